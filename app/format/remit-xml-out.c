/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-xml-out.h"

#include <string.h>

#include "format/remit-escape.h"
#include "format/remit-format.h"

/* The canonical form: one element a line, indented by one blank a level, an element without
 * content as <x/>. A start tag stays open until it is known whether there is content. Namespaces
 * that are in force are kept in a stack, so that foreign content that has come away from its
 * declarations, because rows were moved, say, gets them anew where it stands. */

typedef struct
{
  const char *prefix;
  const char *uri;
} Binding;

typedef struct
{
  const char *name;
  const RemitExtras *extras;
  guint n_bindings; /* those in force outside of it */
  gboolean open;    /* its start tag lacks the ">" */
} Level;

struct _RemitXmlOut
{
  GString *text;
  GArray *levels;   /* of Level: the open elements */
  GArray *bindings; /* of Binding: the later ones go before the earlier */
};

/**
 * remit_xml_out_new:
 *
 * Makes a writer, and writes the XML declaration.
 *
 * Returns: (transfer full): the new writer
 */
RemitXmlOut *
remit_xml_out_new (void)
{
  RemitXmlOut *self = g_new0 (RemitXmlOut, 1);

  self->text = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  self->levels = g_array_new (FALSE, FALSE, sizeof (Level));
  self->bindings = g_array_new (FALSE, FALSE, sizeof (Binding));
  return self;
}

/**
 * remit_xml_out_free:
 * @self: (transfer full): a writer
 *
 * Frees a writer.
 */
void
remit_xml_out_free (RemitXmlOut *self)
{
  if (self->text != NULL)
    g_string_free (self->text, TRUE);
  g_array_unref (self->levels);
  g_array_unref (self->bindings);
  g_free (self);
}

/**
 * remit_xml_out_get_text:
 * @self: a writer
 *
 * Gives what was written so far, to append to it where that is faster. After
 * remit_xml_out_content() whole lines may be appended.
 *
 * Returns: (transfer none): the text
 */
GString *
remit_xml_out_get_text (RemitXmlOut *self)
{
  return self->text;
}

/**
 * remit_xml_out_steal:
 * @self: a writer that is not needed any more
 *
 * Takes what was written.
 *
 * Returns: (transfer full): the text
 */
GString *
remit_xml_out_steal (RemitXmlOut *self)
{
  return g_steal_pointer (&self->text);
}

static Level *
get_level (RemitXmlOut *self)
{
  return &g_array_index (self->levels, Level, self->levels->len - 1);
}

static void
indent (RemitXmlOut *self)
{
  for (guint i = 0; i < self->levels->len; i++)
    g_string_append_c (self->text, ' ');
}

static void
write_attribute (RemitXmlOut *self, const char *prefix, const char *name, const char *value)
{
  g_string_append_c (self->text, ' ');
  if (prefix != NULL)
    {
      g_string_append (self->text, prefix);
      g_string_append_c (self->text, ':');
    }
  g_string_append (self->text, name);
  g_string_append (self->text, "=\"");
  remit_escape_attribute (self->text, value, strlen (value));
  g_string_append_c (self->text, '"');
}

static void
write_declaration (RemitXmlOut *self, const char *prefix, const char *uri)
{
  if (*prefix == '\0')
    write_attribute (self, NULL, "xmlns", uri);
  else
    write_attribute (self, "xmlns", prefix, uri);
}

/* Whether a prefix means this namespace here. */
static gboolean
is_bound (RemitXmlOut *self, const char *prefix, const char *uri)
{
  if (strcmp (prefix, "xml") == 0)
    return TRUE;
  for (guint i = self->bindings->len; i > 0; i--)
    {
      const Binding *binding = &g_array_index (self->bindings, Binding, i - 1);

      if (strcmp (binding->prefix, prefix) == 0)
        return strcmp (binding->uri, uri) == 0;
    }
  return *prefix == '\0' && strcmp (uri, REMIT_FORMAT_NAMESPACE) == 0;
}

static void
declare (RemitXmlOut *self, const char *prefix, const char *uri)
{
  const Binding binding = { prefix, uri };

  g_array_append_val (self->bindings, binding);
  write_declaration (self, prefix, uri);
}

/* Declares what stands on the element, and what its foreign attributes need besides. */
static void
declare_namespaces (RemitXmlOut *self, const RemitExtras *extras)
{
  for (guint i = 0; extras->namespaces != NULL && i < extras->namespaces->len; i++)
    {
      const RemitNamespace *namespace = g_ptr_array_index (extras->namespaces, i);

      declare (self, namespace->prefix, namespace->uri);
    }
  for (guint i = 0; extras->attributes != NULL && i < extras->attributes->len; i++)
    {
      const RemitForeignAttribute *attribute = g_ptr_array_index (extras->attributes, i);

      if (!is_bound (self, attribute->prefix, attribute->uri))
        declare (self, attribute->prefix, attribute->uri);
    }
}

/* Writes a node without the line around it. */
static void
write_node (RemitXmlOut *self, const RemitForeignNode *node)
{
  if (node->head != NULL)
    g_string_append (self->text, node->head);
  for (guint i = 0; node->needs != NULL && i < node->needs->len; i++)
    {
      const RemitNamespace *need = g_ptr_array_index (node->needs, i);

      if (!is_bound (self, need->prefix, need->uri))
        write_declaration (self, need->prefix, need->uri);
    }
  g_string_append (self->text, node->rest);
}

/* Completes the start tag of the innermost element. */
static void
close_tag (RemitXmlOut *self)
{
  Level *level = get_level (self);
  GPtrArray *attributes = level->extras != NULL ? level->extras->attributes : NULL;

  for (guint i = 0; attributes != NULL && i < attributes->len; i++)
    {
      const RemitForeignAttribute *attribute = g_ptr_array_index (attributes, i);

      write_attribute (self, attribute->prefix, attribute->name, attribute->value);
    }
  level->open = FALSE;
}

static gboolean
has_inside (const Level *level)
{
  return level->extras != NULL && level->extras->inside != NULL && level->extras->inside->len > 0;
}

/**
 * remit_xml_out_nodes:
 * @self: a writer whose innermost element has its content begun
 * @nodes: (element-type RemitForeignNode) (nullable): foreign content
 *
 * Writes foreign content, each node on a line.
 */
void
remit_xml_out_nodes (RemitXmlOut *self, GPtrArray *nodes)
{
  for (guint i = 0; nodes != NULL && i < nodes->len; i++)
    {
      indent (self);
      write_node (self, g_ptr_array_index (nodes, i));
      g_string_append_c (self->text, '\n');
    }
}

/**
 * remit_xml_out_content:
 * @self: a writer in an element without text
 *
 * Begins the content of the innermost element, if that has not happened yet.
 */
void
remit_xml_out_content (RemitXmlOut *self)
{
  if (self->levels->len == 0 || !get_level (self)->open)
    return;
  close_tag (self);
  g_string_append (self->text, ">\n");
  if (has_inside (get_level (self)))
    remit_xml_out_nodes (self, get_level (self)->extras->inside);
}

/**
 * remit_xml_out_begin:
 * @self: a writer
 * @name: an element of ours
 * @extras: (nullable): its foreign content; must last until the element has ended
 *
 * Begins an element. Its attributes are to follow.
 */
void
remit_xml_out_begin (RemitXmlOut *self, const char *name, const RemitExtras *extras)
{
  const Level level = { name, extras, self->bindings->len, TRUE };

  remit_xml_out_content (self);
  indent (self);
  g_string_append_c (self->text, '<');
  g_string_append (self->text, name);
  if (self->levels->len == 0)
    write_declaration (self, "", REMIT_FORMAT_NAMESPACE);
  g_array_append_val (self->levels, level);
  if (extras != NULL)
    declare_namespaces (self, extras);
}

/**
 * remit_xml_out_attribute:
 * @self: a writer that has just begun an element
 * @name: the attribute
 * @value: (nullable): its value, %NULL to write nothing
 *
 * Writes an attribute.
 */
void
remit_xml_out_attribute (RemitXmlOut *self, const char *name, const char *value)
{
  if (value != NULL)
    write_attribute (self, NULL, name, value);
}

/* Leaves the innermost element, after its end tag. */
static void
leave (RemitXmlOut *self)
{
  const Level level = *get_level (self);

  g_string_append_c (self->text, '\n');
  g_array_set_size (self->levels, self->levels->len - 1);
  g_array_set_size (self->bindings, level.n_bindings);
  if (level.extras != NULL)
    remit_xml_out_nodes (self, level.extras->after);
}

static void
write_end_tag (RemitXmlOut *self)
{
  g_string_append (self->text, "</");
  g_string_append (self->text, get_level (self)->name);
  g_string_append_c (self->text, '>');
}

/**
 * remit_xml_out_end:
 * @self: a writer in an element without text
 *
 * Ends the innermost element, and writes what follows it.
 */
void
remit_xml_out_end (RemitXmlOut *self)
{
  Level *level = get_level (self);

  if (level->open && has_inside (level))
    remit_xml_out_content (self);
  if (level->open)
    {
      close_tag (self);
      g_string_append (self->text, "/>");
    }
  else
    {
      for (guint i = 1; i < self->levels->len; i++)
        g_string_append_c (self->text, ' ');
      write_end_tag (self);
    }
  leave (self);
}

/* The place of a node in a text that may have changed since it was read: not past its end, and
 * not within a character. */
static gsize
find_place (const char *text, gsize length, gsize offset)
{
  if (offset >= length)
    return length;
  while (offset > 0 && ((guchar) text[offset] & 0xC0) == 0x80)
    offset--;
  return offset;
}

static void
write_text (RemitXmlOut *self, const char *text, GPtrArray *nodes)
{
  const gsize length = strlen (text);
  gsize done = 0;

  for (guint i = 0; nodes != NULL && i < nodes->len; i++)
    {
      const RemitForeignNode *node = g_ptr_array_index (nodes, i);
      const gsize place = MAX (done, find_place (text, length, node->offset));

      remit_escape_text (self->text, text + done, place - done);
      write_node (self, node);
      done = place;
    }
  remit_escape_text (self->text, text + done, length - done);
}

/**
 * remit_xml_out_end_text:
 * @self: a writer that has just begun an element and written its attributes
 * @text: (nullable): the element's text
 *
 * Writes the text of the innermost element and ends it, and writes what follows it.
 */
void
remit_xml_out_end_text (RemitXmlOut *self, const char *text)
{
  Level *level = get_level (self);

  close_tag (self);
  if ((text == NULL || *text == '\0') && !has_inside (level))
    g_string_append (self->text, "/>");
  else
    {
      g_string_append_c (self->text, '>');
      write_text (self, text != NULL ? text : "", has_inside (level) ? level->extras->inside : NULL);
      write_end_tag (self);
    }
  leave (self);
}
