/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-window-private.h"

#include <glib/gi18n.h>

#include "widgets/remit-palette.h"
#include "window/remit-clipboard.h"
#include "window/remit-file.h"

/* A window with one chart, or with the start page while none is open. This file is about what the window shows of
 * its document; the commands are in remit-window-actions.c, opening, saving and closing in remit-window-files.c,
 * remit-window-focus.c looks after the keyboard, and remit-window-toasts.c says things in passing. */

enum
{
  PROP_DOCUMENT = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (RemitWindow, remit_window, ADW_TYPE_APPLICATION_WINDOW)

static void
update_title (RemitWindow *self)
{
  g_autofree char *title = NULL;

  if (self->document == NULL)
    {
      adw_window_title_set_title (self->title, _("Remit"));
      adw_window_title_set_subtitle (self->title, "");
      gtk_window_set_title (GTK_WINDOW (self), _("Remit"));
      return;
    }
  /* TRANSLATORS: the title of a window in the system's list of windows; %s is the title of the chart */
  title = g_strdup_printf (_("%s — Remit"), remit_document_get_title (self->document));
  adw_window_title_set_title (self->title, remit_document_get_title (self->document));
  adw_window_title_set_subtitle (self->title, remit_document_get_subtitle (self->document));
  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
update_undo (RemitWindow *self)
{
  RemitHistory *history = self->document != NULL ? remit_document_get_history (self->document) : NULL;
  const char *undo_name = history != NULL ? remit_history_get_undo_name (history) : NULL;
  const char *redo_name = history != NULL ? remit_history_get_redo_name (history) : NULL;
  /* TRANSLATORS: %s is the name of an edit, such as "Set A" */
  g_autofree char *undo = undo_name != NULL ? g_strdup_printf (_("Undo: %s"), undo_name) : g_strdup (_("Undo"));
  /* TRANSLATORS: %s is the name of an edit, such as "Set A" */
  g_autofree char *redo = redo_name != NULL ? g_strdup_printf (_("Redo: %s"), redo_name) : g_strdup (_("Redo"));

  gtk_widget_set_tooltip_text (self->undo_button, undo);
  gtk_widget_set_tooltip_text (self->redo_button, redo);
  remit_window_update_actions (self);
}

/* The pane has its own figures; the button counts the errors while the pane is hidden. */
static void
update_badge (RemitWindow *self)
{
  RemitChecks *checks = self->document != NULL ? remit_document_get_checks (self->document) : NULL;
  const guint n_errors = checks != NULL ? remit_checks_get_n_open (checks, REMIT_SEVERITY_ERROR) : 0;
  const gboolean shown = remit_chart_view_get_show_findings (self->chart_view);
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  /* The checks tell of every single cell. */
  if (self->n_errors == n_errors && self->badge_shown == !shown)
    return;
  self->n_errors = n_errors;
  self->badge_shown = !shown;
  text = g_strdup_printf ("%s %u", remit_severity_get_mark (REMIT_SEVERITY_ERROR), n_errors);
  gtk_label_set_text (self->error_badge, text);
  gtk_widget_set_visible (GTK_WIDGET (self->error_badge), n_errors > 0 && !shown);
  /* TRANSLATORS: the button that shows and hides the findings, with the number of errors */
  name = g_strdup_printf (ngettext ("Findings, %u error", "Findings, %u errors", n_errors), n_errors);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->findings_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
checks_changed_cb (RemitWindow *self)
{
  update_badge (self);
}

static void
plan_changed_cb (RemitWindow *self)
{
  g_signal_group_set_target (self->checks_signals, remit_document_get_checks (self->document));
  update_badge (self);
  remit_window_update_actions (self);
}

static void
applied_cb (RemitHistory    *history,
            const RemitEdit *edit,
            gboolean         again,
            RemitWindow     *self)
{
  RemitPlace place;

  remit_window_withdraw_undo (self);
  if (!again)
    return;
  remit_edit_get_place (edit, &place);
  remit_chart_view_go_to (self->chart_view, &place);
}

static void
removed_cb (RemitMatrix *matrix,
            const char  *message,
            RemitWindow *self)
{
  remit_window_offer_undo (self, message);
}

static void
problem_cb (RemitMatrix *matrix,
            const char  *message,
            RemitWindow *self)
{
  remit_window_toast (self, message);
}

/* A laptop that wakes up on another day shows that day's findings. */
static void
active_changed_cb (RemitWindow *self)
{
  if (self->document != NULL)
    remit_document_update_today (self->document);
}

static gboolean
start_recent_cb (gpointer user_data)
{
  RemitWindow *self = user_data;

  self->recent_id = 0;
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (remit_window_update_recent), self,
                           G_CONNECT_SWAPPED);
  remit_window_update_recent (self);
  return G_SOURCE_REMOVE;
}

static gboolean
remit_window_close_request (GtkWindow *window)
{
  RemitWindow *self = REMIT_WINDOW (window);

  if (!remit_window_may_close (self))
    return TRUE;
  return GTK_WINDOW_CLASS (remit_window_parent_class)->close_request (window);
}

static void
remit_window_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  if (property_id == PROP_DOCUMENT)
    g_value_set_object (value, REMIT_WINDOW (object)->document);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
remit_window_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  if (property_id == PROP_DOCUMENT)
    remit_window_set_document (REMIT_WINDOW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
remit_window_dispose (GObject *object)
{
  RemitWindow *self = REMIT_WINDOW (object);

  remit_window_stop (self);
  remit_window_forget_focus (self);
  g_clear_handle_id (&self->recent_id, g_source_remove);
  remit_window_forget_toasts (self);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->history_signals);
  g_clear_object (&self->checks_signals);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (remit_window_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (REMIT_TYPE_CHART_VIEW);
  g_type_ensure (REMIT_TYPE_START_PAGE);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-window.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, RemitWindow, title);
  gtk_widget_class_bind_template_child (widget_class, RemitWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, RemitWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, RemitWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, RemitWindow, findings_button);
  gtk_widget_class_bind_template_child (widget_class, RemitWindow, error_badge);
  gtk_widget_class_bind_template_child (widget_class, RemitWindow, drop_hint);
  gtk_widget_class_bind_template_child (widget_class, RemitWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, RemitWindow, start_page);
  gtk_widget_class_bind_template_child (widget_class, RemitWindow, spinner);
  gtk_widget_class_bind_template_child (widget_class, RemitWindow, chart_view);
}

static void
remit_window_class_init (RemitWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = remit_window_get_property;
  object_class->set_property = remit_window_set_property;
  object_class->dispose = remit_window_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = remit_window_close_request;

  properties[PROP_DOCUMENT] =
    g_param_spec_object ("document", NULL, NULL, REMIT_TYPE_DOCUMENT,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
watch_document (RemitWindow *self)
{
  self->document_signals = g_signal_group_new (REMIT_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::title", G_CALLBACK (update_title), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::subtitle", G_CALLBACK (update_title), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::modified",
                                  G_CALLBACK (remit_window_update_actions), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::plan", G_CALLBACK (plan_changed_cb), self);
  self->history_signals = g_signal_group_new (REMIT_TYPE_HISTORY);
  g_signal_group_connect (self->history_signals, "applied", G_CALLBACK (applied_cb), self);
  g_signal_group_connect_swapped (self->history_signals, "notify::redo-name", G_CALLBACK (update_undo), self);
  self->checks_signals = g_signal_group_new (REMIT_TYPE_CHECKS);
  g_signal_group_connect_swapped (self->checks_signals, "changed", G_CALLBACK (checks_changed_cb), self);
}

/* The arrow of a split button has a tooltip, but no name for assistive technology. */
static void
name_arrow (AdwSplitButton *button)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (button)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_MENU_BUTTON (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      adw_split_button_get_dropdown_tooltip (button), -1);
}

static void
remit_window_init (RemitWindow *self)
{
  RemitMatrix *matrix;

  gtk_widget_init_template (GTK_WIDGET (self));

  matrix = remit_chart_view_get_matrix (self->chart_view);
  g_signal_connect_object (matrix, "problem", G_CALLBACK (problem_cb), self, 0);
  g_signal_connect_object (matrix, "told", G_CALLBACK (problem_cb), self, 0);
  remit_clipboard_attach (matrix);
  g_signal_connect_object (matrix, "removed", G_CALLBACK (removed_cb), self, 0);
  g_signal_connect_object (self->chart_view, "notify::show-findings", G_CALLBACK (update_badge), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect (self, "notify::is-active", G_CALLBACK (active_changed_cb), NULL);
  remit_window_watch_focus (self);
  remit_window_take_drops (self);
  name_arrow (self->open_button);
  watch_document (self);
  remit_window_install_actions (self);
  /* The first frame does not wait for the list of recent files. */
  self->recent_id = g_idle_add_full (G_PRIORITY_LOW, start_recent_cb, self, NULL);
  update_title (self);
  update_undo (self);
  gtk_widget_set_visible (self->findings_button, FALSE);
}

/**
 * remit_window_new:
 * @application: the application
 *
 * Makes a window with the start page.
 *
 * Returns: (transfer none): the new window, which belongs to the application
 */
RemitWindow *
remit_window_new (GtkApplication *application)
{
  g_return_val_if_fail (GTK_IS_APPLICATION (application), NULL);

  return g_object_new (REMIT_TYPE_WINDOW, "application", application, NULL);
}

/**
 * remit_window_get_document:
 * @self: a window
 *
 * Gives the chart that is open in it.
 *
 * Returns: (transfer none) (nullable): the document, %NULL on the start page
 */
RemitDocument *
remit_window_get_document (RemitWindow *self)
{
  g_return_val_if_fail (REMIT_IS_WINDOW (self), NULL);
  return self->document;
}

/**
 * remit_window_set_document:
 * @self: a window
 * @document: (nullable): a document, or %NULL for the start page
 *
 * Shows a chart.
 */
void
remit_window_set_document (RemitWindow   *self,
                           RemitDocument *document)
{
  RemitHistory *history;

  g_return_if_fail (REMIT_IS_WINDOW (self));

  if (!g_set_object (&self->document, document))
    return;
  history = document != NULL ? remit_document_get_history (document) : NULL;
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->history_signals, history);
  g_signal_group_set_target (self->checks_signals, document != NULL ? remit_document_get_checks (document) : NULL);
  remit_chart_view_set_document (self->chart_view, document);
  gtk_stack_set_visible_child_name (self->stack, document != NULL ? "chart" : "start");
  gtk_widget_set_visible (self->findings_button, document != NULL);
  update_title (self);
  update_undo (self);
  update_badge (self);
  if (document != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self->chart_view));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

/**
 * remit_window_get_chart_view:
 * @self: a window
 *
 * Gives the view of the chart.
 *
 * Returns: (transfer none): the view
 */
RemitChartView *
remit_window_get_chart_view (RemitWindow *self)
{
  g_return_val_if_fail (REMIT_IS_WINDOW (self), NULL);
  return self->chart_view;
}

/**
 * remit_window_is_free:
 * @self: a window
 *
 * Tells whether a chart may be opened in it.
 *
 * Returns: whether it shows the start page
 */
gboolean
remit_window_is_free (RemitWindow *self)
{
  g_return_val_if_fail (REMIT_IS_WINDOW (self), FALSE);
  return self->document == NULL && self->loading == NULL;
}

/**
 * remit_window_has_file:
 * @self: a window
 * @file: a file
 *
 * Tells whether a file is open in it or being read.
 *
 * Returns: whether it is
 */
gboolean
remit_window_has_file (RemitWindow *self,
                       GFile       *file)
{
  g_return_val_if_fail (REMIT_IS_WINDOW (self), FALSE);

  if (self->loading != NULL && remit_file_is_same (self->loading, file))
    return TRUE;
  return self->document != NULL && remit_document_is_file (self->document, file);
}
