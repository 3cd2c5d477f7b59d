/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-load.h"

#include "format/remit-reader.h"

/* Opening files. The chart is made in a thread of its own and handed over when it is complete, so
 * that a file that is refused touches nothing. The etag is taken before the first byte is read:
 * if somebody writes to the file meanwhile, it will be found stale when saving. */

typedef struct
{
  RemitChart *chart;
  char *etag;
} Loaded;

static void
free_loaded (gpointer data)
{
  Loaded *loaded = data;

  g_clear_object (&loaded->chart);
  g_free (loaded->etag);
  g_free (loaded);
}

/* Not every file system has etags, so there may be none. */
static char *
query_etag (GFileInputStream *stream, GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_ETAG_VALUE, cancellable, NULL);

  return info != NULL ? g_strdup (g_file_info_get_etag (info)) : NULL;
}

/**
 * remit_file_load:
 * @file: a file
 * @cancellable: (nullable): cancels it
 * @etag: (out) (optional) (nullable): the version of the file, for remit_file_save()
 * @error: where to put an error
 *
 * Opens a chart. May be called in any thread.
 *
 * Returns: (transfer full) (nullable): the chart; %NULL with an error of #RemitFormatError or of GIO
 */
RemitChart *
remit_file_load (GFile *file, GCancellable *cancellable, char **etag, GError **error)
{
  g_autoptr (GFileInputStream) stream = NULL;
  g_autofree char *version = NULL;
  RemitChart *chart;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  if (etag != NULL)
    *etag = NULL;
  stream = g_file_read (file, cancellable, error);
  if (stream == NULL)
    return NULL;
  version = query_etag (stream, cancellable);
  chart = remit_reader_read_stream (G_INPUT_STREAM (stream), cancellable, error);
  if (chart != NULL && etag != NULL)
    *etag = g_steal_pointer (&version);
  return chart;
}

static void
load_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  GError *error = NULL;
  Loaded *loaded = g_new0 (Loaded, 1);

  loaded->chart = remit_file_load (source, cancellable, &loaded->etag, &error);
  if (loaded->chart != NULL)
    g_task_return_pointer (task, loaded, free_loaded);
  else
    {
      free_loaded (loaded);
      g_task_return_error (task, error);
    }
}

/**
 * remit_file_load_async:
 * @file: a file
 * @cancellable: (nullable): cancels it
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Opens a chart in a thread.
 */
void
remit_file_load_async (GFile *file, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, remit_file_load_async);
  g_task_run_in_thread (task, load_in_thread);
}

/**
 * remit_file_load_finish:
 * @file: the file
 * @result: what the callback got
 * @etag: (out) (optional) (nullable): the version of the file, for remit_file_save()
 * @error: where to put an error
 *
 * Ends remit_file_load_async().
 *
 * Returns: (transfer full) (nullable): the chart; %NULL with an error of #RemitFormatError or of GIO
 */
RemitChart *
remit_file_load_finish (GFile *file, GAsyncResult *result, char **etag, GError **error)
{
  RemitChart *chart;
  Loaded *loaded;

  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  if (etag != NULL)
    *etag = NULL;
  loaded = g_task_propagate_pointer (G_TASK (result), error);
  if (loaded == NULL)
    return NULL;
  if (etag != NULL)
    *etag = g_steal_pointer (&loaded->etag);
  chart = g_steal_pointer (&loaded->chart);
  free_loaded (loaded);
  return chart;
}
