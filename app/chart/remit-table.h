/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define REMIT_TABLE_MAX_CELLS 10000000

/**
 * RemitTable:
 *
 * A plain grid of strings, as it comes from a clipboard or goes there. Rows may have different
 * lengths; what is missing reads as "". A cell may have a note beside its text, a row may be known to
 * be a heading, and the first column to have titles. It is counted: whoever gets it from others does not change it.
 */
typedef struct _RemitTable RemitTable;

/**
 * RemitTableError:
 * @REMIT_TABLE_ERROR_LIMIT: more cells or bytes than a table may have
 * @REMIT_TABLE_ERROR_NONE: there is no table in what was read
 *
 * Why there is no table.
 */
typedef enum
{
  REMIT_TABLE_ERROR_LIMIT,
  REMIT_TABLE_ERROR_NONE,
} RemitTableError;

#define REMIT_TABLE_ERROR (remit_table_error_quark ())
GQuark      remit_table_error_quark   (void);

#define REMIT_TYPE_TABLE (remit_table_get_type ())
GType       remit_table_get_type      (void) G_GNUC_CONST;
RemitTable *remit_table_new           (void);
RemitTable *remit_table_ref           (RemitTable       *self);
void        remit_table_unref         (RemitTable       *self);

gboolean    remit_table_add_row       (RemitTable       *self,
                                       GError          **error);
gboolean    remit_table_add           (RemitTable       *self,
                                       const char       *text,
                                       gssize            length,
                                       GError          **error);
void        remit_table_set_note      (RemitTable       *self,
                                       const char       *note);
void        remit_table_mark_heading  (RemitTable       *self);
void        remit_table_mark_titles   (RemitTable       *self);

guint       remit_table_get_n_rows    (const RemitTable *self);
guint       remit_table_get_n_columns (const RemitTable *self);
guint       remit_table_get_width     (const RemitTable *self,
                                       guint             row);
const char *remit_table_get           (const RemitTable *self,
                                       guint             row,
                                       guint             column);
const char *remit_table_get_note      (const RemitTable *self,
                                       guint             row,
                                       guint             column);
gboolean    remit_table_is_heading    (const RemitTable *self,
                                       guint             row);
gboolean    remit_table_has_titles    (const RemitTable *self);
gsize       remit_table_count_filled  (const RemitTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitTable, remit_table_unref)

G_END_DECLS
