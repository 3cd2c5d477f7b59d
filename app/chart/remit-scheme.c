/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-scheme.h"

#include <glib/gi18n.h>

/* A scheme never changes: a chart that gets other letters gets another scheme. So the masks by
 * kind, which the checks ask for in their innermost loops, are worked out once. */

struct _RemitScheme
{
  gatomicrefcount ref_count;
  char *name;
  guint n_letters;
  RemitLetter letters[REMIT_SCHEME_MAX_LETTERS];
  RemitSet masks[REMIT_N_KINDS];
};

G_DEFINE_BOXED_TYPE (RemitScheme, remit_scheme, remit_scheme_ref, remit_scheme_unref)

static const char *const kind_nicks[REMIT_N_KINDS] = {
  "decides", "does", "helps", "advises", "informed", "checks", "out",
};

/**
 * remit_scheme_new:
 * @name: its name, such as "RACI"
 * @letters: (array length=n_letters): the letters in order, copied; keys must differ
 * @n_letters: 1 to %REMIT_SCHEME_MAX_LETTERS
 *
 * Makes a scheme.
 *
 * Returns: (transfer full): the new scheme
 */
RemitScheme *
remit_scheme_new (const char        *name,
                  const RemitLetter *letters,
                  guint              n_letters)
{
  RemitScheme *self;

  g_return_val_if_fail (name != NULL, NULL);
  g_return_val_if_fail (n_letters > 0 && n_letters <= REMIT_SCHEME_MAX_LETTERS, NULL);

  self = g_new0 (RemitScheme, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->name = g_strdup (name);
  self->n_letters = n_letters;
  for (guint i = 0; i < n_letters; i++)
    {
      self->letters[i] = letters[i];
      self->letters[i].name = g_strdup (letters[i].name);
      self->letters[i].meaning = g_strdup (letters[i].meaning);
      self->letters[i].extras = remit_extras_copy (letters[i].extras);
      self->masks[letters[i].kind] |= (RemitSet) (1u << i);
    }
  return self;
}

/**
 * remit_scheme_ref:
 * @self: a scheme
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
RemitScheme *
remit_scheme_ref (RemitScheme *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * remit_scheme_unref:
 * @self: (transfer full): a scheme
 *
 * Gives a reference back.
 */
void
remit_scheme_unref (RemitScheme *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;
  for (guint i = 0; i < self->n_letters; i++)
    {
      g_free (self->letters[i].name);
      g_free (self->letters[i].meaning);
      remit_extras_free (self->letters[i].extras);
    }
  g_free (self->name);
  g_free (self);
}

/**
 * remit_scheme_get_name:
 * @self: a scheme
 *
 * Gives its name.
 *
 * Returns: the name
 */
const char *
remit_scheme_get_name (const RemitScheme *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->name;
}

/**
 * remit_scheme_get_n_letters:
 * @self: a scheme
 *
 * Counts its letters.
 *
 * Returns: 1 to %REMIT_SCHEME_MAX_LETTERS
 */
guint
remit_scheme_get_n_letters (const RemitScheme *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->n_letters;
}

/**
 * remit_scheme_get_letter:
 * @self: a scheme
 * @index: the letter's place in the scheme
 *
 * Gives a letter.
 *
 * Returns: (transfer none): the letter
 */
const RemitLetter *
remit_scheme_get_letter (const RemitScheme *self,
                         guint              index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_letters, NULL);
  return &self->letters[index];
}

/**
 * remit_scheme_is_key:
 * @character: a character
 *
 * Tells whether it can be the key of a letter: a letter or a digit of any script.
 *
 * Returns: whether it can
 */
gboolean
remit_scheme_is_key (gunichar character)
{
  return g_unichar_isalpha (character) || g_unichar_isdigit (character);
}

/**
 * remit_scheme_find_key:
 * @self: a scheme
 * @key: a character
 *
 * Finds the letter with exactly this key.
 *
 * Returns: its place in the scheme, or -1
 */
int
remit_scheme_find_key (const RemitScheme *self,
                       gunichar           key)
{
  g_return_val_if_fail (self != NULL, -1);

  for (guint i = 0; i < self->n_letters; i++)
    if (self->letters[i].key == key)
      return (int) i;
  return -1;
}

/**
 * remit_scheme_find_typed:
 * @self: a scheme
 * @key: a character that was typed
 *
 * Finds the letter that somebody means who types @key: the one with this key, else the one
 * whose key differs in case only.
 *
 * Returns: its place in the scheme, or -1
 */
int
remit_scheme_find_typed (const RemitScheme *self,
                         gunichar           key)
{
  int exact = remit_scheme_find_key (self, key);

  if (exact >= 0)
    return exact;
  for (guint i = 0; i < self->n_letters; i++)
    if (g_unichar_toupper (self->letters[i].key) == g_unichar_toupper (key))
      return (int) i;
  return -1;
}

/**
 * remit_scheme_get_mask:
 * @self: a scheme
 * @kind: a kind
 *
 * Gives the letters of a kind.
 *
 * Returns: the set, blank if the scheme lacks the kind
 */
RemitSet
remit_scheme_get_mask (const RemitScheme *self,
                       RemitKind          kind)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (kind < REMIT_N_KINDS, 0);
  return self->masks[kind];
}

/**
 * remit_scheme_get_holds:
 * @self: a scheme
 *
 * Gives the letters with which a role holds a responsibility: those that decide or do.
 *
 * Returns: the set
 */
RemitSet
remit_scheme_get_holds (const RemitScheme *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->masks[REMIT_KIND_DECIDES] | self->masks[REMIT_KIND_DOES];
}

/**
 * remit_scheme_get_counted:
 * @self: a scheme
 *
 * Gives the letters that do not count as blank: all but those of kind `out`.
 *
 * Returns: the set
 */
RemitSet
remit_scheme_get_counted (const RemitScheme *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return (RemitSet) (((1u << self->n_letters) - 1) & ~(guint) self->masks[REMIT_KIND_OUT]);
}

/**
 * remit_scheme_get_weight:
 * @self: a scheme
 * @set: letters
 *
 * Gives the largest weight of some letters.
 *
 * Returns: 0 to %REMIT_LETTER_MAX_WEIGHT; 0 for a blank
 */
guint
remit_scheme_get_weight (const RemitScheme *self,
                         RemitSet           set)
{
  guint weight = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->n_letters; i++)
    if (set & (1u << i))
      weight = MAX (weight, self->letters[i].weight);
  return weight;
}

/**
 * remit_scheme_format:
 * @self: a scheme
 * @set: letters
 *
 * Writes the keys in the scheme's order, as files have them: "RA".
 *
 * Returns: (transfer full): the text, "" for a blank
 */
char *
remit_scheme_format (const RemitScheme *self,
                     RemitSet           set)
{
  GString *text = g_string_new (NULL);

  g_return_val_if_fail (self != NULL, NULL);

  for (guint i = 0; i < self->n_letters; i++)
    if (set & (1u << i))
      g_string_append_unichar (text, self->letters[i].key);
  return g_string_free (text, FALSE);
}

/**
 * remit_scheme_list_display:
 * @self: a scheme
 * @set: letters
 * @indices: (out): the letters' places in the scheme
 *
 * Lists letters as they are shown: deciding first, then in the scheme's order.
 *
 * Returns: how many there are
 */
guint
remit_scheme_list_display (const RemitScheme *self,
                           RemitSet           set,
                           guint8             indices[REMIT_SCHEME_MAX_LETTERS])
{
  const RemitSet decides = self->masks[REMIT_KIND_DECIDES];
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  for (guint i = 0; i < self->n_letters; i++)
    if (set & decides & (1u << i))
      indices[n++] = (guint8) i;
  for (guint i = 0; i < self->n_letters; i++)
    if (set & ~(guint) decides & (1u << i))
      indices[n++] = (guint8) i;
  return n;
}

/**
 * remit_scheme_display:
 * @self: a scheme
 * @set: letters
 *
 * Writes letters as people read them: "A R".
 *
 * Returns: (transfer full): the text, "" for a blank
 */
char *
remit_scheme_display (const RemitScheme *self,
                      RemitSet           set)
{
  GString *text = g_string_new (NULL);
  guint8 indices[REMIT_SCHEME_MAX_LETTERS];
  guint n = remit_scheme_list_display (self, set, indices);

  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        g_string_append_c (text, ' ');
      g_string_append_unichar (text, self->letters[indices[i]].key);
    }
  return g_string_free (text, FALSE);
}

/**
 * remit_scheme_speak:
 * @self: a scheme
 * @set: letters
 *
 * Writes the names of letters, for a label in words: "Accountable, Responsible".
 *
 * Returns: (transfer full): the text; "blank", translated, for a blank
 */
char *
remit_scheme_speak (const RemitScheme *self,
                    RemitSet           set)
{
  GString *text;
  guint8 indices[REMIT_SCHEME_MAX_LETTERS];
  guint n = remit_scheme_list_display (self, set, indices);

  if (n == 0)
    /* TRANSLATORS: said of a cell without a letter */
    return g_strdup (_("blank"));
  text = g_string_new (NULL);
  for (guint i = 0; i < n; i++)
    {
      if (i > 0)
        /* TRANSLATORS: stands between two names in a list */
        g_string_append (text, _(", "));
      g_string_append (text, self->letters[indices[i]].name);
    }
  return g_string_free (text, FALSE);
}

/**
 * remit_scheme_parse:
 * @self: a scheme
 * @keys: keys in any order, such as "RA"
 * @set: (out): the letters
 * @bad: (out): the first character that is no key, or that comes a second time
 *
 * Reads the keys of a cell as files have them.
 *
 * Returns: whether all are keys of the scheme and none comes twice
 */
gboolean
remit_scheme_parse (const RemitScheme *self,
                    const char        *keys,
                    RemitSet          *set,
                    gunichar          *bad)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (keys != NULL, FALSE);

  *set = 0;
  for (const char *p = keys; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar key = g_utf8_get_char (p);
      int index = remit_scheme_find_key (self, key);

      if (index < 0 || (*set & (1u << index)) != 0)
        {
          *bad = key;
          return FALSE;
        }
      *set |= (RemitSet) (1u << index);
    }
  return TRUE;
}

/**
 * remit_scheme_type_letter:
 * @self: a scheme
 * @set: what a cell has
 * @letter: the place in the scheme of a letter that is typed there
 * @join: whether it shall stand beside any letter
 *
 * Tells what a cell has after a letter was typed: the letter replaces what is there, but those
 * that decide and those that do stand together; a letter that is there already goes.
 *
 * Returns: the letters
 */
RemitSet
remit_scheme_type_letter (const RemitScheme *self,
                          RemitSet           set,
                          guint              letter,
                          gboolean           join)
{
  const RemitSet bit = (RemitSet) (1u << letter);

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (letter < self->n_letters, 0);

  if (set & bit)
    return (RemitSet) (set & ~(guint) bit);
  if (join)
    return set | bit;
  if (bit & remit_scheme_get_holds (self))
    return (RemitSet) ((set & remit_scheme_get_holds (self)) | bit);
  return bit;
}

/**
 * remit_kind_get_name:
 * @kind: a kind
 *
 * Says what a role with such a letter does.
 *
 * Returns: a word or two, translated
 */
const char *
remit_kind_get_name (RemitKind kind)
{
  /* TRANSLATORS: what a letter means to the checks, after the name of a role or on its own: the role decides */
  static const char *const names[REMIT_N_KINDS] = {
    NC_("kind", "Decides"), NC_("kind", "Does"),   NC_("kind", "Helps"),      NC_("kind", "Advises"),
    NC_("kind", "Is informed"), NC_("kind", "Checks"), NC_("kind", "Is left out"),
  };

  g_return_val_if_fail (kind < REMIT_N_KINDS, NULL);
  return g_dpgettext2 (NULL, "kind", names[kind]);
}

/**
 * remit_kind_to_nick:
 * @kind: a kind
 *
 * Gives the name of a kind in files.
 *
 * Returns: the name
 */
const char *
remit_kind_to_nick (RemitKind kind)
{
  g_return_val_if_fail (kind < REMIT_N_KINDS, NULL);
  return kind_nicks[kind];
}

/**
 * remit_kind_from_nick:
 * @nick: a name
 * @kind: (out): the kind
 *
 * Finds a kind by its name in files.
 *
 * Returns: whether there is one
 */
gboolean
remit_kind_from_nick (const char *nick,
                      RemitKind  *kind)
{
  g_return_val_if_fail (nick != NULL, FALSE);

  for (guint i = 0; i < REMIT_N_KINDS; i++)
    if (g_str_equal (kind_nicks[i], nick))
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}
