/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-cells.h"
#include "chart/remit-plan.h"

/* What a plan has in its rows: all of it is the storage's to know. */

/**
 * remit_plan_get_n_rows:
 * @self: a plan
 *
 * Counts the rows of its cells.
 *
 * Returns: their number; as many as the chart's
 */
guint
remit_plan_get_n_rows (RemitPlan *self)
{
  g_return_val_if_fail (REMIT_IS_PLAN (self), 0);

  return remit_cells_get_n_rows (remit_plan_get_storage (self));
}

/**
 * remit_plan_get_cells:
 * @self: a plan
 * @row: a row
 * @n_cells: (out): how many
 *
 * Gives the filled cells of a row.
 *
 * Returns: (array length=n_cells) (transfer none): them, by role; good until the next change
 */
const RemitCell *
remit_plan_get_cells (RemitPlan *self,
                      guint      row,
                      guint     *n_cells)
{
  g_return_val_if_fail (REMIT_IS_PLAN (self), NULL);
  g_return_val_if_fail (row < remit_cells_get_n_rows (remit_plan_get_storage (self)), NULL);

  return remit_cells_get_row (remit_plan_get_storage (self), row, n_cells);
}

/**
 * remit_plan_get_set:
 * @self: a plan
 * @row: a row
 * @role: a role
 *
 * Gives the letters of a cell.
 *
 * Returns: the set, 0 for a blank
 */
RemitSet
remit_plan_get_set (RemitPlan *self,
                    guint      row,
                    guint      role)
{
  g_return_val_if_fail (REMIT_IS_PLAN (self), 0);
  g_return_val_if_fail (row < remit_cells_get_n_rows (remit_plan_get_storage (self)), 0);

  return remit_cells_get_set (remit_plan_get_storage (self), row, role);
}

/**
 * remit_plan_get_cell_note:
 * @self: a plan
 * @row: a row
 * @role: a role
 *
 * Gives the note of a cell.
 *
 * Returns: (nullable) (transfer none): the note
 */
const char *
remit_plan_get_cell_note (RemitPlan *self,
                          guint      row,
                          guint      role)
{
  g_return_val_if_fail (REMIT_IS_PLAN (self), NULL);
  g_return_val_if_fail (row < remit_cells_get_n_rows (remit_plan_get_storage (self)), NULL);

  return remit_cells_get_note (remit_plan_get_storage (self), row, role);
}

/**
 * remit_plan_get_next_noted:
 * @self: a plan
 * @row: a row
 * @role: the role to begin with
 *
 * Finds the next cell of a row that has a note.
 *
 * Returns: the first role from @role on with one, or %REMIT_NO_POSITION
 */
guint
remit_plan_get_next_noted (RemitPlan *self,
                           guint      row,
                           guint      role)
{
  g_return_val_if_fail (REMIT_IS_PLAN (self), 0);
  g_return_val_if_fail (row < remit_cells_get_n_rows (remit_plan_get_storage (self)), 0);

  return remit_cells_get_next_noted (remit_plan_get_storage (self), row, role);
}

/**
 * remit_plan_get_next_extra:
 * @self: a plan
 * @row: a row
 * @role: the role to begin with
 *
 * Finds the next cell of a row that has more than letters: a note or foreign content.
 *
 * Returns: the first role from @role on with some, or %REMIT_NO_POSITION
 */
guint
remit_plan_get_next_extra (RemitPlan *self,
                           guint      row,
                           guint      role)
{
  g_return_val_if_fail (REMIT_IS_PLAN (self), 0);
  g_return_val_if_fail (row < remit_cells_get_n_rows (remit_plan_get_storage (self)), 0);

  return remit_cells_get_next_extra (remit_plan_get_storage (self), row, role);
}

/**
 * remit_plan_get_answered:
 * @self: a plan
 * @row: a row
 *
 * Tells whether a row is answered: a voice's blank may be an answer.
 *
 * Returns: whether it is
 */
gboolean
remit_plan_get_answered (RemitPlan *self,
                         guint      row)
{
  g_return_val_if_fail (REMIT_IS_PLAN (self), FALSE);
  g_return_val_if_fail (row < remit_cells_get_n_rows (remit_plan_get_storage (self)), FALSE);

  return remit_cells_get_answered (remit_plan_get_storage (self), row);
}

/**
 * remit_plan_count_cells:
 * @self: a plan
 *
 * Counts the filled cells.
 *
 * Returns: their number
 */
gsize
remit_plan_count_cells (RemitPlan *self)
{
  g_return_val_if_fail (REMIT_IS_PLAN (self), 0);

  return remit_cells_count (remit_plan_get_storage (self));
}

/**
 * remit_plan_get_row_extras:
 * @self: a plan
 * @row: a row
 *
 * Gives the foreign content of a row's element.
 *
 * Returns: (nullable) (transfer none): the extras
 */
RemitExtras *
remit_plan_get_row_extras (RemitPlan *self,
                           guint      row)
{
  g_return_val_if_fail (REMIT_IS_PLAN (self), NULL);
  g_return_val_if_fail (row < remit_cells_get_n_rows (remit_plan_get_storage (self)), NULL);

  return remit_cells_get_extras (remit_plan_get_storage (self), row, REMIT_NO_POSITION);
}

/**
 * remit_plan_take_row_extras:
 * @self: a plan
 * @row: a row
 * @extras: (transfer full) (nullable): extras
 *
 * Sets the foreign content of a row's element.
 */
void
remit_plan_take_row_extras (RemitPlan   *self,
                            guint        row,
                            RemitExtras *extras)
{
  g_return_if_fail (REMIT_IS_PLAN (self));
  g_return_if_fail (row < remit_cells_get_n_rows (remit_plan_get_storage (self)));

  remit_cells_take_extras (remit_plan_get_storage (self), row, REMIT_NO_POSITION, extras);
}

/**
 * remit_plan_get_cell_extras:
 * @self: a plan
 * @row: a row
 * @role: a role
 *
 * Gives the foreign content of a cell's element.
 *
 * Returns: (nullable) (transfer none): the extras
 */
RemitExtras *
remit_plan_get_cell_extras (RemitPlan *self,
                            guint      row,
                            guint      role)
{
  g_return_val_if_fail (REMIT_IS_PLAN (self), NULL);
  g_return_val_if_fail (row < remit_cells_get_n_rows (remit_plan_get_storage (self)), NULL);

  return remit_cells_get_extras (remit_plan_get_storage (self), row, role);
}

/**
 * remit_plan_take_cell_extras:
 * @self: a plan
 * @row: a row
 * @role: a role
 * @extras: (transfer full) (nullable): extras
 *
 * Sets the foreign content of a cell's element.
 */
void
remit_plan_take_cell_extras (RemitPlan   *self,
                             guint        row,
                             guint        role,
                             RemitExtras *extras)
{
  g_return_if_fail (REMIT_IS_PLAN (self));
  g_return_if_fail (row < remit_cells_get_n_rows (remit_plan_get_storage (self)));

  remit_cells_take_extras (remit_plan_get_storage (self), row, role, extras);
}

/**
 * remit_plan_set_n_rows:
 * @self: a plan
 * @n_rows: how many rows the chart has that it is meant for
 *
 * Sets the number of rows. Only for a plan that is in no chart yet.
 */
void
remit_plan_set_n_rows (RemitPlan *self,
                       guint      n_rows)
{
  g_return_if_fail (REMIT_IS_PLAN (self));

  remit_cells_set_n_rows (remit_plan_get_storage (self), n_rows);
}

/**
 * remit_plan_set_cell:
 * @self: a plan
 * @row: a row
 * @role: a role
 * @set: letters
 *
 * Sets the letters of a cell. Only for a plan that is in no chart yet.
 */
void
remit_plan_set_cell (RemitPlan *self,
                     guint      row,
                     guint      role,
                     RemitSet   set)
{
  g_return_if_fail (REMIT_IS_PLAN (self));
  g_return_if_fail (row < remit_cells_get_n_rows (remit_plan_get_storage (self)));

  remit_cells_set_set (remit_plan_get_storage (self), row, role, set);
}

/**
 * remit_plan_set_cells:
 * @self: a plan
 * @row: a row that is blank
 * @cells: (array length=n_cells): cells by role, none blank
 * @n_cells: how many
 *
 * Sets the letters of a whole row. Only for a plan that is in no chart yet.
 */
void
remit_plan_set_cells (RemitPlan       *self,
                      guint            row,
                      const RemitCell *cells,
                      guint            n_cells)
{
  g_return_if_fail (REMIT_IS_PLAN (self));
  g_return_if_fail (row < remit_cells_get_n_rows (remit_plan_get_storage (self)));

  remit_cells_set_row (remit_plan_get_storage (self), row, cells, n_cells);
}

/**
 * remit_plan_set_cell_note:
 * @self: a plan
 * @row: a row
 * @role: a role
 * @note: (nullable): a note
 *
 * Sets the note of a cell. Only for a plan that is in no chart yet.
 */
void
remit_plan_set_cell_note (RemitPlan  *self,
                          guint       row,
                          guint       role,
                          const char *note)
{
  g_return_if_fail (REMIT_IS_PLAN (self));
  g_return_if_fail (row < remit_cells_get_n_rows (remit_plan_get_storage (self)));

  remit_cells_set_note (remit_plan_get_storage (self), row, role, note);
}

/**
 * remit_plan_set_answered:
 * @self: a plan
 * @row: a row
 * @answered: whether it is
 *
 * Says that a row is answered even when it is blank. Only for a plan that is in no chart yet.
 */
void
remit_plan_set_answered (RemitPlan *self,
                         guint      row,
                         gboolean   answered)
{
  g_return_if_fail (REMIT_IS_PLAN (self));
  g_return_if_fail (row < remit_cells_get_n_rows (remit_plan_get_storage (self)));

  remit_cells_set_answered (remit_plan_get_storage (self), row, answered);
}
