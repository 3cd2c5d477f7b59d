/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-finding-group.h"

#include <glib/gi18n.h>

#include "analysis/remit-finding-text.h"

/* The findings of one rule in one plan, as a list model.
 *
 * A sorted array of keys says which there are; the finding of a key is made when somebody asks for it. So an entry
 * without a finding has never been seen: whatever changes about it needs no telling, and only their number counts.
 *
 * The array holds the first of all findings, a few more than are listed; the rest are only counted. When so many of
 * the first have gone that the list would run short, the group is short, and the checks fill it again. Accepted
 * findings are all listed: somebody has looked at each of them. */

typedef struct
{
  RemitFindingKey key;
  RemitFinding *finding;
} Entry;

struct _RemitFindingGroup
{
  GObject parent_instance;

  RemitRule rule;
  RemitSeverity severity;
  RemitFindingMaker maker;
  gpointer user_data;

  GArray *entries;
  guint max_listed;
  guint max_kept;
  guint n_listed;
  guint n_findings;
};

static Entry *
get_entry (RemitFindingGroup *self, guint position)
{
  return &g_array_index (self->entries, Entry, position);
}

static gboolean
find_key (RemitFindingGroup *self, RemitFindingKey key, guint *position)
{
  guint low = 0;
  guint high = self->entries->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (get_entry (self, middle)->key < key)
        low = middle + 1;
      else
        high = middle;
    }

  *position = low;
  return low < self->entries->len && get_entry (self, low)->key == key;
}

static void
tell_changed (RemitFindingGroup *self, guint position, guint n_removed, guint n_added)
{
  if (n_removed > 0 || n_added > 0)
    g_list_model_items_changed (G_LIST_MODEL (self), position, n_removed, n_added);
}

static void
clear_entry_cb (gpointer data)
{
  Entry *entry = data;

  g_clear_object (&entry->finding);
}

static GArray *
new_entries (void)
{
  GArray *entries = g_array_new (FALSE, TRUE, sizeof (Entry));

  g_array_set_clear_func (entries, clear_entry_cb);
  return entries;
}

/* Whether somebody who has seen @old would see something else now that its place belongs to @key. If not, the new
 * entry takes over the finding that was seen. */
static gboolean
take_over (RemitFindingGroup *self, Entry *old, Entry *new)
{
  g_autoptr (RemitFinding) finding = NULL;

  if (old->finding == NULL)
    return TRUE;

  finding = self->maker (new->key, self->user_data);
  if (!remit_finding_looks_same (old->finding, finding))
    return FALSE;

  g_set_object (&new->finding, old->finding);
  return TRUE;
}

static void
refresh_at (RemitFindingGroup *self, guint position)
{
  Entry *entry = get_entry (self, position);
  g_autoptr (RemitFinding) finding = NULL;

  if (entry->finding == NULL)
    return;

  finding = self->maker (entry->key, self->user_data);
  if (remit_finding_looks_same (entry->finding, finding))
    return;

  g_clear_object (&entry->finding);
  if (position < self->n_listed)
    tell_changed (self, position, 1, 1);
}

static guint
get_n_items (GListModel *model)
{
  return REMIT_FINDING_GROUP (model)->n_listed;
}

static GType
get_item_type (GListModel *model)
{
  return REMIT_TYPE_FINDING;
}

static gpointer
get_item (GListModel *model, guint position)
{
  RemitFindingGroup *self = REMIT_FINDING_GROUP (model);
  Entry *entry;

  if (position >= self->n_listed)
    return NULL;

  entry = get_entry (self, position);
  if (entry->finding == NULL)
    entry->finding = self->maker (entry->key, self->user_data);

  return g_object_ref (entry->finding);
}

static void
init_list_model (GListModelInterface *iface)
{
  iface->get_n_items = get_n_items;
  iface->get_item_type = get_item_type;
  iface->get_item = get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (RemitFindingGroup,
                               remit_finding_group,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, init_list_model))

static void
remit_finding_group_finalize (GObject *object)
{
  RemitFindingGroup *self = REMIT_FINDING_GROUP (object);

  g_clear_pointer (&self->entries, g_array_unref);

  G_OBJECT_CLASS (remit_finding_group_parent_class)->finalize (object);
}

static void
remit_finding_group_class_init (RemitFindingGroupClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = remit_finding_group_finalize;
}

static void
remit_finding_group_init (RemitFindingGroup *self)
{
  self->entries = new_entries ();
}

/**
 * remit_finding_group_new:
 * @rule: a rule, or %REMIT_N_RULES for accepted findings of all rules
 * @maker: makes findings, until the group is closed
 * @user_data: for @maker
 *
 * Makes a group without findings.
 *
 * Returns: (transfer full): the group
 */
RemitFindingGroup *
remit_finding_group_new (RemitRule rule, RemitFindingMaker maker, gpointer user_data)
{
  RemitFindingGroup *self;

  g_return_val_if_fail (maker != NULL, NULL);

  self = g_object_new (REMIT_TYPE_FINDING_GROUP, NULL);
  self->rule = rule;
  self->maker = maker;
  self->max_listed = rule < REMIT_N_RULES ? REMIT_FINDINGS_MAX_LISTED : G_MAXUINT;
  self->max_kept = rule < REMIT_N_RULES ? REMIT_FINDING_GROUP_MAX_KEPT : G_MAXUINT;
  self->user_data = user_data;

  return self;
}

/**
 * remit_finding_group_get_rule:
 * @self: a group
 *
 * Returns: the rule of its findings; %REMIT_N_RULES for accepted findings
 */
RemitRule
remit_finding_group_get_rule (RemitFindingGroup *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING_GROUP (self), 0);
  return self->rule;
}

/**
 * remit_finding_group_get_severity:
 * @self: a group
 *
 * Returns: how grave its findings are; %REMIT_SEVERITY_OFF for accepted findings
 */
RemitSeverity
remit_finding_group_get_severity (RemitFindingGroup *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING_GROUP (self), REMIT_SEVERITY_OFF);
  return self->severity;
}

/**
 * remit_finding_group_get_title:
 * @self: a group
 *
 * Returns: its heading, translated
 */
const char *
remit_finding_group_get_title (RemitFindingGroup *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING_GROUP (self), NULL);

  /* TRANSLATORS: Heading over the findings that the team has accepted. */
  return self->rule < REMIT_N_RULES ? remit_rule_get_title (self->rule) : _ ("Accepted");
}

/**
 * remit_finding_group_get_question:
 * @self: a group
 *
 * Returns: what to ask the team, translated; "" for accepted findings
 */
const char *
remit_finding_group_get_question (RemitFindingGroup *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING_GROUP (self), NULL);
  return self->rule < REMIT_N_RULES ? remit_rule_get_question (self->rule) : "";
}

/**
 * remit_finding_group_get_n_findings:
 * @self: a group
 *
 * Returns: how many findings there are, listed or not
 */
guint
remit_finding_group_get_n_findings (RemitFindingGroup *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING_GROUP (self), 0);
  return self->n_findings;
}

/**
 * remit_finding_group_get_n_listed:
 * @self: a group
 *
 * Returns: how many findings the list model has
 */
guint
remit_finding_group_get_n_listed (RemitFindingGroup *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING_GROUP (self), 0);
  return self->n_listed;
}

/**
 * remit_finding_group_get_n_unlisted:
 * @self: a group
 *
 * Returns: how many findings are only counted
 */
guint
remit_finding_group_get_n_unlisted (RemitFindingGroup *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING_GROUP (self), 0);
  return self->n_findings - self->n_listed;
}

/**
 * remit_finding_group_set_severity:
 * @self: a group
 * @severity: how grave its findings are
 *
 * Sets the severity; replace the findings afterwards.
 */
void
remit_finding_group_set_severity (RemitFindingGroup *self, RemitSeverity severity)
{
  g_return_if_fail (REMIT_IS_FINDING_GROUP (self));
  self->severity = severity;
}

/**
 * remit_finding_group_close:
 * @self: a group
 *
 * Empties a group whose maker goes.
 */
void
remit_finding_group_close (RemitFindingGroup *self)
{
  guint n_listed;

  g_return_if_fail (REMIT_IS_FINDING_GROUP (self));

  n_listed = self->n_listed;
  g_array_set_size (self->entries, 0);
  self->n_listed = 0;
  self->n_findings = 0;
  tell_changed (self, 0, n_listed, 0);
}

/**
 * remit_finding_group_has:
 * @self: a group
 * @key: a finding
 *
 * Returns: whether the finding is among those that the group keeps
 */
gboolean
remit_finding_group_has (RemitFindingGroup *self, RemitFindingKey key)
{
  guint position;

  g_return_val_if_fail (REMIT_IS_FINDING_GROUP (self), FALSE);
  return find_key (self, key, &position);
}

/**
 * remit_finding_group_get_n_kept:
 * @self: a group
 *
 * Returns: how many keys the group keeps, at least those that are listed
 */
guint
remit_finding_group_get_n_kept (RemitFindingGroup *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING_GROUP (self), 0);
  return self->entries->len;
}

/**
 * remit_finding_group_get_key:
 * @self: a group
 * @position: less than the number of keys that it keeps
 *
 * Returns: the key of a finding
 */
RemitFindingKey
remit_finding_group_get_key (RemitFindingGroup *self, guint position)
{
  g_return_val_if_fail (REMIT_IS_FINDING_GROUP (self), 0);
  g_return_val_if_fail (position < self->entries->len, 0);
  return get_entry (self, position)->key;
}

/**
 * remit_finding_group_add:
 * @self: a group
 * @key: a finding that is new
 *
 * Adds a finding.
 */
void
remit_finding_group_add (RemitFindingGroup *self, RemitFindingKey key)
{
  Entry entry = { key, NULL };
  gboolean keeps_all;
  guint position;

  g_return_if_fail (REMIT_IS_FINDING_GROUP (self));
  g_return_if_fail (!find_key (self, key, &position));

  keeps_all = self->n_findings == self->entries->len;
  self->n_findings++;
  if (position == self->entries->len && (!keeps_all || position == self->max_kept))
    return;

  /* A full list gives up its last item before it takes a new one. */
  if (position < self->n_listed && self->n_listed == self->max_listed)
    tell_changed (self, --self->n_listed, 1, 0);

  g_array_insert_val (self->entries, position, entry);
  if (self->entries->len > self->max_kept)
    g_array_set_size (self->entries, self->max_kept);

  if (position <= self->n_listed && self->n_listed < self->max_listed)
    {
      self->n_listed++;
      tell_changed (self, position, 0, 1);
    }
}

/**
 * remit_finding_group_remove:
 * @self: a group
 * @key: one of its findings
 *
 * Removes a finding. Ask afterwards whether the group is short.
 */
void
remit_finding_group_remove (RemitFindingGroup *self, RemitFindingKey key)
{
  guint position;

  g_return_if_fail (REMIT_IS_FINDING_GROUP (self));
  g_return_if_fail (self->n_findings > 0);

  self->n_findings--;
  if (!find_key (self, key, &position))
    return;

  g_array_remove_index (self->entries, position);
  if (position >= self->n_listed)
    return;

  self->n_listed--;
  tell_changed (self, position, 1, 0);

  if (self->n_listed < self->entries->len)
    {
      self->n_listed++;
      tell_changed (self, self->n_listed - 1, 0, 1);
    }
}

/**
 * remit_finding_group_refresh:
 * @self: a group
 * @key: a finding
 *
 * Looks whether a finding says something else now, if anybody has seen it.
 */
void
remit_finding_group_refresh (RemitFindingGroup *self, RemitFindingKey key)
{
  guint position;

  g_return_if_fail (REMIT_IS_FINDING_GROUP (self));

  if (find_key (self, key, &position))
    refresh_at (self, position);
}

/**
 * remit_finding_group_refresh_all:
 * @self: a group
 *
 * Looks which findings say something else now, of those that anybody has seen.
 */
void
remit_finding_group_refresh_all (RemitFindingGroup *self)
{
  g_return_if_fail (REMIT_IS_FINDING_GROUP (self));

  for (guint position = 0; position < self->entries->len; position++)
    refresh_at (self, position);
}

/**
 * remit_finding_group_is_short:
 * @self: a group
 *
 * Returns: whether fewer findings are listed than should be
 */
gboolean
remit_finding_group_is_short (RemitFindingGroup *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING_GROUP (self), FALSE);
  return self->n_listed < MIN (self->n_findings, self->max_listed);
}

/**
 * remit_finding_group_replace:
 * @self: a group
 * @keys: (element-type RemitFindingKey): the first of its findings, sorted
 * @n_findings: how many there are in all
 *
 * Says anew which findings there are. What looks the same at the beginning and at the end of the list stays.
 */
void
remit_finding_group_replace (RemitFindingGroup *self, GArray *keys, guint n_findings)
{
  g_autoptr (GArray) old = NULL;
  guint n_old, n_new, head = 0, tail = 0;

  g_return_if_fail (REMIT_IS_FINDING_GROUP (self));
  g_return_if_fail (keys != NULL);

  old = g_steal_pointer (&self->entries);
  n_old = self->n_listed;
  n_new = MIN (keys->len, self->max_listed);
  self->entries = new_entries ();
  g_array_set_size (self->entries, MIN (keys->len, self->max_kept));
  for (guint i = 0; i < self->entries->len; i++)
    get_entry (self, i)->key = g_array_index (keys, RemitFindingKey, i);

  while (head < MIN (n_old, n_new) && take_over (self, &g_array_index (old, Entry, head), get_entry (self, head)))
    head++;
  while (head + tail < MIN (n_old, n_new)
         && take_over (self, &g_array_index (old, Entry, n_old - 1 - tail), get_entry (self, n_new - 1 - tail)))
    tail++;

  self->n_listed = n_new;
  self->n_findings = n_findings;
  tell_changed (self, head, n_old - head - tail, n_new - head - tail);
}
