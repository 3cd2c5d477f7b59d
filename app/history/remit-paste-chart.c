/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "history/remit-paste.h"

#include <glib/gi18n.h>

#include "history/remit-paste-layout.h"
#include "history/remit-paste-maker.h"

/* A whole table pasted into a chart without a row: its headings become the roles, and so on, as
 * RemitPasteLayout has found them. */

typedef struct
{
  RemitPasteMaker maker;
  RemitPasteLayout layout;
  guint n_sections; /* the last one gets rows now */
  gboolean has_heading;
  guint n_old_roles; /* without headings, these get the first columns */
} Import;

static char *
make_role_name (Import *self,
                guint   index)
{
  char *name = remit_paste_layout_get_name (&self->layout, index);

  return name != NULL ? name : g_strdup_printf (_("Role %u"), index + 1);
}

static guint
find_role (GPtrArray  *roles,
           const char *name)
{
  for (guint i = 0; i < roles->len; i++)
    if (remit_paste_is_called (g_ptr_array_index (roles, i), name))
      return i;
  return roles->len;
}

/* Brings the roles into the order of the headings. Those that the chart has keep what is known of
 * them; those that the table lacks come last. */
static void
arrange_roles (Import *self)
{
  RemitEdit *edit = self->maker.paste->edit;
  g_autoptr (GPtrArray) roles = g_ptr_array_new (); /* the chart's own that are not placed yet */

  for (guint i = 0; i < self->n_old_roles; i++)
    g_ptr_array_add (roles, remit_chart_get_role (self->maker.chart, i));
  for (guint i = 0; i < self->layout.columns->len; i++)
    {
      g_autofree char *name = make_role_name (self, i);
      const guint found = self->layout.header != REMIT_PASTE_NO_ROW ? find_role (roles, name) : 0;

      if (found >= roles->len)
        {
          remit_paste_maker_insert_role (&self->maker, i, name);
          continue;
        }
      if (found > 0)
        remit_edit_move_role (edit, i + found, i);
      g_ptr_array_remove_index (roles, found);
    }
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
  const RemitPasteLayout *layout = &self->layout;
  const RemitPasteRow kind = remit_paste_layout_get_kind (layout, row);
  g_autofree char *title = NULL;
  guint position;

  if (kind == REMIT_PASTE_ROW_NONE)
    return;
  title = remit_paste_layout_get_title (layout, row);
  if (kind == REMIT_PASTE_ROW_SECTION)
    {
      begin_section (self, title);
      return;
    }
  ensure_section (self);
  position = maker->paste->n_rows;
  remit_paste_maker_insert_row (maker, self->n_sections - 1, position, title,
                                remit_table_get_note (layout->table, row, layout->title_column));
  for (guint i = 0; i < layout->columns->len; i++)
    {
      const guint column = g_array_index (layout->columns, guint, i);

      remit_paste_maker_set_cell (maker, position, i, remit_table_get (layout->table, row, column),
                                  remit_table_get_note (layout->table, row, column), TRUE);
    }
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
 * has no headings; otherwise those that the table names come first, in its order.
 *
 * Returns: (transfer full): the edit; %NULL if the chart would pass its limits
 */
RemitPaste *
remit_paste_chart (RemitChart        *chart,
                   RemitPlan         *plan,
                   const RemitTable  *table,
                   GError           **error)
{
  Import self = { .has_heading = FALSE };
  RemitPaste *paste = NULL;

  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);
  g_return_val_if_fail (REMIT_IS_PLAN (plan), NULL);
  g_return_val_if_fail (remit_chart_get_n_rows (chart) == 0, NULL);

  self.n_old_roles = remit_chart_get_n_roles (chart);
  self.n_sections = remit_chart_get_n_sections (chart);
  remit_paste_maker_init (&self.maker, chart, plan);
  remit_paste_layout_init (&self.layout, table, remit_chart_get_scheme (chart));
  self.maker.paste->n_left_out = self.layout.n_above;
  if (remit_paste_maker_check (&self.maker, self.layout.n_rows,
                               MAX (self.layout.columns->len, self.n_old_roles) - self.n_old_roles,
                               remit_table_count_filled (table), error))
    {
      arrange_roles (&self);
      for (guint row = 0; row < remit_table_get_n_rows (table); row++)
        read_row (&self, row);
      paste = remit_paste_maker_finish (&self.maker, error);
    }
  else
    remit_paste_maker_clear (&self.maker);
  remit_paste_layout_clear (&self.layout);
  return paste;
}
