/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include <glib/gi18n.h>

#include "widgets/remit-matrix-private.h"

/* Titles and names are written in place, in one entry that comes up over the cell. What is new
 * becomes part of the chart when its title is committed, and not before; so taking back a new row
 * is one step, and Escape leaves no trace. */

/* Out of sight it is hidden from assistive technology, too. */
static void
show_editor (RemitMatrix *self,
             gboolean     show)
{
  gtk_widget_set_child_visible (self->editor, show);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_STATE_HIDDEN, !show, -1);
}

static void
begin (RemitMatrix *self,
       RemitSpot    spot,
       gpointer     target,
       const char  *title,
       const char  *typed,
       const char  *label)
{
  GtkEditable *editable = GTK_EDITABLE (self->editor);
  int position = 0;

  self->editing = TRUE;
  self->editor_spot = spot;
  self->editor_target = target;
  self->editor_adds_role = FALSE;
  /* Undo within the entry goes back to the title, not to nothing. */
  gtk_editable_set_enable_undo (editable, FALSE);
  gtk_editable_set_text (editable, title);
  gtk_editable_set_enable_undo (editable, TRUE);
  g_free (self->editor_text);
  self->editor_text = g_strdup (gtk_editable_get_text (editable));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gtk_entry_set_placeholder_text (GTK_ENTRY (self->editor), target == NULL ? label : NULL);
  show_editor (self, TRUE);
  remit_matrix_refresh (self);
  gtk_entry_grab_focus_without_selecting (GTK_ENTRY (self->editor));
  gtk_editable_select_region (editable, 0, -1);
  if (typed == NULL)
    return;
  gtk_editable_delete_selection (editable);
  gtk_editable_insert_text (editable, typed, -1, &position);
  gtk_editable_set_position (editable, -1);
}

/**
 * remit_matrix_edit_cursor:
 * @self: a matrix
 * @text: (nullable): what to begin with, %NULL for the title as it is
 *
 * Begins to write the title or name at the cursor; at the last line, of a new responsibility.
 *
 * Returns: whether there is one
 */
gboolean
remit_matrix_edit_cursor (RemitMatrix *self,
                          const char  *text)
{
  const RemitLine *line = remit_matrix_get_cursor_line (self);
  RemitSpot spot = self->cursor;
  gpointer target;
  const char *title = NULL, *label;

  if (self->chart == NULL || !remit_matrix_has_cursor (self))
    return FALSE;
  if (spot.line < 0)
    {
      if (spot.column == (int) remit_matrix_get_n_columns (self))
        {
          remit_matrix_edit_new_role (self, (guint) spot.column);
          gtk_editable_set_text (GTK_EDITABLE (self->editor), text != NULL ? text : "");
          gtk_editable_set_position (GTK_EDITABLE (self->editor), -1);
          return TRUE;
        }
      target = remit_chart_get_role (self->chart, (guint) spot.column);
      title = remit_role_get_name (target);
      label = _("Name of the role");
    }
  else
    {
      spot.column = -1;
      target = remit_matrix_get_line_item (self, line);
      label = _("Title of the responsibility");
      if (REMIT_IS_RESPONSIBILITY (target))
        title = remit_responsibility_get_title (target);
      else if (REMIT_IS_SECTION (target))
        {
          title = remit_section_get_title (target);
          label = _("Title of the section");
        }
      else
        label = _("New responsibility");
    }
  if (title == NULL)
    title = "";
  begin (self, spot, target, title, text, label);
  return TRUE;
}

/**
 * remit_matrix_forward_key:
 * @self: a matrix
 * @controller: who has got a key that begins a text
 *
 * Begins to write at the cursor, and lets the entry have the key: it may be the first of several
 * that make one character.
 *
 * Returns: whether there is something to write
 */
gboolean
remit_matrix_forward_key (RemitMatrix           *self,
                          GtkEventControllerKey *controller)
{
  if (!remit_matrix_edit_cursor (self, ""))
    return FALSE;
  gtk_event_controller_key_forward (controller, GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->editor))));
  return TRUE;
}

static void
edit_new_line (RemitMatrix   *self,
               RemitLineKind  kind,
               guint          section,
               guint          index,
               const char    *label)
{
  guint line;

  remit_matrix_lines_set_new (self->lines, kind, section, index);
  self->cursor_row = NULL;
  remit_matrix_rebuild (self);
  line = remit_matrix_lines_find_new (self->lines);
  if (line == REMIT_NO_POSITION)
    return;
  remit_matrix_move_to (self, (RemitSpot) { (int) line, -1 }, FALSE, FALSE);
  begin (self, self->cursor, NULL, "", NULL, label);
}

/**
 * remit_matrix_edit_new_row:
 * @self: a matrix
 * @section: the section that it shall belong to
 * @row: where it shall stand
 *
 * Begins to write a new responsibility in a line of its own.
 */
void
remit_matrix_edit_new_row (RemitMatrix *self,
                           guint        section,
                           guint        row)
{
  edit_new_line (self, REMIT_LINE_NEW_ROW, section, row, _("New responsibility"));
}

/**
 * remit_matrix_edit_new_section:
 * @self: a matrix
 * @section: where it shall stand
 *
 * Begins to write a new section in a line of its own.
 */
void
remit_matrix_edit_new_section (RemitMatrix *self,
                               guint        section)
{
  edit_new_line (self, REMIT_LINE_NEW_SECTION, 0, section, _("New section"));
}

/**
 * remit_matrix_edit_new_role:
 * @self: a matrix
 * @position: where it shall stand
 *
 * Begins to write the name of a new role, over the place where its heading will be.
 */
void
remit_matrix_edit_new_role (RemitMatrix *self,
                            guint        position)
{
  remit_matrix_move_to (self, (RemitSpot) { -1, (int) position }, FALSE, FALSE);
  begin (self, self->cursor, NULL, "", NULL, _("New role"));
  self->editor_adds_role = TRUE;
  self->editor_position = position;
}

static void
commit_new_role (RemitMatrix *self,
                 const char  *name)
{
  g_autofree char *id = remit_chart_make_id (self->chart, REMIT_TYPE_ROLE, name);
  g_autoptr (RemitRole) role = remit_role_new (id, name);
  RemitEdit *edit = remit_edit_new (_("Add Role"));

  remit_edit_insert_role (edit, self->editor_position, role);
  if (remit_matrix_apply (self, edit))
    remit_matrix_move_to (self, (RemitSpot) { -1, (int) self->editor_position }, FALSE, TRUE);
}

static void
commit_new_section (RemitMatrix *self,
                    guint        position,
                    const char  *title)
{
  g_autofree char *id = remit_chart_make_id (self->chart, REMIT_TYPE_SECTION, title);
  g_autoptr (RemitSection) section = remit_section_new (id, title);
  const RemitPlace place = { NULL, REMIT_NO_POSITION, REMIT_NO_POSITION, position };
  RemitEdit *edit = remit_edit_new (_("Add Section"));

  remit_edit_insert_section (edit, position, section);
  if (remit_matrix_apply (self, edit))
    remit_matrix_go_to (self, &place, TRUE);
}

static void
commit_new_row (RemitMatrix *self,
                guint        section,
                guint        row,
                const char  *title)
{
  g_autofree char *id = remit_chart_make_id (self->chart, REMIT_TYPE_RESPONSIBILITY, title);
  g_autoptr (RemitResponsibility) responsibility = remit_responsibility_new (id, title);
  g_autoptr (RemitSection) first = NULL;
  const RemitPlace place = { NULL, row, REMIT_NO_POSITION, REMIT_NO_POSITION };
  RemitEdit *edit = remit_edit_new (_("Add Responsibility"));

  /* A file may have no section at all; a row needs one. */
  if (remit_chart_get_n_sections (self->chart) == 0)
    {
      first = remit_section_new ("section", NULL);
      remit_edit_insert_section (edit, 0, first);
    }
  remit_edit_insert_row (edit, section, row, responsibility);
  if (remit_matrix_apply (self, edit))
    remit_matrix_go_to (self, &place, TRUE);
}

static void
commit_rename (RemitMatrix *self,
               gpointer     target,
               const char  *text)
{
  const char *property = REMIT_IS_ROLE (target) ? "name" : "title";
  g_autofree char *before = NULL;
  RemitEdit *edit;

  g_object_get (target, property, &before, NULL);
  if (g_strcmp0 (before, text) == 0 || (text == NULL && !REMIT_IS_SECTION (target)))
    return;
  edit = remit_edit_new (REMIT_IS_ROLE (target)      ? _("Rename Role")
                         : REMIT_IS_SECTION (target) ? _("Rename Section")
                                                     : _("Rename Responsibility"));
  remit_edit_set_string (edit, target, property, text);
  remit_matrix_apply (self, edit);
}

static void
commit (RemitMatrix *self,
        RemitLine    line,
        const char  *text)
{
  guint n_sections = remit_chart_get_n_sections (self->chart);
  g_autoptr (GObject) target = self->editor_target != NULL ? g_object_ref (self->editor_target) : NULL;

  if (target != NULL)
    commit_rename (self, target, text);
  else if (text == NULL)
    return;
  else if (self->editor_adds_role)
    commit_new_role (self, text);
  else if (line.kind == REMIT_LINE_NEW_SECTION)
    commit_new_section (self, line.index, text);
  else if (line.kind == REMIT_LINE_NEW_ROW)
    commit_new_row (self, line.section, line.index, text);
  else
    {
      if (n_sections > 0 && remit_matrix_lines_get_folded (self->lines, remit_chart_get_section (self->chart, n_sections - 1)))
        remit_matrix_toggle_folded (self, n_sections - 1);
      commit_new_row (self, MAX (n_sections, 1) - 1, remit_chart_get_n_rows (self->chart), text);
    }
}

/**
 * remit_matrix_end_edit:
 * @self: a matrix
 * @keep: whether to keep what was written
 *
 * Puts the entry away.
 *
 * Returns: whether it was there
 */
gboolean
remit_matrix_end_edit (RemitMatrix *self,
                       gboolean     keep)
{
  g_autofree char *text = NULL;
  const RemitLine *line;
  RemitLine copy = { .kind = REMIT_LINE_LAST };
  gboolean had_focus;

  if (!self->editing)
    return FALSE;
  had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self)) == self->editor;
  line = self->editor_spot.line >= 0 ? remit_matrix_lines_get (self->lines, (guint) self->editor_spot.line) : NULL;
  if (line != NULL)
    copy = *line;
  /* What nobody has touched stays as it is, to the last blank. */
  keep = keep && g_strcmp0 (self->editor_text, gtk_editable_get_text (GTK_EDITABLE (self->editor))) != 0;
  text = remit_text_clean (gtk_editable_get_text (GTK_EDITABLE (self->editor)));
  if (text != NULL)
    g_strstrip (text);
  self->editing = FALSE;
  if (copy.kind == REMIT_LINE_NEW_ROW || copy.kind == REMIT_LINE_NEW_SECTION)
    {
      remit_matrix_lines_set_new (self->lines, REMIT_LINE_LAST, 0, 0);
      remit_matrix_rebuild (self);
    }
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  show_editor (self, FALSE);
  if (keep)
    commit (self, copy, text);
  remit_matrix_refresh (self);
  return TRUE;
}

/* Enter goes down; below what is new it begins the next one. */
static void
activate_cb (RemitMatrix *self)
{
  const gboolean is_new = self->editor_target == NULL && !self->editor_adds_role && self->editor_spot.line >= 0;
  const gboolean role = self->editor_spot.line < 0;
  const RemitLineKind kind = remit_matrix_lines_get (self->lines, (guint) MAX (self->editor_spot.line, 0))->kind;
  const gboolean empty = gtk_editable_get_text (GTK_EDITABLE (self->editor))[0] == '\0';

  remit_matrix_end_edit (self, TRUE);
  if (role || (is_new && empty))
    return;
  if (is_new && kind == REMIT_LINE_NEW_ROW)
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "matrix.insert-row-below", NULL);
      return;
    }
  remit_matrix_step (self, 1, 0, FALSE);
  if (is_new && kind == REMIT_LINE_LAST)
    remit_matrix_edit_cursor (self, "");
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                gpointer               user_data)
{
  RemitMatrix *self = user_data;

  switch (keyval)
    {
    case GDK_KEY_Escape:
      remit_matrix_end_edit (self, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Tab:
    case GDK_KEY_ISO_Left_Tab:
    case GDK_KEY_KP_Tab:
      remit_matrix_end_edit (self, TRUE);
      if (keyval != GDK_KEY_ISO_Left_Tab)
        remit_matrix_step (self, 0, 1, FALSE);
      return GDK_EVENT_STOP;
    case GDK_KEY_Up:
    case GDK_KEY_Down:
      remit_matrix_end_edit (self, TRUE);
      remit_matrix_step (self, keyval == GDK_KEY_Up ? -1 : 1, 0, FALSE);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
focus_left_cb (RemitMatrix *self)
{
  /* The entry's own menus take the focus for a while; leaving for good commits. */
  if (self->editing && gtk_widget_get_mapped (self->editor) &&
      gtk_window_is_active (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)))))
    remit_matrix_end_edit (self, TRUE);
}

/**
 * remit_matrix_init_editor:
 * @self: a matrix
 *
 * Makes the entry.
 */
void
remit_matrix_init_editor (RemitMatrix *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  /* Not a GtkText alone, which assistive technology knows only as a part of an entry. */
  self->editor = gtk_entry_new ();
  gtk_widget_add_css_class (self->editor, "title-editor");
  /* Wishes to be as wide as its text, which is cut off nowhere before the edge of the matrix. */
  gtk_text_set_propagate_text_width (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->editor))), TRUE);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->editor), G_MAXSHORT);
  show_editor (self, FALSE);
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  g_signal_connect_object (self->editor, "activate", G_CALLBACK (activate_cb), self, G_CONNECT_SWAPPED);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (self->editor, keys);
  g_signal_connect_object (focus, "leave", G_CALLBACK (focus_left_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (self->editor, focus);
}
