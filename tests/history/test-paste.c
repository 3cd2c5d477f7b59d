/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "history/paste.h"

/* Tables pasted onto cells, titles and headings. */

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
      TestPaste self;

      g_test_message ("%s", pasted_cells[i].table);
      test_paste_set_up (&self, pasted_cells[i].before);
      place.plan = self.plan;
      paste = remit_paste_cells (self.chart, &place, table, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (remit_edit_get_name (paste->edit), ==, "Paste");
      g_assert_cmpuint (paste->n_rows, ==, pasted_cells[i].new_rows);
      g_assert_cmpuint (paste->n_roles, ==, pasted_cells[i].new_roles);
      g_assert_cmpuint (paste->n_notes, ==, pasted_cells[i].n_notes);
      test_paste_apply (&self, paste, pasted_cells[i].after);
      test_paste_tear_down (&self);
    }
}

/* Rows that a filter hides are left alone. */
static void
test_shown (void)
{
  g_autoptr (RemitTable) table = test_table_new ("I\nI\nI\n");
  g_autoptr (RemitPaste) paste = NULL;
  const guint shown[] = { 0, 2 };
  TestPaste self;

  test_paste_set_up (&self, BEFORE);
  paste = remit_paste_cells (self.chart,
                             &(RemitPastePlace) { .plan = self.plan, .n_rows = 1, .n_roles = 1, .shown = shown,
                                                  .n_shown = G_N_ELEMENTS (shown) },
                             table, NULL);
  test_paste_apply (&self, paste,
         "|PM|PO|SM\n# Strategy\nVision|I|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|I|RA|\nNew responsibility|I||\n");
  test_paste_tear_down (&self);
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
  TestPaste self;

  test_paste_set_up (&self, BEFORE);
  place.plan = self.plan;
  for (guint i = 0; i < 3; i++)
    remit_chart_set_cell_note (self.chart, self.plan, i, 0, "old");
  first = remit_paste_cells (self.chart, &place, letters, NULL);
  test_paste_apply (&self, first,
         "|PM|PO|SM\n# Strategy\nVision|C(old)|R|\nRoadmap|(old)|A|I\n# Delivery\nBacklog|(old)|RA|\n");
  test_paste_tear_down (&self);

  test_paste_set_up (&self, BEFORE);
  place.plan = self.plan;
  remit_chart_set_cell_note (self.chart, self.plan, 0, 0, "old");
  second = remit_paste_cells (self.chart, &place, text, NULL);
  test_paste_apply (&self, second, "|PM|PO|SM\n# Strategy\nVision|(why?)|R|\nRoadmap|C|A|I\n# Delivery\nBacklog|C|RA|\n");
  third = remit_paste_cells (self.chart, &place, text, NULL);
  g_assert_cmpuint (third->n_notes, ==, 1);
  g_assert_true (remit_edit_is_empty (third->edit));
  test_paste_tear_down (&self);
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
  TestPaste self;

  test_paste_set_up (&self, BEFORE);
  place.plan = self.plan;
  remit_chart_set_cell_note (self.chart, self.plan, 2, 0, "old");
  remit_chart_set_cell_note (self.chart, self.plan, 2, 2, "old");
  titles = remit_paste_over_titles (self.chart, &place, table, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (titles->n_notes, ==, 1);
  test_paste_apply (&self, titles,
         "|PM|PO|SM\n# Strategy\nVision|A|R|\nRoadmap|C|A|I\n# Delivery\nMission|C(why?)|(tbd\nwhose?)|(old)\n"
         "New|(only a note)||\n");
  g_assert_cmpstr (remit_responsibility_get_note (remit_chart_get_row (self.chart, 2)), ==, "Told by all");
  g_assert_cmpstr (remit_responsibility_get_note (remit_chart_get_row (self.chart, 3)), ==, "too");
  test_paste_tear_down (&self);

  test_paste_set_up (&self, EMPTY);
  place = (RemitPastePlace) { .plan = self.plan, .n_rows = 1, .n_roles = 1 };
  cells = remit_paste_cells (self.chart, &place, table, &error);
  g_assert_no_error (error);
  test_paste_apply (&self, cells,
         "|Role 1|Role 2|Role 3\n# \nNew responsibility|(Mission\nTold by all)|C(why?)|(tbd\nwhose?)\n"
         "New responsibility|(New\ntoo)|(only a note)|\n");
  test_paste_tear_down (&self);
}

/* The cell at the beginning is where the cursor goes after undo. */
static void
test_place (void)
{
  g_autoptr (RemitTable) table = test_table_new ("A\nR\nC\n");
  g_autoptr (RemitPaste) paste = NULL;
  RemitPlace place;
  TestPaste self;

  test_paste_set_up (&self, BEFORE);
  paste = remit_paste_cells (self.chart,
                             &(RemitPastePlace) { .plan = self.plan, .row = 2, .role = 2, .n_rows = 1, .n_roles = 1 },
                             table, NULL);
  remit_edit_swap (paste->edit, self.chart);
  remit_edit_get_place (paste->edit, &place);
  g_assert_true (place.plan == self.plan);
  g_assert_cmpuint (place.row, ==, 2);
  g_assert_cmpuint (place.role, ==, 2);
  test_paste_tear_down (&self);
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
      TestPaste self;

      g_test_message ("%s", pasted_titles[i].table);
      test_paste_set_up (&self, pasted_titles[i].before);
      paste = remit_paste_titles (self.chart, self.plan, pasted_titles[i].section, pasted_titles[i].row, table, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (paste->n_rows, ==, pasted_titles[i].new_rows);
      g_assert_cmpuint (paste->n_roles, ==, pasted_titles[i].new_roles);
      g_assert_cmpuint (paste->n_notes, ==, pasted_titles[i].n_notes);
      test_paste_apply (&self, paste, pasted_titles[i].after);
      test_paste_tear_down (&self);
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
      TestPaste self;

      g_test_message ("%s", pasted_over[i].table);
      test_paste_set_up (&self, BEFORE);
      paste = remit_paste_over_titles (self.chart, &(RemitPastePlace) { .plan = self.plan, .row = pasted_over[i].row },
                                       table, NULL);
      test_paste_apply (&self, paste, pasted_over[i].after);
      test_paste_tear_down (&self);
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
      TestPaste self;

      g_test_message ("%s", headed[i].table);
      test_paste_set_up (&self, BEFORE);
      paste = remit_paste_over_headings (self.chart, &(RemitPastePlace) { .plan = self.plan, .role = headed[i].role,
                                                                          .n_rows = 1, .n_roles = 1 },
                                         table, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (paste->n_rows, ==, headed[i].new_rows);
      g_assert_cmpuint (paste->n_roles, ==, headed[i].new_roles);
      test_paste_apply (&self, paste, headed[i].after);
      test_paste_tear_down (&self);
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
      TestPaste self;

      test_paste_set_up (&self, EMPTY);
      section = remit_chart_remove_section (self.chart, 0);
      paste = remit_paste_chart (self.chart, self.plan, table, NULL);
      g_assert_cmpuint (paste->n_sections, ==, cases[i].n_sections);
      test_paste_apply (&self, paste, cases[i].after);
      test_paste_tear_down (&self);
    }
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
  TestPaste self;
  g_autofree char *before = NULL;

  test_paste_set_up (&self, EMPTY);
  before = test_paste_get_text (&self);
  for (guint i = 0; i < 3 * G_N_ELEMENTS (tables); i++)
    {
      const guint kind = i % 3;
      g_autoptr (RemitTable) table = test_paste_make_table (tables[i / 3].n_rows, tables[i / 3].n_columns, tables[i / 3].text);
      const RemitPastePlace place = { .plan = self.plan, .n_rows = 1, .n_roles = 1 };
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      RemitPaste *paste = kind == 0   ? remit_paste_cells (self.chart, &place, table, &error)
                          : kind == 1 ? remit_paste_titles (self.chart, self.plan, 0, 0, table, &error)
                                      : remit_paste_chart (self.chart, self.plan, table, &error);

      g_assert_null (paste);
      g_assert_error (error, REMIT_EDIT_ERROR, REMIT_EDIT_ERROR_LIMIT);
      after = test_paste_get_text (&self);
      g_assert_cmpstr (after, ==, before);
    }
  test_paste_tear_down (&self);
}

/* One cell into more cells than a chart may fill. */
static void
test_limit_of_cells (void)
{
  g_autoptr (RemitTable) table = test_table_new ("A\n");
  g_autoptr (GError) error = NULL;
  const RemitPastePlace place = { .n_rows = 4000, .n_roles = 3000 };
  RemitPastePlace here = place;
  TestPaste self;

  test_paste_set_up (&self, BEFORE);
  here.plan = self.plan;
  g_assert_null (remit_paste_cells (self.chart, &here, table, &error));
  g_assert_error (error, REMIT_EDIT_ERROR, REMIT_EDIT_ERROR_LIMIT);
  test_paste_tear_down (&self);
}

/* Ids of many rows of one title, some of which the chart has. */
static void
test_many_rows (void)
{
  g_autoptr (RemitTable) table = test_paste_make_table (REMIT_CHART_MAX_ROWS - 2, 1, "I");
  g_autoptr (RemitPaste) paste = NULL;
  const gint64 start = g_get_monotonic_time ();
  TestPaste self;

  test_paste_set_up (&self, "PM\nNew responsibility  A\nNew responsibility  A\n");
  paste = remit_paste_cells (self.chart, &(RemitPastePlace) { .plan = self.plan, .row = 2, .n_rows = 1, .n_roles = 1 },
                             table, NULL);
  g_assert_cmpuint (paste->n_rows, ==, REMIT_CHART_MAX_ROWS - 2);
  test_paste_apply (&self, paste, NULL);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 60 * G_USEC_PER_SEC);
  test_paste_tear_down (&self);
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
      TestPaste self;
      const guint kind = i % 5;

      test_paste_set_up (&self, kind == 3 ? "PM  PO\n" : BEFORE);
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
      test_paste_apply (&self, paste, NULL);
      test_paste_tear_down (&self);
    }
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
  g_test_add_func ("/history/paste/over-headings", test_over_headings);
  g_test_add_func ("/history/paste/no-section", test_no_section);
  g_test_add_func ("/history/paste/limits", test_limits);
  g_test_add_func ("/history/paste/limit-of-cells", test_limit_of_cells);
  g_test_add_func ("/history/paste/many-rows", test_many_rows);
  g_test_add_func ("/history/paste/random", test_random);
  return g_test_run ();
}
