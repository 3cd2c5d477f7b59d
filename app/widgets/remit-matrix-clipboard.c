/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include <glib/gi18n.h>

#include "history/remit-copy.h"
#include "history/remit-paste.h"
#include "widgets/remit-matrix-private.h"

/* What the matrix copies and how it takes what is pasted, as tables of text. How tables get to the
 * clipboard and from there is the window's business: it hears the signals "copy" and "paste". */

/**
 * remit_matrix_copy:
 * @self: a matrix
 * @error: return location for a #RemitTableError
 *
 * Makes a table of the selected block: of its letters; with titles when it has some, and with
 * names of roles, too, when everything is selected.
 *
 * Returns: (transfer full) (nullable): the table; %NULL without an error when nothing is selected
 */
RemitTable *
remit_matrix_copy (RemitMatrix  *self,
                   GError      **error)
{
  g_autoptr (GArray) rows = NULL;
  RemitSpot first, last;
  guint first_role = 0, n_roles = 0;
  RemitCopyWhat what = REMIT_COPY_LETTERS;

  g_return_val_if_fail (REMIT_IS_MATRIX (self), NULL);

  if (self->plan == NULL || self->cursor.line < 0)
    return NULL;
  rows = remit_matrix_list_selected_rows (self);
  if (rows->len == 0)
    return NULL;
  remit_matrix_get_block (self, &first, &last);
  remit_matrix_get_selected_roles (self, &first_role, &n_roles);
  if (first.column < 0)
    what = rows->len > 1 && rows->len == remit_chart_get_n_rows (self->chart) && n_roles > 0 ? REMIT_COPY_CHART
                                                                                             : REMIT_COPY_TITLES;
  return remit_copy_rows (self->chart, self->plan, (const guint *) (gpointer) rows->data, rows->len,
                          n_roles > 0 ? first_role : 0, n_roles, what, error);
}

/* The rows from the cursor on that are shown, so that what is pasted beside hidden rows goes where it is seen. */
static GArray *
list_shown_rows (RemitMatrix *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  RemitSpot first, last;

  remit_matrix_get_block (self, &first, &last);
  for (guint i = (guint) MAX (first.line, 0); i < remit_matrix_lines_get_n (self->lines); i++)
    {
      const RemitLine *line = remit_matrix_lines_get (self->lines, i);

      if (line->kind == REMIT_LINE_ROW)
        g_array_append_val (rows, line->index);
    }
  return rows;
}

static RemitPaste *
paste_at_row (RemitMatrix       *self,
              const RemitTable  *table,
              GError           **error)
{
  g_autoptr (GArray) shown = list_shown_rows (self);
  g_autoptr (GArray) selected = remit_matrix_list_selected_rows (self);
  RemitPastePlace place = { .plan = self->plan, .n_rows = MAX (selected->len, 1), .n_roles = 1 };
  RemitSpot first, last;

  remit_matrix_get_block (self, &first, &last);
  remit_matrix_get_selected_roles (self, &place.role, &place.n_roles);
  place.n_roles = MAX (place.n_roles, 1);
  place.row = shown->len > 0 ? g_array_index (shown, guint, 0) : remit_chart_get_n_rows (self->chart);
  place.shown = (const guint *) (gpointer) shown->data;
  place.n_shown = shown->len;
  if (first.column >= 0)
    return remit_paste_cells (self->chart, &place, table, error);
  place.role = 0;
  return remit_paste_over_titles (self->chart, &place, table, error);
}

static gboolean
is_empty (RemitMatrix *self)
{
  return remit_chart_get_n_rows (self->chart) == 0;
}

static RemitPaste *
make_paste (RemitMatrix       *self,
            const RemitTable  *table,
            GError           **error)
{
  const RemitLine *line = remit_matrix_get_cursor_line (self);
  const guint n_sections = remit_chart_get_n_sections (self->chart);
  guint section = MAX (n_sections, 1) - 1, row = remit_chart_get_n_rows (self->chart);

  if (is_empty (self) && remit_table_get_n_rows (table) > 1 && remit_table_get_n_columns (table) > 1)
    return remit_paste_chart (self->chart, self->plan, table, error);
  if (line != NULL && line->kind == REMIT_LINE_ROW)
    {
      /* Lines of text become responsibilities; one text, or a table, goes over what is there. */
      if (self->cursor.column >= 0 || remit_table_get_n_rows (table) == 1 || remit_table_get_n_columns (table) > 1)
        return paste_at_row (self, table, error);
      section = line->section;
      row = line->index + 1;
    }
  else if (line != NULL && line->kind == REMIT_LINE_SECTION)
    {
      section = line->index;
      row = remit_chart_get_section_start (self->chart, section);
    }
  return remit_paste_titles (self->chart, self->plan, section, row, table, error);
}

static void
tell_notes (RemitMatrix *self,
            guint        n_notes)
{
  g_autofree char *message = NULL;

  if (n_notes == 0)
    return;
  /* TRANSLATORS: said after pasting; what was no letter of the scheme is kept as notes of the cells */
  message = g_strdup_printf (ngettext ("The text of %u cell is no letter; it became a note",
                                       "The text of %u cells is no letter; it became notes", n_notes),
                             n_notes);
  g_signal_emit_by_name (self, "told", message);
}

/**
 * remit_matrix_paste:
 * @self: a matrix
 * @table: a table of text
 *
 * Takes a table in at the cursor: letters into cells, lines of text as responsibilities, and a whole
 * table with headings into an empty chart. One undo takes it all back.
 */
void
remit_matrix_paste (RemitMatrix      *self,
                    const RemitTable *table)
{
  g_autoptr (RemitPaste) paste = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (REMIT_IS_MATRIX (self));
  g_return_if_fail (table != NULL);

  if (self->plan == NULL || remit_table_get_n_rows (table) == 0)
    return;
  paste = make_paste (self, table, &error);
  if (paste == NULL)
    {
      g_signal_emit_by_name (self, "problem", error->message);
      return;
    }
  if (remit_matrix_apply (self, g_steal_pointer (&paste->edit)))
    tell_notes (self, paste->n_notes);
}

static void
copy_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  g_signal_emit_by_name (widget, "copy", FALSE);
}

static void
cut_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  g_signal_emit_by_name (widget, "copy", TRUE);
}

static void
paste_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  g_signal_emit_by_name (widget, "paste");
}

/**
 * remit_matrix_install_clipboard_actions:
 * @widget_class: the class of the matrix
 *
 * Installs the commands of the clipboard.
 */
void
remit_matrix_install_clipboard_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "matrix.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "matrix.cut", NULL, cut_action);
  gtk_widget_class_install_action (widget_class, "matrix.paste", NULL, paste_action);
}
