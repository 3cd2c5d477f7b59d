/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-chart-copy.h"

#include <glib/gi18n.h>

/* New charts with the structure of another one: the same scheme, limits, roles, sections and responsibilities with
 * the same ids, and what a file holds beside them. What people said and did in the old chart stays there: voices,
 * workshops, decisions and accepted findings, and with them the foreign content that stands on them. */

/* The parts whose elements a new chart has, too. */
static const RemitPart kept_parts[] = {
  REMIT_PART_DOCUMENT,         REMIT_PART_CHART, REMIT_PART_TITLE,  REMIT_PART_NOTE, REMIT_PART_SCHEME, REMIT_PART_ROLES,
  REMIT_PART_RESPONSIBILITIES, REMIT_PART_PLANS, REMIT_PART_LIMITS,
};

static void
copy_extras (RemitItem *from,
             RemitItem *to)
{
  remit_item_take_extras (to, remit_extras_copy (remit_item_get_extras (from)));
}

static void
copy_roles (RemitChart *self,
            RemitChart *copy,
            guint       n_roles,
            gboolean    holders)
{
  for (guint i = 0; i < n_roles; i++)
    {
      RemitRole *role = remit_chart_get_role (self, i);
      g_autoptr (RemitRole) new = remit_role_new (remit_item_get_id (REMIT_ITEM (role)), remit_role_get_name (role));

      remit_role_set_short_name (new, remit_role_get_short_name (role));
      remit_role_set_agile (new, remit_role_get_agile (role));
      remit_role_set_note (new, remit_role_get_note (role));
      if (holders)
        remit_role_set_holder (new, remit_role_get_holder (role));
      copy_extras (REMIT_ITEM (role), REMIT_ITEM (new));
      remit_chart_insert_role (copy, i, new);
    }
}

static void
copy_sections (RemitChart *self,
               RemitChart *copy)
{
  for (guint i = 0; i < remit_chart_get_n_sections (self); i++)
    {
      RemitSection *section = remit_chart_get_section (self, i);
      g_autoptr (RemitSection) new = remit_section_new (remit_item_get_id (REMIT_ITEM (section)),
                                                        remit_section_get_title (section));

      copy_extras (REMIT_ITEM (section), REMIT_ITEM (new));
      remit_chart_insert_section (copy, i, new);
    }
}

static void
copy_rows (RemitChart *self,
           RemitChart *copy,
           guint       n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    {
      RemitResponsibility *row = remit_chart_get_row (self, i);
      g_autoptr (RemitResponsibility) new = remit_responsibility_new (remit_item_get_id (REMIT_ITEM (row)),
                                                                      remit_responsibility_get_title (row));

      remit_responsibility_set_note (new, remit_responsibility_get_note (row));
      remit_responsibility_set_level (new, remit_responsibility_get_level (row));
      remit_responsibility_set_weight (new, remit_responsibility_get_weight (row));
      copy_extras (REMIT_ITEM (row), REMIT_ITEM (new));
      remit_chart_insert_row (copy, remit_chart_get_row_section (self, i), i, new);
    }
}

static void
copy_plans (RemitChart *self,
            RemitChart *copy)
{
  for (guint i = 0; i < remit_chart_get_n_plans (self); i++)
    {
      RemitPlan *plan = remit_chart_get_plan (self, i);
      g_autoptr (RemitPlan) new = NULL;

      if (remit_plan_get_sort (plan) == REMIT_SORT_VOICE)
        continue;
      new = remit_chart_copy_plan (self, plan, remit_item_get_id (REMIT_ITEM (plan)), remit_plan_get_name (plan));
      remit_plan_set_today (new, remit_plan_get_today (plan));
      copy_extras (REMIT_ITEM (plan), REMIT_ITEM (new));
      remit_chart_insert_plan (copy, remit_chart_get_n_plans (copy), new);
    }
}

/* Every chart has a plan. */
static void
ensure_plan (RemitChart *copy)
{
  g_autoptr (RemitPlan) plan = NULL;

  if (remit_chart_get_n_plans (copy) > 0)
    return;
  /* TRANSLATORS: the name of the only plan of a new chart */
  plan = remit_plan_new ("plan", _("Plan"));
  remit_chart_insert_plan (copy, 0, plan);
}

static RemitChart *
copy_structure (RemitChart *self,
                gboolean    holders)
{
  RemitChart *copy = remit_chart_new (remit_chart_get_scheme (self));

  remit_chart_set_title (copy, remit_chart_get_title (self));
  remit_chart_set_note (copy, remit_chart_get_note (self));
  remit_chart_set_limits (copy, remit_chart_get_limits (self));
  for (guint i = 0; i < G_N_ELEMENTS (kept_parts); i++)
    remit_chart_take_extras (copy, kept_parts[i],
                             remit_extras_copy (remit_chart_get_extras (self, kept_parts[i])));
  copy_roles (self, copy, remit_chart_get_n_roles (self), holders);
  copy_sections (self, copy);
  copy_rows (self, copy, remit_chart_get_n_rows (self));
  return copy;
}

/**
 * remit_chart_new_from_structure:
 * @self: a chart
 *
 * Makes a chart of what another one is about: its title and note, scheme, limits, roles, sections and
 * responsibilities with all that is said of each, and one blank plan. No letters, no notes of cells, and nothing
 * that people accepted, voted or decided.
 *
 * Returns: (transfer full): the new chart
 */
RemitChart *
remit_chart_new_from_structure (RemitChart *self)
{
  RemitChart *copy;

  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);

  copy = copy_structure (self, TRUE);
  ensure_plan (copy);
  return copy;
}

/**
 * remit_chart_copy_for_template:
 * @self: a chart
 * @title: the template's name
 * @note: (nullable): what it is for
 * @letters: whether to keep the plans with their letters and notes; else it gets one blank plan
 * @holders: whether to keep the names of those who hold the roles
 *
 * Makes a chart to begin others with. A template is passed on, so it never has voices, workshops, decisions or
 * accepted findings; and as nobody has agreed on it, its plans have no dates.
 *
 * Returns: (transfer full): the new chart
 */
RemitChart *
remit_chart_copy_for_template (RemitChart *self,
                               const char *title,
                               const char *note,
                               gboolean    letters,
                               gboolean    holders)
{
  RemitChart *copy;

  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  copy = copy_structure (self, holders);
  remit_chart_set_title (copy, title);
  remit_chart_set_note (copy, note);
  if (letters)
    copy_plans (self, copy);
  ensure_plan (copy);
  return copy;
}

/**
 * remit_chart_copy_corner:
 * @self: a chart
 * @n_rows: how many rows at most
 * @n_roles: how many roles at most
 *
 * Makes a small chart for a picture of a large one: its title, note and scheme, its sections, its first rows and
 * roles, and what the first plan has there.
 *
 * Returns: (transfer full): the new chart
 */
RemitChart *
remit_chart_copy_corner (RemitChart *self,
                         guint       n_rows,
                         guint       n_roles)
{
  RemitChart *copy;
  RemitPlan *plan;

  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);

  n_rows = MIN (n_rows, remit_chart_get_n_rows (self));
  n_roles = MIN (n_roles, remit_chart_get_n_roles (self));
  plan = remit_chart_get_n_plans (self) > 0 ? remit_chart_get_plan (self, 0) : NULL;
  copy = remit_chart_new (remit_chart_get_scheme (self));
  remit_chart_set_title (copy, remit_chart_get_title (self));
  remit_chart_set_note (copy, remit_chart_get_note (self));
  copy_roles (self, copy, n_roles, FALSE);
  copy_sections (self, copy);
  copy_rows (self, copy, n_rows);
  ensure_plan (copy);
  for (guint row = 0; plan != NULL && row < n_rows; row++)
    for (guint role = 0; role < n_roles; role++)
      remit_chart_set_cell (copy, remit_chart_get_plan (copy, 0), row, role, remit_plan_get_set (plan, row, role));
  return copy;
}
