/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-cells.h"
#include "chart/remit-chart.h"

G_BEGIN_DECLS

void              remit_strip_add_cells   (RemitStrip       *self,
                                           RemitCellsRow    *cells);
RemitCellsRow    *remit_strip_take_cells  (RemitStrip       *self,
                                           guint             plan);
void              remit_column_add_cells  (RemitColumn      *self,
                                           RemitCellsColumn *cells);
RemitCellsColumn *remit_column_take_cells (RemitColumn      *self,
                                           guint             plan);

G_END_DECLS
