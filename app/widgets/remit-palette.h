/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gdk/gdk.h>

#include "chart/remit-rule.h"
#include "chart/remit-scheme.h"

G_BEGIN_DECLS

/**
 * RemitFrame:
 * @REMIT_FRAME_NONE: no outline
 * @REMIT_FRAME_LINE: a line
 * @REMIT_FRAME_DOTS: dots
 *
 * The outline of a letter.
 */
typedef enum
{
  REMIT_FRAME_NONE,
  REMIT_FRAME_LINE,
  REMIT_FRAME_DOTS,
} RemitFrame;

/**
 * RemitLook:
 * @fill: its ground; clear for none
 * @frame: the colour of its outline
 * @text: the colour of its key
 * @outline: the kind of outline
 * @struck: whether the key is struck through
 *
 * How letters of one kind look. Told apart by ground and outline, so that colour is never needed.
 */
typedef struct
{
  GdkRGBA fill;
  GdkRGBA frame;
  GdkRGBA text;
  RemitFrame outline;
  gboolean struck;
} RemitLook;

/**
 * RemitPalette:
 * @looks: by kind of letter
 * @severities: the colour of a finding's mark, by severity
 * @tints: the ground of a cell that a finding names, by severity
 * @base: the ground of the matrix
 * @heading: the ground of section headings
 * @line: thin lines between cells
 * @strong_line: lines beside the frozen column and row
 * @text: text
 * @dim: text of less weight
 * @cursor: the outline of the current cell
 * @selection: the ground of selected cells
 *
 * All colours of the matrix in one style.
 */
typedef struct
{
  RemitLook looks[REMIT_N_KINDS];
  GdkRGBA severities[4];
  GdkRGBA tints[4];
  GdkRGBA base;
  GdkRGBA heading;
  GdkRGBA line;
  GdkRGBA strong_line;
  GdkRGBA text;
  GdkRGBA dim;
  GdkRGBA cursor;
  GdkRGBA selection;
} RemitPalette;

const RemitPalette *remit_palette_get       (gboolean      dark,
                                             gboolean      high_contrast);

G_END_DECLS
