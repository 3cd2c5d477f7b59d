/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"

G_BEGIN_DECLS

/**
 * RemitReopened:
 * @REMIT_REOPENED_NO: nobody has accepted it
 * @REMIT_REOPENED_CHANGED: it was accepted, and the letters have changed since
 * @REMIT_REOPENED_EXPIRED: it was accepted until a day that has passed
 *
 * Why a finding is open although somebody accepted it.
 */
typedef enum
{
  REMIT_REOPENED_NO,
  REMIT_REOPENED_CHANGED,
  REMIT_REOPENED_EXPIRED,
} RemitReopened;

#define REMIT_TYPE_FINDING (remit_finding_get_type ())
G_DECLARE_FINAL_TYPE (RemitFinding, remit_finding, REMIT, FINDING, GObject)

RemitFinding    *remit_finding_new             (RemitRule        rule,
                                                RemitSeverity    severity,
                                                RemitPlan       *plan,
                                                GPtrArray       *rows,
                                                GPtrArray       *roles,
                                                const char      *message);

RemitRule        remit_finding_get_rule        (RemitFinding    *self);
RemitSeverity    remit_finding_get_severity    (RemitFinding    *self);
RemitPlan       *remit_finding_get_plan        (RemitFinding    *self);
GPtrArray       *remit_finding_get_rows        (RemitFinding    *self);
GPtrArray       *remit_finding_get_roles       (RemitFinding    *self);
const char      *remit_finding_get_title       (RemitFinding    *self);
const char      *remit_finding_get_message     (RemitFinding    *self);
char            *remit_finding_dup_message     (RemitFinding    *self);
char            *remit_finding_dup_place       (RemitFinding    *self);

gboolean         remit_finding_get_accepted    (RemitFinding    *self);
const char      *remit_finding_get_reason      (RemitFinding    *self);
RemitReopened    remit_finding_get_reopened    (RemitFinding    *self);
char            *remit_finding_dup_reopened    (RemitFinding    *self);
void             remit_finding_set_acceptance  (RemitFinding    *self,
                                                const RemitAcceptance *acceptance,
                                                RemitReopened    reopened);

gboolean         remit_finding_is_same_place   (RemitFinding    *self,
                                                RemitFinding    *other);
gboolean         remit_finding_looks_same      (RemitFinding    *self,
                                                RemitFinding    *other);

G_END_DECLS
