/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include <glib/gi18n.h>

#include "widgets/remit-matrix-private.h"

/* What each place of the matrix shows, and its words for assistive technology, which are made when
 * there is time for it, or at once for a cell that takes the keyboard focus. */

#define DESCRIBE_DELAY 30 /* ms: longer than from one frame to the next while it scrolls */

static void
bind_letters (RemitMatrix      *self,
              RemitSpot         spot,
              RemitCellContent *content)
{
  const RemitLine *line = remit_matrix_lines_get (self->lines, (guint) spot.line);

  if (line == NULL || line->kind != REMIT_LINE_ROW || self->plan == NULL)
    return;
  content->cut = remit_matrix_is_row_cut (self, line);
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
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  const char *arrow = rtl ? "◂" : "▸";

  /* A mark of direction first, as the arrow stands where a line of the widget begins, whatever the title's script. */
  /* TRANSLATORS: stands for the title of a section that has none */
  g_string_printf (buffer, "%s%s %s", rtl ? "\u200f" : "\u200e", folded ? arrow : "▾", title != NULL ? title : _("Without a title"));
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
      content->cut = remit_matrix_is_row_cut (self, line);
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
      g_string_append_printf (buffer, "%s%u ", buffer->len > 0 ? REMIT_CELL_DETAIL_SEPARATOR : "", count);
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
  content->upright = remit_matrix_is_upright (self, remit_chart_get_role (self->chart, (guint) spot.column));
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

/**
 * remit_matrix_bind_cell:
 * @self: a matrix with a chart
 * @cell: a cell of the kind that the place has
 * @spot: a place
 *
 * Lets a cell show a place.
 */
void
remit_matrix_bind_cell (RemitMatrix     *self,
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
    case REMIT_CELL_CORNER:
      content.text = _("Responsibility");
      break;
    case REMIT_CELL_ADD:
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
    case REMIT_LINE_NEW_SECTION:
      return g_strdup (_("New section"));
    case REMIT_LINE_NEW_ROW:
    default:
      return g_strdup (_("New responsibility"));
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

/* What is found in a row, in words: the same for all its cells, which are asked for one after the other. */
typedef struct
{
  guint row; /* REMIT_NO_POSITION for none yet */
  GString *text;
} RowWords;

static const char *
get_row_words (RemitMatrix     *self,
               RowWords        *words,
               const RemitLine *line)
{
  g_autoptr (GPtrArray) findings = NULL;

  if (self->checks == NULL || line == NULL || line->kind != REMIT_LINE_ROW ||
      remit_checks_get_row_severity (self->checks, line->index) == REMIT_SEVERITY_OFF)
    return "";
  if (words->row == line->index)
    return words->text->str;
  words->row = line->index;
  g_string_truncate (words->text, 0);
  findings = remit_checks_list_row (self->checks, line->index);
  for (guint i = 0; i < findings->len; i++)
    if (!remit_finding_get_accepted (g_ptr_array_index (findings, i)))
      {
        g_autofree char *message = remit_finding_dup_message (g_ptr_array_index (findings, i));

        g_string_append_printf (words->text, ". %s", message);
      }
  return words->text->str;
}

/**
 * remit_matrix_dup_traits:
 * @role: a role
 * @separator: what stands between one and the next
 *
 * Tells in words what the heading of a role does not show: who holds it, and whether it is agile.
 *
 * Returns: (transfer full) (nullable): the words, %NULL when there is nothing to tell
 */
char *
remit_matrix_dup_traits (RemitRole  *role,
                         const char *separator)
{
  const char *holder = remit_role_get_holder (role);
  /* TRANSLATORS: the person who has a role */
  g_autofree char *held = holder != NULL ? g_strdup_printf (_("Holder: %s"), holder) : NULL;
  const char *agile = remit_role_get_agile (role) ? _("Agile role") : NULL;

  if (held == NULL || agile == NULL)
    return g_strdup (held != NULL ? held : agile);
  return g_strconcat (held, separator, agile, NULL);
}

static void
describe (RemitMatrix     *self,
          RemitMatrixCell *cell,
          RowWords        *words)
{
  const RemitCellContent *content = remit_matrix_cell_get_content (cell);
  g_autofree char *label = describe_cell (self, cell);
  g_autofree char *where = NULL;
  g_autofree char *place = NULL;
  g_autofree char *traits = NULL;
  g_autofree char *text = NULL;
  int row = content->line == REMIT_NO_POSITION ? 1 : (int) content->line + 2;
  int column = content->column == REMIT_NO_POSITION ? 1 : (int) content->column + 2;

  /* TRANSLATORS: where a cell stands in the chart */
  where = g_strdup_printf (_("Row %d, column %d"), row, column);
  if (content->cut)
    /* TRANSLATORS: said of a cell that goes elsewhere with the next paste; %s is where it stands: "Row 2, column 1" */
    place = g_strdup_printf (_("%s, cut"), where);
  if (remit_matrix_cell_get_kind (cell) == REMIT_CELL_HEADING)
    traits = remit_matrix_dup_traits (remit_chart_get_role (self->chart, content->column), ". ");
  text = g_strconcat (content->cut ? place : where, traits != NULL ? ". " : "", traits != NULL ? traits : "",
                      get_row_words (self, words, remit_matrix_lines_get (self->lines, content->line)), NULL);
  remit_matrix_cell_describe (cell, label, text, row, column);
}

static gboolean
is_selected (RemitMatrix            *self,
             const RemitCellContent *content)
{
  const int line = content->line == REMIT_NO_POSITION ? -1 : (int) content->line;
  const int column = content->column == REMIT_NO_POSITION ? -1 : (int) content->column;
  RemitSpot first, last;

  remit_matrix_get_block (self, &first, &last);
  return line >= first.line && line <= last.line && column >= first.column && column <= last.column;
}

/* A cell that still shows a role that is gone waits to be given another place. */
static gboolean
has_role (RemitMatrix     *self,
          RemitMatrixCell *cell)
{
  const RemitCellKind kind = remit_matrix_cell_get_kind (cell);

  return (kind != REMIT_CELL_LETTERS && kind != REMIT_CELL_HEADING) ||
         remit_matrix_cell_get_content (cell)->column < remit_matrix_get_n_columns (self);
}

/* Gives a cell that is shown to assistive technology, as it is by now. */
static void
present (RemitMatrix     *self,
         RemitMatrixCell *cell,
         RowWords        *words)
{
  if (!has_role (self, cell))
    return;
  if (remit_matrix_cell_get_stale (cell))
    describe (self, cell, words);
  remit_matrix_cell_set_selected (cell, is_selected (self, remit_matrix_cell_get_content (cell)));
  remit_matrix_cell_set_hidden (cell, FALSE);
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
  g_autoptr (GString) text = g_string_new (NULL);

  remit_matrix_bind_cell (self, cell, spot);
  present (self, cell, &(RowWords) { REMIT_NO_POSITION, text });
}

static void
present_if_shown (RemitMatrix *self,
                  GtkWidget   *cell,
                  RowWords    *words)
{
  if (gtk_widget_get_child_visible (cell))
    present (self, REMIT_MATRIX_CELL (cell), words);
  else
    remit_matrix_cell_set_hidden (REMIT_MATRIX_CELL (cell), TRUE);
}

static gboolean
describe_cb (gpointer user_data)
{
  RemitMatrix *self = user_data;
  g_autoptr (GString) text = g_string_new (NULL);
  RowWords words = { REMIT_NO_POSITION, text };

  self->describe_id = 0;
  if (self->chart == NULL)
    return G_SOURCE_REMOVE;
  for (guint i = 0; i < REMIT_N_POOLS; i++)
    {
      for (guint j = 0; j < self->pools[i].cells->len; j++)
        present_if_shown (self, g_ptr_array_index (self->pools[i].cells, j), &words);
      for (guint j = 0; j < G_N_ELEMENTS (self->pools[i].actives); j++)
        present_if_shown (self, self->pools[i].actives[j], &words);
    }
  present_if_shown (self, self->corner, &words);
  return G_SOURCE_REMOVE;
}

/**
 * remit_matrix_describe_soon:
 * @self: a matrix
 *
 * Names to assistive technology what the cells show now, when they have stood still for a moment.
 */
void
remit_matrix_describe_soon (RemitMatrix *self)
{
  g_clear_handle_id (&self->describe_id, g_source_remove);
  self->describe_id = g_timeout_add_full (G_PRIORITY_LOW, DESCRIBE_DELAY, describe_cb, self, NULL);
}
