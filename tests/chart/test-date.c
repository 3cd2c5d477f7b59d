/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "chart/remit-date.h"

/* Days and times: what is read, what is refused, and that what was read is written back as it was. */

static const struct
{
  const char *text;
  RemitDate date;
} days[] = {
  { "2026-11-24", 20261124 }, { "0001-01-01", 10101 },  { "9999-12-31", 99991231 }, { "2024-02-29", 20240229 },
  { "2000-02-29", 20000229 }, { "2023-02-29", 0 },      { "1900-02-29", 0 },        { "2026-04-31", 0 },
  { "2026-13-01", 0 },        { "2026-00-10", 0 },      { "2026-10-00", 0 },        { "0000-01-01", 0 },
  { "2026-1-1", 0 },          { "26-01-01", 0 },        { "2026/01/01", 0 },        { "2026-01-01 ", 0 },
  { " 2026-01-01", 0 },       { "2026-01-0x", 0 },      { "+026-01-01", 0 },        { "", 0 },
  { "2026-01-01T00", 0 },     { "20260101", 0 },        { "2026-01-+1", 0 },        { "２026-1-1", 0 },
};

static const struct
{
  const char *text;
  gboolean valid;
  gint64 unix_time;
} times[] = {
  { "1970-01-01T00:00:00Z", TRUE, 0 },
  { "1970-01-01T00:00:01Z", TRUE, 1 },
  { "1969-12-31T23:59:59Z", TRUE, -1 },
  { "2026-11-24T10:15:00Z", TRUE, 1795515300 },
  { "2024-02-29T23:59:59Z", TRUE, 1709251199 },
  { "0001-01-01T00:00:00Z", TRUE, -62135596800 },
  { "9999-12-31T23:59:59Z", TRUE, 253402300799 },
  { "2023-02-29T00:00:00Z", FALSE, 0 },
  { "2026-11-24T24:00:00Z", FALSE, 0 },
  { "2026-11-24T10:60:00Z", FALSE, 0 },
  { "2026-11-24T10:15:60Z", FALSE, 0 },
  { "2026-11-24T10:15:00", FALSE, 0 },
  { "2026-11-24T10:15:00z", FALSE, 0 },
  { "2026-11-24 10:15:00Z", FALSE, 0 },
  { "2026-11-24T10:15:00+00:00", FALSE, 0 },
  { "2026-11-24T10:15Z", FALSE, 0 },
  { "2026-11-24T-1:15:00Z", FALSE, 0 },
  { "", FALSE, 0 },
};

static void
test_days (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      g_test_message ("“%s”", days[i].text);
      g_assert_cmpuint (remit_date_parse (days[i].text), ==, days[i].date);
      if (days[i].date != 0)
        {
          g_autofree char *text = remit_date_format (days[i].date);

          g_assert_cmpstr (text, ==, days[i].text);
        }
    }
}

static void
test_days_in_order (void)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (1999, 12, 1, 0, 0, 0);
  RemitDate before = 0;

  for (guint i = 0; i < 1600; i++)
    {
      g_autoptr (GDateTime) next = g_date_time_add_days (day, 1);
      g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");
      RemitDate date = remit_date_parse (text);

      g_assert_cmpuint (date, >, before);
      before = date;
      g_date_time_unref (day);
      day = g_steal_pointer (&next);
    }
}

static void
test_times (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      gint64 unix_time = 0;

      g_test_message ("“%s”", times[i].text);
      g_assert_cmpint (remit_time_parse (times[i].text, &unix_time), ==, times[i].valid);
      if (times[i].valid)
        {
          g_autofree char *text = remit_time_format (times[i].unix_time);

          g_assert_cmpint (unix_time, ==, times[i].unix_time);
          g_assert_cmpstr (text, ==, times[i].text);
        }
    }
}

static void
test_today (void)
{
  g_autoptr (GDateTime) before = g_date_time_new_now_local ();
  g_autofree char *today = remit_date_format (remit_date_today ());
  g_autoptr (GDateTime) after = g_date_time_new_now_local ();
  g_autofree char *first = g_date_time_format (before, "%Y-%m-%d");
  g_autofree char *last = g_date_time_format (after, "%Y-%m-%d");

  /* Midnight may pass in between. */
  g_assert_cmpstr (first, <=, today);
  g_assert_cmpstr (today, <=, last);
}

static void
test_speak (void)
{
  const struct
  {
    RemitDate date;
    const char *text;
  } spoken[] = {
    { 20261124, "24 November 2026" },
    { 20240229, "29 February 2024" },
    { 20260101, "1 January 2026" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (spoken); i++)
    {
      g_autofree char *text = remit_date_speak (spoken[i].date);

      g_assert_cmpstr (text, ==, spoken[i].text);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "C.UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/date/days", test_days);
  g_test_add_func ("/chart/date/days-in-order", test_days_in_order);
  g_test_add_func ("/chart/date/times", test_times);
  g_test_add_func ("/chart/date/today", test_today);
  g_test_add_func ("/chart/date/speak", test_speak);
  return g_test_run ();
}
