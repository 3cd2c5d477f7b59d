/* SPDX-License-Identifier: GPL-3.0-or-later */
#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-grammar.h"

#include "format/remit-build.h"

/* The format as a table: for each element where it stands, what it has, and which function makes
 * something of it. The same is said to other programs in resources/schemas/remit.rng. */

/* Bits of attributes, by their place. */
#define FIRST_N(n) ((1u << (n)) - 1)
#define BIT(n) (1u << (n))

/* No element may stand in it. */
#define LEAF .first = REMIT_NODE_CHART, .last = REMIT_NODE_DOCUMENT

/* Foreign content of elements that occur once goes to a part of the chart. */
#define PART(part)                                                       \
  static void attach_##part (RemitBuilder *builder, RemitExtras *extras) \
  {                                                                      \
    remit_chart_take_extras (builder->chart, REMIT_PART_##part, extras); \
  }

PART (DOCUMENT)
PART (CHART)
PART (TITLE)
PART (NOTE)
PART (SCHEME)
PART (ROLES)
PART (RESPONSIBILITIES)
PART (PLANS)
PART (LIMITS)
PART (ACCEPTED)
PART (WORKSHOPS)
PART (DECISIONS)

const RemitElement remit_grammar[REMIT_N_NODES] = {
  [REMIT_NODE_DOCUMENT] = {
    .name = "",
    .first = REMIT_NODE_CHART,
    .last = REMIT_NODE_CHART,
    .attach = attach_DOCUMENT,
  },
  [REMIT_NODE_CHART] = {
    .name = "chart",
    .first = REMIT_NODE_TITLE,
    .last = REMIT_NODE_DECISIONS,
    .required = TRUE,
    .attach = attach_CHART,
  },
  [REMIT_NODE_TITLE] = {
    .name = "title",
    LEAF,
    .required = TRUE,
    .has_text = TRUE,
    .end = remit_build_title_end,
    .attach = attach_TITLE,
  },
  [REMIT_NODE_NOTE] = {
    .name = "note",
    LEAF,
    .has_text = TRUE,
    .end = remit_build_note_end,
    .attach = attach_NOTE,
  },
  [REMIT_NODE_SCHEME] = {
    .name = "scheme",
    .first = REMIT_NODE_LETTER,
    .last = REMIT_NODE_LETTER,
    .required = TRUE,
    .attributes = { "name" },
    .required_attributes = FIRST_N (1),
    .start = remit_build_scheme_start,
    .end = remit_build_scheme_end,
    .attach = attach_SCHEME,
  },
  [REMIT_NODE_ROLES] = {
    .name = "roles",
    .first = REMIT_NODE_ROLE,
    .last = REMIT_NODE_ROLE,
    .required = TRUE,
    .attach = attach_ROLES,
  },
  [REMIT_NODE_RESPONSIBILITIES] = {
    .name = "responsibilities",
    .first = REMIT_NODE_SECTION,
    .last = REMIT_NODE_SECTION,
    .required = TRUE,
    .attach = attach_RESPONSIBILITIES,
  },
  [REMIT_NODE_PLANS] = {
    .name = "plans",
    .first = REMIT_NODE_PLAN,
    .last = REMIT_NODE_PLAN,
    .required = TRUE,
    .start = remit_build_plans_start,
    .attach = attach_PLANS,
  },
  [REMIT_NODE_LIMITS] = {
    .name = "limits",
    .first = REMIT_NODE_LIMIT,
    .last = REMIT_NODE_LIMIT,
    .start = remit_build_limits_start,
    .end = remit_build_limits_end,
    .attach = attach_LIMITS,
  },
  [REMIT_NODE_ACCEPTED] = {
    .name = "accepted",
    .first = REMIT_NODE_FINDING,
    .last = REMIT_NODE_FINDING,
    .start = remit_build_accepted_start,
    .end = remit_build_accepted_end,
    .attach = attach_ACCEPTED,
  },
  [REMIT_NODE_WORKSHOPS] = {
    .name = "workshops",
    .first = REMIT_NODE_WORKSHOP,
    .last = REMIT_NODE_WORKSHOP,
    .start = remit_build_workshops_start,
    .end = remit_build_workshops_end,
    .attach = attach_WORKSHOPS,
  },
  [REMIT_NODE_DECISIONS] = {
    .name = "decisions",
    .first = REMIT_NODE_DECISION,
    .last = REMIT_NODE_DECISION,
    .start = remit_build_decisions_start,
    .end = remit_build_decisions_end,
    .attach = attach_DECISIONS,
  },
  [REMIT_NODE_LETTER] = {
    .name = "letter",
    LEAF,
    .required = TRUE,
    .repeats = TRUE,
    .has_text = TRUE,
    .attributes = { "key", "kind", "weight", "name" },
    .required_attributes = FIRST_N (4),
    .start = remit_build_letter_start,
    .end = remit_build_letter_end,
    .attach = remit_build_letter_attach,
  },
  [REMIT_NODE_ROLE] = {
    .name = "role",
    LEAF,
    .repeats = TRUE,
    .has_text = TRUE,
    .attributes = { "id", "name", "short", "holder", "agile" },
    .required_attributes = FIRST_N (2),
    .start = remit_build_role_start,
    .end = remit_build_role_end,
    .attach = remit_build_role_attach,
  },
  [REMIT_NODE_SECTION] = {
    .name = "section",
    .first = REMIT_NODE_RESPONSIBILITY,
    .last = REMIT_NODE_RESPONSIBILITY,
    .repeats = TRUE,
    .attributes = { "id", "title" },
    .required_attributes = FIRST_N (1),
    .start = remit_build_section_start,
    .attach = remit_build_section_attach,
  },
  [REMIT_NODE_RESPONSIBILITY] = {
    .name = "responsibility",
    LEAF,
    .repeats = TRUE,
    .has_text = TRUE,
    .attributes = { "id", "title", "level", "weight" },
    .required_attributes = FIRST_N (2),
    .start = remit_build_responsibility_start,
    .end = remit_build_responsibility_end,
    .attach = remit_build_responsibility_attach,
  },
  [REMIT_NODE_PLAN] = {
    .name = "plan",
    .first = REMIT_NODE_ROW,
    .last = REMIT_NODE_ROW,
    .required = TRUE,
    .repeats = TRUE,
    .attributes = { "id", "name", "sort", "workshop", "state", "method", "agreed", "review" },
    .required_attributes = FIRST_N (2),
    .start = remit_build_plan_start,
    .end = remit_build_plan_end,
    .attach = remit_build_plan_attach,
  },
  [REMIT_NODE_ROW] = {
    .name = "row",
    .first = REMIT_NODE_CELL,
    .last = REMIT_NODE_CELL,
    .repeats = TRUE,
    .attributes = { "of" },
    .required_attributes = FIRST_N (1),
    .start = remit_build_row_start,
    .end = remit_build_row_end,
    .attach = remit_build_row_attach,
  },
  [REMIT_NODE_CELL] = {
    .name = "cell",
    LEAF,
    .repeats = TRUE,
    .has_text = TRUE,
    .attributes = { "role", "is" },
    .required_attributes = FIRST_N (1),
    .start = remit_build_cell_start,
    .end = remit_build_cell_end,
    .attach = remit_build_cell_attach,
  },
  [REMIT_NODE_LIMIT] = {
    .name = "limit",
    LEAF,
    .repeats = TRUE,
    .attributes = { "rule", "severity", "value" },
    .required_attributes = FIRST_N (1),
    .start = remit_build_limit_start,
    .attach = remit_build_limit_attach,
  },
  [REMIT_NODE_FINDING] = {
    .name = "finding",
    LEAF,
    .repeats = TRUE,
    .has_text = TRUE,
    .attributes = { "rule", "plan", "of", "roles", "was", "at", "until" },
    .required_attributes = BIT (0) | BIT (5),
    .start = remit_build_finding_start,
    .end = remit_build_finding_end,
    .attach = remit_build_finding_attach,
  },
  [REMIT_NODE_WORKSHOP] = {
    .name = "workshop",
    LEAF,
    .repeats = TRUE,
    .attributes = { "id", "name", "question", "plan", "roles", "of" },
    .required_attributes = FIRST_N (3),
    .start = remit_build_workshop_start,
    .attach = remit_build_workshop_attach,
  },
  [REMIT_NODE_DECISION] = {
    .name = "decision",
    .first = REMIT_NODE_DECIDED_CELL,
    .last = REMIT_NODE_DECISION_NOTE,
    .repeats = TRUE,
    .attributes = { "plan", "of", "workshop", "at" },
    .required_attributes = FIRST_N (2) | BIT (3),
    .start = remit_build_decision_start,
    .attach = remit_build_decision_attach,
  },
  [REMIT_NODE_DECIDED_CELL] = {
    .name = "cell",
    LEAF,
    .repeats = TRUE,
    .has_text = TRUE,
    .attributes = { "role", "is" },
    .required_attributes = FIRST_N (1),
    .start = remit_build_decided_cell_start,
    .end = remit_build_decided_cell_end,
    .attach = remit_build_decided_cell_attach,
  },
  [REMIT_NODE_DECISION_NOTE] = {
    .name = "note",
    LEAF,
    .has_text = TRUE,
    .end = remit_build_decision_note_end,
    .attach = remit_build_decision_note_attach,
  },
};
