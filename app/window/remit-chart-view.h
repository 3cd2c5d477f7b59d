/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "widgets/remit-matrix.h"
#include "window/remit-document.h"

G_BEGIN_DECLS

/**
 * RemitPane:
 * @REMIT_PANE_MATRIX: the matrix
 * @REMIT_PANE_FINDINGS: what the checks found
 * @REMIT_PANE_DETAILS: the details of what is selected
 * @REMIT_PANE_TOOLS: the row above the chart
 * @REMIT_N_PANES: how many there are
 *
 * The parts between which F6 goes, in its order.
 */
typedef enum
{
  REMIT_PANE_MATRIX,
  REMIT_PANE_FINDINGS,
  REMIT_PANE_DETAILS,
  REMIT_PANE_TOOLS,
  REMIT_N_PANES,
} RemitPane;

#define REMIT_TYPE_CHART_VIEW (remit_chart_view_get_type ())
G_DECLARE_FINAL_TYPE (RemitChartView, remit_chart_view, REMIT, CHART_VIEW, GtkWidget)

void           remit_chart_view_set_document      (RemitChartView   *self,
                                                   RemitDocument    *document);
RemitMatrix   *remit_chart_view_get_matrix        (RemitChartView   *self);
gboolean       remit_chart_view_get_show_findings (RemitChartView   *self);
void           remit_chart_view_set_show_findings (RemitChartView   *self,
                                                   gboolean          show);
void           remit_chart_view_go_to             (RemitChartView   *self,
                                                   const RemitPlace *place);
GtkWidget     *remit_chart_view_get_pane          (RemitChartView   *self,
                                                   RemitPane         pane);
void           remit_chart_view_uncover           (RemitChartView   *self);
void           remit_chart_view_open_plans       (RemitChartView   *self);
void           remit_chart_view_edit_details      (RemitChartView   *self);
gboolean       remit_chart_view_take_back         (RemitChartView   *self);
void           remit_chart_view_open_filter       (RemitChartView   *self);
void           remit_chart_view_open_go_to        (RemitChartView   *self);

G_END_DECLS
