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
  { "1.2.3 Vision", "Vision" },
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
  g_test_add_func ("/chart/title-text/fold", test_fold);
  return g_test_run ();
}
