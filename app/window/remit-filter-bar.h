/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "widgets/remit-matrix.h"

G_BEGIN_DECLS

#define REMIT_TYPE_FILTER_BAR (remit_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (RemitFilterBar, remit_filter_bar, REMIT, FILTER_BAR, GtkWidget)

void        remit_filter_bar_set_matrix (RemitFilterBar *self,
                                         RemitMatrix    *matrix);
void        remit_filter_bar_open       (RemitFilterBar *self);
void        remit_filter_bar_close      (RemitFilterBar *self);
gboolean    remit_filter_bar_get_active (RemitFilterBar *self);
void        remit_filter_bar_admit      (RemitFilterBar *self,
                                         guint           row);

G_END_DECLS
