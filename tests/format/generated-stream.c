/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "format/generated-stream.h"

#include <string.h>

/* A stream whose content is made while it is read, for files that are too large to keep. */

struct _GeneratedStream
{
  GInputStream parent_instance;
  GeneratePiece generate;
  gpointer user_data;
  guint number;
  GString *piece;
  gsize done; /* of the piece */
};

G_DEFINE_FINAL_TYPE (GeneratedStream, generated_stream, G_TYPE_INPUT_STREAM)

static gssize
generated_stream_read (GInputStream *stream, void *buffer, gsize count, GCancellable *cancellable, GError **error)
{
  GeneratedStream *self = GENERATED_STREAM (stream);
  gsize n;

  while (self->done == self->piece->len)
    {
      g_string_truncate (self->piece, 0);
      self->done = 0;
      if (!self->generate (self->number++, self->piece, self->user_data))
        return 0;
    }
  n = MIN (count, self->piece->len - self->done);
  memcpy (buffer, self->piece->str + self->done, n);
  self->done += n;
  return (gssize) n;
}

static void
generated_stream_finalize (GObject *object)
{
  g_string_free (GENERATED_STREAM (object)->piece, TRUE);

  G_OBJECT_CLASS (generated_stream_parent_class)->finalize (object);
}

static void
generated_stream_class_init (GeneratedStreamClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = generated_stream_finalize;
  G_INPUT_STREAM_CLASS (klass)->read_fn = generated_stream_read;
}

static void
generated_stream_init (GeneratedStream *self)
{
  self->piece = g_string_new (NULL);
}

GInputStream *
generated_stream_new (GeneratePiece generate, gpointer user_data)
{
  GeneratedStream *self = g_object_new (GENERATED_TYPE_STREAM, NULL);

  self->generate = generate;
  self->user_data = user_data;
  return G_INPUT_STREAM (self);
}
