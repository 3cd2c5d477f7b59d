/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "cli/remit-cli.h"
#include "format/remit-template-folder.h"
#include "format/remit-templates.h"

#include <glib/gi18n.h>

/* remitctl new: a chart made of a template. */

#define DEFAULT_TEMPLATE "raci-blank"

static void
refuse_template (const RemitCommand *command,
                 const char         *id)
{
  g_autofree char *ids = remit_template_dup_ids ();
  g_autofree char *reason = NULL;

  /* TRANSLATORS: the first %s is what was typed, the second a list of what may be typed */
  reason = g_strdup_printf (_("There is no template “%s”. The templates are: %s"), id, ids);
  remit_cli_misuse (command, reason);
}

/* Begins with a template of either sort; says why not when there is no such chart. */
static RemitChart *
load_template (const RemitCommand *command,
               const char         *id)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  RemitChart *chart = remit_template_load (id, &error);

  if (chart != NULL)
    return chart;
  folder = remit_template_folder_new_default ();
  file = remit_template_folder_find (folder, id);
  if (file != NULL)
    return remit_cli_load (g_file_peek_path (file));
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    refuse_template (command, id);
  else
    remit_cli_misuse (command, error->message);
  return NULL;
}

static RemitExit
make_chart (const RemitCommand *command,
            int                 argc,
            char              **argv)
{
  g_auto (GStrv) arguments = NULL;
  g_autofree char *template = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "template", 't', 0, G_OPTION_ARG_STRING, &template, N_("Begin with this template instead of a blank RACI chart"),
      "ID" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The file to write"), N_("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments, NULL, "" },
    { NULL },
  };
  g_autoptr (RemitChart) chart = NULL;

  if (!remit_cli_parse (command, entries, argc, argv) || !remit_cli_count (command, arguments, 0, 0))
    return REMIT_EXIT_TROUBLE;
  if (output == NULL)
    return remit_cli_misuse (command, _("-o FILE is missing."));
  chart = load_template (command, template != NULL ? template : DEFAULT_TEMPLATE);
  if (chart == NULL)
    return REMIT_EXIT_TROUBLE;
  return remit_cli_save (output, chart) ? REMIT_EXIT_FINE : REMIT_EXIT_TROUBLE;
}

const RemitCommand remit_command_new = {
  .name = "new",
  .arguments = "[--template ID] -o FILE",
  .summary = N_("Make a chart of a template"),
  .run = make_chart,
};
