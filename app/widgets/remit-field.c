/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-field.h"

#include "widgets/remit-drop-down.h"
#include "widgets/remit-palette.h"

/* A row of a form: what is asked, the control that takes the answer, and below, while there is one, what is wrong with
 * the answer. The row itself takes no keyboard focus, its control does. What is seen is said to assistive technology
 * as well: the title names the control, an error makes it invalid and describes it. */

struct _RemitField
{
  AdwPreferencesRow parent_instance;

  GtkBox *box;
  GtkLabel *title_label;
  GtkLabel *subtitle_label;
  GtkWidget *error_box;
  GtkLabel *error_mark;
  GtkLabel *error_label;
  GtkWidget *control;   /* a child of the box */
  GtkWidget *described; /* the control or a part of it */
};

enum
{
  PROP_CONTROL = 1,
  PROP_SUBTITLE,
  PROP_WIDE,
  PROP_ERROR,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (RemitField, remit_field, ADW_TYPE_PREFERENCES_ROW)

static void
describe_control (RemitField *self)
{
  const char *error = remit_field_get_error (self);
  const char *subtitle = remit_field_get_subtitle (self);
  const char *description = error != NULL ? error : subtitle != NULL ? subtitle : "";
  const GtkAccessibleInvalidState state = error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE;

  if (self->described == NULL)
    return;
  if (GTK_IS_DROP_DOWN (self->described))
    remit_drop_down_set_name (GTK_DROP_DOWN (self->described), gtk_label_get_text (self->title_label), description);
  else
    gtk_accessible_update_property (GTK_ACCESSIBLE (self->described), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    gtk_label_get_text (self->title_label), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    description, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->described), GTK_ACCESSIBLE_STATE_INVALID, state, -1);
  if (error != NULL)
    gtk_widget_add_css_class (self->described, "error");
  else
    gtk_widget_remove_css_class (self->described, "error");
}

static void
title_changed_cb (RemitField *self)
{
  gtk_label_set_text (self->title_label, adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self)));
  describe_control (self);
}

static gboolean
remit_field_focus (GtkWidget        *widget,
                   GtkDirectionType  direction)
{
  return gtk_widget_child_focus (GTK_WIDGET (REMIT_FIELD (widget)->box), direction);
}

static gboolean
remit_field_grab_focus (GtkWidget *widget)
{
  RemitField *self = REMIT_FIELD (widget);

  return self->control != NULL && gtk_widget_grab_focus (self->control);
}

static void
remit_field_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  RemitField *self = REMIT_FIELD (object);

  switch (property_id)
    {
    case PROP_CONTROL:
      g_value_set_object (value, self->control);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, remit_field_get_subtitle (self));
      break;
    case PROP_WIDE:
      g_value_set_boolean (value, remit_field_get_wide (self));
      break;
    case PROP_ERROR:
      g_value_set_string (value, remit_field_get_error (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_field_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  RemitField *self = REMIT_FIELD (object);

  switch (property_id)
    {
    case PROP_CONTROL:
      remit_field_set_control (self, g_value_get_object (value));
      break;
    case PROP_SUBTITLE:
      remit_field_set_subtitle (self, g_value_get_string (value));
      break;
    case PROP_WIDE:
      remit_field_set_wide (self, g_value_get_boolean (value));
      break;
    case PROP_ERROR:
      remit_field_set_error (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_field_dispose (GObject *object)
{
  REMIT_FIELD (object)->control = NULL;
  REMIT_FIELD (object)->described = NULL;
  gtk_widget_dispose_template (GTK_WIDGET (object), REMIT_TYPE_FIELD);

  G_OBJECT_CLASS (remit_field_parent_class)->dispose (object);
}

static void
remit_field_class_init (RemitFieldClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = remit_field_get_property;
  object_class->set_property = remit_field_set_property;
  object_class->dispose = remit_field_dispose;
  widget_class->focus = remit_field_focus;
  widget_class->grab_focus = remit_field_grab_focus;

  properties[PROP_CONTROL] = g_param_spec_object ("control", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, flags);
  properties[PROP_WIDE] = g_param_spec_boolean ("wide", NULL, NULL, FALSE, flags);
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-field.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitField, box);
  gtk_widget_class_bind_template_child (widget_class, RemitField, title_label);
  gtk_widget_class_bind_template_child (widget_class, RemitField, subtitle_label);
  gtk_widget_class_bind_template_child (widget_class, RemitField, error_box);
  gtk_widget_class_bind_template_child (widget_class, RemitField, error_mark);
  gtk_widget_class_bind_template_child (widget_class, RemitField, error_label);
}

static void
remit_field_init (RemitField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_text (self->error_mark, remit_severity_get_mark (REMIT_SEVERITY_ERROR));
  g_signal_connect (self, "notify::title", G_CALLBACK (title_changed_cb), NULL);
}

/**
 * remit_field_new:
 * @title: what is asked
 * @control: takes the answer
 *
 * Makes a field.
 *
 * Returns: (transfer floating): the new field
 */
GtkWidget *
remit_field_new (const char *title,
                 GtkWidget  *control)
{
  return g_object_new (REMIT_TYPE_FIELD, "title", title, "control", control, NULL);
}

/**
 * remit_field_get_control:
 * @self: a field
 *
 * Gives what takes the answer.
 *
 * Returns: (transfer none) (nullable): the control
 */
GtkWidget *
remit_field_get_control (RemitField *self)
{
  g_return_val_if_fail (REMIT_IS_FIELD (self), NULL);
  return self->control;
}

/**
 * remit_field_set_control:
 * @self: a field
 * @control: (nullable): takes the answer
 *
 * Sets the control.
 */
void
remit_field_set_control (RemitField *self,
                         GtkWidget  *control)
{
  g_return_if_fail (REMIT_IS_FIELD (self));

  if (control == self->control)
    return;
  if (self->control != NULL)
    gtk_box_remove (self->box, self->control);
  self->control = control;
  self->described = control;
  if (control != NULL)
    {
      gtk_box_append (self->box, control);
      gtk_widget_set_hexpand (control, remit_field_get_wide (self) || gtk_widget_get_hexpand (control));
      gtk_widget_set_valign (control, GTK_ALIGN_CENTER);
    }
  describe_control (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CONTROL]);
}

/**
 * remit_field_set_described:
 * @self: a field
 * @described: the part of its control that the answer is typed into
 *
 * Says of a control that is made of several widgets which one assistive technology knows by the field's title, and
 * shows that the answer is wrong.
 */
void
remit_field_set_described (RemitField *self,
                           GtkWidget  *described)
{
  g_return_if_fail (REMIT_IS_FIELD (self));
  g_return_if_fail (self->control != NULL && gtk_widget_is_ancestor (described, self->control));

  self->described = described;
  describe_control (self);
}

/**
 * remit_field_get_subtitle:
 * @self: a field
 *
 * Gives what is said below the title.
 *
 * Returns: (transfer none) (nullable): a line of text
 */
const char *
remit_field_get_subtitle (RemitField *self)
{
  g_return_val_if_fail (REMIT_IS_FIELD (self), NULL);
  return gtk_widget_get_visible (GTK_WIDGET (self->subtitle_label)) ? gtk_label_get_text (self->subtitle_label) : NULL;
}

/**
 * remit_field_set_subtitle:
 * @self: a field
 * @subtitle: (nullable): more on what is asked
 *
 * Says something below the title.
 */
void
remit_field_set_subtitle (RemitField *self,
                          const char *subtitle)
{
  g_return_if_fail (REMIT_IS_FIELD (self));

  if (g_strcmp0 (subtitle, remit_field_get_subtitle (self)) == 0)
    return;
  gtk_label_set_text (self->subtitle_label, subtitle != NULL ? subtitle : "");
  gtk_widget_set_visible (GTK_WIDGET (self->subtitle_label), subtitle != NULL && *subtitle != '\0');
  describe_control (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SUBTITLE]);
}

/**
 * remit_field_get_wide:
 * @self: a field
 *
 * Tells whether the control stands below the title.
 *
 * Returns: whether it does; if not, it stands at its end
 */
gboolean
remit_field_get_wide (RemitField *self)
{
  g_return_val_if_fail (REMIT_IS_FIELD (self), FALSE);
  return gtk_orientable_get_orientation (GTK_ORIENTABLE (self->box)) == GTK_ORIENTATION_VERTICAL;
}

/**
 * remit_field_set_wide:
 * @self: a field
 * @wide: whether the control stands below the title, as wide as the field
 *
 * Gives the control more room.
 */
void
remit_field_set_wide (RemitField *self,
                      gboolean    wide)
{
  g_return_if_fail (REMIT_IS_FIELD (self));

  if (wide == remit_field_get_wide (self))
    return;
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->box),
                                  wide ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (self->box, wide ? 6 : 12);
  if (self->control != NULL)
    gtk_widget_set_hexpand (self->control, wide);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WIDE]);
}

/**
 * remit_field_get_error:
 * @self: a field
 *
 * Gives what is wrong with the answer.
 *
 * Returns: (transfer none) (nullable): a sentence; %NULL when nothing is
 */
const char *
remit_field_get_error (RemitField *self)
{
  g_return_val_if_fail (REMIT_IS_FIELD (self), NULL);
  return gtk_widget_get_visible (self->error_box) ? gtk_label_get_text (self->error_label) : NULL;
}

/**
 * remit_field_set_error:
 * @self: a field
 * @error: (nullable): what is wrong with the answer, a sentence; %NULL when nothing is
 *
 * Says below the control what is wrong.
 */
void
remit_field_set_error (RemitField *self,
                       const char *error)
{
  g_return_if_fail (REMIT_IS_FIELD (self));

  if (g_strcmp0 (error, remit_field_get_error (self)) == 0)
    return;
  gtk_label_set_text (self->error_label, error != NULL ? error : "");
  gtk_widget_set_visible (self->error_box, error != NULL);
  describe_control (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}
