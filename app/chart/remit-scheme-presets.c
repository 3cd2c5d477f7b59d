/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-scheme-presets.h"

#include <string.h>

#include <glib/gi18n.h>

/* The schemes that come with the program, as tables. Names and meanings are in the user's language; the keys are those
 * by which a scheme is known everywhere, so they are not translated. */

typedef struct
{
  gunichar key;
  RemitKind kind;
  guint weight;
  const char *name;
  const char *meaning;
} Letter;

typedef struct
{
  const char *id;
  const char *summary;
  Letter letters[6]; /* up to the first without a key */
} Preset;

#define RESPONSIBLE { 'R', REMIT_KIND_DOES, 3, N_("Responsible"), N_("Does the work") }
#define ACCOUNTABLE { 'A', REMIT_KIND_DECIDES, 4, N_("Accountable"), N_("Answers for it; one only") }
#define CONSULTED { 'C', REMIT_KIND_ADVISES, 1, N_("Consulted"), N_("Asked before") }
#define INFORMED { 'I', REMIT_KIND_INFORMED, 0, N_("Informed"), N_("Told after") }

static const Preset presets[REMIT_N_PRESETS] = {
  [REMIT_PRESET_RACI] = {
    "RACI",
    N_("The four letters that most people know"),
    { RESPONSIBLE, ACCOUNTABLE, CONSULTED, INFORMED },
  },
  [REMIT_PRESET_RASCI] = {
    "RASCI",
    N_("RACI, and S for those who help with the work"),
    {
      RESPONSIBLE,
      ACCOUNTABLE,
      /* TRANSLATORS: the letter S of RASCI; its key stays S */
      { 'S', REMIT_KIND_HELPS, 2, N_("Supportive"), N_("Helps with the work") },
      CONSULTED,
      INFORMED,
    },
  },
  [REMIT_PRESET_RACI_VS] = {
    "RACI-VS",
    N_("RACI, and V and S for those who check the result"),
    {
      RESPONSIBLE,
      ACCOUNTABLE,
      CONSULTED,
      INFORMED,
      /* TRANSLATORS: the letter V of RACI-VS: who looks whether the result is as it should be; its key stays V */
      { 'V', REMIT_KIND_CHECKS, 2, N_("Verifies"), N_("Checks that it is as agreed") },
      /* TRANSLATORS: the letter S of RACI-VS: who puts a name to the checked result; its key stays S */
      { 'S', REMIT_KIND_CHECKS, 2, N_("Signs off"), N_("Approves what was checked") },
    },
  },
  [REMIT_PRESET_CAIRO] = {
    "CAIRO",
    N_("RACI, and O for those who are left out on purpose"),
    {
      CONSULTED,
      ACCOUNTABLE,
      INFORMED,
      RESPONSIBLE,
      /* TRANSLATORS: the letter O of CAIRO: who has no part, and need not be told; its key stays O */
      { 'O', REMIT_KIND_OUT, 0, N_("Omitted"), N_("Left out on purpose") },
    },
  },
  [REMIT_PRESET_DACI] = {
    "DACI",
    N_("For decisions: one drives, one approves"),
    {
      /* TRANSLATORS: the letter D of DACI; its key stays D */
      { 'D', REMIT_KIND_DOES, 3, N_("Driver"), N_("Drives the work and the decision") },
      /* TRANSLATORS: the letter A of DACI; its key stays A */
      { 'A', REMIT_KIND_DECIDES, 4, N_("Approver"), N_("Decides; one only") },
      /* TRANSLATORS: the letter C of DACI; its key stays C */
      { 'C', REMIT_KIND_ADVISES, 1, N_("Contributor"), N_("Asked before") },
      INFORMED,
    },
  },
  [REMIT_PRESET_RAPID] = {
    "RAPID",
    N_("For large decisions: from a proposal to its performance"),
    {
      /* TRANSLATORS: the letter R of RAPID; its key stays R */
      { 'R', REMIT_KIND_HELPS, 2, N_("Recommends"), N_("Works out a proposal") },
      /* TRANSLATORS: the letter A of RAPID; its key stays A */
      { 'A', REMIT_KIND_CHECKS, 2, N_("Agrees"), N_("Must agree to the proposal") },
      /* TRANSLATORS: the letter P of RAPID and of PACSI; its key stays P */
      { 'P', REMIT_KIND_DOES, 3, N_("Performs"), N_("Does the work") },
      /* TRANSLATORS: the letter I of RAPID; its key stays I */
      { 'I', REMIT_KIND_ADVISES, 1, N_("Input"), N_("Asked before") },
      /* TRANSLATORS: the letter D of RAPID; its key stays D */
      { 'D', REMIT_KIND_DECIDES, 4, N_("Decides"), N_("Decides; one only") },
    },
  },
  [REMIT_PRESET_PACSI] = {
    "PACSI",
    N_("For work under control: it is performed, checked and answered for"),
    {
      { 'P', REMIT_KIND_DOES, 3, N_("Performs"), N_("Does the work") },
      ACCOUNTABLE,
      /* TRANSLATORS: the letter C of PACSI; its key stays C */
      { 'C', REMIT_KIND_CHECKS, 2, N_("Controls"), N_("Checks the work, and can refuse it") },
      /* TRANSLATORS: the letter S of PACSI: who may say what should be done; its key stays S */
      { 'S', REMIT_KIND_ADVISES, 1, N_("Suggests"), N_("Gives advice") },
      INFORMED,
    },
  },
};

static guint
count_letters (const Preset *preset)
{
  guint n = 0;

  while (n < G_N_ELEMENTS (preset->letters) && preset->letters[n].key != 0)
    n++;
  return n;
}

static gboolean
means_same (const RemitLetter *a,
            const Letter      *b)
{
  return a->key == b->key && a->kind == b->kind && a->weight == b->weight;
}

static gboolean
is_preset (const RemitScheme *scheme,
           const Preset      *preset)
{
  const guint n = remit_scheme_get_n_letters (scheme);

  if (n != count_letters (preset))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!means_same (remit_scheme_get_letter (scheme, i), &preset->letters[i]))
      return FALSE;
  return TRUE;
}

/**
 * remit_scheme_preset_get_id:
 * @preset: a scheme that comes with the program
 *
 * Gives the name by which it is known.
 *
 * Returns: the name, such as "RACI"
 */
const char *
remit_scheme_preset_get_id (RemitPreset preset)
{
  g_return_val_if_fail (preset < REMIT_N_PRESETS, NULL);
  return presets[preset].id;
}

/**
 * remit_scheme_preset_get_summary:
 * @preset: a scheme that comes with the program
 *
 * Says what it is for.
 *
 * Returns: a line without a full stop, translated
 */
const char *
remit_scheme_preset_get_summary (RemitPreset preset)
{
  g_return_val_if_fail (preset < REMIT_N_PRESETS, NULL);
  return _(presets[preset].summary);
}

/**
 * remit_scheme_new_preset:
 * @preset: a scheme that comes with the program
 *
 * Makes it, in the user's language.
 *
 * Returns: (transfer full): the new scheme
 */
RemitScheme *
remit_scheme_new_preset (RemitPreset preset)
{
  RemitLetter letters[G_N_ELEMENTS (presets[0].letters)];
  guint n;

  g_return_val_if_fail (preset < REMIT_N_PRESETS, NULL);

  n = count_letters (&presets[preset]);
  for (guint i = 0; i < n; i++)
    {
      const Letter *letter = &presets[preset].letters[i];

      letters[i] = (RemitLetter) { letter->key, letter->kind, letter->weight, (char *) _(letter->name),
                                   (char *) _(letter->meaning), NULL };
    }
  return remit_scheme_new (presets[preset].id, letters, n);
}

/**
 * remit_scheme_find_preset:
 * @scheme: a scheme
 * @preset: (out): the scheme that comes with the program
 *
 * Finds the preset with the same name and letters, whatever words are beside them.
 *
 * Returns: whether there is one
 */
gboolean
remit_scheme_find_preset (const RemitScheme *scheme,
                          RemitPreset       *preset)
{
  g_return_val_if_fail (scheme != NULL, FALSE);
  g_return_val_if_fail (preset != NULL, FALSE);

  for (guint i = 0; i < REMIT_N_PRESETS; i++)
    if (strcmp (presets[i].id, remit_scheme_get_name (scheme)) == 0 && is_preset (scheme, &presets[i]))
      {
        *preset = i;
        return TRUE;
      }
  return FALSE;
}
