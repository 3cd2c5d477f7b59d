/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/remit-document.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define REMIT_TYPE_PLAN_POPOVER (remit_plan_popover_get_type ())
G_DECLARE_FINAL_TYPE (RemitPlanPopover, remit_plan_popover, REMIT, PLAN_POPOVER, GtkPopover)

void remit_plan_popover_set_document (RemitPlanPopover *self,
                                      RemitDocument    *document);

G_END_DECLS
