/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include <locale.h>

#include "chart/remit-date-text.h"

/* Days as people type them. The names of months are English here, as they are without a locale. */

static const struct
{
  const char *text;
  const char *order;
  RemitDate date;
} rows[] = {
  { "2026-11-24", "dmy", 20261124 },
  { "2026-11-24", "mdy", 20261124 },
  { " 2026-11-24 ", "dmy", 20261124 },
  { "2026-3-4", "dmy", 20260304 },
  { "2026/11/24", "dmy", 20261124 },
  { "2026 11 24", "mdy", 20261124 },
  { "24.11.2026", "dmy", 20261124 },
  { "24.11.26", "dmy", 20261124 },
  { "24. 11. 2026", "dmy", 20261124 },
  { "24. 11. 2026 r.", "dmy", 20261124 },
  { "4.3.26", "dmy", 20260304 },
  { "24/11/2026", "dmy", 20261124 },
  { "11/24/26", "mdy", 20261124 },
  { "11/24/2026", "mdy", 20261124 },
  { "26. 11. 24.", "ymd", 20261124 },
  { "24 November 2026", "dmy", 20261124 },
  { "24 november 2026", "mdy", 20261124 },
  { "24. NOV. 2026", "dmy", 20261124 },
  { "24 Nov 26", "dmy", 20261124 },
  { "24nov2026", "dmy", 20261124 },
  { "November 24, 2026", "dmy", 20261124 },
  { "2026 Nov 24", "dmy", 20261124 },
  { "24-Nov-2026", "dmy", 20261124 },
  { "24 de November de 2026", "dmy", 20261124 },
  { "1 May 2027", "dmy", 20270501 },
  { "29 February 2028", "dmy", 20280229 },
  { "٢٤/١١/٢٠٢٦", "dmy", 20261124 },

  { "", "dmy", 0 },
  { "  ", "dmy", 0 },
  { "soon", "dmy", 0 },
  { "2026", "dmy", 0 },
  { "24.11.", "dmy", 0 },
  { "24 November", "dmy", 0 },
  { "November 2026", "dmy", 0 },
  { "24 Ju 2026", "dmy", 0 },
  { "24 J 2026", "dmy", 0 },
  { "24 Marz 2026", "dmy", 0 },
  { "24 May June 2026", "dmy", 0 },
  { "24 November 2026 soon", "dmy", 0 },
  { "24.13.2026", "dmy", 0 },
  { "31.11.2026", "dmy", 0 },
  { "29 February 2027", "dmy", 0 },
  { "0.11.2026", "dmy", 0 },
  { "11/24/2026", "dmy", 0 },
  { "24/11/2026", "mdy", 0 },
  { "24.11.126", "dmy", 0 },
  { "24.11.20266", "dmy", 0 },
  { "20261124", "dmy", 0 },
  { "24.11.2026.1", "dmy", 0 },
  { "2026-11-24T10:00", "dmy", 0 },
  { "\xff", "dmy", 0 },
};

static void
test_read (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_test_message ("“%s” in %s", rows[i].text, rows[i].order);
      g_assert_cmpuint (remit_date_read_in_order (rows[i].text, rows[i].order), ==, rows[i].date);
    }
}

/* All that the program itself writes can be typed. */
static void
test_read_back (void)
{
  static const char *const forms[] = { "%x", "%-d %B %Y", "%d %b %Y", "%Y-%m-%d" };

  for (int day = 1; day <= 366; day++)
    {
      g_autoptr (GDateTime) start = g_date_time_new_utc (2028, 1, 1, 12, 0, 0);
      g_autoptr (GDateTime) date = g_date_time_add_days (start, day - 1);
      const RemitDate expected = (RemitDate) (20280000 + g_date_time_get_month (date) * 100 +
                                              g_date_time_get_day_of_month (date));
      g_autofree char *spoken = remit_date_speak (expected);

      for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
        {
          g_autofree char *text = g_date_time_format (date, forms[i]);

          g_assert_cmpuint (remit_date_read (text), ==, expected);
        }
      g_assert_cmpuint (remit_date_read (spoken), ==, expected);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/date-text/read", test_read);
  g_test_add_func ("/chart/date-text/read-back", test_read_back);
  return g_test_run ();
}
