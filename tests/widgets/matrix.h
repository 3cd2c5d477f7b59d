/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support/test-chart.h"
#include "widgets/keys.h"
#include "widgets/remit-matrix-private.h"

G_BEGIN_DECLS

#define TEST_MATRIX_CHART                                                                                              \
  "PM  PO  SM\n"                                                                                                       \
  "# One\n"                                                                                                            \
  "Vision  A  R  .\n"                                                                                                  \
  "Roadmap  AR  A  C\n"                                                                                                \
  "# Two\n"                                                                                                            \
  "Backlog  .  .  .\n"

/* Its rows as test_plan_to_text() tells them. */
#define VISION "Vision|A|R|\n"
#define ROADMAP "Roadmap|RA|A|C\n"
#define BACKLOG "Backlog|||\n"

/**
 * TestMatrix:
 * @message: what the matrix told last, of a removal or a problem
 *
 * A matrix in a window of its own, with a chart, its history and its checks.
 */
typedef struct
{
  RemitChart *chart;
  RemitHistory *history;
  RemitChecks *checks;
  GtkWidget *window;
  RemitMatrix *matrix;
  char *message;
} TestMatrix;

void       test_matrix_set_up_with (TestMatrix    *self,
                                    const char    *text);
void       test_matrix_set_up      (TestMatrix    *self,
                                    gconstpointer  data);
void       test_matrix_tear_down   (TestMatrix    *self,
                                    gconstpointer  data);
char      *test_matrix_dup_place   (TestMatrix    *self);
GtkWidget *test_matrix_get_active  (TestMatrix    *self);
void       test_matrix_check_cells (TestMatrix    *self);

#define assert_place(self, expected)                                                                                   \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *_place = test_matrix_dup_place (self);                                                            \
    g_assert_cmpstr (_place, ==, expected);                                                                            \
  }                                                                                                                    \
  G_STMT_END

#define test_matrix_add(path, data, func)                                                                              \
  g_test_add (path, TestMatrix, data, test_matrix_set_up, func, test_matrix_tear_down)

G_END_DECLS
