/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/remit-rule.h"

G_BEGIN_DECLS

#define REMIT_TYPE_FINDING_ROW (remit_finding_row_get_type ())
G_DECLARE_FINAL_TYPE (RemitFindingRow, remit_finding_row, REMIT, FINDING_ROW, GtkWidget)

GtkWidget  *remit_finding_row_new          (void);
void        remit_finding_row_set_tree_row (RemitFindingRow *self,
                                            GtkTreeListRow  *tree_row);
const char *remit_finding_row_get_name     (RemitFindingRow *self);
gboolean    remit_finding_row_get_rule     (RemitFindingRow *self,
                                            RemitRule       *rule);

G_END_DECLS
