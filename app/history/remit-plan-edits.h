/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/remit-edit.h"

G_BEGIN_DECLS

/**
 * RemitPlanField:
 * @REMIT_PLAN_FIELD_NAME: the name
 * @REMIT_PLAN_FIELD_REVIEW: the day on which it is to be reviewed
 * @REMIT_N_PLAN_FIELDS: how many there are
 *
 * What of a plan's values can be wrong.
 */
typedef enum
{
  REMIT_PLAN_FIELD_NAME,
  REMIT_PLAN_FIELD_REVIEW,
  REMIT_N_PLAN_FIELDS,
} RemitPlanField;

/**
 * RemitPlanValues:
 * @name: (nullable): the name, in any state; not owned
 * @sort: what it is
 * @today: whether it is how it is today
 * @method: how its people work
 * @agreed: the day on which it was agreed, or 0
 * @review: the day on which it is to be reviewed, or 0
 *
 * What people say of a plan beside its cells.
 */
typedef struct
{
  const char *name;
  RemitSort sort;
  gboolean today;
  RemitMethod method;
  RemitDate agreed;
  RemitDate review;
} RemitPlanValues;

void        remit_plan_values_init       (RemitPlanValues       *self,
                                          RemitPlan             *plan);
const char *remit_plan_values_find_error (const RemitPlanValues *self,
                                          RemitPlanField         field,
                                          RemitChart            *chart,
                                          RemitPlan             *plan);

char       *remit_plan_make_name         (RemitChart            *chart,
                                          const char            *name);
char       *remit_plan_make_copy_name    (RemitChart            *chart,
                                          RemitPlan             *plan);

RemitEdit  *remit_plan_edit_add          (RemitChart            *chart,
                                          guint                  position,
                                          const RemitPlanValues *values,
                                          RemitPlan             *model,
                                          RemitPlan            **plan);
RemitEdit  *remit_plan_edit_duplicate    (RemitChart            *chart,
                                          RemitPlan             *plan,
                                          RemitPlan            **copy);
RemitEdit  *remit_plan_edit_change       (RemitPlan             *plan,
                                          const RemitPlanValues *values);
RemitEdit  *remit_plan_edit_move         (RemitChart            *chart,
                                          RemitPlan             *plan,
                                          guint                  position);
RemitEdit  *remit_plan_edit_remove       (RemitPlan             *plan);

G_END_DECLS
