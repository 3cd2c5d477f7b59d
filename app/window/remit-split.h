/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REMIT_TYPE_SPLIT (remit_split_get_type ())
G_DECLARE_FINAL_TYPE (RemitSplit, remit_split, REMIT, SPLIT, GtkWidget)

gboolean remit_split_get_narrow       (RemitSplit *self);
gboolean remit_split_get_show_sidebar (RemitSplit *self);
void     remit_split_set_show_sidebar (RemitSplit *self,
                                       gboolean    show);

G_END_DECLS
