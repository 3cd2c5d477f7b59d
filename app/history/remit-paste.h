/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-table.h"
#include "history/remit-edit.h"

G_BEGIN_DECLS

/**
 * RemitPaste:
 * @edit: the edit, not done yet; without a step if the table changes nothing
 * @n_notes: how many cells had text that is no letter, which becomes their note
 * @n_rows: how many responsibilities it adds
 * @n_roles: how many roles it adds
 * @n_sections: how many sections it adds or gives a title
 * @n_left_out: how many rows of the table with text in them are not used: what stands above the headings
 *
 * A table made into an edit. To do it, steal the edit from here.
 */
typedef struct
{
  RemitEdit *edit;
  guint n_notes;
  guint n_rows;
  guint n_roles;
  guint n_sections;
  guint n_left_out;
} RemitPaste;

/**
 * RemitPastePlace:
 * @plan: the plan that gets the letters
 * @row: the first row, at most the number of rows
 * @role: the first role, at most the number of roles
 * @n_rows: how many rows are selected, at least 1
 * @n_roles: how many roles are selected, at least 1
 * @shown: (nullable) (array length=n_shown): the rows that are shown from @row on, rising, if some are hidden
 * @n_shown: their number
 *
 * Where cells are pasted.
 */
typedef struct
{
  RemitPlan *plan;
  guint row;
  guint role;
  guint n_rows;
  guint n_roles;
  const guint *shown;
  guint n_shown;
} RemitPastePlace;

RemitPaste *remit_paste_cells       (RemitChart             *chart,
                                     const RemitPastePlace  *place,
                                     const RemitTable       *table,
                                     GError                **error);
RemitPaste *remit_paste_over_titles (RemitChart             *chart,
                                     const RemitPastePlace  *place,
                                     const RemitTable       *table,
                                     GError                **error);
RemitPaste *remit_paste_titles      (RemitChart             *chart,
                                     RemitPlan              *plan,
                                     guint                   section,
                                     guint                   row,
                                     const RemitTable       *table,
                                     GError                **error);
RemitPaste *remit_paste_chart       (RemitChart             *chart,
                                     RemitPlan              *plan,
                                     const RemitTable       *table,
                                     GError                **error);
RemitPaste *remit_paste_merge       (RemitChart             *chart,
                                     RemitPlan              *plan,
                                     const RemitTable       *table,
                                     GError                **error);
RemitPaste *remit_paste_over_headings (RemitChart           *chart,
                                     const RemitPastePlace  *place,
                                     const RemitTable       *table,
                                     GError                **error);
void        remit_paste_free        (RemitPaste             *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitPaste, remit_paste_free)

G_END_DECLS
