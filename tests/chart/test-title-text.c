/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "chart/remit-title-text.h"

/* Lines of lists made into titles. */

static const struct
{
  const char *text;
  const char *title;
} titles[] = {
  { "Vision", "Vision" },
  { "  Set the\n  vision\t", "Set the vision" },
  { "\xC2\xA0Vision\xC2\xA0", "Vision" },
  { "1. Vision", "Vision" },
  { "12. Vision", "Vision" },
  { "1) Vision", "Vision" },
  { "1.) Vision", "Vision" },
  { "1: Vision", "Vision" },
  { "(1) Vision", "Vision" },
  { "(iv) Vision", "Vision" },
  { "(b) Vision", "Vision" },
  { "a) Vision", "Vision" },
  { "B) Vision", "Vision" },
  { "iii) Vision", "Vision" },
  { "1.2.3. Vision", "Vision" },
  { "1.Vision", "Vision" },
  { "• Vision", "Vision" },
  { "•Vision", "Vision" },
  { "•\tVision", "Vision" },
  { "\xC2\xB7\tVision", "Vision" },
  { "\xEF\x82\xB7 Vision", "Vision" },
  { "o\tVision", "Vision" },
  { "- Vision", "Vision" },
  { "– Vision", "Vision" },
  { "— Vision", "Vision" },
  { "* Vision", "Vision" },
  { "+ Vision", "Vision" },
  { "☐ Vision", "Vision" },
  { "☑ Vision", "Vision" },
  { "- [ ] Vision", "Vision" },
  { "- [x] 1. Vision", "Vision" },
  { "➢ Vision", "Vision" },
  /* What only looks like a mark. */
  { "2026 budget", "2026 budget" },
  { "2.0 release", "2.0 release" },
  { "1.2.3 release", "1.2.3 release" },
  { "2.x release", "2.x release" },
  { "3 amigos meeting", "3 amigos meeting" },
  { "2.5.", NULL },
  { "-5 degrees", "-5 degrees" },
  { "3D models", "3D models" },
  { "1.5x faster", "1.5x faster" },
  { "10:30 stand-up", "10:30 stand-up" },
  { "**Vision**", "**Vision**" },
  { "A. Smith signs", "A. Smith signs" },
  { "o Vision", "o Vision" },
  { "(Vision)", "(Vision)" },
  { "(2026) plan", "plan" },
  { "... and more", "... and more" },
  { "1... 2... 3", "1... 2... 3" },
  { "A/B tests", "A/B tests" },
  { "visions)", "visions)" },
  /* Nothing is left. */
  { "", NULL },
  { " \t\n", NULL },
  { "-", NULL },
  { "•", NULL },
  { "1.", NULL },
  { "- 1)", NULL },
};

static void
test_titles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      g_autofree char *title = remit_title_text_read (titles[i].text);

      g_test_message ("“%s”", titles[i].text);
      g_assert_cmpstr (title, ==, titles[i].title);
    }
}

static const struct
{
  const char *text;
  const char *title;
} numbered[] = {
  { "1.2 Vision", "Vision" },
  { " 1.2.3\tVision", "Vision" },
  { "1.2) Vision", "Vision" },
  { "1. Vision", "Vision" },
  { "3 Vision", "Vision" },
  { "b. Vision", "Vision" },
  { "- 2. Vision", "Vision" },
  { "1. - Vision", "Vision" },
  { "Vision", "Vision" },
  { "3D models", "3D models" },
  { "1.", NULL },
};

static void
test_numbered (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (numbered); i++)
    {
      g_autofree char *title = remit_title_text_read_numbered (numbered[i].text);

      g_test_message ("“%s”", numbered[i].text);
      g_assert_cmpstr (title, ==, numbered[i].title);
    }
}

/* Two lines, and whether the second one goes on with the list; the first line of a list has nothing before it. */
static const struct
{
  const char *last;
  const char *text;
  gboolean follows;
} following[] = {
  { NULL, "1. Vision", TRUE },   { NULL, "1 Vision", TRUE },     { NULL, "a. Vision", TRUE },
  { NULL, "3.2 Vision", TRUE },  { NULL, "3 amigos", FALSE },    { NULL, "2.0 release", FALSE },
  { NULL, "B. Vision", FALSE },  { NULL, "0.1 beta", FALSE },    { "1 a", "2 b", TRUE },
  { "1 a", "3 b", FALSE },       { "2 a", "1 b", FALSE },        { "1 a", "1 b", FALSE },
  { "1 a", "1.1 b", TRUE },      { "1 a", "1.2 b", FALSE },      { "1 a", "3.1 b", FALSE },
  { "1.1 a", "1.2 b", TRUE },    { "1.1 a", "2 b", TRUE },       { "1.3 a", "2.1 b", TRUE },
  { "1.3 a", "2.2 b", FALSE },
  { "1.2.3 a", "1.3 b", TRUE },  { "1.2.3 a", "2. b", TRUE },    { "1.2 a", "1.2.1 b", TRUE },
  { "1.2 a", "1.2.1.1 b", FALSE }, { "a. a", "b. b", TRUE },     { "a. a", "B. b", FALSE },
  { "a. a", "c. b", FALSE },     { "1. a", "b. b", FALSE },      { "9. a", "10. b", TRUE },
};

static void
test_following (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (following); i++)
    {
      RemitTitleNumber last = { 0 }, number = { 0 };

      g_test_message ("“%s” after “%s”", following[i].text, following[i].last != NULL ? following[i].last : "");
      g_assert_true (remit_title_text_get_number (following[i].text, &number));
      if (following[i].last != NULL)
        g_assert_true (remit_title_text_get_number (following[i].last, &last));
      g_assert_cmpint (remit_title_number_follows (&number, following[i].last != NULL ? &last : NULL), ==,
                       following[i].follows);
    }
}

static void
test_no_number (void)
{
  static const char *const texts[] = { "Vision", "3D models", "1.", "2", "", "1.5x faster", "ab. c", "- 1. Vision" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      RemitTitleNumber number;

      g_test_message ("“%s”", texts[i]);
      g_assert_false (remit_title_text_get_number (texts[i], &number));
    }
}

static void
test_fold (void)
{
  g_autofree char *marked = remit_title_text_fold ("\r\n 1. \t Product\n\nOwner\xC2\xA0 ");
  g_autofree char *blank = remit_title_text_fold (" \n ");

  g_assert_cmpstr (marked, ==, "1. Product Owner");
  g_assert_cmpstr (blank, ==, "");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/title-text/titles", test_titles);
  g_test_add_func ("/chart/title-text/numbered", test_numbered);
  g_test_add_func ("/chart/title-text/following", test_following);
  g_test_add_func ("/chart/title-text/no-number", test_no_number);
  g_test_add_func ("/chart/title-text/fold", test_fold);
  return g_test_run ();
}
