/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-responsibility.h"

/* A row of the chart. */
static const GEnumValue level_values[] = {
  { REMIT_LEVEL_NONE, "REMIT_LEVEL_NONE", "none" },
  { REMIT_LEVEL_STRATEGIC, "REMIT_LEVEL_STRATEGIC", "strategic" },
  { REMIT_LEVEL_TACTICAL, "REMIT_LEVEL_TACTICAL", "tactical" },
  { 0, NULL, NULL },
};

GType
remit_level_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("RemitLevel", level_values));
  return type;
}

struct _RemitResponsibility
{
  RemitItem parent_instance;
  char *title;
  char *note;
  RemitLevel level;
  guint weight;
};

enum
{
  PROP_TITLE = 1,
  PROP_NOTE,
  PROP_LEVEL,
  PROP_WEIGHT,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (RemitResponsibility, remit_responsibility, REMIT_TYPE_ITEM)

static void
remit_responsibility_get_property (GObject    *object,
                                   guint       property_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  RemitResponsibility *self = REMIT_RESPONSIBILITY (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    case PROP_LEVEL:
      g_value_set_enum (value, (int) self->level);
      break;
    case PROP_WEIGHT:
      g_value_set_uint (value, self->weight);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_responsibility_set_property (GObject      *object,
                                   guint         property_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  RemitResponsibility *self = REMIT_RESPONSIBILITY (object);

  switch (property_id)
    {
    case PROP_TITLE:
      remit_responsibility_set_title (self, g_value_get_string (value));
      break;
    case PROP_NOTE:
      remit_responsibility_set_note (self, g_value_get_string (value));
      break;
    case PROP_LEVEL:
      remit_responsibility_set_level (self, (RemitLevel) g_value_get_enum (value));
      break;
    case PROP_WEIGHT:
      remit_responsibility_set_weight (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_responsibility_finalize (GObject *object)
{
  RemitResponsibility *self = REMIT_RESPONSIBILITY (object);

  g_free (self->title);
  g_free (self->note);

  G_OBJECT_CLASS (remit_responsibility_parent_class)->finalize (object);
}

static void
remit_responsibility_class_init (RemitResponsibilityClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = remit_responsibility_get_property;
  object_class->set_property = remit_responsibility_set_property;
  object_class->finalize = remit_responsibility_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  properties[PROP_LEVEL] = g_param_spec_enum ("level", NULL, NULL, REMIT_TYPE_LEVEL, 0, flags);
  properties[PROP_WEIGHT] = g_param_spec_uint ("weight", NULL, NULL, 1, REMIT_RESPONSIBILITY_MAX_WEIGHT, 1, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
remit_responsibility_init (RemitResponsibility *self)
{
  self->weight = 1;
}

/**
 * remit_responsibility_new:
 * @id: its id, unique among the chart's items of its type
 * @title: its title
 *
 * Makes a responsibility.
 *
 * Returns: (transfer full): the new responsibility
 */
RemitResponsibility *
remit_responsibility_new (const char *id,
                          const char *title)
{
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (title != NULL, NULL);

  return g_object_new (REMIT_TYPE_RESPONSIBILITY, "id", id, "title", title, NULL);
}

/**
 * remit_responsibility_get_title:
 * @self: a responsibility
 *
 * Gives its title.
 *
 * Returns: the title
 */
const char *
remit_responsibility_get_title (RemitResponsibility *self)
{
  g_return_val_if_fail (REMIT_IS_RESPONSIBILITY (self), NULL);
  return self->title;
}

/**
 * remit_responsibility_set_title:
 * @self: a responsibility
 * @title: the title
 *
 * Sets it without the history's knowledge: for loading.
 */
void
remit_responsibility_set_title (RemitResponsibility *self,
                                const char          *title)
{
  g_return_if_fail (REMIT_IS_RESPONSIBILITY (self));
  g_return_if_fail (title != NULL);

  if (g_strcmp0 (self->title, title) == 0)
    return;
  g_free (self->title);
  self->title = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * remit_responsibility_get_note:
 * @self: a responsibility
 *
 * Gives its note.
 *
 * Returns: (nullable): the note
 */
const char *
remit_responsibility_get_note (RemitResponsibility *self)
{
  g_return_val_if_fail (REMIT_IS_RESPONSIBILITY (self), NULL);
  return self->note;
}

/**
 * remit_responsibility_set_note:
 * @self: a responsibility
 * @note: (nullable): the note
 *
 * Sets it without the history's knowledge: for loading.
 */
void
remit_responsibility_set_note (RemitResponsibility *self,
                               const char          *note)
{
  g_return_if_fail (REMIT_IS_RESPONSIBILITY (self));

  if (g_strcmp0 (self->note, note) == 0)
    return;
  g_free (self->note);
  self->note = g_strdup (note);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

/**
 * remit_responsibility_get_level:
 * @self: a responsibility
 *
 * Tells whether it is strategic or tactical.
 *
 * Returns: the level
 */
RemitLevel
remit_responsibility_get_level (RemitResponsibility *self)
{
  g_return_val_if_fail (REMIT_IS_RESPONSIBILITY (self), 0);
  return self->level;
}

/**
 * remit_responsibility_set_level:
 * @self: a responsibility
 * @level: the level
 *
 * Sets it without the history's knowledge: for loading.
 */
void
remit_responsibility_set_level (RemitResponsibility *self,
                                RemitLevel           level)
{
  g_return_if_fail (REMIT_IS_RESPONSIBILITY (self));

  if (self->level == level)
    return;
  self->level = level;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LEVEL]);
}

/**
 * remit_responsibility_get_weight:
 * @self: a responsibility
 *
 * Gives how much it counts in measures.
 *
 * Returns: 1 to %REMIT_RESPONSIBILITY_MAX_WEIGHT
 */
guint
remit_responsibility_get_weight (RemitResponsibility *self)
{
  g_return_val_if_fail (REMIT_IS_RESPONSIBILITY (self), 1);
  return self->weight;
}

/**
 * remit_responsibility_set_weight:
 * @self: a responsibility
 * @weight: 1 to %REMIT_RESPONSIBILITY_MAX_WEIGHT
 *
 * Sets it without the history's knowledge: for loading.
 */
void
remit_responsibility_set_weight (RemitResponsibility *self,
                                 guint                weight)
{
  g_return_if_fail (REMIT_IS_RESPONSIBILITY (self));
  g_return_if_fail (weight >= 1 && weight <= REMIT_RESPONSIBILITY_MAX_WEIGHT);

  if (self->weight == weight)
    return;
  self->weight = weight;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WEIGHT]);
}

/**
 * remit_level_to_nick:
 * @level: a level
 *
 * Gives its name in files.
 *
 * Returns: (nullable): the name, %NULL where files say nothing
 */
const char *
remit_level_to_nick (RemitLevel level)
{
  g_return_val_if_fail (level < G_N_ELEMENTS (level_values) - 1, NULL);
  return level == 0 ? NULL : level_values[level].value_nick;
}

/**
 * remit_level_from_nick:
 * @nick: a name
 * @level: (out): a level
 *
 * Finds it by its name in files.
 *
 * Returns: whether there is one
 */
gboolean
remit_level_from_nick (const char *nick,
                       RemitLevel *level)
{
  g_return_val_if_fail (nick != NULL, FALSE);

  for (guint i = 1; level_values[i].value_nick != NULL; i++)
    if (g_str_equal (level_values[i].value_nick, nick))
      {
        *level = i;
        return TRUE;
      }
  return FALSE;
}
