/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-template-form.h"

#include <glib/gi18n.h>

#include "chart/remit-chart-copy.h"
#include "widgets/remit-field.h"

/* Asks what a template is called and what it is for: of a chart that becomes one, with what it shall hold, or of one
 * that gets another name. A name belongs to one template only; where it is taken, the form offers to replace that
 * one. When it is done, "saved" tells. */

struct _RemitTemplateForm
{
  RemitForm parent_instance;

  RemitField *name_field;
  GtkEditable *name_entry;
  RemitField *replace_field;
  GtkSwitch *replace_switch;
  RemitField *note_field;
  GtkEditable *note_entry;
  GtkWidget *content_group;
  RemitField *letters_field;
  GtkSwitch *letters_switch;
  GtkWidget *holders_field;
  GtkSwitch *holders_switch;

  RemitTemplateStore *store;
  RemitChart *chart;      /* that becomes a template, or */
  RemitOwnTemplate *item; /* that gets another name */
};

enum
{
  SAVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RemitTemplateForm, remit_template_form, REMIT_TYPE_FORM)

/* What stands in an entry, NULL for nothing. */
static char *
dup_text (GtkEditable *entry)
{
  char *text = remit_text_clean (gtk_editable_get_text (entry));

  return text != NULL ? g_strstrip (text) : NULL;
}

/* The other template that has the name. */
static RemitOwnTemplate *
find_taken (RemitTemplateForm *self)
{
  g_autofree char *name = dup_text (self->name_entry);
  RemitOwnTemplate *found = name != NULL ? remit_template_store_find_title (self->store, name) : NULL;

  return found == self->item ? NULL : found;
}

static const char *
check_name (RemitTemplateForm *self)
{
  g_autofree char *name = dup_text (self->name_entry);

  if (name == NULL)
    return _("Give the template a name.");
  if (find_taken (self) == NULL || gtk_switch_get_active (self->replace_switch))
    return NULL;
  if (self->chart == NULL)
    return _("Another template has this name.");
  return _("A template has this name already. Choose another name, or replace it.");
}

/* The form grows with what it shows, if there is room. */
static void
show_replace_field (RemitTemplateForm *self,
                    gboolean           shown)
{
  int width, height;

  if (shown == gtk_widget_get_visible (GTK_WIDGET (self->replace_field)))
    return;
  gtk_widget_set_visible (GTK_WIDGET (self->replace_field), shown);
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gtk_window_set_default_size (GTK_WINDOW (self), width, -1);
}

static void
name_changed_cb (RemitTemplateForm *self)
{
  const gboolean taken = self->store != NULL && find_taken (self) != NULL;

  show_replace_field (self, taken && self->chart != NULL);
  if (!taken)
    gtk_switch_set_active (self->replace_switch, FALSE);
  /* That there is no name yet is said when the form is to be applied. */
  remit_field_set_error (self->name_field, taken ? check_name (self) : NULL);
}

static gboolean
save_chart (RemitTemplateForm  *self,
            const char         *name,
            const char         *note,
            GError            **error)
{
  g_autoptr (RemitChart) chart =
    remit_chart_copy_for_template (self->chart, name, note, gtk_switch_get_active (self->letters_switch),
                                   gtk_switch_get_active (self->holders_switch));

  return remit_template_store_save (self->store, find_taken (self), chart, error);
}

static gboolean
remit_template_form_apply (RemitForm *form)
{
  RemitTemplateForm *self = REMIT_TEMPLATE_FORM (form);
  const char *problem = check_name (self);
  g_autofree char *name = dup_text (self->name_entry);
  g_autofree char *note = dup_text (self->note_entry);
  g_autoptr (GError) error = NULL;

  if (problem == NULL
      && !(self->chart != NULL ? save_chart (self, name, note, &error)
                               : remit_template_store_rename (self->store, self->item, name, note, &error)))
    problem = error->message;
  if (problem != NULL)
    {
      remit_field_set_error (self->name_field, problem);
      gtk_widget_grab_focus (GTK_WIDGET (self->name_entry));
      return FALSE;
    }
  g_signal_emit (self, signals[SAVED], 0, name);
  return TRUE;
}

static void
remit_template_form_dispose (GObject *object)
{
  RemitTemplateForm *self = REMIT_TEMPLATE_FORM (object);

  if (self->store != NULL)
    g_signal_handlers_disconnect_by_data (remit_template_store_get_items (self->store), self);
  g_clear_object (&self->store);
  g_clear_object (&self->chart);
  g_clear_object (&self->item);

  G_OBJECT_CLASS (remit_template_form_parent_class)->dispose (object);
}

static void
remit_template_form_class_init (RemitTemplateFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_template_form_dispose;
  REMIT_FORM_CLASS (klass)->apply = remit_template_form_apply;

  /**
   * RemitTemplateForm::saved:
   * @self: a form
   * @name: what the template is called
   *
   * Emitted when a template has been written.
   */
  signals[SAVED] = g_signal_new ("saved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (REMIT_TYPE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-template-form.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitTemplateForm, name_field);
  gtk_widget_class_bind_template_child (widget_class, RemitTemplateForm, name_entry);
  gtk_widget_class_bind_template_child (widget_class, RemitTemplateForm, replace_field);
  gtk_widget_class_bind_template_child (widget_class, RemitTemplateForm, replace_switch);
  gtk_widget_class_bind_template_child (widget_class, RemitTemplateForm, note_field);
  gtk_widget_class_bind_template_child (widget_class, RemitTemplateForm, note_entry);
  gtk_widget_class_bind_template_child (widget_class, RemitTemplateForm, content_group);
  gtk_widget_class_bind_template_child (widget_class, RemitTemplateForm, letters_field);
  gtk_widget_class_bind_template_child (widget_class, RemitTemplateForm, letters_switch);
  gtk_widget_class_bind_template_child (widget_class, RemitTemplateForm, holders_field);
  gtk_widget_class_bind_template_child (widget_class, RemitTemplateForm, holders_switch);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
}

static void
remit_template_form_init (RemitTemplateForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static RemitTemplateForm *
make_form (RemitTemplateStore *store,
           RemitChart         *chart,
           RemitOwnTemplate   *item)
{
  RemitTemplateForm *self = g_object_new (REMIT_TYPE_TEMPLATE_FORM, NULL);

  self->store = g_object_ref (store);
  self->chart = chart != NULL ? g_object_ref (chart) : NULL;
  self->item = item != NULL ? g_object_ref (item) : NULL;
  /* A name may be given or become free meanwhile. */
  g_signal_connect_object (remit_template_store_get_items (store), "items-changed", G_CALLBACK (name_changed_cb), self,
                           G_CONNECT_SWAPPED);
  return self;
}

static void
fill_in (RemitTemplateForm *self,
         const char        *name,
         const char        *note)
{
  gtk_editable_set_text (self->name_entry, name != NULL ? name : "");
  gtk_editable_set_text (self->note_entry, note != NULL ? note : "");
}

static gboolean
has_holder (RemitChart *chart)
{
  for (guint i = 0; i < remit_chart_get_n_roles (chart); i++)
    if (remit_role_get_holder (remit_chart_get_role (chart, i)) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * remit_template_form_new:
 * @store: the user's own templates
 * @chart: a chart, which stays as it is
 *
 * Makes a form that saves a chart as a template.
 *
 * Returns: (transfer none): the new form
 */
RemitTemplateForm *
remit_template_form_new (RemitTemplateStore *store,
                         RemitChart         *chart)
{
  RemitTemplateForm *self;

  g_return_val_if_fail (REMIT_IS_TEMPLATE_STORE (store), NULL);
  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);

  self = make_form (store, chart, NULL);
  fill_in (self, remit_chart_get_title (chart), remit_chart_get_note (chart));
  gtk_widget_set_visible (self->holders_field, has_holder (chart));
  return self;
}

/**
 * remit_template_form_new_for_rename:
 * @store: the user's own templates
 * @item: one of them
 *
 * Makes a form that changes a template's name and what it is for.
 *
 * Returns: (transfer none): the new form
 */
RemitTemplateForm *
remit_template_form_new_for_rename (RemitTemplateStore *store,
                                    RemitOwnTemplate   *item)
{
  RemitTemplateForm *self;

  g_return_val_if_fail (REMIT_IS_TEMPLATE_STORE (store), NULL);
  g_return_val_if_fail (REMIT_IS_OWN_TEMPLATE (item), NULL);

  self = make_form (store, NULL, item);
  /* TRANSLATORS: the title of a dialog */
  gtk_window_set_title (GTK_WINDOW (self), _("Rename Template"));
  gtk_widget_set_visible (self->content_group, FALSE);
  fill_in (self, remit_own_template_get_title (item), remit_own_template_get_note (item));
  return self;
}
