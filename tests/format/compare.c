/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "format/compare.h"

/* Two charts side by side, as a third party to the reader and the writer: what both forget would
 * not be missed by comparing files. */

static void
assert_same_properties (gpointer a, gpointer b)
{
  guint n;
  g_autofree GParamSpec **specs = g_object_class_list_properties (G_OBJECT_GET_CLASS (a), &n);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GValue) left = G_VALUE_INIT;
      g_auto (GValue) right = G_VALUE_INIT;
      g_autofree char *left_text = NULL;
      g_autofree char *right_text = NULL;

      g_object_get_property (a, specs[i]->name, &left);
      g_object_get_property (b, specs[i]->name, &right);
      left_text = g_strdup_value_contents (&left);
      right_text = g_strdup_value_contents (&right);
      g_assert_cmpstr (left_text, ==, right_text);
    }
}

static void
assert_same_list (RemitList *a, RemitList *b)
{
  g_assert_cmpuint (remit_list_get_n (a), ==, remit_list_get_n (b));
  for (guint i = 0; i < remit_list_get_n (a); i++)
    assert_same_properties (remit_list_get (a, i), remit_list_get (b, i));
}

static void
assert_same_scheme (const RemitScheme *a, const RemitScheme *b)
{
  g_assert_cmpstr (remit_scheme_get_name (a), ==, remit_scheme_get_name (b));
  g_assert_cmpuint (remit_scheme_get_n_letters (a), ==, remit_scheme_get_n_letters (b));
  for (guint i = 0; i < remit_scheme_get_n_letters (a); i++)
    {
      const RemitLetter *left = remit_scheme_get_letter (a, i);
      const RemitLetter *right = remit_scheme_get_letter (b, i);

      g_assert_cmpuint (left->key, ==, right->key);
      g_assert_cmpint (left->kind, ==, right->kind);
      g_assert_cmpuint (left->weight, ==, right->weight);
      g_assert_cmpstr (left->name, ==, right->name);
      g_assert_cmpstr (left->meaning, ==, right->meaning);
    }
}

static void
assert_same_cells (RemitChart *chart, RemitPlan *a, RemitPlan *b)
{
  for (guint row = 0; row < remit_chart_get_n_rows (chart); row++)
    {
      for (guint role = 0; role < remit_chart_get_n_roles (chart); role++)
        {
          g_assert_cmpuint (remit_plan_get_set (a, row, role), ==, remit_plan_get_set (b, row, role));
          g_assert_cmpstr (remit_plan_get_cell_note (a, row, role), ==, remit_plan_get_cell_note (b, row, role));
        }
      g_assert_cmpint (remit_plan_get_answered (a, row), ==, remit_plan_get_answered (b, row));
    }
}

static void
assert_same_limits (const RemitLimits *a, const RemitLimits *b)
{
  for (guint i = 0; i < REMIT_N_RULES; i++)
    {
      g_assert_cmpint (remit_limits_get_severity (a, i), ==, remit_limits_get_severity (b, i));
      if (remit_rule_get_default_value (i) >= 0)
        g_assert_cmpuint (remit_limits_get_value (a, i), ==, remit_limits_get_value (b, i));
    }
}

static const char *
get_id (gpointer item)
{
  return item != NULL ? remit_item_get_id (item) : NULL;
}

static void
assert_same_ids (GPtrArray *a, GPtrArray *b)
{
  g_assert_cmpint (a == NULL, ==, b == NULL);
  if (a == NULL)
    return;
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    g_assert_cmpstr (get_id (g_ptr_array_index (a, i)), ==, get_id (g_ptr_array_index (b, i)));
}

static void
assert_same_acceptance (const RemitAcceptance *a, const RemitAcceptance *b)
{
  g_assert_cmpint (a->rule, ==, b->rule);
  g_assert_cmpstr (get_id (a->plan), ==, get_id (b->plan));
  assert_same_ids (a->rows, b->rows);
  assert_same_ids (a->roles, b->roles);
  g_assert_cmpstr (a->was, ==, b->was);
  g_assert_cmpint (a->at, ==, b->at);
  g_assert_cmpuint (a->until, ==, b->until);
  g_assert_cmpstr (a->reason, ==, b->reason);
}

static void
assert_same_workshop (const RemitWorkshop *a, const RemitWorkshop *b)
{
  g_assert_cmpstr (a->id, ==, b->id);
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_cmpint (a->question, ==, b->question);
  g_assert_cmpstr (get_id (a->plan), ==, get_id (b->plan));
  assert_same_ids (a->roles, b->roles);
  assert_same_ids (a->rows, b->rows);
}

static void
assert_same_decision (const RemitDecision *a, const RemitDecision *b)
{
  g_assert_cmpstr (get_id (a->plan), ==, get_id (b->plan));
  g_assert_cmpstr (get_id (a->row), ==, get_id (b->row));
  g_assert_cmpstr (a->workshop, ==, b->workshop);
  g_assert_cmpint (a->at, ==, b->at);
  g_assert_cmpstr (a->note, ==, b->note);
  g_assert_cmpuint (a->cells->len, ==, b->cells->len);
  for (guint i = 0; i < a->cells->len; i++)
    {
      const RemitDecidedCell *left = g_ptr_array_index (a->cells, i);
      const RemitDecidedCell *right = g_ptr_array_index (b->cells, i);

      g_assert_cmpstr (get_id (left->role), ==, get_id (right->role));
      g_assert_cmpuint (left->set, ==, right->set);
      g_assert_cmpstr (left->note, ==, right->note);
    }
}

typedef void (*AssertSame) (gconstpointer a, gconstpointer b);

static void
assert_same_records (GPtrArray *a, GPtrArray *b, AssertSame assert_same)
{
  g_assert_cmpuint (a->len, ==, b->len);
  for (guint i = 0; i < a->len; i++)
    assert_same (g_ptr_array_index (a, i), g_ptr_array_index (b, i));
}

static void
assert_same_sections (RemitChart *a, RemitChart *b)
{
  assert_same_list (remit_chart_get_sections (a), remit_chart_get_sections (b));
  for (guint i = 0; i < remit_chart_get_n_sections (a); i++)
    g_assert_cmpuint (remit_chart_get_section_n_rows (a, i), ==, remit_chart_get_section_n_rows (b, i));
}

void
assert_same_chart (RemitChart *a, RemitChart *b)
{
  g_assert_cmpstr (remit_chart_get_title (a), ==, remit_chart_get_title (b));
  g_assert_cmpstr (remit_chart_get_note (a), ==, remit_chart_get_note (b));
  assert_same_scheme (remit_chart_get_scheme (a), remit_chart_get_scheme (b));
  assert_same_list (remit_chart_get_roles (a), remit_chart_get_roles (b));
  assert_same_sections (a, b);
  assert_same_list (remit_chart_get_rows (a), remit_chart_get_rows (b));
  assert_same_list (remit_chart_get_plans (a), remit_chart_get_plans (b));
  for (guint i = 0; i < remit_chart_get_n_plans (a); i++)
    assert_same_cells (a, remit_chart_get_plan (a, i), remit_chart_get_plan (b, i));
  assert_same_limits (remit_chart_get_limits (a), remit_chart_get_limits (b));
  assert_same_records (remit_chart_get_acceptances (a), remit_chart_get_acceptances (b),
                       (AssertSame) assert_same_acceptance);
  assert_same_records (remit_chart_get_workshops (a), remit_chart_get_workshops (b), (AssertSame) assert_same_workshop);
  assert_same_records (remit_chart_get_decisions (a), remit_chart_get_decisions (b), (AssertSame) assert_same_decision);
}
