/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "format/remit-load.h"
#include "format/remit-template-folder.h"
#include "format/remit-template-store.h"
#include "support/test-run.h"
#include "widgets/keys.h"
#include "widgets/remit-field.h"
#include "widgets/tree.h"
#include "window/remit-application.h"
#include "window/remit-recent.h"
#include "window/remit-start-page.h"
#include "window/remit-template-card.h"
#include "window/remit-template-form.h"
#include "window/remit-thumbnail.h"

/* The start page and what leads to it: charts saved as templates, templates that are renamed, removed and brought
 * back, files dropped on windows, and the keyboard among cards. The user's data are in a folder of the test. */

#define BROKEN "<?xml version=\"1.0\"?>\n<chart xmlns=\"urn:remit:chart:1\">\n <oops/>\n</chart>\n"

static RemitApplication *application;
static char *home;
static char *templates_path;

static guint
count_windows (void)
{
  guint n = 0;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    n += REMIT_IS_WINDOW (l->data);
  return n;
}

static GListModel *
get_items (void)
{
  return remit_template_store_get_items (remit_template_store_get_default ());
}

static void
act (RemitWindow *window,
     const char  *action,
     const char  *parameter)
{
  g_action_group_activate_action (G_ACTION_GROUP (window), action,
                                  parameter != NULL ? g_variant_new_string (parameter) : NULL);
  test_settle ();
}

static RemitWindow *
open_window (void)
{
  RemitWindow *window = remit_window_new (GTK_APPLICATION (application));

  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 780);
  gtk_window_present (GTK_WINDOW (window));
  wait_for (gtk_widget_get_mapped (find_child (GTK_WIDGET (window), REMIT_TYPE_START_PAGE)));
  test_settle ();
  return window;
}

static GFile *
get_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("REMIT_TEST_DATA"), name, NULL);

  return g_file_new_for_path (path);
}

static RemitWindow *
open_sample (void)
{
  g_autoptr (GFile) file = get_sample ("example.remit");
  RemitWindow *window = remit_application_open_file (application, file, NULL);

  wait_for (remit_window_get_document (window) != NULL);
  wait_for (gtk_widget_get_mapped (GTK_WIDGET (window)));
  test_settle ();
  return window;
}

/* Puts a template there as another program would. */
static void
put (const char *name,
     const char *text)
{
  g_autofree char *path = g_build_filename (templates_path, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (templates_path, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  remit_template_store_refresh (remit_template_store_get_default ());
}

/* Copies of the sample, called A, B, C … */
static void
put_samples (guint n)
{
  g_autoptr (GFile) file = get_sample ("example.remit");
  g_autofree char *text = NULL;

  g_assert_true (g_file_load_contents (file, NULL, &text, NULL, NULL, NULL));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("own-%c.remit", 'a' + i);
      g_autofree char *title = g_strdup_printf ("<title>Own %c", 'A' + i);
      g_auto (GStrv) parts = g_strsplit (text, "<title>Checkout team", 2);
      g_autofree char *own = g_strjoinv (title, parts);

      put (name, own);
    }
  wait_for (g_list_model_get_n_items (get_items ()) == n);
  test_settle ();
}

static void
tear_down (gpointer      *fixture,
           gconstpointer  data)
{
  wait_for (count_windows () == 0);
  test_remove_folder (templates_path);
  remit_template_store_refresh (remit_template_store_get_default ());
  wait_for (g_list_model_get_n_items (get_items ()) == 0);
}

static GtkWidget *
find_window (GType type)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (G_TYPE_CHECK_INSTANCE_TYPE (window, type) && gtk_widget_get_visible (window))
        return window;
    }
  return NULL;
}

static GtkWidget *
find_card (GtkWidget  *widget,
           const char *id)
{
  if (REMIT_IS_TEMPLATE_CARD (widget))
    return g_strcmp0 (remit_template_card_get_id (REMIT_TEMPLATE_CARD (widget)), id) == 0 ? widget : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_card (child, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The field of the form with a title. */
static RemitField *
find_field (GtkWidget  *widget,
            const char *title)
{
  if (REMIT_IS_FIELD (widget))
    return g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title) ? REMIT_FIELD (widget)
                                                                                            : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      RemitField *found = find_field (child, title);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
open_form (RemitWindow *window,
           const char  *action,
           const char  *parameter)
{
  GtkWidget *form;

  act (window, action, parameter);
  wait_for (find_window (REMIT_TYPE_TEMPLATE_FORM) != NULL);
  form = find_window (REMIT_TYPE_TEMPLATE_FORM);
  wait_for (gtk_widget_get_mapped (form));
  return form;
}

static void
set_text (GtkWidget  *form,
          const char *field,
          const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (remit_field_get_control (find_field (form, field))), text);
}

static void
set_switch (GtkWidget  *form,
            const char *field,
            gboolean    active)
{
  gtk_switch_set_active (GTK_SWITCH (remit_field_get_control (find_field (form, field))), active);
}

/* Applies a form that has nothing to complain about. */
static void
apply (GtkWidget *form)
{
  remit_form_apply (REMIT_FORM (form));
  wait_for (find_window (REMIT_TYPE_TEMPLATE_FORM) == NULL);
  test_settle ();
}

static RemitChart *
load_template (const char *id)
{
  g_autoptr (GFile) folder = remit_template_folder_new_default ();
  g_autoptr (GFile) file = remit_template_folder_find (folder, id);
  g_autoptr (GError) error = NULL;
  RemitChart *chart;

  g_assert_nonnull (file);
  chart = remit_file_load (file, NULL, NULL, &error);
  g_assert_no_error (error);
  return chart;
}

#define NAME "Name"
#define NOTE "What it is for"
#define REPLACE "Replace the template that has this name"
#define LETTERS "Keep letters and their notes"
#define HOLDERS "Keep who holds the roles"

typedef struct
{
  const char *name;
  gboolean replace;
  const char *typed;   /* the error while it is typed */
  const char *applied; /* the error after applying; NULL: it is saved */
  const char *saved_as;
} NameCase;

static const NameCase names[] = {
  { "", FALSE, NULL, "Give the template a name.", NULL },
  { " \t ", FALSE, NULL, "Give the template a name.", NULL },
  { "Own A", FALSE, "A template has this name already. Choose another name, or replace it.",
    "A template has this name already. Choose another name, or replace it.", NULL },
  { "  own a ", FALSE, "A template has this name already. Choose another name, or replace it.",
    "A template has this name already. Choose another name, or replace it.", NULL },
  { "  own a ", TRUE, NULL, NULL, "own-a" },
  { "  New one ", FALSE, NULL, NULL, "new-one" },
  { "Two teams", FALSE, NULL, NULL, "two-teams-2" }, /* one that comes with the program has the id */
};

static void
test_name (gpointer      *fixture,
           gconstpointer  data)
{
  const NameCase *self = data;
  RemitWindow *window = open_sample ();
  GtkWidget *form;
  RemitField *field;

  put_samples (1);
  form = open_form (window, "save-as-template", NULL);
  field = find_field (form, NAME);
  g_assert_null (remit_field_get_error (field));
  set_text (form, NAME, self->name);
  g_assert_cmpint (gtk_widget_get_visible (GTK_WIDGET (find_field (form, REPLACE))), ==,
                   self->typed != NULL || self->replace);
  set_switch (form, REPLACE, self->replace);
  g_assert_cmpstr (remit_field_get_error (field), ==, self->typed);
  remit_form_apply (REMIT_FORM (form));
  test_settle ();
  if (self->saved_as != NULL)
    {
      g_autoptr (RemitChart) chart = load_template (self->saved_as);
      g_autofree char *title = g_strstrip (g_strdup (self->name));

      g_assert_null (find_window (REMIT_TYPE_TEMPLATE_FORM));
      g_assert_cmpstr (remit_chart_get_title (chart), ==, title);
      wait_for (remit_template_store_find_title (remit_template_store_get_default (), title) != NULL);
    }
  else
    {
      g_assert_true (find_window (REMIT_TYPE_TEMPLATE_FORM) == form);
      g_assert_cmpstr (remit_field_get_error (field), ==, self->applied);
      g_assert_cmpuint (g_list_model_get_n_items (get_items ()), ==, 1);
      /* Another name ends the complaint. */
      set_text (form, NAME, "Other");
      g_assert_null (remit_field_get_error (field));
      gtk_window_close (GTK_WINDOW (form));
    }
  gtk_window_close (GTK_WINDOW (window));
}

/* What is kept is what was chosen, and the open chart is as it was. */
static void
test_content (gpointer      *fixture,
              gconstpointer  data)
{
  static const struct
  {
    gboolean letters;
    gboolean holders;
    RemitSet set;
    const char *plan;
    const char *holder;
  } cases[] = {
    { TRUE, FALSE, 1 << 1, "As is", NULL },
    { TRUE, TRUE, 1 << 1, "As is", "to be hired" },
    { FALSE, FALSE, 0, "Plan", NULL },
    { FALSE, TRUE, 0, "Plan", "to be hired" },
  };
  RemitWindow *window = open_sample ();
  RemitDocument *document = remit_window_get_document (window);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdup_printf ("Case %u", i);
      g_autofree char *id = g_strdup_printf ("case-%u", i);
      g_autoptr (RemitChart) chart = NULL;
      GtkWidget *form = open_form (window, "save-as-template", NULL);

      g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (remit_field_get_control (find_field (form, NAME)))), ==,
                       "Checkout team");
      set_text (form, NAME, name);
      set_text (form, NOTE, "  For tests. ");
      set_switch (form, LETTERS, cases[i].letters);
      set_switch (form, HOLDERS, cases[i].holders);
      apply (form);
      chart = load_template (id);
      g_assert_cmpstr (remit_chart_get_note (chart), ==, "For tests.");
      g_assert_cmpuint (remit_chart_get_n_plans (chart), ==, 1);
      g_assert_cmpstr (remit_plan_get_name (remit_chart_get_plan (chart, 0)), ==, cases[i].plan);
      g_assert_cmpuint (remit_plan_get_set (remit_chart_get_plan (chart, 0), 0, 0), ==, cases[i].set);
      g_assert_cmpstr (remit_role_get_holder (remit_chart_get_role (chart, 1)), ==, cases[i].holder);
      g_assert_cmpuint (remit_chart_get_workshops (chart) != NULL ? remit_chart_get_workshops (chart)->len : 0, ==, 0);
    }
  g_assert_cmpstr (remit_document_get_title (document), ==, "Checkout team");
  g_assert_false (remit_document_get_modified (document));
  gtk_window_close (GTK_WINDOW (window));
}

/* A template that cannot be written: the form says why and stays, and works when the way is free. */
static void
test_cannot_write (gpointer      *fixture,
                   gconstpointer  data)
{
  g_autofree char *folder = g_path_get_dirname (templates_path);
  RemitWindow *window = open_sample ();
  GtkWidget *form = open_form (window, "save-as-template", NULL);
  const char *error;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (templates_path, "no folder", -1, NULL));
  remit_form_apply (REMIT_FORM (form));
  test_settle ();
  g_assert_true (find_window (REMIT_TYPE_TEMPLATE_FORM) == form);
  error = remit_field_get_error (find_field (form, NAME));
  g_assert_nonnull (error);
  g_assert_cmpuint (strlen (error), >, 10);
  g_assert_cmpint (g_unlink (templates_path), ==, 0);
  apply (form);
  wait_for (g_list_model_get_n_items (get_items ()) == 1);
  gtk_window_close (GTK_WINDOW (window));
}

static void
test_cancel (gpointer      *fixture,
             gconstpointer  data)
{
  RemitWindow *window = open_sample ();
  GtkWidget *form = open_form (window, "save-as-template", NULL);

  set_text (form, NAME, "Never");
  gtk_window_close (GTK_WINDOW (form));
  test_settle ();
  g_assert_null (find_window (REMIT_TYPE_TEMPLATE_FORM));
  g_assert_false (g_file_test (templates_path, G_FILE_TEST_EXISTS));
  gtk_window_close (GTK_WINDOW (window));
}

/* Start pages follow, and a chart made of the template has a window of its own and no file. */
static void
test_use (gpointer      *fixture,
          gconstpointer  data)
{
  RemitWindow *first = open_window (), *second = open_window ();
  GtkWidget *card;
  RemitDocument *document;

  g_assert_false (shows (GTK_WIDGET (first), "Your templates"));
  put_samples (2);
  g_assert_true (shows (GTK_WIDGET (first), "Your templates"));
  g_assert_true (shows (GTK_WIDGET (second), "Own B"));
  card = find_card (GTK_WIDGET (second), "own-b");
  g_assert_nonnull (find_child (card, REMIT_TYPE_THUMBNAIL));
  gtk_widget_activate (remit_template_card_get_button (REMIT_TEMPLATE_CARD (card)));
  wait_for (remit_window_get_document (second) != NULL);
  document = remit_window_get_document (second);
  g_assert_cmpstr (remit_document_get_title (document), ==, "Own B");
  g_assert_null (remit_document_get_file (document));
  g_assert_false (remit_document_get_modified (document));
  g_assert_null (remit_window_get_document (first));

  /* A window that is not free gets company. */
  act (second, "new-from-template", "own-a");
  wait_for (count_windows () == 3);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    wait_for (l->data == first || remit_window_get_document (l->data) != NULL);
  for (guint i = 0; i < 3; i++)
    gtk_window_close (gtk_application_get_windows (GTK_APPLICATION (application))->data);
}

static GtkWidget *
find_button (GtkWidget  *widget,
             const char *label)
{
  if (GTK_IS_BUTTON (widget) && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), label) == 0
      && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_button (child, label);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The button of the toast that says something; others may still be on their way out. */
static GtkWidget *
find_toast_button (GtkWidget  *widget,
                   const char *message,
                   const char *label)
{
  if (!shows (widget, message))
    return NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_toast_button (child, message, label);

      if (found != NULL)
        return found;
    }
  return find_button (widget, label);
}

static gboolean
card_has_focus (RemitWindow *window,
                const char  *id)
{
  GtkWidget *card = find_card (GTK_WIDGET (window), id);

  return card != NULL && gtk_root_get_focus (GTK_ROOT (window)) == remit_template_card_get_button (REMIT_TEMPLATE_CARD (card));
}

static void
focus_card (RemitWindow *window,
            const char  *id)
{
  GtkWidget *card = find_card (GTK_WIDGET (window), id);

  g_assert_nonnull (card);
  gtk_widget_grab_focus (remit_template_card_get_button (REMIT_TEMPLATE_CARD (card)));
  g_assert_true (card_has_focus (window, id));
}

/* The keyboard stays among the templates while they go and come. */
static void
test_remove (gpointer      *fixture,
             gconstpointer  data)
{
  RemitWindow *window = open_window (), *other = open_window ();

  put_samples (3);
  focus_card (window, "own-b");
  gtk_widget_activate_action (find_card (GTK_WIDGET (window), "own-b"), "card.remove", NULL);
  test_settle ();
  g_assert_null (find_card (GTK_WIDGET (window), "own-b"));
  g_assert_null (find_card (GTK_WIDGET (other), "own-b"));
  wait_for (card_has_focus (window, "own-c"));
  wait_for (shows (GTK_WIDGET (window), "“Own B” was removed"));
  gtk_widget_activate_action (find_card (GTK_WIDGET (window), "own-c"), "card.remove", NULL);
  wait_for (card_has_focus (window, "own-a"));
  gtk_widget_activate_action (find_card (GTK_WIDGET (window), "own-a"), "card.remove", NULL);
  wait_for (card_has_focus (window, "pm-po"));
  g_assert_false (shows (GTK_WIDGET (window), "Your templates"));

  /* One offer for all that went while it stood. */
  wait_for (shows (GTK_WIDGET (window), "3 templates were removed"));
  g_signal_emit_by_name (find_toast_button (GTK_WIDGET (window), "3 templates were removed", "_Undo"), "clicked");
  wait_for (g_list_model_get_n_items (get_items ()) == 3);
  g_assert_nonnull (find_card (GTK_WIDGET (window), "own-b"));
  g_assert_nonnull (find_card (GTK_WIDGET (other), "own-c"));
  gtk_window_close (GTK_WINDOW (window));
  gtk_window_close (GTK_WINDOW (other));
}

static void
test_rename (gpointer      *fixture,
             gconstpointer  data)
{
  RemitWindow *window = open_window ();
  GtkWidget *form;

  put_samples (2);
  focus_card (window, "own-a");
  gtk_widget_activate_action (find_card (GTK_WIDGET (window), "own-a"), "card.rename", NULL);
  wait_for (find_window (REMIT_TYPE_TEMPLATE_FORM) != NULL);
  form = find_window (REMIT_TYPE_TEMPLATE_FORM);
  set_text (form, NAME, "own b");
  g_assert_cmpstr (remit_field_get_error (find_field (form, NAME)), ==, "Another template has this name.");
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (find_field (form, REPLACE))));
  remit_form_apply (REMIT_FORM (form));
  test_settle ();
  g_assert_true (find_window (REMIT_TYPE_TEMPLATE_FORM) == form);
  /* Its own name is not taken. */
  set_text (form, NAME, "OWN A");
  g_assert_null (remit_field_get_error (find_field (form, NAME)));
  set_text (form, NAME, "Zebra");
  set_text (form, NOTE, "Striped.");
  apply (form);
  wait_for (shows (GTK_WIDGET (window), "Zebra") && shows (GTK_WIDGET (window), "Striped."));
  g_assert_false (shows (GTK_WIDGET (window), "Own A"));
  wait_for (card_has_focus (window, "own-a"));
  gtk_window_close (GTK_WINDOW (window));
}

/* A broken one says what is wrong, does not hide the others, and goes when it is told to. */
static void
test_broken (gpointer      *fixture,
             gconstpointer  data)
{
  RemitWindow *window = open_window ();
  GtkWidget *card;
  g_autoptr (AdwMessageDialog) dialog = NULL;

  put_samples (1);
  put ("bad.remit", BROKEN);
  wait_for (find_card (GTK_WIDGET (window), "bad") != NULL);
  test_settle ();
  g_assert_true (shows (GTK_WIDGET (window), "Own A"));
  card = find_card (GTK_WIDGET (window), "bad");
  g_assert_null (find_child (card, REMIT_TYPE_THUMBNAIL));
  g_assert_true (shows (card, "bad.remit"));
  g_assert_true (shows (card, "● Cannot be read"));
  gtk_widget_activate (remit_template_card_get_button (REMIT_TEMPLATE_CARD (card)));
  wait_for (find_window (ADW_TYPE_MESSAGE_DIALOG) != NULL);
  dialog = g_object_ref (ADW_MESSAGE_DIALOG (find_window (ADW_TYPE_MESSAGE_DIALOG)));
  g_assert_true (g_str_has_prefix (adw_message_dialog_get_body (dialog), "bad.remit, line 3: "));
  adw_message_dialog_response (dialog, "remove");
  gtk_window_destroy (GTK_WINDOW (dialog));
  wait_for (find_card (GTK_WIDGET (window), "bad") == NULL);
  g_assert_true (remit_window_is_free (window));
  gtk_window_close (GTK_WINDOW (window));
}

typedef struct
{
  const char *from;
  const char *keys;
  const char *to;
} ArrowCase;

/* Four cards a line: own a b c d e, then those of the program. */
static const ArrowCase arrows[] = {
  { "own-a", "Right", "own-b" },
  { "own-b", "Left", "own-a" },
  { "own-a", "Right Right Right", "own-d" },
  { "own-d", "Right", "own-d" },
  { "own-a", "Down", "own-e" },
  { "own-e", "Up", "own-a" },
  { "own-e", "Down", "pm-po" },
  { "pm-po", "Down", "raci-blank" },
  { "raci-blank", "Down", "raci-blank" },
  { "raci-blank", "Up Up Up", "own-a" },
  { "scrum-team", "Down Right Left Left", "raci-blank" },
  { "pm-po", "ctrl+Right", "pm-po" },
};

static void
test_arrows (gpointer      *fixture,
             gconstpointer  data)
{
  RemitWindow *window = open_window ();
  GtkWidget *focus;

  /* Without them, all cards stand below each other. */
  gtk_recent_manager_purge_items (gtk_recent_manager_get_default (), NULL);
  wait_for (!shows (GTK_WIDGET (window), "Recent charts"));
  put_samples (5);
  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    {
      focus_card (window, arrows[i].from);
      test_press (GTK_WIDGET (window), arrows[i].keys);
      focus = gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), REMIT_TYPE_TEMPLATE_CARD);
      g_assert_nonnull (focus);
      if (!card_has_focus (window, arrows[i].to))
        g_error ("%s from %s does not lead to %s but to %s", arrows[i].keys, arrows[i].from, arrows[i].to,
                 remit_template_card_get_id (REMIT_TEMPLATE_CARD (focus)));
    }
  /* From a card's menu button as from the card. */
  gtk_widget_child_focus (find_child (find_card (GTK_WIDGET (window), "own-a"), GTK_TYPE_MENU_BUTTON),
                          GTK_DIR_TAB_FORWARD);
  g_assert_false (card_has_focus (window, "own-a"));
  test_press (GTK_WIDGET (window), "Right");
  g_assert_true (card_has_focus (window, "own-b"));
  gtk_window_close (GTK_WINDOW (window));
}

static gboolean
is_recent (const char *uri)
{
  g_autoptr (GPtrArray) recent = remit_recent_list (100);

  for (guint i = 0; i < recent->len; i++)
    if (g_str_equal (((RemitRecent *) g_ptr_array_index (recent, i))->uri, uri))
      return TRUE;
  return FALSE;
}

static GtkWidget *
get_row (RemitWindow *window,
         int          index)
{
  GtkWidget *list = find_child (find_child (GTK_WIDGET (window), REMIT_TYPE_START_PAGE), GTK_TYPE_LIST_BOX);

  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), index));
}

/* Charts leave the list when somebody takes them off it, and when their files are gone. */
static void
test_recent (gpointer      *fixture,
             gconstpointer  data)
{
  g_autoptr (GFile) example = get_sample ("example.remit");
  g_autoptr (GFile) foreign = get_sample ("foreign.remit");
  g_autofree char *gone_path = g_build_filename (home, "gone.remit", NULL);
  g_autoptr (GFile) gone = g_file_new_for_path (gone_path);
  g_autofree char *uri = g_file_get_uri (example);
  g_autofree char *foreign_uri = g_file_get_uri (foreign);
  g_autofree char *gone_uri = g_file_get_uri (gone);
  RemitWindow *window;

  g_assert_true (g_file_set_contents (gone_path, "", 0, NULL));
  remit_recent_add (foreign);
  remit_recent_add (example);
  remit_recent_add (gone);
  wait_for (is_recent (uri) && is_recent (foreign_uri) && is_recent (gone_uri));
  g_assert_cmpint (g_unlink (gone_path), ==, 0);
  window = open_window ();
  g_assert_true (shows (GTK_WIDGET (window), "example.remit"));
  g_assert_false (shows (GTK_WIDGET (window), "gone.remit"));
  gtk_widget_grab_focus (get_row (window, 0));
  act (window, "forget-recent", uri);
  wait_for (!shows (GTK_WIDGET (window), "example.remit"));
  g_assert_false (is_recent (uri));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == get_row (window, 0));
  /* From the list to the cards beside it, whose last column it is next to, and back. */
  test_press (GTK_WIDGET (window), "Left");
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), REMIT_TYPE_TEMPLATE_CARD));
  test_press (GTK_WIDGET (window), "Right");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == get_row (window, 0));
  act (window, "forget-recent", foreign_uri);
  wait_for (card_has_focus (window, "pm-po"));
  g_assert_false (shows (GTK_WIDGET (window), "Recent charts"));
  gtk_window_close (GTK_WINDOW (window));
}

static GtkDropTarget *
find_drop_target (RemitWindow *window)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (GTK_WIDGET (window));

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_DROP_TARGET (controller))
        return GTK_DROP_TARGET (controller);
    }
  return NULL;
}

static gboolean
drop (RemitWindow  *window,
      const GValue *value)
{
  gboolean taken = FALSE;

  g_signal_emit_by_name (find_drop_target (window), "drop", value, 10., 10., &taken);
  return taken;
}

static gboolean
drop_samples (RemitWindow *window,
              const char  *first,
              const char  *second)
{
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GFile) one = get_sample (first);
  g_autoptr (GFile) other = second != NULL ? get_sample (second) : NULL;
  GFile *files[] = { one, other };

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_array (files, second != NULL ? 2 : 1));
  return drop (window, &value);
}

static gboolean
all_are_loaded (guint n)
{
  guint n_loaded = 0;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    n_loaded += REMIT_IS_WINDOW (l->data) && remit_window_get_document (l->data) != NULL;
  return n_loaded == n;
}

static void
test_drop (gpointer      *fixture,
           gconstpointer  data)
{
  RemitWindow *window = open_window ();
  GtkRevealer *hint = GTK_REVEALER (find_child (GTK_WIDGET (window), GTK_TYPE_REVEALER));
  g_auto (GValue) text = G_VALUE_INIT;
  GdkDragAction action = 0;

  /* The window's own revealer, not one of the header bar's. */
  for (GtkWidget *widget = GTK_WIDGET (hint); widget != NULL; widget = gtk_widget_get_parent (widget))
    g_assert_false (ADW_IS_HEADER_BAR (widget));
  g_signal_emit_by_name (find_drop_target (window), "enter", 5., 5., &action);
  g_assert_cmpuint (action, ==, GDK_ACTION_COPY);
  g_assert_true (gtk_revealer_get_reveal_child (hint));
  g_signal_emit_by_name (find_drop_target (window), "leave");
  g_assert_false (gtk_revealer_get_reveal_child (hint));
  g_signal_emit_by_name (find_drop_target (window), "enter", 5., 5., &action);

  g_value_init (&text, G_TYPE_STRING);
  g_value_set_static_string (&text, "file:///tmp/x.remit");
  g_assert_false (drop (window, &text));
  g_assert_false (gtk_revealer_get_reveal_child (hint));
  g_assert_true (remit_window_is_free (window));

  /* One in this window, the other in its own. */
  g_assert_true (drop_samples (window, "example.remit", "foreign.remit"));
  wait_for (all_are_loaded (2));
  g_assert_cmpstr (remit_document_get_title (remit_window_get_document (window)), ==, "Checkout team");
  /* Both are open already. */
  g_assert_true (drop_samples (window, "foreign.remit", "example.remit"));
  test_settle ();
  g_assert_cmpuint (count_windows (), ==, 2);
  while (count_windows () > 0)
    gtk_window_close (gtk_application_get_windows (GTK_APPLICATION (application))->data);
}

static void
test_structure (gpointer      *fixture,
                gconstpointer  data)
{
  RemitWindow *window = open_sample (), *other = NULL;
  RemitDocument *document;
  RemitChart *chart;

  act (window, "new-from-structure", NULL);
  wait_for (count_windows () == 2);
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    if (REMIT_IS_WINDOW (l->data) && l->data != window)
      other = l->data;
  document = remit_window_get_document (other);
  chart = remit_document_get_chart (document);
  g_assert_cmpstr (remit_document_get_title (document), ==, "Checkout team");
  g_assert_cmpstr (remit_document_get_subtitle (document), ==, "not saved yet");
  g_assert_null (remit_document_get_file (document));
  g_assert_cmpuint (remit_chart_get_n_rows (chart), ==, 2);
  g_assert_cmpuint (remit_chart_get_n_plans (chart), ==, 1);
  g_assert_cmpuint (remit_plan_count_cells (remit_chart_get_plan (chart, 0)), ==, 0);
  g_assert_cmpuint (remit_plan_count_cells (remit_document_get_plan (remit_window_get_document (window))), ==, 4);
  gtk_window_close (GTK_WINDOW (window));
  gtk_window_close (GTK_WINDOW (other));
}

static void
test_start_page_has_no_chart (gpointer      *fixture,
                              gconstpointer  data)
{
  RemitWindow *window = open_window ();

  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "save-as-template"));
  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (window), "new-from-structure"));
  gtk_window_close (GTK_WINDOW (window));
}

#define add(name, data, func) g_test_add ("/start-page/" name, gpointer, data, NULL, func, tear_down)

static void
add_tests (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_strdup_printf ("/start-page/name/%u", i);

      g_test_add (path, gpointer, &names[i], NULL, test_name, tear_down);
    }
  add ("content", NULL, test_content);
  add ("cannot-write", NULL, test_cannot_write);
  add ("cancel", NULL, test_cancel);
  add ("use", NULL, test_use);
  add ("remove", NULL, test_remove);
  add ("rename", NULL, test_rename);
  add ("broken", NULL, test_broken);
  add ("arrows", NULL, test_arrows);
  add ("recent", NULL, test_recent);
  add ("drop", NULL, test_drop);
  add ("structure", NULL, test_structure);
  add ("no-chart", NULL, test_start_page_has_no_chart);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  home = g_dir_make_tmp ("remit-home-XXXXXX", NULL);
  templates_path = g_build_filename (home, "remit", "templates", NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);

  application = remit_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_hold (G_APPLICATION (application));

  add_tests ();
  status = g_test_run ();
  g_application_release (G_APPLICATION (application));
  g_object_unref (application);
  test_remove_folder (home);
  g_free (home);
  g_free (templates_path);
  return status;
}
