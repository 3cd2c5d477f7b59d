/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-form.h"

#include "widgets/remit-button.h"

/* A window in which somebody changes several things of a chart and then applies them all, as one edit. It has a button
 * that applies, one that cancels, the fields between them, and room for a line that says what would come of it. What
 * kind of form it is says what applying means, and whether it worked: a form that has an error to show stays open. It
 * is modal to the window of the chart and no larger. */

/* What a form takes in height beside its body, in pixels, and what is left free around it. */
#define HEIGHT_OF_BARS 110
#define MARGIN 24

typedef struct
{
  GtkWidget *apply_button;
  GtkScrolledWindow *scroller;
  AdwClamp *clamp;
  GtkLabel *summary;
} RemitFormPrivate;

enum
{
  PROP_BODY = 1,
  PROP_APPLY_LABEL,
  PROP_CAN_APPLY,
  PROP_SUMMARY,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RemitForm, remit_form, ADW_TYPE_WINDOW)

static RemitFormPrivate *
get_private (RemitForm *self)
{
  return remit_form_get_instance_private (self);
}

static void
apply_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  remit_form_apply (REMIT_FORM (widget));
}

static void
remit_form_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  RemitForm *self = REMIT_FORM (object);

  switch (property_id)
    {
    case PROP_BODY:
      g_value_set_object (value, remit_form_get_body (self));
      break;
    case PROP_APPLY_LABEL:
      g_value_set_string (value, remit_form_get_apply_label (self));
      break;
    case PROP_CAN_APPLY:
      g_value_set_boolean (value, remit_form_get_can_apply (self));
      break;
    case PROP_SUMMARY:
      g_value_set_string (value, remit_form_get_summary (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_form_set_property (GObject      *object,
                         guint         property_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  RemitForm *self = REMIT_FORM (object);

  switch (property_id)
    {
    case PROP_BODY:
      remit_form_set_body (self, g_value_get_object (value));
      break;
    case PROP_APPLY_LABEL:
      remit_form_set_apply_label (self, g_value_get_string (value));
      break;
    case PROP_CAN_APPLY:
      remit_form_set_can_apply (self, g_value_get_boolean (value));
      break;
    case PROP_SUMMARY:
      remit_form_set_summary (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_form_class_init (RemitFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = remit_form_get_property;
  object_class->set_property = remit_form_set_property;

  properties[PROP_BODY] = g_param_spec_object ("body", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_APPLY_LABEL] = g_param_spec_string ("apply-label", NULL, NULL, NULL, flags);
  properties[PROP_CAN_APPLY] = g_param_spec_boolean ("can-apply", NULL, NULL, TRUE, flags);
  properties[PROP_SUMMARY] = g_param_spec_string ("summary", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-form.ui");
  gtk_widget_class_bind_template_child_private (widget_class, RemitForm, apply_button);
  gtk_widget_class_bind_template_child_private (widget_class, RemitForm, scroller);
  gtk_widget_class_bind_template_child_private (widget_class, RemitForm, clamp);
  gtk_widget_class_bind_template_child_private (widget_class, RemitForm, summary);
  gtk_widget_class_install_action (widget_class, "form.apply", NULL, apply_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "form.apply", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "form.apply", NULL);
}

static void
remit_form_init (RemitForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * remit_form_get_body:
 * @self: a form
 *
 * Gives its fields.
 *
 * Returns: (transfer none) (nullable): a widget
 */
GtkWidget *
remit_form_get_body (RemitForm *self)
{
  g_return_val_if_fail (REMIT_IS_FORM (self), NULL);
  return adw_clamp_get_child (get_private (self)->clamp);
}

/**
 * remit_form_set_body:
 * @self: a form
 * @body: (nullable): its fields, which scroll when there is no room for all
 *
 * Sets what the form shows.
 */
void
remit_form_set_body (RemitForm *self,
                     GtkWidget *body)
{
  g_return_if_fail (REMIT_IS_FORM (self));

  if (body == remit_form_get_body (self))
    return;
  adw_clamp_set_child (get_private (self)->clamp, body);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BODY]);
}

/**
 * remit_form_get_apply_label:
 * @self: a form
 *
 * Gives what the button says that applies.
 *
 * Returns: (transfer none) (nullable): its label, with a mnemonic
 */
const char *
remit_form_get_apply_label (RemitForm *self)
{
  g_return_val_if_fail (REMIT_IS_FORM (self), NULL);
  return gtk_button_get_label (GTK_BUTTON (get_private (self)->apply_button));
}

/**
 * remit_form_set_apply_label:
 * @self: a form
 * @label: what its button says, translated, with a mnemonic
 *
 * Says what applying does.
 */
void
remit_form_set_apply_label (RemitForm  *self,
                            const char *label)
{
  g_return_if_fail (REMIT_IS_FORM (self));
  g_return_if_fail (label != NULL);

  if (g_strcmp0 (label, remit_form_get_apply_label (self)) == 0)
    return;
  remit_button_set_label (GTK_BUTTON (get_private (self)->apply_button), label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_APPLY_LABEL]);
}

/**
 * remit_form_get_can_apply:
 * @self: a form
 *
 * Tells whether the form can be applied as it is.
 *
 * Returns: whether it can
 */
gboolean
remit_form_get_can_apply (RemitForm *self)
{
  g_return_val_if_fail (REMIT_IS_FORM (self), FALSE);
  return gtk_widget_get_sensitive (get_private (self)->apply_button);
}

/**
 * remit_form_set_can_apply:
 * @self: a form
 * @can_apply: whether it can be applied as it is
 *
 * Lets the form be applied, or not.
 */
void
remit_form_set_can_apply (RemitForm *self,
                          gboolean   can_apply)
{
  g_return_if_fail (REMIT_IS_FORM (self));

  if (can_apply == remit_form_get_can_apply (self))
    return;
  gtk_widget_set_sensitive (get_private (self)->apply_button, can_apply);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "form.apply", can_apply);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_APPLY]);
}

/**
 * remit_form_get_summary:
 * @self: a form
 *
 * Gives the line below its fields.
 *
 * Returns: (transfer none) (nullable): a line of text
 */
const char *
remit_form_get_summary (RemitForm *self)
{
  GtkLabel *summary;

  g_return_val_if_fail (REMIT_IS_FORM (self), NULL);

  summary = get_private (self)->summary;
  return gtk_widget_get_visible (GTK_WIDGET (summary)) ? gtk_label_get_text (summary) : NULL;
}

/**
 * remit_form_set_summary:
 * @self: a form
 * @summary: (nullable): what would come of applying it
 *
 * Says something below the fields, where it does not scroll away.
 */
void
remit_form_set_summary (RemitForm  *self,
                        const char *summary)
{
  GtkLabel *label;

  g_return_if_fail (REMIT_IS_FORM (self));

  if (g_strcmp0 (summary, remit_form_get_summary (self)) == 0)
    return;
  label = get_private (self)->summary;
  gtk_label_set_text (label, summary != NULL ? summary : "");
  gtk_widget_set_visible (GTK_WIDGET (label), summary != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUMMARY]);
}

/**
 * remit_form_apply:
 * @self: a form
 *
 * Does what the form is for, and closes it if that has worked.
 */
void
remit_form_apply (RemitForm *self)
{
  g_return_if_fail (REMIT_IS_FORM (self));
  g_return_if_fail (REMIT_FORM_GET_CLASS (self)->apply != NULL);

  if (remit_form_get_can_apply (self) && REMIT_FORM_GET_CLASS (self)->apply (self))
    gtk_window_destroy (GTK_WINDOW (self));
}

/* Room for all fields, if there is so much. A scrolled window by itself reckons with lines that do not wrap. */
static void
fit_body (RemitForm *self,
          int        width,
          int        most)
{
  RemitFormPrivate *private = get_private (self);
  int height;

  gtk_widget_measure (GTK_WIDGET (private->clamp), GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  gtk_scrolled_window_set_max_content_height (private->scroller, most);
  gtk_scrolled_window_set_min_content_height (private->scroller, MIN (height, most));
}

/**
 * remit_form_present:
 * @self: a form
 * @parent: the window of the chart that it is about
 *
 * Shows the form over its window, as high as its fields need and no larger than the window, with the keyboard focus on
 * the first field.
 */
void
remit_form_present (RemitForm *self,
                    GtkWindow *parent)
{
  int width, height, wanted_width, wanted_height;

  g_return_if_fail (REMIT_IS_FORM (self));
  g_return_if_fail (GTK_IS_WINDOW (parent));

  width = gtk_widget_get_width (GTK_WIDGET (parent));
  height = gtk_widget_get_height (GTK_WIDGET (parent));
  gtk_window_set_transient_for (GTK_WINDOW (self), parent);
  gtk_window_get_default_size (GTK_WINDOW (self), &wanted_width, &wanted_height);
  if (width > 0 && height > 0)
    {
      wanted_width = MIN (wanted_width, width - MARGIN);
      gtk_window_set_default_size (GTK_WINDOW (self), wanted_width,
                                   wanted_height > 0 ? MIN (wanted_height, height - MARGIN) : -1);
      fit_body (self, wanted_width, MAX (height - MARGIN - HEIGHT_OF_BARS, HEIGHT_OF_BARS));
    }
  gtk_window_present (GTK_WINDOW (self));
  if (remit_form_get_body (self) != NULL)
    gtk_widget_child_focus (remit_form_get_body (self), GTK_DIR_TAB_FORWARD);
}
