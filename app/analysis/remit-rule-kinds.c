/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-rule-kinds.h"

#include <glib/gi18n.h>

/* Which kinds of letters a rule is about, to tell somebody why it never reports anything in a scheme.
 *
 * The rules themselves need no such table: they count letters, and there are none to count. */

#define BIT(kind) (1u << REMIT_KIND_##kind)
#define HOLDS (BIT (DECIDES) | BIT (DOES))

#define MAX_NEEDS 2

/* Per rule, sets of kinds, of each of which a scheme must have one. */
static const guint needs[REMIT_N_RULES][MAX_NEEDS] = {
  [REMIT_RULE_ROW_UNOWNED] = { HOLDS },
  [REMIT_RULE_ROW_NO_DECIDER] = { BIT (DECIDES), BIT (DOES) },
  [REMIT_RULE_ROW_MANY_DECIDERS] = { BIT (DECIDES) },
  [REMIT_RULE_ROW_DECIDER_ONLY] = { BIT (DECIDES), BIT (DOES) },
  [REMIT_RULE_ROW_MANY_DOERS] = { BIT (DOES) },
  [REMIT_RULE_ROW_MANY_ADVISERS] = { BIT (ADVISES) },
  [REMIT_RULE_ROW_MANY_INFORMED] = { BIT (INFORMED) },
  [REMIT_RULE_ROW_CROWDED] = { BIT (ADVISES) },
  [REMIT_RULE_ROW_SILENT] = { HOLDS, BIT (ADVISES) | BIT (INFORMED) },
  [REMIT_RULE_ROW_MIXED_CELL] = { HOLDS, BIT (HELPS) | BIT (ADVISES) | BIT (INFORMED) },
  [REMIT_RULE_ROW_SELF_CHECK] = { BIT (CHECKS), BIT (DOES) },
  [REMIT_RULE_ROLE_MANY_DECISIONS] = { BIT (DECIDES) },
  [REMIT_RULE_ROLE_MANY_DOINGS] = { BIT (DOES) },
  [REMIT_RULE_ROLE_OVER_CONSULTED] = { BIT (ADVISES) },
  [REMIT_RULE_ROLE_HOLDS_NOTHING] = { HOLDS },
  [REMIT_RULE_PAIR_REDUNDANT] = { BIT (DECIDES) },
  [REMIT_RULE_PAIR_SHARED] = { BIT (DOES) },
  [REMIT_RULE_PAIR_CONTAINED] = { HOLDS },
  [REMIT_RULE_PLAN_METHOD] = { HOLDS },
};

/**
 * remit_rule_get_missing_kinds:
 * @rule: a rule
 * @scheme: the letters of a chart
 *
 * Looks for a reason why a rule can report nothing.
 *
 * Returns: kinds of which @scheme would need one and has none, as bits; 0 when it has what @rule is about
 */
guint
remit_rule_get_missing_kinds (RemitRule rule, const RemitScheme *scheme)
{
  guint has = 0;

  g_return_val_if_fail (rule < REMIT_N_RULES, 0);
  g_return_val_if_fail (scheme != NULL, 0);

  for (guint kind = 0; kind < REMIT_N_KINDS; kind++)
    if (remit_scheme_get_mask (scheme, kind) != 0)
      has |= 1u << kind;

  for (guint i = 0; i < MAX_NEEDS; i++)
    if (needs[rule][i] != 0 && (needs[rule][i] & has) == 0)
      return needs[rule][i];

  return 0;
}

static char *
join_kinds (guint kinds)
{
  char *list = NULL;

  for (guint kind = 0; kind < REMIT_N_KINDS; kind++)
    {
      g_autofree char *before = list;

      if ((kinds >> kind & 1) == 0)
        list = g_steal_pointer (&before);
      else if (before == NULL)
        /* TRANSLATORS: What a letter means to the checks, in quotes. */
        list = g_strdup_printf (C_ ("list of kinds", "“%s”"), remit_kind_get_name (kind));
      else
        /* TRANSLATORS: Two or more things that letters mean to the checks. The first is in quotes already. */
        list = g_strdup_printf (C_ ("list of kinds", "%s or “%s”"), before, remit_kind_get_name (kind));
    }

  return list;
}

/**
 * remit_rule_word_missing:
 * @rule: a rule
 * @scheme: the letters of a chart
 *
 * Says why a rule can report nothing.
 *
 * Returns: (transfer full) (nullable): a line without a full stop, translated; %NULL when there is no reason
 */
char *
remit_rule_word_missing (RemitRule rule, const RemitScheme *scheme)
{
  guint kinds = remit_rule_get_missing_kinds (rule, scheme);
  g_autofree char *list = kinds != 0 ? join_kinds (kinds) : NULL;

  if (list == NULL)
    return NULL;

  /* TRANSLATORS: Why a check has nothing to report; %s is “Checks”, or “Decides” or “Does”. */
  return g_strdup_printf (_ ("No letter of this scheme means %s"), list);
}
