/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/remit-details.h"

#include "widgets/remit-drafts.h"
#include "widgets/remit-field-text.h"

G_BEGIN_DECLS

/* What the files of the details share: remit-details.c follows the cursor and shows, -edit.c edits. */

typedef enum
{
  REMIT_DETAIL_CELL_NOTE,
  REMIT_DETAIL_ROW_NOTE,
  REMIT_DETAIL_HOLDER,
  REMIT_DETAIL_SHORT_NAME,
  REMIT_DETAIL_ROLE_NOTE,
  REMIT_DETAIL_CHART_NOTE,
  REMIT_N_DETAILS,
} RemitDetail;

struct _RemitDetails
{
  GtkWidget parent_instance;

  GtkLabel *heading;
  GtkWidget *fold_button;
  GtkWidget *scroller;
  GtkLabel *line;
  GtkWidget *row_part;
  GtkWidget *role_part;
  GtkWidget *chart_part;
  RemitField *cell_note;
  RemitField *row_note;
  RemitField *holder;
  RemitField *short_name;
  RemitField *role_note;
  RemitField *chart_note;
  GtkDropDown *level;
  GtkDropDown *weight;
  GtkSwitch *agile;

  RemitMatrix *matrix;   /* weak */
  RemitHistory *history; /* of the chart that is shown, NULL for none */
  RemitChart *chart;     /* the history's */
  GSignalGroup *chart_signals;

  /* What is shown: a cell has a row and a role. */
  RemitResponsibility *row;
  RemitRole *role;
  RemitSection *section;
  RemitPlan *plan;

  RemitFieldText *texts[REMIT_N_DETAILS];
  RemitDrafts *drafts; /* what was typed and refused */
  char *before;        /* the text in which somebody types, as the chart had it when that began */
  RemitFieldText *typing; /* where, NULL for nowhere */
  guint follow_id;
  gboolean writing; /* the chart changes by what was done here */
  gboolean loading; /* the controls change by what is in the chart */
  gboolean folded;
};

void  remit_details_install_texts (RemitDetails  *self);
void  remit_details_load_texts    (RemitDetails  *self);
void  remit_details_follow_texts  (RemitDetails  *self);
void  remit_details_set_level     (RemitDetails  *self,
                                   RemitLevel     level);
void  remit_details_set_weight    (RemitDetails  *self,
                                   guint          weight);
void  remit_details_set_agile     (RemitDetails  *self,
                                   gboolean       agile);

G_END_DECLS
