/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "history/remit-edit.h"

#include <string.h>

#include <glib/gi18n.h>

/* An edit is a list of steps, each of which exchanges something between the edit and the chart:
 * a cell's letters, a property's value, a row that is in the chart or out of it. Doing all steps
 * and turning their order round gives the reverse edit, so undo and redo are one operation. */

typedef enum
{
  STEP_CELL,
  STEP_CELL_NOTE,
  STEP_ANSWERED,
  STEP_PROPERTY,
  STEP_INSERT_ROLE,
  STEP_REMOVE_ROLE,
  STEP_MOVE_ROLE,
  STEP_INSERT_SECTION,
  STEP_REMOVE_SECTION,
  STEP_MOVE_SECTION,
  STEP_INSERT_ROW,
  STEP_REMOVE_ROW,
  STEP_MOVE_ROW,
  STEP_INSERT_PLAN,
  STEP_REMOVE_PLAN,
  STEP_MOVE_PLAN,
} StepKind;

typedef struct
{
  StepKind kind;
  guint row;     /* of cells; else the position of what comes, goes or moves */
  guint role;    /* of cells; else where it moves to */
  guint section; /* of rows */
  union
  {
    RemitSet set;
    gboolean answered;
    char *note;
    GValue *value;
    RemitColumn *column;
    RemitStrip *strip;
    gpointer item;
  };
  gpointer object; /* owned: the plan of cells, or whose property it is */
  const char *property;
} Step;

struct _RemitEdit
{
  char *name;
  GArray *steps; /* of Step */
};

G_DEFINE_QUARK (remit-edit-error-quark, remit_edit_error)

static void
free_value (GValue *value)
{
  g_value_unset (value);
  g_free (value);
}

static void
clear_step (gpointer data)
{
  Step *step = data;

  switch (step->kind)
    {
    case STEP_CELL_NOTE:
      g_free (step->note);
      break;
    case STEP_PROPERTY:
      free_value (step->value);
      break;
    case STEP_INSERT_ROLE:
      remit_column_free (step->column);
      break;
    case STEP_INSERT_ROW:
      remit_strip_free (step->strip);
      break;
    case STEP_INSERT_SECTION:
    case STEP_INSERT_PLAN:
      g_clear_object (&step->item);
      break;
    case STEP_CELL:
    case STEP_ANSWERED:
    case STEP_REMOVE_ROLE:
    case STEP_MOVE_ROLE:
    case STEP_REMOVE_SECTION:
    case STEP_MOVE_SECTION:
    case STEP_REMOVE_ROW:
    case STEP_MOVE_ROW:
    case STEP_REMOVE_PLAN:
    case STEP_MOVE_PLAN:
    default:
      break;
    }
  g_clear_object (&step->object);
}

static void
add_step (RemitEdit *self,
          Step       step)
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

  self = g_new (RemitEdit, 1);
  self->name = g_strdup (name);
  self->steps = g_array_new (FALSE, FALSE, sizeof (Step));
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
 * of its first step, as the chart is now.
 */
void
remit_edit_get_place (const RemitEdit *self,
                      RemitPlace      *place)
{
  const Step *step;

  g_return_if_fail (self != NULL);
  g_return_if_fail (place != NULL);

  *place = (RemitPlace) { NULL, REMIT_NO_POSITION, REMIT_NO_POSITION, REMIT_NO_POSITION };
  if (self->steps->len == 0)
    return;
  step = &g_array_index (self->steps, Step, 0);
  switch (step->kind)
    {
    case STEP_CELL:
    case STEP_CELL_NOTE:
    case STEP_ANSWERED:
      place->plan = step->object;
      place->row = step->row;
      place->role = step->kind == STEP_ANSWERED ? REMIT_NO_POSITION : step->role;
      break;
    case STEP_PROPERTY:
      find_object_place (step->object, place);
      break;
    case STEP_INSERT_ROLE:
    case STEP_REMOVE_ROLE:
    case STEP_MOVE_ROLE:
      place->role = step->row;
      break;
    case STEP_INSERT_SECTION:
    case STEP_REMOVE_SECTION:
    case STEP_MOVE_SECTION:
      place->section = step->row;
      break;
    case STEP_INSERT_ROW:
    case STEP_REMOVE_ROW:
    case STEP_MOVE_ROW:
      place->row = step->row;
      break;
    case STEP_INSERT_PLAN:
    case STEP_REMOVE_PLAN:
    case STEP_MOVE_PLAN:
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

  add_step (self, (Step) { .kind = STEP_CELL, .row = row, .role = role, .set = set, .object = g_object_ref (plan) });
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

  add_step (self, (Step) { .kind = STEP_CELL_NOTE,
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

  add_step (self, (Step) { .kind = STEP_ANSWERED, .row = row, .answered = answered, .object = g_object_ref (plan) });
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
  add_step (self, (Step) { .kind = STEP_PROPERTY,
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

  add_step (self, (Step) { .kind = STEP_INSERT_ROLE, .row = position, .column = remit_column_new (role) });
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

  add_step (self, (Step) { .kind = STEP_REMOVE_ROLE, .row = position });
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

  add_step (self, (Step) { .kind = STEP_MOVE_ROLE, .row = from, .role = to });
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

  add_step (self, (Step) { .kind = STEP_INSERT_SECTION, .row = position, .item = g_object_ref (section) });
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

  add_step (self, (Step) { .kind = STEP_REMOVE_SECTION, .row = position });
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

  add_step (self, (Step) { .kind = STEP_MOVE_SECTION, .row = from, .role = to });
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

  add_step (self, (Step) { .kind = STEP_INSERT_ROW,
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

  add_step (self, (Step) { .kind = STEP_REMOVE_ROW, .row = row });
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

  add_step (self, (Step) { .kind = STEP_MOVE_ROW, .row = from, .role = to, .section = section });
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

  add_step (self, (Step) { .kind = STEP_INSERT_PLAN, .row = position, .item = g_object_ref (plan) });
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

  add_step (self, (Step) { .kind = STEP_REMOVE_PLAN, .row = position });
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

  add_step (self, (Step) { .kind = STEP_MOVE_PLAN, .row = from, .role = to });
}

static gboolean
check_text (const char  *text,
            GError     **error)
{
  if (text == NULL || strlen (text) <= REMIT_CHART_MAX_TEXT)
    return TRUE;
  g_set_error_literal (error, REMIT_EDIT_ERROR, REMIT_EDIT_ERROR_LIMIT, _("A text can have at most 65,536 bytes."));
  return FALSE;
}

static gboolean
check_item (gpointer   item,
            GError   **error)
{
  guint n;
  g_autofree GParamSpec **pspecs = g_object_class_list_properties (G_OBJECT_GET_CLASS (item), &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *text = NULL;

      if (!G_IS_PARAM_SPEC_STRING (pspecs[i]))
        continue;
      g_object_get (item, pspecs[i]->name, &text, NULL);
      if (!check_text (text, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_texts (const Step  *step,
             GError     **error)
{
  if (step->kind == STEP_CELL_NOTE)
    return check_text (step->note, error);
  if (step->kind == STEP_PROPERTY)
    return !G_VALUE_HOLDS_STRING (step->value) || check_text (g_value_get_string (step->value), error);
  if (step->kind == STEP_INSERT_ROLE)
    return check_item (remit_column_get_role (step->column), error);
  if (step->kind == STEP_INSERT_ROW)
    return check_item (remit_strip_get_row (step->strip), error);
  if (step->kind == STEP_INSERT_SECTION || step->kind == STEP_INSERT_PLAN)
    return check_item (step->item, error);
  return TRUE;
}

static gboolean
check_count (gint64       count,
             gint64       limit,
             const char  *message,
             GError     **error)
{
  if (count <= limit)
    return TRUE;
  g_set_error_literal (error, REMIT_EDIT_ERROR, REMIT_EDIT_ERROR_LIMIT, message);
  return FALSE;
}

static gint64
count_cells (RemitChart *chart)
{
  gint64 n = 0;

  for (guint i = 0; i < remit_chart_get_n_plans (chart); i++)
    n += (gint64) remit_plan_count_cells (remit_chart_get_plan (chart, i));
  return n;
}

/* How many more cells are filled after a step. Where a row, role or plan has come, gone or moved before
 * it, what the cell has by then is not looked for, and it counts as blank. */
static gint64
count_filled (const Step *step,
              gboolean    moved)
{
  if (step->kind == STEP_INSERT_PLAN)
    return (gint64) remit_plan_count_cells (step->item);
  if (step->kind != STEP_CELL)
    return 0;
  return (step->set != 0) - (!moved && remit_plan_get_set (step->object, step->row, step->role) != 0);
}

/**
 * remit_edit_check:
 * @self: an edit that is not done yet
 * @chart: the chart
 * @error: return location for a #RemitEditError
 *
 * Tells whether the chart would keep within its limits.
 *
 * Returns: whether the edit may be done
 */
gboolean
remit_edit_check (const RemitEdit  *self,
                  RemitChart       *chart,
                  GError          **error)
{
  gint64 roles = remit_chart_get_n_roles (chart), rows = remit_chart_get_n_rows (chart);
  gint64 plans = remit_chart_get_n_plans (chart), cells = count_cells (chart);
  gboolean moved = FALSE;

  for (guint i = 0; i < self->steps->len; i++)
    {
      const Step *step = &g_array_index (self->steps, Step, i);

      roles += (step->kind == STEP_INSERT_ROLE) - (step->kind == STEP_REMOVE_ROLE);
      rows += (step->kind == STEP_INSERT_ROW) - (step->kind == STEP_REMOVE_ROW);
      plans += (step->kind == STEP_INSERT_PLAN) - (step->kind == STEP_REMOVE_PLAN);
      cells += count_filled (step, moved);
      moved = moved || step->kind >= STEP_INSERT_ROLE;
      if (!check_texts (step, error))
        return FALSE;
    }
  return check_count (roles, REMIT_CHART_MAX_ROLES, _("A chart can have at most 5,000 roles."), error) &&
         check_count (rows, REMIT_CHART_MAX_ROWS, _("A chart can have at most 100,000 responsibilities."), error) &&
         check_count (plans, REMIT_CHART_MAX_PLANS, _("A chart can have at most 200 plans."), error) &&
         check_count (cells, REMIT_CHART_MAX_CELLS, _("A chart can have at most 10 million filled cells."), error);
}

static void
swap_note (Step       *step,
           RemitChart *chart)
{
  char *old = g_strdup (remit_plan_get_cell_note (step->object, step->row, step->role));

  remit_chart_set_cell_note (chart, step->object, step->row, step->role, step->note);
  g_free (step->note);
  step->note = old;
}

static void
swap_property (Step *step)
{
  GValue *old = g_new0 (GValue, 1);

  g_value_init (old, G_VALUE_TYPE (step->value));
  g_object_get_property (step->object, step->property, old);
  g_object_set_property (step->object, step->property, step->value);
  free_value (step->value);
  step->value = old;
}

static void
swap_move_row (Step       *step,
               RemitChart *chart)
{
  guint section = remit_chart_get_row_section (chart, step->row);

  remit_chart_move_row (chart, step->row, step->section, step->role);
  step->section = section;
}

static void
swap_positions (Step *step)
{
  guint from = step->row;

  step->row = step->role;
  step->role = from;
}

static void
swap_cell (Step       *step,
           RemitChart *chart)
{
  RemitSet old = remit_plan_get_set (step->object, step->row, step->role);

  remit_chart_set_cell (chart, step->object, step->row, step->role, step->set);
  step->set = old;
}

static void
swap_answered (Step       *step,
               RemitChart *chart)
{
  step->answered = remit_chart_set_answered (chart, step->object, step->row, step->answered);
}

static void
swap_role (Step       *step,
           RemitChart *chart)
{
  if (step->kind == STEP_REMOVE_ROLE)
    step->column = remit_chart_remove_role (chart, step->row);
  else
    remit_chart_restore_role (chart, step->row, g_steal_pointer (&step->column));
  step->kind = step->kind == STEP_REMOVE_ROLE ? STEP_INSERT_ROLE : STEP_REMOVE_ROLE;
}

static void
swap_section (Step       *step,
              RemitChart *chart)
{
  if (step->kind == STEP_REMOVE_SECTION)
    step->item = remit_chart_remove_section (chart, step->row);
  else
    {
      remit_chart_insert_section (chart, step->row, step->item);
      g_clear_object (&step->item);
    }
  step->kind = step->kind == STEP_REMOVE_SECTION ? STEP_INSERT_SECTION : STEP_REMOVE_SECTION;
}

static void
swap_row (Step       *step,
          RemitChart *chart)
{
  if (step->kind == STEP_REMOVE_ROW)
    {
      step->section = remit_chart_get_row_section (chart, step->row);
      step->strip = remit_chart_remove_row (chart, step->row);
    }
  else
    remit_chart_restore_row (chart, step->section, step->row, g_steal_pointer (&step->strip));
  step->kind = step->kind == STEP_REMOVE_ROW ? STEP_INSERT_ROW : STEP_REMOVE_ROW;
}

static void
swap_plan (Step       *step,
           RemitChart *chart)
{
  if (step->kind == STEP_REMOVE_PLAN)
    step->item = remit_chart_remove_plan (chart, step->row);
  else
    {
      remit_chart_insert_plan (chart, step->row, step->item);
      g_clear_object (&step->item);
    }
  step->kind = step->kind == STEP_REMOVE_PLAN ? STEP_INSERT_PLAN : STEP_REMOVE_PLAN;
}

static void
swap_step (Step       *step,
           RemitChart *chart)
{
  switch (step->kind)
    {
    case STEP_CELL:
      swap_cell (step, chart);
      break;
    case STEP_CELL_NOTE:
      swap_note (step, chart);
      break;
    case STEP_ANSWERED:
      swap_answered (step, chart);
      break;
    case STEP_PROPERTY:
      swap_property (step);
      break;
    case STEP_INSERT_ROLE:
    case STEP_REMOVE_ROLE:
      swap_role (step, chart);
      break;
    case STEP_MOVE_ROLE:
      remit_chart_move_role (chart, step->row, step->role);
      swap_positions (step);
      break;
    case STEP_INSERT_SECTION:
    case STEP_REMOVE_SECTION:
      swap_section (step, chart);
      break;
    case STEP_MOVE_SECTION:
      remit_chart_move_section (chart, step->row, step->role);
      swap_positions (step);
      break;
    case STEP_INSERT_ROW:
    case STEP_REMOVE_ROW:
      swap_row (step, chart);
      break;
    case STEP_MOVE_ROW:
      swap_move_row (step, chart);
      swap_positions (step);
      break;
    case STEP_INSERT_PLAN:
    case STEP_REMOVE_PLAN:
      swap_plan (step, chart);
      break;
    case STEP_MOVE_PLAN:
      remit_chart_move_plan (chart, step->row, step->role);
      swap_positions (step);
      break;
    default:
      g_assert_not_reached ();
    }
}

/**
 * remit_edit_swap:
 * @self: an edit
 * @chart: the chart
 *
 * Does the edit and turns it into its reverse.
 */
void
remit_edit_swap (RemitEdit  *self,
                 RemitChart *chart)
{
  guint n = self->steps->len;

  g_return_if_fail (REMIT_IS_CHART (chart));

  remit_chart_freeze (chart);
  for (guint i = 0; i < n; i++)
    swap_step (&g_array_index (self->steps, Step, i), chart);
  for (guint i = 0; i < n / 2; i++)
    {
      Step step = g_array_index (self->steps, Step, i);

      g_array_index (self->steps, Step, i) = g_array_index (self->steps, Step, n - 1 - i);
      g_array_index (self->steps, Step, n - 1 - i) = step;
    }
  remit_chart_thaw (chart);
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
  const Step *a, *b;

  g_return_val_if_fail (self != NULL && later != NULL, FALSE);

  if (self->steps->len != 1 || later->steps->len != 1 || !g_str_equal (self->name, later->name))
    return FALSE;
  a = &g_array_index (self->steps, Step, 0);
  b = &g_array_index (later->steps, Step, 0);
  /* What @self holds is the oldest side, so it is already the reverse of both. */
  if (a->kind != b->kind || a->object != b->object)
    return FALSE;
  if (a->kind == STEP_PROPERTY)
    return a->property == b->property && G_VALUE_HOLDS_STRING (a->value);
  return a->kind == STEP_CELL_NOTE && a->row == b->row && a->role == b->role;
}

/**
 * remit_edit_get_size:
 * @self: an edit
 *
 * Reckons what it takes in memory, without rows, roles and plans that it holds.
 *
 * Returns: about how many bytes
 */
gsize
remit_edit_get_size (const RemitEdit *self)
{
  g_return_val_if_fail (self != NULL, 0);
  return sizeof *self + strlen (self->name) + self->steps->len * sizeof (Step);
}
