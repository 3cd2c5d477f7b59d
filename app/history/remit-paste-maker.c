/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "history/remit-paste-maker.h"

#include <string.h>

#include <glib/gi18n.h>

#include "chart/remit-cell-text.h"

/* Steps of an edit that is made of a table. The chart makes ids that it does not have yet, but knows
 * nothing of those that come with the same edit; so they are remembered here, and, as hundreds of
 * rows may have the same title, the last number that was put behind it. */

/**
 * remit_paste_maker_init:
 * @self: room for a maker
 * @chart: the chart
 * @plan: the plan that gets the letters
 *
 * Begins an edit.
 */
void
remit_paste_maker_init (RemitPasteMaker *self,
                        RemitChart      *chart,
                        RemitPlan       *plan)
{
  self->chart = chart;
  self->plan = plan;
  self->paste = g_new0 (RemitPaste, 1);
  /* TRANSLATORS: the name of a step for undo */
  self->paste->edit = remit_edit_new (_("Paste"));
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->numbers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

/**
 * remit_paste_maker_clear:
 * @self: a maker
 *
 * Frees what the maker has.
 */
void
remit_paste_maker_clear (RemitPasteMaker *self)
{
  g_clear_pointer (&self->paste, remit_paste_free);
  g_hash_table_unref (self->ids);
  g_hash_table_unref (self->numbers);
}

static gboolean
check_count (guint64       count,
             guint64       limit,
             const char   *message,
             GError      **error)
{
  if (count <= limit)
    return TRUE;
  g_set_error_literal (error, REMIT_EDIT_ERROR, REMIT_EDIT_ERROR_LIMIT, message);
  return FALSE;
}

/**
 * remit_paste_maker_check:
 * @self: a maker
 * @n_rows: how many rows would be added
 * @n_roles: how many roles would be added
 * @n_cells: how many cells would be filled
 * @error: return location for a #RemitEditError
 *
 * Tells whether there is room, before much work is put into it. What an edit as a whole may do is
 * for remit_paste_maker_finish() to say.
 *
 * Returns: whether there is
 */
gboolean
remit_paste_maker_check (RemitPasteMaker  *self,
                         guint64           n_rows,
                         guint64           n_roles,
                         guint64           n_cells,
                         GError          **error)
{
  return check_count (n_rows + remit_chart_get_n_rows (self->chart), REMIT_CHART_MAX_ROWS,
                      _("A chart can have at most 100,000 responsibilities."), error) &&
         check_count (n_roles + remit_chart_get_n_roles (self->chart), REMIT_CHART_MAX_ROLES,
                      _("A chart can have at most 5,000 roles."), error) &&
         check_count (n_cells, REMIT_CHART_MAX_CELLS, _("A chart can have at most 10 million filled cells."), error);
}

static gboolean
is_taken (RemitPasteMaker *self,
          GType            type,
          const char      *id,
          const char      *key)
{
  if (g_hash_table_contains (self->ids, key))
    return TRUE;
  if (type == REMIT_TYPE_ROLE)
    return remit_chart_find_role (self->chart, id) != NULL;
  if (type == REMIT_TYPE_SECTION)
    return remit_chart_find_section (self->chart, id) != NULL;
  return remit_chart_find_row (self->chart, id) != NULL;
}

static char *
make_id (RemitPasteMaker *self,
         GType            type,
         const char      *title)
{
  const char *kind = type == REMIT_TYPE_ROLE ? "role" : type == REMIT_TYPE_SECTION ? "section" : "row";
  g_autofree char *stem = remit_text_make_id (title, kind);
  g_autofree char *stem_key = g_strconcat (kind, ":", stem, NULL);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, stem_key));

  for (;; number++)
    {
      g_autofree char *suffix = number > 0 ? g_strdup_printf ("-%u", number + 1) : g_strdup ("");
      g_autofree char *id = g_strdup_printf ("%.*s%s", (int) (REMIT_ID_MAX_LENGTH - strlen (suffix)), stem, suffix);
      g_autofree char *key = g_strconcat (kind, ":", id, NULL);

      if (is_taken (self, type, id, key))
        continue;
      g_hash_table_add (self->ids, g_steal_pointer (&key));
      g_hash_table_insert (self->numbers, g_steal_pointer (&stem_key), GUINT_TO_POINTER (number + 1));
      return g_steal_pointer (&id);
    }
}

/**
 * remit_paste_maker_insert_role:
 * @self: a maker
 * @position: where
 * @name: its name, maybe not clean
 *
 * Adds a new role.
 */
void
remit_paste_maker_insert_role (RemitPasteMaker *self,
                               guint            position,
                               const char      *name)
{
  g_autofree char *clean = remit_text_clean (name);
  g_autofree char *id = make_id (self, REMIT_TYPE_ROLE, clean);
  g_autoptr (RemitRole) role = remit_role_new (id, clean);

  remit_edit_insert_role (self->paste->edit, position, role);
  self->paste->n_roles++;
}

/**
 * remit_paste_maker_insert_section:
 * @self: a maker
 * @position: where
 * @title: (nullable): its title, maybe not clean
 *
 * Adds a new section.
 */
void
remit_paste_maker_insert_section (RemitPasteMaker *self,
                                  guint            position,
                                  const char      *title)
{
  g_autofree char *clean = remit_text_clean (title);
  g_autofree char *id = make_id (self, REMIT_TYPE_SECTION, clean != NULL ? clean : "");
  g_autoptr (RemitSection) section = remit_section_new (id, clean);

  remit_edit_insert_section (self->paste->edit, position, section);
  self->paste->n_sections++;
}

/**
 * remit_paste_maker_insert_row:
 * @self: a maker
 * @section: the section it shall belong to
 * @row: where, among all rows
 * @title: (nullable): its title, maybe not clean; %NULL if it has none yet
 * @note: (nullable): its note
 *
 * Adds a new row.
 */
void
remit_paste_maker_insert_row (RemitPasteMaker *self,
                              guint            section,
                              guint            row,
                              const char      *title,
                              const char      *note)
{
  g_autofree char *clean = title != NULL ? remit_text_clean (title) : g_strdup (_("New responsibility"));
  g_autofree char *clean_note = remit_text_clean (note);
  g_autofree char *id = make_id (self, REMIT_TYPE_RESPONSIBILITY, clean);
  g_autoptr (RemitResponsibility) responsibility = remit_responsibility_new (id, clean);

  remit_responsibility_set_note (responsibility, clean_note);
  remit_edit_insert_row (self->paste->edit, section, row, responsibility);
  self->paste->n_rows++;
}

/**
 * remit_paste_maker_set_row:
 * @self: a maker
 * @row: a row that the chart has
 * @title: (nullable): its title; %NULL to keep it
 * @note: (nullable): its note; %NULL to keep it
 *
 * Gives a row another title and note.
 */
void
remit_paste_maker_set_row (RemitPasteMaker *self,
                           guint            row,
                           const char      *title,
                           const char      *note)
{
  RemitResponsibility *responsibility = remit_chart_get_row (self->chart, row);

  if (title != NULL && g_strcmp0 (title, remit_responsibility_get_title (responsibility)) != 0)
    remit_edit_set_string (self->paste->edit, responsibility, "title", title);
  if (note != NULL && g_strcmp0 (note, remit_responsibility_get_note (responsibility)) != 0)
    remit_edit_set_string (self->paste->edit, responsibility, "note", note);
}

static char *
join_notes (const char *text,
            const char *note)
{
  if (text == NULL || note == NULL || g_str_equal (text, note))
    return g_strdup (text != NULL ? text : note);
  return g_strdup_printf ("%s\n%s", text, note);
}

/**
 * remit_paste_maker_set_cell:
 * @self: a maker
 * @row: a row
 * @role: a role
 * @text: what the table says there
 * @note: (nullable): what the table has as a note there
 * @is_new: whether the cell comes with this edit
 *
 * Gives a cell the letters that a text means. Text that is no letter becomes its note; a note that
 * it has already stays if the table has none.
 */
void
remit_paste_maker_set_cell (RemitPasteMaker *self,
                            guint            row,
                            guint            role,
                            const char      *text,
                            const char      *note,
                            gboolean         is_new)
{
  const RemitSet old = is_new ? 0 : remit_plan_get_set (self->plan, row, role);
  g_autofree char *rest = NULL;
  g_autofree char *whole = NULL;
  RemitSet set;

  remit_cell_text_read (remit_chart_get_scheme (self->chart), text, &set, &rest);
  if (set != old)
    remit_edit_set_cell (self->paste->edit, self->plan, row, role, set);
  self->paste->n_notes += rest != NULL ? 1 : 0;
  whole = join_notes (rest, note);
  if (whole != NULL && (is_new || g_strcmp0 (whole, remit_plan_get_cell_note (self->plan, row, role)) != 0))
    remit_edit_set_cell_note (self->paste->edit, self->plan, row, role, whole);
}

/**
 * remit_paste_maker_finish:
 * @self: a maker
 * @error: return location for a #RemitEditError
 *
 * Ends the edit, if the chart keeps within its limits with it. Clears the maker.
 *
 * Returns: (transfer full): the edit; %NULL if it may not be done
 */
RemitPaste *
remit_paste_maker_finish (RemitPasteMaker  *self,
                          GError          **error)
{
  RemitPaste *paste = NULL;

  if (remit_edit_check (self->paste->edit, self->chart, error))
    paste = g_steal_pointer (&self->paste);
  remit_paste_maker_clear (self);
  return paste;
}
