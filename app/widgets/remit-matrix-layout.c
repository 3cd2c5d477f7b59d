/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-matrix-private.h"

/* Where everything stands. The width is shared among the columns by the font's size; lines have
 * their own heights; at allocation the lines and columns in sight are bound to cells, which go
 * round as the matrix scrolls. x runs from the side where text begins and is mirrored for
 * right-to-left. */

/**
 * remit_matrix_get_scroll:
 * @self: a matrix
 * @orientation: across or down
 *
 * Tells how far it is scrolled.
 *
 * Returns: pixels
 */
int
remit_matrix_get_scroll (RemitMatrix    *self,
                         GtkOrientation  orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? (int) gtk_adjustment_get_value (adjustment) : 0;
}

/**
 * remit_matrix_mirror:
 * @self: a matrix
 * @x: pixels from the side where text begins
 * @width: of what stands there, in pixels
 *
 * Turns a place round for right-to-left.
 *
 * Returns: pixels from the left
 */
int
remit_matrix_mirror (RemitMatrix *self,
                     int          x,
                     int          width)
{
  if (gtk_widget_get_direction (GTK_WIDGET (self)) != GTK_TEXT_DIR_RTL)
    return x;
  return gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
}

/**
 * remit_matrix_get_n_columns:
 * @self: a matrix
 *
 * Counts the columns of letters.
 *
 * Returns: the number of roles
 */
guint
remit_matrix_get_n_columns (RemitMatrix *self)
{
  return self->chart != NULL ? remit_chart_get_n_roles (self->chart) : 0;
}

static int
get_columns_width (RemitMatrix *self)
{
  return remit_matrix_columns_get_x (self->columns, remit_matrix_columns_get_n (self->columns));
}

static int
get_content_width (RemitMatrix *self)
{
  return self->title_width + get_columns_width (self) + self->add_width;
}

static int
get_content_height (RemitMatrix *self)
{
  return self->header_height + remit_matrix_lines_get_height (self->lines);
}

static void
scrolled_cb (RemitMatrix *self)
{
  if (self->configuring)
    return;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * remit_matrix_set_adjustment:
 * @self: a matrix
 * @orientation: across or down
 * @adjustment: (nullable): who says how far it is scrolled
 *
 * Sets an adjustment.
 */
void
remit_matrix_set_adjustment (RemitMatrix    *self,
                             GtkOrientation  orientation,
                             GtkAdjustment  *adjustment)
{
  if (self->adjustments[orientation] != NULL)
    g_signal_handlers_disconnect_by_func (self->adjustments[orientation], scrolled_cb, self);
  g_clear_object (&self->adjustments[orientation]);
  if (adjustment == NULL)
    return;
  self->adjustments[orientation] = g_object_ref_sink (adjustment);
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

/* GTK must not be asked for room while it gives some, but scrollbars do that where an adjustment changes meanwhile; and
 * if the window as a whole is being allocated then, its children remember that they were asked and it forgets (as of GTK
 * 4.8, gtk_widget_allocate()). Whatever is asked from then on ends at these children, and the matrix would stand still
 * until something else moves. So all that are above it are asked once more. */
static gboolean
ask_again_cb (gpointer user_data)
{
  RemitMatrix *self = user_data;

  self->ask_again_id = 0;
  for (GtkWidget *widget = GTK_WIDGET (self); widget != NULL; widget = gtk_widget_get_parent (widget))
    gtk_widget_queue_allocate (widget);
  return G_SOURCE_REMOVE;
}

static void
ask_again_soon (RemitMatrix *self)
{
  if (self->ask_again_id == 0)
    self->ask_again_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, ask_again_cb, self, NULL);
}

static void
configure_adjustment (RemitMatrix    *self,
                      GtkOrientation  orientation,
                      int             page,
                      int             frozen,
                      int             content,
                      int             step)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  const double upper = MAX (content, page), page_step = MAX (page - frozen, step);
  double value;

  if (adjustment == NULL)
    return;
  value = CLAMP (gtk_adjustment_get_value (adjustment), 0., upper - page);
  if (value == gtk_adjustment_get_value (adjustment) && upper == gtk_adjustment_get_upper (adjustment) &&
      page == gtk_adjustment_get_page_size (adjustment) && step == gtk_adjustment_get_step_increment (adjustment) &&
      page_step == gtk_adjustment_get_page_increment (adjustment))
    return;
  gtk_adjustment_configure (adjustment, value, 0., upper, step, page_step, page);
  ask_again_soon (self);
}

/**
 * remit_matrix_get_area:
 * @self: a matrix
 * @spot: a place
 * @area: (out): its rectangle in the widget's coordinates, partly or wholly out of sight maybe
 *
 * Tells where a place is on the screen.
 *
 * Returns: whether there is such a place
 */
gboolean
remit_matrix_get_area (RemitMatrix  *self,
                       RemitSpot     spot,
                       GdkRectangle *area)
{
  const RemitLine *line = spot.line >= 0 ? remit_matrix_lines_get (self->lines, (guint) spot.line) : NULL;
  const int n_columns = (int) remit_matrix_get_n_columns (self);

  if ((spot.line >= 0 && line == NULL) || spot.column > n_columns)
    return FALSE;
  area->y = 0;
  area->height = self->header_height;
  if (line != NULL)
    {
      area->y = self->header_height + line->y - remit_matrix_get_scroll (self, GTK_ORIENTATION_VERTICAL);
      area->height = line->height;
    }
  area->x = 0;
  area->width = self->title_width;
  if (spot.column >= 0)
    {
      area->x = self->title_width + remit_matrix_columns_get_x (self->columns, (guint) spot.column) -
                remit_matrix_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
      area->width = spot.column == n_columns ? self->add_width
                                             : remit_matrix_columns_get_width (self->columns, (guint) spot.column);
    }
  area->x = remit_matrix_mirror (self, area->x, area->width);
  return TRUE;
}

/**
 * remit_matrix_find_spot:
 * @self: a matrix
 * @x: pixels in the widget
 * @y: pixels in the widget
 * @spot: (out): the place
 *
 * Finds the place at a point.
 *
 * Returns: whether there is one
 */
gboolean
remit_matrix_find_spot (RemitMatrix *self,
                        double       x,
                        double       y,
                        RemitSpot   *spot)
{
  int left = remit_matrix_mirror (self, (int) x, 0), column_x;

  if (self->chart == NULL || x < 0 || y < 0)
    return FALSE;
  spot->line = -1;
  if (y >= self->header_height)
    spot->line = (int) remit_matrix_lines_find_y (self->lines, (int) y - self->header_height +
                                                                 remit_matrix_get_scroll (self, GTK_ORIENTATION_VERTICAL));
  spot->column = -1;
  if (left >= self->title_width)
    {
      column_x = left - self->title_width + remit_matrix_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
      spot->column = (int) remit_matrix_columns_find_x (self->columns, column_x);
      if (column_x >= get_columns_width (self) + (spot->line < 0 ? self->add_width : 0))
        return FALSE;
    }
  return spot->line < (int) remit_matrix_lines_get_n (self->lines);
}

static void
fill_pool (RemitMatrix   *self,
           RemitCellPool *pool,
           guint          n_lines,
           guint          n_columns)
{
  if (n_lines <= pool->n_lines && n_columns <= pool->n_columns)
    return;
  /* Slots are found by the pool's size, so all are bound anew anyway. */
  pool->n_lines = MAX (pool->n_lines, n_lines);
  pool->n_columns = MAX (pool->n_columns, n_columns);
  while (pool->cells->len < pool->n_lines * pool->n_columns)
    {
      GtkWidget *cell = remit_matrix_cell_new (pool->kind, &self->style, FALSE);

      gtk_widget_set_child_visible (cell, FALSE);
      gtk_widget_insert_after (cell, GTK_WIDGET (self), NULL);
      g_ptr_array_add (pool->cells, cell);
    }
}

/* With columns that somebody has made narrow there may be more of them in sight. */
static int
get_narrowest (RemitMatrix *self)
{
  return remit_matrix_columns_count_own (self->columns) > 0 ? self->style.unit * 2 : self->column_width;
}

/* How many lines and columns its size can show at most. */
static void
count_room (RemitMatrix *self,
            guint       *n_lines,
            guint       *n_columns)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));

  if (width == 0 || height == 0)
    width = REMIT_MATRIX_LIKELY_WIDTH, height = REMIT_MATRIX_LIKELY_HEIGHT;
  *n_lines = (guint) (height / MIN (self->row_height, self->section_height)) + 2;
  *n_lines = MIN (*n_lines, remit_matrix_lines_get_n (self->lines));
  *n_columns = (guint) (width / MIN (self->column_width, get_narrowest (self))) + 2;
  *n_columns = MIN (*n_columns, remit_matrix_get_n_columns (self));
}

/**
 * remit_matrix_provide_cells:
 * @self: a matrix with a chart
 *
 * Makes as many cells as its size can show. Not to be called while it is allocated: a new child asks
 * all that it stands in for a new layout, which is lost in the middle of one.
 */
void
remit_matrix_provide_cells (RemitMatrix *self)
{
  guint n_lines, n_columns;

  count_room (self, &n_lines, &n_columns);
  fill_pool (self, &self->pools[REMIT_POOL_LETTERS], n_lines, n_columns);
  fill_pool (self, &self->pools[REMIT_POOL_TITLES], n_lines, 1);
  fill_pool (self, &self->pools[REMIT_POOL_HEADINGS], 1, n_columns);
  fill_pool (self, &self->pools[REMIT_POOL_ADD], 1, 1);
}

static gboolean
provide_cb (gpointer user_data)
{
  RemitMatrix *self = user_data;

  self->provide_id = 0;
  if (self->chart != NULL)
    remit_matrix_provide_cells (self);
  return G_SOURCE_REMOVE;
}

/* Asks for all cells that this size can ever show, not only for those that it shows now: making them later takes a
 * moment, as GTK goes through all children for each when there is assistive technology. */
static void
provide_soon (RemitMatrix *self)
{
  const RemitCellPool *pool = &self->pools[REMIT_POOL_LETTERS];
  guint n_lines, n_columns;

  count_room (self, &n_lines, &n_columns);
  if (self->provide_id == 0 && (n_lines > pool->n_lines || n_columns > pool->n_columns))
    self->provide_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, provide_cb, self, NULL);
}

static void
place_cell (RemitMatrix *self,
            GtkWidget   *cell,
            RemitSpot    spot)
{
  GdkRectangle area;

  if (!remit_matrix_get_area (self, spot, &area))
    {
      gtk_widget_set_child_visible (cell, FALSE);
      return;
    }
  remit_matrix_bind_cell (self, REMIT_MATRIX_CELL (cell), spot);
  gtk_widget_set_child_visible (cell, TRUE);
  gtk_widget_size_allocate (cell, &area, -1);
}

static gboolean
is_cursor (RemitMatrix *self,
           RemitSpot    spot)
{
  return spot.line == self->cursor.line && spot.column == self->cursor.column;
}

static gboolean
is_row (RemitMatrix *self,
        int          line)
{
  const RemitLine *content = remit_matrix_lines_get (self->lines, (guint) line);

  return content != NULL && content->kind == REMIT_LINE_ROW;
}

/* Binds the slots of a pool to the places in sight, and hides the rest. */
static void
place_pool (RemitMatrix   *self,
            RemitCellPool *pool,
            int            first_line,
            int            end_line,
            int            first_column,
            int            end_column)
{
  end_line = MIN (end_line, first_line + (int) pool->n_lines);
  end_column = MIN (end_column, first_column + (int) pool->n_columns);
  for (guint i = 0; i < pool->n_lines; i++)
    {
      int line = first_line + ((int) i - first_line % (int) pool->n_lines + (int) pool->n_lines) % (int) pool->n_lines;

      for (guint j = 0; j < pool->n_columns; j++)
        {
          GtkWidget *cell = g_ptr_array_index (pool->cells, i * pool->n_columns + j);
          RemitSpot spot = { line, first_column + ((int) j - first_column % (int) pool->n_columns +
                                                   (int) pool->n_columns) % (int) pool->n_columns };

          if (spot.line >= end_line || spot.column >= end_column || is_cursor (self, spot) ||
              (pool->kind == REMIT_CELL_LETTERS && !is_row (self, spot.line)))
            gtk_widget_set_child_visible (cell, FALSE);
          else
            place_cell (self, cell, spot);
        }
    }
}

/**
 * remit_matrix_get_spot_pool:
 * @self: a matrix
 * @spot: a place
 *
 * Tells which cells a place is shown by.
 *
 * Returns: the pool
 */
RemitPool
remit_matrix_get_spot_pool (RemitMatrix *self,
                            RemitSpot    spot)
{
  if (spot.column < 0)
    return REMIT_POOL_TITLES;
  if (spot.line >= 0)
    return REMIT_POOL_LETTERS;
  return spot.column == (int) remit_matrix_get_n_columns (self) ? REMIT_POOL_ADD : REMIT_POOL_HEADINGS;
}

static void
place_actives (RemitMatrix *self)
{
  const RemitPool current = remit_matrix_get_spot_pool (self, self->cursor);

  for (guint i = 0; i < REMIT_N_POOLS; i++)
    for (guint j = 0; j < 2; j++)
      {
        GtkWidget *cell = self->pools[i].actives[j];

        if (i == current && j == self->pools[i].turn && remit_matrix_has_cursor (self))
          place_cell (self, cell, self->cursor);
        else
          gtk_widget_set_child_visible (cell, FALSE);
      }
}

/* Over a title the entry begins where the cell does, and takes what room the text needs beside it; over a heading, which
 * has more lines than one, it stands in the middle, and where a new role will stand it begins there. */
static void
place_editor (RemitMatrix *self)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));
  const gboolean heading = self->editor_spot.line < 0;
  GtkRequisition minimum, natural;
  GdkRectangle area;
  int room, height;

  gtk_widget_set_child_visible (self->editor, self->editing);
  if (!self->editing || !remit_matrix_get_area (self, self->editor_spot, &area))
    return;
  gtk_widget_get_preferred_size (self->editor, &minimum, &natural);
  room = MAX (natural.width, heading ? MAX (area.width, self->style.unit * 10) : area.width);
  room = MAX (MIN (room, width), minimum.width);
  height = MAX (minimum.height, heading ? self->style.unit * 2 : area.height);
  if (heading && !self->editor_adds_role)
    area.x -= (room - area.width) / 2;
  else if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    area.x += area.width - room;
  area.x = CLAMP (area.x, 0, MAX (width - room, 0));
  area.width = room;
  if (heading)
    area.y += (area.height - height) / 2;
  area.height = height;
  gtk_widget_size_allocate (self->editor, &area, -1);
}

static void
place_popovers (RemitMatrix *self)
{
  if (self->popover != NULL)
    gtk_popover_present (GTK_POPOVER (self->popover));
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
place_cells (RemitMatrix *self,
             int          width,
             int          height)
{
  const int n_lines = (int) remit_matrix_lines_get_n (self->lines), n_columns = (int) remit_matrix_get_n_columns (self);
  const int top = remit_matrix_get_scroll (self, GTK_ORIENTATION_VERTICAL), left = remit_matrix_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  const int room_x = MAX (width - self->title_width, 0), room_y = MAX (height - self->header_height, 0);
  const int first_line = MIN ((int) remit_matrix_lines_find_y (self->lines, top), n_lines);
  const int end_line = MIN ((int) remit_matrix_lines_find_y (self->lines, top + MAX (room_y, 1) - 1) + 1, n_lines);
  const int first_column = (int) remit_matrix_columns_find_x (self->columns, left);
  const int end_column = MIN ((int) remit_matrix_columns_find_x (self->columns, left + MAX (room_x, 1) - 1) + 1, n_columns);
  const gboolean add = remit_matrix_columns_get_x (self->columns, (guint) n_columns) - left < room_x;

  place_pool (self, &self->pools[REMIT_POOL_LETTERS], first_line, end_line, first_column, end_column);
  place_pool (self, &self->pools[REMIT_POOL_TITLES], first_line, end_line, -1, 0);
  place_pool (self, &self->pools[REMIT_POOL_HEADINGS], -1, 0, first_column, end_column);
  place_pool (self, &self->pools[REMIT_POOL_ADD], -1, 0, n_columns, n_columns + (add ? 1 : 0));
  place_cell (self, self->corner, (RemitSpot) { -1, -1 });
  place_actives (self);
  place_editor (self);
  provide_soon (self);
  remit_matrix_describe_soon (self);
}

/**
 * remit_matrix_allocate:
 * @self: a matrix
 * @width: its width, in pixels
 * @height: its height, in pixels
 *
 * Binds and places all that is in sight.
 */
void
remit_matrix_allocate (RemitMatrix *self,
                       int          width,
                       int          height)
{
  if (self->style.unit == 0)
    remit_matrix_update_style (self);
  remit_matrix_size_columns (self, width);
  remit_matrix_update_lines (self);
  self->configuring = TRUE;
  configure_adjustment (self, GTK_ORIENTATION_HORIZONTAL, width, self->title_width, get_content_width (self),
                        self->column_width);
  configure_adjustment (self, GTK_ORIENTATION_VERTICAL, height, self->header_height, get_content_height (self),
                        self->row_height);
  if (self->reveal && remit_matrix_show_cursor (self))
    ask_again_soon (self);
  self->reveal = FALSE;
  self->configuring = FALSE;
  if (self->chart != NULL)
    place_cells (self, width, height);
  place_popovers (self);
}
