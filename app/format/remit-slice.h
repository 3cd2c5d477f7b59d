/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * RemitSlice:
 * @text: (nullable): where it begins; not terminated; %NULL for an absent attribute
 * @length: its length in bytes
 *
 * The value of an attribute as it stands in the parser's buffer.
 */
typedef struct
{
  const char *text;
  gsize length;
} RemitSlice;

#define REMIT_NICK_SIZE 32

char    *remit_slice_dup           (const RemitSlice *self);
char    *remit_slice_dup_or_null   (const RemitSlice *self);
char    *remit_slice_quote         (const RemitSlice *self);
gboolean remit_slice_get_nick      (const RemitSlice *self,
                                    char              nick[REMIT_NICK_SIZE]);
gboolean remit_slice_is_name       (const RemitSlice *self);
int      remit_slice_get_number    (const RemitSlice *self);
gunichar remit_slice_get_character (const RemitSlice *self);
gboolean remit_slice_next_token    (RemitSlice       *rest,
                                    RemitSlice       *token);

G_END_DECLS
