/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-thumbnail.h"

#include <adwaita.h>

#include "widgets/remit-pills.h"

/* A small picture of a chart: its first rows and roles, a bar for each title and a mark for each letter, in the
 * colours and shapes of the matrix. A chart without rows shows as an empty grid with the letters that it will be
 * filled in with. It is decoration; what the chart is called stands beside it. */

#define MAX_ROWS 7
#define MIN_ROWS 5
#define MAX_ROLES 6
#define MIN_ROLES 4
#define WIDTH 180.f
#define HEIGHT 96.f
#define HEAD 12.f     /* height of the row of role names */
#define TITLES .40f   /* the share of the width that titles have */
#define LONG_TITLE 56 /* characters of a title whose bar is as long as can be */
#define INSET 10.f
#define GAP 8.f /* between the letters of an empty chart */

struct _RemitThumbnail
{
  GtkWidget parent_instance;

  RemitChart *chart;
  RemitPills *pills; /* only of a chart without rows */
};

typedef struct
{
  GtkSnapshot *snapshot;
  const RemitPalette *palette;
  float left; /* where the columns of roles begin */
  float column;
  float row;
} Drawing;

G_DEFINE_FINAL_TYPE (RemitThumbnail, remit_thumbnail, GTK_TYPE_WIDGET)

static void
fill (GtkSnapshot   *snapshot,
      const GdkRGBA *color,
      float          x,
      float          y,
      float          width,
      float          height,
      float          radius)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, width, height);
  GskRoundedRect shape;

  gsk_rounded_rect_init_from_rect (&shape, &bounds, radius);
  gtk_snapshot_push_rounded_clip (snapshot, &shape);
  gtk_snapshot_append_color (snapshot, color, &bounds);
  gtk_snapshot_pop (snapshot);
}

static void
draw_letter (const Drawing   *drawing,
             const RemitLook *look,
             float            x,
             float            y,
             float            width,
             float            height)
{
  const graphene_rect_t bounds = GRAPHENE_RECT_INIT (x, y, width, height);
  GskRoundedRect shape;

  if (look->fill.alpha > 0.f)
    fill (drawing->snapshot, &look->fill, x, y, width, height, 2.5f);
  if (look->outline == REMIT_FRAME_NONE)
    return;
  gsk_rounded_rect_init_from_rect (&shape, &bounds, 2.5f);
  gtk_snapshot_append_border (drawing->snapshot, &shape, (float[4]) { 1.f, 1.f, 1.f, 1.f },
                              (GdkRGBA[4]) { look->frame, look->frame, look->frame, look->frame });
}

/* One mark in as many parts as the cell has letters. */
static void
draw_cell (const Drawing *drawing,
           RemitScheme   *scheme,
           RemitSet       set,
           float          x,
           float          y)
{
  guint8 letters[REMIT_SCHEME_MAX_LETTERS];
  const guint n = remit_scheme_list_display (scheme, set, letters);
  const float height = roundf (drawing->row * .62f), width = MIN (18.f, roundf (drawing->column * .62f));
  const float left = roundf (x + (drawing->column - width) / 2.f), top = roundf (y + (drawing->row - height) / 2.f);

  for (guint i = 0; i < n; i++)
    draw_letter (drawing, &drawing->palette->looks[remit_scheme_get_letter (scheme, letters[i])->kind],
                 left + width * (float) i / (float) n, top, width / (float) n, height);
}

static void
draw_row (const Drawing *drawing,
          RemitChart    *chart,
          RemitPlan     *plan,
          guint          row,
          guint          n_roles)
{
  const float y = HEAD + drawing->row * (float) row;
  float length = .8f;

  if (row < remit_chart_get_n_rows (chart))
    {
      const char *title = remit_responsibility_get_title (remit_chart_get_row (chart, row));

      length = CLAMP ((float) g_utf8_strlen (title, -1) / LONG_TITLE, .3f, 1.f);
      fill (drawing->snapshot, &drawing->palette->strong_line, INSET, y + drawing->row / 2.f - 1.5f,
            (drawing->left - 2.f * INSET) * length, 3.f, 1.5f);
    }
  gtk_snapshot_append_color (drawing->snapshot, &drawing->palette->line,
                             &GRAPHENE_RECT_INIT (0.f, roundf (y), drawing->left + drawing->column * (float) n_roles, 1.f));
  for (guint role = 0; plan != NULL && row < remit_plan_get_n_rows (plan) && role < n_roles; role++)
    draw_cell (drawing, remit_chart_get_scheme (chart), remit_plan_get_set (plan, row, role),
               drawing->left + drawing->column * (float) role, y);
}

static void
draw_head (const Drawing *drawing,
           guint          n_roles,
           guint          n_named,
           float          height)
{
  for (guint role = 0; role < n_roles; role++)
    {
      const float x = roundf (drawing->left + drawing->column * (float) role);

      gtk_snapshot_append_color (drawing->snapshot, &drawing->palette->line,
                                 &GRAPHENE_RECT_INIT (x, 0.f, 1.f, height));
      if (role < n_named)
        fill (drawing->snapshot, &drawing->palette->strong_line, x + drawing->column * .25f, HEAD / 2.f - 1.f,
              drawing->column * .5f, 3.f, 1.5f);
    }
}

static const RemitPalette *
get_palette (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  return remit_palette_get (adw_style_manager_get_dark (style), adw_style_manager_get_high_contrast (style));
}

static void
draw_grid (const Drawing *drawing,
           RemitChart    *chart,
           float          height)
{
  const guint n_named = MIN (remit_chart_get_n_roles (chart), MAX_ROLES), n_roles = MAX (n_named, MIN_ROLES);
  const guint n_rows = CLAMP (remit_chart_get_n_rows (chart), MIN_ROWS, MAX_ROWS);
  RemitPlan *plan = remit_chart_get_n_plans (chart) > 0 ? remit_chart_get_plan (chart, 0) : NULL;

  draw_head (drawing, n_roles, n_named, height);
  for (guint row = 0; row < n_rows; row++)
    draw_row (drawing, chart, plan, row, n_roles);
}

/* The letters of the scheme on a piece of the ground, in the middle. */
static void
draw_letters (const Drawing *drawing,
              RemitPills    *pills,
              RemitScheme   *scheme,
              float          width,
              float          height)
{
  const guint n = remit_scheme_get_n_letters (scheme);
  float pill_width, pill_height, x;

  remit_pills_measure (pills, 1, &pill_width, &pill_height);
  pill_width += GAP;
  x = roundf ((width - pill_width * (float) n) / 2.f);
  fill (drawing->snapshot, &drawing->palette->base, x - GAP, (height - pill_height) / 2.f - GAP,
        pill_width * (float) n + 2.f * GAP, pill_height + 2.f * GAP, GAP);
  for (guint i = 0; i < n; i++)
    remit_pills_snapshot (pills, drawing->snapshot, (RemitSet) (1u << i), x + pill_width * (float) i, 0.f, pill_width,
                          height);
}

static void
remit_thumbnail_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  RemitThumbnail *self = REMIT_THUMBNAIL (widget);
  const float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);
  const guint n_roles = CLAMP (remit_chart_get_n_roles (self->chart), MIN_ROLES, MAX_ROLES);
  const guint n_rows = CLAMP (remit_chart_get_n_rows (self->chart), MIN_ROWS, MAX_ROWS);
  const Drawing drawing = {
    .snapshot = snapshot,
    .palette = get_palette (),
    .left = roundf (width * TITLES),
    .column = (width - roundf (width * TITLES)) / (float) n_roles,
    .row = (height - HEAD) / (float) n_rows,
  };

  gtk_snapshot_append_color (snapshot, &drawing.palette->base, &GRAPHENE_RECT_INIT (0.f, 0.f, width, height));
  draw_grid (&drawing, self->chart, height);
  if (self->pills != NULL)
    draw_letters (&drawing, self->pills, remit_chart_get_scheme (self->chart), width, height);
}

static void
set_up_pills (RemitThumbnail *self)
{
  if (self->pills != NULL)
    remit_pills_set_up (self->pills, GTK_WIDGET (self), remit_chart_get_scheme (self->chart), get_palette ());
}

static void
style_changed_cb (RemitThumbnail *self)
{
  set_up_pills (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
remit_thumbnail_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (remit_thumbnail_parent_class)->css_changed (widget, change);
  style_changed_cb (REMIT_THUMBNAIL (widget));
}

static void
remit_thumbnail_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *natural = (int) (orientation == GTK_ORIENTATION_HORIZONTAL ? WIDTH : HEIGHT);
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? *natural / 2 : *natural;
}

static void
remit_thumbnail_finalize (GObject *object)
{
  RemitThumbnail *self = REMIT_THUMBNAIL (object);

  g_clear_object (&self->chart);
  g_clear_pointer (&self->pills, remit_pills_free);

  G_OBJECT_CLASS (remit_thumbnail_parent_class)->finalize (object);
}

static void
remit_thumbnail_class_init (RemitThumbnailClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = remit_thumbnail_finalize;
  widget_class->css_changed = remit_thumbnail_css_changed;
  widget_class->measure = remit_thumbnail_measure;
  widget_class->snapshot = remit_thumbnail_snapshot;
  gtk_widget_class_set_css_name (widget_class, "thumbnail");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
remit_thumbnail_init (RemitThumbnail *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * remit_thumbnail_new:
 * @chart: a chart
 *
 * Makes a picture of a chart's first plan.
 *
 * Returns: (transfer floating): the new widget
 */
GtkWidget *
remit_thumbnail_new (RemitChart *chart)
{
  RemitThumbnail *self;

  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);

  self = g_object_new (REMIT_TYPE_THUMBNAIL, NULL);
  self->chart = g_object_ref (chart);
  if (remit_chart_get_n_rows (chart) == 0)
    self->pills = remit_pills_new ();
  set_up_pills (self);
  return GTK_WIDGET (self);
}
