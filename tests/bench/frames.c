/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "frames.h"

#include <time.h>

/* Watches the frame clock of a window. GDK's own handlers were connected when the window got its surface, so these
 * here run after them, and a phase ends when they are called. Frames in which nothing is painted do not count. */

#define PATIENCE 10 /* seconds to wait for frames before something must be wrong */

typedef struct
{
  GdkFrameClock *clock;
  GdkSurface *surface;
  GArray *frames; /* of Frame */
  void (*step) (gpointer user_data);
  gpointer user_data;
  double begin;
  double updated;
  double laid_out;
  double painted;
  double last_cpu;
} Watch;

/**
 * now_ms:
 *
 * Asks the monotonic clock.
 *
 * Returns: milliseconds
 */
double
now_ms (void)
{
  return (double) g_get_monotonic_time () / 1e3;
}

/**
 * cpu_ms:
 *
 * Asks how long this process has been on the processor.
 *
 * Returns: milliseconds
 */
double
cpu_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
before_paint_cb (Watch *watch)
{
  watch->begin = watch->updated = watch->laid_out = now_ms ();
  watch->painted = 0.;
}

static void
update_cb (Watch *watch)
{
  if (watch->step != NULL)
    watch->step (watch->user_data);
  watch->updated = watch->laid_out = now_ms ();
}

static void
layout_cb (Watch *watch)
{
  watch->laid_out = now_ms ();
}

static void
paint_cb (Watch *watch)
{
  if (gdk_surface_get_mapped (watch->surface))
    watch->painted = now_ms ();
}

static void
after_paint_cb (Watch *watch)
{
  const double cpu = cpu_ms ();
  Frame frame = { .end = now_ms () };

  if (watch->painted <= 0.)
    return;
  frame.total = frame.end - watch->begin;
  frame.layout = watch->laid_out - watch->updated;
  frame.paint = watch->painted - watch->laid_out;
  frame.cpu = cpu - watch->last_cpu;
  watch->last_cpu = cpu;
  g_array_append_val (watch->frames, frame);
}

static void
begin_watch (Watch     *watch,
             GtkWidget *widget)
{
  const struct
  {
    const char *phase;
    GCallback callback;
  } handlers[] = {
    { "before-paint", G_CALLBACK (before_paint_cb) },
    { "update", G_CALLBACK (update_cb) },
    { "layout", G_CALLBACK (layout_cb) },
    { "paint", G_CALLBACK (paint_cb) },
    { "after-paint", G_CALLBACK (after_paint_cb) },
  };

  watch->clock = g_object_ref (gtk_widget_get_frame_clock (widget));
  watch->surface = gtk_native_get_surface (gtk_widget_get_native (widget));
  watch->last_cpu = cpu_ms ();
  watch->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_data (watch->clock, handlers[i].phase, handlers[i].callback, watch, NULL,
                           G_CONNECT_AFTER | G_CONNECT_SWAPPED);
}

static GArray *
end_watch (Watch *watch)
{
  g_signal_handlers_disconnect_by_data (watch->clock, watch);
  g_clear_object (&watch->clock);
  return watch->frames;
}

static gboolean
patience_ended_cb (gpointer user_data)
{
  g_error ("no frame came");
  return G_SOURCE_REMOVE;
}

static void
wait_for_frames (Watch *watch,
                 guint  n)
{
  guint id = g_timeout_add_seconds (PATIENCE, patience_ended_cb, NULL);

  while (watch->frames->len < n)
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (id);
}

/**
 * run_frames:
 * @widget: a widget that is shown
 * @n: how many frames
 * @step: called in the update phase of each frame; must cause something to be drawn
 * @user_data: for @step
 *
 * Draws one frame after the other, as fast as the frame clock goes.
 *
 * Returns: (transfer full): the frames' times, of Frame
 */
GArray *
run_frames (GtkWidget *widget,
            guint      n,
            void     (*step) (gpointer user_data),
            gpointer   user_data)
{
  Watch watch = { .step = step, .user_data = user_data };

  begin_watch (&watch, widget);
  gdk_frame_clock_begin_updating (watch.clock);
  wait_for_frames (&watch, n);
  gdk_frame_clock_end_updating (watch.clock);
  return end_watch (&watch);
}

/**
 * next_frame:
 * @widget: a widget with a surface, after something that asks for a frame
 *
 * Waits for the next frame that is painted.
 *
 * Returns: its times
 */
Frame
next_frame (GtkWidget *widget)
{
  g_autoptr (GArray) frames = NULL;
  Watch watch = { 0 };

  begin_watch (&watch, widget);
  wait_for_frames (&watch, 1);
  frames = end_watch (&watch);
  return g_array_index (frames, Frame, 0);
}
