/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "format/remit-template-store.h"
#include "window/remit-form.h"

G_BEGIN_DECLS

#define REMIT_TYPE_TEMPLATE_FORM (remit_template_form_get_type ())
G_DECLARE_FINAL_TYPE (RemitTemplateForm, remit_template_form, REMIT, TEMPLATE_FORM, RemitForm)

RemitTemplateForm *remit_template_form_new            (RemitTemplateStore *store,
                                                       RemitChart         *chart);
RemitTemplateForm *remit_template_form_new_for_rename (RemitTemplateStore *store,
                                                       RemitOwnTemplate   *item);

G_END_DECLS
