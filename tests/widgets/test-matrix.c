/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "format/remit-writer.h"
#include "widgets/matrix.h"

/* The matrix in a window: keys in, chart out. */

typedef struct
{
  const char *keys;
  const char *place;
} Move;

/* From the first cell. */
static const Move moves[] = {
  { "", "0/0" },
  { "Right", "0/1" },
  { "Right Right Right", "0/2" },
  { "Left", "0" },
  { "Left Left", "0" },
  { "Down", "1/0" },
  { "Down Down", "2/0" },
  { "Down Down Down", "+" },
  { "Down Down Up", "1/0" },
  { "Up", "^0" },
  { "Up Down", "0/0" },
  { "Up Right Right Right", "^+" },
  { "Up Right Right Right Right", "^+" },
  { "Left Up", "#0" },
  { "Left Up Up", "#0" },
  { "Left Down Down", "#1" },
  { "End", "0/2" },
  { "End Home", "0" },
  { "ctrl+End", "2/2" },
  { "ctrl+End ctrl+Home", "0/0" },
  { "ctrl+Down", "1/0" },
  { "ctrl+Down ctrl+Down", "2/0" },
  { "ctrl+Right", "0/1" },
  { "ctrl+Right ctrl+Right", "0/2" },
  { "Down ctrl+Right", "1/2" },
  { "End ctrl+Left", "0/1" },
  { "End ctrl+Down", "1/2" },
  { "ctrl+End ctrl+Up", "1/2" },
  { "ctrl+End ctrl+Left", "2" },
  { "ctrl+End ctrl+Left ctrl+Right", "2/2" },
  { "Page_Down", "+" },
  { "Tab", "0/1" },
  { "Tab Tab Return", "1/0" },
  { "Right Tab Return", "1/1" },
  { "Tab shift+Tab Left Tab Return", "1" },
  { "Tab Right Return", "1/2" },
  { "Tab Tab Tab Return", "#1" },
  { "End Tab", "1" },
  { "Left Down shift+Tab", "0/2" },
  { "Return", "1/0" },
  { "Return shift+Return", "0/0" },
  { "KP_Right KP_Down", "1/1" },
};

static void
test_moves (TestMatrix   *self,
            gconstpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      const RemitPlace start = { NULL, 0, 0, REMIT_NO_POSITION };

      g_test_message ("%s", moves[i].keys);
      remit_matrix_go_to (self->matrix, &start, TRUE);
      test_press (self->window, moves[i].keys);
      assert_place (self, moves[i].place);
      g_assert_false (remit_history_get_modified (self->history));
    }
}

typedef struct
{
  const char *keys;
  const char *plan;
  const char *undo_name;
} Typing;

/* From the first cell, each on a new chart. */
static const Typing typings[] = {
  { "a", "Vision||R|\n" ROADMAP BACKLOG, "Remove A" },
  { "r", "Vision|RA|R|\n" ROADMAP BACKLOG, "Set R" },
  { "c", "Vision|C|R|\n" ROADMAP BACKLOG, "Set C" },
  { "shift+C", "Vision|AC|R|\n" ROADMAP BACKLOG, "Set C" },
  { "r c", "Vision|C|R|\n" ROADMAP BACKLOG, "Set C" },
  { "Right a", "Vision|A|RA|\n" ROADMAP BACKLOG, "Set A" },
  { "x", VISION ROADMAP BACKLOG, NULL },
  { "Delete", "Vision||R|\n" ROADMAP BACKLOG, "Clear Cell" },
  { "BackSpace", "Vision||R|\n" ROADMAP BACKLOG, "Clear Cell" },
  { "shift+Down shift+Right i", "Vision|I|I|\nRoadmap|I|I|C\n" BACKLOG, "Set I" },
  { "shift+Down shift+Right a", "Vision|A|RA|\nRoadmap|RA|A|C\n" BACKLOG, "Set A" },
  { "shift+Down a", "Vision||R|\nRoadmap|R|A|C\n" BACKLOG, "Remove A" },
  { "shift+Down shift+Down shift+Right Delete", "Vision|||\nRoadmap|||C\n" BACKLOG, "Clear Cells" },
  { "Left \"Goal\" Return", "Goal|A|R|\n" ROADMAP BACKLOG, "Rename Responsibility" },
  { "Left \"Goal\" Escape", VISION ROADMAP BACKLOG, NULL },
  { "Left F2 End \"!\" Return", "!|A|R|\n" ROADMAP BACKLOG, "Rename Responsibility" },
  { "Left Down Insert \"Goal\" Return \"Aim\" Return Escape", VISION ROADMAP "Goal|||\nAim|||\n" BACKLOG,
    "Add Responsibility" },
  { "Left ctrl+a i", "Vision|I|I|I\nRoadmap|I|I|I\nBacklog|I|I|I\n", "Set I" },
  { "Left ctrl+a Delete", "Vision|||\nRoadmap|||\n" BACKLOG, "Clear Cells" },
  { "Left shift+Right Delete", "Vision||R|\n" ROADMAP BACKLOG, "Clear Cells" },
  { "Left BackSpace Escape", VISION ROADMAP BACKLOG, NULL },
  { "Left BackSpace \"Aim\" Return", "Aim|A|R|\n" ROADMAP BACKLOG, "Rename Responsibility" },
  { "Up BackSpace Escape", VISION ROADMAP BACKLOG, NULL },
  { "Insert \"Goal\" Return", VISION "Goal|||\n" ROADMAP BACKLOG, "Add Responsibility" },
  { "Insert \"Goal\" Escape", VISION ROADMAP BACKLOG, NULL },
  { "Insert Return", VISION ROADMAP BACKLOG, NULL },
  { "Insert \"_\" Return", VISION ROADMAP BACKLOG, NULL },
  { "ctrl+Return \"Goal\" Tab", VISION "Goal|||\n" ROADMAP BACKLOG, "Add Responsibility" },
  { "ctrl+End Down \"One\" Return \"Two\" Return Escape", VISION ROADMAP BACKLOG "One|||\nTwo|||\n", "Add Responsibility" },
  { "ctrl+End Return \"One\" Return", VISION ROADMAP BACKLOG "One|||\n", "Add Responsibility" },
  { "ctrl+shift+Return \"UX\" Return", "Vision|A|R||\nRoadmap|RA|A|C|\nBacklog||||\n", "Add Role" },
  { "Up Right Right Right Return \"UX\" Return", "Vision|A|R||\nRoadmap|RA|A|C|\nBacklog||||\n", "Add Role" },
  { "Up Delete", "Vision|R|\nRoadmap|A|C\nBacklog||\n", "Remove Role" },
  { "Up shift+Right Delete", "Vision|\nRoadmap|C\nBacklog|\n", "Remove Roles" },
  { "Left Delete", ROADMAP BACKLOG, "Remove Responsibility" },
  { "Left shift+Down Delete", BACKLOG, "Remove Responsibilities" },
  { "Left Down shift+Down Delete", VISION BACKLOG, "Remove Responsibility" },
  { "Left Down shift+Up Delete Delete", "", "Remove Section" },
  { "Left Up Delete", BACKLOG, "Remove Section" },
  { "ctrl+a i", "Vision|I|I|I\nRoadmap|I|I|I\nBacklog|I|I|I\n", "Set I" },
  { "ctrl+a Delete", "Vision|||\nRoadmap|||\n" BACKLOG, "Clear Cells" },
  { "Tab Delete Tab Return Delete", "Vision|A||\nRoadmap||A|C\n" BACKLOG, "Clear Cell" },
  { "ctrl+A i", "Vision|I|I|I\nRoadmap|I|I|I\nBacklog|I|I|I\n", "Set I" },
  { "ctrl+a Escape Delete", "Vision||R|\n" ROADMAP BACKLOG, "Clear Cell" },
  { "ctrl+a Right Delete", "Vision|A||\n" ROADMAP BACKLOG, "Clear Cell" },
  { "Right ctrl+space c", "Vision|A|C|\nRoadmap|RA|C|C\nBacklog||C|\n", "Set C" },
  { "Down shift+space c", VISION "Roadmap|C|C|C\n" BACKLOG, "Set C" },
  { "shift+Right ctrl+space Delete", "Vision|||\nRoadmap|||C\n" BACKLOG, "Clear Cells" },
  { "Down ctrl+d", "Vision|A|R|\nRoadmap|A|A|C\n" BACKLOG, "Fill Down" },
  { "ctrl+d", VISION ROADMAP BACKLOG, NULL },
  { "shift+Down shift+Down shift+Right ctrl+d", "Vision|A|R|\nRoadmap|A|R|C\nBacklog|A|R|\n", "Fill Down" },
  { "ctrl+shift+D", VISION VISION ROADMAP BACKLOG, "Duplicate Responsibility" },
  { "shift+Down ctrl+shift+D", VISION ROADMAP VISION ROADMAP BACKLOG, "Duplicate Responsibilities" },
  { "Up ctrl+shift+D", "Vision|A|A|R|\nRoadmap|RA|RA|A|C\nBacklog||||\n", "Duplicate Role" },
  { "shift+Down alt+Down alt+Down", BACKLOG VISION ROADMAP, "Move Responsibilities" },
  { "shift+Right alt+Right", "Vision||A|R\nRoadmap|C|RA|A\nBacklog|||\n", "Move Roles" },
  { "shift+Right alt+Right alt+Left", VISION ROADMAP BACKLOG, "Move Roles" },
  { "alt+Down", ROADMAP VISION BACKLOG, "Move Responsibility" },
  { "alt+Down alt+Down alt+Down", ROADMAP BACKLOG VISION, "Move Responsibility" },
  { "alt+Up", VISION ROADMAP BACKLOG, NULL },
  { "alt+Right", "Vision|R|A|\nRoadmap|A|RA|C\nBacklog|||\n", "Move Role" },
  { "alt+Left", VISION ROADMAP BACKLOG, NULL },
  { "Left Up alt+Down", BACKLOG VISION ROADMAP, "Move Section" },
};

static void
test_typing (TestMatrix   *self,
             gconstpointer data)
{
  const Typing *typing = data;
  RemitPlan *plan = test_chart_get_plan (self->chart);

  test_press (self->window, typing->keys);
  assert_plan (self->chart, plan, typing->plan);
  g_assert_cmpstr (remit_history_get_undo_name (self->history), ==, typing->undo_name);
  test_settle ();

  while (remit_history_undo (self->history))
    ;
  assert_plan (self->chart, plan, VISION ROADMAP BACKLOG);
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (self->window)));
}

static void
test_removed (TestMatrix   *self,
              gconstpointer data)
{
  test_press (self->window, "Up Delete");
  g_assert_cmpstr (self->message, ==, "Removed “PM”");
  assert_place (self, "^0");
  test_press (self->window, "Down Left shift+Down Delete");
  g_assert_cmpstr (self->message, ==, "Removed 2 responsibilities");
}

static void
test_rename_heading (TestMatrix   *self,
                     gconstpointer data)
{
  test_press (self->window, "Up F2 \"Product_Manager\" Return");
  g_assert_cmpstr (remit_role_get_name (remit_chart_get_role (self->chart, 0)), ==, "Product Manager");
  assert_place (self, "^0");
  test_press (self->window, "Down Left Up \"Strategy\" Return");
  g_assert_cmpstr (remit_section_get_title (remit_chart_get_section (self->chart, 0)), ==, "Strategy");
  test_press (self->window, "Left Up F2 BackSpace");
}

static void
rename_first (TestMatrix *self,
              const char *title)
{
  RemitEdit *edit = remit_edit_new ("Title");

  remit_edit_set_string (edit, remit_chart_get_row (self->chart, 0), "title", title);
  g_assert_true (remit_history_apply (self->history, edit, NULL));
}

/* What nobody writes stays to the last blank, however long it is. */
static void
test_untouched (TestMatrix   *self,
                gconstpointer data)
{
  g_autofree char *longest = g_strnfill (20000, 'x');
  const char *const titles[] = { "  padded  ", longest };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      rename_first (self, titles[i]);
      remit_history_set_saved (self->history, remit_history_get_state (self->history));
      remit_matrix_go_to (self->matrix, &(RemitPlace) { NULL, 0, REMIT_NO_POSITION, REMIT_NO_POSITION }, TRUE);
      test_press (self->window, "F2 Return");
      g_assert_cmpstr (remit_responsibility_get_title (remit_chart_get_row (self->chart, 0)), ==, titles[i]);
      g_assert_false (remit_history_get_modified (self->history));
    }
}

static void
test_two_renames (TestMatrix   *self,
                  gconstpointer data)
{
  test_press (self->window, "Left \"First\" Return Up \"Second\" Return");
  remit_history_undo (self->history);
  g_assert_cmpstr (remit_responsibility_get_title (remit_chart_get_row (self->chart, 0)), ==, "First");
}

static void
test_undo_in_entry (TestMatrix   *self,
                    gconstpointer data)
{
  test_press (self->window, "Left F2 \"abc\"");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->matrix->editor)), ==, "abc");
  for (guint i = 0; i < 5; i++)
    gtk_widget_activate_action (gtk_root_get_focus (GTK_ROOT (self->window)), "text.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (self->matrix->editor)), ==, "Vision");
}

/* Tab goes on within the popover and reaches the note; Escape takes back what was written there. */
static void
test_popover_focus (TestMatrix   *self,
                    gconstpointer data)
{
  GtkWidget *focus;

  test_press (self->window, "F2");
  test_settle ();
  for (guint i = 0; i < 12 && !GTK_IS_TEXT (gtk_root_get_focus (GTK_ROOT (self->window))); i++)
    {
      gtk_widget_child_focus (self->window, GTK_DIR_TAB_FORWARD);
      g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), self->matrix->popover));
    }
  focus = gtk_root_get_focus (GTK_ROOT (self->window));
  g_assert_true (GTK_IS_TEXT (focus));
  test_press (self->window, "\"later\" Escape");
  gtk_popover_popdown (GTK_POPOVER (self->matrix->popover));
  test_settle ();
  g_assert_null (remit_plan_get_cell_note (test_chart_get_plan (self->chart), 0, 0));
  g_assert_false (remit_history_get_modified (self->history));
}

static void
test_fold (TestMatrix   *self,
           gconstpointer data)
{
  test_press (self->window, "Left Up space");
  assert_place (self, "#0");
  test_press (self->window, "Down");
  assert_place (self, "#1");
  remit_matrix_go_to (self->matrix, &(RemitPlace) { NULL, 1, 2, REMIT_NO_POSITION }, FALSE);
  assert_place (self, "1/2");
}

static void
test_fold_all (TestMatrix   *self,
               gconstpointer data)
{
  test_press (self->window, "Down Right");
  gtk_widget_activate_action (GTK_WIDGET (self->matrix), "matrix.fold-all", NULL);
  assert_place (self, "#0");
  g_assert_cmpuint (remit_matrix_lines_get_n (self->matrix->lines), ==, 3);
  test_press (self->window, "Down");
  assert_place (self, "#1");
  test_press (self->window, "Down");
  assert_place (self, "+");
  gtk_widget_activate_action (GTK_WIDGET (self->matrix), "matrix.unfold-all", NULL);
  assert_place (self, "+");
  g_assert_cmpuint (remit_matrix_lines_get_n (self->matrix->lines), ==, 6);
  g_assert_false (remit_history_get_modified (self->history));
}

/* What is folded elsewhere leaves the cursor alone. */
static void
test_fold_elsewhere (TestMatrix   *self,
                     gconstpointer data)
{
  test_press (self->window, "ctrl+End");
  remit_matrix_toggle_folded (self->matrix, 0);
  assert_place (self, "2/2");
  remit_matrix_toggle_folded (self->matrix, 0);
  assert_place (self, "2/2");
}

/* The cursor stays with what it stands on, whoever changes the chart. */
static void
test_cursor_stays (TestMatrix   *self,
                   gconstpointer data)
{
  RemitEdit *edit = remit_edit_new ("Test");

  test_press (self->window, "Down Right");
  remit_edit_move_section (edit, 0, 1);
  remit_edit_move_role (edit, 1, 2);
  g_assert_true (remit_history_apply (self->history, edit, NULL));
  assert_place (self, "2/2");
  remit_history_undo (self->history);
  assert_place (self, "1/1");

  edit = remit_edit_new ("Test");
  remit_edit_remove_row (edit, 1);
  g_assert_true (remit_history_apply (self->history, edit, NULL));
  test_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), GTK_WIDGET (self->matrix)));
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* Who shows more of what the cursor stands on hears whenever that is something else, and not otherwise. */
static void
test_place_changed (TestMatrix   *self,
                    gconstpointer data)
{
  RemitEdit *edit = remit_edit_new ("Test");
  guint n = 0;

  g_signal_connect_swapped (self->matrix, "place-changed", G_CALLBACK (count_cb), &n);
  test_press (self->window, "Down Right");
  g_assert_cmpuint (n, ==, 2);
  remit_edit_move_section (edit, 0, 1);
  g_assert_true (remit_history_apply (self->history, edit, NULL));
  g_assert_cmpuint (n, ==, 2);
  edit = remit_edit_new ("Test");
  remit_edit_set_string (edit, remit_chart_get_row (self->chart, 2), "note", "Quarterly.");
  remit_edit_set_string (edit, remit_chart_get_row (self->chart, 2), "title", "Plan");
  g_assert_true (remit_history_apply (self->history, edit, NULL));
  g_assert_cmpuint (n, ==, 2);
  edit = remit_edit_new ("Test");
  remit_edit_remove_row (edit, 2);
  g_assert_true (remit_history_apply (self->history, edit, NULL));
  g_assert_cmpuint (n, ==, 3);
  assert_place (self, "1/1");
  remit_matrix_set_filter (self->matrix, "back");
  g_assert_cmpuint (n, ==, 4);
  assert_place (self, "0/1");
}

static guint
count_visible (TestMatrix *self)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->matrix)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_get_child_visible (child) ? 1 : 0;
  return n;
}

static void
fill_big (RemitChart *chart,
          guint       n_rows,
          guint       n_roles)
{
  for (guint i = 0; i < n_roles; i++)
    {
      g_autofree char *name = g_strdup_printf ("Role %u", i);
      g_autofree char *id = g_strdup_printf ("role-%u", i);
      g_autoptr (RemitRole) role = remit_role_new (id, name);

      remit_chart_insert_role (chart, i, role);
    }
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *title = g_strdup_printf ("Row %u", i);
      g_autofree char *id = g_strdup_printf ("row-%u", i);
      g_autoptr (RemitResponsibility) row = remit_responsibility_new (id, title);

      remit_chart_insert_row (chart, 0, i, row);
      remit_chart_set_cell (chart, test_chart_get_plan (chart), i, i % n_roles, (RemitSet) (1 + i % 15));
    }
}

static void
test_big (void)
{
  TestMatrix self;
  guint n_widgets;

  test_matrix_set_up_with (&self, "\n");
  remit_chart_freeze (self.chart);
  fill_big (self.chart, 2000, 300);
  remit_chart_thaw (self.chart);
  test_settle ();
  test_matrix_check_cells (&self);
  n_widgets = count_visible (&self);
  g_assert_cmpuint (n_widgets, >, 50);
  g_assert_cmpuint (n_widgets, <, 400);
  for (guint i = 0; i < 40; i++)
    {
      GtkAdjustment *down = self.matrix->adjustments[GTK_ORIENTATION_VERTICAL];
      GtkAdjustment *across = self.matrix->adjustments[GTK_ORIENTATION_HORIZONTAL];

      gtk_adjustment_set_value (down, g_test_rand_double_range (0., gtk_adjustment_get_upper (down)));
      gtk_adjustment_set_value (across, g_test_rand_double_range (0., gtk_adjustment_get_upper (across)));
      test_settle ();
      test_matrix_check_cells (&self);
    }
  test_press (self.window, "ctrl+End");
  test_settle ();
  assert_place (&self, "1999/299");
  test_matrix_check_cells (&self);
  g_assert_cmpuint (count_visible (&self), <, 400);
  test_matrix_tear_down (&self, NULL);
}

/* The window as a whole is laid out anew in the very frame in which the matrix scrolls or changes its size. */
static void
test_not_stuck (void)
{
  static const char *const keys[] = { "ctrl+End", "ctrl+Home", "Page_Down", "ctrl+End Insert \"More\" Return Escape", "ctrl+Home" };
  TestMatrix self;

  test_matrix_set_up_with (&self, "\n");
  remit_chart_freeze (self.chart);
  fill_big (self.chart, 100, 50);
  remit_chart_thaw (self.chart);
  test_settle ();
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_queue_resize (self.window);
      test_press (self.window, keys[i]);
      test_matrix_check_cells (&self);
      test_press (self.window, "Down");
      test_matrix_check_cells (&self);
    }
  gtk_widget_queue_resize (self.window);
  remit_matrix_set_filter (self.matrix, "9");
  test_matrix_check_cells (&self);
  test_press (self.window, "Down");
  test_matrix_check_cells (&self);
  test_matrix_tear_down (&self, NULL);
}

/* The cursor stays in sight, whatever is filtered out around it; filtered out itself, it comes back to where it was. */
static void
test_filter_reveals (void)
{
  static const struct
  {
    const char *filter;
    const char *place;
  } filters[] = {
    { "9", "90/0" }, { "90", "90/0" }, { "", "90/0" }, { "zz", "+" }, { "0", "90/0" }, { "71", "71/0" }, { "", "90/0" },
  };
  TestMatrix self;
  GdkRectangle area;

  test_matrix_set_up_with (&self, "\n");
  remit_chart_freeze (self.chart);
  fill_big (self.chart, 100, 5);
  remit_chart_thaw (self.chart);
  test_settle ();
  remit_matrix_go_to (self.matrix, &(RemitPlace) { NULL, 90, 0, REMIT_NO_POSITION }, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      g_test_message ("%s", filters[i].filter);
      remit_matrix_set_filter (self.matrix, filters[i].filter);
      test_settle ();
      assert_place (&self, filters[i].place);
      g_assert_true (remit_matrix_get_area (self.matrix, self.matrix->cursor, &area));
      g_assert_cmpint (area.y, >=, self.matrix->header_height);
      g_assert_cmpint (area.y + area.height, <=, gtk_widget_get_height (GTK_WIDGET (self.matrix)));
    }
  test_matrix_tear_down (&self, NULL);
}

/* All cells that a window of this size can ever show are there before somebody waits for them. */
static void
test_cells_ahead (void)
{
  TestMatrix self;
  guint n_cells;

  test_matrix_set_up_with (&self, "\n");
  remit_chart_freeze (self.chart);
  fill_big (self.chart, 100, 50);
  remit_chart_thaw (self.chart);
  test_settle ();
  n_cells = self.matrix->pools[REMIT_POOL_LETTERS].cells->len;
  gtk_window_set_default_size (GTK_WINDOW (self.window), 700, 500);
  test_settle ();
  g_assert_cmpuint (self.matrix->pools[REMIT_POOL_LETTERS].cells->len, >, n_cells);
  n_cells = self.matrix->pools[REMIT_POOL_LETTERS].cells->len;
  remit_matrix_set_filter (self.matrix, "row");
  g_assert_cmpuint (self.matrix->pools[REMIT_POOL_LETTERS].cells->len, ==, n_cells);
  test_matrix_tear_down (&self, NULL);
}

static const char *const random_keys[] = {
  "Up", "Down", "Left", "Right", "Up", "Down", "Left", "Right", "Home", "End", "ctrl+Home", "ctrl+End", "Page_Down",
  "shift+Down", "shift+Right", "shift+Up", "shift+Left", "ctrl+Down", "ctrl+Right", "ctrl+a", "ctrl+space", "shift+space",
  "r", "a", "c", "i", "shift+A", "shift+C", "r", "a", "c", "i", "Delete", "ctrl+d", "ctrl+shift+D", "Escape",
  "Insert \"Row\" Return", "Insert \"Gone\" Escape", "ctrl+shift+Return \"Role\" Return", "ctrl+End Down \"Next\" Return Escape",
  "Home \"Title\" Return", "Home F2 \"More\" Tab", "alt+Up", "alt+Down", "alt+Left", "alt+Right", "Tab", "shift+Tab",
  "Home Up Up space", "ctrl+Home Up F2 \"Name\" Return",
};

static char *
get_bytes (TestMatrix *self)
{
  g_autoptr (GBytes) bytes = remit_writer_write (self->chart);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

/* Whatever somebody does by keyboard is taken back to the same bytes, and done again to the same bytes. */
static void
test_random_keys (TestMatrix   *self,
                  gconstpointer data)
{
  const gboolean is_long = g_getenv ("REMIT_TEST_LONG") != NULL;
  const gint64 end = g_get_monotonic_time () + (is_long ? 120 : 8) * G_TIME_SPAN_SECOND;
  g_autofree char *before = get_bytes (self);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  for (guint i = 0; i < 200 || (i < (is_long ? 50000 : 2500) && g_get_monotonic_time () < end); i++)
    {
      /* Charts that double themselves would grow without end. */
      const gboolean large = remit_chart_get_n_rows (self->chart) > 60 || remit_chart_get_n_roles (self->chart) > 20;
      const char *keys = random_keys[g_test_rand_int_range (0, G_N_ELEMENTS (random_keys))];

      if (large && (g_str_equal (keys, "ctrl+shift+D") || g_str_has_prefix (keys, "Insert")))
        keys = "Home Delete";
      test_press (self->window, keys);
      g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), GTK_WIDGET (self->matrix)));
      if (i % 20 == 0)
        while (g_main_context_iteration (NULL, FALSE))
          ;
      if (i % 250 == 0)
        test_matrix_check_cells (self);
    }
  after = get_bytes (self);
  g_assert_cmpstr (after, !=, before);
  while (remit_history_undo (self->history))
    ;
  undone = get_bytes (self);
  g_assert_cmpstr (undone, ==, before);
  while (remit_history_redo (self->history))
    ;
  redone = get_bytes (self);
  g_assert_cmpstr (redone, ==, after);
  test_matrix_check_cells (self);
}

static void
test_right_to_left (TestMatrix   *self,
                    gconstpointer data)
{
  GdkRectangle title, first, second;

  gtk_widget_set_direction (GTK_WIDGET (self->matrix), GTK_TEXT_DIR_RTL);
  test_settle ();
  g_assert_true (remit_matrix_get_area (self->matrix, (RemitSpot) { 1, -1 }, &title));
  g_assert_true (remit_matrix_get_area (self->matrix, (RemitSpot) { 1, 0 }, &first));
  g_assert_true (remit_matrix_get_area (self->matrix, (RemitSpot) { 1, 1 }, &second));
  g_assert_cmpint (title.x + title.width, ==, gtk_widget_get_width (GTK_WIDGET (self->matrix)));
  g_assert_cmpint (first.x + first.width, ==, title.x);
  g_assert_cmpint (second.x + second.width, ==, first.x);
  assert_place (self, "0/0");
  test_press (self->window, "Left");
  assert_place (self, "0/1");
  test_press (self->window, "Right Right");
  assert_place (self, "0");
  test_matrix_check_cells (self);
}

static void
test_letters_popover (TestMatrix   *self,
                      gconstpointer data)
{
  RemitPlan *plan = test_chart_get_plan (self->chart);

  test_press (self->window, "F2");
  test_settle ();
  g_assert_true (gtk_widget_get_visible (self->matrix->popover));
  g_signal_emit_by_name (self->matrix->popover, "set-changed", 3u);
  assert_plan (self->chart, plan, "Vision|RA|R|\n" ROADMAP BACKLOG);
  g_signal_emit_by_name (self->matrix->popover, "note-changed", "Only with the board.");
  g_assert_cmpstr (remit_plan_get_cell_note (plan, 0, 0), ==, "Only with the board.");
  gtk_popover_popdown (GTK_POPOVER (self->matrix->popover));
  test_settle ();
  gtk_test_accessible_assert_property (test_matrix_get_active (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Vision, PM: Accountable, Responsible. Note: Only with the board.");
}

/* Undo within the letters, which follow; what is undone may take the cell away with it. */
static void
test_letters_undo (TestMatrix   *self,
                   gconstpointer data)
{
  RemitPlan *plan = test_chart_get_plan (self->chart);

  test_press (self->window, "Insert \"Goal\" Return Escape");
  remit_matrix_go_to (self->matrix, &(RemitPlace) { NULL, 1, 1, REMIT_NO_POSITION }, TRUE);
  test_press (self->window, "F2");
  test_settle ();
  test_press (self->window, "r i");
  assert_plan (self->chart, plan, VISION "Goal||RI|\n" ROADMAP BACKLOG);
  test_press (self->window, "ctrl+z");
  test_press (self->window, "c");
  assert_plan (self->chart, plan, VISION "Goal||RC|\n" ROADMAP BACKLOG);
  test_press (self->window, "ctrl+z ctrl+z ctrl+z");
  test_settle ();
  assert_plan (self->chart, plan, VISION ROADMAP BACKLOG);
  g_assert_false (gtk_widget_get_mapped (self->matrix->popover));
  g_assert_false (remit_history_undo (self->history));
}

/* The note goes to the row for which it was written, wherever that is by now. */
static void
test_letters_moved (TestMatrix   *self,
                    gconstpointer data)
{
  RemitEdit *edit = remit_edit_new ("Test");

  test_press (self->window, "F2");
  test_settle ();
  remit_edit_remove_row (edit, 1);
  remit_edit_move_role (edit, 0, 2);
  g_assert_true (remit_history_apply (self->history, edit, NULL));
  g_signal_emit_by_name (self->matrix->popover, "note-changed", "Only with the board.");
  g_assert_cmpstr (remit_plan_get_cell_note (test_chart_get_plan (self->chart), 0, 2), ==, "Only with the board.");
  gtk_popover_popdown (GTK_POPOVER (self->matrix->popover));
  test_settle ();
}

/* Where a key does nothing it says why. */
static void
test_unmoved (TestMatrix   *self,
              gconstpointer data)
{
  test_press (self->window, "Down shift+Down alt+Up");
  g_assert_cmpstr (self->message, ==, "Only responsibilities of one section are moved together");
  remit_matrix_set_filter (self->matrix, "o");
  test_settle ();
  test_press (self->window, "Escape alt+Down");
  g_assert_cmpstr (self->message, ==, "Responsibilities are moved when all are shown");
  g_assert_false (remit_history_get_modified (self->history));
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  test_matrix_add ("/matrix/moves", NULL, test_moves);
  for (guint i = 0; i < G_N_ELEMENTS (typings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/matrix/typing/%u", i);

      test_matrix_add (path, &typings[i], test_typing);
    }
  test_matrix_add ("/matrix/removed", NULL, test_removed);
  test_matrix_add ("/matrix/rename-heading", NULL, test_rename_heading);
  test_matrix_add ("/matrix/untouched", NULL, test_untouched);
  test_matrix_add ("/matrix/two-renames", NULL, test_two_renames);
  test_matrix_add ("/matrix/undo-in-entry", NULL, test_undo_in_entry);
  test_matrix_add ("/matrix/popover-focus", NULL, test_popover_focus);
  test_matrix_add ("/matrix/fold", NULL, test_fold);
  test_matrix_add ("/matrix/fold-all", NULL, test_fold_all);
  test_matrix_add ("/matrix/fold-elsewhere", NULL, test_fold_elsewhere);
  test_matrix_add ("/matrix/cursor-stays", NULL, test_cursor_stays);
  test_matrix_add ("/matrix/place-changed", NULL, test_place_changed);
  test_matrix_add ("/matrix/letters-popover", NULL, test_letters_popover);
  test_matrix_add ("/matrix/letters-undo", NULL, test_letters_undo);
  test_matrix_add ("/matrix/letters-moved", NULL, test_letters_moved);
  test_matrix_add ("/matrix/unmoved", NULL, test_unmoved);
  test_matrix_add ("/matrix/random-keys", NULL, test_random_keys);
  test_matrix_add ("/matrix/right-to-left", NULL, test_right_to_left);
  g_test_add_func ("/matrix/big", test_big);
  g_test_add_func ("/matrix/not-stuck", test_not_stuck);
  g_test_add_func ("/matrix/filter-reveals", test_filter_reveals);
  g_test_add_func ("/matrix/cells-ahead", test_cells_ahead);
  return g_test_run ();
}
