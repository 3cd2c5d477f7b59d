/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"

G_BEGIN_DECLS

/**
 * RemitTemplateInfo:
 * @id: its name, such as "pm-po"
 * @title: its chart's title
 * @note: (nullable): its chart's note, which says what it is for
 *
 * A chart that comes with the program, to begin a new one with.
 */
typedef struct
{
  const char *id;
  char *title;
  char *note;
} RemitTemplateInfo;

const RemitTemplateInfo *remit_template_list (guint       *n_templates);
gboolean                 remit_template_exists (const char  *id);
RemitChart              *remit_template_load (const char  *id,
                                              GError     **error);

G_END_DECLS
