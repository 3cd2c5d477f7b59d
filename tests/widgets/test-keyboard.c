/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "format/remit-reader.h"
#include "widgets/view.h"

/* The keyboard in a window: the way round the panes, plans by key, the list of shortcuts; and after whatever was done,
 * somebody has it. */

/* The way round */

static GtkWidget *
get_pane (TestView  *self,
          RemitPane  pane)
{
  return remit_chart_view_get_pane (self->view, pane);
}

static void
test_panes (TestView      *self,
            gconstpointer  data)
{
  static const struct
  {
    gboolean findings;
    const char *action;
    RemitPane panes[4];
  } rows[] = {
    { TRUE, "next-pane", { REMIT_PANE_FINDINGS, REMIT_PANE_DETAILS, REMIT_PANE_TOOLS, REMIT_PANE_MATRIX } },
    { TRUE, "previous-pane", { REMIT_PANE_TOOLS, REMIT_PANE_DETAILS, REMIT_PANE_FINDINGS, REMIT_PANE_MATRIX } },
    { FALSE, "next-pane", { REMIT_PANE_TOOLS, REMIT_PANE_MATRIX, REMIT_PANE_TOOLS, REMIT_PANE_MATRIX } },
    { FALSE, "previous-pane", { REMIT_PANE_TOOLS, REMIT_PANE_MATRIX, REMIT_PANE_TOOLS, REMIT_PANE_MATRIX } },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      remit_chart_view_set_show_findings (self->view, rows[i].findings);
      go_to (self, 2, 1);
      for (guint j = 0; j < G_N_ELEMENTS (rows[i].panes); j++)
        {
          act (self, rows[i].action);
          g_assert_true (has_focus (self, get_pane (self, rows[i].panes[j])));
        }
      assert_at (self, 2, 1);
    }
}

static void
test_panes_remember (TestView      *self,
                     gconstpointer  data)
{
  GtkWidget *places[REMIT_N_PANES];

  for (guint i = 0; i < REMIT_N_PANES; i++)
    {
      GtkWidget *pane = get_pane (self, (RemitPane) i);

      gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
      if (i != REMIT_PANE_MATRIX)
        gtk_widget_child_focus (pane, i == REMIT_PANE_TOOLS ? GTK_DIR_RIGHT : GTK_DIR_DOWN);
      test_settle ();
      places[i] = gtk_root_get_focus (GTK_ROOT (self->window));
      g_assert_true (has_focus (self, pane));
    }
  for (guint i = 0; i < 2 * REMIT_N_PANES; i++)
    {
      act (self, "next-pane");
      g_assert_true (gtk_root_get_focus (GTK_ROOT (self->window)) == places[i % REMIT_N_PANES]);
    }

  /* The header bar belongs to the tools. */
  gtk_widget_grab_focus (find_child (GTK_WIDGET (self->window), GTK_TYPE_TOGGLE_BUTTON));
  g_assert_false (is_in_matrix (self));
  act (self, "next-pane");
  g_assert_true (is_in_matrix (self));
}

/* A chart without findings has a button in their pane. */
static void
test_panes_nothing_found (TestView      *self,
                          gconstpointer  data)
{
  g_autoptr (RemitChart) chart = test_chart_new ("     PM\nSet the vision  AR\n");
  g_autoptr (RemitDocument) document = remit_document_new (chart);

  remit_window_set_document (self->window, document);
  test_settle ();
  g_assert_cmpuint (g_list_model_get_n_items (remit_checks_get_groups (remit_document_get_checks (document))), ==, 0);
  act (self, "next-pane");
  g_assert_true (has_focus (self, get_pane (self, REMIT_PANE_FINDINGS)));
}

static void
set_up_narrow (TestView      *self,
               gconstpointer  data)
{
  test_view_set_up (self, data);
  gtk_window_set_default_size (GTK_WINDOW (self->window), 720, 480);
  for (guint i = 0; i < 50 && remit_chart_view_get_show_findings (self->view); i++)
    test_settle ();
}

/* Where findings and details lie over the chart, leaving them uncovers it. */
static void
test_panes_narrow (TestView      *self,
                   gconstpointer  data)
{
  g_assert_false (remit_chart_view_get_show_findings (self->view));
  go_to (self, 2, 1);
  act (self, "toggle-findings");
  g_assert_true (has_focus (self, get_pane (self, REMIT_PANE_FINDINGS)));
  act (self, "previous-pane");
  g_assert_false (remit_chart_view_get_show_findings (self->view));
  g_assert_true (is_in_matrix (self));
  assert_at (self, 2, 1);

  act (self, "toggle-findings");
  act (self, "next-pane");
  g_assert_true (has_focus (self, get_pane (self, REMIT_PANE_DETAILS)));
  act (self, "next-pane");
  g_assert_false (remit_chart_view_get_show_findings (self->view));
  g_assert_true (has_focus (self, get_pane (self, REMIT_PANE_TOOLS)));
  act (self, "next-pane");

  act (self, "details");
  g_assert_true (has_focus (self, get_pane (self, REMIT_PANE_DETAILS)));
  g_signal_emit_by_name (get_pane (self, REMIT_PANE_DETAILS), "done");
  test_settle ();
  g_assert_false (remit_chart_view_get_show_findings (self->view));
  g_assert_true (is_in_matrix (self));

  act (self, "toggle-findings");
  act (self, "filter");
  g_assert_false (remit_chart_view_get_show_findings (self->view));
  g_assert_true (has_focus (self, get_filter_bar (self)));
}

/* The focus is never lost */

static void
hide_findings (TestView *self)
{
  act (self, "next-pane");
  g_assert_false (is_in_matrix (self));
  act (self, "toggle-findings");
}

static void
undo_by_button (TestView *self)
{
  RemitEdit *edit = remit_edit_new ("Set C");
  GtkWidget *button = gtk_widget_get_next_sibling (find_child (GTK_WIDGET (self->window), ADW_TYPE_SPLIT_BUTTON));

  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, "win.undo");
  remit_edit_set_cell (edit, remit_document_get_plan (self->document), 4, 2, 1 << 2);
  apply (self, edit);
  g_assert_true (gtk_widget_grab_focus (button));
  g_signal_emit_by_name (button, "clicked");
}

static void
undo_all (TestView *self)
{
  press (self, "a Down c Down Home Insert \"More\" Return Escape");
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (self->window), "undo"));
  for (guint i = 0; i < 20 && g_action_group_get_action_enabled (G_ACTION_GROUP (self->window), "undo"); i++)
    act (self, "undo");
  g_assert_cmpuint (remit_chart_get_n_rows (self->chart), ==, 5);
}

static void
change_plan (TestView *self)
{
  add_plan (self, "Empty");
  g_action_group_activate_action (G_ACTION_GROUP (self->window), "plan", g_variant_new_string ("Empty"));
}

static void
remove_row (TestView *self)
{
  press (self, "Home Delete");
  g_assert_cmpuint (remit_chart_get_n_rows (self->chart), ==, 4);
}

static void
remove_last_row (TestView *self)
{
  go_to (self, 4, 1);
  press (self, "Home Delete");
  g_assert_cmpuint (remit_chart_get_n_rows (self->chart), ==, 4);
}

static void
remove_everything (TestView *self)
{
  for (guint i = 0; i < 8; i++)
    press (self, "ctrl+Home Home Delete");
  for (guint i = 0; i < 3; i++)
    {
      const RemitPlace place = { NULL, REMIT_NO_POSITION, 0, REMIT_NO_POSITION };

      remit_matrix_go_to (self->matrix, &place, TRUE);
      press (self, "Delete");
    }
  g_assert_cmpuint (remit_chart_get_n_rows (self->chart), ==, 0);
  g_assert_cmpuint (remit_chart_get_n_roles (self->chart), ==, 0);
}

static void
remove_role (TestView *self)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->matrix), "matrix.remove-role", NULL));
}

static void
remove_from_elsewhere (TestView *self)
{
  RemitEdit *edit = remit_edit_new ("Remove");

  remit_edit_remove_row (edit, 2);
  apply (self, edit);
}

static void
fold (TestView *self)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->matrix), "matrix.toggle-fold", NULL));
}

static void
filter_away (TestView *self)
{
  act (self, "filter");
  press (self, "\"vision\" Return");
}

static void
close_popover (TestView   *self,
               const char *key)
{
  GtkWidget *popover;

  press (self, key);
  popover = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (self->window)), GTK_TYPE_POPOVER);
  g_assert_nonnull (popover);
  gtk_popover_popdown (GTK_POPOVER (popover));
}

static void
close_letters (TestView *self)
{
  close_popover (self, "F2");
}

static void
close_menu (TestView *self)
{
  close_popover (self, "Menu");
}

static void
take_focus_away (TestView *self)
{
  gtk_window_set_focus (GTK_WINDOW (self->window), NULL);
}

static void
hide_what_has_it (TestView *self)
{
  gtk_widget_child_focus (get_pane (self, REMIT_PANE_TOOLS), GTK_DIR_TAB_FORWARD);
  g_assert_true (has_focus (self, get_pane (self, REMIT_PANE_TOOLS)));
  gtk_widget_set_sensitive (get_pane (self, REMIT_PANE_TOOLS), FALSE);
}

static void
become_narrow (TestView *self)
{
  act (self, "next-pane");
  g_assert_true (has_focus (self, get_pane (self, REMIT_PANE_FINDINGS)));
  gtk_window_set_default_size (GTK_WINDOW (self->window), 720, 480);
  for (guint i = 0; i < 50 && remit_chart_view_get_show_findings (self->view); i++)
    test_settle ();
}

typedef struct
{
  const char *name;
  void (*func) (TestView *self);
} Deed;

static const Deed deeds[] = {
  { "hide-findings", hide_findings },
  { "undo-by-button", undo_by_button },
  { "undo-all", undo_all },
  { "change-plan", change_plan },
  { "remove-row", remove_row },
  { "remove-last-row", remove_last_row },
  { "remove-everything", remove_everything },
  { "remove-role", remove_role },
  { "remove-from-elsewhere", remove_from_elsewhere },
  { "fold", fold },
  { "filter-away", filter_away },
  { "close-letters", close_letters },
  { "close-menu", close_menu },
  { "take-focus-away", take_focus_away },
  { "hide-what-has-it", hide_what_has_it },
  { "become-narrow", become_narrow },
};

static void
test_focus_kept (TestView      *self,
                 gconstpointer  data)
{
  const Deed *deed = data;

  go_to (self, 2, 1);
  g_assert_true (is_in_matrix (self));
  deed->func (self);
  test_settle ();
  g_assert_true (is_in_matrix (self));
}

/* Plans by key */

static void
test_plans (TestView      *self,
            gconstpointer  data)
{
  static const struct
  {
    const char *action;
    guint plan;
    gboolean has_previous;
    gboolean has_next;
  } rows[] = {
    { "next-plan", 1, TRUE, TRUE },
    { "next-plan", 2, TRUE, FALSE },
    { "next-plan", 2, TRUE, FALSE },
    { "previous-plan", 1, TRUE, TRUE },
    { "previous-plan", 0, FALSE, TRUE },
    { "previous-plan", 0, FALSE, TRUE },
  };
  GActionGroup *group = G_ACTION_GROUP (self->window);

  g_assert_false (g_action_group_get_action_enabled (group, "next-plan"));
  add_plan (self, "Second");
  add_plan (self, "Third");
  g_assert_true (g_action_group_get_action_enabled (group, "next-plan"));
  go_to (self, 2, 1);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RemitPlan *plan;

      act (self, rows[i].action);
      plan = remit_document_get_plan (self->document);
      g_assert_cmpuint (remit_item_get_position (REMIT_ITEM (plan)), ==, rows[i].plan);
      g_assert_cmpint (g_action_group_get_action_enabled (group, "previous-plan"), ==, rows[i].has_previous);
      g_assert_cmpint (g_action_group_get_action_enabled (group, "next-plan"), ==, rows[i].has_next);
      assert_at (self, 2, 1);
      g_assert_true (is_in_matrix (self));
    }
}

/* The shortcuts window */

static void
collect_shortcuts (GtkWidget *widget,
                   GPtrArray *shortcuts)
{
  if (GTK_IS_SHORTCUTS_SHORTCUT (widget))
    g_ptr_array_add (shortcuts, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_shortcuts (child, shortcuts);
}

static gboolean
lists_action (GPtrArray  *shortcuts,
              const char *wanted)
{
  for (guint i = 0; i < shortcuts->len; i++)
    {
      g_autofree char *name = NULL;

      g_object_get (g_ptr_array_index (shortcuts, i), "action-name", &name, NULL);
      if (g_strcmp0 (name, wanted) == 0)
        return TRUE;
    }
  return FALSE;
}

/* The keys that are written out, each once; an action has its own. */
static GHashTable *
list_keys (GPtrArray *shortcuts)
{
  GHashTable *keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < shortcuts->len; i++)
    {
      g_autofree char *text = NULL;
      g_auto (GStrv) parts = NULL;

      g_object_get (g_ptr_array_index (shortcuts, i), "accelerator", &text, NULL);
      parts = g_strsplit_set (text != NULL ? text : "", " +", -1);
      for (guint j = 0; parts[j] != NULL; j++)
        {
          GdkModifierType modifiers;
          guint key;

          if (*parts[j] == '\0')
            continue;
          g_assert_true (gtk_accelerator_parse (parts[j], &key, &modifiers));
          g_hash_table_add (keys, gtk_accelerator_name (key, modifiers));
        }
    }
  return keys;
}

static GtkWidget *
open_overlay (TestView *self)
{
  GtkWidget *overlay;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->window), "win.show-help-overlay", NULL));
  test_settle ();
  overlay = GTK_WIDGET (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (self->window)));
  g_assert_nonnull (overlay);
  g_assert_true (gtk_widget_get_mapped (overlay));
  return overlay;
}

/* Every shortcut of the application, and every key of the matrix. */
static void
test_shortcuts (TestView      *self,
                gconstpointer  data)
{
  static const char *const wanted[] = {
    "Left", "Right", "Up", "Down", "Tab", "<Shift>Tab", "Return", "<Shift>Return", "Home", "End", "Page_Up", "Page_Down",
    "<Control>Left", "<Control>Right", "<Control>Up", "<Control>Down", "<Control>Home", "<Control>End",
    "<Shift>Left", "<Shift>Right", "<Shift>Up", "<Shift>Down", "<Shift><Control>Left", "<Shift><Control>Right",
    "<Shift><Control>Up", "<Shift><Control>Down", "<Control>a", "<Control>space", "<Shift>space", "Escape",
    "r", "a", "<Shift>c", "Delete", "F2", "<Control>d", "<Control>c", "<Control>x", "<Control>v",
    "Insert", "<Control>Return", "<Shift><Control>Return", "<Alt>Up", "<Alt>Down", "<Alt>Left", "<Alt>Right",
    "<Shift><Control>d", "space", "Menu", "<Shift>F10", "F10",
  };
  g_auto (GStrv) actions = NULL;
  g_autoptr (GPtrArray) shortcuts = g_ptr_array_new ();
  g_autoptr (GHashTable) keys = NULL;

  collect_shortcuts (open_overlay (self), shortcuts);
  actions = gtk_application_list_action_descriptions (gtk_window_get_application (GTK_WINDOW (self->window)));
  g_assert_cmpuint (g_strv_length (actions), >, 10);
  for (guint i = 0; actions[i] != NULL; i++)
    if (!lists_action (shortcuts, actions[i]))
      g_error ("the shortcuts window does not list %s", actions[i]);
  keys = list_keys (shortcuts);
  for (guint i = 0; i < G_N_ELEMENTS (wanted); i++)
    if (!g_hash_table_contains (keys, wanted[i]))
      g_error ("the shortcuts window does not list %s", wanted[i]);
}

/* It is made the first time, and comes back as it is. */
static void
test_shortcuts_open (TestView      *self,
                     gconstpointer  data)
{
  GtkWidget *overlay;

  g_assert_null (gtk_application_window_get_help_overlay (GTK_APPLICATION_WINDOW (self->window)));
  overlay = open_overlay (self);
  gtk_window_close (GTK_WINDOW (overlay));
  test_settle ();
  g_assert_true (is_in_matrix (self));
  g_assert_true (open_overlay (self) == overlay);
  gtk_window_close (GTK_WINDOW (overlay));
  test_settle ();
  g_assert_true (is_in_matrix (self));
}

/* A new day */

static RemitChart *
read_example (const char *until)
{
  g_autofree char *path = g_build_filename (g_getenv ("REMIT_TEST_DATA"), "example.remit", NULL);
  g_autofree char *sample = NULL;
  g_autoptr (GString) text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  RemitChart *chart;

  g_file_get_contents (path, &sample, NULL, &error);
  g_assert_no_error (error);
  text = g_string_new (sample);
  g_assert_cmpuint (g_string_replace (text, "2027-06-30", until, 0), ==, 1);
  bytes = g_bytes_new (text->str, text->len);
  chart = remit_reader_read_bytes (bytes, &error);
  g_assert_no_error (error);
  return chart;
}

/* In the far west and in the far east it is never the same day. */
static void
test_new_day (TestView      *self,
              gconstpointer  data)
{
  g_autofree char *zone = g_strdup (g_getenv ("TZ"));
  g_autofree char *today = NULL;
  g_autoptr (RemitChart) chart = NULL;
  g_autoptr (RemitDocument) document = NULL;
  RemitChecks *checks;
  guint n_errors;

  g_setenv ("TZ", "WEST12", TRUE);
  today = remit_date_format (remit_date_today ());
  chart = read_example (today);
  document = remit_document_new (chart);
  remit_window_set_document (self->window, document);
  checks = remit_document_get_checks (document);
  n_errors = remit_checks_get_n_open (checks, REMIT_SEVERITY_ERROR);
  g_object_notify (G_OBJECT (self->window), "is-active");
  g_assert_cmpuint (remit_checks_get_n_open (checks, REMIT_SEVERITY_ERROR), ==, n_errors);

  g_setenv ("TZ", "EAST-14", TRUE);
  g_object_notify (G_OBJECT (self->window), "is-active");
  g_assert_cmpuint (remit_checks_get_n_open (checks, REMIT_SEVERITY_ERROR), ==, n_errors + 1);
  g_setenv ("TZ", zone != NULL ? zone : "UTC", TRUE);
}

static void
add_deeds (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      g_autofree char *path = g_strdup_printf ("/keyboard/focus-kept/%s", deeds[i].name);

      g_test_add (path, TestView, &deeds[i], test_view_set_up, test_focus_kept, test_view_tear_down);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_view_add ("/keyboard/panes", test_panes);
  test_view_add ("/keyboard/panes-remember", test_panes_remember);
  test_view_add ("/keyboard/panes-nothing-found", test_panes_nothing_found);
  g_test_add ("/keyboard/panes-narrow", TestView, NULL, set_up_narrow, test_panes_narrow, test_view_tear_down);
  add_deeds ();
  test_view_add ("/keyboard/plans", test_plans);
  test_view_add ("/keyboard/shortcuts", test_shortcuts);
  test_view_add ("/keyboard/shortcuts-open", test_shortcuts_open);
  test_view_add ("/keyboard/new-day", test_new_day);
  return test_view_run (test_view_start ());
}
