/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/remit-scheme-draft.h"

G_BEGIN_DECLS

#define REMIT_TYPE_LETTER_ROW (remit_letter_row_get_type ())
G_DECLARE_FINAL_TYPE (RemitLetterRow, remit_letter_row, REMIT, LETTER_ROW, GtkListBoxRow)

GtkWidget *remit_letter_row_new          (RemitSchemeDraft *draft,
                                          guint             letter,
                                          GtkSizeGroup     *kinds);
void       remit_letter_row_set_letter   (RemitLetterRow   *self,
                                          guint             letter);
void       remit_letter_row_update       (RemitLetterRow   *self);
void       remit_letter_row_show_errors  (RemitLetterRow   *self);

G_END_DECLS
