/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/remit-chart.h"

G_BEGIN_DECLS

#define REMIT_TYPE_GO_TO (remit_go_to_get_type ())
G_DECLARE_FINAL_TYPE (RemitGoTo, remit_go_to, REMIT, GO_TO, GtkPopover)

GtkWidget *remit_go_to_new  (void);
void       remit_go_to_open (RemitGoTo  *self,
                             RemitChart *chart,
                             RemitPlan  *plan,
                             guint       row);

G_END_DECLS
