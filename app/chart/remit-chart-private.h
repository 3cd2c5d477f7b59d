/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"

G_BEGIN_DECLS

/* What the files of the chart share: remit-chart.c has the object and what stands beside the
 * matrix, -items.c finds items, -layout.c changes the matrix. */

enum
{
  REMIT_CHART_CELL_CHANGED,
  REMIT_CHART_CELL_NOTE_CHANGED,
  REMIT_CHART_ITEM_CHANGED,
  REMIT_CHART_LAYOUT_CHANGED,
  REMIT_CHART_N_SIGNALS,
};

enum
{
  REMIT_CHART_IDS_ROLE,
  REMIT_CHART_IDS_SECTION,
  REMIT_CHART_IDS_ROW,
  REMIT_CHART_IDS_PLAN,
  REMIT_CHART_N_IDS,
};

struct _RemitChart
{
  GObject parent_instance;

  char *title;
  char *note;
  RemitScheme *scheme;
  RemitLimits *limits;
  GPtrArray *acceptances;
  GPtrArray *workshops;
  GPtrArray *decisions;
  RemitExtras *extras[REMIT_N_PARTS];

  RemitList *roles;
  RemitList *sections;
  RemitList *rows;
  RemitList *plans;
  GArray *starts; /* of guint: the first row of each section */
  GHashTable *ids[REMIT_CHART_N_IDS]; /* from id to item, not owned */
  guint freeze_count;
  gboolean layout_pending;
};

extern guint remit_chart_signals[REMIT_CHART_N_SIGNALS];

G_END_DECLS
