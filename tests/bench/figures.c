/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "figures.h"

#include <string.h>

/* What the programs that measure have in common. */

static int
compare_numbers_cb (gconstpointer first,
                    gconstpointer second)
{
  double a = *(const double *) first, b = *(const double *) second;

  return (a > b) - (a < b);
}

/**
 * sort_times:
 * @times: of double
 *
 * Sorts times, so that their median and the like can be taken.
 */
void
sort_times (GArray *times)
{
  g_array_sort (times, compare_numbers_cb);
}

/**
 * get_memory:
 * @which: "VmRSS:" for now or "VmHWM:" for the peak
 *
 * Asks the kernel for the resident size of this process.
 *
 * Returns: KiB
 */
guint
get_memory (const char *which)
{
  g_autofree char *status = NULL;
  const char *line;

  g_file_get_contents ("/proc/self/status", &status, NULL, NULL);
  line = status != NULL ? strstr (status, which) : NULL;
  return line != NULL ? (guint) g_ascii_strtoull (line + strlen (which), NULL, 10) : 0;
}
