/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define TEST_PATIENCE 10. /* seconds */

/* Runs the main loop until something is so; a test that waits too long fails where it waits. */
#define wait_for(condition)                                                \
  G_STMT_START                                                             \
  {                                                                        \
    g_autoptr (GTimer) _timer = g_timer_new ();                            \
    while (!(condition) && g_timer_elapsed (_timer, NULL) < TEST_PATIENCE) \
      if (!g_main_context_iteration (NULL, FALSE))                         \
        g_usleep (1000);                                                   \
    g_assert_true (condition);                                             \
  }                                                                        \
  G_STMT_END

void test_remove_folder (const char *path);

G_END_DECLS
