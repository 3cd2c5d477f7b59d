/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include <stdlib.h>

#include "figures.h"
#include "frames.h"
#include "make-chart.h"
#include "widgets/keys.h"
#include "widgets/remit-matrix-private.h"
#include "window/remit-application.h"

/* What tests/bench/run measures of the chart view, in the app's own windows, a mode a figure:
 *
 *   scroll ROWSxROLES[:WIDTH]…   scrolls through charts, with columns of a width in pixels or of their usual one, and
 *                            draws a blank widget of the size of the first chart, all in turns
 *   first [ROWS ROLES]       from no window to its first frame, the chart being there; with none, the start page
 *   edits ROWS ROLES         typing, filtering, folding, jumping: from the key to the end of the next frame
 *   memory [FILE]            how much the app takes with a file open, or with none
 *
 * It prints names and figures, in milliseconds where nothing else is said. */

#define WIDTH 1920
#define HEIGHT 1080
#define MANY_ROLES 20
#define SHARE 10 /* how many of a hundred cells have letters where roles are many */
#define SHARE_OF_FEW 50
#define N_ROUNDS 4
#define N_FRAMES 40
#define N_PAUSED 4
#define N_EDITS 60

static RemitApplication *application;

static RemitWindow *
make_window (RemitChart *chart)
{
  g_autoptr (RemitDocument) document = remit_document_new (chart);
  RemitWindow *window = remit_window_new (GTK_APPLICATION (application));

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  remit_window_set_document (window, document);
  return window;
}

static RemitMatrix *
get_matrix (RemitWindow *window)
{
  return remit_chart_view_get_matrix (remit_window_get_chart_view (window));
}

static RemitChart *
make_large_chart (char **arguments)
{
  const guint n_roles = (guint) atoi (arguments[1]);

  return make_chart ((guint) atoi (arguments[0]), n_roles, n_roles < MANY_ROLES ? SHARE_OF_FEW : SHARE);
}

/* The median and the value that 95 of a hundred do not exceed. */
static void
print_times (const char *name,
             const char *measure,
             GArray     *times)
{
  sort_times (times);
  g_print ("%s-%s-median %.3f\n", name, measure, g_array_index (times, double, times->len / 2));
  g_print ("%s-%s-p95 %.3f\n", name, measure, g_array_index (times, double, times->len * 95 / 100));
}

/* A widget that shows one colour */

#define BENCH_TYPE_BLANK (bench_blank_get_type ())
G_DECLARE_FINAL_TYPE (BenchBlank, bench_blank, BENCH, BLANK, GtkWidget)

struct _BenchBlank
{
  GtkWidget parent_instance;

  gboolean dark; /* in turns, as GTK does not draw again what is the same */
};

G_DEFINE_FINAL_TYPE (BenchBlank, bench_blank, GTK_TYPE_WIDGET)

static void
bench_blank_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  BenchBlank *self = BENCH_BLANK (widget);
  const float shade = self->dark ? .9f : 1.f;

  self->dark = !self->dark;
  gtk_snapshot_append_color (snapshot, &(GdkRGBA) { shade, shade, shade, 1.f },
                             &GRAPHENE_RECT_INIT (0.f, 0.f, (float) gtk_widget_get_width (widget),
                                                  (float) gtk_widget_get_height (widget)));
}

static void
bench_blank_class_init (BenchBlankClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = bench_blank_snapshot;
}

static void
bench_blank_init (BenchBlank *self)
{
}

/* Scrolling */

typedef enum
{
  BY_LINES,
  BY_COLUMNS,
  BY_PAGES,
  N_MOTIONS,
} Motion;

static const char *const motions[N_MOTIONS] = { "lines", "columns", "pages" };

typedef struct
{
  char *name;
  GtkWidget *window;
  GtkWidget *widget;
  GtkAdjustment *adjustments[2]; /* none for the blank widget */
  Motion motion;
  double by;                     /* 1 or -1 */
  GArray *frames[N_MOTIONS];     /* of Frame */
} Contender;

static Contender *
contender_new (const char *name,
               GtkWidget  *window,
               GtkWidget  *widget)
{
  Contender *self = g_new0 (Contender, 1);

  self->name = g_strdup (name);
  self->window = window;
  self->widget = widget;
  self->by = 1.;
  if (REMIT_IS_MATRIX (widget))
    {
      g_object_get (widget, "hadjustment", &self->adjustments[GTK_ORIENTATION_HORIZONTAL], "vadjustment",
                    &self->adjustments[GTK_ORIENTATION_VERTICAL], NULL);
      g_object_unref (self->adjustments[0]);
      g_object_unref (self->adjustments[1]);
    }
  for (guint i = 0; i < N_MOTIONS; i++)
    self->frames[i] = g_array_new (FALSE, FALSE, sizeof (Frame));
  return self;
}

/* Back and forth between the ends. */
static void
step_cb (gpointer user_data)
{
  Contender *self = user_data;
  const GtkOrientation across = GTK_ORIENTATION_HORIZONTAL, down = GTK_ORIENTATION_VERTICAL;
  GtkAdjustment *adjustment = self->adjustments[self->motion == BY_COLUMNS ? across : down];
  double end, by, value;

  if (adjustment == NULL)
    {
      gtk_widget_queue_draw (self->widget);
      return;
    }
  by = self->motion != BY_PAGES ? gtk_adjustment_get_step_increment (adjustment)
                                : gtk_adjustment_get_page_increment (adjustment);
  end = gtk_adjustment_get_upper (adjustment) - gtk_adjustment_get_page_size (adjustment);
  value = gtk_adjustment_get_value (adjustment);
  if (value + self->by * by > end || value + self->by * by < 0.)
    self->by = -self->by;
  gtk_adjustment_set_value (adjustment, CLAMP (value + self->by * by, 0., end));
}

static gboolean
can_move (Contender *self,
          Motion     motion)
{
  GtkAdjustment *adjustment = self->adjustments[GTK_ORIENTATION_HORIZONTAL];

  return motion != BY_COLUMNS || adjustment == NULL ||
         gtk_adjustment_get_upper (adjustment) > gtk_adjustment_get_page_size (adjustment);
}

static void
race (Contender *self,
      Motion     motion)
{
  g_autoptr (GArray) frames = NULL;

  if (!can_move (self, motion))
    return;
  self->motion = motion;
  frames = run_frames (self->widget, N_FRAMES, step_cb, self);
  /* The first ones come after a pause. */
  g_array_append_vals (self->frames[motion], &g_array_index (frames, Frame, N_PAUSED), frames->len - N_PAUSED);
}

static void
race_round (GPtrArray *contenders)
{
  for (guint i = 0; i < contenders->len; i++)
    {
      Contender *self = g_ptr_array_index (contenders, i);

      gtk_window_present (GTK_WINDOW (self->window));
      next_frame (self->widget);
      test_settle ();
      for (guint j = 0; j < N_MOTIONS; j++)
        race (self, (Motion) j);
      gtk_widget_set_visible (self->window, FALSE);
    }
}

static Contender *
add_matrix (const char *size,
            guint       column_width)
{
  g_auto (GStrv) numbers = g_strsplit (size, "x", 2);
  g_autoptr (RemitChart) chart = make_large_chart (numbers);
  g_autofree char *name = g_strdup_printf ("%s%s", size, column_width > 0 ? "-narrow" : "");
  RemitWindow *window = make_window (chart);
  RemitMatrix *matrix = get_matrix (window);

  remit_chart_view_set_show_findings (remit_window_get_chart_view (window), FALSE);
  gtk_window_present (GTK_WINDOW (window));
  next_frame (GTK_WIDGET (window));
  test_settle ();
  for (guint i = 0; column_width > 0 && i < remit_chart_get_n_roles (chart); i++)
    remit_matrix_columns_set_own (matrix->columns, remit_chart_get_role (chart, i), (int) column_width);
  if (column_width > 0)
    remit_matrix_rebuild (matrix);
  test_settle ();
  return contender_new (name, GTK_WIDGET (window), GTK_WIDGET (matrix));
}

static Contender *
add_blank (GtkWidget *like)
{
  GtkWidget *window = gtk_window_new (), *blank = g_object_new (BENCH_TYPE_BLANK, NULL);

  gtk_widget_set_size_request (blank, gtk_widget_get_width (like), gtk_widget_get_height (like));
  gtk_widget_set_halign (blank, GTK_ALIGN_END);
  gtk_widget_set_valign (blank, GTK_ALIGN_END);
  gtk_window_set_child (GTK_WINDOW (window), blank);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  return contender_new ("blank", window, blank);
}

static void
print_cells (Contender *self)
{
  RemitMatrix *matrix = REMIT_MATRIX (self->widget);
  guint n = 0;

  for (guint i = 0; i < REMIT_N_POOLS; i++)
    for (guint j = 0; j < matrix->pools[i].cells->len; j++)
      n += gtk_widget_get_child_visible (g_ptr_array_index (matrix->pools[i].cells, j));
  g_print ("%s-cells %u\n", self->name, n);
}

static void
print_frames (const char *name,
              GArray     *frames)
{
  static const struct
  {
    const char *name;
    gsize offset;
  } measures[] = {
    { "total", G_STRUCT_OFFSET (Frame, total) },
    { "layout", G_STRUCT_OFFSET (Frame, layout) },
    { "paint", G_STRUCT_OFFSET (Frame, paint) },
    { "cpu", G_STRUCT_OFFSET (Frame, cpu) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (measures) && frames->len > 0; i++)
    {
      g_autoptr (GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

      for (guint j = 0; j < frames->len; j++)
        g_array_append_val (times, G_STRUCT_MEMBER (double, &g_array_index (frames, Frame, j), measures[i].offset));
      print_times (name, measures[i].name, times);
    }
}

static void
finish_contender (Contender *self)
{
  for (guint i = 0; i < N_MOTIONS; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s-%s", self->name, motions[i]);

      print_frames (name, self->frames[i]);
      g_array_unref (self->frames[i]);
    }
  gtk_window_destroy (GTK_WINDOW (self->window));
  g_free (self->name);
  g_free (self);
}

static int
run_scroll (char **arguments)
{
  g_autoptr (GPtrArray) contenders = g_ptr_array_new ();

  for (guint i = 0; arguments[i] != NULL; i++)
    {
      g_auto (GStrv) parts = g_strsplit (arguments[i], ":", 2);
      Contender *contender = add_matrix (parts[0], parts[1] != NULL ? (guint) atoi (parts[1]) : 0);

      print_cells (contender);
      if (i == 0)
        g_ptr_array_add (contenders, add_blank (contender->widget));
      g_ptr_array_add (contenders, contender);
      gtk_widget_set_visible (contender->window, FALSE);
    }
  for (guint i = 0; i < N_ROUNDS; i++)
    race_round (contenders);
  for (guint i = 0; i < contenders->len; i++)
    finish_contender (g_ptr_array_index (contenders, i));
  return 0;
}

/* The first frame */

static double
make_checks (RemitDocument *document)
{
  double begin = now_ms ();

  remit_checks_get_groups (remit_document_get_checks (document));
  return now_ms () - begin;
}

static int
run_first (char **arguments)
{
  g_autoptr (RemitChart) chart = arguments[0] != NULL ? make_large_chart (arguments) : NULL;
  g_autoptr (RemitDocument) document = chart != NULL ? remit_document_new (chart) : NULL;
  RemitWindow *window;
  double begin, begin_cpu;

  if (document != NULL)
    g_print ("checks %.3f\n", make_checks (document));
  begin = now_ms ();
  begin_cpu = cpu_ms ();
  window = remit_window_new (GTK_APPLICATION (application));
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  if (document != NULL)
    remit_window_set_document (window, document);
  g_print ("set-up %.3f\n", now_ms () - begin);
  gtk_window_present (GTK_WINDOW (window));
  g_print ("first %.3f\n", next_frame (GTK_WIDGET (window)).end - begin);
  g_print ("cpu %.3f\n", cpu_ms () - begin_cpu);
  return 0;
}

/* Edits */

typedef struct
{
  GArray *call; /* what the key does at once */
  GArray *work; /* that and the next frame, without the wait for it */
  GArray *wait; /* by the clock from the key to the end of the next frame */
  GArray *cpu;  /* from the key to there, on the processor */
} Sample;

static void
begin_sample (Sample *sample)
{
  sample->call = g_array_new (FALSE, FALSE, sizeof (double));
  sample->work = g_array_new (FALSE, FALSE, sizeof (double));
  sample->wait = g_array_new (FALSE, FALSE, sizeof (double));
  sample->cpu = g_array_new (FALSE, FALSE, sizeof (double));
}

static void
end_sample (Sample     *sample,
            const char *name)
{
  print_times (name, "call", sample->call);
  print_times (name, "work", sample->work);
  print_times (name, "wait", sample->wait);
  print_times (name, "cpu", sample->cpu);
  g_array_unref (sample->call);
  g_array_unref (sample->work);
  g_array_unref (sample->wait);
  g_array_unref (sample->cpu);
}

/* Does something and waits for its frame. */
static void
take_sample (Sample      *sample,
             RemitWindow *window,
             void       (*act) (RemitWindow *window, const char *what),
             const char  *what)
{
  double begin, begin_cpu, call, work, wait, cpu;
  Frame frame;

  test_settle ();
  begin = now_ms ();
  begin_cpu = cpu_ms ();
  act (window, what);
  call = now_ms () - begin;
  frame = next_frame (GTK_WIDGET (window));
  work = call + frame.total;
  wait = frame.end - begin;
  cpu = cpu_ms () - begin_cpu;
  g_array_append_val (sample->call, call);
  g_array_append_val (sample->work, work);
  g_array_append_val (sample->wait, wait);
  g_array_append_val (sample->cpu, cpu);
}

static void
press (RemitWindow *window,
       const char  *keys)
{
  test_press (GTK_WIDGET (window), keys);
}

static void
bench_letters (RemitWindow *window)
{
  static const char *const letters[] = { "a", "r", "c", "i" };
  Sample sample;

  begin_sample (&sample);
  for (guint i = 0; i < N_EDITS; i++)
    {
      take_sample (&sample, window, press, letters[i % G_N_ELEMENTS (letters)]);
      press (window, i % 3 == 0 ? "Right" : "Down");
    }
  end_sample (&sample, "letter");
}

static void
bench_jumps (RemitWindow *window)
{
  Sample sample;

  begin_sample (&sample);
  for (guint i = 0; i < N_EDITS; i++)
    take_sample (&sample, window, press, i % 2 == 0 ? "ctrl+End" : "ctrl+Home");
  end_sample (&sample, "jump");
}

static void
fold (RemitWindow *window,
      const char  *what)
{
  remit_matrix_toggle_folded (get_matrix (window), 0);
}

static void
bench_folds (RemitWindow *window)
{
  Sample sample;

  begin_sample (&sample);
  for (guint i = 0; i < N_EDITS; i++)
    take_sample (&sample, window, fold, NULL);
  end_sample (&sample, "fold");
}

static void
set_filter (RemitWindow *window,
            const char  *text)
{
  gtk_editable_set_text (GTK_EDITABLE (gtk_root_get_focus (GTK_ROOT (window))), text);
}

/* What somebody types into the bar who looks for a word, then takes it back, then asks for a letter. */
static void
bench_filter (RemitWindow *window)
{
  static const char *const texts[] = { "r", "re", "rel", "rele", "rel", "re", "r", "", "Role number 3:a", "" };
  Sample first, sample;

  begin_sample (&first);
  begin_sample (&sample);
  remit_chart_view_open_filter (remit_window_get_chart_view (window));
  for (guint i = 0; i < N_EDITS; i++)
    take_sample (i == 0 ? &first : &sample, window, set_filter, texts[i % G_N_ELEMENTS (texts)]);
  end_sample (&first, "filter-first");
  end_sample (&sample, "filter");
  press (window, "Escape");
}

static int
run_edits (char **arguments)
{
  g_autoptr (RemitChart) chart = make_large_chart (arguments);
  RemitWindow *window = make_window (chart);

  gtk_window_present (GTK_WINDOW (window));
  next_frame (GTK_WIDGET (window));
  test_settle ();
  gtk_widget_grab_focus (GTK_WIDGET (get_matrix (window)));
  test_press (GTK_WIDGET (window), "Down Down Right");
  bench_letters (window);
  bench_filter (window);
  bench_folds (window);
  bench_jumps (window);
  return 0;
}

/* Memory */

static int
run_memory (char **arguments)
{
  RemitWindow *window = remit_window_new (GTK_APPLICATION (application));
  g_autoptr (GFile) file = arguments[0] != NULL ? g_file_new_for_path (arguments[0]) : NULL;

  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  if (file != NULL)
    remit_window_load (window, file);
  while (file != NULL && remit_window_get_document (window) == NULL)
    g_main_context_iteration (NULL, TRUE);
  gtk_window_present (GTK_WINDOW (window));
  next_frame (GTK_WIDGET (window));
  for (guint i = 0; i < 10; i++)
    test_settle ();
  g_print ("rss-kib %u\n", get_memory ("VmRSS:"));
  return 0;
}

int
main (int    argc,
      char **argv)
{
  const struct
  {
    const char *name;
    int min_arguments;
    int max_arguments;
    int (*run) (char **arguments);
  } modes[] = {
    { "scroll", 1, 16, run_scroll },
    { "first", 0, 2, run_first },
    { "edits", 2, 2, run_edits },
    { "memory", 0, 1, run_memory },
  };
  g_autoptr (GError) error = NULL;

  g_setenv ("GIO_USE_VFS", "local", TRUE);
  application = remit_application_new ();
  g_application_set_flags (G_APPLICATION (application), G_APPLICATION_NON_UNIQUE);
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  for (guint i = 0; argc > 1 && i < G_N_ELEMENTS (modes); i++)
    if (g_str_equal (modes[i].name, argv[1]) && argc >= 2 + modes[i].min_arguments && argc <= 2 + modes[i].max_arguments)
      return modes[i].run (argv + 2);
  g_printerr ("usage: bench-matrix scroll ROWSxROLES[:WIDTH]… | first [ROWS ROLES] | edits ROWS ROLES | memory [FILE]\n");
  return 2;
}
