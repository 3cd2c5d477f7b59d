/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REMIT_TYPE_FINDING_ROW (remit_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (RemitFindingRow, remit_finding_row, REMIT, FINDING_ROW, GtkWidget)

GtkWidget  *remit_finding_row_new          (void);
void        remit_finding_row_set_tree_row (RemitFindingRow *self,
                                            GtkTreeListRow  *tree_row);
const char *remit_finding_row_get_name     (RemitFindingRow *self);

G_END_DECLS
