/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "format/compare.h"
#include "format/helpers.h"
#include "format/remit-writer.h"
#include "support/test-random.h"

/* What is written is read as the same chart, matches the schema, and is written as the same bytes:
 * for the sample files, the templates, and as many random charts as there is time for. */

static void
assert_canonical (const char *text)
{
  assert_written (text, text);
  g_assert_true (schema_accepts (text));
}

static void
test_example (void)
{
  g_autofree char *text = read_data ("example.remit");

  assert_canonical (text);
}

static void
test_templates (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("REMIT_SOURCE_DIR"), "resources", "templates", NULL);
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  g_assert_nonnull (folder);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);
      g_autofree char *text = NULL;

      g_test_message ("%s", name);
      g_assert_true (g_file_get_contents (file, &text, NULL, NULL));
      assert_canonical (text);
      n++;
    }
  g_assert_cmpuint (n, ==, 7);
}

static void
round_trip (RemitChart *chart)
{
  g_autofree char *first = write_text (chart);
  g_autofree char *second = NULL;
  g_autoptr (GError) error = NULL;
  RemitChart *copy = read_text (first, &error);

  g_assert_no_error (error);
  assert_same_chart (chart, copy);
  second = write_text (copy);
  assert_same_text (first, second);
  g_assert_true (schema_accepts (first));
  g_assert_finalize_object (copy);
}

static void
test_random (gconstpointer data)
{
  const TestRandomFlags flags = GPOINTER_TO_UINT (data);
  const gint64 end = g_get_monotonic_time () + test_random_duration () * G_TIME_SPAN_SECOND;
  guint n = 0;

  for (guint32 seed = 1; n < 20 || g_get_monotonic_time () < end; seed++, n++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      const guint size = seed % 10 == 0 ? 60 : 6;
      RemitChart *chart = test_random_chart (rand, size, size / 2, flags);

      g_test_message ("seed %u", seed);
      round_trip (chart);
      g_assert_finalize_object (chart);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/round-trip/example", test_example);
  g_test_add_func ("/round-trip/templates", test_templates);
  g_test_add_data_func ("/round-trip/random/plain", GUINT_TO_POINTER (TEST_RANDOM_PLAIN), test_random);
  g_test_add_data_func ("/round-trip/random/records", GUINT_TO_POINTER (TEST_RANDOM_RECORDS), test_random);
  g_test_add_data_func ("/round-trip/random/foreign", GUINT_TO_POINTER (TEST_RANDOM_RECORDS | TEST_RANDOM_FOREIGN),
                        test_random);
  return g_test_run ();
}
