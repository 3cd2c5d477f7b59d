/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-recent.h"

#include <gtk/gtk.h>

#include "format/remit-format.h"

/* The charts that were open lately, as the desktop remembers them. Only files that are still there are listed. */

#define APP_NAME "Remit"

static void
free_recent (gpointer data)
{
  RemitRecent *recent = data;

  g_free (recent->uri);
  g_free (recent->name);
  g_free (recent->folder);
  g_free (recent);
}

static char *
describe_folder (GFile *file)
{
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = folder != NULL ? g_file_get_parse_name (folder) : g_strdup ("");
  const char *home = g_get_home_dir ();
  const gsize length = strlen (home);

  if (g_str_has_prefix (name, home) && (name[length] == '/' || name[length] == '\0'))
    return g_strconcat ("~", name + length, NULL);
  return g_steal_pointer (&name);
}

static RemitRecent *
make_recent (GtkRecentInfo *info)
{
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  RemitRecent *recent = g_new0 (RemitRecent, 1);

  recent->uri = g_strdup (gtk_recent_info_get_uri (info));
  recent->name = g_strdup (gtk_recent_info_get_display_name (info));
  recent->folder = describe_folder (file);
  return recent;
}

static int
compare_times (gconstpointer a,
               gconstpointer b)
{
  GDateTime *first = gtk_recent_info_get_modified ((gpointer) a);
  GDateTime *second = gtk_recent_info_get_modified ((gpointer) b);

  return g_date_time_compare (second, first);
}

static void
unref_info (gpointer info)
{
  gtk_recent_info_unref (info);
}

/**
 * remit_recent_list:
 * @max: how many at most
 *
 * Lists charts that were open lately, the last one first.
 *
 * Returns: (transfer full) (element-type RemitRecent): them
 */
GPtrArray *
remit_recent_list (guint max)
{
  GPtrArray *list = g_ptr_array_new_with_free_func (free_recent);
  GList *infos = g_list_sort (gtk_recent_manager_get_items (gtk_recent_manager_get_default ()), compare_times);

  for (GList *l = infos; l != NULL && list->len < max; l = l->next)
    if (gtk_recent_info_has_application (l->data, APP_NAME) && gtk_recent_info_exists (l->data))
      g_ptr_array_add (list, make_recent (l->data));
  g_list_free_full (infos, unref_info);
  return list;
}

/**
 * remit_recent_dup_label:
 * @list: (element-type RemitRecent): charts
 * @position: the position of one of them
 *
 * Gives the name of a chart, with its folder where another one in the list has the same name.
 *
 * Returns: (transfer full): a line of text
 */
char *
remit_recent_dup_label (GPtrArray *list,
                        guint      position)
{
  const RemitRecent *one;

  g_return_val_if_fail (list != NULL && position < list->len, NULL);

  one = g_ptr_array_index (list, position);
  for (guint i = 0; i < list->len; i++)
    if (i != position && g_strcmp0 (((RemitRecent *) g_ptr_array_index (list, i))->name, one->name) == 0)
      return g_strdup_printf ("%s — %s", one->name, one->folder);
  return g_strdup (one->name);
}

/**
 * remit_recent_add:
 * @file: a chart's file that was opened or saved
 *
 * Puts a file in front of the list.
 */
void
remit_recent_add (GFile *file)
{
  char *groups[] = { NULL };
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *basename = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (basename);
  const GtkRecentData data = {
    .display_name = name,
    .mime_type = (char *) REMIT_FORMAT_MEDIA_TYPE,
    .app_name = (char *) APP_NAME,
    .app_exec = (char *) "remit %f",
    .groups = groups,
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/**
 * remit_recent_forget:
 * @uri: where a chart's file is
 *
 * Takes a file off the list. The file stays.
 */
void
remit_recent_forget (const char *uri)
{
  g_return_if_fail (uri != NULL);

  /* One that is not on the list any more is fine, too. */
  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}
