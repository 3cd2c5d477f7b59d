/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-title-text.h"

#include <string.h>

/* Titles from lines of text: what begins an item of a list is taken off. A mark of ASCII that words
 * begin with, too, is one only before a blank: "- Vision", but "-5 degrees"; a number only with
 * something behind it: "1. Vision", "2) Roadmap", "1.2 Backlog", but "2026 budget". */

#define MAX_MARKS 4
#define MAX_NUMERAL 5

static gboolean
is_space (gunichar c)
{
  return g_unichar_isspace (c) || c == 0xA0 || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

static const char *
skip_spaces (const char *p)
{
  while (*p != '\0' && is_space (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

static gboolean
ends_mark (const char *p)
{
  return *p == '\0' || is_space (g_utf8_get_char (p));
}

/* A bullet; returns what is behind it, or @p if there is none. */
static const char *
skip_bullet (const char *p)
{
  /* Bullets, squares, circles, triangles, arrows, boxes and ticks; some fonts have bullets in the private area. */
  static const char *const bullets = "•‣⁃∙◦●○▪▫■□◆◇◊▶▸►▻➢➤→⇒·☐☑☒✓✔✗✘❑❒❖★☆\xEF\x82\xA7\xEF\x82\xB7";
  /* Word writes its second bullet as an "o" before a tab. */
  static const char *const plain[] = { "-", "*", "+", "–", "—", "[ ]", "[x]", "[X]", "[]", "o" };

  if (*p != '\0' && g_utf8_strchr (bullets, -1, g_utf8_get_char (p)) != NULL)
    return g_utf8_next_char (p);
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    if (g_str_has_prefix (p, plain[i]) && ends_mark (p + strlen (plain[i])) && (plain[i][0] != 'o' || p[1] != ' '))
      return p + strlen (plain[i]);
  return p;
}

static const char *
skip_digits (const char *p)
{
  while (g_ascii_isdigit (*p))
    p++;
  return p;
}

/* "1.2.3", "1.", "1)", "1.2)": numbers with a mark behind or between them. */
static const char *
skip_number (const char *p)
{
  const char *end = skip_digits (p);
  guint n = 1;

  if (end == p)
    return p;
  for (; *end == '.' && g_ascii_isdigit (end[1]); n++)
    end = skip_digits (end + 1);
  if (*end == '.' && end[1] == ')')
    return end + 2;
  if (*end == ')' || (*end == '.' && end[1] != '.') || (*end == ':' && ends_mark (end + 1)))
    return end + 1;
  return n > 1 && ends_mark (end) ? end : p;
}

/* "a)", "iv)": one letter, or a small Roman numeral. */
static const char *
skip_letter (const char *p)
{
  gsize length = strspn (p, "ivx");

  if (length > 0 && length <= MAX_NUMERAL && p[length] == ')')
    return p + length + 1;
  return g_ascii_isalpha (p[0]) && p[1] == ')' ? p + 2 : p;
}

/* "(1)", "(a)", "(iv)" */
static const char *
skip_parentheses (const char *p)
{
  const char *inner = p + 1;

  if (*p != '(')
    return p;
  if (g_ascii_isdigit (*inner) && *skip_digits (inner) == ')')
    return skip_digits (inner) + 1;
  inner = skip_letter (inner);
  return inner > p + 1 ? inner : p;
}

static const char *
skip_mark (const char *p)
{
  static const char *(*const skips[]) (const char *) = { skip_bullet, skip_number, skip_letter, skip_parentheses };

  for (guint i = 0; i < G_N_ELEMENTS (skips); i++)
    {
      const char *end = skips[i](p);

      if (end > p)
        return end;
    }
  return p;
}

/**
 * remit_title_text_is_blank:
 * @text: text of any shape
 *
 * Tells whether there is nothing to see in it.
 *
 * Returns: whether it is white space alone
 */
gboolean
remit_title_text_is_blank (const char *text)
{
  g_return_val_if_fail (text != NULL, TRUE);
  return *skip_spaces (text) == '\0';
}

/**
 * remit_title_text_fold:
 * @text: text of any shape
 *
 * Makes one line of it: runs of white space, line ends among them, become one blank, and none stands
 * at the edges.
 *
 * Returns: (transfer full): the text, maybe ""
 */
char *
remit_title_text_fold (const char *text)
{
  GString *line = g_string_new (NULL);

  g_return_val_if_fail (text != NULL, NULL);

  for (const char *p = skip_spaces (text); *p != '\0';)
    {
      const char *next = skip_spaces (p);

      if (next > p && *next != '\0')
        g_string_append_c (line, ' ');
      p = next;
      if (*p != '\0')
        {
          g_string_append_unichar (line, g_utf8_get_char (p));
          p = g_utf8_next_char (p);
        }
    }
  return g_string_free (line, FALSE);
}

/**
 * remit_title_text_read:
 * @text: a line or a cell of text
 *
 * Makes a title of it: one line, without bullets, numbers and boxes in front.
 *
 * Returns: (transfer full) (nullable): the title; %NULL if nothing is left
 */
char *
remit_title_text_read (const char *text)
{
  const char *p;

  g_return_val_if_fail (text != NULL, NULL);

  p = skip_spaces (text);
  for (guint i = 0; i < MAX_MARKS; i++)
    p = skip_spaces (skip_mark (p));
  return *p != '\0' ? remit_title_text_fold (p) : NULL;
}
