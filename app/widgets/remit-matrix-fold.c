/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-matrix-private.h"

/* Sections fold: their rows go out of sight, and the heading tells how many they are. A cursor that
 * was folded away waits at the heading. What is folded is the view's, and no part of the chart. */

static guint
get_cursor_section (RemitMatrix *self)
{
  const RemitLine *line = remit_matrix_get_cursor_line (self);

  if (line != NULL && line->kind == REMIT_LINE_SECTION)
    return line->index;
  if (line != NULL && line->kind == REMIT_LINE_ROW)
    return remit_chart_get_row_section (self->chart, line->index);
  return REMIT_NO_POSITION;
}

static void
wait_at_heading (RemitMatrix *self,
                 guint        section)
{
  const guint line = remit_matrix_lines_find_section (self->lines, section);

  if (line != REMIT_NO_POSITION &&
      remit_matrix_lines_get_folded (self->lines, remit_chart_get_section (self->chart, section)))
    remit_matrix_move_to (self, (RemitSpot) { (int) line, -1 }, FALSE,
                          gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL);
}

/**
 * remit_matrix_toggle_folded:
 * @self: a matrix
 * @section: a section
 *
 * Folds a section, or unfolds it.
 */
void
remit_matrix_toggle_folded (RemitMatrix *self,
                            guint        section)
{
  RemitSection *item = remit_chart_get_section (self->chart, section);
  const gboolean within = get_cursor_section (self) == section;

  remit_matrix_lines_set_folded (self->lines, item, !remit_matrix_lines_get_folded (self->lines, item));
  remit_matrix_rebuild_lines (self);
  if (within)
    wait_at_heading (self, section);
}

static void
toggle_fold_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  RemitMatrix *self = REMIT_MATRIX (widget);
  const guint section = get_cursor_section (self);

  if (section != REMIT_NO_POSITION)
    remit_matrix_toggle_folded (self, section);
}

static void
fold_all_action (GtkWidget  *widget,
                 const char *action_name,
                 GVariant   *parameter)
{
  RemitMatrix *self = REMIT_MATRIX (widget);
  const gboolean folded = g_str_equal (action_name, "matrix.fold-all");
  const guint section = get_cursor_section (self);

  if (self->chart == NULL)
    return;
  for (guint i = 0; i < remit_chart_get_n_sections (self->chart); i++)
    remit_matrix_lines_set_folded (self->lines, remit_chart_get_section (self->chart, i), folded);
  self->reveal = TRUE;
  remit_matrix_rebuild_lines (self);
  if (section != REMIT_NO_POSITION)
    wait_at_heading (self, section);
}

/**
 * remit_matrix_install_fold_actions:
 * @widget_class: the class of the matrix
 *
 * Installs the actions.
 */
void
remit_matrix_install_fold_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "matrix.toggle-fold", NULL, toggle_fold_action);
  gtk_widget_class_install_action (widget_class, "matrix.fold-all", NULL, fold_all_action);
  gtk_widget_class_install_action (widget_class, "matrix.unfold-all", NULL, fold_all_action);
}
