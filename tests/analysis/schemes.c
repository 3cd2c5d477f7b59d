/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "analysis/schemes.h"

/* Schemes and limits from text, and sets of rules to text, for the tables of the tests. */

/**
 * scheme_new:
 * @letters: "KEY:KIND:WEIGHT", parted by blanks
 *
 * Returns: (transfer full): the scheme
 */
RemitScheme *
scheme_new (const char *letters)
{
  g_auto (GStrv) words = g_strsplit (letters, " ", -1);
  RemitLetter table[REMIT_SCHEME_MAX_LETTERS] = { 0 };
  guint n_letters = g_strv_length (words);

  g_assert_cmpuint (n_letters, <=, REMIT_SCHEME_MAX_LETTERS);
  for (guint i = 0; i < n_letters; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], ":", -1);

      g_assert_cmpuint (g_strv_length (parts), ==, 3);
      table[i].key = g_utf8_get_char (parts[0]);
      g_assert_true (remit_kind_from_nick (parts[1], &table[i].kind));
      table[i].weight = (guint) g_ascii_strtoull (parts[2], NULL, 10);
      table[i].name = (char *) "Letter";
    }

  return remit_scheme_new ("Test", table, n_letters);
}

/**
 * limits_new:
 * @limits: "RULE=VALUE" or "RULE=SEVERITY", parted by blanks
 *
 * Returns: (transfer full): the limits
 */
RemitLimits *
limits_new (const char *limits)
{
  RemitLimits *self = remit_limits_new ();
  g_auto (GStrv) words = g_strsplit (limits, " ", -1);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      g_auto (GStrv) parts = g_strsplit (words[i], "=", 2);
      RemitLimit limit = { .stands = TRUE, .value = -1 };
      RemitRule rule;

      g_assert_cmpuint (g_strv_length (parts), ==, 2);
      g_assert_true (remit_rule_from_id (parts[0], &rule));
      limit.has_severity = remit_severity_from_nick (parts[1], &limit.severity);
      if (!limit.has_severity)
        limit.value = (int) g_ascii_strtoll (parts[1], NULL, 10);
      remit_limits_set (self, rule, &limit);
    }

  return self;
}

/**
 * rules_format:
 * @rules: rules, as bits
 *
 * Returns: (transfer full): their ids, parted by blanks
 */
char *
rules_format (guint32 rules)
{
  GString *text = g_string_new (NULL);

  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    if ((rules >> rule & 1) != 0)
      g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", remit_rule_get_id (rule));

  return g_string_free (text, FALSE);
}

/**
 * set_parse:
 * @scheme: a scheme
 * @keys: letters, "." for none
 *
 * Returns: the letters
 */
RemitSet
set_parse (const RemitScheme *scheme, const char *keys)
{
  RemitSet set = 0;
  gunichar bad = 0;

  if (g_str_equal (keys, "."))
    return 0;
  if (!remit_scheme_parse (scheme, keys, &set, &bad))
    g_error ("no letters: %s", keys);

  return set;
}
