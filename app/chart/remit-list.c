/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-list.h"

#include <string.h>

#include "chart/remit-item.h"

/* A list model over an array, whose items know where they stand. A look-up by position is an
 * index, which GListStore's tree cannot offer and the matrix needs for every visible cell. */

struct _RemitList
{
  GObject parent_instance;
  GType item_type;
  GObject *owner;
  GPtrArray *items;
};

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (RemitList, remit_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

static void
number_items (RemitList *self,
              guint      from,
              guint      end)
{
  for (guint i = from; i < end; i++)
    remit_item_set_place (g_ptr_array_index (self->items, i), self->owner, i);
}

static GType
get_item_type (GListModel *model)
{
  return REMIT_LIST (model)->item_type;
}

static guint
get_n_items (GListModel *model)
{
  return REMIT_LIST (model)->items->len;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  RemitList *self = REMIT_LIST (model);

  return position < self->items->len ? g_object_ref (g_ptr_array_index (self->items, position)) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
remit_list_finalize (GObject *object)
{
  RemitList *self = REMIT_LIST (object);

  for (guint i = 0; i < self->items->len; i++)
    remit_item_set_place (g_ptr_array_index (self->items, i), NULL, REMIT_NO_POSITION);
  g_ptr_array_unref (self->items);

  G_OBJECT_CLASS (remit_list_parent_class)->finalize (object);
}

static void
remit_list_class_init (RemitListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = remit_list_finalize;
}

static void
remit_list_init (RemitList *self)
{
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
}

/**
 * remit_list_new:
 * @item_type: the type of its items, a kind of #RemitItem
 *
 * Makes an empty list.
 *
 * Returns: (transfer full): the new list
 */
RemitList *
remit_list_new (GType item_type)
{
  RemitList *self = g_object_new (REMIT_TYPE_LIST, NULL);

  self->item_type = item_type;
  return self;
}

/**
 * remit_list_set_owner:
 * @self: an empty list
 * @owner: (nullable) (transfer none): whom the items tell of their changes
 *
 * Says whose list it is.
 */
void
remit_list_set_owner (RemitList *self,
                      GObject   *owner)
{
  g_return_if_fail (REMIT_IS_LIST (self));

  self->owner = owner;
  number_items (self, 0, self->items->len);
}

/**
 * remit_list_get_n:
 * @self: a list
 *
 * Counts the items.
 *
 * Returns: their number
 */
guint
remit_list_get_n (RemitList *self)
{
  g_return_val_if_fail (REMIT_IS_LIST (self), 0);
  return self->items->len;
}

/**
 * remit_list_get:
 * @self: a list
 * @position: where
 *
 * Gives an item.
 *
 * Returns: (transfer none) (nullable): the item, %NULL past the end
 */
gpointer
remit_list_get (RemitList *self,
                guint      position)
{
  g_return_val_if_fail (REMIT_IS_LIST (self), NULL);
  return position < self->items->len ? g_ptr_array_index (self->items, position) : NULL;
}

/**
 * remit_list_insert:
 * @self: a list
 * @position: where, at most the number of items
 * @item: (transfer none): a #RemitItem that is in no list
 *
 * Inserts an item.
 */
void
remit_list_insert (RemitList *self,
                   guint      position,
                   gpointer   item)
{
  g_return_if_fail (REMIT_IS_LIST (self));
  g_return_if_fail (position <= self->items->len);
  g_return_if_fail (G_TYPE_CHECK_INSTANCE_TYPE (item, self->item_type));

  g_ptr_array_insert (self->items, (int) position, g_object_ref (item));
  number_items (self, position, self->items->len);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 0, 1);
}

/**
 * remit_list_steal:
 * @self: a list
 * @position: where
 *
 * Takes an item out.
 *
 * Returns: (transfer full): the item
 */
gpointer
remit_list_steal (RemitList *self,
                  guint      position)
{
  gpointer item;

  g_return_val_if_fail (REMIT_IS_LIST (self), NULL);
  g_return_val_if_fail (position < self->items->len, NULL);

  item = g_object_ref (g_ptr_array_index (self->items, position));
  g_ptr_array_remove_index (self->items, position);
  remit_item_set_place (item, NULL, REMIT_NO_POSITION);
  number_items (self, position, self->items->len);
  g_list_model_items_changed (G_LIST_MODEL (self), position, 1, 0);
  return item;
}

/**
 * remit_list_move:
 * @self: a list
 * @from: the first item to move
 * @n: how many
 * @to: where the first of them stands afterwards
 *
 * Moves a run of items.
 */
void
remit_list_move (RemitList *self,
                 guint      from,
                 guint      n,
                 guint      to)
{
  g_autofree gpointer *run = NULL;
  gpointer *data;
  guint low, high;

  g_return_if_fail (REMIT_IS_LIST (self));
  g_return_if_fail (from + n <= self->items->len && to + n <= self->items->len);

  if (from == to || n == 0)
    return;
  data = self->items->pdata;
  run = g_memdup2 (data + from, n * sizeof *run);
  if (from < to)
    memmove (data + from, data + from + n, (to - from) * sizeof *data);
  else
    memmove (data + to + n, data + to, (from - to) * sizeof *data);
  memcpy (data + to, run, n * sizeof *run);
  low = MIN (from, to);
  high = MAX (from, to) + n;
  number_items (self, low, high);
  g_list_model_items_changed (G_LIST_MODEL (self), low, high - low, high - low);
}
