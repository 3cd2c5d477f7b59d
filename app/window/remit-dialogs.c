/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "window/remit-dialogs.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* Everything that Remit asks and tells in a dialog goes through here, since later versions of libadwaita have
 * other classes for it: one file to change. A dialog belongs to its parent and is modal to it. */

typedef struct
{
  RemitAnswerFunc func;
  RemitTextFunc text_func;
  GtkEditable *entry;
  gpointer user_data;
} Question;

static void
free_question (gpointer  data,
               GClosure *closure)
{
  g_free (data);
}

static void
answered_cb (AdwMessageDialog *dialog,
             const char       *answer,
             gpointer          user_data)
{
  const Question *question = user_data;

  if (question->text_func != NULL)
    {
      const gboolean cancelled = g_str_equal (answer, REMIT_DIALOG_CANCEL);

      question->text_func (cancelled ? NULL : gtk_editable_get_text (question->entry), question->user_data);
    }
  else if (question->func != NULL)
    question->func (answer, question->user_data);
}

static AdwMessageDialog *
make_dialog (GtkWindow  *parent,
             const char *heading,
             const char *body)
{
  GtkWidget *dialog = adw_message_dialog_new (parent, heading, body);

  /* An answer may close the parent, and the dialog still asks for it then. */
  g_object_set_data_full (G_OBJECT (dialog), "remit-parent", g_object_ref (parent), g_object_unref);
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), REMIT_DIALOG_CANCEL);
  return ADW_MESSAGE_DIALOG (dialog);
}

static void
add_answer (AdwMessageDialog  *dialog,
            const RemitAnswer *answer)
{
  static const AdwResponseAppearance looks[] = {
    [REMIT_ANSWER_PLAIN] = ADW_RESPONSE_DEFAULT,
    [REMIT_ANSWER_SUGGESTED] = ADW_RESPONSE_SUGGESTED,
    [REMIT_ANSWER_DESTRUCTIVE] = ADW_RESPONSE_DESTRUCTIVE,
  };

  adw_message_dialog_add_response (dialog, answer->id, answer->label);
  adw_message_dialog_set_response_appearance (dialog, answer->id, looks[answer->style]);
  if (answer->style == REMIT_ANSWER_SUGGESTED)
    adw_message_dialog_set_default_response (dialog, answer->id);
}

static void
show (AdwMessageDialog *dialog,
      const Question   *question)
{
  g_signal_connect_data (dialog, "response", G_CALLBACK (answered_cb), g_memdup2 (question, sizeof *question),
                         free_question, 0);
  gtk_window_present (GTK_WINDOW (dialog));
}

/**
 * remit_dialog_tell:
 * @parent: the window that it is about
 * @heading: what happened, in a few words
 * @body: why, and what to do
 *
 * Tells something that must be read.
 */
void
remit_dialog_tell (GtkWindow  *parent,
                   const char *heading,
                   const char *body)
{
  const RemitAnswer close = { REMIT_DIALOG_CANCEL, _("_Close"), REMIT_ANSWER_PLAIN };
  const Question nothing = { NULL };
  AdwMessageDialog *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  dialog = make_dialog (parent, heading, body);
  add_answer (dialog, &close);
  show (dialog, &nothing);
}

/**
 * remit_dialog_ask:
 * @parent: the window that it is about
 * @heading: the question
 * @body: what depends on the answer
 * @answers: the answers besides Cancel, which every question has
 * @n_answers: how many there are
 * @func: gets the answer
 * @user_data: for @func
 *
 * Asks a question.
 */
void
remit_dialog_ask (GtkWindow         *parent,
                  const char        *heading,
                  const char        *body,
                  const RemitAnswer *answers,
                  guint              n_answers,
                  RemitAnswerFunc    func,
                  gpointer           user_data)
{
  const RemitAnswer cancel = { REMIT_DIALOG_CANCEL, _("_Cancel"), REMIT_ANSWER_PLAIN };
  const Question question = { .func = func, .user_data = user_data };
  AdwMessageDialog *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  dialog = make_dialog (parent, heading, body);
  add_answer (dialog, &cancel);
  for (guint i = 0; i < n_answers; i++)
    add_answer (dialog, &answers[i]);
  show (dialog, &question);
}

static void
text_changed_cb (GtkEditable      *entry,
                 AdwMessageDialog *dialog)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (entry)));
  const char *answer = adw_message_dialog_get_default_response (dialog);

  adw_message_dialog_set_response_enabled (dialog, answer, *text != '\0');
}

/**
 * remit_dialog_ask_text:
 * @parent: the window that it is about
 * @heading: what the text is for
 * @label: the name of the entry, for assistive technology
 * @text: what stands in the entry first
 * @placeholder: what is shown while nothing stands in it
 * @answer: the answer that takes the text; the other one is Cancel
 * @func: gets the text
 * @user_data: for @func
 *
 * Asks for a line of text, which must not be blank.
 */
void
remit_dialog_ask_text (GtkWindow         *parent,
                       const char        *heading,
                       const char        *label,
                       const char        *text,
                       const char        *placeholder,
                       const RemitAnswer *answer,
                       RemitTextFunc      func,
                       gpointer           user_data)
{
  const RemitAnswer cancel = { REMIT_DIALOG_CANCEL, _("_Cancel"), REMIT_ANSWER_PLAIN };
  GtkWidget *entry = gtk_entry_new ();
  const Question question = { .text_func = func, .entry = GTK_EDITABLE (entry), .user_data = user_data };
  AdwMessageDialog *dialog;

  g_return_if_fail (GTK_IS_WINDOW (parent));

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), placeholder);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  dialog = make_dialog (parent, heading, NULL);
  add_answer (dialog, &cancel);
  add_answer (dialog, answer);
  adw_message_dialog_set_default_response (dialog, answer->id);
  adw_message_dialog_set_extra_child (dialog, entry);
  text_changed_cb (GTK_EDITABLE (entry), dialog);
  g_signal_connect_object (entry, "changed", G_CALLBACK (text_changed_cb), dialog, 0);
  show (dialog, &question);
  gtk_widget_grab_focus (entry);
}

/**
 * remit_dialog_about:
 * @parent: the window that asked for it
 *
 * Shows what Remit is, its version and licence.
 */
void
remit_dialog_about (GtkWindow *parent)
{
  adw_show_about_window (parent,
                         "application-name", _("Remit"),
                         "application-icon", APP_ID,
                         "version", PACKAGE_VERSION,
                         "comments", _("Plan who does what in a team, and see where two roles do the same work."),
                         /* TRANSLATORS: your name, one a line, as it should be shown among the credits */
                         "translator-credits", _("translator-credits"),
                         "developer-name", _("The Remit authors"),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         NULL);
}
