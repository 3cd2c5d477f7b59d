/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/parser.h>

#include "chart/remit-extras.h"

G_BEGIN_DECLS

/**
 * RemitForeign:
 *
 * Takes down an element of another namespace, with all that is in it, as XML text.
 */
typedef struct _RemitForeign RemitForeign;

RemitForeign     *remit_foreign_new        (void);
void              remit_foreign_free       (RemitForeign   *self);

gboolean          remit_foreign_is_open    (RemitForeign   *self);
gsize             remit_foreign_get_text   (RemitForeign   *self);
void              remit_foreign_start      (RemitForeign   *self,
                                            const xmlChar  *name,
                                            const xmlChar  *prefix,
                                            const xmlChar  *uri,
                                            int             n_namespaces,
                                            const xmlChar **namespaces,
                                            int             n_attributes,
                                            const xmlChar **attributes);
void              remit_foreign_add_text   (RemitForeign   *self,
                                            const char     *text,
                                            gsize           length);
void              remit_foreign_add_markup (RemitForeign   *self,
                                            const char     *markup);
RemitForeignNode *remit_foreign_end        (RemitForeign   *self);

char             *remit_foreign_comment    (const xmlChar  *text);
char             *remit_foreign_pi         (const xmlChar  *target,
                                            const xmlChar  *data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitForeign, remit_foreign_free)

G_END_DECLS
