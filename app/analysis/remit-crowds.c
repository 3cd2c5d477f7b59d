/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-crowds.h"

/* Rows that a third or more of all roles hold.
 *
 * Counting such a row pair by pair costs the square of its holders. So up to 64 rows of one weight are put side by
 * side: each role has a word that says which of them it decides, and one that says which it does. What two roles have
 * in common in all of them then takes a few operations on words. The words take less than a byte for each cell of the
 * rows, as a row is only put here when many roles have a cell in it. */

#define N_BATCH_ROWS 64
#define MIN_HOLDERS 16
#define MIN_SHARE 3

typedef struct
{
  guint weight;
  guint n_rows;
  guint64 *decides; /* per role, a bit for each row */
  guint64 *does;
} Batch;

struct _RemitCrowds
{
  guint n_roles;
  RemitSet decides;
  RemitSet does;
  GArray *batches;
};

static void
clear_batch_cb (gpointer data)
{
  Batch *batch = data;

  g_free (batch->decides);
  g_free (batch->does);
}

static Batch *
find_batch (RemitCrowds *self, guint weight)
{
  Batch batch = { .weight = weight };

  for (guint i = self->batches->len; i-- > 0;)
    {
      Batch *open = &g_array_index (self->batches, Batch, i);

      if (open->weight == weight && open->n_rows < N_BATCH_ROWS)
        return open;
      if (open->weight == weight)
        break;
    }

  batch.decides = g_new0 (guint64, self->n_roles);
  batch.does = g_new0 (guint64, self->n_roles);
  g_array_append_val (self->batches, batch);
  return &g_array_index (self->batches, Batch, self->batches->len - 1);
}

static inline guint64
count_bits (guint64 word)
{
  word -= word >> 1 & G_GUINT64_CONSTANT (0x5555555555555555);
  word = (word & G_GUINT64_CONSTANT (0x3333333333333333)) + (word >> 2 & G_GUINT64_CONSTANT (0x3333333333333333));
  word = (word + (word >> 4)) & G_GUINT64_CONSTANT (0x0f0f0f0f0f0f0f0f);
  return word * G_GUINT64_CONSTANT (0x0101010101010101) >> 56;
}

static void
count_batch (const Batch *batch, guint role, guint n_roles, RemitPairTally *tallies)
{
  guint64 decides = batch->decides[role];
  guint64 does = batch->does[role];

  if ((decides | does) == 0)
    return;

  for (guint other = role + 1; other < n_roles; other++)
    {
      guint64 both_decide = decides & batch->decides[other];
      guint64 twice = both_decide | (does & batch->does[other]);
      guint64 common = (decides | does) & (batch->decides[other] | batch->does[other]);

      remit_pair_tally_add (&tallies[other], count_bits (both_decide), count_bits (twice), count_bits (common),
                            batch->weight);
    }
}

/**
 * remit_crowds_new:
 * @n_roles: how many roles there are
 * @decides: the letters that decide
 * @does: the letters that do
 *
 * Returns: (transfer full): no rows yet
 */
RemitCrowds *
remit_crowds_new (guint n_roles, RemitSet decides, RemitSet does)
{
  RemitCrowds *self = g_new0 (RemitCrowds, 1);

  self->n_roles = n_roles;
  self->decides = decides;
  self->does = does;
  self->batches = g_array_new (FALSE, FALSE, sizeof (Batch));
  g_array_set_clear_func (self->batches, clear_batch_cb);

  return self;
}

/**
 * remit_crowds_free:
 * @self: (transfer full): rows
 *
 * Frees them.
 */
void
remit_crowds_free (RemitCrowds *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->batches);
  g_free (self);
}

/**
 * remit_crowds_wants:
 * @self: rows
 * @cells: (array length=n_cells): the filled cells of a row
 * @n_cells: how many they are
 *
 * Returns: whether so many roles hold the row that it is better counted here
 */
gboolean
remit_crowds_wants (RemitCrowds *self, const RemitCell *cells, guint n_cells)
{
  guint least = MAX (MIN_HOLDERS, (self->n_roles + MIN_SHARE - 1) / MIN_SHARE);
  guint n_holders = 0;

  if (n_cells < least)
    return FALSE;

  for (guint i = 0; i < n_cells; i++)
    n_holders += (cells[i].set & (self->decides | self->does)) != 0;

  return n_holders >= least;
}

/**
 * remit_crowds_add_row:
 * @self: rows
 * @cells: (array length=n_cells): the filled cells of a row
 * @n_cells: how many they are
 * @weight: its weight
 *
 * Adds a row.
 */
void
remit_crowds_add_row (RemitCrowds *self, const RemitCell *cells, guint n_cells, guint weight)
{
  Batch *batch;
  guint64 bit;

  g_return_if_fail (self != NULL);

  batch = find_batch (self, weight);
  bit = G_GUINT64_CONSTANT (1) << batch->n_rows++;
  for (guint i = 0; i < n_cells; i++)
    {
      if ((cells[i].set & self->decides) != 0)
        batch->decides[cells[i].role] |= bit;
      if ((cells[i].set & self->does) != 0)
        batch->does[cells[i].role] |= bit;
    }
}

/**
 * remit_crowds_count:
 * @self: rows
 * @role: a role
 * @tallies: what @role has in common with each role
 *
 * Counts all rows into the tallies of the roles behind @role.
 */
void
remit_crowds_count (RemitCrowds *self, guint role, RemitPairTally *tallies)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (role < self->n_roles);

  for (guint i = 0; i < self->batches->len; i++)
    count_batch (&g_array_index (self->batches, Batch, i), role, self->n_roles, tallies);
}
