/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "format/compare.h"
#include "format/helpers.h"
#include "format/remit-writer.h"
#include "history/remit-history.h"
#include "support/test-chart.h"
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

/* How a limit is written: with what differs from the defaults. */
static char *
expect_limit (RemitRule         rule,
              const RemitLimit *limit)
{
  GString *line = g_string_new (NULL);
  gboolean severe = limit->has_severity
                    && (rule == REMIT_RULE_ROW_DUPLICATE || limit->severity != remit_rule_get_default_severity (rule));
  gboolean valued = limit->value >= 0 && limit->value != remit_rule_get_default_value (rule);

  if (severe || valued)
    g_string_append_printf (line, "  <limit rule=\"%s\"", remit_rule_get_id (rule));
  if (severe)
    g_string_append_printf (line, " severity=\"%s\"", remit_severity_to_nick (limit->severity));
  if (valued)
    g_string_append_printf (line, " value=\"%d\"", limit->value);
  if (line->len > 0)
    g_string_append (line, "/>\n");
  return g_string_free (line, FALSE);
}

/* One change of a rule, by an edit as the app makes it: it is written and read, and taken back to the byte. */
static void
change_limit (RemitHistory     *history,
              RemitRule         rule,
              const RemitLimit *limit)
{
  RemitChart *chart = remit_history_get_chart (history);
  RemitEdit *edit = remit_edit_new ("Change Checks");
  g_autoptr (RemitLimits) limits = remit_limits_copy_with (remit_chart_get_limits (chart), rule, limit);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autofree char *before = write_text (chart);
  g_autofree char *after = NULL;
  g_autofree char *again = NULL;
  g_autofree char *line = expect_limit (rule, limit);

  g_value_init (&value, REMIT_TYPE_LIMITS);
  g_value_set_boxed (&value, limits);
  remit_edit_set_property (edit, chart, "limits", &value);
  g_assert_true (remit_history_apply (history, edit, NULL));
  after = write_text (chart);
  if (*line == '\0')
    assert_same_text (before, after);
  else
    g_assert_nonnull (strstr (after, line));
  round_trip (chart);

  g_assert_true (remit_history_undo (history));
  again = write_text (chart);
  assert_same_text (before, again);
}

static void
change_rule (RemitHistory *history,
             RemitRule     rule)
{
  const int numbers[] = { -1, 1, remit_rule_get_default_value (rule), (int) remit_rule_get_max_value (rule), 0 };
  guint n_numbers = remit_rule_get_default_value (rule) < 0 ? 1 : G_N_ELEMENTS (numbers);

  for (guint i = 0; i < n_numbers; i++)
    for (int severity = -1; severity <= REMIT_SEVERITY_ERROR; severity++)
      {
        const RemitLimit limit = { TRUE, severity >= 0, (RemitSeverity) MAX (severity, 0), numbers[i], NULL };

        change_limit (history, rule, &limit);
      }
}

static void
test_limits (void)
{
  RemitChart *chart = test_chart_new ("        PM  PO\n"
                                      "Vision  A   R\n");
  g_autoptr (RemitHistory) history = remit_history_new (chart);

  for (guint rule = 0; rule < REMIT_N_RULES; rule++)
    change_rule (history, rule);
  g_clear_object (&history);
  g_assert_finalize_object (chart);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/round-trip/example", test_example);
  g_test_add_func ("/round-trip/templates", test_templates);
  g_test_add_func ("/round-trip/limits", test_limits);
  g_test_add_data_func ("/round-trip/random/plain", GUINT_TO_POINTER (TEST_RANDOM_PLAIN), test_random);
  g_test_add_data_func ("/round-trip/random/records", GUINT_TO_POINTER (TEST_RANDOM_RECORDS), test_random);
  g_test_add_data_func ("/round-trip/random/foreign", GUINT_TO_POINTER (TEST_RANDOM_RECORDS | TEST_RANDOM_FOREIGN),
                        test_random);
  return g_test_run ();
}
