/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include <glib/gi18n.h>

#include "widgets/remit-matrix-private.h"

/* What the matrix does to the chart: every command is an action on what the cursor stands on, and
 * every change one edit with a name. */

/**
 * remit_matrix_apply:
 * @self: a matrix
 * @edit: (transfer full): an edit
 *
 * Does an edit; says why when it cannot be done.
 *
 * Returns: whether it was done
 */
gboolean
remit_matrix_apply (RemitMatrix *self,
                    RemitEdit   *edit)
{
  g_autoptr (GError) error = NULL;

  if (remit_history_apply (self->history, edit, &error))
    return TRUE;
  g_signal_emit_by_name (self, "problem", error->message);
  return FALSE;
}

/* Letters */

typedef struct
{
  guint letter;
  gboolean join;
  gboolean remove;
} Typed;

static void
lacks_letter (RemitMatrix *self,
              RemitEdit   *edit,
              guint        row,
              guint        role,
              gpointer     user_data)
{
  Typed *typed = user_data;

  if ((remit_plan_get_set (self->plan, row, role) & (1u << typed->letter)) == 0)
    typed->remove = FALSE;
}

static void
type_into (RemitMatrix *self,
           RemitEdit   *edit,
           guint        row,
           guint        role,
           gpointer     user_data)
{
  const Typed *typed = user_data;
  RemitSet set = remit_plan_get_set (self->plan, row, role);

  if (((set & (1u << typed->letter)) != 0) != typed->remove)
    return;
  remit_edit_set_cell (edit, self->plan, row, role,
                       remit_scheme_type_letter (remit_chart_get_scheme (self->chart), set, typed->letter, typed->join));
}

/**
 * remit_matrix_type_letter:
 * @self: a matrix
 * @key: what was typed
 * @join: whether the letter shall stand beside any other
 *
 * Types a letter into the selected cells. A letter that all of them have is taken from all of them.
 *
 * Returns: whether @key is a letter of the scheme and there are cells
 */
gboolean
remit_matrix_type_letter (RemitMatrix *self,
                          gunichar     key,
                          gboolean     join)
{
  RemitScheme *scheme;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;
  Typed typed = { 0, join, TRUE };
  RemitEdit *edit;
  int letter;

  if (!remit_matrix_has_cells (self))
    return FALSE;
  scheme = remit_chart_get_scheme (self->chart);
  letter = remit_scheme_find_typed (scheme, key);
  if (letter < 0)
    return FALSE;
  typed.letter = (guint) letter;
  remit_matrix_for_each_selected (self, NULL, lacks_letter, &typed);
  text = remit_scheme_display (scheme, (RemitSet) (1u << letter));
  /* TRANSLATORS: names of steps for undo; %s is a letter such as A */
  name = g_strdup_printf (typed.remove ? _("Remove %s") : _("Set %s"), text);
  edit = remit_edit_new (name);
  remit_matrix_for_each_selected (self, edit, type_into, &typed);
  remit_matrix_apply (self, edit);
  return TRUE;
}

static void
clear_cell (RemitMatrix *self,
            RemitEdit   *edit,
            guint        row,
            guint        role,
            gpointer     user_data)
{
  if (remit_plan_get_set (self->plan, row, role) != 0)
    remit_edit_set_cell (edit, self->plan, row, role, 0);
  if (remit_plan_get_cell_note (self->plan, row, role) != NULL)
    remit_edit_set_cell_note (edit, self->plan, row, role, NULL);
}

/**
 * remit_matrix_clear_selected:
 * @self: a matrix
 * @name: the name of the step
 *
 * Takes the letters and notes of the selected cells away.
 */
void
remit_matrix_clear_selected (RemitMatrix *self,
                             const char  *name)
{
  RemitEdit *edit = remit_edit_new (name);

  remit_matrix_for_each_selected (self, edit, clear_cell, NULL);
  remit_matrix_apply (self, edit);
}

static void
clear_action (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  RemitMatrix *self = REMIT_MATRIX (widget);
  RemitSpot first, last;

  if (!remit_matrix_has_cells (self))
    return;
  remit_matrix_get_block (self, &first, &last);
  remit_matrix_clear_selected (self, first.line == last.line && first.column == last.column ? _("Clear Cell")
                                                                                            : _("Clear Cells"));
}

/* Removing */

static void
tell_removed (RemitMatrix *self,
              const char  *what)
{
  /* TRANSLATORS: said after something was removed; %s is its title or name */
  g_autofree char *message = g_strdup_printf (_("Removed “%s”"), what);

  g_signal_emit_by_name (self, "removed", message);
}

static void
tell_removed_many (RemitMatrix *self,
                   char        *message)
{
  g_signal_emit_by_name (self, "removed", message);
  g_free (message);
}

/* All roles of the block. The cursor waits where the first one was. */
static void
remove_roles (RemitMatrix *self)
{
  g_autofree char *name = NULL;
  RemitEdit *edit;
  guint first, n;

  if (!remit_matrix_get_selected_roles (self, &first, &n))
    return;
  name = g_strdup (remit_role_get_name (remit_chart_get_role (self->chart, first)));
  edit = remit_edit_new (n == 1 ? _("Remove Role") : _("Remove Roles"));
  for (guint i = n; i > 0; i--)
    remit_edit_remove_role (edit, first + i - 1);
  remit_matrix_move_to (self, (RemitSpot) { self->cursor.line, (int) first }, FALSE, FALSE);
  if (!remit_matrix_apply (self, edit))
    return;
  if (n == 1)
    tell_removed (self, name);
  else
    tell_removed_many (self, g_strdup_printf (ngettext ("Removed %u role", "Removed %u roles", n), n));
}

static void
remove_section (RemitMatrix *self,
                guint        section)
{
  RemitSection *item = remit_chart_get_section (self->chart, section);
  g_autofree char *title = g_strdup (remit_section_get_title (item));
  const guint start = remit_chart_get_section_start (self->chart, section);
  const guint n_rows = remit_chart_get_section_n_rows (self->chart, section);
  RemitEdit *edit = remit_edit_new (_("Remove Section"));

  for (guint i = n_rows; i > 0; i--)
    remit_edit_remove_row (edit, start + i - 1);
  /* A chart needs a section for its rows: the last one stays, without a title. */
  if (remit_chart_get_n_sections (self->chart) > 1)
    remit_edit_remove_section (edit, section);
  else
    remit_edit_set_string (edit, item, "title", NULL);
  if (remit_matrix_apply (self, edit))
    tell_removed (self, title != NULL ? title : _("Without a title"));
}

/* All rows of the block. The cursor waits where the first one was. */
static void
remove_rows (RemitMatrix *self)
{
  g_autoptr (GArray) rows = remit_matrix_list_selected_rows (self);
  g_autofree char *title = NULL;
  RemitEdit *edit;
  guint first;

  if (rows->len == 0)
    return;
  first = g_array_index (rows, guint, 0);
  title = g_strdup (remit_responsibility_get_title (remit_chart_get_row (self->chart, first)));
  edit = remit_edit_new (rows->len == 1 ? _("Remove Responsibility") : _("Remove Responsibilities"));
  for (guint i = rows->len; i > 0; i--)
    remit_edit_remove_row (edit, g_array_index (rows, guint, i - 1));
  remit_matrix_move_to (self, (RemitSpot) { (int) remit_matrix_lines_find_row (self->lines, first), self->cursor.column },
                        FALSE, FALSE);
  if (!remit_matrix_apply (self, edit))
    return;
  if (rows->len == 1)
    tell_removed (self, title);
  else
    tell_removed_many (self, g_strdup_printf (ngettext ("Removed %u responsibility", "Removed %u responsibilities", rows->len),
                                              rows->len));
}

static void
remove_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RemitMatrix *self = REMIT_MATRIX (widget);
  const RemitLine *line = remit_matrix_get_cursor_line (self);

  if (self->cursor.line < 0 && self->cursor.column < (int) remit_matrix_get_n_columns (self))
    remove_roles (self);
  else if (line != NULL && line->kind == REMIT_LINE_SECTION && !remit_matrix_has_lines (self))
    remove_section (self, line->index);
  else if (line != NULL)
    remove_rows (self);
}

static void
remove_role_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  RemitMatrix *self = REMIT_MATRIX (widget);

  if (self->cursor.column >= 0 && self->cursor.column < (int) remit_matrix_get_n_columns (self))
    remove_roles (self);
}

/* Inserting */

static void
insert_row (RemitMatrix *self,
            gboolean     below)
{
  const RemitLine *line = remit_matrix_get_cursor_line (self);
  guint section;

  if (line != NULL && line->kind == REMIT_LINE_ROW)
    remit_matrix_edit_new_row (self, remit_chart_get_row_section (self->chart, line->index), line->index + (below ? 1 : 0));
  else if (line != NULL && line->kind == REMIT_LINE_SECTION)
    {
      section = line->index;
      if (remit_matrix_lines_get_folded (self->lines, remit_chart_get_section (self->chart, section)))
        remit_matrix_toggle_folded (self, section);
      remit_matrix_edit_new_row (self, section, remit_chart_get_section_start (self->chart, section));
    }
  else
    {
      remit_matrix_move_to (self, (RemitSpot) { (int) remit_matrix_lines_get_n (self->lines) - 1, -1 }, FALSE, TRUE);
      remit_matrix_edit_cursor (self, "");
    }
}

static void
insert_row_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  insert_row (REMIT_MATRIX (widget), FALSE);
}

static void
insert_row_below_action (GtkWidget  *widget,
                         const char *action_name,
                         GVariant   *parameter)
{
  insert_row (REMIT_MATRIX (widget), TRUE);
}

static void
insert_section_action (GtkWidget  *widget,
                       const char *action_name,
                       GVariant   *parameter)
{
  RemitMatrix *self = REMIT_MATRIX (widget);
  const RemitLine *line = remit_matrix_get_cursor_line (self);
  guint section = remit_chart_get_n_sections (self->chart);

  if (line != NULL && line->kind == REMIT_LINE_SECTION)
    section = line->index + 1;
  else if (line != NULL && line->kind == REMIT_LINE_ROW)
    section = remit_chart_get_row_section (self->chart, line->index) + 1;
  remit_matrix_edit_new_section (self, section);
}

static void
insert_role_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  RemitMatrix *self = REMIT_MATRIX (widget);

  remit_matrix_edit_new_role (self, remit_matrix_get_n_columns (self));
}

static void
insert_role_beside (RemitMatrix *self,
                    guint        by)
{
  guint position = self->cursor.column >= 0 ? (guint) self->cursor.column + by : 0;

  remit_matrix_edit_new_role (self, MIN (position, remit_matrix_get_n_columns (self)));
}

static void
insert_role_before_action (GtkWidget  *widget,
                           const char *action_name,
                           GVariant   *parameter)
{
  insert_role_beside (REMIT_MATRIX (widget), 0);
}

static void
insert_role_after_action (GtkWidget  *widget,
                          const char *action_name,
                          GVariant   *parameter)
{
  insert_role_beside (REMIT_MATRIX (widget), 1);
}

/* The rest */

static void
rename_action (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  remit_matrix_edit_cursor (REMIT_MATRIX (widget), NULL);
}

static void
rename_role_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  RemitMatrix *self = REMIT_MATRIX (widget);

  if (self->cursor.column < 0 || self->cursor.column >= (int) remit_matrix_get_n_columns (self))
    return;
  remit_matrix_move_to (self, (RemitSpot) { -1, self->cursor.column }, FALSE, TRUE);
  remit_matrix_edit_cursor (self, NULL);
}

static void
rename_row_action (GtkWidget  *widget,
                   const char *action_name,
                   GVariant   *parameter)
{
  RemitMatrix *self = REMIT_MATRIX (widget);

  if (self->cursor.line < 0)
    return;
  remit_matrix_move_to (self, (RemitSpot) { self->cursor.line, -1 }, FALSE, TRUE);
  remit_matrix_edit_cursor (self, NULL);
}

static void
open_letters_action (GtkWidget  *widget,
                     const char *action_name,
                     GVariant   *parameter)
{
  remit_matrix_open_letters (REMIT_MATRIX (widget));
}

static void
type_letter_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  remit_matrix_type_letter (REMIT_MATRIX (widget), g_utf8_get_char (g_variant_get_string (parameter, NULL)), FALSE);
}

/**
 * remit_matrix_update_actions:
 * @self: a matrix
 *
 * Turns actions on and off by what the cursor stands on.
 */
void
remit_matrix_update_actions (RemitMatrix *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const RemitLine *line = remit_matrix_get_cursor_line (self);
  const gboolean row = line != NULL && line->kind == REMIT_LINE_ROW;
  const gboolean section = line != NULL && line->kind == REMIT_LINE_SECTION;
  const gboolean role =
    self->cursor.column >= 0 && self->cursor.column < (int) remit_matrix_get_n_columns (self);

  gtk_widget_action_set_enabled (widget, "matrix.clear", remit_matrix_has_cells (self));
  gtk_widget_action_set_enabled (widget, "matrix.open-letters", row && role && self->plan != NULL);
  gtk_widget_action_set_enabled (widget, "matrix.remove", row || section || role);
  gtk_widget_action_set_enabled (widget, "matrix.rename-row", row || section);
  gtk_widget_action_set_enabled (widget, "matrix.rename-role", role);
  gtk_widget_action_set_enabled (widget, "matrix.remove-role", role);
  gtk_widget_action_set_enabled (widget, "matrix.move-up", row || section);
  gtk_widget_action_set_enabled (widget, "matrix.move-down", row || section);
  gtk_widget_action_set_enabled (widget, "matrix.move-left", role);
  gtk_widget_action_set_enabled (widget, "matrix.move-right", role);
  gtk_widget_action_set_enabled (widget, "matrix.duplicate-rows", row);
  gtk_widget_action_set_enabled (widget, "matrix.duplicate-roles", role);
  gtk_widget_action_set_enabled (widget, "matrix.fill-down", row && role && self->plan != NULL);
}

/**
 * remit_matrix_install_actions:
 * @widget_class: the class of the matrix
 *
 * Installs all commands of the matrix.
 */
void
remit_matrix_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "matrix.clear", NULL, clear_action);
  gtk_widget_class_install_action (widget_class, "matrix.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "matrix.remove-role", NULL, remove_role_action);
  gtk_widget_class_install_action (widget_class, "matrix.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "matrix.rename-row", NULL, rename_row_action);
  gtk_widget_class_install_action (widget_class, "matrix.rename-role", NULL, rename_role_action);
  gtk_widget_class_install_action (widget_class, "matrix.insert-row", NULL, insert_row_action);
  gtk_widget_class_install_action (widget_class, "matrix.insert-row-below", NULL, insert_row_below_action);
  gtk_widget_class_install_action (widget_class, "matrix.insert-section", NULL, insert_section_action);
  gtk_widget_class_install_action (widget_class, "matrix.insert-role", NULL, insert_role_action);
  gtk_widget_class_install_action (widget_class, "matrix.insert-role-before", NULL, insert_role_before_action);
  gtk_widget_class_install_action (widget_class, "matrix.insert-role-after", NULL, insert_role_after_action);
  gtk_widget_class_install_action (widget_class, "matrix.open-letters", NULL, open_letters_action);
  gtk_widget_class_install_action (widget_class, "matrix.type-letter", "s", type_letter_action);
  remit_matrix_install_fold_actions (widget_class);
  remit_matrix_install_block_actions (widget_class);
  remit_matrix_install_clipboard_actions (widget_class);
}
