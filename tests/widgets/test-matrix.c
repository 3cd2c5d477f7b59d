/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "format/remit-writer.h"
#include "support/test-chart.h"
#include "widgets/keys.h"
#include "widgets/remit-matrix-private.h"

/* The matrix in a window: keys in, chart out. */

typedef struct
{
  RemitChart *chart;
  RemitHistory *history;
  RemitChecks *checks;
  GtkWidget *window;
  RemitMatrix *matrix;
  char *message;
} Fixture;

#define CHART                                                                                                          \
  "PM  PO  SM\n"                                                                                                       \
  "# One\n"                                                                                                            \
  "Vision  A  R  .\n"                                                                                                  \
  "Roadmap  AR  A  C\n"                                                                                                \
  "# Two\n"                                                                                                            \
  "Backlog  .  .  .\n"

static void
message_cb (Fixture    *fixture,
            const char *message)
{
  g_free (fixture->message);
  fixture->message = g_strdup (message);
}

static void
set_up_with (Fixture    *fixture,
             const char *text)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();

  fixture->chart = test_chart_new (text);
  fixture->history = remit_history_new (fixture->chart);
  fixture->checks = remit_checks_new (fixture->chart, test_chart_get_plan (fixture->chart));
  fixture->matrix = REMIT_MATRIX (remit_matrix_new ());
  fixture->message = NULL;
  g_signal_connect_swapped (fixture->matrix, "removed", G_CALLBACK (message_cb), fixture);
  g_signal_connect_swapped (fixture->matrix, "problem", G_CALLBACK (message_cb), fixture);
  remit_matrix_set_history (fixture->matrix, fixture->history);
  remit_matrix_set_checks (fixture->matrix, fixture->checks);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (fixture->matrix));
  fixture->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 700, 400);
  gtk_window_set_child (GTK_WINDOW (fixture->window), scroller);
  gtk_window_present (GTK_WINDOW (fixture->window));
  test_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (fixture->matrix));
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  set_up_with (fixture, CHART);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  test_settle ();
  g_assert_finalize_object (fixture->checks);
  g_assert_finalize_object (fixture->history);
  g_assert_finalize_object (fixture->chart);
  g_free (fixture->message);
}

/* Where the cursor is: "row/role", "#section", "^role" among the headings, "+" after the last. */
static char *
get_place (Fixture *fixture)
{
  RemitPlace place;

  remit_matrix_get_place (fixture->matrix, &place);
  if (place.section != REMIT_NO_POSITION)
    return g_strdup_printf ("#%u", place.section);
  if (place.row != REMIT_NO_POSITION)
    return place.role != REMIT_NO_POSITION ? g_strdup_printf ("%u/%u", place.row, place.role)
                                           : g_strdup_printf ("%u", place.row);
  if (fixture->matrix->cursor.line >= 0)
    return g_strdup ("+");
  return place.role != REMIT_NO_POSITION ? g_strdup_printf ("^%u", place.role) : g_strdup ("^+");
}

#define assert_place(fixture, expected)                                                                                \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *_place = get_place (fixture);                                                                     \
    g_assert_cmpstr (_place, ==, expected);                                                                            \
  }                                                                                                                    \
  G_STMT_END

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
test_moves (Fixture       *fixture,
            gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      const RemitPlace start = { NULL, 0, 0, REMIT_NO_POSITION };

      g_test_message ("%s", moves[i].keys);
      remit_matrix_go_to (fixture->matrix, &start, TRUE);
      test_press (fixture->window, moves[i].keys);
      assert_place (fixture, moves[i].place);
      g_assert_false (remit_history_get_modified (fixture->history));
    }
}

typedef struct
{
  const char *keys;
  const char *plan;
  const char *undo_name;
} Typing;

#define VISION "Vision|A|R|\n"
#define ROADMAP "Roadmap|RA|A|C\n"
#define BACKLOG "Backlog|||\n"

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
  { "Left Delete", ROADMAP BACKLOG, "Remove Responsibility" },
  { "Left shift+Down Delete", BACKLOG, "Remove Responsibility" },
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
test_typing (Fixture       *fixture,
             gconstpointer  data)
{
  const Typing *typing = data;
  RemitPlan *plan = test_chart_get_plan (fixture->chart);

  test_press (fixture->window, typing->keys);
  assert_plan (fixture->chart, plan, typing->plan);
  g_assert_cmpstr (remit_history_get_undo_name (fixture->history), ==, typing->undo_name);
  test_settle ();

  while (remit_history_undo (fixture->history))
    ;
  assert_plan (fixture->chart, plan, VISION ROADMAP BACKLOG);
  g_assert_nonnull (gtk_root_get_focus (GTK_ROOT (fixture->window)));
}

static void
test_removed (Fixture       *fixture,
              gconstpointer  data)
{
  test_press (fixture->window, "Up Delete");
  g_assert_cmpstr (fixture->message, ==, "Removed “PM”");
  assert_place (fixture, "^0");
  test_press (fixture->window, "Down Left shift+Down Delete");
  g_assert_cmpstr (fixture->message, ==, "Removed 2 responsibilities");
}

static void
test_rename_heading (Fixture       *fixture,
                     gconstpointer  data)
{
  test_press (fixture->window, "Up F2 \"Product_Manager\" Return");
  g_assert_cmpstr (remit_role_get_name (remit_chart_get_role (fixture->chart, 0)), ==, "Product Manager");
  assert_place (fixture, "^0");
  test_press (fixture->window, "Down Left Up \"Strategy\" Return");
  g_assert_cmpstr (remit_section_get_title (remit_chart_get_section (fixture->chart, 0)), ==, "Strategy");
  test_press (fixture->window, "Left Up F2 BackSpace");
}

static void
rename_first (Fixture    *fixture,
              const char *title)
{
  RemitEdit *edit = remit_edit_new ("Title");

  remit_edit_set_string (edit, remit_chart_get_row (fixture->chart, 0), "title", title);
  g_assert_true (remit_history_apply (fixture->history, edit, NULL));
}

/* What nobody writes stays to the last blank, however long it is. */
static void
test_untouched (Fixture       *fixture,
                gconstpointer  data)
{
  g_autofree char *longest = g_strnfill (20000, 'x');
  const char *const titles[] = { "  padded  ", longest };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      rename_first (fixture, titles[i]);
      remit_history_set_saved (fixture->history, remit_history_get_state (fixture->history));
      remit_matrix_go_to (fixture->matrix, &(RemitPlace) { NULL, 0, REMIT_NO_POSITION, REMIT_NO_POSITION }, TRUE);
      test_press (fixture->window, "F2 Return");
      g_assert_cmpstr (remit_responsibility_get_title (remit_chart_get_row (fixture->chart, 0)), ==, titles[i]);
      g_assert_false (remit_history_get_modified (fixture->history));
    }
}

static void
test_two_renames (Fixture       *fixture,
                  gconstpointer  data)
{
  test_press (fixture->window, "Left \"First\" Return Up \"Second\" Return");
  remit_history_undo (fixture->history);
  g_assert_cmpstr (remit_responsibility_get_title (remit_chart_get_row (fixture->chart, 0)), ==, "First");
}

static void
test_undo_in_entry (Fixture       *fixture,
                    gconstpointer  data)
{
  test_press (fixture->window, "Left F2 \"abc\"");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->matrix->editor)), ==, "abc");
  for (guint i = 0; i < 5; i++)
    gtk_widget_activate_action (gtk_root_get_focus (GTK_ROOT (fixture->window)), "text.undo", NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (fixture->matrix->editor)), ==, "Vision");
}

/* Tab goes on within the popover and reaches the note; Escape takes back what was written there. */
static void
test_popover_focus (Fixture       *fixture,
                    gconstpointer  data)
{
  GtkWidget *focus;

  test_press (fixture->window, "F2");
  test_settle ();
  for (guint i = 0; i < 12 && !GTK_IS_TEXT (gtk_root_get_focus (GTK_ROOT (fixture->window))); i++)
    {
      gtk_widget_child_focus (fixture->window, GTK_DIR_TAB_FORWARD);
      g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), fixture->matrix->popover));
    }
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  g_assert_true (GTK_IS_TEXT (focus));
  test_press (fixture->window, "\"later\" Escape");
  gtk_popover_popdown (GTK_POPOVER (fixture->matrix->popover));
  test_settle ();
  g_assert_null (remit_plan_get_cell_note (test_chart_get_plan (fixture->chart), 0, 0));
  g_assert_false (remit_history_get_modified (fixture->history));
}

static void
test_fold (Fixture       *fixture,
           gconstpointer  data)
{
  test_press (fixture->window, "Left Up space");
  assert_place (fixture, "#0");
  test_press (fixture->window, "Down");
  assert_place (fixture, "#1");
  remit_matrix_go_to (fixture->matrix, &(RemitPlace) { NULL, 1, 2, REMIT_NO_POSITION }, FALSE);
  assert_place (fixture, "1/2");
}

static void
test_fold_all (Fixture       *fixture,
               gconstpointer  data)
{
  test_press (fixture->window, "Down Right");
  gtk_widget_activate_action (GTK_WIDGET (fixture->matrix), "matrix.fold-all", NULL);
  assert_place (fixture, "#0");
  g_assert_cmpuint (remit_matrix_lines_get_n (fixture->matrix->lines), ==, 3);
  test_press (fixture->window, "Down");
  assert_place (fixture, "#1");
  test_press (fixture->window, "Down");
  assert_place (fixture, "+");
  gtk_widget_activate_action (GTK_WIDGET (fixture->matrix), "matrix.unfold-all", NULL);
  assert_place (fixture, "+");
  g_assert_cmpuint (remit_matrix_lines_get_n (fixture->matrix->lines), ==, 6);
  g_assert_false (remit_history_get_modified (fixture->history));
}

/* What is folded elsewhere leaves the cursor alone. */
static void
test_fold_elsewhere (Fixture       *fixture,
                     gconstpointer  data)
{
  test_press (fixture->window, "ctrl+End");
  remit_matrix_toggle_folded (fixture->matrix, 0);
  assert_place (fixture, "2/2");
  remit_matrix_toggle_folded (fixture->matrix, 0);
  assert_place (fixture, "2/2");
}

/* The cursor stays with what it stands on, whoever changes the chart. */
static void
test_cursor_stays (Fixture       *fixture,
                   gconstpointer  data)
{
  RemitEdit *edit = remit_edit_new ("Test");

  test_press (fixture->window, "Down Right");
  remit_edit_move_section (edit, 0, 1);
  remit_edit_move_role (edit, 1, 2);
  g_assert_true (remit_history_apply (fixture->history, edit, NULL));
  assert_place (fixture, "2/2");
  remit_history_undo (fixture->history);
  assert_place (fixture, "1/1");

  edit = remit_edit_new ("Test");
  remit_edit_remove_row (edit, 1);
  g_assert_true (remit_history_apply (fixture->history, edit, NULL));
  test_settle ();
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), GTK_WIDGET (fixture->matrix)));
}

static GtkWidget *
get_active (Fixture *fixture)
{
  return gtk_root_get_focus (GTK_ROOT (fixture->window));
}

static void
test_words (Fixture       *fixture,
            gconstpointer  data)
{
  test_press (fixture->window, "Down");
  gtk_test_accessible_assert_role (get_active (fixture), GTK_ACCESSIBLE_ROLE_GRID_CELL);
  gtk_test_accessible_assert_property (get_active (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Roadmap, PM: Accountable, Responsible");
  gtk_test_accessible_assert_relation (get_active (fixture), GTK_ACCESSIBLE_RELATION_ROW_INDEX, 4);
  gtk_test_accessible_assert_relation (get_active (fixture), GTK_ACCESSIBLE_RELATION_COL_INDEX, 2);
  gtk_test_accessible_assert_state (get_active (fixture), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  test_press (fixture->window, "Right Right Down");
  gtk_test_accessible_assert_property (get_active (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL, "Backlog, SM: blank");
  gtk_test_accessible_assert_state (get_active (fixture), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_FALSE);
  test_press (fixture->window, "r");
  test_settle ();
  gtk_test_accessible_assert_property (get_active (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL, "Backlog, SM: Responsible");
  test_press (fixture->window, "Home");
  gtk_test_accessible_assert_role (get_active (fixture), GTK_ACCESSIBLE_ROLE_ROW_HEADER);
  gtk_test_accessible_assert_property (get_active (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL, "Backlog");
  gtk_test_accessible_assert_role (fixture->matrix, GTK_ACCESSIBLE_ROLE_GRID);
}

static guint
count_visible (Fixture *fixture)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->matrix)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += gtk_widget_get_child_visible (child) ? 1 : 0;
  return n;
}

/* Each place in sight has exactly one cell, and it shows what the chart has there. */
static void
assert_cells (Fixture *fixture)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  RemitPlan *plan = test_chart_get_plan (fixture->chart);

  test_settle ();
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->matrix)); child != NULL;
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
      g_assert_true (remit_matrix_get_area (fixture->matrix, (RemitSpot) { (int) content->line, (int) content->column }, &place));
      g_assert_true (gdk_rectangle_equal (&area, &place));
      if (remit_matrix_cell_get_kind (REMIT_MATRIX_CELL (child)) != REMIT_CELL_LETTERS)
        continue;
      line = remit_matrix_lines_get (fixture->matrix->lines, content->line);
      g_assert_cmpuint (content->set, ==, remit_plan_get_set (plan, line->index, content->column));
    }
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
  Fixture fixture;
  guint n_widgets;

  set_up_with (&fixture, "\n");
  remit_chart_freeze (fixture.chart);
  fill_big (fixture.chart, 2000, 300);
  remit_chart_thaw (fixture.chart);
  test_settle ();
  assert_cells (&fixture);
  n_widgets = count_visible (&fixture);
  g_assert_cmpuint (n_widgets, >, 50);
  g_assert_cmpuint (n_widgets, <, 400);
  for (guint i = 0; i < 40; i++)
    {
      GtkAdjustment *down = fixture.matrix->adjustments[GTK_ORIENTATION_VERTICAL];
      GtkAdjustment *across = fixture.matrix->adjustments[GTK_ORIENTATION_HORIZONTAL];

      gtk_adjustment_set_value (down, g_test_rand_double_range (0., gtk_adjustment_get_upper (down)));
      gtk_adjustment_set_value (across, g_test_rand_double_range (0., gtk_adjustment_get_upper (across)));
      test_settle ();
      assert_cells (&fixture);
    }
  test_press (fixture.window, "ctrl+End");
  test_settle ();
  assert_place (&fixture, "1999/299");
  assert_cells (&fixture);
  g_assert_cmpuint (count_visible (&fixture), <, 400);
  tear_down (&fixture, NULL);
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
get_bytes (Fixture *fixture)
{
  g_autoptr (GBytes) bytes = remit_writer_write (fixture->chart);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

/* Whatever somebody does by keyboard is taken back to the same bytes, and done again to the same bytes. */
static void
test_random_keys (Fixture       *fixture,
                  gconstpointer  data)
{
  const gboolean is_long = g_getenv ("REMIT_TEST_LONG") != NULL;
  const gint64 end = g_get_monotonic_time () + (is_long ? 120 : 8) * G_TIME_SPAN_SECOND;
  g_autofree char *before = get_bytes (fixture);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  for (guint i = 0; i < 200 || (i < (is_long ? 50000 : 2500) && g_get_monotonic_time () < end); i++)
    {
      /* Charts that double themselves would grow without end. */
      const gboolean large = remit_chart_get_n_rows (fixture->chart) > 60 || remit_chart_get_n_roles (fixture->chart) > 20;
      const char *keys = random_keys[g_test_rand_int_range (0, G_N_ELEMENTS (random_keys))];

      if (large && (g_str_equal (keys, "ctrl+shift+D") || g_str_has_prefix (keys, "Insert")))
        keys = "Home Delete";
      test_press (fixture->window, keys);
      g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (fixture->window)), GTK_WIDGET (fixture->matrix)));
      if (i % 20 == 0)
        while (g_main_context_iteration (NULL, FALSE))
          ;
      if (i % 250 == 0)
        assert_cells (fixture);
    }
  after = get_bytes (fixture);
  g_assert_cmpstr (after, !=, before);
  while (remit_history_undo (fixture->history))
    ;
  undone = get_bytes (fixture);
  g_assert_cmpstr (undone, ==, before);
  while (remit_history_redo (fixture->history))
    ;
  redone = get_bytes (fixture);
  g_assert_cmpstr (redone, ==, after);
  assert_cells (fixture);
}

static void
test_right_to_left (Fixture       *fixture,
                    gconstpointer  data)
{
  GdkRectangle title, first, second;

  gtk_widget_set_direction (GTK_WIDGET (fixture->matrix), GTK_TEXT_DIR_RTL);
  test_settle ();
  g_assert_true (remit_matrix_get_area (fixture->matrix, (RemitSpot) { 1, -1 }, &title));
  g_assert_true (remit_matrix_get_area (fixture->matrix, (RemitSpot) { 1, 0 }, &first));
  g_assert_true (remit_matrix_get_area (fixture->matrix, (RemitSpot) { 1, 1 }, &second));
  g_assert_cmpint (title.x + title.width, ==, gtk_widget_get_width (GTK_WIDGET (fixture->matrix)));
  g_assert_cmpint (first.x + first.width, ==, title.x);
  g_assert_cmpint (second.x + second.width, ==, first.x);
  assert_place (fixture, "0/0");
  test_press (fixture->window, "Left");
  assert_place (fixture, "0/1");
  test_press (fixture->window, "Right Right");
  assert_place (fixture, "0");
  assert_cells (fixture);
}

static void
test_letters_popover (Fixture       *fixture,
                      gconstpointer  data)
{
  RemitPlan *plan = test_chart_get_plan (fixture->chart);

  test_press (fixture->window, "F2");
  test_settle ();
  g_assert_true (gtk_widget_get_visible (fixture->matrix->popover));
  g_signal_emit_by_name (fixture->matrix->popover, "set-changed", 3u);
  assert_plan (fixture->chart, plan, "Vision|RA|R|\n" ROADMAP BACKLOG);
  g_signal_emit_by_name (fixture->matrix->popover, "note-changed", "Only with the board.");
  g_assert_cmpstr (remit_plan_get_cell_note (plan, 0, 0), ==, "Only with the board.");
  gtk_popover_popdown (GTK_POPOVER (fixture->matrix->popover));
  test_settle ();
  gtk_test_accessible_assert_property (get_active (fixture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Vision, PM: Accountable, Responsible. Note: Only with the board.");
}

/* Drags with the pointer, as the gesture would tell of it. */
static void
drag (Fixture  *fixture,
      double    x,
      double    y,
      double    to_x,
      double    to_y,
      gboolean  drop)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (fixture->matrix));

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
get_point (Fixture   *fixture,
           RemitSpot  spot,
           double     across,
           double     down,
           double    *x,
           double    *y)
{
  GdkRectangle area;

  g_assert_true (remit_matrix_get_area (fixture->matrix, spot, &area));
  *x = area.x + across * area.width;
  *y = area.y + down * area.height;
}

static void
test_drop (Fixture       *fixture,
           gconstpointer  data)
{
  const Drop *drop = data;
  RemitPlan *plan = test_chart_get_plan (fixture->chart);
  double x, y, to_x, to_y;

  get_point (fixture, drop->from, .5, .5, &x, &y);
  get_point (fixture, drop->to, drop->across, drop->down, &to_x, &to_y);
  drag (fixture, x, y, to_x, to_y, FALSE);
  g_assert_true (fixture->matrix->drag_moving);
  test_press (fixture->window, "Escape");
  g_assert_false (fixture->matrix->drag_moving);
  g_assert_false (remit_history_get_modified (fixture->history));

  drag (fixture, x, y, to_x, to_y, TRUE);
  assert_plan (fixture->chart, plan, drop->plan);
  remit_history_undo (fixture->history);
  assert_plan (fixture->chart, plan, VISION ROADMAP BACKLOG);
}

/* A row that is dropped on a heading's lower half becomes the section's first, though it passes no row. */
static void
test_drop_section (Fixture       *fixture,
                   gconstpointer  data)
{
  double x, y, to_x, to_y;

  get_point (fixture, (RemitSpot) { 2, -1 }, .5, .5, &x, &y);
  get_point (fixture, (RemitSpot) { 3, -1 }, .5, .9, &to_x, &to_y);
  drag (fixture, x, y, to_x, to_y, TRUE);
  g_assert_cmpuint (remit_chart_get_section_n_rows (fixture->chart, 0), ==, 1);
  g_assert_cmpuint (remit_chart_get_section_n_rows (fixture->chart, 1), ==, 2);
  assert_plan (fixture->chart, test_chart_get_plan (fixture->chart), VISION ROADMAP BACKLOG);
}

static void
test_drop_block (Fixture       *fixture,
                 gconstpointer  data)
{
  double x, y, to_x, to_y;

  test_press (fixture->window, "Left shift+Down");
  get_point (fixture, (RemitSpot) { 2, -1 }, .5, .5, &x, &y);
  get_point (fixture, (RemitSpot) { 4, -1 }, .5, .9, &to_x, &to_y);
  drag (fixture, x, y, to_x, to_y, TRUE);
  assert_plan (fixture->chart, test_chart_get_plan (fixture->chart), BACKLOG VISION ROADMAP);
  g_assert_cmpstr (remit_history_get_undo_name (fixture->history), ==, "Move Responsibilities");
}

static void
test_drag_selects (Fixture       *fixture,
                   gconstpointer  data)
{
  double x, y, to_x, to_y;

  get_point (fixture, (RemitSpot) { 1, 0 }, .5, .5, &x, &y);
  remit_matrix_move_to (fixture->matrix, (RemitSpot) { 1, 0 }, FALSE, TRUE);
  get_point (fixture, (RemitSpot) { 2, 1 }, .5, .5, &to_x, &to_y);
  drag (fixture, x, y, to_x, to_y, TRUE);
  test_press (fixture->window, "i");
  assert_plan (fixture->chart, test_chart_get_plan (fixture->chart), "Vision|I|I|\nRoadmap|I|I|C\n" BACKLOG);
}

static void
test_column_width (Fixture       *fixture,
                   gconstpointer  data)
{
  RemitRole *role = remit_chart_get_role (fixture->chart, 1);
  GdkRectangle before, after;
  int column;

  remit_role_set_name (role, "Stakeholders");
  test_settle ();
  g_assert_true (remit_matrix_get_area (fixture->matrix, (RemitSpot) { -1, 1 }, &before));
  g_assert_false (remit_matrix_is_upright (fixture->matrix, role));
  g_assert_true (remit_matrix_find_edge (fixture->matrix, before.x + before.width - 2, 10, &column));
  g_assert_cmpint (column, ==, 1);
  g_assert_false (remit_matrix_find_edge (fixture->matrix, before.x + before.width / 2, 10, &column));
  drag (fixture, before.x + before.width - 2, 10, before.x + 60, 10, TRUE);
  test_settle ();
  g_assert_true (remit_matrix_get_area (fixture->matrix, (RemitSpot) { -1, 1 }, &after));
  g_assert_cmpint (after.width, ==, 62);
  g_assert_true (remit_matrix_is_upright (fixture->matrix, role));
  g_assert_cmpint (after.height, >, before.height);
  assert_cells (fixture);

  /* The width goes with the role, and a double click fits the whole name. */
  remit_chart_move_role (fixture->chart, 1, 0);
  test_settle ();
  g_assert_true (remit_matrix_get_area (fixture->matrix, (RemitSpot) { -1, 0 }, &after));
  g_assert_cmpint (after.width, ==, 62);
  remit_matrix_fit_column (fixture->matrix, 0);
  test_settle ();
  g_assert_false (remit_matrix_is_upright (fixture->matrix, role));
  remit_matrix_set_column_width (fixture->matrix, -1, 150);
  test_settle ();
  g_assert_true (remit_matrix_get_area (fixture->matrix, (RemitSpot) { 1, -1 }, &after));
  g_assert_cmpint (after.width, ==, 150);
  assert_cells (fixture);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add ("/matrix/moves", Fixture, NULL, set_up, test_moves, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (typings); i++)
    {
      g_autofree char *path = g_strdup_printf ("/matrix/typing/%u", i);

      g_test_add (path, Fixture, &typings[i], set_up, test_typing, tear_down);
    }
  g_test_add ("/matrix/removed", Fixture, NULL, set_up, test_removed, tear_down);
  g_test_add ("/matrix/rename-heading", Fixture, NULL, set_up, test_rename_heading, tear_down);
  g_test_add ("/matrix/untouched", Fixture, NULL, set_up, test_untouched, tear_down);
  g_test_add ("/matrix/two-renames", Fixture, NULL, set_up, test_two_renames, tear_down);
  g_test_add ("/matrix/undo-in-entry", Fixture, NULL, set_up, test_undo_in_entry, tear_down);
  g_test_add ("/matrix/popover-focus", Fixture, NULL, set_up, test_popover_focus, tear_down);
  g_test_add ("/matrix/fold", Fixture, NULL, set_up, test_fold, tear_down);
  g_test_add ("/matrix/fold-all", Fixture, NULL, set_up, test_fold_all, tear_down);
  g_test_add ("/matrix/fold-elsewhere", Fixture, NULL, set_up, test_fold_elsewhere, tear_down);
  g_test_add ("/matrix/cursor-stays", Fixture, NULL, set_up, test_cursor_stays, tear_down);
  g_test_add ("/matrix/words", Fixture, NULL, set_up, test_words, tear_down);
  g_test_add ("/matrix/letters-popover", Fixture, NULL, set_up, test_letters_popover, tear_down);
  g_test_add ("/matrix/random-keys", Fixture, NULL, set_up, test_random_keys, tear_down);
  g_test_add ("/matrix/right-to-left", Fixture, NULL, set_up, test_right_to_left, tear_down);
  for (guint i = 0; i < G_N_ELEMENTS (drops); i++)
    {
      g_autofree char *path = g_strdup_printf ("/matrix/drop/%u", i);

      g_test_add (path, Fixture, &drops[i], set_up, test_drop, tear_down);
    }
  g_test_add ("/matrix/drop-section", Fixture, NULL, set_up, test_drop_section, tear_down);
  g_test_add ("/matrix/drop-block", Fixture, NULL, set_up, test_drop_block, tear_down);
  g_test_add ("/matrix/drag-selects", Fixture, NULL, set_up, test_drag_selects, tear_down);
  g_test_add ("/matrix/column-width", Fixture, NULL, set_up, test_column_width, tear_down);
  g_test_add_func ("/matrix/big", test_big);
  return g_test_run ();
}
