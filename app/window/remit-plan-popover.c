/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-plan-popover.h"

#include <glib/gi18n.h>

#include "chart/remit-plan-text.h"
#include "widgets/remit-palette.h"

/* The plans of a chart, to choose which is shown, and the commands for plans. The rows are made when the popover opens
 * and made anew when the plans change while it is open; the keyboard stays on its plan, wherever that moves to. The
 * commands are the window's actions: a row gives the id of its plan along, the buttons below none, for the plan that
 * is shown. */

/* How wide the words of a row get, in characters. */
#define NAME_WIDTH 56
#define DESCRIPTION_WIDTH 72

struct _RemitPlanPopover
{
  GtkPopover parent_instance;

  GtkScrolledWindow *scroller;
  GtkListBox *list;
  GtkDropTarget *drop_target;

  RemitDocument *document;
  GSignalGroup *document_signals;
  GSignalGroup *chart_signals;
  GtkWidget *drop_row; /* the one beside which what is dragged would go; weak */
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RemitPlanPopover, remit_plan_popover, GTK_TYPE_POPOVER)

static RemitPlan *
get_row_plan (GtkWidget *row)
{
  return g_object_get_data (G_OBJECT (row), "remit-plan");
}

static GtkListBoxRow *
find_row (RemitPlanPopover *self,
          RemitPlan        *plan)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (get_row_plan (GTK_WIDGET (row)) == plan)
      return row;
  return NULL;
}

/* The plan whose row has the keyboard. */
static RemitPlan *
get_focus_plan (RemitPlanPopover *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->list));

  return row != NULL ? get_row_plan (row) : NULL;
}

static void
run (RemitPlanPopover *self,
     const char       *action,
     RemitPlan        *plan)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", remit_item_get_id (REMIT_ITEM (plan)));
}

/* Rows */

static GtkWidget *
make_label (const char *text,
            int         width)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.f);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), width);
  return label;
}

static GtkWidget *
make_words (RemitPlan  *plan,
            const char *description)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1), *line = make_label (description, DESCRIPTION_WIDTH);

  gtk_widget_add_css_class (line, "dim");
  gtk_widget_add_css_class (line, "small");
  gtk_box_append (GTK_BOX (words), make_label (remit_plan_get_name (plan), NAME_WIDTH));
  gtk_box_append (GTK_BOX (words), line);
  gtk_widget_set_hexpand (words, TRUE);
  return words;
}

/* What a screen reader says of a row. */
static char *
describe_row (RemitPlan  *plan,
              const char *description,
              gboolean    shown,
              gboolean    overdue)
{
  GString *text = g_string_new (remit_plan_get_name (plan));

  if (shown)
    /* TRANSLATORS: said behind the name of a plan by a screen reader: it is the one that the chart shows */
    g_string_append_printf (text, ", %s", _("shown"));
  g_string_append_printf (text, ", %s", description);
  if (overdue)
    /* TRANSLATORS: said behind the name of a plan by a screen reader */
    g_string_append_printf (text, ", %s", _("the review is overdue"));
  return g_string_free (text, FALSE);
}

static GdkContentProvider *
prepare_drag_cb (GtkDragSource *source,
                 double         x,
                 double         y,
                 GtkWidget     *row)
{
  return gdk_content_provider_new_typed (REMIT_TYPE_PLAN, get_row_plan (row));
}

static void
drag_began_cb (GtkDragSource *source,
               GdkDrag       *drag,
               GtkWidget     *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (row);

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static GtkWidget *
make_row (RemitPlanPopover *self,
          RemitPlan        *plan)
{
  const gboolean shown = plan == remit_document_get_plan (self->document);
  const gboolean overdue = remit_plan_is_overdue (plan, remit_document_get_today (self->document));
  GtkWidget *row = gtk_list_box_row_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");
  GtkDragSource *source = gtk_drag_source_new ();
  g_autofree char *description = remit_plan_dup_description (plan);
  g_autofree char *name = describe_row (plan, description, shown, overdue);
  g_autofree char *tooltip = g_strdup_printf ("%s\n%s", remit_plan_get_name (plan), description);

  gtk_widget_set_opacity (check, shown ? 1. : 0.);
  gtk_box_append (GTK_BOX (box), check);
  gtk_box_append (GTK_BOX (box), make_words (plan, description));
  if (overdue)
    {
      GtkWidget *mark = gtk_label_new (remit_severity_get_mark (REMIT_SEVERITY_WARNING));

      gtk_widget_add_css_class (mark, "mark");
      gtk_box_append (GTK_BOX (box), mark);
    }
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_widget_set_tooltip_text (row, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), "remit-plan", g_object_ref (plan), g_object_unref);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect_object (source, "prepare", G_CALLBACK (prepare_drag_cb), row, 0);
  g_signal_connect_object (source, "drag-begin", G_CALLBACK (drag_began_cb), row, 0);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (source));
  return row;
}

static void
clear (RemitPlanPopover *self)
{
  GtkListBoxRow *row;

  g_clear_weak_pointer (&self->drop_row);
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  RemitPlanPopover *self = REMIT_PLAN_POPOVER (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  graphene_rect_t bounds;

  if (row == NULL)
    return G_SOURCE_REMOVE;
  if (gtk_widget_get_height (GTK_WIDGET (row)) == 0)
    return G_SOURCE_CONTINUE;
  if (gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    gtk_adjustment_clamp_page (gtk_scrolled_window_get_vadjustment (self->scroller), bounds.origin.y,
                               bounds.origin.y + bounds.size.height);
  return G_SOURCE_REMOVE;
}

static void
focus_plan (RemitPlanPopover *self,
            RemitPlan        *plan)
{
  GtkListBoxRow *row = find_row (self, plan);

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, row);
  gtk_widget_grab_focus (GTK_WIDGET (row));
  /* A new row has no place yet. */
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}

static void
fill (RemitPlanPopover *self)
{
  RemitChart *chart = remit_document_get_chart (self->document);

  clear (self);
  for (guint i = 0; i < remit_chart_get_n_plans (chart); i++)
    gtk_list_box_append (self->list, make_row (self, remit_chart_get_plan (chart, i)));
}

/* The plans have changed while they are listed. */
static void
refill (RemitPlanPopover *self)
{
  RemitPlan *focused = get_focus_plan (self);
  g_autoptr (RemitPlan) plan = focused != NULL ? g_object_ref (focused) : NULL; /* its row goes */
  guint position;

  if (self->document == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  position = plan != NULL ? (guint) gtk_list_box_row_get_index (find_row (self, plan)) : REMIT_NO_POSITION;
  g_object_ref (self);
  fill (self);
  if (plan != NULL && remit_item_get_position (REMIT_ITEM (plan)) != REMIT_NO_POSITION)
    focus_plan (self, plan);
  else if (position != REMIT_NO_POSITION)
    {
      RemitChart *chart = remit_document_get_chart (self->document);

      focus_plan (self, remit_chart_get_plan (chart, MIN (position, remit_chart_get_n_plans (chart) - 1)));
    }
  g_object_unref (self);
}

static void
item_changed_cb (RemitChart       *chart,
                 RemitItem        *item,
                 GParamSpec       *pspec,
                 RemitPlanPopover *self)
{
  if (REMIT_IS_PLAN (item))
    refill (self);
}

static void
row_activated_cb (RemitPlanPopover *self,
                  GtkListBoxRow    *row)
{
  g_autoptr (RemitPlan) plan = g_object_ref (get_row_plan (GTK_WIDGET (row)));

  gtk_popover_popdown (GTK_POPOVER (self));
  run (self, "win.plan", plan);
  g_signal_emit (self, signals[CHOSEN], 0);
}

/* The commands below the list show what they do, or open a form. */
static void
command_clicked_cb (RemitPlanPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* Keys */

static const struct
{
  guint keyval;
  GdkModifierType modifiers;
  const char *action; /* of the plan whose row has the keyboard */
  gboolean closes;
} keys[] = {
  { GDK_KEY_Up, GDK_ALT_MASK, "win.move-plan-up", FALSE },
  { GDK_KEY_KP_Up, GDK_ALT_MASK, "win.move-plan-up", FALSE },
  { GDK_KEY_Down, GDK_ALT_MASK, "win.move-plan-down", FALSE },
  { GDK_KEY_KP_Down, GDK_ALT_MASK, "win.move-plan-down", FALSE },
  { GDK_KEY_F2, 0, "win.plan-properties", TRUE },
  { GDK_KEY_Delete, 0, "win.delete-plan", FALSE },
  { GDK_KEY_KP_Delete, 0, "win.delete-plan", FALSE },
  { GDK_KEY_d, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.duplicate-plan", TRUE },
};

/* The popover keeps all keys to itself, also those that are the window's otherwise. */
static const struct
{
  guint keyval;
  GdkModifierType modifiers;
  const char *action;
  gboolean closes;
} window_keys[] = {
  { GDK_KEY_Insert, 0, "win.new-plan", TRUE },
  { GDK_KEY_KP_Insert, 0, "win.new-plan", TRUE },
  { GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", FALSE },
  { GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "win.redo", FALSE },
  { GDK_KEY_y, GDK_CONTROL_MASK, "win.redo", FALSE },
};

static void
run_key (RemitPlanPopover *self,
         const char       *action,
         RemitPlan        *plan,
         gboolean          closes)
{
  g_autoptr (RemitPlan) owned = plan != NULL ? g_object_ref (plan) : NULL;

  if (closes)
    gtk_popover_popdown (GTK_POPOVER (self));
  if (plan != NULL)
    run (self, action, plan);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
  /* Undo goes to its place in the chart. */
  if (!closes && gtk_widget_get_mapped (GTK_WIDGET (self)) && get_focus_plan (self) == NULL)
    focus_plan (self, remit_document_get_plan (self->document));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                RemitPlanPopover      *self)
{
  const GdkModifierType modifiers = state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);
  RemitPlan *plan = get_focus_plan (self);

  keyval = gdk_keyval_to_lower (keyval);
  for (guint i = 0; plan != NULL && i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == keyval && keys[i].modifiers == modifiers)
      {
        run_key (self, keys[i].action, plan, keys[i].closes);
        return GDK_EVENT_STOP;
      }
  for (guint i = 0; i < G_N_ELEMENTS (window_keys); i++)
    if (window_keys[i].keyval == keyval && window_keys[i].modifiers == modifiers)
      {
        run_key (self, window_keys[i].action, NULL, window_keys[i].closes);
        return GDK_EVENT_STOP;
      }
  return GDK_EVENT_PROPAGATE;
}

/* Dragging */

static void
mark_drop (RemitPlanPopover *self,
           GtkWidget        *row,
           gboolean          below)
{
  if (self->drop_row != NULL)
    {
      gtk_widget_remove_css_class (self->drop_row, "drop-above");
      gtk_widget_remove_css_class (self->drop_row, "drop-below");
    }
  g_set_weak_pointer (&self->drop_row, row);
  if (row != NULL)
    gtk_widget_add_css_class (row, below ? "drop-below" : "drop-above");
}

/* The row under the pointer, and whether the pointer is in its lower half; the last one where there is none. */
static GtkWidget *
find_drop (RemitPlanPopover *self,
           double            y,
           gboolean         *below)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);
  graphene_rect_t bounds;

  if (row == NULL)
    {
      *below = TRUE;
      return gtk_widget_get_last_child (GTK_WIDGET (self->list));
    }
  *below = gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds) &&
           y > bounds.origin.y + bounds.size.height / 2;
  return GTK_WIDGET (row);
}

static GdkDragAction
drop_motion_cb (GtkDropTarget    *target,
                double            x,
                double            y,
                RemitPlanPopover *self)
{
  gboolean below;
  GtkWidget *row = find_drop (self, y, &below);

  mark_drop (self, row, below);
  return row != NULL ? GDK_ACTION_MOVE : 0;
}

static void
drop_left_cb (RemitPlanPopover *self)
{
  mark_drop (self, NULL, FALSE);
}

static gboolean
dropped_cb (GtkDropTarget    *target,
            const GValue     *value,
            double            x,
            double            y,
            RemitPlanPopover *self)
{
  RemitPlan *plan = g_value_get_object (value);
  const guint from = remit_item_get_position (REMIT_ITEM (plan));
  gboolean below;
  GtkWidget *row = find_drop (self, y, &below);
  guint to;

  mark_drop (self, NULL, FALSE);
  /* It may come from the chart of another window. */
  if (row == NULL || find_row (self, plan) == NULL)
    return FALSE;
  to = (guint) gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + (below ? 1 : 0);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.move-plan", "(su)", remit_item_get_id (REMIT_ITEM (plan)),
                              to > from ? to - 1 : to);
  return TRUE;
}

/* The popover */

static void
remit_plan_popover_show (GtkWidget *widget)
{
  RemitPlanPopover *self = REMIT_PLAN_POPOVER (widget);

  if (self->document != NULL)
    fill (self);
  GTK_WIDGET_CLASS (remit_plan_popover_parent_class)->show (widget);
  if (self->document != NULL)
    focus_plan (self, remit_document_get_plan (self->document));
}

static void
remit_plan_popover_dispose (GObject *object)
{
  RemitPlanPopover *self = REMIT_PLAN_POPOVER (object);

  g_clear_weak_pointer (&self->drop_row);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->chart_signals);
  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (self), REMIT_TYPE_PLAN_POPOVER);

  G_OBJECT_CLASS (remit_plan_popover_parent_class)->dispose (object);
}

static void
remit_plan_popover_class_init (RemitPlanPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_plan_popover_dispose;
  widget_class->show = remit_plan_popover_show;

  /**
   * RemitPlanPopover::chosen:
   * @self: the popover
   *
   * Emitted when somebody has chosen the plan to show.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-plan-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitPlanPopover, scroller);
  gtk_widget_class_bind_template_child (widget_class, RemitPlanPopover, list);
  gtk_widget_class_bind_template_child (widget_class, RemitPlanPopover, drop_target);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, command_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, dropped_cb);
}

static void
remit_plan_popover_init (RemitPlanPopover *self)
{
  GType type = REMIT_TYPE_PLAN;

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_drop_target_set_gtypes (self->drop_target, &type, 1);

  self->document_signals = g_signal_group_new (REMIT_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::plan", G_CALLBACK (refill), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::today", G_CALLBACK (refill), self);
  self->chart_signals = g_signal_group_new (REMIT_TYPE_CHART);
  g_signal_group_connect_swapped (self->chart_signals, "layout-changed", G_CALLBACK (refill), self);
  g_signal_group_connect (self->chart_signals, "item-changed", G_CALLBACK (item_changed_cb), self);
}

/**
 * remit_plan_popover_set_document:
 * @self: the popover
 * @document: (nullable): an open chart
 *
 * Lists the plans of another chart.
 */
void
remit_plan_popover_set_document (RemitPlanPopover *self,
                                 RemitDocument    *document)
{
  g_return_if_fail (REMIT_IS_PLAN_POPOVER (self));

  if (!g_set_object (&self->document, document))
    return;
  clear (self);
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->chart_signals, document != NULL ? remit_document_get_chart (document) : NULL);
}
