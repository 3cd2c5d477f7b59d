/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * RemitFileFunc:
 * @file: (nullable): the file that was chosen
 * @user_data: what was given with the function
 *
 * Gets a chosen file, or %NULL when none was chosen.
 */
typedef void (*RemitFileFunc) (GFile   *file,
                               gpointer user_data);

GObject *remit_file_chooser_open (GtkWindow     *parent,
                                  RemitFileFunc  func,
                                  gpointer       user_data);
GObject *remit_file_chooser_save (GtkWindow     *parent,
                                  GFile         *file,
                                  const char    *title,
                                  RemitFileFunc  func,
                                  gpointer       user_data);

GFile   *remit_file_add_ending   (GFile         *file);
char    *remit_file_name_make    (const char    *title);

G_END_DECLS
