/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-extras.h"

/* Foreign content of a file, carried from the reader to the writer. Nothing here knows what
 * it means; the format's code fills it in and writes it out. */

static void
free_namespace (gpointer data)
{
  RemitNamespace *namespace = data;

  g_free (namespace->prefix);
  g_free (namespace->uri);
  g_free (namespace);
}

static void
free_attribute (gpointer data)
{
  RemitForeignAttribute *attribute = data;

  g_free (attribute->prefix);
  g_free (attribute->uri);
  g_free (attribute->name);
  g_free (attribute->value);
  g_free (attribute);
}

static void
free_node (gpointer data)
{
  remit_foreign_node_free (data);
}

static gpointer
copy_namespace (gconstpointer data,
                gpointer      user_data)
{
  const RemitNamespace *namespace = data;
  RemitNamespace *copy = g_new (RemitNamespace, 1);

  copy->prefix = g_strdup (namespace->prefix);
  copy->uri = g_strdup (namespace->uri);
  return copy;
}

static gpointer
copy_attribute (gconstpointer data,
                gpointer      user_data)
{
  const RemitForeignAttribute *attribute = data;
  RemitForeignAttribute *copy = g_new (RemitForeignAttribute, 1);

  copy->prefix = g_strdup (attribute->prefix);
  copy->uri = g_strdup (attribute->uri);
  copy->name = g_strdup (attribute->name);
  copy->value = g_strdup (attribute->value);
  return copy;
}

static gpointer
copy_node (gconstpointer data,
           gpointer      user_data)
{
  const RemitForeignNode *node = data;
  RemitForeignNode *copy = remit_foreign_node_new (node->head, node->rest);

  copy->offset = node->offset;
  for (guint i = 0; node->needs != NULL && i < node->needs->len; i++)
    {
      const RemitNamespace *namespace = g_ptr_array_index (node->needs, i);

      remit_foreign_node_need (copy, namespace->prefix, namespace->uri);
    }
  return copy;
}

static GPtrArray *
copy_array (GPtrArray      *array,
            GCopyFunc       copy,
            GDestroyNotify  destroy)
{
  GPtrArray *result;

  if (array == NULL)
    return NULL;
  result = g_ptr_array_copy (array, copy, NULL);
  g_ptr_array_set_free_func (result, destroy);
  return result;
}

static void
add (GPtrArray      **array,
     gpointer         item,
     GDestroyNotify   destroy)
{
  if (*array == NULL)
    *array = g_ptr_array_new_with_free_func (destroy);
  g_ptr_array_add (*array, item);
}

/**
 * remit_extras_new:
 *
 * Makes empty extras.
 *
 * Returns: (transfer full): the new extras
 */
RemitExtras *
remit_extras_new (void)
{
  return g_new0 (RemitExtras, 1);
}

/**
 * remit_extras_free:
 * @self: (nullable) (transfer full): extras
 *
 * Frees extras and all in them.
 */
void
remit_extras_free (RemitExtras *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->namespaces, g_ptr_array_unref);
  g_clear_pointer (&self->attributes, g_ptr_array_unref);
  g_clear_pointer (&self->inside, g_ptr_array_unref);
  g_clear_pointer (&self->after, g_ptr_array_unref);
  g_free (self);
}

/**
 * remit_extras_copy:
 * @self: (nullable): extras
 *
 * Copies extras with all in them.
 *
 * Returns: (transfer full) (nullable): the copy
 */
RemitExtras *
remit_extras_copy (const RemitExtras *self)
{
  RemitExtras *copy;

  if (self == NULL)
    return NULL;
  copy = remit_extras_new ();
  copy->namespaces = copy_array (self->namespaces, copy_namespace, free_namespace);
  copy->attributes = copy_array (self->attributes, copy_attribute, free_attribute);
  copy->inside = copy_array (self->inside, copy_node, free_node);
  copy->after = copy_array (self->after, copy_node, free_node);
  return copy;
}

static RemitNamespace *
make_namespace (const char *prefix,
                const char *uri)
{
  const RemitNamespace source = { (char *) prefix, (char *) uri };

  return copy_namespace (&source, NULL);
}

/**
 * remit_extras_add_namespace:
 * @self: extras
 * @prefix: a prefix, "" for the default namespace
 * @uri: the namespace that it stands for
 *
 * Adds a namespace declaration.
 */
void
remit_extras_add_namespace (RemitExtras *self,
                            const char  *prefix,
                            const char  *uri)
{
  g_return_if_fail (self != NULL);

  add (&self->namespaces, make_namespace (prefix, uri), free_namespace);
}

/**
 * remit_extras_add_attribute:
 * @self: extras
 * @prefix: the attribute's prefix
 * @uri: the namespace that the prefix stands for
 * @name: its local name
 * @value: its value, not escaped
 *
 * Adds a foreign attribute.
 */
void
remit_extras_add_attribute (RemitExtras *self,
                            const char  *prefix,
                            const char  *uri,
                            const char  *name,
                            const char  *value)
{
  const RemitForeignAttribute source = { (char *) prefix, (char *) uri, (char *) name, (char *) value };

  g_return_if_fail (self != NULL);

  add (&self->attributes, copy_attribute (&source, NULL), free_attribute);
}

/**
 * remit_extras_add_inside:
 * @self: extras
 * @node: (transfer full): a node
 *
 * Adds a node that stands in the element, before its first own child.
 */
void
remit_extras_add_inside (RemitExtras      *self,
                         RemitForeignNode *node)
{
  g_return_if_fail (self != NULL);

  add (&self->inside, node, free_node);
}

/**
 * remit_extras_add_after:
 * @self: extras
 * @node: (transfer full): a node
 *
 * Adds a node that follows the element.
 */
void
remit_extras_add_after (RemitExtras      *self,
                        RemitForeignNode *node)
{
  g_return_if_fail (self != NULL);

  add (&self->after, node, free_node);
}

/**
 * remit_foreign_node_new:
 * @head: (nullable): the beginning of an element up to its name, %NULL for a comment or a processing instruction
 * @rest: what follows
 *
 * Makes a node of foreign content.
 *
 * Returns: (transfer full): the new node
 */
RemitForeignNode *
remit_foreign_node_new (const char *head,
                        const char *rest)
{
  RemitForeignNode *self = g_new0 (RemitForeignNode, 1);

  self->head = g_strdup (head);
  self->rest = g_strdup (rest);
  return self;
}

/**
 * remit_foreign_node_need:
 * @self: a node
 * @prefix: a prefix that it uses
 * @uri: the namespace that the prefix stands for
 *
 * Notes that the node uses a prefix that it does not declare.
 */
void
remit_foreign_node_need (RemitForeignNode *self,
                         const char       *prefix,
                         const char       *uri)
{
  g_return_if_fail (self != NULL);

  add (&self->needs, make_namespace (prefix, uri), free_namespace);
}

/**
 * remit_foreign_node_free:
 * @self: (nullable) (transfer full): a node
 *
 * Frees a node.
 */
void
remit_foreign_node_free (RemitForeignNode *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->needs, g_ptr_array_unref);
  g_free (self->head);
  g_free (self->rest);
  g_free (self);
}
