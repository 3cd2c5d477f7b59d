/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/remit-finding.h"

G_BEGIN_DECLS

/**
 * PlainFinding:
 * @rule: its rule
 * @severity: its severity
 * @row: its row, or %REMIT_NO_POSITION
 * @n_roles: how many roles it names
 * @roles: the roles it names
 * @accepted: whether it is accepted
 * @reopened: why it is open again
 *
 * A finding as the plain reading has it.
 */
typedef struct
{
  RemitRule rule;
  RemitSeverity severity;
  guint row;
  guint n_roles;
  guint roles[32];
  gboolean accepted;
  RemitReopened reopened;
} PlainFinding;

/**
 * PlainChecks:
 * @findings: (element-type PlainFinding): all findings, in listing order
 * @n_filled: filled rows
 * @n_settled: settled rows
 *
 * What a plain reading of the rules says of a plan.
 */
typedef struct
{
  GArray *findings;
  guint n_filled;
  guint n_settled;
} PlainChecks;

PlainChecks   *plain_checks_new              (RemitChart         *chart,
                                              RemitPlan          *plan,
                                              RemitDate           today);
void           plain_checks_free             (PlainChecks        *self);
char          *plain_finding_to_text         (RemitChart         *chart,
                                              const PlainFinding *finding);
RemitSeverity  plain_checks_get_row_severity (PlainChecks        *self,
                                              RemitChart         *chart,
                                              RemitPlan          *plan,
                                              guint               row);
RemitSeverity  plain_checks_get_cell_severity (PlainChecks       *self,
                                               guint              row,
                                               guint              role);
RemitSeverity  plain_checks_get_role_severity (PlainChecks       *self,
                                               guint              role);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (PlainChecks, plain_checks_free)

G_END_DECLS
