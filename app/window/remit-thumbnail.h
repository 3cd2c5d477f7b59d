/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/remit-chart.h"

G_BEGIN_DECLS

#define REMIT_TYPE_THUMBNAIL (remit_thumbnail_get_type ())
G_DECLARE_FINAL_TYPE (RemitThumbnail, remit_thumbnail, REMIT, THUMBNAIL, GtkWidget)

GtkWidget *remit_thumbnail_new (RemitChart *chart);

G_END_DECLS
