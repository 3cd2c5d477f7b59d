/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "chart/remit-scheme-presets.h"
#include "format/helpers.h"

/* What is not in a file as it stands in the program: things that have lost what they refer to,
 * defaults, and what the file has in another order. */

static RemitChart *
read_example (void)
{
  g_autofree char *text = read_data ("example.remit");
  RemitChart *chart = read_text (text, NULL);

  g_assert_nonnull (chart);
  return chart;
}

/* Writes a chart and looks for texts that must be there or must not. The file can be read again. */
static void
assert_has (RemitChart *chart, const char *const *there, const char *const *not_there)
{
  g_autofree char *text = write_text (chart);

  for (guint i = 0; there[i] != NULL; i++)
    if (strstr (text, there[i]) == NULL)
      g_assert_cmpstr (text, ==, there[i]);
  for (guint i = 0; not_there[i] != NULL; i++)
    if (strstr (text, not_there[i]) != NULL)
      g_assert_cmpstr (text, !=, text);
  assert_written (text, text);
  g_assert_true (schema_accepts (text));
}

static void
test_removed_row (void)
{
  RemitChart *chart = read_example ();
  g_autofree char *before = write_text (chart);
  RemitStrip *strip = remit_chart_remove_row (chart, 1);
  g_autofree char *after = NULL;

  assert_has (chart, (const char *const[]){ "pair.redundant", "of=\"vision\"/>\n </workshops>", "<decision ", NULL },
              (const char *const[]){ "roadmap\"", "row.many-deciders", NULL });
  remit_chart_restore_row (chart, 0, 1, strip);
  after = write_text (chart);
  assert_same_text (after, before);
  g_assert_finalize_object (chart);
}

static void
test_removed_role (void)
{
  RemitChart *chart = read_example ();
  g_autofree char *before = write_text (chart);
  RemitColumn *column = remit_chart_remove_role (chart, 1);
  g_autofree char *after = NULL;

  assert_has (chart,
              (const char *const[]){ "row.many-deciders", "roles=\"pm\" of=\"vision roadmap\"", "<decision ", NULL },
              (const char *const[]){ "\"po\"", "pair.redundant", NULL });
  remit_chart_restore_role (chart, 1, column);
  after = write_text (chart);
  assert_same_text (after, before);
  g_assert_finalize_object (chart);
}

static void
test_removed_plan (void)
{
  RemitChart *chart = read_example ();
  g_autofree char *before = write_text (chart);
  RemitPlan *plan = remit_chart_remove_plan (chart, 0);
  g_autofree char *after = NULL;

  assert_has (chart, (const char *const[]){ "<workshop id=\"w1\" name=\"Kick-off\" question=\"should\" roles", NULL },
              (const char *const[]){ "as-is", "<accepted", "<decisions", NULL });
  remit_chart_insert_plan (chart, 0, plan);
  g_object_unref (plan);
  after = write_text (chart);
  assert_same_text (after, before);
  g_assert_finalize_object (chart);
}

/* Voices and decisions that name a workshop that is gone. */
static void
test_removed_workshop (void)
{
  RemitChart *chart = read_example ();
  g_autoptr (GPtrArray) none = g_ptr_array_new ();

  remit_chart_set_workshops (chart, none);
  assert_has (chart, (const char *const[]){ "sort=\"voice\">", "of=\"vision\" at=", NULL },
              (const char *const[]){ "w1", "<workshops", NULL });
  g_assert_finalize_object (chart);
}

static void
set_limit (RemitLimits *limits, RemitRule rule, gboolean has_severity, RemitSeverity severity, int value)
{
  const RemitLimit limit = { TRUE, has_severity, severity, value, NULL };

  remit_limits_set (limits, rule, &limit);
}

static void
test_limits (void)
{
  RemitChart *chart = read_example ();
  g_autoptr (RemitLimits) limits = remit_limits_new ();
  g_autofree char *text = NULL;

  set_limit (limits, REMIT_RULE_ROW_BLANK, TRUE, REMIT_SEVERITY_NOTE, -1);        /* both defaults */
  set_limit (limits, REMIT_RULE_ROW_MANY_DOERS, TRUE, REMIT_SEVERITY_WARNING, 4); /* both defaults */
  set_limit (limits, REMIT_RULE_ROW_SILENT, TRUE, REMIT_SEVERITY_NOTE, 5);        /* its severity is */
  set_limit (limits, REMIT_RULE_PLAN_LARGE, TRUE, REMIT_SEVERITY_ERROR, 40);      /* its value is */
  set_limit (limits, REMIT_RULE_ROW_DUPLICATE, TRUE, REMIT_SEVERITY_WARNING, -1); /* no default is one severity */
  set_limit (limits, REMIT_RULE_PAIR_SHARED, FALSE, REMIT_SEVERITY_OFF, 0);
  remit_chart_set_limits (chart, limits);
  text = write_text (chart);
  g_assert_nonnull (strstr (text, " <limits>\n"
                                  "  <limit rule=\"pair.shared\" value=\"0\"/>\n"
                                  "  <limit rule=\"plan.large\" severity=\"error\"/>\n"
                                  "  <limit rule=\"row.duplicate\" severity=\"warning\"/>\n"
                                  "  <limit rule=\"row.silent\" value=\"5\"/>\n"
                                  " </limits>\n"));
  assert_written (text, text);
  g_assert_finalize_object (chart);
}

static void
test_default_limits (void)
{
  RemitChart *chart = read_example ();
  g_autoptr (RemitLimits) limits = remit_limits_new ();

  set_limit (limits, REMIT_RULE_ROW_BLANK, TRUE, REMIT_SEVERITY_NOTE, -1);
  remit_chart_set_limits (chart, limits);
  assert_has (chart, (const char *const[]){ NULL }, (const char *const[]){ "<limit", NULL });
  g_assert_finalize_object (chart);
}

/* An answered row is written for a voice alone. */
static void
test_answered (void)
{
  RemitChart *chart = read_example ();
  RemitPlan *voice = remit_chart_get_plan (chart, 1);

  assert_has (chart, (const char *const[]){ "<row of=\"vision\"/>", NULL }, (const char *const[]){ NULL });
  remit_plan_set_sort (voice, REMIT_SORT_TEAM);
  assert_has (chart, (const char *const[]){ "sort=\"team\">", NULL },
              (const char *const[]){ "<row of=\"vision\"/>", "workshop=\"w1\">", NULL });
  remit_plan_set_sort (voice, REMIT_SORT_VOICE);
  remit_chart_set_answered (chart, voice, 0, FALSE);
  assert_has (chart, (const char *const[]){ "sort=\"voice\"", NULL },
              (const char *const[]){ "<row of=\"vision\"/>", NULL });
  g_assert_finalize_object (chart);
}

/* Text of white space alone is no text. */
static void
test_blank_texts (void)
{
  RemitChart *chart = read_example ();

  remit_chart_set_title (chart, " \n");
  remit_chart_set_note (chart, "\t");
  remit_role_set_note (remit_chart_get_role (chart, 1), "  ");
  remit_role_set_holder (remit_chart_get_role (chart, 1), "");
  remit_section_set_title (remit_chart_get_section (chart, 0), "");
  assert_has (chart,
              (const char *const[]){ " <title/>\n <scheme", "short=\"PO\" agile=\"yes\"/>", "<section id=\"strategy\">",
                                     NULL },
              (const char *const[]){ "holder", NULL });
  g_assert_finalize_object (chart);
}

/* A moved row and a moved role take their place everywhere but in lists of ids. */
static void
test_moved (void)
{
  RemitChart *chart = read_example ();

  remit_chart_move_row (chart, 0, 0, 1);
  remit_chart_move_role (chart, 0, 1);
  assert_has (chart,
              (const char *const[]){
                  "<row of=\"roadmap\">\n    <cell role=\"po\" is=\"A\"/>\n    <cell role=\"pm\" is=\"RA\">Signs",
                  "at=\"2026-11-24T10:20:00Z\">\n   <cell role=\"po\" is=\"R\"/>\n   <cell role=\"pm\" is=\"A\"/>\n",
                  "roles=\"pm po\" of=\"vision roadmap\"", NULL },
              (const char *const[]){ NULL });
  g_assert_finalize_object (chart);
}

/* A chart that was never in a file. */
static void
test_new (void)
{
  g_autoptr (RemitScheme) scheme = remit_scheme_new_preset (REMIT_PRESET_RACI);
  g_autoptr (RemitPlan) plan = remit_plan_new ("plan", "Plan");
  RemitChart *chart = remit_chart_new (scheme);

  remit_chart_insert_plan (chart, 0, plan);
  assert_has (chart,
              (const char *const[]){ " <title/>\n", " <roles/>\n", " <responsibilities/>\n", "<plan id=\"plan\"",
                                     NULL },
              (const char *const[]){ "<note", "<limits", "<accepted", "<workshops", "<decisions", NULL });
  g_assert_finalize_object (chart);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/writer/removed-row", test_removed_row);
  g_test_add_func ("/writer/removed-role", test_removed_role);
  g_test_add_func ("/writer/removed-plan", test_removed_plan);
  g_test_add_func ("/writer/removed-workshop", test_removed_workshop);
  g_test_add_func ("/writer/limits", test_limits);
  g_test_add_func ("/writer/default-limits", test_default_limits);
  g_test_add_func ("/writer/answered", test_answered);
  g_test_add_func ("/writer/blank-texts", test_blank_texts);
  g_test_add_func ("/writer/moved", test_moved);
  g_test_add_func ("/writer/new", test_new);
  return g_test_run ();
}
