/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-matrix-private.h"

/* The grid: grounds, lines, selection and cursor, with the cells drawn in between. The body is
 * clipped to the part that is not frozen, so that what scrolls goes below titles and headings. */

static void
draw_rectangle (RemitMatrix   *self,
                GtkSnapshot   *snapshot,
                const GdkRGBA *color,
                int            x,
                int            y,
                int            width,
                int            height)
{
  gtk_snapshot_append_color (snapshot, color,
                             &GRAPHENE_RECT_INIT ((float) remit_matrix_mirror (self, x, width), (float) y, (float) width, (float) height));
}

static void
draw_children (RemitMatrix *self,
               GtkSnapshot *snapshot,
               RemitPool    pool)
{
  const RemitCellPool *cells = &self->pools[pool];

  for (guint i = 0; i < cells->cells->len; i++)
    gtk_widget_snapshot_child (GTK_WIDGET (self), g_ptr_array_index (cells->cells, i), snapshot);
  gtk_widget_snapshot_child (GTK_WIDGET (self), cells->actives[cells->turn], snapshot);
}

/* The lines and grounds below the cells, from x on. */
static void
draw_lines (RemitMatrix *self,
            GtkSnapshot *snapshot,
            int          x,
            int          width,
            int          height)
{
  const RemitPalette *palette = self->style.palette;
  const int top = remit_matrix_get_scroll (self, GTK_ORIENTATION_VERTICAL);
  const guint first = remit_matrix_lines_find_y (self->lines, top);

  for (guint i = first; i < remit_matrix_lines_get_n (self->lines); i++)
    {
      const RemitLine *line = remit_matrix_lines_get (self->lines, i);
      int y = self->header_height + line->y - top;

      if (y >= height)
        break;
      if (line->kind == REMIT_LINE_SECTION || line->kind == REMIT_LINE_NEW_SECTION)
        draw_rectangle (self, snapshot, &palette->heading, x, y, width, line->height);
      draw_rectangle (self, snapshot, &palette->line, x, y + line->height - 1, width, 1);
    }
}

/* The lines between columns, along rows that stand together. */
static void
draw_columns_between (RemitMatrix *self,
                      GtkSnapshot *snapshot,
                      int          width,
                      int          y,
                      int          height)
{
  const int left = remit_matrix_get_scroll (self, GTK_ORIENTATION_HORIZONTAL), n = (int) remit_matrix_get_n_columns (self);

  for (int c = (int) remit_matrix_columns_find_x (self->columns, left); height > 0 && c < n; c++)
    {
      int x = self->title_width + remit_matrix_columns_get_x (self->columns, (guint) c + 1) - left;

      if (x > width)
        break;
      draw_rectangle (self, snapshot, &self->style.palette->line, x - 1, y, 1, height);
    }
}

static void
draw_columns (RemitMatrix *self,
              GtkSnapshot *snapshot,
              int          width,
              int          height)
{
  const int top = remit_matrix_get_scroll (self, GTK_ORIENTATION_VERTICAL);
  int start = self->header_height, y = start;

  for (guint i = remit_matrix_lines_find_y (self->lines, top); y < height && i < remit_matrix_lines_get_n (self->lines); i++)
    {
      const RemitLine *line = remit_matrix_lines_get (self->lines, i);

      y = self->header_height + line->y - top;
      if (line->kind != REMIT_LINE_ROW)
        {
          draw_columns_between (self, snapshot, width, start, y - start);
          start = y + line->height;
        }
      y += line->height;
    }
  draw_columns_between (self, snapshot, width, start, MIN (y, height) - start);
}

static void
draw_selection (RemitMatrix *self,
                GtkSnapshot *snapshot)
{
  RemitSpot first, last;
  GdkRectangle a, b;

  if (!remit_matrix_has_cursor (self))
    return;
  remit_matrix_get_block (self, &first, &last);
  if ((first.line == last.line && first.column == last.column) || !remit_matrix_get_area (self, first, &a) ||
      !remit_matrix_get_area (self, last, &b))
    return;
  gdk_rectangle_union (&a, &b, &a);
  gtk_snapshot_append_color (snapshot, &self->style.palette->selection,
                             &GRAPHENE_RECT_INIT ((float) a.x, (float) a.y, (float) a.width, (float) a.height));
}

static void
draw_cursor (RemitMatrix *self,
             GtkSnapshot *snapshot)
{
  GdkRGBA color = self->style.palette->cursor;
  GdkRectangle area;
  GskRoundedRect shape;

  /* The entry has a frame of its own. */
  if (self->editing || !remit_matrix_has_cursor (self) || !remit_matrix_get_area (self, self->cursor, &area))
    return;
  if (gtk_widget_get_focus_child (GTK_WIDGET (self)) == NULL)
    color.alpha = .45f;
  gsk_rounded_rect_init_from_rect (&shape, &GRAPHENE_RECT_INIT ((float) area.x - 1.f, (float) area.y - 1.f,
                                                                (float) area.width + 1.f, (float) area.height + 1.f), 2.f);
  gtk_snapshot_append_border (snapshot, &shape, (float[4]) { 2.f, 2.f, 2.f, 2.f },
                              (GdkRGBA[4]) { color, color, color, color });
}

static void
push_part (RemitMatrix *self,
           GtkSnapshot *snapshot,
           int          x,
           int          y,
           int          width,
           int          height)
{
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) remit_matrix_mirror (self, x, width), (float) y, (float) width,
                                                         (float) height));
}

static void
draw_body (RemitMatrix *self,
           GtkSnapshot *snapshot,
           int          width,
           int          height)
{
  RemitSpot first, last;

  remit_matrix_get_block (self, &first, &last);
  push_part (self, snapshot, self->title_width, self->header_height, MAX (width - self->title_width, 0),
             MAX (height - self->header_height, 0));
  draw_lines (self, snapshot, self->title_width, MAX (width - self->title_width, 0), height);
  draw_columns (self, snapshot, width, height);
  draw_children (self, snapshot, REMIT_POOL_LETTERS);
  if (last.line >= 0 && last.column >= 0)
    draw_selection (self, snapshot);
  if (self->cursor.line >= 0 && self->cursor.column >= 0)
    draw_cursor (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
draw_titles (RemitMatrix *self,
             GtkSnapshot *snapshot,
             int          height)
{
  RemitSpot first, last;

  remit_matrix_get_block (self, &first, &last);
  push_part (self, snapshot, 0, self->header_height, self->title_width, MAX (height - self->header_height, 0));
  draw_rectangle (self, snapshot, &self->style.palette->base, 0, self->header_height, self->title_width, height);
  draw_lines (self, snapshot, 0, self->title_width, height);
  draw_children (self, snapshot, REMIT_POOL_TITLES);
  if (first.line >= 0 && first.column < 0)
    draw_selection (self, snapshot);
  if (self->cursor.line >= 0 && self->cursor.column < 0)
    draw_cursor (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
draw_headings (RemitMatrix *self,
               GtkSnapshot *snapshot,
               int          width)
{
  const RemitPalette *palette = self->style.palette;
  const int left = remit_matrix_get_scroll (self, GTK_ORIENTATION_HORIZONTAL), n = (int) remit_matrix_get_n_columns (self);

  push_part (self, snapshot, self->title_width, 0, MAX (width - self->title_width, 0), self->header_height);
  draw_rectangle (self, snapshot, &palette->base, self->title_width, 0, width, self->header_height);
  for (int c = (int) remit_matrix_columns_find_x (self->columns, left); c <= n; c++)
    {
      int x = self->title_width + remit_matrix_columns_get_x (self->columns, (guint) c) - left;

      if (x > width)
        break;
      draw_rectangle (self, snapshot, &palette->line, x - 1, 0, 1, self->header_height);
    }
  draw_children (self, snapshot, REMIT_POOL_HEADINGS);
  draw_children (self, snapshot, REMIT_POOL_ADD);
  if (self->cursor.line < 0)
    {
      draw_selection (self, snapshot);
      draw_cursor (self, snapshot);
    }
  gtk_snapshot_pop (snapshot);
}

/**
 * remit_matrix_draw:
 * @self: a matrix with a chart
 * @snapshot: where to draw
 *
 * Draws the grid with all cells in sight.
 */
void
remit_matrix_draw (RemitMatrix *self,
                   GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  draw_rectangle (self, snapshot, &self->style.palette->base, 0, 0, width, height);
  draw_body (self, snapshot, width, height);
  draw_titles (self, snapshot, height);
  draw_headings (self, snapshot, width);
  draw_rectangle (self, snapshot, &self->style.palette->base, 0, 0, self->title_width, self->header_height);
  gtk_widget_snapshot_child (widget, self->corner, snapshot);
  draw_rectangle (self, snapshot, &self->style.palette->strong_line, 0, self->header_height - 1, width, 1);
  draw_rectangle (self, snapshot, &self->style.palette->strong_line, self->title_width - 1, 0, 1,
                  MIN (height, self->header_height + remit_matrix_lines_get_height (self->lines)));
  remit_matrix_draw_drag (self, snapshot);
  gtk_widget_snapshot_child (widget, self->editor, snapshot);
}
