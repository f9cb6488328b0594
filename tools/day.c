/* SPDX-License-Identifier: MIT */
/* A day that was asked for on the command line. */
#include "tools/day.h"

gboolean
day_parse (const char *option, SosDate *day)
{
  *day = option != NULL ? sos_date_from_string (option) : SOS_DATE_NONE;

  return option == NULL || sos_date_get_day (*day) != 0;
}
