/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"
#include "chart/remit-row-filter.h"

G_BEGIN_DECLS

/**
 * RemitLineKind:
 * @REMIT_LINE_SECTION: the heading of a section
 * @REMIT_LINE_ROW: a responsibility
 * @REMIT_LINE_NEW_ROW: a responsibility that is being written and not in the chart yet
 * @REMIT_LINE_NEW_SECTION: a section that is being written and not in the chart yet
 * @REMIT_LINE_LAST: the line at the end for the next responsibility
 *
 * What a line of the matrix shows.
 */
typedef enum
{
  REMIT_LINE_SECTION,
  REMIT_LINE_ROW,
  REMIT_LINE_NEW_ROW,
  REMIT_LINE_NEW_SECTION,
  REMIT_LINE_LAST,
} RemitLineKind;

/**
 * RemitLine:
 * @kind: what it shows
 * @index: the position of the section or the row; of what is new, where it would stand
 * @section: the section that it belongs to
 * @y: its top, in pixels from the first line's
 * @height: in pixels
 *
 * A line of the matrix.
 */
typedef struct
{
  RemitLineKind kind;
  guint index;
  guint section;
  int y;
  int height;
} RemitLine;

/**
 * RemitMatrixLines:
 *
 * Which lines the matrix has, and where: headings, rows that are not folded away, and the line
 * for the next responsibility.
 */
typedef struct _RemitMatrixLines RemitMatrixLines;

/**
 * RemitRowMeasurer:
 * @row: a responsibility
 * @user_data: the caller's
 *
 * Returns: the height that a row needs, in pixels
 */
typedef int (*RemitRowMeasurer) (RemitResponsibility *row,
                                 gpointer             user_data);

RemitMatrixLines *remit_matrix_lines_new          (void);
void              remit_matrix_lines_free         (RemitMatrixLines       *self);
void              remit_matrix_lines_build        (RemitMatrixLines       *self,
                                                   RemitChart             *chart,
                                                   RemitPlan              *plan,
                                                   RemitRowFilter         *filter,
                                                   int                     section_height,
                                                   int                     row_height,
                                                   RemitRowMeasurer        measure,
                                                   gpointer                user_data);

guint             remit_matrix_lines_get_n        (const RemitMatrixLines *self);
const RemitLine  *remit_matrix_lines_get          (const RemitMatrixLines *self,
                                                   guint                   line);
int               remit_matrix_lines_get_height   (const RemitMatrixLines *self);
guint             remit_matrix_lines_find_y       (const RemitMatrixLines *self,
                                                   int                     y);
guint             remit_matrix_lines_find_row     (const RemitMatrixLines *self,
                                                   guint                   row);
guint             remit_matrix_lines_find_section (const RemitMatrixLines *self,
                                                   guint                   section);
guint             remit_matrix_lines_find_new     (const RemitMatrixLines *self);

gboolean          remit_matrix_lines_get_folded   (const RemitMatrixLines *self,
                                                   RemitSection           *section);
void              remit_matrix_lines_set_folded   (RemitMatrixLines       *self,
                                                   RemitSection           *section,
                                                   gboolean                folded);
void              remit_matrix_lines_set_new      (RemitMatrixLines       *self,
                                                   RemitLineKind           kind,
                                                   guint                   section,
                                                   guint                   index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitMatrixLines, remit_matrix_lines_free)

G_END_DECLS
