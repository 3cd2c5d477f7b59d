/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "analysis/remit-checks.h"
#include "format/remit-load.h"
#include "format/remit-save.h"
#include "format/remit-writer.h"
#include "history/remit-history.h"

/* What tests/bench/run measures of the core, a mode a figure:
 *
 *   generate ROWS ROLES FILE   writes a chart with a letter in every cell
 *   load FILE                  reads it, and prints seconds and the peak of memory in KiB
 *   save FILE OUT              reads it, writes it, and prints the seconds of reading, of making
 *                              the bytes, and of saving as the app does it, with the flush to the disk
 *   edit ROWS ROLES N          sets N cells one by one through the history, findings brought up to
 *                              date after each, and prints the median of the microseconds that takes
 *
 * Seconds are the program's own time on the processor where it says CPU, else on the clock. */

#define ROWS_PER_SECTION 100

static double
get_seconds (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
}

/* A cheap sequence of numbers, the same each time. */
static guint32
next_number (guint32 *state)
{
  *state = *state * 1664525 + 1013904223;
  return *state >> 16;
}

static RemitSet
make_set (guint32 *state)
{
  /* R, A, C, I and A R in about the shares that charts have. */
  static const RemitSet sets[] = { 1, 2, 4, 4, 4, 8, 8, 8, 4, 3, 1, 8, 4, 8, 4, 8 };

  return sets[next_number (state) % G_N_ELEMENTS (sets)];
}

static void
add_rows (RemitChart *chart,
          guint       n_rows)
{
  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *id = g_strdup_printf ("row-%u", i);
      g_autofree char *title = g_strdup_printf ("Responsibility number %u of the chart", i);
      g_autoptr (RemitResponsibility) row = remit_responsibility_new (id, title);

      if (i % ROWS_PER_SECTION == 0)
        {
          g_autofree char *section_id = g_strdup_printf ("section-%u", i / ROWS_PER_SECTION);
          g_autoptr (RemitSection) section = remit_section_new (section_id, "Section");

          remit_chart_insert_section (chart, i / ROWS_PER_SECTION, section);
        }
      remit_chart_insert_row (chart, i / ROWS_PER_SECTION, i, row);
    }
}

static RemitChart *
make_chart (guint n_rows,
            guint n_roles)
{
  g_autoptr (RemitScheme) scheme = remit_scheme_new_raci ();
  g_autoptr (RemitPlan) plan = remit_plan_new ("plan", "Plan");
  RemitChart *chart = remit_chart_new (scheme);
  guint32 state = 1;

  remit_chart_set_title (chart, "Generated chart");
  for (guint i = 0; i < n_roles; i++)
    {
      g_autofree char *id = g_strdup_printf ("role-%u", i);
      g_autofree char *name = g_strdup_printf ("Role number %u", i);
      g_autoptr (RemitRole) role = remit_role_new (id, name);

      remit_chart_insert_role (chart, i, role);
    }
  add_rows (chart, n_rows);
  remit_plan_set_n_rows (plan, n_rows);
  for (guint row = 0; row < n_rows; row++)
    for (guint role = 0; role < n_roles; role++)
      remit_plan_set_cell (plan, row, role, make_set (&state));
  remit_chart_insert_plan (chart, 0, plan);
  return chart;
}

static RemitChart *
load (const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_path (name);
  g_autoptr (GError) error = NULL;
  RemitChart *chart = remit_file_load (file, NULL, NULL, &error);

  if (chart == NULL)
    g_error ("%s: %s", name, error->message);
  return chart;
}

static void
save (GBytes     *bytes,
      const char *name)
{
  g_autoptr (GFile) file = g_file_new_for_path (name);
  g_autoptr (GError) error = NULL;

  if (!remit_file_save (file, bytes, NULL, NULL, NULL, &error))
    g_error ("%s: %s", name, error->message);
}

static guint
get_peak (void)
{
  g_autofree char *status = NULL;
  const char *line;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  line = status != NULL ? strstr (status, "VmHWM:") : NULL;
  return line != NULL ? (guint) g_ascii_strtoull (line + strlen ("VmHWM:"), NULL, 10) : 0;
}

static int
run_generate (char **arguments)
{
  g_autoptr (RemitChart) chart = make_chart ((guint) atoi (arguments[0]), (guint) atoi (arguments[1]));
  g_autoptr (GBytes) bytes = remit_writer_write (chart);

  save (bytes, arguments[2]);
  return 0;
}

static int
run_load (char **arguments)
{
  double begin = get_seconds (CLOCK_MONOTONIC), cpu = get_seconds (CLOCK_PROCESS_CPUTIME_ID);
  g_autoptr (RemitChart) chart = load (arguments[0]);

  g_print ("seconds %.4f\n", get_seconds (CLOCK_MONOTONIC) - begin);
  g_print ("cpu-seconds %.4f\n", get_seconds (CLOCK_PROCESS_CPUTIME_ID) - cpu);
  g_print ("peak-kib %u\n", get_peak ());
  return 0;
}

static int
run_save (char **arguments)
{
  double begin = get_seconds (CLOCK_MONOTONIC), cpu = get_seconds (CLOCK_PROCESS_CPUTIME_ID);
  g_autoptr (RemitChart) chart = load (arguments[0]);
  g_autoptr (GBytes) bytes = NULL;

  g_print ("load-seconds %.4f\n", get_seconds (CLOCK_MONOTONIC) - begin);
  g_print ("load-cpu-seconds %.4f\n", get_seconds (CLOCK_PROCESS_CPUTIME_ID) - cpu);
  begin = get_seconds (CLOCK_MONOTONIC);
  cpu = get_seconds (CLOCK_PROCESS_CPUTIME_ID);
  bytes = remit_writer_write (chart);
  g_print ("bytes-seconds %.4f\n", get_seconds (CLOCK_MONOTONIC) - begin);
  save (bytes, arguments[1]);
  g_print ("save-seconds %.4f\n", get_seconds (CLOCK_MONOTONIC) - begin);
  g_print ("save-cpu-seconds %.4f\n", get_seconds (CLOCK_PROCESS_CPUTIME_ID) - cpu);
  return 0;
}

static int
compare_numbers_cb (gconstpointer first,
                    gconstpointer second)
{
  double a = *(const double *) first, b = *(const double *) second;

  return (a > b) - (a < b);
}

/* All that a window shows of the checks after an edit: the counts, and the groups with a first finding each. */
static guint
read_checks (RemitChecks *checks)
{
  GListModel *groups = remit_checks_get_groups (checks);
  guint sum = remit_checks_get_n_settled (checks);

  for (guint severity = REMIT_SEVERITY_NOTE; severity <= REMIT_SEVERITY_ERROR; severity++)
    sum += remit_checks_get_n_open (checks, severity);
  for (guint i = 0; i < g_list_model_get_n_items (groups); i++)
    {
      g_autoptr (RemitFindingGroup) group = g_list_model_get_item (groups, i);
      g_autoptr (RemitFinding) finding = g_list_model_get_item (G_LIST_MODEL (group), 0);

      sum += remit_finding_group_get_n_findings (group) + (finding != NULL);
    }
  return sum;
}

static double
edit_one (RemitHistory *history,
          RemitChecks  *checks,
          guint32      *state)
{
  RemitChart *chart = remit_history_get_chart (history);
  guint row = (next_number (state) * 65536 + next_number (state)) % remit_chart_get_n_rows (chart);
  guint role = next_number (state) % remit_chart_get_n_roles (chart);
  RemitEdit *edit = remit_edit_new ("Set");
  double begin;

  remit_edit_set_cell (edit, remit_chart_get_plan (chart, 0), row, role, make_set (state));
  begin = get_seconds (CLOCK_MONOTONIC);
  if (!remit_history_apply (history, edit, NULL) || read_checks (checks) == 0)
    g_error ("the edit was refused, or there is nothing to find");
  return get_seconds (CLOCK_MONOTONIC) - begin;
}

static int
run_edit (char **arguments)
{
  g_autoptr (RemitChart) chart = make_chart ((guint) atoi (arguments[0]), (guint) atoi (arguments[1]));
  g_autoptr (RemitHistory) history = remit_history_new (chart);
  g_autoptr (RemitChecks) checks = remit_checks_new (chart, remit_chart_get_plan (chart, 0));
  g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));
  guint n = (guint) atoi (arguments[2]);
  guint32 state = 7;

  read_checks (checks);
  for (guint i = 0; i < n; i++)
    {
      double time = edit_one (history, checks, &state);

      g_array_append_val (times, time);
    }
  g_array_sort (times, compare_numbers_cb);
  g_print ("median-us %.2f\n", g_array_index (times, double, n / 2) * 1e6);
  g_print ("p99-us %.2f\n", g_array_index (times, double, n * 99 / 100) * 1e6);
  return 0;
}

int
main (int    argc,
      char **argv)
{
  const struct
  {
    const char *name;
    int n_arguments;
    int (*run) (char **arguments);
  } modes[] = {
    { "generate", 3, run_generate },
    { "load", 1, run_load },
    { "save", 2, run_save },
    { "edit", 3, run_edit },
  };

  g_setenv ("GIO_USE_VFS", "local", TRUE);
  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (modes); i++)
    if (g_str_equal (modes[i].name, argv[1]) && argc == 2 + modes[i].n_arguments)
      return modes[i].run (argv + 2);
  g_printerr ("usage: bench-chart generate ROWS ROLES FILE | load FILE | save FILE OUT | edit ROWS ROLES N\n");
  return 2;
}
