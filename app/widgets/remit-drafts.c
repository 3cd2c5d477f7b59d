/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-drafts.h"

/* What was typed and cannot be, so that it is there again when somebody comes back to it. There are few at a time. */

typedef struct
{
  RemitDraftKey key; /* with references */
  char *text;
  char *error;
} Draft;

struct _RemitDrafts
{
  GArray *drafts; /* of Draft */
};

static void
clear_draft (gpointer data)
{
  Draft *draft = data;

  g_clear_object (&draft->key.item);
  g_clear_object (&draft->key.role);
  g_clear_object (&draft->key.plan);
  g_free (draft->text);
  g_free (draft->error);
}

static gboolean
is_same (const RemitDraftKey *a,
         const RemitDraftKey *b)
{
  return a->field == b->field && a->item == b->item && a->role == b->role && a->plan == b->plan;
}

static gpointer
ref_if_any (gpointer object)
{
  return object != NULL ? g_object_ref (object) : NULL;
}

/**
 * remit_drafts_new:
 *
 * Makes a place for drafts.
 *
 * Returns: (transfer full): the drafts, none yet
 */
RemitDrafts *
remit_drafts_new (void)
{
  RemitDrafts *self = g_new0 (RemitDrafts, 1);

  self->drafts = g_array_new (FALSE, FALSE, sizeof (Draft));
  g_array_set_clear_func (self->drafts, clear_draft);
  return self;
}

/**
 * remit_drafts_free:
 * @self: (nullable) (transfer full): drafts
 *
 * Frees them.
 */
void
remit_drafts_free (RemitDrafts *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->drafts);
  g_free (self);
}

/**
 * remit_drafts_keep:
 * @self: drafts
 * @key: what the text is of
 * @text: what was typed
 * @error: why it cannot be
 *
 * Keeps a text in place of what was kept for the same.
 */
void
remit_drafts_keep (RemitDrafts         *self,
                   const RemitDraftKey *key,
                   const char          *text,
                   const char          *error)
{
  const Draft draft = {
    .key = { key->field, ref_if_any (key->item), ref_if_any (key->role), ref_if_any (key->plan) },
    .text = g_strdup (text),
    .error = g_strdup (error),
  };

  remit_drafts_drop (self, key);
  g_array_append_val (self->drafts, draft);
}

/**
 * remit_drafts_drop:
 * @self: drafts
 * @key: what the text is of
 *
 * Forgets a text, if there is one.
 */
void
remit_drafts_drop (RemitDrafts         *self,
                   const RemitDraftKey *key)
{
  for (guint i = 0; i < self->drafts->len; i++)
    if (is_same (&g_array_index (self->drafts, Draft, i).key, key))
      {
        g_array_remove_index_fast (self->drafts, i);
        return;
      }
}

/**
 * remit_drafts_find:
 * @self: drafts
 * @key: what the text is of
 * @text: (out): what was typed
 * @error: (out): why it cannot be
 *
 * Looks for a text.
 *
 * Returns: whether there is one
 */
gboolean
remit_drafts_find (RemitDrafts         *self,
                   const RemitDraftKey *key,
                   const char         **text,
                   const char         **error)
{
  for (guint i = 0; i < self->drafts->len; i++)
    {
      const Draft *draft = &g_array_index (self->drafts, Draft, i);

      if (!is_same (&draft->key, key))
        continue;
      *text = draft->text;
      *error = draft->error;
      return TRUE;
    }
  return FALSE;
}
