/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-plan-form.h"

#include <glib/gi18n.h>

#include "chart/remit-plan-text.h"
#include "history/remit-plan-edits.h"
#include "widgets/remit-date-field.h"
#include "widgets/remit-field.h"

/* What a plan is beside its cells, or what a new one shall be. What is wrong is said at its field as soon as somebody
 * has touched it, and at all fields when the form is to be applied; then it stays open. */

struct _RemitPlanForm
{
  RemitForm parent_instance;

  RemitField *name_field;
  RemitField *model_field;
  RemitField *sort_field;
  RemitField *agreed_field;
  RemitField *review_field;
  GtkEditable *name;
  GtkDropDown *model;
  GtkDropDown *sort;
  GtkSwitch *today;
  GtkDropDown *method;
  RemitDateField *agreed;
  RemitDateField *review;

  RemitDocument *document;
  RemitPlan *plan; /* NULL for a new one */
  gboolean loading;
  gboolean name_touched;
  gboolean sort_touched;
  gboolean method_touched;
};

G_DEFINE_FINAL_TYPE (RemitPlanForm, remit_plan_form, REMIT_TYPE_FORM)

static void
get_values (RemitPlanForm   *self,
            RemitPlanValues *values)
{
  *values = (RemitPlanValues) {
    .name = gtk_editable_get_text (self->name),
    .sort = (RemitSort) gtk_drop_down_get_selected (self->sort),
    .today = gtk_switch_get_active (self->today),
    .method = (RemitMethod) gtk_drop_down_get_selected (self->method),
    .agreed = remit_date_field_get_date (self->agreed),
    .review = remit_date_field_get_date (self->review),
  };
}

/* The plan that a new one begins with. */
static RemitPlan *
get_model (RemitPlanForm *self)
{
  const guint selected = gtk_drop_down_get_selected (self->model);

  if (self->plan != NULL || selected == 0 || selected == GTK_INVALID_LIST_POSITION)
    return NULL;
  return remit_chart_get_plan (remit_document_get_chart (self->document), selected - 1);
}

/* What is wrong */

static gboolean
check (RemitPlanForm  *self,
       RemitPlanField  field,
       RemitField     *widget)
{
  RemitPlanValues values;
  const char *error;

  get_values (self, &values);
  error = remit_plan_values_find_error (&values, field, remit_document_get_chart (self->document), self->plan);
  remit_field_set_error (widget, error);
  return error == NULL;
}

static gboolean
check_date (RemitDateField *date,
            RemitField     *widget)
{
  const gboolean valid = remit_date_field_get_valid (date);

  remit_field_set_error (widget, valid ? NULL : _("This is not a day. Write it like 2026-11-24, or choose one in the "
                                                  "calendar."));
  return valid;
}

static gboolean
check_dates (RemitPlanForm *self)
{
  const gboolean agreed = check_date (self->agreed, self->agreed_field);

  return check_date (self->review, self->review_field) &&
         check (self, REMIT_PLAN_FIELD_REVIEW, self->review_field) && agreed;
}

/* Also what nobody has touched yet; the keyboard goes to what is wrong first. */
static gboolean
check_all (RemitPlanForm *self)
{
  RemitField *const fields[] = { self->name_field, self->agreed_field, self->review_field };
  const gboolean name = check (self, REMIT_PLAN_FIELD_NAME, self->name_field);

  if (check_dates (self) && name)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (remit_field_get_error (fields[i]) != NULL)
      {
        gtk_widget_grab_focus (GTK_WIDGET (fields[i]));
        break;
      }
  return FALSE;
}

static void
name_changed_cb (RemitPlanForm *self)
{
  if (self->loading)
    return;
  self->name_touched = TRUE;
  check (self, REMIT_PLAN_FIELD_NAME, self->name_field);
}

static void
dates_changed_cb (RemitPlanForm *self)
{
  if (!self->loading)
    check_dates (self);
}

static void
sort_changed_cb (RemitPlanForm *self)
{
  static const char *const meanings[] = {
    [REMIT_SORT_SCENARIO] = N_("One way to divide the work"),
    [REMIT_SORT_TEAM] = N_("How one team divides the work"),
    [REMIT_SORT_VOICE] = N_("The view of one participant: it is compared, not checked"),
  };
  const guint sort = gtk_drop_down_get_selected (self->sort);

  self->sort_touched = self->sort_touched || !self->loading;
  if (sort < G_N_ELEMENTS (meanings))
    remit_field_set_subtitle (self->sort_field, _(meanings[sort]));
}

static void
method_changed_cb (RemitPlanForm *self)
{
  self->method_touched = self->method_touched || !self->loading;
}

/* Filling in */

/* What a copy begins with is seen before it is made; what somebody has said already stays. */
static void
model_changed_cb (RemitPlanForm *self)
{
  RemitChart *chart;
  RemitPlan *model;
  g_autofree char *name = NULL;

  if (self->loading)
    return;
  chart = remit_document_get_chart (self->document);
  model = get_model (self);
  name = model != NULL ? remit_plan_make_copy_name (chart, model) : remit_plan_make_name (chart, _("New plan"));
  self->loading = TRUE;
  if (!self->name_touched)
    gtk_editable_set_text (self->name, name);
  if (!self->sort_touched)
    gtk_drop_down_set_selected (self->sort, model != NULL ? remit_plan_get_sort (model) : REMIT_SORT_SCENARIO);
  if (!self->method_touched)
    gtk_drop_down_set_selected (self->method, model != NULL ? remit_plan_get_method (model) : REMIT_METHOD_NONE);
  self->loading = FALSE;
}

static void
setup_choice_cb (GtkSignalListItemFactory *factory,
                 GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0.f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_list_item_set_child (item, label);
}

static void
bind_choice_cb (GtkSignalListItemFactory *factory,
                GtkListItem              *item)
{
  const char *text = gtk_string_object_get_string (gtk_list_item_get_item (item));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), text);
}

static void
fill_models (RemitPlanForm *self)
{
  RemitChart *chart = remit_document_get_chart (self->document);
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  /* TRANSLATORS: what a new plan begins with */
  gtk_string_list_append (list, _("A blank plan"));
  for (guint i = 0; i < remit_chart_get_n_plans (chart); i++)
    {
      /* TRANSLATORS: what a new plan begins with; %s is the name of a plan */
      g_autofree char *text = g_strdup_printf (_("A copy of “%s”"), remit_plan_get_name (remit_chart_get_plan (chart, i)));

      gtk_string_list_append (list, text);
    }
  g_signal_connect (factory, "setup", G_CALLBACK (setup_choice_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_choice_cb), NULL);
  gtk_drop_down_set_factory (self->model, factory);
  gtk_drop_down_set_model (self->model, G_LIST_MODEL (list));
  g_object_unref (factory);
}

static void
fill_choices (RemitPlanForm *self)
{
  g_autoptr (GtkStringList) sorts = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) methods = gtk_string_list_new (NULL);

  for (RemitSort sort = REMIT_SORT_SCENARIO; sort <= REMIT_SORT_VOICE; sort++)
    gtk_string_list_append (sorts, remit_sort_get_name (sort));
  for (RemitMethod method = REMIT_METHOD_NONE; method <= REMIT_METHOD_NOT_AGILE; method++)
    /* TRANSLATORS: the method of a plan, when nothing is said about it */
    gtk_string_list_append (methods, method != REMIT_METHOD_NONE ? remit_method_get_name (method) : _("Not said"));
  gtk_drop_down_set_model (self->sort, G_LIST_MODEL (sorts));
  gtk_drop_down_set_model (self->method, G_LIST_MODEL (methods));
}

static void
load (RemitPlanForm *self)
{
  g_autofree char *name = NULL;
  RemitPlanValues values;

  self->loading = TRUE;
  remit_plan_values_init (&values, self->plan);
  if (self->plan == NULL)
    {
      name = remit_plan_make_name (remit_document_get_chart (self->document), _("New plan"));
      values.name = name;
      fill_models (self);
      gtk_widget_set_visible (GTK_WIDGET (self->model_field), TRUE);
      gtk_window_set_title (GTK_WINDOW (self), _("New Plan"));
      remit_form_set_apply_label (REMIT_FORM (self), _("_Add"));
    }
  gtk_editable_set_text (self->name, values.name);
  gtk_drop_down_set_selected (self->sort, values.sort);
  gtk_switch_set_active (self->today, values.today);
  gtk_drop_down_set_selected (self->method, values.method);
  remit_date_field_set_date (self->agreed, values.agreed);
  remit_date_field_set_date (self->review, values.review);
  self->loading = FALSE;
}

/* Applying */

static RemitEdit *
make_edit (RemitPlanForm  *self,
           RemitPlan     **added)
{
  RemitChart *chart = remit_document_get_chart (self->document);
  RemitPlan *shown = remit_document_get_plan (self->document);
  RemitPlanValues values;

  get_values (self, &values);
  if (self->plan != NULL)
    return remit_plan_edit_change (self->plan, &values);
  return remit_plan_edit_add (chart, shown != NULL ? remit_item_get_position (REMIT_ITEM (shown)) + 1 : 0, &values,
                              get_model (self), added);
}

static gboolean
remit_plan_form_apply (RemitForm *form)
{
  RemitPlanForm *self = REMIT_PLAN_FORM (form);
  g_autoptr (GError) error = NULL;
  RemitPlan *added = NULL;

  if (!check_all (self))
    return FALSE;
  if (!remit_history_apply (remit_document_get_history (self->document), make_edit (self, &added), &error))
    {
      remit_form_set_summary (form, error->message);
      return FALSE;
    }
  if (added != NULL)
    remit_document_set_plan (self->document, added);
  return TRUE;
}

static void
remit_plan_form_dispose (GObject *object)
{
  RemitPlanForm *self = REMIT_PLAN_FORM (object);

  self->loading = TRUE;
  g_clear_object (&self->document);
  g_clear_object (&self->plan);

  G_OBJECT_CLASS (remit_plan_form_parent_class)->dispose (object);
}

static void
remit_plan_form_class_init (RemitPlanFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_plan_form_dispose;
  REMIT_FORM_CLASS (klass)->apply = remit_plan_form_apply;

  g_type_ensure (REMIT_TYPE_DATE_FIELD);
  g_type_ensure (REMIT_TYPE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-plan-form.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitPlanForm, name_field);
  gtk_widget_class_bind_template_child (widget_class, RemitPlanForm, model_field);
  gtk_widget_class_bind_template_child (widget_class, RemitPlanForm, sort_field);
  gtk_widget_class_bind_template_child (widget_class, RemitPlanForm, agreed_field);
  gtk_widget_class_bind_template_child (widget_class, RemitPlanForm, review_field);
  gtk_widget_class_bind_template_child (widget_class, RemitPlanForm, name);
  gtk_widget_class_bind_template_child (widget_class, RemitPlanForm, model);
  gtk_widget_class_bind_template_child (widget_class, RemitPlanForm, sort);
  gtk_widget_class_bind_template_child (widget_class, RemitPlanForm, today);
  gtk_widget_class_bind_template_child (widget_class, RemitPlanForm, method);
  gtk_widget_class_bind_template_child (widget_class, RemitPlanForm, agreed);
  gtk_widget_class_bind_template_child (widget_class, RemitPlanForm, review);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, model_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, sort_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, method_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, dates_changed_cb);
}

static void
remit_plan_form_init (RemitPlanForm *self)
{
  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  remit_field_set_described (self->agreed_field, remit_date_field_get_entry (self->agreed));
  remit_field_set_described (self->review_field, remit_date_field_get_entry (self->review));
  fill_choices (self);
  sort_changed_cb (self);
}

/**
 * remit_plan_form_new:
 * @document: an open chart
 * @plan: (nullable): one of its plans; %NULL for a new one, which will stand behind the plan that is shown
 *
 * Makes a form for a plan, which is not shown yet.
 *
 * Returns: (transfer none): the new form
 */
RemitForm *
remit_plan_form_new (RemitDocument *document,
                     RemitPlan     *plan)
{
  RemitPlanForm *self;

  g_return_val_if_fail (REMIT_IS_DOCUMENT (document), NULL);
  g_return_val_if_fail (plan == NULL || REMIT_IS_PLAN (plan), NULL);

  self = g_object_new (REMIT_TYPE_PLAN_FORM, NULL);
  self->document = g_object_ref (document);
  g_set_object (&self->plan, plan);
  load (self);
  return REMIT_FORM (self);
}
