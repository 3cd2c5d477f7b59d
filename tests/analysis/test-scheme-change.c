/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "analysis/remit-scheme-change.h"

#include <string.h>

#include "analysis/remit-accepted.h"
#include "chart/remit-scheme-presets.h"
#include "format/remit-reader.h"
#include "format/remit-writer.h"
#include "history/remit-history.h"
#include "support/test-chart.h"
#include "support/test-random.h"

/* Charts that go over to another scheme: which letters become which, what is lost, and that it can be undone. */

typedef struct
{
  const char *from;
  const char *to;
  const char *choices; /* of other letters than those that are proposed: "S-" loses S, "S>C" makes it C */
  const char *before;
  const char *map; /* what becomes of each letter of @from, "-" where it is lost */
  const char *after;
  const char *loss; /* lost, joined, blank */
} Case;

static const Case cases[] = {
  { "RACI", "RASCI", "", "R A C I RA", "R>R A>A C>C I>I", "|R|A|C|I|RA", "0 0 0" },
  { "RASCI", "RACI", "", "S RS C I RA", "R>R A>A S>- C>C I>I", "||R|C|I|RA", "2 0 1" },
  { "RASCI", "RACI", "S>R", "S RS C I RA", "R>R A>A S>R C>C I>I", "|R|R|C|I|RA", "0 1 0" },
  { "RASCI", "RACI", "S>C R>C", "S RS C SC RASC", "R>C A>A S>C C>C I>I", "|C|C|C|C|AC", "0 4 0" },
  { "RACI", "DACI", "", "R A C I RA", "R>D A>A C>C I>I", "|D|A|C|I|DA", "0 0 0" },
  { "RACI", "RAPID", "", "R A C I RAC", "R>P A>D C>I I>-", "|P|D|I||PID", "1 0 1" },
  { "RAPID", "RACI", "", "R A P I D", "R>- A>- P>R I>C D>A", "|||R|C|A", "2 0 2" },
  { "RACI", "PACSI", "", "R A C I CI", "R>P A>A C>S I>I", "|P|A|S|I|SI", "0 0 0" },
  { "RACI-VS", "PACSI", "", "R V S VS A", "R>P A>A C>S I>I V>C S>C", "|P|C|C|C|A", "0 1 0" },
  { "PACSI", "RACI-VS", "", "P A C S I", "P>R A>A C>V S>C I>I", "|R|A|V|C|I", "0 0 0" },
  { "CAIRO", "RACI", "", "C A I R O", "C>C A>A I>I R>R O>-", "|C|A|I|R|", "1 0 1" },
  { "RASCI", "RACI-VS", "", "R A S C I", "R>R A>A S>- C>C I>I", "|R|A||C|I", "1 0 1" },
  { "RACI", "RACI", "R- I>C", "R RA CI I C", "R>- A>A C>C I>C", "||A|C|C|C", "2 1 1" },
};

static RemitScheme *
make_scheme (const char *id)
{
  for (guint i = 0; i < REMIT_N_PRESETS; i++)
    if (g_str_equal (remit_scheme_preset_get_id (i), id))
      return remit_scheme_new_preset (i);
  g_assert_not_reached ();
}

static RemitChart *
make_chart (RemitScheme *scheme,
            const char  *cells)
{
  g_auto (GStrv) parts = g_strsplit (cells, " ", -1);
  g_autofree char *line = g_strjoinv ("  ", parts);
  g_autofree char *text = g_strdup_printf ("      V  W  X  Y  Z\nRow   %s\n", line);

  return test_chart_new_with_scheme (scheme, text);
}

static void
choose (RemitLetterMap *map,
        RemitScheme    *from,
        RemitScheme    *to,
        const char     *choices)
{
  g_auto (GStrv) parts = g_strsplit (choices, " ", -1);

  for (guint i = 0; parts[i] != NULL && parts[i][0] != '\0'; i++)
    map->to[remit_scheme_find_key (from, (gunichar) parts[i][0])] =
      parts[i][1] == '>' ? remit_scheme_find_key (to, (gunichar) parts[i][2]) : REMIT_LETTER_LOST;
}

static char *
describe_map (const RemitLetterMap *map,
              RemitScheme          *from,
              RemitScheme          *to)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < remit_scheme_get_n_letters (from); i++)
    g_string_append_printf (text, "%s%c>%c", i > 0 ? " " : "", (char) remit_scheme_get_letter (from, i)->key,
                            map->to[i] == REMIT_LETTER_LOST
                              ? '-' : (char) remit_scheme_get_letter (to, (guint) map->to[i])->key);
  return g_steal_pointer (&text->str);
}

static char *
write_chart (RemitChart *chart)
{
  g_autoptr (GBytes) bytes = remit_writer_write (chart);
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  return g_strndup (data, size);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (RemitScheme) from = make_scheme (c->from);
  g_autoptr (RemitScheme) to = make_scheme (c->to);
  g_autoptr (RemitChart) chart = make_chart (from, c->before);
  g_autoptr (RemitHistory) history = remit_history_new (chart);
  g_autoptr (RemitLetterCounts) counts = remit_letter_counts_new (chart);
  g_autofree char *before = test_plan_to_text (chart, test_chart_get_plan (chart));
  g_autofree char *file = write_chart (chart);
  g_autofree char *after = g_strdup_printf ("Row%s\n", c->after);
  g_autofree char *letters = NULL, *losses = NULL, *undone = NULL;
  g_autoptr (GError) error = NULL;
  RemitLetterMap map;
  RemitSchemeLoss loss;

  remit_letter_map_suggest (&map, from, to);
  choose (&map, from, to, c->choices);
  letters = describe_map (&map, from, to);
  g_assert_cmpstr (letters, ==, c->map);
  remit_letter_counts_measure (counts, &map, &loss);
  losses = g_strdup_printf ("%u %u %u", loss.n_lost, loss.n_joined, loss.n_blank);
  g_assert_cmpstr (losses, ==, c->loss);

  remit_history_apply (history, remit_scheme_change_new (chart, to, &map), &error);
  g_assert_no_error (error);
  g_assert_true (remit_chart_get_scheme (chart) == to);
  assert_plan (chart, test_chart_get_plan (chart), after);
  remit_history_undo (history);
  g_assert_true (remit_chart_get_scheme (chart) == from);
  assert_plan (chart, test_chart_get_plan (chart), before);
  undone = write_chart (chart);
  g_assert_cmpstr (undone, ==, file);
  remit_history_redo (history);
  assert_plan (chart, test_chart_get_plan (chart), after);
}

#define ACCEPTED_CHART                                                                                                 \
  "         PM  PO  SM\n"                                                                                               \
  "Vision   A   A   C\n"                                                                                                \
  "Roadmap  AR  A   C\n"                                                                                                \
  "Backlog  C   AR  I\n"

static RemitAcceptance *
accept (RemitChart *chart,
        RemitRule   rule,
        guint       row,
        guint       first,
        guint       second)
{
  RemitAcceptance *acceptance = remit_acceptance_new (rule);

  acceptance->plan = g_object_ref (test_chart_get_plan (chart));
  if (row != REMIT_NO_POSITION)
    g_ptr_array_add (acceptance->rows, g_object_ref (remit_chart_get_row (chart, row)));
  if (first != REMIT_NO_POSITION)
    g_ptr_array_add (acceptance->roles, g_object_ref (remit_chart_get_role (chart, first)));
  if (second != REMIT_NO_POSITION)
    g_ptr_array_add (acceptance->roles, g_object_ref (remit_chart_get_role (chart, second)));
  acceptance->was = remit_was_dup (chart, rule, acceptance->plan, acceptance->rows, acceptance->roles);
  acceptance->reason = g_strdup ("Known.");
  acceptance->at = 1;
  return acceptance;
}

/* Findings that were accepted still are, in the new letters; what had lapsed before is left as it was. */
static void
test_acceptances (void)
{
  static const char *const expected[] = { "pm:A po:A sm:C", "vision:A/A roadmap:DA/A backlog:C/DA", "pm:R" };
  g_autoptr (RemitChart) chart = test_chart_new (ACCEPTED_CHART);
  g_autoptr (RemitHistory) history = remit_history_new (chart);
  g_autoptr (RemitScheme) daci = remit_scheme_new_preset (REMIT_PRESET_DACI);
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_acceptance_free);
  g_autofree char *before = NULL, *undone = NULL;
  RemitAcceptance *lapsed;
  RemitLetterMap map;

  g_ptr_array_add (list, accept (chart, REMIT_RULE_ROW_MANY_DECIDERS, 0, REMIT_NO_POSITION, REMIT_NO_POSITION));
  g_ptr_array_add (list, accept (chart, REMIT_RULE_PAIR_REDUNDANT, REMIT_NO_POSITION, 0, 1));
  lapsed = accept (chart, REMIT_RULE_ROW_MANY_DECIDERS, 1, REMIT_NO_POSITION, REMIT_NO_POSITION);
  g_free (lapsed->was);
  lapsed->was = g_strdup ("pm:R");
  g_ptr_array_add (list, lapsed);
  remit_chart_set_acceptances (chart, list);
  before = write_chart (chart);

  remit_letter_map_suggest (&map, remit_chart_get_scheme (chart), daci);
  remit_history_apply (history, remit_scheme_change_new (chart, daci, &map), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const RemitAcceptance *mapped = g_ptr_array_index (remit_chart_get_acceptances (chart), i);

      g_assert_cmpstr (mapped->was, ==, expected[i]);
      g_assert_cmpstr (mapped->reason, ==, "Known.");
      g_assert_cmpint (mapped->at, ==, 1);
      g_assert_cmpint (remit_acceptance_judge (mapped, chart, 0), ==, i < 2 ? REMIT_REOPENED_NO : REMIT_REOPENED_CHANGED);
    }
  remit_history_undo (history);
  undone = write_chart (chart);
  g_assert_cmpstr (undone, ==, before);
}

/* A voice that answered with a letter that is lost has still answered; a note stays where its letters are lost. */
static void
test_voices_and_notes (void)
{
  g_autoptr (RemitScheme) rasci = remit_scheme_new_preset (REMIT_PRESET_RASCI);
  g_autoptr (RemitScheme) raci = remit_scheme_new_preset (REMIT_PRESET_RACI);
  g_autoptr (RemitChart) chart =
    test_chart_new_with_scheme (rasci, "        PM  PO\nVision  S   A\nPlan    S   .\nBuild   .   .\n");
  g_autoptr (RemitHistory) history = remit_history_new (chart);
  RemitPlan *plan = test_chart_get_plan (chart);
  g_autofree char *before = NULL, *undone = NULL;
  RemitLetterMap map;

  remit_plan_set_sort (plan, REMIT_SORT_VOICE);
  remit_chart_set_cell_note (chart, plan, 0, 0, "Only at first.");
  before = write_chart (chart);
  remit_letter_map_suggest (&map, rasci, raci);
  remit_history_apply (history, remit_scheme_change_new (chart, raci, &map), NULL);
  assert_plan (chart, plan, "Vision||A\nPlan||\nBuild||\n");
  g_assert_cmpstr (remit_plan_get_cell_note (plan, 0, 0), ==, "Only at first.");
  g_assert_true (remit_plan_get_answered (plan, 1));
  g_assert_false (remit_plan_get_answered (plan, 2));
  remit_history_undo (history);
  undone = write_chart (chart);
  g_assert_cmpstr (undone, ==, before);
  g_assert_cmpstr (remit_plan_get_cell_note (plan, 0, 0), ==, "Only at first.");
}

static void
make_map (GRand          *rand,
          RemitLetterMap *map,
          guint           n_to)
{
  for (guint i = 0; i < REMIT_SCHEME_MAX_LETTERS; i++)
    map->to[i] = g_rand_int_range (rand, REMIT_LETTER_LOST, (int) n_to);
}

static RemitSet
map_plainly (const RemitLetterMap *map,
             RemitSet              set)
{
  RemitSet mapped = 0;

  for (guint i = 0; i < REMIT_SCHEME_MAX_LETTERS; i++)
    if ((set >> i & 1) != 0 && map->to[i] >= 0)
      mapped |= (RemitSet) (1u << map->to[i]);
  return mapped;
}

/* Counts plainly what a change loses of one cell. */
static void
add_loss (RemitSchemeLoss      *loss,
          const RemitLetterMap *map,
          RemitSet              set)
{
  const RemitSet mapped = map_plainly (map, set);
  guint n_kept = 0, n_mapped = 0;

  for (guint i = 0; i < REMIT_SCHEME_MAX_LETTERS; i++)
    {
      const gboolean lost = (set >> i & 1) != 0 && map->to[i] < 0;

      loss->letters[i] += lost;
      loss->n_lost += lost;
      n_kept += (set >> i & 1) != 0 && !lost;
      n_mapped += mapped >> i & 1;
    }
  loss->n_joined += n_kept - n_mapped;
  loss->n_blank += set != 0 && mapped == 0;
}

/* Looks at every cell of a chart that has changed already, and counts what it has lost, also in its decisions. */
static void
compare_cells (RemitChart           *chart,
               RemitChart           *old,
               const RemitLetterMap *map,
               RemitSchemeLoss      *loss)
{
  *loss = (RemitSchemeLoss) { 0 };
  for (guint p = 0; p < remit_chart_get_n_plans (chart); p++)
    for (guint row = 0; row < remit_chart_get_n_rows (chart); row++)
      for (guint role = 0; role < remit_chart_get_n_roles (chart); role++)
        {
          const RemitSet set = remit_plan_get_set (remit_chart_get_plan (old, p), row, role);

          g_assert_cmphex (remit_plan_get_set (remit_chart_get_plan (chart, p), row, role), ==,
                           map_plainly (map, set));
          add_loss (loss, map, set);
        }
  for (guint i = 0; i < remit_chart_get_decisions (old)->len; i++)
    {
      const RemitDecision *decision = g_ptr_array_index (remit_chart_get_decisions (old), i);

      for (guint j = 0; j < decision->cells->len; j++)
        add_loss (loss, map, ((const RemitDecidedCell *) g_ptr_array_index (decision->cells, j))->set);
    }
}

/* A letter that stands in a decision alone is not lost without a word either. */
static void
test_decisions (void)
{
  g_autoptr (RemitScheme) rasci = remit_scheme_new_preset (REMIT_PRESET_RASCI);
  g_autoptr (RemitScheme) raci = remit_scheme_new_preset (REMIT_PRESET_RACI);
  g_autoptr (RemitChart) chart = test_chart_new_with_scheme (rasci, "        PM  PO\nVision  A   R\n");
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_decision_free);
  g_autoptr (RemitLetterCounts) counts = NULL;
  RemitDecision *decision = remit_decision_new (test_chart_get_plan (chart), remit_chart_get_row (chart, 0));
  RemitLetterMap map;
  RemitSchemeLoss loss;

  remit_decision_add (decision, remit_chart_get_role (chart, 0), 1u << remit_scheme_find_key (rasci, 'S'), NULL);
  g_ptr_array_add (decisions, decision);
  remit_chart_set_decisions (chart, decisions);
  counts = remit_letter_counts_new (chart);
  g_assert_cmpuint (remit_letter_counts_get (counts, 2), ==, 1);
  remit_letter_map_suggest (&map, rasci, raci);
  remit_letter_counts_measure (counts, &map, &loss);
  g_assert_cmpuint (loss.n_lost, ==, 1);
  g_assert_cmpuint (loss.letters[2], ==, 1);
  g_assert_cmpuint (loss.n_blank, ==, 1);
}

/* Random charts with records and foreign content go over to random schemes: each cell is what the map says, the loss is
 * what plain counting finds, the file can be read, and undoing gives the same bytes. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261124);
  const gint64 end = g_get_monotonic_time () + test_random_duration () * G_TIME_SPAN_SECOND / 2;
  guint n = 0;

  while (n < 20 || g_get_monotonic_time () < end)
    {
      g_autoptr (RemitChart) chart = test_random_chart (rand, 12, 8, TEST_RANDOM_RECORDS | TEST_RANDOM_FOREIGN);
      g_autoptr (RemitHistory) history = remit_history_new (chart);
      g_autoptr (RemitLetterCounts) counts = remit_letter_counts_new (chart);
      g_autoptr (RemitScheme) to = remit_scheme_new_preset ((RemitPreset) g_rand_int_range (rand, 0, REMIT_N_PRESETS));
      g_autofree char *before = write_chart (chart);
      g_autofree char *after = NULL, *again = NULL, *undone = NULL;
      g_autoptr (GBytes) before_bytes = g_bytes_new (before, strlen (before));
      g_autoptr (GBytes) after_bytes = NULL;
      g_autoptr (RemitChart) old = remit_reader_read_bytes (before_bytes, NULL);
      g_autoptr (RemitChart) read = NULL;
      g_autoptr (GError) error = NULL;
      RemitSchemeLoss loss, plain;
      RemitLetterMap map;

      make_map (rand, &map, remit_scheme_get_n_letters (to));
      remit_letter_counts_measure (counts, &map, &loss);
      g_assert_true (remit_history_apply (history, remit_scheme_change_new (chart, to, &map), NULL));
      compare_cells (chart, old, &map, &plain);
      g_assert_cmpmem (&loss, sizeof loss, &plain, sizeof plain);

      after = write_chart (chart);
      after_bytes = g_bytes_new (after, strlen (after));
      read = remit_reader_read_bytes (after_bytes, &error);
      g_assert_no_error (error);
      remit_history_undo (history);
      undone = write_chart (chart);
      g_assert_cmpstr (undone, ==, before);
      remit_history_redo (history);
      again = write_chart (chart);
      g_assert_cmpstr (again, ==, after);
      n++;
    }
  g_test_message ("%u charts", n);
}

typedef struct
{
  guint n_scheme;
  guint n_layout;
  guint n_wrong; /* times that the letters were seen with the other scheme */
  RemitPlan *plan;
} Heard;

static void
scheme_changed_cb (RemitChart *chart,
                   GParamSpec *pspec,
                   Heard      *heard)
{
  RemitScheme *scheme = remit_chart_get_scheme (chart);
  const char *expected = g_str_equal (remit_scheme_get_name (scheme), "RAPID") ? "P" : "R";
  g_autofree char *keys = remit_scheme_format (scheme, remit_plan_get_set (heard->plan, 0, 0));

  heard->n_scheme++;
  heard->n_wrong += !g_str_equal (keys, expected);
}

static void
layout_changed_cb (RemitChart *chart,
                   Heard      *heard)
{
  heard->n_layout++;
}

/* Who listens hears of it once, and never sees the letters of one scheme with the other. */
static void
test_signals (void)
{
  g_autoptr (RemitChart) chart = test_chart_new ("      PM  PO\nRow   R   A\n");
  g_autoptr (RemitHistory) history = remit_history_new (chart);
  g_autoptr (RemitScheme) rapid = remit_scheme_new_preset (REMIT_PRESET_RAPID);
  Heard heard = { .plan = test_chart_get_plan (chart) };
  RemitLetterMap map;

  g_signal_connect (chart, "notify::scheme", G_CALLBACK (scheme_changed_cb), &heard);
  g_signal_connect (chart, "layout-changed", G_CALLBACK (layout_changed_cb), &heard);
  remit_letter_map_suggest (&map, remit_chart_get_scheme (chart), rapid);
  remit_history_apply (history, remit_scheme_change_new (chart, rapid, &map), NULL);
  remit_history_undo (history);
  g_assert_cmpuint (heard.n_scheme, ==, 2);
  g_assert_cmpuint (heard.n_layout, ==, 2);
  g_assert_cmpuint (heard.n_wrong, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/analysis/scheme-change/%02u-%s-%s", i, cases[i].from, cases[i].to);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/analysis/scheme-change/acceptances", test_acceptances);
  g_test_add_func ("/analysis/scheme-change/voices-and-notes", test_voices_and_notes);
  g_test_add_func ("/analysis/scheme-change/decisions", test_decisions);
  g_test_add_func ("/analysis/scheme-change/random", test_random);
  g_test_add_func ("/analysis/scheme-change/signals", test_signals);
  return g_test_run ();
}
