/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include <locale.h>

#include <glib/gi18n.h>

#include "cli/remit-cli-text.h"
#include "cli/remit-cli.h"

/* remitctl: the charts, checks and comparisons of Remit without a display. The first word is a
 * command; all that follows is the command's business. */

static const RemitCommand *const commands[] = {
  &remit_command_templates, &remit_command_new,     &remit_command_show,
  &remit_command_check,     &remit_command_compare, &remit_command_export,
};

static char *
make_usage (void)
{
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n", _("Usage: remitctl COMMAND …"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      const char *gap = commands[i]->arguments[0] != '\0' ? " " : "";

      g_string_append_printf (text, "  remitctl %s%s%s\n", commands[i]->name, gap, commands[i]->arguments);
    }
  return g_string_free (text, FALSE);
}

static void
append_paragraph (GString    *out,
                  const char *text)
{
  g_auto (GStrv) lines = remit_cli_text_wrap (text, 80);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (out, "%s\n", lines[i]);
}

static RemitExit
show_help (void)
{
  g_autofree char *usage = make_usage ();
  g_autoptr (GString) text = g_string_new (usage);

  g_string_append_c (text, '\n');
  append_paragraph (text, _("Who does what in a team: charts, checks and comparisons without a display."));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %-10s  %s\n", commands[i]->name, _(commands[i]->summary));
  g_string_append_c (text, '\n');
  append_paragraph (text, _("FILE may be “-” for standard input or output. A role or a plan is named by its id, "
                            "its short name or its name."));
  append_paragraph (text, _("Exit status: 0 when all is well, 1 when findings of severity error are open, 2 for wrong "
                            "use and for files that cannot be read or written."));
  append_paragraph (text, _("“remitctl COMMAND --help” says more."));
  return remit_cli_print (text->str, FALSE) ? REMIT_EXIT_FINE : REMIT_EXIT_TROUBLE;
}

static RemitExit
refuse (const char *reason)
{
  g_autofree char *usage = make_usage ();

  g_printerr ("remitctl: %s\n%s", reason, usage);
  return REMIT_EXIT_TROUBLE;
}

static RemitExit
run (int    argc,
     char **argv)
{
  g_autofree char *word = argc > 1 ? g_filename_display_name (argv[1]) : NULL;
  g_autofree char *reason = NULL;

  if (word == NULL)
    return refuse (_("A command is missing."));
  if (g_str_equal (word, "--help") || g_str_equal (word, "-h"))
    return show_help ();
  if (g_str_equal (word, "--version"))
    return remit_cli_print ("remitctl " PACKAGE_VERSION "\n", FALSE) ? REMIT_EXIT_FINE : REMIT_EXIT_TROUBLE;
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (word, commands[i]->name))
      return commands[i]->run (commands[i], argc - 1, argv + 1);
  /* TRANSLATORS: %s is what somebody wrote behind “remitctl”. */
  reason = g_strdup_printf (word[0] == '-' ? _("There is no option “%s”.") : _("There is no command “%s”."), word);
  return refuse (reason);
}

int
main (int    argc,
      char **argv)
{
  /* Local files only: whatever else GIO could reach, it asks the session bus for. */
  g_setenv ("GIO_USE_VFS", "local", TRUE);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname ("remitctl");
  return (int) run (argc, argv);
}
