/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "analysis/plain-checks.h"

#include <string.h>

/* The rules read plainly: every rule walks the whole plan by itself, cell by cell, and nothing is remembered or shared
 * with the code under test. Slow, and meant to be compared with. */

typedef struct
{
  RemitChart *chart;
  RemitPlan *plan;
  RemitDate today;
  guint n_rows;
  guint n_roles;
  GArray *findings;
} Reader;

static gboolean
has_kind (Reader *reader, guint row, guint role, RemitKind kind)
{
  const RemitScheme *scheme = remit_chart_get_scheme (reader->chart);
  RemitSet set = remit_plan_get_set (reader->plan, row, role);

  for (guint i = 0; i < remit_scheme_get_n_letters (scheme); i++)
    if ((set >> i & 1) != 0 && remit_scheme_get_letter (scheme, i)->kind == kind)
      return TRUE;

  return FALSE;
}

static gboolean
scheme_has (Reader *reader, RemitKind kind)
{
  const RemitScheme *scheme = remit_chart_get_scheme (reader->chart);

  for (guint i = 0; i < remit_scheme_get_n_letters (scheme); i++)
    if (remit_scheme_get_letter (scheme, i)->kind == kind)
      return TRUE;

  return FALSE;
}

static gboolean
decides (Reader *reader, guint row, guint role)
{
  return has_kind (reader, row, role, REMIT_KIND_DECIDES);
}

static gboolean
does (Reader *reader, guint row, guint role)
{
  return has_kind (reader, row, role, REMIT_KIND_DOES);
}

static gboolean
holds (Reader *reader, guint row, guint role)
{
  return decides (reader, row, role) || does (reader, row, role);
}

static gboolean
has_letter (Reader *reader, guint row, guint role)
{
  for (RemitKind kind = REMIT_KIND_DECIDES; kind < REMIT_KIND_OUT; kind++)
    if (has_kind (reader, row, role, kind))
      return TRUE;

  return FALSE;
}

typedef gboolean (*CellTest) (Reader *reader, guint row, guint role);

static gboolean
advises (Reader *reader, guint row, guint role)
{
  return has_kind (reader, row, role, REMIT_KIND_ADVISES);
}

static gboolean
is_informed (Reader *reader, guint row, guint role)
{
  return has_kind (reader, row, role, REMIT_KIND_INFORMED);
}

static guint
count_row (Reader *reader, guint row, CellTest test)
{
  guint n = 0;

  for (guint role = 0; role < reader->n_roles; role++)
    n += test (reader, row, role) ? 1 : 0;

  return n;
}

static guint
count_role (Reader *reader, guint role, CellTest test)
{
  guint n = 0;

  for (guint row = 0; row < reader->n_rows; row++)
    n += test (reader, row, role) ? 1 : 0;

  return n;
}

static guint
count_filled (Reader *reader)
{
  guint n = 0;

  for (guint row = 0; row < reader->n_rows; row++)
    n += count_row (reader, row, has_letter) > 0 ? 1 : 0;

  return n;
}

static guint
limit (Reader *reader, RemitRule rule)
{
  return remit_limits_get_value (remit_chart_get_limits (reader->chart), rule);
}

static void
report (Reader *reader, RemitRule rule, guint row, CellTest names, int first, int second)
{
  PlainFinding finding = { .rule = rule, .row = row };

  finding.severity = remit_limits_get_severity (remit_chart_get_limits (reader->chart), rule);
  if (finding.severity == REMIT_SEVERITY_OFF)
    return;

  for (guint role = 0; names != NULL && role < reader->n_roles; role++)
    if (names (reader, row, role))
      finding.roles[finding.n_roles++] = role;
  if (first >= 0)
    finding.roles[finding.n_roles++] = (guint) first;
  if (second >= 0)
    finding.roles[finding.n_roles++] = (guint) second;

  g_array_append_val (reader->findings, finding);
}

static void
check_holders (Reader *reader, guint row)
{
  guint n_decide = count_row (reader, row, decides);
  guint n_do = count_row (reader, row, does);
  gboolean can_decide = scheme_has (reader, REMIT_KIND_DECIDES);
  gboolean can_do = scheme_has (reader, REMIT_KIND_DOES);

  if ((can_decide || can_do) && n_decide == 0 && n_do == 0)
    report (reader, REMIT_RULE_ROW_UNOWNED, row, NULL, -1, -1);
  if (can_decide && n_do > 0 && n_decide == 0)
    report (reader, REMIT_RULE_ROW_NO_DECIDER, row, does, -1, -1);
  if (can_decide && n_decide >= limit (reader, REMIT_RULE_ROW_MANY_DECIDERS))
    report (reader, REMIT_RULE_ROW_MANY_DECIDERS, row, decides, -1, -1);
  if (can_do && n_decide == 1 && n_do == 0)
    report (reader, REMIT_RULE_ROW_DECIDER_ONLY, row, decides, -1, -1);
  if (can_do && n_do >= limit (reader, REMIT_RULE_ROW_MANY_DOERS))
    report (reader, REMIT_RULE_ROW_MANY_DOERS, row, does, -1, -1);
}

static void
check_others (Reader *reader, guint row)
{
  guint n_advise = count_row (reader, row, advises);
  guint n_informed = count_row (reader, row, is_informed);
  guint n_hold = count_row (reader, row, holds);
  gboolean can_advise = scheme_has (reader, REMIT_KIND_ADVISES);
  gboolean can_inform = scheme_has (reader, REMIT_KIND_INFORMED);

  if (can_advise && n_advise >= limit (reader, REMIT_RULE_ROW_MANY_ADVISERS))
    report (reader, REMIT_RULE_ROW_MANY_ADVISERS, row, advises, -1, -1);
  if (can_inform && n_informed >= limit (reader, REMIT_RULE_ROW_MANY_INFORMED))
    report (reader, REMIT_RULE_ROW_MANY_INFORMED, row, is_informed, -1, -1);
  if (reader->n_roles >= limit (reader, REMIT_RULE_ROW_CROWDED) && n_advise >= 4
      && count_row (reader, row, has_letter) == reader->n_roles)
    report (reader, REMIT_RULE_ROW_CROWDED, row, NULL, -1, -1);
  if ((can_advise || can_inform) && reader->n_roles >= limit (reader, REMIT_RULE_ROW_SILENT) && n_hold > 0
      && n_hold * 2 < reader->n_roles && n_advise == 0 && n_informed == 0)
    report (reader, REMIT_RULE_ROW_SILENT, row, NULL, -1, -1);
}

static void
check_cells (Reader *reader, guint row)
{
  for (guint role = 0; role < reader->n_roles; role++)
    {
      if (holds (reader, row, role)
          && (has_kind (reader, row, role, REMIT_KIND_HELPS) || advises (reader, row, role)
              || is_informed (reader, row, role)))
        report (reader, REMIT_RULE_ROW_MIXED_CELL, row, NULL, (int) role, -1);
      if (does (reader, row, role) && has_kind (reader, row, role, REMIT_KIND_CHECKS))
        report (reader, REMIT_RULE_ROW_SELF_CHECK, row, NULL, (int) role, -1);
    }
}

static void
check_rows (Reader *reader)
{
  for (guint row = 0; row < reader->n_rows; row++)
    {
      if (count_row (reader, row, has_letter) == 0)
        {
          report (reader, REMIT_RULE_ROW_BLANK, row, NULL, -1, -1);
          continue;
        }

      check_holders (reader, row);
      check_others (reader, row);
      check_cells (reader, row);
    }
}

static void
check_roles (Reader *reader)
{
  guint filled = count_filled (reader);

  for (guint role = 0; role < reader->n_roles; role++)
    {
      guint n_letters = count_role (reader, role, has_letter);
      guint n_holds = count_role (reader, role, holds);

      if (filled >= 5 && reader->n_roles >= 4
          && 100 * count_role (reader, role, decides) > limit (reader, REMIT_RULE_ROLE_MANY_DECISIONS) * filled)
        report (reader, REMIT_RULE_ROLE_MANY_DECISIONS, REMIT_NO_POSITION, NULL, (int) role, -1);
      if (filled >= 5 && 100 * count_role (reader, role, does) > limit (reader, REMIT_RULE_ROLE_MANY_DOINGS) * filled)
        report (reader, REMIT_RULE_ROLE_MANY_DOINGS, REMIT_NO_POSITION, NULL, (int) role, -1);
      if (filled >= 5
          && 100 * count_role (reader, role, advises) > limit (reader, REMIT_RULE_ROLE_OVER_CONSULTED) * filled)
        report (reader, REMIT_RULE_ROLE_OVER_CONSULTED, REMIT_NO_POSITION, NULL, (int) role, -1);
      if (filled >= 5 && n_letters == filled)
        report (reader, REMIT_RULE_ROLE_EVERYWHERE, REMIT_NO_POSITION, NULL, (int) role, -1);
      if (n_letters == 0 && filled > 0 && filled * 2 >= reader->n_rows)
        report (reader, REMIT_RULE_ROLE_UNUSED, REMIT_NO_POSITION, NULL, (int) role, -1);
      if ((scheme_has (reader, REMIT_KIND_DECIDES) || scheme_has (reader, REMIT_KIND_DOES)) && n_letters > 0
          && n_holds == 0)
        report (reader, REMIT_RULE_ROLE_HOLDS_NOTHING, REMIT_NO_POSITION, NULL, (int) role, -1);
      if (n_holds > 0 && remit_plan_get_method (reader->plan) == REMIT_METHOD_NOT_AGILE
          && remit_role_get_agile (remit_chart_get_role (reader->chart, role)))
        report (reader, REMIT_RULE_PLAN_METHOD, REMIT_NO_POSITION, NULL, (int) role, -1);
    }
}

static gboolean
is_one_person (Reader *reader, guint first, guint second)
{
  const char *one = remit_role_get_holder (remit_chart_get_role (reader->chart, first));
  const char *other = remit_role_get_holder (remit_chart_get_role (reader->chart, second));

  return one != NULL && other != NULL && *one != '\0' && strcmp (one, other) == 0;
}

static gboolean
are_held_twice (Reader *reader, guint row, guint first, guint second)
{
  return (decides (reader, row, first) && decides (reader, row, second))
         || (does (reader, row, first) && does (reader, row, second));
}

static void
check_pair (Reader *reader, guint first, guint second)
{
  guint n_both_decide = 0, n_twice = 0, n_first = 0;
  guint w_twice = 0, w_either = 0, w_first = 0;
  gboolean redundant;

  for (guint row = 0; row < reader->n_rows; row++)
    {
      guint weight = remit_responsibility_get_weight (remit_chart_get_row (reader->chart, row));

      n_both_decide += decides (reader, row, first) && decides (reader, row, second) ? 1 : 0;
      n_twice += are_held_twice (reader, row, first, second) ? 1 : 0;
      n_first += holds (reader, row, first) ? 1 : 0;
      w_twice += are_held_twice (reader, row, first, second) ? weight : 0;
      w_either += holds (reader, row, first) || holds (reader, row, second) ? weight : 0;
      w_first += holds (reader, row, first) ? weight : 0;
    }

  redundant = n_both_decide >= 2 && 100 * w_twice >= limit (reader, REMIT_RULE_PAIR_REDUNDANT) * w_either;
  if (first < second && redundant)
    report (reader, REMIT_RULE_PAIR_REDUNDANT, REMIT_NO_POSITION, NULL, (int) first, (int) second);
  if (first < second && n_twice >= 2 && n_both_decide < 2
      && 100 * w_twice >= limit (reader, REMIT_RULE_PAIR_SHARED) * w_either)
    report (reader, REMIT_RULE_PAIR_SHARED, REMIT_NO_POSITION, NULL, (int) first, (int) second);
  if (n_first >= 3 && 100 * w_twice >= limit (reader, REMIT_RULE_PAIR_CONTAINED) * w_first)
    report (reader, REMIT_RULE_PAIR_CONTAINED, REMIT_NO_POSITION, NULL, (int) first, (int) second);
}

static void
check_pairs (Reader *reader)
{
  for (guint first = 0; first < reader->n_roles; first++)
    for (guint second = 0; second < reader->n_roles; second++)
      if (first != second && !is_one_person (reader, first, second))
        check_pair (reader, first, second);
}

static const char *
get_row_id (Reader *reader, guint row)
{
  return remit_item_get_id (REMIT_ITEM (remit_chart_get_row (reader->chart, row)));
}

static const char *
get_role_id (Reader *reader, guint role)
{
  return remit_item_get_id (REMIT_ITEM (remit_chart_get_role (reader->chart, role)));
}

/* The letters of a cell without those of kind out. */
static char *
format_cell (Reader *reader, guint row, guint role)
{
  const RemitScheme *scheme = remit_chart_get_scheme (reader->chart);
  RemitSet set = remit_plan_get_set (reader->plan, row, role);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < remit_scheme_get_n_letters (scheme); i++)
    if ((set >> i & 1) != 0 && remit_scheme_get_letter (scheme, i)->kind != REMIT_KIND_OUT)
      g_string_append_unichar (text, remit_scheme_get_letter (scheme, i)->key);

  return g_string_free (text, FALSE);
}

static void
add_word (GPtrArray *words, const char *id, const char *letters)
{
  if (*letters != '\0')
    g_ptr_array_add (words, g_strconcat (id, ":", letters, NULL));
}

static void
word_finding (Reader *reader, const PlainFinding *finding, GPtrArray *words)
{
  if (finding->row != REMIT_NO_POSITION)
    {
      for (guint role = 0; role < reader->n_roles; role++)
        {
          g_autofree char *letters = format_cell (reader, finding->row, role);

          add_word (words, get_role_id (reader, role), letters);
        }
      return;
    }

  for (guint row = 0; row < reader->n_rows; row++)
    {
      g_autofree char *one = finding->n_roles > 0 ? format_cell (reader, row, finding->roles[0]) : NULL;
      g_autofree char *other = finding->n_roles > 1 ? format_cell (reader, row, finding->roles[1]) : NULL;
      g_autofree char *both = g_strconcat (one != NULL ? one : "", "/", other, NULL);

      if (finding->n_roles == 1)
        add_word (words, get_row_id (reader, row), one);
      else if (finding->n_roles == 2
               && (holds (reader, row, finding->roles[0]) || holds (reader, row, finding->roles[1])))
        add_word (words, get_row_id (reader, row), both);
    }
}

static gboolean
has_word (GPtrArray *words, const char *word)
{
  for (guint i = 0; i < words->len; i++)
    if (g_str_equal (g_ptr_array_index (words, i), word))
      return TRUE;

  return FALSE;
}

/* The charts of the random tests are too small for digests. */
static gboolean
letters_are_as_accepted (Reader *reader, const PlainFinding *finding, const RemitAcceptance *acceptance)
{
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);
  g_auto (GStrv) was = g_strsplit (acceptance->was != NULL ? acceptance->was : "", " ", -1);
  PlainFinding as_named = *finding;
  guint n_words = 0;

  /* X/Y as the acceptance names them. */
  for (guint i = 0; finding->n_roles == 2 && i < 2; i++)
    if (finding->row == REMIT_NO_POSITION)
      as_named.roles[i] = remit_item_get_position (g_ptr_array_index (acceptance->roles, i));

  word_finding (reader, &as_named, words);
  for (guint i = 0; was[i] != NULL; i++)
    {
      if (*was[i] == '\0')
        continue;
      if (!has_word (words, was[i]))
        return FALSE;
      n_words++;
    }

  return n_words == words->len;
}

static gboolean
names_role (const RemitAcceptance *acceptance, RemitRole *role)
{
  for (guint i = 0; i < acceptance->roles->len; i++)
    if (g_ptr_array_index (acceptance->roles, i) == role)
      return TRUE;

  return FALSE;
}

static gboolean
is_about (Reader *reader, const PlainFinding *finding, const RemitAcceptance *acceptance)
{
  RemitScope scope = remit_rule_get_scope (finding->rule);

  if (acceptance->rule != finding->rule || acceptance->plan != reader->plan)
    return FALSE;
  if (finding->row != REMIT_NO_POSITION
      && g_ptr_array_index (acceptance->rows, 0) != remit_chart_get_row (reader->chart, finding->row))
    return FALSE;
  if (scope == REMIT_SCOPE_ROW)
    return TRUE;
  if (finding->rule == REMIT_RULE_PAIR_CONTAINED
      && g_ptr_array_index (acceptance->roles, 0) != remit_chart_get_role (reader->chart, finding->roles[0]))
    return FALSE;

  for (guint i = 0; i < finding->n_roles; i++)
    if (!names_role (acceptance, remit_chart_get_role (reader->chart, finding->roles[i])))
      return FALSE;

  return TRUE;
}

static void
accept_findings (Reader *reader)
{
  GPtrArray *acceptances = remit_chart_get_acceptances (reader->chart);

  for (guint i = 0; i < reader->findings->len; i++)
    {
      PlainFinding *finding = &g_array_index (reader->findings, PlainFinding, i);

      for (guint j = 0; j < acceptances->len && !finding->accepted; j++)
        {
          const RemitAcceptance *acceptance = g_ptr_array_index (acceptances, j);

          if (!is_about (reader, finding, acceptance))
            continue;
          if (!letters_are_as_accepted (reader, finding, acceptance))
            finding->reopened = REMIT_REOPENED_CHANGED;
          else if (acceptance->until != 0 && acceptance->until < reader->today)
            finding->reopened = REMIT_REOPENED_EXPIRED;
          else
            finding->accepted = TRUE;
        }
      if (finding->accepted)
        finding->reopened = REMIT_REOPENED_NO;
    }
}

static int
compare_findings_cb (gconstpointer first, gconstpointer second)
{
  const PlainFinding *one = first;
  const PlainFinding *other = second;

  if (one->severity != other->severity)
    return (int) other->severity - (int) one->severity;
  if (one->rule != other->rule)
    return (int) one->rule - (int) other->rule;
  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  for (guint i = 0; i < MIN (one->n_roles, other->n_roles); i++)
    if (one->roles[i] != other->roles[i])
      return one->roles[i] < other->roles[i] ? -1 : 1;

  return 0;
}

static gboolean
has_open_error (PlainChecks *self, guint row)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      PlainFinding *finding = &g_array_index (self->findings, PlainFinding, i);

      if (finding->row == row && finding->severity == REMIT_SEVERITY_ERROR && !finding->accepted)
        return TRUE;
    }

  return FALSE;
}

/**
 * plain_checks_new:
 * @chart: a chart of at most 32 roles
 * @plan: one of its plans, or one that has left it
 * @today: the day it is
 *
 * Returns: (transfer full): what the rules say of @plan
 */
PlainChecks *
plain_checks_new (RemitChart *chart, RemitPlan *plan, RemitDate today)
{
  PlainChecks *self = g_new0 (PlainChecks, 1);
  Reader reader = { chart, plan, today, 0, 0, g_array_new (FALSE, FALSE, sizeof (PlainFinding)) };

  self->findings = reader.findings;
  if (remit_item_get_position (REMIT_ITEM (plan)) == REMIT_NO_POSITION)
    return self;

  reader.n_rows = remit_chart_get_n_rows (chart);
  reader.n_roles = remit_chart_get_n_roles (chart);
  g_assert_cmpuint (reader.n_roles, <=, 32);
  if (remit_plan_get_sort (plan) != REMIT_SORT_VOICE)
    {
      check_rows (&reader);
      check_roles (&reader);
      check_pairs (&reader);
      if (reader.n_rows >= limit (&reader, REMIT_RULE_PLAN_LARGE))
        report (&reader, REMIT_RULE_PLAN_LARGE, REMIT_NO_POSITION, NULL, -1, -1);
      accept_findings (&reader);
    }

  g_array_sort (self->findings, compare_findings_cb);
  self->n_filled = count_filled (&reader);
  for (guint row = 0; row < reader.n_rows; row++)
    self->n_settled += count_row (&reader, row, has_letter) > 0 && !has_open_error (self, row) ? 1 : 0;

  return self;
}

/**
 * plain_checks_free:
 * @self: (transfer full): checks
 */
void
plain_checks_free (PlainChecks *self)
{
  g_array_unref (self->findings);
  g_free (self);
}

/**
 * plain_finding_to_text:
 * @chart: a chart
 * @finding: a finding
 *
 * Returns: (transfer full): "SEVERITY RULE ROW ROLE… [accepted]"
 */
char *
plain_finding_to_text (RemitChart *chart, const PlainFinding *finding)
{
  GString *text = g_string_new (remit_severity_to_nick (finding->severity));

  g_string_append_printf (text, " %s", remit_rule_get_id (finding->rule));
  if (finding->row != REMIT_NO_POSITION)
    g_string_append_printf (text, " %s", remit_item_get_id (REMIT_ITEM (remit_chart_get_row (chart, finding->row))));
  for (guint i = 0; i < finding->n_roles; i++)
    g_string_append_printf (text, " %s",
                            remit_item_get_id (REMIT_ITEM (remit_chart_get_role (chart, finding->roles[i]))));
  if (finding->accepted)
    g_string_append (text, " accepted");
  if (finding->reopened != REMIT_REOPENED_NO)
    g_string_append (text, finding->reopened == REMIT_REOPENED_CHANGED ? " changed" : " expired");

  return g_string_free (text, FALSE);
}

/**
 * plain_checks_get_row_severity:
 * @self: checks
 * @chart: their chart
 * @plan: their plan
 * @row: a row
 *
 * Returns: the gravest open finding that touches @row
 */
RemitSeverity
plain_checks_get_row_severity (PlainChecks *self, RemitChart *chart, RemitPlan *plan, guint row)
{
  Reader reader = { .chart = chart, .plan = plan };
  RemitSeverity severity = REMIT_SEVERITY_OFF;

  for (guint i = 0; i < self->findings->len; i++)
    {
      PlainFinding *finding = &g_array_index (self->findings, PlainFinding, i);
      gboolean touches = finding->row == row;

      if (remit_rule_get_scope (finding->rule) == REMIT_SCOPE_PAIR)
        touches = are_held_twice (&reader, row, finding->roles[0], finding->roles[1]);
      if (touches && !finding->accepted)
        severity = MAX (severity, finding->severity);
    }

  return severity;
}

static RemitSeverity
get_gravest (PlainChecks *self, guint row, guint role, gboolean of_role)
{
  RemitSeverity severity = REMIT_SEVERITY_OFF;

  for (guint i = 0; i < self->findings->len; i++)
    {
      PlainFinding *finding = &g_array_index (self->findings, PlainFinding, i);
      RemitScope scope = remit_rule_get_scope (finding->rule);

      if (finding->row != row || finding->accepted || (of_role && scope == REMIT_SCOPE_PAIR))
        continue;
      for (guint j = 0; j < finding->n_roles; j++)
        if (finding->roles[j] == role)
          severity = MAX (severity, finding->severity);
    }

  return severity;
}

/**
 * plain_checks_get_cell_severity:
 * @self: checks
 * @row: a row
 * @role: a role
 *
 * Returns: the gravest open finding of @row that names @role
 */
RemitSeverity
plain_checks_get_cell_severity (PlainChecks *self, guint row, guint role)
{
  return get_gravest (self, row, role, FALSE);
}

/**
 * plain_checks_get_role_severity:
 * @self: checks
 * @role: a role
 *
 * Returns: the gravest open finding about @role alone
 */
RemitSeverity
plain_checks_get_role_severity (PlainChecks *self, guint role)
{
  return get_gravest (self, REMIT_NO_POSITION, role, TRUE);
}
