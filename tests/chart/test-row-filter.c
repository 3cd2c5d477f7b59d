/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "chart/remit-row-filter.h"
#include "support/test-chart.h"

typedef struct
{
  const char *text;
  const char *rows; /* numbers of those that match */
} Case;

static const Case cases[] = {
  { "", "01234" },
  { "   ", "01234" },
  { "vision", "0" },
  { "VISION", "0" },
  { "ision", "0" },
  { "the", "024" },
  { "the set", "0" },
  { "set the", "0" },
  { "strasse", "3" },
  { "straße", "3" },
  { "STRASSE", "3" },
  { "resume", "" },
  { "résumé", "4" },
  { "RÉSUMÉ", "4" },
  { "quarter", "1" },
  { "board", "2" },
  { "delivery", "234" },
  { "delivery the", "24" },
  { "PM:A", "0" },
  { "pm:a", "0" },
  { "Product:A", "" },
  { "PM:R", "12" },
  { "PM:AR", "" },
  { "PO:ra", "1" },
  { "PO:-", "234" },
  { "PO:", "234" },
  { "PM:R PO:A", "1" },
  { "PM:R the", "2" },
  { "PM:X", "" },
  { "nobody:A", "" },
  { "note:", "4" },
  { "zzz", "" },
};

static void
test_matches (void)
{
  RemitChart *chart = test_chart_new ("PM  PO\n"
                                      "# Strategy\n"
                                      "Set the vision  A  R\n"
                                      "Roadmap  R  RA\n"
                                      "# Delivery\n"
                                      "Order the backlog  R  .\n"
                                      "Straße and more  .  .\n"
                                      "The note: a résumé  I  .\n");
  RemitPlan *plan = test_chart_get_plan (chart);
  g_autoptr (RemitRowFilter) filter = remit_row_filter_new (chart);

  remit_responsibility_set_note (remit_chart_get_row (chart, 1), "Each quarter.");
  remit_chart_set_cell_note (chart, plan, 2, 1, "Only with the Board");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GString) rows = g_string_new (NULL);

      remit_row_filter_set_text (filter, cases[i].text);
      for (guint row = 0; row < remit_chart_get_n_rows (chart); row++)
        if (remit_row_filter_matches (filter, plan, row))
          g_string_append_printf (rows, "%u", row);
      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (rows->str, ==, cases[i].rows);
      g_assert_cmpint (remit_row_filter_is_active (filter), ==, strspn (cases[i].text, " ") != strlen (cases[i].text));
    }
  g_assert_finalize_object (chart);
}

static void
test_forget (void)
{
  RemitChart *chart = test_chart_new ("PM  PO\nSet the vision  A  R\n");
  g_autoptr (RemitRowFilter) filter = remit_row_filter_new (chart);
  RemitPlan *plan = test_chart_get_plan (chart);

  g_assert_true (remit_row_filter_set_text (filter, "goal"));
  g_assert_false (remit_row_filter_set_text (filter, "goal"));
  g_assert_false (remit_row_filter_matches (filter, plan, 0));
  remit_responsibility_set_title (remit_chart_get_row (chart, 0), "Set the goal");
  remit_row_filter_forget (filter);
  g_assert_true (remit_row_filter_matches (filter, plan, 0));

  /* The role moves, and its letters with it. */
  remit_row_filter_set_text (filter, "PO:R");
  remit_chart_move_role (chart, 1, 0);
  remit_row_filter_forget (filter);
  g_assert_true (remit_row_filter_matches (filter, plan, 0));
  g_assert_finalize_object (chart);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-filter/matches", test_matches);
  g_test_add_func ("/row-filter/forget", test_forget);
  return g_test_run ();
}
