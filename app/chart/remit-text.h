/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *remit_text_clean     (const char *text);
char *remit_text_make_line (const char *text);
char *remit_text_make_key  (const char *name);
char *remit_text_make_id   (const char *title,
                            const char *fallback);

G_END_DECLS
