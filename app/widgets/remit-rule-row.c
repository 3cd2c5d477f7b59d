/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "widgets/remit-rule-row.h"

#include <glib/gi18n.h>

#include "analysis/remit-finding-text.h"
#include "analysis/remit-limit-text.h"
#include "widgets/remit-drop-down.h"

/* What a chart can set of one rule: how grave its findings are, and its figure, if it has one, in the midst of the
 * words that say what it counts. Beside them stands what would come of it. A figure that makes no sense is left as it
 * was typed, with the reason below it, until somebody mends it; it counts as not set meanwhile. That is said when the
 * typing pauses, not between two keys. A figure that a file holds stays good whatever it is. */

#define MAX_DIGITS 6

struct _RemitRuleRow
{
  AdwPreferencesRow parent_instance;

  GtkWidget *content;
  GtkLabel *title_label;
  GtkLabel *question_label;
  GtkWidget *reset_button;
  GtkDropDown *severity;
  GtkLabel *silent_label;
  GtkWidget *line;
  GtkWidget *limit;
  GtkLabel *before_label;
  GtkEntry *entry;
  GtkLabel *after_label;
  GtkLabel *effect_label;
  GtkWidget *error_box;
  GtkLabel *error_mark;
  GtkLabel *error_label;

  RemitRule rule;
  int own_value; /* the figure that the chart has */
};

enum
{
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (RemitRuleRow, remit_rule_row, ADW_TYPE_PREFERENCES_ROW)

static gboolean
has_value (RemitRuleRow *self)
{
  return remit_rule_get_default_value (self->rule) >= 0;
}

/* The default of this rule is no single severity, so that it is a choice of its own, before the others. */
static gboolean
has_mixed_default (RemitRuleRow *self)
{
  return self->rule == REMIT_RULE_ROW_DUPLICATE;
}

static char *
word_choice (RemitSeverity severity)
{
  const char *mark = remit_severity_get_mark (severity);

  if (severity == REMIT_SEVERITY_OFF)
    return g_strdup (remit_severity_get_name (severity));
  return g_strdup_printf ("%s %s", mark, remit_severity_get_name (severity));
}

static void
fill_severities (RemitRuleRow *self)
{
  g_autoptr (GtkStringList) choices = gtk_string_list_new (NULL);

  if (has_mixed_default (self))
    gtk_string_list_take (choices, remit_rule_word_default (self->rule));
  for (int severity = REMIT_SEVERITY_ERROR; severity >= REMIT_SEVERITY_OFF; severity--)
    gtk_string_list_take (choices, word_choice ((RemitSeverity) severity));
  gtk_drop_down_set_model (self->severity, G_LIST_MODEL (choices));
}

/* From a limit to the place of its severity among the choices, and back. */
static guint
find_choice (RemitRuleRow     *self,
             const RemitLimit *limit)
{
  if (has_mixed_default (self))
    return limit->has_severity ? 1 + REMIT_SEVERITY_ERROR - limit->severity : 0;
  return REMIT_SEVERITY_ERROR
         - (limit->has_severity ? limit->severity : remit_rule_get_default_severity (self->rule));
}

static void
read_choice (RemitRuleRow *self,
             RemitLimit   *limit)
{
  const guint offset = has_mixed_default (self) ? 1 : 0;
  const guint selected = gtk_drop_down_get_selected (self->severity);

  limit->has_severity = selected >= offset && selected <= offset + REMIT_SEVERITY_ERROR;
  limit->severity = limit->has_severity ? REMIT_SEVERITY_ERROR - (selected - offset) : REMIT_SEVERITY_OFF;
}

/* Takes digits of any script; -1 for what is no number. */
static int
parse_number (const char *text)
{
  int number = 0;
  guint n_digits = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p), n_digits++)
    {
      const int digit = g_unichar_digit_value (g_utf8_get_char (p));

      if (digit < 0 || n_digits == MAX_DIGITS)
        return -1;
      number = 10 * number + digit;
    }
  return n_digits > 0 ? number : -1;
}

/* The figure that was typed, be it with a percent sign; -1 for one that cannot be. */
static int
read_value (RemitRuleRow *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));
  int value;

  if (remit_rule_is_share (self->rule) && g_str_has_suffix (text, "%"))
    {
      text[strlen (text) - 1] = '\0';
      g_strchomp (text);
    }
  value = parse_number (text);
  if (value >= 0 && value == self->own_value)
    return value;
  return value >= (int) remit_rule_get_min_value (self->rule) && value <= (int) remit_rule_get_max_value (self->rule)
           ? value : -1;
}

static void
show_words (RemitRuleRow *self)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  const int value = read_value (self);

  remit_rule_split_limit (self->rule, (guint) (value >= 0 ? value : remit_rule_get_default_value (self->rule)), &before,
                          &after);
  gtk_label_set_text (self->before_label, before);
  gtk_widget_set_visible (GTK_WIDGET (self->before_label), *before != '\0');
  gtk_label_set_text (self->after_label, after);
  gtk_widget_set_visible (GTK_WIDGET (self->after_label), *after != '\0');
}

static void
show_error (RemitRuleRow *self,
            const char   *error)
{
  const GtkAccessibleInvalidState state = error != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE;

  gtk_label_set_text (self->error_label, error != NULL ? error : "");
  gtk_widget_set_visible (self->error_box, error != NULL);
  if (error != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID, state, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  error != NULL ? error : gtk_label_get_text (self->question_label), -1);
}

/* What assistive technology says of the choice, as it would say only the one or the other by itself. */
static void
name_choice (RemitRuleRow     *self,
             const RemitLimit *limit)
{
  g_autofree char *words = remit_rule_word_default (self->rule);
  const char *severity = limit->has_severity ? remit_severity_get_name (limit->severity) : words;
  /* TRANSLATORS: What a screen reader says of a choice: the name of a check, and how grave its findings are. */
  g_autofree char *name = g_strdup_printf (_("%s: %s"), remit_rule_get_title (self->rule), severity);

  remit_drop_down_set_label (self->severity, name, remit_rule_get_question (self->rule));
}

static void
show_severity (RemitRuleRow *self)
{
  RemitLimit limit;

  remit_rule_row_read (self, &limit);
  name_choice (self, &limit);
  if (limit.has_severity && limit.severity == REMIT_SEVERITY_OFF)
    gtk_widget_add_css_class (GTK_WIDGET (self->title_label), "dim");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title_label), "dim");
}

static void
update (RemitRuleRow *self)
{
  show_severity (self);
  if (has_value (self))
    {
      show_words (self);
      if (read_value (self) >= 0)
        show_error (self, NULL);
    }
  gtk_widget_set_visible (self->reset_button, !remit_rule_row_is_default (self));
}

static void
severity_changed_cb (RemitRuleRow *self)
{
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
text_changed_cb (RemitRuleRow *self)
{
  update (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
text_left_cb (RemitRuleRow *self)
{
  remit_rule_row_check (self);
}

static void
reset_clicked_cb (RemitRuleRow *self)
{
  /* Before the button goes, and the keyboard with it. */
  gtk_widget_grab_focus (GTK_WIDGET (self->severity));
  remit_rule_row_reset (self);
}

static void
set_value (RemitRuleRow *self,
           int           value)
{
  g_autofree char *text = g_strdup_printf ("%d", value);

  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                RemitRuleRow          *self)
{
  const int step = keyval == GDK_KEY_Up || keyval == GDK_KEY_KP_Up       ? 1
                   : keyval == GDK_KEY_Down || keyval == GDK_KEY_KP_Down ? -1
                                                                         : 0;
  int value = read_value (self);

  if (step == 0 || (state & gtk_accelerator_get_default_mod_mask ()) != 0)
    return GDK_EVENT_PROPAGATE;
  value = value >= 0 ? value + step : remit_rule_get_default_value (self->rule);
  set_value (self, CLAMP (value, (int) remit_rule_get_min_value (self->rule),
                          (int) remit_rule_get_max_value (self->rule)));
  return GDK_EVENT_STOP;
}

static gboolean
remit_rule_row_focus (GtkWidget        *widget,
                      GtkDirectionType  direction)
{
  return gtk_widget_child_focus (REMIT_RULE_ROW (widget)->content, direction);
}

static gboolean
remit_rule_row_grab_focus (GtkWidget *widget)
{
  RemitRuleRow *self = REMIT_RULE_ROW (widget);
  const gboolean broken = remit_rule_row_get_error (self) != NULL;

  return gtk_widget_grab_focus (broken ? GTK_WIDGET (self->entry) : GTK_WIDGET (self->severity));
}

static void
remit_rule_row_class_init (RemitRuleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->focus = remit_rule_row_focus;
  widget_class->grab_focus = remit_rule_row_grab_focus;

  /**
   * RemitRuleRow::changed:
   * @self: the row
   *
   * Emitted when something else was chosen or typed.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class, "/app/remit/Remit/remit-rule-row.ui");
  gtk_widget_class_bind_template_child (widget_class, RemitRuleRow, content);
  gtk_widget_class_bind_template_child (widget_class, RemitRuleRow, title_label);
  gtk_widget_class_bind_template_child (widget_class, RemitRuleRow, question_label);
  gtk_widget_class_bind_template_child (widget_class, RemitRuleRow, reset_button);
  gtk_widget_class_bind_template_child (widget_class, RemitRuleRow, severity);
  gtk_widget_class_bind_template_child (widget_class, RemitRuleRow, silent_label);
  gtk_widget_class_bind_template_child (widget_class, RemitRuleRow, line);
  gtk_widget_class_bind_template_child (widget_class, RemitRuleRow, limit);
  gtk_widget_class_bind_template_child (widget_class, RemitRuleRow, before_label);
  gtk_widget_class_bind_template_child (widget_class, RemitRuleRow, entry);
  gtk_widget_class_bind_template_child (widget_class, RemitRuleRow, after_label);
  gtk_widget_class_bind_template_child (widget_class, RemitRuleRow, effect_label);
  gtk_widget_class_bind_template_child (widget_class, RemitRuleRow, error_box);
  gtk_widget_class_bind_template_child (widget_class, RemitRuleRow, error_mark);
  gtk_widget_class_bind_template_child (widget_class, RemitRuleRow, error_label);
  gtk_widget_class_bind_template_callback (widget_class, reset_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, severity_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, text_left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
}

static void
remit_rule_row_init (RemitRuleRow *self)
{
  self->own_value = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_label_set_text (self->error_mark, remit_severity_get_mark (REMIT_SEVERITY_ERROR));
}

/* What assistive technology says of the parts, as there are many alike. */
static void
name_parts (RemitRuleRow *self)
{
  const char *title = remit_rule_get_title (self->rule);
  g_autofree char *words = remit_rule_word_default (self->rule);
  /* TRANSLATORS: Tooltip of a button; %s is how a check is set by itself, such as “Warning, from 4 roles”. */
  g_autofree char *tip = g_strdup_printf (_("Back to the default: %s"), words);
  /* TRANSLATORS: What a screen reader says of a button; %s is the name of a check, which is set back to its default. */
  g_autofree char *reset = g_strdup_printf (_("Reset “%s”"), title);
  /* TRANSLATORS: What a screen reader says of a field for a number; %s is the name of a check. */
  g_autofree char *limit = g_strdup_printf (_("Limit of “%s”"), title);

  gtk_widget_set_tooltip_text (self->reset_button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reset_button), GTK_ACCESSIBLE_PROPERTY_LABEL, reset, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, limit,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, remit_rule_get_question (self->rule), -1);
}

/**
 * remit_rule_row_new:
 * @rule: a rule
 *
 * Makes a row for a rule, as it is where a chart says nothing of it.
 *
 * Returns: (transfer floating): the new row
 */
GtkWidget *
remit_rule_row_new (RemitRule rule)
{
  RemitRuleRow *self;

  g_return_val_if_fail (rule < REMIT_N_RULES, NULL);

  self = g_object_new (REMIT_TYPE_RULE_ROW, NULL);
  self->rule = rule;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), remit_rule_get_title (rule));
  gtk_label_set_text (self->title_label, remit_rule_get_title (rule));
  gtk_label_set_text (self->question_label, remit_rule_get_question (rule));
  gtk_widget_set_visible (self->limit, has_value (self));
  gtk_widget_set_visible (self->line, has_value (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self->effect_label), !has_value (self));
  fill_severities (self);
  name_parts (self);
  remit_rule_row_reset (self);
  return GTK_WIDGET (self);
}

/**
 * remit_rule_row_get_rule:
 * @self: a row
 *
 * Gives its rule.
 *
 * Returns: the rule
 */
RemitRule
remit_rule_row_get_rule (RemitRuleRow *self)
{
  g_return_val_if_fail (REMIT_IS_RULE_ROW (self), REMIT_RULE_ROW_BLANK);
  return self->rule;
}

static void
show_limit (RemitRuleRow     *self,
            const RemitLimit *limit)
{
  gtk_drop_down_set_selected (self->severity, find_choice (self, limit));
  if (has_value (self))
    set_value (self, limit->value >= 0 ? limit->value : remit_rule_get_default_value (self->rule));
  update (self);
}

/**
 * remit_rule_row_set_limits:
 * @self: a row
 * @limits: what a chart says of its rules
 *
 * Shows what a chart has.
 */
void
remit_rule_row_set_limits (RemitRuleRow      *self,
                           const RemitLimits *limits)
{
  const RemitLimit defaults = { .value = -1 };
  const RemitLimit *limit;

  g_return_if_fail (REMIT_IS_RULE_ROW (self));
  g_return_if_fail (limits != NULL);

  limit = remit_limits_get (limits, self->rule);
  self->own_value = limit != NULL ? limit->value : -1;
  show_limit (self, limit != NULL ? limit : &defaults);
}

/**
 * remit_rule_row_set_silent:
 * @self: a row
 * @reason: (nullable): why the rule has nothing to report in the chart
 *
 * Says that the rule does not matter here.
 */
void
remit_rule_row_set_silent (RemitRuleRow *self,
                           const char   *reason)
{
  g_return_if_fail (REMIT_IS_RULE_ROW (self));

  gtk_label_set_text (self->silent_label, reason != NULL ? reason : "");
  gtk_widget_set_visible (GTK_WIDGET (self->silent_label), reason != NULL);
}

/**
 * remit_rule_row_set_effect:
 * @self: a row
 * @effect: how many findings there are and would be, "" for none
 * @changes: whether that is a change
 *
 * Shows what would come of it.
 */
void
remit_rule_row_set_effect (RemitRuleRow *self,
                           const char   *effect,
                           gboolean      changes)
{
  g_return_if_fail (REMIT_IS_RULE_ROW (self));
  g_return_if_fail (effect != NULL);

  gtk_label_set_text (self->effect_label, effect);
  gtk_widget_set_visible (GTK_WIDGET (self->effect_label), *effect != '\0');
  gtk_widget_set_visible (self->line, has_value (self) || *effect != '\0');
  if (changes)
    gtk_widget_remove_css_class (GTK_WIDGET (self->effect_label), "dim");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->effect_label), "dim");
}

/**
 * remit_rule_row_read:
 * @self: a row
 * @limit: (out caller-allocates): what was chosen and typed, without foreign content
 *
 * Reads the row.
 *
 * Returns: whether the figure is one that can be set; if not, @limit has none
 */
gboolean
remit_rule_row_read (RemitRuleRow *self,
                     RemitLimit   *limit)
{
  g_return_val_if_fail (REMIT_IS_RULE_ROW (self), FALSE);
  g_return_val_if_fail (limit != NULL, FALSE);

  *limit = (RemitLimit){ .stands = TRUE, .value = has_value (self) ? read_value (self) : -1 };
  read_choice (self, limit);
  return !has_value (self) || limit->value >= 0;
}

/**
 * remit_rule_row_check:
 * @self: a row
 *
 * Says at the figure what is wrong with it, if anything is.
 *
 * Returns: whether it is right
 */
gboolean
remit_rule_row_check (RemitRuleRow *self)
{
  RemitLimit limit;
  g_autofree char *range = NULL;

  g_return_val_if_fail (REMIT_IS_RULE_ROW (self), FALSE);

  if (remit_rule_row_read (self, &limit))
    return TRUE;
  range = remit_rule_word_range (self->rule);
  show_error (self, range);
  return FALSE;
}

/**
 * remit_rule_row_get_error:
 * @self: a row
 *
 * Gives what is said at the figure.
 *
 * Returns: (transfer none) (nullable): a sentence, %NULL if nothing is wrong or it was not said yet
 */
const char *
remit_rule_row_get_error (RemitRuleRow *self)
{
  g_return_val_if_fail (REMIT_IS_RULE_ROW (self), NULL);
  return gtk_widget_get_visible (self->error_box) ? gtk_label_get_text (self->error_label) : NULL;
}

/**
 * remit_rule_row_is_default:
 * @self: a row
 *
 * Tells whether the row says nothing but the defaults.
 *
 * Returns: whether it does
 */
gboolean
remit_rule_row_is_default (RemitRuleRow *self)
{
  RemitLimit limit;

  g_return_val_if_fail (REMIT_IS_RULE_ROW (self), FALSE);

  return remit_rule_row_read (self, &limit) && !remit_limit_has_own_severity (&limit, self->rule)
         && !remit_limit_has_own_value (&limit, self->rule);
}

/**
 * remit_rule_row_reset:
 * @self: a row
 *
 * Goes back to the defaults of the rule.
 */
void
remit_rule_row_reset (RemitRuleRow *self)
{
  const RemitLimit defaults = { .value = -1 };

  g_return_if_fail (REMIT_IS_RULE_ROW (self));
  show_limit (self, &defaults);
}
