/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-cells.h"
#include "chart/remit-chart-private.h"
#include "chart/remit-strips.h"

/* What changes the matrix: items come, go and move, and each plan's cells with them. Everything is
 * right before anybody hears of it. */

/**
 * remit_chart_get_section_start:
 * @self: a chart
 * @section: a section
 *
 * Gives the first row of a section, or where it would stand.
 *
 * Returns: the row
 */
guint
remit_chart_get_section_start (RemitChart *self,
                               guint       section)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), 0);
  g_return_val_if_fail (section < self->starts->len, 0);
  return g_array_index (self->starts, guint, section);
}

static guint
get_section_end (RemitChart *self,
                 guint       section)
{
  return section + 1 < self->starts->len ? g_array_index (self->starts, guint, section + 1)
                                         : remit_list_get_n (self->rows);
}

/**
 * remit_chart_get_section_n_rows:
 * @self: a chart
 * @section: a section
 *
 * Counts the rows of a section.
 *
 * Returns: their number
 */
guint
remit_chart_get_section_n_rows (RemitChart *self,
                                guint       section)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), 0);
  g_return_val_if_fail (section < self->starts->len, 0);
  return get_section_end (self, section) - g_array_index (self->starts, guint, section);
}

/**
 * remit_chart_get_row_section:
 * @self: a chart
 * @row: a row
 *
 * Finds the section of a row.
 *
 * Returns: the section
 */
guint
remit_chart_get_row_section (RemitChart *self,
                             guint       row)
{
  guint low = 0, high;

  g_return_val_if_fail (REMIT_IS_CHART (self), 0);
  g_return_val_if_fail (row < remit_list_get_n (self->rows), 0);

  /* The last section that begins at or before the row; empty ones begin where the next one does. */
  high = self->starts->len;
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->starts, guint, middle) <= row)
        low = middle;
      else
        high = middle;
    }
  return low;
}

static void
shift_starts (RemitChart *self,
              guint       from,
              int         by)
{
  for (guint i = from; i < self->starts->len; i++)
    g_array_index (self->starts, guint, i) += (guint) by;
}

static void
announce_layout (RemitChart *self)
{
  if (self->freeze_count > 0)
    self->layout_pending = TRUE;
  else
    g_signal_emit (self, remit_chart_signals[REMIT_CHART_LAYOUT_CHANGED], 0);
}

/**
 * remit_chart_freeze:
 * @self: a chart
 *
 * Puts off "layout-changed" until the chart is thawed as often as it was frozen, so that an edit
 * of many rows is one change to those who listen. Cells that change after the layout has are not told
 * one by one then: whoever hears of a new layout looks at everything anew.
 */
void
remit_chart_freeze (RemitChart *self)
{
  g_return_if_fail (REMIT_IS_CHART (self));

  self->freeze_count++;
}

/**
 * remit_chart_thaw:
 * @self: a frozen chart
 *
 * Ends what remit_chart_freeze() began.
 */
void
remit_chart_thaw (RemitChart *self)
{
  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (self->freeze_count > 0);

  self->freeze_count--;
  if (self->freeze_count > 0 || !self->layout_pending)
    return;
  self->layout_pending = FALSE;
  announce_layout (self);
}

/**
 * remit_chart_announce_all:
 * @self: a frozen chart
 *
 * Says that so much is about to change that everybody is to look at everything anew when the chart
 * is thawed.
 */
void
remit_chart_announce_all (RemitChart *self)
{
  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (self->freeze_count > 0);

  announce_layout (self);
}

static RemitCells *
get_storage (RemitChart *self,
             guint       plan)
{
  return remit_plan_get_storage (remit_list_get (self->plans, plan));
}

static void
add_item (RemitChart *self,
          GHashTable *ids,
          RemitList  *list,
          guint       position,
          gpointer    item)
{
  g_hash_table_insert (ids, (gpointer) remit_item_get_id (item), item);
  remit_list_insert (list, position, item);
  announce_layout (self);
}

static gpointer
take_item (RemitChart *self,
           GHashTable *ids,
           RemitList  *list,
           guint       position)
{
  gpointer item = remit_list_get (list, position);

  g_hash_table_remove (ids, remit_item_get_id (item));
  item = remit_list_steal (list, position);
  announce_layout (self);
  return item;
}

/**
 * remit_chart_insert_role:
 * @self: a chart
 * @position: where
 * @role: (transfer none): a role that is in no chart, with an id that no other has
 *
 * Inserts a role without a letter.
 */
void
remit_chart_insert_role (RemitChart *self,
                         guint       position,
                         RemitRole  *role)
{
  remit_chart_restore_role (self, position, remit_column_new (role));
}

/**
 * remit_chart_restore_role:
 * @self: a chart
 * @position: where
 * @column: (transfer full): a role that was taken out while the chart had the same plans and rows
 *
 * Puts a role back with its cells.
 */
void
remit_chart_restore_role (RemitChart  *self,
                          guint        position,
                          RemitColumn *column)
{
  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (position <= remit_list_get_n (self->roles));
  g_return_if_fail (column != NULL);

  for (guint i = 0; i < remit_list_get_n (self->plans); i++)
    remit_cells_insert_role (get_storage (self, i), position, remit_column_take_cells (column, i));
  add_item (self, self->ids[REMIT_CHART_IDS_ROLE], self->roles, position, remit_column_get_role (column));
  remit_column_free (column);
}

/**
 * remit_chart_remove_role:
 * @self: a chart
 * @position: which
 *
 * Takes a role out with its cells.
 *
 * Returns: (transfer full): it
 */
RemitColumn *
remit_chart_remove_role (RemitChart *self,
                         guint       position)
{
  g_autoptr (RemitRole) role = NULL;
  RemitColumn *column;

  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  g_return_val_if_fail (position < remit_list_get_n (self->roles), NULL);

  column = remit_column_new (remit_list_get (self->roles, position));
  for (guint i = 0; i < remit_list_get_n (self->plans); i++)
    remit_column_add_cells (column, remit_cells_remove_role (get_storage (self, i), position));
  role = take_item (self, self->ids[REMIT_CHART_IDS_ROLE], self->roles, position);
  return column;
}

/**
 * remit_chart_move_role:
 * @self: a chart
 * @from: which
 * @to: where it stands afterwards
 *
 * Moves a role with its cells.
 */
void
remit_chart_move_role (RemitChart *self,
                       guint       from,
                       guint       to)
{
  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (from < remit_list_get_n (self->roles) && to < remit_list_get_n (self->roles));

  for (guint i = 0; i < remit_list_get_n (self->plans); i++)
    remit_cells_move_role (get_storage (self, i), from, to);
  remit_list_move (self->roles, from, 1, to);
  announce_layout (self);
}

/**
 * remit_chart_insert_section:
 * @self: a chart
 * @position: where
 * @section: (transfer none): a section that is in no chart, with an id that no other has
 *
 * Inserts an empty section.
 */
void
remit_chart_insert_section (RemitChart   *self,
                            guint         position,
                            RemitSection *section)
{
  guint start;

  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (position <= self->starts->len);

  start = position < self->starts->len ? g_array_index (self->starts, guint, position) : remit_list_get_n (self->rows);
  g_array_insert_val (self->starts, position, start);
  add_item (self, self->ids[REMIT_CHART_IDS_SECTION], self->sections, position, section);
}

/**
 * remit_chart_remove_section:
 * @self: a chart
 * @position: an empty section
 *
 * Takes a section out.
 *
 * Returns: (transfer full): it
 */
RemitSection *
remit_chart_remove_section (RemitChart *self,
                            guint       position)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  g_return_val_if_fail (position < self->starts->len, NULL);
  g_return_val_if_fail (remit_chart_get_section_n_rows (self, position) == 0, NULL);

  g_array_remove_index (self->starts, position);
  return take_item (self, self->ids[REMIT_CHART_IDS_SECTION], self->sections, position);
}

/**
 * remit_chart_move_section:
 * @self: a chart
 * @from: which
 * @to: where it stands afterwards
 *
 * Moves a section with its rows.
 */
void
remit_chart_move_section (RemitChart *self,
                          guint       from,
                          guint       to)
{
  guint start, n_rows, target;

  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (from < self->starts->len && to < self->starts->len);

  start = g_array_index (self->starts, guint, from);
  n_rows = remit_chart_get_section_n_rows (self, from);
  target = from < to ? get_section_end (self, to) - n_rows : g_array_index (self->starts, guint, to);
  g_array_remove_index (self->starts, from);
  shift_starts (self, from, -(int) n_rows);
  g_array_insert_val (self->starts, to, target);
  shift_starts (self, to + 1, (int) n_rows);
  for (guint i = 0; i < remit_list_get_n (self->plans); i++)
    remit_cells_move_rows (get_storage (self, i), start, n_rows, target);
  remit_list_move (self->sections, from, 1, to);
  remit_list_move (self->rows, start, n_rows, target);
  announce_layout (self);
}

/**
 * remit_chart_insert_row:
 * @self: a chart
 * @section: the section it shall belong to
 * @row: where, from the section's start to its end
 * @responsibility: (transfer none): a responsibility that is in no chart, with an id that no other has
 *
 * Inserts a row without a letter.
 */
void
remit_chart_insert_row (RemitChart          *self,
                        guint                section,
                        guint                row,
                        RemitResponsibility *responsibility)
{
  remit_chart_restore_row (self, section, row, remit_strip_new (responsibility));
}

/**
 * remit_chart_restore_row:
 * @self: a chart
 * @section: the section it shall belong to
 * @row: where, from the section's start to its end
 * @strip: (transfer full): a row that was taken out while the chart had the same plans and roles
 *
 * Puts a row back with its cells.
 */
void
remit_chart_restore_row (RemitChart *self,
                         guint       section,
                         guint       row,
                         RemitStrip *strip)
{
  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (section < self->starts->len);
  g_return_if_fail (row >= g_array_index (self->starts, guint, section) && row <= get_section_end (self, section));
  g_return_if_fail (strip != NULL);

  shift_starts (self, section + 1, 1);
  for (guint i = 0; i < remit_list_get_n (self->plans); i++)
    remit_cells_insert_row (get_storage (self, i), row, remit_strip_take_cells (strip, i));
  add_item (self, self->ids[REMIT_CHART_IDS_ROW], self->rows, row, remit_strip_get_row (strip));
  remit_strip_free (strip);
}

/**
 * remit_chart_remove_row:
 * @self: a chart
 * @row: which
 *
 * Takes a row out with its cells.
 *
 * Returns: (transfer full): it
 */
RemitStrip *
remit_chart_remove_row (RemitChart *self,
                        guint       row)
{
  g_autoptr (RemitResponsibility) responsibility = NULL;
  RemitStrip *strip;

  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  g_return_val_if_fail (row < remit_list_get_n (self->rows), NULL);

  strip = remit_strip_new (remit_list_get (self->rows, row));
  shift_starts (self, remit_chart_get_row_section (self, row) + 1, -1);
  for (guint i = 0; i < remit_list_get_n (self->plans); i++)
    remit_strip_add_cells (strip, remit_cells_remove_row (get_storage (self, i), row));
  responsibility = take_item (self, self->ids[REMIT_CHART_IDS_ROW], self->rows, row);
  return strip;
}

/**
 * remit_chart_move_row:
 * @self: a chart
 * @from: which
 * @section: the section it shall belong to
 * @to: where it stands afterwards, in the section as it is then
 *
 * Moves a row with its cells.
 */
void
remit_chart_move_row (RemitChart *self,
                      guint       from,
                      guint       section,
                      guint       to)
{
  guint own;

  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (section < self->starts->len);
  g_return_if_fail (from < remit_list_get_n (self->rows) && to < remit_list_get_n (self->rows));

  own = remit_chart_get_row_section (self, from);
  g_return_if_fail (to + (own < section) >= g_array_index (self->starts, guint, section));
  g_return_if_fail (to + (own <= section) <= get_section_end (self, section));

  shift_starts (self, own + 1, -1);
  shift_starts (self, section + 1, 1);
  for (guint i = 0; i < remit_list_get_n (self->plans); i++)
    remit_cells_move_rows (get_storage (self, i), from, 1, to);
  remit_list_move (self->rows, from, 1, to);
  announce_layout (self);
}

/**
 * remit_chart_insert_plan:
 * @self: a chart
 * @position: where
 * @plan: (transfer none): a plan that is in no chart, with an id that no other has
 *
 * Inserts a plan. It gets as many rows as the chart has.
 */
void
remit_chart_insert_plan (RemitChart *self,
                         guint       position,
                         RemitPlan  *plan)
{
  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (REMIT_IS_PLAN (plan));

  remit_cells_set_n_rows (remit_plan_get_storage (plan), remit_list_get_n (self->rows));
  add_item (self, self->ids[REMIT_CHART_IDS_PLAN], self->plans, position, plan);
}

/**
 * remit_chart_remove_plan:
 * @self: a chart
 * @position: which
 *
 * Takes a plan out.
 *
 * Returns: (transfer full): it
 */
RemitPlan *
remit_chart_remove_plan (RemitChart *self,
                         guint       position)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  g_return_val_if_fail (position < remit_list_get_n (self->plans), NULL);

  return take_item (self, self->ids[REMIT_CHART_IDS_PLAN], self->plans, position);
}

/**
 * remit_chart_move_plan:
 * @self: a chart
 * @from: which
 * @to: where it stands afterwards
 *
 * Moves a plan.
 */
void
remit_chart_move_plan (RemitChart *self,
                       guint       from,
                       guint       to)
{
  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (from < remit_list_get_n (self->plans) && to < remit_list_get_n (self->plans));

  remit_list_move (self->plans, from, 1, to);
  announce_layout (self);
}

/**
 * remit_chart_set_cell:
 * @self: a chart
 * @plan: one of its plans
 * @row: a row
 * @role: a role
 * @set: letters
 *
 * Sets the letters of a cell without the history's knowledge.
 */
void
remit_chart_set_cell (RemitChart *self,
                      RemitPlan  *plan,
                      guint       row,
                      guint       role,
                      RemitSet    set)
{
  RemitSet old;

  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (REMIT_IS_PLAN (plan));
  g_return_if_fail (row < remit_list_get_n (self->rows) && role < remit_list_get_n (self->roles));

  old = remit_cells_set_set (remit_plan_get_storage (plan), row, role, set);
  if (old != set && !self->layout_pending)
    g_signal_emit (self, remit_chart_signals[REMIT_CHART_CELL_CHANGED], 0, plan, row, role, (guint) old, (guint) set);
}

/**
 * remit_chart_set_cell_note:
 * @self: a chart
 * @plan: one of its plans
 * @row: a row
 * @role: a role
 * @note: (nullable): a note
 *
 * Sets the note of a cell without the history's knowledge.
 */
void
remit_chart_set_cell_note (RemitChart *self,
                           RemitPlan  *plan,
                           guint       row,
                           guint       role,
                           const char *note)
{
  RemitCells *cells;

  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (REMIT_IS_PLAN (plan));
  g_return_if_fail (row < remit_list_get_n (self->rows) && role < remit_list_get_n (self->roles));

  cells = remit_plan_get_storage (plan);
  if (g_strcmp0 (remit_cells_get_note (cells, row, role), note) == 0)
    return;
  remit_cells_set_note (cells, row, role, note);
  if (!self->layout_pending)
    g_signal_emit (self, remit_chart_signals[REMIT_CHART_CELL_NOTE_CHANGED], 0, plan, row, role);
}

/**
 * remit_chart_set_answered:
 * @self: a chart
 * @plan: one of its plans
 * @row: a row
 * @answered: whether it is answered even when it is blank
 *
 * Says that a voice's blank row is an answer, without the history's knowledge.
 *
 * Returns: whether that was said before; a row with a letter is answered either way
 */
gboolean
remit_chart_set_answered (RemitChart *self,
                          RemitPlan  *plan,
                          guint       row,
                          gboolean    answered)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), FALSE);
  g_return_val_if_fail (REMIT_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (row < remit_list_get_n (self->rows), FALSE);

  return remit_cells_set_answered (remit_plan_get_storage (plan), row, answered);
}
