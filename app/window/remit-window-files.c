/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-window-private.h"

#ifdef HAVE_MALLOC_TRIM
#include <malloc.h>
#endif

#include <glib/gi18n.h>

#include "format/remit-format.h"
#include "format/remit-load.h"
#include "format/remit-save.h"
#include "window/remit-application.h"
#include "window/remit-dialogs.h"
#include "window/remit-file-chooser.h"
#include "window/remit-file.h"
#include "window/remit-recent.h"

/* Opening, saving and closing. A file is read into a new document, so that nothing open is touched when it cannot be
 * read. What can be lost is asked about first: unsaved changes on closing, a file that somebody else has changed on
 * saving, and a second name of the file that would keep the old content. Whatever fails leaves the chart as it is. */

/* A window for a file shows itself with the chart; after so many milliseconds it says that it is reading. */
#define PATIENCE 300

static void
present (RemitWindow *self)
{
  g_clear_handle_id (&self->present_id, g_source_remove);
  gtk_window_present (GTK_WINDOW (self));
}

/* What reading and checking a large file for the first time needed is much, and free again all over the heap. */
static void
return_memory_cb (gpointer user_data)
{
#ifdef HAVE_MALLOC_TRIM
  malloc_trim (0);
#endif
}

static gboolean
patience_over_cb (gpointer user_data)
{
  RemitWindow *self = user_data;

  self->present_id = 0;
  gtk_stack_set_visible_child_name (self->stack, "loading");
  gtk_spinner_start (self->spinner);
  gtk_window_present (GTK_WINDOW (self));
  return G_SOURCE_REMOVE;
}

/* GLib's own words have the name of the file once more. */
static const char *
get_reason (const GError *error)
{
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    return _("The file is not there. It may have been moved, renamed or deleted.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    return _("You may not read this file.");
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY))
    return _("This is a folder, not a file.");
  return error->message;
}

/**
 * remit_window_dup_reason:
 * @file: a file that cannot be read
 * @error: why
 *
 * Says so with the name of the file and the line.
 *
 * Returns: (transfer full): a sentence
 */
char *
remit_window_dup_reason (GFile        *file,
                         const GError *error)
{
  g_autofree char *name = remit_file_dup_name (file);
  const guint line = remit_format_error_get_line (error);

  if (line > 0)
    /* TRANSLATORS: why a file cannot be read: its name, the line, the reason */
    return g_strdup_printf (_("%s, line %u: %s"), name, line, error->message);
  return g_strdup_printf (_("%s: %s"), name, get_reason (error));
}

/* Shows what was read, or why it could not be. */
static void
end_loading (RemitWindow   *self,
             RemitDocument *document,
             const char    *heading,
             const GError  *error)
{
  g_autoptr (GFile) file = g_steal_pointer (&self->loading);
  g_autofree char *reason = NULL;

  g_clear_object (&self->cancellable);
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || file == NULL)
    return;
  gtk_spinner_stop (self->spinner);
  if (document != NULL)
    {
      remit_window_set_document (self, document);
      g_idle_add_once (return_memory_cb, NULL);
    }
  else
    gtk_stack_set_visible_child_name (self->stack, "start");
  present (self);
  if (error == NULL)
    return;
  reason = remit_window_dup_reason (file, error);
  remit_dialog_tell (GTK_WINDOW (self), heading, reason);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (RemitWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitDocument) document = remit_document_load_finish (result, &error);

  if (document != NULL && self->loading != NULL)
    remit_recent_add (self->loading);
  end_loading (self, document, _("The File Cannot Be Opened"), error);
}

static void
template_loaded_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (RemitWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitChart) chart = remit_file_load_finish (G_FILE (source), result, NULL, &error);
  g_autoptr (RemitDocument) document = chart != NULL ? remit_document_new (chart) : NULL;

  end_loading (self, document, _("The Template Cannot Be Used"), error);
}

static void
begin_loading (RemitWindow *self,
               GFile       *file)
{
  self->loading = g_object_ref (file);
  self->cancellable = g_cancellable_new ();
  self->present_id = g_timeout_add (PATIENCE, patience_over_cb, self);
}

/**
 * remit_window_load:
 * @self: a window that is free
 * @file: a chart's file
 *
 * Reads a file and shows the chart; shows the start page and says why when it cannot be read. The window is
 * presented when it has something to show.
 */
void
remit_window_load (RemitWindow *self,
                   GFile       *file)
{
  g_return_if_fail (REMIT_IS_WINDOW (self));
  g_return_if_fail (remit_window_is_free (self));

  begin_loading (self, file);
  remit_document_load_async (file, self->cancellable, loaded_cb, g_object_ref (self));
}

/**
 * remit_window_load_template:
 * @self: a window that is free
 * @file: the file of a template
 *
 * Reads a template and shows a new chart that is made of it, as remit_window_load() does with a chart.
 */
void
remit_window_load_template (RemitWindow *self,
                            GFile       *file)
{
  g_return_if_fail (REMIT_IS_WINDOW (self));
  g_return_if_fail (remit_window_is_free (self));

  begin_loading (self, file);
  remit_file_load_async (file, self->cancellable, template_loaded_cb, g_object_ref (self));
}

static void
open_chosen_cb (GFile   *file,
                gpointer user_data)
{
  RemitWindow *self = user_data;

  if (file != NULL)
    remit_application_open_file (REMIT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))), file, self);
}

/**
 * remit_window_open:
 * @self: a window
 *
 * Lets the user choose a chart to open.
 */
void
remit_window_open (RemitWindow *self)
{
  g_clear_object (&self->chooser);
  self->chooser = remit_file_chooser_open (GTK_WINDOW (self), open_chosen_cb, self);
}

/* What is being typed in the matrix is part of the chart for saving and closing. */
static void
take_typed_text (RemitWindow *self)
{
  remit_matrix_end_edit (remit_chart_view_get_matrix (self->chart_view), TRUE);
}

/* The window stays, so the others stay too if all of them were to close. */
static void
stay (RemitWindow *self)
{
  self->close_when_saved = FALSE;
  if (!self->quitting)
    return;
  self->quitting = FALSE;
  remit_application_stop_quitting (REMIT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
}

/* Nothing is left to ask; the window closes, or the next one is asked if all of them are to close. */
static void
leave (RemitWindow *self)
{
  self->close_when_saved = FALSE;
  if (self->quitting)
    remit_application_quit (REMIT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  else
    gtk_window_close (GTK_WINDOW (self));
}

/* Ends a saving that did not come about: the user has something to decide before the window may close. */
static void
give_up (RemitWindow *self)
{
  g_clear_object (&self->target);
  stay (self);
}

static void
failure_cb (const char *answer,
            gpointer    user_data)
{
  RemitWindow *self = user_data;

  if (g_str_equal (answer, "save-as") && self->document != NULL)
    remit_window_save_as (self);
}

static void
tell_failure (RemitWindow  *self,
              const GError *error)
{
  const RemitAnswer answer = { "save-as", _("Save _As…"), REMIT_ANSWER_SUGGESTED };
  g_autofree char *name = remit_file_dup_name (self->target);
  /* TRANSLATORS: the heading of a message; %s is the name of a file */
  g_autofree char *heading = g_strdup_printf (_("“%s” Could Not Be Saved"), name);
  /* TRANSLATORS: %s is the reason and what can be done, whole sentences */
  g_autofree char *body = g_strdup_printf (_("%s\n\nThe chart is still open, and nothing is lost."), error->message);

  remit_dialog_ask (GTK_WINDOW (self), heading, body, &answer, 1, failure_cb, self);
}

static void
changed_on_disk_cb (const char *answer,
                    gpointer    user_data)
{
  RemitWindow *self = user_data;

  if (self->target == NULL)
    return;
  if (g_str_equal (answer, "overwrite"))
    {
      g_autoptr (GFile) file = g_object_ref (self->target);

      remit_window_save_to (self, file, TRUE);
    }
  else if (g_str_equal (answer, "save-as"))
    remit_window_save_as (self);
  else
    give_up (self);
}

static void
ask_about_changed_file (RemitWindow *self)
{
  const RemitAnswer answers[] = {
    { "save-as", _("Save _As…"), REMIT_ANSWER_SUGGESTED },
    { "overwrite", _("_Overwrite"), REMIT_ANSWER_DESTRUCTIVE },
  };
  g_autofree char *name = remit_file_dup_name (self->target);
  /* TRANSLATORS: %s is the name of a file */
  g_autofree char *heading = g_strdup_printf (_("“%s” Has Changed on Disk"), name);

  remit_dialog_ask (GTK_WINDOW (self), heading,
                    _("Somebody has changed the file since it was opened here. Overwriting it loses those changes."),
                    answers, G_N_ELEMENTS (answers), changed_on_disk_cb, self);
}

static void
finish (RemitWindow *self)
{
  remit_recent_add (self->target);
  g_clear_object (&self->target);
  if (self->close_when_saved && !remit_document_get_modified (self->document))
    {
      leave (self);
      return;
    }
  stay (self);
  remit_window_toast (self, _("Saved"));
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (RemitWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  self->saving = FALSE;
  if (self->target == NULL)
    return; /* The window is gone. */
  if (remit_document_save_finish (REMIT_DOCUMENT (source), result, &error))
    finish (self);
  else if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG))
    ask_about_changed_file (self);
  else
    {
      tell_failure (self, error);
      give_up (self);
    }
  if (gtk_window_get_application (GTK_WINDOW (self)) != NULL)
    remit_window_update_actions (self);
}

static void
start_saving (RemitWindow *self)
{
  self->saving = TRUE;
  remit_window_update_actions (self);
  remit_document_save_async (self->document, self->target, self->overwrite, NULL, saved_cb, g_object_ref (self));
}

static void
part_link_cb (const char *answer,
              gpointer    user_data)
{
  RemitWindow *self = user_data;

  if (self->target == NULL)
    return;
  if (g_str_equal (answer, "save"))
    start_saving (self);
  else
    give_up (self);
}

static void
ask_about_link (RemitWindow *self)
{
  const RemitAnswer answer = { "save", _("_Save"), REMIT_ANSWER_SUGGESTED };
  g_autofree char *name = remit_file_dup_name (self->target);
  /* TRANSLATORS: %s is the name of a file */
  g_autofree char *heading = g_strdup_printf (_("“%s” Has a Second Name"), name);

  remit_dialog_ask (GTK_WINDOW (self), heading,
                    _("The file can be found under another name too, as a hard link. "
                      "After saving, this name has the new content and the other name keeps the old content."),
                    &answer, 1, part_link_cb, self);
}

/**
 * remit_window_save_to:
 * @self: a window with a chart
 * @file: where to save it
 * @overwrite: whether to save also when the file has changed on disk
 *
 * Saves the chart, after asking what must be asked first.
 */
void
remit_window_save_to (RemitWindow *self,
                      GFile       *file,
                      gboolean     overwrite)
{
  g_return_if_fail (self->document != NULL);

  if (self->saving)
    return;
  take_typed_text (self);
  g_set_object (&self->target, file);
  self->overwrite = overwrite;
  if (remit_save_parts_link (file))
    ask_about_link (self);
  else
    start_saving (self);
}

static void
replace_cb (const char *answer,
            gpointer    user_data)
{
  RemitWindow *self = user_data;
  g_autoptr (GFile) file = g_steal_pointer (&self->target);

  if (file == NULL || self->document == NULL)
    return;
  if (g_str_equal (answer, "replace"))
    remit_window_save_to (self, file, FALSE);
  else
    give_up (self);
}

static void
ask_about_replacing (RemitWindow *self)
{
  const RemitAnswer answer = { "replace", _("_Replace"), REMIT_ANSWER_DESTRUCTIVE };
  g_autofree char *name = remit_file_dup_name (self->target);
  /* TRANSLATORS: %s is the name of a file */
  g_autofree char *heading = g_strdup_printf (_("“%s” Exists Already"), name);

  remit_dialog_ask (GTK_WINDOW (self), heading, _("Replacing the file loses what is in it."), &answer, 1, replace_cb,
                    self);
}

static void
save_chosen_cb (GFile   *file,
                gpointer user_data)
{
  RemitWindow *self = user_data;
  g_autoptr (GFile) target = NULL;

  if (file == NULL || self->document == NULL)
    {
      give_up (self);
      return;
    }
  target = remit_file_add_ending (file);
  if (!g_file_equal (file, target) && g_file_query_exists (target, NULL))
    {
      /* The chooser has asked about the name as it was typed only. */
      g_set_object (&self->target, target);
      ask_about_replacing (self);
    }
  else
    remit_window_save_to (self, target, TRUE);
}

/**
 * remit_window_save_as:
 * @self: a window with a chart
 *
 * Lets the user choose where to save the chart.
 */
void
remit_window_save_as (RemitWindow *self)
{
  g_return_if_fail (self->document != NULL);

  g_clear_object (&self->chooser);
  self->chooser = remit_file_chooser_save (GTK_WINDOW (self), remit_document_get_file (self->document),
                                           remit_document_get_title (self->document), save_chosen_cb, self);
}

/**
 * remit_window_save:
 * @self: a window with a chart
 *
 * Saves the chart to its file; asks where when it has none yet. What is saved already is not written again.
 */
void
remit_window_save (RemitWindow *self)
{
  GFile *file;

  g_return_if_fail (self->document != NULL);

  take_typed_text (self);
  file = remit_document_get_file (self->document);
  if (file != NULL && !self->saving && !self->close_when_saved && !remit_document_get_modified (self->document)
      && g_file_query_exists (file, NULL))
    remit_window_toast (self, _("Saved"));
  else if (file != NULL)
    remit_window_save_to (self, file, FALSE);
  else
    remit_window_save_as (self);
}

static void
close_cb (const char *answer,
          gpointer    user_data)
{
  RemitWindow *self = user_data;

  self->asking = FALSE;
  if (g_str_equal (answer, "discard"))
    {
      self->closing = TRUE;
      leave (self);
    }
  else if (g_str_equal (answer, "save"))
    {
      self->close_when_saved = TRUE;
      remit_window_save (self);
    }
  else
    stay (self);
}

static void
ask_about_closing (RemitWindow *self)
{
  const RemitAnswer answers[] = {
    { "discard", _("_Discard"), REMIT_ANSWER_DESTRUCTIVE },
    { "save", _("_Save"), REMIT_ANSWER_SUGGESTED },
  };
  /* TRANSLATORS: %s is the title of a chart */
  g_autofree char *heading = g_strdup_printf (_("Save changes to “%s” before closing?"),
                                              remit_document_get_title (self->document));

  self->asking = TRUE;
  gtk_window_present (GTK_WINDOW (self));
  remit_dialog_ask (GTK_WINDOW (self), heading, _("Changes that are not saved will be lost."), answers,
                    G_N_ELEMENTS (answers), close_cb, self);
}

/**
 * remit_window_may_close:
 * @self: a window
 *
 * Tells whether the window may close now. If not, the user is asked, or a saving ends first; the window then
 * closes by itself if it may. A form that is open over it comes first, and the window stays.
 *
 * Returns: whether it may
 */
gboolean
remit_window_may_close (RemitWindow *self)
{
  /* What was typed there would be lost without a word. */
  if (self->form != NULL)
    {
      gtk_window_present (self->form);
      return FALSE;
    }
  if (self->closing || self->document == NULL)
    return TRUE;
  take_typed_text (self);
  if (self->saving)
    {
      self->close_when_saved = TRUE;
      return FALSE;
    }
  if (!remit_document_get_modified (self->document))
    return TRUE;
  if (!self->asking)
    ask_about_closing (self);
  return FALSE;
}

/**
 * remit_window_may_quit:
 * @self: a window
 *
 * Tells whether the window may close together with all others. If not, the user is asked, or a saving ends first;
 * the application then goes on quitting or stops.
 *
 * Returns: whether it may
 */
gboolean
remit_window_may_quit (RemitWindow *self)
{
  g_return_val_if_fail (REMIT_IS_WINDOW (self), TRUE);

  self->quitting = FALSE;
  if (remit_window_may_close (self))
    return TRUE;
  if (self->form != NULL)
    remit_application_stop_quitting (REMIT_APPLICATION (gtk_window_get_application (GTK_WINDOW (self))));
  else
    self->quitting = TRUE;
  return FALSE;
}

/**
 * remit_window_keep:
 * @self: a window
 *
 * Forgets that its changes may be lost: the windows do not close after all.
 */
void
remit_window_keep (RemitWindow *self)
{
  g_return_if_fail (REMIT_IS_WINDOW (self));
  self->closing = FALSE;
}

/**
 * remit_window_stop:
 * @self: a window that goes
 *
 * Stops what is under way.
 */
void
remit_window_stop (RemitWindow *self)
{
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->present_id, g_source_remove);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->loading);
  g_clear_object (&self->target);
  g_clear_object (&self->chooser);
  g_clear_object (&self->broken_template);
  self->removed_toast = NULL;
  g_clear_pointer (&self->removed_templates, g_ptr_array_unref);
}
