/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-role.h"

/* A column of the chart. */
struct _RemitRole
{
  RemitItem parent_instance;
  char *name;
  char *short_name;
  char *holder;
  gboolean agile;
  char *note;
};

enum
{
  PROP_NAME = 1,
  PROP_SHORT_NAME,
  PROP_HOLDER,
  PROP_AGILE,
  PROP_NOTE,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (RemitRole, remit_role, REMIT_TYPE_ITEM)

static void
remit_role_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  RemitRole *self = REMIT_ROLE (object);

  switch (property_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_SHORT_NAME:
      g_value_set_string (value, self->short_name);
      break;
    case PROP_HOLDER:
      g_value_set_string (value, self->holder);
      break;
    case PROP_AGILE:
      g_value_set_boolean (value, self->agile);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_role_set_property (GObject      *object,
                         guint         property_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  RemitRole *self = REMIT_ROLE (object);

  switch (property_id)
    {
    case PROP_NAME:
      remit_role_set_name (self, g_value_get_string (value));
      break;
    case PROP_SHORT_NAME:
      remit_role_set_short_name (self, g_value_get_string (value));
      break;
    case PROP_HOLDER:
      remit_role_set_holder (self, g_value_get_string (value));
      break;
    case PROP_AGILE:
      remit_role_set_agile (self, g_value_get_boolean (value));
      break;
    case PROP_NOTE:
      remit_role_set_note (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_role_finalize (GObject *object)
{
  RemitRole *self = REMIT_ROLE (object);

  g_free (self->name);
  g_free (self->short_name);
  g_free (self->holder);
  g_free (self->note);

  G_OBJECT_CLASS (remit_role_parent_class)->finalize (object);
}

static void
remit_role_class_init (RemitRoleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = remit_role_get_property;
  object_class->set_property = remit_role_set_property;
  object_class->finalize = remit_role_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_SHORT_NAME] = g_param_spec_string ("short-name", NULL, NULL, NULL, flags);
  properties[PROP_HOLDER] = g_param_spec_string ("holder", NULL, NULL, NULL, flags);
  properties[PROP_AGILE] = g_param_spec_boolean ("agile", NULL, NULL, FALSE, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
remit_role_init (RemitRole *self)
{
}

/**
 * remit_role_new:
 * @id: its id, unique among the chart's items of its type
 * @name: its name
 *
 * Makes a role.
 *
 * Returns: (transfer full): the new role
 */
RemitRole *
remit_role_new (const char *id,
                const char *name)
{
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return g_object_new (REMIT_TYPE_ROLE, "id", id, "name", name, NULL);
}

/**
 * remit_role_get_name:
 * @self: a role
 *
 * Gives its full name.
 *
 * Returns: the name
 */
const char *
remit_role_get_name (RemitRole *self)
{
  g_return_val_if_fail (REMIT_IS_ROLE (self), NULL);
  return self->name;
}

/**
 * remit_role_set_name:
 * @self: a role
 * @name: the name
 *
 * Sets it without the history's knowledge: for loading.
 */
void
remit_role_set_name (RemitRole  *self,
                     const char *name)
{
  g_return_if_fail (REMIT_IS_ROLE (self));
  g_return_if_fail (name != NULL);

  if (g_strcmp0 (self->name, name) == 0)
    return;
  g_free (self->name);
  self->name = g_strdup (name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

/**
 * remit_role_get_short_name:
 * @self: a role
 *
 * Gives its short name, such as "PO".
 *
 * Returns: (nullable): the short name
 */
const char *
remit_role_get_short_name (RemitRole *self)
{
  g_return_val_if_fail (REMIT_IS_ROLE (self), NULL);
  return self->short_name;
}

/**
 * remit_role_set_short_name:
 * @self: a role
 * @short_name: (nullable): the short name
 *
 * Sets it without the history's knowledge: for loading.
 */
void
remit_role_set_short_name (RemitRole  *self,
                           const char *short_name)
{
  g_return_if_fail (REMIT_IS_ROLE (self));

  if (g_strcmp0 (self->short_name, short_name) == 0)
    return;
  g_free (self->short_name);
  self->short_name = g_strdup (short_name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHORT_NAME]);
}

/**
 * remit_role_get_holder:
 * @self: a role
 *
 * Gives the person who has the role.
 *
 * Returns: (nullable): the person, or people, in the user's words
 */
const char *
remit_role_get_holder (RemitRole *self)
{
  g_return_val_if_fail (REMIT_IS_ROLE (self), NULL);
  return self->holder;
}

/**
 * remit_role_set_holder:
 * @self: a role
 * @holder: (nullable): the person, or people, in the user's words
 *
 * Sets it without the history's knowledge: for loading.
 */
void
remit_role_set_holder (RemitRole  *self,
                       const char *holder)
{
  g_return_if_fail (REMIT_IS_ROLE (self));

  if (g_strcmp0 (self->holder, holder) == 0)
    return;
  g_free (self->holder);
  self->holder = g_strdup (holder);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HOLDER]);
}

/**
 * remit_role_get_agile:
 * @self: a role
 *
 * Tells whether the role is marked as one of an agile team.
 *
 * Returns: whether it is
 */
gboolean
remit_role_get_agile (RemitRole *self)
{
  g_return_val_if_fail (REMIT_IS_ROLE (self), FALSE);
  return self->agile;
}

/**
 * remit_role_set_agile:
 * @self: a role
 * @agile: whether it is
 *
 * Sets it without the history's knowledge: for loading.
 */
void
remit_role_set_agile (RemitRole *self,
                      gboolean   agile)
{
  g_return_if_fail (REMIT_IS_ROLE (self));

  if (self->agile == agile)
    return;
  self->agile = agile;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AGILE]);
}

/**
 * remit_role_get_note:
 * @self: a role
 *
 * Gives its note.
 *
 * Returns: (nullable): the note
 */
const char *
remit_role_get_note (RemitRole *self)
{
  g_return_val_if_fail (REMIT_IS_ROLE (self), NULL);
  return self->note;
}

/**
 * remit_role_set_note:
 * @self: a role
 * @note: (nullable): the note
 *
 * Sets it without the history's knowledge: for loading.
 */
void
remit_role_set_note (RemitRole  *self,
                     const char *note)
{
  g_return_if_fail (REMIT_IS_ROLE (self));

  if (g_strcmp0 (self->note, note) == 0)
    return;
  g_free (self->note);
  self->note = g_strdup (note);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

/**
 * remit_role_get_label:
 * @self: a role
 *
 * Gives what to call it where room is scarce: its short name if it has one, else its name.
 *
 * Returns: the label
 */
const char *
remit_role_get_label (RemitRole *self)
{
  g_return_val_if_fail (REMIT_IS_ROLE (self), NULL);
  return self->short_name != NULL ? self->short_name : self->name;
}
