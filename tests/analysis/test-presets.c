/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart/remit-scheme-presets.h"

#include "analysis/remit-checks.h"
#include "support/test-chart.h"

/* Each scheme that comes with the program on a small healthy chart that uses all its letters: nothing is found. Then
 * the same chart with one row that is not healthy: exactly that is found. */

typedef struct
{
  RemitPreset preset;
  const char *id;
  const char *healthy;
  const char *broken;   /* a further row */
  const char *findings; /* "RULE PLACE" */
} Case;

static const Case cases[] = {
  { REMIT_PRESET_RACI, "RACI",
    "                   PM  PO  Dev  QA\n"
    "Set the vision     AR  C   I    .\n"
    "Plan releases      A   R   C    I\n"
    "Order the backlog  C   AR  .    .\n"
    "Build features     .   C   AR   I\n"
    "Test releases      I   .   C    AR\n"
    "Fix defects        .   I   R    A\n",
    "Agree budgets      A   A   R    .\n", "row.many-deciders Agree budgets" },
  { REMIT_PRESET_RASCI, "RASCI",
    "                   PM  PO  Dev  QA\n"
    "Set the vision     AR  S   .    I\n"
    "Plan releases      A   R   C    I\n"
    "Order the backlog  C   AR  S    .\n"
    "Build features     .   C   AR   S\n"
    "Test releases      I   .   S    AR\n",
    "Agree budgets      S   C   .    I\n", "row.unowned Agree budgets" },
  { REMIT_PRESET_RACI_VS, "RACI-VS",
    "                   PM  PO  Dev  QA\n"
    "Set the vision     AR  C   I    .\n"
    "Plan releases      A   R   C    V\n"
    "Order the backlog  S   AR  .    I\n"
    "Build features     .   S   AR   VI\n"
    "Test releases      I   .   V    AR\n",
    "Ship hotfixes      A   C   RV   .\n", "row.self-check Ship hotfixes: Dev" },
  { REMIT_PRESET_CAIRO, "CAIRO",
    "                   PM  PO  Dev  QA\n"
    "Set the vision     AR  C   I    O\n"
    "Plan releases      A   R   C    I\n"
    "Order the backlog  C   AR  .    O\n"
    "Build features     O   C   AR   I\n"
    "Test releases      I   O   C    AR\n",
    "Agree budgets      O   O   O    .\n", "row.blank Agree budgets" },
  { REMIT_PRESET_DACI, "DACI",
    "                   PM  PO  Dev  QA\n"
    "Set the vision     AD  C   I    .\n"
    "Plan releases      A   D   C    I\n"
    "Order the backlog  C   AD  .    .\n"
    "Build features     .   C   AD   I\n"
    "Test releases      I   .   C    AD\n",
    "Agree budgets      C   D   I    .\n", "row.no-decider Agree budgets" },
  { REMIT_PRESET_RAPID, "RAPID",
    "                   PM  PO  Dev  QA\n"
    "Set the vision     D   P   .    A\n"
    "Plan releases      D   R   P    I\n"
    "Order the backlog  I   D   P    .\n"
    "Build features     .   R   D    P\n"
    "Test releases      A   .   P    D\n",
    "Agree budgets      D   D   P    I\n", "row.many-deciders Agree budgets" },
  { REMIT_PRESET_PACSI, "PACSI",
    "                   PM  PO  Dev  QA\n"
    "Set the vision     AP  S   I    .\n"
    "Plan releases      A   P   S    C\n"
    "Order the backlog  S   AP  .    I\n"
    "Build features     .   S   AP   C\n"
    "Test releases      I   .   C    AP\n",
    "Agree budgets      A   S   I    .\n", "row.decider-only Agree budgets" },
};

static RemitChart *
make_chart (const Case *preset, const char *more)
{
  g_autoptr (RemitScheme) scheme = remit_scheme_new_preset (preset->preset);
  g_autofree char *text = g_strconcat (preset->healthy, more, NULL);

  return test_chart_new_with_scheme (scheme, text);
}

/* All open findings, as "RULE PLACE", a line each. */
static char *
find (RemitChart *chart)
{
  RemitChecks *checks = remit_checks_new (chart, remit_chart_get_plan (chart, 0));
  g_autoptr (GPtrArray) findings = remit_checks_list (checks);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    {
      RemitFinding *finding = g_ptr_array_index (findings, i);
      g_autofree char *place = remit_finding_dup_place (finding);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "\n" : "", remit_rule_get_id (remit_finding_get_rule (finding)),
                              place);
    }
  g_clear_pointer (&findings, g_ptr_array_unref);
  g_assert_finalize_object (checks);

  return g_string_free (text, FALSE);
}

static RemitSet
get_used (RemitChart *chart)
{
  RemitSet used = 0;

  for (guint row = 0; row < remit_chart_get_n_rows (chart); row++)
    for (guint role = 0; role < remit_chart_get_n_roles (chart); role++)
      used |= remit_plan_get_set (remit_chart_get_plan (chart, 0), row, role);

  return used;
}

static void
test_healthy (gconstpointer data)
{
  const Case *preset = data;
  RemitChart *chart = make_chart (preset, NULL);
  g_autofree char *findings = find (chart);
  guint n_letters = remit_scheme_get_n_letters (remit_chart_get_scheme (chart));

  g_assert_cmpstr (findings, ==, "");
  g_assert_cmphex (get_used (chart), ==, (1u << n_letters) - 1);
  g_assert_finalize_object (chart);
}

static void
test_broken (gconstpointer data)
{
  const Case *preset = data;
  RemitChart *chart = make_chart (preset, preset->broken);
  g_autofree char *findings = find (chart);

  g_assert_cmpstr (findings, ==, preset->findings);
  g_assert_finalize_object (chart);
}

/* Every scheme has its case. */
static void
test_all (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (cases), ==, REMIT_N_PRESETS);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpint (cases[i].preset, ==, i);
      g_assert_cmpstr (remit_scheme_preset_get_id (cases[i].preset), ==, cases[i].id);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/presets/all", test_all);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *healthy = g_strconcat ("/presets/healthy/", cases[i].id, NULL);
      g_autofree char *broken = g_strconcat ("/presets/broken/", cases[i].id, NULL);

      g_test_add_data_func (healthy, &cases[i], test_healthy);
      g_test_add_data_func (broken, &cases[i], test_broken);
    }
  return g_test_run ();
}
