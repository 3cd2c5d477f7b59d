/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * REMIT_DIALOG_CANCEL:
 *
 * The answer of a dialog that was closed without an answer.
 */
#define REMIT_DIALOG_CANCEL "cancel"

/**
 * RemitAnswerStyle:
 * @REMIT_ANSWER_PLAIN: one of several
 * @REMIT_ANSWER_SUGGESTED: what most people want; Enter gives it
 * @REMIT_ANSWER_DESTRUCTIVE: something is lost
 *
 * How an answer looks.
 */
typedef enum
{
  REMIT_ANSWER_PLAIN,
  REMIT_ANSWER_SUGGESTED,
  REMIT_ANSWER_DESTRUCTIVE,
} RemitAnswerStyle;

/**
 * RemitAnswer:
 * @id: what the function gets
 * @label: what the button says, translated, with a mnemonic
 * @style: how it looks
 *
 * One answer to a question.
 */
typedef struct
{
  const char *id;
  const char *label;
  RemitAnswerStyle style;
} RemitAnswer;

/**
 * RemitAnswerFunc:
 * @answer: the id of the answer, or %REMIT_DIALOG_CANCEL
 * @user_data: what was given with the function
 *
 * Gets the answer to a question.
 */
typedef void (*RemitAnswerFunc) (const char *answer,
                                 gpointer    user_data);

/**
 * RemitTextFunc:
 * @text: (nullable): what was typed; %NULL when the dialog was cancelled
 * @user_data: what was given with the function
 *
 * Gets the text that somebody typed.
 */
typedef void (*RemitTextFunc) (const char *text,
                               gpointer    user_data);

void remit_dialog_tell     (GtkWindow         *parent,
                            const char        *heading,
                            const char        *body);
void remit_dialog_ask      (GtkWindow         *parent,
                            const char        *heading,
                            const char        *body,
                            const RemitAnswer *answers,
                            guint              n_answers,
                            RemitAnswerFunc    func,
                            gpointer           user_data);
void remit_dialog_ask_text (GtkWindow         *parent,
                            const char        *heading,
                            const char        *label,
                            const char        *text,
                            const char        *placeholder,
                            const RemitAnswer *answer,
                            RemitTextFunc      func,
                            gpointer           user_data);
void remit_dialog_about    (GtkWindow         *parent);

G_END_DECLS
