/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <string.h>

#include "format/helpers.h"
#include "format/remit-slice.h"

/* Values of attributes: which texts are names, numbers, letters, and how they look in a message. */

typedef struct
{
  const char *text;
  gboolean is_name;
  int number;
  gunichar character;
} Case;

static const Case cases[] = {
  {"",           FALSE, -1,     0     },
  { "0",         FALSE, 0,      '0'   },
  { "7",         FALSE, 7,      '7'   },
  { "07",        FALSE, -1,     0     },
  { "10",        FALSE, 10,     0     },
  { "999999",    FALSE, 999999, 0     },
  { "1000000",   FALSE, -1,     0     },
  { "-1",        FALSE, -1,     0     },
  { "+1",        FALSE, -1,     0     },
  { " 1",        FALSE, -1,     0     },
  { "1 ",        FALSE, -1,     0     },
  { "1.0",       FALSE, -1,     0     },
  { "a",         TRUE,  -1,     'a'   },
  { "Z",         TRUE,  -1,     'Z'   },
  { "_",         TRUE,  -1,     0     },
  { "-",         FALSE, -1,     0     },
  { ".",         FALSE, -1,     0     },
  { "a-b.c_1",   TRUE,  -1,     0     },
  { "a:b",       FALSE, -1,     0     },
  { "a b",       FALSE, -1,     0     },
  { " a",        FALSE, -1,     0     },
  { "a\n",       FALSE, -1,     0     },
  { "1a",        FALSE, -1,     0     },
  { "-a",        FALSE, -1,     0     },
  { "é",        TRUE,  -1,     0xE9  },
  { "aé",       TRUE,  -1,     0     },
  { "字",       TRUE,  -1,     0x5B57},
  { "éa:",      FALSE, -1,     0     },
  { "é b",      FALSE, -1,     0     },
  { "٣",        FALSE, -1,     0x663 },
  { "Ⅷ",       FALSE, -1,     0     },
  { "?",         FALSE, -1,     0     },
  { "😀",      FALSE, -1,     0     },
  { "a😀",     FALSE, -1,     0     },
  { "e\xCC\x81", TRUE,  -1,     0     },
  { "ab",        TRUE,  -1,     0     },
};

static void
test_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      /* Something stands behind a value in the parser's buffer. */
      g_autofree char *buffer = g_strconcat (cases[i].text, "\" next=\"1", NULL);
      const RemitSlice slice = { buffer, strlen (cases[i].text) };

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpint (remit_slice_is_name (&slice), ==, cases[i].is_name);
      g_assert_cmpint (remit_slice_get_number (&slice), ==, cases[i].number);
      g_assert_cmpuint (remit_slice_get_character (&slice), ==, cases[i].character);
    }
}

static void
test_copies (void)
{
  const RemitSlice absent = { NULL, 0 };
  const RemitSlice empty = { "x", 0 };
  const RemitSlice some = { "some more", 4 };
  g_autofree char *of_absent = remit_slice_dup (&absent);
  g_autofree char *of_empty = remit_slice_dup (&empty);
  g_autofree char *of_some = remit_slice_dup_or_null (&some);

  g_assert_cmpstr (of_absent, ==, "");
  g_assert_cmpstr (of_empty, ==, "");
  g_assert_cmpstr (of_some, ==, "some");
  g_assert_null (remit_slice_dup_or_null (&absent));
  g_assert_null (remit_slice_dup_or_null (&empty));
}

static void
test_nicks (void)
{
  g_autofree char *longest = repeat_text ("x", REMIT_NICK_SIZE - 1);
  g_autofree char *too_long = repeat_text ("x", REMIT_NICK_SIZE);
  const RemitSlice fits = { longest, strlen (longest) };
  const RemitSlice does_not = { too_long, strlen (too_long) };
  char nick[REMIT_NICK_SIZE];

  g_assert_true (remit_slice_get_nick (&fits, nick));
  g_assert_cmpstr (nick, ==, longest);
  g_assert_false (remit_slice_get_nick (&does_not, nick));
}

static void
test_quotes (void)
{
  static const char *const quotes[][2] = {
    {"",                                                                                      ""                                                                                 },
    { "a\nb\tc\rd",                                                                           "a b c d"                                                                          },
    { "0123456789012345678901234567890123456789",                                             "0123456789012345678901234567890123456789"                                         },
    { "01234567890123456789012345678901234567890",                                            "012345678901234567890123456789012345678…"                                       },
    { "ääääääääääääääääääääääääääääääääääääääääää", "äääääääääääääääääääääääääääääääääääääää…"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    {
      const RemitSlice slice = { quotes[i][0], strlen (quotes[i][0]) };
      g_autofree char *quote = remit_slice_quote (&slice);

      g_assert_cmpstr (quote, ==, quotes[i][1]);
    }
}

static void
test_tokens (void)
{
  static const char text[] = " \n a\tbc   d ";
  RemitSlice rest = { text, sizeof text - 1 };
  RemitSlice token;
  g_autoptr (GString) found = g_string_new (NULL);

  while (remit_slice_next_token (&rest, &token))
    g_string_append_printf (found, "[%.*s]", (int) token.length, token.text);
  g_assert_cmpstr (found->str, ==, "[a][bc][d]");
  g_assert_cmpuint (rest.length, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/slice/values", test_values);
  g_test_add_func ("/slice/copies", test_copies);
  g_test_add_func ("/slice/nicks", test_nicks);
  g_test_add_func ("/slice/quotes", test_quotes);
  g_test_add_func ("/slice/tokens", test_tokens);
  return g_test_run ();
}
