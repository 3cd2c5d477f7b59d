/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-split.h"

/* Content with a side pane at its end. Where there is room for both they stand side by side; below a width of
 * NARROW pixels the pane hides, and when it is shown it lies over the content, with a shade between them that a
 * click or Escape takes away. What the user last wished while there was room comes back when there is room again.
 *
 * libadwaita has a widget for this only from 1.4 on, and the one before it is deprecated since then. */

#define NARROW 900

struct _RemitSplit
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkWidget *sidebar;
  GtkWidget *shade;
  gboolean narrow;
  gboolean show_sidebar;
  gboolean wished; /* whether the pane is shown when there is room for it */
  guint notify_id;
  GtkWidget *focus_before; /* weak: what had the keyboard when the pane opened over the content */
};

enum
{
  PROP_CONTENT = 1,
  PROP_SIDEBAR,
  PROP_SHOW_SIDEBAR,
  PROP_NARROW,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (RemitSplit, remit_split, GTK_TYPE_WIDGET)

/* Children are drawn in their order: the content, the shade, the pane. */
static void
set_content (RemitSplit *self,
             GtkWidget  *content)
{
  g_clear_pointer (&self->content, gtk_widget_unparent);
  self->content = content;
  if (content != NULL)
    gtk_widget_insert_after (content, GTK_WIDGET (self), NULL);
}

static void
set_sidebar (RemitSplit *self,
             GtkWidget  *sidebar)
{
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);
  self->sidebar = sidebar;
  if (sidebar != NULL)
    gtk_widget_insert_before (sidebar, GTK_WIDGET (self), NULL);
}

static gboolean
has_focus_inside (GtkWidget *widget)
{
  return gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN;
}

/* The pane takes the keyboard when it opens over the content, and gives it back when it goes; if nobody knows where
 * to, whoever holds the split does. */
static void
move_focus (RemitSplit *self)
{
  if (self->show_sidebar && self->narrow)
    {
      g_set_weak_pointer (&self->focus_before, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
      gtk_widget_child_focus (self->sidebar, GTK_DIR_TAB_FORWARD);
    }
  else if (!self->show_sidebar && has_focus_inside (self->sidebar))
    {
      if (self->focus_before == NULL || !gtk_widget_grab_focus (self->focus_before))
        gtk_widget_grab_focus (gtk_widget_get_parent (GTK_WIDGET (self)));
      g_clear_weak_pointer (&self->focus_before);
    }
}

static gboolean
narrow_changed_cb (gpointer user_data)
{
  RemitSplit *self = user_data;

  self->notify_id = 0;
  if (self->narrow)
    gtk_widget_add_css_class (self->sidebar, "over");
  else
    gtk_widget_remove_css_class (self->sidebar, "over");
  move_focus (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
  return G_SOURCE_REMOVE;
}

/* Called while widgets are being placed, when nobody may ask for another size: others hear of it a little later. */
static void
set_narrow (RemitSplit *self,
            gboolean    narrow)
{
  if (self->narrow == narrow)
    return;
  self->narrow = narrow;
  self->show_sidebar = !narrow && self->wished;
  if (self->notify_id == 0)
    self->notify_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, narrow_changed_cb, self, NULL);
}

static void
shade_pressed_cb (GtkGestureClick *gesture,
                  int              n_press,
                  double           x,
                  double           y,
                  RemitSplit      *self)
{
  remit_split_set_show_sidebar (self, FALSE);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *arguments,
           gpointer   user_data)
{
  RemitSplit *self = REMIT_SPLIT (widget);

  if (!self->narrow || !self->show_sidebar)
    return GDK_EVENT_PROPAGATE;
  remit_split_set_show_sidebar (self, FALSE);
  return GDK_EVENT_STOP;
}

static void
remit_split_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  RemitSplit *self = REMIT_SPLIT (widget);
  int content_minimum, content_natural, sidebar_minimum, sidebar_natural;

  gtk_widget_measure (self->content, orientation, -1, &content_minimum, &content_natural, NULL, NULL);
  gtk_widget_measure (self->sidebar, orientation, -1, &sidebar_minimum, &sidebar_natural, NULL, NULL);
  *minimum = MAX (content_minimum, sidebar_minimum);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = content_natural + sidebar_natural;
  else
    *natural = MAX (content_natural, sidebar_natural);
}

static void
allocate_at (GtkWidget *child,
             int        x,
             int        width,
             int        height)
{
  const GtkAllocation place = { x, 0, width, height };

  gtk_widget_size_allocate (child, &place, -1);
}

static void
remit_split_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  RemitSplit *self = REMIT_SPLIT (widget);
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int minimum, sidebar_width, content_width;

  set_narrow (self, width < NARROW);
  gtk_widget_set_child_visible (self->sidebar, self->show_sidebar);
  gtk_widget_set_child_visible (self->shade, self->show_sidebar && self->narrow);
  gtk_widget_measure (self->sidebar, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, &sidebar_width, NULL, NULL);
  sidebar_width = MIN (MAX (minimum, sidebar_width), width);
  content_width = self->show_sidebar && !self->narrow ? width - sidebar_width : width;
  allocate_at (self->content, mirrored ? width - content_width : 0, content_width, height);
  if (!self->show_sidebar)
    return;
  if (self->narrow)
    allocate_at (self->shade, 0, width, height);
  allocate_at (self->sidebar, mirrored ? 0 : width - sidebar_width, sidebar_width, height);
}

static void
remit_split_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  RemitSplit *self = REMIT_SPLIT (object);

  switch (property_id)
    {
    case PROP_CONTENT:
      g_value_set_object (value, self->content);
      break;
    case PROP_SIDEBAR:
      g_value_set_object (value, self->sidebar);
      break;
    case PROP_SHOW_SIDEBAR:
      g_value_set_boolean (value, self->show_sidebar);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, self->narrow);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_split_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  RemitSplit *self = REMIT_SPLIT (object);

  switch (property_id)
    {
    case PROP_CONTENT:
      set_content (self, g_value_get_object (value));
      break;
    case PROP_SIDEBAR:
      set_sidebar (self, g_value_get_object (value));
      break;
    case PROP_SHOW_SIDEBAR:
      remit_split_set_show_sidebar (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_split_dispose (GObject *object)
{
  RemitSplit *self = REMIT_SPLIT (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  g_clear_weak_pointer (&self->focus_before);
  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_pointer (&self->shade, gtk_widget_unparent);
  g_clear_pointer (&self->sidebar, gtk_widget_unparent);

  G_OBJECT_CLASS (remit_split_parent_class)->dispose (object);
}

static void
remit_split_class_init (RemitSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = remit_split_get_property;
  object_class->set_property = remit_split_set_property;
  object_class->dispose = remit_split_dispose;
  widget_class->measure = remit_split_measure;
  widget_class->size_allocate = remit_split_size_allocate;

  properties[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SIDEBAR] = g_param_spec_object ("sidebar", NULL, NULL, GTK_TYPE_WIDGET, flags);
  properties[PROP_SHOW_SIDEBAR] =
    g_param_spec_boolean ("show-sidebar", NULL, NULL, TRUE,
                          G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_NARROW] =
    g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_set_css_name (widget_class, "split");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
remit_split_init (RemitSplit *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  self->show_sidebar = TRUE;
  self->wished = TRUE;
  self->shade = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->shade, "shade");
  gtk_widget_set_parent (self->shade, GTK_WIDGET (self));
  g_signal_connect (gesture, "pressed", G_CALLBACK (shade_pressed_cb), self);
  gtk_widget_add_controller (self->shade, GTK_EVENT_CONTROLLER (gesture));
}

/**
 * remit_split_get_narrow:
 * @self: a split
 *
 * Tells whether there is no room for content and pane side by side.
 *
 * Returns: whether the pane lies over the content
 */
gboolean
remit_split_get_narrow (RemitSplit *self)
{
  g_return_val_if_fail (REMIT_IS_SPLIT (self), FALSE);
  return self->narrow;
}

/**
 * remit_split_get_show_sidebar:
 * @self: a split
 *
 * Tells whether the pane is shown.
 *
 * Returns: whether it is
 */
gboolean
remit_split_get_show_sidebar (RemitSplit *self)
{
  g_return_val_if_fail (REMIT_IS_SPLIT (self), FALSE);
  return self->show_sidebar;
}

/**
 * remit_split_set_show_sidebar:
 * @self: a split
 * @show: whether to show the pane
 *
 * Shows or hides the pane.
 */
void
remit_split_set_show_sidebar (RemitSplit *self,
                              gboolean    show)
{
  g_return_if_fail (REMIT_IS_SPLIT (self));

  if (!self->narrow)
    self->wished = show;
  if (self->show_sidebar == show)
    return;
  self->show_sidebar = show;
  if (show)
    gtk_widget_set_child_visible (self->sidebar, TRUE);
  move_focus (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOW_SIDEBAR]);
}
