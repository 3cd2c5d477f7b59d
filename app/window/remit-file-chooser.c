/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-file-chooser.h"

#include <glib/gi18n.h>

#include "format/remit-format.h"

/* Choosing files. GtkFileDialog needs GTK 4.10, so this is the one place that knows GtkFileChooserNative. The
 * caller owns the chooser and drops it with its window; a chooser that is shown keeps nothing alive. */

#define ENDING ".remit"

typedef struct
{
  RemitFileFunc func;
  gpointer user_data;
} Request;

static void
free_request (gpointer  data,
              GClosure *closure)
{
  g_free (data);
}

static void
add_filters (GtkFileChooser *chooser)
{
  g_autoptr (GtkFileFilter) charts = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (charts, _("Remit charts"));
  gtk_file_filter_add_mime_type (charts, REMIT_FORMAT_MEDIA_TYPE);
  gtk_file_filter_add_pattern (charts, "*" ENDING);
  gtk_file_chooser_add_filter (chooser, charts);
  gtk_file_filter_set_name (all, _("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         user_data)
{
  const Request *request = user_data;
  g_autoptr (GFile) file = NULL;

  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT)
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
  request->func (file, request->user_data);
}

static void
show (GtkFileChooserNative *chooser,
      RemitFileFunc         func,
      gpointer              user_data)
{
  Request *request = g_new0 (Request, 1);

  request->func = func;
  request->user_data = user_data;
  add_filters (GTK_FILE_CHOOSER (chooser));
  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (chooser), TRUE);
  g_signal_connect_data (chooser, "response", G_CALLBACK (response_cb), request, free_request, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

/**
 * remit_file_chooser_open:
 * @parent: the window that asks
 * @func: gets the file
 * @user_data: for @func
 *
 * Lets the user choose a chart to open.
 *
 * Returns: (transfer full): the chooser, to be kept until it is not needed any more
 */
GObject *
remit_file_chooser_open (GtkWindow     *parent,
                         RemitFileFunc  func,
                         gpointer       user_data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Open a Chart"), parent, GTK_FILE_CHOOSER_ACTION_OPEN,
                                                               _("_Open"), _("_Cancel"));

  show (chooser, func, user_data);
  return G_OBJECT (chooser);
}

/**
 * remit_file_chooser_save:
 * @parent: the window that asks
 * @file: (nullable): where the chart is now
 * @title: its title, for the name of a chart that has no file
 * @func: gets the file
 * @user_data: for @func
 *
 * Lets the user choose where to save a chart.
 *
 * Returns: (transfer full): the chooser, to be kept until it is not needed any more
 */
GObject *
remit_file_chooser_save (GtkWindow     *parent,
                         GFile         *file,
                         const char    *title,
                         RemitFileFunc  func,
                         gpointer       user_data)
{
  GtkFileChooserNative *chooser = gtk_file_chooser_native_new (_("Save the Chart"), parent,
                                                               GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"), _("_Cancel"));

  if (file != NULL)
    gtk_file_chooser_set_file (GTK_FILE_CHOOSER (chooser), file, NULL);
  else
    {
      g_autofree char *name = remit_file_name_make (title);

      gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
    }
  show (chooser, func, user_data);
  return G_OBJECT (chooser);
}

/**
 * remit_file_add_ending:
 * @file: a file that somebody named
 *
 * Adds the usual ending where the name has none at all.
 *
 * Returns: (transfer full): the file with an ending
 */
GFile *
remit_file_add_ending (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *longer = NULL;

  if (folder == NULL || name == NULL || strchr (name, '.') != NULL)
    return g_object_ref (file);
  longer = g_strconcat (name, ENDING, NULL);
  return g_file_get_child (folder, longer);
}

/**
 * remit_file_name_make:
 * @title: the title of a chart
 *
 * Makes the name of a file from it: what a file's name cannot hold becomes a dash.
 *
 * Returns: (transfer full): the name
 */
char *
remit_file_name_make (const char *title)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (title != NULL, NULL);

  name = g_strdelimit (g_strstrip (g_strdup (title)), "/\\:*?\"<>|\n\r\t", '-');
  if (*name == '\0' || *name == '.')
    return g_strconcat (_("Chart"), ENDING, NULL);
  return g_strconcat (name, ENDING, NULL);
}
