/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-extras.h"

G_BEGIN_DECLS

/**
 * RemitXmlOut:
 *
 * Writes XML in the canonical form of the format, with foreign content.
 */
typedef struct _RemitXmlOut RemitXmlOut;

RemitXmlOut *remit_xml_out_new         (void);
void         remit_xml_out_free        (RemitXmlOut       *self);
GString     *remit_xml_out_get_text    (RemitXmlOut       *self);
GString     *remit_xml_out_steal       (RemitXmlOut       *self);

void         remit_xml_out_begin       (RemitXmlOut       *self,
                                        const char        *name,
                                        const RemitExtras *extras);
void         remit_xml_out_attribute   (RemitXmlOut       *self,
                                        const char        *name,
                                        const char        *value);
void         remit_xml_out_content     (RemitXmlOut       *self);
void         remit_xml_out_end         (RemitXmlOut       *self);
void         remit_xml_out_end_text    (RemitXmlOut       *self,
                                        const char        *text);
void         remit_xml_out_nodes       (RemitXmlOut       *self,
                                        GPtrArray         *nodes);

G_END_DECLS
