/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "history/remit-paste.h"

#include <string.h>

#include <glib/gi18n.h>

#include "chart/remit-cell-text.h"
#include "chart/remit-title-text.h"
#include "history/remit-paste-layout.h"
#include "history/remit-paste-maker.h"

/* Tables pasted into a chart that has something already. What changes cells that are there comes
 * first in the edit, then what is new, at the ends of the lists, so that no place moves meanwhile;
 * the cells of what is new come last. */

#define NO_COLUMN G_MAXUINT

typedef struct
{
  RemitPasteMaker maker;
  const RemitPastePlace *place;
  const RemitTable *table;
  guint title_column; /* NO_COLUMN if letters only are pasted */
  guint first_column; /* of the table's letters */
  guint first_row;    /* likewise: 1 if the first one has the names of the roles */
  gboolean numbered;  /* whether the titles are a numbered list */
  guint n_rows;       /* of what is pasted, as often as the table is repeated */
  guint n_columns;
  guint n_old_rows;   /* those of them that the chart has */
  guint n_old_roles;
} Filling;

/**
 * remit_paste_free:
 * @self: (nullable) (transfer full): a pasted table
 *
 * Frees it with its edit, unless that was stolen.
 */
void
remit_paste_free (RemitPaste *self)
{
  if (self == NULL)
    return;
  remit_edit_free (self->edit);
  g_free (self);
}

static gboolean
means_something (RemitChart *chart,
                 const char *text)
{
  g_autofree char *note = NULL;
  RemitSet set;

  return *text != '\0' &&
         remit_cell_text_read (remit_chart_get_scheme (chart), text, &set, &note) != REMIT_CELL_TEXT_BLANK;
}

/* Where in the table a cell comes from, as the table may be repeated. */
static void
find_source (Filling *self,
             guint   *row,
             guint   *column)
{
  *row = self->first_row + *row % (remit_table_get_n_rows (self->table) - self->first_row);
  *column = self->first_column + *column % (remit_table_get_n_columns (self->table) - self->first_column);
}

static gboolean
is_filled (Filling *self,
           guint    row,
           guint    column)
{
  find_source (self, &row, &column);
  return remit_table_get_note (self->table, row, column) != NULL ||
         means_something (self->maker.chart, remit_table_get (self->table, row, column));
}

static void
set_cell (Filling  *self,
          guint     to_row,
          guint     row,
          guint     column,
          gboolean  is_new)
{
  const guint role = self->place->role + column;

  find_source (self, &row, &column);
  remit_paste_maker_set_cell (&self->maker, to_row, role, remit_table_get (self->table, row, column),
                              remit_table_get_note (self->table, row, column), is_new);
}

static char *
get_title (Filling *self,
           guint    row)
{
  const char *text;

  if (self->title_column == NO_COLUMN)
    return NULL;
  text = remit_table_get (self->table, self->first_row + row, self->title_column);
  return self->numbered ? remit_title_text_read_numbered (text) : remit_title_text_read (text);
}

static const char *
get_note (Filling *self,
          guint    row)
{
  if (self->title_column == NO_COLUMN)
    return NULL;
  return remit_table_get_note (self->table, self->first_row + row, self->title_column);
}

static gboolean
has_letters (Filling *self,
             guint    row,
             guint    first_column)
{
  for (guint column = first_column; column < self->n_columns; column++)
    if (is_filled (self, row, column))
      return TRUE;
  return FALSE;
}

static gboolean
has_anything (Filling *self,
              guint    row)
{
  g_autofree char *title = get_title (self, row);

  return title != NULL || has_letters (self, row, 0);
}

/* What the table names a role; NULL if it does not. */
static char *
get_name (Filling *self,
          guint    column)
{
  g_autofree char *name = NULL;

  if (self->first_row == 0)
    return NULL;
  name = remit_title_text_fold (remit_table_get (self->table, 0, self->first_column + column));
  return *name != '\0' ? g_steal_pointer (&name) : NULL;
}

/* A role without a name is called by its number. */
static void
append_role (Filling *self,
             guint    column)
{
  RemitPasteMaker *maker = &self->maker;
  const guint position = remit_chart_get_n_roles (maker->chart) + maker->paste->n_roles;
  g_autofree char *name = get_name (self, column);

  if (name == NULL)
    /* TRANSLATORS: the name of a role that has none yet; %u is its number */
    name = g_strdup_printf (_("Role %u"), position + 1);
  remit_paste_maker_insert_role (maker, position, name);
}

/* Blank rows and columns do not make the chart larger. */
static void
trim (Filling *self)
{
  while (self->n_rows > self->n_old_rows && !has_anything (self, self->n_rows - 1))
    self->n_rows--;
  for (; self->n_columns > self->n_old_roles; self->n_columns--)
    {
      g_autofree char *name = get_name (self, self->n_columns - 1);

      if (name != NULL)
        return;
      for (guint row = 0; row < self->n_rows; row++)
        if (is_filled (self, row, self->n_columns - 1))
          return;
    }
}

/* How often a block fits into what is selected; a selection of another shape is no wish. */
static void
measure (Filling *self)
{
  const RemitPastePlace *place = self->place;
  const guint n_rows = remit_table_get_n_rows (self->table) - self->first_row;
  const guint n_columns = remit_table_get_n_columns (self->table) - self->first_column;
  const gboolean repeat = self->title_column == NO_COLUMN && self->first_row == 0 && n_columns > 0 && n_rows > 0 &&
                          place->n_rows % n_rows == 0 && place->n_roles % n_columns == 0;

  self->n_rows = repeat ? place->n_rows : n_rows;
  self->n_columns = repeat ? place->n_roles : n_columns;
  self->n_old_rows = place->shown != NULL ? place->n_shown : remit_chart_get_n_rows (self->maker.chart) - place->row;
  self->n_old_roles = remit_chart_get_n_roles (self->maker.chart) - place->role;
}

static gboolean
check (Filling  *self,
       GError  **error)
{
  const guint n_new_rows = self->n_rows - MIN (self->n_rows, self->n_old_rows);
  const guint n_new_roles = self->n_columns - MIN (self->n_columns, self->n_old_roles);
  const guint64 n_cells = remit_table_count_filled (self->table) > 0 ? (guint64) self->n_rows * self->n_columns : 0;

  return remit_paste_maker_check (&self->maker, n_new_rows, n_new_roles, n_cells, error);
}

static guint
get_row (Filling *self,
         guint    row)
{
  return self->place->shown != NULL ? self->place->shown[row] : self->place->row + row;
}

static void
fill_old (Filling *self)
{
  RemitPasteMaker *maker = &self->maker;

  for (guint i = 0; i < MIN (self->n_rows, self->n_old_rows); i++)
    {
      const guint row = get_row (self, i);
      g_autofree char *title = get_title (self, i);

      remit_paste_maker_set_row (maker, row, title, get_note (self, i));
      for (guint column = 0; column < MIN (self->n_columns, self->n_old_roles); column++)
        set_cell (self, row, i, column, FALSE);
    }
}

/* Adds the rows and roles that are wanting, and returns the first new row. */
static guint
append_new (Filling *self)
{
  RemitPasteMaker *maker = &self->maker;
  const guint first = remit_chart_get_n_rows (maker->chart), n_sections = remit_chart_get_n_sections (maker->chart);

  for (guint i = self->n_old_roles; i < self->n_columns; i++)
    append_role (self, i);
  if (self->n_rows > self->n_old_rows && n_sections == 0)
    remit_paste_maker_insert_section (maker, 0, NULL);
  for (guint i = self->n_old_rows; i < self->n_rows; i++)
    {
      g_autofree char *title = get_title (self, i);

      if (self->title_column == NO_COLUMN || has_anything (self, i))
        remit_paste_maker_insert_row (maker, MAX (n_sections, 1) - 1, first + maker->paste->n_rows, title,
                                      get_note (self, i));
    }
  return first;
}

static void
fill_new (Filling *self,
          guint    new_row)
{
  for (guint i = 0; i < self->n_rows; i++)
    {
      const gboolean is_new = i >= self->n_old_rows;
      const guint row = is_new ? new_row : get_row (self, i);

      if (is_new && self->title_column != NO_COLUMN && !has_anything (self, i))
        continue;
      for (guint column = is_new ? 0 : self->n_old_roles; column < self->n_columns; column++)
        set_cell (self, row, i, column, TRUE);
      new_row += is_new ? 1 : 0;
    }
}

static RemitPaste *
fill (Filling *self,
      GError **error)
{
  measure (self);
  if (remit_table_get_n_columns (self->table) == 0)
    return remit_paste_maker_finish (&self->maker, error);
  trim (self);
  if (!check (self, error))
    {
      remit_paste_maker_clear (&self->maker);
      return NULL;
    }
  fill_old (self);
  fill_new (self, append_new (self));
  return remit_paste_maker_finish (&self->maker, error);
}

/**
 * remit_paste_cells:
 * @chart: a chart
 * @place: where
 * @table: the table
 * @error: return location for a #RemitEditError
 *
 * Pastes a table into cells. If a whole number of it fits into the selected block, it is repeated
 * there, so one cell fills the block; otherwise it begins at the block's first cell, whatever is
 * selected. A table that goes beyond the last row or role adds some. Text that is no letter becomes
 * the note of its cell, which has no letters then.
 *
 * Returns: (transfer full): the edit; %NULL if the chart would pass its limits
 */
RemitPaste *
remit_paste_cells (RemitChart             *chart,
                   const RemitPastePlace  *place,
                   const RemitTable       *table,
                   GError                **error)
{
  Filling self = { .place = place, .table = table, .title_column = NO_COLUMN };

  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);
  g_return_val_if_fail (REMIT_IS_PLAN (place->plan), NULL);
  g_return_val_if_fail (place->row <= remit_chart_get_n_rows (chart), NULL);
  g_return_val_if_fail (place->role <= remit_chart_get_n_roles (chart), NULL);
  g_return_val_if_fail (place->n_rows > 0 && place->n_roles > 0, NULL);

  remit_paste_maker_init (&self.maker, chart, place->plan);
  return fill (&self, error);
}

/**
 * remit_paste_over_titles:
 * @chart: a chart
 * @place: where; its role and its selected block are of no matter
 * @table: the table
 * @error: return location for a #RemitEditError
 *
 * Pastes a table over titles: its first column replaces the titles from a row on, the others the
 * letters from the first role on. What goes beyond the last row or role adds some. A blank title
 * leaves the row's own.
 *
 * Returns: (transfer full): the edit; %NULL if the chart would pass its limits
 */
RemitPaste *
remit_paste_over_titles (RemitChart             *chart,
                         const RemitPastePlace  *place,
                         const RemitTable       *table,
                         GError                **error)
{
  RemitPastePlace titles = *place;
  Filling self = { .place = &titles, .table = table };

  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);
  g_return_val_if_fail (REMIT_IS_PLAN (place->plan), NULL);
  g_return_val_if_fail (place->row <= remit_chart_get_n_rows (chart), NULL);

  titles.role = 0;
  self.title_column = remit_paste_find_title_column (table, remit_chart_get_scheme (chart));
  self.first_column = MIN (self.title_column + 1, remit_table_get_n_columns (table));
  self.numbered = remit_paste_is_numbered (table, self.title_column, 0);
  remit_paste_maker_init (&self.maker, chart, place->plan);
  return fill (&self, error);
}

static gboolean
is_list_of_names (const RemitTable  *table,
                  const RemitScheme *scheme)
{
  for (guint i = 1; i < remit_table_get_n_rows (table); i++)
    {
      g_autofree char *note = NULL;
      RemitSet set;

      if (remit_cell_text_read (scheme, remit_table_get (table, i, 0), &set, &note) == REMIT_CELL_TEXT_NOTE)
        return TRUE;
    }
  return FALSE;
}

/* A list of names that stands upright is laid down. */
static RemitTable *
lay_down (const RemitTable  *table,
          GError           **error)
{
  g_autoptr (RemitTable) row = remit_table_new ();

  if (!remit_table_add_row (row, error))
    return NULL;
  for (guint i = 0; i < remit_table_get_n_rows (table); i++)
    {
      const char *text = remit_table_get (table, i, 0);

      if (!remit_title_text_is_blank (text) && !remit_table_add (row, text, -1, error))
        return NULL;
    }
  return g_steal_pointer (&row);
}

/* Names that are there already stay as they are. */
static void
rename_roles (Filling *self)
{
  const guint n_roles = remit_chart_get_n_roles (self->maker.chart);

  for (guint i = 0; self->place->role + i < n_roles && self->first_column + i < remit_table_get_n_columns (self->table);
       i++)
    {
      RemitRole *role = remit_chart_get_role (self->maker.chart, self->place->role + i);
      g_autofree char *name = get_name (self, i);

      if (name != NULL && !g_str_equal (name, remit_role_get_name (role)))
        remit_edit_set_string (self->maker.paste->edit, role, "name", name);
    }
}

/**
 * remit_paste_over_headings:
 * @chart: a chart
 * @place: where; its row is the first one that is shown, its selected block is of no matter
 * @table: the table
 * @error: return location for a #RemitEditError
 *
 * Pastes a table over the names of roles: its first row replaces the names from a role on, the others the letters below
 * them, and titles if it has some. A list of names, one under the other, is a row of them. What goes beyond the last
 * row or role adds some. A blank name leaves the role's own.
 *
 * Returns: (transfer full): the edit; %NULL if the chart would pass its limits
 */
RemitPaste *
remit_paste_over_headings (RemitChart             *chart,
                           const RemitPastePlace  *place,
                           const RemitTable       *table,
                           GError                **error)
{
  g_autoptr (RemitTable) row = NULL;
  Filling self = { .place = place, .table = table, .title_column = NO_COLUMN, .first_row = 1 };

  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);
  g_return_val_if_fail (REMIT_IS_PLAN (place->plan), NULL);
  g_return_val_if_fail (place->row <= remit_chart_get_n_rows (chart), NULL);
  g_return_val_if_fail (place->role <= remit_chart_get_n_roles (chart), NULL);
  g_return_val_if_fail (remit_table_get_n_rows (table) > 0, NULL);

  if (remit_table_get_n_columns (table) == 1 && is_list_of_names (table, remit_chart_get_scheme (chart)))
    {
      row = lay_down (table, error);
      if (row == NULL)
        return NULL;
      self.table = row;
    }
  if (remit_paste_has_titles (self.table, remit_chart_get_scheme (chart)))
    {
      self.title_column = remit_paste_find_title_column (self.table, remit_chart_get_scheme (chart));
      self.first_column = MIN (self.title_column + 1, remit_table_get_n_columns (self.table));
      self.numbered = remit_paste_is_numbered (self.table, self.title_column, 1);
    }
  remit_paste_maker_init (&self.maker, chart, place->plan);
  rename_roles (&self);
  return fill (&self, error);
}

/**
 * remit_paste_titles:
 * @chart: a chart
 * @plan: the plan that gets the letters
 * @section: the section that gets the rows; 0 if there is none yet
 * @row: where among all rows, from the section's start to its end
 * @table: the table
 * @error: return location for a #RemitEditError
 *
 * Makes new responsibilities of the lines of a table: the first column has their titles, of which
 * bullets and numbers are taken off, the others, if any, the letters from the first role on. Blank
 * lines are left out.
 *
 * Returns: (transfer full): the edit; %NULL if the chart would pass its limits
 */
RemitPaste *
remit_paste_titles (RemitChart        *chart,
                    RemitPlan         *plan,
                    guint              section,
                    guint              row,
                    const RemitTable  *table,
                    GError           **error)
{
  const RemitPastePlace place = { .plan = plan, .row = row };
  Filling self = { .place = &place, .table = table };
  guint new_row = row;

  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);
  g_return_val_if_fail (REMIT_IS_PLAN (plan), NULL);
  g_return_val_if_fail (row <= remit_chart_get_n_rows (chart), NULL);

  self.title_column = remit_paste_find_title_column (table, remit_chart_get_scheme (chart));
  self.first_column = MIN (self.title_column + 1, remit_table_get_n_columns (table));
  self.numbered = remit_paste_is_numbered (table, self.title_column, 0);
  remit_paste_maker_init (&self.maker, chart, plan);
  measure (&self);
  self.n_old_rows = 0;
  trim (&self);
  if (!check (&self, error))
    {
      remit_paste_maker_clear (&self.maker);
      return NULL;
    }
  if (self.n_rows > 0 && remit_chart_get_n_sections (chart) == 0)
    remit_paste_maker_insert_section (&self.maker, 0, NULL);
  for (guint i = 0; i < self.n_rows; i++)
    {
      g_autofree char *title = get_title (&self, i);

      if (title != NULL || has_letters (&self, i, 0))
        remit_paste_maker_insert_row (&self.maker, section, new_row++, title, get_note (&self, i));
    }
  for (guint i = self.n_old_roles; i < self.n_columns; i++)
    append_role (&self, i);
  fill_new (&self, row);
  return remit_paste_maker_finish (&self.maker, error);
}
