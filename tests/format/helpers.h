/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"
#include "format/remit-format.h"

G_BEGIN_DECLS

char       *read_data       (const char  *name);
char       *replace_once    (const char  *text,
                             const char  *old,
                             const char  *new);
char       *repeat_text     (const char  *text,
                             guint        n);

RemitChart *read_text       (const char  *text,
                             GError     **error);
char       *write_text      (RemitChart  *chart);

gboolean    schema_accepts  (const char  *text);

void        assert_same_text (const char *a,
                              const char *b);

/* Fails unless a text is read and written back as another, which in turn is written back the same. */
void        assert_written  (const char  *text,
                             const char  *written);

G_END_DECLS
