/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "analysis/remit-checks.h"
#include "analysis/remit-comparison.h"

#include "analysis/schemes.h"

/* The Product Manager and Product Owner table of 37 responsibilities: clean as it stands, and as it is in practice,
 * where both decide and do every contested row. A healthy chart comes out quiet. */

static RemitChart *
read_chart (gboolean contested)
{
  g_autofree char *path = g_build_filename (g_getenv ("REMIT_TEST_DATA"), "pm-po.tsv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  g_auto (GStrv) roles = NULL;
  g_autoptr (RemitScheme) scheme = scheme_new (SCHEME_RACI);
  g_autoptr (RemitSection) section = remit_section_new ("section", NULL);
  g_autoptr (RemitPlan) plan = remit_plan_new ("plan", "Plan");
  RemitChart *chart = remit_chart_new (scheme);
  guint n_roles;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (g_strchomp (text), "\n", -1);
  roles = g_strsplit (lines[0], "\t", -1);
  n_roles = g_strv_length (roles) - 2;
  remit_chart_insert_plan (chart, 0, plan);
  remit_chart_insert_section (chart, 0, section);

  for (guint i = 0; i < n_roles; i++)
    {
      g_autofree char *id = remit_chart_make_id (chart, REMIT_TYPE_ROLE, roles[i + 1]);
      g_autoptr (RemitRole) role = remit_role_new (id, roles[i + 1]);

      remit_chart_insert_role (chart, i, role);
    }

  for (guint i = 1; lines[i] != NULL; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      g_autofree char *id = remit_chart_make_id (chart, REMIT_TYPE_RESPONSIBILITY, cells[0]);
      g_autoptr (RemitResponsibility) row = remit_responsibility_new (id, cells[0]);

      g_assert_cmpuint (g_strv_length (cells), ==, n_roles + 2);
      remit_chart_insert_row (chart, 0, i - 1, row);
      for (guint role = 0; role < n_roles; role++)
        {
          gboolean claimed = contested && role < 2 && g_str_equal (cells[n_roles + 1], "yes");
          g_auto (GStrv) keys = g_strsplit (claimed ? "A/R" : cells[role + 1], "/", -1);
          g_autofree char *set = g_strjoinv ("", keys);

          remit_chart_set_cell (chart, plan, i - 1, role, set_parse (scheme, *set != '\0' ? set : "."));
        }
    }

  return chart;
}

static char *
list_rules (RemitChecks *checks)
{
  g_autoptr (GPtrArray) findings = remit_checks_list (checks);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      RemitFinding *finding = g_ptr_array_index (findings, i);

      if (remit_finding_get_rule (finding) != REMIT_RULE_ROW_MANY_DECIDERS)
        g_string_append_printf (text, "%s %s\n", remit_severity_to_nick (remit_finding_get_severity (finding)),
                                remit_rule_get_id (remit_finding_get_rule (finding)));
    }

  return g_string_free (text, FALSE);
}

static void
compare (RemitChart *chart, RemitComparison *figures)
{
  RemitPlan *plan = remit_chart_get_plan (chart, 0);
  const RemitSide sides[2] = { { plan, 0 }, { plan, 1 } };

  remit_comparison_measure (chart, sides, figures);
}

static void
test_clean (void)
{
  RemitChart *chart = read_chart (FALSE);
  RemitChecks *checks = remit_checks_new (chart, remit_chart_get_plan (chart, 0));
  g_autofree char *rules = list_rules (checks);
  RemitComparison figures;

  g_assert_cmpuint (remit_chart_get_n_rows (chart), ==, 37);
  g_assert_cmpstr (rules, ==, "note role.everywhere\nnote pair.shared\nnote pair.shared\n");
  g_assert_cmpuint (remit_checks_get_n_open (checks, REMIT_SEVERITY_OFF), ==, 3);
  g_assert_cmpuint (remit_checks_get_n_settled (checks), ==, 37);

  compare (chart, &figures);
  g_assert_cmpuint (figures.counts[REMIT_VERDICT_BOTH_DECIDE], ==, 0);
  g_assert_cmpfloat (remit_comparison_get_jaccard (&figures), ==, 8.0 / 35);
  g_assert_cmpfloat (remit_comparison_get_redundancy (&figures), ==, 3.0 / 35);
  g_assert_cmpfloat_with_epsilon (remit_comparison_get_similarity (&figures), 0.30, 0.005);

  g_assert_finalize_object (checks);
  g_assert_finalize_object (chart);
}

static void
test_as_is (void)
{
  RemitChart *chart = read_chart (TRUE);
  RemitChecks *checks = remit_checks_new (chart, remit_chart_get_plan (chart, 0));
  g_autofree char *rules = list_rules (checks);
  RemitComparison figures;

  g_assert_cmpuint (remit_checks_get_n_open (checks, REMIT_SEVERITY_ERROR), ==, 16);
  g_assert_cmpuint (remit_finding_group_get_n_findings (remit_checks_get_group (checks, REMIT_RULE_ROW_MANY_DECIDERS)),
                    ==, 16);
  g_assert_cmpuint (remit_checks_get_n_open (checks, REMIT_SEVERITY_WARNING), ==, 2);
  g_assert_cmpuint (remit_checks_get_n_open (checks, REMIT_SEVERITY_NOTE), ==, 4);
  g_assert_true (g_str_has_prefix (rules, "warning row.many-doers\nwarning pair.redundant\nnote "));
  g_assert_cmpuint (remit_checks_get_n_settled (checks), ==, 21);

  compare (chart, &figures);
  g_assert_cmpuint (figures.counts[REMIT_VERDICT_BOTH_DECIDE], ==, 16);
  g_assert_cmpfloat (remit_comparison_get_jaccard (&figures), ==, 17.0 / 35);
  g_assert_cmpfloat (remit_comparison_get_redundancy (&figures), ==, 16.0 / 35);
  g_assert_cmpfloat_with_epsilon (remit_comparison_get_similarity (&figures), 0.543, 0.0005);

  g_assert_finalize_object (checks);
  g_assert_finalize_object (chart);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/pm-po/clean", test_clean);
  g_test_add_func ("/pm-po/as-is", test_as_is);

  return g_test_run ();
}
