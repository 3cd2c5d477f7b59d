/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/remit-finding.h"

G_BEGIN_DECLS

/**
 * REMIT_FINDINGS_MAX_LISTED:
 *
 * How many findings of one rule are listed in a plan; the rest are counted.
 */
#define REMIT_FINDINGS_MAX_LISTED 10000

/**
 * REMIT_FINDING_GROUP_MAX_KEPT:
 *
 * How many findings a group knows by place: some more than are listed, so that filling up is needed rarely.
 */
#define REMIT_FINDING_GROUP_MAX_KEPT (REMIT_FINDINGS_MAX_LISTED + 2000)

/**
 * RemitFindingKey:
 *
 * Rule and place of a finding as a number that sorts as findings are listed: by rule, then by row or
 * first role, then by role or second role.
 */
typedef guint64 RemitFindingKey;

#define REMIT_FINDING_KEY(rule, first, second)                                                                         \
  (((RemitFindingKey) (rule) << 40) | ((RemitFindingKey) (first) << 16) | (RemitFindingKey) (second))
#define REMIT_FINDING_KEY_RULE(key) ((RemitRule) ((key) >> 40))
#define REMIT_FINDING_KEY_FIRST(key) ((guint) ((key) >> 16 & 0xffffff))
#define REMIT_FINDING_KEY_SECOND(key) ((guint) ((key) & 0xffff))

/**
 * RemitFindingMaker:
 * @key: rule and place
 * @user_data: what was given with the function
 *
 * Makes the finding that @key stands for, as the chart is now.
 *
 * Returns: (transfer full): the finding
 */
typedef RemitFinding *(*RemitFindingMaker) (RemitFindingKey key, gpointer user_data);

#define REMIT_TYPE_FINDING_GROUP (remit_finding_group_get_type ())
G_DECLARE_FINAL_TYPE (RemitFindingGroup, remit_finding_group, REMIT, FINDING_GROUP, GObject)

RemitFindingGroup *remit_finding_group_new            (RemitRule          rule,
                                                       RemitFindingMaker  maker,
                                                       gpointer           user_data);

/* What is shown of a group. It is also a GListModel of RemitFinding; findings are made when asked for. */
RemitRule          remit_finding_group_get_rule       (RemitFindingGroup *self);
RemitSeverity      remit_finding_group_get_severity   (RemitFindingGroup *self);
const char        *remit_finding_group_get_title      (RemitFindingGroup *self);
const char        *remit_finding_group_get_question   (RemitFindingGroup *self);
guint              remit_finding_group_get_n_findings (RemitFindingGroup *self);
guint              remit_finding_group_get_n_listed   (RemitFindingGroup *self);
guint              remit_finding_group_get_n_unlisted (RemitFindingGroup *self);

/* For the checks alone. */
void               remit_finding_group_set_severity   (RemitFindingGroup *self,
                                                       RemitSeverity      severity);
void               remit_finding_group_close          (RemitFindingGroup *self);
gboolean           remit_finding_group_has            (RemitFindingGroup *self,
                                                       RemitFindingKey    key);
guint              remit_finding_group_get_n_kept     (RemitFindingGroup *self);
RemitFindingKey    remit_finding_group_get_key        (RemitFindingGroup *self,
                                                       guint              position);
void               remit_finding_group_add            (RemitFindingGroup *self,
                                                       RemitFindingKey    key);
void               remit_finding_group_remove         (RemitFindingGroup *self,
                                                       RemitFindingKey    key);
void               remit_finding_group_refresh        (RemitFindingGroup *self,
                                                       RemitFindingKey    key);
void               remit_finding_group_refresh_all    (RemitFindingGroup *self);
gboolean           remit_finding_group_is_short       (RemitFindingGroup *self);
void               remit_finding_group_replace        (RemitFindingGroup *self,
                                                       GArray            *keys,
                                                       guint              n_findings);

G_END_DECLS
