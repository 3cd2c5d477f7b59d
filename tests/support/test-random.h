/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"

G_BEGIN_DECLS

/**
 * TestRandomFlags:
 * @TEST_RANDOM_PLAIN: roles, rows, plans, notes
 * @TEST_RANDOM_RECORDS: limits, acceptances, workshops, decisions and voices as well
 * @TEST_RANDOM_FOREIGN: foreign content as well
 *
 * What a random chart has.
 */
typedef enum
{
  TEST_RANDOM_PLAIN = 0,
  TEST_RANDOM_RECORDS = 1 << 0,
  TEST_RANDOM_FOREIGN = 1 << 1,
} TestRandomFlags;

RemitChart *test_random_chart    (GRand           *rand,
                                  guint            max_rows,
                                  guint            max_roles,
                                  TestRandomFlags  flags);
char       *test_random_text     (GRand           *rand,
                                  guint            max_length);
gboolean    test_random_chance   (GRand           *rand,
                                  guint            percent);
guint       test_random_duration (void);

G_END_DECLS
