/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-checks-private.h"

#include "analysis/remit-pair-marks.h"

/* What can be asked of checks: how much is open, what touches a row, a cell or a role, the lists. Every question brings
 * stale checks up to date first. */

static RemitSeverity
get_severity (RemitChecks *self, RemitRule rule)
{
  return remit_finding_group_get_severity (self->groups[rule]);
}

/**
 * remit_checks_make_finding:
 * @key: a finding
 * @user_data: checks that are not stale
 *
 * Makes a finding and says whether it was accepted: a #RemitFindingMaker.
 *
 * Returns: (transfer full): the finding
 */
RemitFinding *
remit_checks_make_finding (RemitFindingKey key, gpointer user_data)
{
  RemitChecks *self = user_data;
  RemitFinding *finding = remit_reading_make_finding (self->reading, key);
  RemitReopened reopened = REMIT_REOPENED_NO;
  const RemitAcceptance *acceptance = remit_acceptance_index_find (self->index, key, &reopened);

  remit_finding_set_acceptance (finding, acceptance, reopened);
  return finding;
}

/**
 * remit_checks_get_n_open:
 * @self: checks
 * @severity: a severity, or %REMIT_SEVERITY_OFF for any
 *
 * Returns: how many findings of @severity are open, listed or not
 */
guint
remit_checks_get_n_open (RemitChecks *self, RemitSeverity severity)
{
  guint n = 0;

  g_return_val_if_fail (REMIT_IS_CHECKS (self), 0);

  remit_checks_update (self);
  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    if (severity == REMIT_SEVERITY_OFF || severity == get_severity (self, rule))
      n += remit_finding_group_get_n_findings (self->groups[rule]);

  return n;
}

/**
 * remit_checks_get_n_accepted:
 * @self: checks
 *
 * Returns: how many findings there are that are accepted
 */
guint
remit_checks_get_n_accepted (RemitChecks *self)
{
  g_return_val_if_fail (REMIT_IS_CHECKS (self), 0);

  remit_checks_update (self);
  return remit_finding_group_get_n_findings (self->accepted);
}

/**
 * remit_checks_get_n_filled:
 * @self: checks
 *
 * Returns: in how many rows any role has a letter
 */
guint
remit_checks_get_n_filled (RemitChecks *self)
{
  g_return_val_if_fail (REMIT_IS_CHECKS (self), 0);

  remit_checks_update (self);
  return self->reading->n_filled;
}

/**
 * remit_checks_get_n_blank:
 * @self: checks
 *
 * Returns: in how many rows no role has a letter
 */
guint
remit_checks_get_n_blank (RemitChecks *self)
{
  g_return_val_if_fail (REMIT_IS_CHECKS (self), 0);

  remit_checks_update (self);
  return self->reading->n_rows - self->reading->n_filled;
}

/**
 * remit_checks_get_n_settled:
 * @self: checks
 *
 * Returns: how many rows are filled and have no open error
 */
guint
remit_checks_get_n_settled (RemitChecks *self)
{
  g_return_val_if_fail (REMIT_IS_CHECKS (self), 0);

  remit_checks_update (self);
  return self->n_settled;
}

static RemitSeverity
get_gravest (RemitChecks *self, guint32 rules)
{
  for (RemitSeverity severity = REMIT_SEVERITY_ERROR; severity > REMIT_SEVERITY_OFF; severity--)
    if ((rules & self->of_severity[severity]) != 0)
      return severity;

  return REMIT_SEVERITY_OFF;
}

/**
 * remit_checks_get_row_severity:
 * @self: checks
 * @row: a row
 *
 * Gives the gravest open finding that touches a row: one of a row rule, or one of a pair of roles that both decide or
 * both do it. Findings that are only counted, not listed, may be left out of the latter.
 *
 * Returns: the severity, %REMIT_SEVERITY_OFF for none
 */
RemitSeverity
remit_checks_get_row_severity (RemitChecks *self, guint row)
{
  RemitSeverity severity;

  g_return_val_if_fail (REMIT_IS_CHECKS (self), REMIT_SEVERITY_OFF);

  remit_checks_update (self);
  if (row >= self->reading->n_rows)
    return REMIT_SEVERITY_OFF;

  severity = get_gravest (self, remit_open_rules_of_row (self->reading, self->index, row));
  for (guint rule = REMIT_RULE_PAIR_REDUNDANT; rule <= REMIT_RULE_PAIR_CONTAINED; rule++)
    if (get_severity (self, rule) > severity && remit_pair_marks_row (self->groups[rule], self->reading, row))
      severity = get_severity (self, rule);

  return severity;
}

/**
 * remit_checks_get_cell_severity:
 * @self: checks
 * @row: a row
 * @role: a role
 *
 * Gives the gravest open finding of a row rule that names a role in a row.
 *
 * Returns: the severity, %REMIT_SEVERITY_OFF for none
 */
RemitSeverity
remit_checks_get_cell_severity (RemitChecks *self, guint row, guint role)
{
  guint32 rules, named = 0;
  RemitSet set;

  g_return_val_if_fail (REMIT_IS_CHECKS (self), REMIT_SEVERITY_OFF);

  remit_checks_update (self);
  if (row >= self->reading->n_rows || role >= self->reading->context.n_roles)
    return REMIT_SEVERITY_OFF;

  set = remit_plan_get_set (self->plan, row, role);
  rules = remit_open_rules_of_row (self->reading, self->index, row);
  for (guint rule = 0; rules >> rule != 0; rule++)
    if ((rules & REMIT_RULE_BIT (rule)) != 0 && remit_rule_get_scope (rule) == REMIT_SCOPE_ROW
        && remit_row_rule_names (&self->reading->context, rule, set))
      named |= REMIT_RULE_BIT (rule);

  return get_gravest (self, named | remit_open_rules_of_cell (self->reading, self->index, row, role, set));
}

static guint32
get_open_role_rules (RemitChecks *self, guint role)
{
  guint32 rules = self->reading->roles[role];

  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    if ((rules & REMIT_RULE_BIT (rule)) != 0
        && remit_acceptance_index_holds (self->index, REMIT_FINDING_KEY (rule, role, 0)))
      rules &= ~REMIT_RULE_BIT (rule);

  return rules;
}

/**
 * remit_checks_get_role_severity:
 * @self: checks
 * @role: a role
 *
 * Gives the gravest open finding about one role.
 *
 * Returns: the severity, %REMIT_SEVERITY_OFF for none
 */
RemitSeverity
remit_checks_get_role_severity (RemitChecks *self, guint role)
{
  g_return_val_if_fail (REMIT_IS_CHECKS (self), REMIT_SEVERITY_OFF);

  remit_checks_update (self);
  if (role >= self->reading->context.n_roles)
    return REMIT_SEVERITY_OFF;

  return get_gravest (self, get_open_role_rules (self, role));
}

/**
 * remit_checks_get_role_tally:
 * @self: checks
 * @role: a role
 *
 * Returns: (transfer none): what the role has, all 0 for a role that there is not; valid until the chart changes
 */
const RemitRoleTally *
remit_checks_get_role_tally (RemitChecks *self, guint role)
{
  static const RemitRoleTally nothing;

  g_return_val_if_fail (REMIT_IS_CHECKS (self), NULL);

  remit_checks_update (self);
  return role < self->reading->context.n_roles ? &self->reading->tallies[role] : &nothing;
}

/**
 * remit_checks_get_pair_figures:
 * @self: checks
 * @first: a role
 * @second: another role
 * @figures: (out): what the two have in common
 *
 * Gives the figures of two roles without walking the rows, at least in a chart of usual size.
 */
void
remit_checks_get_pair_figures (RemitChecks *self, guint first, guint second, RemitPairFigures *figures)
{
  g_return_if_fail (REMIT_IS_CHECKS (self));
  g_return_if_fail (figures != NULL);
  g_return_if_fail (first != second);

  remit_checks_update (self);
  *figures = (RemitPairFigures){ 0 };
  if (MAX (first, second) < self->reading->context.n_roles)
    remit_reading_get_pair (self->reading, first, second, figures);
}

/**
 * remit_checks_get_groups:
 * @self: checks
 *
 * Returns: (transfer none): a list of #RemitFindingGroup, each a list of #RemitFinding: those with an open finding, the
 *   gravest first, then in the order of the rules
 */
GListModel *
remit_checks_get_groups (RemitChecks *self)
{
  g_return_val_if_fail (REMIT_IS_CHECKS (self), NULL);

  remit_checks_update (self);
  return G_LIST_MODEL (self->shown);
}

/**
 * remit_checks_get_group:
 * @self: checks
 * @rule: a rule
 *
 * Returns: (transfer none): the open findings of @rule, be it that there are none
 */
RemitFindingGroup *
remit_checks_get_group (RemitChecks *self, RemitRule rule)
{
  g_return_val_if_fail (REMIT_IS_CHECKS (self), NULL);
  g_return_val_if_fail (rule < REMIT_N_RULES, NULL);

  remit_checks_update (self);
  return self->groups[rule];
}

/**
 * remit_checks_get_accepted:
 * @self: checks
 *
 * Returns: (transfer none): a list of the #RemitFinding that are accepted, in the order of the rules; it is a
 *   #RemitFindingGroup
 */
GListModel *
remit_checks_get_accepted (RemitChecks *self)
{
  g_return_val_if_fail (REMIT_IS_CHECKS (self), NULL);

  remit_checks_update (self);
  return G_LIST_MODEL (self->accepted);
}

typedef struct
{
  RemitChecks *checks;
  GPtrArray *findings;
} Listing;

static void
list_open_cb (RemitFindingKey key, gboolean was, gboolean is, gpointer user_data)
{
  Listing *listing = user_data;

  if (!remit_acceptance_index_holds (listing->checks->index, key))
    g_ptr_array_add (listing->findings, remit_checks_make_finding (key, listing->checks));
}

/**
 * remit_checks_list_row:
 * @self: checks
 * @row: a row
 *
 * Lists what is open on one row, of the row rules.
 *
 * Returns: (transfer full) (element-type RemitFinding): the findings, in the order of the rules
 */
GPtrArray *
remit_checks_list_row (RemitChecks *self, guint row)
{
  g_autoptr (GPtrArray) findings = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (REMIT_IS_CHECKS (self), NULL);

  remit_checks_update (self);
  if (row < self->reading->n_rows)
    {
      Listing listing = { self, findings };

      remit_reading_repeat_row (self->reading, row, list_open_cb, &listing);
    }

  return g_steal_pointer (&findings);
}
