/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "history/remit-edit.h"

#include <string.h>

#include "history/remit-edit-private.h"

/* An edit is a list of steps, each of which exchanges something between the edit and the chart:
 * a cell's letters, a property's value, a row that is in the chart or out of it. Doing all steps
 * and turning their order round gives the reverse edit, so undo and redo are one operation. */

G_DEFINE_QUARK (remit-edit-error-quark, remit_edit_error)

/**
 * remit_step_free_value: (skip)
 * @value: (transfer full): a value
 *
 * Frees the value of a step.
 */
void
remit_step_free_value (GValue *value)
{
  g_value_unset (value);
  g_free (value);
}

static void
clear_step (gpointer data)
{
  RemitStep *step = data;

  switch (step->kind)
    {
    case REMIT_STEP_CELL_NOTE:
      g_free (step->note);
      break;
    case REMIT_STEP_PROPERTY:
      remit_step_free_value (step->value);
      break;
    case REMIT_STEP_LETTERING:
      remit_lettering_free (step->lettering);
      break;
    case REMIT_STEP_INSERT_ROLE:
      remit_column_free (step->column);
      break;
    case REMIT_STEP_INSERT_ROW:
      remit_strip_free (step->strip);
      break;
    case REMIT_STEP_INSERT_SECTION:
    case REMIT_STEP_INSERT_PLAN:
      g_clear_object (&step->item);
      break;
    case REMIT_STEP_CELL:
    case REMIT_STEP_ANSWERED:
    case REMIT_STEP_REMOVE_ROLE:
    case REMIT_STEP_MOVE_ROLE:
    case REMIT_STEP_REMOVE_SECTION:
    case REMIT_STEP_MOVE_SECTION:
    case REMIT_STEP_REMOVE_ROW:
    case REMIT_STEP_MOVE_ROW:
    case REMIT_STEP_REMOVE_PLAN:
    case REMIT_STEP_MOVE_PLAN:
    default:
      break;
    }
  g_clear_object (&step->object);
}

static void
add_step (RemitEdit *self,
          RemitStep       step)
{
  g_array_append_val (self->steps, step);
}

/**
 * remit_edit_new:
 * @name: what it does, translated, as it stands behind "Undo": "Set A"
 *
 * Makes an edit without a step.
 *
 * Returns: (transfer full): the new edit
 */
RemitEdit *
remit_edit_new (const char *name)
{
  RemitEdit *self;

  g_return_val_if_fail (name != NULL, NULL);

  self = g_new0 (RemitEdit, 1);
  self->name = g_strdup (name);
  self->steps = g_array_new (FALSE, FALSE, sizeof (RemitStep));
  g_array_set_clear_func (self->steps, clear_step);
  return self;
}

/**
 * remit_edit_free:
 * @self: (nullable) (transfer full): an edit
 *
 * Frees an edit.
 */
void
remit_edit_free (RemitEdit *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->steps);
  g_free (self->name);
  g_free (self);
}

/**
 * remit_edit_get_name:
 * @self: an edit
 *
 * Gives its name.
 *
 * Returns: the name, translated
 */
const char *
remit_edit_get_name (const RemitEdit *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return self->name;
}

/**
 * remit_edit_is_empty:
 * @self: an edit
 *
 * Tells whether it does nothing.
 *
 * Returns: whether it has no step
 */
gboolean
remit_edit_is_empty (const RemitEdit *self)
{
  g_return_val_if_fail (self != NULL, TRUE);
  return self->steps->len == 0;
}

static void
find_object_place (gpointer    object,
                   RemitPlace *place)
{
  guint position = REMIT_IS_ITEM (object) ? remit_item_get_position (object) : REMIT_NO_POSITION;

  if (REMIT_IS_ROLE (object))
    place->role = position;
  else if (REMIT_IS_SECTION (object))
    place->section = position;
  else if (REMIT_IS_RESPONSIBILITY (object))
    place->row = position;
  else if (REMIT_IS_PLAN (object))
    place->plan = object;
}

/**
 * remit_edit_get_place:
 * @self: an edit that was just done
 * @place: (out caller-allocates): the place
 *
 * Tells where in the chart the edit is, for the focus to go there after undo and redo: the place
 * of the step that was done first, as the chart is now.
 */
void
remit_edit_get_place (const RemitEdit *self,
                      RemitPlace      *place)
{
  const RemitStep *step;

  g_return_if_fail (self != NULL);
  g_return_if_fail (place != NULL);

  *place = (RemitPlace) { NULL, REMIT_NO_POSITION, REMIT_NO_POSITION, REMIT_NO_POSITION };
  if (self->steps->len == 0)
    return;
  /* Doing an edit turns its steps round. */
  step = &g_array_index (self->steps, RemitStep, self->steps->len - 1);
  switch (step->kind)
    {
    case REMIT_STEP_CELL:
    case REMIT_STEP_CELL_NOTE:
    case REMIT_STEP_ANSWERED:
      place->plan = step->object;
      place->row = step->row;
      place->role = step->kind == REMIT_STEP_ANSWERED ? REMIT_NO_POSITION : step->role;
      break;
    case REMIT_STEP_PROPERTY:
      find_object_place (step->object, place);
      break;
    case REMIT_STEP_INSERT_ROLE:
    case REMIT_STEP_REMOVE_ROLE:
    case REMIT_STEP_MOVE_ROLE:
      place->role = step->row;
      break;
    case REMIT_STEP_INSERT_SECTION:
    case REMIT_STEP_REMOVE_SECTION:
    case REMIT_STEP_MOVE_SECTION:
      place->section = step->row;
      break;
    case REMIT_STEP_INSERT_ROW:
    case REMIT_STEP_REMOVE_ROW:
    case REMIT_STEP_MOVE_ROW:
      place->row = step->row;
      break;
    case REMIT_STEP_INSERT_PLAN:
    case REMIT_STEP_REMOVE_PLAN:
    case REMIT_STEP_MOVE_PLAN:
      place->plan = step->object;
      break;
    case REMIT_STEP_LETTERING:
    default:
      break;
    }
}

/**
 * remit_edit_set_cell:
 * @self: an edit
 * @plan: a plan of the chart
 * @row: a row
 * @role: a role
 * @set: letters
 *
 * Adds: set the letters of a cell.
 */
void
remit_edit_set_cell (RemitEdit *self,
                     RemitPlan *plan,
                     guint      row,
                     guint      role,
                     RemitSet   set)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (REMIT_IS_PLAN (plan));

  add_step (self, (RemitStep) { .kind = REMIT_STEP_CELL, .row = row, .role = role, .set = set, .object = g_object_ref (plan) });
}

/**
 * remit_edit_set_cell_note:
 * @self: an edit
 * @plan: a plan of the chart
 * @row: a row
 * @role: a role
 * @note: (nullable): a note in any state; it is cleaned
 *
 * Adds: set the note of a cell.
 */
void
remit_edit_set_cell_note (RemitEdit  *self,
                          RemitPlan  *plan,
                          guint       row,
                          guint       role,
                          const char *note)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (REMIT_IS_PLAN (plan));

  add_step (self, (RemitStep) { .kind = REMIT_STEP_CELL_NOTE,
                           .row = row,
                           .role = role,
                           .note = remit_text_clean (note),
                           .object = g_object_ref (plan) });
}

/**
 * remit_edit_set_answered:
 * @self: an edit
 * @plan: a voice of the chart
 * @row: a row
 * @answered: whether it is answered even when it is blank
 *
 * Adds: say that a blank row is an answer.
 */
void
remit_edit_set_answered (RemitEdit *self,
                         RemitPlan *plan,
                         guint      row,
                         gboolean   answered)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (REMIT_IS_PLAN (plan));

  add_step (self, (RemitStep) { .kind = REMIT_STEP_ANSWERED, .row = row, .answered = answered, .object = g_object_ref (plan) });
}

/**
 * remit_edit_set_property:
 * @self: an edit
 * @object: the chart or an item of it
 * @property: the name of a property that is read and written
 * @value: its new value
 *
 * Adds: set a property.
 */
void
remit_edit_set_property (RemitEdit    *self,
                         gpointer      object,
                         const char   *property,
                         const GValue *value)
{
  GValue *copy;

  g_return_if_fail (self != NULL);
  g_return_if_fail (G_IS_OBJECT (object));
  g_return_if_fail (g_object_class_find_property (G_OBJECT_GET_CLASS (object), property) != NULL);

  copy = g_new0 (GValue, 1);
  g_value_init (copy, G_VALUE_TYPE (value));
  g_value_copy (value, copy);
  add_step (self, (RemitStep) { .kind = REMIT_STEP_PROPERTY,
                           .value = copy,
                           .object = g_object_ref (object),
                           .property = g_intern_string (property) });
}

/**
 * remit_edit_set_string:
 * @self: an edit
 * @object: the chart or an item of it
 * @property: the name of a property that is a string
 * @value: (nullable): text in any state; it is cleaned
 *
 * Adds: set a text.
 */
void
remit_edit_set_string (RemitEdit  *self,
                       gpointer    object,
                       const char *property,
                       const char *value)
{
  g_auto (GValue) text = G_VALUE_INIT;

  g_value_init (&text, G_TYPE_STRING);
  g_value_take_string (&text, remit_text_clean (value));
  remit_edit_set_property (self, object, property, &text);
}

/**
 * remit_edit_set_uint:
 * @self: an edit
 * @object: an item of the chart
 * @property: the name of a property that is a number, a choice or a switch
 * @value: its new value
 *
 * Adds: set a number.
 */
void
remit_edit_set_uint (RemitEdit  *self,
                     gpointer    object,
                     const char *property,
                     guint       value)
{
  g_auto (GValue) number = G_VALUE_INIT;
  GParamSpec *pspec = g_object_class_find_property (G_OBJECT_GET_CLASS (object), property);

  g_return_if_fail (pspec != NULL);

  g_value_init (&number, pspec->value_type);
  if (G_IS_PARAM_SPEC_ENUM (pspec))
    g_value_set_enum (&number, (int) value);
  else if (G_IS_PARAM_SPEC_BOOLEAN (pspec))
    g_value_set_boolean (&number, value != 0);
  else
    g_value_set_uint (&number, value);
  remit_edit_set_property (self, object, property, &number);
}

/**
 * remit_edit_set_lettering:
 * @self: an edit
 * @lettering: (transfer full): another scheme with the letters of all plans in it
 *
 * Adds: exchange the chart's scheme and letters. Records that name letters, decisions and acceptances, are the caller's.
 */
void
remit_edit_set_lettering (RemitEdit      *self,
                          RemitLettering *lettering)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (lettering != NULL);

  add_step (self, (RemitStep) { .kind = REMIT_STEP_LETTERING, .lettering = lettering });
}

/**
 * remit_edit_insert_role:
 * @self: an edit
 * @position: where
 * @role: (transfer none): a role that is in no chart, with an id of its own
 *
 * Adds: insert a role.
 */
void
remit_edit_insert_role (RemitEdit *self,
                        guint      position,
                        RemitRole *role)
{
  g_return_if_fail (self != NULL);

  add_step (self, (RemitStep) { .kind = REMIT_STEP_INSERT_ROLE, .row = position, .column = remit_column_new (role) });
}

/**
 * remit_edit_remove_role:
 * @self: an edit
 * @position: which
 *
 * Adds: remove a role with its cells.
 */
void
remit_edit_remove_role (RemitEdit *self,
                        guint      position)
{
  g_return_if_fail (self != NULL);

  add_step (self, (RemitStep) { .kind = REMIT_STEP_REMOVE_ROLE, .row = position });
}

/**
 * remit_edit_move_role:
 * @self: an edit
 * @from: which
 * @to: where it stands afterwards
 *
 * Adds: move a role.
 */
void
remit_edit_move_role (RemitEdit *self,
                      guint      from,
                      guint      to)
{
  g_return_if_fail (self != NULL);

  add_step (self, (RemitStep) { .kind = REMIT_STEP_MOVE_ROLE, .row = from, .role = to });
}

/**
 * remit_edit_insert_section:
 * @self: an edit
 * @position: where
 * @section: (transfer none): a section that is in no chart, with an id of its own
 *
 * Adds: insert an empty section.
 */
void
remit_edit_insert_section (RemitEdit    *self,
                           guint         position,
                           RemitSection *section)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (REMIT_IS_SECTION (section));

  add_step (self, (RemitStep) { .kind = REMIT_STEP_INSERT_SECTION, .row = position, .item = g_object_ref (section) });
}

/**
 * remit_edit_remove_section:
 * @self: an edit
 * @position: a section that is empty by then
 *
 * Adds: remove a section.
 */
void
remit_edit_remove_section (RemitEdit *self,
                           guint      position)
{
  g_return_if_fail (self != NULL);

  add_step (self, (RemitStep) { .kind = REMIT_STEP_REMOVE_SECTION, .row = position });
}

/**
 * remit_edit_move_section:
 * @self: an edit
 * @from: which
 * @to: where it stands afterwards
 *
 * Adds: move a section with its rows.
 */
void
remit_edit_move_section (RemitEdit *self,
                         guint      from,
                         guint      to)
{
  g_return_if_fail (self != NULL);

  add_step (self, (RemitStep) { .kind = REMIT_STEP_MOVE_SECTION, .row = from, .role = to });
}

/**
 * remit_edit_insert_row:
 * @self: an edit
 * @section: the section it shall belong to
 * @row: where, among all rows
 * @responsibility: (transfer none): a responsibility that is in no chart, with an id of its own
 *
 * Adds: insert a row.
 */
void
remit_edit_insert_row (RemitEdit           *self,
                       guint                section,
                       guint                row,
                       RemitResponsibility *responsibility)
{
  g_return_if_fail (self != NULL);

  add_step (self, (RemitStep) { .kind = REMIT_STEP_INSERT_ROW,
                           .row = row,
                           .section = section,
                           .strip = remit_strip_new (responsibility) });
}

/**
 * remit_edit_remove_row:
 * @self: an edit
 * @row: which
 *
 * Adds: remove a row with its cells.
 */
void
remit_edit_remove_row (RemitEdit *self,
                       guint      row)
{
  g_return_if_fail (self != NULL);

  add_step (self, (RemitStep) { .kind = REMIT_STEP_REMOVE_ROW, .row = row });
}

/**
 * remit_edit_move_row:
 * @self: an edit
 * @from: which
 * @section: the section it shall belong to
 * @to: where it stands afterwards, among all rows
 *
 * Adds: move a row.
 */
void
remit_edit_move_row (RemitEdit *self,
                     guint      from,
                     guint      section,
                     guint      to)
{
  g_return_if_fail (self != NULL);

  add_step (self, (RemitStep) { .kind = REMIT_STEP_MOVE_ROW, .row = from, .role = to, .section = section });
}

/**
 * remit_edit_insert_plan:
 * @self: an edit
 * @position: where
 * @plan: (transfer none): a plan that is in no chart, with an id of its own
 *
 * Adds: insert a plan.
 */
void
remit_edit_insert_plan (RemitEdit *self,
                        guint      position,
                        RemitPlan *plan)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (REMIT_IS_PLAN (plan));

  add_step (self, (RemitStep) { .kind = REMIT_STEP_INSERT_PLAN,
                           .row = position,
                           .item = g_object_ref (plan),
                           .object = g_object_ref (plan) });
}

/**
 * remit_edit_remove_plan:
 * @self: an edit
 * @position: which
 *
 * Adds: remove a plan.
 */
void
remit_edit_remove_plan (RemitEdit *self,
                        guint      position)
{
  g_return_if_fail (self != NULL);

  add_step (self, (RemitStep) { .kind = REMIT_STEP_REMOVE_PLAN, .row = position });
}

/**
 * remit_edit_move_plan:
 * @self: an edit
 * @from: which
 * @to: where it stands afterwards
 *
 * Adds: move a plan.
 */
void
remit_edit_move_plan (RemitEdit *self,
                      guint      from,
                      guint      to)
{
  g_return_if_fail (self != NULL);

  add_step (self, (RemitStep) { .kind = REMIT_STEP_MOVE_PLAN, .row = from, .role = to });
}

/**
 * remit_edit_set_typing:
 * @self: an edit of one text
 * @typing: whether it is a part of writing that text, with more of it to come or gone before
 *
 * Says that the edit may stand together with others of the same text as one step.
 */
void
remit_edit_set_typing (RemitEdit *self,
                       gboolean   typing)
{
  g_return_if_fail (self != NULL);

  self->typing = typing;
}

/**
 * remit_edit_merge:
 * @self: the edit done last
 * @later: an edit that was done right after it
 *
 * Lets @self stand for both where people would see them as one: further typing in the same text.
 *
 * Returns: whether it does; then @later is not needed any more
 */
gboolean
remit_edit_merge (RemitEdit       *self,
                  const RemitEdit *later)
{
  const RemitStep *a, *b;

  g_return_val_if_fail (self != NULL && later != NULL, FALSE);

  if (!self->typing || !later->typing || self->steps->len != 1 || later->steps->len != 1 || !g_str_equal (self->name, later->name))
    return FALSE;
  a = &g_array_index (self->steps, RemitStep, 0);
  b = &g_array_index (later->steps, RemitStep, 0);
  /* What @self holds is the oldest side, so it is already the reverse of both. */
  if (a->kind != b->kind || a->object != b->object)
    return FALSE;
  if (a->kind == REMIT_STEP_PROPERTY)
    return a->property == b->property && G_VALUE_HOLDS_STRING (a->value);
  return a->kind == REMIT_STEP_CELL_NOTE && a->row == b->row && a->role == b->role;
}

/**
 * remit_edit_is_idle:
 * @self: an edit that was done and merged
 *
 * Tells whether undoing it would change nothing, as when all that was typed has been deleted again.
 *
 * Returns: whether it can be forgotten
 */
gboolean
remit_edit_is_idle (const RemitEdit *self)
{
  g_autofree char *text = NULL;
  const RemitStep *step;

  g_return_val_if_fail (self != NULL, FALSE);

  if (!self->typing || self->steps->len != 1)
    return FALSE;
  step = &g_array_index (self->steps, RemitStep, 0);
  if (step->kind == REMIT_STEP_CELL_NOTE)
    return g_strcmp0 (remit_plan_get_cell_note (step->object, step->row, step->role), step->note) == 0;
  if (step->kind != REMIT_STEP_PROPERTY || !G_VALUE_HOLDS_STRING (step->value))
    return FALSE;
  g_object_get (step->object, step->property, &text, NULL);
  return g_strcmp0 (text, g_value_get_string (step->value)) == 0;
}
