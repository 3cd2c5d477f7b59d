/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-letter-popover.h"

#include <glib/gi18n.h>

#include "widgets/remit-pills.h"

/* All letters of the scheme with name and meaning, to be switched on and off in one cell, what the cell has in other
 * plans, and the cell's note. It knows of no chart: it tells by signals what is wanted. */

struct _RemitLetterPopover
{
  GtkPopover parent_instance;

  GtkLabel *title;
  GtkBox *letters;
  GtkWidget *others;
  GtkBox *other_cells;
  GtkEntry *note;

  RemitScheme *scheme;
  RemitSet set;
  char *old_note;
  gboolean loading;
};

enum
{
  SET_CHANGED,
  NOTE_CHANGED,
  UNDO,
  REDO,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RemitLetterPopover, remit_letter_popover, GTK_TYPE_POPOVER)

static void
letter_toggled_cb (GtkCheckButton     *button,
                   RemitLetterPopover *self)
{
  const guint bit = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "bit"));

  if (self->loading)
    return;
  self->set = (RemitSet) (gtk_check_button_get_active (button) ? self->set | bit : self->set & ~bit);
  g_signal_emit (self, signals[SET_CHANGED], 0, (guint) self->set);
}

static GtkWidget *
make_letter (RemitLetterPopover *self,
             guint               index)
{
  const RemitLetter *letter = remit_scheme_get_letter (self->scheme, index);
  GtkWidget *button = gtk_check_button_new (), *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *name = gtk_label_new (letter->name), *meaning;
  GtkWidget *pill = remit_pill_new (self->scheme, (RemitSet) (1u << index));

  gtk_label_set_xalign (GTK_LABEL (name), 0.f);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), name);
  if (letter->meaning != NULL)
    {
      meaning = gtk_label_new (letter->meaning);
      gtk_label_set_xalign (GTK_LABEL (meaning), 0.f);
      gtk_label_set_wrap (GTK_LABEL (meaning), TRUE);
      gtk_label_set_max_width_chars (GTK_LABEL (meaning), 32);
      gtk_widget_add_css_class (meaning, "caption");
      gtk_widget_add_css_class (meaning, "dim-label");
      gtk_box_append (GTK_BOX (words), meaning);
    }
  gtk_box_append (GTK_BOX (row), pill);
  gtk_box_append (GTK_BOX (row), words);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), row);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, letter->name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, letter->meaning != NULL ? letter->meaning : "", -1);
  g_object_set_data (G_OBJECT (button), "bit", GUINT_TO_POINTER (1u << index));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), (self->set & (1u << index)) != 0);
  g_signal_connect_object (button, "toggled", G_CALLBACK (letter_toggled_cb), self, 0);
  return button;
}

static void
empty (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* The same cell in another plan: the plan's name, and the letters at the end. */
static GtkWidget *
make_other (RemitScheme          *scheme,
            const RemitOtherCell *cell)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "spacing", 12, "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);
  GtkWidget *plan = gtk_label_new (cell->plan);
  g_autofree char *letters = remit_scheme_speak (scheme, cell->set);
  /* TRANSLATORS: what a cell has in another plan: the plan's name, then letters in words */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), cell->plan, letters);

  gtk_label_set_xalign (GTK_LABEL (plan), 0.f);
  gtk_label_set_ellipsize (GTK_LABEL (plan), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (plan), 28);
  gtk_widget_set_hexpand (plan, TRUE);
  gtk_widget_set_tooltip_text (plan, cell->plan);
  gtk_box_append (GTK_BOX (row), plan);
  if (cell->set != 0)
    gtk_box_append (GTK_BOX (row), remit_pill_new (scheme, cell->set));
  else
    gtk_box_append (GTK_BOX (row), gtk_label_new ("–"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
commit_note (RemitLetterPopover *self)
{
  const char *note = gtk_editable_get_text (GTK_EDITABLE (self->note));

  if (g_strcmp0 (note, self->old_note != NULL ? self->old_note : "") == 0)
    return;
  g_free (self->old_note);
  self->old_note = g_strdup (note);
  g_signal_emit (self, signals[NOTE_CHANGED], 0, note);
}

static void
note_activate_cb (RemitLetterPopover *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

static void
closed_cb (RemitLetterPopover *self)
{
  commit_note (self);
}

/* The popover keeps all keys to itself, also those that are the window's otherwise. */
static gboolean
run_window_command (RemitLetterPopover *self,
                    guint               keyval,
                    GdkModifierType     state)
{
  const GdkModifierType modifiers = state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK);
  const gboolean shift = (modifiers & GDK_SHIFT_MASK) != 0;

  keyval = gdk_keyval_to_lower (keyval);
  if ((modifiers & ~(guint) GDK_SHIFT_MASK) != GDK_CONTROL_MASK)
    return FALSE;
  if (keyval == GDK_KEY_z)
    g_signal_emit (self, signals[shift ? REDO : UNDO], 0);
  else if (keyval == GDK_KEY_y && !shift)
    g_signal_emit (self, signals[REDO], 0);
  else
    return FALSE;
  return TRUE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                RemitLetterPopover    *self)
{
  GtkWidget *child;
  int letter;

  /* Escape takes back what was written, as it does in a title. */
  if (keyval == GDK_KEY_Escape)
    gtk_editable_set_text (GTK_EDITABLE (self->note), self->old_note != NULL ? self->old_note : "");
  if (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Up || keyval == GDK_KEY_KP_Down)
    {
      const gboolean up = keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up;

      gtk_widget_child_focus (GTK_WIDGET (self), up ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD);
      return GDK_EVENT_STOP;
    }
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->note)) != NULL)
    return GDK_EVENT_PROPAGATE;
  if (run_window_command (self, keyval, state))
    return GDK_EVENT_STOP;
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter)
    {
      gtk_popover_popdown (GTK_POPOVER (self));
      return GDK_EVENT_STOP;
    }
  letter = remit_scheme_find_typed (self->scheme, gdk_keyval_to_unicode (keyval));
  if (letter < 0)
    return GDK_EVENT_PROPAGATE;
  child = gtk_widget_get_first_child (GTK_WIDGET (self->letters));
  for (int i = 0; i < letter; i++)
    child = gtk_widget_get_next_sibling (child);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (child), !gtk_check_button_get_active (GTK_CHECK_BUTTON (child)));
  return GDK_EVENT_STOP;
}

static void
remit_letter_popover_dispose (GObject *object)
{
  RemitLetterPopover *self = REMIT_LETTER_POPOVER (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), REMIT_TYPE_LETTER_POPOVER);
  g_clear_pointer (&self->scheme, remit_scheme_unref);
  g_clear_pointer (&self->old_note, g_free);

  G_OBJECT_CLASS (remit_letter_popover_parent_class)->dispose (object);
}

static void
remit_letter_popover_class_init (RemitLetterPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = remit_letter_popover_dispose;

  /**
   * RemitLetterPopover::set-changed:
   * @popover: the popover
   * @set: the letters that the cell shall have
   *
   * Emitted when a letter was switched on or off.
   */
  signals[SET_CHANGED] = g_signal_new ("set-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_UINT);
  /**
   * RemitLetterPopover::note-changed:
   * @popover: the popover
   * @note: the note that the cell shall have, maybe ""
   *
   * Emitted when the note was changed and the popover is left.
   */
  signals[NOTE_CHANGED] = g_signal_new ("note-changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 1, G_TYPE_STRING);

  /**
   * RemitLetterPopover::undo:
   * @popover: the popover
   *
   * Emitted when the last step shall be undone.
   */
  signals[UNDO] = g_signal_new ("undo", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  /**
   * RemitLetterPopover::redo:
   * @popover: the popover
   *
   * Emitted when the step that was undone last shall be done again.
   */
  signals[REDO] = g_signal_new ("redo", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-letter-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitLetterPopover, title);
  gtk_widget_class_bind_template_child (widget_class, RemitLetterPopover, letters);
  gtk_widget_class_bind_template_child (widget_class, RemitLetterPopover, others);
  gtk_widget_class_bind_template_child (widget_class, RemitLetterPopover, other_cells);
  gtk_widget_class_bind_template_child (widget_class, RemitLetterPopover, note);
  gtk_widget_class_bind_template_callback (widget_class, note_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, closed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
remit_letter_popover_init (RemitLetterPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * remit_letter_popover_new:
 *
 * Makes a popover without letters.
 *
 * Returns: (transfer floating): the new popover
 */
GtkWidget *
remit_letter_popover_new (void)
{
  return g_object_new (REMIT_TYPE_LETTER_POPOVER, NULL);
}

/**
 * remit_letter_popover_show:
 * @self: a popover with a parent
 * @scheme: the letters to offer
 * @title: what the cell is of
 * @set: what it has
 * @note: (nullable): its note
 *
 * Pops up for a cell, with the first letter focused.
 */
void
remit_letter_popover_show (RemitLetterPopover *self,
                           RemitScheme        *scheme,
                           const char         *title,
                           RemitSet            set,
                           const char         *note)
{
  g_return_if_fail (REMIT_IS_LETTER_POPOVER (self));

  remit_scheme_ref (scheme);
  g_clear_pointer (&self->scheme, remit_scheme_unref);
  self->scheme = scheme;
  self->set = set;
  self->loading = TRUE;
  gtk_label_set_label (self->title, title);
  empty (self->letters);
  for (guint i = 0; i < remit_scheme_get_n_letters (scheme); i++)
    gtk_box_append (self->letters, make_letter (self, i));
  g_free (self->old_note);
  self->old_note = g_strdup (note);
  gtk_editable_set_text (GTK_EDITABLE (self->note), note != NULL ? note : "");
  self->loading = FALSE;
  gtk_popover_popup (GTK_POPOVER (self));
  gtk_widget_grab_focus (gtk_widget_get_first_child (GTK_WIDGET (self->letters)));
}

/**
 * remit_letter_popover_update:
 * @self: a popover that was shown
 * @set: what its cell has by now
 *
 * Shows other letters of the same cell.
 */
void
remit_letter_popover_update (RemitLetterPopover *self,
                             RemitSet            set)
{
  GtkWidget *child;

  g_return_if_fail (REMIT_IS_LETTER_POPOVER (self));

  self->set = set;
  self->loading = TRUE;
  child = gtk_widget_get_first_child (GTK_WIDGET (self->letters));
  for (guint i = 0; child != NULL; i++, child = gtk_widget_get_next_sibling (child))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (child), (set & (1u << i)) != 0);
  self->loading = FALSE;
}

/**
 * remit_letter_popover_set_others:
 * @self: a popover
 * @scheme: the letters
 * @cells: (array length=n_cells): what the cell has in other plans
 * @n_cells: how many of them
 * @n_more: how many more plans there are
 *
 * Shows what other plans have in the cell.
 */
void
remit_letter_popover_set_others (RemitLetterPopover   *self,
                                 RemitScheme          *scheme,
                                 const RemitOtherCell *cells,
                                 guint                 n_cells,
                                 guint                 n_more)
{
  g_return_if_fail (REMIT_IS_LETTER_POPOVER (self));

  empty (self->other_cells);
  for (guint i = 0; i < n_cells; i++)
    gtk_box_append (self->other_cells, make_other (scheme, &cells[i]));
  if (n_more > 0)
    {
      /* TRANSLATORS: below some plans: how many others there are */
      g_autofree char *text = g_strdup_printf (ngettext ("and %u more", "and %u more", n_more), n_more);
      GtkWidget *label = gtk_label_new (text);

      gtk_label_set_xalign (GTK_LABEL (label), 0.f);
      gtk_widget_add_css_class (label, "dim");
      gtk_box_append (self->other_cells, label);
    }
  gtk_widget_set_visible (self->others, n_cells > 0);
}
