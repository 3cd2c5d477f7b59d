/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define REMIT_TYPE_FORM (remit_form_get_type ())
G_DECLARE_DERIVABLE_TYPE (RemitForm, remit_form, REMIT, FORM, AdwWindow)

/**
 * RemitFormClass:
 * @apply: does what the form is for. It returns %TRUE when that is done, and the form closes; %FALSE when it is not,
 *   and a field says why
 *
 * What a form of a kind does.
 */
struct _RemitFormClass
{
  AdwWindowClass parent_class;

  gboolean (*apply) (RemitForm *self);
};

GtkWidget  *remit_form_get_body        (RemitForm  *self);
void        remit_form_set_body        (RemitForm  *self,
                                        GtkWidget  *body);
const char *remit_form_get_apply_label (RemitForm  *self);
void        remit_form_set_apply_label (RemitForm  *self,
                                        const char *label);
gboolean    remit_form_get_can_apply   (RemitForm  *self);
void        remit_form_set_can_apply   (RemitForm  *self,
                                        gboolean    can_apply);
const char *remit_form_get_summary     (RemitForm  *self);
void        remit_form_set_summary     (RemitForm  *self,
                                        const char *summary);
void        remit_form_apply           (RemitForm  *self);
void        remit_form_present         (RemitForm  *self,
                                        GtkWindow  *parent);

G_END_DECLS
