/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "analysis/remit-comparison.h"

#include "analysis/schemes.h"
#include "support/test-chart.h"

/* Verdicts as a table, the worked example's figures, weights, sides in two plans, the walk and the sentence. */

#define EXAMPLE                                                                                                        \
  "                                    PM  PO\n"                                                                       \
  "Set the product vision              A   R\n"                                                                        \
  "Research market and competitors     AR  C\n"                                                                        \
  "Own the revenue model               A   .\n"                                                                        \
  "Communicate goals and outcomes      A   A\n"                                                                        \
  "Build and refine the roadmap        A   A\n"                                                                        \
  "Prioritise features by value        AR  R\n"                                                                        \
  "Adjust the roadmap to delays        R   AR\n"                                                                       \
  "Turn pain points into user stories  C   AR\n"                                                                       \
  "Order the backlog                   R   AR\n"                                                                       \
  "Break initiatives into tasks        .   A\n"                                                                        \
  "Choose the sprint goal              C   A\n"                                                                        \
  "Accept finished work                .   AR\n"                                                                       \
  "Gather stakeholder feedback         A   R\n"                                                                        \
  "Share findings as one source        AR  .\n"                                                                        \
  "Raise delivery risks early          I   .\n"                                                                        \
  "Nobody's                            .   .\n"

typedef struct
{
  const char *scheme;
  const char *first;
  const char *second;
  RemitVerdict verdict;
} VerdictCase;

static const VerdictCase verdict_cases[] = {
  { SCHEME_RACI, "A", "A", REMIT_VERDICT_BOTH_DECIDE },
  { SCHEME_RACI, "AR", "AR", REMIT_VERDICT_BOTH_DECIDE },
  { SCHEME_RACI, "AC", "AR", REMIT_VERDICT_BOTH_DECIDE },
  { SCHEME_RACI, "R", "R", REMIT_VERDICT_BOTH_DO },
  { SCHEME_RACI, "AR", "R", REMIT_VERDICT_BOTH_DO },
  { SCHEME_RACI, "A", "R", REMIT_VERDICT_HANDED_OVER },
  { SCHEME_RACI, "AC", "RI", REMIT_VERDICT_HANDED_OVER },
  { SCHEME_RACI, "AR", "C", REMIT_VERDICT_IN_THE_LOOP },
  { SCHEME_RACI, "A", "I", REMIT_VERDICT_IN_THE_LOOP },
  { SCHEME_RACI, "A", ".", REMIT_VERDICT_ONE_ONLY },
  { SCHEME_RACI, "R", ".", REMIT_VERDICT_ONE_ONLY },
  { SCHEME_RACI, "C", "I", REMIT_VERDICT_NO_HOLDER },
  { SCHEME_RACI, "C", ".", REMIT_VERDICT_NO_HOLDER },
  { SCHEME_RACI, ".", ".", REMIT_VERDICT_ABSENT },
  { SCHEME_CAIRO, "A", "O", REMIT_VERDICT_ONE_ONLY },
  { SCHEME_CAIRO, "C", "O", REMIT_VERDICT_NO_HOLDER },
  { SCHEME_CAIRO, "O", "O", REMIT_VERDICT_ABSENT },
  { SCHEME_CAIRO, "O", ".", REMIT_VERDICT_ABSENT },
  { SCHEME_RASCI, "AR", "S", REMIT_VERDICT_IN_THE_LOOP },
  { SCHEME_RAPID, "D", "P", REMIT_VERDICT_HANDED_OVER },
  { SCHEME_RAPID, "DP", "P", REMIT_VERDICT_BOTH_DO },
  { SCHEME_RAPID, "D", "D", REMIT_VERDICT_BOTH_DECIDE },
  { SCHEME_DACI, "D", "D", REMIT_VERDICT_BOTH_DO },
  { "X:decides:4 Y:decides:3 R:does:3", "X", "Y", REMIT_VERDICT_BOTH_DECIDE },
};

static void
test_verdicts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (verdict_cases); i++)
    {
      const VerdictCase *test = &verdict_cases[i];
      g_autoptr (RemitScheme) scheme = scheme_new (test->scheme);
      RemitSet first = set_parse (scheme, test->first);
      RemitSet second = set_parse (scheme, test->second);

      g_test_message ("%s %s", test->first, test->second);
      g_assert_cmpint (remit_verdict_judge (scheme, first, second), ==, test->verdict);
      g_assert_cmpint (remit_verdict_judge (scheme, second, first), ==, test->verdict);
    }
}

static void
test_names (void)
{
  static const char *const nicks[] = { "both-decide", "both-do",   "handed-over", "in-the-loop",
                                       "one-only",    "no-holder", "absent" };

  for (guint i = 0; i < REMIT_N_VERDICTS; i++)
    {
      g_assert_cmpstr (remit_verdict_to_nick (i), ==, nicks[i]);
      g_assert_cmpstr (remit_verdict_get_title (i), !=, "");
    }
}

static void
measure (RemitChart *chart, guint first, guint second, RemitComparison *figures)
{
  RemitPlan *plan = test_chart_get_plan (chart);
  const RemitSide sides[2] = { { plan, first }, { plan, second } };

  remit_comparison_measure (chart, sides, figures);
}

static void
test_example (void)
{
  static const guint counts[] = { 2, 3, 2, 3, 4, 1, 1 };
  RemitChart *chart = test_chart_new (EXAMPLE);
  RemitComparison figures;

  measure (chart, 0, 1, &figures);
  for (guint i = 0; i < REMIT_N_VERDICTS; i++)
    g_assert_cmpuint (figures.counts[i], ==, counts[i]);
  g_assert_cmpuint (figures.n_holds[0], ==, 10);
  g_assert_cmpuint (figures.n_holds[1], ==, 11);
  g_assert_cmpuint (figures.n_union, ==, 14);
  g_assert_cmpuint (figures.n_common, ==, 7);
  g_assert_cmpuint (figures.n_twice, ==, 5);
  g_assert_cmpfloat (remit_comparison_get_redundancy (&figures), ==, 5.0 / 14);
  g_assert_cmpfloat (remit_comparison_get_duplication (&figures, 0), ==, 5.0 / 10);
  g_assert_cmpfloat (remit_comparison_get_duplication (&figures, 1), ==, 5.0 / 11);
  g_assert_cmpfloat (remit_comparison_get_containment (&figures, 0), ==, 7.0 / 10);
  g_assert_cmpfloat (remit_comparison_get_containment (&figures, 1), ==, 7.0 / 11);
  g_assert_cmpfloat (remit_comparison_get_jaccard (&figures), ==, 7.0 / 14);
  g_assert_cmpfloat_with_epsilon (remit_comparison_get_similarity (&figures), 0.464, 0.0005);

  g_assert_finalize_object (chart);
}

static void
test_weights (void)
{
  RemitChart *chart = test_chart_new ("      PM  PO\n"
                                      "One   A   A\n"
                                      "Two   AR  .\n"
                                      "Three  C   R\n");
  RemitComparison figures;

  remit_responsibility_set_weight (remit_chart_get_row (chart, 0), 5);
  remit_responsibility_set_weight (remit_chart_get_row (chart, 2), 2);
  measure (chart, 0, 1, &figures);
  g_assert_cmpfloat (remit_comparison_get_redundancy (&figures), ==, 5.0 / 8);
  g_assert_cmpfloat (remit_comparison_get_duplication (&figures, 0), ==, 5.0 / 6);
  g_assert_cmpfloat (remit_comparison_get_duplication (&figures, 1), ==, 5.0 / 7);
  g_assert_cmpfloat (remit_comparison_get_containment (&figures, 0), ==, 5.0 / 6);
  g_assert_cmpfloat (remit_comparison_get_jaccard (&figures), ==, 5.0 / 8);
  /* (5·4 + 1·0 + 2·1) / (5·4 + 1·4 + 2·3) */
  g_assert_cmpfloat (remit_comparison_get_similarity (&figures), ==, 22.0 / 30);
  g_assert_cmpuint (figures.n_union, ==, 3);

  g_assert_finalize_object (chart);
}

/* A letter that is left out counts as blank, whatever it weighs. */
static void
test_out (void)
{
  g_autoptr (RemitScheme) scheme = scheme_new ("R:does:3 A:decides:4 O:out:9");
  RemitChart *chart = test_chart_new_with_scheme (scheme, "     PM  PO\n"
                                                          "One  A   O\n"
                                                          "Two  O   .\n");
  RemitComparison figures;

  measure (chart, 0, 1, &figures);
  g_assert_cmpuint (figures.counts[REMIT_VERDICT_ONE_ONLY], ==, 1);
  g_assert_cmpuint (figures.counts[REMIT_VERDICT_ABSENT], ==, 1);
  g_assert_cmpuint (figures.s_max, ==, 4);
  g_assert_cmpuint (figures.s_min, ==, 0);

  g_assert_finalize_object (chart);
}

static void
test_nothing (void)
{
  RemitChart *chart = test_chart_new ("     PM  PO\n"
                                      "One  .   .\n"
                                      "Two  C   I\n");
  RemitComparison figures;
  g_autofree char *sentence = NULL;

  measure (chart, 0, 1, &figures);
  g_assert_cmpfloat (remit_comparison_get_redundancy (&figures), ==, 0.0);
  g_assert_cmpfloat (remit_comparison_get_duplication (&figures, 0), ==, 0.0);
  g_assert_cmpfloat (remit_comparison_get_containment (&figures, 1), ==, 0.0);
  g_assert_cmpfloat (remit_comparison_get_jaccard (&figures), ==, 0.0);
  g_assert_cmpfloat (remit_comparison_get_similarity (&figures), ==, 0.0);
  sentence = remit_comparison_dup_sentence (&figures);
  g_assert_cmpstr (sentence, ==, "They hold no responsibilities");

  g_assert_finalize_object (chart);
}

typedef struct
{
  RemitComparison figures;
  const char *expected;
} SentenceCase;

static const SentenceCase sentence_cases[] = {
  { { .n_union = 14, .n_twice = 5, .n_twice_strategic = 3 },
    "5 of 14 responsibilities that they hold are held twice, 3 of them strategic" },
  { { .n_union = 14, .n_twice = 5 }, "5 of 14 responsibilities that they hold are held twice" },
  { { .n_union = 14 }, "0 of 14 responsibilities that they hold are held twice" },
  { { .n_union = 1, .n_twice = 1, .n_twice_strategic = 1 },
    "1 of 1 responsibility that they hold is held twice, 1 of them strategic" },
};

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (sentence_cases); i++)
    {
      g_autofree char *actual = remit_comparison_dup_sentence (&sentence_cases[i].figures);

      g_assert_cmpstr (actual, ==, sentence_cases[i].expected);
    }
}

static void
test_strategic (void)
{
  RemitChart *chart = test_chart_new (EXAMPLE);
  RemitComparison figures;
  g_autofree char *sentence = NULL;

  for (guint row = 0; row < 6; row++)
    remit_responsibility_set_level (remit_chart_get_row (chart, row), REMIT_LEVEL_STRATEGIC);
  remit_responsibility_set_level (remit_chart_get_row (chart, 6), REMIT_LEVEL_TACTICAL);
  measure (chart, 0, 1, &figures);
  sentence = remit_comparison_dup_sentence (&figures);
  g_assert_cmpstr (sentence, ==, "5 of 14 responsibilities that they hold are held twice, 3 of them strategic");

  g_assert_finalize_object (chart);
}

/* Walking */

static void
begin_cb (RemitChart *chart, const RemitSide sides[2], gpointer user_data)
{
  g_string_append_printf (user_data, "begin %u %u\n", sides[0].role, sides[1].role);
}

static void
row_cb (RemitChart *chart, guint row, RemitVerdict verdict, const RemitSet sets[2], gpointer user_data)
{
  const RemitScheme *scheme = remit_chart_get_scheme (chart);
  g_autofree char *first = remit_scheme_format (scheme, sets[0]);
  g_autofree char *second = remit_scheme_format (scheme, sets[1]);

  g_string_append_printf (user_data, "%u %s [%s] [%s]\n", row, remit_verdict_to_nick (verdict), first, second);
}

static void
end_cb (RemitChart *chart, const RemitComparison *figures, gpointer user_data)
{
  g_string_append_printf (user_data, "end %u\n", figures->n_union);
}

static void
test_walk (void)
{
  const RemitComparisonWalker walker = { begin_cb, row_cb, end_cb };
  const RemitComparisonWalker nobody = { 0 };
  RemitChart *chart = test_chart_new ("     PM  PO  SM\n"
                                      "One  A   .   AR\n"
                                      "Two  .   C   .\n"
                                      "Thr  C   .   .\n");
  RemitPlan *plan = test_chart_get_plan (chart);
  const RemitSide sides[2] = { { plan, 2 }, { plan, 0 } };
  g_autoptr (GString) text = g_string_new (NULL);

  remit_comparison_walk (chart, sides, &walker, text);
  g_assert_cmpstr (text->str, ==,
                   "begin 2 0\n"
                   "0 both-decide [RA] [A]\n"
                   "2 no-holder [] [C]\n"
                   "end 1\n");
  remit_comparison_walk (chart, sides, &nobody, NULL);

  g_assert_finalize_object (chart);
}

/* A role before and after: the same role in two plans. */
static void
test_two_plans (void)
{
  RemitChart *chart = test_chart_new ("     PM  PO\n"
                                      "One  A   A\n"
                                      "Two  AR  .\n");
  g_autoptr (RemitPlan) copy = remit_chart_copy_plan (chart, test_chart_get_plan (chart), "after", "After");
  const RemitSide sides[2] = { { test_chart_get_plan (chart), 0 }, { copy, 0 } };
  const RemitSide same[2] = { { copy, 0 }, { copy, 0 } };
  RemitComparison figures;

  remit_chart_insert_plan (chart, 1, copy);
  remit_chart_set_cell (chart, copy, 0, 0, 0);
  remit_comparison_measure (chart, sides, &figures);
  g_assert_cmpuint (figures.counts[REMIT_VERDICT_ONE_ONLY], ==, 1);
  g_assert_cmpuint (figures.counts[REMIT_VERDICT_BOTH_DECIDE], ==, 1);

  remit_comparison_measure (chart, same, &figures);
  g_assert_cmpfloat (remit_comparison_get_similarity (&figures), ==, 1.0);
  g_assert_cmpfloat (remit_comparison_get_redundancy (&figures), ==, 1.0);

  g_clear_object (&copy);
  g_assert_finalize_object (chart);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/comparison/verdicts", test_verdicts);
  g_test_add_func ("/comparison/names", test_names);
  g_test_add_func ("/comparison/example", test_example);
  g_test_add_func ("/comparison/weights", test_weights);
  g_test_add_func ("/comparison/out", test_out);
  g_test_add_func ("/comparison/nothing", test_nothing);
  g_test_add_func ("/comparison/sentences", test_sentences);
  g_test_add_func ("/comparison/strategic", test_strategic);
  g_test_add_func ("/comparison/walk", test_walk);
  g_test_add_func ("/comparison/two-plans", test_two_plans);

  return g_test_run ();
}
