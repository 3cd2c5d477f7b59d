/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-date-text.h"

#include <string.h>

/* Days as people type them: 2026-11-24, the locale's own short form such as 24.11.26, and with the name of the month in
 * words. The text is cut into numbers and words. A word that begins a month's name stands for the month; without one,
 * the numbers come in the order in which the locale writes them, or with a year of four digits first. What could be
 * read in two ways is not read at all: a wrong day is worse than another look at it. */

#define MAX_NUMBERS 3
#define MIN_MONTH_LENGTH 3

typedef struct
{
  int numbers[MAX_NUMBERS];
  guint digits[MAX_NUMBERS];
  guint n_numbers;
  guint month; /* 1 to 12, where a word names it */
} Parts;

/* Letters alone, without case: "Nov." is "nov". */
static char *
fold (const char *text,
      gssize      length)
{
  g_autofree char *folded = g_utf8_casefold (text, length);
  g_autofree char *normal = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *letters = g_string_new (NULL);

  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalpha (g_utf8_get_char (p)) || g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_unichar (letters, g_utf8_get_char (p));
  return g_string_free (letters, FALSE);
}

static gboolean
names_month (const char *word,
             guint       month)
{
  static const char *const forms[] = { "%B", "%OB", "%b", "%Ob" };
  g_autoptr (GDateTime) day = g_date_time_new_utc (2026, (int) month, 1, 12, 0, 0);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      g_autofree char *name = g_date_time_format (day, forms[i]);
      g_autofree char *folded = name != NULL ? fold (name, -1) : NULL;

      if (folded == NULL || *folded == '\0')
        continue;
      if (g_str_equal (word, folded) || (g_utf8_strlen (word, -1) >= MIN_MONTH_LENGTH && g_str_has_prefix (folded, word)))
        return TRUE;
    }
  return FALSE;
}

/* 0 for a word that is no month, or that could be two. */
static guint
find_month (const char *word)
{
  guint found = 0;

  for (guint month = 1; month <= 12; month++)
    if (names_month (word, month))
      {
        if (found != 0)
          return 0;
        found = month;
      }
  return found;
}

static const char *
read_number (const char *p,
             Parts      *parts)
{
  int number = 0;
  guint digits = 0;

  for (; g_unichar_isdigit (g_utf8_get_char (p)); p = g_utf8_next_char (p), digits++)
    if (digits < 4)
      number = number * 10 + g_unichar_digit_value (g_utf8_get_char (p));
  if (digits > 4 || parts->n_numbers == MAX_NUMBERS)
    return NULL;
  parts->numbers[parts->n_numbers] = number;
  parts->digits[parts->n_numbers++] = digits;
  return p;
}

/* A short word such as "de" or "." may stand between; any other that is no month makes it no day. */
static const char *
read_word (const char *p,
           Parts      *parts)
{
  const char *end = p;
  g_autofree char *word = NULL;
  guint month;

  while (*end != '\0' && !g_unichar_isdigit (g_utf8_get_char (end)) && !g_unichar_isspace (g_utf8_get_char (end)) &&
         strchr ("-/,", *end) == NULL)
    end = g_utf8_next_char (end);
  word = fold (p, end - p);
  month = *word != '\0' ? find_month (word) : 0;
  if (month == 0 && g_utf8_strlen (word, -1) >= MIN_MONTH_LENGTH)
    return NULL;
  if (month != 0 && parts->month != 0)
    return NULL;
  parts->month = month != 0 ? month : parts->month;
  return end;
}

static gboolean
split (const char *text,
       Parts      *parts)
{
  for (const char *p = text; p != NULL && *p != '\0';)
    {
      const gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) || strchr ("-/,", *p) != NULL)
        p = g_utf8_next_char (p);
      else
        p = g_unichar_isdigit (c) ? read_number (p, parts) : read_word (p, parts);
      if (p == NULL)
        return FALSE;
    }
  return TRUE;
}

/* Where the locale writes day, month and year. */
static void
find_order (char order[MAX_NUMBERS + 1])
{
  g_autoptr (GDateTime) known = g_date_time_new_utc (2033, 11, 22, 12, 0, 0);
  g_autofree char *text = g_date_time_format (known, "%x");
  Parts parts = { 0 };

  g_strlcpy (order, "dmy", MAX_NUMBERS + 1);
  if (text == NULL || !split (text, &parts) || parts.n_numbers != MAX_NUMBERS)
    return;
  for (guint i = 0; i < MAX_NUMBERS; i++)
    order[i] = parts.numbers[i] == 22 ? 'd' : parts.numbers[i] == 11 ? 'm' : 'y';
}

static RemitDate
make_date (int   year,
           guint year_digits,
           int   month,
           int   day)
{
  if (year_digits == 2)
    year += 2000;
  else if (year_digits != 4)
    return 0;
  if (year < 1 || month < 1 || day < 1 || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;
  return (RemitDate) (year * 10000 + month * 100 + day);
}

static RemitDate
read_with_month (const Parts *parts)
{
  const guint year = parts->digits[0] > 2 ? 0 : 1;

  if (parts->n_numbers != 2 || parts->digits[1 - year] > 2)
    return 0;
  return make_date (parts->numbers[year], parts->digits[year], (int) parts->month, parts->numbers[1 - year]);
}

static RemitDate
read_numbers (const Parts *parts,
              const char  *order)
{
  guint place[128] = { 0 };

  if (parts->n_numbers != MAX_NUMBERS)
    return 0;
  if (parts->digits[0] == 4)
    order = "ymd";
  for (guint i = 0; i < MAX_NUMBERS; i++)
    place[(guint) order[i]] = i;
  if (parts->digits[place['d']] > 2 || parts->digits[place['m']] > 2)
    return 0;
  return make_date (parts->numbers[place['y']], parts->digits[place['y']], parts->numbers[place['m']],
                    parts->numbers[place['d']]);
}

/**
 * remit_date_read_in_order:
 * @text: a day as somebody typed it, in UTF-8
 * @order: the order of day, month and year where all are numbers, such as "dmy"
 *
 * Reads a day as 2026-11-24, in an order of numbers, or with the month in words. A year of two digits is one of this
 * century.
 *
 * Returns: the day, or 0 if @text is none
 */
RemitDate
remit_date_read_in_order (const char *text,
                          const char *order)
{
  Parts parts = { 0 };

  g_return_val_if_fail (text != NULL, 0);
  g_return_val_if_fail (order != NULL && strlen (order) == MAX_NUMBERS, 0);

  if (!g_utf8_validate (text, -1, NULL) || !split (text, &parts))
    return 0;
  return parts.month != 0 ? read_with_month (&parts) : read_numbers (&parts, order);
}

/**
 * remit_date_read:
 * @text: a day as somebody typed it, in UTF-8
 *
 * Reads a day as people write it where the locale is at home.
 *
 * Returns: the day, or 0 if @text is none
 */
RemitDate
remit_date_read (const char *text)
{
  char order[MAX_NUMBERS + 1];

  find_order (order);
  return remit_date_read_in_order (text, order);
}
