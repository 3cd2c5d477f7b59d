/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "chart/remit-cells.h"

/* The cells of a plan against the plainest thing that can hold them: a table with every cell in
 * it, whose rows and columns are moved about with memmove. Notes and foreign content are numbers
 * there, and texts with that number in the cells. */

#define MAX_ROWS 24
#define MAX_ROLES 20
#define MAX_ROLE_NUMBER 4999
#define MAX_NUMBER 200

typedef struct
{
  RemitSet set;
  guint8 note;
  guint8 extras;
} Spot;

typedef struct
{
  Spot spots[MAX_ROLES];
  gboolean answered;
  guint8 extras;
} Line;

typedef struct
{
  Line lines[MAX_ROWS];
  guint n_rows;
  guint n_roles;
} Table;

/* The text of a number, made once: the tables are compared very often. */
static const char *
get_text (guint number)
{
  static char texts[MAX_NUMBER + 1][16];

  g_assert_cmpuint (number, <=, MAX_NUMBER);
  g_snprintf (texts[number], sizeof texts[number], "number %u", number);
  return number != 0 ? texts[number] : NULL;
}

static RemitExtras *
make_extras (guint number)
{
  RemitExtras *extras;

  if (number == 0)
    return NULL;
  extras = remit_extras_new ();
  remit_extras_add_namespace (extras, get_text (number), "urn:test");
  return extras;
}

static void
assert_extras (RemitExtras *extras,
               guint        number)
{
  if (number == 0)
    {
      g_assert_null (extras);
      return;
    }
  g_assert_nonnull (extras);
  g_assert_cmpuint (extras->namespaces->len, ==, 1);
  g_assert_cmpstr (((RemitNamespace *) g_ptr_array_index (extras->namespaces, 0))->prefix, ==, get_text (number));
}

static void
assert_filled (RemitCells  *cells,
               guint        row,
               const Table *table)
{
  guint n, expected = 0;
  const RemitCell *filled = remit_cells_get_row (cells, row, &n);

  for (guint role = 0; role < table->n_roles; role++)
    {
      if (table->lines[row].spots[role].set == 0)
        continue;
      g_assert_cmpuint (expected, <, n);
      g_assert_cmpuint (filled[expected].role, ==, role);
      g_assert_cmphex (filled[expected].set, ==, table->lines[row].spots[role].set);
      expected++;
    }
  g_assert_cmpuint (n, ==, expected);
}

static void
assert_noted (RemitCells  *cells,
              guint        row,
              const Table *table)
{
  guint expected = REMIT_NO_POSITION;

  for (guint role = table->n_roles; role-- > 0;)
    {
      if (table->lines[row].spots[role].note != 0)
        expected = role;
      g_assert_cmpuint (remit_cells_get_next_noted (cells, row, role), ==, expected);
    }
}

static gboolean
is_answered (const Table *table,
             guint        row)
{
  for (guint role = 0; role < table->n_roles; role++)
    if (table->lines[row].spots[role].set != 0 || table->lines[row].spots[role].note != 0)
      return TRUE;
  return table->lines[row].answered;
}

static void
assert_table (RemitCells  *cells,
              const Table *table)
{
  gsize n_cells = 0;

  g_assert_cmpuint (remit_cells_get_n_rows (cells), ==, table->n_rows);
  for (guint row = 0; row < table->n_rows; row++)
    {
      const Line *line = &table->lines[row];

      assert_filled (cells, row, table);
      assert_noted (cells, row, table);
      g_assert_cmpint (remit_cells_get_answered (cells, row), ==, is_answered (table, row));
      assert_extras (remit_cells_get_extras (cells, row, REMIT_NO_POSITION), line->extras);
      for (guint role = 0; role < table->n_roles; role++)
        {
          g_assert_cmphex (remit_cells_get_set (cells, row, role), ==, line->spots[role].set);
          g_assert_cmpstr (remit_cells_get_note (cells, row, role), ==, get_text (line->spots[role].note));
          assert_extras (remit_cells_get_extras (cells, row, role), line->spots[role].extras);
          n_cells += line->spots[role].set != 0;
        }
    }
  g_assert_cmpuint (remit_cells_count (cells), ==, n_cells);
}

static void
insert_line (Table      *table,
             guint       row,
             const Line *line)
{
  memmove (table->lines + row + 1, table->lines + row, (table->n_rows - row) * sizeof (Line));
  table->lines[row] = *line;
  table->n_rows++;
}

static Line
remove_line (Table *table,
             guint  row)
{
  Line line = table->lines[row];

  table->n_rows--;
  memmove (table->lines + row, table->lines + row + 1, (table->n_rows - row) * sizeof (Line));
  return line;
}

static void
insert_column (Table      *table,
               guint       role,
               const Spot *column)
{
  for (guint row = 0; row < table->n_rows; row++)
    {
      Spot *spots = table->lines[row].spots;

      memmove (spots + role + 1, spots + role, (table->n_roles - role) * sizeof (Spot));
      spots[role] = column != NULL ? column[row] : (Spot) { 0, 0, 0 };
    }
  table->n_roles++;
}

static void
remove_column (Table *table,
               guint  role,
               Spot  *column)
{
  table->n_roles--;
  for (guint row = 0; row < table->n_rows; row++)
    {
      Spot *spots = table->lines[row].spots;

      column[row] = spots[role];
      memmove (spots + role, spots + role + 1, (table->n_roles - role) * sizeof (Spot));
      spots[table->n_roles] = (Spot) { 0, 0, 0 };
    }
}

static guint
pick (GRand *random,
      guint  end)
{
  return (guint) g_rand_int_range (random, 0, (gint32) end);
}

static void
change_spot (RemitCells *cells,
             Table      *table,
             GRand      *random)
{
  guint row = pick (random, table->n_rows), role = pick (random, table->n_roles);
  guint number = pick (random, 3) == 0 ? 0 : 1 + pick (random, MAX_NUMBER);
  Spot *spot = &table->lines[row].spots[role];

  switch (pick (random, 8))
    {
    case 0:
      remit_cells_set_note (cells, row, role, get_text (number));
      spot->note = (guint8) number;
      break;
    case 1:
      remit_cells_take_extras (cells, row, role, make_extras (number));
      spot->extras = (guint8) number;
      break;
    case 2:
      remit_cells_take_extras (cells, row, REMIT_NO_POSITION, make_extras (number));
      table->lines[row].extras = (guint8) number;
      break;
    case 3:
      remit_cells_set_answered (cells, row, number % 2 != 0);
      table->lines[row].answered = number % 2 != 0;
      break;
    default:
      g_assert_cmphex (remit_cells_set_set (cells, row, role, (RemitSet) (number * 7)), ==, spot->set);
      spot->set = (RemitSet) (number * 7);
    }
}

static void
change_rows (RemitCells *cells,
             Table      *table,
             GRand      *random)
{
  const Line blank = { 0 };
  guint row = pick (random, table->n_rows);

  if (table->n_rows < MAX_ROWS && pick (random, 3) == 0)
    {
      guint at = pick (random, table->n_rows + 1);

      remit_cells_insert_row (cells, at, NULL);
      insert_line (table, at, &blank);
    }
  else if (table->n_rows > 4 && pick (random, 3) == 0)
    {
      remit_cells_row_free (remit_cells_remove_row (cells, row));
      remove_line (table, row);
    }
  else
    {
      guint at = pick (random, table->n_rows);
      RemitCellsRow *content = remit_cells_remove_row (cells, row);
      Line line = remove_line (table, row);

      assert_table (cells, table);
      remit_cells_insert_row (cells, at, content);
      insert_line (table, at, &line);
    }
}

static void
move_run (RemitCells *cells,
          Table      *table,
          GRand      *random)
{
  guint n = pick (random, table->n_rows + 1);
  guint from = pick (random, table->n_rows - n + 1), to = pick (random, table->n_rows - n + 1);
  g_autofree Line *run = g_memdup2 (table->lines + from, MAX (n, 1) * sizeof (Line));

  remit_cells_move_rows (cells, from, n, to);
  for (guint i = 0; i < n; i++)
    remove_line (table, from);
  for (guint i = 0; i < n; i++)
    insert_line (table, to + i, &run[i]);
}

static void
change_roles (RemitCells *cells,
              Table      *table,
              GRand      *random)
{
  guint role = pick (random, table->n_roles), to = pick (random, table->n_roles);
  Spot column[MAX_ROWS];

  if (table->n_roles < MAX_ROLES && pick (random, 3) == 0)
    {
      remit_cells_insert_role (cells, role, NULL);
      insert_column (table, role, NULL);
      return;
    }
  remove_column (table, role, column);
  if (table->n_roles > 4 && pick (random, 3) == 0)
    {
      remit_cells_column_free (remit_cells_remove_role (cells, role));
      return;
    }
  if (pick (random, 2) == 0)
    {
      RemitCellsColumn *content = remit_cells_remove_role (cells, role);

      assert_table (cells, table);
      remit_cells_insert_role (cells, to, content);
    }
  else
    remit_cells_move_role (cells, role, to);
  insert_column (table, to, column);
}

/* A blank row with all its letters at once, in place of another. */
static void
fill_row (RemitCells *cells,
          Table      *table,
          GRand      *random)
{
  guint row = pick (random, table->n_rows), n = 0;
  RemitCell filled[MAX_ROLES];
  Line line = { 0 };

  for (guint role = 0; role < table->n_roles; role++)
    {
      line.spots[role].set = (RemitSet) pick (random, 3);
      if (line.spots[role].set != 0)
        filled[n++] = (RemitCell) { (guint16) role, line.spots[role].set };
    }
  remit_cells_row_free (remit_cells_remove_row (cells, row));
  remit_cells_insert_row (cells, row, NULL);
  remit_cells_set_row (cells, row, filled, n);
  table->lines[row] = line;
}

static void
cut_or_lengthen (RemitCells *cells,
                 Table      *table,
                 GRand      *random)
{
  guint n_rows = 4 + pick (random, MAX_ROWS - 3);

  remit_cells_set_n_rows (cells, n_rows);
  for (guint row = table->n_rows; row < n_rows; row++)
    table->lines[row] = (Line) { 0 };
  table->n_rows = n_rows;
}

static void
test_random (gconstpointer data)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (GPOINTER_TO_UINT (data));
  RemitCells *cells = remit_cells_new ();
  g_autofree Table *table = g_new0 (Table, 1);

  table->n_rows = 4;
  table->n_roles = 4;
  remit_cells_set_n_rows (cells, 4);
  for (guint i = 0; i < 2500; i++)
    {
      guint kind = pick (random, 100);

      if (kind < 67)
        change_spot (cells, table, random);
      else if (kind < 70)
        fill_row (cells, table, random);
      else if (kind < 80)
        change_rows (cells, table, random);
      else if (kind < 88)
        change_roles (cells, table, random);
      else if (kind < 97)
        move_run (cells, table, random);
      else if (kind < 99)
        {
          RemitCells *copy = remit_cells_copy (cells);

          remit_cells_free (cells);
          cells = copy;
        }
      else
        cut_or_lengthen (cells, table, random);
      assert_table (cells, table);
    }
  remit_cells_free (cells);
}

static void
test_far_roles (void)
{
  const guint roles[] = { 0, MAX_ROLE_NUMBER, 2500, 1, MAX_ROLE_NUMBER - 1 };
  RemitCells *cells = remit_cells_new ();
  guint n;

  remit_cells_set_n_rows (cells, 1);
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    remit_cells_set_set (cells, 0, roles[i], (RemitSet) (1u << i));
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    g_assert_cmphex (remit_cells_get_set (cells, 0, roles[i]), ==, 1u << i);
  g_assert_cmphex (remit_cells_get_set (cells, 0, 2), ==, 0);
  remit_cells_get_row (cells, 0, &n);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (roles));
  remit_cells_free (cells);
}

static void
test_full_row (void)
{
  RemitCells *cells = remit_cells_new ();
  guint n;

  remit_cells_set_n_rows (cells, 2);
  for (guint role = 0; role <= MAX_ROLE_NUMBER; role++)
    remit_cells_set_set (cells, 1, MAX_ROLE_NUMBER - role, 0xFFFF);
  remit_cells_get_row (cells, 1, &n);
  g_assert_cmpuint (n, ==, MAX_ROLE_NUMBER + 1);
  g_assert_cmpuint (remit_cells_count (cells), ==, MAX_ROLE_NUMBER + 1);
  remit_cells_set_n_rows (cells, 1);
  g_assert_cmpuint (remit_cells_count (cells), ==, 0);
  remit_cells_free (cells);
}

static void
test_copy_is_apart (void)
{
  RemitCells *cells = remit_cells_new (), *copy;

  remit_cells_set_n_rows (cells, 1);
  remit_cells_set_set (cells, 0, 3, 1);
  remit_cells_set_note (cells, 0, 3, "mine");
  copy = remit_cells_copy (cells);
  remit_cells_set_set (copy, 0, 2, 4);
  remit_cells_set_set (copy, 0, 3, 2);
  remit_cells_set_note (copy, 0, 3, "yours");
  g_assert_cmphex (remit_cells_get_set (cells, 0, 2), ==, 0);
  g_assert_cmphex (remit_cells_get_set (cells, 0, 3), ==, 1);
  g_assert_cmpstr (remit_cells_get_note (cells, 0, 3), ==, "mine");
  remit_cells_free (cells);
  g_assert_cmphex (remit_cells_get_set (copy, 0, 3), ==, 2);
  g_assert_cmpstr (remit_cells_get_note (copy, 0, 3), ==, "yours");
  remit_cells_free (copy);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint seed = 1; seed <= 4; seed++)
    {
      g_autofree char *path = g_strdup_printf ("/chart/cells/random/%u", seed);

      g_test_add_data_func (path, GUINT_TO_POINTER (seed), test_random);
    }
  g_test_add_func ("/chart/cells/far-roles", test_far_roles);
  g_test_add_func ("/chart/cells/full-row", test_full_row);
  g_test_add_func ("/chart/cells/copy-is-apart", test_copy_is_apart);
  return g_test_run ();
}
