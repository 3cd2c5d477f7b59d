/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "history/remit-edit.h"

G_BEGIN_DECLS

/* Larger changes of a chart's structure, built of the steps of an edit. All positions are those of
 * the chart as it is before the edit. */

gboolean remit_structure_shift_rows      (RemitEdit  *edit,
                                          RemitChart *chart,
                                          guint       first,
                                          guint       n_rows,
                                          int         by);
gboolean remit_structure_shift_roles     (RemitEdit  *edit,
                                          RemitChart *chart,
                                          guint       first,
                                          guint       n_roles,
                                          int         by);
gboolean remit_structure_put_rows        (RemitEdit  *edit,
                                          RemitChart *chart,
                                          guint       first,
                                          guint       n_rows,
                                          guint       section,
                                          guint       before);
gboolean remit_structure_gather_rows     (RemitEdit  *edit,
                                          RemitChart *chart,
                                          GArray     *rows,
                                          guint       section,
                                          guint       before);
gboolean remit_structure_put_roles       (RemitEdit  *edit,
                                          RemitChart *chart,
                                          guint       first,
                                          guint       n_roles,
                                          guint       before);
void     remit_structure_duplicate_rows  (RemitEdit  *edit,
                                          RemitChart *chart,
                                          guint       first,
                                          guint       n_rows);
void     remit_structure_duplicate_roles (RemitEdit  *edit,
                                          RemitChart *chart,
                                          guint       first,
                                          guint       n_roles);
void     remit_structure_fill_down       (RemitEdit  *edit,
                                          RemitPlan  *plan,
                                          GArray     *rows,
                                          guint       first_role,
                                          guint       n_roles);

G_END_DECLS
