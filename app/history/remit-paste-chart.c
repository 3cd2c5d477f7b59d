/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "history/remit-paste.h"

#include <glib/gi18n.h>

#include "chart/remit-cell-text.h"
#include "chart/remit-title-text.h"
#include "history/remit-paste-maker.h"

/* A whole table pasted into a chart without a row. The headings are found by the letters: they stand
 * in the last row before the first one with letters that has more than a title. What stands above
 * them is a title of the table, and no part of the chart. A row with nothing but a title is the
 * heading of a section if a row follows it. */

#define NO_ROW G_MAXUINT

typedef struct
{
  RemitPasteMaker maker;
  const RemitTable *table;
  guint title_column;
  GArray *columns; /* of guint: those with letters, as the table has them */
  guint header;    /* NO_ROW if there is none */
  guint end;       /* behind the last row that has letters or the like */
  guint n_rows;    /* at most so many responsibilities */
  guint n_sections; /* the last one gets rows now */
  gboolean has_heading;
  guint n_old_roles; /* without headings, these get the first columns */
} Import;

static const char *
get_text (Import *self,
          guint   row,
          guint   index)
{
  return remit_table_get (self->table, row, g_array_index (self->columns, guint, index));
}

static guint
count_texts (Import *self,
             guint   row)
{
  guint n = 0;

  for (guint i = 0; i < self->columns->len; i++)
    n += remit_title_text_is_blank (get_text (self, row, i)) ? 0 : 1;
  return n;
}

static guint
count_letters (Import *self,
               guint   row)
{
  guint n = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *note = NULL;
      RemitSet set;

      if (remit_cell_text_read (remit_chart_get_scheme (self->maker.chart), get_text (self, row, i), &set, &note) ==
          REMIT_CELL_TEXT_LETTERS)
        n++;
    }
  return n;
}

static gboolean
has_title (Import *self,
           guint   row)
{
  return !remit_title_text_is_blank (remit_table_get (self->table, row, self->title_column));
}

/* Finds the columns behind the titles that are not blank from a row on. */
static void
find_columns (Import *self,
              guint   first_row)
{
  g_array_set_size (self->columns, 0);
  for (guint column = self->title_column + 1; column < remit_table_get_n_columns (self->table); column++)
    for (guint row = first_row; row < remit_table_get_n_rows (self->table); row++)
      if (!remit_title_text_is_blank (remit_table_get (self->table, row, column)))
        {
          g_array_append_val (self->columns, column);
          break;
        }
}

/* The first row that is mostly letters. Names of roles such as "IA" may look like some, too, but no
 * title stands beside them, and few look so. */
static guint
find_letters (Import *self)
{
  const guint n_rows = remit_table_get_n_rows (self->table);
  gboolean first = TRUE;

  for (guint row = 0; row < n_rows; row++)
    {
      const guint n_texts = count_texts (self, row), n_letters = count_letters (self, row);

      if (n_letters > 0 && 2 * n_letters >= n_texts && (!first || has_title (self, row)))
        return row;
      first = first && n_texts == 0 && !has_title (self, row);
    }
  return n_rows;
}

static void
find_header (Import *self)
{
  const guint n_rows = remit_table_get_n_rows (self->table);
  guint row = find_letters (self);

  self->header = NO_ROW;
  if (row < n_rows)
    {
      while (row > 0 && self->header == NO_ROW)
        if (count_texts (self, --row) > 0)
          self->header = row;
      return;
    }
  /* Nobody has a letter yet: the names of the roles are the first row that is not a title alone. */
  for (row = 0; row < n_rows && self->header == NO_ROW; row++)
    if (count_texts (self, row) > 0)
      self->header = row;
}

/* Rows above the headings may have text where the chart has no column. */
static guint
count_above (Import *self)
{
  guint n = 0;

  for (guint row = 0; self->header != NO_ROW && row < self->header; row++)
    for (guint column = 0; column < remit_table_get_width (self->table, row); column++)
      if (!remit_title_text_is_blank (remit_table_get (self->table, row, column)))
        {
          n++;
          break;
        }
  return n;
}

static void
measure (Import *self)
{
  guint first;

  self->title_column = remit_paste_find_title_column (self->table, remit_chart_get_scheme (self->maker.chart));
  find_columns (self, 0);
  find_header (self);
  if (self->header != NO_ROW)
    find_columns (self, self->header);
  self->maker.paste->n_left_out = count_above (self);
  first = self->header != NO_ROW ? self->header + 1 : 0;
  self->end = first;
  for (guint row = first; row < remit_table_get_n_rows (self->table); row++)
    {
      const gboolean has_texts = count_texts (self, row) > 0;

      if (has_texts)
        self->end = row + 1;
      self->n_rows += has_texts || has_title (self, row) ? 1 : 0;
    }
}

static char *
make_role_name (Import *self,
                guint   index)
{
  g_autofree char *name = NULL;

  if (self->header != NO_ROW)
    name = remit_title_text_fold (get_text (self, self->header, index));
  if (name == NULL || *name == '\0')
    return g_strdup_printf (_("Role %u"), index + 1);
  return g_steal_pointer (&name);
}

static gboolean
is_called (RemitRole  *role,
           const char *name)
{
  const char *short_name = remit_role_get_short_name (role);
  g_autofree char *folded = g_utf8_casefold (name, -1);
  g_autofree char *own = g_utf8_casefold (remit_role_get_name (role), -1);
  g_autofree char *own_short = short_name != NULL ? g_utf8_casefold (short_name, -1) : NULL;

  return g_str_equal (folded, own) || g_strcmp0 (folded, own_short) == 0;
}

static guint
find_role (GPtrArray  *roles,
           const char *name)
{
  for (guint i = 0; i < roles->len; i++)
    if (is_called (g_ptr_array_index (roles, i), name))
      return i;
  return roles->len;
}

/* Brings the roles into the order of the headings. Those that the chart has keep what is known of
 * them; those that the table lacks go, as they have nothing yet. */
static void
arrange_roles (Import *self)
{
  RemitEdit *edit = self->maker.paste->edit;
  g_autoptr (GPtrArray) roles = g_ptr_array_new (); /* the chart's own that are not placed yet */

  for (guint i = 0; i < self->n_old_roles; i++)
    g_ptr_array_add (roles, remit_chart_get_role (self->maker.chart, i));
  for (guint i = 0; i < self->columns->len; i++)
    {
      g_autofree char *name = make_role_name (self, i);
      const guint found = self->header != NO_ROW ? find_role (roles, name) : 0;

      if (found >= roles->len)
        {
          remit_paste_maker_insert_role (&self->maker, i, name);
          continue;
        }
      if (found > 0)
        remit_edit_move_role (edit, i + found, i);
      g_ptr_array_remove_index (roles, found);
    }
  if (self->header != NO_ROW)
    for (guint i = roles->len; i > 0; i--)
      remit_edit_remove_role (edit, self->columns->len + i - 1);
}

/* The chart's last section takes the first heading, if it has neither rows nor a title. */
static void
begin_section (Import     *self,
               const char *title)
{
  RemitPasteMaker *maker = &self->maker;
  RemitSection *last = remit_chart_get_section (maker->chart, self->n_sections - 1);

  if (maker->paste->n_rows > 0 || last == NULL || remit_section_get_title (last) != NULL || self->has_heading)
    remit_paste_maker_insert_section (maker, self->n_sections++, title);
  else
    {
      remit_edit_set_string (maker->paste->edit, last, "title", title);
      maker->paste->n_sections++;
    }
  self->has_heading = TRUE;
}

/* A chart may be without any section as yet. */
static void
ensure_section (Import *self)
{
  if (self->n_sections > 0)
    return;
  remit_paste_maker_insert_section (&self->maker, self->n_sections++, NULL);
  self->maker.paste->n_sections--; /* it is not one of the table's */
}

static void
read_row (Import *self,
          guint   row)
{
  RemitPasteMaker *maker = &self->maker;
  g_autofree char *title = remit_title_text_read (remit_table_get (self->table, row, self->title_column));
  const guint n_texts = count_texts (self, row), position = maker->paste->n_rows;

  if (title == NULL && n_texts == 0)
    return;
  if (n_texts == 0 && row < self->end)
    {
      begin_section (self, title);
      return;
    }
  ensure_section (self);
  remit_paste_maker_insert_row (maker, self->n_sections - 1, position, title);
  for (guint i = 0; n_texts > 0 && i < self->columns->len; i++)
    remit_paste_maker_set_text (maker, position, i, get_text (self, row, i), TRUE);
}

/**
 * remit_paste_chart:
 * @chart: a chart without a row
 * @plan: the plan that gets the letters
 * @table: the table
 * @error: return location for a #RemitEditError
 *
 * Pastes a whole table: its headings become the roles, its first column the responsibilities, rows
 * with a title alone the sections. Roles that the chart has already keep their place if the table
 * has no headings; otherwise those that the table names stay, in its order, and the others go.
 *
 * Returns: (transfer full): the edit; %NULL if the chart would pass its limits
 */
RemitPaste *
remit_paste_chart (RemitChart        *chart,
                   RemitPlan         *plan,
                   const RemitTable  *table,
                   GError           **error)
{
  Import self = { .table = table };
  RemitPaste *paste = NULL;

  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);
  g_return_val_if_fail (REMIT_IS_PLAN (plan), NULL);
  g_return_val_if_fail (remit_chart_get_n_rows (chart) == 0, NULL);

  self.columns = g_array_new (FALSE, FALSE, sizeof (guint));
  self.n_old_roles = remit_chart_get_n_roles (chart);
  self.n_sections = remit_chart_get_n_sections (chart);
  remit_paste_maker_init (&self.maker, chart, plan);
  measure (&self);
  if (remit_paste_maker_check (&self.maker, self.n_rows, MAX (self.columns->len, self.n_old_roles) - self.n_old_roles,
                               remit_table_count_filled (table), error))
    {
      arrange_roles (&self);
      for (guint row = self.header != NO_ROW ? self.header + 1 : 0; row < remit_table_get_n_rows (table); row++)
        read_row (&self, row);
      paste = remit_paste_maker_finish (&self.maker, error);
    }
  else
    remit_paste_maker_clear (&self.maker);
  g_array_unref (self.columns);
  return paste;
}
