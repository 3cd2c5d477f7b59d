/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "chart/remit-extras.h"

G_BEGIN_DECLS

#define REMIT_SCHEME_MAX_LETTERS 16
#define REMIT_LETTER_MAX_WEIGHT 9

/**
 * RemitSet:
 *
 * A set of letters: bit i stands for letter i of the chart's scheme. 0 is blank.
 */
typedef guint16 RemitSet;

/**
 * RemitKind:
 * @REMIT_KIND_DECIDES: decides, and answers for it
 * @REMIT_KIND_DOES: does the work
 * @REMIT_KIND_HELPS: helps with the work
 * @REMIT_KIND_ADVISES: is asked before
 * @REMIT_KIND_INFORMED: is told after
 * @REMIT_KIND_CHECKS: checks the work
 * @REMIT_KIND_OUT: is explicitly left out; counts as blank
 *
 * What a letter means to the checks.
 */
typedef enum
{
  REMIT_KIND_DECIDES,
  REMIT_KIND_DOES,
  REMIT_KIND_HELPS,
  REMIT_KIND_ADVISES,
  REMIT_KIND_INFORMED,
  REMIT_KIND_CHECKS,
  REMIT_KIND_OUT,
} RemitKind;

#define REMIT_N_KINDS 7

/**
 * RemitLetter:
 * @key: one letter or digit
 * @kind: what it means to the checks
 * @weight: 0 to 9, for the similarity of roles
 * @name: "Responsible"
 * @meaning: (nullable): "Does the work"
 * @extras: (nullable): foreign content of its element
 */
typedef struct
{
  gunichar key;
  RemitKind kind;
  guint weight;
  char *name;
  char *meaning;
  RemitExtras *extras;
} RemitLetter;

/**
 * RemitScheme:
 *
 * The letters that a chart uses. Immutable and counted.
 */
typedef struct _RemitScheme RemitScheme;

#define REMIT_TYPE_SCHEME (remit_scheme_get_type ())
GType              remit_scheme_get_type     (void);

RemitScheme       *remit_scheme_new          (const char        *name,
                                              const RemitLetter *letters,
                                              guint              n_letters);
RemitScheme       *remit_scheme_ref          (RemitScheme       *self);
void               remit_scheme_unref        (RemitScheme       *self);

const char        *remit_scheme_get_name     (const RemitScheme *self);
guint              remit_scheme_get_n_letters (const RemitScheme *self);
const RemitLetter *remit_scheme_get_letter   (const RemitScheme *self,
                                              guint              index);
gboolean           remit_scheme_is_key       (gunichar           character);
int                remit_scheme_find_key     (const RemitScheme *self,
                                              gunichar           key);
int                remit_scheme_find_typed   (const RemitScheme *self,
                                              gunichar           key);
RemitSet           remit_scheme_get_mask     (const RemitScheme *self,
                                              RemitKind          kind);
RemitSet           remit_scheme_get_holds    (const RemitScheme *self);
RemitSet           remit_scheme_get_counted  (const RemitScheme *self);
guint              remit_scheme_get_weight   (const RemitScheme *self,
                                              RemitSet           set);

char              *remit_scheme_format       (const RemitScheme *self,
                                              RemitSet           set);
char              *remit_scheme_display      (const RemitScheme *self,
                                              RemitSet           set);
char              *remit_scheme_speak        (const RemitScheme *self,
                                              RemitSet           set);
guint              remit_scheme_list_display (const RemitScheme *self,
                                              RemitSet           set,
                                              guint8             indices[REMIT_SCHEME_MAX_LETTERS]);
gboolean           remit_scheme_parse        (const RemitScheme *self,
                                              const char        *keys,
                                              RemitSet          *set,
                                              gunichar          *bad);

RemitSet           remit_scheme_type_letter  (const RemitScheme *self,
                                              RemitSet           set,
                                              guint              letter,
                                              gboolean           join);

const char        *remit_kind_get_name       (RemitKind          kind);
const char        *remit_kind_to_nick        (RemitKind          kind);
gboolean           remit_kind_from_nick      (const char        *nick,
                                              RemitKind         *kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitScheme, remit_scheme_unref)

G_END_DECLS
