/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-checks.h"

#include "analysis/remit-checks-private.h"
#include "analysis/remit-collector.h"

/* The checks of one plan, kept up to date with its chart.
 *
 * A reading holds what the rules report; an index knows what of it was accepted. What is reported and not accepted
 * stands in one group a rule, what is accepted in a group of its own; each finding is in one of the two. After a change
 * of a cell the reading says which findings it touched, and only those are looked at again.
 *
 * A change of the chart's layout, letters or limits makes everything stale. It is read anew when somebody asks, at the
 * latest when the main loop gets to it; so a thousand new rows are read once and not a thousand times. */

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RemitChecks, remit_checks, G_TYPE_OBJECT)

static void
settle_row (RemitChecks *self, guint row)
{
  guint32 errors = self->of_severity[REMIT_SEVERITY_ERROR];
  guint8 settled = remit_open_rules_settled (self->reading, self->index, row, errors) ? 1 : 0;

  self->n_settled += settled - self->settled[row];
  self->settled[row] = settled;
}

static void
settle_rows (RemitChecks *self)
{
  g_clear_pointer (&self->settled, g_free);
  self->settled = g_new0 (guint8, self->reading->n_rows);
  self->n_settled = 0;

  for (guint row = 0; row < self->reading->n_rows; row++)
    settle_row (self, row);
}

/* Whether group @first stands before group @second: the graver first, then in the order of the rules. */
static int
compare_groups_cb (gconstpointer first, gconstpointer second, gpointer user_data)
{
  RemitFindingGroup *one = (RemitFindingGroup *) first;
  RemitFindingGroup *other = (RemitFindingGroup *) second;
  int by_severity = (int) remit_finding_group_get_severity (other) - (int) remit_finding_group_get_severity (one);

  if (by_severity != 0)
    return by_severity;

  return (int) remit_finding_group_get_rule (one) - (int) remit_finding_group_get_rule (other);
}

static void
show_group (RemitChecks *self, RemitFindingGroup *group)
{
  gboolean wanted = remit_finding_group_get_n_findings (group) > 0;
  guint position;
  gboolean shown = g_list_store_find (self->shown, group, &position);

  if (wanted && !shown)
    g_list_store_insert_sorted (self->shown, group, compare_groups_cb, NULL);
  else if (!wanted && shown)
    g_list_store_remove (self->shown, position);
}

static void
hide_group (RemitChecks *self, RemitFindingGroup *group)
{
  guint position;

  if (g_list_store_find (self->shown, group, &position))
    g_list_store_remove (self->shown, position);
}

static void
set_severities (RemitChecks *self)
{
  const RemitLimits *limits = remit_chart_get_limits (self->chart);

  memset (self->of_severity, 0, sizeof self->of_severity);
  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    {
      RemitSeverity severity = remit_limits_get_severity (limits, rule);

      self->of_severity[severity] |= REMIT_RULE_BIT (rule);
      if (severity == remit_finding_group_get_severity (self->groups[rule]))
        continue;

      hide_group (self, self->groups[rule]);
      remit_finding_group_set_severity (self->groups[rule], severity);
    }
}

static void
read_index (RemitChecks *self)
{
  g_clear_pointer (&self->index, remit_acceptance_index_free);
  self->index
      = remit_acceptance_index_new (self->chart, self->plan, self->today != 0 ? self->today : remit_date_today ());
}

/* Reading everything */

typedef struct
{
  RemitChecks *checks;
  RemitCollector *open[REMIT_N_RULES];
  RemitCollector *accepted;
} Collection;

static void
collect_cb (RemitFindingKey key, gboolean was, gboolean is, gpointer user_data)
{
  Collection *collection = user_data;
  RemitCollector *collector = collection->open[REMIT_FINDING_KEY_RULE (key)];

  if (remit_acceptance_index_holds (collection->checks->index, key))
    collector = collection->accepted;
  if (collector != NULL)
    remit_collector_add (collector, key);
}

static void
read_all (RemitChecks *self)
{
  Collection collection = { .checks = self };

  self->stale = FALSE;
  g_clear_handle_id (&self->update_id, g_source_remove);

  set_severities (self);
  read_index (self);
  collection.accepted = remit_collector_new (G_MAXUINT);
  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    collection.open[rule] = remit_collector_new (REMIT_FINDING_GROUP_MAX_KEPT);

  remit_reading_build (self->reading, collect_cb, &collection);
  settle_rows (self);

  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    remit_collector_flush (collection.open[rule], self->groups[rule]);
  remit_collector_flush (collection.accepted, self->accepted);
  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    show_group (self, self->groups[rule]);

  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
update_cb (gpointer user_data)
{
  RemitChecks *self = user_data;

  self->update_id = 0;
  remit_checks_update (self);
  return G_SOURCE_REMOVE;
}

static void
make_stale (RemitChecks *self)
{
  self->stale = TRUE;
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

/* Bringing what was touched up to date */

static void
touch_cb (RemitFindingKey key, gboolean was, gboolean is, gpointer user_data)
{
  RemitChecks *self = user_data;
  RemitTouch touch = { key, was, is };

  g_array_append_val (self->touched, touch);
}

static void
touch_accepted_cb (RemitFindingKey key, gpointer user_data)
{
  RemitChecks *self = user_data;
  gboolean is = remit_reading_has (self->reading, key);

  touch_cb (key, is, is, self);
}

static void
move_finding (RemitFindingGroup *group, RemitFindingKey key, gboolean was, gboolean is)
{
  if (was && is)
    remit_finding_group_refresh (group, key);
  else if (is)
    remit_finding_group_add (group, key);
  else if (was)
    remit_finding_group_remove (group, key);
}

static void
refill_group (RemitChecks *self, RemitFindingGroup *group)
{
  RemitRule rule = remit_finding_group_get_rule (group);
  Collection collection = { .checks = self };

  collection.open[rule] = remit_collector_new (REMIT_FINDING_GROUP_MAX_KEPT);
  collection.accepted = remit_collector_new (0);
  remit_reading_repeat (self->reading, rule, collect_cb, &collection);
  remit_collector_flush (collection.open[rule], group);
  remit_collector_free (collection.accepted);
}

static void
settle_touched (RemitChecks *self, const RemitTouch *touch)
{
  RemitScope scope = remit_rule_get_scope (REMIT_FINDING_KEY_RULE (touch->key));

  if (scope == REMIT_SCOPE_ROW || scope == REMIT_SCOPE_CELL)
    settle_row (self, REMIT_FINDING_KEY_FIRST (touch->key));
}

static void
apply_touch (RemitChecks *self, const RemitTouch *touch)
{
  RemitFindingGroup *group = self->groups[REMIT_FINDING_KEY_RULE (touch->key)];
  gboolean was_accepted = touch->was && remit_finding_group_has (self->accepted, touch->key);
  gboolean is_accepted = touch->is && remit_acceptance_index_holds (self->index, touch->key);

  move_finding (group, touch->key, touch->was && !was_accepted, touch->is && !is_accepted);
  move_finding (self->accepted, touch->key, was_accepted, is_accepted);
  if (remit_finding_group_is_short (group))
    refill_group (self, group);
}

static void
apply_touches (RemitChecks *self)
{
  for (guint i = 0; i < self->touched->len; i++)
    settle_touched (self, &g_array_index (self->touched, RemitTouch, i));
  for (guint i = 0; i < self->touched->len; i++)
    apply_touch (self, &g_array_index (self->touched, RemitTouch, i));
  for (guint i = 0; i < self->touched->len; i++)
    show_group (self, self->groups[REMIT_FINDING_KEY_RULE (g_array_index (self->touched, RemitTouch, i).key)]);

  g_array_set_size (self->touched, 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
read_acceptances (RemitChecks *self)
{
  remit_acceptance_index_visit (self->index, touch_accepted_cb, self);
  read_index (self);
  remit_acceptance_index_visit (self->index, touch_accepted_cb, self);
  apply_touches (self);
}

static void
word_anew (RemitChecks *self)
{
  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    remit_finding_group_refresh_all (self->groups[rule]);
  remit_finding_group_refresh_all (self->accepted);

  g_signal_emit (self, signals[CHANGED], 0);
}

/* What the chart tells */

static void
cell_changed_cb (RemitChecks *self, RemitPlan *plan, guint row, guint role, guint old_set, guint new_set)
{
  if (self->stale || plan != self->plan || row >= self->reading->n_rows)
    return;

  remit_acceptance_index_touch (self->index, row, role);
  remit_reading_change (self->reading, row, role, old_set, new_set, touch_cb, self);
  remit_acceptance_index_visit_pairs (self->index, role, touch_accepted_cb, self);
  settle_row (self, row);
  apply_touches (self);
}

static void
item_changed_cb (RemitChecks *self, RemitItem *item, GParamSpec *pspec)
{
  static const char *const counting[] = { "agile", "holder", "method", "sort", "weight", NULL };
  static const char *const wording[] = { "name", "short-name", "title", NULL };

  if (self->stale || (REMIT_IS_PLAN (item) && item != REMIT_ITEM (self->plan)))
    return;

  if (g_strv_contains (counting, pspec->name))
    make_stale (self);
  else if (g_strv_contains (wording, pspec->name))
    word_anew (self);
}

static void
acceptances_changed_cb (RemitChecks *self)
{
  if (!self->stale)
    read_acceptances (self);
}

static void
connect_chart (RemitChecks *self)
{
  g_signal_connect_object (self->chart, "cell-changed", G_CALLBACK (cell_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart, "item-changed", G_CALLBACK (item_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart, "layout-changed", G_CALLBACK (make_stale), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart, "notify::scheme", G_CALLBACK (make_stale), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart, "notify::limits", G_CALLBACK (make_stale), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chart, "notify::acceptances", G_CALLBACK (acceptances_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
remit_checks_dispose (GObject *object)
{
  RemitChecks *self = REMIT_CHECKS (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    remit_finding_group_close (self->groups[rule]);
  remit_finding_group_close (self->accepted);

  G_OBJECT_CLASS (remit_checks_parent_class)->dispose (object);
}

static void
remit_checks_finalize (GObject *object)
{
  RemitChecks *self = REMIT_CHECKS (object);

  g_clear_pointer (&self->index, remit_acceptance_index_free);
  g_clear_pointer (&self->reading, remit_reading_free);
  g_clear_pointer (&self->touched, g_array_unref);
  g_clear_pointer (&self->settled, g_free);
  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    g_clear_object (&self->groups[rule]);
  g_clear_object (&self->accepted);
  g_clear_object (&self->shown);
  g_clear_object (&self->plan);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (remit_checks_parent_class)->finalize (object);
}

static void
remit_checks_class_init (RemitChecksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = remit_checks_dispose;
  object_class->finalize = remit_checks_finalize;

  signals[CHANGED]
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
remit_checks_init (RemitChecks *self)
{
  self->touched = g_array_new (FALSE, FALSE, sizeof (RemitTouch));
  self->shown = g_list_store_new (REMIT_TYPE_FINDING_GROUP);
  self->accepted = remit_finding_group_new (REMIT_N_RULES, remit_checks_make_finding, self);
  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    self->groups[rule] = remit_finding_group_new (rule, remit_checks_make_finding, self);
}

/**
 * remit_checks_new:
 * @chart: a chart
 * @plan: one of its plans
 *
 * Makes the checks of a plan. They follow the chart. A plan that is a voice, or that has left the chart, has no
 * findings.
 *
 * Returns: (transfer full): the checks
 */
RemitChecks *
remit_checks_new (RemitChart *chart, RemitPlan *plan)
{
  RemitChecks *self;

  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);
  g_return_val_if_fail (REMIT_IS_PLAN (plan), NULL);

  self = g_object_new (REMIT_TYPE_CHECKS, NULL);
  self->chart = g_object_ref (chart);
  self->plan = g_object_ref (plan);
  self->reading = remit_reading_new (chart, plan, NULL);
  connect_chart (self);
  read_all (self);

  return self;
}

/**
 * remit_checks_get_chart:
 * @self: checks
 *
 * Returns: (transfer none): the chart
 */
RemitChart *
remit_checks_get_chart (RemitChecks *self)
{
  g_return_val_if_fail (REMIT_IS_CHECKS (self), NULL);
  return self->chart;
}

/**
 * remit_checks_get_plan:
 * @self: checks
 *
 * Returns: (transfer none): the plan that is checked
 */
RemitPlan *
remit_checks_get_plan (RemitChecks *self)
{
  g_return_val_if_fail (REMIT_IS_CHECKS (self), NULL);
  return self->plan;
}

/**
 * remit_checks_set_today:
 * @self: checks
 * @today: a day, or 0 for the day that it is
 *
 * Judges acceptances that hold until a date by another day; call it with 0 when a new day has begun.
 */
void
remit_checks_set_today (RemitChecks *self, RemitDate today)
{
  g_return_if_fail (REMIT_IS_CHECKS (self));

  self->today = today;
  remit_checks_update (self);
  read_acceptances (self);
}

/**
 * remit_checks_update:
 * @self: checks
 *
 * Reads the plan anew, if it must be, now instead of when the main loop gets to it. Everything that is asked of the
 * checks does the same; only the list models do not.
 */
void
remit_checks_update (RemitChecks *self)
{
  g_return_if_fail (REMIT_IS_CHECKS (self));

  if (self->stale)
    read_all (self);
}
