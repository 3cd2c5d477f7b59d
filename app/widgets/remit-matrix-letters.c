/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include <glib/gi18n.h>

#include "widgets/remit-letter-popover.h"
#include "widgets/remit-matrix-private.h"

/* How many other plans are told of. */
#define MAX_OTHERS 6

/* The letters and the note of one cell, in a popover over it. The cell is known by its responsibility and its role, so
 * that what is written there stays with them wherever an undo may move them meanwhile. */

/* Gives the place of the cell in the chart, if it is still there. */
static gboolean
find_cell (RemitMatrix *self,
           guint       *row,
           guint       *role)
{
  if (self->plan == NULL || self->popover_row == NULL)
    return FALSE;
  *row = remit_item_get_position (REMIT_ITEM (self->popover_row));
  *role = remit_item_get_position (REMIT_ITEM (self->popover_role));
  return *row != REMIT_NO_POSITION && *role != REMIT_NO_POSITION;
}

/* Tells what the cell has in the other plans: those first that are somebody's plan, then voices. */
static void
show_others (RemitMatrix *self,
             guint        row,
             guint        role)
{
  const guint n_plans = remit_chart_get_n_plans (self->chart);
  RemitOtherCell cells[MAX_OTHERS];
  guint n_cells = 0;

  for (guint i = 0; i < 2 * n_plans && n_cells < MAX_OTHERS; i++)
    {
      RemitPlan *plan = remit_chart_get_plan (self->chart, i % n_plans);

      if (plan == self->plan || (remit_plan_get_sort (plan) == REMIT_SORT_VOICE) != (i >= n_plans))
        continue;
      cells[n_cells++] = (RemitOtherCell) { remit_plan_get_name (plan), remit_plan_get_set (plan, row, role) };
    }
  remit_letter_popover_set_others (REMIT_LETTER_POPOVER (self->popover), remit_chart_get_scheme (self->chart), cells,
                                   n_cells, n_plans > n_cells + 1 ? n_plans - n_cells - 1 : 0);
}

static void
set_changed_cb (RemitMatrix *self,
                guint        set)
{
  g_autofree char *text = remit_scheme_display (remit_chart_get_scheme (self->chart), (RemitSet) set);
  g_autofree char *name = set != 0 ? g_strdup_printf (_("Set %s"), text) : g_strdup (_("Clear Cell"));
  RemitEdit *edit;
  guint row, role;

  if (!find_cell (self, &row, &role) || remit_plan_get_set (self->plan, row, role) == set)
    return;
  edit = remit_edit_new (name);
  remit_edit_set_cell (edit, self->plan, row, role, (RemitSet) set);
  remit_matrix_apply (self, edit);
}

static void
note_changed_cb (RemitMatrix *self,
                 const char  *note)
{
  RemitEdit *edit;
  guint row, role;

  if (!find_cell (self, &row, &role))
    return;
  edit = remit_edit_new (_("Change Note"));
  remit_edit_set_cell_note (edit, self->plan, row, role, note);
  remit_matrix_apply (self, edit);
}

static void
undo_cb (RemitMatrix *self)
{
  remit_history_undo (self->history);
}

static void
redo_cb (RemitMatrix *self)
{
  remit_history_redo (self->history);
}

static void
make_popover (RemitMatrix *self)
{
  static const struct
  {
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { "set-changed", G_CALLBACK (set_changed_cb) },
    { "note-changed", G_CALLBACK (note_changed_cb) },
    { "undo", G_CALLBACK (undo_cb) },
    { "redo", G_CALLBACK (redo_cb) },
    { "closed", G_CALLBACK (remit_matrix_take_focus_back) },
  };

  self->popover = remit_letter_popover_new ();
  gtk_widget_set_parent (self->popover, GTK_WIDGET (self));
  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (self->popover, handlers[i].signal, handlers[i].callback, self, G_CONNECT_SWAPPED);
}

/**
 * remit_matrix_open_letters:
 * @self: a matrix
 *
 * Opens the letters and the note of the cell at the cursor.
 */
void
remit_matrix_open_letters (RemitMatrix *self)
{
  const RemitLine *line = remit_matrix_get_cursor_line (self);
  const guint role = (guint) self->cursor.column;
  g_autofree char *title = NULL;
  GdkRectangle area;

  if (self->chart != NULL)
    remit_matrix_show_cursor (self);
  if (line == NULL || line->kind != REMIT_LINE_ROW || self->cursor.column < 0 || self->plan == NULL ||
      !remit_matrix_get_area (self, self->cursor, &area))
    return;
  if (self->popover == NULL)
    make_popover (self);
  g_set_object (&self->popover_row, remit_chart_get_row (self->chart, line->index));
  g_set_object (&self->popover_role, remit_chart_get_role (self->chart, role));
  /* TRANSLATORS: what a cell is of: role, then responsibility */
  title = g_strdup_printf (_("%s: %s"), remit_role_get_name (self->popover_role),
                           remit_responsibility_get_title (self->popover_row));
  remit_matrix_keep_in_sight (self, &area);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->popover), &area);
  show_others (self, line->index, role);
  remit_letter_popover_show (REMIT_LETTER_POPOVER (self->popover), remit_chart_get_scheme (self->chart), title,
                             remit_plan_get_set (self->plan, line->index, role),
                             remit_plan_get_cell_note (self->plan, line->index, role));
}

/**
 * remit_matrix_update_letters:
 * @self: a matrix
 *
 * Lets the letters that are open follow their cell; closes them when it has gone.
 */
void
remit_matrix_update_letters (RemitMatrix *self)
{
  guint row, role;

  if (self->popover == NULL || !gtk_widget_get_mapped (self->popover))
    return;
  if (find_cell (self, &row, &role))
    {
      show_others (self, row, role);
      remit_letter_popover_update (REMIT_LETTER_POPOVER (self->popover), remit_plan_get_set (self->plan, row, role));
    }
  else
    gtk_popover_popdown (GTK_POPOVER (self->popover));
}

/**
 * remit_matrix_forget_letters:
 * @self: a matrix
 *
 * Lets go of the cell, as there is another chart or none.
 */
void
remit_matrix_forget_letters (RemitMatrix *self)
{
  g_clear_object (&self->popover_row);
  g_clear_object (&self->popover_role);
}
