/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-scheme-draft.h"

#include <string.h>

#include <glib/gi18n.h>

#include "chart/remit-text.h"

/* A scheme while somebody writes it: anything may stand in it, and what is wrong is told part by part, so that a form
 * can say it where it is. Beside the letters it keeps what becomes of the letters of the scheme that it replaces; a
 * letter that is taken away again is nobody's any more, and those after it are still meant. */

struct _RemitSchemeDraft
{
  RemitScheme *from;
  char *name;
  GPtrArray *letters; /* of RemitDraftLetter */
  RemitLetterMap map;
};

static void
free_letter (gpointer data)
{
  RemitDraftLetter *letter = data;

  g_free (letter->key);
  g_free (letter->weight);
  g_free (letter->name);
  g_free (letter->meaning);
  remit_extras_free (letter->extras);
  g_free (letter);
}

static RemitDraftLetter *
copy_letter (const RemitLetter *letter)
{
  RemitDraftLetter *copy = g_new0 (RemitDraftLetter, 1);
  char key[7] = "";

  g_unichar_to_utf8 (letter->key, key);
  copy->key = g_strdup (key);
  copy->kind = letter->kind;
  copy->weight = g_strdup_printf ("%u", letter->weight);
  copy->name = g_strdup (letter->name);
  copy->meaning = g_strdup (letter->meaning != NULL ? letter->meaning : "");
  copy->extras = remit_extras_copy (letter->extras);
  return copy;
}

static RemitDraftLetter *
get_letter (const RemitSchemeDraft *self,
            guint                   letter)
{
  return g_ptr_array_index (self->letters, letter);
}

static void
take_letters (RemitSchemeDraft *self,
              RemitScheme      *scheme)
{
  g_free (self->name);
  self->name = g_strdup (remit_scheme_get_name (scheme));
  g_ptr_array_set_size (self->letters, 0);
  for (guint i = 0; i < remit_scheme_get_n_letters (scheme); i++)
    g_ptr_array_add (self->letters, copy_letter (remit_scheme_get_letter (scheme, i)));
}

/**
 * remit_scheme_draft_new:
 * @from: the scheme of a chart
 *
 * Begins with a scheme as it is: all its letters stay themselves.
 *
 * Returns: (transfer full): the new draft
 */
RemitSchemeDraft *
remit_scheme_draft_new (RemitScheme *from)
{
  RemitSchemeDraft *self;

  g_return_val_if_fail (from != NULL, NULL);

  self = g_new0 (RemitSchemeDraft, 1);
  self->from = remit_scheme_ref (from);
  self->letters = g_ptr_array_new_with_free_func (free_letter);
  remit_scheme_draft_set_scheme (self, from);
  return self;
}

/**
 * remit_scheme_draft_free:
 * @self: (nullable) (transfer full): a draft
 *
 * Frees a draft.
 */
void
remit_scheme_draft_free (RemitSchemeDraft *self)
{
  if (self == NULL)
    return;
  remit_scheme_unref (self->from);
  g_ptr_array_unref (self->letters);
  g_free (self->name);
  g_free (self);
}

/**
 * remit_scheme_draft_get_from:
 * @self: a draft
 *
 * Gives the scheme that it replaces.
 *
 * Returns: (transfer none): the scheme
 */
RemitScheme *
remit_scheme_draft_get_from (const RemitSchemeDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->from;
}

/**
 * remit_scheme_draft_set_scheme:
 * @self: a draft
 * @scheme: a scheme
 *
 * Takes over the name and letters of a scheme, and supposes what becomes of the letters of the one it replaces.
 */
void
remit_scheme_draft_set_scheme (RemitSchemeDraft *self,
                               RemitScheme      *scheme)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (scheme != NULL);

  take_letters (self, scheme);
  remit_letter_map_suggest (&self->map, self->from, scheme);
}

/**
 * remit_scheme_draft_get_name:
 * @self: a draft
 *
 * Gives its name.
 *
 * Returns: the name, maybe ""
 */
const char *
remit_scheme_draft_get_name (const RemitSchemeDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->name;
}

/**
 * remit_scheme_draft_set_name:
 * @self: a draft
 * @name: a name, in any state
 *
 * Names it.
 */
void
remit_scheme_draft_set_name (RemitSchemeDraft *self,
                             const char       *name)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (name != NULL);

  g_free (self->name);
  self->name = g_strdup (name);
}

/**
 * remit_scheme_draft_get_n_letters:
 * @self: a draft
 *
 * Counts its letters.
 *
 * Returns: 0 to %REMIT_SCHEME_MAX_LETTERS
 */
guint
remit_scheme_draft_get_n_letters (const RemitSchemeDraft *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return self->letters->len;
}

/**
 * remit_scheme_draft_get_letter:
 * @self: a draft
 * @letter: which
 *
 * Gives a letter.
 *
 * Returns: (transfer none): the letter
 */
const RemitDraftLetter *
remit_scheme_draft_get_letter (const RemitSchemeDraft *self,
                               guint                   letter)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (letter < self->letters->len, NULL);
  return get_letter (self, letter);
}

/**
 * remit_scheme_draft_add_letter:
 * @self: a draft
 *
 * Adds a letter, with nothing in it yet.
 *
 * Returns: whether there was room for one more
 */
gboolean
remit_scheme_draft_add_letter (RemitSchemeDraft *self)
{
  const RemitLetter nothing = { 0, REMIT_KIND_HELPS, 2, (char *) "", (char *) "", NULL };

  g_return_val_if_fail (self != NULL, FALSE);

  if (self->letters->len >= REMIT_SCHEME_MAX_LETTERS)
    return FALSE;
  g_ptr_array_add (self->letters, copy_letter (&nothing));
  return TRUE;
}

/**
 * remit_scheme_draft_remove_letter:
 * @self: a draft
 * @letter: which
 *
 * Takes a letter away; what was to become that letter is lost.
 */
void
remit_scheme_draft_remove_letter (RemitSchemeDraft *self,
                                  guint             letter)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (letter < self->letters->len);

  g_ptr_array_remove_index (self->letters, letter);
  for (guint i = 0; i < REMIT_SCHEME_MAX_LETTERS; i++)
    if (self->map.to[i] == (int) letter)
      self->map.to[i] = REMIT_LETTER_LOST;
    else if (self->map.to[i] > (int) letter)
      self->map.to[i]--;
}

static char **
get_part (RemitDraftLetter *letter,
          RemitDraftPart    part)
{
  switch (part)
    {
    case REMIT_DRAFT_KEY:
      return &letter->key;
    case REMIT_DRAFT_WEIGHT:
      return &letter->weight;
    case REMIT_DRAFT_MEANING:
      return &letter->meaning;
    case REMIT_DRAFT_NAME:
    default:
      return &letter->name;
    }
}

/**
 * remit_scheme_draft_set_part:
 * @self: a draft
 * @letter: which letter
 * @part: a part of it
 * @text: what stands there, in any state
 *
 * Writes a part of a letter.
 */
void
remit_scheme_draft_set_part (RemitSchemeDraft *self,
                             guint             letter,
                             RemitDraftPart    part,
                             const char       *text)
{
  char **old;

  g_return_if_fail (self != NULL);
  g_return_if_fail (letter < self->letters->len);
  g_return_if_fail (text != NULL);

  old = get_part (get_letter (self, letter), part);
  g_free (*old);
  *old = g_strdup (text);
}

/**
 * remit_scheme_draft_set_kind:
 * @self: a draft
 * @letter: which letter
 * @kind: what it means to the checks
 *
 * Says what a letter means.
 */
void
remit_scheme_draft_set_kind (RemitSchemeDraft *self,
                             guint             letter,
                             RemitKind         kind)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (letter < self->letters->len);
  g_return_if_fail (kind < REMIT_N_KINDS);

  get_letter (self, letter)->kind = kind;
}

/**
 * remit_scheme_draft_get_map:
 * @self: a draft
 *
 * Tells what becomes of the letters of the scheme that it replaces.
 *
 * Returns: (transfer none): it
 */
const RemitLetterMap *
remit_scheme_draft_get_map (const RemitSchemeDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->map;
}

/**
 * remit_scheme_draft_set_to:
 * @self: a draft
 * @letter: a letter of the scheme that it replaces
 * @to: a letter of its own, or %REMIT_LETTER_LOST
 *
 * Says what becomes of a letter.
 */
void
remit_scheme_draft_set_to (RemitSchemeDraft *self,
                           guint             letter,
                           int               to)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (letter < remit_scheme_get_n_letters (self->from));
  g_return_if_fail (to >= REMIT_LETTER_LOST && to < (int) self->letters->len);

  self->map.to[letter] = to;
}

static char *
clean (const char *text)
{
  char *line = remit_text_make_line (text);

  return line != NULL ? line : g_strdup ("");
}

/* What a letter means may have several lines. */
static char *
clean_meaning (const char *text)
{
  char *meaning = remit_text_clean (text);

  return meaning != NULL ? g_strstrip (meaning) : g_strdup ("");
}

/* The character that a key is, 0 if it is none. */
static gunichar
read_key (const char *text)
{
  g_autofree char *cleaned = clean (text);
  g_autofree char *composed = g_utf8_normalize (cleaned, -1, G_NORMALIZE_NFC);
  gunichar key;

  if (composed == NULL || g_utf8_strlen (composed, -1) != 1)
    return 0;
  key = g_utf8_get_char (composed);
  return remit_scheme_is_key (key) ? key : 0;
}

/* A weight, -1 if it is none. */
static int
read_weight (const char *text)
{
  g_autofree char *cleaned = clean (text);
  guint64 weight;

  if (!g_ascii_string_to_unsigned (cleaned, 10, 0, REMIT_LETTER_MAX_WEIGHT, &weight, NULL))
    return -1;
  return (int) weight;
}

static char *
check_text (const char *text,
            const char *missing)
{
  g_autofree char *cleaned = clean (text);

  if (*cleaned == '\0' && missing != NULL)
    return g_strdup (missing);
  if (strlen (cleaned) > REMIT_CHART_MAX_TEXT)
    return g_strdup (_("A text can have at most 65,536 bytes."));
  return NULL;
}

static char *
check_key (const RemitSchemeDraft *self,
           guint                   letter)
{
  const gunichar key = read_key (get_letter (self, letter)->key);

  if (key == 0)
    return g_strdup (_("A key is one letter or digit."));
  for (guint i = 0; i < self->letters->len; i++)
    if (i != letter && read_key (get_letter (self, i)->key) == key)
      {
        const RemitDraftLetter *other = get_letter (self, i);
        g_autofree char *name = clean (other->name);

        /* TRANSLATORS: two letters of a scheme have one key; %s is the name or else the key of the other one */
        return g_strdup_printf (_("“%s” has this key too. Each letter needs its own."), *name != '\0' ? name : other->key);
      }
  return NULL;
}

/**
 * remit_scheme_draft_check:
 * @self: a draft
 *
 * Tells what is wrong with the scheme itself: its name, or that it has no letter.
 *
 * Returns: (transfer full) (nullable): a sentence, translated; %NULL when nothing is
 */
char *
remit_scheme_draft_check (const RemitSchemeDraft *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (self->letters->len == 0)
    return g_strdup (_("A scheme needs at least one letter."));
  return check_text (self->name, _("The scheme needs a name."));
}

/**
 * remit_scheme_draft_check_part:
 * @self: a draft
 * @letter: which letter
 * @part: a part of it
 *
 * Tells what is wrong with a part of a letter.
 *
 * Returns: (transfer full) (nullable): a sentence, translated; %NULL when nothing is
 */
char *
remit_scheme_draft_check_part (const RemitSchemeDraft *self,
                               guint                   letter,
                               RemitDraftPart          part)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (letter < self->letters->len, NULL);

  switch (part)
    {
    case REMIT_DRAFT_KEY:
      return check_key (self, letter);
    case REMIT_DRAFT_WEIGHT:
      return read_weight (get_letter (self, letter)->weight) < 0
               ? g_strdup (_("A weight is a whole number from 0 to 9.")) : NULL;
    case REMIT_DRAFT_MEANING:
      return check_text (get_letter (self, letter)->meaning, NULL);
    case REMIT_DRAFT_NAME:
    default:
      return check_text (get_letter (self, letter)->name, _("The letter needs a name."));
    }
}

/**
 * remit_scheme_draft_is_valid:
 * @self: a draft
 *
 * Tells whether a scheme can be made of it.
 *
 * Returns: whether nothing is wrong
 */
gboolean
remit_scheme_draft_is_valid (const RemitSchemeDraft *self)
{
  g_autofree char *problem = remit_scheme_draft_check (self);

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->letters->len && problem == NULL; i++)
    for (guint part = 0; part < REMIT_N_DRAFT_PARTS && problem == NULL; part++)
      problem = remit_scheme_draft_check_part (self, i, part);
  return problem == NULL;
}

static gboolean
is_letter_changed (const RemitSchemeDraft *self,
                   guint                   i)
{
  const RemitLetter *old = remit_scheme_get_letter (self->from, i);
  const RemitDraftLetter *letter = get_letter (self, i);
  g_autofree char *name = clean (letter->name), *old_name = clean (old->name);
  g_autofree char *meaning = clean_meaning (letter->meaning), *old_meaning = clean_meaning (old->meaning);

  return self->map.to[i] != (int) i || read_key (letter->key) != old->key || letter->kind != old->kind
         || read_weight (letter->weight) != (int) old->weight || g_strcmp0 (name, old_name) != 0
         || g_strcmp0 (meaning, old_meaning) != 0;
}

/**
 * remit_scheme_draft_is_changed:
 * @self: a draft
 *
 * Tells whether it differs from the scheme that it replaces.
 *
 * Returns: whether it does
 */
gboolean
remit_scheme_draft_is_changed (const RemitSchemeDraft *self)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (self != NULL, FALSE);

  name = clean (self->name);
  if (self->letters->len != remit_scheme_get_n_letters (self->from)
      || g_strcmp0 (name, remit_scheme_get_name (self->from)) != 0)
    return TRUE;
  for (guint i = 0; i < self->letters->len; i++)
    if (is_letter_changed (self, i))
      return TRUE;
  return FALSE;
}

/**
 * remit_scheme_draft_make:
 * @self: a draft with which nothing is wrong
 *
 * Makes the scheme.
 *
 * Returns: (transfer full): the new scheme
 */
RemitScheme *
remit_scheme_draft_make (const RemitSchemeDraft *self)
{
  RemitLetter letters[REMIT_SCHEME_MAX_LETTERS];
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  char *name;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (remit_scheme_draft_is_valid (self), NULL);

  for (guint i = 0; i < self->letters->len; i++)
    {
      const RemitDraftLetter *letter = get_letter (self, i);
      char *letter_name = clean (letter->name), *meaning = clean_meaning (letter->meaning);

      g_ptr_array_add (texts, letter_name);
      g_ptr_array_add (texts, meaning);
      letters[i] = (RemitLetter) { read_key (letter->key), letter->kind, (guint) read_weight (letter->weight),
                                   letter_name, *meaning != '\0' ? meaning : NULL, letter->extras };
    }
  name = clean (self->name);
  g_ptr_array_add (texts, name);
  return remit_scheme_new (name, letters, self->letters->len);
}
