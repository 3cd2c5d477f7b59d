/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/remit-finding-group.h"

G_BEGIN_DECLS

/**
 * RemitCollector:
 *
 * Finds the first of many findings that come in any order. Inside the analysis' folder only.
 */
typedef struct _RemitCollector RemitCollector;

RemitCollector *remit_collector_new   (guint              max);
void            remit_collector_free  (RemitCollector    *self);
void            remit_collector_add   (RemitCollector    *self,
                                       RemitFindingKey    key);
void            remit_collector_flush (RemitCollector    *self,
                                       RemitFindingGroup *group);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitCollector, remit_collector_free)

G_END_DECLS
