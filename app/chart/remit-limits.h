/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "chart/remit-extras.h"
#include "chart/remit-rule.h"

G_BEGIN_DECLS

/**
 * RemitLimit:
 * @stands: whether the chart says anything on the rule, be it that both are the default
 * @has_severity: whether @severity is the chart's own
 * @severity: the severity
 * @value: the figure, or -1 for the default
 * @extras: (nullable): foreign content of its element
 */
typedef struct
{
  gboolean stands;
  gboolean has_severity;
  RemitSeverity severity;
  int value;
  RemitExtras *extras;
} RemitLimit;

/**
 * RemitLimits:
 *
 * A chart's own severities and figures for the rules. Counted; not to be changed
 * once a chart has it.
 */
typedef struct _RemitLimits RemitLimits;

gboolean          remit_limit_has_own_severity (const RemitLimit  *self,
                                                RemitRule          rule);
gboolean          remit_limit_has_own_value    (const RemitLimit  *self,
                                                RemitRule          rule);

#define REMIT_TYPE_LIMITS (remit_limits_get_type ())
GType             remit_limits_get_type        (void);

RemitLimits      *remit_limits_new             (void);
RemitLimits      *remit_limits_ref             (RemitLimits       *self);
void              remit_limits_unref           (RemitLimits       *self);

void              remit_limits_set             (RemitLimits       *self,
                                                RemitRule          rule,
                                                const RemitLimit  *limit);
const RemitLimit *remit_limits_get             (const RemitLimits *self,
                                                RemitRule          rule);
RemitLimits      *remit_limits_copy_with       (const RemitLimits *self,
                                                RemitRule          rule,
                                                const RemitLimit  *limit);
gboolean          remit_limits_equal           (const RemitLimits *self,
                                                const RemitLimits *other);
RemitSeverity     remit_limits_get_severity    (const RemitLimits *self,
                                                RemitRule          rule);
guint             remit_limits_get_value       (const RemitLimits *self,
                                                RemitRule          rule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitLimits, remit_limits_unref)

G_END_DECLS
