/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "history/paste.h"

/* Tables made of a chart. */

static void
test_copy (void)
{
  TestPaste self;
  const guint rows[] = { 0, 2 };
  g_autoptr (RemitTable) block = NULL;
  g_autoptr (RemitTable) all = NULL;
  g_autoptr (RemitTable) some = NULL;
  g_autoptr (RemitTable) titles = NULL;
  g_autoptr (RemitTable) names = NULL;
  g_autoptr (RemitTable) none = NULL;

  test_paste_set_up (&self, BEFORE);
  remit_chart_set_cell_note (self.chart, self.plan, 0, 2, "a note");
  remit_responsibility_set_note (remit_chart_get_row (self.chart, 0), "all");
  block = remit_copy_block (self.chart, self.plan, 1, 2, 1, 2, REMIT_COPY_LETTERS, NULL);
  assert_table (block, "A|I\nA/R|\n");
  names = remit_copy_block (self.chart, self.plan, 0, 1, 1, 2, REMIT_COPY_NAMES, NULL);
  assert_table (names, "PO|SM\nR|^a note\n");
  g_assert_false (remit_table_has_titles (names));
  all = remit_copy_block (self.chart, self.plan, 0, 3, 0, 3, REMIT_COPY_CHART, NULL);
  assert_table (all, "|PM|PO|SM\n~Strategy|||\nVision^all|A|R|^a note\nRoadmap|C|A|I\n~Delivery|||\nBacklog|C|A/R|\n");
  some = remit_copy_rows (self.chart, self.plan, rows, G_N_ELEMENTS (rows), 0, 2, REMIT_COPY_LETTERS, NULL);
  assert_table (some, "A|R\nC|A/R\n");
  titles = remit_copy_rows (self.chart, self.plan, rows, G_N_ELEMENTS (rows), 0, 2, REMIT_COPY_TITLES, NULL);
  assert_table (titles, "Vision^all|A|R\nBacklog|C|A/R\n");
  g_assert_true (remit_table_has_titles (titles));
  none = remit_copy_block (self.chart, self.plan, 3, 0, 0, 0, REMIT_COPY_LETTERS, NULL);
  assert_table (none, "");
  test_paste_tear_down (&self);
}

/* A table has at most so many cells, and no part of a larger one is given. */
static void
test_copy_limit (void)
{
  const guint n_roles = REMIT_CHART_MAX_ROLES, n_rows = REMIT_TABLE_MAX_CELLS / n_roles;
  g_autoptr (RemitTable) roles = test_paste_make_table (1, n_roles, "I");
  g_autoptr (RemitTable) rows = test_paste_make_table (n_rows, 1, "I");
  g_autoptr (RemitTable) table = NULL;
  g_autoptr (GError) error = NULL;
  TestPaste self;
  g_autoptr (RemitPaste) wide = NULL;
  g_autoptr (RemitPaste) tall = NULL;

  test_paste_set_up (&self, EMPTY);
  wide = remit_paste_cells (self.chart, &(RemitPastePlace) { .plan = self.plan, .n_rows = 1, .n_roles = 1 }, roles,
                            &error);
  g_assert_no_error (error);
  remit_edit_swap (wide->edit, self.chart);
  tall = remit_paste_titles (self.chart, self.plan, 0, 1, rows, &error);
  g_assert_no_error (error);
  remit_edit_swap (tall->edit, self.chart);
  table = remit_copy_block (self.chart, self.plan, 0, n_rows, 0, n_roles, REMIT_COPY_LETTERS, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (remit_table_count_filled (table), ==, n_roles);
  g_assert_null (remit_copy_block (self.chart, self.plan, 0, n_rows, 0, n_roles, REMIT_COPY_CHART, &error));
  g_assert_error (error, REMIT_TABLE_ERROR, REMIT_TABLE_ERROR_LIMIT);
  test_paste_tear_down (&self);
}

/* The letters of a block, pasted into another chart with the same letters, are the same. */
static void
test_copies (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (RemitChart) source = test_random_chart (rand, 8, 6, TEST_RANDOM_PLAIN);
      g_autoptr (RemitChart) target = test_chart_new_with_scheme (remit_chart_get_scheme (source), "PM\nOne  .\n");
      RemitPlan *from = remit_chart_get_plan (source, 0), *to = test_chart_get_plan (target);
      const guint n_rows = remit_chart_get_n_rows (source), n_roles = remit_chart_get_n_roles (source);
      g_autoptr (RemitTable) table = remit_copy_block (source, from, 0, n_rows, 0, n_roles, REMIT_COPY_LETTERS, NULL);
      g_autoptr (RemitPaste) paste
          = remit_paste_cells (target, &(RemitPastePlace) { .plan = to, .n_rows = 1, .n_roles = 1 }, table, NULL);

      g_assert_cmpuint (paste->n_notes, ==, 0);
      remit_edit_swap (paste->edit, target);
      for (guint row = 0; row < n_rows; row++)
        for (guint role = 0; role < n_roles; role++)
          {
            const gboolean there = row < remit_chart_get_n_rows (target) && role < remit_chart_get_n_roles (target);

            g_assert_cmphex (there ? remit_plan_get_set (to, row, role) : 0, ==, remit_plan_get_set (from, row, role));
          }
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/copy/copy", test_copy);
  g_test_add_func ("/history/copy/copy-limit", test_copy_limit);
  g_test_add_func ("/history/copy/copies", test_copies);
  return g_test_run ();
}
