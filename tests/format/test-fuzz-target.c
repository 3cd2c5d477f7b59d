/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "format/fuzz-reader.h"
#include "format/helpers.h"

/* The door for fuzzers, tried with what they begin with: the samples, halves of them, and nothing. */

static void
test_samples (void)
{
  static const char *const samples[] = { "example.remit", "foreign.remit" };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *text = read_data (samples[i]);
      const gsize length = strlen (text);

      g_assert_cmpint (LLVMFuzzerTestOneInput ((const guint8 *) text, length), ==, 0);
      g_assert_cmpint (LLVMFuzzerTestOneInput ((const guint8 *) text, length / 2), ==, 0);
      g_assert_cmpint (LLVMFuzzerTestOneInput ((const guint8 *) text + length / 2, length / 2), ==, 0);
      g_assert_cmpint (LLVMFuzzerTestOneInput ((const guint8 *) text, 0), ==, 0);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fuzz-target/samples", test_samples);
  return g_test_run ();
}
