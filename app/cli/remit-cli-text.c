/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "cli/remit-cli-text.h"

#include <sys/ioctl.h>
#include <unistd.h>

/* Text in columns of a terminal, where a character takes no place, one or two. */

/**
 * remit_cli_get_terminal_width:
 *
 * Measures the terminal that standard output goes to.
 *
 * Returns: how many characters it has in a line, 0 when it is no terminal
 */
guint
remit_cli_get_terminal_width (void)
{
  struct winsize size = { 0 };

  if (!isatty (STDOUT_FILENO) || ioctl (STDOUT_FILENO, TIOCGWINSZ, &size) != 0)
    return 0;
  return size.ws_col;
}

static guint
measure_character (gunichar c)
{
  if (g_unichar_iszerowidth (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

/**
 * remit_cli_text_measure:
 * @text: text without line breaks
 *
 * Measures text.
 *
 * Returns: how many columns it takes
 */
guint
remit_cli_text_measure (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    width += measure_character (g_utf8_get_char (p));
  return width;
}

/**
 * remit_cli_text_flatten:
 * @text: any text
 *
 * Puts text on one line: line breaks, tabs and whatever a terminal would take for a command become blanks.
 *
 * Returns: (transfer full): the text
 */
char *
remit_cli_text_flatten (const char *text)
{
  GString *flat = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_iscntrl (c) || c == 0x2028 || c == 0x2029)
        c = ' ';
      g_string_append_unichar (flat, c);
    }
  return g_string_free (flat, FALSE);
}

/**
 * remit_cli_text_pad:
 * @out: where to write
 * @text: text without line breaks
 * @width: how many columns to fill
 *
 * Writes text and fills up with blanks.
 */
void
remit_cli_text_pad (GString    *out,
                    const char *text,
                    guint       width)
{
  g_string_append (out, text);
  for (guint i = remit_cli_text_measure (text); i < width; i++)
    g_string_append_c (out, ' ');
}

static const char *
skip_blanks_back (const char *text,
                  const char *end)
{
  while (end > text && end[-1] == ' ')
    end--;
  return end;
}

/* Where the line that begins at a text ends: behind its last word that fits, else where it is full. */
static const char *
find_line_end (const char *text,
               guint       width)
{
  const char *end = NULL;
  guint used = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      guint more = measure_character (g_utf8_get_char (p));

      if (*p == ' ')
        end = p;
      if (used + more > width && p > text)
        {
          end = end != NULL ? skip_blanks_back (text, end) : p;
          return end > text ? end : p;
        }
      used += more;
    }
  return NULL;
}

/**
 * remit_cli_text_wrap:
 * @text: text without line breaks
 * @width: how many columns a line has
 *
 * Breaks text into lines between words, and in a word where it has no other choice.
 *
 * Returns: (transfer full): the lines, at least one
 */
char **
remit_cli_text_wrap (const char *text,
                     guint       width)
{
  GPtrArray *lines = g_ptr_array_new ();
  const char *end;

  while (width > 0 && (end = find_line_end (text, width)) != NULL)
    {
      g_ptr_array_add (lines, g_strndup (text, (gsize) (end - text)));
      for (text = end; *text == ' '; text++)
        ;
    }
  if (*text != '\0' || lines->len == 0)
    g_ptr_array_add (lines, g_strdup (text));
  g_ptr_array_add (lines, NULL);
  return (char **) g_ptr_array_free (lines, FALSE);
}
