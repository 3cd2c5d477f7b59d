/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/remit-findings-preview.h"

G_BEGIN_DECLS

char *remit_rule_word_limit            (RemitRule                    rule,
                                        guint                        value);
void  remit_rule_split_limit           (RemitRule                    rule,
                                        guint                        value,
                                        char                       **before,
                                        char                       **after);
char *remit_rule_word_default          (RemitRule                    rule);
char *remit_rule_word_range            (RemitRule                    rule);

char *remit_findings_preview_word_rule (const RemitFindingsPreview  *self,
                                        RemitRule                    rule);
char *remit_findings_preview_word_all  (const RemitFindingsPreview  *self,
                                        RemitPlan                   *plan,
                                        guint                        n_rows);

G_END_DECLS
