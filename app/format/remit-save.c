/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-save.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gi18n.h>
#include <glib/gstdio.h>

/* Saving never loses the old file. For a local file the new content goes to a temporary file in the
 * same folder, is flushed to the disk, and takes the old one's name in one step; then the folder is
 * flushed. Until that step every error leaves the old file as it was, and nothing else behind.
 * A symbolic link is followed first, so that the link stays one. GLib's own replace would write
 * over linked files in place, so it serves only files that have no local path. */

#define MAX_LINKS 40
#define MAX_ATTEMPTS 100
#define CHUNK_SIZE (1024 * 1024)

typedef struct
{
  GBytes *bytes;
  char *etag;
} SaveData;

static void
free_save_data (gpointer data)
{
  SaveData *save = data;

  g_bytes_unref (save->bytes);
  g_free (save->etag);
  g_free (save);
}

/* What to do about a failure, in words. */
static const char *
get_advice (int code)
{
  switch (code)
    {
    case ENOSPC:
    case EDQUOT:
      return _("The disk is full. Make room and save again, or save in another place.");
    case EFBIG:
      return _("The file would be larger than this disk allows. Save in another place.");
    case EROFS:
      return _("The disk can only be read. Save in another place.");
    case EACCES:
    case EPERM:
      return _("You may not write in this folder. Save in another folder.");
    case ENOENT:
    case ENOTDIR:
      return _("The folder is not there. Save in another folder.");
    case EISDIR:
      return _("There is a folder of this name. Save under another name.");
    case ENAMETOOLONG:
      return _("The name is too long. Save under a shorter name.");
    case ELOOP:
      return _("The file is a symbolic link that leads nowhere. Save under another name.");
    case EIO:
      return _("The disk does not take the file. Save in another place, and look after the disk.");
    default:
      return NULL;
    }
}

static gboolean
fail (GError **error, int code)
{
  const char *advice = get_advice (code);

  if (advice != NULL)
    g_set_error_literal (error, G_IO_ERROR, (int) g_io_error_from_errno (code), advice);
  else
    g_set_error (error, G_IO_ERROR, (int) g_io_error_from_errno (code),
                 /* TRANSLATORS: “%s” is a reason from the system, such as “Input/output error” */
                 _("The file could not be saved: %s. Save in another place."), g_strerror (code));
  return FALSE;
}

static gboolean
fail_stale (GError **error)
{
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG,
                       _("The file was changed by somebody else since it was opened."));
  return FALSE;
}

/* Follows symbolic links by the last part of the path, whether or not there is anything at the end. */
static char *
resolve (const char *path, GError **error)
{
  g_autofree char *target = g_strdup (path);

  for (guint i = 0; i < MAX_LINKS; i++)
    {
      g_autofree char *link = g_file_read_link (target, NULL);
      g_autofree char *folder = NULL;

      if (link == NULL)
        return g_steal_pointer (&target);
      folder = g_path_get_dirname (target);
      g_free (target);
      target = g_path_is_absolute (link) ? g_strdup (link) : g_build_filename (folder, link, NULL);
    }
  fail (error, ELOOP);
  return NULL;
}

static gboolean
is_stale (GFile *target, const char *etag, GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = NULL;

  if (etag == NULL)
    return FALSE;
  info = g_file_query_info (target, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, cancellable, NULL);
  return info != NULL && g_strcmp0 (g_file_info_get_etag (info), etag) != 0;
}

/* Whether what stands at the target may be replaced. Where nothing stands, st_mode is 0. */
static gboolean
check_target (const char *target, struct stat *status, GError **error)
{
  *status = (struct stat){ 0 };
  if (stat (target, status) != 0)
    return errno == ENOENT ? TRUE : fail (error, errno);
  if (S_ISDIR (status->st_mode))
    return fail (error, EISDIR);
  if (!S_ISREG (status->st_mode))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE,
                           _("This is a device or the like, not a file. Save under another name."));
      return FALSE;
    }
  if (faccessat (AT_FDCWD, target, W_OK, AT_EACCESS) != 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED,
                           _("The file is write-protected. Save under another name."));
      return FALSE;
    }
  return TRUE;
}

/* Opens a new file beside the target. It is hidden, and for nobody else to read until it has the
 * old one's mode. */
static int
open_temporary (const char *target, const struct stat *old, char **temporary, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (target);
  int code = EEXIST;

  for (guint i = 0; i < MAX_ATTEMPTS && code == EEXIST; i++)
    {
      g_autofree char *name = g_strdup_printf (".remit-%08x", g_random_int ());
      g_autofree char *path = g_build_filename (folder, name, NULL);
      const int fd = g_open (path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, old->st_mode != 0 ? 0600 : 0666);

      if (fd >= 0)
        {
          *temporary = g_steal_pointer (&path);
          return fd;
        }
      code = errno;
    }
  fail (error, code);
  return -1;
}

/* Owner and group are kept where the system allows. */
static gboolean
keep_owner_and_mode (int fd, const struct stat *old, GError **error)
{
  struct stat new;

  if (old->st_mode == 0)
    return TRUE;
  if (fstat (fd, &new) != 0)
    return fail (error, errno);
  if ((new.st_uid != old->st_uid || new.st_gid != old->st_gid) && fchown (fd, old->st_uid, old->st_gid) != 0
      && fchown (fd, (uid_t) -1, old->st_gid) != 0)
    g_debug ("owner and group are not kept: %s", g_strerror (errno));
  if (fchmod (fd, old->st_mode & 07777) != 0)
    return fail (error, errno);
  return TRUE;
}

static gboolean
write_all (int fd, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);

  while (left > 0)
    {
      gssize written;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      written = write (fd, data, MIN (left, CHUNK_SIZE));
      if (written < 0 && errno != EINTR)
        return fail (error, errno);
      if (written > 0)
        {
          data += written;
          left -= (gsize) written;
        }
    }
  if (fsync (fd) != 0)
    return fail (error, errno);
  return TRUE;
}

/* The new name is on the disk only when the folder is. Some file systems cannot do that; the file
 * has been saved then all the same. */
static void
flush_folder (const char *target)
{
  g_autofree char *folder = g_path_get_dirname (target);
  const int fd = g_open (folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);

  if (fd < 0 || fsync (fd) != 0)
    g_debug ("the folder is not flushed: %s", g_strerror (errno));
  if (fd >= 0)
    close (fd);
}

/* Fills the temporary file and closes it. */
static gboolean
fill_temporary (int fd, const struct stat *old, GBytes *bytes, GCancellable *cancellable, GError **error)
{
  gboolean ok = keep_owner_and_mode (fd, old, error) && write_all (fd, bytes, cancellable, error);

  if (close (fd) != 0 && ok)
    ok = fail (error, errno);
  return ok;
}

static gboolean
replace_local (const char *path, GBytes *bytes, const char *etag, GCancellable *cancellable, GError **error)
{
  g_autofree char *target = resolve (path, error);
  g_autofree char *temporary = NULL;
  g_autoptr (GFile) file = NULL;
  struct stat old;
  gboolean ok;
  int fd;

  if (target == NULL || !check_target (target, &old, error))
    return FALSE;
  file = g_file_new_for_path (target);
  if (is_stale (file, etag, cancellable))
    return fail_stale (error);
  fd = open_temporary (target, &old, &temporary, error);
  if (fd < 0)
    return FALSE;

  ok = fill_temporary (fd, &old, bytes, cancellable, error);
  if (ok && is_stale (file, etag, cancellable))
    ok = fail_stale (error);
  if (ok && g_rename (temporary, target) != 0)
    ok = fail (error, errno);
  if (ok)
    flush_folder (target);
  else
    g_unlink (temporary);
  return ok;
}

static gboolean
replace_remote (GFile *file,
                GBytes *bytes,
                const char *etag,
                char **new_etag,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (GError) own_error = NULL;
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (g_file_replace_contents (file, data, length, etag, FALSE, G_FILE_CREATE_NONE, new_etag, cancellable, &own_error))
    return TRUE;
  if (g_error_matches (own_error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    return fail_stale (error);
  g_propagate_error (error, g_steal_pointer (&own_error));
  return FALSE;
}

/**
 * remit_file_save:
 * @file: where to
 * @bytes: what the file is to hold
 * @etag: (nullable): the version of the file that may be replaced, %NULL for any
 * @new_etag: (out) (optional) (nullable): the version that it has then
 * @cancellable: (nullable): cancels it
 * @error: where to put an error
 *
 * Saves a file, whole or not at all. A file that is not there any more is made anew, whatever @etag
 * says. May be called in any thread.
 *
 * Returns: whether it went well; if not, with an error of GIO whose message says what to do,
 *   %G_IO_ERROR_WRONG_ETAG if the file has another version
 */
gboolean
remit_file_save (GFile *file,
                 GBytes *bytes,
                 const char *etag,
                 char **new_etag,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autoptr (GFileInfo) info = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (bytes != NULL, FALSE);

  if (new_etag != NULL)
    *new_etag = NULL;
  if (!g_file_is_native (file))
    return replace_remote (file, bytes, etag, new_etag, cancellable, error);
  if (!replace_local (g_file_peek_path (file), bytes, etag, cancellable, error))
    return FALSE;
  if (new_etag == NULL)
    return TRUE;
  info = g_file_query_info (file, G_FILE_ATTRIBUTE_ETAG_VALUE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  if (info != NULL)
    *new_etag = g_strdup (g_file_info_get_etag (info));
  return TRUE;
}

static void
save_in_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  const SaveData *save = task_data;
  GError *error = NULL;
  char *new_etag = NULL;

  if (remit_file_save (source, save->bytes, save->etag, &new_etag, cancellable, &error))
    g_task_return_pointer (task, new_etag != NULL ? new_etag : g_strdup (""), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * remit_file_save_async:
 * @file: where to
 * @bytes: what the file is to hold
 * @etag: (nullable): the version of the file that may be replaced, %NULL for any
 * @cancellable: (nullable): cancels it
 * @callback: called when it is done
 * @user_data: data for @callback
 *
 * Saves a file in a thread, as remit_file_save() does.
 */
void
remit_file_save_async (GFile *file,
                       GBytes *bytes,
                       const char *etag,
                       GCancellable *cancellable,
                       GAsyncReadyCallback callback,
                       gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  SaveData *save;

  g_return_if_fail (G_IS_FILE (file));
  g_return_if_fail (bytes != NULL);

  save = g_new0 (SaveData, 1);
  save->bytes = g_bytes_ref (bytes);
  save->etag = g_strdup (etag);
  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, remit_file_save_async);
  g_task_set_task_data (task, save, free_save_data);
  /* What is on the disk then decides, not a cancellation that came too late. */
  g_task_set_check_cancellable (task, FALSE);
  g_task_run_in_thread (task, save_in_thread);
}

/**
 * remit_file_save_finish:
 * @file: the file
 * @result: what the callback got
 * @new_etag: (out) (optional) (nullable): the version that the file has then
 * @error: where to put an error
 *
 * Ends remit_file_save_async().
 *
 * Returns: whether it went well
 */
gboolean
remit_file_save_finish (GFile *file, GAsyncResult *result, char **new_etag, GError **error)
{
  g_autofree char *etag = NULL;

  g_return_val_if_fail (g_task_is_valid (result, file), FALSE);

  if (new_etag != NULL)
    *new_etag = NULL;
  etag = g_task_propagate_pointer (G_TASK (result), error);
  if (etag == NULL)
    return FALSE;
  if (new_etag != NULL && *etag != '\0')
    *new_etag = g_steal_pointer (&etag);
  return TRUE;
}

/**
 * remit_save_parts_link:
 * @file: a file
 *
 * Tells whether saving will part the file from other names that it has (hard links): those keep
 * the old content. The user should know that first.
 *
 * Returns: whether it will
 */
gboolean
remit_save_parts_link (GFile *file)
{
  struct stat status;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return g_file_is_native (file) && stat (g_file_peek_path (file), &status) == 0 && S_ISREG (status.st_mode)
         && status.st_nlink > 1;
}
