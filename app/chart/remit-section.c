/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-section.h"

/* A titled group of responsibilities. Which ones it holds is the chart's business. */
struct _RemitSection
{
  RemitItem parent_instance;
  char *title;
};

enum
{
  PROP_TITLE = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (RemitSection, remit_section, REMIT_TYPE_ITEM)

static void
remit_section_get_property (GObject    *object,
                            guint       property_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  RemitSection *self = REMIT_SECTION (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_section_set_property (GObject      *object,
                            guint         property_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  RemitSection *self = REMIT_SECTION (object);

  switch (property_id)
    {
    case PROP_TITLE:
      remit_section_set_title (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_section_finalize (GObject *object)
{
  RemitSection *self = REMIT_SECTION (object);

  g_free (self->title);

  G_OBJECT_CLASS (remit_section_parent_class)->finalize (object);
}

static void
remit_section_class_init (RemitSectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = remit_section_get_property;
  object_class->set_property = remit_section_set_property;
  object_class->finalize = remit_section_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
remit_section_init (RemitSection *self)
{
}

/**
 * remit_section_new:
 * @id: its id, unique among the chart's items of its type
 * @title: (nullable): its title
 *
 * Makes a section.
 *
 * Returns: (transfer full): the new section
 */
RemitSection *
remit_section_new (const char *id,
                   const char *title)
{
  g_return_val_if_fail (id != NULL, NULL);

  return g_object_new (REMIT_TYPE_SECTION, "id", id, "title", title, NULL);
}

/**
 * remit_section_get_title:
 * @self: a section
 *
 * Gives its title.
 *
 * Returns: (nullable): the title
 */
const char *
remit_section_get_title (RemitSection *self)
{
  g_return_val_if_fail (REMIT_IS_SECTION (self), NULL);
  return self->title;
}

/**
 * remit_section_set_title:
 * @self: a section
 * @title: (nullable): the title
 *
 * Sets it without the history's knowledge: for loading.
 */
void
remit_section_set_title (RemitSection *self,
                         const char   *title)
{
  g_return_if_fail (REMIT_IS_SECTION (self));

  if (g_strcmp0 (self->title, title) == 0)
    return;
  g_free (self->title);
  self->title = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}
