/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-chart.h"

#include "chart/remit-chart-private.h"

/* The document. Roles, sections, rows and plans are lists; a section is a range of rows, of which
 * the chart keeps the beginning. Everything that changes the matrix goes through here, so that
 * each plan's cells follow when a row or a role comes, goes or moves, and so that everybody who
 * listens is told once the chart is whole again:
 *
 *   cell-changed (plan, row, role, old letters, new letters)
 *   cell-note-changed (plan, row, role)
 *   item-changed (item, pspec)   a property of a listed item
 *   layout-changed ()            after roles, sections, rows or plans came, went or moved
 */

enum
{
  PROP_TITLE = 1,
  PROP_NOTE,
  PROP_SCHEME,
  PROP_LIMITS,
  PROP_ACCEPTANCES,
  PROP_WORKSHOPS,
  PROP_DECISIONS,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];
guint remit_chart_signals[REMIT_CHART_N_SIGNALS];

G_DEFINE_FINAL_TYPE (RemitChart, remit_chart, G_TYPE_OBJECT)

static void
remit_chart_get_property (GObject    *object,
                          guint       property_id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  RemitChart *self = REMIT_CHART (object);

  switch (property_id)
    {
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_NOTE:
      g_value_set_string (value, self->note);
      break;
    case PROP_SCHEME:
      g_value_set_boxed (value, self->scheme);
      break;
    case PROP_LIMITS:
      g_value_set_boxed (value, self->limits);
      break;
    case PROP_ACCEPTANCES:
      g_value_set_boxed (value, self->acceptances);
      break;
    case PROP_WORKSHOPS:
      g_value_set_boxed (value, self->workshops);
      break;
    case PROP_DECISIONS:
      g_value_set_boxed (value, self->decisions);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_chart_set_property (GObject      *object,
                          guint         property_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  RemitChart *self = REMIT_CHART (object);

  switch (property_id)
    {
    case PROP_TITLE:
      remit_chart_set_title (self, g_value_get_string (value));
      break;
    case PROP_NOTE:
      remit_chart_set_note (self, g_value_get_string (value));
      break;
    case PROP_SCHEME:
      remit_chart_set_scheme (self, g_value_get_boxed (value));
      break;
    case PROP_LIMITS:
      remit_chart_set_limits (self, g_value_get_boxed (value));
      break;
    case PROP_ACCEPTANCES:
      remit_chart_set_acceptances (self, g_value_get_boxed (value));
      break;
    case PROP_WORKSHOPS:
      remit_chart_set_workshops (self, g_value_get_boxed (value));
      break;
    case PROP_DECISIONS:
      remit_chart_set_decisions (self, g_value_get_boxed (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
clear_list (RemitList **list)
{
  if (*list != NULL)
    remit_list_set_owner (*list, NULL);
  g_clear_object (list);
}

static void
remit_chart_finalize (GObject *object)
{
  RemitChart *self = REMIT_CHART (object);

  for (guint i = 0; i < G_N_ELEMENTS (self->ids); i++)
    g_hash_table_unref (self->ids[i]);
  for (guint i = 0; i < REMIT_N_PARTS; i++)
    remit_extras_free (self->extras[i]);
  g_ptr_array_unref (self->acceptances);
  g_ptr_array_unref (self->workshops);
  g_ptr_array_unref (self->decisions);
  clear_list (&self->roles);
  clear_list (&self->sections);
  clear_list (&self->rows);
  clear_list (&self->plans);
  g_array_unref (self->starts);
  remit_limits_unref (self->limits);
  remit_scheme_unref (self->scheme);
  g_free (self->title);
  g_free (self->note);

  G_OBJECT_CLASS (remit_chart_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  remit_chart_signals[REMIT_CHART_CELL_CHANGED] = g_signal_new ("cell-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 5,
                                        REMIT_TYPE_PLAN, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  remit_chart_signals[REMIT_CHART_CELL_NOTE_CHANGED] = g_signal_new ("cell-note-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                             G_TYPE_NONE, 3, REMIT_TYPE_PLAN, G_TYPE_UINT, G_TYPE_UINT);
  remit_chart_signals[REMIT_CHART_ITEM_CHANGED] = g_signal_new ("item-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                        REMIT_TYPE_ITEM, G_TYPE_PARAM);
  remit_chart_signals[REMIT_CHART_LAYOUT_CHANGED] =
    g_signal_new ("layout-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
remit_chart_class_init (RemitChartClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = remit_chart_get_property;
  object_class->set_property = remit_chart_set_property;
  object_class->finalize = remit_chart_finalize;

  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, "", flags);
  properties[PROP_NOTE] = g_param_spec_string ("note", NULL, NULL, NULL, flags);
  properties[PROP_SCHEME] = g_param_spec_boxed ("scheme", NULL, NULL, REMIT_TYPE_SCHEME, flags);
  properties[PROP_LIMITS] = g_param_spec_boxed ("limits", NULL, NULL, REMIT_TYPE_LIMITS, flags);
  properties[PROP_ACCEPTANCES] = g_param_spec_boxed ("acceptances", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  properties[PROP_WORKSHOPS] = g_param_spec_boxed ("workshops", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  properties[PROP_DECISIONS] = g_param_spec_boxed ("decisions", NULL, NULL, G_TYPE_PTR_ARRAY, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  install_signals (G_TYPE_FROM_CLASS (klass));
}

static void
remit_chart_init (RemitChart *self)
{
  self->title = g_strdup ("");
  self->limits = remit_limits_new ();
  self->acceptances = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_acceptance_free);
  self->workshops = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_workshop_free);
  self->decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_decision_free);
  self->roles = remit_list_new (REMIT_TYPE_ROLE);
  self->sections = remit_list_new (REMIT_TYPE_SECTION);
  self->rows = remit_list_new (REMIT_TYPE_RESPONSIBILITY);
  self->plans = remit_list_new (REMIT_TYPE_PLAN);
  remit_list_set_owner (self->roles, G_OBJECT (self));
  remit_list_set_owner (self->sections, G_OBJECT (self));
  remit_list_set_owner (self->rows, G_OBJECT (self));
  remit_list_set_owner (self->plans, G_OBJECT (self));
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < G_N_ELEMENTS (self->ids); i++)
    self->ids[i] = g_hash_table_new (g_str_hash, g_str_equal);
}

/**
 * remit_chart_new:
 * @scheme: its letters
 *
 * Makes a chart without a title, role, section, row or plan.
 *
 * Returns: (transfer full): the new chart
 */
RemitChart *
remit_chart_new (RemitScheme *scheme)
{
  RemitChart *self;

  g_return_val_if_fail (scheme != NULL, NULL);

  self = g_object_new (REMIT_TYPE_CHART, NULL);
  self->scheme = remit_scheme_ref (scheme);
  return self;
}

/**
 * remit_chart_get_title:
 * @self: a chart
 *
 * Gives its title.
 *
 * Returns: the title, maybe ""
 */
const char *
remit_chart_get_title (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return self->title;
}

/**
 * remit_chart_set_title:
 * @self: a chart
 * @title: a title
 *
 * Sets its title without the history's knowledge: for loading.
 */
void
remit_chart_set_title (RemitChart *self,
                       const char *title)
{
  g_return_if_fail (REMIT_IS_CHART (self));

  if (g_strcmp0 (self->title, title) == 0)
    return;
  g_free (self->title);
  self->title = g_strdup (title != NULL ? title : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TITLE]);
}

/**
 * remit_chart_get_note:
 * @self: a chart
 *
 * Gives its note.
 *
 * Returns: (nullable): the note
 */
const char *
remit_chart_get_note (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return self->note;
}

/**
 * remit_chart_set_note:
 * @self: a chart
 * @note: (nullable): a note
 *
 * Sets its note without the history's knowledge: for loading.
 */
void
remit_chart_set_note (RemitChart *self,
                      const char *note)
{
  g_return_if_fail (REMIT_IS_CHART (self));

  if (g_strcmp0 (self->note, note) == 0)
    return;
  g_free (self->note);
  self->note = g_strdup (note);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NOTE]);
}

/**
 * remit_chart_get_scheme:
 * @self: a chart
 *
 * Gives its letters.
 *
 * Returns: (transfer none): the scheme
 */
RemitScheme *
remit_chart_get_scheme (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return self->scheme;
}

/**
 * remit_chart_set_scheme:
 * @self: a chart
 * @scheme: other letters; sets in cells are read by it from now on
 *
 * Sets its letters without the history's knowledge.
 */
void
remit_chart_set_scheme (RemitChart  *self,
                        RemitScheme *scheme)
{
  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (scheme != NULL);

  if (scheme == self->scheme)
    return;
  remit_scheme_unref (self->scheme);
  self->scheme = remit_scheme_ref (scheme);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCHEME]);
}

/**
 * remit_chart_get_limits:
 * @self: a chart
 *
 * Gives its severities and figures for the rules.
 *
 * Returns: (transfer none): the limits
 */
RemitLimits *
remit_chart_get_limits (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return self->limits;
}

/**
 * remit_chart_set_limits:
 * @self: a chart
 * @limits: limits, not to be changed any more
 *
 * Sets its severities and figures for the rules without the history's knowledge.
 */
void
remit_chart_set_limits (RemitChart  *self,
                        RemitLimits *limits)
{
  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (limits != NULL);

  if (limits == self->limits)
    return;
  remit_limits_unref (self->limits);
  self->limits = remit_limits_ref (limits);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LIMITS]);
}

static void
set_records (RemitChart  *self,
             GPtrArray  **records,
             GPtrArray   *value,
             guint        property)
{
  if (value == *records)
    return;
  g_ptr_array_unref (*records);
  *records = g_ptr_array_ref (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

/**
 * remit_chart_get_acceptances:
 * @self: a chart
 *
 * Gives its accepted findings, in the order of the file.
 *
 * Returns: (element-type RemitAcceptance) (transfer none): them
 */
GPtrArray *
remit_chart_get_acceptances (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return self->acceptances;
}

/**
 * remit_chart_set_acceptances:
 * @self: a chart
 * @acceptances: (element-type RemitAcceptance): accepted findings, not to be changed any more
 *
 * Sets its accepted findings without the history's knowledge.
 */
void
remit_chart_set_acceptances (RemitChart *self,
                             GPtrArray  *acceptances)
{
  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (acceptances != NULL);

  set_records (self, &self->acceptances, acceptances, PROP_ACCEPTANCES);
}

/**
 * remit_chart_get_workshops:
 * @self: a chart
 *
 * Gives its workshops, in the order of the file.
 *
 * Returns: (element-type RemitWorkshop) (transfer none): them
 */
GPtrArray *
remit_chart_get_workshops (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return self->workshops;
}

/**
 * remit_chart_set_workshops:
 * @self: a chart
 * @workshops: (element-type RemitWorkshop): workshops, not to be changed any more
 *
 * Sets its workshops without the history's knowledge.
 */
void
remit_chart_set_workshops (RemitChart *self,
                           GPtrArray  *workshops)
{
  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (workshops != NULL);

  set_records (self, &self->workshops, workshops, PROP_WORKSHOPS);
}

/**
 * remit_chart_get_decisions:
 * @self: a chart
 *
 * Gives its decisions, in the order of the file.
 *
 * Returns: (element-type RemitDecision) (transfer none): them
 */
GPtrArray *
remit_chart_get_decisions (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return self->decisions;
}

/**
 * remit_chart_set_decisions:
 * @self: a chart
 * @decisions: (element-type RemitDecision): decisions, not to be changed any more
 *
 * Sets its decisions without the history's knowledge.
 */
void
remit_chart_set_decisions (RemitChart *self,
                           GPtrArray  *decisions)
{
  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (decisions != NULL);

  set_records (self, &self->decisions, decisions, PROP_DECISIONS);
}

/**
 * remit_chart_get_extras:
 * @self: a chart
 * @part: an element that occurs once
 *
 * Gives the foreign content that stands on it.
 *
 * Returns: (transfer none) (nullable): the extras
 */
RemitExtras *
remit_chart_get_extras (RemitChart *self,
                        RemitPart   part)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  g_return_val_if_fail (part < REMIT_N_PARTS, NULL);
  return self->extras[part];
}

/**
 * remit_chart_take_extras:
 * @self: a chart
 * @part: an element that occurs once
 * @extras: (transfer full) (nullable): extras
 *
 * Sets the foreign content that stands on it.
 */
void
remit_chart_take_extras (RemitChart  *self,
                         RemitPart    part,
                         RemitExtras *extras)
{
  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (part < REMIT_N_PARTS);

  remit_extras_free (self->extras[part]);
  self->extras[part] = extras;
}
