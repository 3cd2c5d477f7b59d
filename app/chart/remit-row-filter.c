/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-row-filter.h"

#include <string.h>

/* A text is split at blanks; a row matches when every part does. A part such as "PO:A" asks for
 * letters of a role (all of them, "PO:" and "PO:-" for a blank), a role being found by short name,
 * name or id; any other part is looked for in the title, the section's title, the note and the
 * notes of the cells, whatever the case. Titles are folded once and kept, as each key that is
 * typed asks about every row again. */

typedef struct
{
  char *text; /* folded; for words */
  guint role; /* REMIT_NO_POSITION for words */
  RemitSet set;
} Part;

struct _RemitRowFilter
{
  RemitChart *chart;
  GArray *parts;      /* of Part */
  GPtrArray *folded;  /* of char: title and note of each row; NULL when not made yet */
  char *text;
};

static void
clear_part (gpointer data)
{
  g_free (((Part *) data)->text);
}

static char *
fold (const char *text)
{
  g_autofree char *normal = NULL;

  /* What most titles are made of needs no tables. */
  if (g_str_is_ascii (text))
    return g_ascii_strdown (text, -1);
  normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  return g_utf8_casefold (normal != NULL ? normal : text, -1);
}

/**
 * remit_row_filter_new:
 * @chart: (transfer none): the chart, which outlives the filter
 *
 * Makes a filter that every row matches.
 *
 * Returns: (transfer full): the new filter
 */
RemitRowFilter *
remit_row_filter_new (RemitChart *chart)
{
  RemitRowFilter *self = g_new0 (RemitRowFilter, 1);

  self->chart = chart;
  self->text = g_strdup ("");
  self->parts = g_array_new (FALSE, FALSE, sizeof (Part));
  g_array_set_clear_func (self->parts, clear_part);
  return self;
}

/**
 * remit_row_filter_free:
 * @self: (nullable) (transfer full): a filter
 *
 * Frees a filter.
 */
void
remit_row_filter_free (RemitRowFilter *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->parts);
  g_clear_pointer (&self->folded, g_ptr_array_unref);
  g_free (self->text);
  g_free (self);
}

static gboolean
is_called (RemitRole  *role,
           const char *name)
{
  const char *const names[] = { remit_role_get_short_name (role), remit_role_get_name (role),
                                remit_item_get_id (REMIT_ITEM (role)) };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *folded = names[i] != NULL ? fold (names[i]) : NULL;

      if (g_strcmp0 (folded, name) == 0)
        return TRUE;
    }
  return FALSE;
}

static guint
find_role (RemitChart *chart,
           const char *name)
{
  g_autofree char *folded = fold (name);

  for (guint i = 0; i < remit_chart_get_n_roles (chart); i++)
    if (is_called (remit_chart_get_role (chart, i), folded))
      return i;
  return REMIT_NO_POSITION;
}

static gboolean
read_keys (RemitScheme *scheme,
           const char  *keys,
           RemitSet    *set)
{
  *set = 0;
  if (g_str_equal (keys, "-"))
    return TRUE;
  for (const char *p = keys; *p != '\0'; p = g_utf8_next_char (p))
    {
      int letter = remit_scheme_find_typed (scheme, g_utf8_get_char (p));

      if (letter < 0)
        return FALSE;
      *set |= (RemitSet) (1u << letter);
    }
  return TRUE;
}

static Part
read_part (RemitRowFilter *self,
           const char     *text)
{
  const char *colon = strrchr (text, ':');
  Part part = { NULL, REMIT_NO_POSITION, 0 };

  if (colon != NULL && colon > text)
    {
      g_autofree char *name = g_strndup (text, (gsize) (colon - text));

      part.role = find_role (self->chart, name);
      if (part.role != REMIT_NO_POSITION && read_keys (remit_chart_get_scheme (self->chart), colon + 1, &part.set))
        return part;
      part.role = REMIT_NO_POSITION;
    }
  part.text = fold (text);
  return part;
}

/**
 * remit_row_filter_set_text:
 * @self: a filter
 * @text: what is looked for
 *
 * Says what to look for.
 *
 * Returns: whether that is something else than before
 */
gboolean
remit_row_filter_set_text (RemitRowFilter *self,
                           const char     *text)
{
  g_auto (GStrv) words = NULL;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (text != NULL, FALSE);

  if (g_str_equal (self->text, text))
    return FALSE;
  g_free (self->text);
  self->text = g_strdup (text);
  g_array_set_size (self->parts, 0);
  words = g_strsplit_set (text, " \t\n", -1);
  for (guint i = 0; words[i] != NULL; i++)
    {
      Part part;

      if (words[i][0] == '\0')
        continue;
      part = read_part (self, words[i]);
      g_array_append_val (self->parts, part);
    }
  return TRUE;
}

/**
 * remit_row_filter_is_active:
 * @self: a filter
 *
 * Tells whether it asks for anything.
 *
 * Returns: whether a row may not match
 */
gboolean
remit_row_filter_is_active (RemitRowFilter *self)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return self->parts->len > 0;
}

/**
 * remit_row_filter_forget:
 * @self: a filter
 *
 * Forgets what the rows are called; to be called when that or the roles have changed.
 */
void
remit_row_filter_forget (RemitRowFilter *self)
{
  g_autofree char *text = NULL;

  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->folded, g_ptr_array_unref);
  text = g_steal_pointer (&self->text);
  self->text = g_strdup ("");
  remit_row_filter_set_text (self, text);
}

static const char *
get_folded (RemitRowFilter *self,
            guint           row)
{
  if (self->folded == NULL)
    {
      self->folded = g_ptr_array_new_with_free_func (g_free);
      g_ptr_array_set_size (self->folded, (int) remit_chart_get_n_rows (self->chart));
    }
  if (g_ptr_array_index (self->folded, row) == NULL)
    {
      RemitResponsibility *item = remit_chart_get_row (self->chart, row);
      RemitSection *section = remit_chart_get_section (self->chart, remit_chart_get_row_section (self->chart, row));
      const char *note = remit_responsibility_get_note (item), *title = remit_section_get_title (section);
      g_autofree char *text = g_strdup_printf ("%s\n%s\n%s", remit_responsibility_get_title (item),
                                               note != NULL ? note : "", title != NULL ? title : "");

      g_ptr_array_index (self->folded, row) = fold (text);
    }
  return g_ptr_array_index (self->folded, row);
}

static gboolean
is_in_cell_notes (RemitPlan  *plan,
                  guint       row,
                  const char *word)
{
  for (guint role = remit_plan_get_next_noted (plan, row, 0); role != REMIT_NO_POSITION;
       role = remit_plan_get_next_noted (plan, row, role + 1))
    {
      g_autofree char *note = fold (remit_plan_get_cell_note (plan, row, role));

      if (strstr (note, word) != NULL)
        return TRUE;
    }
  return FALSE;
}

/**
 * remit_row_filter_matches:
 * @self: a filter
 * @plan: (nullable): the plan whose letters and notes count
 * @row: a row
 *
 * Tells whether a row is one of those that are looked for.
 *
 * Returns: whether it is
 */
gboolean
remit_row_filter_matches (RemitRowFilter *self,
                          RemitPlan      *plan,
                          guint           row)
{
  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < self->parts->len; i++)
    {
      const Part *part = &g_array_index (self->parts, Part, i);
      RemitSet set;

      if (part->role == REMIT_NO_POSITION)
        {
          if (strstr (get_folded (self, row), part->text) == NULL &&
              (plan == NULL || !is_in_cell_notes (plan, row, part->text)))
            return FALSE;
          continue;
        }
      set = plan != NULL ? remit_plan_get_set (plan, row, part->role) : 0;
      if (part->set == 0 ? set != 0 : (set & part->set) != part->set)
        return FALSE;
    }
  return TRUE;
}
