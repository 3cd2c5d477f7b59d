/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "format/remit-table-html.h"

#include <stdlib.h>
#include <string.h>

#include <glib/gi18n.h>
#include <libxml/HTMLparser.h>

/* Tables from the HTML that programs put on the clipboard. libxml2's HTML parser calls back for
 * every tag and closes what was left open; no tree is built. Each open table is a level of a stack,
 * as a cell may hold a table of its own; when a table ends, it is compared with the best so far,
 * and its text also goes to the cell around it. The table with the most filled cells wins.
 *
 * White space is what HTML makes of it: runs are one blank, none at the edges of a line. Line ends
 * wait until something follows them, because the last one before the end of a cell shows nothing.
 *
 * Beside the text of a cell some programs have its comment: Calc in an element, Google Sheets in an attribute. A
 * single cell that goes across the table is a heading, as people merge cells for nothing else. */

#define MAX_DEPTH 512
#define MAX_LEVELS 8
#define MAX_COLSPAN 1000
#define MAX_ROWSPAN 65534

typedef struct
{
  RemitTable *table;
  GArray *taken; /* of guint: for how many rows more each column is taken from above */
  guint column;
  gboolean in_row;
  gboolean row_hidden;

  gboolean in_cell;
  gboolean cell_hidden;
  guint colspan;
  guint rowspan;
  guint n_row_cells; /* of this row, so far */

  GString *text;
  GString *note;
  gboolean keep;  /* white space counts */
  gboolean blank; /* a blank waits */
  gboolean edge;  /* the edge of a paragraph or the like waits */
  guint breaks;   /* so many line ends wait */
} Level;

typedef struct
{
  xmlParserCtxtPtr parser;
  GPtrArray *levels; /* of Level */
  guint n_deeper;    /* open tables beyond the last level */
  guint depth;       /* open elements */
  gsize n_cells;     /* in all tables */
  char *skipped;     /* an open element whose content is not shown */
  guint n_skipped;   /* so many open ones of that name */
  gboolean in_comment;
  RemitTable *best;
  GError *error;
} Reader;

static Level *
make_level (void)
{
  Level *level = g_new0 (Level, 1);

  level->table = remit_table_new ();
  level->taken = g_array_new (FALSE, TRUE, sizeof (guint));
  level->text = g_string_new (NULL);
  level->note = g_string_new (NULL);
  return level;
}

static void
free_level (gpointer data)
{
  Level *level = data;

  remit_table_unref (level->table);
  g_array_unref (level->taken);
  g_string_free (level->text, TRUE);
  g_string_free (level->note, TRUE);
  g_free (level);
}

static Level *
get_level (Reader *self)
{
  return self->levels->len > 0 ? g_ptr_array_index (self->levels, self->levels->len - 1) : NULL;
}

static void
stop (Reader     *self,
      const char *message)
{
  if (self->error == NULL)
    g_set_error_literal (&self->error, REMIT_TABLE_ERROR, REMIT_TABLE_ERROR_LIMIT, message);
  xmlStopParser (self->parser);
}

/* Text */

static void
append_waiting (Level *level)
{
  guint n_breaks = level->breaks > 0 || !level->edge ? level->breaks : 1;

  for (guint i = 0; i < n_breaks; i++)
    g_string_append_c (level->text, '\n');
  if (n_breaks == 0 && level->blank && level->text->len > 0)
    g_string_append_c (level->text, ' ');
  level->breaks = 0;
  level->blank = level->edge = FALSE;
}

static void
append_text (Level      *level,
             const char *text,
             gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      if (!level->keep && strchr (" \t\n\r\f", text[i]) != NULL)
        level->blank = TRUE;
      else if (text[i] == '\n')
        level->breaks++;
      else
        {
          append_waiting (level);
          g_string_append_c (level->text, text[i]);
        }
    }
}

static void
append_edge (Level *level)
{
  level->edge = level->edge || level->text->len > 0;
}

/* The text of a table within a cell: a line a row. */
static void
append_table (Level            *level,
              const RemitTable *table)
{
  for (guint row = 0; row < remit_table_get_n_rows (table); row++)
    {
      append_edge (level);
      for (guint column = 0; column < remit_table_get_width (table, row); column++)
        {
          const char *text = remit_table_get (table, row, column);

          level->blank = TRUE;
          append_text (level, text, strlen (text));
        }
    }
  append_edge (level);
}

/* Rows and cells */

static void
add_cell (Reader     *self,
          Level      *level,
          const char *text)
{
  if (++self->n_cells > REMIT_TABLE_MAX_CELLS)
    stop (self, _("A table can have at most 10 million cells."));
  else if (!remit_table_add (level->table, text, -1, self->error == NULL ? &self->error : NULL))
    xmlStopParser (self->parser);
  level->column++;
}

/* A comment has its line ends as they are, and blanks around it. */
static void
add_note (Level *level)
{
  g_strstrip (level->note->str);
  remit_table_set_note (level->table, level->note->str);
}

/* Goes on past the columns that cells of the rows above take. */
static void
pass_taken (Reader *self,
            Level  *level)
{
  while (self->error == NULL && level->column < level->taken->len &&
         g_array_index (level->taken, guint, level->column) > 0)
    {
      g_array_index (level->taken, guint, level->column)--;
      add_cell (self, level, "");
    }
}

static void
end_cell (Reader *self,
          Level  *level)
{
  const guint first = level->column, end = first + level->colspan;

  if (!level->in_cell)
    return;
  level->in_cell = FALSE;
  if (level->cell_hidden || level->row_hidden)
    return;
  for (guint i = 1; i < level->breaks; i++)
    g_string_append_c (level->text, '\n');
  add_cell (self, level, level->text->str);
  if (self->error == NULL)
    add_note (level);
  level->n_row_cells++;
  while (self->error == NULL && level->column < end)
    add_cell (self, level, "");
  if (level->rowspan <= 1)
    return;
  if (level->taken->len < end)
    g_array_set_size (level->taken, end);
  for (guint i = first; i < end; i++)
    g_array_index (level->taken, guint, i) = level->rowspan - 1;
}

static void
end_row (Reader *self,
         Level  *level)
{
  end_cell (self, level);
  if (!level->in_row)
    return;
  level->in_row = FALSE;
  if (level->n_row_cells == 1 && level->colspan > 1 && level->text->len > 0)
    remit_table_mark_heading (level->table);
  for (guint i = level->column; i < level->taken->len; i++)
    if (g_array_index (level->taken, guint, i) > 0)
      g_array_index (level->taken, guint, i)--;
}

static void
start_row (Reader   *self,
           Level    *level,
           gboolean  hidden)
{
  end_row (self, level);
  level->in_row = TRUE;
  level->row_hidden = hidden;
  level->column = level->n_row_cells = 0;
  if (!hidden && !remit_table_add_row (level->table, self->error == NULL ? &self->error : NULL))
    xmlStopParser (self->parser);
}

static void
start_table (Reader *self)
{
  if (self->levels->len < MAX_LEVELS)
    g_ptr_array_add (self->levels, make_level ());
  else
    self->n_deeper++;
}

static void
end_table (Reader *self)
{
  Level *level = get_level (self), *outer;

  end_row (self, level);
  level = g_ptr_array_steal_index (self->levels, self->levels->len - 1);
  outer = get_level (self);
  if (outer != NULL && outer->in_cell)
    append_table (outer, level->table);
  if (remit_table_get_n_columns (level->table) > 0 &&
      (self->best == NULL || remit_table_count_filled (level->table) > remit_table_count_filled (self->best)))
    {
      remit_table_unref (self->best);
      self->best = g_steal_pointer (&level->table);
    }
  free_level (level);
}

/* Tags */

static const char *
find_attribute (const xmlChar **attributes,
                const char     *name)
{
  for (guint i = 0; attributes != NULL && attributes[i] != NULL; i += 2)
    if (g_ascii_strcasecmp ((const char *) attributes[i], name) == 0)
      return attributes[i + 1] != NULL ? (const char *) attributes[i + 1] : "";
  return NULL;
}

static gboolean
has_style (const xmlChar **attributes,
           const char     *style)
{
  const char *value = find_attribute (attributes, "style");
  g_autofree char *folded = value != NULL ? g_ascii_strdown (value, -1) : NULL;
  char *end = folded;

  if (value == NULL)
    return FALSE;
  for (const char *p = folded; *p != '\0'; p++)
    if (!g_ascii_isspace (*p))
      *end++ = *p;
  *end = '\0';
  return strstr (folded, style) != NULL;
}

static gboolean
is_hidden (const xmlChar **attributes)
{
  return find_attribute (attributes, "hidden") != NULL || has_style (attributes, "display:none");
}

static guint
get_span (const xmlChar **attributes,
          const char     *name,
          guint           max)
{
  const char *value = find_attribute (attributes, name);
  const long span = value != NULL ? strtol (value, NULL, 10) : 1;

  return (guint) CLAMP (span, 1, (long) max);
}

static void
start_cell (Reader         *self,
            const xmlChar **attributes)
{
  Level *level = get_level (self);
  const char *note = find_attribute (attributes, "data-sheets-note");

  end_cell (self, level);
  if (!level->in_row)
    start_row (self, level, FALSE);
  level->in_cell = TRUE;
  level->cell_hidden = is_hidden (attributes);
  level->colspan = get_span (attributes, "colspan", MAX_COLSPAN);
  level->rowspan = get_span (attributes, "rowspan", MAX_ROWSPAN);
  level->keep = has_style (attributes, "white-space:pre");
  level->blank = level->edge = FALSE;
  level->breaks = 0;
  g_string_truncate (level->text, 0);
  g_string_assign (level->note, note != NULL ? note : "");
  self->in_comment = FALSE;
  if (!level->cell_hidden && !level->row_hidden)
    pass_taken (self, level);
}

static gboolean
is_one_of (const xmlChar     *name,
           const char *const *names)
{
  return g_strv_contains (names, (const char *) name);
}

static gboolean
is_block (const xmlChar *name)
{
  static const char *const blocks[] = { "address", "blockquote", "dd", "div", "dl", "dt", "h1", "h2", "h3", "h4", "h5",
                                        "h6",      "hr",         "li", "ol",  "p",  "pre", "table", "ul", NULL };

  return is_one_of (name, blocks);
}

/* Elements whose content is no text of the document. Word marks the bullets and numbers of lists. */
static gboolean
is_skipped (const xmlChar  *name,
            const xmlChar **attributes)
{
  static const char *const skipped[] = { "script", "style", "template", "title", NULL };
  static const char *const parts[] = { "table", "tr", "td", "th", NULL };

  return is_one_of (name, skipped) ||
         (!is_one_of (name, parts) && (is_hidden (attributes) || has_style (attributes, "mso-list:ignore")));
}

static void
start_element_cb (void           *user_data,
                  const xmlChar  *name,
                  const xmlChar **attributes)
{
  static const char *const parts[] = { "tr", "td", "th", NULL };
  Reader *self = user_data;
  const gboolean is_part = is_one_of (name, parts);

  if (++self->depth > MAX_DEPTH)
    stop (self, _("The document is too deep."));
  if (self->error != NULL)
    return;
  if (self->skipped != NULL || is_skipped (name, attributes))
    {
      if (self->skipped == NULL)
        self->skipped = g_strdup ((const char *) name);
      self->n_skipped += g_str_equal (self->skipped, name) ? 1 : 0;
      return;
    }
  if (get_level (self) == NULL && is_part)
    start_table (self);
  if (get_level (self) != NULL && (is_block (name) || is_part))
    append_edge (get_level (self));
  if (g_str_equal (name, "table"))
    start_table (self);
  else if (get_level (self) == NULL || (self->n_deeper > 0 && is_part))
    return;
  else if (g_str_equal (name, "tr"))
    start_row (self, get_level (self), is_hidden (attributes));
  else if (is_part)
    start_cell (self, attributes);
  else if (g_str_equal (name, "comment"))
    self->in_comment = TRUE;
  else if (g_str_equal (name, "br") && self->in_comment)
    g_string_append_c (get_level (self)->note, '\n');
  else if (g_str_equal (name, "br"))
    get_level (self)->breaks++;
}

static void
end_element_cb (void          *user_data,
                const xmlChar *name)
{
  static const char *const cells[] = { "td", "th", NULL };
  Reader *self = user_data;
  Level *level = get_level (self);

  self->depth -= self->depth > 0 ? 1 : 0;
  if (self->error != NULL)
    return;
  if (self->skipped != NULL)
    {
      self->n_skipped -= g_str_equal (self->skipped, name) ? 1 : 0;
      if (self->n_skipped == 0)
        g_clear_pointer (&self->skipped, g_free);
      return;
    }
  if (level == NULL)
    return;
  if (is_block (name))
    append_edge (level);
  if (g_str_equal (name, "comment"))
    self->in_comment = FALSE;
  if (self->n_deeper > 0)
    self->n_deeper -= g_str_equal (name, "table") ? 1 : 0;
  else if (g_str_equal (name, "table"))
    end_table (self);
  else if (g_str_equal (name, "tr"))
    end_row (self, level);
  else if (is_one_of (name, cells))
    end_cell (self, level);
}

static void
characters_cb (void          *user_data,
               const xmlChar *text,
               int            length)
{
  Reader *self = user_data;
  Level *level = get_level (self);

  if (self->error != NULL || self->skipped != NULL || level == NULL || !level->in_cell)
    return;
  if (self->in_comment)
    g_string_append_len (level->note, (const char *) text, length);
  else
    append_text (level, (const char *) text, (gsize) length);
}

/* Reading */

/* What Windows programs put in front of the document. */
static const char *
skip_header (const char *html)
{
  const char *start = g_str_has_prefix (html, "Version:") ? strchr (html, '<') : html;

  return start != NULL ? start : html;
}

/* Takes out "<![if …]>" and "<![endif]>", which Office writes around what older programs shall see, and which the
 * parser takes for text. What stands between them is meant for us. */
static void
drop_conditions (char *html)
{
  char *to = html;

  for (const char *p = html; *p != '\0';)
    {
      const gboolean condition = g_str_has_prefix (p, "<![if ") || g_str_has_prefix (p, "<![endif]");
      const char *end = condition ? strchr (p, '>') : g_str_has_prefix (p, "<!--") ? strstr (p, "-->") : p;
      /* One that has no end goes to the end of the document. */
      const gsize length = end != NULL ? (gsize) (end - p) + 1 : strlen (p);

      if (!condition || end == NULL)
        {
          memmove (to, p, length);
          to += length;
        }
      p += length;
    }
  *to = '\0';
}

/* The HTML in UTF-8; some programs put UTF-16 on the clipboard. */
static char *
decode (const char *html,
        gsize       length)
{
  const char *charset = NULL;
  char *converted = NULL;

  if (length >= 2 && memcmp (html, "\xFF\xFE", 2) == 0)
    charset = "UTF-16LE";
  else if (length >= 2 && memcmp (html, "\xFE\xFF", 2) == 0)
    charset = "UTF-16BE";
  if (charset != NULL)
    converted = g_convert (html + 2, (gssize) length - 2, "UTF-8", charset, NULL, NULL, NULL);
  if (converted != NULL)
    return converted;
  while (length > 0 && html[length - 1] == '\0')
    length--;
  return g_utf8_make_valid (html, (gssize) length);
}

static void
parse (Reader     *self,
       const char *html)
{
  const htmlSAXHandler handler = {
    .startElement = start_element_cb,
    .endElement = end_element_cb,
    .characters = characters_cb,
    .ignorableWhitespace = characters_cb,
    .cdataBlock = characters_cb,
  };
  const int options = HTML_PARSE_RECOVER | HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                      HTML_PARSE_IGNORE_ENC;

  self->parser = htmlNewParserCtxt ();
  *self->parser->sax = handler;
  self->parser->userData = self;
  xmlFreeDoc (htmlCtxtReadMemory (self->parser, html, (int) strlen (html), NULL, "UTF-8", options));
  htmlFreeParserCtxt (self->parser);
}

/**
 * remit_table_html_read:
 * @html: HTML from a clipboard, in UTF-8 or UTF-16, with the header of Windows programs or without
 * @length: its length in bytes, -1 if it ends with a 0
 * @error: return location for a #RemitTableError
 *
 * Reads the table with the most filled cells. A cell that spans several gives its text to the first
 * of them. Hidden rows and cells are left out. A document without a table is an error, as its text
 * is better read from the clipboard's plain text.
 *
 * Returns: (transfer full): the table; %NULL if there is none or it is too large
 */
RemitTable *
remit_table_html_read (const char  *html,
                       gssize       length,
                       GError     **error)
{
  Reader self = { NULL };
  g_autofree char *text = NULL;
  gsize size;

  g_return_val_if_fail (html != NULL, NULL);

  size = length < 0 ? strlen (html) : (gsize) length;
  if (size > REMIT_TABLE_HTML_MAX_SIZE)
    {
      g_set_error_literal (error, REMIT_TABLE_ERROR, REMIT_TABLE_ERROR_LIMIT, _("The table is larger than 8 MB."));
      return NULL;
    }
  text = decode (html, size);
  drop_conditions (text);
  self.levels = g_ptr_array_new_with_free_func (free_level);
  parse (&self, skip_header (text));
  while (self.error == NULL && self.levels->len > 0)
    end_table (&self);
  if (self.error == NULL && self.best == NULL)
    g_set_error_literal (&self.error, REMIT_TABLE_ERROR, REMIT_TABLE_ERROR_NONE, _("There is no table in it."));
  if (self.error != NULL)
    {
      g_clear_pointer (&self.best, remit_table_unref);
      g_propagate_error (error, self.error);
    }
  g_ptr_array_unref (self.levels);
  g_free (self.skipped);
  return self.best;
}

/* Writing */

/* Whether HTML would take some of the blanks away. */
static gboolean
needs_blanks (const char *text)
{
  char last = '\n';

  for (const char *p = text; *p != '\0'; p++)
    {
      const gboolean blank = *p == ' ' || *p == '\n';

      if (*p == '\t' || *p == '\f' || (blank && last == ' ') || (*p == ' ' && last == '\n'))
        return TRUE;
      last = *p;
    }
  return last == ' ';
}

/* Whether a spreadsheet would take a text for a number, a date or a formula. */
static gboolean
looks_like_value (const char *text)
{
  return *text != '\0' && strchr ("0123456789+-.,=@", *text) != NULL;
}

static void
append_escaped (GString    *html,
                const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    switch (*p)
      {
      case '&':
        g_string_append (html, "&amp;");
        break;
      case '<':
        g_string_append (html, "&lt;");
        break;
      case '>':
        g_string_append (html, "&gt;");
        break;
      case '\r':
        p += p[1] == '\n' ? 1 : 0;
        G_GNUC_FALLTHROUGH;
      case '\n':
        /* The last one before the end of the cell would show nothing. */
        g_string_append (html, p[1] == '\0' ? "<br><br>" : "<br>");
        break;
      default:
        g_string_append_c (html, *p);
      }
}

static void
append_cell (GString    *html,
             const char *text)
{
  g_string_append (html, "<td");
  /* Text, whatever it looks like: the first is for Calc, the second for Excel. */
  if (looks_like_value (text))
    g_string_append (html, " sdnum=\"1033;0;@\"");
  if (needs_blanks (text) || looks_like_value (text))
    g_string_append_printf (html, " style=\"%s%s\"", needs_blanks (text) ? "white-space:pre-wrap;" : "",
                            looks_like_value (text) ? "mso-number-format:'\\@';" : "");
  g_string_append_c (html, '>');
  append_escaped (html, text);
  g_string_append (html, "</td>");
}

/**
 * remit_table_html_write:
 * @table: a table
 *
 * Writes a table as an HTML document in UTF-8, such as spreadsheets and word processors read.
 *
 * Returns: (transfer full): the document
 */
char *
remit_table_html_write (const RemitTable *table)
{
  GString *html;

  g_return_val_if_fail (table != NULL, NULL);

  html = g_string_new ("<!DOCTYPE html>\n<html><head><meta charset=\"utf-8\">"
                       "<style>br{mso-data-placement:same-cell}</style></head>\n<body><table>\n");
  for (guint row = 0; row < remit_table_get_n_rows (table); row++)
    {
      g_string_append (html, "<tr>");
      for (guint column = 0; column < remit_table_get_n_columns (table); column++)
        append_cell (html, remit_table_get (table, row, column));
      g_string_append (html, "</tr>\n");
    }
  g_string_append (html, "</table></body></html>\n");
  return g_string_free (html, FALSE);
}
