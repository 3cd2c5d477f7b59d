/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "format/remit-own-template.h"
#include "window/remit-chart-view.h"
#include "window/remit-form.h"
#include "window/remit-start-page.h"
#include "window/remit-window.h"

G_BEGIN_DECLS

struct _RemitWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwWindowTitle *title;
  AdwSplitButton *open_button;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *findings_button;
  GtkLabel *error_badge;
  GtkRevealer *drop_hint;
  GtkStack *stack;
  RemitStartPage *start_page;
  GtkSpinner *spinner;
  RemitChartView *chart_view;

  RemitDocument *document;
  GSignalGroup *document_signals;
  GSignalGroup *history_signals;
  GSignalGroup *checks_signals;
  AdwToast *toast;      /* what was said last, until it goes */
  AdwToast *undo_toast; /* offers to undo the last edit; goes with the next one */
  gint64 undo_toast_time; /* when it came */
  guint undo_toast_id; /* the tick callback that dismisses it when it has come up */
  guint undo_toast_frames; /* how many frames were shown since it had */
  GObject *chooser;
  RemitOwnTemplate *broken_template; /* that a question is about */
  AdwToast *removed_toast;           /* offers to bring templates back, until it goes */
  GPtrArray *removed_templates;      /* them, in remit-window-templates.c */
  guint recent_id;
  guint rescue_id;
  GtkWindow *form; /* weak: what is open over the window to change the chart */
  GtkWidget *pane_focus[REMIT_N_PANES]; /* weak: what had the keyboard last in each */
  guint n_errors; /* what the badge says, and whether it is seen */
  gboolean badge_shown;

  /* Opening and saving, in remit-window-files.c. */
  GFile *loading;
  GCancellable *cancellable;
  guint present_id;
  GFile *target; /* where the chart is being saved, or will be when a question is answered */
  gboolean overwrite;
  gboolean saving;
  gboolean asking;
  gboolean close_when_saved;
  gboolean closing; /* the changes may be lost */
  gboolean quitting; /* what is asked decides whether all windows close */
};

void     remit_window_install_actions (RemitWindow *self);
void     remit_window_update_actions  (RemitWindow *self);
void     remit_window_update_recent   (RemitWindow *self);

void     remit_window_install_plan_actions (RemitWindow *self);
void     remit_window_update_plan_actions (RemitWindow *self);

void     remit_window_change_pane     (RemitWindow *self,
                                       int          by);
void     remit_window_show_form       (RemitWindow *self,
                                       RemitForm   *form);
void     remit_window_watch_focus     (RemitWindow *self);
void     remit_window_forget_focus    (RemitWindow *self);

void     remit_window_offer_undo      (RemitWindow *self,
                                       const char  *message);
void     remit_window_withdraw_undo   (RemitWindow *self);
void     remit_window_forget_toasts   (RemitWindow *self);

void     remit_window_take_drops      (RemitWindow *self);

void     remit_window_install_template_actions (RemitWindow *self);

char    *remit_window_dup_reason      (GFile        *file,
                                       const GError *error);
void     remit_window_load_template   (RemitWindow *self,
                                       GFile       *file);
void     remit_window_open            (RemitWindow *self);
void     remit_window_save            (RemitWindow *self);
void     remit_window_save_to         (RemitWindow *self,
                                       GFile       *file,
                                       gboolean     overwrite);
void     remit_window_save_as         (RemitWindow *self);
gboolean remit_window_may_close       (RemitWindow *self);
void     remit_window_stop            (RemitWindow *self);

G_END_DECLS
