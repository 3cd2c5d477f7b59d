/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-plan.h"

#include "chart/remit-cells.h"

/* A scenario, a team or a voice: a few properties and the cells, which #RemitCells keeps. */

static const GEnumValue sort_values[] = {
  { REMIT_SORT_SCENARIO, "REMIT_SORT_SCENARIO", "scenario" },
  { REMIT_SORT_TEAM, "REMIT_SORT_TEAM", "team" },
  { REMIT_SORT_VOICE, "REMIT_SORT_VOICE", "voice" },
  { 0, NULL, NULL },
};

GType
remit_sort_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("RemitSort", sort_values));
  return type;
}

static const GEnumValue method_values[] = {
  { REMIT_METHOD_NONE, "REMIT_METHOD_NONE", "none" },
  { REMIT_METHOD_SCRUM, "REMIT_METHOD_SCRUM", "scrum" },
  { REMIT_METHOD_KANBAN, "REMIT_METHOD_KANBAN", "kanban" },
  { REMIT_METHOD_OTHER_AGILE, "REMIT_METHOD_OTHER_AGILE", "other-agile" },
  { REMIT_METHOD_NOT_AGILE, "REMIT_METHOD_NOT_AGILE", "not-agile" },
  { 0, NULL, NULL },
};

GType
remit_method_get_type (void)
{
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("RemitMethod", method_values));
  return type;
}

struct _RemitPlan
{
  RemitItem parent_instance;
  char *name;
  RemitSort sort;
  char *workshop;
  gboolean today;
  RemitMethod method;
  RemitDate agreed;
  RemitDate review;
  RemitCells *cells;
};

enum
{
  PROP_NAME = 1,
  PROP_SORT,
  PROP_WORKSHOP,
  PROP_TODAY,
  PROP_METHOD,
  PROP_AGREED,
  PROP_REVIEW,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (RemitPlan, remit_plan, REMIT_TYPE_ITEM)

static void
remit_plan_get_property (GObject    *object,
                         guint       property_id,
                         GValue     *value,
                         GParamSpec *pspec)
{
  RemitPlan *self = REMIT_PLAN (object);

  switch (property_id)
    {
    case PROP_NAME:
      g_value_set_string (value, self->name);
      break;
    case PROP_SORT:
      g_value_set_enum (value, (int) self->sort);
      break;
    case PROP_WORKSHOP:
      g_value_set_string (value, self->workshop);
      break;
    case PROP_TODAY:
      g_value_set_boolean (value, self->today);
      break;
    case PROP_METHOD:
      g_value_set_enum (value, (int) self->method);
      break;
    case PROP_AGREED:
      g_value_set_uint (value, self->agreed);
      break;
    case PROP_REVIEW:
      g_value_set_uint (value, self->review);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_plan_set_property (GObject      *object,
                         guint         property_id,
                         const GValue *value,
                         GParamSpec   *pspec)
{
  RemitPlan *self = REMIT_PLAN (object);

  switch (property_id)
    {
    case PROP_NAME:
      remit_plan_set_name (self, g_value_get_string (value));
      break;
    case PROP_SORT:
      remit_plan_set_sort (self, (RemitSort) g_value_get_enum (value));
      break;
    case PROP_WORKSHOP:
      remit_plan_set_workshop (self, g_value_get_string (value));
      break;
    case PROP_TODAY:
      remit_plan_set_today (self, g_value_get_boolean (value));
      break;
    case PROP_METHOD:
      remit_plan_set_method (self, (RemitMethod) g_value_get_enum (value));
      break;
    case PROP_AGREED:
      remit_plan_set_agreed (self, g_value_get_uint (value));
      break;
    case PROP_REVIEW:
      remit_plan_set_review (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
remit_plan_finalize (GObject *object)
{
  RemitPlan *self = REMIT_PLAN (object);

  g_free (self->name);
  g_free (self->workshop);
  remit_cells_free (self->cells);

  G_OBJECT_CLASS (remit_plan_parent_class)->finalize (object);
}

static void
remit_plan_class_init (RemitPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = remit_plan_get_property;
  object_class->set_property = remit_plan_set_property;
  object_class->finalize = remit_plan_finalize;

  properties[PROP_NAME] = g_param_spec_string ("name", NULL, NULL, NULL, flags);
  properties[PROP_SORT] = g_param_spec_enum ("sort", NULL, NULL, REMIT_TYPE_SORT, 0, flags);
  properties[PROP_WORKSHOP] = g_param_spec_string ("workshop", NULL, NULL, NULL, flags);
  properties[PROP_TODAY] = g_param_spec_boolean ("today", NULL, NULL, FALSE, flags);
  properties[PROP_METHOD] = g_param_spec_enum ("method", NULL, NULL, REMIT_TYPE_METHOD, 0, flags);
  properties[PROP_AGREED] = g_param_spec_uint ("agreed", NULL, NULL, 0, G_MAXUINT, 0, flags);
  properties[PROP_REVIEW] = g_param_spec_uint ("review", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
remit_plan_init (RemitPlan *self)
{
  self->cells = remit_cells_new ();
}

/**
 * remit_plan_new:
 * @id: its id, unique among the chart's items of its type
 * @name: its name
 *
 * Makes a plan.
 *
 * Returns: (transfer full): the new plan
 */
RemitPlan *
remit_plan_new (const char *id,
                const char *name)
{
  g_return_val_if_fail (id != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  return g_object_new (REMIT_TYPE_PLAN, "id", id, "name", name, NULL);
}

/**
 * remit_plan_get_name:
 * @self: a plan
 *
 * Gives its name.
 *
 * Returns: the name
 */
const char *
remit_plan_get_name (RemitPlan *self)
{
  g_return_val_if_fail (REMIT_IS_PLAN (self), NULL);
  return self->name;
}

/**
 * remit_plan_set_name:
 * @self: a plan
 * @name: the name
 *
 * Sets it without the history's knowledge: for loading.
 */
void
remit_plan_set_name (RemitPlan  *self,
                     const char *name)
{
  g_return_if_fail (REMIT_IS_PLAN (self));
  g_return_if_fail (name != NULL);

  if (g_strcmp0 (self->name, name) == 0)
    return;
  g_free (self->name);
  self->name = g_strdup (name);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NAME]);
}

/**
 * remit_plan_get_sort:
 * @self: a plan
 *
 * Tells what it is.
 *
 * Returns: the sort
 */
RemitSort
remit_plan_get_sort (RemitPlan *self)
{
  g_return_val_if_fail (REMIT_IS_PLAN (self), 0);
  return self->sort;
}

/**
 * remit_plan_set_sort:
 * @self: a plan
 * @sort: the sort
 *
 * Sets it without the history's knowledge: for loading.
 */
void
remit_plan_set_sort (RemitPlan *self,
                     RemitSort  sort)
{
  g_return_if_fail (REMIT_IS_PLAN (self));

  if (self->sort == sort)
    return;
  self->sort = sort;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SORT]);
}

/**
 * remit_plan_get_workshop:
 * @self: a plan
 *
 * Gives the workshop in which this voice was given.
 *
 * Returns: (nullable): the workshop's id; for a voice only
 */
const char *
remit_plan_get_workshop (RemitPlan *self)
{
  g_return_val_if_fail (REMIT_IS_PLAN (self), NULL);
  return self->workshop;
}

/**
 * remit_plan_set_workshop:
 * @self: a plan
 * @workshop: (nullable): the workshop's id; for a voice only
 *
 * Sets it without the history's knowledge: for loading.
 */
void
remit_plan_set_workshop (RemitPlan  *self,
                         const char *workshop)
{
  g_return_if_fail (REMIT_IS_PLAN (self));

  if (g_strcmp0 (self->workshop, workshop) == 0)
    return;
  g_free (self->workshop);
  self->workshop = g_strdup (workshop);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORKSHOP]);
}

/**
 * remit_plan_get_today:
 * @self: a plan
 *
 * Tells whether it is marked as the state of today.
 *
 * Returns: whether it is
 */
gboolean
remit_plan_get_today (RemitPlan *self)
{
  g_return_val_if_fail (REMIT_IS_PLAN (self), FALSE);
  return self->today;
}

/**
 * remit_plan_set_today:
 * @self: a plan
 * @today: whether it is
 *
 * Sets it without the history's knowledge: for loading.
 */
void
remit_plan_set_today (RemitPlan *self,
                      gboolean   today)
{
  g_return_if_fail (REMIT_IS_PLAN (self));

  if (self->today == today)
    return;
  self->today = today;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_TODAY]);
}

/**
 * remit_plan_get_method:
 * @self: a plan
 *
 * Gives the method that its people work by.
 *
 * Returns: the method
 */
RemitMethod
remit_plan_get_method (RemitPlan *self)
{
  g_return_val_if_fail (REMIT_IS_PLAN (self), 0);
  return self->method;
}

/**
 * remit_plan_set_method:
 * @self: a plan
 * @method: the method
 *
 * Sets it without the history's knowledge: for loading.
 */
void
remit_plan_set_method (RemitPlan   *self,
                       RemitMethod  method)
{
  g_return_if_fail (REMIT_IS_PLAN (self));

  if (self->method == method)
    return;
  self->method = method;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_METHOD]);
}

/**
 * remit_plan_get_agreed:
 * @self: a plan
 *
 * Gives the day on which it was agreed.
 *
 * Returns: the day, or 0
 */
RemitDate
remit_plan_get_agreed (RemitPlan *self)
{
  g_return_val_if_fail (REMIT_IS_PLAN (self), 0);
  return self->agreed;
}

/**
 * remit_plan_set_agreed:
 * @self: a plan
 * @agreed: the day, or 0
 *
 * Sets it without the history's knowledge: for loading.
 */
void
remit_plan_set_agreed (RemitPlan *self,
                       RemitDate  agreed)
{
  g_return_if_fail (REMIT_IS_PLAN (self));

  if (self->agreed == agreed)
    return;
  self->agreed = agreed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AGREED]);
}

/**
 * remit_plan_get_review:
 * @self: a plan
 *
 * Gives the day on which it is to be reviewed.
 *
 * Returns: the day, or 0
 */
RemitDate
remit_plan_get_review (RemitPlan *self)
{
  g_return_val_if_fail (REMIT_IS_PLAN (self), 0);
  return self->review;
}

/**
 * remit_plan_set_review:
 * @self: a plan
 * @review: the day, or 0
 *
 * Sets it without the history's knowledge: for loading.
 */
void
remit_plan_set_review (RemitPlan *self,
                       RemitDate  review)
{
  g_return_if_fail (REMIT_IS_PLAN (self));

  if (self->review == review)
    return;
  self->review = review;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVIEW]);
}

/**
 * remit_sort_to_nick:
 * @sort: a sort
 *
 * Gives its name in files.
 *
 * Returns: the name
 */
const char *
remit_sort_to_nick (RemitSort sort)
{
  g_return_val_if_fail (sort < G_N_ELEMENTS (sort_values) - 1, NULL);
  return sort_values[sort].value_nick;
}

/**
 * remit_sort_from_nick:
 * @nick: a name
 * @sort: (out): a sort
 *
 * Finds it by its name in files.
 *
 * Returns: whether there is one
 */
gboolean
remit_sort_from_nick (const char *nick,
                      RemitSort *sort)
{
  g_return_val_if_fail (nick != NULL, FALSE);

  for (guint i = 0; sort_values[i].value_nick != NULL; i++)
    if (g_str_equal (sort_values[i].value_nick, nick))
      {
        *sort = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * remit_method_to_nick:
 * @method: a method
 *
 * Gives its name in files.
 *
 * Returns: (nullable): the name, %NULL where files say nothing
 */
const char *
remit_method_to_nick (RemitMethod method)
{
  g_return_val_if_fail (method < G_N_ELEMENTS (method_values) - 1, NULL);
  return method == 0 ? NULL : method_values[method].value_nick;
}

/**
 * remit_method_from_nick:
 * @nick: a name
 * @method: (out): a method
 *
 * Finds it by its name in files.
 *
 * Returns: whether there is one
 */
gboolean
remit_method_from_nick (const char *nick,
                        RemitMethod *method)
{
  g_return_val_if_fail (nick != NULL, FALSE);

  for (guint i = 1; method_values[i].value_nick != NULL; i++)
    if (g_str_equal (method_values[i].value_nick, nick))
      {
        *method = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * remit_plan_get_storage: (skip)
 * @self: a plan
 *
 * Gives the cells to the chart, which alone may change them.
 *
 * Returns: (transfer none): the cells
 */
RemitCells *
remit_plan_get_storage (RemitPlan *self)
{
  g_return_val_if_fail (REMIT_IS_PLAN (self), NULL);
  return self->cells;
}

/**
 * remit_plan_take_storage: (skip)
 * @self: a plan that is in no chart
 * @cells: (transfer full): cells
 *
 * Gives a plan other cells.
 */
void
remit_plan_take_storage (RemitPlan  *self,
                         RemitCells *cells)
{
  g_return_if_fail (REMIT_IS_PLAN (self));

  remit_cells_free (self->cells);
  self->cells = cells;
}

/**
 * remit_plan_exchange_storage: (skip)
 * @self: a plan
 * @cells: (transfer full): cells
 *
 * Gives a plan other cells without a word to anybody: the chart tells.
 *
 * Returns: (transfer full): the cells that it had
 */
RemitCells *
remit_plan_exchange_storage (RemitPlan  *self,
                             RemitCells *cells)
{
  RemitCells *old;

  g_return_val_if_fail (REMIT_IS_PLAN (self), NULL);

  old = self->cells;
  self->cells = cells;
  return old;
}
