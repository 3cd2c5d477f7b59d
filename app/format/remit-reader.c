/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-reader.h"

#include <string.h>

#include <glib/gi18n.h>
#include <libxml/parser.h>

#include "format/remit-builder.h"
#include "format/remit-foreign.h"
#include "format/remit-parser.h"

/* The reader of .remit files. libxml2's SAX2 parser is fed chunk by chunk and calls back for every
 * tag; no tree is ever built. For each open element of ours there is a frame; the grammar tells
 * which child may come next and which function of the builder takes it. An element's foreign
 * content is gathered in its frame. When the element has ended, it stays with the parent as
 * "pending", because what follows the element belongs to it too, and is handed over when the next
 * sibling starts.
 *
 * After the first failure nothing is taken any more, and no further chunk is fed. Only a DOCTYPE stops
 * the parser at once, before it learns of entities; it does not bear that everywhere it calls back from.
 *
 * Names and namespaces come from the parser's dictionary, so that they compare as pointers. Lines
 * need care: the parser tells the line on which a start tag or a piece of text ends. */

#define CHUNK_SIZE 65536
#define NAMESPACE_STEM "urn:remit:chart:"

typedef struct
{
  RemitNode node;
  guint line;
  RemitNode last; /* the last child; one less than the first possible one if there was none */
  RemitExtras *extras;
  RemitExtras *pending; /* of the last child */
} Frame;

typedef struct
{
  xmlParserCtxtPtr parser;
  RemitBuilder *builder;
  RemitForeign *foreign;
  gboolean in_foreign; /* a foreign element is open */

  const xmlChar *namespace;
  const xmlChar *names[REMIT_N_NODES];
  const xmlChar *attributes[REMIT_N_NODES][REMIT_MAX_ATTRIBUTES];
  guint n_attributes[REMIT_N_NODES];

  Frame frames[REMIT_MAX_DEPTH + 1];
  Frame *frame;  /* the innermost; the first one is the document's */
  int seen_line; /* where the last event ended */

  GString *text;     /* of the open element */
  gsize text_length; /* also counts white space that is not kept */
  gboolean text_blank;
} Reader;

static gboolean
is_in_document (Reader *self)
{
  return self->frame == self->frames;
}

/* Whether the root element has come, and come to its end. */
static gboolean
has_root (Reader *self)
{
  return is_in_document (self) && self->frame->last == REMIT_NODE_CHART;
}

static gboolean
has_failed (Reader *self)
{
  return self->builder->error != NULL;
}

/* Whether the file ends within a start tag. The parser reports the element all the same, and only
 * then the error, which is what the user should hear of. */
static gboolean
is_cut_off (Reader *self)
{
  const xmlChar next = *self->parser->input->cur;

  return next != '>' && next != '/';
}

/* Finds the line on which markup begins that the parser has just come to the end of: it looks
 * back to the "<", which no attribute holds. */
static guint
find_line (Reader *self)
{
  const xmlParserInput *input = self->parser->input;
  const xmlChar *p = input->cur;
  int line = input->line;

  if (line == self->seen_line)
    return (guint) line;
  while (p > input->base && *p != '<')
    {
      p--;
      if (*p == '\n')
        line--;
    }
  return (guint) line;
}

static const char *
get_name (Reader *self)
{
  return remit_grammar[self->frame->node].name;
}

static RemitExtras *
ensure_extras (RemitExtras **extras)
{
  if (*extras == NULL)
    *extras = remit_extras_new ();
  return *extras;
}

/* Hands the foreign content of the last child over. Nothing is left to come for it. */
static void
flush_pending (Reader *self)
{
  Frame *frame = self->frame;

  if (frame->pending != NULL)
    remit_grammar[frame->last].attach (self->builder, g_steal_pointer (&frame->pending));
}

static void
add_foreign_node (Reader *self, RemitForeignNode *node)
{
  Frame *frame = self->frame;
  const RemitElement *element = &remit_grammar[frame->node];

  if (element->has_text)
    node->offset = self->text->len;
  if (frame->last < element->first)
    remit_extras_add_inside (ensure_extras (&frame->extras), node);
  else if (frame->node == REMIT_NODE_DOCUMENT)
    remit_extras_add_after (ensure_extras (&frame->extras), node);
  else
    remit_extras_add_after (ensure_extras (&frame->pending), node);
}

static void
fail_missing (Reader *self, RemitNode child)
{
  remit_builder_fail (self->builder, REMIT_FORMAT_ERROR_STRUCTURE,
                      /* TRANSLATORS: both are elements of an XML file, such as “chart” and “title” */
                      _("“%s” lacks its “%s”."), get_name (self), remit_grammar[child].name);
}

/* Whether all elements that must stand between the last child and this place are there. */
static gboolean
check_required (Reader *self, RemitNode end)
{
  for (RemitNode node = self->frame->last + 1; node < end; node++)
    if (remit_grammar[node].required)
      {
        fail_missing (self, node);
        return FALSE;
      }
  return TRUE;
}

/* Finds out which child an element is. Returns REMIT_NODE_DOCUMENT if it is none. */
static RemitNode
find_child (Reader *self, const xmlChar *name)
{
  const RemitElement *parent = &remit_grammar[self->frame->node];
  const RemitNode last = self->frame->last;

  if (last >= parent->first && self->names[last] == name) /* most elements repeat the one before */
    return last;
  for (RemitNode node = parent->first; node <= parent->last; node++)
    if (self->names[node] == name)
      return node;
  remit_builder_fail (self->builder, REMIT_FORMAT_ERROR_STRUCTURE,
                      /* TRANSLATORS: both are elements of an XML file, such as “cell” and “row” */
                      _("“%s” may not stand in “%s”."), (const char *) name, parent->name);
  return REMIT_NODE_DOCUMENT;
}

static gboolean
check_order (Reader *self, RemitNode child)
{
  const RemitNode last = self->frame->last;

  if (child == last && remit_grammar[child].repeats)
    return TRUE;
  if (child > last)
    return check_required (self, child);
  if (child == last)
    remit_builder_fail (self->builder, REMIT_FORMAT_ERROR_STRUCTURE, _("“%s” has a second “%s”."), get_name (self),
                        remit_grammar[child].name);
  else
    remit_builder_fail (self->builder, REMIT_FORMAT_ERROR_STRUCTURE, _("“%s” must stand before “%s”."),
                        remit_grammar[child].name, remit_grammar[last].name);
  return FALSE;
}

static void
refuse_root (Reader *self, const xmlChar *uri)
{
  const char *version = (const char *) uri;

  if (uri != NULL && g_str_has_prefix (version, NAMESPACE_STEM)
      && g_ascii_strtoull (version + strlen (NAMESPACE_STEM), NULL, 10) > 1)
    remit_builder_fail (self->builder, REMIT_FORMAT_ERROR_VERSION,
                        /* TRANSLATORS: “%s” names a version of the file format, such as “urn:remit:chart:2” */
                        _("This chart was made by a newer version of Remit (“%s”). Update Remit to open it."),
                        version);
  else
    remit_builder_fail (self->builder, REMIT_FORMAT_ERROR_STRUCTURE, _("This is not a Remit chart."));
}

static gboolean
check_length (Reader *self, gsize length, const xmlChar *name)
{
  if (length <= REMIT_CHART_MAX_TEXT)
    return TRUE;
  remit_builder_fail (self->builder, REMIT_FORMAT_ERROR_LIMIT,
                      /* TRANSLATORS: “%s” is an attribute or an element of an XML file */
                      _("“%s” is longer than %d bytes."), (const char *) name, REMIT_CHART_MAX_TEXT);
  return FALSE;
}

static gboolean
check_namespaces (Reader *self, int n_namespaces, const xmlChar **namespaces)
{
  for (int i = 0; i < n_namespaces; i++)
    if (namespaces[2 * i + 1] != NULL
        && !check_length (self, strlen ((const char *) namespaces[2 * i + 1]), BAD_CAST "xmlns"))
      return FALSE;
  return TRUE;
}

/* Prefixes are kept, but our own elements always stand in the default namespace when written. */
static void
keep_namespaces (Reader *self, int n_namespaces, const xmlChar **namespaces)
{
  for (int i = 0; i < n_namespaces; i++)
    if (namespaces[2 * i] != NULL)
      remit_extras_add_namespace (ensure_extras (&self->frame->extras), (const char *) namespaces[2 * i],
                                  (const char *) namespaces[2 * i + 1]);
}

static void
keep_attribute (Reader *self, const xmlChar **attribute)
{
  g_autofree char *value = g_strndup ((const char *) attribute[3], (gsize) (attribute[4] - attribute[3]));

  remit_extras_add_attribute (ensure_extras (&self->frame->extras), (const char *) attribute[1],
                              (const char *) attribute[2], (const char *) attribute[0], value);
}

/* Sorts the attributes of an element into the grammar's order. */
static gboolean
read_attributes (Reader *self, int n_attributes, const xmlChar **attributes, RemitSlice *values)
{
  const RemitNode node = self->frame->node;
  const guint n = self->n_attributes[node];
  guint seen = 0;

  for (guint j = 0; j < n; j++)
    values[j] = (RemitSlice){ NULL, 0 };
  for (int i = 0; i < n_attributes; i++)
    {
      const xmlChar **attribute = attributes + (gsize) 5 * i;
      const gsize length = (gsize) (attribute[4] - attribute[3]);
      guint j = 0;

      if (!check_length (self, length, attribute[0]))
        return FALSE;
      if (attribute[1] != NULL && attribute[2] != self->namespace)
        {
          keep_attribute (self, attribute);
          continue;
        }
      while (j < n && self->attributes[node][j] != attribute[0])
        j++;
      if (j == n || attribute[1] != NULL)
        {
          remit_builder_fail (self->builder, REMIT_FORMAT_ERROR_STRUCTURE, _("“%s” has no attribute “%s”."),
                              get_name (self), (const char *) attribute[0]);
          return FALSE;
        }
      values[j] = (RemitSlice){ (const char *) attribute[3], length };
      seen |= 1u << j;
    }
  seen = ~seen & remit_grammar[node].required_attributes;
  if (seen != 0)
    remit_builder_fail (self->builder, REMIT_FORMAT_ERROR_STRUCTURE, _("“%s” lacks the attribute “%s”."),
                        get_name (self), remit_grammar[node].attributes[g_bit_nth_lsf (seen, -1)]);
  return seen == 0;
}

static void
push_frame (Reader *self, RemitNode node)
{
  self->frame->last = node;
  self->frame++;
  *self->frame = (Frame){ node, self->builder->line, remit_grammar[node].first - 1, NULL, NULL };
  if (self->text_length > 0)
    g_string_truncate (self->text, 0);
  self->text_length = 0;
  self->text_blank = TRUE;
}

static void
start_own (Reader *self,
           const xmlChar *name,
           int n_namespaces,
           const xmlChar **namespaces,
           int n_attributes,
           const xmlChar **attributes)
{
  RemitSlice values[REMIT_MAX_ATTRIBUTES];
  RemitNode node = find_child (self, name);

  if (node == REMIT_NODE_DOCUMENT || !check_order (self, node) || !check_namespaces (self, n_namespaces, namespaces))
    return;
  flush_pending (self);
  push_frame (self, node);
  keep_namespaces (self, n_namespaces, namespaces);
  if (read_attributes (self, n_attributes, attributes, values) && remit_grammar[node].start != NULL)
    remit_grammar[node].start (self->builder, values);
}

static void
start_foreign (Reader *self,
               const xmlChar *name,
               const xmlChar *prefix,
               const xmlChar *uri,
               int n_namespaces,
               const xmlChar **namespaces,
               int n_attributes,
               const xmlChar **attributes)
{
  const RemitElement *parent = &remit_grammar[self->frame->node];

  if (!self->in_foreign)
    {
      if (is_in_document (self))
        refuse_root (self, uri);
      else if (uri == NULL || parent->last < parent->first)
        remit_builder_fail (self->builder, REMIT_FORMAT_ERROR_STRUCTURE, _("“%s” may not stand in “%s”."),
                            (const char *) name, parent->name);
      if (has_failed (self))
        return;
    }
  if (!check_namespaces (self, n_namespaces, namespaces))
    return;
  for (int i = 0; i < n_attributes; i++)
    if (!check_length (self, (gsize) (attributes[5 * i + 4] - attributes[5 * i + 3]), attributes[5 * i]))
      return;
  remit_foreign_start (self->foreign, name, prefix, uri, n_namespaces, namespaces, n_attributes, attributes);
  self->in_foreign = TRUE;
}

static void
start_element_cb (void *user_data,
                  const xmlChar *name,
                  const xmlChar *prefix,
                  const xmlChar *uri,
                  int n_namespaces,
                  const xmlChar **namespaces,
                  int n_attributes,
                  int n_defaulted,
                  const xmlChar **attributes)
{
  Reader *self = user_data;

  if (has_failed (self) || is_cut_off (self))
    return;
  self->builder->line = find_line (self);
  if (uri == self->namespace && !self->in_foreign)
    start_own (self, name, n_namespaces, namespaces, n_attributes, attributes);
  else
    start_foreign (self, name, prefix, uri, n_namespaces, namespaces, n_attributes, attributes);
  self->seen_line = self->parser->input->line;
}

/* White space alone is no text, and then there is nothing that a comment could stand behind. */
static const char *
take_text (Reader *self)
{
  RemitExtras *extras = self->frame->extras;

  if (!self->text_blank)
    return self->text->str;
  for (guint i = 0; extras != NULL && extras->inside != NULL && i < extras->inside->len; i++)
    ((RemitForeignNode *) g_ptr_array_index (extras->inside, i))->offset = 0;
  return NULL;
}

static void
end_own (Reader *self)
{
  Frame *frame = self->frame;
  const RemitElement *element = &remit_grammar[frame->node];
  RemitExtras *extras;

  self->builder->line = frame->line;
  if (!check_required (self, element->last + 1))
    return;
  flush_pending (self);
  if (element->end != NULL)
    element->end (self->builder, element->has_text ? take_text (self) : NULL);
  extras = g_steal_pointer (&frame->extras);
  self->frame--;
  self->frame->pending = extras;
}

static void
end_element_cb (void *user_data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
  Reader *self = user_data;
  RemitForeignNode *node;

  if (has_failed (self))
    return;
  if (!self->in_foreign)
    end_own (self);
  else
    {
      node = remit_foreign_end (self->foreign);
      self->in_foreign = node == NULL;
      if (node != NULL)
        add_foreign_node (self, node);
    }
  self->seen_line = self->parser->input->line;
}

static gsize
count_blanks (const char *text, gsize length)
{
  gsize n = 0;

  while (n < length && (text[n] == ' ' || text[n] == '\n' || text[n] == '\t' || text[n] == '\r'))
    n++;
  return n;
}

static void
add_text (Reader *self, const char *text, gsize length)
{
  self->text_length += length;
  if (self->text_blank)
    self->text_blank = count_blanks (text, length) == length;
  if (self->text_length <= REMIT_CHART_MAX_TEXT)
    g_string_append_len (self->text, text, (gssize) length);
  else if (!self->text_blank)
    {
      self->builder->line = self->frame->line;
      check_length (self, self->text_length, self->names[self->frame->node]);
    }
}

static void
add_foreign_text (Reader *self, const char *text, gsize length)
{
  remit_foreign_add_text (self->foreign, text, length);
  if (remit_foreign_get_text (self->foreign) > REMIT_CHART_MAX_TEXT)
    remit_builder_fail (self->builder, REMIT_FORMAT_ERROR_LIMIT, _("A text is longer than %d bytes."),
                        REMIT_CHART_MAX_TEXT);
}

/* Refuses text where only elements may stand. Its line is found from the end of the piece. */
static void
refuse_text (Reader *self, const char *text, gsize length)
{
  int line = self->parser->input->line;

  for (gsize i = 0; i < length; i++)
    line -= text[i] == '\n';
  self->builder->line = (guint) MAX (line, self->seen_line);
  remit_builder_fail (self->builder, REMIT_FORMAT_ERROR_STRUCTURE, _("Text may not stand in “%s”."), get_name (self));
}

static void
characters_cb (void *user_data, const xmlChar *characters, int n)
{
  Reader *self = user_data;
  const char *text = (const char *) characters;
  const gsize length = (gsize) n;
  gsize n_blanks;

  if (has_failed (self))
    return;
  if (self->in_foreign)
    add_foreign_text (self, text, length);
  else if (remit_grammar[self->frame->node].has_text)
    add_text (self, text, length);
  else
    {
      n_blanks = count_blanks (text, length);
      if (n_blanks < length)
        refuse_text (self, text + n_blanks, length - n_blanks);
    }
  self->seen_line = self->parser->input->line;
}

/* Keeps a comment or a processing instruction. */
static void
keep_markup (Reader *self, char *markup)
{
  if (has_failed (self))
    ;
  else if (self->in_foreign)
    remit_foreign_add_markup (self->foreign, markup);
  else
    add_foreign_node (self, remit_foreign_node_new (NULL, markup));
  g_free (markup);
}

static void
comment_cb (void *user_data, const xmlChar *text)
{
  keep_markup (user_data, remit_foreign_comment (text));
}

static void
processing_instruction_cb (void *user_data, const xmlChar *target, const xmlChar *data)
{
  keep_markup (user_data, remit_foreign_pi (target, data));
}

static void
doctype_cb (void *user_data, const xmlChar *name, const xmlChar *external_id, const xmlChar *system_id)
{
  Reader *self = user_data;

  self->builder->line = find_line (self);
  remit_builder_fail (self->builder, REMIT_FORMAT_ERROR_XML, _("A DOCTYPE is not allowed in a chart."));
  xmlStopParser (self->parser);
}

static void
start_document_cb (void *user_data)
{
  Reader *self = user_data;
  const xmlChar *encoding = self->parser->encoding;

  self->builder->line = 1;
  remit_parser_check_encoding (self->builder, encoding != NULL ? encoding : self->parser->input->encoding);
}

static void
error_cb (void *user_data, xmlErrorPtr error)
{
  Reader *self = user_data;

  /* Namespaces only need to be different, whatever their form. */
  if (error->level < XML_ERR_ERROR || error->code == XML_WAR_NS_URI || has_failed (self))
    return;
  remit_parser_fail (self->builder, error, has_root (self));
}

/* Puts the names of the grammar into the parser's dictionary. */
static void
intern_names (Reader *self)
{
  xmlDictPtr dict = self->parser->dict;

  self->namespace = xmlDictLookup (dict, BAD_CAST REMIT_FORMAT_NAMESPACE, -1);
  for (guint i = 0; i < REMIT_N_NODES; i++)
    {
      self->names[i] = xmlDictLookup (dict, BAD_CAST remit_grammar[i].name, -1);
      for (guint j = 0; remit_grammar[i].attributes[j] != NULL; j++)
        self->attributes[i][self->n_attributes[i]++]
            = xmlDictLookup (dict, BAD_CAST remit_grammar[i].attributes[j], -1);
    }
}

static void
open_parser (Reader *self)
{
  static gsize initialised = 0;
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .internalSubset = doctype_cb,
    .startDocument = start_document_cb,
    .startElementNs = start_element_cb,
    .endElementNs = end_element_cb,
    .characters = characters_cb,
    .ignorableWhitespace = characters_cb,
    .cdataBlock = characters_cb,
    .comment = comment_cb,
    .processingInstruction = processing_instruction_cb,
    .serror = error_cb,
  };

  if (g_once_init_enter (&initialised))
    {
      xmlInitParser ();
      g_once_init_leave (&initialised, 1);
    }
  self->parser = xmlCreatePushParserCtxt (&handler, self, NULL, 0, NULL);
  if (self->parser == NULL)
    g_error ("no memory for an XML parser");
  /* Entities cannot be defined without a DOCTYPE; this option is for "&amp;", which the parser would
   * otherwise pass on in another form within attributes. */
  xmlCtxtUseOptions (self->parser, XML_PARSE_NONET | XML_PARSE_NOENT);
}

static void
open_reader (Reader *self)
{
  open_parser (self);
  intern_names (self);
  self->builder = remit_builder_new ();
  self->builder->line = 1;
  self->foreign = remit_foreign_new ();
  self->text = g_string_new (NULL);
  self->frames[0] = (Frame){ REMIT_NODE_DOCUMENT, 1, REMIT_NODE_DOCUMENT, NULL, NULL };
  self->frame = self->frames;
}

static void
close_reader (Reader *self)
{
  for (guint i = 0; i <= REMIT_MAX_DEPTH; i++)
    {
      remit_extras_free (self->frames[i].extras);
      remit_extras_free (self->frames[i].pending);
    }
  xmlFreeParserCtxt (self->parser);
  remit_builder_free (self->builder);
  remit_foreign_free (self->foreign);
  g_string_free (self->text, TRUE);
}

static void
feed (Reader *self, const char *bytes, gsize length, gboolean first)
{
  if (first)
    remit_parser_check_first_bytes (self->builder, bytes, length);
  if (!has_failed (self))
    xmlParseChunk (self->parser, bytes, (int) length, 0);
}

/* Bytes of UTF-16 that wait for the rest of their character, which does not come. */
static gboolean
has_half_character (Reader *self)
{
  const xmlParserInputBuffer *buffer = self->parser->input->buf;

  return buffer != NULL && buffer->raw != NULL && xmlBufUse (buffer->raw) > 0;
}

/* Ends the document. */
static RemitChart *
finish (Reader *self, GError **error)
{
  if (!has_failed (self))
    xmlParseChunk (self->parser, "", 0, 1);
  if (!has_failed (self) && (!self->parser->wellFormed || !has_root (self) || has_half_character (self)))
    remit_builder_fail (self->builder, REMIT_FORMAT_ERROR_XML, _("The file ends too early."));
  if (!has_failed (self))
    {
      flush_pending (self);
      if (self->frames[0].extras != NULL)
        remit_grammar[REMIT_NODE_DOCUMENT].attach (self->builder, g_steal_pointer (&self->frames[0].extras));
      remit_builder_settle (self->builder);
    }
  if (has_failed (self))
    {
      g_propagate_error (error, g_steal_pointer (&self->builder->error));
      return NULL;
    }
  return g_object_ref (self->builder->chart);
}

/**
 * remit_reader_read_stream:
 * @stream: a stream
 * @cancellable: (nullable): cancels it
 * @error: where to put an error
 *
 * Reads a chart. May be called in any thread: the chart is new and nobody else has it.
 *
 * Returns: (transfer full) (nullable): the chart; %NULL with an error of #RemitFormatError, which
 *   knows the line, or of GIO
 */
RemitChart *
remit_reader_read_stream (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autofree char *chunk = g_malloc (CHUNK_SIZE);
  Reader self = { 0 };
  RemitParserHandlers handlers;
  RemitChart *chart = NULL;
  gboolean first = TRUE;
  gsize n_read = 0;

  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), NULL);

  open_reader (&self);
  remit_parser_borrow_handlers (&handlers, error_cb, &self);
  while (!has_failed (&self))
    {
      /* All of it, so that the first chunk holds the bytes that tell the encoding. */
      if (g_cancellable_set_error_if_cancelled (cancellable, error)
          || !g_input_stream_read_all (stream, chunk, CHUNK_SIZE, &n_read, cancellable, error))
        goto out;
      if (n_read == 0)
        break;
      feed (&self, chunk, n_read, first);
      first = FALSE;
    }
  chart = finish (&self, error);

out:
  remit_parser_return_handlers (&handlers);
  close_reader (&self);
  return chart;
}

/**
 * remit_reader_read_bytes:
 * @bytes: what a file holds
 * @error: where to put an error
 *
 * Reads a chart that is in memory.
 *
 * Returns: (transfer full) (nullable): the chart, %NULL with an error of #RemitFormatError
 */
RemitChart *
remit_reader_read_bytes (GBytes *bytes, GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);

  return remit_reader_read_stream (stream, NULL, error);
}
