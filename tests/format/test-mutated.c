/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "format/helpers.h"
#include "format/remit-reader.h"
#include "support/test-random.h"

/* Sample files with a few things changed at random. Whatever comes of it, the reader does not
 * crash; what it takes is written and read again to the same bytes, and matches the schema; what
 * it refuses although the schema takes it, it refuses for one of the reasons that are its alone. */

static const char *const samples[] = { "example.remit", "foreign.remit" };

/* clang-format off */
static const char *const words[] = {
  "<", ">", "\"", "&", "/", "\n", " ", "A", "0", "\xFF", "&amp;", "&#13;", "&#65;", "<!-- c -->", "<?p i?>",
  "<![CDATA[ x ]]>", "<x xmlns=\"urn:x\">y</x>", "<x:z/>", "<x xmlns=\"\"/>", "<!DOCTYPE chart>", "<title/>",
  "<note>n</note>", "<cell role=\"pm\" is=\"A\"/>", "<cell role=\"po\">n</cell>", "<row of=\"vision\"/>",
  "<limit rule=\"plan.large\" value=\"7\"/>", "<role id=\"new\" name=\"\"/>", "<section id=\"new\"/>", " is=\"AR\"",
  " id=\"pm\"", " xmlns:x=\"urn:x\"", " xmlns=\"urn:y\"", " x:y=\"z\"", " xml:lang=\"de\"", " sort=\"voice\"",
  " sort=\"team\"", " weight=\"3\"", " level=\"tactical\"", " agreed=\"2024-02-29\"", " until=\"2023-02-29\"",
  " roles=\"pm\"", " of=\"vision roadmap\"", " was=\"\"", " severity=\"note\"", "UTF-16", "urn:remit:chart:2",
  "row.blank", "row.duplicate", "plan.method",
};
/* clang-format on */

static guint
pick (GRand *rand, gsize n)
{
  return n == 0 ? 0 : (guint) g_rand_int_range (rand, 0, (gint32) n);
}

/* Beginning and end of a line. */
static void
find_line (GRand *rand, const GString *text, gsize *start, gsize *end)
{
  const char *next;

  *start = pick (rand, text->len);
  while (*start > 0 && text->str[*start - 1] != '\n')
    (*start)--;
  next = memchr (text->str + *start, '\n', text->len - *start);
  *end = next != NULL ? (gsize) (next - text->str) + 1 : text->len;
}

static void
mutate (GRand *rand, GString *text)
{
  const gsize place = pick (rand, text->len);
  g_autofree char *copy = NULL;
  gsize start, end, length;

  find_line (rand, text, &start, &end);
  copy = g_strndup (text->str + start, end - start);
  switch (pick (rand, 8))
    {
    case 0: /* another byte */
      text->str[place] = (char) (1 + pick (rand, 255));
      break;
    case 1: /* a word in between */
    case 2:
      g_string_insert (text, (gssize) place, words[pick (rand, G_N_ELEMENTS (words))]);
      break;
    case 3: /* a few bytes less */
      length = 1 + pick (rand, 12);
      g_string_erase (text, (gssize) place, (gssize) MIN (length, text->len - place));
      break;
    case 4: /* a line less */
      g_string_erase (text, (gssize) start, (gssize) (end - start));
      break;
    case 5: /* a line elsewhere, and maybe still here */
    case 6:
      if (test_random_chance (rand, 50))
        g_string_erase (text, (gssize) start, (gssize) (end - start));
      if (text->len > 0)
        {
          find_line (rand, text, &start, &end);
          g_string_insert (text, (gssize) start, copy);
        }
      break;
    default: /* a word at the end of a tag */
      while (start < end && text->str[start] != '>')
        start++;
      if (start > 0 && text->str[start - 1] == '/')
        start--;
      g_string_insert (text, (gssize) start, words[pick (rand, G_N_ELEMENTS (words))]);
    }
}

/* Reasons that no schema can give. */
static gboolean
is_readers_own (const GError *error)
{
  return error->domain == REMIT_FORMAT_ERROR
         && (error->code == REMIT_FORMAT_ERROR_DUPLICATE || error->code == REMIT_FORMAT_ERROR_REFERENCE
             || error->code == REMIT_FORMAT_ERROR_LIMIT || error->code == REMIT_FORMAT_ERROR_ENCODING
             || strstr (error->message, "DOCTYPE") != NULL);
}

static guint
count_lines (const char *text)
{
  guint n = 1;

  for (const char *p = text; *p != '\0'; p++)
    n += *p == '\n';
  return n;
}

/* Returns whether the reader takes it. */
static gboolean
try (const char *text)
{
  g_autoptr (GError) error = NULL;
  RemitChart *chart = read_text (text, &error);
  const gboolean fits = schema_accepts (text);
  g_autofree char *written = NULL;

  if (chart == NULL)
    {
      g_assert_cmpuint (remit_format_error_get_line (error), >=, 1);
      g_assert_cmpuint (remit_format_error_get_line (error), <=, count_lines (text));
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      if (fits && !is_readers_own (error))
        g_error ("only the reader refuses this: %s\n%s", error->message, text);
      return FALSE;
    }
  if (!fits)
    g_error ("only the schema refuses this:\n%s", text);
  written = write_text (chart);
  assert_written (written, written);
  g_assert_true (schema_accepts (written));
  g_assert_finalize_object (chart);
  return TRUE;
}

static void
test_sample (gconstpointer data)
{
  const gint64 end = g_get_monotonic_time () + test_random_duration () * G_TIME_SPAN_SECOND;
  g_autofree char *sample = read_data (data);
  guint n = 0, n_taken = 0;

  for (guint32 seed = 1; n < 200 || g_get_monotonic_time () < end; seed++, n++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GString) text = g_string_new (sample);

      for (guint i = 1 + pick (rand, 3); i > 0; i--)
        mutate (rand, text);
      n_taken += try (text->str) ? 1 : 0;
    }
  g_test_message ("%u files, %u taken", n, n_taken);
  g_assert_cmpuint (n_taken, >, n / 100);
  g_assert_cmpuint (n_taken, <, n / 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *path = g_strdup_printf ("/mutated/%s", samples[i]);

      g_test_add_data_func (path, samples[i], test_sample);
    }
  return g_test_run ();
}
