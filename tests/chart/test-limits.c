/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "chart/remit-limits.h"

/* What a chart says of its rules: only what differs from the defaults, and what a file holds beside it. */

#define DOERS REMIT_RULE_ROW_MANY_DOERS /* a warning, from 4 */
#define BLANK REMIT_RULE_ROW_BLANK      /* a note */

static const struct
{
  RemitRule rule;
  gboolean has_severity;
  RemitSeverity severity;
  int value;
  gboolean expect_severity;
  int expect_value;
} cases[] = {
  { DOERS, FALSE, REMIT_SEVERITY_OFF, -1, FALSE, -1 },
  { DOERS, TRUE, REMIT_SEVERITY_WARNING, -1, FALSE, -1 },
  { DOERS, TRUE, REMIT_SEVERITY_WARNING, 4, FALSE, -1 },
  { DOERS, TRUE, REMIT_SEVERITY_ERROR, 4, TRUE, -1 },
  { DOERS, TRUE, REMIT_SEVERITY_OFF, 3, TRUE, 3 },
  { DOERS, FALSE, REMIT_SEVERITY_OFF, 3, FALSE, 3 },
  { DOERS, FALSE, REMIT_SEVERITY_OFF, 0, FALSE, 0 },
  { BLANK, TRUE, REMIT_SEVERITY_NOTE, -1, FALSE, -1 },
  { BLANK, TRUE, REMIT_SEVERITY_OFF, -1, TRUE, -1 },
  /* Its default is two severities. */
  { REMIT_RULE_ROW_DUPLICATE, TRUE, REMIT_SEVERITY_WARNING, -1, TRUE, -1 },
  { REMIT_RULE_ROW_DUPLICATE, FALSE, REMIT_SEVERITY_WARNING, -1, FALSE, -1 },
};

static void
assert_limit (const RemitLimits *limits,
              guint              i)
{
  const RemitLimit *limit = remit_limits_get (limits, cases[i].rule);

  if (!cases[i].expect_severity && cases[i].expect_value < 0)
    {
      g_assert_null (limit);
      return;
    }
  g_assert_nonnull (limit);
  g_assert_cmpint (limit->has_severity, ==, cases[i].expect_severity);
  if (limit->has_severity)
    g_assert_cmpint (limit->severity, ==, cases[i].severity);
  g_assert_cmpint (limit->value, ==, cases[i].expect_value);
}

static void
test_copy_with (void)
{
  const RemitLimit other = { TRUE, TRUE, REMIT_SEVERITY_ERROR, 7, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RemitLimit limit = { TRUE, cases[i].has_severity, cases[i].severity, cases[i].value, NULL };
      g_autoptr (RemitLimits) old = remit_limits_new ();
      g_autoptr (RemitLimits) limits = NULL;

      remit_limits_set (old, REMIT_RULE_PLAN_LARGE, &other);
      remit_limits_set (old, cases[i].rule, &other);
      limits = remit_limits_copy_with (old, cases[i].rule, &limit);
      assert_limit (limits, i);
      g_assert_cmpint (remit_limits_get_severity (limits, REMIT_RULE_PLAN_LARGE), ==, REMIT_SEVERITY_ERROR);
      g_assert_cmpuint (remit_limits_get_value (limits, REMIT_RULE_PLAN_LARGE), ==, 7);
      g_assert_cmpint (remit_limits_get_severity (old, cases[i].rule), ==, REMIT_SEVERITY_ERROR);
    }
}

/* A rule back at its defaults goes, unless a file holds something of somebody else on it. */
static void
test_extras (void)
{
  RemitExtras *extras = remit_extras_new ();
  const RemitLimit kept = { TRUE, FALSE, REMIT_SEVERITY_OFF, 9, extras };
  const RemitLimit defaults = { .value = -1 };
  g_autoptr (RemitLimits) old = remit_limits_new ();
  g_autoptr (RemitLimits) limits = NULL;

  remit_extras_add_attribute (extras, "o", "urn:other", "why", "because");
  remit_limits_set (old, DOERS, &kept);
  remit_extras_free (extras);

  limits = remit_limits_copy_with (old, DOERS, &defaults);
  g_assert_nonnull (remit_limits_get (limits, DOERS));
  g_assert_cmpint (remit_limits_get (limits, DOERS)->value, ==, -1);
  g_assert_cmpuint (remit_limits_get (limits, DOERS)->extras->attributes->len, ==, 1);
}

static void
test_equal (void)
{
  g_autoptr (RemitLimits) none = remit_limits_new ();

  g_assert_true (remit_limits_equal (none, none));
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RemitLimit limit = { TRUE, cases[i].has_severity, cases[i].severity, cases[i].value, NULL };
      g_autoptr (RemitLimits) said = remit_limits_new ();
      g_autoptr (RemitLimits) canonical = remit_limits_copy_with (none, cases[i].rule, &limit);

      /* A default that a file spells out says no more than one that it leaves out. */
      remit_limits_set (said, cases[i].rule, &limit);
      g_assert_true (remit_limits_equal (said, canonical));
      g_assert_cmpint (remit_limits_equal (said, none), ==, !cases[i].expect_severity && cases[i].expect_value < 0);
    }
}

static void
test_range (void)
{
  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    {
      int value = remit_rule_get_default_value (rule);

      if (value < 0)
        continue;
      g_assert_cmpint (value, >=, 1);
      g_assert_cmpint (value, <=, (int) remit_rule_get_max_value (rule));
      g_assert_cmpuint (remit_rule_get_max_value (rule), ==, remit_rule_is_share (rule) ? 100 : 999999);
      g_assert_cmpint (remit_rule_is_share (rule), ==, value >= 30 && rule != REMIT_RULE_PLAN_LARGE);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/limits/copy-with", test_copy_with);
  g_test_add_func ("/limits/extras", test_extras);
  g_test_add_func ("/limits/equal", test_equal);
  g_test_add_func ("/limits/range", test_range);
  return g_test_run ();
}
