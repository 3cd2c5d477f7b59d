/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "history/remit-history.h"
#include "support/test-chart.h"

/* Edits and the history. What every kind of step does, alone and grouped, is shown by two charts:
 * one gets each step as it is thought of, the other gets groups of them through a history; then
 * the history goes back and forth, and the chart must look as it did each time it was there. */

static RemitChart *
make_chart (void)
{
  return test_chart_new ("PM  PO  SM\n"
                         "# Strategy\n"
                         "Vision  A  R  .\n"
                         "Roadmap  A  A  I\n"
                         "# Empty\n"
                         "# Delivery\n"
                         "Backlog  C  AR  C\n");
}

static void
dump_object (GString *text,
             GObject *object)
{
  guint n;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (object), &n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) value = G_VALUE_INIT;
      g_autofree char *contents = NULL;

      g_value_init (&value, pspecs[i]->value_type);
      g_object_get_property (object, pspecs[i]->name, &value);
      contents = g_strdup_value_contents (&value);
      g_string_append_printf (text, " %s=%s", pspecs[i]->name, contents);
    }
  g_string_append_c (text, '\n');
}

static void
dump_list (GString   *text,
           RemitList *list)
{
  for (guint i = 0; i < remit_list_get_n (list); i++)
    {
      g_string_append_printf (text, "%u", remit_item_get_position (remit_list_get (list, i)));
      dump_object (text, remit_list_get (list, i));
    }
}

/* Everything that an edit can change. */
static char *
dump_chart (RemitChart *chart)
{
  g_autofree char *cells = test_chart_to_text (chart);
  GString *text = g_string_new (cells);

  g_string_append_c (text, '\n');
  dump_object (text, G_OBJECT (chart));
  dump_list (text, remit_chart_get_roles (chart));
  dump_list (text, remit_chart_get_sections (chart));
  dump_list (text, remit_chart_get_rows (chart));
  dump_list (text, remit_chart_get_plans (chart));
  for (guint p = 0; p < remit_chart_get_n_plans (chart); p++)
    for (guint row = 0; row < remit_chart_get_n_rows (chart); row++)
      g_string_append_c (text, remit_plan_get_answered (remit_chart_get_plan (chart, p), row) ? 'a' : '-');
  return g_string_free (text, FALSE);
}

typedef struct
{
  GRand *random;
  RemitChart *shadow;
  RemitChart *chart;
  RemitEdit *step;   /* for the shadow */
  RemitEdit *group;  /* for the chart */
  GHashTable *fresh; /* id to an item that the group brings to the chart */
  guint n_made;
} Maker;

static guint
pick (Maker *maker,
      guint  end)
{
  return (guint) g_rand_int_range (maker->random, 0, (gint32) end);
}

/* The chart's own item for one of the shadow's. */
static gpointer
twin (Maker   *maker,
      gpointer item)
{
  const char *id = remit_item_get_id (item);
  gpointer found = NULL;

  if (REMIT_IS_ROLE (item))
    found = remit_chart_find_role (maker->chart, id);
  else if (REMIT_IS_SECTION (item))
    found = remit_chart_find_section (maker->chart, id);
  else if (REMIT_IS_RESPONSIBILITY (item))
    found = remit_chart_find_row (maker->chart, id);
  else if (REMIT_IS_PLAN (item))
    found = remit_chart_find_plan (maker->chart, id);
  return found != NULL ? found : g_hash_table_lookup (maker->fresh, id);
}

static gpointer
make_items (Maker   *maker,
            GType    type,
            gpointer *second)
{
  g_autofree char *id = g_strdup_printf ("made%u", maker->n_made++);

  *second = g_object_new (type, "id", id, NULL);
  g_object_set (*second, type == REMIT_TYPE_ROLE || type == REMIT_TYPE_PLAN ? "name" : "title", id, NULL);
  g_hash_table_insert (maker->fresh, g_strdup (id), *second);
  return g_object_new (type, "id", id, type == REMIT_TYPE_ROLE || type == REMIT_TYPE_PLAN ? "name" : "title", id, NULL);
}

static void
make_cell (Maker *maker)
{
  guint n_rows = remit_chart_get_n_rows (maker->shadow), n_roles = remit_chart_get_n_roles (maker->shadow);
  RemitPlan *plan = remit_chart_get_plan (maker->shadow, pick (maker, remit_chart_get_n_plans (maker->shadow)));
  RemitPlan *other = twin (maker, plan);
  guint row, role, value = pick (maker, 16), kind = pick (maker, 8);
  g_autofree char *note = value < 8 ? NULL : g_strdup_printf ("Note %u", value);

  if (n_rows == 0 || n_roles == 0)
    return;
  row = pick (maker, n_rows);
  role = pick (maker, n_roles);
  if (kind == 0)
    {
      remit_edit_set_cell_note (maker->step, plan, row, role, note);
      remit_edit_set_cell_note (maker->group, other, row, role, note);
    }
  else if (kind == 1)
    {
      remit_edit_set_answered (maker->step, plan, row, value % 2 != 0);
      remit_edit_set_answered (maker->group, other, row, value % 2 != 0);
    }
  else
    {
      remit_edit_set_cell (maker->step, plan, row, role, (RemitSet) value);
      remit_edit_set_cell (maker->group, other, row, role, (RemitSet) value);
    }
}

static void
make_string (Maker      *maker,
             gpointer    item,
             const char *property)
{
  g_autofree char *text = g_strdup_printf ("Text %u", pick (maker, 1000));

  remit_edit_set_string (maker->step, item, property, text);
  remit_edit_set_string (maker->group, item == maker->shadow ? (gpointer) maker->chart : twin (maker, item), property,
                         text);
}

static void
make_number (Maker      *maker,
             gpointer    item,
             const char *property,
             guint       value)
{
  remit_edit_set_uint (maker->step, item, property, value);
  remit_edit_set_uint (maker->group, twin (maker, item), property, value);
}

static void
make_boxed (Maker *maker)
{
  g_auto (GValue) value = G_VALUE_INIT;
  const RemitLimit limit = { .stands = TRUE, .value = (int) pick (maker, 9) };

  if (pick (maker, 2) == 0)
    {
      RemitLimits *limits = remit_limits_new ();

      remit_limits_set (limits, REMIT_RULE_ROW_MANY_DOERS, &limit);
      g_value_init (&value, REMIT_TYPE_LIMITS);
      g_value_take_boxed (&value, limits);
      remit_edit_set_property (maker->step, maker->shadow, "limits", &value);
      remit_edit_set_property (maker->group, maker->chart, "limits", &value);
      return;
    }
  g_value_init (&value, G_TYPE_PTR_ARRAY);
  g_value_take_boxed (&value, g_ptr_array_new ());
  remit_edit_set_property (maker->step, maker->shadow, "acceptances", &value);
  remit_edit_set_property (maker->group, maker->chart, "acceptances", &value);
}

static void
make_property (Maker *maker)
{
  RemitRole *role = remit_chart_get_role (maker->shadow, pick (maker, 4));
  RemitSection *section = remit_chart_get_section (maker->shadow, pick (maker, 3));
  RemitResponsibility *row = remit_chart_get_row (maker->shadow, pick (maker, 6));
  RemitPlan *plan = remit_chart_get_plan (maker->shadow, 0);
  const char *of_roles[] = { "name", "short-name", "holder", "note" };

  switch (pick (maker, 8))
    {
    case 0:
      make_string (maker, maker->shadow, pick (maker, 2) == 0 ? "title" : "note");
      break;
    case 1:
      if (role != NULL)
        make_string (maker, role, of_roles[pick (maker, 4)]);
      break;
    case 2:
      if (section != NULL)
        make_string (maker, section, "title");
      break;
    case 3:
      if (row != NULL)
        make_string (maker, row, pick (maker, 2) == 0 ? "title" : "note");
      break;
    case 4:
      if (row != NULL)
        make_number (maker, row, "weight", 1 + pick (maker, 5));
      break;
    case 5:
      if (row != NULL)
        make_number (maker, row, "level", pick (maker, 3));
      break;
    case 6:
      make_number (maker, plan, "today", pick (maker, 2));
      break;
    default:
      make_boxed (maker);
    }
}

static void
make_role (Maker *maker)
{
  guint n = remit_chart_get_n_roles (maker->shadow), from = pick (maker, n + 1), to = pick (maker, n + 1);

  if (n < 5 && pick (maker, 2) == 0)
    {
      g_autoptr (GObject) second = NULL;
      g_autoptr (RemitRole) role = make_items (maker, REMIT_TYPE_ROLE, (gpointer *) &second);

      remit_edit_insert_role (maker->step, to, role);
      remit_edit_insert_role (maker->group, to, REMIT_ROLE (second));
    }
  else if (from < n && to < n && pick (maker, 2) == 0)
    {
      remit_edit_move_role (maker->step, from, to);
      remit_edit_move_role (maker->group, from, to);
    }
  else if (from < n)
    {
      remit_edit_remove_role (maker->step, from);
      remit_edit_remove_role (maker->group, from);
    }
}

static void
make_section (Maker *maker)
{
  guint n = remit_chart_get_n_sections (maker->shadow), from = pick (maker, n), to = pick (maker, n);

  if (n < 5 && pick (maker, 2) == 0)
    {
      g_autoptr (GObject) second = NULL;
      g_autoptr (RemitSection) section = make_items (maker, REMIT_TYPE_SECTION, (gpointer *) &second);

      remit_edit_insert_section (maker->step, to, section);
      remit_edit_insert_section (maker->group, to, REMIT_SECTION (second));
    }
  else if (n > 1 && remit_chart_get_section_n_rows (maker->shadow, from) == 0)
    {
      remit_edit_remove_section (maker->step, from);
      remit_edit_remove_section (maker->group, from);
    }
  else
    {
      remit_edit_move_section (maker->step, from, to);
      remit_edit_move_section (maker->group, from, to);
    }
}

static void
move_row (Maker *maker,
          guint  from,
          guint  section)
{
  guint own = remit_chart_get_row_section (maker->shadow, from);
  guint n = remit_chart_get_section_n_rows (maker->shadow, section) + (own == section ? 0 : 1);
  guint to = remit_chart_get_section_start (maker->shadow, section) + pick (maker, n) - (own < section ? 1 : 0);

  remit_edit_move_row (maker->step, from, section, to);
  remit_edit_move_row (maker->group, from, section, to);
}

static void
make_row (Maker *maker)
{
  guint n = remit_chart_get_n_rows (maker->shadow), row = pick (maker, n + 1);
  guint section = pick (maker, remit_chart_get_n_sections (maker->shadow));

  if (n < 8 && pick (maker, 2) == 0)
    {
      g_autoptr (GObject) second = NULL;
      g_autoptr (RemitResponsibility) item = make_items (maker, REMIT_TYPE_RESPONSIBILITY, (gpointer *) &second);
      guint to = remit_chart_get_section_start (maker->shadow, section) +
                 pick (maker, remit_chart_get_section_n_rows (maker->shadow, section) + 1);

      remit_edit_insert_row (maker->step, section, to, item);
      remit_edit_insert_row (maker->group, section, to, REMIT_RESPONSIBILITY (second));
    }
  else if (row < n && pick (maker, 2) == 0)
    move_row (maker, row, section);
  else if (row < n)
    {
      remit_edit_remove_row (maker->step, row);
      remit_edit_remove_row (maker->group, row);
    }
}

static void
make_plan (Maker *maker)
{
  guint n = remit_chart_get_n_plans (maker->shadow), from = pick (maker, n), to = pick (maker, n);

  if (n < 3)
    {
      g_autoptr (GObject) second = NULL;
      g_autoptr (RemitPlan) plan = make_items (maker, REMIT_TYPE_PLAN, (gpointer *) &second);
      guint n_rows = remit_chart_get_n_rows (maker->shadow);

      remit_plan_set_n_rows (plan, n_rows);
      remit_plan_set_n_rows (REMIT_PLAN (second), n_rows);
      if (n_rows > 0 && remit_chart_get_n_roles (maker->shadow) > 0)
        {
          remit_plan_set_cell (plan, 0, 0, 5);
          remit_plan_set_cell (REMIT_PLAN (second), 0, 0, 5);
        }
      remit_edit_insert_plan (maker->step, to, plan);
      remit_edit_insert_plan (maker->group, to, REMIT_PLAN (second));
    }
  else if (pick (maker, 2) == 0)
    {
      remit_edit_move_plan (maker->step, from, to);
      remit_edit_move_plan (maker->group, from, to);
    }
  else
    {
      remit_edit_remove_plan (maker->step, from);
      remit_edit_remove_plan (maker->group, from);
    }
}

/* Thinks of a change, does it to the shadow, and gives it back for the chart. */
static RemitEdit *
make_group (Maker *maker)
{
  void (*const makers[]) (Maker *) = { make_cell, make_cell,    make_cell, make_cell, make_property,
                                       make_role, make_section, make_row,  make_row,  make_plan };
  guint n = pick (maker, 3) == 0 ? 1 + pick (maker, 8) : 1;
  g_autofree char *name = g_strdup_printf ("Edit %u", maker->n_made++);

  maker->group = remit_edit_new (name);
  while (remit_edit_is_empty (maker->group) || n > 1)
    {
      maker->step = remit_edit_new (name);
      makers[pick (maker, G_N_ELEMENTS (makers))](maker);
      remit_edit_swap (maker->step, maker->shadow);
      g_clear_pointer (&maker->step, remit_edit_free);
      n = MAX (n, 2) - 1;
    }
  g_hash_table_remove_all (maker->fresh);
  return g_steal_pointer (&maker->group);
}

static void
assert_dump (RemitChart *chart,
             const char *expected)
{
  g_autofree char *dump = dump_chart (chart);

  g_assert_cmpstr (dump, ==, expected);
}

static void
go (RemitHistory *history,
    GPtrArray    *states,
    guint        *at,
    guint         to)
{
  while (*at > to)
    {
      g_assert_true (remit_history_undo (history));
      assert_dump (remit_history_get_chart (history), g_ptr_array_index (states, --*at));
    }
  while (*at < to)
    {
      g_assert_true (remit_history_redo (history));
      assert_dump (remit_history_get_chart (history), g_ptr_array_index (states, ++*at));
    }
}

static void
do_and_compare (Maker        *maker,
                RemitHistory *history,
                GPtrArray    *states)
{
  RemitEdit *edit = make_group (maker);
  g_autofree char *expected = dump_chart (maker->shadow);
  g_autoptr (GError) error = NULL;

  g_assert_true (remit_history_apply (history, edit, &error));
  g_assert_no_error (error);
  assert_dump (maker->chart, expected);
  g_ptr_array_add (states, g_steal_pointer (&expected));
}

static void
share_boxed (RemitChart *chart,
             RemitChart *shadow)
{
  remit_chart_set_scheme (shadow, remit_chart_get_scheme (chart));
  remit_chart_set_limits (shadow, remit_chart_get_limits (chart));
  remit_chart_set_acceptances (shadow, remit_chart_get_acceptances (chart));
  remit_chart_set_workshops (shadow, remit_chart_get_workshops (chart));
  remit_chart_set_decisions (shadow, remit_chart_get_decisions (chart));
}

static void
test_random (gconstpointer data)
{
  Maker maker = { g_rand_new_with_seed (GPOINTER_TO_UINT (data)), make_chart (), make_chart () };
  RemitHistory *history = remit_history_new (maker.chart);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  guint at = 0;

  maker.fresh = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  share_boxed (maker.chart, maker.shadow);
  g_ptr_array_add (states, dump_chart (maker.chart));
  assert_dump (maker.shadow, g_ptr_array_index (states, 0));
  for (guint i = 0; i < 150; i++, at++)
    do_and_compare (&maker, history, states);
  go (history, states, &at, 0);
  g_assert_false (remit_history_undo (history));
  g_assert_false (remit_history_get_modified (history));
  go (history, states, &at, states->len - 1);
  g_assert_false (remit_history_redo (history));
  for (guint i = 0; i < 2; i++)
    go (history, states, &at, pick (&maker, states->len));
  g_hash_table_unref (maker.fresh);
  g_rand_free (maker.random);
  g_assert_finalize_object (maker.shadow);
  g_assert_finalize_object (history);
  g_assert_finalize_object (maker.chart);
}

/* Going back, then on in another way: what could be redone is gone, what can be undone is right. */
static void
test_random_branches (gconstpointer data)
{
  Maker maker = { g_rand_new_with_seed (GPOINTER_TO_UINT (data)), NULL, make_chart () };
  RemitHistory *history = remit_history_new (maker.chart);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func (g_free);
  guint at = 0;

  g_ptr_array_add (states, dump_chart (maker.chart));
  for (guint i = 0; i < 150; i++)
    {
      RemitEdit *edit = remit_edit_new ("Step");
      guint n_roles;

      go (history, states, &at, at - pick (&maker, MIN (at, 8) + 1));
      g_ptr_array_set_size (states, (int) at + 1);
      n_roles = remit_chart_get_n_roles (maker.chart);
      if (pick (&maker, 4) == 0 && n_roles > 1)
        remit_edit_remove_role (edit, 0);
      else
        remit_edit_set_cell (edit, test_chart_get_plan (maker.chart), 0, pick (&maker, n_roles),
                             (RemitSet) pick (&maker, 16));
      g_assert_true (remit_history_apply (history, edit, NULL));
      g_assert_null (remit_history_get_redo_name (history));
      g_assert_false (remit_history_redo (history));
      g_ptr_array_add (states, dump_chart (maker.chart));
      at++;
    }
  go (history, states, &at, 0);
  g_rand_free (maker.random);
  g_assert_finalize_object (history);
  g_assert_finalize_object (maker.chart);
}

typedef struct
{
  const char *what; /* "undo", "redo", "save", "text:TEXT" types a title, "NAME" sets a cell */
  gboolean modified;
  const char *undo_name;
  const char *redo_name;
  const char *title;
} Move;

static void
do_move (RemitHistory *history,
         const char   *what)
{
  RemitChart *chart = remit_history_get_chart (history);
  RemitEdit *edit;

  if (g_str_equal (what, "undo"))
    g_assert_true (remit_history_undo (history));
  else if (g_str_equal (what, "redo"))
    g_assert_true (remit_history_redo (history));
  else if (g_str_equal (what, "end"))
    remit_history_end_typing (history);
  else if (g_str_equal (what, "save"))
    remit_history_set_saved (history, remit_history_get_state (history));
  else if (g_str_has_prefix (what, "text:"))
    {
      edit = remit_edit_new ("Rename");
      remit_edit_set_string (edit, chart, "title", what + strlen ("text:"));
      remit_edit_set_typing (edit, TRUE);
      g_assert_true (remit_history_apply (history, edit, NULL));
    }
  else
    {
      edit = remit_edit_new (what);
      remit_edit_set_cell (edit, test_chart_get_plan (chart), 0, 0,
                           remit_plan_get_set (test_chart_get_plan (chart), 0, 0) ^ 1);
      g_assert_true (remit_history_apply (history, edit, NULL));
    }
}

static void
do_moves (const Move *moves,
          guint       n_moves)
{
  RemitChart *chart = make_chart ();
  RemitHistory *history = remit_history_new (chart);

  g_assert_false (remit_history_get_modified (history));
  for (guint i = 0; i < n_moves; i++)
    {
      gboolean can_undo, can_redo, modified;

      g_test_message ("%u: %s", i, moves[i].what);
      do_move (history, moves[i].what);
      g_assert_cmpint (remit_history_get_modified (history), ==, moves[i].modified);
      g_assert_cmpstr (remit_history_get_undo_name (history), ==, moves[i].undo_name);
      g_assert_cmpstr (remit_history_get_redo_name (history), ==, moves[i].redo_name);
      g_assert_cmpstr (remit_chart_get_title (chart), ==, moves[i].title);
      g_object_get (history, "can-undo", &can_undo, "can-redo", &can_redo, "modified", &modified, NULL);
      g_assert_cmpint (can_undo, ==, moves[i].undo_name != NULL);
      g_assert_cmpint (can_redo, ==, moves[i].redo_name != NULL);
      g_assert_cmpint (modified, ==, moves[i].modified);
    }
  g_assert_finalize_object (history);
  g_assert_finalize_object (chart);
}

static void
test_saved (void)
{
  const Move moves[] = {
    { "one", TRUE, "one", NULL, "Test" },     { "undo", FALSE, NULL, "one", "Test" },
    { "redo", TRUE, "one", NULL, "Test" },    { "save", FALSE, "one", NULL, "Test" },
    { "two", TRUE, "two", NULL, "Test" },     { "undo", FALSE, "one", "two", "Test" },
    { "undo", TRUE, NULL, "one", "Test" },    { "redo", FALSE, "one", "two", "Test" },
    { "three", TRUE, "three", NULL, "Test" }, { "undo", FALSE, "one", "three", "Test" },
    { "undo", TRUE, NULL, "one", "Test" },    { "four", TRUE, "four", NULL, "Test" },
    { "undo", TRUE, NULL, "four", "Test" },   { "save", FALSE, NULL, "four", "Test" },
    { "redo", TRUE, "four", NULL, "Test" },   { "undo", FALSE, NULL, "four", "Test" },
  };

  do_moves (moves, G_N_ELEMENTS (moves));
}

static void
test_typing (void)
{
  const Move moves[] = {
    { "text:a", TRUE, "Rename", NULL, "a" },       { "text:ab", TRUE, "Rename", NULL, "ab" },
    { "text:abc", TRUE, "Rename", NULL, "abc" },   { "undo", FALSE, NULL, "Rename", "Test" },
    { "redo", TRUE, "Rename", NULL, "abc" },       { "text:x", TRUE, "Rename", NULL, "x" },
    { "undo", TRUE, "Rename", "Rename", "abc" },   { "text:y", TRUE, "Rename", NULL, "y" },
    { "save", FALSE, "Rename", NULL, "y" },        { "text:z", TRUE, "Rename", NULL, "z" },
    { "text:zz", TRUE, "Rename", NULL, "zz" },     { "undo", FALSE, "Rename", "Rename", "y" },
    { "redo", TRUE, "Rename", NULL, "zz" },        { "cell", TRUE, "cell", NULL, "zz" },
    { "text:v", TRUE, "Rename", NULL, "v" },       { "undo", TRUE, "cell", "Rename", "zz" },
    { "undo", TRUE, "Rename", "cell", "zz" },      { "undo", FALSE, "Rename", "Rename", "y" },
    { "undo", TRUE, "Rename", "Rename", "abc" },   { "undo", TRUE, NULL, "Rename", "Test" },
  };

  do_moves (moves, G_N_ELEMENTS (moves));
}

/* A text that is left is a step of its own. */
static void
test_typing_ends (void)
{
  const Move moves[] = {
    { "text:a", TRUE, "Rename", NULL, "a" },     { "text:ab", TRUE, "Rename", NULL, "ab" },
    { "end", TRUE, "Rename", NULL, "ab" },       { "text:abc", TRUE, "Rename", NULL, "abc" },
    { "text:abcd", TRUE, "Rename", NULL, "abcd" }, { "undo", TRUE, "Rename", "Rename", "ab" },
    { "undo", FALSE, NULL, "Rename", "Test" },
  };

  do_moves (moves, G_N_ELEMENTS (moves));
}

/* What was typed and deleted again is no step, and the chart is in the state before it. */
static void
test_typing_back (void)
{
  const Move moves[] = {
    { "text:a", TRUE, "Rename", NULL, "a" },     { "text:ab", TRUE, "Rename", NULL, "ab" },
    { "text:Test", FALSE, NULL, NULL, "Test" },  { "cell", TRUE, "cell", NULL, "Test" },
    { "text:x", TRUE, "Rename", NULL, "x" },     { "text:Test", TRUE, "cell", NULL, "Test" },
    { "text:y", TRUE, "Rename", NULL, "y" },     { "undo", TRUE, "cell", "Rename", "Test" },
    { "undo", FALSE, NULL, "cell", "Test" },     { "text:z", TRUE, "Rename", NULL, "z" },
    { "end", TRUE, "Rename", NULL, "z" },        { "text:Test", TRUE, "Rename", NULL, "Test" },
    { "undo", TRUE, "Rename", "Rename", "z" },
  };

  do_moves (moves, G_N_ELEMENTS (moves));
}

static guint
count_undo (RemitHistory *history)
{
  guint n = 0;

  while (remit_history_undo (history))
    n++;
  return n;
}

typedef struct
{
  gpointer object;
  const char *property; /* NULL for a note of a cell in row 0 */
  guint role;
  const char *name;
  gboolean whole; /* not a part of typing */
} Text;

/* Types twice, with the state in between saved or not, and counts what there is to undo. */
static guint
type_twice (RemitHistory *history,
            const Text   *texts,
            gboolean      save_between)
{
  for (guint i = 0; i < 2; i++)
    {
      RemitEdit *edit = remit_edit_new (texts[i].name);
      const char *text = i == 0 ? "x" : "xy";

      if (texts[i].property != NULL)
        remit_edit_set_string (edit, texts[i].object, texts[i].property, text);
      else
        remit_edit_set_cell_note (edit, texts[i].object, 0, texts[i].role, text);
      remit_edit_set_typing (edit, !texts[i].whole);
      g_assert_true (remit_history_apply (history, edit, NULL));
      if (save_between)
        remit_history_set_saved (history, remit_history_get_state (history));
    }
  return count_undo (history);
}

static void
test_what_merges (void)
{
  RemitChart *chart = make_chart ();
  RemitHistory *history = remit_history_new (chart);
  RemitPlan *plan = test_chart_get_plan (chart);
  RemitResponsibility *row = remit_chart_get_row (chart, 0), *next = remit_chart_get_row (chart, 1);
  const struct
  {
    Text texts[2];
    guint n_left;
  } pairs[] = {
    { { { chart, "title", 0, "Edit" }, { chart, "title", 0, "Edit" } }, 1 },
    { { { chart, "title", 0, "Edit" }, { chart, "note", 0, "Edit" } }, 2 },
    { { { chart, "title", 0, "Edit" }, { chart, "title", 0, "Other" } }, 2 },
    { { { chart, "note", 0, "Edit" }, { row, "note", 0, "Edit" } }, 2 },
    { { { row, "note", 0, "Edit" }, { row, "note", 0, "Edit" } }, 1 },
    { { { row, "note", 0, "Edit" }, { next, "note", 0, "Edit" } }, 2 },
    { { { row, "note", 0, "Edit", TRUE }, { row, "note", 0, "Edit" } }, 2 },
    { { { row, "note", 0, "Edit" }, { row, "note", 0, "Edit", TRUE } }, 2 },
    { { { row, "title", 0, "Rename", TRUE }, { row, "title", 0, "Rename", TRUE } }, 2 },
    { { { plan, NULL, 1, "Edit" }, { plan, NULL, 1, "Edit" } }, 1 },
    { { { plan, NULL, 1, "Edit" }, { plan, NULL, 2, "Edit" } }, 2 },
    { { { plan, NULL, 1, "Edit" }, { plan, "name", 0, "Edit" } }, 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autofree char *before = dump_chart (chart);

      g_test_message ("pair %u", i);
      g_assert_cmpuint (type_twice (history, pairs[i].texts, TRUE), ==, 2);
      assert_dump (chart, before);
      g_assert_cmpuint (type_twice (history, pairs[i].texts, FALSE), ==, pairs[i].n_left);
      assert_dump (chart, before);
    }
  g_assert_finalize_object (history);
  g_assert_finalize_object (chart);
}

static void
test_cells_do_not_merge (void)
{
  RemitChart *chart = make_chart ();
  RemitHistory *history = remit_history_new (chart);
  RemitPlan *plan = test_chart_get_plan (chart);

  for (guint i = 0; i < 3; i++)
    {
      RemitEdit *edit = remit_edit_new ("Set A");

      remit_edit_set_cell (edit, plan, 0, 0, (RemitSet) (4 + i));
      g_assert_true (remit_history_apply (history, edit, NULL));
    }
  for (guint i = 0; i < 2; i++)
    {
      RemitEdit *edit = remit_edit_new ("Weight");

      remit_edit_set_uint (edit, remit_chart_get_row (chart, 0), "weight", 2 + i);
      g_assert_true (remit_history_apply (history, edit, NULL));
    }
  g_assert_cmpuint (count_undo (history), ==, 5);
  g_assert_finalize_object (history);
  g_assert_finalize_object (chart);
}

/* Saving takes time; the state that it began with is the saved one when it is through. */
static void
test_saved_while_editing (void)
{
  RemitChart *chart = make_chart ();
  RemitHistory *history = remit_history_new (chart);
  guint64 state;

  do_move (history, "text:a");
  state = remit_history_get_state (history);
  do_move (history, "text:ab");
  remit_history_set_saved (history, state);
  g_assert_true (remit_history_get_modified (history));
  do_move (history, "undo");
  g_assert_true (remit_history_get_modified (history));
  g_assert_cmpstr (remit_chart_get_title (chart), ==, "Test");
  remit_history_set_saved (history, remit_history_get_state (history));
  g_assert_false (remit_history_get_modified (history));
  remit_history_set_saved (history, G_MAXUINT64);
  g_assert_true (remit_history_get_modified (history));
  g_assert_finalize_object (history);
  g_assert_finalize_object (chart);
}

static void
test_empty_edit (void)
{
  RemitChart *chart = make_chart ();
  RemitHistory *history = remit_history_new (chart);
  RemitEdit *edit = remit_edit_new ("Nothing");

  g_assert_true (remit_edit_is_empty (edit));
  g_assert_true (remit_history_apply (history, edit, NULL));
  g_assert_false (remit_history_get_modified (history));
  g_assert_null (remit_history_get_undo_name (history));
  g_assert_false (remit_history_undo (history));
  g_assert_false (remit_history_redo (history));
  g_assert_finalize_object (history);
  g_assert_finalize_object (chart);
}

typedef void (*Fill) (RemitEdit *edit, RemitChart *chart);

static void
fill_cell (RemitEdit  *edit,
           RemitChart *chart)
{
  remit_edit_set_cell (edit, test_chart_get_plan (chart), 1, 2, 1);
}

static void
fill_move_row (RemitEdit  *edit,
               RemitChart *chart)
{
  remit_edit_move_row (edit, 0, 2, 2);
}

static void
fill_remove_role (RemitEdit  *edit,
                  RemitChart *chart)
{
  remit_edit_remove_role (edit, 1);
}

static void
fill_section_title (RemitEdit  *edit,
                    RemitChart *chart)
{
  remit_edit_set_string (edit, remit_chart_get_section (chart, 2), "title", "Another");
}

static void
fill_row_note (RemitEdit  *edit,
               RemitChart *chart)
{
  remit_edit_set_string (edit, remit_chart_get_row (chart, 1), "note", "Another");
}

static void
fill_answered (RemitEdit  *edit,
               RemitChart *chart)
{
  remit_edit_set_answered (edit, test_chart_get_plan (chart), 2, TRUE);
}

static void
fill_title (RemitEdit  *edit,
            RemitChart *chart)
{
  remit_edit_set_string (edit, chart, "title", "Another");
}

static void
applied_cb (RemitHistory *history,
            RemitEdit    *edit,
            gboolean      again,
            RemitPlace   *place)
{
  remit_edit_get_place (edit, place);
  if (again)
    place->section = place->section == REMIT_NO_POSITION ? 1000 : place->section + 1000;
}

static void
test_place (void)
{
  const guint none = REMIT_NO_POSITION;
  const struct
  {
    Fill fill;
    guint row, role, section; /* when done */
    guint row_before;         /* when undone */
    gboolean in_plan;
  } places[] = {
    { fill_cell, 1, 2, none, 1, TRUE },      { fill_move_row, 2, none, none, 0, FALSE },
    { fill_remove_role, none, 1, none, none, FALSE }, { fill_section_title, none, none, 2, none, FALSE },
    { fill_row_note, 1, none, none, 1, FALSE },       { fill_answered, 2, none, none, 2, TRUE },
    { fill_title, none, none, none, none, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      RemitChart *chart = make_chart ();
      RemitHistory *history = remit_history_new (chart);
      RemitEdit *edit = remit_edit_new ("Edit");
      RemitPlace place = { NULL, 77, 77, 77 };

      g_signal_connect (history, "applied", G_CALLBACK (applied_cb), &place);
      places[i].fill (edit, chart);
      g_assert_true (remit_history_apply (history, edit, NULL));
      g_assert_cmpuint (place.row, ==, places[i].row);
      g_assert_cmpuint (place.role, ==, places[i].role);
      g_assert_cmpuint (place.section, ==, places[i].section);
      g_assert_true (place.plan == (places[i].in_plan ? test_chart_get_plan (chart) : NULL));
      g_assert_true (remit_history_undo (history));
      g_assert_cmpuint (place.row, ==, places[i].row_before);
      g_assert_cmpuint (place.role, ==, places[i].role);
      g_assert_cmpuint (place.section, ==, places[i].section == none ? 1000 : places[i].section + 1000);
      g_assert_finalize_object (history);
      g_assert_finalize_object (chart);
    }
}

static void
layout_changed_cb (RemitChart *chart,
                   guint      *n)
{
  *n += 1;
}

static void
test_one_signal_an_edit (void)
{
  RemitChart *chart = make_chart ();
  RemitHistory *history = remit_history_new (chart);
  RemitEdit *edit = remit_edit_new ("Remove three rows");
  guint n = 0;

  g_signal_connect (chart, "layout-changed", G_CALLBACK (layout_changed_cb), &n);
  for (guint i = 0; i < 3; i++)
    remit_edit_remove_row (edit, 0);
  g_assert_true (remit_history_apply (history, edit, NULL));
  g_assert_cmpuint (n, ==, 1);
  g_assert_cmpuint (remit_chart_get_n_rows (chart), ==, 0);
  g_assert_true (remit_history_undo (history));
  g_assert_cmpuint (n, ==, 2);
  assert_plan (chart, test_chart_get_plan (chart), "Vision|A|R|\nRoadmap|A|A|I\nBacklog|C|RA|C\n");
  g_assert_finalize_object (history);
  g_assert_finalize_object (chart);
}

static void
test_text_is_cleaned (void)
{
  RemitChart *chart = make_chart ();
  RemitHistory *history = remit_history_new (chart);
  RemitEdit *edit = remit_edit_new ("Edit");

  remit_edit_set_string (edit, chart, "title", "bell\a");
  remit_edit_set_cell_note (edit, test_chart_get_plan (chart), 0, 0, "  ");
  remit_edit_set_cell_note (edit, test_chart_get_plan (chart), 0, 1, "\377");
  g_assert_true (remit_history_apply (history, edit, NULL));
  g_assert_cmpstr (remit_chart_get_title (chart), ==, "bell\357\277\275");
  g_assert_null (remit_plan_get_cell_note (test_chart_get_plan (chart), 0, 0));
  g_assert_cmpstr (remit_plan_get_cell_note (test_chart_get_plan (chart), 0, 1), ==, "\357\277\275");
  g_assert_finalize_object (history);
  g_assert_finalize_object (chart);
}

static void
assert_refused (RemitHistory *history,
                RemitEdit    *edit,
                const char   *message)
{
  RemitChart *chart = remit_history_get_chart (history);
  guint64 state = remit_history_get_state (history);
  guint n_roles = remit_chart_get_n_roles (chart), n_rows = remit_chart_get_n_rows (chart);
  guint n_plans = remit_chart_get_n_plans (chart);
  gsize n_cells = remit_plan_count_cells (test_chart_get_plan (chart));
  g_autofree char *title = g_strdup (remit_chart_get_title (chart));
  g_autoptr (GError) error = NULL;

  g_assert_false (remit_history_apply (history, edit, &error));
  g_assert_error (error, REMIT_EDIT_ERROR, REMIT_EDIT_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpuint (remit_chart_get_n_roles (chart), ==, n_roles);
  g_assert_cmpuint (remit_chart_get_n_rows (chart), ==, n_rows);
  g_assert_cmpuint (remit_chart_get_n_plans (chart), ==, n_plans);
  g_assert_cmpuint (remit_plan_count_cells (test_chart_get_plan (chart)), ==, n_cells);
  g_assert_cmpstr (remit_chart_get_title (chart), ==, title);
  g_assert_cmpuint (remit_history_get_state (history), ==, state);
}

static void
assert_accepted (RemitHistory *history,
                 RemitEdit    *edit)
{
  g_autoptr (GError) error = NULL;

  remit_history_apply (history, edit, &error);
  g_assert_no_error (error);
}

static RemitEdit *
edit_with_roles (guint removed,
                 guint inserted)
{
  RemitEdit *edit = remit_edit_new ("Roles");

  for (guint i = 0; i < removed; i++)
    remit_edit_remove_role (edit, 0);
  for (guint i = 0; i < inserted; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      g_autoptr (RemitRole) role = remit_role_new (id, "Role");

      remit_edit_insert_role (edit, i, role);
    }
  return edit;
}

static void
test_role_limit (void)
{
  RemitChart *chart = make_chart ();
  RemitHistory *history = remit_history_new (chart);
  const char *message = "A chart can have at most 5,000 roles.";

  assert_refused (history, edit_with_roles (0, REMIT_CHART_MAX_ROLES - 2), message);
  assert_accepted (history, edit_with_roles (3, REMIT_CHART_MAX_ROLES));
  g_assert_cmpuint (remit_chart_get_n_roles (chart), ==, REMIT_CHART_MAX_ROLES);
  assert_refused (history, edit_with_roles (0, 1), message);
  assert_accepted (history, edit_with_roles (REMIT_CHART_MAX_ROLES, REMIT_CHART_MAX_ROLES));
  assert_refused (history, edit_with_roles (1, 2), message);
  g_assert_finalize_object (history);
  g_assert_finalize_object (chart);
}

static RemitEdit *
edit_with_rows (guint n)
{
  RemitEdit *edit = remit_edit_new ("Rows");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      g_autoptr (RemitResponsibility) row = remit_responsibility_new (id, "Row");

      remit_edit_insert_row (edit, 2, 3 + i, row);
    }
  return edit;
}

static void
test_row_limit (void)
{
  RemitChart *chart = make_chart ();
  RemitHistory *history = remit_history_new (chart);
  const char *message = "A chart can have at most 100,000 responsibilities.";

  for (guint i = 3; i < REMIT_CHART_MAX_ROWS - 5; i++)
    {
      char id[16];
      g_autoptr (RemitResponsibility) row = NULL;

      g_snprintf (id, sizeof id, "s%u", i);
      row = remit_responsibility_new (id, "Row");
      remit_chart_insert_row (chart, 2, i, row);
    }
  assert_refused (history, edit_with_rows (6), message);
  assert_accepted (history, edit_with_rows (5));
  assert_refused (history, edit_with_rows (1), message);
  g_assert_true (remit_history_undo (history));
  assert_accepted (history, edit_with_rows (1));
  g_assert_finalize_object (history);
  g_assert_finalize_object (chart);
}

static RemitEdit *
edit_with_plans (guint n)
{
  RemitEdit *edit = remit_edit_new ("Plans");

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("p%u", i);
      g_autoptr (RemitPlan) plan = remit_plan_new (id, "Plan");

      remit_edit_insert_plan (edit, 1, plan);
    }
  return edit;
}

static void
test_plan_limit (void)
{
  RemitChart *chart = make_chart ();
  RemitHistory *history = remit_history_new (chart);
  const char *message = "A chart can have at most 200 plans.";

  assert_refused (history, edit_with_plans (REMIT_CHART_MAX_PLANS), message);
  assert_accepted (history, edit_with_plans (REMIT_CHART_MAX_PLANS - 1));
  assert_refused (history, edit_with_plans (1), message);
  g_assert_finalize_object (history);
  g_assert_finalize_object (chart);
}

static void
test_cell_limit (void)
{
  RemitChart *chart = test_chart_new ("Role\n");
  RemitHistory *history = remit_history_new (chart);
  const guint n_rows = REMIT_CHART_MAX_CELLS / REMIT_CHART_MAX_ROLES;
  g_autoptr (RemitPlan) full = remit_plan_new ("full", "Full");
  const char *message = "A chart can have at most 10 million filled cells.";
  RemitEdit *edit;

  assert_accepted (history, edit_with_roles (1, REMIT_CHART_MAX_ROLES));
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      g_autoptr (RemitResponsibility) row = remit_responsibility_new (id, "Row");

      remit_chart_insert_row (chart, 0, i, row);
    }
  remit_plan_set_n_rows (full, n_rows);
  for (guint row = 0; row < n_rows; row++)
    for (guint role = 0; role < REMIT_CHART_MAX_ROLES; role++)
      remit_plan_set_cell (full, row, role, 1);
  edit = remit_edit_new ("Plan");
  remit_edit_insert_plan (edit, 1, full);
  assert_accepted (history, edit);

  edit = remit_edit_new ("A blank cell");
  remit_edit_set_cell (edit, test_chart_get_plan (chart), 0, 0, 1);
  assert_refused (history, edit, message);
  edit = remit_edit_new ("A filled cell");
  remit_edit_set_cell (edit, full, 0, 0, 2);
  assert_accepted (history, edit);
  edit = remit_edit_new ("One out, one in");
  remit_edit_set_cell (edit, full, 0, 0, 0);
  remit_edit_set_cell (edit, test_chart_get_plan (chart), 0, 0, 1);
  assert_accepted (history, edit);
  edit = remit_edit_new ("Out");
  remit_edit_set_cell (edit, full, 0, 1, 0);
  assert_accepted (history, edit);
  g_assert_finalize_object (history);
  g_clear_object (&full);
  g_assert_finalize_object (chart);
}

static void
test_text_limit (void)
{
  RemitChart *chart = make_chart ();
  RemitHistory *history = remit_history_new (chart);
  const char *message = "A text can have at most 65,536 bytes.";
  g_autofree char *longest = g_strnfill (REMIT_CHART_MAX_TEXT, 'x');
  g_autofree char *too_long = g_strnfill (REMIT_CHART_MAX_TEXT + 1, 'x');
  g_autofree char *grows = g_strnfill (REMIT_CHART_MAX_TEXT / 2, '\a');
  const char *texts[] = { too_long, grows };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      RemitEdit *edit = remit_edit_new ("Title");

      remit_edit_set_string (edit, chart, "title", texts[i]);
      assert_refused (history, edit, message);
      edit = remit_edit_new ("Note");
      remit_edit_set_cell_note (edit, test_chart_get_plan (chart), 0, 0, texts[i]);
      assert_refused (history, edit, message);
    }
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (RemitRole) role = remit_role_new ("long", i == 0 ? too_long : longest);
      RemitEdit *edit = remit_edit_new ("Role");

      remit_edit_insert_role (edit, 0, role);
      if (i == 0)
        assert_refused (history, edit, message);
      else
        assert_accepted (history, edit);
    }
  g_assert_finalize_object (history);
  g_assert_finalize_object (chart);
}

/* A row that had a letter when it was said to be answered is no answer once both are taken back. */
static void
test_answered (void)
{
  RemitChart *chart = make_chart ();
  RemitHistory *history = remit_history_new (chart);
  RemitPlan *plan = remit_plan_new ("voice", "Voice");
  RemitEdit *edit = remit_edit_new ("Cell");

  remit_plan_set_sort (plan, REMIT_SORT_VOICE);
  remit_chart_insert_plan (chart, 1, plan);
  remit_edit_set_cell (edit, plan, 0, 0, 1);
  assert_accepted (history, edit);
  edit = remit_edit_new ("Answered");
  remit_edit_set_answered (edit, plan, 0, TRUE);
  assert_accepted (history, edit);
  edit = remit_edit_new ("Clear");
  remit_edit_set_cell (edit, plan, 0, 0, 0);
  assert_accepted (history, edit);
  g_assert_true (remit_plan_get_answered (plan, 0));
  g_assert_cmpuint (count_undo (history), ==, 3);
  g_assert_false (remit_plan_get_answered (plan, 0));
  g_object_unref (plan);
  g_assert_finalize_object (history);
  g_assert_finalize_object (chart);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/saved", test_saved);
  g_test_add_func ("/history/typing", test_typing);
  g_test_add_func ("/history/typing-ends", test_typing_ends);
  g_test_add_func ("/history/typing-back", test_typing_back);
  g_test_add_func ("/history/what-merges", test_what_merges);
  g_test_add_func ("/history/cells-do-not-merge", test_cells_do_not_merge);
  g_test_add_func ("/history/saved-while-editing", test_saved_while_editing);
  g_test_add_func ("/history/empty-edit", test_empty_edit);
  g_test_add_func ("/history/place", test_place);
  g_test_add_func ("/history/one-signal-an-edit", test_one_signal_an_edit);
  g_test_add_func ("/history/text-is-cleaned", test_text_is_cleaned);
  g_test_add_func ("/history/limits/roles", test_role_limit);
  g_test_add_func ("/history/limits/rows", test_row_limit);
  g_test_add_func ("/history/limits/plans", test_plan_limit);
  g_test_add_func ("/history/limits/cells", test_cell_limit);
  g_test_add_func ("/history/limits/text", test_text_limit);
  g_test_add_func ("/history/answered", test_answered);
  for (guint seed = 1; seed <= 3; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/history/random/%u", seed);
      g_autofree char *branches = g_strdup_printf ("/history/random-branches/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_random);
      g_test_add_data_func (branches, GUINT_TO_POINTER (seed), test_random_branches);
    }
  return g_test_run ();
}
