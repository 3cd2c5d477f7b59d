/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/remit-scheme.h"
#include "widgets/remit-palette.h"

G_BEGIN_DECLS

/**
 * RemitPills:
 *
 * Draws letters as pills, and keeps each drawing for the next cell with the same letters.
 */
typedef struct _RemitPills RemitPills;

RemitPills *remit_pills_new      (void);
void        remit_pills_free     (RemitPills         *self);
void        remit_pills_set_up   (RemitPills         *self,
                                  GtkWidget          *widget,
                                  RemitScheme        *scheme,
                                  const RemitPalette *palette);
void        remit_pills_snapshot (RemitPills         *self,
                                  GtkSnapshot        *snapshot,
                                  RemitSet            set,
                                  float               x,
                                  float               y,
                                  float               width,
                                  float               height);
void        remit_pills_measure  (RemitPills         *self,
                                  RemitSet            set,
                                  float              *width,
                                  float              *height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitPills, remit_pills_free)

#define REMIT_TYPE_PILL (remit_pill_get_type ())
G_DECLARE_FINAL_TYPE (RemitPill, remit_pill, REMIT, PILL, GtkWidget)

GtkWidget  *remit_pill_new       (RemitScheme        *scheme,
                                  RemitSet            set);

G_END_DECLS
