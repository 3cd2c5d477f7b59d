/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

void remit_escape_text      (GString    *out,
                             const char *text,
                             gsize       length);
void remit_escape_attribute (GString    *out,
                             const char *value,
                             gsize       length);

G_END_DECLS
