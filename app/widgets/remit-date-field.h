/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "chart/remit-date.h"

G_BEGIN_DECLS

#define REMIT_TYPE_DATE_FIELD (remit_date_field_get_type ())
G_DECLARE_FINAL_TYPE (RemitDateField, remit_date_field, REMIT, DATE_FIELD, GtkWidget)

GtkWidget  *remit_date_field_get_entry (RemitDateField *self);
gboolean    remit_date_field_get_valid (RemitDateField *self);
RemitDate   remit_date_field_get_date  (RemitDateField *self);
void        remit_date_field_set_date  (RemitDateField *self,
                                        RemitDate       date);

G_END_DECLS
