/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-cell-text.h"

#include <string.h>

/* Reading is strict about what letters are: the whole text has to consist of them, and of marks
 * between them, otherwise it is a note. "R (if no TW)" is not R: it says more, which must not be
 * lost, and whether the R stands is for people to say. Keys are tried first, as they are what a
 * chart writes; then the letters' names, in any case and form. */

typedef struct
{
  const RemitScheme *scheme;
  char *names[REMIT_SCHEME_MAX_LETTERS]; /* folded */
} Names;

static gboolean
is_blank (gunichar c)
{
  return g_unichar_isspace (c) || c == 0xA0 || c == 0xAD || c == 0x200B || c == 0x2060 || c == 0xFEFF;
}

static gboolean
is_dash (gunichar c)
{
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212 || c == 0xFE58 || c == 0xFE63 || c == 0xFF0D;
}

static gboolean
is_separator (gunichar c)
{
  return is_blank (c) || is_dash (c) || g_utf8_strchr ("/,;+·•∙&|\\.:、，／＋", -1, c) != NULL;
}

/* Marks that stand for nothing when there is nothing else. */
static gboolean
is_filler (gunichar c)
{
  return is_blank (c) || is_dash (c) || g_utf8_strchr ("/.·∙", -1, c) != NULL;
}

static char *
strip (const char *text)
{
  const char *end = text + strlen (text);

  while (*text != '\0' && is_blank (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);
  while (end > text && is_blank (g_utf8_get_char (g_utf8_prev_char (end))))
    end = g_utf8_prev_char (end);
  return g_strndup (text, (gsize) (end - text));
}

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normal != NULL ? normal : text, -1);
}

/* What a character may be meant for, best first: what it looks like, then what it sounds like. */
static const char *
get_look_alikes (gunichar c)
{
  static const struct
  {
    const char *characters;
    const char *meant;
  } looks[] = {
    { "АаΑα", "A" }, { "ВΒ", "B" },    { "СсϹϲ", "C" }, { "Ԁԁ", "D" },  { "ЕеΕ", "E" },    { "НΗ", "H" },
    { "ІіΙιİ", "I" }, { "Јј", "J" },   { "КкΚκ", "K" }, { "МΜ", "M" },  { "Ν", "N" },      { "ОоΟο", "O" },
    { "РрΡρ", "PR" }, { "Ԛԛ", "Q" },   { "Ѕѕ", "S" },   { "ТтΤτ", "T" }, { "Ѵѵν", "V" },    { "Ԝԝ", "W" },
    { "ХхΧχ", "X" },  { "УуΥυ", "Y" }, { "Ζ", "Z" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (looks); i++)
    if (g_utf8_strchr (looks[i].characters, -1, c) != NULL)
      return looks[i].meant;
  return "";
}

static int
find_letter (const RemitScheme *scheme,
             gunichar           c)
{
  int letter = remit_scheme_find_typed (scheme, c);

  if (letter < 0 && c >= 0xFF01 && c <= 0xFF5E) /* the wide forms of ASCII */
    letter = remit_scheme_find_typed (scheme, c - 0xFEE0);
  for (const char *p = get_look_alikes (c); letter < 0 && *p != '\0'; p++)
    letter = remit_scheme_find_typed (scheme, (gunichar) *p);
  return letter;
}

/* Reads keys up to the next separator; returns where it is, NULL if there is something else. */
static const char *
read_keys (const RemitScheme *scheme,
           const char        *p,
           RemitSet          *set)
{
  for (; *p != '\0' && !is_separator (g_utf8_get_char (p)); p = g_utf8_next_char (p))
    {
      int letter = find_letter (scheme, g_utf8_get_char (p));

      if (letter < 0)
        return NULL;
      *set |= (RemitSet) (1u << letter);
    }
  return p;
}

/* Reads the longest name at @p; returns where it ends, NULL if there is none. */
static const char *
read_name (const Names *names,
           const char  *p,
           RemitSet    *set)
{
  const char *best = NULL;
  guint letter = 0;

  for (guint i = 0; i < remit_scheme_get_n_letters (names->scheme); i++)
    {
      const char *end = p + strlen (names->names[i]);

      if (names->names[i][0] == '\0' || !g_str_has_prefix (p, names->names[i]) || (best != NULL && end <= best) ||
          (*end != '\0' && !is_separator (g_utf8_get_char (end))))
        continue;
      best = end;
      letter = i;
    }
  if (best != NULL)
    *set |= (RemitSet) (1u << letter);
  return best;
}

/* Reads letters from beginning to end; @names are left out when keys alone are looked for. */
static gboolean
read_letters (const RemitScheme *scheme,
              const Names       *names,
              const char        *text,
              RemitSet          *set)
{
  const char *p = text;

  *set = 0;
  while (p != NULL && *p != '\0')
    {
      RemitSet keys = 0;
      const char *end;

      if (is_separator (g_utf8_get_char (p)))
        {
          p = g_utf8_next_char (p);
          continue;
        }
      end = names != NULL ? read_name (names, p, set) : NULL;
      if (end == NULL && (end = read_keys (scheme, p, &keys)) != NULL)
        *set |= keys;
      p = end;
    }
  return p != NULL && *set != 0;
}

static gboolean
read_names (const RemitScheme *scheme,
            const char        *text,
            RemitSet          *set)
{
  g_autofree char *folded = fold (text);
  Names names = { scheme };
  gboolean found;

  for (guint i = 0; i < remit_scheme_get_n_letters (scheme); i++)
    {
      g_autofree char *name = fold (remit_scheme_get_letter (scheme, i)->name);

      names.names[i] = strip (name);
    }
  found = read_letters (scheme, &names, folded, set);
  for (guint i = 0; i < remit_scheme_get_n_letters (scheme); i++)
    g_free (names.names[i]);
  return found;
}

static gboolean
is_one_of (const char        *text,
           const char *const *words)
{
  for (; *words != NULL; words++)
    if (g_ascii_strcasecmp (text, *words) == 0)
      return TRUE;
  return FALSE;
}

/* "N/A" is no A, whatever the letters are. */
static gboolean
is_not_applicable (const char *text)
{
  static const char *const marks[] = { "n/a", "n / a", "n\\a", "n.a.", "n. a.", "n.a", "#n/a", NULL };

  return is_one_of (text, marks);
}

/* Marks for nothing that might also be letters of a scheme. */
static gboolean
is_word_for_nothing (const char *text)
{
  static const char *const words[] = { "n", "na", "none", "nil", NULL };

  return is_one_of (text, words);
}

static gboolean
is_all_filler (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_filler (g_utf8_get_char (p)))
      return FALSE;
  return TRUE;
}

/**
 * remit_cell_text_read:
 * @scheme: the letters
 * @text: what a cell of some table says, in UTF-8
 * @set: (out): the letters that it means, each once; blank if it is no letters
 * @note: (out) (nullable): the text without blanks at its edges, if it is neither blank nor letters
 *
 * Tells what the text of a cell means: "A/R", "RA", "a, r", "Accountable / Responsible" are the
 * same letters, "-" and "N/A" mean nothing, and all else is a note. Letters of other scripts are
 * taken for those that they look like, unless the scheme has them.
 *
 * Returns: what it is
 */
RemitCellText
remit_cell_text_read (const RemitScheme  *scheme,
                      const char         *text,
                      RemitSet           *set,
                      char              **note)
{
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (scheme != NULL, REMIT_CELL_TEXT_BLANK);
  g_return_val_if_fail (text != NULL, REMIT_CELL_TEXT_BLANK);

  *set = 0;
  *note = NULL;
  if (is_all_filler (text))
    return REMIT_CELL_TEXT_BLANK;
  stripped = strip (text);
  if (is_not_applicable (stripped))
    return REMIT_CELL_TEXT_BLANK;
  if (read_letters (scheme, NULL, stripped, set) || read_names (scheme, stripped, set))
    return REMIT_CELL_TEXT_LETTERS;
  *set = 0;
  if (is_word_for_nothing (stripped))
    return REMIT_CELL_TEXT_BLANK;
  *note = g_steal_pointer (&stripped);
  return REMIT_CELL_TEXT_NOTE;
}

/**
 * remit_cell_text_write:
 * @scheme: the letters
 * @set: letters
 *
 * Writes the letters of a cell as other programs and people read them: "A/R", deciding first.
 * remit_cell_text_read() gives the same letters.
 *
 * Returns: (transfer full): the text, "" for a blank
 */
char *
remit_cell_text_write (const RemitScheme *scheme,
                       RemitSet           set)
{
  GString *text = g_string_new (NULL);
  guint8 letters[REMIT_SCHEME_MAX_LETTERS];
  guint n;

  g_return_val_if_fail (scheme != NULL, NULL);

  n = remit_scheme_list_display (scheme, set, letters);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (text, '/');
      g_string_append_unichar (text, remit_scheme_get_letter (scheme, letters[i])->key);
    }
  /* What means nothing is written so that it means letters. */
  if (is_not_applicable (text->str))
    g_string_replace (text, "/", ", ", 0);
  return g_string_free (text, FALSE);
}
