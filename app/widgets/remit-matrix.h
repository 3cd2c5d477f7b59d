/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "analysis/remit-checks.h"
#include "chart/remit-table.h"
#include "history/remit-history.h"

G_BEGIN_DECLS

#define REMIT_TYPE_MATRIX (remit_matrix_get_type ())
G_DECLARE_FINAL_TYPE (RemitMatrix, remit_matrix, REMIT, MATRIX, GtkWidget)

GtkWidget    *remit_matrix_new         (void);

RemitHistory *remit_matrix_get_history (RemitMatrix      *self);
void          remit_matrix_set_history (RemitMatrix      *self,
                                        RemitHistory     *history);
RemitChecks  *remit_matrix_get_checks  (RemitMatrix      *self);
void          remit_matrix_set_checks  (RemitMatrix      *self,
                                        RemitChecks      *checks);
RemitTable   *remit_matrix_copy        (RemitMatrix      *self,
                                        GError          **error);
void          remit_matrix_cut         (RemitMatrix      *self,
                                        RemitTable       *table);
void          remit_matrix_forget_cut  (RemitMatrix      *self);
void          remit_matrix_paste       (RemitMatrix      *self,
                                        const RemitTable *table);
void          remit_matrix_set_filter  (RemitMatrix      *self,
                                        const char       *text);
guint         remit_matrix_get_n_shown (RemitMatrix      *self);
void          remit_matrix_get_place   (RemitMatrix      *self,
                                        RemitPlace       *place);
void          remit_matrix_go_to       (RemitMatrix      *self,
                                        const RemitPlace *place,
                                        gboolean          focus);
gboolean      remit_matrix_end_edit    (RemitMatrix      *self,
                                        gboolean          keep);

G_END_DECLS
