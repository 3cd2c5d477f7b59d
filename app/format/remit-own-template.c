/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-own-template.h"

/* One of the user's own templates as a list shows it: what it is called, what it is for and a corner of its chart for
 * a picture; or why its file cannot be read. */

struct _RemitOwnTemplate
{
  GObject parent_instance;

  char *id;
  GFile *file;
  RemitChart *picture;
  GError *error;
  char *name; /* what it is called without a title */
};

G_DEFINE_FINAL_TYPE (RemitOwnTemplate, remit_own_template, G_TYPE_OBJECT)

static void
remit_own_template_finalize (GObject *object)
{
  RemitOwnTemplate *self = REMIT_OWN_TEMPLATE (object);

  g_free (self->id);
  g_clear_object (&self->file);
  g_clear_object (&self->picture);
  g_clear_error (&self->error);
  g_free (self->name);

  G_OBJECT_CLASS (remit_own_template_parent_class)->finalize (object);
}

static void
remit_own_template_class_init (RemitOwnTemplateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = remit_own_template_finalize;
}

static void
remit_own_template_init (RemitOwnTemplate *self)
{
}

/**
 * remit_own_template_new:
 * @id: its name, which no other template has
 * @file: where it is
 * @picture: (nullable): its chart or a part of it, which nobody else may change
 * @error: (nullable): why there is none
 *
 * Makes a template for a list.
 *
 * Returns: (transfer full): the new template
 */
RemitOwnTemplate *
remit_own_template_new (const char   *id,
                        GFile        *file,
                        RemitChart   *picture,
                        const GError *error)
{
  RemitOwnTemplate *self;
  g_autofree char *name = NULL;

  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail ((picture == NULL) != (error == NULL), NULL);

  self = g_object_new (REMIT_TYPE_OWN_TEMPLATE, NULL);
  name = g_file_get_basename (file);
  self->id = g_strdup (id);
  self->file = g_object_ref (file);
  self->picture = picture != NULL ? g_object_ref (picture) : NULL;
  self->error = error != NULL ? g_error_copy (error) : NULL;
  self->name = g_filename_display_name (name);
  return self;
}

/**
 * remit_own_template_get_id:
 * @self: a template
 *
 * Gives its name, as commands take it.
 *
 * Returns: the id
 */
const char *
remit_own_template_get_id (RemitOwnTemplate *self)
{
  g_return_val_if_fail (REMIT_IS_OWN_TEMPLATE (self), NULL);
  return self->id;
}

/**
 * remit_own_template_get_file:
 * @self: a template
 *
 * Gives its file.
 *
 * Returns: (transfer none): the file
 */
GFile *
remit_own_template_get_file (RemitOwnTemplate *self)
{
  g_return_val_if_fail (REMIT_IS_OWN_TEMPLATE (self), NULL);
  return self->file;
}

/**
 * remit_own_template_get_title:
 * @self: a template
 *
 * Gives its title.
 *
 * Returns: the title; the name of its file where there is none
 */
const char *
remit_own_template_get_title (RemitOwnTemplate *self)
{
  const char *title;

  g_return_val_if_fail (REMIT_IS_OWN_TEMPLATE (self), NULL);

  title = self->picture != NULL ? remit_chart_get_title (self->picture) : NULL;
  return title != NULL && *title != '\0' ? title : self->name;
}

/**
 * remit_own_template_get_note:
 * @self: a template
 *
 * Gives what it is for.
 *
 * Returns: (nullable): its note
 */
const char *
remit_own_template_get_note (RemitOwnTemplate *self)
{
  g_return_val_if_fail (REMIT_IS_OWN_TEMPLATE (self), NULL);
  return self->picture != NULL ? remit_chart_get_note (self->picture) : NULL;
}

/**
 * remit_own_template_get_picture:
 * @self: a template
 *
 * Gives what a picture of it needs.
 *
 * Returns: (transfer none) (nullable): a corner of its chart; %NULL when it cannot be read
 */
RemitChart *
remit_own_template_get_picture (RemitOwnTemplate *self)
{
  g_return_val_if_fail (REMIT_IS_OWN_TEMPLATE (self), NULL);
  return self->picture;
}

/**
 * remit_own_template_get_error:
 * @self: a template
 *
 * Tells why it cannot be read.
 *
 * Returns: (transfer none) (nullable): an error of #RemitFormatError or of GIO
 */
const GError *
remit_own_template_get_error (RemitOwnTemplate *self)
{
  g_return_val_if_fail (REMIT_IS_OWN_TEMPLATE (self), NULL);
  return self->error;
}
