/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-matrix-private.h"

/* Keys and clicks. Keys are a table; what is in no table is a letter in a cell, or the beginning
 * of a title. */

typedef struct
{
  guint keyval;
  GdkModifierType modifiers;
  const char *action;
} ActionKey;

static const ActionKey action_keys[] = {
  { GDK_KEY_Delete, 0, "matrix.delete" },
  { GDK_KEY_KP_Delete, 0, "matrix.delete" },
  { GDK_KEY_BackSpace, 0, "matrix.erase" },
  { GDK_KEY_F2, 0, "matrix.edit" },
  { GDK_KEY_Insert, 0, "matrix.insert-row-below" },
  { GDK_KEY_KP_Insert, 0, "matrix.insert-row-below" },
  { GDK_KEY_Return, GDK_CONTROL_MASK, "matrix.insert-row-below" },
  { GDK_KEY_KP_Enter, GDK_CONTROL_MASK, "matrix.insert-row-below" },
  { GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "matrix.insert-role" },
  { GDK_KEY_KP_Enter, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "matrix.insert-role" },
  { GDK_KEY_a, GDK_CONTROL_MASK, "matrix.select-all" },
  { GDK_KEY_space, GDK_CONTROL_MASK, "matrix.select-column" },
  { GDK_KEY_space, GDK_SHIFT_MASK, "matrix.select-row" },
  { GDK_KEY_d, GDK_CONTROL_MASK, "matrix.fill-down" },
  { GDK_KEY_d, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "matrix.duplicate" },
  { GDK_KEY_c, GDK_CONTROL_MASK, "matrix.copy" },
  { GDK_KEY_x, GDK_CONTROL_MASK, "matrix.cut" },
  { GDK_KEY_v, GDK_CONTROL_MASK, "matrix.paste" },
  { GDK_KEY_Insert, GDK_CONTROL_MASK, "matrix.copy" },
  { GDK_KEY_Delete, GDK_SHIFT_MASK, "matrix.cut" },
  { GDK_KEY_Insert, GDK_SHIFT_MASK, "matrix.paste" },
  { GDK_KEY_Escape, 0, "matrix.select-nothing" },
  { GDK_KEY_Up, GDK_ALT_MASK, "matrix.move-up" },
  { GDK_KEY_Down, GDK_ALT_MASK, "matrix.move-down" },
  { GDK_KEY_Left, GDK_ALT_MASK, "matrix.move-left" },
  { GDK_KEY_Right, GDK_ALT_MASK, "matrix.move-right" },
};

static int
get_page (RemitMatrix *self)
{
  const int room = gtk_widget_get_height (GTK_WIDGET (self)) - self->header_height;

  return MAX (room / MAX (self->row_height, 1) - 1, 1);
}

static gboolean
is_at_row (RemitMatrix *self)
{
  const RemitLine *line = remit_matrix_get_cursor_line (self);

  return line != NULL && line->kind == REMIT_LINE_ROW;
}

static int
get_last_column (RemitMatrix *self)
{
  return (int) remit_matrix_get_n_columns (self) - 1;
}

static int
get_last_row_line (RemitMatrix *self)
{
  int line = (int) remit_matrix_lines_get_n (self->lines) - 1;

  while (line > 0 && remit_matrix_lines_get (self->lines, (guint) line)->kind != REMIT_LINE_ROW)
    line--;
  return line;
}

static gboolean
jump (RemitMatrix *self,
      int          line,
      int          column,
      gboolean     extend)
{
  remit_matrix_move_to (self, (RemitSpot) { line, column }, extend, TRUE);
  return TRUE;
}

/* Tab runs through the cells of a row and on to the next one, and leaves at the end. */
static gboolean
step_tab (RemitMatrix *self,
          int          by)
{
  const RemitSpot cursor = self->cursor;
  const int start = self->tab_start == REMIT_MATRIX_NO_COLUMN ? cursor.column : self->tab_start;

  if (cursor.line < 0 || !is_at_row (self))
    return FALSE;
  if (cursor.column + by >= -1 && cursor.column + by <= get_last_column (self))
    {
      jump (self, cursor.line, cursor.column + by, FALSE);
      self->tab_start = start;
      return TRUE;
    }
  for (int line = cursor.line + by; line >= 0 && line <= get_last_row_line (self); line += by)
    if (remit_matrix_lines_get (self->lines, (guint) line)->kind == REMIT_LINE_ROW)
      return jump (self, line, by > 0 ? -1 : get_last_column (self), FALSE);
  return FALSE;
}

/* Down; after Tab, to below where the run of Tabs began, as a row is filled in and then the next one. */
static gboolean
step_enter (RemitMatrix *self)
{
  const RemitLine *line = remit_matrix_get_cursor_line (self);
  const int start = self->tab_start;

  if (line == NULL && self->cursor.column == (int) remit_matrix_get_n_columns (self))
    return remit_matrix_edit_cursor (self, "");
  if (line != NULL && line->kind == REMIT_LINE_LAST)
    return remit_matrix_edit_cursor (self, "");
  remit_matrix_step (self, 1, start == REMIT_MATRIX_NO_COLUMN ? 0 : start - self->cursor.column, FALSE);
  line = remit_matrix_get_cursor_line (self);
  if (line != NULL && line->kind == REMIT_LINE_LAST)
    remit_matrix_edit_cursor (self, "");
  return TRUE;
}

static gboolean
is_filled (RemitMatrix *self,
           int          line,
           int          column)
{
  const RemitLine *content = remit_matrix_lines_get (self->lines, (guint) line);

  if (content == NULL || content->kind != REMIT_LINE_ROW)
    return FALSE;
  return column < 0 || remit_plan_get_set (self->plan, content->index, (guint) column) != 0;
}

/* As in a spreadsheet: to the end of what is filled, or to the next that is. */
static int
find_edge_across (RemitMatrix *self,
                  int          by)
{
  const RemitSpot cursor = self->cursor;
  const int end = by < 0 ? -1 : get_last_column (self);
  int column = cursor.column + by;
  gboolean run;

  if (cursor.line < 0 || !is_at_row (self) || self->plan == NULL)
    return by < 0 ? MIN (0, end) : end;
  if (column < -1 || column > get_last_column (self))
    return cursor.column;
  run = is_filled (self, cursor.line, cursor.column) && is_filled (self, cursor.line, column);
  while (column != end && is_filled (self, cursor.line, column + (run ? by : 0)) == run)
    column += by;
  return column;
}

static int
find_edge_down (RemitMatrix *self,
                int          by)
{
  const int end = by < 0 ? remit_matrix_get_first_row_line (self) : get_last_row_line (self);
  int line = self->cursor.line, next;
  gboolean run;

  if (line < 0 || self->cursor.column < 0 || self->plan == NULL)
    return end;
  next = remit_matrix_find_row_line (self, line, by);
  if (next < 0)
    return line;
  run = is_filled (self, line, self->cursor.column) && is_filled (self, next, self->cursor.column);
  if (!run)
    {
      for (line = next; line != end && !is_filled (self, line, self->cursor.column);)
        line = remit_matrix_find_row_line (self, line, by);
      return line;
    }
  while (next >= 0 && is_filled (self, next, self->cursor.column))
    {
      line = next;
      next = remit_matrix_find_row_line (self, line, by);
    }
  return line;
}

static gboolean
move_far (RemitMatrix *self,
          guint        keyval,
          gboolean     extend)
{
  const RemitSpot cursor = self->cursor;

  switch (keyval)
    {
    case GDK_KEY_Up:
      return jump (self, find_edge_down (self, -1), cursor.column, extend);
    case GDK_KEY_Down:
      return jump (self, find_edge_down (self, 1), cursor.column, extend);
    case GDK_KEY_Left:
      return jump (self, cursor.line, find_edge_across (self, -1), extend);
    case GDK_KEY_Right:
      return jump (self, cursor.line, find_edge_across (self, 1), extend);
    case GDK_KEY_Home:
      return jump (self, remit_matrix_get_first_row_line (self), MIN (0, get_last_column (self)), extend);
    case GDK_KEY_End:
      return jump (self, get_last_row_line (self), get_last_column (self), extend);
    default:
      return FALSE;
    }
}

static gboolean
move_near (RemitMatrix *self,
           guint        keyval,
           gboolean     extend)
{
  switch (keyval)
    {
    case GDK_KEY_Up:
      remit_matrix_step (self, -1, 0, extend);
      return TRUE;
    case GDK_KEY_Down:
      remit_matrix_step (self, 1, 0, extend);
      return TRUE;
    case GDK_KEY_Left:
      remit_matrix_step (self, 0, -1, extend);
      return TRUE;
    case GDK_KEY_Right:
      remit_matrix_step (self, 0, 1, extend);
      return TRUE;
    case GDK_KEY_Page_Up:
      remit_matrix_step (self, -get_page (self), 0, extend);
      return TRUE;
    case GDK_KEY_Page_Down:
      remit_matrix_step (self, get_page (self), 0, extend);
      return TRUE;
    case GDK_KEY_Home:
      return jump (self, self->cursor.line, -1, extend);
    case GDK_KEY_End:
      return jump (self, self->cursor.line, get_last_column (self), extend);
    default:
      return FALSE;
    }
}

static guint
normalise (RemitMatrix *self,
           guint        keyval)
{
  static const guint pairs[][2] = {
    { GDK_KEY_KP_Up, GDK_KEY_Up },           { GDK_KEY_KP_Down, GDK_KEY_Down }, { GDK_KEY_KP_Left, GDK_KEY_Left },
    { GDK_KEY_KP_Right, GDK_KEY_Right },     { GDK_KEY_KP_Home, GDK_KEY_Home }, { GDK_KEY_KP_End, GDK_KEY_End },
    { GDK_KEY_KP_Page_Up, GDK_KEY_Page_Up }, { GDK_KEY_KP_Page_Down, GDK_KEY_Page_Down },
  };
  const gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i][0] == keyval)
      keyval = pairs[i][1];
  if (rtl && (keyval == GDK_KEY_Left || keyval == GDK_KEY_Right))
    keyval = keyval == GDK_KEY_Left ? GDK_KEY_Right : GDK_KEY_Left;
  return keyval;
}

static gboolean
has_several (RemitMatrix *self)
{
  RemitSpot first, last;

  remit_matrix_get_block (self, &first, &last);
  return first.line != last.line || first.column != last.column;
}

static gboolean
run_action (RemitMatrix *self,
            const char  *action)
{
  const gboolean in_cell = self->cursor.line >= 0 && self->cursor.column >= 0;

  if (g_str_equal (action, "matrix.delete"))
    action = remit_matrix_has_cells (self) ? "matrix.clear" : "matrix.remove";
  else if (g_str_equal (action, "matrix.erase") && !remit_matrix_has_cells (self))
    /* As in a spreadsheet: the title is written anew. */
    return remit_matrix_edit_cursor (self, "");
  else if (g_str_equal (action, "matrix.erase"))
    action = "matrix.clear";
  else if (g_str_equal (action, "matrix.edit"))
    action = in_cell ? "matrix.open-letters" : "matrix.rename";
  else if (g_str_equal (action, "matrix.select-nothing") && self->cut_rows == NULL && !has_several (self))
    /* There is nothing to let go of here; around the matrix there may be. */
    return FALSE;
  else if (g_str_equal (action, "matrix.duplicate"))
    action = self->cursor.line < 0 ? "matrix.duplicate-roles" : "matrix.duplicate-rows";
  gtk_widget_activate_action (GTK_WIDGET (self), action, NULL);
  return TRUE;
}

/* What a key is for commands: whatever Caps Lock says, and on a keyboard of another script the Latin letter that the same
 * key has in another layout. */
static guint
get_command_keyval (RemitMatrix    *self,
                    guint           keyval,
                    guint           keycode,
                    GdkModifierType modifiers)
{
  g_autofree GdkKeymapKey *keys = NULL;
  g_autofree guint *keyvals = NULL;
  int n;

  keyval = gdk_keyval_to_lower (keyval);
  if ((modifiers & GDK_CONTROL_MASK) == 0 || gdk_keyval_to_unicode (keyval) < 0x80 ||
      !gdk_display_map_keycode (gtk_widget_get_display (GTK_WIDGET (self)), keycode, &keys, &keyvals, &n))
    return keyval;
  for (int i = 0; i < n; i++)
    if (keys[i].level == 0 && keyvals[i] >= GDK_KEY_a && keyvals[i] <= GDK_KEY_z)
      return keyvals[i];
  return keyval;
}

static gboolean
run_command (RemitMatrix    *self,
             guint           keyval,
             GdkModifierType modifiers)
{
  for (guint i = 0; i < G_N_ELEMENTS (action_keys); i++)
    if (action_keys[i].keyval == keyval && action_keys[i].modifiers == modifiers)
      return run_action (self, action_keys[i].action);
  return FALSE;
}

static gboolean
is_composing (guint keyval)
{
  return keyval == GDK_KEY_Multi_key || (keyval >= GDK_KEY_dead_grave && keyval <= GDK_KEY_dead_greek);
}

static gboolean
type (RemitMatrix           *self,
      GtkEventControllerKey *controller,
      guint                  keyval,
      GdkModifierType        modifiers)
{
  gunichar key = gdk_keyval_to_unicode (keyval);
  const RemitLine *line = remit_matrix_get_cursor_line (self);
  const gboolean in_cell = remit_matrix_has_cells (self);
  char text[8] = { 0 };

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if (is_composing (keyval))
    return !in_cell && remit_matrix_forward_key (self, controller);
  if (key == 0 || !g_unichar_isprint (key))
    return FALSE;
  if (in_cell)
    return remit_matrix_type_letter (self, key, (modifiers & GDK_SHIFT_MASK) != 0);
  if (key == ' ' && line != NULL && line->kind == REMIT_LINE_SECTION)
    {
      remit_matrix_toggle_folded (self, line->index);
      return TRUE;
    }
  g_unichar_to_utf8 (key, text);
  return remit_matrix_edit_cursor (self, text);
}

static gboolean
open_menu_at_cursor (RemitMatrix *self)
{
  GdkRectangle area;

  if (remit_matrix_get_area (self, self->cursor, &area))
    remit_matrix_open_menu (self, self->cursor, &area);
  return TRUE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                gpointer               user_data)
{
  RemitMatrix *self = user_data;
  const GdkModifierType modifiers = state & (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK);
  const gboolean extend = (modifiers & GDK_SHIFT_MASK) != 0;

  if (self->chart == NULL || self->editing || (modifiers & GDK_SUPER_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_Escape && remit_matrix_end_drag (self, FALSE))
    return GDK_EVENT_STOP;
  if (run_command (self, get_command_keyval (self, keyval, keycode, modifiers), modifiers))
    return GDK_EVENT_STOP;
  keyval = normalise (self, keyval);
  if ((modifiers & ~(guint) GDK_SHIFT_MASK) == GDK_CONTROL_MASK && move_far (self, keyval, extend))
    return GDK_EVENT_STOP;
  if ((modifiers & ~(guint) GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (!extend)
        return step_enter (self);
      remit_matrix_step (self, -1, 0, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
      return step_tab (self, extend || keyval == GDK_KEY_ISO_Left_Tab ? -1 : 1);
    case GDK_KEY_Menu:
      return open_menu_at_cursor (self);
    case GDK_KEY_F10:
      return extend ? open_menu_at_cursor (self) : GDK_EVENT_PROPAGATE;
    default:
      return move_near (self, keyval, extend) || type (self, controller, keyval, modifiers);
    }
}

/* Clicks */

static gboolean
is_fold_arrow (RemitMatrix     *self,
               const RemitLine *line,
               double           x)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self)), room = self->style.unit * 2;

  if (line == NULL || line->kind != REMIT_LINE_SECTION)
    return FALSE;
  return gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL ? x > width - room : x < room;
}

static void
edit_at_cursor (RemitMatrix *self)
{
  if (self->cursor.line >= 0 && self->cursor.column >= 0)
    remit_matrix_open_letters (self);
  else
    remit_matrix_edit_cursor (self, NULL);
}

/* One of several that are selected. */
static gboolean
is_selected (RemitMatrix *self,
             RemitSpot    spot)
{
  RemitSpot first, last;

  remit_matrix_get_block (self, &first, &last);
  return has_several (self) && spot.line >= first.line && spot.line <= last.line && spot.column >= first.column &&
         spot.column <= last.column;
}

static gboolean
is_selected_heading (RemitMatrix *self,
                     RemitSpot    spot)
{
  return (spot.line < 0 || spot.column < 0) && is_selected (self, spot);
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            RemitMatrix     *self)
{
  const GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  const guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  const RemitLine *line;
  RemitSpot spot;
  int column;

  if (button == GDK_BUTTON_PRIMARY && remit_matrix_find_edge (self, x, y, &column))
    {
      if (n_press == 2)
        remit_matrix_fit_column (self, column);
      return;
    }
  if (!remit_matrix_find_spot (self, x, y, &spot) || (spot.line < 0 && spot.column < 0))
    {
      remit_matrix_end_edit (self, TRUE);
      return;
    }
  /* The edit may add a line: where the click goes is asked again after it. */
  if (remit_matrix_end_edit (self, TRUE) && !remit_matrix_find_spot (self, x, y, &spot))
    return;
  line = spot.line >= 0 ? remit_matrix_lines_get (self->lines, (guint) spot.line) : NULL;
  if (button == GDK_BUTTON_SECONDARY)
    {
      if (!is_selected (self, spot))
        remit_matrix_move_to (self, spot, FALSE, TRUE);
      remit_matrix_open_menu (self, self->cursor, &(GdkRectangle) { (int) x, (int) y, 1, 1 });
      return;
    }
  if (n_press == 1 && is_fold_arrow (self, line, x))
    {
      remit_matrix_move_to (self, spot, FALSE, TRUE);
      remit_matrix_toggle_folded (self, line->index);
      return;
    }
  /* A press on what is selected may begin to drag all of it. */
  if (n_press > 1 || (state & GDK_SHIFT_MASK) != 0 || !is_selected_heading (self, spot))
    remit_matrix_move_to (self, spot, (state & GDK_SHIFT_MASK) != 0, TRUE);
  if (n_press == 2 || (spot.line < 0 && spot.column == (int) remit_matrix_get_n_columns (self)) ||
      (line != NULL && line->kind == REMIT_LINE_LAST))
    {
      edit_at_cursor (self);
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
    }
}

static void
focus_changed_cb (RemitMatrix *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * remit_matrix_init_input:
 * @self: a matrix
 *
 * Listens to keys and clicks.
 */
void
remit_matrix_init_input (RemitMatrix *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  remit_matrix_init_drag (self);
  g_signal_connect_object (focus, "enter", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_changed_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}
