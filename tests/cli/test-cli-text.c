/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "cli/remit-cli-text.h"

/* Text in columns: how wide it is, how it is filled up and how it is broken into lines. */

static void
test_measure (void)
{
  const struct
  {
    const char *text;
    guint width;
  } texts[] = {
    { "", 0 },
    { "Vision", 6 },
    { "Überblick", 9 },
    { "U\314\210berblick", 9 },
    { "製品", 4 },
    { "ｗｉｄｅ", 8 },
    { "a\342\200\213b", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GString) out = g_string_new ("|");

      g_assert_cmpuint (remit_cli_text_measure (texts[i].text), ==, texts[i].width);
      remit_cli_text_pad (out, texts[i].text, 10);
      g_assert_cmpuint (remit_cli_text_measure (out->str), ==, 11);
      remit_cli_text_pad (out, texts[i].text, 0);
      g_assert_cmpuint (remit_cli_text_measure (out->str), ==, 11 + texts[i].width);
    }
}

static void
test_flatten (void)
{
  const struct
  {
    const char *text;
    const char *flat;
  } texts[] = {
    { "", "" },
    { "one line", "one line" },
    { "two\nlines", "two lines" },
    { "a\r\n\tb", "a   b" },
    { "\302\23331mred", " 31mred" },
    { "a\342\200\250b\342\200\251c", "a b c" },
    { "日本\n語", "日本 語" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *flat = remit_cli_text_flatten (texts[i].text);

      g_assert_cmpstr (flat, ==, texts[i].flat);
    }
}

static void
test_wrap (void)
{
  const struct
  {
    const char *text;
    guint width;
    const char *lines; /* parted by bars */
  } texts[] = {
    { "", 10, "" },
    { "short", 10, "short" },
    { "just  fits", 10, "just  fits" },
    { "one two three", 7, "one two|three" },
    { "one two three", 8, "one two|three" },
    { "one two three", 6, "one|two|three" },
    { "one   two", 4, "one|two" },
    { "incomprehensibly long", 8, "incompre|hensibly|long" },
    { "a incomprehensibly", 8, "a|incompre|hensibly" },
    { "製品の責任者", 4, "製品|の責|任者" },
    { "製品の責任者", 5, "製品|の責|任者" },
    { "ends with blank ", 15, "ends with blank" },
    { "wide", 1, "w|i|d|e" },
    { "製品", 1, "製|品" },
    { "no end of the line", 0, "no end of the line" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_auto (GStrv) lines = remit_cli_text_wrap (texts[i].text, texts[i].width);
      g_autofree char *joined = g_strjoinv ("|", lines);

      g_test_message ("“%s” in %u", texts[i].text, texts[i].width);
      g_assert_cmpstr (joined, ==, texts[i].lines);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/text/measure", test_measure);
  g_test_add_func ("/cli/text/flatten", test_flatten);
  g_test_add_func ("/cli/text/wrap", test_wrap);
  return g_test_run ();
}
