/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"

G_BEGIN_DECLS

#define REMIT_TYPE_OWN_TEMPLATE (remit_own_template_get_type ())
G_DECLARE_FINAL_TYPE (RemitOwnTemplate, remit_own_template, REMIT, OWN_TEMPLATE, GObject)

RemitOwnTemplate *remit_own_template_new         (const char       *id,
                                                  GFile            *file,
                                                  RemitChart       *picture,
                                                  const GError     *error);

const char       *remit_own_template_get_id      (RemitOwnTemplate *self);
GFile            *remit_own_template_get_file    (RemitOwnTemplate *self);
const char       *remit_own_template_get_title   (RemitOwnTemplate *self);
const char       *remit_own_template_get_note    (RemitOwnTemplate *self);
RemitChart       *remit_own_template_get_picture (RemitOwnTemplate *self);
const GError     *remit_own_template_get_error   (RemitOwnTemplate *self);

G_END_DECLS
