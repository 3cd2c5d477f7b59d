/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "analysis/remit-accepted.h"
#include "history/remit-history.h"
#include "support/test-chart.h"
#include "widgets/keys.h"
#include "widgets/tree.h"
#include "widgets/remit-finding-row.h"
#include "widgets/remit-findings-pane.h"

/* The findings pane in a real window: what it lists, and how that follows the chart. */

typedef struct
{
  RemitHistory *history;
  RemitChecks *checks;
  RemitFindingsPane *pane;
  GtkWidget *window;
} Fixture;

static void
set_up (Fixture    *self,
        const char *text)
{
  g_autoptr (RemitChart) chart = test_chart_new (text);

  self->history = remit_history_new (chart);
  self->checks = remit_checks_new (chart, test_chart_get_plan (chart));
  self->pane = REMIT_FINDINGS_PANE (remit_findings_pane_new ());
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 400, 700);
  gtk_window_set_child (GTK_WINDOW (self->window), GTK_WIDGET (self->pane));
  remit_findings_pane_set_checks (self->pane, self->checks);
  gtk_window_present (GTK_WINDOW (self->window));
  test_settle ();
}

static void
tear_down (Fixture *self)
{
  gpointer pane = self->pane;

  g_object_add_weak_pointer (G_OBJECT (self->pane), &pane);
  gtk_window_destroy (GTK_WINDOW (self->window));
  test_settle ();
  g_assert_null (pane);
  g_assert_finalize_object (self->checks);
  g_assert_finalize_object (self->history);
}

static void
collect_texts (GtkWidget *widget,
               GString   *texts)
{
  if (GTK_IS_LIST_VIEW (widget) || !gtk_widget_get_visible (widget))
    return;
  if (GTK_IS_LABEL (widget))
    g_string_append_printf (texts, "%s|", gtk_label_get_text (GTK_LABEL (widget)));
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    collect_texts (child, texts);
}

/* What stands above the list, and instead of it. */
static char *
get_texts (Fixture *self)
{
  GString *texts = g_string_new (NULL);

  collect_texts (GTK_WIDGET (self->pane), texts);
  return g_string_free (texts, FALSE);
}

static GListModel *
get_rows (Fixture *self)
{
  GtkWidget *list = find_child (GTK_WIDGET (self->pane), GTK_TYPE_LIST_VIEW);

  return G_LIST_MODEL (gtk_list_view_get_model (GTK_LIST_VIEW (list)));
}

/* A letter a row: G for a group, F for a finding, A for what was accepted. */
static char *
get_shape (Fixture *self)
{
  GListModel *rows = get_rows (self);
  GString *shape = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (rows, i);
      g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);

      g_string_append_c (shape, REMIT_IS_FINDING (item) ? 'F' : REMIT_IS_FINDING_GROUP (item) ? 'G' : 'A');
    }
  return g_string_free (shape, FALSE);
}

#define assert_shape(fixture, expected)               \
  G_STMT_START                                        \
  {                                                   \
    g_autofree char *_shape = get_shape (fixture);    \
    g_assert_cmpstr (_shape, ==, expected);           \
  }                                                   \
  G_STMT_END

static void
count_rows (GtkWidget *widget,
            guint     *n_rows)
{
  if (REMIT_IS_FINDING_ROW (widget))
    *n_rows += 1;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    count_rows (child, n_rows);
}

static const char *
find_row_name (GtkWidget  *widget,
               const char *part)
{
  const char *name = REMIT_IS_FINDING_ROW (widget) ? remit_finding_row_get_name (REMIT_FINDING_ROW (widget)) : NULL;

  if (name != NULL && strstr (name, part) != NULL)
    return name;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      name = find_row_name (child, part);
      if (name != NULL)
        return name;
    }
  return NULL;
}

static void
press (Fixture *self,
       guint    position)
{
  g_signal_emit_by_name (find_child (GTK_WIDGET (self->pane), GTK_TYPE_LIST_VIEW), "activate", position);
  test_settle ();
}

static void
set_cell (Fixture    *self,
          guint       row,
          guint       role,
          const char *keys)
{
  RemitChart *chart = remit_history_get_chart (self->history);
  RemitEdit *edit = remit_edit_new ("Set");
  g_autoptr (GError) error = NULL;
  RemitSet set = 0;
  gunichar bad = 0;

  g_assert_true (remit_scheme_parse (remit_chart_get_scheme (chart), keys, &set, &bad));
  remit_edit_set_cell (edit, test_chart_get_plan (chart), row, role, set);
  g_assert_true (remit_history_apply (self->history, edit, &error));
  g_assert_no_error (error);
  test_settle ();
}

static const char contested[] = "             PM   PO\n"
                                "Set vision   A    A\n"
                                "Build        A    R\n";

static void
test_follows_edits (void)
{
  Fixture self;

  set_up (&self, contested);
  assert_shape (&self, "GF");
  {
    g_autofree char *texts = get_texts (&self);

    g_assert_cmpstr (texts, ==, "Findings|● 1|1 of 2 settled|");
  }
  g_assert_nonnull (find_row_name (GTK_WIDGET (self.pane), "Set vision"));

  set_cell (&self, 0, 1, "R");
  assert_shape (&self, "");
  {
    g_autofree char *texts = get_texts (&self);

    g_assert_cmpstr (texts, ==, "Findings|2 of 2 settled|✓|Nothing to settle|Every responsibility is clear.|");
  }

  g_assert_true (remit_history_undo (self.history));
  test_settle ();
  assert_shape (&self, "GF");
  g_assert_nonnull (find_row_name (GTK_WIDGET (self.pane), "Set vision"));
  tear_down (&self);
}

static void
test_counts_to_fill_in (void)
{
  Fixture self;
  g_autofree char *texts = NULL;

  set_up (&self, "             PM   PO\n"
                 "Set vision   A    R\n"
                 "Build        .    .\n"
                 "Test         .    .\n");
  texts = get_texts (&self);
  g_assert_cmpstr (texts, ==, "Findings|○ 2|1 of 3 settled|2 to fill in|");
  tear_down (&self);
}

static void
test_empty_chart (void)
{
  Fixture self;
  g_autofree char *texts = NULL;

  set_up (&self, "             PM   PO\n");
  texts = get_texts (&self);
  g_assert_cmpstr (texts, ==,
                   "Findings|Nothing to check yet|"
                   "What is unclear or held twice shows up here as you fill in the chart.|");
  tear_down (&self);
}

static void
keep_finding_cb (RemitFindingsPane *pane,
                 RemitFinding      *finding,
                 RemitFinding     **kept)
{
  g_set_object (kept, finding);
}

static void
test_goes_to_place (void)
{
  Fixture self;
  g_autoptr (RemitFinding) finding = NULL;

  set_up (&self, contested);
  g_signal_connect (self.pane, "activated", G_CALLBACK (keep_finding_cb), &finding);
  press (&self, 1);
  g_assert_nonnull (finding);
  g_assert_cmpint (remit_finding_get_rule (finding), ==, REMIT_RULE_ROW_MANY_DECIDERS);
  g_assert_cmpuint (remit_item_get_position (g_ptr_array_index (remit_finding_get_rows (finding), 0)), ==, 0);
  tear_down (&self);
}

static void
test_folds (void)
{
  Fixture self;

  /* Four rows with two deciders; one warning and two notes about the two roles; four blank rows, which start
   * folded, as four notes do. */
  set_up (&self, "       PM   PO\n"
                 "One    A    A\n"
                 "Two    A    A\n"
                 "Three  A    A\n"
                 "Four   A    A\n"
                 "Five   .    .\n"
                 "Six    .    .\n"
                 "Seven  .    .\n"
                 "Eight  .    .\n");
  assert_shape (&self, "GFFFFGFGGFF");
  g_assert_nonnull (find_row_name (GTK_WIDGET (self.pane), "Error: More than one role decides, 4."));

  press (&self, 0);
  assert_shape (&self, "GGFGGFF");
  press (&self, 3);
  assert_shape (&self, "GGFGFFFFGFF");
  press (&self, 3);
  press (&self, 0);
  assert_shape (&self, "GFFFFGFGGFF");
  tear_down (&self);
}

static void
test_three_notes_unfolded (void)
{
  Fixture self;

  set_up (&self, "       PM   PO\n"
                 "One    .    .\n"
                 "Two    .    .\n"
                 "Three  .    .\n");
  assert_shape (&self, "GFFF");
  tear_down (&self);
}

static void
test_fold_is_kept (void)
{
  Fixture self;

  set_up (&self, contested);
  press (&self, 0);
  assert_shape (&self, "G");
  set_cell (&self, 0, 1, "R");
  assert_shape (&self, "");
  set_cell (&self, 1, 1, "A");
  assert_shape (&self, "G");
  press (&self, 0);
  assert_shape (&self, "GF");
  tear_down (&self);
}

static void
test_other_checks (void)
{
  Fixture self;
  g_autoptr (RemitChart) other = test_chart_new ("       PM   PO\n"
                                                 "One    A    R\n");
  g_autoptr (RemitChecks) checks = remit_checks_new (other, test_chart_get_plan (other));

  set_up (&self, contested);
  remit_findings_pane_set_checks (self.pane, checks);
  test_settle ();
  assert_shape (&self, "");
  g_assert_true (remit_findings_pane_get_checks (self.pane) == checks);

  /* What is not shown any more must not be heard of. */
  set_cell (&self, 1, 1, "A");
  assert_shape (&self, "");
  remit_findings_pane_set_checks (self.pane, NULL);
  g_assert_null (remit_findings_pane_get_checks (self.pane));
  tear_down (&self);
}

static void
test_accepted (void)
{
  Fixture self;
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GPtrArray) acceptances = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_acceptance_free);
  RemitChart *chart;

  set_up (&self, contested);
  chart = remit_history_get_chart (self.history);
  list = remit_checks_list (self.checks);
  g_assert_cmpuint (list->len, ==, 1);
  g_ptr_array_add (acceptances, remit_finding_accept (g_ptr_array_index (list, 0), chart, 0, 0, "Until spring"));
  remit_chart_set_acceptances (chart, acceptances);
  test_settle ();
  assert_shape (&self, "A");
  g_assert_nonnull (find_row_name (GTK_WIDGET (self.pane), "1 accepted"));

  press (&self, 0);
  assert_shape (&self, "AF");
  g_assert_nonnull (find_row_name (GTK_WIDGET (self.pane), "Until spring"));
  tear_down (&self);
}

static void
test_many (void)
{
  Fixture self;
  g_autoptr (GString) text = g_string_new ("      PM   PO   Dev\n");
  guint n_rows = 0;

  for (guint i = 0; i < 3000; i++)
    g_string_append_printf (text, "Number %u  A  A  C\n", i);
  set_up (&self, text->str);
  g_assert_cmpuint (g_list_model_get_n_items (get_rows (&self)), >, 3000);
  count_rows (GTK_WIDGET (self.pane), &n_rows);
  g_assert_cmpuint (n_rows, >, 0);
  g_assert_cmpuint (n_rows, <, 400);
  tear_down (&self);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add_func ("/findings-pane/follows-edits", test_follows_edits);
  g_test_add_func ("/findings-pane/counts-to-fill-in", test_counts_to_fill_in);
  g_test_add_func ("/findings-pane/empty-chart", test_empty_chart);
  g_test_add_func ("/findings-pane/goes-to-place", test_goes_to_place);
  g_test_add_func ("/findings-pane/folds", test_folds);
  g_test_add_func ("/findings-pane/three-notes-unfolded", test_three_notes_unfolded);
  g_test_add_func ("/findings-pane/fold-is-kept", test_fold_is_kept);
  g_test_add_func ("/findings-pane/other-checks", test_other_checks);
  g_test_add_func ("/findings-pane/accepted", test_accepted);
  g_test_add_func ("/findings-pane/many", test_many);
  return g_test_run ();
}
