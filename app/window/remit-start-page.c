/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-start-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "format/remit-template-store.h"
#include "format/remit-templates.h"
#include "window/remit-recent.h"
#include "window/remit-template-card.h"

/* What a window shows while no chart is open: the charts that were open lately, the user's own templates, and those
 * that come with the program. All are filled in when the page is first seen, so that a window that opens with a chart
 * does not wait for them; own templates come in as they are read. Where there is room, the recent charts stand beside
 * the templates, else above them. Arrow keys go from one to the next, wherever it stands. */

#define MAX_RECENT 6
#define WIDE 1000

struct _RemitStartPage
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkBox *body;
  GtkWidget *recent;
  GtkListBox *recent_list;
  GtkWidget *shelves;
  GtkWidget *own_shelf;
  GtkFlowBox *own;
  GtkFlowBox *templates;
  guint arrange_id;
  gboolean filled;
  gboolean wide;
  gboolean own_focused;
  gulong focus_handler; /* on the window */
};

G_DEFINE_FINAL_TYPE (RemitStartPage, remit_start_page, GTK_TYPE_WIDGET)

static void
fill_templates (RemitStartPage *self)
{
  guint n_infos;
  const RemitTemplateInfo *infos = remit_template_list (&n_infos);

  for (guint i = 0; i < n_infos; i++)
    {
      g_autoptr (RemitChart) chart = remit_template_load (infos[i].id, NULL);

      if (chart != NULL) /* Else the list has complained about it. */
        gtk_flow_box_append (self->templates, remit_template_card_new (&infos[i], chart));
    }
}

static GtkWidget *
create_own_card (gpointer item,
                 gpointer user_data)
{
  return remit_template_card_new_own (item);
}

static gboolean
has_focus (RemitStartPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}

static void
focus_card (GtkFlowBox *box,
            guint       position)
{
  GtkFlowBoxChild *child = gtk_flow_box_get_child_at_index (box, (int) position);

  if (child != NULL)
    gtk_widget_grab_focus (remit_template_card_get_button (REMIT_TEMPLATE_CARD (child)));
}

static void
own_changed_cb (RemitStartPage *self,
                guint           position,
                guint           n_removed,
                guint           n_added,
                GListModel     *items)
{
  const guint n = g_list_model_get_n_items (items);

  gtk_widget_set_visible (self->own_shelf, n > 0);
  if (n_added > 0 && self->own_focused)
    focus_card (self->own, position);
  else if (n_removed > 0 && self->own_focused && !has_focus (self))
    focus_card (n > 0 ? self->own : self->templates, n > 0 ? MIN (position, n - 1) : 0);
}

/* Remembers that one of the own templates has the keyboard, until something else on the page gets it: the card that
 * has it is replaced when its template is changed. */
static void
focus_changed_cb (RemitStartPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus != NULL)
    self->own_focused = gtk_widget_is_ancestor (focus, GTK_WIDGET (self->own));
}

static void
add_key (GtkWidget  *row,
         guint       key,
         const char *action,
         const char *target)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (key, 0), gtk_named_action_new (action));

  gtk_shortcut_set_arguments (shortcut, g_variant_new_string (target));
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (row, controller);
}

/* For the mouse; on the keyboard, Delete does the same. */
static GtkWidget *
make_forget_button (const RemitRecent *one)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("window-close-symbolic");
  /* TRANSLATORS: a small button beside a chart that was open lately; %s is the name of its file */
  g_autofree char *name = g_strdup_printf (_("Remove “%s” from this list"), one->name);

  gtk_widget_set_focusable (button, FALSE);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, _("Remove from this list"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "circular");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.forget-recent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", one->uri);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
make_recent_row (const RemitRecent *one)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *title = g_markup_escape_text (one->name, -1);
  g_autofree char *subtitle = g_markup_escape_text (one->folder, -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), make_forget_button (one));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-recent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", one->uri);
  add_key (row, GDK_KEY_Delete, "win.forget-recent", one->uri);
  add_key (row, GDK_KEY_KP_Delete, "win.forget-recent", one->uri);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, one->folder, -1);
  return row;
}

static int
find_focused_row (RemitStartPage *self)
{
  GtkWidget *row = gtk_widget_get_focus_child (GTK_WIDGET (self->recent_list));

  return GTK_IS_LIST_BOX_ROW (row) ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) : -1;
}

static void
update_recent (RemitStartPage *self)
{
  g_autoptr (GPtrArray) recent = remit_recent_list (MAX_RECENT);
  const int focused = find_focused_row (self);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->recent_list))) != NULL)
    gtk_list_box_remove (self->recent_list, row);
  for (guint i = 0; i < recent->len; i++)
    gtk_list_box_append (self->recent_list, make_recent_row (g_ptr_array_index (recent, i)));
  gtk_widget_set_visible (self->recent, recent->len > 0);
  if (focused >= 0 && recent->len > 0)
    gtk_widget_grab_focus (
      GTK_WIDGET (gtk_list_box_get_row_at_index (self->recent_list, MIN (focused, (int) recent->len - 1))));
  else if (focused >= 0)
    focus_card (self->templates, 0);
}

/* Arrow keys */

static void
add_stops (GtkWidget *list,
           GPtrArray *stops)
{
  for (GtkWidget *child = gtk_widget_get_first_child (list); child != NULL; child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      g_ptr_array_add (stops, REMIT_IS_TEMPLATE_CARD (child)
                                ? remit_template_card_get_button (REMIT_TEMPLATE_CARD (child))
                                : child);
}

static gboolean
get_box (RemitStartPage  *self,
         GtkWidget       *widget,
         graphene_rect_t *box)
{
  return gtk_widget_compute_bounds (widget, GTK_WIDGET (self), box);
}

/* How far a box is from another one in a direction; the way across counts more, so that arrows keep to their line.
 * Negative where it is not in that direction at all. Left and right do not leave the line, but between the recent
 * charts and the cards, whose lines are not the same. */
static float
measure_way (const graphene_rect_t *from,
             const graphene_rect_t *to,
             gboolean               same_lines,
             guint                  key)
{
  const gboolean across = key == GDK_KEY_Left || key == GDK_KEY_Right;
  const float sign = key == GDK_KEY_Right || key == GDK_KEY_Down ? 1.f : -1.f;
  const float dx = to->origin.x + to->size.width / 2.f - from->origin.x - from->size.width / 2.f;
  const float dy = to->origin.y - from->origin.y;
  const float along = sign * (across ? dx : dy), aside = fabsf (across ? dy : dx);

  if (along < 1.f || (across && same_lines && aside >= to->size.height))
    return -1.f;
  return along + 3.f * aside;
}

static GtkWidget *
find_stop (RemitStartPage *self,
           GPtrArray      *stops,
           GtkWidget      *from,
           guint           key)
{
  graphene_rect_t own, other;
  GtkWidget *best = NULL;
  float least = G_MAXFLOAT;

  if (!get_box (self, from, &own))
    return NULL;
  for (guint i = 0; i < stops->len; i++)
    {
      GtkWidget *stop = g_ptr_array_index (stops, i);
      const gboolean same_lines = GTK_IS_LIST_BOX_ROW (stop) == GTK_IS_LIST_BOX_ROW (from);
      float way;

      if (stop == from || !get_box (self, stop, &other))
        continue;
      way = measure_way (&own, &other, same_lines, key);
      if (way < 0.f || way >= least)
        continue;
      least = way;
      best = stop;
    }
  return best;
}

/* What arrows start from: the button of a card also where the card's menu button has the focus; not the menu itself. */
static GtkWidget *
get_start (RemitStartPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *card = focus != NULL ? gtk_widget_get_ancestor (focus, REMIT_TYPE_TEMPLATE_CARD) : NULL;

  if (card == NULL || gtk_widget_get_ancestor (focus, GTK_TYPE_POPOVER) != NULL)
    return focus;
  return remit_template_card_get_button (REMIT_TEMPLATE_CARD (card));
}

static gboolean
key_pressed_cb (RemitStartPage  *self,
                guint            key,
                guint            keycode,
                GdkModifierType  modifiers)
{
  static const guint arrows[] = { GDK_KEY_Left, GDK_KEY_Right, GDK_KEY_Up, GDK_KEY_Down };
  g_autoptr (GPtrArray) stops = NULL;
  GtkWidget *focus = get_start (self);
  GtkWidget *next;
  gboolean is_arrow = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (arrows); i++)
    is_arrow = is_arrow || key == arrows[i];
  if (!is_arrow || focus == NULL || (modifiers & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  stops = g_ptr_array_new ();
  add_stops (GTK_WIDGET (self->recent_list), stops);
  add_stops (GTK_WIDGET (self->own), stops);
  add_stops (GTK_WIDGET (self->templates), stops);
  if (!g_ptr_array_find (stops, focus, NULL))
    return GDK_EVENT_PROPAGATE;
  next = find_stop (self, stops, focus, key);
  if (next != NULL)
    gtk_widget_grab_focus (next);
  /* Up leads out, to the button above. */
  return next != NULL || key != GDK_KEY_Up;
}

static void
arrange (RemitStartPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  self->wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_size_request (self->recent, self->wide ? 264 : -1, -1);
  gtk_box_reorder_child_after (self->body, self->wide ? self->recent : self->shelves,
                               self->wide ? self->shelves : self->recent);
}

static gboolean
arrange_cb (gpointer user_data)
{
  RemitStartPage *self = user_data;

  self->arrange_id = 0;
  arrange (self);
  return G_SOURCE_REMOVE;
}

static void
remit_start_page_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  RemitStartPage *self = REMIT_START_PAGE (widget);
  const GtkAllocation whole = { 0, 0, width, height };

  if (self->wide != (width >= WIDE))
    {
      /* Children must not be rearranged while they are being placed. */
      self->wide = width >= WIDE;
      if (self->arrange_id == 0)
        self->arrange_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, arrange_cb, self, NULL);
    }
  gtk_widget_size_allocate (self->scroller, &whole, baseline);
}

static void
remit_start_page_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  gtk_widget_measure (REMIT_START_PAGE (widget)->scroller, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
show_own (RemitStartPage *self)
{
  GListModel *items = remit_template_store_get_items (remit_template_store_get_default ());

  gtk_flow_box_bind_model (self->own, items, create_own_card, NULL, NULL);
  g_signal_connect_object (items, "items-changed", G_CALLBACK (own_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (self->own_shelf, g_list_model_get_n_items (items) > 0);
}

static void
remit_start_page_root (GtkWidget *widget)
{
  RemitStartPage *self = REMIT_START_PAGE (widget);

  GTK_WIDGET_CLASS (remit_start_page_parent_class)->root (widget);
  self->focus_handler = g_signal_connect_swapped (gtk_widget_get_root (widget), "notify::focus-widget",
                                                  G_CALLBACK (focus_changed_cb), self);
}

static void
remit_start_page_unroot (GtkWidget *widget)
{
  g_clear_signal_handler (&REMIT_START_PAGE (widget)->focus_handler, gtk_widget_get_root (widget));
  GTK_WIDGET_CLASS (remit_start_page_parent_class)->unroot (widget);
}

static void
remit_start_page_map (GtkWidget *widget)
{
  RemitStartPage *self = REMIT_START_PAGE (widget);

  if (!self->filled)
    {
      self->filled = TRUE;
      fill_templates (self);
      show_own (self);
      g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (update_recent), self,
                               G_CONNECT_SWAPPED);
    }
  remit_template_store_refresh (remit_template_store_get_default ());
  update_recent (self);
  GTK_WIDGET_CLASS (remit_start_page_parent_class)->map (widget);
}

static void
remit_start_page_dispose (GObject *object)
{
  RemitStartPage *self = REMIT_START_PAGE (object);

  g_clear_handle_id (&self->arrange_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), REMIT_TYPE_START_PAGE);

  G_OBJECT_CLASS (remit_start_page_parent_class)->dispose (object);
}

static void
remit_start_page_class_init (RemitStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_start_page_dispose;
  widget_class->size_allocate = remit_start_page_size_allocate;
  widget_class->measure = remit_start_page_measure;
  widget_class->root = remit_start_page_root;
  widget_class->unroot = remit_start_page_unroot;
  widget_class->map = remit_start_page_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitStartPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RemitStartPage, body);
  gtk_widget_class_bind_template_child (widget_class, RemitStartPage, recent);
  gtk_widget_class_bind_template_child (widget_class, RemitStartPage, recent_list);
  gtk_widget_class_bind_template_child (widget_class, RemitStartPage, shelves);
  gtk_widget_class_bind_template_child (widget_class, RemitStartPage, own_shelf);
  gtk_widget_class_bind_template_child (widget_class, RemitStartPage, own);
  gtk_widget_class_bind_template_child (widget_class, RemitStartPage, templates);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_set_css_name (widget_class, "startpage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
remit_start_page_init (RemitStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
