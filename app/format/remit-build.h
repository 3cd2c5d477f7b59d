/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "format/remit-builder.h"

G_BEGIN_DECLS

/* What the grammar calls: values come in the order of its attributes, text is NULL where there is
 * none, extras are taken over and may be NULL. */

void remit_build_title_end             (RemitBuilder *self, const char *text);
void remit_build_note_end              (RemitBuilder *self, const char *text);

void remit_build_scheme_start          (RemitBuilder *self, const RemitSlice *values);
void remit_build_scheme_end            (RemitBuilder *self, const char *text);
void remit_build_letter_start          (RemitBuilder *self, const RemitSlice *values);
void remit_build_letter_end            (RemitBuilder *self, const char *text);
void remit_build_letter_attach         (RemitBuilder *self, RemitExtras *extras);

void remit_build_role_start            (RemitBuilder *self, const RemitSlice *values);
void remit_build_role_end              (RemitBuilder *self, const char *text);
void remit_build_role_attach           (RemitBuilder *self, RemitExtras *extras);

void remit_build_section_start         (RemitBuilder *self, const RemitSlice *values);
void remit_build_section_attach        (RemitBuilder *self, RemitExtras *extras);
void remit_build_responsibility_start  (RemitBuilder *self, const RemitSlice *values);
void remit_build_responsibility_end    (RemitBuilder *self, const char *text);
void remit_build_responsibility_attach (RemitBuilder *self, RemitExtras *extras);

void remit_build_plans_start           (RemitBuilder *self, const RemitSlice *values);
void remit_build_plan_start            (RemitBuilder *self, const RemitSlice *values);
void remit_build_plan_end              (RemitBuilder *self, const char *text);
void remit_build_plan_attach           (RemitBuilder *self, RemitExtras *extras);
void remit_build_row_start             (RemitBuilder *self, const RemitSlice *values);
void remit_build_row_end               (RemitBuilder *self, const char *text);
void remit_build_row_attach            (RemitBuilder *self, RemitExtras *extras);
void remit_build_cell_start            (RemitBuilder *self, const RemitSlice *values);
void remit_build_cell_end              (RemitBuilder *self, const char *text);
void remit_build_cell_attach           (RemitBuilder *self, RemitExtras *extras);

void remit_build_limits_start          (RemitBuilder *self, const RemitSlice *values);
void remit_build_limits_end            (RemitBuilder *self, const char *text);
void remit_build_limit_start           (RemitBuilder *self, const RemitSlice *values);
void remit_build_limit_attach          (RemitBuilder *self, RemitExtras *extras);

void remit_build_accepted_start        (RemitBuilder *self, const RemitSlice *values);
void remit_build_accepted_end          (RemitBuilder *self, const char *text);
void remit_build_finding_start         (RemitBuilder *self, const RemitSlice *values);
void remit_build_finding_end           (RemitBuilder *self, const char *text);
void remit_build_finding_attach        (RemitBuilder *self, RemitExtras *extras);

void remit_build_workshops_start       (RemitBuilder *self, const RemitSlice *values);
void remit_build_workshops_end         (RemitBuilder *self, const char *text);
void remit_build_workshop_start        (RemitBuilder *self, const RemitSlice *values);
void remit_build_workshop_attach       (RemitBuilder *self, RemitExtras *extras);

void remit_build_decisions_start       (RemitBuilder *self, const RemitSlice *values);
void remit_build_decisions_end         (RemitBuilder *self, const char *text);
void remit_build_decision_start        (RemitBuilder *self, const RemitSlice *values);
void remit_build_decision_attach       (RemitBuilder *self, RemitExtras *extras);
void remit_build_decided_cell_start    (RemitBuilder *self, const RemitSlice *values);
void remit_build_decided_cell_end      (RemitBuilder *self, const char *text);
void remit_build_decided_cell_attach   (RemitBuilder *self, RemitExtras *extras);
void remit_build_decision_note_end     (RemitBuilder *self, const char *text);
void remit_build_decision_note_attach  (RemitBuilder *self, RemitExtras *extras);

G_END_DECLS
