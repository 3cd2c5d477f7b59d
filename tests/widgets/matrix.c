/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/matrix.h"

/* A matrix in a window of its own, for the tests of its parts. */

static void
message_cb (TestMatrix *self,
            const char *message)
{
  g_free (self->message);
  self->message = g_strdup (message);
}

void
test_matrix_set_up_with (TestMatrix *self,
                         const char *text)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->chart = test_chart_new (text);
  self->history = remit_history_new (self->chart);
  self->checks = remit_checks_new (self->chart, test_chart_get_plan (self->chart));
  self->matrix = REMIT_MATRIX (remit_matrix_new ());
  self->message = NULL;
  g_signal_connect_swapped (self->matrix, "removed", G_CALLBACK (message_cb), self);
  g_signal_connect_swapped (self->matrix, "problem", G_CALLBACK (message_cb), self);
  g_signal_connect_swapped (self->matrix, "told", G_CALLBACK (message_cb), self);
  remit_matrix_set_history (self->matrix, self->history);
  remit_matrix_set_checks (self->matrix, self->checks);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->matrix));
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 700, 400);
  gtk_window_set_child (GTK_WINDOW (self->window), scroller);
  gtk_window_present (GTK_WINDOW (self->window));
  test_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (self->matrix));
}

void
test_matrix_set_up (TestMatrix   *self,
                    gconstpointer data)
{
  test_matrix_set_up_with (self, TEST_MATRIX_CHART);
}

void
test_matrix_tear_down (TestMatrix   *self,
                       gconstpointer data)
{
  gtk_window_destroy (GTK_WINDOW (self->window));
  test_settle ();
  g_assert_finalize_object (self->checks);
  g_assert_finalize_object (self->history);
  g_assert_finalize_object (self->chart);
  g_free (self->message);
}

/* Where the cursor is: "row/role", "#section", "^role" among the headings, "+" after the last. */
char *
test_matrix_dup_place (TestMatrix *self)
{
  RemitPlace place;

  remit_matrix_get_place (self->matrix, &place);
  if (place.section != REMIT_NO_POSITION)
    return g_strdup_printf ("#%u", place.section);
  if (place.row != REMIT_NO_POSITION)
    return place.role != REMIT_NO_POSITION ? g_strdup_printf ("%u/%u", place.row, place.role)
                                           : g_strdup_printf ("%u", place.row);
  if (self->matrix->cursor.line >= 0)
    return g_strdup ("+");
  return place.role != REMIT_NO_POSITION ? g_strdup_printf ("^%u", place.role) : g_strdup ("^+");
}

GtkWidget *
test_matrix_get_active (TestMatrix *self)
{
  return gtk_root_get_focus (GTK_ROOT (self->window));
}

/* Each place in sight has exactly one cell, and it shows what the chart has there. */
void
test_matrix_check_cells (TestMatrix *self)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  RemitPlan *plan = test_chart_get_plan (self->chart);

  test_settle ();
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->matrix)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      const RemitCellContent *content;
      const RemitLine *line;
      GdkRectangle area, place;

      if (!REMIT_IS_MATRIX_CELL (child) || !gtk_widget_get_child_visible (child))
        continue;
      content = remit_matrix_cell_get_content (REMIT_MATRIX_CELL (child));
      g_assert_true (g_hash_table_add (seen, g_strdup_printf ("%d %u %u", remit_matrix_cell_get_kind (REMIT_MATRIX_CELL (child)),
                                                              content->line, content->column)));
      gtk_widget_get_allocation (child, &area);
      g_assert_true (remit_matrix_get_area (self->matrix, (RemitSpot) { (int) content->line, (int) content->column }, &place));
      g_assert_true (gdk_rectangle_equal (&area, &place));
      if (remit_matrix_cell_get_kind (REMIT_MATRIX_CELL (child)) != REMIT_CELL_LETTERS)
        continue;
      line = remit_matrix_lines_get (self->matrix->lines, content->line);
      g_assert_cmpuint (content->set, ==, remit_plan_get_set (plan, line->index, content->column));
    }
}
