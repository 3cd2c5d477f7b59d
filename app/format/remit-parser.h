/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/parser.h>

#include "format/remit-builder.h"

G_BEGIN_DECLS

/**
 * RemitParserHandlers:
 *
 * Where a thread's errors of the XML parser go to.
 */
typedef struct
{
  xmlGenericErrorFunc generic;
  void *generic_data;
  xmlStructuredErrorFunc structured;
  void *structured_data;
} RemitParserHandlers;

void remit_parser_borrow_handlers   (RemitParserHandlers    *handlers,
                                     xmlStructuredErrorFunc  function,
                                     void                   *user_data);
void remit_parser_return_handlers   (const RemitParserHandlers *handlers);

void remit_parser_check_first_bytes (RemitBuilder           *builder,
                                     const char             *bytes,
                                     gsize                   length);
void remit_parser_check_encoding    (RemitBuilder           *builder,
                                     const xmlChar          *name);
void remit_parser_fail              (RemitBuilder           *builder,
                                     const xmlError         *error,
                                     gboolean                at_end);

G_END_DECLS
