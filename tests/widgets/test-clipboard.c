/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/view.h"

/* Copying, cutting and pasting in a window, through the real clipboard: where the cursor is and what is pressed, what
 * another program has put on the clipboard meanwhile, and the chart after it; then undo, back to the chart before. */

#define STRATEGY "# Strategy\nSet the vision|A(first)|R|\nOwn revenue|A||C\n"
#define REST "Order the backlog|R|A|C\nRun reviews|I|A|R\nHold retrospectives|||\n"
#define HEADINGS "|PM|PO|SM\n"

static char *
get_text (TestView *self)
{
  g_autofree char *text = test_chart_to_text (self->chart);
  GString *lines = g_string_new (text + strlen ("Test"));

  g_assert_true (g_str_has_prefix (text, "Test"));
  g_string_replace (lines, "\nPlan\n", "\n", 1);
  return g_string_free (lines, FALSE);
}

static void
put (TestView   *self,
     const char *type,
     const char *text)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->matrix));
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GdkContentProvider) provider = gdk_content_provider_new_for_bytes (type, bytes);

  gdk_clipboard_set_content (clipboard, provider);
  test_settle ();
}

static void
go (TestView *self,
    int       row,
    int       role)
{
  go_to (self, row < 0 ? 0 : (guint) row, role < 0 ? REMIT_NO_POSITION : (guint) role);
  if (row < 0)
    press (self, "Up");
}

/* Undoes so many steps, each of which there must be, and does them again. */
static void
assert_steps (TestView   *self,
              const char *before,
              const char *after,
              guint       n_steps)
{
  RemitHistory *history = remit_document_get_history (self->document);
  g_autofree char *done = get_text (self);
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  g_assert_cmpstr (done, ==, after);
  for (guint i = 0; i < n_steps; i++)
    g_assert_true (remit_history_undo (history));
  test_settle ();
  undone = get_text (self);
  g_assert_cmpstr (undone, ==, before);
  g_assert_false (remit_history_undo (history));
  for (guint i = 0; i < n_steps; i++)
    g_assert_true (remit_history_redo (history));
  test_settle ();
  redone = get_text (self);
  g_assert_cmpstr (redone, ==, after);
}

typedef struct
{
  const char *name;
  int row;  /* -1 for the names of the roles */
  int role; /* -1 for titles */
  const char *keys;
  const char *type; /* NULL where nobody else copies */
  const char *text;
  const char *more_keys;
  const char *after; /* without the row of names; NULL where nothing changes */
  const char *names; /* NULL where they stay */
  guint n_steps;
} Case;

#define TEXT "text/plain;charset=utf-8"
#define HTML "text/html"
#define TABLE(rows) "<html><body><table>" rows "</table></body></html>"
#define ROW(cells) "<tr>" cells "</tr>"
#define TD(text) "<td>" text "</td>"

static const Case cases[] = {
  { "a cell", 0, 0, "ctrl+c Down Down Right ctrl+v", NULL, NULL, NULL,
    STRATEGY "# Delivery\nOrder the backlog|R|A(first)|C\nRun reviews|I|A|R\nHold retrospectives|||\n", NULL, 1 },
  { "a block", 0, 0, "shift+Right shift+Down ctrl+c End ctrl+v", NULL, NULL, NULL,
    "# Strategy\nSet the vision|A(first)|R||\nOwn revenue|A||A(first)|R\n# Delivery\nOrder the backlog|R|A|A|\nRun reviews|I|A|R|\n"
    "Hold retrospectives||||\n",
    "|PM|PO|SM|Role 4\n", 1 },
  { "cut cells", 0, 0, "shift+Right ctrl+x Down Down Down Down ctrl+v", NULL, NULL, NULL,
    "# Strategy\nSet the vision|||\nOwn revenue|A||C\n# Delivery\nOrder the backlog|R|A|C\nRun reviews|I|A|R\n"
    "Hold retrospectives||A(first)|R\n",
    NULL, 2 },
  /* Rows that are cut move, wherever in a row they are pasted. */
  { "cut a row", 0, 0, "shift+space ctrl+x Down Down ctrl+v", NULL, NULL, NULL,
    "# Strategy\nOwn revenue|A||C\n# Delivery\nOrder the backlog|R|A|C\nSet the vision|A(first)|R|\nRun reviews|I|A|R\n"
    "Hold retrospectives|||\n",
    NULL, 1 },
  { "cut a title", 3, -1, "ctrl+x ctrl+Home Up ctrl+v", NULL, NULL, NULL,
    "# Strategy\nRun reviews|I|A|R\nSet the vision|A(first)|R|\nOwn revenue|A||C\n# Delivery\nOrder the backlog|R|A|C\n"
    "Hold retrospectives|||\n",
    NULL, 1 },
  { "cut rows to the end", 1, -1, "shift+Down shift+Down ctrl+x ctrl+End Down Down ctrl+v", NULL, NULL, NULL,
    "# Strategy\nSet the vision|A(first)|R|\n# Delivery\nRun reviews|I|A|R\nHold retrospectives|||\nOwn revenue|A||C\n"
    "Order the backlog|R|A|C\n",
    NULL, 1 },
  { "cut a row and leave it", 0, -1, "ctrl+x ctrl+v", NULL, NULL, NULL, NULL, NULL, 0 },
  { "cut and forget", 0, 0, "shift+space ctrl+x Escape Down ctrl+v", NULL, NULL, NULL,
    "# Strategy\nSet the vision|A(first)|R|\nSet the vision|A(first)|R|\n# Delivery\n" REST, NULL, 1 },
  { "cut and copy elsewhere", 0, -1, "ctrl+x", TEXT, "Mission", "Down ctrl+v",
    "# Strategy\nSet the vision|A(first)|R|\nMission|A||C\n# Delivery\n" REST, NULL, 1 },
  { "cut and remove", 1, -1, "ctrl+x Delete ctrl+v", NULL, NULL, NULL,
    "# Strategy\nSet the vision|A(first)|R|\n# Delivery\nOwn revenue|||\n" REST, NULL, 2 },
  { "a row over a row", 0, 1, "shift+space ctrl+c Down ctrl+v", NULL, NULL, NULL,
    "# Strategy\nSet the vision|A(first)|R|\nSet the vision|A(first)|R|\n# Delivery\n" REST, NULL, 1 },
  { "everything over itself", 2, 1, "ctrl+a ctrl+c ctrl+v", NULL, NULL, NULL, NULL, NULL, 0 },
  { "a name", -1, 1, "ctrl+c Right ctrl+v", NULL, NULL, NULL, STRATEGY "# Delivery\n" REST, "|PM|PO|PO\n", 1 },
  { "a section", 2, -1, "Up ctrl+c ctrl+Home Home Up ctrl+v", NULL, NULL, NULL,
    "# Delivery\nSet the vision|A(first)|R|\nOwn revenue|A||C\n# Delivery\n" REST, NULL, 1 },
  /* What others copy. */
  { "letters as they are written", 0, 0, NULL, TEXT, "a/r\tRA\tR, A\n-\tN/A\tA R\n", "ctrl+v",
    "# Strategy\nSet the vision|RA(first)|RA|RA\nOwn revenue|||RA\n# Delivery\n" REST, NULL, 1 },
  { "beyond the edges", 4, 2, NULL, TEXT, "A\tR\r\nC\tlater\r\n", "ctrl+v",
    "# Strategy\nSet the vision|A(first)|R||\nOwn revenue|A||C|\n# Delivery\nOrder the backlog|R|A|C|\nRun reviews|I|A|R|\n"
    "Hold retrospectives|||A|R\nNew responsibility|||C|(later)\n",
    "|PM|PO|SM|Role 4\n", 1 },
  { "lines", 0, -1, NULL, TEXT, "1. Pricing\n2. 3 amigos meeting\n\n- 2.0 release\n", "ctrl+v",
    "# Strategy\nSet the vision|A(first)|R|\nPricing|||\n3 amigos meeting|||\n2.0 release|||\nOwn revenue|A||C\n# Delivery\n" REST,
    NULL, 1 },
  { "one line", 1, -1, NULL, TEXT, "2.0 release\n", "ctrl+v",
    "# Strategy\nSet the vision|A(first)|R|\n2.0 release|A||C\n# Delivery\n" REST, NULL, 1 },
  { "comments", 4, 0, NULL, HTML,
    TABLE (ROW (TD ("<a class=\"comment-indicator\"></a>\n<comment>Until June</comment>\nA/R") TD ("tbd"))), "ctrl+v",
    STRATEGY "# Delivery\nOrder the backlog|R|A|C\nRun reviews|I|A|R\nHold retrospectives|RA(Until June)|(tbd)|\n", NULL, 1 },
  { "names", -1, 2, NULL, HTML, TABLE (ROW (TD ("Tester") TD ("Head of<br>Sales"))), "ctrl+v",
    "# Strategy\nSet the vision|A(first)|R||\nOwn revenue|A||C|\n# Delivery\nOrder the backlog|R|A|C|\nRun reviews|I|A|R|\n"
    "Hold retrospectives||||\n",
    "|PM|PO|Tester|Head of Sales\n", 1 },
  { "names at the end", -1, 2, "Right", TEXT, "QA\nUX\n", "ctrl+v",
    "# Strategy\nSet the vision|A(first)|R|||\nOwn revenue|A||C||\n# Delivery\nOrder the backlog|R|A|C||\nRun reviews|I|A|R||\n"
    "Hold retrospectives|||||\n",
    "|PM|PO|SM|QA|UX\n", 1 },
  { "a whole table", 2, -1, NULL, HTML,
    TABLE (ROW (TD ("Task") TD ("po") TD ("PM")) ROW (TD ("Run reviews") TD ("C") TD ("")) ROW (TD ("Pricing") TD ("R") TD ("A"))),
    "ctrl+v",
    STRATEGY "# Delivery\nOrder the backlog|R|A|C\nRun reviews||C|R\nPricing|A|R|\nHold retrospectives|||\n", NULL, 1 },
  { "HTML without a table", 0, -1, NULL, HTML, "<p>Mission</p>", "ctrl+v", NULL, NULL, 0 },
};

static void
test_case (TestView      *self,
           gconstpointer  data)
{
  const Case *row = data;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  remit_chart_set_cell_note (self->chart, test_chart_get_plan (self->chart), 0, 0, "first");
  test_settle ();
  before = get_text (self);
  go (self, row->row, row->role);
  if (row->keys != NULL)
    press (self, row->keys);
  if (row->type != NULL)
    put (self, row->type, row->text);
  if (row->more_keys != NULL)
    press (self, row->more_keys);
  test_settle ();
  if (row->after == NULL)
    after = g_strdup (before);
  else
    after = g_strconcat (row->names != NULL ? row->names : HEADINGS, row->after, NULL);
  assert_steps (self, before, after, row->n_steps);
  g_assert_true (is_in_matrix (self));
}

/* What is cut is faint, until it is pasted or given up. */
static void
test_faint (TestView      *self,
            gconstpointer  data)
{
  static const char *const ends[] = { "Escape", "ctrl+v", "ctrl+c", "ctrl+x Escape" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      go_to (self, 1, 0);
      g_assert_cmpfloat (gtk_widget_get_opacity (gtk_root_get_focus (GTK_ROOT (self->window))), ==, 1.);
      press (self, "shift+space ctrl+x");
      g_assert_cmpfloat (gtk_widget_get_opacity (gtk_root_get_focus (GTK_ROOT (self->window))), <, 1.);
      g_assert_cmpuint (remit_chart_get_n_rows (self->chart), ==, 5);
      press (self, "Right");
      g_assert_cmpfloat (gtk_widget_get_opacity (gtk_root_get_focus (GTK_ROOT (self->window))), <, 1.);
      press (self, "Down");
      g_assert_cmpfloat (gtk_widget_get_opacity (gtk_root_get_focus (GTK_ROOT (self->window))), ==, 1.);
      press (self, "Up");
      press (self, ends[i]);
      go_to (self, 1, 0);
      g_assert_cmpfloat (gtk_widget_get_opacity (gtk_root_get_focus (GTK_ROOT (self->window))), ==, 1.);
    }
}

/* Rows that are cut keep what no table has. */
static void
test_cut_keeps (TestView      *self,
                gconstpointer  data)
{
  RemitResponsibility *row = remit_chart_get_row (self->chart, 0);

  add_plan (self, "Other");
  remit_chart_set_cell (self->chart, remit_chart_get_plan (self->chart, 1), 0, 2, 1);
  go_to (self, 0, 0);
  press (self, "shift+space ctrl+x");
  go_to (self, 3, 0);
  press (self, "ctrl+v");
  g_assert_true (remit_chart_get_row (self->chart, 3) == row);
  g_assert_cmpuint (remit_plan_get_set (remit_chart_get_plan (self->chart, 1), 3, 2), ==, 1);
  assert_at (self, 3, REMIT_NO_POSITION);
}

/* Another window gets a copy. */
static void
test_other_window (TestView      *self,
                   gconstpointer  data)
{
  g_autoptr (RemitChart) chart = test_chart_new ("PM\nVision  A\n");
  TestView other;

  test_view_open (&other, chart);
  go_to (self, 0, 0);
  press (self, "shift+space ctrl+x");
  go_to (&other, 0, 0);
  press (&other, "ctrl+v");
  g_assert_cmpuint (remit_chart_get_n_rows (self->chart), ==, 5);
  assert_plan (chart, test_chart_get_plan (chart), "Set the vision|A|R\n");
  test_view_tear_down (&other, NULL);
}

/* What goes to other programs. */
static void
test_formats (TestView      *self,
              gconstpointer  data)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self->matrix));
  g_auto (GValue) value = G_VALUE_INIT;

  go_to (self, 0, 0);
  press (self, "shift+Right shift+Down ctrl+c");
  g_assert_true (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), HTML));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, "A\tR\nA\t");

  /* Nothing to copy leaves the clipboard as it is. */
  go_to (self, 4, REMIT_NO_POSITION);
  press (self, "Down ctrl+c");
  g_value_reset (&value);
  g_assert_true (gdk_content_provider_get_value (gdk_clipboard_get_content (clipboard), &value, NULL));
  g_assert_cmpstr (g_value_get_string (&value), ==, "A\tR\nA\t");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strdelimit (g_strdup (cases[i].name), " ", '-');
      g_autofree char *path = g_strconcat ("/clipboard/cases/", name, NULL);

      g_test_add (path, TestView, &cases[i], test_view_set_up, test_case, test_view_tear_down);
    }
  test_view_add ("/clipboard/faint", test_faint);
  test_view_add ("/clipboard/cut-keeps", test_cut_keeps);
  test_view_add ("/clipboard/other-window", test_other_window);
  test_view_add ("/clipboard/formats", test_formats);
  return test_view_run (test_view_start ());
}
