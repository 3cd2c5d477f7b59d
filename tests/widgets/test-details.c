/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "format/remit-reader.h"
#include "format/remit-writer.h"
#include "widgets/remit-details-private.h"
#include "widgets/view.h"

/* The details of what is selected: that they follow the cursor, and that what is written in them is in the chart at once,
 * is undone and redone there, and stays where it was typed when it cannot be. */

#define NOWHERE REMIT_NO_POSITION

static RemitDetails *
get_details (TestView *self)
{
  return REMIT_DETAILS (find_child (GTK_WIDGET (self->view), REMIT_TYPE_DETAILS));
}

/* The details wait until the cursor rests. */
static void
rest (void)
{
  test_settle ();
  test_settle ();
}

static void
select_place (TestView *self,
              guint     row,
              guint     role)
{
  go_to (self, row, role);
  rest ();
}

static const char *
get_undo_name (TestView *self)
{
  return remit_history_get_undo_name (remit_document_get_history (self->document));
}

static RemitField *
get_field (TestView    *self,
           RemitDetail  detail)
{
  return remit_field_text_get_field (get_details (self)->texts[detail]);
}

static char *
dup_typed (TestView    *self,
           RemitDetail  detail)
{
  return remit_field_text_dup_typed (get_details (self)->texts[detail]);
}

#define assert_typed(self, detail, expected)                                                                           \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *_typed = dup_typed (self, detail);                                                                \
    g_assert_cmpstr (_typed, ==, expected);                                                                            \
  }                                                                                                                    \
  G_STMT_END

#define assert_error(self, detail, expected)                                                                           \
  g_assert_cmpstr (remit_field_get_error (get_field (self, detail)), ==, expected)

static GtkTextBuffer *
get_buffer (TestView    *self,
            RemitDetail  detail)
{
  GtkWidget *view = find_child (GTK_WIDGET (get_field (self, detail)), GTK_TYPE_TEXT_VIEW);

  return gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
}

static GtkEditable *
get_entry (TestView    *self,
           RemitDetail  detail)
{
  return GTK_EDITABLE (remit_field_get_control (get_field (self, detail)));
}

/* Goes into a field, behind what is there. */
static void
enter (TestView    *self,
       RemitDetail  detail)
{
  RemitField *field = get_field (self, detail);
  GtkWidget *control = remit_field_get_control (field);
  GtkTextIter end;

  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (field)));
  if (GTK_IS_EDITABLE (control))
    {
      gtk_editable_set_position (GTK_EDITABLE (control), -1);
      return;
    }
  gtk_text_buffer_get_end_iter (get_buffer (self, detail), &end);
  gtk_text_buffer_place_cursor (get_buffer (self, detail), &end);
}

static void
type (TestView    *self,
      RemitDetail  detail,
      const char  *keys)
{
  enter (self, detail);
  press (self, keys);
}

/* Following */

static void
test_follows_cursor (TestView      *self,
                     gconstpointer  data)
{
  static const struct
  {
    guint row;
    guint role;
    const char *keys;
    const char *heading;
    const char *cell; /* NULL where no cell is selected */
    gboolean row_part;
    gboolean role_part;
    gboolean chart_part;
  } places[] = {
    { 0, NOWHERE, "", "Set the vision", NULL, TRUE, FALSE, FALSE },
    { 0, 0, "", "Set the vision", "PM: Accountable", TRUE, FALSE, FALSE },
    { 3, 1, "", "Run reviews", "PO: Accountable", TRUE, FALSE, FALSE },
    { 4, 2, "", "Hold retrospectives", "SM: blank", TRUE, FALSE, FALSE },
    { NOWHERE, 1, "", "PO", NULL, FALSE, TRUE, FALSE },
    { 0, NOWHERE, "Up", "Strategy", NULL, FALSE, FALSE, FALSE },
    { 4, NOWHERE, "Down", "Test", NULL, FALSE, FALSE, TRUE },
  };
  RemitDetails *details = get_details (self);

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_test_message ("%u: %s", i, places[i].heading);
      go_to (self, places[i].row, places[i].role);
      press (self, places[i].keys);
      rest ();
      g_assert_true (shows (GTK_WIDGET (details), places[i].heading));
      g_assert_cmpint (gtk_widget_get_mapped (GTK_WIDGET (details->cell_note)), ==, places[i].cell != NULL);
      if (places[i].cell != NULL)
        g_assert_cmpstr (remit_field_get_subtitle (details->cell_note), ==, places[i].cell);
      g_assert_cmpint (gtk_widget_get_mapped (details->row_part), ==, places[i].row_part);
      g_assert_cmpint (gtk_widget_get_mapped (details->role_part), ==, places[i].role_part);
      g_assert_cmpint (gtk_widget_get_mapped (details->chart_part), ==, places[i].chart_part);
      g_assert_cmpint (shows (GTK_WIDGET (details), "2 responsibilities"), ==, g_str_equal (places[i].heading, "Strategy"));
      g_assert_true (is_in_matrix (self));
    }
}

/* A held arrow key does not bring up the details of all that it passes. */
static void
test_waits_for_rest (TestView      *self,
                     gconstpointer  data)
{
  RemitDetails *details = get_details (self);

  select_place (self, 0, 0);
  for (guint i = 0; i < 4; i++)
    {
      test_press (GTK_WIDGET (self->window), "Down");
      while (g_main_context_pending (NULL))
        g_main_context_iteration (NULL, FALSE);
      g_assert_cmpstr (gtk_label_get_text (details->heading), ==, "Set the vision");
    }
  rest ();
  g_assert_cmpstr (gtk_label_get_text (details->heading), ==, "Hold retrospectives");
}

static void
test_hidden (TestView      *self,
             gconstpointer  data)
{
  RemitDetails *details = get_details (self);

  select_place (self, 0, 0);
  remit_chart_view_set_show_findings (self->view, FALSE);
  select_place (self, 3, 1);
  g_assert_cmpstr (gtk_label_get_text (details->heading), ==, "Set the vision");
  remit_chart_view_set_show_findings (self->view, TRUE);
  test_settle ();
  g_assert_cmpstr (gtk_label_get_text (details->heading), ==, "Run reviews");

  remit_chart_view_set_show_findings (self->view, FALSE);
  select_place (self, 2, NOWHERE);
  act (self, "details");
  g_assert_true (has_focus (self, GTK_WIDGET (details->row_note)));
  g_assert_cmpstr (gtk_label_get_text (details->heading), ==, "Order the backlog");
}

static void
test_folds (TestView      *self,
            gconstpointer  data)
{
  RemitDetails *details = get_details (self);
  int height;

  select_place (self, 0, 0);
  height = gtk_widget_get_height (GTK_WIDGET (details));
  gtk_widget_activate_action (GTK_WIDGET (details), "details.toggle-fold", NULL);
  test_settle ();
  g_assert_true (remit_details_get_folded (details));
  g_assert_false (gtk_widget_get_mapped (details->row_part));
  g_assert_true (shows (GTK_WIDGET (details), "Set the vision"));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (details)), <, height / 3);
  act (self, "details");
  g_assert_false (remit_details_get_folded (details));
  g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (details)), ==, height);
  g_assert_true (has_focus (self, GTK_WIDGET (details->cell_note)));
}

/* Writing: every text of every kind of thing. */

static const struct
{
  const char *name;
  RemitDetail detail;
  guint row;
  guint role;
  const char *edit;
} texts[] = {
  { "cell note", REMIT_DETAIL_CELL_NOTE, 1, 2, "Change Note" },
  { "row note of a cell", REMIT_DETAIL_ROW_NOTE, 1, 2, "Change Note" },
  { "row note", REMIT_DETAIL_ROW_NOTE, 2, NOWHERE, "Change Note" },
  { "holder", REMIT_DETAIL_HOLDER, NOWHERE, 1, "Change Holder" },
  { "short name", REMIT_DETAIL_SHORT_NAME, NOWHERE, 1, "Change Short Name" },
  { "role note", REMIT_DETAIL_ROLE_NOTE, NOWHERE, 1, "Change Note" },
  { "chart note", REMIT_DETAIL_CHART_NOTE, REMIT_NO_POSITION - 1, NOWHERE, "Change Note" },
};

static char *
dup_value (TestView *self,
           guint     i)
{
  static const char *const properties[REMIT_N_DETAILS] = { NULL, "note", "holder", "short-name", "note", "note" };
  const RemitDetail detail = texts[i].detail;
  gpointer object = self->chart;
  char *value;

  if (detail == REMIT_DETAIL_CELL_NOTE)
    return g_strdup (remit_plan_get_cell_note (test_chart_get_plan (self->chart), texts[i].row, texts[i].role));
  if (detail == REMIT_DETAIL_ROW_NOTE)
    object = remit_chart_get_row (self->chart, texts[i].row);
  else if (detail != REMIT_DETAIL_CHART_NOTE)
    object = remit_chart_get_role (self->chart, texts[i].role);
  g_object_get (object, properties[detail], &value, NULL);
  return value;
}

#define assert_value(self, i, expected)                                                                                \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *_value = dup_value (self, i);                                                                     \
    g_assert_cmpstr (_value, ==, expected);                                                                            \
  }                                                                                                                    \
  G_STMT_END

static void
test_writes (TestView      *self,
             gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const RemitDetail detail = texts[i].detail;
      GtkWidget *field = GTK_WIDGET (get_field (self, detail));

      g_test_message ("%s", texts[i].name);
      select_place (self, texts[i].row, texts[i].role);
      assert_value (self, i, NULL);
      type (self, detail, "\"A\"");
      assert_value (self, i, "A");
      press (self, "\"na_R\"");
      assert_value (self, i, "Ana R");
      assert_typed (self, detail, "Ana R");
      g_assert_cmpstr (get_undo_name (self), ==, texts[i].edit);

      /* One step, and the keyboard stays. */
      act (self, "undo");
      rest ();
      assert_value (self, i, NULL);
      assert_typed (self, detail, "");
      g_assert_true (has_focus (self, field));
      act (self, "redo");
      rest ();
      assert_value (self, i, "Ana R");
      assert_typed (self, detail, "Ana R");
      g_assert_true (has_focus (self, field));

      /* Somewhere else in between, it is another step. */
      gtk_widget_grab_focus (GTK_WIDGET (self->matrix));
      type (self, detail, "\"uiz\"");
      assert_value (self, i, "Ana Ruiz");
      act (self, "undo");
      assert_value (self, i, "Ana R");
      act (self, "undo");
      assert_value (self, i, NULL);
      rest ();
    }
}

/* White space alone is nothing; an entry is one line; what was typed stays as it is while somebody types. */
static void
test_white_space (TestView      *self,
                  gconstpointer  data)
{
  select_place (self, NOWHERE, 0);
  type (self, REMIT_DETAIL_HOLDER, "\"__Ana_\"");
  g_assert_cmpstr (remit_role_get_holder (remit_chart_get_role (self->chart, 0)), ==, "Ana");
  assert_typed (self, REMIT_DETAIL_HOLDER, "  Ana ");
  press (self, "\"Ruiz\"");
  g_assert_cmpstr (remit_role_get_holder (remit_chart_get_role (self->chart, 0)), ==, "Ana Ruiz");
  act (self, "undo");
  type (self, REMIT_DETAIL_HOLDER, "\"___\"");
  g_assert_null (remit_role_get_holder (remit_chart_get_role (self->chart, 0)));
  g_assert_null (get_undo_name (self));

  type (self, REMIT_DETAIL_ROLE_NOTE, "\"One\" Return \"two_\"");
  g_assert_cmpstr (remit_role_get_note (remit_chart_get_role (self->chart, 0)), ==, "One\ntwo ");
}

/* What is typed and deleted again leaves nothing to undo, and nothing to save. */
static void
test_typed_back (TestView      *self,
                 gconstpointer  data)
{
  select_place (self, 1, NOWHERE);
  type (self, REMIT_DETAIL_ROW_NOTE, "\"a\"");
  g_assert_true (remit_document_get_modified (self->document));
  press (self, "BackSpace");
  g_assert_null (remit_responsibility_get_note (remit_chart_get_row (self->chart, 1)));
  g_assert_null (get_undo_name (self));
  g_assert_false (remit_document_get_modified (self->document));
}

static void
test_controls (TestView      *self,
               gconstpointer  data)
{
  RemitDetails *details = get_details (self);
  RemitResponsibility *row = remit_chart_get_row (self->chart, 1);
  RemitRole *role = remit_chart_get_role (self->chart, 2);

  select_place (self, 1, 2);
  g_assert_cmpuint (gtk_drop_down_get_selected (details->level), ==, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (details->weight), ==, 0);
  gtk_drop_down_set_selected (details->level, 2);
  g_assert_cmpuint (remit_responsibility_get_level (row), ==, REMIT_LEVEL_TACTICAL);
  g_assert_cmpstr (get_undo_name (self), ==, "Change Level");
  gtk_drop_down_set_selected (details->weight, 3);
  g_assert_cmpuint (remit_responsibility_get_weight (row), ==, 4);
  g_assert_cmpstr (get_undo_name (self), ==, "Change Weight");
  g_assert_cmpuint (g_list_model_get_n_items (gtk_drop_down_get_model (details->weight)), ==, 5);
  act (self, "undo");
  g_assert_cmpuint (gtk_drop_down_get_selected (details->weight), ==, 0);
  g_assert_cmpstr (get_undo_name (self), ==, "Change Level");
  act (self, "undo");
  g_assert_cmpuint (gtk_drop_down_get_selected (details->level), ==, 0);
  g_assert_null (get_undo_name (self));
  act (self, "redo");
  g_assert_cmpuint (gtk_drop_down_get_selected (details->level), ==, 2);

  /* Another row has its own, and to look at it changes nothing. */
  select_place (self, 2, NOWHERE);
  g_assert_cmpuint (gtk_drop_down_get_selected (details->level), ==, 0);
  g_assert_cmpuint (remit_responsibility_get_level (row), ==, REMIT_LEVEL_TACTICAL);

  select_place (self, NOWHERE, 2);
  gtk_switch_set_active (details->agile, TRUE);
  g_assert_true (remit_role_get_agile (role));
  g_assert_cmpstr (get_undo_name (self), ==, "Change Agile Mark");
  act (self, "undo");
  g_assert_false (remit_role_get_agile (role));
  g_assert_false (gtk_switch_get_active (details->agile));
}

/* A change that comes from elsewhere. */
static void
test_elsewhere (TestView      *self,
                gconstpointer  data)
{
  RemitRole *role = remit_chart_get_role (self->chart, 0);
  GtkTextBuffer *buffer = get_buffer (self, REMIT_DETAIL_ROLE_NOTE);
  RemitEdit *edit = remit_edit_new ("Other");
  GtkTextIter at;

  select_place (self, NOWHERE, 0);
  type (self, REMIT_DETAIL_ROLE_NOTE, "\"one_two_three\"");
  gtk_text_buffer_get_iter_at_offset (buffer, &at, 5);
  gtk_text_buffer_place_cursor (buffer, &at);
  remit_edit_set_string (edit, role, "note", "one two four three");
  remit_edit_set_string (edit, role, "holder", "Ana");
  apply (self, edit);
  assert_typed (self, REMIT_DETAIL_ROLE_NOTE, "one two four three");
  assert_typed (self, REMIT_DETAIL_HOLDER, "Ana");
  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  g_assert_cmpint (gtk_text_iter_get_offset (&at), ==, 5);
  g_assert_cmpstr (get_undo_name (self), ==, "Other");

  edit = remit_edit_new ("Rename");
  remit_edit_set_string (edit, role, "name", "Boss");
  apply (self, edit);
  g_assert_true (shows (GTK_WIDGET (get_details (self)), "Boss"));
}

/* Letters and note of the cell, as they change in the matrix. */
static void
test_cell_follows (TestView      *self,
                   gconstpointer  data)
{
  RemitEdit *edit = remit_edit_new ("Other");

  select_place (self, 0, 1);
  press (self, "a");
  g_assert_cmpstr (remit_field_get_subtitle (get_details (self)->cell_note), ==, "PO: Accountable, Responsible");
  remit_edit_set_cell_note (edit, test_chart_get_plan (self->chart), 0, 1, "Until May.");
  apply (self, edit);
  assert_typed (self, REMIT_DETAIL_CELL_NOTE, "Until May.");
}

/* Every plan has notes of its own on a cell, and the same on the responsibility. */
static void
test_plans (TestView      *self,
            gconstpointer  data)
{
  RemitDetails *details = get_details (self);
  RemitPlan *first, *second;

  add_plan (self, "later");
  first = remit_chart_get_plan (self->chart, 0);
  second = remit_chart_get_plan (self->chart, 1);
  select_place (self, 0, 0);
  g_assert_true (g_str_has_suffix (remit_field_get_subtitle (details->cell_note), ", PM: Accountable"));
  type (self, REMIT_DETAIL_CELL_NOTE, "\"now\"");
  type (self, REMIT_DETAIL_ROW_NOTE, "\"always\"");
  remit_document_set_plan (self->document, second);
  rest ();
  g_assert_cmpstr (remit_field_get_subtitle (details->cell_note), ==, "later, PM: blank");
  assert_typed (self, REMIT_DETAIL_CELL_NOTE, "");
  assert_typed (self, REMIT_DETAIL_ROW_NOTE, "always");
  type (self, REMIT_DETAIL_CELL_NOTE, "\"then\"");
  g_assert_cmpstr (remit_plan_get_cell_note (first, 0, 0), ==, "now");
  g_assert_cmpstr (remit_plan_get_cell_note (second, 0, 0), ==, "then");
  remit_document_set_plan (self->document, first);
  rest ();
  assert_typed (self, REMIT_DETAIL_CELL_NOTE, "now");

  /* Undo brings up the plan of what it undoes. */
  act (self, "undo");
  rest ();
  g_assert_true (remit_document_get_plan (self->document) == second);
  assert_typed (self, REMIT_DETAIL_CELL_NOTE, "");
}

/* What cannot be */

static void
test_taken_short_name (TestView      *self,
                       gconstpointer  data)
{
  static const struct
  {
    const char *before; /* of the first role */
    const char *other;  /* of the second one */
    const char *keys;
    const char *error;
    const char *after;
  } rows[] = {
    { NULL, NULL, "\"po\"", "Short name is taken by PO", NULL },
    { NULL, "Own", "\"OWN\"", "Short name is taken by PO", NULL },
    { NULL, "Own", "\"po\"", NULL, "po" },
    { "Q", "Own", "\"_\"", NULL, "Q" },
    { "O", "Own", "\"wn\"", "Short name is taken by PO", "O" },
    { "O", "Own", "\"wner\"", NULL, "Owner" },
    { NULL, NULL, "\"pm\"", NULL, "pm" },
    { NULL, NULL, "\"S\"", NULL, "S" },
  };
  RemitRole *role = remit_chart_get_role (self->chart, 0);
  RemitRole *other = remit_chart_get_role (self->chart, 1);

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RemitEdit *edit = remit_edit_new ("Begin");
      g_autofree char *typed = NULL;

      g_test_message ("%u: %s", i, rows[i].keys);
      remit_edit_set_string (edit, role, "short-name", rows[i].before);
      remit_edit_set_string (edit, other, "short-name", rows[i].other);
      apply (self, edit);
      select_place (self, NOWHERE, 0);
      /* What was refused in the row before. */
      gtk_editable_set_text (get_entry (self, REMIT_DETAIL_SHORT_NAME), rows[i].before != NULL ? rows[i].before : "");
      type (self, REMIT_DETAIL_SHORT_NAME, rows[i].keys);
      typed = dup_typed (self, REMIT_DETAIL_SHORT_NAME);
      assert_error (self, REMIT_DETAIL_SHORT_NAME, rows[i].error);
      g_assert_cmpstr (remit_role_get_short_name (role), ==, rows[i].after);

      /* It is still there for who comes back, and only there. */
      select_place (self, NOWHERE, 2);
      assert_error (self, REMIT_DETAIL_SHORT_NAME, NULL);
      assert_typed (self, REMIT_DETAIL_SHORT_NAME, "");
      select_place (self, NOWHERE, 0);
      assert_error (self, REMIT_DETAIL_SHORT_NAME, rows[i].error);
      assert_typed (self, REMIT_DETAIL_SHORT_NAME, rows[i].error != NULL ? typed : rows[i].after);
    }
}

static void
test_short_name_mended (TestView      *self,
                        gconstpointer  data)
{
  RemitRole *role = remit_chart_get_role (self->chart, 0);
  RemitEdit *edit = remit_edit_new ("Other");

  select_place (self, NOWHERE, 0);
  type (self, REMIT_DETAIL_SHORT_NAME, "\"po\"");
  assert_error (self, REMIT_DETAIL_SHORT_NAME, "Short name is taken by PO");
  g_assert_null (get_undo_name (self));
  press (self, "\"x\"");
  assert_error (self, REMIT_DETAIL_SHORT_NAME, NULL);
  g_assert_cmpstr (remit_role_get_short_name (role), ==, "pox");
  act (self, "undo");
  g_assert_null (remit_role_get_short_name (role));
  assert_typed (self, REMIT_DETAIL_SHORT_NAME, "");

  /* Undo takes back what was refused before anything else. */
  type (self, REMIT_DETAIL_HOLDER, "\"Ana\"");
  type (self, REMIT_DETAIL_SHORT_NAME, "\"po\"");
  act (self, "undo");
  assert_error (self, REMIT_DETAIL_SHORT_NAME, NULL);
  assert_typed (self, REMIT_DETAIL_SHORT_NAME, "");
  g_assert_cmpstr (remit_role_get_holder (role), ==, "Ana");
  act (self, "undo");
  g_assert_null (remit_role_get_holder (role));

  /* When the chart changes, that is what counts. */
  type (self, REMIT_DETAIL_SHORT_NAME, "\"po\"");
  remit_edit_set_string (edit, role, "short-name", "Boss");
  apply (self, edit);
  assert_error (self, REMIT_DETAIL_SHORT_NAME, NULL);
  assert_typed (self, REMIT_DETAIL_SHORT_NAME, "Boss");
  select_place (self, NOWHERE, 2);
  select_place (self, NOWHERE, 0);
  assert_error (self, REMIT_DETAIL_SHORT_NAME, NULL);
  assert_typed (self, REMIT_DETAIL_SHORT_NAME, "Boss");
}

/* An even number of bytes in short lines of letters of two bytes: what GTK lays out takes its time by the letter. */
static char *
make_text (gsize n_bytes)
{
  GString *text = g_string_new (NULL);

  while (text->len < n_bytes)
    g_string_append (text, text->len % 64 < 62 ? "\xc3\xa9" : ".\n");
  return g_string_free (text, FALSE);
}

static void
test_too_long (TestView      *self,
               gconstpointer  data)
{
  const RemitDetail detail = REMIT_DETAIL_ROW_NOTE;
  const char *error = "A text can have at most 65,536 bytes.";
  g_autofree char *most = make_text (REMIT_CHART_MAX_TEXT);
  g_autofree char *more = g_strconcat (most, "y", NULL);

  select_place (self, 0, 0);
  enter (self, detail);
  gtk_text_buffer_insert_at_cursor (get_buffer (self, detail), most, -1);
  assert_error (self, detail, NULL);
  press (self, "\"y\"");
  assert_error (self, detail, error);
  g_assert_true (has_focus (self, GTK_WIDGET (get_field (self, detail))));
  select_place (self, 1, 0);
  assert_error (self, detail, NULL);
  assert_typed (self, detail, "");
  select_place (self, 0, 0);
  assert_error (self, detail, error);
  assert_typed (self, detail, more);
  type (self, detail, "BackSpace");
  assert_error (self, detail, NULL);
  assert_typed (self, detail, most);
  g_assert_cmpstr (remit_responsibility_get_note (remit_chart_get_row (self->chart, 0)), ==, most);
}

/* What is being written goes from under the hands: the next key must not write into what comes in its place. */
static void
test_removed (TestView      *self,
              gconstpointer  data)
{
  RemitEdit *edit = remit_edit_new ("Remove");

  select_place (self, 1, NOWHERE);
  type (self, REMIT_DETAIL_ROW_NOTE, "\"abc\"");
  remit_edit_remove_row (edit, 1);
  g_assert_true (remit_history_apply (remit_document_get_history (self->document), edit, NULL));
  test_press (GTK_WIDGET (self->window), "\"d\"");
  rest ();
  g_assert_true (is_in_matrix (self));
  for (guint i = 0; i < remit_chart_get_n_rows (self->chart); i++)
    g_assert_null (remit_responsibility_get_note (remit_chart_get_row (self->chart, i)));
  act (self, "undo");
  rest ();
  g_assert_cmpstr (remit_responsibility_get_note (remit_chart_get_row (self->chart, 1)), ==, "abc");
  assert_typed (self, REMIT_DETAIL_ROW_NOTE, "abc");
}

/* A note that does not match the filter any more hides its row, but not itself. */
static void
test_filtered_out (TestView      *self,
                   gconstpointer  data)
{
  RemitResponsibility *row = remit_chart_get_row (self->chart, 1);

  select_place (self, 1, NOWHERE);
  type (self, REMIT_DETAIL_ROW_NOTE, "\"zebra\"");
  act (self, "filter");
  press (self, "\"zebra\"");
  g_assert_cmpuint (remit_matrix_get_n_shown (self->matrix), ==, 1);
  rest ();
  type (self, REMIT_DETAIL_ROW_NOTE, "BackSpace \"s\"");
  rest ();
  g_assert_cmpuint (remit_matrix_get_n_shown (self->matrix), ==, 0);
  press (self, "\"_too\"");
  g_assert_cmpstr (remit_responsibility_get_note (row), ==, "zebrs too");
  g_assert_true (has_focus (self, GTK_WIDGET (get_field (self, REMIT_DETAIL_ROW_NOTE))));
}

/* Where the keyboard goes */

static void
test_panes (TestView      *self,
            gconstpointer  data)
{
  RemitDetails *details = get_details (self);

  select_place (self, 0, 0);
  act (self, "next-pane");
  g_assert_false (has_focus (self, GTK_WIDGET (details)));
  g_assert_false (is_in_matrix (self));
  act (self, "next-pane");
  g_assert_true (has_focus (self, GTK_WIDGET (details)));
  act (self, "next-pane");
  g_assert_false (has_focus (self, GTK_WIDGET (details)));
  act (self, "next-pane");
  g_assert_true (is_in_matrix (self));
  act (self, "previous-pane");
  act (self, "previous-pane");
  g_assert_true (has_focus (self, GTK_WIDGET (details)));
  g_signal_emit_by_name (details, "done");
  g_assert_true (is_in_matrix (self));
}

static void
test_names (TestView      *self,
            gconstpointer  data)
{
  GtkWidget *note = find_child (GTK_WIDGET (get_field (self, REMIT_DETAIL_ROW_NOTE)), GTK_TYPE_TEXT_VIEW);
  GtkWidget *entry;

  gtk_test_accessible_assert_property (note, GTK_ACCESSIBLE_PROPERTY_LABEL, "Note");
  select_place (self, NOWHERE, 0);
  type (self, REMIT_DETAIL_SHORT_NAME, "\"po\"");
  entry = remit_field_get_control (get_field (self, REMIT_DETAIL_SHORT_NAME));
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_LABEL, "Short name");
  gtk_test_accessible_assert_property (entry, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "Short name is taken by PO");
  gtk_test_accessible_assert_state (entry, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
}

/* All that can be written here is in the file. */

static void
fill_in (TestView *self)
{
  RemitDetails *details = get_details (self);

  select_place (self, 0, 1);
  type (self, REMIT_DETAIL_CELL_NOTE, "\"First_<line>\" Return \"&_second\"");
  type (self, REMIT_DETAIL_ROW_NOTE, "\"Quarterly.\"");
  gtk_drop_down_set_selected (details->level, 1);
  gtk_drop_down_set_selected (details->weight, 4);
  select_place (self, NOWHERE, 1);
  type (self, REMIT_DETAIL_HOLDER, "\"Ana_Ruiz\"");
  type (self, REMIT_DETAIL_SHORT_NAME, "\"Own\"");
  gtk_switch_set_active (details->agile, TRUE);
  type (self, REMIT_DETAIL_ROLE_NOTE, "\"Reports_to_the_PM.\"");
  select_place (self, NOWHERE - 1, NOWHERE);
  type (self, REMIT_DETAIL_CHART_NOTE, "\"Draft\" Return");
}

static void
test_round_trip (TestView      *self,
                 gconstpointer  data)
{
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) again = NULL;
  g_autoptr (RemitChart) copy = NULL;
  g_autoptr (GError) error = NULL;
  RemitResponsibility *row;
  RemitRole *role;

  fill_in (self);
  written = remit_writer_write (self->chart);
  copy = remit_reader_read_bytes (written, &error);
  g_assert_no_error (error);
  again = remit_writer_write (copy);
  g_assert_true (g_bytes_equal (written, again));
  row = remit_chart_get_row (copy, 0);
  role = remit_chart_get_role (copy, 1);
  g_assert_cmpstr (remit_plan_get_cell_note (remit_chart_get_plan (copy, 0), 0, 1), ==, "First <line>\n& second");
  g_assert_cmpstr (remit_responsibility_get_note (row), ==, "Quarterly.");
  g_assert_cmpuint (remit_responsibility_get_level (row), ==, REMIT_LEVEL_STRATEGIC);
  g_assert_cmpuint (remit_responsibility_get_weight (row), ==, 5);
  g_assert_cmpstr (remit_role_get_holder (role), ==, "Ana Ruiz");
  g_assert_cmpstr (remit_role_get_short_name (role), ==, "Own");
  g_assert_true (remit_role_get_agile (role));
  g_assert_cmpstr (remit_role_get_note (role), ==, "Reports to the PM.");
  g_assert_cmpstr (remit_chart_get_note (copy), ==, "Draft\n");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_view_add ("/details/follows-cursor", test_follows_cursor);
  test_view_add ("/details/waits-for-rest", test_waits_for_rest);
  test_view_add ("/details/hidden", test_hidden);
  test_view_add ("/details/folds", test_folds);
  test_view_add ("/details/writes", test_writes);
  test_view_add ("/details/white-space", test_white_space);
  test_view_add ("/details/typed-back", test_typed_back);
  test_view_add ("/details/controls", test_controls);
  test_view_add ("/details/elsewhere", test_elsewhere);
  test_view_add ("/details/cell-follows", test_cell_follows);
  test_view_add ("/details/plans", test_plans);
  test_view_add ("/details/taken-short-name", test_taken_short_name);
  test_view_add ("/details/short-name-mended", test_short_name_mended);
  test_view_add ("/details/too-long", test_too_long);
  test_view_add ("/details/removed", test_removed);
  test_view_add ("/details/filtered-out", test_filtered_out);
  test_view_add ("/details/panes", test_panes);
  test_view_add ("/details/names", test_names);
  test_view_add ("/details/round-trip", test_round_trip);
  return test_view_run (test_view_start ());
}
