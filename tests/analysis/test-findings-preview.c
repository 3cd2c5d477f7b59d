/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "analysis/remit-findings-preview.h"

#include <string.h>

#include "analysis/remit-accepted.h"
#include "analysis/remit-checks.h"
#include "analysis/remit-finding-text.h"
#include "analysis/remit-limit-text.h"
#include "analysis/schemes.h"
#include "support/test-chart.h"
#include "support/test-random.h"

/* What other limits would change: words from tables, and on random charts the very counts that checks have once the
 * chart really has those limits. */

#define TODAY 20270601

#define CHART                     \
  "              PM  PO  SM  Dev\n" \
  "Vision        A   A   C   I\n"   \
  "Roadmap       A   R   R   R\n"   \
  "Backlog       .   A   RC  I\n"   \
  "Releases      C   I   .   .\n"   \
  "Budget        .   .   .   .\n"

typedef struct
{
  const char *limits;
  const char *all;
  const char *rules; /* "RULE: WORDS", a line each, of those rules that have findings now or then */
} Case;

#define BLANK "row.blank: 1 finding\n"
#define UNOWNED "row.unowned: 1 finding\n"
#define DECIDERS "row.many-deciders: 1 finding\n"
#define MIXED "row.mixed-cell: 1 finding\n"

static const Case cases[] = {
  { "", "Nothing changes in “Plan”: ● 2  ▲ 0  ○ 2 · settled 2 of 5", BLANK UNOWNED DECIDERS MIXED },

  /* Nothing is open of a rule, before or after. */
  { "row.silent=off role.unused=error pair.redundant=100",
    "Nothing changes in “Plan”: ● 2  ▲ 0  ○ 2 · settled 2 of 5", BLANK UNOWNED DECIDERS MIXED },

  /* Figures: more, fewer, none left. */
  { "row.many-doers=3", "Findings in “Plan”: ● 2  ▲ 0 → 1  ○ 2 · settled 2 of 5",
    BLANK UNOWNED DECIDERS "row.many-doers: 0 → 1 finding\n" MIXED },
  { "row.many-deciders=3", "Findings in “Plan”: ● 2 → 1  ▲ 0  ○ 2 · settled 2 → 3 of 5",
    BLANK UNOWNED "row.many-deciders: 1 → 0 findings\n" MIXED },
  { "plan.large=5 pair.contained=30", "Findings in “Plan”: ● 2  ▲ 0  ○ 2 → 6 · settled 2 of 5",
    BLANK UNOWNED DECIDERS MIXED "pair.contained: 0 → 3 findings\nplan.large: 0 → 1 finding\n" },

  /* Severities: the findings stay, and count elsewhere. */
  { "row.many-deciders=off", "Findings in “Plan”: ● 2 → 1  ▲ 0  ○ 2 · settled 2 → 3 of 5",
    BLANK UNOWNED "row.many-deciders: 1 → 0 findings\n" MIXED },
  { "row.many-deciders=warning row.unowned=note",
    "Findings in “Plan”: ● 2 → 0  ▲ 0 → 1  ○ 2 → 3 · settled 2 → 4 of 5", BLANK UNOWNED DECIDERS MIXED },
  { "row.mixed-cell=error", "Findings in “Plan”: ● 2 → 3  ▲ 0  ○ 2 → 1 · settled 2 → 1 of 5",
    BLANK UNOWNED DECIDERS MIXED },
  { "row.blank=error", "Findings in “Plan”: ● 2 → 3  ▲ 0  ○ 2 → 1 · settled 2 of 5", BLANK UNOWNED DECIDERS MIXED },
};

static RemitPlan *
get_plan (RemitChart *chart)
{
  return remit_chart_get_plan (chart, 0);
}

static char *
word_rules (const RemitFindingsPreview *preview)
{
  GString *words = g_string_new (NULL);

  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    {
      g_autofree char *line = remit_findings_preview_word_rule (preview, rule);

      if (*line != '\0')
        g_string_append_printf (words, "%s: %s\n", remit_rule_get_id (rule), line);
    }

  return g_string_free (words, FALSE);
}

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RemitChart) chart = test_chart_new (CHART);
      g_autoptr (RemitLimits) limits = limits_new (cases[i].limits);
      RemitFindingsPreview preview;
      g_autofree char *all = NULL;
      g_autofree char *rules = NULL;

      remit_findings_preview_init (&preview, chart, get_plan (chart), TODAY);
      remit_findings_preview_update (&preview, chart, get_plan (chart), limits, TODAY);
      all = remit_findings_preview_word_all (&preview, get_plan (chart), remit_chart_get_n_rows (chart));
      rules = word_rules (&preview);
      g_assert_cmpstr (all, ==, cases[i].all);
      g_assert_cmpstr (rules, ==, cases[i].rules);
    }
}

/* Pairs that stay as they are reported are not counted again, whatever else changes, and count as graver all the same. */
static void
test_same_pairs (void)
{
  g_autoptr (RemitChart) chart = test_chart_new (CHART);
  g_autoptr (RemitLimits) own = limits_new ("pair.contained=30");
  g_autoptr (RemitLimits) limits = remit_limits_ref (own);
  const RemitLimit graver = { TRUE, TRUE, REMIT_SEVERITY_ERROR, 30, NULL };
  RemitFindingsPreview preview;

  remit_chart_set_limits (chart, own);
  remit_findings_preview_init (&preview, chart, get_plan (chart), TODAY);
  g_assert_cmpuint (preview.now.n_of_severity[REMIT_SEVERITY_ERROR], ==, 2);

  remit_limits_unref (limits);
  limits = remit_limits_copy_with (own, REMIT_RULE_PAIR_CONTAINED, &graver);
  remit_findings_preview_update (&preview, chart, get_plan (chart), limits, TODAY);
  g_assert_cmpuint (preview.then.n_open[REMIT_RULE_PAIR_CONTAINED], ==, 3);
  g_assert_cmpuint (preview.then.n_of_severity[REMIT_SEVERITY_ERROR], ==, 5);
  g_assert_true (remit_findings_preview_changes (&preview));
}

/* A chart that has the limits of a case already, and goes back: everything the other way round. */
static void
test_back (void)
{
  g_autoptr (RemitChart) chart = test_chart_new (CHART);
  g_autoptr (RemitLimits) own = limits_new ("row.many-doers=3 row.many-deciders=off");
  g_autoptr (RemitLimits) defaults = remit_limits_new ();
  RemitFindingsPreview preview;
  g_autofree char *all = NULL;

  remit_chart_set_limits (chart, own);
  remit_findings_preview_init (&preview, chart, get_plan (chart), TODAY);
  remit_findings_preview_update (&preview, chart, get_plan (chart), defaults, TODAY);
  all = remit_findings_preview_word_all (&preview, get_plan (chart), remit_chart_get_n_rows (chart));
  g_assert_cmpstr (all, ==, "Findings in “Plan”: ● 1 → 2  ▲ 1 → 0  ○ 2 · settled 3 → 2 of 5");
}

static void
accept_some (GRand *rand, RemitChart *chart, RemitPlan *plan)
{
  g_autoptr (RemitChecks) checks = remit_checks_new (chart, plan);
  g_autoptr (GPtrArray) findings = remit_checks_list (checks);
  g_autoptr (GPtrArray) acceptances = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_acceptance_free);

  for (guint i = 0; i < findings->len; i++)
    if (test_random_chance (rand, 30))
      g_ptr_array_add (acceptances, remit_finding_accept (g_ptr_array_index (findings, i), chart, 0,
                                                          test_random_chance (rand, 20) ? TODAY - 1 : 0, NULL));
  remit_chart_set_acceptances (chart, acceptances);
}

static RemitLimits *
pick_limits (GRand *rand)
{
  RemitLimits *limits = remit_limits_new ();
  gboolean alike = test_random_chance (rand, 50);

  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    {
      RemitLimit limit = { .stands = TRUE, .value = -1 };
      int value = remit_rule_get_default_value (rule);

      if (rule >= REMIT_RULE_PAIR_REDUNDANT && alike)
        continue;
      limit.has_severity = test_random_chance (rand, 30);
      limit.severity = g_rand_int_range (rand, REMIT_SEVERITY_OFF, REMIT_SEVERITY_ERROR + 1);
      if (value >= 0 && test_random_chance (rand, 50))
        limit.value = g_rand_int_range (rand, 0, value + 2);
      remit_limits_set (limits, rule, &limit);
    }

  return limits;
}

static void
assert_count (const RemitFindingsCount *count, RemitChecks *checks)
{
  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    {
      RemitFindingGroup *group = remit_checks_get_group (checks, rule);

      g_assert_cmpuint (count->n_open[rule], ==, remit_finding_group_get_n_findings (group));
      g_assert_cmpint (count->severities[rule], ==, remit_finding_group_get_severity (group));
    }

  for (guint severity = REMIT_SEVERITY_NOTE; severity <= REMIT_SEVERITY_ERROR; severity++)
    g_assert_cmpuint (count->n_of_severity[severity], ==, remit_checks_get_n_open (checks, severity));
  g_assert_cmpuint (count->n_settled, ==, remit_checks_get_n_settled (checks));
}

static void
check_plan (GRand *rand, RemitChart *chart, RemitPlan *plan, guint *n_accepted)
{
  g_autoptr (RemitLimits) limits = pick_limits (rand);
  g_autoptr (RemitLimits) old_limits = remit_limits_ref (remit_chart_get_limits (chart));
  g_autoptr (RemitChecks) checks = NULL;
  RemitFindingsPreview preview;

  accept_some (rand, chart, plan);
  checks = remit_checks_new (chart, plan);
  remit_checks_set_today (checks, TODAY);
  remit_findings_preview_init (&preview, chart, plan, TODAY);
  assert_count (&preview.then, checks);
  remit_findings_preview_update (&preview, chart, plan, limits, TODAY);
  g_assert_true (remit_chart_get_limits (chart) == old_limits);
  assert_count (&preview.now, checks);

  remit_chart_set_limits (chart, limits);
  assert_count (&preview.then, checks);
  *n_accepted += remit_checks_get_n_accepted (checks);
}

static void
test_random (void)
{
  GRand *rand = g_rand_new_with_seed (g_test_rand_int ());
  gint64 end = g_get_monotonic_time () + test_random_duration () * G_USEC_PER_SEC;
  guint n_accepted = 0;

  for (guint i = 0; i < 100 || g_get_monotonic_time () < end; i++)
    {
      g_autoptr (RemitChart) chart = test_random_chart (rand, 30, 9, TEST_RANDOM_RECORDS);

      for (guint plan = 0; plan < remit_chart_get_n_plans (chart); plan++)
        check_plan (rand, chart, remit_chart_get_plan (chart, plan), &n_accepted);
    }

  g_assert_cmpuint (n_accepted, >, 0);
  g_rand_free (rand);
}

static const struct
{
  RemitRule rule;
  guint value;
  const char *words;
  const char *before;
  const char *after;
} limits[] = {
  { REMIT_RULE_ROW_MANY_DOERS, 4, "from 4 roles", "from", "roles" },
  { REMIT_RULE_ROW_MANY_DOERS, 1, "from 1 role", "from", "role" },
  { REMIT_RULE_ROW_MANY_DECIDERS, 2, "from 2 roles", "from", "roles" },
  { REMIT_RULE_ROW_MANY_ADVISERS, 5, "from 5 advisers", "from", "advisers" },
  { REMIT_RULE_ROW_CROWDED, 5, "in charts from 5 roles", "in charts from", "roles" },
  { REMIT_RULE_ROLE_MANY_DOINGS, 70, "more than 70 % of all responsibilities", "more than", "% of all responsibilities" },
  { REMIT_RULE_PAIR_REDUNDANT, 30, "from 30 % of what the two hold", "from", "% of what the two hold" },
  { REMIT_RULE_PAIR_CONTAINED, 80, "from 80 % of what the role holds", "from", "% of what the role holds" },
  { REMIT_RULE_PLAN_LARGE, 40, "from 40 responsibilities", "from", "responsibilities" },
};

static void
test_limits (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      g_autofree char *words = remit_rule_word_limit (limits[i].rule, limits[i].value);
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;

      remit_rule_split_limit (limits[i].rule, limits[i].value, &before, &after);
      g_assert_cmpstr (words, ==, limits[i].words);
      g_assert_cmpstr (before, ==, limits[i].before);
      g_assert_cmpstr (after, ==, limits[i].after);
    }
}

/* Every rule has words, whatever can be set of it. */
static void
test_every_rule (void)
{
  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    {
      g_autofree char *words = remit_rule_word_default (rule);
      gboolean has_value = remit_rule_get_default_value (rule) >= 0;

      g_assert_cmpint (strchr (words, ',') != NULL, ==, has_value);
      if (rule == REMIT_RULE_ROW_DUPLICATE)
        g_assert_cmpstr (words, ==, "Warning or note");
      else
        g_assert_true (g_str_has_prefix (words, remit_severity_get_name (remit_rule_get_default_severity (rule))));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/findings-preview/words", test_words);
  g_test_add_func ("/findings-preview/back", test_back);
  g_test_add_func ("/findings-preview/same-pairs", test_same_pairs);
  g_test_add_func ("/findings-preview/random", test_random);
  g_test_add_func ("/limit-text/limits", test_limits);
  g_test_add_func ("/limit-text/every-rule", test_every_rule);
  return g_test_run ();
}
