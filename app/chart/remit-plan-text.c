/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-plan-text.h"

#include <glib/gi18n.h>

/* What is said of a plan beside its cells, in words: what it is, how its people work, and whether it is agreed. */

/**
 * remit_sort_get_name:
 * @sort: a sort
 *
 * Names what a plan is.
 *
 * Returns: its name, translated
 */
const char *
remit_sort_get_name (RemitSort sort)
{
  switch (sort)
    {
    case REMIT_SORT_TEAM:
      /* TRANSLATORS: what a plan is: how one team divides the work */
      return _("Team");
    case REMIT_SORT_VOICE:
      /* TRANSLATORS: what a plan is: the view of one participant, given in a workshop */
      return _("Voice");
    case REMIT_SORT_SCENARIO:
    default:
      /* TRANSLATORS: what a plan is: one way to divide the work */
      return _("Scenario");
    }
}

/**
 * remit_method_get_name:
 * @method: a method
 *
 * Names how people work.
 *
 * Returns: (nullable): its name, translated; %NULL when it is not said
 */
const char *
remit_method_get_name (RemitMethod method)
{
  switch (method)
    {
    case REMIT_METHOD_SCRUM:
      return _("Scrum");
    case REMIT_METHOD_KANBAN:
      return _("Kanban");
    case REMIT_METHOD_OTHER_AGILE:
      /* TRANSLATORS: how people work */
      return _("Other agile");
    case REMIT_METHOD_NOT_AGILE:
      /* TRANSLATORS: how people work */
      return _("Not agile");
    case REMIT_METHOD_NONE:
    default:
      return NULL;
    }
}

/**
 * remit_plan_dup_state:
 * @plan: a plan
 *
 * Says whether a plan is agreed and when it is to be looked at again.
 *
 * Returns: (transfer full): a few words, such as "Draft"
 */
char *
remit_plan_dup_state (RemitPlan *plan)
{
  g_autofree char *agreed = NULL;
  g_autofree char *review = NULL;

  g_return_val_if_fail (REMIT_IS_PLAN (plan), NULL);

  if (remit_plan_get_agreed (plan) != 0)
    agreed = remit_date_speak (remit_plan_get_agreed (plan));
  if (remit_plan_get_review (plan) != 0)
    review = remit_date_speak (remit_plan_get_review (plan));
  if (agreed != NULL && review != NULL)
    /* TRANSLATORS: the state of a plan, with two days */
    return g_strdup_printf (_("Agreed %s · review by %s"), agreed, review);
  if (agreed != NULL)
    /* TRANSLATORS: the state of a plan, with the day on which it was agreed */
    return g_strdup_printf (_("Agreed %s"), agreed);
  if (review != NULL)
    /* TRANSLATORS: the state of a plan that is not agreed, with the day on which it is to be reviewed */
    return g_strdup_printf (_("Draft · review by %s"), review);
  /* TRANSLATORS: the state of a plan that is not agreed */
  return g_strdup (_("Draft"));
}

/* Nobody agrees on an opinion, unless somebody says so. */
static gboolean
has_state (RemitPlan *plan)
{
  return remit_plan_get_sort (plan) != REMIT_SORT_VOICE || remit_plan_get_agreed (plan) != 0 ||
         remit_plan_get_review (plan) != 0;
}

/**
 * remit_plan_dup_brief:
 * @plan: a plan
 *
 * Says of a plan, where there is little room, how its people work and whether it is agreed.
 *
 * Returns: (transfer full): a few words, maybe ""
 */
char *
remit_plan_dup_brief (RemitPlan *plan)
{
  const char *method;
  g_autofree char *day = NULL;
  g_autofree char *state = NULL;

  g_return_val_if_fail (REMIT_IS_PLAN (plan), NULL);

  method = remit_method_get_name (remit_plan_get_method (plan));
  if (remit_plan_get_agreed (plan) != 0)
    {
      day = remit_date_speak (remit_plan_get_agreed (plan));
      state = g_strdup_printf (_("Agreed %s"), day);
    }
  else
    state = g_strdup (has_state (plan) ? _("Draft") : "");
  if (method == NULL || *state == '\0')
    return g_strdup (method != NULL ? method : state);
  return g_strdup_printf ("%s · %s", method, state);
}

/**
 * remit_plan_dup_description:
 * @plan: a plan
 *
 * Says in a line all that is known of a plan beside its name and its cells; of a scenario, that goes without saying.
 *
 * Returns: (transfer full): a line of text
 */
char *
remit_plan_dup_description (RemitPlan *plan)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *state = NULL;

  g_return_val_if_fail (REMIT_IS_PLAN (plan), NULL);

  state = remit_plan_dup_state (plan);
  if (remit_plan_get_sort (plan) != REMIT_SORT_SCENARIO)
    g_ptr_array_add (parts, (gpointer) remit_sort_get_name (remit_plan_get_sort (plan)));
  if (remit_plan_get_today (plan))
    /* TRANSLATORS: what a plan shows: the present state */
    g_ptr_array_add (parts, (gpointer) _("As it is today"));
  if (remit_plan_get_method (plan) != REMIT_METHOD_NONE)
    g_ptr_array_add (parts, (gpointer) remit_method_get_name (remit_plan_get_method (plan)));
  if (has_state (plan))
    g_ptr_array_add (parts, state);
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (" · ", (char **) parts->pdata);
}

/**
 * remit_plan_is_overdue:
 * @plan: a plan
 * @today: the day it is
 *
 * Tells whether the day has passed by which a plan was to be reviewed.
 *
 * Returns: whether it has
 */
gboolean
remit_plan_is_overdue (RemitPlan *plan,
                       RemitDate  today)
{
  g_return_val_if_fail (REMIT_IS_PLAN (plan), FALSE);

  return remit_plan_get_review (plan) != 0 && remit_plan_get_review (plan) < today;
}
