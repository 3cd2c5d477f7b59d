/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include <glib/gstdio.h>

#include "format/helpers.h"
#include "format/remit-format.h"
#include "format/remit-load.h"
#include "format/remit-template-folder.h"
#include "format/remit-template-store.h"
#include "format/remit-templates.h"
#include "support/test-chart.h"
#include "support/test-run.h"

/* The user's own templates in a folder of the test: how they are named, and that the list follows the folder,
 * whoever changes it. */

typedef struct
{
  char *top;
  GFile *folder; /* "top/remit/templates", not there at first */
  RemitTemplateStore *store;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;

  self->top = g_dir_make_tmp ("remit-templates-XXXXXX", &error);
  g_assert_no_error (error);
  path = g_build_filename (self->top, "remit", "templates", NULL);
  self->folder = g_file_new_for_path (path);
  self->store = remit_template_store_new (self->folder);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  gpointer store = self->store;

  /* Tasks under way keep it. */
  g_object_add_weak_pointer (G_OBJECT (self->store), &store);
  g_object_unref (self->store);
  wait_for (store == NULL);
  g_object_unref (self->folder);
  test_remove_folder (self->top);
  g_free (self->top);
}

/* Every template in the list: id, title and note, or the line of its error. */
static char *
describe (Fixture *self)
{
  GListModel *items = remit_template_store_get_items (self->store);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (RemitOwnTemplate) item = g_list_model_get_item (items, i);
      const GError *error = remit_own_template_get_error (item);
      const char *note = remit_own_template_get_note (item);

      g_string_append_printf (text, "%s[%s|%s", i > 0 ? " " : "", remit_own_template_get_id (item),
                              remit_own_template_get_title (item));
      if (error != NULL)
        g_string_append_printf (text, "|line %u", remit_format_error_get_line (error));
      else if (note != NULL)
        g_string_append_printf (text, "|%s", note);
      g_string_append_c (text, ']');
    }
  return g_string_free (text, FALSE);
}

static gboolean
is_list (Fixture    *self,
         const char *expected)
{
  g_autofree char *actual = describe (self);

  return g_str_equal (actual, expected);
}

static void
assert_list (Fixture    *self,
             const char *expected)
{
  g_autoptr (GTimer) timer = g_timer_new ();
  g_autofree char *actual = NULL;

  while (!is_list (self, expected) && g_timer_elapsed (timer, NULL) < TEST_PATIENCE)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  actual = describe (self);
  g_assert_cmpstr (actual, ==, expected);
}

static RemitChart *
make_chart (const char *title,
            const char *note)
{
  RemitChart *chart = test_chart_new ("PM  PO\nVision  A  R\nSprint  .  A\n");

  remit_chart_set_title (chart, title);
  remit_chart_set_note (chart, note);
  return chart;
}

static void
save (Fixture    *self,
      const char *title,
      const char *note)
{
  g_autoptr (RemitChart) chart = make_chart (title, note);
  g_autoptr (GError) error = NULL;

  g_assert_true (remit_template_store_save (self->store, NULL, chart, &error));
  g_assert_no_error (error);
}

/* Writes a file as another program would. */
static void
put (Fixture    *self,
     const char *name,
     const char *text)
{
  g_autofree char *folder = g_file_get_path (self->folder);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  remit_template_store_refresh (self->store);
}

static char *
write_chart (const char *title)
{
  g_autoptr (RemitChart) chart = make_chart (title, NULL);

  return write_text (chart);
}

static void
test_save (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (RemitChart) chart = NULL;
  g_autofree char *text = NULL;
  RemitOwnTemplate *item;

  assert_list (self, "");
  save (self, "Two teams here", "For two.");
  assert_list (self, "[two-teams-here|Two teams here|For two.]");
  /* A template that comes with the program keeps its id, and so does a file that is there. */
  save (self, "Two teams", NULL);
  save (self, "Two TEAMS here", NULL);
  save (self, "Ärger für große Übungen", NULL);
  save (self, "日本", NULL);
  save (self, "A long title that goes on and on", NULL);
  save (self, "A long title that goes on as well", NULL);
  assert_list (self, "[a-long-title-that-goes-o|A long title that goes on and on] "
                     "[a-long-title-that-goes-o-2|A long title that goes on as well] "
                     "[two-teams-here-2|Two TEAMS here] [two-teams-2|Two teams] "
                     "[two-teams-here|Two teams here|For two.] [arger-fur-grosse-ubungen|Ärger für große Übungen] [template|日本]");

  /* What the list keeps of the chart is small; the file has all of it. */
  item = remit_template_store_find (self->store, "two-teams-here");
  g_assert_cmpuint (remit_chart_get_n_rows (remit_own_template_get_picture (item)), ==, 2);
  chart = remit_file_load (remit_own_template_get_file (item), NULL, NULL, NULL);
  text = test_chart_to_text (chart);
  g_assert_cmpstr (text, ==, "Two teams here|PM|PO\nPlan\n# \nVision|A|R\nSprint||A\n");
}

static void
test_find (Fixture       *self,
           gconstpointer  data)
{
  static const struct
  {
    const char *title;
    const char *id;
  } cases[] = {
    { "Scrum", "scrum" }, { "  sCRUM\t", "scrum" }, { "Übung", "ubung" }, { "u\xcc\x88" "bung", "ubung" },
    { "Scru", NULL },     { "Scrums", NULL },       { "", NULL },         { "scrum.remit", NULL },
  };

  save (self, "Scrum", NULL);
  save (self, "Übung", NULL);
  assert_list (self, "[scrum|Scrum] [ubung|Übung]");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      RemitOwnTemplate *found = remit_template_store_find_title (self->store, cases[i].title);

      g_assert_cmpstr (found != NULL ? remit_own_template_get_id (found) : NULL, ==, cases[i].id);
    }
  g_assert_null (remit_template_store_find (self->store, "pm-po"));
}

static void
test_replace (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (RemitChart) chart = make_chart ("SCRUM", "New.");
  g_autoptr (GError) error = NULL;

  save (self, "Scrum", "Old.");
  assert_list (self, "[scrum|Scrum|Old.]");
  g_assert_true (remit_template_store_save (self->store, remit_template_store_find_title (self->store, "Scrum"), chart,
                                            &error));
  g_assert_no_error (error);
  assert_list (self, "[scrum|SCRUM|New.]");
}

static void
test_rename (Fixture       *self,
             gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitChart) chart = NULL;
  RemitOwnTemplate *item;

  save (self, "Scrum", "Old.");
  save (self, "Team", NULL);
  assert_list (self, "[scrum|Scrum|Old.] [team|Team]");
  item = remit_template_store_find (self->store, "scrum");
  g_assert_true (remit_template_store_rename (self->store, item, "Zebra", NULL, &error));
  g_assert_no_error (error);
  assert_list (self, "[team|Team] [scrum|Zebra]");
  item = remit_template_store_find (self->store, "scrum");
  chart = remit_file_load (remit_own_template_get_file (item), NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (remit_chart_get_n_rows (chart), ==, 2);

  /* What is broken meanwhile is not written over. */
  put (self, "scrum.remit", "<chart/>");
  g_assert_false (remit_template_store_rename (self->store, item, "Lost", NULL, &error));
  g_assert_cmpint ((int) error->domain, ==, (int) REMIT_FORMAT_ERROR);
}

static void
test_remove_and_restore (Fixture       *self,
                         gconstpointer  data)
{
  g_autoptr (RemitOwnTemplate) item = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GBytes) nothing = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *other = write_chart ("Other");

  save (self, "Scrum", "Old.");
  assert_list (self, "[scrum|Scrum|Old.]");
  item = g_object_ref (remit_template_store_find (self->store, "scrum"));
  g_assert_true (remit_template_store_remove (self->store, item, &bytes, &error));
  g_assert_no_error (error);
  /* At once, not when the folder has been looked at. */
  g_assert_true (is_list (self, ""));
  g_assert_false (g_file_query_exists (remit_own_template_get_file (item), NULL));
  assert_list (self, "");
  g_assert_true (remit_template_store_remove (self->store, item, &nothing, &error));
  g_assert_null (nothing);

  g_assert_true (remit_template_store_restore (self->store, item, bytes, &error));
  g_assert_no_error (error);
  assert_list (self, "[scrum|Scrum|Old.]");

  /* Its place may have been taken. */
  put (self, "scrum.remit", other);
  assert_list (self, "[scrum|Other]");
  g_assert_true (remit_template_store_restore (self->store, item, bytes, &error));
  g_assert_no_error (error);
  assert_list (self, "[scrum|Other] [scrum-2|Scrum|Old.]");
}

static void
test_broken (Fixture       *self,
             gconstpointer  data)
{
  g_autofree char *good = write_chart ("good");
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  RemitOwnTemplate *item;

  put (self, "bad.remit", "<?xml version=\"1.0\"?>\n<chart xmlns=\"urn:remit:chart:1\">\n <oops/>\n</chart>\n");
  put (self, "empty.remit", "");
  put (self, "good.remit", good);
  put (self, "other.txt", good);
  put (self, ".hidden.remit", good);
  put (self, ".remit", good);
  assert_list (self, "[bad|bad.remit|line 3] [empty|empty.remit|line 1] [good|good]");
  item = remit_template_store_find (self->store, "bad");
  g_assert_null (remit_own_template_get_picture (item));
  g_assert_null (remit_own_template_get_note (item));
  g_assert_true (remit_template_store_remove (self->store, item, &bytes, &error));
  g_assert_no_error (error);
  assert_list (self, "[empty|empty.remit|line 1] [good|good]");

  /* One that is mended is read again. */
  put (self, "empty.remit", good);
  assert_list (self, "[empty|good] [good|good]");
}

/* Nobody says that the folder has changed. */
static void
test_follows_the_folder (Fixture       *self,
                         gconstpointer  data)
{
  g_autoptr (RemitTemplateStore) other = NULL;
  g_autofree char *path = g_file_get_path (self->folder);
  g_autofree char *from = g_build_filename (path, "scrum.remit", NULL);
  g_autofree char *to = g_build_filename (path, "kanban.remit", NULL);
  RemitTemplateStore *own;

  save (self, "Scrum", NULL);
  assert_list (self, "[scrum|Scrum]");
  other = remit_template_store_new (self->folder);
  own = self->store;
  self->store = other;
  assert_list (self, "[scrum|Scrum]");
  self->store = own;
  save (self, "Team", NULL);
  g_assert_cmpint (g_rename (from, to), ==, 0);
  self->store = other;
  assert_list (self, "[kanban|Scrum] [team|Team]");
  g_assert_cmpint (g_unlink (to), ==, 0);
  assert_list (self, "[team|Team]");
  self->store = own;
  assert_list (self, "[team|Team]");
}

static void
test_refused (Fixture       *self,
              gconstpointer  data)
{
  g_autoptr (RemitChart) chart = make_chart ("Scrum", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *blocker = g_build_filename (self->top, "remit", NULL);

  g_assert_true (g_file_set_contents (blocker, "a file where a folder should be", -1, NULL));
  g_assert_false (remit_template_store_save (self->store, NULL, chart, &error));
  g_assert_nonnull (error);
  g_assert_cmpint ((int) error->domain, ==, (int) G_IO_ERROR);
  assert_list (self, "");
}

static void
test_ids (Fixture       *self,
          gconstpointer  data)
{
  g_autofree char *text = write_chart ("Own");
  g_autoptr (GPtrArray) files = NULL;
  g_autoptr (GFile) found = NULL;
  g_autoptr (GFile) missing = NULL;
  g_autofree char *name = NULL;
  GString *ids = g_string_new (NULL);

  /* Put there by hand, under names that the program's own templates have. */
  put (self, "pm-po.remit", text);
  put (self, "pm-po-2.remit", text);
  put (self, "two words.remit", text);
  files = remit_template_folder_list (self->folder, NULL, NULL);
  for (guint i = 0; i < files->len; i++)
    g_string_append_printf (ids, "%s;", ((RemitTemplateFile *) g_ptr_array_index (files, i))->id);
  g_assert_cmpstr (ids->str, ==, "pm-po-3;pm-po-2;two words;");
  found = remit_template_folder_find (self->folder, "pm-po-3");
  name = g_file_get_basename (found);
  g_assert_cmpstr (name, ==, "pm-po.remit");
  missing = remit_template_folder_find (self->folder, "pm-po");
  g_assert_null (missing);
  g_string_free (ids, TRUE);
}

static void
add (const char *path,
     void (*test) (Fixture *self, gconstpointer data))
{
  g_test_add (path, Fixture, NULL, set_up, test, tear_down);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  add ("/template-store/save", test_save);
  add ("/template-store/find", test_find);
  add ("/template-store/replace", test_replace);
  add ("/template-store/rename", test_rename);
  add ("/template-store/remove-and-restore", test_remove_and_restore);
  add ("/template-store/broken", test_broken);
  add ("/template-store/follows-the-folder", test_follows_the_folder);
  add ("/template-store/refused", test_refused);
  add ("/template-store/ids", test_ids);
  return g_test_run ();
}
