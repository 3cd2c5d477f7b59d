/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "history/remit-plan-edits.h"

#include <string.h>

#include <glib/gi18n.h>

/* What people do to whole plans: add, copy, change, move and remove them. Each is one edit. Whoever has values from a
 * person asks first what is wrong with them, field by field.
 *
 * What refers to a plan that was removed stays where it is and sleeps: acceptances and decisions are not written while
 * their plan is not in the chart, nor is the plan that a workshop started from. So undo has only to bring the plan
 * back. */

/**
 * remit_plan_values_init:
 * @self: (out caller-allocates): values
 * @plan: (nullable): a plan
 *
 * Takes down what a plan is, or what a new one is before anybody said anything.
 */
void
remit_plan_values_init (RemitPlanValues *self,
                        RemitPlan       *plan)
{
  g_return_if_fail (self != NULL);

  *self = (RemitPlanValues) { 0 };
  if (plan == NULL)
    return;
  self->name = remit_plan_get_name (plan);
  self->sort = remit_plan_get_sort (plan);
  self->today = remit_plan_get_today (plan);
  self->method = remit_plan_get_method (plan);
  self->agreed = remit_plan_get_agreed (plan);
  self->review = remit_plan_get_review (plan);
}

/* Names */

static gboolean
is_taken (RemitChart *chart,
          RemitPlan  *but,
          const char *name)
{
  g_autofree char *key = remit_text_make_key (name);

  for (guint i = 0; i < remit_chart_get_n_plans (chart); i++)
    {
      RemitPlan *plan = remit_chart_get_plan (chart, i);
      g_autofree char *other = plan != but ? remit_text_make_key (remit_plan_get_name (plan)) : NULL;

      if (g_strcmp0 (key, other) == 0)
        return TRUE;
    }
  return FALSE;
}

static const char *
find_name_error (const char *name,
                 RemitChart *chart,
                 RemitPlan  *plan)
{
  g_autofree char *clean = remit_text_make_line (name);

  if (clean == NULL)
    return _("A plan needs a name.");
  if (strlen (clean) > REMIT_CHART_MAX_TEXT)
    return _("A text can have at most 65,536 bytes.");
  /* What a file says already can stay as it is. */
  if (plan != NULL && g_str_equal (clean, remit_plan_get_name (plan)))
    return NULL;
  if (is_taken (chart, plan, clean))
    return _("Another plan has this name: they could not be told apart.");
  return NULL;
}

/**
 * remit_plan_values_find_error:
 * @self: values
 * @field: which of them
 * @chart: the chart
 * @plan: (nullable): the plan that they are for; none for a new one
 *
 * Tells what is wrong with one of the values.
 *
 * Returns: (nullable): a sentence, translated; %NULL when nothing is wrong
 */
const char *
remit_plan_values_find_error (const RemitPlanValues *self,
                              RemitPlanField         field,
                              RemitChart            *chart,
                              RemitPlan             *plan)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);

  if (field == REMIT_PLAN_FIELD_NAME)
    return find_name_error (self->name, chart, plan);
  if (self->agreed != 0 && self->review != 0 && self->review < self->agreed)
    return _("The review would come before the day on which the plan is agreed.");
  return NULL;
}

/**
 * remit_plan_make_name:
 * @chart: a chart
 * @name: what a plan shall be called
 *
 * Makes a name that no plan has yet, by a number where it is taken.
 *
 * Returns: (transfer full): the name
 */
char *
remit_plan_make_name (RemitChart *chart,
                      const char *name)
{
  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  if (!is_taken (chart, NULL, name))
    return g_strdup (name);
  for (guint i = 2;; i++)
    {
      g_autofree char *numbered = g_strdup_printf ("%s %u", name, i);

      if (!is_taken (chart, NULL, numbered))
        return g_steal_pointer (&numbered);
    }
}

/**
 * remit_plan_make_copy_name:
 * @chart: a chart
 * @plan: one of its plans
 *
 * Makes a name for a copy.
 *
 * Returns: (transfer full): a name that no plan has yet
 */
char *
remit_plan_make_copy_name (RemitChart *chart,
                           RemitPlan  *plan)
{
  g_autofree char *name = NULL;

  g_return_val_if_fail (REMIT_IS_PLAN (plan), NULL);

  /* TRANSLATORS: the name of a plan that was made as a copy; %s is the first one's name */
  name = g_strdup_printf (_("Copy of %s"), remit_plan_get_name (plan));
  return remit_plan_make_name (chart, name);
}

/* Edits */

/* What was accepted in a plan is accepted in its copy: the cells are the same. */
static void
copy_acceptances (RemitEdit  *edit,
                  RemitChart *chart,
                  RemitPlan  *plan,
                  RemitPlan  *copy)
{
  GPtrArray *old = remit_chart_get_acceptances (chart);
  g_autoptr (GPtrArray) acceptances = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_acceptance_free);
  g_auto (GValue) value = G_VALUE_INIT;
  const guint n = old->len;

  for (guint i = 0; i < n; i++)
    {
      const RemitAcceptance *acceptance = g_ptr_array_index (old, i);

      g_ptr_array_add (acceptances, remit_acceptance_copy (acceptance));
    }
  for (guint i = 0; i < n; i++)
    {
      const RemitAcceptance *acceptance = g_ptr_array_index (old, i);
      RemitAcceptance *copied;

      if (acceptance->plan != plan)
        continue;
      copied = remit_acceptance_copy (acceptance);
      g_set_object (&copied->plan, copy);
      g_ptr_array_add (acceptances, copied);
    }
  if (acceptances->len == n)
    return;
  g_value_init (&value, G_TYPE_PTR_ARRAY);
  g_value_set_boxed (&value, acceptances);
  remit_edit_set_property (edit, chart, "acceptances", &value);
}

static RemitPlan *
make_plan (RemitChart            *chart,
           const RemitPlanValues *values,
           RemitPlan             *model)
{
  g_autofree char *name = remit_text_make_line (values->name);
  g_autofree char *id = remit_chart_make_id (chart, REMIT_TYPE_PLAN, name);
  RemitPlan *plan = model != NULL ? remit_chart_copy_plan (chart, model, id, name) : remit_plan_new (id, name);

  remit_plan_set_sort (plan, values->sort);
  if (values->sort != REMIT_SORT_VOICE)
    remit_plan_set_workshop (plan, NULL);
  remit_plan_set_today (plan, values->today);
  remit_plan_set_method (plan, values->method);
  remit_plan_set_agreed (plan, values->agreed);
  remit_plan_set_review (plan, values->review);
  return plan;
}

/**
 * remit_plan_edit_add:
 * @chart: a chart
 * @position: where the plan shall stand
 * @values: what it shall be; nothing is wrong with them
 * @model: (nullable): a plan whose cells, notes and accepted findings it begins with
 * @plan: (out) (optional) (transfer none): the new plan, which the edit owns until it is done
 *
 * Makes an edit that adds a plan.
 *
 * Returns: (transfer full): the edit
 */
RemitEdit *
remit_plan_edit_add (RemitChart            *chart,
                     guint                  position,
                     const RemitPlanValues *values,
                     RemitPlan             *model,
                     RemitPlan            **plan)
{
  g_autoptr (RemitPlan) made = NULL;
  RemitEdit *edit;

  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);
  g_return_val_if_fail (values != NULL, NULL);

  made = make_plan (chart, values, model);
  edit = remit_edit_new (_("Add Plan"));
  remit_edit_insert_plan (edit, MIN (position, remit_chart_get_n_plans (chart)), made);
  if (model != NULL)
    copy_acceptances (edit, chart, model, made);
  if (plan != NULL)
    *plan = made;
  return edit;
}

/**
 * remit_plan_edit_duplicate:
 * @chart: a chart
 * @plan: one of its plans
 * @copy: (out) (optional) (transfer none): the copy, which the edit owns until it is done
 *
 * Makes an edit that puts a copy behind a plan: its letters and notes, its method, what it is, and its accepted
 * findings.
 *
 * Returns: (transfer full): the edit
 */
RemitEdit *
remit_plan_edit_duplicate (RemitChart *chart,
                           RemitPlan  *plan,
                           RemitPlan **copy)
{
  g_autofree char *name = NULL;
  g_autoptr (RemitPlan) made = NULL;
  RemitPlanValues values = { 0 };
  RemitEdit *edit;

  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);
  g_return_val_if_fail (REMIT_IS_PLAN (plan), NULL);

  name = remit_plan_make_copy_name (chart, plan);
  values.name = name;
  values.sort = remit_plan_get_sort (plan);
  values.method = remit_plan_get_method (plan);
  /* A copy is made to be changed: nobody has agreed on it, so there is nothing to review, and things are not as it
   * says. */
  made = make_plan (chart, &values, plan);
  edit = remit_edit_new (_("Duplicate Plan"));
  remit_edit_insert_plan (edit, remit_item_get_position (REMIT_ITEM (plan)) + 1, made);
  copy_acceptances (edit, chart, plan, made);
  if (copy != NULL)
    *copy = made;
  return edit;
}

static void
change_number (RemitEdit  *edit,
               RemitPlan  *plan,
               const char *property,
               guint       before,
               guint       after)
{
  if (before != after)
    remit_edit_set_uint (edit, plan, property, after);
}

/**
 * remit_plan_edit_change:
 * @plan: a plan of a chart
 * @values: what it shall be; nothing is wrong with them
 *
 * Makes an edit of what differs.
 *
 * Returns: (transfer full): the edit, which is empty when nothing does
 */
RemitEdit *
remit_plan_edit_change (RemitPlan             *plan,
                        const RemitPlanValues *values)
{
  g_autofree char *name = NULL;
  RemitPlanValues old;
  gboolean other;
  RemitEdit *edit;

  g_return_val_if_fail (REMIT_IS_PLAN (plan), NULL);
  g_return_val_if_fail (values != NULL, NULL);

  remit_plan_values_init (&old, plan);
  name = remit_text_make_line (values->name);
  other = old.sort != values->sort || !old.today != !values->today || old.method != values->method ||
          old.agreed != values->agreed || old.review != values->review;
  edit = remit_edit_new (other ? _("Change Plan") : _("Rename Plan"));
  if (!g_str_equal (name, old.name))
    remit_edit_set_string (edit, plan, "name", name);
  change_number (edit, plan, "sort", old.sort, values->sort);
  /* Only voices are given in a workshop. */
  if (values->sort != REMIT_SORT_VOICE && remit_plan_get_workshop (plan) != NULL)
    remit_edit_set_string (edit, plan, "workshop", NULL);
  change_number (edit, plan, "today", old.today ? 1 : 0, values->today ? 1 : 0);
  change_number (edit, plan, "method", old.method, values->method);
  change_number (edit, plan, "agreed", old.agreed, values->agreed);
  change_number (edit, plan, "review", old.review, values->review);
  return edit;
}

/**
 * remit_plan_edit_move:
 * @chart: a chart
 * @plan: one of its plans
 * @position: where it shall stand afterwards
 *
 * Makes an edit that moves a plan.
 *
 * Returns: (transfer full): the edit, which is empty when the plan stands there already
 */
RemitEdit *
remit_plan_edit_move (RemitChart *chart,
                      RemitPlan  *plan,
                      guint       position)
{
  RemitEdit *edit;
  guint from;

  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);
  g_return_val_if_fail (REMIT_IS_PLAN (plan), NULL);
  g_return_val_if_fail (position < remit_chart_get_n_plans (chart), NULL);

  edit = remit_edit_new (_("Move Plan"));
  from = remit_item_get_position (REMIT_ITEM (plan));
  if (from != position)
    remit_edit_move_plan (edit, from, position);
  return edit;
}

/**
 * remit_plan_edit_remove:
 * @plan: a plan of a chart
 *
 * Makes an edit that removes a plan with its cells. The history refuses it for the last one.
 *
 * Returns: (transfer full): the edit
 */
RemitEdit *
remit_plan_edit_remove (RemitPlan *plan)
{
  RemitEdit *edit;

  g_return_val_if_fail (REMIT_IS_PLAN (plan), NULL);

  edit = remit_edit_new (_("Remove Plan"));
  remit_edit_remove_plan (edit, remit_item_get_position (REMIT_ITEM (plan)));
  return edit;
}
