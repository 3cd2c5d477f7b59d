/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include <string.h>

#include "chart/remit-cells.h"
#include "chart/remit-chart-private.h"

/* The chart's items: by position, by id, and ids for new ones. */

/**
 * remit_chart_get_roles:
 * @self: a chart
 *
 * Lists its roles, to be watched but not to be changed.
 *
 * Returns: (transfer none): the list
 */
RemitList *
remit_chart_get_roles (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return self->roles;
}

/**
 * remit_chart_get_sections:
 * @self: a chart
 *
 * Lists its sections, to be watched but not to be changed.
 *
 * Returns: (transfer none): the list
 */
RemitList *
remit_chart_get_sections (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return self->sections;
}

/**
 * remit_chart_get_rows:
 * @self: a chart
 *
 * Lists its responsibilities over all sections, to be watched but not to be changed.
 *
 * Returns: (transfer none): the list
 */
RemitList *
remit_chart_get_rows (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return self->rows;
}

/**
 * remit_chart_get_plans:
 * @self: a chart
 *
 * Lists its plans, to be watched but not to be changed.
 *
 * Returns: (transfer none): the list
 */
RemitList *
remit_chart_get_plans (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return self->plans;
}

/**
 * remit_chart_get_n_roles:
 * @self: a chart
 *
 * Counts its roles.
 *
 * Returns: their number
 */
guint
remit_chart_get_n_roles (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), 0);
  return remit_list_get_n (self->roles);
}

/**
 * remit_chart_get_n_sections:
 * @self: a chart
 *
 * Counts its sections.
 *
 * Returns: their number
 */
guint
remit_chart_get_n_sections (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), 0);
  return remit_list_get_n (self->sections);
}

/**
 * remit_chart_get_n_rows:
 * @self: a chart
 *
 * Counts its rows.
 *
 * Returns: their number
 */
guint
remit_chart_get_n_rows (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), 0);
  return remit_list_get_n (self->rows);
}

/**
 * remit_chart_get_n_plans:
 * @self: a chart
 *
 * Counts its plans.
 *
 * Returns: their number
 */
guint
remit_chart_get_n_plans (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), 0);
  return remit_list_get_n (self->plans);
}

/**
 * remit_chart_get_role:
 * @self: a chart
 * @position: which
 *
 * Gives a role by its position.
 *
 * Returns: (transfer none) (nullable): it, %NULL past the end
 */
RemitRole *
remit_chart_get_role (RemitChart *self,
                      guint       position)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return remit_list_get (self->roles, position);
}

/**
 * remit_chart_get_section:
 * @self: a chart
 * @position: which
 *
 * Gives a section by its position.
 *
 * Returns: (transfer none) (nullable): it, %NULL past the end
 */
RemitSection *
remit_chart_get_section (RemitChart *self,
                         guint       position)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return remit_list_get (self->sections, position);
}

/**
 * remit_chart_get_row:
 * @self: a chart
 * @position: which
 *
 * Gives a row by its position.
 *
 * Returns: (transfer none) (nullable): it, %NULL past the end
 */
RemitResponsibility *
remit_chart_get_row (RemitChart *self,
                     guint       position)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return remit_list_get (self->rows, position);
}

/**
 * remit_chart_get_plan:
 * @self: a chart
 * @position: which
 *
 * Gives a plan by its position.
 *
 * Returns: (transfer none) (nullable): it, %NULL past the end
 */
RemitPlan *
remit_chart_get_plan (RemitChart *self,
                      guint       position)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return remit_list_get (self->plans, position);
}

/**
 * remit_chart_find_role:
 * @self: a chart
 * @id: an id
 *
 * Finds a role by its id.
 *
 * Returns: (transfer none) (nullable): it
 */
RemitRole *
remit_chart_find_role (RemitChart *self,
                       const char *id)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return g_hash_table_lookup (self->ids[REMIT_CHART_IDS_ROLE], id);
}

/**
 * remit_chart_find_section:
 * @self: a chart
 * @id: an id
 *
 * Finds a section by its id.
 *
 * Returns: (transfer none) (nullable): it
 */
RemitSection *
remit_chart_find_section (RemitChart *self,
                          const char *id)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return g_hash_table_lookup (self->ids[REMIT_CHART_IDS_SECTION], id);
}

/**
 * remit_chart_find_row:
 * @self: a chart
 * @id: an id
 *
 * Finds a row by its id.
 *
 * Returns: (transfer none) (nullable): it
 */
RemitResponsibility *
remit_chart_find_row (RemitChart *self,
                      const char *id)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return g_hash_table_lookup (self->ids[REMIT_CHART_IDS_ROW], id);
}

/**
 * remit_chart_find_plan:
 * @self: a chart
 * @id: an id
 *
 * Finds a plan by its id.
 *
 * Returns: (transfer none) (nullable): it
 */
RemitPlan *
remit_chart_find_plan (RemitChart *self,
                       const char *id)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return g_hash_table_lookup (self->ids[REMIT_CHART_IDS_PLAN], id);
}

/**
 * remit_chart_copy_plan:
 * @self: a chart
 * @plan: one of its plans
 * @id: the copy's id
 * @name: the copy's name
 *
 * Copies a plan with its cells, its method and what it is; not its dates, nor that it is today's.
 *
 * Returns: (transfer full): the copy, which is in no chart
 */
RemitPlan *
remit_chart_copy_plan (RemitChart *self,
                       RemitPlan  *plan,
                       const char *id,
                       const char *name)
{
  RemitPlan *copy;

  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  g_return_val_if_fail (REMIT_IS_PLAN (plan), NULL);

  copy = remit_plan_new (id, name);
  remit_plan_set_sort (copy, remit_plan_get_sort (plan));
  remit_plan_set_workshop (copy, remit_plan_get_workshop (plan));
  remit_plan_set_method (copy, remit_plan_get_method (plan));
  remit_plan_take_storage (copy, remit_cells_copy (remit_plan_get_storage (plan)));
  return copy;
}

/**
 * remit_chart_make_id:
 * @self: a chart
 * @item_type: the type of item that it is for
 * @title: the item's title
 *
 * Makes an id that no item of the type has yet, of its title.
 *
 * Returns: (transfer full): the id
 */
char *
remit_chart_make_id (RemitChart *self,
                     GType       item_type,
                     const char *title)
{
  g_autofree char *stem = NULL;
  GHashTable *ids;
  const char *fallback;

  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  if (item_type == REMIT_TYPE_ROLE)
    ids = self->ids[REMIT_CHART_IDS_ROLE], fallback = "role";
  else if (item_type == REMIT_TYPE_SECTION)
    ids = self->ids[REMIT_CHART_IDS_SECTION], fallback = "section";
  else if (item_type == REMIT_TYPE_PLAN)
    ids = self->ids[REMIT_CHART_IDS_PLAN], fallback = "plan";
  else
    ids = self->ids[REMIT_CHART_IDS_ROW], fallback = "row";

  stem = remit_text_make_id (title, fallback);
  if (!g_hash_table_contains (ids, stem))
    return g_steal_pointer (&stem);
  for (guint i = 2;; i++)
    {
      g_autofree char *number = g_strdup_printf ("-%u", i);
      g_autofree char *id = g_strdup_printf ("%.*s%s", (int) (REMIT_ID_MAX_LENGTH - strlen (number)), stem, number);

      if (!g_hash_table_contains (ids, id))
        return g_steal_pointer (&id);
    }
}
