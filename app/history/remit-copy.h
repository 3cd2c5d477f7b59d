/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"
#include "chart/remit-table.h"

G_BEGIN_DECLS

/**
 * RemitCopyWhat:
 * @REMIT_COPY_LETTERS: the letters alone
 * @REMIT_COPY_CHART: with titles of rows and sections, and with the names of the roles above
 * @REMIT_COPY_TITLES: with the titles of the rows
 * @REMIT_COPY_NAMES: with the names of the roles above
 *
 * What of a block is copied.
 */
typedef enum
{
  REMIT_COPY_LETTERS,
  REMIT_COPY_CHART,
  REMIT_COPY_TITLES,
  REMIT_COPY_NAMES,
} RemitCopyWhat;

RemitTable *remit_copy_block (RemitChart   *chart,
                              RemitPlan    *plan,
                              guint         first_row,
                              guint         n_rows,
                              guint         first_role,
                              guint         n_roles,
                              RemitCopyWhat what,
                              GError      **error);
RemitTable *remit_copy_rows  (RemitChart   *chart,
                              RemitPlan    *plan,
                              const guint  *rows,
                              guint         n_rows,
                              guint         first_role,
                              guint         n_roles,
                              RemitCopyWhat what,
                              GError      **error);

G_END_DECLS
