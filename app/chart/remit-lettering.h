/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"

G_BEGIN_DECLS

/**
 * REMIT_LETTER_LOST:
 *
 * Where a letter goes that has no place in another scheme.
 */
#define REMIT_LETTER_LOST (-1)

/**
 * RemitLetterMap:
 * @to: for each letter of a scheme its place in another one, or %REMIT_LETTER_LOST
 *
 * What becomes of the letters of a scheme in another one. Several may become one.
 */
typedef struct
{
  int to[REMIT_SCHEME_MAX_LETTERS];
} RemitLetterMap;

void            remit_letter_map_suggest (RemitLetterMap       *map,
                                          const RemitScheme    *from,
                                          const RemitScheme    *to);
RemitSet        remit_letter_map_apply   (const RemitLetterMap *map,
                                          RemitSet              set);

/**
 * RemitLettering:
 *
 * A scheme with the letters of all plans of a chart in it, outside of the chart.
 */
typedef struct _RemitLettering RemitLettering;

RemitLettering *remit_lettering_new      (RemitChart           *chart,
                                          RemitScheme          *scheme,
                                          const RemitLetterMap *map);
void            remit_lettering_free     (RemitLettering       *self);
void            remit_lettering_swap     (RemitLettering       *self,
                                          RemitChart           *chart);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitLettering, remit_lettering_free)

G_END_DECLS
