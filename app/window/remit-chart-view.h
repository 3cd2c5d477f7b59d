/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "widgets/remit-matrix.h"
#include "window/remit-document.h"

G_BEGIN_DECLS

#define REMIT_TYPE_CHART_VIEW (remit_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (RemitChartView, remit_chart_view, REMIT, CHART_VIEW, GtkWidget)

RemitDocument *remit_chart_view_get_document      (RemitChartView   *self);
void           remit_chart_view_set_document      (RemitChartView   *self,
                                                   RemitDocument    *document);
RemitMatrix   *remit_chart_view_get_matrix        (RemitChartView   *self);
gboolean       remit_chart_view_get_show_findings (RemitChartView   *self);
void           remit_chart_view_set_show_findings (RemitChartView   *self,
                                                   gboolean          show);
void           remit_chart_view_go_to             (RemitChartView   *self,
                                                   const RemitPlace *place);

G_END_DECLS
