/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-slice.h"

#include <string.h>

#include <libxml/tree.h>

#include "chart/remit-scheme.h"

/* Values of attributes, read where the parser left them. The forms are those of the schema, to
 * the character: white space counts, numbers have no leading zeros. */

#define QUOTED_LENGTH 40

/**
 * remit_slice_dup:
 * @self: a value
 *
 * Copies a value.
 *
 * Returns: (transfer full): the copy, "" for an absent value
 */
char *
remit_slice_dup (const RemitSlice *self)
{
  return self->text != NULL ? g_strndup (self->text, self->length) : g_strdup ("");
}

/**
 * remit_slice_dup_or_null:
 * @self: a value
 *
 * Copies a value for which empty means the same as absent.
 *
 * Returns: (transfer full) (nullable): the copy
 */
char *
remit_slice_dup_or_null (const RemitSlice *self)
{
  return self->length > 0 ? g_strndup (self->text, self->length) : NULL;
}

/**
 * remit_slice_quote:
 * @self: a value
 *
 * Makes a value fit for a message: short and on one line.
 *
 * Returns: (transfer full): the text
 */
char *
remit_slice_quote (const RemitSlice *self)
{
  g_autofree char *text = remit_slice_dup (self);

  g_strdelimit (text, "\t\r\n", ' ');
  if (g_utf8_strlen (text, -1) <= QUOTED_LENGTH)
    return g_steal_pointer (&text);
  *g_utf8_offset_to_pointer (text, QUOTED_LENGTH - 1) = '\0';
  return g_strconcat (text, "…", NULL);
}

/**
 * remit_slice_get_nick:
 * @self: a value
 * @nick: (out): the value, terminated
 *
 * Gets a value that is one of a few words.
 *
 * Returns: whether it is short enough to be one of them
 */
gboolean
remit_slice_get_nick (const RemitSlice *self, char nick[REMIT_NICK_SIZE])
{
  if (self->length >= REMIT_NICK_SIZE)
    return FALSE;
  memcpy (nick, self->text, self->length);
  nick[self->length] = '\0';
  return TRUE;
}

/**
 * remit_slice_is_name:
 * @self: a value
 *
 * Tells whether a value is an XML name without a colon.
 *
 * Returns: whether it is
 */
gboolean
remit_slice_is_name (const RemitSlice *self)
{
  g_autofree char *name = NULL;
  gsize i = 0;

  if (self->length == 0 || g_ascii_isdigit (self->text[0]) || self->text[0] == '-' || self->text[0] == '.')
    return FALSE;
  while (i < self->length && (g_ascii_isalnum (self->text[i]) || strchr ("-._", self->text[i]) != NULL))
    i++;
  if (i == self->length)
    return TRUE;
  if ((guchar) self->text[i] < 0x80)
    return FALSE;
  name = remit_slice_dup (self);
  return xmlValidateNCName ((const xmlChar *) name, 0) == 0;
}

/**
 * remit_slice_get_number:
 * @self: a value
 *
 * Gets a whole number from 0 to 999,999.
 *
 * Returns: the number, or -1 if it is none
 */
int
remit_slice_get_number (const RemitSlice *self)
{
  int number = 0;

  if (self->length == 0 || self->length > 6 || (self->length > 1 && self->text[0] == '0'))
    return -1;
  for (gsize i = 0; i < self->length; i++)
    {
      if (!g_ascii_isdigit (self->text[i]))
        return -1;
      number = number * 10 + g_ascii_digit_value (self->text[i]);
    }
  return number;
}

/**
 * remit_slice_get_character:
 * @self: a value
 *
 * Gets a value that is one letter or digit of any script.
 *
 * Returns: the character, or 0 if it is none or not the only one
 */
gunichar
remit_slice_get_character (const RemitSlice *self)
{
  gunichar character;

  if (self->length == 0 || self->length != (gsize) g_utf8_skip[(guchar) self->text[0]])
    return 0;
  character = g_utf8_get_char (self->text);
  return remit_scheme_is_key (character) ? character : 0;
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/**
 * remit_slice_next_token:
 * @rest: (inout): what is left of a list
 * @token: (out): its first word
 *
 * Takes the first word off a list that is parted by white space.
 *
 * Returns: whether there was one
 */
gboolean
remit_slice_next_token (RemitSlice *rest, RemitSlice *token)
{
  while (rest->length > 0 && is_space (*rest->text))
    {
      rest->text++;
      rest->length--;
    }
  *token = (RemitSlice){ rest->text, 0 };
  while (rest->length > 0 && !is_space (*rest->text))
    {
      rest->text++;
      rest->length--;
      token->length++;
    }
  return token->length > 0;
}
