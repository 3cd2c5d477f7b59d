/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-build.h"

#include <string.h>

#include <glib/gi18n.h>

/* What stands behind the plans: limits, accepted findings, workshops and decisions. By then all
 * roles, rows and plans are known, so references are resolved at once. */

/* What each sort of rule names in an accepted finding, as the schema has it. */
typedef struct
{
  gboolean plan;
  guint n_rows;
  guint n_roles;
  gboolean was;
} Names;

static const Names names[] = {
  [REMIT_SCOPE_ROW] = {TRUE,   1, 0, TRUE },
    [REMIT_SCOPE_CELL] = { TRUE,  1, 1, TRUE },
  [REMIT_SCOPE_CHART] = { FALSE, 2, 0, FALSE},
    [REMIT_SCOPE_ROLE] = { TRUE,  0, 1, TRUE },
  [REMIT_SCOPE_PAIR] = { TRUE,  0, 2, TRUE },
    [REMIT_SCOPE_PLAN] = { TRUE,  0, 0, FALSE},
};

static gboolean
read_rule (RemitBuilder *self, const RemitSlice *value)
{
  char nick[REMIT_NICK_SIZE];
  g_autofree char *quote = NULL;

  if (remit_slice_get_nick (value, nick) && remit_rule_from_id (nick, &self->rule))
    return TRUE;
  quote = remit_slice_quote (value);
  remit_builder_fail (self, REMIT_FORMAT_ERROR_VALUE, _("There is no rule “%s”."), quote);
  return FALSE;
}

void
remit_build_limits_start (RemitBuilder *self, const RemitSlice *values)
{
  self->limits = remit_limits_new ();
  self->rule = REMIT_N_RULES;
}

void
remit_build_limits_end (RemitBuilder *self, const char *text)
{
  remit_chart_set_limits (self->chart, self->limits);
}

/* Rules stand in alphabetical order, so the one before tells whether this one may come. */
static gboolean
check_order (RemitBuilder *self, const char *before)
{
  const char *id = remit_rule_get_id (self->rule);
  const int order = before != NULL ? strcmp (before, id) : -1;

  if (order == 0)
    remit_builder_fail (self, REMIT_FORMAT_ERROR_DUPLICATE, _("There are two limits for the rule “%s”."), id);
  else if (order > 0)
    remit_builder_fail (self, REMIT_FORMAT_ERROR_STRUCTURE,
                        _("Limits stand in alphabetical order: “%s” comes before “%s”."), id, before);
  return order < 0;
}

void
remit_build_limit_start (RemitBuilder *self, const RemitSlice *values)
{
  const char *before = self->rule < REMIT_N_RULES ? remit_rule_get_id (self->rule) : NULL;
  const RemitSlice *severity = &values[1];
  const RemitSlice *value = &values[2];
  RemitLimit limit = { TRUE, severity->text != NULL, REMIT_SEVERITY_OFF, -1, NULL };
  char nick[REMIT_NICK_SIZE];

  if (!read_rule (self, &values[0]) || !check_order (self, before))
    return;
  if (severity->text != NULL
      && (!remit_slice_get_nick (severity, nick) || !remit_severity_from_nick (nick, &limit.severity)))
    remit_builder_fail_value (self, "severity", severity);
  if (value->text != NULL && remit_rule_get_default_value (self->rule) < 0)
    remit_builder_fail (self, REMIT_FORMAT_ERROR_STRUCTURE, _("The rule “%s” has no figure to set."),
                        remit_rule_get_id (self->rule));
  if (value->text != NULL)
    {
      limit.value = remit_slice_get_number (value);
      if (limit.value < 0)
        remit_builder_fail_value (self, "value", value);
    }
  self->limit = limit;
  remit_limits_set (self->limits, self->rule, &limit);
}

void
remit_build_limit_attach (RemitBuilder *self, RemitExtras *extras)
{
  self->limit.extras = extras;
  remit_limits_set (self->limits, self->rule, &self->limit);
  remit_extras_free (extras);
}

static void
fail_number (RemitBuilder *self, const char *attribute, guint expected)
{
  if (expected == 0)
    remit_builder_fail (self, REMIT_FORMAT_ERROR_STRUCTURE, _("A finding of the rule “%s” has no “%s”."),
                        remit_rule_get_id (self->rule), attribute);
  else
    remit_builder_fail (self, REMIT_FORMAT_ERROR_VALUE,
                        /* TRANSLATORS: “%s” is an attribute in an XML file, here “of” or “roles” */
                        ngettext ("A finding of the rule “%s” names %u item in “%s”.",
                                  "A finding of the rule “%s” names %u items in “%s”.", expected),
                        remit_rule_get_id (self->rule), expected, attribute);
}

/* Reads ids of roles or rows into a list. An id twice is refused, and so is a list without any. */
static void
read_references (RemitBuilder *self, const char *attribute, const RemitSlice *value, GPtrArray *items)
{
  const gboolean roles = g_str_equal (attribute, "roles");
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);
  RemitSlice rest = *value;
  RemitSlice token;

  while (self->error == NULL && remit_slice_next_token (&rest, &token))
    {
      const guint guess = items->len;
      const guint number
          = roles ? remit_builder_find_role (self, &token, guess) : remit_builder_find_row (self, &token, guess);
      gpointer item;

      if (number == REMIT_NO_ID)
        return;
      item = roles ? (gpointer) remit_chart_get_role (self->chart, number)
                   : (gpointer) remit_chart_get_row (self->chart, number);
      if (!g_hash_table_add (seen, item))
        remit_builder_fail (self, REMIT_FORMAT_ERROR_DUPLICATE, _("“%.*s” stands twice in “%s”."), (int) token.length,
                            token.text, attribute);
      g_ptr_array_add (items, g_object_ref (item));
    }
  if (items->len == 0)
    remit_builder_fail_value (self, attribute, value);
}

static void
read_named (RemitBuilder *self, const char *attribute, const RemitSlice *value, guint expected, GPtrArray *items)
{
  if (value->text == NULL)
    return;
  if (expected > 0)
    read_references (self, attribute, value, items);
  if (expected == 0 || items->len != expected)
    fail_number (self, attribute, expected);
}

static const Names *
get_names (RemitRule rule)
{
  if (rule == REMIT_RULE_PLAN_METHOD) /* of a plan, but one finding a role */
    return &names[REMIT_SCOPE_ROLE];
  return &names[remit_rule_get_scope (rule)];
}

void
remit_build_accepted_start (RemitBuilder *self, const RemitSlice *values)
{
  self->acceptances = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_acceptance_free);
}

void
remit_build_accepted_end (RemitBuilder *self, const char *text)
{
  remit_chart_set_acceptances (self->chart, self->acceptances);
}

static RemitAcceptance *
get_last_acceptance (RemitBuilder *self)
{
  return g_ptr_array_index (self->acceptances, self->acceptances->len - 1);
}

void
remit_build_finding_start (RemitBuilder *self, const RemitSlice *values)
{
  RemitAcceptance *acceptance;
  const Names *named;

  if (!read_rule (self, &values[0]))
    return;
  named = get_names (self->rule);
  acceptance = remit_acceptance_new (self->rule);
  g_ptr_array_add (self->acceptances, acceptance);
  if (values[1].text != NULL && !named->plan)
    fail_number (self, "plan", 0);
  else if (values[1].text != NULL)
    g_set_object (&acceptance->plan, remit_builder_find_plan (self, &values[1]));
  read_named (self, "of", &values[2], named->n_rows, acceptance->rows);
  read_named (self, "roles", &values[3], named->n_roles, acceptance->roles);
  if (values[4].text != NULL && !named->was)
    fail_number (self, "was", 0);
  acceptance->was = remit_slice_dup_or_null (&values[4]);
  acceptance->at = remit_builder_read_time (self, "at", &values[5]);
  acceptance->until = remit_builder_read_date (self, "until", &values[6]);
}

void
remit_build_finding_end (RemitBuilder *self, const char *text)
{
  get_last_acceptance (self)->reason = g_strdup (text);
}

void
remit_build_finding_attach (RemitBuilder *self, RemitExtras *extras)
{
  get_last_acceptance (self)->extras = extras;
}

void
remit_build_workshops_start (RemitBuilder *self, const RemitSlice *values)
{
  self->workshops = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_workshop_free);
}

void
remit_build_workshops_end (RemitBuilder *self, const char *text)
{
  remit_chart_set_workshops (self->chart, self->workshops);
}

static GPtrArray *
read_subset (RemitBuilder *self, const char *attribute, const RemitSlice *value)
{
  GPtrArray *items;

  if (value->text == NULL)
    return NULL;
  items = g_ptr_array_new_with_free_func (g_object_unref);
  read_references (self, attribute, value, items);
  return items;
}

void
remit_build_workshop_start (RemitBuilder *self, const RemitSlice *values)
{
  g_autofree char *id = remit_slice_dup (&values[0]);
  g_autofree char *name = remit_slice_dup (&values[1]);
  char nick[REMIT_NICK_SIZE];
  RemitQuestion question;
  RemitWorkshop *workshop;

  if (!remit_builder_add_id (self, self->workshop_ids, &values[0]))
    return;
  if (!remit_slice_get_nick (&values[2], nick) || !remit_question_from_nick (nick, &question))
    {
      remit_builder_fail_value (self, "question", &values[2]);
      return;
    }
  workshop = remit_workshop_new (id, name, question);
  g_ptr_array_add (self->workshops, workshop);
  if (values[3].text != NULL)
    g_set_object (&workshop->plan, remit_builder_find_plan (self, &values[3]));
  workshop->roles = read_subset (self, "roles", &values[4]);
  workshop->rows = read_subset (self, "of", &values[5]);
}

void
remit_build_workshop_attach (RemitBuilder *self, RemitExtras *extras)
{
  RemitWorkshop *workshop = g_ptr_array_index (self->workshops, self->workshops->len - 1);

  workshop->extras = extras;
}

void
remit_build_decisions_start (RemitBuilder *self, const RemitSlice *values)
{
  self->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_decision_free);
}

void
remit_build_decisions_end (RemitBuilder *self, const char *text)
{
  remit_chart_set_decisions (self->chart, self->decisions);
}

static RemitDecision *
get_last_decision (RemitBuilder *self)
{
  return g_ptr_array_index (self->decisions, self->decisions->len - 1);
}

static RemitDecidedCell *
get_last_decided_cell (RemitBuilder *self)
{
  GPtrArray *cells = get_last_decision (self)->cells;

  return g_ptr_array_index (cells, cells->len - 1);
}

void
remit_build_decision_start (RemitBuilder *self, const RemitSlice *values)
{
  RemitPlan *plan = remit_builder_find_plan (self, &values[0]);
  const guint row = remit_builder_find_row (self, &values[1], 0);
  RemitDecision *decision;

  if (self->error != NULL || (values[2].text != NULL && !remit_builder_check_workshop (self, &values[2])))
    return;
  decision = remit_decision_new (plan, remit_chart_get_row (self->chart, row));
  g_ptr_array_add (self->decisions, decision);
  decision->workshop = remit_slice_dup_or_null (&values[2]);
  decision->at = remit_builder_read_time (self, "at", &values[3]);
  self->row_number++;
  self->role = REMIT_NO_ID;
}

void
remit_build_decision_attach (RemitBuilder *self, RemitExtras *extras)
{
  get_last_decision (self)->extras = extras;
}

void
remit_build_decided_cell_start (RemitBuilder *self, const RemitSlice *values)
{
  self->role = remit_builder_find_role (self, &values[0], self->role + 1);
  self->set = values[1].text != NULL ? remit_builder_read_set (self, &values[1]) : 0;
  if (self->error != NULL)
    return;
  if (self->role_seen[self->role] == self->row_number)
    {
      g_autofree char *quote = remit_slice_quote (&values[0]);

      remit_builder_fail (self, REMIT_FORMAT_ERROR_DUPLICATE, _("The decision has two cells for the role “%s”."),
                          quote);
      return;
    }
  self->role_seen[self->role] = self->row_number;
  remit_decision_add (get_last_decision (self), remit_chart_get_role (self->chart, self->role), self->set, NULL);
}

void
remit_build_decided_cell_end (RemitBuilder *self, const char *text)
{
  get_last_decided_cell (self)->note = g_strdup (text);
  if (text == NULL && self->set == 0)
    remit_builder_fail (self, REMIT_FORMAT_ERROR_STRUCTURE, _("A cell needs letters in “is”, or a note."));
}

void
remit_build_decided_cell_attach (RemitBuilder *self, RemitExtras *extras)
{
  get_last_decided_cell (self)->extras = extras;
}

void
remit_build_decision_note_end (RemitBuilder *self, const char *text)
{
  get_last_decision (self)->note = g_strdup (text);
}

void
remit_build_decision_note_attach (RemitBuilder *self, RemitExtras *extras)
{
  get_last_decision (self)->note_extras = extras;
}
