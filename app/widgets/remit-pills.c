/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-pills.h"

#include <math.h>

#include <adwaita.h>

#include "chart/remit-scheme-presets.h"

/* Letters as pills. What decides and does is one pill in two halves, deciding first; every other
 * letter is a pill of its own beside it. A chart shows few different sets in very many cells, so
 * each set is drawn once into a render node, which every cell with that set shows. */

#define KEY_SCALE .95 /* of the text around */

typedef struct
{
  GskRenderNode *node;
  float width;
} Drawing;

struct _RemitPills
{
  RemitScheme *scheme;
  const RemitPalette *palette;
  PangoContext *context;
  GHashTable *drawings; /* from set to Drawing */
  float unit;           /* the height of a line of text */
};

static void
free_drawing (gpointer data)
{
  Drawing *drawing = data;

  g_clear_pointer (&drawing->node, gsk_render_node_unref);
  g_free (drawing);
}

/**
 * remit_pills_new:
 *
 * Makes a drawer of letters, which must be set up before it is used.
 *
 * Returns: (transfer full): the new drawer
 */
RemitPills *
remit_pills_new (void)
{
  RemitPills *self = g_new0 (RemitPills, 1);

  self->drawings = g_hash_table_new_full (NULL, NULL, NULL, free_drawing);
  return self;
}

/**
 * remit_pills_free:
 * @self: (nullable) (transfer full): a drawer
 *
 * Frees a drawer.
 */
void
remit_pills_free (RemitPills *self)
{
  if (self == NULL)
    return;
  g_hash_table_unref (self->drawings);
  g_clear_object (&self->context);
  g_clear_pointer (&self->scheme, remit_scheme_unref);
  g_free (self);
}

/**
 * remit_pills_set_up:
 * @self: a drawer
 * @widget: the widget whose font is used
 * @scheme: the letters
 * @palette: the colours
 *
 * Says what to draw with; to be called again when the style changes.
 */
void
remit_pills_set_up (RemitPills         *self,
                    GtkWidget          *widget,
                    RemitScheme        *scheme,
                    const RemitPalette *palette)
{
  PangoFontMetrics *metrics;
  PangoFontDescription *font;
  double size;

  g_hash_table_remove_all (self->drawings);
  g_clear_object (&self->context);
  self->context = gtk_widget_create_pango_context (widget);
  metrics = pango_context_get_metrics (self->context, NULL, NULL);
  self->unit = (float) (pango_font_metrics_get_ascent (metrics) + pango_font_metrics_get_descent (metrics)) / PANGO_SCALE;
  pango_font_metrics_unref (metrics);
  font = pango_font_description_copy (pango_context_get_font_description (self->context));
  pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  size = pango_font_description_get_size (font) * KEY_SCALE;
  if (pango_font_description_get_size_is_absolute (font))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, (int) size);
  pango_context_set_font_description (self->context, font);
  pango_font_description_free (font);
  if (self->scheme != scheme)
    {
      g_clear_pointer (&self->scheme, remit_scheme_unref);
      self->scheme = remit_scheme_ref (scheme);
    }
  self->palette = palette;
}

static float
get_pill_height (const RemitPills *self)
{
  return roundf (self->unit * 1.4f);
}

static void
draw_key (RemitPills      *self,
          GtkSnapshot     *snapshot,
          gunichar         key,
          const RemitLook *look,
          float            x,
          float            width)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (self->context);
  char text[8] = { 0 };
  PangoRectangle ink, logical;

  g_unichar_to_utf8 (key, text);
  pango_layout_set_text (layout, text, -1);
  pango_layout_get_pixel_extents (layout, &ink, &logical);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (roundf (x + (width - (float) logical.width) / 2.f),
                                                          roundf ((get_pill_height (self) - (float) logical.height) / 2.f)));
  gtk_snapshot_append_layout (snapshot, layout, &look->text);
  if (look->struck)
    gtk_snapshot_append_color (snapshot, &look->text,
                               &GRAPHENE_RECT_INIT (-3.f, roundf ((float) logical.height / 2.f), (float) logical.width + 6.f, 1.5f));
  gtk_snapshot_restore (snapshot);
}

static void
draw_dots (GtkSnapshot           *snapshot,
           const graphene_rect_t *bounds,
           const GdkRGBA         *color,
           float                  radius)
{
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, bounds);
  const double dots[] = { 1.5, 2. };
  double x = bounds->origin.x + 1., y = bounds->origin.y + 1., r = radius - 1.;
  double right = x + bounds->size.width - 2., bottom = y + bounds->size.height - 2.;

  gdk_cairo_set_source_rgba (cr, color);
  cairo_set_line_width (cr, 1.6);
  cairo_set_dash (cr, dots, G_N_ELEMENTS (dots), 0.);
  cairo_new_sub_path (cr);
  cairo_arc (cr, right - r, y + r, r, -G_PI_2, 0.);
  cairo_arc (cr, right - r, bottom - r, r, 0., G_PI_2);
  cairo_arc (cr, x + r, bottom - r, r, G_PI_2, G_PI);
  cairo_arc (cr, x + r, y + r, r, G_PI, 3. * G_PI_2);
  cairo_close_path (cr);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* One pill with one or two letters, each on its own part of the ground. */
static void
draw_pill (RemitPills   *self,
           GtkSnapshot  *snapshot,
           const guint8 *letters,
           guint         n_letters,
           float         x,
           float         width)
{
  const float height = get_pill_height (self), part = width / (float) n_letters;
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, 0.f, width, height);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &bounds, roundf (self->unit / 3.f));
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  for (guint i = 0; i < n_letters; i++)
    {
      const RemitLook *look = &self->palette->looks[remit_scheme_get_letter (self->scheme, letters[i])->kind];

      if (look->fill.alpha > 0.f)
        gtk_snapshot_append_color (snapshot, &look->fill,
                                   &GRAPHENE_RECT_INIT (x + part * (float) i, 0.f, part, height));
    }
  gtk_snapshot_pop (snapshot);

  for (guint i = 0; i < n_letters; i++)
    {
      const RemitLetter *letter = remit_scheme_get_letter (self->scheme, letters[i]);
      const RemitLook *look = &self->palette->looks[letter->kind];
      /* The letters of a pill in halves stand a little closer than its halves' middles. */
      const float lean = n_letters == 1 ? 0.f : (i == 0 ? 1.f : i == n_letters - 1 ? -1.f : 0.f);

      if (look->outline == REMIT_FRAME_LINE)
        gtk_snapshot_append_border (snapshot, &shape, (float[4]) { 2.f, 2.f, 2.f, 2.f },
                                    (GdkRGBA[4]) { look->frame, look->frame, look->frame, look->frame });
      else if (look->outline == REMIT_FRAME_DOTS)
        draw_dots (snapshot, &bounds, &look->frame, roundf (self->unit / 3.f));
      draw_key (self, snapshot, letter->key, look, x + part * (float) i + lean, part);
    }
}

static Drawing *
draw (RemitPills *self,
      RemitSet    set)
{
  const RemitSet holds = remit_scheme_get_holds (self->scheme);
  const float single = roundf (self->unit * 1.75f), half = roundf (self->unit * 1.2f), gap = 3.f;
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  guint8 letters[REMIT_SCHEME_MAX_LETTERS];
  Drawing *drawing = g_new0 (Drawing, 1);
  guint n = remit_scheme_list_display (self->scheme, set & holds, letters);

  if (n > 0)
    {
      drawing->width = n == 1 ? single : half * (float) n;
      draw_pill (self, snapshot, letters, n, 0.f, drawing->width);
    }
  n = remit_scheme_list_display (self->scheme, (RemitSet) (set & ~(guint) holds), letters);
  for (guint i = 0; i < n; i++)
    {
      if (drawing->width > 0.f)
        drawing->width += gap;
      draw_pill (self, snapshot, letters + i, 1, drawing->width, single);
      drawing->width += single;
    }
  drawing->node = gtk_snapshot_free_to_node (snapshot);
  g_hash_table_insert (self->drawings, GUINT_TO_POINTER (set), drawing);
  return drawing;
}

static const Drawing *
get_drawing (RemitPills *self,
             RemitSet    set)
{
  const Drawing *drawing = g_hash_table_lookup (self->drawings, GUINT_TO_POINTER (set));

  return drawing != NULL ? drawing : draw (self, set);
}

/**
 * remit_pills_measure:
 * @self: a drawer that is set up
 * @set: letters
 * @width: (out): how wide they are, in pixels
 * @height: (out): how high they are, in pixels
 *
 * Measures letters.
 */
void
remit_pills_measure (RemitPills *self,
                     RemitSet    set,
                     float      *width,
                     float      *height)
{
  *width = get_drawing (self, set)->width;
  *height = get_pill_height (self);
}

/**
 * remit_pills_snapshot:
 * @self: a drawer that is set up
 * @snapshot: where to draw
 * @set: letters
 * @x: the left of the room for them, in pixels
 * @y: its top
 * @width: its width
 * @height: its height
 *
 * Draws letters in the middle of a room; smaller where they are too wide for it.
 */
void
remit_pills_snapshot (RemitPills  *self,
                      GtkSnapshot *snapshot,
                      RemitSet     set,
                      float        x,
                      float        y,
                      float        width,
                      float        height)
{
  const Drawing *drawing;
  float scale;

  if (set == 0)
    return;
  drawing = get_drawing (self, set);
  if (drawing->node == NULL)
    return;
  scale = MIN (1.f, (width - 4.f) / drawing->width);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot,
                          &GRAPHENE_POINT_INIT (roundf (x + (width - drawing->width * scale) / 2.f),
                                                roundf (y + (height - get_pill_height (self) * scale) / 2.f)));
  if (scale < 1.f)
    gtk_snapshot_scale (snapshot, scale, scale);
  gtk_snapshot_append_node (snapshot, drawing->node);
  gtk_snapshot_restore (snapshot);
}

/* Letters as a widget, for legends and lists. */

struct _RemitPill
{
  GtkWidget parent_instance;

  RemitScheme *scheme;
  RemitSet set;
  RemitPills *pills;
};

G_DEFINE_FINAL_TYPE (RemitPill, remit_pill, GTK_TYPE_WIDGET)

static void
set_up (RemitPill *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  remit_pills_set_up (self->pills, GTK_WIDGET (self), self->scheme,
                      remit_palette_get (adw_style_manager_get_dark (style), adw_style_manager_get_high_contrast (style)));
}

static void
style_changed_cb (RemitPill *self)
{
  set_up (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
remit_pill_css_changed (GtkWidget         *widget,
                        GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (remit_pill_parent_class)->css_changed (widget, change);
  style_changed_cb (REMIT_PILL (widget));
}

static void
remit_pill_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  RemitPill *self = REMIT_PILL (widget);
  float width, height;

  remit_pills_measure (self->pills, self->set, &width, &height);
  *minimum = *natural = (int) ceilf (orientation == GTK_ORIENTATION_HORIZONTAL ? width + 4.f : height);
}

static void
remit_pill_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  RemitPill *self = REMIT_PILL (widget);

  remit_pills_snapshot (self->pills, snapshot, self->set, 0.f, 0.f, (float) gtk_widget_get_width (widget),
                        (float) gtk_widget_get_height (widget));
}

static void
remit_pill_finalize (GObject *object)
{
  RemitPill *self = REMIT_PILL (object);

  g_clear_pointer (&self->pills, remit_pills_free);
  g_clear_pointer (&self->scheme, remit_scheme_unref);

  G_OBJECT_CLASS (remit_pill_parent_class)->finalize (object);
}

static void
remit_pill_class_init (RemitPillClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = remit_pill_finalize;
  widget_class->css_changed = remit_pill_css_changed;
  widget_class->measure = remit_pill_measure;
  widget_class->snapshot = remit_pill_snapshot;
  gtk_widget_class_set_css_name (widget_class, "pill");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
remit_pill_init (RemitPill *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->pills = remit_pills_new ();
  self->scheme = remit_scheme_new_preset (REMIT_PRESET_RACI);
  set_up (self);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * remit_pill_new:
 * @scheme: a scheme
 * @set: letters of it
 *
 * Makes a picture of letters, named to assistive technology.
 *
 * Returns: (transfer floating): the new widget
 */
GtkWidget *
remit_pill_new (RemitScheme *scheme,
                RemitSet     set)
{
  RemitPill *self = g_object_new (REMIT_TYPE_PILL, NULL);
  g_autofree char *name = remit_scheme_speak (scheme, set);

  remit_scheme_unref (self->scheme);
  self->scheme = remit_scheme_ref (scheme);
  self->set = set;
  set_up (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return GTK_WIDGET (self);
}
