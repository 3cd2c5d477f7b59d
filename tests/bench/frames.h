/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * Frame:
 * @total: from the frame clock's before-paint to its after-paint
 * @layout: its layout phase
 * @paint: its paint phase: making the nodes, drawing them, handing the pixels to the X server
 * @cpu: what the process has taken of the processor since the end of the frame before, between frames too
 * @end: when it ended, by the monotonic clock
 *
 * Times of a frame, in milliseconds.
 */
typedef struct
{
  double total;
  double layout;
  double paint;
  double cpu;
  double end;
} Frame;

double  now_ms     (void);
double  cpu_ms     (void);
GArray *run_frames (GtkWidget *widget,
                    guint      n,
                    void     (*step) (gpointer user_data),
                    gpointer   user_data);
Frame   next_frame (GtkWidget *widget);

G_END_DECLS
