/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-date-field.h"

#include "chart/remit-date-text.h"

/* A day, typed as people type days or picked in a calendar; or none. What is typed stays as it is while one types, and
 * is written out as the locale writes days when the entry is left, so that one sees how it was read. Down with Alt opens
 * the calendar, which shows the day as it changes. */

struct _RemitDateField
{
  GtkWidget parent_instance;

  GtkEntry *entry;
  GtkMenuButton *button;
  GtkPopover *popover;
  GtkCalendar *calendar;
  GtkWidget *clear_button;

  RemitDate date;
  gboolean valid;
  gboolean showing; /* the calendar follows the entry, not the other way round */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RemitDateField, remit_date_field, GTK_TYPE_WIDGET)

static void
text_changed_cb (RemitDateField *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  self->date = remit_date_read (text);
  self->valid = self->date != 0 || *text == '\0';
  gtk_entry_set_icon_from_icon_name (self->entry, GTK_ENTRY_ICON_SECONDARY,
                                     *text != '\0' ? "edit-clear-symbolic" : NULL);
  gtk_widget_set_sensitive (self->clear_button, *text != '\0');
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
write_out (RemitDateField *self)
{
  g_autofree char *text = self->date != 0 ? remit_date_speak (self->date) : g_strdup ("");

  if (!g_str_equal (text, gtk_editable_get_text (GTK_EDITABLE (self->entry))))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

static void
entry_left_cb (RemitDateField *self)
{
  if (self->valid)
    write_out (self);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                RemitDateField        *self)
{
  if ((keyval != GDK_KEY_Down && keyval != GDK_KEY_KP_Down) || (state & GDK_ALT_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  gtk_menu_button_popup (self->button);
  return GDK_EVENT_STOP;
}

/* The calendar */

static void
popover_shown_cb (RemitDateField *self)
{
  const RemitDate date = self->date != 0 ? self->date : remit_date_today ();
  g_autoptr (GDateTime) day = g_date_time_new_local ((int) (date / 10000), (int) (date / 100 % 100), (int) (date % 100),
                                                     12, 0, 0);

  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->showing = FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (self->calendar));
}

static void
day_selected_cb (RemitDateField *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);

  if (!self->showing)
    remit_date_field_set_date (self, (RemitDate) (g_date_time_get_year (day) * 10000 +
                                                  g_date_time_get_month (day) * 100 +
                                                  g_date_time_get_day_of_month (day)));
}

static void
choose (RemitDateField *self,
        RemitDate       date)
{
  remit_date_field_set_date (self, date);
  gtk_popover_popdown (self->popover);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
today_clicked_cb (RemitDateField *self)
{
  choose (self, remit_date_today ());
}

static void
clear_clicked_cb (RemitDateField *self)
{
  choose (self, 0);
}

static gboolean
remit_date_field_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (REMIT_DATE_FIELD (widget)->entry));
}

static void
remit_date_field_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), REMIT_TYPE_DATE_FIELD);

  G_OBJECT_CLASS (remit_date_field_parent_class)->dispose (object);
}

static void
remit_date_field_class_init (RemitDateFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_date_field_dispose;
  widget_class->grab_focus = remit_date_field_grab_focus;

  /**
   * RemitDateField::changed:
   * @self: the field
   *
   * Emitted when another day stands there, or something that is none.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-date-field.ui");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_bind_template_child (widget_class, RemitDateField, entry);
  gtk_widget_class_bind_template_child (widget_class, RemitDateField, button);
  gtk_widget_class_bind_template_child (widget_class, RemitDateField, popover);
  gtk_widget_class_bind_template_child (widget_class, RemitDateField, calendar);
  gtk_widget_class_bind_template_child (widget_class, RemitDateField, clear_button);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entry_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, popover_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, day_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, today_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, clear_clicked_cb);
}

static void
remit_date_field_init (RemitDateField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->valid = TRUE;
  gtk_widget_set_sensitive (self->clear_button, FALSE);
}

/**
 * remit_date_field_get_entry:
 * @self: a field
 *
 * Gives its entry, which is what assistive technology must know by name.
 *
 * Returns: (transfer none): the entry
 */
GtkWidget *
remit_date_field_get_entry (RemitDateField *self)
{
  g_return_val_if_fail (REMIT_IS_DATE_FIELD (self), NULL);
  return GTK_WIDGET (self->entry);
}

/**
 * remit_date_field_get_valid:
 * @self: a field
 *
 * Tells whether what stands in it is a day, or nothing.
 *
 * Returns: whether it is
 */
gboolean
remit_date_field_get_valid (RemitDateField *self)
{
  g_return_val_if_fail (REMIT_IS_DATE_FIELD (self), FALSE);
  return self->valid;
}

/**
 * remit_date_field_get_date:
 * @self: a field
 *
 * Gives the day.
 *
 * Returns: the day, or 0 for none
 */
RemitDate
remit_date_field_get_date (RemitDateField *self)
{
  g_return_val_if_fail (REMIT_IS_DATE_FIELD (self), 0);
  return self->date;
}

/**
 * remit_date_field_set_date:
 * @self: a field
 * @date: a day, or 0 for none
 *
 * Sets the day.
 */
void
remit_date_field_set_date (RemitDateField *self,
                           RemitDate       date)
{
  g_return_if_fail (REMIT_IS_DATE_FIELD (self));

  self->date = date;
  write_out (self);
}
