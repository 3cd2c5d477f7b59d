/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-checks-form.h"

#include <glib/gi18n.h>

#include "analysis/remit-limit-text.h"
#include "analysis/remit-rule-kinds.h"

/* The dialog that says which rules a chart is checked against, how grave their findings are, and from when on they
 * report. While somebody chooses, each rule and the line at the bottom say what would change in the findings; nothing
 * changes before it is applied, as one edit.
 *
 * What would change is counted when the typing pauses and nothing else is to do, as it may take a while in a large
 * chart. A figure that makes no sense counts as the one that the chart has. */

#define PAUSE 250 /* ms */

struct _RemitChecksForm
{
  RemitForm parent_instance;

  GtkLabel *voice_label;
  GtkWidget *reset_button;
  AdwPreferencesGroup *row_group;
  AdwPreferencesGroup *role_group;
  AdwPreferencesGroup *pair_group;
  AdwPreferencesGroup *plan_group;

  RemitHistory *history;
  RemitPlan *plan; /* whose findings are counted; none when there are only voices */
  RemitRuleRow *rows[REMIT_N_RULES];
  RemitFindingsPreview preview;
  guint update_id;
  RemitRuleRow *goal; /* to which the keyboard goes when the dialog comes up */
};

G_DEFINE_FINAL_TYPE (RemitChecksForm, remit_checks_form, REMIT_TYPE_FORM)

static RemitChart *
get_chart (RemitChecksForm *self)
{
  return remit_history_get_chart (self->history);
}

/* What was chosen so far; a figure that makes no sense stays as it is in the chart. */
static RemitLimits *
make_limits (RemitChecksForm *self)
{
  RemitLimits *old_limits = remit_chart_get_limits (get_chart (self));
  g_autoptr (RemitLimits) limits = remit_limits_ref (old_limits);

  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    {
      RemitLimits *before = limits;
      RemitLimit limit;

      if (!remit_rule_row_read (self->rows[rule], &limit))
        limit.value = (int) remit_limits_get_value (old_limits, rule);
      limits = remit_limits_copy_with (before, rule, &limit);
      remit_limits_unref (before);
    }
  return g_steal_pointer (&limits);
}

static void
show_effects (RemitChecksForm *self)
{
  g_autofree char *summary = NULL;

  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    {
      g_autofree char *effect = remit_findings_preview_word_rule (&self->preview, rule);
      const gboolean changes = self->preview.now.n_open[rule] != self->preview.then.n_open[rule];

      remit_rule_row_set_effect (self->rows[rule], effect, changes);
    }
  summary = remit_findings_preview_word_all (&self->preview, self->plan, remit_chart_get_n_rows (get_chart (self)));
  remit_form_set_summary (REMIT_FORM (self), summary);
}

static void
update_reset (RemitChecksForm *self)
{
  gboolean is_default = TRUE;

  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    is_default = is_default && remit_rule_row_is_default (self->rows[rule]);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "checks.reset", !is_default);
}

static void
check_rows (RemitChecksForm *self)
{
  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    remit_rule_row_check (self->rows[rule]);
}

static gboolean
update_cb (gpointer data)
{
  RemitChecksForm *self = data;
  g_autoptr (RemitLimits) limits = make_limits (self);

  self->update_id = 0;
  check_rows (self);
  if (self->plan != NULL)
    {
      remit_findings_preview_update (&self->preview, get_chart (self), self->plan, limits, 0);
      show_effects (self);
    }
  return G_SOURCE_REMOVE;
}

static void
row_changed_cb (RemitChecksForm *self)
{
  update_reset (self);
  g_clear_handle_id (&self->update_id, g_source_remove);
  self->update_id = g_timeout_add_full (G_PRIORITY_LOW, PAUSE, update_cb, self, NULL);
}

static void
reset_cb (GtkWidget  *widget,
          const char *action_name,
          GVariant   *parameter)
{
  RemitChecksForm *self = REMIT_CHECKS_FORM (widget);

  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    remit_rule_row_reset (self->rows[rule]);
  /* The button takes no keyboard any more. */
  if (gtk_widget_has_focus (self->reset_button))
    gtk_widget_grab_focus (GTK_WIDGET (self->rows[0]));
  update_reset (self);
}

static AdwPreferencesGroup *
find_group (RemitChecksForm *self,
            RemitRule        rule)
{
  switch (remit_rule_get_scope (rule))
    {
    case REMIT_SCOPE_ROLE:
      return self->role_group;
    case REMIT_SCOPE_PAIR:
      return self->pair_group;
    case REMIT_SCOPE_PLAN:
      return self->plan_group;
    case REMIT_SCOPE_ROW:
    case REMIT_SCOPE_CELL:
    case REMIT_SCOPE_CHART:
    default:
      return self->row_group;
    }
}

static void
add_rows (RemitChecksForm *self)
{
  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    {
      self->rows[rule] = REMIT_RULE_ROW (remit_rule_row_new (rule));
      g_signal_connect_swapped (self->rows[rule], "changed", G_CALLBACK (row_changed_cb), self);
      adw_preferences_group_add (find_group (self, rule), GTK_WIDGET (self->rows[rule]));
    }
}

static RemitRuleRow *
find_broken (RemitChecksForm *self)
{
  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    if (!remit_rule_row_check (self->rows[rule]))
      return self->rows[rule];
  return NULL;
}

static gboolean
remit_checks_form_apply (RemitForm *form)
{
  RemitChecksForm *self = REMIT_CHECKS_FORM (form);
  RemitRuleRow *broken = find_broken (self);
  g_autoptr (RemitLimits) limits = NULL;
  g_autoptr (RemitEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GValue) value = G_VALUE_INIT;

  if (broken != NULL)
    {
      check_rows (self);
      remit_checks_form_go_to (self, remit_rule_row_get_rule (broken));
      return FALSE;
    }
  limits = make_limits (self);
  if (remit_limits_equal (limits, remit_chart_get_limits (get_chart (self))))
    return TRUE;

  /* TRANSLATORS: what “Undo” takes back: somebody changed which checks are made */
  edit = remit_edit_new (_("Change Checks"));
  g_value_init (&value, REMIT_TYPE_LIMITS);
  g_value_set_boxed (&value, limits);
  remit_edit_set_property (edit, get_chart (self), "limits", &value);
  if (remit_history_apply (self->history, g_steal_pointer (&edit), &error))
    return TRUE;
  remit_form_set_summary (form, error->message);
  return FALSE;
}

static void
remit_checks_form_dispose (GObject *object)
{
  RemitChecksForm *self = REMIT_CHECKS_FORM (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    if (self->rows[rule] != NULL)
      {
        g_signal_handlers_disconnect_by_func (self->rows[rule], row_changed_cb, self);
        self->rows[rule] = NULL;
      }
  g_clear_object (&self->plan);
  g_clear_object (&self->history);

  G_OBJECT_CLASS (remit_checks_form_parent_class)->dispose (object);
}

/* Into the middle, so that the words around what has the keyboard are seen as well. */
static void
scroll_to (RemitChecksForm *self,
           GtkWidget       *row)
{
  GtkWidget *body = remit_form_get_body (REMIT_FORM (self));
  GtkWidget *scroller = gtk_widget_get_ancestor (row, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;

  if (scroller == NULL || !gtk_widget_compute_bounds (row, body, &bounds))
    return;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  gtk_adjustment_set_value (adjustment, bounds.origin.y + bounds.size.height / 2
                                          - gtk_adjustment_get_page_size (adjustment) / 2);
}

static void
take_goal (RemitChecksForm *self)
{
  if (self->goal == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self->goal));
  scroll_to (self, GTK_WIDGET (self->goal));
  self->goal = NULL;
}

static gboolean
take_goal_cb (gpointer data)
{
  take_goal (data);
  return G_SOURCE_REMOVE;
}

/* Once everything has its place, so that it scrolls there. */
static void
remit_checks_form_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (remit_checks_form_parent_class)->map (widget);

  g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, take_goal_cb, g_object_ref (widget), g_object_unref);
}

static void
remit_checks_form_class_init (RemitChecksFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_checks_form_dispose;
  REMIT_FORM_CLASS (klass)->apply = remit_checks_form_apply;
  widget_class->map = remit_checks_form_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-checks-form.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitChecksForm, voice_label);
  gtk_widget_class_bind_template_child (widget_class, RemitChecksForm, reset_button);
  gtk_widget_class_bind_template_child (widget_class, RemitChecksForm, row_group);
  gtk_widget_class_bind_template_child (widget_class, RemitChecksForm, role_group);
  gtk_widget_class_bind_template_child (widget_class, RemitChecksForm, pair_group);
  gtk_widget_class_bind_template_child (widget_class, RemitChecksForm, plan_group);
  gtk_widget_class_install_action (widget_class, "checks.reset", NULL, reset_cb);
}

static void
remit_checks_form_init (RemitChecksForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_rows (self);
}

/* The plan that is shown, or the first that is checked. */
static RemitPlan *
choose_plan (RemitChecksForm *self,
             RemitPlan       *shown)
{
  RemitChart *chart = get_chart (self);

  if (remit_plan_get_sort (shown) != REMIT_SORT_VOICE)
    return shown;
  for (guint i = 0; i < remit_chart_get_n_plans (chart); i++)
    if (remit_plan_get_sort (remit_chart_get_plan (chart, i)) != REMIT_SORT_VOICE)
      return remit_chart_get_plan (chart, i);
  return NULL;
}

static void
show_voice (RemitChecksForm *self,
            RemitPlan       *shown)
{
  const char *name = remit_plan_get_name (shown);
  g_autofree char *text = NULL;

  if (shown == self->plan)
    return;
  if (self->plan != NULL)
    /* TRANSLATORS: Two plans: the first is a participant’s voice, the second is not. Findings are counted. */
    text = g_strdup_printf (_("“%s” is a voice, and voices are not checked. The findings counted here are those in “%s”."),
                            name, remit_plan_get_name (self->plan));
  else
    text = g_strdup (_("All plans are voices, and voices are not checked."));
  gtk_label_set_text (self->voice_label, text);
  gtk_widget_set_visible (GTK_WIDGET (self->voice_label), TRUE);
}

static void
show_chart (RemitChecksForm *self)
{
  RemitChart *chart = get_chart (self);

  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    {
      g_autofree char *reason = remit_rule_word_missing (rule, remit_chart_get_scheme (chart));

      remit_rule_row_set_limits (self->rows[rule], remit_chart_get_limits (chart));
      remit_rule_row_set_silent (self->rows[rule], reason);
    }
  g_clear_handle_id (&self->update_id, g_source_remove);
  update_reset (self);
}

/**
 * remit_checks_form_new:
 * @history: the history of a chart
 * @plan: the plan that is shown, in which findings are counted, unless it is a voice
 *
 * Makes a dialog that shows what a chart is checked for.
 *
 * Returns: (transfer none): the new dialog, which GTK owns
 */
RemitForm *
remit_checks_form_new (RemitHistory *history,
                       RemitPlan    *plan)
{
  RemitChecksForm *self;

  g_return_val_if_fail (REMIT_IS_HISTORY (history), NULL);
  g_return_val_if_fail (REMIT_IS_PLAN (plan), NULL);

  self = g_object_new (REMIT_TYPE_CHECKS_FORM, NULL);
  self->history = g_object_ref (history);
  g_set_object (&self->plan, choose_plan (self, plan));
  show_voice (self, plan);
  show_chart (self);
  if (self->plan != NULL)
    {
      remit_findings_preview_init (&self->preview, get_chart (self), self->plan, 0);
      show_effects (self);
    }
  return REMIT_FORM (self);
}

/**
 * remit_checks_form_get_row:
 * @self: a dialog
 * @rule: a rule
 *
 * Gives the row of a rule.
 *
 * Returns: (transfer none): the row
 */
RemitRuleRow *
remit_checks_form_get_row (RemitChecksForm *self,
                           RemitRule        rule)
{
  g_return_val_if_fail (REMIT_IS_CHECKS_FORM (self), NULL);
  g_return_val_if_fail (rule < REMIT_N_RULES, NULL);
  return self->rows[rule];
}

/**
 * remit_checks_form_go_to:
 * @self: a dialog
 * @rule: a rule
 *
 * Scrolls to a rule and gives it the keyboard, once the dialog is there.
 */
void
remit_checks_form_go_to (RemitChecksForm *self,
                         RemitRule        rule)
{
  g_return_if_fail (REMIT_IS_CHECKS_FORM (self));
  g_return_if_fail (rule < REMIT_N_RULES);

  self->goal = self->rows[rule];
  take_goal (self);
}
