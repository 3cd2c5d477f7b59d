/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/remit-accepted.h"
#include "analysis/remit-finding-group.h"

G_BEGIN_DECLS

/**
 * RemitAcceptanceIndex:
 *
 * The acceptances of one plan, by the finding that they are about. Inside the analysis' folder only.
 */
typedef struct _RemitAcceptanceIndex RemitAcceptanceIndex;

/**
 * RemitAcceptanceVisit:
 * @key: a finding that was accepted once
 * @user_data: what was given with the function
 */
typedef void (*RemitAcceptanceVisit) (RemitFindingKey key, gpointer user_data);

RemitAcceptanceIndex  *remit_acceptance_index_new     (RemitChart           *chart,
                                                       RemitPlan            *plan,
                                                       RemitDate             today);
void                   remit_acceptance_index_free    (RemitAcceptanceIndex *self);
gboolean               remit_acceptance_index_holds   (RemitAcceptanceIndex *self,
                                                       RemitFindingKey       key);
const RemitAcceptance *remit_acceptance_index_find    (RemitAcceptanceIndex *self,
                                                       RemitFindingKey       key,
                                                       RemitReopened        *reopened);
gboolean               remit_acceptance_index_has_row (RemitAcceptanceIndex *self,
                                                       guint                 row);
void                   remit_acceptance_index_touch   (RemitAcceptanceIndex *self,
                                                       guint                 row,
                                                       guint                 role);
void                   remit_acceptance_index_visit   (RemitAcceptanceIndex *self,
                                                       RemitAcceptanceVisit  visit,
                                                       gpointer              user_data);
void                   remit_acceptance_index_visit_pairs (RemitAcceptanceIndex *self,
                                                           guint                 role,
                                                           RemitAcceptanceVisit  visit,
                                                           gpointer              user_data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitAcceptanceIndex, remit_acceptance_index_free)

G_END_DECLS
