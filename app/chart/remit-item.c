/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-item.h"

/* What roles, sections, responsibilities and plans have in common: an id that lasts, a place in
 * a list of their chart, and foreign content. A change of a property is told to the chart, which
 * passes it on; so nobody needs to listen to ten thousand rows. */

typedef struct
{
  char *id;
  GObject *owner;
  guint position;
  RemitExtras *extras;
} RemitItemPrivate;

enum
{
  PROP_ID = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (RemitItem, remit_item, G_TYPE_OBJECT)

static void
remit_item_notify (GObject    *object,
                   GParamSpec *pspec)
{
  RemitItemPrivate *priv = remit_item_get_instance_private (REMIT_ITEM (object));

  if (priv->owner != NULL)
    g_signal_emit_by_name (priv->owner, "item-changed", object, pspec);
}

static void
remit_item_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  RemitItemPrivate *priv = remit_item_get_instance_private (REMIT_ITEM (object));

  if (property_id == PROP_ID)
    g_value_set_string (value, priv->id);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
remit_item_set_property (GObject      *object,
                         guint         property_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  RemitItemPrivate *priv = remit_item_get_instance_private (REMIT_ITEM (object));

  if (property_id == PROP_ID)
    priv->id = g_value_dup_string (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
remit_item_finalize (GObject *object)
{
  RemitItemPrivate *priv = remit_item_get_instance_private (REMIT_ITEM (object));

  g_free (priv->id);
  remit_extras_free (priv->extras);

  G_OBJECT_CLASS (remit_item_parent_class)->finalize (object);
}

static void
remit_item_class_init (RemitItemClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->notify = remit_item_notify;
  object_class->get_property = remit_item_get_property;
  object_class->set_property = remit_item_set_property;
  object_class->finalize = remit_item_finalize;

  properties[PROP_ID] = g_param_spec_string ("id", NULL, NULL, NULL,
                                             G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
remit_item_init (RemitItem *self)
{
  RemitItemPrivate *priv = remit_item_get_instance_private (self);

  priv->position = REMIT_NO_POSITION;
}

/**
 * remit_item_get_id:
 * @self: an item
 *
 * Gives its id, unique among the chart's items of its type.
 *
 * Returns: the id
 */
const char *
remit_item_get_id (RemitItem *self)
{
  g_return_val_if_fail (REMIT_IS_ITEM (self), NULL);
  return ((RemitItemPrivate *) remit_item_get_instance_private (self))->id;
}

/**
 * remit_item_get_position:
 * @self: an item
 *
 * Gives its place among the chart's items of its type.
 *
 * Returns: the position, %REMIT_NO_POSITION if it is in no chart
 */
guint
remit_item_get_position (RemitItem *self)
{
  g_return_val_if_fail (REMIT_IS_ITEM (self), REMIT_NO_POSITION);
  return ((RemitItemPrivate *) remit_item_get_instance_private (self))->position;
}

/**
 * remit_item_set_place:
 * @self: an item
 * @owner: (nullable) (transfer none): the chart, which has a signal "item-changed" and outlives the item's stay
 * @position: its place there
 *
 * Says where an item stands; for #RemitList alone.
 */
void
remit_item_set_place (RemitItem *self,
                      GObject   *owner,
                      guint      position)
{
  RemitItemPrivate *priv = remit_item_get_instance_private (self);

  g_return_if_fail (REMIT_IS_ITEM (self));

  priv->owner = owner;
  priv->position = position;
}

/**
 * remit_item_get_extras:
 * @self: an item
 *
 * Gives the foreign content that stands on its element.
 *
 * Returns: (transfer none) (nullable): the extras
 */
RemitExtras *
remit_item_get_extras (RemitItem *self)
{
  g_return_val_if_fail (REMIT_IS_ITEM (self), NULL);
  return ((RemitItemPrivate *) remit_item_get_instance_private (self))->extras;
}

/**
 * remit_item_take_extras:
 * @self: an item
 * @extras: (transfer full) (nullable): extras
 *
 * Sets the foreign content that stands on its element.
 */
void
remit_item_take_extras (RemitItem   *self,
                        RemitExtras *extras)
{
  RemitItemPrivate *priv = remit_item_get_instance_private (self);

  g_return_if_fail (REMIT_IS_ITEM (self));

  g_clear_pointer (&priv->extras, remit_extras_free);
  priv->extras = extras;
}
