/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/remit-finding-group.h"
#include "analysis/remit-role-rules.h"

G_BEGIN_DECLS

/**
 * RemitChecks::changed:
 *
 * Emitted after anything that can be asked of the checks may have changed: once for each change of
 * a cell, once for a series of changes of the chart's layout. Handlers should be cheap.
 */

#define REMIT_TYPE_CHECKS (remit_checks_get_type ())
G_DECLARE_FINAL_TYPE (RemitChecks, remit_checks, REMIT, CHECKS, GObject)

RemitChecks          *remit_checks_new               (RemitChart    *chart,
                                                      RemitPlan     *plan);
RemitChart           *remit_checks_get_chart         (RemitChecks   *self);
RemitPlan            *remit_checks_get_plan          (RemitChecks   *self);
void                  remit_checks_set_today         (RemitChecks   *self,
                                                      RemitDate      today);
void                  remit_checks_update            (RemitChecks   *self);

guint                 remit_checks_get_n_open        (RemitChecks   *self,
                                                      RemitSeverity  severity);
guint                 remit_checks_get_n_accepted    (RemitChecks   *self);
guint                 remit_checks_get_n_filled      (RemitChecks   *self);
guint                 remit_checks_get_n_blank       (RemitChecks   *self);
guint                 remit_checks_get_n_settled     (RemitChecks   *self);

RemitSeverity         remit_checks_get_row_severity  (RemitChecks   *self,
                                                      guint          row);
RemitSeverity         remit_checks_get_cell_severity (RemitChecks   *self,
                                                      guint          row,
                                                      guint          role);
RemitSeverity         remit_checks_get_role_severity (RemitChecks   *self,
                                                      guint          role);
const RemitRoleTally *remit_checks_get_role_tally    (RemitChecks   *self,
                                                      guint          role);
void                  remit_checks_get_pair_figures  (RemitChecks      *self,
                                                      guint             first,
                                                      guint             second,
                                                      RemitPairFigures *figures);

/* GListModels: of RemitFindingGroup with at least one open finding each, gravest first; of accepted RemitFinding. */
GListModel           *remit_checks_get_groups        (RemitChecks   *self);
GListModel           *remit_checks_get_accepted      (RemitChecks   *self);
RemitFindingGroup    *remit_checks_get_group         (RemitChecks   *self,
                                                      RemitRule      rule);
GPtrArray            *remit_checks_list              (RemitChecks   *self);
GPtrArray            *remit_checks_list_row          (RemitChecks   *self,
                                                      guint          row);
guint                 remit_checks_find_row          (RemitChecks   *self,
                                                      RemitFinding  *finding,
                                                      guint          from);

G_END_DECLS
