/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"

G_BEGIN_DECLS

/**
 * RemitTemplateFile:
 * @id: the template's name, which no other template has
 * @file: where it is
 * @etag: the version of the file, "" where there are none
 *
 * The file of one of the user's own templates.
 */
typedef struct
{
  char *id;
  GFile *file;
  char *etag;
} RemitTemplateFile;

void        remit_template_file_free          (RemitTemplateFile  *self);

GFile      *remit_template_folder_new_default (void);
GPtrArray  *remit_template_folder_list        (GFile              *folder,
                                               GCancellable       *cancellable,
                                               GError            **error);
GFile      *remit_template_folder_find        (GFile              *folder,
                                               const char         *id);
GFile      *remit_template_folder_name        (GFile              *folder,
                                               const char         *title);
gboolean    remit_template_folder_save        (GFile              *file,
                                               GBytes             *bytes,
                                               GError            **error);

char       *remit_template_dup_ids            (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitTemplateFile, remit_template_file_free)

G_END_DECLS
