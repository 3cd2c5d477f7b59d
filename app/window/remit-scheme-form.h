/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/remit-history.h"
#include "window/remit-form.h"

G_BEGIN_DECLS

#define REMIT_TYPE_SCHEME_FORM (remit_scheme_form_get_type ())
G_DECLARE_FINAL_TYPE (RemitSchemeForm, remit_scheme_form, REMIT, SCHEME_FORM, RemitForm)

GtkWidget *remit_scheme_form_new (RemitHistory *history);

G_END_DECLS
