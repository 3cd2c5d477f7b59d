/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-side-pane.h"

/* The findings with the details below them. The details get the height that they ask for, up to a share of the whole;
 * once they have some they keep it, so that the findings do not move whenever the cursor does. The line between the two
 * can be dragged, which stays so while the window lives. */

#define SHARE 0.45
#define LEAST 96 /* pixels: what dragging leaves of either */

struct _RemitSidePane
{
  GtkWidget parent_instance;

  GtkWidget *findings;
  GtkWidget *details;
  GtkWidget *grip;

  int height;       /* of the whole, as it was last */
  int given;        /* to the details by itself */
  int dragged;      /* to the details by the user, 0 when nobody has */
  int drag_start;   /* what the details had when the drag began */
  double drag_y; /* where the pointer was in the pane then */
};

enum
{
  PROP_FINDINGS = 1,
  PROP_DETAILS,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (RemitSidePane, remit_side_pane, GTK_TYPE_WIDGET)

static int
measure_height (GtkWidget *widget,
                int        width,
                int       *natural)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &minimum, natural, NULL, NULL);
  return minimum;
}

/* How much of @height the details get. */
static int
share (RemitSidePane *self,
       int            width,
       int            height)
{
  int natural;
  const int minimum = measure_height (self->details, width, &natural);
  const int most = MAX (height - measure_height (self->findings, width, NULL), minimum);

  if (remit_details_get_folded (REMIT_DETAILS (self->details)))
    return MIN (natural, most);
  if (self->dragged > 0)
    return CLAMP (self->dragged, minimum, most);
  if (self->height != height)
    self->given = 0;
  self->height = height;
  self->given = MAX (self->given, MIN (natural, (int) (height * SHARE)));
  return CLAMP (self->given, minimum, most);
}

/* The grip moves while it is dragged, so what it is told counts from the pane. */
static double
get_pane_y (RemitSidePane *self,
            double         x,
            double         y)
{
  double pane_x, pane_y;

  if (!gtk_widget_translate_coordinates (self->grip, GTK_WIDGET (self), x, y, &pane_x, &pane_y))
    return y;
  return pane_y;
}

static void
drag_begin_cb (GtkGestureDrag *gesture,
               double          x,
               double          y,
               RemitSidePane  *self)
{
  if (remit_details_get_folded (REMIT_DETAILS (self->details)))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
  self->drag_start = gtk_widget_get_height (self->details);
  self->drag_y = get_pane_y (self, x, y);
}

static void
drag_update_cb (GtkGestureDrag *gesture,
                double          x,
                double          y,
                RemitSidePane  *self)
{
  const int height = gtk_widget_get_height (GTK_WIDGET (self));
  double start_x, start_y, by;

  gtk_gesture_drag_get_start_point (gesture, &start_x, &start_y);
  by = get_pane_y (self, start_x + x, start_y + y) - self->drag_y;
  self->dragged = CLAMP (self->drag_start - (int) by, LEAST, MAX (height - LEAST, LEAST));
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
remit_side_pane_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  RemitSidePane *self = REMIT_SIDE_PANE (widget);
  int findings_minimum, findings_natural, details_minimum, details_natural;

  gtk_widget_measure (self->findings, orientation, for_size, &findings_minimum, &findings_natural, NULL, NULL);
  gtk_widget_measure (self->details, orientation, for_size, &details_minimum, &details_natural, NULL, NULL);
  /* The details wrap: what they hold makes the pane no wider. */
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MAX (findings_minimum, details_minimum);
      *natural = MAX (findings_natural, *minimum);
    }
  else
    {
      *minimum = findings_minimum + details_minimum;
      *natural = findings_natural + details_natural;
    }
}

static void
allocate_at (GtkWidget *child,
             int        y,
             int        width,
             int        height)
{
  const GtkAllocation place = { 0, y, width, height };

  gtk_widget_size_allocate (child, &place, -1);
}

static void
remit_side_pane_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  RemitSidePane *self = REMIT_SIDE_PANE (widget);
  const int details_height = MIN (share (self, width, height), height);
  const int grip_height = measure_height (self->grip, width, NULL);

  allocate_at (self->findings, 0, width, height - details_height);
  allocate_at (self->details, height - details_height, width, details_height);
  allocate_at (self->grip, height - details_height - grip_height / 2, width, grip_height);
}

static void
set_child (RemitSidePane  *self,
           GtkWidget     **place,
           GtkWidget      *child)
{
  g_clear_pointer (place, gtk_widget_unparent);
  *place = child;
  if (child != NULL)
    gtk_widget_insert_before (child, GTK_WIDGET (self), self->grip);
}

static void
remit_side_pane_get_property (GObject    *object,
                              guint       property_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  RemitSidePane *self = REMIT_SIDE_PANE (object);

  switch (property_id)
    {
    case PROP_FINDINGS:
      g_value_set_object (value, self->findings);
      break;
    case PROP_DETAILS:
      g_value_set_object (value, self->details);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_side_pane_set_property (GObject      *object,
                              guint         property_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  RemitSidePane *self = REMIT_SIDE_PANE (object);

  switch (property_id)
    {
    case PROP_FINDINGS:
      set_child (self, &self->findings, g_value_get_object (value));
      break;
    case PROP_DETAILS:
      set_child (self, &self->details, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_side_pane_dispose (GObject *object)
{
  RemitSidePane *self = REMIT_SIDE_PANE (object);

  g_clear_pointer (&self->findings, gtk_widget_unparent);
  g_clear_pointer (&self->details, gtk_widget_unparent);
  g_clear_pointer (&self->grip, gtk_widget_unparent);

  G_OBJECT_CLASS (remit_side_pane_parent_class)->dispose (object);
}

static void
remit_side_pane_class_init (RemitSidePaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = remit_side_pane_get_property;
  object_class->set_property = remit_side_pane_set_property;
  object_class->dispose = remit_side_pane_dispose;
  widget_class->measure = remit_side_pane_measure;
  widget_class->size_allocate = remit_side_pane_size_allocate;

  properties[PROP_FINDINGS] = g_param_spec_object ("findings", NULL, NULL, REMIT_TYPE_FINDINGS_PANE, flags);
  properties[PROP_DETAILS] = g_param_spec_object ("details", NULL, NULL, REMIT_TYPE_DETAILS, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_css_name (widget_class, "sidepane");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
remit_side_pane_init (RemitSidePane *self)
{
  GtkGesture *gesture = gtk_gesture_drag_new ();

  self->grip = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->grip, "grip");
  gtk_widget_set_cursor_from_name (self->grip, "row-resize");
  gtk_widget_set_parent (self->grip, GTK_WIDGET (self));
  g_signal_connect (gesture, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (gesture, "drag-update", G_CALLBACK (drag_update_cb), self);
  gtk_widget_add_controller (self->grip, GTK_EVENT_CONTROLLER (gesture));
}
