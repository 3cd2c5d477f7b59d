/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-template-folder.h"

#include <string.h>

#include "format/remit-save.h"
#include "format/remit-templates.h"

/* The user's own templates: charts in a folder among the user's data, each a file like any other. What a template is
 * called, its id, is the name of its file without the ending; a number is added where a template that comes with the
 * program is called so, or another file that had to get a number. */

#define ENDING ".remit"
#define ATTRIBUTES                                                                        \
  G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_IS_HIDDEN "," \
  G_FILE_ATTRIBUTE_ETAG_VALUE

/**
 * remit_template_file_free:
 * @self: (nullable): a template's file
 *
 * Frees it.
 */
void
remit_template_file_free (RemitTemplateFile *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_clear_object (&self->file);
  g_free (self->etag);
  g_free (self);
}

/**
 * remit_template_folder_new_default:
 *
 * Gives the folder of the user's own templates, which need not exist.
 *
 * Returns: (transfer full): the folder
 */
GFile *
remit_template_folder_new_default (void)
{
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "remit", "templates", NULL);

  return g_file_new_for_path (path);
}

/* The name of a file without its ending; NULL where it is no template. */
static char *
dup_stem (GFileInfo *info)
{
  const char *name = g_file_info_get_name (info);
  g_autofree char *stem = NULL;

  if (g_file_info_get_is_hidden (info) || g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY
      || !g_str_has_suffix (name, ENDING) || strlen (name) == strlen (ENDING))
    return NULL;
  stem = g_strndup (name, strlen (name) - strlen (ENDING));
  return g_filename_display_name (stem);
}

static int
compare_files (gconstpointer a,
               gconstpointer b)
{
  return strcmp ((*(RemitTemplateFile *const *) a)->id, (*(RemitTemplateFile *const *) b)->id);
}

static gboolean
is_taken (GPtrArray               *files,
          const RemitTemplateFile *by_another)
{
  for (guint i = 0; i < files->len; i++)
    {
      const RemitTemplateFile *other = g_ptr_array_index (files, i);

      if (other != by_another && g_str_equal (other->id, by_another->id))
        return TRUE;
    }
  return FALSE;
}

/* Those that must not keep their names get others, when all names are known. */
static void
make_ids_unique (GPtrArray *files)
{
  for (guint i = 0; i < files->len; i++)
    {
      RemitTemplateFile *one = g_ptr_array_index (files, i);
      g_autofree char *stem = g_strdup (one->id);

      if (!remit_template_exists (stem))
        continue;
      for (guint n = 2; remit_template_exists (one->id) || is_taken (files, one); n++)
        {
          g_free (one->id);
          one->id = g_strdup_printf ("%s-%u", stem, n);
        }
    }
}

static gboolean
read_folder (GFileEnumerator  *enumerator,
             GPtrArray        *files,
             GCancellable     *cancellable,
             GError          **error)
{
  GFileInfo *info;
  GFile *file;

  while (g_file_enumerator_iterate (enumerator, &info, &file, cancellable, error))
    {
      RemitTemplateFile *one;
      char *stem;

      if (info == NULL)
        return TRUE;
      stem = dup_stem (info);
      if (stem == NULL)
        continue;
      one = g_new0 (RemitTemplateFile, 1);
      one->id = stem;
      one->file = g_object_ref (file);
      one->etag = g_strdup (g_file_info_get_etag (info) != NULL ? g_file_info_get_etag (info) : "");
      g_ptr_array_add (files, one);
    }
  return FALSE;
}

/**
 * remit_template_folder_list:
 * @folder: a folder
 * @cancellable: (nullable): to stop it
 * @error: return location for a %G_IO_ERROR
 *
 * Lists the templates in a folder by their ids; none in a folder that does not exist. Nothing is read of
 * the files. May be called in any thread.
 *
 * Returns: (transfer full) (element-type RemitTemplateFile): them, or %NULL with @error set
 */
GPtrArray *
remit_template_folder_list (GFile         *folder,
                            GCancellable  *cancellable,
                            GError       **error)
{
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_template_file_free);
  g_autoptr (GFileEnumerator) enumerator = NULL;
  g_autoptr (GError) own_error = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  enumerator = g_file_enumerate_children (folder, ATTRIBUTES, G_FILE_QUERY_INFO_NONE, cancellable, &own_error);
  if (g_error_matches (own_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return g_steal_pointer (&files);
  if (enumerator == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&own_error));
      return NULL;
    }
  if (!read_folder (enumerator, files, cancellable, error))
    return NULL;
  g_ptr_array_sort (files, compare_files);
  make_ids_unique (files);
  return g_steal_pointer (&files);
}

/**
 * remit_template_folder_find:
 * @folder: a folder
 * @id: the name of a template
 *
 * Finds the file of a template.
 *
 * Returns: (transfer full) (nullable): the file
 */
GFile *
remit_template_folder_find (GFile      *folder,
                            const char *id)
{
  g_autoptr (GPtrArray) files = remit_template_folder_list (folder, NULL, NULL);

  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; files != NULL && i < files->len; i++)
    {
      const RemitTemplateFile *one = g_ptr_array_index (files, i);

      if (g_str_equal (one->id, id))
        return g_object_ref (one->file);
    }
  return NULL;
}

/**
 * remit_template_folder_name:
 * @folder: a folder
 * @title: the title of a new template
 *
 * Makes a file's name of a title, one that is not there yet and that no template has that comes with the program.
 *
 * Returns: (transfer full): the file, which does not exist
 */
GFile *
remit_template_folder_name (GFile      *folder,
                            const char *title)
{
  g_autofree char *stem = NULL;
  g_autofree char *id = NULL;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  stem = remit_text_make_id (title, "template");
  id = g_strdup (stem);
  for (guint n = 2;; n++)
    {
      g_autofree char *name = g_strconcat (id, ENDING, NULL);
      g_autoptr (GFile) file = g_file_get_child (folder, name);

      if (!remit_template_exists (id)
          && !g_file_test (g_file_peek_path (file), G_FILE_TEST_EXISTS | G_FILE_TEST_IS_SYMLINK))
        return g_steal_pointer (&file);
      g_free (id);
      id = g_strdup_printf ("%s-%u", stem, n);
    }
}

/**
 * remit_template_folder_save:
 * @file: a template's file, which may be new
 * @bytes: what the file is to hold
 * @error: return location for a %G_IO_ERROR whose message says what to do
 *
 * Writes a template, whole or not at all; makes its folder when there is none.
 *
 * Returns: whether it is written
 */
gboolean
remit_template_folder_save (GFile   *file,
                            GBytes  *bytes,
                            GError **error)
{
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GError) own_error = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  folder = g_file_get_parent (file);
  if (!g_file_make_directory_with_parents (folder, NULL, &own_error)
      && !g_error_matches (own_error, G_IO_ERROR, G_IO_ERROR_EXISTS))
    {
      g_propagate_error (error, g_steal_pointer (&own_error));
      return FALSE;
    }
  return remit_file_save (file, bytes, NULL, NULL, NULL, error);
}

/**
 * remit_template_dup_ids:
 *
 * Lists the ids of all templates, those that come with the program first.
 *
 * Returns: (transfer full): "pm-po, scrum-team, …"
 */
char *
remit_template_dup_ids (void)
{
  g_autoptr (GString) ids = g_string_new (NULL);
  g_autoptr (GFile) folder = remit_template_folder_new_default ();
  g_autoptr (GPtrArray) files = remit_template_folder_list (folder, NULL, NULL);
  guint n_infos;
  const RemitTemplateInfo *infos = remit_template_list (&n_infos);

  for (guint i = 0; i < n_infos; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "", infos[i].id);
  for (guint i = 0; files != NULL && i < files->len; i++)
    g_string_append_printf (ids, ", %s", ((RemitTemplateFile *) g_ptr_array_index (files, i))->id);
  return g_string_free (g_steal_pointer (&ids), FALSE);
}
