/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-format.h"

/* What the reader and its callers share: the reasons for which a file is refused. The line
 * travels with the error, not in its message, so that the command line can say "FILE:LINE: reason"
 * and the window "FILE, line N: reason". */

typedef struct
{
  guint line;
} RemitFormatErrorPrivate;

static void
remit_format_error_private_init (RemitFormatErrorPrivate *priv)
{
  priv->line = 0;
}

static void
remit_format_error_private_copy (const RemitFormatErrorPrivate *source, RemitFormatErrorPrivate *copy)
{
  copy->line = source->line;
}

static void
remit_format_error_private_clear (RemitFormatErrorPrivate *priv)
{
}

G_DEFINE_EXTENDED_ERROR (RemitFormatError, remit_format_error)

/**
 * remit_format_error_new:
 * @code: the reason
 * @line: the line, counted from 1
 * @format: the message, a translated sentence without the file's name
 * @...: its arguments
 *
 * Makes an error that knows its line.
 *
 * Returns: (transfer full): the error
 */
GError *
remit_format_error_new (RemitFormatError code, guint line, const char *format, ...)
{
  GError *error;
  va_list args;

  va_start (args, format);
  error = g_error_new_valist (REMIT_FORMAT_ERROR, code, format, args);
  va_end (args);
  remit_format_error_get_private (error)->line = line;
  return error;
}

/**
 * remit_format_error_get_line:
 * @error: any error
 *
 * Tells on which line of the file an error is.
 *
 * Returns: the line, counted from 1; 0 for errors that are not about a place in the file
 */
guint
remit_format_error_get_line (const GError *error)
{
  g_return_val_if_fail (error != NULL, 0);

  if (error->domain != REMIT_FORMAT_ERROR)
    return 0;
  return remit_format_error_get_private (error)->line;
}
