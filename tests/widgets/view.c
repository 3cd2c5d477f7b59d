/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/view.h"

/* A whole window in this process for tests of the chart view. Commands are given as actions, which is what the
 * application's shortcuts stand for; all other keys are pressed. */

static const char *const team = "         PM   PO   SM\n"
                                "# Strategy\n"
                                "Set the vision  A    R    .\n"
                                "Own revenue  A    .    C\n"
                                "# Delivery\n"
                                "Order the backlog  R    A    C\n"
                                "Run reviews  I    A    R\n"
                                "Hold retrospectives  .    .    .\n";

static RemitApplication *the_application;

/**
 * test_view_start:
 *
 * Starts the application for all tests of a program.
 *
 * Returns: (transfer full): the application, for test_view_run()
 */
RemitApplication *
test_view_start (void)
{
  g_autoptr (GError) error = NULL;

  the_application = remit_application_new ();
  g_application_set_flags (G_APPLICATION (the_application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (the_application), NULL, &error);
  g_assert_no_error (error);
  g_application_hold (G_APPLICATION (the_application));
  return the_application;
}

/**
 * test_view_run:
 * @application: (transfer full): the application
 *
 * Runs the tests.
 *
 * Returns: the status to exit with
 */
int
test_view_run (RemitApplication *application)
{
  const int status = g_test_run ();

  g_application_release (G_APPLICATION (application));
  g_object_unref (application);
  return status;
}

/**
 * test_view_open:
 * @self: a fixture
 * @chart: a chart
 *
 * Opens a window with a chart.
 */
void
test_view_open (TestView   *self,
                RemitChart *chart)
{
  g_autoptr (RemitDocument) document = remit_document_new (chart);

  self->window = remit_window_new (GTK_APPLICATION (the_application));
  self->view = remit_window_get_chart_view (self->window);
  self->matrix = remit_chart_view_get_matrix (self->view);
  self->document = document;
  self->chart = chart;
  gtk_window_set_default_size (GTK_WINDOW (self->window), 1200, 700);
  remit_window_set_document (self->window, document);
  gtk_window_present (GTK_WINDOW (self->window));
  test_settle ();
}

void
test_view_set_up (TestView      *self,
                  gconstpointer  data)
{
  g_autoptr (RemitChart) chart = test_chart_new (team);

  test_view_open (self, chart);
}

static void
window_gone_cb (gpointer  user_data,
                GObject  *window)
{
  *(gboolean *) user_data = TRUE;
}

void
test_view_tear_down (TestView      *self,
                     gconstpointer  data)
{
  gboolean gone = FALSE;

  g_object_weak_ref (G_OBJECT (self->window), window_gone_cb, &gone);
  gtk_window_destroy (GTK_WINDOW (self->window));
  for (guint i = 0; i < 50 && !gone; i++)
    test_settle ();
  g_assert_true (gone);
}

void
act (TestView   *self,
     const char *action)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->window), action, NULL);
  test_settle ();
}

void
press (TestView   *self,
       const char *keys)
{
  test_press (GTK_WIDGET (self->window), keys);
  test_settle ();
}

void
go_to (TestView *self,
       guint     row,
       guint     role)
{
  const RemitPlace place = { NULL, row, role, REMIT_NO_POSITION };

  remit_matrix_go_to (self->matrix, &place, TRUE);
  test_settle ();
}

void
apply (TestView  *self,
       RemitEdit *edit)
{
  g_autoptr (GError) error = NULL;

  remit_history_apply (remit_document_get_history (self->document), edit, &error);
  g_assert_no_error (error);
  test_settle ();
}

void
add_plan (TestView   *self,
          const char *name)
{
  g_autoptr (RemitPlan) plan = remit_plan_new (name, name);
  RemitEdit *edit = remit_edit_new ("Add Plan");

  remit_edit_insert_plan (edit, remit_chart_get_n_plans (self->chart), plan);
  apply (self, edit);
}

void
assert_at (TestView *self,
           guint     row,
           guint     role)
{
  RemitPlace place;

  remit_matrix_get_place (self->matrix, &place);
  g_assert_cmpuint (place.row, ==, row);
  g_assert_cmpuint (place.role, ==, role);
}

gboolean
has_focus (TestView  *self,
           GtkWidget *widget)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self->window));

  return focus != NULL && gtk_widget_get_mapped (focus) && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

gboolean
is_in_matrix (TestView *self)
{
  return has_focus (self, GTK_WIDGET (self->matrix));
}

GtkWidget *
get_filter_bar (TestView *self)
{
  return find_child (GTK_WIDGET (self->view), REMIT_TYPE_FILTER_BAR);
}

GtkWidget *
get_go_to (TestView *self)
{
  return find_child (GTK_WIDGET (self->view), REMIT_TYPE_GO_TO);
}
