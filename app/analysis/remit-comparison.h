/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"

G_BEGIN_DECLS

/**
 * RemitVerdict:
 * @REMIT_VERDICT_BOTH_DECIDE: both decide
 * @REMIT_VERDICT_BOTH_DO: both do
 * @REMIT_VERDICT_HANDED_OVER: one decides, the other does
 * @REMIT_VERDICT_IN_THE_LOOP: one holds it, the other has some other letter
 * @REMIT_VERDICT_ONE_ONLY: one holds it, the other is blank
 * @REMIT_VERDICT_NO_HOLDER: neither holds it, at least one has a letter
 * @REMIT_VERDICT_ABSENT: both are blank
 *
 * What two sides make of one responsibility. The first that fits, in this order.
 */
typedef enum
{
  REMIT_VERDICT_BOTH_DECIDE,
  REMIT_VERDICT_BOTH_DO,
  REMIT_VERDICT_HANDED_OVER,
  REMIT_VERDICT_IN_THE_LOOP,
  REMIT_VERDICT_ONE_ONLY,
  REMIT_VERDICT_NO_HOLDER,
  REMIT_VERDICT_ABSENT,
} RemitVerdict;

#define REMIT_N_VERDICTS 7

/**
 * RemitSide:
 * @plan: the plan
 * @role: the position of the role
 *
 * One side of a comparison: a role in a plan.
 */
typedef struct
{
  RemitPlan *plan;
  guint role;
} RemitSide;

/**
 * RemitComparison:
 * @counts: rows by verdict
 * @n_holds: rows that each side holds
 * @n_common: rows that both hold
 * @n_union: rows that either holds
 * @n_twice: rows that both decide or both do
 * @n_twice_strategic: those of them that are strategic
 * @w_holds: weight of the rows that each side holds
 * @w_common: weight of the rows that both hold
 * @w_union: weight of the rows that either holds
 * @w_twice: weight of the rows held twice
 * @s_min: sum of weight times the smaller of the two sides' letter weights
 * @s_max: sum of weight times the larger of the two sides' letter weights
 *
 * The figures of a comparison of two sides.
 */
typedef struct
{
  guint counts[REMIT_N_VERDICTS];
  guint n_holds[2];
  guint n_common;
  guint n_union;
  guint n_twice;
  guint n_twice_strategic;
  guint w_holds[2];
  guint w_common;
  guint w_union;
  guint w_twice;
  guint64 s_min;
  guint64 s_max;
} RemitComparison;

/**
 * RemitComparisonWalker:
 * @begin: (nullable): called first
 * @row: (nullable): called for each row in chart order, those with both sides blank left out
 * @end: (nullable): called last, with the figures
 *
 * What to do along a comparison. Text, JSON, a view and a report are four of these.
 */
typedef struct
{
  void (*begin) (RemitChart *chart, const RemitSide sides[2], gpointer user_data);
  void (*row) (RemitChart *chart, guint row, RemitVerdict verdict, const RemitSet sets[2], gpointer user_data);
  void (*end) (RemitChart *chart, const RemitComparison *figures, gpointer user_data);
} RemitComparisonWalker;

void         remit_comparison_walk            (RemitChart                  *chart,
                                               const RemitSide              sides[2],
                                               const RemitComparisonWalker *walker,
                                               gpointer                     user_data);
void         remit_comparison_measure         (RemitChart                  *chart,
                                               const RemitSide              sides[2],
                                               RemitComparison             *figures);

double       remit_comparison_get_redundancy  (const RemitComparison *self);
double       remit_comparison_get_duplication (const RemitComparison *self,
                                               guint                  side);
double       remit_comparison_get_containment (const RemitComparison *self,
                                               guint                  side);
double       remit_comparison_get_jaccard     (const RemitComparison *self);
double       remit_comparison_get_similarity  (const RemitComparison *self);
char        *remit_comparison_dup_sentence    (const RemitComparison *self);

RemitVerdict remit_verdict_judge              (const RemitScheme *scheme,
                                               RemitSet           first,
                                               RemitSet           second);
const char  *remit_verdict_to_nick            (RemitVerdict       verdict);
const char  *remit_verdict_get_title          (RemitVerdict       verdict);

G_END_DECLS
