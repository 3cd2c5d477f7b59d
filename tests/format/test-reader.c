/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include <libxml/xmlerror.h>

#include "format/helpers.h"
#include "format/remit-reader.h"

/* What the reader makes of files that it accepts, however they are written, and of files that are
 * too large. */

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<chart xmlns=\"urn:remit:chart:1\">\n"
#define LETTER "  <letter key=\"A\" kind=\"decides\" weight=\"4\" name=\"Decides\"/>\n"
#define SCHEME " <scheme name=\"S\">\n" LETTER " </scheme>\n"
#define PLANS " <plans>\n  <plan id=\"p\" name=\"P\"/>\n </plans>\n"
#define END "</chart>\n"

static RemitChart *
read_well (const char *text)
{
  g_autoptr (GError) error = NULL;
  RemitChart *chart = read_text (text, &error);

  g_assert_no_error (error);
  g_assert_nonnull (chart);
  return chart;
}

static void
assert_error (RemitChart *chart, const GError *error, RemitFormatError code, guint line)
{
  g_assert_null (chart);
  g_assert_error (error, REMIT_FORMAT_ERROR, (int) code);
  g_assert_cmpuint (remit_format_error_get_line (error), ==, line);
}

static void
assert_refused (const char *text, RemitFormatError code, guint line)
{
  g_autoptr (GError) error = NULL;
  RemitChart *chart = read_text (text, &error);

  assert_error (chart, error, code, line);
}

static void
test_items (void)
{
  g_autofree char *text = read_data ("example.remit");
  RemitChart *chart = read_well (text);
  RemitRole *role = remit_chart_find_role (chart, "po");
  RemitResponsibility *row = remit_chart_find_row (chart, "roadmap");

  g_assert_cmpstr (remit_chart_get_title (chart), ==, "Checkout team");
  g_assert_cmpstr (remit_chart_get_note (chart), ==, "Drafted before the spring reorganisation.");
  g_assert_cmpstr (remit_scheme_get_letter (remit_chart_get_scheme (chart), 1)->meaning, ==,
                   "Answers for it; one only");
  g_assert_cmpuint (remit_chart_get_n_roles (chart), ==, 2);
  g_assert_cmpuint (remit_item_get_position (REMIT_ITEM (role)), ==, 1);
  g_assert_cmpstr (remit_role_get_name (role), ==, "Product Owner");
  g_assert_cmpstr (remit_role_get_short_name (role), ==, "PO");
  g_assert_cmpstr (remit_role_get_holder (role), ==, "to be hired");
  g_assert_true (remit_role_get_agile (role));
  g_assert_cmpstr (remit_role_get_note (role), ==, "Reports to the PM.");
  g_assert_cmpstr (remit_section_get_title (remit_chart_get_section (chart, 0)), ==, "Strategy");
  g_assert_cmpuint (remit_chart_get_section_n_rows (chart, 0), ==, 2);
  g_assert_cmpuint (remit_responsibility_get_weight (row), ==, 2);
  g_assert_cmpint (remit_responsibility_get_level (row), ==, REMIT_LEVEL_STRATEGIC);
  g_assert_cmpstr (remit_responsibility_get_note (row), ==, "Quarterly.");
  g_assert_finalize_object (chart);
}

static void
test_plans (void)
{
  g_autofree char *text = read_data ("example.remit");
  RemitChart *chart = read_well (text);
  RemitPlan *today = remit_chart_get_plan (chart, 0);
  RemitPlan *voice = remit_chart_get_plan (chart, 1);

  g_assert_cmpint (remit_plan_get_sort (today), ==, REMIT_SORT_SCENARIO);
  g_assert_true (remit_plan_get_today (today));
  g_assert_cmpint (remit_plan_get_method (today), ==, REMIT_METHOD_SCRUM);
  g_assert_cmpuint (remit_plan_get_agreed (today), ==, 20261124);
  g_assert_cmpuint (remit_plan_get_review (today), ==, 20270224);
  g_assert_cmpuint (remit_plan_get_set (today, 0, 0), ==, 1 << 1);
  g_assert_cmpuint (remit_plan_get_set (today, 1, 0), ==, 1 << 0 | 1 << 1);
  g_assert_cmpstr (remit_plan_get_cell_note (today, 1, 0), ==, "Signs it off.");
  g_assert_cmpuint (remit_plan_count_cells (today), ==, 4);
  g_assert_cmpint (remit_plan_get_sort (voice), ==, REMIT_SORT_VOICE);
  g_assert_cmpstr (remit_plan_get_workshop (voice), ==, "w1");
  g_assert_true (remit_plan_get_answered (voice, 0));
  g_assert_cmpuint (remit_plan_get_set (voice, 1, 1), ==, 0);
  g_assert_finalize_object (chart);
}

static void
test_records (void)
{
  g_autofree char *text = read_data ("example.remit");
  RemitChart *chart = read_well (text);
  const RemitAcceptance *acceptance = g_ptr_array_index (remit_chart_get_acceptances (chart), 0);
  const RemitWorkshop *workshop = g_ptr_array_index (remit_chart_get_workshops (chart), 0);
  const RemitDecision *decision = g_ptr_array_index (remit_chart_get_decisions (chart), 0);
  const RemitDecidedCell *cell = g_ptr_array_index (decision->cells, 1);

  g_assert_cmpuint (remit_limits_get_value (remit_chart_get_limits (chart), REMIT_RULE_ROW_MANY_DOERS), ==, 3);
  g_assert_cmpint (remit_limits_get_severity (remit_chart_get_limits (chart), REMIT_RULE_ROW_SILENT), ==,
                   REMIT_SEVERITY_OFF);
  g_assert_cmpint (acceptance->rule, ==, REMIT_RULE_ROW_MANY_DECIDERS);
  g_assert_true (acceptance->plan == remit_chart_get_plan (chart, 0));
  g_assert_true (g_ptr_array_index (acceptance->rows, 0) == remit_chart_get_row (chart, 1));
  g_assert_cmpstr (acceptance->was, ==, "pm:RA po:A");
  g_assert_cmpint (acceptance->at, ==, 1795515300);
  g_assert_cmpuint (acceptance->until, ==, 20270630);
  g_assert_cmpstr (acceptance->reason, ==, "Until the reorganisation.");
  g_assert_cmpint (workshop->question, ==, REMIT_QUESTION_SHOULD);
  g_assert_cmpuint (workshop->roles->len, ==, 2);
  g_assert_true (decision->row == remit_chart_get_row (chart, 0));
  g_assert_cmpstr (decision->workshop, ==, "w1");
  g_assert_cmpstr (decision->note, ==, "The PM signs, the PO drafts.");
  g_assert_true (cell->role == remit_chart_get_role (chart, 1));
  g_assert_cmpuint (cell->set, ==, 1);
  g_assert_finalize_object (chart);
}

/* Rows, cells and keys in any order, and everything written out that need not be. */
static void
test_any_order (void)
{
  const char *text
      = "<chart xmlns='urn:remit:chart:1'><title>\n</title><note> </note><scheme name='S'>"
        "<letter weight='4' key='A' name='Decides' kind='decides'/><letter key='&#x5B57;' kind='does' weight='0' name=''>"
        "</letter></scheme><roles><role id='a' name='A' short='' holder=''> </role><role id='b' name=' B '/>"
        "<role id='c' name=''/></roles>"
        "<responsibilities><section id='s' title=''><responsibility id='x' title='X' weight='1'/></section>"
        "<section id='t'><responsibility id='y' title='Y'>\n&#32;</responsibility></section></responsibilities>"
        "<plans><plan id='p' name='P' sort='scenario'><row of='y'><cell is='&#x5B57;A' role='c'/><cell role='a'>\n n </cell>"
        "<cell role='b' is='A'></cell></row><row of='x'/></plan></plans>"
        "<limits><limit rule='row.many-doers' value='4' severity='warning'/></limits><accepted/><workshops></workshops>"
        "<decisions><decision at='2026-01-01T00:00:00Z' of='x' plan='p'><cell role='b' is='A'/><cell role='a' is='A'/>"
        "<note> </note></decision></decisions></chart>";
  const char *written = HEAD
      " <title/>\n <scheme name=\"S\">\n" LETTER
      "  <letter key=\"字\" kind=\"does\" weight=\"0\" name=\"\"/>\n </scheme>\n"
      " <roles>\n  <role id=\"a\" name=\"A\"/>\n  <role id=\"b\" name=\" B \"/>\n  <role id=\"c\" name=\"\"/>\n </roles>\n"
      " <responsibilities>\n  <section id=\"s\">\n   <responsibility id=\"x\" title=\"X\"/>\n  </section>\n"
      "  <section id=\"t\">\n   <responsibility id=\"y\" title=\"Y\"/>\n  </section>\n </responsibilities>\n"
      " <plans>\n  <plan id=\"p\" name=\"P\">\n   <row of=\"y\">\n    <cell role=\"a\">\n n </cell>\n"
      "    <cell role=\"b\" is=\"A\"/>\n    <cell role=\"c\" is=\"A字\"/>\n   </row>\n  </plan>\n </plans>\n"
      " <decisions>\n  <decision plan=\"p\" of=\"x\" at=\"2026-01-01T00:00:00Z\">\n   <cell role=\"a\" is=\"A\"/>\n"
      "   <cell role=\"b\" is=\"A\"/>\n  </decision>\n </decisions>\n" END;

  assert_written (text, written);
  g_assert_true (schema_accepts (text));
  g_assert_true (schema_accepts (written));
}

static void
test_escapes (void)
{
  const char *text = HEAD
      " <title>&amp;&lt;&gt;\"'&#13;\t\n.</title>\n <scheme name=\"&amp;&lt;&gt;&quot;'&#9;&#10;&#13;\">\n" LETTER
      " </scheme>\n <roles/>\n <responsibilities/>\n" PLANS END;
  RemitChart *chart = read_well (text);

  g_assert_cmpstr (remit_chart_get_title (chart), ==, "&<>\"'\r\t\n.");
  g_assert_cmpstr (remit_scheme_get_name (remit_chart_get_scheme (chart)), ==, "&<>\"'\t\n\r");
  assert_written (text, text);
  g_assert_finalize_object (chart);
}

/* The same file in other clothes: encodings, byte order marks, line ends. */
static void
test_encodings (void)
{
  static const struct
  {
    const char *declared;
    const char *encoding;
    const char *mark;
    gsize mark_length;
  } cases[] = {
    {"UTF-8",     "UTF-8",    "",             0},
    { "utf-8",    "UTF-8",    "\xEF\xBB\xBF", 3},
    { "UTF-16",   "UTF-16LE", "\xFF\xFE",     2},
    { "UTF-16",   "UTF-16BE", "\xFE\xFF",     2},
    { "UTF-16LE", "UTF-16LE", "",             0},
    { "UTF-16BE", "UTF-16BE", "",             0},
    { "UTF-16",   "UTF-16LE", "",             0},
  };
  g_autofree char *sample = read_data ("example.remit");
  g_autofree char *umlaut = replace_once (sample, "Checkout team", "Grüße 😀");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = replace_once (umlaut, "UTF-8", cases[i].declared);
      g_autoptr (GByteArray) array = g_byte_array_new ();
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autofree char *result = NULL;
      g_autofree char *encoded = NULL;
      gsize length;
      RemitChart *chart;

      g_test_message ("%s as %s", cases[i].encoding, cases[i].declared);
      encoded = g_convert (text, -1, cases[i].encoding, "UTF-8", NULL, &length, NULL);
      g_byte_array_append (array, (const guint8 *) cases[i].mark, (guint) cases[i].mark_length);
      g_byte_array_append (array, (const guint8 *) encoded, (guint) length);
      bytes = g_bytes_new (array->data, array->len);
      chart = remit_reader_read_bytes (bytes, &error);
      g_assert_no_error (error);
      result = write_text (chart);
      assert_same_text (result, umlaut);
      g_assert_finalize_object (chart);
    }
}

static void
test_line_ends (void)
{
  g_autofree char *text = read_data ("example.remit");
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autofree char *other = g_strjoinv ("\r\n", lines);
  g_autofree char *broken = replace_once (other, "weight=\"2\"", "weight=\"7\"");

  assert_written (other, text);
  assert_refused (broken, REMIT_FORMAT_ERROR_VALUE, 18);
}

static void
test_other_encodings (void)
{
  static const char *const encodings[] = { "UTF-32LE", "UTF-32BE", "UCS-4LE", "IBM037" };
  g_autofree char *text = read_data ("example.remit");
  const guint8 invalid[] = "<chart xmlns=\"urn:remit:chart:1\">\n<title>\xFF and more</title>";
  g_autoptr (GBytes) broken = g_bytes_new_static (invalid, sizeof invalid - 1);
  g_autoptr (GError) error = NULL;
  RemitChart *chart;

  for (guint i = 0; i < G_N_ELEMENTS (encodings); i++)
    {
      gsize length;
      g_autofree char *encoded = g_convert (text, -1, encodings[i], "UTF-8", NULL, &length, NULL);
      g_autoptr (GBytes) bytes = g_bytes_new (encoded, length);
      g_autoptr (GError) refused = NULL;

      g_test_message ("%s", encodings[i]);
      chart = remit_reader_read_bytes (bytes, &refused);
      assert_error (chart, refused, REMIT_FORMAT_ERROR_ENCODING, 1);
    }
  chart = remit_reader_read_bytes (broken, &error);
  assert_error (chart, error, REMIT_FORMAT_ERROR_ENCODING, 2);
}

static void
count_message (void *user_data, const char *format, ...)
{
  (*(guint *) user_data)++;
}

/* UTF-16 that ends in the middle, or is none. Whoever else listens to the XML parser hears nothing of it. */
static void
test_broken_encodings (void)
{
  g_autofree char *text = read_data ("example.remit");
  g_autofree char *declared = replace_once (text, "UTF-8", "UTF-16");
  guint n_messages = 0;
  gsize length;
  g_autofree char *encoded = g_convert (declared, -1, "UTF-16LE", "UTF-8", NULL, &length, NULL);

  xmlSetGenericErrorFunc (&n_messages, count_message);
  for (gsize i = 0; i < length; i += 2)
    {
      g_autofree char *broken = g_memdup2 (encoded, length);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GBytes) cut = g_bytes_new (encoded, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) cut_error = NULL;

      broken[i + 1] = '\xD9'; /* the first half of a pair, without the second */
      bytes = g_bytes_new (broken, length);
      g_assert_null (remit_reader_read_bytes (bytes, &error));
      g_assert_cmpuint (remit_format_error_get_line (error), >=, 1);
      g_assert_true (g_error_matches (error, REMIT_FORMAT_ERROR, REMIT_FORMAT_ERROR_ENCODING)
                     || g_error_matches (error, REMIT_FORMAT_ERROR, REMIT_FORMAT_ERROR_XML));
      if (i == length - 2)
        break; /* only the last line feed is missing */
      g_assert_null (remit_reader_read_bytes (cut, &cut_error));
      g_assert_error (cut_error, REMIT_FORMAT_ERROR, REMIT_FORMAT_ERROR_XML);
    }
  g_assert_cmpuint (n_messages, ==, 0);
  g_assert_true (xmlGenericErrorContext == &n_messages);
  xmlSetGenericErrorFunc (NULL, NULL);
}

static void
test_no_xml (void)
{
  assert_refused ("", REMIT_FORMAT_ERROR_XML, 1);
  assert_refused ("\n\n", REMIT_FORMAT_ERROR_XML, 1);
  assert_refused ("Responsibility,PM\n", REMIT_FORMAT_ERROR_XML, 1);
  assert_refused ("<?xml version=\"1.0\"?>\n", REMIT_FORMAT_ERROR_XML, 2);
  assert_refused ("<", REMIT_FORMAT_ERROR_XML, 1);
}

/* Every beginning of a file is refused. */
static void
test_cut_off (void)
{
  g_autofree char *text = read_data ("example.remit");
  const gsize length = strlen (text);

  for (gsize i = 0; i < length - 1; i++)
    {
      g_autofree char *cut = g_strndup (text, i);
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (cut, &error));
      g_assert_error (error, REMIT_FORMAT_ERROR, REMIT_FORMAT_ERROR_XML);
      g_assert_cmpuint (remit_format_error_get_line (error), >=, 1);
      g_assert_cmpuint (remit_format_error_get_line (error), <=, 57);
    }
}

/* The file is read in pieces of 64 KiB; wherever two pieces meet, nothing changes. */
static void
test_pieces (void)
{
  g_autofree char *text = read_data ("example.remit");
  g_autofree char *blanks = repeat_text (" ", 65536);
  const char *body = strstr (text, "<chart");

  for (gsize i = 0; i < strlen (body); i += 3 + i % 7)
    {
      g_autofree char *padded = g_strconcat (blanks + i, body, NULL);
      RemitChart *chart;
      g_autofree char *result = NULL;

      chart = read_well (padded);
      result = write_text (chart);
      assert_same_text (result, text);
      g_assert_finalize_object (chart);
    }
}

/* In place of “@” there may be 65,536 bytes and no more. */
static const char *const long_places[] = {
  "<title>@</title>",       "<title x:a=\"@\" xmlns:x=\"urn:x\"/>", "<title xmlns:x=\"@\"/>",
  "<title/><note>@</note>", "<title/><x xmlns=\"urn:x\">@</x>",     "<title/><x xmlns=\"urn:x\"><y b=\"@\"/></x>",
};

static void
test_text_limit (void)
{
  g_autofree char *ascii = repeat_text ("x", REMIT_CHART_MAX_TEXT);
  g_autofree char *umlauts = repeat_text ("ä", REMIT_CHART_MAX_TEXT / 2);
  g_autofree char *escapes = repeat_text ("&lt;", REMIT_CHART_MAX_TEXT);
  const char *const values[] = { ascii, umlauts, escapes };

  for (guint i = 0; i < G_N_ELEMENTS (long_places); i++)
    for (guint j = 0; j < G_N_ELEMENTS (values); j++)
      {
        g_autofree char *chart
            = g_strconcat (HEAD, long_places[i], SCHEME " <roles/><responsibilities/>" PLANS END, NULL);
        g_autofree char *full = replace_once (chart, "@", values[j]);
        g_autofree char *over = g_strconcat (values[j], "x", NULL);
        g_autofree char *too_long = replace_once (chart, "@", over);

        g_test_message ("%s, %u", long_places[i], j);
        g_object_unref (read_well (full));
        assert_refused (too_long, REMIT_FORMAT_ERROR_LIMIT, 3);
      }
}

/* White space alone is no text, however much of it there is; before text it is. */
static void
test_white_space_limit (void)
{
  g_autofree char *blanks = repeat_text (" \n", 50000);
  g_autofree char *blank = g_strconcat (HEAD " <title>", blanks, "</title>\n", blanks,
                                        SCHEME " <roles/>\n"
                                               " <responsibilities/>\n" PLANS END,
                                        NULL);
  g_autofree char *not_blank = replace_once (blank, " \n</title>", " \nx</title>");

  assert_written (blank, HEAD " <title/>\n" SCHEME " <roles/>\n <responsibilities/>\n" PLANS END);
  assert_refused (not_blank, REMIT_FORMAT_ERROR_LIMIT, 3);
}

static void
test_letters_limit (void)
{
  GString *text = g_string_new (HEAD " <title/>\n <scheme name=\"\">\n");
  g_autofree char *full = NULL;

  for (guint i = 0; i < REMIT_SCHEME_MAX_LETTERS; i++)
    g_string_append_printf (text, "<letter key=\"%c\" kind=\"does\" weight=\"1\" name=\"\"/>\n", 'a' + i);
  full = g_strconcat (text->str, " </scheme><roles/><responsibilities/>" PLANS END, NULL);
  g_object_unref (read_well (full));
  g_string_append (text, LETTER);
  assert_refused (text->str, REMIT_FORMAT_ERROR_LIMIT, 5 + REMIT_SCHEME_MAX_LETTERS);
  g_string_free (text, TRUE);
}

static gpointer
read_in_thread (gpointer data)
{
  for (guint i = 0; i < 20; i++)
    {
      RemitChart *chart = read_well (data);
      g_autofree char *result = write_text (chart);

      assert_same_text (result, data);
      g_assert_finalize_object (chart);
      assert_refused ("<chart>\n</x>", REMIT_FORMAT_ERROR_STRUCTURE, 1);
    }
  return NULL;
}

static void
test_threads (void)
{
  g_autofree char *text = read_data ("example.remit");
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("reader", read_in_thread, text);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_thread_join (threads[i]);
}

static void
test_cancelled (void)
{
  g_autofree char *text = read_data ("example.remit");
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text, -1, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (remit_reader_read_stream (stream, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (remit_format_error_get_line (error), ==, 0);
}

/* The line travels with copies of an error. */
static void
test_error_line (void)
{
  g_autoptr (GError) error = remit_format_error_new (REMIT_FORMAT_ERROR_VALUE, 17, "%s", "wrong");
  g_autoptr (GError) copy = g_error_copy (error);

  g_prefix_error (&copy, "very ");
  g_assert_cmpuint (remit_format_error_get_line (copy), ==, 17);
  g_assert_cmpstr (copy->message, ==, "very wrong");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/items", test_items);
  g_test_add_func ("/reader/plans", test_plans);
  g_test_add_func ("/reader/records", test_records);
  g_test_add_func ("/reader/any-order", test_any_order);
  g_test_add_func ("/reader/escapes", test_escapes);
  g_test_add_func ("/reader/encodings", test_encodings);
  g_test_add_func ("/reader/line-ends", test_line_ends);
  g_test_add_func ("/reader/other-encodings", test_other_encodings);
  g_test_add_func ("/reader/broken-encodings", test_broken_encodings);
  g_test_add_func ("/reader/no-xml", test_no_xml);
  g_test_add_func ("/reader/cut-off", test_cut_off);
  g_test_add_func ("/reader/pieces", test_pieces);
  g_test_add_func ("/reader/text-limit", test_text_limit);
  g_test_add_func ("/reader/white-space-limit", test_white_space_limit);
  g_test_add_func ("/reader/letters-limit", test_letters_limit);
  g_test_add_func ("/reader/threads", test_threads);
  g_test_add_func ("/reader/cancelled", test_cancelled);
  g_test_add_func ("/reader/error-line", test_error_line);
  return g_test_run ();
}
