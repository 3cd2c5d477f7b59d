/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "cli/remit-cli.h"
#include "format/remit-templates.h"

#include <glib/gi18n.h>

/* remitctl new: a chart made of a template. */

#define DEFAULT_TEMPLATE "raci-blank"

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
  g_autoptr (GError) error = NULL;

  if (!remit_cli_parse (command, entries, argc, argv) || !remit_cli_count (command, arguments, 0, 0))
    return REMIT_EXIT_TROUBLE;
  if (output == NULL)
    return remit_cli_misuse (command, _("-o FILE is missing."));
  chart = remit_template_load (template != NULL ? template : DEFAULT_TEMPLATE, &error);
  if (chart == NULL)
    return remit_cli_misuse (command, error->message);
  return remit_cli_save (output, chart) ? REMIT_EXIT_FINE : REMIT_EXIT_TROUBLE;
}

const RemitCommand remit_command_new = {
  .name = "new",
  .arguments = "[--template ID] -o FILE",
  .summary = N_("Make a chart of a template"),
  .run = make_chart,
};
