/* SPDX-License-Identifier: MIT */
/* What time it is. */
#include "lib/store/clock.h"

#include <sos/sos-error.h>

/* The last second of the year 9999. */
#define LAST_SECOND G_GUINT64_CONSTANT (253402300799)

/* Gives the time in UTC: that of SOURCE_DATE_EPOCH where it is set, so that the
 * same input gives the same bytes. */
GDateTime *
sos_clock_now (GError **error)
{
  const char *epoch = g_getenv ("SOURCE_DATE_EPOCH");
  guint64 seconds;

  if (epoch == NULL)
    return g_date_time_new_now_utc ();

  if (!g_ascii_string_to_unsigned (epoch, 10, 0, LAST_SECOND, &seconds, NULL))
    {
      g_set_error_literal (error, SOS_ERROR, SOS_ERROR_DATE,
                           "SOURCE_DATE_EPOCH must be a number of seconds since 1970");
      return NULL;
    }

  return g_date_time_new_from_unix_utc ((gint64) seconds);
}
