/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-document.h"

#include <glib/gi18n.h>

#include "format/remit-load.h"
#include "format/remit-save.h"
#include "format/remit-writer.h"
#include "window/remit-file.h"

/* An open chart: the chart with its history, the file that it came from, and the plan that is shown. It
 * has what a window says of a chart: title, saved state and the checks of the plan. A chart made from a
 * template has no file yet and counts as unmodified until the first edit, so that nobody is asked about
 * a chart that was only looked at. Checks are made for a plan when it is first shown, and kept. */

struct _RemitDocument
{
  GObject parent_instance;

  RemitHistory *history;
  GFile *file;
  char *etag;
  char *subtitle;
  RemitPlan *plan;
  RemitPlan *last_plan; /* the one shown before it */
  GHashTable *checks; /* from RemitPlan to RemitChecks */
  RemitDate today;    /* the day by which they judge */
};

enum
{
  PROP_HISTORY = 1,
  PROP_FILE,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_MODIFIED,
  PROP_PLAN,
  PROP_CHECKS,
  PROP_TODAY,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (RemitDocument, remit_document, G_TYPE_OBJECT)

static void
notify (RemitDocument *self,
        guint          property)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static char *
make_subtitle (RemitDocument *self)
{
  g_autofree char *name = NULL;

  if (self->file == NULL)
    return g_strdup (_("not saved yet"));
  name = remit_file_dup_name (self->file);
  if (remit_history_get_modified (self->history))
    /* TRANSLATORS: below the title of a chart; %s is the name of its file */
    return g_strdup_printf (_("%s · edited"), name);
  /* TRANSLATORS: below the title of a chart; %s is the name of its file */
  return g_strdup_printf (_("%s · saved"), name);
}

static void
update_subtitle (RemitDocument *self)
{
  g_autofree char *subtitle = make_subtitle (self);

  if (g_strcmp0 (subtitle, self->subtitle) == 0)
    return;
  g_free (self->subtitle);
  self->subtitle = g_steal_pointer (&subtitle);
  notify (self, PROP_SUBTITLE);
}

static RemitPlan *
choose_plan (RemitChart *chart)
{
  const guint n_plans = remit_chart_get_n_plans (chart);

  for (guint i = 0; i < n_plans; i++)
    if (remit_plan_get_sort (remit_chart_get_plan (chart, i)) != REMIT_SORT_VOICE)
      return remit_chart_get_plan (chart, i);
  return n_plans > 0 ? remit_chart_get_plan (chart, 0) : NULL;
}

static gboolean
is_in_chart (RemitPlan *plan)
{
  return plan != NULL && remit_item_get_position (REMIT_ITEM (plan)) != REMIT_NO_POSITION;
}

static gboolean
is_gone (gpointer plan,
         gpointer checks,
         gpointer user_data)
{
  return !is_in_chart (plan);
}

/* When the plan that was shown has gone, as a copy does by undo, the one before it is shown again. */
static void
layout_changed_cb (RemitDocument *self)
{
  g_hash_table_foreach_remove (self->checks, is_gone, NULL);
  if (!is_in_chart (self->plan))
    remit_document_set_plan (self, is_in_chart (self->last_plan) ? self->last_plan
                                                                 : choose_plan (remit_document_get_chart (self)));
}

static void
title_changed_cb (RemitDocument *self)
{
  notify (self, PROP_TITLE);
}

static void
modified_changed_cb (RemitDocument *self)
{
  notify (self, PROP_MODIFIED);
  update_subtitle (self);
}

static void
remit_document_get_property (GObject    *object,
                             guint       property_id,
                             GValue     *value,
                             GParamSpec *pspec)
{
  RemitDocument *self = REMIT_DOCUMENT (object);

  switch (property_id)
    {
    case PROP_HISTORY:
      g_value_set_object (value, self->history);
      break;
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_TITLE:
      g_value_set_string (value, remit_document_get_title (self));
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, self->subtitle);
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, remit_document_get_modified (self));
      break;
    case PROP_PLAN:
      g_value_set_object (value, self->plan);
      break;
    case PROP_CHECKS:
      g_value_set_object (value, remit_document_get_checks (self));
      break;
    case PROP_TODAY:
      g_value_set_uint (value, self->today);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_document_set_property (GObject      *object,
                             guint         property_id,
                             const GValue *value,
                             GParamSpec   *pspec)
{
  RemitDocument *self = REMIT_DOCUMENT (object);

  switch (property_id)
    {
    case PROP_HISTORY:
      self->history = g_value_dup_object (value);
      break;
    case PROP_PLAN:
      remit_document_set_plan (self, g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_document_constructed (GObject *object)
{
  RemitDocument *self = REMIT_DOCUMENT (object);
  RemitChart *chart = remit_document_get_chart (self);

  G_OBJECT_CLASS (remit_document_parent_class)->constructed (object);

  g_set_object (&self->plan, choose_plan (chart));
  self->today = remit_date_today ();
  self->subtitle = make_subtitle (self);
  g_signal_connect_object (chart, "layout-changed", G_CALLBACK (layout_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (chart, "notify::title", G_CALLBACK (title_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->history, "notify::modified", G_CALLBACK (modified_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
remit_document_finalize (GObject *object)
{
  RemitDocument *self = REMIT_DOCUMENT (object);

  g_clear_pointer (&self->checks, g_hash_table_unref);
  g_clear_object (&self->plan);
  g_clear_object (&self->last_plan);
  g_clear_object (&self->history);
  g_clear_object (&self->file);
  g_free (self->etag);
  g_free (self->subtitle);

  G_OBJECT_CLASS (remit_document_parent_class)->finalize (object);
}

static void
remit_document_class_init (RemitDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = remit_document_get_property;
  object_class->set_property = remit_document_set_property;
  object_class->constructed = remit_document_constructed;
  object_class->finalize = remit_document_finalize;

  properties[PROP_HISTORY] =
    g_param_spec_object ("history", NULL, NULL, REMIT_TYPE_HISTORY,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, readable);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, readable);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, readable);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, readable);
  properties[PROP_PLAN] =
    g_param_spec_object ("plan", NULL, NULL, REMIT_TYPE_PLAN,
                         G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CHECKS] = g_param_spec_object ("checks", NULL, NULL, REMIT_TYPE_CHECKS, readable);
  properties[PROP_TODAY] = g_param_spec_uint ("today", NULL, NULL, 0, G_MAXUINT, 0, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
remit_document_init (RemitDocument *self)
{
  self->checks = g_hash_table_new_full (NULL, NULL, g_object_unref, g_object_unref);
}

/**
 * remit_document_new:
 * @chart: a chart that is saved nowhere
 *
 * Makes a document without a file.
 *
 * Returns: (transfer full): the new document
 */
RemitDocument *
remit_document_new (RemitChart *chart)
{
  g_autoptr (RemitHistory) history = remit_history_new (chart);

  return g_object_new (REMIT_TYPE_DOCUMENT, "history", history, NULL);
}

static void
load_done_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *etag = NULL;
  g_autoptr (RemitChart) chart = NULL;
  GFile *file = g_task_get_task_data (task);
  RemitDocument *document;

  chart = remit_file_load_finish (file, result, &etag, &error);
  if (chart == NULL)
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  document = remit_document_new (chart);
  document->file = g_object_ref (file);
  document->etag = g_steal_pointer (&etag);
  update_subtitle (document);
  g_task_return_pointer (task, document, g_object_unref);
}

/**
 * remit_document_load_async:
 * @file: a chart's file
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Reads a file in another thread.
 */
void
remit_document_load_async (GFile               *file,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  GTask *task;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, remit_document_load_async);
  g_task_set_task_data (task, g_object_ref (file), g_object_unref);
  remit_file_load_async (file, cancellable, load_done_cb, task);
}

/**
 * remit_document_load_finish:
 * @result: what the callback got
 * @error: return location for a #RemitFormatError or %G_IO_ERROR
 *
 * Ends what remit_document_load_async() began.
 *
 * Returns: (transfer full): the document, or %NULL with @error set
 */
RemitDocument *
remit_document_load_finish (GAsyncResult  *result,
                            GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  GFile *file;
  guint64 state;
} Saving;

static void
free_saving (gpointer data)
{
  g_object_unref (((Saving *) data)->file);
  g_free (data);
}

static void
save_done_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *etag = NULL;
  RemitDocument *self = g_task_get_source_object (task);
  const Saving *saving = g_task_get_task_data (task);

  if (!remit_file_save_finish (saving->file, result, &etag, &error))
    {
      g_task_return_error (task, g_steal_pointer (&error));
      return;
    }
  g_free (self->etag);
  self->etag = g_steal_pointer (&etag);
  if (g_set_object (&self->file, saving->file))
    notify (self, PROP_FILE);
  remit_history_set_saved (self->history, saving->state);
  update_subtitle (self);
  g_task_return_boolean (task, TRUE);
}

/**
 * remit_document_save_async:
 * @self: a document
 * @file: where to save it; its own file or another one
 * @overwrite: whether to write also when its own file has changed on disk
 * @cancellable: (nullable): to stop it
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Takes the chart down as it is now and writes it in another thread; editing may go on meanwhile. On
 * success @file is the document's file from then on, and what was taken down counts as saved.
 */
void
remit_document_save_async (RemitDocument       *self,
                           GFile               *file,
                           gboolean             overwrite,
                           GCancellable        *cancellable,
                           GAsyncReadyCallback  callback,
                           gpointer             user_data)
{
  g_autoptr (GBytes) bytes = NULL;
  const char *etag = NULL;
  Saving *saving;
  GTask *task;

  g_return_if_fail (REMIT_IS_DOCUMENT (self));
  g_return_if_fail (G_IS_FILE (file));

  saving = g_new0 (Saving, 1);
  saving->file = g_object_ref (file);
  saving->state = remit_history_get_state (self->history);
  task = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (task, remit_document_save_async);
  g_task_set_task_data (task, saving, free_saving);
  if (!overwrite && self->file != NULL && g_file_equal (file, self->file))
    etag = self->etag;
  bytes = remit_writer_write (remit_document_get_chart (self));
  remit_file_save_async (file, bytes, etag, cancellable, save_done_cb, task);
}

/**
 * remit_document_save_finish:
 * @self: a document
 * @result: what the callback got
 * @error: return location for a %G_IO_ERROR; %G_IO_ERROR_WRONG_ETAG when the file has changed on disk
 *
 * Ends what remit_document_save_async() began.
 *
 * Returns: whether it is saved; when it is not, file and chart are as before
 */
gboolean
remit_document_save_finish (RemitDocument  *self,
                            GAsyncResult   *result,
                            GError        **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);
  return g_task_propagate_boolean (G_TASK (result), error);
}

/**
 * remit_document_get_chart:
 * @self: a document
 *
 * Gives the chart.
 *
 * Returns: (transfer none): the chart
 */
RemitChart *
remit_document_get_chart (RemitDocument *self)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), NULL);
  return remit_history_get_chart (self->history);
}

/**
 * remit_document_get_history:
 * @self: a document
 *
 * Gives the history, through which every edit goes.
 *
 * Returns: (transfer none): the history
 */
RemitHistory *
remit_document_get_history (RemitDocument *self)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), NULL);
  return self->history;
}

/**
 * remit_document_get_file:
 * @self: a document
 *
 * Gives the file that it was read from or saved to last.
 *
 * Returns: (transfer none) (nullable): the file
 */
GFile *
remit_document_get_file (RemitDocument *self)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), NULL);
  return self->file;
}

/**
 * remit_document_is_file:
 * @self: a document
 * @file: a file
 *
 * Tells whether a file is the document's own, also by another way through symbolic links.
 *
 * Returns: whether it is
 */
gboolean
remit_document_is_file (RemitDocument *self,
                        GFile         *file)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), FALSE);
  g_return_val_if_fail (G_IS_FILE (file), FALSE);

  return self->file != NULL && remit_file_is_same (self->file, file);
}

/**
 * remit_document_get_title:
 * @self: a document
 *
 * Gives the chart's title, or what stands for it.
 *
 * Returns: (transfer none): the title, never empty
 */
const char *
remit_document_get_title (RemitDocument *self)
{
  const char *title;

  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), NULL);

  title = remit_chart_get_title (remit_document_get_chart (self));
  return title != NULL && *title != '\0' ? title : _("Untitled chart");
}

/**
 * remit_document_get_subtitle:
 * @self: a document
 *
 * Says where and whether the chart is saved: "checkout.remit · saved".
 *
 * Returns: (transfer none): a line of text
 */
const char *
remit_document_get_subtitle (RemitDocument *self)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), NULL);
  return self->subtitle;
}

/**
 * remit_document_get_modified:
 * @self: a document
 *
 * Tells whether there are edits that are not saved.
 *
 * Returns: whether there are
 */
gboolean
remit_document_get_modified (RemitDocument *self)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), FALSE);
  return remit_history_get_modified (self->history);
}

/**
 * remit_document_get_plan:
 * @self: a document
 *
 * Gives the plan that is shown.
 *
 * Returns: (transfer none) (nullable): the plan
 */
RemitPlan *
remit_document_get_plan (RemitDocument *self)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), NULL);
  return self->plan;
}

/**
 * remit_document_set_plan:
 * @self: a document
 * @plan: a plan of its chart
 *
 * Shows another plan.
 */
void
remit_document_set_plan (RemitDocument *self,
                         RemitPlan     *plan)
{
  g_return_if_fail (REMIT_IS_DOCUMENT (self));

  if (self->plan == plan)
    return;
  g_set_object (&self->last_plan, self->plan);
  g_set_object (&self->plan, plan);
  notify (self, PROP_PLAN);
  notify (self, PROP_CHECKS);
}

/**
 * remit_document_get_checks:
 * @self: a document
 *
 * Gives the checks of the plan that is shown.
 *
 * Returns: (transfer none) (nullable): the checks
 */
RemitChecks *
remit_document_get_checks (RemitDocument *self)
{
  RemitChecks *checks;

  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), NULL);

  if (self->plan == NULL)
    return NULL;
  checks = g_hash_table_lookup (self->checks, self->plan);
  if (checks == NULL)
    {
      checks = remit_checks_new (remit_document_get_chart (self), self->plan);
      g_hash_table_insert (self->checks, g_object_ref (self->plan), checks);
    }
  return checks;
}

/**
 * remit_document_get_today:
 * @self: a document
 *
 * Gives the day by which findings and reviews are judged.
 *
 * Returns: the day
 */
RemitDate
remit_document_get_today (RemitDocument *self)
{
  g_return_val_if_fail (REMIT_IS_DOCUMENT (self), 0);
  return self->today;
}

/**
 * remit_document_set_today:
 * @self: a document
 * @today: a day
 *
 * Lets the checks, and whoever looks at reviews, judge by another day.
 */
void
remit_document_set_today (RemitDocument *self,
                          RemitDate      today)
{
  GHashTableIter iter;
  gpointer checks;

  g_return_if_fail (REMIT_IS_DOCUMENT (self));

  if (self->today == today)
    return;
  self->today = today;
  g_hash_table_iter_init (&iter, self->checks);
  while (g_hash_table_iter_next (&iter, NULL, &checks))
    remit_checks_set_today (checks, today == remit_date_today () ? 0 : today);
  notify (self, PROP_TODAY);
}

/**
 * remit_document_update_today:
 * @self: a document
 *
 * Lets all judge by a new day, if one has begun.
 */
void
remit_document_update_today (RemitDocument *self)
{
  g_return_if_fail (REMIT_IS_DOCUMENT (self));
  remit_document_set_today (self, remit_date_today ());
}
