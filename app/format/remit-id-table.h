/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * REMIT_NO_ID:
 *
 * The number of an id that is not in a table.
 */
#define REMIT_NO_ID G_MAXUINT

/**
 * RemitIdTable:
 *
 * Ids, numbered in the order in which they came.
 */
typedef struct _RemitIdTable RemitIdTable;

RemitIdTable *remit_id_table_new  (void);
void          remit_id_table_free (RemitIdTable       *self);

gboolean      remit_id_table_add  (RemitIdTable       *self,
                                   const char         *id,
                                   gsize               length);
guint         remit_id_table_find (const RemitIdTable *self,
                                   const char         *id,
                                   gsize               length,
                                   guint               guess);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitIdTable, remit_id_table_free)

G_END_DECLS
