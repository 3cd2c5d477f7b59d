/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-matrix.h"

#include <math.h>

#include <adwaita.h>
#include <glib/gi18n.h>

#include "widgets/remit-matrix-private.h"

/* The chart as a matrix that scrolls below a frozen row of headings and beside a frozen column of
 * titles. Only what is visible has widgets, which go round as it scrolls; so ten rows and ten
 * thousand cost the same. Everything is placed in one pass at allocation: the lines and columns in
 * sight are bound to cells, and each cell gets its place. The grid itself is drawn here.
 *
 * x runs from the side where text begins; mirror() turns it round for right-to-left. */

enum
{
  PROP_HISTORY = 1,
  PROP_CHECKS,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (RemitMatrix, remit_matrix, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

#define MIN_TITLE_WIDTH 14 /* in lines of text, as the next ones */
#define MAX_TITLE_WIDTH 26
#define MIN_COLUMN_WIDTH 5
#define MAX_COLUMN_WIDTH 8
#define MAX_MEASURED_NAMES 64

static int
get_scroll (RemitMatrix    *self,
            GtkOrientation  orientation)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  return adjustment != NULL ? (int) gtk_adjustment_get_value (adjustment) : 0;
}

static int
mirror (RemitMatrix *self,
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
get_content_width (RemitMatrix *self)
{
  return self->title_width + (int) remit_matrix_get_n_columns (self) * self->column_width + self->add_width;
}

static int
get_content_height (RemitMatrix *self)
{
  return self->header_height + remit_matrix_lines_get_height (self->lines);
}

static int
measure_row (RemitResponsibility *row,
             gpointer             user_data)
{
  RemitMatrix *self = user_data;
  const char *title = remit_responsibility_get_title (row);
  /* The room that remit-matrix-cell.c leaves for the text. */
  const int width = self->title_width - 42;
  PangoLayout *layout;
  gpointer known;
  int lines;

  /* Most titles surely fit on one line; those that may not are measured once. */
  if (g_utf8_strlen (title, -1) * self->char_width < width)
    return self->row_height;
  known = g_hash_table_lookup (self->heights, row);
  if (known != NULL)
    return GPOINTER_TO_INT (known);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), title);
  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  lines = MIN (pango_layout_get_line_count (layout), 3);
  g_object_unref (layout);
  lines = self->row_height + (lines - 1) * self->style.unit;
  g_hash_table_insert (self->heights, row, GINT_TO_POINTER (lines));
  return lines;
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  const char *first = *(const char *const *) a, *second = *(const char *const *) b;

  return (int) strlen (second) - (int) strlen (first);
}

/* The lines of text that the longest names take, one to three. */
static int
count_heading_lines (RemitMatrix *self)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  PangoAttrList *attributes = pango_attr_list_new ();
  int lines = 1;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (self->column_width - 10) * PANGO_SCALE);
  for (guint i = 0; i < remit_matrix_get_n_columns (self); i++)
    g_ptr_array_add (names, (gpointer) remit_role_get_name (remit_chart_get_role (self->chart, i)));
  g_ptr_array_sort (names, compare_lengths);
  for (guint i = 0; i < MIN (names->len, MAX_MEASURED_NAMES) && lines < 3; i++)
    {
      pango_layout_set_text (layout, g_ptr_array_index (names, i), -1);
      lines = MAX (lines, pango_layout_get_line_count (layout));
    }
  return MIN (lines, 3);
}

static void
size_columns (RemitMatrix *self,
              int          width)
{
  const int unit = self->style.unit, n = (int) remit_matrix_get_n_columns (self);
  int title_width, column_width;

  self->add_width = unit * 3;
  title_width = CLAMP (width - self->add_width - n * unit * MIN_COLUMN_WIDTH, unit * MIN_TITLE_WIDTH, unit * MAX_TITLE_WIDTH);
  column_width = n > 0 ? (width - self->add_width - title_width) / n : 0;
  column_width = CLAMP (column_width, unit * MIN_COLUMN_WIDTH, unit * MAX_COLUMN_WIDTH);
  if (title_width == self->title_width && column_width == self->column_width && self->header_height > 0)
    return;
  self->title_width = title_width;
  self->column_width = column_width;
  self->header_height = 0;
  g_hash_table_remove_all (self->heights);
  self->lines_stale = TRUE;
}

static void
update_lines (RemitMatrix *self)
{
  if (self->chart == NULL)
    return;
  if (self->header_height == 0)
    self->header_height = count_heading_lines (self) * self->style.unit + self->style.unit + 28;
  if (!self->lines_stale)
    return;
  self->lines_stale = FALSE;
  remit_matrix_lines_build (self->lines, self->chart, self->section_height, self->row_height, measure_row, self);
  remit_matrix_restore_cursor (self);
}

static void
update_style (RemitMatrix *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);

  self->style.unit = (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics)) / PANGO_SCALE;
  self->char_width = pango_font_metrics_get_approximate_char_width (metrics) * 5 / 4 / PANGO_SCALE;
  pango_font_metrics_unref (metrics);
  self->style.palette =
    remit_palette_get (adw_style_manager_get_dark (manager), adw_style_manager_get_high_contrast (manager));
  self->row_height = self->style.unit + MAX (self->style.unit, 12);
  self->section_height = self->style.unit + 12;
  self->header_height = 0;
  g_hash_table_remove_all (self->heights);
  self->lines_stale = TRUE;
  if (self->chart != NULL)
    remit_pills_set_up (self->style.pills, GTK_WIDGET (self), remit_chart_get_scheme (self->chart), self->style.palette);
}

static void
for_each_cell (RemitMatrix *self,
               void (*call) (RemitMatrixCell *cell))
{
  for (guint i = 0; i < REMIT_N_POOLS; i++)
    {
      for (guint j = 0; j < self->pools[i].cells->len; j++)
        call (g_ptr_array_index (self->pools[i].cells, j));
      call (REMIT_MATRIX_CELL (self->pools[i].actives[0]));
      call (REMIT_MATRIX_CELL (self->pools[i].actives[1]));
    }
  call (REMIT_MATRIX_CELL (self->corner));
}

static void
style_changed_cb (RemitMatrix *self)
{
  update_style (self);
  for_each_cell (self, remit_matrix_cell_restyle);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Adjustments */

static void
scrolled_cb (RemitMatrix *self)
{
  if (self->configuring)
    return;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (RemitMatrix    *self,
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

static void
configure_adjustment (RemitMatrix    *self,
                      GtkOrientation  orientation,
                      int             page,
                      int             frozen,
                      int             content,
                      int             step)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double upper = MAX (content, page);

  if (adjustment == NULL)
    return;
  gtk_adjustment_configure (adjustment, CLAMP (gtk_adjustment_get_value (adjustment), 0., upper - page), 0., upper, step,
                            MAX (page - frozen, step), page);
}

/* Binding */

static void
bind_letters (RemitMatrix      *self,
              RemitSpot         spot,
              RemitCellContent *content)
{
  const RemitLine *line = remit_matrix_lines_get (self->lines, (guint) spot.line);

  if (line == NULL || line->kind != REMIT_LINE_ROW || self->plan == NULL)
    return;
  content->set = remit_plan_get_set (self->plan, line->index, (guint) spot.column);
  content->has_note = remit_plan_get_cell_note (self->plan, line->index, (guint) spot.column) != NULL;
  content->severity = remit_checks_get_cell_severity (self->checks, line->index, (guint) spot.column);
}

static const char *
get_section_text (RemitMatrix *self,
                  guint        section,
                  gboolean     folded,
                  GString     *buffer)
{
  const char *title = remit_section_get_title (remit_chart_get_section (self->chart, section));
  const char *arrow = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? "◂" : "▸";

  /* TRANSLATORS: stands for the title of a section that has none */
  g_string_printf (buffer, "%s %s", folded ? arrow : "▾", title != NULL ? title : _("Without a title"));
  if (folded)
    g_string_append_printf (buffer, " (%u)", remit_chart_get_section_n_rows (self->chart, section));
  return buffer->str;
}

static void
bind_title (RemitMatrix      *self,
            RemitSpot         spot,
            RemitCellContent *content,
            GString          *buffer)
{
  const RemitLine *line = remit_matrix_lines_get (self->lines, (guint) spot.line);

  if (line == NULL)
    return;
  content->line_kind = line->kind;
  switch (line->kind)
    {
    case REMIT_LINE_SECTION:
      content->folded = remit_matrix_lines_get_folded (self->lines, remit_chart_get_section (self->chart, line->index));
      content->text = get_section_text (self, line->index, content->folded, buffer);
      break;
    case REMIT_LINE_ROW:
      content->text = remit_responsibility_get_title (remit_chart_get_row (self->chart, line->index));
      if (self->checks != NULL)
        content->severity = remit_checks_get_row_severity (self->checks, line->index);
      break;
    case REMIT_LINE_LAST:
      /* TRANSLATORS: stands in the line after the last one; who types there adds a responsibility */
      content->text = _("Type the next responsibility…");
      break;
    case REMIT_LINE_NEW_ROW:
    case REMIT_LINE_NEW_SECTION:
    default:
      break;
    }
}

static void
add_load (RemitMatrix *self,
          RemitKind    kind,
          guint        count,
          GString     *buffer)
{
  RemitScheme *scheme = remit_chart_get_scheme (self->chart);

  if (count == 0)
    return;
  for (guint i = 0; i < remit_scheme_get_n_letters (scheme); i++)
    {
      const RemitLetter *letter = remit_scheme_get_letter (scheme, i);

      if (letter->kind != kind)
        continue;
      g_string_append_printf (buffer, "%s%u ", buffer->len > 0 ? " · " : "", count);
      g_string_append_unichar (buffer, letter->key);
      return;
    }
}

static void
bind_heading (RemitMatrix      *self,
              RemitSpot         spot,
              RemitCellContent *content,
              GString          *buffer)
{
  const RemitRoleTally *tally;
  float rows;

  content->text = remit_role_get_name (remit_chart_get_role (self->chart, (guint) spot.column));
  content->detail = "–";
  if (self->checks == NULL || remit_plan_get_sort (self->plan) == REMIT_SORT_VOICE)
    return;
  tally = remit_checks_get_role_tally (self->checks, (guint) spot.column);
  add_load (self, REMIT_KIND_DECIDES, tally->n_decides, buffer);
  add_load (self, REMIT_KIND_DOES, tally->n_does, buffer);
  if (buffer->len > 0)
    content->detail = buffer->str;
  rows = (float) MAX (remit_checks_get_n_filled (self->checks), 1u);
  content->bars[0] = (float) tally->n_decides / rows;
  content->bars[1] = (float) tally->n_does / rows;
}

static void
bind_cell (RemitMatrix     *self,
           RemitMatrixCell *cell,
           RemitSpot        spot)
{
  g_autoptr (GString) buffer = NULL;
  RemitCellContent content = { .line = spot.line < 0 ? REMIT_NO_POSITION : (guint) spot.line,
                               .column = spot.column < 0 ? REMIT_NO_POSITION : (guint) spot.column,
                               .line_kind = REMIT_LINE_ROW };

  switch (remit_matrix_cell_get_kind (cell))
    {
    case REMIT_CELL_LETTERS:
      bind_letters (self, spot, &content);
      break;
    case REMIT_CELL_TITLE:
      buffer = g_string_new (NULL);
      bind_title (self, spot, &content, buffer);
      break;
    case REMIT_CELL_HEADING:
      buffer = g_string_new (NULL);
      bind_heading (self, spot, &content, buffer);
      break;
    case REMIT_CELL_ADD:
    case REMIT_CELL_CORNER:
    default:
      break;
    }
  remit_matrix_cell_bind (cell, &content);
}

/* Words for assistive technology, given when there is time for it. */

static char *
describe_letters (RemitMatrix *self,
                  guint        row,
                  guint        role)
{
  g_autofree char *letters =
    remit_scheme_speak (remit_chart_get_scheme (self->chart), remit_plan_get_set (self->plan, row, role));
  const char *note = remit_plan_get_cell_note (self->plan, row, role);
  const char *title = remit_responsibility_get_title (remit_chart_get_row (self->chart, row));
  const char *name = remit_role_get_name (remit_chart_get_role (self->chart, role));

  if (note != NULL)
    /* TRANSLATORS: a cell in words: responsibility, role: letters. Note: text */
    return g_strdup_printf (_("%s, %s: %s. Note: %s"), title, name, letters, note);
  /* TRANSLATORS: a cell in words: responsibility, role: letters */
  return g_strdup_printf (_("%s, %s: %s"), title, name, letters);
}

static char *
describe_line (RemitMatrix     *self,
               const RemitLine *line)
{
  const char *title;

  switch (line->kind)
    {
    case REMIT_LINE_SECTION:
      title = remit_section_get_title (remit_chart_get_section (self->chart, line->index));
      /* TRANSLATORS: the heading of a section, in words */
      return g_strdup_printf (_("Section %s"), title != NULL ? title : _("Without a title"));
    case REMIT_LINE_ROW:
      return g_strdup (remit_responsibility_get_title (remit_chart_get_row (self->chart, line->index)));
    case REMIT_LINE_LAST:
      return g_strdup (_("Next responsibility"));
    case REMIT_LINE_NEW_ROW:
    case REMIT_LINE_NEW_SECTION:
    default:
      return g_strdup ("");
    }
}

static char *
describe_cell (RemitMatrix     *self,
               RemitMatrixCell *cell)
{
  const RemitCellContent *content = remit_matrix_cell_get_content (cell);
  const RemitLine *line = remit_matrix_lines_get (self->lines, content->line);
  const char *name;

  switch (remit_matrix_cell_get_kind (cell))
    {
    case REMIT_CELL_LETTERS:
      return line != NULL && line->kind == REMIT_LINE_ROW && self->plan != NULL
               ? describe_letters (self, line->index, content->column)
               : g_strdup ("");
    case REMIT_CELL_TITLE:
      return line != NULL ? describe_line (self, line) : g_strdup ("");
    case REMIT_CELL_HEADING:
      name = remit_role_get_name (remit_chart_get_role (self->chart, content->column));
      /* TRANSLATORS: the heading of a role in words: its name, and how much it decides and does: "8 A · 5 R" */
      return g_strdup_printf (_("%s, %s"), name, content->detail);
    case REMIT_CELL_ADD:
      return g_strdup (_("Add a role"));
    case REMIT_CELL_CORNER:
    default:
      return g_strdup (_("Responsibility"));
    }
}

static void
append_findings (RemitMatrix     *self,
                 const RemitLine *line,
                 GString         *text)
{
  g_autoptr (GPtrArray) findings = NULL;

  if (self->checks == NULL || line == NULL || line->kind != REMIT_LINE_ROW ||
      remit_checks_get_row_severity (self->checks, line->index) == REMIT_SEVERITY_OFF)
    return;
  findings = remit_checks_list_row (self->checks, line->index);
  for (guint i = 0; i < findings->len; i++)
    if (!remit_finding_get_accepted (g_ptr_array_index (findings, i)))
      {
        g_autofree char *message = remit_finding_dup_message (g_ptr_array_index (findings, i));

        g_string_append_printf (text, ". %s", message);
      }
}

static void
describe (RemitMatrix     *self,
          RemitMatrixCell *cell)
{
  const RemitCellContent *content = remit_matrix_cell_get_content (cell);
  g_autofree char *label = describe_cell (self, cell);
  g_autoptr (GString) text = g_string_new (NULL);
  int row = content->line == REMIT_NO_POSITION ? 1 : (int) content->line + 2;
  int column = content->column == REMIT_NO_POSITION ? 1 : (int) content->column + 2;

  /* TRANSLATORS: where a cell stands in the chart */
  g_string_printf (text, _("Row %d, column %d"), row, column);
  append_findings (self, remit_matrix_lines_get (self->lines, content->line), text);
  remit_matrix_cell_describe (cell, label, text->str, row, column);
}

/**
 * remit_matrix_present_cell:
 * @self: a matrix with a chart
 * @cell: a cell
 * @spot: a place
 *
 * Binds a cell to a place and names it to assistive technology at once, as it is about to take the
 * keyboard focus.
 */
void
remit_matrix_present_cell (RemitMatrix     *self,
                           RemitMatrixCell *cell,
                           RemitSpot        spot)
{
  bind_cell (self, cell, spot);
  if (remit_matrix_cell_get_stale (cell))
    describe (self, cell);
}

static void
describe_if_stale (RemitMatrix *self,
                   GtkWidget   *cell)
{
  if (gtk_widget_get_child_visible (cell) && remit_matrix_cell_get_stale (REMIT_MATRIX_CELL (cell)))
    describe (self, REMIT_MATRIX_CELL (cell));
}

static gboolean
describe_cb (gpointer user_data)
{
  RemitMatrix *self = user_data;

  self->describe_id = 0;
  if (self->chart == NULL)
    return G_SOURCE_REMOVE;
  for (guint i = 0; i < REMIT_N_POOLS; i++)
    {
      for (guint j = 0; j < self->pools[i].cells->len; j++)
        describe_if_stale (self, g_ptr_array_index (self->pools[i].cells, j));
      describe_if_stale (self, self->pools[i].actives[self->pools[i].turn]);
    }
  describe_if_stale (self, self->corner);
  return G_SOURCE_REMOVE;
}

/* Placing */

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
      area->y = self->header_height + line->y - get_scroll (self, GTK_ORIENTATION_VERTICAL);
      area->height = line->height;
    }
  area->x = 0;
  area->width = self->title_width;
  if (spot.column >= 0)
    {
      area->x = self->title_width + spot.column * self->column_width - get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
      area->width = spot.column == n_columns ? self->add_width : self->column_width;
    }
  area->x = mirror (self, area->x, area->width);
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
  const int n_columns = (int) remit_matrix_get_n_columns (self);
  int left = mirror (self, (int) x, 0), column_x;

  if (self->chart == NULL || x < 0 || y < 0)
    return FALSE;
  spot->line = -1;
  if (y >= self->header_height)
    spot->line = (int) remit_matrix_lines_find_y (self->lines, (int) y - self->header_height +
                                                                 get_scroll (self, GTK_ORIENTATION_VERTICAL));
  spot->column = -1;
  if (left >= self->title_width)
    {
      column_x = left - self->title_width + get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
      spot->column = MIN (column_x / self->column_width, n_columns);
      if (column_x >= n_columns * self->column_width + self->add_width)
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

      gtk_widget_insert_after (cell, GTK_WIDGET (self), NULL);
      g_ptr_array_add (pool->cells, cell);
    }
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
  bind_cell (self, REMIT_MATRIX_CELL (cell), spot);
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
  fill_pool (self, pool, (guint) MAX (end_line - first_line, 0), (guint) MAX (end_column - first_column, 0));
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

static RemitPool
get_spot_pool (RemitMatrix *self,
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
  const RemitPool current = get_spot_pool (self, self->cursor);

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

static void
place_editor (RemitMatrix *self)
{
  GtkRequisition minimum, natural;
  GdkRectangle area;

  gtk_widget_set_child_visible (self->editor, self->editing);
  if (!self->editing || !remit_matrix_get_area (self, self->editor_spot, &area))
    return;
  gtk_widget_get_preferred_size (self->editor, &minimum, &natural);
  if (area.width < minimum.width || self->editor_spot.line < 0)
    {
      int width = MAX (MAX (area.width, minimum.width), self->style.unit * 9);

      area.x = CLAMP (area.x - (width - area.width) / 2, 0, MAX (gtk_widget_get_width (GTK_WIDGET (self)) - width, 0));
      area.width = width;
    }
  if (area.height < minimum.height || self->editor_spot.line < 0)
    {
      area.y += (area.height - minimum.height) / 2;
      area.height = minimum.height;
    }
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
  const int top = get_scroll (self, GTK_ORIENTATION_VERTICAL), left = get_scroll (self, GTK_ORIENTATION_HORIZONTAL);
  const int room_x = MAX (width - self->title_width, 0), room_y = MAX (height - self->header_height, 0);
  const int first_line = MIN ((int) remit_matrix_lines_find_y (self->lines, top), n_lines);
  const int end_line = MIN ((int) remit_matrix_lines_find_y (self->lines, top + room_y) + 1, n_lines);
  const int first_column = MIN (left / self->column_width, n_columns);
  const int end_column = MIN ((left + room_x) / self->column_width + 1, n_columns);

  place_pool (self, &self->pools[REMIT_POOL_LETTERS], first_line, end_line, first_column, end_column);
  place_pool (self, &self->pools[REMIT_POOL_TITLES], first_line, end_line, -1, 0);
  place_pool (self, &self->pools[REMIT_POOL_HEADINGS], -1, 0, first_column, end_column);
  place_pool (self, &self->pools[REMIT_POOL_ADD], -1, 0, n_columns, n_columns + 1);
  place_cell (self, self->corner, (RemitSpot) { -1, -1 });
  place_actives (self);
  place_editor (self);
  if (self->describe_id == 0)
    self->describe_id = g_idle_add_full (G_PRIORITY_LOW, describe_cb, self, NULL);
}

static void
remit_matrix_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  RemitMatrix *self = REMIT_MATRIX (widget);

  if (self->style.unit == 0)
    update_style (self);
  size_columns (self, width);
  update_lines (self);
  self->configuring = TRUE;
  configure_adjustment (self, GTK_ORIENTATION_HORIZONTAL, width, self->title_width, get_content_width (self),
                        self->column_width);
  configure_adjustment (self, GTK_ORIENTATION_VERTICAL, height, self->header_height, get_content_height (self),
                        self->row_height);
  if (self->reveal)
    remit_matrix_show_cursor (self);
  self->reveal = FALSE;
  self->configuring = FALSE;
  if (self->chart != NULL)
    place_cells (self, width, height);
  place_popovers (self);
}

static void
remit_matrix_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  RemitMatrix *self = REMIT_MATRIX (widget);

  if (self->style.unit == 0)
    update_style (self);
  *minimum = self->style.unit * 4;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->style.unit * 40 : self->style.unit * 24;
}

/* Drawing */

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
                             &GRAPHENE_RECT_INIT ((float) mirror (self, x, width), (float) y, (float) width, (float) height));
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
  const int top = get_scroll (self, GTK_ORIENTATION_VERTICAL);
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

static void
draw_columns (RemitMatrix *self,
              GtkSnapshot *snapshot,
              int          width,
              int          height)
{
  const int left = get_scroll (self, GTK_ORIENTATION_HORIZONTAL), n = (int) remit_matrix_get_n_columns (self);
  const int top = get_scroll (self, GTK_ORIENTATION_VERTICAL);
  const guint first_line = remit_matrix_lines_find_y (self->lines, top);

  for (guint i = first_line; i < remit_matrix_lines_get_n (self->lines); i++)
    {
      const RemitLine *line = remit_matrix_lines_get (self->lines, i);
      int y = self->header_height + line->y - top;

      if (y >= height)
        break;
      if (line->kind != REMIT_LINE_ROW)
        continue;
      for (int c = left / self->column_width; c < n; c++)
        {
          int x = self->title_width + (c + 1) * self->column_width - left;

          if (x > width)
            break;
          draw_rectangle (self, snapshot, &self->style.palette->line, x - 1, y, 1, line->height);
        }
    }
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

  if (!remit_matrix_has_cursor (self) || !remit_matrix_get_area (self, self->cursor, &area))
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
  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) mirror (self, x, width), (float) y, (float) width,
                                                         (float) height));
}

static void
draw_body (RemitMatrix *self,
           GtkSnapshot *snapshot,
           int          width,
           int          height)
{
  push_part (self, snapshot, self->title_width, self->header_height, MAX (width - self->title_width, 0),
             MAX (height - self->header_height, 0));
  draw_lines (self, snapshot, self->title_width, MAX (width - self->title_width, 0), height);
  draw_columns (self, snapshot, width, height);
  draw_children (self, snapshot, REMIT_POOL_LETTERS);
  if (self->cursor.line >= 0 && self->cursor.column >= 0)
    {
      draw_selection (self, snapshot);
      draw_cursor (self, snapshot);
    }
  gtk_snapshot_pop (snapshot);
}

static void
draw_titles (RemitMatrix *self,
             GtkSnapshot *snapshot,
             int          height)
{
  push_part (self, snapshot, 0, self->header_height, self->title_width, MAX (height - self->header_height, 0));
  draw_rectangle (self, snapshot, &self->style.palette->base, 0, self->header_height, self->title_width, height);
  draw_lines (self, snapshot, 0, self->title_width, height);
  draw_children (self, snapshot, REMIT_POOL_TITLES);
  if (self->cursor.line >= 0 && self->cursor.column < 0)
    {
      draw_selection (self, snapshot);
      draw_cursor (self, snapshot);
    }
  gtk_snapshot_pop (snapshot);
}

static void
draw_headings (RemitMatrix *self,
               GtkSnapshot *snapshot,
               int          width)
{
  const RemitPalette *palette = self->style.palette;
  const int left = get_scroll (self, GTK_ORIENTATION_HORIZONTAL), n = (int) remit_matrix_get_n_columns (self);

  push_part (self, snapshot, self->title_width, 0, MAX (width - self->title_width, 0), self->header_height);
  draw_rectangle (self, snapshot, &palette->base, self->title_width, 0, width, self->header_height);
  for (int c = left / self->column_width; c <= n; c++)
    draw_rectangle (self, snapshot, &palette->line, self->title_width + c * self->column_width - left - 1, 0, 1,
                    self->header_height);
  draw_children (self, snapshot, REMIT_POOL_HEADINGS);
  draw_children (self, snapshot, REMIT_POOL_ADD);
  if (self->cursor.line < 0)
    draw_cursor (self, snapshot);
  gtk_snapshot_pop (snapshot);
}

static void
remit_matrix_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  RemitMatrix *self = REMIT_MATRIX (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);

  if (self->chart == NULL)
    return;
  draw_rectangle (self, snapshot, &self->style.palette->base, 0, 0, width, height);
  draw_body (self, snapshot, width, height);
  draw_titles (self, snapshot, height);
  draw_headings (self, snapshot, width);
  draw_rectangle (self, snapshot, &self->style.palette->base, 0, 0, self->title_width, self->header_height);
  gtk_widget_snapshot_child (widget, self->corner, snapshot);
  draw_rectangle (self, snapshot, &self->style.palette->strong_line, 0, self->header_height - 1, width, 1);
  draw_rectangle (self, snapshot, &self->style.palette->strong_line, self->title_width - 1, 0, 1,
                  MIN (height, self->header_height + remit_matrix_lines_get_height (self->lines)));
  gtk_widget_snapshot_child (widget, self->editor, snapshot);
}

/* What the chart tells */

/**
 * remit_matrix_refresh:
 * @self: a matrix
 *
 * Shows the chart as it is now, where its layout has not changed.
 */
void
remit_matrix_refresh (RemitMatrix *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * remit_matrix_rebuild:
 * @self: a matrix
 *
 * Shows the chart as it is now after its layout has changed. Who needs the lines sees them at once.
 */
void
remit_matrix_rebuild (RemitMatrix *self)
{
  self->lines_stale = TRUE;
  self->header_height = 0;
  if (self->style.unit == 0)
    update_style (self);
  if (gtk_widget_get_width (GTK_WIDGET (self)) > 0)
    size_columns (self, gtk_widget_get_width (GTK_WIDGET (self)));
  update_lines (self);
  remit_matrix_refresh (self);
}

static void
layout_changed_cb (RemitMatrix *self)
{
  remit_matrix_end_edit (self, FALSE);
  /* A responsibility that has left may be freed and its address used again. */
  g_hash_table_remove_all (self->heights);
  remit_matrix_rebuild (self);
}

static void
item_changed_cb (RemitMatrix *self,
                 RemitItem   *item)
{
  if (REMIT_IS_PLAN (item))
    return;
  g_hash_table_remove (self->heights, item);
  remit_matrix_rebuild (self);
}

static void
scheme_changed_cb (RemitMatrix *self)
{
  style_changed_cb (self);
}

static void
disconnect_chart (RemitMatrix *self)
{
  if (self->chart == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->chart, self);
  self->chart = NULL;
}

static void
connect_chart (RemitMatrix *self)
{
  const struct
  {
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { "cell-changed", G_CALLBACK (remit_matrix_refresh) },
    { "cell-note-changed", G_CALLBACK (remit_matrix_refresh) },
    { "layout-changed", G_CALLBACK (layout_changed_cb) },
    { "item-changed", G_CALLBACK (item_changed_cb) },
    { "notify::scheme", G_CALLBACK (scheme_changed_cb) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (self->chart, handlers[i].signal, handlers[i].callback, self, G_CONNECT_SWAPPED);
}

/* Overrides */

static gboolean
remit_matrix_grab_focus (GtkWidget *widget)
{
  RemitMatrix *self = REMIT_MATRIX (widget);
  RemitCellPool *pool = &self->pools[get_spot_pool (self, self->cursor)];

  if (self->chart == NULL)
    return FALSE;
  if (self->editing)
    return gtk_widget_grab_focus (self->editor);
  /* A cell out of the tree of what is shown cannot take the focus. */
  gtk_widget_set_child_visible (pool->actives[pool->turn], TRUE);
  return gtk_widget_grab_focus (pool->actives[pool->turn]);
}

static gboolean
remit_matrix_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  if (gtk_widget_get_focus_child (widget) != NULL)
    return FALSE;
  return gtk_widget_grab_focus (widget);
}

static void
remit_matrix_css_changed (GtkWidget         *widget,
                          GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (remit_matrix_parent_class)->css_changed (widget, change);
  style_changed_cb (REMIT_MATRIX (widget));
}

static gboolean
remit_matrix_query_tooltip (GtkWidget  *widget,
                            int         x,
                            int         y,
                            gboolean    keyboard,
                            GtkTooltip *tooltip)
{
  RemitMatrix *self = REMIT_MATRIX (widget);
  const RemitLine *line;
  RemitSpot spot;
  GdkRectangle area;
  const char *text = NULL;

  if (keyboard || !remit_matrix_find_spot (self, x, y, &spot))
    return FALSE;
  line = spot.line >= 0 ? remit_matrix_lines_get (self->lines, (guint) spot.line) : NULL;
  if (line != NULL && line->kind == REMIT_LINE_ROW && spot.column < 0)
    text = remit_responsibility_get_note (remit_chart_get_row (self->chart, line->index));
  else if (line != NULL && line->kind == REMIT_LINE_ROW && spot.column < (int) remit_matrix_get_n_columns (self) &&
           self->plan != NULL)
    text = remit_plan_get_cell_note (self->plan, line->index, (guint) spot.column);
  else if (line == NULL && spot.column >= 0 && spot.column < (int) remit_matrix_get_n_columns (self))
    text = remit_role_get_note (remit_chart_get_role (self->chart, (guint) spot.column));
  else if (line == NULL && spot.column >= 0)
    text = _("Add a role");
  if (text == NULL || !remit_matrix_get_area (self, spot, &area))
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

static void
remit_matrix_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  RemitMatrix *self = REMIT_MATRIX (object);

  switch (property_id)
    {
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case PROP_CHECKS:
      g_value_set_object (value, self->checks);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, (int) self->scroll_policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->scroll_policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_matrix_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  RemitMatrix *self = REMIT_MATRIX (object);

  switch (property_id)
    {
    case PROP_HISTORY:
      remit_matrix_set_history (self, g_value_get_object (value));
      break;
    case PROP_CHECKS:
      remit_matrix_set_checks (self, g_value_get_object (value));
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->scroll_policies[GTK_ORIENTATION_HORIZONTAL] = (guint) g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->scroll_policies[GTK_ORIENTATION_VERTICAL] = (guint) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
unparent_cell (RemitMatrixCell *cell)
{
  if (gtk_widget_get_parent (GTK_WIDGET (cell)) != NULL)
    gtk_widget_unparent (GTK_WIDGET (cell));
}

static void
remit_matrix_dispose (GObject *object)
{
  RemitMatrix *self = REMIT_MATRIX (object);

  g_clear_handle_id (&self->describe_id, g_source_remove);
  remit_matrix_set_checks (self, NULL);
  remit_matrix_set_history (self, NULL);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  if (self->corner != NULL)
    for_each_cell (self, unparent_cell);
  self->corner = NULL;
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->editor, gtk_widget_unparent);

  G_OBJECT_CLASS (remit_matrix_parent_class)->dispose (object);
}

static void
remit_matrix_finalize (GObject *object)
{
  RemitMatrix *self = REMIT_MATRIX (object);

  for (guint i = 0; i < REMIT_N_POOLS; i++)
    g_ptr_array_unref (self->pools[i].cells);
  remit_matrix_lines_free (self->lines);
  remit_pills_free (self->style.pills);
  g_hash_table_unref (self->heights);

  G_OBJECT_CLASS (remit_matrix_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  /**
   * RemitMatrix::place-changed:
   * @matrix: the matrix
   *
   * Emitted when the cursor has moved.
   */
  g_signal_new ("place-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * RemitMatrix::problem:
   * @matrix: the matrix
   * @message: a sentence, translated
   *
   * Emitted when something that was asked for cannot be done.
   */
  g_signal_new ("problem", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * RemitMatrix::removed:
   * @matrix: the matrix
   * @message: a sentence, translated
   *
   * Emitted when something was removed that undo brings back.
   */
  g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
remit_matrix_class_init (RemitMatrixClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = remit_matrix_get_property;
  object_class->set_property = remit_matrix_set_property;
  object_class->dispose = remit_matrix_dispose;
  object_class->finalize = remit_matrix_finalize;
  widget_class->measure = remit_matrix_measure;
  widget_class->size_allocate = remit_matrix_size_allocate;
  widget_class->snapshot = remit_matrix_snapshot;
  widget_class->grab_focus = remit_matrix_grab_focus;
  widget_class->focus = remit_matrix_focus;
  widget_class->css_changed = remit_matrix_css_changed;
  widget_class->query_tooltip = remit_matrix_query_tooltip;

  g_object_class_install_property (object_class, PROP_HISTORY,
                                   g_param_spec_object ("history", NULL, NULL, REMIT_TYPE_HISTORY, flags));
  g_object_class_install_property (object_class, PROP_CHECKS,
                                   g_param_spec_object ("checks", NULL, NULL, REMIT_TYPE_CHECKS, flags));
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  install_signals (G_TYPE_FROM_CLASS (klass));
  gtk_widget_class_set_css_name (widget_class, "matrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  remit_matrix_install_actions (widget_class);
}

static void
init_pool (RemitMatrix   *self,
           RemitPool      pool,
           RemitCellKind  kind)
{
  self->pools[pool].kind = kind;
  self->pools[pool].cells = g_ptr_array_new ();
  for (guint i = 0; i < 2; i++)
    {
      self->pools[pool].actives[i] = remit_matrix_cell_new (kind, &self->style, TRUE);
      gtk_widget_set_child_visible (self->pools[pool].actives[i], FALSE);
      gtk_widget_set_parent (self->pools[pool].actives[i], GTK_WIDGET (self));
    }
}

static void
remit_matrix_init (RemitMatrix *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->lines = remit_matrix_lines_new ();
  self->style.pills = remit_pills_new ();
  self->heights = g_hash_table_new (NULL, NULL);
  self->cursor = self->anchor = (RemitSpot) { 0, -1 };
  self->column_width = 1;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  init_pool (self, REMIT_POOL_LETTERS, REMIT_CELL_LETTERS);
  init_pool (self, REMIT_POOL_TITLES, REMIT_CELL_TITLE);
  init_pool (self, REMIT_POOL_HEADINGS, REMIT_CELL_HEADING);
  init_pool (self, REMIT_POOL_ADD, REMIT_CELL_ADD);
  self->corner = remit_matrix_cell_new (REMIT_CELL_CORNER, &self->style, FALSE);
  gtk_widget_set_parent (self->corner, GTK_WIDGET (self));
  remit_matrix_cell_bind (REMIT_MATRIX_CELL (self->corner),
                          &(RemitCellContent) { .line = REMIT_NO_POSITION,
                                                .column = REMIT_NO_POSITION,
                                                .text = _("Responsibility") });
  remit_matrix_init_editor (self);
  remit_matrix_init_input (self);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * remit_matrix_new:
 *
 * Makes a matrix without a chart.
 *
 * Returns: (transfer floating): the new matrix
 */
GtkWidget *
remit_matrix_new (void)
{
  return g_object_new (REMIT_TYPE_MATRIX, NULL);
}

/**
 * remit_matrix_get_history:
 * @self: a matrix
 *
 * Gives the history through which it edits.
 *
 * Returns: (nullable) (transfer none): the history
 */
RemitHistory *
remit_matrix_get_history (RemitMatrix *self)
{
  g_return_val_if_fail (REMIT_IS_MATRIX (self), NULL);
  return self->history;
}

/**
 * remit_matrix_set_history:
 * @self: a matrix
 * @history: (nullable): a history
 *
 * Says which chart to show, and through which history to edit it.
 */
void
remit_matrix_set_history (RemitMatrix  *self,
                          RemitHistory *history)
{
  g_return_if_fail (REMIT_IS_MATRIX (self));

  if (history == self->history)
    return;
  if (self->editor != NULL)
    remit_matrix_end_edit (self, FALSE);
  remit_matrix_set_checks (self, NULL);
  disconnect_chart (self);
  g_set_object (&self->history, history);
  g_hash_table_remove_all (self->heights);
  self->cursor_row = self->cursor_role = NULL;
  if (history != NULL)
    {
      self->chart = remit_history_get_chart (history);
      connect_chart (self);
      g_clear_pointer (&self->lines, remit_matrix_lines_free);
      self->lines = remit_matrix_lines_new ();
      self->cursor = self->anchor = (RemitSpot) { 0, remit_chart_get_n_roles (self->chart) > 0 ? 0 : -1 };
      style_changed_cb (self);
      remit_matrix_rebuild (self);
      remit_matrix_step (self, 0, 0, FALSE);
    }
  g_object_notify (G_OBJECT (self), "history");
}

/**
 * remit_matrix_get_checks:
 * @self: a matrix
 *
 * Gives the checks of the plan that it shows.
 *
 * Returns: (nullable) (transfer none): the checks
 */
RemitChecks *
remit_matrix_get_checks (RemitMatrix *self)
{
  g_return_val_if_fail (REMIT_IS_MATRIX (self), NULL);
  return self->checks;
}

/**
 * remit_matrix_set_checks:
 * @self: a matrix
 * @checks: (nullable): checks of a plan of the history's chart
 *
 * Says which plan to show, and where its findings come from.
 */
void
remit_matrix_set_checks (RemitMatrix *self,
                         RemitChecks *checks)
{
  g_return_if_fail (REMIT_IS_MATRIX (self));

  if (checks == self->checks)
    return;
  if (self->checks != NULL)
    g_signal_handlers_disconnect_by_data (self->checks, self);
  g_set_object (&self->checks, checks);
  self->plan = checks != NULL ? remit_checks_get_plan (checks) : NULL;
  if (checks != NULL)
    g_signal_connect_object (checks, "changed", G_CALLBACK (remit_matrix_refresh), self, G_CONNECT_SWAPPED);
  remit_matrix_refresh (self);
  g_object_notify (G_OBJECT (self), "checks");
}
