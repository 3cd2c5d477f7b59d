/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analysis/remit-finding-text.h"
#include "support/test-chart.h"
#include "widgets/keys.h"
#include "widgets/tree.h"
#include "window/remit-checks-form.h"

/* The dialog for what is checked, in this process: what it shows of a chart, what it says while one chooses and types,
 * that it stays open while a figure is wrong, and what it does to the chart. */

#define DOERS REMIT_RULE_ROW_MANY_DOERS
#define DECIDERS REMIT_RULE_ROW_MANY_DECIDERS
#define DECISIONS REMIT_RULE_ROLE_MANY_DECISIONS

#define NOTHING "Nothing changes in “Plan”: ● 1  ▲ 0  ○ 2 · settled 2 of 4"

/* The place of a severity in the choice. */
#define CHOICE(severity) ((guint) (REMIT_SEVERITY_ERROR - REMIT_SEVERITY_##severity))

typedef struct
{
  RemitChart *chart;
  RemitHistory *history;
  GtkWidget *window;
  RemitChecksForm *form; /* NULL once it is gone */
} Fixture;

static void
open_form (Fixture *self,
           guint    plan)
{
  self->form = REMIT_CHECKS_FORM (remit_checks_form_new (self->history, remit_chart_get_plan (self->chart, plan)));
  g_object_add_weak_pointer (G_OBJECT (self->form), (gpointer *) &self->form);
  remit_form_present (REMIT_FORM (self->form), GTK_WINDOW (self->window));
  test_settle ();
}

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->chart = test_chart_new ("         PM  PO  SM\n"
                                "Vision   A   A   C\n"
                                "Roadmap  AR  R   R\n"
                                "Backlog  .   AR  I\n"
                                "Budget   .   .   .\n");
  self->history = remit_history_new (self->chart);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 760);
  gtk_window_present (GTK_WINDOW (self->window));
  test_settle ();
  open_form (self, 0);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  if (self->form != NULL)
    gtk_window_destroy (GTK_WINDOW (self->form));
  gtk_window_destroy (GTK_WINDOW (self->window));
  test_settle ();
  g_assert_null (self->form);
  g_assert_finalize_object (self->history);
  g_assert_finalize_object (self->chart);
}

static RemitRuleRow *
get_row (Fixture   *self,
         RemitRule  rule)
{
  return remit_checks_form_get_row (self->form, rule);
}

static GtkWidget *
get_part (Fixture   *self,
          RemitRule  rule,
          GType      type)
{
  return find_child (GTK_WIDGET (get_row (self, rule)), type);
}

static void
choose (Fixture   *self,
        RemitRule  rule,
        guint      choice)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_part (self, rule, GTK_TYPE_DROP_DOWN)), choice);
}

static guint
get_choice (Fixture   *self,
            RemitRule  rule)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (get_part (self, rule, GTK_TYPE_DROP_DOWN)));
}

static void
write_figure (Fixture    *self,
              RemitRule   rule,
              const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (get_part (self, rule, GTK_TYPE_ENTRY)), text);
}

static const char *
get_figure (Fixture   *self,
            RemitRule  rule)
{
  return gtk_editable_get_text (GTK_EDITABLE (get_part (self, rule, GTK_TYPE_ENTRY)));
}

static void
press_button (Fixture   *self,
              RemitRule  rule)
{
  GtkWidget *button = get_part (self, rule, GTK_TYPE_BUTTON);

  g_assert_true (gtk_widget_get_visible (button));
  g_signal_emit_by_name (button, "clicked");
}

static gboolean
can_reset (Fixture   *self,
           RemitRule  rule)
{
  return gtk_widget_get_visible (get_part (self, rule, GTK_TYPE_BUTTON));
}

/* Until the pause in the typing is over, and what would change was counted. */
static void
assert_summary (Fixture    *self,
                const char *summary)
{
  const gint64 end = g_get_monotonic_time () + 10 * G_TIME_SPAN_SECOND;

  while (g_strcmp0 (remit_form_get_summary (REMIT_FORM (self->form)), summary) != 0 && g_get_monotonic_time () < end)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (remit_form_get_summary (REMIT_FORM (self->form)), ==, summary);
}

static void
assert_effect (Fixture    *self,
               RemitRule   rule,
               const char *effect)
{
  g_assert_true (shows (GTK_WIDGET (get_row (self, rule)), effect));
}

static void
test_shown (Fixture       *self,
            gconstpointer  data)
{
  assert_summary (self, NOTHING);
  assert_effect (self, DECIDERS, "1 finding");
  assert_effect (self, DECIDERS, "from");
  assert_effect (self, DECIDERS, "roles");
  assert_effect (self, REMIT_RULE_ROW_BLANK, "1 finding");
  assert_effect (self, REMIT_RULE_ROW_SELF_CHECK, "No letter of this scheme means “Checks”");
  g_assert_cmpstr (get_figure (self, DOERS), ==, "4");
  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    {
      g_assert_true (remit_rule_row_is_default (get_row (self, rule)));
      g_assert_false (can_reset (self, rule));
      assert_effect (self, rule, remit_rule_get_title (rule));
      assert_effect (self, rule, remit_rule_get_question (rule));
    }
}

/* What would change is shown, nothing changes yet; cancelling changes nothing at all. */
static void
test_preview (Fixture       *self,
              gconstpointer  data)
{
  RemitLimits *limits = remit_chart_get_limits (self->chart);

  choose (self, DECIDERS, CHOICE (OFF));
  assert_summary (self, "Findings in “Plan”: ● 1 → 0  ▲ 0  ○ 2 · settled 2 → 3 of 4");
  assert_effect (self, DECIDERS, "1 → 0 findings");
  g_assert_true (can_reset (self, DECIDERS));

  write_figure (self, DOERS, "3");
  assert_summary (self, "Findings in “Plan”: ● 1 → 0  ▲ 0 → 1  ○ 2 · settled 2 → 3 of 4");
  assert_effect (self, DOERS, "0 → 1 finding");

  choose (self, DOERS, CHOICE (ERROR));
  assert_summary (self, "Findings in “Plan”: ● 1  ▲ 0  ○ 2 · settled 2 of 4");
  g_assert_true (remit_chart_get_limits (self->chart) == limits);

  gtk_window_close (GTK_WINDOW (self->form));
  test_settle ();
  g_assert_null (self->form);
  g_assert_true (remit_chart_get_limits (self->chart) == limits);
  g_assert_null (remit_history_get_undo_name (self->history));
}

static void
test_apply (Fixture       *self,
            gconstpointer  data)
{
  RemitLimits *limits;

  choose (self, DECIDERS, CHOICE (WARNING));
  write_figure (self, DOERS, " 3 ");
  write_figure (self, DECISIONS, "50 %");
  remit_form_apply (REMIT_FORM (self->form));
  test_settle ();
  g_assert_null (self->form);

  limits = remit_chart_get_limits (self->chart);
  g_assert_cmpint (remit_limits_get_severity (limits, DECIDERS), ==, REMIT_SEVERITY_WARNING);
  g_assert_cmpuint (remit_limits_get_value (limits, DOERS), ==, 3);
  g_assert_cmpuint (remit_limits_get_value (limits, DECISIONS), ==, 50);
  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    g_assert_cmpint (remit_limits_get (limits, rule) != NULL, ==,
                     rule == DECIDERS || rule == DOERS || rule == DECISIONS);
  g_assert_cmpstr (remit_history_get_undo_name (self->history), ==, "Change Checks");

  g_assert_true (remit_history_undo (self->history));
  g_assert_null (remit_history_get_undo_name (self->history));
  g_assert_null (remit_limits_get (remit_chart_get_limits (self->chart), DOERS));
}

/* Applying what changes nothing makes no edit, not even when something was changed and changed back. */
static void
test_apply_nothing (Fixture       *self,
                    gconstpointer  data)
{
  choose (self, DECIDERS, CHOICE (WARNING));
  write_figure (self, DOERS, "3");
  choose (self, DECIDERS, CHOICE (ERROR));
  write_figure (self, DOERS, "4");
  remit_form_apply (REMIT_FORM (self->form));
  test_settle ();
  g_assert_null (self->form);
  g_assert_null (remit_history_get_undo_name (self->history));
}

static const struct
{
  RemitRule rule;
  const char *text;
  const char *error;
} bad[] = {
  { DECIDERS, "1", "Type a whole number from 2 to 999999." },
  { DOERS, "", "Type a whole number from 1 to 999999." },
  { DOERS, "  ", "Type a whole number from 1 to 999999." },
  { DOERS, "many", "Type a whole number from 1 to 999999." },
  { DOERS, "0", "Type a whole number from 1 to 999999." },
  { DOERS, "-1", "Type a whole number from 1 to 999999." },
  { DOERS, "2.5", "Type a whole number from 1 to 999999." },
  { DOERS, "4 %", "Type a whole number from 1 to 999999." },
  { DOERS, "1000000", "Type a whole number from 1 to 999999." },
  { DOERS, "4294967299", "Type a whole number from 1 to 999999." },
  { DECISIONS, "101", "Type a whole number of percent from 1 to 100." },
  { DECISIONS, "0", "Type a whole number of percent from 1 to 100." },
  { DECISIONS, "%", "Type a whole number of percent from 1 to 100." },
};

/* A figure that makes no sense is said beside it, the form stays open, nothing else is lost, and it can be mended. */
static void
test_bad (Fixture       *self,
          gconstpointer  data)
{
  RemitLimits *limits = remit_chart_get_limits (self->chart);

  write_figure (self, REMIT_RULE_PLAN_LARGE, "4");
  choose (self, DECIDERS, CHOICE (NOTE));
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      RemitRuleRow *row = get_row (self, bad[i].rule);

      write_figure (self, bad[i].rule, bad[i].text);
      g_assert_null (remit_rule_row_get_error (row));
      remit_form_apply (REMIT_FORM (self->form));
      test_settle ();
      g_assert_nonnull (self->form);
      g_assert_true (remit_chart_get_limits (self->chart) == limits);
      g_assert_cmpstr (remit_rule_row_get_error (row), ==, bad[i].error);
      g_assert_cmpstr (get_figure (self, bad[i].rule), ==, bad[i].text);
      g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->form)), GTK_WIDGET (row)));
      gtk_test_accessible_assert_state (get_part (self, bad[i].rule, GTK_TYPE_ENTRY), GTK_ACCESSIBLE_STATE_INVALID,
                                        GTK_ACCESSIBLE_INVALID_TRUE);

      write_figure (self, bad[i].rule, "5");
      g_assert_null (remit_rule_row_get_error (row));
      gtk_test_accessible_assert_state (get_part (self, bad[i].rule, GTK_TYPE_ENTRY), GTK_ACCESSIBLE_STATE_INVALID,
                                        GTK_ACCESSIBLE_INVALID_FALSE);
    }

  remit_form_apply (REMIT_FORM (self->form));
  test_settle ();
  g_assert_null (self->form);
  limits = remit_chart_get_limits (self->chart);
  g_assert_cmpuint (remit_limits_get_value (limits, REMIT_RULE_PLAN_LARGE), ==, 4);
  g_assert_cmpint (remit_limits_get_severity (limits, DECIDERS), ==, REMIT_SEVERITY_NOTE);
  g_assert_cmpuint (remit_limits_get_value (limits, DOERS), ==, 5);
}

/* While a figure is wrong, what would change is counted without it, and the error is said when the typing pauses. */
static void
test_bad_preview (Fixture       *self,
                  gconstpointer  data)
{
  write_figure (self, DOERS, "x");
  choose (self, DECIDERS, CHOICE (OFF));
  assert_summary (self, "Findings in “Plan”: ● 1 → 0  ▲ 0  ○ 2 · settled 2 → 3 of 4");
  g_assert_nonnull (remit_rule_row_get_error (get_row (self, DOERS)));
  g_assert_true (can_reset (self, DOERS));

  press_button (self, DOERS);
  g_assert_null (remit_rule_row_get_error (get_row (self, DOERS)));
  g_assert_cmpstr (get_figure (self, DOERS), ==, "4");
  g_assert_false (can_reset (self, DOERS));
}

/* Two errors are both said, and the first takes the keyboard. */
static void
test_two_bad (Fixture       *self,
              gconstpointer  data)
{
  write_figure (self, DECISIONS, "");
  write_figure (self, DOERS, "");
  remit_form_apply (REMIT_FORM (self->form));
  test_settle ();
  g_assert_nonnull (remit_rule_row_get_error (get_row (self, DOERS)));
  g_assert_nonnull (remit_rule_row_get_error (get_row (self, DECISIONS)));
  g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->form)),
                                         get_part (self, DOERS, GTK_TYPE_ENTRY)));
}

static void
set_own (Fixture          *self,
         RemitRule         rule,
         const RemitLimit *limit)
{
  g_autoptr (RemitLimits) limits = remit_limits_new ();

  remit_limits_set (limits, rule, limit);
  remit_chart_set_limits (self->chart, limits);
  gtk_window_destroy (GTK_WINDOW (self->form));
  open_form (self, 0);
}

/* What a chart has of its own is shown, and goes by resetting. */
static void
test_reset (Fixture       *self,
            gconstpointer  data)
{
  const RemitLimit own = { TRUE, TRUE, REMIT_SEVERITY_NOTE, 3, NULL };

  set_own (self, DOERS, &own);
  g_assert_cmpuint (get_choice (self, DOERS), ==, CHOICE (NOTE));
  g_assert_cmpstr (get_figure (self, DOERS), ==, "3");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (get_part (self, DOERS, GTK_TYPE_BUTTON)), ==,
                   "Back to the default: Warning, from 4 roles");
  assert_summary (self, "Nothing changes in “Plan”: ● 1  ▲ 0  ○ 3 · settled 2 of 4");

  press_button (self, DOERS);
  assert_summary (self, "Findings in “Plan”: ● 1  ▲ 0  ○ 3 → 2 · settled 2 of 4");
  g_assert_cmpuint (get_choice (self, DOERS), ==, CHOICE (WARNING));
  remit_form_apply (REMIT_FORM (self->form));
  test_settle ();
  g_assert_null (remit_limits_get (remit_chart_get_limits (self->chart), DOERS));
}

static void
test_reset_all (Fixture       *self,
                gconstpointer  data)
{
  const RemitLimit own = { TRUE, TRUE, REMIT_SEVERITY_NOTE, 3, NULL };

  set_own (self, DOERS, &own);
  choose (self, DECIDERS, CHOICE (OFF));
  write_figure (self, DECISIONS, "x");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (self->form), "checks.reset", NULL));
  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    g_assert_true (remit_rule_row_is_default (get_row (self, rule)));
  g_assert_false (gtk_widget_is_sensitive (find_child (remit_form_get_body (REMIT_FORM (self->form)), GTK_TYPE_BUTTON)));
  remit_form_apply (REMIT_FORM (self->form));
  test_settle ();
  g_assert_null (self->form);
  g_assert_null (remit_limits_get (remit_chart_get_limits (self->chart), DOERS));
}

/* A figure that a file holds stays good, be it out of the range that can be typed. */
static void
test_own_figure (Fixture       *self,
                 gconstpointer  data)
{
  const RemitLimit own = { TRUE, FALSE, REMIT_SEVERITY_OFF, 0, NULL };

  set_own (self, DOERS, &own);
  g_assert_cmpstr (get_figure (self, DOERS), ==, "0");
  choose (self, DECIDERS, CHOICE (OFF));
  remit_form_apply (REMIT_FORM (self->form));
  test_settle ();
  g_assert_null (self->form);
  g_assert_cmpuint (remit_limits_get_value (remit_chart_get_limits (self->chart), DOERS), ==, 0);
}

/* Foreign content that a file has on a limit stays when the limit goes. */
static void
test_extras (Fixture       *self,
             gconstpointer  data)
{
  RemitExtras *extras = remit_extras_new ();
  const RemitLimit own = { TRUE, FALSE, REMIT_SEVERITY_OFF, 3, extras };
  const RemitLimit *limit;

  remit_extras_add_attribute (extras, "o", "urn:other", "why", "because");
  set_own (self, DOERS, &own);
  remit_extras_free (extras);
  press_button (self, DOERS);
  remit_form_apply (REMIT_FORM (self->form));
  test_settle ();
  limit = remit_limits_get (remit_chart_get_limits (self->chart), DOERS);
  g_assert_nonnull (limit);
  g_assert_cmpint (limit->value, ==, -1);
  g_assert_nonnull (limit->extras);
}

/* The default of near-duplicates is two severities, so that it is a choice beside the others. */
static void
test_duplicates (Fixture       *self,
                 gconstpointer  data)
{
  const RemitRule rule = REMIT_RULE_ROW_DUPLICATE;
  RemitLimit limit;

  g_assert_cmpuint (get_choice (self, rule), ==, 0);
  g_assert_true (remit_rule_row_read (get_row (self, rule), &limit));
  g_assert_false (limit.has_severity);

  choose (self, rule, 1 + CHOICE (WARNING));
  g_assert_true (can_reset (self, rule));
  remit_form_apply (REMIT_FORM (self->form));
  test_settle ();
  g_assert_true (remit_limits_get (remit_chart_get_limits (self->chart), rule)->has_severity);
  g_assert_cmpint (remit_limits_get_severity (remit_chart_get_limits (self->chart), rule), ==, REMIT_SEVERITY_WARNING);
}

static void
add_plan (Fixture    *self,
          const char *name,
          RemitSort   sort)
{
  g_autofree char *id = remit_chart_make_id (self->chart, REMIT_TYPE_PLAN, name);
  g_autoptr (RemitPlan) plan = remit_plan_new (id, name);

  remit_plan_set_sort (plan, sort);
  remit_chart_insert_plan (self->chart, remit_chart_get_n_plans (self->chart), plan);
}

static void
test_voice (Fixture       *self,
            gconstpointer  data)
{
  add_plan (self, "Ann", REMIT_SORT_VOICE);
  gtk_window_destroy (GTK_WINDOW (self->form));
  open_form (self, 1);
  assert_summary (self, NOTHING);
  g_assert_true (shows (GTK_WIDGET (self->form), "“Ann” is a voice, and voices are not checked. "
                                                 "The findings counted here are those in “Plan”."));

  gtk_window_destroy (GTK_WINDOW (self->form));
  remit_plan_set_sort (remit_chart_get_plan (self->chart, 0), REMIT_SORT_VOICE);
  open_form (self, 1);
  g_assert_true (shows (GTK_WIDGET (self->form), "All plans are voices, and voices are not checked."));
  g_assert_null (remit_form_get_summary (REMIT_FORM (self->form)));
  choose (self, DECIDERS, CHOICE (OFF));
  remit_form_apply (REMIT_FORM (self->form));
  test_settle ();
  g_assert_null (self->form);
  g_assert_cmpint (remit_limits_get_severity (remit_chart_get_limits (self->chart), DECIDERS), ==, REMIT_SEVERITY_OFF);
}

/* Up and Down count, and stay within what makes sense. */
static void
test_keys (Fixture       *self,
           gconstpointer  data)
{
  gtk_widget_grab_focus (get_part (self, DOERS, GTK_TYPE_ENTRY));
  test_press (GTK_WIDGET (self->form), "Down");
  g_assert_cmpstr (get_figure (self, DOERS), ==, "3");
  test_press (GTK_WIDGET (self->form), "Up Up");
  g_assert_cmpstr (get_figure (self, DOERS), ==, "5");
  write_figure (self, DOERS, "1");
  test_press (GTK_WIDGET (self->form), "Down");
  g_assert_cmpstr (get_figure (self, DOERS), ==, "1");
  write_figure (self, DOERS, "x");
  test_press (GTK_WIDGET (self->form), "Up");
  g_assert_cmpstr (get_figure (self, DOERS), ==, "4");

  gtk_widget_grab_focus (get_part (self, DECISIONS, GTK_TYPE_ENTRY));
  write_figure (self, DECISIONS, "100");
  test_press (GTK_WIDGET (self->form), "Up");
  g_assert_cmpstr (get_figure (self, DECISIONS), ==, "100");
}

/* Leaving a figure that makes no sense is enough for the error to be said. */
static void
test_leave (Fixture       *self,
            gconstpointer  data)
{
  gtk_widget_grab_focus (get_part (self, DOERS, GTK_TYPE_ENTRY));
  write_figure (self, DOERS, "x");
  g_assert_null (remit_rule_row_get_error (get_row (self, DOERS)));
  gtk_widget_grab_focus (get_part (self, DECISIONS, GTK_TYPE_ENTRY));
  g_assert_nonnull (remit_rule_row_get_error (get_row (self, DOERS)));
}

/* A rule that is asked for has the keyboard and is in sight, wherever it stands. */
static void
test_go_to (Fixture       *self,
            gconstpointer  data)
{
  const RemitRule goals[] = { REMIT_RULE_PLAN_METHOD, DOERS, REMIT_RULE_PAIR_SHARED };

  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    {
      GtkWidget *row = GTK_WIDGET (get_row (self, goals[i]));
      GtkWidget *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
      graphene_rect_t bounds;

      remit_checks_form_go_to (self->form, goals[i]);
      test_settle ();
      g_assert_true (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (self->form)), row));
      g_assert_true (gtk_widget_compute_bounds (row, scroller, &bounds));
      g_assert_cmpfloat (bounds.origin.y, >=, 0);
      g_assert_cmpfloat (bounds.origin.y + bounds.size.height, <=, gtk_widget_get_height (scroller));
    }
}

static void
test_names (Fixture       *self,
            gconstpointer  data)
{
  gtk_test_accessible_assert_property (get_part (self, DOERS, GTK_TYPE_DROP_DOWN), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Many roles do it: Warning");
  choose (self, DOERS, CHOICE (OFF));
  gtk_test_accessible_assert_property (get_part (self, DOERS, GTK_TYPE_DROP_DOWN), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Many roles do it: Off");
  gtk_test_accessible_assert_property (get_part (self, REMIT_RULE_ROW_DUPLICATE, GTK_TYPE_DROP_DOWN),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Two responsibilities look the same: Warning or note");
  gtk_test_accessible_assert_property (get_part (self, DOERS, GTK_TYPE_ENTRY), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Limit of “Many roles do it”");
  gtk_test_accessible_assert_property (get_part (self, DOERS, GTK_TYPE_BUTTON), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Reset “Many roles do it”");
}

#define add(path, function) g_test_add (path, Fixture, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  add ("/checks-form/shown", test_shown);
  add ("/checks-form/preview", test_preview);
  add ("/checks-form/apply", test_apply);
  add ("/checks-form/apply-nothing", test_apply_nothing);
  add ("/checks-form/bad", test_bad);
  add ("/checks-form/bad-preview", test_bad_preview);
  add ("/checks-form/two-bad", test_two_bad);
  add ("/checks-form/reset", test_reset);
  add ("/checks-form/reset-all", test_reset_all);
  add ("/checks-form/own-figure", test_own_figure);
  add ("/checks-form/extras", test_extras);
  add ("/checks-form/duplicates", test_duplicates);
  add ("/checks-form/voice", test_voice);
  add ("/checks-form/keys", test_keys);
  add ("/checks-form/leave", test_leave);
  add ("/checks-form/go-to", test_go_to);
  add ("/checks-form/names", test_names);
  return g_test_run ();
}
