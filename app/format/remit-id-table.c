/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-id-table.h"

#include <string.h>

/* The reader looks an id up for every cell, straight from the parser's buffer, where it has a
 * length and no terminator. So this hash table takes it like that and allocates nothing to find
 * it; and as cells mostly come in the order of the roles, a guess is tried before the hash. */

typedef struct
{
  gsize offset; /* into the text */
  guint length;
  guint hash;
} Entry;

struct _RemitIdTable
{
  GArray *entries; /* of Entry */
  GString *text;
  guint *slots;  /* number of an entry + 1, 0 where none is */
  guint n_slots; /* a power of two */
};

static guint
hash_id (const char *id, gsize length)
{
  guint hash = 2166136261u;

  for (gsize i = 0; i < length; i++)
    hash = (hash ^ (guchar) id[i]) * 16777619u;
  return hash ^ (hash >> 15);
}

static gboolean
is_equal (const RemitIdTable *self, guint number, const char *id, gsize length)
{
  const Entry *entry = &g_array_index (self->entries, Entry, number);

  return entry->length == length && memcmp (self->text->str + entry->offset, id, length) == 0;
}

/* The slot that holds an id, or the free one where it belongs. */
static guint
find_slot (const RemitIdTable *self, const char *id, gsize length, guint hash)
{
  guint slot = hash & (self->n_slots - 1);

  while (self->slots[slot] != 0)
    {
      guint number = self->slots[slot] - 1;

      if (g_array_index (self->entries, Entry, number).hash == hash && is_equal (self, number, id, length))
        break;
      slot = (slot + 1) & (self->n_slots - 1);
    }
  return slot;
}

static void
grow (RemitIdTable *self)
{
  self->n_slots *= 2;
  g_free (self->slots);
  self->slots = g_new0 (guint, self->n_slots);
  for (guint i = 0; i < self->entries->len; i++)
    {
      const Entry *entry = &g_array_index (self->entries, Entry, i);

      self->slots[find_slot (self, self->text->str + entry->offset, entry->length, entry->hash)] = i + 1;
    }
}

/**
 * remit_id_table_new:
 *
 * Makes an empty table.
 *
 * Returns: (transfer full): the new table
 */
RemitIdTable *
remit_id_table_new (void)
{
  RemitIdTable *self = g_new0 (RemitIdTable, 1);

  self->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->text = g_string_new (NULL);
  self->n_slots = 16;
  self->slots = g_new0 (guint, self->n_slots);
  return self;
}

/**
 * remit_id_table_free:
 * @self: (transfer full): a table
 *
 * Frees a table.
 */
void
remit_id_table_free (RemitIdTable *self)
{
  g_array_unref (self->entries);
  g_string_free (self->text, TRUE);
  g_free (self->slots);
  g_free (self);
}

/**
 * remit_id_table_add:
 * @self: a table
 * @id: an id, not terminated
 * @length: its length in bytes
 *
 * Adds an id under the next number, from 0 on.
 *
 * Returns: whether it is new; if not, nothing is added
 */
gboolean
remit_id_table_add (RemitIdTable *self, const char *id, gsize length)
{
  const Entry entry = { self->text->len, (guint) length, hash_id (id, length) };
  guint slot;

  if (2 * (self->entries->len + 1) > self->n_slots)
    grow (self);
  slot = find_slot (self, id, length, entry.hash);
  if (self->slots[slot] != 0)
    return FALSE;
  g_array_append_val (self->entries, entry);
  g_string_append_len (self->text, id, (gssize) length);
  self->slots[slot] = self->entries->len;
  return TRUE;
}

/**
 * remit_id_table_find:
 * @self: a table
 * @id: an id, not terminated
 * @length: its length in bytes
 * @guess: the number that it probably has; any number will do
 *
 * Finds the number of an id.
 *
 * Returns: the number, or %REMIT_NO_ID
 */
guint
remit_id_table_find (const RemitIdTable *self, const char *id, gsize length, guint guess)
{
  guint slot;

  if (guess < self->entries->len && is_equal (self, guess, id, length))
    return guess;
  slot = find_slot (self, id, length, hash_id (id, length));
  return self->slots[slot] != 0 ? self->slots[slot] - 1 : REMIT_NO_ID;
}
