/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "cli/remit-cli.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <gio/gio.h>
#include <gio/gunixinputstream.h>
#include <glib/gi18n.h>

#include "cli/remit-cli-text.h"
#include "format/remit-format.h"
#include "format/remit-reader.h"
#include "format/remit-save.h"
#include "format/remit-writer.h"

/* What the commands share: reading their options, charts in and out, and finding a plan or a role
 * by what people call it. Whatever goes wrong is said here, on standard error, and one way only:
 * “remitctl: FILE:LINE: reason”. */

#define STANDARD_STREAM "-"

/**
 * remit_cli_misuse:
 * @command: a command
 * @reason: what is wrong with how it was called, translated
 *
 * Says so on standard error, with how the command is to be used.
 *
 * Returns: %REMIT_EXIT_TROUBLE
 */
RemitExit
remit_cli_misuse (const RemitCommand *command,
                  const char         *reason)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "remitctl: %s\n", reason);
  /* TRANSLATORS: The first %s is a command of remitctl, the second its arguments. */
  g_string_append_printf (text, _("Usage: remitctl %s %s"), command->name, command->arguments);
  g_strchomp (text->str);
  g_string_set_size (text, strlen (text->str));
  g_string_append_c (text, '\n');
  /* TRANSLATORS: %s is a command of remitctl. */
  g_string_append_printf (text, _("“remitctl %s --help” says more."), command->name);
  g_string_append_c (text, '\n');
  g_printerr ("%s", text->str);
  return REMIT_EXIT_TROUBLE;
}

/**
 * remit_cli_parse:
 * @command: a command
 * @entries: its options; what is no option goes to the one named %G_OPTION_REMAINING
 * @argc: how many words there are, the command among them
 * @argv: the words
 *
 * Reads the options of a command. Says on standard error what is wrong with them.
 *
 * Returns: whether they are in order
 */
gboolean
remit_cli_parse (const RemitCommand  *command,
                 const GOptionEntry  *entries,
                 int                  argc,
                 char               **argv)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autofree char *name = g_strconcat ("remitctl ", command->name, NULL);
  g_autoptr (GError) error = NULL;

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _(command->summary));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  /* The help names the program by this. */
  g_set_prgname (name);
  if (g_option_context_parse (context, &argc, &argv, &error))
    return TRUE;
  remit_cli_misuse (command, error->message);
  return FALSE;
}

/**
 * remit_cli_count:
 * @command: a command
 * @arguments: (nullable): its arguments that are no options
 * @least: how many it needs
 * @most: how many it takes
 *
 * Checks the number of arguments. Says on standard error when it is wrong.
 *
 * Returns: whether it is right
 */
gboolean
remit_cli_count (const RemitCommand  *command,
                 char               **arguments,
                 guint                least,
                 guint                most)
{
  guint n = arguments != NULL ? g_strv_length (arguments) : 0;
  g_autofree char *reason = NULL;

  if (n < least)
    remit_cli_misuse (command, _("An argument is missing."));
  else if (n > most)
    {
      /* TRANSLATORS: %s is what somebody wrote behind a command of remitctl. */
      reason = g_strdup_printf (_("“%s” is one argument too many."), arguments[most]);
      remit_cli_misuse (command, reason);
    }
  return n >= least && n <= most;
}

/**
 * remit_cli_read_format:
 * @command: a command
 * @text: (nullable): what was given as --format
 * @json: (out): whether it is JSON
 *
 * Reads the form of the output. Says on standard error when it is none.
 *
 * Returns: whether it is one
 */
gboolean
remit_cli_read_format (const RemitCommand *command,
                       const char         *text,
                       gboolean           *json)
{
  g_autofree char *reason = NULL;

  *json = g_strcmp0 (text, "json") == 0;
  if (text == NULL || *json || g_str_equal (text, "text"))
    return TRUE;
  /* TRANSLATORS: %s is what somebody gave as the option --format. */
  reason = g_strdup_printf (_("“%s” is no format; there are text and json."), text);
  remit_cli_misuse (command, reason);
  return FALSE;
}

/**
 * remit_cli_complain:
 * @file: the file that it is about
 * @error: what is wrong
 *
 * Says on standard error what is wrong with a file.
 */
void
remit_cli_complain (const char   *file,
                    const GError *error)
{
  guint line = error->domain == REMIT_FORMAT_ERROR ? remit_format_error_get_line (error) : 0;
  g_autofree char *name = g_filename_display_name (file);
  g_autofree char *text = line > 0 ? g_strdup_printf ("remitctl: %s:%u: %s\n", name, line, error->message)
                                   : g_strdup_printf ("remitctl: %s: %s\n", name, error->message);

  g_printerr ("%s", text);
}

static gboolean
set_errno_error (GError **error)
{
  int code = errno;

  g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (code), g_strerror (code));
  return FALSE;
}

static GInputStream *
open_input (const char  *file,
            GError     **error)
{
  struct stat info;
  int fd;

  if (g_str_equal (file, STANDARD_STREAM))
    return g_unix_input_stream_new (STDIN_FILENO, FALSE);
  fd = open (file, O_RDONLY | O_CLOEXEC);
  if (fd < 0)
    {
      set_errno_error (error);
      return NULL;
    }
  if (fstat (fd, &info) == 0 && S_ISDIR (info.st_mode))
    {
      close (fd);
      errno = EISDIR;
      set_errno_error (error);
      return NULL;
    }
  return g_unix_input_stream_new (fd, TRUE);
}

/**
 * remit_cli_load:
 * @file: a file, "-" for standard input
 *
 * Reads a chart. Says on standard error why it cannot be read.
 *
 * Returns: (transfer full) (nullable): the chart
 */
RemitChart *
remit_cli_load (const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GInputStream) stream = open_input (file, &error);
  RemitChart *chart = stream != NULL ? remit_reader_read_stream (stream, NULL, &error) : NULL;

  if (chart == NULL)
    remit_cli_complain (file, error);
  return chart;
}

static gboolean
write_all (int          fd,
           const char  *data,
           gsize        size,
           GError     **error)
{
  while (size > 0)
    {
      ssize_t n = write (fd, data, size);

      if (n < 0 && errno != EINTR)
        return set_errno_error (error);
      data += MAX (n, 0);
      size -= (gsize) MAX (n, 0);
    }
  return TRUE;
}

/* A device or a pipe is written to; to replace it by a file, as is done with files, would be no favour. */
static gboolean
is_special (const char *file)
{
  struct stat info;

  return stat (file, &info) == 0 && !S_ISREG (info.st_mode) && !S_ISDIR (info.st_mode);
}

static gboolean
write_to_special (const char  *file,
                  GBytes      *bytes,
                  GError     **error)
{
  int fd = g_str_equal (file, STANDARD_STREAM) ? dup (STDOUT_FILENO) : open (file, O_WRONLY | O_CLOEXEC);
  gboolean written;

  if (fd < 0)
    return set_errno_error (error);
  written = write_all (fd, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
  close (fd);
  return written;
}

/**
 * remit_cli_save:
 * @file: a file, "-" for standard output
 * @chart: a chart
 *
 * Writes a chart, a file whole or not at all. Says on standard error why it cannot be written.
 *
 * Returns: whether it was written
 */
gboolean
remit_cli_save (const char *file,
                RemitChart *chart)
{
  g_autoptr (GBytes) bytes = remit_writer_write (chart);
  g_autoptr (GError) error = NULL;
  gboolean saved;

  if (g_str_equal (file, STANDARD_STREAM) || is_special (file))
    saved = write_to_special (file, bytes, &error);
  else
    {
      g_autoptr (GFile) target = g_file_new_for_path (file);

      saved = remit_file_save (target, bytes, NULL, NULL, NULL, &error);
    }
  if (!saved)
    remit_cli_complain (file, error);
  return saved;
}

/**
 * remit_cli_print:
 * @text: text in UTF-8
 * @json: whether it is JSON, which is UTF-8 whatever the locale says
 *
 * Writes text to standard output. Says on standard error why it cannot be written.
 *
 * Returns: whether it was written
 */
gboolean
remit_cli_print (const char *text,
                 gboolean    json)
{
  const char *charset;
  gboolean utf8 = g_get_charset (&charset);
  g_autofree char *converted = NULL;
  g_autoptr (GError) error = NULL;

  /* A locale without a charset of its own, as build servers have it, gets UTF-8 as well. */
  if (!json && !utf8 && !g_str_has_prefix (charset, "ANSI") && !g_str_has_prefix (charset, "US-ASCII"))
    converted = g_convert_with_fallback (text, -1, charset, "UTF-8", "?", NULL, NULL, NULL);
  if (converted != NULL)
    text = converted;
  if (write_all (STDOUT_FILENO, text, strlen (text), &error))
    return TRUE;
  remit_cli_complain (STANDARD_STREAM, error);
  return FALSE;
}

typedef const char *(*Namer) (gpointer item);

static const Namer role_namers[] = {
  (Namer) remit_item_get_id,
  (Namer) remit_role_get_short_name,
  (Namer) remit_role_get_name,
};

static const Namer plan_namers[] = {
  (Namer) remit_item_get_id,
  (Namer) remit_plan_get_name,
};

/* Looks an item up by the first of its names that fits any; %NULL with @n_found for how many do. */
static gpointer
find_named (RemitList   *list,
            const Namer *namers,
            guint        n_namers,
            const char  *name,
            guint       *n_found)
{
  gpointer found = NULL;

  *n_found = 0;
  for (guint i = 0; i < n_namers && *n_found == 0; i++)
    for (guint j = 0; j < remit_list_get_n (list); j++)
      if (g_strcmp0 (namers[i](remit_list_get (list, j)), name) == 0)
        {
          found = remit_list_get (list, j);
          *n_found += 1;
        }
  return *n_found == 1 ? found : NULL;
}

static char *
list_ids (RemitList *list)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < remit_list_get_n (list); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", remit_item_get_id (remit_list_get (list, i)));
  return g_string_free (text, FALSE);
}

/**
 * remit_cli_find_role:
 * @chart: a chart
 * @name: the id of a role, else its short name, else its name
 * @error: return location for an error
 *
 * Finds a role.
 *
 * Returns: (transfer none) (nullable): the role, %NULL when none or several have that name
 */
RemitRole *
remit_cli_find_role (RemitChart  *chart,
                     const char  *name,
                     GError     **error)
{
  guint n_found;
  RemitList *roles = remit_chart_get_roles (chart);
  RemitRole *role = find_named (roles, role_namers, G_N_ELEMENTS (role_namers), name, &n_found);
  g_autofree char *ids = role == NULL ? list_ids (roles) : NULL;
  g_autofree char *shown = g_utf8_make_valid (name, -1);

  if (n_found > 1)
    /* TRANSLATORS: The second %s is a list of ids. */
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("“%s” is the name of several roles; use an id: %s."), shown,
                 ids);
  else if (n_found == 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no role “%s”; there are: %s."), shown, ids);
  return role;
}

static RemitPlan *
find_first_plan (RemitChart  *chart,
                 GError     **error)
{
  for (guint i = 0; i < remit_chart_get_n_plans (chart); i++)
    if (remit_plan_get_sort (remit_chart_get_plan (chart, i)) != REMIT_SORT_VOICE)
      return remit_chart_get_plan (chart, i);
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("Every plan is a voice; name one with --plan."));
  return NULL;
}

/**
 * remit_cli_find_plan:
 * @chart: a chart
 * @name: (nullable): the id of a plan, else its name; %NULL for the first that is no voice
 * @error: return location for an error
 *
 * Finds a plan.
 *
 * Returns: (transfer none) (nullable): the plan, %NULL when none or several have that name
 */
RemitPlan *
remit_cli_find_plan (RemitChart  *chart,
                     const char  *name,
                     GError     **error)
{
  RemitList *plans = remit_chart_get_plans (chart);
  g_autofree char *ids = NULL;
  g_autofree char *shown = NULL;
  RemitPlan *plan;
  guint n_found;

  if (name == NULL)
    return find_first_plan (chart, error);
  plan = find_named (plans, plan_namers, G_N_ELEMENTS (plan_namers), name, &n_found);
  ids = plan == NULL ? list_ids (plans) : NULL;
  shown = g_utf8_make_valid (name, -1);
  if (n_found > 1)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("“%s” is the name of several plans; use an id: %s."), shown,
                 ids);
  else if (n_found == 0)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, _("There is no plan “%s”; there are: %s."), shown, ids);
  return plan;
}

/**
 * remit_cli_find_side:
 * @chart: a chart
 * @name: ROLE, or ROLE@PLAN
 * @plan_name: (nullable): the plan where @name has none
 * @side: (out): the side
 * @error: return location for an error
 *
 * Finds a side of a comparison. A role that has an @ in its name is found by the whole of it.
 *
 * Returns: whether there is one
 */
gboolean
remit_cli_find_side (RemitChart  *chart,
                     const char  *name,
                     const char  *plan_name,
                     RemitSide   *side,
                     GError     **error)
{
  RemitRole *role = remit_cli_find_role (chart, name, NULL);
  const char *at = role == NULL ? strrchr (name, '@') : NULL;
  g_autofree char *role_name = at != NULL ? g_strndup (name, (gsize) (at - name)) : g_strdup (name);

  if (role == NULL)
    role = remit_cli_find_role (chart, role_name, error);
  if (role == NULL)
    return FALSE;
  side->role = remit_item_get_position (REMIT_ITEM (role));
  side->plan = remit_cli_find_plan (chart, at != NULL ? at + 1 : plan_name, error);
  return side->plan != NULL;
}

/**
 * remit_cli_dup_title:
 * @chart: a chart
 *
 * Gives the chart's title in one line, or what stands for it.
 *
 * Returns: (transfer full): the title, never empty
 */
char *
remit_cli_dup_title (RemitChart *chart)
{
  const char *title;

  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);

  title = remit_chart_get_title (chart);
  return title != NULL && *title != '\0' ? remit_cli_text_flatten (title) : g_strdup (_("Untitled chart"));
}
