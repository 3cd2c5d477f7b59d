/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "history/remit-paste-layout.h"

#include <string.h>

#include "chart/remit-cell-text.h"
#include "chart/remit-title-text.h"

/* What stands where in a whole table. The names of the roles are found by the letters: they stand in the last row
 * before the first one with letters that has more than a title. What stands above them is a title of the table, and
 * no part of the chart.
 *
 * A row with nothing but a title is the heading of a section or a responsibility in which nobody has a part yet. A cell
 * that was merged across the table is a heading for certain, and then the others are none. Otherwise a table has
 * sections if it begins with such a row; of several in a row the first one is the heading. */

#define MIN_PLAIN_NUMBERS 3
#define MIN_OUTLINE_NUMBERS 2

/* Titles */

/* Whether a cell numbers its row, or has its bullet. */
static gboolean
is_mark (const char *text)
{
  g_autofree char *line = NULL;
  g_autofree char *title = NULL;

  if (remit_title_text_is_blank (text))
    return FALSE;
  line = remit_title_text_fold (text);
  title = remit_title_text_read (text);
  return title == NULL || strspn (line, "0123456789.") == strlen (line);
}

typedef struct
{
  guint n_marks;
  guint n_letters;
  guint n_words; /* the rest */
} Column;

static Column
count_column (const RemitTable  *table,
              const RemitScheme *scheme,
              guint              column,
              guint              first_row)
{
  Column counts = { 0, 0, 0 };

  for (guint row = first_row; row < remit_table_get_n_rows (table); row++)
    {
      const char *text = remit_table_get (table, row, column);
      g_autofree char *note = NULL;
      RemitSet set;

      if (is_mark (text))
        counts.n_marks++;
      else if (remit_cell_text_read (scheme, text, &set, &note) == REMIT_CELL_TEXT_LETTERS)
        counts.n_letters++;
      else if (note != NULL)
        counts.n_words++;
    }
  return counts;
}

/**
 * remit_paste_find_title_column:
 * @table: a table
 * @scheme: the letters
 *
 * Finds the column with titles: the first one, but for those that have only numbers or bullets,
 * which word processors put into a column of their own. A heading such as "No." may stand over them.
 *
 * Returns: the column
 */
guint
remit_paste_find_title_column (const RemitTable  *table,
                               const RemitScheme *scheme)
{
  for (guint column = 0; column < remit_table_get_n_columns (table); column++)
    {
      const Column counts = count_column (table, scheme, column, 0);

      if (counts.n_words > 1 || (counts.n_words == 1 && counts.n_marks < 2))
        return column;
      if (counts.n_letters > 0)
        break;
    }
  return 0;
}

/**
 * remit_paste_is_called:
 * @role: a role
 * @name: a name
 *
 * Tells whether that is its name or its short name, in any case.
 *
 * Returns: whether it is
 */
gboolean
remit_paste_is_called (RemitRole  *role,
                       const char *name)
{
  const char *short_name = remit_role_get_short_name (role);
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autofree char *own = g_utf8_casefold (remit_role_get_name (role), -1);
  g_autofree char *own_short = short_name != NULL ? g_utf8_casefold (short_name, -1) : NULL;

  return g_str_equal (folded, own) || g_strcmp0 (folded, own_short) == 0;
}

/**
 * remit_paste_has_titles:
 * @table: a table
 * @scheme: the letters
 *
 * Tells whether titles stand before the letters below the first row.
 *
 * Returns: whether they do
 */
gboolean
remit_paste_has_titles (const RemitTable  *table,
                        const RemitScheme *scheme)
{
  Column counts;

  if (remit_table_get_n_columns (table) < 2)
    return FALSE;
  counts = count_column (table, scheme, remit_paste_find_title_column (table, scheme), 1);
  return counts.n_words > counts.n_letters;
}

/* Titles that only their numbers tell apart, as of releases, need them. */
static gboolean
are_told_apart (const RemitTable *table,
                guint             column,
                guint             first_row)
{
  g_autoptr (GHashTable) titles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint row = first_row; row < remit_table_get_n_rows (table); row++)
    {
      g_autofree char *title = remit_title_text_read_numbered (remit_table_get (table, row, column));

      if (title != NULL && !g_hash_table_add (titles, g_utf8_casefold (title, -1)))
        return FALSE;
    }
  return TRUE;
}

/**
 * remit_paste_is_numbered:
 * @table: a table
 * @column: its column with titles
 * @first_row: the first row of them
 *
 * Tells whether the titles are a list numbered without marks, "1.1 Vision" or "1 Vision": most have a number, and
 * each follows the one before it. Headings may have none.
 *
 * Returns: whether they are
 */
gboolean
remit_paste_is_numbered (const RemitTable *table,
                         guint             column,
                         guint             first_row)
{
  RemitTitleNumber numbers[2] = { { 0 }, { 0 } };
  guint n_numbers = 0, n_others = 0;
  gboolean outline = FALSE;

  for (guint row = first_row; row < remit_table_get_n_rows (table); row++)
    {
      const char *text = remit_table_get (table, row, column);
      RemitTitleNumber *number = &numbers[n_numbers % 2];

      if (remit_title_text_is_blank (text))
        continue;
      if (!remit_title_text_get_number (text, number))
        {
          n_others++;
          continue;
        }
      if (!remit_title_number_follows (number, n_numbers > 0 ? &numbers[(n_numbers + 1) % 2] : NULL))
        return FALSE;
      outline = outline || number->n_parts > 1;
      n_numbers++;
    }
  return n_numbers >= (outline ? MIN_OUTLINE_NUMBERS : MIN_PLAIN_NUMBERS) && n_others < n_numbers &&
         are_told_apart (table, column, first_row);
}

/* Columns and rows */

static const char *
get_text (const RemitPasteLayout *self,
          guint                   row,
          guint                   index)
{
  return remit_table_get (self->table, row, g_array_index (self->columns, guint, index));
}

static guint
count_texts (const RemitPasteLayout *self,
             guint                   row)
{
  guint n = 0;

  for (guint i = 0; i < self->columns->len; i++)
    n += remit_title_text_is_blank (get_text (self, row, i)) ? 0 : 1;
  return n;
}

static guint
count_letters (const RemitPasteLayout *self,
               guint                   row)
{
  guint n = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *note = NULL;
      RemitSet set;

      if (remit_cell_text_read (self->scheme, get_text (self, row, i), &set, &note) == REMIT_CELL_TEXT_LETTERS)
        n++;
    }
  return n;
}

static gboolean
has_title (const RemitPasteLayout *self,
           guint                   row)
{
  return !remit_title_text_is_blank (remit_table_get (self->table, row, self->title_column));
}

/* Finds the columns behind the titles that are not blank from a row on. */
static void
find_columns (RemitPasteLayout *self,
              guint             first_row)
{
  g_array_set_size (self->columns, 0);
  for (guint column = self->title_column + 1; column < remit_table_get_n_columns (self->table); column++)
    for (guint row = first_row; row < remit_table_get_n_rows (self->table); row++)
      if (!remit_title_text_is_blank (remit_table_get (self->table, row, column)))
        {
          g_array_append_val (self->columns, column);
          break;
        }
}

/* The first row that is mostly letters. Names of roles such as "IA" may look like some, too, but no
 * title stands beside them, and few look so. */
static guint
find_letters (const RemitPasteLayout *self)
{
  const guint n_rows = remit_table_get_n_rows (self->table);
  gboolean first = TRUE;

  for (guint row = 0; row < n_rows; row++)
    {
      const guint n_texts = count_texts (self, row), n_letters = count_letters (self, row);

      if (n_letters > 0 && 2 * n_letters >= n_texts && (!first || has_title (self, row)))
        return row;
      first = first && n_texts == 0 && !has_title (self, row);
    }
  return n_rows;
}

static void
find_header (RemitPasteLayout *self)
{
  const guint n_rows = remit_table_get_n_rows (self->table);
  guint row = find_letters (self);

  self->header = REMIT_PASTE_NO_ROW;
  if (row < n_rows)
    {
      while (row > 0 && self->header == REMIT_PASTE_NO_ROW)
        if (count_texts (self, --row) > 0)
          self->header = row;
      return;
    }
  /* Nobody has a letter yet: the names of the roles are the first row that is not a title alone. */
  for (row = 0; row < n_rows && self->header == REMIT_PASTE_NO_ROW; row++)
    if (count_texts (self, row) > 0)
      self->header = row;
}

/* Rows above the headings may have text where the chart has no column. */
static guint
count_above (const RemitPasteLayout *self)
{
  guint n = 0;

  for (guint row = 0; self->header != REMIT_PASTE_NO_ROW && row < self->header; row++)
    for (guint column = 0; column < remit_table_get_width (self->table, row); column++)
      if (!remit_title_text_is_blank (remit_table_get (self->table, row, column)))
        {
          n++;
          break;
        }
  return n;
}

/* Where the last row with letters or the like ends: what comes behind it is no heading of anything. */
static guint
find_end (const RemitPasteLayout *self,
          guint                   first_row)
{
  guint end = remit_table_get_n_rows (self->table);

  while (end > first_row && count_texts (self, end - 1) == 0)
    end--;
  return end;
}

/* A merged cell above the names is the title of the table. */
static gboolean
has_headings (const RemitPasteLayout *self,
              guint                   first_row)
{
  for (guint row = first_row; row < remit_table_get_n_rows (self->table); row++)
    if (remit_table_is_heading (self->table, row) && has_title (self, row))
      return TRUE;
  return FALSE;
}

static void
find_kinds (RemitPasteLayout *self)
{
  const guint first = self->header != REMIT_PASTE_NO_ROW ? self->header + 1 : 0, end = find_end (self, first);
  const gboolean marked = has_headings (self, first);
  gboolean sections = FALSE, alone = FALSE, any = FALSE;

  for (guint row = 0; row < remit_table_get_n_rows (self->table); row++)
    {
      const gboolean texts = count_texts (self, row) > 0, title = has_title (self, row);
      guint8 kind = REMIT_PASTE_ROW_NONE;

      if (row >= first && (texts || title))
        {
          /* The first row tells. */
          sections = any ? sections : !texts;
          kind = REMIT_PASTE_ROW_RESPONSIBILITY;
          if (!texts && row < end && (marked ? remit_table_is_heading (self->table, row) : sections && !alone))
            kind = REMIT_PASTE_ROW_SECTION;
          alone = !texts;
          any = TRUE;
        }
      self->n_rows += kind == REMIT_PASTE_ROW_RESPONSIBILITY ? 1 : 0;
      g_byte_array_append (self->kinds, &kind, 1);
    }
}

/**
 * remit_paste_layout_init:
 * @self: room for a layout
 * @table: a table, which has to stay
 * @scheme: the letters, which have to stay
 *
 * Finds out what stands where.
 */
void
remit_paste_layout_init (RemitPasteLayout  *self,
                         const RemitTable  *table,
                         const RemitScheme *scheme)
{
  *self = (RemitPasteLayout) { .table = table, .scheme = scheme };
  self->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  self->kinds = g_byte_array_new ();
  self->title_column = remit_paste_find_title_column (table, scheme);
  find_columns (self, 0);
  find_header (self);
  if (self->header != REMIT_PASTE_NO_ROW)
    find_columns (self, self->header);
  self->n_above = count_above (self);
  self->numbered = remit_paste_is_numbered (table, self->title_column,
                                            self->header != REMIT_PASTE_NO_ROW ? self->header + 1 : 0);
  find_kinds (self);
}

/**
 * remit_paste_layout_clear:
 * @self: a layout
 *
 * Frees what the layout has.
 */
void
remit_paste_layout_clear (RemitPasteLayout *self)
{
  g_array_unref (self->columns);
  g_byte_array_unref (self->kinds);
}

/**
 * remit_paste_layout_get_kind:
 * @self: a layout
 * @row: a row of the table
 *
 * Tells what a row is.
 *
 * Returns: its kind
 */
RemitPasteRow
remit_paste_layout_get_kind (const RemitPasteLayout *self,
                             guint                   row)
{
  return (RemitPasteRow) self->kinds->data[row];
}

/**
 * remit_paste_layout_get_title:
 * @self: a layout
 * @row: a row of the table
 *
 * Gives the title of a row, without what numbers it.
 *
 * Returns: (transfer full) (nullable): the title
 */
char *
remit_paste_layout_get_title (const RemitPasteLayout *self,
                              guint                   row)
{
  const char *text = remit_table_get (self->table, row, self->title_column);

  return self->numbered ? remit_title_text_read_numbered (text) : remit_title_text_read (text);
}

/**
 * remit_paste_layout_get_name:
 * @self: a layout
 * @index: which of its columns
 *
 * Gives the name that stands over a column.
 *
 * Returns: (transfer full) (nullable): the name
 */
char *
remit_paste_layout_get_name (const RemitPasteLayout *self,
                             guint                   index)
{
  g_autofree char *name = NULL;

  if (self->header != REMIT_PASTE_NO_ROW)
    name = remit_title_text_fold (get_text (self, self->header, index));
  return name != NULL && *name != '\0' ? g_steal_pointer (&name) : NULL;
}
