/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "cli/remit-cli-text.h"
#include "cli/remit-cli.h"

#include <glib/gi18n.h>

/* remitctl show: one plan as a table in plain text. In a terminal that is too narrow for all roles
 * the table comes in bands of as many roles as fit, and long titles on several lines; elsewhere it
 * is as wide as it needs to be. Nothing is cut. */

#define GAP 2
#define INDENT 2
#define MIN_TITLE_WIDTH 24
#define BLANK_CELL "·"
#define NOTE_MARK "*"

typedef struct
{
  RemitChart *chart;
  RemitPlan *plan;
  GString *out;
  guint title_width; /* with indent */
  guint *widths;     /* of the roles' columns */
} Table;

static char *
dup_label (Table *table,
           guint  role)
{
  return remit_cli_text_flatten (remit_role_get_label (remit_chart_get_role (table->chart, role)));
}

static char *
make_cell (Table *table,
           guint  row,
           guint  role)
{
  g_autofree char *letters =
    remit_scheme_display (remit_chart_get_scheme (table->chart), remit_plan_get_set (table->plan, row, role));
  const char *note = remit_plan_get_cell_note (table->plan, row, role);

  if (note != NULL)
    return g_strconcat (letters, NOTE_MARK, NULL);
  return g_strdup (letters[0] != '\0' ? letters : BLANK_CELL);
}

static void
append_heading (GString    *out,
                const char *text,
                const char *underline)
{
  g_autofree char *flat = remit_cli_text_flatten (text);

  g_string_append_printf (out, "%s\n", flat);
  for (guint i = remit_cli_text_measure (flat); i > 0 && underline != NULL; i--)
    g_string_append (out, underline);
  if (underline != NULL)
    g_string_append_c (out, '\n');
}

static void
measure_columns (Table *table)
{
  guint n_roles = remit_chart_get_n_roles (table->chart);

  table->widths = g_new0 (guint, n_roles + 1);
  for (guint role = 0; role < n_roles; role++)
    {
      g_autofree char *label = dup_label (table, role);

      table->widths[role] = MAX (1, remit_cli_text_measure (label));
      for (guint row = 0; row < remit_chart_get_n_rows (table->chart); row++)
        {
          g_autofree char *cell = make_cell (table, row, role);

          table->widths[role] = MAX (table->widths[role], remit_cli_text_measure (cell));
        }
    }
}

static void
measure_titles (Table *table,
                guint  width)
{
  guint columns = 0, widest = 0;

  for (guint row = 0; row < remit_chart_get_n_rows (table->chart); row++)
    {
      const char *title = remit_responsibility_get_title (remit_chart_get_row (table->chart, row));

      widest = MAX (widest, remit_cli_text_measure (title));
    }
  for (guint role = 0; role < remit_chart_get_n_roles (table->chart); role++)
    columns += GAP + table->widths[role];
  table->title_width = INDENT + widest;
  if (width > 0 && table->title_width + columns > width)
    {
      guint left = width > columns ? width - columns : 0;

      table->title_width = MIN (table->title_width, MAX (INDENT + MIN_TITLE_WIDTH, left));
    }
}

static guint
find_band_end (Table *table,
               guint  first,
               guint  width)
{
  guint used = table->title_width, role = first;

  while (role < remit_chart_get_n_roles (table->chart))
    {
      used += GAP + table->widths[role];
      if (width > 0 && used > width && role > first)
        break;
      role++;
    }
  return role;
}

static void
end_line (GString *out)
{
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  g_string_append_c (out, '\n');
}

static void
append_labels (Table *table,
               guint  first,
               guint  end)
{
  remit_cli_text_pad (table->out, "", table->title_width);
  for (guint role = first; role < end; role++)
    {
      g_autofree char *label = dup_label (table, role);

      remit_cli_text_pad (table->out, "", GAP);
      remit_cli_text_pad (table->out, label, table->widths[role]);
    }
  end_line (table->out);
}

static void
append_row (Table *table,
            guint  row,
            guint  first,
            guint  end)
{
  RemitResponsibility *responsibility = remit_chart_get_row (table->chart, row);
  g_autofree char *title = remit_cli_text_flatten (remit_responsibility_get_title (responsibility));
  g_auto (GStrv) lines = remit_cli_text_wrap (title, table->title_width - INDENT);

  remit_cli_text_pad (table->out, "", INDENT);
  remit_cli_text_pad (table->out, lines[0], table->title_width - INDENT);
  for (guint role = first; role < end; role++)
    {
      g_autofree char *cell = make_cell (table, row, role);

      remit_cli_text_pad (table->out, "", GAP);
      remit_cli_text_pad (table->out, cell, table->widths[role]);
    }
  end_line (table->out);
  for (guint i = 1; lines[i] != NULL; i++)
    g_string_append_printf (table->out, "%*s%s\n", INDENT, "", lines[i]);
}

static void
append_band (Table *table,
             guint  first,
             guint  end)
{
  append_labels (table, first, end);
  for (guint section = 0; section < remit_chart_get_n_sections (table->chart); section++)
    {
      guint row = remit_chart_get_section_start (table->chart, section);
      guint row_end = row + remit_chart_get_section_n_rows (table->chart, section);
      const char *title = remit_section_get_title (remit_chart_get_section (table->chart, section));

      if (section > 0)
        g_string_append_c (table->out, '\n');
      if (title != NULL)
        append_heading (table->out, title, NULL);
      for (; row < row_end; row++)
        append_row (table, row, first, end);
    }
  g_string_append_c (table->out, '\n');
}

static void
append_table (Table *table,
              guint  width)
{
  guint first = 0, end;

  measure_columns (table);
  measure_titles (table, width);
  do
    {
      end = find_band_end (table, first, width);
      append_band (table, first, end);
      first = end;
    }
  while (first < remit_chart_get_n_roles (table->chart));
  g_free (table->widths);
}

static void
append_title (Table *table)
{
  g_autofree char *name = remit_cli_text_flatten (remit_plan_get_name (table->plan));
  const char *note = remit_chart_get_note (table->chart);
  guint n_rows = remit_chart_get_n_rows (table->chart);
  guint n_roles = remit_chart_get_n_roles (table->chart);
  g_autofree char *rows = NULL;
  g_autofree char *roles = NULL;

  append_heading (table->out, remit_chart_get_title (table->chart), "=");
  if (note != NULL)
    append_heading (table->out, note, NULL);
  rows = g_strdup_printf (ngettext ("%u responsibility", "%u responsibilities", n_rows), n_rows);
  roles = g_strdup_printf (ngettext ("%u role", "%u roles", n_roles), n_roles);
  /* TRANSLATORS: The name of a plan, “12 responsibilities” and “5 roles”. */
  g_string_append_printf (table->out, _("Plan “%s”: %s, %s"), name, rows, roles);
  g_string_append (table->out, "\n\n");
}

static void
append_letters (Table *table)
{
  RemitScheme *scheme = remit_chart_get_scheme (table->chart);
  guint widest = 0;

  for (guint i = 0; i < remit_scheme_get_n_letters (scheme); i++)
    widest = MAX (widest, remit_cli_text_measure (remit_scheme_get_letter (scheme, i)->name));
  for (guint i = 0; i < remit_scheme_get_n_letters (scheme); i++)
    {
      const RemitLetter *letter = remit_scheme_get_letter (scheme, i);
      g_autofree char *key = remit_scheme_format (scheme, (RemitSet) (1u << i));
      g_autofree char *name = remit_cli_text_flatten (letter->name);
      g_autofree char *meaning = remit_cli_text_flatten (letter->meaning != NULL ? letter->meaning : "");

      remit_cli_text_pad (table->out, key, 2);
      g_string_append_c (table->out, ' ');
      remit_cli_text_pad (table->out, name, widest + GAP);
      g_string_append (table->out, meaning);
      end_line (table->out);
    }
}

/* The full names of the roles that have a short one, and who holds them. */
static void
append_roles (Table *table)
{
  guint n_roles = remit_chart_get_n_roles (table->chart), widest = 0;

  for (guint i = 0; i < n_roles; i++)
    widest = MAX (widest, remit_cli_text_measure (remit_role_get_label (remit_chart_get_role (table->chart, i))));
  g_string_append_c (table->out, '\n');
  for (guint i = 0; i < n_roles; i++)
    {
      RemitRole *role = remit_chart_get_role (table->chart, i);
      g_autofree char *label = remit_cli_text_flatten (remit_role_get_label (role));
      g_autofree char *name = remit_cli_text_flatten (remit_role_get_name (role));
      g_autofree char *holder =
        remit_cli_text_flatten (remit_role_get_holder (role) != NULL ? remit_role_get_holder (role) : "");

      if (g_str_equal (label, name) && holder[0] == '\0')
        continue;
      remit_cli_text_pad (table->out, label, widest + GAP);
      g_string_append (table->out, name);
      if (holder[0] != '\0')
        g_string_append_printf (table->out, ": %s", holder);
      end_line (table->out);
    }
}

static void
append_notes (Table *table)
{
  gboolean first = TRUE;

  for (guint row = 0; row < remit_chart_get_n_rows (table->chart); row++)
    for (guint role = remit_plan_get_next_noted (table->plan, row, 0); role != REMIT_NO_POSITION;
         role = remit_plan_get_next_noted (table->plan, row, role + 1))
      {
        g_autofree char *title =
          remit_cli_text_flatten (remit_responsibility_get_title (remit_chart_get_row (table->chart, row)));
        g_autofree char *label = dup_label (table, role);
        g_autofree char *note = remit_cli_text_flatten (remit_plan_get_cell_note (table->plan, row, role));

        g_string_append_printf (table->out, "%s" NOTE_MARK " %s, %s: %s\n", first ? "\n" : "", title, label, note);
        first = FALSE;
      }
}

static void
append_other_plans (Table *table)
{
  GString *out = table->out;

  if (remit_chart_get_n_plans (table->chart) < 2)
    return;
  g_string_append_printf (out, "\n%s", _("Other plans:"));
  for (guint i = 0; i < remit_chart_get_n_plans (table->chart); i++)
    {
      RemitPlan *plan = remit_chart_get_plan (table->chart, i);
      g_autofree char *name = remit_cli_text_flatten (remit_plan_get_name (plan));

      if (plan != table->plan)
        g_string_append_printf (out, "\n  %s (--plan %s)", name, remit_item_get_id (REMIT_ITEM (plan)));
    }
  g_string_append_c (out, '\n');
}

static RemitExit
print_plan (RemitChart *chart,
            RemitPlan  *plan)
{
  g_autoptr (GString) out = g_string_new (NULL);
  Table table = { chart, plan, out };

  append_title (&table);
  append_table (&table, remit_cli_get_terminal_width ());
  append_letters (&table);
  append_roles (&table);
  append_notes (&table);
  append_other_plans (&table);
  return remit_cli_print (out->str, FALSE) ? REMIT_EXIT_FINE : REMIT_EXIT_TROUBLE;
}

static RemitExit
show_chart (const RemitCommand *command,
            int                 argc,
            char              **argv)
{
  g_auto (GStrv) arguments = NULL;
  g_autofree char *plan_name = NULL;
  const GOptionEntry entries[] = {
    { "plan", 'p', 0, G_OPTION_ARG_FILENAME, &plan_name, N_("The plan to show; else the first that is no voice"),
      "ID" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments, NULL, N_("FILE") },
    { NULL },
  };
  g_autoptr (RemitChart) chart = NULL;
  g_autoptr (GError) error = NULL;
  RemitPlan *plan;

  if (!remit_cli_parse (command, entries, argc, argv) || !remit_cli_count (command, arguments, 1, 1))
    return REMIT_EXIT_TROUBLE;
  chart = remit_cli_load (arguments[0]);
  if (chart == NULL)
    return REMIT_EXIT_TROUBLE;
  plan = remit_cli_find_plan (chart, plan_name, &error);
  if (plan != NULL)
    return print_plan (chart, plan);
  remit_cli_complain (arguments[0], error);
  return REMIT_EXIT_TROUBLE;
}

const RemitCommand remit_command_show = {
  .name = "show",
  .arguments = "FILE [--plan ID]",
  .summary = N_("Show a plan of a chart as text"),
  .run = show_chart,
};
