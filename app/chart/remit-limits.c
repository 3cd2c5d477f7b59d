/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-limits.h"

/* One entry a rule, so that a look-up in the checks is an index. */

struct _RemitLimits
{
  grefcount ref_count;
  RemitLimit limits[REMIT_N_RULES];
};

G_DEFINE_BOXED_TYPE (RemitLimits, remit_limits, remit_limits_ref, remit_limits_unref)

/**
 * remit_limits_new:
 *
 * Makes limits that are all the defaults.
 *
 * Returns: (transfer full): the new limits
 */
RemitLimits *
remit_limits_new (void)
{
  RemitLimits *self = g_new0 (RemitLimits, 1);

  g_ref_count_init (&self->ref_count);
  for (guint i = 0; i < REMIT_N_RULES; i++)
    self->limits[i].value = -1;
  return self;
}

/**
 * remit_limits_ref:
 * @self: limits
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
RemitLimits *
remit_limits_ref (RemitLimits *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * remit_limits_unref:
 * @self: (transfer full): limits
 *
 * Gives a reference back.
 */
void
remit_limits_unref (RemitLimits *self)
{
  g_return_if_fail (self != NULL);

  if (!g_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < REMIT_N_RULES; i++)
    remit_extras_free (self->limits[i].extras);
  g_free (self);
}

/**
 * remit_limits_set:
 * @self: limits that no chart has yet
 * @rule: a rule
 * @limit: what to say on it; copied
 *
 * Says what a chart holds of a rule.
 */
void
remit_limits_set (RemitLimits      *self,
                  RemitRule         rule,
                  const RemitLimit *limit)
{
  RemitExtras *extras;

  g_return_if_fail (self != NULL);
  g_return_if_fail (rule < REMIT_N_RULES);
  g_return_if_fail (limit != NULL);

  extras = remit_extras_copy (limit->extras);
  remit_extras_free (self->limits[rule].extras);
  self->limits[rule] = *limit;
  self->limits[rule].extras = extras;
}

/**
 * remit_limits_get:
 * @self: limits
 * @rule: a rule
 *
 * Gives what the chart says of a rule.
 *
 * Returns: (nullable) (transfer none): it, %NULL if the chart says nothing
 */
const RemitLimit *
remit_limits_get (const RemitLimits *self,
                  RemitRule          rule)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (rule < REMIT_N_RULES, NULL);

  return self->limits[rule].stands ? &self->limits[rule] : NULL;
}

/**
 * remit_limit_has_own_severity:
 * @self: what a chart says of a rule
 * @rule: the rule
 *
 * Tells whether a severity is worth saying. The default of `row.duplicate` is two severities, so
 * that one of a chart's own is never the same.
 *
 * Returns: whether it differs from the default
 */
gboolean
remit_limit_has_own_severity (const RemitLimit *self,
                              RemitRule         rule)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (rule < REMIT_N_RULES, FALSE);

  return self->has_severity
         && (rule == REMIT_RULE_ROW_DUPLICATE || self->severity != remit_rule_get_default_severity (rule));
}

/**
 * remit_limit_has_own_value:
 * @self: what a chart says of a rule
 * @rule: the rule
 *
 * Tells whether a figure is worth saying.
 *
 * Returns: whether it differs from the default
 */
gboolean
remit_limit_has_own_value (const RemitLimit *self,
                           RemitRule         rule)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (rule < REMIT_N_RULES, FALSE);

  return self->value >= 0 && self->value != remit_rule_get_default_value (rule);
}

/**
 * remit_limits_copy_with:
 * @self: limits
 * @rule: a rule
 * @limit: what to say on it; what there is of foreign content on it stays
 *
 * Makes limits that are @self but for one rule. Of that rule nothing is said that is the default.
 *
 * Returns: (transfer full): the new limits
 */
RemitLimits *
remit_limits_copy_with (const RemitLimits *self,
                        RemitRule          rule,
                        const RemitLimit  *limit)
{
  RemitLimits *copy;
  RemitLimit canonical = { .value = -1 };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (rule < REMIT_N_RULES, NULL);
  g_return_val_if_fail (limit != NULL, NULL);

  canonical.has_severity = remit_limit_has_own_severity (limit, rule);
  canonical.severity = canonical.has_severity ? limit->severity : REMIT_SEVERITY_OFF;
  canonical.value = remit_limit_has_own_value (limit, rule) ? limit->value : -1;
  canonical.extras = self->limits[rule].extras;
  canonical.stands = canonical.has_severity || canonical.value >= 0 || canonical.extras != NULL;

  copy = remit_limits_new ();
  for (guint i = 0; i < REMIT_N_RULES; i++)
    remit_limits_set (copy, i, i == rule ? &canonical : &self->limits[i]);
  return copy;
}

static gboolean
is_same (const RemitLimit *one,
         const RemitLimit *other,
         RemitRule         rule)
{
  gboolean one_severe = one->stands && remit_limit_has_own_severity (one, rule);
  gboolean other_severe = other->stands && remit_limit_has_own_severity (other, rule);
  int one_value = one->stands && remit_limit_has_own_value (one, rule) ? one->value : -1;
  int other_value = other->stands && remit_limit_has_own_value (other, rule) ? other->value : -1;

  return one_severe == other_severe && (!one_severe || one->severity == other->severity) && one_value == other_value;
}

/**
 * remit_limits_equal:
 * @self: limits
 * @other: limits
 *
 * Compares severities and figures; foreign content is left aside.
 *
 * Returns: whether both say the same of every rule
 */
gboolean
remit_limits_equal (const RemitLimits *self,
                    const RemitLimits *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  for (guint i = 0; i < REMIT_N_RULES; i++)
    if (!is_same (&self->limits[i], &other->limits[i], i))
      return FALSE;
  return TRUE;
}

/**
 * remit_limits_get_severity:
 * @self: limits
 * @rule: a rule
 *
 * Gives the severity in force.
 *
 * Returns: the severity
 */
RemitSeverity
remit_limits_get_severity (const RemitLimits *self,
                           RemitRule          rule)
{
  g_return_val_if_fail (self != NULL, REMIT_SEVERITY_OFF);
  g_return_val_if_fail (rule < REMIT_N_RULES, REMIT_SEVERITY_OFF);

  if (self->limits[rule].stands && self->limits[rule].has_severity)
    return self->limits[rule].severity;
  return remit_rule_get_default_severity (rule);
}

/**
 * remit_limits_get_value:
 * @self: limits
 * @rule: a rule that has a figure
 *
 * Gives the figure in force: a count, or a share in percent.
 *
 * Returns: the figure
 */
guint
remit_limits_get_value (const RemitLimits *self,
                        RemitRule          rule)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (rule < REMIT_N_RULES, 0);
  g_return_val_if_fail (remit_rule_get_default_value (rule) >= 0, 0);

  if (self->limits[rule].stands && self->limits[rule].value >= 0)
    return (guint) self->limits[rule].value;
  return (guint) remit_rule_get_default_value (rule);
}
