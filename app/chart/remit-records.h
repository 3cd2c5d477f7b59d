/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "chart/remit-plan.h"
#include "chart/remit-responsibility.h"
#include "chart/remit-role.h"
#include "chart/remit-rule.h"

G_BEGIN_DECLS

/**
 * RemitQuestion:
 * @REMIT_QUESTION_TODAY: "as it is today"
 * @REMIT_QUESTION_SHOULD: "as it should be"
 *
 * What a workshop asks.
 */
typedef enum
{
  REMIT_QUESTION_TODAY,
  REMIT_QUESTION_SHOULD,
} RemitQuestion;

/**
 * RemitAcceptance:
 * @rule: the rule whose finding was accepted
 * @plan: (nullable): its plan; none for `row.duplicate`
 * @rows: (element-type RemitResponsibility): the rows it names
 * @roles: (element-type RemitRole): the roles it names, in its order
 * @was: (nullable): the letters that were accepted, as the file format words them
 * @at: when, in seconds of Unix time
 * @until: the last day on which it holds, or 0
 * @reason: (nullable): why
 * @extras: (nullable): foreign content of its element
 *
 * A finding that the team can live with. Its references may point at items that have left the
 * chart; then it sleeps until they are back, and is not written.
 */
typedef struct
{
  RemitRule rule;
  RemitPlan *plan;
  GPtrArray *rows;
  GPtrArray *roles;
  char *was;
  gint64 at;
  RemitDate until;
  char *reason;
  RemitExtras *extras;
} RemitAcceptance;

/**
 * RemitWorkshop:
 * @id: its id, unique among workshops
 * @name: its name
 * @question: what it asks
 * @plan: (nullable): the plan that it started from
 * @roles: (element-type RemitRole) (nullable): the roles it asks about; all when absent
 * @rows: (element-type RemitResponsibility) (nullable): the rows it asks about; all when absent
 * @extras: (nullable): foreign content of its element
 *
 * One session in which participants gave their voices.
 */
typedef struct
{
  char *id;
  char *name;
  RemitQuestion question;
  RemitPlan *plan;
  GPtrArray *roles;
  GPtrArray *rows;
  RemitExtras *extras;
} RemitWorkshop;

/**
 * RemitDecidedCell:
 * @role: the role
 * @set: its letters
 * @note: (nullable): its note
 * @extras: (nullable): foreign content of its element
 *
 * One cell of a decision.
 */
typedef struct
{
  RemitRole *role;
  RemitSet set;
  char *note;
  RemitExtras *extras;
} RemitDecidedCell;

/**
 * RemitDecision:
 * @plan: the plan it was made for
 * @row: the responsibility it is about
 * @workshop: (nullable): id of the workshop that made it
 * @at: when, in seconds of Unix time
 * @cells: (element-type RemitDecidedCell): the letters agreed on
 * @note: (nullable): why
 * @note_extras: (nullable): foreign content of the note's element
 * @extras: (nullable): foreign content of its element
 *
 * What was agreed on one responsibility.
 */
typedef struct
{
  RemitPlan *plan;
  RemitResponsibility *row;
  char *workshop;
  gint64 at;
  GPtrArray *cells;
  char *note;
  RemitExtras *note_extras;
  RemitExtras *extras;
} RemitDecision;

RemitAcceptance  *remit_acceptance_new   (RemitRule      rule);
RemitAcceptance  *remit_acceptance_copy  (const RemitAcceptance *self);
void              remit_acceptance_free  (RemitAcceptance *self);
gboolean          remit_acceptance_is_alive (const RemitAcceptance *self);

RemitWorkshop    *remit_workshop_new     (const char    *id,
                                          const char    *name,
                                          RemitQuestion  question);
void              remit_workshop_free    (RemitWorkshop *self);

RemitDecision    *remit_decision_new     (RemitPlan           *plan,
                                          RemitResponsibility *row);
void              remit_decision_free    (RemitDecision *self);
gboolean          remit_decision_is_alive (const RemitDecision *self);
RemitDecidedCell *remit_decision_add     (RemitDecision *self,
                                          RemitRole     *role,
                                          RemitSet       set,
                                          const char    *note);

const char       *remit_question_to_nick   (RemitQuestion  question);
gboolean          remit_question_from_nick (const char    *nick,
                                            RemitQuestion *question);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitAcceptance, remit_acceptance_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitWorkshop, remit_workshop_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RemitDecision, remit_decision_free)

G_END_DECLS
