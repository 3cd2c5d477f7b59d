/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-plan.h"

G_BEGIN_DECLS

/**
 * RemitCells:
 *
 * The cells of one plan, by row and role. Inside the chart's folder only: the plan gives them
 * to readers, the chart changes them.
 */
typedef struct _RemitCells RemitCells;

/**
 * RemitCellsRow:
 *
 * One row taken out of the cells.
 */
typedef struct _RemitCellsRow RemitCellsRow;

/**
 * RemitCellsColumn:
 *
 * What one role has in the rows, taken out of the cells.
 */
typedef struct _RemitCellsColumn RemitCellsColumn;

RemitCells       *remit_cells_new            (void);
RemitCells       *remit_cells_copy           (const RemitCells *self);
void              remit_cells_free           (RemitCells       *self);

guint             remit_cells_get_n_rows     (const RemitCells *self);
void              remit_cells_set_n_rows     (RemitCells       *self,
                                              guint             n_rows);
gsize             remit_cells_count          (const RemitCells *self);
const RemitCell  *remit_cells_get_row        (const RemitCells *self,
                                              guint             row,
                                              guint            *n_cells);
RemitSet          remit_cells_get_set        (const RemitCells *self,
                                              guint             row,
                                              guint             role);
RemitSet          remit_cells_set_set        (RemitCells       *self,
                                              guint             row,
                                              guint             role,
                                              RemitSet          set);
void              remit_cells_set_row        (RemitCells       *self,
                                              guint             row,
                                              const RemitCell  *cells,
                                              guint             n_cells);
const char       *remit_cells_get_note       (const RemitCells *self,
                                              guint             row,
                                              guint             role);
void              remit_cells_set_note       (RemitCells       *self,
                                              guint             row,
                                              guint             role,
                                              const char       *note);
guint             remit_cells_get_next_noted (const RemitCells *self,
                                              guint             row,
                                              guint             role);
guint             remit_cells_get_next_extra (const RemitCells *self,
                                              guint             row,
                                              guint             role);
gboolean          remit_cells_get_answered   (const RemitCells *self,
                                              guint             row);
gboolean          remit_cells_set_answered   (RemitCells       *self,
                                              guint             row,
                                              gboolean          answered);
RemitExtras      *remit_cells_get_extras     (const RemitCells *self,
                                              guint             row,
                                              guint             role);
void              remit_cells_take_extras    (RemitCells       *self,
                                              guint             row,
                                              guint             role,
                                              RemitExtras      *extras);

void              remit_cells_insert_row     (RemitCells       *self,
                                              guint             row,
                                              RemitCellsRow    *content);
RemitCellsRow    *remit_cells_remove_row     (RemitCells       *self,
                                              guint             row);
void              remit_cells_move_rows      (RemitCells       *self,
                                              guint             from,
                                              guint             n,
                                              guint             to);
void              remit_cells_insert_role    (RemitCells       *self,
                                              guint             role,
                                              RemitCellsColumn *content);
RemitCellsColumn *remit_cells_remove_role    (RemitCells       *self,
                                              guint             role);
void              remit_cells_move_role      (RemitCells       *self,
                                              guint             from,
                                              guint             to);

void              remit_cells_row_free       (RemitCellsRow    *self);
void              remit_cells_column_free    (RemitCellsColumn *self);

RemitCells       *remit_plan_get_storage     (RemitPlan        *self);
void              remit_plan_take_storage    (RemitPlan        *self,
                                              RemitCells       *cells);
RemitCells       *remit_plan_exchange_storage (RemitPlan       *self,
                                              RemitCells       *cells);

G_END_DECLS
