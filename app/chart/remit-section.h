/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-item.h"

G_BEGIN_DECLS

#define REMIT_TYPE_SECTION (remit_section_get_type ())
G_DECLARE_FINAL_TYPE (RemitSection, remit_section, REMIT, SECTION, RemitItem)

RemitSection *remit_section_new       (const char   *id,
                                       const char   *title);
const char   *remit_section_get_title (RemitSection *self);
void          remit_section_set_title (RemitSection *self,
                                       const char   *title);

G_END_DECLS
