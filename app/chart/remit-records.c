/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-records.h"

/* What a chart keeps beside the matrix: accepted findings, workshops and decisions. Records are
 * not changed once a chart has them; an edit puts another list in the chart's place. */

static const char *const question_nicks[] = { "today", "should" };

/**
 * remit_acceptance_new:
 * @rule: a rule
 *
 * Makes an acceptance without a place.
 *
 * Returns: (transfer full): the new acceptance
 */
RemitAcceptance *
remit_acceptance_new (RemitRule rule)
{
  RemitAcceptance *self = g_new0 (RemitAcceptance, 1);

  self->rule = rule;
  self->rows = g_ptr_array_new_with_free_func (g_object_unref);
  self->roles = g_ptr_array_new_with_free_func (g_object_unref);
  return self;
}

static void
copy_items (GPtrArray *items,
            GPtrArray *from)
{
  for (guint i = 0; i < from->len; i++)
    g_ptr_array_add (items, g_object_ref (g_ptr_array_index (from, i)));
}

/**
 * remit_acceptance_copy:
 * @self: an acceptance
 *
 * Copies an acceptance, of the same items.
 *
 * Returns: (transfer full): the copy, which no chart has yet
 */
RemitAcceptance *
remit_acceptance_copy (const RemitAcceptance *self)
{
  RemitAcceptance *copy;

  g_return_val_if_fail (self != NULL, NULL);

  copy = remit_acceptance_new (self->rule);
  g_set_object (&copy->plan, self->plan);
  copy_items (copy->rows, self->rows);
  copy_items (copy->roles, self->roles);
  copy->was = g_strdup (self->was);
  copy->at = self->at;
  copy->until = self->until;
  copy->reason = g_strdup (self->reason);
  copy->extras = remit_extras_copy (self->extras);
  return copy;
}

/**
 * remit_acceptance_free:
 * @self: (nullable) (transfer full): an acceptance
 *
 * Frees an acceptance.
 */
void
remit_acceptance_free (RemitAcceptance *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->plan);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->roles);
  g_free (self->was);
  g_free (self->reason);
  remit_extras_free (self->extras);
  g_free (self);
}

static gboolean
is_in_chart (gpointer item)
{
  return remit_item_get_position (item) != REMIT_NO_POSITION;
}

static gboolean
are_in_chart (GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (!is_in_chart (g_ptr_array_index (items, i)))
      return FALSE;
  return TRUE;
}

/**
 * remit_acceptance_is_alive:
 * @self: an acceptance
 *
 * Tells whether all that it refers to is in the chart.
 *
 * Returns: whether it is
 */
gboolean
remit_acceptance_is_alive (const RemitAcceptance *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->plan == NULL || is_in_chart (self->plan)) && are_in_chart (self->rows) && are_in_chart (self->roles);
}

/**
 * remit_workshop_new:
 * @id: its id
 * @name: its name
 * @question: what it asks
 *
 * Makes a workshop that asks about all rows and roles.
 *
 * Returns: (transfer full): the new workshop
 */
RemitWorkshop *
remit_workshop_new (const char    *id,
                    const char    *name,
                    RemitQuestion  question)
{
  RemitWorkshop *self = g_new0 (RemitWorkshop, 1);

  self->id = g_strdup (id);
  self->name = g_strdup (name);
  self->question = question;
  return self;
}

/**
 * remit_workshop_free:
 * @self: (nullable) (transfer full): a workshop
 *
 * Frees a workshop.
 */
void
remit_workshop_free (RemitWorkshop *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->name);
  g_clear_object (&self->plan);
  g_clear_pointer (&self->roles, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  remit_extras_free (self->extras);
  g_free (self);
}

static void
free_decided_cell (gpointer data)
{
  RemitDecidedCell *cell = data;

  g_clear_object (&cell->role);
  g_free (cell->note);
  remit_extras_free (cell->extras);
  g_free (cell);
}

/**
 * remit_decision_new:
 * @plan: the plan it is made for
 * @row: the responsibility it is about
 *
 * Makes a decision without a cell.
 *
 * Returns: (transfer full): the new decision
 */
RemitDecision *
remit_decision_new (RemitPlan           *plan,
                    RemitResponsibility *row)
{
  RemitDecision *self;

  g_return_val_if_fail (REMIT_IS_PLAN (plan), NULL);
  g_return_val_if_fail (REMIT_IS_RESPONSIBILITY (row), NULL);

  self = g_new0 (RemitDecision, 1);
  self->plan = g_object_ref (plan);
  self->row = g_object_ref (row);
  self->cells = g_ptr_array_new_with_free_func (free_decided_cell);
  return self;
}

/**
 * remit_decision_free:
 * @self: (nullable) (transfer full): a decision
 *
 * Frees a decision.
 */
void
remit_decision_free (RemitDecision *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->plan);
  g_clear_object (&self->row);
  g_free (self->workshop);
  g_ptr_array_unref (self->cells);
  g_free (self->note);
  remit_extras_free (self->note_extras);
  remit_extras_free (self->extras);
  g_free (self);
}

/**
 * remit_decision_is_alive:
 * @self: a decision
 *
 * Tells whether its plan and its row are in the chart.
 *
 * Returns: whether they are
 */
gboolean
remit_decision_is_alive (const RemitDecision *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return is_in_chart (self->plan) && is_in_chart (self->row);
}

/**
 * remit_decision_add:
 * @self: a decision that no chart has yet
 * @role: a role
 * @set: its letters
 * @note: (nullable): a note
 *
 * Adds a cell.
 *
 * Returns: (transfer none): the cell
 */
RemitDecidedCell *
remit_decision_add (RemitDecision *self,
                    RemitRole     *role,
                    RemitSet       set,
                    const char    *note)
{
  RemitDecidedCell *cell;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (REMIT_IS_ROLE (role), NULL);

  cell = g_new0 (RemitDecidedCell, 1);
  cell->role = g_object_ref (role);
  cell->set = set;
  cell->note = g_strdup (note);
  g_ptr_array_add (self->cells, cell);
  return cell;
}

/**
 * remit_question_to_nick:
 * @question: a question
 *
 * Gives the name of a question in files.
 *
 * Returns: "today" or "should"
 */
const char *
remit_question_to_nick (RemitQuestion question)
{
  g_return_val_if_fail (question < G_N_ELEMENTS (question_nicks), NULL);
  return question_nicks[question];
}

/**
 * remit_question_from_nick:
 * @nick: a name
 * @question: (out): the question
 *
 * Finds a question by its name in files.
 *
 * Returns: whether there is one
 */
gboolean
remit_question_from_nick (const char    *nick,
                          RemitQuestion *question)
{
  g_return_val_if_fail (nick != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (question_nicks); i++)
    if (g_str_equal (question_nicks[i], nick))
      {
        *question = i;
        return TRUE;
      }
  return FALSE;
}
