/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "remit"

#include "config.h"

#include "chart/remit-date.h"

#include <string.h>

#include <glib/gi18n.h>

/* Days as numbers and times as seconds, to and from the two forms that the file uses. Both
 * readers take exactly the canonical form, so that what is read can be written back unchanged. */

static int
read_digits (const char *text,
             guint       n)
{
  int value = 0;

  for (guint i = 0; i < n; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + g_ascii_digit_value (text[i]);
    }
  return value;
}

/**
 * remit_date_parse:
 * @text: a day as YYYY-MM-DD
 *
 * Reads a day of the Gregorian calendar, from the year 1 on.
 *
 * Returns: the day, or 0 if @text is none
 */
RemitDate
remit_date_parse (const char *text)
{
  int year, month, day;

  g_return_val_if_fail (text != NULL, 0);

  if (strlen (text) != 10 || text[4] != '-' || text[7] != '-')
    return 0;
  year = read_digits (text, 4);
  month = read_digits (text + 5, 2);
  day = read_digits (text + 8, 2);
  if (year < 1 || month < 1 || day < 1 || !g_date_valid_dmy ((GDateDay) day, (GDateMonth) month, (GDateYear) year))
    return 0;
  return (RemitDate) (year * 10000 + month * 100 + day);
}

/**
 * remit_date_format:
 * @date: a day
 *
 * Writes a day as YYYY-MM-DD.
 *
 * Returns: (transfer full): the text
 */
char *
remit_date_format (RemitDate date)
{
  return g_strdup_printf ("%04u-%02u-%02u", date / 10000, date / 100 % 100, date % 100);
}

/**
 * remit_date_today:
 *
 * Gives today in the local time zone.
 *
 * Returns: the day
 */
RemitDate
remit_date_today (void)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  return (RemitDate) (g_date_time_get_year (now) * 10000 + g_date_time_get_month (now) * 100 +
                      g_date_time_get_day_of_month (now));
}

/**
 * remit_date_speak:
 * @date: a day, not 0
 *
 * Writes a day for people, as the locale does.
 *
 * Returns: (transfer full): the text
 */
char *
remit_date_speak (RemitDate date)
{
  g_autoptr (GDateTime) day = g_date_time_new_local ((int) (date / 10000), (int) (date / 100 % 100),
                                                     (int) (date % 100), 12, 0, 0);

  g_return_val_if_fail (day != NULL, NULL);
  /* TRANSLATORS: a day as people write it, in the notation of strftime: 24 November 2026 */
  return g_date_time_format (day, _("%-d %B %Y"));
}

/**
 * remit_time_parse:
 * @text: a time in UTC as YYYY-MM-DDThh:mm:ssZ
 * @unix_time: (out): seconds of Unix time
 *
 * Reads a time.
 *
 * Returns: whether @text is one
 */
gboolean
remit_time_parse (const char *text,
                  gint64     *unix_time)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *day = NULL;
  RemitDate date;
  int hour, minute, second;

  g_return_val_if_fail (text != NULL, FALSE);
  g_return_val_if_fail (unix_time != NULL, FALSE);

  if (strlen (text) != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != 'Z')
    return FALSE;
  day = g_strndup (text, 10);
  date = remit_date_parse (day);
  hour = read_digits (text + 11, 2);
  minute = read_digits (text + 14, 2);
  second = read_digits (text + 17, 2);
  if (date == 0 || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
    return FALSE;
  time = g_date_time_new_utc ((int) (date / 10000), (int) (date / 100 % 100), (int) (date % 100), hour, minute, second);
  *unix_time = g_date_time_to_unix (time);
  return TRUE;
}

/**
 * remit_time_format:
 * @unix_time: seconds of Unix time, of a year from 1 to 9999
 *
 * Writes a time in UTC as YYYY-MM-DDThh:mm:ssZ.
 *
 * Returns: (transfer full): the text
 */
char *
remit_time_format (gint64 unix_time)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_utc (unix_time);

  g_return_val_if_fail (time != NULL, NULL);
  return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ", g_date_time_get_year (time), g_date_time_get_month (time),
                          g_date_time_get_day_of_month (time), g_date_time_get_hour (time),
                          g_date_time_get_minute (time), g_date_time_get_second (time));
}
