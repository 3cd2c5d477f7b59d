/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * REMIT_FORMAT_NAMESPACE:
 *
 * The namespace of a chart's elements.
 */
#define REMIT_FORMAT_NAMESPACE "urn:remit:chart:1"

/**
 * REMIT_FORMAT_MEDIA_TYPE:
 *
 * The media type of a chart's file.
 */
#define REMIT_FORMAT_MEDIA_TYPE "application/x-remit+xml"

/**
 * RemitFormatError:
 * @REMIT_FORMAT_ERROR_XML: it is not well-formed XML, or has a DOCTYPE
 * @REMIT_FORMAT_ERROR_ENCODING: it is neither UTF-8 nor UTF-16
 * @REMIT_FORMAT_ERROR_VERSION: it is a chart of a newer version of the format
 * @REMIT_FORMAT_ERROR_STRUCTURE: an element, attribute or text that may not stand there, or one that is missing
 * @REMIT_FORMAT_ERROR_VALUE: a value that is not one of those described
 * @REMIT_FORMAT_ERROR_DUPLICATE: an id, row, cell, letter or limit that occurs twice
 * @REMIT_FORMAT_ERROR_REFERENCE: an id or a letter that does not exist
 * @REMIT_FORMAT_ERROR_LIMIT: more than a chart may hold
 *
 * Why a file was refused. The message is a sentence without the file's name;
 * remit_format_error_get_line() tells the line.
 */
typedef enum
{
  REMIT_FORMAT_ERROR_XML,
  REMIT_FORMAT_ERROR_ENCODING,
  REMIT_FORMAT_ERROR_VERSION,
  REMIT_FORMAT_ERROR_STRUCTURE,
  REMIT_FORMAT_ERROR_VALUE,
  REMIT_FORMAT_ERROR_DUPLICATE,
  REMIT_FORMAT_ERROR_REFERENCE,
  REMIT_FORMAT_ERROR_LIMIT,
} RemitFormatError;

#define REMIT_FORMAT_ERROR (remit_format_error_quark ())
GQuark  remit_format_error_quark    (void);

GError *remit_format_error_new      (RemitFormatError  code,
                                     guint             line,
                                     const char       *format,
                                     ...) G_GNUC_PRINTF (3, 4);
guint   remit_format_error_get_line (const GError     *error);

G_END_DECLS
