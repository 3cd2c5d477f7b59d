/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "chart/remit-limits.h"

G_BEGIN_DECLS

#define REMIT_TYPE_RULE_ROW (remit_rule_row_get_type ())
G_DECLARE_FINAL_TYPE (RemitRuleRow, remit_rule_row, REMIT, RULE_ROW, AdwPreferencesRow)

GtkWidget  *remit_rule_row_new         (RemitRule          rule);
RemitRule   remit_rule_row_get_rule    (RemitRuleRow      *self);
void        remit_rule_row_set_limits  (RemitRuleRow      *self,
                                        const RemitLimits *limits);
void        remit_rule_row_set_silent  (RemitRuleRow      *self,
                                        const char        *reason);
void        remit_rule_row_set_effect  (RemitRuleRow      *self,
                                        const char        *effect,
                                        gboolean           changes);
gboolean    remit_rule_row_read        (RemitRuleRow      *self,
                                        RemitLimit        *limit);
gboolean    remit_rule_row_check       (RemitRuleRow      *self);
const char *remit_rule_row_get_error   (RemitRuleRow      *self);
gboolean    remit_rule_row_is_default  (RemitRuleRow      *self);
void        remit_rule_row_reset       (RemitRuleRow      *self);

G_END_DECLS
