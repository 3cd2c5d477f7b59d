/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "history/remit-edit.h"
#include "widgets/remit-matrix-private.h"
#include "widgets/view.h"

/* What the matrix offers and tells: its menus with their keys, and what the pointer is told. */

/* Menus, a line an item, "-" between groups. */

typedef struct
{
  const char *name;
  guint row; /* where the cursor begins, REMIT_NO_POSITION for headings */
  guint role;
  const char *keys;
  const char *menu;
} MenuCase;

#define CELL_EDITING                                                                                                   \
  "Letters and Note… F2\nDetails… <Control>i\n-\nCut <Control>x\nCopy <Control>c\nPaste <Control>v\nClear Delete\nFill Down <Control>d\n-\n" \
  "Insert Responsibility Above\nInsert Responsibility Below Insert\n"
#define ROW_EDITING                                                                                                    \
  "Cut <Control>x\nCopy <Control>c\nPaste <Control>v\n-\nRename Responsibility F2\nDetails… <Control>i\n"               \
  "Insert Responsibility Above\nInsert Responsibility Below Insert\n"
#define ROW_MOVING "New Section After This One\n-\nMove Up <Alt>Up\nMove Down <Alt>Down\n-\n"
#define ROLE_EDITING "Copy <Control>c\nPaste <Control>v\n-\nRename Role F2\nDetails… <Control>i\nInsert Role Before\n" \
                     "Insert Role After\n"
#define ROLE_MOVING "-\nMove Left <Alt>Left\nMove Right <Alt>Right\n-\n"

static const MenuCase menus[] = {
  { "cell", 0, 0, "", CELL_EDITING "Duplicate Responsibility <Control><Shift>d\n-\nRemove Responsibility\n" },
  { "block", 0, 0, "shift+Down shift+Right",
    CELL_EDITING "Duplicate 2 Responsibilities <Control><Shift>d\n-\nRemove 2 Responsibilities\n" },
  { "title", 0, REMIT_NO_POSITION, "",
    ROW_EDITING "Duplicate Responsibility <Control><Shift>d\n" ROW_MOVING "Remove Responsibility Delete\n" },
  { "titles", 0, REMIT_NO_POSITION, "shift+Down",
    ROW_EDITING "Duplicate 2 Responsibilities <Control><Shift>d\n" ROW_MOVING "Remove 2 Responsibilities Delete\n" },
  { "role", REMIT_NO_POSITION, 1, "",
    ROLE_EDITING "Duplicate Role <Control><Shift>d\n" ROLE_MOVING "Remove Role Delete\n" },
  { "roles", REMIT_NO_POSITION, 1, "shift+Right",
    ROLE_EDITING "Duplicate 2 Roles <Control><Shift>d\n" ROLE_MOVING "Remove 2 Roles Delete\n" },
  { "titles across a heading", 1, REMIT_NO_POSITION, "shift+Down",
    ROW_EDITING "Duplicate Responsibility <Control><Shift>d\n" ROW_MOVING "Remove Responsibility Delete\n" },
  { "section", 0, REMIT_NO_POSITION, "Up",
    "Copy <Control>c\nPaste <Control>v\n-\nRename Section F2\nAdd Responsibility Insert\nNew Section After This One\n-\n"
    "Fold or Unfold space\nFold All Sections\nUnfold All Sections\n-\n"
    "Move Up <Alt>Up\nMove Down <Alt>Down\n-\nRemove Section and Its Responsibilities Delete\n" },
};

static void
print_items (GMenuModel *menu,
             GString    *text)
{
  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr (GMenuModel) group = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);
      g_autofree char *label = NULL, *action = NULL, *key = NULL;

      if (group != NULL)
        {
          g_string_append (text, i > 0 ? "-\n" : "");
          print_items (group, text);
          continue;
        }
      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_LABEL, "s", &label);
      g_menu_model_get_item_attribute (menu, i, G_MENU_ATTRIBUTE_ACTION, "s", &action);
      g_menu_model_get_item_attribute (menu, i, "accel", "s", &key);
      g_assert_true (g_str_has_prefix (action, "matrix.") || g_str_equal (action, "win.details"));
      g_string_append_printf (text, "%s%s%s\n", label, key != NULL ? " " : "", key != NULL ? key : "");
    }
}

static void
test_menus (TestView      *self,
            gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (menus); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      g_test_message ("%s", menus[i].name);
      go_to (self, menus[i].row, menus[i].role);
      press (self, menus[i].keys);
      press (self, "shift+F10");
      g_assert_true (gtk_widget_get_mapped (self->matrix->menu));
      print_items (gtk_popover_menu_get_menu_model (GTK_POPOVER_MENU (self->matrix->menu)), text);
      g_assert_cmpstr (text->str, ==, menus[i].menu);
      gtk_popover_popdown (GTK_POPOVER (self->matrix->menu));
      test_settle ();
      g_assert_true (is_in_matrix (self));
    }
}

/* What the pointer is told in the middle of a place. */

static char *
dup_hint (TestView *self,
          int       line,
          int       column)
{
  GdkRectangle area, about;
  char *hint;

  g_assert_true (remit_matrix_get_area (self->matrix, (RemitSpot) { line, column }, &area));
  hint = remit_matrix_dup_hint (self->matrix, area.x + area.width / 2., area.y + area.height / 2., &about);
  if (hint != NULL)
    g_assert_true (gdk_rectangle_equal (&area, &about));
  return hint;
}

#define assert_hint(self, line, column, expected)                                                                      \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *_hint = dup_hint (self, line, column);                                                            \
    g_assert_cmpstr (_hint, ==, expected);                                                                             \
  }                                                                                                                    \
  G_STMT_END

static void
set_string (TestView   *self,
            gpointer    item,
            const char *property,
            const char *text)
{
  RemitEdit *edit = remit_edit_new ("Change");

  remit_edit_set_string (edit, item, property, text);
  apply (self, edit);
}

static void
test_notes (TestView      *self,
            gconstpointer  data)
{
  RemitEdit *edit = remit_edit_new ("Change Note");

  assert_hint (self, 1, -1, NULL);
  assert_hint (self, 1, 0, NULL);
  assert_hint (self, -1, 0, NULL);
  assert_hint (self, 0, -1, NULL);
  assert_hint (self, -1, (int) remit_chart_get_n_roles (self->chart), "Add a role");
  set_string (self, remit_chart_get_row (self->chart, 0), "note", "Once a year.");
  set_string (self, remit_chart_get_role (self->chart, 0), "note", "Of the whole product.");
  remit_edit_set_cell_note (edit, remit_chart_get_plan (self->chart, 0), 0, 0, "Signs it.");
  apply (self, edit);
  assert_hint (self, 1, -1, "Once a year.");
  assert_hint (self, 1, 0, "Signs it.");
  assert_hint (self, -1, 0, "Of the whole product.");
  assert_hint (self, -1, 1, NULL);
}

/* Who holds a role, and that it is agile, before its note. */
static void
test_traits (TestView      *self,
             gconstpointer  data)
{
  RemitRole *role = remit_chart_get_role (self->chart, 0);
  RemitEdit *edit = remit_edit_new ("Change");
  GValue agile = G_VALUE_INIT;

  g_value_init (&agile, G_TYPE_BOOLEAN);
  g_value_set_boolean (&agile, TRUE);
  remit_edit_set_property (edit, role, "agile", &agile);
  apply (self, edit);
  assert_hint (self, -1, 0, "Agile role");
  set_string (self, role, "holder", "Ana Ruiz");
  assert_hint (self, -1, 0, "Holder: Ana Ruiz\nAgile role");
  set_string (self, role, "note", "Of the whole product.");
  assert_hint (self, -1, 0, "Holder: Ana Ruiz\nAgile role\n\nOf the whole product.");
  g_value_set_boolean (&agile, FALSE);
  edit = remit_edit_new ("Change");
  remit_edit_set_property (edit, role, "agile", &agile);
  apply (self, edit);
  assert_hint (self, -1, 0, "Holder: Ana Ruiz\n\nOf the whole product.");
  assert_hint (self, -1, 1, NULL);
}

/* What has no room is told whole, before the note. */
static void
test_cut_off (TestView      *self,
              gconstpointer  data)
{
  g_autofree char *title = g_strnfill (400, 'w');
  g_autofree char *both = g_strconcat (title, "\n\nOnce a year.", NULL);

  set_string (self, remit_chart_get_row (self->chart, 0), "title", title);
  assert_hint (self, 1, -1, title);
  assert_hint (self, 2, -1, NULL);
  set_string (self, remit_chart_get_row (self->chart, 0), "note", "Once a year.");
  assert_hint (self, 1, -1, both);
  set_string (self, remit_chart_get_role (self->chart, 1), "name", title);
  assert_hint (self, -1, 1, title);
}

/* Nothing comes up over what is already up. */
static void
test_busy (TestView      *self,
           gconstpointer  data)
{
  static const char *const keys[][2] = { { "F2", "Escape" }, { "shift+F10", "Escape" }, { "Left F2", "Escape" } };

  set_string (self, remit_chart_get_row (self->chart, 0), "note", "Once a year.");
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      go_to (self, 0, 0);
      assert_hint (self, 1, -1, "Once a year.");
      press (self, keys[i][0]);
      assert_hint (self, 1, -1, NULL);
      if (self->matrix->menu != NULL)
        gtk_popover_popdown (GTK_POPOVER (self->matrix->menu));
      if (self->matrix->popover != NULL)
        gtk_popover_popdown (GTK_POPOVER (self->matrix->popover));
      remit_matrix_end_edit (self->matrix, FALSE);
      test_settle ();
    }
  assert_hint (self, 1, -1, "Once a year.");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_view_add ("/matrix-hints/menus", test_menus);
  test_view_add ("/matrix-hints/notes", test_notes);
  test_view_add ("/matrix-hints/traits", test_traits);
  test_view_add ("/matrix-hints/cut-off", test_cut_off);
  test_view_add ("/matrix-hints/busy", test_busy);
  return test_view_run (test_view_start ());
}
