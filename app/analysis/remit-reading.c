/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-reading.h"

/* What the rules have to say of one plan as it is now, kept up to date.
 *
 * For each row and each role it keeps the rules that report it, as bits, and the tallies that the rules go by. Building
 * reads everything once. A change of one cell reads its row again, moves the tallies of its role, asks the rules about
 * that role (about all roles when the number of filled rows has changed), and about its pairs when what it holds has
 * changed. Whoever listens is told of every finding that came, went or was touched; acceptances are not known here. */

#define BIT(rule) (1u << (rule))
#define CELL_RULES (BIT (REMIT_RULE_ROW_MIXED_CELL) | BIT (REMIT_RULE_ROW_SELF_CHECK))
#define PAIR_RULES (BIT (REMIT_RULE_PAIR_REDUNDANT) | BIT (REMIT_RULE_PAIR_SHARED) | BIT (REMIT_RULE_PAIR_CONTAINED))

typedef struct
{
  RemitReading *reading;
  guint32 wanted;
  RemitReadingVisit visit;
  gpointer user_data;
} Listener;

static void
tell (const Listener *listener, guint32 was, guint32 is, guint first, guint second)
{
  guint32 either = (was | is) & listener->wanted;

  for (guint rule = 0; either != 0; rule++, either >>= 1)
    if ((either & 1) != 0)
      listener->visit (REMIT_FINDING_KEY (rule, first, second), (was >> rule & 1) != 0, (is >> rule & 1) != 0,
                       listener->user_data);
}

static const RemitCell *
get_row_cb (guint row, guint *n_cells, guint *weight, gpointer user_data)
{
  RemitReading *self = user_data;

  *weight = remit_responsibility_get_weight (remit_chart_get_row (self->chart, row));
  return remit_plan_get_cells (self->plan, row, n_cells);
}

static void
number_holders (RemitReading *self)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint role = 0; role < self->context.n_roles; role++)
    {
      const char *holder = remit_role_get_holder (remit_chart_get_role (self->chart, role));
      guint number = g_hash_table_size (numbers) + 1;

      self->holders[role] = 0;
      if (holder == NULL || *holder == '\0')
        continue;

      if (g_hash_table_contains (numbers, holder))
        number = GPOINTER_TO_UINT (g_hash_table_lookup (numbers, holder));
      else
        g_hash_table_insert (numbers, (char *) holder, GUINT_TO_POINTER (number));

      self->holders[role] = number;
    }
}

static void
clear (RemitReading *self)
{
  g_clear_pointer (&self->rows, g_free);
  g_clear_pointer (&self->roles, g_free);
  g_clear_pointer (&self->tallies, g_free);
  g_clear_pointer (&self->holders, g_free);
  g_clear_pointer (&self->pairs, remit_pairs_free);
  self->n_rows = 0;
  self->n_filled = 0;
  self->whole = 0;
}

static void
prepare (RemitReading *self)
{
  gboolean in_chart = remit_item_get_position (REMIT_ITEM (self->plan)) != REMIT_NO_POSITION;
  guint n_roles = in_chart ? remit_chart_get_n_roles (self->chart) : 0;
  RemitLimits *limits = self->limits != NULL ? self->limits : remit_chart_get_limits (self->chart);

  clear (self);
  remit_row_context_init (&self->context, remit_chart_get_scheme (self->chart), limits, n_roles);
  if (!in_chart || remit_plan_get_sort (self->plan) == REMIT_SORT_VOICE)
    self->context.wanted = 0;

  self->n_rows = in_chart ? remit_chart_get_n_rows (self->chart) : 0;
  self->rows = g_new0 (guint32, self->n_rows);
  self->roles = g_new0 (guint32, n_roles);
  self->tallies = g_new0 (RemitRoleTally, n_roles);
  self->holders = g_new0 (guint16, n_roles);
  self->pairs = remit_pairs_new (&self->context, self->n_rows, get_row_cb, self);
  number_holders (self);
}

/* Tells of the findings of a row; where the cell of @role was @old_set before, if a role is given. */
static void
tell_row (const Listener *listener, guint row, guint32 was, guint role, RemitSet old_set)
{
  RemitReading *self = listener->reading;
  guint32 is = self->rows[row];
  guint n_cells;
  const RemitCell *cells;

  tell (listener, was & ~CELL_RULES, is & ~CELL_RULES, row, 0);
  if (((was | is) & CELL_RULES & listener->wanted) == 0)
    return;

  if (role != REMIT_NO_POSITION)
    tell (listener, remit_check_cell (&self->context, old_set),
          remit_check_cell (&self->context, remit_plan_get_set (self->plan, row, role)), row, role);

  cells = remit_plan_get_cells (self->plan, row, &n_cells);
  for (guint i = 0; i < n_cells; i++)
    {
      guint32 rules = remit_check_cell (&self->context, cells[i].set);

      if (cells[i].role != role)
        tell (listener, role == REMIT_NO_POSITION ? 0 : rules, rules, row, cells[i].role);
    }
}

static void
read_row (RemitReading *self, guint row)
{
  guint n_cells, weight;
  const RemitCell *cells = get_row_cb (row, &n_cells, &weight, self);
  gboolean filled = FALSE;

  self->rows[row] = remit_check_row (&self->context, cells, n_cells);
  for (guint i = 0; i < n_cells; i++)
    {
      remit_role_tally_add (&self->tallies[cells[i].role], &self->context, cells[i].set, weight);
      filled |= (cells[i].set & self->context.counted) != 0;
    }

  self->n_filled += filled;
}

static guint32
check_role (RemitReading *self, guint role)
{
  RemitRole *item = remit_chart_get_role (self->chart, role);

  return remit_check_role (&self->context, &self->tallies[role], self->n_filled, self->n_rows)
         | remit_check_method (&self->context, &self->tallies[role], remit_plan_get_method (self->plan),
                               remit_role_get_agile (item));
}

static void
tell_role (const Listener *listener, guint role, guint32 was)
{
  tell (listener, was, listener->reading->roles[role], role, 0);
}

static gboolean
is_one_person (RemitReading *self, guint first, guint second)
{
  return self->holders[first] != 0 && self->holders[first] == self->holders[second];
}

static guint32
check_pair (RemitReading *self, RemitPairTally tally, const RemitRoleTally *first, const RemitRoleTally *second)
{
  RemitPairFigures figures;

  remit_pair_tally_read (&tally, first, second, &figures);
  return remit_check_pair (&self->context, &figures);
}

/* Pairs are named in role order; only being contained has a direction. */
static void
built_role_cb (guint role, const RemitPairTally *tallies, gpointer user_data)
{
  const Listener *listener = user_data;
  RemitReading *self = listener->reading;
  const RemitRoleTally *first = &self->tallies[role];

  for (guint other = role + 1; other < self->context.n_roles; other++)
    {
      const RemitRoleTally *second = &self->tallies[other];

      if (is_one_person (self, role, other))
        continue;

      tell (listener, 0, check_pair (self, tallies[other], first, second), role, other);
      tell (listener, 0, check_pair (self, tallies[other], second, first) & BIT (REMIT_RULE_PAIR_CONTAINED), other,
            role);
    }
}

static void
change_pairs (const Listener *listener,
              guint row,
              guint role,
              RemitSet old_set,
              RemitSet new_set,
              const RemitRoleTally *before)
{
  RemitReading *self = listener->reading;
  const RemitRoleTally *after = &self->tallies[role];
  g_autofree RemitPairTally *old_tallies = NULL;
  const RemitPairTally *tallies;

  remit_pairs_change (self->pairs, row, role, old_set, new_set);
  tallies = remit_pairs_gather (self->pairs, role);
  old_tallies = g_memdup2 (tallies, self->context.n_roles * sizeof *tallies);
  remit_pairs_take_back (self->pairs, row, role, old_set, new_set, old_tallies);

  for (guint other = 0; other < self->context.n_roles; other++)
    {
      const RemitRoleTally *second = &self->tallies[other];
      guint32 forth = role < other ? PAIR_RULES : BIT (REMIT_RULE_PAIR_CONTAINED);
      guint32 back = other < role ? PAIR_RULES : BIT (REMIT_RULE_PAIR_CONTAINED);

      if (other == role || is_one_person (self, role, other))
        continue;

      tell (listener, check_pair (self, old_tallies[other], before, second) & forth,
            check_pair (self, tallies[other], after, second) & forth, role, other);
      tell (listener, check_pair (self, old_tallies[other], second, before) & back,
            check_pair (self, tallies[other], second, after) & back, other, role);
    }
}

static gboolean
holds_same (RemitReading *self, RemitSet old_set, RemitSet new_set)
{
  RemitSet decides = self->context.masks[REMIT_KIND_DECIDES];
  RemitSet does = self->context.masks[REMIT_KIND_DOES];

  return ((old_set & decides) != 0) == ((new_set & decides) != 0) && ((old_set & does) != 0) == ((new_set & does) != 0);
}

static gboolean
is_filled_without (RemitReading *self, const RemitCell *cells, guint n_cells, guint role)
{
  for (guint i = 0; i < n_cells; i++)
    if (cells[i].role != role && (cells[i].set & self->context.counted) != 0)
      return TRUE;

  return FALSE;
}

/* Brings a row and its findings up to date; gives the number of filled rows now. */
static guint
change_row (const Listener *listener, guint row, guint role, RemitSet old_set, RemitSet new_set)
{
  RemitReading *self = listener->reading;
  RemitSet counted = self->context.counted;
  guint n_cells;
  const RemitCell *cells = remit_plan_get_cells (self->plan, row, &n_cells);
  gboolean rest = is_filled_without (self, cells, n_cells, role);
  guint32 was = self->rows[row];

  self->rows[row] = remit_check_row (&self->context, cells, n_cells);
  tell_row (listener, row, was, role, old_set);

  return self->n_filled + (rest || (new_set & counted) != 0) - (rest || (old_set & counted) != 0);
}

static void
change_roles (const Listener *listener, guint role, guint n_filled)
{
  RemitReading *self = listener->reading;
  gboolean all = n_filled != self->n_filled;
  guint end = all ? self->context.n_roles : role + 1;

  self->n_filled = n_filled;
  for (guint i = all ? 0 : role; i < end; i++)
    {
      guint32 was = self->roles[i];

      self->roles[i] = check_role (self, i);
      tell_role (listener, i, was);
    }
}

/**
 * remit_reading_new:
 * @chart: (transfer none): a chart, which outlives the reading
 * @plan: (transfer none): one of its plans, which outlives the reading
 * @limits: (nullable): severities and figures to read by; %NULL for those that the chart has whenever it is built
 *
 * Makes a reading of a plan that has read nothing yet.
 *
 * Returns: (transfer full): the reading
 */
RemitReading *
remit_reading_new (RemitChart *chart, RemitPlan *plan, RemitLimits *limits)
{
  RemitReading *self = g_new0 (RemitReading, 1);

  self->chart = chart;
  self->plan = plan;
  self->limits = limits != NULL ? remit_limits_ref (limits) : NULL;

  return self;
}

/**
 * remit_reading_free:
 * @self: (transfer full): a reading
 *
 * Frees it.
 */
void
remit_reading_free (RemitReading *self)
{
  g_return_if_fail (self != NULL);

  clear (self);
  g_clear_pointer (&self->limits, remit_limits_unref);
  g_free (self);
}

/**
 * remit_reading_build:
 * @self: a reading
 * @visit: (scope call): told of every finding there is; those of one rule come sorted, but for `pair.contained`
 * @user_data: for @visit
 *
 * Reads the whole plan.
 */
void
remit_reading_build (RemitReading *self, RemitReadingVisit visit, gpointer user_data)
{
  Listener listener = { self, G_MAXUINT32, visit, user_data };

  g_return_if_fail (self != NULL);

  prepare (self);
  for (guint row = 0; row < self->n_rows; row++)
    {
      read_row (self, row);
      tell_row (&listener, row, 0, REMIT_NO_POSITION, 0);
    }

  for (guint role = 0; role < self->context.n_roles; role++)
    {
      self->roles[role] = check_role (self, role);
      tell_role (&listener, role, 0);
    }

  self->whole = remit_check_plan (&self->context, self->n_rows);
  tell (&listener, 0, self->whole, 0, 0);

  if ((self->context.wanted & PAIR_RULES) != 0)
    remit_pairs_build (self->pairs, built_role_cb, &listener);
}

/**
 * remit_reading_repeat:
 * @self: a reading that was built
 * @rule: a rule
 * @visit: (scope call): told of every finding of @rule
 * @user_data: for @visit
 *
 * Tells again of the findings of one rule.
 */
void
remit_reading_repeat (RemitReading *self, RemitRule rule, RemitReadingVisit visit, gpointer user_data)
{
  Listener listener = { self, BIT (rule), visit, user_data };

  g_return_if_fail (self != NULL);

  for (guint row = 0; row < self->n_rows; row++)
    if ((self->rows[row] & BIT (rule)) != 0)
      tell_row (&listener, row, 0, REMIT_NO_POSITION, 0);

  for (guint role = 0; role < self->context.n_roles; role++)
    tell_role (&listener, role, 0);

  tell (&listener, 0, self->whole, 0, 0);

  if ((self->context.wanted & PAIR_RULES & BIT (rule)) != 0)
    remit_pairs_build (self->pairs, built_role_cb, &listener);
}

/**
 * remit_reading_repeat_row:
 * @self: a reading that was built
 * @row: a row
 * @visit: (scope call): told of every finding of a row rule on @row
 * @user_data: for @visit
 *
 * Tells again of the findings of one row.
 */
void
remit_reading_repeat_row (RemitReading *self, guint row, RemitReadingVisit visit, gpointer user_data)
{
  Listener listener = { self, G_MAXUINT32, visit, user_data };

  g_return_if_fail (self != NULL);
  g_return_if_fail (row < self->n_rows);

  tell_row (&listener, row, 0, REMIT_NO_POSITION, 0);
}

/**
 * remit_reading_change:
 * @self: a reading that was built
 * @row: a row
 * @role: a role
 * @old_set: what the role had there
 * @new_set: what it has there now
 * @visit: (scope call): told of every finding that came, went or may say something else now
 * @user_data: for @visit
 *
 * Brings the reading up to date after one cell has changed.
 */
void
remit_reading_change (RemitReading *self,
                      guint row,
                      guint role,
                      RemitSet old_set,
                      RemitSet new_set,
                      RemitReadingVisit visit,
                      gpointer user_data)
{
  Listener listener = { self, G_MAXUINT32, visit, user_data };
  RemitRoleTally before;
  guint n_filled, weight;

  g_return_if_fail (self != NULL);
  g_return_if_fail (row < self->n_rows);
  g_return_if_fail (role < self->context.n_roles);

  n_filled = change_row (&listener, row, role, old_set, new_set);
  weight = remit_responsibility_get_weight (remit_chart_get_row (self->chart, row));
  before = self->tallies[role];
  remit_role_tally_remove (&self->tallies[role], &self->context, old_set, weight);
  remit_role_tally_add (&self->tallies[role], &self->context, new_set, weight);
  change_roles (&listener, role, n_filled);

  if ((self->context.wanted & PAIR_RULES) != 0 && !holds_same (self, old_set, new_set))
    change_pairs (&listener, row, role, old_set, new_set, &before);
}

/**
 * remit_reading_has:
 * @self: a reading that was built
 * @key: a finding
 *
 * Returns: whether the finding is reported
 */
gboolean
remit_reading_has (RemitReading *self, RemitFindingKey key)
{
  RemitRule rule = REMIT_FINDING_KEY_RULE (key);
  guint first = REMIT_FINDING_KEY_FIRST (key);
  guint second = REMIT_FINDING_KEY_SECOND (key);
  guint n_roles = self->context.n_roles;
  RemitPairFigures figures;

  switch (remit_rule_get_scope (rule))
    {
    case REMIT_SCOPE_ROW:
      return first < self->n_rows && (self->rows[first] & BIT (rule)) != 0;

    case REMIT_SCOPE_CELL:
      return first < self->n_rows
             && (remit_check_cell (&self->context, remit_plan_get_set (self->plan, first, second)) & BIT (rule)) != 0;

    case REMIT_SCOPE_PAIR:
      if (first >= n_roles || second >= n_roles || first == second || is_one_person (self, first, second))
        return FALSE;
      remit_reading_get_pair (self, first, second, &figures);
      return (remit_check_pair (&self->context, &figures) & BIT (rule)) != 0;

    case REMIT_SCOPE_PLAN:
    case REMIT_SCOPE_ROLE:
      if (rule == REMIT_RULE_PLAN_LARGE)
        return (self->whole & BIT (rule)) != 0;
      return first < n_roles && (self->roles[first] & BIT (rule)) != 0;

    case REMIT_SCOPE_CHART:
    default:
      return FALSE;
    }
}

/**
 * remit_reading_get_pair:
 * @self: a reading that was built
 * @first: a role
 * @second: another role
 * @figures: (out): what the two have in common
 *
 * Gives the figures of a pair.
 */
void
remit_reading_get_pair (RemitReading *self, guint first, guint second, RemitPairFigures *figures)
{
  RemitPairTally tally = remit_pairs_get (self->pairs, first, second);

  remit_pair_tally_read (&tally, &self->tallies[first], &self->tallies[second], figures);
}
