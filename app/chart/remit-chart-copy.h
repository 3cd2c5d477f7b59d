/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"

G_BEGIN_DECLS

RemitChart *remit_chart_new_from_structure (RemitChart *self);
RemitChart *remit_chart_copy_for_template  (RemitChart *self,
                                            const char *title,
                                            const char *note,
                                            gboolean    letters,
                                            gboolean    holders);
RemitChart *remit_chart_copy_corner        (RemitChart *self,
                                            guint       n_rows,
                                            guint       n_roles);

G_END_DECLS
