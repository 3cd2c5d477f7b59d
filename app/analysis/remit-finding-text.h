/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/remit-role-rules.h"
#include "chart/remit-chart.h"

G_BEGIN_DECLS

const char *remit_rule_get_title    (RemitRule               rule);
const char *remit_rule_get_question (RemitRule               rule);
const char *remit_severity_get_name (RemitSeverity           severity);

char       *remit_roles_join        (GPtrArray              *roles);

char       *remit_finding_text_row  (RemitRule               rule,
                                     GPtrArray              *roles,
                                     const char             *letters);
char       *remit_finding_text_role (RemitRule               rule,
                                     RemitRole              *role,
                                     const RemitRoleTally   *tally,
                                     guint                   n_filled);
char       *remit_finding_text_pair (RemitRule               rule,
                                     GPtrArray              *roles,
                                     const RemitPairFigures *figures);
char       *remit_finding_text_plan (guint                   n_rows);

G_END_DECLS
