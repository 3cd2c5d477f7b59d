/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-finding.h"

#include <glib/gi18n.h>

#include "analysis/remit-finding-text.h"

/* One thing that the checks report: a rule, a place, a line of text.
 *
 * A finding is a picture of one moment and does not change. When what it says has changed, the checks put another in
 * its place, so that whoever lists findings is told by the list alone. */

struct _RemitFinding
{
  GObject parent_instance;

  RemitRule rule;
  RemitSeverity severity;
  RemitPlan *plan;
  GPtrArray *rows;
  GPtrArray *roles;
  char *message;
  char *place;

  gboolean accepted;
  RemitReopened reopened;
  RemitDate until;
  char *reason;
};

G_DEFINE_FINAL_TYPE (RemitFinding, remit_finding, G_TYPE_OBJECT)

static char *
word_pair (RemitFinding *self)
{
  RemitRole *first = g_ptr_array_index (self->roles, 0);
  RemitRole *second = g_ptr_array_index (self->roles, 1);

  /* TRANSLATORS: The names of two roles that a finding is about. */
  return g_strdup_printf (C_ ("pair of roles", "%s and %s"), remit_role_get_name (first), remit_role_get_name (second));
}

static char *
word_place (RemitFinding *self)
{
  const char *title = NULL;

  if (self->rows->len > 0)
    title = remit_responsibility_get_title (g_ptr_array_index (self->rows, 0));

  switch (remit_rule_get_scope (self->rule))
    {
    case REMIT_SCOPE_CELL:
      if (self->rows->len > 0 && self->roles->len > 0)
        /* TRANSLATORS: Where a finding is: a responsibility's title and a role's short name. */
        return g_strdup_printf (C_ ("place of a finding", "%s: %s"), title,
                                remit_role_get_label (g_ptr_array_index (self->roles, 0)));
      break;

    case REMIT_SCOPE_PAIR:
      if (self->roles->len == 2)
        return word_pair (self);
      break;

    case REMIT_SCOPE_ROW:
    case REMIT_SCOPE_CHART:
      break;

    case REMIT_SCOPE_ROLE:
    case REMIT_SCOPE_PLAN:
    default:
      if (self->roles->len > 0)
        return g_strdup (remit_role_get_name (g_ptr_array_index (self->roles, 0)));
      break;
    }

  if (title != NULL)
    return g_strdup (title);

  return g_strdup (self->plan != NULL ? remit_plan_get_name (self->plan) : "");
}

static gboolean
holds_same (GPtrArray *items, GPtrArray *others)
{
  if (items->len != others->len)
    return FALSE;

  for (guint i = 0; i < items->len; i++)
    if (g_ptr_array_index (items, i) != g_ptr_array_index (others, i))
      return FALSE;

  return TRUE;
}

static void
remit_finding_finalize (GObject *object)
{
  RemitFinding *self = REMIT_FINDING (object);

  g_clear_object (&self->plan);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->roles, g_ptr_array_unref);
  g_clear_pointer (&self->message, g_free);
  g_clear_pointer (&self->place, g_free);
  g_clear_pointer (&self->reason, g_free);

  G_OBJECT_CLASS (remit_finding_parent_class)->finalize (object);
}

static void
remit_finding_class_init (RemitFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = remit_finding_finalize;
}

static void
remit_finding_init (RemitFinding *self)
{
}

/**
 * remit_finding_new:
 * @rule: the rule that reports it
 * @severity: how grave it is
 * @plan: (nullable): the plan it is in; none for `row.duplicate`
 * @rows: (element-type RemitResponsibility): the rows it names; not to be changed any more
 * @roles: (element-type RemitRole): the roles it names; not to be changed any more
 * @message: what it says, one line
 *
 * Makes a finding that is open.
 *
 * Returns: (transfer full): the finding
 */
RemitFinding *
remit_finding_new (RemitRule rule,
                   RemitSeverity severity,
                   RemitPlan *plan,
                   GPtrArray *rows,
                   GPtrArray *roles,
                   const char *message)
{
  RemitFinding *self;

  g_return_val_if_fail (rule < REMIT_N_RULES, NULL);
  g_return_val_if_fail (rows != NULL && roles != NULL, NULL);
  g_return_val_if_fail (message != NULL, NULL);

  self = g_object_new (REMIT_TYPE_FINDING, NULL);
  self->rule = rule;
  self->severity = severity;
  g_set_object (&self->plan, plan);
  self->rows = g_ptr_array_ref (rows);
  self->roles = g_ptr_array_ref (roles);
  self->message = g_strdup (message);
  self->place = word_place (self);

  return self;
}

/**
 * remit_finding_get_rule:
 * @self: a finding
 *
 * Returns: the rule that reports it
 */
RemitRule
remit_finding_get_rule (RemitFinding *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING (self), 0);
  return self->rule;
}

/**
 * remit_finding_get_severity:
 * @self: a finding
 *
 * Returns: how grave it is
 */
RemitSeverity
remit_finding_get_severity (RemitFinding *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING (self), REMIT_SEVERITY_OFF);
  return self->severity;
}

/**
 * remit_finding_get_plan:
 * @self: a finding
 *
 * Returns: (transfer none) (nullable): the plan it is in
 */
RemitPlan *
remit_finding_get_plan (RemitFinding *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING (self), NULL);
  return self->plan;
}

/**
 * remit_finding_get_rows:
 * @self: a finding
 *
 * Returns: (transfer none) (element-type RemitResponsibility): the row of a row rule, else empty
 */
GPtrArray *
remit_finding_get_rows (RemitFinding *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING (self), NULL);
  return self->rows;
}

/**
 * remit_finding_get_roles:
 * @self: a finding
 *
 * Returns: (transfer none) (element-type RemitRole): the roles it names, in role order; of `pair.contained` first the
 *   one whose work the other has too
 */
GPtrArray *
remit_finding_get_roles (RemitFinding *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING (self), NULL);
  return self->roles;
}

/**
 * remit_finding_get_title:
 * @self: a finding
 *
 * Returns: the heading of its group, translated
 */
const char *
remit_finding_get_title (RemitFinding *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING (self), NULL);
  return remit_rule_get_title (self->rule);
}

/**
 * remit_finding_get_message:
 * @self: a finding
 *
 * Returns: what it says: one line without a full stop, such as "PM and PO both decide", translated
 */
const char *
remit_finding_get_message (RemitFinding *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING (self), NULL);
  return self->message;
}

/**
 * remit_finding_dup_message:
 * @self: a finding
 *
 * Returns: (transfer full): what it says, as remit_finding_get_message() does
 */
char *
remit_finding_dup_message (RemitFinding *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING (self), NULL);
  return g_strdup (self->message);
}

/**
 * remit_finding_dup_place:
 * @self: a finding
 *
 * Returns: (transfer full): where it is: the title of a responsibility, the name of a role or of two
 */
char *
remit_finding_dup_place (RemitFinding *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING (self), NULL);
  return g_strdup (self->place);
}

/**
 * remit_finding_get_accepted:
 * @self: a finding
 *
 * Returns: whether the team has accepted it, and it is not open again
 */
gboolean
remit_finding_get_accepted (RemitFinding *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING (self), FALSE);
  return self->accepted;
}

/**
 * remit_finding_get_reason:
 * @self: a finding
 *
 * Returns: (nullable): why it was accepted, be it open again or not
 */
const char *
remit_finding_get_reason (RemitFinding *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING (self), NULL);
  return self->reason;
}

/**
 * remit_finding_get_reopened:
 * @self: a finding
 *
 * Returns: why it is open although somebody accepted it
 */
RemitReopened
remit_finding_get_reopened (RemitFinding *self)
{
  g_return_val_if_fail (REMIT_IS_FINDING (self), REMIT_REOPENED_NO);
  return self->reopened;
}

/**
 * remit_finding_dup_reopened:
 * @self: a finding
 *
 * Returns: (transfer full) (nullable): a line that says why it is open again, translated; none when it is not
 */
char *
remit_finding_dup_reopened (RemitFinding *self)
{
  g_autofree char *until = NULL;

  g_return_val_if_fail (REMIT_IS_FINDING (self), NULL);

  switch (self->reopened)
    {
    case REMIT_REOPENED_CHANGED:
      return g_strdup (_ ("Was accepted; letters have changed since"));

    case REMIT_REOPENED_EXPIRED:
      until = remit_date_speak (self->until);
      /* TRANSLATORS: %s is a date. */
      return g_strdup_printf (_ ("Was accepted until %s"), until);

    case REMIT_REOPENED_NO:
    default:
      return NULL;
    }
}

/**
 * remit_finding_set_acceptance:
 * @self: a finding that nobody has seen yet
 * @acceptance: (nullable): its acceptance
 * @reopened: why that does not hold, or %REMIT_REOPENED_NO when it does
 *
 * Says that a finding was accepted; for the checks alone.
 */
void
remit_finding_set_acceptance (RemitFinding *self, const RemitAcceptance *acceptance, RemitReopened reopened)
{
  g_return_if_fail (REMIT_IS_FINDING (self));

  g_clear_pointer (&self->reason, g_free);
  self->accepted = acceptance != NULL && reopened == REMIT_REOPENED_NO;
  self->reopened = acceptance != NULL ? reopened : REMIT_REOPENED_NO;
  self->until = acceptance != NULL ? acceptance->until : 0;
  self->reason = acceptance != NULL ? g_strdup (acceptance->reason) : NULL;
}

/**
 * remit_finding_is_same_place:
 * @self: a finding
 * @other: another finding, maybe of another time
 *
 * Returns: whether they are of one rule about one place, whatever they say. That `row.many-deciders` names another
 *   role than before does not make it another finding.
 */
gboolean
remit_finding_is_same_place (RemitFinding *self, RemitFinding *other)
{
  g_return_val_if_fail (REMIT_IS_FINDING (self), FALSE);
  g_return_val_if_fail (REMIT_IS_FINDING (other), FALSE);

  if (self->rule != other->rule || self->plan != other->plan || !holds_same (self->rows, other->rows))
    return FALSE;

  return remit_rule_get_scope (self->rule) == REMIT_SCOPE_ROW || holds_same (self->roles, other->roles);
}

/**
 * remit_finding_looks_same:
 * @self: a finding
 * @other: another finding, maybe of another time
 *
 * Returns: whether nobody could tell one from the other
 */
gboolean
remit_finding_looks_same (RemitFinding *self, RemitFinding *other)
{
  return remit_finding_is_same_place (self, other) && self->severity == other->severity
         && holds_same (self->roles, other->roles) && g_str_equal (self->message, other->message)
         && g_str_equal (self->place, other->place) && self->accepted == other->accepted
         && self->reopened == other->reopened && self->until == other->until
         && g_strcmp0 (self->reason, other->reason) == 0;
}
