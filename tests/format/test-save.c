/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <errno.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "format/helpers.h"
#include "format/remit-load.h"
#include "format/remit-save.h"
#include "support/test-run.h"

/* Saving in a folder of its own: what the file is afterwards, and that after a failure it is what
 * it was, with nothing left behind. */

typedef struct
{
  char *folder;
  char *path; /* "folder/chart.remit" */
  GFile *file;
  GBytes *old;
  GBytes *new;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->folder = g_dir_make_tmp ("remit-save-XXXXXX", NULL);
  g_assert_nonnull (self->folder);
  self->path = g_build_filename (self->folder, "chart.remit", NULL);
  self->file = g_file_new_for_path (self->path);
  self->old = g_bytes_new_static ("old", 3);
  self->new = g_bytes_new_static ("new content", 11);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_chmod (self->folder, 0700);
  test_remove_folder (self->folder);
  g_free (self->folder);
  g_free (self->path);
  g_object_unref (self->file);
  g_bytes_unref (self->old);
  g_bytes_unref (self->new);
}

static void
assert_holds (const char *path, const char *content)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, content);
}

static guint
count_entries (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  g_assert_nonnull (folder);
  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

static void
save_well (GFile *file, GBytes *bytes)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (remit_file_save (file, bytes, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
assert_fails (GFile *file, GBytes *bytes, const char *etag, GIOErrorEnum code)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *new_etag = NULL;

  g_assert_false (remit_file_save (file, bytes, etag, &new_etag, NULL, &error));
  g_assert_error (error, G_IO_ERROR, (int) code);
  g_assert_cmpuint (strlen (error->message), >, 10);
  g_assert_null (new_etag);
}

static void
test_new_file (Fixture *self, gconstpointer data)
{
  const mode_t mask = umask (027);
  struct stat status;

  save_well (self->file, self->new);
  umask (mask);
  assert_holds (self->path, "new content");
  g_assert_cmpuint (count_entries (self->folder), ==, 1);
  g_assert_cmpint (stat (self->path, &status), ==, 0);
  g_assert_cmphex (status.st_mode & 07777, ==, 0640);
}

static void
test_replace (Fixture *self, gconstpointer data)
{
  static const mode_t modes[] = { 0600, 0644, 0664, 0755, 0666 };
  struct stat before, after;

  for (guint i = 0; i < G_N_ELEMENTS (modes); i++)
    {
      save_well (self->file, self->old);
      g_assert_cmpint (g_chmod (self->path, modes[i]), ==, 0);
      g_assert_cmpint (stat (self->path, &before), ==, 0);
      save_well (self->file, self->new);
      g_assert_cmpint (stat (self->path, &after), ==, 0);
      assert_holds (self->path, "new content");
      g_assert_cmphex (after.st_mode, ==, before.st_mode);
      g_assert_cmpuint (after.st_uid, ==, before.st_uid);
      g_assert_cmpuint (after.st_gid, ==, before.st_gid);
      g_assert_cmpuint (after.st_ino, !=, before.st_ino);
    }
  g_assert_cmpuint (count_entries (self->folder), ==, 1);
}

/* Who may give files away, keeps their owner; who may not, still saves. */
static void
test_owner (Fixture *self, gconstpointer data)
{
  struct stat status;
  gboolean given;

  save_well (self->file, self->old);
  given = chown (self->path, 12345, 23456) == 0;
  save_well (self->file, self->new);
  assert_holds (self->path, "new content");
  g_assert_cmpint (stat (self->path, &status), ==, 0);
  g_assert_cmpuint (status.st_uid, ==, given ? 12345 : geteuid ());
  g_assert_cmpuint (status.st_gid, ==, given ? 23456 : getegid ());
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  g_autoptr (GBytes) empty = g_bytes_new_static ("", 0);

  save_well (self->file, self->old);
  save_well (self->file, empty);
  assert_holds (self->path, "");
}

static void
test_symbolic_link (Fixture *self, gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (self->folder, "elsewhere", NULL);
  g_autofree char *target = g_build_filename (elsewhere, "target.remit", NULL);
  g_autofree char *middle = g_build_filename (elsewhere, "middle", NULL);

  g_assert_cmpint (g_mkdir (elsewhere, 0700), ==, 0);
  g_assert_cmpint (symlink ("elsewhere/middle", self->path), ==, 0);
  g_assert_cmpint (symlink (target, middle), ==, 0);

  save_well (self->file, self->old); /* the link led nowhere yet */
  assert_holds (target, "old");
  save_well (self->file, self->new);
  assert_holds (target, "new content");
  g_assert_true (g_file_test (self->path, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (g_file_test (middle, G_FILE_TEST_IS_SYMLINK));
  g_assert_cmpuint (count_entries (self->folder), ==, 2);
  g_assert_cmpuint (count_entries (elsewhere), ==, 2);
}

static void
test_link_loop (Fixture *self, gconstpointer data)
{
  g_assert_cmpint (symlink ("chart.remit", self->path), ==, 0);
  assert_fails (self->file, self->new, NULL, G_IO_ERROR_TOO_MANY_LINKS);
  g_assert_cmpuint (count_entries (self->folder), ==, 1);
}

static void
test_hard_link (Fixture *self, gconstpointer data)
{
  g_autofree char *other = g_build_filename (self->folder, "other.remit", NULL);

  g_assert_false (remit_save_parts_link (self->file));
  save_well (self->file, self->old);
  g_assert_false (remit_save_parts_link (self->file));
  g_assert_cmpint (link (self->path, other), ==, 0);
  g_assert_true (remit_save_parts_link (self->file));
  save_well (self->file, self->new);
  assert_holds (self->path, "new content");
  assert_holds (other, "old");
  g_assert_false (remit_save_parts_link (self->file));
}

/* A file that was read, saved, saved again, and then changed by somebody else. */
static void
test_etag (Fixture *self, gconstpointer data)
{
  g_autofree char *sample = read_data ("example.remit");
  g_autoptr (GBytes) bytes = g_bytes_new (sample, strlen (sample));
  g_autofree char *loaded = NULL;
  g_autofree char *saved = NULL;
  RemitChart *chart;

  save_well (self->file, bytes);
  chart = remit_file_load (self->file, NULL, &loaded, NULL);
  g_assert_nonnull (chart);
  g_assert_nonnull (loaded);
  g_usleep (20000); /* so that the times of two versions differ */
  g_assert_true (remit_file_save (self->file, self->old, loaded, &saved, NULL, NULL));
  g_assert_cmpstr (saved, !=, loaded);
  assert_fails (self->file, self->new, loaded, G_IO_ERROR_WRONG_ETAG);
  assert_holds (self->path, "old");
  g_assert_cmpuint (count_entries (self->folder), ==, 1);
  g_assert_true (remit_file_save (self->file, self->new, saved, NULL, NULL, NULL));

  g_usleep (20000);
  g_assert_true (g_file_set_contents (self->path, "theirs", -1, NULL));
  assert_fails (self->file, self->new, saved, G_IO_ERROR_WRONG_ETAG);
  assert_holds (self->path, "theirs");
  save_well (self->file, self->new);
  assert_holds (self->path, "new content");
  g_assert_finalize_object (chart);
}

/* A file that is gone has nothing to lose. */
static void
test_removed (Fixture *self, gconstpointer data)
{
  g_autofree char *etag = NULL;

  g_assert_true (remit_file_save (self->file, self->old, NULL, &etag, NULL, NULL));
  g_assert_cmpint (g_unlink (self->path), ==, 0);
  g_assert_true (remit_file_save (self->file, self->new, etag, NULL, NULL, NULL));
  assert_holds (self->path, "new content");
}

static void
test_folder_in_place (Fixture *self, gconstpointer data)
{
  g_autofree char *inner = g_build_filename (self->path, "inner", NULL);

  g_assert_cmpint (g_mkdir (self->path, 0700), ==, 0);
  g_assert_true (g_file_set_contents (inner, "kept", -1, NULL));
  assert_fails (self->file, self->new, NULL, G_IO_ERROR_IS_DIRECTORY);
  assert_holds (inner, "kept");
  g_assert_cmpuint (count_entries (self->folder), ==, 1);
}

static void
test_no_folder (Fixture *self, gconstpointer data)
{
  g_autofree char *missing = g_build_filename (self->folder, "missing", "chart.remit", NULL);
  g_autofree char *in_file = g_build_filename (self->path, "chart.remit", NULL);
  g_autoptr (GFile) missing_file = g_file_new_for_path (missing);
  g_autoptr (GFile) in_file_file = g_file_new_for_path (in_file);

  save_well (self->file, self->old);
  assert_fails (missing_file, self->new, NULL, G_IO_ERROR_NOT_FOUND);
  assert_fails (in_file_file, self->new, NULL, G_IO_ERROR_NOT_DIRECTORY);
  assert_holds (self->path, "old");
  g_assert_cmpuint (count_entries (self->folder), ==, 1);
}

static void
test_device (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) device = g_file_new_for_path ("/dev/null");
  g_autofree char *path = g_build_filename (self->folder, "pipe", NULL);
  g_autoptr (GFile) pipe = g_file_new_for_path (path);
  struct stat status;

  assert_fails (device, self->new, NULL, G_IO_ERROR_NOT_REGULAR_FILE);
  g_assert_cmpint (stat ("/dev/null", &status), ==, 0);
  g_assert_true (S_ISCHR (status.st_mode));
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_fails (pipe, self->new, NULL, G_IO_ERROR_NOT_REGULAR_FILE);
}

static void
test_long_name (Fixture *self, gconstpointer data)
{
  g_autofree char *name = repeat_text ("x", 300);
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  assert_fails (file, self->new, NULL, G_IO_ERROR_FILENAME_TOO_LONG);
  g_assert_cmpuint (count_entries (self->folder), ==, 0);
}

/* The disk takes the first part of the file and then no more: here, because files may not be larger. */
static void
test_full_disk (Fixture *self, gconstpointer data)
{
  g_autofree char *text = repeat_text ("0123456789", 10000);
  g_autoptr (GBytes) large = g_bytes_new (text, strlen (text));
  struct rlimit limit, small;

  save_well (self->file, self->old);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  small = limit;
  small.rlim_cur = 4096;
  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  assert_fails (self->file, large, NULL, g_io_error_from_errno (EFBIG));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &limit), ==, 0);
  assert_holds (self->path, "old");
  g_assert_cmpuint (count_entries (self->folder), ==, 1);
}

/* The superuser may write everywhere; for others the file and then the folder are protected. */
static void
test_protected (Fixture *self, gconstpointer data)
{
  const uid_t user = geteuid ();

  save_well (self->file, self->old);
  if (user == 0)
    {
      g_assert_cmpint (chown (self->folder, 12345, (gid_t) -1), ==, 0);
      g_assert_cmpint (chown (self->path, 12345, (gid_t) -1), ==, 0);
      g_assert_cmpint (seteuid (12345), ==, 0);
    }
  g_assert_cmpint (g_chmod (self->path, 0400), ==, 0);
  assert_fails (self->file, self->new, NULL, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_cmpint (g_chmod (self->path, 0600), ==, 0);
  g_assert_cmpint (g_chmod (self->folder, 0500), ==, 0);
  assert_fails (self->file, self->new, NULL, G_IO_ERROR_PERMISSION_DENIED);
  g_assert_cmpint (g_chmod (self->folder, 0700), ==, 0);
  assert_holds (self->path, "old");
  g_assert_cmpuint (count_entries (self->folder), ==, 1);
  save_well (self->file, self->new);
  assert_holds (self->path, "new content");
  if (user == 0)
    g_assert_cmpint (seteuid (0), ==, 0);
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  save_well (self->file, self->old);
  g_cancellable_cancel (cancellable);
  g_assert_false (remit_file_save (self->file, self->new, NULL, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_holds (self->path, "old");
  g_assert_cmpuint (count_entries (self->folder), ==, 1);
}

/* A file that has no local path and cannot be written either. */
static void
test_remote (Fixture *self, gconstpointer data)
{
  g_autoptr (GFile) file = g_file_new_for_uri ("resource:///chart.remit");
  g_autoptr (GError) error = NULL;

  g_assert_false (remit_save_parts_link (file));
  g_assert_false (remit_file_save (file, self->new, NULL, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED);
}

typedef struct
{
  GMainLoop *loop;
  GAsyncResult *result;
} Waiting;

static void
done_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  Waiting *waiting = user_data;

  waiting->result = g_object_ref (result);
  g_main_loop_quit (waiting->loop);
}

static void
test_async (Fixture *self, gconstpointer data)
{
  g_autofree char *sample = read_data ("example.remit");
  g_autoptr (GBytes) bytes = g_bytes_new (sample, strlen (sample));
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autofree char *saved = NULL;
  g_autofree char *loaded = NULL;
  g_autoptr (GError) error = NULL;
  Waiting waiting = { loop, NULL };
  RemitChart *chart;

  remit_file_save_async (self->file, bytes, NULL, NULL, done_cb, &waiting);
  g_main_loop_run (loop);
  g_assert_true (remit_file_save_finish (self->file, waiting.result, &saved, &error));
  g_clear_object (&waiting.result);
  assert_holds (self->path, sample);

  remit_file_load_async (self->file, NULL, done_cb, &waiting);
  g_main_loop_run (loop);
  chart = remit_file_load_finish (self->file, waiting.result, &loaded, &error);
  g_clear_object (&waiting.result);
  g_assert_no_error (error);
  g_assert_cmpstr (loaded, ==, saved);
  g_assert_finalize_object (chart);

  remit_file_save_async (self->file, self->new, "no such version", NULL, done_cb, &waiting);
  g_main_loop_run (loop);
  g_assert_false (remit_file_save_finish (self->file, waiting.result, NULL, &error));
  g_clear_object (&waiting.result);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
  assert_holds (self->path, sample);
}

static void
test_load_errors (Fixture *self, gconstpointer data)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (GError) missing = NULL;
  g_autoptr (GError) is_folder = NULL;
  g_autoptr (GError) no_chart = NULL;
  g_autofree char *etag = NULL;
  Waiting waiting = { loop, NULL };

  g_assert_null (remit_file_load (self->file, NULL, &etag, &missing));
  g_assert_error (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_null (remit_file_load (folder, NULL, &etag, &is_folder));
  g_assert_error (is_folder, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  save_well (self->file, self->new);
  remit_file_load_async (self->file, NULL, done_cb, &waiting);
  g_main_loop_run (loop);
  g_assert_null (remit_file_load_finish (self->file, waiting.result, &etag, &no_chart));
  g_clear_object (&waiting.result);
  g_assert_error (no_chart, REMIT_FORMAT_ERROR, REMIT_FORMAT_ERROR_XML);
  g_assert_cmpuint (remit_format_error_get_line (no_chart), ==, 1);
  g_assert_null (etag);
}

#define ADD(name, function) g_test_add ("/save/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("new-file", test_new_file);
  ADD ("replace", test_replace);
  ADD ("owner", test_owner);
  ADD ("empty", test_empty);
  ADD ("symbolic-link", test_symbolic_link);
  ADD ("link-loop", test_link_loop);
  ADD ("hard-link", test_hard_link);
  ADD ("etag", test_etag);
  ADD ("removed", test_removed);
  ADD ("folder-in-place", test_folder_in_place);
  ADD ("no-folder", test_no_folder);
  ADD ("device", test_device);
  ADD ("long-name", test_long_name);
  ADD ("full-disk", test_full_disk);
  ADD ("protected", test_protected);
  ADD ("cancelled", test_cancelled);
  ADD ("remote", test_remote);
  ADD ("async", test_async);
  ADD ("load-errors", test_load_errors);
  return g_test_run ();
}
