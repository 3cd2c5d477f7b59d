/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"
#include "format/remit-format.h"

G_BEGIN_DECLS

RemitChart *remit_file_load        (GFile                *file,
                                    GCancellable         *cancellable,
                                    char                **etag,
                                    GError              **error);
void        remit_file_load_async  (GFile                *file,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
RemitChart *remit_file_load_finish (GFile                *file,
                                    GAsyncResult         *result,
                                    char                **etag,
                                    GError              **error);

G_END_DECLS
