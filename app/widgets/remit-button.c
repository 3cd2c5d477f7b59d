/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-button.h"

/* What buttons say. GTK 4.8 tells assistive technology the mark of the mnemonic as a part of the name. */

static char *
strip_mnemonic (const char *label)
{
  GString *name = g_string_new (NULL);

  for (const char *p = label; *p != '\0'; p++)
    {
      if (*p == '_' && p[1] != '\0')
        p++; /* of two, the second stands for itself */
      g_string_append_c (name, *p);
    }
  return g_string_free (name, FALSE);
}

/**
 * remit_button_set_label:
 * @button: a button that uses underlines
 * @label: what it says, translated, with a mnemonic
 *
 * Labels a button, and names it for assistive technology by the same words.
 */
void
remit_button_set_label (GtkButton  *button,
                        const char *label)
{
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_BUTTON (button));
  g_return_if_fail (label != NULL);

  name = strip_mnemonic (label);
  gtk_button_set_label (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
