/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/view.h"

/* Finding one's way in a chart: the filter, and going to a responsibility. */

/* The filter */

static const char *
get_count (TestView *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (get_filter_bar (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LABEL (child))
      return gtk_label_get_text (GTK_LABEL (child));
  return NULL;
}

static void
test_filter (TestView      *self,
             gconstpointer  data)
{
  static const struct
  {
    const char *keys;
    const char *count;
    guint n_shown;
  } rows[] = {
    { "\"re\"", "3 of 5", 3 },
    { "\"v\"", "2 of 5", 2 },
    { "\"_PO:A\"", "1 of 5", 1 },
    { "\"zz\"", "0 of 5", 0 },
  };
  GtkWidget *bar = get_filter_bar (self);

  g_assert_false (gtk_widget_get_visible (bar));
  act (self, "filter");
  g_assert_true (gtk_widget_get_mapped (bar));
  g_assert_true (has_focus (self, bar));
  g_assert_cmpstr (get_count (self), ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      test_press (GTK_WIDGET (self->window), rows[i].keys);
      /* At once, not only after a while. */
      g_assert_cmpuint (remit_matrix_get_n_shown (self->matrix), ==, rows[i].n_shown);
      g_assert_cmpstr (get_count (self), ==, rows[i].count);
      test_settle ();
      g_assert_true (has_focus (self, bar));
      g_assert_cmpint (shows (GTK_WIDGET (self->view), "No responsibility matches"), ==, rows[i].n_shown == 0);
    }

  press (self, "Escape");
  g_assert_false (gtk_widget_get_visible (bar));
  g_assert_true (is_in_matrix (self));
  g_assert_cmpuint (remit_matrix_get_n_shown (self->matrix), ==, 5);
  g_assert_false (shows (GTK_WIDGET (self->view), "No responsibility matches"));
}

static void
test_filter_enters_matrix (TestView      *self,
                           gconstpointer  data)
{
  static const struct
  {
    guint row;
    guint role;
    const char *keys;
    guint then_row;
    guint then_role;
  } rows[] = {
    { 0, 2, "\"re\" Down", 1, 2 },
    { 0, 2, "\"re\" Return", 1, 2 },
    { 3, 1, "\"re\" Return", 3, 1 },
    { 3, REMIT_NO_POSITION, "\"re\" Down Down", 4, REMIT_NO_POSITION },
    { 2, 0, "\"PO:A_reviews\" KP_Enter", 3, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      go_to (self, rows[i].row, rows[i].role);
      act (self, "filter");
      press (self, rows[i].keys);
      g_assert_true (is_in_matrix (self));
      assert_at (self, rows[i].then_row, rows[i].then_role);
      g_assert_true (gtk_widget_get_mapped (get_filter_bar (self)));

      /* Once more, what was typed is selected: the next key replaces it. */
      act (self, "filter");
      press (self, "\"vision\"");
      g_assert_cmpstr (get_count (self), ==, "1 of 5");
      press (self, "Escape");
      g_assert_true (is_in_matrix (self));
      assert_at (self, rows[i].then_row, rows[i].then_role);
    }
}

/* There is nothing to go to: the keyboard stays. */
static void
test_filter_no_match (TestView      *self,
                      gconstpointer  data)
{
  go_to (self, 2, 1);
  act (self, "filter");
  press (self, "\"zz\" Return");
  g_assert_true (has_focus (self, get_filter_bar (self)));
  press (self, "Down");
  g_assert_true (has_focus (self, get_filter_bar (self)));
  press (self, "Escape");
  assert_at (self, 2, 1);
  g_assert_true (is_in_matrix (self));
}

static void
test_filter_closes_by_button (TestView      *self,
                              gconstpointer  data)
{
  GtkWidget *button;

  act (self, "filter");
  press (self, "\"re\"");
  button = gtk_widget_get_last_child (get_filter_bar (self));
  g_assert_true (GTK_IS_BUTTON (button));
  gtk_widget_grab_focus (button);
  g_signal_emit_by_name (button, "clicked");
  test_settle ();
  g_assert_false (gtk_widget_get_visible (get_filter_bar (self)));
  g_assert_cmpuint (remit_matrix_get_n_shown (self->matrix), ==, 5);
  g_assert_true (is_in_matrix (self));
}

/* What is undone is seen, whatever the filter says; what is in sight already leaves the filter alone. */
static void
test_filter_yields (TestView      *self,
                    gconstpointer  data)
{
  static const struct
  {
    guint row;
    const char *filter;
    gboolean stays;
  } rows[] = {
    { 3, "\"re\" Return", TRUE },
    { 3, "\"vision\" Return", FALSE },
    { 0, "\"SM:C\" Down", FALSE },
    { 3, "\"PO:A\" Return", TRUE }, /* the undo lets it match */
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RemitEdit *edit = remit_edit_new ("Set C");

      remit_edit_set_cell (edit, remit_document_get_plan (self->document), rows[i].row, 1, 1 << 2);
      apply (self, edit);
      act (self, "filter");
      press (self, rows[i].filter);
      act (self, "undo");
      assert_at (self, rows[i].row, 1);
      g_assert_true (is_in_matrix (self));
      g_assert_cmpint (gtk_widget_get_visible (get_filter_bar (self)), ==, rows[i].stays);

      /* Nothing was folded on the way. */
      gtk_editable_set_text (GTK_EDITABLE (find_child (get_filter_bar (self), GTK_TYPE_SEARCH_ENTRY)), "");
      g_assert_cmpuint (remit_matrix_get_n_shown (self->matrix), ==, 5);
      press (self, "ctrl+End");
      assert_at (self, 4, 2);
      remit_filter_bar_close (REMIT_FILTER_BAR (get_filter_bar (self)));
    }
}

static void
test_filter_shows_new (TestView      *self,
                       gconstpointer  data)
{
  act (self, "filter");
  press (self, "\"revenue\" Return Home Insert \"Talk\" Return Escape");
  g_assert_cmpuint (remit_chart_get_n_rows (self->chart), ==, 6);
  g_assert_cmpstr (remit_responsibility_get_title (remit_chart_get_row (self->chart, 2)), ==, "Talk");
  g_assert_cmpuint (remit_matrix_get_n_shown (self->matrix), ==, 6);
  g_assert_false (gtk_widget_get_visible (get_filter_bar (self)));

  /* What matches is no reason to show the others. */
  act (self, "filter");
  press (self, "\"revenue\" Return Home Insert \"More_revenue\" Return Escape");
  g_assert_cmpuint (remit_chart_get_n_rows (self->chart), ==, 7);
  g_assert_cmpstr (get_count (self), ==, "2 of 7");
  g_assert_true (is_in_matrix (self));
}

static void
test_filter_follows (TestView      *self,
                     gconstpointer  data)
{
  g_autoptr (RemitChart) chart = test_chart_new ("     PM   PO\nSet the vision  A    R\n");
  g_autoptr (RemitDocument) other = remit_document_new (chart);
  RemitEdit *edit = remit_edit_new ("Remove Responsibility");

  add_plan (self, "Empty");
  act (self, "filter");
  press (self, "\"PO:A\"");
  g_assert_cmpstr (get_count (self), ==, "2 of 5");
  act (self, "next-plan");
  g_assert_cmpstr (get_count (self), ==, "0 of 5");
  act (self, "previous-plan");
  g_assert_cmpstr (get_count (self), ==, "2 of 5");
  remit_edit_remove_row (edit, 3);
  apply (self, edit);
  g_assert_cmpstr (get_count (self), ==, "1 of 4");

  remit_window_set_document (self->window, other);
  test_settle ();
  g_assert_false (gtk_widget_get_visible (get_filter_bar (self)));
  g_assert_cmpuint (remit_matrix_get_n_shown (self->matrix), ==, 1);
  g_assert_true (is_in_matrix (self));
}

/* Going to a responsibility */

static void
test_go_to (TestView      *self,
            gconstpointer  data)
{
  static const struct
  {
    guint role;
    const char *keys;
    guint row;
  } rows[] = {
    { 1, "\"retro\" Return", 4 },
    { REMIT_NO_POSITION, "\"RE\" Down Return", 3 },
    { 2, "\"re\" Down Down Down Down Up Return", 3 },
    { 2, "\"re\" Page_Down Return", 4 },
    { 2, "\"re\" Page_Down Page_Up KP_Enter", 1 },
    { 0, "\"3\" Return", 2 },
    { 0, "\"delivery\" Return", 2 },
    { 0, "\"PO:A\" Down Return", 3 },
    { 0, "Down Return", 2 },
    { 0, "Up Up Return", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      go_to (self, 1, rows[i].role);
      act (self, "go-to");
      g_assert_true (has_focus (self, get_go_to (self)));
      press (self, rows[i].keys);
      g_assert_false (gtk_widget_get_visible (get_go_to (self)));
      assert_at (self, rows[i].row, rows[i].role);
      g_assert_true (is_in_matrix (self));
    }
}

static void
test_go_to_nowhere (TestView      *self,
                    gconstpointer  data)
{
  go_to (self, 3, 1);
  act (self, "go-to");
  press (self, "\"zz\"");
  g_assert_true (shows (get_go_to (self), "No responsibility matches"));
  press (self, "Down Return");
  g_assert_true (has_focus (self, get_go_to (self)));
  press (self, "Escape");
  g_assert_false (gtk_widget_get_visible (get_go_to (self)));
  assert_at (self, 3, 1);
  g_assert_true (is_in_matrix (self));

  /* The keyboard goes back to where it was. */
  act (self, "filter");
  act (self, "go-to");
  press (self, "Escape");
  g_assert_true (has_focus (self, get_filter_bar (self)));
}

/* What is folded or filtered away comes into sight. */
static void
test_go_to_hidden (TestView      *self,
                   gconstpointer  data)
{
  act (self, "filter");
  press (self, "\"vision\" Return");
  act (self, "go-to");
  press (self, "\"reviews\" Return");
  assert_at (self, 3, 0);
  g_assert_false (gtk_widget_get_visible (get_filter_bar (self)));

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->matrix), "matrix.toggle-fold", NULL));
  test_settle ();
  assert_at (self, REMIT_NO_POSITION, REMIT_NO_POSITION);
  act (self, "go-to");
  press (self, "\"retro\" Return");
  assert_at (self, 4, REMIT_NO_POSITION);
}

static guint
count_children (GtkWidget *widget)
{
  guint n = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    n++;
  return n;
}

static void
set_up_large (TestView      *self,
              gconstpointer  data)
{
  g_autoptr (GString) text = g_string_new ("         PM   PO\n");
  g_autoptr (RemitChart) chart = NULL;

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (text, "Work %u  A    R\n", i + 1);
  chart = test_chart_new (text->str);
  test_view_open (self, chart);
}

static guint
count_matches (GtkWidget *list)
{
  return g_list_model_get_n_items (G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list))));
}

/* The list has widgets only for what can be seen. */
static void
test_go_to_large (TestView      *self,
                  gconstpointer  data)
{
  GtkWidget *list;

  act (self, "go-to");
  list = find_child (get_go_to (self), GTK_TYPE_LIST_VIEW);
  g_assert_cmpuint (count_matches (list), ==, 10000);
  g_assert_cmpuint (count_children (list), <, 500);
  press (self, "\"9876\"");
  g_assert_cmpuint (count_matches (list), ==, 1);
  press (self, "Return");
  assert_at (self, 9875, 0);

  /* A number is first of all that row, also where a title has it. */
  act (self, "go-to");
  press (self, "\"99\"");
  g_assert_cmpuint (count_matches (list), >, 200);
  press (self, "Return");
  assert_at (self, 98, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  test_view_add ("/chart-view/filter", test_filter);
  test_view_add ("/chart-view/filter-enters-matrix", test_filter_enters_matrix);
  test_view_add ("/chart-view/filter-no-match", test_filter_no_match);
  test_view_add ("/chart-view/filter-closes-by-button", test_filter_closes_by_button);
  test_view_add ("/chart-view/filter-yields", test_filter_yields);
  test_view_add ("/chart-view/filter-shows-new", test_filter_shows_new);
  test_view_add ("/chart-view/filter-follows", test_filter_follows);
  test_view_add ("/chart-view/go-to", test_go_to);
  test_view_add ("/chart-view/go-to-nowhere", test_go_to_nowhere);
  test_view_add ("/chart-view/go-to-hidden", test_go_to_hidden);
  g_test_add ("/chart-view/go-to-large", TestView, NULL, set_up_large, test_go_to_large, test_view_tear_down);
  return test_view_run (test_view_start ());
}
