/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include <glib/gi18n.h>

#include "history/remit-structure.h"
#include "widgets/remit-matrix-private.h"

/* Dragging. It depends on where it begins: from the edge of a heading it sizes the column, from a
 * title it moves rows or a section, from a heading roles, from a cell it selects. What is moved is
 * shown beside the pointer, and where it would go by a mark; near an edge the matrix scrolls. */

#define EDGE 5       /* pixels beside the end of a column that size it */
#define THRESHOLD 8  /* pixels before something moves */
#define SCROLL_ZONE 28
#define SCROLL_STEP 14.

/* Sizing */

/**
 * remit_matrix_find_edge:
 * @self: a matrix
 * @x: pixels in the widget
 * @y: pixels in the widget
 * @column: (out): the column that ends there, -1 for the titles
 *
 * Finds the end of a column in the row of headings.
 *
 * Returns: whether there is one
 */
gboolean
remit_matrix_find_edge (RemitMatrix *self,
                        double       x,
                        double       y,
                        int         *column)
{
  const int n = (int) remit_matrix_get_n_columns (self);
  int left, inner;

  if (self->chart == NULL || y < 0 || y >= self->header_height)
    return FALSE;
  left = remit_matrix_mirror (self, (int) x, 0);
  *column = -1;
  if (ABS (left - self->title_width) <= EDGE)
    return TRUE;
  inner = left - self->title_width + remit_matrix_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  if (left < self->title_width || n == 0)
    return FALSE;
  *column = (int) remit_matrix_columns_find_x (self->columns, inner - EDGE);
  return *column < n && ABS (inner - remit_matrix_columns_get_x (self->columns, (guint) *column + 1)) <= EDGE;
}

static int
get_width (RemitMatrix *self,
           int          column)
{
  return column < 0 ? self->title_width : remit_matrix_columns_get_width (self->columns, (guint) column);
}

/* A column that is selected with others is sized with them. */
static void
size_column (RemitMatrix *self,
             int          column,
             int          width)
{
  RemitSpot first, last;

  remit_matrix_get_block (self, &first, &last);
  if (column < 0 || !self->has_range || column < first.column || column > last.column)
    {
      remit_matrix_set_column_width (self, column, width);
      return;
    }
  for (int i = MAX (first.column, 0); i <= last.column; i++)
    remit_matrix_set_column_width (self, i, width);
  remit_matrix_select (self, first, last);
}

/* Where it would go */

static void
find_row_drop (RemitMatrix *self,
               double       y)
{
  const int scroll = remit_matrix_get_scroll (self, GTK_ORIENTATION_VERTICAL);
  const int inner = (int) y - self->header_height + scroll;
  const guint n = remit_matrix_lines_get_n (self->lines);
  const guint index = MIN (remit_matrix_lines_find_y (self->lines, inner), n - 1);
  const RemitLine *line = remit_matrix_lines_get (self->lines, index);
  const gboolean below = inner - line->y > line->height / 2;

  self->drop_section = line->section;
  self->drop_mark = line->y + (below ? line->height : 0);
  if (line->kind == REMIT_LINE_ROW)
    self->drop_index = line->index + (below ? 1 : 0);
  else if (line->kind == REMIT_LINE_SECTION && !below && line->section > 0)
    {
      self->drop_section = line->section - 1;
      self->drop_index = remit_chart_get_section_start (self->chart, line->section);
    }
  else if (line->kind == REMIT_LINE_SECTION)
    {
      self->drop_index = remit_chart_get_section_start (self->chart, line->section);
      self->drop_mark = line->y + line->height;
    }
  else
    {
      self->drop_index = remit_chart_get_n_rows (self->chart);
      self->drop_mark = line->y;
    }
}

static void
find_section_drop (RemitMatrix *self,
                   double       y)
{
  const int inner = (int) y - self->header_height + remit_matrix_get_scroll (self, GTK_ORIENTATION_VERTICAL);
  const guint n_sections = remit_chart_get_n_sections (self->chart);
  const RemitLine *end = remit_matrix_lines_get (self->lines, remit_matrix_lines_get_n (self->lines) - 1);

  self->drop_index = n_sections;
  self->drop_mark = end->y;
  for (guint s = 0; s < n_sections; s++)
    {
      guint line = remit_matrix_lines_find_section (self->lines, s);
      guint next = s + 1 < n_sections ? remit_matrix_lines_find_section (self->lines, s + 1) : REMIT_NO_POSITION;
      int top, bottom;

      if (line == REMIT_NO_POSITION)
        continue;
      top = remit_matrix_lines_get (self->lines, line)->y;
      bottom = next != REMIT_NO_POSITION ? remit_matrix_lines_get (self->lines, next)->y : end->y;
      if (inner >= (top + bottom) / 2)
        continue;
      self->drop_index = s;
      self->drop_mark = top;
      return;
    }
}

static void
find_role_drop (RemitMatrix *self,
                double       x)
{
  const int inner = remit_matrix_mirror (self, (int) x, 0) - self->title_width +
                    remit_matrix_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  const guint n = remit_matrix_get_n_columns (self);
  guint column = MIN (remit_matrix_columns_find_x (self->columns, MAX (inner, 0)), n);

  if (column < n && inner - remit_matrix_columns_get_x (self->columns, column) > get_width (self, (int) column) / 2)
    column++;
  self->drop_index = column;
  self->drop_mark = remit_matrix_columns_get_x (self->columns, column);
}

static void
find_drop (RemitMatrix *self)
{
  if (self->drag == REMIT_DRAG_ROWS)
    find_row_drop (self, self->drag_y);
  else if (self->drag == REMIT_DRAG_SECTION)
    find_section_drop (self, self->drag_y);
  else if (self->drag == REMIT_DRAG_ROLES)
    find_role_drop (self, self->drag_x);
}

/* Doing it */

static void
drop_section (RemitMatrix *self)
{
  const guint to = self->drop_index > self->drag_first ? self->drop_index - 1 : self->drop_index;
  RemitEdit *edit;

  if (to == self->drag_first)
    return;
  edit = remit_edit_new (_("Move Section"));
  remit_edit_move_section (edit, self->drag_first, to);
  remit_matrix_apply (self, edit);
}

static void
drop (RemitMatrix *self)
{
  const gboolean rows = self->drag == REMIT_DRAG_ROWS;
  RemitEdit *edit;
  gboolean moves;

  find_drop (self);
  if (self->drag == REMIT_DRAG_SECTION)
    {
      drop_section (self);
      return;
    }
  if (rows)
    edit = remit_edit_new (self->drag_n == 1 ? _("Move Responsibility") : _("Move Responsibilities"));
  else
    edit = remit_edit_new (self->drag_n == 1 ? _("Move Role") : _("Move Roles"));
  moves = rows ? remit_structure_put_rows (edit, self->chart, self->drag_first, self->drag_n, self->drop_section,
                                           self->drop_index)
               : remit_structure_put_roles (edit, self->chart, self->drag_first, self->drag_n, self->drop_index);
  if (moves)
    remit_matrix_apply (self, edit);
  else
    remit_edit_free (edit);
}

/**
 * remit_matrix_end_drag:
 * @self: a matrix
 * @keep: whether to do what the drag was about
 *
 * Ends a drag.
 *
 * Returns: whether something was being moved
 */
gboolean
remit_matrix_end_drag (RemitMatrix *self,
                       gboolean     keep)
{
  const gboolean moving = self->drag_moving;

  if (self->scroll_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->scroll_id);
  self->scroll_id = 0;
  self->drag_moving = FALSE;
  if (moving && keep)
    drop (self);
  self->drag = REMIT_DRAG_NONE;
  remit_matrix_refresh (self);
  return moving;
}

/* The gesture */

static double
get_push (double position,
          double start,
          double end)
{
  if (position < start + SCROLL_ZONE)
    return -SCROLL_STEP;
  return position > end - SCROLL_ZONE ? SCROLL_STEP : 0.;
}

static void
push (GtkAdjustment *adjustment,
      double         by)
{
  if (adjustment != NULL && by != 0.)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + by);
}

static void
select_to_pointer (RemitMatrix *self)
{
  RemitSpot spot;

  if (!remit_matrix_find_spot (self, MAX (self->drag_x, 0.), MAX (self->drag_y, self->header_height), &spot))
    return;
  if (spot.line != self->cursor.line || spot.column != self->cursor.column)
    remit_matrix_move_to (self, spot, TRUE, TRUE);
}

static gboolean
scroll_tick_cb (GtkWidget     *widget,
                GdkFrameClock *clock,
                gpointer       user_data)
{
  RemitMatrix *self = REMIT_MATRIX (widget);
  const double x = remit_matrix_mirror (self, (int) self->drag_x, 0);

  if (self->drag != REMIT_DRAG_ROLES)
    push (self->adjustments[GTK_ORIENTATION_VERTICAL],
          get_push (self->drag_y, self->header_height, gtk_widget_get_height (widget)));
  if (self->drag == REMIT_DRAG_ROLES || (self->drag == REMIT_DRAG_SELECT && self->anchor.column >= 0))
    push (self->adjustments[GTK_ORIENTATION_HORIZONTAL], get_push (x, self->title_width, gtk_widget_get_width (widget)));
  if (self->drag == REMIT_DRAG_SELECT)
    select_to_pointer (self);
  else
    find_drop (self);
  gtk_widget_queue_draw (widget);
  return G_SOURCE_CONTINUE;
}

static gboolean
begin_rows (RemitMatrix *self,
            RemitSpot    spot)
{
  const RemitLine *line = remit_matrix_lines_get (self->lines, (guint) spot.line);
  guint first, n_rows;

  if (line->kind == REMIT_LINE_SECTION)
    {
      self->drag = REMIT_DRAG_SECTION;
      self->drag_first = line->index;
      return TRUE;
    }
  if (line->kind != REMIT_LINE_ROW || remit_row_filter_is_active (self->filter))
    return FALSE;
  self->drag = REMIT_DRAG_ROWS;
  self->drag_first = line->index;
  self->drag_n = 1;
  /* What is dragged out of a block of titles is all of it. */
  if (remit_matrix_get_selected_rows (self, &first, &n_rows) && line->index >= first && line->index < first + n_rows)
    {
      self->drag_first = first;
      self->drag_n = n_rows;
    }
  return TRUE;
}

static gboolean
begin_roles (RemitMatrix *self,
             RemitSpot    spot)
{
  guint first, n_roles;

  if (spot.column < 0 || spot.column >= (int) remit_matrix_get_n_columns (self))
    return FALSE;
  self->drag = REMIT_DRAG_ROLES;
  self->drag_first = (guint) spot.column;
  self->drag_n = 1;
  if (remit_matrix_get_selected_roles (self, &first, &n_roles) && self->drag_first >= first &&
      self->drag_first < first + n_roles)
    {
      self->drag_first = first;
      self->drag_n = n_roles;
    }
  return TRUE;
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               RemitMatrix    *self)
{
  RemitSpot spot;
  gboolean begins = FALSE;

  self->drag = REMIT_DRAG_NONE;
  self->drag_moving = FALSE;
  self->drag_start_x = x;
  self->drag_start_y = y;
  if (remit_matrix_find_edge (self, x, y, &self->drag_column))
    {
      self->drag = REMIT_DRAG_SIZE;
      self->drag_width = get_width (self, self->drag_column);
      begins = TRUE;
    }
  else if (remit_matrix_find_spot (self, x, y, &spot) && !self->editing)
    {
      if (spot.line < 0)
        begins = begin_roles (self, spot);
      else if (spot.column < 0)
        begins = begin_rows (self, spot);
      else
        {
          self->drag = REMIT_DRAG_SELECT;
          begins = TRUE;
        }
    }
  if (!begins)
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          x,
                double          y,
                RemitMatrix    *self)
{
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  if (self->drag == REMIT_DRAG_NONE)
    return;
  self->drag_x = self->drag_start_x + x;
  self->drag_y = self->drag_start_y + y;
  if (self->drag == REMIT_DRAG_SIZE)
    {
      size_column (self, self->drag_column, MAX (self->drag_width + (int) (rtl ? -x : x), 1));
      return;
    }
  if (self->drag == REMIT_DRAG_SELECT)
    select_to_pointer (self);
  else if (!self->drag_moving && ABS (x) < THRESHOLD && ABS (y) < THRESHOLD)
    return;
  self->drag_moving = self->drag != REMIT_DRAG_SELECT;
  if (self->drag_moving)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
      find_drop (self);
    }
  if (self->scroll_id == 0)
    self->scroll_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_tick_cb, NULL, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_end_cb (GtkGestureDrag *gesture,
             double          x,
             double          y,
             RemitMatrix    *self)
{
  remit_matrix_end_drag (self, TRUE);
}

static void
drag_cancel_cb (GtkGesture       *gesture,
                GdkEventSequence *sequence,
                RemitMatrix      *self)
{
  remit_matrix_end_drag (self, FALSE);
}

static void
motion_cb (RemitMatrix *self,
           double       x,
           double       y)
{
  int column;
  const char *name = remit_matrix_find_edge (self, x, y, &column) ? "col-resize" : NULL;

  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

/**
 * remit_matrix_init_drag:
 * @self: a matrix
 *
 * Listens to drags.
 */
void
remit_matrix_init_drag (RemitMatrix *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  g_signal_connect_object (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self, 0);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  g_signal_connect_object (drag, "drag-end", G_CALLBACK (drag_end_cb), self, 0);
  g_signal_connect_object (drag, "cancel", G_CALLBACK (drag_cancel_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

/* Showing it */

static char *
describe_drag (RemitMatrix *self)
{
  if (self->drag == REMIT_DRAG_SECTION)
    {
      const char *title = remit_section_get_title (remit_chart_get_section (self->chart, self->drag_first));

      return g_strdup (title != NULL ? title : _("Without a title"));
    }
  if (self->drag_n > 1)
    /* TRANSLATORS: stands beside the pointer while things are dragged */
    return self->drag == REMIT_DRAG_ROWS
             ? g_strdup_printf (ngettext ("%u responsibility", "%u responsibilities", self->drag_n), self->drag_n)
             : g_strdup_printf (ngettext ("%u role", "%u roles", self->drag_n), self->drag_n);
  return g_strdup (self->drag == REMIT_DRAG_ROWS
                     ? remit_responsibility_get_title (remit_chart_get_row (self->chart, self->drag_first))
                     : remit_role_get_name (remit_chart_get_role (self->chart, self->drag_first)));
}

static void
draw_ghost (RemitMatrix *self,
            GtkSnapshot *snapshot)
{
  g_autofree char *text = describe_drag (self);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  const RemitPalette *palette = self->style.palette;
  GskRoundedRect shape;
  int width, height;

  pango_layout_set_width (layout, self->style.unit * 16 * PANGO_SCALE);
  pango_layout_set_height (layout, -1);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_get_pixel_size (layout, &width, &height);
  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT ((float) self->drag_x + 10.f, (float) self->drag_y + 6.f,
                                                                (float) width + 20.f, (float) height + 12.f), 6.f);
  gtk_snapshot_push_opacity (snapshot, .92);
  gtk_snapshot_append_outset_shadow (snapshot, &shape, &(GdkRGBA) { 0.f, 0.f, 0.f, .3f }, 0.f, 2.f, 0.f, 6.f);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, &palette->heading, &shape.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &shape, (float[4]) { 1.f, 1.f, 1.f, 1.f },
                              (GdkRGBA[4]) { palette->cursor, palette->cursor, palette->cursor, palette->cursor });
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) self->drag_x + 20.f, (float) self->drag_y + 12.f));
  gtk_snapshot_append_layout (snapshot, layout, &palette->text);
  gtk_snapshot_restore (snapshot);
  gtk_snapshot_pop (snapshot);
}

/**
 * remit_matrix_draw_drag:
 * @self: a matrix
 * @snapshot: where to draw
 *
 * Draws what is dragged, and the mark where it would go.
 */
void
remit_matrix_draw_drag (RemitMatrix *self,
                        GtkSnapshot *snapshot)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  const GdkRGBA *color = &self->style.palette->cursor;
  int position;

  if (!self->drag_moving)
    return;
  if (self->drag == REMIT_DRAG_ROLES)
    {
      position = self->title_width + self->drop_mark - remit_matrix_get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
      if (position >= self->title_width)
        gtk_snapshot_append_color (snapshot, color,
                                   &GRAPHENE_RECT_INIT ((float) remit_matrix_mirror (self, position - 2, 4), 0.f, 4.f,
                                                        (float) height));
    }
  else
    {
      position = self->header_height + self->drop_mark - remit_matrix_get_scroll (self, GTK_ORIENTATION_VERTICAL);
      if (position >= self->header_height)
        gtk_snapshot_append_color (snapshot, color, &GRAPHENE_RECT_INIT (0.f, (float) position - 2.f, (float) width, 4.f));
    }
  draw_ghost (self, snapshot);
}
