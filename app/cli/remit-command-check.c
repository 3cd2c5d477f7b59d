/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "analysis/remit-checks.h"
#include "cli/remit-cli-json.h"
#include "cli/remit-cli-text.h"
#include "cli/remit-cli.h"

#include <locale.h>

#include <glib/gi18n.h>

/* remitctl check: the findings of each plan of each file, as text that can go into an e-mail or as
 * JSON, an object a file. JSON is the same in every language, so messages are not translated there. */

typedef struct
{
  const char *plan_name; /* NULL for every plan but the voices */
  gboolean json;
} Request;

/* The message names the roles; the responsibility stands before it. */
static void
append_finding (GString      *out,
                RemitFinding *finding)
{
  gboolean has_row = remit_finding_get_rows (finding)->len > 0;
  g_autofree char *place = has_row ? remit_finding_dup_place (finding) : NULL;
  g_autofree char *message = remit_finding_dup_message (finding);
  g_autofree char *reopened = remit_finding_dup_reopened (finding);
  g_autofree char *line = has_row ? g_strdup_printf ("%s: %s", place, message) : g_strdup (message);
  g_autofree char *flat = remit_cli_text_flatten (line);

  g_string_append_printf (out, "  - %s\n", flat);
  if (reopened != NULL)
    g_string_append_printf (out, "    %s\n", reopened);
}

static void
append_group (GString           *out,
              RemitFindingGroup *group)
{
  GListModel *findings = G_LIST_MODEL (group);
  guint n_unlisted = remit_finding_group_get_n_unlisted (group);

  g_string_append_printf (out, "\n%s %s (%u)\n", remit_severity_get_mark (remit_finding_group_get_severity (group)),
                          remit_finding_group_get_title (group), remit_finding_group_get_n_findings (group));
  g_string_append_printf (out, "  %s\n", remit_finding_group_get_question (group));
  for (guint i = 0; i < g_list_model_get_n_items (findings); i++)
    {
      g_autoptr (RemitFinding) finding = g_list_model_get_item (findings, i);

      append_finding (out, finding);
    }
  if (n_unlisted > 0)
    {
      g_string_append (out, "  - ");
      g_string_append_printf (out, ngettext ("and %u more", "and %u more", n_unlisted), n_unlisted);
      g_string_append_c (out, '\n');
    }
}

static void
append_accepted (GString     *out,
                 RemitChecks *checks)
{
  GListModel *accepted = remit_checks_get_accepted (checks);

  if (remit_checks_get_n_accepted (checks) == 0)
    return;
  /* TRANSLATORS: Heading over findings that the team has accepted; %u is their number. */
  g_string_append_c (out, '\n');
  g_string_append_printf (out, _("✓ Accepted (%u)"), remit_checks_get_n_accepted (checks));
  g_string_append_c (out, '\n');
  for (guint i = 0; i < g_list_model_get_n_items (accepted); i++)
    {
      g_autoptr (RemitFinding) finding = g_list_model_get_item (accepted, i);
      const char *reason = remit_finding_get_reason (finding);
      g_autofree char *flat = reason != NULL ? remit_cli_text_flatten (reason) : NULL;

      append_finding (out, finding);
      if (flat != NULL)
        g_string_append_printf (out, "    %s\n", flat);
    }
}

static void
append_counts (GString     *out,
               RemitChecks *checks)
{
  guint errors = remit_checks_get_n_open (checks, REMIT_SEVERITY_ERROR);
  guint warnings = remit_checks_get_n_open (checks, REMIT_SEVERITY_WARNING);
  guint notes = remit_checks_get_n_open (checks, REMIT_SEVERITY_NOTE);

  if (errors + warnings + notes == 0)
    {
      g_string_append_printf (out, "%s\n", _("Nothing to settle"));
      return;
    }
  g_string_append_printf (out, "%s ", remit_severity_get_mark (REMIT_SEVERITY_ERROR));
  g_string_append_printf (out, ngettext ("%u error", "%u errors", errors), errors);
  g_string_append_printf (out, "  %s ", remit_severity_get_mark (REMIT_SEVERITY_WARNING));
  g_string_append_printf (out, ngettext ("%u warning", "%u warnings", warnings), warnings);
  g_string_append_printf (out, "  %s ", remit_severity_get_mark (REMIT_SEVERITY_NOTE));
  g_string_append_printf (out, ngettext ("%u note", "%u notes", notes), notes);
  g_string_append_c (out, '\n');
}

static void
append_plan (GString     *out,
             RemitChart  *chart,
             RemitChecks *checks)
{
  GListModel *groups = remit_checks_get_groups (checks);
  g_autofree char *name = remit_cli_text_flatten (remit_plan_get_name (remit_checks_get_plan (checks)));
  guint n_rows = remit_chart_get_n_rows (chart);
  guint n_settled = remit_checks_get_n_settled (checks);

  g_string_append_c (out, '\n');
  /* TRANSLATORS: The name of a plan, how many of its responsibilities are settled, and how many there are, which
   * decides on singular and plural. */
  g_string_append_printf (out, ngettext ("Plan “%s”: %u of %u responsibility settled",
                                         "Plan “%s”: %u of %u responsibilities settled", n_rows),
                          name, n_settled, n_rows);
  g_string_append_c (out, '\n');
  append_counts (out, checks);
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (RemitFindingGroup) group = g_list_model_get_item (groups, i);

      append_group (out, group);
    }
  append_accepted (out, checks);
}

static char *
make_text (RemitChart *chart,
           const char *file,
           GPtrArray  *all_checks)
{
  GString *out = g_string_new (NULL);
  g_autofree char *title = remit_cli_dup_title (chart);
  g_autofree char *name = g_filename_display_name (file);

  g_string_append_printf (out, "%s (%s)\n", title, name);
  for (guint i = 0; i < all_checks->len; i++)
    append_plan (out, chart, g_ptr_array_index (all_checks, i));
  if (all_checks->len == 0)
    g_string_append_printf (out, "\n%s\n", _("Every plan is a voice: there is nothing to check."));
  return g_string_free (out, FALSE);
}

static void
add_finding (JsonBuilder  *builder,
             RemitFinding *finding)
{
  g_autofree char *message = remit_finding_dup_message (finding);

  json_builder_begin_object (builder);
  remit_cli_json_add_string (builder, "rule", remit_rule_get_id (remit_finding_get_rule (finding)));
  remit_cli_json_add_string (builder, "severity", remit_severity_to_nick (remit_finding_get_severity (finding)));
  remit_cli_json_add_ids (builder, "responsibilities", remit_finding_get_rows (finding));
  remit_cli_json_add_ids (builder, "roles", remit_finding_get_roles (finding));
  remit_cli_json_add_string (builder, "message", message);
  json_builder_set_member_name (builder, "accepted");
  json_builder_add_boolean_value (builder, remit_finding_get_accepted (finding));
  json_builder_end_object (builder);
}

static void
add_plan (JsonBuilder *builder,
          RemitChart  *chart,
          RemitChecks *checks)
{
  RemitPlan *plan = remit_checks_get_plan (checks);
  g_autoptr (GPtrArray) findings = remit_checks_list (checks);

  json_builder_begin_object (builder);
  remit_cli_json_add_string (builder, "id", remit_item_get_id (REMIT_ITEM (plan)));
  remit_cli_json_add_string (builder, "name", remit_plan_get_name (plan));
  remit_cli_json_add_count (builder, "responsibilities", remit_chart_get_n_rows (chart));
  remit_cli_json_add_count (builder, "settled", remit_checks_get_n_settled (checks));
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    add_finding (builder, g_ptr_array_index (findings, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static JsonBuilder *
make_json (RemitChart *chart,
           const char *file,
           GPtrArray  *all_checks)
{
  JsonBuilder *builder = json_builder_new ();
  g_autofree char *name = g_filename_display_name (file);

  json_builder_begin_object (builder);
  remit_cli_json_add_string (builder, "file", name);
  remit_cli_json_add_string (builder, "title", remit_chart_get_title (chart));
  /* The chart's own findings, those of no plan: there is no such rule yet. */
  json_builder_set_member_name (builder, "findings");
  json_builder_begin_array (builder);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "plans");
  json_builder_begin_array (builder);
  for (guint i = 0; i < all_checks->len; i++)
    add_plan (builder, chart, g_ptr_array_index (all_checks, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return builder;
}

static gboolean
print_json (RemitChart *chart,
            const char *file,
            GPtrArray  *all_checks)
{
  g_autofree char *language = g_strdup (setlocale (LC_MESSAGES, NULL));
  g_autoptr (JsonBuilder) builder = NULL;

  setlocale (LC_MESSAGES, "C");
  builder = make_json (chart, file, all_checks);
  setlocale (LC_MESSAGES, language);
  return remit_cli_json_print (builder);
}

/* The checks of the plans that are asked for. */
static GPtrArray *
make_checks (RemitChart    *chart,
             const Request *request,
             GError       **error)
{
  g_autoptr (GPtrArray) all_checks = g_ptr_array_new_with_free_func (g_object_unref);
  RemitPlan *only = NULL;

  if (request->plan_name != NULL)
    {
      only = remit_cli_find_plan (chart, request->plan_name, error);
      if (only == NULL)
        return NULL;
      if (remit_plan_get_sort (only) == REMIT_SORT_VOICE)
        {
          /* TRANSLATORS: %s is the name of a plan that is one participant’s view. */
          g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT, _("“%s” is a voice; voices are not checked."),
                       remit_plan_get_name (only));
          return NULL;
        }
    }
  for (guint i = 0; i < remit_chart_get_n_plans (chart); i++)
    {
      RemitPlan *plan = remit_chart_get_plan (chart, i);

      if (only != NULL ? plan == only : remit_plan_get_sort (plan) != REMIT_SORT_VOICE)
        g_ptr_array_add (all_checks, remit_checks_new (chart, plan));
    }
  return g_steal_pointer (&all_checks);
}

static RemitExit
judge_checks (GPtrArray *all_checks)
{
  for (guint i = 0; i < all_checks->len; i++)
    if (remit_checks_get_n_open (g_ptr_array_index (all_checks, i), REMIT_SEVERITY_ERROR) > 0)
      return REMIT_EXIT_FINDINGS;
  return REMIT_EXIT_FINE;
}

static RemitExit
check_file (const char    *file,
            const Request *request,
            gboolean       first)
{
  g_autoptr (RemitChart) chart = remit_cli_load (file);
  g_autoptr (GPtrArray) all_checks = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  if (chart == NULL)
    return REMIT_EXIT_TROUBLE;
  all_checks = make_checks (chart, request, &error);
  if (all_checks == NULL)
    {
      remit_cli_complain (file, error);
      return REMIT_EXIT_TROUBLE;
    }
  if (request->json)
    return print_json (chart, file, all_checks) ? judge_checks (all_checks) : REMIT_EXIT_TROUBLE;
  text = make_text (chart, file, all_checks);
  if ((first || remit_cli_print ("\n\n", FALSE)) && remit_cli_print (text, FALSE))
    return judge_checks (all_checks);
  return REMIT_EXIT_TROUBLE;
}

static RemitExit
check_files (const RemitCommand *command,
             int                 argc,
             char              **argv)
{
  g_auto (GStrv) files = NULL;
  g_autofree char *plan_name = NULL;
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "plan", 'p', 0, G_OPTION_ARG_FILENAME, &plan_name, N_("The plan to check; else every plan but the voices"),
      "ID" },
    { "format", 'f', 0, G_OPTION_ARG_STRING, &format, N_("How to write the findings"), "text|json" },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, N_("FILE…") },
    { NULL },
  };
  RemitExit worst = REMIT_EXIT_FINE;
  gboolean first = TRUE;
  Request request;

  if (!remit_cli_parse (command, entries, argc, argv) || !remit_cli_count (command, files, 1, G_MAXUINT) ||
      !remit_cli_read_format (command, format, &request.json))
    return REMIT_EXIT_TROUBLE;
  request.plan_name = plan_name;
  for (guint i = 0; files[i] != NULL; i++)
    {
      RemitExit result = check_file (files[i], &request, first);

      first = first && result == REMIT_EXIT_TROUBLE;
      worst = MAX (worst, result);
    }
  return worst;
}

const RemitCommand remit_command_check = {
  .name = "check",
  .arguments = "FILE… [--plan ID] [--format text|json]",
  .summary = N_("List what there is to settle in charts"),
  .run = check_files,
};
