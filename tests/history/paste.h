/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/remit-copy.h"
#include "history/remit-history.h"
#include "history/remit-paste.h"
#include "support/test-chart.h"
#include "support/test-random.h"
#include "support/test-table.h"

G_BEGIN_DECLS

#define BEFORE \
  "PM  PO  SM\n" \
  "# Strategy\n" \
  "Vision  A  R  .\n" \
  "Roadmap  C  A  I\n" \
  "# Delivery\n" \
  "Backlog  C  AR  .\n"

#define EMPTY "\n"

/**
 * TestPaste:
 *
 * A chart to paste into.
 */
typedef struct
{
  RemitChart *chart;
  RemitPlan *plan;
  RemitHistory *history;
} TestPaste;

void        test_paste_set_up     (TestPaste  *self,
                                   const char *text);
void        test_paste_tear_down  (TestPaste  *self);
char       *test_paste_get_text   (TestPaste  *self);
void        test_paste_apply      (TestPaste  *self,
                                   RemitPaste *paste,
                                   const char *expected);
RemitTable *test_paste_make_table (guint       n_rows,
                                   guint       n_columns,
                                   const char *text);

G_END_DECLS
