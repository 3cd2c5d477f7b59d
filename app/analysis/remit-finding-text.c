/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-finding-text.h"

#include <glib/gi18n.h>

/* The words of findings: a heading and a question for each rule, a line for each finding.
 *
 * Lines name roles by their short names, and kinds by what they mean ("decides", "does"), never by a scheme's letters,
 * so that one wording fits every scheme. */

/* More roles than this are not named one by one. */
#define MAX_NAMED 4

typedef struct
{
  const char *title;
  const char *question;
} RuleText;

static const RuleText texts[REMIT_N_RULES] = {
  [REMIT_RULE_ROW_BLANK] = {
    /* TRANSLATORS: Heading over responsibilities in which no role has a letter. */
    N_ ("Not filled in yet"),
    N_ ("Who has a part in it?"),
  },
  [REMIT_RULE_ROW_UNOWNED] = {
    /* TRANSLATORS: Heading over responsibilities that no role decides or does. */
    N_ ("Nobody decides or does it"),
    N_ ("Should it be done at all? Then by whom?"),
  },
  [REMIT_RULE_ROW_NO_DECIDER] = {
    N_ ("Nobody decides"),
    N_ ("Who answers for it?"),
  },
  [REMIT_RULE_ROW_MANY_DECIDERS] = {
    N_ ("More than one role decides"),
    N_ ("When it slips, each can point at the other. Who decides?"),
  },
  [REMIT_RULE_ROW_DECIDER_ONLY] = {
    N_ ("Decided, but nobody does it"),
    N_ ("Will it get done?"),
  },
  [REMIT_RULE_ROW_MANY_DOERS] = {
    N_ ("Many roles do it"),
    N_ ("Is each one’s part clear? Can it be split?"),
  },
  [REMIT_RULE_ROW_MANY_ADVISERS] = {
    /* TRANSLATORS: Heading over responsibilities on which many roles are asked before. */
    N_ ("Many roles are asked"),
    N_ ("Must all be asked before? It slows the work."),
  },
  [REMIT_RULE_ROW_MANY_INFORMED] = {
    /* TRANSLATORS: Heading over responsibilities on which many roles are told after. */
    N_ ("Many roles are told"),
    N_ ("Always, or only on exceptions?"),
  },
  [REMIT_RULE_ROW_CROWDED] = {
    N_ ("Everybody has a part"),
    N_ ("Is everybody needed here?"),
  },
  [REMIT_RULE_ROW_SILENT] = {
    N_ ("Nobody else is asked or told"),
    N_ ("Do the others learn of it in time?"),
  },
  [REMIT_RULE_ROW_MIXED_CELL] = {
    /* TRANSLATORS: Heading over cells in which a role decides or does, and also helps, is asked or is told. */
    N_ ("A role has more parts than it needs"),
    N_ ("Who holds it is asked and told anyway. Is the strongest letter enough?"),
  },
  [REMIT_RULE_ROW_SELF_CHECK] = {
    N_ ("A role checks its own work"),
    N_ ("Would another pair of eyes see more?"),
  },
  [REMIT_RULE_ROW_DUPLICATE] = {
    N_ ("Two responsibilities look the same"),
    N_ ("Are they one and the same?"),
  },
  [REMIT_RULE_ROLE_MANY_DECISIONS] = {
    N_ ("A role decides a lot"),
    N_ ("Can some be decided closer to the work? Should another role decide?"),
  },
  [REMIT_RULE_ROLE_MANY_DOINGS] = {
    N_ ("A role does a lot"),
    N_ ("Can one role stay on top of so much?"),
  },
  [REMIT_RULE_ROLE_OVER_CONSULTED] = {
    N_ ("A role is asked a lot"),
    N_ ("Must it be asked before so often?"),
  },
  [REMIT_RULE_ROLE_EVERYWHERE] = {
    N_ ("A role has a part everywhere"),
    N_ ("Is it needed everywhere?"),
  },
  [REMIT_RULE_ROLE_UNUSED] = {
    N_ ("A role has no part"),
    N_ ("Does this role need to be in the chart?"),
  },
  [REMIT_RULE_ROLE_HOLDS_NOTHING] = {
    N_ ("A role decides and does nothing"),
    N_ ("Does this role need to be in the chart?"),
  },
  [REMIT_RULE_PAIR_REDUNDANT] = {
    N_ ("Two roles decide the same"),
    N_ ("Which of the two decides what? Would one role be enough?"),
  },
  [REMIT_RULE_PAIR_SHARED] = {
    N_ ("Two roles do the same work"),
    N_ ("Is each one’s part clear, or is work done twice?"),
  },
  [REMIT_RULE_PAIR_CONTAINED] = {
    N_ ("A role’s work is another role’s too"),
    N_ ("What is left that is its own?"),
  },
  [REMIT_RULE_PLAN_LARGE] = {
    /* TRANSLATORS: Heading over the finding that a chart has many responsibilities. */
    N_ ("A long list"),
    N_ ("Can some be put together? A chart that nobody reads helps nobody."),
  },
  [REMIT_RULE_PLAN_METHOD] = {
    N_ ("An agile role where work is not agile"),
    N_ ("Who does this where no agile method is used?"),
  },
};

/**
 * remit_rule_get_title:
 * @rule: a rule
 *
 * Returns: a heading for the findings of @rule, translated
 */
const char *
remit_rule_get_title (RemitRule rule)
{
  g_return_val_if_fail (rule < REMIT_N_RULES, NULL);
  return _ (texts[rule].title);
}

/**
 * remit_rule_get_question:
 * @rule: a rule
 *
 * Returns: what to ask the team about a finding of @rule, translated
 */
const char *
remit_rule_get_question (RemitRule rule)
{
  g_return_val_if_fail (rule < REMIT_N_RULES, NULL);
  return _ (texts[rule].question);
}

/**
 * remit_severity_get_name:
 * @severity: a severity
 *
 * Returns: how a severity is called, translated
 */
const char *
remit_severity_get_name (RemitSeverity severity)
{
  switch (severity)
    {
    case REMIT_SEVERITY_ERROR:
      return _ ("Error");
    case REMIT_SEVERITY_WARNING:
      return _ ("Warning");
    case REMIT_SEVERITY_NOTE:
      /* TRANSLATORS: How grave a finding of the checks is: less than “Error” and “Warning”. */
      return C_ ("severity", "Note");
    case REMIT_SEVERITY_OFF:
    default:
      /* TRANSLATORS: A check that is not made. */
      return C_ ("severity", "Off");
    }
}

static const char *
get_label (GPtrArray *roles, guint index)
{
  return remit_role_get_label (g_ptr_array_index (roles, index));
}

/**
 * remit_roles_join:
 * @roles: (element-type RemitRole): some roles
 *
 * Lists roles by their short names, such as "PM, PO and SM". Of many only the first are named.
 *
 * Returns: (transfer full): the list, translated; "" for none
 */
char *
remit_roles_join (GPtrArray *roles)
{
  g_autoptr (GString) list = g_string_new (NULL);
  g_autofree char *last = NULL;
  guint n_named;

  g_return_val_if_fail (roles != NULL, NULL);

  if (roles->len == 0)
    return g_strdup ("");
  if (roles->len == 1)
    return g_strdup (get_label (roles, 0));

  n_named = roles->len <= MAX_NAMED ? roles->len - 1 : MAX_NAMED - 1;
  for (guint i = 0; i < n_named; i++)
    {
      if (i > 0)
        /* TRANSLATORS: Stands between two of three or more names. */
        g_string_append (list, C_ ("list of names", ", "));
      g_string_append (list, get_label (roles, i));
    }

  if (n_named == roles->len - 1)
    last = g_strdup (get_label (roles, n_named));
  else
    /* TRANSLATORS: How many further roles there are that are not named; ends a list of names. */
    last = g_strdup_printf (ngettext ("%u more", "%u more", roles->len - n_named), roles->len - n_named);

  /* TRANSLATORS: Ends a list of names: “PM, PO” and “SM”, or “PM, PO” and “4 more”. */
  return g_strdup_printf (C_ ("list of names", "%s and %s"), list->str, last);
}

static char *
tell_deciders (guint n_roles, const char *names)
{
  if (n_roles == 2)
    /* TRANSLATORS: %s is a list of two names, such as “PM and PO”. */
    return g_strdup_printf (_ ("%s both decide"), names);

  /* TRANSLATORS: %s is a list of one, three or more names, such as “PM, PO and SM”. The number of names decides. */
  return g_strdup_printf (ngettext ("%s decides", "%s all decide", n_roles), names);
}

/**
 * remit_finding_text_row:
 * @rule: a rule that looks at rows or cells
 * @roles: (element-type RemitRole): the roles that the finding names
 * @letters: (nullable): the letters of the cell, for a rule that looks at cells
 *
 * Words a finding about a responsibility.
 *
 * Returns: (transfer full): a line without a full stop, translated
 */
char *
remit_finding_text_row (RemitRule rule, GPtrArray *roles, const char *letters)
{
  g_autofree char *names = remit_roles_join (roles);
  guint n = roles->len;

  switch (rule)
    {
    case REMIT_RULE_ROW_BLANK:
      return g_strdup (_ ("No role has a part in it"));
    case REMIT_RULE_ROW_UNOWNED:
      return g_strdup (_ ("Nobody decides or does it"));
    case REMIT_RULE_ROW_NO_DECIDER:
      /* TRANSLATORS: %s is a list of names; their number decides on singular and plural. */
      return g_strdup_printf (ngettext ("%s does it, nobody decides", "%s do it, nobody decides", n), names);
    case REMIT_RULE_ROW_MANY_DECIDERS:
      return tell_deciders (n, names);
    case REMIT_RULE_ROW_DECIDER_ONLY:
      return g_strdup_printf (_ ("%s decides, nobody does it"), names);
    case REMIT_RULE_ROW_MANY_DOERS:
      /* TRANSLATORS: %s is a list of names; their number decides on singular and plural. */
      return g_strdup_printf (ngettext ("%s does it", "%s do it", n), names);
    case REMIT_RULE_ROW_MANY_ADVISERS:
      /* TRANSLATORS: %s is a list of names; their number decides on singular and plural. */
      return g_strdup_printf (ngettext ("%s is asked before", "%s are asked before", n), names);
    case REMIT_RULE_ROW_MANY_INFORMED:
      /* TRANSLATORS: %s is a list of names; their number decides on singular and plural. */
      return g_strdup_printf (ngettext ("%s is told after", "%s are told after", n), names);
    case REMIT_RULE_ROW_CROWDED:
      return g_strdup (_ ("Every role has a part in it"));
    case REMIT_RULE_ROW_SILENT:
      return g_strdup (_ ("Nobody is asked before or told after"));
    case REMIT_RULE_ROW_MIXED_CELL:
      /* TRANSLATORS: A role's short name and the letters of its cell, such as “A C”. */
      return g_strdup_printf (_ ("%s has “%s” in one cell"), names, letters);
    case REMIT_RULE_ROW_SELF_CHECK:
      return g_strdup_printf (_ ("%s does it and checks it"), names);
    default:
      return g_strdup (remit_rule_get_title (rule));
    }
}

/**
 * remit_finding_text_role:
 * @rule: a rule that looks at roles, or `plan.method`
 * @role: the role
 * @tally: what it has
 * @n_filled: how many rows are filled
 *
 * Words a finding about a role.
 *
 * Returns: (transfer full): a line without a full stop, translated
 */
char *
remit_finding_text_role (RemitRule rule, RemitRole *role, const RemitRoleTally *tally, guint n_filled)
{
  const char *name = remit_role_get_label (role);

  switch (rule)
    {
    case REMIT_RULE_ROLE_MANY_DECISIONS:
      /* TRANSLATORS: A role's short name, how many it decides, and of how many, which decides on the plural. */
      return g_strdup_printf (ngettext ("%s decides %u of %u responsibility", "%s decides %u of %u responsibilities",
                                        n_filled),
                              name, tally->n_decides, n_filled);
    case REMIT_RULE_ROLE_MANY_DOINGS:
      /* TRANSLATORS: A role's short name, how many it does, and of how many, which decides on the plural. */
      return g_strdup_printf (ngettext ("%s does %u of %u responsibility", "%s does %u of %u responsibilities",
                                        n_filled),
                              name, tally->n_does, n_filled);
    case REMIT_RULE_ROLE_OVER_CONSULTED:
      /* TRANSLATORS: A role's short name, on how many it is asked, and of how many, which decides on the plural. */
      return g_strdup_printf (ngettext ("%s is asked before on %u of %u responsibility",
                                        "%s is asked before on %u of %u responsibilities", n_filled),
                              name, tally->n_advises, n_filled);
    case REMIT_RULE_ROLE_EVERYWHERE:
      return g_strdup_printf (ngettext ("%s has a part in %u responsibility, everywhere",
                                        "%s has a part in all %u responsibilities", n_filled),
                              name, n_filled);
    case REMIT_RULE_ROLE_UNUSED:
      return g_strdup_printf (_ ("%s has no part in anything"), name);
    case REMIT_RULE_ROLE_HOLDS_NOTHING:
      return g_strdup_printf (_ ("%s decides nothing and does nothing"), name);
    case REMIT_RULE_PLAN_METHOD:
      return g_strdup_printf (_ ("%s is an agile role, and this plan is not agile"), name);
    default:
      return g_strdup (remit_rule_get_title (rule));
    }
}

/**
 * remit_finding_text_pair:
 * @rule: a rule that looks at pairs
 * @roles: (element-type RemitRole): the two roles
 * @figures: what they have in common
 *
 * Words a finding about two roles.
 *
 * Returns: (transfer full): a line without a full stop, translated
 */
char *
remit_finding_text_pair (RemitRule rule, GPtrArray *roles, const RemitPairFigures *figures)
{
  const char *first = get_label (roles, 0);
  const char *second = get_label (roles, 1);

  if (rule == REMIT_RULE_PAIR_CONTAINED)
    /* TRANSLATORS: How many, of how many (which decides on the plural), the name of the role that holds them, and the
     * name of the other role. To hold is to decide or to do. */
    return g_strdup_printf (ngettext ("%u of %u responsibility of %s is held by %s as well",
                                      "%u of %u responsibilities of %s are held by %s as well", figures->n_holds[0]),
                            figures->n_twice, figures->n_holds[0], first, second);

  /* TRANSLATORS: The short names of two roles, how many responsibilities both decide or both do, and how many either of
   * them holds, which decides on the plural. */
  return g_strdup_printf (ngettext ("%s and %s hold %u of their %u responsibility twice",
                                    "%s and %s hold %u of their %u responsibilities twice", figures->n_union),
                          first, second, figures->n_twice, figures->n_union);
}

/**
 * remit_finding_text_plan:
 * @n_rows: how many responsibilities there are
 *
 * Words the finding that a plan is large.
 *
 * Returns: (transfer full): a line without a full stop, translated
 */
char *
remit_finding_text_plan (guint n_rows)
{
  return g_strdup_printf (ngettext ("There is %u responsibility", "There are %u responsibilities", n_rows), n_rows);
}
