/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "window/remit-chart-view.h"
#include "window/remit-document.h"

G_BEGIN_DECLS

#define REMIT_TYPE_WINDOW (remit_window_get_type ())
G_DECLARE_FINAL_TYPE (RemitWindow, remit_window, REMIT, WINDOW, AdwApplicationWindow)

RemitWindow    *remit_window_new            (GtkApplication *application);
RemitDocument  *remit_window_get_document   (RemitWindow    *self);
void            remit_window_set_document   (RemitWindow    *self,
                                             RemitDocument  *document);
RemitChartView *remit_window_get_chart_view (RemitWindow    *self);
gboolean        remit_window_is_free        (RemitWindow    *self);
gboolean        remit_window_has_file       (RemitWindow    *self,
                                             GFile          *file);
void            remit_window_load           (RemitWindow    *self,
                                             GFile          *file);
void            remit_window_new_from_template (RemitWindow *self,
                                                const char  *id);
gboolean        remit_window_may_quit       (RemitWindow    *self);
void            remit_window_keep           (RemitWindow    *self);
void            remit_window_toast          (RemitWindow    *self,
                                             const char     *message);

G_END_DECLS
