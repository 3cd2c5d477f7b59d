/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include <locale.h>

#include <glib/gi18n.h>

#include "window/remit-application.h"

/* Where the program starts: the language first, so that usage and errors are translated too. */

int
main (int   argc,
      char *argv[])
{
  g_autoptr (RemitApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_application_name (_("Remit"));

  application = remit_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
