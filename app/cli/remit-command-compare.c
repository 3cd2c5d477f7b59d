/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "analysis/remit-comparison.h"
#include "cli/remit-cli-json.h"
#include "cli/remit-cli-text.h"
#include "cli/remit-cli.h"

#include <glib/gi18n.h>

/* remitctl compare: two sides, each a role in a plan, row by row. Text and JSON are two tables of
 * what to do along the one walk that compares. */

#define CELL_WIDTH 7

static const char *const marks[REMIT_N_VERDICTS] = { "●", "▲", "✓", " ", " ", " ", " " };

typedef struct
{
  RemitSide sides[2];
  RemitComparison figures;
  GString *groups[REMIT_N_VERDICTS];
  guint title_width;
} TextReport;

static RemitRole *
get_role (RemitChart      *chart,
          const RemitSide *side)
{
  return remit_chart_get_role (chart, side->role);
}

static char *
name_side (RemitChart *chart,
           TextReport *report,
           guint       side)
{
  const RemitSide *sides = report->sides;
  g_autofree char *label = remit_cli_text_flatten (remit_role_get_label (get_role (chart, &sides[side])));
  g_autofree char *plan = remit_cli_text_flatten (remit_plan_get_name (sides[side].plan));

  if (sides[0].plan == sides[1].plan)
    return g_steal_pointer (&label);
  /* TRANSLATORS: A role and the name of a plan: “PM (As is)”. */
  return g_strdup_printf (_("%s (%s)"), label, plan);
}

static void
append_text_row (RemitChart    *chart,
                 guint          row,
                 RemitVerdict   verdict,
                 const RemitSet sets[2],
                 gpointer       user_data)
{
  TextReport *report = user_data;
  GString *out = report->groups[verdict];
  g_autofree char *title = remit_cli_text_flatten (remit_responsibility_get_title (remit_chart_get_row (chart, row)));
  g_autofree char *first = remit_scheme_display (remit_chart_get_scheme (chart), sets[0]);
  g_autofree char *second = remit_scheme_display (remit_chart_get_scheme (chart), sets[1]);

  g_string_append (out, "  ");
  remit_cli_text_pad (out, title, report->title_width);
  g_string_append (out, "  ");
  remit_cli_text_pad (out, first[0] != '\0' ? first : "·", CELL_WIDTH);
  g_string_append_printf (out, " %s\n", second[0] != '\0' ? second : "·");
}

static void
append_headings (GString    *out,
                 RemitChart *chart,
                 TextReport *report)
{
  g_autofree char *title = remit_cli_dup_title (chart);
  g_autofree char *first = name_side (chart, report, 0);
  g_autofree char *second = name_side (chart, report, 1);
  g_autofree char *plan = remit_cli_text_flatten (remit_plan_get_name (report->sides[0].plan));
  g_autofree char *sentence = remit_comparison_dup_sentence (&report->figures);

  g_string_append_printf (out, "%s\n", title);
  if (report->sides[0].plan == report->sides[1].plan)
    /* TRANSLATORS: Two roles and the name of a plan. */
    g_string_append_printf (out, _("%s and %s in plan “%s”"), first, second, plan);
  else
    /* TRANSLATORS: Two roles, each with the name of a plan: “PM (As is)”. */
    g_string_append_printf (out, _("%s and %s"), first, second);
  g_string_append_printf (out, "\n\n%s\n\n", sentence);
}

static void
append_verdict_counts (GString    *out,
                       TextReport *report)
{
  guint widest = 0;

  for (guint i = 0; i < REMIT_VERDICT_ABSENT; i++)
    widest = MAX (widest, remit_cli_text_measure (remit_verdict_get_title (i)));
  for (guint i = 0; i < REMIT_VERDICT_ABSENT; i++)
    {
      g_string_append_printf (out, "%s ", marks[i]);
      remit_cli_text_pad (out, remit_verdict_get_title (i), widest);
      g_string_append_printf (out, " %5u\n", report->figures.counts[i]);
    }
}

static void
append_figure (GString    *out,
               const char *name,
               double      value)
{
  g_string_append (out, "  ");
  remit_cli_text_pad (out, name, 28);
  g_string_append_printf (out, " %5.1f %%\n", value * 100);
}

static void
append_figures (GString    *out,
                RemitChart *chart,
                TextReport *report)
{
  const RemitComparison *figures = &report->figures;

  g_string_append_printf (out, "\n%s\n", _("More figures"));
  append_figure (out, _("Redundancy"), remit_comparison_get_redundancy (figures));
  for (guint side = 0; side < 2; side++)
    {
      g_autofree char *name = name_side (chart, report, side);
      /* TRANSLATORS: %s is a role: how much of what it holds the other one decides or does as well. */
      g_autofree char *twice = g_strdup_printf (_("Of %s, held twice"), name);

      append_figure (out, twice, remit_comparison_get_duplication (figures, side));
    }
  for (guint side = 0; side < 2; side++)
    {
      g_autofree char *name = name_side (chart, report, side);
      /* TRANSLATORS: %s is a role: how much of what it holds the other one holds too. */
      g_autofree char *both = g_strdup_printf (_("Of %s, held by both"), name);

      append_figure (out, both, remit_comparison_get_containment (figures, side));
    }
  append_figure (out, _("Jaccard index"), remit_comparison_get_jaccard (figures));
  append_figure (out, _("Similarity"), remit_comparison_get_similarity (figures));
}

static void
append_groups (GString    *out,
               RemitChart *chart,
               TextReport *report)
{
  g_autofree char *first = name_side (chart, report, 0);
  g_autofree char *second = name_side (chart, report, 1);

  for (guint i = 0; i < REMIT_VERDICT_ABSENT; i++)
    {
      g_autofree char *heading = g_strdup_printf ("%s %s", marks[i], remit_verdict_get_title (i));

      if (report->figures.counts[i] == 0)
        continue;
      g_string_append_c (out, '\n');
      remit_cli_text_pad (out, heading, report->title_width + 4);
      remit_cli_text_pad (out, first, CELL_WIDTH);
      g_string_append_printf (out, " %s\n%s", second, report->groups[i]->str);
    }
}

static gboolean
print_text (RemitChart      *chart,
            const RemitSide  sides[2])
{
  const RemitComparisonWalker walker = { .row = append_text_row };
  TextReport report = { .sides = { sides[0], sides[1] } };
  g_autoptr (GString) out = g_string_new (NULL);

  remit_comparison_measure (chart, sides, &report.figures);
  for (guint row = 0; row < remit_chart_get_n_rows (chart); row++)
    {
      const char *title = remit_responsibility_get_title (remit_chart_get_row (chart, row));

      report.title_width = MAX (report.title_width, remit_cli_text_measure (title));
    }
  for (guint i = 0; i < REMIT_N_VERDICTS; i++)
    report.groups[i] = g_string_new (NULL);
  remit_comparison_walk (chart, sides, &walker, &report);
  append_headings (out, chart, &report);
  append_verdict_counts (out, &report);
  append_groups (out, chart, &report);
  append_figures (out, chart, &report);
  for (guint i = 0; i < REMIT_N_VERDICTS; i++)
    g_string_free (report.groups[i], TRUE);
  return remit_cli_print (out->str, FALSE);
}

static void
add_two (JsonBuilder *builder,
         const char  *name,
         double       first,
         double       second)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  remit_cli_json_add_number (builder, NULL, first);
  remit_cli_json_add_number (builder, NULL, second);
  json_builder_end_array (builder);
}

static void
add_sides (JsonBuilder     *builder,
           RemitChart      *chart,
           const RemitSide  sides[2])
{
  if (sides[0].plan == sides[1].plan)
    remit_cli_json_add_string (builder, "plan", remit_item_get_id (REMIT_ITEM (sides[0].plan)));
  else
    {
      json_builder_set_member_name (builder, "plans");
      json_builder_begin_array (builder);
      for (guint i = 0; i < 2; i++)
        json_builder_add_string_value (builder, remit_item_get_id (REMIT_ITEM (sides[i].plan)));
      json_builder_end_array (builder);
    }
  json_builder_set_member_name (builder, "roles");
  json_builder_begin_array (builder);
  for (guint i = 0; i < 2; i++)
    json_builder_add_string_value (builder, remit_item_get_id (REMIT_ITEM (get_role (chart, &sides[i]))));
  json_builder_end_array (builder);
}

static void
add_figures (JsonBuilder           *builder,
             const RemitComparison *figures)
{
  json_builder_set_member_name (builder, "counts");
  json_builder_begin_object (builder);
  for (guint i = 0; i < REMIT_VERDICT_ABSENT; i++)
    remit_cli_json_add_count (builder, remit_verdict_to_nick (i), figures->counts[i]);
  json_builder_end_object (builder);
  remit_cli_json_add_number (builder, "redundancy", remit_comparison_get_redundancy (figures));
  add_two (builder, "containment", remit_comparison_get_containment (figures, 0),
           remit_comparison_get_containment (figures, 1));
  add_two (builder, "duplication", remit_comparison_get_duplication (figures, 0),
           remit_comparison_get_duplication (figures, 1));
  remit_cli_json_add_number (builder, "jaccard", remit_comparison_get_jaccard (figures));
  remit_cli_json_add_number (builder, "similarity", remit_comparison_get_similarity (figures));
}

static void
begin_json (RemitChart      *chart,
            const RemitSide  sides[2],
            gpointer         user_data)
{
  JsonBuilder *builder = user_data;
  RemitComparison figures;

  json_builder_begin_object (builder);
  add_sides (builder, chart, sides);
  remit_comparison_measure (chart, sides, &figures);
  add_figures (builder, &figures);
  json_builder_set_member_name (builder, "rows");
  json_builder_begin_array (builder);
}

static void
add_json_row (RemitChart    *chart,
              guint          row,
              RemitVerdict   verdict,
              const RemitSet sets[2],
              gpointer       user_data)
{
  JsonBuilder *builder = user_data;
  RemitResponsibility *responsibility = remit_chart_get_row (chart, row);

  json_builder_begin_object (builder);
  remit_cli_json_add_string (builder, "responsibility", remit_item_get_id (REMIT_ITEM (responsibility)));
  remit_cli_json_add_string (builder, "title", remit_responsibility_get_title (responsibility));
  json_builder_set_member_name (builder, "cells");
  json_builder_begin_array (builder);
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *keys = remit_scheme_format (remit_chart_get_scheme (chart), sets[i]);

      json_builder_add_string_value (builder, keys);
    }
  json_builder_end_array (builder);
  remit_cli_json_add_string (builder, "verdict", remit_verdict_to_nick (verdict));
  json_builder_end_object (builder);
}

static void
end_json (RemitChart            *chart,
          const RemitComparison *figures,
          gpointer               user_data)
{
  json_builder_end_array (user_data);
  json_builder_end_object (user_data);
}

static gboolean
print_json (RemitChart      *chart,
            const RemitSide  sides[2])
{
  const RemitComparisonWalker walker = { begin_json, add_json_row, end_json };
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  remit_comparison_walk (chart, sides, &walker, builder);
  return remit_cli_json_print (builder);
}

static RemitExit
compare_sides (const RemitCommand *command,
               int                 argc,
               char              **argv)
{
  g_auto (GStrv) arguments = NULL;
  g_autofree char *plan_name = NULL;
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "plan", 'p', 0, G_OPTION_ARG_FILENAME, &plan_name,
      N_("The plan of a SIDE that names none; else the first that is no voice"), "ID" },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_("How to write the comparison"), "text|json" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &arguments, NULL, N_("FILE SIDE SIDE") },
    { NULL },
  };
  g_autoptr (RemitChart) chart = NULL;
  g_autoptr (GError) error = NULL;
  RemitSide sides[2];
  gboolean json;

  if (!remit_cli_parse (command, entries, argc, argv) || !remit_cli_count (command, arguments, 3, 3) ||
      !remit_cli_read_format (command, format, &json))
    return REMIT_EXIT_TROUBLE;
  chart = remit_cli_load (arguments[0]);
  if (chart == NULL)
    return REMIT_EXIT_TROUBLE;
  if (!remit_cli_find_side (chart, arguments[1], plan_name, &sides[0], &error) ||
      !remit_cli_find_side (chart, arguments[2], plan_name, &sides[1], &error))
    {
      remit_cli_complain (arguments[0], error);
      return REMIT_EXIT_TROUBLE;
    }
  return (json ? print_json (chart, sides) : print_text (chart, sides)) ? REMIT_EXIT_FINE : REMIT_EXIT_TROUBLE;
}

const RemitCommand remit_command_compare = {
  .name = "compare",
  .arguments = "FILE SIDE SIDE [--plan ID] [--format text|json]",
  .summary = N_("Compare two sides, each a ROLE or ROLE@PLAN"),
  .run = compare_sides,
};
