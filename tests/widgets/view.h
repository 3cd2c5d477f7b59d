/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "support/test-chart.h"
#include "widgets/keys.h"
#include "widgets/tree.h"
#include "window/remit-application.h"
#include "window/remit-filter-bar.h"
#include "window/remit-go-to.h"

G_BEGIN_DECLS

/**
 * TestView:
 *
 * A window with a chart of five responsibilities in two sections and three roles.
 */
typedef struct
{
  RemitWindow *window;
  RemitChartView *view;
  RemitMatrix *matrix;
  RemitDocument *document;
  RemitChart *chart;
} TestView;

#define test_view_add(path, func) g_test_add (path, TestView, NULL, test_view_set_up, func, test_view_tear_down)

RemitApplication *test_view_start     (void);
int               test_view_run       (RemitApplication *application);
void              test_view_open      (TestView         *self,
                                       RemitChart       *chart);
void              test_view_set_up    (TestView         *self,
                                       gconstpointer     data);
void              test_view_tear_down (TestView         *self,
                                       gconstpointer     data);

void              act                 (TestView         *self,
                                       const char       *action);
void              press               (TestView         *self,
                                       const char       *keys);
void              go_to               (TestView         *self,
                                       guint             row,
                                       guint             role);
void              apply               (TestView         *self,
                                       RemitEdit        *edit);
void              add_plan            (TestView         *self,
                                       const char       *name);
void              assert_at           (TestView         *self,
                                       guint             row,
                                       guint             role);

gboolean          has_focus           (TestView         *self,
                                       GtkWidget        *widget);
gboolean          is_in_matrix        (TestView         *self);
GtkWidget        *get_filter_bar      (TestView         *self);
GtkWidget        *get_go_to           (TestView         *self);

G_END_DECLS
