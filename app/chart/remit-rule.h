/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RemitRule:
 *
 * The rules that a chart is checked against, in the order in which findings are listed.
 */
typedef enum
{
  REMIT_RULE_ROW_BLANK,
  REMIT_RULE_ROW_UNOWNED,
  REMIT_RULE_ROW_NO_DECIDER,
  REMIT_RULE_ROW_MANY_DECIDERS,
  REMIT_RULE_ROW_DECIDER_ONLY,
  REMIT_RULE_ROW_MANY_DOERS,
  REMIT_RULE_ROW_MANY_ADVISERS,
  REMIT_RULE_ROW_MANY_INFORMED,
  REMIT_RULE_ROW_CROWDED,
  REMIT_RULE_ROW_SILENT,
  REMIT_RULE_ROW_MIXED_CELL,
  REMIT_RULE_ROW_SELF_CHECK,
  REMIT_RULE_ROW_DUPLICATE,
  REMIT_RULE_ROLE_MANY_DECISIONS,
  REMIT_RULE_ROLE_MANY_DOINGS,
  REMIT_RULE_ROLE_OVER_CONSULTED,
  REMIT_RULE_ROLE_EVERYWHERE,
  REMIT_RULE_ROLE_UNUSED,
  REMIT_RULE_ROLE_HOLDS_NOTHING,
  REMIT_RULE_PAIR_REDUNDANT,
  REMIT_RULE_PAIR_SHARED,
  REMIT_RULE_PAIR_CONTAINED,
  REMIT_RULE_PLAN_LARGE,
  REMIT_RULE_PLAN_METHOD,
} RemitRule;

#define REMIT_N_RULES 24

/**
 * REMIT_RULE_MAX_COUNT:
 *
 * The largest count that a file may hold as the figure of a rule.
 */
#define REMIT_RULE_MAX_COUNT 999999

/**
 * RemitSeverity:
 *
 * How grave a finding is, growing.
 */
typedef enum
{
  REMIT_SEVERITY_OFF,
  REMIT_SEVERITY_NOTE,
  REMIT_SEVERITY_WARNING,
  REMIT_SEVERITY_ERROR,
} RemitSeverity;

/**
 * RemitScope:
 * @REMIT_SCOPE_ROW: one row of one plan
 * @REMIT_SCOPE_CELL: one cell of one plan
 * @REMIT_SCOPE_CHART: two rows of the chart, whatever the plan
 * @REMIT_SCOPE_ROLE: one role of one plan
 * @REMIT_SCOPE_PAIR: two roles of one plan
 * @REMIT_SCOPE_PLAN: one plan
 *
 * What a rule looks at.
 */
typedef enum
{
  REMIT_SCOPE_ROW,
  REMIT_SCOPE_CELL,
  REMIT_SCOPE_CHART,
  REMIT_SCOPE_ROLE,
  REMIT_SCOPE_PAIR,
  REMIT_SCOPE_PLAN,
} RemitScope;

const char   *remit_rule_get_id               (RemitRule   rule);
gboolean      remit_rule_from_id              (const char *id,
                                               RemitRule  *rule);
RemitScope    remit_rule_get_scope            (RemitRule   rule);
RemitSeverity remit_rule_get_default_severity (RemitRule   rule);
int           remit_rule_get_default_value    (RemitRule   rule);
gboolean      remit_rule_is_share             (RemitRule   rule);
guint         remit_rule_get_min_value        (RemitRule   rule);
guint         remit_rule_get_max_value        (RemitRule   rule);

const char   *remit_severity_to_nick          (RemitSeverity  severity);
gboolean      remit_severity_from_nick        (const char    *nick,
                                               RemitSeverity *severity);
const char   *remit_severity_get_mark         (RemitSeverity  severity);

G_END_DECLS
