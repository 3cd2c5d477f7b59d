/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "format/helpers.h"
#include "format/remit-reader.h"

/* Files that are refused: each is the sample file with one thing changed, and the reader must name
 * the line, the sort of reason, and in the message what it is about. What a schema can express, the
 * schema rejects as well; what it cannot, it accepts. */

typedef enum
{
  NOT_XML, /* no parser takes it, so a schema has no say */
  SCHEMA_REFUSES,
  READER_ONLY,
} Judge;

typedef struct
{
  const char *name;
  const char *old;
  const char *new;
  guint line;
  RemitFormatError code;
  const char *about;
  Judge judge;
} Case;

#define XML REMIT_FORMAT_ERROR_XML
#define ENCODING REMIT_FORMAT_ERROR_ENCODING
#define VERSION REMIT_FORMAT_ERROR_VERSION
#define STRUCTURE REMIT_FORMAT_ERROR_STRUCTURE
#define VALUE REMIT_FORMAT_ERROR_VALUE
#define DUPLICATE REMIT_FORMAT_ERROR_DUPLICATE
#define REFERENCE REMIT_FORMAT_ERROR_REFERENCE

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
#define ROOT "<chart xmlns=\"urn:remit:chart:1\">"
#define LETTER_R "  <letter key=\"R\" kind=\"does\" weight=\"3\" name=\"Responsible\">Does the work</letter>\n"
#define CELL "    <cell role=\"pm\" is=\"A\"/>\n"
#define LIMIT "  <limit rule=\"row.silent\" severity=\"off\"/>\n"
#define PAIR "rule=\"pair.redundant\" plan=\"as-is\" roles=\"pm po\" was=\"vision:A/R roadmap:RA/A\""
#define WORKSHOP \
  "<workshop id=\"w1\" name=\"Kick-off\" question=\"should\" plan=\"as-is\" roles=\"pm po\" of=\"vision roadmap\"/>"

/* clang-format off */
static const Case cases[] = {
  /* not XML */
  { "tag mismatch", "</title>", "</titel>", 3, XML, "mismatch", NOT_XML },
  { "unescaped ampersand", "Checkout team", "You & I", 3, XML, "well-formed", NOT_XML },
  { "unescaped less-than", "Checkout team", "1 < 2", 3, XML, "well-formed", NOT_XML },
  { "unknown entity", "Checkout team", "&team;", 3, XML, "team", NOT_XML },
  { "forbidden character", "Checkout team", "a&#1;b", 3, XML, "well-formed", NOT_XML },
  { "attribute twice", "id=\"pm\" ", "id=\"pm\" id=\"pm\" ", 12, XML, "id", NOT_XML },
  { "attribute without quotes", "id=\"pm\"", "id=pm", 12, XML, "well-formed", NOT_XML },
  { "undeclared prefix of an element", " <roles>", " <x:roles>", 11, XML, "x", NOT_XML },
  { "undeclared prefix of an attribute", "id=\"pm\"", "id=\"pm\" x:y=\"z\"", 12, XML, "x", NOT_XML },
  { "something behind the end", "</chart>", "</chart>\n<chart/>", 58, XML, "after its end", NOT_XML },
  { "text behind the end", "</chart>", "</chart>\nmore", 58, XML, "after its end", NOT_XML },
  { "no end", "</chart>\n", "", 56, XML, "too early", NOT_XML },
  { "two hyphens in a comment", " <roles>", " <!-- a -- b -->", 11, XML, "well-formed", NOT_XML },
  { "white space before the declaration", DECLARATION, "\n" DECLARATION, 2, XML, "well-formed", NOT_XML },

  /* DOCTYPE, encoding, version, root */
  { "DOCTYPE", ROOT, "<!DOCTYPE chart>\n" ROOT, 2, XML, "DOCTYPE", READER_ONLY },
  { "DOCTYPE over two lines", ROOT, "<!DOCTYPE chart\n SYSTEM \"chart.dtd\">\n" ROOT, 2, XML, "DOCTYPE", READER_ONLY },
  { "DOCTYPE with entities", ROOT, "<!DOCTYPE chart [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]>\n" ROOT, 2, XML,
    "DOCTYPE", READER_ONLY },
  { "Latin-1", "UTF-8", "ISO-8859-1", 1, ENCODING, "UTF-8", READER_ONLY },
  { "ASCII", "UTF-8", "US-ASCII", 1, ENCODING, "UTF-8", READER_ONLY },
  { "unknown encoding", "UTF-8", "EBCDIC-9", 1, ENCODING, "UTF-8", NOT_XML },
  { "newer version", "urn:remit:chart:1", "urn:remit:chart:2", 2, VERSION, "urn:remit:chart:2", SCHEMA_REFUSES },
  { "much newer version", "urn:remit:chart:1", "urn:remit:chart:17", 2, VERSION, "newer", SCHEMA_REFUSES },
  { "other namespace", "urn:remit:chart:1", "urn:remit:map:1", 2, STRUCTURE, "not a Remit chart", SCHEMA_REFUSES },
  { "no namespace", " xmlns=\"urn:remit:chart:1\"", "", 2, STRUCTURE, "not a Remit chart", SCHEMA_REFUSES },

  /* elements */
  { "unknown element", " <roles>", " <people/>\n <roles>", 11, STRUCTURE, "people", SCHEMA_REFUSES },
  { "element of no namespace", " <roles>", " <x xmlns=\"\"/>\n <roles>", 11, STRUCTURE, "x", SCHEMA_REFUSES },
  { "no title", " <title>Checkout team</title>\n", "", 3, STRUCTURE, "title", SCHEMA_REFUSES },
  { "second title", " <note>", " <title/>\n <note>", 4, STRUCTURE, "second “title”", SCHEMA_REFUSES },
  { "second note", " <scheme", " <note/>\n <scheme", 5, STRUCTURE, "second “note”", SCHEMA_REFUSES },
  { "note before the title", " <title>", " <note/>\n <title>", 3, STRUCTURE, "title", SCHEMA_REFUSES },
  { "title behind the scheme", " <roles>", " <title/>\n <roles>", 11, STRUCTURE, "“title” must stand before",
    SCHEMA_REFUSES },
  { "no letter", "RACI\">", "RACI\"/>\n <limits>", 5, STRUCTURE, "letter", SCHEMA_REFUSES },
  { "empty scheme over two lines", "<scheme name=\"RACI\">\n", "<scheme\n  name=\"RACI\"/>\n <roles/>\n <a xmlns=\"urn:a\">",
    5, STRUCTURE, "letter", SCHEMA_REFUSES },
  { "section in section", "   <responsibility id=\"vision\"", "   <section id=\"inner\"/>\n   <responsibility id=\"vision\"", 17,
    STRUCTURE, "section", SCHEMA_REFUSES },
  { "responsibility without a section", "  <section", "  <responsibility id=\"a\" title=\"b\"/>\n  <section", 16, STRUCTURE,
    "responsibility", SCHEMA_REFUSES },
  { "cell in the plan", "   <row of=\"vision\">", "   <cell role=\"pm\" is=\"A\"/>\n   <row of=\"vision\">", 23, STRUCTURE, "cell",
    SCHEMA_REFUSES },
  { "note before a decision's cell", "   <cell role=\"pm\" is=\"A\"/>\n   <cell role=\"po\" is=\"R\"/>\n   <note>",
    "   <note/>\n   <cell role=\"po\" is=\"R\"/>\n   <note>", 53, STRUCTURE, "cell", SCHEMA_REFUSES },
  { "two notes in a decision", "   <note>", "   <note/>\n   <note>", 55, STRUCTURE, "second “note”", SCHEMA_REFUSES },
  { "limits behind workshops", " <decisions>", " <limits/>\n <decisions>", 50, STRUCTURE, "limits", SCHEMA_REFUSES },
  { "element in a text", "Checkout team", "Checkout <b xmlns=\"urn:b\">team</b>", 3, STRUCTURE, "b", SCHEMA_REFUSES },
  { "own element in a text", "Checkout team", "\n<note/>", 4, STRUCTURE, "note", SCHEMA_REFUSES },
  { "element in a cell", CELL, "    <cell role=\"pm\" is=\"A\">\n<b xmlns=\"urn:b\"/></cell>\n", 25, STRUCTURE, "b",
    SCHEMA_REFUSES },
  { "element in a limit", LIMIT, "  <limit rule=\"row.silent\"><b xmlns=\"urn:b\"/></limit>\n", 41, STRUCTURE, "b",
    SCHEMA_REFUSES },
  { "element in a workshop", WORKSHOP, "<workshop id=\"w1\" name=\"\" question=\"should\"><b xmlns=\"urn:b\"/></workshop>", 48,
    STRUCTURE, "b", SCHEMA_REFUSES },

  /* text */
  { "text between elements", " <roles>\n", " <roles>\n\n  some\n  text\n", 13, STRUCTURE, "roles", SCHEMA_REFUSES },
  { "text before the first element", ROOT, ROOT "text", 2, STRUCTURE, "chart", SCHEMA_REFUSES },
  { "text behind an element", "</title>", "</title>\n\n\n.", 6, STRUCTURE, "chart", SCHEMA_REFUSES },
  { "CDATA between elements", " <roles>\n", " <roles>\n<![CDATA[x]]>", 12, STRUCTURE, "roles", SCHEMA_REFUSES },
  { "character reference between elements", " <roles>\n", " <roles>\n&#65;", 12, STRUCTURE, "roles", SCHEMA_REFUSES },
  { "no-break space between elements", " <roles>\n", " <roles>\n\xC2\xA0", 12, STRUCTURE, "roles", SCHEMA_REFUSES },
  { "text in a limit", LIMIT, "  <limit rule=\"row.silent\">x</limit>\n", 41, STRUCTURE, "limit", SCHEMA_REFUSES },
  { "text in a row", "<row of=\"vision\"/>", "<row of=\"vision\">x</row>", 33, STRUCTURE, "row", SCHEMA_REFUSES },

  /* attributes */
  { "attribute on the root", ROOT, "<chart xmlns=\"urn:remit:chart:1\" version=\"1\">", 2, STRUCTURE, "version",
    SCHEMA_REFUSES },
  { "unknown attribute", "short=\"PM\"", "colour=\"red\"", 12, STRUCTURE, "colour", SCHEMA_REFUSES },
  { "own attribute with a prefix", "id=\"pm\"", "xmlns:r=\"urn:remit:chart:1\" r:id=\"pm\"", 12, STRUCTURE, "id",
    SCHEMA_REFUSES },
  { "scheme without a name", " name=\"RACI\"", "", 5, STRUCTURE, "name", SCHEMA_REFUSES },
  { "letter without a weight", " weight=\"3\"", "", 6, STRUCTURE, "weight", SCHEMA_REFUSES },
  { "letter without a name", " name=\"Responsible\"", "", 6, STRUCTURE, "name", SCHEMA_REFUSES },
  { "role without an id", "id=\"pm\" ", "", 12, STRUCTURE, "id", SCHEMA_REFUSES },
  { "role without a name", "name=\"Product Owner\" ", "", 13, STRUCTURE, "name", SCHEMA_REFUSES },
  { "section without an id", "id=\"strategy\" ", "", 16, STRUCTURE, "id", SCHEMA_REFUSES },
  { "responsibility without a title", " title=\"Set the product vision\"", "", 17, STRUCTURE, "title", SCHEMA_REFUSES },
  { "plan without a name", " name=\"As is\"", "", 22, STRUCTURE, "name", SCHEMA_REFUSES },
  { "row without its responsibility", "<row of=\"vision\">", "<row>", 23, STRUCTURE, "of", SCHEMA_REFUSES },
  { "cell without its role", "<cell role=\"pm\" is=\"A\"/>", "<cell is=\"A\"/>", 24, STRUCTURE, "role", SCHEMA_REFUSES },
  { "limit without a rule", "rule=\"row.silent\" ", "", 41, STRUCTURE, "rule", SCHEMA_REFUSES },
  { "finding without a rule", PAIR, "plan=\"as-is\"", 45, STRUCTURE, "rule", SCHEMA_REFUSES },
  { "finding without a time", " at=\"2026-11-24T10:16:00Z\"", "", 45, STRUCTURE, "at", SCHEMA_REFUSES },
  { "workshop without a question", " question=\"should\"", "", 48, STRUCTURE, "question", SCHEMA_REFUSES },
  { "decision without a plan", "<decision plan=\"as-is\"", "<decision", 51, STRUCTURE, "plan", SCHEMA_REFUSES },
  { "decision without a time", " at=\"2026-11-24T10:20:00Z\"", "", 51, STRUCTURE, "at", SCHEMA_REFUSES },
  { "start tag over lines", "<role id=\"pm\"", "<role\n\n\n  colour=\"red\"\n id=\"pm\"", 12, STRUCTURE, "colour",
    SCHEMA_REFUSES },
  { "start tag over lines behind a comment", "<role id=\"pm\"", "<!-- <\n< --><role\n  colour=\"red\"\n id=\"pm\"", 13, STRUCTURE,
    "colour", SCHEMA_REFUSES },

  /* values */
  { "id with a blank", "id=\"pm\"", "id=\"p m\"", 12, VALUE, "p m", SCHEMA_REFUSES },
  { "id with a colon", "id=\"pm\"", "id=\"p:m\"", 12, VALUE, "p:m", SCHEMA_REFUSES },
  { "id with a digit in front", "id=\"vision\"", "id=\"1st\"", 17, VALUE, "1st", SCHEMA_REFUSES },
  { "id with white space around", "id=\"strategy\"", "id=\" strategy\"", 16, VALUE, "strategy", SCHEMA_REFUSES },
  { "empty id", "id=\"as-is\"", "id=\"\"", 22, VALUE, "id", SCHEMA_REFUSES },
  { "key of two characters", "key=\"R\"", "key=\"RR\"", 6, VALUE, "RR", SCHEMA_REFUSES },
  { "empty key", "key=\"R\"", "key=\"\"", 6, VALUE, "key", SCHEMA_REFUSES },
  { "key that is no letter", "key=\"I\"", "key=\"?\"", 9, VALUE, "?", SCHEMA_REFUSES },
  { "unknown kind", "kind=\"does\"", "kind=\"works\"", 6, VALUE, "works", SCHEMA_REFUSES },
  { "kind with a blank", "kind=\"does\"", "kind=\"does \"", 6, VALUE, "kind", SCHEMA_REFUSES },
  { "letter's weight of two digits", "weight=\"4\"", "weight=\"10\"", 7, VALUE, "10", SCHEMA_REFUSES },
  { "letter's weight below zero", "weight=\"4\"", "weight=\"-1\"", 7, VALUE, "-1", SCHEMA_REFUSES },
  { "agile no", "agile=\"yes\"", "agile=\"no\"", 13, VALUE, "no", SCHEMA_REFUSES },
  { "unknown level", "level=\"strategic\"", "level=\"operational\"", 17, VALUE, "operational", SCHEMA_REFUSES },
  { "weight 0", "weight=\"2\"", "weight=\"0\"", 18, VALUE, "0", SCHEMA_REFUSES },
  { "weight 6", "weight=\"2\"", "weight=\"6\"", 18, VALUE, "6", SCHEMA_REFUSES },
  { "weight with a zero in front", "weight=\"2\"", "weight=\"02\"", 18, VALUE, "02", SCHEMA_REFUSES },
  { "unknown sort", "sort=\"voice\" workshop=\"w1\"", "sort=\"vote\"", 32, VALUE, "vote", SCHEMA_REFUSES },
  { "unknown state", "state=\"today\"", "state=\"now\"", 22, VALUE, "now", SCHEMA_REFUSES },
  { "unknown method", "method=\"scrum\"", "method=\"none\"", 22, VALUE, "none", SCHEMA_REFUSES },
  { "no such day", "2027-02-24", "2027-02-29", 22, VALUE, "2027-02-29", SCHEMA_REFUSES },
  { "no such month", "2027-02-24", "2027-13-01", 22, VALUE, "2027-13-01", SCHEMA_REFUSES },
  { "day in another form", "2026-11-24", "24.11.2026", 22, VALUE, "24.11.2026", SCHEMA_REFUSES },
  { "year 0", "2026-11-24", "0000-11-24", 22, VALUE, "0000-11-24", SCHEMA_REFUSES },
  { "workshop of a scenario", "sort=\"voice\" ", "", 32, STRUCTURE, "voice", SCHEMA_REFUSES },
  { "workshop of a team", "sort=\"voice\"", "sort=\"team\"", 32, STRUCTURE, "voice", SCHEMA_REFUSES },
  { "blank letters", "<cell role=\"pm\" is=\"A\"/>", "<cell role=\"pm\" is=\"\">note</cell>", 24, VALUE, "is", SCHEMA_REFUSES },
  { "cell with nothing", CELL, "    <cell role=\"pm\"/>\n", 24, STRUCTURE, "note", SCHEMA_REFUSES },
  { "cell with white space", CELL, "    <cell role=\"pm\">\n </cell>\n", 24, STRUCTURE, "note", SCHEMA_REFUSES },
  { "cell with a comment", CELL, "    <cell role=\"pm\"><!-- R --></cell>\n", 24, STRUCTURE, "note", SCHEMA_REFUSES },
  { "decided cell with nothing", "   <cell role=\"pm\" is=\"A\"/>\n   <cell role=\"po\" is=\"R\"/>\n   <note>",
    "   <cell role=\"pm\"/>\n   <note>", 52, STRUCTURE, "note", SCHEMA_REFUSES },
  { "limit of an unknown rule", "row.silent", "row.loud", 41, VALUE, "row.loud", SCHEMA_REFUSES },
  { "unknown severity", "severity=\"off\"", "severity=\"fatal\"", 41, VALUE, "fatal", SCHEMA_REFUSES },
  { "value of a rule without a figure", "rule=\"row.silent\" severity=\"off\"", "rule=\"row.unowned\" value=\"2\"", 41, STRUCTURE,
    "row.unowned", SCHEMA_REFUSES },
  { "value of row.duplicate", "rule=\"row.many-doers\"", "rule=\"row.duplicate\"", 40, STRUCTURE, "row.duplicate",
    SCHEMA_REFUSES },
  { "value that is no number", "value=\"3\"", "value=\"three\"", 40, VALUE, "three", SCHEMA_REFUSES },
  { "value with a sign", "value=\"3\"", "value=\"+3\"", 40, VALUE, "+3", SCHEMA_REFUSES },
  { "value in percent", "value=\"3\"", "value=\"30%\"", 40, VALUE, "30%", SCHEMA_REFUSES },
  { "limits out of order", "row.silent", "row.blank", 41, STRUCTURE, "alphabetical", SCHEMA_REFUSES },
  { "two limits for a rule", LIMIT, LIMIT LIMIT, 42, DUPLICATE, "row.silent", SCHEMA_REFUSES },
  { "finding of an unknown rule", "pair.redundant", "pair.odd", 45, VALUE, "pair.odd", SCHEMA_REFUSES },
  { "row rule with roles", " of=\"roadmap\" was", " of=\"roadmap\" roles=\"pm\" was", 44, STRUCTURE, "roles", SCHEMA_REFUSES },
  { "row rule with two rows", " of=\"roadmap\" was", " of=\"roadmap vision\" was", 44, VALUE, "of", SCHEMA_REFUSES },
  { "pair of one role", PAIR, "rule=\"pair.shared\" roles=\"pm\"", 45, VALUE, "roles", SCHEMA_REFUSES },
  { "pair with a row", PAIR, "rule=\"pair.shared\" of=\"vision\"", 45, STRUCTURE, "of", SCHEMA_REFUSES },
  { "duplicate of one row", PAIR, "rule=\"row.duplicate\" of=\"vision\"", 45, VALUE, "of", SCHEMA_REFUSES },
  { "duplicate in a plan", PAIR, "rule=\"row.duplicate\" plan=\"as-is\"", 45, STRUCTURE, "plan", SCHEMA_REFUSES },
  { "duplicate with letters", PAIR, "rule=\"row.duplicate\" was=\"x\"", 45, STRUCTURE, "was", SCHEMA_REFUSES },
  { "large plan with letters", PAIR, "rule=\"plan.large\" was=\"x\"", 45, STRUCTURE, "was", SCHEMA_REFUSES },
  { "empty list", "roles=\"pm po\" was", "roles=\" \" was", 45, VALUE, "roles", SCHEMA_REFUSES },
  { "no such time", "T10:16:00Z", "T24:00:00Z", 45, VALUE, "T24:00:00Z", SCHEMA_REFUSES },
  { "time in another zone", "T10:16:00Z", "T10:16:00+01:00", 45, VALUE, "+01:00", SCHEMA_REFUSES },
  { "leap second", "T10:20:00Z", "T10:20:60Z", 51, VALUE, "T10:20:60Z", SCHEMA_REFUSES },
  { "until another form", "until=\"2027-06-30\"", "until=\"June\"", 44, VALUE, "June", SCHEMA_REFUSES },
  { "unknown question", "question=\"should\"", "question=\"could\"", 48, VALUE, "could", SCHEMA_REFUSES },

  /* twice */
  { "letter twice", "key=\"A\"", "key=\"R\"", 7, DUPLICATE, "R", READER_ONLY },
  { "role twice", "id=\"po\"", "id=\"pm\"", 13, DUPLICATE, "pm", READER_ONLY },
  { "section twice", "  <section", "  <section id=\"strategy\"/>\n  <section", 17, DUPLICATE, "strategy", READER_ONLY },
  { "responsibility twice", "id=\"roadmap\"", "id=\"vision\"", 18, DUPLICATE, "vision", READER_ONLY },
  { "plan twice", "id=\"voice-1\"", "id=\"as-is\"", 32, DUPLICATE, "as-is", READER_ONLY },
  { "workshop twice", WORKSHOP, WORKSHOP "\n" WORKSHOP, 49, DUPLICATE, "w1", READER_ONLY },
  { "row twice", "<row of=\"roadmap\">", "<row of=\"vision\">", 27, DUPLICATE, "vision", READER_ONLY },
  { "cell twice", CELL, CELL CELL, 25, DUPLICATE, "pm", READER_ONLY },
  { "cell twice with another between", "   </row>", "    <cell role=\"pm\">x</cell>\n   </row>", 26, DUPLICATE, "pm", READER_ONLY },
  { "decided cell twice", "   <note>", "   <cell role=\"pm\" is=\"C\"/>\n   <note>", 54, DUPLICATE, "pm", READER_ONLY },
  { "letter twice in a cell", "is=\"RA\"", "is=\"RAR\"", 28, DUPLICATE, "R", READER_ONLY },
  { "role twice in a list", "roles=\"pm po\" of", "roles=\"pm pm\" of", 48, DUPLICATE, "pm", READER_ONLY },
  { "row twice in a list", "of=\"vision roadmap\"", "of=\"vision vision\"", 48, DUPLICATE, "vision", READER_ONLY },
  { "pair of a role with itself", "roles=\"pm po\" was", "roles=\"po po\" was", 45, DUPLICATE, "po", READER_ONLY },

  /* references */
  { "row of nothing", "<row of=\"vision\">", "<row of=\"mission\">", 23, REFERENCE, "mission", READER_ONLY },
  { "cell of nobody", "<cell role=\"pm\"", "<cell role=\"sm\"", 24, REFERENCE, "sm", READER_ONLY },
  { "unknown letter", "is=\"RA\"", "is=\"RX\"", 28, REFERENCE, "X", READER_ONLY },
  { "unknown letter beyond ASCII", "is=\"RA\"", "is=\"RÄ\"", 28, REFERENCE, "Ä", READER_ONLY },
  { "letter in the other case", "is=\"RA\"", "is=\"ra\"", 28, REFERENCE, "r", READER_ONLY },
  { "voice of no workshop", "workshop=\"w1\">", "workshop=\"w2\">", 32, REFERENCE, "w2", READER_ONLY },
  { "finding of no plan", "plan=\"as-is\" of=\"roadmap\"", "plan=\"to-be\" of=\"roadmap\"", 44, REFERENCE, "to-be", READER_ONLY },
  { "finding of no row", "of=\"roadmap\" was", "of=\"road\" was", 44, REFERENCE, "road", READER_ONLY },
  { "finding of no role", "roles=\"pm po\" was", "roles=\"pm sm\" was", 45, REFERENCE, "sm", READER_ONLY },
  { "workshop of no plan", "plan=\"as-is\" roles=\"pm po\" of", "plan=\"x\" roles=\"pm po\" of", 48, REFERENCE, "x", READER_ONLY },
  { "workshop of no row", "of=\"vision roadmap\"", "of=\"vision x\"", 48, REFERENCE, "x", READER_ONLY },
  { "decision of no plan", "<decision plan=\"as-is\"", "<decision plan=\"x\"", 51, REFERENCE, "x", READER_ONLY },
  { "decision of no row", "of=\"vision\" workshop", "of=\"x\" workshop", 51, REFERENCE, "x", READER_ONLY },
  { "decision of no workshop", "of=\"vision\" workshop=\"w1\"", "of=\"vision\" workshop=\"w3\"", 51, REFERENCE, "w3", READER_ONLY },
  { "reference to an id of another sort", "<cell role=\"pm\"", "<cell role=\"vision\"", 24, REFERENCE, "vision", READER_ONLY },
};
/* clang-format on */

static void
assert_refused (const char *text, guint line, RemitFormatError code, const char *about)
{
  g_autoptr (GError) error = NULL;
  RemitChart *chart = read_text (text, &error);

  g_assert_null (chart);
  g_assert_error (error, REMIT_FORMAT_ERROR, (int) code);
  if (strstr (error->message, about) == NULL)
    g_assert_cmpstr (error->message, ==, about);
  g_assert_cmpuint (remit_format_error_get_line (error), ==, line);
  g_assert_null (strchr (error->message, '\n'));
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autofree char *sample = read_data ("example.remit");
  g_autofree char *text = replace_once (sample, self->old, self->new);

  assert_refused (text, self->line, self->code, self->about);
  if (self->judge != NOT_XML)
    g_assert_cmpint (schema_accepts (text), ==, self->judge == READER_ONLY);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/malformed/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
