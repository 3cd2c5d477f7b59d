/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-flow-text.h"

/* Text that wraps into whatever width it is given, for long lists of it. A GtkLabel that wraps lays its text out three
 * times or four to say how wide it would like to be. This one has no wishes: it lays the text out once for the width
 * that it gets, when somebody asks how high it is then. It takes its look from the style as a label does, and hides
 * when there is nothing to show. */

struct _RemitFlowText
{
  GtkWidget parent_instance;

  char *text;
  PangoLayout *layout; /* made when it is needed */
};

G_DEFINE_FINAL_TYPE (RemitFlowText, remit_flow_text, GTK_TYPE_WIDGET)

static PangoLayout *
lay_out (RemitFlowText *self,
         int            width)
{
  if (self->layout == NULL)
    {
      self->layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), self->text);
      pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
      /* Pango swaps the sides for a text that runs against the direction of the widget. */
      pango_layout_set_alignment (self->layout, gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
                                                  ? PANGO_ALIGN_RIGHT
                                                  : PANGO_ALIGN_LEFT);
    }
  pango_layout_set_width (self->layout, MAX (width, 0) * PANGO_SCALE);
  return self->layout;
}

static int
measure_line (RemitFlowText *self)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontMetrics *metrics = pango_context_get_metrics (context, NULL, NULL);
  const int height = pango_font_metrics_get_height (metrics);

  pango_font_metrics_unref (metrics);
  return PANGO_PIXELS_CEIL (height);
}

static void
remit_flow_text_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  RemitFlowText *self = REMIT_FLOW_TEXT (widget);
  int height = 0;

  if (orientation == GTK_ORIENTATION_VERTICAL && for_size < 0)
    height = measure_line (self);
  else if (orientation == GTK_ORIENTATION_VERTICAL)
    pango_layout_get_pixel_size (lay_out (self, for_size), NULL, &height);
  *minimum = *natural = height;
}

static GtkSizeRequestMode
remit_flow_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
remit_flow_text_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  RemitFlowText *self = REMIT_FLOW_TEXT (widget);

  gtk_snapshot_render_layout (snapshot, gtk_widget_get_style_context (widget), 0., 0.,
                              lay_out (self, gtk_widget_get_width (widget)));
}

static void
remit_flow_text_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (remit_flow_text_parent_class)->css_changed (widget, change);
  g_clear_object (&REMIT_FLOW_TEXT (widget)->layout);
}

static void
remit_flow_text_direction_changed (GtkWidget        *widget,
                                   GtkTextDirection  previous)
{
  GTK_WIDGET_CLASS (remit_flow_text_parent_class)->direction_changed (widget, previous);
  g_clear_object (&REMIT_FLOW_TEXT (widget)->layout);
}

static void
remit_flow_text_finalize (GObject *object)
{
  RemitFlowText *self = REMIT_FLOW_TEXT (object);

  g_clear_object (&self->layout);
  g_free (self->text);

  G_OBJECT_CLASS (remit_flow_text_parent_class)->finalize (object);
}

static void
remit_flow_text_class_init (RemitFlowTextClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = remit_flow_text_finalize;
  widget_class->measure = remit_flow_text_measure;
  widget_class->get_request_mode = remit_flow_text_get_request_mode;
  widget_class->snapshot = remit_flow_text_snapshot;
  widget_class->css_changed = remit_flow_text_css_changed;
  widget_class->direction_changed = remit_flow_text_direction_changed;

  gtk_widget_class_set_css_name (widget_class, "label");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LABEL);
}

static void
remit_flow_text_init (RemitFlowText *self)
{
  self->text = g_strdup ("");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * remit_flow_text_new:
 *
 * Makes a text that is empty yet.
 *
 * Returns: (transfer floating): the new widget
 */
GtkWidget *
remit_flow_text_new (void)
{
  return g_object_new (REMIT_TYPE_FLOW_TEXT, NULL);
}

/**
 * remit_flow_text_set_text:
 * @self: a text
 * @text: (nullable): what to show
 *
 * Shows something else, or hides where there is nothing.
 */
void
remit_flow_text_set_text (RemitFlowText *self,
                          const char    *text)
{
  g_return_if_fail (REMIT_IS_FLOW_TEXT (self));

  text = text != NULL ? text : "";
  if (g_str_equal (text, self->text))
    return;
  g_free (self->text);
  self->text = g_strdup (text);
  g_clear_object (&self->layout);
  gtk_widget_set_visible (GTK_WIDGET (self), *text != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
