/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-window-private.h"

#include <glib/gi18n.h>

#include "history/remit-plan-edits.h"
#include "window/remit-plan-form.h"

/* The commands for whole plans. Each takes the id of a plan; an empty one stands for the plan that is shown. */

static RemitPlan *
find_plan (RemitWindow *self,
           const char  *id)
{
  if (self->document == NULL)
    return NULL;
  if (*id == '\0')
    return remit_document_get_plan (self->document);
  return remit_chart_find_plan (remit_document_get_chart (self->document), id);
}

static RemitPlan *
get_target (RemitWindow *self,
            GVariant    *parameter)
{
  return find_plan (self, g_variant_get_string (parameter, NULL));
}

static gboolean
apply (RemitWindow *self,
       RemitEdit   *edit)
{
  g_autoptr (GError) error = NULL;

  if (remit_history_apply (remit_document_get_history (self->document), edit, &error))
    return TRUE;
  remit_window_toast (self, error->message);
  return FALSE;
}

static void
new_plan_cb (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  RemitWindow *self = user_data;

  if (self->document != NULL)
    remit_window_show_form (self, remit_plan_form_new (self->document, NULL));
}

static void
plan_properties_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  RemitWindow *self = user_data;
  RemitPlan *plan = get_target (self, parameter);

  if (plan != NULL)
    remit_window_show_form (self, remit_plan_form_new (self->document, plan));
}

static void
duplicate_plan_cb (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  RemitWindow *self = user_data;
  RemitPlan *plan = get_target (self, parameter), *copy = NULL;
  g_autofree char *message = NULL;

  if (plan == NULL ||
      !apply (self, remit_plan_edit_duplicate (remit_document_get_chart (self->document), plan, &copy)))
    return;
  remit_document_set_plan (self->document, copy);
  /* TRANSLATORS: said in passing after a plan was copied; %s is the name of the copy */
  message = g_strdup_printf (_("You now see “%s”"), remit_plan_get_name (copy));
  remit_window_toast (self, message);
}

/* When the plan that is shown goes, the one that takes its place is shown. */
static void
leave_plan (RemitWindow *self,
            RemitPlan   *plan)
{
  RemitChart *chart = remit_document_get_chart (self->document);
  const guint position = remit_item_get_position (REMIT_ITEM (plan));
  const guint next = position + 1 < remit_chart_get_n_plans (chart) ? position + 1 : position - 1;

  if (plan == remit_document_get_plan (self->document))
    remit_document_set_plan (self->document, remit_chart_get_plan (chart, next));
}

static void
delete_plan_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  RemitWindow *self = user_data;
  RemitPlan *target = get_target (self, parameter);
  g_autoptr (RemitPlan) plan = NULL;
  g_autofree char *message = NULL;

  if (target == NULL)
    return;
  plan = g_object_ref (target);
  if (remit_chart_get_n_plans (remit_document_get_chart (self->document)) > 1)
    leave_plan (self, plan);
  if (!apply (self, remit_plan_edit_remove (plan)))
    return;
  message = g_strdup_printf (_("Removed “%s”"), remit_plan_get_name (plan));
  remit_window_offer_undo (self, message);
}

static void
move_plan (RemitWindow *self,
           RemitPlan   *plan,
           guint        to)
{
  RemitChart *chart = self->document != NULL ? remit_document_get_chart (self->document) : NULL;

  if (plan == NULL)
    return;
  if (to < remit_chart_get_n_plans (chart))
    apply (self, remit_plan_edit_move (chart, plan, to));
  else
    gtk_widget_error_bell (GTK_WIDGET (self));
}

static void
step_plan_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  RemitPlan *plan = get_target (user_data, parameter);
  const gboolean down = g_str_has_suffix (g_action_get_name (G_ACTION (action)), "down");

  if (plan != NULL)
    move_plan (user_data, plan, remit_item_get_position (REMIT_ITEM (plan)) + (down ? 1 : (guint) -1));
}

static void
move_plan_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  const char *id;
  guint to;

  g_variant_get (parameter, "(&su)", &id, &to);
  move_plan (user_data, find_plan (user_data, id), to);
}

static void
list_plans_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  remit_chart_view_open_plans (REMIT_WINDOW (user_data)->chart_view);
}

static const GActionEntry entries[] = {
  { "list-plans", list_plans_cb },
  { "new-plan", new_plan_cb },
  { "plan-properties", plan_properties_cb, "s" },
  { "duplicate-plan", duplicate_plan_cb, "s" },
  { "delete-plan", delete_plan_cb, "s" },
  { "move-plan-up", step_plan_cb, "s" },
  { "move-plan-down", step_plan_cb, "s" },
  { "move-plan", move_plan_cb, "(su)" },
};

/**
 * remit_window_install_plan_actions:
 * @self: a window that is being made
 *
 * Gives the window its commands for plans.
 */
void
remit_window_install_plan_actions (RemitWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * remit_window_update_plan_actions:
 * @self: a window
 *
 * Says of each command for plans whether it can be given now.
 */
void
remit_window_update_plan_actions (RemitWindow *self)
{
  const guint n = self->document != NULL ? remit_chart_get_n_plans (remit_document_get_chart (self->document)) : 0;

  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), entries[i].name);
      /* Who wants to remove the only one is told why that cannot be. */
      const gboolean needs_two = entries[i].activate == step_plan_cb || entries[i].activate == move_plan_cb;

      g_simple_action_set_enabled (G_SIMPLE_ACTION (action), n > (needs_two ? 1 : 0));
    }
}
