/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-builder.h"

#include <string.h>

#include <glib/gi18n.h>

#include "chart/remit-scheme-presets.h"

/* What the functions that build a chart share: its state, failing, and reading the values that
 * occur in many places. What is made of each element is told in remit-build-matrix.c and
 * remit-build-records.c. */

typedef struct
{
  char *id;
  guint line;
} OpenReference;

static void
clear_reference (gpointer data)
{
  OpenReference *reference = data;

  g_free (reference->id);
}

/**
 * remit_builder_new:
 *
 * Makes a builder with an empty chart.
 *
 * Returns: (transfer full): the new builder
 */
RemitBuilder *
remit_builder_new (void)
{
  RemitBuilder *self = g_new0 (RemitBuilder, 1);
  g_autoptr (RemitScheme) placeholder = remit_scheme_new_preset (REMIT_PRESET_RACI);

  self->chart = remit_chart_new (placeholder);
  self->roles = remit_id_table_new ();
  self->sections = remit_id_table_new ();
  self->rows = remit_id_table_new ();
  self->plans = remit_id_table_new ();
  self->workshop_ids = remit_id_table_new ();
  self->open_references = g_array_new (FALSE, FALSE, sizeof (OpenReference));
  g_array_set_clear_func (self->open_references, clear_reference);
  return self;
}

/**
 * remit_builder_free:
 * @self: (transfer full): a builder
 *
 * Frees a builder.
 */
void
remit_builder_free (RemitBuilder *self)
{
  g_clear_object (&self->chart);
  g_clear_error (&self->error);
  remit_id_table_free (self->roles);
  remit_id_table_free (self->sections);
  remit_id_table_free (self->rows);
  remit_id_table_free (self->plans);
  remit_id_table_free (self->workshop_ids);
  g_array_unref (self->open_references);
  g_free (self->scheme_name);
  for (guint i = 0; i < self->n_letters; i++)
    {
      g_free (self->letters[i].name);
      g_free (self->letters[i].meaning);
      remit_extras_free (self->letters[i].extras);
    }
  g_clear_object (&self->plan);
  g_free (self->cells);
  g_free (self->role_seen);
  g_free (self->row_seen);
  g_clear_pointer (&self->limits, remit_limits_unref);
  g_clear_pointer (&self->acceptances, g_ptr_array_unref);
  g_clear_pointer (&self->workshops, g_ptr_array_unref);
  g_clear_pointer (&self->decisions, g_ptr_array_unref);
  g_free (self);
}

/**
 * remit_builder_fail:
 * @self: a builder
 * @code: the reason
 * @format: the message, a translated sentence
 * @...: its arguments
 *
 * Refuses the file because of the element that is being read. Only the first failure counts.
 */
void
remit_builder_fail (RemitBuilder *self, RemitFormatError code, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  if (self->error != NULL)
    return;
  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  self->error = remit_format_error_new (code, self->line, "%s", message);
}

/**
 * remit_builder_fail_value:
 * @self: a builder
 * @attribute: an attribute
 * @value: its value, which is none of those that it may have
 *
 * Refuses the file because of a value.
 */
void
remit_builder_fail_value (RemitBuilder *self, const char *attribute, const RemitSlice *value)
{
  g_autofree char *quote = remit_slice_quote (value);

  /* TRANSLATORS: the second word is an attribute in an XML file, such as “kind” */
  remit_builder_fail (self, REMIT_FORMAT_ERROR_VALUE, _("“%s” is not a value that “%s” may have."), quote, attribute);
}

/**
 * remit_builder_add_id:
 * @self: a builder
 * @table: the ids of one sort
 * @id: the value of an attribute "id"
 *
 * Takes the id of something new. Fails if it is no name, or taken.
 *
 * Returns: whether it went well
 */
gboolean
remit_builder_add_id (RemitBuilder *self, RemitIdTable *table, const RemitSlice *id)
{
  g_autofree char *quote = NULL;

  if (!remit_slice_is_name (id))
    {
      remit_builder_fail_value (self, "id", id);
      return FALSE;
    }
  if (remit_id_table_add (table, id->text, id->length))
    return TRUE;
  quote = remit_slice_quote (id);
  remit_builder_fail (self, REMIT_FORMAT_ERROR_DUPLICATE, _("The id “%s” is given a second time."), quote);
  return FALSE;
}

/**
 * remit_builder_find_role:
 * @self: a builder
 * @id: a reference
 * @guess: the number that the role probably has
 *
 * Finds a role. Fails if there is none.
 *
 * Returns: its number, or %REMIT_NO_ID
 */
guint
remit_builder_find_role (RemitBuilder *self, const RemitSlice *id, guint guess)
{
  guint number = remit_id_table_find (self->roles, id->text, id->length, guess);

  if (number == REMIT_NO_ID)
    {
      g_autofree char *quote = remit_slice_quote (id);

      remit_builder_fail (self, REMIT_FORMAT_ERROR_REFERENCE, _("There is no role with the id “%s”."), quote);
    }
  return number;
}

/**
 * remit_builder_find_row:
 * @self: a builder
 * @id: a reference
 * @guess: the number that the row probably has
 *
 * Finds a responsibility. Fails if there is none.
 *
 * Returns: its number, or %REMIT_NO_ID
 */
guint
remit_builder_find_row (RemitBuilder *self, const RemitSlice *id, guint guess)
{
  guint number = remit_id_table_find (self->rows, id->text, id->length, guess);

  if (number == REMIT_NO_ID)
    {
      g_autofree char *quote = remit_slice_quote (id);

      remit_builder_fail (self, REMIT_FORMAT_ERROR_REFERENCE, _("There is no responsibility with the id “%s”."),
                          quote);
    }
  return number;
}

/**
 * remit_builder_find_plan:
 * @self: a builder
 * @id: a reference
 *
 * Finds a plan. Fails if there is none.
 *
 * Returns: (transfer none) (nullable): the plan
 */
RemitPlan *
remit_builder_find_plan (RemitBuilder *self, const RemitSlice *id)
{
  guint number = remit_id_table_find (self->plans, id->text, id->length, 0);
  g_autofree char *quote = NULL;

  if (number != REMIT_NO_ID)
    return remit_chart_get_plan (self->chart, number);
  quote = remit_slice_quote (id);
  remit_builder_fail (self, REMIT_FORMAT_ERROR_REFERENCE, _("There is no plan with the id “%s”."), quote);
  return NULL;
}

/**
 * remit_builder_check_workshop:
 * @self: a builder that has had all workshops
 * @id: a reference
 *
 * Fails if there is no such workshop.
 *
 * Returns: whether there is
 */
gboolean
remit_builder_check_workshop (RemitBuilder *self, const RemitSlice *id)
{
  g_autofree char *quote = NULL;

  if (remit_id_table_find (self->workshop_ids, id->text, id->length, 0) != REMIT_NO_ID)
    return TRUE;
  quote = remit_slice_quote (id);
  remit_builder_fail (self, REMIT_FORMAT_ERROR_REFERENCE, _("There is no workshop with the id “%s”."), quote);
  return FALSE;
}

/**
 * remit_builder_defer_workshop:
 * @self: a builder
 * @id: a reference from an element before the workshops
 *
 * Remembers to check this reference in remit_builder_settle().
 */
void
remit_builder_defer_workshop (RemitBuilder *self, const RemitSlice *id)
{
  OpenReference reference = { remit_slice_dup (id), self->line };

  g_array_append_val (self->open_references, reference);
}

/**
 * remit_builder_settle:
 * @self: a builder that has had everything
 *
 * Checks what could not be checked where it stands.
 */
void
remit_builder_settle (RemitBuilder *self)
{
  for (guint i = 0; i < self->open_references->len; i++)
    {
      const OpenReference *reference = &g_array_index (self->open_references, OpenReference, i);
      const RemitSlice id = { reference->id, strlen (reference->id) };

      self->line = reference->line;
      if (!remit_builder_check_workshop (self, &id))
        return;
    }
}

/**
 * remit_builder_read_date:
 * @self: a builder
 * @attribute: an attribute
 * @value: its value; may be absent
 *
 * Reads a day. Fails if the value is none.
 *
 * Returns: the day, 0 if the value is absent or none
 */
RemitDate
remit_builder_read_date (RemitBuilder *self, const char *attribute, const RemitSlice *value)
{
  char text[REMIT_NICK_SIZE];
  RemitDate date = 0;

  if (value->text == NULL)
    return 0;
  if (remit_slice_get_nick (value, text))
    date = remit_date_parse (text);
  if (date == 0)
    {
      g_autofree char *quote = remit_slice_quote (value);

      remit_builder_fail (self, REMIT_FORMAT_ERROR_VALUE,
                          /* TRANSLATORS: the second word is an attribute in an XML file; keep the form of the date */
                          _("“%s” in “%s” is not a date. A date is written like 2026-11-24."), quote, attribute);
    }
  return date;
}

/**
 * remit_builder_read_time:
 * @self: a builder
 * @attribute: an attribute
 * @value: its value
 *
 * Reads a time. Fails if the value is none.
 *
 * Returns: the time in seconds of Unix time
 */
gint64
remit_builder_read_time (RemitBuilder *self, const char *attribute, const RemitSlice *value)
{
  char text[REMIT_NICK_SIZE];
  gint64 time = 0;

  if (!remit_slice_get_nick (value, text) || !remit_time_parse (text, &time))
    {
      g_autofree char *quote = remit_slice_quote (value);

      remit_builder_fail (self, REMIT_FORMAT_ERROR_VALUE,
                          /* TRANSLATORS: the second word is an attribute in an XML file; keep the form of the time */
                          _("“%s” in “%s” is not a time. A time is written like 2026-11-24T10:15:00Z."), quote,
                          attribute);
    }
  return time;
}

/* The letter that a key stands for, as a set; 0 if none does. */
static RemitSet
find_key (RemitBuilder *self, gunichar key)
{
  int letter;

  if (key < G_N_ELEMENTS (self->ascii_keys))
    return self->ascii_keys[key];
  letter = remit_scheme_find_key (remit_chart_get_scheme (self->chart), key);
  return letter < 0 ? 0 : (RemitSet) (1u << letter);
}

static void
fail_key (RemitBuilder *self, const RemitSlice *keys, gunichar key, gboolean twice)
{
  g_autofree char *quote = remit_slice_quote (keys);
  char character[7] = "";

  g_unichar_to_utf8 (key, character);
  if (twice)
    remit_builder_fail (self, REMIT_FORMAT_ERROR_DUPLICATE, _("The letter “%s” comes twice in “%s”."), character,
                        quote);
  else
    remit_builder_fail (self, REMIT_FORMAT_ERROR_REFERENCE, _("The scheme has no letter “%s”."), character);
}

/**
 * remit_builder_read_set:
 * @self: a builder
 * @keys: the keys of a cell, in any order
 *
 * Reads letters. Fails if there are none, or some that the scheme lacks, or one twice.
 *
 * Returns: the letters, 0 after a failure
 */
RemitSet
remit_builder_read_set (RemitBuilder *self, const RemitSlice *keys)
{
  const char *end = keys->text + keys->length;
  RemitSet set = 0;

  if (keys->length == 0)
    remit_builder_fail_value (self, "is", keys);
  for (const char *p = keys->text; p < end; p = g_utf8_next_char (p))
    {
      const gunichar key = g_utf8_get_char (p);
      const RemitSet letter = find_key (self, key);

      if (letter == 0 || (set & letter) != 0)
        {
          fail_key (self, keys, key, letter != 0);
          return 0;
        }
      set |= letter;
    }
  return set;
}
