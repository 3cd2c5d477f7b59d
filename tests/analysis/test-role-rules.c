/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "analysis/remit-role-rules.h"

#include "analysis/schemes.h"

/* The rules about roles, pairs and plans, each at, below and above its limit. */

typedef struct
{
  RemitRoleTally tally;
  guint n_filled;
  guint n_rows;
  guint n_roles;
  const char *limits;
  const char *expected;
} RoleCase;

/* letters, decides, does, advises, holds, weight held */
static const RoleCase role_cases[] = {
  /* role.many-decisions: more than 60 %, 4 or more roles, F 5 or more */
  { { 6, 6, 0, 0, 6, 6 }, 10, 10, 4, "", "" },
  { { 7, 7, 0, 0, 7, 7 }, 10, 10, 4, "", "role.many-decisions" },
  { { 61, 61, 0, 0, 61, 61 }, 100, 100, 4, "", "role.many-decisions" },
  { { 60, 60, 0, 0, 60, 60 }, 100, 100, 4, "", "" },
  { { 7, 7, 0, 0, 7, 7 }, 10, 10, 3, "", "" },
  { { 7, 7, 0, 0, 7, 7 }, 10, 10, 4, "role.many-decisions=70", "" },
  { { 8, 8, 0, 0, 8, 8 }, 10, 10, 4, "role.many-decisions=70", "role.many-decisions" },
  { { 4, 4, 0, 0, 4, 4 }, 4, 4, 4, "", "" },
  { { 4, 4, 0, 0, 4, 4 }, 5, 5, 4, "", "role.many-decisions" },
  { { 7, 7, 0, 0, 7, 7 }, 10, 10, 4, "role.many-decisions=off", "" },
  { { 9, 0, 0, 0, 0, 0 }, 10, 10, 4, "role.many-decisions=0 role.holds-nothing=off", "" },
  { { 9, 9, 0, 0, 9, 9 }, 10, 10, 4, "role.many-decisions=100", "" },

  /* role.many-doings: more than 70 % */
  { { 7, 0, 7, 0, 7, 7 }, 10, 10, 2, "", "" },
  { { 8, 0, 8, 0, 8, 8 }, 10, 10, 2, "", "role.many-doings" },
  { { 3, 0, 3, 0, 3, 3 }, 4, 4, 2, "", "" },
  { { 4, 0, 4, 0, 4, 4 }, 5, 5, 2, "", "role.many-doings" },
  { { 4, 0, 4, 0, 4, 4 }, 5, 5, 2, "role.many-doings=80", "" },

  /* role.over-consulted: more than 60 % */
  { { 7, 0, 0, 6, 1, 1 }, 10, 10, 2, "", "" },
  { { 8, 0, 0, 7, 1, 1 }, 10, 10, 2, "", "role.over-consulted" },
  { { 8, 0, 0, 7, 1, 1 }, 10, 10, 2, "role.over-consulted=70", "" },
  { { 3, 0, 1, 3, 1, 1 }, 4, 4, 2, "", "" },

  /* role.everywhere */
  { { 5, 1, 1, 1, 1, 1 }, 5, 9, 2, "", "role.everywhere" },
  { { 4, 1, 1, 1, 1, 1 }, 4, 9, 2, "", "" },
  { { 5, 1, 1, 1, 1, 1 }, 6, 9, 2, "", "" },

  /* role.unused: no letter, F at least half of the rows and not 0 */
  { { 0 }, 5, 10, 2, "", "role.unused" },
  { { 0 }, 4, 9, 2, "", "" },
  { { 0 }, 5, 9, 2, "", "role.unused" },
  { { 0 }, 1, 1, 2, "", "role.unused" },
  { { 0 }, 0, 0, 2, "", "" },
  { { 0 }, 0, 3, 2, "", "" },
  { { 1, 1, 0, 0, 1, 1 }, 5, 10, 2, "", "" },

  /* role.holds-nothing: at any number of filled rows */
  { { 1, 0, 0, 1, 0, 0 }, 3, 10, 2, "", "role.holds-nothing" },
  { { 1, 0, 1, 0, 1, 1 }, 3, 10, 2, "", "" },
};

static void
test_role (void)
{
  g_autoptr (RemitScheme) scheme = scheme_new (SCHEME_RACI);

  for (guint i = 0; i < G_N_ELEMENTS (role_cases); i++)
    {
      const RoleCase *test = &role_cases[i];
      g_autoptr (RemitLimits) limits = limits_new (test->limits);
      g_autofree char *actual = NULL;
      RemitRowContext context;

      g_test_message ("case %u", i);
      remit_row_context_init (&context, scheme, limits, test->n_roles);
      actual = rules_format (remit_check_role (&context, &test->tally, test->n_filled, test->n_rows));
      g_assert_cmpstr (actual, ==, test->expected);
    }
}

/* Without letters that hold, nobody can be said to hold nothing. */
static void
test_role_without_kinds (void)
{
  g_autoptr (RemitScheme) scheme = scheme_new ("C:advises:1 I:informed:0");
  g_autoptr (RemitLimits) limits = remit_limits_new ();
  RemitRoleTally tally = { .n_letters = 2, .n_advises = 2 };
  RemitRowContext context;

  remit_row_context_init (&context, scheme, limits, 4);
  g_assert_cmpuint (remit_check_role (&context, &tally, 4, 4), ==, 0);
}

static void
test_tally (void)
{
  g_autoptr (RemitScheme) scheme = scheme_new (SCHEME_CAIRO);
  g_autoptr (RemitLimits) limits = remit_limits_new ();
  RemitRoleTally tally = { 0 };
  RemitRowContext context;

  remit_row_context_init (&context, scheme, limits, 4);
  remit_role_tally_add (&tally, &context, set_parse (scheme, "AR"), 2);
  remit_role_tally_add (&tally, &context, set_parse (scheme, "RO"), 3);
  remit_role_tally_add (&tally, &context, set_parse (scheme, "C"), 5);
  remit_role_tally_add (&tally, &context, set_parse (scheme, "O"), 5);
  remit_role_tally_add (&tally, &context, 0, 5);
  g_assert_cmpuint (tally.n_letters, ==, 3);
  g_assert_cmpuint (tally.n_decides, ==, 1);
  g_assert_cmpuint (tally.n_does, ==, 2);
  g_assert_cmpuint (tally.n_advises, ==, 1);
  g_assert_cmpuint (tally.n_holds, ==, 2);
  g_assert_cmpuint (tally.w_holds, ==, 5);

  remit_role_tally_remove (&tally, &context, set_parse (scheme, "AR"), 2);
  remit_role_tally_remove (&tally, &context, set_parse (scheme, "C"), 5);
  g_assert_cmpuint (tally.n_letters, ==, 1);
  g_assert_cmpuint (tally.n_decides, ==, 0);
  g_assert_cmpuint (tally.n_does, ==, 1);
  g_assert_cmpuint (tally.n_advises, ==, 0);
  g_assert_cmpuint (tally.n_holds, ==, 1);
  g_assert_cmpuint (tally.w_holds, ==, 3);
}

typedef struct
{
  RemitPairFigures figures;
  const char *limits;
  const char *expected;
} PairCase;

/* both decide, twice, common, union; weights: twice, common, union; rows held by each; weights of those */
static const PairCase pair_cases[] = {
  /* pair.redundant: redundancy from 30 %, and 2 or more both decide */
  { { 2, 3, 3, 10, 3, 3, 10, { 6, 7 }, { 6, 7 } }, "", "pair.redundant" },
  { { 2, 2, 3, 10, 29, 40, 100, { 60, 70 }, { 60, 70 } }, "", "" },
  { { 2, 2, 3, 10, 30, 40, 100, { 60, 70 }, { 60, 70 } }, "", "pair.redundant" },
  { { 2, 2, 3, 10, 31, 40, 100, { 60, 70 }, { 60, 70 } }, "", "pair.redundant" },
  { { 2, 2, 3, 10, 31, 40, 100, { 60, 70 }, { 60, 70 } }, "pair.redundant=32", "" },
  { { 2, 2, 3, 10, 31, 40, 100, { 60, 70 }, { 60, 70 } }, "pair.redundant=off", "" },
  { { 2, 5, 5, 10, 5, 5, 10, { 7, 8 }, { 7, 8 } }, "pair.shared=1", "pair.redundant" },

  /* pair.shared: redundancy from 30 %, 2 or more held twice, fewer than 2 both decide */
  { { 1, 3, 3, 10, 3, 3, 10, { 6, 7 }, { 6, 7 } }, "", "pair.shared" },
  { { 0, 2, 3, 10, 3, 3, 10, { 6, 7 }, { 6, 7 } }, "", "pair.shared" },
  { { 1, 1, 3, 10, 3, 3, 10, { 6, 7 }, { 6, 7 } }, "", "" },
  { { 0, 2, 3, 10, 29, 40, 100, { 60, 70 }, { 60, 70 } }, "", "" },
  { { 0, 2, 3, 10, 29, 40, 100, { 60, 70 }, { 60, 70 } }, "pair.shared=29", "pair.shared" },

  /* pair.contained: duplication from 80 %, X holds 3 or more rows; the weight counts */
  { { 0, 4, 4, 20, 4, 4, 20, { 5, 19 }, { 5, 19 } }, "", "pair.contained" },
  { { 0, 3, 4, 20, 3, 4, 20, { 4, 20 }, { 4, 20 } }, "", "" },
  { { 0, 2, 2, 20, 2, 2, 20, { 2, 20 }, { 2, 20 } }, "", "" },
  { { 0, 3, 3, 20, 3, 3, 20, { 3, 20 }, { 3, 20 } }, "", "pair.contained" },
  { { 0, 3, 3, 20, 79, 79, 500, { 4, 20 }, { 100, 500 } }, "", "" },
  { { 0, 3, 3, 20, 80, 80, 500, { 4, 20 }, { 100, 500 } }, "", "pair.contained" },
  { { 0, 3, 4, 20, 3, 4, 20, { 4, 20 }, { 4, 20 } }, "pair.contained=75", "pair.contained" },

  /* Nothing held: shares are 0. */
  { { 0 }, "", "" },
};

static void
test_pair (void)
{
  g_autoptr (RemitScheme) scheme = scheme_new (SCHEME_RACI);

  for (guint i = 0; i < G_N_ELEMENTS (pair_cases); i++)
    {
      const PairCase *test = &pair_cases[i];
      g_autoptr (RemitLimits) limits = limits_new (test->limits);
      g_autofree char *actual = NULL;
      RemitRowContext context;

      g_test_message ("case %u", i);
      remit_row_context_init (&context, scheme, limits, 5);
      actual = rules_format (remit_check_pair (&context, &test->figures));
      g_assert_cmpstr (actual, ==, test->expected);
    }
}

static void
test_plan (void)
{
  g_autoptr (RemitScheme) scheme = scheme_new (SCHEME_RACI);
  g_autoptr (RemitLimits) limits = remit_limits_new ();
  g_autoptr (RemitLimits) wider = limits_new ("plan.large=50");
  g_autoptr (RemitLimits) off = limits_new ("plan.large=off");
  const guint32 large = 1u << REMIT_RULE_PLAN_LARGE;
  RemitRowContext context;

  remit_row_context_init (&context, scheme, limits, 5);
  g_assert_cmpuint (remit_check_plan (&context, 39), ==, 0);
  g_assert_cmpuint (remit_check_plan (&context, 40), ==, large);
  g_assert_cmpuint (remit_check_plan (&context, 41), ==, large);

  remit_row_context_init (&context, scheme, wider, 5);
  g_assert_cmpuint (remit_check_plan (&context, 49), ==, 0);
  g_assert_cmpuint (remit_check_plan (&context, 50), ==, large);

  remit_row_context_init (&context, scheme, off, 5);
  g_assert_cmpuint (remit_check_plan (&context, 50), ==, 0);
}

static void
test_method (void)
{
  g_autoptr (RemitScheme) scheme = scheme_new (SCHEME_RACI);
  g_autoptr (RemitLimits) limits = remit_limits_new ();
  const RemitRoleTally holder = { .n_letters = 1, .n_does = 1, .n_holds = 1, .w_holds = 1 };
  const RemitRoleTally adviser = { .n_letters = 1, .n_advises = 1 };
  RemitRowContext context;

  remit_row_context_init (&context, scheme, limits, 5);
  g_assert_cmpuint (remit_check_method (&context, &holder, REMIT_METHOD_NOT_AGILE, TRUE), ==,
                    1u << REMIT_RULE_PLAN_METHOD);
  g_assert_cmpuint (remit_check_method (&context, &holder, REMIT_METHOD_NOT_AGILE, FALSE), ==, 0);
  g_assert_cmpuint (remit_check_method (&context, &adviser, REMIT_METHOD_NOT_AGILE, TRUE), ==, 0);
  g_assert_cmpuint (remit_check_method (&context, &holder, REMIT_METHOD_SCRUM, TRUE), ==, 0);
  g_assert_cmpuint (remit_check_method (&context, &holder, REMIT_METHOD_NONE, TRUE), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/role-rules/role", test_role);
  g_test_add_func ("/role-rules/role-without-kinds", test_role_without_kinds);
  g_test_add_func ("/role-rules/tally", test_tally);
  g_test_add_func ("/role-rules/pair", test_pair);
  g_test_add_func ("/role-rules/plan", test_plan);
  g_test_add_func ("/role-rules/method", test_method);

  return g_test_run ();
}
