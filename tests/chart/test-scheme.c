/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "chart/remit-scheme-presets.h"

#include <string.h>

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
  g_autoptr (RemitScheme) raci = remit_scheme_new_preset (REMIT_PRESET_RACI);

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

/* Key, kind and weight of each letter, as RULES.md lists them. */
static const struct
{
  RemitPreset preset;
  const char *id;
  const char *letters;
} presets[] = {
  { REMIT_PRESET_RACI, "RACI", "R does 3, A decides 4, C advises 1, I informed 0" },
  { REMIT_PRESET_RASCI, "RASCI", "R does 3, A decides 4, S helps 2, C advises 1, I informed 0" },
  { REMIT_PRESET_RACI_VS, "RACI-VS", "R does 3, A decides 4, C advises 1, I informed 0, V checks 2, S checks 2" },
  { REMIT_PRESET_CAIRO, "CAIRO", "C advises 1, A decides 4, I informed 0, R does 3, O out 0" },
  { REMIT_PRESET_DACI, "DACI", "D does 3, A decides 4, C advises 1, I informed 0" },
  { REMIT_PRESET_RAPID, "RAPID", "R helps 2, A checks 2, P does 3, I advises 1, D decides 4" },
  { REMIT_PRESET_PACSI, "PACSI", "P does 3, A decides 4, C checks 2, S advises 1, I informed 0" },
};

static char *
list_letters (RemitScheme *scheme)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < remit_scheme_get_n_letters (scheme); i++)
    {
      const RemitLetter *letter = remit_scheme_get_letter (scheme, i);

      g_string_append (list, i > 0 ? ", " : "");
      g_string_append_unichar (list, letter->key);
      g_string_append_printf (list, " %s %u", remit_kind_to_nick (letter->kind), letter->weight);
      g_assert_cmpuint (strlen (letter->name), >, 0);
      g_assert_cmpuint (strlen (letter->meaning), >, 0);
    }
  return g_steal_pointer (&list->str);
}

static void
test_presets (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (presets), ==, REMIT_N_PRESETS);
  for (guint i = 0; i < G_N_ELEMENTS (presets); i++)
    {
      g_autoptr (RemitScheme) scheme = remit_scheme_new_preset (presets[i].preset);
      g_autofree char *letters = list_letters (scheme);
      RemitPreset found;

      g_assert_cmpstr (letters, ==, presets[i].letters);
      g_assert_cmpstr (remit_scheme_get_name (scheme), ==, presets[i].id);
      g_assert_cmpstr (remit_scheme_preset_get_id (presets[i].preset), ==, presets[i].id);
      g_assert_true (remit_scheme_find_preset (scheme, &found));
      g_assert_cmpint (found, ==, presets[i].preset);
    }
}

/* Other words leave a scheme the preset that it was; another name, kind or weight or one letter more or less do not. */
static void
test_near_presets (void)
{
  RemitLetter letters[] = {
    { 'D', REMIT_KIND_DOES, 3, (char *) "Treiber", NULL, NULL },
    { 'A', REMIT_KIND_DECIDES, 4, (char *) "Freigabe", NULL, NULL },
    { 'C', REMIT_KIND_ADVISES, 1, (char *) "Rat", NULL, NULL },
    { 'I', REMIT_KIND_INFORMED, 0, (char *) "Info", NULL, NULL },
    { 'X', REMIT_KIND_OUT, 0, (char *) "Extra", NULL, NULL },
  };
  g_autoptr (RemitScheme) same = remit_scheme_new ("DACI", letters, 4);
  g_autoptr (RemitScheme) renamed = remit_scheme_new ("Daci", letters, 4);
  g_autoptr (RemitScheme) less = remit_scheme_new ("DACI", letters, 3);
  g_autoptr (RemitScheme) more = remit_scheme_new ("DACI", letters, 5);
  g_autoptr (RemitScheme) weighed = NULL;
  RemitPreset found = REMIT_PRESET_RACI;

  letters[0].weight = 4;
  weighed = remit_scheme_new ("DACI", letters, 4);
  g_assert_true (remit_scheme_find_preset (same, &found));
  g_assert_cmpint (found, ==, REMIT_PRESET_DACI);
  g_assert_false (remit_scheme_find_preset (renamed, &found));
  g_assert_false (remit_scheme_find_preset (less, &found));
  g_assert_false (remit_scheme_find_preset (more, &found));
  g_assert_false (remit_scheme_find_preset (weighed, &found));
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
  g_test_add_func ("/chart/scheme/presets", test_presets);
  g_test_add_func ("/chart/scheme/near-presets", test_near_presets);
  g_test_add_func ("/chart/scheme/kinds", test_kinds);
  return g_test_run ();
}
