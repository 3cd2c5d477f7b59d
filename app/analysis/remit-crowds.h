/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/remit-pairs.h"

G_BEGIN_DECLS

/**
 * RemitCrowds:
 *
 * Rows that many roles hold, for counting what two roles have in common many rows at a time. Inside the analysis'
 * folder only.
 */
typedef struct _RemitCrowds RemitCrowds;

RemitCrowds *remit_crowds_new     (guint            n_roles,
                                   RemitSet         decides,
                                   RemitSet         does);
void         remit_crowds_free    (RemitCrowds     *self);
gboolean     remit_crowds_wants   (RemitCrowds     *self,
                                   const RemitCell *cells,
                                   guint            n_cells);
void         remit_crowds_add_row (RemitCrowds     *self,
                                   const RemitCell *cells,
                                   guint            n_cells,
                                   guint            weight);
void         remit_crowds_count   (RemitCrowds     *self,
                                   guint            role,
                                   RemitPairTally  *tallies);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitCrowds, remit_crowds_free)

G_END_DECLS
