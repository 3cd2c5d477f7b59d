/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-lettering.h"

#include "chart/remit-cells.h"

/* The letters of a chart in another scheme. A set of letters means nothing without its scheme, so the scheme and the
 * cells of all plans are exchanged at once, and nobody ever sees the one with the other's. The exchange takes the old
 * cells out whole, which makes it its own reverse also where letters were lost or two became one. */

struct _RemitLettering
{
  RemitScheme *scheme;
  GPtrArray *plans; /* of RemitPlan */
  GPtrArray *cells; /* of RemitCells, by plan */
};

static int
find_same (const RemitScheme *to,
           const RemitLetter *letter)
{
  const int index = remit_scheme_find_key (to, letter->key);

  return index >= 0 && remit_scheme_get_letter (to, (guint) index)->kind == letter->kind ? index : REMIT_LETTER_LOST;
}

/* The first letter of the same kind; one that is nobody else's already, if there is one. */
static int
find_kind (const RemitScheme *to,
           RemitKind          kind,
           RemitSet           taken)
{
  int found = REMIT_LETTER_LOST;

  for (guint i = 0; i < remit_scheme_get_n_letters (to); i++)
    {
      if (remit_scheme_get_letter (to, i)->kind != kind)
        continue;
      if ((taken & (1u << i)) == 0)
        return (int) i;
      if (found == REMIT_LETTER_LOST)
        found = (int) i;
    }
  return found;
}

/**
 * remit_letter_map_suggest:
 * @map: (out caller-allocates): what becomes of the letters
 * @from: the scheme of the chart
 * @to: another one
 *
 * Says what most people would want: a letter stays itself where key and kind are the same, else it becomes one of its
 * kind, be it one that another letter becomes too; what has no letter of its kind is lost.
 */
void
remit_letter_map_suggest (RemitLetterMap    *map,
                          const RemitScheme *from,
                          const RemitScheme *to)
{
  const guint n = remit_scheme_get_n_letters (from);
  RemitSet taken = 0;

  g_return_if_fail (map != NULL);

  for (guint i = 0; i < REMIT_SCHEME_MAX_LETTERS; i++)
    map->to[i] = REMIT_LETTER_LOST;
  for (guint i = 0; i < n; i++)
    {
      map->to[i] = find_same (to, remit_scheme_get_letter (from, i));
      if (map->to[i] != REMIT_LETTER_LOST)
        taken |= (RemitSet) (1u << map->to[i]);
    }
  for (guint i = 0; i < n; i++)
    {
      if (map->to[i] != REMIT_LETTER_LOST)
        continue;
      map->to[i] = find_kind (to, remit_scheme_get_letter (from, i)->kind, taken);
      if (map->to[i] != REMIT_LETTER_LOST)
        taken |= (RemitSet) (1u << map->to[i]);
    }
}

/**
 * remit_letter_map_apply:
 * @map: what becomes of the letters
 * @set: letters
 *
 * Gives the letters of a cell in the other scheme.
 *
 * Returns: the letters, maybe none
 */
RemitSet
remit_letter_map_apply (const RemitLetterMap *map,
                        RemitSet              set)
{
  RemitSet result = 0;

  g_return_val_if_fail (map != NULL, 0);

  for (guint i = 0; set >> i != 0; i++)
    if ((set & (1u << i)) != 0 && map->to[i] != REMIT_LETTER_LOST)
      result |= (RemitSet) (1u << map->to[i]);
  return result;
}

static void
map_cells (RemitCells           *cells,
           RemitPlan            *plan,
           const RemitLetterMap *map)
{
  const gboolean voice = remit_plan_get_sort (plan) == REMIT_SORT_VOICE;

  for (guint row = 0; row < remit_plan_get_n_rows (plan); row++)
    {
      guint n_cells;
      const RemitCell *old = remit_plan_get_cells (plan, row, &n_cells);

      for (guint i = 0; i < n_cells; i++)
        remit_cells_set_set (cells, row, old[i].role, remit_letter_map_apply (map, old[i].set));
      /* A voice that has answered has still done so. */
      if (voice && n_cells > 0 && !remit_cells_get_answered (cells, row))
        remit_cells_set_answered (cells, row, TRUE);
    }
}

/**
 * remit_lettering_new:
 * @chart: a chart
 * @scheme: another scheme
 * @map: what becomes of the chart's letters in it
 *
 * Works out the letters of all plans in another scheme; the chart stays as it is. Notes on cells stay, also where all
 * letters are lost.
 *
 * Returns: (transfer full): them
 */
RemitLettering *
remit_lettering_new (RemitChart           *chart,
                     RemitScheme          *scheme,
                     const RemitLetterMap *map)
{
  RemitLettering *self;

  g_return_val_if_fail (REMIT_IS_CHART (chart), NULL);
  g_return_val_if_fail (scheme != NULL && map != NULL, NULL);

  self = g_new0 (RemitLettering, 1);
  self->scheme = remit_scheme_ref (scheme);
  self->plans = g_ptr_array_new_with_free_func (g_object_unref);
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_cells_free);
  for (guint i = 0; i < remit_chart_get_n_plans (chart); i++)
    {
      RemitPlan *plan = remit_chart_get_plan (chart, i);
      RemitCells *cells = remit_cells_copy (remit_plan_get_storage (plan));

      map_cells (cells, plan, map);
      g_ptr_array_add (self->plans, g_object_ref (plan));
      g_ptr_array_add (self->cells, cells);
    }
  return self;
}

/**
 * remit_lettering_free:
 * @self: (nullable) (transfer full): letters
 *
 * Frees them.
 */
void
remit_lettering_free (RemitLettering *self)
{
  if (self == NULL)
    return;
  remit_scheme_unref (self->scheme);
  g_ptr_array_unref (self->plans);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * remit_lettering_swap:
 * @self: letters
 * @chart: their chart, as it was when they were made, or when they were taken out
 *
 * Exchanges the chart's scheme and letters with these.
 */
void
remit_lettering_swap (RemitLettering *self,
                      RemitChart     *chart)
{
  RemitScheme *old;

  g_return_if_fail (self != NULL);
  g_return_if_fail (REMIT_IS_CHART (chart));
  g_return_if_fail (self->plans->len == remit_chart_get_n_plans (chart));

  remit_chart_freeze (chart);
  for (guint i = 0; i < self->plans->len; i++)
    {
      RemitCells **cells = (RemitCells **) &g_ptr_array_index (self->cells, i);

      *cells = remit_plan_exchange_storage (g_ptr_array_index (self->plans, i), *cells);
    }
  old = remit_scheme_ref (remit_chart_get_scheme (chart));
  remit_chart_announce_all (chart);
  remit_chart_set_scheme (chart, self->scheme);
  remit_scheme_unref (self->scheme);
  self->scheme = old;
  remit_chart_thaw (chart);
}
