/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <adwaita.h>

#include "widgets/keys.h"
#include "widgets/remit-flow-text.h"

/* Text that flows, beside a label that wraps: one is as high as the other. */

static const char *const words[] = {
  "a", "roadmap", "Verantwortlichkeitsdiagramm", "the", "مراجعة", "優先順位", "R&D", "team’s", "42", "—",
};

static char *
make_text (GRand *rand)
{
  const guint n = (guint) g_rand_int_range (rand, 1, 30);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))]);
  return g_string_free (text, FALSE);
}

static int
measure (GtkWidget *widget,
         int        width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
  return height;
}

static void
test_height (void)
{
  GtkWidget *window = gtk_window_new (), *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *text = remit_flow_text_new (), *label = gtk_label_new (NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (4);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), label);
  gtk_window_set_child (GTK_WINDOW (window), box);
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *sample = make_text (rand);
      const int width = g_rand_int_range (rand, 80, 500);

      remit_flow_text_set_text (REMIT_FLOW_TEXT (text), sample);
      gtk_label_set_text (GTK_LABEL (label), sample);
      g_assert_cmpint (measure (text, width), ==, measure (label, width));
    }
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_empty (void)
{
  GtkWidget *text = g_object_ref_sink (remit_flow_text_new ());

  g_assert_false (gtk_widget_get_visible (text));
  remit_flow_text_set_text (REMIT_FLOW_TEXT (text), "Vision");
  g_assert_true (gtk_widget_get_visible (text));
  gtk_test_accessible_assert_property (text, GTK_ACCESSIBLE_PROPERTY_LABEL, "Vision");
  remit_flow_text_set_text (REMIT_FLOW_TEXT (text), NULL);
  g_assert_false (gtk_widget_get_visible (text));
  g_assert_finalize_object (text);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv, NULL);
  adw_init ();
  g_test_add_func ("/flow-text/height", test_height);
  g_test_add_func ("/flow-text/empty", test_empty);
  return g_test_run ();
}
