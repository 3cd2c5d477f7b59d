/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-chart.h"

#include <string.h>

#include "chart/remit-cells.h"
#include "chart/remit-strips.h"

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

struct _RemitChart
{
  GObject parent_instance;

  char *title;
  char *note;
  RemitScheme *scheme;
  RemitLimits *limits;
  GPtrArray *acceptances;
  GPtrArray *workshops;
  GPtrArray *decisions;
  RemitExtras *extras[REMIT_N_PARTS];

  RemitList *roles;
  RemitList *sections;
  RemitList *rows;
  RemitList *plans;
  GArray *starts; /* of guint: the first row of each section */
  GHashTable *ids[4];
  guint freeze_count;
  gboolean layout_pending;
};

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

enum
{
  CELL_CHANGED,
  CELL_NOTE_CHANGED,
  ITEM_CHANGED,
  LAYOUT_CHANGED,
  N_SIGNALS,
};

enum
{
  IDS_ROLE,
  IDS_SECTION,
  IDS_ROW,
  IDS_PLAN,
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

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
  signals[CELL_CHANGED] = g_signal_new ("cell-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 5,
                                        REMIT_TYPE_PLAN, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT, G_TYPE_UINT);
  signals[CELL_NOTE_CHANGED] = g_signal_new ("cell-note-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                             G_TYPE_NONE, 3, REMIT_TYPE_PLAN, G_TYPE_UINT, G_TYPE_UINT);
  signals[ITEM_CHANGED] = g_signal_new ("item-changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                        REMIT_TYPE_ITEM, G_TYPE_PARAM);
  signals[LAYOUT_CHANGED] =
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

/**
 * remit_chart_get_roles:
 * @self: a chart
 *
 * Lists its roles, to be watched but not to be changed.
 *
 * Returns: (transfer none): the list
 */
RemitList *
remit_chart_get_roles (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return self->roles;
}

/**
 * remit_chart_get_sections:
 * @self: a chart
 *
 * Lists its sections, to be watched but not to be changed.
 *
 * Returns: (transfer none): the list
 */
RemitList *
remit_chart_get_sections (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return self->sections;
}

/**
 * remit_chart_get_rows:
 * @self: a chart
 *
 * Lists its responsibilities over all sections, to be watched but not to be changed.
 *
 * Returns: (transfer none): the list
 */
RemitList *
remit_chart_get_rows (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return self->rows;
}

/**
 * remit_chart_get_plans:
 * @self: a chart
 *
 * Lists its plans, to be watched but not to be changed.
 *
 * Returns: (transfer none): the list
 */
RemitList *
remit_chart_get_plans (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return self->plans;
}

/**
 * remit_chart_get_n_roles:
 * @self: a chart
 *
 * Counts its roles.
 *
 * Returns: their number
 */
guint
remit_chart_get_n_roles (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), 0);
  return remit_list_get_n (self->roles);
}

/**
 * remit_chart_get_n_sections:
 * @self: a chart
 *
 * Counts its sections.
 *
 * Returns: their number
 */
guint
remit_chart_get_n_sections (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), 0);
  return remit_list_get_n (self->sections);
}

/**
 * remit_chart_get_n_rows:
 * @self: a chart
 *
 * Counts its rows.
 *
 * Returns: their number
 */
guint
remit_chart_get_n_rows (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), 0);
  return remit_list_get_n (self->rows);
}

/**
 * remit_chart_get_n_plans:
 * @self: a chart
 *
 * Counts its plans.
 *
 * Returns: their number
 */
guint
remit_chart_get_n_plans (RemitChart *self)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), 0);
  return remit_list_get_n (self->plans);
}

/**
 * remit_chart_get_role:
 * @self: a chart
 * @position: which
 *
 * Gives a role by its position.
 *
 * Returns: (transfer none) (nullable): it, %NULL past the end
 */
RemitRole *
remit_chart_get_role (RemitChart *self,
                      guint       position)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return remit_list_get (self->roles, position);
}

/**
 * remit_chart_get_section:
 * @self: a chart
 * @position: which
 *
 * Gives a section by its position.
 *
 * Returns: (transfer none) (nullable): it, %NULL past the end
 */
RemitSection *
remit_chart_get_section (RemitChart *self,
                         guint       position)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return remit_list_get (self->sections, position);
}

/**
 * remit_chart_get_row:
 * @self: a chart
 * @position: which
 *
 * Gives a row by its position.
 *
 * Returns: (transfer none) (nullable): it, %NULL past the end
 */
RemitResponsibility *
remit_chart_get_row (RemitChart *self,
                     guint       position)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return remit_list_get (self->rows, position);
}

/**
 * remit_chart_get_plan:
 * @self: a chart
 * @position: which
 *
 * Gives a plan by its position.
 *
 * Returns: (transfer none) (nullable): it, %NULL past the end
 */
RemitPlan *
remit_chart_get_plan (RemitChart *self,
                      guint       position)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return remit_list_get (self->plans, position);
}

/**
 * remit_chart_find_role:
 * @self: a chart
 * @id: an id
 *
 * Finds a role by its id.
 *
 * Returns: (transfer none) (nullable): it
 */
RemitRole *
remit_chart_find_role (RemitChart *self,
                       const char *id)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return g_hash_table_lookup (self->ids[IDS_ROLE], id);
}

/**
 * remit_chart_find_section:
 * @self: a chart
 * @id: an id
 *
 * Finds a section by its id.
 *
 * Returns: (transfer none) (nullable): it
 */
RemitSection *
remit_chart_find_section (RemitChart *self,
                          const char *id)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return g_hash_table_lookup (self->ids[IDS_SECTION], id);
}

/**
 * remit_chart_find_row:
 * @self: a chart
 * @id: an id
 *
 * Finds a row by its id.
 *
 * Returns: (transfer none) (nullable): it
 */
RemitResponsibility *
remit_chart_find_row (RemitChart *self,
                      const char *id)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return g_hash_table_lookup (self->ids[IDS_ROW], id);
}

/**
 * remit_chart_find_plan:
 * @self: a chart
 * @id: an id
 *
 * Finds a plan by its id.
 *
 * Returns: (transfer none) (nullable): it
 */
RemitPlan *
remit_chart_find_plan (RemitChart *self,
                       const char *id)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  return g_hash_table_lookup (self->ids[IDS_PLAN], id);
}

/**
 * remit_chart_copy_plan:
 * @self: a chart
 * @plan: one of its plans
 * @id: the copy's id
 * @name: the copy's name
 *
 * Copies a plan with its cells, its method and what it is; not its dates, nor that it is today's.
 *
 * Returns: (transfer full): the copy, which is in no chart
 */
RemitPlan *
remit_chart_copy_plan (RemitChart *self,
                       RemitPlan  *plan,
                       const char *id,
                       const char *name)
{
  RemitPlan *copy;

  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  g_return_val_if_fail (REMIT_IS_PLAN (plan), NULL);

  copy = remit_plan_new (id, name);
  remit_plan_set_sort (copy, remit_plan_get_sort (plan));
  remit_plan_set_workshop (copy, remit_plan_get_workshop (plan));
  remit_plan_set_method (copy, remit_plan_get_method (plan));
  remit_plan_take_storage (copy, remit_cells_copy (remit_plan_get_storage (plan)));
  return copy;
}

/**
 * remit_chart_make_id:
 * @self: a chart
 * @item_type: the type of item that it is for
 * @title: the item's title
 *
 * Makes an id that no item of the type has yet, of its title.
 *
 * Returns: (transfer full): the id
 */
char *
remit_chart_make_id (RemitChart *self,
                     GType       item_type,
                     const char *title)
{
  g_autofree char *stem = NULL;
  GHashTable *ids;
  const char *fallback;

  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  g_return_val_if_fail (title != NULL, NULL);

  if (item_type == REMIT_TYPE_ROLE)
    ids = self->ids[IDS_ROLE], fallback = "role";
  else if (item_type == REMIT_TYPE_SECTION)
    ids = self->ids[IDS_SECTION], fallback = "section";
  else if (item_type == REMIT_TYPE_PLAN)
    ids = self->ids[IDS_PLAN], fallback = "plan";
  else
    ids = self->ids[IDS_ROW], fallback = "row";

  stem = remit_text_make_id (title, fallback);
  if (!g_hash_table_contains (ids, stem))
    return g_steal_pointer (&stem);
  for (guint i = 2;; i++)
    {
      g_autofree char *number = g_strdup_printf ("-%u", i);
      g_autofree char *id = g_strdup_printf ("%.*s%s", (int) (REMIT_ID_MAX_LENGTH - strlen (number)), stem, number);

      if (!g_hash_table_contains (ids, id))
        return g_steal_pointer (&id);
    }
}

/**
 * remit_chart_get_section_start:
 * @self: a chart
 * @section: a section
 *
 * Gives the first row of a section, or where it would stand.
 *
 * Returns: the row
 */
guint
remit_chart_get_section_start (RemitChart *self,
                               guint       section)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), 0);
  g_return_val_if_fail (section < self->starts->len, 0);
  return g_array_index (self->starts, guint, section);
}

static guint
get_section_end (RemitChart *self,
                 guint       section)
{
  return section + 1 < self->starts->len ? g_array_index (self->starts, guint, section + 1)
                                         : remit_list_get_n (self->rows);
}

/**
 * remit_chart_get_section_n_rows:
 * @self: a chart
 * @section: a section
 *
 * Counts the rows of a section.
 *
 * Returns: their number
 */
guint
remit_chart_get_section_n_rows (RemitChart *self,
                                guint       section)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), 0);
  g_return_val_if_fail (section < self->starts->len, 0);
  return get_section_end (self, section) - g_array_index (self->starts, guint, section);
}

/**
 * remit_chart_get_row_section:
 * @self: a chart
 * @row: a row
 *
 * Finds the section of a row.
 *
 * Returns: the section
 */
guint
remit_chart_get_row_section (RemitChart *self,
                             guint       row)
{
  guint low = 0, high;

  g_return_val_if_fail (REMIT_IS_CHART (self), 0);
  g_return_val_if_fail (row < remit_list_get_n (self->rows), 0);

  /* The last section that begins at or before the row; empty ones begin where the next one does. */
  high = self->starts->len;
  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->starts, guint, middle) <= row)
        low = middle;
      else
        high = middle;
    }
  return low;
}

static void
shift_starts (RemitChart *self,
              guint       from,
              int         by)
{
  for (guint i = from; i < self->starts->len; i++)
    g_array_index (self->starts, guint, i) += (guint) by;
}

static void
announce_layout (RemitChart *self)
{
  if (self->freeze_count > 0)
    self->layout_pending = TRUE;
  else
    g_signal_emit (self, signals[LAYOUT_CHANGED], 0);
}

/**
 * remit_chart_freeze:
 * @self: a chart
 *
 * Puts off "layout-changed" until the chart is thawed as often as it was frozen, so that an edit
 * of many rows is one change to those who listen. Cells that change after the layout has are not told
 * one by one then: whoever hears of a new layout looks at everything anew.
 */
void
remit_chart_freeze (RemitChart *self)
{
  g_return_if_fail (REMIT_IS_CHART (self));

  self->freeze_count++;
}

/**
 * remit_chart_thaw:
 * @self: a frozen chart
 *
 * Ends what remit_chart_freeze() began.
 */
void
remit_chart_thaw (RemitChart *self)
{
  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (self->freeze_count > 0);

  self->freeze_count--;
  if (self->freeze_count > 0 || !self->layout_pending)
    return;
  self->layout_pending = FALSE;
  announce_layout (self);
}

static RemitCells *
get_storage (RemitChart *self,
             guint       plan)
{
  return remit_plan_get_storage (remit_list_get (self->plans, plan));
}

static void
add_item (RemitChart *self,
          GHashTable *ids,
          RemitList  *list,
          guint       position,
          gpointer    item)
{
  g_hash_table_insert (ids, (gpointer) remit_item_get_id (item), item);
  remit_list_insert (list, position, item);
  announce_layout (self);
}

static gpointer
take_item (RemitChart *self,
           GHashTable *ids,
           RemitList  *list,
           guint       position)
{
  gpointer item = remit_list_get (list, position);

  g_hash_table_remove (ids, remit_item_get_id (item));
  item = remit_list_steal (list, position);
  announce_layout (self);
  return item;
}

/**
 * remit_chart_insert_role:
 * @self: a chart
 * @position: where
 * @role: (transfer none): a role that is in no chart, with an id that no other has
 *
 * Inserts a role without a letter.
 */
void
remit_chart_insert_role (RemitChart *self,
                         guint       position,
                         RemitRole  *role)
{
  remit_chart_restore_role (self, position, remit_column_new (role));
}

/**
 * remit_chart_restore_role:
 * @self: a chart
 * @position: where
 * @column: (transfer full): a role that was taken out while the chart had the same plans and rows
 *
 * Puts a role back with its cells.
 */
void
remit_chart_restore_role (RemitChart  *self,
                          guint        position,
                          RemitColumn *column)
{
  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (position <= remit_list_get_n (self->roles));
  g_return_if_fail (column != NULL);

  for (guint i = 0; i < remit_list_get_n (self->plans); i++)
    remit_cells_insert_role (get_storage (self, i), position, remit_column_take_cells (column, i));
  add_item (self, self->ids[IDS_ROLE], self->roles, position, remit_column_get_role (column));
  remit_column_free (column);
}

/**
 * remit_chart_remove_role:
 * @self: a chart
 * @position: which
 *
 * Takes a role out with its cells.
 *
 * Returns: (transfer full): it
 */
RemitColumn *
remit_chart_remove_role (RemitChart *self,
                         guint       position)
{
  g_autoptr (RemitRole) role = NULL;
  RemitColumn *column;

  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  g_return_val_if_fail (position < remit_list_get_n (self->roles), NULL);

  column = remit_column_new (remit_list_get (self->roles, position));
  for (guint i = 0; i < remit_list_get_n (self->plans); i++)
    remit_column_add_cells (column, remit_cells_remove_role (get_storage (self, i), position));
  role = take_item (self, self->ids[IDS_ROLE], self->roles, position);
  return column;
}

/**
 * remit_chart_move_role:
 * @self: a chart
 * @from: which
 * @to: where it stands afterwards
 *
 * Moves a role with its cells.
 */
void
remit_chart_move_role (RemitChart *self,
                       guint       from,
                       guint       to)
{
  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (from < remit_list_get_n (self->roles) && to < remit_list_get_n (self->roles));

  for (guint i = 0; i < remit_list_get_n (self->plans); i++)
    remit_cells_move_role (get_storage (self, i), from, to);
  remit_list_move (self->roles, from, 1, to);
  announce_layout (self);
}

/**
 * remit_chart_insert_section:
 * @self: a chart
 * @position: where
 * @section: (transfer none): a section that is in no chart, with an id that no other has
 *
 * Inserts an empty section.
 */
void
remit_chart_insert_section (RemitChart   *self,
                            guint         position,
                            RemitSection *section)
{
  guint start;

  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (position <= self->starts->len);

  start = position < self->starts->len ? g_array_index (self->starts, guint, position) : remit_list_get_n (self->rows);
  g_array_insert_val (self->starts, position, start);
  add_item (self, self->ids[IDS_SECTION], self->sections, position, section);
}

/**
 * remit_chart_remove_section:
 * @self: a chart
 * @position: an empty section
 *
 * Takes a section out.
 *
 * Returns: (transfer full): it
 */
RemitSection *
remit_chart_remove_section (RemitChart *self,
                            guint       position)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  g_return_val_if_fail (position < self->starts->len, NULL);
  g_return_val_if_fail (remit_chart_get_section_n_rows (self, position) == 0, NULL);

  g_array_remove_index (self->starts, position);
  return take_item (self, self->ids[IDS_SECTION], self->sections, position);
}

/**
 * remit_chart_move_section:
 * @self: a chart
 * @from: which
 * @to: where it stands afterwards
 *
 * Moves a section with its rows.
 */
void
remit_chart_move_section (RemitChart *self,
                          guint       from,
                          guint       to)
{
  guint start, n_rows, target;

  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (from < self->starts->len && to < self->starts->len);

  start = g_array_index (self->starts, guint, from);
  n_rows = remit_chart_get_section_n_rows (self, from);
  target = from < to ? get_section_end (self, to) - n_rows : g_array_index (self->starts, guint, to);
  g_array_remove_index (self->starts, from);
  shift_starts (self, from, -(int) n_rows);
  g_array_insert_val (self->starts, to, target);
  shift_starts (self, to + 1, (int) n_rows);
  for (guint i = 0; i < remit_list_get_n (self->plans); i++)
    remit_cells_move_rows (get_storage (self, i), start, n_rows, target);
  remit_list_move (self->sections, from, 1, to);
  remit_list_move (self->rows, start, n_rows, target);
  announce_layout (self);
}

/**
 * remit_chart_insert_row:
 * @self: a chart
 * @section: the section it shall belong to
 * @row: where, from the section's start to its end
 * @responsibility: (transfer none): a responsibility that is in no chart, with an id that no other has
 *
 * Inserts a row without a letter.
 */
void
remit_chart_insert_row (RemitChart          *self,
                        guint                section,
                        guint                row,
                        RemitResponsibility *responsibility)
{
  remit_chart_restore_row (self, section, row, remit_strip_new (responsibility));
}

/**
 * remit_chart_restore_row:
 * @self: a chart
 * @section: the section it shall belong to
 * @row: where, from the section's start to its end
 * @strip: (transfer full): a row that was taken out while the chart had the same plans and roles
 *
 * Puts a row back with its cells.
 */
void
remit_chart_restore_row (RemitChart *self,
                         guint       section,
                         guint       row,
                         RemitStrip *strip)
{
  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (section < self->starts->len);
  g_return_if_fail (row >= g_array_index (self->starts, guint, section) && row <= get_section_end (self, section));
  g_return_if_fail (strip != NULL);

  shift_starts (self, section + 1, 1);
  for (guint i = 0; i < remit_list_get_n (self->plans); i++)
    remit_cells_insert_row (get_storage (self, i), row, remit_strip_take_cells (strip, i));
  add_item (self, self->ids[IDS_ROW], self->rows, row, remit_strip_get_row (strip));
  remit_strip_free (strip);
}

/**
 * remit_chart_remove_row:
 * @self: a chart
 * @row: which
 *
 * Takes a row out with its cells.
 *
 * Returns: (transfer full): it
 */
RemitStrip *
remit_chart_remove_row (RemitChart *self,
                        guint       row)
{
  g_autoptr (RemitResponsibility) responsibility = NULL;
  RemitStrip *strip;

  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  g_return_val_if_fail (row < remit_list_get_n (self->rows), NULL);

  strip = remit_strip_new (remit_list_get (self->rows, row));
  shift_starts (self, remit_chart_get_row_section (self, row) + 1, -1);
  for (guint i = 0; i < remit_list_get_n (self->plans); i++)
    remit_strip_add_cells (strip, remit_cells_remove_row (get_storage (self, i), row));
  responsibility = take_item (self, self->ids[IDS_ROW], self->rows, row);
  return strip;
}

/**
 * remit_chart_move_row:
 * @self: a chart
 * @from: which
 * @section: the section it shall belong to
 * @to: where it stands afterwards
 *
 * Moves a row with its cells.
 */
void
remit_chart_move_row (RemitChart *self,
                      guint       from,
                      guint       section,
                      guint       to)
{
  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (section < self->starts->len);
  g_return_if_fail (from < remit_list_get_n (self->rows) && to < remit_list_get_n (self->rows));

  shift_starts (self, remit_chart_get_row_section (self, from) + 1, -1);
  shift_starts (self, section + 1, 1);
  for (guint i = 0; i < remit_list_get_n (self->plans); i++)
    remit_cells_move_rows (get_storage (self, i), from, 1, to);
  remit_list_move (self->rows, from, 1, to);
  announce_layout (self);
}

/**
 * remit_chart_insert_plan:
 * @self: a chart
 * @position: where
 * @plan: (transfer none): a plan that is in no chart, with an id that no other has
 *
 * Inserts a plan. It gets as many rows as the chart has.
 */
void
remit_chart_insert_plan (RemitChart *self,
                         guint       position,
                         RemitPlan  *plan)
{
  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (REMIT_IS_PLAN (plan));

  remit_cells_set_n_rows (remit_plan_get_storage (plan), remit_list_get_n (self->rows));
  add_item (self, self->ids[IDS_PLAN], self->plans, position, plan);
}

/**
 * remit_chart_remove_plan:
 * @self: a chart
 * @position: which
 *
 * Takes a plan out.
 *
 * Returns: (transfer full): it
 */
RemitPlan *
remit_chart_remove_plan (RemitChart *self,
                         guint       position)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), NULL);
  g_return_val_if_fail (position < remit_list_get_n (self->plans), NULL);

  return take_item (self, self->ids[IDS_PLAN], self->plans, position);
}

/**
 * remit_chart_move_plan:
 * @self: a chart
 * @from: which
 * @to: where it stands afterwards
 *
 * Moves a plan.
 */
void
remit_chart_move_plan (RemitChart *self,
                       guint       from,
                       guint       to)
{
  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (from < remit_list_get_n (self->plans) && to < remit_list_get_n (self->plans));

  remit_list_move (self->plans, from, 1, to);
  announce_layout (self);
}

/**
 * remit_chart_set_cell:
 * @self: a chart
 * @plan: one of its plans
 * @row: a row
 * @role: a role
 * @set: letters
 *
 * Sets the letters of a cell without the history's knowledge.
 */
void
remit_chart_set_cell (RemitChart *self,
                      RemitPlan  *plan,
                      guint       row,
                      guint       role,
                      RemitSet    set)
{
  RemitSet old;

  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (REMIT_IS_PLAN (plan));
  g_return_if_fail (row < remit_list_get_n (self->rows) && role < remit_list_get_n (self->roles));

  old = remit_cells_set_set (remit_plan_get_storage (plan), row, role, set);
  if (old != set && !self->layout_pending)
    g_signal_emit (self, signals[CELL_CHANGED], 0, plan, row, role, (guint) old, (guint) set);
}

/**
 * remit_chart_set_cell_note:
 * @self: a chart
 * @plan: one of its plans
 * @row: a row
 * @role: a role
 * @note: (nullable): a note
 *
 * Sets the note of a cell without the history's knowledge.
 */
void
remit_chart_set_cell_note (RemitChart *self,
                           RemitPlan  *plan,
                           guint       row,
                           guint       role,
                           const char *note)
{
  RemitCells *cells;

  g_return_if_fail (REMIT_IS_CHART (self));
  g_return_if_fail (REMIT_IS_PLAN (plan));
  g_return_if_fail (row < remit_list_get_n (self->rows) && role < remit_list_get_n (self->roles));

  cells = remit_plan_get_storage (plan);
  if (g_strcmp0 (remit_cells_get_note (cells, row, role), note) == 0)
    return;
  remit_cells_set_note (cells, row, role, note);
  if (!self->layout_pending)
    g_signal_emit (self, signals[CELL_NOTE_CHANGED], 0, plan, row, role);
}

/**
 * remit_chart_set_answered:
 * @self: a chart
 * @plan: one of its plans
 * @row: a row
 * @answered: whether it is answered even when it is blank
 *
 * Says that a voice's blank row is an answer, without the history's knowledge.
 *
 * Returns: whether that was said before; a row with a letter is answered either way
 */
gboolean
remit_chart_set_answered (RemitChart *self,
                          RemitPlan  *plan,
                          guint       row,
                          gboolean    answered)
{
  g_return_val_if_fail (REMIT_IS_CHART (self), FALSE);
  g_return_val_if_fail (REMIT_IS_PLAN (plan), FALSE);
  g_return_val_if_fail (row < remit_list_get_n (self->rows), FALSE);

  return remit_cells_set_answered (remit_plan_get_storage (plan), row, answered);
}
