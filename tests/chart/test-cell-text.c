/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "chart/remit-cell-text.h"
#include "chart/remit-chart.h"
#include "support/test-random.h"
#include "support/test-table.h"

/* What the text of a cell means in several schemes, and that what is written is read the same. */

#define RACI "R:does:Responsible A:decides:Accountable C:advises:Consulted I:informed:Informed"
#define RASCI "R:does:Responsible A:decides:Accountable S:helps:Support C:advises:Consulted I:informed:Informed"
#define RAPID "R:helps:Recommend A:checks:Agree P:does:Perform I:advises:Input D:decides:Decide"
#define WITH_N "N:informed:Notified A:advises:Asked R:does:Responsible"
#define RUSSIAN "О:does:Отвечает У:decides:Утверждает К:advises:Консультирует И:informed:Информируется"
#define CASED "x:does:Small X:decides:Large 1:helps:First 2:advises:Second"
#define WORDS "S:does:Signs_off O:out:Not_involved C:checks:Signs_off_twice I:informed:Is_told/hears"

static const struct
{
  const char *scheme;
  const char *text;
  const char *letters; /* NULL for a note that is the text without its edges */
} readings[] = {
  /* Every way of writing two letters. */
  { RACI, "A", "A" },
  { RACI, "A/R", "RA" },
  { RACI, "R/A", "RA" },
  { RACI, "RA", "RA" },
  { RACI, "A / R", "RA" },
  { RACI, "R, A", "RA" },
  { RACI, "R,A", "RA" },
  { RACI, "R;A", "RA" },
  { RACI, "A R", "RA" },
  { RACI, "A + R", "RA" },
  { RACI, "R·A", "RA" },
  { RACI, "R & A", "RA" },
  { RACI, "A|R", "RA" },
  { RACI, "A\nR", "RA" },
  { RACI, "A-R", "RA" },
  { RACI, "A – R", "RA" },
  { RACI, "RAC", "RAC" },
  { RACI, "a/r", "RA" },
  { RACI, "ra", "RA" },
  { RACI, "A/A", "A" },
  { RACI, "A/", "A" },
  { RACI, ", A", "A" },
  { RACI, "R.", "R" },
  /* White space of all kinds. */
  { RACI, "  A  ", "A" },
  { RACI, "\xC2\xA0" "A\xC2\xA0/\xC2\xA0R", "RA" },
  { RACI, "\tA\t", "A" },
  { RACI, "\r\nA\r\n", "A" },
  { RACI, "\xE2\x80\x8B" "A\xEF\xBB\xBF", "A" },
  { RACI, "\xE3\x80\x80" "A", "A" },
  /* Names. */
  { RACI, "Accountable", "A" },
  { RACI, "accountable / RESPONSIBLE", "RA" },
  { RACI, "Consulted, I", "CI" },
  { RACI, "r, informed", "RI" },
  { RACI, "Accountable Responsible", "RA" },
  { RACI, "Account", NULL },
  { RACI, "Accountables", NULL },
  { WORDS, "Signs off", "S" },
  { WORDS, "signs off twice", "C" },
  { WORDS, "Signs off, Is told/hears", "SI" },
  { WORDS, "not involved", "O" },
  { WORDS, "Signs", NULL },
  /* Nothing. */
  { RACI, "", "" },
  { RACI, "   ", "" },
  { RACI, "\xC2\xA0", "" },
  { RACI, "-", "" },
  { RACI, "--", "" },
  { RACI, "–", "" },
  { RACI, " — ", "" },
  { RACI, "−", "" },
  { RACI, "/", "" },
  { RACI, ".", "" },
  { RACI, "N/A", "" },
  { RACI, "n/a", "" },
  { RACI, "n.a.", "" },
  { RACI, "#N/A", "" },
  { RACI, "NA", "" },
  { RACI, "N", "" },
  { RACI, "n", "" },
  { RACI, "None", "" },
  { WITH_N, "N", "N" },
  { WITH_N, "NA", "NA" },
  { WITH_N, "A/N", "NA" },
  { WITH_N, "N/A", "" },
  { WITH_N, "n / a", "" },
  /* Look-alikes, unless the scheme has them. */
  { RACI, "А", "A" },
  { RACI, "С/І", "CI" },
  { RACI, "Α", "A" },
  { RACI, "Ι", "I" },
  { RACI, "Р", "R" },
  { RACI, "а / с", "AC" },
  { RACI, "Ａ／Ｒ", "RA" },
  { RACI, "ı", "I" },
  { RACI, "Я", NULL },
  { RAPID, "Р", "P" },
  { RAPID, "Ρ", "P" },
  { RASCI, "Ѕ", "S" },
  { RUSSIAN, "О/У", "ОУ" },
  { RUSSIAN, "утверждает", "У" },
  { RUSSIAN, "A", NULL },
  /* Keys that differ in case only, digits. */
  { CASED, "x", "x" },
  { CASED, "X", "X" },
  { CASED, "X/x", "xX" },
  { CASED, "1/2", "12" },
  { CASED, "12", "12" },
  { CASED, "large", "X" },
  { RACI, "1", NULL },
  /* Other text. */
  { RACI, "R* (if no TW)", NULL },
  { RACI, "  R* (if no TW)\n", NULL },
  { RACI, "(R)", NULL },
  { RACI, "A/R/X", NULL },
  { RACI, "?", NULL },
  { RACI, "yes", NULL },
  { RACI, "✓", NULL },
  { RACI, "TBD", NULL },
  { RACI, "+", NULL },
  { RACI, "ask Paul", NULL },
  { RACI, "R\xC2\xB2", NULL },
  { RACI, "S", NULL },
  { RASCI, "A/S", "AS" },
};

static void
test_readings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autoptr (RemitScheme) scheme = test_scheme_new (readings[i].scheme);
      g_autofree char *note = NULL;
      g_autofree char *letters = NULL;
      g_autofree char *stripped = g_strstrip (g_strdup (readings[i].text));
      RemitSet set = 0xFFFF;
      RemitCellText meaning = remit_cell_text_read (scheme, readings[i].text, &set, &note);

      g_test_message ("“%s”", readings[i].text);
      letters = remit_scheme_format (scheme, set);
      g_assert_cmpstr (letters, ==, readings[i].letters != NULL ? readings[i].letters : "");
      g_assert_cmpstr (note, ==, readings[i].letters != NULL ? NULL : stripped);
      if (readings[i].letters == NULL)
        g_assert_cmpint (meaning, ==, REMIT_CELL_TEXT_NOTE);
      else
        g_assert_cmpint (meaning, ==, set != 0 ? REMIT_CELL_TEXT_LETTERS : REMIT_CELL_TEXT_BLANK);
    }
}

static void
test_written (void)
{
  const struct
  {
    const char *scheme;
    const char *keys;
    const char *text;
  } texts[] = {
    { RACI, "", "" },        { RACI, "R", "R" },        { RACI, "RA", "A/R" },      { RACI, "RACI", "A/R/C/I" },
    { RAPID, "RD", "D/R" },  { WITH_N, "NR", "N/R" },   { WITH_N, "NA", "N, A" },   { WITH_N, "NAR", "N/A/R" },
    { CASED, "xX", "X/x" },  { RUSSIAN, "ОУ", "У/О" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (RemitScheme) scheme = test_scheme_new (texts[i].scheme);
      g_autofree char *text = NULL;
      RemitSet set = 0;
      gunichar bad = 0;

      g_assert_true (remit_scheme_parse (scheme, texts[i].keys, &set, &bad));
      text = remit_cell_text_write (scheme, set);
      g_assert_cmpstr (text, ==, texts[i].text);
    }
}

static void
assert_comes_back (const RemitScheme *scheme,
                   RemitSet           set)
{
  g_autofree char *text = remit_cell_text_write (scheme, set);
  g_autofree char *note = NULL;
  RemitSet read = 0;

  g_test_message ("%s", text);
  g_assert_cmpint (remit_cell_text_read (scheme, text, &read, &note), ==,
                   set != 0 ? REMIT_CELL_TEXT_LETTERS : REMIT_CELL_TEXT_BLANK);
  g_assert_cmphex (read, ==, set);
  g_assert_null (note);
}

static void
test_every_set (void)
{
  const char *const schemes[] = { RACI, RASCI, RAPID, WITH_N, RUSSIAN, CASED, WORDS,
                                  "Р:does:P A:decides:R P:helps:A R:checks:Р", "N:does:A A:decides:N" };

  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    {
      g_autoptr (RemitScheme) scheme = test_scheme_new (schemes[i]);

      for (guint set = 0; set < 1u << remit_scheme_get_n_letters (scheme); set++)
        assert_comes_back (scheme, (RemitSet) set);
    }
}

static void
test_random_schemes (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (RemitChart) chart = test_random_chart (rand, 1, 1, TEST_RANDOM_PLAIN);
      RemitScheme *scheme = remit_chart_get_scheme (chart);

      for (guint j = 0; j < 20; j++)
        assert_comes_back (scheme, (RemitSet) (g_rand_int (rand) & ((1u << remit_scheme_get_n_letters (scheme)) - 1)));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/cell-text/readings", test_readings);
  g_test_add_func ("/chart/cell-text/written", test_written);
  g_test_add_func ("/chart/cell-text/every-set", test_every_set);
  g_test_add_func ("/chart/cell-text/random-schemes", test_random_schemes);
  return g_test_run ();
}
