/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"
#include "chart/remit-lettering.h"

G_BEGIN_DECLS

/**
 * RemitEdit:
 *
 * One named change of a chart, as data: steps that are done in order, each against the
 * chart as the steps before it leave it. Doing an edit turns it into its own reverse.
 */
typedef struct _RemitEdit RemitEdit;

/**
 * RemitPlace:
 * @plan: (nullable) (transfer none): the plan, if one in particular
 * @row: a row, or %REMIT_NO_POSITION
 * @role: a role, or %REMIT_NO_POSITION
 * @section: a section, or %REMIT_NO_POSITION
 *
 * Where in a chart an edit or a finding is.
 */
typedef struct
{
  RemitPlan *plan;
  guint row;
  guint role;
  guint section;
} RemitPlace;

RemitEdit  *remit_edit_new              (const char          *name);
void        remit_edit_free             (RemitEdit           *self);
const char *remit_edit_get_name         (const RemitEdit     *self);
gboolean    remit_edit_is_empty         (const RemitEdit     *self);
void        remit_edit_get_place        (const RemitEdit     *self,
                                         RemitPlace          *place);

void        remit_edit_set_cell         (RemitEdit           *self,
                                         RemitPlan           *plan,
                                         guint                row,
                                         guint                role,
                                         RemitSet             set);
void        remit_edit_set_cell_note    (RemitEdit           *self,
                                         RemitPlan           *plan,
                                         guint                row,
                                         guint                role,
                                         const char          *note);
void        remit_edit_set_answered     (RemitEdit           *self,
                                         RemitPlan           *plan,
                                         guint                row,
                                         gboolean             answered);
void        remit_edit_set_property     (RemitEdit           *self,
                                         gpointer             object,
                                         const char          *property,
                                         const GValue        *value);
void        remit_edit_set_string       (RemitEdit           *self,
                                         gpointer             object,
                                         const char          *property,
                                         const char          *value);
void        remit_edit_set_uint         (RemitEdit           *self,
                                         gpointer             object,
                                         const char          *property,
                                         guint                value);

void        remit_edit_set_lettering    (RemitEdit           *self,
                                         RemitLettering      *lettering);

void        remit_edit_insert_role      (RemitEdit           *self,
                                         guint                position,
                                         RemitRole           *role);
void        remit_edit_remove_role      (RemitEdit           *self,
                                         guint                position);
void        remit_edit_move_role        (RemitEdit           *self,
                                         guint                from,
                                         guint                to);
void        remit_edit_insert_section   (RemitEdit           *self,
                                         guint                position,
                                         RemitSection        *section);
void        remit_edit_remove_section   (RemitEdit           *self,
                                         guint                position);
void        remit_edit_move_section     (RemitEdit           *self,
                                         guint                from,
                                         guint                to);
void        remit_edit_insert_row       (RemitEdit           *self,
                                         guint                section,
                                         guint                row,
                                         RemitResponsibility *responsibility);
void        remit_edit_remove_row       (RemitEdit           *self,
                                         guint                row);
void        remit_edit_move_row         (RemitEdit           *self,
                                         guint                from,
                                         guint                section,
                                         guint                to);
void        remit_edit_insert_plan      (RemitEdit           *self,
                                         guint                position,
                                         RemitPlan           *plan);
void        remit_edit_remove_plan      (RemitEdit           *self,
                                         guint                position);
void        remit_edit_move_plan        (RemitEdit           *self,
                                         guint                from,
                                         guint                to);

void        remit_edit_set_typing       (RemitEdit           *self,
                                         gboolean             typing);
gboolean    remit_edit_check            (const RemitEdit     *self,
                                         RemitChart          *chart,
                                         GError             **error);
void        remit_edit_swap             (RemitEdit           *self,
                                         RemitChart          *chart);
gboolean    remit_edit_merge            (RemitEdit           *self,
                                         const RemitEdit     *later);
gboolean    remit_edit_is_idle          (const RemitEdit     *self);

#define REMIT_EDIT_ERROR (remit_edit_error_quark ())
GQuark      remit_edit_error_quark      (void);

/**
 * RemitEditError:
 * @REMIT_EDIT_ERROR_LIMIT: the chart would pass one of its limits
 *
 * Why an edit is refused.
 */
typedef enum
{
  REMIT_EDIT_ERROR_LIMIT,
} RemitEditError;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitEdit, remit_edit_free)

G_END_DECLS
