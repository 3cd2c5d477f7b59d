/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean remit_file_is_same  (GFile *file,
                              GFile *other);
char    *remit_file_dup_name (GFile *file);

G_END_DECLS
