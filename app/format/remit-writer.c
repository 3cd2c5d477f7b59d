/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-writer.h"

#include <string.h>

#include "format/remit-escape.h"
#include "format/remit-xml-out.h"

/* The writer of .remit files: walks over the chart in the order of the format and writes what
 * differs from its default. RemitXmlOut knows the form and the foreign content. Cells, of which
 * there may be millions, are put together from ready-made pieces. */

typedef struct
{
  RemitChart *chart;
  RemitXmlOut *out;
  GPtrArray *cell_starts; /* by role: "    <cell role="…" */
  char **set_values;      /* by set: ` is="…"`, made when first needed */
} Writer;

static void
begin (Writer *self, const char *name, const RemitExtras *extras)
{
  remit_xml_out_begin (self->out, name, extras);
}

static void
put (Writer *self, const char *name, const char *value)
{
  remit_xml_out_attribute (self->out, name, value);
}

/* Empty is the same as absent for this attribute. */
static void
put_some (Writer *self, const char *name, const char *value)
{
  if (value != NULL && *value != '\0')
    put (self, name, value);
}

static void
put_number (Writer *self, const char *name, guint value)
{
  char text[16];

  g_snprintf (text, sizeof text, "%u", value);
  put (self, name, text);
}

static void
put_date (Writer *self, const char *name, RemitDate date)
{
  g_autofree char *text = date != 0 ? remit_date_format (date) : NULL;

  put (self, name, text);
}

static void
put_time (Writer *self, const char *name, gint64 unix_time)
{
  g_autofree char *text = remit_time_format (unix_time);

  put (self, name, text);
}

static void
end (Writer *self)
{
  remit_xml_out_end (self->out);
}

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[strspn (text, " \t\n\r")] == '\0';
}

/* Text of white space alone is no text. */
static void
end_text (Writer *self, const char *text)
{
  remit_xml_out_end_text (self->out, is_blank (text) ? NULL : text);
}

static gboolean
has_any (GPtrArray *array)
{
  return array != NULL && array->len > 0;
}

/* Foreign content is a reason to write an element, but only if there is some. */
static gboolean
has_content (const RemitExtras *extras)
{
  return extras != NULL
         && (has_any (extras->namespaces) || has_any (extras->attributes) || has_any (extras->inside)
             || has_any (extras->after));
}

static const RemitExtras *
get_part (Writer *self, RemitPart part)
{
  return remit_chart_get_extras (self->chart, part);
}

static const RemitExtras *
get_extras (gpointer item)
{
  return remit_item_get_extras (item);
}

static const char *
get_id (gpointer item)
{
  return remit_item_get_id (item);
}

static gboolean
is_in_chart (gpointer item)
{
  return item != NULL && remit_item_get_position (item) != REMIT_NO_POSITION;
}

static const char *
get_set_value (Writer *self, RemitSet set)
{
  if (self->set_values[set] == NULL)
    {
      g_autofree char *keys = remit_scheme_format (remit_chart_get_scheme (self->chart), set);

      self->set_values[set] = g_strdup_printf (" is=\"%s\"", keys);
    }
  return self->set_values[set];
}

static void
write_scheme (Writer *self)
{
  RemitScheme *scheme = remit_chart_get_scheme (self->chart);

  begin (self, "scheme", get_part (self, REMIT_PART_SCHEME));
  put (self, "name", remit_scheme_get_name (scheme));
  for (guint i = 0; i < remit_scheme_get_n_letters (scheme); i++)
    {
      const RemitLetter *letter = remit_scheme_get_letter (scheme, i);
      char key[7] = "";

      g_unichar_to_utf8 (letter->key, key);
      begin (self, "letter", letter->extras);
      put (self, "key", key);
      put (self, "kind", remit_kind_to_nick (letter->kind));
      put_number (self, "weight", letter->weight);
      put (self, "name", letter->name);
      end_text (self, letter->meaning);
    }
  end (self);
}

static void
write_roles (Writer *self)
{
  begin (self, "roles", get_part (self, REMIT_PART_ROLES));
  for (guint i = 0; i < remit_chart_get_n_roles (self->chart); i++)
    {
      RemitRole *role = remit_chart_get_role (self->chart, i);

      begin (self, "role", get_extras (role));
      put (self, "id", get_id (role));
      put (self, "name", remit_role_get_name (role));
      put_some (self, "short", remit_role_get_short_name (role));
      put_some (self, "holder", remit_role_get_holder (role));
      put (self, "agile", remit_role_get_agile (role) ? "yes" : NULL);
      end_text (self, remit_role_get_note (role));
    }
  end (self);
}

static void
write_responsibility (Writer *self, RemitResponsibility *row)
{
  begin (self, "responsibility", get_extras (row));
  put (self, "id", get_id (row));
  put (self, "title", remit_responsibility_get_title (row));
  put (self, "level", remit_level_to_nick (remit_responsibility_get_level (row)));
  if (remit_responsibility_get_weight (row) != 1)
    put_number (self, "weight", remit_responsibility_get_weight (row));
  end_text (self, remit_responsibility_get_note (row));
}

static void
write_responsibilities (Writer *self)
{
  begin (self, "responsibilities", get_part (self, REMIT_PART_RESPONSIBILITIES));
  for (guint i = 0; i < remit_chart_get_n_sections (self->chart); i++)
    {
      RemitSection *section = remit_chart_get_section (self->chart, i);
      const guint start = remit_chart_get_section_start (self->chart, i);

      begin (self, "section", get_extras (section));
      put (self, "id", get_id (section));
      put_some (self, "title", remit_section_get_title (section));
      for (guint j = 0; j < remit_chart_get_section_n_rows (self->chart, i); j++)
        write_responsibility (self, remit_chart_get_row (self->chart, start + j));
      end (self);
    }
  end (self);
}

/* Writes a cell that has a note or foreign content. One that has no letters and no note does not
 * stand in the file, but what followed it does. */
static void
write_full_cell (Writer *self, RemitRole *role, RemitSet set, const char *note, const RemitExtras *extras)
{
  if (set == 0 && is_blank (note))
    {
      remit_xml_out_content (self->out);
      if (extras != NULL)
        remit_xml_out_nodes (self->out, extras->after);
      return;
    }
  begin (self, "cell", extras);
  put (self, "role", get_id (role));
  if (set != 0)
    g_string_append (remit_xml_out_get_text (self->out), get_set_value (self, set));
  end_text (self, note);
}

static void
write_plain_cell (Writer *self, guint role, RemitSet set)
{
  GString *text = remit_xml_out_get_text (self->out);

  remit_xml_out_content (self->out);
  g_string_append (text, g_ptr_array_index (self->cell_starts, role));
  g_string_append (text, get_set_value (self, set));
  g_string_append_len (text, "/>\n", 3);
}

/* Cells in the order of roles: those with letters, and between them those with something else. */
static void
write_cells (Writer *self, RemitPlan *plan, guint row)
{
  guint n_cells;
  const RemitCell *cells = remit_plan_get_cells (plan, row, &n_cells);
  guint extra = remit_plan_get_next_extra (plan, row, 0);

  for (guint i = 0; i < n_cells || extra != REMIT_NO_POSITION;)
    {
      const guint filled = i < n_cells ? cells[i].role : REMIT_NO_POSITION;

      if (filled < extra)
        write_plain_cell (self, filled, cells[i++].set);
      else
        {
          write_full_cell (self, remit_chart_get_role (self->chart, extra), filled == extra ? cells[i++].set : 0,
                           remit_plan_get_cell_note (plan, row, extra), remit_plan_get_cell_extras (plan, row, extra));
          extra = remit_plan_get_next_extra (plan, row, extra + 1);
        }
    }
}

static gboolean
is_written (RemitPlan *plan, guint row)
{
  guint n_cells;

  remit_plan_get_cells (plan, row, &n_cells);
  if (n_cells > 0 || has_content (remit_plan_get_row_extras (plan, row))
      || remit_plan_get_next_extra (plan, row, 0) != REMIT_NO_POSITION)
    return TRUE;
  return remit_plan_get_sort (plan) == REMIT_SORT_VOICE && remit_plan_get_answered (plan, row);
}

static const char *
find_workshop (Writer *self, const char *id)
{
  GPtrArray *workshops = remit_chart_get_workshops (self->chart);

  for (guint i = 0; id != NULL && i < workshops->len; i++)
    if (g_str_equal (((RemitWorkshop *) g_ptr_array_index (workshops, i))->id, id))
      return id;
  return NULL;
}

static void
write_plan (Writer *self, RemitPlan *plan)
{
  const RemitSort sort = remit_plan_get_sort (plan);

  begin (self, "plan", get_extras (plan));
  put (self, "id", get_id (plan));
  put (self, "name", remit_plan_get_name (plan));
  if (sort != REMIT_SORT_SCENARIO)
    put (self, "sort", remit_sort_to_nick (sort));
  if (sort == REMIT_SORT_VOICE)
    put (self, "workshop", find_workshop (self, remit_plan_get_workshop (plan)));
  put (self, "state", remit_plan_get_today (plan) ? "today" : NULL);
  put (self, "method", remit_method_to_nick (remit_plan_get_method (plan)));
  put_date (self, "agreed", remit_plan_get_agreed (plan));
  put_date (self, "review", remit_plan_get_review (plan));
  for (guint i = 0; i < remit_chart_get_n_rows (self->chart); i++)
    {
      if (!is_written (plan, i))
        continue;
      begin (self, "row", remit_plan_get_row_extras (plan, i));
      put (self, "of", get_id (remit_chart_get_row (self->chart, i)));
      write_cells (self, plan, i);
      end (self);
    }
  end (self);
}

static void
write_plans (Writer *self)
{
  begin (self, "plans", get_part (self, REMIT_PART_PLANS));
  for (guint i = 0; i < remit_chart_get_n_plans (self->chart); i++)
    write_plan (self, remit_chart_get_plan (self->chart, i));
  end (self);
}

static const RemitLimit *
get_limit (Writer *self, RemitRule rule)
{
  const RemitLimit *limit = remit_limits_get (remit_chart_get_limits (self->chart), rule);

  if (limit != NULL
      && (remit_limit_has_own_severity (limit, rule) || remit_limit_has_own_value (limit, rule)
          || has_content (limit->extras)))
    return limit;
  return NULL;
}

static int
compare_rules (gconstpointer a, gconstpointer b)
{
  return strcmp (remit_rule_get_id (*(const RemitRule *) a), remit_rule_get_id (*(const RemitRule *) b));
}

static void
write_limits (Writer *self)
{
  RemitRule rules[REMIT_N_RULES];
  const RemitExtras *extras = get_part (self, REMIT_PART_LIMITS);
  gboolean any = has_content (extras);

  for (guint i = 0; i < REMIT_N_RULES; i++)
    {
      rules[i] = i;
      any = any || get_limit (self, i) != NULL;
    }
  if (!any)
    return;
  qsort (rules, REMIT_N_RULES, sizeof *rules, compare_rules);
  begin (self, "limits", extras);
  for (guint i = 0; i < REMIT_N_RULES; i++)
    {
      const RemitLimit *limit = get_limit (self, rules[i]);

      if (limit == NULL)
        continue;
      begin (self, "limit", limit->extras);
      put (self, "rule", remit_rule_get_id (rules[i]));
      if (remit_limit_has_own_severity (limit, rules[i]))
        put (self, "severity", remit_severity_to_nick (limit->severity));
      if (remit_limit_has_own_value (limit, rules[i]))
        put_number (self, "value", (guint) limit->value);
      end (self);
    }
  end (self);
}

/* Writes ids of those items that the chart still has. */
static void
put_ids (Writer *self, const char *name, GPtrArray *items)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; items != NULL && i < items->len; i++)
    {
      gpointer item = g_ptr_array_index (items, i);

      if (!is_in_chart (item))
        continue;
      if (ids->len > 0)
        g_string_append_c (ids, ' ');
      g_string_append (ids, get_id (item));
    }
  put_some (self, name, ids->str);
}

static void
write_acceptance (Writer *self, const RemitAcceptance *acceptance)
{
  begin (self, "finding", acceptance->extras);
  put (self, "rule", remit_rule_get_id (acceptance->rule));
  put (self, "plan", acceptance->plan != NULL ? get_id (acceptance->plan) : NULL);
  put_ids (self, "of", acceptance->rows);
  put_ids (self, "roles", acceptance->roles);
  put_some (self, "was", acceptance->was);
  put_time (self, "at", acceptance->at);
  put_date (self, "until", acceptance->until);
  end_text (self, acceptance->reason);
}

static void
write_acceptances (Writer *self)
{
  GPtrArray *acceptances = remit_chart_get_acceptances (self->chart);
  const RemitExtras *extras = get_part (self, REMIT_PART_ACCEPTED);
  gboolean any = has_content (extras);

  for (guint i = 0; i < acceptances->len; i++)
    any = any || remit_acceptance_is_alive (g_ptr_array_index (acceptances, i));
  if (!any)
    return;
  begin (self, "accepted", extras);
  for (guint i = 0; i < acceptances->len; i++)
    if (remit_acceptance_is_alive (g_ptr_array_index (acceptances, i)))
      write_acceptance (self, g_ptr_array_index (acceptances, i));
  end (self);
}

static void
write_workshops (Writer *self)
{
  GPtrArray *workshops = remit_chart_get_workshops (self->chart);
  const RemitExtras *extras = get_part (self, REMIT_PART_WORKSHOPS);

  if (workshops->len == 0 && !has_content (extras))
    return;
  begin (self, "workshops", extras);
  for (guint i = 0; i < workshops->len; i++)
    {
      const RemitWorkshop *workshop = g_ptr_array_index (workshops, i);

      begin (self, "workshop", workshop->extras);
      put (self, "id", workshop->id);
      put (self, "name", workshop->name);
      put (self, "question", remit_question_to_nick (workshop->question));
      put (self, "plan", is_in_chart (workshop->plan) ? get_id (workshop->plan) : NULL);
      put_ids (self, "roles", workshop->roles);
      put_ids (self, "of", workshop->rows);
      end (self);
    }
  end (self);
}

static int
compare_decided_cells (gconstpointer a, gconstpointer b)
{
  const RemitDecidedCell *left = *(const RemitDecidedCell *const *) a;
  const RemitDecidedCell *right = *(const RemitDecidedCell *const *) b;
  const guint left_position = remit_item_get_position (REMIT_ITEM (left->role));
  const guint right_position = remit_item_get_position (REMIT_ITEM (right->role));

  return (left_position > right_position) - (left_position < right_position);
}

static void
write_decision (Writer *self, const RemitDecision *decision)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();

  for (guint i = 0; i < decision->cells->len; i++)
    g_ptr_array_add (cells, g_ptr_array_index (decision->cells, i));
  g_ptr_array_sort (cells, compare_decided_cells);

  begin (self, "decision", decision->extras);
  put (self, "plan", get_id (decision->plan));
  put (self, "of", get_id (decision->row));
  put (self, "workshop", find_workshop (self, decision->workshop));
  put_time (self, "at", decision->at);
  for (guint i = 0; i < cells->len; i++)
    {
      const RemitDecidedCell *cell = g_ptr_array_index (cells, i);

      if (is_in_chart (cell->role))
        write_full_cell (self, cell->role, cell->set, cell->note, cell->extras);
    }
  if (!is_blank (decision->note) || has_content (decision->note_extras))
    {
      begin (self, "note", decision->note_extras);
      end_text (self, decision->note);
    }
  end (self);
}

static void
write_decisions (Writer *self)
{
  GPtrArray *decisions = remit_chart_get_decisions (self->chart);
  const RemitExtras *extras = get_part (self, REMIT_PART_DECISIONS);
  gboolean any = has_content (extras);

  for (guint i = 0; i < decisions->len; i++)
    any = any || remit_decision_is_alive (g_ptr_array_index (decisions, i));
  if (!any)
    return;
  begin (self, "decisions", extras);
  for (guint i = 0; i < decisions->len; i++)
    if (remit_decision_is_alive (g_ptr_array_index (decisions, i)))
      write_decision (self, g_ptr_array_index (decisions, i));
  end (self);
}

static void
write_chart (Writer *self)
{
  begin (self, "chart", get_part (self, REMIT_PART_CHART));
  begin (self, "title", get_part (self, REMIT_PART_TITLE));
  end_text (self, remit_chart_get_title (self->chart));
  if (!is_blank (remit_chart_get_note (self->chart)) || has_content (get_part (self, REMIT_PART_NOTE)))
    {
      begin (self, "note", get_part (self, REMIT_PART_NOTE));
      end_text (self, remit_chart_get_note (self->chart));
    }
  write_scheme (self);
  write_roles (self);
  write_responsibilities (self);
  write_plans (self);
  write_limits (self);
  write_acceptances (self);
  write_workshops (self);
  write_decisions (self);
  end (self);
}

static char *
make_cell_start (RemitRole *role)
{
  const char *id = get_id (role);
  GString *text = g_string_new ("    <cell role=\"");

  remit_escape_attribute (text, id, strlen (id));
  g_string_append_c (text, '"');
  return g_string_free (text, FALSE);
}

/**
 * remit_writer_write:
 * @chart: a chart
 *
 * Writes a chart in the canonical form of the format. What refers to something that has left the
 * chart is left out.
 *
 * Returns: (transfer full): what the file is to hold
 */
GBytes *
remit_writer_write (RemitChart *chart)
{
  const RemitExtras *document;
  Writer self = { chart };
  gsize n_sets;
  GString *text;

  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);

  n_sets = (gsize) 1 << remit_scheme_get_n_letters (remit_chart_get_scheme (chart));
  self.out = remit_xml_out_new ();
  self.set_values = g_new0 (char *, n_sets);
  self.cell_starts = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < remit_chart_get_n_roles (chart); i++)
    g_ptr_array_add (self.cell_starts, make_cell_start (remit_chart_get_role (chart, i)));

  document = get_part (&self, REMIT_PART_DOCUMENT);
  if (document != NULL)
    remit_xml_out_nodes (self.out, document->inside);
  write_chart (&self);
  if (document != NULL)
    remit_xml_out_nodes (self.out, document->after);

  text = remit_xml_out_steal (self.out);
  remit_xml_out_free (self.out);
  g_ptr_array_unref (self.cell_starts);
  for (gsize i = 0; i < n_sets; i++)
    g_free (self.set_values[i]);
  g_free (self.set_values);
  return g_string_free_to_bytes (text);
}
