/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "widgets/remit-matrix-lines.h"
#include "widgets/remit-pills.h"

G_BEGIN_DECLS

/**
 * RemitMatrixStyle:
 * @pills: draws letters
 * @palette: the colours
 * @unit: the height of a line of text, in pixels
 *
 * What all cells of a matrix draw with; the matrix owns it.
 */
typedef struct
{
  RemitPills *pills;
  const RemitPalette *palette;
  int unit;
} RemitMatrixStyle;

/**
 * RemitCellKind:
 * @REMIT_CELL_LETTERS: the letters of one role in one responsibility
 * @REMIT_CELL_TITLE: the title of a line: a responsibility, a section, or the next responsibility
 * @REMIT_CELL_HEADING: the name of a role with its load
 * @REMIT_CELL_ADD: the "+" after the last role
 * @REMIT_CELL_CORNER: the heading of the first column
 *
 * What a cell of the matrix can show.
 */
typedef enum
{
  REMIT_CELL_LETTERS,
  REMIT_CELL_TITLE,
  REMIT_CELL_HEADING,
  REMIT_CELL_ADD,
  REMIT_CELL_CORNER,
} RemitCellKind;

#define REMIT_CELL_N_BARS 2
#define REMIT_CELL_DETAIL_SEPARATOR " · "

/**
 * RemitCellContent:
 * @line: the line, %REMIT_NO_POSITION for headings
 * @column: the role, %REMIT_NO_POSITION for the first column
 * @line_kind: what the line shows
 * @set: letters
 * @has_note: whether the cell has a note
 * @severity: the gravest open finding that names it
 * @text: (nullable): title or name
 * @detail: (nullable): the load of a role, in words
 * @bars: the load of a role: shares of the responsibilities that it decides and does, 0 to 1
 * @folded: whether the section is folded
 * @upright: whether the name of a role stands upright
 * @cut: whether it goes elsewhere with the next paste, and is shown faintly
 *
 * All that a cell shows.
 */
typedef struct
{
  guint line;
  guint column;
  RemitLineKind line_kind;
  RemitSet set;
  gboolean has_note;
  RemitSeverity severity;
  const char *text;
  const char *detail;
  float bars[REMIT_CELL_N_BARS];
  gboolean folded;
  gboolean upright;
  gboolean cut;
} RemitCellContent;

#define REMIT_TYPE_MATRIX_CELL (remit_matrix_cell_get_type ())
G_DECLARE_FINAL_TYPE (RemitMatrixCell, remit_matrix_cell, REMIT, MATRIX_CELL, GtkWidget)

GtkWidget              *remit_matrix_cell_new         (RemitCellKind           kind,
                                                       const RemitMatrixStyle *style,
                                                       gboolean                focusable);
RemitCellKind           remit_matrix_cell_get_kind    (RemitMatrixCell        *self);
const RemitCellContent *remit_matrix_cell_get_content (RemitMatrixCell        *self);
void                    remit_matrix_cell_bind        (RemitMatrixCell        *self,
                                                       const RemitCellContent *content);
gboolean                remit_matrix_cell_get_stale   (RemitMatrixCell        *self);
void                    remit_matrix_cell_describe    (RemitMatrixCell        *self,
                                                       const char             *label,
                                                       const char             *description,
                                                       int                     row_index,
                                                       int                     column_index);
void                    remit_matrix_cell_forget      (RemitMatrixCell        *self);
void                    remit_matrix_cell_set_hidden  (RemitMatrixCell        *self,
                                                       gboolean                hidden);
void                    remit_matrix_cell_set_selected (RemitMatrixCell       *self,
                                                       gboolean                selected);
void                    remit_matrix_cell_restyle     (RemitMatrixCell        *self);
gboolean                remit_matrix_cell_is_cut      (RemitMatrixCell        *self);

G_END_DECLS
