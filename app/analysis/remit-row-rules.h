/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-limits.h"
#include "chart/remit-plan.h"
#include "chart/remit-scheme.h"

G_BEGIN_DECLS

/**
 * RemitRowContext:
 * @masks: the letters of each kind
 * @holds: the letters that decide or do
 * @counted: every letter that is not of kind out
 * @values: the figure of each rule
 * @wanted: bit r is set when rule r is not switched off
 * @n_roles: how many roles the chart has
 *
 * What the row rules need to know of a chart beside the cells of a row.
 */
typedef struct
{
  RemitSet masks[REMIT_N_KINDS];
  RemitSet holds;
  RemitSet counted;
  guint values[REMIT_N_RULES];
  guint32 wanted;
  guint n_roles;
} RemitRowContext;

void     remit_row_context_init (RemitRowContext       *self,
                                 const RemitScheme     *scheme,
                                 const RemitLimits     *limits,
                                 guint                  n_roles);

guint32  remit_check_row        (const RemitRowContext *context,
                                 const RemitCell       *cells,
                                 guint                  n_cells);
guint32  remit_check_cell       (const RemitRowContext *context,
                                 RemitSet               set);
gboolean remit_row_is_filled    (const RemitRowContext *context,
                                 const RemitCell       *cells,
                                 guint                  n_cells);
gboolean remit_row_rule_names   (const RemitRowContext *context,
                                 RemitRule              rule,
                                 RemitSet               set);

G_END_DECLS
