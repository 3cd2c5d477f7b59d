/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "analysis/remit-accepted.h"
#include "analysis/remit-checks.h"

#include <string.h>

#include "analysis/plain-checks.h"
#include "analysis/schemes.h"

/* Random charts and random edits: checks that follow the chart must say what a plain reading says, what checks made
 * afresh say, word for word, and what a mirror says that knows of the list models only what their signals told it. */

#define TODAY 20270601

typedef struct
{
  GListModel *model;
  GPtrArray *items;
} Mirror;

typedef struct
{
  GRand *rand;
  RemitChart *chart;
  RemitPlan *plan;
  RemitChecks *checks;
  RemitChecks *unseen; /* checks whose findings nobody looks at between changes */
  Mirror *groups;
  Mirror *group_items[REMIT_N_RULES];
  Mirror *accepted;
  guint n_ids;
} World;

static const char *const schemes[] = {
  SCHEME_RACI, SCHEME_RACI, SCHEME_RACI_VS, SCHEME_CAIRO, SCHEME_RASCI, SCHEME_RAPID, SCHEME_PACSI,
  "R:does:3 C:advises:1 I:informed:0 O:out:0", "C:advises:1 I:informed:0 S:helps:1",
};

static guint
pick (World *world, guint n)
{
  return (guint) g_rand_int_range (world->rand, 0, (gint32) MAX (n, 1));
}

/* A mirror of a list model */

static void
mirror_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  Mirror *mirror = user_data;

  g_assert_cmpuint (position + removed, <=, mirror->items->len);
  if (removed > 0)
    g_ptr_array_remove_range (mirror->items, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror->items, (int) (position + i), g_list_model_get_item (model, position + i));
  g_assert_cmpuint (mirror->items->len, ==, g_list_model_get_n_items (model));
}

static Mirror *
mirror_new (GListModel *model)
{
  Mirror *mirror = g_new0 (Mirror, 1);

  mirror->model = g_object_ref (model);
  mirror->items = g_ptr_array_new_with_free_func (g_object_unref);
  mirror_cb (model, 0, 0, g_list_model_get_n_items (model), mirror);
  g_signal_connect (model, "items-changed", G_CALLBACK (mirror_cb), mirror);

  return mirror;
}

static void
mirror_free (Mirror *mirror)
{
  g_signal_handlers_disconnect_by_data (mirror->model, mirror);
  g_ptr_array_unref (mirror->items);
  g_object_unref (mirror->model);
  g_free (mirror);
}

static void
assert_mirrors (Mirror *mirror)
{
  g_assert_cmpuint (mirror->items->len, ==, g_list_model_get_n_items (mirror->model));
  for (guint i = 0; i < mirror->items->len; i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (mirror->model, i);

      g_assert_true (item == g_ptr_array_index (mirror->items, i));
    }
}

/* Making the chart */

static RemitSet
pick_set (World *world)
{
  guint n_letters = remit_scheme_get_n_letters (remit_chart_get_scheme (world->chart));
  RemitSet set = 0;

  if (pick (world, 3) == 0)
    return 0;
  set |= 1u << pick (world, n_letters);
  if (pick (world, 3) == 0)
    set |= 1u << pick (world, n_letters);

  return set;
}

static void
add_role (World *world)
{
  g_autofree char *id = g_strdup_printf ("role%u", world->n_ids++);
  g_autoptr (RemitRole) role = remit_role_new (id, id);

  if (pick (world, 3) == 0)
    remit_role_set_holder (role, pick (world, 2) == 0 ? "Ann" : "Bob");
  remit_role_set_agile (role, pick (world, 2) == 0);
  remit_chart_insert_role (world->chart, pick (world, remit_chart_get_n_roles (world->chart) + 1), role);
}

static void
fill_row (World *world, guint row)
{
  for (guint role = 0; role < remit_chart_get_n_roles (world->chart); role++)
    remit_chart_set_cell (world->chart, world->plan, row, role, pick_set (world));
}

static void
add_row (World *world)
{
  g_autofree char *id = g_strdup_printf ("row%u", world->n_ids++);
  g_autoptr (RemitResponsibility) row = remit_responsibility_new (id, id);
  guint position = pick (world, remit_chart_get_n_rows (world->chart) + 1);

  remit_responsibility_set_weight (row, 1 + pick (world, REMIT_RESPONSIBILITY_MAX_WEIGHT));
  remit_chart_insert_row (world->chart, 0, position, row);
  if (pick (world, 4) > 0)
    fill_row (world, position);
}

static RemitLimits *
pick_limits (World *world)
{
  RemitLimits *limits = remit_limits_new ();

  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    {
      RemitLimit limit = { .stands = TRUE, .value = -1 };
      int value = remit_rule_get_default_value (rule);

      limit.has_severity = pick (world, 4) == 0;
      limit.severity = pick (world, REMIT_SEVERITY_ERROR + 1);
      if (value >= 0 && pick (world, 3) == 0)
        limit.value = (int) pick (world, (guint) value + 2);
      if (limit.has_severity || limit.value >= 0)
        remit_limits_set (limits, rule, &limit);
    }

  return limits;
}

/* Changes */

static void
change_cell (World *world)
{
  guint n_rows = remit_chart_get_n_rows (world->chart);
  guint n_roles = remit_chart_get_n_roles (world->chart);

  if (n_rows > 0 && n_roles > 0)
    remit_chart_set_cell (world->chart, world->plan, pick (world, n_rows), pick (world, n_roles), pick_set (world));
}

static void
change_rows (World *world)
{
  guint n_rows = remit_chart_get_n_rows (world->chart);
  g_autoptr (RemitStrip) strip = NULL;

  if (n_rows == 0 || pick (world, 3) == 0)
    {
      add_row (world);
      return;
    }

  if (pick (world, 2) == 0)
    remit_chart_move_row (world->chart, pick (world, n_rows), 0, pick (world, n_rows));
  else
    strip = remit_chart_remove_row (world->chart, pick (world, n_rows));
  if (strip != NULL && pick (world, 2) == 0)
    remit_chart_restore_row (world->chart, 0, pick (world, n_rows), g_steal_pointer (&strip));
}

static void
change_roles (World *world)
{
  guint n_roles = remit_chart_get_n_roles (world->chart);
  g_autoptr (RemitColumn) column = NULL;

  if (n_roles == 0 || (n_roles < 9 && pick (world, 3) == 0))
    {
      add_role (world);
      return;
    }

  if (pick (world, 2) == 0)
    remit_chart_move_role (world->chart, pick (world, n_roles), pick (world, n_roles));
  else
    column = remit_chart_remove_role (world->chart, pick (world, n_roles));
  if (column != NULL && pick (world, 2) == 0)
    remit_chart_restore_role (world->chart, pick (world, n_roles), g_steal_pointer (&column));
}

static void
change_plan (World *world)
{
  g_autoptr (RemitPlan) taken = NULL;

  switch (pick (world, 4))
    {
    case 0:
      remit_plan_set_sort (world->plan, pick (world, 3) == 0 ? REMIT_SORT_VOICE : REMIT_SORT_SCENARIO);
      break;
    case 1:
      remit_plan_set_method (world->plan, pick (world, 2) == 0 ? REMIT_METHOD_NOT_AGILE : REMIT_METHOD_SCRUM);
      break;
    case 2:
      remit_plan_set_name (world->plan, pick (world, 2) == 0 ? "Plan" : "Other plan");
      break;
    default:
      taken = remit_chart_remove_plan (world->chart, remit_item_get_position (REMIT_ITEM (world->plan)));
      if (pick (world, 2) == 0)
        remit_checks_update (world->checks);
      remit_chart_insert_plan (world->chart, 0, taken);
      break;
    }
}

static void
change_item (World *world)
{
  guint n_rows = remit_chart_get_n_rows (world->chart);
  guint n_roles = remit_chart_get_n_roles (world->chart);
  RemitResponsibility *row = remit_chart_get_row (world->chart, pick (world, n_rows));
  RemitRole *role = remit_chart_get_role (world->chart, pick (world, n_roles));
  g_autofree char *name = g_strdup_printf ("Name %u", pick (world, 5));

  switch (pick (world, 6))
    {
    case 0:
      if (row != NULL)
        remit_responsibility_set_weight (row, 1 + pick (world, REMIT_RESPONSIBILITY_MAX_WEIGHT));
      break;
    case 1:
      if (row != NULL)
        remit_responsibility_set_title (row, name);
      break;
    case 2:
      if (role != NULL)
        remit_role_set_holder (role, pick (world, 2) == 0 ? "Ann" : NULL);
      break;
    case 3:
      if (role != NULL)
        remit_role_set_agile (role, !remit_role_get_agile (role));
      break;
    case 4:
      if (role != NULL)
        remit_role_set_short_name (role, name);
      break;
    default:
      if (role != NULL)
        remit_role_set_name (role, name);
      break;
    }
}

static void
change_limits (World *world)
{
  g_autoptr (RemitLimits) limits = pick (world, 3) == 0 ? remit_limits_new () : pick_limits (world);

  remit_chart_set_limits (world->chart, limits);
}

static RemitAcceptance *
copy_acceptance (const RemitAcceptance *acceptance)
{
  RemitAcceptance *copy = remit_acceptance_new (acceptance->rule);

  g_set_object (&copy->plan, acceptance->plan);
  for (guint i = 0; i < acceptance->rows->len; i++)
    g_ptr_array_add (copy->rows, g_object_ref (g_ptr_array_index (acceptance->rows, i)));
  for (guint i = 0; i < acceptance->roles->len; i++)
    g_ptr_array_add (copy->roles, g_object_ref (g_ptr_array_index (acceptance->roles, i)));
  copy->was = g_strdup (acceptance->was);
  copy->at = acceptance->at;
  copy->until = acceptance->until;
  copy->reason = g_strdup (acceptance->reason);

  return copy;
}

static void
change_acceptances (World *world)
{
  GPtrArray *old = remit_chart_get_acceptances (world->chart);
  g_autoptr (GPtrArray) acceptances = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_acceptance_free);
  g_autoptr (GPtrArray) findings = remit_checks_list (world->checks);
  const RemitDate dates[] = { 0, 0, TODAY, TODAY - 1, TODAY + 1 };

  for (guint i = 0; i < old->len; i++)
    if (pick (world, 8) > 0)
      g_ptr_array_add (acceptances, copy_acceptance (g_ptr_array_index (old, i)));
  for (guint i = 0; findings->len > 0 && i < 3; i++)
    g_ptr_array_add (acceptances, remit_finding_accept (g_ptr_array_index (findings, pick (world, findings->len)),
                                                        world->chart, 0, dates[pick (world, G_N_ELEMENTS (dates))],
                                                        pick (world, 2) == 0 ? "Because" : NULL));

  remit_chart_set_acceptances (world->chart, acceptances);
}

static void
change_scheme (World *world)
{
  const RemitScheme *old = remit_chart_get_scheme (world->chart);
  g_autoptr (RemitScheme) scheme = scheme_new (schemes[pick (world, G_N_ELEMENTS (schemes))]);

  if (remit_scheme_get_n_letters (scheme) >= remit_scheme_get_n_letters (old))
    remit_chart_set_scheme (world->chart, scheme);
}

static void
change_something (World *world)
{
  guint kind = pick (world, 40);

  if (kind < 24)
    change_cell (world);
  else if (kind < 27)
    change_rows (world);
  else if (kind < 29)
    change_roles (world);
  else if (kind < 31)
    change_plan (world);
  else if (kind < 34)
    change_item (world);
  else if (kind < 35)
    change_limits (world);
  else if (kind < 39)
    change_acceptances (world);
  else
    change_scheme (world);
}

/* Comparing */

static char *
finding_to_text (RemitFinding *finding)
{
  GPtrArray *rows = remit_finding_get_rows (finding);
  GPtrArray *roles = remit_finding_get_roles (finding);
  RemitReopened reopened = remit_finding_get_reopened (finding);
  GString *text = g_string_new (remit_severity_to_nick (remit_finding_get_severity (finding)));

  g_string_append_printf (text, " %s", remit_rule_get_id (remit_finding_get_rule (finding)));
  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (text, " %s", remit_item_get_id (g_ptr_array_index (rows, i)));
  for (guint i = 0; i < roles->len; i++)
    g_string_append_printf (text, " %s", remit_item_get_id (g_ptr_array_index (roles, i)));
  if (remit_finding_get_accepted (finding))
    g_string_append (text, " accepted");
  if (reopened != REMIT_REOPENED_NO)
    g_string_append (text, reopened == REMIT_REOPENED_CHANGED ? " changed" : " expired");

  return g_string_free (text, FALSE);
}

static void
assert_plain_list (World *world, PlainChecks *plain)
{
  g_autoptr (GPtrArray) findings = remit_checks_list (world->checks);

  for (guint i = 0; i < MIN (findings->len, plain->findings->len); i++)
    {
      g_autofree char *actual = finding_to_text (g_ptr_array_index (findings, i));
      g_autofree char *expected =
        plain_finding_to_text (world->chart, &g_array_index (plain->findings, PlainFinding, i));

      g_assert_cmpstr (actual, ==, expected);
    }
  g_assert_cmpuint (findings->len, ==, plain->findings->len);
}

static void
assert_severities (World *world, PlainChecks *plain)
{
  guint n_roles = remit_chart_get_n_roles (world->chart);

  for (guint row = 0; row < remit_chart_get_n_rows (world->chart); row++)
    {
      g_assert_cmpint (remit_checks_get_row_severity (world->checks, row), ==,
                       plain_checks_get_row_severity (plain, world->chart, world->plan, row));
      for (guint role = 0; role < n_roles; role++)
        g_assert_cmpint (remit_checks_get_cell_severity (world->checks, row, role), ==,
                         plain_checks_get_cell_severity (plain, row, role));
    }

  for (guint role = 0; role < n_roles; role++)
    g_assert_cmpint (remit_checks_get_role_severity (world->checks, role), ==,
                     plain_checks_get_role_severity (plain, role));
}

static void
assert_counts (World *world, PlainChecks *plain)
{
  guint counts[REMIT_SEVERITY_ERROR + 1] = { 0 };
  guint n_accepted = 0;

  for (guint i = 0; i < plain->findings->len; i++)
    {
      PlainFinding *finding = &g_array_index (plain->findings, PlainFinding, i);

      n_accepted += finding->accepted ? 1 : 0;
      counts[finding->severity] += finding->accepted ? 0 : 1;
    }

  for (RemitSeverity severity = REMIT_SEVERITY_NOTE; severity <= REMIT_SEVERITY_ERROR; severity++)
    g_assert_cmpuint (remit_checks_get_n_open (world->checks, severity), ==, counts[severity]);
  g_assert_cmpuint (remit_checks_get_n_accepted (world->checks), ==, n_accepted);
  g_assert_cmpuint (remit_checks_get_n_filled (world->checks), ==, plain->n_filled);
  g_assert_cmpuint (remit_checks_get_n_blank (world->checks), ==,
                    remit_chart_get_n_rows (world->chart) - plain->n_filled);
  g_assert_cmpuint (remit_checks_get_n_settled (world->checks), ==, plain->n_settled);
}

static void
assert_same_findings (RemitChecks *checks, RemitChecks *fresh)
{
  g_autoptr (GPtrArray) findings = remit_checks_list (checks);
  g_autoptr (GPtrArray) expected = remit_checks_list (fresh);

  g_assert_cmpuint (findings->len, ==, expected->len);
  for (guint i = 0; i < findings->len; i++)
    {
      RemitFinding *finding = g_ptr_array_index (findings, i);
      RemitFinding *other = g_ptr_array_index (expected, i);

      g_assert_cmpstr (remit_finding_get_message (finding), ==, remit_finding_get_message (other));
      g_assert_true (remit_finding_looks_same (finding, other));
    }
}

static void
assert_tallies (RemitChecks *checks, RemitChecks *fresh)
{
  guint n_roles = remit_chart_get_n_roles (remit_checks_get_chart (checks));

  for (guint first = 0; first < n_roles; first++)
    {
      const RemitRoleTally *tally = remit_checks_get_role_tally (checks, first);
      const RemitRoleTally *expected = remit_checks_get_role_tally (fresh, first);

      g_assert_cmpmem (tally, sizeof *tally, expected, sizeof *expected);
      for (guint second = 0; second < n_roles; second++)
        {
          RemitPairFigures actual, other;

          if (first == second)
            continue;
          remit_checks_get_pair_figures (checks, first, second, &actual);
          remit_checks_get_pair_figures (fresh, first, second, &other);
          g_assert_cmpmem (&actual, sizeof actual, &other, sizeof other);
        }
    }
}

static void
assert_groups (World *world)
{
  RemitFindingGroup *last = NULL;

  assert_mirrors (world->groups);
  assert_mirrors (world->accepted);
  for (guint i = 0; i < world->groups->items->len; i++)
    {
      RemitFindingGroup *group = g_ptr_array_index (world->groups->items, i);

      g_assert_cmpuint (remit_finding_group_get_n_listed (group), >, 0);
      if (last != NULL)
        g_assert_cmpint (remit_finding_group_get_severity (last), >=, remit_finding_group_get_severity (group));
      if (last != NULL && remit_finding_group_get_severity (last) == remit_finding_group_get_severity (group))
        g_assert_cmpint (remit_finding_group_get_rule (last), <, remit_finding_group_get_rule (group));
      last = group;
    }

  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    {
      RemitFindingGroup *group = remit_checks_get_group (world->checks, rule);

      assert_mirrors (world->group_items[rule]);
      g_assert_cmpint (remit_finding_group_get_n_findings (group) > 0, ==,
                       g_ptr_array_find (world->groups->items, group, NULL));
    }
}

static void
assert_world (World *world)
{
  g_autoptr (PlainChecks) plain = plain_checks_new (world->chart, world->plan, TODAY);
  g_autoptr (RemitChecks) fresh = remit_checks_new (world->chart, world->plan);

  remit_checks_set_today (fresh, TODAY);
  assert_plain_list (world, plain);
  assert_counts (world, plain);
  assert_severities (world, plain);
  assert_same_findings (world->checks, fresh);
  assert_tallies (world->checks, fresh);
  assert_groups (world);
}

static void
world_init (World *world, guint32 seed)
{
  g_autoptr (RemitScheme) scheme = NULL;
  g_autoptr (RemitSection) section = remit_section_new ("section", "Section");
  g_autoptr (RemitPlan) plan = remit_plan_new ("plan", "Plan");

  memset (world, 0, sizeof *world);
  world->rand = g_rand_new_with_seed (seed);
  scheme = scheme_new (schemes[pick (world, G_N_ELEMENTS (schemes))]);
  world->chart = remit_chart_new (scheme);
  world->plan = g_object_ref (plan);
  remit_chart_insert_plan (world->chart, 0, plan);
  remit_chart_insert_section (world->chart, 0, section);
  for (guint i = pick (world, 8); i > 0; i--)
    add_role (world);
  for (guint i = pick (world, 14); i > 0; i--)
    add_row (world);

  world->checks = remit_checks_new (world->chart, plan);
  world->unseen = remit_checks_new (world->chart, plan);
  remit_checks_set_today (world->checks, TODAY);
  remit_checks_set_today (world->unseen, TODAY);
  world->groups = mirror_new (remit_checks_get_groups (world->checks));
  world->accepted = mirror_new (remit_checks_get_accepted (world->checks));
  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    world->group_items[rule] = mirror_new (G_LIST_MODEL (remit_checks_get_group (world->checks, rule)));
}

static void
world_clear (World *world)
{
  mirror_free (world->groups);
  mirror_free (world->accepted);
  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    mirror_free (world->group_items[rule]);
  g_assert_finalize_object (world->checks);
  g_assert_finalize_object (world->unseen);
  g_object_unref (world->plan);
  g_assert_finalize_object (world->chart);
  g_rand_free (world->rand);
}

static void
test_random (gconstpointer data)
{
  World world;

  world_init (&world, GPOINTER_TO_UINT (data));
  assert_world (&world);
  for (guint step = 0; step < 120; step++)
    {
      g_test_message ("step %u", step);
      for (guint i = 1 + pick (&world, 2); i > 0; i--)
        change_something (&world);
      assert_world (&world);
      if (step % 10 == 9)
        assert_same_findings (world.unseen, world.checks);
    }
  world_clear (&world);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint seed = 1; seed <= 60; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/checks/random/%02u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_random);
    }

  return g_test_run ();
}
