/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "chart/remit-chart-copy.h"
#include "format/remit-reader.h"
#include "format/remit-writer.h"

/* What of a chart comes along into a new one. Charts are put together from pieces of their files, so that each
 * case says which pieces are left; what the writer makes of the copy has to be just that. */

#define BEGIN(title, note)                              \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"        \
  "<!-- before -->\n"                                   \
  "<chart xmlns=\"urn:remit:chart:1\" xmlns:x=\"urn:x\" x:a=\"1\">\n" \
  " <title x:a=\"2\">" title "</title>\n" note
#define NOTE(text) " <note>" text "</note>\n"

#define SCHEME                                                                                       \
  " <scheme name=\"Two\" x:a=\"3\">\n"                                                               \
  "  <letter key=\"D\" kind=\"decides\" weight=\"4\" name=\"Decides\" x:a=\"4\">Has the say</letter>\n" \
  "  <letter key=\"W\" kind=\"does\" weight=\"3\" name=\"Works\"/>\n"                                \
  " </scheme>\n"

#define ROLES(holder)                                                                        \
  " <roles>\n"                                                                               \
  "  <role id=\"pm\" name=\"Product Manager\" short=\"PM\"" holder " agile=\"yes\" x:a=\"5\">Travels.</role>\n" \
  "  <x:between/>\n"                                                                         \
  "  <role id=\"po\" name=\"Product Owner\"/>\n"                                             \
  " </roles>\n"

#define ROWS                                                                                                     \
  " <responsibilities>\n"                                                                                        \
  "  <section id=\"none\"/>\n"                                                                                   \
  "  <section id=\"s\" title=\"Strategy\" x:a=\"6\">\n"                                                          \
  "   <responsibility id=\"vision\" title=\"Vision\" level=\"strategic\" weight=\"3\" x:a=\"7\">Long.</responsibility>\n" \
  "   <!-- after the vision -->\n"                                                                               \
  "  </section>\n"                                                                                               \
  "  <section id=\"t\" title=\"Tactics\">\n"                                                                     \
  "   <responsibility id=\"sprint\" title=\"Sprint\" level=\"tactical\"/>\n"                                     \
  "   <responsibility id=\"other\" title=\"Other\"/>\n"                                                          \
  "  </section>\n"                                                                                               \
  " </responsibilities>\n"

#define AS_IS(dates)                                                                              \
  "  <plan id=\"as-is\" name=\"As is\" state=\"today\" method=\"scrum\"" dates " x:a=\"8\">\n"    \
  "   <row of=\"vision\" x:a=\"9\">\n"                                                            \
  "    <cell role=\"pm\" is=\"DW\" x:a=\"10\">Signs.</cell>\n"                                    \
  "   </row>\n"                                                                                   \
  "   <row of=\"sprint\">\n"                                                                      \
  "    <cell role=\"po\">Asked for.</cell>\n"                                                     \
  "   </row>\n"                                                                                   \
  "  </plan>\n"
#define DATES " agreed=\"2026-01-01\" review=\"2026-02-01\""
#define TEAM                                                         \
  "  <plan id=\"team\" name=\"Team\" sort=\"team\" method=\"not-agile\">\n" \
  "   <row of=\"other\">\n"                                          \
  "    <cell role=\"po\" is=\"W\"/>\n"                               \
  "   </row>\n"                                                      \
  "  </plan>\n"
#define VOICE(id)                                                      \
  "  <plan id=\"" id "\" name=\"Voice\" sort=\"voice\" workshop=\"w\" x:a=\"11\">\n" \
  "   <row of=\"vision\"/>\n"                                          \
  "  </plan>\n"
#define BLANK "  <plan id=\"plan\" name=\"Plan\"/>\n"
#define PLANS(plans) " <plans x:a=\"12\">\n" plans " </plans>\n"

#define LIMITS                                                         \
  " <limits>\n"                                                        \
  "  <limit rule=\"row.many-doers\" value=\"3\" x:a=\"13\"/>\n"        \
  "  <limit rule=\"row.silent\" severity=\"off\"/>\n"                  \
  " </limits>\n"                                                       \
  " <!-- after the limits -->\n"

#define ACCEPTED                                                                                                  \
  " <accepted>\n"                                                                                                 \
  "  <finding rule=\"row.blank\" plan=\"as-is\" of=\"sprint\" at=\"2026-11-24T10:15:00Z\">Anna knows.</finding>\n" \
  " </accepted>\n"
#define WORKSHOPS                                                                \
  " <workshops>\n"                                                               \
  "  <!-- who was there -->\n"                                                   \
  "  <workshop id=\"w\" name=\"Kick-off\" question=\"should\" plan=\"as-is\"/>\n" \
  " </workshops>\n"
#define DECISIONS                                                                              \
  " <decisions>\n"                                                                             \
  "  <decision plan=\"as-is\" of=\"vision\" workshop=\"w\" at=\"2026-11-24T10:20:00Z\">\n"     \
  "   <cell role=\"pm\" is=\"D\"/>\n"                                                          \
  "   <note>Bob gave in.</note>\n"                                                             \
  "  </decision>\n"                                                                            \
  " </decisions>\n"
#define END "</chart>\n<!-- behind -->\n"

#define HOLDER " holder=\"Anna\""
#define WHOLE                                                                                    \
  BEGIN ("Checkout team", NOTE ("Drafted in spring."))                                           \
  SCHEME ROLES (HOLDER) ROWS PLANS (VOICE ("v1") AS_IS (DATES) VOICE ("v2") TEAM) LIMITS ACCEPTED WORKSHOPS DECISIONS END
#define VOICES_ALONE                                                                             \
  BEGIN ("Checkout team", "") SCHEME ROLES ("") ROWS PLANS (VOICE ("plan") VOICE ("v2")) WORKSHOPS_BARE END
#define WORKSHOPS_BARE                                             \
  " <workshops>\n"                                                 \
  "  <workshop id=\"w\" name=\"Kick-off\" question=\"should\"/>\n" \
  " </workshops>\n"
#define EMPTY_WITH(title, plans) \
  BEGIN (title, "") SCHEME " <roles/>\n <responsibilities/>\n" PLANS (plans) END

typedef struct
{
  const char *name;
  const char *before;
  const char *title; /* NULL: a new chart, no template */
  const char *note;
  gboolean letters;
  gboolean holders;
  const char *after;
} Case;

static const Case cases[] = {
  { "/chart-copy/structure", WHOLE, NULL, NULL, FALSE, FALSE,
    BEGIN ("Checkout team", NOTE ("Drafted in spring.")) SCHEME ROLES (HOLDER) ROWS PLANS (BLANK) LIMITS END },
  { "/chart-copy/structure/voices-alone", VOICES_ALONE, NULL, NULL, FALSE, FALSE,
    BEGIN ("Checkout team", "") SCHEME ROLES ("") ROWS PLANS (BLANK) END },
  { "/chart-copy/structure/empty", EMPTY_WITH ("None", "  <plan id=\"p\" name=\"P\"/>\n"), NULL, NULL, FALSE, FALSE,
    EMPTY_WITH ("None", BLANK) },
  { "/chart-copy/template/letters", WHOLE, "Any team", "For teams with two.", TRUE, FALSE,
    BEGIN ("Any team", NOTE ("For teams with two.")) SCHEME ROLES ("") ROWS PLANS (AS_IS ("") TEAM) LIMITS END },
  { "/chart-copy/template/letters-and-holders", WHOLE, "Any team", NULL, TRUE, TRUE,
    BEGIN ("Any team", "") SCHEME ROLES (HOLDER) ROWS PLANS (AS_IS ("") TEAM) LIMITS END },
  { "/chart-copy/template/structure", WHOLE, "Any team", "", FALSE, FALSE,
    BEGIN ("Any team", "") SCHEME ROLES ("") ROWS PLANS (BLANK) LIMITS END },
  { "/chart-copy/template/structure-and-holders", WHOLE, "Any team", "So.", FALSE, TRUE,
    BEGIN ("Any team", NOTE ("So.")) SCHEME ROLES (HOLDER) ROWS PLANS (BLANK) LIMITS END },
  { "/chart-copy/template/voices-alone", VOICES_ALONE, "Any team", NULL, TRUE, FALSE,
    BEGIN ("Any team", "") SCHEME ROLES ("") ROWS PLANS (BLANK) END },
};

static char *
write_text (RemitChart *chart)
{
  g_autoptr (GBytes) bytes = remit_writer_write (chart);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_copy (gconstpointer data)
{
  const Case *self = data;
  g_autoptr (GBytes) bytes = g_bytes_new_static (self->before, strlen (self->before));
  g_autoptr (GError) error = NULL;
  RemitChart *chart = remit_reader_read_bytes (bytes, &error), *copy;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  g_assert_no_error (error);
  if (self->title == NULL)
    copy = remit_chart_new_from_structure (chart);
  else
    copy = remit_chart_copy_for_template (chart, self->title, self->note, self->letters, self->holders);
  /* The old chart is as it was, and the copy does not need it. */
  before = write_text (chart);
  g_assert_cmpstr (before, ==, self->before);
  g_assert_finalize_object (chart);
  after = write_text (copy);
  g_assert_cmpstr (after, ==, self->after);
  g_assert_finalize_object (copy);
}

/* The copy's items are its own: a change of one chart does not show in the other. */
static void
test_apart (void)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (WHOLE, strlen (WHOLE));
  g_autoptr (RemitChart) chart = remit_reader_read_bytes (bytes, NULL);
  g_autoptr (RemitChart) copy = remit_chart_copy_for_template (chart, "Copy", NULL, TRUE, TRUE);
  g_autofree char *after = NULL;

  remit_role_set_name (remit_chart_get_role (copy, 0), "Changed");
  remit_section_set_title (remit_chart_get_section (copy, 1), "Changed");
  remit_responsibility_set_title (remit_chart_get_row (copy, 0), "Changed");
  remit_chart_set_cell (copy, remit_chart_get_plan (copy, 0), 0, 0, 0);
  remit_strip_free (remit_chart_remove_row (copy, 2));
  remit_column_free (remit_chart_remove_role (copy, 1));
  after = write_text (chart);
  g_assert_cmpstr (after, ==, WHOLE);
}

#define CORNER                                                          \
  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"                        \
  "<chart xmlns=\"urn:remit:chart:1\">\n"                              \
  " <title>Corner</title>\n"                                            \
  " <scheme name=\"Two\">\n"                                           \
  "  <letter key=\"D\" kind=\"decides\" weight=\"4\" name=\"Decides\"/>\n" \
  "  <letter key=\"W\" kind=\"does\" weight=\"3\" name=\"Works\"/>\n" \
  " </scheme>\n"
#define CORNER_ROLE(id) "  <role id=\"" id "\" name=\"" id "\"/>\n"
#define CORNER_ROW(id) "   <responsibility id=\"" id "\" title=\"" id "\"/>\n"
#define CORNER_CELL(role, is) "    <cell role=\"" role "\" is=\"" is "\"/>\n"
#define CORNER_SECTION(id, rows) "  <section id=\"" id "\">\n" rows "  </section>\n"
#define CORNER_CHART(roles, sections, plans)                                                       \
  CORNER " <roles>\n" roles " </roles>\n <responsibilities>\n" sections " </responsibilities>\n <plans>\n" plans \
  " </plans>\n</chart>\n"

/* What a picture needs of a chart, which may be smaller than the picture. */
static void
test_corner (void)
{
  static const char whole[] = CORNER_CHART (
    CORNER_ROLE ("a") CORNER_ROLE ("b") CORNER_ROLE ("c"),
    CORNER_SECTION ("s", CORNER_ROW ("k") CORNER_ROW ("l")) CORNER_SECTION ("t", CORNER_ROW ("m")),
    "  <plan id=\"plan\" name=\"Plan\">\n"
    "   <row of=\"k\">\n" CORNER_CELL ("a", "D") CORNER_CELL ("c", "W") "   </row>\n"
    "   <row of=\"m\">\n" CORNER_CELL ("b", "DW") "   </row>\n"
    "  </plan>\n");
  static const struct
  {
    guint n_rows;
    guint n_roles;
    const char *expected;
  } corners[] = {
    { 7, 6, whole },
    { 3, 3, whole },
    { 1, 2,
      CORNER_CHART (CORNER_ROLE ("a") CORNER_ROLE ("b"), CORNER_SECTION ("s", CORNER_ROW ("k")) "  <section id=\"t\"/>\n",
                    "  <plan id=\"plan\" name=\"Plan\">\n"
                    "   <row of=\"k\">\n" CORNER_CELL ("a", "D") "   </row>\n"
                    "  </plan>\n") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (corners); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (whole, strlen (whole));
      g_autoptr (GError) error = NULL;
      RemitChart *chart = remit_reader_read_bytes (bytes, &error);
      g_autoptr (RemitChart) corner = NULL;
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      corner = remit_chart_copy_corner (chart, corners[i].n_rows, corners[i].n_roles);
      g_assert_finalize_object (chart);
      text = write_text (corner);
      g_assert_cmpstr (text, ==, corners[i].expected);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_test_add_data_func (cases[i].name, &cases[i], test_copy);
  g_test_add_func ("/chart-copy/apart", test_apart);
  g_test_add_func ("/chart-copy/corner", test_corner);
  return g_test_run ();
}
