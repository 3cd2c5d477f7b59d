/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include <glib/gi18n.h>

#include "widgets/remit-details-private.h"

/* What there is to know of the place in the matrix where the cursor is: of a responsibility, of one of its cells as
 * well, of a role, or of the chart where nothing else is selected. It follows the cursor when that has come to rest, so
 * that a held arrow key costs nothing, and not at all while nobody can see it. It knows the things themselves and not
 * where they stand, and stays with them wherever they are moved. A filter may hide the row while its note is being
 * written: that is no reason to show another. Writing is in remit-details-edit.c. */

#define FOLLOW_DELAY 50 /* ms: longer than from one step of the cursor to the next while an arrow key is held */

enum
{
  PROP_FOLDED = 1,
  N_PROPERTIES,
};

enum
{
  DONE,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RemitDetails, remit_details, GTK_TYPE_WIDGET)

static gboolean
has_focus_inside (RemitDetails *self)
{
  return gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN;
}

static gboolean
is_there (gpointer item)
{
  return item != NULL && remit_item_get_position (item) != REMIT_NO_POSITION;
}

/* Showing */

static const char *
get_heading (RemitDetails *self)
{
  const char *title;

  if (self->row != NULL)
    return remit_responsibility_get_title (self->row);
  if (self->role != NULL)
    return remit_role_get_name (self->role);
  if (self->section != NULL)
    {
      title = remit_section_get_title (self->section);
      return title != NULL ? title : _("Without a title");
    }
  title = remit_chart_get_title (self->chart);
  return title != NULL && *title != '\0' ? title : _("Untitled chart");
}

static void
show_line (RemitDetails *self)
{
  const gboolean shown = is_there (self->section);
  g_autofree char *text = NULL;
  guint n;

  gtk_widget_set_visible (GTK_WIDGET (self->line), shown);
  if (!shown)
    return;
  n = remit_chart_get_section_n_rows (self->chart, remit_item_get_position (REMIT_ITEM (self->section)));
  /* TRANSLATORS: how many there are in a section */
  text = g_strdup_printf (ngettext ("%u responsibility", "%u responsibilities", n), n);
  gtk_label_set_text (self->line, text);
}

/* What the note on a cell is about, as it is the only thing that belongs to one role and one plan. */
static void
show_cell (RemitDetails *self)
{
  const gboolean shown = is_there (self->row) && is_there (self->role) && is_there (self->plan);
  g_autofree char *letters = NULL;
  g_autofree char *text = NULL;
  RemitSet set;

  gtk_widget_set_visible (GTK_WIDGET (self->cell_note), shown);
  if (!shown)
    return;
  set = remit_plan_get_set (self->plan, remit_item_get_position (REMIT_ITEM (self->row)),
                            remit_item_get_position (REMIT_ITEM (self->role)));
  letters = remit_scheme_speak (remit_chart_get_scheme (self->chart), set);
  if (remit_chart_get_n_plans (self->chart) > 1)
    /* TRANSLATORS: a cell in words: plan, role: letters */
    text = g_strdup_printf (_("%s, %s: %s"), remit_plan_get_name (self->plan), remit_role_get_name (self->role), letters);
  else
    /* TRANSLATORS: a cell in words: role: letters */
    text = g_strdup_printf (_("%s: %s"), remit_role_get_name (self->role), letters);
  remit_field_set_subtitle (self->cell_note, text);
}

static void
show_controls (RemitDetails *self)
{
  self->loading = TRUE;
  if (self->row != NULL)
    {
      gtk_drop_down_set_selected (self->level, remit_responsibility_get_level (self->row));
      gtk_drop_down_set_selected (self->weight, remit_responsibility_get_weight (self->row) - 1);
    }
  else if (self->role != NULL)
    gtk_switch_set_active (self->agile, remit_role_get_agile (self->role));
  self->loading = FALSE;
}

static void
show (RemitDetails *self)
{
  if (self->chart == NULL)
    return;
  gtk_label_set_text (self->heading, get_heading (self));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->heading), get_heading (self));
  show_line (self);
  show_cell (self);
  show_controls (self);
  gtk_widget_set_visible (self->row_part, self->row != NULL);
  gtk_widget_set_visible (self->role_part, self->row == NULL && self->role != NULL);
  gtk_widget_set_visible (self->chart_part, self->row == NULL && self->role == NULL && self->section == NULL);
}

static void
update (RemitDetails *self)
{
  show (self);
  remit_details_follow_texts (self);
}

/* Following */

/* Takes the place of the cursor; tells whether it is another one than before. */
static gboolean
take_place (RemitDetails *self)
{
  RemitPlace place;
  gpointer row = NULL, role = NULL, section = NULL;
  gboolean changed;

  remit_matrix_get_place (self->matrix, &place);
  if (place.row != REMIT_NO_POSITION)
    row = remit_chart_get_row (self->chart, place.row);
  if (place.role != REMIT_NO_POSITION)
    role = remit_chart_get_role (self->chart, place.role);
  if (place.section != REMIT_NO_POSITION)
    section = remit_chart_get_section (self->chart, place.section);
  changed = g_set_object (&self->row, row);
  changed = g_set_object (&self->role, role) || changed;
  changed = g_set_object (&self->section, section) || changed;
  return g_set_object (&self->plan, place.plan) || changed;
}

static void
follow (RemitDetails *self)
{
  const gboolean gone = (self->row != NULL && !is_there (self->row)) || (self->role != NULL && !is_there (self->role));

  g_clear_handle_id (&self->follow_id, g_source_remove);
  if (self->chart == NULL || self->matrix == NULL)
    return;
  /* What was being written is no more: the next key must not write into something else. */
  if (gone && has_focus_inside (self))
    g_signal_emit (self, signals[DONE], 0);
  if (!take_place (self))
    {
      update (self);
      return;
    }
  show (self);
  remit_details_load_texts (self);
  if (!has_focus_inside (self))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), 0);
}

static gboolean
follow_cb (gpointer user_data)
{
  RemitDetails *self = user_data;

  self->follow_id = 0;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    follow (self);
  return G_SOURCE_REMOVE;
}

static void
follow_soon (RemitDetails *self)
{
  if (self->writing || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  g_clear_handle_id (&self->follow_id, g_source_remove);
  self->follow_id = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, FOLLOW_DELAY, follow_cb, self, NULL);
}

/* What the chart and the matrix tell */

static gboolean
is_shown (RemitDetails *self)
{
  return self->chart != NULL && gtk_widget_get_mapped (GTK_WIDGET (self));
}

static void
chart_changed_cb (RemitDetails *self)
{
  if (is_shown (self))
    update (self);
}

static void
item_changed_cb (RemitDetails *self,
                 gpointer      item)
{
  if (item == self->row || item == self->role || item == self->section || item == self->plan)
    chart_changed_cb (self);
}

static void
cell_changed_cb (RemitDetails *self,
                 RemitPlan    *plan,
                 guint         row,
                 guint         role)
{
  if (plan == self->plan && is_there (self->row) && is_there (self->role) &&
      row == remit_item_get_position (REMIT_ITEM (self->row)) &&
      role == remit_item_get_position (REMIT_ITEM (self->role)))
    chart_changed_cb (self);
}

static void
history_changed_cb (RemitDetails *self)
{
  g_clear_handle_id (&self->follow_id, g_source_remove);
  g_clear_object (&self->row);
  g_clear_object (&self->role);
  g_clear_object (&self->section);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->drafts, remit_drafts_free);
  self->drafts = remit_drafts_new ();
  g_set_object (&self->history, remit_matrix_get_history (self->matrix));
  self->chart = self->history != NULL ? remit_history_get_chart (self->history) : NULL;
  g_signal_group_set_target (self->chart_signals, self->chart);
  follow_soon (self);
}

/* What the user does */

static void
level_selected_cb (RemitDetails *self)
{
  if (!self->loading && self->row != NULL)
    remit_details_set_level (self, (RemitLevel) gtk_drop_down_get_selected (self->level));
}

static void
weight_selected_cb (RemitDetails *self)
{
  if (!self->loading && self->row != NULL)
    remit_details_set_weight (self, gtk_drop_down_get_selected (self->weight) + 1);
}

static void
agile_switched_cb (RemitDetails *self)
{
  if (!self->loading && self->role != NULL)
    remit_details_set_agile (self, gtk_switch_get_active (self->agile));
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  g_signal_emit (widget, signals[DONE], 0);
  return GDK_EVENT_STOP;
}

static void
toggle_fold_action (GtkWidget  *widget,
                    const char *action_name,
                    GVariant   *parameter)
{
  RemitDetails *self = REMIT_DETAILS (widget);

  remit_details_set_folded (self, !self->folded);
}

static void
show_folded (RemitDetails *self)
{
  /* TRANSLATORS: the button that folds the pane with the details, so that only its heading is left, and unfolds it */
  const char *name = self->folded ? _("Unfold the details") : _("Fold the details");

  gtk_button_set_icon_name (GTK_BUTTON (self->fold_button), self->folded ? "pan-up-symbolic" : "pan-down-symbolic");
  gtk_widget_set_tooltip_text (self->fold_button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->fold_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (self->scroller, !self->folded);
}

/* Overrides */

static RemitField *
get_main_field (RemitDetails *self)
{
  if (self->row != NULL)
    return gtk_widget_get_visible (GTK_WIDGET (self->cell_note)) ? self->cell_note : self->row_note;
  return self->role != NULL ? self->holder : self->chart_note;
}

static gboolean
remit_details_grab_focus (GtkWidget *widget)
{
  RemitDetails *self = REMIT_DETAILS (widget);

  if (self->follow_id != 0)
    follow (self);
  if (self->folded || (self->section != NULL && self->row == NULL))
    return gtk_widget_grab_focus (self->fold_button);
  return gtk_widget_grab_focus (GTK_WIDGET (get_main_field (self)));
}

static void
remit_details_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (remit_details_parent_class)->map (widget);
  follow (REMIT_DETAILS (widget));
}

static void
remit_details_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  if (property_id == PROP_FOLDED)
    g_value_set_boolean (value, REMIT_DETAILS (object)->folded);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
remit_details_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (property_id == PROP_FOLDED)
    remit_details_set_folded (REMIT_DETAILS (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
remit_details_dispose (GObject *object)
{
  RemitDetails *self = REMIT_DETAILS (object);
  GtkWidget *child;

  g_clear_handle_id (&self->follow_id, g_source_remove);
  g_clear_object (&self->chart_signals);
  g_clear_weak_pointer (&self->matrix);
  for (guint i = 0; i < REMIT_N_DETAILS; i++)
    g_clear_object (&self->texts[i]);
  gtk_widget_dispose_template (GTK_WIDGET (self), REMIT_TYPE_DETAILS);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->row);
  g_clear_object (&self->role);
  g_clear_object (&self->section);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->drafts, remit_drafts_free);
  g_clear_pointer (&self->before, g_free);
  self->chart = NULL;
  g_clear_object (&self->history);

  G_OBJECT_CLASS (remit_details_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RemitDetails, heading);
  gtk_widget_class_bind_template_child (widget_class, RemitDetails, fold_button);
  gtk_widget_class_bind_template_child (widget_class, RemitDetails, scroller);
  gtk_widget_class_bind_template_child (widget_class, RemitDetails, line);
  gtk_widget_class_bind_template_child (widget_class, RemitDetails, row_part);
  gtk_widget_class_bind_template_child (widget_class, RemitDetails, role_part);
  gtk_widget_class_bind_template_child (widget_class, RemitDetails, chart_part);
  gtk_widget_class_bind_template_child (widget_class, RemitDetails, cell_note);
  gtk_widget_class_bind_template_child (widget_class, RemitDetails, row_note);
  gtk_widget_class_bind_template_child (widget_class, RemitDetails, holder);
  gtk_widget_class_bind_template_child (widget_class, RemitDetails, short_name);
  gtk_widget_class_bind_template_child (widget_class, RemitDetails, role_note);
  gtk_widget_class_bind_template_child (widget_class, RemitDetails, chart_note);
  gtk_widget_class_bind_template_child (widget_class, RemitDetails, level);
  gtk_widget_class_bind_template_child (widget_class, RemitDetails, weight);
  gtk_widget_class_bind_template_child (widget_class, RemitDetails, agile);
  gtk_widget_class_bind_template_callback (widget_class, level_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, weight_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, agile_switched_cb);
}

static void
remit_details_class_init (RemitDetailsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = remit_details_get_property;
  object_class->set_property = remit_details_set_property;
  object_class->dispose = remit_details_dispose;
  widget_class->grab_focus = remit_details_grab_focus;
  widget_class->map = remit_details_map;

  properties[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * RemitDetails::done:
   * @self: the details
   *
   * Emitted when the user wants to go back to the matrix, or has to.
   */
  signals[DONE] = g_signal_new ("done", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (REMIT_TYPE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-details.ui");
  bind_children (widget_class);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_css_name (widget_class, "details");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_install_action (widget_class, "details.toggle-fold", NULL, toggle_fold_action);
}

static void
listen_to_chart (RemitDetails *self)
{
  self->chart_signals = g_signal_group_new (REMIT_TYPE_CHART);
  g_signal_group_connect_swapped (self->chart_signals, "cell-changed", G_CALLBACK (cell_changed_cb), self);
  g_signal_group_connect_swapped (self->chart_signals, "cell-note-changed", G_CALLBACK (cell_changed_cb), self);
  g_signal_group_connect_swapped (self->chart_signals, "item-changed", G_CALLBACK (item_changed_cb), self);
  g_signal_group_connect_swapped (self->chart_signals, "layout-changed", G_CALLBACK (follow_soon), self);
  g_signal_group_connect_swapped (self->chart_signals, "notify::scheme", G_CALLBACK (chart_changed_cb), self);
  g_signal_group_connect_swapped (self->chart_signals, "notify::title", G_CALLBACK (chart_changed_cb), self);
  g_signal_group_connect_swapped (self->chart_signals, "notify::note", G_CALLBACK (chart_changed_cb), self);
}

static gboolean
take_back_cb (GtkWidget *widget,
              GVariant  *arguments,
              gpointer   user_data)
{
  return remit_details_take_back (REMIT_DETAILS (widget));
}

/* The window's command for it is off while the chart has no step to undo; and an entry takes the key even if it keeps
 * no steps itself. */
static void
catch_undo (RemitDetails *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_z, GDK_CONTROL_MASK),
                                                          gtk_callback_action_new (take_back_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
remit_details_init (RemitDetails *self)
{
  GtkStringList *weights = gtk_string_list_new (NULL);

  gtk_widget_init_template (GTK_WIDGET (self));
  catch_undo (self);
  self->loading = TRUE;
  for (guint i = 1; i <= REMIT_RESPONSIBILITY_MAX_WEIGHT; i++)
    gtk_string_list_take (weights, g_strdup_printf ("%u", i));
  gtk_drop_down_set_model (self->weight, G_LIST_MODEL (weights));
  g_object_unref (weights);
  self->loading = FALSE;
  self->drafts = remit_drafts_new ();
  remit_details_install_texts (self);
  listen_to_chart (self);
  show_folded (self);
}

/**
 * remit_details_set_matrix:
 * @self: details that have none yet
 * @matrix: the matrix whose cursor they follow
 *
 * Says what to follow.
 */
void
remit_details_set_matrix (RemitDetails *self,
                          RemitMatrix  *matrix)
{
  g_return_if_fail (REMIT_IS_DETAILS (self));
  g_return_if_fail (REMIT_IS_MATRIX (matrix));
  g_return_if_fail (self->matrix == NULL);

  g_set_weak_pointer (&self->matrix, matrix);
  g_signal_connect_object (matrix, "notify::history", G_CALLBACK (history_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (matrix, "notify::checks", G_CALLBACK (follow_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (matrix, "place-changed", G_CALLBACK (follow_soon), self, G_CONNECT_SWAPPED);
  history_changed_cb (self);
}

/**
 * remit_details_get_folded:
 * @self: details
 *
 * Tells whether only the heading is shown.
 *
 * Returns: whether they are folded
 */
gboolean
remit_details_get_folded (RemitDetails *self)
{
  g_return_val_if_fail (REMIT_IS_DETAILS (self), FALSE);
  return self->folded;
}

/**
 * remit_details_set_folded:
 * @self: details
 * @folded: whether to show only the heading
 *
 * Folds or unfolds them.
 */
void
remit_details_set_folded (RemitDetails *self,
                          gboolean      folded)
{
  g_return_if_fail (REMIT_IS_DETAILS (self));

  if (self->folded == folded)
    return;
  self->folded = folded;
  show_folded (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FOLDED]);
}

/**
 * remit_details_edit:
 * @self: details that are shown
 *
 * Unfolds them and gives the keyboard to what is written most: a note, or the holder of a role.
 */
void
remit_details_edit (RemitDetails *self)
{
  g_return_if_fail (REMIT_IS_DETAILS (self));

  remit_details_set_folded (self, FALSE);
  follow (self);
  gtk_widget_grab_focus (GTK_WIDGET (self));
}
