/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-window-private.h"

#include "window/remit-application.h"

/* Files that are dropped on a window open: the first in this window, if nothing is open in it, the others in windows
 * of their own. While they are held over the window, it says so. Nothing but files is taken, so that what the matrix
 * drags about itself goes on. */

static void
set_hint (RemitWindow *self,
          gboolean     shown)
{
  gtk_revealer_set_reveal_child (self->drop_hint, shown);
}

static GdkDragAction
enter_cb (RemitWindow *self,
          double       x,
          double       y)
{
  set_hint (self, TRUE);
  return GDK_ACTION_COPY;
}

static void
leave_cb (RemitWindow *self)
{
  set_hint (self, FALSE);
}

static gboolean
drop_cb (RemitWindow  *self,
         const GValue *value,
         double        x,
         double        y)
{
  RemitApplication *application = REMIT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self)));
  GSList *files;

  set_hint (self, FALSE);
  if (!G_VALUE_HOLDS (value, GDK_TYPE_FILE_LIST))
    return FALSE;
  files = gdk_file_list_get_files (g_value_get_boxed (value));
  for (GSList *l = files; l != NULL; l = l->next)
    remit_application_open_file (application, l->data, self);
  g_slist_free (files);
  return TRUE;
}

/**
 * remit_window_take_drops:
 * @self: a window that is being made
 *
 * Lets files be dropped on the window.
 */
void
remit_window_take_drops (RemitWindow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_signal_connect_swapped (target, "enter", G_CALLBACK (enter_cb), self);
  g_signal_connect_swapped (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect_swapped (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}
