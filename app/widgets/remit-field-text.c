/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-field-text.h"

#include <string.h>

#include "chart/remit-text.h"

/* Ties the text in a field to a text that somebody else keeps. What is typed is told as a value, letter by letter: text
 * that is fit for a file, and none at all where there is only white space; in an entry one line without blanks around
 * it. When the value changes elsewhere, the field follows: only what differs is exchanged, so that the text cursor
 * stays where it is, and nothing is told. A text that was refused stays as it was typed, with the reason, until the
 * value itself changes. */

/* The least height of a text of several lines, and what is left free around it, in pixels. */
#define MIN_HEIGHT 48
#define MARGIN 7

struct _RemitFieldText
{
  GObject parent_instance;

  RemitField *field;     /* which outlives this, as its owner has both */
  GtkEditable *editable; /* the one or the other */
  GtkTextView *view;
  GtkTextBuffer *buffer; /* of the view */
  char *value; /* as it was told or given last */
  gboolean loading;
  guint reveal_id;
};

enum
{
  TYPED,
  LEFT,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RemitFieldText, remit_field_text, G_TYPE_OBJECT)

static char *
dup_value (RemitFieldText *self)
{
  g_autofree char *typed = remit_field_text_dup_typed (self);

  return self->editable != NULL ? remit_text_make_line (typed) : remit_text_clean (typed);
}

/* How many characters two texts have in common where they begin, at most @max. */
static int
count_same_start (const char *a,
                  const char *b,
                  int         max)
{
  int n = 0;

  for (; n < max && g_utf8_get_char (a) == g_utf8_get_char (b); n++)
    {
      a = g_utf8_next_char (a);
      b = g_utf8_next_char (b);
    }
  return n;
}

static int
count_same_end (const char *a_end,
                const char *b_end,
                int         max)
{
  int n = 0;

  for (; n < max; n++)
    {
      a_end = g_utf8_prev_char (a_end);
      b_end = g_utf8_prev_char (b_end);
      if (g_utf8_get_char (a_end) != g_utf8_get_char (b_end))
        break;
    }
  return n;
}

static void
exchange_in_buffer (GtkTextBuffer *buffer,
                    int            start,
                    int            end,
                    const char    *text,
                    int            length)
{
  GtkTextIter from, to;

  gtk_text_buffer_get_iter_at_offset (buffer, &from, start);
  gtk_text_buffer_get_iter_at_offset (buffer, &to, end);
  gtk_text_buffer_delete (buffer, &from, &to);
  gtk_text_buffer_insert (buffer, &from, text, length);
}

static void
show (RemitFieldText *self,
      const char     *text)
{
  g_autofree char *old = remit_field_text_dup_typed (self);
  const int n_old = (int) g_utf8_strlen (old, -1), n_new = (int) g_utf8_strlen (text, -1);
  const int start = count_same_start (old, text, MIN (n_old, n_new));
  const int end = count_same_end (old + strlen (old), text + strlen (text), MIN (n_old, n_new) - start);
  const char *from = g_utf8_offset_to_pointer (text, start), *to = g_utf8_offset_to_pointer (text, n_new - end);
  int position = start;

  if (start == n_old && n_old == n_new)
    return;
  self->loading = TRUE;
  if (self->editable == NULL)
    exchange_in_buffer (self->buffer, start, n_old - end, from, (int) (to - from));
  else
    {
      gtk_editable_delete_text (self->editable, start, n_old - end);
      gtk_editable_insert_text (self->editable, from, (int) (to - from), &position);
    }
  self->loading = FALSE;
}

static void
text_changed_cb (RemitFieldText *self)
{
  g_autofree char *value = NULL;

  if (self->loading)
    return;
  value = dup_value (self);
  g_signal_emit (self, signals[TYPED], 0, value);
}

/* Scrolls so that the text cursor is in sight, in what scrolls around the field. */
static gboolean
reveal_cb (gpointer user_data)
{
  RemitFieldText *self = user_data;
  GtkWidget *view = GTK_WIDGET (self->view);
  GtkWidget *scroller = gtk_widget_get_ancestor (view, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *adjustment;
  GdkRectangle cursor;
  double y;

  self->reveal_id = 0;
  if (scroller == NULL || !gtk_widget_has_focus (view))
    return G_SOURCE_REMOVE;
  gtk_text_view_get_cursor_locations (self->view, NULL, &cursor, NULL);
  gtk_text_view_buffer_to_window_coords (self->view, GTK_TEXT_WINDOW_WIDGET, cursor.x, cursor.y, &cursor.x, &cursor.y);
  gtk_widget_translate_coordinates (view, scroller, cursor.x, cursor.y, NULL, &y);
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller));
  y += gtk_adjustment_get_value (adjustment);
  gtk_adjustment_clamp_page (adjustment, y - MARGIN, y + cursor.height + MARGIN);
  return G_SOURCE_REMOVE;
}

/* When all has its place. */
static void
reveal_soon (RemitFieldText *self)
{
  if (self->view != NULL && self->reveal_id == 0)
    self->reveal_id = g_idle_add (reveal_cb, self);
}

static void
leave_cb (RemitFieldText *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

/* Several lines, as high as they are: what is around the field scrolls. */
static GtkWidget *
make_view (RemitField *field)
{
  GtkWidget *view = gtk_text_view_new ();

  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  gtk_text_view_set_left_margin (GTK_TEXT_VIEW (view), MARGIN);
  gtk_text_view_set_right_margin (GTK_TEXT_VIEW (view), MARGIN);
  gtk_text_view_set_top_margin (GTK_TEXT_VIEW (view), MARGIN);
  gtk_text_view_set_bottom_margin (GTK_TEXT_VIEW (view), MARGIN);
  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), FALSE);
  gtk_widget_set_size_request (view, -1, MIN_HEIGHT);
  gtk_widget_add_css_class (view, "note");
  remit_field_set_control (field, view);
  return view;
}

static void
attach (RemitFieldText *self,
        RemitField     *field)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkWidget *input = remit_field_get_control (field);

  self->field = field;
  if (input == NULL)
    {
      input = make_view (field);
      self->view = GTK_TEXT_VIEW (input);
      self->buffer = gtk_text_view_get_buffer (self->view);
      g_signal_connect_object (self->buffer, "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
      g_signal_connect_object (self->buffer, "notify::cursor-position", G_CALLBACK (reveal_soon), self,
                               G_CONNECT_SWAPPED);
    }
  else
    {
      self->editable = GTK_EDITABLE (input);
      gtk_editable_set_enable_undo (self->editable, FALSE);
      g_signal_connect_object (self->editable, "changed", G_CALLBACK (text_changed_cb), self, G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (focus, "enter", G_CALLBACK (reveal_soon), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (leave_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (input, focus);
}

static void
remit_field_text_finalize (GObject *object)
{
  RemitFieldText *self = REMIT_FIELD_TEXT (object);

  g_clear_handle_id (&self->reveal_id, g_source_remove);
  g_free (self->value);

  G_OBJECT_CLASS (remit_field_text_parent_class)->finalize (object);
}

static void
remit_field_text_class_init (RemitFieldTextClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = remit_field_text_finalize;

  /**
   * RemitFieldText::typed:
   * @self: the text
   * @value: (nullable): what is meant
   *
   * Emitted when somebody has changed the text.
   */
  signals[TYPED] = g_signal_new ("typed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                 1, G_TYPE_STRING);
  /**
   * RemitFieldText::left:
   * @self: the text
   *
   * Emitted when the keyboard focus goes elsewhere.
   */
  signals[LEFT] = g_signal_new ("left", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
remit_field_text_init (RemitFieldText *self)
{
}

/**
 * remit_field_text_new:
 * @field: a field whose control is an entry; one without gets a text view for several lines
 *
 * Ties the text of a field. The text keeps no steps for undo of its own.
 *
 * Returns: (transfer full): the new text
 */
RemitFieldText *
remit_field_text_new (RemitField *field)
{
  RemitFieldText *self;

  g_return_val_if_fail (REMIT_IS_FIELD (field), NULL);

  self = g_object_new (REMIT_TYPE_FIELD_TEXT, NULL);
  attach (self, field);
  return self;
}

/**
 * remit_field_text_get_field:
 * @self: a text
 *
 * Gives the field.
 *
 * Returns: (transfer none): the field
 */
RemitField *
remit_field_text_get_field (RemitFieldText *self)
{
  g_return_val_if_fail (REMIT_IS_FIELD_TEXT (self), NULL);
  return self->field;
}

/**
 * remit_field_text_dup_typed:
 * @self: a text
 *
 * Gives what stands in the field, as it is.
 *
 * Returns: (transfer full): the text
 */
char *
remit_field_text_dup_typed (RemitFieldText *self)
{
  GtkTextIter start, end;

  g_return_val_if_fail (REMIT_IS_FIELD_TEXT (self), NULL);

  if (self->editable != NULL)
    return g_strdup (gtk_editable_get_text (self->editable));
  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, TRUE);
}

/**
 * remit_field_text_load:
 * @self: a text
 * @value: (nullable): the value of something else than before
 *
 * Shows another value.
 */
void
remit_field_text_load (RemitFieldText *self,
                       const char     *value)
{
  GtkTextIter end;

  g_return_if_fail (REMIT_IS_FIELD_TEXT (self));

  g_free (self->value);
  self->value = g_strdup (value);
  show (self, value != NULL ? value : "");
  remit_field_set_error (self->field, NULL);
  if (self->buffer == NULL)
    return;
  /* To go on writing. */
  gtk_text_buffer_get_end_iter (self->buffer, &end);
  gtk_text_buffer_place_cursor (self->buffer, &end);
}

/**
 * remit_field_text_expect:
 * @self: a text
 * @value: (nullable): the value as it is about to be
 *
 * Says that the value will change without what was typed having to give way.
 */
void
remit_field_text_expect (RemitFieldText *self,
                         const char     *value)
{
  g_return_if_fail (REMIT_IS_FIELD_TEXT (self));

  g_free (self->value);
  self->value = g_strdup (value);
}

/**
 * remit_field_text_follow:
 * @self: a text
 * @value: (nullable): the value as it is by now
 *
 * Shows the value if it has changed.
 *
 * Returns: whether it has
 */
gboolean
remit_field_text_follow (RemitFieldText *self,
                         const char     *value)
{
  g_autofree char *meant = NULL;

  g_return_val_if_fail (REMIT_IS_FIELD_TEXT (self), FALSE);

  if (g_strcmp0 (value, self->value) == 0)
    return FALSE;
  g_free (self->value);
  self->value = g_strdup (value);
  meant = dup_value (self);
  if (g_strcmp0 (meant, value) != 0)
    show (self, value != NULL ? value : "");
  remit_field_set_error (self->field, NULL);
  return TRUE;
}

/**
 * remit_field_text_refuse:
 * @self: a text
 * @typed: what was typed
 * @error: why it cannot be
 *
 * Shows a text that cannot be, and why.
 */
void
remit_field_text_refuse (RemitFieldText *self,
                         const char     *typed,
                         const char     *error)
{
  g_return_if_fail (REMIT_IS_FIELD_TEXT (self));

  show (self, typed);
  remit_field_set_error (self->field, error);
}
