/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/remit-matrix.h"

G_BEGIN_DECLS

void remit_clipboard_attach (RemitMatrix *matrix);

G_END_DECLS
