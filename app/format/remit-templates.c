/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-templates.h"

#include <gio/gio.h>
#include <glib/gi18n.h>

#include "format/remit-reader.h"

/* The charts that come with the program. Each is a file like any other, compiled into the program as a resource
 * and read by the same reader; this is only the list of them, in the order in which they are offered. What the
 * list says of each is what its file says, read once. */

#define FOLDER "/app/remit/Remit/templates/"

static RemitTemplateInfo templates[] = {
  { .id = "pm-po" },      { .id = "scrum-team" },  { .id = "product-manager-only" }, { .id = "two-teams" },
  { .id = "raci-blank" }, { .id = "rasci-blank" }, { .id = "daci-blank" },
};

static RemitChart *
read_resource (const char  *id,
               GError     **error)
{
  g_autofree char *path = g_strconcat (FOLDER, id, ".remit", NULL);
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  return bytes != NULL ? remit_reader_read_bytes (bytes, error) : NULL;
}

static void
read_info (RemitTemplateInfo *info)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitChart) chart = read_resource (info->id, &error);

  if (chart == NULL)
    g_critical ("The template %s cannot be read: %s", info->id, error->message);
  info->title = g_strdup (chart != NULL ? remit_chart_get_title (chart) : info->id);
  info->note = g_strdup (chart != NULL ? remit_chart_get_note (chart) : NULL);
}

static gpointer
read_all_infos (gpointer user_data)
{
  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    read_info (&templates[i]);
  return templates;
}

/**
 * remit_template_list:
 * @n_templates: (out): how many there are
 *
 * Lists the templates in the order in which they are offered. The first call reads them all.
 *
 * Returns: (array length=n_templates) (transfer none): them
 */
const RemitTemplateInfo *
remit_template_list (guint *n_templates)
{
  static GOnce once = G_ONCE_INIT;

  g_return_val_if_fail (n_templates != NULL, NULL);

  *n_templates = G_N_ELEMENTS (templates);
  return g_once (&once, read_all_infos, NULL);
}

/**
 * remit_template_exists:
 * @id: what may be the name of a template
 *
 * Tells whether a template comes with the program that is called so.
 *
 * Returns: whether there is one
 */
gboolean
remit_template_exists (const char *id)
{
  g_return_val_if_fail (id != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (templates); i++)
    if (g_str_equal (templates[i].id, id))
      return TRUE;
  return FALSE;
}

/**
 * remit_template_load:
 * @id: the name of a template
 * @error: return location for an error: #G_IO_ERROR_NOT_FOUND where no template has that name
 *
 * Makes a chart of a template.
 *
 * Returns: (transfer full) (nullable): the chart
 */
RemitChart *
remit_template_load (const char  *id,
                     GError     **error)
{
  g_return_val_if_fail (id != NULL, NULL);

  if (remit_template_exists (id))
    return read_resource (id, error);
  /* TRANSLATORS: %s is what somebody gave as the name of a template. */
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no template “%s”."), id);
  return NULL;
}
