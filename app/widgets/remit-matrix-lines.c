/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-matrix-lines.h"

/* The lines of the matrix from top to bottom, rebuilt when the layout of the chart changes: an
 * array with running heights, so that a place on the screen is found by bisection and a row's line
 * by an index. */

struct _RemitMatrixLines
{
  GArray *lines;        /* of RemitLine */
  GArray *row_lines;    /* of guint: the line of each row, REMIT_NO_POSITION when folded away */
  GArray *section_lines; /* of guint: likewise of each section */
  GHashTable *folded;   /* of RemitSection, referenced */
  RemitLineKind new_kind; /* REMIT_LINE_LAST for none */
  guint new_section;
  guint new_index;
};

/**
 * remit_matrix_lines_new:
 *
 * Makes lines without one.
 *
 * Returns: (transfer full): the new lines
 */
RemitMatrixLines *
remit_matrix_lines_new (void)
{
  RemitMatrixLines *self = g_new0 (RemitMatrixLines, 1);

  self->lines = g_array_new (FALSE, FALSE, sizeof (RemitLine));
  self->row_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->section_lines = g_array_new (FALSE, FALSE, sizeof (guint));
  self->folded = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->new_kind = REMIT_LINE_LAST;
  return self;
}

/**
 * remit_matrix_lines_free:
 * @self: (nullable) (transfer full): lines
 *
 * Frees lines.
 */
void
remit_matrix_lines_free (RemitMatrixLines *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->lines);
  g_array_unref (self->row_lines);
  g_array_unref (self->section_lines);
  g_hash_table_unref (self->folded);
  g_free (self);
}

static void
add_line (RemitMatrixLines *self,
          RemitLineKind     kind,
          guint             section,
          guint             index,
          int               height)
{
  const RemitLine line = { kind, index, section, remit_matrix_lines_get_height (self), height };

  g_array_append_val (self->lines, line);
}

static void
add_new_line (RemitMatrixLines *self,
              RemitLineKind     kind,
              guint             section,
              guint             index,
              int               height)
{
  if (self->new_kind == kind && self->new_index == index && (kind == REMIT_LINE_NEW_SECTION || self->new_section == section))
    add_line (self, kind, section, index, height);
}

/* A single section without a title needs no heading. */
static gboolean
has_heading (RemitChart *chart,
             guint       section)
{
  return remit_chart_get_n_sections (chart) > 1 || remit_section_get_title (remit_chart_get_section (chart, section)) != NULL;
}

static gboolean
has_match (RemitPlan      *plan,
           RemitRowFilter *filter,
           guint           row,
           guint           end)
{
  for (; row < end; row++)
    if (remit_row_filter_matches (filter, plan, row))
      return TRUE;
  return FALSE;
}

static void
add_heading (RemitMatrixLines *self,
             RemitChart       *chart,
             guint             section,
             gboolean          shown,
             int               height)
{
  guint line = shown && has_heading (chart, section) ? self->lines->len : REMIT_NO_POSITION;

  g_array_append_val (self->section_lines, line);
  if (line != REMIT_NO_POSITION)
    add_line (self, REMIT_LINE_SECTION, section, section, height);
}

/**
 * remit_matrix_lines_build:
 * @self: lines
 * @chart: the chart
 * @plan: (nullable): the plan whose letters the filter looks at
 * @filter: (nullable): which rows to show; headings only of sections that have some, folded or not
 * @section_height: the height of headings, in pixels
 * @row_height: the height of the lines for what is new, in pixels
 * @measure: (scope call): tells the height of a row
 * @user_data: for @measure
 *
 * Makes the lines anew.
 */
void
remit_matrix_lines_build (RemitMatrixLines *self,
                          RemitChart       *chart,
                          RemitPlan        *plan,
                          RemitRowFilter   *filter,
                          int               section_height,
                          int               row_height,
                          RemitRowMeasurer  measure,
                          gpointer          user_data)
{
  const gboolean filtered = filter != NULL && remit_row_filter_is_active (filter);
  guint row = 0;

  g_array_set_size (self->lines, 0);
  g_array_set_size (self->row_lines, 0);
  g_array_set_size (self->section_lines, 0);
  for (guint s = 0; s < remit_chart_get_n_sections (chart); s++)
    {
      const guint end = row + remit_chart_get_section_n_rows (chart, s);
      const gboolean folded = !filtered && remit_matrix_lines_get_folded (self, remit_chart_get_section (chart, s));

      add_new_line (self, REMIT_LINE_NEW_SECTION, s, s, section_height);
      add_heading (self, chart, s, !filtered || has_match (plan, filter, row, end), section_height);
      for (; row < end; row++)
        {
          const gboolean shown = !folded && (!filtered || remit_row_filter_matches (filter, plan, row));
          guint line;

          if (!folded)
            add_new_line (self, REMIT_LINE_NEW_ROW, s, row, row_height);
          line = shown ? self->lines->len : REMIT_NO_POSITION;
          g_array_append_val (self->row_lines, line);
          if (shown)
            add_line (self, REMIT_LINE_ROW, s, row, measure (remit_chart_get_row (chart, row), user_data));
        }
      if (!folded)
        add_new_line (self, REMIT_LINE_NEW_ROW, s, row, row_height);
    }
  add_new_line (self, REMIT_LINE_NEW_SECTION, 0, remit_chart_get_n_sections (chart), section_height);
  add_line (self, REMIT_LINE_LAST, MAX (remit_chart_get_n_sections (chart), 1) - 1, row, row_height);
}

/**
 * remit_matrix_lines_get_n:
 * @self: lines
 *
 * Counts the lines.
 *
 * Returns: their number
 */
guint
remit_matrix_lines_get_n (const RemitMatrixLines *self)
{
  return self->lines->len;
}

/**
 * remit_matrix_lines_get:
 * @self: lines
 * @line: which
 *
 * Gives a line.
 *
 * Returns: (nullable) (transfer none): the line, until the next change
 */
const RemitLine *
remit_matrix_lines_get (const RemitMatrixLines *self,
                        guint                   line)
{
  return line < self->lines->len ? &g_array_index (self->lines, RemitLine, line) : NULL;
}

/**
 * remit_matrix_lines_get_height:
 * @self: lines
 *
 * Gives the height of all lines.
 *
 * Returns: pixels
 */
int
remit_matrix_lines_get_height (const RemitMatrixLines *self)
{
  const RemitLine *last = remit_matrix_lines_get (self, self->lines->len - 1);

  return last != NULL ? last->y + last->height : 0;
}

/**
 * remit_matrix_lines_find_y:
 * @self: lines
 * @y: pixels from the first line's top
 *
 * Finds the line at a height.
 *
 * Returns: the line; the first above all, their number below all
 */
guint
remit_matrix_lines_find_y (const RemitMatrixLines *self,
                           int                     y)
{
  guint low = 0, high = self->lines->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const RemitLine *line = &g_array_index (self->lines, RemitLine, middle);

      if (line->y + line->height <= y)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/**
 * remit_matrix_lines_find_row:
 * @self: lines
 * @row: a row
 *
 * Finds the line of a row.
 *
 * Returns: the line, %REMIT_NO_POSITION when it is folded away
 */
guint
remit_matrix_lines_find_row (const RemitMatrixLines *self,
                             guint                   row)
{
  return row < self->row_lines->len ? g_array_index (self->row_lines, guint, row) : REMIT_NO_POSITION;
}

/**
 * remit_matrix_lines_find_section:
 * @self: lines
 * @section: a section
 *
 * Finds the heading of a section.
 *
 * Returns: the line, %REMIT_NO_POSITION when it has none
 */
guint
remit_matrix_lines_find_section (const RemitMatrixLines *self,
                                 guint                   section)
{
  return section < self->section_lines->len ? g_array_index (self->section_lines, guint, section) : REMIT_NO_POSITION;
}

/**
 * remit_matrix_lines_find_new:
 * @self: lines
 *
 * Finds the line of what is being written.
 *
 * Returns: the line, %REMIT_NO_POSITION when nothing is
 */
guint
remit_matrix_lines_find_new (const RemitMatrixLines *self)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      RemitLineKind kind = g_array_index (self->lines, RemitLine, i).kind;

      if (kind == REMIT_LINE_NEW_ROW || kind == REMIT_LINE_NEW_SECTION)
        return i;
    }
  return REMIT_NO_POSITION;
}

/**
 * remit_matrix_lines_get_folded:
 * @self: lines
 * @section: a section
 *
 * Tells whether a section is folded.
 *
 * Returns: whether it is
 */
gboolean
remit_matrix_lines_get_folded (const RemitMatrixLines *self,
                               RemitSection           *section)
{
  return g_hash_table_contains (self->folded, section);
}

/**
 * remit_matrix_lines_set_folded:
 * @self: lines
 * @section: a section
 * @folded: whether to fold it
 *
 * Folds or unfolds a section; the lines must be built again.
 */
void
remit_matrix_lines_set_folded (RemitMatrixLines *self,
                               RemitSection     *section,
                               gboolean          folded)
{
  if (folded)
    g_hash_table_add (self->folded, g_object_ref (section));
  else
    g_hash_table_remove (self->folded, section);
}

/**
 * remit_matrix_lines_set_new:
 * @self: lines
 * @kind: %REMIT_LINE_NEW_ROW, %REMIT_LINE_NEW_SECTION, or %REMIT_LINE_LAST for nothing
 * @section: the section of a new row
 * @index: where it would stand
 *
 * Says what is being written; the lines must be built again.
 */
void
remit_matrix_lines_set_new (RemitMatrixLines *self,
                            RemitLineKind     kind,
                            guint             section,
                            guint             index)
{
  self->new_kind = kind;
  self->new_section = section;
  self->new_index = index;
}
