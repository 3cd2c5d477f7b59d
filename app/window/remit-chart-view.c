/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-chart-view.h"

#include <glib/gi18n.h>

#include "chart/remit-plan-text.h"
#include "widgets/remit-bar.h"
#include "widgets/remit-details.h"
#include "widgets/remit-findings-pane.h"
#include "window/remit-filter-bar.h"
#include "window/remit-go-to.h"
#include "window/remit-legend.h"
#include "window/remit-plan-popover.h"
#include "window/remit-side-pane.h"
#include "window/remit-split.h"

/* One chart to work on: above, the plan with its state, what can be added and the legend; below, the matrix; beside it,
 * the findings and the details of what is selected. The view follows its document: another plan there is another plan
 * here. Wherever it goes to is in sight:
 * a filter that hides the place ends. */

/* The width of what lets one go to a responsibility, in pixels. */
#define GO_TO_MIN 300
#define GO_TO_MAX 520
#define GO_TO_MARGIN 24

struct _RemitChartView
{
  GtkWidget parent_instance;

  RemitSplit *split;
  GtkWidget *tools;
  GtkMenuButton *plan_button;
  GtkLabel *plan_label;
  GtkMenuButton *add_button;
  RemitPlanPopover *plan_popover;
  GtkLabel *state_label;
  RemitLegend *legend;
  RemitBar *review_bar;
  RemitFilterBar *filter_bar;
  GtkWidget *matrix_box;
  RemitMatrix *matrix;
  RemitFindingsPane *pane;
  RemitDetails *details;

  RemitDocument *document;
  GtkWidget *go_to; /* NULL before it is wanted */
  GtkWidget *focus_before; /* weak: what had the keyboard when the plans were called for, and gets it back */
  GSignalGroup *document_signals;
  GSignalGroup *chart_signals;
  GSignalGroup *plan_signals;
  RemitPlan *closed_plan; /* the overdue review that nobody wants to hear of: of which plan, not owned, on which day */
  RemitDate closed_today;
  RemitDate closed_review;
  RemitFinding *last_finding; /* the one that was gone to last, to go on to its next row */
};

enum
{
  PROP_DOCUMENT = 1,
  PROP_SHOW_FINDINGS,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (RemitChartView, remit_chart_view, GTK_TYPE_WIDGET)

/* What is known of the plan that is shown, in what room there is beside its name. */
static void
update_state (RemitChartView *self,
              RemitPlan      *plan)
{
  g_autofree char *text = remit_plan_dup_brief (plan);
  g_autofree char *tooltip = remit_plan_dup_description (plan);

  gtk_label_set_text (self->state_label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->state_label), tooltip);
  gtk_widget_set_visible (GTK_WIDGET (self->state_label), *text != '\0');
}

/* Tells of an overdue review, until somebody closes the bar, for this plan and this day. */
static void
update_review (RemitChartView *self,
               RemitPlan      *plan)
{
  const RemitDate today = remit_document_get_today (self->document);
  g_autofree char *day = NULL;
  g_autofree char *text = NULL;

  if (plan == self->closed_plan && today == self->closed_today &&
      remit_plan_get_review (plan) == self->closed_review)
    return;
  self->closed_plan = NULL;
  if (remit_plan_is_overdue (plan, today))
    {
      day = remit_date_speak (remit_plan_get_review (plan));
      /* TRANSLATORS: in a bar above the chart: the name of a plan, and a day that has passed */
      text = g_strdup_printf (_("The review of “%s” was due on %s."), remit_plan_get_name (plan), day);
    }
  remit_bar_tell (self->review_bar, REMIT_SEVERITY_WARNING, text);
}

static void
update_plan (RemitChartView *self)
{
  RemitPlan *plan = self->document != NULL ? remit_document_get_plan (self->document) : NULL;
  g_autofree char *label = NULL;
  g_autofree char *tooltip = NULL;

  if (plan == NULL)
    return;
  /* TRANSLATORS: on a button; %s is the name of the plan that is shown */
  label = g_strdup_printf (_("Plan: %s"), remit_plan_get_name (plan));
  gtk_label_set_text (self->plan_label, label);
  /* TRANSLATORS: what a button is for; %s is what it says, as there may be no room for all of it */
  tooltip = g_strdup_printf (_("%s\nChoose which plan is shown, or change the plans"), label);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->plan_button), tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->plan_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  update_state (self, plan);
  update_review (self, plan);
}

static void
review_closed_cb (RemitChartView *self)
{
  self->closed_plan = remit_document_get_plan (self->document);
  self->closed_today = remit_document_get_today (self->document);
  self->closed_review = remit_plan_get_review (self->closed_plan);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
plans_closed_cb (RemitChartView *self)
{
  if (self->focus_before != NULL)
    gtk_widget_grab_focus (self->focus_before);
  g_clear_weak_pointer (&self->focus_before);
}

static void
plan_chosen_cb (RemitChartView *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self));
}

static void
plan_changed_cb (RemitChartView *self)
{
  RemitChecks *checks = remit_document_get_checks (self->document);

  g_clear_object (&self->last_finding);
  g_signal_group_set_target (self->plan_signals, remit_document_get_plan (self->document));
  remit_matrix_set_checks (self->matrix, checks);
  remit_findings_pane_set_checks (self->pane, checks);
  update_plan (self);
}

static void
scheme_changed_cb (RemitChartView *self)
{
  remit_legend_set_scheme (self->legend, remit_chart_get_scheme (remit_document_get_chart (self->document)));
}

static void
sidebar_changed_cb (RemitChartView *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_FINDINGS]);
}

static guint
get_position (GPtrArray *items,
              guint      index)
{
  if (items == NULL || items->len <= index)
    return REMIT_NO_POSITION;
  return remit_item_get_position (g_ptr_array_index (items, index));
}

/* The row of a finding; of one about two roles the first row that they both hold, and then, each time that the same
 * finding is chosen again, the next one. */
static guint
find_row (RemitChartView *self,
          RemitFinding   *finding)
{
  RemitChecks *checks = remit_document_get_checks (self->document);
  RemitPlace here;
  guint row = REMIT_NO_POSITION;

  remit_matrix_get_place (self->matrix, &here);
  if (self->last_finding != NULL && here.row != REMIT_NO_POSITION
      && remit_finding_is_same_place (finding, self->last_finding))
    row = remit_checks_find_row (checks, finding, here.row + 1);
  return row != REMIT_NO_POSITION ? row : remit_checks_find_row (checks, finding, 0);
}

static gboolean
is_at (RemitChartView   *self,
       const RemitPlace *place)
{
  RemitChart *chart = remit_document_get_chart (self->document);
  RemitPlace here;

  remit_matrix_get_place (self->matrix, &here);
  if (place->row < remit_chart_get_n_rows (chart))
    return here.row == place->row;
  return place->section >= remit_chart_get_n_sections (chart) || here.section == place->section;
}

static void
go_to (RemitChartView   *self,
       const RemitPlace *place,
       gboolean          focus)
{
  remit_filter_bar_admit (self->filter_bar, place->row);
  remit_matrix_go_to (self->matrix, place, focus);
  if (!remit_filter_bar_get_active (self->filter_bar) || is_at (self, place))
    return;
  remit_filter_bar_close (self->filter_bar);
  remit_matrix_go_to (self->matrix, place, focus);
}

/* Who writes in the details and undoes it stays there: the details follow. */
static void
go_to_beside_details (RemitChartView   *self,
                      const RemitPlace *place)
{
  RemitPlace here;

  remit_matrix_get_place (self->matrix, &here);
  if (place->row == REMIT_NO_POSITION || place->role != REMIT_NO_POSITION || place->row != here.row)
    go_to (self, place, FALSE);
}

static void
finding_activated_cb (RemitChartView *self,
                      RemitFinding   *finding)
{
  RemitPlace place = {
    .plan = remit_document_get_plan (self->document),
    .row = find_row (self, finding),
    .role = get_position (remit_finding_get_roles (finding), 0),
    .section = REMIT_NO_POSITION,
  };

  g_set_object (&self->last_finding, finding);
  remit_chart_view_uncover (self);
  go_to (self, &place, TRUE);
}

static void
details_done_cb (RemitChartView *self)
{
  remit_chart_view_uncover (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->matrix));
}

/* Over the top of the matrix, in its middle. */
static void
point_go_to (RemitChartView *self)
{
  graphene_rect_t bounds;
  GdkRectangle at;

  if (!gtk_widget_compute_bounds (self->matrix_box, GTK_WIDGET (self), &bounds))
    return;
  at = (GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width, 1 };
  gtk_popover_set_pointing_to (GTK_POPOVER (self->go_to), &at);
  gtk_widget_set_size_request (self->go_to, CLAMP (at.width - 2 * GO_TO_MARGIN, GO_TO_MIN, GO_TO_MAX), -1);
}

static void
row_chosen_cb (RemitGoTo      *popover,
               guint           row,
               RemitChartView *self)
{
  RemitPlace place;

  remit_matrix_get_place (self->matrix, &place);
  place.row = row;
  place.section = REMIT_NO_POSITION;
  go_to (self, &place, TRUE);
}

static void
add_action (GtkWidget  *widget,
            const char *action_name,
            GVariant   *parameter)
{
  static const struct
  {
    const char *name;
    const char *matrix_action;
  } actions[] = {
    { "chart.add-responsibility", "matrix.insert-row-below" },
    { "chart.add-section", "matrix.insert-section" },
    { "chart.add-role", "matrix.insert-role" },
  };
  RemitChartView *self = REMIT_CHART_VIEW (widget);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (g_str_equal (action_name, actions[i].name))
      {
        gtk_widget_grab_focus (GTK_WIDGET (self->matrix));
        gtk_widget_activate_action (GTK_WIDGET (self->matrix), actions[i].matrix_action, NULL);
      }
}

static gboolean
remit_chart_view_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (REMIT_CHART_VIEW (widget)->matrix));
}

static void
remit_chart_view_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  RemitChartView *self = REMIT_CHART_VIEW (object);

  switch (property_id)
    {
    case PROP_DOCUMENT:
      g_value_set_object (value, self->document);
      break;
    case PROP_SHOW_FINDINGS:
      g_value_set_boolean (value, remit_chart_view_get_show_findings (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_chart_view_set_property (GObject      *object,
                               guint         property_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  RemitChartView *self = REMIT_CHART_VIEW (object);

  switch (property_id)
    {
    case PROP_DOCUMENT:
      remit_chart_view_set_document (self, g_value_get_object (value));
      break;
    case PROP_SHOW_FINDINGS:
      remit_chart_view_set_show_findings (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_chart_view_dispose (GObject *object)
{
  RemitChartView *self = REMIT_CHART_VIEW (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->chart_signals);
  g_clear_object (&self->plan_signals);
  g_clear_object (&self->last_finding);
  g_clear_weak_pointer (&self->focus_before);
  g_clear_pointer (&self->go_to, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), REMIT_TYPE_CHART_VIEW);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (remit_chart_view_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  g_type_ensure (REMIT_TYPE_BAR);
  g_type_ensure (REMIT_TYPE_DETAILS);
  g_type_ensure (REMIT_TYPE_FILTER_BAR);
  g_type_ensure (REMIT_TYPE_FINDINGS_PANE);
  g_type_ensure (REMIT_TYPE_LEGEND);
  g_type_ensure (REMIT_TYPE_MATRIX);
  g_type_ensure (REMIT_TYPE_PLAN_POPOVER);
  g_type_ensure (REMIT_TYPE_SIDE_PANE);
  g_type_ensure (REMIT_TYPE_SPLIT);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-chart-view.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitChartView, split);
  gtk_widget_class_bind_template_child (widget_class, RemitChartView, tools);
  gtk_widget_class_bind_template_child (widget_class, RemitChartView, plan_button);
  gtk_widget_class_bind_template_child (widget_class, RemitChartView, plan_label);
  gtk_widget_class_bind_template_child (widget_class, RemitChartView, add_button);
  gtk_widget_class_bind_template_child (widget_class, RemitChartView, plan_popover);
  gtk_widget_class_bind_template_child (widget_class, RemitChartView, state_label);
  gtk_widget_class_bind_template_child (widget_class, RemitChartView, legend);
  gtk_widget_class_bind_template_child (widget_class, RemitChartView, review_bar);
  gtk_widget_class_bind_template_child (widget_class, RemitChartView, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, RemitChartView, matrix_box);
  gtk_widget_class_bind_template_child (widget_class, RemitChartView, matrix);
  gtk_widget_class_bind_template_child (widget_class, RemitChartView, pane);
  gtk_widget_class_bind_template_child (widget_class, RemitChartView, details);
  gtk_widget_class_bind_template_callback (widget_class, details_done_cb);
  gtk_widget_class_bind_template_callback (widget_class, finding_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, plan_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, plans_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, review_closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sidebar_changed_cb);
}

/* Escape that means nothing to who has the keyboard focus. */
static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  RemitChartView *self = REMIT_CHART_VIEW (widget);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->filter_bar)))
    return GDK_EVENT_PROPAGATE;
  remit_filter_bar_close (self->filter_bar);
  return GDK_EVENT_STOP;
}

static void
remit_chart_view_class_init (RemitChartViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = remit_chart_view_get_property;
  object_class->set_property = remit_chart_view_set_property;
  object_class->dispose = remit_chart_view_dispose;
  widget_class->grab_focus = remit_chart_view_grab_focus;

  properties[PROP_DOCUMENT] = g_param_spec_object ("document", NULL, NULL, REMIT_TYPE_DOCUMENT, flags);
  properties[PROP_SHOW_FINDINGS] = g_param_spec_boolean ("show-findings", NULL, NULL, TRUE, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  bind_template (widget_class);
  gtk_widget_class_set_css_name (widget_class, "chartview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_install_action (widget_class, "chart.add-responsibility", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "chart.add-section", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "chart.add-role", NULL, add_action);
}

static void
remit_chart_view_init (RemitChartView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  remit_filter_bar_set_matrix (self->filter_bar, self->matrix);
  remit_bar_set_button (self->review_bar, _("_Plan Properties…"), "win.plan-properties('')");
  remit_details_set_matrix (self->details, self->matrix);

  self->document_signals = g_signal_group_new (REMIT_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::plan", G_CALLBACK (plan_changed_cb), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::today", G_CALLBACK (update_plan), self);
  self->chart_signals = g_signal_group_new (REMIT_TYPE_CHART);
  g_signal_group_connect_swapped (self->chart_signals, "notify::scheme", G_CALLBACK (scheme_changed_cb), self);
  self->plan_signals = g_signal_group_new (REMIT_TYPE_PLAN);
  g_signal_group_connect_swapped (self->plan_signals, "notify", G_CALLBACK (update_plan), self);
}

/**
 * remit_chart_view_set_document:
 * @self: a view
 * @document: (nullable): a document
 *
 * Shows another chart.
 */
void
remit_chart_view_set_document (RemitChartView *self,
                               RemitDocument  *document)
{
  g_return_if_fail (REMIT_IS_CHART_VIEW (self));

  if (!g_set_object (&self->document, document))
    return;
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->chart_signals, document != NULL ? remit_document_get_chart (document) : NULL);
  remit_matrix_set_history (self->matrix, document != NULL ? remit_document_get_history (document) : NULL);
  remit_plan_popover_set_document (self->plan_popover, document);
  self->closed_plan = NULL;
  if (document != NULL)
    {
      scheme_changed_cb (self);
      plan_changed_cb (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_DOCUMENT]);
}

/**
 * remit_chart_view_get_matrix:
 * @self: a view
 *
 * Gives the matrix.
 *
 * Returns: (transfer none): the matrix
 */
RemitMatrix *
remit_chart_view_get_matrix (RemitChartView *self)
{
  g_return_val_if_fail (REMIT_IS_CHART_VIEW (self), NULL);
  return self->matrix;
}

/**
 * remit_chart_view_get_show_findings:
 * @self: a view
 *
 * Tells whether the findings are shown.
 *
 * Returns: whether they are
 */
gboolean
remit_chart_view_get_show_findings (RemitChartView *self)
{
  g_return_val_if_fail (REMIT_IS_CHART_VIEW (self), FALSE);
  return remit_split_get_show_sidebar (self->split);
}

/**
 * remit_chart_view_set_show_findings:
 * @self: a view
 * @show: whether to show them
 *
 * Shows or hides the findings.
 */
void
remit_chart_view_set_show_findings (RemitChartView *self,
                                    gboolean        show)
{
  g_return_if_fail (REMIT_IS_CHART_VIEW (self));
  remit_split_set_show_sidebar (self->split, show);
}

/**
 * remit_chart_view_go_to:
 * @self: a view
 * @place: where to go; another plan than the one shown is shown first
 *
 * Moves the cursor of the matrix, and gives it the keyboard, unless that is in the details.
 */
void
remit_chart_view_go_to (RemitChartView   *self,
                        const RemitPlace *place)
{
  g_return_if_fail (REMIT_IS_CHART_VIEW (self));

  if (self->document == NULL)
    return;
  if (place->plan != NULL && remit_item_get_position (REMIT_ITEM (place->plan)) != REMIT_NO_POSITION)
    remit_document_set_plan (self->document, place->plan);
  if (gtk_widget_get_state_flags (GTK_WIDGET (self->details)) & GTK_STATE_FLAG_FOCUS_WITHIN)
    go_to_beside_details (self, place);
  else
    go_to (self, place, TRUE);
}

/**
 * remit_chart_view_get_pane:
 * @self: a view
 * @pane: which pane
 *
 * Gives a part of the view.
 *
 * Returns: (transfer none): the pane
 */
GtkWidget *
remit_chart_view_get_pane (RemitChartView *self,
                           RemitPane       pane)
{
  g_return_val_if_fail (REMIT_IS_CHART_VIEW (self), NULL);

  switch (pane)
    {
    case REMIT_PANE_FINDINGS:
      return GTK_WIDGET (self->pane);
    case REMIT_PANE_DETAILS:
      return GTK_WIDGET (self->details);
    case REMIT_PANE_TOOLS:
      return self->tools;
    case REMIT_PANE_MATRIX:
    default:
      return GTK_WIDGET (self->matrix);
    }
}

/**
 * remit_chart_view_uncover:
 * @self: a view
 *
 * Hides the findings where they lie over the chart.
 */
void
remit_chart_view_uncover (RemitChartView *self)
{
  g_return_if_fail (REMIT_IS_CHART_VIEW (self));

  if (remit_split_get_narrow (self->split))
    remit_split_set_show_sidebar (self->split, FALSE);
}

/**
 * remit_chart_view_open_plans:
 * @self: a view
 *
 * Lists the plans.
 */
void
remit_chart_view_open_plans (RemitChartView *self)
{
  g_return_if_fail (REMIT_IS_CHART_VIEW (self));

  remit_chart_view_uncover (self);
  g_set_weak_pointer (&self->focus_before, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_menu_button_popup (self->plan_button);
}

/**
 * remit_chart_view_edit_details:
 * @self: a view
 *
 * Shows the details of what is selected, and gives them the keyboard.
 */
void
remit_chart_view_edit_details (RemitChartView *self)
{
  g_return_if_fail (REMIT_IS_CHART_VIEW (self));

  remit_split_set_show_sidebar (self->split, TRUE);
  remit_details_edit (self->details);
}

/**
 * remit_chart_view_take_back:
 * @self: a view
 *
 * Takes back what the user is writing and cannot be, if there is any.
 *
 * Returns: whether there was
 */
gboolean
remit_chart_view_take_back (RemitChartView *self)
{
  g_return_val_if_fail (REMIT_IS_CHART_VIEW (self), FALSE);
  return remit_details_take_back (self->details);
}

/**
 * remit_chart_view_open_filter:
 * @self: a view
 *
 * Lets the user filter the rows.
 */
void
remit_chart_view_open_filter (RemitChartView *self)
{
  g_return_if_fail (REMIT_IS_CHART_VIEW (self));

  remit_chart_view_uncover (self);
  remit_filter_bar_open (self->filter_bar);
}

/**
 * remit_chart_view_open_go_to:
 * @self: a view
 *
 * Lets the user look for a responsibility to go to.
 */
void
remit_chart_view_open_go_to (RemitChartView *self)
{
  RemitPlace place;

  g_return_if_fail (REMIT_IS_CHART_VIEW (self));

  if (self->document == NULL)
    return;
  if (self->go_to == NULL)
    {
      self->go_to = remit_go_to_new ();
      g_signal_connect_object (self->go_to, "chosen", G_CALLBACK (row_chosen_cb), self, 0);
      gtk_widget_set_parent (self->go_to, GTK_WIDGET (self));
    }
  remit_chart_view_uncover (self);
  point_go_to (self);
  remit_matrix_get_place (self->matrix, &place);
  remit_go_to_open (REMIT_GO_TO (self->go_to), remit_document_get_chart (self->document),
                    remit_document_get_plan (self->document), place.row);
}
