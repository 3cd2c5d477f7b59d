/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-bar.h"

#include "widgets/remit-button.h"
#include "widgets/remit-palette.h"

/* A line above a chart that tells something which stays true until it is dealt with: a mark, a sentence, a button for
 * what can be done about it, and one that closes the bar. Unlike a toast it does not go by itself. */

struct _RemitBar
{
  GtkWidget parent_instance;

  GtkLabel *mark;
  GtkLabel *text;
  GtkButton *button;
  GtkWidget *close_button;
};

enum
{
  CLOSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RemitBar, remit_bar, GTK_TYPE_WIDGET)

static void
close_clicked_cb (RemitBar *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  g_signal_emit (self, signals[CLOSED], 0);
}

static void
remit_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REMIT_TYPE_BAR);

  G_OBJECT_CLASS (remit_bar_parent_class)->dispose (object);
}

static void
remit_bar_class_init (RemitBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_bar_dispose;

  /**
   * RemitBar::closed:
   * @self: the bar
   *
   * Emitted when somebody has closed the bar.
   */
  signals[CLOSED] = g_signal_new ("closed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-bar.ui");
  gtk_widget_class_set_css_name (widget_class, "messagebar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_ALERT);
  gtk_widget_class_bind_template_child (widget_class, RemitBar, mark);
  gtk_widget_class_bind_template_child (widget_class, RemitBar, text);
  gtk_widget_class_bind_template_child (widget_class, RemitBar, button);
  gtk_widget_class_bind_template_child (widget_class, RemitBar, close_button);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
}

static void
remit_bar_init (RemitBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * remit_bar_tell:
 * @self: a bar
 * @severity: how grave it is, which gives the mark and its colour
 * @text: (nullable): a sentence; %NULL when there is nothing to tell
 *
 * Tells something, or nothing any more.
 */
void
remit_bar_tell (RemitBar      *self,
                RemitSeverity  severity,
                const char    *text)
{
  static const char *const grades[] = {
    [REMIT_SEVERITY_ERROR] = "grave-3",
    [REMIT_SEVERITY_WARNING] = "grave-2",
    [REMIT_SEVERITY_NOTE] = "grave-1",
  };

  g_return_if_fail (REMIT_IS_BAR (self));
  g_return_if_fail (severity != REMIT_SEVERITY_OFF);

  for (guint i = 0; i < G_N_ELEMENTS (grades); i++)
    if (grades[i] != NULL)
      gtk_widget_remove_css_class (GTK_WIDGET (self), grades[i]);
  gtk_widget_add_css_class (GTK_WIDGET (self), grades[severity]);
  gtk_label_set_text (self->mark, remit_severity_get_mark (severity));
  gtk_label_set_text (self->text, text != NULL ? text : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->text), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text != NULL ? text : "", -1);
  gtk_widget_set_visible (GTK_WIDGET (self), text != NULL);
}

/**
 * remit_bar_get_text:
 * @self: a bar
 *
 * Gives what it tells.
 *
 * Returns: (transfer none) (nullable): a sentence, %NULL while it is hidden
 */
const char *
remit_bar_get_text (RemitBar *self)
{
  g_return_val_if_fail (REMIT_IS_BAR (self), NULL);
  return gtk_widget_get_visible (GTK_WIDGET (self)) ? gtk_label_get_text (self->text) : NULL;
}

/**
 * remit_bar_set_button:
 * @self: a bar
 * @label: (nullable): what its button says, with a mnemonic; %NULL for no button
 * @action: (nullable): what it does: an action with its target, in the notation of g_action_parse_detailed_name()
 *
 * Sets what can be done about it.
 */
void
remit_bar_set_button (RemitBar   *self,
                      const char *label,
                      const char *action)
{
  g_return_if_fail (REMIT_IS_BAR (self));

  gtk_widget_set_visible (GTK_WIDGET (self->button), label != NULL);
  if (label == NULL)
    return;
  remit_button_set_label (self->button, label);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->button), action);
}
