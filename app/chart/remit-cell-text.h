/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-scheme.h"

G_BEGIN_DECLS

/**
 * RemitCellText:
 * @REMIT_CELL_TEXT_BLANK: it means nothing: blank, or a mark such as "-" or "N/A"
 * @REMIT_CELL_TEXT_LETTERS: it is made of letters of the scheme
 * @REMIT_CELL_TEXT_NOTE: it is some other text
 *
 * What the text of a cell means.
 */
typedef enum
{
  REMIT_CELL_TEXT_BLANK,
  REMIT_CELL_TEXT_LETTERS,
  REMIT_CELL_TEXT_NOTE,
} RemitCellText;

RemitCellText remit_cell_text_read  (const RemitScheme  *scheme,
                                     const char         *text,
                                     RemitSet           *set,
                                     char              **note);
char         *remit_cell_text_write (const RemitScheme  *scheme,
                                     RemitSet            set);

G_END_DECLS
