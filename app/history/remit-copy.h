/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"
#include "chart/remit-table.h"

G_BEGIN_DECLS

RemitTable *remit_copy_block (RemitChart   *chart,
                              RemitPlan    *plan,
                              guint         first_row,
                              guint         n_rows,
                              guint         first_role,
                              guint         n_roles,
                              gboolean      with_headings,
                              GError      **error);
RemitTable *remit_copy_rows  (RemitChart   *chart,
                              RemitPlan    *plan,
                              const guint  *rows,
                              guint         n_rows,
                              guint         first_role,
                              guint         n_roles,
                              gboolean      with_headings,
                              GError      **error);

G_END_DECLS
