/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include <string.h>

#include <glib/gi18n.h>

#include "history/remit-edit-private.h"

/* Doing edits: whether the chart would keep within its limits, and the exchange itself. */

#define MANY_STEPS 5000

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
check_texts (const RemitStep  *step,
             GError     **error)
{
  if (step->kind == REMIT_STEP_CELL_NOTE)
    return check_text (step->note, error);
  if (step->kind == REMIT_STEP_PROPERTY)
    return !G_VALUE_HOLDS_STRING (step->value) || check_text (g_value_get_string (step->value), error);
  if (step->kind == REMIT_STEP_INSERT_ROLE)
    return check_item (remit_column_get_role (step->column), error);
  if (step->kind == REMIT_STEP_INSERT_ROW)
    return check_item (remit_strip_get_row (step->strip), error);
  if (step->kind == REMIT_STEP_INSERT_SECTION || step->kind == REMIT_STEP_INSERT_PLAN)
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
count_filled (const RemitStep *step,
              gboolean    moved)
{
  if (step->kind == REMIT_STEP_INSERT_PLAN)
    return (gint64) remit_plan_count_cells (step->item);
  if (step->kind != REMIT_STEP_CELL)
    return 0;
  return (step->set != 0) - (!moved && remit_plan_get_set (step->object, step->row, step->role) != 0);
}

/* What is wrong with a number of plans; a chart that is being made may have none. */
static gboolean
check_plans (gint64       before,
             gint64       after,
             GError     **error)
{
  if (before == 0 || after > 0)
    return check_count (after, REMIT_CHART_MAX_PLANS, _("A chart can have at most 200 plans."), error);
  g_set_error_literal (error, REMIT_EDIT_ERROR, REMIT_EDIT_ERROR_LIMIT, _("A chart needs at least one plan."));
  return FALSE;
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
      const RemitStep *step = &g_array_index (self->steps, RemitStep, i);

      roles += (step->kind == REMIT_STEP_INSERT_ROLE) - (step->kind == REMIT_STEP_REMOVE_ROLE);
      rows += (step->kind == REMIT_STEP_INSERT_ROW) - (step->kind == REMIT_STEP_REMOVE_ROW);
      plans += (step->kind == REMIT_STEP_INSERT_PLAN) - (step->kind == REMIT_STEP_REMOVE_PLAN);
      cells += count_filled (step, moved);
      moved = moved || step->kind >= REMIT_STEP_INSERT_ROLE;
      if (!check_texts (step, error))
        return FALSE;
    }
  return check_count (roles, REMIT_CHART_MAX_ROLES, _("A chart can have at most 5,000 roles."), error) &&
         check_count (rows, REMIT_CHART_MAX_ROWS, _("A chart can have at most 100,000 responsibilities."), error) &&
         check_plans (remit_chart_get_n_plans (chart), plans, error) &&
         check_count (cells, REMIT_CHART_MAX_CELLS, _("A chart can have at most 10 million filled cells."), error);
}

static void
swap_note (RemitStep       *step,
           RemitChart *chart)
{
  char *old = g_strdup (remit_plan_get_cell_note (step->object, step->row, step->role));

  remit_chart_set_cell_note (chart, step->object, step->row, step->role, step->note);
  g_free (step->note);
  step->note = old;
}

static void
swap_property (RemitStep *step)
{
  GValue *old = g_new0 (GValue, 1);

  g_value_init (old, G_VALUE_TYPE (step->value));
  g_object_get_property (step->object, step->property, old);
  g_object_set_property (step->object, step->property, step->value);
  remit_step_free_value (step->value);
  step->value = old;
}

static void
swap_move_row (RemitStep       *step,
               RemitChart *chart)
{
  guint section = remit_chart_get_row_section (chart, step->row);

  remit_chart_move_row (chart, step->row, step->section, step->role);
  step->section = section;
}

static void
swap_positions (RemitStep *step)
{
  guint from = step->row;

  step->row = step->role;
  step->role = from;
}

static void
swap_cell (RemitStep       *step,
           RemitChart *chart)
{
  RemitSet old = remit_plan_get_set (step->object, step->row, step->role);

  remit_chart_set_cell (chart, step->object, step->row, step->role, step->set);
  step->set = old;
}

static void
swap_answered (RemitStep       *step,
               RemitChart *chart)
{
  step->answered = remit_chart_set_answered (chart, step->object, step->row, step->answered);
}

static void
swap_role (RemitStep       *step,
           RemitChart *chart)
{
  if (step->kind == REMIT_STEP_REMOVE_ROLE)
    step->column = remit_chart_remove_role (chart, step->row);
  else
    remit_chart_restore_role (chart, step->row, g_steal_pointer (&step->column));
  step->kind = step->kind == REMIT_STEP_REMOVE_ROLE ? REMIT_STEP_INSERT_ROLE : REMIT_STEP_REMOVE_ROLE;
}

static void
swap_section (RemitStep       *step,
              RemitChart *chart)
{
  if (step->kind == REMIT_STEP_REMOVE_SECTION)
    step->item = remit_chart_remove_section (chart, step->row);
  else
    {
      remit_chart_insert_section (chart, step->row, step->item);
      g_clear_object (&step->item);
    }
  step->kind = step->kind == REMIT_STEP_REMOVE_SECTION ? REMIT_STEP_INSERT_SECTION : REMIT_STEP_REMOVE_SECTION;
}

static void
swap_row (RemitStep       *step,
          RemitChart *chart)
{
  if (step->kind == REMIT_STEP_REMOVE_ROW)
    {
      step->section = remit_chart_get_row_section (chart, step->row);
      step->strip = remit_chart_remove_row (chart, step->row);
    }
  else
    remit_chart_restore_row (chart, step->section, step->row, g_steal_pointer (&step->strip));
  step->kind = step->kind == REMIT_STEP_REMOVE_ROW ? REMIT_STEP_INSERT_ROW : REMIT_STEP_REMOVE_ROW;
}

static void
swap_plan (RemitStep       *step,
           RemitChart *chart)
{
  if (step->kind == REMIT_STEP_REMOVE_PLAN)
    {
      step->item = remit_chart_remove_plan (chart, step->row);
      g_set_object (&step->object, step->item);
    }
  else
    {
      remit_chart_insert_plan (chart, step->row, step->item);
      g_clear_object (&step->item);
    }
  step->kind = step->kind == REMIT_STEP_REMOVE_PLAN ? REMIT_STEP_INSERT_PLAN : REMIT_STEP_REMOVE_PLAN;
}

static void
swap_step (RemitStep       *step,
           RemitChart *chart)
{
  switch (step->kind)
    {
    case REMIT_STEP_CELL:
      swap_cell (step, chart);
      break;
    case REMIT_STEP_CELL_NOTE:
      swap_note (step, chart);
      break;
    case REMIT_STEP_ANSWERED:
      swap_answered (step, chart);
      break;
    case REMIT_STEP_PROPERTY:
      swap_property (step);
      break;
    case REMIT_STEP_LETTERING:
      remit_lettering_swap (step->lettering, chart);
      break;
    case REMIT_STEP_INSERT_ROLE:
    case REMIT_STEP_REMOVE_ROLE:
      swap_role (step, chart);
      break;
    case REMIT_STEP_MOVE_ROLE:
      remit_chart_move_role (chart, step->row, step->role);
      swap_positions (step);
      break;
    case REMIT_STEP_INSERT_SECTION:
    case REMIT_STEP_REMOVE_SECTION:
      swap_section (step, chart);
      break;
    case REMIT_STEP_MOVE_SECTION:
      remit_chart_move_section (chart, step->row, step->role);
      swap_positions (step);
      break;
    case REMIT_STEP_INSERT_ROW:
    case REMIT_STEP_REMOVE_ROW:
      swap_row (step, chart);
      break;
    case REMIT_STEP_MOVE_ROW:
      swap_move_row (step, chart);
      swap_positions (step);
      break;
    case REMIT_STEP_INSERT_PLAN:
    case REMIT_STEP_REMOVE_PLAN:
      swap_plan (step, chart);
      break;
    case REMIT_STEP_MOVE_PLAN:
      g_set_object (&step->object, remit_chart_get_plan (chart, step->row));
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
  /* Who listens reads a whole chart faster than so many cells one by one. */
  if (n > MANY_STEPS)
    remit_chart_announce_all (chart);
  for (guint i = 0; i < n; i++)
    swap_step (&g_array_index (self->steps, RemitStep, i), chart);
  for (guint i = 0; i < n / 2; i++)
    {
      RemitStep step = g_array_index (self->steps, RemitStep, i);

      g_array_index (self->steps, RemitStep, i) = g_array_index (self->steps, RemitStep, n - 1 - i);
      g_array_index (self->steps, RemitStep, n - 1 - i) = step;
    }
  remit_chart_thaw (chart);
}
