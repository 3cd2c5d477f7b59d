/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "chart/remit-plan-text.h"

/* What is said of a plan. */

static const struct
{
  RemitSort sort;
  gboolean today;
  RemitMethod method;
  RemitDate agreed;
  RemitDate review;
  const char *state;
  const char *brief;
  const char *description;
} rows[] = {
  { 0, FALSE, 0, 0, 0, "Draft", "Draft", "Draft" },
  { 0, TRUE, REMIT_METHOD_SCRUM, 20261124, 20270224, "Agreed 24 November 2026 · review by 24 February 2027",
    "Scrum · Agreed 24 November 2026",
    "As it is today · Scrum · Agreed 24 November 2026 · review by 24 February 2027" },
  { REMIT_SORT_TEAM, FALSE, REMIT_METHOD_KANBAN, 20261124, 0, "Agreed 24 November 2026",
    "Kanban · Agreed 24 November 2026", "Team · Kanban · Agreed 24 November 2026" },
  { REMIT_SORT_TEAM, FALSE, REMIT_METHOD_OTHER_AGILE, 0, 20270224, "Draft · review by 24 February 2027",
    "Other agile · Draft", "Team · Other agile · Draft · review by 24 February 2027" },
  { REMIT_SORT_VOICE, FALSE, 0, 0, 0, "Draft", "", "Voice" },
  { REMIT_SORT_VOICE, TRUE, REMIT_METHOD_NOT_AGILE, 20261124, 0, "Agreed 24 November 2026",
    "Not agile · Agreed 24 November 2026", "Voice · As it is today · Not agile · Agreed 24 November 2026" },
};

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RemitPlan) plan = remit_plan_new ("plan", "Plan");
      g_autofree char *state = NULL;
      g_autofree char *brief = NULL;
      g_autofree char *description = NULL;

      g_test_message ("%u", i);
      remit_plan_set_sort (plan, rows[i].sort);
      remit_plan_set_today (plan, rows[i].today);
      remit_plan_set_method (plan, rows[i].method);
      remit_plan_set_agreed (plan, rows[i].agreed);
      remit_plan_set_review (plan, rows[i].review);
      state = remit_plan_dup_state (plan);
      brief = remit_plan_dup_brief (plan);
      description = remit_plan_dup_description (plan);
      g_assert_cmpstr (state, ==, rows[i].state);
      g_assert_cmpstr (brief, ==, rows[i].brief);
      g_assert_cmpstr (description, ==, rows[i].description);
    }
}

static void
test_overdue (void)
{
  static const struct
  {
    RemitDate review;
    RemitDate today;
    gboolean overdue;
  } days[] = {
    { 0, 20270225, FALSE },
    { 20270224, 20270223, FALSE },
    { 20270224, 20270224, FALSE },
    { 20270224, 20270225, TRUE },
    { 20261231, 20270101, TRUE },
  };
  g_autoptr (RemitPlan) plan = remit_plan_new ("plan", "Plan");

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      remit_plan_set_review (plan, days[i].review);
      g_assert_cmpint (remit_plan_is_overdue (plan, days[i].today), ==, days[i].overdue);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/plan-text/words", test_words);
  g_test_add_func ("/chart/plan-text/overdue", test_overdue);
  return g_test_run ();
}
