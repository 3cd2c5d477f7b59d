/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-window-private.h"

#include <glib/gi18n.h>

/* What a window says in passing. One toast is special: it offers to undo a removal and goes with the next edit. It
 * comes up at once, before any other, so that it is known how long it has been there: libadwaita 1.2 crashes when a
 * toast is dismissed that is still coming up, or whose predecessor is still on its way out. That is a matter of frames
 * that were shown, not of time alone. One as young as that takes the words of the next removal, or is dismissed a
 * little later. */

#define COMING_UP (500 * G_TIME_SPAN_MILLISECOND)
#define FRAMES_AFTER 2 /* with which all that moves has come to its end */

static void
stop_waiting (RemitWindow *self)
{
  if (self->undo_toast_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self->toasts), self->undo_toast_id);
  self->undo_toast_id = 0;
}

static AdwToast *
make_toast (const char *message)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);

  return adw_toast_new (markup);
}

static void
toast_dismissed_cb (RemitWindow *self,
                    AdwToast    *toast)
{
  if (self->undo_toast != toast)
    return;
  self->undo_toast = NULL;
  stop_waiting (self);
}

static gboolean
frame_cb (GtkWidget     *overlay,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  RemitWindow *self = user_data;

  if (gdk_frame_clock_get_frame_time (clock) < self->undo_toast_time + COMING_UP
      || ++self->undo_toast_frames <= FRAMES_AFTER)
    return G_SOURCE_CONTINUE;
  self->undo_toast_id = 0;
  adw_toast_dismiss (self->undo_toast);
  return G_SOURCE_REMOVE;
}

static void
said_cb (RemitWindow *self,
         AdwToast    *toast)
{
  if (self->toast == toast)
    self->toast = NULL;
}

/**
 * remit_window_toast:
 * @self: a window
 * @message: a line of text
 *
 * Says something in passing; what is just being said is not said again.
 */
void
remit_window_toast (RemitWindow *self,
                    const char  *message)
{
  AdwToast *toast;

  g_return_if_fail (REMIT_IS_WINDOW (self));

  toast = make_toast (message);
  if (self->toast != NULL && g_str_equal (adw_toast_get_title (self->toast), adw_toast_get_title (toast)))
    {
      g_object_unref (toast);
      return;
    }
  self->toast = toast;
  g_signal_connect_object (toast, "dismissed", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * remit_window_offer_undo:
 * @self: a window
 * @message: what was removed by the last edit
 *
 * Says what was removed, and offers to undo that.
 */
void
remit_window_offer_undo (RemitWindow *self,
                         const char  *message)
{
  g_autofree char *markup = g_markup_escape_text (message, -1);

  stop_waiting (self);
  if (self->undo_toast != NULL)
    {
      adw_toast_set_title (self->undo_toast, markup);
      adw_toast_set_button_label (self->undo_toast, _("_Undo"));
      return;
    }
  self->undo_toast = make_toast (message);
  self->undo_toast_time = g_get_monotonic_time ();
  adw_toast_set_button_label (self->undo_toast, _("_Undo"));
  adw_toast_set_action_name (self->undo_toast, "win.undo");
  adw_toast_set_priority (self->undo_toast, ADW_TOAST_PRIORITY_HIGH);
  g_signal_connect_object (self->undo_toast, "dismissed", G_CALLBACK (toast_dismissed_cb), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, self->undo_toast);
}

/**
 * remit_window_withdraw_undo:
 * @self: a window
 *
 * Takes the offer back: there was another edit.
 */
void
remit_window_withdraw_undo (RemitWindow *self)
{
  if (self->undo_toast == NULL || self->undo_toast_id != 0)
    return;
  adw_toast_set_button_label (self->undo_toast, NULL);
  self->undo_toast_frames = 0;
  self->undo_toast_id = gtk_widget_add_tick_callback (GTK_WIDGET (self->toasts), frame_cb, self, NULL);
}

/**
 * remit_window_forget_toasts:
 * @self: a window that goes
 *
 * Waits no more until a toast can be dismissed.
 */
void
remit_window_forget_toasts (RemitWindow *self)
{
  stop_waiting (self);
}
