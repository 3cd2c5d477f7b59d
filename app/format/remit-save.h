/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean remit_file_save        (GFile                *file,
                                 GBytes               *bytes,
                                 const char           *etag,
                                 char                **new_etag,
                                 GCancellable         *cancellable,
                                 GError              **error);
void     remit_file_save_async  (GFile                *file,
                                 GBytes               *bytes,
                                 const char           *etag,
                                 GCancellable         *cancellable,
                                 GAsyncReadyCallback   callback,
                                 gpointer              user_data);
gboolean remit_file_save_finish (GFile                *file,
                                 GAsyncResult         *result,
                                 char                **new_etag,
                                 GError              **error);

gboolean remit_save_parts_link  (GFile                *file);

G_END_DECLS
