/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "chart/remit-scheme.h"

/* Letters in and out of sets, in a scheme whose order is not the order of deciding, that has every
 * kind, two letters that decide and keys beyond ASCII. */

#define R (1 << 0)
#define A (1 << 1)
#define S (1 << 2)
#define C (1 << 3)
#define I (1 << 4)
#define V (1 << 5)
#define O (1 << 6)
#define SMALL_A (1 << 7)
#define OMEGA (1 << 8)

static RemitScheme *
make_scheme (void)
{
  const RemitLetter letters[] = {
    { 'R', REMIT_KIND_DOES, 3, (char *) "Responsible", (char *) "Does", NULL },
    { 'A', REMIT_KIND_DECIDES, 4, (char *) "Accountable", NULL, NULL },
    { 'S', REMIT_KIND_HELPS, 2, (char *) "Supports", NULL, NULL },
    { 'C', REMIT_KIND_ADVISES, 1, (char *) "Consulted", NULL, NULL },
    { 'I', REMIT_KIND_INFORMED, 0, (char *) "Informed", NULL, NULL },
    { 'V', REMIT_KIND_CHECKS, 2, (char *) "Verifies", NULL, NULL },
    { 'O', REMIT_KIND_OUT, 0, (char *) "Out", NULL, NULL },
    { 'a', REMIT_KIND_DECIDES, 9, (char *) "Approves", NULL, NULL },
    { 0x3A9, REMIT_KIND_HELPS, 5, (char *) "Omega", NULL, NULL },
  };

  return remit_scheme_new ("Own", letters, G_N_ELEMENTS (letters));
}

static const struct
{
  RemitSet set;
  const char *format;
  const char *display;
  const char *speak;
  guint weight;
} sets[] = {
  { 0, "", "", "blank", 0 },
  { R, "R", "R", "Responsible", 3 },
  { A, "A", "A", "Accountable", 4 },
  { R | A, "RA", "A R", "Accountable, Responsible", 4 },
  { I, "I", "I", "Informed", 0 },
  { I | C, "CI", "C I", "Consulted, Informed", 1 },
  { SMALL_A | A | R, "RAa", "A a R", "Accountable, Approves, Responsible", 9 },
  { SMALL_A | O, "Oa", "a O", "Approves, Out", 9 },
  { O, "O", "O", "Out", 0 },
  { OMEGA | V, "VΩ", "V Ω", "Verifies, Omega", 5 },
  { 0x1FF, "RASCIVOaΩ", "A a R S C I V O Ω",
    "Accountable, Approves, Responsible, Supports, Consulted, Informed, Verifies, Out, Omega", 9 },
};

static void
test_sets (void)
{
  g_autoptr (RemitScheme) scheme = make_scheme ();

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    {
      g_autofree char *format = remit_scheme_format (scheme, sets[i].set);
      g_autofree char *display = remit_scheme_display (scheme, sets[i].set);
      g_autofree char *speak = remit_scheme_speak (scheme, sets[i].set);

      g_assert_cmpstr (format, ==, sets[i].format);
      g_assert_cmpstr (display, ==, sets[i].display);
      g_assert_cmpstr (speak, ==, sets[i].speak);
      g_assert_cmpuint (remit_scheme_get_weight (scheme, sets[i].set), ==, sets[i].weight);
    }
}

static void
test_every_set (void)
{
  g_autoptr (RemitScheme) scheme = make_scheme ();

  for (guint value = 0; value < 0x200; value++)
    {
      g_autofree char *format = remit_scheme_format (scheme, (RemitSet) value);
      g_autofree char *backwards = g_utf8_strreverse (format, -1);
      RemitSet set = 0xFFFF;
      gunichar bad = 0;

      g_assert_true (remit_scheme_parse (scheme, format, &set, &bad));
      g_assert_cmphex (set, ==, value);
      g_assert_true (remit_scheme_parse (scheme, backwards, &set, &bad));
      g_assert_cmphex (set, ==, value);
    }
}

static void
test_refused (void)
{
  const struct
  {
    const char *keys;
    gunichar bad;
  } refused[] = {
    { "X", 'X' }, { "r", 'r' }, { "RR", 'R' }, { "RAR", 'R' }, { "R A", ' ' }, { "RAé", 0xE9 }, { "ω", 0x3C9 },
    { "ΩΩ", 0x3A9 },
  };
  g_autoptr (RemitScheme) scheme = make_scheme ();

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      RemitSet set;
      gunichar bad = 0;

      g_test_message ("“%s”", refused[i].keys);
      g_assert_false (remit_scheme_parse (scheme, refused[i].keys, &set, &bad));
      g_assert_cmphex (bad, ==, refused[i].bad);
    }
}

static void
test_typed (void)
{
  const struct
  {
    gunichar key;
    int exact;
    int typed;
  } typed[] = {
    { 'R', 0, 0 },  { 'r', -1, 0 }, { 'A', 1, 1 },     { 'a', 7, 7 },      { 'c', -1, 3 },
    { 'x', -1, -1 }, { '1', -1, -1 }, { 0x3A9, 8, 8 }, { 0x3C9, -1, 8 }, { ' ', -1, -1 },
  };
  g_autoptr (RemitScheme) scheme = make_scheme ();

  for (guint i = 0; i < G_N_ELEMENTS (typed); i++)
    {
      g_assert_cmpint (remit_scheme_find_key (scheme, typed[i].key), ==, typed[i].exact);
      g_assert_cmpint (remit_scheme_find_typed (scheme, typed[i].key), ==, typed[i].typed);
    }
}

/* Letters typed one after the other into a blank cell; the one behind a "+" is typed with Shift, to join. */
static void
test_type_letter (void)
{
  const struct
  {
    const char *typed;
    RemitSet set;
  } cells[] = {
    { "R", R },
    { "RA", R | A },
    { "AR", R | A },
    { "RR", 0 },
    { "RAR", A },
    { "RARA", 0 },
    { "C", C },
    { "CC", 0 },
    { "CI", I },
    { "RC", C },
    { "RAC", C },
    { "CR", R },
    { "CA", A },
    { "IAR", A | R },
    { "Aa", A | SMALL_A },
    { "RO", O },
    { "OR", R },
    { "R+C", R | C },
    { "RA+C", R | A | C },
    { "RA+CC", R | A },
    { "RA+CI", I },
    { "R+C+I", R | C | I },
    { "R+CA", R | A },
    { "C+R", R | C },
    { "+C+C", 0 },
    { "R+CR", C },
  };
  g_autoptr (RemitScheme) scheme = make_scheme ();

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      RemitSet set = 0;
      gboolean join = FALSE;

      for (const char *p = cells[i].typed; *p != '\0'; p++)
        {
          if (*p != '+')
            set = remit_scheme_type_letter (scheme, set, (guint) remit_scheme_find_key (scheme, (gunichar) *p), join);
          join = *p == '+';
        }
      g_test_message ("%s", cells[i].typed);
      g_assert_cmphex (set, ==, cells[i].set);
    }
}

static void
test_masks (void)
{
  const RemitSet masks[REMIT_N_KINDS] = { A | SMALL_A, R, S | OMEGA, C, I, V, O };
  g_autoptr (RemitScheme) scheme = make_scheme ();
  g_autoptr (RemitScheme) raci = remit_scheme_new_raci ();

  for (guint kind = 0; kind < REMIT_N_KINDS; kind++)
    g_assert_cmphex (remit_scheme_get_mask (scheme, kind), ==, masks[kind]);
  g_assert_cmphex (remit_scheme_get_holds (scheme), ==, A | SMALL_A | R);
  g_assert_cmphex (remit_scheme_get_counted (scheme), ==, 0x1FF & ~O);
  g_assert_cmphex (remit_scheme_get_mask (raci, REMIT_KIND_HELPS), ==, 0);
  g_assert_cmphex (remit_scheme_get_mask (raci, REMIT_KIND_OUT), ==, 0);
  g_assert_cmphex (remit_scheme_get_counted (raci), ==, 0xF);
}

static void
test_sixteen_letters (void)
{
  RemitLetter letters[REMIT_SCHEME_MAX_LETTERS];
  g_autoptr (RemitScheme) scheme = NULL;
  g_autofree char *all = NULL;

  for (guint i = 0; i < REMIT_SCHEME_MAX_LETTERS; i++)
    letters[i] = (RemitLetter) { 'A' + i, i % REMIT_N_KINDS, i % 10, (char *) "Name", NULL, NULL };
  scheme = remit_scheme_new ("Large", letters, REMIT_SCHEME_MAX_LETTERS);
  all = remit_scheme_format (scheme, 0xFFFF);
  g_assert_cmpstr (all, ==, "ABCDEFGHIJKLMNOP");
  g_assert_cmphex (remit_scheme_get_counted (scheme), ==, 0xFFFF & ~((1 << 6) | (1 << 13)));
  g_assert_cmpuint (remit_scheme_get_weight (scheme, 1 << 15), ==, 5);
}

static void
test_raci (void)
{
  const struct
  {
    gunichar key;
    RemitKind kind;
    guint weight;
    const char *name;
  } expected[] = {
    { 'R', REMIT_KIND_DOES, 3, "Responsible" },
    { 'A', REMIT_KIND_DECIDES, 4, "Accountable" },
    { 'C', REMIT_KIND_ADVISES, 1, "Consulted" },
    { 'I', REMIT_KIND_INFORMED, 0, "Informed" },
  };
  g_autoptr (RemitScheme) scheme = remit_scheme_new_raci ();

  g_assert_cmpstr (remit_scheme_get_name (scheme), ==, "RACI");
  g_assert_cmpuint (remit_scheme_get_n_letters (scheme), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      const RemitLetter *letter = remit_scheme_get_letter (scheme, i);

      g_assert_cmphex (letter->key, ==, expected[i].key);
      g_assert_cmpint (letter->kind, ==, expected[i].kind);
      g_assert_cmpuint (letter->weight, ==, expected[i].weight);
      g_assert_cmpstr (letter->name, ==, expected[i].name);
      g_assert_nonnull (letter->meaning);
    }
}

static void
test_kinds (void)
{
  const char *nicks[] = { "decides", "does", "helps", "advises", "informed", "checks", "out" };
  RemitKind kind = REMIT_KIND_OUT;

  for (guint i = 0; i < REMIT_N_KINDS; i++)
    {
      g_assert_cmpstr (remit_kind_to_nick (i), ==, nicks[i]);
      g_assert_true (remit_kind_from_nick (nicks[i], &kind));
      g_assert_cmpint (kind, ==, i);
    }
  g_assert_false (remit_kind_from_nick ("Decides", &kind));
  g_assert_false (remit_kind_from_nick ("", &kind));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/scheme/sets", test_sets);
  g_test_add_func ("/chart/scheme/every-set", test_every_set);
  g_test_add_func ("/chart/scheme/refused", test_refused);
  g_test_add_func ("/chart/scheme/typed", test_typed);
  g_test_add_func ("/chart/scheme/type-letter", test_type_letter);
  g_test_add_func ("/chart/scheme/masks", test_masks);
  g_test_add_func ("/chart/scheme/sixteen-letters", test_sixteen_letters);
  g_test_add_func ("/chart/scheme/raci", test_raci);
  g_test_add_func ("/chart/scheme/kinds", test_kinds);
  return g_test_run ();
}
