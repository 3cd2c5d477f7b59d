/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "window/remit-window.h"

G_BEGIN_DECLS

#define REMIT_TYPE_APPLICATION (remit_application_get_type ())
G_DECLARE_FINAL_TYPE (RemitApplication, remit_application, REMIT, APPLICATION, AdwApplication)

RemitApplication *remit_application_new           (void);
RemitWindow      *remit_application_open_file     (RemitApplication *self,
                                                   GFile            *file,
                                                   RemitWindow      *window);
void              remit_application_quit          (RemitApplication *self);
void              remit_application_stop_quitting (RemitApplication *self);

G_END_DECLS
