/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-cells.h"

#include <string.h>

/* The filled cells of a row stand in one array, sorted by role, four bytes each; most cells of a
 * large chart are blank and cost nothing. What few cells have, a note or foreign content, is kept
 * aside in a list that only rows with such cells own. A row's own extras stand in that list too,
 * under the number ROW_ITSELF, which is past every role. */

#define ROW_ITSELF G_MAXUINT16

typedef struct
{
  guint16 role;
  char *note;
  RemitExtras *extras;
} More;

struct _RemitCellsRow
{
  RemitCell *cells;
  GArray *more; /* of More, sorted by role */
  guint16 n_cells;
  guint16 n_allocated;
  gboolean answered;
};

typedef struct
{
  guint row;
  RemitSet set;
  char *note;
  RemitExtras *extras;
} ColumnCell;

struct _RemitCellsColumn
{
  GArray *cells; /* of ColumnCell, sorted by row */
};

struct _RemitCells
{
  GArray *rows; /* of RemitCellsRow */
  gsize n_cells;
};

static void
clear_more (gpointer data)
{
  More *more = data;

  g_free (more->note);
  remit_extras_free (more->extras);
}

static void
clear_row (gpointer data)
{
  RemitCellsRow *row = data;

  g_free (row->cells);
  g_clear_pointer (&row->more, g_array_unref);
}

static void
clear_column_cell (gpointer data)
{
  ColumnCell *cell = data;

  g_free (cell->note);
  remit_extras_free (cell->extras);
}

static RemitCellsRow *
get_row (const RemitCells *self,
         guint             row)
{
  g_assert (row < self->rows->len);
  return &g_array_index (self->rows, RemitCellsRow, row);
}

/* The first cell at or past a role. */
static guint
find_cell (const RemitCellsRow *row,
           guint                role)
{
  guint low = 0, high = row->n_cells;

  if (high > 0 && row->cells[high - 1].role < role)
    return high;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (row->cells[middle].role < role)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
insert_cell (RemitCellsRow *row,
             guint          index,
             guint          role,
             RemitSet       set)
{
  if (row->n_cells == row->n_allocated)
    {
      row->n_allocated = (guint16) MIN ((guint) row->n_allocated + MAX (4u, row->n_allocated / 2u), G_MAXUINT16);
      row->cells = g_renew (RemitCell, row->cells, row->n_allocated);
    }
  memmove (row->cells + index + 1, row->cells + index, (row->n_cells - index) * sizeof *row->cells);
  row->cells[index] = (RemitCell) { (guint16) role, set };
  row->n_cells++;
}

static void
delete_cell (RemitCellsRow *row,
             guint          index)
{
  row->n_cells--;
  memmove (row->cells + index, row->cells + index + 1, (row->n_cells - index) * sizeof *row->cells);
}

/* The first entry at or past a role. */
static guint
find_more (const RemitCellsRow *row,
           guint                role)
{
  guint low = 0, high = row->more != NULL ? row->more->len : 0;

  if (high > 0 && g_array_index (row->more, More, high - 1).role < role)
    return high;
  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (row->more, More, middle).role < role)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static More *
peek_more (const RemitCellsRow *row,
           guint                role)
{
  guint i = find_more (row, role);

  if (row->more == NULL || i >= row->more->len || g_array_index (row->more, More, i).role != role)
    return NULL;
  return &g_array_index (row->more, More, i);
}

static More *
ensure_more (RemitCellsRow *row,
             guint          role)
{
  More *more = peek_more (row, role);
  guint i = find_more (row, role);
  const More fresh = { (guint16) role, NULL, NULL };

  if (more != NULL)
    return more;
  if (row->more == NULL)
    {
      row->more = g_array_new (FALSE, TRUE, sizeof (More));
      g_array_set_clear_func (row->more, clear_more);
    }
  g_array_insert_val (row->more, i, fresh);
  return &g_array_index (row->more, More, i);
}

static void
drop_empty_more (RemitCellsRow *row,
                 guint          role)
{
  More *more = peek_more (row, role);

  if (more == NULL || more->note != NULL || more->extras != NULL)
    return;
  g_array_remove_index (row->more, find_more (row, role));
  if (row->more->len == 0)
    g_clear_pointer (&row->more, g_array_unref);
}

static RemitCellsRow
copy_row (const RemitCellsRow *row)
{
  RemitCellsRow copy = *row;

  copy.cells = g_memdup2 (row->cells, row->n_cells * sizeof *row->cells);
  copy.n_allocated = row->n_cells;
  copy.more = NULL;
  for (guint i = 0; row->more != NULL && i < row->more->len; i++)
    {
      const More *more = &g_array_index (row->more, More, i);
      More *copied = ensure_more (&copy, more->role);

      copied->note = g_strdup (more->note);
      copied->extras = remit_extras_copy (more->extras);
    }
  return copy;
}

/**
 * remit_cells_new:
 *
 * Makes cells without a row.
 *
 * Returns: (transfer full): the new cells
 */
RemitCells *
remit_cells_new (void)
{
  RemitCells *self = g_new0 (RemitCells, 1);

  self->rows = g_array_new (FALSE, TRUE, sizeof (RemitCellsRow));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

/**
 * remit_cells_copy:
 * @self: cells
 *
 * Copies cells with their notes.
 *
 * Returns: (transfer full): the copy
 */
RemitCells *
remit_cells_copy (const RemitCells *self)
{
  RemitCells *copy = remit_cells_new ();

  for (guint i = 0; i < self->rows->len; i++)
    {
      RemitCellsRow row = copy_row (get_row (self, i));

      g_array_append_val (copy->rows, row);
    }
  copy->n_cells = self->n_cells;
  return copy;
}

/**
 * remit_cells_free:
 * @self: (transfer full): cells
 *
 * Frees cells.
 */
void
remit_cells_free (RemitCells *self)
{
  g_array_unref (self->rows);
  g_free (self);
}

/**
 * remit_cells_get_n_rows:
 * @self: cells
 *
 * Counts the rows.
 *
 * Returns: their number
 */
guint
remit_cells_get_n_rows (const RemitCells *self)
{
  return self->rows->len;
}

/**
 * remit_cells_set_n_rows:
 * @self: cells
 * @n_rows: how many rows there shall be
 *
 * Adds blank rows at the end, or takes rows off it.
 */
void
remit_cells_set_n_rows (RemitCells *self,
                        guint       n_rows)
{
  for (guint i = n_rows; i < self->rows->len; i++)
    self->n_cells -= get_row (self, i)->n_cells;
  g_array_set_size (self->rows, n_rows);
}

/**
 * remit_cells_count:
 * @self: cells
 *
 * Counts the cells that have letters.
 *
 * Returns: their number
 */
gsize
remit_cells_count (const RemitCells *self)
{
  return self->n_cells;
}

/**
 * remit_cells_get_row:
 * @self: cells
 * @row: a row
 * @n_cells: (out): how many
 *
 * Gives the filled cells of a row.
 *
 * Returns: (array length=n_cells) (transfer none): them, by role, until the next change
 */
const RemitCell *
remit_cells_get_row (const RemitCells *self,
                     guint             row,
                     guint            *n_cells)
{
  const RemitCellsRow *content = get_row (self, row);

  *n_cells = content->n_cells;
  return content->cells;
}

/**
 * remit_cells_get_set:
 * @self: cells
 * @row: a row
 * @role: a role
 *
 * Gives the letters of a cell.
 *
 * Returns: the set
 */
RemitSet
remit_cells_get_set (const RemitCells *self,
                     guint             row,
                     guint             role)
{
  const RemitCellsRow *content = get_row (self, row);
  guint i = find_cell (content, role);

  return i < content->n_cells && content->cells[i].role == role ? content->cells[i].set : 0;
}

/**
 * remit_cells_set_set:
 * @self: cells
 * @row: a row
 * @role: a role
 * @set: letters
 *
 * Sets the letters of a cell.
 *
 * Returns: the letters that it had
 */
RemitSet
remit_cells_set_set (RemitCells *self,
                     guint       row,
                     guint       role,
                     RemitSet    set)
{
  RemitCellsRow *content = get_row (self, row);
  guint i = find_cell (content, role);
  RemitSet old = 0;

  if (i < content->n_cells && content->cells[i].role == role)
    {
      old = content->cells[i].set;
      if (set != 0)
        content->cells[i].set = set;
      else
        delete_cell (content, i);
    }
  else if (set != 0)
    insert_cell (content, i, role, set);
  self->n_cells += (gsize) (set != 0) - (gsize) (old != 0);
  return old;
}

/**
 * remit_cells_set_row:
 * @self: cells
 * @row: a row that is blank
 * @cells: (array length=n_cells): cells by role, none blank
 * @n_cells: how many
 *
 * Sets the letters of a whole row, in no more memory than they need.
 */
void
remit_cells_set_row (RemitCells      *self,
                     guint            row,
                     const RemitCell *cells,
                     guint            n_cells)
{
  RemitCellsRow *content = get_row (self, row);

  g_assert (content->n_cells == 0);

  g_free (content->cells);
  content->cells = g_memdup2 (cells, n_cells * sizeof *cells);
  content->n_cells = content->n_allocated = (guint16) n_cells;
  self->n_cells += n_cells;
}

/**
 * remit_cells_get_note:
 * @self: cells
 * @row: a row
 * @role: a role
 *
 * Gives the note of a cell.
 *
 * Returns: (nullable) (transfer none): the note
 */
const char *
remit_cells_get_note (const RemitCells *self,
                      guint             row,
                      guint             role)
{
  const More *more = peek_more (get_row (self, row), role);

  return more != NULL ? more->note : NULL;
}

/**
 * remit_cells_set_note:
 * @self: cells
 * @row: a row
 * @role: a role
 * @note: (nullable): a note
 *
 * Sets the note of a cell.
 */
void
remit_cells_set_note (RemitCells *self,
                      guint       row,
                      guint       role,
                      const char *note)
{
  RemitCellsRow *content = get_row (self, row);
  More *more = note != NULL ? ensure_more (content, role) : peek_more (content, role);

  if (more == NULL)
    return;
  g_free (more->note);
  more->note = g_strdup (note);
  drop_empty_more (content, role);
}

/**
 * remit_cells_get_next_noted:
 * @self: cells
 * @row: a row
 * @role: a role
 *
 * Finds the next cell of a row that has a note.
 *
 * Returns: the first role from @role on with one, or %REMIT_NO_POSITION
 */
guint
remit_cells_get_next_noted (const RemitCells *self,
                            guint             row,
                            guint             role)
{
  const RemitCellsRow *content = get_row (self, row);

  for (guint i = find_more (content, role); content->more != NULL && i < content->more->len; i++)
    if (g_array_index (content->more, More, i).note != NULL)
      return g_array_index (content->more, More, i).role;
  return REMIT_NO_POSITION;
}

/**
 * remit_cells_get_next_extra:
 * @self: cells
 * @row: a row
 * @role: a role
 *
 * Finds the next cell of a row that has more than letters: a note or foreign content.
 *
 * Returns: the first role from @role on with some, or %REMIT_NO_POSITION
 */
guint
remit_cells_get_next_extra (const RemitCells *self,
                            guint             row,
                            guint             role)
{
  const RemitCellsRow *content = get_row (self, row);
  guint i = find_more (content, role);

  if (content->more == NULL || i >= content->more->len || g_array_index (content->more, More, i).role == ROW_ITSELF)
    return REMIT_NO_POSITION;
  return g_array_index (content->more, More, i).role;
}

/**
 * remit_cells_get_answered:
 * @self: cells
 * @row: a row
 *
 * Tells whether a voice has answered a row.
 *
 * Returns: whether it was said to, or has a filled cell or a note
 */
gboolean
remit_cells_get_answered (const RemitCells *self,
                          guint             row)
{
  const RemitCellsRow *content = get_row (self, row);

  return content->answered || content->n_cells > 0 || remit_cells_get_next_noted (self, row, 0) != REMIT_NO_POSITION;
}

/**
 * remit_cells_set_answered:
 * @self: cells
 * @row: a row
 * @answered: whether it is answered even when it is blank
 *
 * Says that a blank row is an answer.
 *
 * Returns: whether that was said before
 */
gboolean
remit_cells_set_answered (RemitCells *self,
                          guint       row,
                          gboolean    answered)
{
  RemitCellsRow *content = get_row (self, row);
  gboolean old = content->answered;

  content->answered = answered;
  return old;
}

/**
 * remit_cells_get_extras:
 * @self: cells
 * @row: a row
 * @role: a role, %REMIT_NO_POSITION for the row itself
 *
 * Gives the foreign content of a cell or a row.
 *
 * Returns: (nullable) (transfer none): the extras
 */
RemitExtras *
remit_cells_get_extras (const RemitCells *self,
                        guint             row,
                        guint             role)
{
  const More *more = peek_more (get_row (self, row), role == REMIT_NO_POSITION ? ROW_ITSELF : role);

  return more != NULL ? more->extras : NULL;
}

/**
 * remit_cells_take_extras:
 * @self: cells
 * @row: a row
 * @role: a role, %REMIT_NO_POSITION for the row itself
 * @extras: (transfer full) (nullable): extras
 *
 * Sets the foreign content of a cell or a row.
 */
void
remit_cells_take_extras (RemitCells  *self,
                         guint        row,
                         guint        role,
                         RemitExtras *extras)
{
  RemitCellsRow *content = get_row (self, row);
  guint key = role == REMIT_NO_POSITION ? ROW_ITSELF : role;
  More *more = ensure_more (content, key);

  remit_extras_free (more->extras);
  more->extras = extras;
  drop_empty_more (content, key);
}

/**
 * remit_cells_insert_row:
 * @self: cells
 * @row: where
 * @content: (nullable) (transfer full): what it has, %NULL for a blank row
 *
 * Inserts a row.
 */
void
remit_cells_insert_row (RemitCells    *self,
                        guint          row,
                        RemitCellsRow *content)
{
  const RemitCellsRow blank = { NULL, NULL, 0, 0, FALSE };

  g_array_insert_vals (self->rows, row, content != NULL ? content : &blank, 1);
  if (content != NULL)
    self->n_cells += content->n_cells;
  g_free (content);
}

/**
 * remit_cells_remove_row:
 * @self: cells
 * @row: a row
 *
 * Takes a row out.
 *
 * Returns: (transfer full): what it had
 */
RemitCellsRow *
remit_cells_remove_row (RemitCells *self,
                        guint       row)
{
  RemitCellsRow *content = g_memdup2 (get_row (self, row), sizeof *content);

  self->n_cells -= content->n_cells;
  /* The content has moved out: what stays must not free it. */
  memset (get_row (self, row), 0, sizeof *content);
  g_array_remove_index (self->rows, row);
  return content;
}

/**
 * remit_cells_move_rows:
 * @self: cells
 * @from: the first row to move
 * @n: how many
 * @to: where the first of them stands afterwards
 *
 * Moves a run of rows.
 */
void
remit_cells_move_rows (RemitCells *self,
                       guint       from,
                       guint       n,
                       guint       to)
{
  RemitCellsRow *rows = (RemitCellsRow *) (gpointer) self->rows->data;
  g_autofree RemitCellsRow *run = NULL;

  if (n == 0)
    return;
  run = g_memdup2 (rows + from, n * sizeof *run);
  if (from < to)
    memmove (rows + from, rows + from + n, (to - from) * sizeof *rows);
  else
    memmove (rows + to + n, rows + to, (from - to) * sizeof *rows);
  memcpy (rows + to, run, n * sizeof *run);
}

static void
shift_roles (RemitCellsRow *row,
             guint          from,
             int            by)
{
  for (guint i = find_cell (row, from); i < row->n_cells; i++)
    row->cells[i].role = (guint16) (row->cells[i].role + by);
  for (guint i = find_more (row, from); row->more != NULL && i < row->more->len; i++)
    {
      More *more = &g_array_index (row->more, More, i);

      if (more->role != ROW_ITSELF)
        more->role = (guint16) (more->role + by);
    }
}

static void
fill_cell (RemitCells *self,
           guint       role,
           ColumnCell *cell)
{
  RemitCellsRow *row = get_row (self, cell->row);

  remit_cells_set_set (self, cell->row, role, cell->set);
  if (cell->note != NULL || cell->extras != NULL)
    {
      More *more = ensure_more (row, role);

      more->note = g_steal_pointer (&cell->note);
      more->extras = g_steal_pointer (&cell->extras);
    }
}

/**
 * remit_cells_insert_role:
 * @self: cells
 * @role: where
 * @content: (nullable) (transfer full): what it has, %NULL for a blank column
 *
 * Makes room for a role: those at and past it move up by one.
 */
void
remit_cells_insert_role (RemitCells       *self,
                         guint             role,
                         RemitCellsColumn *content)
{
  for (guint i = 0; i < self->rows->len; i++)
    shift_roles (get_row (self, i), role, 1);
  if (content == NULL)
    return;
  for (guint i = 0; i < content->cells->len; i++)
    fill_cell (self, role, &g_array_index (content->cells, ColumnCell, i));
  remit_cells_column_free (content);
}

static gboolean
take_cell (RemitCells *self,
           guint       row,
           guint       role,
           ColumnCell *cell)
{
  RemitCellsRow *content = get_row (self, row);
  More *more = peek_more (content, role);

  *cell = (ColumnCell) { row, remit_cells_set_set (self, row, role, 0), NULL, NULL };
  if (more != NULL)
    {
      cell->note = g_steal_pointer (&more->note);
      cell->extras = g_steal_pointer (&more->extras);
      drop_empty_more (content, role);
    }
  return cell->set != 0 || more != NULL;
}

/**
 * remit_cells_remove_role:
 * @self: cells
 * @role: a role
 *
 * Takes a role out: those past it move down by one.
 *
 * Returns: (transfer full): what it had
 */
RemitCellsColumn *
remit_cells_remove_role (RemitCells *self,
                         guint       role)
{
  RemitCellsColumn *content = g_new0 (RemitCellsColumn, 1);

  content->cells = g_array_new (FALSE, TRUE, sizeof (ColumnCell));
  g_array_set_clear_func (content->cells, clear_column_cell);
  for (guint i = 0; i < self->rows->len; i++)
    {
      ColumnCell cell;

      if (take_cell (self, i, role, &cell))
        g_array_append_val (content->cells, cell);
      shift_roles (get_row (self, i), role + 1, -1);
    }
  return content;
}

/**
 * remit_cells_move_role:
 * @self: cells
 * @from: a role
 * @to: where it stands afterwards
 *
 * Moves a role.
 */
void
remit_cells_move_role (RemitCells *self,
                       guint       from,
                       guint       to)
{
  RemitCellsColumn *content = remit_cells_remove_role (self, from);

  remit_cells_insert_role (self, to, content);
}

/**
 * remit_cells_row_free:
 * @self: (nullable) (transfer full): a row that was taken out
 *
 * Frees it.
 */
void
remit_cells_row_free (RemitCellsRow *self)
{
  if (self == NULL)
    return;
  clear_row (self);
  g_free (self);
}

/**
 * remit_cells_column_free:
 * @self: (nullable) (transfer full): a column that was taken out
 *
 * Frees it.
 */
void
remit_cells_column_free (RemitCellsColumn *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->cells);
  g_free (self);
}
