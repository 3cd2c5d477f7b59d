/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "cli/remit-cli.h"

#include <string.h>

#include <glib/gi18n.h>

/* remitctl export: a chart in another form. So far there is one, the file format itself in its
 * canonical writing. */

static const char *const forms[] = { "remit" };

static const char *
find_ending (const char *file)
{
  const char *base = strrchr (file, '/');
  const char *ending = strrchr (base != NULL ? base : file, '.');

  return ending != NULL ? ending + 1 : NULL;
}

static gboolean
is_form (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (g_ascii_strcasecmp (text, forms[i]) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
check_form (const RemitCommand *command,
            const char         *form,
            const char         *output)
{
  const char *text = form != NULL ? form : find_ending (output);
  g_autofree char *reason = NULL;
  g_autofree char *name = NULL;

  if (text != NULL && is_form (text))
    return TRUE;
  name = g_filename_display_name (text != NULL ? text : output);
  if (text == NULL)
    /* TRANSLATORS: %s is the name of a file. */
    reason = g_strdup_printf (_("“%s” does not say in its ending what to write; use --as."), name);
  else
    /* TRANSLATORS: %s is what somebody gave as the form of a file: “odt”. */
    reason = g_strdup_printf (_("“%s” cannot be written; there is: remit."), name);
  remit_cli_misuse (command, reason);
  return FALSE;
}

static RemitExit
export_chart (const RemitCommand *command,
              int                 argc,
              char              **argv)
{
  g_auto (GStrv) arguments = NULL;
  g_autofree char *output = NULL;
  g_autofree char *form = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("The file to write"), N_("OUT") },
    { "as", 0, 0, G_OPTION_ARG_STRING, &form, N_("What to write; else the ending of OUT decides"), "remit" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments, NULL, N_("FILE") },
    { NULL },
  };
  g_autoptr (RemitChart) chart = NULL;

  if (!remit_cli_parse (command, entries, argc, argv) || !remit_cli_count (command, arguments, 1, 1))
    return REMIT_EXIT_TROUBLE;
  if (output == NULL)
    return remit_cli_misuse (command, _("-o OUT is missing."));
  if (!check_form (command, form, output))
    return REMIT_EXIT_TROUBLE;
  chart = remit_cli_load (arguments[0]);
  return chart != NULL && remit_cli_save (output, chart) ? REMIT_EXIT_FINE : REMIT_EXIT_TROUBLE;
}

const RemitCommand remit_command_export = {
  .name = "export",
  .arguments = "FILE -o OUT [--as remit]",
  .summary = N_("Write a chart in another form"),
  .run = export_chart,
};
