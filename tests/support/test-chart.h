/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"

G_BEGIN_DECLS

RemitChart *test_chart_new             (const char  *text);
RemitChart *test_chart_new_with_scheme (RemitScheme *scheme,
                                        const char  *text);
RemitPlan  *test_chart_get_plan        (RemitChart  *chart);
char       *test_plan_to_text          (RemitChart  *chart,
                                        RemitPlan   *plan);
char       *test_chart_to_text         (RemitChart  *chart);

/* Fails with both texts when a plan is not what a text says it should be. */
#define assert_plan(chart, plan, text)                                   \
  G_STMT_START                                                           \
  {                                                                      \
    g_autofree char *_actual = test_plan_to_text (chart, plan);          \
    g_assert_cmpstr (_actual, ==, text);                                 \
  }                                                                      \
  G_STMT_END

G_END_DECLS
