/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"
#include "format/remit-format.h"
#include "format/remit-grammar.h"
#include "format/remit-id-table.h"

G_BEGIN_DECLS

/**
 * RemitBuilder:
 * @chart: the chart that grows
 * @error: (nullable): the first failure; once there is one, nothing more is to be built
 * @line: the line of the element that is being read
 *
 * Makes a chart of the elements of a file. The fields below @line are for the functions that do
 * it, in remit-build-matrix.c and remit-build-records.c.
 */
struct _RemitBuilder
{
  RemitChart *chart;
  GError *error;
  guint line;

  RemitIdTable *roles;
  RemitIdTable *sections;
  RemitIdTable *rows;
  RemitIdTable *plans;
  RemitIdTable *workshop_ids;
  GArray *open_references; /* of OpenReference: to workshops, which come later than plans */

  char *scheme_name;
  RemitLetter letters[REMIT_SCHEME_MAX_LETTERS];
  guint n_letters;
  RemitSet ascii_keys[128]; /* the letter that each ASCII character is the key of */

  RemitPlan *plan;  /* the one that is being read; it joins the chart when it is complete */
  guint row;        /* the row that is being read */
  guint role;       /* the role of the cell that was read last */
  RemitSet set;     /* its letters */
  RemitCell *cells; /* those of the row so far, as they came */
  guint n_row_cells;
  gboolean unsorted; /* they did not come in the order of roles */
  guint row_number; /* counts the row elements of all plans, from 1 on */
  guint *role_seen; /* by role: the number of the last row element with a cell of it */
  guint *row_seen;  /* by row: the number of the last plan that has it, from 1 on */
  gsize n_cells;

  RemitLimits *limits;
  RemitLimit limit;
  RemitRule rule;
  GPtrArray *acceptances;
  GPtrArray *workshops;
  GPtrArray *decisions;
};

RemitBuilder *remit_builder_new            (void);
void          remit_builder_free           (RemitBuilder     *self);

void          remit_builder_fail           (RemitBuilder     *self,
                                            RemitFormatError  code,
                                            const char       *format,
                                            ...) G_GNUC_PRINTF (3, 4);
void          remit_builder_fail_value     (RemitBuilder     *self,
                                            const char       *attribute,
                                            const RemitSlice *value);
gboolean      remit_builder_add_id         (RemitBuilder     *self,
                                            RemitIdTable     *table,
                                            const RemitSlice *id);
guint         remit_builder_find_role      (RemitBuilder     *self,
                                            const RemitSlice *id,
                                            guint             guess);
guint         remit_builder_find_row       (RemitBuilder     *self,
                                            const RemitSlice *id,
                                            guint             guess);
RemitPlan    *remit_builder_find_plan      (RemitBuilder     *self,
                                            const RemitSlice *id);
gboolean      remit_builder_check_workshop (RemitBuilder     *self,
                                            const RemitSlice *id);
void          remit_builder_defer_workshop (RemitBuilder     *self,
                                            const RemitSlice *id);
void          remit_builder_settle         (RemitBuilder     *self);
RemitDate     remit_builder_read_date      (RemitBuilder     *self,
                                            const char       *attribute,
                                            const RemitSlice *value);
gint64        remit_builder_read_time      (RemitBuilder     *self,
                                            const char       *attribute,
                                            const RemitSlice *value);
RemitSet      remit_builder_read_set       (RemitBuilder     *self,
                                            const RemitSlice *keys);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitBuilder, remit_builder_free)

G_END_DECLS
