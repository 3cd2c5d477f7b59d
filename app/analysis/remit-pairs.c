/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-pairs.h"

#include <string.h>

#include "analysis/remit-crowds.h"

/* What any two roles hold in common, without a table of roles by roles.
 *
 * A tally is five numbers packed into two words, so that a row is counted into a pair by two additions, and out again
 * by two subtractions: no field ever overflows into the next within the limits of a chart (100,000 rows of weight 5).
 *
 * Building goes role by role. The tallies of one role with all behind it fit into the processor's cache, so counting a
 * row in is cheap even where rows are crowded. Each row waits in the line of its next holder: when that role's turn
 * comes, the row is counted and moves on to the line of the holder after. That takes six bytes a row and no index of
 * columns. Rows that very many roles hold are counted apart, as crowds.
 *
 * Pairs with a row in common are then kept in a hash table with open addressing, which a change of a cell updates. Once
 * a table with a place for every pair takes no more memory, as it needs no keys, it follows the hash table. In
 * a chart so large that there are too many of them, none are kept: what a role has in common with the others is then
 * gathered from the rows when it is asked for. */

/* At most this many pairs are kept with keys; they take about 20 MB. Every chart of up to 1,600 roles stays below. */
#define MAX_KEPT 750000
#define MIN_SLOTS 64
#define NO_ROW G_MAXUINT32

/* Bits of a cell. */
#define DECIDES 1
#define DOES 2

struct _RemitPairs
{
  RemitSet decides;
  RemitSet does;
  guint n_roles;
  guint n_rows;
  RemitPairsRow get_row;
  gpointer user_data;

  gboolean keeps;
  guint32 *keys; /* 0 is an empty slot: the second role of a pair is never the first of all; none with a place for all */
  RemitPairTally *tallies;
  guint n_slots;
  guint n_kept;

  RemitPairTally *gathered;
};

typedef struct
{
  guint32 *heads;  /* per role, the first row in its line */
  guint32 *next;   /* per row, the row behind it in the line */
  guint16 *places; /* per row, the cell of the role in whose line it stands */
} Lines;

static guint
get_bits (const RemitPairs *self, RemitSet set)
{
  return ((set & self->decides) != 0 ? DECIDES : 0) | ((set & self->does) != 0 ? DOES : 0);
}

/* What a row of some weight adds to a pair, one role having @bits, by the bits of the other. */
static void
fill_steps (RemitPairTally steps[4], guint bits, guint weight)
{
  for (guint other = 0; other < 4; other++)
    {
      guint64 common = bits != 0 && other != 0;
      guint64 twice = (bits & other) != 0;
      guint64 both_decide = (bits & other & DECIDES) != 0;

      steps[other] = (RemitPairTally){ 0 };
      remit_pair_tally_add (&steps[other], both_decide, twice, common, weight);
    }
}

/* What a row adds to a pair when the bits of one of the roles change. Words wrap, fields come out right. */
static void
fill_changes (RemitPairTally changes[4], guint old_bits, guint new_bits, guint weight)
{
  RemitPairTally old_steps[4];

  fill_steps (old_steps, old_bits, weight);
  fill_steps (changes, new_bits, weight);

  for (guint other = 0; other < 4; other++)
    {
      changes[other].rows -= old_steps[other].rows;
      changes[other].weights -= old_steps[other].weights;
    }
}

static void
add_tally (RemitPairTally *self, RemitPairTally other)
{
  self->rows += other.rows;
  self->weights += other.weights;
}

static guint32
make_key (guint first, guint second)
{
  return first < second ? (guint32) first << 16 | second : (guint32) second << 16 | first;
}

static guint
find_place (const RemitPairs *self, guint first, guint second)
{
  return (guint) ((gsize) first * (2 * (gsize) self->n_roles - first - 1) / 2 + second - first - 1);
}

static guint
find_slot (const RemitPairs *self, guint32 key)
{
  guint slot;

  if (self->keys == NULL)
    return find_place (self, key >> 16, key & G_MAXUINT16);

  slot = (key * 2654435769u >> 8) & (self->n_slots - 1);

  while (self->keys[slot] != 0 && self->keys[slot] != key)
    slot = (slot + 1) & (self->n_slots - 1);

  return slot;
}

/* Takes a table of @n_slots, or one with a place for every pair where that is no larger. */
static void
make_table (RemitPairs *self, guint n_slots)
{
  gsize n_pairs = (gsize) self->n_roles * (self->n_roles - 1) / 2;

  if (n_pairs * sizeof *self->tallies > n_slots * (sizeof *self->tallies + sizeof *self->keys))
    self->keys = g_new0 (guint32, n_slots);
  else
    n_slots = (guint) n_pairs;

  self->tallies = g_new0 (RemitPairTally, n_slots);
  self->n_slots = n_slots;
}

static void
set_n_slots (RemitPairs *self, guint n_slots)
{
  g_autofree guint32 *old_keys = g_steal_pointer (&self->keys);
  g_autofree RemitPairTally *old_tallies = g_steal_pointer (&self->tallies);
  guint n_old = self->n_slots;

  make_table (self, n_slots);

  for (guint i = 0; i < n_old; i++)
    if (old_keys[i] != 0)
      {
        guint slot = find_slot (self, old_keys[i]);

        if (self->keys != NULL)
          self->keys[slot] = old_keys[i];
        self->tallies[slot] = old_tallies[i];
      }
}

static void
forget_kept (RemitPairs *self)
{
  g_clear_pointer (&self->keys, g_free);
  g_clear_pointer (&self->tallies, g_free);
  self->n_slots = 0;
  self->n_kept = 0;
}

static void
keep_tally (RemitPairs *self, guint first, guint second, RemitPairTally change)
{
  guint32 key = make_key (first, second);
  guint slot = find_slot (self, key);

  if (self->keys != NULL && self->keys[slot] == 0 && 4 * (self->n_kept + 1) > 3 * self->n_slots)
    {
      set_n_slots (self, 2 * self->n_slots);
      slot = find_slot (self, key);
    }

  if (self->keys != NULL && self->keys[slot] == 0)
    {
      self->keys[slot] = key;
      self->n_kept++;
    }

  add_tally (&self->tallies[slot], change);
}

static void
keep_tallies (RemitPairs *self, guint role, const RemitPairTally *tallies)
{
  for (guint other = role + 1; self->keeps && other < self->n_roles; other++)
    {
      if (tallies[other].rows == 0)
        continue;

      if (self->n_kept < MAX_KEPT)
        {
          keep_tally (self, role, other, tallies[other]);
        }
      else
        {
          self->keeps = FALSE;
          forget_kept (self);
        }
    }
}

/* Counts the cells of a row from @begin to @end into the tallies that a role with @bits has with theirs. */
static void
count_cells (RemitPairs *self, const RemitCell *cells, guint begin, guint end, const RemitPairTally steps[4])
{
  for (guint i = begin; i < end; i++)
    add_tally (&self->gathered[cells[i].role], steps[get_bits (self, cells[i].set)]);
}

static void
queue_row (const RemitPairs *self, Lines *lines, guint row, const RemitCell *cells, guint n_cells, guint place)
{
  guint role;

  while (place < n_cells && get_bits (self, cells[place].set) == 0)
    place++;

  if (place == n_cells)
    return;

  role = cells[place].role;
  lines->places[row] = place;
  lines->next[row] = lines->heads[role];
  lines->heads[role] = row;
}

static void
count_line (RemitPairs *self, Lines *lines, guint role)
{
  guint32 row = lines->heads[role];

  while (row != NO_ROW)
    {
      guint32 next = lines->next[row];
      guint place = lines->places[row];
      guint n_cells, weight;
      const RemitCell *cells = self->get_row (row, &n_cells, &weight, self->user_data);
      RemitPairTally steps[4];

      fill_steps (steps, get_bits (self, cells[place].set), weight);
      count_cells (self, cells, place + 1, n_cells, steps);
      queue_row (self, lines, row, cells, n_cells, place + 1);
      row = next;
    }
}

static const RemitCell *
find_cell (const RemitCell *cells, guint n_cells, guint role)
{
  guint low = 0;
  guint high = n_cells;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (cells[middle].role < role)
        low = middle + 1;
      else
        high = middle;
    }

  return low < n_cells && cells[low].role == role ? &cells[low] : NULL;
}

static void
gather_from_rows (RemitPairs *self, guint role)
{
  for (guint row = 0; row < self->n_rows; row++)
    {
      guint n_cells, weight;
      const RemitCell *cells = self->get_row (row, &n_cells, &weight, self->user_data);
      const RemitCell *cell = find_cell (cells, n_cells, role);
      RemitPairTally steps[4];

      if (cell == NULL || get_bits (self, cell->set) == 0)
        continue;

      fill_steps (steps, get_bits (self, cell->set), weight);
      count_cells (self, cells, 0, n_cells, steps);
    }
}

static RemitPairTally
count_pair (RemitPairs *self, guint first, guint second)
{
  RemitPairTally tally = { 0 };

  for (guint row = 0; row < self->n_rows; row++)
    {
      guint n_cells, weight;
      const RemitCell *cells = self->get_row (row, &n_cells, &weight, self->user_data);
      const RemitCell *one = find_cell (cells, n_cells, first);
      const RemitCell *other = one != NULL ? find_cell (cells, n_cells, second) : NULL;
      RemitPairTally steps[4];

      if (other == NULL)
        continue;

      fill_steps (steps, get_bits (self, one->set), weight);
      add_tally (&tally, steps[get_bits (self, other->set)]);
    }

  return tally;
}

/**
 * remit_pairs_new:
 * @context: the chart's letters; not needed afterwards
 * @n_rows: how many rows there are
 * @get_row: gives the cells of a row
 * @user_data: for @get_row
 *
 * Makes the tallies of a plan, without counting yet. When roles or rows come or go, or a row's weight changes, make
 * new ones.
 *
 * Returns: (transfer full): the tallies
 */
RemitPairs *
remit_pairs_new (const RemitRowContext *context, guint n_rows, RemitPairsRow get_row, gpointer user_data)
{
  RemitPairs *self;

  g_return_val_if_fail (context != NULL, NULL);
  g_return_val_if_fail (get_row != NULL, NULL);

  self = g_new0 (RemitPairs, 1);
  self->decides = context->masks[REMIT_KIND_DECIDES];
  self->does = context->masks[REMIT_KIND_DOES];
  self->n_roles = context->n_roles;
  self->n_rows = n_rows;
  self->get_row = get_row;
  self->user_data = user_data;
  self->gathered = g_new0 (RemitPairTally, context->n_roles);

  return self;
}

/**
 * remit_pairs_free:
 * @self: (transfer full): tallies
 *
 * Frees them.
 */
void
remit_pairs_free (RemitPairs *self)
{
  g_return_if_fail (self != NULL);

  forget_kept (self);
  g_free (self->gathered);
  g_free (self);
}

/**
 * remit_pairs_build:
 * @self: tallies
 * @visit: (scope call): is called for each role in turn, with what it has in common with the roles behind it
 * @user_data: for @visit
 *
 * Counts all rows.
 */
void
remit_pairs_build (RemitPairs *self, RemitPairsVisit visit, gpointer user_data)
{
  g_autofree guint32 *heads = NULL;
  g_autofree guint32 *next = NULL;
  g_autofree guint16 *places = NULL;
  g_autoptr (RemitCrowds) crowds = NULL;
  Lines lines;

  g_return_if_fail (self != NULL);

  crowds = remit_crowds_new (self->n_roles, self->decides, self->does);

  lines.heads = heads = g_new (guint32, self->n_roles);
  lines.next = next = g_new (guint32, self->n_rows);
  lines.places = places = g_new (guint16, self->n_rows);
  for (guint role = 0; role < self->n_roles; role++)
    heads[role] = G_MAXUINT32;

  forget_kept (self);
  set_n_slots (self, MIN_SLOTS);
  self->keeps = TRUE;

  for (guint row = self->n_rows; row-- > 0;)
    {
      guint n_cells, weight;
      const RemitCell *cells = self->get_row (row, &n_cells, &weight, self->user_data);

      if (remit_crowds_wants (crowds, cells, n_cells))
        remit_crowds_add_row (crowds, cells, n_cells, weight);
      else
        queue_row (self, &lines, row, cells, n_cells, 0);
    }

  for (guint role = 0; role < self->n_roles; role++)
    {
      memset (self->gathered, 0, self->n_roles * sizeof *self->gathered);
      count_line (self, &lines, role);
      remit_crowds_count (crowds, role, self->gathered);
      keep_tallies (self, role, self->gathered);
      visit (role, self->gathered, user_data);
    }
}

/**
 * remit_pairs_change:
 * @self: tallies that were built
 * @row: a row, one of whose cells has changed
 * @role: the role whose cell it is
 * @old_set: the cell's letters before
 * @new_set: its letters now
 *
 * Brings the tallies of @role with the other holders of @row up to date.
 */
void
remit_pairs_change (RemitPairs *self, guint row, guint role, RemitSet old_set, RemitSet new_set)
{
  RemitPairTally changes[4];
  const RemitCell *cells;
  guint n_cells, weight;

  g_return_if_fail (self != NULL);
  g_return_if_fail (row < self->n_rows);

  if (!self->keeps || get_bits (self, old_set) == get_bits (self, new_set))
    return;

  cells = self->get_row (row, &n_cells, &weight, self->user_data);
  fill_changes (changes, get_bits (self, old_set), get_bits (self, new_set), weight);

  for (guint i = 0; i < n_cells; i++)
    {
      guint bits = get_bits (self, cells[i].set);

      if (bits != 0 && cells[i].role != role)
        keep_tally (self, role, cells[i].role, changes[bits]);
    }
}

/**
 * remit_pairs_take_back:
 * @self: tallies that were built
 * @row: a row, one of whose cells has changed
 * @role: the role whose cell it is
 * @old_set: the cell's letters before
 * @new_set: its letters now
 * @tallies: what @role has in common with each role now
 *
 * Turns @tallies into what they were before the change.
 */
void
remit_pairs_take_back (RemitPairs *self,
                       guint row,
                       guint role,
                       RemitSet old_set,
                       RemitSet new_set,
                       RemitPairTally *tallies)
{
  RemitPairTally changes[4];
  const RemitCell *cells;
  guint n_cells, weight;

  g_return_if_fail (self != NULL);
  g_return_if_fail (row < self->n_rows);

  cells = self->get_row (row, &n_cells, &weight, self->user_data);
  fill_changes (changes, get_bits (self, new_set), get_bits (self, old_set), weight);

  for (guint i = 0; i < n_cells; i++)
    if (cells[i].role != role)
      add_tally (&tallies[cells[i].role], changes[get_bits (self, cells[i].set)]);
}

/**
 * remit_pairs_gather:
 * @self: tallies that were built
 * @role: a role
 *
 * Gathers what a role has in common with all others.
 *
 * Returns: (transfer none): a tally for each role, that of @role itself without meaning; valid until the next call
 */
const RemitPairTally *
remit_pairs_gather (RemitPairs *self, guint role)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (role < self->n_roles, NULL);

  memset (self->gathered, 0, self->n_roles * sizeof *self->gathered);

  if (!self->keeps)
    gather_from_rows (self, role);
  else
    for (guint other = 0; other < self->n_roles; other++)
      if (other != role)
        self->gathered[other] = self->tallies[find_slot (self, make_key (role, other))];

  return self->gathered;
}

/**
 * remit_pairs_get:
 * @self: tallies that were built
 * @first: a role
 * @second: another role
 *
 * Returns: what the two have in common
 */
RemitPairTally
remit_pairs_get (RemitPairs *self, guint first, guint second)
{
  RemitPairTally none = { 0 };

  g_return_val_if_fail (self != NULL, none);
  g_return_val_if_fail (first < self->n_roles && second < self->n_roles && first != second, none);

  if (!self->keeps)
    return count_pair (self, first, second);

  return self->tallies[find_slot (self, make_key (first, second))];
}

/**
 * remit_pair_tally_read:
 * @self: what two roles have in common
 * @first: what the first of them has
 * @second: what the second of them has
 * @figures: (out): the figures of the pair
 *
 * Unpacks a tally.
 */
void
remit_pair_tally_read (const RemitPairTally *self,
                       const RemitRoleTally *first,
                       const RemitRoleTally *second,
                       RemitPairFigures *figures)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (figures != NULL);

  figures->n_both_decide = self->rows & REMIT_PAIR_ROWS_FIELD;
  figures->n_twice = self->rows >> REMIT_PAIR_TWICE_SHIFT & REMIT_PAIR_ROWS_FIELD;
  figures->n_common = self->rows >> REMIT_PAIR_COMMON_SHIFT & REMIT_PAIR_ROWS_FIELD;
  figures->w_twice = self->weights & REMIT_PAIR_WEIGHT_FIELD;
  figures->w_common = self->weights >> REMIT_PAIR_WEIGHT_SHIFT;
  figures->n_holds[0] = first->n_holds;
  figures->n_holds[1] = second->n_holds;
  figures->w_holds[0] = first->w_holds;
  figures->w_holds[1] = second->w_holds;
  figures->n_union = first->n_holds + second->n_holds - figures->n_common;
  figures->w_union = first->w_holds + second->w_holds - figures->w_common;
}
