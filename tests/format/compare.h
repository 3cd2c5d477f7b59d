/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"

G_BEGIN_DECLS

/* Fails unless two charts say the same. Foreign content is not looked at. */
void assert_same_chart (RemitChart *a, RemitChart *b);

G_END_DECLS
