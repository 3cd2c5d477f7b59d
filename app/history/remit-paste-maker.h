/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/remit-paste.h"

G_BEGIN_DECLS

/* What the ways to paste share: an edit that is being made, and the ids of what is new in it. */

typedef struct
{
  RemitChart *chart;
  RemitPlan *plan;
  RemitPaste *paste;
  GHashTable *ids;     /* of char: kind and id of what is new */
  GHashTable *numbers; /* of char, to guint: kind and stem to the last number that was tried */
} RemitPasteMaker;

void        remit_paste_maker_init           (RemitPasteMaker   *self,
                                              RemitChart        *chart,
                                              RemitPlan         *plan);
void        remit_paste_maker_clear          (RemitPasteMaker   *self);
gboolean    remit_paste_maker_check          (RemitPasteMaker   *self,
                                              guint64            n_rows,
                                              guint64            n_roles,
                                              guint64            n_cells,
                                              GError           **error);
void        remit_paste_maker_insert_role    (RemitPasteMaker   *self,
                                              guint              position,
                                              const char        *name);
void        remit_paste_maker_insert_section (RemitPasteMaker   *self,
                                              guint              position,
                                              const char        *title);
void        remit_paste_maker_insert_row     (RemitPasteMaker   *self,
                                              guint              section,
                                              guint              row,
                                              const char        *title,
                                              const char        *note);
void        remit_paste_maker_set_row        (RemitPasteMaker   *self,
                                              guint              row,
                                              const char        *title,
                                              const char        *note);
void        remit_paste_maker_set_cell       (RemitPasteMaker   *self,
                                              guint              row,
                                              guint              role,
                                              const char        *text,
                                              const char        *note,
                                              gboolean           is_new);
RemitPaste *remit_paste_maker_finish         (RemitPasteMaker   *self,
                                              GError           **error);

G_END_DECLS
