/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "history/remit-copy.h"
#include "history/remit-history.h"
#include "history/remit-paste.h"
#include "support/test-chart.h"
#include "support/test-random.h"
#include "support/test-table.h"

/* A chart before, a table that is pasted, the chart after; then undo, which has to give the first
 * one back, and redo. */

#define BEFORE \
  "PM  PO  SM\n" \
  "# Strategy\n" \
  "Vision  A  R  .\n" \
  "Roadmap  C  A  I\n" \
  "# Delivery\n" \
  "Backlog  C  AR  .\n"

#define EMPTY "\n"

typedef struct
{
  RemitChart *chart;
  RemitPlan *plan;
  RemitHistory *history;
} Fixture;

static void
set_up (Fixture    *self,
        const char *text)
{
  self->chart = test_chart_new (text);
  self->plan = test_chart_get_plan (self->chart);
  self->history = remit_history_new (self->chart);
}

static void
tear_down (Fixture *self)
{
  g_assert_finalize_object (self->history);
  g_assert_finalize_object (self->chart);
}

/* The chart without its title and the plan's name. */
static char *
get_text (Fixture *self)
{
  g_autofree char *text = test_chart_to_text (self->chart);
  GString *lines = g_string_new (text + strlen ("Test"));

  g_assert_true (g_str_has_prefix (text, "Test"));
  g_string_replace (lines, "\nPlan\n", "\n", 1);
  return g_string_free (lines, FALSE);
}

static void
assert_ids_differ (RemitList *list)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < remit_list_get_n (list); i++)
    {
      const char *id = remit_item_get_id (remit_list_get (list, i));

      g_assert_cmpuint (strlen (id), <=, REMIT_ID_MAX_LENGTH);
      g_assert_true (g_hash_table_add (ids, (gpointer) id));
    }
}

static void
apply (Fixture    *self,
       RemitPaste *paste,
       const char *expected)
{
  g_autofree char *before = get_text (self);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (GError) error = NULL;
  const gboolean empty = remit_edit_is_empty (paste->edit);

  g_assert_true (remit_history_apply (self->history, g_steal_pointer (&paste->edit), &error));
  g_assert_no_error (error);
  after = get_text (self);
  if (expected != NULL)
    g_assert_cmpstr (after, ==, expected);
  assert_ids_differ (remit_chart_get_roles (self->chart));
  assert_ids_differ (remit_chart_get_sections (self->chart));
  assert_ids_differ (remit_chart_get_rows (self->chart));
  g_assert_cmpint (remit_history_undo (self->history), ==, !empty);
  undone = get_text (self);
  g_assert_cmpstr (undone, ==, before);
  g_assert_false (remit_history_undo (self->history));
  g_assert_cmpint (remit_history_redo (self->history), ==, !empty);
  redone = get_text (self);
  g_assert_cmpstr (redone, ==, after);
}

static const struct
{
  const char *before;
  const char *table;
  guint row, role, n_rows, n_roles;
  const char *after;
  guint new_rows, new_roles, n_notes;
} pasted_cells[] = {
  /* A block where it fits. */
  { BEFORE, "I|A/R\nR, A|-\n", 0, 1, 1, 1,
    "|PM|PO|SM\n# Strategy\nVision|A|I|RA\nRoadmap|C|RA|\n# Delivery\nBacklog|C|RA|\n", 0, 0, 0 },
  /* Over the border of a section; blanks clear. */
  { BEFORE, "I\n\nR\n", 0, 0, 1, 1,
    "|PM|PO|SM\n# Strategy\nVision|I|R|\nRoadmap||A|I\n# Delivery\nBacklog|R|RA|\n", 0, 0, 0 },
  /* One cell fills a block; so does a table that fits in often enough. */
  { BEFORE, "i\n", 0, 1, 3, 2,
    "|PM|PO|SM\n# Strategy\nVision|A|I|I\nRoadmap|C|I|I\n# Delivery\nBacklog|C|I|I\n", 0, 0, 0 },
  { BEFORE, "A|R|C\n", 0, 0, 3, 3,
    "|PM|PO|SM\n# Strategy\nVision|A|R|C\nRoadmap|A|R|C\n# Delivery\nBacklog|A|R|C\n", 0, 0, 0 },
  { BEFORE, "\n", 0, 0, 3, 3, "|PM|PO|SM\n# Strategy\nVision|||\nRoadmap|||\n# Delivery\nBacklog|||\n", 0, 0, 0 },
  /* In a block of another shape it comes once. */
  { BEFORE, "I|I\n", 0, 0, 3, 3,
    "|PM|PO|SM\n# Strategy\nVision|I|I|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n", 0, 0, 0 },
  { BEFORE, "I|I\nR|R\n", 0, 0, 3, 2,
    "|PM|PO|SM\n# Strategy\nVision|I|I|\nRoadmap|R|R|I\n# Delivery\nBacklog|C|RA|\n", 0, 0, 0 },
  /* Beyond the edges. */
  { BEFORE, "A|R\nC|I\n", 2, 2, 1, 1,
    "|PM|PO|SM|Role 4\n# Strategy\nVision|A|R||\nRoadmap|C|A|I|\n# Delivery\nBacklog|C|RA|A|R\n"
    "New responsibility|||C|I\n",
    1, 1, 0 },
  { BEFORE, "A\n\nC\n", 3, 0, 1, 1,
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\nNew responsibility|A||\n"
    "New responsibility|||\nNew responsibility|C||\n",
    3, 0, 0 },
  { BEFORE, "A|I\n", 0, 3, 1, 1,
    "|PM|PO|SM|Role 4|Role 5\n# Strategy\nVision|A|R||A|I\nRoadmap|C|A|I||\n# Delivery\nBacklog|C|RA|||\n", 0, 2, 0 },
  /* What is blank beyond the edges adds nothing. */
  { BEFORE, "A||-\n||\n-|n/a|\n", 2, 2, 1, 1,
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|A\n", 0, 0, 0 },
  /* Text that is no letter. */
  { BEFORE, "R* (if no TW)|tbd\nA|x\\ny\n", 0, 0, 1, 1,
    "|PM|PO|SM\n# Strategy\nVision|(R* (if no TW))|(tbd)|\nRoadmap|A|(x\ny)|I\n# Delivery\nBacklog|C|RA|\n", 0, 0, 3 },
  { BEFORE, "later\n", 3, 3, 1, 1,
    "|PM|PO|SM|Role 4\n# Strategy\nVision|A|R||\nRoadmap|C|A|I|\n# Delivery\nBacklog|C|RA||\n"
    "New responsibility||||(later)\n",
    1, 1, 1 },
  /* The same as before, and nothing. */
  { BEFORE, "A|R\nC|A\n", 0, 0, 1, 1,
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n", 0, 0, 0 },
  { BEFORE, "", 0, 0, 3, 3,
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n", 0, 0, 0 },
  /* Into a chart without anything. */
  { EMPTY, "A|R\nC|\n", 0, 0, 1, 1,
    "|Role 1|Role 2\n# \nNew responsibility|A|R\nNew responsibility|C|\n", 2, 2, 0 },
};

static void
test_cells (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pasted_cells); i++)
    {
      g_autoptr (RemitTable) table = test_table_new (pasted_cells[i].table);
      g_autoptr (RemitPaste) paste = NULL;
      g_autoptr (GError) error = NULL;
      RemitPastePlace place = { .row = pasted_cells[i].row, .role = pasted_cells[i].role,
                                .n_rows = pasted_cells[i].n_rows, .n_roles = pasted_cells[i].n_roles };
      Fixture self;

      g_test_message ("%s", pasted_cells[i].table);
      set_up (&self, pasted_cells[i].before);
      place.plan = self.plan;
      paste = remit_paste_cells (self.chart, &place, table, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (remit_edit_get_name (paste->edit), ==, "Paste");
      g_assert_cmpuint (paste->n_rows, ==, pasted_cells[i].new_rows);
      g_assert_cmpuint (paste->n_roles, ==, pasted_cells[i].new_roles);
      g_assert_cmpuint (paste->n_notes, ==, pasted_cells[i].n_notes);
      apply (&self, paste, pasted_cells[i].after);
      tear_down (&self);
    }
}

/* Rows that a filter hides are left alone. */
static void
test_shown (void)
{
  g_autoptr (RemitTable) table = test_table_new ("I\nI\nI\n");
  g_autoptr (RemitPaste) paste = NULL;
  const guint shown[] = { 0, 2 };
  Fixture self;

  set_up (&self, BEFORE);
  paste = remit_paste_cells (self.chart,
                             &(RemitPastePlace) { .plan = self.plan, .n_rows = 1, .n_roles = 1, .shown = shown,
                                                  .n_shown = G_N_ELEMENTS (shown) },
                             table, NULL);
  apply (&self, paste,
         "|PM|PO|SM\n# Strategy\nVision|I|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|I|RA|\nNew responsibility|I||\n");
  tear_down (&self);
}

/* Letters leave the note of a cell; other text takes its place. */
static void
test_notes (void)
{
  g_autoptr (RemitTable) letters = test_table_new ("C\n-\n\n");
  g_autoptr (RemitTable) text = test_table_new ("why?\n");
  g_autoptr (RemitPaste) first = NULL;
  g_autoptr (RemitPaste) second = NULL;
  g_autoptr (RemitPaste) third = NULL;
  RemitPastePlace place = { .n_rows = 1, .n_roles = 1 };
  Fixture self;

  set_up (&self, BEFORE);
  place.plan = self.plan;
  for (guint i = 0; i < 3; i++)
    remit_chart_set_cell_note (self.chart, self.plan, i, 0, "old");
  first = remit_paste_cells (self.chart, &place, letters, NULL);
  apply (&self, first,
         "|PM|PO|SM\n# Strategy\nVision|C(old)|R|\nRoadmap|(old)|A|I\n# Delivery\nBacklog|(old)|RA|\n");
  tear_down (&self);

  set_up (&self, BEFORE);
  place.plan = self.plan;
  remit_chart_set_cell_note (self.chart, self.plan, 0, 0, "old");
  second = remit_paste_cells (self.chart, &place, text, NULL);
  apply (&self, second, "|PM|PO|SM\n# Strategy\nVision|(why?)|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n");
  third = remit_paste_cells (self.chart, &place, text, NULL);
  g_assert_cmpuint (third->n_notes, ==, 1);
  g_assert_true (remit_edit_is_empty (third->edit));
  tear_down (&self);
}

/* Notes that the table has beside its texts. */
static void
test_table_notes (void)
{
  g_autoptr (RemitTable) table = test_table_new ("Mission^Told by all|C^why?|tbd^whose?\nNew^too|^only a note\n");
  g_autoptr (RemitPaste) cells = NULL;
  g_autoptr (RemitPaste) titles = NULL;
  g_autoptr (GError) error = NULL;
  RemitPastePlace place = { .row = 2, .n_rows = 1, .n_roles = 1 };
  Fixture self;

  set_up (&self, BEFORE);
  place.plan = self.plan;
  remit_chart_set_cell_note (self.chart, self.plan, 2, 0, "old");
  remit_chart_set_cell_note (self.chart, self.plan, 2, 2, "old");
  titles = remit_paste_over_titles (self.chart, &place, table, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (titles->n_notes, ==, 1);
  apply (&self, titles,
         "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nMission|C(why?)|(tbd\nwhose?)|(old)\n"
         "New|(only a note)||\n");
  g_assert_cmpstr (remit_responsibility_get_note (remit_chart_get_row (self.chart, 2)), ==, "Told by all");
  g_assert_cmpstr (remit_responsibility_get_note (remit_chart_get_row (self.chart, 3)), ==, "too");
  tear_down (&self);

  set_up (&self, EMPTY);
  place = (RemitPastePlace) { .plan = self.plan, .n_rows = 1, .n_roles = 1 };
  cells = remit_paste_cells (self.chart, &place, table, &error);
  g_assert_no_error (error);
  apply (&self, cells,
         "|Role 1|Role 2|Role 3\n# \nNew responsibility|(Mission\nTold by all)|C(why?)|(tbd\nwhose?)\n"
         "New responsibility|(New\ntoo)|(only a note)|\n");
  tear_down (&self);
}

/* The cell at the beginning is where the cursor goes after undo. */
static void
test_place (void)
{
  g_autoptr (RemitTable) table = test_table_new ("A\nR\nC\n");
  g_autoptr (RemitPaste) paste = NULL;
  RemitPlace place;
  Fixture self;

  set_up (&self, BEFORE);
  paste = remit_paste_cells (self.chart,
                             &(RemitPastePlace) { .plan = self.plan, .row = 2, .role = 2, .n_rows = 1, .n_roles = 1 },
                             table, NULL);
  remit_edit_swap (paste->edit, self.chart);
  remit_edit_get_place (paste->edit, &place);
  g_assert_true (place.plan == self.plan);
  g_assert_cmpuint (place.row, ==, 2);
  g_assert_cmpuint (place.role, ==, 2);
  tear_down (&self);
}

static const struct
{
  const char *before;
  const char *table;
  guint section, row;
  const char *after;
  guint new_rows, new_roles, n_notes;
} pasted_titles[] = {
  { BEFORE, "• Pricing\n\n2. Launch\n  \n", 0, 1,
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nPricing|||\nLaunch|||\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n", 2, 0, 0 },
  { BEFORE, "Pricing\n", 0, 2,
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\nPricing|||\n# Delivery\nBacklog|C|RA|\n", 1, 0, 0 },
  { BEFORE, "Pricing\nPricing\n", 1, 2,
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nPricing|||\nPricing|||\nBacklog|C|RA|\n", 2, 0, 0 },
  /* With letters. */
  { BEFORE, "Pricing|A|r\nLaunch||later\n|C|\n||\n", 1, 3,
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\nPricing|A|R|\nLaunch||(later)|\n"
    "New responsibility|C||\n",
    3, 0, 1 },
  { BEFORE, "Pricing|A||I|I|\n", 1, 3,
    "|PM|PO|SM|Role 4\n# Strategy\nVision|A|R||\nRoadmap|C|A|I|\n# Delivery\nBacklog|C|RA||\nPricing|A||I|I\n", 1, 1,
    0 },
  /* Bullets and numbers in a column of their own. */
  { BEFORE, "•|Pricing\n•|Launch\n", 1, 3,
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\nPricing|||\nLaunch|||\n", 2, 0, 0 },
  { BEFORE, "1|Pricing|A\n2|Launch|R\n", 1, 3,
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\nPricing|A||\nLaunch|R||\n", 2, 0,
    0 },
  { BEFORE, "2026|A\n2027|R\n", 1, 3,
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n2026|A||\n2027|R||\n", 2, 0, 0 },
  /* A list numbered without marks; titles that begin with numbers. */
  { BEFORE, "1.1 Pricing|A\n1.2 Launch|\n2.1 Press|\n", 1, 3,
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\nPricing|A||\nLaunch|||\nPress|||\n",
    3, 0, 0 },
  { BEFORE, "1 Pricing\n\n2 Launch\n3 Press\n", 1, 3,
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\nPricing|||\nLaunch|||\nPress|||\n",
    3, 0, 0 },
  { BEFORE, "3 amigos meeting\n2.0 release\n1:1 talks\n", 1, 3,
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n3 amigos meeting|||\n2.0 release|||\n"
    "1:1 talks|||\n",
    3, 0, 0 },
  { BEFORE, "1.1 release\n1.2 release\n", 1, 3,
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n1.1 release|||\n1.2 release|||\n", 2,
    0, 0 },
  { BEFORE, "1. Launch\n2. 3 amigos meeting\n", 1, 3,
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\nLaunch|||\n3 amigos meeting|||\n", 2, 0,
    0 },
  { BEFORE, "a. Launch\nb. Press\nc. Party\n", 0, 2,
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\nLaunch|||\nPress|||\nParty|||\n# Delivery\nBacklog|C|RA|\n", 3, 0,
    0 },
  { BEFORE, "A. Smith signs\nB. Jones reads\n", 0, 2,
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\nA. Smith signs|||\nB. Jones reads|||\n# Delivery\n"
    "Backlog|C|RA|\n",
    2, 0, 0 },
  { BEFORE, "|A|later\n", 1, 3,
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n"
    "New responsibility|A|(later)|\n",
    1, 0, 1 },
  /* A cell of several lines is one title. */
  { "PM\n", "Set the\\nvision\n", 0, 0, "|PM\n# \nSet the vision|\n", 1, 0, 0 },
  { EMPTY, "Vision\nRoadmap\n", 0, 0, "\n# \nVision\nRoadmap\n", 2, 0, 0 },
  { BEFORE, "\n-\n", 0, 0, "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n", 0, 0, 0 },
  { BEFORE, "", 0, 0, "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n", 0, 0, 0 },
};

static void
test_titles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pasted_titles); i++)
    {
      g_autoptr (RemitTable) table = test_table_new (pasted_titles[i].table);
      g_autoptr (RemitPaste) paste = NULL;
      g_autoptr (GError) error = NULL;
      Fixture self;

      g_test_message ("%s", pasted_titles[i].table);
      set_up (&self, pasted_titles[i].before);
      paste = remit_paste_titles (self.chart, self.plan, pasted_titles[i].section, pasted_titles[i].row, table, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (paste->n_rows, ==, pasted_titles[i].new_rows);
      g_assert_cmpuint (paste->n_roles, ==, pasted_titles[i].new_roles);
      g_assert_cmpuint (paste->n_notes, ==, pasted_titles[i].n_notes);
      apply (&self, paste, pasted_titles[i].after);
      tear_down (&self);
    }
}

static const struct
{
  const char *table;
  guint row;
  const char *after;
} pasted_over[] = {
  { "1. Mission\n", 0, "|PM|PO|SM\n# Strategy\nMission|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n" },
  { "Mission\n\nQueue\nLaunch\n\nEnd\n", 0,
    "|PM|PO|SM\n# Strategy\nMission|A|R|\nRoadmap|C|A|I\n# Delivery\nQueue|C|RA|\nLaunch|||\nEnd|||\n" },
  { "Queue|I||A|R\n|C\nLaunch\n", 2,
    "|PM|PO|SM|Role 4\n# Strategy\nVision|A|R||\nRoadmap|C|A|I|\n# Delivery\nQueue|I||A|R\n"
    "New responsibility|C|||\nLaunch||||\n" },
  { "Launch|A\n", 3,
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\nLaunch|A||\n" },
  { "2.0 release\n", 0, "|PM|PO|SM\n# Strategy\n2.0 release|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n" },
};

static void
test_over_titles (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pasted_over); i++)
    {
      g_autoptr (RemitTable) table = test_table_new (pasted_over[i].table);
      g_autoptr (RemitPaste) paste = NULL;
      Fixture self;

      g_test_message ("%s", pasted_over[i].table);
      set_up (&self, BEFORE);
      paste = remit_paste_over_titles (self.chart, &(RemitPastePlace) { .plan = self.plan, .row = pasted_over[i].row },
                                       table, NULL);
      apply (&self, paste, pasted_over[i].after);
      tear_down (&self);
    }
}

static const struct
{
  const char *before;
  const char *table;
  const char *after;
  guint new_rows, new_roles, n_sections, n_notes, n_left_out;
} pasted_charts[] = {
  { EMPTY, "|PM|Product\\nOwner\nVision|A|R\n2. Roadmap|C|A/R\n",
    "|PM|Product Owner\n# \nVision|A|R\nRoadmap|C|RA\n", 2, 2, 0, 0, 0 },
  /* Sections. */
  { EMPTY, "Task|PM|PO\nStrategy||\nVision|A|R\nDelivery\nBacklog||A\nRelease|A|tbd\n",
    "|PM|PO\n# Strategy\nVision|A|R\n# Delivery\nBacklog||A\nRelease|A|(tbd)\n", 3, 2, 2, 1, 0 },
  { EMPTY, "Task|PM|PO\nStrategy||\nVision|A|R\nDelivery||\nBacklog|-|-\nLaunch|A|R\n",
    "|PM|PO\n# Strategy\nVision|A|R\n# Delivery\nBacklog||\nLaunch|A|R\n", 3, 2, 2, 0, 0 },
  /* It does not begin with a section, so nobody has a part yet. */
  { EMPTY, "Task|PM|PO\nVision|A|R\nDelivery||\nLaunch|A|R\n", "|PM|PO\n# \nVision|A|R\nDelivery||\nLaunch|A|R\n",
    3, 2, 0, 0, 0 },
  { EMPTY, "Task|PM|PO\nStrategy||\nVision||\nMission||\nLaunch|A|R\nDelivery||\n\nBacklog||\nPress|A|\n",
    "|PM|PO\n# Strategy\nVision||\nMission||\nLaunch|A|R\n# Delivery\nBacklog||\nPress|A|\n", 5, 2, 2, 0, 0 },
  /* Merged cells are headings for certain. */
  { EMPTY, "Task|PM|PO\nVision|A|R\n~Delivery||\nBacklog||\nLaunch|A|R\n",
    "|PM|PO\n# \nVision|A|R\n# Delivery\nBacklog||\nLaunch|A|R\n", 3, 2, 1, 0, 0 },
  { EMPTY, "~Who does what||\nTask|PM|PO\nStrategy||\nVision|A|R\n", "|PM|PO\n# Strategy\nVision|A|R\n", 1, 2, 1, 0, 1 },
  /* Numbers of a list, those of sections too. */
  { EMPTY, "Task|PM\n1 Strategy|\n1.1 Vision|A\n1.2 Roadmap|R\n2 Delivery|\n2.1 Backlog|R\n",
    "|PM\n# Strategy\nVision|A\nRoadmap|R\n# Delivery\nBacklog|R\n", 3, 1, 2, 0, 0 },
  { EMPTY, "Task|PM\n3 amigos meeting|A\n2.0 release|R\n", "|PM\n# \n3 amigos meeting|A\n2.0 release|R\n", 2, 1, 0, 0, 0 },
  /* Nothing follows, so it is no section. */
  { EMPTY, "Task|PM|PO\nVision|A|R\nPricing||\nLaunch||\n", "|PM|PO\n# \nVision|A|R\nPricing||\nLaunch||\n", 3, 2, 0, 0,
    0 },
  /* What stands above the headings; blank rows and columns. */
  { EMPTY, "Who does what|||\n|||\nVersion|2|||\n|May\nTask||PM|PO\n\nVision||A|R\n|||\nRoadmap|||C\n",
    "|PM|PO\n# \nVision|A|R\nRoadmap||C\n", 2, 2, 0, 0, 3 },
  /* A column of numbers in front. */
  { EMPTY, "No.|Task|PM\n1|Vision|A\n2|Roadmap|R\n", "|PM\n# \nVision|A\nRoadmap|R\n", 2, 1, 0, 0, 0 },
  { EMPTY, "|Task|PM\n1.1|Vision|A\n1.2|Roadmap|R\n", "|PM\n# \nVision|A\nRoadmap|R\n", 2, 1, 0, 0, 0 },
  /* A role that looks like letters, one without a name, one without letters. */
  { EMPTY, "Task|CI|PM|Dev\nVision|A|R|\nPlan|A||\n", "|CI|PM|Dev\n# \nVision|A|R|\nPlan|A||\n", 2, 3, 0, 0, 0 },
  { EMPTY, "|CI|AR\nVision|A|R\n", "|CI|AR\n# \nVision|A|R\n", 1, 2, 0, 0, 0 },
  { EMPTY, "Task|PM|\nVision|A|R\n", "|PM|Role 2\n# \nVision|A|R\n", 1, 2, 0, 0, 0 },
  /* Without headings. */
  { EMPTY, "Vision|A|R\nPlan|C|\n", "|Role 1|Role 2\n# \nVision|A|R\nPlan|C|\n", 2, 2, 0, 0, 0 },
  { "PM  PO  SM\n", "Vision|A|R\n", "|PM|PO|SM\n# \nVision|A|R|\n", 1, 0, 0, 0, 0 },
  { "PM\n", "Strategy\nVision|A|R\n", "|PM|Role 2\n# Strategy\nVision|A|R\n", 1, 1, 1, 0, 0 },
  /* Without letters. */
  { EMPTY, "Task|PM|PO\nVision||\nPlan||\n", "|PM|PO\n# \nVision||\nPlan||\n", 2, 2, 0, 0, 0 },
  { EMPTY, "Vision\nPlan\n", "\n# \nVision\nPlan\n", 2, 0, 0, 0, 0 },
  { "PM  PO\n", "- Vision\n", "|PM|PO\n# \nVision||\n", 1, 0, 0, 0, 0 },
  { "PM  PO\n", "", "|PM|PO\n# \n", 0, 0, 0, 0, 0 },
  /* Roles that are there already. */
  { "SM  pm  Dev  QA\n", "Task|PM|PO|QA|SM\nVision|A|R|I|C\n", "|pm|PO|QA|SM|Dev\n# \nVision|A|R|I|C|\n", 1, 1, 0, 0, 0 },
  { "PM  PO\n", "Task|PM|PM\nVision|A|R\n", "|PM|PM|PO\n# \nVision|A|R|\n", 1, 1, 0, 0, 0 },
  /* Sections that are there already. */
  { "PM\n# Strategy\n# Delivery\n", "|PM\nBacklog|A\n~Launch\nPress|R\n",
    "|PM\n# Strategy\n# Delivery\nBacklog|A\n# Launch\nPress|R\n", 2, 0, 1, 0, 0 },
};

static void
test_charts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (pasted_charts); i++)
    {
      g_autoptr (RemitTable) table = test_table_new (pasted_charts[i].table);
      g_autoptr (RemitPaste) paste = NULL;
      g_autoptr (GError) error = NULL;
      Fixture self;

      g_test_message ("%s", pasted_charts[i].table);
      set_up (&self, pasted_charts[i].before);
      paste = remit_paste_chart (self.chart, self.plan, table, &error);
      g_assert_no_error (error);
      apply (&self, paste, pasted_charts[i].after);
      g_assert_cmpuint (paste->n_rows, ==, pasted_charts[i].new_rows);
      g_assert_cmpuint (paste->n_roles, ==, pasted_charts[i].new_roles);
      g_assert_cmpuint (paste->n_sections, ==, pasted_charts[i].n_sections);
      g_assert_cmpuint (paste->n_notes, ==, pasted_charts[i].n_notes);
      g_assert_cmpuint (paste->n_left_out, ==, pasted_charts[i].n_left_out);
      tear_down (&self);
    }
}

/* Whole tables that come back to a chart. */
static const struct
{
  const char *before;
  const char *table;
  const char *after;
  guint new_rows, new_roles, n_sections, n_notes;
} merged[] = {
  /* The same as before. */
  { BEFORE, "|PM|PO|SM\nStrategy|||\nVision|A|R|\nRoadmap|C|A|I\nDelivery|||\nBacklog|C|A/R|\n",
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n", 0, 0, 0, 0 },
  /* Other letters, other orders, names and titles as they are written elsewhere; what is wanting stays. */
  { BEFORE, "Task|po|PM\nBACKLOG|A|R\n1. Vision|C|\n", "|PM|PO|SM\n# Strategy\nVision||C|\nRoadmap|C|A|I\n# Delivery\nBacklog|R|A|\n",
    0, 0, 0, 0 },
  /* What is new stands where the table has it. */
  { BEFORE, "|PM|PO|SM|QA\nStrategy\nMission|A|||\nVision|A|R||I\nPricing|||R|\nPress||||\nRoadmap|C|A|I|\nDelivery\n"
            "Backlog|C|A/R||later\nLaunch|R|||\n",
    "|PM|PO|SM|QA\n# Strategy\nMission|A|||\nVision|A|R||I\nPricing|||R|\nPress||||\nRoadmap|C|A|I|\n# Delivery\n"
    "Backlog|C|RA||(later)\nLaunch|R|||\n",
    4, 1, 0, 1 },
  /* A new section, and rows before any that is there. */
  { BEFORE, "|PM|PO\nFirst|A|\nBacklog|R|\nSales||\nPricing|A|R\nOffers||\nDelivery\nLaunch|A|\n",
    "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nLaunch|A||\nBacklog|R||\nFirst|A||\n"
    "Sales|||\nPricing|A|R|\nOffers|||\n",
    5, 0, 0, 0 },
  { BEFORE, "|PM|PO\nSales||\nPricing|A|R\nStrategy\nVision|R|\n",
    "|PM|PO|SM\n# Strategy\nVision|R||\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n# Sales\nPricing|A|R|\n", 1, 0, 1, 0 },
  /* Titles that are there twice are taken one after the other. */
  { "PM\nReview  A\nVision  R\nReview  C\n", "|PM\nReview|I\nReview|R\nReview|A\n",
    "|PM\n# \nReview|I\nVision|R\nReview|R\nReview|A\n", 1, 0, 0, 0 },
  /* A title that begins with a number, there or not. */
  { "PM\n1. Vision  A\n2.0 release  R\n", "|PM\n1. Vision|C\n2.0 release|I\n2. Backlog|A\n",
    "|PM\n# \n1. Vision|C\n2.0 release|I\nBacklog|A\n", 1, 0, 0, 0 },
  /* A row that is there is no section, whatever it looks like. */
  { BEFORE, "|PM|PO\nVision||\nRoadmap|A|\n",
    "|PM|PO|SM\n# Strategy\nVision|||\nRoadmap|A||I\n# Delivery\nBacklog|C|RA|\n", 0, 0, 0, 0 },
  /* Roles that look like letters. */
  { "IA  CI\nVision  A  R\n", "|IA|CI\nVision|R|A\n", "|IA|CI\n# \nVision|R|A\n", 0, 0, 0, 0 },
  { "PM  PO  SM\n# Strategy\nVision  A  R  .\n", "Task|PM|PM\nVision|C|I\n", "|PM|PO|SM|PM\n# Strategy\nVision|C|R||I\n", 0, 1,
    0, 0 },
};

static void
test_merged (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (merged); i++)
    {
      g_autoptr (RemitTable) table = test_table_new (merged[i].table);
      g_autoptr (RemitPaste) paste = NULL;
      g_autoptr (GError) error = NULL;
      Fixture self;

      g_test_message ("%s", merged[i].table);
      set_up (&self, merged[i].before);
      paste = remit_paste_merge (self.chart, self.plan, table, &error);
      g_assert_no_error (error);
      g_assert_nonnull (paste);
      g_assert_cmpuint (paste->n_rows, ==, merged[i].new_rows);
      g_assert_cmpuint (paste->n_roles, ==, merged[i].new_roles);
      g_assert_cmpuint (paste->n_sections, ==, merged[i].n_sections);
      g_assert_cmpuint (paste->n_notes, ==, merged[i].n_notes);
      apply (&self, paste, merged[i].after);
      tear_down (&self);
    }
}

/* Tables that do not say where they go. */
static void
test_not_merged (void)
{
  const char *const tables[] = {
    "",
    "Vision\nRoadmap\n",
    "Vision|A|R\nRoadmap|C|A\n",
    "PM|PO|SM\nA|R|\nC|A|I\n",
    "PM|PO\n",
    "Task|CEO|CTO\nVision|A|R\n",
    "Task|CEO|PM|CTO\nVision|A|R|C\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (RemitTable) table = test_table_new (tables[i]);
      g_autoptr (GError) error = NULL;
      Fixture self;

      g_test_message ("%s", tables[i]);
      set_up (&self, BEFORE);
      g_assert_null (remit_paste_merge (self.chart, self.plan, table, &error));
      g_assert_no_error (error);
      tear_down (&self);
    }
}

static const struct
{
  const char *table;
  guint role;
  const char *after;
  guint new_rows, new_roles;
} headed[] = {
  { "Product\\nManager\n", 0,
    "|Product Manager|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n", 0, 0 },
  { "CEO||CTO\n", 0, "|CEO|PO|CTO\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n", 0, 0 },
  { "CEO|CTO\n", 2, "|PM|PO|CEO|CTO\n# Strategy\nVision|A|R||\nRoadmap|C|A|I|\n# Delivery\nBacklog|C|RA||\n", 0, 1 },
  { "CEO||CTO|\n", 3,
    "|PM|PO|SM|CEO|Role 5|CTO\n# Strategy\nVision|A|R||||\nRoadmap|C|A|I|||\n# Delivery\nBacklog|C|RA||||\n", 0, 3 },
  /* A list. */
  { "CEO\nCTO\n\nCFO\n", 2,
    "|PM|PO|CEO|CTO|CFO\n# Strategy\nVision|A|R|||\nRoadmap|C|A|I||\n# Delivery\nBacklog|C|RA|||\n", 0, 2 },
  /* With letters below. */
  { "CEO\nA\n\nI\n", 1, "|PM|CEO|SM\n# Strategy\nVision|A|A|\nRoadmap|C||I\n# Delivery\nBacklog|C|I|\n", 0, 0 },
  { "CEO|CTO\nA|R\nC|\nI|\nR|C\n", 2,
    "|PM|PO|CEO|CTO\n# Strategy\nVision|A|R|A|R\nRoadmap|C|A|C|\n# Delivery\nBacklog|C|RA|I|\nNew responsibility|||R|C\n",
    1, 1 },
  /* With titles. */
  { "Task|CEO|CTO\n1. Mission|A|R\nPlan||C\n", 0,
    "|CEO|CTO|SM\n# Strategy\nMission|A|R|\nPlan||C|I\n# Delivery\nBacklog|C|RA|\n", 0, 0 },
  { "PM\n", 0, "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n", 0, 0 },
};

static void
test_over_headings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (headed); i++)
    {
      g_autoptr (RemitTable) table = test_table_new (headed[i].table);
      g_autoptr (RemitPaste) paste = NULL;
      g_autoptr (GError) error = NULL;
      Fixture self;

      g_test_message ("%s", headed[i].table);
      set_up (&self, BEFORE);
      paste = remit_paste_over_headings (self.chart, &(RemitPastePlace) { .plan = self.plan, .role = headed[i].role,
                                                                          .n_rows = 1, .n_roles = 1 },
                                         table, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (paste->n_rows, ==, headed[i].new_rows);
      g_assert_cmpuint (paste->n_roles, ==, headed[i].new_roles);
      apply (&self, paste, headed[i].after);
      tear_down (&self);
    }
}

/* A chart that has no section at all, as no file has, gets one. */
static void
test_no_section (void)
{
  const struct
  {
    const char *table;
    const char *after;
    guint n_sections;
  } cases[] = {
    { "|PM\nVision|A\n", "|PM\n# \nVision|A\n", 0 },
    { "|PM\nStrategy\nVision|A\n", "|PM\n# Strategy\nVision|A\n", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RemitTable) table = test_table_new (cases[i].table);
      g_autoptr (RemitPaste) paste = NULL;
      g_autoptr (RemitSection) section = NULL;
      Fixture self;

      set_up (&self, EMPTY);
      section = remit_chart_remove_section (self.chart, 0);
      paste = remit_paste_chart (self.chart, self.plan, table, NULL);
      g_assert_cmpuint (paste->n_sections, ==, cases[i].n_sections);
      apply (&self, paste, cases[i].after);
      tear_down (&self);
    }
}

/* Limits */

static RemitTable *
make_table (guint       n_rows,
            guint       n_columns,
            const char *text)
{
  RemitTable *table = remit_table_new ();

  for (guint i = 0; i < n_rows; i++)
    {
      g_assert_true (remit_table_add_row (table, NULL));
      for (guint j = 0; j < n_columns; j++)
        g_assert_true (remit_table_add (table, text, -1, NULL));
    }
  return table;
}

static void
test_limits (void)
{
  g_autofree char *long_text = g_strnfill (REMIT_CHART_MAX_TEXT + 1, 'x');
  const struct
  {
    guint n_rows, n_columns;
    const char *text;
  } tables[] = {
    { REMIT_CHART_MAX_ROWS + 1, 1, "I" },
    { 1, REMIT_CHART_MAX_ROLES + 2, "I" },
    { 1, 1, long_text },
  };
  Fixture self;
  g_autofree char *before = NULL;

  set_up (&self, EMPTY);
  before = get_text (&self);
  for (guint i = 0; i < 3 * G_N_ELEMENTS (tables); i++)
    {
      const guint kind = i % 3;
      g_autoptr (RemitTable) table = make_table (tables[i / 3].n_rows, tables[i / 3].n_columns, tables[i / 3].text);
      const RemitPastePlace place = { .plan = self.plan, .n_rows = 1, .n_roles = 1 };
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      RemitPaste *paste = kind == 0   ? remit_paste_cells (self.chart, &place, table, &error)
                          : kind == 1 ? remit_paste_titles (self.chart, self.plan, 0, 0, table, &error)
                                      : remit_paste_chart (self.chart, self.plan, table, &error);

      g_assert_null (paste);
      g_assert_error (error, REMIT_EDIT_ERROR, REMIT_EDIT_ERROR_LIMIT);
      after = get_text (&self);
      g_assert_cmpstr (after, ==, before);
    }
  tear_down (&self);
}

/* One cell into more cells than a chart may fill. */
static void
test_limit_of_cells (void)
{
  g_autoptr (RemitTable) table = test_table_new ("A\n");
  g_autoptr (GError) error = NULL;
  const RemitPastePlace place = { .n_rows = 4000, .n_roles = 3000 };
  RemitPastePlace here = place;
  Fixture self;

  set_up (&self, BEFORE);
  here.plan = self.plan;
  g_assert_null (remit_paste_cells (self.chart, &here, table, &error));
  g_assert_error (error, REMIT_EDIT_ERROR, REMIT_EDIT_ERROR_LIMIT);
  tear_down (&self);
}

/* Ids of many rows of one title, some of which the chart has. */
static void
test_many_rows (void)
{
  g_autoptr (RemitTable) table = make_table (REMIT_CHART_MAX_ROWS - 2, 1, "I");
  g_autoptr (RemitPaste) paste = NULL;
  const gint64 start = g_get_monotonic_time ();
  Fixture self;

  set_up (&self, "PM\nNew responsibility  A\nNew responsibility  A\n");
  paste = remit_paste_cells (self.chart, &(RemitPastePlace) { .plan = self.plan, .row = 2, .n_rows = 1, .n_roles = 1 },
                             table, NULL);
  g_assert_cmpuint (paste->n_rows, ==, REMIT_CHART_MAX_ROWS - 2);
  apply (&self, paste, NULL);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 60 * G_USEC_PER_SEC);
  tear_down (&self);
}

/* Copying */

static void
test_copy (void)
{
  Fixture self;
  const guint rows[] = { 0, 2 };
  g_autoptr (RemitTable) block = NULL;
  g_autoptr (RemitTable) all = NULL;
  g_autoptr (RemitTable) some = NULL;
  g_autoptr (RemitTable) titles = NULL;
  g_autoptr (RemitTable) names = NULL;
  g_autoptr (RemitTable) none = NULL;

  set_up (&self, BEFORE);
  remit_chart_set_cell_note (self.chart, self.plan, 0, 2, "a note");
  remit_responsibility_set_note (remit_chart_get_row (self.chart, 0), "all");
  block = remit_copy_block (self.chart, self.plan, 1, 2, 1, 2, REMIT_COPY_LETTERS, NULL);
  assert_table (block, "A|I\nA/R|\n");
  names = remit_copy_block (self.chart, self.plan, 0, 1, 1, 2, REMIT_COPY_NAMES, NULL);
  assert_table (names, "PO|SM\nR|^a note\n");
  g_assert_false (remit_table_has_titles (names));
  all = remit_copy_block (self.chart, self.plan, 0, 3, 0, 3, REMIT_COPY_CHART, NULL);
  assert_table (all, "|PM|PO|SM\n~Strategy|||\nVision^all|A|R|^a note\nRoadmap|C|A|I\n~Delivery|||\nBacklog|C|A/R|\n");
  some = remit_copy_rows (self.chart, self.plan, rows, G_N_ELEMENTS (rows), 0, 2, REMIT_COPY_LETTERS, NULL);
  assert_table (some, "A|R\nC|A/R\n");
  titles = remit_copy_rows (self.chart, self.plan, rows, G_N_ELEMENTS (rows), 0, 2, REMIT_COPY_TITLES, NULL);
  assert_table (titles, "Vision^all|A|R\nBacklog|C|A/R\n");
  g_assert_true (remit_table_has_titles (titles));
  none = remit_copy_block (self.chart, self.plan, 3, 0, 0, 0, REMIT_COPY_LETTERS, NULL);
  assert_table (none, "");
  tear_down (&self);
}

/* A table has at most so many cells, and no part of a larger one is given. */
static void
test_copy_limit (void)
{
  const guint n_roles = REMIT_CHART_MAX_ROLES, n_rows = REMIT_TABLE_MAX_CELLS / n_roles;
  g_autoptr (RemitTable) roles = make_table (1, n_roles, "I");
  g_autoptr (RemitTable) rows = make_table (n_rows, 1, "I");
  g_autoptr (RemitTable) table = NULL;
  g_autoptr (GError) error = NULL;
  Fixture self;
  g_autoptr (RemitPaste) wide = NULL;
  g_autoptr (RemitPaste) tall = NULL;

  set_up (&self, EMPTY);
  wide = remit_paste_cells (self.chart, &(RemitPastePlace) { .plan = self.plan, .n_rows = 1, .n_roles = 1 }, roles,
                            &error);
  g_assert_no_error (error);
  remit_edit_swap (wide->edit, self.chart);
  tall = remit_paste_titles (self.chart, self.plan, 0, 1, rows, &error);
  g_assert_no_error (error);
  remit_edit_swap (tall->edit, self.chart);
  table = remit_copy_block (self.chart, self.plan, 0, n_rows, 0, n_roles, REMIT_COPY_LETTERS, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (remit_table_count_filled (table), ==, n_roles);
  g_assert_null (remit_copy_block (self.chart, self.plan, 0, n_rows, 0, n_roles, REMIT_COPY_CHART, &error));
  g_assert_error (error, REMIT_TABLE_ERROR, REMIT_TABLE_ERROR_LIMIT);
  tear_down (&self);
}

/* The letters of a block, pasted into another chart with the same letters, are the same. */
static void
test_copies (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 300; i++)
    {
      g_autoptr (RemitChart) source = test_random_chart (rand, 8, 6, TEST_RANDOM_PLAIN);
      g_autoptr (RemitChart) target = test_chart_new_with_scheme (remit_chart_get_scheme (source), "PM\nOne  .\n");
      RemitPlan *from = remit_chart_get_plan (source, 0), *to = test_chart_get_plan (target);
      const guint n_rows = remit_chart_get_n_rows (source), n_roles = remit_chart_get_n_roles (source);
      g_autoptr (RemitTable) table = remit_copy_block (source, from, 0, n_rows, 0, n_roles, REMIT_COPY_LETTERS, NULL);
      g_autoptr (RemitPaste) paste
          = remit_paste_cells (target, &(RemitPastePlace) { .plan = to, .n_rows = 1, .n_roles = 1 }, table, NULL);

      g_assert_cmpuint (paste->n_notes, ==, 0);
      remit_edit_swap (paste->edit, target);
      for (guint row = 0; row < n_rows; row++)
        for (guint role = 0; role < n_roles; role++)
          {
            const gboolean there = row < remit_chart_get_n_rows (target) && role < remit_chart_get_n_roles (target);

            g_assert_cmphex (there ? remit_plan_get_set (to, row, role) : 0, ==, remit_plan_get_set (from, row, role));
          }
    }
}

/* A whole chart, copied with its headings into an empty one, is the same chart. */
static void
test_whole (void)
{
  Fixture self, other;
  g_autoptr (RemitTable) table = NULL;
  g_autoptr (RemitPaste) paste = NULL;
  g_autofree char *text = NULL;

  set_up (&self, BEFORE);
  set_up (&other, EMPTY);
  text = get_text (&self);
  table = remit_copy_block (self.chart, self.plan, 0, 3, 0, 3, REMIT_COPY_CHART, NULL);
  paste = remit_paste_chart (other.chart, other.plan, table, NULL);
  apply (&other, paste, text);
  tear_down (&self);
  tear_down (&other);
}

/* Any table anywhere: undo gives the chart back. */
static void
test_random (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (12);

  for (guint i = 0; i < 1500; i++)
    {
      g_autoptr (RemitTable) table = test_table_random (rand, 5, 5);
      g_autoptr (RemitPaste) paste = NULL;
      g_autoptr (GError) error = NULL;
      Fixture self;
      const guint kind = i % 5;

      set_up (&self, kind == 3 ? "PM  PO\n" : BEFORE);
      if (kind == 0 || kind == 1 || kind == 4)
        {
          const RemitPastePlace place = { .plan = self.plan,
                                          .row = (guint) g_rand_int_range (rand, 0, 4),
                                          .role = (guint) g_rand_int_range (rand, 0, 4),
                                          .n_rows = 1,
                                          .n_roles = 1 };

          paste = kind == 0   ? remit_paste_cells (self.chart, &place, table, &error)
                  : kind == 1 ? remit_paste_over_titles (self.chart, &place, table, &error)
                              : remit_paste_over_headings (self.chart, &place, table, &error);
        }
      else if (kind == 2)
        paste = remit_paste_titles (self.chart, self.plan, 0, (guint) g_rand_int_range (rand, 0, 3), table, &error);
      else
        paste = remit_paste_chart (self.chart, self.plan, table, &error);
      g_assert_no_error (error);
      apply (&self, paste, NULL);
      tear_down (&self);
    }
}

/* Any table of names that the chart has, and of others. */
static void
test_random_merged (void)
{
  static const char *const names[] = { "PM", "po", "QA", "SM", "A", "" };
  static const char *const titles[] = { "Vision", "Roadmap", "Backlog", "Strategy", "Delivery", "Pricing", "1. Press", "" };
  static const char *const cells[] = { "A", "R", "A/R", "", "", "-", "later" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (13);
  guint n_merged = 0;

  for (guint i = 0; i < 1000; i++)
    {
      g_autoptr (GString) text = g_string_new ("|PM");
      g_autoptr (RemitTable) table = NULL;
      g_autoptr (RemitPaste) paste = NULL;
      Fixture self;

      for (guint j = 0; j < 3; j++)
        g_string_append_printf (text, "|%s", names[g_rand_int_range (rand, 0, G_N_ELEMENTS (names))]);
      g_string_append_c (text, '\n');
      for (gint32 rows = g_rand_int_range (rand, 1, 9); rows > 0; rows--)
        {
          g_string_append (text, titles[g_rand_int_range (rand, 0, G_N_ELEMENTS (titles))]);
          for (guint j = 0; j < 4; j++)
            g_string_append_printf (text, "|%s", cells[g_rand_int_range (rand, 0, G_N_ELEMENTS (cells))]);
          g_string_append_c (text, '\n');
        }
      g_test_message ("%s", text->str);
      table = test_table_new (text->str);
      set_up (&self, BEFORE);
      paste = remit_paste_merge (self.chart, self.plan, table, NULL);
      if (paste != NULL)
        apply (&self, paste, NULL);
      n_merged += paste != NULL ? 1 : 0;
      tear_down (&self);
    }
  g_assert_cmpuint (n_merged, >, 500);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/paste/cells", test_cells);
  g_test_add_func ("/history/paste/shown", test_shown);
  g_test_add_func ("/history/paste/notes", test_notes);
  g_test_add_func ("/history/paste/table-notes", test_table_notes);
  g_test_add_func ("/history/paste/place", test_place);
  g_test_add_func ("/history/paste/titles", test_titles);
  g_test_add_func ("/history/paste/over-titles", test_over_titles);
  g_test_add_func ("/history/paste/charts", test_charts);
  g_test_add_func ("/history/paste/merged", test_merged);
  g_test_add_func ("/history/paste/not-merged", test_not_merged);
  g_test_add_func ("/history/paste/over-headings", test_over_headings);
  g_test_add_func ("/history/paste/no-section", test_no_section);
  g_test_add_func ("/history/paste/limits", test_limits);
  g_test_add_func ("/history/paste/limit-of-cells", test_limit_of_cells);
  g_test_add_func ("/history/paste/many-rows", test_many_rows);
  g_test_add_func ("/history/paste/copy", test_copy);
  g_test_add_func ("/history/paste/copy-limit", test_copy_limit);
  g_test_add_func ("/history/paste/copies", test_copies);
  g_test_add_func ("/history/paste/whole", test_whole);
  g_test_add_func ("/history/paste/random", test_random);
  g_test_add_func ("/history/paste/random-merged", test_random_merged);
  return g_test_run ();
}
