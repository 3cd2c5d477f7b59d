/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "history/remit-history.h"

/* Two stacks of edits. Every state of the chart that an edit makes gets a serial of its own, which
 * undo brings back; so "unsaved" is a comparison, and undoing to the saved state is clean again. */

typedef struct
{
  RemitEdit *edit;
  guint64 state; /* the state that swapping the edit leads to */
} Entry;

struct _RemitHistory
{
  GObject parent_instance;

  RemitChart *chart;
  GArray *undo; /* of Entry */
  GArray *redo; /* of Entry */
  guint64 state;
  guint64 last_state;
  guint64 saved_state;
  gboolean may_merge;
};

enum
{
  PROP_CHART = 1,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_NAME,
  PROP_REDO_NAME,
  PROP_MODIFIED,
  N_PROPERTIES,
};

enum
{
  APPLIED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RemitHistory, remit_history, G_TYPE_OBJECT)

static void
clear_entry (gpointer data)
{
  remit_edit_free (((Entry *) data)->edit);
}

static const char *
get_top_name (GArray *stack)
{
  return stack->len > 0 ? remit_edit_get_name (g_array_index (stack, Entry, stack->len - 1).edit) : NULL;
}

static void
remit_history_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  RemitHistory *self = REMIT_HISTORY (object);

  switch (property_id)
    {
    case PROP_CHART:
      g_value_set_object (value, self->chart);
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->undo->len > 0);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->redo->len > 0);
      break;
    case PROP_UNDO_NAME:
      g_value_set_string (value, get_top_name (self->undo));
      break;
    case PROP_REDO_NAME:
      g_value_set_string (value, get_top_name (self->redo));
      break;
    case PROP_MODIFIED:
      g_value_set_boolean (value, remit_history_get_modified (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_history_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  RemitHistory *self = REMIT_HISTORY (object);

  if (property_id == PROP_CHART)
    self->chart = g_value_dup_object (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
remit_history_finalize (GObject *object)
{
  RemitHistory *self = REMIT_HISTORY (object);

  g_array_unref (self->undo);
  g_array_unref (self->redo);
  g_clear_object (&self->chart);

  G_OBJECT_CLASS (remit_history_parent_class)->finalize (object);
}

static void
remit_history_class_init (RemitHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = remit_history_get_property;
  object_class->set_property = remit_history_set_property;
  object_class->finalize = remit_history_finalize;

  properties[PROP_CHART] =
    g_param_spec_object ("chart", NULL, NULL, REMIT_TYPE_CHART,
                         G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, readable);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, readable);
  properties[PROP_UNDO_NAME] = g_param_spec_string ("undo-name", NULL, NULL, NULL, readable);
  properties[PROP_REDO_NAME] = g_param_spec_string ("redo-name", NULL, NULL, NULL, readable);
  properties[PROP_MODIFIED] = g_param_spec_boolean ("modified", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  /**
   * RemitHistory::applied:
   * @history: the history
   * @edit: what was done, already turned into its reverse
   * @again: whether it was undo or redo that did it
   *
   * Emitted after an edit was done, undone or redone.
   */
  signals[APPLIED] = g_signal_new ("applied", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 2, G_TYPE_POINTER, G_TYPE_BOOLEAN);
}

static void
remit_history_init (RemitHistory *self)
{
  self->undo = g_array_new (FALSE, FALSE, sizeof (Entry));
  self->redo = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (self->undo, clear_entry);
  g_array_set_clear_func (self->redo, clear_entry);
}

static void
announce (RemitHistory *self,
          RemitEdit    *edit,
          gboolean      again)
{
  g_signal_emit (self, signals[APPLIED], 0, edit, again);
  for (guint i = PROP_CAN_UNDO; i < N_PROPERTIES; i++)
    g_object_notify_by_pspec (G_OBJECT (self), properties[i]);
}

/**
 * remit_history_new:
 * @chart: a chart
 *
 * Makes an empty history for a chart as it is saved.
 *
 * Returns: (transfer full): the new history
 */
RemitHistory *
remit_history_new (RemitChart *chart)
{
  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);

  return g_object_new (REMIT_TYPE_HISTORY, "chart", chart, NULL);
}

/**
 * remit_history_get_chart:
 * @self: a history
 *
 * Gives the chart.
 *
 * Returns: (transfer none): the chart
 */
RemitChart *
remit_history_get_chart (RemitHistory *self)
{
  g_return_val_if_fail (REMIT_IS_HISTORY (self), NULL);
  return self->chart;
}

/* Lets the last edit stand for a later one as well. When both together have changed nothing, there is nothing to undo,
 * and the chart is in the state before them. */
static gboolean
merge (RemitHistory    *self,
       const RemitEdit *edit)
{
  Entry *last = self->undo->len > 0 ? &g_array_index (self->undo, Entry, self->undo->len - 1) : NULL;

  if (last == NULL || !self->may_merge || self->state == self->saved_state || !remit_edit_merge (last->edit, edit))
    return FALSE;
  if (remit_edit_is_idle (last->edit))
    {
      self->state = last->state;
      self->may_merge = FALSE;
      g_array_set_size (self->undo, self->undo->len - 1);
    }
  else
    self->state = ++self->last_state;
  return TRUE;
}

/**
 * remit_history_apply:
 * @self: a history
 * @edit: (transfer full): an edit; one without a step is dropped
 * @error: return location for a #RemitEditError
 *
 * Does an edit, and remembers it for undo. What could be redone is forgotten.
 *
 * Returns: whether it was done; when it was not, the chart is as before
 */
gboolean
remit_history_apply (RemitHistory  *self,
                     RemitEdit     *edit,
                     GError       **error)
{
  g_autoptr (RemitEdit) owned = edit;

  g_return_val_if_fail (REMIT_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (edit != NULL, FALSE);

  if (remit_edit_is_empty (edit))
    return TRUE;
  if (!remit_edit_check (edit, self->chart, error))
    return FALSE;

  remit_edit_swap (edit, self->chart);
  g_array_set_size (self->redo, 0);
  if (!merge (self, edit))
    {
      const Entry entry = { g_steal_pointer (&owned), self->state };

      g_array_append_val (self->undo, entry);
      self->state = ++self->last_state;
      self->may_merge = TRUE;
    }
  announce (self, edit, FALSE);
  return TRUE;
}

/**
 * remit_history_end_typing:
 * @self: a history
 *
 * Says that the text that was typed is done: what follows is a step of its own.
 */
void
remit_history_end_typing (RemitHistory *self)
{
  g_return_if_fail (REMIT_IS_HISTORY (self));

  self->may_merge = FALSE;
}

static gboolean
exchange (RemitHistory *self,
          GArray       *from,
          GArray       *to)
{
  Entry entry;
  guint64 state;

  if (from->len == 0)
    return FALSE;
  entry = g_array_index (from, Entry, from->len - 1);
  /* The entry moves to the other stack: it must not be freed here. */
  g_array_index (from, Entry, from->len - 1).edit = NULL;
  g_array_set_size (from, from->len - 1);

  remit_edit_swap (entry.edit, self->chart);
  state = self->state;
  self->state = entry.state;
  entry.state = state;
  g_array_append_val (to, entry);
  self->may_merge = FALSE;
  announce (self, entry.edit, TRUE);
  return TRUE;
}

/**
 * remit_history_undo:
 * @self: a history
 *
 * Takes back the last edit.
 *
 * Returns: whether there was one
 */
gboolean
remit_history_undo (RemitHistory *self)
{
  g_return_val_if_fail (REMIT_IS_HISTORY (self), FALSE);
  return exchange (self, self->undo, self->redo);
}

/**
 * remit_history_redo:
 * @self: a history
 *
 * Does again what was taken back last.
 *
 * Returns: whether there was something
 */
gboolean
remit_history_redo (RemitHistory *self)
{
  g_return_val_if_fail (REMIT_IS_HISTORY (self), FALSE);
  return exchange (self, self->redo, self->undo);
}

/**
 * remit_history_get_undo_name:
 * @self: a history
 *
 * Names what undo would take back.
 *
 * Returns: (nullable): its name, translated
 */
const char *
remit_history_get_undo_name (RemitHistory *self)
{
  g_return_val_if_fail (REMIT_IS_HISTORY (self), NULL);
  return get_top_name (self->undo);
}

/**
 * remit_history_get_redo_name:
 * @self: a history
 *
 * Names what redo would do again.
 *
 * Returns: (nullable): its name, translated
 */
const char *
remit_history_get_redo_name (RemitHistory *self)
{
  g_return_val_if_fail (REMIT_IS_HISTORY (self), NULL);
  return get_top_name (self->redo);
}

/**
 * remit_history_get_state:
 * @self: a history
 *
 * Gives the serial of the state that the chart is in, to be handed to remit_history_set_saved()
 * when the saving that began with it is through.
 *
 * Returns: the serial
 */
guint64
remit_history_get_state (RemitHistory *self)
{
  g_return_val_if_fail (REMIT_IS_HISTORY (self), 0);
  return self->state;
}

/**
 * remit_history_get_modified:
 * @self: a history
 *
 * Tells whether the chart is in another state than the one saved last.
 *
 * Returns: whether it is
 */
gboolean
remit_history_get_modified (RemitHistory *self)
{
  g_return_val_if_fail (REMIT_IS_HISTORY (self), FALSE);
  return self->state != self->saved_state;
}

/**
 * remit_history_set_saved:
 * @self: a history
 * @state: the serial of the state that was saved; %G_MAXUINT64 for a chart that is saved nowhere
 *
 * Says which state is saved.
 */
void
remit_history_set_saved (RemitHistory *self,
                         guint64       state)
{
  g_return_if_fail (REMIT_IS_HISTORY (self));

  self->saved_state = state;
  self->may_merge = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MODIFIED]);
}
