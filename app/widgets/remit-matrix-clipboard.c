/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include <glib/gi18n.h>

#include "chart/remit-title-text.h"
#include "history/remit-copy.h"
#include "history/remit-paste.h"
#include "history/remit-structure.h"
#include "widgets/remit-matrix-private.h"

/* What the matrix copies and how it takes what is pasted, as tables of text. How tables get to the
 * clipboard and from there is the window's business: it hears the signals "copy" and "paste".
 *
 * Letters that are cut are gone at once, as in Calc. Responsibilities stay, and are shown faintly, until they are pasted:
 * then they move, with all that they have in every plan, in one step. That is what spreadsheets do with whole rows that
 * are inserted elsewhere; nothing is lost when the clipboard is. */

static RemitTable *
copy_text (const char  *text,
           GError     **error)
{
  g_autoptr (RemitTable) table = remit_table_new ();

  if (!remit_table_add_row (table, error) || !remit_table_add (table, text, -1, error))
    return NULL;
  return g_steal_pointer (&table);
}

static gboolean
is_whole (RemitMatrix *self,
          GArray      *rows)
{
  return rows->len > 1 && rows->len == remit_chart_get_n_rows (self->chart);
}

/**
 * remit_matrix_copy:
 * @self: a matrix
 * @error: return location for a #RemitTableError
 *
 * Makes a table of the selected block: of its letters; with titles or with names of roles when it has some, and with
 * both when everything is selected. Of the heading of a section, its title.
 *
 * Returns: (transfer full) (nullable): the table; %NULL without an error when nothing is selected
 */
RemitTable *
remit_matrix_copy (RemitMatrix  *self,
                   GError      **error)
{
  g_autoptr (GArray) rows = NULL;
  const RemitLine *line;
  RemitSpot first, last;
  guint first_role = 0, n_roles = 0;
  RemitCopyWhat what = REMIT_COPY_LETTERS;

  g_return_val_if_fail (REMIT_IS_MATRIX (self), NULL);

  if (self->plan == NULL)
    return NULL;
  rows = remit_matrix_list_selected_rows (self);
  line = remit_matrix_get_cursor_line (self);
  remit_matrix_get_block (self, &first, &last);
  remit_matrix_get_selected_roles (self, &first_role, &n_roles);
  if (rows->len == 0 && line != NULL && line->kind == REMIT_LINE_SECTION)
    {
      const char *title = remit_section_get_title (remit_chart_get_section (self->chart, line->index));

      return title != NULL ? copy_text (title, error) : NULL;
    }
  if (rows->len == 0 && (first.line >= 0 || n_roles == 0))
    return NULL;
  if (first.column < 0)
    what = (is_whole (self, rows) || first.line < 0) && n_roles > 0 ? REMIT_COPY_CHART : REMIT_COPY_TITLES;
  else if (first.line < 0)
    what = REMIT_COPY_NAMES;
  return remit_copy_rows (self->chart, self->plan, (const guint *) (gpointer) rows->data, rows->len,
                          n_roles > 0 ? first_role : 0, n_roles, what, error);
}

/* Cutting */

static void
mark_rows (RemitMatrix *self,
           GArray      *rows,
           RemitTable  *table)
{
  g_autofree char *message = NULL;

  self->cut_table = remit_table_ref (table);
  self->cut_rows = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  for (guint i = 0; i < rows->len; i++)
    g_hash_table_add (self->cut_rows, g_object_ref (remit_chart_get_row (self->chart, g_array_index (rows, guint, i))));
  /* TRANSLATORS: said after responsibilities were cut, which stay where they are until they are pasted */
  message = g_strdup_printf (ngettext ("%u responsibility is cut; it moves to where you paste it",
                                       "%u responsibilities are cut; they move to where you paste them", rows->len),
                             rows->len);
  g_signal_emit_by_name (self, "told", message);
  remit_matrix_refresh (self);
}

/**
 * remit_matrix_cut:
 * @self: a matrix
 * @table: what remit_matrix_copy() has made of the selected block
 *
 * Takes away the letters and notes that are selected. Responsibilities whose titles are selected move instead when
 * @table is pasted.
 */
void
remit_matrix_cut (RemitMatrix *self,
                  RemitTable  *table)
{
  g_autoptr (GArray) rows = NULL;
  RemitSpot first, last;

  g_return_if_fail (REMIT_IS_MATRIX (self));
  g_return_if_fail (table != NULL);

  remit_matrix_forget_cut (self);
  rows = remit_matrix_list_selected_rows (self);
  remit_matrix_get_block (self, &first, &last);
  if (self->plan == NULL || rows->len == 0)
    return;
  if (first.column < 0)
    {
      mark_rows (self, rows, table);
      return;
    }
  remit_matrix_clear_selected (self, _("Cut"));
}

/**
 * remit_matrix_forget_cut:
 * @self: a matrix
 *
 * Lets responsibilities that were cut stay where they are.
 */
void
remit_matrix_forget_cut (RemitMatrix *self)
{
  g_return_if_fail (REMIT_IS_MATRIX (self));

  if (self->cut_rows == NULL)
    return;
  g_clear_pointer (&self->cut_rows, g_hash_table_unref);
  g_clear_pointer (&self->cut_table, remit_table_unref);
  remit_matrix_refresh (self);
}

/**
 * remit_matrix_is_row_cut:
 * @self: a matrix
 * @line: the line of a responsibility
 *
 * Tells whether the next paste moves it.
 *
 * Returns: whether it does
 */
gboolean
remit_matrix_is_row_cut (RemitMatrix     *self,
                         const RemitLine *line)
{
  return self->cut_rows != NULL && g_hash_table_contains (self->cut_rows, remit_chart_get_row (self->chart, line->index));
}

static int
compare_positions (gconstpointer a,
                   gconstpointer b)
{
  const guint *x = a, *y = b;

  return (*x > *y) - (*x < *y);
}

/* Those that are still there. */
static GArray *
list_cut_rows (RemitMatrix *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  GHashTableIter iter;
  gpointer row;

  g_hash_table_iter_init (&iter, self->cut_rows);
  while (g_hash_table_iter_next (&iter, &row, NULL))
    {
      const guint position = remit_item_get_position (row);

      if (position != REMIT_NO_POSITION && remit_chart_get_row (self->chart, position) == row)
        g_array_append_val (rows, position);
    }
  g_array_sort (rows, compare_positions);
  return rows;
}

/* Where new rows go: behind the one at the cursor, to the beginning of a section, to the beginning or the end of all. */
static void
find_target (RemitMatrix *self,
             guint       *section,
             guint       *row)
{
  const RemitLine *line = remit_matrix_get_cursor_line (self);

  *section = MAX (remit_chart_get_n_sections (self->chart), 1) - 1;
  *row = remit_chart_get_n_rows (self->chart);
  if (line != NULL && line->kind == REMIT_LINE_ROW)
    {
      *section = line->section;
      *row = line->index + 1;
    }
  else if (line != NULL && line->kind == REMIT_LINE_SECTION)
    {
      *section = line->index;
      *row = remit_chart_get_section_start (self->chart, line->index);
    }
  else if (line == NULL)
    *section = *row = 0;
}

/* Moves what was cut, and goes there. */
static gboolean
move_cut_rows (RemitMatrix *self)
{
  g_autoptr (GArray) rows = list_cut_rows (self);
  g_autoptr (RemitResponsibility) first = NULL;
  RemitPlace place = { NULL, REMIT_NO_POSITION, REMIT_NO_POSITION, REMIT_NO_POSITION };
  RemitEdit *edit;
  guint section, row;

  remit_matrix_forget_cut (self);
  if (rows->len == 0)
    return FALSE;
  first = g_object_ref (remit_chart_get_row (self->chart, g_array_index (rows, guint, 0)));
  find_target (self, &section, &row);
  edit = remit_edit_new (rows->len == 1 ? _("Move Responsibility") : _("Move Responsibilities"));
  if (!remit_structure_gather_rows (edit, self->chart, rows, section, row))
    remit_edit_free (edit);
  else if (remit_matrix_apply (self, edit))
    {
      place.row = remit_item_get_position (REMIT_ITEM (first));
      remit_matrix_go_to (self, &place, TRUE);
    }
  return TRUE;
}

/* Pasting */

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
paste_at_cursor (RemitMatrix       *self,
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
  if (self->cursor.line < 0)
    return remit_paste_over_headings (self->chart, &place, table, error);
  if (first.column >= 0 && !remit_table_has_titles (table))
    return remit_paste_cells (self->chart, &place, table, error);
  place.role = 0;
  return remit_paste_over_titles (self->chart, &place, table, error);
}

/* One text over the title of a section. */
static RemitPaste *
paste_section_title (RemitMatrix       *self,
                     RemitSection      *section,
                     const RemitTable  *table,
                     GError           **error)
{
  g_autoptr (RemitPaste) paste = g_new0 (RemitPaste, 1);
  g_autofree char *title = remit_title_text_read (remit_table_get (table, 0, 0));

  paste->edit = remit_edit_new (_("Paste"));
  if (title != NULL && g_strcmp0 (title, remit_section_get_title (section)) != 0)
    remit_edit_set_string (paste->edit, section, "title", title);
  return remit_edit_check (paste->edit, self->chart, error) ? g_steal_pointer (&paste) : NULL;
}

/* A table with rows and columns, which says itself what it is; NULL without an error if there is none. */
static RemitPaste *
paste_whole (RemitMatrix       *self,
             const RemitTable  *table,
             GError           **error)
{
  RemitSpot first, last;

  remit_matrix_get_block (self, &first, &last);
  if (remit_table_get_n_rows (table) < 2 || remit_table_get_n_columns (table) < 2)
    return NULL;
  if (remit_chart_get_n_rows (self->chart) == 0)
    return remit_paste_chart (self->chart, self->plan, table, error);
  if (first.line >= 0 && first.column >= 0 && !remit_table_has_titles (table))
    return NULL;
  return remit_paste_merge (self->chart, self->plan, table, error);
}

static RemitPaste *
make_paste (RemitMatrix       *self,
            const RemitTable  *table,
            GError           **error)
{
  const RemitLine *line = remit_matrix_get_cursor_line (self);
  const gboolean several = remit_table_get_n_rows (table) > 1, wide = remit_table_get_n_columns (table) > 1;
  RemitPaste *paste;
  GError *problem = NULL;
  guint section, row;

  paste = paste_whole (self, table, &problem);
  if (problem != NULL)
    g_propagate_error (error, problem);
  if (paste != NULL || problem != NULL)
    return paste;
  /* Lines of text become responsibilities; one text, or a table, goes over what is there. */
  if (line == NULL || (line->kind == REMIT_LINE_ROW && (self->cursor.column >= 0 || !several || wide)))
    return paste_at_cursor (self, table, error);
  if (line->kind == REMIT_LINE_SECTION && !several && !wide && !remit_table_has_titles (table))
    return paste_section_title (self, remit_chart_get_section (self->chart, line->index), table, error);
  find_target (self, &section, &row);
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
 * Takes a table in at the cursor: letters into cells, lines of text as responsibilities, names over those of roles, and
 * a whole table by its headings. What was cut moves instead. One undo takes it all back.
 */
void
remit_matrix_paste (RemitMatrix      *self,
                    const RemitTable *table)
{
  g_autoptr (RemitPaste) paste = NULL;
  g_autoptr (GError) error = NULL;
  gboolean was_empty;

  g_return_if_fail (REMIT_IS_MATRIX (self));
  g_return_if_fail (table != NULL);

  if (self->plan == NULL || remit_table_get_n_rows (table) == 0)
    return;
  was_empty = remit_chart_get_n_rows (self->chart) == 0;
  if (self->cut_table == table && move_cut_rows (self))
    return;
  remit_matrix_forget_cut (self);
  paste = make_paste (self, table, &error);
  if (paste == NULL)
    {
      g_signal_emit_by_name (self, "problem", error->message);
      return;
    }
  if (!remit_matrix_apply (self, g_steal_pointer (&paste->edit)))
    return;
  tell_notes (self, paste->n_notes);
  /* The line for the next responsibility is behind all that a whole table has brought. */
  if (self->at_last && was_empty)
    remit_matrix_go_to (self, &(RemitPlace) { NULL, 0, 0, REMIT_NO_POSITION }, TRUE);
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
