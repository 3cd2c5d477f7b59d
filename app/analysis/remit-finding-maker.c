/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-finding-text.h"
#include "analysis/remit-reading.h"

/* Makes findings of what a reading holds: names the rows and roles of a key, and words the line. */

static GPtrArray *
new_items (void)
{
  return g_ptr_array_new_with_free_func (g_object_unref);
}

static void
add_role (RemitReading *self, GPtrArray *roles, guint position)
{
  RemitRole *role = remit_chart_get_role (self->chart, position);

  if (role != NULL)
    g_ptr_array_add (roles, g_object_ref (role));
}

static void
name_roles (RemitReading *self, RemitRule rule, guint row, GPtrArray *roles)
{
  guint n_cells;
  const RemitCell *cells = remit_plan_get_cells (self->plan, row, &n_cells);

  for (guint i = 0; i < n_cells; i++)
    if (remit_row_rule_names (&self->context, rule, cells[i].set))
      add_role (self, roles, cells[i].role);
}

static char *
word_row (RemitReading *self, RemitFindingKey key, GPtrArray *rows, GPtrArray *roles)
{
  RemitRule rule = REMIT_FINDING_KEY_RULE (key);
  guint row = REMIT_FINDING_KEY_FIRST (key);
  guint role = REMIT_FINDING_KEY_SECOND (key);
  g_autofree char *letters = NULL;

  g_ptr_array_add (rows, g_object_ref (remit_chart_get_row (self->chart, row)));
  if (remit_rule_get_scope (rule) == REMIT_SCOPE_ROW)
    {
      name_roles (self, rule, row, roles);
    }
  else
    {
      add_role (self, roles, role);
      letters = remit_scheme_display (remit_chart_get_scheme (self->chart), remit_plan_get_set (self->plan, row, role));
    }

  return remit_finding_text_row (rule, roles, letters);
}

static char *
word_role (RemitReading *self, RemitFindingKey key, GPtrArray *roles)
{
  guint role = REMIT_FINDING_KEY_FIRST (key);

  add_role (self, roles, role);
  return remit_finding_text_role (REMIT_FINDING_KEY_RULE (key), g_ptr_array_index (roles, 0), &self->tallies[role],
                                  self->n_filled);
}

static char *
word_pair (RemitReading *self, RemitFindingKey key, GPtrArray *roles)
{
  guint first = REMIT_FINDING_KEY_FIRST (key);
  guint second = REMIT_FINDING_KEY_SECOND (key);
  RemitPairFigures figures;

  add_role (self, roles, first);
  add_role (self, roles, second);
  remit_reading_get_pair (self, first, second, &figures);
  return remit_finding_text_pair (REMIT_FINDING_KEY_RULE (key), roles, &figures);
}

/* Whether the chart still has what the key names; it may have changed its layout a moment ago. */
static gboolean
is_alive (RemitReading *self, RemitFindingKey key)
{
  guint n_roles = MIN (self->context.n_roles, remit_chart_get_n_roles (self->chart));
  guint n_rows = MIN (self->n_rows, remit_chart_get_n_rows (self->chart));
  guint first = REMIT_FINDING_KEY_FIRST (key);
  guint second = REMIT_FINDING_KEY_SECOND (key);

  switch (remit_rule_get_scope (REMIT_FINDING_KEY_RULE (key)))
    {
    case REMIT_SCOPE_ROW:
    case REMIT_SCOPE_CELL:
      return first < MIN (n_rows, remit_plan_get_n_rows (self->plan)) && (second == 0 || second < n_roles);
    case REMIT_SCOPE_PAIR:
      return first < n_roles && second < n_roles;
    case REMIT_SCOPE_PLAN:
    case REMIT_SCOPE_ROLE:
    case REMIT_SCOPE_CHART:
    default:
      return REMIT_FINDING_KEY_RULE (key) == REMIT_RULE_PLAN_LARGE || first < n_roles;
    }
}

static char *
word_key (RemitReading *self, RemitFindingKey key, GPtrArray *rows, GPtrArray *roles)
{
  RemitRule rule = REMIT_FINDING_KEY_RULE (key);

  if (!is_alive (self, key))
    return g_strdup (remit_rule_get_title (rule));

  switch (remit_rule_get_scope (rule))
    {
    case REMIT_SCOPE_ROW:
    case REMIT_SCOPE_CELL:
      return word_row (self, key, rows, roles);
    case REMIT_SCOPE_PAIR:
      return word_pair (self, key, roles);
    case REMIT_SCOPE_PLAN:
    case REMIT_SCOPE_ROLE:
    case REMIT_SCOPE_CHART:
    default:
      return rule == REMIT_RULE_PLAN_LARGE ? remit_finding_text_plan (self->n_rows) : word_role (self, key, roles);
    }
}

/**
 * remit_reading_make_finding:
 * @self: a reading that was built
 * @key: a finding
 *
 * Makes a finding, open, as the chart is now.
 *
 * Returns: (transfer full): the finding
 */
RemitFinding *
remit_reading_make_finding (RemitReading *self, RemitFindingKey key)
{
  RemitRule rule = REMIT_FINDING_KEY_RULE (key);
  RemitSeverity severity = remit_limits_get_severity (remit_chart_get_limits (self->chart), rule);
  g_autoptr (GPtrArray) rows = new_items ();
  g_autoptr (GPtrArray) roles = new_items ();
  g_autofree char *message = word_key (self, key, rows, roles);

  return remit_finding_new (rule, severity, self->plan, rows, roles, message);
}
