/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define REMIT_TYPE_LIST (remit_list_get_type ())
G_DECLARE_FINAL_TYPE (RemitList, remit_list, REMIT, LIST, GObject)

RemitList *remit_list_new    (GType      item_type);
void       remit_list_set_owner (RemitList *self,
                                 GObject   *owner);
guint      remit_list_get_n  (RemitList *self);
gpointer   remit_list_get    (RemitList *self,
                              guint      position);
void       remit_list_insert (RemitList *self,
                              guint      position,
                              gpointer   item);
gpointer   remit_list_steal  (RemitList *self,
                              guint      position);
void       remit_list_move   (RemitList *self,
                              guint      from,
                              guint      n,
                              guint      to);

G_END_DECLS
