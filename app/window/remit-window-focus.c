/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-window-private.h"

/* Where the keyboard is. F6 goes round the panes of the chart view; the header bar belongs to the row of tools. Each
 * pane is entered where it was left. And whatever takes the focus away, the chart gets it: a window without a
 * focus is dead to the keyboard. */

static RemitPane
find_pane (RemitWindow *self,
           GtkWidget   *widget)
{
  for (guint i = 0; i < REMIT_N_PANES; i++)
    {
      GtkWidget *pane = remit_chart_view_get_pane (self->chart_view, (RemitPane) i);

      if (widget == pane || gtk_widget_is_ancestor (widget, pane))
        return (RemitPane) i;
    }
  return REMIT_PANE_TOOLS;
}

static gboolean
is_at_side (RemitPane pane)
{
  return pane == REMIT_PANE_FINDINGS || pane == REMIT_PANE_DETAILS;
}

static gboolean
enter (RemitWindow *self,
       RemitPane    pane)
{
  GtkWidget *widget = remit_chart_view_get_pane (self->chart_view, pane);
  GtkWidget *last = self->pane_focus[pane];

  if (is_at_side (pane) && !remit_chart_view_get_show_findings (self->chart_view))
    return FALSE;
  /* The matrix knows its cursor better. */
  if (pane == REMIT_PANE_MATRIX)
    return gtk_widget_grab_focus (widget);
  if (last != NULL && gtk_widget_get_mapped (last) && gtk_widget_grab_focus (last))
    return TRUE;
  /* They know what is wanted there, which is not the first button. */
  if (is_at_side (pane))
    return gtk_widget_grab_focus (widget);
  return gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* What is open over the window goes first, and gives the focus back. */
static GtkWidget *
leave_popovers (RemitWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *popover = focus != NULL ? gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) : NULL;

  if (popover == NULL)
    return focus;
  gtk_popover_popdown (GTK_POPOVER (popover));
  return gtk_widget_get_parent (popover);
}

/**
 * remit_window_change_pane:
 * @self: a window with a chart
 * @by: 1 for the next pane, -1 for the one before
 *
 * Moves the keyboard to another pane that is shown.
 */
void
remit_window_change_pane (RemitWindow *self,
                          int          by)
{
  GtkWidget *focus = leave_popovers (self);
  const RemitPane from = focus != NULL ? find_pane (self, focus) : REMIT_PANE_MATRIX;

  for (int i = 1; i < REMIT_N_PANES; i++)
    {
      const RemitPane to = (RemitPane) (((int) from + REMIT_N_PANES + i * by) % REMIT_N_PANES);

      if (is_at_side (from) && !is_at_side (to))
        remit_chart_view_uncover (self->chart_view);
      if (enter (self, to))
        break;
    }
  gtk_window_set_focus_visible (GTK_WINDOW (self), TRUE);
}

/* The menu from which the form was opened has kept the focus. */
static void
form_closed_cb (RemitWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  g_clear_weak_pointer (&self->form);
  if (self->document != NULL && (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->chart_view))))
    gtk_widget_grab_focus (GTK_WIDGET (self->chart_view));
}

/**
 * remit_window_show_form:
 * @self: a window
 * @form: (transfer none): a form about its chart
 *
 * Shows a form; when it has closed the keyboard is where it was in the chart.
 */
void
remit_window_show_form (RemitWindow *self,
                        RemitForm   *form)
{
  g_set_weak_pointer (&self->form, GTK_WINDOW (form));
  g_signal_connect_object (form, "destroy", G_CALLBACK (form_closed_cb), self, G_CONNECT_SWAPPED);
  remit_form_present (form, GTK_WINDOW (self));
}

static gboolean
rescue_focus_cb (gpointer user_data)
{
  RemitWindow *self = user_data;

  self->rescue_id = 0;
  if (self->document != NULL && gtk_root_get_focus (GTK_ROOT (self)) == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->chart_view));
  return G_SOURCE_REMOVE;
}

static void
focus_changed_cb (RemitWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (focus == NULL && self->rescue_id == 0)
    self->rescue_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, rescue_focus_cb, self, NULL);
  /* A popover has its own focus for a while only. */
  if (focus != NULL && gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) == NULL)
    g_set_weak_pointer (&self->pane_focus[find_pane (self, focus)], focus);
}

/**
 * remit_window_watch_focus:
 * @self: a window that is being made
 *
 * Begins to look after the focus.
 */
void
remit_window_watch_focus (RemitWindow *self)
{
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_changed_cb), NULL);
}

/**
 * remit_window_forget_focus:
 * @self: a window that is going
 *
 * Stops looking after the focus.
 */
void
remit_window_forget_focus (RemitWindow *self)
{
  g_signal_handlers_disconnect_by_func (self, focus_changed_cb, NULL);
  g_clear_handle_id (&self->rescue_id, g_source_remove);
  g_clear_weak_pointer (&self->form);
  for (guint i = 0; i < REMIT_N_PANES; i++)
    g_clear_weak_pointer (&self->pane_focus[i]);
}
