/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-template-card.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "format/remit-format.h"
#include "widgets/remit-palette.h"
#include "window/remit-thumbnail.h"

/* A template on the start page: a picture of its chart, what it is called and what it is for, as one button that
 * begins a chart with it. One of the user's own has a menu as well, to rename and remove it; where its file cannot be
 * read, the card says why in place of the picture. The commands are the window's. */

struct _RemitTemplateCard
{
  GtkFlowBoxChild parent_instance;

  GtkWidget *button;
  AdwBin *picture_bin;
  GtkLabel *title_label;
  GtkLabel *note_label;
  GtkMenuButton *menu_button;
  char *id;
};

G_DEFINE_FINAL_TYPE (RemitTemplateCard, remit_template_card, GTK_TYPE_FLOW_BOX_CHILD)

static void
act (RemitTemplateCard *self,
     const char        *action)
{
  gtk_widget_activate_action (GTK_WIDGET (self), action, "s", self->id);
}

static void
open_cb (GtkWidget  *widget,
         const char *action_name,
         GVariant   *parameter)
{
  act (REMIT_TEMPLATE_CARD (widget), "win.new-from-template");
}

static void
rename_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  act (REMIT_TEMPLATE_CARD (widget), "win.rename-template");
}

static void
remove_cb (GtkWidget  *widget,
           const char *action_name,
           GVariant   *parameter)
{
  act (REMIT_TEMPLATE_CARD (widget), "win.remove-template");
}

static void
open_menu_cb (GtkWidget  *widget,
              const char *action_name,
              GVariant   *parameter)
{
  gtk_menu_button_popup (REMIT_TEMPLATE_CARD (widget)->menu_button);
}

static void
secondary_click_cb (RemitTemplateCard *self,
                    int                n_press,
                    double             x,
                    double             y,
                    GtkGesture        *gesture)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->menu_button)))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  gtk_menu_button_popup (self->menu_button);
}

/* What has no room on the card is told to the pointer. */
static gboolean
query_tooltip_cb (RemitTemplateCard *self,
                  int                x,
                  int                y,
                  gboolean           keyboard,
                  GtkTooltip        *tooltip)
{
  g_autofree char *text = NULL;

  if (!pango_layout_is_ellipsized (gtk_label_get_layout (self->title_label))
      && !pango_layout_is_ellipsized (gtk_label_get_layout (self->note_label)))
    return FALSE;
  text = g_strdup_printf ("%s\n%s", gtk_label_get_text (self->title_label), gtk_label_get_text (self->note_label));
  gtk_tooltip_set_text (tooltip, g_strchomp (text));
  return TRUE;
}

static void
remit_template_card_finalize (GObject *object)
{
  g_free (REMIT_TEMPLATE_CARD (object)->id);

  G_OBJECT_CLASS (remit_template_card_parent_class)->finalize (object);
}

static void
remit_template_card_class_init (RemitTemplateCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = remit_template_card_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-template-card.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitTemplateCard, button);
  gtk_widget_class_bind_template_child (widget_class, RemitTemplateCard, picture_bin);
  gtk_widget_class_bind_template_child (widget_class, RemitTemplateCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, RemitTemplateCard, note_label);
  gtk_widget_class_bind_template_child (widget_class, RemitTemplateCard, menu_button);
  gtk_widget_class_bind_template_callback (widget_class, secondary_click_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);
  gtk_widget_class_install_action (widget_class, "card.open", NULL, open_cb);
  gtk_widget_class_install_action (widget_class, "card.rename", NULL, rename_cb);
  gtk_widget_class_install_action (widget_class, "card.remove", NULL, remove_cb);
  gtk_widget_class_install_action (widget_class, "card.open-menu", NULL, open_menu_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "card.rename", NULL);
  /* The menu shows the last one. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "card.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "card.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "card.open-menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "card.open-menu", NULL);
}

static void
remit_template_card_init (RemitTemplateCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static RemitTemplateCard *
make_card (const char *id,
           const char *title,
           const char *note)
{
  RemitTemplateCard *self = g_object_new (REMIT_TYPE_TEMPLATE_CARD, NULL);

  self->id = g_strdup (id);
  gtk_label_set_text (self->title_label, title);
  gtk_label_set_text (self->note_label, note != NULL ? note : "");
  gtk_widget_set_visible (GTK_WIDGET (self->note_label), note != NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, note != NULL ? note : "", -1);
  return self;
}

static char *
describe_error (const GError *error)
{
  const guint line = error != NULL ? remit_format_error_get_line (error) : 0;

  if (error == NULL)
    return NULL;
  /* TRANSLATORS: why a file cannot be read: the line and the reason */
  return line > 0 ? g_strdup_printf (_("Line %u: %s"), line, error->message) : g_strdup (error->message);
}

static GtkWidget *
make_warning (void)
{
  /* TRANSLATORS: in place of a template's picture; %s is the mark of an error */
  g_autofree char *text = g_strdup_printf (_("%s Cannot be read"), remit_severity_get_mark (REMIT_SEVERITY_ERROR));
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "broken");
  return label;
}

/**
 * remit_template_card_new:
 * @info: a template that comes with the program
 * @chart: its chart
 *
 * Makes a card.
 *
 * Returns: (transfer floating): the new widget
 */
GtkWidget *
remit_template_card_new (const RemitTemplateInfo *info,
                         RemitChart              *chart)
{
  RemitTemplateCard *self;

  g_return_val_if_fail (info != NULL, NULL);
  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);

  self = make_card (info->id, info->title, info->note);
  adw_bin_set_child (self->picture_bin, remit_thumbnail_new (chart));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.rename", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.remove", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.open-menu", FALSE);
  return GTK_WIDGET (self);
}

/**
 * remit_template_card_new_own:
 * @item: one of the user's own templates
 *
 * Makes a card with a menu.
 *
 * Returns: (transfer floating): the new widget
 */
GtkWidget *
remit_template_card_new_own (RemitOwnTemplate *item)
{
  RemitTemplateCard *self;
  RemitChart *picture;
  g_autofree char *problem = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (REMIT_IS_OWN_TEMPLATE (item), NULL);

  picture = remit_own_template_get_picture (item);
  problem = describe_error (remit_own_template_get_error (item));
  self = make_card (remit_own_template_get_id (item), remit_own_template_get_title (item),
                    problem != NULL ? problem : remit_own_template_get_note (item));
  adw_bin_set_child (self->picture_bin, picture != NULL ? remit_thumbnail_new (picture) : make_warning ());
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "card.rename", picture != NULL);
  /* TRANSLATORS: a button that opens a menu; %s is the title of a template */
  name = g_strdup_printf (_("Menu of “%s”"), remit_own_template_get_title (item));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->menu_button), TRUE);
  return GTK_WIDGET (self);
}

/**
 * remit_template_card_get_id:
 * @self: a card
 *
 * Gives the id of its template.
 *
 * Returns: the id
 */
const char *
remit_template_card_get_id (RemitTemplateCard *self)
{
  g_return_val_if_fail (REMIT_IS_TEMPLATE_CARD (self), NULL);
  return self->id;
}

/**
 * remit_template_card_get_button:
 * @self: a card
 *
 * Gives what has the keyboard focus in it.
 *
 * Returns: (transfer none): the button
 */
GtkWidget *
remit_template_card_get_button (RemitTemplateCard *self)
{
  g_return_val_if_fail (REMIT_IS_TEMPLATE_CARD (self), NULL);
  return self->button;
}
