/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-finding-row.h"

#include <glib/gi18n.h>

#include "analysis/remit-finding-group.h"
#include "analysis/remit-finding-text.h"
#include "widgets/remit-flow-text.h"
#include "widgets/remit-palette.h"

/* One row of the findings pane: the head of a group with its question, the head of what was accepted, or the place of
 * one finding. Rows are recycled, so a row shows whatever tree row it was given last. A head and its places look like
 * one card: the row knows whether it is the last one of a card, and asks again when its group changes. */

struct _RemitFindingRow
{
  GtkWidget parent_instance;

  GtkWidget *head;
  GtkLabel *mark;
  GtkLabel *title;
  GtkImage *arrow;
  RemitFlowText *question;
  GtkWidget *line;
  RemitFlowText *place;
  RemitFlowText *message;

  GtkTreeListRow *tree_row;
  GListModel *group; /* whose head or place it is */
  char *name;
};

G_DEFINE_FINAL_TYPE (RemitFindingRow, remit_finding_row, GTK_TYPE_WIDGET)

/* One label, so that the number stays beside the last word where the title takes two lines. */
static void
set_title (RemitFindingRow *self,
           const char      *title,
           const char      *count)
{
  g_autofree char *markup =
    g_markup_printf_escaped ("%s\u00a0<span weight=\"normal\" alpha=\"75%%\">%s</span>", title, count);

  gtk_label_set_markup (self->title, markup);
}

static void
set_class (RemitFindingRow *self,
           const char      *name,
           gboolean         on)
{
  if (on)
    gtk_widget_add_css_class (GTK_WIDGET (self), name);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), name);
}

static void
set_severity (RemitFindingRow *self,
              RemitSeverity    severity)
{
  /* Not the nicks: libadwaita has classes "error" and "warning" of its own, which colour everything. */
  static const char *const classes[] = { "other", "grave-1", "grave-2", "grave-3" };

  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    set_class (self, classes[i], i == (guint) severity);
  gtk_label_set_text (self->mark, remit_severity_get_mark (severity));
  gtk_widget_set_visible (GTK_WIDGET (self->mark), severity != REMIT_SEVERITY_OFF);
}

/* The list's own row is what assistive technology sees; this widget is only its content. */
static void
set_name (RemitFindingRow *self,
          char            *name)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));

  g_free (self->name);
  self->name = name;
  if (item != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
set_expanded_state (RemitFindingRow *self,
                    gboolean         is_head,
                    gboolean         expanded)
{
  GtkWidget *item = gtk_widget_get_parent (GTK_WIDGET (self));

  if (item == NULL)
    return;
  if (is_head)
    gtk_accessible_update_state (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_STATE_EXPANDED, expanded, -1);
  else
    gtk_accessible_reset_state (GTK_ACCESSIBLE (item), GTK_ACCESSIBLE_STATE_EXPANDED);
}

static char *
make_question (RemitFindingGroup *group)
{
  const char *question = remit_finding_group_get_question (group);
  g_autofree char *rest = NULL;

  if (remit_finding_group_get_n_unlisted (group) == 0)
    return g_strdup (question);
  /* TRANSLATORS: below the heading of a group of findings, of which there are too many to list them all */
  rest = g_strdup_printf (_("The first %u are listed."), remit_finding_group_get_n_listed (group));
  return question != NULL ? g_strdup_printf ("%s %s", question, rest) : g_steal_pointer (&rest);
}

static void
show_group (RemitFindingRow   *self,
            RemitFindingGroup *group)
{
  const RemitSeverity severity = remit_finding_group_get_severity (group);
  g_autofree char *question = make_question (group);
  g_autofree char *count = g_strdup_printf ("%u", remit_finding_group_get_n_findings (group));

  set_severity (self, severity);
  set_title (self, remit_finding_group_get_title (group), count);
  remit_flow_text_set_text (self->question, question);
  /* TRANSLATORS: what a screen reader says of a group of findings: severity, title, how many, the question */
  set_name (self, g_strdup_printf (_("%s: %s, %s. %s"), remit_severity_get_name (severity),
                                   remit_finding_group_get_title (group), count, question));
}

static void
show_accepted (RemitFindingRow *self,
               GListModel      *accepted)
{
  const guint n = g_list_model_get_n_items (accepted);
  g_autofree char *title = g_strdup_printf (ngettext ("%u accepted", "%u accepted", n), n);

  set_severity (self, REMIT_SEVERITY_OFF);
  set_title (self, title, "");
  remit_flow_text_set_text (self->question, NULL);
  set_name (self, g_steal_pointer (&title));
}

static char *
make_message (RemitFinding *finding)
{
  g_autofree char *reopened = NULL;

  if (remit_finding_get_accepted (finding) && remit_finding_get_reason (finding) != NULL)
    /* TRANSLATORS: a finding's message, then why somebody accepted it */
    return g_strdup_printf (_("%s. Accepted: %s"), remit_finding_get_message (finding),
                            remit_finding_get_reason (finding));
  reopened = remit_finding_dup_reopened (finding);
  if (reopened != NULL)
    return g_strdup_printf ("%s\n%s", remit_finding_get_message (finding), reopened);
  return g_strdup (remit_finding_get_message (finding));
}

static void
show_finding (RemitFindingRow *self,
              RemitFinding    *finding)
{
  g_autofree char *place = remit_finding_dup_place (finding);
  g_autofree char *message = make_message (finding);
  const gboolean said = g_strcmp0 (message, remit_finding_get_title (finding)) == 0;

  set_severity (self, REMIT_SEVERITY_OFF);
  remit_flow_text_set_text (self->place, place);
  /* The head of the group may have said it all. */
  remit_flow_text_set_text (self->message, said ? NULL : message);
  if (place != NULL && *place != '\0')
    set_name (self, g_strdup_printf ("%s: %s", place, message));
  else
    set_name (self, g_steal_pointer (&message));
}

static gboolean
is_last (RemitFindingRow *self)
{
  g_autoptr (GtkTreeListRow) parent = gtk_tree_list_row_get_parent (self->tree_row);

  if (parent == NULL)
    return !gtk_tree_list_row_get_expanded (self->tree_row);
  return gtk_tree_list_row_get_position (self->tree_row) - gtk_tree_list_row_get_position (parent)
         == g_list_model_get_n_items (self->group);
}

static void
update (RemitFindingRow *self)
{
  g_autoptr (GObject) item = gtk_tree_list_row_get_item (self->tree_row);
  const gboolean is_head = G_IS_LIST_MODEL (item);
  const gboolean expanded = is_head && gtk_tree_list_row_get_expanded (self->tree_row);

  if (item == NULL)
    return;
  if (REMIT_IS_FINDING (item))
    show_finding (self, REMIT_FINDING (item));
  else if (REMIT_IS_FINDING_GROUP (item))
    show_group (self, REMIT_FINDING_GROUP (item));
  else
    show_accepted (self, G_LIST_MODEL (item));
  gtk_widget_set_visible (self->head, is_head);
  gtk_widget_set_visible (self->line, !is_head);
  gtk_image_set_from_icon_name (self->arrow, expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  set_class (self, "head", is_head);
  set_class (self, "last", is_last (self));
  set_expanded_state (self, is_head, expanded);
}

static void
group_changed_cb (RemitFindingRow *self)
{
  g_autoptr (GObject) item = gtk_tree_list_row_get_item (self->tree_row);

  /* A place that has gone is given another tree row soon; until then there is nothing to show. */
  if (G_IS_LIST_MODEL (item))
    update (self);
  else if (item != NULL)
    set_class (self, "last", is_last (self));
}

static void
drop_tree_row (RemitFindingRow *self)
{
  if (self->group != NULL)
    g_signal_handlers_disconnect_by_func (self->group, group_changed_cb, self);
  if (self->tree_row != NULL)
    g_signal_handlers_disconnect_by_func (self->tree_row, update, self);
  g_clear_object (&self->group);
  g_clear_object (&self->tree_row);
}

/* The list asks two hundred rows for their width before it is shown, which takes long with text that wraps; but a row is
 * as wide as the pane, whatever it says. */
static void
remit_finding_row_measure (GtkWidget      *widget,
                           GtkOrientation  orientation,
                           int             for_size,
                           int            *minimum,
                           int            *natural,
                           int            *minimum_baseline,
                           int            *natural_baseline)
{
  RemitFindingRow *self = REMIT_FINDING_ROW (widget);
  GtkWidget *shown = gtk_widget_get_visible (self->head) ? self->head : self->line;

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    gtk_widget_measure (shown, orientation, for_size, minimum, natural, NULL, NULL);
}

static GtkSizeRequestMode
remit_finding_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
remit_finding_row_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  RemitFindingRow *self = REMIT_FINDING_ROW (widget);

  gtk_widget_allocate (gtk_widget_get_visible (self->head) ? self->head : self->line, width, height, -1, NULL);
}

static void
remit_finding_row_dispose (GObject *object)
{
  RemitFindingRow *self = REMIT_FINDING_ROW (object);

  drop_tree_row (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), REMIT_TYPE_FINDING_ROW);

  G_OBJECT_CLASS (remit_finding_row_parent_class)->dispose (object);
}

static void
remit_finding_row_finalize (GObject *object)
{
  g_free (REMIT_FINDING_ROW (object)->name);

  G_OBJECT_CLASS (remit_finding_row_parent_class)->finalize (object);
}

static void
remit_finding_row_class_init (RemitFindingRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = remit_finding_row_dispose;
  object_class->finalize = remit_finding_row_finalize;
  widget_class->measure = remit_finding_row_measure;
  widget_class->get_request_mode = remit_finding_row_get_request_mode;
  widget_class->size_allocate = remit_finding_row_size_allocate;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-finding-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitFindingRow, head);
  gtk_widget_class_bind_template_child (widget_class, RemitFindingRow, mark);
  gtk_widget_class_bind_template_child (widget_class, RemitFindingRow, title);
  gtk_widget_class_bind_template_child (widget_class, RemitFindingRow, arrow);
  gtk_widget_class_bind_template_child (widget_class, RemitFindingRow, question);
  gtk_widget_class_bind_template_child (widget_class, RemitFindingRow, line);
  gtk_widget_class_bind_template_child (widget_class, RemitFindingRow, place);
  gtk_widget_class_bind_template_child (widget_class, RemitFindingRow, message);
  gtk_widget_class_set_css_name (widget_class, "finding");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
remit_finding_row_init (RemitFindingRow *self)
{
  g_type_ensure (REMIT_TYPE_FLOW_TEXT);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_visible (self->head, FALSE);
}

/**
 * remit_finding_row_new:
 *
 * Makes a row that shows nothing yet.
 *
 * Returns: (transfer floating): the new row
 */
GtkWidget *
remit_finding_row_new (void)
{
  return g_object_new (REMIT_TYPE_FINDING_ROW, NULL);
}

/**
 * remit_finding_row_set_tree_row:
 * @self: a row
 * @tree_row: (nullable): what to show: a group, a list of accepted findings, or a finding
 *
 * Shows something else.
 */
void
remit_finding_row_set_tree_row (RemitFindingRow *self,
                                GtkTreeListRow  *tree_row)
{
  g_autoptr (GtkTreeListRow) parent = NULL;

  g_return_if_fail (REMIT_IS_FINDING_ROW (self));

  drop_tree_row (self);
  if (tree_row == NULL)
    return;
  self->tree_row = g_object_ref (tree_row);
  parent = gtk_tree_list_row_get_parent (tree_row);
  self->group = G_LIST_MODEL (gtk_tree_list_row_get_item (parent != NULL ? parent : tree_row));
  g_signal_connect_swapped (self->group, "items-changed", G_CALLBACK (group_changed_cb), self);
  g_signal_connect_swapped (tree_row, "notify::expanded", G_CALLBACK (update), self);
  update (self);
}

/**
 * remit_finding_row_get_name:
 * @self: a row
 *
 * Gives what a screen reader says of the row.
 *
 * Returns: (transfer none) (nullable): a line of text
 */
const char *
remit_finding_row_get_name (RemitFindingRow *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING_ROW (self), NULL);
  return self->name;
}

/**
 * remit_finding_row_get_rule:
 * @self: a row
 * @rule: (out): the rule that its group or finding is of
 *
 * Tells which rule has found what the row shows.
 *
 * Returns: whether there is one; the head of what was accepted has none
 */
gboolean
remit_finding_row_get_rule (RemitFindingRow *self,
                            RemitRule       *rule)
{
  g_autoptr (GObject) item = NULL;

  g_return_val_if_fail (REMIT_IS_FINDING_ROW (self), FALSE);
  g_return_val_if_fail (rule != NULL, FALSE);

  item = self->tree_row != NULL ? gtk_tree_list_row_get_item (self->tree_row) : NULL;
  if (REMIT_IS_FINDING (item))
    *rule = remit_finding_get_rule (REMIT_FINDING (item));
  else if (REMIT_IS_FINDING_GROUP (item))
    *rule = remit_finding_group_get_rule (REMIT_FINDING_GROUP (item));
  else
    return FALSE;
  return TRUE;
}
