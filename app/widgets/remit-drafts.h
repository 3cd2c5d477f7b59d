/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RemitDrafts:
 *
 * Texts that were typed and refused, with the reasons, by what they are of.
 */
typedef struct _RemitDrafts RemitDrafts;

/**
 * RemitDraftKey:
 * @field: which text of it
 * @item: what the text is of
 * @role: (nullable): of a cell, its role
 * @plan: (nullable): of a cell, its plan
 *
 * What a text is of.
 */
typedef struct
{
  guint field;
  gpointer item;
  gpointer role;
  gpointer plan;
} RemitDraftKey;

RemitDrafts *remit_drafts_new    (void);
void         remit_drafts_free   (RemitDrafts         *self);
void         remit_drafts_keep   (RemitDrafts         *self,
                                  const RemitDraftKey *key,
                                  const char          *text,
                                  const char          *error);
void         remit_drafts_drop   (RemitDrafts         *self,
                                  const RemitDraftKey *key);
gboolean     remit_drafts_find   (RemitDrafts         *self,
                                  const RemitDraftKey *key,
                                  const char         **text,
                                  const char         **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitDrafts, remit_drafts_free)

G_END_DECLS
