/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "widgets/remit-matrix.h"

#include "widgets/remit-matrix-cell.h"
#include "widgets/remit-matrix-columns.h"
#include "widgets/remit-matrix-lines.h"
#include "widgets/remit-pills.h"

G_BEGIN_DECLS

/* What the files of the matrix share: remit-matrix.c is the widget and hears the chart, -sizes.c
 * measures, -layout.c places, -cells.c says what each place shows, -draw.c draws, -cursor.c moves the cursor, -keys.c
 * turns keys and clicks into moves and edits, -actions.c edits, -editor.c has the entry for titles,
 * -menu.c what comes up over the matrix. */

/**
 * RemitSpot:
 * @line: a line, -1 for the headings
 * @column: a role, -1 for the first column; the number of roles for the "+"
 *
 * A place in the matrix as it is seen.
 */
typedef struct
{
  int line;
  int column;
} RemitSpot;

/**
 * RemitCellPool:
 * @kind: what its cells show
 * @cells: the cells that scroll, by slot
 * @actives: two cells that take the keyboard focus in turn, so that assistive technology hears of every move
 * @turn: which of them is the current one
 * @n_lines: how many slots there are down
 * @n_columns: how many slots there are across
 *
 * The cells of one part of the matrix. A line l stands in slot l modulo @n_lines, likewise across:
 * scrolling by one line binds one line of cells anew.
 */
typedef struct
{
  RemitCellKind kind;
  GPtrArray *cells;
  GtkWidget *actives[2];
  guint turn;
  guint n_lines;
  guint n_columns;
} RemitCellPool;

typedef enum
{
  REMIT_POOL_LETTERS,
  REMIT_POOL_TITLES,
  REMIT_POOL_HEADINGS,
  REMIT_POOL_ADD,
  REMIT_N_POOLS,
} RemitPool;

typedef enum
{
  REMIT_DRAG_NONE,
  REMIT_DRAG_SELECT,
  REMIT_DRAG_SIZE,
  REMIT_DRAG_ROWS,
  REMIT_DRAG_SECTION,
  REMIT_DRAG_ROLES,
} RemitDrag;

/* The size to reckon with before there is one. */
#define REMIT_MATRIX_LIKELY_WIDTH 1280
#define REMIT_MATRIX_LIKELY_HEIGHT 800

#define REMIT_MATRIX_NO_COLUMN (-2)

struct _RemitMatrix
{
  GtkWidget parent_instance;

  RemitHistory *history;
  RemitChart *chart; /* the history's */
  RemitChecks *checks;
  RemitPlan *plan; /* the checks' */

  RemitMatrixLines *lines;
  RemitRowFilter *filter;
  RemitMatrixColumns *columns;
  RemitMatrixStyle style;
  GHashTable *heights; /* of rows that may need more than one line of text: from responsibility to pixels */
  GHashTable *name_widths; /* of the widest word in the name of a role, where that was asked, in pixels */
  GHashTable *word_widths; /* of words in such titles, in pixels */

  GtkAdjustment *adjustments[2];
  guint scroll_policies[2];
  gboolean lines_stale;
  gboolean configuring;

  PangoFontDescription *font; /* by which everything is measured */
  int title_width;
  int own_title_width; /* 0 for none */
  int column_width;
  int add_width;
  int header_height;
  int row_height;
  int section_height;
  int char_width;
  int word_width; /* of the widest word in a name; 0 when not measured */

  RemitCellPool pools[REMIT_N_POOLS];
  GtkWidget *corner;
  guint describe_id;
  guint provide_id;
  guint ask_again_id;

  RemitSpot cursor;
  RemitSpot anchor;
  gboolean has_range;     /* whether more is selected than from the anchor to the cursor: */
  RemitSpot range_first;
  RemitSpot range_last;
  gboolean reveal;
  gpointer cursor_row;    /* the responsibility or section of the cursor, not owned; to find it again */
  gpointer cursor_role;   /* its role, likewise */
  gboolean at_last;       /* whether the cursor is at the line for the next responsibility */
  int tab_start;          /* the column in which a run of Tabs began, REMIT_MATRIX_NO_COLUMN for no run */

  GtkWidget *editor;
  RemitSpot editor_spot;
  char *editor_text;      /* what it began with */
  gpointer editor_target; /* what is renamed; NULL for what is new */
  guint editor_position;  /* of a new role */
  gboolean editor_adds_role;
  gboolean editing;

  GHashTable *cut_rows;   /* of RemitResponsibility: those that the next paste moves; NULL for none */
  RemitTable *cut_table;  /* what went to the clipboard for them */

  GtkWidget *popover;
  RemitResponsibility *popover_row; /* whose letters are open, owned */
  RemitRole *popover_role;
  GtkWidget *menu;

  RemitDrag drag;
  gboolean drag_moving; /* whether it goes on far enough to move something */
  double drag_start_x;
  double drag_start_y;
  double drag_x;        /* where the pointer is now */
  double drag_y;
  int drag_column;      /* that is sized */
  int drag_width;       /* as it was */
  guint drag_first;     /* of what is moved */
  guint drag_n;
  guint drop_section;
  guint drop_index;
  int drop_mark;        /* in pixels among lines or columns */
  guint scroll_id;
};

/* remit-matrix.c */
guint    remit_matrix_get_n_columns (RemitMatrix       *self);
void     remit_matrix_rebuild_lines (RemitMatrix       *self);
void     remit_matrix_rebuild       (RemitMatrix       *self);
void     remit_matrix_refresh       (RemitMatrix       *self);

/* remit-matrix-sizes.c */
void     remit_matrix_size_columns  (RemitMatrix       *self,
                                     int                width);
void     remit_matrix_update_lines  (RemitMatrix       *self);
void     remit_matrix_update_style  (RemitMatrix       *self);
gboolean remit_matrix_is_upright    (RemitMatrix       *self,
                                     RemitRole         *role);
void     remit_matrix_fit_column    (RemitMatrix       *self,
                                     int                column);
void     remit_matrix_set_column_width (RemitMatrix    *self,
                                     int                column,
                                     int                width);

/* remit-matrix-layout.c */
int      remit_matrix_get_scroll    (RemitMatrix       *self,
                                     GtkOrientation     orientation);
int      remit_matrix_mirror        (RemitMatrix       *self,
                                     int                x,
                                     int                width);
void     remit_matrix_set_adjustment (RemitMatrix      *self,
                                     GtkOrientation     orientation,
                                     GtkAdjustment     *adjustment);
gboolean remit_matrix_get_area      (RemitMatrix       *self,
                                     RemitSpot          spot,
                                     GdkRectangle      *area);
gboolean remit_matrix_find_spot     (RemitMatrix       *self,
                                     double             x,
                                     double             y,
                                     RemitSpot         *spot);
RemitPool remit_matrix_get_spot_pool (RemitMatrix      *self,
                                     RemitSpot          spot);
void     remit_matrix_provide_cells (RemitMatrix       *self);
void     remit_matrix_allocate      (RemitMatrix       *self,
                                     int                width,
                                     int                height);

/* remit-matrix-cells.c */
void     remit_matrix_bind_cell     (RemitMatrix       *self,
                                     RemitMatrixCell   *cell,
                                     RemitSpot          spot);
void     remit_matrix_present_cell  (RemitMatrix       *self,
                                     RemitMatrixCell   *cell,
                                     RemitSpot          spot);
void     remit_matrix_describe_soon (RemitMatrix       *self);
char    *remit_matrix_dup_traits    (RemitRole         *role,
                                     const char        *separator);

/* remit-matrix-hint.c */
char    *remit_matrix_dup_hint      (RemitMatrix       *self,
                                     double             x,
                                     double             y,
                                     GdkRectangle      *area);

/* remit-matrix-draw.c */
void     remit_matrix_draw          (RemitMatrix       *self,
                                     GtkSnapshot       *snapshot);

/* remit-matrix-cursor.c */
void     remit_matrix_move_to       (RemitMatrix       *self,
                                     RemitSpot          spot,
                                     gboolean           extend,
                                     gboolean           focus);
void     remit_matrix_restore_cursor (RemitMatrix      *self);
gboolean remit_matrix_show_cursor   (RemitMatrix       *self);
gboolean remit_matrix_has_cursor    (RemitMatrix       *self);
void     remit_matrix_get_block     (RemitMatrix       *self,
                                     RemitSpot         *first,
                                     RemitSpot         *last);
gboolean remit_matrix_step          (RemitMatrix       *self,
                                     int                lines,
                                     int                columns,
                                     gboolean           extend);
int      remit_matrix_find_row_line (RemitMatrix       *self,
                                     int                line,
                                     int                by);
int      remit_matrix_get_first_row_line (RemitMatrix  *self);
void     remit_matrix_go_to_first   (RemitMatrix       *self);
const RemitLine *remit_matrix_get_cursor_line (RemitMatrix *self);
gpointer remit_matrix_get_line_item (RemitMatrix       *self,
                                     const RemitLine   *line);

/* remit-matrix-actions.c */
gboolean remit_matrix_apply         (RemitMatrix       *self,
                                     RemitEdit         *edit);
gboolean remit_matrix_type_letter   (RemitMatrix       *self,
                                     gunichar           key,
                                     gboolean           join);
void     remit_matrix_clear_selected (RemitMatrix      *self,
                                     const char        *name);
void     remit_matrix_install_actions (GtkWidgetClass  *widget_class);
void     remit_matrix_update_actions (RemitMatrix      *self);

/* remit-matrix-fold.c */
void     remit_matrix_toggle_folded (RemitMatrix       *self,
                                     guint              section);
void     remit_matrix_install_fold_actions (GtkWidgetClass *widget_class);

/* remit-matrix-block.c */
typedef void (*RemitCellFunc)       (RemitMatrix       *self,
                                     RemitEdit         *edit,
                                     guint              row,
                                     guint              role,
                                     gpointer           user_data);
void     remit_matrix_for_each_selected (RemitMatrix   *self,
                                     RemitEdit         *edit,
                                     RemitCellFunc      call,
                                     gpointer           user_data);
GArray  *remit_matrix_list_selected_rows (RemitMatrix   *self);
gboolean remit_matrix_has_cells     (RemitMatrix       *self);
gboolean remit_matrix_has_lines     (RemitMatrix       *self);
gboolean remit_matrix_get_selected_rows (RemitMatrix   *self,
                                     guint             *first,
                                     guint             *n_rows);
gboolean remit_matrix_get_selected_roles (RemitMatrix  *self,
                                     guint             *first,
                                     guint             *n_roles);
void     remit_matrix_select        (RemitMatrix       *self,
                                     RemitSpot          first,
                                     RemitSpot          last);
void     remit_matrix_install_block_actions (GtkWidgetClass *widget_class);

/* remit-matrix-editor.c */
void     remit_matrix_init_editor   (RemitMatrix       *self);
gboolean remit_matrix_forward_key   (RemitMatrix       *self,
                                     GtkEventControllerKey *controller);
gboolean remit_matrix_edit_cursor   (RemitMatrix       *self,
                                     const char        *text);
void     remit_matrix_edit_new_row  (RemitMatrix       *self,
                                     guint              section,
                                     guint              row);
void     remit_matrix_edit_new_section (RemitMatrix    *self,
                                     guint              section);
void     remit_matrix_edit_new_role (RemitMatrix       *self,
                                     guint              position);

/* remit-matrix-keys.c */
void     remit_matrix_init_input    (RemitMatrix       *self);

/* remit-matrix-clipboard.c */
gboolean remit_matrix_is_row_cut    (RemitMatrix       *self,
                                     const RemitLine   *line);
void     remit_matrix_install_clipboard_actions (GtkWidgetClass *widget_class);

/* remit-matrix-drag.c */
gboolean remit_matrix_find_edge     (RemitMatrix       *self,
                                     double             x,
                                     double             y,
                                     int               *column);
gboolean remit_matrix_end_drag      (RemitMatrix       *self,
                                     gboolean           keep);
void     remit_matrix_init_drag     (RemitMatrix       *self);
void     remit_matrix_draw_drag     (RemitMatrix       *self,
                                     GtkSnapshot       *snapshot);

/* remit-matrix-menu.c */
void     remit_matrix_open_menu     (RemitMatrix       *self,
                                     RemitSpot          spot,
                                     const GdkRectangle *at);
void     remit_matrix_keep_in_sight (RemitMatrix       *self,
                                     GdkRectangle      *area);
void     remit_matrix_take_focus_back (RemitMatrix     *self);

/* remit-matrix-letters.c */
void     remit_matrix_open_letters  (RemitMatrix       *self);
void     remit_matrix_update_letters (RemitMatrix      *self);
void     remit_matrix_forget_letters (RemitMatrix      *self);

G_END_DECLS
