/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "history/remit-paste.h"

#include <glib/gi18n.h>

#include "chart/remit-cell-text.h"
#include "chart/remit-title-text.h"
#include "history/remit-paste-layout.h"
#include "history/remit-paste-maker.h"

/* A whole table with names of roles, pasted into a chart that has some of them: what has been to a spreadsheet and
 * comes back. Names and titles say where each letter goes, wherever it is pasted: roles and rows of the same name get
 * the letters, the others are added, and what the table does not have stays.
 *
 * Rows that are there are changed first, while their places are as they were. A new row goes behind the one that
 * the table has before it; the edit inserts them in the order of these places. */

typedef struct
{
  guint table_row;
  guint section; /* of those that there will be */
  guint before;  /* the row, of those that there are, that it stands before */
} NewRow;

typedef struct
{
  RemitPasteMaker maker;
  RemitPasteLayout layout;
  GArray *roles;        /* of guint: for each column of the layout, where its letters go */
  GHashTable *rows;     /* of folded titles: the first row so called that has not been found yet, from 1 */
  guint *next;          /* for each row the next one so called, from 1 */
  GHashTable *sections; /* of folded titles, from 1 */
  GPtrArray *titles;    /* of char: of new sections */
  GArray *new_rows;     /* of NewRow */
  guint n_rows;
  guint n_roles;
  guint n_sections;
  guint section;        /* that the table is in */
  guint before;         /* where a new row would go */
} Merge;

static char *
fold (const char *title)
{
  g_autofree char *line = title != NULL ? remit_title_text_fold (title) : NULL;

  return line != NULL && *line != '\0' ? g_utf8_casefold (line, -1) : NULL;
}

/* Roles */

static gboolean
is_letters (Merge      *self,
            const char *text)
{
  g_autofree char *note = NULL;
  RemitSet set;

  return remit_cell_text_read (self->layout.scheme, text, &set, &note) == REMIT_CELL_TEXT_LETTERS;
}

static GHashTable *
index_roles (RemitChart *chart)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = remit_chart_get_n_roles (chart); i > 0; i--)
    {
      RemitRole *role = remit_chart_get_role (chart, i - 1);
      char *name = fold (remit_role_get_name (role)), *short_name = fold (remit_role_get_short_name (role));

      if (short_name != NULL && !g_hash_table_contains (names, short_name))
        g_hash_table_insert (names, short_name, GUINT_TO_POINTER (i));
      else
        g_free (short_name);
      if (name != NULL)
        g_hash_table_replace (names, name, GUINT_TO_POINTER (i));
    }
  return names;
}

/* Finds where the letters of each column go. Returns whether half of the columns are of roles that the chart has, at
 * least one of them of a name that could not be letters instead, unless no title stands before them. */
static gboolean
find_roles (Merge *self)
{
  const RemitPasteLayout *layout = &self->layout;
  g_autoptr (GHashTable) names = index_roles (self->maker.chart);
  guint n_known = 0, n_sure = 0, n_new = 0;

  if (layout->header == REMIT_PASTE_NO_ROW)
    return FALSE;
  if (remit_title_text_is_blank (remit_table_get (layout->table, layout->header, layout->title_column)))
    n_sure++;
  for (guint i = 0; i < layout->columns->len; i++)
    {
      g_autofree char *name = remit_paste_layout_get_name (layout, i);
      g_autofree char *folded = fold (name);
      guint role = folded != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (names, folded)) : 0;

      /* Two columns of one name are two roles. */
      if (role > 0)
        g_hash_table_remove (names, folded);
      n_known += role > 0 ? 1 : 0;
      n_sure += role > 0 && !is_letters (self, name) ? 1 : 0;
      role = role > 0 ? role - 1 : self->n_roles + n_new++;
      g_array_append_val (self->roles, role);
    }
  return n_known > 0 && n_sure > 0 && 2 * n_known >= layout->columns->len;
}

static void
insert_roles (Merge *self)
{
  for (guint i = 0; i < self->roles->len; i++)
    {
      const guint role = g_array_index (self->roles, guint, i);
      g_autofree char *name = remit_paste_layout_get_name (&self->layout, i);

      if (role < self->n_roles)
        continue;
      if (name == NULL)
        name = g_strdup_printf (_("Role %u"), role + 1);
      remit_paste_maker_insert_role (&self->maker, role, name);
    }
}

/* Rows */

static void
index_rows (Merge *self)
{
  RemitChart *chart = self->maker.chart;

  self->next = g_new0 (guint, self->n_rows);
  for (guint i = self->n_rows; i > 0; i--)
    {
      char *title = fold (remit_responsibility_get_title (remit_chart_get_row (chart, i - 1)));

      self->next[i - 1] = GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, title));
      g_hash_table_replace (self->rows, title, GUINT_TO_POINTER (i));
    }
  for (guint i = self->n_sections; i > 0; i--)
    {
      char *title = fold (remit_section_get_title (remit_chart_get_section (chart, i - 1)));

      if (title != NULL)
        g_hash_table_replace (self->sections, title, GUINT_TO_POINTER (i));
    }
}

/* Finds a row by a title, and leaves the next one of that title for the next time; n_rows if there is none. */
static guint
take_row (Merge      *self,
          const char *title)
{
  g_autofree char *folded = fold (title);
  guint row = folded != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, folded)) : 0;

  if (row == 0)
    return self->n_rows;
  g_hash_table_replace (self->rows, g_steal_pointer (&folded), GUINT_TO_POINTER (self->next[row - 1]));
  return row - 1;
}

/* The title may be one with a number that the chart has, too. */
static guint
find_row (Merge      *self,
          guint       table_row,
          const char *title)
{
  const RemitPasteLayout *layout = &self->layout;
  const guint row = take_row (self, remit_table_get (layout->table, table_row, layout->title_column));

  return row < self->n_rows ? row : take_row (self, title);
}

static void
set_cells (Merge    *self,
           guint     table_row,
           guint     row,
           gboolean  is_new)
{
  const RemitPasteLayout *layout = &self->layout;

  for (guint i = 0; i < layout->columns->len; i++)
    {
      const guint column = g_array_index (layout->columns, guint, i), role = g_array_index (self->roles, guint, i);

      remit_paste_maker_set_cell (&self->maker, row, role, remit_table_get (layout->table, table_row, column),
                                  remit_table_get_note (layout->table, table_row, column),
                                  is_new || role >= self->n_roles);
    }
}

/* Goes into the section of that title. One that the chart lacks is added, unless the title is of a row. */
static gboolean
enter_section (Merge      *self,
               const char *title,
               gboolean    add)
{
  g_autofree char *folded = fold (title);
  guint section = folded != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->sections, folded)) : 0;

  if (section == 0 && (!add || folded == NULL || GPOINTER_TO_UINT (g_hash_table_lookup (self->rows, folded)) > 0))
    return FALSE;
  if (section == 0)
    {
      g_ptr_array_add (self->titles, g_strdup (title));
      section = self->n_sections + self->titles->len;
      g_hash_table_replace (self->sections, g_steal_pointer (&folded), GUINT_TO_POINTER (section));
    }
  self->section = section - 1;
  self->before = self->section < self->n_sections ? remit_chart_get_section_start (self->maker.chart, self->section)
                                                  : self->n_rows;
  return TRUE;
}

static gboolean
is_known (Merge      *self,
          const char *title)
{
  g_autofree char *folded = fold (title);

  return folded != NULL && (g_hash_table_contains (self->rows, folded) || g_hash_table_contains (self->sections, folded));
}

/* A new section would have rows, and those that the chart has stay where they are. */
static gboolean
leads_new_row (Merge *self,
               guint  table_row)
{
  const RemitPasteLayout *layout = &self->layout;

  for (guint row = table_row + 1; row < remit_table_get_n_rows (layout->table); row++)
    if (remit_paste_layout_get_kind (layout, row) != REMIT_PASTE_ROW_NONE)
      {
        g_autofree char *title = remit_paste_layout_get_title (layout, row);

        return !is_known (self, title) && !is_known (self, remit_table_get (layout->table, row, layout->title_column));
      }
  return FALSE;
}

/* A row with a title alone is a heading if a section is so called, and a row that is there if one is. */
static gboolean
read_heading (Merge         *self,
              RemitPasteRow  kind,
              guint          table_row,
              const char    *title)
{
  for (guint i = 0; i < self->layout.columns->len; i++)
    if (!remit_title_text_is_blank (remit_table_get (self->layout.table, table_row,
                                                     g_array_index (self->layout.columns, guint, i))))
      return FALSE;
  return enter_section (self, remit_table_get (self->layout.table, table_row, self->layout.title_column), FALSE) ||
         enter_section (self, title, kind == REMIT_PASTE_ROW_SECTION && leads_new_row (self, table_row));
}

/* Changes a row that is there, and remembers one that is not. */
static void
read_row (Merge *self,
          guint  table_row)
{
  const RemitPasteRow kind = remit_paste_layout_get_kind (&self->layout, table_row);
  g_autofree char *title = NULL;
  guint row;

  if (kind == REMIT_PASTE_ROW_NONE)
    return;
  title = remit_paste_layout_get_title (&self->layout, table_row);
  if (title != NULL && read_heading (self, kind, table_row, title))
    return;
  row = find_row (self, table_row, title);
  if (row < self->n_rows)
    {
      remit_paste_maker_set_row (&self->maker, row, NULL,
                                 remit_table_get_note (self->layout.table, table_row, self->layout.title_column));
      set_cells (self, table_row, row, FALSE);
      self->section = remit_chart_get_row_section (self->maker.chart, row);
      self->before = row + 1;
    }
  else
    {
      const NewRow new_row = { table_row, self->section, self->before };

      g_array_append_val (self->new_rows, new_row);
    }
}

static int
compare_new_rows (gconstpointer a,
                  gconstpointer b)
{
  const NewRow *x = a, *y = b;

  if (x->section != y->section)
    return x->section < y->section ? -1 : 1;
  if (x->before != y->before)
    return x->before < y->before ? -1 : 1;
  return (x->table_row > y->table_row) - (x->table_row < y->table_row);
}

static void
insert_rows (Merge *self)
{
  const RemitPasteLayout *layout = &self->layout;

  for (guint i = 0; i < self->titles->len; i++)
    remit_paste_maker_insert_section (&self->maker, self->n_sections + i, g_ptr_array_index (self->titles, i));
  g_array_sort (self->new_rows, compare_new_rows);
  for (guint i = 0; i < self->new_rows->len; i++)
    {
      const NewRow *row = &g_array_index (self->new_rows, NewRow, i);
      g_autofree char *title = remit_paste_layout_get_title (layout, row->table_row);

      remit_paste_maker_insert_row (&self->maker, row->section, row->before + i, title,
                                    remit_table_get_note (layout->table, row->table_row, layout->title_column));
    }
  for (guint i = 0; i < self->new_rows->len; i++)
    {
      const NewRow *row = &g_array_index (self->new_rows, NewRow, i);

      set_cells (self, row->table_row, row->before + i, TRUE);
    }
}

static void
init (Merge            *self,
      RemitChart       *chart,
      RemitPlan        *plan,
      const RemitTable *table)
{
  remit_paste_maker_init (&self->maker, chart, plan);
  remit_paste_layout_init (&self->layout, table, remit_chart_get_scheme (chart));
  self->n_rows = self->before = remit_chart_get_n_rows (chart);
  self->n_roles = remit_chart_get_n_roles (chart);
  self->n_sections = remit_chart_get_n_sections (chart);
  self->section = MAX (self->n_sections, 1) - 1;
  self->roles = g_array_new (FALSE, FALSE, sizeof (guint));
  self->rows = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->sections = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->titles = g_ptr_array_new_with_free_func (g_free);
  self->new_rows = g_array_new (FALSE, FALSE, sizeof (NewRow));
}

static void
clear (Merge *self)
{
  remit_paste_layout_clear (&self->layout);
  g_array_unref (self->roles);
  g_hash_table_unref (self->rows);
  g_hash_table_unref (self->sections);
  g_ptr_array_unref (self->titles);
  g_array_unref (self->new_rows);
  g_free (self->next);
}

static RemitPaste *
merge (Merge   *self,
       GError **error)
{
  self->maker.paste->n_left_out = self->layout.n_above;
  index_rows (self);
  insert_roles (self);
  for (guint row = 0; row < remit_table_get_n_rows (self->layout.table); row++)
    read_row (self, row);
  if (!remit_paste_maker_check (&self->maker, self->new_rows->len, 0, remit_table_count_filled (self->layout.table),
                                error))
    {
      remit_paste_maker_clear (&self->maker);
      return NULL;
    }
  insert_rows (self);
  return remit_paste_maker_finish (&self->maker, error);
}

/**
 * remit_paste_merge:
 * @chart: a chart with rows
 * @plan: the plan that gets the letters
 * @table: the table
 * @error: return location for a #RemitEditError
 *
 * Pastes a whole table that names roles of the chart: its letters go to the rows and roles of the same names. Rows,
 * roles and sections that the chart lacks are added; what the table lacks stays.
 *
 * Returns: (transfer full) (nullable): the edit; %NULL without an error if the table is none such, and with one if the
 *   chart would pass its limits
 */
RemitPaste *
remit_paste_merge (RemitChart        *chart,
                   RemitPlan         *plan,
                   const RemitTable  *table,
                   GError           **error)
{
  Merge self = { .n_rows = 0 };
  RemitPaste *paste = NULL;

  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);
  g_return_val_if_fail (REMIT_IS_PLAN (plan), NULL);

  if (!remit_paste_has_titles (table, remit_chart_get_scheme (chart)))
    return NULL;
  init (&self, chart, plan, table);
  if (find_roles (&self))
    paste = merge (&self, error);
  else
    remit_paste_maker_clear (&self.maker);
  clear (&self);
  return paste;
}
