/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-open-rules.h"

/* Which rules are open on a row: what a reading reports of it, without what an index says was accepted. */

#define BIT(rule) (1u << (rule))

/**
 * remit_open_rules_of_cell:
 * @reading: a reading that was built
 * @index: the acceptances of its plan
 * @row: a row
 * @role: a role
 * @set: what the role has there
 *
 * Returns: the rules that report the cell for itself and are open there, as bits
 */
guint32
remit_open_rules_of_cell (RemitReading *reading, RemitAcceptanceIndex *index, guint row, guint role, RemitSet set)
{
  guint32 rules = remit_check_cell (&reading->context, set);
  guint32 open = 0;

  for (guint rule = 0; rules >> rule != 0; rule++)
    if ((rules & BIT (rule)) != 0 && !remit_acceptance_index_holds (index, REMIT_FINDING_KEY (rule, row, role)))
      open |= BIT (rule);

  return open;
}

/**
 * remit_open_rules_of_row:
 * @reading: a reading that was built
 * @index: the acceptances of its plan
 * @row: a row
 *
 * Returns: the rules that report the row or a cell of it and are open there, as bits
 */
guint32
remit_open_rules_of_row (RemitReading *reading, RemitAcceptanceIndex *index, guint row)
{
  guint32 rules = reading->rows[row];
  guint32 open = 0;
  guint n_cells;
  const RemitCell *cells;

  if (rules == 0 || !remit_acceptance_index_has_row (index, row))
    return rules;

  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    if ((rules & BIT (rule)) != 0 && remit_rule_get_scope (rule) == REMIT_SCOPE_ROW
        && !remit_acceptance_index_holds (index, REMIT_FINDING_KEY (rule, row, 0)))
      open |= BIT (rule);

  cells = remit_plan_get_cells (reading->plan, row, &n_cells);
  for (guint i = 0; i < n_cells; i++)
    open |= remit_open_rules_of_cell (reading, index, row, cells[i].role, cells[i].set);

  return open;
}

/**
 * remit_open_rules_settled:
 * @reading: a reading that was built
 * @index: the acceptances of its plan
 * @row: a row
 * @errors: the rules whose findings are errors, as bits
 *
 * Returns: whether the row is settled: filled, and without an open error
 */
gboolean
remit_open_rules_settled (RemitReading *reading, RemitAcceptanceIndex *index, guint row, guint32 errors)
{
  guint n_cells;
  const RemitCell *cells = remit_plan_get_cells (reading->plan, row, &n_cells);

  return remit_row_is_filled (&reading->context, cells, n_cells)
         && (remit_open_rules_of_row (reading, index, row) & errors) == 0;
}
