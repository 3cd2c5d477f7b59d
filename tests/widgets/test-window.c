/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <unistd.h>

#include <glib/gstdio.h>

#include "format/remit-reader.h"
#include "format/remit-templates.h"
#include "format/remit-writer.h"
#include "support/test-run.h"
#include "widgets/keys.h"
#include "widgets/tree.h"
#include "widgets/remit-findings-pane.h"
#include "window/remit-application.h"
#include "window/remit-recent.h"

/* Whole windows in this process: files are opened, edited, saved and closed as by a user, whose answers to dialogs
 * are given by the test. Each test has a folder of its own. */

typedef struct
{
  char *folder;
  char *path;
  GFile *file;
} Fixture;

static RemitApplication *application;
static guint n_alive; /* windows that are not finalized yet */

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autofree char *sample = g_build_filename (g_getenv ("REMIT_TEST_DATA"), "example.remit", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  self->folder = g_dir_make_tmp ("remit-window-XXXXXX", &error);
  g_assert_no_error (error);
  self->path = g_build_filename (self->folder, "checkout.remit", NULL);
  self->file = g_file_new_for_path (self->path);
  g_file_get_contents (sample, &text, &length, &error);
  g_assert_no_error (error);
  g_file_set_contents (self->path, text, (gssize) length, &error);
  g_assert_no_error (error);
}

static void
window_gone_cb (gpointer  user_data,
                GObject  *window)
{
  n_alive--;
}

static void
window_added_cb (GtkApplication *app,
                 GtkWindow      *window)
{
  n_alive++;
  g_object_weak_ref (G_OBJECT (window), window_gone_cb, NULL);
}

static guint
count_windows (void)
{
  guint n = 0;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (application)); l != NULL; l = l->next)
    n += REMIT_IS_WINDOW (l->data);
  return n;
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  wait_for (count_windows () == 0 && n_alive == 0);
  test_remove_folder (self->folder);
  g_object_unref (self->file);
  g_free (self->path);
  g_free (self->folder);
}

static AdwMessageDialog *
find_dialog (void)
{
  GListModel *toplevels = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (toplevels, i);

      if (ADW_IS_MESSAGE_DIALOG (window) && gtk_widget_get_visible (window))
        return ADW_MESSAGE_DIALOG (window);
    }
  return NULL;
}

static void
answer (const char *heading_part,
        const char *response)
{
  g_autoptr (AdwMessageDialog) dialog = NULL;

  wait_for (find_dialog () != NULL);
  dialog = g_object_ref (find_dialog ());
  g_assert_nonnull (strstr (adw_message_dialog_get_heading (dialog), heading_part));
  g_assert_true (adw_message_dialog_has_response (dialog, response));
  /* As its buttons do it. */
  adw_message_dialog_response (dialog, response);
  gtk_window_destroy (GTK_WINDOW (dialog));
  test_settle ();
}

static RemitWindow *
open_file (GFile *file)
{
  RemitWindow *window = remit_application_open_file (application, file, NULL);

  wait_for (gtk_widget_get_mapped (GTK_WIDGET (window)));
  test_settle ();
  return window;
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

static gboolean
is_enabled (RemitWindow *window,
            const char  *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (window), action);
}

/* Consulted, in the first cell of the first plan. */
static void
edit (RemitWindow *window)
{
  RemitDocument *document = remit_window_get_document (window);
  RemitEdit *step = remit_edit_new ("Set C");
  g_autoptr (GError) error = NULL;

  remit_edit_set_cell (step, remit_chart_get_plan (remit_document_get_chart (document), 0), 0, 0, 1 << 2);
  remit_history_apply (remit_document_get_history (document), step, &error);
  g_assert_no_error (error);
  test_settle ();
}

static void
close_and_discard (RemitWindow *window)
{
  gtk_window_close (GTK_WINDOW (window));
  answer ("Save changes to “Checkout team” before closing?", "discard");
}

static void
assert_saved (RemitWindow *window,
              const char  *path)
{
  g_autoptr (GBytes) bytes = remit_writer_write (remit_document_get_chart (remit_window_get_document (window)));
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (text, length, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_edit_undo_save (Fixture       *self,
                     gconstpointer  data)
{
  RemitWindow *window = open_file (self->file);
  RemitDocument *document = remit_window_get_document (window);

  g_assert_nonnull (document);
  g_assert_cmpstr (remit_document_get_title (document), ==, "Checkout team");
  g_assert_cmpstr (remit_document_get_subtitle (document), ==, "checkout.remit · saved");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Checkout team — Remit");
  g_assert_false (is_enabled (window, "undo"));

  edit (window);
  g_assert_cmpstr (remit_document_get_subtitle (document), ==, "checkout.remit · edited");
  act (window, "undo", NULL);
  g_assert_cmpstr (remit_document_get_subtitle (document), ==, "checkout.remit · saved");
  g_assert_false (is_enabled (window, "undo"));
  act (window, "redo", NULL);
  g_assert_true (remit_document_get_modified (document));

  act (window, "save", NULL);
  wait_for (!remit_document_get_modified (document));
  g_assert_cmpstr (remit_document_get_subtitle (document), ==, "checkout.remit · saved");
  assert_saved (window, self->path);
  gtk_window_close (GTK_WINDOW (window));
  test_settle ();
  g_assert_null (find_dialog ());

  window = open_file (self->file);
  g_assert_cmpuint (remit_plan_get_set (remit_document_get_plan (remit_window_get_document (window)), 0, 0), ==, 1 << 2);
  gtk_window_close (GTK_WINDOW (window));
}

static void
test_same_file_once (Fixture       *self,
                     gconstpointer  data)
{
  g_autofree char *other_path = g_build_filename (self->folder, "link.remit", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (other_path);
  RemitWindow *window;

  g_assert_cmpint (symlink (self->path, other_path), ==, 0);
  /* Also while it is still being read. */
  window = remit_application_open_file (application, self->file, NULL);
  g_assert_true (remit_application_open_file (application, other, NULL) == window);
  wait_for (remit_window_get_document (window) != NULL);
  g_assert_true (open_file (self->file) == window);
  g_assert_true (open_file (other) == window);
  g_assert_cmpuint (count_windows (), ==, 1);
  gtk_window_close (GTK_WINDOW (window));
}

static void
test_unreadable (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  RemitWindow *window;
  AdwMessageDialog *dialog;

  g_file_set_contents (self->path, "<?xml version=\"1.0\"?>\n<chart xmlns=\"urn:remit:chart:1\">\n <wrong/>\n</chart>\n", -1,
                       &error);
  g_assert_no_error (error);
  window = open_file (self->file);
  g_assert_null (remit_window_get_document (window));
  g_assert_true (remit_window_is_free (window));
  wait_for (find_dialog () != NULL);
  dialog = find_dialog ();
  g_assert_true (g_str_has_prefix (adw_message_dialog_get_body (dialog), "checkout.remit, line 3: "));
  answer ("The File Cannot Be Opened", "cancel");

  /* The window is as good as before: the next file opens in it. */
  act (window, "new-from-template", "raci-blank");
  g_assert_nonnull (remit_window_get_document (window));
  gtk_window_close (GTK_WINDOW (window));
}

static void
test_missing_file (Fixture       *self,
                   gconstpointer  data)
{
  RemitWindow *open_window = open_file (self->file);
  g_autofree char *path = g_build_filename (self->folder, "gone.remit", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  RemitWindow *window = open_file (file);

  g_assert_true (window != open_window);
  wait_for (find_dialog () != NULL);
  g_assert_cmpstr (adw_message_dialog_get_body (find_dialog ()), ==,
                   "gone.remit: The file is not there. It may have been moved, renamed or deleted.");
  answer ("The File Cannot Be Opened", "cancel");
  g_assert_nonnull (remit_window_get_document (open_window));
  gtk_window_close (GTK_WINDOW (window));
  gtk_window_close (GTK_WINDOW (open_window));
}

static void
test_close_asks (Fixture       *self,
                 gconstpointer  data)
{
  RemitWindow *window = open_file (self->file);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_true (g_file_get_contents (self->path, &before, NULL, NULL));
  edit (window);
  gtk_window_close (GTK_WINDOW (window));
  gtk_window_close (GTK_WINDOW (window));
  answer ("Save changes to “Checkout team” before closing?", "cancel");
  g_assert_null (find_dialog ());
  g_assert_cmpuint (count_windows (), ==, 1);

  close_and_discard (window);
  g_assert_cmpuint (count_windows (), ==, 0);
  g_assert_true (g_file_get_contents (self->path, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, before);
}

static void
test_close_saves (Fixture       *self,
                  gconstpointer  data)
{
  RemitWindow *window = open_file (self->file);
  g_autofree char *text = NULL;

  edit (window);
  gtk_window_close (GTK_WINDOW (window));
  answer ("Save changes", "save");
  wait_for (count_windows () == 0);
  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "<cell role=\"pm\" is=\"C\"/>"));
}

static void
test_close_while_saving (Fixture       *self,
                         gconstpointer  data)
{
  RemitWindow *window = open_file (self->file);

  edit (window);
  g_action_group_activate_action (G_ACTION_GROUP (window), "save", NULL);
  gtk_window_close (GTK_WINDOW (window));
  wait_for (count_windows () == 0);
  g_assert_null (find_dialog ());
}

static void
test_quit_asks_each (Fixture       *self,
                     gconstpointer  data)
{
  RemitWindow *edited = open_file (self->file);
  RemitWindow *untouched = remit_window_new (GTK_APPLICATION (application));

  gtk_window_present (GTK_WINDOW (untouched));
  edit (edited);
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  test_settle ();
  g_assert_cmpuint (count_windows (), ==, 2);
  answer ("Save changes", "discard");
  g_assert_cmpuint (count_windows (), ==, 0);
}

/* One after the other; Cancel keeps them all, also one that could have gone already. */
static void
test_quit_cancelled (Fixture       *self,
                     gconstpointer  data)
{
  RemitWindow *windows[3];
  g_autofree char *text = NULL;

  windows[0] = open_file (self->file);
  edit (windows[0]);
  for (guint i = 1; i < G_N_ELEMENTS (windows); i++)
    {
      windows[i] = remit_window_new (GTK_APPLICATION (application));
      gtk_window_present (GTK_WINDOW (windows[i]));
      act (windows[i], "new-from-template", "pm-po");
      edit (windows[i]);
    }
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  answer ("Save changes", "discard");
  g_assert_cmpuint (count_windows (), ==, 3);
  answer ("Save changes", "cancel");
  g_assert_null (find_dialog ());
  g_assert_cmpuint (count_windows (), ==, 3);

  /* What was to be lost is asked about again, and a window that closes alone does not go on quitting. */
  gtk_window_close (GTK_WINDOW (windows[2]));
  answer ("Save changes", "discard");
  g_assert_null (find_dialog ());
  g_assert_cmpuint (count_windows (), ==, 2);
  gtk_window_close (GTK_WINDOW (windows[1]));
  answer ("Save changes", "discard");
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  answer ("Save changes", "save");
  wait_for (count_windows () == 0);
  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "<cell role=\"pm\" is=\"C\"/>"));
}

static void
test_saved_already (Fixture       *self,
                    gconstpointer  data)
{
  RemitWindow *window = open_file (self->file);
  g_autofree char *text = NULL;

  g_assert_true (g_file_set_contents (self->path, "somebody else", -1, NULL));
  act (window, "save", NULL);
  g_assert_true (is_enabled (window, "save"));
  g_assert_null (find_dialog ());
  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, "somebody else");

  /* A file that is gone is not saved. */
  g_assert_cmpint (g_remove (self->path), ==, 0);
  act (window, "save", NULL);
  wait_for (find_dialog () != NULL || g_file_test (self->path, G_FILE_TEST_EXISTS));
  if (find_dialog () != NULL)
    answer ("checkout.remit", "cancel");
  gtk_window_close (GTK_WINDOW (window));
}

static void
test_untouched_template (Fixture       *self,
                         gconstpointer  data)
{
  guint n;
  const RemitTemplateInfo *infos = remit_template_list (&n);

  g_assert_cmpuint (n, >, 0);
  for (guint i = 0; i < n; i++)
    {
      RemitWindow *window = remit_window_new (GTK_APPLICATION (application));

      gtk_window_present (GTK_WINDOW (window));
      act (window, "new-from-template", infos[i].id);
      g_assert_cmpstr (remit_document_get_title (remit_window_get_document (window)), ==, infos[i].title);
      g_assert_cmpstr (remit_document_get_subtitle (remit_window_get_document (window)), ==, "not saved yet");
      g_assert_true (is_enabled (window, "save"));
      gtk_window_close (GTK_WINDOW (window));
      test_settle ();
      g_assert_null (find_dialog ());
      g_assert_cmpuint (count_windows (), ==, 0);
    }
}

static void
test_second_template_opens_window (Fixture       *self,
                                   gconstpointer  data)
{
  RemitWindow *window = open_file (self->file);

  act (window, "new-from-template", "pm-po");
  g_assert_cmpuint (count_windows (), ==, 2);
  g_assert_cmpstr (remit_document_get_title (remit_window_get_document (window)), ==, "Checkout team");
  g_action_group_activate_action (G_ACTION_GROUP (application), "quit", NULL);
  test_settle ();
}

static void
test_save_fails (Fixture       *self,
                 gconstpointer  data)
{
  g_autofree char *folder = g_build_filename (self->folder, "sub", NULL);
  g_autofree char *elsewhere = g_build_filename (self->folder, "moved", NULL);
  g_autofree char *path = g_build_filename (folder, "checkout.remit", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  RemitWindow *window;

  g_assert_cmpint (g_mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (g_rename (self->path, path), ==, 0);
  window = open_file (file);
  edit (window);
  g_assert_cmpint (g_rename (folder, elsewhere), ==, 0);

  gtk_window_close (GTK_WINDOW (window));
  answer ("Save changes", "save");
  answer ("“checkout.remit” Could Not Be Saved", "cancel");
  g_assert_cmpuint (count_windows (), ==, 1);
  g_assert_true (remit_document_get_modified (remit_window_get_document (window)));

  /* Nothing is lost, and when the folder is back, saving works and closes nothing. */
  g_assert_cmpint (g_rename (elsewhere, folder), ==, 0);
  act (window, "save", NULL);
  wait_for (!remit_document_get_modified (remit_window_get_document (window)));
  assert_saved (window, path);
  g_assert_cmpuint (count_windows (), ==, 1);
  gtk_window_close (GTK_WINDOW (window));
}

static void
test_changed_on_disk (Fixture       *self,
                      gconstpointer  data)
{
  RemitWindow *window = open_file (self->file);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  edit (window);
  g_file_set_contents (self->path, "somebody else", -1, &error);
  g_assert_no_error (error);
  act (window, "save", NULL);
  answer ("“checkout.remit” Has Changed on Disk", "cancel");
  g_file_get_contents (self->path, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (text, ==, "somebody else");
  g_assert_true (remit_document_get_modified (remit_window_get_document (window)));

  act (window, "save", NULL);
  answer ("“checkout.remit” Has Changed on Disk", "overwrite");
  wait_for (!remit_document_get_modified (remit_window_get_document (window)));
  assert_saved (window, self->path);
  gtk_window_close (GTK_WINDOW (window));
}

static void
test_second_name (Fixture       *self,
                  gconstpointer  data)
{
  g_autofree char *other = g_build_filename (self->folder, "other.remit", NULL);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  RemitWindow *window = open_file (self->file);

  g_assert_true (g_file_get_contents (self->path, &before, NULL, NULL));
  g_assert_cmpint (link (self->path, other), ==, 0);
  edit (window);
  act (window, "save", NULL);
  answer ("“checkout.remit” Has a Second Name", "cancel");
  g_assert_true (remit_document_get_modified (remit_window_get_document (window)));

  act (window, "save", NULL);
  answer ("“checkout.remit” Has a Second Name", "save");
  wait_for (!remit_document_get_modified (remit_window_get_document (window)));
  assert_saved (window, self->path);
  g_assert_true (g_file_get_contents (other, &after, NULL, NULL));
  g_assert_cmpstr (after, ==, before);
  gtk_window_close (GTK_WINDOW (window));
}

static void
test_plans (Fixture       *self,
            gconstpointer  data)
{
  RemitWindow *window = open_file (self->file);
  RemitDocument *document = remit_window_get_document (window);
  RemitPlan *first = remit_document_get_plan (document);
  RemitChecks *checks = remit_document_get_checks (document);
  g_autoptr (GVariant) state = NULL;

  edit (window);
  act (window, "plan", "voice-1");
  g_assert_cmpstr (remit_plan_get_name (remit_document_get_plan (document)), ==, "Voice 1");
  g_assert_true (remit_document_get_checks (document) != checks);
  state = g_action_group_get_action_state (G_ACTION_GROUP (window), "plan");
  g_assert_cmpstr (g_variant_get_string (state, NULL), ==, "voice-1");

  /* What is undone is shown: the plan that the edit was in comes back. */
  act (window, "undo", NULL);
  g_assert_true (remit_document_get_plan (document) == first);
  g_assert_true (remit_document_get_checks (document) == checks);
  act (window, "plan", "no-such-plan");
  g_assert_true (remit_document_get_plan (document) == first);
  gtk_window_close (GTK_WINDOW (window));
}

static void
test_removed_plan (Fixture       *self,
                   gconstpointer  data)
{
  RemitWindow *window = open_file (self->file);
  RemitDocument *document = remit_window_get_document (window);
  RemitEdit *step = remit_edit_new ("Remove the plan");
  g_autoptr (GError) error = NULL;

  act (window, "plan", "voice-1");
  remit_edit_remove_plan (step, 1);
  remit_history_apply (remit_document_get_history (document), step, &error);
  g_assert_no_error (error);
  test_settle ();
  g_assert_cmpstr (remit_plan_get_name (remit_document_get_plan (document)), ==, "As is");
  close_and_discard (window);
}

static void
test_rename_chart (Fixture       *self,
                   gconstpointer  data)
{
  RemitWindow *window = open_file (self->file);
  RemitDocument *document = remit_window_get_document (window);
  GtkWidget *entry;

  act (window, "rename-chart", NULL);
  wait_for (find_dialog () != NULL);
  entry = adw_message_dialog_get_extra_child (find_dialog ());
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "Checkout team");
  gtk_editable_set_text (GTK_EDITABLE (entry), "   ");
  g_assert_false (adw_message_dialog_get_response_enabled (find_dialog (), "rename"));
  gtk_editable_set_text (GTK_EDITABLE (entry), " Payments ");
  answer ("Rename the Chart", "rename");
  g_assert_cmpstr (remit_document_get_title (document), ==, "Payments");
  g_assert_cmpstr (remit_history_get_undo_name (remit_document_get_history (document)), ==, "Rename Chart");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "Payments — Remit");

  act (window, "undo", NULL);
  g_assert_cmpstr (remit_document_get_title (document), ==, "Checkout team");
  g_assert_false (remit_document_get_modified (document));
  gtk_window_close (GTK_WINDOW (window));
}

static void
test_rename_untitled (Fixture       *self,
                      gconstpointer  data)
{
  g_autoptr (RemitChart) chart = remit_template_load ("raci-blank", NULL);
  RemitWindow *window = remit_window_new (GTK_APPLICATION (application));
  g_autoptr (RemitDocument) document = NULL;
  GtkWidget *entry;

  remit_chart_set_title (chart, "");
  document = remit_document_new (chart);
  remit_window_set_document (window, document);
  gtk_window_present (GTK_WINDOW (window));
  act (window, "rename-chart", NULL);
  wait_for (find_dialog () != NULL);
  entry = adw_message_dialog_get_extra_child (find_dialog ());
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_cmpstr (gtk_entry_get_placeholder_text (GTK_ENTRY (entry)), ==, "Untitled chart");
  g_assert_false (adw_message_dialog_get_response_enabled (find_dialog (), "rename"));
  answer ("Rename the Chart", "cancel");
  g_assert_false (remit_document_get_modified (document));
  gtk_window_close (GTK_WINDOW (window));
}

static void
test_recent_labels (Fixture       *self,
                    gconstpointer  data)
{
  RemitRecent charts[] = {
    { NULL, (char *) "a.remit", (char *) "~/one" },
    { NULL, (char *) "b.remit", (char *) "~/one" },
    { NULL, (char *) "a.remit", (char *) "~/two" },
  };
  static const char *const expected[] = { "a.remit — ~/one", "b.remit", "a.remit — ~/two" };
  g_autoptr (GPtrArray) list = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    g_ptr_array_add (list, &charts[i]);
  for (guint i = 0; i < G_N_ELEMENTS (charts); i++)
    {
      g_autofree char *label = remit_recent_dup_label (list, i);

      g_assert_cmpstr (label, ==, expected[i]);
    }
}

/* A title that is half typed is part of the chart for saving and closing. */
static void
test_typed_title (Fixture       *self,
                  gconstpointer  data)
{
  const RemitPlace place = { NULL, 0, REMIT_NO_POSITION, REMIT_NO_POSITION };
  RemitWindow *window = open_file (self->file);
  RemitMatrix *matrix = remit_chart_view_get_matrix (remit_window_get_chart_view (window));
  g_autofree char *text = NULL;
  GtkWidget *entry;

  remit_matrix_go_to (matrix, &place, TRUE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (matrix), "matrix.rename", NULL));
  test_settle ();
  entry = find_child (GTK_WIDGET (matrix), GTK_TYPE_TEXT);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Half typed");
  act (window, "save", NULL);
  wait_for (is_enabled (window, "save"));
  g_assert_true (g_file_get_contents (self->path, &text, NULL, NULL));
  g_assert_nonnull (strstr (text, "title=\"Half typed\""));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (matrix), "matrix.rename", NULL));
  test_settle ();
  entry = find_child (GTK_WIDGET (matrix), GTK_TYPE_TEXT);
  g_assert_nonnull (entry);
  gtk_editable_set_text (GTK_EDITABLE (entry), "Half typed again");
  close_and_discard (window);
}

static void
test_removal_offers_undo (Fixture       *self,
                          gconstpointer  data)
{
  RemitWindow *window = open_file (self->file);
  RemitChart *chart = remit_document_get_chart (remit_window_get_document (window));
  RemitMatrix *matrix = remit_chart_view_get_matrix (remit_window_get_chart_view (window));
  const RemitPlace place = { NULL, 0, REMIT_NO_POSITION, REMIT_NO_POSITION };
  GtkWidget *toasts;

  remit_matrix_go_to (matrix, &place, TRUE);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (matrix), "matrix.remove", NULL));
  test_settle ();
  g_assert_cmpuint (remit_chart_get_n_rows (chart), ==, 1);
  toasts = find_child (GTK_WIDGET (window), ADW_TYPE_TOAST_OVERLAY);
  g_assert_nonnull (toasts);
  g_assert_true (gtk_widget_activate_action (toasts, "win.undo", NULL));
  test_settle ();
  g_assert_cmpuint (remit_chart_get_n_rows (chart), ==, 2);
  g_assert_false (remit_document_get_modified (remit_window_get_document (window)));
  gtk_window_close (GTK_WINDOW (window));
}

/* A key that is held down removes faster than toasts come and go; the last removal is the one that is told. */
static void
test_quick_removals (Fixture       *self,
                     gconstpointer  data)
{
  RemitWindow *window = open_file (self->file);
  RemitChart *chart = remit_document_get_chart (remit_window_get_document (window));
  RemitMatrix *matrix = remit_chart_view_get_matrix (remit_window_get_chart_view (window));
  const RemitPlace place = { NULL, 0, REMIT_NO_POSITION, REMIT_NO_POSITION };

  for (guint i = 0; i < 2; i++)
    {
      remit_matrix_go_to (matrix, &place, TRUE);
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (matrix), "matrix.remove", NULL));
      test_settle ();
    }
  g_assert_cmpuint (remit_chart_get_n_rows (chart), ==, 0);
  wait_for (shows (GTK_WIDGET (window), "Removed “Build and refine the roadmap”"));
  g_assert_false (shows (GTK_WIDGET (window), "Removed “Set the product vision”"));
  act (window, "undo", NULL);
  act (window, "undo", NULL);
  g_assert_cmpuint (remit_chart_get_n_rows (chart), ==, 2);
  wait_for (!shows (GTK_WIDGET (window), "Removed “Build and refine the roadmap”"));
  gtk_window_close (GTK_WINDOW (window));
}

static RemitFinding *
find_finding (RemitWindow *window,
              RemitRule    rule)
{
  RemitChecks *checks = remit_document_get_checks (remit_window_get_document (window));
  g_autoptr (GPtrArray) findings = remit_checks_list (checks);

  for (guint i = 0; i < findings->len; i++)
    if (remit_finding_get_rule (g_ptr_array_index (findings, i)) == rule)
      return g_object_ref (g_ptr_array_index (findings, i));
  return NULL;
}

static void
test_finding_leads_there (Fixture       *self,
                          gconstpointer  data)
{
  RemitWindow *window = remit_window_new (GTK_APPLICATION (application));
  RemitMatrix *matrix = remit_chart_view_get_matrix (remit_window_get_chart_view (window));
  GtkWidget *pane = find_child (GTK_WIDGET (window), REMIT_TYPE_FINDINGS_PANE);
  g_autoptr (RemitFinding) row = NULL;
  g_autoptr (RemitFinding) pair = NULL;
  RemitPlace place, next;

  gtk_window_present (GTK_WINDOW (window));
  act (window, "new-from-template", "pm-po");
  row = find_finding (window, REMIT_RULE_ROW_MANY_DECIDERS);
  pair = find_finding (window, REMIT_RULE_PAIR_REDUNDANT);
  g_assert_nonnull (row);
  g_assert_nonnull (pair);

  g_signal_emit_by_name (pane, "activated", row);
  remit_matrix_get_place (matrix, &place);
  g_assert_cmpuint (place.row, ==, remit_item_get_position (g_ptr_array_index (remit_finding_get_rows (row), 0)));
  g_assert_cmpuint (place.role, ==, remit_item_get_position (g_ptr_array_index (remit_finding_get_roles (row), 0)));

  /* What is about two roles leads to the rows that both hold, one after the other. */
  g_signal_emit_by_name (pane, "activated", pair);
  remit_matrix_get_place (matrix, &place);
  g_signal_emit_by_name (pane, "activated", pair);
  remit_matrix_get_place (matrix, &next);
  g_assert_cmpuint (place.row, !=, REMIT_NO_POSITION);
  g_assert_cmpuint (next.row, >, place.row);
  gtk_window_close (GTK_WINDOW (window));
}

static gboolean
is_recent (GFile *file)
{
  g_autoptr (GPtrArray) recent = remit_recent_list (10);
  g_autofree char *uri = g_file_get_uri (file);
  gboolean found = FALSE;

  for (guint i = 0; i < recent->len; i++)
    found = found || g_str_equal (((RemitRecent *) g_ptr_array_index (recent, i))->uri, uri);
  return found;
}

static void
test_recent (Fixture       *self,
             gconstpointer  data)
{
  RemitWindow *window;
  g_autofree char *uri = g_file_get_uri (self->file);

  g_assert_false (is_recent (self->file));
  window = open_file (self->file);
  wait_for (is_recent (self->file));
  gtk_window_close (GTK_WINDOW (window));
  test_settle ();

  window = remit_window_new (GTK_APPLICATION (application));
  act (window, "open-recent", uri);
  wait_for (remit_window_get_document (window) != NULL);
  g_assert_true (remit_document_is_file (remit_window_get_document (window), self->file));
  gtk_window_close (GTK_WINDOW (window));

  g_remove (self->path);
  g_assert_false (is_recent (self->file));
}

static void
test_narrow (Fixture       *self,
             gconstpointer  data)
{
  static const struct
  {
    int width;
    gboolean shown;
  } rows[] = { { 720, FALSE }, { 1200, TRUE } };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RemitWindow *window = remit_window_new (GTK_APPLICATION (application));
      RemitChartView *view = remit_window_get_chart_view (window);

      gtk_window_set_default_size (GTK_WINDOW (window), rows[i].width, 480);
      gtk_window_present (GTK_WINDOW (window));
      act (window, "new-from-template", "pm-po");
      wait_for (gtk_widget_get_width (GTK_WIDGET (view)) > 0);
      g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (view)), <=, rows[i].width);
      wait_for (remit_chart_view_get_show_findings (view) == rows[i].shown);
      act (window, "toggle-findings", NULL);
      g_assert_cmpint (remit_chart_view_get_show_findings (view), ==, !rows[i].shown);
      gtk_window_close (GTK_WINDOW (window));
      test_settle ();
    }
}

static void
test_command_line (Fixture       *self,
                   gconstpointer  data)
{
  static const struct
  {
    const char *arguments[3];
    int status;
    const char *said;
    const char *complained;
  } rows[] = {
    { { "--no-such-option" }, 2, "", "Usage:" },
    { { "--template" }, 2, "", "Usage:" },
    { { "--template", "no-such-template" }, 2, "", "pm-po" },
    { { "--version" }, 0, PACKAGE_VERSION, "" },
    { { "--help" }, 0, "--template", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      const char *const command[] = { g_getenv ("REMIT_PROGRAM"), rows[i].arguments[0], rows[i].arguments[1], NULL };
      g_autofree char *output = NULL;
      g_autofree char *errors = NULL;
      g_autoptr (GError) error = NULL;
      int status;

      g_spawn_sync (NULL, (char **) command, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output, &errors, &status, &error);
      g_assert_no_error (error);
      g_assert_true (WIFEXITED (status));
      g_assert_cmpint (WEXITSTATUS (status), ==, rows[i].status);
      g_assert_nonnull (strstr (output, rows[i].said));
      g_assert_nonnull (strstr (errors, rows[i].complained));
      g_assert_cmpint (*errors != '\0', ==, rows[i].status != 0);
    }
}

#define add(name, func) g_test_add ("/window/" name, Fixture, NULL, set_up, func, tear_down)

static void
add_tests (void)
{
  add ("edit-undo-save", test_edit_undo_save);
  add ("same-file-once", test_same_file_once);
  add ("unreadable", test_unreadable);
  add ("missing-file", test_missing_file);
  add ("close-asks", test_close_asks);
  add ("close-saves", test_close_saves);
  add ("close-while-saving", test_close_while_saving);
  add ("quit-asks-each", test_quit_asks_each);
  add ("quit-cancelled", test_quit_cancelled);
  add ("saved-already", test_saved_already);
  add ("rename-untitled", test_rename_untitled);
  add ("recent-labels", test_recent_labels);
  add ("untouched-template", test_untouched_template);
  add ("second-template-opens-window", test_second_template_opens_window);
  add ("save-fails", test_save_fails);
  add ("changed-on-disk", test_changed_on_disk);
  add ("second-name", test_second_name);
  add ("plans", test_plans);
  add ("removed-plan", test_removed_plan);
  add ("rename-chart", test_rename_chart);
  add ("typed-title", test_typed_title);
  add ("removal-offers-undo", test_removal_offers_undo);
  add ("quick-removals", test_quick_removals);
  add ("finding-leads-there", test_finding_leads_there);
  add ("recent", test_recent);
  add ("narrow", test_narrow);
  add ("command-line", test_command_line);
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *home = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  /* The list of recent files is the user's own. */
  home = g_dir_make_tmp ("remit-home-XXXXXX", NULL);
  g_setenv ("XDG_DATA_HOME", home, TRUE);

  application = remit_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  g_application_hold (G_APPLICATION (application));
  g_signal_connect (application, "window-added", G_CALLBACK (window_added_cb), NULL);

  add_tests ();
  status = g_test_run ();
  g_application_release (G_APPLICATION (application));
  g_object_unref (application);
  test_remove_folder (home);
  return status;
}
