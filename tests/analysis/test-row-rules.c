/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "analysis/remit-row-rules.h"

#include <string.h>

#include "analysis/schemes.h"

/* The rules about a row, each at, below and above its limit, by scheme. */

typedef struct
{
  const char *scheme;
  const char *cells;
  const char *limits;
  const char *expected;
} RowCase;

#define NO_DECIDER "R:does:3 C:advises:1 I:informed:0"
#define NO_DOER "A:decides:4 C:advises:1 I:informed:0"
#define NO_HOLDER "S:helps:2 C:advises:1 I:informed:0 V:checks:2 O:out:0"
#define NO_LISTENER "R:does:3 A:decides:4 S:helps:2"
#define NO_ADVISER "R:does:3 A:decides:4 I:informed:0"

static const RowCase cases[] = {
  /* A plain healthy row. */
  { SCHEME_RACI, "A R C I", "", "" },
  { SCHEME_RACI, "AR . C", "", "" },

  /* row.blank: then nothing else is said. */
  { SCHEME_RACI, ". . .", "", "row.blank" },
  { SCHEME_RACI, "", "", "row.blank" },
  { SCHEME_RACI, ". . .", "row.blank=off", "" },
  { SCHEME_RACI, ". . .", "row.many-doers=0 row.many-deciders=0", "row.blank" },
  { SCHEME_CAIRO, "O . O", "", "row.blank" },
  { NO_HOLDER, ". O .", "", "row.blank" },

  /* row.unowned */
  { SCHEME_RACI, "C I .", "", "row.unowned" },
  { SCHEME_RACI, "I", "", "row.unowned" },
  { SCHEME_RACI, "C I .", "row.unowned=off", "" },
  { SCHEME_RASCI, "S . .", "", "row.unowned" },
  { SCHEME_RACI_VS, "V S C", "", "row.unowned" },
  { SCHEME_CAIRO, "C O I", "", "row.unowned" },
  { NO_DECIDER, "C I .", "", "row.unowned" },
  { NO_DOER, "C I .", "", "row.unowned" },
  { NO_HOLDER, "C I S", "", "" },

  /* row.no-decider */
  { SCHEME_RACI, "R C .", "", "row.no-decider" },
  { SCHEME_RACI, "R R C", "", "row.no-decider" },
  { SCHEME_RACI, "R A C", "", "" },
  { SCHEME_DACI, "D . C", "", "row.no-decider" },
  { SCHEME_RAPID, "P . I", "", "row.no-decider" },
  { SCHEME_RAPID, "D P I", "", "" },
  { SCHEME_PACSI, "P . S", "", "row.no-decider" },
  { SCHEME_CAIRO, "R O C", "", "row.no-decider" },
  { NO_DECIDER, "R C .", "", "" },

  /* row.many-deciders: from 2 */
  { SCHEME_RACI, "A R C", "", "" },
  { SCHEME_RACI, "A A C", "", "row.many-deciders" },
  { SCHEME_RACI, "AR AR C", "", "row.many-deciders" },
  { SCHEME_RACI, "A A A C", "", "row.many-deciders" },
  { SCHEME_RACI, "A A C", "row.many-deciders=3", "" },
  { SCHEME_RACI, "A A A C", "row.many-deciders=3", "row.many-deciders" },
  { SCHEME_RACI, "A R C", "row.many-deciders=1", "row.many-deciders" },
  { SCHEME_RAPID, "D D P I", "", "row.many-deciders" },
  { NO_DECIDER, "R C .", "row.many-deciders=0", "" },
  { "X:decides:4 Y:decides:4 R:does:3 C:advises:1", "X Y C", "", "row.many-deciders" },
  { "X:decides:4 Y:decides:4 R:does:3 C:advises:1", "XY R C", "", "" },

  /* row.decider-only: exactly one decides, nobody does */
  { SCHEME_RACI, "A C .", "", "row.decider-only" },
  { SCHEME_RACI, "AR C .", "", "" },
  { SCHEME_RACI, "A R C", "", "" },
  { SCHEME_RACI, "A A C", "row.many-deciders=off", "" },
  { SCHEME_CAIRO, "A O C", "", "row.decider-only" },
  { NO_DOER, "A C .", "", "" },

  /* row.many-doers: from 4 */
  { SCHEME_RACI, "AR R R C", "", "" },
  { SCHEME_RACI, "AR R R R C", "", "row.many-doers" },
  { SCHEME_RACI, "A R R R R C", "", "row.many-doers" },
  { SCHEME_RACI, "AR R R R R C", "", "row.many-doers" },
  { SCHEME_RACI, "AR R C", "row.many-doers=2", "row.many-doers" },
  { SCHEME_RACI, "AR R R R C", "row.many-doers=5", "" },
  { SCHEME_PACSI, "A P P P P S", "", "row.many-doers" },
  { NO_DOER, "A C .", "row.many-doers=0", "" },

  /* row.many-advisers: from 5 */
  { SCHEME_RACI, "AR C C C C .", "", "" },
  { SCHEME_RACI, "AR C C C C C .", "", "row.many-advisers" },
  { SCHEME_RACI, "AR C C C C C C .", "", "row.many-advisers" },
  { SCHEME_RACI, "AR C .", "row.many-advisers=1", "row.many-advisers" },
  { SCHEME_RAPID, "D P I I I I I .", "", "row.many-advisers" },
  { NO_ADVISER, "AR I .", "row.many-advisers=0", "" },

  /* row.many-informed: from 7 */
  { SCHEME_RACI, "AR I I I I I I .", "", "" },
  { SCHEME_RACI, "AR I I I I I I I .", "", "row.many-informed" },
  { SCHEME_RACI, "AR I I I I I I I I .", "", "row.many-informed" },
  { SCHEME_RACI, "AR I .", "row.many-informed=1", "row.many-informed" },
  { SCHEME_RAPID, "D P I .", "row.many-informed=0", "" },

  /* row.crowded: every role has a letter, from 5 roles, 4 or more advise */
  { SCHEME_RACI, "AR C C C C", "", "row.crowded" },
  { SCHEME_RACI, "AR C C C I", "", "" },
  { SCHEME_RACI, "AR C C C C .", "", "" },
  { SCHEME_RACI, "AR C C C C I", "", "row.crowded" },
  { SCHEME_RACI, "C C C C", "", "row.unowned" },
  { SCHEME_RACI, "C C C C", "row.crowded=4", "row.unowned row.crowded" },
  { SCHEME_RACI, "AR C C C C", "row.crowded=6", "" },
  { SCHEME_CAIRO, "AR C C C C O", "", "" },

  /* row.silent: somebody holds it, fewer than half do, nobody advises or is informed, from 3 roles */
  { SCHEME_RACI, "AR . .", "", "row.silent" },
  { SCHEME_RACI, "AR .", "", "" },
  { SCHEME_RACI, "A R . .", "", "" },
  { SCHEME_RACI, "A R . . .", "", "row.silent" },
  { SCHEME_RACI, "AR C .", "", "" },
  { SCHEME_RACI, "AR I .", "", "" },
  { SCHEME_RACI, "AR . .", "row.silent=4", "" },
  { SCHEME_RACI, "AR . . .", "row.silent=4", "row.silent" },
  { SCHEME_RASCI, "AR S .", "", "row.silent" },
  { SCHEME_CAIRO, "AR O .", "", "row.silent" },
  { SCHEME_RAPID, "DP . .", "", "row.silent" },
  { NO_LISTENER, "AR . .", "", "" },
  { NO_ADVISER, "AR . .", "", "row.silent" },

  /* row.mixed-cell */
  { SCHEME_RACI, "AC R .", "", "row.mixed-cell" },
  { SCHEME_RACI, "A RI .", "", "row.mixed-cell" },
  { SCHEME_RACI, "A R CI", "", "" },
  { SCHEME_RASCI, "A RS C", "", "row.mixed-cell" },
  { SCHEME_RACI_VS, "AV R C", "", "" },
  { SCHEME_CAIRO, "AO R C", "", "" },
  { SCHEME_RAPID, "DR P I", "", "row.mixed-cell" },

  /* row.self-check */
  { SCHEME_RACI_VS, "A RV C", "", "row.self-check" },
  { SCHEME_RACI_VS, "A RS C", "", "row.self-check" },
  { SCHEME_RACI_VS, "A R V C", "", "" },
  { SCHEME_RAPID, "D PA I", "", "row.self-check" },
  { SCHEME_PACSI, "A PC S", "", "row.self-check" },
  { SCHEME_PACSI, "AC P S", "", "" },
  { SCHEME_RACI_VS, "A RCV .", "", "row.mixed-cell row.self-check" },
  { SCHEME_RACI_VS, "A RV C", "row.self-check=off", "" },

  /* Several at once. */
  { SCHEME_RACI, "AR AR R R C C C C C", "",
    "row.many-deciders row.many-doers row.many-advisers row.crowded" },
};

static void
test_row (gconstpointer data)
{
  const RowCase *test = data;
  g_autoptr (RemitScheme) scheme = scheme_new (test->scheme);
  g_autoptr (RemitLimits) limits = limits_new (test->limits);
  g_auto (GStrv) keys = g_strsplit (test->cells, " ", -1);
  g_autoptr (GArray) cells = g_array_new (FALSE, FALSE, sizeof (RemitCell));
  g_autofree char *actual = NULL;
  RemitRowContext context;

  for (guint i = 0; keys[i] != NULL; i++)
    {
      RemitCell cell = { i, set_parse (scheme, keys[i]) };

      if (cell.set != 0)
        g_array_append_val (cells, cell);
    }

  remit_row_context_init (&context, scheme, limits, g_strv_length (keys));
  actual = rules_format (remit_check_row (&context, (RemitCell *) (gpointer) cells->data, cells->len));
  g_assert_cmpstr (actual, ==, test->expected);
  g_assert_cmpint (remit_row_is_filled (&context, (RemitCell *) (gpointer) cells->data, cells->len), ==,
                   strstr (test->expected, "row.blank") == NULL && strstr (test->limits, "row.blank") == NULL);
}

typedef struct
{
  const char *scheme;
  RemitRule rule;
  const char *named;
  const char *not_named;
} NameCase;

static const NameCase name_cases[] = {
  { SCHEME_RACI, REMIT_RULE_ROW_NO_DECIDER, "R", "C" },
  { SCHEME_RACI, REMIT_RULE_ROW_MANY_DECIDERS, "AR", "R" },
  { SCHEME_RACI, REMIT_RULE_ROW_DECIDER_ONLY, "A", "C" },
  { SCHEME_RACI, REMIT_RULE_ROW_MANY_DOERS, "AR", "A" },
  { SCHEME_RACI, REMIT_RULE_ROW_MANY_ADVISERS, "C", "I" },
  { SCHEME_RACI, REMIT_RULE_ROW_MANY_INFORMED, "I", "C" },
  { SCHEME_RACI, REMIT_RULE_ROW_MIXED_CELL, "AC", "AR" },
  { SCHEME_RACI_VS, REMIT_RULE_ROW_SELF_CHECK, "RV", "AV" },
  { SCHEME_RACI, REMIT_RULE_ROW_MANY_DECIDERS, "A", "." },
};

static void
test_names (void)
{
  g_autoptr (RemitLimits) limits = remit_limits_new ();

  for (guint i = 0; i < G_N_ELEMENTS (name_cases); i++)
    {
      const NameCase *test = &name_cases[i];
      g_autoptr (RemitScheme) scheme = scheme_new (test->scheme);
      RemitRowContext context;

      g_test_message ("%s", remit_rule_get_id (test->rule));
      remit_row_context_init (&context, scheme, limits, 5);
      g_assert_true (remit_row_rule_names (&context, test->rule, set_parse (scheme, test->named)));
      g_assert_false (remit_row_rule_names (&context, test->rule, set_parse (scheme, test->not_named)));
      g_assert_false (remit_row_rule_names (&context, REMIT_RULE_ROW_UNOWNED, set_parse (scheme, test->named)));
      g_assert_false (remit_row_rule_names (&context, REMIT_RULE_ROW_CROWDED, set_parse (scheme, test->named)));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/row-rules/row/%03u", i);

      g_test_add_data_func (path, &cases[i], test_row);
    }
  g_test_add_func ("/row-rules/names", test_names);

  return g_test_run ();
}
