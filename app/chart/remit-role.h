/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-item.h"

G_BEGIN_DECLS

#define REMIT_TYPE_ROLE (remit_role_get_type ())
G_DECLARE_FINAL_TYPE (RemitRole, remit_role, REMIT, ROLE, RemitItem)

RemitRole  *remit_role_new            (const char *id,
                                       const char *name);

const char *remit_role_get_name       (RemitRole  *self);
void        remit_role_set_name       (RemitRole  *self,
                                       const char *name);
const char *remit_role_get_short_name (RemitRole  *self);
void        remit_role_set_short_name (RemitRole  *self,
                                       const char *short_name);
const char *remit_role_get_label      (RemitRole  *self);
const char *remit_role_get_holder     (RemitRole  *self);
void        remit_role_set_holder     (RemitRole  *self,
                                       const char *holder);
gboolean    remit_role_get_agile      (RemitRole  *self);
void        remit_role_set_agile      (RemitRole  *self,
                                       gboolean    agile);
const char *remit_role_get_note       (RemitRole  *self);
void        remit_role_set_note       (RemitRole  *self,
                                       const char *note);

G_END_DECLS
