/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REMIT_TYPE_FIELD (remit_field_get_type ())
G_DECLARE_FINAL_TYPE (RemitField, remit_field, REMIT, FIELD, AdwPreferencesRow)

GtkWidget  *remit_field_new           (const char *title,
                                       GtkWidget  *control);
GtkWidget  *remit_field_get_control   (RemitField *self);
void        remit_field_set_control   (RemitField *self,
                                       GtkWidget  *control);
void        remit_field_set_described (RemitField *self,
                                       GtkWidget  *described);
const char *remit_field_get_subtitle  (RemitField *self);
void        remit_field_set_subtitle  (RemitField *self,
                                       const char *subtitle);
gboolean    remit_field_get_wide      (RemitField *self);
void        remit_field_set_wide      (RemitField *self,
                                       gboolean    wide);
const char *remit_field_get_error     (RemitField *self);
void        remit_field_set_error     (RemitField *self,
                                       const char *error);

G_END_DECLS
