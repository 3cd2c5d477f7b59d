/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "analysis/remit-pairs.h"

#include <string.h>

#include "analysis/schemes.h"

/* What any two roles hold in common: built, changed, gathered and taken back, against counting plainly; with so few
 * roles that tallies are kept, and with so many that they are not. */

typedef struct
{
  guint n_rows;
  guint n_roles;
  guint density; /* of a hundred */
} PairsCase;

typedef struct
{
  RemitScheme *scheme;
  RemitRowContext context;
  guint n_rows;
  guint n_roles;
  RemitSet *sets;
  guint *weights;
  GArray *cells;
  GRand *rand;
} Matrix;

static const RemitCell *
get_row_cb (guint row, guint *n_cells, guint *weight, gpointer user_data)
{
  Matrix *matrix = user_data;

  g_array_set_size (matrix->cells, 0);
  for (guint role = 0; role < matrix->n_roles; role++)
    {
      RemitCell cell = { role, matrix->sets[row * matrix->n_roles + role] };

      if (cell.set != 0)
        g_array_append_val (matrix->cells, cell);
    }
  *n_cells = matrix->cells->len;
  *weight = matrix->weights[row];

  return (const RemitCell *) (gpointer) matrix->cells->data;
}

static RemitSet
pick_set (Matrix *matrix, guint density)
{
  static const char *const keys[] = { "A", "R", "AR", "C", "RI", "AO", "O" };

  if ((guint) g_rand_int_range (matrix->rand, 0, 100) >= density)
    return 0;

  return set_parse (matrix->scheme, keys[g_rand_int_range (matrix->rand, 0, G_N_ELEMENTS (keys))]);
}

static void
matrix_init (Matrix *matrix, const PairsCase *test, guint32 seed)
{
  g_autoptr (RemitLimits) limits = remit_limits_new ();

  matrix->scheme = scheme_new (SCHEME_CAIRO);
  matrix->n_rows = test->n_rows;
  matrix->n_roles = test->n_roles;
  matrix->rand = g_rand_new_with_seed (seed);
  matrix->sets = g_new0 (RemitSet, test->n_rows * test->n_roles);
  matrix->weights = g_new0 (guint, test->n_rows);
  matrix->cells = g_array_new (FALSE, FALSE, sizeof (RemitCell));
  remit_row_context_init (&matrix->context, matrix->scheme, limits, test->n_roles);
  for (guint row = 0; row < test->n_rows; row++)
    matrix->weights[row] = (guint) g_rand_int_range (matrix->rand, 1, 6);
  for (guint i = 0; i < test->n_rows * test->n_roles; i++)
    matrix->sets[i] = pick_set (matrix, test->density);
}

static void
matrix_clear (Matrix *matrix)
{
  remit_scheme_unref (matrix->scheme);
  g_rand_free (matrix->rand);
  g_free (matrix->sets);
  g_free (matrix->weights);
  g_array_unref (matrix->cells);
}

static void
count_plainly (Matrix *matrix, guint first, guint second, RemitPairFigures *figures)
{
  RemitSet decides = matrix->context.masks[REMIT_KIND_DECIDES];
  RemitSet does = matrix->context.masks[REMIT_KIND_DOES];

  memset (figures, 0, sizeof *figures);
  for (guint row = 0; row < matrix->n_rows; row++)
    {
      RemitSet one = matrix->sets[row * matrix->n_roles + first];
      RemitSet other = matrix->sets[row * matrix->n_roles + second];
      guint weight = matrix->weights[row];

      if ((one & decides) != 0 && (other & decides) != 0)
        figures->n_both_decide++;
      if (((one & decides) != 0 && (other & decides) != 0) || ((one & does) != 0 && (other & does) != 0))
        {
          figures->n_twice++;
          figures->w_twice += weight;
        }
      if ((one & (decides | does)) != 0 && (other & (decides | does)) != 0)
        {
          figures->n_common++;
          figures->w_common += weight;
        }
    }
}

static void
assert_pair (Matrix *matrix, RemitPairTally tally, guint first, guint second)
{
  const RemitRoleTally one = { .n_holds = 1000, .w_holds = 3000 };
  const RemitRoleTally other = { .n_holds = 2000, .w_holds = 5000 };
  RemitPairFigures actual, expected;

  remit_pair_tally_read (&tally, &one, &other, &actual);
  count_plainly (matrix, first, second, &expected);
  g_assert_cmpuint (actual.n_both_decide, ==, expected.n_both_decide);
  g_assert_cmpuint (actual.n_twice, ==, expected.n_twice);
  g_assert_cmpuint (actual.n_common, ==, expected.n_common);
  g_assert_cmpuint (actual.w_twice, ==, expected.w_twice);
  g_assert_cmpuint (actual.w_common, ==, expected.w_common);
  g_assert_cmpuint (actual.n_union, ==, 3000 - expected.n_common);
  g_assert_cmpuint (actual.w_union, ==, 8000 - expected.w_common);
}

typedef struct
{
  Matrix *matrix;
  guint n_visited;
} Visit;

/* With many roles only some pairs are looked at. */
static gboolean
is_looked_at (Matrix *matrix, guint first, guint second)
{
  return matrix->n_roles < 100 || second == 0 || (first + second) % 61 == 0;
}

static void
visit_cb (guint role, const RemitPairTally *tallies, gpointer user_data)
{
  Visit *visit = user_data;

  g_assert_cmpuint (role, ==, visit->n_visited);
  visit->n_visited++;
  for (guint other = role + 1; other < visit->matrix->n_roles; other++)
    if (is_looked_at (visit->matrix, role, other))
      assert_pair (visit->matrix, tallies[other], role, other);
}

static void
assert_gathered (Matrix *matrix, RemitPairs *pairs, guint role)
{
  const RemitPairTally *tallies = remit_pairs_gather (pairs, role);

  for (guint other = 0; other < matrix->n_roles; other++)
    if (other != role && is_looked_at (matrix, role, other))
      assert_pair (matrix, tallies[other], role, other);
}

static void
change_cell (Matrix *matrix, RemitPairs *pairs, guint density)
{
  guint row = (guint) g_rand_int_range (matrix->rand, 0, (gint32) matrix->n_rows);
  guint role = (guint) g_rand_int_range (matrix->rand, 0, (gint32) matrix->n_roles);
  guint other = (role + 1) % matrix->n_roles;
  RemitSet *cell = &matrix->sets[row * matrix->n_roles + role];
  g_autofree RemitPairTally *before = NULL;
  RemitSet old_set = *cell;
  RemitSet new_set = pick_set (matrix, density);

  *cell = new_set;
  remit_pairs_change (pairs, row, role, old_set, new_set);
  assert_gathered (matrix, pairs, role);
  assert_pair (matrix, remit_pairs_get (pairs, role, other), role, other);

  before = g_memdup2 (remit_pairs_gather (pairs, role), matrix->n_roles * sizeof *before);
  remit_pairs_take_back (pairs, row, role, old_set, new_set, before);
  *cell = old_set;
  for (guint i = 0; i < matrix->n_roles; i++)
    if (i != role && is_looked_at (matrix, role, i))
      assert_pair (matrix, before[i], role, i);
  *cell = new_set;
}

/* 1,700 roles that mostly hold the rows make more pairs than are kept. */
static const PairsCase cases[] = {
  { 30, 12, 60 }, { 30, 2, 80 }, { 50, 25, 10 },   { 1, 5, 100 },
  { 40, 40, 100 }, { 0, 5, 0 },  { 500, 40, 100 }, { 5, 1700, 100 },
};

static void
test_pairs (gconstpointer data)
{
  const PairsCase *test = data;
  g_autoptr (RemitPairs) pairs = NULL;
  Matrix matrix;
  Visit visit = { &matrix, 0 };

  matrix_init (&matrix, test, 11 + test->n_roles);
  pairs = remit_pairs_new (&matrix.context, test->n_rows, get_row_cb, &matrix);
  remit_pairs_build (pairs, visit_cb, &visit);
  g_assert_cmpuint (visit.n_visited, ==, test->n_roles);
  assert_gathered (&matrix, pairs, test->n_roles / 2);
  for (guint i = 0; test->n_rows > 0 && i < 100; i++)
    change_cell (&matrix, pairs, test->density);

  /* Building again starts from nothing. */
  visit.n_visited = 0;
  remit_pairs_build (pairs, visit_cb, &visit);
  assert_gathered (&matrix, pairs, 0);

  matrix_clear (&matrix);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/pairs/%u-%u-%u", cases[i].n_rows, cases[i].n_roles, cases[i].density);

      g_test_add_data_func (path, &cases[i], test_pairs);
    }

  return g_test_run ();
}
