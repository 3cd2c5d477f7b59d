/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "make-chart.h"

#include "chart/remit-scheme-presets.h"

/* Charts of any size for the benchmarks, the same each time: sections of a hundred rows, titles of which one in eight
 * is too long for one line, and letters in about the shares that charts have. */

#define ROWS_PER_SECTION 100

static const char *const titles[] = {
  "Responsibility number %u of the chart",
  "Plan iteration %u",
  "Agree on the budget of region %u",
  "Approve change %u to the scope",
  "Keep the list of risks %u",
  "Tell everybody concerned, in time and in words that they understand, what release %u will change for them",
  "Accept deliverable %u",
  "Choose supplier %u",
};

/**
 * next_number:
 * @state: (inout): where the sequence is
 *
 * Goes on in a cheap sequence of numbers, the same each time.
 *
 * Returns: a number below 65,536
 */
guint32
next_number (guint32 *state)
{
  *state = *state * 1664525 + 1013904223;
  return *state >> 16;
}

/**
 * make_set:
 * @state: (inout): where the sequence is
 *
 * Chooses R, A, C, I or A R.
 *
 * Returns: letters of RACI, never none
 */
RemitSet
make_set (guint32 *state)
{
  static const RemitSet sets[] = { 1, 2, 4, 4, 4, 8, 8, 8, 4, 3, 1, 8, 4, 8, 4, 8 };

  return sets[next_number (state) % G_N_ELEMENTS (sets)];
}

static void
add_roles (RemitChart *chart,
           guint       n_roles)
{
  for (guint i = 0; i < n_roles; i++)
    {
      g_autofree char *id = g_strdup_printf ("role-%u", i);
      g_autofree char *name = g_strdup_printf ("Role number %u", i);
      g_autoptr (RemitRole) role = remit_role_new (id, name);

      remit_chart_insert_role (chart, i, role);
    }
}

static char *
make_title (guint row)
{
  g_auto (GStrv) parts = g_strsplit (titles[row % G_N_ELEMENTS (titles)], "%u", 2);

  return g_strdup_printf ("%s%u%s", parts[0], row, parts[1]);
}

static void
add_rows (RemitChart *chart,
          guint       n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *id = g_strdup_printf ("row-%u", i);
      g_autofree char *title = make_title (i);
      g_autoptr (RemitResponsibility) row = remit_responsibility_new (id, title);

      if (i % ROWS_PER_SECTION == 0)
        {
          g_autofree char *section_id = g_strdup_printf ("section-%u", i / ROWS_PER_SECTION);
          g_autofree char *section_title = g_strdup_printf ("Section %u", i / ROWS_PER_SECTION);
          g_autoptr (RemitSection) section = remit_section_new (section_id, section_title);

          remit_chart_insert_section (chart, i / ROWS_PER_SECTION, section);
        }
      remit_chart_insert_row (chart, i / ROWS_PER_SECTION, i, row);
    }
}

/**
 * make_chart:
 * @n_rows: how many responsibilities
 * @n_roles: how many roles
 * @share: how many of a hundred cells have letters
 *
 * Makes a chart with one plan.
 *
 * Returns: (transfer full): the new chart
 */
RemitChart *
make_chart (guint n_rows,
            guint n_roles,
            guint share)
{
  g_autoptr (RemitScheme) scheme = remit_scheme_new_preset (REMIT_PRESET_RACI);
  g_autoptr (RemitPlan) plan = remit_plan_new ("plan", "Plan");
  RemitChart *chart = remit_chart_new (scheme);
  guint32 state = 1;

  remit_chart_set_title (chart, "Generated chart");
  add_roles (chart, n_roles);
  add_rows (chart, n_rows);
  remit_plan_set_n_rows (plan, n_rows);
  for (guint row = 0; row < n_rows; row++)
    for (guint role = 0; role < n_roles; role++)
      if (next_number (&state) % 100 < share)
        remit_plan_set_cell (plan, row, role, make_set (&state));
  remit_chart_insert_plan (chart, 0, plan);
  return chart;
}
