/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-scheme-form.h"

#include <glib/gi18n.h>

#include "analysis/remit-scheme-change.h"
#include "chart/remit-scheme-presets.h"
#include "widgets/remit-field.h"
#include "widgets/remit-palette.h"
#include "window/remit-dialogs.h"
#include "window/remit-letter-row.h"

/* The letters of a chart: one of the schemes that come with the program, or letters of one's own. As soon as letters
 * that stand in cells would become others, the form shows what becomes of each and how many would be lost, and nothing
 * is lost before that was asked. */

#define OWN_LETTERS REMIT_N_PRESETS /* where the choice of presets has it */

struct _RemitSchemeForm
{
  RemitForm parent_instance;

  RemitField *preset_field;
  GtkDropDown *preset_drop;
  RemitField *name_field;
  GtkWidget *name_entry;
  GtkWidget *add_button;
  GtkListBox *letters;
  GtkSizeGroup *kinds;
  GtkLabel *letters_error;
  AdwPreferencesGroup *map_group;

  RemitHistory *history;
  RemitSchemeDraft *draft;
  RemitSchemeDraft *own_draft; /* own letters, while a preset is looked at; else NULL */
  RemitLetterCounts *counts;
  GtkDropDown *map_drops[REMIT_SCHEME_MAX_LETTERS]; /* of the letters that stand somewhere; else NULL */
  gboolean loading;
  gboolean name_touched;
  gboolean own_wanted; /* own letters were asked for, be they those of a preset still */
  gboolean own_shown;  /* the letters are said to be own ones */
  gboolean own_preset; /* what @preset was for the own letters */
  gboolean preset;     /* the letters came with a preset that was chosen here */
  gboolean map_shown;  /* what becomes of the letters is asked, and goes on being so */
};

G_DEFINE_FINAL_TYPE (RemitSchemeForm, remit_scheme_form, REMIT_TYPE_FORM)

static RemitLetterRow *
get_row (RemitSchemeForm *self,
         guint            letter)
{
  return REMIT_LETTER_ROW (gtk_list_box_get_row_at_index (self->letters, (int) letter));
}

static char *
name_draft_letter (const RemitDraftLetter *letter)
{
  /* TRANSLATORS: a letter in a list: its key and its name, such as "R Responsible" */
  return g_strdup_printf (C_("letter", "%s %s"), letter->key, letter->name);
}

/* Whether a letter of the chart stays the letter that it is. One whose key or kind was written anew is still itself. */
static gboolean
stays (RemitSchemeForm *self,
       guint            letter)
{
  const RemitLetter *old = remit_scheme_get_letter (remit_scheme_draft_get_from (self->draft), letter);
  const int to = remit_scheme_draft_get_map (self->draft)->to[letter];
  const RemitDraftLetter *now = to != REMIT_LETTER_LOST ? remit_scheme_draft_get_letter (self->draft, (guint) to) : NULL;
  char key[7] = "";

  g_unichar_to_utf8 (old->key, key);
  return now != NULL && (!self->preset || (g_str_equal (now->key, key) && now->kind == old->kind));
}

static GListModel *
list_targets (RemitSchemeForm *self)
{
  GtkStringList *list = gtk_string_list_new (NULL);

  for (guint i = 0; i < remit_scheme_draft_get_n_letters (self->draft); i++)
    {
      g_autofree char *name = name_draft_letter (remit_scheme_draft_get_letter (self->draft, i));

      gtk_string_list_append (list, name);
    }
  /* TRANSLATORS: what becomes of a letter that has no place in another scheme */
  gtk_string_list_append (list, _("Nothing: it is lost"));
  return G_LIST_MODEL (list);
}

static void
update_map (RemitSchemeForm *self)
{
  const RemitLetterMap *map = remit_scheme_draft_get_map (self->draft);
  const guint n_letters = remit_scheme_draft_get_n_letters (self->draft);
  g_autoptr (GListModel) targets = list_targets (self);

  self->loading = TRUE;
  for (guint i = 0; i < REMIT_SCHEME_MAX_LETTERS; i++)
    {
      if (self->map_drops[i] == NULL)
        continue;
      gtk_drop_down_set_model (self->map_drops[i], targets);
      gtk_drop_down_set_selected (self->map_drops[i], map->to[i] != REMIT_LETTER_LOST ? (guint) map->to[i] : n_letters);
      self->map_shown = self->map_shown || !stays (self, i);
    }
  self->loading = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->map_group), self->map_shown);
}

static char *
list_lost (RemitSchemeForm       *self,
           const RemitSchemeLoss *loss)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < REMIT_SCHEME_MAX_LETTERS; i++)
    {
      const RemitLetter *letter;
      char key[7] = "";

      if (loss->letters[i] == 0)
        continue;
      letter = remit_scheme_get_letter (remit_scheme_draft_get_from (self->draft), i);
      g_unichar_to_utf8 (letter->key, key);
      /* TRANSLATORS: stands between the letters that would be lost */
      g_string_append (list, list->len > 0 ? C_("list of letters", ", ") : "");
      /* TRANSLATORS: a letter that would be lost: its key, its name and in how many cells, such as "S Supportive (12)" */
      g_string_append_printf (list, C_("letter", "%s %s (%u)"), key, letter->name, loss->letters[i]);
    }
  return g_steal_pointer (&list->str);
}

/* What the change loses, in sentences; NULL where it loses nothing. */
static char *
describe_loss (RemitSchemeForm       *self,
               const RemitSchemeLoss *loss)
{
  g_autofree char *letters = list_lost (self, loss);
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (loss->n_lost > 0)
    g_ptr_array_add (parts, g_strdup_printf (/* TRANSLATORS: the number, then which letters with the number of each */
                                             ngettext ("%u letter in the chart is lost: %s.",
                                                       "%u letters in the chart are lost: %s.", loss->n_lost),
                                             loss->n_lost, letters));
  if (loss->n_joined > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u letter becomes one with another in its cell.",
                                                       "%u letters become one with another in their cells.",
                                                       loss->n_joined),
                                             loss->n_joined));
  if (loss->n_blank > 0)
    g_ptr_array_add (parts, g_strdup_printf (ngettext ("%u cell becomes blank.", "%u cells become blank.", loss->n_blank),
                                             loss->n_blank));
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  /* TRANSLATORS: stands between two sentences */
  return g_strjoinv (C_("sentences", " "), (char **) parts->pdata);
}

static void
measure (RemitSchemeForm *self,
         RemitSchemeLoss *loss)
{
  remit_letter_counts_measure (self->counts, remit_scheme_draft_get_map (self->draft), loss);
}

static void
update_summary (RemitSchemeForm *self)
{
  const gboolean changed = remit_scheme_draft_is_changed (self->draft);
  g_autofree char *text = NULL;
  RemitSchemeLoss loss;

  measure (self, &loss);
  text = describe_loss (self, &loss);
  if (!changed || !remit_scheme_draft_is_valid (self->draft))
    remit_form_set_summary (REMIT_FORM (self), NULL);
  else if (text == NULL)
    remit_form_set_summary (REMIT_FORM (self), _("No letter in the chart is lost."));
  else
    remit_form_set_summary (REMIT_FORM (self), text);
  remit_form_set_can_apply (REMIT_FORM (self), changed);
}

static void
update_errors (RemitSchemeForm *self)
{
  const guint n_letters = remit_scheme_draft_get_n_letters (self->draft);
  g_autofree char *problem = remit_scheme_draft_check (self->draft);
  g_autofree char *error = NULL;

  remit_field_set_error (self->name_field, n_letters > 0 && self->name_touched ? problem : NULL);
  if (n_letters == 0)
    error = g_strdup_printf ("%s %s", remit_severity_get_mark (REMIT_SEVERITY_ERROR), problem);
  gtk_label_set_text (self->letters_error, error != NULL ? error : "");
  gtk_widget_set_visible (GTK_WIDGET (self->letters_error), error != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->letters), n_letters > 0);
  for (guint i = 0; i < n_letters; i++)
    remit_letter_row_update (get_row (self, i));
}

/* Which of the presets the letters are, once they have been changed by hand. */
static void
update_preset (RemitSchemeForm *self)
{
  RemitPreset preset;
  guint selected = OWN_LETTERS;

  if (!self->own_wanted && remit_scheme_draft_is_valid (self->draft))
    {
      g_autoptr (RemitScheme) scheme = remit_scheme_draft_make (self->draft);

      if (remit_scheme_find_preset (scheme, &preset))
        selected = preset;
    }
  self->own_shown = selected == OWN_LETTERS;
  self->loading = TRUE;
  gtk_drop_down_set_selected (self->preset_drop, selected);
  self->loading = FALSE;
  remit_field_set_subtitle (self->preset_field, selected < REMIT_N_PRESETS ? remit_scheme_preset_get_summary (selected)
                                                                           : _("Letters that you choose yourself"));
}

static void
update (RemitSchemeForm *self)
{
  update_preset (self);
  update_errors (self);
  update_map (self);
  update_summary (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scheme.add-letter",
                                 remit_scheme_draft_get_n_letters (self->draft) < REMIT_SCHEME_MAX_LETTERS);
}

static void
letter_removed_cb (RemitSchemeForm *self,
                   RemitLetterRow  *row)
{
  const int letter = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  guint n_letters;

  remit_scheme_draft_remove_letter (self->draft, (guint) letter);
  gtk_list_box_remove (self->letters, GTK_WIDGET (row));
  n_letters = remit_scheme_draft_get_n_letters (self->draft);
  for (guint i = (guint) letter; i < n_letters; i++)
    remit_letter_row_set_letter (get_row (self, i), i);
  update (self);
  if (n_letters > 0)
    gtk_widget_grab_focus (GTK_WIDGET (get_row (self, MIN ((guint) letter, n_letters - 1))));
  else
    gtk_widget_grab_focus (self->add_button);
}

static void
add_row (RemitSchemeForm *self,
         guint            letter)
{
  GtkWidget *row = remit_letter_row_new (self->draft, letter, self->kinds);

  g_signal_connect_object (row, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "removed", G_CALLBACK (letter_removed_cb), self, G_CONNECT_SWAPPED);
  gtk_list_box_append (self->letters, row);
}

/* Before the letters go that they show. */
static void
clear_rows (RemitSchemeForm *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->letters))) != NULL)
    gtk_list_box_remove (self->letters, row);
}

static void
load (RemitSchemeForm *self)
{
  for (guint i = 0; i < remit_scheme_draft_get_n_letters (self->draft); i++)
    add_row (self, i);
  self->loading = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->name_entry), remit_scheme_draft_get_name (self->draft));
  self->loading = FALSE;
  self->name_touched = FALSE;
}

/* Own letters are not thrown away by looking at a preset. */
static void
keep_own_letters (RemitSchemeForm *self)
{
  g_clear_pointer (&self->own_draft, remit_scheme_draft_free);
  self->own_draft = self->draft;
  self->own_preset = self->preset;
  self->draft = remit_scheme_draft_new (remit_scheme_draft_get_from (self->own_draft));
}

static void
choose_preset (RemitSchemeForm *self,
               RemitPreset      preset)
{
  g_autoptr (RemitScheme) scheme = remit_scheme_new_preset (preset);

  if (self->own_shown)
    keep_own_letters (self);
  self->own_wanted = FALSE;
  self->preset = TRUE;
  remit_scheme_draft_set_scheme (self->draft, scheme);
}

static void
choose_own_letters (RemitSchemeForm *self)
{
  self->own_wanted = TRUE;
  if (self->own_draft == NULL)
    return;
  self->preset = self->own_preset;
  remit_scheme_draft_free (self->draft);
  self->draft = g_steal_pointer (&self->own_draft);
}

static void
preset_changed_cb (RemitSchemeForm *self)
{
  const guint preset = gtk_drop_down_get_selected (self->preset_drop);

  if (self->loading)
    return;
  self->map_shown = FALSE;
  clear_rows (self);
  if (preset < REMIT_N_PRESETS)
    choose_preset (self, preset);
  else
    choose_own_letters (self);
  load (self);
  update (self);
}

static void
name_changed_cb (RemitSchemeForm *self)
{
  if (self->loading)
    return;
  self->name_touched = TRUE;
  remit_scheme_draft_set_name (self->draft, gtk_editable_get_text (GTK_EDITABLE (self->name_entry)));
  update (self);
}

static void
target_changed_cb (RemitSchemeForm *self,
                   GParamSpec      *pspec,
                   GtkDropDown     *drop)
{
  const guint selected = gtk_drop_down_get_selected (drop);

  if (self->loading || selected == GTK_INVALID_LIST_POSITION)
    return;
  for (guint i = 0; i < REMIT_SCHEME_MAX_LETTERS; i++)
    if (self->map_drops[i] == drop)
      remit_scheme_draft_set_to (self->draft, i, selected < remit_scheme_draft_get_n_letters (self->draft)
                                                   ? (int) selected : REMIT_LETTER_LOST);
  update_summary (self);
}

static void
add_letter_cb (GtkWidget  *widget,
               const char *action_name,
               GVariant   *parameter)
{
  RemitSchemeForm *self = REMIT_SCHEME_FORM (widget);
  const guint letter = remit_scheme_draft_get_n_letters (self->draft);

  if (!remit_scheme_draft_add_letter (self->draft))
    return;
  add_row (self, letter);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (get_row (self, letter)));
}

static gboolean
change (RemitSchemeForm *self)
{
  g_autoptr (RemitScheme) scheme = remit_scheme_draft_make (self->draft);
  g_autoptr (GError) error = NULL;
  RemitEdit *edit = remit_scheme_change_new (remit_history_get_chart (self->history), scheme,
                                             remit_scheme_draft_get_map (self->draft));

  if (remit_history_apply (self->history, edit, &error))
    return TRUE;
  remit_form_set_summary (REMIT_FORM (self), error->message);
  return FALSE;
}

static void
loss_answered_cb (const char *answer,
                  gpointer    user_data)
{
  RemitSchemeForm *self = user_data;

  if (g_str_equal (answer, "change") && change (self))
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
ask_about_loss (RemitSchemeForm *self,
                const char      *loss)
{
  const RemitAnswer answer = { "change", _("_Change Scheme"), REMIT_ANSWER_DESTRUCTIVE };
  /* TRANSLATORS: %s says what is lost, in sentences */
  g_autofree char *body = g_strdup_printf (_("%s You can undo the change."), loss);

  remit_dialog_ask (GTK_WINDOW (self), _("Change the Scheme and Lose Letters?"), body, &answer, 1, loss_answered_cb, self);
}

/* Says all that is wrong, and puts the keyboard focus on the first of it. */
static void
show_errors (RemitSchemeForm *self)
{
  self->name_touched = TRUE;
  update_errors (self);
  for (guint i = remit_scheme_draft_get_n_letters (self->draft); i > 0; i--)
    remit_letter_row_show_errors (get_row (self, i - 1));
  if (remit_field_get_error (self->name_field) != NULL)
    gtk_widget_grab_focus (self->name_entry);
}

static gboolean
remit_scheme_form_apply (RemitForm *form)
{
  RemitSchemeForm *self = REMIT_SCHEME_FORM (form);
  g_autofree char *text = NULL;
  RemitSchemeLoss loss;

  if (!remit_scheme_draft_is_valid (self->draft))
    {
      show_errors (self);
      return FALSE;
    }
  measure (self, &loss);
  text = describe_loss (self, &loss);
  if (text == NULL)
    return change (self);
  ask_about_loss (self, text);
  return FALSE;
}

static void
remit_scheme_form_finalize (GObject *object)
{
  RemitSchemeForm *self = REMIT_SCHEME_FORM (object);

  g_clear_object (&self->history);
  remit_scheme_draft_free (self->draft);
  remit_scheme_draft_free (self->own_draft);
  remit_letter_counts_free (self->counts);

  G_OBJECT_CLASS (remit_scheme_form_parent_class)->finalize (object);
}

static void
remit_scheme_form_dispose (GObject *object)
{
  REMIT_SCHEME_FORM (object)->loading = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), REMIT_TYPE_SCHEME_FORM);

  G_OBJECT_CLASS (remit_scheme_form_parent_class)->dispose (object);
}

static void
remit_scheme_form_class_init (RemitSchemeFormClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = remit_scheme_form_dispose;
  object_class->finalize = remit_scheme_form_finalize;
  REMIT_FORM_CLASS (klass)->apply = remit_scheme_form_apply;

  g_type_ensure (REMIT_TYPE_FIELD);
  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-scheme-form.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitSchemeForm, preset_field);
  gtk_widget_class_bind_template_child (widget_class, RemitSchemeForm, preset_drop);
  gtk_widget_class_bind_template_child (widget_class, RemitSchemeForm, name_field);
  gtk_widget_class_bind_template_child (widget_class, RemitSchemeForm, name_entry);
  gtk_widget_class_bind_template_child (widget_class, RemitSchemeForm, add_button);
  gtk_widget_class_bind_template_child (widget_class, RemitSchemeForm, letters);
  gtk_widget_class_bind_template_child (widget_class, RemitSchemeForm, kinds);
  gtk_widget_class_bind_template_child (widget_class, RemitSchemeForm, letters_error);
  gtk_widget_class_bind_template_child (widget_class, RemitSchemeForm, map_group);
  gtk_widget_class_bind_template_callback (widget_class, preset_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_install_action (widget_class, "scheme.add-letter", NULL, add_letter_cb);
}

static void
list_presets (RemitSchemeForm *self)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);

  for (guint i = 0; i < REMIT_N_PRESETS; i++)
    gtk_string_list_append (list, remit_scheme_preset_get_id (i));
  /* TRANSLATORS: in the list of schemes after RACI, DACI and so on: letters that the user chooses */
  gtk_string_list_append (list, _("Own letters"));
  gtk_drop_down_set_model (self->preset_drop, G_LIST_MODEL (list));
}

static void
remit_scheme_form_init (RemitSchemeForm *self)
{
  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  list_presets (self);
  self->loading = FALSE;
}

/* A field for each letter that stands somewhere in the chart. */
static void
make_map (RemitSchemeForm *self)
{
  RemitScheme *from = remit_scheme_draft_get_from (self->draft);

  for (guint i = 0; i < remit_scheme_get_n_letters (from); i++)
    {
      const guint n = remit_letter_counts_get (self->counts, i);
      g_autofree char *title = NULL, *subtitle = NULL;
      GtkWidget *drop, *field;
      char key[7] = "";

      if (n == 0)
        continue;
      g_unichar_to_utf8 (remit_scheme_get_letter (from, i)->key, key);
      title = g_strdup_printf (C_("letter", "%s %s"), key, remit_scheme_get_letter (from, i)->name);
      subtitle = g_strdup_printf (ngettext ("in %u cell", "in %u cells", n), n);
      drop = gtk_drop_down_new (NULL, NULL);
      g_signal_connect_object (drop, "notify::selected", G_CALLBACK (target_changed_cb), self, G_CONNECT_SWAPPED);
      self->map_drops[i] = GTK_DROP_DOWN (drop);
      field = remit_field_new (title, drop);
      remit_field_set_subtitle (REMIT_FIELD (field), subtitle);
      adw_preferences_group_add (self->map_group, field);
    }
}

/**
 * remit_scheme_form_new:
 * @history: the history of a chart
 *
 * Makes a form for the letters of the chart.
 *
 * Returns: (transfer none): the new form, a window of its own
 */
GtkWidget *
remit_scheme_form_new (RemitHistory *history)
{
  RemitSchemeForm *self;
  RemitChart *chart;

  g_return_val_if_fail (REMIT_IS_HISTORY (history), NULL);

  chart = remit_history_get_chart (history);
  self = g_object_new (REMIT_TYPE_SCHEME_FORM, NULL);
  self->history = g_object_ref (history);
  self->draft = remit_scheme_draft_new (remit_chart_get_scheme (chart));
  self->counts = remit_letter_counts_new (chart);
  make_map (self);
  load (self);
  update (self);
  return GTK_WIDGET (self);
}
