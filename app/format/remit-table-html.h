/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-table.h"

G_BEGIN_DECLS

#define REMIT_TABLE_HTML_MAX_SIZE (8 * 1024 * 1024)

RemitTable *remit_table_html_read  (const char        *html,
                                    gssize             length,
                                    GError           **error);
char       *remit_table_html_write (const RemitTable  *table);

G_END_DECLS
