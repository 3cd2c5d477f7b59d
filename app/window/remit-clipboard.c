/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-clipboard.h"

#include <string.h>

#include <glib/gi18n.h>

#include "format/remit-table-html.h"
#include "format/remit-table-text.h"

/* Between the matrix and the clipboard: a table goes out as text parted by tabs and as a table of
 * HTML, for whoever pastes it to choose, and as it is for windows of this program. What comes in from
 * others is taken as HTML if there is a table in it, else as text. */

#define HTML "text/html"

static void
tell (RemitMatrix  *matrix,
      const GError *error)
{
  const gboolean foreign = g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED) ||
                           g_error_matches (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  g_signal_emit_by_name (matrix, "problem", foreign ? _("There is no text and no table on the clipboard") : error->message);
}

static void
copy_cb (RemitMatrix *matrix,
         gboolean     cut)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitTable) table = remit_matrix_copy (matrix, &error);
  g_autoptr (GdkContentProvider) provider = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  char *html;

  if (error != NULL)
    tell (matrix, error);
  if (table == NULL)
    return;
  text = remit_table_text_write (table);
  html = remit_table_html_write (table);
  bytes = g_bytes_new_take (html, strlen (html));
  provider = gdk_content_provider_new_union (
    (GdkContentProvider *[]) { gdk_content_provider_new_typed (REMIT_TYPE_TABLE, table),
                               gdk_content_provider_new_for_bytes (HTML, bytes),
                               gdk_content_provider_new_typed (G_TYPE_STRING, text) }, 3);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (GTK_WIDGET (matrix)), provider);
  if (cut)
    remit_matrix_cut (matrix, table);
}

/* What is no longer on the clipboard is not pasted either. */
static void
clipboard_changed_cb (RemitMatrix *matrix)
{
  remit_matrix_forget_cut (matrix);
}

static void
paste_text (RemitMatrix *matrix,
            const char  *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RemitTable) table = remit_table_text_read (text, -1, &error);

  if (table != NULL)
    remit_matrix_paste (matrix, table);
  else
    tell (matrix, error);
}

static void
text_read_cb (GObject      *object,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (RemitMatrix) matrix = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (object), result, &error);

  if (text != NULL)
    paste_text (matrix, text);
  else
    tell (matrix, error);
}

static void
read_text (RemitMatrix *matrix)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (matrix)), NULL, text_read_cb,
                                 g_object_ref (matrix));
}

static void
html_spliced_cb (GObject      *object,
                 GAsyncResult *result,
                 gpointer      user_data)
{
  g_autoptr (RemitMatrix) matrix = user_data;
  g_autoptr (RemitTable) table = NULL;
  g_autoptr (GError) error = NULL;
  GMemoryOutputStream *stream = G_MEMORY_OUTPUT_STREAM (object);

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (stream), result, &error) > 0)
    table = remit_table_html_read (g_memory_output_stream_get_data (stream),
                                   (gssize) g_memory_output_stream_get_data_size (stream), &error);
  if (table != NULL)
    remit_matrix_paste (matrix, table);
  else
    /* A large table of HTML may still be small enough as text. */
    read_text (matrix);
}

static void
html_opened_cb (GObject      *object,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (RemitMatrix) matrix = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GOutputStream) memory = NULL;
  g_autoptr (GInputStream) stream = gdk_clipboard_read_finish (GDK_CLIPBOARD (object), result, NULL, &error);

  if (stream == NULL)
    {
      read_text (matrix);
      return;
    }
  memory = g_memory_output_stream_new_resizable ();
  g_output_stream_splice_async (memory, stream,
                                G_OUTPUT_STREAM_SPLICE_CLOSE_SOURCE | G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                G_PRIORITY_DEFAULT, NULL, html_spliced_cb, g_object_ref (matrix));
}

/* A table of this program, with all that it has. */
static gboolean
paste_own (RemitMatrix  *matrix,
           GdkClipboard *clipboard)
{
  GdkContentProvider *provider = gdk_clipboard_get_content (clipboard);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, REMIT_TYPE_TABLE);
  if (provider == NULL || !gdk_content_provider_get_value (provider, &value, NULL))
    return FALSE;
  remit_matrix_paste (matrix, g_value_get_boxed (&value));
  return TRUE;
}

static void
paste_cb (RemitMatrix *matrix)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (matrix));

  if (paste_own (matrix, clipboard))
    return;
  if (gdk_content_formats_contain_mime_type (gdk_clipboard_get_formats (clipboard), HTML))
    gdk_clipboard_read_async (clipboard, (const char *[]) { HTML, NULL }, G_PRIORITY_DEFAULT, NULL, html_opened_cb,
                              g_object_ref (matrix));
  else
    read_text (matrix);
}

/**
 * remit_clipboard_attach:
 * @matrix: a matrix
 *
 * Lets a matrix copy to the clipboard and paste from it.
 */
void
remit_clipboard_attach (RemitMatrix *matrix)
{
  g_return_if_fail (REMIT_IS_MATRIX (matrix));

  g_signal_connect (matrix, "copy", G_CALLBACK (copy_cb), NULL);
  g_signal_connect (matrix, "paste", G_CALLBACK (paste_cb), NULL);
  g_signal_connect_object (gtk_widget_get_clipboard (GTK_WIDGET (matrix)), "changed", G_CALLBACK (clipboard_changed_cb),
                           matrix, G_CONNECT_SWAPPED);
}
