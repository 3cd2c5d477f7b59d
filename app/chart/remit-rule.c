/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-rule.h"

#include <string.h>

/* The table of rules: what a file may say about them. How they are checked is the analysis's
 * business; the chart only keeps a team's own severities and figures for them. */

typedef struct
{
  const char *id;
  RemitScope scope;
  RemitSeverity severity;
  int value;
} RuleInfo;

static const RuleInfo rules[REMIT_N_RULES] = {
  [REMIT_RULE_ROW_BLANK] = { "row.blank", REMIT_SCOPE_ROW, REMIT_SEVERITY_NOTE, -1 },
  [REMIT_RULE_ROW_UNOWNED] = { "row.unowned", REMIT_SCOPE_ROW, REMIT_SEVERITY_ERROR, -1 },
  [REMIT_RULE_ROW_NO_DECIDER] = { "row.no-decider", REMIT_SCOPE_ROW, REMIT_SEVERITY_ERROR, -1 },
  [REMIT_RULE_ROW_MANY_DECIDERS] = { "row.many-deciders", REMIT_SCOPE_ROW, REMIT_SEVERITY_ERROR, 2 },
  [REMIT_RULE_ROW_DECIDER_ONLY] = { "row.decider-only", REMIT_SCOPE_ROW, REMIT_SEVERITY_NOTE, -1 },
  [REMIT_RULE_ROW_MANY_DOERS] = { "row.many-doers", REMIT_SCOPE_ROW, REMIT_SEVERITY_WARNING, 4 },
  [REMIT_RULE_ROW_MANY_ADVISERS] = { "row.many-advisers", REMIT_SCOPE_ROW, REMIT_SEVERITY_NOTE, 5 },
  [REMIT_RULE_ROW_MANY_INFORMED] = { "row.many-informed", REMIT_SCOPE_ROW, REMIT_SEVERITY_NOTE, 7 },
  [REMIT_RULE_ROW_CROWDED] = { "row.crowded", REMIT_SCOPE_ROW, REMIT_SEVERITY_NOTE, 5 },
  [REMIT_RULE_ROW_SILENT] = { "row.silent", REMIT_SCOPE_ROW, REMIT_SEVERITY_NOTE, 3 },
  [REMIT_RULE_ROW_MIXED_CELL] = { "row.mixed-cell", REMIT_SCOPE_CELL, REMIT_SEVERITY_NOTE, -1 },
  [REMIT_RULE_ROW_SELF_CHECK] = { "row.self-check", REMIT_SCOPE_CELL, REMIT_SEVERITY_WARNING, -1 },
  [REMIT_RULE_ROW_DUPLICATE] = { "row.duplicate", REMIT_SCOPE_CHART, REMIT_SEVERITY_WARNING, -1 },
  [REMIT_RULE_ROLE_MANY_DECISIONS] = { "role.many-decisions", REMIT_SCOPE_ROLE, REMIT_SEVERITY_NOTE, 60 },
  [REMIT_RULE_ROLE_MANY_DOINGS] = { "role.many-doings", REMIT_SCOPE_ROLE, REMIT_SEVERITY_WARNING, 70 },
  [REMIT_RULE_ROLE_OVER_CONSULTED] = { "role.over-consulted", REMIT_SCOPE_ROLE, REMIT_SEVERITY_NOTE, 60 },
  [REMIT_RULE_ROLE_EVERYWHERE] = { "role.everywhere", REMIT_SCOPE_ROLE, REMIT_SEVERITY_NOTE, -1 },
  [REMIT_RULE_ROLE_UNUSED] = { "role.unused", REMIT_SCOPE_ROLE, REMIT_SEVERITY_WARNING, -1 },
  [REMIT_RULE_ROLE_HOLDS_NOTHING] = { "role.holds-nothing", REMIT_SCOPE_ROLE, REMIT_SEVERITY_NOTE, -1 },
  [REMIT_RULE_PAIR_REDUNDANT] = { "pair.redundant", REMIT_SCOPE_PAIR, REMIT_SEVERITY_WARNING, 30 },
  [REMIT_RULE_PAIR_SHARED] = { "pair.shared", REMIT_SCOPE_PAIR, REMIT_SEVERITY_NOTE, 30 },
  [REMIT_RULE_PAIR_CONTAINED] = { "pair.contained", REMIT_SCOPE_PAIR, REMIT_SEVERITY_NOTE, 80 },
  [REMIT_RULE_PLAN_LARGE] = { "plan.large", REMIT_SCOPE_PLAN, REMIT_SEVERITY_NOTE, 40 },
  [REMIT_RULE_PLAN_METHOD] = { "plan.method", REMIT_SCOPE_PLAN, REMIT_SEVERITY_NOTE, -1 },
};

static const char *const severities[] = { "off", "note", "warning", "error" };

/**
 * remit_rule_get_id:
 * @rule: a rule
 *
 * Gives the name of a rule in files, such as "row.unowned".
 *
 * Returns: the id
 */
const char *
remit_rule_get_id (RemitRule rule)
{
  g_return_val_if_fail (rule < REMIT_N_RULES, NULL);
  return rules[rule].id;
}

/**
 * remit_rule_from_id:
 * @id: a rule's name in files
 * @rule: (out): the rule
 *
 * Finds a rule.
 *
 * Returns: whether there is one
 */
gboolean
remit_rule_from_id (const char *id,
                    RemitRule  *rule)
{
  g_return_val_if_fail (id != NULL, FALSE);

  for (guint i = 0; i < REMIT_N_RULES; i++)
    if (strcmp (rules[i].id, id) == 0)
      {
        *rule = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * remit_rule_get_scope:
 * @rule: a rule
 *
 * Tells what a rule looks at.
 *
 * Returns: the scope
 */
RemitScope
remit_rule_get_scope (RemitRule rule)
{
  g_return_val_if_fail (rule < REMIT_N_RULES, REMIT_SCOPE_ROW);
  return rules[rule].scope;
}

/**
 * remit_rule_get_default_severity:
 * @rule: a rule
 *
 * Gives the severity of a rule where the chart says nothing.
 *
 * Returns: the severity
 */
RemitSeverity
remit_rule_get_default_severity (RemitRule rule)
{
  g_return_val_if_fail (rule < REMIT_N_RULES, REMIT_SEVERITY_OFF);
  return rules[rule].severity;
}

/**
 * remit_rule_get_default_value:
 * @rule: a rule
 *
 * Gives the figure of a rule where the chart says nothing: a count, or a share in percent.
 *
 * Returns: the figure, or -1 for a rule without one
 */
int
remit_rule_get_default_value (RemitRule rule)
{
  g_return_val_if_fail (rule < REMIT_N_RULES, -1);
  return rules[rule].value;
}

/**
 * remit_rule_is_share:
 * @rule: a rule that has a figure
 *
 * Tells what the figure of a rule is.
 *
 * Returns: whether it is a share in percent; a count otherwise
 */
gboolean
remit_rule_is_share (RemitRule rule)
{
  RemitScope scope = remit_rule_get_scope (rule);

  return scope == REMIT_SCOPE_ROLE || scope == REMIT_SCOPE_PAIR;
}

/**
 * remit_rule_get_min_value:
 * @rule: a rule that has a figure
 *
 * Gives the smallest figure that makes sense for a rule. A file may hold others.
 *
 * Returns: the figure
 */
guint
remit_rule_get_min_value (RemitRule rule)
{
  /* One role that decides is as it should be. */
  return rule == REMIT_RULE_ROW_MANY_DECIDERS ? 2 : 1;
}

/**
 * remit_rule_get_max_value:
 * @rule: a rule that has a figure
 *
 * Gives the largest figure that makes sense for a rule. A file may hold others.
 *
 * Returns: the figure
 */
guint
remit_rule_get_max_value (RemitRule rule)
{
  return remit_rule_is_share (rule) ? 100 : REMIT_RULE_MAX_COUNT;
}

/**
 * remit_severity_to_nick:
 * @severity: a severity
 *
 * Gives the name of a severity in files.
 *
 * Returns: "error", "warning", "note" or "off"
 */
const char *
remit_severity_to_nick (RemitSeverity severity)
{
  g_return_val_if_fail (severity < G_N_ELEMENTS (severities), NULL);
  return severities[severity];
}

/**
 * remit_severity_from_nick:
 * @nick: a name
 * @severity: (out): the severity
 *
 * Finds a severity by its name in files.
 *
 * Returns: whether there is one
 */
gboolean
remit_severity_from_nick (const char    *nick,
                          RemitSeverity *severity)
{
  g_return_val_if_fail (nick != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (severities); i++)
    if (strcmp (severities[i], nick) == 0)
      {
        *severity = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * remit_severity_get_mark:
 * @severity: a severity
 *
 * Gives the shape that stands for a severity.
 *
 * Returns: a character, "" for none
 */
const char *
remit_severity_get_mark (RemitSeverity severity)
{
  static const char *const marks[] = { "", "○", "▲", "●" };

  g_return_val_if_fail (severity < G_N_ELEMENTS (marks), "");
  return marks[severity];
}
