/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-window-private.h"

#include <glib/gi18n.h>

#include "chart/remit-chart-copy.h"
#include "format/remit-template-folder.h"
#include "format/remit-templates.h"
#include "window/remit-dialogs.h"
#include "window/remit-template-form.h"

/* The commands that make charts of templates and templates of charts, and those for the user's own templates on the
 * start page. */

/* A window to show a new chart in: this one, if nothing is open in it. */
static RemitWindow *
get_free_window (RemitWindow *self)
{
  return remit_window_is_free (self) ? self : remit_window_new (gtk_window_get_application (GTK_WINDOW (self)));
}

static void
show_new_chart (RemitWindow *self,
                RemitChart  *chart)
{
  g_autoptr (RemitDocument) document = remit_document_new (chart);

  self = get_free_window (self);
  remit_window_set_document (self, document);
  gtk_window_present (GTK_WINDOW (self));
}

typedef struct
{
  RemitOwnTemplate *item;
  GBytes *bytes; /* of its file; NULL where it could not be read */
} Removed;

static void
free_removed (gpointer data)
{
  Removed *removed = data;

  g_object_unref (removed->item);
  g_clear_pointer (&removed->bytes, g_bytes_unref);
  g_free (removed);
}

static void
restore_cb (RemitWindow *self)
{
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->removed_templates->len; i++)
    {
      const Removed *removed = g_ptr_array_index (self->removed_templates, i);

      if (removed->bytes != NULL && error == NULL)
        remit_template_store_restore (remit_template_store_get_default (), removed->item, removed->bytes, &error);
    }
  if (error != NULL)
    remit_dialog_tell (GTK_WINDOW (self), _("The Template Could Not Be Brought Back"), error->message);
}

static void
removed_toast_gone_cb (RemitWindow *self,
                       AdwToast    *toast)
{
  if (self->removed_toast != toast)
    return;
  self->removed_toast = NULL;
  g_clear_pointer (&self->removed_templates, g_ptr_array_unref);
}

static char *
describe_removed (GPtrArray *removed)
{
  const Removed *first = g_ptr_array_index (removed, 0);

  if (removed->len == 1)
    /* TRANSLATORS: said in passing; %s is the title of a template */
    return g_strdup_printf (_("“%s” was removed"), remit_own_template_get_title (first->item));
  return g_strdup_printf (ngettext ("%u template was removed", "%u templates were removed", removed->len), removed->len);
}

/* What is removed while the offer stands joins it. */
static void
offer_to_restore (RemitWindow      *self,
                  RemitOwnTemplate *item,
                  GBytes           *bytes)
{
  const gboolean shown = self->removed_toast != NULL;
  Removed *removed = g_new0 (Removed, 1);
  g_autofree char *message = NULL;
  g_autofree char *markup = NULL;

  removed->item = g_object_ref (item);
  removed->bytes = bytes != NULL ? g_bytes_ref (bytes) : NULL;
  if (!shown)
    {
      self->removed_templates = g_ptr_array_new_with_free_func (free_removed);
      self->removed_toast = adw_toast_new ("");
      g_signal_connect_object (self->removed_toast, "button-clicked", G_CALLBACK (restore_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->removed_toast, "dismissed", G_CALLBACK (removed_toast_gone_cb), self,
                               G_CONNECT_SWAPPED);
    }
  g_ptr_array_add (self->removed_templates, removed);
  message = describe_removed (self->removed_templates);
  markup = g_markup_escape_text (message, -1);
  adw_toast_set_title (self->removed_toast, markup);
  if (bytes != NULL)
    adw_toast_set_button_label (self->removed_toast, _("_Undo"));
  if (!shown)
    adw_toast_overlay_add_toast (self->toasts, self->removed_toast);
}

static void
remove_template (RemitWindow      *self,
                 RemitOwnTemplate *item)
{
  g_autoptr (RemitOwnTemplate) kept = g_object_ref (item);
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (remit_template_store_remove (remit_template_store_get_default (), item, &bytes, &error))
    offer_to_restore (self, kept, bytes);
  else
    remit_dialog_tell (GTK_WINDOW (self), _("The Template Could Not Be Removed"), error->message);
}

static RemitOwnTemplate *
find_item (GVariant *id)
{
  return remit_template_store_find (remit_template_store_get_default (), g_variant_get_string (id, NULL));
}

static void
remove_template_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  RemitOwnTemplate *item = find_item (parameter);

  if (item != NULL)
    remove_template (user_data, item);
}

static void
saved_cb (RemitWindow *self,
          const char  *name)
{
  /* TRANSLATORS: said in passing; %s is the name of a template */
  g_autofree char *message = g_strdup_printf (_("Saved as template “%s”"), name);

  remit_window_toast (self, message);
}

static void
save_as_template_cb (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  RemitWindow *self = user_data;
  RemitTemplateForm *form;

  if (self->document == NULL)
    return;
  /* What is being typed in the matrix is part of the chart. */
  remit_matrix_end_edit (remit_chart_view_get_matrix (self->chart_view), TRUE);
  form = remit_template_form_new (remit_template_store_get_default (), remit_document_get_chart (self->document));
  g_signal_connect_object (form, "saved", G_CALLBACK (saved_cb), self, G_CONNECT_SWAPPED);
  remit_window_show_form (self, REMIT_FORM (form));
}

static void
rename_template_cb (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  RemitOwnTemplate *item = find_item (parameter);

  if (item != NULL && remit_own_template_get_error (item) == NULL)
    remit_window_show_form (
      user_data, REMIT_FORM (remit_template_form_new_for_rename (remit_template_store_get_default (), item)));
}

static void
new_from_structure_cb (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  RemitWindow *self = user_data;
  g_autoptr (RemitChart) chart = NULL;

  if (self->document == NULL)
    return;
  remit_matrix_end_edit (remit_chart_view_get_matrix (self->chart_view), TRUE);
  chart = remit_chart_new_from_structure (remit_document_get_chart (self->document));
  show_new_chart (self, chart);
}

static void
broken_cb (const char *answer,
           gpointer    user_data)
{
  RemitWindow *self = user_data;
  g_autoptr (RemitOwnTemplate) item = g_steal_pointer (&self->broken_template);

  if (item != NULL && g_str_equal (answer, "remove"))
    remove_template (self, item);
}

static void
tell_broken (RemitWindow      *self,
             RemitOwnTemplate *item)
{
  const RemitAnswer answer = { "remove", _("_Remove"), REMIT_ANSWER_DESTRUCTIVE };
  g_autofree char *reason = remit_window_dup_reason (remit_own_template_get_file (item),
                                                     remit_own_template_get_error (item));

  g_set_object (&self->broken_template, item);
  remit_dialog_ask (GTK_WINDOW (self), _("The Template Cannot Be Used"), reason, &answer, 1, broken_cb, self);
}

static void
new_from_template_cb (GSimpleAction *action,
                      GVariant      *parameter,
                      gpointer       user_data)
{
  RemitOwnTemplate *item = find_item (parameter);

  if (item != NULL && remit_own_template_get_error (item) != NULL)
    tell_broken (user_data, item);
  else
    remit_window_new_from_template (user_data, g_variant_get_string (parameter, NULL));
}

static const GActionEntry entries[] = {
  { "new-from-template", new_from_template_cb, "s" }, { "new-from-structure", new_from_structure_cb },
  { "save-as-template", save_as_template_cb },        { "rename-template", rename_template_cb, "s" },
  { "remove-template", remove_template_cb, "s" },
};

/**
 * remit_window_install_template_actions:
 * @self: a window that is being made
 *
 * Gives the window its commands for templates.
 */
void
remit_window_install_template_actions (RemitWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

/**
 * remit_window_new_from_template:
 * @self: a window
 * @id: the id of a template, one that comes with the program or one of the user's own
 *
 * Makes a chart of a template, in this window if nothing is open in it, else in a new one; says why if it cannot be
 * made.
 */
void
remit_window_new_from_template (RemitWindow *self,
                                const char  *id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) folder = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (RemitChart) chart = NULL;

  g_return_if_fail (REMIT_IS_WINDOW (self));
  g_return_if_fail (id != NULL);

  chart = remit_template_load (id, &error);
  if (chart != NULL)
    {
      show_new_chart (self, chart);
      return;
    }
  folder = remit_template_folder_new_default ();
  file = remit_template_folder_find (folder, id);
  if (file != NULL)
    remit_window_load_template (get_free_window (self), file);
  else
    {
      gtk_window_present (GTK_WINDOW (self));
      remit_dialog_tell (GTK_WINDOW (self), _("The Template Cannot Be Used"), error->message);
    }
}
