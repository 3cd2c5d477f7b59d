/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void  sort_times (GArray     *times);
guint get_memory (const char *which);

G_END_DECLS
