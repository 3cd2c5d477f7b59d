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
  guint width;       /* of a line, 0 for no end of it */
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

/* Lines of a paragraph: all but the first are indented. */
static void
append_paragraph (Table      *table,
                  const char *text,
                  guint       indent)
{
  g_autofree char *flat = remit_cli_text_flatten (text);
  g_auto (GStrv) lines = remit_cli_text_wrap (flat, table->width > indent ? table->width - indent : 0);

  for (guint i = 0; lines[i] != NULL; i++)
    g_string_append_printf (table->out, "%*s%s\n", i > 0 ? (int) indent : 0, "", lines[i]);
}

static void
append_underline (Table      *table,
                  const char *text)
{
  guint width = remit_cli_text_measure (text);

  for (guint i = table->width > 0 ? MIN (width, table->width) : width; i > 0; i--)
    g_string_append_c (table->out, '=');
  g_string_append_c (table->out, '\n');
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
measure_titles (Table *table)
{
  guint columns = 0, widest = 0, width = table->width;

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
               guint  first)
{
  guint used = table->title_width, role = first;

  while (role < remit_chart_get_n_roles (table->chart))
    {
      used += GAP + table->widths[role];
      if (table->width > 0 && used > table->width && role > first)
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
        append_paragraph (table, title, INDENT);
      for (; row < row_end; row++)
        append_row (table, row, first, end);
    }
  g_string_append_c (table->out, '\n');
}

static void
append_table (Table *table)
{
  guint first = 0, end;

  measure_columns (table);
  measure_titles (table);
  do
    {
      end = find_band_end (table, first);
      append_band (table, first, end);
      first = end;
    }
  while (first < remit_chart_get_n_roles (table->chart));
  g_free (table->widths);
}

static void
append_title (Table *table)
{
  g_autofree char *title = remit_cli_dup_title (table->chart);
  g_autofree char *name = remit_cli_text_flatten (remit_plan_get_name (table->plan));
  const char *note = remit_chart_get_note (table->chart);
  guint n_rows = remit_chart_get_n_rows (table->chart);
  guint n_roles = remit_chart_get_n_roles (table->chart);
  g_autofree char *rows = NULL;
  g_autofree char *roles = NULL;
  g_autofree char *plan = NULL;

  append_paragraph (table, title, 0);
  append_underline (table, title);
  if (note != NULL)
    append_paragraph (table, note, 0);
  rows = g_strdup_printf (ngettext ("%u responsibility", "%u responsibilities", n_rows), n_rows);
  roles = g_strdup_printf (ngettext ("%u role", "%u roles", n_roles), n_roles);
  /* TRANSLATORS: The name of a plan, “12 responsibilities” and “5 roles”. */
  plan = g_strdup_printf (_("Plan “%s”: %s, %s"), name, rows, roles);
  append_paragraph (table, plan, INDENT);
  g_string_append_c (table->out, '\n');
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
      g_autoptr (GString) line = g_string_new (NULL);

      remit_cli_text_pad (line, key, 1 + GAP);
      remit_cli_text_pad (line, name, letter->meaning != NULL ? widest + GAP : 0);
      g_string_append (line, letter->meaning != NULL ? letter->meaning : "");
      append_paragraph (table, line->str, 1 + GAP);
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
      const char *holder = remit_role_get_holder (role);
      g_autoptr (GString) line = g_string_new (NULL);

      if (g_str_equal (label, name) && holder == NULL)
        continue;
      remit_cli_text_pad (line, label, widest + GAP);
      g_string_append_printf (line, "%s%s%s", name, holder != NULL ? ": " : "", holder != NULL ? holder : "");
      append_paragraph (table, line->str, INDENT);
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
        const char *title = remit_responsibility_get_title (remit_chart_get_row (table->chart, row));
        g_autofree char *label = dup_label (table, role);
        const char *note = remit_plan_get_cell_note (table->plan, row, role);
        g_autofree char *text = g_strdup_printf (NOTE_MARK " %s, %s: %s", title, label, note);

        if (first)
          g_string_append_c (table->out, '\n');
        append_paragraph (table, text, INDENT);
        first = FALSE;
      }
}

static void
append_other_plans (Table *table)
{
  if (remit_chart_get_n_plans (table->chart) < 2)
    return;
  g_string_append_printf (table->out, "\n%s\n", _("Other plans:"));
  for (guint i = 0; i < remit_chart_get_n_plans (table->chart); i++)
    {
      RemitPlan *plan = remit_chart_get_plan (table->chart, i);
      g_autofree char *line =
        g_strdup_printf ("  %s (--plan %s)", remit_plan_get_name (plan), remit_item_get_id (REMIT_ITEM (plan)));

      if (plan != table->plan)
        append_paragraph (table, line, 2 * INDENT);
    }
}

static RemitExit
print_plan (RemitChart *chart,
            RemitPlan  *plan)
{
  g_autoptr (GString) out = g_string_new (NULL);
  Table table = { chart, plan, out, remit_cli_get_terminal_width () };

  append_title (&table);
  append_table (&table);
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
