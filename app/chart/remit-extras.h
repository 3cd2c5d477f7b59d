/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * RemitNamespace:
 * @prefix: the prefix, "" for the default namespace
 * @uri: the namespace name, "" for none
 *
 * A binding of a prefix to a namespace.
 */
typedef struct
{
  char *prefix;
  char *uri;
} RemitNamespace;

/**
 * RemitForeignAttribute:
 * @prefix: its prefix
 * @uri: the namespace that the prefix stands for
 * @name: its local name
 * @value: its value, not escaped
 *
 * An attribute of another namespace than the chart's own.
 */
typedef struct
{
  char *prefix;
  char *uri;
  char *name;
  char *value;
} RemitForeignAttribute;

/**
 * RemitForeignNode:
 * @head: for an element `<prefix:name`, without anything behind the name;
 *   %NULL for a comment or a processing instruction
 * @rest: what follows @head: attributes, content and the end tag; for a comment
 *   or a processing instruction the whole of it
 * @needs: (element-type RemitNamespace): bindings that @head and @rest use without declaring them
 * @offset: in an element with text, the bytes of text that stand before it; else 0
 *
 * A foreign element, a comment or a processing instruction, as XML text.
 */
typedef struct
{
  char *head;
  char *rest;
  GPtrArray *needs;
  gsize offset;
} RemitForeignNode;

/**
 * RemitExtras:
 * @namespaces: (element-type RemitNamespace) (nullable): declarations that stand on the element
 * @attributes: (element-type RemitForeignAttribute) (nullable): its foreign attributes
 * @inside: (element-type RemitForeignNode) (nullable): what stands in the element before its first own child
 * @after: (element-type RemitForeignNode) (nullable): what follows the element
 *
 * What a file holds beside the chart, kept for the element that it stands on.
 * The chart carries it and never looks into it.
 */
typedef struct
{
  GPtrArray *namespaces;
  GPtrArray *attributes;
  GPtrArray *inside;
  GPtrArray *after;
} RemitExtras;

RemitExtras           *remit_extras_new           (void);
void                   remit_extras_free          (RemitExtras       *self);
RemitExtras           *remit_extras_copy          (const RemitExtras *self);

void                   remit_extras_add_namespace (RemitExtras       *self,
                                                   const char        *prefix,
                                                   const char        *uri);
void                   remit_extras_add_attribute (RemitExtras       *self,
                                                   const char        *prefix,
                                                   const char        *uri,
                                                   const char        *name,
                                                   const char        *value);
void                   remit_extras_add_inside    (RemitExtras       *self,
                                                   RemitForeignNode  *node);
void                   remit_extras_add_after     (RemitExtras       *self,
                                                   RemitForeignNode  *node);

RemitForeignNode      *remit_foreign_node_new     (const char        *head,
                                                   const char        *rest);
void                   remit_foreign_node_need    (RemitForeignNode  *self,
                                                   const char        *prefix,
                                                   const char        *uri);
void                   remit_foreign_node_free    (RemitForeignNode  *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitExtras, remit_extras_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitForeignNode, remit_foreign_node_free)

G_END_DECLS
