/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-build.h"

#include <glib/gi18n.h>

/* From the title to the plans: what the reader's elements become. Roles and rows are numbered as
 * they come, so cells need no more than two look-ups of ids. That a row or a cell comes twice is
 * seen by numbering the plans and the row elements: each role remembers the last row element
 * that had a cell of it. */

void
remit_build_title_end (RemitBuilder *self, const char *text)
{
  remit_chart_set_title (self->chart, text != NULL ? text : "");
}

void
remit_build_note_end (RemitBuilder *self, const char *text)
{
  remit_chart_set_note (self->chart, text);
}

void
remit_build_scheme_start (RemitBuilder *self, const RemitSlice *values)
{
  self->scheme_name = remit_slice_dup (&values[0]);
}

void
remit_build_scheme_end (RemitBuilder *self, const char *text)
{
  g_autoptr (RemitScheme) scheme = remit_scheme_new (self->scheme_name, self->letters, self->n_letters);

  remit_chart_set_scheme (self->chart, scheme);
}

static gboolean
is_new_key (RemitBuilder *self, gunichar key)
{
  for (guint i = 0; i < self->n_letters; i++)
    if (self->letters[i].key == key)
      return FALSE;
  return TRUE;
}

void
remit_build_letter_start (RemitBuilder *self, const RemitSlice *values)
{
  const gunichar key = remit_slice_get_character (&values[0]);
  const int weight = remit_slice_get_number (&values[2]);
  char nick[REMIT_NICK_SIZE];
  RemitLetter letter = { key, 0, (guint) weight, NULL, NULL, NULL };

  if (key == 0)
    remit_builder_fail_value (self, "key", &values[0]);
  else if (!is_new_key (self, key))
    remit_builder_fail (self, REMIT_FORMAT_ERROR_DUPLICATE, _("The scheme has the letter “%.*s” twice."),
                        (int) values[0].length, values[0].text);
  else if (!remit_slice_get_nick (&values[1], nick) || !remit_kind_from_nick (nick, &letter.kind))
    remit_builder_fail_value (self, "kind", &values[1]);
  else if (weight < 0 || weight > REMIT_LETTER_MAX_WEIGHT)
    remit_builder_fail_value (self, "weight", &values[2]);
  else if (self->n_letters == REMIT_SCHEME_MAX_LETTERS)
    remit_builder_fail (self, REMIT_FORMAT_ERROR_LIMIT, _("A scheme has at most %d letters."),
                        REMIT_SCHEME_MAX_LETTERS);
  else
    {
      letter.name = remit_slice_dup (&values[3]);
      if (key < G_N_ELEMENTS (self->ascii_keys))
        self->ascii_keys[key] = (RemitSet) (1u << self->n_letters);
      self->letters[self->n_letters++] = letter;
    }
}

void
remit_build_letter_end (RemitBuilder *self, const char *text)
{
  self->letters[self->n_letters - 1].meaning = g_strdup (text);
}

void
remit_build_letter_attach (RemitBuilder *self, RemitExtras *extras)
{
  self->letters[self->n_letters - 1].extras = extras;
}

static RemitRole *
get_last_role (RemitBuilder *self)
{
  return remit_chart_get_role (self->chart, remit_chart_get_n_roles (self->chart) - 1);
}

void
remit_build_role_start (RemitBuilder *self, const RemitSlice *values)
{
  const guint n = remit_chart_get_n_roles (self->chart);
  g_autofree char *id = remit_slice_dup (&values[0]);
  g_autofree char *name = remit_slice_dup (&values[1]);
  g_autofree char *short_name = remit_slice_dup_or_null (&values[2]);
  g_autofree char *holder = remit_slice_dup_or_null (&values[3]);
  g_autofree char *agile = remit_slice_dup (&values[4]);
  g_autoptr (RemitRole) role = NULL;

  if (n == REMIT_CHART_MAX_ROLES)
    remit_builder_fail (self, REMIT_FORMAT_ERROR_LIMIT, _("A chart has at most %d roles."), REMIT_CHART_MAX_ROLES);
  else if (values[4].text != NULL && !g_str_equal (agile, "yes"))
    remit_builder_fail_value (self, "agile", &values[4]);
  else if (remit_builder_add_id (self, self->roles, &values[0]))
    {
      role = remit_role_new (id, name);
      remit_role_set_short_name (role, short_name);
      remit_role_set_holder (role, holder);
      remit_role_set_agile (role, values[4].text != NULL);
      remit_chart_insert_role (self->chart, n, role);
    }
}

void
remit_build_role_end (RemitBuilder *self, const char *text)
{
  remit_role_set_note (get_last_role (self), text);
}

void
remit_build_role_attach (RemitBuilder *self, RemitExtras *extras)
{
  remit_item_take_extras (REMIT_ITEM (get_last_role (self)), extras);
}

static RemitSection *
get_last_section (RemitBuilder *self)
{
  return remit_chart_get_section (self->chart, remit_chart_get_n_sections (self->chart) - 1);
}

void
remit_build_section_start (RemitBuilder *self, const RemitSlice *values)
{
  g_autofree char *id = remit_slice_dup (&values[0]);
  g_autofree char *title = remit_slice_dup_or_null (&values[1]);
  g_autoptr (RemitSection) section = NULL;

  if (!remit_builder_add_id (self, self->sections, &values[0]))
    return;
  section = remit_section_new (id, title);
  remit_chart_insert_section (self->chart, remit_chart_get_n_sections (self->chart), section);
}

void
remit_build_section_attach (RemitBuilder *self, RemitExtras *extras)
{
  remit_item_take_extras (REMIT_ITEM (get_last_section (self)), extras);
}

static RemitResponsibility *
get_last_row (RemitBuilder *self)
{
  return remit_chart_get_row (self->chart, remit_chart_get_n_rows (self->chart) - 1);
}

static void
add_responsibility (RemitBuilder *self, const RemitSlice *values, RemitLevel level, guint weight)
{
  g_autofree char *id = remit_slice_dup (&values[0]);
  g_autofree char *title = remit_slice_dup (&values[1]);
  g_autoptr (RemitResponsibility) row = remit_responsibility_new (id, title);

  remit_responsibility_set_level (row, level);
  remit_responsibility_set_weight (row, weight);
  remit_chart_insert_row (self->chart, remit_chart_get_n_sections (self->chart) - 1,
                          remit_chart_get_n_rows (self->chart), row);
}

void
remit_build_responsibility_start (RemitBuilder *self, const RemitSlice *values)
{
  const int weight = values[3].text != NULL ? remit_slice_get_number (&values[3]) : 1;
  char nick[REMIT_NICK_SIZE];
  RemitLevel level = REMIT_LEVEL_NONE;

  if (remit_chart_get_n_rows (self->chart) == REMIT_CHART_MAX_ROWS)
    remit_builder_fail (self, REMIT_FORMAT_ERROR_LIMIT, _("A chart has at most %d responsibilities."),
                        REMIT_CHART_MAX_ROWS);
  else if (values[2].text != NULL
           && (!remit_slice_get_nick (&values[2], nick) || !remit_level_from_nick (nick, &level)))
    remit_builder_fail_value (self, "level", &values[2]);
  else if (weight < 1 || weight > REMIT_RESPONSIBILITY_MAX_WEIGHT)
    remit_builder_fail_value (self, "weight", &values[3]);
  else if (remit_builder_add_id (self, self->rows, &values[0]))
    add_responsibility (self, values, level, (guint) weight);
}

void
remit_build_responsibility_end (RemitBuilder *self, const char *text)
{
  remit_responsibility_set_note (get_last_row (self), text);
}

void
remit_build_responsibility_attach (RemitBuilder *self, RemitExtras *extras)
{
  remit_item_take_extras (REMIT_ITEM (get_last_row (self)), extras);
}

void
remit_build_plans_start (RemitBuilder *self, const RemitSlice *values)
{
  self->cells = g_new (RemitCell, remit_chart_get_n_roles (self->chart));
  self->role_seen = g_new0 (guint, remit_chart_get_n_roles (self->chart));
  self->row_seen = g_new0 (guint, remit_chart_get_n_rows (self->chart));
}

static gboolean
read_sort (RemitBuilder *self, const RemitSlice *sort, const RemitSlice *workshop)
{
  char nick[REMIT_NICK_SIZE];
  RemitSort value = REMIT_SORT_SCENARIO;
  g_autofree char *id = NULL;

  if (sort->text != NULL && (!remit_slice_get_nick (sort, nick) || !remit_sort_from_nick (nick, &value)))
    {
      remit_builder_fail_value (self, "sort", sort);
      return FALSE;
    }
  remit_plan_set_sort (self->plan, value);
  if (workshop->text == NULL)
    return TRUE;
  if (value != REMIT_SORT_VOICE)
    {
      remit_builder_fail (self, REMIT_FORMAT_ERROR_STRUCTURE, _("Only a plan of the sort “voice” has a workshop."));
      return FALSE;
    }
  id = remit_slice_dup (workshop);
  remit_plan_set_workshop (self->plan, id);
  remit_builder_defer_workshop (self, workshop);
  return TRUE;
}

static void
read_plan (RemitBuilder *self, const RemitSlice *values)
{
  char nick[REMIT_NICK_SIZE];
  RemitMethod method = REMIT_METHOD_NONE;

  if (!read_sort (self, &values[2], &values[3]))
    return;
  if (values[4].text != NULL && (!remit_slice_get_nick (&values[4], nick) || !g_str_equal (nick, "today")))
    remit_builder_fail_value (self, "state", &values[4]);
  else if (values[5].text != NULL
           && (!remit_slice_get_nick (&values[5], nick) || !remit_method_from_nick (nick, &method)))
    remit_builder_fail_value (self, "method", &values[5]);
  remit_plan_set_today (self->plan, values[4].text != NULL);
  remit_plan_set_method (self->plan, method);
  remit_plan_set_agreed (self->plan, remit_builder_read_date (self, "agreed", &values[6]));
  remit_plan_set_review (self->plan, remit_builder_read_date (self, "review", &values[7]));
}

void
remit_build_plan_start (RemitBuilder *self, const RemitSlice *values)
{
  g_autofree char *id = remit_slice_dup (&values[0]);
  g_autofree char *name = remit_slice_dup (&values[1]);

  if (remit_chart_get_n_plans (self->chart) == REMIT_CHART_MAX_PLANS)
    {
      remit_builder_fail (self, REMIT_FORMAT_ERROR_LIMIT, _("A chart has at most %d plans."), REMIT_CHART_MAX_PLANS);
      return;
    }
  if (!remit_builder_add_id (self, self->plans, &values[0]))
    return;
  g_set_object (&self->plan, NULL);
  self->plan = remit_plan_new (id, name);
  remit_plan_set_n_rows (self->plan, remit_chart_get_n_rows (self->chart));
  self->row = REMIT_NO_ID;
  read_plan (self, values);
}

void
remit_build_plan_end (RemitBuilder *self, const char *text)
{
  remit_chart_insert_plan (self->chart, remit_chart_get_n_plans (self->chart), self->plan);
}

void
remit_build_plan_attach (RemitBuilder *self, RemitExtras *extras)
{
  remit_item_take_extras (REMIT_ITEM (self->plan), extras);
}

void
remit_build_row_start (RemitBuilder *self, const RemitSlice *values)
{
  const guint plan = remit_chart_get_n_plans (self->chart) + 1;

  self->row = remit_builder_find_row (self, &values[0], self->row + 1);
  if (self->row == REMIT_NO_ID)
    return;
  if (self->row_seen[self->row] == plan)
    {
      g_autofree char *quote = remit_slice_quote (&values[0]);

      remit_builder_fail (self, REMIT_FORMAT_ERROR_DUPLICATE, _("The plan has the row “%s” twice."), quote);
      return;
    }
  self->row_seen[self->row] = plan;
  self->row_number++;
  self->role = REMIT_NO_ID;
  self->n_row_cells = 0;
  self->unsorted = FALSE;
  if (remit_plan_get_sort (self->plan) == REMIT_SORT_VOICE)
    remit_plan_set_answered (self->plan, self->row, TRUE);
}

static int
compare_cells (gconstpointer a, gconstpointer b)
{
  return (int) ((const RemitCell *) a)->role - (int) ((const RemitCell *) b)->role;
}

void
remit_build_row_end (RemitBuilder *self, const char *text)
{
  if (self->unsorted)
    qsort (self->cells, self->n_row_cells, sizeof *self->cells, compare_cells);
  remit_plan_set_cells (self->plan, self->row, self->cells, self->n_row_cells);
}

/* Keeps a cell until the row is complete. */
static void
add_cell (RemitBuilder *self)
{
  if (self->n_row_cells > 0 && self->cells[self->n_row_cells - 1].role > self->role)
    self->unsorted = TRUE;
  self->cells[self->n_row_cells++] = (RemitCell){ (guint16) self->role, self->set };
}

void
remit_build_row_attach (RemitBuilder *self, RemitExtras *extras)
{
  remit_plan_take_row_extras (self->plan, self->row, extras);
}

void
remit_build_cell_start (RemitBuilder *self, const RemitSlice *values)
{
  self->role = remit_builder_find_role (self, &values[0], self->role + 1);
  self->set = values[1].text != NULL ? remit_builder_read_set (self, &values[1]) : 0;
  if (self->error != NULL)
    return;
  if (self->role_seen[self->role] == self->row_number)
    {
      g_autofree char *quote = remit_slice_quote (&values[0]);

      remit_builder_fail (self, REMIT_FORMAT_ERROR_DUPLICATE, _("The row has two cells for the role “%s”."), quote);
    }
  else if (++self->n_cells > REMIT_CHART_MAX_CELLS)
    remit_builder_fail (self, REMIT_FORMAT_ERROR_LIMIT, _("A chart has at most %d cells."), REMIT_CHART_MAX_CELLS);
  else
    {
      self->role_seen[self->role] = self->row_number;
      if (self->set != 0)
        add_cell (self);
    }
}

void
remit_build_cell_end (RemitBuilder *self, const char *text)
{
  if (text != NULL)
    remit_plan_set_cell_note (self->plan, self->row, self->role, text);
  else if (self->set == 0)
    remit_builder_fail (self, REMIT_FORMAT_ERROR_STRUCTURE, _("A cell needs letters in “is”, or a note."));
}

void
remit_build_cell_attach (RemitBuilder *self, RemitExtras *extras)
{
  remit_plan_take_cell_extras (self->plan, self->row, self->role, extras);
}
