/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "format/helpers.h"

#include <string.h>

#include <libxml/relaxng.h>

#include "format/remit-reader.h"
#include "format/remit-writer.h"

/* What the tests of the format share: sample files, reading and writing of strings, the schema. */

/* Reads a file of tests/data. */
char *
read_data (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("REMIT_TEST_DATA"), name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

/* Replaces the first occurrence of a text, which must be there. */
char *
replace_once (const char *text, const char *old, const char *new)
{
  const char *place = strstr (text, old);
  GString *result = g_string_new (NULL);

  if (place == NULL)
    g_error ("the sample does not have “%s”", old);
  g_string_append_len (result, text, place - text);
  g_string_append (result, new);
  g_string_append (result, place + strlen (old));
  return g_string_free (result, FALSE);
}

char *
repeat_text (const char *text, guint n)
{
  GString *result = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (result, text);
  return g_string_free (result, FALSE);
}

RemitChart *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return remit_reader_read_bytes (bytes, error);
}

char *
write_text (RemitChart *chart)
{
  g_autoptr (GBytes) bytes = remit_writer_write (chart);
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}

static void
ignore_error (void *user_data, xmlErrorPtr error)
{
}

static xmlRelaxNGPtr
load_schema (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("REMIT_SOURCE_DIR"), "resources", "schemas", "remit.rng", NULL);
  xmlRelaxNGParserCtxtPtr parser = xmlRelaxNGNewParserCtxt (path);
  xmlRelaxNGPtr schema = xmlRelaxNGParse (parser);

  g_assert_nonnull (schema);
  xmlRelaxNGFreeParserCtxt (parser);
  return schema;
}

/* The parser builds a document even if namespaces are misused, which an XML file may not. */
static void
count_error (void *user_data, xmlErrorPtr error)
{
  xmlParserCtxtPtr parser = user_data;
  guint *n_errors = parser->_private;

  if (error->level >= XML_ERR_ERROR && error->code != XML_WAR_NS_URI)
    (*n_errors)++;
}

static xmlDocPtr
parse_document (const char *text)
{
  xmlParserCtxtPtr parser = xmlNewParserCtxt ();
  xmlDocPtr document;
  guint n_errors = 0;

  parser->_private = &n_errors;
  parser->sax->serror = count_error;
  document = xmlCtxtReadMemory (parser, text, (int) strlen (text), NULL, NULL, XML_PARSE_NONET);
  xmlFreeParserCtxt (parser);
  if (n_errors == 0)
    return document;
  xmlFreeDoc (document);
  return NULL;
}

/* Whether a text is XML, and a chart as the schema describes it. */
gboolean
schema_accepts (const char *text)
{
  static xmlRelaxNGPtr schema;
  xmlRelaxNGValidCtxtPtr validator;
  xmlDocPtr document;
  int result;

  if (schema == NULL)
    schema = load_schema ();
  document = parse_document (text);
  if (document == NULL)
    return FALSE;
  validator = xmlRelaxNGNewValidCtxt (schema);
  xmlRelaxNGSetValidStructuredErrors (validator, ignore_error, NULL);
  result = xmlRelaxNGValidateDoc (validator, document);
  g_assert_cmpint (result, >=, 0);
  xmlRelaxNGFreeValidCtxt (validator);
  xmlFreeDoc (document);
  return result == 0;
}

/* Fails unless two texts are the same, and shows where they begin to differ. */
void
assert_same_text (const char *a, const char *b)
{
  gsize i = 0, start = 0;

  while (a[i] != '\0' && a[i] == b[i])
    {
      i++;
      if (a[i - 1] == '\n')
        start = i;
    }
  if (a[i] != b[i])
    {
      g_autofree char *left = g_strndup (a + start, 200);
      g_autofree char *right = g_strndup (b + start, 200);

      g_assert_cmpstr (left, ==, right);
      g_assert_cmpuint (strlen (a), ==, strlen (b));
    }
}

void
assert_written (const char *text, const char *written)
{
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;
      RemitChart *chart = read_text (i == 0 ? text : written, &error);
      g_autofree char *result = NULL;

      g_assert_no_error (error);
      result = write_text (chart);
      assert_same_text (result, written);
      g_assert_finalize_object (chart);
    }
}
