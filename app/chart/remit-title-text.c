/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-title-text.h"

#include <string.h>

/* Titles from lines of text: what begins an item of a list is taken off. A mark of ASCII that words
 * begin with, too, is one only before a blank: "- Vision", but "-5 degrees"; a number only with a mark
 * behind it: "1. Vision", "2) Roadmap". "2.0 release" and "3 amigos meeting" may be titles as they are; what
 * such numbers are, the lines around them say: those of a list follow each other. */

#define MAX_MARKS 4
#define MAX_NUMERAL 5
#define MAX_PART 9999

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

/* A word of two letters or more: "1.Vision" has one behind its number, "2.x release" has not. */
static gboolean
is_word (const char *p)
{
  return *p != '\0' && g_unichar_isalpha (g_utf8_get_char (p)) && *g_utf8_next_char (p) != '\0' &&
         g_unichar_isalpha (g_utf8_get_char (g_utf8_next_char (p)));
}

/* "1.", "1)", "1.2.", "1.2)": numbers with a mark behind them. */
static const char *
skip_number (const char *p)
{
  const char *end = skip_digits (p);

  if (end == p)
    return p;
  while (*end == '.' && g_ascii_isdigit (end[1]))
    end = skip_digits (end + 1);
  if (*end == '.' && end[1] == ')')
    return end + 2;
  if (*end == ')' || (*end == '.' && (ends_mark (end + 1) || is_word (end + 1))) ||
      (*end == ':' && ends_mark (end + 1)))
    return end + 1;
  return p;
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

static const char *
skip_marks (const char *p)
{
  p = skip_spaces (p);
  for (guint i = 0; i < MAX_MARKS; i++)
    p = skip_spaces (skip_mark (p));
  return p;
}

/**
 * remit_title_text_read:
 * @text: a line or a cell of text
 *
 * Makes a title of it: one line, without the bullets, boxes, and numbers with a mark behind them in front.
 *
 * Returns: (transfer full) (nullable): the title; %NULL if nothing is left
 */
char *
remit_title_text_read (const char *text)
{
  const char *p;

  g_return_val_if_fail (text != NULL, NULL);

  p = skip_marks (text);
  return *p != '\0' ? remit_title_text_fold (p) : NULL;
}

/* Reads what may number a line, and returns what is behind it; NULL if there is none. */
static const char *
read_number (const char       *p,
             RemitTitleNumber *number)
{
  *number = (RemitTitleNumber) { 0 };
  if (g_ascii_isalpha (p[0]) && p[1] == '.' && ends_mark (p + 2))
    {
      number->letter = g_ascii_islower (p[0]) ? 'a' : 'A';
      number->parts[number->n_parts++] = (guint) (p[0] - number->letter) + 1;
      return p + 2;
    }
  while (g_ascii_isdigit (*p) && number->n_parts < REMIT_TITLE_NUMBER_MAX_PARTS)
    {
      const guint64 part = g_ascii_strtoull (p, (char **) &p, 10);

      number->parts[number->n_parts++] = (guint) MIN (part, MAX_PART);
      if (*p == '.')
        p++;
    }
  p += *p == ')' ? 1 : 0;
  return number->n_parts > 0 && ends_mark (p) ? p : NULL;
}

/**
 * remit_title_text_get_number:
 * @text: a line or a cell of text
 * @number: (out): the number
 *
 * Reads what a line of a numbered list may begin with.
 *
 * Returns: whether there is such a thing, and text behind it
 */
gboolean
remit_title_text_get_number (const char       *text,
                             RemitTitleNumber *number)
{
  const char *p;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (number != NULL, FALSE);

  p = read_number (skip_spaces (text), number);
  return p != NULL && *skip_spaces (p) != '\0';
}

/**
 * remit_title_number_follows:
 * @self: a number
 * @last: (nullable): the number before it; %NULL for the first one
 *
 * Tells whether a list goes on so: after 1.2 come 1.3, 1.2.1, 2 and 2.1. It may begin anywhere with two parts,
 * otherwise with 1 or a.
 *
 * Returns: whether it does
 */
gboolean
remit_title_number_follows (const RemitTitleNumber *self,
                            const RemitTitleNumber *last)
{
  guint same = 0;

  g_return_val_if_fail (self != NULL && self->n_parts > 0, FALSE);

  for (guint i = 0; i < self->n_parts; i++)
    if (self->parts[i] == 0)
      return FALSE;
  if (last == NULL)
    return self->n_parts > 1 || self->parts[0] == 1;
  if (self->letter != last->letter || self->n_parts > last->n_parts + 1)
    return FALSE;
  while (same < self->n_parts && same < last->n_parts && self->parts[same] == last->parts[same])
    same++;
  if (same == self->n_parts || self->parts[same] != (same < last->n_parts ? last->parts[same] : 0) + 1)
    return FALSE;
  for (guint i = same + 1; i < self->n_parts; i++)
    if (self->parts[i] != 1)
      return FALSE;
  return TRUE;
}

/**
 * remit_title_text_read_numbered:
 * @text: a line or a cell of text from a numbered list
 *
 * Makes a title of it, as remit_title_text_read() does, without any number in front.
 *
 * Returns: (transfer full) (nullable): the title; %NULL if nothing is left
 */
char *
remit_title_text_read_numbered (const char *text)
{
  RemitTitleNumber number;
  const char *p;

  g_return_val_if_fail (text != NULL, NULL);

  p = read_number (skip_spaces (text), &number);
  return remit_title_text_read (p != NULL ? p : text);
}
