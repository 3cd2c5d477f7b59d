/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-table-text.h"

#include <string.h>

#include <glib/gi18n.h>

/* Tables as the text that spreadsheets put on the clipboard: a line a row, tabs between the cells.
 * A text that holds a tab, a line end or a quote stands in quotes, and quotes in it are doubled.
 * Not every program does that to a text that only begins with a quote, so a quote opens such a
 * text only if another one closes it just before a tab, a line end or the end; otherwise it is a
 * character like others. */

static gboolean
is_field_end (const char *p,
              const char *end)
{
  return p == end || *p == '\t' || *p == '\n' || *p == '\r';
}

/* Finds the quote that closes the text which begins at @p, a quote itself; NULL if none does. */
static const char *
find_closing_quote (const char *p,
                    const char *end)
{
  for (p++; p < end && (p = memchr (p, '"', (gsize) (end - p))) != NULL; p += 2)
    if (p + 1 == end || p[1] != '"')
      return is_field_end (p + 1, end) ? p : NULL;
  return NULL;
}

/* What stands between quotes, with single quotes and line feeds. */
static void
append_unquoted (GString    *text,
                 const char *p,
                 const char *end)
{
  for (; p < end; p++)
    {
      if (*p == '\r')
        {
          g_string_append_c (text, '\n');
          p += p + 1 < end && p[1] == '\n' ? 1 : 0;
          continue;
        }
      g_string_append_c (text, *p);
      p += *p == '"' ? 1 : 0;
    }
}

/* Adds the cell that begins at @p, and returns where it ends; NULL when there is no room for it. */
static const char *
read_field (RemitTable  *table,
            const char  *p,
            const char  *end,
            GString     *scratch,
            GError     **error)
{
  const char *start = p;
  const char *quote = p < end && *p == '"' ? find_closing_quote (p, end) : NULL;

  if (quote != NULL)
    {
      g_string_truncate (scratch, 0);
      append_unquoted (scratch, p + 1, quote);
      return remit_table_add (table, scratch->str, (gssize) scratch->len, error) ? quote + 1 : NULL;
    }
  while (!is_field_end (p, end))
    p++;
  return remit_table_add (table, start, p - start, error) ? p : NULL;
}

static gboolean
read_rows (RemitTable  *table,
           const char  *text,
           GError     **error)
{
  g_autoptr (GString) scratch = g_string_new (NULL);
  const char *end = text + strlen (text);
  const char *p = text;

  while (p < end)
    {
      if (!remit_table_add_row (table, error))
        return FALSE;
      while ((p = read_field (table, p, end, scratch, error)) != NULL && p < end && *p == '\t')
        p++;
      if (p == NULL)
        return FALSE;
      if (p < end)
        p += p[0] == '\r' && p + 1 < end && p[1] == '\n' ? 2 : 1;
    }
  return TRUE;
}

/**
 * remit_table_text_read:
 * @text: text from a clipboard, in UTF-8; what is none becomes U+FFFD
 * @length: its length in bytes, -1 if it ends with a 0
 * @error: return location for a #RemitTableError
 *
 * Reads a table from lines with tabs. Any line end will do; the last one begins no row.
 *
 * Returns: (transfer full): the table, without a row if there is no text; %NULL if it is too large
 */
RemitTable *
remit_table_text_read (const char  *text,
                       gssize       length,
                       GError     **error)
{
  g_autoptr (RemitTable) table = NULL;
  g_autofree char *valid = NULL;
  gsize size;

  g_return_val_if_fail (text != NULL, NULL);

  size = length < 0 ? strlen (text) : (gsize) length;
  if (size > REMIT_TABLE_TEXT_MAX_SIZE)
    {
      g_set_error_literal (error, REMIT_TABLE_ERROR, REMIT_TABLE_ERROR_LIMIT, _("The text is larger than 64 MB."));
      return NULL;
    }
  while (size > 0 && text[size - 1] == '\0')
    size--;
  valid = g_utf8_make_valid (text, (gssize) size);
  table = remit_table_new ();
  if (!read_rows (table, g_str_has_prefix (valid, "\xEF\xBB\xBF") ? valid + 3 : valid, error))
    return NULL;
  return g_steal_pointer (&table);
}

static void
append_field (GString    *text,
              const char *field)
{
  if (strpbrk (field, "\t\n\r\"") == NULL)
    {
      g_string_append (text, field);
      return;
    }
  g_string_append_c (text, '"');
  for (const char *p = field; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

/**
 * remit_table_text_write:
 * @table: a table
 *
 * Writes a table as lines with tabs, such as spreadsheets read. The last line ends without a line
 * end, so that one cell can be pasted into a line of text.
 *
 * Returns: (transfer full): the text
 */
char *
remit_table_text_write (const RemitTable *table)
{
  GString *text = g_string_new (NULL);
  guint n_rows, n_columns;

  g_return_val_if_fail (table != NULL, NULL);

  n_rows = remit_table_get_n_rows (table);
  n_columns = remit_table_get_n_columns (table);
  for (guint row = 0; row < n_rows; row++)
    {
      gsize start = text->len;

      for (guint column = 0; column < n_columns; column++)
        {
          if (column > 0)
            g_string_append_c (text, '\t');
          append_field (text, remit_table_get (table, row, column));
        }
      /* A last line without anything would be none. */
      if (row + 1 < n_rows || text->len == start)
        g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}
