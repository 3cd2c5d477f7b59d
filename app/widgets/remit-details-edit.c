/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include <glib/gi18n.h>

#include "widgets/remit-details-private.h"

/* What is changed in the details goes into the chart at once, so that nothing is lost whenever the program saves or
 * ends. Typing makes one step for undo until the keyboard goes elsewhere. What cannot be is said at its field and kept
 * there, also while something else is shown, until it is mended or the chart's own text changes. A role then has again
 * the short name that it had before, not the half of the other one that could still be. */

static const struct
{
  const char *property; /* NULL for the note of a cell, which is none */
  const char *edit;
} details[REMIT_N_DETAILS] = {
  [REMIT_DETAIL_CELL_NOTE] = { NULL, N_("Change Note") },
  [REMIT_DETAIL_ROW_NOTE] = { "note", N_("Change Note") },
  [REMIT_DETAIL_HOLDER] = { "holder", N_("Change Holder") },
  [REMIT_DETAIL_SHORT_NAME] = { "short-name", N_("Change Short Name") },
  [REMIT_DETAIL_ROLE_NOTE] = { "note", N_("Change Note") },
  [REMIT_DETAIL_CHART_NOTE] = { "note", N_("Change Note") },
};

/* What a text is of, if it is shown and still in the chart. */
static gpointer
get_item (RemitDetails *self,
          RemitDetail   detail)
{
  gpointer item = self->row;

  switch (detail)
    {
    case REMIT_DETAIL_CELL_NOTE:
      if (self->plan == NULL || self->role == NULL ||
          remit_item_get_position (REMIT_ITEM (self->role)) == REMIT_NO_POSITION ||
          remit_item_get_position (REMIT_ITEM (self->plan)) == REMIT_NO_POSITION)
        return NULL;
      break;
    case REMIT_DETAIL_ROW_NOTE:
      break;
    case REMIT_DETAIL_CHART_NOTE:
      return self->row == NULL && self->role == NULL && self->section == NULL ? self->chart : NULL;
    case REMIT_DETAIL_HOLDER:
    case REMIT_DETAIL_SHORT_NAME:
    case REMIT_DETAIL_ROLE_NOTE:
    default:
      item = self->row == NULL ? self->role : NULL;
    }
  return item != NULL && remit_item_get_position (item) != REMIT_NO_POSITION ? item : NULL;
}

static RemitDraftKey
get_key (RemitDetails *self,
         RemitDetail   detail)
{
  const gboolean is_cell = detail == REMIT_DETAIL_CELL_NOTE;

  return (RemitDraftKey) { detail, get_item (self, detail), is_cell ? self->role : NULL, is_cell ? self->plan : NULL };
}

/* What the chart has. */
static char *
dup_value (RemitDetails *self,
           RemitDetail   detail)
{
  gpointer item = get_item (self, detail);
  char *value = NULL;

  if (item == NULL)
    return NULL;
  if (detail == REMIT_DETAIL_CELL_NOTE)
    return g_strdup (remit_plan_get_cell_note (self->plan, remit_item_get_position (item),
                                               remit_item_get_position (REMIT_ITEM (self->role))));
  g_object_get (item, details[detail].property, &value, NULL);
  return value;
}

static gboolean
apply (RemitDetails  *self,
       RemitEdit     *edit,
       GError       **error)
{
  gboolean done;

  self->writing = TRUE;
  done = remit_history_apply (self->history, edit, error);
  self->writing = FALSE;
  return done;
}

static gboolean
write_text (RemitDetails  *self,
            RemitDetail    detail,
            const char    *value,
            GError       **error)
{
  RemitEdit *edit = remit_edit_new (_(details[detail].edit));
  gpointer item = get_item (self, detail);

  if (detail == REMIT_DETAIL_CELL_NOTE)
    remit_edit_set_cell_note (edit, self->plan, remit_item_get_position (item),
                              remit_item_get_position (REMIT_ITEM (self->role)), value);
  else
    remit_edit_set_string (edit, item, details[detail].property, value);
  remit_edit_set_typing (edit, TRUE);
  return apply (self, edit, error);
}

/* The role that is already called by a short name. */
static RemitRole *
find_namesake (RemitDetails *self,
               const char   *short_name)
{
  g_autofree char *folded = remit_text_make_key (short_name);

  for (guint i = 0; i < remit_chart_get_n_roles (self->chart); i++)
    {
      RemitRole *role = remit_chart_get_role (self->chart, i);
      g_autofree char *other = remit_text_make_key (remit_role_get_label (role));

      if (role != self->role && g_str_equal (other, folded))
        return role;
    }
  return NULL;
}

/* Writes what was typed; if that cannot be, gives the reason. */
static char *
try_to_write (RemitDetails *self,
              RemitDetail   detail,
              const char   *value)
{
  RemitRole *namesake =
    detail == REMIT_DETAIL_SHORT_NAME && value != NULL ? find_namesake (self, value) : NULL;
  g_autoptr (GError) error = NULL;

  if (namesake != NULL)
    /* TRANSLATORS: %s is the name of a role */
    return g_strdup_printf (_("Short name is taken by %s"), remit_role_get_name (namesake));
  if (!write_text (self, detail, value, &error))
    return g_strdup (error->message);
  return NULL;
}

static void
begin_typing (RemitDetails   *self,
              RemitFieldText *text,
              const char     *value)
{
  if (self->typing == text)
    return;
  g_free (self->before);
  self->before = g_strdup (value);
  self->typing = text;
}

static void
refuse (RemitDetails *self,
        RemitDetail   detail,
        const char   *problem)
{
  const RemitDraftKey key = get_key (self, detail);
  g_autofree char *typed = remit_field_text_dup_typed (self->texts[detail]);
  g_autofree char *value = dup_value (self, detail);

  remit_drafts_keep (self->drafts, &key, typed, problem);
  if (detail != REMIT_DETAIL_SHORT_NAME || g_strcmp0 (value, self->before) == 0)
    return;
  remit_field_text_expect (self->texts[detail], self->before);
  write_text (self, detail, self->before, NULL);
}

static void
typed_cb (RemitFieldText *text,
          const char     *value,
          RemitDetails   *self)
{
  g_autofree char *before = NULL;
  g_autofree char *problem = NULL;
  RemitDetail detail = 0;
  RemitDraftKey key;

  while (self->texts[detail] != text)
    detail++;
  key = get_key (self, detail);
  if (key.item == NULL)
    return;
  before = dup_value (self, detail);
  begin_typing (self, text, before);
  if (g_strcmp0 (before, value) != 0)
    problem = try_to_write (self, detail, value);
  remit_field_set_error (remit_field_text_get_field (text), problem);
  if (problem != NULL)
    refuse (self, detail, problem);
  else
    remit_drafts_drop (self->drafts, &key);
}

static void
left_cb (RemitDetails *self)
{
  self->typing = NULL;
  if (self->history != NULL)
    remit_history_end_typing (self->history);
}

/**
 * remit_details_install_texts:
 * @self: details that are being made
 *
 * Makes its texts writable.
 */
void
remit_details_install_texts (RemitDetails *self)
{
  RemitField *const fields[REMIT_N_DETAILS] = {
    [REMIT_DETAIL_CELL_NOTE] = self->cell_note,     [REMIT_DETAIL_ROW_NOTE] = self->row_note,
    [REMIT_DETAIL_HOLDER] = self->holder,           [REMIT_DETAIL_SHORT_NAME] = self->short_name,
    [REMIT_DETAIL_ROLE_NOTE] = self->role_note,     [REMIT_DETAIL_CHART_NOTE] = self->chart_note,
  };

  for (guint i = 0; i < REMIT_N_DETAILS; i++)
    {
      self->texts[i] = remit_field_text_new (fields[i]);
      g_signal_connect_object (self->texts[i], "typed", G_CALLBACK (typed_cb), self, 0);
      g_signal_connect_object (self->texts[i], "left", G_CALLBACK (left_cb), self, G_CONNECT_SWAPPED);
    }
}

/**
 * remit_details_load_texts:
 * @self: details that show something else than before
 *
 * Shows its texts, and what was refused of them before.
 */
void
remit_details_load_texts (RemitDetails *self)
{
  self->typing = NULL;
  for (guint i = 0; i < REMIT_N_DETAILS; i++)
    {
      const RemitDraftKey key = get_key (self, (RemitDetail) i);
      g_autofree char *value = dup_value (self, (RemitDetail) i);
      const char *typed, *error;

      remit_field_text_load (self->texts[i], value);
      if (key.item != NULL && remit_drafts_find (self->drafts, &key, &typed, &error))
        remit_field_text_refuse (self->texts[i], typed, error);
    }
}

/**
 * remit_details_follow_texts:
 * @self: details
 *
 * Shows what has changed of its texts.
 */
void
remit_details_follow_texts (RemitDetails *self)
{
  for (guint i = 0; i < REMIT_N_DETAILS; i++)
    {
      const RemitDraftKey key = get_key (self, (RemitDetail) i);
      g_autofree char *value = dup_value (self, (RemitDetail) i);

      if (key.item == NULL || !remit_field_text_follow (self->texts[i], value))
        continue;
      remit_drafts_drop (self->drafts, &key);
      if (!self->writing)
        self->typing = NULL;
    }
}

/* Of the row or of the role alone. */
static void
set_property (RemitDetails *self,
              RemitDetail   detail,
              const char   *property,
              const char   *name,
              const GValue *value)
{
  RemitEdit *edit;
  gpointer item = get_item (self, detail);

  if (item == NULL)
    return;
  edit = remit_edit_new (name);
  remit_edit_set_property (edit, item, property, value);
  apply (self, edit, NULL);
}

/**
 * remit_details_set_level:
 * @self: details of a row
 * @level: a level
 *
 * Changes its level.
 */
void
remit_details_set_level (RemitDetails *self,
                         RemitLevel    level)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, REMIT_TYPE_LEVEL);
  g_value_set_enum (&value, (int) level);
  set_property (self, REMIT_DETAIL_ROW_NOTE, "level", _("Change Level"), &value);
}

/**
 * remit_details_set_weight:
 * @self: details of a row
 * @weight: a weight
 *
 * Changes its weight.
 */
void
remit_details_set_weight (RemitDetails *self,
                          guint         weight)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_UINT);
  g_value_set_uint (&value, weight);
  set_property (self, REMIT_DETAIL_ROW_NOTE, "weight", _("Change Weight"), &value);
}

/**
 * remit_details_set_agile:
 * @self: details of a role
 * @agile: whether it is
 *
 * Changes its mark.
 */
void
remit_details_set_agile (RemitDetails *self,
                         gboolean      agile)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_BOOLEAN);
  g_value_set_boolean (&value, agile);
  /* TRANSLATORS: an edit: a role is marked as one of agile teams, or no longer */
  set_property (self, REMIT_DETAIL_ROLE_NOTE, "agile", _("Change Agile Mark"), &value);
}

/**
 * remit_details_take_back:
 * @self: details
 *
 * Takes back what was refused, if the keyboard is there: that comes before any step of the chart.
 *
 * Returns: whether there was something
 */
gboolean
remit_details_take_back (RemitDetails *self)
{
  g_return_val_if_fail (REMIT_IS_DETAILS (self), FALSE);

  for (guint i = 0; i < REMIT_N_DETAILS; i++)
    {
      RemitField *field = remit_field_text_get_field (self->texts[i]);
      const RemitDraftKey key = get_key (self, (RemitDetail) i);
      g_autofree char *value = NULL;

      if (remit_field_get_error (field) == NULL || gtk_widget_get_focus_child (GTK_WIDGET (field)) == NULL)
        continue;
      value = dup_value (self, (RemitDetail) i);
      remit_field_text_load (self->texts[i], value);
      remit_drafts_drop (self->drafts, &key);
      return TRUE;
    }
  return FALSE;
}
