/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "support/test-chart.h"

#include "chart/remit-scheme-presets.h"

/* Charts from text and back. The first line has the roles, then a line a row: its title and a
 * column of keys for each role, parted by two or more blanks; "." is a blank cell, "# " a section. */

static char **
split_columns (const char *line)
{
  GPtrArray *columns = g_ptr_array_new ();
  GString *column = g_string_new (NULL);

  for (const char *p = line; *p != '\0'; p++)
    {
      if (p[0] == ' ' && (p[1] == ' ' || column->len == 0 || p[1] == '\0'))
        {
          if (column->len > 0)
            g_ptr_array_add (columns, g_strdup (column->str));
          g_string_truncate (column, 0);
          continue;
        }
      g_string_append_c (column, *p);
    }
  if (column->len > 0)
    g_ptr_array_add (columns, g_strdup (column->str));
  g_string_free (column, TRUE);
  g_ptr_array_add (columns, NULL);
  return (char **) g_ptr_array_free (columns, FALSE);
}

static void
add_roles (RemitChart *chart,
           const char *line)
{
  g_auto (GStrv) names = split_columns (line);

  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *id = remit_chart_make_id (chart, REMIT_TYPE_ROLE, names[i]);
      g_autoptr (RemitRole) role = remit_role_new (id, names[i]);

      remit_chart_insert_role (chart, i, role);
    }
}

static void
add_section (RemitChart *chart,
             const char *title)
{
  g_autofree char *id = remit_chart_make_id (chart, REMIT_TYPE_SECTION, title != NULL ? title : "Section");
  g_autoptr (RemitSection) section = remit_section_new (id, title);

  remit_chart_insert_section (chart, remit_chart_get_n_sections (chart), section);
}

static void
add_row (RemitChart *chart,
         RemitPlan  *plan,
         const char *line)
{
  g_auto (GStrv) columns = split_columns (line);
  g_autofree char *id = remit_chart_make_id (chart, REMIT_TYPE_RESPONSIBILITY, columns[0]);
  g_autoptr (RemitResponsibility) row = remit_responsibility_new (id, columns[0]);
  guint position = remit_chart_get_n_rows (chart);

  if (remit_chart_get_n_sections (chart) == 0)
    add_section (chart, NULL);
  remit_chart_insert_row (chart, remit_chart_get_n_sections (chart) - 1, position, row);
  g_assert_cmpuint (g_strv_length (columns), <=, 1 + remit_chart_get_n_roles (chart));
  for (guint i = 1; columns[i] != NULL; i++)
    {
      RemitSet set = 0;
      gunichar bad = 0;

      if (g_str_equal (columns[i], "."))
        continue;
      if (!remit_scheme_parse (remit_chart_get_scheme (chart), columns[i], &set, &bad))
        g_error ("no letters: %s", columns[i]);
      remit_chart_set_cell (chart, plan, position, i - 1, set);
    }
}

/**
 * test_chart_new_with_scheme:
 * @scheme: the letters
 * @text: roles, sections and rows
 *
 * Makes a chart with one plan, "Plan".
 *
 * Returns: (transfer full): the chart
 */
RemitChart *
test_chart_new_with_scheme (RemitScheme *scheme,
                            const char  *text)
{
  RemitChart *chart = remit_chart_new (scheme);
  g_autoptr (RemitPlan) plan = remit_plan_new ("plan", "Plan");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  remit_chart_set_title (chart, "Test");
  remit_chart_insert_plan (chart, 0, plan);
  add_roles (chart, lines[0]);
  for (guint i = 1; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '\0')
        continue;
      if (g_str_has_prefix (lines[i], "# "))
        add_section (chart, lines[i] + 2);
      else
        add_row (chart, plan, lines[i]);
    }
  if (remit_chart_get_n_sections (chart) == 0)
    add_section (chart, NULL);
  return chart;
}

/**
 * test_chart_new:
 * @text: roles, sections and rows
 *
 * Makes a RACI chart with one plan, "Plan".
 *
 * Returns: (transfer full): the chart
 */
RemitChart *
test_chart_new (const char *text)
{
  g_autoptr (RemitScheme) scheme = remit_scheme_new_preset (REMIT_PRESET_RACI);

  return test_chart_new_with_scheme (scheme, text);
}

/**
 * test_chart_get_plan:
 * @chart: a chart
 *
 * Gives its first plan.
 *
 * Returns: (transfer none): the plan
 */
RemitPlan *
test_chart_get_plan (RemitChart *chart)
{
  return remit_chart_get_plan (chart, 0);
}

/**
 * test_plan_to_text:
 * @chart: a chart
 * @plan: one of its plans
 *
 * Writes a line a row: the title and the keys of each role, parted by bars.
 *
 * Returns: (transfer full): the text
 */
char *
test_plan_to_text (RemitChart *chart,
                   RemitPlan  *plan)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < remit_chart_get_n_rows (chart); row++)
    {
      g_string_append (text, remit_responsibility_get_title (remit_chart_get_row (chart, row)));
      for (guint role = 0; role < remit_chart_get_n_roles (chart); role++)
        {
          g_autofree char *keys = remit_scheme_format (remit_chart_get_scheme (chart),
                                                       remit_plan_get_set (plan, row, role));

          g_string_append_printf (text, "|%s", keys);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

/**
 * test_chart_to_text:
 * @chart: a chart
 *
 * Writes roles, then sections with their rows in every plan, cell notes in parentheses.
 *
 * Returns: (transfer full): the text
 */
char *
test_chart_to_text (RemitChart *chart)
{
  GString *text = g_string_new (remit_chart_get_title (chart));

  for (guint i = 0; i < remit_chart_get_n_roles (chart); i++)
    g_string_append_printf (text, "|%s", remit_role_get_name (remit_chart_get_role (chart, i)));
  for (guint p = 0; p < remit_chart_get_n_plans (chart); p++)
    {
      RemitPlan *plan = remit_chart_get_plan (chart, p);

      g_string_append_printf (text, "\n%s\n", remit_plan_get_name (plan));
      for (guint s = 0; s < remit_chart_get_n_sections (chart); s++)
        {
          guint start = remit_chart_get_section_start (chart, s);
          const char *title = remit_section_get_title (remit_chart_get_section (chart, s));

          g_string_append_printf (text, "# %s\n", title != NULL ? title : "");
          for (guint row = start; row < start + remit_chart_get_section_n_rows (chart, s); row++)
            {
              g_string_append (text, remit_responsibility_get_title (remit_chart_get_row (chart, row)));
              for (guint role = 0; role < remit_chart_get_n_roles (chart); role++)
                {
                  g_autofree char *keys = remit_scheme_format (remit_chart_get_scheme (chart),
                                                               remit_plan_get_set (plan, row, role));
                  const char *note = remit_plan_get_cell_note (plan, row, role);

                  g_string_append_printf (text, "|%s%s%s%s", keys, note ? "(" : "", note ? note : "", note ? ")" : "");
                }
              g_string_append_c (text, '\n');
            }
        }
    }
  return g_string_free (text, FALSE);
}
