/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/remit-role-rules.h"

G_BEGIN_DECLS

/**
 * RemitPairs:
 *
 * What any two roles of a plan hold in common.
 */
typedef struct _RemitPairs RemitPairs;

/**
 * RemitPairTally:
 * @rows: packed numbers of rows: both decide, held twice, held by both
 * @weights: packed weights: of the rows held twice, of the rows held by both
 *
 * What two roles hold in common, packed so that tallies add up field by field.
 */
typedef struct
{
  guint64 rows;
  guint64 weights;
} RemitPairTally;

/* Where the numbers are in the words of a tally. */
#define REMIT_PAIR_TWICE_SHIFT 20
#define REMIT_PAIR_COMMON_SHIFT 40
#define REMIT_PAIR_ROWS_FIELD G_GUINT64_CONSTANT (0xfffff)
#define REMIT_PAIR_WEIGHT_SHIFT 32
#define REMIT_PAIR_WEIGHT_FIELD G_GUINT64_CONSTANT (0xffffffff)

/**
 * remit_pair_tally_add:
 * @self: a tally
 * @both_decide: rows that both decide
 * @twice: rows that both decide or both do
 * @common: rows that both hold
 * @weight: the weight of each of the rows
 *
 * Counts rows of one weight into a tally.
 */
static inline void
remit_pair_tally_add (RemitPairTally *self, guint64 both_decide, guint64 twice, guint64 common, guint64 weight)
{
  self->rows += both_decide + (twice << REMIT_PAIR_TWICE_SHIFT) + (common << REMIT_PAIR_COMMON_SHIFT);
  self->weights += twice * weight + (common * weight << REMIT_PAIR_WEIGHT_SHIFT);
}

/**
 * RemitPairsRow:
 * @row: a row
 * @n_cells: (out): how many cells are returned
 * @weight: (out): the row's weight
 * @user_data: what was given with the function
 *
 * Returns: (transfer none) (nullable): the filled cells of @row, sorted by role
 */
typedef const RemitCell *(*RemitPairsRow) (guint row, guint *n_cells, guint *weight, gpointer user_data);

/**
 * RemitPairsVisit:
 * @role: a role
 * @tallies: what it has in common with each role; only those behind it when the whole is built
 * @user_data: what was given with the function
 */
typedef void (*RemitPairsVisit) (guint role, const RemitPairTally *tallies, gpointer user_data);

RemitPairs           *remit_pairs_new         (const RemitRowContext *context,
                                               guint                  n_rows,
                                               RemitPairsRow          get_row,
                                               gpointer               user_data);
void                  remit_pairs_free        (RemitPairs            *self);
void                  remit_pairs_build       (RemitPairs            *self,
                                               RemitPairsVisit        visit,
                                               gpointer               user_data);
void                  remit_pairs_change      (RemitPairs            *self,
                                               guint                  row,
                                               guint                  role,
                                               RemitSet               old_set,
                                               RemitSet               new_set);
void                  remit_pairs_take_back   (RemitPairs            *self,
                                               guint                  row,
                                               guint                  role,
                                               RemitSet               old_set,
                                               RemitSet               new_set,
                                               RemitPairTally        *tallies);
const RemitPairTally *remit_pairs_gather      (RemitPairs            *self,
                                               guint                  role);
RemitPairTally        remit_pairs_get         (RemitPairs            *self,
                                               guint                  first,
                                               guint                  second);
void                  remit_pair_tally_read   (const RemitPairTally  *self,
                                               const RemitRoleTally  *first,
                                               const RemitRoleTally  *second,
                                               RemitPairFigures      *figures);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitPairs, remit_pairs_free)

G_END_DECLS
