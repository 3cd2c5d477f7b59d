/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-filter-bar.h"

#include <glib/gi18n.h>

#include "chart/remit-row-filter.h"

/* The line above the matrix that says which rows to show, while you type. It is in sight for as long as it hides
 * anything: closing it shows all rows again. Enter and Down go to the first match; Escape closes it, and as long as
 * nobody has been in the matrix since, the cursor is back where it was. What somebody adds is never hidden: the bar
 * closes. How many rows match is counted once before the next frame, however many edits there were. */

struct _RemitFilterBar
{
  GtkWidget parent_instance;

  GtkEditable *entry;
  GtkLabel *count;

  RemitMatrix *matrix;
  GSignalGroup *chart_signals;
  GSignalGroup *history_signals;
  guint count_id;
  guint n_rows; /* as they were counted last */
  guint n_hidden;
  gboolean no_match;
  RemitPlace before;    /* where the cursor was when the bar opened */
  gboolean knows_place; /* whether it may go back there */
};

enum
{
  PROP_NO_MATCH = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (RemitFilterBar, remit_filter_bar, GTK_TYPE_WIDGET)

static gboolean
has_focus (GtkWidget *widget)
{
  return (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
}

static RemitChart *
get_chart (RemitFilterBar *self)
{
  RemitHistory *history = self->matrix != NULL ? remit_matrix_get_history (self->matrix) : NULL;

  return history != NULL ? remit_history_get_chart (history) : NULL;
}

static void
count (RemitFilterBar *self)
{
  RemitChart *chart = get_chart (self);

  self->n_rows = chart != NULL ? remit_chart_get_n_rows (chart) : 0;
  self->n_hidden = chart != NULL ? self->n_rows - remit_matrix_get_n_shown (self->matrix) : 0;
}

static char *
describe_count (RemitFilterBar *self)
{
  if (get_chart (self) == NULL || !remit_filter_bar_get_active (self))
    return g_strdup ("");
  /* TRANSLATORS: how many of all responsibilities are shown: "3 of 37" */
  return g_strdup_printf (ngettext ("%u of %u", "%u of %u", self->n_rows), self->n_rows - self->n_hidden, self->n_rows);
}

static void
update_count (RemitFilterBar *self)
{
  g_autofree char *text = NULL;
  gboolean no_match;

  g_clear_handle_id (&self->count_id, g_source_remove);
  count (self);
  text = describe_count (self);
  no_match = *text != '\0' && self->n_hidden == self->n_rows;
  if (g_strcmp0 (gtk_label_get_text (self->count), text) != 0)
    {
      gtk_label_set_text (self->count, text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
    }
  if (self->no_match == no_match)
    return;
  self->no_match = no_match;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NO_MATCH]);
}

static gboolean
count_cb (gpointer user_data)
{
  RemitFilterBar *self = user_data;

  self->count_id = 0;
  update_count (self);
  return G_SOURCE_REMOVE;
}

static void
count_soon (RemitFilterBar *self)
{
  if (self->count_id == 0 && remit_filter_bar_get_active (self))
    self->count_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, count_cb, self, NULL);
}

static void
layout_changed_cb (RemitFilterBar *self)
{
  self->knows_place = FALSE;
  count_soon (self);
}

static void
applied_cb (RemitHistory    *history,
            const RemitEdit *edit,
            gboolean         again,
            RemitFilterBar  *self)
{
  const guint n_rows = self->n_rows, n_hidden = self->n_hidden;

  if (!remit_filter_bar_get_active (self))
    return;
  count (self);
  if (!again && self->n_rows > n_rows && self->n_hidden > n_hidden)
    remit_filter_bar_close (self);
}

static void
place_changed_cb (RemitFilterBar *self)
{
  if (has_focus (GTK_WIDGET (self->matrix)))
    self->knows_place = FALSE;
}

/* The matrix begins with every row of a new chart. */
static void
history_changed_cb (RemitFilterBar *self)
{
  g_signal_group_set_target (self->chart_signals, get_chart (self));
  g_signal_group_set_target (self->history_signals, remit_matrix_get_history (self->matrix));
  remit_filter_bar_close (self);
}

static void
text_changed_cb (RemitFilterBar *self)
{
  if (self->matrix == NULL)
    return;
  remit_matrix_set_filter (self->matrix, gtk_editable_get_text (self->entry));
  update_count (self);
}

/* Whether each row matches as it is now; the matrix looks at them only when something is typed. */
static RemitRowFilter *
make_filter (RemitFilterBar *self)
{
  RemitRowFilter *filter = remit_row_filter_new (get_chart (self));

  remit_row_filter_set_text (filter, gtk_editable_get_text (self->entry));
  return filter;
}

static RemitPlan *
get_plan (RemitFilterBar *self)
{
  RemitChecks *checks = remit_matrix_get_checks (self->matrix);

  return checks != NULL ? remit_checks_get_plan (checks) : NULL;
}

/* The row @wanted, if it matches; else the first one that does. */
static guint
find_match (RemitFilterBar *self,
            guint           wanted)
{
  RemitPlan *plan = get_plan (self);
  g_autoptr (RemitRowFilter) filter = make_filter (self);
  const guint n_rows = remit_chart_get_n_rows (get_chart (self));

  if (wanted < n_rows && remit_row_filter_matches (filter, plan, wanted))
    return wanted;
  for (guint row = 0; row < n_rows; row++)
    if (remit_row_filter_matches (filter, plan, row))
      return row;
  return REMIT_NO_POSITION;
}

static void
go_to_match (RemitFilterBar *self)
{
  RemitPlace place;

  if (get_chart (self) == NULL)
    return;
  remit_matrix_get_place (self->matrix, &place);
  if (place.row == REMIT_NO_POSITION && self->knows_place)
    place.role = self->before.role;
  place.row = find_match (self, place.row);
  place.section = REMIT_NO_POSITION;
  if (place.row == REMIT_NO_POSITION)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  self->knows_place = FALSE;
  remit_matrix_go_to (self->matrix, &place, TRUE);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                RemitFilterBar        *self)
{
  if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Escape:
      remit_filter_bar_close (self);
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      go_to_match (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
close_clicked_cb (RemitFilterBar *self)
{
  remit_filter_bar_close (self);
}

static void
remit_filter_bar_get_property (GObject    *object,
                               guint       property_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  if (property_id == PROP_NO_MATCH)
    g_value_set_boolean (value, REMIT_FILTER_BAR (object)->no_match);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
remit_filter_bar_dispose (GObject *object)
{
  RemitFilterBar *self = REMIT_FILTER_BAR (object);
  GtkWidget *child;

  g_clear_handle_id (&self->count_id, g_source_remove);
  g_clear_object (&self->chart_signals);
  g_clear_object (&self->history_signals);
  g_clear_weak_pointer (&self->matrix);
  gtk_widget_dispose_template (GTK_WIDGET (self), REMIT_TYPE_FILTER_BAR);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (remit_filter_bar_parent_class)->dispose (object);
}

static void
remit_filter_bar_class_init (RemitFilterBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = remit_filter_bar_get_property;
  object_class->dispose = remit_filter_bar_dispose;

  properties[PROP_NO_MATCH] =
    g_param_spec_boolean ("no-match", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitFilterBar, entry);
  gtk_widget_class_bind_template_child (widget_class, RemitFilterBar, count);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_clicked_cb);
  gtk_widget_class_set_css_name (widget_class, "filterbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_SEARCH);
}

static void
remit_filter_bar_init (RemitFilterBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->chart_signals = g_signal_group_new (REMIT_TYPE_CHART);
  g_signal_group_connect_swapped (self->chart_signals, "layout-changed", G_CALLBACK (layout_changed_cb), self);
  g_signal_group_connect_swapped (self->chart_signals, "item-changed", G_CALLBACK (count_soon), self);
  self->history_signals = g_signal_group_new (REMIT_TYPE_HISTORY);
  g_signal_group_connect (self->history_signals, "applied", G_CALLBACK (applied_cb), self);
}

/**
 * remit_filter_bar_set_matrix:
 * @self: a bar that has none yet
 * @matrix: the matrix whose rows it filters
 *
 * Says what to filter.
 */
void
remit_filter_bar_set_matrix (RemitFilterBar *self,
                             RemitMatrix    *matrix)
{
  g_return_if_fail (REMIT_IS_FILTER_BAR (self));
  g_return_if_fail (REMIT_IS_MATRIX (matrix));
  g_return_if_fail (self->matrix == NULL);

  g_set_weak_pointer (&self->matrix, matrix);
  g_signal_connect_object (matrix, "notify::history", G_CALLBACK (history_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (matrix, "notify::checks", G_CALLBACK (count_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (matrix, "place-changed", G_CALLBACK (place_changed_cb), self, G_CONNECT_SWAPPED);
  history_changed_cb (self);
}

/**
 * remit_filter_bar_open:
 * @self: a bar
 *
 * Shows the bar and gives it the keyboard; what was typed before is selected.
 */
void
remit_filter_bar_open (RemitFilterBar *self)
{
  g_return_if_fail (REMIT_IS_FILTER_BAR (self));

  if (!has_focus (GTK_WIDGET (self)) && self->matrix != NULL)
    {
      remit_matrix_get_place (self->matrix, &self->before);
      self->before.plan = NULL;
      self->knows_place = TRUE;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}

/**
 * remit_filter_bar_close:
 * @self: a bar
 *
 * Hides the bar and shows all rows. The keyboard goes from the bar to the matrix.
 */
void
remit_filter_bar_close (RemitFilterBar *self)
{
  gboolean had_focus;

  g_return_if_fail (REMIT_IS_FILTER_BAR (self));

  had_focus = has_focus (GTK_WIDGET (self));
  gtk_editable_set_text (self->entry, "");
  if (had_focus && self->matrix != NULL)
    {
      if (self->knows_place)
        remit_matrix_go_to (self->matrix, &self->before, TRUE);
      else
        gtk_widget_grab_focus (GTK_WIDGET (self->matrix));
    }
  self->knows_place = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

/**
 * remit_filter_bar_get_active:
 * @self: a bar
 *
 * Tells whether it asks for anything.
 *
 * Returns: whether rows may be hidden
 */
gboolean
remit_filter_bar_get_active (RemitFilterBar *self)
{
  g_autofree char *text = NULL;

  g_return_val_if_fail (REMIT_IS_FILTER_BAR (self), FALSE);

  text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  return *text != '\0';
}

/**
 * remit_filter_bar_admit:
 * @self: a bar
 * @row: a row
 *
 * Lets the matrix show a row that matches by now, as it may after an undo.
 */
void
remit_filter_bar_admit (RemitFilterBar *self,
                        guint           row)
{
  RemitChart *chart;
  g_autoptr (RemitRowFilter) filter = NULL;

  g_return_if_fail (REMIT_IS_FILTER_BAR (self));

  chart = get_chart (self);
  if (chart == NULL || row >= remit_chart_get_n_rows (chart) || !remit_filter_bar_get_active (self))
    return;
  filter = make_filter (self);
  if (!remit_row_filter_matches (filter, get_plan (self), row))
    return;
  remit_matrix_set_filter (self->matrix, "");
  text_changed_cb (self);
}
