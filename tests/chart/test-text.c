/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "chart/remit-chart.h"

/* Text that comes in, and the ids that are made of titles. */

static void
test_clean (void)
{
  const struct
  {
    const char *text;
    const char *clean;
  } texts[] = {
    { NULL, NULL },
    { "", NULL },
    { " ", NULL },
    { " \t\r\n ", NULL },
    { "a", "a" },
    { " a ", " a " },
    { "two\nlines\r\n\tof text", "two\nlines\r\n\tof text" },
    { "bell\a and escape\033", "bell\357\277\275 and escape\357\277\275" },
    { "\001", "\357\277\275" },
    { "\177", "\177" },
    { "bad \377 byte", "bad \357\277\275 byte" },
    { "cut \342\202", "cut \357\277\275\357\277\275" },
    { "\357\277\276", "\357\277\275" },
    { "\357\277\277", "\357\277\275" },
    { "\357\277\275", "\357\277\275" },
    { "\303\244 \360\237\230\200", "\303\244 \360\237\230\200" },
    { "\302\240", "\302\240" },
    /* Their numbers end in the byte of a line end, a tab, a blank, a NUL. */
    { "\344\270\212", "\344\270\212" },
    { "\344\270\211", "\344\270\211" },
    { "\344\270\240", "\344\270\240" },
    { "\344\270\200", "\344\270\200" },
    { "\360\237\230\200", "\360\237\230\200" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *clean = remit_text_clean (texts[i].text);

      g_test_message ("text %u", i);
      g_assert_cmpstr (clean, ==, texts[i].clean);
    }
}

static void
test_line (void)
{
  const struct
  {
    const char *text;
    const char *line;
    const char *key;
  } texts[] = {
    { NULL, NULL, "" },
    { "", NULL, "" },
    { " \t\n", NULL, "" },
    { "\302\240", NULL, "" }, /* a blank that does not break */
    { "Plan", "Plan", "plan" },
    { "  As\tit \r\n is ", "As it is", "as it is" },
    { "As\302\240is", "As is", "as is" },
    { "STRASSE", "STRASSE", "strasse" },
    { "stra\303\237e", "stra\303\237e", "strasse" },
    { "A\314\210", "A\314\210", "\303\244" },
    { "\303\204", "\303\204", "\303\244" },
    { "\357\274\221", "\357\274\221", "1" }, /* a wide digit */
    { "a\001b", "a\357\277\275b", "a\357\277\275b" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *line = remit_text_make_line (texts[i].text);
      g_autofree char *key = remit_text_make_key (texts[i].text);

      g_test_message ("text %u", i);
      g_assert_cmpstr (line, ==, texts[i].line);
      g_assert_cmpstr (key, ==, texts[i].key);
    }
}

static void
test_id (void)
{
  const struct
  {
    const char *title;
    const char *id;
  } titles[] = {
    { "Vision", "vision" },
    { "Set the product vision", "set-the-product-vision" },
    { "  Two   gaps -- and signs!  ", "two-gaps-and-signs" },
    { "Überblick für Grüße", "uberblick-fur-grusse" },
    { "Naïve façade", "naive-facade" },
    { "24 hours", "_24-hours" },
    { "", "row" },
    { "!?", "row" },
    { "日本語", "row" },
    { "Q&A: what/where", "q-a-what-where" },
    { "abcdefghijklmnopqrstuvwxyz", "abcdefghijklmnopqrstuvwx" },
    { "abcdefghijklmnopqrstuvw x", "abcdefghijklmnopqrstuvw" },
    { "abcdefghijklmnopqrstuv xy", "abcdefghijklmnopqrstuv-x" },
    { "1234567890123456789012345", "_12345678901234567890123" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *id = remit_text_make_id (titles[i].title, "row");

      g_assert_cmpstr (id, ==, titles[i].id);
      g_assert_cmpuint (strlen (id), <=, REMIT_ID_MAX_LENGTH);
    }
}

static gboolean
is_name (const char *id)
{
  if (!g_ascii_isalpha (id[0]) && id[0] != '_')
    return FALSE;
  for (const char *p = id; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && *p != '_' && *p != '-')
      return FALSE;
  return TRUE;
}

static void
test_random_id (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);

  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GString) title = g_string_new (NULL);
      g_autofree char *id = NULL;
      guint n = (guint) g_rand_int_range (random, 0, 40);

      for (guint j = 0; j < n; j++)
        {
          const gunichar ends[] = { 0x80, 0x250, 0xD800, 0x10000 };
          gunichar c = (gunichar) g_rand_int_range (random, 1, (gint32) ends[g_rand_int_range (random, 0, 4)]);

          g_string_append_unichar (title, c >= 0xD800 && c < 0xE000 ? 'x' : c);
        }
      id = remit_text_make_id (title->str, "row");
      g_assert_cmpuint (strlen (id), <=, REMIT_ID_MAX_LENGTH);
      g_assert_true (is_name (id));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/text/clean", test_clean);
  g_test_add_func ("/chart/text/line", test_line);
  g_test_add_func ("/chart/text/id", test_id);
  g_test_add_func ("/chart/text/random-id", test_random_id);
  return g_test_run ();
}
