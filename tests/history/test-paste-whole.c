/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "history/paste.h"

/* Whole tables, pasted into an empty chart and into one that has rows. */

static const struct
{
  const char *before;
  const char *table;
  const char *after;
  guint new_rows, new_roles, n_sections, n_notes, n_left_out;
} pasted_charts[] = {
  { EMPTY, "|PM|Product\\nOwner\nVision|A|R\n2. Roadmap|C|A/R\n",
    "|PM|Product Owner\n# \nVision|A|R\nRoadmap|C|RA\n", 2, 2, 0, 0, 0 },
  /* Sections. */
  { EMPTY, "Task|PM|PO\nStrategy||\nVision|A|R\nDelivery\nBacklog||A\nRelease|A|tbd\n",
    "|PM|PO\n# Strategy\nVision|A|R\n# Delivery\nBacklog||A\nRelease|A|(tbd)\n", 3, 2, 2, 1, 0 },
  { EMPTY, "Task|PM|PO\nStrategy||\nVision|A|R\nDelivery||\nBacklog|-|-\nLaunch|A|R\n",
    "|PM|PO\n# Strategy\nVision|A|R\n# Delivery\nBacklog||\nLaunch|A|R\n", 3, 2, 2, 0, 0 },
  /* It does not begin with a section, so nobody has a part yet. */
  { EMPTY, "Task|PM|PO\nVision|A|R\nDelivery||\nLaunch|A|R\n", "|PM|PO\n# \nVision|A|R\nDelivery||\nLaunch|A|R\n",
    3, 2, 0, 0, 0 },
  { EMPTY, "Task|PM|PO\nStrategy||\nVision||\nMission||\nLaunch|A|R\nDelivery||\n\nBacklog||\nPress|A|\n",
    "|PM|PO\n# Strategy\nVision||\nMission||\nLaunch|A|R\n# Delivery\nBacklog||\nPress|A|\n", 5, 2, 2, 0, 0 },
  /* Merged cells are headings for certain. */
  { EMPTY, "Task|PM|PO\nVision|A|R\n~Delivery||\nBacklog||\nLaunch|A|R\n",
    "|PM|PO\n# \nVision|A|R\n# Delivery\nBacklog||\nLaunch|A|R\n", 3, 2, 1, 0, 0 },
  { EMPTY, "~Who does what||\nTask|PM|PO\nStrategy||\nVision|A|R\n", "|PM|PO\n# Strategy\nVision|A|R\n", 1, 2, 1, 0, 1 },
  /* Numbers of a list, those of sections too. */
  { EMPTY, "Task|PM\n1 Strategy|\n1.1 Vision|A\n1.2 Roadmap|R\n2 Delivery|\n2.1 Backlog|R\n",
    "|PM\n# Strategy\nVision|A\nRoadmap|R\n# Delivery\nBacklog|R\n", 3, 1, 2, 0, 0 },
  { EMPTY, "Task|PM\n3 amigos meeting|A\n2.0 release|R\n", "|PM\n# \n3 amigos meeting|A\n2.0 release|R\n", 2, 1, 0, 0, 0 },
  /* Nothing follows, so it is no section. */
  { EMPTY, "Task|PM|PO\nVision|A|R\nPricing||\nLaunch||\n", "|PM|PO\n# \nVision|A|R\nPricing||\nLaunch||\n", 3, 2, 0, 0,
    0 },
  /* What stands above the headings; blank rows and columns. */
  { EMPTY, "Who does what|||\n|||\nVersion|2|||\n|May\nTask||PM|PO\n\nVision||A|R\n|||\nRoadmap|||C\n",
    "|PM|PO\n# \nVision|A|R\nRoadmap||C\n", 2, 2, 0, 0, 3 },
  /* A column of numbers in front. */
  { EMPTY, "No.|Task|PM\n1|Vision|A\n2|Roadmap|R\n", "|PM\n# \nVision|A\nRoadmap|R\n", 2, 1, 0, 0, 0 },
  { EMPTY, "|Task|PM\n1.1|Vision|A\n1.2|Roadmap|R\n", "|PM\n# \nVision|A\nRoadmap|R\n", 2, 1, 0, 0, 0 },
  /* A role that looks like letters, one without a name, one without letters. */
  { EMPTY, "Task|CI|PM|Dev\nVision|A|R|\nPlan|A||\n", "|CI|PM|Dev\n# \nVision|A|R|\nPlan|A||\n", 2, 3, 0, 0, 0 },
  { EMPTY, "|CI|AR\nVision|A|R\n", "|CI|AR\n# \nVision|A|R\n", 1, 2, 0, 0, 0 },
  { EMPTY, "Task|PM|\nVision|A|R\n", "|PM|Role 2\n# \nVision|A|R\n", 1, 2, 0, 0, 0 },
  /* Without headings. */
  { EMPTY, "Vision|A|R\nPlan|C|\n", "|Role 1|Role 2\n# \nVision|A|R\nPlan|C|\n", 2, 2, 0, 0, 0 },
  { "PM  PO  SM\n", "Vision|A|R\n", "|PM|PO|SM\n# \nVision|A|R|\n", 1, 0, 0, 0, 0 },
  { "PM\n", "Strategy\nVision|A|R\n", "|PM|Role 2\n# Strategy\nVision|A|R\n", 1, 1, 1, 0, 0 },
  /* Without letters. */
  { EMPTY, "Task|PM|PO\nVision||\nPlan||\n", "|PM|PO\n# \nVision||\nPlan||\n", 2, 2, 0, 0, 0 },
  { EMPTY, "Vision\nPlan\n", "\n# \nVision\nPlan\n", 2, 0, 0, 0, 0 },
  { "PM  PO\n", "- Vision\n", "|PM|PO\n# \nVision||\n", 1, 0, 0, 0, 0 },
  { "PM  PO\n", "", "|PM|PO\n# \n", 0, 0, 0, 0, 0 },
  /* Roles that are there already. */
  { "SM  pm  Dev  QA\n", "Task|PM|PO|QA|SM\nVision|A|R|I|C\n", "|pm|PO|QA|SM|Dev\n# \nVision|A|R|I|C|\n", 1, 1, 0, 0, 0 },
  { "PM  PO\n", "Task|PM|PM\nVision|A|R\n", "|PM|PM|PO\n# \nVision|A|R|\n", 1, 1, 0, 0, 0 },
  /* Sections that are there already. */
  { "PM\n# Strategy\n# Delivery\n", "|PM\nBacklog|A\n~Launch\nPress|R\n",
    "|PM\n# Strategy\n# Delivery\nBacklog|A\n# Launch\nPress|R\n", 2, 0, 1, 0, 0 },
};

static void
test_charts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pasted_charts); i++)
    {
      g_autoptr (RemitTable) table = test_table_new (pasted_charts[i].table);
      g_autoptr (RemitPaste) paste = NULL;
      g_autoptr (GError) error = NULL;
      TestPaste self;

      g_test_message ("%s", pasted_charts[i].table);
      test_paste_set_up (&self, pasted_charts[i].before);
      paste = remit_paste_chart (self.chart, self.plan, table, &error);
      g_assert_no_error (error);
      test_paste_apply (&self, paste, pasted_charts[i].after);
      g_assert_cmpuint (paste->n_rows, ==, pasted_charts[i].new_rows);
      g_assert_cmpuint (paste->n_roles, ==, pasted_charts[i].new_roles);
      g_assert_cmpuint (paste->n_sections, ==, pasted_charts[i].n_sections);
      g_assert_cmpuint (paste->n_notes, ==, pasted_charts[i].n_notes);
      g_assert_cmpuint (paste->n_left_out, ==, pasted_charts[i].n_left_out);
      test_paste_tear_down (&self);
    }
}

/* Whole tables that come back to a chart. */
static const struct
{
  const char *before;
  const char *table;
  const char *after;
  guint new_rows, new_roles, n_sections, n_notes;
} merged[] = {
  /* The same as before. */
  { BEFORE, "|PM|PO|SM\nStrategy|||\nVision|A|R|\nRoadmap|C|A|I\nDelivery|||\nBacklog|C|A/R|\n",
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n", 0, 0, 0, 0 },
  /* Other letters, other orders, names and titles as they are written elsewhere; what is wanting stays. */
  { BEFORE, "Task|po|PM\nBACKLOG|A|R\n1. Vision|C|\n", "|PM|PO|SM\n# Strategy\nVision||C|\nRoadmap|C|A|I\n# Delivery\nBacklog|R|A|\n",
    0, 0, 0, 0 },
  /* What is new stands where the table has it. */
  { BEFORE, "|PM|PO|SM|QA\nStrategy\nMission|A|||\nVision|A|R||I\nPricing|||R|\nPress||||\nRoadmap|C|A|I|\nDelivery\n"
            "Backlog|C|A/R||later\nLaunch|R|||\n",
    "|PM|PO|SM|QA\n# Strategy\nMission|A|||\nVision|A|R||I\nPricing|||R|\nPress||||\nRoadmap|C|A|I|\n# Delivery\n"
    "Backlog|C|RA||(later)\nLaunch|R|||\n",
    4, 1, 0, 1 },
  /* A new section, and rows before any that is there. */
  { BEFORE, "|PM|PO\nFirst|A|\nBacklog|R|\nSales||\nPricing|A|R\nOffers||\nDelivery\nLaunch|A|\n",
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nLaunch|A||\nBacklog|R||\nFirst|A||\n"
    "Sales|||\nPricing|A|R|\nOffers|||\n",
    5, 0, 0, 0 },
  { BEFORE, "|PM|PO\nSales||\nPricing|A|R\nStrategy\nVision|R|\n",
    "|PM|PO|SM\n# Strategy\nVision|R||\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n# Sales\nPricing|A|R|\n", 1, 0, 1, 0 },
  /* Titles that are there twice are taken one after the other. */
  { "PM\nReview  A\nVision  R\nReview  C\n", "|PM\nReview|I\nReview|R\nReview|A\n",
    "|PM\n# \nReview|I\nVision|R\nReview|R\nReview|A\n", 1, 0, 0, 0 },
  /* A title that begins with a number, there or not. */
  { "PM\n1. Vision  A\n2.0 release  R\n", "|PM\n1. Vision|C\n2.0 release|I\n2. Backlog|A\n",
    "|PM\n# \n1. Vision|C\n2.0 release|I\nBacklog|A\n", 1, 0, 0, 0 },
  /* A row that is there is no section, whatever it looks like. */
  { BEFORE, "|PM|PO\nVision||\nRoadmap|A|\n",
    "|PM|PO|SM\n# Strategy\nVision|||\nRoadmap|A||I\n# Delivery\nBacklog|C|RA|\n", 0, 0, 0, 0 },
  /* Roles that look like letters. */
  { "IA  CI\nVision  A  R\n", "|IA|CI\nVision|R|A\n", "|IA|CI\n# \nVision|R|A\n", 0, 0, 0, 0 },
  { "PM  PO  SM\n# Strategy\nVision  A  R  .\n", "Task|PM|PM\nVision|C|I\n", "|PM|PO|SM|PM\n# Strategy\nVision|C|R||I\n", 0, 1,
    0, 0 },
};

static void
test_merged (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (merged); i++)
    {
      g_autoptr (RemitTable) table = test_table_new (merged[i].table);
      g_autoptr (RemitPaste) paste = NULL;
      g_autoptr (GError) error = NULL;
      TestPaste self;

      g_test_message ("%s", merged[i].table);
      test_paste_set_up (&self, merged[i].before);
      paste = remit_paste_merge (self.chart, self.plan, table, &error);
      g_assert_no_error (error);
      g_assert_nonnull (paste);
      g_assert_cmpuint (paste->n_rows, ==, merged[i].new_rows);
      g_assert_cmpuint (paste->n_roles, ==, merged[i].new_roles);
      g_assert_cmpuint (paste->n_sections, ==, merged[i].n_sections);
      g_assert_cmpuint (paste->n_notes, ==, merged[i].n_notes);
      test_paste_apply (&self, paste, merged[i].after);
      test_paste_tear_down (&self);
    }
}

/* Tables that do not say where they go. */
static void
test_not_merged (void)
{
  const char *const tables[] = {
    "",
    "Vision\nRoadmap\n",
    "Vision|A|R\nRoadmap|C|A\n",
    "PM|PO|SM\nA|R|\nC|A|I\n",
    "PM|PO\n",
    "Task|CEO|CTO\nVision|A|R\n",
    "Task|CEO|PM|CTO\nVision|A|R|C\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (RemitTable) table = test_table_new (tables[i]);
      g_autoptr (GError) error = NULL;
      TestPaste self;

      g_test_message ("%s", tables[i]);
      test_paste_set_up (&self, BEFORE);
      g_assert_null (remit_paste_merge (self.chart, self.plan, table, &error));
      g_assert_no_error (error);
      test_paste_tear_down (&self);
    }
}

/* A whole chart, copied with its headings into an empty one, is the same chart. */
static void
test_whole (void)
{
  TestPaste self, other;
  g_autoptr (RemitTable) table = NULL;
  g_autoptr (RemitPaste) paste = NULL;
  g_autofree char *text = NULL;

  test_paste_set_up (&self, BEFORE);
  test_paste_set_up (&other, EMPTY);
  text = test_paste_get_text (&self);
  table = remit_copy_block (self.chart, self.plan, 0, 3, 0, 3, REMIT_COPY_CHART, NULL);
  paste = remit_paste_chart (other.chart, other.plan, table, NULL);
  test_paste_apply (&other, paste, text);
  test_paste_tear_down (&self);
  test_paste_tear_down (&other);
}

/* Any table of names that the chart has, and of others. */
static void
test_random_merged (void)
{
  static const char *const names[] = { "PM", "po", "QA", "SM", "A", "" };
  static const char *const titles[] = { "Vision", "Roadmap", "Backlog", "Strategy", "Delivery", "Pricing", "1. Press", "" };
  static const char *const cells[] = { "A", "R", "A/R", "", "", "-", "later" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (13);
  guint n_merged = 0;

  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr (GString) text = g_string_new ("|PM");
      g_autoptr (RemitTable) table = NULL;
      g_autoptr (RemitPaste) paste = NULL;
      TestPaste self;

      for (guint j = 0; j < 3; j++)
        g_string_append_printf (text, "|%s", names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))]);
      g_string_append_c (text, '\n');
      for (gint32 rows = g_rand_int_range (rand, 1, 9); rows > 0; rows--)
        {
          g_string_append (text, titles[g_rand_int_range (rand, 0, G_N_ELEMENTS (titles))]);
          for (guint j = 0; j < 4; j++)
            g_string_append_printf (text, "|%s", cells[g_rand_int_range (rand, 0, G_N_ELEMENTS (cells))]);
          g_string_append_c (text, '\n');
        }
      g_test_message ("%s", text->str);
      table = test_table_new (text->str);
      test_paste_set_up (&self, BEFORE);
      paste = remit_paste_merge (self.chart, self.plan, table, NULL);
      if (paste != NULL)
        test_paste_apply (&self, paste, NULL);
      n_merged += paste != NULL ? 1 : 0;
      test_paste_tear_down (&self);
    }
  g_assert_cmpuint (n_merged, >, 500);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/paste-whole/charts", test_charts);
  g_test_add_func ("/history/paste-whole/merged", test_merged);
  g_test_add_func ("/history/paste-whole/not-merged", test_not_merged);
  g_test_add_func ("/history/paste-whole/whole", test_whole);
  g_test_add_func ("/history/paste-whole/random-merged", test_random_merged);
  return g_test_run ();
}
