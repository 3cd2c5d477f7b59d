/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "chart/remit-scheme-presets.h"
#include "support/test-chart.h"
#include "widgets/remit-matrix-columns.h"
#include "widgets/remit-matrix-lines.h"

#define SECTION_HEIGHT 20
#define ROW_HEIGHT 10

/* Long titles take two lines. */
static int
measure (RemitResponsibility *row,
         gpointer             user_data)
{
  return strlen (remit_responsibility_get_title (row)) > 8 ? 2 * ROW_HEIGHT : ROW_HEIGHT;
}

static void
build (RemitMatrixLines *lines,
       RemitChart       *chart)
{
  remit_matrix_lines_build (lines, chart, NULL, NULL, SECTION_HEIGHT, ROW_HEIGHT, measure, NULL);
}

static char *
to_text (RemitMatrixLines *lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < remit_matrix_lines_get_n (lines); i++)
    {
      const RemitLine *line = remit_matrix_lines_get (lines, i);

      g_string_append_printf (text, "%c%u@%d ", "SRrs+"[line->kind], line->index, line->y);
    }
  return g_string_free (text, FALSE);
}

#define assert_lines(lines, expected)                                                                                  \
  G_STMT_START                                                                                                         \
  {                                                                                                                    \
    g_autofree char *_text = to_text (lines);                                                                          \
    g_assert_cmpstr (_text, ==, expected);                                                                             \
  }                                                                                                                    \
  G_STMT_END

static void
test_build (void)
{
  g_autoptr (RemitMatrixLines) lines = remit_matrix_lines_new ();
  RemitChart *chart = test_chart_new ("A  B\n# One\nrow\na long title\n# Two\nlast\n");

  build (lines, chart);
  assert_lines (lines, "S0@0 R0@20 R1@30 S1@50 R2@70 +3@80 ");
  g_assert_cmpint (remit_matrix_lines_get_height (lines), ==, 90);
  g_assert_cmpuint (remit_matrix_lines_find_row (lines, 2), ==, 4);
  g_assert_cmpuint (remit_matrix_lines_find_row (lines, 3), ==, REMIT_NO_POSITION);
  g_assert_cmpuint (remit_matrix_lines_find_section (lines, 1), ==, 3);
  g_assert_cmpuint (remit_matrix_lines_find_new (lines), ==, REMIT_NO_POSITION);
  g_assert_finalize_object (chart);
}

static void
test_no_heading (void)
{
  g_autoptr (RemitMatrixLines) lines = remit_matrix_lines_new ();
  RemitChart *chart = test_chart_new ("A  B\nrow\n");
  g_autoptr (RemitScheme) scheme = remit_scheme_new_preset (REMIT_PRESET_RACI);
  RemitChart *bare = remit_chart_new (scheme);

  build (lines, chart);
  assert_lines (lines, "R0@0 +1@10 ");
  g_assert_cmpuint (remit_matrix_lines_find_section (lines, 0), ==, REMIT_NO_POSITION);
  build (lines, bare);
  assert_lines (lines, "+0@0 ");
  g_assert_finalize_object (bare);
  g_assert_finalize_object (chart);
}

static void
test_fold (void)
{
  g_autoptr (RemitMatrixLines) lines = remit_matrix_lines_new ();
  RemitChart *chart = test_chart_new ("A\n# One\na\nb\n# Two\nc\n");
  RemitSection *one = remit_chart_get_section (chart, 0);

  remit_matrix_lines_set_folded (lines, one, TRUE);
  build (lines, chart);
  assert_lines (lines, "S0@0 S1@20 R2@40 +3@50 ");
  g_assert_true (remit_matrix_lines_get_folded (lines, one));
  g_assert_cmpuint (remit_matrix_lines_find_row (lines, 0), ==, REMIT_NO_POSITION);
  g_assert_cmpuint (remit_matrix_lines_find_row (lines, 2), ==, 2);

  /* Folded is the section, wherever it goes. */
  remit_chart_move_section (chart, 0, 1);
  build (lines, chart);
  assert_lines (lines, "S0@0 R0@20 S1@30 +3@50 ");
  remit_matrix_lines_set_folded (lines, one, FALSE);
  build (lines, chart);
  assert_lines (lines, "S0@0 R0@20 S1@30 R1@50 R2@60 +3@70 ");
  remit_matrix_lines_set_folded (lines, one, TRUE);
  g_clear_pointer (&lines, remit_matrix_lines_free);
  g_assert_finalize_object (chart);
}

static void
test_new (void)
{
  g_autoptr (RemitMatrixLines) lines = remit_matrix_lines_new ();
  RemitChart *chart = test_chart_new ("A\n# One\na\n# Two\nb\n");

  /* Row 1 is both the end of the first section and the beginning of the second. */
  remit_matrix_lines_set_new (lines, REMIT_LINE_NEW_ROW, 0, 1);
  build (lines, chart);
  assert_lines (lines, "S0@0 R0@20 r1@30 S1@40 R1@60 +2@70 ");
  g_assert_cmpuint (remit_matrix_lines_find_new (lines), ==, 2);
  remit_matrix_lines_set_new (lines, REMIT_LINE_NEW_ROW, 1, 1);
  build (lines, chart);
  assert_lines (lines, "S0@0 R0@20 S1@30 r1@50 R1@60 +2@70 ");
  remit_matrix_lines_set_new (lines, REMIT_LINE_NEW_SECTION, 0, 1);
  build (lines, chart);
  assert_lines (lines, "S0@0 R0@20 s1@30 S1@50 R1@70 +2@80 ");
  remit_matrix_lines_set_new (lines, REMIT_LINE_NEW_SECTION, 0, 2);
  build (lines, chart);
  assert_lines (lines, "S0@0 R0@20 S1@30 R1@50 s2@60 +2@80 ");
  remit_matrix_lines_set_new (lines, REMIT_LINE_LAST, 0, 0);
  build (lines, chart);
  g_assert_cmpuint (remit_matrix_lines_find_new (lines), ==, REMIT_NO_POSITION);
  g_assert_finalize_object (chart);
}

/* Every height is in the line that a plain walk over the lines finds. */
static void
test_find_y (void)
{
  g_autoptr (RemitMatrixLines) lines = remit_matrix_lines_new ();
  RemitChart *chart = test_chart_new ("A\n# One\na\na long title\n# Two\n# Three\nb\nanother long title\n");

  build (lines, chart);
  for (int y = -5; y < remit_matrix_lines_get_height (lines) + 5; y++)
    {
      guint expected = 0;

      while (expected < remit_matrix_lines_get_n (lines) &&
             remit_matrix_lines_get (lines, expected)->y + remit_matrix_lines_get (lines, expected)->height <= y)
        expected++;
      g_assert_cmpuint (remit_matrix_lines_find_y (lines, y), ==, expected);
    }
  g_assert_finalize_object (chart);
}

static void
test_filter (void)
{
  g_autoptr (RemitMatrixLines) lines = remit_matrix_lines_new ();
  RemitChart *chart = test_chart_new ("PM  PO\n# One\nvision  A  R\nbacklog  .  A\n# Two\nvisits  R  .\n");
  g_autoptr (RemitRowFilter) filter = remit_row_filter_new (chart);
  const struct
  {
    const char *text;
    const char *lines;
  } cases[] = {
    { "vis", "S0@0 R0@20 S1@30 R2@50 +3@60 " },
    { "PO:A", "S0@0 R1@20 +3@30 " },
    { "nothing", "+3@0 " },
    { "", "S0@0 R0@20 R1@30 S1@40 R2@60 +3@70 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      remit_row_filter_set_text (filter, cases[i].text);
      remit_matrix_lines_build (lines, chart, test_chart_get_plan (chart), filter, SECTION_HEIGHT, ROW_HEIGHT, measure, NULL);
      assert_lines (lines, cases[i].lines);
    }
  /* What is looked for is shown in folded sections, too. */
  remit_matrix_lines_set_folded (lines, remit_chart_get_section (chart, 0), TRUE);
  remit_row_filter_set_text (filter, "back");
  remit_matrix_lines_build (lines, chart, test_chart_get_plan (chart), filter, SECTION_HEIGHT, ROW_HEIGHT, measure, NULL);
  assert_lines (lines, "S0@0 R1@20 +3@30 ");
  g_clear_pointer (&lines, remit_matrix_lines_free);
  g_assert_finalize_object (chart);
}

static void
test_columns (void)
{
  g_autoptr (RemitMatrixColumns) columns = remit_matrix_columns_new ();
  RemitChart *chart = test_chart_new ("A  B  C  D\n");
  RemitRole *b = remit_chart_get_role (chart, 1);

  g_assert_cmpuint (remit_matrix_columns_get_n (columns), ==, 0);
  remit_matrix_columns_set_own (columns, b, 25);
  remit_matrix_columns_build (columns, chart, 10);
  g_assert_cmpuint (remit_matrix_columns_get_n (columns), ==, 4);
  g_assert_cmpint (remit_matrix_columns_get_width (columns, 0), ==, 10);
  g_assert_cmpint (remit_matrix_columns_get_width (columns, 1), ==, 25);
  g_assert_cmpint (remit_matrix_columns_get_x (columns, 4), ==, 55);
  for (int x = -3; x < 60; x++)
    {
      guint expected = 0;

      while (expected < 4 && remit_matrix_columns_get_x (columns, expected + 1) <= x)
        expected++;
      g_assert_cmpuint (remit_matrix_columns_find_x (columns, x), ==, expected);
    }

  /* A width is the role's, wherever it stands. */
  remit_chart_move_role (chart, 1, 3);
  remit_matrix_columns_build (columns, chart, 10);
  g_assert_cmpint (remit_matrix_columns_get_width (columns, 3), ==, 25);
  g_assert_cmpuint (remit_matrix_columns_count_own (columns), ==, 1);
  remit_matrix_columns_set_own (columns, b, 0);
  remit_matrix_columns_build (columns, chart, 10);
  g_assert_cmpint (remit_matrix_columns_get_x (columns, 4), ==, 40);
  g_assert_cmpuint (remit_matrix_columns_count_own (columns), ==, 0);
  g_assert_finalize_object (chart);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/matrix-lines/build", test_build);
  g_test_add_func ("/matrix-lines/no-heading", test_no_heading);
  g_test_add_func ("/matrix-lines/fold", test_fold);
  g_test_add_func ("/matrix-lines/new", test_new);
  g_test_add_func ("/matrix-lines/filter", test_filter);
  g_test_add_func ("/matrix-lines/find-y", test_find_y);
  g_test_add_func ("/matrix-columns/columns", test_columns);
  return g_test_run ();
}
