/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

#include "chart/remit-extras.h"

G_BEGIN_DECLS

/**
 * REMIT_NO_POSITION:
 *
 * The position of an item that is in no chart.
 */
#define REMIT_NO_POSITION G_MAXUINT

#define REMIT_TYPE_ITEM (remit_item_get_type ())
G_DECLARE_DERIVABLE_TYPE (RemitItem, remit_item, REMIT, ITEM, GObject)

/**
 * RemitItemClass:
 *
 * The parent of what a chart lists: roles, sections, responsibilities and plans.
 */
struct _RemitItemClass
{
  GObjectClass parent_class;
};

const char  *remit_item_get_id       (RemitItem   *self);
guint        remit_item_get_position (RemitItem   *self);
void         remit_item_set_place    (RemitItem   *self,
                                      GObject     *owner,
                                      guint        position);
RemitExtras *remit_item_get_extras   (RemitItem   *self);
void         remit_item_take_extras  (RemitItem   *self,
                                      RemitExtras *extras);

G_END_DECLS
