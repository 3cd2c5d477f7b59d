/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-date.h"

G_BEGIN_DECLS

RemitDate remit_date_read          (const char *text);
RemitDate remit_date_read_in_order (const char *text,
                                    const char *order);

G_END_DECLS
