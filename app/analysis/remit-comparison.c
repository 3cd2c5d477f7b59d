/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"
#include "config.h"

#include "analysis/remit-comparison.h"

#include <glib/gi18n.h>

/* Comparing two sides, each a role in a plan, row by row.
 *
 * One walk over the rows judges each of them, adds up the figures and calls whoever wants to know. Weights and counts
 * are whole numbers until somebody asks for a share. Letters of kind out count as blank. */

typedef struct
{
  const RemitScheme *scheme;
  RemitSet decides;
  RemitSet does;
  RemitSet holds;
  RemitSet counted;
} Masks;

typedef struct
{
  const char *nick;
  const char *title;
} VerdictInfo;

static const VerdictInfo verdicts[REMIT_N_VERDICTS] = {
  /* TRANSLATORS: Heading over responsibilities that two roles both decide. */
  {"both-decide",  N_ ("Both decide")                           },
 /* TRANSLATORS: Heading over responsibilities that two roles both do. */
  { "both-do",     N_ ("Both do it")                            },
 /* TRANSLATORS: Heading over responsibilities that one role decides and the other does. */
  { "handed-over", N_ ("Handed over")                           },
  { "in-the-loop", N_ ("One holds it, the other is in the loop")},
  { "one-only",    N_ ("Only one of them")                      },
 /* TRANSLATORS: Heading over responsibilities that neither of two roles decides or does. */
  { "no-holder",   N_ ("Neither holds it")                      },
  { "absent",      N_ ("Neither has a part")                    },
};

static void
fill_masks (Masks *masks, const RemitScheme *scheme)
{
  masks->scheme = scheme;
  masks->decides = remit_scheme_get_mask (scheme, REMIT_KIND_DECIDES);
  masks->does = remit_scheme_get_mask (scheme, REMIT_KIND_DOES);
  masks->holds = remit_scheme_get_holds (scheme);
  masks->counted = remit_scheme_get_counted (scheme);
}

/* Two roles that hold a row without both deciding or both doing it: one decides, the other does. */
static RemitVerdict
judge (const Masks *masks, RemitSet first, RemitSet second)
{
  gboolean first_holds = (first & masks->holds) != 0;
  gboolean second_holds = (second & masks->holds) != 0;

  if ((first & masks->decides) != 0 && (second & masks->decides) != 0)
    return REMIT_VERDICT_BOTH_DECIDE;
  if ((first & masks->does) != 0 && (second & masks->does) != 0)
    return REMIT_VERDICT_BOTH_DO;
  if (first_holds && second_holds)
    return REMIT_VERDICT_HANDED_OVER;

  first &= masks->counted;
  second &= masks->counted;
  if (first == 0 && second == 0)
    return REMIT_VERDICT_ABSENT;
  if (!first_holds && !second_holds)
    return REMIT_VERDICT_NO_HOLDER;

  return first != 0 && second != 0 ? REMIT_VERDICT_IN_THE_LOOP : REMIT_VERDICT_ONE_ONLY;
}

static void
add_similarity (RemitComparison *figures, const Masks *masks, const RemitSet sets[2], guint weight)
{
  guint first = remit_scheme_get_weight (masks->scheme, sets[0] & masks->counted);
  guint second = remit_scheme_get_weight (masks->scheme, sets[1] & masks->counted);

  figures->s_min += (guint64) weight * MIN (first, second);
  figures->s_max += (guint64) weight * MAX (first, second);
}

static void
add_held (RemitComparison *figures, const Masks *masks, const RemitSet sets[2], guint weight)
{
  gboolean holds[2] = { (sets[0] & masks->holds) != 0, (sets[1] & masks->holds) != 0 };

  for (guint side = 0; side < 2; side++)
    if (holds[side])
      {
        figures->n_holds[side]++;
        figures->w_holds[side] += weight;
      }

  if (holds[0] && holds[1])
    {
      figures->n_common++;
      figures->w_common += weight;
    }

  if (holds[0] || holds[1])
    {
      figures->n_union++;
      figures->w_union += weight;
    }
}

static void
add_row (RemitComparison *figures,
         const Masks *masks,
         RemitResponsibility *row,
         RemitVerdict verdict,
         const RemitSet sets[2])
{
  guint weight = remit_responsibility_get_weight (row);

  figures->counts[verdict]++;
  add_similarity (figures, masks, sets, weight);
  add_held (figures, masks, sets, weight);

  if (verdict == REMIT_VERDICT_BOTH_DECIDE || verdict == REMIT_VERDICT_BOTH_DO)
    {
      figures->n_twice++;
      figures->n_twice_strategic += remit_responsibility_get_level (row) == REMIT_LEVEL_STRATEGIC;
      figures->w_twice += weight;
    }
}

static double
divide (guint64 part, guint64 whole)
{
  return whole > 0 ? (double) part / (double) whole : 0.0;
}

/**
 * remit_verdict_judge:
 * @scheme: the letters
 * @first: the letters of one side
 * @second: the letters of the other
 *
 * Judges one responsibility.
 *
 * Returns: the first verdict that fits
 */
RemitVerdict
remit_verdict_judge (const RemitScheme *scheme, RemitSet first, RemitSet second)
{
  Masks masks;

  g_return_val_if_fail (scheme != NULL, REMIT_VERDICT_ABSENT);

  fill_masks (&masks, scheme);
  return judge (&masks, first, second);
}

/**
 * remit_verdict_to_nick:
 * @verdict: a verdict
 *
 * Returns: its name in JSON, such as "both-decide"
 */
const char *
remit_verdict_to_nick (RemitVerdict verdict)
{
  g_return_val_if_fail (verdict < REMIT_N_VERDICTS, NULL);
  return verdicts[verdict].nick;
}

/**
 * remit_verdict_get_title:
 * @verdict: a verdict
 *
 * Returns: its name on screen, translated
 */
const char *
remit_verdict_get_title (RemitVerdict verdict)
{
  g_return_val_if_fail (verdict < REMIT_N_VERDICTS, NULL);
  return _ (verdicts[verdict].title);
}

/**
 * remit_comparison_walk:
 * @chart: a chart
 * @sides: the two sides; their plans are in @chart
 * @walker: what to do on the way
 * @user_data: for @walker
 *
 * Compares two sides in chart order. Both may be one and the same.
 */
void
remit_comparison_walk (RemitChart *chart,
                       const RemitSide sides[2],
                       const RemitComparisonWalker *walker,
                       gpointer user_data)
{
  RemitComparison figures = { 0 };
  Masks masks;

  g_return_if_fail (REMIT_IS_CHART (chart));
  g_return_if_fail (REMIT_IS_PLAN (sides[0].plan) && REMIT_IS_PLAN (sides[1].plan));
  g_return_if_fail (walker != NULL);

  fill_masks (&masks, remit_chart_get_scheme (chart));
  if (walker->begin != NULL)
    walker->begin (chart, sides, user_data);

  for (guint row = 0; row < remit_chart_get_n_rows (chart); row++)
    {
      RemitSet sets[2] = { remit_plan_get_set (sides[0].plan, row, sides[0].role),
                           remit_plan_get_set (sides[1].plan, row, sides[1].role) };
      RemitVerdict verdict = judge (&masks, sets[0], sets[1]);

      add_row (&figures, &masks, remit_chart_get_row (chart, row), verdict, sets);
      if (walker->row != NULL && verdict != REMIT_VERDICT_ABSENT)
        walker->row (chart, row, verdict, sets, user_data);
    }

  if (walker->end != NULL)
    walker->end (chart, &figures, user_data);
}

static void
measured_cb (RemitChart *chart, const RemitComparison *figures, gpointer user_data)
{
  *(RemitComparison *) user_data = *figures;
}

/**
 * remit_comparison_measure:
 * @chart: a chart
 * @sides: the two sides; their plans are in @chart
 * @figures: (out): the figures
 *
 * Compares two sides when only the figures matter.
 */
void
remit_comparison_measure (RemitChart *chart, const RemitSide sides[2], RemitComparison *figures)
{
  const RemitComparisonWalker walker = { .end = measured_cb };

  g_return_if_fail (figures != NULL);

  *figures = (RemitComparison){ 0 };
  remit_comparison_walk (chart, sides, &walker, figures);
}

/**
 * remit_comparison_get_redundancy:
 * @self: figures
 *
 * Returns: the share, 0 to 1, of what either holds that is held twice, by weight; 0 when they hold nothing
 */
double
remit_comparison_get_redundancy (const RemitComparison *self)
{
  g_return_val_if_fail (self != NULL, 0.0);
  return divide (self->w_twice, self->w_union);
}

/**
 * remit_comparison_get_duplication:
 * @self: figures
 * @side: 0 or 1
 *
 * Returns: the share, 0 to 1, of what @side holds that is held twice, by weight; 0 when it holds nothing
 */
double
remit_comparison_get_duplication (const RemitComparison *self, guint side)
{
  g_return_val_if_fail (self != NULL, 0.0);
  g_return_val_if_fail (side < 2, 0.0);
  return divide (self->w_twice, self->w_holds[side]);
}

/**
 * remit_comparison_get_containment:
 * @self: figures
 * @side: 0 or 1
 *
 * Returns: the share, 0 to 1, of what @side holds that the other holds too, by weight; 0 when it holds nothing
 */
double
remit_comparison_get_containment (const RemitComparison *self, guint side)
{
  g_return_val_if_fail (self != NULL, 0.0);
  g_return_val_if_fail (side < 2, 0.0);
  return divide (self->w_common, self->w_holds[side]);
}

/**
 * remit_comparison_get_jaccard:
 * @self: figures
 *
 * Returns: the share, 0 to 1, of what either holds that both hold, by weight; 0 when they hold nothing
 */
double
remit_comparison_get_jaccard (const RemitComparison *self)
{
  g_return_val_if_fail (self != NULL, 0.0);
  return divide (self->w_common, self->w_union);
}

/**
 * remit_comparison_get_similarity:
 * @self: figures
 *
 * Returns: the weighted Jaccard index, 0 to 1, over the weights of letters and rows; 0 when neither has a letter that
 *   weighs anything
 */
double
remit_comparison_get_similarity (const RemitComparison *self)
{
  g_return_val_if_fail (self != NULL, 0.0);
  return divide (self->s_min, self->s_max);
}

/**
 * remit_comparison_dup_sentence:
 * @self: figures
 *
 * Says the redundancy in words, by number of responsibilities.
 *
 * Returns: (transfer full): a sentence without a full stop, translated
 */
char *
remit_comparison_dup_sentence (const RemitComparison *self)
{
  g_autofree char *twice = NULL;
  g_autofree char *strategic = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->n_union == 0)
    return g_strdup (_ ("They hold no responsibilities"));

  /* TRANSLATORS: Of two roles. To hold is to decide or to do. The first number is how many are held by both,
   * the second, which decides on singular and plural, how many are held by either of them. */
  twice = g_strdup_printf (ngettext ("%u of %u responsibility that they hold is held twice",
                                     "%u of %u responsibilities that they hold are held twice", self->n_union),
                           self->n_twice, self->n_union);
  if (self->n_twice_strategic == 0)
    return g_steal_pointer (&twice);

  /* TRANSLATORS: Follows, after a comma, “5 of 14 responsibilities that they hold are held twice”. */
  strategic = g_strdup_printf (ngettext ("%u of them strategic", "%u of them strategic", self->n_twice_strategic),
                               self->n_twice_strategic);
  /* TRANSLATORS: “5 of 14 responsibilities that they hold are held twice” and “3 of them strategic”. */
  return g_strdup_printf (_ ("%s, %s"), twice, strategic);
}
