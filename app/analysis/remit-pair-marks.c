/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-pair-marks.h"

/* Which rows a finding about two roles marks in the chart: those that both decide or both do.
 *
 * Either the findings are gone through and their roles looked up in the row, or the holders of the row are gone through
 * two by two and looked up among the findings, whichever is less work. */

static gboolean
is_held_twice (RemitReading *reading, RemitSet first, RemitSet second)
{
  const RemitSet *masks = reading->context.masks;
  RemitSet decides = masks[REMIT_KIND_DECIDES];
  RemitSet does = masks[REMIT_KIND_DOES];

  return ((first & decides) != 0 && (second & decides) != 0) || ((first & does) != 0 && (second & does) != 0);
}

static gboolean
any_finding_fits (RemitFindingGroup *group, RemitReading *reading, guint row)
{
  for (guint i = 0; i < remit_finding_group_get_n_kept (group); i++)
    {
      RemitFindingKey key = remit_finding_group_get_key (group, i);
      RemitSet first = remit_plan_get_set (reading->plan, row, REMIT_FINDING_KEY_FIRST (key));

      if ((first & reading->context.holds) != 0
          && is_held_twice (reading, first, remit_plan_get_set (reading->plan, row, REMIT_FINDING_KEY_SECOND (key))))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_reported (RemitFindingGroup *group, guint first, guint second)
{
  RemitRule rule = remit_finding_group_get_rule (group);

  return remit_finding_group_has (group, REMIT_FINDING_KEY (rule, first, second))
         || remit_finding_group_has (group, REMIT_FINDING_KEY (rule, second, first));
}

static gboolean
any_two_fit (RemitFindingGroup *group, RemitReading *reading, const RemitCell *cells, guint n_cells)
{
  for (guint i = 0; i < n_cells; i++)
    for (guint j = i + 1; (cells[i].set & reading->context.holds) != 0 && j < n_cells; j++)
      if (is_held_twice (reading, cells[i].set, cells[j].set) && is_reported (group, cells[i].role, cells[j].role))
        return TRUE;

  return FALSE;
}

/**
 * remit_pair_marks_row:
 * @group: the open findings of a rule that looks at pairs
 * @reading: the reading that they come from
 * @row: a row
 *
 * Returns: whether any of the findings is about @row
 */
gboolean
remit_pair_marks_row (RemitFindingGroup *group, RemitReading *reading, guint row)
{
  guint n_findings = remit_finding_group_get_n_kept (group);
  guint n_cells;
  const RemitCell *cells;

  if (n_findings == 0)
    return FALSE;

  cells = remit_plan_get_cells (reading->plan, row, &n_cells);
  if (n_findings < n_cells * (guint64) n_cells / 2)
    return any_finding_fits (group, reading, row);

  return any_two_fit (group, reading, cells, n_cells);
}
