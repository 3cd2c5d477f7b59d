/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "analysis/remit-checks.h"

G_BEGIN_DECLS

#define REMIT_TYPE_FINDINGS_PANE (remit_findings_pane_get_type ())
G_DECLARE_FINAL_TYPE (RemitFindingsPane, remit_findings_pane, REMIT, FINDINGS_PANE, GtkWidget)

GtkWidget   *remit_findings_pane_new        (void);
RemitChecks *remit_findings_pane_get_checks (RemitFindingsPane *self);
void         remit_findings_pane_set_checks (RemitFindingsPane *self,
                                             RemitChecks       *checks);

G_END_DECLS
