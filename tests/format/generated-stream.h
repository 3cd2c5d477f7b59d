/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Appends the piece of a number, from 0 on, to a text; tells whether there is one. */
typedef gboolean (*GeneratePiece) (guint     number,
                                   GString  *piece,
                                   gpointer  user_data);

#define GENERATED_TYPE_STREAM (generated_stream_get_type ())
G_DECLARE_FINAL_TYPE (GeneratedStream, generated_stream, GENERATED, STREAM, GInputStream)

GInputStream *generated_stream_new (GeneratePiece  generate,
                                    gpointer       user_data);

G_END_DECLS
