/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-drop-down.h"

#include <glib/gi18n.h>

/* What assistive technology is told of a drop-down list. GTK 4.8 gives the keyboard focus to a button inside it, which
 * has no name and does not tell what is chosen, so both are told here. */

#define NAME "remit-name"
#define DESCRIPTION "remit-description"

static void
update (GtkDropDown *drop_down)
{
  gpointer item = gtk_drop_down_get_selected_item (drop_down);
  const char *name = g_object_get_data (G_OBJECT (drop_down), NAME);
  g_autofree char *label = NULL;

  if (GTK_IS_STRING_OBJECT (item))
    /* TRANSLATORS: what a screen reader says of a list of choices: what is chosen there, and the choice */
    label = g_strdup_printf (_("%s: %s"), name, gtk_string_object_get_string (item));
  else
    label = g_strdup (name);
  remit_drop_down_set_label (drop_down, label, g_object_get_data (G_OBJECT (drop_down), DESCRIPTION));
}

/**
 * remit_drop_down_set_name:
 * @drop_down: a list of strings to choose from
 * @name: what is chosen there
 * @description: more about it, maybe ""
 *
 * Names the list and what is chosen for assistive technology, now and whenever something else is chosen.
 */
void
remit_drop_down_set_name (GtkDropDown *drop_down,
                          const char  *name,
                          const char  *description)
{
  gboolean known;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));
  g_return_if_fail (name != NULL && description != NULL);

  known = g_object_get_data (G_OBJECT (drop_down), NAME) != NULL;
  g_object_set_data_full (G_OBJECT (drop_down), NAME, g_strdup (name), g_free);
  g_object_set_data_full (G_OBJECT (drop_down), DESCRIPTION, g_strdup (description), g_free);
  if (!known)
    g_signal_connect (drop_down, "notify::selected-item", G_CALLBACK (update), NULL);
  update (drop_down);
}

/**
 * remit_drop_down_set_label:
 * @drop_down: a list to choose from
 * @label: what is chosen there, and the choice
 * @description: more about it, maybe ""
 *
 * Tells assistive technology what is chosen just now, where the choices themselves are worded for the eye.
 */
void
remit_drop_down_set_label (GtkDropDown *drop_down,
                           const char  *label,
                           const char  *description)
{
  GtkWidget *button;

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));
  g_return_if_fail (label != NULL && description != NULL);

  button = gtk_widget_get_first_child (GTK_WIDGET (drop_down));
  gtk_accessible_update_property (GTK_ACCESSIBLE (drop_down), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  if (button != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}
