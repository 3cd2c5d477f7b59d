/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "format/remit-own-template.h"

G_BEGIN_DECLS

#define REMIT_TYPE_TEMPLATE_STORE (remit_template_store_get_type ())
G_DECLARE_FINAL_TYPE (RemitTemplateStore, remit_template_store, REMIT, TEMPLATE_STORE, GObject)

RemitTemplateStore *remit_template_store_new         (GFile               *folder);
RemitTemplateStore *remit_template_store_get_default (void);

GListModel         *remit_template_store_get_items   (RemitTemplateStore  *self);
void                remit_template_store_refresh     (RemitTemplateStore  *self);
RemitOwnTemplate   *remit_template_store_find        (RemitTemplateStore  *self,
                                                      const char          *id);
RemitOwnTemplate   *remit_template_store_find_title  (RemitTemplateStore  *self,
                                                      const char          *title);

gboolean            remit_template_store_save        (RemitTemplateStore  *self,
                                                      RemitOwnTemplate    *replaced,
                                                      RemitChart          *chart,
                                                      GError             **error);
gboolean            remit_template_store_rename      (RemitTemplateStore  *self,
                                                      RemitOwnTemplate    *item,
                                                      const char          *title,
                                                      const char          *note,
                                                      GError             **error);
gboolean            remit_template_store_remove      (RemitTemplateStore  *self,
                                                      RemitOwnTemplate    *item,
                                                      GBytes             **bytes,
                                                      GError             **error);
gboolean            remit_template_store_restore     (RemitTemplateStore  *self,
                                                      RemitOwnTemplate    *item,
                                                      GBytes              *bytes,
                                                      GError             **error);

G_END_DECLS
