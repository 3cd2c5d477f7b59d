/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "history/remit-edit.h"
#include "widgets/matrix.h"

/* What the matrix tells to assistive technology: only what is in sight, as it is by now. */

#define CHART                                                                                                          \
  "PM  PO  SM\n"                                                                                                       \
  "# One\n"                                                                                                            \
  "Vision  A  R  .\n"                                                                                                  \
  "Roadmap  AR  A  C\n"                                                                                                \
  "# Two\n"                                                                                                            \
  "Backlog  A  R  .\n"

static void
set_up (TestMatrix   *self,
        gconstpointer data)
{
  test_matrix_set_up_with (self, CHART);
}

static gboolean
has_state (GtkWidget         *widget,
           GtkAccessibleState state)
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

/* Words come when there is time for them. */
static void
wait_for_words (TestMatrix *self)
{
  test_settle ();
  while (self->matrix->describe_id != 0)
    g_main_context_iteration (NULL, TRUE);
}

/* The cell that assistive technology finds by its label; NULL if there is none. */
static GtkWidget *
find (TestMatrix *self,
      const char *label)
{
  GtkWidget *found = NULL, *child = gtk_widget_get_first_child (GTK_WIDGET (self->matrix));

  wait_for_words (self);
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (REMIT_IS_MATRIX_CELL (child) && !has_state (child, GTK_ACCESSIBLE_STATE_HIDDEN) && is_called (child, label))
      {
        g_assert_null (found);
        found = child;
      }
  return found;
}

static void
assert_only_shown (TestMatrix *self)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->matrix));

  wait_for_words (self);
  for (; child != NULL; child = gtk_widget_get_next_sibling (child))
    if (REMIT_IS_MATRIX_CELL (child))
      g_assert_true (gtk_widget_get_child_visible (child) != has_state (child, GTK_ACCESSIBLE_STATE_HIDDEN));
}

static void
test_hidden (TestMatrix   *self,
             gconstpointer data)
{
  const char *all[] = { "Section One", "Vision", "Vision, PM: Accountable", "Roadmap, SM: Consulted", "Section Two",
                        "Backlog, PO: Responsible", "Next responsibility", "PM, 3 A · 1 R", "Add a role" };

  assert_only_shown (self);
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_assert_nonnull (find (self, all[i]));
  remit_matrix_set_filter (self->matrix, "road");
  test_settle ();
  assert_only_shown (self);
  g_assert_nonnull (find (self, "Roadmap, SM: Consulted"));
  g_assert_null (find (self, "Vision"));
  g_assert_null (find (self, "Vision, PM: Accountable"));
  g_assert_null (find (self, "Backlog, PO: Responsible"));
  remit_matrix_set_filter (self->matrix, "");
  test_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    g_assert_nonnull (find (self, all[i]));
}

static void
test_selected (TestMatrix   *self,
               gconstpointer data)
{
  g_assert_true (has_state (find (self, "Vision, PM: Accountable"), GTK_ACCESSIBLE_STATE_SELECTED));
  test_press (self->window, "shift+Down shift+Right");
  test_settle ();
  g_assert_true (has_state (find (self, "Vision, PM: Accountable"), GTK_ACCESSIBLE_STATE_SELECTED));
  g_assert_true (has_state (find (self, "Roadmap, PO: Accountable"), GTK_ACCESSIBLE_STATE_SELECTED));
  g_assert_false (has_state (find (self, "Vision, SM: blank"), GTK_ACCESSIBLE_STATE_SELECTED));
  g_assert_false (has_state (find (self, "Vision"), GTK_ACCESSIBLE_STATE_SELECTED));
  /* What is selected does not spread to the rows that come together. */
  remit_matrix_set_filter (self->matrix, "o");
  test_settle ();
  g_assert_true (has_state (find (self, "Roadmap, PO: Accountable"), GTK_ACCESSIBLE_STATE_SELECTED));
  g_assert_false (has_state (find (self, "Vision, PM: Accountable"), GTK_ACCESSIBLE_STATE_SELECTED));
}

static void
test_folded (TestMatrix   *self,
             gconstpointer data)
{
  GtkWidget *section = find (self, "Section Two");

  gtk_test_accessible_assert_state (section, GTK_ACCESSIBLE_STATE_EXPANDED, TRUE);
  remit_matrix_toggle_folded (self->matrix, 1);
  test_settle ();
  gtk_test_accessible_assert_state (find (self, "Section Two"), GTK_ACCESSIBLE_STATE_EXPANDED, FALSE);
  g_assert_null (find (self, "Backlog"));
  assert_only_shown (self);
}

/* What a cell says follows, even where what it shows stays the same. */
static void
test_follows (TestMatrix   *self,
              gconstpointer data)
{
  RemitPlan *plan = test_chart_get_plan (self->chart);
  RemitEdit *edit = remit_edit_new ("Test");

  remit_edit_set_string (edit, remit_chart_get_row (self->chart, 0), "title", "Aim");
  remit_edit_set_string (edit, remit_chart_get_role (self->chart, 0), "name", "Boss");
  remit_edit_set_cell_note (edit, plan, 2, 1, "first");
  g_assert_true (remit_history_apply (self->history, edit, NULL));
  test_settle ();
  g_assert_nonnull (find (self, "Aim, Boss: Accountable"));
  g_assert_nonnull (find (self, "Aim, PO: Responsible"));
  g_assert_nonnull (find (self, "Backlog, PO: Responsible. Note: first"));

  edit = remit_edit_new ("Test");
  remit_edit_set_cell_note (edit, plan, 2, 1, "second");
  remit_edit_set_cell (edit, plan, 0, 1, 0);
  g_assert_true (remit_history_apply (self->history, edit, NULL));
  test_settle ();
  g_assert_nonnull (find (self, "Backlog, PO: Responsible. Note: second"));
  gtk_test_accessible_assert_property (find (self, "Aim, SM: blank"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Row 3, column 4. Boss decides, nobody does it. Nobody is asked before or told after");

  edit = remit_edit_new ("Test");
  remit_edit_set_string (edit, remit_chart_get_role (self->chart, 0), "holder", "Ana Ruiz");
  g_assert_true (remit_history_apply (self->history, edit, NULL));
  test_settle ();
  gtk_test_accessible_assert_property (find (self, "Boss, 3 A · 1 R"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Row 1, column 2. Holder: Ana Ruiz");
}

/* While a title is written, that is a text for assistive technology, and otherwise it is nothing. */
static void
test_editor (TestMatrix   *self,
             gconstpointer data)
{
  GtkWidget *editor = self->matrix->editor;

  gtk_test_accessible_assert_role (editor, GTK_ACCESSIBLE_ROLE_TEXT_BOX);
  g_assert_true (has_state (editor, GTK_ACCESSIBLE_STATE_HIDDEN));
  test_press (self->window, "Left F2");
  g_assert_false (has_state (editor, GTK_ACCESSIBLE_STATE_HIDDEN));
  gtk_test_accessible_assert_property (editor, GTK_ACCESSIBLE_PROPERTY_LABEL, "Title of the responsibility");
  test_press (self->window, "Escape");
  g_assert_true (has_state (editor, GTK_ACCESSIBLE_STATE_HIDDEN));
}

static void
test_words (TestMatrix   *self,
            gconstpointer data)
{
  test_press (self->window, "Down");
  gtk_test_accessible_assert_role (test_matrix_get_active (self), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (test_matrix_get_active (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Roadmap, PM: Accountable, Responsible");
  gtk_test_accessible_assert_relation (test_matrix_get_active (self), GTK_ACCESSIBLE_RELATION_ROW_INDEX, 4);
  gtk_test_accessible_assert_relation (test_matrix_get_active (self), GTK_ACCESSIBLE_RELATION_COL_INDEX, 2);
  gtk_test_accessible_assert_state (test_matrix_get_active (self), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  test_press (self->window, "Right Right Down");
  gtk_test_accessible_assert_property (test_matrix_get_active (self), GTK_ACCESSIBLE_PROPERTY_LABEL, "Backlog, SM: blank");
  gtk_test_accessible_assert_state (test_matrix_get_active (self), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
  test_press (self->window, "r");
  test_settle ();
  gtk_test_accessible_assert_property (test_matrix_get_active (self), GTK_ACCESSIBLE_PROPERTY_LABEL, "Backlog, SM: Responsible");
  test_press (self->window, "Home");
  gtk_test_accessible_assert_role (test_matrix_get_active (self), GTK_ACCESSIBLE_ROLE_ROW_HEADER);
  gtk_test_accessible_assert_property (test_matrix_get_active (self), GTK_ACCESSIBLE_PROPERTY_LABEL, "Backlog");
  gtk_test_accessible_assert_role (self->matrix, GTK_ACCESSIBLE_ROLE_GRID);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/matrix-words/hidden", TestMatrix, NULL, set_up, test_hidden, test_matrix_tear_down);
  g_test_add ("/matrix-words/selected", TestMatrix, NULL, set_up, test_selected, test_matrix_tear_down);
  g_test_add ("/matrix-words/folded", TestMatrix, NULL, set_up, test_folded, test_matrix_tear_down);
  g_test_add ("/matrix-words/follows", TestMatrix, NULL, set_up, test_follows, test_matrix_tear_down);
  g_test_add ("/matrix-words/editor", TestMatrix, NULL, set_up, test_editor, test_matrix_tear_down);
  test_matrix_add ("/matrix-words/words", NULL, test_words);
  return g_test_run ();
}
