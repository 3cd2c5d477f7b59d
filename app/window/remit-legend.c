/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-legend.h"

#include "widgets/remit-pills.h"

/* The letters of a scheme with their names, as chips in a row. It never asks for room: where the names do not
 * fit it shows the letters alone, where those do not fit either it shows nothing. What a letter means is in its
 * tooltip. */

struct _RemitLegend
{
  GtkWidget parent_instance;

  GtkWidget *full;
  GtkWidget *brief;
  RemitScheme *scheme;
};

G_DEFINE_FINAL_TYPE (RemitLegend, remit_legend, GTK_TYPE_WIDGET)

static GtkWidget *
make_chip (RemitScheme *scheme,
           guint        index,
           gboolean     with_name)
{
  const RemitLetter *letter = remit_scheme_get_letter (scheme, index);
  GtkWidget *chip = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_widget_add_css_class (chip, "chip");
  gtk_box_append (GTK_BOX (chip), remit_pill_new (scheme, (RemitSet) (1u << index)));
  if (with_name)
    gtk_box_append (GTK_BOX (chip), gtk_label_new (letter->name));
  if (letter->meaning != NULL)
    {
      g_autofree char *text = g_strdup_printf ("%s: %s", letter->name, letter->meaning);

      gtk_widget_set_tooltip_text (chip, text);
    }
  else
    gtk_widget_set_tooltip_text (chip, letter->name);
  return chip;
}

static void
fill (GtkWidget   *box,
      RemitScheme *scheme,
      gboolean     with_names)
{
  GtkWidget *chip;

  while ((chip = gtk_widget_get_first_child (box)) != NULL)
    gtk_box_remove (GTK_BOX (box), chip);
  for (guint i = 0; scheme != NULL && i < remit_scheme_get_n_letters (scheme); i++)
    gtk_box_append (GTK_BOX (box), make_chip (scheme, i, with_names));
}

static int
get_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static void
remit_legend_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  RemitLegend *self = REMIT_LEGEND (widget);

  gtk_widget_measure (self->full, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = 0;
}

static void
remit_legend_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  RemitLegend *self = REMIT_LEGEND (widget);
  const gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkWidget *const boxes[] = { self->full, self->brief };
  gboolean placed = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (boxes); i++)
    {
      const int own = get_width (boxes[i]);
      const GtkAllocation place = { mirrored ? 0 : width - own, 0, own, height };
      const gboolean fits = !placed && own <= width;

      gtk_widget_set_child_visible (boxes[i], fits);
      if (fits)
        gtk_widget_size_allocate (boxes[i], &place, -1);
      placed = placed || fits;
    }
}

static void
remit_legend_dispose (GObject *object)
{
  RemitLegend *self = REMIT_LEGEND (object);

  g_clear_pointer (&self->full, gtk_widget_unparent);
  g_clear_pointer (&self->brief, gtk_widget_unparent);
  g_clear_pointer (&self->scheme, remit_scheme_unref);

  G_OBJECT_CLASS (remit_legend_parent_class)->dispose (object);
}

static void
remit_legend_class_init (RemitLegendClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_legend_dispose;
  widget_class->measure = remit_legend_measure;
  widget_class->size_allocate = remit_legend_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "legend");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
remit_legend_init (RemitLegend *self)
{
  self->full = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  self->brief = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (self->full, GTK_WIDGET (self));
  gtk_widget_set_parent (self->brief, GTK_WIDGET (self));
}

/**
 * remit_legend_set_scheme:
 * @self: a legend
 * @scheme: (nullable): the letters to show
 *
 * Shows the letters of a scheme.
 */
void
remit_legend_set_scheme (RemitLegend *self,
                         RemitScheme *scheme)
{
  g_return_if_fail (REMIT_IS_LEGEND (self));

  if (scheme == self->scheme)
    return;
  g_clear_pointer (&self->scheme, remit_scheme_unref);
  if (scheme != NULL)
    self->scheme = remit_scheme_ref (scheme);
  fill (self->full, scheme, TRUE);
  fill (self->brief, scheme, FALSE);
}
