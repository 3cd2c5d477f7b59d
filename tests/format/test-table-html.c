/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "format/remit-table-html.h"
#include "support/test-table.h"

/* Tables from HTML in the shape in which spreadsheets, word processors and browsers put it on the
 * clipboard, what HTML allows besides, and our own back again. */

#define CALC \
  "<!DOCTYPE html>\n\n<html>\n<head>\n\t\n" \
  "\t<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\"/>\n\t<title></title>\n" \
  "\t<meta name=\"generator\" content=\"LibreOffice 7.4.7.2 (Linux)\"/>\n\t<style type=\"text/css\">\n" \
  "\t\tbody,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:\"Liberation Sans\"; font-size:x-small }\n" \
  "\t\tcomment { display:none;  } \n\t</style>\n\t\n</head>\n\n<body>\n" \
  "<table cellspacing=\"0\" border=\"0\">\n\t<colgroup width=\"252\"></colgroup>\n" \
  "\t<colgroup span=\"2\" width=\"85\"></colgroup>\n\t<tr>\n" \
  "\t\t<td height=\"17\" align=\"left\"><br></td>\n\t\t<td align=\"left\"><b>Product\n\t\tManager</b></td>\n" \
  "\t\t<td align=\"left\">R&amp;D</td>\n\t</tr>\n\t<tr>\n" \
  "\t\t<td height=\"32\" align=\"left\">Set the<br>vision</td>\n" \
  "\t\t<td align=\"left\"><a class=\"comment-indicator\"></a><comment>Until June</comment>A/R</td>\n" \
  "\t\t<td align=\"left\"><br></td>\n\t</tr>\n\t<tr>\n" \
  "\t\t<td colspan=3 height=\"17\" align=\"center\">Delivery</td>\n\t\t</tr>\n\t<tr>\n" \
  "\t\t<td height=\"17\" align=\"right\" sdval=\"1.5\" sdnum=\"1033;\">1.5</td>\n" \
  "\t\t<td align=\"left\">&lt;C&gt;</td>\n\t\t<td align=\"left\">I</td>\n\t</tr>\n" \
  "</table>\n</body>\n\n</html>\n"

/* As it was on the clipboard: merged cells, comments, a formula, numbers, text that looks like a formula. */
#define CALC_REAL \
  "<!DOCTYPE html>\n\n<html>\n<head>\n\t\n" \
  "\t<meta http-equiv=\"content-type\" content=\"text/html; charset=utf-8\"/>\n\t<title></title>\n" \
  "\t<meta name=\"generator\" content=\"LibreOffice 7.4.7.2 (Linux)\"/>\n\t<style type=\"text/css\">\n" \
  "\t\tbody,div,table,thead,tbody,tfoot,tr,th,td,p { font-family:\"DejaVu Sans\"; font-size:x-small }\n" \
  "\t\ta.comment-indicator:hover + comment { background:#ffd; position:absolute; display:block; " \
  "border:1px solid black; padding:0.5em;  } \n" \
  "\t\ta.comment-indicator { background:red; display:inline-block; border:1px solid black; width:0.5em; " \
  "height:0.5em;  } \n\t\tcomment { display:none;  } \n\t</style>\n\t\n</head>\n\n<body>\n" \
  "<table cellspacing=\"0\" border=\"0\">\n\t<colgroup span=\"4\" width=\"85\"></colgroup>\n\t<tr>\n" \
  "\t\t<td height=\"32\" align=\"left\"><br></td>\n\t\t<td align=\"left\"><b>Product<br>Manager</b></td>\n" \
  "\t\t<td align=\"left\"><b>R&amp;D</b></td>\n\t\t<td align=\"left\"><b>Legal, Ltd.</b></td>\n\t</tr>\n" \
  "\t<tr>\n\t\t<td height=\"17\" align=\"left\">Set the<br>vision</td>\n" \
  "\t\t<td align=\"left\"><a class=\"comment-indicator\"></a>\n\t\t<comment>Until June</comment>\n" \
  "\t\tA/R</td>\n\t\t<td align=\"left\"><a class=\"comment-indicator\"></a>\n\t<comment>Ask Jane:\n" \
  "then &lt;R&gt; &amp; &quot;C&quot;\n\nend</comment>\n\t<br></td>\n\t\t<td align=\"left\"><br></td>\n\t</tr>\n" \
  "\t<tr>\n\t\t<td colspan=4 height=\"17\" align=\"left\">Delivery</td>\n\t\t</tr>\n" \
  "\t<tr>\n\t\t<td height=\"17\" align=\"left\" sdnum=\"1033;0;@\">=1+1 is two</td>\n" \
  "\t\t<td align=\"left\">RA</td>\n\t\t<td align=\"left\">r, a</td>\n\t\t<td align=\"left\">A R</td>\n" \
  "\t</tr>\n\t<tr>\n\t\t<td height=\"17\" align=\"left\">say &quot;hi&quot;</td>\n" \
  "\t\t<td align=\"left\">-</td>\n\t\t<td align=\"left\">N/A</td>\n\t\t<td align=\"left\">&quot;a/r&quot;</td>\n" \
  "\t</tr>\n\t<tr>\n\t\t<td height=\"17\" align=\"right\" sdval=\"2\" sdnum=\"1033;\">2</td>\n" \
  "\t\t<td align=\"right\" sdval=\"1.5\" sdnum=\"1033;\">1.5</td>\n\t\t<td align=\"left\">A/R</td>\n" \
  "\t\t<td align=\"right\" sdval=\"0.25\" sdnum=\"1033;1033;0.00%\">25.00%</td>\n\t</tr>\n" \
  "</table>\n</body>\n\n</html>\n"

#define EXCEL \
  "Version:1.0\r\nStartHTML:0000000166\r\nEndHTML:0000002106\r\nStartFragment:0000001498\r\n" \
  "EndFragment:0000002054\r\nSourceURL:file:///C:\\Users\\paul\\chart.xlsx\r\n\r\n" \
  "<html xmlns:v=\"urn:schemas-microsoft-com:vml\"\r\nxmlns:o=\"urn:schemas-microsoft-com:office:office\"\r\n" \
  "xmlns=\"http://www.w3.org/TR/REC-html40\">\r\n\r\n<head>\r\n" \
  "<meta http-equiv=Content-Type content=\"text/html; charset=utf-8\">\r\n" \
  "<meta name=ProgId content=Excel.Sheet>\r\n<style>\r\n<!--table\r\n\t{mso-displayed-decimal-separator:\"\\.\";}\r\n" \
  "td\r\n\t{padding-top:1px;\r\n\tmso-number-format:General;}\r\n-->\r\n</style>\r\n</head>\r\n\r\n" \
  "<body link=\"#0563C1\" vlink=\"#954F72\">\r\n\r\n" \
  "<table border=0 cellpadding=0 cellspacing=0 width=234 style='border-collapse:\r\n collapse;width:176pt'>\r\n" \
  "<!--StartFragment-->\r\n <col width=106 style='mso-width-source:userset;width:80pt'>\r\n" \
  " <col width=64 span=2 style='width:48pt'>\r\n" \
  " <tr height=20 style='height:15.0pt'>\r\n  <td height=20 width=106 style='height:15.0pt;width:80pt'></td>\r\n" \
  "  <td class=xl65 width=64 style='width:48pt'>PM</td>\r\n  <td width=64 style='width:48pt'>Product<br>\r\n" \
  "    Owner</td>\r\n </tr>\r\n" \
  " <tr height=20 style='height:15.0pt'>\r\n  <td rowspan=2 height=40 style='height:30.0pt'>Set the vision,\r\n" \
  "  every year</td>\r\n  <td>A/R</td>\r\n  <td>C&nbsp;</td>\r\n </tr>\r\n" \
  " <tr height=20 style='height:15.0pt'>\r\n  <td height=20 style='height:15.0pt'>R</td>\r\n  <td>&#1040;</td>\r\n" \
  " </tr>\r\n <tr height=20 style='display:none'>\r\n  <td>hidden</td><td>I</td><td>I</td>\r\n </tr>\r\n" \
  " <![if supportMisalignedColumns]>\r\n <tr height=0 style='display:none'>\r\n  <td width=106></td>" \
  "\r\n  <td width=64 style='width:48pt'></td>\r\n </tr>\r\n <![endif]>\r\n" \
  "<!--EndFragment-->\r\n</table>\r\n\r\n</body>\r\n\r\n</html>\r\n"

#define SHEETS \
  "<meta charset='utf-8'><google-sheets-html-origin><style type=\"text/css\"><!--td {border: 1px solid #ccc;}" \
  "br {mso-data-placement:same-cell;}--></style><table xmlns=\"http://www.w3.org/1999/xhtml\" cellspacing=\"0\" " \
  "cellpadding=\"0\" dir=\"ltr\" border=\"1\" style=\"table-layout:fixed;font-size:10pt;width:0px;\">" \
  "<colgroup><col width=\"100\"/><col width=\"100\"/></colgroup><tbody><tr style=\"height:21px;\">" \
  "<td style=\"overflow:hidden;padding:2px 3px 2px 3px;\"></td>" \
  "<td style=\"overflow:hidden;padding:2px 3px;\" data-sheets-value=\"{&quot;1&quot;:2,&quot;2&quot;:&quot;PO&quot;}\">" \
  "PO</td></tr><tr style=\"height:21px;\"><td style=\"overflow:hidden;\">Set the<br/>vision</td>" \
  "<td style=\"overflow:hidden;\"><span style=\"font-weight:bold;\">A</span> <span>/ R</span></td></tr>" \
  "</tbody></table>"

/* Merged cells, a note, a formula, a link and a number kept as text. */
#define SHEETS_MERGED \
  "<meta charset='utf-8'><google-sheets-html-origin><style type=\"text/css\"><!--td {border: 1px solid #cccccc;}" \
  "br {mso-data-placement:same-cell;}--></style><table xmlns=\"http://www.w3.org/1999/xhtml\" cellspacing=\"0\" " \
  "cellpadding=\"0\" dir=\"ltr\" border=\"1\" style=\"table-layout:fixed;font-size:10pt;font-family:Arial;" \
  "width:0px;border-collapse:collapse;border:none\" data-sheets-root=\"1\" data-sheets-baot=\"1\"><colgroup>" \
  "<col width=\"160\"/><col width=\"100\"/><col width=\"100\"/></colgroup><tbody><tr style=\"height:21px;\">" \
  "<td style=\"overflow:hidden;padding:2px 3px 2px 3px;vertical-align:bottom;font-weight:bold;\" colspan=\"3\" " \
  "rowspan=\"1\" data-sheets-value=\"{&quot;1&quot;:2,&quot;2&quot;:&quot;Strategy&quot;}\">Strategy</td></tr>" \
  "<tr style=\"height:21px;\"><td style=\"overflow:hidden;\" data-sheets-hyperlink=\"https://example.org/\" " \
  "data-sheets-value=\"{&quot;1&quot;:2,&quot;2&quot;:&quot;Vision&quot;}\"><a class=\"in-cell-link\" " \
  "href=\"https://example.org/\" target=\"_blank\">Vision</a></td><td style=\"overflow:hidden;text-align:center;\" " \
  "data-sheets-note=\"Until June&#10;then R\" data-sheets-value=\"{&quot;1&quot;:2,&quot;2&quot;:&quot;A&quot;}\">A" \
  "</td><td style=\"overflow:hidden;text-align:center;\" data-sheets-value=\"{&quot;1&quot;:2,&quot;2&quot;:" \
  "&quot;R&quot;}\" data-sheets-formula=\"=&quot;R&quot;\">R</td></tr><tr style=\"height:21px;\">" \
  "<td style=\"overflow:hidden;\" data-sheets-value=\"{&quot;1&quot;:2,&quot;2&quot;:&quot;2.0&quot;,&quot;6&quot;:1}\" " \
  "data-sheets-numberformat=\"{&quot;1&quot;:1}\">2.0</td><td></td><td data-sheets-value=\"{&quot;1&quot;:3,&quot;3&quot;:" \
  "5}\">5</td></tr></tbody></table>"

/* A table of a wiki page: rows numbered in a column of their own, paragraphs and lists in the cells. */
#define CONFLUENCE \
  "<meta charset='utf-8'><div class=\"table-wrap\"><table data-number-column=\"true\" data-layout=\"default\" " \
  "class=\"confluenceTable\"><colgroup><col style=\"width: 44px;\"/><col/><col/></colgroup><tbody><tr>" \
  "<td class=\"numberingColumn confluenceTd\"></td><th class=\"confluenceTh\"><p><strong>Task</strong></p></th>" \
  "<th class=\"confluenceTh\"><p><strong>PM</strong></p></th></tr><tr><td class=\"numberingColumn confluenceTd\">1</td>" \
  "<td class=\"confluenceTd\"><p>Set the vision<br/></p><p>every year</p></td><td class=\"confluenceTd\" " \
  "data-highlight-colour=\"#e3fcef\"><p>A&nbsp;/&nbsp;R</p></td></tr><tr><td class=\"numberingColumn\">2</td>" \
  "<td class=\"confluenceTd\"><ul><li><p>Backlog</p></li></ul></td><td class=\"confluenceTd\">" \
  "<p><span class=\"status-macro aui-lozenge\">C</span> <time datetime=\"2026-11-24\">24 Nov 2026</time></p></td></tr>" \
  "</tbody></table></div>"

/* A table of a word processor whose first column is a numbered list. */
#define WORD \
  "<html xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:w=\"urn:schemas-microsoft-com:office:word\">" \
  "<head><meta name=Generator content=\"Microsoft Word 15\"><style><!-- p.MsoNormal {margin:0cm;} --></style></head>" \
  "<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment--><table class=MsoTableGrid border=1 cellspacing=0>" \
  "<tr style='mso-yfti-irow:0'><td width=300 valign=top style='width:225.4pt'><p class=MsoListParagraph " \
  "style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span " \
  "style='font:7.0pt \"Times New Roman\"'>&nbsp;&nbsp; </span></span><![endif]>Set the\r\nvision<o:p></o:p></p></td>" \
  "<td width=300><p class=MsoNormal>A<o:p></o:p></p></td></tr><tr style='mso-yfti-irow:1'><td width=601 colspan=2>" \
  "<p class=MsoNormal><b>Delivery</b><o:p></o:p></p></td></tr></table><!--EndFragment--></body></html>"

static const struct
{
  const char *html;
  const char *table;
} readings[] = {
  { CALC, "|Product Manager|R&D\nSet the\\nvision|A/R^Until June|\n~Delivery||\n1.5|<C>|I\n" },
  { CALC_REAL,
    "|Product\\nManager|R&D|Legal, Ltd.\nSet the\\nvision|A/R^Until June|^Ask Jane:\\nthen <R> & \"C\"\\n\\nend|\n"
    "~Delivery|||\n=1+1 is two|RA|r, a|A R\nsay \"hi\"|-|N/A|\"a/r\"\n2|1.5|A/R|25.00%\n" },
  { EXCEL, "|PM|Product\\nOwner\nSet the vision, every year|A/R|C\xC2\xA0\n|R|\xD0\x90\n" },
  { SHEETS, "|PO\nSet the\\nvision|A / R\n" },
  { SHEETS_MERGED, "~Strategy||\nVision|A^Until June\\nthen R|R\n2.0||5\n" },
  { CONFLUENCE, "|Task|PM\n1|Set the vision\\nevery year|A\xC2\xA0/\xC2\xA0R\n2|Backlog|C 24 Nov 2026\n" },
  { WORD, "Set the vision|A\n~Delivery|\n" },
  /* Word puts each cell into a paragraph. */
  { "<html><body><table class=MsoTableGrid><tr><td width=200 valign=top><p class=MsoNormal>Vision<o:p></o:p></p></td>"
    "<td><p class=MsoNormal>A</p><p class=MsoNormal><o:p>&nbsp;</o:p>R</p></td></tr></table></body></html>",
    "Vision|A\\n\xC2\xA0R\n" },
  /* Writer. */
  { "<table><thead><tr><th><p>Task</p></th><th><p><br/>\n</p></th></tr></thead><tbody><tr><td><p>Vision</p></td>"
    "<td><p>A</p></td></tr></tbody></table>",
    "Task|\nVision|A\n" },
  /* A part of a page, as browsers copy it. */
  { "<meta charset=\"utf-8\"><p>See the <b>table</b>:</p><table><caption>Who does what</caption>"
    "<tr><th>Task<th>PM<tr><td>Vision<td>A</table>and more",
    "Task|PM\nVision|A\n" },
  { "<tr><td>A</td><td>R</td></tr>", "A|R\n" },
  { "<table><td>A<td>R</table>", "A|R\n" },
  { "<TABLE><TR><TD>A</TD></TR></TABLE>", "A\n" },
  /* White space. */
  { "<table><tr><td>\n  A\n  <b> R </b>\t\f C  </td></tr></table>", "A R C\n" },
  { "<table><tr><td>A<!--[if gte mso 9]><xml>no text</xml><![endif]-->R<![if !x]>!<![endif]><![if</td></tr></table>",
    "AR!<![if\n" },
  { "<table><tr><td>A<!-- no text -->R</td></tr></table>", "AR\n" },
  { "<table><tr><td style='WHITE-SPACE : pre-wrap'>  A\t R \n C </td></tr></table>", "  A\\t R \\n C \n" },
  { "<table><tr><td>A <br> R</td><td><br><br></td><td>A<br><br></td><td><br>A</td></tr></table>",
    "A\\nR|\\n|A\\n|\\nA\n" },
  { "<table><tr><td><div>A</div><div>R</div></td><td><ul><li>A<li>R</ul></td><td><p>A<br></p>R</td></tr></table>",
    "A\\nR|A\\nR|A\\nR\n" },
  /* What is not shown. */
  { "<table><tr><td>A<script>if (a < b) write ('<td>');</script><style>td { color: red }</style></td>"
    "<td>R<span style=\"display: none\">hidden<b>too</b></span><span hidden>x</span>!</td>"
    "<td style=display:none>hidden</td><td>C</td></tr></table>",
    "A|R!|C\n" },
  /* Entities. */
  { "<table><tr><td>&lt;&amp;&gt;&quot;&#39;&eacute;&hellip;&#x5b57;</td><td>R&D &unknown; &</td></tr></table>",
    "<&>\"'é…字|R&D &unknown; &\n" },
  /* Cells that span others. */
  { "<table><tr><td colspan=2>A</td><td>R</td></tr><tr><td>C</td><td>I</td><td>A</td></tr></table>", "A||R\nC|I|A\n" },
  { "<table><tr><td rowspan=3>A</td><td>1</td></tr><tr><td>2</td></tr><tr><td>3</td></tr><tr><td>4</td></tr></table>",
    "A|1\n|2\n|3\n4|\n" },
  { "<table><tr><td>1</td><td rowspan=2 colspan=2>A</td><td rowspan=2>B</td></tr><tr><td>2</td><td>C</td></tr></table>",
    "1|A||B|\n2||||C\n" },
  { "<table><tr><td rowspan=9>A</td><td>1</td></tr><tr><td>2</td></tr></table>", "A|1\n|2\n" },
  { "<table><tr><td colspan=0>A</td><td colspan=x rowspan=-4>R</td><td colspan>C</td></tr></table>", "A|R|C\n" },
  { "<table><tr><td>1</td><td rowspan=2>A</td></tr><tr></tr><tr><td>3</td><td>C</td></tr></table>", "1|A\n|\n3|C\n" },
  /* Several tables. */
  { "<table><tr><td>R</td><td>Responsible</td></tr></table>"
    "<table><tr><td>Vision</td><td>A</td></tr><tr><td>Plan</td><td>R</td></tr></table>"
    "<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table>",
    "Vision|A\nPlan|R\n" },
  { "<table><tr><td>Menu</td><td><table><tr><td>Vision</td><td>A</td></tr><tr><td>Plan</td><td>R</td></tr></table>"
    "</td></tr></table>",
    "Vision|A\nPlan|R\n" },
  { "<table><tr><td>Vision</td><td>by <table><tr><td>A</td><td>R</td></tr><tr><td>C</td></tr></table> and</td></tr>"
    "<tr><td>Plan</td><td>R</td></tr></table>",
    "Vision|by\\nA R\\nC\\nand\nPlan|R\n" },
  { "<table><tr><td></td><td></td></tr></table>", "|\n" },
  /* Broken documents. */
  { "<table><tr><td>A<td>R<tr><td>C", "A|R\nC|\n" },
  { "</table></td><table><tr><td>A</b></i></tr></td></tr></table></table>", "A\n" },
  { "<table><tr><td><b>A<td>R</b></tr></table>", "A|R\n" },
  { "<table><tr><td>A</td></tr><", "A\n" },
};

static void
test_readings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (readings); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RemitTable) table = remit_table_html_read (readings[i].html, -1, &error);

      g_test_message ("%s", readings[i].html);
      g_assert_no_error (error);
      assert_table (table, readings[i].table);
    }
}

static void
test_no_table (void)
{
  const char *const documents[] = {
    "",
    "plain text",
    "<ul><li>Vision</li><li>Roadmap</li></ul>",
    "<meta charset='utf-8'><style type=\"text/css\"></style><span data-sheets-root=\"1\">A</span>",
    "<table></table>",
    "<table><tr></tr></table>",
    "Version:0.9\r\nStartHTML:00000097",
    "<!DOCTYPE html><html><head><title><table><tr><td>A</td></tr></table></title></head></html>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", documents[i]);
      g_assert_null (remit_table_html_read (documents[i], -1, &error));
      g_assert_error (error, REMIT_TABLE_ERROR, REMIT_TABLE_ERROR_NONE);
    }
}

static void
test_encodings (void)
{
  const char *html = "\xEF\xBB\xBF<table><tr><td>é字</td></tr></table>";
  const char *charsets[] = { "UTF-16LE", "UTF-16BE" };
  g_autoptr (RemitTable) utf8 = remit_table_html_read (html, -1, NULL);
  g_autoptr (RemitTable) lying = remit_table_html_read ("<meta charset=iso-8859-1><table><td>é</table>", -1, NULL);
  g_autoptr (RemitTable) wrong = remit_table_html_read ("<table><td>A\xFF</table>\0\0", -1, NULL);

  assert_table (utf8, "é字\n");
  assert_table (lying, "é\n");
  assert_table (wrong, "A\xEF\xBF\xBD\n");
  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      gsize length;
      g_autofree char *bytes = g_convert (html, -1, charsets[i], "UTF-8", NULL, &length, NULL);
      g_autoptr (RemitTable) table = remit_table_html_read (bytes, (gssize) length, NULL);

      assert_table (table, "é字\n");
    }
}

static char *
repeat (const char *before,
        const char *text,
        guint       n,
        const char *after)
{
  GString *html = g_string_new (before);

  for (guint i = 0; i < n; i++)
    g_string_append (html, text);
  g_string_append (html, after);
  return g_string_free (html, FALSE);
}

static void
test_limits (void)
{
  g_autofree char *blanks = g_strnfill (REMIT_TABLE_HTML_MAX_SIZE, ' ');
  g_autofree char *wide = repeat ("<table><tr>", "<td colspan=1000 rowspan=65534>", 100, "");
  char *documents[] = {
    g_strconcat ("<table><td>A</table>", blanks, NULL),
    repeat ("<table><tr>", "<td colspan=1000>", 11000, ""),
    repeat (wide, "<tr><td>", 100, ""),
    repeat ("", "<table><tr><td colspan=1000></table>", 11000, ""),
    repeat ("<table><tr><td>", "<b>", 600, "A"),
    repeat ("", "<table><tr><td>", 100000, ""),
  };

  for (guint i = 0; i < G_N_ELEMENTS (documents); i++)
    {
      g_autofree char *html = documents[i];
      g_autoptr (GError) error = NULL;

      g_assert_null (remit_table_html_read (html, -1, &error));
      g_assert_error (error, REMIT_TABLE_ERROR, REMIT_TABLE_ERROR_LIMIT);
    }
}

/* Deeper tables than are kept apart still give their text. */
static void
test_deep (void)
{
  g_autofree char *html = repeat ("", "<table><tr><td>", 20, "A</td><td>R");
  g_autoptr (RemitTable) table = remit_table_html_read (html, -1, NULL);

  g_assert_nonnull (table);
  assert_table (table, "A\\nR\n");
}

static void
test_writings (void)
{
  const struct
  {
    const char *table;
    const char *body;
  } writings[] = {
    { "A/R|\n|C\n", "<tr><td>A/R</td><td></td></tr>\n<tr><td></td><td>C</td></tr>\n" },
    { "<b>&\n", "<tr><td>&lt;b&gt;&amp;</td></tr>\n" },
    { "a\\nb\n", "<tr><td>a<br>b</td></tr>\n" },
    { "a  b\n", "<tr><td style=\"white-space:pre-wrap;\">a  b</td></tr>\n" },
    { "=1+1\n", "<tr><td sdnum=\"1033;0;@\" style=\"mso-number-format:'\\@';\">=1+1</td></tr>\n" },
    { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (writings); i++)
    {
      g_autoptr (RemitTable) table = test_table_new (writings[i].table);
      g_autofree char *html = remit_table_html_write (table);
      const char *body = strstr (html, "<body><table>\n");

      g_assert_nonnull (strstr (html, "<meta charset=\"utf-8\">"));
      g_assert_nonnull (body);
      body += strlen ("<body><table>\n");
      g_assert_cmpmem (body, strlen (writings[i].body), writings[i].body, strlen (writings[i].body));
      g_assert_cmpstr (body + strlen (writings[i].body), ==, "</table></body></html>\n");
    }
}

static void
test_round_trip (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (9);

  for (guint i = 0; i < 2000; i++)
    {
      g_autoptr (RemitTable) table = test_table_random (rand, 6, 5);
      g_autofree char *html = remit_table_html_write (table);
      g_autofree char *expected = test_table_to_text (table);
      g_autoptr (GError) error = NULL;
      g_autoptr (RemitTable) read = remit_table_html_read (html, -1, &error);

      g_test_message ("%s", html);
      g_assert_no_error (error);
      assert_table (read, expected);
    }
}

/* Whatever happens to a document, it is read or refused. */
static void
test_mutated (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (10);

  for (guint i = 0; i < 3000; i++)
    {
      const char *source = readings[g_rand_int_range (rand, 0, G_N_ELEMENTS (readings))].html;
      g_autoptr (GString) html = g_string_new (source);
      g_autoptr (GError) error = NULL;
      g_autoptr (RemitTable) table = NULL;

      for (gint32 n = g_rand_int_range (rand, 1, 8); n > 0 && html->len > 4; n--)
        {
          const gssize at = g_rand_int_range (rand, 0, (gint32) html->len - 3);

          if (n % 2 == 0)
            g_string_erase (html, at, g_rand_int_range (rand, 1, 4));
          else
            html->str[at] = "<>/&'\"\x80 \xFF""a"[g_rand_int_range (rand, 0, 10)];
        }
      table = remit_table_html_read (html->str, (gssize) html->len, &error);
      if (table == NULL)
        g_assert_cmpint (error->domain, ==, REMIT_TABLE_ERROR);
      else
        g_assert_cmpuint (remit_table_get_n_columns (table), >, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/format/table-html/readings", test_readings);
  g_test_add_func ("/format/table-html/no-table", test_no_table);
  g_test_add_func ("/format/table-html/encodings", test_encodings);
  g_test_add_func ("/format/table-html/limits", test_limits);
  g_test_add_func ("/format/table-html/deep", test_deep);
  g_test_add_func ("/format/table-html/writings", test_writings);
  g_test_add_func ("/format/table-html/round-trip", test_round_trip);
  g_test_add_func ("/format/table-html/mutated", test_mutated);
  return g_test_run ();
}
