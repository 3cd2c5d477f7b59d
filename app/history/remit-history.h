/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/remit-edit.h"

G_BEGIN_DECLS

#define REMIT_TYPE_HISTORY (remit_history_get_type ())
G_DECLARE_FINAL_TYPE (RemitHistory, remit_history, REMIT, HISTORY, GObject)

RemitHistory *remit_history_new           (RemitChart    *chart);
RemitChart   *remit_history_get_chart     (RemitHistory  *self);

gboolean      remit_history_apply         (RemitHistory  *self,
                                           RemitEdit     *edit,
                                           GError       **error);
void          remit_history_end_typing    (RemitHistory  *self);
gboolean      remit_history_undo          (RemitHistory  *self);
gboolean      remit_history_redo          (RemitHistory  *self);
const char   *remit_history_get_undo_name (RemitHistory  *self);
const char   *remit_history_get_redo_name (RemitHistory  *self);
guint64       remit_history_get_state     (RemitHistory  *self);
gboolean      remit_history_get_modified  (RemitHistory  *self);
void          remit_history_set_saved     (RemitHistory  *self,
                                           guint64        state);

G_END_DECLS
