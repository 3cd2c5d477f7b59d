/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"

G_BEGIN_DECLS

guint32     next_number (guint32 *state);
RemitSet    make_set    (guint32 *state);
RemitChart *make_chart  (guint    n_rows,
                         guint    n_roles,
                         guint    share);

G_END_DECLS
