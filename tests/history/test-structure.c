/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "history/remit-history.h"
#include "history/remit-structure.h"
#include "support/test-chart.h"

#define CHART                                                                                                          \
  "A  B  C  D\n"                                                                                                       \
  "# One\n"                                                                                                            \
  "a  R  .  .  A\n"                                                                                                    \
  "b  .  R  .  A\n"                                                                                                    \
  "c  .  .  R  A\n"                                                                                                    \
  "# Two\n"                                                                                                            \
  "# Three\n"                                                                                                          \
  "d  A  .  .  R\n"                                                                                                    \
  "e  A  R  .  .\n"

/* Sections parted by bars, rows by their titles: "abc||de". */
static char *
get_rows (RemitChart *chart)
{
  GString *text = g_string_new (NULL);

  for (guint s = 0; s < remit_chart_get_n_sections (chart); s++)
    {
      guint start = remit_chart_get_section_start (chart, s);

      if (s > 0)
        g_string_append_c (text, '|');
      for (guint i = 0; i < remit_chart_get_section_n_rows (chart, s); i++)
        g_string_append (text, remit_responsibility_get_title (remit_chart_get_row (chart, start + i)));
    }
  return g_string_free (text, FALSE);
}

static char *
get_roles (RemitChart *chart)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < remit_chart_get_n_roles (chart); i++)
    g_string_append (text, remit_role_get_name (remit_chart_get_role (chart, i)));
  return g_string_free (text, FALSE);
}

typedef struct
{
  guint first;
  guint n;
  int by; /* of rows; 0 for putting */
  guint section;
  guint before;
  const char *rows; /* NULL where nothing moves */
} RowMove;

static const RowMove row_moves[] = {
  { 1, 1, -1, 0, 0, "bac||de" },
  { 1, 2, -1, 0, 0, "bca||de" },
  { 0, 1, -1, 0, 0, NULL },
  { 0, 3, -1, 0, 0, NULL },
  { 0, 2, 1, 0, 0, "cab||de" },
  { 2, 1, 1, 0, 0, "ab|c|de" },
  { 0, 3, 1, 0, 0, "|abc|de" },
  { 3, 1, -1, 0, 0, "abc|d|e" },
  { 3, 2, -1, 0, 0, "abc|de|" },
  { 4, 1, 1, 0, 0, NULL },
  { 1, 3, 1, 0, 0, NULL }, /* two sections */
  { 0, 1, 0, 2, 5, "bc||dea" },
  { 0, 2, 0, 2, 4, "c||dabe" },
  { 0, 2, 0, 2, 3, "c||abde" },
  { 0, 2, 0, 1, 3, "c|ab|de" },
  { 3, 2, 0, 0, 0, "deabc||" },
  { 3, 2, 0, 0, 2, "abdec||" },
  { 3, 2, 0, 1, 3, "abc|de|" },
  { 1, 3, 0, 0, 0, "bcda||e" },
  { 1, 3, 0, 2, 5, "a||ebcd" },
  { 1, 1, 0, 0, 1, NULL },
  { 1, 1, 0, 0, 2, NULL },
  { 2, 1, 0, 2, 3, "ab||cde" },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (row_moves); i++)
    {
      const RowMove *move = &row_moves[i];
      RemitChart *chart = test_chart_new (CHART);
      RemitHistory *history = remit_history_new (chart);
      RemitEdit *edit = remit_edit_new ("Move");
      g_autofree char *before = test_chart_to_text (chart);
      g_autofree char *rows = NULL;
      g_autofree char *after = NULL;
      gboolean moves;

      g_test_message ("%u", i);
      moves = move->by != 0 ? remit_structure_shift_rows (edit, chart, move->first, move->n, move->by)
                            : remit_structure_put_rows (edit, chart, move->first, move->n, move->section, move->before);
      g_assert_cmpint (moves, ==, move->rows != NULL);
      g_assert_cmpint (remit_edit_is_empty (edit), ==, !moves);
      g_assert_true (remit_history_apply (history, edit, NULL));
      rows = get_rows (chart);
      g_assert_cmpstr (rows, ==, moves ? move->rows : "abc||de");
      /* The letters went with the rows. */
      for (guint row = 0; row < remit_chart_get_n_rows (chart); row++)
        {
          const char *title = remit_responsibility_get_title (remit_chart_get_row (chart, row));

          g_assert_cmpuint (remit_plan_get_set (test_chart_get_plan (chart), row, 0), ==,
                            title[0] == 'a' ? 1 : title[0] == 'd' || title[0] == 'e' ? 2 : 0);
        }
      remit_history_undo (history);
      after = test_chart_to_text (chart);
      g_assert_cmpstr (after, ==, before);
      g_assert_finalize_object (history);
      g_assert_finalize_object (chart);
    }
}

typedef struct
{
  const char *rows; /* by their titles */
  guint section;
  guint before;
  const char *after; /* NULL where nothing moves */
} Gathering;

static const Gathering gatherings[] = {
  { "b", 0, 0, "bac||de" },   { "ac", 0, 3, "bac||de" },   { "ac", 0, 0, "acb||de" },  { "ac", 0, 1, "acb||de" },
  { "ac", 0, 2, "bac||de" },  { "abc", 0, 0, NULL },       { "abc", 0, 2, NULL },      { "bc", 0, 3, NULL },
  { "abc", 2, 3, "||abcde" }, { "abc", 1, 3, "|abc|de" },  { "ad", 1, 3, "bc|ad|e" },  { "ad", 2, 5, "bc||ead" },
  { "ae", 2, 4, "bc||dae" },  { "bde", 0, 0, "bdeac||" },  { "bde", 0, 1, "abdec||" }, { "de", 2, 3, NULL },
  { "abcde", 1, 3, "|abcde|" }, { "c", 1, 3, "ab|c|de" },  { "d", 1, 3, "abc|d|e" },   { "ce", 2, 4, "ab||dce" },
  { "", 0, 0, NULL },
};

static void
test_gather (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (gatherings); i++)
    {
      RemitChart *chart = test_chart_new (CHART);
      RemitHistory *history = remit_history_new (chart);
      RemitEdit *edit = remit_edit_new ("Move");
      g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
      g_autofree char *before = test_chart_to_text (chart);
      g_autofree char *moved = NULL;
      g_autofree char *after = NULL;
      gboolean moves;

      for (const char *p = gatherings[i].rows; *p != '\0'; p++)
        {
          const guint row = (guint) (*p - 'a');

          g_array_append_val (rows, row);
        }
      g_test_message ("%s to %u", gatherings[i].rows, gatherings[i].before);
      moves = remit_structure_gather_rows (edit, chart, rows, gatherings[i].section, gatherings[i].before);
      g_assert_cmpint (moves, ==, gatherings[i].after != NULL);
      g_assert_cmpint (remit_edit_is_empty (edit), ==, !moves);
      g_assert_true (remit_history_apply (history, edit, NULL));
      moved = get_rows (chart);
      g_assert_cmpstr (moved, ==, moves ? gatherings[i].after : "abc||de");
      remit_history_undo (history);
      after = test_chart_to_text (chart);
      g_assert_cmpstr (after, ==, before);
      g_assert_finalize_object (history);
      g_assert_finalize_object (chart);
    }
}

typedef struct
{
  guint first;
  guint n;
  int by;
  guint before;
  const char *roles;
} RoleMove;

static const RoleMove role_moves[] = {
  { 1, 1, -1, 0, "BACD" }, { 1, 2, 1, 0, "ADBC" },  { 0, 2, -1, 0, NULL }, { 2, 2, 1, 0, NULL },
  { 0, 2, 0, 4, "CDAB" },  { 0, 2, 0, 3, "CABD" }, { 2, 2, 0, 0, "CDAB" }, { 3, 1, 0, 1, "ADBC" },
  { 1, 2, 0, 1, NULL },    { 1, 2, 0, 3, NULL },   { 1, 2, 0, 2, NULL },
};

static void
test_roles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (role_moves); i++)
    {
      const RoleMove *move = &role_moves[i];
      RemitChart *chart = test_chart_new (CHART);
      RemitHistory *history = remit_history_new (chart);
      RemitEdit *edit = remit_edit_new ("Move");
      g_autofree char *before = test_chart_to_text (chart);
      g_autofree char *roles = NULL;
      g_autofree char *after = NULL;
      gboolean moves;

      moves = move->by != 0 ? remit_structure_shift_roles (edit, chart, move->first, move->n, move->by)
                            : remit_structure_put_roles (edit, chart, move->first, move->n, move->before);
      g_assert_cmpint (moves, ==, move->roles != NULL);
      g_assert_true (remit_history_apply (history, edit, NULL));
      roles = get_roles (chart);
      g_assert_cmpstr (roles, ==, moves ? move->roles : "ABCD");
      remit_history_undo (history);
      after = test_chart_to_text (chart);
      g_assert_cmpstr (after, ==, before);
      g_assert_finalize_object (history);
      g_assert_finalize_object (chart);
    }
}

static void
add_plans (RemitChart *chart)
{
  g_autoptr (RemitPlan) copy = remit_chart_copy_plan (chart, test_chart_get_plan (chart), "copy", "Copy");
  g_autoptr (RemitPlan) voice = remit_chart_copy_plan (chart, test_chart_get_plan (chart), "voice", "Voice");

  remit_plan_set_sort (voice, REMIT_SORT_VOICE);
  remit_chart_insert_plan (chart, 1, copy);
  remit_chart_insert_plan (chart, 2, voice);
}

static void
test_duplicate_rows (void)
{
  RemitChart *chart = test_chart_new (CHART);
  RemitHistory *history = remit_history_new (chart);
  RemitEdit *edit = remit_edit_new ("Duplicate");
  g_autofree char *rows = NULL;

  add_plans (chart);
  remit_chart_set_cell_note (chart, test_chart_get_plan (chart), 1, 2, "Sometimes");
  remit_responsibility_set_weight (remit_chart_get_row (chart, 2), 3);
  remit_structure_duplicate_rows (edit, chart, 1, 2);
  g_assert_true (remit_history_apply (history, edit, NULL));
  rows = get_rows (chart);
  g_assert_cmpstr (rows, ==, "abcbc||de");
  for (guint plan = 0; plan < 2; plan++)
    {
      g_assert_cmpuint (remit_plan_get_set (remit_chart_get_plan (chart, plan), 3, 1), ==, 1);
      g_assert_cmpuint (remit_plan_get_set (remit_chart_get_plan (chart, plan), 4, 2), ==, 1);
      g_assert_cmpuint (remit_plan_get_set (remit_chart_get_plan (chart, plan), 4, 3), ==, 2);
    }
  g_assert_cmpstr (remit_plan_get_cell_note (test_chart_get_plan (chart), 3, 2), ==, "Sometimes");
  g_assert_false (remit_plan_get_answered (remit_chart_get_plan (chart, 2), 3));
  g_assert_cmpuint (remit_responsibility_get_weight (remit_chart_get_row (chart, 4)), ==, 3);
  for (guint i = 0; i < remit_chart_get_n_rows (chart); i++)
    g_assert_true (remit_chart_find_row (chart, remit_item_get_id (REMIT_ITEM (remit_chart_get_row (chart, i)))) ==
                   remit_chart_get_row (chart, i));
  g_assert_finalize_object (history);
  g_assert_finalize_object (chart);
}

/* Many copies of one title, long enough that numbers are cut off, still have ids of their own. */
static void
test_duplicate_ids (void)
{
  RemitChart *chart = test_chart_new ("A\nthe very same long title of all\nthe very same long title of all\n"
                                      "the very same long title of all\n");
  RemitHistory *history = remit_history_new (chart);

  for (guint i = 0; i < 4; i++)
    {
      RemitEdit *edit = remit_edit_new ("Duplicate");

      remit_structure_duplicate_rows (edit, chart, 0, remit_chart_get_n_rows (chart));
      g_assert_true (remit_history_apply (history, edit, NULL));
    }
  g_assert_cmpuint (remit_chart_get_n_rows (chart), ==, 48);
  for (guint i = 0; i < 48; i++)
    g_assert_true (remit_chart_find_row (chart, remit_item_get_id (REMIT_ITEM (remit_chart_get_row (chart, i)))) ==
                   remit_chart_get_row (chart, i));
  g_assert_finalize_object (history);
  g_assert_finalize_object (chart);
}

static void
test_duplicate_roles (void)
{
  RemitChart *chart = test_chart_new (CHART);
  RemitHistory *history = remit_history_new (chart);
  RemitEdit *edit = remit_edit_new ("Duplicate");
  g_autofree char *roles = NULL;

  add_plans (chart);
  remit_structure_duplicate_roles (edit, chart, 0, 2);
  g_assert_true (remit_history_apply (history, edit, NULL));
  roles = get_roles (chart);
  g_assert_cmpstr (roles, ==, "ABA (copy)B (copy)CD");
  assert_plan (chart, remit_chart_get_plan (chart, 1), "a|R||R|||A\nb||R||R||A\nc|||||R|A\nd|A||A|||R\ne|A|R|A|R||\n");
  assert_plan (chart, remit_chart_get_plan (chart, 2), "a|R|||||A\nb||R||||A\nc|||||R|A\nd|A|||||R\ne|A|R||||\n");
  remit_history_undo (history);
  assert_plan (chart, remit_chart_get_plan (chart, 1), "a|R|||A\nb||R||A\nc|||R|A\nd|A|||R\ne|A|R||\n");
  g_assert_finalize_object (history);
  g_assert_finalize_object (chart);
}

static void
test_fill_down (void)
{
  RemitChart *chart = test_chart_new (CHART);
  RemitHistory *history = remit_history_new (chart);
  RemitEdit *edit = remit_edit_new ("Fill");
  const guint list[] = { 1, 2, 4 };
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_vals (rows, list, G_N_ELEMENTS (list));
  remit_structure_fill_down (edit, test_chart_get_plan (chart), rows, 1, 3);
  g_assert_true (remit_history_apply (history, edit, NULL));
  assert_plan (chart, test_chart_get_plan (chart), "a|R|||A\nb||R||A\nc||R||A\nd|A|||R\ne|A|R||A\n");
  g_assert_finalize_object (history);
  g_assert_finalize_object (chart);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/structure/rows", test_rows);
  g_test_add_func ("/structure/gather", test_gather);
  g_test_add_func ("/structure/roles", test_roles);
  g_test_add_func ("/structure/duplicate-rows", test_duplicate_rows);
  g_test_add_func ("/structure/duplicate-ids", test_duplicate_ids);
  g_test_add_func ("/structure/duplicate-roles", test_duplicate_roles);
  g_test_add_func ("/structure/fill-down", test_fill_down);
  return g_test_run ();
}
