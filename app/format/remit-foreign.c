/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-foreign.h"

#include <string.h>

#include "format/remit-escape.h"

/* Foreign content is not understood, only kept. What the parser reports of it is put together
 * again as text: attributes in their order, declarations of namespaces before them, empty elements
 * as <x/>. On the way it is noted which prefixes the text uses without declaring them, for the
 * writer has to see to it that they mean the same where the text ends up. */

typedef struct
{
  const char *prefix; /* "" for the default namespace; the parser's own string */
  guint depth;
} Declaration;

struct _RemitForeign
{
  GString *head;
  GString *rest;
  GPtrArray *names;       /* of char *: the open elements, as they are written */
  GArray *declarations;   /* of Declaration, those in force */
  RemitForeignNode *node; /* collects what it needs */
  gboolean tag_open;      /* the last start tag lacks its ">" */
  gsize text_length;      /* of the text since the last tag */
};

/**
 * remit_foreign_new:
 *
 * Makes a recorder for foreign elements, one after the other.
 *
 * Returns: (transfer full): the new recorder
 */
RemitForeign *
remit_foreign_new (void)
{
  RemitForeign *self = g_new0 (RemitForeign, 1);

  self->head = g_string_new (NULL);
  self->rest = g_string_new (NULL);
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->declarations = g_array_new (FALSE, FALSE, sizeof (Declaration));
  return self;
}

/**
 * remit_foreign_free:
 * @self: (transfer full): a recorder
 *
 * Frees a recorder.
 */
void
remit_foreign_free (RemitForeign *self)
{
  g_string_free (self->head, TRUE);
  g_string_free (self->rest, TRUE);
  g_ptr_array_unref (self->names);
  g_array_unref (self->declarations);
  remit_foreign_node_free (self->node);
  g_free (self);
}

/**
 * remit_foreign_is_open:
 * @self: a recorder
 *
 * Tells whether a foreign element has begun and not yet ended.
 *
 * Returns: whether it has
 */
gboolean
remit_foreign_is_open (RemitForeign *self)
{
  return self->names->len > 0;
}

/**
 * remit_foreign_get_text:
 * @self: a recorder
 *
 * Tells how long the text is that came since the last tag.
 *
 * Returns: its length in bytes
 */
gsize
remit_foreign_get_text (RemitForeign *self)
{
  return self->text_length;
}

static gboolean
is_declared (RemitForeign *self, const char *prefix)
{
  for (guint i = 0; i < self->declarations->len; i++)
    if (strcmp (g_array_index (self->declarations, Declaration, i).prefix, prefix) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_needed (RemitForeign *self, const char *prefix)
{
  for (guint i = 0; self->node->needs != NULL && i < self->node->needs->len; i++)
    if (strcmp (((RemitNamespace *) g_ptr_array_index (self->node->needs, i))->prefix, prefix) == 0)
      return TRUE;
  return FALSE;
}

/* Notes that a name has this prefix. "xml" needs no declaration. */
static void
use_prefix (RemitForeign *self, const xmlChar *prefix, const xmlChar *uri)
{
  const char *known = prefix != NULL ? (const char *) prefix : "";

  if (strcmp (known, "xml") != 0 && !is_declared (self, known) && !is_needed (self, known))
    remit_foreign_node_need (self->node, known, uri != NULL ? (const char *) uri : "");
}

static char *
make_name (const xmlChar *prefix, const xmlChar *name)
{
  if (prefix == NULL)
    return g_strdup ((const char *) name);
  return g_strconcat ((const char *) prefix, ":", (const char *) name, NULL);
}

static void
add_attribute (RemitForeign *self, const char *name, const char *value, gsize length)
{
  g_string_append_printf (self->rest, " %s=\"", name);
  remit_escape_attribute (self->rest, value, length);
  g_string_append_c (self->rest, '"');
}

static void
add_namespace (RemitForeign *self, const xmlChar *prefix, const xmlChar *uri)
{
  const Declaration declaration = { prefix != NULL ? (const char *) prefix : "", self->names->len };
  g_autofree char *name = prefix != NULL ? g_strconcat ("xmlns:", (const char *) prefix, NULL) : g_strdup ("xmlns");
  const char *value = uri != NULL ? (const char *) uri : "";

  g_array_append_val (self->declarations, declaration);
  add_attribute (self, name, value, strlen (value));
}

/* Begins the content of an element, if that has not happened yet. */
static void
close_tag (RemitForeign *self)
{
  if (self->tag_open)
    g_string_append_c (self->rest, '>');
  self->tag_open = FALSE;
}

/**
 * remit_foreign_start:
 * @self: a recorder
 * @name: the element's local name
 * @prefix: (nullable): its prefix
 * @uri: (nullable): its namespace
 * @n_namespaces: how many namespaces it declares
 * @namespaces: prefix and URI of each, as SAX2 gives them
 * @n_attributes: how many attributes it has
 * @attributes: name, prefix, URI, beginning and end of each, as SAX2 gives them
 *
 * Takes down a start tag.
 */
void
remit_foreign_start (RemitForeign *self,
                     const xmlChar *name,
                     const xmlChar *prefix,
                     const xmlChar *uri,
                     int n_namespaces,
                     const xmlChar **namespaces,
                     int n_attributes,
                     const xmlChar **attributes)
{
  char *full_name = make_name (prefix, name);

  close_tag (self);
  if (!remit_foreign_is_open (self))
    {
      g_string_printf (self->head, "<%s", full_name);
      g_string_truncate (self->rest, 0);
      self->node = remit_foreign_node_new (NULL, NULL);
    }
  else
    g_string_append_printf (self->rest, "<%s", full_name);
  g_ptr_array_add (self->names, full_name);

  for (int i = 0; i < n_namespaces; i++)
    add_namespace (self, namespaces[2 * i], namespaces[2 * i + 1]);
  use_prefix (self, prefix, uri);
  for (int i = 0; i < n_attributes; i++)
    {
      const xmlChar **attribute = attributes + (gsize) 5 * i;
      g_autofree char *attribute_name = make_name (attribute[1], attribute[0]);

      if (attribute[1] != NULL)
        use_prefix (self, attribute[1], attribute[2]);
      add_attribute (self, attribute_name, (const char *) attribute[3], (gsize) (attribute[4] - attribute[3]));
    }
  self->tag_open = TRUE;
  self->text_length = 0;
}

/**
 * remit_foreign_add_text:
 * @self: a recorder with an open element
 * @text: a piece of text
 * @length: its length in bytes
 *
 * Takes down text.
 */
void
remit_foreign_add_text (RemitForeign *self, const char *text, gsize length)
{
  close_tag (self);
  remit_escape_text (self->rest, text, length);
  self->text_length += length;
}

/**
 * remit_foreign_add_markup:
 * @self: a recorder with an open element
 * @markup: a comment or a processing instruction
 *
 * Takes down markup as it is.
 */
void
remit_foreign_add_markup (RemitForeign *self, const char *markup)
{
  close_tag (self);
  g_string_append (self->rest, markup);
}

/**
 * remit_foreign_end:
 * @self: a recorder with an open element
 *
 * Takes down an end tag.
 *
 * Returns: (transfer full) (nullable): the whole, when that was the outermost element's end
 */
RemitForeignNode *
remit_foreign_end (RemitForeign *self)
{
  RemitForeignNode *node;
  guint depth = self->names->len;

  if (self->tag_open)
    g_string_append (self->rest, "/>");
  else
    g_string_append_printf (self->rest, "</%s>", (char *) g_ptr_array_index (self->names, depth - 1));
  self->tag_open = FALSE;
  self->text_length = 0;
  g_ptr_array_set_size (self->names, (int) depth - 1);
  while (self->declarations->len > 0
         && g_array_index (self->declarations, Declaration, self->declarations->len - 1).depth >= depth)
    g_array_set_size (self->declarations, self->declarations->len - 1);
  if (remit_foreign_is_open (self))
    return NULL;

  node = g_steal_pointer (&self->node);
  node->head = g_strdup (self->head->str);
  node->rest = g_strdup (self->rest->str);
  return node;
}

/**
 * remit_foreign_comment:
 * @text: what a comment says
 *
 * Writes a comment.
 *
 * Returns: (transfer full): its markup
 */
char *
remit_foreign_comment (const xmlChar *text)
{
  return g_strconcat ("<!--", (const char *) text, "-->", NULL);
}

/**
 * remit_foreign_pi:
 * @target: whom an instruction is for
 * @data: (nullable): what it says
 *
 * Writes a processing instruction.
 *
 * Returns: (transfer full): its markup
 */
char *
remit_foreign_pi (const xmlChar *target, const xmlChar *data)
{
  if (data == NULL || *data == '\0')
    return g_strconcat ("<?", (const char *) target, "?>", NULL);
  return g_strconcat ("<?", (const char *) target, " ", (const char *) data, "?>", NULL);
}
