/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "analysis/remit-scheme-change.h"

#include <glib/gi18n.h>

#include "analysis/remit-accepted.h"

/* A chart goes over to another scheme: what that loses, and the edit that does it. A chart has few different sets of
 * letters in very many cells, so they are counted once, and each choice of what becomes of a letter is measured from
 * the counts alone. Everything that names letters goes over together: cells, decisions, and what acceptances
 * remember, so that a finding that was accepted is still accepted when its letters only changed their names. */

#define N_SETS (1 << REMIT_SCHEME_MAX_LETTERS)

struct _RemitLetterCounts
{
  guint n[N_SETS];
};

static guint
count_letters (RemitSet set)
{
  return (guint) __builtin_popcount (set);
}

static void
count_plan (RemitLetterCounts *self,
            RemitPlan         *plan)
{
  for (guint row = 0; row < remit_plan_get_n_rows (plan); row++)
    {
      guint n_cells;
      const RemitCell *cells = remit_plan_get_cells (plan, row, &n_cells);

      for (guint i = 0; i < n_cells; i++)
        self->n[cells[i].set]++;
    }
}

static void
count_decision (RemitLetterCounts   *self,
                const RemitDecision *decision)
{
  for (guint i = 0; i < decision->cells->len; i++)
    self->n[((const RemitDecidedCell *) g_ptr_array_index (decision->cells, i))->set]++;
}

/**
 * remit_letter_counts_new:
 * @chart: a chart
 *
 * Counts the letters of a chart: of all plans, and of what was decided.
 *
 * Returns: (transfer full): the counts
 */
RemitLetterCounts *
remit_letter_counts_new (RemitChart *chart)
{
  RemitLetterCounts *self;

  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);

  self = g_new0 (RemitLetterCounts, 1);
  for (guint i = 0; i < remit_chart_get_n_plans (chart); i++)
    count_plan (self, remit_chart_get_plan (chart, i));
  for (guint i = 0; i < remit_chart_get_decisions (chart)->len; i++)
    count_decision (self, g_ptr_array_index (remit_chart_get_decisions (chart), i));
  return self;
}

/**
 * remit_letter_counts_free:
 * @self: (nullable) (transfer full): counts
 *
 * Frees counts.
 */
void
remit_letter_counts_free (RemitLetterCounts *self)
{
  g_free (self);
}

/**
 * remit_letter_counts_get:
 * @self: counts
 * @letter: the place of a letter in the scheme
 *
 * Tells in how many cells a letter stands.
 *
 * Returns: their number, over all plans
 */
guint
remit_letter_counts_get (const RemitLetterCounts *self,
                         guint                    letter)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (letter < REMIT_SCHEME_MAX_LETTERS, 0);

  for (guint set = 0; set < N_SETS; set++)
    if ((set & (1u << letter)) != 0)
      n += self->n[set];
  return n;
}

static RemitSet
get_lost (const RemitLetterMap *map)
{
  RemitSet lost = 0;

  for (guint i = 0; i < REMIT_SCHEME_MAX_LETTERS; i++)
    if (map->to[i] == REMIT_LETTER_LOST)
      lost |= (RemitSet) (1u << i);
  return lost;
}

/**
 * remit_letter_counts_measure:
 * @self: counts
 * @map: what becomes of the letters
 * @loss: (out caller-allocates): what that loses
 *
 * Tells what a change of the scheme loses.
 */
void
remit_letter_counts_measure (const RemitLetterCounts *self,
                             const RemitLetterMap    *map,
                             RemitSchemeLoss         *loss)
{
  RemitSet lost;

  g_return_if_fail (self != NULL && map != NULL && loss != NULL);

  *loss = (RemitSchemeLoss) { 0 };
  lost = get_lost (map);
  for (guint set = 1; set < N_SETS; set++)
    {
      const guint n = self->n[set];
      RemitSet after;

      if (n == 0)
        continue;
      after = remit_letter_map_apply (map, (RemitSet) set);
      loss->n_lost += n * count_letters ((RemitSet) set & lost);
      loss->n_joined += n * (count_letters ((RemitSet) set & ~lost) - count_letters (after));
      loss->n_blank += after == 0 ? n : 0;
      for (guint i = 0; i < REMIT_SCHEME_MAX_LETTERS; i++)
        if ((set & lost & (1u << i)) != 0)
          loss->letters[i] += n;
    }
}

static RemitDecision *
map_decision (const RemitDecision  *decision,
              const RemitLetterMap *map)
{
  RemitDecision *mapped = remit_decision_new (decision->plan, decision->row);

  mapped->workshop = g_strdup (decision->workshop);
  mapped->at = decision->at;
  mapped->note = g_strdup (decision->note);
  mapped->note_extras = remit_extras_copy (decision->note_extras);
  mapped->extras = remit_extras_copy (decision->extras);
  for (guint i = 0; i < decision->cells->len; i++)
    {
      const RemitDecidedCell *cell = g_ptr_array_index (decision->cells, i);
      const RemitSet set = remit_letter_map_apply (map, cell->set);

      if (set != 0 || cell->note != NULL)
        remit_decision_add (mapped, cell->role, set, cell->note)->extras = remit_extras_copy (cell->extras);
    }
  return mapped;
}

static void
add_decisions (RemitEdit            *edit,
               RemitChart           *chart,
               const RemitLetterMap *map)
{
  GPtrArray *decisions = remit_chart_get_decisions (chart);
  g_autoptr (GPtrArray) mapped = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_decision_free);
  g_auto (GValue) value = G_VALUE_INIT;

  if (decisions->len == 0)
    return;
  for (guint i = 0; i < decisions->len; i++)
    g_ptr_array_add (mapped, map_decision (g_ptr_array_index (decisions, i), map));
  g_value_init (&value, G_TYPE_PTR_ARRAY);
  g_value_set_boxed (&value, mapped);
  remit_edit_set_property (edit, chart, "decisions", &value);
}

/* What was accepted and still holds is accepted in the other letters too; what has lapsed keeps what it remembers. */
static RemitAcceptance *
map_acceptance (RemitChart            *chart,
                const RemitAcceptance *acceptance,
                RemitScheme           *scheme,
                const RemitLetterMap  *map)
{
  RemitAcceptance *mapped = remit_acceptance_copy (acceptance);

  if (remit_acceptance_judge (acceptance, chart, 0) == REMIT_REOPENED_CHANGED)
    return mapped;
  g_free (mapped->was);
  mapped->was = remit_was_dup_mapped (chart, acceptance->rule, acceptance->plan, acceptance->rows, acceptance->roles,
                                      scheme, map);
  return mapped;
}

static void
add_acceptances (RemitEdit            *edit,
                 RemitChart           *chart,
                 RemitScheme          *scheme,
                 const RemitLetterMap *map)
{
  GPtrArray *acceptances = remit_chart_get_acceptances (chart);
  g_autoptr (GPtrArray) mapped = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_acceptance_free);
  g_auto (GValue) value = G_VALUE_INIT;

  if (acceptances->len == 0)
    return;
  for (guint i = 0; i < acceptances->len; i++)
    g_ptr_array_add (mapped, map_acceptance (chart, g_ptr_array_index (acceptances, i), scheme, map));
  g_value_init (&value, G_TYPE_PTR_ARRAY);
  g_value_set_boxed (&value, mapped);
  remit_edit_set_property (edit, chart, "acceptances", &value);
}

/**
 * remit_scheme_change_new:
 * @chart: a chart
 * @scheme: the scheme that it shall have
 * @map: what becomes of its letters
 *
 * Makes the edit with which a chart goes over to another scheme.
 *
 * Returns: (transfer full): the edit, for the chart as it is now
 */
RemitEdit *
remit_scheme_change_new (RemitChart           *chart,
                         RemitScheme          *scheme,
                         const RemitLetterMap *map)
{
  RemitEdit *edit;

  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);
  g_return_val_if_fail (scheme != NULL && map != NULL, NULL);

  /* TRANSLATORS: the name of an edit, as it stands behind "Undo": the chart gets other letters */
  edit = remit_edit_new (_("Change Scheme"));
  add_acceptances (edit, chart, scheme, map);
  add_decisions (edit, chart, map);
  remit_edit_set_lettering (edit, remit_lettering_new (chart, scheme, map));
  return edit;
}
