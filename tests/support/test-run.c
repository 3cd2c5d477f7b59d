/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "support/test-run.h"

#include <glib/gstdio.h>

/* What tests need that write files and wait for something. */

/**
 * test_remove_folder:
 * @path: a folder, which need not exist
 *
 * Removes a folder with all that is in it; symbolic links themselves, not what they point at.
 */
void
test_remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        test_remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}
