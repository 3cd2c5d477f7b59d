/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "analysis/remit-rule-kinds.h"

#include "analysis/remit-findings-preview.h"
#include "analysis/schemes.h"
#include "support/test-random.h"

/* Rules that a scheme keeps silent: the words, and that they are silent indeed, be they as strict as can be. */

#define ALL_KINDS "A:decides:4 R:does:3 S:helps:2 C:advises:1 I:informed:0 V:checks:2 O:out:0"

static const struct
{
  const char *scheme;
  const char *rule;
  const char *words;
} cases[] = {
  { SCHEME_RACI, "row.self-check", "No letter of this scheme means “Checks”" },
  { SCHEME_RACI_VS, "row.self-check", NULL },
  { SCHEME_RACI, "row.silent", NULL },
  { "A:decides:4 R:does:3", "row.silent", "No letter of this scheme means “Advises” or “Is informed”" },
  { "A:decides:4 C:advises:1", "row.many-doers", "No letter of this scheme means “Does”" },
  { "C:advises:1 I:informed:0", "row.unowned", "No letter of this scheme means “Decides” or “Does”" },
  { "C:advises:1 I:informed:0", "row.blank", NULL },
  { "A:decides:4 R:does:3", "row.mixed-cell",
    "No letter of this scheme means “Helps” or “Advises” or “Is informed”" },
  { "O:out:0", "role.unused", NULL },
};

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RemitScheme) scheme = scheme_new (cases[i].scheme);
      g_autofree char *words = NULL;
      RemitRule rule;

      g_assert_true (remit_rule_from_id (cases[i].rule, &rule));
      words = remit_rule_word_missing (rule, scheme);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_all_kinds (void)
{
  g_autoptr (RemitScheme) scheme = scheme_new (ALL_KINDS);

  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    g_assert_cmpuint (remit_rule_get_missing_kinds (rule, scheme), ==, 0);
}

static RemitScheme *
pick_scheme (GRand *rand)
{
  g_auto (GStrv) letters = g_strsplit (ALL_KINDS, " ", -1);
  g_autoptr (GPtrArray) picked = g_ptr_array_new ();
  g_autofree char *text = NULL;

  for (guint i = 0; letters[i] != NULL; i++)
    if (test_random_chance (rand, 50))
      g_ptr_array_add (picked, letters[i]);
  if (picked->len == 0)
    g_ptr_array_add (picked, letters[0]);
  g_ptr_array_add (picked, NULL);
  text = g_strjoinv (" ", (char **) picked->pdata);

  return scheme_new (text);
}

static RemitLimits *
make_strict (void)
{
  RemitLimits *limits = remit_limits_new ();

  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    {
      const RemitLimit limit = { TRUE, TRUE, REMIT_SEVERITY_NOTE, remit_rule_get_default_value (rule) < 0 ? -1 : 1, NULL };

      remit_limits_set (limits, rule, &limit);
    }

  return limits;
}

/* Letters of any kind in a chart, of which those that the scheme lacks are taken away. */
static RemitChart *
make_chart (GRand *rand, RemitScheme *scheme)
{
  RemitChart *chart = test_random_chart (rand, 12, 6, TEST_RANDOM_PLAIN);
  RemitPlan *plan = remit_chart_get_plan (chart, 0);
  guint32 all = (1u << remit_scheme_get_n_letters (scheme)) - 1;

  for (guint row = 0; row < remit_chart_get_n_rows (chart); row++)
    for (guint role = 0; role < remit_chart_get_n_roles (chart); role++)
      remit_chart_set_cell (chart, plan, row, role, 0);
  remit_chart_set_scheme (chart, scheme);
  for (guint row = 0; row < remit_chart_get_n_rows (chart); row++)
    for (guint role = 0; role < remit_chart_get_n_roles (chart); role++)
      remit_chart_set_cell (chart, plan, row, role, (RemitSet) (g_rand_int (rand) & g_rand_int (rand) & all));

  return chart;
}

static void
test_silent (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_test_rand_int ());
  g_autoptr (RemitLimits) strict = make_strict ();
  guint n_silent = 0, n_spoken[REMIT_N_RULES] = { 0 };

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (RemitScheme) scheme = pick_scheme (rand);
      g_autoptr (RemitChart) chart = make_chart (rand, scheme);
      RemitFindingsPreview preview;

      remit_chart_set_limits (chart, strict);
      remit_findings_preview_init (&preview, chart, remit_chart_get_plan (chart, 0), 0);
      for (guint rule = 0; rule < REMIT_N_RULES; rule++)
        {
          n_spoken[rule] += preview.now.n_open[rule];
          if (remit_rule_get_missing_kinds (rule, scheme) == 0)
            continue;
          n_silent++;
          g_assert_cmpuint (preview.now.n_open[rule], ==, 0);
        }
    }

  g_assert_cmpuint (n_silent, >, 0);
  for (guint rule = 0; rule < REMIT_RULE_PLAN_METHOD; rule++)
    if (rule != REMIT_RULE_ROW_DUPLICATE)
      g_assert_cmpuint (n_spoken[rule], >, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-kinds/words", test_words);
  g_test_add_func ("/rule-kinds/all-kinds", test_all_kinds);
  g_test_add_func ("/rule-kinds/silent", test_silent);
  return g_test_run ();
}
