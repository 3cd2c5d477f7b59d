/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

guint  remit_cli_get_terminal_width (void);
guint  remit_cli_text_measure       (const char *text);
char  *remit_cli_text_flatten       (const char *text);
void   remit_cli_text_pad           (GString    *out,
                                     const char *text,
                                     guint       width);
char **remit_cli_text_wrap          (const char *text,
                                     guint       width);

G_END_DECLS
