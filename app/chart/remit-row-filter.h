/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"

G_BEGIN_DECLS

/**
 * RemitRowFilter:
 *
 * What somebody looks for among the rows: words of titles and notes, or letters of roles.
 */
typedef struct _RemitRowFilter RemitRowFilter;

RemitRowFilter *remit_row_filter_new       (RemitChart     *chart);
void            remit_row_filter_free      (RemitRowFilter *self);
gboolean        remit_row_filter_set_text  (RemitRowFilter *self,
                                            const char     *text);
gboolean        remit_row_filter_is_active (RemitRowFilter *self);
gboolean        remit_row_filter_matches   (RemitRowFilter *self,
                                            RemitPlan      *plan,
                                            guint           row);
void            remit_row_filter_forget    (RemitRowFilter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitRowFilter, remit_row_filter_free)

G_END_DECLS
