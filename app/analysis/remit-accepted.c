/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-accepted.h"

#include <string.h>

/* What an acceptance remembers, and whether it still holds.
 *
 * It remembers letters as the file format words them: words with a colon, one a cell or a row, blanks left out. That
 * rows or roles were moved changes the order of the words and nothing else, so words are compared as a set. For the
 * same reason the digest that stands for a long text is one of the sorted words. */

/* By which letters to word: the chart's own, or those of a scheme that it is to go over to. */
typedef struct
{
  RemitChart *chart;
  RemitPlan *plan;
  const RemitScheme *scheme;
  const RemitLetterMap *map; /* NULL for the chart's own */
} Wording;

static RemitSet
get_letters (const Wording *wording, RemitSet set)
{
  if (wording->map != NULL)
    set = remit_letter_map_apply (wording->map, set);

  return set & remit_scheme_get_counted (wording->scheme);
}

static RemitSet
get_cell (const Wording *wording, guint row, guint role)
{
  return get_letters (wording, remit_plan_get_set (wording->plan, row, role));
}

static void
add_letters (GString *was, const char *id, const char *letters)
{
  if (was->len > 0)
    g_string_append_c (was, ' ');

  g_string_append (was, id);
  g_string_append_c (was, ':');
  g_string_append (was, letters);
}

static void
word_row (GString *was, const Wording *wording, guint row)
{
  guint n_cells;
  const RemitCell *cells = remit_plan_get_cells (wording->plan, row, &n_cells);

  for (guint i = 0; i < n_cells; i++)
    {
      RemitSet set = get_letters (wording, cells[i].set);
      g_autofree char *letters = remit_scheme_format (wording->scheme, set);

      if (set != 0)
        add_letters (was, remit_item_get_id (REMIT_ITEM (remit_chart_get_role (wording->chart, cells[i].role))),
                     letters);
    }
}

static void
word_role (GString *was, const Wording *wording, guint role)
{
  for (guint row = 0; row < remit_chart_get_n_rows (wording->chart); row++)
    {
      RemitSet set = get_cell (wording, row, role);
      g_autofree char *letters = NULL;

      if (set == 0)
        continue;

      letters = remit_scheme_format (wording->scheme, set);
      add_letters (was, remit_item_get_id (REMIT_ITEM (remit_chart_get_row (wording->chart, row))), letters);
    }
}

static void
word_pair (GString *was, const Wording *wording, guint first, guint second)
{
  RemitSet holds = remit_scheme_get_holds (wording->scheme);

  for (guint row = 0; row < remit_chart_get_n_rows (wording->chart); row++)
    {
      RemitSet one = get_cell (wording, row, first);
      RemitSet other = get_cell (wording, row, second);
      g_autofree char *left = NULL;
      g_autofree char *right = NULL;
      g_autofree char *letters = NULL;

      if (((one | other) & holds) == 0)
        continue;

      left = remit_scheme_format (wording->scheme, one);
      right = remit_scheme_format (wording->scheme, other);
      letters = g_strconcat (left, "/", right, NULL);
      add_letters (was, remit_item_get_id (REMIT_ITEM (remit_chart_get_row (wording->chart, row))), letters);
    }
}

static int
compare_words_cb (gconstpointer first, gconstpointer second)
{
  return strcmp (*(char *const *) first, *(char *const *) second);
}

static char *
sort_words (const char *was)
{
  g_auto (GStrv) words = g_strsplit (was, " ", -1);

  qsort (words, g_strv_length (words), sizeof *words, compare_words_cb);
  return g_strjoinv (" ", words);
}

static char *
shorten (const char *was)
{
  g_autofree char *sorted = NULL;

  if (g_utf8_strlen (was, -1) <= REMIT_WAS_MAX_LENGTH)
    return g_strdup (was);

  sorted = sort_words (was);
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, sorted, -1);
}

static gboolean
is_same_was (const char *was, const char *is)
{
  g_autofree char *sorted_was = NULL;
  g_autofree char *sorted_is = NULL;

  was = was != NULL ? was : "";
  is = is != NULL ? is : "";
  if (g_str_equal (was, is))
    return TRUE;

  sorted_was = sort_words (was);
  sorted_is = sort_words (is);
  return g_str_equal (sorted_was, sorted_is);
}

static guint
get_position (GPtrArray *items, guint index)
{
  return index < items->len ? remit_item_get_position (g_ptr_array_index (items, index)) : REMIT_NO_POSITION;
}

static void
word_place (GString *was, const Wording *wording, RemitRule rule, GPtrArray *rows, GPtrArray *roles)
{
  guint row = get_position (rows, 0);
  guint first = get_position (roles, 0);
  guint second = get_position (roles, 1);

  switch (remit_rule_get_scope (rule))
    {
    case REMIT_SCOPE_ROW:
    case REMIT_SCOPE_CELL:
      if (row != REMIT_NO_POSITION)
        word_row (was, wording, row);
      break;

    case REMIT_SCOPE_ROLE:
    case REMIT_SCOPE_PLAN:
      if (first != REMIT_NO_POSITION)
        word_role (was, wording, first);
      break;

    case REMIT_SCOPE_PAIR:
      if (first != REMIT_NO_POSITION && second != REMIT_NO_POSITION)
        word_pair (was, wording, first, second);
      break;

    case REMIT_SCOPE_CHART:
    default:
      break;
    }
}

static gboolean
are_same_items (GPtrArray *items, GPtrArray *others)
{
  if (items->len != others->len)
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    if (g_ptr_array_index (items, i) != g_ptr_array_index (others, i))
      return FALSE;

  return TRUE;
}

static void
copy_items (GPtrArray *items, GPtrArray *others)
{
  for (guint i = 0; i < others->len; i++)
    g_ptr_array_add (items, g_object_ref (g_ptr_array_index (others, i)));
}

static char *
word (const Wording *wording, RemitRule rule, GPtrArray *rows, GPtrArray *roles)
{
  g_autoptr (GString) was = g_string_new (NULL);

  if (wording->plan != NULL && remit_item_get_position (REMIT_ITEM (wording->plan)) != REMIT_NO_POSITION)
    word_place (was, wording, rule, rows, roles);

  return was->len > 0 ? shorten (was->str) : NULL;
}

/**
 * remit_was_dup:
 * @chart: a chart
 * @rule: the rule of a finding
 * @plan: (nullable): its plan
 * @rows: (element-type RemitResponsibility): the rows that it names
 * @roles: (element-type RemitRole): the roles that it names
 *
 * Words the letters that a finding is about, as an acceptance remembers them: `ROLE:LETTERS` of a row, `ROW:LETTERS` of
 * a role, `ROW:X/Y` of two roles over the rows that either holds; a SHA-256 digest where that is longer than
 * %REMIT_WAS_MAX_LENGTH characters. Letters of kind out are blanks.
 *
 * Returns: (transfer full) (nullable): the letters; none when there are none, or the rule is not about letters
 */
char *
remit_was_dup (RemitChart *chart, RemitRule rule, RemitPlan *plan, GPtrArray *rows, GPtrArray *roles)
{
  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);
  g_return_val_if_fail (rows != NULL && roles != NULL, NULL);

  return word (&(Wording) { chart, plan, remit_chart_get_scheme (chart), NULL }, rule, rows, roles);
}

/**
 * remit_was_dup_mapped:
 * @chart: a chart
 * @rule: the rule of a finding
 * @plan: (nullable): its plan
 * @rows: (element-type RemitResponsibility): the rows that it names
 * @roles: (element-type RemitRole): the roles that it names
 * @scheme: a scheme that the chart is to go over to
 * @map: what becomes of its letters then
 *
 * Words the letters that a finding is about, as remit_was_dup() will when the chart has the other scheme.
 *
 * Returns: (transfer full) (nullable): the letters; none when there are none, or the rule is not about letters
 */
char *
remit_was_dup_mapped (RemitChart           *chart,
                      RemitRule             rule,
                      RemitPlan            *plan,
                      GPtrArray            *rows,
                      GPtrArray            *roles,
                      const RemitScheme    *scheme,
                      const RemitLetterMap *map)
{
  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);
  g_return_val_if_fail (rows != NULL && roles != NULL, NULL);
  g_return_val_if_fail (scheme != NULL && map != NULL, NULL);

  return word (&(Wording) { chart, plan, scheme, map }, rule, rows, roles);
}

/**
 * remit_finding_dup_was:
 * @finding: a finding
 * @chart: its chart
 *
 * Words the letters that @finding is about, as they are now: see remit_was_dup().
 *
 * Returns: (transfer full) (nullable): the letters
 */
char *
remit_finding_dup_was (RemitFinding *finding, RemitChart *chart)
{
  g_return_val_if_fail (REMIT_IS_FINDING (finding), NULL);

  return remit_was_dup (chart, remit_finding_get_rule (finding), remit_finding_get_plan (finding),
                        remit_finding_get_rows (finding), remit_finding_get_roles (finding));
}

/**
 * remit_finding_accept:
 * @finding: a finding
 * @chart: its chart
 * @at: now, in seconds of Unix time
 * @until: the last day on which the acceptance is to hold, or 0
 * @reason: (nullable): why
 *
 * Makes the acceptance of a finding, for the letters as they are now. Row rules remember the row alone, whatever roles
 * the finding names, but for those that look at one cell.
 *
 * Returns: (transfer full): the acceptance, which is not in the chart yet
 */
RemitAcceptance *
remit_finding_accept (RemitFinding *finding, RemitChart *chart, gint64 at, RemitDate until, const char *reason)
{
  RemitAcceptance *acceptance;

  g_return_val_if_fail (REMIT_IS_FINDING (finding), NULL);
  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);

  acceptance = remit_acceptance_new (remit_finding_get_rule (finding));
  g_set_object (&acceptance->plan, remit_finding_get_plan (finding));
  copy_items (acceptance->rows, remit_finding_get_rows (finding));
  if (remit_rule_get_scope (acceptance->rule) != REMIT_SCOPE_ROW)
    copy_items (acceptance->roles, remit_finding_get_roles (finding));

  acceptance->was = remit_finding_dup_was (finding, chart);
  acceptance->at = at;
  acceptance->until = until;
  acceptance->reason = g_strdup (reason);

  return acceptance;
}

/**
 * remit_acceptance_is_about:
 * @acceptance: an acceptance
 * @finding: a finding
 *
 * Returns: whether @finding is the one that was accepted, be it that its letters have changed since. Of two roles that
 *   are named alike the order does not matter.
 */
gboolean
remit_acceptance_is_about (const RemitAcceptance *acceptance, RemitFinding *finding)
{
  GPtrArray *roles, *named;

  g_return_val_if_fail (acceptance != NULL, FALSE);
  g_return_val_if_fail (REMIT_IS_FINDING (finding), FALSE);

  roles = remit_finding_get_roles (finding);
  named = acceptance->roles;

  if (acceptance->rule != remit_finding_get_rule (finding) || acceptance->plan != remit_finding_get_plan (finding)
      || !are_same_items (acceptance->rows, remit_finding_get_rows (finding)))
    return FALSE;

  if (remit_rule_get_scope (acceptance->rule) == REMIT_SCOPE_ROW || are_same_items (named, roles))
    return TRUE;

  return remit_rule_get_scope (acceptance->rule) == REMIT_SCOPE_PAIR && acceptance->rule != REMIT_RULE_PAIR_CONTAINED
         && named->len == 2 && g_ptr_array_index (named, 0) == g_ptr_array_index (roles, 1)
         && g_ptr_array_index (named, 1) == g_ptr_array_index (roles, 0);
}

/**
 * remit_acceptance_judge:
 * @acceptance: an acceptance
 * @chart: its chart
 * @today: the day it is
 *
 * Looks whether an acceptance holds.
 *
 * Returns: why it does not hold any more, or %REMIT_REOPENED_NO when it does
 */
RemitReopened
remit_acceptance_judge (const RemitAcceptance *acceptance, RemitChart *chart, RemitDate today)
{
  g_autofree char *was = NULL;

  g_return_val_if_fail (acceptance != NULL, REMIT_REOPENED_NO);

  was = remit_was_dup (chart, acceptance->rule, acceptance->plan, acceptance->rows, acceptance->roles);
  if (!is_same_was (acceptance->was, was))
    return REMIT_REOPENED_CHANGED;
  if (acceptance->until != 0 && today > acceptance->until)
    return REMIT_REOPENED_EXPIRED;

  return REMIT_REOPENED_NO;
}
