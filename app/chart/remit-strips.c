/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-strips.h"

/* Rows and roles on their way out of a chart or into it, with what they have in each plan. The
 * history keeps them, so that undoing a removal brings everything back. */

struct _RemitStrip
{
  RemitResponsibility *row;
  GPtrArray *cells; /* of RemitCellsRow, one a plan; none for a new row */
};

struct _RemitColumn
{
  RemitRole *role;
  GPtrArray *cells; /* of RemitCellsColumn, one a plan; none for a new role */
};

/**
 * remit_strip_new:
 * @responsibility: a responsibility
 *
 * Makes a row without a letter.
 *
 * Returns: (transfer full): the row
 */
RemitStrip *
remit_strip_new (RemitResponsibility *responsibility)
{
  RemitStrip *self;

  g_return_val_if_fail (REMIT_IS_RESPONSIBILITY (responsibility), NULL);

  self = g_new (RemitStrip, 1);
  self->row = g_object_ref (responsibility);
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_cells_row_free);
  return self;
}

/**
 * remit_strip_free:
 * @self: (nullable) (transfer full): a row
 *
 * Frees a row with its cells.
 */
void
remit_strip_free (RemitStrip *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->row);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * remit_strip_get_row:
 * @self: a row
 *
 * Gives its responsibility.
 *
 * Returns: (transfer none): it
 */
RemitResponsibility *
remit_strip_get_row (RemitStrip *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->row;
}

/**
 * remit_strip_add_cells: (skip)
 * @self: a row
 * @cells: (transfer full): what it has in the next plan
 *
 * Adds a plan's cells.
 */
void
remit_strip_add_cells (RemitStrip    *self,
                       RemitCellsRow *cells)
{
  g_ptr_array_add (self->cells, cells);
}

/**
 * remit_strip_take_cells: (skip)
 * @self: a row
 * @plan: the position of a plan
 *
 * Takes out a plan's cells.
 *
 * Returns: (transfer full) (nullable): them
 */
RemitCellsRow *
remit_strip_take_cells (RemitStrip *self,
                        guint       plan)
{
  return plan < self->cells->len ? g_steal_pointer (&g_ptr_array_index (self->cells, plan)) : NULL;
}

/**
 * remit_column_new:
 * @role: a role
 *
 * Makes a column without a letter.
 *
 * Returns: (transfer full): the column
 */
RemitColumn *
remit_column_new (RemitRole *role)
{
  RemitColumn *self;

  g_return_val_if_fail (REMIT_IS_ROLE (role), NULL);

  self = g_new (RemitColumn, 1);
  self->role = g_object_ref (role);
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_cells_column_free);
  return self;
}

/**
 * remit_column_free:
 * @self: (nullable) (transfer full): a column
 *
 * Frees a column with its cells.
 */
void
remit_column_free (RemitColumn *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->role);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * remit_column_get_role:
 * @self: a column
 *
 * Gives its role.
 *
 * Returns: (transfer none): it
 */
RemitRole *
remit_column_get_role (RemitColumn *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->role;
}

/**
 * remit_column_add_cells: (skip)
 * @self: a column
 * @cells: (transfer full): what it has in the next plan
 *
 * Adds a plan's cells.
 */
void
remit_column_add_cells (RemitColumn      *self,
                        RemitCellsColumn *cells)
{
  g_ptr_array_add (self->cells, cells);
}

/**
 * remit_column_take_cells: (skip)
 * @self: a column
 * @plan: the position of a plan
 *
 * Takes out a plan's cells.
 *
 * Returns: (transfer full) (nullable): them
 */
RemitCellsColumn *
remit_column_take_cells (RemitColumn *self,
                         guint        plan)
{
  return plan < self->cells->len ? g_steal_pointer (&g_ptr_array_index (self->cells, plan)) : NULL;
}
