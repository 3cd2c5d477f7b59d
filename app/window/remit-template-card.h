/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "format/remit-own-template.h"
#include "format/remit-templates.h"

G_BEGIN_DECLS

#define REMIT_TYPE_TEMPLATE_CARD (remit_template_card_get_type ())
G_DECLARE_FINAL_TYPE (RemitTemplateCard, remit_template_card, REMIT, TEMPLATE_CARD, GtkFlowBoxChild)

GtkWidget  *remit_template_card_new        (const RemitTemplateInfo *info,
                                            RemitChart              *chart);
GtkWidget  *remit_template_card_new_own    (RemitOwnTemplate        *item);

const char *remit_template_card_get_id     (RemitTemplateCard       *self);
GtkWidget  *remit_template_card_get_button (RemitTemplateCard       *self);

G_END_DECLS
