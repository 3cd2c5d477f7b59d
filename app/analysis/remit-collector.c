/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-collector.h"

/* Takes keys as they come and keeps the first of them, in order.
 *
 * Keys are appended; when there are four times as many as are kept, they are sorted and the rest is dropped. So the
 * memory is bounded, and a key costs little however many there are. */

struct _RemitCollector
{
  GArray *keys;
  guint max;
  guint n_added;
  gboolean sorted;
};

static int
compare_keys_cb (gconstpointer first, gconstpointer second)
{
  RemitFindingKey one = *(const RemitFindingKey *) first;
  RemitFindingKey other = *(const RemitFindingKey *) second;

  return (one > other) - (one < other);
}

static void
cut (RemitCollector *self)
{
  if (!self->sorted)
    g_array_sort (self->keys, compare_keys_cb);
  if (self->keys->len > self->max)
    g_array_set_size (self->keys, self->max);

  self->sorted = TRUE;
}

/**
 * remit_collector_new:
 * @max: how many keys to keep
 *
 * Makes a collector without keys.
 *
 * Returns: (transfer full): the collector
 */
RemitCollector *
remit_collector_new (guint max)
{
  RemitCollector *self = g_new0 (RemitCollector, 1);

  self->keys = g_array_new (FALSE, FALSE, sizeof (RemitFindingKey));
  self->max = max;
  self->sorted = TRUE;

  return self;
}

/**
 * remit_collector_free:
 * @self: (transfer full): a collector
 *
 * Frees it.
 */
void
remit_collector_free (RemitCollector *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->keys);
  g_free (self);
}

/**
 * remit_collector_add:
 * @self: a collector
 * @key: a finding that was not added before
 *
 * Adds a finding.
 */
void
remit_collector_add (RemitCollector *self, RemitFindingKey key)
{
  guint len;

  g_return_if_fail (self != NULL);

  self->n_added++;
  len = self->keys->len;
  if (self->sorted && len >= self->max && (len == 0 || key > g_array_index (self->keys, RemitFindingKey, len - 1)))
    return;

  self->sorted &= len == 0 || key > g_array_index (self->keys, RemitFindingKey, len - 1);
  g_array_append_val (self->keys, key);
  if (len / 4 > self->max)
    cut (self);
}

/**
 * remit_collector_flush:
 * @self: (transfer full): a collector
 * @group: a group
 *
 * Gives everything to a group.
 */
void
remit_collector_flush (RemitCollector *self, RemitFindingGroup *group)
{
  g_return_if_fail (self != NULL);

  cut (self);
  remit_finding_group_replace (group, self->keys, self->n_added);
  remit_collector_free (self);
}
