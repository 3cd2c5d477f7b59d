/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-table.h"

#include <string.h>

#include <glib/gi18n.h>

/* All texts stand behind each other in one piece of memory, each with its terminator; a cell is the
 * place of its text there, and a row the number of its first cell. Blank cells share the "" at the
 * beginning. A table is only ever added to, at its end. Few cells have notes, and few rows are headings: these
 * stand aside. */

struct _RemitTable
{
  grefcount ref_count;
  GArray *starts; /* of guint32: the first cell of each row */
  GArray *cells;  /* of guint32: the places of their texts */
  GString *texts;
  GHashTable *notes;    /* of char, by the number of the cell */
  GHashTable *headings; /* of rows, from 1 */
  gboolean titles;      /* whether the first column has some for certain */
  guint n_columns;
  gsize n_filled;
};

G_DEFINE_BOXED_TYPE (RemitTable, remit_table, remit_table_ref, remit_table_unref)
G_DEFINE_QUARK (remit-table-error-quark, remit_table_error)

/**
 * remit_table_new:
 *
 * Makes a table without a row.
 *
 * Returns: (transfer full): the new table
 */
RemitTable *
remit_table_new (void)
{
  RemitTable *self = g_new0 (RemitTable, 1);

  g_ref_count_init (&self->ref_count);
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->cells = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->texts = g_string_new (NULL);
  g_string_append_c (self->texts, '\0');
  self->notes = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->headings = g_hash_table_new (NULL, NULL);
  return self;
}

/**
 * remit_table_ref:
 * @self: a table
 *
 * Takes part in a table.
 *
 * Returns: (transfer full): the table
 */
RemitTable *
remit_table_ref (RemitTable *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * remit_table_unref:
 * @self: (nullable) (transfer full): a table
 *
 * Gives a table up; the last one who does frees it.
 */
void
remit_table_unref (RemitTable *self)
{
  if (self == NULL || !g_ref_count_dec (&self->ref_count))
    return;
  g_hash_table_unref (self->notes);
  g_hash_table_unref (self->headings);
  g_array_unref (self->starts);
  g_array_unref (self->cells);
  g_string_free (self->texts, TRUE);
  g_free (self);
}

/* The cells that are missing in shorter rows count, as most readers go through them all. */
static gboolean
check_size (guint64   n_rows,
            guint64   n_columns,
            GError  **error)
{
  if (n_rows * MAX (n_columns, 1) <= REMIT_TABLE_MAX_CELLS)
    return TRUE;
  g_set_error_literal (error, REMIT_TABLE_ERROR, REMIT_TABLE_ERROR_LIMIT,
                       _("A table can have at most 10 million cells."));
  return FALSE;
}

/**
 * remit_table_add_row:
 * @self: a table
 * @error: return location for a #RemitTableError
 *
 * Begins another row, without a cell.
 *
 * Returns: whether there was room for it
 */
gboolean
remit_table_add_row (RemitTable  *self,
                     GError     **error)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (!check_size ((guint64) self->starts->len + 1, self->n_columns, error))
    return FALSE;
  g_array_append_val (self->starts, self->cells->len);
  return TRUE;
}

/**
 * remit_table_add:
 * @self: a table that has a row
 * @text: a text of UTF-8
 * @length: its length in bytes, -1 if it ends with a 0
 * @error: return location for a #RemitTableError
 *
 * Adds a cell to the last row.
 *
 * Returns: whether there was room for it
 */
gboolean
remit_table_add (RemitTable  *self,
                 const char  *text,
                 gssize       length,
                 GError     **error)
{
  const gsize size = length < 0 ? strlen (text) : (gsize) length;
  guint32 place = 0;
  guint width;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (self->starts->len > 0, FALSE);

  width = remit_table_get_width (self, self->starts->len - 1) + 1;
  if (!check_size (self->starts->len, MAX (width, self->n_columns), error))
    return FALSE;
  if (size >= G_MAXUINT32 - self->texts->len)
    {
      g_set_error_literal (error, REMIT_TABLE_ERROR, REMIT_TABLE_ERROR_LIMIT, _("The table is too large."));
      return FALSE;
    }
  if (size > 0)
    {
      place = (guint32) self->texts->len;
      g_string_append_len (self->texts, text, (gssize) size);
      g_string_append_c (self->texts, '\0');
      self->n_filled++;
    }
  g_array_append_val (self->cells, place);
  self->n_columns = MAX (self->n_columns, width);
  return TRUE;
}

/**
 * remit_table_set_note:
 * @self: a table that has a cell
 * @note: (nullable): a text of UTF-8
 *
 * Gives the last cell a note.
 */
void
remit_table_set_note (RemitTable *self,
                      const char *note)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->cells->len > 0);

  if (note != NULL && *note != '\0')
    g_hash_table_insert (self->notes, GUINT_TO_POINTER (self->cells->len - 1), g_strdup (note));
}

/**
 * remit_table_mark_heading:
 * @self: a table that has a row
 *
 * Says that the last row is a heading of those below it, because it goes across the whole table.
 */
void
remit_table_mark_heading (RemitTable *self)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (self->starts->len > 0);

  g_hash_table_add (self->headings, GUINT_TO_POINTER (self->starts->len));
}

/**
 * remit_table_mark_titles:
 * @self: a table
 *
 * Says that the first column has titles of responsibilities.
 */
void
remit_table_mark_titles (RemitTable *self)
{
  g_return_if_fail (self != NULL);
  self->titles = TRUE;
}

/**
 * remit_table_get_n_rows:
 * @self: a table
 *
 * Counts its rows.
 *
 * Returns: their number
 */
guint
remit_table_get_n_rows (const RemitTable *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->starts->len;
}

/**
 * remit_table_get_n_columns:
 * @self: a table
 *
 * Counts its columns.
 *
 * Returns: the number of cells of the longest row
 */
guint
remit_table_get_n_columns (const RemitTable *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_columns;
}

/**
 * remit_table_get_width:
 * @self: a table
 * @row: a row
 *
 * Counts the cells that a row was given.
 *
 * Returns: their number, at most remit_table_get_n_columns()
 */
guint
remit_table_get_width (const RemitTable *self,
                       guint             row)
{
  guint32 start, end;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (row < self->starts->len, 0);

  start = g_array_index (self->starts, guint32, row);
  end = row + 1 < self->starts->len ? g_array_index (self->starts, guint32, row + 1) : self->cells->len;
  return end - start;
}

/**
 * remit_table_get:
 * @self: a table
 * @row: any row
 * @column: any column
 *
 * Gives the text of a cell.
 *
 * Returns: (transfer none): the text, "" where the table has none; good until the table is added to
 */
const char *
remit_table_get (const RemitTable *self,
                 guint             row,
                 guint             column)
{
  guint32 cell;

  g_return_val_if_fail (self != NULL, NULL);

  if (row >= self->starts->len || column >= remit_table_get_width (self, row))
    return "";
  cell = g_array_index (self->starts, guint32, row) + column;
  return self->texts->str + g_array_index (self->cells, guint32, cell);
}

/**
 * remit_table_get_note:
 * @self: a table
 * @row: any row
 * @column: any column
 *
 * Gives the note of a cell.
 *
 * Returns: (transfer none) (nullable): the note
 */
const char *
remit_table_get_note (const RemitTable *self,
                      guint             row,
                      guint             column)
{
  guint32 cell;

  g_return_val_if_fail (self != NULL, NULL);

  if (row >= self->starts->len || column >= remit_table_get_width (self, row))
    return NULL;
  cell = g_array_index (self->starts, guint32, row) + column;
  return g_hash_table_lookup (self->notes, GUINT_TO_POINTER (cell));
}

/**
 * remit_table_is_heading:
 * @self: a table
 * @row: any row
 *
 * Tells whether a row is known to be a heading.
 *
 * Returns: whether it is
 */
gboolean
remit_table_is_heading (const RemitTable *self,
                        guint             row)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return g_hash_table_contains (self->headings, GUINT_TO_POINTER (row + 1));
}

/**
 * remit_table_has_titles:
 * @self: a table
 *
 * Tells whether the first column is known to have titles of responsibilities.
 *
 * Returns: whether it is
 */
gboolean
remit_table_has_titles (const RemitTable *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->titles;
}

/**
 * remit_table_count_filled:
 * @self: a table
 *
 * Counts the cells that have a text.
 *
 * Returns: their number
 */
gsize
remit_table_count_filled (const RemitTable *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_filled;
}
