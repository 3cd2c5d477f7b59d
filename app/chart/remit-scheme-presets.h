/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-scheme.h"

G_BEGIN_DECLS

/**
 * RemitPreset:
 *
 * The schemes that come with the program.
 */
typedef enum
{
  REMIT_PRESET_RACI,
  REMIT_PRESET_RASCI,
  REMIT_PRESET_RACI_VS,
  REMIT_PRESET_CAIRO,
  REMIT_PRESET_DACI,
  REMIT_PRESET_RAPID,
  REMIT_PRESET_PACSI,
} RemitPreset;

#define REMIT_N_PRESETS 7

const char  *remit_scheme_preset_get_id      (RemitPreset        preset);
const char  *remit_scheme_preset_get_summary (RemitPreset        preset);
RemitScheme *remit_scheme_new_preset         (RemitPreset        preset);
gboolean     remit_scheme_find_preset        (const RemitScheme *scheme,
                                              RemitPreset       *preset);

G_END_DECLS
