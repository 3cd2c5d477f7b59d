/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-date.h"
#include "chart/remit-item.h"
#include "chart/remit-scheme.h"

G_BEGIN_DECLS

/**
 * RemitSort:
 * @REMIT_SORT_SCENARIO: one way to divide the work
 * @REMIT_SORT_TEAM: how one team divides it
 * @REMIT_SORT_VOICE: one participant's view, given in a workshop
 *
 * What a plan is.
 */
typedef enum
{
  REMIT_SORT_SCENARIO,
  REMIT_SORT_TEAM,
  REMIT_SORT_VOICE,
} RemitSort;

/**
 * RemitMethod:
 * @REMIT_METHOD_NONE: not said
 * @REMIT_METHOD_SCRUM: Scrum
 * @REMIT_METHOD_KANBAN: Kanban
 * @REMIT_METHOD_OTHER_AGILE: another agile method
 * @REMIT_METHOD_NOT_AGILE: no agile method
 *
 * How the people in a plan work.
 */
typedef enum
{
  REMIT_METHOD_NONE,
  REMIT_METHOD_SCRUM,
  REMIT_METHOD_KANBAN,
  REMIT_METHOD_OTHER_AGILE,
  REMIT_METHOD_NOT_AGILE,
} RemitMethod;

#define REMIT_TYPE_SORT (remit_sort_get_type ())
GType       remit_sort_get_type    (void);
const char *remit_sort_to_nick     (RemitSort    sort);
gboolean    remit_sort_from_nick   (const char  *nick,
                                    RemitSort   *sort);

#define REMIT_TYPE_METHOD (remit_method_get_type ())
GType       remit_method_get_type  (void);
const char *remit_method_to_nick   (RemitMethod  method);
gboolean    remit_method_from_nick (const char  *nick,
                                    RemitMethod *method);

/**
 * RemitCell:
 * @role: the position of the role
 * @set: its letters, never blank
 *
 * A filled cell of a row.
 */
typedef struct
{
  guint16 role;
  RemitSet set;
} RemitCell;

#define REMIT_TYPE_PLAN (remit_plan_get_type ())
G_DECLARE_FINAL_TYPE (RemitPlan, remit_plan, REMIT, PLAN, RemitItem)

RemitPlan       *remit_plan_new             (const char  *id,
                                             const char  *name);

const char      *remit_plan_get_name        (RemitPlan   *self);
void             remit_plan_set_name        (RemitPlan   *self,
                                             const char  *name);
RemitSort        remit_plan_get_sort        (RemitPlan   *self);
void             remit_plan_set_sort        (RemitPlan   *self,
                                             RemitSort    sort);
const char      *remit_plan_get_workshop    (RemitPlan   *self);
void             remit_plan_set_workshop    (RemitPlan   *self,
                                             const char  *workshop);
gboolean         remit_plan_get_today       (RemitPlan   *self);
void             remit_plan_set_today       (RemitPlan   *self,
                                             gboolean     today);
RemitMethod      remit_plan_get_method      (RemitPlan   *self);
void             remit_plan_set_method      (RemitPlan   *self,
                                             RemitMethod  method);
RemitDate        remit_plan_get_agreed      (RemitPlan   *self);
void             remit_plan_set_agreed      (RemitPlan   *self,
                                             RemitDate    agreed);
RemitDate        remit_plan_get_review      (RemitPlan   *self);
void             remit_plan_set_review      (RemitPlan   *self,
                                             RemitDate    review);

guint            remit_plan_get_n_rows      (RemitPlan   *self);
const RemitCell *remit_plan_get_cells       (RemitPlan   *self,
                                             guint        row,
                                             guint       *n_cells);
RemitSet         remit_plan_get_set         (RemitPlan   *self,
                                             guint        row,
                                             guint        role);
const char      *remit_plan_get_cell_note   (RemitPlan   *self,
                                             guint        row,
                                             guint        role);
guint            remit_plan_get_next_noted  (RemitPlan   *self,
                                             guint        row,
                                             guint        role);
guint            remit_plan_get_next_extra  (RemitPlan   *self,
                                             guint        row,
                                             guint        role);
gboolean         remit_plan_get_answered    (RemitPlan   *self,
                                             guint        row);
gsize            remit_plan_count_cells     (RemitPlan   *self);

RemitExtras     *remit_plan_get_row_extras  (RemitPlan   *self,
                                             guint        row);
void             remit_plan_take_row_extras (RemitPlan   *self,
                                             guint        row,
                                             RemitExtras *extras);
RemitExtras     *remit_plan_get_cell_extras (RemitPlan   *self,
                                             guint        row,
                                             guint        role);
void             remit_plan_take_cell_extras (RemitPlan  *self,
                                             guint        row,
                                             guint        role,
                                             RemitExtras *extras);

/* A plan that stands in a chart is changed through the chart alone, which tells everybody.
 * These are for a plan that is in none yet: the reader fills plans with them. */
void             remit_plan_set_n_rows      (RemitPlan   *self,
                                             guint        n_rows);
void             remit_plan_set_cell        (RemitPlan   *self,
                                             guint        row,
                                             guint        role,
                                             RemitSet     set);
void             remit_plan_set_cells       (RemitPlan       *self,
                                             guint            row,
                                             const RemitCell *cells,
                                             guint            n_cells);
void             remit_plan_set_cell_note   (RemitPlan   *self,
                                             guint        row,
                                             guint        role,
                                             const char  *note);
void             remit_plan_set_answered    (RemitPlan   *self,
                                             guint        row,
                                             gboolean     answered);

G_END_DECLS
