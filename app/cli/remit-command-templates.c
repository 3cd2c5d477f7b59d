/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "cli/remit-cli.h"
#include "format/remit-templates.h"

#include <glib/gi18n.h>

/* remitctl templates: a line for each template, its id, a tab and its title. */

static RemitExit
list_templates (const RemitCommand *command,
                int                 argc,
                char              **argv)
{
  g_auto (GStrv) arguments = NULL;
  const GOptionEntry entries[] = {
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments, NULL, "" },
    { NULL },
  };
  g_autoptr (GString) text = g_string_new (NULL);
  const RemitTemplateInfo *templates;
  guint n;

  if (!remit_cli_parse (command, entries, argc, argv) || !remit_cli_count (command, arguments, 0, 0))
    return REMIT_EXIT_TROUBLE;
  templates = remit_template_list (&n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s\t%s\n", templates[i].id, templates[i].title);
  return remit_cli_print (text->str, FALSE) ? REMIT_EXIT_FINE : REMIT_EXIT_TROUBLE;
}

const RemitCommand remit_command_templates = {
  .name = "templates",
  .arguments = "",
  .summary = N_("List the templates: the id, a tab and the title of each"),
  .run = list_templates,
};
