/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/remit-rule.h"

G_BEGIN_DECLS

#define REMIT_TYPE_BAR (remit_bar_get_type ())
G_DECLARE_FINAL_TYPE (RemitBar, remit_bar, REMIT, BAR, GtkWidget)

void        remit_bar_tell       (RemitBar      *self,
                                  RemitSeverity  severity,
                                  const char    *text);
const char *remit_bar_get_text   (RemitBar      *self);
void        remit_bar_set_button (RemitBar      *self,
                                  const char    *label,
                                  const char    *action);

G_END_DECLS
