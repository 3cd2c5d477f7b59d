/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-text.h"

#include <string.h>

#include "chart/remit-chart.h"

/* Text as it comes in from people and other programs, made fit for the file. */

static gboolean
is_xml_character (gunichar c)
{
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c <= 0xD7FF) || (c >= 0xE000 && c <= 0xFFFD) ||
         (c >= 0x10000 && c <= 0x10FFFF);
}

/**
 * remit_text_clean:
 * @text: (nullable): text in any state
 *
 * Makes text that XML 1.0 can hold: what is no UTF-8, and characters that XML lacks, become U+FFFD.
 * Text of white space alone is no text.
 *
 * Returns: (transfer full) (nullable): the text, %NULL for none
 */
char *
remit_text_clean (const char *text)
{
  g_autofree char *valid = NULL;
  GString *clean;
  gboolean blank = TRUE;

  if (text == NULL)
    return NULL;
  valid = g_utf8_make_valid (text, -1);
  clean = g_string_new (NULL);
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      g_string_append_unichar (clean, is_xml_character (c) ? c : 0xFFFD);
      blank = blank && c < 0x80 && strchr (" \t\n\r", (int) c) != NULL;
    }
  return g_string_free (clean, blank);
}

/**
 * remit_text_make_line:
 * @text: (nullable): text in any state
 *
 * Makes one line of text, as names are: white space, also line ends, is one blank, and none at the ends.
 *
 * Returns: (transfer full) (nullable): the line, %NULL for none
 */
char *
remit_text_make_line (const char *text)
{
  g_autofree char *clean = remit_text_clean (text);
  GString *line;

  if (clean == NULL)
    return NULL;
  line = g_string_new (NULL);
  for (const char *p = clean; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (line, c);
      else if (line->len > 0 && line->str[line->len - 1] != ' ')
        g_string_append_c (line, ' ');
    }
  if (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  return g_string_free (line, line->len == 0);
}

/**
 * remit_text_make_key:
 * @name: (nullable): a name in any state
 *
 * Makes of a name what is the same for all names that look alike: without case, and as one line.
 *
 * Returns: (transfer full): the key, "" for no name
 */
char *
remit_text_make_key (const char *name)
{
  g_autofree char *line = remit_text_make_line (name);
  g_autofree char *folded = g_utf8_casefold (line != NULL ? line : "", -1);

  return g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
}

/**
 * remit_text_make_id:
 * @title: a title
 * @fallback: what to use where nothing of the title is left
 *
 * Makes the beginning of an id of a title: folded to ASCII, in lower case, words joined by
 * hyphens, at most %REMIT_ID_MAX_LENGTH characters, a name without a colon in the sense of XML.
 *
 * Returns: (transfer full): the id, which may be taken
 */
char *
remit_text_make_id (const char *title,
                    const char *fallback)
{
  g_autofree char *ascii = g_str_to_ascii (title, "C");
  GString *id = g_string_new (NULL);
  gboolean gap = FALSE;

  for (const char *p = ascii; *p != '\0' && id->len < REMIT_ID_MAX_LENGTH; p++)
    {
      if (!g_ascii_isalnum (*p))
        {
          gap = id->len > 0;
          continue;
        }
      if (id->len == 0 && g_ascii_isdigit (*p))
        g_string_append_c (id, '_');
      if (gap && id->len + 1 < REMIT_ID_MAX_LENGTH)
        g_string_append_c (id, '-');
      else if (gap)
        break;
      gap = FALSE;
      g_string_append_c (id, g_ascii_tolower (*p));
    }
  if (id->len == 0)
    g_string_assign (id, fallback);
  return g_string_free (id, FALSE);
}
