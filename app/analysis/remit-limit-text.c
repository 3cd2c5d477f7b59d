/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-limit-text.h"

#include <glib/gi18n.h>

#include "analysis/remit-finding-text.h"

/* The words for what a chart can set of a rule: its figure with what it counts, its defaults, and what other settings
 * would change.
 *
 * The words for a figure are one text with the number in it, so that a language can put it where it belongs and choose
 * the plural; where the number can be typed, the text is parted at the number. */

static char *
word_share (RemitRule rule, const char *figure)
{
  switch (rule)
    {
    case REMIT_RULE_ROLE_MANY_DECISIONS:
    case REMIT_RULE_ROLE_MANY_DOINGS:
    case REMIT_RULE_ROLE_OVER_CONSULTED:
      /* TRANSLATORS: When a check reports a role; %s is a number, to be typed by the user: keep it as “%s”. */
      return g_strdup_printf (_ ("more than %s %% of all responsibilities"), figure);
    case REMIT_RULE_PAIR_CONTAINED:
      /* TRANSLATORS: When a check reports that a role’s work is another role’s too: from how much of what it decides or
       * does. %s is a number, to be typed by the user: keep it as “%s”. */
      return g_strdup_printf (_ ("from %s %% of what the role holds"), figure);
    default:
      /* TRANSLATORS: When a check reports two roles: from how much of what either decides or does. %s is a number, to
       * be typed by the user: keep it as “%s”. */
      return g_strdup_printf (_ ("from %s %% of what the two hold"), figure);
    }
}

static char *
word_count (RemitRule rule, const char *figure, guint value)
{
  switch (rule)
    {
    case REMIT_RULE_ROW_CROWDED:
    case REMIT_RULE_ROW_SILENT:
      /* TRANSLATORS: In which charts a check is made; %s is the number, to be typed by the user: keep it as “%s”. */
      return g_strdup_printf (ngettext ("in charts from %s role", "in charts from %s roles", value), figure);
    case REMIT_RULE_PLAN_LARGE:
      /* TRANSLATORS: When a check reports; %s is the number, to be typed by the user: keep it as “%s”. */
      return g_strdup_printf (ngettext ("from %s responsibility", "from %s responsibilities", value), figure);
    case REMIT_RULE_ROW_MANY_ADVISERS:
      /* TRANSLATORS: When a check reports: from how many roles that are asked before. %s is the number, to be typed by
       * the user: keep it as “%s”. */
      return g_strdup_printf (ngettext ("from %s adviser", "from %s advisers", value), figure);
    default:
      /* TRANSLATORS: When a check reports; %s is the number, to be typed by the user: keep it as “%s”. */
      return g_strdup_printf (ngettext ("from %s role", "from %s roles", value), figure);
    }
}

static char *
word_figure (RemitRule rule, const char *figure, guint value)
{
  return remit_rule_is_share (rule) ? word_share (rule, figure) : word_count (rule, figure, value);
}

/**
 * remit_rule_word_limit:
 * @rule: a rule that has a figure
 * @value: the figure
 *
 * Words from when on a rule reports, such as "from 4 roles".
 *
 * Returns: (transfer full): the words, translated
 */
char *
remit_rule_word_limit (RemitRule rule, guint value)
{
  g_autofree char *figure = g_strdup_printf ("%u", value);

  return word_figure (rule, figure, value);
}

/**
 * remit_rule_split_limit:
 * @rule: a rule that has a figure
 * @value: the figure, on which the words depend
 * @before: (out) (transfer full): the words before the figure
 * @after: (out) (transfer full): the words behind it
 *
 * Gives the words around the figure, for a place where it can be typed.
 */
void
remit_rule_split_limit (RemitRule rule, guint value, char **before, char **after)
{
  g_autofree char *words = word_figure (rule, "\n", value);
  char *figure = strchr (words, '\n');

  g_return_if_fail (figure != NULL);

  *before = g_strchomp (g_strndup (words, figure - words));
  *after = g_strdup (g_strchug (figure + 1));
}

static char *
word_default_severity (RemitRule rule)
{
  if (rule == REMIT_RULE_ROW_DUPLICATE)
    /* TRANSLATORS: The severity of a check that is a warning or a note, whichever the case is. */
    return g_strdup (_ ("Warning or note"));

  return g_strdup (remit_severity_get_name (remit_rule_get_default_severity (rule)));
}

/**
 * remit_rule_word_default:
 * @rule: a rule
 *
 * Words how a rule is where a chart says nothing of it, such as "Warning, from 4 roles".
 *
 * Returns: (transfer full): the words, translated
 */
char *
remit_rule_word_default (RemitRule rule)
{
  g_autofree char *severity = word_default_severity (rule);
  g_autofree char *limit = NULL;

  if (remit_rule_get_default_value (rule) < 0)
    return g_steal_pointer (&severity);

  limit = remit_rule_word_limit (rule, (guint) remit_rule_get_default_value (rule));
  /* TRANSLATORS: How a check is set: “Warning” and “from 4 roles”. */
  return g_strdup_printf (C_ ("check", "%s, %s"), severity, limit);
}

/**
 * remit_rule_word_range:
 * @rule: a rule that has a figure
 *
 * Words which figures can be set, for someone who typed another.
 *
 * Returns: (transfer full): a sentence, translated
 */
char *
remit_rule_word_range (RemitRule rule)
{
  if (remit_rule_is_share (rule))
    /* TRANSLATORS: Said beside a number that was typed. */
    return g_strdup (_ ("Type a whole number of percent from 1 to 100."));

  /* TRANSLATORS: Said beside a number that was typed: the smallest that can be, and the largest. */
  return g_strdup_printf (_ ("Type a whole number from %u to %'u."), remit_rule_get_min_value (rule),
                          remit_rule_get_max_value (rule));
}

/* A number that may change. */
static char *
word_change (guint now, guint then)
{
  if (now == then)
    return g_strdup_printf ("%u", now);

  /* TRANSLATORS: How many there are now, and how many there will be. */
  return g_strdup_printf (C_ ("change", "%u → %u"), now, then);
}

/**
 * remit_findings_preview_word_rule:
 * @self: a preview
 * @rule: a rule
 *
 * Words what is open of one rule and what would be, such as "3 → 1 findings".
 *
 * Returns: (transfer full): the words, translated; "" when there is nothing, now or then
 */
char *
remit_findings_preview_word_rule (const RemitFindingsPreview *self, RemitRule rule)
{
  g_autofree char *change = NULL;
  guint now, then;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (rule < REMIT_N_RULES, NULL);

  now = self->now.n_open[rule];
  then = self->then.n_open[rule];
  if (now == 0 && then == 0)
    return g_strdup ("");

  change = word_change (now, then);
  /* TRANSLATORS: %s is a number, or how a number changes: “3 → 1”. The last number decides on singular and plural. */
  return g_strdup_printf (ngettext ("%s finding", "%s findings", then), change);
}

static char *
word_severities (const RemitFindingsPreview *self)
{
  GString *words = g_string_new (NULL);

  for (RemitSeverity severity = REMIT_SEVERITY_ERROR; severity > REMIT_SEVERITY_OFF; severity--)
    {
      g_autofree char *change = word_change (self->now.n_of_severity[severity], self->then.n_of_severity[severity]);

      g_string_append_printf (words, "%s%s %s", words->len > 0 ? "  " : "", remit_severity_get_mark (severity), change);
    }

  return g_string_free (words, FALSE);
}

/**
 * remit_findings_preview_word_all:
 * @self: a preview
 * @plan: its plan
 * @n_rows: how many responsibilities there are
 *
 * Words what would change in all, such as "Findings in “As is”: ● 3 → 1  ▲ 1  ○ 2 → 4 · settled 12 → 14 of 15".
 *
 * Returns: (transfer full): a line without a full stop, translated
 */
char *
remit_findings_preview_word_all (const RemitFindingsPreview *self, RemitPlan *plan, guint n_rows)
{
  g_autofree char *severities = NULL;
  g_autofree char *settled = NULL;
  g_autofree char *rows = NULL;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (REMIT_IS_PLAN (plan), NULL);

  severities = word_severities (self);
  settled = word_change (self->now.n_settled, self->then.n_settled);
  /* TRANSLATORS: %s is a number, or how a number changes: “12 → 14”; then of how many, which decides on the plural. */
  rows = g_strdup_printf (ngettext ("settled %s of %u", "settled %s of %u", n_rows), settled, n_rows);

  if (!remit_findings_preview_changes (self))
    /* TRANSLATORS: What other checks would change: the name of a plan, numbers of findings with the marks of how grave
     * they are, and “settled 12 of 15”. */
    return g_strdup_printf (_ ("Nothing changes in “%s”: %s · %s"), remit_plan_get_name (plan), severities, rows);

  /* TRANSLATORS: What other checks would change: the name of a plan, numbers of findings with the marks of how grave
   * they are, such as “● 3 → 1”, and “settled 12 → 14 of 15”. */
  return g_strdup_printf (_ ("Findings in “%s”: %s · %s"), remit_plan_get_name (plan), severities, rows);
}
