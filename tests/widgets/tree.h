/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

GtkWidget *find_child (GtkWidget  *widget,
                       GType       type);
GPtrArray *find_all   (GtkWidget  *widget,
                       GType       type);
gboolean   shows      (GtkWidget  *widget,
                       const char *text);

G_END_DECLS
