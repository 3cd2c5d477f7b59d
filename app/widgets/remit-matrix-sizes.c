/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include <string.h>

#include <adwaita.h>

#include "widgets/remit-matrix-private.h"

/* How large everything is: measures of text, from which rows get their heights, columns their
 * widths and headings their room. A heading of which a word is wider than its column stands upright. */

#define MIN_TITLE_WIDTH 14 /* in lines of text, as the next ones */
#define FAIR_TITLE_WIDTH 20
#define MAX_TITLE_WIDTH 26
#define MIN_COLUMN_WIDTH 5
#define MAX_COLUMN_WIDTH 8
#define MAX_OWN_WIDTH 20
#define MAX_OWN_TITLE_WIDTH 60
#define MAX_UPRIGHT 9
#define MAX_TITLE_LINES 3
#define MAX_MEASURED_TITLES 2000
#define MAX_MEASURED_NAMES 64
#define HEADING_MARGIN 12
#define TITLE_MARGIN 42 /* the room that remit-matrix-cell.c leaves beside a title */

/* The width of a word, from its first time on without asking Pango. */
static int
measure_word (RemitMatrix *self,
              const char  *word,
              gsize        length)
{
  g_autofree char *key = g_strndup (word, length);
  PangoLayout *layout;
  gpointer known;
  int width;

  if (g_hash_table_lookup_extended (self->word_widths, key, NULL, &known))
    return GPOINTER_TO_INT (known);
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), key);
  pango_layout_get_pixel_size (layout, &width, NULL);
  g_object_unref (layout);
  g_hash_table_insert (self->word_widths, g_steal_pointer (&key), GINT_TO_POINTER (width));
  return width;
}

/* Breaks a title at its blanks only. There may be other places to break it, so it needs at most as many lines; and at
 * least as many as its length fills. Where both are the same that is the number of its lines, else it is 0. */
static int
add_up_lines (RemitMatrix *self,
              const char  *title,
              int          width)
{
  const int blank = measure_word (self, " ", 1);
  int total = 0, room = 0, most = 0, least;

  for (const char *p = title; *p != '\0';)
    {
      const gsize length = strcspn (p, " ");
      const int word = measure_word (self, p, length);

      if (word > width)
        return 0;
      if (most == 0 || word > room)
        {
          most++;
          room = width;
        }
      room -= word + blank;
      total += word + (total > 0 ? blank : 0);
      p += length + strspn (p + length, " ");
    }
  least = (total + width - 1) / width;
  return MIN (most, MAX_TITLE_LINES) == MIN (least, MAX_TITLE_LINES) ? most : 0;
}

static int
lay_out_lines (RemitMatrix *self,
               const char  *title,
               int          width)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), title);

  pango_layout_set_width (layout, width * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return pango_layout_get_line_count (layout);
}

static int
measure_row (RemitResponsibility *row,
             gpointer             user_data)
{
  RemitMatrix *self = user_data;
  const char *title = remit_responsibility_get_title (row);
  const int width = self->title_width - TITLE_MARGIN;
  gpointer known;
  int lines;

  /* Most titles surely fit on one line; those that may not are measured once. */
  if (g_utf8_strlen (title, -1) * self->char_width < width)
    return self->row_height;
  known = g_hash_table_lookup (self->heights, row);
  if (known != NULL)
    return GPOINTER_TO_INT (known);
  lines = add_up_lines (self, title, width);
  if (lines == 0)
    lines = lay_out_lines (self, title, width);
  lines = self->row_height + (MIN (lines, MAX_TITLE_LINES) - 1) * self->style.unit;
  g_hash_table_insert (self->heights, row, GINT_TO_POINTER (lines));
  return lines;
}

static int
compare_lengths (gconstpointer a,
                 gconstpointer b)
{
  const char *first = remit_role_get_name (*(RemitRole *const *) a);
  const char *second = remit_role_get_name (*(RemitRole *const *) b);

  return (int) strlen (second) - (int) strlen (first);
}

static PangoLayout *
make_heading_layout (RemitMatrix *self)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), NULL);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return layout;
}

/* The roles whose names are likely to need most room, and those with a width of their own; ten
 * thousand names are not all measured. */
static GPtrArray *
list_longest_names (RemitMatrix *self)
{
  GPtrArray *roles = g_ptr_array_new ();
  guint n_own = 0;

  for (guint i = 0; i < remit_matrix_get_n_columns (self); i++)
    g_ptr_array_add (roles, remit_chart_get_role (self->chart, i));
  g_ptr_array_sort (roles, compare_lengths);
  g_ptr_array_set_size (roles, (int) MIN (roles->len, MAX_MEASURED_NAMES));
  for (guint i = 0; i < remit_matrix_get_n_columns (self) && n_own < MAX_MEASURED_NAMES; i++)
    if (remit_matrix_columns_get_own (self->columns, remit_chart_get_role (self->chart, i)) > 0)
      {
        g_ptr_array_add (roles, remit_chart_get_role (self->chart, i));
        n_own++;
      }
  return roles;
}

static int
measure_words (PangoLayout *layout,
               const char  *name)
{
  g_auto (GStrv) words = g_strsplit_set (name, " -/", -1);
  int widest = 1, width;

  for (guint i = 0; words[i] != NULL; i++)
    {
      pango_layout_set_text (layout, words[i], -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      widest = MAX (widest, width);
    }
  return widest;
}

/* A name is broken between words, so a column is to be as wide as the widest of them. */
static int
measure_widest_word (RemitMatrix *self)
{
  g_autoptr (GPtrArray) roles = list_longest_names (self);
  g_autoptr (PangoLayout) layout = make_heading_layout (self);
  int widest = 1;

  for (guint i = 0; i < roles->len; i++)
    widest = MAX (widest, measure_words (layout, remit_role_get_name (g_ptr_array_index (roles, i))));
  return widest;
}

static int
get_role_width (RemitMatrix *self,
                RemitRole   *role)
{
  int own = remit_matrix_columns_get_own (self->columns, role);

  return own > 0 ? own : self->column_width;
}

/**
 * remit_matrix_is_upright:
 * @self: a matrix
 * @role: a role
 *
 * Tells whether the heading of a role stands upright, as its column is too narrow for a word of it.
 *
 * Returns: whether it does
 */
gboolean
remit_matrix_is_upright (RemitMatrix *self,
                         RemitRole   *role)
{
  const int width = get_role_width (self, role);
  g_autoptr (PangoLayout) layout = NULL;
  int widest;

  /* All words fit into columns of the usual width, unless one is very long. */
  if (width >= self->word_width + HEADING_MARGIN)
    return FALSE;
  widest = GPOINTER_TO_INT (g_hash_table_lookup (self->name_widths, role));
  if (widest == 0)
    {
      layout = make_heading_layout (self);
      widest = measure_words (layout, remit_role_get_name (role));
      g_hash_table_insert (self->name_widths, role, GINT_TO_POINTER (widest));
    }
  return widest + HEADING_MARGIN > width;
}

/* The room that the name of a role takes down, in pixels. */
static int
measure_heading (RemitMatrix *self,
                 PangoLayout *layout,
                 RemitRole   *role)
{
  const gboolean upright = remit_matrix_is_upright (self, role);
  int width;

  pango_layout_set_width (layout, upright ? -1 : (get_role_width (self, role) - 10) * PANGO_SCALE);
  pango_layout_set_text (layout, remit_role_get_name (role), -1);
  if (!upright)
    return MIN (pango_layout_get_line_count (layout), 3) * self->style.unit;
  pango_layout_get_pixel_size (layout, &width, NULL);
  /* Its load takes another line. */
  return MIN (width, self->style.unit * MAX_UPRIGHT) + self->style.unit;
}

static int
measure_headings (RemitMatrix *self)
{
  g_autoptr (GPtrArray) roles = list_longest_names (self);
  g_autoptr (PangoLayout) layout = make_heading_layout (self);
  int height = self->style.unit;

  for (guint i = 0; i < roles->len; i++)
    height = MAX (height, measure_heading (self, layout, g_ptr_array_index (roles, i)));
  return height;
}

/**
 * remit_matrix_size_columns:
 * @self: a matrix
 * @width: its own width, in pixels; 0 when it is not known yet
 *
 * Shares the width among the columns.
 */
void
remit_matrix_size_columns (RemitMatrix *self,
                           int          width)
{
  const int unit = self->style.unit, n = (int) remit_matrix_get_n_columns (self);
  int title_width, column_width, narrow;

  if (width == 0)
    width = REMIT_MATRIX_LIKELY_WIDTH;
  if (self->word_width == 0)
    {
      self->word_width = measure_widest_word (self);
      g_hash_table_remove_all (self->name_widths);
    }
  narrow = CLAMP (self->word_width + HEADING_MARGIN, unit * MIN_COLUMN_WIDTH, unit * MAX_COLUMN_WIDTH);
  self->add_width = unit * 3;
  title_width = self->own_title_width > 0 ? self->own_title_width : CLAMP (width - self->add_width - n * narrow, CLAMP (width / 4, unit * MIN_TITLE_WIDTH, unit * FAIR_TITLE_WIDTH),
                       unit * MAX_TITLE_WIDTH);
  column_width = n > 0 ? (width - self->add_width - title_width) / n : 0;
  column_width = CLAMP (column_width, narrow, unit * MAX_COLUMN_WIDTH);
  if (title_width == self->title_width && column_width == self->column_width && self->header_height > 0)
    return;
  if (self->chart != NULL)
    remit_matrix_columns_build (self->columns, self->chart, column_width);
  if (title_width != self->title_width)
    g_hash_table_remove_all (self->heights);
  self->title_width = title_width;
  self->column_width = column_width;
  self->header_height = 0;
  self->lines_stale = TRUE;
}

/**
 * remit_matrix_update_lines:
 * @self: a matrix
 *
 * Makes the lines anew, if they are not those of the chart any more.
 */
void
remit_matrix_update_lines (RemitMatrix *self)
{
  if (self->chart == NULL)
    return;
  if (self->header_height == 0)
    self->header_height = measure_headings (self) + self->style.unit + 28;
  if (!self->lines_stale)
    return;
  self->lines_stale = FALSE;
  remit_matrix_lines_build (self->lines, self->chart, self->plan, self->filter, self->section_height, self->row_height, measure_row, self);
  remit_matrix_restore_cursor (self);
}

/* Whether it is another font than before; far more often only colours have changed. */
static gboolean
take_font (RemitMatrix *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontDescription *font = pango_context_get_font_description (context);
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int unit = (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics)) / PANGO_SCALE;
  const int char_width = pango_font_metrics_get_approximate_char_width (metrics) * 5 / 4 / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  if (self->font != NULL && pango_font_description_equal (font, self->font) && unit == self->style.unit &&
      char_width == self->char_width)
    return FALSE;
  g_clear_pointer (&self->font, pango_font_description_free);
  self->font = pango_font_description_copy (font);
  self->style.unit = unit;
  self->char_width = char_width;
  return TRUE;
}

/**
 * remit_matrix_update_style:
 * @self: a matrix
 *
 * Takes font and colours from the style.
 */
void
remit_matrix_update_style (RemitMatrix *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->style.palette =
    remit_palette_get (adw_style_manager_get_dark (manager), adw_style_manager_get_high_contrast (manager));
  if (take_font (self))
    {
      self->row_height = self->style.unit + MAX (self->style.unit, 14) + 3;
      self->section_height = self->style.unit + 12;
      self->header_height = 0;
      self->word_width = 0;
      g_hash_table_remove_all (self->heights);
      g_hash_table_remove_all (self->word_widths);
      self->lines_stale = TRUE;
    }
  if (self->chart != NULL)
    remit_pills_set_up (self->style.pills, GTK_WIDGET (self), remit_chart_get_scheme (self->chart), self->style.palette);
}

/**
 * remit_matrix_fit_column:
 * @self: a matrix
 * @column: a role, -1 for the titles
 *
 * Makes a column as wide as what it shows needs: the whole name on one line, or the longest title.
 */
void
remit_matrix_fit_column (RemitMatrix *self,
                         int          column)
{
  g_autoptr (PangoLayout) layout = make_heading_layout (self);
  const int unit = self->style.unit;
  int width, widest = 0;

  if (column >= 0)
    {
      pango_layout_set_text (layout, remit_role_get_name (remit_chart_get_role (self->chart, (guint) column)), -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      remit_matrix_set_column_width (self, column, CLAMP (width + HEADING_MARGIN, unit * 3, unit * MAX_OWN_WIDTH));
      return;
    }
  pango_layout_set_attributes (layout, NULL);
  for (guint i = 0; i < MIN (remit_chart_get_n_rows (self->chart), MAX_MEASURED_TITLES); i++)
    {
      pango_layout_set_text (layout, remit_responsibility_get_title (remit_chart_get_row (self->chart, i)), -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      widest = MAX (widest, width);
    }
  remit_matrix_set_column_width (self, -1, widest + TITLE_MARGIN + 2);
}

/**
 * remit_matrix_set_column_width:
 * @self: a matrix
 * @column: a role, -1 for the titles
 * @width: its width in pixels, brought within sensible limits; 0 to let the matrix choose
 *
 * Gives a column a width of its own.
 */
void
remit_matrix_set_column_width (RemitMatrix *self,
                               int          column,
                               int          width)
{
  const int unit = self->style.unit;

  if (column >= 0)
    remit_matrix_columns_set_own (self->columns, remit_chart_get_role (self->chart, (guint) column),
                                  width > 0 ? CLAMP (width, unit * 2, unit * MAX_OWN_WIDTH) : 0);
  else
    self->own_title_width = width > 0 ? CLAMP (width, unit * 6, unit * MAX_OWN_TITLE_WIDTH) : 0;
  remit_matrix_rebuild (self);
}
