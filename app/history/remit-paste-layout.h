/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"
#include "chart/remit-table.h"

G_BEGIN_DECLS

#define REMIT_PASTE_NO_ROW G_MAXUINT

/**
 * RemitPasteRow:
 * @REMIT_PASTE_ROW_NONE: no part of the chart: blank, the names of the roles, or above them
 * @REMIT_PASTE_ROW_SECTION: the title of a section
 * @REMIT_PASTE_ROW_RESPONSIBILITY: a responsibility
 *
 * What a row of a table is in a chart.
 */
typedef enum
{
  REMIT_PASTE_ROW_NONE,
  REMIT_PASTE_ROW_SECTION,
  REMIT_PASTE_ROW_RESPONSIBILITY,
} RemitPasteRow;

/**
 * RemitPasteLayout:
 * @table: the table
 * @scheme: the letters
 * @title_column: the column with titles
 * @columns: (element-type guint): the columns with letters, as the table has them
 * @header: the row with the names of the roles; %REMIT_PASTE_NO_ROW if there is none
 * @kinds: (element-type guint8): a #RemitPasteRow for each row
 * @n_rows: how many responsibilities there are
 * @n_above: how many rows above the names have text
 * @numbered: whether the titles are a numbered list
 *
 * What stands where in a whole table.
 */
typedef struct
{
  const RemitTable *table;
  const RemitScheme *scheme;
  guint title_column;
  GArray *columns;
  guint header;
  GByteArray *kinds;
  guint n_rows;
  guint n_above;
  gboolean numbered;
} RemitPasteLayout;

void          remit_paste_layout_init     (RemitPasteLayout       *self,
                                           const RemitTable       *table,
                                           const RemitScheme      *scheme);
void          remit_paste_layout_clear    (RemitPasteLayout       *self);
RemitPasteRow remit_paste_layout_get_kind (const RemitPasteLayout *self,
                                           guint                   row);
char         *remit_paste_layout_get_title (const RemitPasteLayout *self,
                                           guint                   row);
char         *remit_paste_layout_get_name (const RemitPasteLayout *self,
                                           guint                   index);

guint         remit_paste_find_title_column (const RemitTable     *table,
                                           const RemitScheme      *scheme);
gboolean      remit_paste_is_called       (RemitRole              *role,
                                           const char             *name);
gboolean      remit_paste_has_titles      (const RemitTable       *table,
                                           const RemitScheme      *scheme);
gboolean      remit_paste_is_numbered     (const RemitTable       *table,
                                           guint                   column,
                                           guint                   first_row);

G_END_DECLS
