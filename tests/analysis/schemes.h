/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-chart.h"

G_BEGIN_DECLS

#define SCHEME_RACI "R:does:3 A:decides:4 C:advises:1 I:informed:0"
#define SCHEME_RASCI "R:does:3 A:decides:4 S:helps:2 C:advises:1 I:informed:0"
#define SCHEME_RACI_VS "R:does:3 A:decides:4 C:advises:1 I:informed:0 V:checks:2 S:checks:2"
#define SCHEME_CAIRO "C:advises:1 A:decides:4 I:informed:0 R:does:3 O:out:0"
#define SCHEME_DACI "D:does:3 A:decides:4 C:advises:1 I:informed:0"
#define SCHEME_RAPID "R:helps:2 A:checks:2 P:does:3 I:advises:1 D:decides:4"
#define SCHEME_PACSI "P:does:3 A:decides:4 C:checks:2 S:advises:1 I:informed:0"

RemitScheme *scheme_new   (const char        *letters);
RemitLimits *limits_new   (const char        *limits);
char        *rules_format (guint32            rules);
RemitSet     set_parse    (const RemitScheme *scheme,
                           const char        *keys);

G_END_DECLS
