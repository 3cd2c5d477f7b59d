/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "cli/remit-cli.h"
#include "format/remit-template-folder.h"
#include "format/remit-templates.h"

#include <glib/gi18n.h>

/* remitctl templates: a line for each template, its id, a tab and its title; first those that come with the program,
 * then the user's own. One that cannot be read is complained about, and the others are listed all the same. */

static gboolean
list_own (GString *text)
{
  g_autoptr (GFile) folder = remit_template_folder_new_default ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = remit_template_folder_list (folder, NULL, &error);
  gboolean fine = files != NULL;

  if (files == NULL)
    remit_cli_complain (g_file_peek_path (folder), error);
  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const RemitTemplateFile *one = g_ptr_array_index (files, i);
      g_autoptr (RemitChart) chart = remit_cli_load (g_file_peek_path (one->file));
      g_autofree char *title = chart != NULL ? remit_cli_dup_title (chart) : NULL;

      if (title != NULL)
        g_string_append_printf (text, "%s\t%s\n", one->id, title);
      fine = fine && title != NULL;
    }
  return fine;
}

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
  gboolean fine;
  guint n;

  if (!remit_cli_parse (command, entries, argc, argv) || !remit_cli_count (command, arguments, 0, 0))
    return REMIT_EXIT_TROUBLE;
  templates = remit_template_list (&n);
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s\t%s\n", templates[i].id, templates[i].title);
  fine = list_own (text);
  return remit_cli_print (text->str, FALSE) && fine ? REMIT_EXIT_FINE : REMIT_EXIT_TROUBLE;
}

const RemitCommand remit_command_templates = {
  .name = "templates",
  .arguments = "",
  .summary = N_("List the templates: the id, a tab and the title of each"),
  .run = list_templates,
};
