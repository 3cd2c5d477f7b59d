/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-item.h"

G_BEGIN_DECLS

#define REMIT_RESPONSIBILITY_MAX_WEIGHT 5

/**
 * RemitLevel:
 * @REMIT_LEVEL_NONE: not said
 * @REMIT_LEVEL_STRATEGIC: strategic
 * @REMIT_LEVEL_TACTICAL: tactical
 *
 * Whether a responsibility sets the direction or carries it out.
 */
typedef enum
{
  REMIT_LEVEL_NONE,
  REMIT_LEVEL_STRATEGIC,
  REMIT_LEVEL_TACTICAL,
} RemitLevel;

#define REMIT_TYPE_LEVEL (remit_level_get_type ())
GType       remit_level_get_type  (void);
const char *remit_level_to_nick   (RemitLevel  level);
gboolean    remit_level_from_nick (const char *nick,
                                   RemitLevel *level);

#define REMIT_TYPE_RESPONSIBILITY (remit_responsibility_get_type ())
G_DECLARE_FINAL_TYPE (RemitResponsibility, remit_responsibility, REMIT, RESPONSIBILITY, RemitItem)

RemitResponsibility *remit_responsibility_new        (const char          *id,
                                                      const char          *title);
const char          *remit_responsibility_get_title  (RemitResponsibility *self);
void                 remit_responsibility_set_title  (RemitResponsibility *self,
                                                      const char          *title);
const char          *remit_responsibility_get_note   (RemitResponsibility *self);
void                 remit_responsibility_set_note   (RemitResponsibility *self,
                                                      const char          *note);
RemitLevel           remit_responsibility_get_level  (RemitResponsibility *self);
void                 remit_responsibility_set_level  (RemitResponsibility *self,
                                                      RemitLevel           level);
guint                remit_responsibility_get_weight (RemitResponsibility *self);
void                 remit_responsibility_set_weight (RemitResponsibility *self,
                                                      guint                weight);

G_END_DECLS
