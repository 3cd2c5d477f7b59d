/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "support/test-chart.h"

/* The document: sections as ranges of rows, ids, signals, and, for whole runs of random changes,
 * the plans against a model that knows no positions: sections as lists of ids, and letters by the
 * ids of plan, row and role. */

static char *
list_sections (RemitChart *chart)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < remit_chart_get_n_sections (chart); i++)
    {
      guint start = remit_chart_get_section_start (chart, i);

      g_string_append_printf (text, "%s%s:", i > 0 ? " " : "",
                              remit_section_get_title (remit_chart_get_section (chart, i)));
      for (guint row = start; row < start + remit_chart_get_section_n_rows (chart, i); row++)
        {
          g_string_append (text, remit_responsibility_get_title (remit_chart_get_row (chart, row)));
          g_assert_cmpuint (remit_chart_get_row_section (chart, row), ==, i);
        }
    }
  return g_string_free (text, FALSE);
}

#define assert_sections(chart, expected)                  \
  G_STMT_START                                            \
  {                                                       \
    g_autofree char *_sections = list_sections (chart);   \
    g_assert_cmpstr (_sections, ==, expected);            \
  }                                                       \
  G_STMT_END

static RemitChart *
make_sections (void)
{
  return test_chart_new ("PM  PO\n"
                         "# S\n"
                         "# T\n"
                         "a  A  .\n"
                         "b  R  .\n"
                         "# U\n"
                         "# V\n"
                         "c  C  .\n"
                         "# W\n");
}

typedef struct
{
  const char *what;
  guint from;
  guint section;
  guint to;
  const char *expected;
} SectionStep;

static void
do_section_step (RemitChart        *chart,
                 const SectionStep *step)
{
  if (g_str_equal (step->what, "move-section"))
    remit_chart_move_section (chart, step->from, step->to);
  else if (g_str_equal (step->what, "move-row"))
    remit_chart_move_row (chart, step->from, step->section, step->to);
  else if (g_str_equal (step->what, "remove-row"))
    remit_strip_free (remit_chart_remove_row (chart, step->from));
  else if (g_str_equal (step->what, "remove-section"))
    g_object_unref (remit_chart_remove_section (chart, step->from));
  else if (g_str_equal (step->what, "insert-section"))
    {
      g_autoptr (RemitSection) section = remit_section_new ("x", "X");

      remit_chart_insert_section (chart, step->to, section);
    }
  else
    {
      g_autoptr (RemitResponsibility) row = remit_responsibility_new ("x", "x");

      g_assert_cmpstr (step->what, ==, "insert-row");
      remit_chart_insert_row (chart, step->section, step->to, row);
    }
}

static void
test_sections (void)
{
  const SectionStep steps[] = {
    { "move-section", 0, 0, 0, "S: T:ab U: V:c W:" },
    { "move-section", 0, 0, 4, "T:ab U: V:c W: S:" },
    { "move-section", 1, 0, 0, "T:ab S: U: V:c W:" },
    { "move-section", 1, 0, 2, "S: U: T:ab V:c W:" },
    { "move-section", 1, 0, 3, "S: U: V:c T:ab W:" },
    { "move-section", 3, 0, 1, "S: V:c T:ab U: W:" },
    { "move-section", 3, 0, 4, "S: T:ab U: W: V:c" },
    { "move-section", 4, 0, 0, "W: S: T:ab U: V:c" },
    { "move-row", 0, 1, 1, "S: T:ba U: V:c W:" },
    { "move-row", 0, 0, 0, "S:a T:b U: V:c W:" },
    { "move-row", 1, 2, 1, "S: T:a U:b V:c W:" },
    { "move-row", 0, 2, 1, "S: T:b U:a V:c W:" },
    { "move-row", 0, 3, 1, "S: T:b U: V:ac W:" },
    { "move-row", 0, 3, 2, "S: T:b U: V:ca W:" },
    { "move-row", 0, 4, 2, "S: T:b U: V:c W:a" },
    { "move-row", 2, 1, 0, "S: T:cab U: V: W:" },
    { "move-row", 2, 1, 1, "S: T:acb U: V: W:" },
    { "move-row", 2, 2, 2, "S: T:ab U:c V: W:" },
    { "move-row", 2, 4, 2, "S: T:ab U: V: W:c" },
    { "move-row", 2, 0, 0, "S:c T:ab U: V: W:" },
    { "remove-row", 0, 0, 0, "S: T:b U: V:c W:" },
    { "remove-row", 2, 0, 0, "S: T:ab U: V: W:" },
    { "remove-section", 0, 0, 0, "T:ab U: V:c W:" },
    { "remove-section", 2, 0, 0, "S: T:ab V:c W:" },
    { "remove-section", 4, 0, 0, "S: T:ab U: V:c" },
    { "insert-section", 0, 0, 0, "X: S: T:ab U: V:c W:" },
    { "insert-section", 0, 0, 2, "S: T:ab X: U: V:c W:" },
    { "insert-section", 0, 0, 4, "S: T:ab U: V:c X: W:" },
    { "insert-section", 0, 0, 5, "S: T:ab U: V:c W: X:" },
    { "insert-row", 0, 0, 0, "S:x T:ab U: V:c W:" },
    { "insert-row", 0, 1, 0, "S: T:xab U: V:c W:" },
    { "insert-row", 0, 1, 1, "S: T:axb U: V:c W:" },
    { "insert-row", 0, 1, 2, "S: T:abx U: V:c W:" },
    { "insert-row", 0, 2, 2, "S: T:ab U:x V:c W:" },
    { "insert-row", 0, 3, 2, "S: T:ab U: V:xc W:" },
    { "insert-row", 0, 3, 3, "S: T:ab U: V:cx W:" },
    { "insert-row", 0, 4, 3, "S: T:ab U: V:c W:x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      RemitChart *chart = make_sections ();

      g_test_message ("%s %u %u %u", steps[i].what, steps[i].from, steps[i].section, steps[i].to);
      do_section_step (chart, &steps[i]);
      assert_sections (chart, steps[i].expected);
      g_assert_finalize_object (chart);
    }
}

/* A place that is not in the section is refused, and nothing moves. */
static void
test_move_row_refused (void)
{
  const struct
  {
    guint from, section, to;
  } moves[] = {
    { 0, 0, 1 }, { 0, 1, 2 }, { 0, 2, 0 }, { 0, 2, 2 }, { 0, 3, 0 }, { 0, 4, 1 }, { 2, 0, 1 }, { 2, 4, 1 }, { 2, 3, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      RemitChart *chart = make_sections ();

      g_test_message ("%u to %u in %u", moves[i].from, moves[i].to, moves[i].section);
      g_test_expect_message ("remit", G_LOG_LEVEL_CRITICAL, "remit_chart_move_row: assertion*");
      remit_chart_move_row (chart, moves[i].from, moves[i].section, moves[i].to);
      g_test_assert_expected_messages ();
      assert_sections (chart, "S: T:ab U: V:c W:");
      g_assert_finalize_object (chart);
    }
}

static void
test_make_id (void)
{
  RemitChart *chart = test_chart_new ("Product Owner  Product owner  PRODUCT  owner\n");
  g_autoptr (RemitSection) section = remit_section_new ("product-owner", NULL);
  g_autofree char *row = remit_chart_make_id (chart, REMIT_TYPE_RESPONSIBILITY, "Product owner");
  g_autofree char *plan = remit_chart_make_id (chart, REMIT_TYPE_PLAN, "…");
  g_autofree char *second_plan = remit_chart_make_id (chart, REMIT_TYPE_PLAN, "Plan");
  g_autofree char *other_section = NULL;

  g_assert_nonnull (remit_chart_find_role (chart, "product-owner"));
  g_assert_nonnull (remit_chart_find_role (chart, "product-owner-2"));
  g_assert_cmpstr (row, ==, "product-owner");
  g_assert_cmpstr (plan, ==, "plan-2");
  g_assert_cmpstr (second_plan, ==, "plan-2");
  remit_chart_insert_section (chart, 0, section);
  other_section = remit_chart_make_id (chart, REMIT_TYPE_SECTION, "Product owner");
  g_assert_cmpstr (other_section, ==, "product-owner-2");
  g_assert_finalize_object (chart);
}

static void
test_make_many_ids (void)
{
  RemitChart *chart = test_chart_new ("PM\n");

  for (guint i = 1; i <= 120; i++)
    {
      g_autofree char *id = remit_chart_make_id (chart, REMIT_TYPE_RESPONSIBILITY, "A title of more than 24 letters");
      g_autofree char *number = g_strdup_printf ("-%u", i);
      g_autoptr (RemitResponsibility) row = remit_responsibility_new (id, "A title");

      g_assert_cmpuint (strlen (id), <=, REMIT_ID_MAX_LENGTH);
      g_assert_true (i == 1 || g_str_has_suffix (id, number));
      g_assert_null (remit_chart_find_row (chart, id));
      remit_chart_insert_row (chart, 0, i - 1, row);
      g_assert_true (remit_chart_find_row (chart, id) == row);
    }
  g_assert_finalize_object (chart);
}

static void
test_find (void)
{
  RemitChart *chart = make_sections ();
  RemitStrip *strip;
  RemitColumn *column;

  g_assert_true (remit_chart_find_row (chart, "b") == remit_chart_get_row (chart, 1));
  strip = remit_chart_remove_row (chart, 1);
  g_assert_null (remit_chart_find_row (chart, "b"));
  g_assert_cmpuint (remit_item_get_position (REMIT_ITEM (remit_strip_get_row (strip))), ==, REMIT_NO_POSITION);
  remit_chart_restore_row (chart, 1, 0, strip);
  g_assert_true (remit_chart_find_row (chart, "b") == remit_chart_get_row (chart, 0));

  column = remit_chart_remove_role (chart, 0);
  g_assert_null (remit_chart_find_role (chart, "pm"));
  g_assert_null (remit_chart_get_role (chart, 1));
  remit_chart_restore_role (chart, 1, column);
  g_assert_true (remit_chart_find_role (chart, "pm") == remit_chart_get_role (chart, 1));
  g_assert_true (remit_chart_find_section (chart, "u") == remit_chart_get_section (chart, 2));
  g_assert_true (remit_chart_find_plan (chart, "plan") == remit_chart_get_plan (chart, 0));
  g_assert_null (remit_chart_find_plan (chart, "Plan"));
  assert_plan (chart, remit_chart_get_plan (chart, 0), "b||R\na||A\nc||C\n");
  g_assert_finalize_object (chart);
}

typedef struct
{
  GString *text;
} Log;

static void
cell_changed_cb (RemitChart *chart,
                 RemitPlan  *plan,
                 guint       row,
                 guint       role,
                 guint       old_set,
                 guint       new_set,
                 Log        *log)
{
  g_string_append_printf (log->text, "cell %s %u %u %x>%x;", remit_item_get_id (REMIT_ITEM (plan)), row, role, old_set,
                          new_set);
  g_assert_cmphex (remit_plan_get_set (plan, row, role), ==, new_set);
}

static void
cell_note_changed_cb (RemitChart *chart,
                      RemitPlan  *plan,
                      guint       row,
                      guint       role,
                      Log        *log)
{
  g_string_append_printf (log->text, "note %s %u %u;", remit_item_get_id (REMIT_ITEM (plan)), row, role);
}

static void
item_changed_cb (RemitChart *chart,
                 RemitItem  *item,
                 GParamSpec *pspec,
                 Log        *log)
{
  g_string_append_printf (log->text, "item %s %s;", remit_item_get_id (item), pspec->name);
}

static void
layout_changed_cb (RemitChart *chart,
                   Log        *log)
{
  for (guint i = 0; i < remit_chart_get_n_plans (chart); i++)
    g_assert_cmpuint (remit_plan_get_n_rows (remit_chart_get_plan (chart, i)), ==, remit_chart_get_n_rows (chart));
  g_string_append (log->text, "layout;");
}

static void
notify_cb (RemitChart *chart,
           GParamSpec *pspec,
           Log        *log)
{
  g_string_append_printf (log->text, "notify %s;", pspec->name);
}

static void
listen (RemitChart *chart,
        Log        *log)
{
  log->text = g_string_new (NULL);
  g_signal_connect (chart, "cell-changed", G_CALLBACK (cell_changed_cb), log);
  g_signal_connect (chart, "cell-note-changed", G_CALLBACK (cell_note_changed_cb), log);
  g_signal_connect (chart, "item-changed", G_CALLBACK (item_changed_cb), log);
  g_signal_connect (chart, "layout-changed", G_CALLBACK (layout_changed_cb), log);
  g_signal_connect (chart, "notify", G_CALLBACK (notify_cb), log);
}

static void
assert_log (Log        *log,
            const char *expected)
{
  g_assert_cmpstr (log->text->str, ==, expected);
  g_string_truncate (log->text, 0);
}

static void
test_signals_of_cells (void)
{
  RemitChart *chart = make_sections ();
  RemitPlan *plan = test_chart_get_plan (chart);
  Log log;

  listen (chart, &log);
  remit_chart_set_cell (chart, plan, 1, 0, 3);
  assert_log (&log, "cell plan 1 0 1>3;");
  remit_chart_set_cell (chart, plan, 1, 0, 3);
  assert_log (&log, "");
  remit_chart_set_cell (chart, plan, 1, 0, 0);
  assert_log (&log, "cell plan 1 0 3>0;");
  remit_chart_set_cell (chart, plan, 2, 1, 0);
  assert_log (&log, "");
  remit_chart_set_cell_note (chart, plan, 2, 1, "why");
  assert_log (&log, "note plan 2 1;");
  remit_chart_set_cell_note (chart, plan, 2, 1, "why");
  assert_log (&log, "");
  remit_chart_set_cell_note (chart, plan, 2, 1, NULL);
  assert_log (&log, "note plan 2 1;");
  g_string_free (log.text, TRUE);
  g_assert_finalize_object (chart);
}

static void
test_signals_of_items (void)
{
  RemitChart *chart = make_sections ();
  g_autoptr (RemitLimits) limits = remit_limits_new ();
  RemitStrip *strip;
  Log log;

  listen (chart, &log);
  remit_role_set_name (remit_chart_get_role (chart, 0), "Manager");
  assert_log (&log, "item pm name;");
  remit_responsibility_set_level (remit_chart_get_row (chart, 2), REMIT_LEVEL_STRATEGIC);
  remit_responsibility_set_level (remit_chart_get_row (chart, 2), REMIT_LEVEL_STRATEGIC);
  assert_log (&log, "item c level;");
  remit_section_set_title (remit_chart_get_section (chart, 4), NULL);
  remit_plan_set_today (remit_chart_get_plan (chart, 0), TRUE);
  assert_log (&log, "item w title;item plan today;");
  remit_chart_set_title (chart, "Another");
  remit_chart_set_title (chart, "Another");
  remit_chart_set_note (chart, "Text");
  remit_chart_set_limits (chart, limits);
  assert_log (&log, "notify title;notify note;notify limits;");

  strip = remit_chart_remove_row (chart, 2);
  assert_log (&log, "layout;");
  remit_responsibility_set_title (remit_strip_get_row (strip), "Out of the chart");
  assert_log (&log, "");
  remit_chart_restore_row (chart, 3, 2, strip);
  remit_responsibility_set_title (remit_chart_get_row (chart, 2), "Back");
  assert_log (&log, "layout;item c title;");
  g_string_free (log.text, TRUE);
  g_assert_finalize_object (chart);
}

static void
test_signals_of_layout (void)
{
  RemitChart *chart = make_sections ();
  g_autoptr (RemitPlan) plan = remit_chart_copy_plan (chart, test_chart_get_plan (chart), "copy", "Copy");
  Log log;

  listen (chart, &log);
  remit_chart_insert_plan (chart, 1, plan);
  remit_chart_move_section (chart, 1, 3);
  remit_chart_move_row (chart, 0, 0, 0);
  remit_chart_move_role (chart, 0, 1);
  remit_chart_move_plan (chart, 0, 1);
  assert_log (&log, "layout;layout;layout;layout;layout;");

  remit_chart_freeze (chart);
  remit_chart_set_cell (chart, plan, 0, 0, 1);
  remit_chart_freeze (chart);
  remit_strip_free (remit_chart_remove_row (chart, 0));
  remit_column_free (remit_chart_remove_role (chart, 0));
  remit_chart_set_cell (chart, plan, 0, 0, 8);
  remit_chart_set_cell_note (chart, plan, 0, 0, "unheard");
  remit_chart_thaw (chart);
  assert_log (&log, "cell copy 0 0 0>1;");
  remit_chart_thaw (chart);
  assert_log (&log, "layout;");
  remit_chart_set_cell (chart, plan, 0, 0, 1);
  assert_log (&log, "cell copy 0 0 8>1;");

  remit_chart_freeze (chart);
  remit_chart_thaw (chart);
  assert_log (&log, "");
  g_string_free (log.text, TRUE);
  g_assert_finalize_object (chart);
}

static void
items_changed_cb (GListModel *model,
                  guint       position,
                  guint       removed,
                  guint       added,
                  Log        *log)
{
  g_string_append_printf (log->text, "%u -%u +%u;", position, removed, added);
}

static void
test_lists (void)
{
  RemitChart *chart = make_sections ();
  GListModel *rows = G_LIST_MODEL (remit_chart_get_rows (chart));
  Log log = { g_string_new (NULL) };
  g_autoptr (GObject) last = NULL;

  g_signal_connect (rows, "items-changed", G_CALLBACK (items_changed_cb), &log);
  remit_chart_move_section (chart, 1, 3);
  assert_log (&log, "0 -3 +3;");
  remit_strip_free (remit_chart_remove_row (chart, 1));
  assert_log (&log, "1 -1 +0;");
  remit_chart_move_row (chart, 1, 0, 0);
  assert_log (&log, "0 -2 +2;");
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 2);
  last = g_list_model_get_item (rows, 1);
  g_assert_true (last == (gpointer) remit_chart_get_row (chart, 1));
  g_assert_null (g_list_model_get_item (rows, 2));
  g_assert_true (g_list_model_get_item_type (rows) == REMIT_TYPE_RESPONSIBILITY);
  g_string_free (log.text, TRUE);
  g_assert_finalize_object (chart);
}

static void
test_copy_plan (void)
{
  RemitChart *chart = make_sections ();
  RemitPlan *plan = test_chart_get_plan (chart), *copy;

  remit_plan_set_method (plan, REMIT_METHOD_KANBAN);
  remit_plan_set_today (plan, TRUE);
  remit_plan_set_agreed (plan, 20261124);
  remit_chart_set_cell_note (chart, plan, 0, 1, "note");
  copy = remit_chart_copy_plan (chart, plan, "copy", "Copy");
  remit_chart_insert_plan (chart, 1, copy);
  remit_chart_set_cell (chart, plan, 0, 0, 0);

  assert_plan (chart, copy, "a|A|\nb|R|\nc|C|\n");
  g_assert_cmpstr (remit_plan_get_cell_note (copy, 0, 1), ==, "note");
  g_assert_cmpint (remit_plan_get_method (copy), ==, REMIT_METHOD_KANBAN);
  g_assert_false (remit_plan_get_today (copy));
  g_assert_cmpuint (remit_plan_get_agreed (copy), ==, 0);
  g_object_unref (copy);
  g_assert_finalize_object (chart);
}

/* A plan that comes into a chart gets as many rows as the chart has. */
static void
test_plan_of_other_size (void)
{
  RemitChart *chart = make_sections ();
  g_autoptr (RemitPlan) small = remit_plan_new ("small", "Small");
  g_autoptr (RemitPlan) large = remit_plan_new ("large", "Large");

  remit_plan_set_n_rows (large, 5);
  for (guint row = 0; row < 5; row++)
    remit_plan_set_cell (large, row, 1, 1);
  remit_chart_insert_plan (chart, 1, small);
  remit_chart_insert_plan (chart, 0, large);
  assert_plan (chart, small, "a||\nb||\nc||\n");
  assert_plan (chart, large, "a||R\nb||R\nc||R\n");
  g_assert_cmpuint (remit_plan_count_cells (large), ==, 3);
  g_assert_finalize_object (chart);
}

typedef struct
{
  GPtrArray *sections; /* of GPtrArray of row ids */
  GPtrArray *titles;
  GPtrArray *roles;
  GPtrArray *plans;
  GHashTable *letters; /* "plan/row/role" to a set */
  guint n_made;
} Model;

static guint
pick (GRand *random,
      guint  end)
{
  return (guint) g_rand_int_range (random, 0, (gint32) end);
}

static char *
make_key (const char *plan,
          const char *row,
          const char *role)
{
  return g_strconcat (plan, "/", row, "/", role, NULL);
}

static guint
count_rows (Model *model)
{
  guint n = 0;

  for (guint i = 0; i < model->sections->len; i++)
    n += ((GPtrArray *) g_ptr_array_index (model->sections, i))->len;
  return n;
}

static void
move_pointer (GPtrArray *array,
              guint      from,
              guint      to)
{
  gpointer data = g_ptr_array_steal_index (array, from);

  g_ptr_array_insert (array, (int) to, data);
}

/* Where a flat row stands, by counting. */
static GPtrArray *
find_in_model (Model *model,
               guint  row,
               guint *index)
{
  for (guint i = 0; i < model->sections->len; i++)
    {
      GPtrArray *rows = g_ptr_array_index (model->sections, i);

      if (row < rows->len)
        {
          *index = row;
          return rows;
        }
      row -= rows->len;
    }
  g_assert_not_reached ();
}

static void
assert_letters (RemitChart *chart,
                Model      *model,
                guint       row,
                const char *id)
{
  for (guint p = 0; p < model->plans->len; p++)
    for (guint r = 0; r < model->roles->len; r++)
      {
        g_autofree char *key =
          make_key (g_ptr_array_index (model->plans, p), id, g_ptr_array_index (model->roles, r));

        g_assert_cmphex (remit_plan_get_set (remit_chart_get_plan (chart, p), row, r), ==,
                         GPOINTER_TO_UINT (g_hash_table_lookup (model->letters, key)));
      }
}

static void
assert_ids (RemitList *list,
            GPtrArray *ids)
{
  g_assert_cmpuint (remit_list_get_n (list), ==, ids->len);
  for (guint i = 0; i < ids->len; i++)
    {
      g_assert_cmpstr (remit_item_get_id (remit_list_get (list, i)), ==, g_ptr_array_index (ids, i));
      g_assert_cmpuint (remit_item_get_position (remit_list_get (list, i)), ==, i);
    }
}

static void
assert_model (RemitChart *chart,
              Model      *model)
{
  guint row = 0;

  assert_ids (remit_chart_get_roles (chart), model->roles);
  assert_ids (remit_chart_get_plans (chart), model->plans);
  assert_ids (remit_chart_get_sections (chart), model->titles);
  g_assert_cmpuint (remit_chart_get_n_rows (chart), ==, count_rows (model));
  for (guint s = 0; s < model->sections->len; s++)
    {
      GPtrArray *rows = g_ptr_array_index (model->sections, s);

      g_assert_cmpuint (remit_chart_get_section_start (chart, s), ==, row);
      g_assert_cmpuint (remit_chart_get_section_n_rows (chart, s), ==, rows->len);
      for (guint i = 0; i < rows->len; i++, row++)
        {
          const char *id = g_ptr_array_index (rows, i);

          g_assert_cmpstr (remit_item_get_id (REMIT_ITEM (remit_chart_get_row (chart, row))), ==, id);
          g_assert_cmpuint (remit_item_get_position (REMIT_ITEM (remit_chart_find_row (chart, id))), ==, row);
          g_assert_cmpuint (remit_chart_get_row_section (chart, row), ==, s);
          assert_letters (chart, model, row, id);
        }
    }
}

static void
change_letters (RemitChart *chart,
                Model      *model,
                GRand      *random)
{
  guint p = pick (random, model->plans->len), r = pick (random, model->roles->len);
  guint row, set = pick (random, 16), index;
  GPtrArray *rows;

  if (count_rows (model) == 0)
    return;
  row = pick (random, count_rows (model));
  rows = find_in_model (model, row, &index);
  remit_chart_set_cell (chart, remit_chart_get_plan (chart, p), row, r, (RemitSet) set);
  g_hash_table_insert (model->letters,
                       make_key (g_ptr_array_index (model->plans, p), g_ptr_array_index (rows, index),
                                 g_ptr_array_index (model->roles, r)),
                       GUINT_TO_POINTER (set));
}

static void
change_row (RemitChart *chart,
            Model      *model,
            GRand      *random)
{
  guint section = pick (random, model->sections->len), start = remit_chart_get_section_start (chart, section);
  GPtrArray *rows = g_ptr_array_index (model->sections, section), *from;
  guint index = pick (random, rows->len + 1), n_rows = count_rows (model), row, at;
  gpointer id;

  if (n_rows == 0 || (n_rows < 20 && pick (random, 3) == 0))
    {
      g_autofree char *new_id = g_strdup_printf ("row%u", model->n_made++);
      g_autoptr (RemitResponsibility) item = remit_responsibility_new (new_id, "Row");

      remit_chart_insert_row (chart, section, start + index, item);
      g_ptr_array_insert (rows, (int) index, g_steal_pointer (&new_id));
      return;
    }
  row = pick (random, n_rows);
  from = find_in_model (model, row, &at);
  id = g_ptr_array_steal_index (from, at);
  index = pick (random, rows->len + 1);
  g_ptr_array_insert (rows, (int) index, id);
  for (guint i = 0; i < section; i++)
    index += ((GPtrArray *) g_ptr_array_index (model->sections, i))->len;
  remit_chart_move_row (chart, row, section, index);
}

static void
lift_row (RemitChart *chart,
          Model      *model,
          GRand      *random)
{
  guint n_rows = count_rows (model), row, index;
  GPtrArray *rows;
  RemitStrip *strip;
  gpointer id;

  if (n_rows == 0)
    return;
  row = pick (random, n_rows);
  rows = find_in_model (model, row, &index);
  strip = remit_chart_remove_row (chart, row);
  id = g_ptr_array_steal_index (rows, index);
  assert_model (chart, model);
  if (pick (random, 4) == 0)
    {
      remit_strip_free (strip);
      g_free (id);
      return;
    }
  g_ptr_array_insert (g_ptr_array_index (model->sections, 0), 0, id);
  remit_chart_restore_row (chart, 0, 0, strip);
}

static void
change_section (RemitChart *chart,
                Model      *model,
                GRand      *random)
{
  guint n = model->sections->len, from = pick (random, n), to = pick (random, n);
  GPtrArray *rows = g_ptr_array_index (model->sections, from);

  if (n < 8 && pick (random, 3) == 0)
    {
      g_autofree char *id = g_strdup_printf ("section%u", model->n_made++);
      g_autoptr (RemitSection) section = remit_section_new (id, NULL);

      to = pick (random, n + 1);
      remit_chart_insert_section (chart, to, section);
      g_ptr_array_insert (model->sections, (int) to, g_ptr_array_new_with_free_func (g_free));
      g_ptr_array_insert (model->titles, (int) to, g_steal_pointer (&id));
    }
  else if (rows->len == 0 && n > 1)
    {
      g_object_unref (remit_chart_remove_section (chart, from));
      g_ptr_array_remove_index (model->sections, from);
      g_ptr_array_remove_index (model->titles, from);
    }
  else
    {
      remit_chart_move_section (chart, from, to);
      move_pointer (model->sections, from, to);
      move_pointer (model->titles, from, to);
    }
}

static void
change_role (RemitChart *chart,
             Model      *model,
             GRand      *random)
{
  guint n = model->roles->len, from = pick (random, n), to = pick (random, n);

  if (n < 7 && pick (random, 3) == 0)
    {
      g_autofree char *id = g_strdup_printf ("role%u", model->n_made++);
      g_autoptr (RemitRole) role = remit_role_new (id, "Role");

      to = pick (random, n + 1);
      remit_chart_insert_role (chart, to, role);
      g_ptr_array_insert (model->roles, (int) to, g_steal_pointer (&id));
    }
  else if (n > 2 && pick (random, 3) == 0)
    {
      remit_column_free (remit_chart_remove_role (chart, from));
      g_ptr_array_remove_index (model->roles, from);
    }
  else if (pick (random, 2) == 0)
    {
      remit_chart_move_role (chart, from, to);
      move_pointer (model->roles, from, to);
    }
  else
    {
      RemitColumn *column = remit_chart_remove_role (chart, from);

      remit_chart_restore_role (chart, to, column);
      move_pointer (model->roles, from, to);
    }
}

static void
change_plan (RemitChart *chart,
             Model      *model,
             GRand      *random)
{
  guint n = model->plans->len, from = pick (random, n), to = pick (random, n);

  if (n < 4)
    {
      g_autofree char *id = g_strdup_printf ("plan%u", model->n_made++);
      g_autoptr (RemitPlan) plan = remit_plan_new (id, "Plan");

      remit_chart_insert_plan (chart, to, plan);
      g_ptr_array_insert (model->plans, (int) to, g_steal_pointer (&id));
    }
  else if (pick (random, 2) == 0)
    {
      g_object_unref (remit_chart_remove_plan (chart, from));
      g_ptr_array_remove_index (model->plans, from);
    }
  else
    {
      remit_chart_move_plan (chart, from, to);
      move_pointer (model->plans, from, to);
    }
}

static Model *
model_new (void)
{
  Model *model = g_new0 (Model, 1);

  model->sections = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  model->titles = g_ptr_array_new_with_free_func (g_free);
  model->roles = g_ptr_array_new_with_free_func (g_free);
  model->plans = g_ptr_array_new_with_free_func (g_free);
  model->letters = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_ptr_array_add (model->sections, g_ptr_array_new_with_free_func (g_free));
  g_ptr_array_add (model->titles, g_strdup ("section"));
  g_ptr_array_add (model->roles, g_strdup ("pm"));
  g_ptr_array_add (model->roles, g_strdup ("po"));
  g_ptr_array_add (model->plans, g_strdup ("plan"));
  return model;
}

static void
model_free (Model *model)
{
  g_ptr_array_unref (model->sections);
  g_ptr_array_unref (model->titles);
  g_ptr_array_unref (model->roles);
  g_ptr_array_unref (model->plans);
  g_hash_table_unref (model->letters);
  g_free (model);
}

static void
test_random (gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  RemitChart *chart = test_chart_new ("PM  PO\n");
  Model *model = model_new ();

  assert_model (chart, model);
  for (guint i = 0; i < 1500; i++)
    {
      guint kind = pick (random, 20);

      if (kind < 9)
        change_letters (chart, model, random);
      else if (kind < 13)
        change_row (chart, model, random);
      else if (kind < 14)
        lift_row (chart, model, random);
      else if (kind < 16)
        change_section (chart, model, random);
      else if (kind < 18)
        change_role (chart, model, random);
      else
        change_plan (chart, model, random);
      assert_model (chart, model);
    }
  model_free (model);
  g_assert_finalize_object (chart);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/chart/sections", test_sections);
  g_test_add_func ("/chart/chart/move-row-refused", test_move_row_refused);
  g_test_add_func ("/chart/chart/make-id", test_make_id);
  g_test_add_func ("/chart/chart/make-many-ids", test_make_many_ids);
  g_test_add_func ("/chart/chart/find", test_find);
  g_test_add_func ("/chart/chart/signals-of-cells", test_signals_of_cells);
  g_test_add_func ("/chart/chart/signals-of-items", test_signals_of_items);
  g_test_add_func ("/chart/chart/signals-of-layout", test_signals_of_layout);
  g_test_add_func ("/chart/chart/lists", test_lists);
  g_test_add_func ("/chart/chart/copy-plan", test_copy_plan);
  g_test_add_func ("/chart/chart/plan-of-other-size", test_plan_of_other_size);
  for (guint seed = 1; seed <= 4; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/chart/chart/random/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_random);
    }
  return g_test_run ();
}
