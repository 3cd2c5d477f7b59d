/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <pty.h>
#include <signal.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <json-glib/json-glib.h>

#include "format/remit-writer.h"
#include "support/test-chart.h"
#include "support/test-run.h"

/* The real program, run in a folder of its own: what it is told, how it ends, what it says and on
 * which of its two outputs, and what is in the folder afterwards. */

static char *folder;

typedef struct
{
  int status;
  char *out;
  char *err;
} Result;

static void
result_free (Result *result)
{
  g_free (result->out);
  g_free (result->err);
  g_free (result);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Result, result_free)

static char *
take_text (GBytes *bytes)
{
  gsize size = 0;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
  char *text = data != NULL ? g_strndup (data, size) : g_strdup ("");

  g_clear_pointer (&bytes, g_bytes_unref);
  return text;
}

static Result *
run_with (GSubprocessLauncher *launcher,
          const char          *words,
          const char          *input)
{
  g_autofree char *program = g_shell_quote (g_getenv ("REMITCTL"));
  g_autofree char *line = g_strdup_printf ("%s %s", program, words);
  g_auto (GStrv) argv = NULL;
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GBytes) given = g_bytes_new (input, strlen (input));
  g_autoptr (GError) error = NULL;
  Result *result = g_new0 (Result, 1);
  GBytes *out = NULL, *err = NULL;

  g_shell_parse_argv (line, NULL, &argv, &error);
  g_assert_no_error (error);
  g_subprocess_launcher_set_cwd (launcher, folder);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) argv, &error);
  g_assert_no_error (error);
  g_subprocess_communicate (process, given, NULL, &out, &err, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_if_exited (process));
  result->status = g_subprocess_get_exit_status (process);
  result->out = take_text (out);
  result->err = take_text (err);
  return result;
}

static Result *
run (const char *words,
     const char *input)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);

  return run_with (launcher, words, input != NULL ? input : "");
}

static char *
read_file (const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static void
write_file (const char *name,
            const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static void
write_chart (const char *name,
             RemitChart *chart)
{
  g_autoptr (GBytes) bytes = remit_writer_write (chart);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  write_file (name, text);
}

static gboolean
exists (const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

static guint
count_files (void)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;
  return n;
}

/* "" asks for nothing at all, %NULL for whatever it may be, any other text for a text that has it in it. */
static void
assert_has (const char *text,
            const char *expected)
{
  if (expected == NULL)
    return;
  if (expected[0] == '\0' || strstr (text, expected) == NULL)
    g_assert_cmpstr (text, ==, expected);
}

typedef struct
{
  const char *words;
  int status;
  const char *out;
  const char *err;
} Case;

static void
try_cases (const Case *cases,
           guint       n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (Result) result = run (cases[i].words, NULL);

      g_test_message ("remitctl %s", cases[i].words);
      g_assert_cmpint (result->status, ==, cases[i].status);
      assert_has (result->out, cases[i].out);
      assert_has (result->err, cases[i].err);
    }
}

static void
test_fine (void)
{
  const Case cases[] = {
    { "--help", 0, "remitctl check FILE… [--plan ID] [--format text|json]\n", "" },
    { "-h", 0, "Usage: remitctl COMMAND …\n", "" },
    { "--version", 0, "remitctl " PACKAGE_VERSION "\n", "" },
    { "check --help", 0, "remitctl check [OPTION…] FILE…", "" },
    { "compare --help", 0, "--format=text|json", "" },
    { "templates", 0, "pm-po\tProduct Manager and Product Owner\n", "" },
    { "show checkout.remit", 0, "  Set the product vision                 A    R    ·   C    C   I\n", "" },
    { "show -- checkout.remit", 0, "Checkout team\n", "" },
    { "show pm-po.remit --plan proposed", 0, "Plan “Proposed”: 37 responsibilities, 5 roles\n", "" },
    { "show pm-po.remit --plan Proposed", 0, "Plan “Proposed”", "" },
    { "show pm-po.remit", 0, "Plan “As is”", "" },
    { "show pm-po.remit", 0, "  Proposed (--plan proposed)\n", "" },
    { "check clean.remit", 0, "Nothing to settle\n", "" },
    { "check pm-po.remit --plan proposed", 0, "● 0 errors  ▲ 0 warnings  ○ 3 notes\n", "" },
    { "compare checkout.remit PM PO", 0, "5 of 14 responsibilities that they hold are held twice, 3 of them strategic\n",
      "" },
    { "compare checkout.remit PO pm", 0, "PO and PM in plan “Current”\n", "" },
    { "compare checkout.remit 'Product Manager' po --plan Current", 0, "● Both decide", "" },
    { "compare pm-po.remit PM@as-is PM@Proposed", 0, "PM (As is) and PM (Proposed)\n", "" },
    { "export checkout.remit -o - --as remit", 0, "<chart xmlns=\"urn:remit:chart:1\">\n", "" },
    { "export --as REMIT checkout.remit --output=copy", 0, "", "" },
    { "new -o -", 0, "<scheme name=\"RACI\">", "" },
    { "new --template daci-blank -o -", 0, "<scheme name=\"DACI\">", "" },
  };

  try_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_findings (void)
{
  const Case cases[] = {
    { "check pm-po.remit", 1,
      "● More than one role decides (16)\n  When it slips, each can point at the other. Who decides?\n", "" },
    { "check pm-po.remit", 1, "  - Order the team's backlog: PM and PO both decide\n", "" },
    { "check pm-po.remit", 1, "Plan “As is”: 21 of 37 responsibilities settled\n● 16 errors  ▲ 2 warnings  ○ 4 notes\n",
      "" },
    { "check pm-po.remit --plan as-is", 1, NULL, "" },
    { "check clean.remit pm-po.remit", 1, "Clean (clean.remit)\n", "" },
    { "check checkout.remit", 1, "● 3 errors  ▲ 1 warning  ○ 2 notes\n", "" },
    { "check checkout.remit --format text", 1, "Plan “Current”: 12 of 15 responsibilities settled\n", "" },
    { "check accepted.remit", 0, "✓ Accepted (1)\n  - Build and refine the roadmap: PM and PO both decide\n"
                                 "    Until the reorganisation.\n", "" },
    { "check voices.remit", 0, "Every plan is a voice: there is nothing to check.\n", "" },
  };

  try_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_misuse (void)
{
  const Case cases[] = {
    { "", 2, "", "remitctl: A command is missing.\nUsage: remitctl COMMAND …\n" },
    { "frob", 2, "", "remitctl: There is no command “frob”.\nUsage:" },
    { "--frob", 2, "", "remitctl: There is no option “--frob”.\nUsage:" },
    { "diff a.remit b.remit", 2, "", "remitctl: There is no command “diff”.\n" },
    { "merge a b c -o d", 2, "", "remitctl: There is no command “merge”.\n" },
    { "import a -o d", 2, "", "remitctl: There is no command “import”.\n" },
    { "templates more", 2, "", "remitctl: “more” is one argument too many.\nUsage: remitctl templates\n" },
    { "new", 2, "", "remitctl: -o FILE is missing.\nUsage: remitctl new [--template ID] -o FILE\n" },
    { "new -o", 2, "", "Usage: remitctl new" },
    { "new file -o other", 2, "", "“file” is one argument too many." },
    { "new --template frob -o made.remit", 2, "", "remitctl: There is no template “frob”. The templates are: " },
    { "show", 2, "", "remitctl: An argument is missing.\nUsage: remitctl show FILE [--plan ID]\n" },
    { "show checkout.remit checkout.remit", 2, "", "is one argument too many" },
    { "show checkout.remit --frob", 2, "", "remitctl: Unknown option --frob\nUsage: remitctl show" },
    { "show checkout.remit --plan", 2, "", "Usage: remitctl show" },
    { "show checkout.remit --plan frob", 2, "",
      "remitctl: checkout.remit: There is no plan “frob”; there are: current.\n" },
    { "check", 2, "", "remitctl: An argument is missing.\nUsage: remitctl check FILE…" },
    { "check --format xml checkout.remit", 2, "", "remitctl: “xml” is no format; there are text and json.\nUsage:" },
    { "check --format JSON checkout.remit", 2, "", "“JSON” is no format" },
    { "check --frob checkout.remit", 2, "", "Unknown option --frob" },
    { "check checkout.remit --plan frob", 2, "", "There is no plan “frob”" },
    { "check voices.remit --plan voice-1", 2, "",
      "remitctl: voices.remit: “Anna” is a voice; voices are not checked.\n" },
    { "compare checkout.remit", 2, "", "An argument is missing." },
    { "compare checkout.remit PM", 2, "", "An argument is missing." },
    { "compare checkout.remit PM PO UX", 2, "", "“UX” is one argument too many." },
    { "compare checkout.remit PM frob", 2, "",
      "remitctl: checkout.remit: There is no role “frob”; there are: pm, po, sm, dev, ux, st.\n" },
    { "compare checkout.remit PM PO@frob", 2, "", "There is no plan “frob”" },
    { "compare checkout.remit PM ''", 2, "", "There is no role “”" },
    { "compare checkout.remit PM PO --plan frob", 2, "", "There is no plan “frob”" },
    { "compare checkout.remit --pairs", 2, "", "remitctl: Unknown option --pairs\nUsage: remitctl compare" },
    { "compare pm-po.remit --plans as-is proposed", 2, "", "Unknown option --plans" },
    { "compare voices.remit --voices", 2, "", "Unknown option --voices" },
    { "compare checkout.remit PM PO --format csv", 2, "", "“csv” is no format" },
    { "compare twins.remit Twin Other", 2, "", "“Twin” is the name of several roles; use an id: twin, twin-2, other.\n" },
    { "compare voices.remit PM PO", 2, "", "remitctl: voices.remit: Every plan is a voice; name one with --plan.\n" },
    { "export checkout.remit", 2, "", "remitctl: -o OUT is missing.\nUsage: remitctl export FILE -o OUT" },
    { "export -o made.remit", 2, "", "An argument is missing." },
    { "export checkout.remit -o made.pdf", 2, "", "“pdf” cannot be written; there is: remit.\n" },
    { "export checkout.remit -o made.remit --as pdf", 2, "", "“pdf” cannot be written" },
    { "export checkout.remit -o -", 2, "", "“-” does not say in its ending what to write; use --as.\n" },
    { "export checkout.remit -o a.b/made", 2, "", "“a.b/made” does not say in its ending" },
    { "export checkout.remit -o made.remit --view chart", 2, "", "Unknown option --view" },
  };
  guint n_files = count_files ();

  try_cases (cases, G_N_ELEMENTS (cases));
  g_assert_cmpuint (count_files (), ==, n_files);
}

static void
test_unreadable (void)
{
  const Case cases[] = {
    { "check missing.remit", 2, "", "remitctl: missing.remit: No such file or directory\n" },
    { "check .", 2, "", "remitctl: .: Is a directory\n" },
    { "check empty.remit", 2, "", "remitctl: empty.remit:1: " },
    { "check bad.remit", 2, "", "remitctl: bad.remit:4: " },
    { "check bad.remit --format json", 2, "", "remitctl: bad.remit:4: " },
    { "show bad.remit", 2, "", "remitctl: bad.remit:4: " },
    { "compare bad.remit PM PO", 2, "", "remitctl: bad.remit:4: " },
    { "compare bad.remit PM PO --format json", 2, "", "remitctl: bad.remit:4: " },
    { "export bad.remit -o made.remit", 2, "", "remitctl: bad.remit:4: " },
    { "export bad.remit -o - --as remit", 2, "", "remitctl: bad.remit:4: " },
    { "check doctype.remit", 2, "", "remitctl: doctype.remit:2: " },
    { "check newer.remit", 2, "", "remitctl: newer.remit:1: " },
    { "check text.remit", 2, "", "remitctl: text.remit:1: " },
    { "check -", 2, "", "remitctl: -:1: " },
    { "check 'a\nname'", 2, "", "No such file or directory\n" },
  };

  try_cases (cases, G_N_ELEMENTS (cases));
  g_assert_false (exists ("made.remit"));
}

/* Others are still done, and the gravest end wins. */
static void
test_several_files (void)
{
  g_autoptr (Result) result = run ("check missing.remit clean.remit bad.remit pm-po.remit --format json", NULL);
  g_auto (GStrv) lines = g_strsplit (result->out, "\n", -1);

  g_assert_cmpint (result->status, ==, 2);
  g_assert_cmpuint (g_strv_length (lines), ==, 3);
  g_assert_true (g_str_has_prefix (lines[0], "{\"file\":\"clean.remit\",\"title\":\"Clean\",\"findings\":[],"));
  g_assert_true (g_str_has_prefix (lines[1], "{\"file\":\"pm-po.remit\","));
  g_assert_cmpstr (lines[2], ==, "");
  assert_has (result->err, "remitctl: missing.remit: No such file or directory\nremitctl: bad.remit:4: ");

  g_clear_pointer (&result, result_free);
  result = run ("check missing.remit clean.remit pm-po.remit --plan as-is", NULL);
  g_assert_cmpint (result->status, ==, 2);
  assert_has (result->err, "remitctl: clean.remit: There is no plan “as-is”; there are: plan.\n");
  g_assert_true (g_str_has_prefix (result->out, "Product Manager and Product Owner (pm-po.remit)\n"));
}

static JsonNode *
run_json (const char *words,
          int         status)
{
  g_autoptr (Result) result = run (words, NULL);
  g_autoptr (GError) error = NULL;
  JsonNode *root;

  g_test_message ("remitctl %s", words);
  g_assert_cmpstr (result->err, ==, "");
  g_assert_cmpint (result->status, ==, status);
  /* One line, with its end. */
  g_assert_true (strchr (result->out, '\n') == result->out + strlen (result->out) - 1);
  root = json_from_string (result->out, &error);
  g_assert_no_error (error);
  return root;
}

static JsonNode *
query (JsonNode   *root,
       const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) found = json_path_query (path, root, &error);
  JsonArray *array;

  g_assert_no_error (error);
  array = json_node_get_array (found);
  g_test_message ("%s", path);
  g_assert_cmpuint (json_array_get_length (array), ==, 1);
  return json_node_copy (json_array_get_element (array, 0));
}

static void
assert_number (JsonNode   *root,
               const char *path,
               double      expected,
               double      tolerance)
{
  g_autoptr (JsonNode) node = query (root, path);

  g_assert_true (JSON_NODE_HOLDS_VALUE (node));
  g_assert_cmpfloat_with_epsilon (json_node_get_double (node), expected, tolerance + 1e-15);
}

static void
assert_text (JsonNode   *root,
             const char *path,
             const char *expected)
{
  g_autoptr (JsonNode) node = query (root, path);

  g_assert_cmpstr (json_node_get_string (node), ==, expected);
}

static void
assert_keys (JsonNode   *root,
             const char *path,
             const char *expected)
{
  g_autoptr (JsonNode) node = query (root, path);
  g_autoptr (GList) members = json_object_get_members (json_node_get_object (node));
  g_autoptr (GString) keys = g_string_new (NULL);

  for (GList *l = members; l != NULL; l = l->next)
    g_string_append_printf (keys, "%s%s", keys->len > 0 ? " " : "", (const char *) l->data);
  g_assert_cmpstr (keys->str, ==, expected);
}

typedef struct
{
  const char *rule;
  const char *severity;
  guint n;
} RuleCount;

/* Every finding of a plan is one of the rules that are named, with its severity, as often as it is said. */
static void
assert_findings (JsonNode        *root,
                 guint            plan,
                 const RuleCount *rules,
                 guint            n_rules)
{
  g_autofree char *path = g_strdup_printf ("$.plans[%u].findings", plan);
  g_autoptr (JsonNode) node = query (root, path);
  JsonArray *findings = json_node_get_array (node);
  guint n = 0;

  for (guint r = 0; r < n_rules; r++)
    {
      guint n_of_rule = 0;

      for (guint i = 0; i < json_array_get_length (findings); i++)
        {
          JsonObject *finding = json_array_get_object_element (findings, i);

          if (!g_str_equal (json_object_get_string_member (finding, "rule"), rules[r].rule))
            continue;
          g_assert_cmpstr (json_object_get_string_member (finding, "severity"), ==, rules[r].severity);
          n_of_rule++;
        }
      g_test_message ("plan %u, %s", plan, rules[r].rule);
      g_assert_cmpuint (n_of_rule, ==, rules[r].n);
      n += rules[r].n;
    }
  g_assert_cmpuint (json_array_get_length (findings), ==, n);
}

static void
test_check_json (void)
{
  const RuleCount as_is[] = {
    { "row.many-deciders", "error", 16 },  { "row.many-doers", "warning", 1 },  { "pair.redundant", "warning", 1 },
    { "role.many-decisions", "note", 2 },  { "role.everywhere", "note", 1 },    { "pair.shared", "note", 1 },
  };
  const RuleCount proposed[] = { { "role.everywhere", "note", 1 }, { "pair.shared", "note", 2 } };
  g_autoptr (JsonNode) root = run_json ("check pm-po.remit --format json", 1);
  g_autoptr (JsonNode) first = query (root, "$.plans[0].findings[0].responsibilities");
  g_autoptr (JsonNode) accepted = query (root, "$.plans[0].findings[0].accepted");

  assert_keys (root, "$", "file title findings plans");
  assert_keys (root, "$.plans[0]", "id name responsibilities settled findings");
  assert_keys (root, "$.plans[0].findings[0]", "rule severity responsibilities roles message accepted");
  assert_text (root, "$.file", "pm-po.remit");
  assert_text (root, "$.title", "Product Manager and Product Owner");
  assert_text (root, "$.plans[0].id", "as-is");
  assert_text (root, "$.plans[1].name", "Proposed");
  assert_number (root, "$.plans[0].responsibilities", 37, 0);
  assert_number (root, "$.plans[0].settled", 21, 0);
  assert_number (root, "$.plans[1].settled", 37, 0);
  assert_findings (root, 0, as_is, G_N_ELEMENTS (as_is));
  assert_findings (root, 1, proposed, G_N_ELEMENTS (proposed));
  assert_text (root, "$.plans[0].findings[0].message", "PM and PO both decide");
  assert_text (root, "$.plans[0].findings[0].roles[0]", "product-manager");
  g_assert_cmpuint (json_array_get_length (json_node_get_array (first)), ==, 1);
  g_assert_true (json_node_get_value_type (accepted) == G_TYPE_BOOLEAN);
  g_assert_false (json_node_get_boolean (accepted));
}

static void
test_check_json_accepted (void)
{
  const RuleCount rules[] = { { "row.many-deciders", "error", 1 } };
  g_autoptr (JsonNode) root = run_json ("check accepted.remit --format json", 0);
  g_autoptr (JsonNode) accepted = query (root, "$.plans[0].findings[0].accepted");

  assert_findings (root, 0, rules, G_N_ELEMENTS (rules));
  g_assert_true (json_node_get_boolean (accepted));
  assert_number (root, "$.plans[0].settled", 2, 0);
}

static void
test_check_json_empty (void)
{
  g_autoptr (Result) result = run ("check voices.remit --format json", NULL);

  g_assert_cmpstr (result->out, ==, "{\"file\":\"voices.remit\",\"title\":\"Voices\",\"findings\":[],\"plans\":[]}\n");
  g_assert_cmpint (result->status, ==, 0);
}

/* The worked example of the rules. */
static void
test_worked_example (void)
{
  g_autoptr (JsonNode) root = run_json ("compare checkout.remit PM PO --format json", 0);
  g_autoptr (JsonNode) check = run_json ("check checkout.remit --format json", 1);
  g_autoptr (JsonNode) rows = query (root, "$.rows");
  const RuleCount rules[] = {
    { "row.many-deciders", "error", 2 }, { "row.unowned", "error", 1 },      { "pair.redundant", "warning", 1 },
    { "row.decider-only", "note", 1 },   { "role.holds-nothing", "note", 1 },
  };

  assert_keys (root, "$", "plan roles counts redundancy containment duplication jaccard similarity rows");
  assert_keys (root, "$.counts", "both-decide both-do handed-over in-the-loop one-only no-holder");
  assert_keys (root, "$.rows[0]", "responsibility title cells verdict");
  assert_text (root, "$.plan", "current");
  assert_text (root, "$.roles[0]", "pm");
  assert_text (root, "$.roles[1]", "po");
  assert_number (root, "$.counts['both-decide']", 2, 0);
  assert_number (root, "$.counts['both-do']", 3, 0);
  assert_number (root, "$.counts['handed-over']", 2, 0);
  assert_number (root, "$.counts['in-the-loop']", 3, 0);
  assert_number (root, "$.counts['one-only']", 4, 0);
  assert_number (root, "$.counts['no-holder']", 1, 0);
  assert_number (root, "$.redundancy", 5.0 / 14, 0);
  assert_number (root, "$.containment[0]", 7.0 / 10, 0);
  assert_number (root, "$.containment[1]", 7.0 / 11, 0);
  assert_number (root, "$.duplication[0]", 5.0 / 10, 0);
  assert_number (root, "$.duplication[1]", 5.0 / 11, 0);
  assert_number (root, "$.jaccard", 0.5, 0);
  assert_number (root, "$.similarity", 0.464, 0.0005);
  g_assert_cmpuint (json_array_get_length (json_node_get_array (rows)), ==, 15);
  assert_text (root, "$.rows[1].responsibility", "research-market-and-comp");
  assert_text (root, "$.rows[1].title", "Research market and competitors");
  assert_text (root, "$.rows[1].cells[0]", "RA");
  assert_text (root, "$.rows[1].cells[1]", "C");
  assert_text (root, "$.rows[1].verdict", "in-the-loop");
  assert_text (root, "$.rows[2].cells[1]", "");
  assert_findings (check, 0, rules, G_N_ELEMENTS (rules));
  assert_number (check, "$.plans[0].settled", 12, 0);
}

static void
test_compare_pm_po (void)
{
  const struct
  {
    const char *words;
    guint both_decide;
    double jaccard, similarity, tolerance, redundancy;
  } plans[] = {
    { "compare pm-po.remit PM PO --plan proposed --format json", 0, 8.0 / 35, 0.30, 0.005, 3.0 / 35 },
    { "compare pm-po.remit PM PO --plan as-is --format json", 16, 17.0 / 35, 0.543, 0.0005, 16.0 / 35 },
    { "compare pm-po.remit PM PO --format json", 16, 17.0 / 35, 0.543, 0.0005, 16.0 / 35 },
    { "compare pm-po.remit PM@proposed PO@Proposed --format json", 0, 8.0 / 35, 0.30, 0.005, 3.0 / 35 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (plans); i++)
    {
      g_autoptr (JsonNode) root = run_json (plans[i].words, 0);

      assert_number (root, "$.counts['both-decide']", plans[i].both_decide, 0);
      assert_number (root, "$.jaccard", plans[i].jaccard, 0);
      assert_number (root, "$.similarity", plans[i].similarity, plans[i].tolerance);
      assert_number (root, "$.redundancy", plans[i].redundancy, 0);
    }
}

static void
test_compare_across_plans (void)
{
  g_autoptr (JsonNode) root = run_json ("compare pm-po.remit PO@as-is PO@proposed --format json", 0);

  assert_keys (root, "$", "plans roles counts redundancy containment duplication jaccard similarity rows");
  assert_text (root, "$.plans[0]", "as-is");
  assert_text (root, "$.plans[1]", "proposed");
  assert_text (root, "$.roles[0]", "product-owner");
  assert_text (root, "$.roles[1]", "product-owner");
  assert_text (root, "$.rows[0].cells[0]", "RA");
  assert_text (root, "$.rows[0].cells[1]", "C");
}

static void
test_show (void)
{
  g_autoptr (Result) result = run ("show wide.remit", NULL);

  g_assert_cmpstr (result->err, ==, "");
  g_assert_cmpstr (result->out, ==,
                   "Wide\n"
                   "====\n"
                   "Plan “Plan”: 3 responsibilities, 3 roles\n"
                   "\n"
                   "                    製品  PO    Überblick\n"
                   "Strategy\n"
                   "  Vision            A R   ·     C\n"
                   "  ビジョンを決める  ·     A R*  ·\n"
                   "\n"
                   "  Empty lines here  I     *     I\n"
                   "\n"
                   "R  Responsible  Does the work\n"
                   "A  Accountable  Answers for it; one only\n"
                   "C  Consulted    Asked before\n"
                   "I  Informed     Told after\n"
                   "\n"
                   "PO         Product Owner: Ada\n"
                   "\n"
                   "* ビジョンを決める, PO: two lines\n"
                   "* Empty lines here, PO: alone\n");
}

static char *
read_terminal (int fd)
{
  g_autoptr (GString) text = g_string_new (NULL);
  char buffer[4096];
  ssize_t n;

  /* The end of a terminal's other side is an error, not an end of file. */
  while ((n = read (fd, buffer, sizeof buffer)) > 0)
    g_string_append_len (text, buffer, n);
  close (fd);
  g_string_replace (text, "\r\n", "\n", 0);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
show_in_terminal (const char *file,
                  guint16     width)
{
  const struct winsize size = { 24, width, 0, 0 };
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_NONE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  int master, slave;

  g_assert_cmpint (openpty (&master, &slave, NULL, NULL, &size), ==, 0);
  g_subprocess_launcher_set_cwd (launcher, folder);
  g_subprocess_launcher_take_stdout_fd (launcher, slave);
  process = g_subprocess_launcher_spawn (launcher, &error, g_getenv ("REMITCTL"), "show", file, NULL);
  g_assert_no_error (error);
  g_subprocess_launcher_close (launcher);
  return read_terminal (master);
}

static guint
count_occurrences (const char *text,
                   const char *what)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, what)) != NULL; p += strlen (what))
    n++;
  return n;
}

/* No line is wider than the terminal, and every letter is there however many bands it takes. */
static void
test_show_in_terminal (void)
{
  const guint16 widths[] = { 32, 40, 55, 60, 80, 200 };
  g_autoptr (Result) result = run ("show pm-po.remit", NULL);
  const char *const cells[] = { "A R", "·" };

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autofree char *text = show_in_terminal ("pm-po.remit", widths[i]);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      g_test_message ("%u columns", widths[i]);
      g_assert_cmpuint (g_strv_length (lines), >, 37);
      for (guint j = 0; lines[j] != NULL; j++)
        g_assert_cmpint (g_utf8_strlen (lines[j], -1), <=, widths[i]);
      for (guint j = 0; j < G_N_ELEMENTS (cells); j++)
        g_assert_cmpuint (count_occurrences (text, cells[j]), ==, count_occurrences (result->out, cells[j]));
    }
}

static void
test_standard_streams (void)
{
  g_autofree char *chart = read_file ("pm-po.remit");
  g_autoptr (Result) copied = run ("export - -o - --as remit", chart);
  g_autoptr (Result) checked = run ("check - --format json --plan proposed", chart);
  g_autoptr (Result) shown = run ("show -", chart);
  g_autoptr (Result) compared = run ("compare - PM PO", chart);

  g_assert_cmpstr (copied->out, ==, chart);
  g_assert_cmpstr (copied->err, ==, "");
  g_assert_cmpint (copied->status, ==, 0);
  g_assert_true (g_str_has_prefix (checked->out, "{\"file\":\"-\","));
  g_assert_cmpint (checked->status, ==, 0);
  assert_has (shown->out, "Define and communicate the product vision");
  assert_has (compared->out, "16 of 35 responsibilities");
}

static void
test_new (void)
{
  g_autoptr (Result) list = run ("templates", NULL);
  g_auto (GStrv) lines = g_strsplit (g_strchomp (list->out), "\n", -1);
  const char *ids[] = {
    "pm-po", "scrum-team", "product-manager-only", "two-teams", "raci-blank", "rasci-blank", "daci-blank",
  };

  g_assert_cmpuint (g_strv_length (lines), ==, G_N_ELEMENTS (ids));
  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    {
      g_auto (GStrv) columns = g_strsplit (lines[i], "\t", -1);
      g_autofree char *words = g_strdup_printf ("new --template %s -o made.remit", ids[i]);
      g_autofree char *check = g_strdup_printf ("check made.remit%s", i == 0 ? " --plan proposed" : "");
      g_autoptr (Result) made = run (words, NULL);
      g_autoptr (Result) checked = run (check, NULL);

      g_test_message ("%s", words);
      g_assert_cmpuint (g_strv_length (columns), ==, 2);
      g_assert_cmpstr (columns[0], ==, ids[i]);
      g_assert_cmpint (made->status, ==, 0);
      g_assert_cmpstr (made->out, ==, "");
      g_assert_cmpstr (made->err, ==, "");
      g_assert_true (g_str_has_prefix (checked->out, columns[1]));
      g_assert_cmpint (checked->status, ==, 0);
    }
}

/* The user's own templates come behind; one that cannot be read is complained about and hides none of the others. */
static void
test_own_templates (void)
{
  g_autofree char *text = read_file ("checkout.remit");
  g_autofree char *templates = g_build_filename (folder, "data", "remit", "templates", NULL);
  g_autoptr (Result) before = run ("templates", NULL);
  g_autoptr (Result) listed = NULL;
  g_autoptr (Result) made = NULL;
  g_autoptr (Result) refused = NULL;
  g_autoptr (Result) unknown = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *written = NULL;

  g_assert_cmpint (g_mkdir_with_parents (templates, 0700), ==, 0);
  write_file ("data/remit/templates/mine.remit", text);
  write_file ("data/remit/templates/pm-po.remit", text);
  write_file ("data/remit/templates/broken.remit", "<?xml version=\"1.0\"?>\n<oops/>\n");

  listed = run ("templates", NULL);
  expected = g_strconcat (before->out, "mine\tCheckout team\npm-po-2\tCheckout team\n", NULL);
  g_assert_cmpstr (listed->out, ==, expected);
  assert_has (listed->err, "/remit/templates/broken.remit:2: ");
  g_assert_cmpint (listed->status, ==, 2);

  made = run ("new --template mine -o own.remit", NULL);
  written = read_file ("own.remit");
  g_assert_cmpstr (made->err, ==, "");
  g_assert_cmpint (made->status, ==, 0);
  g_assert_cmpstr (written, ==, text);

  refused = run ("new --template broken -o refused.remit", NULL);
  assert_has (refused->err, "/remit/templates/broken.remit:2: ");
  g_assert_cmpint (refused->status, ==, 2);
  g_assert_false (exists ("refused.remit"));

  unknown = run ("new --template frob -o refused.remit", NULL);
  assert_has (unknown->err, "There is no template “frob”. The templates are: pm-po, ");
  assert_has (unknown->err, ", daci-blank, broken, mine, pm-po-2\n");
  g_assert_cmpint (unknown->status, ==, 2);

  test_remove_folder (templates);
}

static void
test_output_is_replaced (void)
{
  g_autofree char *expected = read_file ("checkout.remit");
  g_autofree char *written = NULL;
  g_autoptr (Result) result = NULL;
  guint n_files;

  write_file ("old.remit", "something else that is longer than nothing");
  n_files = count_files ();
  result = run ("export checkout.remit -o old.remit", NULL);
  written = read_file ("old.remit");
  g_assert_cmpint (result->status, ==, 0);
  g_assert_cmpstr (written, ==, expected);
  g_assert_cmpuint (count_files (), ==, n_files);
}

static void
test_output_onto_itself (void)
{
  g_autofree char *expected = read_file ("checkout.remit");
  g_autofree char *loose = NULL;
  g_autofree char *written = NULL;
  g_autoptr (Result) result = NULL;
  g_auto (GStrv) lines = g_strsplit (expected, "\n", -1);

  /* The same chart, not in its canonical writing. */
  loose = g_strjoinv ("\n\n  ", lines);
  write_file ("itself.remit", loose);
  result = run ("export itself.remit -o itself.remit", NULL);
  written = read_file ("itself.remit");
  g_assert_cmpint (result->status, ==, 0);
  g_assert_cmpstr (written, ==, expected);
}

static void
test_output_fails (void)
{
  const Case cases[] = {
    { "export checkout.remit -o no/made.remit", 2, "", "remitctl: no/made.remit: " },
    { "new -o no/made.remit", 2, "", "remitctl: no/made.remit: " },
    { "new -o .", 2, "", "remitctl: .: " },
    { "new -o clean.remit/made.remit", 2, "", "remitctl: clean.remit/made.remit: " },
    { "new -o /dev/full", 2, "", "remitctl: /dev/full: No space left on device\n" },
  };
  g_autofree char *before = read_file ("clean.remit");
  g_autofree char *after = NULL;
  guint n_files = count_files ();

  try_cases (cases, G_N_ELEMENTS (cases));
  after = read_file ("clean.remit");
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count_files (), ==, n_files);
}

static void
limit_file_size (gpointer user_data)
{
  const struct rlimit limit = { 1000, 1000 };

  signal (SIGXFSZ, SIG_IGN);
  setrlimit (RLIMIT_FSIZE, &limit);
}

/* A disk that is full in the middle of writing leaves the old file, and nothing beside it. */
static void
test_output_breaks_off (void)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE |
                               G_SUBPROCESS_FLAGS_STDIN_PIPE);
  g_autofree char *after = NULL;
  g_autoptr (Result) result = NULL;
  guint n_files;

  write_file ("kept.remit", "the old file");
  n_files = count_files ();
  g_subprocess_launcher_set_child_setup (launcher, limit_file_size, NULL, NULL);
  result = run_with (launcher, "export pm-po.remit -o kept.remit", "");
  after = read_file ("kept.remit");
  g_assert_cmpint (result->status, ==, 2);
  assert_has (result->err, "remitctl: kept.remit: ");
  g_assert_cmpstr (after, ==, "the old file");
  g_assert_cmpuint (count_files (), ==, n_files);
}

static void
test_standard_output_full (void)
{
  const char *words[] = { "check pm-po.remit", "check pm-po.remit --format json", "show pm-po.remit",
                          "compare pm-po.remit PM PO", "templates", "new -o -", "--help" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autoptr (GSubprocessLauncher) launcher =
        g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE | G_SUBPROCESS_FLAGS_STDIN_PIPE);
      g_autoptr (Result) result = NULL;

      g_subprocess_launcher_set_stdout_file_path (launcher, "/dev/full");
      result = run_with (launcher, words[i], "");
      g_test_message ("%s", words[i]);
      g_assert_cmpint (result->status, ==, 2);
      assert_has (result->err, "remitctl: -: No space left on device\n");
    }
}

static Result *
run_in_german (const char *words)
{
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (
    G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE);

  g_subprocess_launcher_setenv (launcher, "LANGUAGE", "de", TRUE);
  return run_with (launcher, words, "");
}

/* Text speaks the user's language where it is installed, JSON never does. */
static void
test_translations (void)
{
  const char *catalogue = LOCALEDIR "/de/LC_MESSAGES/" GETTEXT_PACKAGE ".mo";
  g_autoptr (Result) english = run ("check pm-po.remit --format json", NULL);
  g_autoptr (Result) german = run_in_german ("check pm-po.remit --format json");
  g_autoptr (Result) compared = run ("compare pm-po.remit PM PO --format json", NULL);
  g_autoptr (Result) verglichen = run_in_german ("compare pm-po.remit PM PO --format json");
  g_autoptr (Result) text = run_in_german ("check pm-po.remit");
  g_autoptr (Result) misuse = run_in_german ("check");

  g_assert_cmpstr (german->out, ==, english->out);
  g_assert_cmpstr (verglichen->out, ==, compared->out);
  assert_has (text->out, "\n● ");
  assert_has (misuse->err, "remitctl check FILE…");
  if (!g_file_test (catalogue, G_FILE_TEST_EXISTS))
    {
      g_test_message ("not installed: %s", catalogue);
      return;
    }
  g_assert_null (strstr (text->out, "responsibilities settled"));
  g_assert_null (strstr (misuse->err, "An argument is missing"));
}

/* No bus, no display, no home, a locale without a charset: still the same. */
static void
test_bare_environment (void)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE | G_SUBPROCESS_FLAGS_STDERR_PIPE |
                               G_SUBPROCESS_FLAGS_STDIN_PIPE);
  const char *const bare[] = { "LC_ALL=C", "G_DEBUG=fatal-warnings", "DBUS_SESSION_BUS_ADDRESS=unix:path=/nowhere",
                               NULL };
  g_autoptr (Result) expected = run ("check pm-po.remit --plan as-is", NULL);
  g_autoptr (Result) result = NULL;

  g_subprocess_launcher_set_environ (launcher, (char **) bare);
  result = run_with (launcher, "check pm-po.remit --plan as-is", "");
  g_assert_cmpint (result->status, ==, 1);
  g_assert_cmpstr (result->err, ==, "");
  g_assert_cmpstr (result->out, ==, expected->out);
}

/* The worked example of the rules. Ids are made of the names that the text has, so the roles get their full
 * names afterwards. */
static void
write_checkout (void)
{
  RemitChart *chart = test_chart_new ("PM  PO  SM  Dev  UX  St\n"
                                      "# Strategy\n"
                                      "Set the product vision  A  R  .  C  C  I\n"
                                      "Research market and competitors  AR  C  .  .  C  I\n"
                                      "Own the revenue model  A  .  .  .  .  C\n"
                                      "Communicate goals and outcomes  A  A  .  I  I  I\n"
                                      "# Roadmap\n"
                                      "Build and refine the roadmap  A  A  .  C  C  C\n"
                                      "Prioritise features by value  AR  R  .  C  C  C\n"
                                      "Adjust the roadmap to delays  R  AR  C  C  .  I\n"
                                      "# Delivery\n"
                                      "Turn pain points into user stories  C  AR  .  C  R  .\n"
                                      "Order the backlog  R  AR  I  C  .  I\n"
                                      "Break initiatives into tasks  .  A  C  R  .  .\n"
                                      "Choose the sprint goal  C  A  R  R  .  I\n"
                                      "Accept finished work  .  AR  .  R  C  .\n"
                                      "# Feedback\n"
                                      "Gather stakeholder feedback  A  R  .  .  R  C\n"
                                      "Share findings as one source of truth  AR  .  .  I  I  I\n"
                                      "Raise delivery risks early  I  .  .  C  .  I\n");
  g_autoptr (RemitPlan) plan = remit_chart_copy_plan (chart, test_chart_get_plan (chart), "current", "Current");
  const char *const names[] = { "Product Manager", "Product Owner", "Scrum Master", "Dev Team", "UX", "Stakeholders" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      RemitRole *role = remit_chart_get_role (chart, i);
      g_autofree char *short_name = g_strdup (remit_role_get_name (role));

      remit_role_set_short_name (role, short_name);
      remit_role_set_name (role, names[i]);
    }
  for (guint row = 3; row <= 5; row++)
    remit_responsibility_set_level (remit_chart_get_row (chart, row), REMIT_LEVEL_STRATEGIC);
  remit_chart_set_title (chart, "Checkout team");
  g_object_unref (remit_chart_remove_plan (chart, 0));
  remit_chart_insert_plan (chart, 0, plan);
  write_chart ("checkout.remit", chart);
  g_assert_finalize_object (chart);
}

static void
write_small_charts (void)
{
  RemitChart *clean = test_chart_new ("PM  PO\n# Strategy\nVision  A  R\nRoadmap  AR  C\n");
  RemitChart *twins = test_chart_new ("Twin  Twin  Other\n# Strategy\nVision  A  R  C\n");
  RemitChart *voices = test_chart_new ("PM  PO\n# Strategy\nVision  A  R\n");
  RemitChart *wide = test_chart_new ("製品  Product Owner  Überblick\n"
                                     "# Strategy\n"
                                     "Vision  AR  .  C\n"
                                     "ビジョンを決める  .  AR  .\n");
  g_autoptr (RemitPlan) voice = remit_plan_new ("voice-1", "Anna");
  g_autoptr (RemitSection) section = remit_section_new ("untitled", NULL);
  g_autoptr (RemitResponsibility) row = remit_responsibility_new ("lines", "Empty\nlines\there");

  remit_chart_set_title (clean, "Clean");
  write_chart ("clean.remit", clean);
  write_chart ("twins.remit", twins);

  remit_chart_set_title (voices, "Voices");
  remit_plan_set_sort (voice, REMIT_SORT_VOICE);
  g_object_unref (remit_chart_remove_plan (voices, 0));
  remit_chart_insert_plan (voices, 0, voice);
  write_chart ("voices.remit", voices);

  remit_chart_set_title (wide, "Wide");
  remit_chart_insert_section (wide, 1, section);
  remit_chart_insert_row (wide, 1, 2, row);
  remit_chart_set_cell (wide, test_chart_get_plan (wide), 2, 0, 8);
  remit_chart_set_cell (wide, test_chart_get_plan (wide), 2, 2, 8);
  remit_chart_set_cell_note (wide, test_chart_get_plan (wide), 1, 1, "two\nlines");
  remit_chart_set_cell_note (wide, test_chart_get_plan (wide), 2, 1, "alone");
  remit_role_set_short_name (remit_chart_get_role (wide, 1), "PO");
  remit_role_set_holder (remit_chart_get_role (wide, 1), "Ada");
  write_chart ("wide.remit", wide);

  g_assert_finalize_object (clean);
  g_assert_finalize_object (twins);
  g_assert_finalize_object (voices);
  g_assert_finalize_object (wide);
}

static void
write_files (void)
{
  g_autofree char *example = g_build_filename (g_getenv ("REMIT_TEST_DATA"), "example.remit", NULL);
  g_autofree char *accepted = NULL;
  g_autoptr (Result) result = run ("new --template pm-po -o pm-po.remit", NULL);

  g_assert_cmpstr (result->err, ==, "");
  g_file_get_contents (example, &accepted, NULL, NULL);
  write_file ("accepted.remit", accepted);
  write_checkout ();
  write_small_charts ();
  write_file ("empty.remit", "");
  write_file ("text.remit", "no chart at all\n");
  write_file ("bad.remit", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                           "<chart xmlns=\"urn:remit:chart:1\">\n"
                           " <title>Bad</title>\n"
                           " <titel>Bad</titel>\n"
                           "</chart>\n");
  write_file ("doctype.remit", "<?xml version=\"1.0\"?>\n<!DOCTYPE chart>\n<chart xmlns=\"urn:remit:chart:1\"/>\n");
  write_file ("newer.remit", "<chart xmlns=\"urn:remit:chart:2\"/>\n");
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *data = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("remitctl-XXXXXX", NULL);
  /* The templates of whoever runs this are not looked at. */
  data = g_build_filename (folder, "data", NULL);
  g_setenv ("XDG_DATA_HOME", data, TRUE);
  write_files ();
  g_test_add_func ("/cli/fine", test_fine);
  g_test_add_func ("/cli/findings", test_findings);
  g_test_add_func ("/cli/misuse", test_misuse);
  g_test_add_func ("/cli/unreadable", test_unreadable);
  g_test_add_func ("/cli/several-files", test_several_files);
  g_test_add_func ("/cli/check-json", test_check_json);
  g_test_add_func ("/cli/check-json-accepted", test_check_json_accepted);
  g_test_add_func ("/cli/check-json-empty", test_check_json_empty);
  g_test_add_func ("/cli/worked-example", test_worked_example);
  g_test_add_func ("/cli/compare-pm-po", test_compare_pm_po);
  g_test_add_func ("/cli/compare-across-plans", test_compare_across_plans);
  g_test_add_func ("/cli/show", test_show);
  g_test_add_func ("/cli/show-in-terminal", test_show_in_terminal);
  g_test_add_func ("/cli/standard-streams", test_standard_streams);
  g_test_add_func ("/cli/new", test_new);
  g_test_add_func ("/cli/own-templates", test_own_templates);
  g_test_add_func ("/cli/output/replaced", test_output_is_replaced);
  g_test_add_func ("/cli/output/onto-itself", test_output_onto_itself);
  g_test_add_func ("/cli/output/fails", test_output_fails);
  g_test_add_func ("/cli/output/breaks-off", test_output_breaks_off);
  g_test_add_func ("/cli/output/standard-output-full", test_standard_output_full);
  g_test_add_func ("/cli/translations", test_translations);
  g_test_add_func ("/cli/bare-environment", test_bare_environment);
  status = g_test_run ();
  test_remove_folder (folder);
  g_free (folder);
  return status;
}
