/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "analysis/remit-finding-group.h"

#include "analysis/remit-checks.h"
#include "analysis/remit-collector.h"
#include "support/test-chart.h"

/* The list model of one rule's findings: what it tells, how little it tells, and where it ends. */

#define KEY(n) REMIT_FINDING_KEY (REMIT_RULE_ROW_BLANK, n, 0)

/* Findings say a word that the test can change. */
typedef struct
{
  const char *word;
  guint n_made;
} Words;

typedef struct
{
  GListModel *model;
  GString *log;
  guint n_items;
} Log;

static RemitFinding *
make_cb (RemitFindingKey key, gpointer user_data)
{
  Words *words = user_data;
  g_autoptr (GPtrArray) nothing = g_ptr_array_new ();
  g_autofree char *message = g_strdup_printf ("%s %u", words->word, REMIT_FINDING_KEY_FIRST (key));

  words->n_made++;
  return remit_finding_new (REMIT_FINDING_KEY_RULE (key), REMIT_SEVERITY_NOTE, NULL, nothing, nothing, message);
}

static void
log_cb (GListModel *model, guint position, guint removed, guint added, gpointer user_data)
{
  Log *log = user_data;

  log->n_items += added - removed;
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, log->n_items);
  g_string_append_printf (log->log, "%u-%u+%u ", position, removed, added);
}

static void
log_init (Log *log, RemitFindingGroup *group)
{
  log->model = G_LIST_MODEL (group);
  log->log = g_string_new (NULL);
  log->n_items = g_list_model_get_n_items (log->model);
  g_signal_connect (group, "items-changed", G_CALLBACK (log_cb), log);
}

static void
log_clear (Log *log)
{
  g_signal_handlers_disconnect_by_data (log->model, log);
  g_string_free (log->log, TRUE);
}

static void
assert_log (Log *log, const char *expected)
{
  g_assert_cmpstr (log->log->str, ==, expected);
  g_string_truncate (log->log, 0);
}

static void
assert_item (RemitFindingGroup *group, guint position, const char *expected)
{
  g_autoptr (RemitFinding) finding = g_list_model_get_item (G_LIST_MODEL (group), position);

  g_assert_cmpstr (remit_finding_get_message (finding), ==, expected);
}

static void
replace (RemitFindingGroup *group, const guint *rows, guint n_rows)
{
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (RemitFindingKey));

  for (guint i = 0; i < n_rows; i++)
    {
      RemitFindingKey key = KEY (rows[i]);

      g_array_append_val (keys, key);
    }
  remit_finding_group_replace (group, keys, n_rows);
}

static void
test_keys (void)
{
  const RemitFindingKey key = REMIT_FINDING_KEY (REMIT_RULE_PLAN_METHOD, 99999, 4999);

  g_assert_cmpint (REMIT_FINDING_KEY_RULE (key), ==, REMIT_RULE_PLAN_METHOD);
  g_assert_cmpuint (REMIT_FINDING_KEY_FIRST (key), ==, 99999);
  g_assert_cmpuint (REMIT_FINDING_KEY_SECOND (key), ==, 4999);
  g_assert_cmpuint (REMIT_FINDING_KEY (1, 5, 0), <, REMIT_FINDING_KEY (1, 5, 1));
  g_assert_cmpuint (REMIT_FINDING_KEY (1, 5, 4999), <, REMIT_FINDING_KEY (1, 6, 0));
  g_assert_cmpuint (REMIT_FINDING_KEY (1, 99999, 4999), <, REMIT_FINDING_KEY (2, 0, 0));
}

static void
test_add_remove (void)
{
  Words words = { "row" };
  RemitFindingGroup *group = remit_finding_group_new (REMIT_RULE_ROW_BLANK, make_cb, &words);
  Log log;

  log_init (&log, group);
  remit_finding_group_add (group, KEY (5));
  remit_finding_group_add (group, KEY (9));
  remit_finding_group_add (group, KEY (7));
  assert_log (&log, "0-0+1 1-0+1 1-0+1 ");
  g_assert_cmpuint (words.n_made, ==, 0);
  assert_item (group, 0, "row 5");
  assert_item (group, 1, "row 7");
  assert_item (group, 2, "row 9");
  g_assert_null (g_list_model_get_item (log.model, 3));
  g_assert_cmpuint (words.n_made, ==, 3);
  g_assert_true (remit_finding_group_has (group, KEY (7)));
  g_assert_false (remit_finding_group_has (group, KEY (6)));

  remit_finding_group_remove (group, KEY (7));
  assert_log (&log, "1-1+0 ");
  assert_item (group, 1, "row 9");
  g_assert_cmpuint (words.n_made, ==, 3);
  g_assert_cmpuint (remit_finding_group_get_n_findings (group), ==, 2);

  log_clear (&log);
  g_assert_finalize_object (group);
}

/* Only what was seen, and says something else now, is told of. */
static void
test_refresh (void)
{
  Words words = { "row" };
  RemitFindingGroup *group = remit_finding_group_new (REMIT_RULE_ROW_BLANK, make_cb, &words);
  Log log;

  for (guint i = 0; i < 4; i++)
    remit_finding_group_add (group, KEY (i));
  assert_item (group, 1, "row 1");
  assert_item (group, 2, "row 2");

  log_init (&log, group);
  remit_finding_group_refresh_all (group);
  assert_log (&log, "");
  words.word = "other";
  remit_finding_group_refresh (group, KEY (0));
  assert_log (&log, "");
  remit_finding_group_refresh (group, KEY (2));
  assert_log (&log, "2-1+1 ");
  assert_item (group, 2, "other 2");
  assert_item (group, 0, "other 0");
  remit_finding_group_refresh_all (group);
  assert_log (&log, "1-1+1 ");
  remit_finding_group_refresh (group, KEY (99));
  assert_log (&log, "");

  log_clear (&log);
  g_assert_finalize_object (group);
}

/* What looks the same at both ends stays, and keeps its object. */
static void
test_replace (void)
{
  static const guint first[] = { 1, 2, 3, 4, 5 };
  static const guint second[] = { 1, 2, 9, 4, 5 };
  static const guint third[] = { 1, 4, 5 };
  Words words = { "row" };
  RemitFindingGroup *group = remit_finding_group_new (REMIT_RULE_ROW_BLANK, make_cb, &words);
  g_autoptr (RemitFinding) kept = NULL;
  g_autoptr (RemitFinding) same = NULL;
  Log log;

  log_init (&log, group);
  replace (group, first, G_N_ELEMENTS (first));
  assert_log (&log, "0-0+5 ");
  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    g_object_unref (g_list_model_get_item (log.model, i));
  kept = g_list_model_get_item (log.model, 4);

  replace (group, first, G_N_ELEMENTS (first));
  assert_log (&log, "");
  replace (group, second, G_N_ELEMENTS (second));
  assert_log (&log, "2-1+1 ");
  assert_item (group, 2, "row 9");
  same = g_list_model_get_item (log.model, 4);
  g_assert_true (same == kept);
  replace (group, third, G_N_ELEMENTS (third));
  assert_log (&log, "1-2+0 ");
  replace (group, NULL, 0);
  assert_log (&log, "0-3+0 ");

  /* Nobody has looked: only the number counts. */
  replace (group, first, G_N_ELEMENTS (first));
  assert_log (&log, "0-0+5 ");
  replace (group, second, G_N_ELEMENTS (second));
  assert_log (&log, "");
  assert_item (group, 2, "row 9");

  log_clear (&log);
  g_clear_object (&kept);
  g_clear_object (&same);
  g_assert_finalize_object (group);
}

static void
test_close (void)
{
  Words words = { "row" };
  RemitFindingGroup *group = remit_finding_group_new (REMIT_RULE_ROW_BLANK, make_cb, &words);
  Log log;

  remit_finding_group_add (group, KEY (1));
  remit_finding_group_add (group, KEY (2));
  log_init (&log, group);
  remit_finding_group_close (group);
  assert_log (&log, "0-2+0 ");
  g_assert_cmpuint (remit_finding_group_get_n_findings (group), ==, 0);

  log_clear (&log);
  g_assert_finalize_object (group);
}

/* The list ends at 10,000; what is behind moves up. */
static void
test_limit (void)
{
  Words words = { "row" };
  RemitFindingGroup *group = remit_finding_group_new (REMIT_RULE_ROW_BLANK, make_cb, &words);
  Log log;

  for (guint i = 0; i < REMIT_FINDINGS_MAX_LISTED; i++)
    remit_finding_group_add (group, KEY (2 * i + 2));
  log_init (&log, group);
  remit_finding_group_add (group, KEY (50000));
  assert_log (&log, "");
  g_assert_cmpuint (remit_finding_group_get_n_findings (group), ==, 10001);
  g_assert_cmpuint (remit_finding_group_get_n_listed (group), ==, 10000);
  g_assert_cmpuint (remit_finding_group_get_n_unlisted (group), ==, 1);

  remit_finding_group_add (group, KEY (1));
  assert_log (&log, "9999-1+0 0-0+1 ");
  assert_item (group, 9999, "row 19998");
  remit_finding_group_remove (group, KEY (2));
  assert_log (&log, "1-1+0 9999-0+1 ");
  assert_item (group, 9999, "row 20000");
  remit_finding_group_remove (group, KEY (50000));
  assert_log (&log, "");
  g_assert_cmpuint (remit_finding_group_get_n_unlisted (group), ==, 0);

  log_clear (&log);
  g_assert_finalize_object (group);
}

/* More than are known by place: they are counted, and the group asks to be filled when it runs short. */
static void
test_short (void)
{
  const guint n = REMIT_FINDING_GROUP_MAX_KEPT;
  Words words = { "row" };
  RemitFindingGroup *group = remit_finding_group_new (REMIT_RULE_ROW_BLANK, make_cb, &words);

  for (guint i = 0; i < n + 5; i++)
    remit_finding_group_add (group, KEY (i));
  g_assert_cmpuint (remit_finding_group_get_n_kept (group), ==, n);
  g_assert_cmpuint (remit_finding_group_get_n_findings (group), ==, n + 5);
  g_assert_false (remit_finding_group_has (group, KEY (n)));

  for (guint i = 0; i < n - REMIT_FINDINGS_MAX_LISTED; i++)
    remit_finding_group_remove (group, KEY (i));
  g_assert_false (remit_finding_group_is_short (group));
  g_assert_cmpuint (remit_finding_group_get_n_listed (group), ==, REMIT_FINDINGS_MAX_LISTED);

  /* What is behind the known ones must not be taken for the next. */
  remit_finding_group_add (group, KEY (n + 9));
  g_assert_false (remit_finding_group_has (group, KEY (n + 9)));
  remit_finding_group_remove (group, KEY (n - 1));
  g_assert_true (remit_finding_group_is_short (group));

  g_assert_finalize_object (group);
}

/* 15,000 blank rows are filled from the front until the list must be filled again. */
static void
test_refill (void)
{
  const guint n_rows = 15000;
  RemitChart *chart = test_chart_new ("PM  PO\n");
  RemitPlan *plan = test_chart_get_plan (chart);
  g_autoptr (RemitFinding) last = NULL;
  RemitFindingGroup *group;
  RemitChecks *checks;
  guint mirrored;
  Log log;

  for (guint i = 0; i < n_rows; i++)
    {
      g_autofree char *id = g_strdup_printf ("r%u", i);
      g_autoptr (RemitResponsibility) row = remit_responsibility_new (id, id);

      remit_chart_insert_row (chart, 0, i, row);
    }

  checks = remit_checks_new (chart, plan);
  group = remit_checks_get_group (checks, REMIT_RULE_ROW_BLANK);
  log_init (&log, group);
  g_assert_cmpuint (remit_checks_get_n_open (checks, REMIT_SEVERITY_NOTE), ==, n_rows + 1);
  g_assert_cmpuint (remit_finding_group_get_n_unlisted (group), ==, n_rows - 10000);

  for (guint i = 0; i < 4000; i++)
    remit_chart_set_cell (chart, plan, i, 0, 1);
  g_assert_cmpuint (remit_finding_group_get_n_findings (group), ==, n_rows - 4000);
  g_assert_cmpuint (remit_finding_group_get_n_listed (group), ==, 10000);
  last = g_list_model_get_item (log.model, 9999);
  g_assert_true (g_ptr_array_index (remit_finding_get_rows (last), 0) == remit_chart_get_row (chart, 13999));
  mirrored = log.n_items;
  g_assert_cmpuint (mirrored, ==, 10000);

  log_clear (&log);
  g_clear_object (&last);
  g_assert_finalize_object (checks);
  g_assert_finalize_object (chart);
}

/* Keys in any order; the first of them are kept, in order. */
static void
test_collector (void)
{
  Words words = { "row" };
  RemitFindingGroup *group = remit_finding_group_new (REMIT_RULE_ROW_BLANK, make_cb, &words);
  RemitCollector *collector = remit_collector_new (10);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);
  g_autofree guint *rows = g_new (guint, 1000);

  for (guint i = 0; i < 1000; i++)
    rows[i] = i;
  for (guint i = 999; i > 0; i--)
    {
      guint j = (guint) g_rand_int_range (rand, 0, (gint32) i + 1);
      guint row = rows[i];

      rows[i] = rows[j];
      rows[j] = row;
    }
  for (guint i = 0; i < 1000; i++)
    remit_collector_add (collector, KEY (rows[i]));
  remit_collector_flush (collector, group);

  g_assert_cmpuint (remit_finding_group_get_n_findings (group), ==, 1000);
  g_assert_cmpuint (remit_finding_group_get_n_kept (group), ==, 10);
  for (guint i = 0; i < 10; i++)
    g_assert_cmpuint (remit_finding_group_get_key (group, i), ==, KEY (i));

  g_assert_finalize_object (group);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/finding-group/keys", test_keys);
  g_test_add_func ("/finding-group/add-remove", test_add_remove);
  g_test_add_func ("/finding-group/refresh", test_refresh);
  g_test_add_func ("/finding-group/replace", test_replace);
  g_test_add_func ("/finding-group/close", test_close);
  g_test_add_func ("/finding-group/limit", test_limit);
  g_test_add_func ("/finding-group/short", test_short);
  g_test_add_func ("/finding-group/refill", test_refill);
  g_test_add_func ("/finding-group/collector", test_collector);

  return g_test_run ();
}
