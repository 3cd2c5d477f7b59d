/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-matrix-private.h"

/* Where the cursor is and how it moves. It remembers what it stands on, not only where: when rows
 * and roles come and go around it, it stays with its own. In columns of letters it skips headings,
 * so that Enter runs down a column; from the line at the end it comes back to its column. */

static int
get_n_lines (RemitMatrix *self)
{
  return (int) remit_matrix_lines_get_n (self->lines);
}

static RemitLineKind
get_kind (RemitMatrix *self,
          int          line)
{
  return remit_matrix_lines_get (self->lines, (guint) line)->kind;
}

static RemitCellPool *
get_pool (RemitMatrix *self,
          RemitSpot    spot)
{
  return &self->pools[remit_matrix_get_spot_pool (self, spot)];
}

/**
 * remit_matrix_get_line_item:
 * @self: a matrix
 * @line: (nullable): a line
 *
 * Gives what a line shows.
 *
 * Returns: (nullable) (transfer none): the responsibility or the section, %NULL for what is new
 */
gpointer
remit_matrix_get_line_item (RemitMatrix     *self,
                            const RemitLine *line)
{
  if (line == NULL)
    return NULL;
  if (line->kind == REMIT_LINE_ROW)
    return remit_chart_get_row (self->chart, line->index);
  return line->kind == REMIT_LINE_SECTION ? remit_chart_get_section (self->chart, line->index) : NULL;
}

/**
 * remit_matrix_get_cursor_line:
 * @self: a matrix
 *
 * Gives the line of the cursor.
 *
 * Returns: (nullable) (transfer none): the line, %NULL among the headings
 */
const RemitLine *
remit_matrix_get_cursor_line (RemitMatrix *self)
{
  return self->cursor.line >= 0 ? remit_matrix_lines_get (self->lines, (guint) self->cursor.line) : NULL;
}

/**
 * remit_matrix_has_cursor:
 * @self: a matrix
 *
 * Tells whether there is a place for the cursor.
 *
 * Returns: whether there is
 */
gboolean
remit_matrix_has_cursor (RemitMatrix *self)
{
  return self->chart != NULL && self->cursor.line < get_n_lines (self);
}

/**
 * remit_matrix_get_block:
 * @self: a matrix
 * @first: (out): its first place
 * @last: (out): its last place
 *
 * Gives the selected block.
 */
void
remit_matrix_get_block (RemitMatrix *self,
                        RemitSpot   *first,
                        RemitSpot   *last)
{
  if (self->has_range)
    {
      *first = self->range_first;
      *last = self->range_last;
      return;
    }
  *first = (RemitSpot) { MIN (self->cursor.line, self->anchor.line), MIN (self->cursor.column, self->anchor.column) };
  *last = (RemitSpot) { MAX (self->cursor.line, self->anchor.line), MAX (self->cursor.column, self->anchor.column) };
}

static RemitSpot
clamp_spot (RemitMatrix *self,
            RemitSpot    spot)
{
  const int n_columns = (int) remit_matrix_get_n_columns (self);

  spot.line = CLAMP (spot.line, -1, get_n_lines (self) - 1);
  spot.column = CLAMP (spot.column, -1, spot.line < 0 ? n_columns : n_columns - 1);
  if (spot.line < 0 && spot.column < 0)
    spot.line = 0;
  if (spot.line >= 0 && get_kind (self, spot.line) != REMIT_LINE_ROW)
    spot.column = -1;
  return spot;
}

static gpointer
get_cursor_role (RemitMatrix *self)
{
  return self->cursor.column >= 0 ? remit_chart_get_role (self->chart, (guint) self->cursor.column) : NULL;
}

static void
remember (RemitMatrix *self)
{
  const RemitLine *line = remit_matrix_get_cursor_line (self);

  self->cursor_row = remit_matrix_get_line_item (self, line);
  self->at_last = line != NULL && line->kind == REMIT_LINE_LAST;
  self->cursor_role = get_cursor_role (self);
}

/**
 * remit_matrix_move_to:
 * @self: a matrix with a chart
 * @spot: a place
 * @extend: whether to select up to it
 * @focus: whether to take the keyboard focus there
 *
 * Moves the cursor, to the nearest place that there is.
 */
void
remit_matrix_move_to (RemitMatrix *self,
                      RemitSpot    spot,
                      gboolean     extend,
                      gboolean     focus)
{
  RemitCellPool *pool;

  spot = clamp_spot (self, spot);
  if (extend && (spot.line < 0) != (self->anchor.line < 0))
    return;
  if (spot.line != self->cursor.line || spot.column != self->cursor.column)
    {
      pool = get_pool (self, spot);
      pool->turn = !pool->turn;
    }
  self->cursor = spot;
  self->tab_start = REMIT_MATRIX_NO_COLUMN;
  self->has_range = FALSE;
  if (!extend)
    self->anchor = spot;
  remember (self);
  self->reveal = TRUE;
  /* Now rather than while GTK allocates, if it is known already where everything is. */
  if (!self->lines_stale && self->header_height > 0)
    remit_matrix_show_cursor (self);
  pool = get_pool (self, spot);
  remit_matrix_present_cell (self, REMIT_MATRIX_CELL (pool->actives[pool->turn]), spot);
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  remit_matrix_refresh (self);
  remit_matrix_update_actions (self);
  g_signal_emit_by_name (self, "place-changed");
}

/* A cell goes on to a cell: that of the row that has come in its place, or of the last one before. */
static int
find_near_row_line (RemitMatrix *self,
                    int          line)
{
  int near;

  line = MIN (line, get_n_lines (self));
  near = remit_matrix_find_row_line (self, line - 1, 1);
  return near >= 0 ? near : MAX (remit_matrix_find_row_line (self, line, -1), 0);
}

/**
 * remit_matrix_restore_cursor:
 * @self: a matrix with a chart, whose lines were just built
 *
 * Puts the cursor back on what it stood on; if that has gone, on what is there now.
 */
void
remit_matrix_restore_cursor (RemitMatrix *self)
{
  const RemitSpot before = self->cursor;
  gconstpointer row_before = self->cursor_row, role_before = self->cursor_role;
  gconstpointer row;
  RemitSpot spot = before;
  guint line = REMIT_NO_POSITION;
  RemitCellPool *pool;

  /* Compared by address only: what has left the chart may be gone. */
  for (guint i = 0; self->cursor_row != NULL && i < (guint) get_n_lines (self); i++)
    if (remit_matrix_get_line_item (self, remit_matrix_lines_get (self->lines, i)) == self->cursor_row)
      {
        line = i;
        break;
      }
  if (line != REMIT_NO_POSITION)
    spot.line = (int) line;
  else if (self->at_last)
    spot.line = get_n_lines (self) - 1;
  else if (before.line >= 0 && before.column >= 0)
    spot.line = find_near_row_line (self, before.line);
  for (guint i = 0; self->cursor_role != NULL && i < remit_matrix_get_n_columns (self); i++)
    if (remit_chart_get_role (self->chart, i) == self->cursor_role)
      {
        spot.column = (int) i;
        break;
      }
  self->cursor = clamp_spot (self, spot);
  self->has_range = FALSE;
  /* What is selected goes along with the cursor. */
  self->anchor.line += self->cursor.line - before.line;
  self->anchor.column += self->cursor.column - before.column;
  self->anchor = clamp_spot (self, self->anchor);
  /* From what is filtered out it is away for a while only: the next letter of the filter may bring it back. */
  if (line != REMIT_NO_POSITION || self->cursor_row == NULL || !remit_row_filter_is_active (self->filter))
    remember (self);
  pool = get_pool (self, self->cursor);
  remit_matrix_present_cell (self, REMIT_MATRIX_CELL (pool->actives[pool->turn]), self->cursor);
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL && !self->editing)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  remit_matrix_update_actions (self);
  row = remit_matrix_get_line_item (self, remit_matrix_get_cursor_line (self));
  if (row != row_before || get_cursor_role (self) != role_before)
    g_signal_emit_by_name (self, "place-changed");
}

static double
reveal (double value,
        double page,
        double frozen,
        double start,
        double size)
{
  if (start < value + frozen)
    return start - frozen;
  if (start + size > value + page)
    return MIN (start + size - page, start - frozen);
  return value;
}

static gboolean
scroll_to (GtkAdjustment *adjustment,
           int            frozen,
           int            start,
           int            size)
{
  const double value = gtk_adjustment_get_value (adjustment);

  gtk_adjustment_set_value (adjustment, reveal (value, gtk_adjustment_get_page_size (adjustment), frozen, frozen + start,
                                                size));
  return gtk_adjustment_get_value (adjustment) != value;
}

static gboolean
show_line (RemitMatrix *self,
           int          index)
{
  const RemitLine *line = remit_matrix_lines_get (self->lines, (guint) index);

  return scroll_to (self->adjustments[GTK_ORIENTATION_VERTICAL], self->header_height, line->y, line->height);
}

static gboolean
show_column (RemitMatrix *self,
             guint        column)
{
  const int width = column < remit_matrix_get_n_columns (self) ? remit_matrix_columns_get_width (self->columns, column)
                                                               : self->add_width;

  return scroll_to (self->adjustments[GTK_ORIENTATION_HORIZONTAL], self->title_width,
                    remit_matrix_columns_get_x (self->columns, column), width);
}

/**
 * remit_matrix_show_cursor:
 * @self: a matrix with a chart, whose adjustments are right
 *
 * Scrolls so that the cursor is in sight.
 *
 * Returns: whether it had to scroll
 */
gboolean
remit_matrix_show_cursor (RemitMatrix *self)
{
  const RemitLine *above;
  gboolean scrolled = FALSE;

  if (!remit_matrix_has_cursor (self))
    return FALSE;
  /* The first row of a section brings the heading along. */
  above = self->cursor.line > 0 ? remit_matrix_lines_get (self->lines, (guint) self->cursor.line - 1) : NULL;
  if (self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL && above != NULL && above->kind == REMIT_LINE_SECTION)
    scrolled = show_line (self, self->cursor.line - 1);
  if (self->adjustments[GTK_ORIENTATION_VERTICAL] != NULL && self->cursor.line >= 0)
    scrolled = show_line (self, self->cursor.line) || scrolled;
  if (self->adjustments[GTK_ORIENTATION_HORIZONTAL] != NULL && self->cursor.column >= 0)
    scrolled = show_column (self, (guint) self->cursor.column) || scrolled;
  return scrolled;
}

/**
 * remit_matrix_find_row_line:
 * @self: a matrix with a chart
 * @line: a line, -1 for the headings
 * @by: 1 for down, -1 for up
 *
 * Finds the next responsibility in a direction.
 *
 * Returns: its line, -1 when there is none
 */
int
remit_matrix_find_row_line (RemitMatrix *self,
                            int          line,
                            int          by)
{
  for (line += by; line >= 0 && line < get_n_lines (self); line += by)
    if (get_kind (self, line) == REMIT_LINE_ROW)
      return line;
  return -1;
}

/* The next row in a direction; the headings or the last line where there is none. */
static RemitSpot
find_row (RemitMatrix *self,
          RemitSpot    spot,
          int          by)
{
  int line = remit_matrix_find_row_line (self, spot.line, by);

  if (line < 0 && by > 0)
    return (RemitSpot) { get_n_lines (self) - 1, -1 };
  return (RemitSpot) { line, spot.column };
}

/**
 * remit_matrix_step:
 * @self: a matrix with a chart
 * @lines: how many lines to go down
 * @columns: how many columns to go on
 * @extend: whether to select on the way
 *
 * Moves the cursor by steps, skipping headings in columns of letters.
 *
 * Returns: whether it moved
 */
gboolean
remit_matrix_step (RemitMatrix *self,
                   int          lines,
                   int          columns,
                   gboolean     extend)
{
  const RemitSpot before = self->cursor;
  const int by = lines < 0 ? -1 : 1;
  RemitSpot spot = before;

  if (before.column >= 0 || (before.line < 0 && lines > 0))
    for (; lines != 0; lines -= by)
      {
        RemitSpot next = find_row (self, spot, by);

        if (extend && (next.line < 0 || get_kind (self, next.line) != REMIT_LINE_ROW))
          break;
        spot = next;
        if (spot.line < 0 || spot.column < 0)
          break;
      }
  else
    spot.line = MAX (spot.line + lines, 0);
  if (columns != 0 && (spot.line < 0 || get_kind (self, spot.line) == REMIT_LINE_ROW))
    spot.column += columns;
  if (spot.line < 0 && spot.column < 0)
    spot.column = 0;
  remit_matrix_move_to (self, spot, extend, gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL);
  return self->cursor.line != before.line || self->cursor.column != before.column;
}

/**
 * remit_matrix_get_first_row_line:
 * @self: a matrix with a chart
 *
 * Finds the first responsibility in sight.
 *
 * Returns: its line; the last line where there is none
 */
int
remit_matrix_get_first_row_line (RemitMatrix *self)
{
  int line = 0;

  while (line + 1 < get_n_lines (self) && get_kind (self, line) != REMIT_LINE_ROW)
    line++;
  return line;
}

/**
 * remit_matrix_go_to_first:
 * @self: a matrix with a chart
 *
 * Moves the cursor to where filling in begins.
 */
void
remit_matrix_go_to_first (RemitMatrix *self)
{
  remit_matrix_move_to (self, (RemitSpot) { remit_matrix_get_first_row_line (self), 0 }, FALSE, FALSE);
}

/**
 * remit_matrix_get_place:
 * @self: a matrix
 * @place: (out caller-allocates): the place
 *
 * Tells what the cursor stands on.
 */
void
remit_matrix_get_place (RemitMatrix *self,
                        RemitPlace  *place)
{
  const RemitLine *line;

  g_return_if_fail (REMIT_IS_MATRIX (self));

  *place = (RemitPlace) { self->plan, REMIT_NO_POSITION, REMIT_NO_POSITION, REMIT_NO_POSITION };
  if (!remit_matrix_has_cursor (self))
    return;
  line = remit_matrix_get_cursor_line (self);
  if (line != NULL && line->kind == REMIT_LINE_ROW)
    place->row = line->index;
  if (line != NULL && line->kind == REMIT_LINE_SECTION)
    place->section = line->index;
  if (self->cursor.column >= 0 && self->cursor.column < (int) remit_matrix_get_n_columns (self))
    place->role = (guint) self->cursor.column;
}

static int
find_line (RemitMatrix      *self,
           const RemitPlace *place)
{
  guint line = REMIT_NO_POSITION;

  if (place->row != REMIT_NO_POSITION && place->row < remit_chart_get_n_rows (self->chart))
    {
      guint section = remit_chart_get_row_section (self->chart, place->row);

      line = remit_matrix_lines_find_row (self->lines, place->row);
      if (line == REMIT_NO_POSITION)
        {
          remit_matrix_toggle_folded (self, section);
          line = remit_matrix_lines_find_row (self->lines, place->row);
        }
    }
  else if (place->section != REMIT_NO_POSITION)
    line = remit_matrix_lines_find_section (self->lines, place->section);
  else if (place->row != REMIT_NO_POSITION)
    line = (guint) get_n_lines (self) - 1;
  return line != REMIT_NO_POSITION ? (int) line : self->cursor.line;
}

/**
 * remit_matrix_go_to:
 * @self: a matrix
 * @place: a place of its chart; of its plan, if of one
 * @focus: whether to take the keyboard focus there
 *
 * Moves the cursor to a place, and unfolds and scrolls so that it is in sight. A place without a
 * row is the heading of its role.
 */
void
remit_matrix_go_to (RemitMatrix      *self,
                    const RemitPlace *place,
                    gboolean          focus)
{
  RemitSpot spot;

  g_return_if_fail (REMIT_IS_MATRIX (self));
  g_return_if_fail (place != NULL);

  if (self->chart == NULL)
    return;
  spot = (RemitSpot) { find_line (self, place), place->role != REMIT_NO_POSITION ? (int) place->role : -1 };
  if (place->row == REMIT_NO_POSITION && place->section == REMIT_NO_POSITION)
    {
      if (place->role == REMIT_NO_POSITION)
        spot = self->cursor;
      else
        spot.line = -1;
    }
  remit_matrix_move_to (self, spot, FALSE, focus);
}
