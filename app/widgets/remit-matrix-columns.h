/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"

G_BEGIN_DECLS

/**
 * RemitMatrixColumns:
 *
 * How wide the columns of roles are, and so where each stands: all alike, but those that somebody
 * has given a width of their own, which goes with the role.
 */
typedef struct _RemitMatrixColumns RemitMatrixColumns;

RemitMatrixColumns *remit_matrix_columns_new       (void);
void                remit_matrix_columns_free      (RemitMatrixColumns       *self);
void                remit_matrix_columns_build     (RemitMatrixColumns       *self,
                                                    RemitChart               *chart,
                                                    int                       width);

guint               remit_matrix_columns_get_n     (const RemitMatrixColumns *self);
int                 remit_matrix_columns_get_x     (const RemitMatrixColumns *self,
                                                    guint                     column);
int                 remit_matrix_columns_get_width (const RemitMatrixColumns *self,
                                                    guint                     column);
guint               remit_matrix_columns_find_x    (const RemitMatrixColumns *self,
                                                    int                       x);

int                 remit_matrix_columns_get_own   (const RemitMatrixColumns *self,
                                                    RemitRole                *role);
void                remit_matrix_columns_set_own   (RemitMatrixColumns       *self,
                                                    RemitRole                *role,
                                                    int                       width);
guint               remit_matrix_columns_count_own (const RemitMatrixColumns *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitMatrixColumns, remit_matrix_columns_free)

G_END_DECLS
