/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-start-page.h"

#include <adwaita.h>

#include "format/remit-templates.h"
#include "window/remit-recent.h"
#include "window/remit-thumbnail.h"

/* What a window shows while no chart is open: the templates as cards, and the charts that were open lately. Both are
 * filled in when the page is first seen, so that a window that opens with a chart does not wait for them. Where
 * there is room, the recent charts stand beside the templates, else above them. */

#define MAX_RECENT 6
#define WIDE 1000

struct _RemitStartPage
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkBox *body;
  GtkWidget *recent;
  GtkListBox *recent_list;
  GtkFlowBox *templates;
  guint arrange_id;
  gboolean wide;
};

G_DEFINE_FINAL_TYPE (RemitStartPage, remit_start_page, GTK_TYPE_WIDGET)

static GtkWidget *
make_text (const char *text,
           const char *css_class,
           int         lines)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0.f);
  gtk_label_set_yalign (GTK_LABEL (label), 0.f);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lines);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 14);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 16);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_card (const RemitTemplateInfo *info,
           RemitChart              *chart)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  const char *note = info->note != NULL ? info->note : "";

  gtk_widget_add_css_class (words, "words");
  gtk_box_append (GTK_BOX (words), make_text (info->title, "heading", 3));
  gtk_box_append (GTK_BOX (words), make_text (note, "dim", 5));
  gtk_box_append (GTK_BOX (box), remit_thumbnail_new (chart));
  gtk_box_append (GTK_BOX (box), words);
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.new-from-template");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", info->id);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, info->title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note, -1);
  return button;
}

static void
fill_templates (RemitStartPage *self)
{
  guint n_infos;
  const RemitTemplateInfo *infos = remit_template_list (&n_infos);

  for (guint i = 0; i < n_infos; i++)
    {
      g_autoptr (RemitChart) chart = remit_template_load (infos[i].id, NULL);
      GtkWidget *child;

      if (chart == NULL)
        continue; /* The list has complained about it. */
      /* The card in it is what can be focused and pressed. */
      child = g_object_new (GTK_TYPE_FLOW_BOX_CHILD, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, "focusable", FALSE,
                            NULL);
      gtk_flow_box_child_set_child (GTK_FLOW_BOX_CHILD (child), make_card (&infos[i], chart));
      gtk_flow_box_append (self->templates, child);
    }
}

static void
update_recent (RemitStartPage *self)
{
  g_autoptr (GPtrArray) recent = remit_recent_list (MAX_RECENT);
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->recent_list))) != NULL)
    gtk_list_box_remove (self->recent_list, row);
  for (guint i = 0; i < recent->len; i++)
    {
      const RemitRecent *one = g_ptr_array_index (recent, i);
      g_autofree char *title = g_markup_escape_text (one->name, -1);
      g_autofree char *subtitle = g_markup_escape_text (one->folder, -1);

      row = adw_action_row_new ();
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
      adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
      adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-recent");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", one->uri);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, one->folder, -1);
      gtk_list_box_append (self->recent_list, row);
    }
  gtk_widget_set_visible (self->recent, recent->len > 0);
}

static void
arrange (RemitStartPage *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body),
                                  self->wide ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_widget_set_size_request (self->recent, self->wide ? 264 : -1, -1);
  gtk_box_reorder_child_after (self->body, self->wide ? self->recent : GTK_WIDGET (self->templates),
                               self->wide ? GTK_WIDGET (self->templates) : self->recent);
}

static gboolean
arrange_cb (gpointer user_data)
{
  RemitStartPage *self = user_data;

  self->arrange_id = 0;
  arrange (self);
  return G_SOURCE_REMOVE;
}

static void
remit_start_page_size_allocate (GtkWidget *widget,
                                int        width,
                                int        height,
                                int        baseline)
{
  RemitStartPage *self = REMIT_START_PAGE (widget);
  const GtkAllocation whole = { 0, 0, width, height };

  if (self->wide != (width >= WIDE))
    {
      /* Children must not be rearranged while they are being placed. */
      self->wide = width >= WIDE;
      if (self->arrange_id == 0)
        self->arrange_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, arrange_cb, self, NULL);
    }
  gtk_widget_size_allocate (self->scroller, &whole, baseline);
}

static void
remit_start_page_measure (GtkWidget      *widget,
                          GtkOrientation  orientation,
                          int             for_size,
                          int            *minimum,
                          int            *natural,
                          int            *minimum_baseline,
                          int            *natural_baseline)
{
  gtk_widget_measure (REMIT_START_PAGE (widget)->scroller, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
remit_start_page_map (GtkWidget *widget)
{
  RemitStartPage *self = REMIT_START_PAGE (widget);

  if (gtk_flow_box_get_child_at_index (self->templates, 0) == NULL)
    {
      fill_templates (self);
      g_signal_connect_object (gtk_recent_manager_get_default (), "changed", G_CALLBACK (update_recent), self,
                               G_CONNECT_SWAPPED);
    }
  update_recent (self);
  GTK_WIDGET_CLASS (remit_start_page_parent_class)->map (widget);
}

static void
remit_start_page_dispose (GObject *object)
{
  RemitStartPage *self = REMIT_START_PAGE (object);

  g_clear_handle_id (&self->arrange_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), REMIT_TYPE_START_PAGE);

  G_OBJECT_CLASS (remit_start_page_parent_class)->dispose (object);
}

static void
remit_start_page_class_init (RemitStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_start_page_dispose;
  widget_class->size_allocate = remit_start_page_size_allocate;
  widget_class->measure = remit_start_page_measure;
  widget_class->map = remit_start_page_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitStartPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, RemitStartPage, body);
  gtk_widget_class_bind_template_child (widget_class, RemitStartPage, recent);
  gtk_widget_class_bind_template_child (widget_class, RemitStartPage, recent_list);
  gtk_widget_class_bind_template_child (widget_class, RemitStartPage, templates);
  gtk_widget_class_set_css_name (widget_class, "startpage");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
remit_start_page_init (RemitStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
