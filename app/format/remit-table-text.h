/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-table.h"

G_BEGIN_DECLS

#define REMIT_TABLE_TEXT_MAX_SIZE (64 * 1024 * 1024)

RemitTable *remit_table_text_read  (const char        *text,
                                    gssize             length,
                                    GError           **error);
char       *remit_table_text_write (const RemitTable  *table);

G_END_DECLS
