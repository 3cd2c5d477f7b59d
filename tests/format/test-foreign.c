/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "format/helpers.h"

/* Foreign content: what a file holds beside the chart is kept where it stands. */

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define SCHEME                                                             \
  " <scheme name=\"S\">\n"                                                 \
  "  <letter key=\"A\" kind=\"decides\" weight=\"4\" name=\"Decides\"/>\n" \
  " </scheme>\n"

/* A chart with foreign content in every place that may have some, as it is written. */
static void
test_everywhere (void)
{
  g_autofree char *everywhere = read_data ("foreign.remit");

  assert_written (everywhere, everywhere);
  g_assert_true (schema_accepts (everywhere));
}

typedef struct
{
  const char *name;
  const char *text; /* of the chart between the title and the roles, after the scheme */
  const char *written;
} Case;

/* How foreign content is written, seen at one place: right behind the scheme. */
/* clang-format off */
static const Case cases[] = {
  { "empty element", "<x xmlns=\"urn:x\"></x>", "<x xmlns=\"urn:x\"/>" },
  { "apostrophes", "<x xmlns='urn:x' a='\"'/>", "<x xmlns=\"urn:x\" a=\"&quot;\"/>" },
  { "white space in a tag", "<x\n  xmlns=\"urn:x\"\n  a = \"1\" />", "<x xmlns=\"urn:x\" a=\"1\"/>" },
  { "line feeds in an attribute", "<x xmlns=\"urn:x\" a=\"1&#10;2&#9;3&#13;4\n5\"/>",
    "<x xmlns=\"urn:x\" a=\"1&#10;2&#9;3&#13;4 5\"/>" },
  { "ampersands", "<x xmlns=\"urn:x\" a=\"&amp;amp;\">&amp;&lt;&gt;&#38;</x>",
    "<x xmlns=\"urn:x\" a=\"&amp;amp;\">&amp;&lt;&gt;&amp;</x>" },
  { "text to the character", "<x xmlns=\"urn:x\"> a\n\n  b\t</x>", "<x xmlns=\"urn:x\"> a\n\n  b\t</x>" },
  { "white space alone", "<x xmlns=\"urn:x\">\n </x>", "<x xmlns=\"urn:x\">\n </x>" },
  { "CDATA", "<x xmlns=\"urn:x\"><![CDATA[<&>]]></x>", "<x xmlns=\"urn:x\">&lt;&amp;&gt;</x>" },
  { "carriage return", "<x xmlns=\"urn:x\">a&#13;b</x>", "<x xmlns=\"urn:x\">a&#13;b</x>" },
  { "nested", "<x xmlns=\"urn:x\"><y><z/></y><y/>t</x>", "<x xmlns=\"urn:x\"><y><z/></y><y/>t</x>" },
  { "our own elements in it", "<x:x xmlns:x=\"urn:x\"><title/><letter key=\"\"/></x:x>",
    "<x:x xmlns:x=\"urn:x\"><title/><letter key=\"\"/></x:x>" },
  { "no namespace in it", "<x:x xmlns:x=\"urn:x\"><a xmlns=\"\"><b/></a></x:x>",
    "<x:x xmlns:x=\"urn:x\"><a xmlns=\"\"><b/></a></x:x>" },
  { "comment and instruction in it", "<x xmlns=\"urn:x\"><!--a--><?b  c ?></x>", "<x xmlns=\"urn:x\"><!--a--><?b c ?></x>" },
  { "several on a line", "<x xmlns=\"urn:x\"/><!--a--><?b?><y xmlns=\"urn:y\"/>",
    "<x xmlns=\"urn:x\"/>\n <!--a-->\n <?b?>\n <y xmlns=\"urn:y\"/>" },
  { "comment over lines", "<!-- a\n     b\n-->", "<!-- a\n     b\n-->" },
  { "prefix bound twice", "<x:x xmlns:x=\"urn:1\"><x:y xmlns:x=\"urn:2\" x:a=\"\"/><x:z/></x:x>",
    "<x:x xmlns:x=\"urn:1\"><x:y xmlns:x=\"urn:2\" x:a=\"\"/><x:z/></x:x>" },
  { "prefix that is not used", "<x:x xmlns:x=\"urn:1\" xmlns:y=\"urn:2\"/>", "<x:x xmlns:x=\"urn:1\" xmlns:y=\"urn:2\"/>" },
  { "xml attributes", "<x xmlns=\"urn:x\" xml:space=\"preserve\" xml:lang=\"de\"/>",
    "<x xmlns=\"urn:x\" xml:space=\"preserve\" xml:lang=\"de\"/>" },
  { "newer version within", "<chart xmlns=\"urn:remit:chart:2\"><title/></chart>",
    "<chart xmlns=\"urn:remit:chart:2\"><title/></chart>" },
};
/* clang-format on */

static char *
make_chart (const char *content)
{
  return g_strconcat (
      HEAD "<chart xmlns=\"urn:remit:chart:1\">\n <title>T</title>\n" SCHEME " ", content,
      "\n <roles/>\n <responsibilities/>\n <plans>\n  <plan id=\"p\" name=\"P\"/>\n </plans>\n</chart>\n", NULL);
}

static void
test_case (gconstpointer data)
{
  const Case *self = data;
  g_autofree char *text = make_chart (self->text);
  g_autofree char *written = make_chart (self->written);

  assert_written (text, written);
  g_assert_true (schema_accepts (text));
}

/* What is wrong is refused as well where foreign content follows it; validators have overlooked that. */
static void
test_wrong_before_foreign (void)
{
  static const char *const edits[][2] = {
    {"<note xmlns:y",             "<note wrong=\"\" xmlns:y"           },
    { "<letter ",                 "<letter wrong=\"\" "                },
    { "<role id=\"pm\"",          "<role wrong=\"\" id=\"pm\""         },
    { "<section ",                "<section wrong=\"\" "               },
    { "<responsibility id=\"a\"", "<responsibility wrong=\"\" id=\"a\""},
    { "<plan ",                   "<plan wrong=\"\" "                  },
    { "<row of=\"a\"",            "<row wrong=\"\" of=\"a\""           },
    { "<cell role=\"pm\"",        "<cell wrong=\"\" role=\"pm\""       },
    { "<limits ",                 "<limits wrong=\"\" "                },
    { "severity=\"off\"",         "severity=\"of\""                    },
    { "<accepted ",               "<accepted wrong=\"\" "              },
    { "<finding ",                "<finding wrong=\"\" "               },
    { "<workshops ",              "<workshops wrong=\"\" "             },
    { "<workshop ",               "<workshop wrong=\"\" "              },
    { "<decision ",               "<decision wrong=\"\" "              },
    { "<note x:a=\"25\"",         "<note wrong=\"\" x:a=\"25\""        },
  };
  g_autofree char *everywhere = read_data ("foreign.remit");

  for (guint i = 0; i < G_N_ELEMENTS (edits); i++)
    {
      g_autofree char *text = replace_once (everywhere, edits[i][0], edits[i][1]);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", edits[i][1]);
      g_assert_null (read_text (text, &error));
      g_assert_nonnull (error);
      g_assert_false (schema_accepts (text));
    }
}

/* An element of no namespace is neither ours nor foreign. */
static void
test_no_namespace (void)
{
  const char *text = "<r:chart xmlns:r='urn:remit:chart:1' xmlns='urn:d' xmlns:e='urn:e'>"
                     "<first/><e:e b='1'/><r:title>T</r:title><none xmlns=''/>"
                     "<r:scheme name='S'><r:letter key='A' kind='decides' weight='4' name='Decides'/></r:scheme>"
                     "<r:roles e:a='2'><inner><r:role/></inner></r:roles>"
                     "<r:responsibilities/><r:plans><r:plan id='p' name='P'/></r:plans></r:chart>";
  g_autoptr (GError) error = NULL;
  RemitChart *chart = read_text (text, &error);

  g_assert_null (chart);
  g_assert_error (error, REMIT_FORMAT_ERROR, REMIT_FORMAT_ERROR_STRUCTURE);
  g_assert_nonnull (strstr (error->message, "none"));
}

/* A file whose own elements have a prefix, and whose default namespace is a foreign one. */
static void
test_default_namespace (void)
{
  const char *text = "<r:chart xmlns:r='urn:remit:chart:1' xmlns='urn:d' xmlns:e='urn:e'>"
                     "<first/><e:e b='1'/><r:title>T</r:title><mine xmlns='urn:m'/>"
                     "<r:scheme name='S'><r:letter key='A' kind='decides' weight='4' name='Decides'/></r:scheme>"
                     "<r:roles e:a='2'><inner><r:role/></inner></r:roles>"
                     "<r:responsibilities/><r:plans><r:plan id='p' name='P'/></r:plans></r:chart>";
  const char *written = HEAD "<chart xmlns=\"urn:remit:chart:1\" xmlns:r=\"urn:remit:chart:1\" xmlns:e=\"urn:e\">\n"
                             " <first xmlns=\"urn:d\"/>\n"
                             " <e:e b=\"1\"/>\n"
                             " <title>T</title>\n"
                             " <mine xmlns=\"urn:m\"/>\n" SCHEME " <roles e:a=\"2\">\n"
                             "  <inner xmlns=\"urn:d\"><r:role/></inner>\n"
                             " </roles>\n"
                             " <responsibilities/>\n"
                             " <plans>\n"
                             "  <plan id=\"p\" name=\"P\"/>\n"
                             " </plans>\n"
                             "</chart>\n";

  assert_written (text, written);
  g_assert_true (schema_accepts (written));
}

/* Rows are moved to another section: a prefix that was declared on the old one is declared anew. */
static void
test_moved (void)
{
  const char *text
      = HEAD "<chart xmlns=\"urn:remit:chart:1\">\n <title>T</title>\n" SCHEME " <roles/>\n <responsibilities>\n"
             "  <section xmlns:x=\"urn:x\" id=\"s\">\n"
             "   <responsibility id=\"a\" title=\"A\" x:a=\"1\"/>\n"
             "   <x:behind-a x:b=\"2\"><x:c/></x:behind-a>\n"
             "   <responsibility id=\"b\" title=\"B\"/>\n"
             "  </section>\n"
             "  <section id=\"t\"/>\n"
             " </responsibilities>\n <plans>\n  <plan id=\"p\" name=\"P\"/>\n </plans>\n</chart>\n";
  const char *moved
      = HEAD "<chart xmlns=\"urn:remit:chart:1\">\n <title>T</title>\n" SCHEME " <roles/>\n <responsibilities>\n"
             "  <section xmlns:x=\"urn:x\" id=\"s\">\n"
             "   <responsibility id=\"b\" title=\"B\"/>\n"
             "  </section>\n"
             "  <section id=\"t\">\n"
             "   <responsibility xmlns:x=\"urn:x\" id=\"a\" title=\"A\" x:a=\"1\"/>\n"
             "   <x:behind-a xmlns:x=\"urn:x\" x:b=\"2\"><x:c/></x:behind-a>\n"
             "  </section>\n"
             " </responsibilities>\n <plans>\n  <plan id=\"p\" name=\"P\"/>\n </plans>\n</chart>\n";
  RemitChart *chart = read_text (text, NULL);
  g_autofree char *result = NULL;

  g_assert_nonnull (chart);
  remit_chart_move_row (chart, 0, 1, 1);
  result = write_text (chart);
  assert_same_text (result, moved);
  assert_written (moved, moved);
  g_assert_finalize_object (chart);
}

/* A cell that is cleared takes its own attributes along, but not what followed it. */
static void
test_cleared_cell (void)
{
  g_autofree char *everywhere = read_data ("foreign.remit");
  RemitChart *chart = read_text (everywhere, NULL);
  RemitPlan *plan = remit_chart_get_plan (chart, 0);
  g_autofree char *expected = replace_once (everywhere, "    <cell role=\"pm\" is=\"A\" x:a=\"15\"/>\n", "");
  g_autofree char *result = NULL;

  remit_chart_set_cell (chart, plan, 0, 0, 0);
  result = write_text (chart);
  assert_same_text (result, expected);
  g_assert_finalize_object (chart);
}

/* A text that got shorter: what stood in it stays in it, between two characters. */
static void
test_shorter_text (void)
{
  static const char *const titles[][2] = {
    {"é",              "é<!-- in the title --><?end?>"            },
    { "aé",            "a<!-- in the title -->é<?end?>"           },
    { "",               "<!-- in the title --><?end?>"              },
    { "A longer title", "A <!-- in the title -->lon<?end?>ger title"},
  };
  g_autofree char *everywhere = read_data ("foreign.remit");

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    {
      RemitChart *chart = read_text (everywhere, NULL);
      g_autofree char *expected = replace_once (everywhere, "Ti<!-- in the title -->tle<?end?>", titles[i][1]);
      g_autofree char *result = NULL;

      remit_chart_set_title (chart, titles[i][0]);
      result = write_text (chart);
      assert_same_text (result, expected);
      g_assert_finalize_object (chart);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/foreign/everywhere", test_everywhere);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/foreign/written/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/foreign/wrong-before-foreign", test_wrong_before_foreign);
  g_test_add_func ("/foreign/no-namespace", test_no_namespace);
  g_test_add_func ("/foreign/default-namespace", test_default_namespace);
  g_test_add_func ("/foreign/moved", test_moved);
  g_test_add_func ("/foreign/cleared-cell", test_cleared_cell);
  g_test_add_func ("/foreign/shorter-text", test_shorter_text);
  return g_test_run ();
}
