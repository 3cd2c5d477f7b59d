/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-checks.h"
#include "analysis/remit-comparison.h"

/* The findings of checks as one flat list, as the command line and reports want them, and the rows that a finding
 * leads to. */

static void
add_finding (GPtrArray *findings, GListModel *model, guint position)
{
  g_ptr_array_add (findings, g_list_model_get_item (model, position));
}

static guint
find_first (RemitFindingGroup *accepted, RemitRule rule)
{
  guint position = 0;

  while (position < remit_finding_group_get_n_kept (accepted)
         && REMIT_FINDING_KEY_RULE (remit_finding_group_get_key (accepted, position)) < rule)
    position++;

  return position;
}

/* Merges the open and the accepted findings of a rule; both are sorted by place. */
static void
list_rule (GPtrArray *findings, RemitFindingGroup *open, RemitFindingGroup *accepted)
{
  RemitRule rule = remit_finding_group_get_rule (open);
  guint end = findings->len + REMIT_FINDINGS_MAX_LISTED;
  guint i = 0, j = find_first (accepted, rule);

  while (findings->len < end)
    {
      gboolean has_open = i < remit_finding_group_get_n_listed (open);
      gboolean has_accepted = j < remit_finding_group_get_n_listed (accepted)
                              && REMIT_FINDING_KEY_RULE (remit_finding_group_get_key (accepted, j)) == rule;

      if (!has_open && !has_accepted)
        return;

      if (has_open
          && (!has_accepted || remit_finding_group_get_key (open, i) < remit_finding_group_get_key (accepted, j)))
        add_finding (findings, G_LIST_MODEL (open), i++);
      else
        add_finding (findings, G_LIST_MODEL (accepted), j++);
    }
}

/**
 * remit_checks_list:
 * @self: checks
 *
 * Lists all findings, open and accepted: the gravest first, then in the order of the rules, then by row or role. Of
 * each rule at most %REMIT_FINDINGS_MAX_LISTED.
 *
 * Returns: (transfer full) (element-type RemitFinding): the findings
 */
GPtrArray *
remit_checks_list (RemitChecks *self)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);
  RemitFindingGroup *accepted;

  g_return_val_if_fail (REMIT_IS_CHECKS (self), NULL);

  accepted = REMIT_FINDING_GROUP (remit_checks_get_accepted (self));
  for (RemitSeverity severity = REMIT_SEVERITY_ERROR; severity > REMIT_SEVERITY_OFF; severity--)
    for (guint rule = 0; rule < REMIT_N_RULES; rule++)
      {
        RemitFindingGroup *open = remit_checks_get_group (self, rule);

        if (remit_finding_group_get_severity (open) == severity)
          list_rule (findings, open, accepted);
      }

  return g_steal_pointer (&findings);
}

static gboolean
is_held_twice (RemitChecks *self, guint row, RemitRole *first, RemitRole *second)
{
  RemitPlan *plan = remit_checks_get_plan (self);
  RemitVerdict verdict
      = remit_verdict_judge (remit_chart_get_scheme (remit_checks_get_chart (self)),
                             remit_plan_get_set (plan, row, remit_item_get_position (REMIT_ITEM (first))),
                             remit_plan_get_set (plan, row, remit_item_get_position (REMIT_ITEM (second))));

  return verdict == REMIT_VERDICT_BOTH_DECIDE || verdict == REMIT_VERDICT_BOTH_DO;
}

static guint
find_held_twice (RemitChecks *self, GPtrArray *roles, guint from)
{
  RemitRole *first = g_ptr_array_index (roles, 0);
  RemitRole *second = g_ptr_array_index (roles, 1);

  if (remit_item_get_position (REMIT_ITEM (first)) == REMIT_NO_POSITION
      || remit_item_get_position (REMIT_ITEM (second)) == REMIT_NO_POSITION)
    return REMIT_NO_POSITION;

  for (guint row = from; row < remit_chart_get_n_rows (remit_checks_get_chart (self)); row++)
    if (is_held_twice (self, row, first, second))
      return row;

  return REMIT_NO_POSITION;
}

/**
 * remit_checks_find_row:
 * @self: checks
 * @finding: one of their findings
 * @from: a row
 *
 * Finds the first row, at @from or behind it, that a finding leads to: its row, or the rows that two roles both decide
 * or both do.
 *
 * Returns: the row, or %REMIT_NO_POSITION
 */
guint
remit_checks_find_row (RemitChecks *self, RemitFinding *finding, guint from)
{
  GPtrArray *rows, *roles;

  g_return_val_if_fail (REMIT_IS_CHECKS (self), REMIT_NO_POSITION);
  g_return_val_if_fail (REMIT_IS_FINDING (finding), REMIT_NO_POSITION);

  rows = remit_finding_get_rows (finding);
  roles = remit_finding_get_roles (finding);
  for (guint i = 0; i < rows->len; i++)
    {
      guint row = remit_item_get_position (g_ptr_array_index (rows, i));

      if (row >= from && row != REMIT_NO_POSITION)
        return row;
    }

  if (remit_rule_get_scope (remit_finding_get_rule (finding)) == REMIT_SCOPE_PAIR && roles->len == 2)
    return find_held_twice (self, roles, from);

  return REMIT_NO_POSITION;
}
