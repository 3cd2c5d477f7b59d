/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "window/remit-document.h"
#include "window/remit-form.h"

G_BEGIN_DECLS

#define REMIT_TYPE_PLAN_FORM (remit_plan_form_get_type ())
G_DECLARE_FINAL_TYPE (RemitPlanForm, remit_plan_form, REMIT, PLAN_FORM, RemitForm)

RemitForm *remit_plan_form_new (RemitDocument *document,
                                RemitPlan     *plan);

G_END_DECLS
