/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "support/test-table.h"

/* The grid itself: ragged rows, what is missing, how large it may be. */

static void
test_ragged (void)
{
  g_autoptr (RemitTable) table = test_table_new ("a|b|c\n\nd\n|e\n");

  g_assert_cmpuint (remit_table_get_n_rows (table), ==, 4);
  g_assert_cmpuint (remit_table_get_n_columns (table), ==, 3);
  g_assert_cmpuint (remit_table_get_width (table, 0), ==, 3);
  g_assert_cmpuint (remit_table_get_width (table, 1), ==, 1);
  g_assert_cmpuint (remit_table_get_width (table, 3), ==, 2);
  g_assert_cmpuint (remit_table_count_filled (table), ==, 5);
  g_assert_cmpstr (remit_table_get (table, 0, 2), ==, "c");
  g_assert_cmpstr (remit_table_get (table, 2, 0), ==, "d");
  g_assert_cmpstr (remit_table_get (table, 2, 1), ==, "");
  g_assert_cmpstr (remit_table_get (table, 3, 1), ==, "e");
  g_assert_cmpstr (remit_table_get (table, 3, 2), ==, "");
  g_assert_cmpstr (remit_table_get (table, 4, 0), ==, "");
  g_assert_cmpstr (remit_table_get (table, 0, 1000), ==, "");
  assert_table (table, "a|b|c\n||\nd||\n|e|\n");
}

static void
test_nothing (void)
{
  g_autoptr (RemitTable) table = remit_table_new ();

  g_assert_cmpuint (remit_table_get_n_rows (table), ==, 0);
  g_assert_cmpuint (remit_table_get_n_columns (table), ==, 0);
  g_assert_cmpuint (remit_table_count_filled (table), ==, 0);
  g_assert_cmpstr (remit_table_get (table, 0, 0), ==, "");
  g_assert_true (remit_table_add_row (table, NULL));
  g_assert_cmpuint (remit_table_get_n_rows (table), ==, 1);
  g_assert_cmpuint (remit_table_get_width (table, 0), ==, 0);
}

static void
test_length (void)
{
  g_autoptr (RemitTable) table = remit_table_new ();

  g_assert_true (remit_table_add_row (table, NULL));
  g_assert_true (remit_table_add (table, "abcdef", 2, NULL));
  g_assert_true (remit_table_add (table, "abcdef", 0, NULL));
  g_assert_true (remit_table_add (table, "abcdef", -1, NULL));
  assert_table (table, "ab||abcdef\n");
}

/* Beside the texts: notes of cells, and rows that are headings. */
static void
test_beside (void)
{
  g_autoptr (RemitTable) table = test_table_new ("A^why|R\n~Delivery\n|^only a note\n");
  g_autoptr (RemitTable) other = remit_table_ref (table);
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_cmpstr (remit_table_get_note (table, 0, 0), ==, "why");
  g_assert_null (remit_table_get_note (table, 0, 1));
  g_assert_null (remit_table_get_note (table, 0, 2));
  g_assert_cmpstr (remit_table_get_note (table, 2, 1), ==, "only a note");
  g_assert_null (remit_table_get_note (table, 3, 1));
  g_assert_false (remit_table_is_heading (table, 0));
  g_assert_true (remit_table_is_heading (table, 1));
  g_assert_false (remit_table_is_heading (table, 3));
  g_assert_cmpuint (remit_table_count_filled (table), ==, 3);
  g_assert_false (remit_table_has_titles (table));
  remit_table_mark_titles (table);
  g_assert_true (remit_table_has_titles (other));
  assert_table (other, "A^why|R\n~Delivery|\n|^only a note\n");

  g_value_init (&value, REMIT_TYPE_TABLE);
  g_value_set_boxed (&value, table);
  g_assert_true (g_value_get_boxed (&value) == table);
}

/* What is missing in short rows counts, so one long row and many short ones are too many. */
static void
test_limit (void)
{
  g_autoptr (RemitTable) table = remit_table_new ();
  g_autoptr (GError) error = NULL;
  const guint n_columns = 10000;

  g_assert_true (remit_table_add_row (table, NULL));
  for (guint i = 0; i < n_columns; i++)
    g_assert_true (remit_table_add (table, "", 0, NULL));
  for (guint i = 1; i < REMIT_TABLE_MAX_CELLS / n_columns; i++)
    g_assert_true (remit_table_add_row (table, NULL));
  g_assert_false (remit_table_add_row (table, &error));
  g_assert_error (error, REMIT_TABLE_ERROR, REMIT_TABLE_ERROR_LIMIT);
  g_clear_error (&error);
  for (guint i = 0; i < n_columns; i++)
    g_assert_true (remit_table_add (table, "", 0, NULL));
  g_assert_false (remit_table_add (table, "", 0, &error));
  g_assert_error (error, REMIT_TABLE_ERROR, REMIT_TABLE_ERROR_LIMIT);
  g_assert_cmpuint (remit_table_get_n_rows (table), ==, REMIT_TABLE_MAX_CELLS / n_columns);
  g_assert_cmpuint (remit_table_get_n_columns (table), ==, n_columns);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/table/ragged", test_ragged);
  g_test_add_func ("/chart/table/nothing", test_nothing);
  g_test_add_func ("/chart/table/length", test_length);
  g_test_add_func ("/chart/table/beside", test_beside);
  g_test_add_func ("/chart/table/limit", test_limit);
  return g_test_run ();
}
