/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "format/remit-id-table.h"
#include "support/test-random.h"

/* The table of ids beside one of GLib's, with random ids of which many are the same or begin the same. */

static char *
make_id (GRand *rand)
{
  GString *id = g_string_new (NULL);

  for (gint32 i = g_rand_int_range (rand, 1, 6); i > 0; i--)
    g_string_append_c (id, (char) g_rand_int_range (rand, 'a', 'e'));
  return g_string_free (id, FALSE);
}

static void
test_random (void)
{
  for (guint32 seed = 1; seed <= 20; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (RemitIdTable) table = remit_id_table_new ();
      g_autoptr (GHashTable) expected = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

      for (guint i = 0; i < 2000; i++)
        {
          g_autofree char *id = make_id (rand);
          g_autofree char *padded = g_strconcat (id, "more", NULL);
          const guint n = g_hash_table_size (expected);
          const gboolean known = g_hash_table_contains (expected, id);
          const guint number = known ? GPOINTER_TO_UINT (g_hash_table_lookup (expected, id)) : REMIT_NO_ID;
          const guint guess = (guint) g_rand_int_range (rand, 0, (gint32) n + 2);

          /* What stands behind the id in the buffer does not matter. */
          g_assert_cmpuint (remit_id_table_find (table, padded, strlen (id), guess), ==, number);
          if (test_random_chance (rand, 50))
            continue;
          g_assert_cmpint (remit_id_table_add (table, padded, strlen (id)), ==, !known);
          if (!known)
            g_hash_table_insert (expected, g_steal_pointer (&id), GUINT_TO_POINTER (n));
        }
      g_assert_cmpuint (g_hash_table_size (expected), >, 100);
    }
}

static void
test_empty (void)
{
  g_autoptr (RemitIdTable) table = remit_id_table_new ();

  g_assert_cmpuint (remit_id_table_find (table, "a", 1, 0), ==, REMIT_NO_ID);
  g_assert_cmpuint (remit_id_table_find (table, "", 0, REMIT_NO_ID), ==, REMIT_NO_ID);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/id-table/random", test_random);
  g_test_add_func ("/id-table/empty", test_empty);
  return g_test_run ();
}
