/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REMIT_TYPE_FLOW_TEXT (remit_flow_text_get_type ())
G_DECLARE_FINAL_TYPE (RemitFlowText, remit_flow_text, REMIT, FLOW_TEXT, GtkWidget)

GtkWidget  *remit_flow_text_new      (void);
void        remit_flow_text_set_text (RemitFlowText *self,
                                      const char    *text);

G_END_DECLS
