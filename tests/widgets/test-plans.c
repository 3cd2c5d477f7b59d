/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "history/remit-plan-edits.h"
#include "support/test-run.h"
#include "widgets/remit-bar.h"
#include "widgets/remit-date-field.h"
#include "widgets/remit-field.h"
#include "widgets/remit-letter-popover.h"
#include "widgets/view.h"
#include "window/remit-plan-form.h"
#include "window/remit-plan-popover.h"

/* Plans in a window: the list, the form, the bar of an overdue review, and what other plans have in a cell. */

static GtkWidget *
get_popover (TestView *self)
{
  return find_child (GTK_WIDGET (self->view), REMIT_TYPE_PLAN_POPOVER);
}

static GtkWidget *
get_list (TestView *self)
{
  return find_child (get_popover (self), GTK_TYPE_LIST_BOX);
}

static gboolean
is_open (TestView *self)
{
  return gtk_widget_get_mapped (get_popover (self));
}

static void
open_list (TestView *self)
{
  act (self, "list-plans");
  g_assert_true (is_open (self));
}

static void
close_list (TestView *self)
{
  gtk_popover_popdown (GTK_POPOVER (get_popover (self)));
  test_settle ();
  g_assert_false (is_open (self));
}

static GtkWidget *
get_row (TestView *self,
         guint     position)
{
  return GTK_WIDGET (gtk_list_box_get_row_at_index (GTK_LIST_BOX (get_list (self)), (int) position));
}

static void
focus_row (TestView *self,
           guint     position)
{
  gtk_widget_grab_focus (get_row (self, position));
}

/* The names of the plans as they are listed, and as the chart has them. */
static void
assert_plans (TestView   *self,
              const char *expected)
{
  GString *listed = g_string_new (NULL), *names = g_string_new (NULL);

  for (guint i = 0; i < remit_chart_get_n_plans (self->chart); i++)
    {
      GtkWidget *row = get_row (self, i);
      const char *name = remit_plan_get_name (remit_chart_get_plan (self->chart, i));

      g_string_append_printf (names, "%s%s", i > 0 ? "|" : "", name);
      if (row != NULL && shows (row, name))
        g_string_append_printf (listed, "%s%s", i > 0 ? "|" : "", name);
    }
  g_assert_cmpstr (names->str, ==, expected);
  if (is_open (self))
    {
      g_assert_cmpstr (listed->str, ==, expected);
      g_assert_null (get_row (self, remit_chart_get_n_plans (self->chart)));
    }
  g_string_free (listed, TRUE);
  g_string_free (names, TRUE);
}

static void
assert_shown (TestView   *self,
              const char *name)
{
  g_assert_cmpstr (remit_plan_get_name (remit_document_get_plan (self->document)), ==, name);
}

/* The name of the plan whose row has the keyboard. */
static void
assert_focused (TestView   *self,
                const char *name)
{
  GtkWidget *row = gtk_widget_get_focus_child (get_list (self));

  g_assert_nonnull (row);
  g_assert_true (has_focus (self, row));
  g_assert_true (shows (row, name));
}

static void
add_plans (TestView *self)
{
  add_plan (self, "B");
  add_plan (self, "C");
  remit_plan_set_name (remit_chart_get_plan (self->chart, 0), "A");
  go_to (self, 0, 0);
}

/* The list */

static void
test_choose (TestView      *self,
             gconstpointer  data)
{
  add_plans (self);
  assert_shown (self, "A");
  open_list (self);
  assert_plans (self, "A|B|C");
  assert_focused (self, "A");
  gtk_widget_activate (get_row (self, 1));
  test_settle ();
  g_assert_false (is_open (self));
  assert_shown (self, "B");
  g_assert_true (is_in_matrix (self));
  open_list (self);
  assert_focused (self, "B");
  close_list (self);
  g_assert_true (is_in_matrix (self));
  assert_shown (self, "B");

  /* Without the list. */
  act (self, "next-plan");
  assert_shown (self, "C");
  g_assert_true (shows (GTK_WIDGET (self->view), "Plan: C"));
  act (self, "previous-plan");
  assert_shown (self, "B");
}

static void
test_move (TestView      *self,
           gconstpointer  data)
{
  add_plans (self);
  open_list (self);
  press (self, "alt+Down");
  assert_plans (self, "B|A|C");
  assert_focused (self, "A");
  press (self, "alt+Down");
  assert_plans (self, "B|C|A");
  assert_focused (self, "A");
  /* There it ends. */
  press (self, "alt+Down");
  assert_plans (self, "B|C|A");
  focus_row (self, 1);
  press (self, "alt+Up");
  assert_plans (self, "C|B|A");
  assert_focused (self, "C");
  assert_shown (self, "A");
  press (self, "ctrl+z");
  assert_plans (self, "B|C|A");
  g_assert_true (is_open (self));
  press (self, "ctrl+z ctrl+z");
  assert_plans (self, "A|B|C");
  press (self, "ctrl+shift+z");
  assert_plans (self, "B|A|C");
  g_assert_nonnull (gtk_widget_get_focus_child (get_list (self)));
  close_list (self);

  g_action_group_activate_action (G_ACTION_GROUP (self->window), "move-plan", g_variant_new ("(su)", "C", 0));
  assert_plans (self, "C|B|A");
}

static void
test_remove (TestView      *self,
             gconstpointer  data)
{
  add_plans (self);
  open_list (self);
  focus_row (self, 1);
  press (self, "Delete");
  assert_plans (self, "A|C");
  assert_focused (self, "C");
  assert_shown (self, "A");
  g_assert_true (shows (GTK_WIDGET (self->window), "Removed “B”"));
  /* The one that is shown gives way to its neighbour. */
  focus_row (self, 0);
  press (self, "Delete");
  assert_plans (self, "C");
  assert_shown (self, "C");
  press (self, "Delete");
  assert_plans (self, "C");
  wait_for (shows (GTK_WIDGET (self->window), "A chart needs at least one plan."));

  /* Undo shows what has come back. */
  close_list (self);
  act (self, "undo");
  assert_shown (self, "A");
  act (self, "undo");
  assert_shown (self, "B");
  assert_plans (self, "A|B|C");
}

static void
test_duplicate (TestView      *self,
                gconstpointer  data)
{
  RemitPlan *copy;

  add_plans (self);
  open_list (self);
  press (self, "ctrl+shift+d");
  g_assert_false (is_open (self));
  assert_plans (self, "A|Copy of A|B|C");
  assert_shown (self, "Copy of A");
  g_assert_true (shows (GTK_WIDGET (self->window), "You now see “Copy of A”"));
  copy = remit_document_get_plan (self->document);
  g_assert_cmpuint (remit_plan_get_set (copy, 0, 0), ==, remit_plan_get_set (remit_chart_get_plan (self->chart, 0), 0, 0));
  act (self, "undo");
  assert_shown (self, "A");
  act (self, "redo");
  assert_shown (self, "Copy of A");
}

static void
test_rows (TestView      *self,
           gconstpointer  data)
{
  RemitPlan *plan;
  GtkWidget *row;

  add_plans (self);
  plan = remit_chart_get_plan (self->chart, 1);
  remit_plan_set_review (plan, 20270224);
  remit_plan_set_sort (plan, REMIT_SORT_TEAM);
  remit_document_set_today (self->document, 20270224);
  open_list (self);
  row = get_row (self, 1);
  g_assert_true (shows (row, "Team · Draft · review by 24 February 2027"));
  g_assert_false (shows (row, "▲"));
  /* The day goes by while the list is open. */
  remit_document_set_today (self->document, 20270225);
  test_settle ();
  row = get_row (self, 1);
  g_assert_true (shows (row, "▲"));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "B, Team · Draft · review by 24 February 2027, the review is overdue");
  row = get_row (self, 0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, "A, shown, Draft");
}

/* Two hundred plans scroll, to the one that is shown. */
static void
test_many (TestView      *self,
           gconstpointer  data)
{
  RemitEdit *edit = remit_edit_new ("Add Plans");
  GtkAdjustment *adjustment;

  for (guint i = 1; i < REMIT_CHART_MAX_PLANS; i++)
    {
      g_autofree char *name = g_strdup_printf ("Plan %u with a name that is much longer than any list is wide, %u", i, i);
      g_autofree char *id = g_strdup_printf ("p%u", i);
      g_autoptr (RemitPlan) plan = remit_plan_new (id, name);

      remit_edit_insert_plan (edit, i, plan);
    }
  apply (self, edit);
  remit_document_set_plan (self->document, remit_chart_get_plan (self->chart, 180));
  open_list (self);
  for (guint i = 0; i < 5; i++)
    test_settle ();
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (find_child (get_popover (self),
                                                                                     GTK_TYPE_SCROLLED_WINDOW)));
  g_assert_cmpint (gtk_widget_get_height (get_list (self)), >, 2000);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), >, 2000);
  g_assert_cmpint (gtk_widget_get_height (get_popover (self)), <, 480);
  g_assert_cmpint (gtk_widget_get_width (get_popover (self)), <, 700);

  /* No more than that. */
  press (self, "ctrl+shift+d");
  g_assert_cmpuint (remit_chart_get_n_plans (self->chart), ==, REMIT_CHART_MAX_PLANS);
  g_assert_true (shows (GTK_WIDGET (self->window), "A chart can have at most 200 plans."));
}

/* The form */

typedef struct
{
  GtkWidget *form;
  RemitField *name_field;
  RemitField *agreed_field;
  RemitField *review_field;
} TestForm;

static RemitField *
find_field (GtkWidget  *widget,
            const char *title)
{
  if (REMIT_IS_FIELD (widget) && g_str_equal (adw_preferences_row_get_title (ADW_PREFERENCES_ROW (widget)), title))
    return REMIT_FIELD (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      RemitField *field = find_field (child, title);

      if (field != NULL)
        return field;
    }
  return NULL;
}

static GtkWidget *
find_form (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (REMIT_IS_PLAN_FORM (window))
        return window;
    }
  return NULL;
}

static void
open_form (TestView   *self,
           TestForm   *form,
           const char *action,
           const char *id)
{
  g_action_group_activate_action (G_ACTION_GROUP (self->window), action, id != NULL ? g_variant_new_string (id) : NULL);
  test_settle ();
  form->form = find_form ();
  g_assert_nonnull (form->form);
  form->name_field = find_field (form->form, "Name");
  form->agreed_field = find_field (form->form, "Agreed on");
  form->review_field = find_field (form->form, "Review by");
}

static GtkEditable *
get_entry (RemitField *field)
{
  GtkWidget *control = remit_field_get_control (field);

  return GTK_EDITABLE (REMIT_IS_DATE_FIELD (control) ? remit_date_field_get_entry (REMIT_DATE_FIELD (control)) : control);
}

static const struct
{
  const char *name;
  const char *agreed;
  const char *review;
  const char *name_error;
  const char *agreed_error;
  const char *review_error;
} rows[] = {
  { "", NULL, NULL, "A plan needs a name.", NULL, NULL },
  { "  ", NULL, NULL, "A plan needs a name.", NULL, NULL },
  { "b", NULL, NULL, "Another plan has this name: they could not be told apart.", NULL, NULL },
  { NULL, "soon", NULL, NULL, "This is not a day. Write it like 2026-11-24, or choose one in the calendar.", NULL },
  { NULL, NULL, "2026-02-30", NULL, NULL, "This is not a day. Write it like 2026-11-24, or choose one in the calendar." },
  { NULL, "2026-11-24", "2026-11-23", NULL, NULL, "The review would come before the day on which the plan is agreed." },
  { "", "x", "y", "A plan needs a name.", "This is not a day. Write it like 2026-11-24, or choose one in the calendar.",
    "This is not a day. Write it like 2026-11-24, or choose one in the calendar." },
};

static void
fill_form (TestForm *form,
           guint     i)
{
  if (rows[i].name != NULL)
    gtk_editable_set_text (get_entry (form->name_field), rows[i].name);
  if (rows[i].agreed != NULL)
    gtk_editable_set_text (get_entry (form->agreed_field), rows[i].agreed);
  if (rows[i].review != NULL)
    gtk_editable_set_text (get_entry (form->review_field), rows[i].review);
}

static void
assert_errors (TestForm *form,
               guint     i)
{
  g_assert_cmpstr (remit_field_get_error (form->name_field), ==, rows[i].name_error);
  g_assert_cmpstr (remit_field_get_error (form->agreed_field), ==, rows[i].agreed_error);
  g_assert_cmpstr (remit_field_get_error (form->review_field), ==, rows[i].review_error);
}

/* Errors come while one types, keep the form open, and go when they are mended. */
static void
test_form_errors (TestView      *self,
                  gconstpointer  data)
{
  RemitHistory *history = remit_document_get_history (self->document);
  const guint64 before = (add_plans (self), remit_history_get_state (history));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      TestForm form;

      g_test_message ("%u", i);
      open_form (self, &form, "plan-properties", "");
      g_assert_null (remit_field_get_error (form.name_field));
      fill_form (&form, i);
      assert_errors (&form, i);
      remit_form_apply (REMIT_FORM (form.form));
      test_settle ();
      g_assert_true (find_form () == form.form);
      assert_errors (&form, i);
      g_assert_true (remit_history_get_state (history) == before);

      gtk_editable_set_text (get_entry (form.name_field), "A");
      gtk_editable_set_text (get_entry (form.agreed_field), "");
      gtk_editable_set_text (get_entry (form.review_field), "");
      g_assert_null (remit_field_get_error (form.name_field));
      g_assert_null (remit_field_get_error (form.agreed_field));
      g_assert_null (remit_field_get_error (form.review_field));
      gtk_window_close (GTK_WINDOW (form.form));
      test_settle ();
      g_assert_null (find_form ());
    }
}

/* What is wrong first gets the keyboard, and is told to assistive technology. */
static void
test_form_focus (TestView      *self,
                 gconstpointer  data)
{
  TestForm form;
  GtkWidget *focus;

  open_form (self, &form, "new-plan", NULL);
  gtk_editable_set_text (get_entry (form.agreed_field), "soon");
  gtk_editable_set_text (get_entry (form.name_field), "");
  gtk_window_set_focus (GTK_WINDOW (form.form), NULL);
  remit_form_apply (REMIT_FORM (form.form));
  focus = gtk_window_get_focus (GTK_WINDOW (form.form));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (form.name_field)));
  gtk_editable_set_text (get_entry (form.name_field), "New");
  remit_form_apply (REMIT_FORM (form.form));
  focus = gtk_window_get_focus (GTK_WINDOW (form.form));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (form.agreed_field)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (get_entry (form.agreed_field)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Agreed on");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (get_entry (form.agreed_field)), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  gtk_window_close (GTK_WINDOW (form.form));
  test_settle ();
  g_assert_cmpuint (remit_chart_get_n_plans (self->chart), ==, 1);
}

static GtkWidget *
get_control (GtkWidget  *form,
             const char *title)
{
  return remit_field_get_control (find_field (form, title));
}

/* What a new plan begins with fills in what nobody has said yet, and nothing else. */
static void
test_form_model (TestView      *self,
                 gconstpointer  data)
{
  TestForm form;
  GtkDropDown *sort, *method, *model;

  remit_plan_set_method (test_chart_get_plan (self->chart), REMIT_METHOD_KANBAN);
  remit_plan_set_sort (test_chart_get_plan (self->chart), REMIT_SORT_TEAM);
  open_form (self, &form, "new-plan", NULL);
  model = GTK_DROP_DOWN (get_control (form.form, "Start from"));
  sort = GTK_DROP_DOWN (get_control (form.form, "What it is"));
  method = GTK_DROP_DOWN (get_control (form.form, "Method"));
  gtk_drop_down_set_selected (model, 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (sort), ==, REMIT_SORT_TEAM);
  g_assert_cmpuint (gtk_drop_down_get_selected (method), ==, REMIT_METHOD_KANBAN);
  gtk_drop_down_set_selected (model, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (sort), ==, REMIT_SORT_SCENARIO);
  gtk_drop_down_set_selected (method, REMIT_METHOD_SCRUM);
  gtk_drop_down_set_selected (model, 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (sort), ==, REMIT_SORT_TEAM);
  g_assert_cmpuint (gtk_drop_down_get_selected (method), ==, REMIT_METHOD_SCRUM);
  gtk_window_close (GTK_WINDOW (form.form));
  test_settle ();
}

/* A window does not go with a form over it: what was typed there would be lost. */
static void
test_form_keeps_window (TestView      *self,
                        gconstpointer  data)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (self->window));
  TestForm form;

  open_form (self, &form, "plan-properties", "");
  gtk_editable_set_text (get_entry (form.name_field), "Typed");
  remit_application_quit (REMIT_APPLICATION (application));
  test_settle ();
  g_assert_true (find_form () == form.form);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (form.name_field)), ==, "Typed");
  gtk_window_close (GTK_WINDOW (self->window));
  test_settle ();
  g_assert_true (find_form () == form.form);
  gtk_window_close (GTK_WINDOW (form.form));
  test_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (self->window)));
}

/* All that a form holds becomes one step. */
static void
test_form_applies (TestView      *self,
                   gconstpointer  data)
{
  RemitHistory *history = remit_document_get_history (self->document);
  RemitPlan *plan;
  TestForm form;

  add_plans (self);
  plan = remit_chart_get_plan (self->chart, 1);
  open_form (self, &form, "plan-properties", "B");
  g_assert_cmpstr (gtk_editable_get_text (get_entry (form.name_field)), ==, "B");
  gtk_editable_set_text (get_entry (form.name_field), " Tomorrow ");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_control (form.form, "What it is")), REMIT_SORT_TEAM);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_control (form.form, "Method")), REMIT_METHOD_KANBAN);
  gtk_switch_set_active (GTK_SWITCH (get_control (form.form, "This is how it is today")), TRUE);
  gtk_editable_set_text (get_entry (form.agreed_field), "24 November 2026");
  gtk_editable_set_text (get_entry (form.review_field), "02/24/27");
  remit_form_apply (REMIT_FORM (form.form));
  test_settle ();
  g_assert_null (find_form ());
  g_assert_cmpstr (remit_plan_get_name (plan), ==, "Tomorrow");
  g_assert_cmpint (remit_plan_get_sort (plan), ==, REMIT_SORT_TEAM);
  g_assert_cmpint (remit_plan_get_method (plan), ==, REMIT_METHOD_KANBAN);
  g_assert_true (remit_plan_get_today (plan));
  g_assert_cmpuint (remit_plan_get_agreed (plan), ==, 20261124);
  g_assert_cmpuint (remit_plan_get_review (plan), ==, 20270224);
  g_assert_cmpstr (remit_history_get_undo_name (history), ==, "Change Plan");
  assert_shown (self, "A");
  act (self, "undo");
  g_assert_cmpstr (remit_plan_get_name (plan), ==, "B");
  g_assert_cmpuint (remit_plan_get_review (plan), ==, 0);
  /* Undo shows what it has changed. */
  assert_shown (self, "B");

  /* Nothing changed is nothing done. */
  open_form (self, &form, "plan-properties", "B");
  remit_form_apply (REMIT_FORM (form.form));
  test_settle ();
  g_assert_null (find_form ());
  g_assert_cmpstr (remit_history_get_redo_name (history), ==, "Change Plan");
}

static void
test_form_new (TestView      *self,
               gconstpointer  data)
{
  RemitPlan *plan;
  TestForm form;

  add_plans (self);
  remit_plan_set_method (remit_chart_get_plan (self->chart, 0), REMIT_METHOD_SCRUM);
  open_form (self, &form, "new-plan", NULL);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (form.name_field)), ==, "New plan");
  remit_form_apply (REMIT_FORM (form.form));
  test_settle ();
  assert_plans (self, "A|New plan|B|C");
  assert_shown (self, "New plan");
  g_assert_cmpuint (remit_plan_count_cells (remit_document_get_plan (self->document)), ==, 0);

  /* What it starts from names it, until somebody does. */
  open_form (self, &form, "new-plan", NULL);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (form.name_field)), ==, "New plan 2");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_control (form.form, "Start from")), 1);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (form.name_field)), ==, "Copy of A");
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (get_control (form.form, "Method"))), ==,
                    REMIT_METHOD_SCRUM);
  gtk_editable_set_text (get_entry (form.name_field), "Later");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_control (form.form, "Start from")), 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_control (form.form, "Start from")), 1);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (form.name_field)), ==, "Later");
  remit_form_apply (REMIT_FORM (form.form));
  test_settle ();
  assert_plans (self, "A|New plan|Later|B|C");
  plan = remit_document_get_plan (self->document);
  g_assert_cmpuint (remit_plan_count_cells (plan), ==, remit_plan_count_cells (remit_chart_get_plan (self->chart, 0)));
  act (self, "undo");
  act (self, "undo");
  assert_plans (self, "A|B|C");
  assert_shown (self, "A");
}

/* Days */

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_days (TestView      *self,
           gconstpointer  data)
{
  TestForm form;
  RemitDateField *field;
  GtkCalendar *calendar;
  g_autoptr (GDateTime) day = g_date_time_new_local (2027, 3, 31, 12, 0, 0);
  guint n = 0;

  open_form (self, &form, "new-plan", NULL);
  field = REMIT_DATE_FIELD (remit_field_get_control (form.agreed_field));
  g_signal_connect_swapped (field, "changed", G_CALLBACK (count_cb), &n);
  gtk_widget_grab_focus (GTK_WIDGET (field));
  test_press (form.form, "\"1.2\"");
  g_assert_false (remit_date_field_get_valid (field));
  g_assert_cmpuint (n, ==, 3);
  gtk_editable_set_text (get_entry (form.agreed_field), "2026-11-24");
  g_assert_cmpuint (remit_date_field_get_date (field), ==, 20261124);
  /* Leaving shows how it was read; what cannot be read stays. */
  gtk_widget_grab_focus (GTK_WIDGET (form.name_field));
  test_settle ();
  g_assert_cmpstr (gtk_editable_get_text (get_entry (form.agreed_field)), ==, "24 November 2026");
  gtk_widget_grab_focus (GTK_WIDGET (field));
  gtk_editable_set_text (get_entry (form.agreed_field), "soon");
  gtk_widget_grab_focus (GTK_WIDGET (form.name_field));
  test_settle ();
  g_assert_cmpstr (gtk_editable_get_text (get_entry (form.agreed_field)), ==, "soon");

  calendar = GTK_CALENDAR (find_child (GTK_WIDGET (field), GTK_TYPE_CALENDAR));
  gtk_widget_grab_focus (GTK_WIDGET (field));
  test_press (form.form, "alt+Down");
  test_settle ();
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (calendar)));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (form.agreed_field)), ==, "soon");
  gtk_calendar_select_day (calendar, day);
  g_assert_cmpuint (remit_date_field_get_date (field), ==, 20270331);
  g_assert_true (remit_date_field_get_valid (field));
  g_assert_cmpstr (gtk_editable_get_text (get_entry (form.agreed_field)), ==, "31 March 2027");
  g_assert_null (remit_field_get_error (form.agreed_field));
  remit_date_field_set_date (field, 0);
  g_assert_cmpstr (gtk_editable_get_text (get_entry (form.agreed_field)), ==, "");
  g_assert_true (remit_date_field_get_valid (field));
  gtk_window_close (GTK_WINDOW (form.form));
  test_settle ();
}

/* The bar */

static const char *
get_bar_text (TestView *self)
{
  return remit_bar_get_text (REMIT_BAR (find_child (GTK_WIDGET (self->view), REMIT_TYPE_BAR)));
}

static void
test_bar (TestView      *self,
          gconstpointer  data)
{
  GtkWidget *bar = find_child (GTK_WIDGET (self->view), REMIT_TYPE_BAR);
  RemitPlanValues values = { "As is", .review = 20270224 };
  RemitPlan *plan;

  add_plans (self);
  plan = remit_chart_get_plan (self->chart, 0);
  remit_document_set_today (self->document, 20270224);
  g_assert_null (get_bar_text (self));
  apply (self, remit_plan_edit_change (plan, &values));
  g_assert_null (get_bar_text (self));
  remit_document_set_today (self->document, 20270225);
  g_assert_cmpstr (get_bar_text (self), ==, "The review of “As is” was due on 24 February 2027.");
  g_assert_true (shows (bar, "▲"));
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_ROLE_ALERT);

  /* It is about the plan that is shown, as it is. */
  act (self, "next-plan");
  g_assert_null (get_bar_text (self));
  act (self, "previous-plan");
  g_assert_nonnull (get_bar_text (self));
  values.review = 20270225;
  apply (self, remit_plan_edit_change (plan, &values));
  g_assert_null (get_bar_text (self));
  act (self, "undo");
  g_assert_nonnull (get_bar_text (self));

  /* Closed, it comes back for another plan and another day alone. */
  g_signal_emit_by_name (gtk_widget_get_last_child (bar), "clicked");
  g_assert_null (get_bar_text (self));
  g_assert_true (is_in_matrix (self));
  values.name = "Now";
  values.review = 20270224;
  apply (self, remit_plan_edit_change (plan, &values));
  g_assert_null (get_bar_text (self));
  remit_document_set_today (self->document, 20270226);
  g_assert_cmpstr (get_bar_text (self), ==, "The review of “Now” was due on 24 February 2027.");
}

static void
test_bar_opens_form (TestView      *self,
                     gconstpointer  data)
{
  GtkWidget *bar = find_child (GTK_WIDGET (self->view), REMIT_TYPE_BAR);
  GtkWidget *button;
  GtkWidget *form;

  remit_plan_set_review (remit_document_get_plan (self->document), 20200101);
  button = gtk_widget_get_prev_sibling (gtk_widget_get_last_child (bar));
  g_assert_true (gtk_widget_get_mapped (button));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, "Plan Properties…");
  g_signal_emit_by_name (button, "clicked");
  test_settle ();
  form = find_form ();
  g_assert_nonnull (form);
  gtk_window_close (GTK_WINDOW (form));
  test_settle ();
}

static void
test_state (TestView      *self,
            gconstpointer  data)
{
  RemitPlanValues values = { "As is", .method = REMIT_METHOD_SCRUM };
  RemitPlan *plan = remit_document_get_plan (self->document);

  g_assert_true (shows (GTK_WIDGET (self->view), "Draft"));
  apply (self, remit_plan_edit_change (plan, &values));
  g_assert_true (shows (GTK_WIDGET (self->view), "Scrum · Draft"));
  values.agreed = 20261124;
  apply (self, remit_plan_edit_change (plan, &values));
  g_assert_true (shows (GTK_WIDGET (self->view), "Scrum · Agreed 24 November 2026"));
}

/* The same cell in other plans */

static void
set_cell (TestView *self,
          guint     plan,
          RemitSet  set)
{
  RemitEdit *edit = remit_edit_new ("Set");

  remit_edit_set_cell (edit, remit_chart_get_plan (self->chart, plan), 0, 0, set);
  apply (self, edit);
}

static GtkWidget *
open_letters (TestView *self)
{
  GtkWidget *popover;

  go_to (self, 0, 0);
  press (self, "F2");
  popover = find_child (GTK_WIDGET (self->matrix), REMIT_TYPE_LETTER_POPOVER);
  g_assert_true (gtk_widget_get_mapped (popover));
  return popover;
}

/* What is said of the cell in other plans: "B: blank|C: Accountable". */
static void
assert_others (GtkWidget         *popover,
               const char *const *names,
               guint              n_names)
{
  GtkWidget *row = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (find_child (find_child (popover, GTK_TYPE_VIEWPORT), GTK_TYPE_BOX));
       child != NULL; child = gtk_widget_get_next_sibling (child))
    if (shows (child, "In other plans"))
      row = gtk_widget_get_first_child (gtk_widget_get_last_child (child));
  for (guint i = 0; i < n_names; i++, row = gtk_widget_get_next_sibling (row))
    {
      g_assert_nonnull (row);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, names[i]);
    }
  g_assert_null (row);
}

static void
test_others (TestView      *self,
             gconstpointer  data)
{
  static const char *const blank[] = { "B: blank", "C: blank" };
  static const char *const filled[] = { "C: blank", "B: Accountable, Responsible" };
  GtkWidget *popover = open_letters (self);

  g_assert_false (shows (popover, "In other plans"));
  gtk_popover_popdown (GTK_POPOVER (popover));
  test_settle ();
  add_plans (self);
  popover = open_letters (self);
  g_assert_true (shows (popover, "In other plans"));
  assert_others (popover, blank, G_N_ELEMENTS (blank));
  gtk_popover_popdown (GTK_POPOVER (popover));
  test_settle ();

  /* Voices come last; what changes meanwhile is followed, also to the plan that an undo shows. */
  remit_plan_set_sort (remit_chart_get_plan (self->chart, 1), REMIT_SORT_VOICE);
  set_cell (self, 1, 3);
  popover = open_letters (self);
  assert_others (popover, filled, G_N_ELEMENTS (filled));
  set_cell (self, 1, 0);
  assert_others (popover, (const char *const[]) { "C: blank", "B: blank" }, 2);
  remit_history_undo (remit_document_get_history (self->document));
  test_settle ();
  assert_shown (self, "B");
  assert_others (popover, (const char *const[]) { "A: Accountable", "C: blank" }, 2);
}

static void
test_many_others (TestView      *self,
                  gconstpointer  data)
{
  static const char *const names[] = { "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8" };
  GtkWidget *popover;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_plan (self, names[i]);
  popover = open_letters (self);
  g_assert_true (shows (popover, "P6"));
  g_assert_false (shows (popover, "P7"));
  g_assert_true (shows (popover, "and 2 more"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  test_view_add ("/plans/list/choose", test_choose);
  test_view_add ("/plans/list/move", test_move);
  test_view_add ("/plans/list/remove", test_remove);
  test_view_add ("/plans/list/duplicate", test_duplicate);
  test_view_add ("/plans/list/rows", test_rows);
  test_view_add ("/plans/list/many", test_many);
  test_view_add ("/plans/form/errors", test_form_errors);
  test_view_add ("/plans/form/focus", test_form_focus);
  test_view_add ("/plans/form/model", test_form_model);
  test_view_add ("/plans/form/keeps-window", test_form_keeps_window);
  test_view_add ("/plans/form/applies", test_form_applies);
  test_view_add ("/plans/form/new", test_form_new);
  test_view_add ("/plans/form/days", test_days);
  test_view_add ("/plans/bar", test_bar);
  test_view_add ("/plans/bar-opens-form", test_bar_opens_form);
  test_view_add ("/plans/state", test_state);
  test_view_add ("/plans/others", test_others);
  test_view_add ("/plans/many-others", test_many_others);
  return test_view_run (test_view_start ());
}
