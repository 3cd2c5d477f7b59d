/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-lettering.h"
#include "history/remit-edit.h"

G_BEGIN_DECLS

/**
 * RemitLetterCounts:
 *
 * How often each set of letters stands in the cells of a chart, over all plans and all decisions.
 */
typedef struct _RemitLetterCounts RemitLetterCounts;

/**
 * RemitSchemeLoss:
 * @letters: for each letter, in how many cells it is lost
 * @n_lost: how many assignments are lost in all: letters that become none
 * @n_joined: how many more become one with another letter of the same cell
 * @n_blank: how many cells have no letter afterwards
 *
 * What a change of the scheme loses, over all plans and all decisions.
 */
typedef struct
{
  guint letters[REMIT_SCHEME_MAX_LETTERS];
  guint n_lost;
  guint n_joined;
  guint n_blank;
} RemitSchemeLoss;

RemitLetterCounts *remit_letter_counts_new     (RemitChart              *chart);
void               remit_letter_counts_free    (RemitLetterCounts       *self);
guint              remit_letter_counts_get     (const RemitLetterCounts *self,
                                                guint                    letter);
void               remit_letter_counts_measure (const RemitLetterCounts *self,
                                                const RemitLetterMap    *map,
                                                RemitSchemeLoss         *loss);

RemitEdit         *remit_scheme_change_new     (RemitChart              *chart,
                                                RemitScheme             *scheme,
                                                const RemitLetterMap    *map);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitLetterCounts, remit_letter_counts_free)

G_END_DECLS
