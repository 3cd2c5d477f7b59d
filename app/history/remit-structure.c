/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "history/remit-structure.h"

#include <glib/gi18n.h>

/* Moving and doubling runs of rows and roles. A run keeps its order; a run of rows that is moved
 * past the edge of its section goes over into the next one without passing another row. */

/**
 * remit_structure_put_rows:
 * @edit: an edit
 * @chart: the chart
 * @first: the first row of the run
 * @n_rows: how many
 * @section: the section that they shall belong to
 * @before: the row that they shall stand before; from the section's start to its end
 *
 * Adds: move a run of rows to another place.
 *
 * Returns: whether that is another place
 */
gboolean
remit_structure_put_rows (RemitEdit  *edit,
                          RemitChart *chart,
                          guint       first,
                          guint       n_rows,
                          guint       section,
                          guint       before)
{
  gboolean stays = before >= first && before <= first + n_rows;

  for (guint i = first; stays && i < first + n_rows; i++)
    stays = remit_chart_get_row_section (chart, i) == section;
  if (stays || n_rows == 0 || (before > first && before < first + n_rows))
    return FALSE;
  for (guint i = 0; i < n_rows; i++)
    if (before <= first)
      remit_edit_move_row (edit, first + i, section, before + i);
    else
      remit_edit_move_row (edit, first, section, before - 1);
  return TRUE;
}

static gboolean
move_row (RemitEdit  *edit,
          RemitChart *chart,
          guint       from,
          guint       section,
          guint       to)
{
  if (from == to && remit_chart_get_row_section (chart, from) == section)
    return FALSE;
  remit_edit_move_row (edit, from, section, to);
  return TRUE;
}

/**
 * remit_structure_gather_rows:
 * @edit: an edit
 * @chart: the chart
 * @rows: (element-type guint): rows, rising
 * @section: the section that they shall belong to
 * @before: the row that they shall stand before; from the section's start to its end
 *
 * Adds: move rows to one place, where they stand behind each other.
 *
 * Returns: whether any of them moves
 */
gboolean
remit_structure_gather_rows (RemitEdit  *edit,
                             RemitChart *chart,
                             GArray     *rows,
                             guint       section,
                             guint       before)
{
  guint n_above = 0;
  gboolean moves = FALSE;

  while (n_above < rows->len && g_array_index (rows, guint, n_above) < before)
    n_above++;
  /* From the place outwards, so that none has moved yet when its turn comes. */
  for (guint i = n_above; i > 0; i--)
    moves |= move_row (edit, chart, g_array_index (rows, guint, i - 1), section, before - n_above + i - 1);
  for (guint i = n_above; i < rows->len; i++)
    moves |= move_row (edit, chart, g_array_index (rows, guint, i), section, before - n_above + i);
  return moves;
}

/**
 * remit_structure_put_roles:
 * @edit: an edit
 * @chart: the chart
 * @first: the first role of the run
 * @n_roles: how many
 * @before: the role that they shall stand before; the number of roles for the end
 *
 * Adds: move a run of roles to another place.
 *
 * Returns: whether that is another place
 */
gboolean
remit_structure_put_roles (RemitEdit  *edit,
                           RemitChart *chart,
                           guint       first,
                           guint       n_roles,
                           guint       before)
{
  if (before >= first && before <= first + n_roles)
    return FALSE;
  for (guint i = 0; i < n_roles; i++)
    if (before < first)
      remit_edit_move_role (edit, first + i, before + i);
    else
      remit_edit_move_role (edit, first, before - 1);
  return TRUE;
}

/**
 * remit_structure_shift_rows:
 * @edit: an edit
 * @chart: the chart
 * @first: the first row of the run
 * @n_rows: how many, all of one section
 * @by: -1 for up, 1 for down
 *
 * Adds: move a run of rows by one place, or into the next section.
 *
 * Returns: whether there is such a place
 */
gboolean
remit_structure_shift_rows (RemitEdit  *edit,
                            RemitChart *chart,
                            guint       first,
                            guint       n_rows,
                            int         by)
{
  const guint section = remit_chart_get_row_section (chart, first);
  const guint start = remit_chart_get_section_start (chart, section);
  const guint end = start + remit_chart_get_section_n_rows (chart, section);

  if (n_rows == 0 || first + n_rows > end)
    return FALSE;
  if (by < 0 && first > start)
    return remit_structure_put_rows (edit, chart, first, n_rows, section, first - 1);
  if (by < 0)
    return section > 0 && remit_structure_put_rows (edit, chart, first, n_rows, section - 1, first);
  if (first + n_rows < end)
    return remit_structure_put_rows (edit, chart, first, n_rows, section, first + n_rows + 1);
  return section + 1 < remit_chart_get_n_sections (chart) &&
         remit_structure_put_rows (edit, chart, first, n_rows, section + 1, end);
}

/**
 * remit_structure_shift_roles:
 * @edit: an edit
 * @chart: the chart
 * @first: the first role of the run
 * @n_roles: how many
 * @by: -1 for towards the first role, 1 for towards the last
 *
 * Adds: move a run of roles by one place.
 *
 * Returns: whether there is such a place
 */
gboolean
remit_structure_shift_roles (RemitEdit  *edit,
                             RemitChart *chart,
                             guint       first,
                             guint       n_roles,
                             int         by)
{
  if (n_roles == 0 || (by < 0 ? first == 0 : first + n_roles >= remit_chart_get_n_roles (chart)))
    return FALSE;
  return remit_structure_put_roles (edit, chart, first, n_roles, by < 0 ? first - 1 : first + n_roles + 1);
}

/* An id that neither the chart has nor an item that the edit adds as well. */
static char *
make_id (RemitChart *chart,
         GHashTable *taken,
         GType       type,
         const char *title)
{
  char *id = remit_chart_make_id (chart, type, title);

  for (guint i = 2; g_hash_table_contains (taken, id); i++)
    {
      g_autofree char *longer = g_strdup_printf ("%s %u", title, i);

      g_free (id);
      id = remit_chart_make_id (chart, type, longer);
      if (g_hash_table_contains (taken, id))
        {
          /* The number was cut off the end of a long title: it goes before it. */
          g_autofree char *numbered = g_strdup_printf ("%u %s", i, title);

          g_free (id);
          id = remit_chart_make_id (chart, type, numbered);
        }
    }
  g_hash_table_add (taken, g_strdup (id));
  return id;
}

static void
copy_cell (RemitEdit *edit,
           RemitPlan *plan,
           guint      from_row,
           guint      from_role,
           guint      row,
           guint      role)
{
  const RemitSet set = remit_plan_get_set (plan, from_row, from_role);
  const char *note = remit_plan_get_cell_note (plan, from_row, from_role);

  if (set != 0)
    remit_edit_set_cell (edit, plan, row, role, set);
  if (note != NULL)
    remit_edit_set_cell_note (edit, plan, row, role, note);
}

static RemitResponsibility *
copy_responsibility (RemitResponsibility *row,
                     const char          *id)
{
  RemitResponsibility *copy = remit_responsibility_new (id, remit_responsibility_get_title (row));

  remit_responsibility_set_note (copy, remit_responsibility_get_note (row));
  remit_responsibility_set_level (copy, remit_responsibility_get_level (row));
  remit_responsibility_set_weight (copy, remit_responsibility_get_weight (row));
  return copy;
}

/**
 * remit_structure_duplicate_rows:
 * @edit: an edit
 * @chart: the chart
 * @first: the first row of the run
 * @n_rows: how many
 *
 * Adds: insert copies of a run of rows right after it, with their letters and notes in every plan but the voices.
 */
void
remit_structure_duplicate_rows (RemitEdit  *edit,
                                RemitChart *chart,
                                guint       first,
                                guint       n_rows)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint section;

  if (n_rows == 0)
    return;
  section = remit_chart_get_row_section (chart, first + n_rows - 1);
  for (guint i = 0; i < n_rows; i++)
    {
      RemitResponsibility *row = remit_chart_get_row (chart, first + i);
      g_autofree char *id = make_id (chart, taken, REMIT_TYPE_RESPONSIBILITY, remit_responsibility_get_title (row));
      g_autoptr (RemitResponsibility) copy = copy_responsibility (row, id);

      remit_edit_insert_row (edit, section, first + n_rows + i, copy);
    }
  for (guint p = 0; p < remit_chart_get_n_plans (chart); p++)
    {
      RemitPlan *plan = remit_chart_get_plan (chart, p);

      /* What a participant has not been asked stays unanswered. */
      if (remit_plan_get_sort (plan) == REMIT_SORT_VOICE)
        continue;
      for (guint i = 0; i < n_rows; i++)
        for (guint role = 0; role < remit_chart_get_n_roles (chart); role++)
          copy_cell (edit, plan, first + i, role, first + n_rows + i, role);
    }
}

/**
 * remit_structure_duplicate_roles:
 * @edit: an edit
 * @chart: the chart
 * @first: the first role of the run
 * @n_roles: how many
 *
 * Adds: insert copies of a run of roles right after it, with their letters and notes in every plan but the voices.
 */
void
remit_structure_duplicate_roles (RemitEdit  *edit,
                                 RemitChart *chart,
                                 guint       first,
                                 guint       n_roles)
{
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < n_roles; i++)
    {
      RemitRole *role = remit_chart_get_role (chart, first + i);
      /* TRANSLATORS: the name of a role that was made as a copy; %s is the first one's name */
      g_autofree char *name = g_strdup_printf (_("%s (copy)"), remit_role_get_name (role));
      g_autofree char *id = make_id (chart, taken, REMIT_TYPE_ROLE, name);
      g_autoptr (RemitRole) copy = remit_role_new (id, name);

      remit_role_set_agile (copy, remit_role_get_agile (role));
      remit_role_set_note (copy, remit_role_get_note (role));
      remit_edit_insert_role (edit, first + n_roles + i, copy);
    }
  for (guint p = 0; p < remit_chart_get_n_plans (chart); p++)
    {
      RemitPlan *plan = remit_chart_get_plan (chart, p);

      if (remit_plan_get_sort (plan) == REMIT_SORT_VOICE)
        continue;
      for (guint row = 0; row < remit_chart_get_n_rows (chart); row++)
        for (guint i = 0; i < n_roles; i++)
          copy_cell (edit, plan, row, first + i, row, first + n_roles + i);
    }
}

/**
 * remit_structure_fill_down:
 * @edit: an edit
 * @plan: a plan of the chart
 * @rows: (element-type guint): rows, the first of which is copied to the others
 * @first_role: the first role
 * @n_roles: how many
 *
 * Adds: copy letters from one row to rows below it.
 */
void
remit_structure_fill_down (RemitEdit *edit,
                           RemitPlan *plan,
                           GArray    *rows,
                           guint      first_role,
                           guint      n_roles)
{
  for (guint i = 1; i < rows->len; i++)
    for (guint role = first_role; role < first_role + n_roles; role++)
      {
        const guint row = g_array_index (rows, guint, i);
        const RemitSet set = remit_plan_get_set (plan, g_array_index (rows, guint, 0), role);

        if (set != remit_plan_get_set (plan, row, role))
          remit_edit_set_cell (edit, plan, row, role, set);
      }
}
