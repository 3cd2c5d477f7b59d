/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "chart/remit-scheme-draft.h"

#include "chart/remit-chart.h"
#include "chart/remit-scheme-presets.h"

/* A scheme while it is written: what is wrong with it is told part by part, and what becomes of the old letters stays
 * right while letters come and go. */

typedef struct
{
  RemitDraftPart part;
  const char *text;
  const char *problem; /* NULL where there is none */
} PartCase;

/* Each stands in the first letter of RACI. */
static const PartCase part_cases[] = {
  { REMIT_DRAFT_KEY, "", "A key is one letter or digit." },
  { REMIT_DRAFT_KEY, "  ", "A key is one letter or digit." },
  { REMIT_DRAFT_KEY, "RA", "A key is one letter or digit." },
  { REMIT_DRAFT_KEY, "-", "A key is one letter or digit." },
  { REMIT_DRAFT_KEY, "\xe2\x85\xa3", "A key is one letter or digit." }, /* a Roman four, which files refuse */
  { REMIT_DRAFT_KEY, "\xf0\x9f\x99\x82", "A key is one letter or digit." },
  { REMIT_DRAFT_KEY, "A", "“Accountable” has this key too. Each letter needs its own." },
  { REMIT_DRAFT_KEY, "I", "“Informed” has this key too. Each letter needs its own." },
  { REMIT_DRAFT_KEY, " X ", NULL },
  { REMIT_DRAFT_KEY, "a", NULL },
  { REMIT_DRAFT_KEY, "7", NULL },
  { REMIT_DRAFT_KEY, "\xd0\x96", NULL },
  { REMIT_DRAFT_KEY, "u\xcc\x88", NULL }, /* two code points, one letter */
  { REMIT_DRAFT_WEIGHT, "", "A weight is a whole number from 0 to 9." },
  { REMIT_DRAFT_WEIGHT, "10", "A weight is a whole number from 0 to 9." },
  { REMIT_DRAFT_WEIGHT, "-1", "A weight is a whole number from 0 to 9." },
  { REMIT_DRAFT_WEIGHT, "1.5", "A weight is a whole number from 0 to 9." },
  { REMIT_DRAFT_WEIGHT, "three", "A weight is a whole number from 0 to 9." },
  { REMIT_DRAFT_WEIGHT, "0", NULL },
  { REMIT_DRAFT_WEIGHT, " 9 ", NULL },
  { REMIT_DRAFT_NAME, "", "The letter needs a name." },
  { REMIT_DRAFT_NAME, " \t", "The letter needs a name." },
  { REMIT_DRAFT_NAME, "Does it", NULL },
  { REMIT_DRAFT_MEANING, "", NULL },
};

static RemitSchemeDraft *
new_draft (RemitPreset preset)
{
  g_autoptr (RemitScheme) scheme = remit_scheme_new_preset (preset);

  return remit_scheme_draft_new (scheme);
}

static void
test_parts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (part_cases); i++)
    {
      const PartCase *c = &part_cases[i];
      g_autoptr (RemitSchemeDraft) draft = new_draft (REMIT_PRESET_RACI);
      g_autofree char *problem = NULL;

      g_test_message ("%u: “%s”", i, c->text);
      remit_scheme_draft_set_part (draft, 0, c->part, c->text);
      problem = remit_scheme_draft_check_part (draft, 0, c->part);
      g_assert_cmpstr (problem, ==, c->problem);
      g_assert_true (remit_scheme_draft_is_valid (draft) == (c->problem == NULL));
    }
}

static void
test_long_texts (void)
{
  g_autoptr (RemitSchemeDraft) draft = new_draft (REMIT_PRESET_RACI);
  g_autofree char *most = g_strnfill (REMIT_CHART_MAX_TEXT, 'x');
  g_autofree char *more = g_strnfill (REMIT_CHART_MAX_TEXT + 1, 'x');

  remit_scheme_draft_set_name (draft, most);
  remit_scheme_draft_set_part (draft, 1, REMIT_DRAFT_NAME, most);
  remit_scheme_draft_set_part (draft, 1, REMIT_DRAFT_MEANING, most);
  g_assert_true (remit_scheme_draft_is_valid (draft));
  remit_scheme_draft_set_part (draft, 1, REMIT_DRAFT_MEANING, more);
  g_assert_false (remit_scheme_draft_is_valid (draft));
  remit_scheme_draft_set_part (draft, 1, REMIT_DRAFT_MEANING, "");
  remit_scheme_draft_set_name (draft, more);
  g_assert_false (remit_scheme_draft_is_valid (draft));
}

static void
test_name_and_number (void)
{
  g_autoptr (RemitSchemeDraft) draft = new_draft (REMIT_PRESET_DACI);
  g_autofree char *no_name = NULL, *no_letter = NULL;

  remit_scheme_draft_set_name (draft, "  ");
  no_name = remit_scheme_draft_check (draft);
  g_assert_cmpstr (no_name, ==, "The scheme needs a name.");
  remit_scheme_draft_set_name (draft, "Ours");
  g_assert_true (remit_scheme_draft_is_valid (draft));
  while (remit_scheme_draft_get_n_letters (draft) > 0)
    remit_scheme_draft_remove_letter (draft, 0);
  no_letter = remit_scheme_draft_check (draft);
  g_assert_cmpstr (no_letter, ==, "A scheme needs at least one letter.");
  for (guint i = 0; i < REMIT_SCHEME_MAX_LETTERS; i++)
    g_assert_true (remit_scheme_draft_add_letter (draft));
  g_assert_false (remit_scheme_draft_add_letter (draft));
}

static char *
list_map (RemitSchemeDraft *draft)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < remit_scheme_get_n_letters (remit_scheme_draft_get_from (draft)); i++)
    g_string_append_printf (list, "%s%d", i > 0 ? " " : "", remit_scheme_draft_get_map (draft)->to[i]);
  return g_steal_pointer (&list->str);
}

#define assert_map(draft, expected)                       \
  G_STMT_START                                            \
  {                                                       \
    g_autofree char *_map = list_map (draft);             \
    g_assert_cmpstr (_map, ==, expected);                 \
  }                                                       \
  G_STMT_END

static void
test_map (void)
{
  g_autoptr (RemitSchemeDraft) draft = new_draft (REMIT_PRESET_RASCI);
  g_autoptr (RemitScheme) cairo = remit_scheme_new_preset (REMIT_PRESET_CAIRO);
  g_autoptr (RemitScheme) rasci = remit_scheme_new_preset (REMIT_PRESET_RASCI);

  assert_map (draft, "0 1 2 3 4");
  remit_scheme_draft_remove_letter (draft, 1);
  assert_map (draft, "0 -1 1 2 3");
  g_assert_true (remit_scheme_draft_add_letter (draft));
  assert_map (draft, "0 -1 1 2 3");
  remit_scheme_draft_set_to (draft, 1, 4);
  remit_scheme_draft_set_to (draft, 2, REMIT_LETTER_LOST);
  assert_map (draft, "0 4 -1 2 3");
  remit_scheme_draft_remove_letter (draft, 0);
  assert_map (draft, "-1 3 -1 1 2");
  remit_scheme_draft_set_scheme (draft, cairo);
  assert_map (draft, "3 1 -1 0 2");
  remit_scheme_draft_set_scheme (draft, rasci);
  assert_map (draft, "0 1 2 3 4");
  g_assert_false (remit_scheme_draft_is_changed (draft));
}

static void
test_changed (void)
{
  for (guint change = 0; change < 8; change++)
    {
      g_autoptr (RemitSchemeDraft) draft = new_draft (REMIT_PRESET_RACI);

      g_assert_false (remit_scheme_draft_is_changed (draft));
      switch (change)
        {
        case 0:
          remit_scheme_draft_set_name (draft, "Ours");
          break;
        case 1:
          remit_scheme_draft_add_letter (draft);
          break;
        case 2:
          remit_scheme_draft_remove_letter (draft, 3);
          break;
        case 3:
          remit_scheme_draft_set_kind (draft, 2, REMIT_KIND_CHECKS);
          break;
        case 4:
          remit_scheme_draft_set_to (draft, 0, 1);
          break;
        default:
          remit_scheme_draft_set_part (draft, 0, (RemitDraftPart) (change - 5), "5");
        }
      g_assert_true (remit_scheme_draft_is_changed (draft));
    }
}

static void
test_make (void)
{
  g_autoptr (RemitSchemeDraft) draft = new_draft (REMIT_PRESET_RACI);
  g_autoptr (RemitScheme) scheme = NULL;
  const RemitLetter *letter;

  remit_scheme_draft_set_name (draft, " Ours ");
  remit_scheme_draft_add_letter (draft);
  remit_scheme_draft_set_part (draft, 4, REMIT_DRAFT_KEY, "u\xcc\x88");
  remit_scheme_draft_set_part (draft, 4, REMIT_DRAFT_NAME, " Übernimmt ");
  remit_scheme_draft_set_part (draft, 4, REMIT_DRAFT_WEIGHT, "9");
  remit_scheme_draft_set_part (draft, 4, REMIT_DRAFT_MEANING, "  ");
  remit_scheme_draft_set_kind (draft, 4, REMIT_KIND_DOES);
  scheme = remit_scheme_draft_make (draft);
  g_assert_cmpstr (remit_scheme_get_name (scheme), ==, "Ours");
  g_assert_cmpuint (remit_scheme_get_n_letters (scheme), ==, 5);
  letter = remit_scheme_get_letter (scheme, 4);
  g_assert_cmphex (letter->key, ==, 0xfc);
  g_assert_cmpint (letter->kind, ==, REMIT_KIND_DOES);
  g_assert_cmpuint (letter->weight, ==, 9);
  g_assert_cmpstr (letter->name, ==, "Übernimmt");
  g_assert_null (letter->meaning);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/chart/scheme-draft/parts", test_parts);
  g_test_add_func ("/chart/scheme-draft/long-texts", test_long_texts);
  g_test_add_func ("/chart/scheme-draft/name-and-number", test_name_and_number);
  g_test_add_func ("/chart/scheme-draft/map", test_map);
  g_test_add_func ("/chart/scheme-draft/changed", test_changed);
  g_test_add_func ("/chart/scheme-draft/make", test_make);
  return g_test_run ();
}
