/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean  remit_title_text_is_blank (const char *text);
char     *remit_title_text_fold     (const char *text);
char     *remit_title_text_read     (const char *text);

G_END_DECLS
