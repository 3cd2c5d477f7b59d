/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-acceptance-index.h"

/* The acceptances of one plan, found by finding, by row and by role.
 *
 * Whether an acceptance still holds is judged when it is asked for, and remembered until a cell changes that it depends
 * on. A finding may have been accepted more than once; then one acceptance that holds is enough. Keys are made of
 * positions: when rows or roles move, a new index is made. */

typedef struct
{
  RemitFindingKey key;
  GPtrArray *acceptances;
  const RemitAcceptance *chosen;
  RemitReopened reopened;
  gboolean judged;
} Entry;

struct _RemitAcceptanceIndex
{
  RemitChart *chart;
  RemitDate today;
  GPtrArray *acceptances;
  GHashTable *entries; /* of Entry, by its key */
  GHashTable *by_row;  /* of GPtrArray of Entry, by row */
  GHashTable *by_role; /* of GPtrArray of Entry, by role */
};

static void
free_entry_cb (gpointer data)
{
  Entry *entry = data;

  g_ptr_array_unref (entry->acceptances);
  g_free (entry);
}

static guint
get_position (GPtrArray *items, guint index)
{
  return remit_item_get_position (g_ptr_array_index (items, index));
}

/* Whether the acceptance names what findings of its rule name. */
static gboolean
is_complete (const RemitAcceptance *acceptance)
{
  switch (remit_rule_get_scope (acceptance->rule))
    {
    case REMIT_SCOPE_ROW:
      return acceptance->rows->len == 1;
    case REMIT_SCOPE_CELL:
      return acceptance->rows->len == 1 && acceptance->roles->len == 1;
    case REMIT_SCOPE_ROLE:
      return acceptance->roles->len == 1;
    case REMIT_SCOPE_PAIR:
      return acceptance->roles->len == 2;
    case REMIT_SCOPE_PLAN:
      return acceptance->rule == REMIT_RULE_PLAN_LARGE || acceptance->roles->len == 1;
    case REMIT_SCOPE_CHART:
    default:
      return FALSE;
    }
}

static RemitFindingKey
make_key (const RemitAcceptance *acceptance)
{
  RemitRule rule = acceptance->rule;
  guint first, second;

  switch (remit_rule_get_scope (rule))
    {
    case REMIT_SCOPE_ROW:
      return REMIT_FINDING_KEY (rule, get_position (acceptance->rows, 0), 0);

    case REMIT_SCOPE_CELL:
      return REMIT_FINDING_KEY (rule, get_position (acceptance->rows, 0), get_position (acceptance->roles, 0));

    case REMIT_SCOPE_PAIR:
      first = get_position (acceptance->roles, 0);
      second = get_position (acceptance->roles, 1);
      if (rule != REMIT_RULE_PAIR_CONTAINED && second < first)
        return REMIT_FINDING_KEY (rule, second, first);
      return REMIT_FINDING_KEY (rule, first, second);

    case REMIT_SCOPE_ROLE:
    case REMIT_SCOPE_PLAN:
    case REMIT_SCOPE_CHART:
    default:
      return REMIT_FINDING_KEY (rule, rule == REMIT_RULE_PLAN_LARGE ? 0 : get_position (acceptance->roles, 0), 0);
    }
}

static void
file_entry (GHashTable *table, guint position, Entry *entry)
{
  GPtrArray *entries = g_hash_table_lookup (table, GUINT_TO_POINTER (position));

  if (entries == NULL)
    {
      entries = g_ptr_array_new ();
      g_hash_table_insert (table, GUINT_TO_POINTER (position), entries);
    }

  g_ptr_array_add (entries, entry);
}

static void
add_acceptance (RemitAcceptanceIndex *self, RemitAcceptance *acceptance)
{
  RemitFindingKey key = make_key (acceptance);
  Entry *entry = g_hash_table_lookup (self->entries, &key);

  if (entry == NULL)
    {
      RemitScope scope = remit_rule_get_scope (acceptance->rule);

      entry = g_new0 (Entry, 1);
      entry->key = key;
      entry->acceptances = g_ptr_array_new ();
      g_hash_table_insert (self->entries, &entry->key, entry);

      if (scope == REMIT_SCOPE_ROW || scope == REMIT_SCOPE_CELL)
        file_entry (self->by_row, REMIT_FINDING_KEY_FIRST (key), entry);
      else if (acceptance->rule != REMIT_RULE_PLAN_LARGE)
        file_entry (self->by_role, REMIT_FINDING_KEY_FIRST (key), entry);
      if (scope == REMIT_SCOPE_PAIR)
        file_entry (self->by_role, REMIT_FINDING_KEY_SECOND (key), entry);
    }

  g_ptr_array_add (entry->acceptances, acceptance);
}

static void
judge_entry (RemitAcceptanceIndex *self, Entry *entry)
{
  if (entry->judged)
    return;

  entry->judged = TRUE;
  for (guint i = 0; i < entry->acceptances->len; i++)
    {
      entry->chosen = g_ptr_array_index (entry->acceptances, i);
      entry->reopened = remit_acceptance_judge (entry->chosen, self->chart, self->today);
      if (entry->reopened == REMIT_REOPENED_NO)
        return;
    }
}

static void
touch_entries (GHashTable *table, guint position)
{
  GPtrArray *entries = g_hash_table_lookup (table, GUINT_TO_POINTER (position));

  for (guint i = 0; entries != NULL && i < entries->len; i++)
    ((Entry *) g_ptr_array_index (entries, i))->judged = FALSE;
}

/**
 * remit_acceptance_index_new:
 * @chart: (transfer none): a chart, which outlives the index
 * @plan: one of its plans
 * @today: the day it is
 *
 * Makes an index of the acceptances that a chart has now.
 *
 * Returns: (transfer full): the index
 */
RemitAcceptanceIndex *
remit_acceptance_index_new (RemitChart *chart, RemitPlan *plan, RemitDate today)
{
  RemitAcceptanceIndex *self = g_new0 (RemitAcceptanceIndex, 1);

  self->chart = chart;
  self->today = today;
  self->acceptances = g_ptr_array_ref (remit_chart_get_acceptances (chart));
  self->entries = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, free_entry_cb);
  self->by_row = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  self->by_role = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);

  for (guint i = 0; i < self->acceptances->len; i++)
    {
      RemitAcceptance *acceptance = g_ptr_array_index (self->acceptances, i);

      if (acceptance->plan == plan && is_complete (acceptance) && remit_acceptance_is_alive (acceptance))
        add_acceptance (self, acceptance);
    }

  return self;
}

/**
 * remit_acceptance_index_free:
 * @self: (transfer full): an index
 *
 * Frees it.
 */
void
remit_acceptance_index_free (RemitAcceptanceIndex *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->by_row);
  g_hash_table_unref (self->by_role);
  g_hash_table_unref (self->entries);
  g_ptr_array_unref (self->acceptances);
  g_free (self);
}

/**
 * remit_acceptance_index_find:
 * @self: an index
 * @key: a finding
 * @reopened: (out): why its acceptance does not hold, or %REMIT_REOPENED_NO when it does
 *
 * Returns: (transfer none) (nullable): the acceptance of the finding
 */
const RemitAcceptance *
remit_acceptance_index_find (RemitAcceptanceIndex *self, RemitFindingKey key, RemitReopened *reopened)
{
  Entry *entry;

  g_return_val_if_fail (self != NULL, NULL);

  entry = g_hash_table_lookup (self->entries, &key);
  if (entry == NULL)
    return NULL;

  judge_entry (self, entry);
  *reopened = entry->reopened;
  return entry->chosen;
}

/**
 * remit_acceptance_index_holds:
 * @self: an index
 * @key: a finding
 *
 * Returns: whether the finding is accepted
 */
gboolean
remit_acceptance_index_holds (RemitAcceptanceIndex *self, RemitFindingKey key)
{
  RemitReopened reopened;

  g_return_val_if_fail (self != NULL, FALSE);

  if (g_hash_table_size (self->entries) == 0)
    return FALSE;

  return remit_acceptance_index_find (self, key, &reopened) != NULL && reopened == REMIT_REOPENED_NO;
}

/**
 * remit_acceptance_index_has_row:
 * @self: an index
 * @row: a row
 *
 * Returns: whether any finding of a row rule was accepted on @row
 */
gboolean
remit_acceptance_index_has_row (RemitAcceptanceIndex *self, guint row)
{
  g_return_val_if_fail (self != NULL, FALSE);
  return g_hash_table_contains (self->by_row, GUINT_TO_POINTER (row));
}

/**
 * remit_acceptance_index_touch:
 * @self: an index
 * @row: a row
 * @role: a role
 *
 * Says that a cell has changed, so that what depends on its row or its role is judged again.
 */
void
remit_acceptance_index_touch (RemitAcceptanceIndex *self, guint row, guint role)
{
  g_return_if_fail (self != NULL);

  touch_entries (self->by_row, row);
  touch_entries (self->by_role, role);
}

/**
 * remit_acceptance_index_visit:
 * @self: an index
 * @visit: (scope call): is called for every finding that was accepted once
 * @user_data: for @visit
 *
 * Visits all of the index.
 */
void
remit_acceptance_index_visit (RemitAcceptanceIndex *self, RemitAcceptanceVisit visit, gpointer user_data)
{
  GHashTableIter iter;
  gpointer value;

  g_return_if_fail (self != NULL);

  g_hash_table_iter_init (&iter, self->entries);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    visit (((Entry *) value)->key, user_data);
}

/**
 * remit_acceptance_index_visit_pairs:
 * @self: an index
 * @role: a role
 * @visit: (scope call): is called for every finding on @role and another that was accepted once
 * @user_data: for @visit
 *
 * Visits the pairs of a role.
 */
void
remit_acceptance_index_visit_pairs (RemitAcceptanceIndex *self,
                                    guint role,
                                    RemitAcceptanceVisit visit,
                                    gpointer user_data)
{
  GPtrArray *entries;

  g_return_if_fail (self != NULL);

  entries = g_hash_table_lookup (self->by_role, GUINT_TO_POINTER (role));
  for (guint i = 0; entries != NULL && i < entries->len; i++)
    {
      RemitFindingKey key = ((Entry *) g_ptr_array_index (entries, i))->key;

      if (remit_rule_get_scope (REMIT_FINDING_KEY_RULE (key)) == REMIT_SCOPE_PAIR)
        visit (key, user_data);
    }
}
