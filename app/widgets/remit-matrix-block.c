/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include <glib/gi18n.h>

#include "history/remit-structure.h"
#include "widgets/remit-matrix-private.h"

/* The selected block: what it is, and what is done to all of it at once. */

/**
 * remit_matrix_for_each_selected:
 * @self: a matrix
 * @edit: (nullable): an edit, handed on
 * @call: (scope call): called for each cell
 * @user_data: for @call
 *
 * Goes through the selected cells of letters.
 */
void
remit_matrix_for_each_selected (RemitMatrix   *self,
                                RemitEdit     *edit,
                                RemitCellFunc  call,
                                gpointer       user_data)
{
  RemitSpot first, last;

  remit_matrix_get_block (self, &first, &last);
  for (int i = MAX (first.line, 0); i <= last.line; i++)
    {
      const RemitLine *line = remit_matrix_lines_get (self->lines, (guint) i);

      for (int j = MAX (first.column, 0); line != NULL && line->kind == REMIT_LINE_ROW && j <= last.column; j++)
        call (self, edit, line->index, (guint) j, user_data);
    }
}

/**
 * remit_matrix_list_selected_rows:
 * @self: a matrix
 *
 * Lists the rows of the block that are shown.
 *
 * Returns: (transfer full) (element-type guint): them, rising
 */
GArray *
remit_matrix_list_selected_rows (RemitMatrix *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  RemitSpot first, last;

  remit_matrix_get_block (self, &first, &last);
  for (int i = MAX (first.line, 0); i <= last.line; i++)
    {
      const RemitLine *line = remit_matrix_lines_get (self->lines, (guint) i);

      if (line != NULL && line->kind == REMIT_LINE_ROW)
        g_array_append_val (rows, line->index);
    }
  return rows;
}

/**
 * remit_matrix_has_cells:
 * @self: a matrix
 *
 * Tells whether the block has cells. Then letters are for these, wherever in the block the cursor is.
 *
 * Returns: whether it has
 */
gboolean
remit_matrix_has_cells (RemitMatrix *self)
{
  RemitSpot first, last;

  if (self->plan == NULL || !remit_matrix_has_cursor (self))
    return FALSE;
  remit_matrix_get_block (self, &first, &last);
  return last.line >= 0 && last.column >= 0 && last.column < (int) remit_matrix_get_n_columns (self);
}

/**
 * remit_matrix_has_lines:
 * @self: a matrix
 *
 * Tells whether the block has several lines. A heading among them is no part of what is done to rows.
 *
 * Returns: whether it has
 */
gboolean
remit_matrix_has_lines (RemitMatrix *self)
{
  RemitSpot first, last;

  remit_matrix_get_block (self, &first, &last);
  return MAX (first.line, 0) < last.line;
}

/**
 * remit_matrix_get_selected_rows:
 * @self: a matrix
 * @first: (out): the first row
 * @n_rows: (out): how many
 *
 * Gives the rows of the block, if they follow each other in the chart.
 *
 * Returns: whether there are such rows
 */
gboolean
remit_matrix_get_selected_rows (RemitMatrix *self,
                                guint       *first,
                                guint       *n_rows)
{
  g_autoptr (GArray) rows = remit_matrix_list_selected_rows (self);

  *n_rows = rows->len;
  if (rows->len == 0)
    return FALSE;
  *first = g_array_index (rows, guint, 0);
  return g_array_index (rows, guint, rows->len - 1) == *first + rows->len - 1;
}

/**
 * remit_matrix_get_selected_roles:
 * @self: a matrix
 * @first: (out): the first role
 * @n_roles: (out): how many
 *
 * Gives the roles of the block.
 *
 * Returns: whether there are any
 */
gboolean
remit_matrix_get_selected_roles (RemitMatrix *self,
                                 guint       *first,
                                 guint       *n_roles)
{
  const int n_columns = (int) remit_matrix_get_n_columns (self);
  RemitSpot from, to;

  remit_matrix_get_block (self, &from, &to);
  from.column = MAX (from.column, 0);
  to.column = MIN (to.column, n_columns - 1);
  *first = (guint) from.column;
  *n_roles = (guint) MAX (to.column - from.column + 1, 0);
  return to.column >= from.column;
}

/**
 * remit_matrix_select:
 * @self: a matrix
 * @first: the first place
 * @last: the last place
 *
 * Selects a block, and leaves the cursor where it is.
 */
void
remit_matrix_select (RemitMatrix *self,
                     RemitSpot    first,
                     RemitSpot    last)
{
  self->has_range = TRUE;
  self->range_first = first;
  self->range_last = last;
  remit_matrix_refresh (self);
  remit_matrix_update_actions (self);
}

static int
get_last_row_line (RemitMatrix *self)
{
  return remit_matrix_find_row_line (self, (int) remit_matrix_lines_get_n (self->lines), -1);
}

static void
select_all_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  RemitMatrix *self = REMIT_MATRIX (widget);

  if (get_last_row_line (self) >= 0)
    remit_matrix_select (self, (RemitSpot) { remit_matrix_get_first_row_line (self), -1 },
                         (RemitSpot) { get_last_row_line (self), (int) remit_matrix_get_n_columns (self) - 1 });
}

static void
select_column_action (GtkWidget  *widget,
                      const char *action_name,
                      GVariant   *parameter)
{
  RemitMatrix *self = REMIT_MATRIX (widget);
  RemitSpot first, last;

  remit_matrix_get_block (self, &first, &last);
  last.column = MIN (last.column, (int) remit_matrix_get_n_columns (self) - 1);
  if (get_last_row_line (self) >= 0)
    remit_matrix_select (self, (RemitSpot) { remit_matrix_get_first_row_line (self), first.column },
                         (RemitSpot) { get_last_row_line (self), last.column });
}

static void
select_row_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  RemitMatrix *self = REMIT_MATRIX (widget);
  RemitSpot first, last;

  remit_matrix_get_block (self, &first, &last);
  if (first.line >= 0)
    remit_matrix_select (self, (RemitSpot) { first.line, -1 },
                         (RemitSpot) { last.line, (int) remit_matrix_get_n_columns (self) - 1 });
}

static void
select_nothing_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  RemitMatrix *self = REMIT_MATRIX (widget);

  remit_matrix_forget_cut (self);
  self->has_range = FALSE;
  self->anchor = self->cursor;
  remit_matrix_refresh (self);
}

static void
fill_down_action (GtkWidget  *widget,
                  const char *action_name,
                  GVariant   *parameter)
{
  RemitMatrix *self = REMIT_MATRIX (widget);
  g_autoptr (GArray) rows = remit_matrix_list_selected_rows (self);
  guint first_role, n_roles, above;
  RemitEdit *edit;
  int line;

  if (self->plan == NULL || rows->len == 0 || !remit_matrix_get_selected_roles (self, &first_role, &n_roles))
    return;
  /* One row is filled from the one above it, as in a spreadsheet. */
  line = rows->len == 1 ? remit_matrix_find_row_line (self, self->cursor.line, -1) : 0;
  if (line < 0)
    return;
  if (rows->len == 1)
    {
      above = remit_matrix_lines_get (self->lines, (guint) line)->index;
      g_array_prepend_val (rows, above);
    }
  edit = remit_edit_new (_("Fill Down"));
  remit_structure_fill_down (edit, self->plan, rows, first_role, n_roles);
  remit_matrix_apply (self, edit);
}

/* Moving and doubling */

static void
apply_if (RemitMatrix *self,
          RemitEdit   *edit,
          gboolean     does)
{
  if (does)
    remit_matrix_apply (self, edit);
  else
    remit_edit_free (edit);
  self->reveal = TRUE;
}

static void
move_section (RemitMatrix *self,
              guint        section,
              int          by)
{
  const int to = (int) section + by;
  RemitEdit *edit;

  if (to < 0 || to >= (int) remit_chart_get_n_sections (self->chart))
    return;
  edit = remit_edit_new (_("Move Section"));
  remit_edit_move_section (edit, section, (guint) to);
  apply_if (self, edit, TRUE);
}

static void
move_rows (RemitMatrix *self,
           int          by)
{
  g_autoptr (GArray) rows = remit_matrix_list_selected_rows (self);
  guint first, last;
  RemitEdit *edit;

  if (rows->len == 0)
    return;
  first = g_array_index (rows, guint, 0);
  last = g_array_index (rows, guint, rows->len - 1);
  /* Beside rows that are hidden, "one up" says little. */
  if (remit_row_filter_is_active (self->filter))
    g_signal_emit_by_name (self, "told", _("Responsibilities are moved when all are shown"));
  else if (remit_chart_get_row_section (self->chart, first) != remit_chart_get_row_section (self->chart, last))
    g_signal_emit_by_name (self, "told", _("Only responsibilities of one section are moved together"));
  else
    {
      edit = remit_edit_new (rows->len == 1 ? _("Move Responsibility") : _("Move Responsibilities"));
      apply_if (self, edit, remit_structure_shift_rows (edit, self->chart, first, rows->len, by));
    }
}

static void
move_lines (RemitMatrix *self,
            int          by)
{
  const RemitLine *line = remit_matrix_get_cursor_line (self);

  if (line != NULL && line->kind == REMIT_LINE_SECTION && !remit_matrix_has_lines (self))
    move_section (self, line->index, by);
  else if (line != NULL)
    move_rows (self, by);
}

static void
move_roles (RemitMatrix *self,
            int          by)
{
  guint first, n_roles;
  RemitEdit *edit;

  if (self->cursor.column < 0 || !remit_matrix_get_selected_roles (self, &first, &n_roles))
    return;
  edit = remit_edit_new (n_roles == 1 ? _("Move Role") : _("Move Roles"));
  apply_if (self, edit, remit_structure_shift_roles (edit, self->chart, first, n_roles, by));
}

static void
move_action (GtkWidget  *widget,
             const char *action_name,
             GVariant   *parameter)
{
  RemitMatrix *self = REMIT_MATRIX (widget);
  const gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;

  if (g_str_has_suffix (action_name, "up"))
    move_lines (self, -1);
  else if (g_str_has_suffix (action_name, "down"))
    move_lines (self, 1);
  else
    move_roles (self, g_str_has_suffix (action_name, "left") != rtl ? -1 : 1);
}

static void
duplicate_rows_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  RemitMatrix *self = REMIT_MATRIX (widget);
  RemitPlace place = { NULL, 0, REMIT_NO_POSITION, REMIT_NO_POSITION };
  guint first, n_rows;
  RemitEdit *edit;

  if (!remit_matrix_get_selected_rows (self, &first, &n_rows))
    return;
  edit = remit_edit_new (n_rows == 1 ? _("Duplicate Responsibility") : _("Duplicate Responsibilities"));
  remit_structure_duplicate_rows (edit, self->chart, first, n_rows);
  place.row = first + n_rows;
  if (remit_matrix_apply (self, edit))
    remit_matrix_go_to (self, &place, TRUE);
}

static void
duplicate_roles_action (GtkWidget  *widget,
                        const char *action_name,
                        GVariant   *parameter)
{
  RemitMatrix *self = REMIT_MATRIX (widget);
  RemitPlace place = { NULL, REMIT_NO_POSITION, 0, REMIT_NO_POSITION };
  guint first, n_roles;
  RemitEdit *edit;

  if (!remit_matrix_get_selected_roles (self, &first, &n_roles))
    return;
  edit = remit_edit_new (n_roles == 1 ? _("Duplicate Role") : _("Duplicate Roles"));
  remit_structure_duplicate_roles (edit, self->chart, first, n_roles);
  place.role = first + n_roles;
  if (remit_matrix_apply (self, edit))
    remit_matrix_go_to (self, &place, TRUE);
}

/**
 * remit_matrix_install_block_actions:
 * @widget_class: the class of the matrix
 *
 * Installs the commands that select, or that act on all that is selected.
 */
void
remit_matrix_install_block_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "matrix.select-all", NULL, select_all_action);
  gtk_widget_class_install_action (widget_class, "matrix.select-column", NULL, select_column_action);
  gtk_widget_class_install_action (widget_class, "matrix.select-row", NULL, select_row_action);
  gtk_widget_class_install_action (widget_class, "matrix.select-nothing", NULL, select_nothing_action);
  gtk_widget_class_install_action (widget_class, "matrix.fill-down", NULL, fill_down_action);
  gtk_widget_class_install_action (widget_class, "matrix.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "matrix.move-down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "matrix.move-left", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "matrix.move-right", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "matrix.duplicate-rows", NULL, duplicate_rows_action);
  gtk_widget_class_install_action (widget_class, "matrix.duplicate-roles", NULL, duplicate_roles_action);
}
