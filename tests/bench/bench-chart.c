/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include <stdlib.h>
#include <time.h>

#include "analysis/remit-checks.h"
#include "figures.h"
#include "format/remit-load.h"
#include "format/remit-save.h"
#include "format/remit-writer.h"
#include "history/remit-history.h"
#include "make-chart.h"

/* What tests/bench/run measures of the core, a mode a figure:
 *
 *   generate ROWS ROLES SHARE FILE   writes a chart with letters in SHARE of a hundred cells
 *   load FILE                        reads it, and prints seconds and the peak of memory in KiB
 *   save FILE OUT              reads it, writes it, and prints the seconds of reading, of making
 *                              the bytes, and of saving as the app does it, with the flush to the disk
 *   edit ROWS ROLES N          sets N cells one by one through the history, findings brought up to
 *                              date after each, and prints the median of the microseconds that takes
 *
 * Seconds are the program's own time on the processor where it says CPU, else on the clock. */

static double
get_seconds (clockid_t clock)
{
  struct timespec time;

  clock_gettime (clock, &time);
  return (double) time.tv_sec + (double) time.tv_nsec / 1e9;
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

static int
run_generate (char **arguments)
{
  g_autoptr (RemitChart) chart =
    make_chart ((guint) atoi (arguments[0]), (guint) atoi (arguments[1]), (guint) atoi (arguments[2]));
  g_autoptr (GBytes) bytes = remit_writer_write (chart);

  save (bytes, arguments[3]);
  return 0;
}

static int
run_load (char **arguments)
{
  double begin = get_seconds (CLOCK_MONOTONIC), cpu = get_seconds (CLOCK_PROCESS_CPUTIME_ID);
  g_autoptr (RemitChart) chart = load (arguments[0]);

  g_print ("seconds %.4f\n", get_seconds (CLOCK_MONOTONIC) - begin);
  g_print ("cpu-seconds %.4f\n", get_seconds (CLOCK_PROCESS_CPUTIME_ID) - cpu);
  g_print ("peak-kib %u\n", get_memory ("VmHWM:"));
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
  g_autoptr (RemitChart) chart = make_chart ((guint) atoi (arguments[0]), (guint) atoi (arguments[1]), 100);
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
  sort_times (times);
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
    { "generate", 4, run_generate },
    { "load", 1, run_load },
    { "save", 2, run_save },
    { "edit", 3, run_edit },
  };

  g_setenv ("GIO_USE_VFS", "local", TRUE);
  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (modes); i++)
    if (g_str_equal (modes[i].name, argv[1]) && argc == 2 + modes[i].n_arguments)
      return modes[i].run (argv + 2);
  g_printerr ("usage: bench-chart generate ROWS ROLES SHARE FILE | load FILE | save FILE OUT | edit ROWS ROLES N\n");
  return 2;
}
