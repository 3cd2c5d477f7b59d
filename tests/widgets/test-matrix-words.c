/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "history/remit-edit.h"
#include "support/test-chart.h"
#include "widgets/keys.h"
#include "widgets/remit-matrix-private.h"

/* What the matrix tells to assistive technology: only what is in sight, as it is by now. */

typedef struct
{
  RemitChart *chart;
  RemitHistory *history;
  RemitChecks *checks;
  GtkWidget *window;
  RemitMatrix *matrix;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->chart = test_chart_new ("PM  PO  SM\n"
                                   "# One\n"
                                   "Vision  A  R  .\n"
                                   "Roadmap  AR  A  C\n"
                                   "# Two\n"
                                   "Backlog  A  R  .\n");
  fixture->history = remit_history_new (fixture->chart);
  fixture->checks = remit_checks_new (fixture->chart, test_chart_get_plan (fixture->chart));
  fixture->matrix = REMIT_MATRIX (remit_matrix_new ());
  remit_matrix_set_history (fixture->matrix, fixture->history);
  remit_matrix_set_checks (fixture->matrix, fixture->checks);
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 400);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->matrix));
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (fixture->matrix));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_settle ();
  g_assert_finalize_object (fixture->checks);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->chart);
}

static gboolean
has_state (GtkWidget          *widget,
           GtkAccessibleState  state)
{
  g_autofree char *other = gtk_test_accessible_check_state (GTK_ACCESSIBLE (widget), state, TRUE);

  return other == NULL;
}

static gboolean
is_called (GtkWidget  *widget,
           const char *label)
{
  g_autofree char *other =
    gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, label);

  return other == NULL;
}

/* The cell that assistive technology finds by its label; NULL if there is none. */
static GtkWidget *
find (Fixture    *fixture,
      const char *label)
{
  GtkWidget *found = NULL, *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->matrix));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (REMIT_IS_MATRIX_CELL (child) && !has_state (child, GTK_ACCESSIBLE_STATE_HIDDEN) && is_called (child, label))
      {
        g_assert_null (found);
        found = child;
      }
  return found;
}

static void
assert_only_shown (Fixture *fixture)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->matrix));

  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (REMIT_IS_MATRIX_CELL (child))
      g_assert_true (gtk_widget_get_child_visible (child) != has_state (child, GTK_ACCESSIBLE_STATE_HIDDEN));
}

static void
test_hidden (Fixture       *fixture,
             gconstpointer  data)
{
  const char *all[] = { "Section One", "Vision", "Vision, PM: Accountable", "Roadmap, SM: Consulted", "Section Two",
                        "Backlog, PO: Responsible", "Next responsibility", "PM, 3 A · 1 R", "Add a role" };

  assert_only_shown (fixture);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_assert_nonnull (find (fixture, all[i]));
  remit_matrix_set_filter (fixture->matrix, "road");
  test_settle ();
  assert_only_shown (fixture);
  g_assert_nonnull (find (fixture, "Roadmap, SM: Consulted"));
  g_assert_null (find (fixture, "Vision"));
  g_assert_null (find (fixture, "Vision, PM: Accountable"));
  g_assert_null (find (fixture, "Backlog, PO: Responsible"));
  remit_matrix_set_filter (fixture->matrix, "");
  test_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_assert_nonnull (find (fixture, all[i]));
}

static void
test_selected (Fixture       *fixture,
               gconstpointer  data)
{
  g_assert_true (has_state (find (fixture, "Vision, PM: Accountable"), GTK_ACCESSIBLE_STATE_SELECTED));
  test_press (fixture->window, "shift+Down shift+Right");
  test_settle ();
  g_assert_true (has_state (find (fixture, "Vision, PM: Accountable"), GTK_ACCESSIBLE_STATE_SELECTED));
  g_assert_true (has_state (find (fixture, "Roadmap, PO: Accountable"), GTK_ACCESSIBLE_STATE_SELECTED));
  g_assert_false (has_state (find (fixture, "Vision, SM: blank"), GTK_ACCESSIBLE_STATE_SELECTED));
  g_assert_false (has_state (find (fixture, "Vision"), GTK_ACCESSIBLE_STATE_SELECTED));
  /* What is selected does not spread to the rows that come together. */
  remit_matrix_set_filter (fixture->matrix, "o");
  test_settle ();
  g_assert_true (has_state (find (fixture, "Roadmap, PO: Accountable"), GTK_ACCESSIBLE_STATE_SELECTED));
  g_assert_false (has_state (find (fixture, "Vision, PM: Accountable"), GTK_ACCESSIBLE_STATE_SELECTED));
}

static void
test_folded (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *section = find (fixture, "Section Two");

  gtk_test_accessible_assert_state (section, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  remit_matrix_toggle_folded (fixture->matrix, 1);
  test_settle ();
  gtk_test_accessible_assert_state (find (fixture, "Section Two"), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_assert_null (find (fixture, "Backlog"));
  assert_only_shown (fixture);
}

/* What a cell says follows, even where what it shows stays the same. */
static void
test_follows (Fixture       *fixture,
              gconstpointer  data)
{
  RemitPlan *plan = test_chart_get_plan (fixture->chart);
  RemitEdit *edit = remit_edit_new ("Test");

  remit_edit_set_string (edit, remit_chart_get_row (fixture->chart, 0), "title", "Aim");
  remit_edit_set_string (edit, remit_chart_get_role (fixture->chart, 0), "name", "Boss");
  remit_edit_set_cell_note (edit, plan, 2, 1, "first");
  g_assert_true (remit_history_apply (fixture->history, edit, NULL));
  test_settle ();
  g_assert_nonnull (find (fixture, "Aim, Boss: Accountable"));
  g_assert_nonnull (find (fixture, "Aim, PO: Responsible"));
  g_assert_nonnull (find (fixture, "Backlog, PO: Responsible. Note: first"));

  edit = remit_edit_new ("Test");
  remit_edit_set_cell_note (edit, plan, 2, 1, "second");
  remit_edit_set_cell (edit, plan, 0, 1, 0);
  g_assert_true (remit_history_apply (fixture->history, edit, NULL));
  test_settle ();
  g_assert_nonnull (find (fixture, "Backlog, PO: Responsible. Note: second"));
  gtk_test_accessible_assert_property (find (fixture, "Aim, SM: blank"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Row 3, column 4. Boss decides, nobody does it. Nobody is asked before or told after");
}

/* While a title is written, that is a text for assistive technology, and otherwise it is nothing. */
static void
test_editor (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidget *editor = fixture->matrix->editor;

  gtk_test_accessible_assert_role (editor, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  g_assert_true (has_state (editor, GTK_ACCESSIBLE_STATE_HIDDEN));
  test_press (fixture->window, "Left F2");
  g_assert_false (has_state (editor, GTK_ACCESSIBLE_STATE_HIDDEN));
  gtk_test_accessible_assert_property (editor, GTK_ACCESSIBLE_PROPERTY_LABEL, "Title of the responsibility");
  test_press (fixture->window, "Escape");
  g_assert_true (has_state (editor, GTK_ACCESSIBLE_STATE_HIDDEN));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/matrix-words/hidden", Fixture, NULL, set_up, test_hidden, tear_down);
  g_test_add ("/matrix-words/selected", Fixture, NULL, set_up, test_selected, tear_down);
  g_test_add ("/matrix-words/folded", Fixture, NULL, set_up, test_folded, tear_down);
  g_test_add ("/matrix-words/follows", Fixture, NULL, set_up, test_follows, tear_down);
  g_test_add ("/matrix-words/editor", Fixture, NULL, set_up, test_editor, tear_down);
  return g_test_run ();
}
