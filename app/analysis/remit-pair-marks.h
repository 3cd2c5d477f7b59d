/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/remit-reading.h"

G_BEGIN_DECLS

gboolean remit_pair_marks_row (RemitFindingGroup *group,
                               RemitReading      *reading,
                               guint              row);

G_END_DECLS
