/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/remit-field.h"

G_BEGIN_DECLS

#define REMIT_TYPE_FIELD_TEXT (remit_field_text_get_type ())
G_DECLARE_FINAL_TYPE (RemitFieldText, remit_field_text, REMIT, FIELD_TEXT, GObject)

RemitFieldText *remit_field_text_new      (RemitField     *field);
RemitField     *remit_field_text_get_field (RemitFieldText *self);
char           *remit_field_text_dup_typed (RemitFieldText *self);
void            remit_field_text_load     (RemitFieldText *self,
                                           const char     *value);
void            remit_field_text_expect   (RemitFieldText *self,
                                           const char     *value);
gboolean        remit_field_text_follow   (RemitFieldText *self,
                                           const char     *value);
void            remit_field_text_refuse   (RemitFieldText *self,
                                           const char     *typed,
                                           const char     *error);

G_END_DECLS
