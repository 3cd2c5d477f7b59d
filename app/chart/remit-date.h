/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RemitDate:
 *
 * A calendar day as the number YYYYMMDD, so that dates compare as numbers; 0 is no date.
 */
typedef guint32 RemitDate;

RemitDate remit_date_parse  (const char *text);
char     *remit_date_format (RemitDate   date);
RemitDate remit_date_today  (void);
char     *remit_date_speak  (RemitDate   date);

gboolean  remit_time_parse  (const char *text,
                             gint64     *unix_time);
char     *remit_time_format (gint64      unix_time);

G_END_DECLS
