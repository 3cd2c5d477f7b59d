/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-scheme.h"
#include "chart/remit-table.h"

G_BEGIN_DECLS

RemitTable  *test_table_new     (const char       *text);
char        *test_table_to_text (const RemitTable *table);
RemitTable  *test_table_random  (GRand            *rand,
                                 guint             max_rows,
                                 guint             max_columns);
RemitScheme *test_scheme_new    (const char       *text);

/* Fails with both texts when a table is not what a text says it should be. */
#define assert_table(table, text)                               \
  G_STMT_START                                                  \
  {                                                             \
    g_autofree char *_actual = test_table_to_text (table);      \
    g_assert_cmpstr (_actual, ==, text);                        \
  }                                                             \
  G_STMT_END

G_END_DECLS
