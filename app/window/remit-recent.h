/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * RemitRecent:
 * @uri: where the file is
 * @name: its name without the folder
 * @folder: its folder, as it can be shown
 *
 * A chart's file that was open lately.
 */
typedef struct
{
  char *uri;
  char *name;
  char *folder;
} RemitRecent;

GPtrArray *remit_recent_list      (guint       max);
char      *remit_recent_dup_label (GPtrArray  *list,
                                   guint       position);
void       remit_recent_add       (GFile      *file);
void       remit_recent_forget    (const char *uri);

G_END_DECLS
