/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "chart/remit-scheme-presets.h"
#include "format/remit-reader.h"
#include "format/remit-writer.h"
#include "support/test-chart.h"
#include "widgets/keys.h"
#include "widgets/remit-field.h"
#include "widgets/tree.h"
#include "window/remit-letter-row.h"
#include "window/remit-scheme-form.h"

/* The form for the letters of a chart, in this process: what it says while letters are chosen and written, that it
 * stays open while something is wrong, and what it does to the chart. */

#define CHART                                                                                                          \
  "         PM  PO  SM\n"                                                                                               \
  "Vision   A   R   S\n"                                                                                                \
  "Roadmap  AR  S   C\n"                                                                                                \
  "Backlog  I   A   RS\n"
#define WRITTEN "Vision|A|R|S\nRoadmap|RA|S|C\nBacklog|I|A|RS\n"

typedef struct
{
  RemitChart *chart;
  RemitHistory *history;
  GtkWidget *window;
  GtkWidget *form; /* NULL once it is gone */
} Fixture;

static void
set_up (Fixture       *self,
        gconstpointer  data)
{
  g_autoptr (RemitScheme) scheme = remit_scheme_new_preset (REMIT_PRESET_RASCI);

  self->chart = test_chart_new_with_scheme (scheme, CHART);
  self->history = remit_history_new (self->chart);
  self->window = gtk_window_new ();
  gtk_window_set_default_size (GTK_WINDOW (self->window), 900, 760);
  gtk_window_present (GTK_WINDOW (self->window));
  self->form = remit_scheme_form_new (self->history);
  g_object_add_weak_pointer (G_OBJECT (self->form), (gpointer *) &self->form);
  remit_form_present (REMIT_FORM (self->form), GTK_WINDOW (self->window));
  test_settle ();
}

static void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  if (self->form != NULL)
    gtk_window_destroy (GTK_WINDOW (self->form));
  gtk_window_destroy (GTK_WINDOW (self->window));
  test_settle ();
  g_assert_null (self->form);
  g_assert_finalize_object (self->history);
  g_assert_finalize_object (self->chart);
}

static gpointer
find (Fixture *self,
      GType    type,
      guint    number)
{
  g_autoptr (GPtrArray) found = find_all (self->form, type);

  g_assert_cmpuint (number, <, found->len);
  return g_ptr_array_index (found, number);
}

static guint
count_rows (Fixture *self)
{
  g_autoptr (GPtrArray) found = find_all (self->form, REMIT_TYPE_LETTER_ROW);

  return found->len;
}

/* The entries of a letter: its key, name, weight and meaning, in this order. */
static void
write_part (Fixture    *self,
            guint       letter,
            guint       part,
            const char *text)
{
  g_autoptr (GPtrArray) entries = find_all (find (self, REMIT_TYPE_LETTER_ROW, letter), GTK_TYPE_ENTRY);

  gtk_editable_set_text (g_ptr_array_index (entries, part), text);
}

/* The field with a title. */
static RemitField *
find_field (Fixture    *self,
            const char *title)
{
  g_autoptr (GPtrArray) fields = find_all (self->form, REMIT_TYPE_FIELD);

  for (guint i = 0; i < fields->len; i++)
    if (g_str_equal (adw_preferences_row_get_title (g_ptr_array_index (fields, i)), title))
      return g_ptr_array_index (fields, i);
  return NULL;
}

static void
choose (Fixture    *self,
        const char *title,
        guint       choice)
{
  RemitField *field = find_field (self, title);

  g_assert_nonnull (field);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (remit_field_get_control (field)), choice);
}

static void
press_remove (Fixture *self,
              guint    letter)
{
  g_autoptr (GPtrArray) buttons = find_all (find (self, REMIT_TYPE_LETTER_ROW, letter), GTK_TYPE_BUTTON);

  g_signal_emit_by_name (g_ptr_array_index (buttons, buttons->len - 1), "clicked");
}

static void
apply (Fixture *self)
{
  remit_form_apply (REMIT_FORM (self->form));
  test_settle ();
}

static const char *
get_summary (Fixture *self)
{
  return remit_form_get_summary (REMIT_FORM (self->form));
}

/* Answers the question that stands over the form. */
static void
answer (Fixture    *self,
        const char *response)
{
  g_autoptr (GListModel) toplevels = g_object_ref (gtk_window_get_toplevels ());

  for (guint i = 0; i < g_list_model_get_n_items (toplevels); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (toplevels, i);

      if (!ADW_IS_MESSAGE_DIALOG (window) || gtk_window_get_transient_for (window) != GTK_WINDOW (self->form))
        continue;
      /* As its buttons do it. */
      adw_message_dialog_response (ADW_MESSAGE_DIALOG (window), response);
      gtk_window_destroy (window);
      test_settle ();
      return;
    }
  g_assert_not_reached ();
}

/* All that the form sets is in the file, and comes back from it. */
static void
assert_round_trip (RemitChart *chart)
{
  RemitScheme *scheme = remit_chart_get_scheme (chart);
  g_autoptr (GBytes) bytes = remit_writer_write (chart);
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitChart) read = remit_reader_read_bytes (bytes, &error);
  RemitScheme *other;

  g_assert_no_error (error);
  other = remit_chart_get_scheme (read);
  g_assert_cmpstr (remit_scheme_get_name (other), ==, remit_scheme_get_name (scheme));
  g_assert_cmpuint (remit_scheme_get_n_letters (other), ==, remit_scheme_get_n_letters (scheme));
  for (guint i = 0; i < remit_scheme_get_n_letters (scheme); i++)
    {
      const RemitLetter *letter = remit_scheme_get_letter (scheme, i), *same = remit_scheme_get_letter (other, i);

      g_assert_cmphex (same->key, ==, letter->key);
      g_assert_cmpint (same->kind, ==, letter->kind);
      g_assert_cmpuint (same->weight, ==, letter->weight);
      g_assert_cmpstr (same->name, ==, letter->name);
      g_assert_cmpstr (same->meaning, ==, letter->meaning);
    }
}

static void
test_nothing (Fixture       *self,
              gconstpointer  data)
{
  g_assert_null (get_summary (self));
  g_assert_false (remit_form_get_can_apply (REMIT_FORM (self->form)));
  g_assert_cmpuint (count_rows (self), ==, 5);
  g_assert_false (shows (self->form, "What becomes of the letters in the chart"));
  gtk_widget_activate_action (self->form, "window.close", NULL);
  test_settle ();
  g_assert_null (self->form);
  g_assert_null (remit_history_get_undo_name (self->history));
}

/* Nobody asks where nothing is lost. */
static void
test_without_loss (Fixture       *self,
                   gconstpointer  data)
{
  choose (self, "Scheme", REMIT_PRESET_RACI);
  choose (self, "S Supportive", 3); /* Informed */
  choose (self, "S Supportive", 2); /* Consulted */
  g_assert_cmpstr (get_summary (self), ==, "No letter in the chart is lost.");
  apply (self);
  g_assert_null (self->form);
  g_assert_cmpstr (remit_scheme_get_name (remit_chart_get_scheme (self->chart)), ==, "RACI");
  assert_plan (self->chart, test_chart_get_plan (self->chart), "Vision|A|R|C\nRoadmap|RA|C|C\nBacklog|I|A|RC\n");
  g_assert_cmpstr (remit_history_get_undo_name (self->history), ==, "Change Scheme");
  remit_history_undo (self->history);
  assert_plan (self->chart, test_chart_get_plan (self->chart), WRITTEN);
}

/* What is lost is told, and asked; who says no has lost nothing, and the form is as it was. */
static void
test_with_loss (Fixture       *self,
                gconstpointer  data)
{
  choose (self, "Scheme", REMIT_PRESET_RACI);
  test_settle ();
  g_assert_true (shows (self->form, "What becomes of the letters in the chart"));
  g_assert_cmpstr (remit_field_get_subtitle (find_field (self, "S Supportive")), ==, "in 3 cells");
  g_assert_cmpstr (get_summary (self), ==, "3 letters in the chart are lost: S Supportive (3). 2 cells become blank.");
  apply (self);
  g_assert_nonnull (self->form);
  answer (self, "cancel");
  g_assert_nonnull (self->form);
  g_assert_null (remit_history_get_undo_name (self->history));
  choose (self, "S Supportive", 0); /* Responsible, which the cell of the backlog has already */
  g_assert_cmpstr (get_summary (self), ==, "1 letter becomes one with another in its cell.");
  apply (self);
  answer (self, "cancel");
  choose (self, "S Supportive", 4); /* nothing */
  apply (self);
  answer (self, "change");
  g_assert_null (self->form);
  assert_plan (self->chart, test_chart_get_plan (self->chart), "Vision|A|R|\nRoadmap|RA||C\nBacklog|I|A|R\n");
  remit_history_undo (self->history);
  assert_plan (self->chart, test_chart_get_plan (self->chart), WRITTEN);
}

/* A letter that is taken away is lost until it is said what becomes of it. */
static void
test_own_letters (Fixture       *self,
                  gconstpointer  data)
{
  press_remove (self, 2);
  g_assert_cmpuint (count_rows (self), ==, 4);
  g_assert_cmpstr (get_summary (self), ==, "3 letters in the chart are lost: S Supportive (3). 2 cells become blank.");
  gtk_widget_activate_action (self->form, "scheme.add-letter", NULL);
  g_assert_cmpuint (count_rows (self), ==, 5);
  write_part (self, 4, 0, "H");
  write_part (self, 4, 1, "Hand");
  choose (self, "S Supportive", 4);
  g_assert_cmpstr (get_summary (self), ==, "No letter in the chart is lost.");
  gtk_editable_set_text (GTK_EDITABLE (remit_field_get_control (find_field (self, "Name of the scheme"))), "Ours");
  apply (self);
  g_assert_null (self->form);
  g_assert_cmpstr (remit_scheme_get_name (remit_chart_get_scheme (self->chart)), ==, "Ours");
  assert_plan (self->chart, test_chart_get_plan (self->chart), "Vision|A|R|H\nRoadmap|RA|H|C\nBacklog|I|A|RH\n");
  assert_round_trip (self->chart);
}

/* Another key, kind, name or weight keeps the cells. */
static void
test_other_words (Fixture       *self,
                  gconstpointer  data)
{
  const RemitLetter *letter;

  write_part (self, 0, 0, "D");
  write_part (self, 0, 1, "Doer");
  write_part (self, 0, 2, "7");
  write_part (self, 0, 3, "");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (find_child (find (self, REMIT_TYPE_LETTER_ROW, 0), GTK_TYPE_DROP_DOWN)),
                              REMIT_KIND_CHECKS);
  apply (self);
  g_assert_null (self->form);
  letter = remit_scheme_get_letter (remit_chart_get_scheme (self->chart), 0);
  g_assert_cmphex (letter->key, ==, 'D');
  g_assert_cmpstr (letter->name, ==, "Doer");
  g_assert_cmpuint (letter->weight, ==, 7);
  g_assert_cmpint (letter->kind, ==, REMIT_KIND_CHECKS);
  g_assert_null (letter->meaning);
  assert_plan (self->chart, test_chart_get_plan (self->chart), "Vision|A|D|S\nRoadmap|DA|S|C\nBacklog|I|A|DS\n");
  assert_round_trip (self->chart);
}

/* What is written into a letter, and what the form says to it. The first line makes it another scheme, so that it
 * could be applied if nothing were wrong. */
static const struct
{
  guint part;
  const char *text;
  const char *error;
} errors[] = {
  { 0, "", "● A key is one letter or digit." },
  { 0, "RR", "● A key is one letter or digit." },
  { 0, "?", "● A key is one letter or digit." },
  { 0, "A", "● “Accountable” has this key too. Each letter needs its own." },
  { 1, " ", "● The letter needs a name." },
  { 2, "10", "● A weight is a whole number from 0 to 9." },
  { 2, "", "● A weight is a whole number from 0 to 9." },
};

static void
test_errors (Fixture       *self,
             gconstpointer  data)
{
  static const char *const right[] = { "R", "Responsible", "3", "Does the work" };

  choose (self, "Scheme", REMIT_PRESET_RACI);
  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      g_test_message ("%s", errors[i].error);
      write_part (self, 0, errors[i].part, errors[i].text);
      test_settle ();
      g_assert_true (shows (self->form, errors[i].error));
      apply (self);
      g_assert_nonnull (self->form);
      g_assert_null (remit_history_get_undo_name (self->history));
      write_part (self, 0, errors[i].part, right[errors[i].part]);
      test_settle ();
      g_assert_false (shows (self->form, errors[i].error));
    }
}

static void
test_no_name_no_letter (Fixture       *self,
                        gconstpointer  data)
{
  RemitField *name = find_field (self, "Name of the scheme");

  gtk_editable_set_text (GTK_EDITABLE (remit_field_get_control (name)), " ");
  g_assert_cmpstr (remit_field_get_error (name), ==, "The scheme needs a name.");
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (remit_field_get_control (name)), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  apply (self);
  g_assert_nonnull (self->form);
  gtk_editable_set_text (GTK_EDITABLE (remit_field_get_control (name)), "Ours");
  g_assert_null (remit_field_get_error (name));
  while (count_rows (self) > 0)
    press_remove (self, 0);
  test_settle ();
  g_assert_true (shows (self->form, "● A scheme needs at least one letter."));
  apply (self);
  g_assert_nonnull (self->form);
  g_assert_null (remit_history_get_undo_name (self->history));
}

/* All that is wrong with a letter is said, each by itself and where it is. */
static void
test_two_errors (Fixture       *self,
                 gconstpointer  data)
{
  g_autoptr (GPtrArray) entries = find_all (find (self, REMIT_TYPE_LETTER_ROW, 0), GTK_TYPE_ENTRY);

  write_part (self, 0, 0, "A");
  write_part (self, 0, 2, "12");
  test_settle ();
  g_assert_true (shows (self->form, "● “Accountable” has this key too. Each letter needs its own.\n"
                                    "● A weight is a whole number from 0 to 9."));
  gtk_test_accessible_assert_property (g_ptr_array_index (entries, 2), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "A weight is a whole number from 0 to 9.");
  write_part (self, 0, 0, "R");
  test_settle ();
  g_assert_true (shows (self->form, "● A weight is a whole number from 0 to 9."));
  gtk_test_accessible_assert_property (g_ptr_array_index (entries, 0), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "");
}

/* Own letters come back after a look at a preset, with what was to become of the old ones. */
static void
test_own_letters_kept (Fixture       *self,
                       gconstpointer  data)
{
  press_remove (self, 2);
  write_part (self, 0, 1, "Doer");
  choose (self, "S Supportive", 0);
  choose (self, "Scheme", REMIT_PRESET_DACI);
  g_assert_cmpstr (get_summary (self), ==, "3 letters in the chart are lost: S Supportive (3). 2 cells become blank.");
  choose (self, "Scheme", REMIT_PRESET_RASCI);
  choose (self, "Scheme", REMIT_N_PRESETS);
  g_assert_cmpuint (count_rows (self), ==, 4);
  g_assert_cmpstr (get_summary (self), ==, "1 letter becomes one with another in its cell.");
  apply (self);
  answer (self, "change");
  g_assert_null (self->form);
  g_assert_cmpstr (remit_scheme_get_letter (remit_chart_get_scheme (self->chart), 0)->name, ==, "Doer");
  assert_plan (self->chart, test_chart_get_plan (self->chart), "Vision|A|R|R\nRoadmap|RA|R|C\nBacklog|I|A|R\n");
}

/* What becomes of the letters is not asked where a letter only gets another key; once asked, it stays. */
static void
test_map_stays (Fixture       *self,
                gconstpointer  data)
{
  const char *heading = "What becomes of the letters in the chart";

  write_part (self, 0, 0, "D");
  test_settle ();
  g_assert_false (shows (self->form, heading));
  press_remove (self, 2);
  test_settle ();
  g_assert_true (shows (self->form, heading));
  choose (self, "S Supportive", 0);
  test_settle ();
  g_assert_true (shows (self->form, heading));
}

/* A letter that was just added is not scolded before somebody has written something or wants to apply. */
static void
test_new_letter (Fixture       *self,
                 gconstpointer  data)
{
  const char *both = "● A key is one letter or digit.\n● The letter needs a name.";

  gtk_widget_activate_action (self->form, "scheme.add-letter", NULL);
  test_settle ();
  g_assert_false (shows (self->form, both));
  g_assert_false (shows (self->form, "● A key is one letter or digit."));
  apply (self);
  g_assert_nonnull (self->form);
  g_assert_true (shows (self->form, both));
  for (guint i = 6; i < REMIT_SCHEME_MAX_LETTERS; i++)
    gtk_widget_activate_action (self->form, "scheme.add-letter", NULL);
  g_assert_cmpuint (count_rows (self), ==, REMIT_SCHEME_MAX_LETTERS);
  gtk_widget_activate_action (self->form, "scheme.add-letter", NULL);
  g_assert_cmpuint (count_rows (self), ==, REMIT_SCHEME_MAX_LETTERS);
}

/* The choice says which scheme the letters are, also when they came to be it by hand. */
static void
test_preset_follows (Fixture       *self,
                     gconstpointer  data)
{
  GtkDropDown *presets = GTK_DROP_DOWN (remit_field_get_control (find_field (self, "Scheme")));

  g_assert_cmpuint (gtk_drop_down_get_selected (presets), ==, REMIT_PRESET_RASCI);
  write_part (self, 0, 2, "5");
  g_assert_cmpuint (gtk_drop_down_get_selected (presets), ==, REMIT_N_PRESETS);
  write_part (self, 0, 2, "3");
  g_assert_cmpuint (gtk_drop_down_get_selected (presets), ==, REMIT_PRESET_RASCI);
  press_remove (self, 2);
  g_assert_cmpuint (gtk_drop_down_get_selected (presets), ==, REMIT_N_PRESETS);
  gtk_editable_set_text (GTK_EDITABLE (remit_field_get_control (find_field (self, "Name of the scheme"))), "RACI");
  g_assert_cmpuint (gtk_drop_down_get_selected (presets), ==, REMIT_PRESET_RACI);
}

/* Who asks for own letters gets them, to begin with those that are there; nothing is said of what is lost by letters
 * that are wrong. */
static void
test_ask_for_own (Fixture       *self,
                  gconstpointer  data)
{
  GtkDropDown *presets = GTK_DROP_DOWN (remit_field_get_control (find_field (self, "Scheme")));

  gtk_drop_down_set_selected (presets, REMIT_N_PRESETS);
  g_assert_cmpuint (gtk_drop_down_get_selected (presets), ==, REMIT_N_PRESETS);
  g_assert_cmpuint (count_rows (self), ==, 5);
  write_part (self, 0, 0, "A");
  g_assert_null (get_summary (self));
  write_part (self, 0, 0, "D");
  g_assert_cmpstr (get_summary (self), ==, "No letter in the chart is lost.");
  gtk_drop_down_set_selected (presets, REMIT_PRESET_RASCI);
  g_assert_cmpuint (gtk_drop_down_get_selected (presets), ==, REMIT_PRESET_RASCI);
  g_assert_false (remit_form_get_can_apply (REMIT_FORM (self->form)));
}

#define add(name, func) g_test_add ("/scheme-form/" name, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("nothing", test_nothing);
  add ("without-loss", test_without_loss);
  add ("with-loss", test_with_loss);
  add ("own-letters", test_own_letters);
  add ("other-words", test_other_words);
  add ("errors", test_errors);
  add ("no-name-no-letter", test_no_name_no_letter);
  add ("two-errors", test_two_errors);
  add ("own-letters-kept", test_own_letters_kept);
  add ("map-stays", test_map_stays);
  add ("new-letter", test_new_letter);
  add ("preset-follows", test_preset_follows);
  add ("ask-for-own", test_ask_for_own);
  return g_test_run ();
}
