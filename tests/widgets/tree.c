/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/tree.h"

/* What is in a tree of widgets. */

/**
 * find_child:
 * @widget: the top of a tree
 * @type: what to look for
 *
 * Finds the first widget of a type.
 *
 * Returns: (transfer none) (nullable): the widget
 */
GtkWidget *
find_child (GtkWidget *widget,
            GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_child (child, type);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static void
add_all (GPtrArray *found,
         GtkWidget *widget,
         GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    add_all (found, child, type);
}

/**
 * find_all:
 * @widget: the top of a tree
 * @type: what to look for
 *
 * Finds all widgets of a type, in the order in which they stand.
 *
 * Returns: (transfer container) (element-type GtkWidget): them
 */
GPtrArray *
find_all (GtkWidget *widget,
          GType      type)
{
  GPtrArray *found = g_ptr_array_new ();

  add_all (found, widget, type);
  return found;
}

/**
 * shows:
 * @widget: the top of a tree
 * @text: a text
 *
 * Tells whether there is a label with this text on the screen.
 *
 * Returns: whether there is
 */
gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text) &&
      gtk_widget_get_mapped (widget))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}
