/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/remit-finding-group.h"
#include "analysis/remit-pairs.h"

G_BEGIN_DECLS

/**
 * RemitReading:
 * @chart: the chart
 * @plan: the plan that is read
 * @limits: (nullable): severities and figures, if not the chart's own
 * @context: letters and limits; no rule is wanted of a voice
 * @n_rows: rows of the plan, none when it has left the chart
 * @n_filled: rows that are filled
 * @rows: per row, the rules that report it or one of its cells
 * @roles: per role, the rules that report it
 * @tallies: per role, what it has
 * @holders: per role, a number that stands for its holder, 0 for none
 * @whole: the rules that report the plan as a whole
 * @pairs: what any two roles have in common
 *
 * What the rules have to say of a plan, whether somebody accepted it or not. Inside the analysis' folder only.
 */
typedef struct
{
  RemitChart *chart;
  RemitPlan *plan;
  RemitLimits *limits;
  RemitRowContext context;
  guint n_rows;
  guint n_filled;
  guint32 *rows;
  guint32 *roles;
  RemitRoleTally *tallies;
  guint16 *holders;
  guint32 whole;
  RemitPairs *pairs;
} RemitReading;

/**
 * RemitReadingVisit:
 * @key: a finding
 * @was: whether it was reported before
 * @is: whether it is reported now
 * @user_data: what was given with the function
 *
 * Told of a finding that came, went, or that a change touched.
 */
typedef void (*RemitReadingVisit) (RemitFindingKey key, gboolean was, gboolean is, gpointer user_data);

RemitReading         *remit_reading_new       (RemitChart         *chart,
                                               RemitPlan          *plan,
                                               RemitLimits        *limits);
void                  remit_reading_free      (RemitReading       *self);
void                  remit_reading_build     (RemitReading       *self,
                                               RemitReadingVisit   visit,
                                               gpointer            user_data);
void                  remit_reading_repeat    (RemitReading       *self,
                                               RemitRule           rule,
                                               RemitReadingVisit   visit,
                                               gpointer            user_data);
void                  remit_reading_repeat_row (RemitReading      *self,
                                                guint              row,
                                                RemitReadingVisit  visit,
                                                gpointer           user_data);
void                  remit_reading_change    (RemitReading       *self,
                                               guint               row,
                                               guint               role,
                                               RemitSet            old_set,
                                               RemitSet            new_set,
                                               RemitReadingVisit   visit,
                                               gpointer            user_data);
gboolean              remit_reading_has       (RemitReading       *self,
                                               RemitFindingKey     key);
void                  remit_reading_get_pair  (RemitReading       *self,
                                               guint               first,
                                               guint               second,
                                               RemitPairFigures   *figures);

RemitFinding         *remit_reading_make_finding (RemitReading    *self,
                                                  RemitFindingKey  key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitReading, remit_reading_free)

G_END_DECLS
