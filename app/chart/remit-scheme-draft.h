/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-lettering.h"

G_BEGIN_DECLS

/**
 * RemitDraftLetter:
 * @key: what was typed as its key
 * @kind: what it means to the checks
 * @weight: what was typed as its weight
 * @name: its name
 * @meaning: what it means, maybe ""
 * @extras: (nullable): foreign content of its element
 *
 * A letter as somebody writes it down, right or wrong.
 */
typedef struct
{
  char *key;
  RemitKind kind;
  char *weight;
  char *name;
  char *meaning;
  RemitExtras *extras;
} RemitDraftLetter;

/**
 * RemitDraftPart:
 * @REMIT_DRAFT_NAME: its name
 * @REMIT_DRAFT_KEY: its key
 * @REMIT_DRAFT_WEIGHT: its weight
 * @REMIT_DRAFT_MEANING: what it means
 *
 * A part of a letter that can be wrong.
 */
typedef enum
{
  REMIT_DRAFT_NAME,
  REMIT_DRAFT_KEY,
  REMIT_DRAFT_WEIGHT,
  REMIT_DRAFT_MEANING,
} RemitDraftPart;

#define REMIT_N_DRAFT_PARTS 4

/**
 * RemitSchemeDraft:
 *
 * A scheme that is being written, in place of another one.
 */
typedef struct _RemitSchemeDraft RemitSchemeDraft;

RemitSchemeDraft       *remit_scheme_draft_new            (RemitScheme            *from);
void                    remit_scheme_draft_free           (RemitSchemeDraft       *self);
RemitScheme            *remit_scheme_draft_get_from       (const RemitSchemeDraft *self);
void                    remit_scheme_draft_set_scheme     (RemitSchemeDraft       *self,
                                                           RemitScheme            *scheme);

const char             *remit_scheme_draft_get_name       (const RemitSchemeDraft *self);
void                    remit_scheme_draft_set_name       (RemitSchemeDraft       *self,
                                                           const char             *name);
guint                   remit_scheme_draft_get_n_letters  (const RemitSchemeDraft *self);
const RemitDraftLetter *remit_scheme_draft_get_letter     (const RemitSchemeDraft *self,
                                                           guint                   letter);
gboolean                remit_scheme_draft_add_letter     (RemitSchemeDraft       *self);
void                    remit_scheme_draft_remove_letter  (RemitSchemeDraft       *self,
                                                           guint                   letter);
void                    remit_scheme_draft_set_part       (RemitSchemeDraft       *self,
                                                           guint                   letter,
                                                           RemitDraftPart          part,
                                                           const char             *text);
void                    remit_scheme_draft_set_kind       (RemitSchemeDraft       *self,
                                                           guint                   letter,
                                                           RemitKind               kind);
const RemitLetterMap   *remit_scheme_draft_get_map        (const RemitSchemeDraft *self);
void                    remit_scheme_draft_set_to         (RemitSchemeDraft       *self,
                                                           guint                   letter,
                                                           int                     to);

char                   *remit_scheme_draft_check          (const RemitSchemeDraft *self);
char                   *remit_scheme_draft_check_part     (const RemitSchemeDraft *self,
                                                           guint                   letter,
                                                           RemitDraftPart          part);
gboolean                remit_scheme_draft_is_valid       (const RemitSchemeDraft *self);
gboolean                remit_scheme_draft_is_changed     (const RemitSchemeDraft *self);
RemitScheme            *remit_scheme_draft_make           (const RemitSchemeDraft *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitSchemeDraft, remit_scheme_draft_free)

G_END_DECLS
