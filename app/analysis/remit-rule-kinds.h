/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-rule.h"
#include "chart/remit-scheme.h"

G_BEGIN_DECLS

guint  remit_rule_get_missing_kinds (RemitRule          rule,
                                     const RemitScheme *scheme);
char  *remit_rule_word_missing      (RemitRule          rule,
                                     const RemitScheme *scheme);

G_END_DECLS
