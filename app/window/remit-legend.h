/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/remit-scheme.h"

G_BEGIN_DECLS

#define REMIT_TYPE_LEGEND (remit_legend_get_type ())
G_DECLARE_FINAL_TYPE (RemitLegend, remit_legend, REMIT, LEGEND, GtkWidget)

void remit_legend_set_scheme (RemitLegend *self,
                              RemitScheme *scheme);

G_END_DECLS
