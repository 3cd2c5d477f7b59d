/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/remit-finding.h"
#include "chart/remit-lettering.h"

G_BEGIN_DECLS

/**
 * REMIT_WAS_MAX_LENGTH:
 *
 * The most characters of letters that an acceptance remembers in full; longer ones become a digest.
 */
#define REMIT_WAS_MAX_LENGTH 2000

char            *remit_was_dup             (RemitChart      *chart,
                                            RemitRule        rule,
                                            RemitPlan       *plan,
                                            GPtrArray       *rows,
                                            GPtrArray       *roles);
char            *remit_was_dup_mapped      (RemitChart           *chart,
                                            RemitRule             rule,
                                            RemitPlan            *plan,
                                            GPtrArray            *rows,
                                            GPtrArray            *roles,
                                            const RemitScheme    *scheme,
                                            const RemitLetterMap *map);
char            *remit_finding_dup_was     (RemitFinding    *finding,
                                            RemitChart      *chart);
RemitAcceptance *remit_finding_accept      (RemitFinding    *finding,
                                            RemitChart      *chart,
                                            gint64           at,
                                            RemitDate        until,
                                            const char      *reason);

gboolean         remit_acceptance_is_about (const RemitAcceptance *acceptance,
                                            RemitFinding          *finding);
RemitReopened    remit_acceptance_judge    (const RemitAcceptance *acceptance,
                                            RemitChart            *chart,
                                            RemitDate              today);

G_END_DECLS
