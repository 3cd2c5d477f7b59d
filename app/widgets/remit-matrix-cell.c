/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-matrix-cell.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n.h>

/* One visible cell of the matrix. It draws itself from a few values that the matrix binds to it,
 * and goes from place to place as the matrix scrolls. It is a widget for the sake of assistive
 * technology, which can see nothing that is only drawn. */

struct _RemitMatrixCell
{
  GtkWidget parent_instance;

  RemitCellKind kind;
  const RemitMatrixStyle *style;
  RemitCellContent content;
  char *text;
  char *detail;
  PangoLayout *layout;
  PangoLayout *detail_layout;
  gboolean stale;
  gboolean hidden;
  gboolean selected;
};

G_DEFINE_FINAL_TYPE (RemitMatrixCell, remit_matrix_cell, GTK_TYPE_WIDGET)

#define PADDING 12.f
#define MARK_ROOM 30.f
#define BAR_MARGIN 10.f
#define CUT_OPACITY .45

static PangoLayout *
make_layout (RemitMatrixCell *self,
             const char      *text,
             gboolean         bold,
             double           scale)
{
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  PangoAttrList *attributes = pango_attr_list_new ();

  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  return layout;
}

static void
append_layout (GtkSnapshot   *snapshot,
               PangoLayout   *layout,
               float          x,
               float          y,
               const GdkRGBA *color)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (roundf (x), roundf (y)));
  gtk_snapshot_append_layout (snapshot, layout, color);
  gtk_snapshot_restore (snapshot);
}

static gboolean
is_rtl (RemitMatrixCell *self)
{
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
}

static void
draw_letters (RemitMatrixCell *self,
              GtkSnapshot     *snapshot,
              float            width,
              float            height)
{
  const RemitPalette *palette = self->style->palette;
  const GdkRGBA *tint = &palette->tints[self->content.severity];

  if (tint->alpha > 0.f)
    gtk_snapshot_append_color (snapshot, tint, &GRAPHENE_RECT_INIT (0.f, 0.f, width, height));
  remit_pills_snapshot (self->style->pills, snapshot, self->content.set, 0.f, 0.f, width, height);
  if (self->content.has_note)
    gtk_snapshot_append_color (snapshot, &palette->dim,
                               &GRAPHENE_RECT_INIT (is_rtl (self) ? 4.f : width - 9.f, 4.f, 5.f, 5.f));
}

static void
draw_mark (RemitMatrixCell *self,
           GtkSnapshot     *snapshot,
           float            width,
           float            height)
{
  const RemitSeverity severity = self->content.severity;
  g_autoptr (PangoLayout) layout = NULL;
  int mark_width, mark_height;
  float x;

  if (severity == REMIT_SEVERITY_OFF)
    return;
  layout = make_layout (self, remit_severity_get_mark (severity), FALSE, 1.);
  pango_layout_get_pixel_size (layout, &mark_width, &mark_height);
  x = MARK_ROOM / 2.f + (float) mark_width / 2.f;
  append_layout (snapshot, layout, is_rtl (self) ? x - (float) mark_width : width - x,
                 (height - (float) mark_height) / 2.f, &self->style->palette->severities[severity]);
}

static PangoLayout *
lay_out_title (RemitMatrixCell *self,
               float            width)
{
  const gboolean row = self->content.line_kind == REMIT_LINE_ROW;
  const gboolean section = self->content.line_kind == REMIT_LINE_SECTION;

  if (self->layout == NULL)
    {
      self->layout = make_layout (self, self->text, section, 1.);
      pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_height (self->layout, row ? -3 : -1);
      /* Pango swaps the sides for a text that runs against the direction of the widget, as spreadsheets do. */
      pango_layout_set_alignment (self->layout, is_rtl (self) ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT);
    }
  pango_layout_set_width (self->layout, (int) (MAX (width - PADDING - (row ? MARK_ROOM : PADDING), 20.f) * PANGO_SCALE));
  return self->layout;
}

static void
draw_title (RemitMatrixCell *self,
            GtkSnapshot     *snapshot,
            float            width,
            float            height)
{
  const RemitPalette *palette = self->style->palette;
  const gboolean row = self->content.line_kind == REMIT_LINE_ROW;
  PangoLayout *layout = lay_out_title (self, width);
  int text_height;

  pango_layout_get_pixel_size (layout, NULL, &text_height);
  append_layout (snapshot, layout, is_rtl (self) ? (row ? MARK_ROOM : PADDING) : PADDING,
                 (height - (float) text_height) / 2.f,
                 self->content.line_kind == REMIT_LINE_LAST ? &palette->dim : &palette->text);
  if (row)
    draw_mark (self, snapshot, width, height);
}

static PangoLayout *
lay_out_heading (RemitMatrixCell *self,
                 float            width)
{
  if (self->layout == NULL)
    {
      self->layout = make_layout (self, self->text, TRUE, .95);
      pango_layout_set_wrap (self->layout, PANGO_WRAP_WORD_CHAR);
      pango_layout_set_ellipsize (self->layout, PANGO_ELLIPSIZE_END);
      if (!self->content.upright)
        pango_layout_set_alignment (self->layout, PANGO_ALIGN_CENTER);
      pango_layout_set_height (self->layout, self->content.upright ? -1 : -3);
    }
  pango_layout_set_width (self->layout, (int) (MAX (width, 20.f) * PANGO_SCALE));
  return self->layout;
}

/* A narrow column has the parts of its load under one another. */
static char *
break_detail (RemitMatrixCell *self)
{
  g_auto (GStrv) parts = g_strsplit (self->detail, REMIT_CELL_DETAIL_SEPARATOR, -1);

  return g_strjoinv (self->content.upright ? "\n" : REMIT_CELL_DETAIL_SEPARATOR, parts);
}

static PangoLayout *
lay_out_detail (RemitMatrixCell *self,
                float            width)
{
  if (self->detail_layout == NULL)
    {
      g_autofree char *text = break_detail (self);

      self->detail_layout = make_layout (self, text, FALSE, .8);
      pango_layout_set_ellipsize (self->detail_layout, PANGO_ELLIPSIZE_END);
      pango_layout_set_alignment (self->detail_layout, PANGO_ALIGN_CENTER);
    }
  pango_layout_set_width (self->detail_layout, (int) (MAX (width - 4.f, 20.f) * PANGO_SCALE));
  return self->detail_layout;
}

static void
draw_bars (RemitMatrixCell *self,
           GtkSnapshot     *snapshot,
           float            width,
           float            y)
{
  const RemitPalette *palette = self->style->palette;
  const GdkRGBA *colors[REMIT_CELL_N_BARS] = { &palette->looks[REMIT_KIND_DECIDES].fill,
                                               &palette->looks[REMIT_KIND_DOES].fill };
  const float room = MAX (width - 2.f * BAR_MARGIN, 4.f);

  for (guint i = 0; i < REMIT_CELL_N_BARS; i++)
    {
      const float length = roundf (room * self->content.bars[i]);
      const float x = is_rtl (self) ? width - BAR_MARGIN - length : BAR_MARGIN;

      gtk_snapshot_append_color (snapshot, &palette->line, &GRAPHENE_RECT_INIT (BAR_MARGIN, y + 3.f * (float) i, room, 2.f));
      gtk_snapshot_append_color (snapshot, colors[i], &GRAPHENE_RECT_INIT (x, y + 3.f * (float) i, length, 2.f));
    }
}

static void
draw_heading (RemitMatrixCell *self,
              GtkSnapshot     *snapshot,
              float            width,
              float            height)
{
  const RemitPalette *palette = self->style->palette;
  PangoLayout *layout, *detail = lay_out_detail (self, width);
  int name_height, detail_height;
  float bottom = height - 13.f;

  pango_layout_get_pixel_size (detail, NULL, &detail_height);
  draw_bars (self, snapshot, width, bottom);
  bottom -= (float) detail_height + 2.f;
  append_layout (snapshot, detail, 2.f, bottom, &palette->dim);
  layout = lay_out_heading (self, self->content.upright ? bottom - 6.f : width - 10.f);
  pango_layout_get_pixel_size (layout, NULL, &name_height);
  if (!self->content.upright)
    {
      append_layout (snapshot, layout, 5.f, MAX (bottom - (float) name_height - 1.f, 4.f), &palette->text);
      return;
    }
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (roundf ((width - (float) name_height) / 2.f), bottom - 2.f));
  gtk_snapshot_rotate (snapshot, -90.f);
  gtk_snapshot_append_layout (snapshot, layout, &palette->text);
  gtk_snapshot_restore (snapshot);
}

static void
draw_corner (RemitMatrixCell *self,
             GtkSnapshot     *snapshot,
             float            width,
             float            height)
{
  int text_width, text_height;

  if (self->layout == NULL)
    self->layout = make_layout (self, self->text, TRUE, 1.);
  pango_layout_get_pixel_size (self->layout, &text_width, &text_height);
  append_layout (snapshot, self->layout, is_rtl (self) ? width - PADDING - (float) text_width : PADDING,
                 height - (float) text_height - 12.f, &self->style->palette->text);
}

static void
draw_add (RemitMatrixCell *self,
          GtkSnapshot     *snapshot,
          float            width,
          float            height)
{
  int text_width, text_height;

  if (self->layout == NULL)
    self->layout = make_layout (self, "+", FALSE, 1.3);
  pango_layout_get_pixel_size (self->layout, &text_width, &text_height);
  append_layout (snapshot, self->layout, (width - (float) text_width) / 2.f, (height - (float) text_height) / 2.f,
                 &self->style->palette->dim);
}

static void
remit_matrix_cell_snapshot (GtkWidget   *widget,
                            GtkSnapshot *snapshot)
{
  RemitMatrixCell *self = REMIT_MATRIX_CELL (widget);
  const float width = (float) gtk_widget_get_width (widget), height = (float) gtk_widget_get_height (widget);

  switch (self->kind)
    {
    case REMIT_CELL_LETTERS:
      draw_letters (self, snapshot, width, height);
      break;
    case REMIT_CELL_TITLE:
      draw_title (self, snapshot, width, height);
      break;
    case REMIT_CELL_HEADING:
      draw_heading (self, snapshot, width, height);
      break;
    case REMIT_CELL_ADD:
      draw_add (self, snapshot, width, height);
      break;
    case REMIT_CELL_CORNER:
    default:
      draw_corner (self, snapshot, width, height);
      break;
    }
}

static void
drop_layouts (RemitMatrixCell *self)
{
  g_clear_object (&self->layout);
  g_clear_object (&self->detail_layout);
}

static void
remit_matrix_cell_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  /* The matrix gives every cell the room that its line and column have. */
  *minimum = *natural = 0;
}

static void
remit_matrix_cell_direction_changed (GtkWidget        *widget,
                                     GtkTextDirection  previous)
{
  drop_layouts (REMIT_MATRIX_CELL (widget));
}

static void
remit_matrix_cell_finalize (GObject *object)
{
  RemitMatrixCell *self = REMIT_MATRIX_CELL (object);

  drop_layouts (self);
  g_free (self->text);
  g_free (self->detail);

  G_OBJECT_CLASS (remit_matrix_cell_parent_class)->finalize (object);
}

static void
remit_matrix_cell_class_init (RemitMatrixCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = remit_matrix_cell_finalize;
  widget_class->measure = remit_matrix_cell_measure;
  widget_class->snapshot = remit_matrix_cell_snapshot;
  widget_class->direction_changed = remit_matrix_cell_direction_changed;
  gtk_widget_class_set_css_name (widget_class, "cell");
}

static void
remit_matrix_cell_init (RemitMatrixCell *self)
{
  self->stale = self->hidden = TRUE;
  self->content.line = self->content.column = REMIT_NO_POSITION;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_set_can_target (GTK_WIDGET (self), FALSE);
}

static GtkAccessibleRole
get_role (RemitCellKind kind)
{
  switch (kind)
    {
    case REMIT_CELL_LETTERS:
      return GTK_ACCESSIBLE_ROLE_GRID_CELL;
    case REMIT_CELL_TITLE:
      return GTK_ACCESSIBLE_ROLE_ROW_HEADER;
    case REMIT_CELL_ADD:
      return GTK_ACCESSIBLE_ROLE_BUTTON;
    case REMIT_CELL_HEADING:
    case REMIT_CELL_CORNER:
    default:
      return GTK_ACCESSIBLE_ROLE_COLUMN_HEADER;
    }
}

/**
 * remit_matrix_cell_new:
 * @kind: what it shows
 * @style: (transfer none): what it draws with; must outlive it
 * @focusable: whether it can have the keyboard focus
 *
 * Makes a cell without content.
 *
 * Returns: (transfer floating): the new cell
 */
GtkWidget *
remit_matrix_cell_new (RemitCellKind           kind,
                       const RemitMatrixStyle *style,
                       gboolean                focusable)
{
  RemitMatrixCell *self = g_object_new (REMIT_TYPE_MATRIX_CELL, "accessible-role", get_role (kind), "focusable",
                                        focusable, NULL);

  self->kind = kind;
  self->style = style;
  if (kind == REMIT_CELL_ADD)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Add a role"), -1);
  return GTK_WIDGET (self);
}

/**
 * remit_matrix_cell_get_kind:
 * @self: a cell
 *
 * Tells what it shows.
 *
 * Returns: the kind
 */
RemitCellKind
remit_matrix_cell_get_kind (RemitMatrixCell *self)
{
  g_return_val_if_fail (REMIT_IS_MATRIX_CELL (self), REMIT_CELL_LETTERS);
  return self->kind;
}

/**
 * remit_matrix_cell_get_content:
 * @self: a cell
 *
 * Gives what it shows now.
 *
 * Returns: (transfer none): the content
 */
const RemitCellContent *
remit_matrix_cell_get_content (RemitMatrixCell *self)
{
  g_return_val_if_fail (REMIT_IS_MATRIX_CELL (self), NULL);
  return &self->content;
}

static gboolean
is_same (const RemitCellContent *a,
         const RemitCellContent *b)
{
  return a->line == b->line && a->column == b->column && a->line_kind == b->line_kind && a->set == b->set &&
         a->has_note == b->has_note && a->severity == b->severity && a->folded == b->folded && a->upright == b->upright &&
         a->cut == b->cut &&
         memcmp (a->bars, b->bars, sizeof a->bars) == 0 && g_strcmp0 (a->text, b->text) == 0 &&
         g_strcmp0 (a->detail, b->detail) == 0;
}

/**
 * remit_matrix_cell_bind:
 * @self: a cell
 * @content: what to show, copied
 *
 * Shows something else, if it is something else.
 */
void
remit_matrix_cell_bind (RemitMatrixCell        *self,
                        const RemitCellContent *content)
{
  g_return_if_fail (REMIT_IS_MATRIX_CELL (self));

  if (is_same (&self->content, content))
    return;
  if (g_strcmp0 (self->text, content->text) != 0 || g_strcmp0 (self->detail, content->detail) != 0 ||
      self->content.line_kind != content->line_kind || self->content.upright != content->upright)
    {
      drop_layouts (self);
      g_free (self->text);
      g_free (self->detail);
      self->text = g_strdup (content->text);
      self->detail = g_strdup (content->detail);
    }
  self->content = *content;
  self->content.text = self->text;
  self->content.detail = self->detail;
  self->stale = TRUE;
  gtk_widget_set_opacity (GTK_WIDGET (self), content->cut ? CUT_OPACITY : 1.);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * remit_matrix_cell_get_stale:
 * @self: a cell
 *
 * Tells whether its words for assistive technology are of what it showed before.
 *
 * Returns: whether they are
 */
gboolean
remit_matrix_cell_get_stale (RemitMatrixCell *self)
{
  g_return_val_if_fail (REMIT_IS_MATRIX_CELL (self), FALSE);
  return self->stale;
}

/**
 * remit_matrix_cell_describe:
 * @self: a cell
 * @label: what it is, in words
 * @description: where it is and what is found, in words
 * @row_index: its row in the grid, from 1
 * @column_index: its column in the grid, from 1
 *
 * Tells assistive technology what the cell shows.
 */
void
remit_matrix_cell_describe (RemitMatrixCell *self,
                            const char      *label,
                            const char      *description,
                            int              row_index,
                            int              column_index)
{
  g_return_if_fail (REMIT_IS_MATRIX_CELL (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
  if (self->kind != REMIT_CELL_ADD)
    gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_ROW_INDEX, row_index,
                                    GTK_ACCESSIBLE_RELATION_COL_INDEX, column_index, -1);
  if (self->kind == REMIT_CELL_LETTERS)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                                 self->content.severity == REMIT_SEVERITY_ERROR ? GTK_ACCESSIBLE_INVALID_TRUE
                                                                                : GTK_ACCESSIBLE_INVALID_FALSE,
                                 -1);
  if (self->kind == REMIT_CELL_TITLE && self->content.line_kind == REMIT_LINE_SECTION)
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, !self->content.folded, -1);
  else if (self->kind == REMIT_CELL_TITLE)
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED);
  self->stale = FALSE;
}

/**
 * remit_matrix_cell_forget:
 * @self: a cell
 *
 * Makes its words stale: something that they tell of has changed, though what the cell shows may not.
 */
void
remit_matrix_cell_forget (RemitMatrixCell *self)
{
  g_return_if_fail (REMIT_IS_MATRIX_CELL (self));
  self->stale = TRUE;
}

/**
 * remit_matrix_cell_set_hidden:
 * @self: a cell
 * @hidden: whether it waits out of sight
 *
 * Takes the cell away from assistive technology, or gives it back. A widget that is out of sight only because its
 * parent does not show it would still be read, with what it showed before.
 */
void
remit_matrix_cell_set_hidden (RemitMatrixCell *self,
                              gboolean         hidden)
{
  g_return_if_fail (REMIT_IS_MATRIX_CELL (self));

  if (self->hidden == hidden)
    return;
  self->hidden = hidden;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_HIDDEN, hidden, -1);
}

/**
 * remit_matrix_cell_set_selected:
 * @self: a cell
 * @selected: whether it belongs to what is selected
 *
 * Tells assistive technology whether the cell is selected.
 */
void
remit_matrix_cell_set_selected (RemitMatrixCell *self,
                                gboolean         selected)
{
  g_return_if_fail (REMIT_IS_MATRIX_CELL (self));

  if (self->kind == REMIT_CELL_ADD || self->kind == REMIT_CELL_CORNER || self->selected == selected)
    return;
  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

/**
 * remit_matrix_cell_restyle:
 * @self: a cell
 *
 * Draws anew after the style has changed.
 */
void
remit_matrix_cell_restyle (RemitMatrixCell *self)
{
  g_return_if_fail (REMIT_IS_MATRIX_CELL (self));

  drop_layouts (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * remit_matrix_cell_is_cut:
 * @self: a cell
 *
 * Tells whether its text does not fit.
 *
 * Returns: whether a part of the text is not shown
 */
gboolean
remit_matrix_cell_is_cut (RemitMatrixCell *self)
{
  g_return_val_if_fail (REMIT_IS_MATRIX_CELL (self), FALSE);
  return self->layout != NULL && pango_layout_is_ellipsized (self->layout);
}
