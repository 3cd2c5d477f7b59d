/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-file.h"

#include <stdlib.h>

/* What is said of files, whatever is in them. */

static char *
resolve (GFile *file)
{
  const char *path = g_file_peek_path (file);

  return path != NULL ? realpath (path, NULL) : NULL;
}

/**
 * remit_file_is_same:
 * @file: a file
 * @other: another one, or the same
 *
 * Tells whether two files are one, also by another way through symbolic links.
 *
 * Returns: whether they are
 */
gboolean
remit_file_is_same (GFile *file,
                    GFile *other)
{
  char *path, *other_path;
  gboolean same;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (G_IS_FILE (other), FALSE);

  if (g_file_equal (file, other))
    return TRUE;
  path = resolve (file);
  other_path = resolve (other);
  same = path != NULL && g_strcmp0 (path, other_path) == 0;
  free (path);
  free (other_path);
  return same;
}

/**
 * remit_file_dup_name:
 * @file: a file
 *
 * Gives the name of a file as it can be shown: the last part alone.
 *
 * Returns: (transfer full): the name, in UTF-8
 */
char *
remit_file_dup_name (GFile *file)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = g_file_get_basename (file);
  return name != NULL ? g_filename_display_name (name) : g_file_get_uri (file);
}
