/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-limits.h"
#include "chart/remit-list.h"
#include "chart/remit-plan.h"
#include "chart/remit-records.h"
#include "chart/remit-responsibility.h"
#include "chart/remit-role.h"
#include "chart/remit-scheme.h"
#include "chart/remit-section.h"
#include "chart/remit-text.h"

G_BEGIN_DECLS

#define REMIT_CHART_MAX_ROWS 100000
#define REMIT_CHART_MAX_ROLES 5000
#define REMIT_CHART_MAX_CELLS 10000000
#define REMIT_CHART_MAX_PLANS 200
#define REMIT_CHART_MAX_TEXT 65536
#define REMIT_ID_MAX_LENGTH 24

/**
 * RemitPart:
 *
 * The elements of a file that occur once, for the foreign content that stands on them.
 * @REMIT_PART_DOCUMENT holds what stands before (inside) and after the root element.
 */
typedef enum
{
  REMIT_PART_DOCUMENT,
  REMIT_PART_CHART,
  REMIT_PART_TITLE,
  REMIT_PART_NOTE,
  REMIT_PART_SCHEME,
  REMIT_PART_ROLES,
  REMIT_PART_RESPONSIBILITIES,
  REMIT_PART_PLANS,
  REMIT_PART_LIMITS,
  REMIT_PART_ACCEPTED,
  REMIT_PART_WORKSHOPS,
  REMIT_PART_DECISIONS,
} RemitPart;

#define REMIT_N_PARTS 12

/**
 * RemitStrip:
 *
 * A row that was taken out of a chart, with its cells in every plan.
 */
typedef struct _RemitStrip RemitStrip;

/**
 * RemitColumn:
 *
 * A role that was taken out of a chart, with its cells in every plan.
 */
typedef struct _RemitColumn RemitColumn;

#define REMIT_TYPE_CHART (remit_chart_get_type ())
G_DECLARE_FINAL_TYPE (RemitChart, remit_chart, REMIT, CHART, GObject)

RemitChart          *remit_chart_new                (RemitScheme         *scheme);

const char          *remit_chart_get_title          (RemitChart          *self);
void                 remit_chart_set_title          (RemitChart          *self,
                                                     const char          *title);
const char          *remit_chart_get_note           (RemitChart          *self);
void                 remit_chart_set_note           (RemitChart          *self,
                                                     const char          *note);
RemitScheme         *remit_chart_get_scheme         (RemitChart          *self);
void                 remit_chart_set_scheme         (RemitChart          *self,
                                                     RemitScheme         *scheme);
RemitLimits         *remit_chart_get_limits         (RemitChart          *self);
void                 remit_chart_set_limits         (RemitChart          *self,
                                                     RemitLimits         *limits);
GPtrArray           *remit_chart_get_acceptances    (RemitChart          *self);
void                 remit_chart_set_acceptances    (RemitChart          *self,
                                                     GPtrArray           *acceptances);
GPtrArray           *remit_chart_get_workshops      (RemitChart          *self);
void                 remit_chart_set_workshops      (RemitChart          *self,
                                                     GPtrArray           *workshops);
GPtrArray           *remit_chart_get_decisions      (RemitChart          *self);
void                 remit_chart_set_decisions      (RemitChart          *self,
                                                     GPtrArray           *decisions);
RemitExtras         *remit_chart_get_extras         (RemitChart          *self,
                                                     RemitPart            part);
void                 remit_chart_take_extras        (RemitChart          *self,
                                                     RemitPart            part,
                                                     RemitExtras         *extras);

RemitList           *remit_chart_get_roles          (RemitChart          *self);
RemitList           *remit_chart_get_sections       (RemitChart          *self);
RemitList           *remit_chart_get_rows           (RemitChart          *self);
RemitList           *remit_chart_get_plans          (RemitChart          *self);
guint                remit_chart_get_n_roles        (RemitChart          *self);
guint                remit_chart_get_n_sections     (RemitChart          *self);
guint                remit_chart_get_n_rows         (RemitChart          *self);
guint                remit_chart_get_n_plans        (RemitChart          *self);
RemitRole           *remit_chart_get_role           (RemitChart          *self,
                                                     guint                position);
RemitSection        *remit_chart_get_section        (RemitChart          *self,
                                                     guint                position);
RemitResponsibility *remit_chart_get_row            (RemitChart          *self,
                                                     guint                position);
RemitPlan           *remit_chart_get_plan           (RemitChart          *self,
                                                     guint                position);
RemitRole           *remit_chart_find_role          (RemitChart          *self,
                                                     const char          *id);
RemitSection        *remit_chart_find_section       (RemitChart          *self,
                                                     const char          *id);
RemitResponsibility *remit_chart_find_row           (RemitChart          *self,
                                                     const char          *id);
RemitPlan           *remit_chart_find_plan          (RemitChart          *self,
                                                     const char          *id);
char                *remit_chart_make_id            (RemitChart          *self,
                                                     GType                item_type,
                                                     const char          *title);

guint                remit_chart_get_section_start  (RemitChart          *self,
                                                     guint                section);
guint                remit_chart_get_section_n_rows (RemitChart          *self,
                                                     guint                section);
guint                remit_chart_get_row_section    (RemitChart          *self,
                                                     guint                row);

void                 remit_chart_freeze             (RemitChart          *self);
void                 remit_chart_thaw               (RemitChart          *self);
void                 remit_chart_announce_all       (RemitChart          *self);

void                 remit_chart_insert_role        (RemitChart          *self,
                                                     guint                position,
                                                     RemitRole           *role);
RemitColumn         *remit_chart_remove_role        (RemitChart          *self,
                                                     guint                position);
void                 remit_chart_restore_role       (RemitChart          *self,
                                                     guint                position,
                                                     RemitColumn         *column);
void                 remit_chart_move_role          (RemitChart          *self,
                                                     guint                from,
                                                     guint                to);

void                 remit_chart_insert_section     (RemitChart          *self,
                                                     guint                position,
                                                     RemitSection        *section);
RemitSection        *remit_chart_remove_section     (RemitChart          *self,
                                                     guint                position);
void                 remit_chart_move_section       (RemitChart          *self,
                                                     guint                from,
                                                     guint                to);

void                 remit_chart_insert_row         (RemitChart          *self,
                                                     guint                section,
                                                     guint                row,
                                                     RemitResponsibility *responsibility);
RemitStrip          *remit_chart_remove_row         (RemitChart          *self,
                                                     guint                row);
void                 remit_chart_restore_row        (RemitChart          *self,
                                                     guint                section,
                                                     guint                row,
                                                     RemitStrip          *strip);
void                 remit_chart_move_row           (RemitChart          *self,
                                                     guint                from,
                                                     guint                section,
                                                     guint                to);

void                 remit_chart_insert_plan        (RemitChart          *self,
                                                     guint                position,
                                                     RemitPlan           *plan);
RemitPlan           *remit_chart_remove_plan        (RemitChart          *self,
                                                     guint                position);
void                 remit_chart_move_plan          (RemitChart          *self,
                                                     guint                from,
                                                     guint                to);
RemitPlan           *remit_chart_copy_plan          (RemitChart          *self,
                                                     RemitPlan           *plan,
                                                     const char          *id,
                                                     const char          *name);

void                 remit_chart_set_cell           (RemitChart          *self,
                                                     RemitPlan           *plan,
                                                     guint                row,
                                                     guint                role,
                                                     RemitSet             set);
void                 remit_chart_set_cell_note      (RemitChart          *self,
                                                     RemitPlan           *plan,
                                                     guint                row,
                                                     guint                role,
                                                     const char          *note);
gboolean             remit_chart_set_answered       (RemitChart          *self,
                                                     RemitPlan           *plan,
                                                     guint                row,
                                                     gboolean             answered);

RemitStrip          *remit_strip_new                (RemitResponsibility *responsibility);
RemitColumn         *remit_column_new               (RemitRole           *role);
void                 remit_strip_free               (RemitStrip          *self);
void                 remit_column_free              (RemitColumn         *self);
RemitResponsibility *remit_strip_get_row            (RemitStrip          *self);
RemitRole           *remit_column_get_role          (RemitColumn         *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitStrip, remit_strip_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitColumn, remit_column_free)

G_END_DECLS
