/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void remit_drop_down_set_name  (GtkDropDown *drop_down,
                                const char  *name,
                                const char  *description);
void remit_drop_down_set_label (GtkDropDown *drop_down,
                                const char  *label,
                                const char  *description);

G_END_DECLS
