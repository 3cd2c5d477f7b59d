/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-letter-row.h"

#include "widgets/remit-drop-down.h"
#include "widgets/remit-palette.h"

/* One letter of a scheme that is being written: key, name, what it means to the checks, weight and meaning. What is
 * typed goes into the draft at once. What is wrong with it is said below, but not before somebody has been there: a
 * letter that was just added has no error yet. */

struct _RemitLetterRow
{
  GtkListBoxRow parent_instance;

  GtkWidget *box;
  GtkWidget *key_entry;
  GtkWidget *name_entry;
  GtkDropDown *kind_drop;
  GtkWidget *weight_entry;
  GtkWidget *meaning_entry;
  GtkWidget *remove_button;
  GtkLabel *error_label;

  RemitSchemeDraft *draft; /* the form's */
  guint letter;
  gboolean touched[REMIT_N_DRAFT_PARTS];
  gboolean loading;
};

enum
{
  CHANGED,
  REMOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RemitLetterRow, remit_letter_row, GTK_TYPE_LIST_BOX_ROW)

static GtkWidget *
get_entry (RemitLetterRow *self,
           RemitDraftPart  part)
{
  switch (part)
    {
    case REMIT_DRAFT_KEY:
      return self->key_entry;
    case REMIT_DRAFT_WEIGHT:
      return self->weight_entry;
    case REMIT_DRAFT_MEANING:
      return self->meaning_entry;
    case REMIT_DRAFT_NAME:
    default:
      return self->name_entry;
    }
}

/* @problem is what is wrong with what stands there, or NULL. */
static void
mark_entry (GtkWidget  *entry,
            const char *problem)
{
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  problem != NULL ? problem : "", -1);
  if (problem != NULL)
    gtk_widget_add_css_class (entry, "error");
  else
    gtk_widget_remove_css_class (entry, "error");
}

static void
kind_changed_cb (RemitLetterRow *self)
{
  const guint kind = gtk_drop_down_get_selected (self->kind_drop);

  if (self->loading || kind >= REMIT_N_KINDS)
    return;
  remit_scheme_draft_set_kind (self->draft, self->letter, kind);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
changed_cb (RemitLetterRow *self,
            GtkEditable    *entry)
{
  if (self->loading)
    return;
  for (guint part = 0; part < REMIT_N_DRAFT_PARTS; part++)
    if (GTK_WIDGET (entry) == get_entry (self, part))
      {
        self->touched[part] = TRUE;
        remit_scheme_draft_set_part (self->draft, self->letter, part, gtk_editable_get_text (entry));
      }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
remove_cb (RemitLetterRow *self)
{
  g_signal_emit (self, signals[REMOVED], 0);
}

static gboolean
remit_letter_row_focus (GtkWidget        *widget,
                        GtkDirectionType  direction)
{
  return gtk_widget_child_focus (REMIT_LETTER_ROW (widget)->box, direction);
}

static gboolean
remit_letter_row_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (REMIT_LETTER_ROW (widget)->key_entry);
}

static void
remit_letter_row_dispose (GObject *object)
{
  REMIT_LETTER_ROW (object)->loading = TRUE;
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), REMIT_TYPE_LETTER_ROW);

  G_OBJECT_CLASS (remit_letter_row_parent_class)->dispose (object);
}

static void
remit_letter_row_class_init (RemitLetterRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_letter_row_dispose;
  widget_class->focus = remit_letter_row_focus;
  widget_class->grab_focus = remit_letter_row_grab_focus;

  /**
   * RemitLetterRow::changed:
   * @self: the row
   *
   * Emitted after the draft was written to.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  /**
   * RemitLetterRow::removed:
   * @self: the row
   *
   * Emitted when the letter shall go; the draft still has it.
   */
  signals[REMOVED] = g_signal_new ("removed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-letter-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitLetterRow, box);
  gtk_widget_class_bind_template_child (widget_class, RemitLetterRow, key_entry);
  gtk_widget_class_bind_template_child (widget_class, RemitLetterRow, name_entry);
  gtk_widget_class_bind_template_child (widget_class, RemitLetterRow, kind_drop);
  gtk_widget_class_bind_template_child (widget_class, RemitLetterRow, weight_entry);
  gtk_widget_class_bind_template_child (widget_class, RemitLetterRow, meaning_entry);
  gtk_widget_class_bind_template_child (widget_class, RemitLetterRow, remove_button);
  gtk_widget_class_bind_template_child (widget_class, RemitLetterRow, error_label);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
remit_letter_row_init (RemitLetterRow *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);

  self->loading = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint kind = 0; kind < REMIT_N_KINDS; kind++)
    gtk_string_list_append (kinds, remit_kind_get_name (kind));
  gtk_drop_down_set_model (self->kind_drop, G_LIST_MODEL (kinds));
  remit_drop_down_set_name (self->kind_drop, gtk_widget_get_tooltip_text (GTK_WIDGET (self->kind_drop)), "");
  self->loading = FALSE;
}

/**
 * remit_letter_row_new:
 * @draft: a scheme that is being written; it outlives the row
 * @letter: which of its letters
 * @kinds: what makes the choices of kinds equally wide
 *
 * Makes a row for a letter.
 *
 * Returns: (transfer floating): the new row
 */
GtkWidget *
remit_letter_row_new (RemitSchemeDraft *draft,
                      guint             letter,
                      GtkSizeGroup     *kinds)
{
  RemitLetterRow *self = g_object_new (REMIT_TYPE_LETTER_ROW, NULL);
  const RemitDraftLetter *content = remit_scheme_draft_get_letter (draft, letter);

  self->draft = draft;
  self->letter = letter;
  gtk_size_group_add_widget (kinds, GTK_WIDGET (self->kind_drop));
  self->loading = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->key_entry), content->key);
  gtk_editable_set_text (GTK_EDITABLE (self->name_entry), content->name);
  gtk_editable_set_text (GTK_EDITABLE (self->weight_entry), content->weight);
  gtk_editable_set_text (GTK_EDITABLE (self->meaning_entry), content->meaning);
  gtk_drop_down_set_selected (self->kind_drop, content->kind);
  self->loading = FALSE;
  return GTK_WIDGET (self);
}

/**
 * remit_letter_row_set_letter:
 * @self: a row
 * @letter: where its letter stands by now
 *
 * Follows its letter when others came or went.
 */
void
remit_letter_row_set_letter (RemitLetterRow *self,
                             guint           letter)
{
  g_return_if_fail (REMIT_IS_LETTER_ROW (self));
  self->letter = letter;
}

/**
 * remit_letter_row_update:
 * @self: a row
 *
 * Says what is wrong with the letter by now, which may be another letter's doing.
 */
void
remit_letter_row_update (RemitLetterRow *self)
{
  static const RemitDraftPart order[] = {
    REMIT_DRAFT_KEY, REMIT_DRAFT_NAME, REMIT_DRAFT_WEIGHT, REMIT_DRAFT_MEANING,
  };
  g_autoptr (GString) errors = g_string_new (NULL);

  g_return_if_fail (REMIT_IS_LETTER_ROW (self));

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    {
      g_autofree char *problem = remit_scheme_draft_check_part (self->draft, self->letter, order[i]);

      if (!self->touched[order[i]])
        g_clear_pointer (&problem, g_free);
      mark_entry (get_entry (self, order[i]), problem);
      if (problem != NULL)
        g_string_append_printf (errors, "%s%s %s", errors->len > 0 ? "\n" : "",
                                remit_severity_get_mark (REMIT_SEVERITY_ERROR), problem);
    }
  gtk_label_set_text (self->error_label, errors->str);
  gtk_widget_set_visible (GTK_WIDGET (self->error_label), errors->len > 0);
}

/**
 * remit_letter_row_show_errors:
 * @self: a row
 *
 * Says also what is wrong where nobody has been yet, and puts the keyboard focus there if something is.
 */
void
remit_letter_row_show_errors (RemitLetterRow *self)
{
  g_return_if_fail (REMIT_IS_LETTER_ROW (self));

  for (guint part = 0; part < REMIT_N_DRAFT_PARTS; part++)
    self->touched[part] = TRUE;
  remit_letter_row_update (self);
  for (guint part = 0; part < REMIT_N_DRAFT_PARTS; part++)
    if (gtk_widget_has_css_class (get_entry (self, part), "error"))
      {
        gtk_widget_grab_focus (get_entry (self, part));
        return;
      }
}
