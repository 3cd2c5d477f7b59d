/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-extras.h"
#include "format/remit-slice.h"

G_BEGIN_DECLS

typedef struct _RemitBuilder RemitBuilder;

/**
 * RemitNode:
 *
 * The elements of the format by place. Those that stand in one element follow each other here in
 * the order in which they stand there.
 */
typedef enum
{
  REMIT_NODE_DOCUMENT,
  REMIT_NODE_CHART,
  REMIT_NODE_TITLE,
  REMIT_NODE_NOTE,
  REMIT_NODE_SCHEME,
  REMIT_NODE_ROLES,
  REMIT_NODE_RESPONSIBILITIES,
  REMIT_NODE_PLANS,
  REMIT_NODE_LIMITS,
  REMIT_NODE_ACCEPTED,
  REMIT_NODE_WORKSHOPS,
  REMIT_NODE_DECISIONS,
  REMIT_NODE_LETTER,
  REMIT_NODE_ROLE,
  REMIT_NODE_SECTION,
  REMIT_NODE_RESPONSIBILITY,
  REMIT_NODE_PLAN,
  REMIT_NODE_ROW,
  REMIT_NODE_CELL,
  REMIT_NODE_LIMIT,
  REMIT_NODE_FINDING,
  REMIT_NODE_WORKSHOP,
  REMIT_NODE_DECISION,
  REMIT_NODE_DECIDED_CELL,
  REMIT_NODE_DECISION_NOTE,
} RemitNode;

#define REMIT_N_NODES 25
#define REMIT_MAX_DEPTH 6 /* document, chart, plans, plan, row, cell */
#define REMIT_MAX_ATTRIBUTES 8

/**
 * RemitElement:
 * @name: its local name
 * @first: the first element that may stand in it
 * @last: the last one; less than @first where none may
 * @required: whether it must be there
 * @repeats: whether there may be more than one
 * @has_text: whether text stands in it
 * @attributes: names of its attributes, up to the first %NULL
 * @required_attributes: a bit for each attribute that must be there
 * @start: (nullable): takes its attributes, in the order of @attributes
 * @end: (nullable): takes its text, %NULL where there is none
 * @attach: takes its foreign content, after @end and before the next element starts
 *
 * What may stand where, and what becomes of it.
 */
typedef struct
{
  const char *name;
  RemitNode first;
  RemitNode last;
  gboolean required;
  gboolean repeats;
  gboolean has_text;
  const char *attributes[REMIT_MAX_ATTRIBUTES + 1];
  guint required_attributes;
  void (*start) (RemitBuilder *builder, const RemitSlice *values);
  void (*end) (RemitBuilder *builder, const char *text);
  void (*attach) (RemitBuilder *builder, RemitExtras *extras);
} RemitElement;

extern const RemitElement remit_grammar[REMIT_N_NODES];

G_END_DECLS
