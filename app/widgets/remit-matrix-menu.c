/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include <glib/gi18n.h>

#include "widgets/remit-matrix-private.h"

/* The menus of a cell, a title, and a heading. */

typedef struct
{
  const char *label; /* NULL begins another group */
  const char *action;
  const char *key;          /* that does the same, NULL for none */
  char *(*count) (guint n); /* the label for so many rows or roles, from 2; NULL where it is always the same */
} Item;

static char *
duplicate_rows (guint n)
{
  return g_strdup_printf (ngettext ("Duplicate %u Responsibility", "Duplicate %u Responsibilities", n), n);
}

static char *
remove_rows (guint n)
{
  return g_strdup_printf (ngettext ("Remove %u Responsibility", "Remove %u Responsibilities", n), n);
}

static char *
duplicate_roles (guint n)
{
  return g_strdup_printf (ngettext ("Duplicate %u Role", "Duplicate %u Roles", n), n);
}

static char *
remove_roles (guint n)
{
  return g_strdup_printf (ngettext ("Remove %u Role", "Remove %u Roles", n), n);
}

static const Item cell_items[] = {
  { N_("Letters and Note…"), "matrix.open-letters", "F2", NULL },
  { N_("Details…"), "win.details", "<Control>i", NULL },
  { NULL, NULL, NULL, NULL },
  { N_("Cut"), "matrix.cut", "<Control>x", NULL },
  { N_("Copy"), "matrix.copy", "<Control>c", NULL },
  { N_("Paste"), "matrix.paste", "<Control>v", NULL },
  { N_("Clear"), "matrix.clear", "Delete", NULL },
  { N_("Fill Down"), "matrix.fill-down", "<Control>d", NULL },
  { NULL, NULL, NULL, NULL },
  { N_("Insert Responsibility Above"), "matrix.insert-row", NULL, NULL },
  { N_("Insert Responsibility Below"), "matrix.insert-row-below", "Insert", NULL },
  { N_("Duplicate Responsibility"), "matrix.duplicate-rows", "<Control><Shift>d", duplicate_rows },
  { NULL, NULL, NULL, NULL },
  { N_("Remove Responsibility"), "matrix.remove", NULL, remove_rows },
};

static const Item row_items[] = {
  { N_("Cut"), "matrix.cut", "<Control>x", NULL },
  { N_("Copy"), "matrix.copy", "<Control>c", NULL },
  { N_("Paste"), "matrix.paste", "<Control>v", NULL },
  { NULL, NULL, NULL, NULL },
  { N_("Rename Responsibility"), "matrix.rename-row", "F2", NULL },
  { N_("Details…"), "win.details", "<Control>i", NULL },
  { N_("Insert Responsibility Above"), "matrix.insert-row", NULL, NULL },
  { N_("Insert Responsibility Below"), "matrix.insert-row-below", "Insert", NULL },
  { N_("Duplicate Responsibility"), "matrix.duplicate-rows", "<Control><Shift>d", duplicate_rows },
  { N_("New Section After This One"), "matrix.insert-section", NULL, NULL },
  { NULL, NULL, NULL, NULL },
  { N_("Move Up"), "matrix.move-up", "<Alt>Up", NULL },
  { N_("Move Down"), "matrix.move-down", "<Alt>Down", NULL },
  { NULL, NULL, NULL, NULL },
  { N_("Remove Responsibility"), "matrix.remove", "Delete", remove_rows },
};

static const Item section_items[] = {
  { N_("Copy"), "matrix.copy", "<Control>c", NULL },
  { N_("Paste"), "matrix.paste", "<Control>v", NULL },
  { NULL, NULL, NULL, NULL },
  { N_("Rename Section"), "matrix.rename-row", "F2", NULL },
  { N_("Add Responsibility"), "matrix.insert-row-below", "Insert", NULL },
  { N_("New Section After This One"), "matrix.insert-section", NULL, NULL },
  { NULL, NULL, NULL, NULL },
  { N_("Fold or Unfold"), "matrix.toggle-fold", "space", NULL },
  { N_("Fold All Sections"), "matrix.fold-all", NULL, NULL },
  { N_("Unfold All Sections"), "matrix.unfold-all", NULL, NULL },
  { NULL, NULL, NULL, NULL },
  { N_("Move Up"), "matrix.move-up", "<Alt>Up", NULL },
  { N_("Move Down"), "matrix.move-down", "<Alt>Down", NULL },
  { NULL, NULL, NULL, NULL },
  { N_("Remove Section and Its Responsibilities"), "matrix.remove", "Delete", NULL },
};

static const Item role_items[] = {
  { N_("Copy"), "matrix.copy", "<Control>c", NULL },
  { N_("Paste"), "matrix.paste", "<Control>v", NULL },
  { NULL, NULL, NULL, NULL },
  { N_("Rename Role"), "matrix.rename-role", "F2", NULL },
  { N_("Details…"), "win.details", "<Control>i", NULL },
  { N_("Insert Role Before"), "matrix.insert-role-before", NULL, NULL },
  { N_("Insert Role After"), "matrix.insert-role-after", NULL, NULL },
  { N_("Duplicate Role"), "matrix.duplicate-roles", "<Control><Shift>d", duplicate_roles },
  { NULL, NULL, NULL, NULL },
  { N_("Move Left"), "matrix.move-left", "<Alt>Left", NULL },
  { N_("Move Right"), "matrix.move-right", "<Alt>Right", NULL },
  { NULL, NULL, NULL, NULL },
  { N_("Remove Role"), "matrix.remove-role", "Delete", remove_roles },
};

static const Item new_items[] = {
  { N_("Paste"), "matrix.paste", "<Control>v", NULL },
  { NULL, NULL, NULL, NULL },
  { N_("New Responsibility"), "matrix.insert-row-below", "Insert", NULL },
  { N_("New Section"), "matrix.insert-section", NULL, NULL },
  { N_("New Role"), "matrix.insert-role", "<Control><Shift>Return", NULL },
};

static void
add_item (GMenu      *group,
          const Item *item,
          guint       n_selected)
{
  g_autofree char *label = item->count != NULL && n_selected > 1 ? item->count (n_selected) : g_strdup (_(item->label));
  g_autoptr (GMenuItem) entry = g_menu_item_new (label, item->action);

  if (item->key != NULL)
    g_menu_item_set_attribute (entry, "accel", "s", item->key);
  g_menu_append_item (group, entry);
}

static void
add_items (GMenu      *menu,
           const Item *items,
           guint       n_items,
           guint       n_selected)
{
  g_autoptr (GMenu) group = g_menu_new ();

  for (guint i = 0; i < n_items; i++)
    {
      if (items[i].label != NULL)
        {
          add_item (group, &items[i], n_selected);
          continue;
        }
      g_menu_append_section (menu, NULL, G_MENU_MODEL (group));
      g_object_unref (group);
      group = g_menu_new ();
    }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (group));
}

#define ADD_ITEMS(menu, items, n_selected) add_items (menu, items, G_N_ELEMENTS (items), n_selected)

static GMenu *
make_menu (RemitMatrix     *self,
           RemitSpot        spot,
           const RemitLine *line)
{
  GMenu *menu = g_menu_new ();
  guint first, n = 1;

  if (line == NULL && spot.column < (int) remit_matrix_get_n_columns (self))
    {
      remit_matrix_get_selected_roles (self, &first, &n);
      ADD_ITEMS (menu, role_items, n);
    }
  else if (line != NULL && line->kind == REMIT_LINE_SECTION && !remit_matrix_has_lines (self))
    ADD_ITEMS (menu, section_items, 1);
  else if (line != NULL && (line->kind == REMIT_LINE_ROW || line->kind == REMIT_LINE_SECTION))
    {
      g_autoptr (GArray) rows = remit_matrix_list_selected_rows (self);

      if (spot.column >= 0)
        ADD_ITEMS (menu, cell_items, rows->len);
      else
        ADD_ITEMS (menu, row_items, rows->len);
    }
  else
    ADD_ITEMS (menu, new_items, 1);
  return menu;
}

/**
 * remit_matrix_keep_in_sight:
 * @self: a matrix
 * @area: what a popover points at, in the widget's coordinates
 *
 * Moves it into sight, though the matrix may not have scrolled there yet.
 */
void
remit_matrix_keep_in_sight (RemitMatrix  *self,
                            GdkRectangle *area)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));

  area->x = CLAMP (area->x, 0, MAX (width - area->width, 0));
  area->y = CLAMP (area->y, 0, MAX (height - area->height, 0));
}

/**
 * remit_matrix_take_focus_back:
 * @self: a matrix
 *
 * Takes the keyboard focus after a popover has closed.
 */
void
remit_matrix_take_focus_back (RemitMatrix *self)
{
  /* Where the menu's command moves the focus is the command's to say. */
  if (!self->editing)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

/**
 * remit_matrix_open_menu:
 * @self: a matrix
 * @spot: what the menu is for; the cursor is there
 * @at: what it points at, in the widget's coordinates
 *
 * Opens the menu of a place.
 */
void
remit_matrix_open_menu (RemitMatrix        *self,
                        RemitSpot           spot,
                        const GdkRectangle *at)
{
  const RemitLine *line = spot.line >= 0 ? remit_matrix_lines_get (self->lines, (guint) spot.line) : NULL;
  g_autoptr (GMenu) menu = make_menu (self, spot, line);
  GdkRectangle area = *at;

  if (self->menu == NULL)
    {
      self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
      gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), FALSE);
      gtk_widget_set_halign (self->menu, GTK_ALIGN_START);
      gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
      g_signal_connect_object (self->menu, "closed", G_CALLBACK (remit_matrix_take_focus_back), self, G_CONNECT_SWAPPED);
    }
  else
    gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->menu), G_MENU_MODEL (menu));
  remit_matrix_keep_in_sight (self, &area);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &area);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
