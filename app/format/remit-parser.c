/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-parser.h"

#include <string.h>

#include <glib/gi18n.h>

/* What the reader needs to know of libxml2's ways: which encodings it would take, where its errors
 * go, and what they mean to somebody who only wants to open a file. */

#define MAX_REASON 160

static void
ignore_message_cb (void *user_data, const char *format, ...)
{
}

/**
 * remit_parser_borrow_handlers:
 * @handlers: (out): where errors went before
 * @function: where they shall go now
 * @user_data: data for @function
 *
 * The parser hands most of its errors to its own handler, but those of the encoder go through
 * handlers of the thread. This takes them while a file is read, and silences what is only printed.
 */
void
remit_parser_borrow_handlers (RemitParserHandlers *handlers, xmlStructuredErrorFunc function, void *user_data)
{
  *handlers = (RemitParserHandlers){
    xmlGenericError,
    xmlGenericErrorContext,
    xmlStructuredError,
    xmlStructuredErrorContext,
  };
  xmlSetGenericErrorFunc (NULL, ignore_message_cb);
  xmlSetStructuredErrorFunc (user_data, function);
}

/**
 * remit_parser_return_handlers:
 * @handlers: where errors went before
 *
 * Undoes remit_parser_borrow_handlers().
 */
void
remit_parser_return_handlers (const RemitParserHandlers *handlers)
{
  xmlSetGenericErrorFunc (handlers->generic_data, handlers->generic);
  xmlSetStructuredErrorFunc (handlers->structured_data, handlers->structured);
}

static void
fail_encoding (RemitBuilder *builder)
{
  remit_builder_fail (builder, REMIT_FORMAT_ERROR_ENCODING, _("The file is encoded neither in UTF-8 nor in UTF-16."));
}

/**
 * remit_parser_check_first_bytes:
 * @builder: what fails
 * @bytes: how a file begins
 * @length: how many bytes these are
 *
 * Refuses the encodings that the parser would read without a declaration: UTF-32 and EBCDIC.
 */
void
remit_parser_check_first_bytes (RemitBuilder *builder, const char *bytes, gsize length)
{
  static const char *const others[] = {
    "\0\0\xFE\xFF", "\xFF\xFE\0\0", "\0\0\0<", "<\0\0\0", "\0\0<\0", "\0<\0\0", "\x4C\x6F\xA7\x94",
  };

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (length >= 4 && memcmp (bytes, others[i], 4) == 0)
      fail_encoding (builder);
}

/**
 * remit_parser_check_encoding:
 * @builder: what fails
 * @name: (nullable): the encoding that a file declares
 *
 * Refuses other encodings than UTF-8 and UTF-16.
 */
void
remit_parser_check_encoding (RemitBuilder *builder, const xmlChar *name)
{
  static const char *const known[] = { "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE" };

  if (name == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (g_ascii_strcasecmp ((const char *) name, known[i]) == 0)
      return;
  fail_encoding (builder);
}

/* What the parser says, on one line and not too long: it quotes the file. */
static char *
get_reason (const xmlError *error)
{
  g_autofree char *text = g_utf8_make_valid (error->message != NULL ? error->message : "", -1);

  g_strdelimit (g_strstrip (text), "\t\r\n", ' ');
  return g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), MAX_REASON));
}

/**
 * remit_parser_fail:
 * @builder: what fails
 * @error: an error of the parser
 * @at_end: whether the root element has ended
 *
 * Refuses a file that is not well-formed.
 */
void
remit_parser_fail (RemitBuilder *builder, const xmlError *error, gboolean at_end)
{
  g_autofree char *reason = get_reason (error);
  int code = error->code;

  if (code == XML_ERR_INVALID_CHAR && g_str_has_prefix (reason, "Input is not proper UTF-8"))
    code = XML_ERR_INVALID_ENCODING;
  builder->line = (guint) MAX (error->line, 1);
  switch (code)
    {
    case XML_ERR_UNSUPPORTED_ENCODING:
    case XML_ERR_UNKNOWN_ENCODING:
    case XML_ERR_INVALID_ENCODING:
    case XML_I18N_CONV_FAILED:
    case XML_IO_ENCODER:
      fail_encoding (builder);
      break;
    case XML_ERR_DOCUMENT_EMPTY:
      remit_builder_fail (builder, REMIT_FORMAT_ERROR_XML, _("The file is empty, or it is not XML."));
      break;
    case XML_ERR_DOCUMENT_END:
      if (at_end)
        remit_builder_fail (builder, REMIT_FORMAT_ERROR_XML, _("The file goes on after its end."));
      else
        remit_builder_fail (builder, REMIT_FORMAT_ERROR_XML, _("The file ends too early."));
      break;
    default:
      remit_builder_fail (builder, REMIT_FORMAT_ERROR_XML,
                          /* TRANSLATORS: “%s” is a reason in English, from the XML parser */
                          _("The file is not well-formed XML: %s"), reason);
    }
}
