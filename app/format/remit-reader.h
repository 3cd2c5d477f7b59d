/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"
#include "format/remit-format.h"

G_BEGIN_DECLS

RemitChart *remit_reader_read_stream (GInputStream  *stream,
                                      GCancellable  *cancellable,
                                      GError       **error);
RemitChart *remit_reader_read_bytes  (GBytes        *bytes,
                                      GError       **error);

G_END_DECLS
