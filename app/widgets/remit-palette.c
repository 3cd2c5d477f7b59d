/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-palette.h"

/* The colours of the matrix, light and dark, and with more contrast. Red and amber belong to
 * findings alone; each pair of text and ground has a contrast of 4.5 to 1 or more. */

#define RGB(hex) RGBA (hex, 1.f)
#define RGBA(hex, a)                                                                                                   \
  {                                                                                                                    \
    ((hex) >> 16 & 255) / 255.f, ((hex) >> 8 & 255) / 255.f, ((hex) & 255) / 255.f, a                                  \
  }
#define CLEAR RGBA (0, 0.f)

static const RemitPalette light = {
  .looks = {
    [REMIT_KIND_DECIDES] = { RGB (0x241f31), CLEAR, RGB (0xffffff), REMIT_FRAME_NONE, FALSE },
    [REMIT_KIND_DOES] = { RGB (0x1a5fb4), CLEAR, RGB (0xffffff), REMIT_FRAME_NONE, FALSE },
    [REMIT_KIND_HELPS] = { RGB (0xd3e4f8), CLEAR, RGB (0x124a8f), REMIT_FRAME_NONE, FALSE },
    [REMIT_KIND_ADVISES] = { RGB (0xffffff), RGB (0x26a269), RGB (0x1a7547), REMIT_FRAME_LINE, FALSE },
    [REMIT_KIND_INFORMED] = { RGB (0xffffff), RGB (0x77767b), RGB (0x5e5c64), REMIT_FRAME_DOTS, FALSE },
    [REMIT_KIND_CHECKS] = { RGB (0xffffff), RGB (0x241f31), RGB (0x241f31), REMIT_FRAME_LINE, FALSE },
    [REMIT_KIND_OUT] = { CLEAR, CLEAR, RGB (0x5e5c64), REMIT_FRAME_NONE, TRUE },
  },
  .severities = { CLEAR, RGB (0x5e5c64), RGB (0x905300), RGB (0xc01c28) },
  .tints = { CLEAR, CLEAR, RGBA (0xe5a50a, .14f), RGBA (0xe01b24, .10f) },
  .base = RGB (0xffffff),
  .heading = RGB (0xf3f2f2),
  .line = RGB (0xe6e5e4),
  .strong_line = RGB (0xc8c6c4),
  .text = RGB (0x2b2b2b),
  .dim = RGB (0x5e5c64),
  .cursor = RGB (0x1c71d8),
  .selection = RGBA (0x3584e4, .16f),
};

static const RemitPalette dark = {
  .looks = {
    [REMIT_KIND_DECIDES] = { RGB (0xf6f5f4), CLEAR, RGB (0x1d1d20), REMIT_FRAME_NONE, FALSE },
    [REMIT_KIND_DOES] = { RGB (0x1f6fd0), CLEAR, RGB (0xffffff), REMIT_FRAME_NONE, FALSE },
    [REMIT_KIND_HELPS] = { RGB (0x24405f), CLEAR, RGB (0xc3defa), REMIT_FRAME_NONE, FALSE },
    [REMIT_KIND_ADVISES] = { CLEAR, RGB (0x33d17a), RGB (0x8ff0a4), REMIT_FRAME_LINE, FALSE },
    [REMIT_KIND_INFORMED] = { CLEAR, RGB (0x9a9996), RGB (0xc0bfbc), REMIT_FRAME_DOTS, FALSE },
    [REMIT_KIND_CHECKS] = { CLEAR, RGB (0xf6f5f4), RGB (0xf6f5f4), REMIT_FRAME_LINE, FALSE },
    [REMIT_KIND_OUT] = { CLEAR, CLEAR, RGB (0xc0bfbc), REMIT_FRAME_NONE, TRUE },
  },
  .severities = { CLEAR, RGB (0xc0bfbc), RGB (0xf5c211), RGB (0xff7b78) },
  .tints = { CLEAR, CLEAR, RGBA (0xf5c211, .13f), RGBA (0xff5b58, .20f) },
  .base = RGB (0x1e1e20),
  .heading = RGB (0x29292c),
  .line = RGB (0x333336),
  .strong_line = RGB (0x4d4d52),
  .text = RGB (0xf2f1f0),
  .dim = RGB (0xb5b4b8),
  .cursor = RGB (0x78aeed),
  .selection = RGBA (0x78aeed, .20f),
};

static void
raise_contrast (RemitPalette *palette,
                gboolean      is_dark)
{
  const GdkRGBA strong = is_dark ? (GdkRGBA) RGB (0xffffff) : (GdkRGBA) RGB (0x000000);

  for (guint i = 0; i < REMIT_N_KINDS; i++)
    if (palette->looks[i].outline != REMIT_FRAME_NONE)
      palette->looks[i].text = strong;
  palette->text = strong;
  palette->dim = strong;
  palette->cursor = strong;
  palette->strong_line = strong;
  palette->line = is_dark ? (GdkRGBA) RGB (0x8a8a8e) : (GdkRGBA) RGB (0x77767b);
}

/**
 * remit_palette_get:
 * @is_dark: whether the style is dark
 * @high_contrast: whether the system asks for more contrast
 *
 * Gives the colours of a style.
 *
 * Returns: (transfer none): the palette
 */
const RemitPalette *
remit_palette_get (gboolean is_dark,
                   gboolean high_contrast)
{
  static RemitPalette strong[2];
  static gsize ready = 0;

  if (!high_contrast)
    return is_dark ? &dark : &light;
  if (g_once_init_enter (&ready))
    {
      strong[0] = light;
      strong[1] = dark;
      raise_contrast (&strong[0], FALSE);
      raise_contrast (&strong[1], TRUE);
      g_once_init_leave (&ready, 1);
    }
  return &strong[is_dark ? 1 : 0];
}
