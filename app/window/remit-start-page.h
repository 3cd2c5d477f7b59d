/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REMIT_TYPE_START_PAGE (remit_start_page_get_type ())
G_DECLARE_FINAL_TYPE (RemitStartPage, remit_start_page, REMIT, START_PAGE, GtkWidget)


G_END_DECLS
