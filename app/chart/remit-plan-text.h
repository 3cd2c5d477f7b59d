/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"

G_BEGIN_DECLS

const char *remit_sort_get_name        (RemitSort    sort);
const char *remit_method_get_name      (RemitMethod  method);
char       *remit_plan_dup_state       (RemitPlan   *plan);
char       *remit_plan_dup_brief       (RemitPlan   *plan);
char       *remit_plan_dup_description (RemitPlan   *plan);
gboolean    remit_plan_is_overdue      (RemitPlan   *plan,
                                        RemitDate    today);

G_END_DECLS
