/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "analysis/remit-accepted.h"
#include "analysis/remit-checks.h"

#include "analysis/schemes.h"
#include "support/test-chart.h"

/* The checks of small charts, written out: what they find, say, count and mark, and how acceptances come and go. */

#define EXAMPLE                                                                                                        \
  "                                    PM  PO  SM  Dev  UX  Stk\n"                                                     \
  "# Strategy\n"                                                                                                       \
  "Set the product vision              A   R   .   C    C   I\n"                                                       \
  "Research market and competitors     AR  C   .   .    C   I\n"                                                       \
  "Own the revenue model               A   .   .   .    .   C\n"                                                       \
  "Communicate goals and outcomes      A   A   .   I    I   I\n"                                                       \
  "# Roadmap\n"                                                                                                        \
  "Build and refine the roadmap        A   A   .   C    C   C\n"                                                       \
  "Prioritise features by value        AR  R   .   C    C   C\n"                                                       \
  "Adjust the roadmap to delays        R   AR  C   C    .   I\n"                                                       \
  "# Delivery\n"                                                                                                       \
  "Turn pain points into user stories  C   AR  .   C    R   .\n"                                                       \
  "Order the backlog                   R   AR  I   C    .   I\n"                                                       \
  "Break initiatives into tasks        .   A   C   R    .   .\n"                                                       \
  "Choose the sprint goal              C   A   R   R    .   I\n"                                                       \
  "Accept finished work                .   AR  .   R    C   .\n"                                                       \
  "# Feedback\n"                                                                                                       \
  "Gather stakeholder feedback         A   R   .   .    R   I\n"                                                       \
  "Share findings as one source        AR  .   .   I    I   I\n"                                                       \
  "Raise delivery risks early          I   .   .   C    .   I\n"

static char *
finding_to_text (RemitFinding *finding)
{
  g_autofree char *place = remit_finding_dup_place (finding);

  return g_strdup_printf ("%s %s | %s | %s%s", remit_severity_to_nick (remit_finding_get_severity (finding)),
                          remit_rule_get_id (remit_finding_get_rule (finding)), place,
                          remit_finding_get_message (finding),
                          remit_finding_get_accepted (finding) ? " | accepted" : "");
}

static char *
findings_to_text (GPtrArray *findings)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      g_autofree char *line = finding_to_text (g_ptr_array_index (findings, i));

      g_string_append_printf (text, "%s\n", line);
    }

  return g_string_free (text, FALSE);
}

static void
assert_findings (RemitChecks *checks, const char *expected)
{
  g_autoptr (GPtrArray) findings = remit_checks_list (checks);
  g_autofree char *actual = findings_to_text (findings);

  g_assert_cmpstr (actual, ==, expected);
}

static void
assert_open (RemitChecks *checks, guint n_errors, guint n_warnings, guint n_notes)
{
  g_assert_cmpuint (remit_checks_get_n_open (checks, REMIT_SEVERITY_ERROR), ==, n_errors);
  g_assert_cmpuint (remit_checks_get_n_open (checks, REMIT_SEVERITY_WARNING), ==, n_warnings);
  g_assert_cmpuint (remit_checks_get_n_open (checks, REMIT_SEVERITY_NOTE), ==, n_notes);
  g_assert_cmpuint (remit_checks_get_n_open (checks, REMIT_SEVERITY_OFF), ==, n_errors + n_warnings + n_notes);
}

static RemitChecks *
check (RemitChart *chart)
{
  return remit_checks_new (chart, test_chart_get_plan (chart));
}

static void
set_cell (RemitChart *chart, guint row, guint role, const char *keys)
{
  remit_chart_set_cell (chart, test_chart_get_plan (chart), row, role,
                        set_parse (remit_chart_get_scheme (chart), keys));
}

static void
accept (RemitChart *chart, RemitFinding *finding, RemitDate until, const char *reason)
{
  GPtrArray *acceptances = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_acceptance_free);

  g_ptr_array_add (acceptances, remit_finding_accept (finding, chart, 0, until, reason));
  remit_chart_set_acceptances (chart, acceptances);
  g_ptr_array_unref (acceptances);
}

static void
release (RemitChart *chart, RemitChecks *checks)
{
  g_assert_finalize_object (checks);
  g_assert_finalize_object (chart);
}

/* The worked example */

static void
test_example (void)
{
  RemitChart *chart = test_chart_new (EXAMPLE);
  RemitChecks *checks = check (chart);

  assert_findings (checks,
                   "error row.unowned | Raise delivery risks early | Nobody decides or does it\n"
                   "error row.many-deciders | Communicate goals and outcomes | PM and PO both decide\n"
                   "error row.many-deciders | Build and refine the roadmap | PM and PO both decide\n"
                   "warning pair.redundant | PM and PO | PM and PO hold 5 of their 14 responsibilities twice\n"
                   "note row.decider-only | Own the revenue model | PM decides, nobody does it\n"
                   "note role.holds-nothing | Stk | Stk decides nothing and does nothing\n");
  assert_open (checks, 3, 1, 2);
  g_assert_cmpuint (remit_checks_get_n_accepted (checks), ==, 0);
  g_assert_cmpuint (remit_checks_get_n_filled (checks), ==, 15);
  g_assert_cmpuint (remit_checks_get_n_blank (checks), ==, 0);
  g_assert_cmpuint (remit_checks_get_n_settled (checks), ==, 12);

  release (chart, checks);
}

static void
test_example_marks (void)
{
  static const RemitSeverity rows[] = {
    REMIT_SEVERITY_OFF,     REMIT_SEVERITY_OFF,     REMIT_SEVERITY_NOTE, REMIT_SEVERITY_ERROR, REMIT_SEVERITY_ERROR,
    REMIT_SEVERITY_WARNING, REMIT_SEVERITY_WARNING, REMIT_SEVERITY_OFF,  REMIT_SEVERITY_WARNING, REMIT_SEVERITY_OFF,
    REMIT_SEVERITY_OFF,     REMIT_SEVERITY_OFF,     REMIT_SEVERITY_OFF,  REMIT_SEVERITY_OFF,   REMIT_SEVERITY_ERROR,
  };
  RemitChart *chart = test_chart_new (EXAMPLE);
  RemitChecks *checks = check (chart);

  for (guint row = 0; row < G_N_ELEMENTS (rows); row++)
    g_assert_cmpint (remit_checks_get_row_severity (checks, row), ==, rows[row]);

  g_assert_cmpint (remit_checks_get_cell_severity (checks, 3, 0), ==, REMIT_SEVERITY_ERROR);
  g_assert_cmpint (remit_checks_get_cell_severity (checks, 3, 1), ==, REMIT_SEVERITY_ERROR);
  g_assert_cmpint (remit_checks_get_cell_severity (checks, 3, 3), ==, REMIT_SEVERITY_OFF);
  g_assert_cmpint (remit_checks_get_cell_severity (checks, 2, 0), ==, REMIT_SEVERITY_NOTE);
  g_assert_cmpint (remit_checks_get_cell_severity (checks, 5, 0), ==, REMIT_SEVERITY_OFF);
  g_assert_cmpint (remit_checks_get_role_severity (checks, 5), ==, REMIT_SEVERITY_NOTE);
  g_assert_cmpint (remit_checks_get_role_severity (checks, 0), ==, REMIT_SEVERITY_OFF);

  /* Beyond the chart nothing is marked. */
  g_assert_cmpint (remit_checks_get_row_severity (checks, 15), ==, REMIT_SEVERITY_OFF);
  g_assert_cmpint (remit_checks_get_cell_severity (checks, 0, 6), ==, REMIT_SEVERITY_OFF);
  g_assert_cmpint (remit_checks_get_role_severity (checks, 6), ==, REMIT_SEVERITY_OFF);

  release (chart, checks);
}

static void
test_example_tallies (void)
{
  static const guint expected[][2] = { { 8, 5 }, { 8, 7 }, { 0, 1 }, { 0, 3 }, { 0, 2 }, { 0, 0 } };
  RemitChart *chart = test_chart_new (EXAMPLE);
  RemitChecks *checks = check (chart);
  RemitPairFigures figures;

  for (guint role = 0; role < G_N_ELEMENTS (expected); role++)
    {
      const RemitRoleTally *tally = remit_checks_get_role_tally (checks, role);

      g_assert_cmpuint (tally->n_decides, ==, expected[role][0]);
      g_assert_cmpuint (tally->n_does, ==, expected[role][1]);
    }
  g_assert_cmpuint (remit_checks_get_role_tally (checks, 6)->n_letters, ==, 0);

  remit_checks_get_pair_figures (checks, 0, 1, &figures);
  g_assert_cmpuint (figures.n_both_decide, ==, 2);
  g_assert_cmpuint (figures.n_twice, ==, 5);
  g_assert_cmpuint (figures.n_common, ==, 7);
  g_assert_cmpuint (figures.n_union, ==, 14);
  g_assert_cmpuint (figures.n_holds[0], ==, 10);
  g_assert_cmpuint (figures.n_holds[1], ==, 11);

  release (chart, checks);
}

/* Settling one of the two: "5 → 4 of 14", "12 → 13 of 15". */
static void
test_example_settled (void)
{
  RemitChart *chart = test_chart_new (EXAMPLE);
  RemitChecks *checks = check (chart);

  set_cell (chart, 4, 1, "R");
  g_assert_cmpuint (remit_checks_get_n_settled (checks), ==, 13);
  assert_findings (checks,
                   "error row.unowned | Raise delivery risks early | Nobody decides or does it\n"
                   "error row.many-deciders | Communicate goals and outcomes | PM and PO both decide\n"
                   "note row.decider-only | Own the revenue model | PM decides, nobody does it\n"
                   "note role.holds-nothing | Stk | Stk decides nothing and does nothing\n");

  release (chart, checks);
}

static void
test_groups (void)
{
  RemitChart *chart = test_chart_new (EXAMPLE);
  RemitChecks *checks = check (chart);
  GListModel *groups = remit_checks_get_groups (checks);
  g_autoptr (RemitFindingGroup) deciders = NULL;
  g_autoptr (RemitFinding) finding = NULL;

  g_assert_cmpuint (g_list_model_get_n_items (groups), ==, 5);
  deciders = g_list_model_get_item (groups, 1);
  g_assert_cmpint (remit_finding_group_get_rule (deciders), ==, REMIT_RULE_ROW_MANY_DECIDERS);
  g_assert_cmpint (remit_finding_group_get_severity (deciders), ==, REMIT_SEVERITY_ERROR);
  g_assert_cmpstr (remit_finding_group_get_title (deciders), ==, "More than one role decides");
  g_assert_cmpstr (remit_finding_group_get_question (deciders), ==,
                   "When it slips, each can point at the other. Who decides?");
  g_assert_cmpuint (remit_finding_group_get_n_findings (deciders), ==, 2);
  g_assert_cmpuint (remit_finding_group_get_n_unlisted (deciders), ==, 0);

  finding = g_list_model_get_item (G_LIST_MODEL (deciders), 1);
  g_assert_true (remit_finding_get_plan (finding) == test_chart_get_plan (chart));
  g_assert_cmpuint (remit_finding_get_rows (finding)->len, ==, 1);
  g_assert_true (g_ptr_array_index (remit_finding_get_rows (finding), 0) == remit_chart_get_row (chart, 4));
  g_assert_cmpuint (remit_finding_get_roles (finding)->len, ==, 2);
  g_assert_true (g_ptr_array_index (remit_finding_get_roles (finding), 1) == remit_chart_get_role (chart, 1));
  g_assert_cmpstr (remit_finding_get_title (finding), ==, "More than one role decides");
  g_assert_cmpuint (remit_checks_find_row (checks, finding, 0), ==, 4);
  g_assert_cmpuint (remit_checks_find_row (checks, finding, 5), ==, REMIT_NO_POSITION);

  g_clear_object (&finding);
  g_clear_object (&deciders);
  release (chart, checks);
}

static void
test_find_rows (void)
{
  static const guint expected[] = { 3, 4, 5, 6, 8, REMIT_NO_POSITION };
  RemitChart *chart = test_chart_new (EXAMPLE);
  RemitChecks *checks = check (chart);
  GListModel *pairs = G_LIST_MODEL (remit_checks_get_group (checks, REMIT_RULE_PAIR_REDUNDANT));
  g_autoptr (RemitFinding) finding = g_list_model_get_item (pairs, 0);
  guint from = 0;

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      guint row = remit_checks_find_row (checks, finding, from);

      g_assert_cmpuint (row, ==, expected[i]);
      from = row + 1;
    }

  g_clear_object (&finding);
  release (chart, checks);
}

static void
test_list_row (void)
{
  RemitChart *chart = test_chart_new ("    PM  PO  SM\n"
                                      "One  A   A   RC\n"
                                      "Two  AR  C   I\n");
  RemitChecks *checks = check (chart);
  g_autoptr (GPtrArray) first = remit_checks_list_row (checks, 0);
  g_autoptr (GPtrArray) second = remit_checks_list_row (checks, 1);
  g_autoptr (GPtrArray) beyond = remit_checks_list_row (checks, 2);
  g_autofree char *text = findings_to_text (first);

  g_assert_cmpstr (text, ==,
                   "error row.many-deciders | One | PM and PO both decide\n"
                   "note row.mixed-cell | One: SM | SM has “R C” in one cell\n");
  g_assert_cmpuint (second->len, ==, 0);
  g_assert_cmpuint (beyond->len, ==, 0);

  g_clear_pointer (&first, g_ptr_array_unref);
  release (chart, checks);
}

/* What findings say */

typedef struct
{
  const char *chart;
  const char *limits;
  const char *expected;
} TextCase;

static const TextCase text_cases[] = {
  { "X   PM  PO\nOne  .   .\n", "", "note row.blank | One | No role has a part in it\n" },
  { "    PM  PO  SM\nOne  R   R   C\n", "", "error row.no-decider | One | PM and PO do it, nobody decides\n" },
  { "    PM  PO  SM\nOne  R   I   C\n", "", "error row.no-decider | One | PM does it, nobody decides\n" },
  { "    PM  PO  SM  QA  UX\nOne  A   A   AR  A   A\n", "",
    "error row.many-deciders | One | PM, PO, SM and 2 more all decide\n" },
  { "    PM  PO  SM\nOne  A   R   C\n", "row.many-deciders=1", "error row.many-deciders | One | PM decides\n" },
  { "    PM  PO  SM  QA  UX\nOne  AR  R   R   R   I\n", "",
    "warning row.many-doers | One | PM, PO, SM and QA do it\n" },
  { "    PM  PO  SM\nOne  AR  C   C\n", "row.many-advisers=2",
    "note row.many-advisers | One | PO and SM are asked before\n" },
  { "    PM  PO  SM\nOne  AR  I   I\n", "row.many-informed=2",
    "note row.many-informed | One | PO and SM are told after\n" },
  { "    PM  PO  SM\nOne  AR  .   .\n", "role.unused=off",
    "note row.silent | One | Nobody is asked before or told after\n" },
};

static void
test_texts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (text_cases); i++)
    {
      RemitChart *chart = test_chart_new (text_cases[i].chart);
      g_autoptr (RemitLimits) limits = limits_new (text_cases[i].limits);
      g_autofree char *actual = NULL;
      RemitChecks *checks;
      GPtrArray *findings;

      remit_chart_set_limits (chart, limits);
      checks = check (chart);
      findings = remit_checks_list_row (checks, 0);
      actual = findings_to_text (findings);
      g_assert_cmpstr (actual, ==, text_cases[i].expected);
      g_ptr_array_unref (findings);
      release (chart, checks);
    }
}

/* Five filled rows, so that shares count. */
static void
test_role_texts (void)
{
  RemitChart *chart = test_chart_new ("     PM  PO  SM  QA\n"
                                      "One  A   R   C   .\n"
                                      "Two  A   R   C   .\n"
                                      "Thr  A   R   C   .\n"
                                      "Fou  A   R   C   .\n"
                                      "Fiv  I   AR  I   .\n");
  RemitChecks *checks = check (chart);

  assert_findings (checks,
                   "warning role.many-doings | PO | PO does 5 of 5 responsibilities\n"
                   "warning role.unused | QA | QA has no part in anything\n"
                   "note role.many-decisions | PM | PM decides 4 of 5 responsibilities\n"
                   "note role.over-consulted | SM | SM is asked before on 4 of 5 responsibilities\n"
                   "note role.everywhere | PM | PM has a part in all 5 responsibilities\n"
                   "note role.everywhere | PO | PO has a part in all 5 responsibilities\n"
                   "note role.everywhere | SM | SM has a part in all 5 responsibilities\n"
                   "note role.holds-nothing | SM | SM decides nothing and does nothing\n");

  release (chart, checks);
}

static void
test_pair_texts (void)
{
  RemitChart *chart = test_chart_new ("     PM  PO  SM\n"
                                      "One  A   R   R\n"
                                      "Two  A   R   R\n"
                                      "Thr  A   R   R\n"
                                      "Fou  A   R   I\n");
  g_autoptr (RemitLimits) limits = limits_new ("plan.large=4");
  RemitChecks *checks = check (chart);

  remit_chart_set_limits (chart, limits);
  assert_findings (checks,
                   "note pair.shared | PO and SM | PO and SM hold 3 of their 4 responsibilities twice\n"
                   "note pair.contained | SM and PO | 3 of 3 responsibilities of SM are held by PO as well\n"
                   "note plan.large | Plan | There are 4 responsibilities\n");

  release (chart, checks);
}

/* One person in two roles does not do anything twice. */
static void
test_same_holder (void)
{
  RemitChart *chart = test_chart_new (EXAMPLE);
  RemitChecks *checks = check (chart);

  remit_role_set_holder (remit_chart_get_role (chart, 0), "Ann");
  assert_open (checks, 3, 1, 2);
  remit_role_set_holder (remit_chart_get_role (chart, 1), "Ann");
  assert_open (checks, 3, 0, 2);
  remit_role_set_holder (remit_chart_get_role (chart, 1), "Bob");
  assert_open (checks, 3, 1, 2);
  remit_role_set_holder (remit_chart_get_role (chart, 0), "");
  remit_role_set_holder (remit_chart_get_role (chart, 1), "");
  assert_open (checks, 3, 1, 2);

  release (chart, checks);
}

static void
test_method (void)
{
  RemitChart *chart = test_chart_new (EXAMPLE);
  RemitChecks *checks = check (chart);
  RemitFindingGroup *group = remit_checks_get_group (checks, REMIT_RULE_PLAN_METHOD);

  remit_role_set_agile (remit_chart_get_role (chart, 1), TRUE);
  remit_role_set_agile (remit_chart_get_role (chart, 2), TRUE);
  remit_role_set_agile (remit_chart_get_role (chart, 5), TRUE);
  remit_checks_update (checks);
  g_assert_cmpuint (remit_finding_group_get_n_findings (group), ==, 0);

  remit_plan_set_method (test_chart_get_plan (chart), REMIT_METHOD_NOT_AGILE);
  remit_checks_update (checks);
  g_assert_cmpuint (remit_finding_group_get_n_findings (group), ==, 2);

  /* The Scrum Master holds one row. */
  set_cell (chart, 10, 2, "C");
  g_assert_cmpuint (remit_finding_group_get_n_findings (group), ==, 1);

  release (chart, checks);
}

/* Opinions are not checked; their load is counted all the same. */
static void
test_voice (void)
{
  RemitChart *chart = test_chart_new (EXAMPLE);
  RemitChecks *checks = check (chart);

  remit_plan_set_sort (test_chart_get_plan (chart), REMIT_SORT_VOICE);
  assert_findings (checks, "");
  assert_open (checks, 0, 0, 0);
  g_assert_cmpuint (remit_checks_get_role_tally (checks, 0)->n_decides, ==, 8);
  g_assert_cmpuint (remit_checks_get_n_filled (checks), ==, 15);
  g_assert_cmpint (remit_checks_get_row_severity (checks, 3), ==, REMIT_SEVERITY_OFF);
  set_cell (chart, 4, 1, "R");
  assert_findings (checks, "");

  remit_plan_set_sort (test_chart_get_plan (chart), REMIT_SORT_TEAM);
  assert_open (checks, 2, 0, 2);

  release (chart, checks);
}

static void
test_plan_gone (void)
{
  RemitChart *chart = test_chart_new (EXAMPLE);
  RemitChecks *checks = check (chart);
  RemitPlan *plan = remit_chart_remove_plan (chart, 0);

  assert_findings (checks, "");
  g_assert_cmpuint (remit_checks_get_n_filled (checks), ==, 0);
  g_assert_cmpuint (remit_checks_get_n_blank (checks), ==, 0);
  g_assert_cmpint (remit_checks_get_row_severity (checks, 3), ==, REMIT_SEVERITY_OFF);

  remit_chart_insert_plan (chart, 0, plan);
  assert_open (checks, 3, 1, 2);

  g_object_unref (plan);
  release (chart, checks);
}

static void
test_severities (void)
{
  RemitChart *chart = test_chart_new (EXAMPLE);
  g_autoptr (RemitLimits) limits = limits_new ("row.many-deciders=note row.unowned=off role.holds-nothing=error "
                                               "pair.redundant=error");
  RemitChecks *checks = check (chart);

  remit_chart_set_limits (chart, limits);
  assert_findings (checks,
                   "error role.holds-nothing | Stk | Stk decides nothing and does nothing\n"
                   "error pair.redundant | PM and PO | PM and PO hold 5 of their 14 responsibilities twice\n"
                   "note row.many-deciders | Communicate goals and outcomes | PM and PO both decide\n"
                   "note row.many-deciders | Build and refine the roadmap | PM and PO both decide\n"
                   "note row.decider-only | Own the revenue model | PM decides, nobody does it\n");
  g_assert_cmpuint (remit_checks_get_n_settled (checks), ==, 15);
  g_assert_cmpint (remit_checks_get_row_severity (checks, 3), ==, REMIT_SEVERITY_ERROR);
  g_assert_cmpint (remit_checks_get_row_severity (checks, 14), ==, REMIT_SEVERITY_OFF);
  g_assert_cmpint (remit_checks_get_cell_severity (checks, 3, 0), ==, REMIT_SEVERITY_NOTE);

  release (chart, checks);
}

/* Acceptances */

static RemitFinding *
get_finding (RemitChecks *checks, RemitRule rule, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (remit_checks_get_group (checks, rule)), position);
}

static void
test_accept (void)
{
  RemitChart *chart = test_chart_new (EXAMPLE);
  RemitChecks *checks = check (chart);
  RemitFinding *finding = get_finding (checks, REMIT_RULE_ROW_MANY_DECIDERS, 1);
  RemitFinding *accepted;

  accept (chart, finding, 0, "Until the reorganisation.");
  g_object_unref (finding);
  assert_open (checks, 2, 1, 2);
  g_assert_cmpuint (remit_checks_get_n_accepted (checks), ==, 1);
  g_assert_cmpuint (remit_checks_get_n_settled (checks), ==, 13);
  g_assert_cmpuint (g_list_model_get_n_items (remit_checks_get_accepted (checks)), ==, 1);
  accepted = g_list_model_get_item (remit_checks_get_accepted (checks), 0);
  g_assert_true (remit_finding_get_accepted (accepted));
  g_assert_cmpstr (remit_finding_get_reason (accepted), ==, "Until the reorganisation.");
  g_assert_cmpint (remit_finding_get_reopened (accepted), ==, REMIT_REOPENED_NO);
  g_assert_null (remit_finding_dup_reopened (accepted));
  g_object_unref (accepted);

  /* Its row is still held twice, and that is a warning. */
  g_assert_cmpint (remit_checks_get_row_severity (checks, 4), ==, REMIT_SEVERITY_WARNING);
  g_assert_cmpint (remit_checks_get_cell_severity (checks, 4, 0), ==, REMIT_SEVERITY_OFF);
  assert_findings (checks,
                   "error row.unowned | Raise delivery risks early | Nobody decides or does it\n"
                   "error row.many-deciders | Communicate goals and outcomes | PM and PO both decide\n"
                   "error row.many-deciders | Build and refine the roadmap | PM and PO both decide | accepted\n"
                   "warning pair.redundant | PM and PO | PM and PO hold 5 of their 14 responsibilities twice\n"
                   "note row.decider-only | Own the revenue model | PM decides, nobody does it\n"
                   "note role.holds-nothing | Stk | Stk decides nothing and does nothing\n");

  release (chart, checks);
}

static void
assert_reopened (RemitChecks *checks, RemitRule rule, guint position, const char *expected)
{
  g_autoptr (RemitFinding) finding = get_finding (checks, rule, position);
  g_autofree char *actual = remit_finding_dup_reopened (finding);

  g_assert_cmpstr (actual, ==, expected);
  g_assert_false (remit_finding_get_accepted (finding));
}

static void
test_reopened_by_letters (void)
{
  RemitChart *chart = test_chart_new (EXAMPLE);
  RemitChecks *checks = check (chart);
  RemitFinding *finding = get_finding (checks, REMIT_RULE_ROW_MANY_DECIDERS, 0);

  accept (chart, finding, 0, NULL);
  g_object_unref (finding);
  g_assert_cmpuint (remit_checks_get_n_accepted (checks), ==, 1);

  /* Any letter of the row counts; the same letters again are what was accepted. */
  set_cell (chart, 3, 2, "I");
  g_assert_cmpuint (remit_checks_get_n_accepted (checks), ==, 0);
  g_assert_cmpuint (remit_checks_get_n_settled (checks), ==, 12);
  assert_reopened (checks, REMIT_RULE_ROW_MANY_DECIDERS, 0, "Was accepted; letters have changed since");
  set_cell (chart, 3, 2, ".");
  g_assert_cmpuint (remit_checks_get_n_accepted (checks), ==, 1);
  g_assert_cmpuint (remit_checks_get_n_settled (checks), ==, 13);

  /* Letters elsewhere do not matter, nor does the order of rows and roles. */
  set_cell (chart, 4, 2, "I");
  remit_chart_move_row (chart, 3, 0, 0);
  remit_chart_move_role (chart, 0, 4);
  g_assert_cmpuint (remit_checks_get_n_accepted (checks), ==, 1);

  release (chart, checks);
}

static void
test_reopened_by_date (void)
{
  RemitChart *chart = test_chart_new (EXAMPLE);
  RemitChecks *checks = check (chart);
  RemitFinding *finding = get_finding (checks, REMIT_RULE_ROW_MANY_DECIDERS, 0);
  g_autofree char *spoken = remit_date_speak (20270630);
  g_autofree char *expected = g_strdup_printf ("Was accepted until %s", spoken);

  remit_checks_set_today (checks, 20270101);
  accept (chart, finding, 20270630, NULL);
  g_object_unref (finding);
  g_assert_cmpuint (remit_checks_get_n_accepted (checks), ==, 1);
  remit_checks_set_today (checks, 20270630);
  g_assert_cmpuint (remit_checks_get_n_accepted (checks), ==, 1);
  remit_checks_set_today (checks, 20270701);
  g_assert_cmpuint (remit_checks_get_n_accepted (checks), ==, 0);
  assert_reopened (checks, REMIT_RULE_ROW_MANY_DECIDERS, 0, expected);

  release (chart, checks);
}

static void
test_accept_pair (void)
{
  RemitChart *chart = test_chart_new (EXAMPLE);
  RemitChecks *checks = check (chart);
  RemitFinding *finding = get_finding (checks, REMIT_RULE_PAIR_REDUNDANT, 0);

  accept (chart, finding, 0, NULL);
  g_object_unref (finding);
  assert_open (checks, 3, 0, 2);
  g_assert_cmpint (remit_checks_get_row_severity (checks, 5), ==, REMIT_SEVERITY_OFF);

  /* The roles change places: still the same finding. */
  remit_chart_move_role (chart, 0, 1);
  assert_open (checks, 3, 0, 2);

  /* A letter that neither holds does not matter where neither holds; where one holds it does. */
  set_cell (chart, 14, 1, "C");
  assert_open (checks, 3, 0, 2);
  set_cell (chart, 2, 0, "I");
  assert_open (checks, 3, 1, 2);
  assert_reopened (checks, REMIT_RULE_PAIR_REDUNDANT, 0, "Was accepted; letters have changed since");

  release (chart, checks);
}

static void
test_accept_plan (void)
{
  RemitChart *chart = test_chart_new (EXAMPLE);
  g_autoptr (RemitLimits) limits = limits_new ("plan.large=15");
  RemitChecks *checks = check (chart);
  RemitFinding *finding;

  remit_chart_set_limits (chart, limits);
  finding = get_finding (checks, REMIT_RULE_PLAN_LARGE, 0);
  accept (chart, finding, 0, NULL);
  g_object_unref (finding);
  assert_open (checks, 3, 1, 2);
  set_cell (chart, 0, 2, "C");
  g_assert_cmpuint (remit_checks_get_n_accepted (checks), ==, 1);

  release (chart, checks);
}

static void
changed_cb (guint *n_changes)
{
  (*n_changes)++;
}

/* Many new rows are read once, at the latest by the main loop. */
static void
test_changed (void)
{
  RemitChart *chart = test_chart_new (EXAMPLE);
  RemitChecks *checks = check (chart);
  RemitFindingGroup *blanks = remit_checks_get_group (checks, REMIT_RULE_ROW_BLANK);
  guint n_changes = 0;

  g_signal_connect_swapped (checks, "changed", G_CALLBACK (changed_cb), &n_changes);
  set_cell (chart, 4, 1, "R");
  g_assert_cmpuint (n_changes, ==, 1);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *id = g_strdup_printf ("new%u", i);
      RemitResponsibility *row = remit_responsibility_new (id, id);

      remit_chart_insert_row (chart, 0, 0, row);
      g_object_unref (row);
    }
  g_assert_cmpuint (n_changes, ==, 1);
  g_assert_cmpuint (remit_finding_group_get_n_findings (blanks), ==, 0);
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_cmpuint (n_changes, ==, 2);
  g_assert_cmpuint (remit_finding_group_get_n_findings (blanks), ==, 3);

  /* Another plan, a note or a note's text are nothing to the checks. */
  remit_role_set_note (remit_chart_get_role (chart, 0), "Note");
  remit_chart_set_cell_note (chart, test_chart_get_plan (chart), 5, 0, "Note");
  g_assert_cmpuint (n_changes, ==, 2);

  release (chart, checks);
}

/* Whoever still has the lists when the checks go, has empty lists. */
static void
test_closed (void)
{
  RemitChart *chart = test_chart_new (EXAMPLE);
  RemitChecks *checks = check (chart);
  g_autoptr (RemitFindingGroup) group = g_object_ref (remit_checks_get_group (checks, REMIT_RULE_ROW_MANY_DECIDERS));
  g_autoptr (GListModel) accepted = g_object_ref (remit_checks_get_accepted (checks));

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (group)), ==, 2);
  g_assert_finalize_object (checks);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (group)), ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (accepted), ==, 0);
  g_assert_finalize_object (chart);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/checks/example", test_example);
  g_test_add_func ("/checks/example/marks", test_example_marks);
  g_test_add_func ("/checks/example/tallies", test_example_tallies);
  g_test_add_func ("/checks/example/settled", test_example_settled);
  g_test_add_func ("/checks/groups", test_groups);
  g_test_add_func ("/checks/find-rows", test_find_rows);
  g_test_add_func ("/checks/list-row", test_list_row);
  g_test_add_func ("/checks/texts", test_texts);
  g_test_add_func ("/checks/texts/roles", test_role_texts);
  g_test_add_func ("/checks/texts/pairs", test_pair_texts);
  g_test_add_func ("/checks/same-holder", test_same_holder);
  g_test_add_func ("/checks/method", test_method);
  g_test_add_func ("/checks/voice", test_voice);
  g_test_add_func ("/checks/plan-gone", test_plan_gone);
  g_test_add_func ("/checks/severities", test_severities);
  g_test_add_func ("/checks/accept", test_accept);
  g_test_add_func ("/checks/accept/letters", test_reopened_by_letters);
  g_test_add_func ("/checks/accept/date", test_reopened_by_date);
  g_test_add_func ("/checks/accept/pair", test_accept_pair);
  g_test_add_func ("/checks/accept/plan", test_accept_plan);
  g_test_add_func ("/checks/changed", test_changed);
  g_test_add_func ("/checks/closed", test_closed);

  return g_test_run ();
}
