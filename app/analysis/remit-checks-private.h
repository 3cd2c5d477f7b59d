/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/remit-acceptance-index.h"
#include "analysis/remit-checks.h"
#include "analysis/remit-open-rules.h"
#include "analysis/remit-reading.h"

G_BEGIN_DECLS

#define REMIT_RULE_BIT(rule) (1u << (rule))

/**
 * RemitTouch:
 * @key: a finding
 * @was: whether it was reported before
 * @is: whether it is reported now
 *
 * A finding that a change has touched.
 */
typedef struct
{
  RemitFindingKey key;
  gboolean was;
  gboolean is;
} RemitTouch;

/**
 * RemitChecks:
 * @chart: the chart
 * @plan: the plan that is checked
 * @today: the day by which acceptances are judged, or 0 for the day that it is
 * @reading: what the rules report
 * @index: what of it was accepted
 * @touched: (element-type RemitTouch): the findings that a change has touched
 * @groups: what is open, by rule
 * @accepted: what is accepted
 * @shown: (element-type RemitFindingGroup): the groups that are not empty
 * @of_severity: the rules of each severity, as bits
 * @settled: per row, whether it is settled
 * @n_settled: how many rows are settled
 * @stale: whether everything must be read anew
 * @update_id: the source that does so
 *
 * Shared by the files of the checks alone.
 */
struct _RemitChecks
{
  GObject parent_instance;

  RemitChart *chart;
  RemitPlan *plan;
  RemitDate today;

  RemitReading *reading;
  RemitAcceptanceIndex *index;
  GArray *touched;

  RemitFindingGroup *groups[REMIT_N_RULES];
  RemitFindingGroup *accepted;
  GListStore *shown;
  guint32 of_severity[REMIT_SEVERITY_ERROR + 1];

  guint8 *settled;
  guint n_settled;

  gboolean stale;
  guint update_id;
};

RemitFinding *remit_checks_make_finding (RemitFindingKey  key,
                                         gpointer         user_data);

G_END_DECLS
