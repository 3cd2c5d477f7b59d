/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/remit-scheme.h"

G_BEGIN_DECLS

#define REMIT_TYPE_LETTER_POPOVER (remit_letter_popover_get_type ())
G_DECLARE_FINAL_TYPE (RemitLetterPopover, remit_letter_popover, REMIT, LETTER_POPOVER, GtkPopover)

GtkWidget *remit_letter_popover_new    (void);
void       remit_letter_popover_show   (RemitLetterPopover *self,
                                        RemitScheme        *scheme,
                                        const char         *title,
                                        RemitSet            set,
                                        const char         *note);
void       remit_letter_popover_update (RemitLetterPopover *self,
                                        RemitSet            set);

G_END_DECLS
