/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/remit-scheme.h"

G_BEGIN_DECLS

/**
 * RemitOtherCell:
 * @plan: the name of a plan
 * @set: what the cell has there
 *
 * The same cell in another plan.
 */
typedef struct
{
  const char *plan;
  RemitSet set;
} RemitOtherCell;

#define REMIT_TYPE_LETTER_POPOVER (remit_letter_popover_get_type ())
G_DECLARE_FINAL_TYPE (RemitLetterPopover, remit_letter_popover, REMIT, LETTER_POPOVER, GtkPopover)

GtkWidget *remit_letter_popover_new        (void);
void       remit_letter_popover_show       (RemitLetterPopover   *self,
                                            RemitScheme          *scheme,
                                            const char           *title,
                                            RemitSet              set,
                                            const char           *note);
void       remit_letter_popover_update     (RemitLetterPopover   *self,
                                            RemitSet              set);
void       remit_letter_popover_set_others (RemitLetterPopover   *self,
                                            RemitScheme          *scheme,
                                            const RemitOtherCell *cells,
                                            guint                 n_cells,
                                            guint                 n_more);

G_END_DECLS
