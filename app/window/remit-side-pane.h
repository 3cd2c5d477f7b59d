/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/remit-details.h"
#include "widgets/remit-findings-pane.h"

G_BEGIN_DECLS

#define REMIT_TYPE_SIDE_PANE (remit_side_pane_get_type ())
G_DECLARE_FINAL_TYPE (RemitSidePane, remit_side_pane, REMIT, SIDE_PANE, GtkWidget)

G_END_DECLS
