/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "format/remit-table-text.h"
#include "support/test-table.h"

/* Tables as lines with tabs: what spreadsheets and people write, and our own back again. */

static const struct
{
  const char *text;
  const char *table;
} readings[] = {
  { "", "" },
  { "A", "A\n" },
  { "A\n", "A\n" },
  { "A\tR\n\tC\n", "A|R\n|C\n" },
  { "A\tR\r\n\tC\r\n", "A|R\n|C\n" },
  { "A\rR\r", "A\nR\n" },
  { "A\n\nR", "A\n\nR\n" },
  { "A\n\n", "A\n\n" },
  { "\n", "\n" },
  { "\t", "|\n" },
  { "\t\n\t", "|\n|\n" },
  { "A\t\t\nR", "A||\nR||\n" },
  { "\xEF\xBB\xBF" "A\tR", "A|R\n" },
  { " A \t R ", " A | R \n" },
  { "A\xFFR", "A\xEF\xBF\xBDR\n" },
  /* Quotes as Calc and Excel write them. */
  { "\"A\nR\"\tC\n", "A\\nR|C\n" },
  { "\"A\r\nR\"\tC\r\n", "A\\nR|C\n" },
  { "\"A\tR\"\n", "A\\tR\n" },
  { "\"say \"\"yes\"\"\"\tC", "say \"yes\"|C\n" },
  { "\"\"\"yes\"\"\"", "\"yes\"\n" },
  { "\"\"", "\n" },
  { "\"\"\t\"\"\n", "|\n" },
  { "A\t\"two\nlines\"", "A|two\\nlines\n" },
  /* Quotes that are none. */
  { "\"Vision\" statement\tA\n", "\"Vision\" statement|A\n" },
  { "say \"yes\"\tA", "say \"yes\"|A\n" },
  { "\"open\tA\nR\t\n", "\"open|A\nR|\n" },
  { "5\" screens\tA\n6\" screens\tR\n", "5\" screens|A\n6\" screens|R\n" },
  { "\"", "\"\n" },
  { "\"\"\"", "\"\"\"\n" },
  { "\"a\"b\"\tA", "\"a\"b\"|A\n" },
};

static void
test_readings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RemitTable) table = remit_table_text_read (readings[i].text, -1, &error);

      g_test_message ("“%s”", readings[i].text);
      g_assert_no_error (error);
      assert_table (table, readings[i].table);
    }
}

static void
test_length (void)
{
  g_autoptr (RemitTable) part = remit_table_text_read ("A\tR\nC", 3, NULL);
  g_autoptr (RemitTable) ended = remit_table_text_read ("A\tR\n\0\0", 6, NULL);
  g_autoptr (RemitTable) within = remit_table_text_read ("A\0R", 3, NULL);

  assert_table (part, "A|R\n");
  assert_table (ended, "A|R\n");
  assert_table (within, "A\xEF\xBF\xBDR\n");
}

static const struct
{
  const char *table;
  const char *text;
} writings[] = {
  { "", "" },
  { "A\n", "A" },
  { "A|R\n|C\n", "A\tR\n\tC" },
  { "A|R|C\nI\n", "A\tR\tC\nI\t\t" },
  { "\n", "\n" },
  { "A\n\n", "A\n\n" },
  { "two\\nlines|\"yes\"\n", "\"two\nlines\"\t\"\"\"yes\"\"\"" },
  { "a\\tb|say \"yes\"\n", "\"a\tb\"\t\"say \"\"yes\"\"\"" },
};

static void
test_writings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (writings); i++)
    {
      g_autoptr (RemitTable) table = test_table_new (writings[i].table);
      g_autofree char *text = remit_table_text_write (table);

      g_assert_cmpstr (text, ==, writings[i].text);
    }
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (RemitTable) table = test_table_random (rand, 6, 5);
      g_autofree char *text = remit_table_text_write (table);
      g_autofree char *expected = test_table_to_text (table);
      g_autoptr (RemitTable) read = remit_table_text_read (text, -1, NULL);

      assert_table (read, expected);
    }
}

/* With any line end, with a last one or without, it is the same table. */
static void
test_line_ends (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (8);

  for (guint i = 0; i < 500; i++)
    {
      g_autoptr (RemitTable) table = test_table_random (rand, 4, 4);
      g_autofree char *text = remit_table_text_write (table);
      g_autofree char *expected = test_table_to_text (table);
      const char *ends[] = { "\r\n", "\r" };

      for (guint j = 0; j < G_N_ELEMENTS (ends); j++)
        {
          g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
          g_autofree char *joined = g_strjoinv (ends[j], lines);
          g_autofree char *ended = g_str_has_suffix (joined, ends[j]) ? g_strdup (joined)
                                                                       : g_strconcat (joined, ends[j], NULL);
          g_autoptr (RemitTable) read = remit_table_text_read (ended, -1, NULL);

          assert_table (read, expected);
        }
    }
}

static void
test_limits (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *tabs = g_strnfill (REMIT_TABLE_MAX_CELLS, '\t');
  g_autofree char *large = g_strnfill (REMIT_TABLE_TEXT_MAX_SIZE + 1, 'A');
  g_autoptr (RemitTable) table = NULL;

  g_assert_null (remit_table_text_read (tabs, -1, &error));
  g_assert_error (error, REMIT_TABLE_ERROR, REMIT_TABLE_ERROR_LIMIT);
  g_clear_error (&error);
  g_assert_null (remit_table_text_read (large, -1, &error));
  g_assert_error (error, REMIT_TABLE_ERROR, REMIT_TABLE_ERROR_LIMIT);
  g_clear_error (&error);

  table = remit_table_text_read (tabs, REMIT_TABLE_MAX_CELLS - 1, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (remit_table_get_n_columns (table), ==, REMIT_TABLE_MAX_CELLS);
}

/* Quotes that are never closed are looked for once, not from each of them again. */
static void
test_many_quotes (void)
{
  GString *text = g_string_new (NULL);
  g_autoptr (RemitTable) table = NULL;
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 200000; i++)
    g_string_append (text, i % 2 == 0 ? "\"a\t" : "\"\"b\n");
  table = remit_table_text_read (text->str, (gssize) text->len, NULL);
  g_assert_cmpuint (remit_table_get_n_rows (table), >, 0);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);
  g_string_free (text, TRUE);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/table-text/readings", test_readings);
  g_test_add_func ("/format/table-text/length", test_length);
  g_test_add_func ("/format/table-text/writings", test_writings);
  g_test_add_func ("/format/table-text/round-trip", test_round_trip);
  g_test_add_func ("/format/table-text/line-ends", test_line_ends);
  g_test_add_func ("/format/table-text/limits", test_limits);
  g_test_add_func ("/format/table-text/many-quotes", test_many_quotes);
  return g_test_run ();
}
