/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "analysis/remit-comparison.h"
#include "chart/remit-chart.h"

G_BEGIN_DECLS

/**
 * RemitExit:
 * @REMIT_EXIT_FINE: all is well
 * @REMIT_EXIT_FINDINGS: findings of severity error are open
 * @REMIT_EXIT_TROUBLE: wrong use, unreadable input or output that cannot be written
 *
 * How the program ends; the graver the larger.
 */
typedef enum
{
  REMIT_EXIT_FINE = 0,
  REMIT_EXIT_FINDINGS = 1,
  REMIT_EXIT_TROUBLE = 2,
} RemitExit;

typedef struct _RemitCommand RemitCommand;

/**
 * RemitCommand:
 * @name: the word behind the program's name
 * @arguments: what follows it, as usage has it
 * @summary: what it does, to be translated
 * @run: does it
 *
 * One of the program's commands.
 */
struct _RemitCommand
{
  const char *name;
  const char *arguments;
  const char *summary;
  RemitExit (*run) (const RemitCommand *command, int argc, char **argv);
};

extern const RemitCommand remit_command_templates;
extern const RemitCommand remit_command_new;
extern const RemitCommand remit_command_show;
extern const RemitCommand remit_command_check;
extern const RemitCommand remit_command_compare;
extern const RemitCommand remit_command_export;

gboolean    remit_cli_parse        (const RemitCommand  *command,
                                    const GOptionEntry  *entries,
                                    int                  argc,
                                    char               **argv);
gboolean    remit_cli_count        (const RemitCommand  *command,
                                    char               **arguments,
                                    guint                least,
                                    guint                most);
gboolean    remit_cli_read_format  (const RemitCommand  *command,
                                    const char          *text,
                                    gboolean            *json);
RemitExit   remit_cli_misuse       (const RemitCommand  *command,
                                    const char          *reason);

RemitChart *remit_cli_load         (const char          *file);
gboolean    remit_cli_save         (const char          *file,
                                    RemitChart          *chart);
gboolean    remit_cli_print        (const char          *text,
                                    gboolean             json);
char       *remit_cli_dup_title    (RemitChart          *chart);
void        remit_cli_complain     (const char          *file,
                                    const GError        *error);

RemitPlan  *remit_cli_find_plan    (RemitChart          *chart,
                                    const char          *name,
                                    GError             **error);
RemitRole  *remit_cli_find_role    (RemitChart          *chart,
                                    const char          *name,
                                    GError             **error);
gboolean    remit_cli_find_side    (RemitChart          *chart,
                                    const char          *name,
                                    const char          *plan_name,
                                    RemitSide           *side,
                                    GError             **error);

G_END_DECLS
