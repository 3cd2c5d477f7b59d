/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "analysis/remit-accepted.h"

#include <string.h>

#include "analysis/schemes.h"
#include "support/test-chart.h"

/* What acceptances remember, as the file format words it. */

#define CHART                                                                                                          \
  "         PM  PO  SM\n"                                                                                               \
  "Vision   A   R   .\n"                                                                                                \
  "Roadmap  AR  A   C\n"                                                                                                \
  "Backlog  C   AR  I\n"                                                                                                \
  "Launch   .   .   AI\n"

typedef struct
{
  const char *rule;
  int row;
  int first;
  int second;
  const char *was;
} WasCase;

static const WasCase was_cases[] = {
  { "row.many-deciders", 1, -1, -1, "pm:RA po:A sm:C" },
  { "row.many-deciders", 0, 0, 1, "pm:A po:R" },
  { "row.mixed-cell", 3, 2, -1, "sm:AI" },
  { "role.everywhere", -1, 1, -1, "vision:R roadmap:A backlog:RA" },
  { "role.unused", -1, 2, -1, "roadmap:C backlog:I launch:AI" },
  { "pair.redundant", -1, 0, 1, "vision:A/R roadmap:RA/A backlog:C/RA" },
  { "pair.contained", -1, 1, 0, "vision:R/A roadmap:A/RA backlog:RA/C" },
  { "pair.shared", -1, 0, 2, "vision:A/ roadmap:RA/C launch:/AI" },
  { "plan.method", -1, 2, -1, "roadmap:C backlog:I launch:AI" },
  { "plan.large", -1, -1, -1, NULL },
};

static GPtrArray *
new_items (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static RemitFinding *
make_finding (RemitChart *chart, const char *id, int row, int first, int second)
{
  g_autoptr (GPtrArray) rows = new_items ();
  g_autoptr (GPtrArray) roles = new_items ();
  RemitRule rule;

  g_assert_true (remit_rule_from_id (id, &rule));
  if (row >= 0)
    g_ptr_array_add (rows, g_object_ref (remit_chart_get_row (chart, (guint) row)));
  if (first >= 0)
    g_ptr_array_add (roles, g_object_ref (remit_chart_get_role (chart, (guint) first)));
  if (second >= 0)
    g_ptr_array_add (roles, g_object_ref (remit_chart_get_role (chart, (guint) second)));

  return remit_finding_new (rule, REMIT_SEVERITY_NOTE, test_chart_get_plan (chart), rows, roles, "Message");
}

static void
test_was (void)
{
  RemitChart *chart = test_chart_new (CHART);

  for (guint i = 0; i < G_N_ELEMENTS (was_cases); i++)
    {
      const WasCase *test = &was_cases[i];
      g_autoptr (RemitFinding) finding = make_finding (chart, test->rule, test->row, test->first, test->second);
      g_autofree char *was = remit_finding_dup_was (finding, chart);

      g_assert_cmpstr (was, ==, test->was);
    }

  g_assert_finalize_object (chart);
}

static void
test_blank (void)
{
  g_autoptr (RemitScheme) scheme = scheme_new (SCHEME_CAIRO);
  RemitChart *chart = test_chart_new_with_scheme (scheme, "      PM  PO\n"
                                                          "One   O   .\n"
                                                          "Two   AO  O\n");
  g_autoptr (RemitFinding) blank = make_finding (chart, "row.blank", 0, -1, -1);
  g_autoptr (RemitFinding) filled = make_finding (chart, "row.silent", 1, -1, -1);
  g_autofree char *nothing = remit_finding_dup_was (blank, chart);
  g_autofree char *something = remit_finding_dup_was (filled, chart);

  g_assert_cmpstr (nothing, ==, NULL);
  g_assert_cmpstr (something, ==, "pm:A");

  g_clear_object (&blank);
  g_clear_object (&filled);
  g_assert_finalize_object (chart);
}

/* A chart whose role holds so many rows that the letters become a digest. The ids are of five characters, so that a row
 * takes eight with its blank: 250 rows take 1,999, 251 take 2,007. */
static RemitChart *
new_long_chart (guint n_rows)
{
  RemitChart *chart = test_chart_new ("PM  PO\n");

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%04u", i);
      g_autoptr (RemitResponsibility) row = remit_responsibility_new (id, id);

      remit_chart_insert_row (chart, 0, i, row);
      remit_chart_set_cell (chart, test_chart_get_plan (chart), i, 0,
                            set_parse (remit_chart_get_scheme (chart), "R"));
    }

  return chart;
}

static void
test_digest (void)
{
  RemitChart *chart = new_long_chart (251);
  g_autoptr (RemitFinding) finding = make_finding (chart, "role.everywhere", -1, 0, -1);
  g_autofree char *digest = remit_finding_dup_was (finding, chart);
  g_autofree char *moved = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *whole = NULL;

  g_assert_cmpuint (strlen (digest), ==, 64);
  g_assert_cmpuint (strspn (digest, "0123456789abcdef"), ==, 64);

  /* Order does not matter; letters do. */
  remit_chart_move_row (chart, 7, 0, 200);
  moved = remit_finding_dup_was (finding, chart);
  g_assert_cmpstr (moved, ==, digest);
  remit_chart_set_cell (chart, test_chart_get_plan (chart), 0, 0, set_parse (remit_chart_get_scheme (chart), "A"));
  changed = remit_finding_dup_was (finding, chart);
  g_assert_cmpuint (strlen (changed), ==, 64);
  g_assert_cmpstr (changed, !=, digest);

  /* Just not longer than what is kept in full. */
  remit_chart_set_cell (chart, test_chart_get_plan (chart), 0, 0, 0);
  whole = remit_finding_dup_was (finding, chart);
  g_assert_cmpuint (strlen (whole), ==, 250 * 8 - 1);

  g_clear_object (&finding);
  g_assert_finalize_object (chart);
}

static void
test_accept (void)
{
  RemitChart *chart = test_chart_new (CHART);
  g_autoptr (RemitFinding) row = make_finding (chart, "row.many-deciders", 1, 0, 1);
  g_autoptr (RemitFinding) cell = make_finding (chart, "row.mixed-cell", 3, 2, -1);
  g_autoptr (RemitFinding) pair = make_finding (chart, "pair.contained", -1, 1, 0);
  RemitAcceptance *acceptance = remit_finding_accept (row, chart, 1795000000, 20270630, "Because.");

  g_assert_cmpint (acceptance->rule, ==, REMIT_RULE_ROW_MANY_DECIDERS);
  g_assert_true (acceptance->plan == test_chart_get_plan (chart));
  g_assert_cmpuint (acceptance->rows->len, ==, 1);
  g_assert_cmpuint (acceptance->roles->len, ==, 0);
  g_assert_cmpstr (acceptance->was, ==, "pm:RA po:A sm:C");
  g_assert_cmpint (acceptance->at, ==, 1795000000);
  g_assert_cmpuint (acceptance->until, ==, 20270630);
  g_assert_cmpstr (acceptance->reason, ==, "Because.");
  remit_acceptance_free (acceptance);

  acceptance = remit_finding_accept (cell, chart, 0, 0, NULL);
  g_assert_cmpuint (acceptance->rows->len, ==, 1);
  g_assert_cmpuint (acceptance->roles->len, ==, 1);
  remit_acceptance_free (acceptance);

  acceptance = remit_finding_accept (pair, chart, 0, 0, NULL);
  g_assert_cmpuint (acceptance->rows->len, ==, 0);
  g_assert_cmpuint (acceptance->roles->len, ==, 2);
  g_assert_true (g_ptr_array_index (acceptance->roles, 0) == remit_chart_get_role (chart, 1));
  remit_acceptance_free (acceptance);

  g_clear_object (&row);
  g_clear_object (&cell);
  g_clear_object (&pair);
  g_assert_finalize_object (chart);
}

typedef struct
{
  const char *rule;
  int row;
  int first;
  int second;
  gboolean same;
} AboutCase;

/* Against an acceptance of `pair.shared` on roles 0 and 1, and one of `pair.contained` on roles 0 and 1. */
static const AboutCase shared_cases[] = {
  { "pair.shared", -1, 0, 1, TRUE },     { "pair.shared", -1, 1, 0, TRUE },  { "pair.shared", -1, 0, 2, FALSE },
  { "pair.redundant", -1, 0, 1, FALSE }, { "pair.shared", -1, 2, 1, FALSE },
};

static const AboutCase contained_cases[] = {
  { "pair.contained", -1, 0, 1, TRUE },
  { "pair.contained", -1, 1, 0, FALSE },
};

static const AboutCase row_cases[] = {
  { "row.many-deciders", 1, 0, 1, TRUE },
  { "row.many-deciders", 1, 1, 2, TRUE },
  { "row.many-deciders", 2, 0, 1, FALSE },
  { "row.many-doers", 1, 0, 1, FALSE },
};

static const AboutCase cell_cases[] = {
  { "row.mixed-cell", 3, 2, -1, TRUE },
  { "row.mixed-cell", 3, 1, -1, FALSE },
  { "row.mixed-cell", 2, 2, -1, FALSE },
};

static void
assert_about (const AboutCase *cases, guint n_cases)
{
  RemitChart *chart = test_chart_new (CHART);
  g_autoptr (RemitFinding) accepted = make_finding (chart, cases->rule, cases->row, cases->first, cases->second);
  g_autoptr (RemitAcceptance) acceptance = remit_finding_accept (accepted, chart, 0, 0, NULL);

  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (RemitFinding) finding =
        make_finding (chart, cases[i].rule, cases[i].row, cases[i].first, cases[i].second);

      g_assert_cmpint (remit_acceptance_is_about (acceptance, finding), ==, cases[i].same);
    }

  g_clear_object (&accepted);
  g_clear_pointer (&acceptance, remit_acceptance_free);
  g_assert_finalize_object (chart);
}

static void
test_about (void)
{
  assert_about (shared_cases, G_N_ELEMENTS (shared_cases));
  assert_about (contained_cases, G_N_ELEMENTS (contained_cases));
  assert_about (row_cases, G_N_ELEMENTS (row_cases));
  assert_about (cell_cases, G_N_ELEMENTS (cell_cases));
}

typedef struct
{
  const char *was;
  RemitDate until;
  RemitReopened reopened;
} JudgeCase;

static const JudgeCase judge_cases[] = {
  { "pm:RA po:A sm:C", 0, REMIT_REOPENED_NO },
  { "sm:C pm:RA po:A", 0, REMIT_REOPENED_NO },
  { "pm:RA po:A", 0, REMIT_REOPENED_CHANGED },
  { "pm:RA po:A sm:C ux:C", 0, REMIT_REOPENED_CHANGED },
  { "pm:A po:RA sm:C", 0, REMIT_REOPENED_CHANGED },
  { "", 0, REMIT_REOPENED_CHANGED },
  { NULL, 0, REMIT_REOPENED_CHANGED },
  { "pm:RA po:A sm:C", 20270601, REMIT_REOPENED_NO },
  { "pm:RA po:A sm:C", 20270602, REMIT_REOPENED_NO },
  { "pm:RA po:A sm:C", 20270531, REMIT_REOPENED_EXPIRED },
  { "pm:RA", 20270531, REMIT_REOPENED_CHANGED },
};

static void
test_judge (void)
{
  RemitChart *chart = test_chart_new (CHART);
  g_autoptr (RemitFinding) finding = make_finding (chart, "row.many-deciders", 1, 0, 1);

  for (guint i = 0; i < G_N_ELEMENTS (judge_cases); i++)
    {
      g_autoptr (RemitAcceptance) acceptance = remit_finding_accept (finding, chart, 0, judge_cases[i].until, NULL);

      g_free (acceptance->was);
      acceptance->was = g_strdup (judge_cases[i].was);
      g_assert_cmpint (remit_acceptance_judge (acceptance, chart, 20270601), ==, judge_cases[i].reopened);
    }

  g_clear_object (&finding);
  g_assert_finalize_object (chart);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/accepted/was", test_was);
  g_test_add_func ("/accepted/was/blank", test_blank);
  g_test_add_func ("/accepted/was/digest", test_digest);
  g_test_add_func ("/accepted/accept", test_accept);
  g_test_add_func ("/accepted/about", test_about);
  g_test_add_func ("/accepted/judge", test_judge);

  return g_test_run ();
}
