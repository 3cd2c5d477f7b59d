/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/remit-row-rules.h"

G_BEGIN_DECLS

/**
 * RemitRoleTally:
 * @n_letters: rows in which it has a letter
 * @n_decides: rows in which it decides
 * @n_does: rows in which it does
 * @n_advises: rows in which it advises
 * @n_holds: rows that it holds
 * @w_holds: the weight of the rows that it holds
 *
 * What one role has in one plan.
 */
typedef struct
{
  guint n_letters;
  guint n_decides;
  guint n_does;
  guint n_advises;
  guint n_holds;
  guint w_holds;
} RemitRoleTally;

/**
 * RemitPairFigures:
 * @n_both_decide: rows that both decide
 * @n_twice: rows that both decide or both do
 * @n_common: rows that both hold
 * @n_union: rows that either holds
 * @w_twice: weight of the rows held twice
 * @w_common: weight of the rows that both hold
 * @w_union: weight of the rows that either holds
 * @n_holds: rows that each of the two holds
 * @w_holds: weight of the rows that each of the two holds
 *
 * What two roles have in common in one plan.
 */
typedef struct
{
  guint n_both_decide;
  guint n_twice;
  guint n_common;
  guint n_union;
  guint w_twice;
  guint w_common;
  guint w_union;
  guint n_holds[2];
  guint w_holds[2];
} RemitPairFigures;

void    remit_role_tally_add (RemitRoleTally         *self,
                              const RemitRowContext  *context,
                              RemitSet                set,
                              guint                   weight);
void    remit_role_tally_remove (RemitRoleTally        *self,
                                 const RemitRowContext *context,
                                 RemitSet               set,
                                 guint                  weight);

guint32 remit_check_role     (const RemitRowContext  *context,
                              const RemitRoleTally   *tally,
                              guint                   n_filled,
                              guint                   n_rows);
guint32 remit_check_pair     (const RemitRowContext  *context,
                              const RemitPairFigures *figures);
guint32 remit_check_plan     (const RemitRowContext  *context,
                              guint                   n_rows);
guint32 remit_check_method   (const RemitRowContext  *context,
                              const RemitRoleTally   *tally,
                              RemitMethod             method,
                              gboolean                agile);

G_END_DECLS
