/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include <glib/gi18n.h>

#include "widgets/remit-matrix-private.h"

/* What the pointer is told: the note of what it rests on; before that, of a role, who holds it and that it is agile; and
 * first the text of a title or a name that has no room for all of it. */

static gboolean
is_cut (RemitMatrix *self,
        RemitSpot    spot)
{
  const GPtrArray *cells = self->pools[remit_matrix_get_spot_pool (self, spot)].cells;
  const guint line = spot.line < 0 ? REMIT_NO_POSITION : (guint) spot.line;
  const guint column = spot.column < 0 ? REMIT_NO_POSITION : (guint) spot.column;

  for (guint i = 0; i < cells->len; i++)
    {
      RemitMatrixCell *cell = g_ptr_array_index (cells, i);
      const RemitCellContent *content = remit_matrix_cell_get_content (cell);

      if (gtk_widget_get_child_visible (GTK_WIDGET (cell)) && content->line == line && content->column == column)
        return remit_matrix_cell_is_cut (cell);
    }
  return FALSE;
}

static char *
join (const char *text,
      const char *note)
{
  if (text == NULL || note == NULL)
    return g_strdup (text != NULL ? text : note);
  return g_strdup_printf ("%s\n\n%s", text, note);
}

static char *
dup_role_text (RemitRole *role,
               gboolean   cut)
{
  g_autofree char *traits = remit_matrix_dup_traits (role, "\n");
  g_autofree char *text = join (cut ? remit_role_get_name (role) : NULL, traits);

  return join (text, remit_role_get_note (role));
}

static char *
dup_text (RemitMatrix *self,
          RemitSpot    spot)
{
  const RemitLine *line = spot.line >= 0 ? remit_matrix_lines_get (self->lines, (guint) spot.line) : NULL;
  const gboolean in_roles = spot.column >= 0 && spot.column < (int) remit_matrix_get_n_columns (self);
  RemitResponsibility *row;

  if (line == NULL && in_roles)
    return dup_role_text (remit_chart_get_role (self->chart, (guint) spot.column), is_cut (self, spot));
  if (line == NULL)
    return spot.line < 0 && spot.column >= 0 ? g_strdup (_("Add a role")) : NULL;
  if (line->kind != REMIT_LINE_ROW)
    return NULL;
  if (in_roles)
    return self->plan != NULL ? g_strdup (remit_plan_get_cell_note (self->plan, line->index, (guint) spot.column)) : NULL;
  if (spot.column >= 0)
    return NULL;
  row = remit_chart_get_row (self->chart, line->index);
  return join (is_cut (self, spot) ? remit_responsibility_get_title (row) : NULL, remit_responsibility_get_note (row));
}

static gboolean
is_busy (RemitMatrix *self)
{
  return self->editing || self->drag_moving || (self->menu != NULL && gtk_widget_get_mapped (self->menu)) ||
         (self->popover != NULL && gtk_widget_get_mapped (self->popover));
}

/**
 * remit_matrix_dup_hint:
 * @self: a matrix
 * @x: where the pointer is, in the widget's coordinates
 * @y: likewise
 * @area: (out): what the hint is about, in the widget's coordinates
 *
 * Tells about what the pointer rests on, unless something else is going on there.
 *
 * Returns: (transfer full) (nullable): the text, %NULL when there is nothing to tell
 */
char *
remit_matrix_dup_hint (RemitMatrix  *self,
                       double        x,
                       double        y,
                       GdkRectangle *area)
{
  RemitSpot spot;

  if (self->chart == NULL || is_busy (self) || !remit_matrix_find_spot (self, x, y, &spot) ||
      !remit_matrix_get_area (self, spot, area))
    return NULL;
  return dup_text (self, spot);
}
