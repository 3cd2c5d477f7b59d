/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <malloc.h>

#include "format/generated-stream.h"
#include "format/helpers.h"
#include "format/remit-reader.h"

/* Large files: how much a chart may hold, and that reading needs memory for that alone. The files
 * are made while they are read. */

#define MEBIBYTE (1024 * 1024)

/* How much there is of everything. */
typedef struct
{
  guint n_roles;
  guint n_rows;
  guint n_plans;
  guint n_cells;  /* in each row of each plan */
  guint n_blanks; /* kilobytes of white space between the elements of the plan */
} Size;

static void
append_head (GString *piece, const Size *size)
{
  g_string_append (piece, "<chart xmlns=\"urn:remit:chart:1\">\n<title/>\n<scheme name=\"\">\n"
                          "<letter key=\"A\" kind=\"decides\" weight=\"4\" name=\"\"/>\n</scheme>\n<roles>\n");
  for (guint i = 0; i < size->n_roles; i++)
    g_string_append_printf (piece, "<role id=\"r%u\" name=\"\"/>\n", i);
  g_string_append (piece, "</roles>\n<responsibilities>\n<section id=\"s\">\n");
  for (guint i = 0; i < size->n_rows; i++)
    g_string_append_printf (piece, "<responsibility id=\"t%u\" title=\"\"/>\n", i);
  g_string_append (piece, "</section>\n</responsibilities>\n<plans>\n");
}

static void
append_row (GString *piece, const Size *size, guint row)
{
  g_string_append_printf (piece, "<row of=\"t%u\">\n", row);
  for (guint i = 0; i < size->n_cells; i++)
    g_string_append_printf (piece, "<cell role=\"r%u\" is=\"A\"/>\n", i);
  g_string_append (piece, "</row>\n");
}

/* The most memory that was in use when it was looked at. Sanitizers bring an allocator of their own,
 * which says 0. */
static gsize peak;

static gsize
get_used (void)
{
  const struct mallinfo2 info = mallinfo2 ();

  return info.uordblks + info.hblkhd;
}

/* The head, then for each plan its start, its rows and its end, then the end. */
static gboolean
generate (guint number, GString *piece, gpointer user_data)
{
  const Size *size = user_data;
  const guint n_pieces = size->n_rows + size->n_blanks + 2;
  const guint plan = number == 0 ? 0 : (number - 1) / n_pieces;
  const guint part = number == 0 ? 0 : (number - 1) % n_pieces;

  if (number % 1000 == 0)
    peak = MAX (peak, get_used ());
  if (number == 0)
    append_head (piece, size);
  else if (plan == size->n_plans && part == 0)
    g_string_append (piece, "</plans>\n</chart>\n");
  else if (plan >= size->n_plans)
    return FALSE;
  else if (part == 0)
    g_string_append_printf (piece, "<plan id=\"p%u\" name=\"\">\n", plan);
  else if (part <= size->n_rows)
    append_row (piece, size, part - 1);
  else if (part <= size->n_rows + size->n_blanks)
    g_string_append_printf (piece, "%*s", 1000, "");
  else
    g_string_append (piece, "</plan>\n");
  return TRUE;
}

static RemitChart *
read_size (const Size *size, GError **error)
{
  g_autoptr (GInputStream) stream = generated_stream_new (generate, (gpointer) size);

  return remit_reader_read_stream (stream, NULL, error);
}

static void
assert_read (const Size *size)
{
  g_autoptr (GError) error = NULL;
  RemitChart *chart = read_size (size, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (remit_chart_get_n_roles (chart), ==, size->n_roles);
  g_assert_cmpuint (remit_chart_get_n_rows (chart), ==, size->n_rows);
  g_assert_cmpuint (remit_chart_get_n_plans (chart), ==, size->n_plans);
  g_assert_cmpuint (remit_plan_count_cells (remit_chart_get_plan (chart, 0)), ==, size->n_cells * size->n_rows);
  g_assert_finalize_object (chart);
}

static void
assert_refused (const Size *size, guint line)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_size (size, &error));
  g_assert_error (error, REMIT_FORMAT_ERROR, REMIT_FORMAT_ERROR_LIMIT);
  g_assert_cmpuint (remit_format_error_get_line (error), ==, line);
}

static void
test_roles (void)
{
  const Size full = { REMIT_CHART_MAX_ROLES, 1, 1, REMIT_CHART_MAX_ROLES, 0 };
  const Size over = { REMIT_CHART_MAX_ROLES + 1, 1, 1, 0, 0 };

  assert_read (&full);
  assert_refused (&over, 7 + REMIT_CHART_MAX_ROLES);
}

static void
test_rows (void)
{
  const Size full = { 1, REMIT_CHART_MAX_ROWS, 1, 1, 0 };
  const Size over = { 1, REMIT_CHART_MAX_ROWS + 1, 1, 0, 0 };

  assert_read (&full);
  assert_refused (&over, 11 + REMIT_CHART_MAX_ROWS);
}

static void
test_plans (void)
{
  const Size full = { 1, 1, REMIT_CHART_MAX_PLANS, 1, 0 };
  const Size over = { 1, 1, REMIT_CHART_MAX_PLANS + 1, 0, 0 };

  assert_read (&full);
  /* Fourteen lines before the first plan, and four lines a plan. */
  assert_refused (&over, 15 + 4 * REMIT_CHART_MAX_PLANS);
}

/* Ten million cells in two plans are read, the next one is not. */
static void
test_cells (void)
{
  const Size over = { 5000, 1001, 2, 5000, 0 };
  const guint n_before = 6 + 5000 + 3 + 1001 + 3; /* lines before the first plan */
  const guint n_plan = 2 + 1001 * (5000 + 2);     /* lines of a plan */

  /* The second plan has its start tag, then 999 rows in full; the first had one row more. */
  assert_refused (&over, n_before + n_plan + 1 + 999 * 5002 + 1 + 1);
}

/* Reads a file and compares what it took with what a chart of its size may take. */
static void
assert_needs (const Size *size, gsize most)
{
  const gsize before = get_used ();

  peak = before;
  assert_read (size);
  g_test_message ("%" G_GSIZE_FORMAT " bytes at most", peak - before);
  g_assert_cmpuint (peak - before, <, most);
}

/* A hundred megabytes of white space leave no trace. */
static void
test_white_space (void)
{
  const Size size = { 1, 1, 1, 1, 100 * 1024 };

  assert_needs (&size, 1 * MEBIBYTE);
}

/* Nor do rows × roles: a table of 500 million places with one cell a row. */
static void
test_sparse (void)
{
  const Size size = { REMIT_CHART_MAX_ROLES, REMIT_CHART_MAX_ROWS, 1, 1, 0 };

  assert_needs (&size, 80 * MEBIBYTE);
}

/* A million cells, four bytes each. */
static void
test_million (void)
{
  const Size size = { 100, 10000, 1, 100, 0 };

  assert_needs (&size, 16 * MEBIBYTE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/large/white-space", test_white_space);
  g_test_add_func ("/large/sparse", test_sparse);
  g_test_add_func ("/large/million", test_million);
  g_test_add_func ("/large/roles", test_roles);
  g_test_add_func ("/large/rows", test_rows);
  g_test_add_func ("/large/plans", test_plans);
  g_test_add_func ("/large/cells", test_cells);
  return g_test_run ();
}
