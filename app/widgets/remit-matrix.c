/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-matrix.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "widgets/remit-matrix-private.h"

/* The chart as a matrix that scrolls below a frozen row of headings and beside a frozen column of
 * titles. Only what is visible has widgets, which go round as it scrolls; so ten rows and ten
 * thousand cost the same. Everything is placed in one pass at allocation: the lines and columns in
 * sight are bound to cells, and each cell gets its place. The grid itself is drawn here.
 *
 * x runs from the side where text begins; mirror() turns it round for right-to-left. */

enum
{
  PROP_HISTORY = 1,
  PROP_CHECKS,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

G_DEFINE_FINAL_TYPE_WITH_CODE (RemitMatrix, remit_matrix, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
for_each_cell (RemitMatrix *self,
               void (*call) (RemitMatrixCell *cell))
{
  for (guint i = 0; i < REMIT_N_POOLS; i++)
    {
      for (guint j = 0; j < self->pools[i].cells->len; j++)
        call (g_ptr_array_index (self->pools[i].cells, j));
      call (REMIT_MATRIX_CELL (self->pools[i].actives[0]));
      call (REMIT_MATRIX_CELL (self->pools[i].actives[1]));
    }
  call (REMIT_MATRIX_CELL (self->corner));
}

static void
style_changed_cb (RemitMatrix *self)
{
  remit_matrix_update_style (self);
  for_each_cell (self, remit_matrix_cell_restyle);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
remit_matrix_measure (GtkWidget      *widget,
                      GtkOrientation  orientation,
                      int             for_size,
                      int            *minimum,
                      int            *natural,
                      int            *minimum_baseline,
                      int            *natural_baseline)
{
  RemitMatrix *self = REMIT_MATRIX (widget);

  if (self->style.unit == 0)
    remit_matrix_update_style (self);
  *minimum = self->style.unit * 4;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? self->style.unit * 40 : self->style.unit * 24;
}

static void
remit_matrix_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  remit_matrix_allocate (REMIT_MATRIX (widget), width, height);
}

static void
remit_matrix_snapshot (GtkWidget   *widget,
                       GtkSnapshot *snapshot)
{
  RemitMatrix *self = REMIT_MATRIX (widget);

  if (self->chart != NULL)
    remit_matrix_draw (self, snapshot);
}

/* What the chart tells */

/**
 * remit_matrix_refresh:
 * @self: a matrix
 *
 * Shows the chart as it is now, where its layout has not changed.
 */
void
remit_matrix_refresh (RemitMatrix *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What a cell says is more than what it shows: titles, notes, findings. */
static void
forget_words (RemitMatrix *self)
{
  for_each_cell (self, remit_matrix_cell_forget);
}

/**
 * remit_matrix_rebuild_lines:
 * @self: a matrix
 *
 * Shows other rows of the same chart. Who needs the lines sees them at once.
 */
void
remit_matrix_rebuild_lines (RemitMatrix *self)
{
  self->lines_stale = TRUE;
  forget_words (self);
  if (self->style.unit == 0)
    remit_matrix_update_style (self);
  remit_matrix_size_columns (self, gtk_widget_get_width (GTK_WIDGET (self)));
  remit_matrix_update_lines (self);
  if (self->chart != NULL)
    remit_matrix_provide_cells (self);
  /* Not only an allocation: with the size of the content the scroll bars may come and go, which asks for a
   * new layout of all around, and that is lost when it comes in the middle of one. */
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * remit_matrix_rebuild:
 * @self: a matrix
 *
 * Shows the chart as it is now after its layout has changed. Who needs the lines sees them at once.
 */
void
remit_matrix_rebuild (RemitMatrix *self)
{
  self->header_height = 0;
  self->word_width = 0;
  remit_matrix_rebuild_lines (self);
}

static void
words_changed_cb (RemitMatrix *self)
{
  forget_words (self);
  remit_matrix_refresh (self);
}

static void
cell_changed_cb (RemitMatrix *self)
{
  remit_matrix_update_letters (self);
  remit_matrix_refresh (self);
}

static void
layout_changed_cb (RemitMatrix *self)
{
  forget_words (self);
  remit_matrix_end_edit (self, FALSE);
  if (self->drag_moving)
    remit_matrix_end_drag (self, FALSE);
  remit_row_filter_forget (self->filter);
  /* A responsibility that has left may be freed and its address used again. */
  g_hash_table_remove_all (self->heights);
  remit_matrix_rebuild (self);
  remit_matrix_update_letters (self);
}

static void
item_changed_cb (RemitMatrix *self,
                 RemitItem   *item,
                 GParamSpec  *pspec)
{
  static const char *const laid_out[] = { "name", "title", NULL };

  if (REMIT_IS_PLAN (item))
    return;
  forget_words (self);
  remit_row_filter_forget (self->filter);
  if (g_strv_contains (laid_out, pspec->name))
    {
      g_hash_table_remove (self->heights, item);
      remit_matrix_rebuild (self);
    }
  else if (remit_row_filter_is_active (self->filter))
    remit_matrix_rebuild_lines (self);
  else
    remit_matrix_refresh (self);
}

static void
scheme_changed_cb (RemitMatrix *self)
{
  forget_words (self);
  style_changed_cb (self);
}

static void
disconnect_chart (RemitMatrix *self)
{
  if (self->chart == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->chart, self);
  g_clear_pointer (&self->filter, remit_row_filter_free);
  self->chart = NULL;
}

static void
connect_chart (RemitMatrix *self)
{
  const struct
  {
    const char *signal;
    GCallback callback;
  } handlers[] = {
    { "cell-changed", G_CALLBACK (cell_changed_cb) },
    { "cell-note-changed", G_CALLBACK (words_changed_cb) },
    { "layout-changed", G_CALLBACK (layout_changed_cb) },
    { "item-changed", G_CALLBACK (item_changed_cb) },
    { "notify::scheme", G_CALLBACK (scheme_changed_cb) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (handlers); i++)
    g_signal_connect_object (self->chart, handlers[i].signal, handlers[i].callback, self, G_CONNECT_SWAPPED);
}

/* Overrides */

static gboolean
remit_matrix_grab_focus (GtkWidget *widget)
{
  RemitMatrix *self = REMIT_MATRIX (widget);
  RemitCellPool *pool = &self->pools[remit_matrix_get_spot_pool (self, self->cursor)];

  if (self->chart == NULL)
    return FALSE;
  if (self->editing)
    return gtk_widget_grab_focus (self->editor);
  /* A cell out of the tree of what is shown cannot take the focus. */
  gtk_widget_set_child_visible (pool->actives[pool->turn], TRUE);
  return gtk_widget_grab_focus (pool->actives[pool->turn]);
}

static gboolean
remit_matrix_focus (GtkWidget        *widget,
                    GtkDirectionType  direction)
{
  GtkWidget *child = gtk_widget_get_focus_child (widget);

  /* Within what has popped up the focus moves by itself, and stays there. */
  if (child != NULL && GTK_IS_POPOVER (child))
    return gtk_widget_child_focus (child, direction);
  return child == NULL && gtk_widget_grab_focus (widget);
}

static void
remit_matrix_css_changed (GtkWidget         *widget,
                          GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (remit_matrix_parent_class)->css_changed (widget, change);
  style_changed_cb (REMIT_MATRIX (widget));
}

static gboolean
remit_matrix_query_tooltip (GtkWidget  *widget,
                            int         x,
                            int         y,
                            gboolean    keyboard,
                            GtkTooltip *tooltip)
{
  g_autofree char *text = NULL;
  GdkRectangle area;

  if (!keyboard)
    text = remit_matrix_dup_hint (REMIT_MATRIX (widget), x, y, &area);
  if (text == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

static void
remit_matrix_get_property (GObject    *object,
                           guint       property_id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  RemitMatrix *self = REMIT_MATRIX (object);

  switch (property_id)
    {
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case PROP_CHECKS:
      g_value_set_object (value, self->checks);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[GTK_ORIENTATION_VERTICAL]);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, (int) self->scroll_policies[GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, (int) self->scroll_policies[GTK_ORIENTATION_VERTICAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_matrix_set_property (GObject      *object,
                           guint         property_id,
                           const GValue *value,
                           GParamSpec   *pspec)
{
  RemitMatrix *self = REMIT_MATRIX (object);

  switch (property_id)
    {
    case PROP_HISTORY:
      remit_matrix_set_history (self, g_value_get_object (value));
      break;
    case PROP_CHECKS:
      remit_matrix_set_checks (self, g_value_get_object (value));
      break;
    case PROP_HADJUSTMENT:
      remit_matrix_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      remit_matrix_set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->scroll_policies[GTK_ORIENTATION_HORIZONTAL] = (guint) g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->scroll_policies[GTK_ORIENTATION_VERTICAL] = (guint) g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
unparent_cell (RemitMatrixCell *cell)
{
  if (gtk_widget_get_parent (GTK_WIDGET (cell)) != NULL)
    gtk_widget_unparent (GTK_WIDGET (cell));
}

static void
remit_matrix_dispose (GObject *object)
{
  RemitMatrix *self = REMIT_MATRIX (object);

  g_clear_handle_id (&self->describe_id, g_source_remove);
  g_clear_handle_id (&self->provide_id, g_source_remove);
  g_clear_handle_id (&self->ask_again_id, g_source_remove);
  remit_matrix_forget_cut (self);
  remit_matrix_set_checks (self, NULL);
  remit_matrix_set_history (self, NULL);
  remit_matrix_set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  remit_matrix_set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  if (self->corner != NULL)
    for_each_cell (self, unparent_cell);
  self->corner = NULL;
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_pointer (&self->editor_text, g_free);

  G_OBJECT_CLASS (remit_matrix_parent_class)->dispose (object);
}

static void
remit_matrix_finalize (GObject *object)
{
  RemitMatrix *self = REMIT_MATRIX (object);

  for (guint i = 0; i < REMIT_N_POOLS; i++)
    g_ptr_array_unref (self->pools[i].cells);
  remit_matrix_lines_free (self->lines);
  remit_matrix_columns_free (self->columns);
  remit_pills_free (self->style.pills);
  g_hash_table_unref (self->heights);
  g_hash_table_unref (self->name_widths);
  g_hash_table_unref (self->word_widths);
  g_clear_pointer (&self->font, pango_font_description_free);

  G_OBJECT_CLASS (remit_matrix_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  /**
   * RemitMatrix::place-changed:
   * @matrix: the matrix
   *
   * Emitted when the cursor has moved, by itself or because what it stood on has gone.
   */
  g_signal_new ("place-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * RemitMatrix::problem:
   * @matrix: the matrix
   * @message: a sentence, translated
   *
   * Emitted when something that was asked for cannot be done.
   */
  g_signal_new ("problem", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * RemitMatrix::told:
   * @matrix: the matrix
   * @message: a sentence, translated
   *
   * Emitted when there is something to know about what was done.
   */
  g_signal_new ("told", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  /**
   * RemitMatrix::copy:
   * @matrix: the matrix
   * @cut: whether what is copied shall be taken away
   *
   * Emitted when what is selected shall go to the clipboard.
   */
  g_signal_new ("copy", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  /**
   * RemitMatrix::paste:
   * @matrix: the matrix
   *
   * Emitted when what is on the clipboard shall come in at the cursor.
   */
  g_signal_new ("paste", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * RemitMatrix::removed:
   * @matrix: the matrix
   * @message: a sentence, translated
   *
   * Emitted when something was removed that undo brings back.
   */
  g_signal_new ("removed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
remit_matrix_class_init (RemitMatrixClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = remit_matrix_get_property;
  object_class->set_property = remit_matrix_set_property;
  object_class->dispose = remit_matrix_dispose;
  object_class->finalize = remit_matrix_finalize;
  widget_class->measure = remit_matrix_measure;
  widget_class->size_allocate = remit_matrix_size_allocate;
  widget_class->snapshot = remit_matrix_snapshot;
  widget_class->grab_focus = remit_matrix_grab_focus;
  widget_class->focus = remit_matrix_focus;
  widget_class->css_changed = remit_matrix_css_changed;
  widget_class->query_tooltip = remit_matrix_query_tooltip;

  g_object_class_install_property (object_class, PROP_HISTORY,
                                   g_param_spec_object ("history", NULL, NULL, REMIT_TYPE_HISTORY, flags));
  g_object_class_install_property (object_class, PROP_CHECKS,
                                   g_param_spec_object ("checks", NULL, NULL, REMIT_TYPE_CHECKS, flags));
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  install_signals (G_TYPE_FROM_CLASS (klass));
  gtk_widget_class_set_css_name (widget_class, "matrix");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  remit_matrix_install_actions (widget_class);
}

static void
init_pool (RemitMatrix   *self,
           RemitPool      pool,
           RemitCellKind  kind)
{
  self->pools[pool].kind = kind;
  self->pools[pool].cells = g_ptr_array_new ();
  for (guint i = 0; i < 2; i++)
    {
      self->pools[pool].actives[i] = remit_matrix_cell_new (kind, &self->style, TRUE);
      gtk_widget_set_child_visible (self->pools[pool].actives[i], FALSE);
      gtk_widget_set_parent (self->pools[pool].actives[i], GTK_WIDGET (self));
    }
}

static void
remit_matrix_init (RemitMatrix *self)
{
  AdwStyleManager *manager = adw_style_manager_get_default ();

  self->lines = remit_matrix_lines_new ();
  self->columns = remit_matrix_columns_new ();
  self->style.pills = remit_pills_new ();
  self->heights = g_hash_table_new (NULL, NULL);
  self->name_widths = g_hash_table_new (NULL, NULL);
  self->word_widths = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->cursor = self->anchor = (RemitSpot) { 0, -1 };
  self->tab_start = REMIT_MATRIX_NO_COLUMN;
  self->column_width = 1;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE, -1);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  init_pool (self, REMIT_POOL_LETTERS, REMIT_CELL_LETTERS);
  init_pool (self, REMIT_POOL_TITLES, REMIT_CELL_TITLE);
  init_pool (self, REMIT_POOL_HEADINGS, REMIT_CELL_HEADING);
  init_pool (self, REMIT_POOL_ADD, REMIT_CELL_ADD);
  self->corner = remit_matrix_cell_new (REMIT_CELL_CORNER, &self->style, FALSE);
  gtk_widget_set_parent (self->corner, GTK_WIDGET (self));
  remit_matrix_init_editor (self);
  remit_matrix_init_input (self);
  g_signal_connect_object (manager, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (manager, "notify::high-contrast", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
}

/**
 * remit_matrix_new:
 *
 * Makes a matrix without a chart.
 *
 * Returns: (transfer floating): the new matrix
 */
GtkWidget *
remit_matrix_new (void)
{
  return g_object_new (REMIT_TYPE_MATRIX, NULL);
}

/**
 * remit_matrix_get_history:
 * @self: a matrix
 *
 * Gives the history through which it edits.
 *
 * Returns: (nullable) (transfer none): the history
 */
RemitHistory *
remit_matrix_get_history (RemitMatrix *self)
{
  g_return_val_if_fail (REMIT_IS_MATRIX (self), NULL);
  return self->history;
}

/**
 * remit_matrix_set_history:
 * @self: a matrix
 * @history: (nullable): a history
 *
 * Says which chart to show, and through which history to edit it.
 */
void
remit_matrix_set_history (RemitMatrix  *self,
                          RemitHistory *history)
{
  g_return_if_fail (REMIT_IS_MATRIX (self));

  if (history == self->history)
    return;
  if (self->editor != NULL)
    remit_matrix_end_edit (self, FALSE);
  remit_matrix_set_checks (self, NULL);
  remit_matrix_forget_cut (self);
  remit_matrix_forget_letters (self);
  disconnect_chart (self);
  g_set_object (&self->history, history);
  g_hash_table_remove_all (self->heights);
  self->cursor_row = self->cursor_role = NULL;
  if (history != NULL)
    {
      self->chart = remit_history_get_chart (history);
      self->filter = remit_row_filter_new (self->chart);
      connect_chart (self);
      g_clear_pointer (&self->lines, remit_matrix_lines_free);
      g_clear_pointer (&self->columns, remit_matrix_columns_free);
      self->lines = remit_matrix_lines_new ();
      self->columns = remit_matrix_columns_new ();
      style_changed_cb (self);
      remit_matrix_rebuild (self);
      remit_matrix_go_to_first (self);
    }
  g_object_notify (G_OBJECT (self), "history");
}

/**
 * remit_matrix_get_checks:
 * @self: a matrix
 *
 * Gives the checks of the plan that it shows.
 *
 * Returns: (nullable) (transfer none): the checks
 */
RemitChecks *
remit_matrix_get_checks (RemitMatrix *self)
{
  g_return_val_if_fail (REMIT_IS_MATRIX (self), NULL);
  return self->checks;
}

/**
 * remit_matrix_set_checks:
 * @self: a matrix
 * @checks: (nullable): checks of a plan of the history's chart
 *
 * Says which plan to show, and where its findings come from.
 */
void
remit_matrix_set_checks (RemitMatrix *self,
                         RemitChecks *checks)
{
  g_return_if_fail (REMIT_IS_MATRIX (self));

  if (checks == self->checks)
    return;
  if (self->checks != NULL)
    g_signal_handlers_disconnect_by_data (self->checks, self);
  g_set_object (&self->checks, checks);
  self->plan = checks != NULL ? remit_checks_get_plan (checks) : NULL;
  forget_words (self);
  if (checks != NULL)
    g_signal_connect_object (checks, "changed", G_CALLBACK (words_changed_cb), self, G_CONNECT_SWAPPED);
  if (checks != NULL && remit_row_filter_is_active (self->filter))
    remit_matrix_rebuild_lines (self);
  else
    remit_matrix_refresh (self);
  remit_matrix_update_letters (self);
  g_object_notify (G_OBJECT (self), "checks");
}

/**
 * remit_matrix_set_filter:
 * @self: a matrix
 * @text: what is looked for, "" for everything
 *
 * Shows only the rows that match: by words in titles and notes, or by letters, as in "PO:A".
 */
void
remit_matrix_set_filter (RemitMatrix *self,
                         const char  *text)
{
  g_return_if_fail (REMIT_IS_MATRIX (self));

  if (self->filter == NULL || !remit_row_filter_set_text (self->filter, text))
    return;
  /* A block would take in other rows than those that were selected. */
  self->anchor = self->cursor;
  self->has_range = FALSE;
  self->reveal = TRUE;
  remit_matrix_rebuild_lines (self);
}

/**
 * remit_matrix_get_n_shown:
 * @self: a matrix
 *
 * Counts the rows that match what is looked for; in folded sections too where nothing is.
 *
 * Returns: their number
 */
guint
remit_matrix_get_n_shown (RemitMatrix *self)
{
  guint n = 0;

  g_return_val_if_fail (REMIT_IS_MATRIX (self), 0);

  if (self->chart == NULL)
    return 0;
  if (!remit_row_filter_is_active (self->filter))
    return remit_chart_get_n_rows (self->chart);
  for (guint i = 0; i < remit_matrix_lines_get_n (self->lines); i++)
    n += remit_matrix_lines_get (self->lines, i)->kind == REMIT_LINE_ROW ? 1 : 0;
  return n;
}
