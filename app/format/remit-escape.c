/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-escape.h"

/* Text as XML holds it. What a parser would take for markup is escaped, and so is what it would
 * change: carriage returns everywhere, in attributes tabs and line feeds too. Everything else is
 * copied in one go up to the next such character. */

static void
escape (GString *out, const char *text, gsize length, const char *const escapes[256])
{
  gsize done = 0;

  for (gsize i = 0; i < length; i++)
    {
      const char *replacement = escapes[(guchar) text[i]];

      if (replacement == NULL)
        continue;
      g_string_append_len (out, text + done, (gssize) (i - done));
      g_string_append (out, replacement);
      done = i + 1;
    }
  g_string_append_len (out, text + done, (gssize) (length - done));
}

/**
 * remit_escape_text:
 * @out: where to append it
 * @text: UTF-8 text
 * @length: its length in bytes
 *
 * Appends text as it stands between tags.
 */
void
remit_escape_text (GString *out, const char *text, gsize length)
{
  static const char *const escapes[256] = {
    ['&'] = "&amp;",
    ['<'] = "&lt;",
    ['>'] = "&gt;",
    ['\r'] = "&#13;",
  };

  escape (out, text, length, escapes);
}

/**
 * remit_escape_attribute:
 * @out: where to append it
 * @value: UTF-8 text
 * @length: its length in bytes
 *
 * Appends the value of an attribute as it stands between quotation marks.
 */
void
remit_escape_attribute (GString *out, const char *value, gsize length)
{
  static const char *const escapes[256] = {
    ['&'] = "&amp;", ['<'] = "&lt;",   ['>'] = "&gt;",   ['"'] = "&quot;",
    ['\t'] = "&#9;", ['\n'] = "&#10;", ['\r'] = "&#13;",
  };

  escape (out, value, length, escapes);
}
