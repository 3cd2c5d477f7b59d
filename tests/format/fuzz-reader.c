/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "format/fuzz-reader.h"

#include "format/remit-reader.h"
#include "format/remit-writer.h"

/* What a fuzzer calls with bytes of its own making. With clang, `ninja tests/format/fuzz-reader` builds
 * a libFuzzer program, to be run on a copy of tests/data; the tests call this with the sample files.
 *
 * The reader may refuse anything. What it takes is written, read again, and written as the same. */

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (RemitChart) chart = remit_reader_read_bytes (bytes, NULL);
  g_autoptr (RemitChart) copy = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) again = NULL;

  if (chart == NULL)
    return 0;
  written = remit_writer_write (chart);
  copy = remit_reader_read_bytes (written, NULL);
  g_assert_nonnull (copy);
  again = remit_writer_write (copy);
  g_assert_true (g_bytes_equal (written, again));
  return 0;
}
