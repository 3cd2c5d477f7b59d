/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-row-rules.h"

/* The rules about one responsibility, as pure functions: the cells of a row and what the chart says of its
 * letters and limits go in, the rules that have something to report come out as a bit mask.
 *
 * A row is counted once, kind by kind; then each rule is a line over the counts. Everything works on the kind
 * of a letter. Letters of kind out were masked away before: they count as blank. */

#define BIT(rule) (1u << (rule))

typedef struct
{
  guint n_letters;
  guint n_decides;
  guint n_does;
  guint n_holds;
  guint n_advises;
  guint n_informed;
} RowCounts;

/* The whole numbers that RULES gives without a figure of the chart's own. */
#define CROWDED_MIN_ADVISERS 4

static gboolean
has_kind (const RemitRowContext *context, RemitKind kind)
{
  return context->masks[kind] != 0;
}

static guint32
count_cells (const RemitRowContext *context, const RemitCell *cells, guint n_cells, RowCounts *counts)
{
  guint32 rules = 0;

  for (guint i = 0; i < n_cells; i++)
    {
      RemitSet set = cells[i].set & context->counted;

      counts->n_letters += set != 0;
      counts->n_decides += (set & context->masks[REMIT_KIND_DECIDES]) != 0;
      counts->n_does += (set & context->masks[REMIT_KIND_DOES]) != 0;
      counts->n_holds += (set & context->holds) != 0;
      counts->n_advises += (set & context->masks[REMIT_KIND_ADVISES]) != 0;
      counts->n_informed += (set & context->masks[REMIT_KIND_INFORMED]) != 0;
      rules |= remit_check_cell (context, set);
    }

  return rules;
}

static gboolean
reaches (const RemitRowContext *context, RemitRule rule, RemitKind kind, guint count)
{
  return has_kind (context, kind) && count >= context->values[rule];
}

static guint32
judge_holders (const RemitRowContext *context, const RowCounts *counts)
{
  gboolean somebody_decides = has_kind (context, REMIT_KIND_DECIDES);
  guint32 rules = 0;

  if (context->holds != 0 && counts->n_holds == 0)
    rules |= BIT (REMIT_RULE_ROW_UNOWNED);
  if (somebody_decides && counts->n_does > 0 && counts->n_decides == 0)
    rules |= BIT (REMIT_RULE_ROW_NO_DECIDER);
  if (reaches (context, REMIT_RULE_ROW_MANY_DECIDERS, REMIT_KIND_DECIDES, counts->n_decides))
    rules |= BIT (REMIT_RULE_ROW_MANY_DECIDERS);
  if (has_kind (context, REMIT_KIND_DOES) && counts->n_decides == 1 && counts->n_does == 0)
    rules |= BIT (REMIT_RULE_ROW_DECIDER_ONLY);
  if (reaches (context, REMIT_RULE_ROW_MANY_DOERS, REMIT_KIND_DOES, counts->n_does))
    rules |= BIT (REMIT_RULE_ROW_MANY_DOERS);

  return rules;
}

static gboolean
is_crowded (const RemitRowContext *context, const RowCounts *counts)
{
  return context->n_roles >= context->values[REMIT_RULE_ROW_CROWDED] && counts->n_letters == context->n_roles
         && counts->n_advises >= CROWDED_MIN_ADVISERS;
}

static gboolean
is_silent (const RemitRowContext *context, const RowCounts *counts)
{
  return (has_kind (context, REMIT_KIND_ADVISES) || has_kind (context, REMIT_KIND_INFORMED))
         && context->n_roles >= context->values[REMIT_RULE_ROW_SILENT] && counts->n_holds > 0
         && 2 * counts->n_holds < context->n_roles && counts->n_advises == 0 && counts->n_informed == 0;
}

static guint32
judge_others (const RemitRowContext *context, const RowCounts *counts)
{
  guint32 rules = 0;

  if (reaches (context, REMIT_RULE_ROW_MANY_ADVISERS, REMIT_KIND_ADVISES, counts->n_advises))
    rules |= BIT (REMIT_RULE_ROW_MANY_ADVISERS);
  if (reaches (context, REMIT_RULE_ROW_MANY_INFORMED, REMIT_KIND_INFORMED, counts->n_informed))
    rules |= BIT (REMIT_RULE_ROW_MANY_INFORMED);
  if (is_crowded (context, counts))
    rules |= BIT (REMIT_RULE_ROW_CROWDED);
  if (is_silent (context, counts))
    rules |= BIT (REMIT_RULE_ROW_SILENT);

  return rules;
}

/**
 * remit_row_context_init:
 * @self: a context to fill in
 * @scheme: the chart's letters
 * @limits: the chart's severities and figures
 * @n_roles: how many roles the chart has
 *
 * Gathers what the rules need to know beside the cells. Nothing is owned, nothing needs to be freed.
 */
void
remit_row_context_init (RemitRowContext *self, const RemitScheme *scheme, const RemitLimits *limits, guint n_roles)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (scheme != NULL);
  g_return_if_fail (limits != NULL);

  for (guint kind = 0; kind < REMIT_N_KINDS; kind++)
    self->masks[kind] = remit_scheme_get_mask (scheme, kind);

  self->holds = remit_scheme_get_holds (scheme);
  self->counted = remit_scheme_get_counted (scheme);
  self->n_roles = n_roles;
  self->wanted = 0;

  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    {
      self->values[rule] = remit_rule_get_default_value (rule) >= 0 ? remit_limits_get_value (limits, rule) : 0;
      if (remit_limits_get_severity (limits, rule) != REMIT_SEVERITY_OFF)
        self->wanted |= BIT (rule);
    }
}

/**
 * remit_check_cell:
 * @context: the chart's letters and limits
 * @set: the letters of a cell
 *
 * Checks one cell for itself.
 *
 * Returns: bit r is set when rule r, one that looks at cells, has something to report
 */
guint32
remit_check_cell (const RemitRowContext *context, RemitSet set)
{
  const RemitSet *masks = context->masks;
  RemitSet lesser = masks[REMIT_KIND_HELPS] | masks[REMIT_KIND_ADVISES] | masks[REMIT_KIND_INFORMED];
  guint32 rules = 0;

  if ((set & context->holds) != 0 && (set & lesser) != 0)
    rules |= BIT (REMIT_RULE_ROW_MIXED_CELL);
  if ((set & masks[REMIT_KIND_DOES]) != 0 && (set & masks[REMIT_KIND_CHECKS]) != 0)
    rules |= BIT (REMIT_RULE_ROW_SELF_CHECK);

  return rules & context->wanted;
}

/**
 * remit_check_row:
 * @context: the chart's letters and limits
 * @cells: (array length=n_cells): the filled cells of a row
 * @n_cells: how many they are
 *
 * Checks one responsibility in one plan.
 *
 * Returns: bit r is set when rule r, one that looks at rows or cells, has something to report
 */
guint32
remit_check_row (const RemitRowContext *context, const RemitCell *cells, guint n_cells)
{
  RowCounts counts = { 0 };
  guint32 rules;

  g_return_val_if_fail (context != NULL, 0);

  rules = count_cells (context, cells, n_cells, &counts);
  if (counts.n_letters == 0)
    rules = BIT (REMIT_RULE_ROW_BLANK);
  else
    rules |= judge_holders (context, &counts) | judge_others (context, &counts);

  return rules & context->wanted;
}

/**
 * remit_row_is_filled:
 * @context: the chart's letters
 * @cells: (array length=n_cells): the filled cells of a row
 * @n_cells: how many they are
 *
 * Returns: whether any role has a letter in the row, those of kind out left aside
 */
gboolean
remit_row_is_filled (const RemitRowContext *context, const RemitCell *cells, guint n_cells)
{
  g_return_val_if_fail (context != NULL, FALSE);

  for (guint i = 0; i < n_cells; i++)
    if ((cells[i].set & context->counted) != 0)
      return TRUE;

  return FALSE;
}

/**
 * remit_row_rule_names:
 * @context: the chart's letters
 * @rule: a rule that looks at rows or cells
 * @set: the letters of a cell
 *
 * Returns: whether a finding of @rule names a role that has @set in the row
 */
gboolean
remit_row_rule_names (const RemitRowContext *context, RemitRule rule, RemitSet set)
{
  g_return_val_if_fail (context != NULL, FALSE);

  switch (rule)
    {
    case REMIT_RULE_ROW_MANY_DECIDERS:
    case REMIT_RULE_ROW_DECIDER_ONLY:
      return (set & context->masks[REMIT_KIND_DECIDES]) != 0;

    case REMIT_RULE_ROW_NO_DECIDER:
    case REMIT_RULE_ROW_MANY_DOERS:
      return (set & context->masks[REMIT_KIND_DOES]) != 0;

    case REMIT_RULE_ROW_MANY_ADVISERS:
      return (set & context->masks[REMIT_KIND_ADVISES]) != 0;

    case REMIT_RULE_ROW_MANY_INFORMED:
      return (set & context->masks[REMIT_KIND_INFORMED]) != 0;

    case REMIT_RULE_ROW_MIXED_CELL:
    case REMIT_RULE_ROW_SELF_CHECK:
      return (remit_check_cell (context, set) & BIT (rule)) != 0;

    default:
      return FALSE;
    }
}
