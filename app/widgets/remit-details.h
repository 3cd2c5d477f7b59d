/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/remit-matrix.h"

G_BEGIN_DECLS

#define REMIT_TYPE_DETAILS (remit_details_get_type ())
G_DECLARE_FINAL_TYPE (RemitDetails, remit_details, REMIT, DETAILS, GtkWidget)

void     remit_details_set_matrix (RemitDetails *self,
                                   RemitMatrix  *matrix);
gboolean remit_details_get_folded (RemitDetails *self);
void     remit_details_set_folded (RemitDetails *self,
                                   gboolean      folded);
void     remit_details_edit       (RemitDetails *self);
gboolean remit_details_take_back  (RemitDetails *self);

G_END_DECLS
