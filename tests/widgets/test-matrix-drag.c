/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "widgets/matrix.h"

/* Dragging in the matrix: rows, sections and roles to other places, blocks, and columns to other widths. */

/* Drags with the pointer, as the gesture would tell of it. */
static void
drag (TestMatrix *self,
      double      x,
      double      y,
      double      to_x,
      double      to_y,
      gboolean    drop)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (self->matrix));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (!GTK_IS_GESTURE_DRAG (controller))
        continue;
      g_signal_emit_by_name (controller, "drag-begin", x, y);
      g_signal_emit_by_name (controller, "drag-update", (to_x - x) / 2, (to_y - y) / 2);
      g_signal_emit_by_name (controller, "drag-update", to_x - x, to_y - y);
      if (drop)
        g_signal_emit_by_name (controller, "drag-end", to_x - x, to_y - y);
    }
}

typedef struct
{
  RemitSpot from;
  RemitSpot to;
  double across; /* where in the place it is dropped, 0 to 1 */
  double down;
  const char *plan;
} Drop;

/* Lines: 0 One, 1 Vision, 2 Roadmap, 3 Two, 4 Backlog, 5 the last. */
static const Drop drops[] = {
  { { 1, -1 }, { 2, -1 }, .5, .9, ROADMAP VISION BACKLOG },
  { { 1, -1 }, { 2, -1 }, .5, .1, VISION ROADMAP BACKLOG },
  { { 2, -1 }, { 1, -1 }, .5, .1, ROADMAP VISION BACKLOG },
  { { 1, -1 }, { 4, -1 }, .5, .9, ROADMAP BACKLOG VISION },
  { { 1, -1 }, { 5, -1 }, .5, .5, ROADMAP BACKLOG VISION },
  { { 4, -1 }, { 0, -1 }, .5, .9, BACKLOG VISION ROADMAP },
  { { 0, -1 }, { 5, -1 }, .5, .5, BACKLOG VISION ROADMAP },
  { { 3, -1 }, { 0, -1 }, .5, .1, BACKLOG VISION ROADMAP },
  { { 0, -1 }, { 1, -1 }, .5, .1, VISION ROADMAP BACKLOG },
  { { -1, 0 }, { -1, 1 }, .9, .5, "Vision|R|A|\nRoadmap|A|RA|C\nBacklog|||\n" },
  { { -1, 2 }, { -1, 0 }, .1, .5, "Vision||A|R\nRoadmap|C|RA|A\nBacklog|||\n" },
  { { -1, 0 }, { -1, 3 }, .9, .5, "Vision|R||A\nRoadmap|A|C|RA\nBacklog|||\n" },
};

static void
get_point (TestMatrix *self,
           RemitSpot   spot,
           double      across,
           double      down,
           double     *x,
           double     *y)
{
  GdkRectangle area;

  g_assert_true (remit_matrix_get_area (self->matrix, spot, &area));
  *x = area.x + across * area.width;
  *y = area.y + down * area.height;
}

static void
test_drop (TestMatrix   *self,
           gconstpointer data)
{
  const Drop *drop = data;
  RemitPlan *plan = test_chart_get_plan (self->chart);
  double x, y, to_x, to_y;

  get_point (self, drop->from, .5, .5, &x, &y);
  get_point (self, drop->to, drop->across, drop->down, &to_x, &to_y);
  drag (self, x, y, to_x, to_y, FALSE);
  g_assert_true (self->matrix->drag_moving);
  test_press (self->window, "Escape");
  g_assert_false (self->matrix->drag_moving);
  g_assert_false (remit_history_get_modified (self->history));

  drag (self, x, y, to_x, to_y, TRUE);
  assert_plan (self->chart, plan, drop->plan);
  remit_history_undo (self->history);
  assert_plan (self->chart, plan, VISION ROADMAP BACKLOG);
}

/* A row that is dropped on a heading's lower half becomes the section's first, though it passes no row. */
static void
test_drop_section (TestMatrix   *self,
                   gconstpointer data)
{
  double x, y, to_x, to_y;

  get_point (self, (RemitSpot) { 2, -1 }, .5, .5, &x, &y);
  get_point (self, (RemitSpot) { 3, -1 }, .5, .9, &to_x, &to_y);
  drag (self, x, y, to_x, to_y, TRUE);
  g_assert_cmpuint (remit_chart_get_section_n_rows (self->chart, 0), ==, 1);
  g_assert_cmpuint (remit_chart_get_section_n_rows (self->chart, 1), ==, 2);
  assert_plan (self->chart, test_chart_get_plan (self->chart), VISION ROADMAP BACKLOG);
}

static void
test_drop_block (TestMatrix   *self,
                 gconstpointer data)
{
  double x, y, to_x, to_y;

  test_press (self->window, "Left shift+Down");
  get_point (self, (RemitSpot) { 2, -1 }, .5, .5, &x, &y);
  get_point (self, (RemitSpot) { 4, -1 }, .5, .9, &to_x, &to_y);
  drag (self, x, y, to_x, to_y, TRUE);
  assert_plan (self->chart, test_chart_get_plan (self->chart), BACKLOG VISION ROADMAP);
  g_assert_cmpstr (remit_history_get_undo_name (self->history), ==, "Move Responsibilities");
}

static void
test_drag_selects (TestMatrix   *self,
                   gconstpointer data)
{
  double x, y, to_x, to_y;

  get_point (self, (RemitSpot) { 1, 0 }, .5, .5, &x, &y);
  remit_matrix_move_to (self->matrix, (RemitSpot) { 1, 0 }, FALSE, TRUE);
  get_point (self, (RemitSpot) { 2, 1 }, .5, .5, &to_x, &to_y);
  drag (self, x, y, to_x, to_y, TRUE);
  test_press (self->window, "i");
  assert_plan (self->chart, test_chart_get_plan (self->chart), "Vision|I|I|\nRoadmap|I|I|C\n" BACKLOG);
}

static void
test_column_width (TestMatrix   *self,
                   gconstpointer data)
{
  RemitRole *role = remit_chart_get_role (self->chart, 1);
  GdkRectangle before, after;
  int column;

  remit_role_set_name (role, "Stakeholders");
  test_settle ();
  g_assert_true (remit_matrix_get_area (self->matrix, (RemitSpot) { -1, 1 }, &before));
  g_assert_false (remit_matrix_is_upright (self->matrix, role));
  g_assert_true (remit_matrix_find_edge (self->matrix, before.x + before.width - 2, 10, &column));
  g_assert_cmpint (column, ==, 1);
  g_assert_false (remit_matrix_find_edge (self->matrix, before.x + before.width / 2, 10, &column));
  drag (self, before.x + before.width - 2, 10, before.x + 60, 10, TRUE);
  test_settle ();
  g_assert_true (remit_matrix_get_area (self->matrix, (RemitSpot) { -1, 1 }, &after));
  g_assert_cmpint (after.width, ==, 62);
  g_assert_true (remit_matrix_is_upright (self->matrix, role));
  g_assert_cmpint (after.height, >, before.height);
  test_matrix_check_cells (self);

  /* The width goes with the role, and a double click fits the whole name. */
  remit_chart_move_role (self->chart, 1, 0);
  test_settle ();
  g_assert_true (remit_matrix_get_area (self->matrix, (RemitSpot) { -1, 0 }, &after));
  g_assert_cmpint (after.width, ==, 62);
  remit_matrix_fit_column (self->matrix, 0);
  test_settle ();
  g_assert_false (remit_matrix_is_upright (self->matrix, role));
  remit_matrix_set_column_width (self->matrix, -1, 150);
  test_settle ();
  g_assert_true (remit_matrix_get_area (self->matrix, (RemitSpot) { 1, -1 }, &after));
  g_assert_cmpint (after.width, ==, 150);
  test_matrix_check_cells (self);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  for (guint i = 0; i < G_N_ELEMENTS (drops); i++)
    {
      g_autofree char *path = g_strdup_printf ("/matrix-drag/drop/%u", i);

      test_matrix_add (path, &drops[i], test_drop);
    }
  test_matrix_add ("/matrix-drag/drop-section", NULL, test_drop_section);
  test_matrix_add ("/matrix-drag/drop-block", NULL, test_drop_block);
  test_matrix_add ("/matrix-drag/drag-selects", NULL, test_drag_selects);
  test_matrix_add ("/matrix-drag/column-width", NULL, test_column_width);
  return g_test_run ();
}
