/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-matrix-columns.h"

/* An array of where each column begins, with one entry more for the end; so a place on the screen
 * is found by bisection. */

struct _RemitMatrixColumns
{
  GArray *starts; /* of int */
  GHashTable *own; /* from RemitRole, referenced, to width */
};

/**
 * remit_matrix_columns_new:
 *
 * Makes columns without one.
 *
 * Returns: (transfer full): the new columns
 */
RemitMatrixColumns *
remit_matrix_columns_new (void)
{
  RemitMatrixColumns *self = g_new0 (RemitMatrixColumns, 1);

  self->starts = g_array_new (FALSE, TRUE, sizeof (int));
  g_array_set_size (self->starts, 1);
  self->own = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  return self;
}

/**
 * remit_matrix_columns_free:
 * @self: (nullable) (transfer full): columns
 *
 * Frees columns.
 */
void
remit_matrix_columns_free (RemitMatrixColumns *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->starts);
  g_hash_table_unref (self->own);
  g_free (self);
}

/**
 * remit_matrix_columns_build:
 * @self: columns
 * @chart: the chart
 * @width: the width of columns that have none of their own, in pixels
 *
 * Makes the columns anew.
 */
void
remit_matrix_columns_build (RemitMatrixColumns *self,
                            RemitChart         *chart,
                            int                 width)
{
  int x = 0;

  g_array_set_size (self->starts, 0);
  g_array_append_val (self->starts, x);
  for (guint i = 0; i < remit_chart_get_n_roles (chart); i++)
    {
      int own = remit_matrix_columns_get_own (self, remit_chart_get_role (chart, i));

      x += own > 0 ? own : width;
      g_array_append_val (self->starts, x);
    }
}

/**
 * remit_matrix_columns_get_n:
 * @self: columns
 *
 * Counts the columns.
 *
 * Returns: their number
 */
guint
remit_matrix_columns_get_n (const RemitMatrixColumns *self)
{
  return self->starts->len - 1;
}

/**
 * remit_matrix_columns_get_x:
 * @self: columns
 * @column: which; their number for the end of the last
 *
 * Tells where a column begins.
 *
 * Returns: pixels from the first one's beginning
 */
int
remit_matrix_columns_get_x (const RemitMatrixColumns *self,
                            guint                     column)
{
  g_return_val_if_fail (column < self->starts->len, 0);
  return g_array_index (self->starts, int, column);
}

/**
 * remit_matrix_columns_get_width:
 * @self: columns
 * @column: which
 *
 * Tells how wide a column is.
 *
 * Returns: pixels
 */
int
remit_matrix_columns_get_width (const RemitMatrixColumns *self,
                                guint                     column)
{
  g_return_val_if_fail (column + 1 < self->starts->len, 0);
  return g_array_index (self->starts, int, column + 1) - g_array_index (self->starts, int, column);
}

/**
 * remit_matrix_columns_find_x:
 * @self: columns
 * @x: pixels from the first column's beginning
 *
 * Finds the column at a place.
 *
 * Returns: the column; the first before all, their number behind all
 */
guint
remit_matrix_columns_find_x (const RemitMatrixColumns *self,
                             int                       x)
{
  guint low = 0, high = self->starts->len - 1;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->starts, int, middle + 1) <= x)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * remit_matrix_columns_get_own:
 * @self: columns
 * @role: a role
 *
 * Gives the width that somebody has given to a role.
 *
 * Returns: pixels, 0 for none
 */
int
remit_matrix_columns_get_own (const RemitMatrixColumns *self,
                              RemitRole                *role)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->own, role));
}

/**
 * remit_matrix_columns_set_own:
 * @self: columns
 * @role: a role
 * @width: pixels, 0 for none of its own
 *
 * Gives a role a width of its own; the columns must be built again.
 */
void
remit_matrix_columns_set_own (RemitMatrixColumns *self,
                              RemitRole          *role,
                              int                 width)
{
  if (width > 0)
    g_hash_table_insert (self->own, g_object_ref (role), GINT_TO_POINTER (width));
  else
    g_hash_table_remove (self->own, role);
}

/**
 * remit_matrix_columns_count_own:
 * @self: columns
 *
 * Counts the roles that have a width of their own.
 *
 * Returns: their number
 */
guint
remit_matrix_columns_count_own (const RemitMatrixColumns *self)
{
  return g_hash_table_size (self->own);
}
