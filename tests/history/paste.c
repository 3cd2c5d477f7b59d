/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "history/paste.h"

#include <string.h>

/* A chart before, a table that is pasted, the chart after; then undo, which has to give the first
 * one back, and redo. */

void
test_paste_set_up (TestPaste  *self,
                   const char *text)
{
  self->chart = test_chart_new (text);
  self->plan = test_chart_get_plan (self->chart);
  self->history = remit_history_new (self->chart);
}

void
test_paste_tear_down (TestPaste *self)
{
  g_assert_finalize_object (self->history);
  g_assert_finalize_object (self->chart);
}

/* The chart without its title and the plan's name. */
char *
test_paste_get_text (TestPaste *self)
{
  g_autofree char *text = test_chart_to_text (self->chart);
  GString *lines = g_string_new (text + strlen ("Test"));

  g_assert_true (g_str_has_prefix (text, "Test"));
  g_string_replace (lines, "\nPlan\n", "\n", 1);
  return g_string_free (lines, FALSE);
}

static void
assert_ids_differ (RemitList *list)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < remit_list_get_n (list); i++)
    {
      const char *id = remit_item_get_id (remit_list_get (list, i));

      g_assert_cmpuint (strlen (id), <=, REMIT_ID_MAX_LENGTH);
      g_assert_true (g_hash_table_add (ids, (gpointer) id));
    }
}

void
test_paste_apply (TestPaste  *self,
                  RemitPaste *paste,
                  const char *expected)
{
  g_autofree char *before = test_paste_get_text (self);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (GError) error = NULL;
  const gboolean empty = remit_edit_is_empty (paste->edit);

  g_assert_true (remit_history_apply (self->history, g_steal_pointer (&paste->edit), &error));
  g_assert_no_error (error);
  after = test_paste_get_text (self);
  if (expected != NULL)
    g_assert_cmpstr (after, ==, expected);
  assert_ids_differ (remit_chart_get_roles (self->chart));
  assert_ids_differ (remit_chart_get_sections (self->chart));
  assert_ids_differ (remit_chart_get_rows (self->chart));
  g_assert_cmpint (remit_history_undo (self->history), ==, !empty);
  undone = test_paste_get_text (self);
  g_assert_cmpstr (undone, ==, before);
  g_assert_false (remit_history_undo (self->history));
  g_assert_cmpint (remit_history_redo (self->history), ==, !empty);
  redone = test_paste_get_text (self);
  g_assert_cmpstr (redone, ==, after);
}

/* Limits */

RemitTable *
test_paste_make_table (guint       n_rows,
                       guint       n_columns,
                       const char *text)
{
  RemitTable *table = remit_table_new ();

  for (guint i = 0; i < n_rows; i++)
    {
      g_assert_true (remit_table_add_row (table, NULL));
      for (guint j = 0; j < n_columns; j++)
        g_assert_true (remit_table_add (table, text, -1, NULL));
    }
  return table;
}
