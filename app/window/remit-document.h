/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "analysis/remit-checks.h"
#include "history/remit-history.h"

G_BEGIN_DECLS

#define REMIT_TYPE_DOCUMENT (remit_document_get_type ())
G_DECLARE_FINAL_TYPE (RemitDocument, remit_document, REMIT, DOCUMENT, GObject)

RemitDocument *remit_document_new               (RemitChart           *chart);
void           remit_document_load_async        (GFile                *file,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
RemitDocument *remit_document_load_finish       (GAsyncResult         *result,
                                                 GError              **error);
void           remit_document_save_async        (RemitDocument        *self,
                                                 GFile                *file,
                                                 gboolean              overwrite,
                                                 GCancellable         *cancellable,
                                                 GAsyncReadyCallback   callback,
                                                 gpointer              user_data);
gboolean       remit_document_save_finish       (RemitDocument        *self,
                                                 GAsyncResult         *result,
                                                 GError              **error);

RemitChart    *remit_document_get_chart         (RemitDocument        *self);
RemitHistory  *remit_document_get_history       (RemitDocument        *self);
GFile         *remit_document_get_file          (RemitDocument        *self);
gboolean       remit_document_is_file           (RemitDocument        *self,
                                                 GFile                *file);
const char    *remit_document_get_title         (RemitDocument        *self);
const char    *remit_document_get_subtitle      (RemitDocument        *self);
gboolean       remit_document_get_modified      (RemitDocument        *self);
RemitPlan     *remit_document_get_plan          (RemitDocument        *self);
void           remit_document_set_plan          (RemitDocument        *self,
                                                 RemitPlan            *plan);
RemitChecks   *remit_document_get_checks        (RemitDocument        *self);
RemitDate      remit_document_get_today         (RemitDocument        *self);
void           remit_document_set_today         (RemitDocument        *self,
                                                 RemitDate             today);
void           remit_document_update_today      (RemitDocument        *self);

G_END_DECLS
