/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/remit-acceptance-index.h"
#include "analysis/remit-reading.h"

G_BEGIN_DECLS

/* Inside the analysis' folder only. */

guint32  remit_open_rules_of_cell (RemitReading         *reading,
                                   RemitAcceptanceIndex *index,
                                   guint                 row,
                                   guint                 role,
                                   RemitSet              set);
guint32  remit_open_rules_of_row  (RemitReading         *reading,
                                   RemitAcceptanceIndex *index,
                                   guint                 row);
gboolean remit_open_rules_settled (RemitReading         *reading,
                                   RemitAcceptanceIndex *index,
                                   guint                 row,
                                   guint32               errors);

G_END_DECLS
