/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-template-store.h"

#include "chart/remit-chart-copy.h"
#include "format/remit-load.h"
#include "format/remit-save.h"
#include "format/remit-template-folder.h"
#include "format/remit-writer.h"

/* The list of the user's own templates, which follows their folder. The folder is listed and each file is read in a
 * thread; a file is read again when it has another version. What is kept of a chart is no more than its picture
 * needs, so that large templates cost nothing once they are read. A template is listed when it has been read, or
 * when it is clear that it cannot be. */

/* How long the folder has to be quiet before it is listed again, in milliseconds. */
#define PAUSE 150

/* What is kept of each chart. */
#define CORNER_ROWS 8
#define CORNER_ROLES 8

typedef struct
{
  char *id;
  char *etag;
  guint64 serial;         /* of the last reading that was begun */
  RemitOwnTemplate *item; /* what is listed */
} Record;

struct _RemitTemplateStore
{
  GObject parent_instance;

  GFile *folder;
  GListStore *items;
  GHashTable *records; /* from the file to its record */
  GFileMonitor *monitor;
  guint refresh_id;
  guint64 serial;
  gboolean listing;
  gboolean again; /* something has happened while the folder was listed */
};

typedef struct
{
  char *id;
  GFile *file;
  guint64 serial;
} Reading;

G_DEFINE_FINAL_TYPE (RemitTemplateStore, remit_template_store, G_TYPE_OBJECT)

static void
free_record (gpointer data)
{
  Record *record = data;

  g_free (record->id);
  g_free (record->etag);
  g_clear_object (&record->item);
  g_free (record);
}

static void
free_reading (gpointer data)
{
  Reading *reading = data;

  g_free (reading->id);
  g_object_unref (reading->file);
  g_free (reading);
}

static int
compare_items (gconstpointer a,
               gconstpointer b,
               gpointer      user_data)
{
  RemitOwnTemplate *first = (gpointer) a, *second = (gpointer) b;
  const int order = g_utf8_collate (remit_own_template_get_title (first), remit_own_template_get_title (second));

  return order != 0 ? order : g_strcmp0 (remit_own_template_get_id (first), remit_own_template_get_id (second));
}

static void
withdraw (RemitTemplateStore *self,
          Record             *record)
{
  guint position;

  if (record->item != NULL && g_list_store_find (self->items, record->item, &position))
    g_list_store_remove (self->items, position);
  g_clear_object (&record->item);
}

static void
read_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  const Reading *reading = task_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitChart) chart = remit_file_load (reading->file, cancellable, NULL, &error);
  g_autoptr (RemitChart) corner = NULL;

  if (chart != NULL)
    corner = remit_chart_copy_corner (chart, CORNER_ROWS, CORNER_ROLES);
  g_task_return_pointer (task, remit_own_template_new (reading->id, reading->file, corner, error), g_object_unref);
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  RemitTemplateStore *self = REMIT_TEMPLATE_STORE (source);
  const Reading *reading = g_task_get_task_data (G_TASK (result));
  g_autoptr (RemitOwnTemplate) item = g_task_propagate_pointer (G_TASK (result), NULL);
  Record *record = g_hash_table_lookup (self->records, reading->file);

  /* The file may have gone or changed once more meanwhile. */
  if (record == NULL || record->serial != reading->serial)
    return;
  withdraw (self, record);
  record->item = g_object_ref (item);
  g_list_store_insert_sorted (self->items, item, compare_items, NULL);
}

static void
start_reading (RemitTemplateStore *self,
               GFile              *file,
               Record             *record)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, read_cb, NULL);
  Reading *reading = g_new0 (Reading, 1);

  record->serial = ++self->serial;
  reading->id = g_strdup (record->id);
  reading->file = g_object_ref (file);
  reading->serial = record->serial;
  g_task_set_source_tag (task, start_reading);
  g_task_set_task_data (task, reading, free_reading);
  g_task_run_in_thread (task, read_in_thread);
}

static void
take_file (RemitTemplateStore      *self,
           const RemitTemplateFile *listed)
{
  Record *record = g_hash_table_lookup (self->records, listed->file);

  if (record == NULL)
    {
      record = g_new0 (Record, 1);
      g_hash_table_insert (self->records, g_object_ref (listed->file), record);
    }
  else if (g_str_equal (record->id, listed->id) && *listed->etag != '\0' && g_str_equal (record->etag, listed->etag))
    return;
  g_free (record->id);
  record->id = g_strdup (listed->id);
  g_free (record->etag);
  record->etag = g_strdup (listed->etag);
  start_reading (self, listed->file, record);
}

static gboolean
is_listed (GPtrArray *files,
           GFile     *file)
{
  for (guint i = 0; i < files->len; i++)
    if (g_file_equal (((RemitTemplateFile *) g_ptr_array_index (files, i))->file, file))
      return TRUE;
  return FALSE;
}

static void
forget_others (RemitTemplateStore *self,
               GPtrArray          *files)
{
  GHashTableIter iter;
  gpointer file, record;

  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, &file, &record))
    if (!is_listed (files, file))
      {
        withdraw (self, record);
        g_hash_table_iter_remove (&iter);
      }
}

static void
list_in_thread (GTask        *task,
                gpointer      source,
                gpointer      task_data,
                GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *files = remit_template_folder_list (REMIT_TEMPLATE_STORE (source)->folder, cancellable, &error);

  if (files != NULL)
    g_task_return_pointer (task, files, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
listed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  RemitTemplateStore *self = REMIT_TEMPLATE_STORE (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) files = g_task_propagate_pointer (G_TASK (result), &error);

  self->listing = FALSE;
  /* A listing that something has overtaken may say what is not so any more. */
  if (self->again)
    {
      self->again = FALSE;
      remit_template_store_refresh (self);
      return;
    }
  if (files == NULL)
    {
      g_info ("The folder of templates cannot be read: %s", error->message);
      return;
    }
  forget_others (self, files);
  for (guint i = 0; i < files->len; i++)
    take_file (self, g_ptr_array_index (files, i));
}

static gboolean
refresh_cb (gpointer user_data)
{
  RemitTemplateStore *self = user_data;

  self->refresh_id = 0;
  remit_template_store_refresh (self);
  return G_SOURCE_REMOVE;
}

static void
folder_changed_cb (RemitTemplateStore *self)
{
  if (self->refresh_id == 0)
    self->refresh_id = g_timeout_add (PAUSE, refresh_cb, self);
}

static void
remit_template_store_finalize (GObject *object)
{
  RemitTemplateStore *self = REMIT_TEMPLATE_STORE (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  if (self->monitor != NULL)
    g_file_monitor_cancel (self->monitor);
  g_clear_object (&self->monitor);
  g_clear_object (&self->folder);
  g_clear_object (&self->items);
  g_clear_pointer (&self->records, g_hash_table_unref);

  G_OBJECT_CLASS (remit_template_store_parent_class)->finalize (object);
}

static void
remit_template_store_class_init (RemitTemplateStoreClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = remit_template_store_finalize;
}

static void
remit_template_store_init (RemitTemplateStore *self)
{
  self->items = g_list_store_new (REMIT_TYPE_OWN_TEMPLATE);
  self->records = g_hash_table_new_full (g_file_hash, (GEqualFunc) g_file_equal, g_object_unref, free_record);
}

/**
 * remit_template_store_new:
 * @folder: a folder, which need not exist
 *
 * Makes a list of the templates in a folder, and begins to read them.
 *
 * Returns: (transfer full): the new list
 */
RemitTemplateStore *
remit_template_store_new (GFile *folder)
{
  RemitTemplateStore *self;

  g_return_val_if_fail (G_IS_FILE (folder), NULL);

  self = g_object_new (REMIT_TYPE_TEMPLATE_STORE, NULL);
  self->folder = g_object_ref (folder);
  /* Where a folder cannot be watched, what this program does is seen all the same. */
  self->monitor = g_file_monitor_directory (folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_object (self->monitor, "changed", G_CALLBACK (folder_changed_cb), self, G_CONNECT_SWAPPED);
  remit_template_store_refresh (self);
  return self;
}

/**
 * remit_template_store_get_default:
 *
 * Gives the list of the user's own templates, which all windows share.
 *
 * Returns: (transfer none): the list
 */
RemitTemplateStore *
remit_template_store_get_default (void)
{
  static RemitTemplateStore *store = NULL;

  if (store == NULL)
    {
      g_autoptr (GFile) folder = remit_template_folder_new_default ();

      store = remit_template_store_new (folder);
    }
  return store;
}

/**
 * remit_template_store_get_items:
 * @self: a list of templates
 *
 * Gives the templates by their titles.
 *
 * Returns: (transfer none): a list of #RemitOwnTemplate
 */
GListModel *
remit_template_store_get_items (RemitTemplateStore *self)
{
  g_return_val_if_fail (REMIT_IS_TEMPLATE_STORE (self), NULL);
  return G_LIST_MODEL (self->items);
}

/**
 * remit_template_store_refresh:
 * @self: a list of templates
 *
 * Looks at the folder again, in a thread.
 */
void
remit_template_store_refresh (RemitTemplateStore *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (REMIT_IS_TEMPLATE_STORE (self));

  if (self->listing)
    {
      self->again = TRUE;
      return;
    }
  self->listing = TRUE;
  task = g_task_new (self, NULL, listed_cb, NULL);
  g_task_set_source_tag (task, remit_template_store_refresh);
  g_task_run_in_thread (task, list_in_thread);
}

/**
 * remit_template_store_find:
 * @self: a list of templates
 * @id: the id of a template
 *
 * Finds a template.
 *
 * Returns: (transfer none) (nullable): the template
 */
RemitOwnTemplate *
remit_template_store_find (RemitTemplateStore *self,
                           const char         *id)
{
  GHashTableIter iter;
  gpointer record;

  g_return_val_if_fail (REMIT_IS_TEMPLATE_STORE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  g_hash_table_iter_init (&iter, self->records);
  while (g_hash_table_iter_next (&iter, NULL, &record))
    if (((Record *) record)->item != NULL && g_str_equal (remit_own_template_get_id (((Record *) record)->item), id))
      return ((Record *) record)->item;
  return NULL;
}

/**
 * remit_template_store_find_title:
 * @self: a list of templates
 * @title: a title
 *
 * Finds the template that is called so; capitals and blanks around it do not matter.
 *
 * Returns: (transfer none) (nullable): the template
 */
RemitOwnTemplate *
remit_template_store_find_title (RemitTemplateStore *self,
                                 const char         *title)
{
  g_autofree char *wanted = NULL;

  g_return_val_if_fail (REMIT_IS_TEMPLATE_STORE (self), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  wanted = remit_text_make_key (title);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->items)); i++)
    {
      g_autoptr (RemitOwnTemplate) item = g_list_model_get_item (G_LIST_MODEL (self->items), i);
      g_autofree char *own = remit_text_make_key (remit_own_template_get_title (item));

      if (g_str_equal (own, wanted))
        return item;
    }
  return NULL;
}

/**
 * remit_template_store_save:
 * @self: a list of templates
 * @replaced: (nullable): a template that the new one takes the place of
 * @chart: what the template holds
 * @error: return location for a %G_IO_ERROR whose message says what to do
 *
 * Writes a chart as a template.
 *
 * Returns: whether it is written; if not, everything is as before
 */
gboolean
remit_template_store_save (RemitTemplateStore  *self,
                           RemitOwnTemplate    *replaced,
                           RemitChart          *chart,
                           GError             **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (REMIT_IS_TEMPLATE_STORE (self), FALSE);
  g_return_val_if_fail (REMIT_IS_CHART (chart), FALSE);

  bytes = remit_writer_write (chart);
  if (replaced != NULL)
    file = g_object_ref (remit_own_template_get_file (replaced));
  else
    file = remit_template_folder_name (self->folder, remit_chart_get_title (chart));
  if (!remit_template_folder_save (file, bytes, error))
    return FALSE;
  remit_template_store_refresh (self);
  return TRUE;
}

/**
 * remit_template_store_rename:
 * @self: a list of templates
 * @item: one of them
 * @title: its new title
 * @note: (nullable): what it is for
 * @error: return location for a #RemitFormatError or a %G_IO_ERROR
 *
 * Writes a template anew with another title and note. Its id stays.
 *
 * Returns: whether it is written; if not, everything is as before
 */
gboolean
remit_template_store_rename (RemitTemplateStore  *self,
                             RemitOwnTemplate    *item,
                             const char          *title,
                             const char          *note,
                             GError             **error)
{
  g_autoptr (RemitChart) chart = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *etag = NULL;

  g_return_val_if_fail (REMIT_IS_TEMPLATE_STORE (self), FALSE);
  g_return_val_if_fail (REMIT_IS_OWN_TEMPLATE (item), FALSE);
  g_return_val_if_fail (title != NULL, FALSE);

  chart = remit_file_load (remit_own_template_get_file (item), NULL, &etag, error);
  if (chart == NULL)
    return FALSE;
  remit_chart_set_title (chart, title);
  remit_chart_set_note (chart, note);
  bytes = remit_writer_write (chart);
  if (!remit_file_save (remit_own_template_get_file (item), bytes, etag, NULL, NULL, error))
    return FALSE;
  remit_template_store_refresh (self);
  return TRUE;
}

/**
 * remit_template_store_remove:
 * @self: a list of templates
 * @item: one of them
 * @bytes: (out) (nullable): what was in its file, for remit_template_store_restore(); %NULL if it cannot be read
 * @error: return location for a %G_IO_ERROR
 *
 * Deletes a template; one that is gone already counts as deleted.
 *
 * Returns: whether it is deleted
 */
gboolean
remit_template_store_remove (RemitTemplateStore  *self,
                             RemitOwnTemplate    *item,
                             GBytes             **bytes,
                             GError             **error)
{
  g_autoptr (GError) own_error = NULL;
  g_autoptr (GFile) file = NULL; /* the list may hold the last reference to the item */
  Record *record;

  g_return_val_if_fail (REMIT_IS_TEMPLATE_STORE (self), FALSE);
  g_return_val_if_fail (REMIT_IS_OWN_TEMPLATE (item), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  file = g_object_ref (remit_own_template_get_file (item));
  *bytes = g_file_load_bytes (file, NULL, NULL, NULL);
  if (!g_file_delete (file, NULL, &own_error) && !g_error_matches (own_error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    {
      g_clear_pointer (bytes, g_bytes_unref);
      g_propagate_error (error, g_steal_pointer (&own_error));
      return FALSE;
    }
  record = g_hash_table_lookup (self->records, file);
  if (record != NULL)
    {
      withdraw (self, record);
      g_hash_table_remove (self->records, file);
    }
  /* A listing that has begun may have seen the file. */
  remit_template_store_refresh (self);
  return TRUE;
}

/**
 * remit_template_store_restore:
 * @self: a list of templates
 * @item: a template that was deleted
 * @bytes: what was in its file
 * @error: return location for a %G_IO_ERROR whose message says what to do
 *
 * Brings a template back, under another id if its own has been taken meanwhile.
 *
 * Returns: whether it is back
 */
gboolean
remit_template_store_restore (RemitTemplateStore  *self,
                              RemitOwnTemplate    *item,
                              GBytes              *bytes,
                              GError             **error)
{
  g_autoptr (GFile) file = NULL;

  g_return_val_if_fail (REMIT_IS_TEMPLATE_STORE (self), FALSE);
  g_return_val_if_fail (REMIT_IS_OWN_TEMPLATE (item), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  file = g_object_ref (remit_own_template_get_file (item));
  if (g_file_query_exists (file, NULL))
    {
      g_object_unref (file);
      file = remit_template_folder_name (self->folder, remit_own_template_get_title (item));
    }
  if (!remit_template_folder_save (file, bytes, error))
    return FALSE;
  remit_template_store_refresh (self);
  return TRUE;
}
