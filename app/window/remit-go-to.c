/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-go-to.h"

#include <glib/gi18n.h>

#include "chart/remit-row-filter.h"

/* Finds a responsibility to go to: by words or letters, as the filter of the matrix does, or by its number. The
 * keyboard stays in the entry, from where the arrow keys move through the list, so that typing, choosing and going
 * there are one movement. The list is a filter over the rows of the chart, and its widgets are recycled. */

#define PAGE 8

struct _RemitGoTo
{
  GtkPopover parent_instance;

  GtkEditable *entry;
  GtkStack *stack;
  GtkWidget *scroller;
  GtkListView *list;
  GtkWidget *no_match;

  RemitChart *chart;
  RemitPlan *plan;
  RemitRowFilter *words;
  guint number; /* what was typed, if it is a number that a row has; else 0 */
  GtkFilter *filter;
  GtkFilterListModel *matches;
  GtkSingleSelection *selection;
  GtkWidget *focus_before; /* weak */
  gboolean chosen;
};

enum
{
  CHOSEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RemitGoTo, remit_go_to, GTK_TYPE_POPOVER)

static gboolean
matches (gpointer item,
         gpointer user_data)
{
  RemitGoTo *self = user_data;
  const guint row = remit_item_get_position (item);

  return row + 1 == self->number || remit_row_filter_matches (self->words, self->plan, row);
}

static const char *
get_section_title (RemitGoTo *self,
                   RemitItem *item)
{
  const guint section = remit_chart_get_row_section (self->chart, remit_item_get_position (item));
  const char *title = remit_section_get_title (remit_chart_get_section (self->chart, section));

  return title != NULL ? title : "";
}

/* What a screen reader says of a row. */
static char *
describe (RemitGoTo *self,
          gpointer   item)
{
  const char *title = remit_responsibility_get_title (item), *section = get_section_title (self, item);
  const guint number = remit_item_get_position (item) + 1;

  if (*section == '\0')
    /* TRANSLATORS: a responsibility and its number in the chart */
    return g_strdup_printf (_("%s, number %u"), title, number);
  /* TRANSLATORS: a responsibility, the title of its section, and its number in the chart */
  return g_strdup_printf (_("%s, %s, number %u"), title, section, number);
}

/* Choosing */

/* The keyboard is in the entry, so it says what is selected. */
static void
tell_selected (RemitGoTo *self)
{
  gpointer item = gtk_single_selection_get_selected_item (self->selection);
  g_autofree char *name = item != NULL ? describe (self, item) : g_strdup (_("No responsibility matches"));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, name, -1);
}

static void
select_match (RemitGoTo *self,
              guint      position)
{
  const guint n_matches = g_list_model_get_n_items (G_LIST_MODEL (self->matches));

  if (n_matches > 0)
    {
      position = MIN (position, n_matches - 1);
      gtk_single_selection_set_selected (self->selection, position);
      gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
    }
  tell_selected (self);
}

/* Where a row stands among the matches; they are in the order of the chart. */
static guint
find_match (RemitGoTo *self,
            guint      row)
{
  guint low = 0, high = g_list_model_get_n_items (G_LIST_MODEL (self->matches));

  while (low < high)
    {
      const guint middle = low + (high - low) / 2;
      g_autoptr (RemitItem) item = g_list_model_get_item (G_LIST_MODEL (self->matches), middle);

      if (remit_item_get_position (item) < row)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static guint
read_number (RemitGoTo  *self,
             const char *text)
{
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 1, remit_chart_get_n_rows (self->chart), &number, NULL))
    return 0;
  return (guint) number;
}

static void
text_changed_cb (RemitGoTo *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->entry)));
  gboolean any;

  if (self->words == NULL)
    return;
  self->number = read_number (self, text);
  remit_row_filter_set_text (self->words, text);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  any = g_list_model_get_n_items (G_LIST_MODEL (self->matches)) > 0;
  gtk_stack_set_visible_child (self->stack, any ? self->scroller : self->no_match);
  select_match (self, self->number > 0 ? find_match (self, self->number - 1) : 0);
}

static void
choose (RemitGoTo *self,
        guint      position)
{
  g_autoptr (RemitItem) item = g_list_model_get_item (G_LIST_MODEL (self->matches), position);
  guint row;

  if (item == NULL)
    {
      gtk_widget_error_bell (GTK_WIDGET (self));
      return;
    }
  row = remit_item_get_position (item);
  self->chosen = TRUE;
  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, row);
}

/* Rows */

static void
list_activated_cb (RemitGoTo *self,
                   guint      position)
{
  choose (self, position);
}

/* The list's own way to take a single click also selects what lies under a pointer that rests. */
static void
row_released_cb (GtkGestureClick *gesture,
                 int              n_press,
                 double           x,
                 double           y,
                 RemitGoTo       *self)
{
  choose (self, gtk_list_item_get_position (g_object_get_data (G_OBJECT (gesture), "remit-list-item")));
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item,
              RemitGoTo                *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *labels[3];

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      labels[i] = gtk_label_new (NULL);
      gtk_label_set_ellipsize (GTK_LABEL (labels[i]), i < 2 ? PANGO_ELLIPSIZE_END : PANGO_ELLIPSIZE_NONE);
      if (i > 0)
        gtk_widget_add_css_class (labels[i], "dim");
      gtk_box_append (GTK_BOX (box), labels[i]);
    }
  gtk_label_set_xalign (GTK_LABEL (labels[0]), 0.f);
  gtk_widget_set_hexpand (labels[0], TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (labels[1]), 16);
  gtk_label_set_xalign (GTK_LABEL (labels[2]), 1.f);
  gtk_label_set_width_chars (GTK_LABEL (labels[2]), 3);
  gtk_widget_add_css_class (labels[2], "numeric");
  g_object_set_data (G_OBJECT (click), "remit-list-item", item);
  g_signal_connect_object (click, "released", G_CALLBACK (row_released_cb), self, 0);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, box);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *list_item,
             RemitGoTo                *self)
{
  RemitItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *title = gtk_widget_get_first_child (box), *section = gtk_widget_get_next_sibling (title);
  g_autofree char *number = g_strdup_printf ("%u", remit_item_get_position (item) + 1);
  g_autofree char *name = describe (self, item);

  gtk_label_set_text (GTK_LABEL (title), remit_responsibility_get_title (REMIT_RESPONSIBILITY (item)));
  gtk_label_set_text (GTK_LABEL (section), get_section_title (self, item));
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (section)), number);
  if (gtk_widget_get_parent (box) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (box)), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
}

/* Keys */

static void
step (RemitGoTo *self,
      int        by)
{
  const guint selected = gtk_single_selection_get_selected (self->selection);

  if (selected != GTK_INVALID_LIST_POSITION)
    select_match (self, (guint) MAX ((int) selected + by, 0));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                RemitGoTo             *self)
{
  if ((state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || self->words == NULL)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Escape:
      gtk_popover_popdown (GTK_POPOVER (self));
      return GDK_EVENT_STOP;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
    case GDK_KEY_ISO_Enter:
      choose (self, gtk_single_selection_get_selected (self->selection));
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Up:
    case GDK_KEY_KP_Page_Up:
      step (self, -PAGE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Page_Down:
    case GDK_KEY_KP_Page_Down:
      step (self, PAGE);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
drop_chart (RemitGoTo *self)
{
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->matches);
  g_clear_object (&self->filter);
  g_clear_pointer (&self->words, remit_row_filter_free);
  g_clear_object (&self->plan);
  g_clear_object (&self->chart);
}

static void
closed_cb (RemitGoTo *self)
{
  if (!self->chosen && self->focus_before != NULL)
    gtk_widget_grab_focus (self->focus_before);
  g_clear_weak_pointer (&self->focus_before);
  drop_chart (self);
}

static void
remit_go_to_dispose (GObject *object)
{
  RemitGoTo *self = REMIT_GO_TO (object);

  drop_chart (self);
  g_clear_weak_pointer (&self->focus_before);
  gtk_widget_dispose_template (GTK_WIDGET (self), REMIT_TYPE_GO_TO);

  G_OBJECT_CLASS (remit_go_to_parent_class)->dispose (object);
}

static void
remit_go_to_class_init (RemitGoToClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_go_to_dispose;

  /**
   * RemitGoTo::chosen:
   * @self: the popover
   * @row: a row of the chart
   *
   * Emitted when somebody has chosen where to go.
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-go-to.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitGoTo, entry);
  gtk_widget_class_bind_template_child (widget_class, RemitGoTo, stack);
  gtk_widget_class_bind_template_child (widget_class, RemitGoTo, scroller);
  gtk_widget_class_bind_template_child (widget_class, RemitGoTo, list);
  gtk_widget_class_bind_template_child (widget_class, RemitGoTo, no_match);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, list_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
}

static void
remit_go_to_init (RemitGoTo *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * remit_go_to_new:
 *
 * Makes the popover, which is not open.
 *
 * Returns: (transfer floating): the new popover
 */
GtkWidget *
remit_go_to_new (void)
{
  return g_object_new (REMIT_TYPE_GO_TO, NULL);
}

/**
 * remit_go_to_open:
 * @self: the popover, which has a parent
 * @chart: the chart to look in
 * @plan: (nullable): the plan whose letters count
 * @row: the row that is selected first
 *
 * Opens the popover with all rows. When it closes without a choice, the keyboard goes back to where it was.
 */
void
remit_go_to_open (RemitGoTo  *self,
                  RemitChart *chart,
                  RemitPlan  *plan,
                  guint       row)
{
  GtkRoot *root;

  g_return_if_fail (REMIT_IS_GO_TO (self));
  g_return_if_fail (REMIT_IS_CHART (chart));

  root = gtk_widget_get_root (GTK_WIDGET (self));
  if (gtk_widget_get_visible (GTK_WIDGET (self)))
    return;
  drop_chart (self);
  g_set_weak_pointer (&self->focus_before, root != NULL ? gtk_root_get_focus (root) : NULL);
  self->chosen = FALSE;
  self->number = 0;
  gtk_editable_set_text (self->entry, "");
  self->chart = g_object_ref (chart);
  g_set_object (&self->plan, plan);
  self->words = remit_row_filter_new (chart);
  self->filter = GTK_FILTER (gtk_custom_filter_new (matches, self, NULL));
  self->matches = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (remit_chart_get_rows (chart))),
                                             g_object_ref (self->filter));
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->matches)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  text_changed_cb (self);
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  select_match (self, row != REMIT_NO_POSITION ? row : 0);
}
