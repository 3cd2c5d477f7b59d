/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "widgets/keys.h"

#include <string.h>

/* Key presses without a keyboard: each key goes through the key controllers of the focused widget
 * and those above it, first down in the capture phase, then up, as GTK would send it. What no
 * controller takes is text for a focused entry or text view. */

/**
 * test_settle:
 *
 * Runs the main loop until there is nothing left to do, and a little longer for frames.
 */
void
test_settle (void)
{
  gint64 end = g_get_monotonic_time () + 60 * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end || g_main_context_pending (NULL))
    g_main_context_iteration (NULL, FALSE);
}

static gboolean
send_to (GtkWidget           *widget,
         GtkPropagationPhase  phase,
         guint                keyval,
         GdkModifierType      state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);
      gboolean handled = FALSE;

      if (!GTK_IS_EVENT_CONTROLLER_KEY (controller) || gtk_event_controller_get_propagation_phase (controller) != phase)
        continue;
      /* GTK's own controllers for text want a real event; text is put in below. */
      if ((GTK_IS_TEXT (widget) || GTK_IS_TEXT_VIEW (widget)) && phase != GTK_PHASE_CAPTURE)
        continue;
      g_signal_emit_by_name (controller, "key-pressed", keyval, 0u, state, &handled);
      if (handled)
        return TRUE;
    }
  return FALSE;
}

static void
type_text (GtkWidget *focus,
           guint      keyval)
{
  gunichar c = gdk_keyval_to_unicode (keyval);
  char text[8] = { 0 };
  int position;

  if (keyval == GDK_KEY_Return)
    {
      g_signal_emit_by_name (focus, "activate");
      return;
    }
  if (c == 0 || g_unichar_iscntrl (c))
    return;
  g_unichar_to_utf8 (c, text);
  gtk_editable_delete_selection (GTK_EDITABLE (focus));
  position = gtk_editable_get_position (GTK_EDITABLE (focus));
  gtk_editable_insert_text (GTK_EDITABLE (focus), text, -1, &position);
  gtk_editable_set_position (GTK_EDITABLE (focus), position);
}

static void
type_line (GtkTextView *focus,
           guint        keyval)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (focus);
  const gunichar c = keyval == GDK_KEY_Return ? '\n' : gdk_keyval_to_unicode (keyval);
  char text[8] = { 0 };

  if (keyval == GDK_KEY_BackSpace)
    {
      g_signal_emit_by_name (focus, "backspace");
      return;
    }
  if (c == 0 || (g_unichar_iscntrl (c) && c != '\n'))
    return;
  g_unichar_to_utf8 (c, text);
  gtk_text_buffer_begin_user_action (buffer);
  gtk_text_buffer_delete_selection (buffer, TRUE, TRUE);
  gtk_text_buffer_insert_interactive_at_cursor (buffer, text, -1, TRUE);
  gtk_text_buffer_end_user_action (buffer);
}

static void
press (GtkWidget       *root,
       guint            keyval,
       GdkModifierType  state)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (root));
  g_autoptr (GPtrArray) path = g_ptr_array_new_with_free_func (g_object_unref);
  gboolean handled = FALSE;

  g_assert_nonnull (focus);
  for (GtkWidget *widget = focus; widget != NULL; widget = gtk_widget_get_parent (widget))
    g_ptr_array_add (path, g_object_ref (widget));
  for (guint i = path->len; i > 0 && !handled; i--)
    handled = send_to (g_ptr_array_index (path, i - 1), GTK_PHASE_CAPTURE, keyval, state);
  if (!handled && GTK_IS_TEXT (focus))
    type_text (focus, keyval);
  else if (!handled && GTK_IS_TEXT_VIEW (focus))
    type_line (GTK_TEXT_VIEW (focus), keyval);
  else
    for (guint i = 0; i < path->len && !handled; i++)
      handled = send_to (g_ptr_array_index (path, i), GTK_PHASE_BUBBLE, keyval, state);
}

static GdkModifierType
take_modifiers (const char **key)
{
  static const struct
  {
    const char *prefix;
    GdkModifierType modifier;
  } prefixes[] = {
    { "ctrl+", GDK_CONTROL_MASK },
    { "shift+", GDK_SHIFT_MASK },
    { "alt+", GDK_ALT_MASK },
  };
  GdkModifierType state = 0;

  for (guint i = 0; i < G_N_ELEMENTS (prefixes);)
    if (g_str_has_prefix (*key, prefixes[i].prefix))
      {
        state |= prefixes[i].modifier;
        *key += strlen (prefixes[i].prefix);
        i = 0;
      }
    else
      i++;
  return state;
}

/**
 * test_press:
 * @root: a window
 * @keys: keys by their names, parted by blanks, with ctrl+, shift+ and alt+ before them;
 *   "text" in quotation marks is typed, with "_" for a blank
 *
 * Presses keys one after the other.
 */
void
test_press (GtkWidget  *root,
            const char *keys)
{
  g_auto (GStrv) list = g_strsplit (keys, " ", -1);

  for (guint i = 0; list[i] != NULL; i++)
    {
      const char *key = list[i];
      GdkModifierType state;
      guint keyval;

      if (key[0] == '\0')
        continue;
      if (key[0] == '"')
        {
          for (const char *p = key + 1; *p != '"' && *p != '\0'; p = g_utf8_next_char (p))
            press (root, gdk_unicode_to_keyval (*p == '_' ? ' ' : g_utf8_get_char (p)), 0);
          continue;
        }
      state = take_modifiers (&key);
      keyval = gdk_keyval_from_name (key);
      g_assert_cmpuint (keyval, !=, GDK_KEY_VoidSymbol);
      press (root, keyval, state);
    }
}
