/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/remit-history.h"
#include "widgets/remit-rule-row.h"
#include "window/remit-form.h"

G_BEGIN_DECLS

#define REMIT_TYPE_CHECKS_FORM (remit_checks_form_get_type ())
G_DECLARE_FINAL_TYPE (RemitChecksForm, remit_checks_form, REMIT, CHECKS_FORM, RemitForm)

RemitForm    *remit_checks_form_new     (RemitHistory    *history,
                                         RemitPlan       *plan);
RemitRuleRow *remit_checks_form_get_row (RemitChecksForm *self,
                                         RemitRule        rule);
void          remit_checks_form_go_to   (RemitChecksForm *self,
                                         RemitRule        rule);

G_END_DECLS
