/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-window-private.h"

#include <glib/gi18n.h>

#include "window/remit-application.h"
#include "window/remit-checks-form.h"
#include "window/remit-dialogs.h"
#include "window/remit-recent.h"
#include "window/remit-scheme-form.h"

/* The commands of a window, all of them actions, so that menus, shortcuts and tests share them. */

#define MAX_RECENT 8

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  remit_window_open (user_data);
}

static void
open_recent_cb (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  RemitWindow *self = user_data;
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  remit_application_open_file (REMIT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), file, self);
}

static void
forget_recent_cb (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  remit_recent_forget (g_variant_get_string (parameter, NULL));
}

static void
save_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  remit_window_save (user_data);
}

static void
save_as_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  remit_window_save_as (user_data);
}

static void
close_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  gtk_window_close (user_data);
}

static gboolean
keeps_steps (GtkWidget *widget)
{
  if (GTK_IS_TEXT_VIEW (widget))
    return gtk_text_buffer_get_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget)));
  return GTK_IS_TEXT (widget) && gtk_editable_get_enable_undo (GTK_EDITABLE (widget));
}

/* While a text is being typed that keeps its own steps, undo is about the text, not about the chart. */
static gboolean
act_on_text (RemitWindow *self,
             const char  *action_name)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (!keeps_steps (focus))
    return FALSE;
  gtk_widget_activate_action (focus, action_name, NULL);
  return TRUE;
}

static void
undo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  RemitWindow *self = user_data;

  if (self->document != NULL && !act_on_text (self, "text.undo") && !remit_chart_view_take_back (self->chart_view))
    remit_history_undo (remit_document_get_history (self->document));
}

static void
redo_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  RemitWindow *self = user_data;

  if (self->document != NULL && !act_on_text (self, "text.redo"))
    remit_history_redo (remit_document_get_history (self->document));
}

static void
renamed_cb (const char *text,
            gpointer    user_data)
{
  RemitWindow *self = user_data;
  g_autofree char *title = NULL;
  g_autoptr (RemitEdit) edit = NULL;
  g_autoptr (GError) error = NULL;
  RemitChart *chart;

  title = remit_text_clean (text);
  if (title == NULL || self->document == NULL)
    return;
  g_strstrip (title);
  chart = remit_document_get_chart (self->document);
  if (g_strcmp0 (title, remit_chart_get_title (chart)) == 0)
    return;
  edit = remit_edit_new (_("Rename Chart"));
  remit_edit_set_string (edit, chart, "title", title);
  if (!remit_history_apply (remit_document_get_history (self->document), g_steal_pointer (&edit), &error))
    remit_window_toast (self, error->message);
}

static void
rename_chart_cb (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  const RemitAnswer answer = { "rename", _("_Rename"), REMIT_ANSWER_SUGGESTED };
  RemitWindow *self = user_data;
  const char *title;

  if (self->document == NULL)
    return;
  title = remit_chart_get_title (remit_document_get_chart (self->document));
  remit_dialog_ask_text (GTK_WINDOW (self), _("Rename the Chart"), _("Title of the chart"),
                         title != NULL ? title : "", _("Untitled chart"), &answer, renamed_cb, self);
}

/* Without a rule, the checks from their beginning. */
static void
checks_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  RemitWindow *self = user_data;
  RemitForm *form;
  RemitRule rule;

  if (self->document == NULL)
    return;
  form = remit_checks_form_new (remit_document_get_history (self->document), remit_document_get_plan (self->document));
  if (parameter != NULL && remit_rule_from_id (g_variant_get_string (parameter, NULL), &rule))
    remit_checks_form_go_to (REMIT_CHECKS_FORM (form), rule);
  remit_window_show_form (self, form);
}

static void
scheme_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  RemitWindow *self = user_data;

  if (self->document != NULL)
    remit_window_show_form (self, REMIT_FORM (remit_scheme_form_new (remit_document_get_history (self->document))));
}

static void
plan_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  RemitWindow *self = user_data;
  RemitPlan *plan;

  if (self->document == NULL)
    return;
  plan = remit_chart_find_plan (remit_document_get_chart (self->document), g_variant_get_string (parameter, NULL));
  if (plan != NULL)
    remit_document_set_plan (self->document, plan);
}

/* The plan @by places on from the one that is shown. */
static RemitPlan *
find_plan_beside (RemitWindow *self,
                  int          by)
{
  RemitChart *chart = self->document != NULL ? remit_document_get_chart (self->document) : NULL;
  RemitPlan *plan = chart != NULL ? remit_document_get_plan (self->document) : NULL;
  const guint position = plan != NULL ? remit_item_get_position (REMIT_ITEM (plan)) + (guint) by : REMIT_NO_POSITION;

  return plan != NULL && position < remit_chart_get_n_plans (chart) ? remit_chart_get_plan (chart, position) : NULL;
}

static void
step_plan_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  RemitWindow *self = user_data;
  RemitPlan *plan = find_plan_beside (self, g_str_has_prefix (g_action_get_name (G_ACTION (action)), "next") ? 1 : -1);

  if (plan != NULL)
    remit_document_set_plan (self->document, plan);
}

static void
step_pane_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  remit_window_change_pane (user_data, g_str_has_prefix (g_action_get_name (G_ACTION (action)), "next") ? 1 : -1);
}

static void
details_cb (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  remit_chart_view_edit_details (REMIT_WINDOW (user_data)->chart_view);
}

static void
filter_cb (GSimpleAction *action,
           GVariant      *parameter,
           gpointer       user_data)
{
  remit_chart_view_open_filter (REMIT_WINDOW (user_data)->chart_view);
}

static void
go_to_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  remit_chart_view_open_go_to (REMIT_WINDOW (user_data)->chart_view);
}

/* Made when somebody wants to see it: GTK would make it with every window, which takes long. */
static void
make_help_overlay (GtkApplicationWindow *window)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/app/remit/Remit/help-overlay.ui");

  gtk_application_window_set_help_overlay (window,
                                           GTK_SHORTCUTS_WINDOW (gtk_builder_get_object (builder, "help_overlay")));
}

static void
show_help_overlay_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  if (gtk_application_window_get_help_overlay (user_data) == NULL)
    make_help_overlay (user_data);
  gtk_window_present (GTK_WINDOW (gtk_application_window_get_help_overlay (user_data)));
}

static const GActionEntry entries[] = {
  { "open", open_cb },
  { "open-recent", open_recent_cb, "s" },
  { "forget-recent", forget_recent_cb, "s" },
  { "save", save_cb },
  { "save-as", save_as_cb },
  { "close", close_cb },
  { "undo", undo_cb },
  { "redo", redo_cb },
  { "rename-chart", rename_chart_cb },
  { "scheme", scheme_cb },
  { "checks", checks_cb },
  { "check-rule", checks_cb, "s" },
  { "plan", NULL, "s", "''", plan_cb },
  { "previous-plan", step_plan_cb },
  { "next-plan", step_plan_cb },
  { "details", details_cb },
  { "filter", filter_cb },
  { "go-to", go_to_cb },
  { "next-pane", step_pane_cb },
  { "previous-pane", step_pane_cb },
  { "show-help-overlay", show_help_overlay_cb },
};

static void
set_enabled (RemitWindow *self,
             const char  *name,
             gboolean     enabled)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), name);

  g_simple_action_set_enabled (G_SIMPLE_ACTION (action), enabled);
}

/**
 * remit_window_install_actions:
 * @self: a window that is being made
 *
 * Gives the window its commands.
 */
void
remit_window_install_actions (RemitWindow *self)
{
  g_autoptr (GPropertyAction) toggle =
    g_property_action_new ("toggle-findings", self->chart_view, "show-findings");

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (toggle));
  remit_window_install_template_actions (self);
  remit_window_install_plan_actions (self);
}

/**
 * remit_window_update_actions:
 * @self: a window
 *
 * Says of each command whether it can be given now.
 */
void
remit_window_update_actions (RemitWindow *self)
{
  const gboolean open = self->document != NULL;
  RemitHistory *history = open ? remit_document_get_history (self->document) : NULL;
  RemitPlan *plan = open ? remit_document_get_plan (self->document) : NULL;
  GAction *plan_action = g_action_map_lookup_action (G_ACTION_MAP (self), "plan");
  const char *id = plan != NULL ? remit_item_get_id (REMIT_ITEM (plan)) : "";

  /* Also when nothing has changed: a title may be half typed. */
  set_enabled (self, "save", open && !self->saving);
  set_enabled (self, "save-as", open && !self->saving);
  set_enabled (self, "save-as-template", open);
  set_enabled (self, "new-from-structure", open);
  set_enabled (self, "undo", open && remit_history_get_undo_name (history) != NULL);
  set_enabled (self, "redo", open && remit_history_get_redo_name (history) != NULL);
  set_enabled (self, "rename-chart", open);
  set_enabled (self, "scheme", open);
  set_enabled (self, "checks", open);
  set_enabled (self, "check-rule", open);
  set_enabled (self, "plan", open);
  set_enabled (self, "previous-plan", find_plan_beside (self, -1) != NULL);
  set_enabled (self, "next-plan", find_plan_beside (self, 1) != NULL);
  set_enabled (self, "details", open);
  set_enabled (self, "filter", open);
  set_enabled (self, "go-to", open);
  set_enabled (self, "next-pane", open);
  set_enabled (self, "previous-pane", open);
  g_simple_action_set_state (G_SIMPLE_ACTION (plan_action), g_variant_new_string (id));
  remit_window_update_plan_actions (self);
}

/**
 * remit_window_update_recent:
 * @self: a window
 *
 * Lists the charts that were open lately in the menu of the Open button.
 */
void
remit_window_update_recent (RemitWindow *self)
{
  g_autoptr (GPtrArray) recent = remit_recent_list (MAX_RECENT);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();

  for (guint i = 0; i < recent->len; i++)
    {
      const RemitRecent *one = g_ptr_array_index (recent, i);
      g_autofree char *text = remit_recent_dup_label (recent, i);
      g_auto (GStrv) parts = g_strsplit (text, "_", -1);
      g_autofree char *label = g_strjoinv ("__", parts);
      g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

      g_menu_item_set_action_and_target (item, "win.open-recent", "s", one->uri);
      g_menu_append_item (section, item);
    }
  if (recent->len == 0)
    /* TRANSLATORS: in the menu of charts that were open lately, while there are none */
    g_menu_append (section, _("No recent charts"), "win.no-recent-charts");
  g_menu_append_section (menu, recent->len > 0 ? _("Recent charts") : NULL, G_MENU_MODEL (section));
  adw_split_button_set_menu_model (self->open_button, G_MENU_MODEL (menu));
}
