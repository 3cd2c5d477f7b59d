/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"

G_BEGIN_DECLS

/**
 * RemitFindingsCount:
 * @severities: per rule, the severity of its findings
 * @n_open: per rule, how many findings are open
 * @n_of_severity: per severity, how many findings are open
 * @n_settled: how many rows are settled
 *
 * How much the checks of a plan have open.
 */
typedef struct
{
  RemitSeverity severities[REMIT_N_RULES];
  guint n_open[REMIT_N_RULES];
  guint n_of_severity[REMIT_SEVERITY_ERROR + 1];
  guint n_settled;
} RemitFindingsCount;

/**
 * RemitFindingsPreview:
 * @now: what is open by the chart's own limits
 * @then: what would be open by others
 *
 * What other severities and figures would change in the findings of a plan.
 */
typedef struct
{
  RemitFindingsCount now;
  RemitFindingsCount then;
} RemitFindingsPreview;

void     remit_findings_preview_init    (RemitFindingsPreview       *self,
                                         RemitChart                 *chart,
                                         RemitPlan                  *plan,
                                         RemitDate                   today);
void     remit_findings_preview_update  (RemitFindingsPreview       *self,
                                         RemitChart                 *chart,
                                         RemitPlan                  *plan,
                                         RemitLimits                *limits,
                                         RemitDate                   today);
gboolean remit_findings_preview_changes (const RemitFindingsPreview *self);

G_END_DECLS
