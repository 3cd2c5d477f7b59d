/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-lettering.h"
#include "history/remit-edit.h"

G_BEGIN_DECLS

/* What the files of the edit share: remit-edit.c builds edits, -swap.c does them and says whether
 * they may be done. */

typedef enum
{
  REMIT_STEP_CELL,
  REMIT_STEP_CELL_NOTE,
  REMIT_STEP_ANSWERED,
  REMIT_STEP_PROPERTY,
  REMIT_STEP_LETTERING,
  REMIT_STEP_INSERT_ROLE,
  REMIT_STEP_REMOVE_ROLE,
  REMIT_STEP_MOVE_ROLE,
  REMIT_STEP_INSERT_SECTION,
  REMIT_STEP_REMOVE_SECTION,
  REMIT_STEP_MOVE_SECTION,
  REMIT_STEP_INSERT_ROW,
  REMIT_STEP_REMOVE_ROW,
  REMIT_STEP_MOVE_ROW,
  REMIT_STEP_INSERT_PLAN,
  REMIT_STEP_REMOVE_PLAN,
  REMIT_STEP_MOVE_PLAN,
} RemitStepKind;

typedef struct
{
  RemitStepKind kind;
  guint row;     /* of cells; else the position of what comes, goes or moves */
  guint role;    /* of cells; else where it moves to */
  guint section; /* of rows */
  union
  {
    RemitSet set;
    gboolean answered;
    char *note;
    GValue *value;
    RemitColumn *column;
    RemitStrip *strip;
    RemitLettering *lettering;
    gpointer item;
  };
  gpointer object; /* owned: the plan of cells or one that comes, goes or moves, or whose property it is */
  const char *property;
} RemitStep;

struct _RemitEdit
{
  char *name;
  GArray *steps; /* of RemitStep */
  gboolean typing;
};

void remit_step_free_value (GValue *value);

G_END_DECLS
