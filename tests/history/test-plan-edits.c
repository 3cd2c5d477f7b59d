/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "format/remit-reader.h"
#include "format/remit-writer.h"
#include "history/remit-history.h"
#include "history/remit-plan-edits.h"

/* Edits of whole plans, on a chart in which something refers to each of them. Every edit must come back by undo, and
 * again by redo, to the same bytes, and what it makes must be read as it was written. */

#define CHART                                                                                                          \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                                                                       \
  "<chart xmlns=\"urn:remit:chart:1\">\n"                                                                              \
  " <title>Team</title>\n"                                                                                             \
  " <scheme name=\"RACI\">\n"                                                                                          \
  "  <letter key=\"R\" kind=\"does\" weight=\"3\" name=\"Responsible\"/>\n"                                            \
  "  <letter key=\"A\" kind=\"decides\" weight=\"4\" name=\"Accountable\"/>\n"                                         \
  " </scheme>\n"                                                                                                       \
  " <roles>\n"                                                                                                         \
  "  <role id=\"pm\" name=\"PM\"/>\n"                                                                                  \
  "  <role id=\"po\" name=\"PO\"/>\n"                                                                                  \
  " </roles>\n"                                                                                                        \
  " <responsibilities>\n"                                                                                              \
  "  <section id=\"s\">\n"                                                                                             \
  "   <responsibility id=\"vision\" title=\"Vision\"/>\n"                                                              \
  "   <responsibility id=\"roadmap\" title=\"Roadmap\"/>\n"                                                            \
  "  </section>\n"                                                                                                     \
  " </responsibilities>\n"                                                                                             \
  " <plans>\n"                                                                                                         \
  "  <plan id=\"as-is\" name=\"As is\" state=\"today\" method=\"scrum\" agreed=\"2026-11-24\" review=\"2027-02-24\">\n" \
  "   <row of=\"vision\">\n"                                                                                           \
  "    <cell role=\"pm\" is=\"A\"/>\n"                                                                                 \
  "    <cell role=\"po\" is=\"A\">For now.</cell>\n"                                                                   \
  "   </row>\n"                                                                                                        \
  "  </plan>\n"                                                                                                        \
  "  <plan id=\"team\" name=\"Team B\" sort=\"team\"/>\n"                                                              \
  "  <plan id=\"voice\" name=\"Voice 1\" sort=\"voice\" workshop=\"w1\">\n"                                            \
  "   <row of=\"vision\"/>\n"                                                                                          \
  "   <row of=\"roadmap\">\n"                                                                                          \
  "    <cell role=\"pm\" is=\"RA\"/>\n"                                                                                \
  "   </row>\n"                                                                                                        \
  "  </plan>\n"                                                                                                        \
  " </plans>\n"                                                                                                        \
  " <accepted>\n"                                                                                                      \
  "  <finding rule=\"row.many-deciders\" plan=\"as-is\" of=\"vision\" was=\"pm:A po:A\" at=\"2026-11-24T10:15:00Z\""    \
  " until=\"2027-06-30\">Until spring.</finding>\n"                                                                    \
  "  <finding rule=\"row.blank\" plan=\"team\" of=\"roadmap\" at=\"2026-11-24T10:16:00Z\"/>\n"                         \
  " </accepted>\n"                                                                                                     \
  " <workshops>\n"                                                                                                     \
  "  <workshop id=\"w1\" name=\"Kick-off\" question=\"should\" plan=\"as-is\"/>\n"                                     \
  " </workshops>\n"                                                                                                    \
  " <decisions>\n"                                                                                                     \
  "  <decision plan=\"as-is\" of=\"vision\" workshop=\"w1\" at=\"2026-11-24T10:20:00Z\">\n"                            \
  "   <cell role=\"pm\" is=\"A\"/>\n"                                                                                  \
  "  </decision>\n"                                                                                                    \
  " </decisions>\n"                                                                                                    \
  "</chart>\n"

typedef struct
{
  RemitChart *chart;
  RemitHistory *history;
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (CHART, strlen (CHART));
  g_autoptr (GError) error = NULL;

  self->chart = remit_reader_read_bytes (bytes, &error);
  g_assert_no_error (error);
  self->history = remit_history_new (self->chart);
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  g_assert_finalize_object (self->history);
  g_assert_finalize_object (self->chart);
}

static char *
to_text (RemitChart *chart)
{
  g_autoptr (GBytes) bytes = remit_writer_write (chart);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static RemitPlan *
get_plan (Fixture    *self,
          const char *id)
{
  RemitPlan *plan = remit_chart_find_plan (self->chart, id);

  g_assert_nonnull (plan);
  return plan;
}

/* The plan's element without its rows. */
static char *
get_tag (Fixture    *self,
         const char *id)
{
  g_autofree char *text = to_text (self->chart);
  g_autofree char *begin = g_strdup_printf ("<plan id=\"%s\"", id);
  const char *at = strstr (text, begin), *end = at != NULL ? strpbrk (at, "/>") : NULL;

  return end != NULL ? g_strndup (at, (gsize) (end - at)) : NULL;
}

static char *
get_names (Fixture *self)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < remit_chart_get_n_plans (self->chart); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? "|" : "", remit_plan_get_name (remit_chart_get_plan (self->chart, i)));
  return g_string_free (names, FALSE);
}

static void
assert_reads_back (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitChart) chart = remit_reader_read_bytes (bytes, &error);
  g_autofree char *again = NULL;

  g_assert_no_error (error);
  again = to_text (chart);
  g_assert_cmpstr (again, ==, text);
}

/* Does an edit, undoes and redoes it, and leaves it done. */
static void
apply (Fixture   *self,
       RemitEdit *edit)
{
  g_autofree char *before = to_text (self->chart);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;
  g_autoptr (GError) error = NULL;

  remit_history_apply (self->history, edit, &error);
  g_assert_no_error (error);
  after = to_text (self->chart);
  g_assert_cmpstr (after, !=, before);
  assert_reads_back (after);
  g_assert_true (remit_history_undo (self->history));
  undone = to_text (self->chart);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (remit_history_redo (self->history));
  redone = to_text (self->chart);
  g_assert_cmpstr (redone, ==, after);
}

/* What people say of a plan, and what comes of it */

typedef struct
{
  const char *plan;
  RemitPlanValues values;
  const char *name; /* of the edit; NULL when nothing changes */
  const char *tag;
} Change;

static const Change changes[] = {
  { "as-is", { "As is", 0, TRUE, REMIT_METHOD_SCRUM, 20261124, 20270224 }, NULL,
    "<plan id=\"as-is\" name=\"As is\" state=\"today\" method=\"scrum\" agreed=\"2026-11-24\" review=\"2027-02-24\"" },
  { "as-is", { "  As\n is ", 0, TRUE, REMIT_METHOD_SCRUM, 20261124, 20270224 }, NULL,
    "<plan id=\"as-is\" name=\"As is\" state=\"today\" method=\"scrum\" agreed=\"2026-11-24\" review=\"2027-02-24\"" },
  { "as-is", { "Now", 0, TRUE, REMIT_METHOD_SCRUM, 20261124, 20270224 }, "Rename Plan",
    "<plan id=\"as-is\" name=\"Now\" state=\"today\" method=\"scrum\" agreed=\"2026-11-24\" review=\"2027-02-24\"" },
  { "as-is", { "Now", REMIT_SORT_TEAM, FALSE, REMIT_METHOD_NONE, 0, 0 }, "Change Plan",
    "<plan id=\"as-is\" name=\"Now\" sort=\"team\"" },
  { "as-is", { "As is", 0, FALSE, REMIT_METHOD_KANBAN, 20261124, 0 }, "Change Plan",
    "<plan id=\"as-is\" name=\"As is\" method=\"kanban\" agreed=\"2026-11-24\"" },
  { "as-is", { "As is", 0, TRUE, REMIT_METHOD_OTHER_AGILE, 0, 20270101 }, "Change Plan",
    "<plan id=\"as-is\" name=\"As is\" state=\"today\" method=\"other-agile\" review=\"2027-01-01\"" },
  { "team", { "Team <B> & \"C\"", REMIT_SORT_TEAM, FALSE, REMIT_METHOD_NONE, 0, 0 }, "Rename Plan",
    "<plan id=\"team\" name=\"Team &lt;B&gt; &amp; &quot;C&quot;\" sort=\"team\"" },
  { "team", { "Team B", REMIT_SORT_VOICE, TRUE, REMIT_METHOD_NOT_AGILE, 20261124, 20261124 }, "Change Plan",
    "<plan id=\"team\" name=\"Team B\" sort=\"voice\" state=\"today\" method=\"not-agile\" agreed=\"2026-11-24\""
    " review=\"2026-11-24\"" },
  { "voice", { "Voice 1", REMIT_SORT_VOICE, FALSE, REMIT_METHOD_KANBAN, 0, 0 }, "Change Plan",
    "<plan id=\"voice\" name=\"Voice 1\" sort=\"voice\" workshop=\"w1\" method=\"kanban\"" },
  { "voice", { "Voice 1", REMIT_SORT_SCENARIO, FALSE, REMIT_METHOD_NONE, 0, 0 }, "Change Plan",
    "<plan id=\"voice\" name=\"Voice 1\"" },
  { "voice", { "Voice 1", REMIT_SORT_TEAM, FALSE, REMIT_METHOD_NONE, 0, 0 }, "Change Plan",
    "<plan id=\"voice\" name=\"Voice 1\" sort=\"team\"" },
};

static void
test_change (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      const Change *row = &changes[i];
      Fixture fixture;
      RemitEdit *edit;
      g_autofree char *tag = NULL;

      g_test_message ("%u", i);
      set_up (&fixture, NULL);
      edit = remit_plan_edit_change (get_plan (&fixture, row->plan), &row->values);
      g_assert_cmpint (remit_edit_is_empty (edit), ==, row->name == NULL);
      if (row->name != NULL)
        {
          g_assert_cmpstr (remit_edit_get_name (edit), ==, row->name);
          apply (&fixture, edit);
          g_assert_cmpstr (remit_history_get_undo_name (fixture.history), ==, row->name);
          g_assert_null (remit_history_get_redo_name (fixture.history));
        }
      else
        remit_edit_free (edit);
      tag = get_tag (&fixture, row->plan);
      g_assert_cmpstr (g_strchomp (tag), ==, row->tag);
      tear_down (&fixture, NULL);
    }
}

/* What a voice says of its workshop is clear also in memory, not only left out of the file. */
static void
test_leaves_workshop (Fixture       *self,
                      gconstpointer  data)
{
  RemitPlanValues values;
  RemitPlan *voice = get_plan (self, "voice");

  remit_plan_values_init (&values, voice);
  g_assert_cmpint (values.sort, ==, REMIT_SORT_VOICE);
  values.sort = REMIT_SORT_TEAM;
  apply (self, remit_plan_edit_change (voice, &values));
  g_assert_null (remit_plan_get_workshop (voice));
  values.sort = REMIT_SORT_VOICE;
  apply (self, remit_plan_edit_change (voice, &values));
  g_assert_null (remit_plan_get_workshop (voice));
  g_assert_true (remit_history_undo (self->history));
  g_assert_true (remit_history_undo (self->history));
  g_assert_cmpstr (remit_plan_get_workshop (voice), ==, "w1");
}

/* What is wrong with values */

#define BLANK "A plan needs a name."
#define TAKEN "Another plan has this name: they could not be told apart."
#define EARLY "The review would come before the day on which the plan is agreed."

static const struct
{
  const char *plan; /* NULL for a new one */
  RemitPlanValues values;
  const char *name_error;
  const char *review_error;
} wrongs[] = {
  { NULL, { "New" }, NULL, NULL },
  { NULL, { NULL }, BLANK, NULL },
  { NULL, { "" }, BLANK, NULL },
  { NULL, { " \t\n " }, BLANK, NULL },
  { NULL, { "\u00a0\u2003" }, BLANK, NULL },
  { NULL, { "As is" }, TAKEN, NULL },
  { NULL, { " as  IS " }, TAKEN, NULL },
  { NULL, { "As-is" }, NULL, NULL },
  { "as-is", { "As is" }, NULL, NULL },
  { "as-is", { "AS IS" }, NULL, NULL },
  { "as-is", { "Team B" }, TAKEN, NULL },
  { "as-is", { "voice 1" }, TAKEN, NULL },
  { NULL, { "New", .agreed = 20261124 }, NULL, NULL },
  { NULL, { "New", .review = 20261124 }, NULL, NULL },
  { NULL, { "New", .agreed = 20261124, .review = 20261124 }, NULL, NULL },
  { NULL, { "New", .agreed = 20261124, .review = 20261125 }, NULL, NULL },
  { NULL, { "New", .agreed = 20261124, .review = 20261123 }, NULL, EARLY },
  { NULL, { "", .agreed = 20270101, .review = 20261231 }, BLANK, EARLY },
};

static void
test_errors (Fixture       *self,
             gconstpointer  data)
{
  for (guint i = 0; i < G_N_ELEMENTS (wrongs); i++)
    {
      RemitPlan *plan = wrongs[i].plan != NULL ? get_plan (self, wrongs[i].plan) : NULL;
      const RemitPlanValues *values = &wrongs[i].values;

      g_test_message ("%u", i);
      g_assert_cmpstr (remit_plan_values_find_error (values, REMIT_PLAN_FIELD_NAME, self->chart, plan), ==,
                       wrongs[i].name_error);
      g_assert_cmpstr (remit_plan_values_find_error (values, REMIT_PLAN_FIELD_REVIEW, self->chart, plan), ==,
                       wrongs[i].review_error);
    }
}

static void
test_name_limits (Fixture       *self,
                  gconstpointer  data)
{
  RemitPlan *twin = get_plan (self, "team");
  g_autofree char *longest = g_strnfill (REMIT_CHART_MAX_TEXT, 'x');
  g_autofree char *longer = g_strnfill (REMIT_CHART_MAX_TEXT + 1, 'x');
  RemitPlanValues values = { longest };

  g_assert_null (remit_plan_values_find_error (&values, REMIT_PLAN_FIELD_NAME, self->chart, NULL));
  values.name = longer;
  g_assert_nonnull (remit_plan_values_find_error (&values, REMIT_PLAN_FIELD_NAME, self->chart, NULL));

  /* A file may have two plans of one name: then the rest of both can be changed. */
  remit_plan_set_name (twin, "As is");
  remit_plan_values_init (&values, twin);
  g_assert_null (remit_plan_values_find_error (&values, REMIT_PLAN_FIELD_NAME, self->chart, twin));
  g_assert_cmpstr (remit_plan_values_find_error (&values, REMIT_PLAN_FIELD_NAME, self->chart, NULL), ==, TAKEN);
}

/* New plans and copies */

static void
test_add (Fixture       *self,
          gconstpointer  data)
{
  const RemitPlanValues values = { " New\tplan ", REMIT_SORT_TEAM, TRUE, REMIT_METHOD_KANBAN, 20261124, 20270101 };
  RemitPlan *plan = NULL;
  RemitEdit *edit = remit_plan_edit_add (self->chart, 1, &values, NULL, &plan);
  g_autofree char *names = NULL;
  g_autofree char *tag = NULL;

  g_assert_cmpstr (remit_edit_get_name (edit), ==, "Add Plan");
  apply (self, edit);
  g_assert_true (remit_chart_get_plan (self->chart, 1) == plan);
  names = get_names (self);
  g_assert_cmpstr (names, ==, "As is|New plan|Team B|Voice 1");
  tag = get_tag (self, "new-plan");
  g_assert_cmpstr (tag, ==, "<plan id=\"new-plan\" name=\"New plan\" sort=\"team\" state=\"today\" method=\"kanban\" "
                   "agreed=\"2026-11-24\" review=\"2027-01-01\"");
  g_assert_cmpuint (remit_plan_count_cells (plan), ==, 0);
}

static void
test_add_copy (Fixture       *self,
               gconstpointer  data)
{
  const RemitPlanValues values = { "Later", REMIT_SORT_SCENARIO, FALSE, REMIT_METHOD_NONE, 0, 0 };
  RemitPlan *plan = NULL;

  /* Behind the last one, however far. */
  apply (self, remit_plan_edit_add (self->chart, 99, &values, get_plan (self, "voice"), &plan));
  g_assert_cmpuint (remit_item_get_position (REMIT_ITEM (plan)), ==, 3);
  g_assert_null (remit_plan_get_workshop (plan));
  g_assert_cmpuint (remit_plan_get_set (plan, 1, 0), ==, 3);
  g_assert_cmpuint (remit_chart_get_acceptances (self->chart)->len, ==, 2);
}

static void
test_duplicate (Fixture       *self,
                gconstpointer  data)
{
  RemitPlan *plan = get_plan (self, "as-is"), *copy = NULL;
  const RemitAcceptance *acceptance;
  RemitEdit *edit = remit_plan_edit_duplicate (self->chart, plan, &copy);
  g_autofree char *names = NULL;
  g_autofree char *tag = NULL;

  g_assert_cmpstr (remit_edit_get_name (edit), ==, "Duplicate Plan");
  apply (self, edit);
  names = get_names (self);
  g_assert_cmpstr (names, ==, "As is|Copy of As is|Team B|Voice 1");
  g_assert_true (remit_chart_get_plan (self->chart, 1) == copy);
  tag = get_tag (self, "copy-of-as-is");
  g_assert_cmpstr (tag, ==, "<plan id=\"copy-of-as-is\" name=\"Copy of As is\" method=\"scrum\"");
  g_assert_cmpuint (remit_plan_get_set (copy, 0, 1), ==, 2);
  g_assert_cmpstr (remit_plan_get_cell_note (copy, 0, 1), ==, "For now.");

  g_assert_cmpuint (remit_chart_get_acceptances (self->chart)->len, ==, 3);
  acceptance = g_ptr_array_index (remit_chart_get_acceptances (self->chart), 2);
  g_assert_true (acceptance->plan == copy);
  g_assert_cmpint (acceptance->rule, ==, REMIT_RULE_ROW_MANY_DECIDERS);
  g_assert_cmpstr (acceptance->was, ==, "pm:A po:A");
  g_assert_cmpstr (acceptance->reason, ==, "Until spring.");
  g_assert_cmpint (acceptance->until, ==, 20270630);
  g_assert_true (g_ptr_array_index (acceptance->rows, 0) == remit_chart_get_row (self->chart, 0));

  /* Cells of the copy are its own. */
  edit = remit_edit_new ("Clear");
  remit_edit_set_cell (edit, copy, 0, 1, 0);
  apply (self, edit);
  g_assert_cmpuint (remit_plan_get_set (plan, 0, 1), ==, 2);

  /* Names count up; a voice stays one of its workshop. */
  apply (self, remit_plan_edit_duplicate (self->chart, plan, &copy));
  g_assert_cmpstr (remit_plan_get_name (copy), ==, "Copy of As is 2");
  apply (self, remit_plan_edit_duplicate (self->chart, get_plan (self, "voice"), &copy));
  g_assert_cmpstr (remit_plan_get_name (copy), ==, "Copy of Voice 1");
  g_assert_cmpint (remit_plan_get_sort (copy), ==, REMIT_SORT_VOICE);
  g_assert_cmpstr (remit_plan_get_workshop (copy), ==, "w1");
  g_assert_true (remit_plan_get_answered (copy, 0));
}

static const struct
{
  const char *plan;
  guint to;
  const char *names;
} moves[] = {
  { "as-is", 0, NULL },
  { "as-is", 1, "Team B|As is|Voice 1" },
  { "as-is", 2, "Team B|Voice 1|As is" },
  { "voice", 0, "Voice 1|As is|Team B" },
  { "team", 2, "As is|Voice 1|Team B" },
};

static void
test_move (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (moves); i++)
    {
      Fixture fixture;
      RemitPlan *plan;
      RemitEdit *edit;
      g_autofree char *names = NULL;

      set_up (&fixture, NULL);
      plan = get_plan (&fixture, moves[i].plan);
      edit = remit_plan_edit_move (fixture.chart, plan, moves[i].to);
      g_assert_cmpint (remit_edit_is_empty (edit), ==, moves[i].names == NULL);
      if (moves[i].names != NULL)
        apply (&fixture, edit);
      else
        remit_edit_free (edit);
      names = get_names (&fixture);
      g_assert_cmpstr (names, ==, moves[i].names != NULL ? moves[i].names : "As is|Team B|Voice 1");
      g_assert_cmpuint (remit_item_get_position (REMIT_ITEM (plan)), ==, moves[i].to);
      tear_down (&fixture, NULL);
    }
}

/* What refers to a plan sleeps while the plan is away, and is back with it. */
static void
test_remove (Fixture       *self,
             gconstpointer  data)
{
  static const char *const gone[] = { "as-is", "<decision ", "until=" };
  g_autofree char *before = to_text (self->chart);
  g_autofree char *text = NULL;
  g_autofree char *back = NULL;
  g_autoptr (RemitPlan) plan = g_object_ref (get_plan (self, "as-is"));
  RemitPlan *other = NULL;

  apply (self, remit_plan_edit_remove (plan));
  g_assert_cmpstr (remit_history_get_undo_name (self->history), ==, "Remove Plan");
  text = to_text (self->chart);
  for (guint i = 0; i < G_N_ELEMENTS (gone); i++)
    {
      g_test_message ("%s", gone[i]);
      g_assert_nonnull (strstr (before, gone[i]));
      g_assert_null (strstr (text, gone[i]));
    }
  g_assert_nonnull (strstr (text, "<workshop id=\"w1\" name=\"Kick-off\" question=\"should\"/>"));
  g_assert_cmpuint (remit_chart_get_acceptances (self->chart)->len, ==, 2);

  /* Another plan with its name and id is another plan. */
  apply (self, remit_plan_edit_add (self->chart, 0, &(RemitPlanValues) { "As is" }, NULL, &other));
  g_assert_cmpstr (remit_item_get_id (REMIT_ITEM (other)), ==, "as-is");
  g_free (text);
  text = to_text (self->chart);
  g_assert_null (strstr (text, "until="));
  g_assert_true (remit_history_undo (self->history));
  g_assert_true (remit_history_undo (self->history));
  back = to_text (self->chart);
  g_assert_cmpstr (back, ==, before);
  g_assert_true (get_plan (self, "as-is") == plan);
}

static void
test_last (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  g_autofree char *after = NULL;

  apply (self, remit_plan_edit_remove (get_plan (self, "as-is")));
  apply (self, remit_plan_edit_remove (get_plan (self, "voice")));
  text = to_text (self->chart);
  g_assert_false (remit_history_apply (self->history, remit_plan_edit_remove (get_plan (self, "team")), &error));
  g_assert_error (error, REMIT_EDIT_ERROR, REMIT_EDIT_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==, "A chart needs at least one plan.");
  after = to_text (self->chart);
  g_assert_cmpstr (after, ==, text);
}

static void
test_most (Fixture       *self,
           gconstpointer  data)
{
  g_autoptr (GError) error = NULL;
  RemitPlan *plan = get_plan (self, "team");

  while (remit_chart_get_n_plans (self->chart) < REMIT_CHART_MAX_PLANS)
    remit_history_apply (self->history, remit_plan_edit_duplicate (self->chart, plan, NULL), &error);
  g_assert_no_error (error);
  g_assert_false (remit_history_apply (self->history, remit_plan_edit_duplicate (self->chart, plan, NULL), &error));
  g_assert_error (error, REMIT_EDIT_ERROR, REMIT_EDIT_ERROR_LIMIT);
  g_assert_cmpuint (remit_chart_get_n_plans (self->chart), ==, REMIT_CHART_MAX_PLANS);
}

/* Where undo and redo go to */

static RemitPlan *last_place;

static void
applied_cb (RemitHistory    *history,
            const RemitEdit *edit,
            gboolean         again)
{
  RemitPlace place;

  remit_edit_get_place (edit, &place);
  last_place = place.plan;
}

static void
test_places (Fixture       *self,
             gconstpointer  data)
{
  RemitPlan *plan = get_plan (self, "as-is"), *copy = NULL;

  g_signal_connect (self->history, "applied", G_CALLBACK (applied_cb), NULL);
  apply (self, remit_plan_edit_move (self->chart, plan, 2));
  g_assert_true (last_place == plan);
  remit_history_undo (self->history);
  g_assert_true (last_place == plan);
  apply (self, remit_plan_edit_duplicate (self->chart, plan, &copy));
  g_assert_true (last_place == copy);
  apply (self, remit_plan_edit_remove (get_plan (self, "team")));
  remit_history_undo (self->history);
  g_assert_true (last_place == get_plan (self, "team"));
  apply (self, remit_plan_edit_change (plan, &(RemitPlanValues) { "Now" }));
  g_assert_true (last_place == plan);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/plan-edits/change", test_change);
  g_test_add ("/plan-edits/leaves-workshop", Fixture, NULL, set_up, test_leaves_workshop, tear_down);
  g_test_add ("/plan-edits/errors", Fixture, NULL, set_up, test_errors, tear_down);
  g_test_add ("/plan-edits/name-limits", Fixture, NULL, set_up, test_name_limits, tear_down);
  g_test_add ("/plan-edits/add", Fixture, NULL, set_up, test_add, tear_down);
  g_test_add ("/plan-edits/add-copy", Fixture, NULL, set_up, test_add_copy, tear_down);
  g_test_add ("/plan-edits/duplicate", Fixture, NULL, set_up, test_duplicate, tear_down);
  g_test_add_func ("/plan-edits/move", test_move);
  g_test_add ("/plan-edits/remove", Fixture, NULL, set_up, test_remove, tear_down);
  g_test_add ("/plan-edits/last", Fixture, NULL, set_up, test_last, tear_down);
  g_test_add ("/plan-edits/most", Fixture, NULL, set_up, test_most, tear_down);
  g_test_add ("/plan-edits/places", Fixture, NULL, set_up, test_places, tear_down);
  return g_test_run ();
}
