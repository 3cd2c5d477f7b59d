/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"

G_BEGIN_DECLS

GBytes *remit_writer_write (RemitChart *chart);

G_END_DECLS
