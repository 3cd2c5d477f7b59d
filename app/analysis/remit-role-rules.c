/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-role-rules.h"

/* The rules about a role, a pair of roles and a plan, as pure functions over tallies.
 *
 * Shares are compared as products of whole numbers, so that a limit is reached, or not yet exceeded, exactly. "From"
 * a share is reached by equality, "more than" a share is not. Where a share has no divisor it is 0. */

#define BIT(rule) (1u << (rule))

/* The whole numbers that RULES gives without a figure of the chart's own. */
#define SHARES_MIN_FILLED 5
#define DECISIONS_MIN_ROLES 4
#define PAIR_MIN_ROWS 2
#define CONTAINED_MIN_HELD 3

static void
tally (RemitRoleTally *self, const RemitRowContext *context, RemitSet set, guint weight, guint one)
{
  set &= context->counted;

  if (set != 0)
    self->n_letters += one;
  if ((set & context->masks[REMIT_KIND_DECIDES]) != 0)
    self->n_decides += one;
  if ((set & context->masks[REMIT_KIND_DOES]) != 0)
    self->n_does += one;
  if ((set & context->masks[REMIT_KIND_ADVISES]) != 0)
    self->n_advises += one;
  if ((set & context->holds) != 0)
    {
      self->n_holds += one;
      self->w_holds += one * weight;
    }
}

static gboolean
exceeds (guint part, guint whole, guint percent)
{
  return (guint64) part * 100 > (guint64) whole * percent;
}

static gboolean
reaches (guint part, guint whole, guint percent)
{
  if (whole == 0)
    return percent == 0;

  return (guint64) part * 100 >= (guint64) whole * percent;
}

static guint32
judge_shares (const RemitRowContext *context, const RemitRoleTally *tally, guint n_filled)
{
  const guint *values = context->values;
  guint32 rules = 0;

  if (context->n_roles >= DECISIONS_MIN_ROLES
      && exceeds (tally->n_decides, n_filled, values[REMIT_RULE_ROLE_MANY_DECISIONS]))
    rules |= BIT (REMIT_RULE_ROLE_MANY_DECISIONS);
  if (exceeds (tally->n_does, n_filled, values[REMIT_RULE_ROLE_MANY_DOINGS]))
    rules |= BIT (REMIT_RULE_ROLE_MANY_DOINGS);
  if (exceeds (tally->n_advises, n_filled, values[REMIT_RULE_ROLE_OVER_CONSULTED]))
    rules |= BIT (REMIT_RULE_ROLE_OVER_CONSULTED);
  if (tally->n_letters == n_filled)
    rules |= BIT (REMIT_RULE_ROLE_EVERYWHERE);

  return rules;
}

/**
 * remit_role_tally_add:
 * @self: what a role has
 * @context: the chart's letters
 * @set: the letters of one more cell
 * @weight: the weight of its row
 *
 * Counts a cell in.
 */
void
remit_role_tally_add (RemitRoleTally *self, const RemitRowContext *context, RemitSet set, guint weight)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (context != NULL);

  tally (self, context, set, weight, 1);
}

/**
 * remit_role_tally_remove:
 * @self: what a role has
 * @context: the chart's letters
 * @set: the letters of a cell that was counted in
 * @weight: the weight of its row
 *
 * Takes a cell out again.
 */
void
remit_role_tally_remove (RemitRoleTally *self, const RemitRowContext *context, RemitSet set, guint weight)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (context != NULL);

  /* Unsigned numbers wrap: adding the largest takes one away. */
  tally (self, context, set, weight, G_MAXUINT);
}

/**
 * remit_check_role:
 * @context: the chart's letters and limits
 * @tally: what the role has
 * @n_filled: how many rows of the plan are filled
 * @n_rows: how many rows there are
 *
 * Checks one role in one plan.
 *
 * Returns: bit r is set when rule r, one that looks at roles, has something to report
 */
guint32
remit_check_role (const RemitRowContext *context, const RemitRoleTally *tally, guint n_filled, guint n_rows)
{
  guint32 rules = 0;

  g_return_val_if_fail (context != NULL, 0);
  g_return_val_if_fail (tally != NULL, 0);

  if (n_filled >= SHARES_MIN_FILLED)
    rules |= judge_shares (context, tally, n_filled);
  if (tally->n_letters == 0 && n_filled > 0 && 2 * n_filled >= n_rows)
    rules |= BIT (REMIT_RULE_ROLE_UNUSED);
  if (context->holds != 0 && tally->n_letters > 0 && tally->n_holds == 0)
    rules |= BIT (REMIT_RULE_ROLE_HOLDS_NOTHING);

  return rules & context->wanted;
}

/**
 * remit_check_pair:
 * @context: the chart's letters and limits
 * @figures: what two roles, X and Y, have in common
 *
 * Checks two roles in one plan. Whether one person holds both is not looked at: ask only when nobody does.
 *
 * Returns: bit r is set when rule r, one that looks at pairs, has something to report; `pair.contained` speaks of
 *   X in Y
 */
guint32
remit_check_pair (const RemitRowContext *context, const RemitPairFigures *figures)
{
  const guint *values = context->values;
  guint32 rules = 0;

  g_return_val_if_fail (context != NULL, 0);
  g_return_val_if_fail (figures != NULL, 0);

  if (figures->n_both_decide >= PAIR_MIN_ROWS
      && reaches (figures->w_twice, figures->w_union, values[REMIT_RULE_PAIR_REDUNDANT]))
    rules |= BIT (REMIT_RULE_PAIR_REDUNDANT);
  if (figures->n_twice >= PAIR_MIN_ROWS && figures->n_both_decide < PAIR_MIN_ROWS
      && reaches (figures->w_twice, figures->w_union, values[REMIT_RULE_PAIR_SHARED]))
    rules |= BIT (REMIT_RULE_PAIR_SHARED);
  if (figures->n_holds[0] >= CONTAINED_MIN_HELD
      && reaches (figures->w_twice, figures->w_holds[0], values[REMIT_RULE_PAIR_CONTAINED]))
    rules |= BIT (REMIT_RULE_PAIR_CONTAINED);

  return rules & context->wanted;
}

/**
 * remit_check_plan:
 * @context: the chart's limits
 * @n_rows: how many rows the chart has
 *
 * Checks a plan as a whole.
 *
 * Returns: bit r is set when rule r has something to report
 */
guint32
remit_check_plan (const RemitRowContext *context, guint n_rows)
{
  guint32 rules = 0;

  g_return_val_if_fail (context != NULL, 0);

  if (n_rows >= context->values[REMIT_RULE_PLAN_LARGE])
    rules |= BIT (REMIT_RULE_PLAN_LARGE);

  return rules & context->wanted;
}

/**
 * remit_check_method:
 * @context: the chart's limits
 * @tally: what a role has
 * @method: the plan's method
 * @agile: whether the role is marked agile
 *
 * Checks whether a role fits in with the way that the people in a plan work.
 *
 * Returns: bit r is set when rule r has something to report
 */
guint32
remit_check_method (const RemitRowContext *context, const RemitRoleTally *tally, RemitMethod method, gboolean agile)
{
  guint32 rules = 0;

  g_return_val_if_fail (context != NULL, 0);
  g_return_val_if_fail (tally != NULL, 0);

  if (method == REMIT_METHOD_NOT_AGILE && agile && tally->n_holds > 0)
    rules |= BIT (REMIT_RULE_PLAN_METHOD);

  return rules & context->wanted;
}
