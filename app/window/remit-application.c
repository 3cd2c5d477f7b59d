/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-application.h"

#include <glib/gi18n.h>

#include "format/remit-template-folder.h"
#include "format/remit-templates.h"
#include "window/remit-dialogs.h"

/* One process with any number of windows, each with one chart. The command line is looked at twice: here in the
 * process that was started, so that wrong use ends with status 2 and no display is needed for --help or
 * --version; and then by GApplication, which hands options and files to the process that runs already. */

#define EXIT_WRONG_USE 2

struct _RemitApplication
{
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (RemitApplication, remit_application, ADW_TYPE_APPLICATION)

static GOptionContext *
make_option_context (char    **template_id,
                     gboolean *version,
                     char   ***files)
{
  const GOptionEntry entries[] = {
    { "template", 't', 0, G_OPTION_ARG_STRING, template_id, N_("Make a new chart from this template"), N_("ID") },
    { "version", 0, 0, G_OPTION_ARG_NONE, version, N_("Show the version and end"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, files, NULL, N_("[FILE…]") },
    G_OPTION_ENTRY_NULL,
  };
  GOptionContext *context = g_option_context_new (NULL);

  g_option_context_set_summary (context, _("Plan who does what in a team. Each FILE opens in a window of its own."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

static void
print_usage_error (GOptionContext *context,
                   const char     *reason)
{
  g_autofree char *usage = g_option_context_get_help (context, TRUE, NULL);

  g_printerr ("remit: %s\n%s", reason, usage);
}

static gboolean
check_template (const char  *id,
                GError     **error)
{
  g_autoptr (GFile) folder = remit_template_folder_new_default ();
  g_autoptr (GFile) own = NULL;
  g_autofree char *ids = NULL;

  if (remit_template_exists (id))
    return TRUE;
  own = remit_template_folder_find (folder, id);
  if (own != NULL)
    return TRUE;
  ids = remit_template_dup_ids ();
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               /* TRANSLATORS: the first %s is what was typed, the second a list of what may be typed */
               _("There is no template “%s”. The templates are: %s"), id, ids);
  return FALSE;
}

/* Whether to go on; if not, everything is said and @exit_status is set. */
static gboolean
check_arguments (char **arguments,
                 int   *exit_status)
{
  g_autofree char *template_id = NULL;
  g_auto (GStrv) files = NULL;
  g_auto (GStrv) copy = g_strdupv (arguments);
  g_autoptr (GOptionContext) context = NULL;
  g_autoptr (GError) error = NULL;
  gboolean version = FALSE;

  context = make_option_context (&template_id, &version, &files);
  if (!g_option_context_parse_strv (context, &copy, &error)
      || (template_id != NULL && !check_template (template_id, &error)))
    {
      print_usage_error (context, error->message);
      *exit_status = EXIT_WRONG_USE;
      return FALSE;
    }
  if (version)
    {
      g_print ("remit %s\n", PACKAGE_VERSION);
      *exit_status = 0;
      return FALSE;
    }
  return TRUE;
}

static RemitWindow *
find_window (RemitApplication *self,
             GFile            *file)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (REMIT_IS_WINDOW (l->data) && remit_window_has_file (l->data, file))
      return l->data;
  return NULL;
}

static RemitWindow *
get_active_window (RemitApplication *self)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (self));

  while (window != NULL && !REMIT_IS_WINDOW (window))
    window = gtk_window_get_transient_for (window);
  return REMIT_WINDOW (window);
}

static void
new_window_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (remit_window_new (user_data)));
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  remit_application_quit (user_data);
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  RemitWindow *window = get_active_window (user_data);

  if (window != NULL)
    remit_dialog_about (GTK_WINDOW (window));
}

static const GActionEntry actions[] = {
  { "new-window", new_window_cb },
  { "quit", quit_cb },
  { "about", about_cb },
};

static const struct
{
  const char *action;
  const char *keys[3];
} accels[] = {
  { "app.new-window", { "<Control>n" } },
  { "app.quit", { "<Control>q" } },
  { "win.open", { "<Control>o" } },
  { "win.save", { "<Control>s" } },
  { "win.save-as", { "<Control><Shift>s" } },
  { "win.close", { "<Control>w" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.details", { "<Control>i" } },
  { "win.filter", { "<Control>f" } },
  { "win.go-to", { "<Control>g" } },
  { "win.previous-plan", { "<Control>Page_Up", "<Control>KP_Page_Up" } },
  { "win.next-plan", { "<Control>Page_Down", "<Control>KP_Page_Down" } },
  { "win.move-plan-up('')", { "<Control><Shift>Page_Up", "<Control><Shift>KP_Page_Up" } },
  { "win.move-plan-down('')", { "<Control><Shift>Page_Down", "<Control><Shift>KP_Page_Down" } },
  { "win.list-plans", { "<Control><Shift>p" } },
  { "win.plan-properties('')", { "<Alt>Return", "<Alt>KP_Enter" } },
  { "win.next-pane", { "F6" } },
  { "win.previous-pane", { "<Shift>F6" } },
  { "win.toggle-findings", { "F9" } },
  { "win.show-help-overlay", { "F1", "<Control>question" } },
};

static gboolean
remit_application_local_command_line (GApplication   *application,
                                      char         ***arguments,
                                      int            *exit_status)
{
  if (!check_arguments (*arguments, exit_status))
    return TRUE;
  return G_APPLICATION_CLASS (remit_application_parent_class)->local_command_line (application, arguments, exit_status);
}

static void
remit_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (remit_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (application), actions, G_N_ELEMENTS (actions), application);
  for (guint i = 0; i < G_N_ELEMENTS (accels); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), accels[i].action, accels[i].keys);
  gtk_window_set_default_icon_name (APP_ID);
}

static void
remit_application_activate (GApplication *application)
{
  RemitApplication *self = REMIT_APPLICATION (application);
  RemitWindow *window = get_active_window (self);

  if (window == NULL)
    window = remit_window_new (GTK_APPLICATION (self));
  gtk_window_present (GTK_WINDOW (window));
}

static void
remit_application_open (GApplication  *application,
                        GFile        **files,
                        int            n_files,
                        const char    *hint)
{
  for (int i = 0; i < n_files; i++)
    remit_application_open_file (REMIT_APPLICATION (application), files[i], NULL);
}

static int
remit_application_command_line (GApplication            *application,
                                GApplicationCommandLine *command_line)
{
  RemitApplication *self = REMIT_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (command_line);
  g_autofree const char **names = NULL;
  const char *template_id = NULL;

  g_variant_dict_lookup (options, "template", "&s", &template_id);
  g_variant_dict_lookup (options, G_OPTION_REMAINING, "^a&ay", &names);
  if (template_id != NULL)
    remit_window_new_from_template (remit_window_new (GTK_APPLICATION (self)), template_id);
  for (guint i = 0; names != NULL && names[i] != NULL; i++)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (command_line, names[i]);

      remit_application_open_file (self, file, NULL);
    }
  if (template_id == NULL && names == NULL)
    g_application_activate (application);
  return 0;
}

static void
remit_application_class_init (RemitApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->local_command_line = remit_application_local_command_line;
  application_class->startup = remit_application_startup;
  application_class->activate = remit_application_activate;
  application_class->open = remit_application_open;
  application_class->command_line = remit_application_command_line;
}

static void
remit_application_init (RemitApplication *self)
{
  const GOptionEntry entries[] = {
    { "template", 't', G_OPTION_FLAG_NONE, G_OPTION_ARG_STRING, NULL, NULL, NULL },
    { G_OPTION_REMAINING, 0, G_OPTION_FLAG_NONE, G_OPTION_ARG_FILENAME_ARRAY, NULL, NULL, NULL },
    G_OPTION_ENTRY_NULL,
  };

  g_application_add_main_option_entries (G_APPLICATION (self), entries);
}

/**
 * remit_application_new:
 *
 * Makes the application.
 *
 * Returns: (transfer full): the new application
 */
RemitApplication *
remit_application_new (void)
{
  return g_object_new (REMIT_TYPE_APPLICATION,
                       "application-id", APP_ID,
                       "flags", G_APPLICATION_HANDLES_OPEN | G_APPLICATION_HANDLES_COMMAND_LINE,
                       NULL);
}

/**
 * remit_application_open_file:
 * @self: the application
 * @file: a chart's file
 * @window: (nullable): a window to open it in, if nothing is open in it
 *
 * Opens a file in @window or in a new window; brings the window forward that has it already.
 *
 * Returns: (transfer none): the window that has the file or is reading it
 */
RemitWindow *
remit_application_open_file (RemitApplication *self,
                             GFile            *file,
                             RemitWindow      *window)
{
  RemitWindow *found;

  g_return_val_if_fail (REMIT_IS_APPLICATION (self), NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);

  found = find_window (self, file);
  if (found != NULL)
    {
      gtk_window_present (GTK_WINDOW (found));
      return found;
    }
  if (window == NULL || !remit_window_is_free (window))
    window = remit_window_new (GTK_APPLICATION (self));
  remit_window_load (window, file);
  return window;
}

/**
 * remit_application_quit:
 * @self: the application
 *
 * Closes all windows, which ends the process, after each has been asked about its own chart, one after the other.
 * A window that has been answered calls this again.
 */
void
remit_application_quit (RemitApplication *self)
{
  g_autoptr (GList) windows = NULL;

  g_return_if_fail (REMIT_IS_APPLICATION (self));

  windows = g_list_copy (gtk_application_get_windows (GTK_APPLICATION (self)));
  for (GList *l = windows; l != NULL; l = l->next)
    if (REMIT_IS_WINDOW (l->data) && !remit_window_may_quit (l->data))
      return;
  for (GList *l = windows; l != NULL; l = l->next)
    if (REMIT_IS_WINDOW (l->data))
      gtk_window_close (l->data);
}

/**
 * remit_application_stop_quitting:
 * @self: the application
 *
 * Keeps all windows: one of them is to stay.
 */
void
remit_application_stop_quitting (RemitApplication *self)
{
  g_return_if_fail (REMIT_IS_APPLICATION (self));

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (REMIT_IS_WINDOW (l->data))
      remit_window_keep (l->data);
}
