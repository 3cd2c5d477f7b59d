/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "history/remit-copy.h"

#include "chart/remit-cell-text.h"

/* Cells as a table, as a spreadsheet would copy them. Notes stand beside the texts. */

static gboolean
add_headings (RemitTable  *table,
              RemitChart  *chart,
              guint        first_role,
              guint        n_roles,
              gboolean     corner,
              GError     **error)
{
  if (!remit_table_add_row (table, error) || (corner && !remit_table_add (table, "", 0, error)))
    return FALSE;
  for (guint i = 0; i < n_roles; i++)
    if (!remit_table_add (table, remit_role_get_name (remit_chart_get_role (chart, first_role + i)), -1, error))
      return FALSE;
  return TRUE;
}

static gboolean
add_section (RemitTable    *table,
             RemitSection  *section,
             GError       **error)
{
  const char *title = remit_section_get_title (section);

  if (title == NULL)
    return TRUE;
  if (!remit_table_add_row (table, error) || !remit_table_add (table, title, -1, error))
    return FALSE;
  remit_table_mark_heading (table);
  return TRUE;
}

static gboolean
add_title (RemitTable           *table,
           RemitResponsibility  *row,
           GError              **error)
{
  if (!remit_table_add (table, remit_responsibility_get_title (row), -1, error))
    return FALSE;
  remit_table_set_note (table, remit_responsibility_get_note (row));
  return TRUE;
}

static gboolean
add_cells (RemitTable   *table,
           RemitScheme  *scheme,
           RemitPlan    *plan,
           guint         row,
           guint         first_role,
           guint         n_roles,
           GError      **error)
{
  for (guint i = 0; i < n_roles; i++)
    {
      const RemitSet set = remit_plan_get_set (plan, row, first_role + i);
      g_autofree char *text = set != 0 ? remit_cell_text_write (scheme, set) : NULL;

      if (!remit_table_add (table, text != NULL ? text : "", -1, error))
        return FALSE;
      remit_table_set_note (table, remit_plan_get_cell_note (plan, row, first_role + i));
    }
  return TRUE;
}

/**
 * remit_copy_rows:
 * @chart: a chart
 * @plan: one of its plans
 * @rows: (array length=n_rows): rows, rising
 * @n_rows: their number
 * @first_role: the first role
 * @n_roles: how many roles
 * @what: what of them
 * @error: return location for a #RemitTableError
 *
 * Copies the letters of some rows, deciding first: "A/R", with their notes. With titles, they are the first column; of
 * a chart, the first row has the roles and a section's title stands in a row of its own.
 *
 * Returns: (transfer full): the table; %NULL if it would be too large
 */
RemitTable *
remit_copy_rows (RemitChart     *chart,
                 RemitPlan      *plan,
                 const guint    *rows,
                 guint           n_rows,
                 guint           first_role,
                 guint           n_roles,
                 RemitCopyWhat   what,
                 GError        **error)
{
  g_autoptr (RemitTable) table = remit_table_new ();
  const gboolean titles = what == REMIT_COPY_CHART || what == REMIT_COPY_TITLES;
  const gboolean names = what == REMIT_COPY_CHART || what == REMIT_COPY_NAMES;
  guint last_section = REMIT_NO_POSITION;

  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);
  g_return_val_if_fail (REMIT_IS_PLAN (plan), NULL);
  g_return_val_if_fail (first_role + n_roles <= remit_chart_get_n_roles (chart), NULL);

  if (titles)
    remit_table_mark_titles (table);
  if (names && !add_headings (table, chart, first_role, n_roles, titles, error))
    return NULL;
  for (guint i = 0; i < n_rows; i++)
    {
      const guint section = remit_chart_get_row_section (chart, rows[i]);

      if (what == REMIT_COPY_CHART && section != last_section &&
          !add_section (table, remit_chart_get_section (chart, section), error))
        return NULL;
      last_section = section;
      if (!remit_table_add_row (table, error) ||
          (titles && !add_title (table, remit_chart_get_row (chart, rows[i]), error)) ||
          !add_cells (table, remit_chart_get_scheme (chart), plan, rows[i], first_role, n_roles, error))
        return NULL;
    }
  return g_steal_pointer (&table);
}

/**
 * remit_copy_block:
 * @chart: a chart
 * @plan: one of its plans
 * @first_row: the first row
 * @n_rows: how many rows
 * @first_role: the first role
 * @n_roles: how many roles
 * @what: what of them
 * @error: return location for a #RemitTableError
 *
 * Copies the letters of rows that stand behind each other, as remit_copy_rows() does.
 *
 * Returns: (transfer full): the table; %NULL if it would be too large
 */
RemitTable *
remit_copy_block (RemitChart     *chart,
                  RemitPlan      *plan,
                  guint           first_row,
                  guint           n_rows,
                  guint           first_role,
                  guint           n_roles,
                  RemitCopyWhat   what,
                  GError        **error)
{
  g_autofree guint *rows = NULL;

  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);
  g_return_val_if_fail (first_row + n_rows <= remit_chart_get_n_rows (chart), NULL);

  rows = g_new (guint, n_rows);
  for (guint i = 0; i < n_rows; i++)
    rows[i] = first_row + i;
  return remit_copy_rows (chart, plan, rows, n_rows, first_role, n_roles, what, error);
}
