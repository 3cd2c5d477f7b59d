/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "support/test-random.h"

#include <string.h>

/* Random charts with everything that a file can hold, the same for the same seed. Sizes are
 * mostly small: what goes wrong goes wrong with three rows, too. */

typedef struct
{
  GRand *rand;
  TestRandomFlags flags;
  RemitChart *chart;
} Maker;

/* Characters that need escaping, white space, several scripts, beyond the first plane, combining,
 * the last ones that XML allows. */
static const char *const pieces[] = {
  "a", "b",         "Team",         "Plan",     "x1",           " ",     "  ",           "\n",   "\t", "\r", "&",
  "<", ">",         "\"",           "'",        "]]>",          "&amp;", "--",           "é",    "Ж",  "字", "한",
  "😀", "e\xCC\x81", "\xEF\xBF\xBD", "\xC2\x85", "\xE2\x80\xA8", "ש",     "\xED\x9F\xBF", "\x7F",
};

static const char *const id_pieces[] = { "a", "b", "pm", "po", "x-1", "_", ".", "é", "Ж", "字", "Z9", "-" };

/**
 * test_random_chance:
 * @rand: a generator
 * @percent: how often, of a hundred times
 *
 * Throws a die.
 *
 * Returns: whether it fell so
 */
gboolean
test_random_chance (GRand *rand, guint percent)
{
  return g_rand_int_range (rand, 0, 100) < (gint32) percent;
}

/**
 * test_random_duration:
 *
 * Tells how long a test may try random things: a few seconds, or a minute if REMIT_TEST_LONG is set.
 *
 * Returns: the time in seconds
 */
guint
test_random_duration (void)
{
  return g_getenv ("REMIT_TEST_LONG") != NULL ? 60 : 2;
}

static guint
pick (GRand *rand, guint n)
{
  return (guint) g_rand_int_range (rand, 0, (gint32) n);
}

/**
 * test_random_text:
 * @rand: a generator
 * @max_length: at most so many pieces of a few bytes each; at least 1
 *
 * Makes text that XML can hold and that is not all white space.
 *
 * Returns: (transfer full): the text
 */
char *
test_random_text (GRand *rand, guint max_length)
{
  GString *text = g_string_new (NULL);
  const guint length = 1 + pick (rand, max_length);

  for (guint i = 0; i < length; i++)
    g_string_append (text, pieces[pick (rand, G_N_ELEMENTS (pieces))]);
  if (strspn (text->str, " \t\r\n") == text->len)
    g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

static char *
maybe_text (Maker *self, guint percent)
{
  return test_random_chance (self->rand, percent) ? test_random_text (self->rand, 8) : NULL;
}

/* A name that begins with a letter and ends with a number that makes it unique. */
static char *
make_id (Maker *self, const char *stem, guint number)
{
  GString *id = g_string_new (stem);

  for (guint i = pick (self->rand, 3); i > 0; i--)
    g_string_append (id, id_pieces[pick (self->rand, G_N_ELEMENTS (id_pieces))]);
  g_string_append_printf (id, "%u", number);
  return g_string_free (id, FALSE);
}

static RemitDate
maybe_date (Maker *self)
{
  if (test_random_chance (self->rand, 60))
    return 0;
  return (1 + pick (self->rand, 9999)) * 10000 + (1 + pick (self->rand, 12)) * 100 + 1 + pick (self->rand, 28);
}

static gint64
make_time (Maker *self)
{
  return (gint64) g_rand_double_range (self->rand, -2e9, 9e9);
}

static RemitForeignNode *
make_element (Maker *self)
{
  static const char *const rests[] = {
    "/>",
    " a=\"1 &amp; &#9;\"/>",
    ">text &lt; <inner xmlns=\"\"/>\n  tail</f:thing>",
    " f:a=\"b\"><f:deep><!-- in --><?in side?></f:deep></f:thing>",
    "><chart xmlns=\"urn:remit:chart:1\" id=\"no chart\">not ours</chart></f:thing>",
  };
  RemitForeignNode *node = remit_foreign_node_new ("<f:thing", rests[pick (self->rand, G_N_ELEMENTS (rests))]);

  remit_foreign_node_need (node, "f", test_random_chance (self->rand, 70) ? "urn:f" : "urn:other");
  return node;
}

static RemitForeignNode *
make_node (Maker *self, gboolean element)
{
  static const char *const markup[]
      = { "<!-- a comment -->", "<!---->", "<!--two\nlines & <more>-->", "<?program?>", "<?program does this?>" };

  if (element && test_random_chance (self->rand, 50))
    return make_element (self);
  return remit_foreign_node_new (NULL, markup[pick (self->rand, G_N_ELEMENTS (markup))]);
}

/* Foreign content of an element; @text is its text, for nodes that stand within it. */
static RemitExtras *
maybe_extras (Maker *self, const char *text, gboolean elements)
{
  RemitExtras *extras;
  gsize offset = 0;

  if ((self->flags & TEST_RANDOM_FOREIGN) == 0 || test_random_chance (self->rand, 80))
    return NULL;
  extras = remit_extras_new ();
  if (test_random_chance (self->rand, 30))
    remit_extras_add_namespace (extras, "f", test_random_chance (self->rand, 50) ? "urn:f" : "urn:other");
  if (test_random_chance (self->rand, 30))
    {
      const char *uri
          = extras->namespaces != NULL ? ((RemitNamespace *) g_ptr_array_index (extras->namespaces, 0))->uri : "urn:f";
      g_autofree char *value = test_random_text (self->rand, 4);

      remit_extras_add_attribute (extras, "f", uri, "attribute", value);
      remit_extras_add_attribute (extras, "xml", "http://www.w3.org/XML/1998/namespace", "lang", "de");
    }
  for (guint i = pick (self->rand, 3); i > 0; i--)
    {
      RemitForeignNode *node = make_node (self, elements);

      /* Between characters; nodes stand in the order of the text. */
      if (text != NULL)
        offset = MAX (offset,
                      (gsize) (g_utf8_offset_to_pointer (text, pick (self->rand, 3) % (g_utf8_strlen (text, -1) + 1))
                               - text));
      node->offset = offset;
      remit_extras_add_inside (extras, node);
    }
  return extras;
}

/* What follows an element may be an element, whatever the element is. */
static RemitExtras *
maybe_after (Maker *self, RemitExtras *extras)
{
  if ((self->flags & TEST_RANDOM_FOREIGN) == 0 || test_random_chance (self->rand, 85))
    return extras;
  if (extras == NULL)
    extras = remit_extras_new ();
  remit_extras_add_after (extras, make_node (self, TRUE));
  return extras;
}

static RemitExtras *
text_extras (Maker *self, const char *text)
{
  return maybe_after (self, maybe_extras (self, text, FALSE));
}

static RemitExtras *
container_extras (Maker *self)
{
  return maybe_after (self, maybe_extras (self, NULL, TRUE));
}

static RemitExtras *
leaf_extras (Maker *self)
{
  return maybe_after (self, maybe_extras (self, NULL, FALSE));
}

static RemitScheme *
make_scheme (Maker *self)
{
  static const char *const keys = "RACIéЖ字한xyz0123ß";
  RemitLetter letters[REMIT_SCHEME_MAX_LETTERS] = { 0 };
  const guint n = 1 + pick (self->rand, REMIT_SCHEME_MAX_LETTERS);
  g_autofree char *name = test_random_text (self->rand, 3);
  RemitScheme *scheme;
  const char *key = keys;

  for (guint i = 0; i < n; i++, key = g_utf8_next_char (key))
    {
      letters[i].key = g_utf8_get_char (key);
      letters[i].kind = pick (self->rand, REMIT_N_KINDS);
      letters[i].weight = pick (self->rand, REMIT_LETTER_MAX_WEIGHT + 1);
      letters[i].name = test_random_text (self->rand, 3);
      letters[i].meaning = maybe_text (self, 70);
      letters[i].extras = text_extras (self, letters[i].meaning);
    }
  scheme = remit_scheme_new (name, letters, n);
  for (guint i = 0; i < n; i++)
    {
      g_free (letters[i].name);
      g_free (letters[i].meaning);
      remit_extras_free (letters[i].extras);
    }
  return scheme;
}

static void
add_role (Maker *self, guint number)
{
  g_autofree char *id = make_id (self, "r", number);
  g_autofree char *name = test_random_text (self->rand, 4);
  g_autofree char *short_name = maybe_text (self, 50);
  g_autofree char *holder = maybe_text (self, 30);
  g_autofree char *note = maybe_text (self, 30);
  g_autoptr (RemitRole) role = remit_role_new (id, name);

  remit_role_set_short_name (role, short_name);
  remit_role_set_holder (role, holder);
  remit_role_set_agile (role, test_random_chance (self->rand, 30));
  remit_role_set_note (role, note);
  remit_item_take_extras (REMIT_ITEM (role), text_extras (self, note));
  remit_chart_insert_role (self->chart, number, role);
}

static void
add_section (Maker *self, guint number)
{
  g_autofree char *id = make_id (self, "s", number);
  g_autofree char *title = maybe_text (self, 80);
  g_autoptr (RemitSection) section = remit_section_new (id, title);

  remit_item_take_extras (REMIT_ITEM (section), container_extras (self));
  remit_chart_insert_section (self->chart, number, section);
}

static void
add_row (Maker *self, guint number)
{
  g_autofree char *id = make_id (self, "t", number);
  g_autofree char *title = test_random_text (self->rand, 6);
  g_autofree char *note = maybe_text (self, 30);
  g_autoptr (RemitResponsibility) row = remit_responsibility_new (id, title);

  remit_responsibility_set_note (row, note);
  remit_responsibility_set_level (row, pick (self->rand, 3));
  if (test_random_chance (self->rand, 40))
    remit_responsibility_set_weight (row, 1 + pick (self->rand, REMIT_RESPONSIBILITY_MAX_WEIGHT));
  remit_item_take_extras (REMIT_ITEM (row), text_extras (self, note));
  remit_chart_insert_row (self->chart, remit_chart_get_n_sections (self->chart) - 1, number, row);
}

static RemitSet
make_set (Maker *self)
{
  const guint n = remit_scheme_get_n_letters (remit_chart_get_scheme (self->chart));

  if (test_random_chance (self->rand, 70))
    return (RemitSet) (1u << pick (self->rand, n));
  return (RemitSet) (1 + pick (self->rand, (1u << n) - 1));
}

static void
fill_row (Maker *self, RemitPlan *plan, guint row, guint density)
{
  const guint n_roles = remit_chart_get_n_roles (self->chart);

  for (guint i = 0; i < n_roles; i++)
    {
      g_autofree char *note = maybe_text (self, 5);
      gboolean there = note != NULL;

      if (test_random_chance (self->rand, density))
        {
          remit_plan_set_cell (plan, row, i, make_set (self));
          there = TRUE;
        }
      remit_plan_set_cell_note (plan, row, i, note);
      if (there)
        remit_plan_take_cell_extras (plan, row, i, text_extras (self, note));
    }
}

static void
set_plan_properties (Maker *self, RemitPlan *plan)
{
  remit_plan_set_sort (plan, pick (self->rand, (self->flags & TEST_RANDOM_RECORDS) != 0 ? 3 : 2));
  if (remit_plan_get_sort (plan) == REMIT_SORT_VOICE && test_random_chance (self->rand, 70))
    remit_plan_set_workshop (plan, "w0");
  remit_plan_set_today (plan, test_random_chance (self->rand, 30));
  remit_plan_set_method (plan, pick (self->rand, 5));
  remit_plan_set_agreed (plan, maybe_date (self));
  remit_plan_set_review (plan, maybe_date (self));
  remit_item_take_extras (REMIT_ITEM (plan), container_extras (self));
}

static void
add_plan (Maker *self, guint number)
{
  g_autofree char *id = make_id (self, "p", number);
  g_autofree char *name = test_random_text (self->rand, 4);
  g_autoptr (RemitPlan) plan = remit_plan_new (id, name);
  const guint n_rows = remit_chart_get_n_rows (self->chart);
  const guint density = pick (self->rand, 101);

  remit_plan_set_n_rows (plan, n_rows);
  set_plan_properties (self, plan);
  for (guint i = 0; i < n_rows; i++)
    if (test_random_chance (self->rand, 80))
      {
        fill_row (self, plan, i, density);
        if (remit_plan_get_sort (plan) == REMIT_SORT_VOICE)
          remit_plan_set_answered (plan, i, TRUE);
        remit_plan_take_row_extras (plan, i, container_extras (self));
      }
  remit_chart_insert_plan (self->chart, number, plan);
}

static void
add_limits (Maker *self)
{
  g_autoptr (RemitLimits) limits = remit_limits_new ();

  for (guint i = 0; i < REMIT_N_RULES; i++)
    {
      RemitLimit limit = { TRUE, test_random_chance (self->rand, 50), pick (self->rand, 4), -1, NULL };

      if (test_random_chance (self->rand, 70))
        continue;
      if (remit_rule_get_default_value (i) >= 0 && test_random_chance (self->rand, 50))
        limit.value = (int) pick (self->rand, 1000);
      limit.extras = leaf_extras (self);
      remit_limits_set (limits, i, &limit);
      remit_extras_free (limit.extras);
    }
  remit_chart_set_limits (self->chart, limits);
}

/* Some items, none twice, in any order. */
static void
pick_items (Maker *self, RemitList *list, guint n, GPtrArray *items)
{
  const guint size = remit_list_get_n (list);

  while (items->len < MIN (n, size))
    {
      gpointer item = remit_list_get (list, pick (self->rand, size));

      if (!g_ptr_array_find (items, item, NULL))
        g_ptr_array_add (items, g_object_ref (item));
    }
}

/* What a rule's finding names. */
static void
name_things (Maker *self, RemitAcceptance *acceptance)
{
  static const guint n_rows[] = { 1, 1, 2, 0, 0, 0 };
  static const guint n_roles[] = { 0, 1, 0, 1, 2, 0 };
  RemitScope scope = remit_rule_get_scope (acceptance->rule);
  RemitList *plans = remit_chart_get_plans (self->chart);

  if (acceptance->rule == REMIT_RULE_PLAN_METHOD)
    scope = REMIT_SCOPE_ROLE;
  if (scope != REMIT_SCOPE_CHART)
    g_set_object (&acceptance->plan, remit_list_get (plans, pick (self->rand, remit_list_get_n (plans))));
  if (remit_chart_get_n_rows (self->chart) >= 2)
    pick_items (self, remit_chart_get_rows (self->chart), n_rows[scope], acceptance->rows);
  if (remit_chart_get_n_roles (self->chart) >= 2)
    pick_items (self, remit_chart_get_roles (self->chart), n_roles[scope], acceptance->roles);
  if (scope != REMIT_SCOPE_CHART && scope != REMIT_SCOPE_PLAN)
    acceptance->was = maybe_text (self, 70);
}

static void
add_acceptances (Maker *self)
{
  g_autoptr (GPtrArray) acceptances = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_acceptance_free);

  for (guint i = pick (self->rand, 5); i > 0; i--)
    {
      RemitAcceptance *acceptance = remit_acceptance_new (pick (self->rand, REMIT_N_RULES));

      name_things (self, acceptance);
      acceptance->at = make_time (self);
      acceptance->until = maybe_date (self);
      acceptance->reason = maybe_text (self, 60);
      acceptance->extras = text_extras (self, acceptance->reason);
      g_ptr_array_add (acceptances, acceptance);
    }
  remit_chart_set_acceptances (self->chart, acceptances);
}

static GPtrArray *
maybe_subset (Maker *self, RemitList *list)
{
  GPtrArray *items;

  if (remit_list_get_n (list) == 0 || test_random_chance (self->rand, 40))
    return NULL;
  items = g_ptr_array_new_with_free_func (g_object_unref);
  pick_items (self, list, 1 + pick (self->rand, remit_list_get_n (list)), items);
  return items;
}

/* The first workshop is the one that voices and decisions name. */
static void
add_workshops (Maker *self)
{
  g_autoptr (GPtrArray) workshops = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_workshop_free);
  const guint n = 1 + pick (self->rand, 3);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("w%u", i);
      g_autofree char *name = test_random_text (self->rand, 4);
      RemitWorkshop *workshop = remit_workshop_new (id, name, pick (self->rand, 2));

      if (test_random_chance (self->rand, 50))
        g_set_object (&workshop->plan, remit_chart_get_plan (self->chart, 0));
      workshop->roles = maybe_subset (self, remit_chart_get_roles (self->chart));
      workshop->rows = maybe_subset (self, remit_chart_get_rows (self->chart));
      workshop->extras = leaf_extras (self);
      g_ptr_array_add (workshops, workshop);
    }
  remit_chart_set_workshops (self->chart, workshops);
}

static RemitDecision *
make_decision (Maker *self)
{
  const guint n_plans = remit_chart_get_n_plans (self->chart);
  const guint n_rows = remit_chart_get_n_rows (self->chart);
  RemitDecision *decision = remit_decision_new (remit_chart_get_plan (self->chart, pick (self->rand, n_plans)),
                                                remit_chart_get_row (self->chart, pick (self->rand, n_rows)));

  decision->at = make_time (self);
  decision->workshop = test_random_chance (self->rand, 50) ? g_strdup ("w0") : NULL;
  decision->note = maybe_text (self, 50);
  decision->note_extras = decision->note != NULL ? text_extras (self, decision->note) : NULL;
  decision->extras = container_extras (self);
  for (guint i = 0; i < remit_chart_get_n_roles (self->chart); i++)
    if (test_random_chance (self->rand, 30))
      {
        g_autofree char *note = maybe_text (self, 20);

        remit_decision_add (decision, remit_chart_get_role (self->chart, i), make_set (self), note)->extras
            = text_extras (self, note);
      }
  return decision;
}

static void
add_decisions (Maker *self)
{
  g_autoptr (GPtrArray) decisions = g_ptr_array_new_with_free_func ((GDestroyNotify) remit_decision_free);

  if (remit_chart_get_n_rows (self->chart) > 0)
    for (guint i = pick (self->rand, 4); i > 0; i--)
      g_ptr_array_add (decisions, make_decision (self));
  remit_chart_set_decisions (self->chart, decisions);
}

static void
add_records (Maker *self)
{
  add_limits (self);
  add_acceptances (self);
  add_workshops (self);
  add_decisions (self);
}

static void
add_extras (Maker *self)
{
  for (RemitPart part = REMIT_PART_CHART; part < REMIT_N_PARTS; part++)
    {
      RemitExtras *extras = NULL;

      if (part == REMIT_PART_TITLE)
        extras = text_extras (self, remit_chart_get_title (self->chart));
      else if (part == REMIT_PART_NOTE)
        extras = text_extras (self, remit_chart_get_note (self->chart));
      else if (part == REMIT_PART_CHART)
        extras = maybe_extras (self, NULL, TRUE);
      else
        extras = container_extras (self);
      remit_chart_take_extras (self->chart, part, extras);
    }
  if ((self->flags & TEST_RANDOM_FOREIGN) != 0 && test_random_chance (self->rand, 30))
    {
      RemitExtras *extras = remit_extras_new ();

      remit_extras_add_inside (extras, make_node (self, FALSE));
      remit_extras_add_after (extras, make_node (self, FALSE));
      remit_chart_take_extras (self->chart, REMIT_PART_DOCUMENT, extras);
    }
}

/**
 * test_random_chart:
 * @rand: a generator
 * @max_rows: at most so many rows
 * @max_roles: at most so many roles
 * @flags: what it has
 *
 * Makes a chart. It can be written and read: all references lead somewhere.
 *
 * Returns: (transfer full): the chart
 */
RemitChart *
test_random_chart (GRand *rand, guint max_rows, guint max_roles, TestRandomFlags flags)
{
  Maker self = { rand, flags, NULL };
  g_autoptr (RemitScheme) scheme = make_scheme (&self);
  g_autofree char *title = test_random_text (rand, 6);
  g_autofree char *note = maybe_text (&self, 50);
  const guint n_roles = pick (rand, max_roles + 1);
  const guint n_rows = pick (rand, max_rows + 1);
  const guint n_plans = 1 + pick (rand, 3);
  guint n_sections = 0;

  self.chart = remit_chart_new (scheme);
  remit_chart_set_title (self.chart, title);
  remit_chart_set_note (self.chart, note);
  for (guint i = 0; i < n_roles; i++)
    add_role (&self, i);
  for (guint i = 0; i < n_rows; i++)
    {
      while (n_sections == 0 || test_random_chance (rand, 20))
        add_section (&self, n_sections++);
      add_row (&self, i);
    }
  while (test_random_chance (rand, 20))
    add_section (&self, n_sections++);
  for (guint i = 0; i < n_plans; i++)
    add_plan (&self, i);
  if ((flags & TEST_RANDOM_RECORDS) != 0)
    add_records (&self);
  add_extras (&self);
  return self.chart;
}
