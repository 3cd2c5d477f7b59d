/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void test_press (GtkWidget  *root,
                 const char *keys);
void test_settle (void);

G_END_DECLS
