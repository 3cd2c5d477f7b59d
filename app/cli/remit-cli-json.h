/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

void     remit_cli_json_add_string (JsonBuilder *builder,
                                    const char  *name,
                                    const char  *value);
void     remit_cli_json_add_count  (JsonBuilder *builder,
                                    const char  *name,
                                    guint        value);
void     remit_cli_json_add_number (JsonBuilder *builder,
                                    const char  *name,
                                    double       value);
void     remit_cli_json_add_ids    (JsonBuilder *builder,
                                    const char  *name,
                                    GPtrArray   *items);
gboolean remit_cli_json_print      (JsonBuilder *builder);

G_END_DECLS
