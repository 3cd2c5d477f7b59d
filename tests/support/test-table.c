/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "support/test-table.h"

#include <string.h>

#include "support/test-random.h"

/* Tables from text and back: a line a row, bars between the cells, and \n, \t, \r, \| and \\ in
 * them. Behind ^ stands the note of a cell, behind ~ a heading. */

static void
add_cell (RemitTable *table,
          GString    *cell,
          GString    *note)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (remit_table_add (table, cell->str, (gssize) cell->len, &error));
  g_assert_no_error (error);
  remit_table_set_note (table, note->str);
  g_string_truncate (cell, 0);
  g_string_truncate (note, 0);
}

static char
unescape (char c)
{
  return c == 'n' ? '\n' : c == 't' ? '\t' : c == 'r' ? '\r' : c;
}

/**
 * test_table_new:
 * @text: lines of cells, each line ending with a line feed
 *
 * Makes a table.
 *
 * Returns: (transfer full): the table
 */
RemitTable *
test_table_new (const char *text)
{
  RemitTable *table = remit_table_new ();
  g_autoptr (GString) cell = g_string_new (NULL);
  g_autoptr (GString) note = g_string_new (NULL);
  GString *part = cell;
  gboolean in_row = FALSE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!in_row)
        g_assert_true (remit_table_add_row (table, NULL));
      if (!in_row && *p == '~')
        {
          remit_table_mark_heading (table);
          p++;
        }
      in_row = *p != '\n';
      if (*p == '|' || *p == '\n')
        add_cell (table, cell, note);
      if (*p == '|' || *p == '\n' || *p == '^')
        part = *p == '^' ? note : cell;
      else
        g_string_append_c (part, *p == '\\' ? unescape (*++p) : *p);
    }
  g_assert_false (in_row);
  return table;
}

static void
append_escaped (GString    *text,
                const char *cell)
{
  static const char *const from = "\n\t\r|\\^~";
  static const char *const to = "ntr|\\^~";

  for (; *cell != '\0'; cell++)
    {
      const char *found = strchr (from, *cell);

      if (found != NULL)
        g_string_append_c (text, '\\');
      g_string_append_c (text, found != NULL ? to[found - from] : *cell);
    }
}

/**
 * test_table_to_text:
 * @table: a table
 *
 * Writes a table as test_table_new() reads it, with short rows filled up.
 *
 * Returns: (transfer full): the text
 */
char *
test_table_to_text (const RemitTable *table)
{
  GString *text = g_string_new (NULL);

  for (guint row = 0; row < remit_table_get_n_rows (table); row++)
    {
      if (remit_table_is_heading (table, row))
        g_string_append_c (text, '~');
      for (guint column = 0; column < remit_table_get_n_columns (table); column++)
        {
          const char *note = remit_table_get_note (table, row, column);

          if (column > 0)
            g_string_append_c (text, '|');
          append_escaped (text, remit_table_get (table, row, column));
          if (note == NULL)
            continue;
          g_string_append_c (text, '^');
          append_escaped (text, note);
        }
      g_string_append_c (text, '\n');
    }
  return g_string_free (text, FALSE);
}

static char *
make_cell (GRand *rand)
{
  static const char *const pieces[] = { "A",  "R",   "/",  " ",    "  ", "\n", "\t",     "\"", "\"\"", "<b>", "&amp;",
                                        "-",  "1.5", "=1", "</td>", "é", "字", "\xC2\xA0", "<!--", "\\", "'",   "|" };
  GString *cell = g_string_new (NULL);

  if (test_random_chance (rand, 30))
    return g_string_free (cell, FALSE);
  for (gint32 i = g_rand_int_range (rand, 1, 5); i > 0; i--)
    {
      g_autofree char *text = test_random_text (rand, 2);

      g_string_append (cell, pieces[g_rand_int_range (rand, 0, (gint32) G_N_ELEMENTS (pieces))]);
      if (test_random_chance (rand, 20))
        g_string_append (cell, text);
    }
  /* A carriage return is read as a line feed. */
  g_strdelimit (cell->str, "\r", '\n');
  return g_string_free (cell, FALSE);
}

/**
 * test_table_random:
 * @rand: a generator
 * @max_rows: at most so many rows; at least 1
 * @max_columns: at most so many columns; at least 1
 *
 * Makes a table with texts that need care in text and in HTML.
 *
 * Returns: (transfer full): the table
 */
RemitTable *
test_table_random (GRand *rand,
                   guint  max_rows,
                   guint  max_columns)
{
  RemitTable *table = remit_table_new ();

  for (gint32 rows = g_rand_int_range (rand, 1, (gint32) max_rows + 1); rows > 0; rows--)
    {
      g_assert_true (remit_table_add_row (table, NULL));
      for (gint32 n = g_rand_int_range (rand, 1, (gint32) max_columns + 1); n > 0; n--)
        {
          g_autofree char *cell = make_cell (rand);

          g_assert_true (remit_table_add (table, cell, -1, NULL));
        }
    }
  return table;
}

/**
 * test_scheme_new:
 * @text: "KEY:KIND:NAME", parted by blanks; "_" is a blank in a name
 *
 * Makes a scheme.
 *
 * Returns: (transfer full): the scheme
 */
RemitScheme *
test_scheme_new (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  RemitLetter letters[REMIT_SCHEME_MAX_LETTERS] = { 0 };
  const guint n = g_strv_length (words);
  RemitScheme *scheme;

  g_assert_cmpuint (n, <=, G_N_ELEMENTS (letters));
  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], ":", 3);

      g_assert_cmpuint (g_strv_length (parts), ==, 3);
      letters[i].key = g_utf8_get_char (parts[0]);
      g_assert_true (remit_kind_from_nick (parts[1], &letters[i].kind));
      letters[i].name = g_strdelimit (g_strdup (parts[2]), "_", ' ');
    }
  scheme = remit_scheme_new ("Test", letters, n);
  for (guint i = 0; i < n; i++)
    g_free (letters[i].name);
  return scheme;
}
