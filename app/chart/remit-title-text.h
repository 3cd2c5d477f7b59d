/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define REMIT_TITLE_NUMBER_MAX_PARTS 6

/**
 * RemitTitleNumber:
 * @n_parts: how many parts, 0 if there is no number
 * @parts: the numbers between its points; of a letter its place in the alphabet, from 1
 * @letter: 'a' or 'A' if it is one letter, 0 if it is digits
 *
 * What a line of a numbered list may begin with: "1.2", "1.", "b.".
 */
typedef struct
{
  guint n_parts;
  guint parts[REMIT_TITLE_NUMBER_MAX_PARTS];
  char letter;
} RemitTitleNumber;

gboolean  remit_title_text_is_blank      (const char             *text);
char     *remit_title_text_fold          (const char             *text);
char     *remit_title_text_read          (const char             *text);
char     *remit_title_text_read_numbered (const char             *text);
gboolean  remit_title_text_get_number    (const char             *text,
                                          RemitTitleNumber       *number);
gboolean  remit_title_number_follows     (const RemitTitleNumber *self,
                                          const RemitTitleNumber *last);

G_END_DECLS
