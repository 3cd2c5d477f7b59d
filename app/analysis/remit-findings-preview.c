/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-findings-preview.h"

#include "analysis/remit-open-rules.h"

/* What would be open if the chart had other limits, without giving them to the chart.
 *
 * A reading of its own is built with the other limits by the same rules that the checks use, and its findings are
 * counted instead of kept. So nobody hears of it, and the chart and its checks stay as they are. */

#define FIRST_PAIR_RULE REMIT_RULE_PAIR_REDUNDANT
#define LAST_PAIR_RULE REMIT_RULE_PAIR_CONTAINED

typedef struct
{
  RemitFindingsCount *count;
  RemitAcceptanceIndex *index;
} Counting;

static void
count_cb (RemitFindingKey key, gboolean was, gboolean is, gpointer user_data)
{
  Counting *counting = user_data;

  if (!remit_acceptance_index_holds (counting->index, key))
    counting->count->n_open[REMIT_FINDING_KEY_RULE (key)]++;
}

static gboolean
is_off (RemitLimits *limits, RemitRule rule)
{
  return remit_limits_get_severity (limits, rule) == REMIT_SEVERITY_OFF;
}

/* Whether pairs are reported by both limits alike, be it as something graver. */
static gboolean
has_same_pairs (RemitLimits *one, RemitLimits *other)
{
  for (guint rule = FIRST_PAIR_RULE; rule <= LAST_PAIR_RULE; rule++)
    if (is_off (one, rule) != is_off (other, rule)
        || remit_limits_get_value (one, rule) != remit_limits_get_value (other, rule))
      return FALSE;

  return TRUE;
}

static RemitLimits *
leave_pairs_out (RemitLimits *limits)
{
  const RemitLimit off = { .stands = TRUE, .has_severity = TRUE, .severity = REMIT_SEVERITY_OFF, .value = -1 };
  RemitLimits *rest = remit_limits_ref (limits);

  for (guint rule = FIRST_PAIR_RULE; rule <= LAST_PAIR_RULE; rule++)
    {
      RemitLimits *more = rest;

      rest = remit_limits_copy_with (more, rule, &off);
      remit_limits_unref (more);
    }

  return rest;
}

/* Adds up what was counted, and gives the rules that are errors. */
static guint32
sum_severities (RemitFindingsCount *self, RemitLimits *limits)
{
  guint32 errors = 0;

  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    {
      self->severities[rule] = remit_limits_get_severity (limits, rule);
      self->n_of_severity[self->severities[rule]] += self->n_open[rule];
      if (self->severities[rule] == REMIT_SEVERITY_ERROR)
        errors |= 1u << rule;
    }

  return errors;
}

/* Counts by @limits, but for the pairs, when it is known how many of those there are. */
static void
count_all (RemitFindingsCount *self,
           RemitChart *chart,
           RemitPlan *plan,
           RemitLimits *limits,
           const RemitFindingsCount *known_pairs,
           RemitDate today)
{
  g_autoptr (RemitLimits) counted = known_pairs != NULL ? leave_pairs_out (limits) : remit_limits_ref (limits);
  g_autoptr (RemitReading) reading = remit_reading_new (chart, plan, counted);
  g_autoptr (RemitAcceptanceIndex) index = NULL;
  Counting counting;
  guint32 errors;

  *self = (RemitFindingsCount){ 0 };
  index = remit_acceptance_index_new (chart, plan, today != 0 ? today : remit_date_today ());
  counting = (Counting){ self, index };
  remit_reading_build (reading, count_cb, &counting);
  for (guint rule = FIRST_PAIR_RULE; known_pairs != NULL && rule <= LAST_PAIR_RULE; rule++)
    self->n_open[rule] = known_pairs->n_open[rule];

  errors = sum_severities (self, limits);
  for (guint row = 0; row < reading->n_rows; row++)
    self->n_settled += remit_open_rules_settled (reading, index, row, errors) ? 1 : 0;
}

/**
 * remit_findings_preview_init:
 * @self: (out caller-allocates): a preview
 * @chart: a chart
 * @plan: one of its plans
 * @today: the day by which acceptances are judged, or 0 for the day that it is
 *
 * Counts what the checks of a plan have open as the chart is now. Accepted findings are not counted. A plan that is a
 * voice has no findings.
 */
void
remit_findings_preview_init (RemitFindingsPreview *self, RemitChart *chart, RemitPlan *plan, RemitDate today)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (REMIT_IS_CHART (chart));
  g_return_if_fail (REMIT_IS_PLAN (plan));

  count_all (&self->now, chart, plan, remit_chart_get_limits (chart), NULL, today);
  self->then = self->now;
}

/**
 * remit_findings_preview_update:
 * @self: a preview
 * @chart: its chart, unchanged since
 * @plan: its plan
 * @limits: severities and figures that the chart could have
 * @today: the day that the preview was made with
 *
 * Counts what would be open if the chart had @limits. In a large chart most of the time would go to pairs of roles, so
 * they are counted again only when what is set of them differs from what the chart has.
 */
void
remit_findings_preview_update (RemitFindingsPreview *self,
                               RemitChart *chart,
                               RemitPlan *plan,
                               RemitLimits *limits,
                               RemitDate today)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (REMIT_IS_CHART (chart));
  g_return_if_fail (REMIT_IS_PLAN (plan));
  g_return_if_fail (limits != NULL);

  count_all (&self->then, chart, plan, limits,
             has_same_pairs (remit_chart_get_limits (chart), limits) ? &self->now : NULL, today);
}

/**
 * remit_findings_preview_changes:
 * @self: a preview
 *
 * Returns: whether anything would be open that is not, or the other way round, or be of another severity
 */
gboolean
remit_findings_preview_changes (const RemitFindingsPreview *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    {
      gboolean open = self->now.n_open[rule] > 0 || self->then.n_open[rule] > 0;

      if (self->now.n_open[rule] != self->then.n_open[rule]
          || (open && self->now.severities[rule] != self->then.severities[rule]))
        return TRUE;
    }

  return FALSE;
}
