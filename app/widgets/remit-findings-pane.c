/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-findings-pane.h"

#include <glib/gi18n.h>

#include "widgets/remit-finding-row.h"
#include "widgets/remit-palette.h"

/* What the checks found, grouped by rule. The list is a tree of two levels over the models of the checks: the groups
 * with their findings, gravest first, then what was accepted. So it follows every edit by itself, and a group of ten
 * thousand costs no more than the rows that can be seen. Groups of warnings and notes that are long when they come up
 * start folded; what the user folds or unfolds stays so for that rule. The figures on top are brought up to date once
 * before the next frame, however many edits there were. */

#define MAX_UNFOLDED 3

typedef enum
{
  WISH_NONE,
  WISH_FOLD,
  WISH_UNFOLD,
} Wish;

struct _RemitFindingsPane
{
  GtkWidget parent_instance;

  GtkLabel *n_errors;
  GtkLabel *n_warnings;
  GtkLabel *n_notes;
  GtkLabel *settled;
  GtkLabel *blank;
  GtkWidget *empty;
  GtkLabel *empty_mark;
  GtkLabel *empty_title;
  GtkLabel *empty_text;
  GtkWidget *scroller;
  GtkListView *list;

  RemitChecks *checks;
  GtkTreeListModel *tree;
  GListStore *accepted; /* holds the list of accepted findings when there are any */
  Wish wishes[REMIT_N_RULES];
  guint update_id;
  GtkWidget *menu; /* a child; of the row that was asked about last */
  GtkWidget *focus; /* weak: what had the keyboard before the menu */
};

enum
{
  PROP_CHECKS = 1,
  N_PROPERTIES,
};

enum
{
  ACTIVATED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RemitFindingsPane, remit_findings_pane, GTK_TYPE_WIDGET)

static void
show_count (GtkLabel      *label,
            RemitSeverity  severity,
            guint          n,
            const char    *name)
{
  g_autofree char *text = g_strdup_printf ("%s %u", remit_severity_get_mark (severity), n);

  gtk_label_set_text (label, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (label), name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (GTK_WIDGET (label), n > 0);
}

static void
show_counts (RemitFindingsPane *self)
{
  const guint n_errors = remit_checks_get_n_open (self->checks, REMIT_SEVERITY_ERROR);
  const guint n_warnings = remit_checks_get_n_open (self->checks, REMIT_SEVERITY_WARNING);
  const guint n_notes = remit_checks_get_n_open (self->checks, REMIT_SEVERITY_NOTE);
  g_autofree char *errors = g_strdup_printf (ngettext ("%u error", "%u errors", n_errors), n_errors);
  g_autofree char *warnings = g_strdup_printf (ngettext ("%u warning", "%u warnings", n_warnings), n_warnings);
  g_autofree char *notes = g_strdup_printf (ngettext ("%u note", "%u notes", n_notes), n_notes);

  show_count (self->n_errors, REMIT_SEVERITY_ERROR, n_errors, errors);
  show_count (self->n_warnings, REMIT_SEVERITY_WARNING, n_warnings, warnings);
  show_count (self->n_notes, REMIT_SEVERITY_NOTE, n_notes, notes);
}

static void
show_progress (RemitFindingsPane *self)
{
  const guint n_blank = remit_checks_get_n_blank (self->checks);
  const guint n_rows = remit_checks_get_n_filled (self->checks) + n_blank;
  /* TRANSLATORS: responsibilities that are filled in and have no error, of all */
  g_autofree char *settled = g_strdup_printf (ngettext ("%u of %u settled", "%u of %u settled", n_rows),
                                              remit_checks_get_n_settled (self->checks), n_rows);
  /* TRANSLATORS: responsibilities in which no role has a letter yet */
  g_autofree char *blank = g_strdup_printf (ngettext ("%u to fill in", "%u to fill in", n_blank), n_blank);

  gtk_label_set_text (self->settled, settled);
  gtk_widget_set_visible (GTK_WIDGET (self->settled), n_rows > 0);
  gtk_label_set_text (self->blank, blank);
  gtk_widget_set_visible (GTK_WIDGET (self->blank), n_blank > 0);
}

static gboolean
is_voice (RemitFindingsPane *self)
{
  RemitPlan *plan = remit_checks_get_plan (self->checks);

  return plan != NULL && remit_plan_get_sort (plan) == REMIT_SORT_VOICE;
}

static void
show_empty (RemitFindingsPane *self)
{
  const guint n_groups = g_list_model_get_n_items (remit_checks_get_groups (self->checks));
  const gboolean filled = remit_checks_get_n_filled (self->checks) > 0;
  const char *title = _("Nothing to settle");
  const char *text = _("Every responsibility is clear.");

  if (is_voice (self))
    {
      title = _("This plan is a voice");
      text = _("Voices are compared with each other; they are not checked.");
    }
  else if (!filled)
    {
      title = _("Nothing to check yet");
      text = _("What is unclear or held twice shows up here as you fill in the chart.");
    }
  gtk_label_set_text (self->empty_title, title);
  gtk_label_set_text (self->empty_text, text);
  gtk_widget_set_visible (GTK_WIDGET (self->empty_mark), filled && !is_voice (self));
  gtk_widget_set_visible (self->empty, n_groups == 0);
  gtk_widget_set_visible (self->scroller, n_groups > 0 || remit_checks_get_n_accepted (self->checks) > 0);
}

static void
update_accepted (RemitFindingsPane *self)
{
  const gboolean wanted = remit_checks_get_n_accepted (self->checks) > 0;
  const gboolean there = g_list_model_get_n_items (G_LIST_MODEL (self->accepted)) > 0;

  if (wanted && !there)
    {
      /* Wrapped, so that it is never taken for a group of open findings. */
      GListModel *accepted = g_object_ref (remit_checks_get_accepted (self->checks));
      g_autoptr (GtkSliceListModel) whole = gtk_slice_list_model_new (accepted, 0, G_MAXUINT);

      g_list_store_append (self->accepted, whole);
    }
  else if (!wanted && there)
    g_list_store_remove_all (self->accepted);
}

static void
update (RemitFindingsPane *self)
{
  if (self->checks == NULL)
    return;
  show_counts (self);
  show_progress (self);
  update_accepted (self);
  show_empty (self);
}

static gboolean
update_cb (gpointer data)
{
  RemitFindingsPane *self = data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
checks_changed_cb (RemitFindingsPane *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static gboolean
starts_unfolded (RemitFindingsPane *self,
                 gpointer           item)
{
  RemitFindingGroup *group;

  if (!REMIT_IS_FINDING_GROUP (item))
    return FALSE;
  group = REMIT_FINDING_GROUP (item);
  switch (self->wishes[remit_finding_group_get_rule (group)])
    {
    case WISH_FOLD:
      return FALSE;
    case WISH_UNFOLD:
      return TRUE;
    case WISH_NONE:
    default:
      return remit_finding_group_get_severity (group) == REMIT_SEVERITY_ERROR
             || remit_finding_group_get_n_findings (group) <= MAX_UNFOLDED;
    }
}

static void
roots_changed_cb (GListModel        *roots,
                  guint              position,
                  guint              n_removed,
                  guint              n_added,
                  RemitFindingsPane *self)
{
  for (guint i = position; i < position + n_added; i++)
    {
      g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_child_row (self->tree, i);
      g_autoptr (GObject) item = gtk_tree_list_row_get_item (row);

      if (starts_unfolded (self, item))
        gtk_tree_list_row_set_expanded (row, TRUE);
    }
}

static GListModel *
list_children (gpointer item,
               gpointer user_data)
{
  return G_IS_LIST_MODEL (item) ? g_object_ref (item) : NULL;
}

static void
make_tree (RemitFindingsPane *self)
{
  GListStore *parts = g_list_store_new (G_TYPE_LIST_MODEL);
  GListModel *roots;
  g_autoptr (GtkNoSelection) selection = NULL;

  g_list_store_remove_all (self->accepted);
  g_list_store_append (parts, remit_checks_get_groups (self->checks));
  g_list_store_append (parts, self->accepted);
  roots = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (parts)));
  self->tree = gtk_tree_list_model_new (roots, FALSE, FALSE, list_children, NULL, NULL);
  /* Connected after the tree, which must know of a new group before it can be unfolded. */
  g_signal_connect_object (roots, "items-changed", G_CALLBACK (roots_changed_cb), self, 0);
  roots_changed_cb (roots, 0, 0, g_list_model_get_n_items (roots), self);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->tree)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
}

static void
drop_checks (RemitFindingsPane *self)
{
  if (self->checks == NULL)
    return;
  g_clear_handle_id (&self->update_id, g_source_remove);
  g_signal_handlers_disconnect_by_func (self->checks, checks_changed_cb, self);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->tree);
  g_clear_object (&self->checks);
}

static void
list_activated_cb (GtkListView       *list,
                   guint              position,
                   RemitFindingsPane *self)
{
  g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_row (self->tree, position);
  g_autoptr (GObject) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  if (REMIT_IS_FINDING (item))
    g_signal_emit (self, signals[ACTIVATED], 0, item);
  else if (item != NULL)
    {
      const gboolean unfold = !gtk_tree_list_row_get_expanded (row);

      if (REMIT_IS_FINDING_GROUP (item))
        self->wishes[remit_finding_group_get_rule (REMIT_FINDING_GROUP (item))] = unfold ? WISH_UNFOLD : WISH_FOLD;
      gtk_tree_list_row_set_expanded (row, unfold);
    }
}

static RemitFindingRow *
find_row (GtkWidget *widget)
{
  if (widget != NULL && !REMIT_IS_FINDING_ROW (widget))
    widget = gtk_widget_get_ancestor (widget, REMIT_TYPE_FINDING_ROW);
  return widget != NULL ? REMIT_FINDING_ROW (widget) : NULL;
}

static void
menu_closed_cb (RemitFindingsPane *self)
{
  if (self->focus != NULL && gtk_widget_get_mapped (self->focus))
    gtk_widget_grab_focus (self->focus);
  g_clear_weak_pointer (&self->focus);
}

/* Opens the menu of a row at a place in the pane; there is none for what was accepted. */
static gboolean
open_menu (RemitFindingsPane  *self,
           RemitFindingRow    *row,
           const GdkRectangle *place)
{
  g_autoptr (GMenu) menu = NULL;
  g_autoptr (GMenuItem) item = NULL;
  RemitRule rule;

  if (row == NULL || !remit_finding_row_get_rule (row, &rule))
    return FALSE;
  menu = g_menu_new ();
  /* TRANSLATORS: menu of a finding: opens the dialog that says what is checked, at the check that has found it */
  item = g_menu_item_new (_("_Change This Check…"), NULL);
  g_menu_item_set_action_and_target (item, "win.check-rule", "s", remit_rule_get_id (rule));
  g_menu_append_item (menu, item);

  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (NULL);
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      g_signal_connect_object (self->menu, "closed", G_CALLBACK (menu_closed_cb), self, G_CONNECT_SWAPPED);
    }
  g_set_weak_pointer (&self->focus, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), G_MENU_MODEL (menu));
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), place);
  gtk_popover_popup (GTK_POPOVER (self->menu));
  return TRUE;
}

static void
menu_pressed_cb (GtkGestureClick   *gesture,
                 int                n_press,
                 double             x,
                 double             y,
                 RemitFindingsPane *self)
{
  const GdkRectangle place = { (int) x, (int) y, 1, 1 };
  GtkWidget *widget = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (open_menu (self, find_row (widget), &place))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/* The list's own row, which holds ours, has the keyboard. */
static void
menu_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  RemitFindingsPane *self = REMIT_FINDINGS_PANE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  RemitFindingRow *row = focus != NULL ? find_row (gtk_widget_get_first_child (focus)) : NULL;
  graphene_rect_t bounds;

  if (row == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (row), widget, &bounds))
    return;
  open_menu (self, row, &(GdkRectangle){ (int) bounds.origin.x + 24, (int) bounds.origin.y, 1, (int) bounds.size.height });
}

static void
setup_row_cb (GtkSignalListItemFactory *factory,
              GtkListItem              *item)
{
  gtk_list_item_set_child (item, remit_finding_row_new ());
}

static void
bind_row_cb (GtkSignalListItemFactory *factory,
             GtkListItem              *item)
{
  remit_finding_row_set_tree_row (REMIT_FINDING_ROW (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
}

static void
unbind_row_cb (GtkSignalListItemFactory *factory,
               GtkListItem              *item)
{
  remit_finding_row_set_tree_row (REMIT_FINDING_ROW (gtk_list_item_get_child (item)), NULL);
}

/* The findings themselves, rather than the first button. */
static gboolean
remit_findings_pane_grab_focus (GtkWidget *widget)
{
  RemitFindingsPane *self = REMIT_FINDINGS_PANE (widget);

  return (gtk_widget_get_visible (self->scroller) && gtk_widget_child_focus (self->scroller, GTK_DIR_TAB_FORWARD)) ||
         gtk_widget_child_focus (gtk_widget_get_first_child (widget), GTK_DIR_TAB_FORWARD);
}

static void
remit_findings_pane_get_property (GObject    *object,
                                  guint       property_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  if (property_id == PROP_CHECKS)
    g_value_set_object (value, REMIT_FINDINGS_PANE (object)->checks);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
remit_findings_pane_set_property (GObject      *object,
                                  guint         property_id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  if (property_id == PROP_CHECKS)
    remit_findings_pane_set_checks (REMIT_FINDINGS_PANE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
remit_findings_pane_dispose (GObject *object)
{
  RemitFindingsPane *self = REMIT_FINDINGS_PANE (object);
  GtkWidget *child;

  drop_checks (self);
  g_clear_object (&self->accepted);
  gtk_widget_dispose_template (GTK_WIDGET (self), REMIT_TYPE_FINDINGS_PANE);
  self->menu = NULL;
  g_clear_weak_pointer (&self->focus);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (remit_findings_pane_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, RemitFindingsPane, n_errors);
  gtk_widget_class_bind_template_child (widget_class, RemitFindingsPane, n_warnings);
  gtk_widget_class_bind_template_child (widget_class, RemitFindingsPane, n_notes);
  gtk_widget_class_bind_template_child (widget_class, RemitFindingsPane, settled);
  gtk_widget_class_bind_template_child (widget_class, RemitFindingsPane, blank);
  gtk_widget_class_bind_template_child (widget_class, RemitFindingsPane, empty);
  gtk_widget_class_bind_template_child (widget_class, RemitFindingsPane, empty_mark);
  gtk_widget_class_bind_template_child (widget_class, RemitFindingsPane, empty_title);
  gtk_widget_class_bind_template_child (widget_class, RemitFindingsPane, empty_text);
  gtk_widget_class_bind_template_child (widget_class, RemitFindingsPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, RemitFindingsPane, list);
}

static void
remit_findings_pane_class_init (RemitFindingsPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = remit_findings_pane_get_property;
  object_class->set_property = remit_findings_pane_set_property;
  object_class->dispose = remit_findings_pane_dispose;
  widget_class->grab_focus = remit_findings_pane_grab_focus;

  properties[PROP_CHECKS] =
    g_param_spec_object ("checks", NULL, NULL, REMIT_TYPE_CHECKS,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * RemitFindingsPane::activated:
   * @self: the pane
   * @finding: a finding
   *
   * Emitted when the user wants to go to the place of a finding.
   */
  signals[ACTIVATED] = g_signal_new ("activated", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, REMIT_TYPE_FINDING);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-findings-pane.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, list_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, unbind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_pressed_cb);
  gtk_widget_class_install_action (widget_class, "findings.menu", NULL, menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "findings.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "findings.menu", NULL);
  gtk_widget_class_set_css_name (widget_class, "findings");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
remit_findings_pane_init (RemitFindingsPane *self)
{
  self->accepted = g_list_store_new (G_TYPE_LIST_MODEL);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * remit_findings_pane_new:
 *
 * Makes a pane that shows nothing yet.
 *
 * Returns: (transfer floating): the new pane
 */
GtkWidget *
remit_findings_pane_new (void)
{
  return g_object_new (REMIT_TYPE_FINDINGS_PANE, NULL);
}

/**
 * remit_findings_pane_get_checks:
 * @self: a pane
 *
 * Gives what it shows.
 *
 * Returns: (transfer none) (nullable): the checks
 */
RemitChecks *
remit_findings_pane_get_checks (RemitFindingsPane *self)
{
  g_return_val_if_fail (REMIT_IS_FINDINGS_PANE (self), NULL);
  return self->checks;
}

/**
 * remit_findings_pane_set_checks:
 * @self: a pane
 * @checks: (nullable): the checks of a plan
 *
 * Shows the findings of another plan.
 */
void
remit_findings_pane_set_checks (RemitFindingsPane *self,
                                RemitChecks       *checks)
{
  g_return_if_fail (REMIT_IS_FINDINGS_PANE (self));

  if (checks == self->checks)
    return;
  drop_checks (self);
  if (checks != NULL)
    {
      self->checks = g_object_ref (checks);
      g_signal_connect_object (checks, "changed", G_CALLBACK (checks_changed_cb), self, G_CONNECT_SWAPPED);
      make_tree (self);
      update (self);
    }
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CHECKS]);
}
