/* SPDX-License-Identifier: MIT */
/* Addresses of the Internet Protocol, of both versions. */
#include "lib/privacy/finders.h"

#include <string.h>

#define MAX_GROUPS 8

static gsize
read_version_4 (const SosProse *in, gsize at)
{
  for (guint i = 0; i < 4; i++)
    {
      guint n = sos_prose_count_digits (in, at);

      if (n < 1 || n > 3 || sos_prose_number (in, at, n) > 255)
        return 0;
      at += n;
      if (i < 3 && sos_prose_get (in, at++) != '.')
        return 0;
    }

  return sos_prose_ends (in, at) && !(sos_prose_get (in, at) == '.' && sos_prose_is_digit (in, at + 1)) ? at : 0;
}

/* RFC 4291: eight groups, or fewer with one `::`. Times have no more than three. */
static gsize
read_version_6 (const SosProse *in, gsize at)
{
  guint n_groups = 0, n_gaps = 0;

  while (n_groups < MAX_GROUPS)
    {
      guint n = 0;

      while (n < 5 && g_ascii_isxdigit (sos_prose_get (in, at + n)))
        n++;
      if (n == 5)
        return 0;
      n_groups += n > 0;
      at += n;
      if (sos_prose_has (in, at, "::"))
        {
          n_gaps++;
          at += 2;
        }
      else if (n > 0 && sos_prose_get (in, at) == ':' && g_ascii_isxdigit (sos_prose_get (in, at + 1)))
        at++;
      else
        break;
    }

  return sos_prose_ends (in, at) && (n_gaps == 1 ? n_groups > 0 : n_gaps == 0 && n_groups == MAX_GROUPS) ? at : 0;
}

/* The port, "192.0.2.7:8080", or the length of the network, "192.0.2.0/24". */
static gsize
skip_port (const SosProse *in, gsize at)
{
  guint n = strchr (":/", sos_prose_get (in, at)) != NULL ? sos_prose_count_digits (in, at + 1) : 0;

  return n >= 1 && n <= 5 && sos_prose_ends (in, at + 1 + n) ? at + 1 + n : at;
}

gboolean
sos_find_ip (const SosProse *in, gsize at, SosSpan *span)
{
  gsize start = at >= 2 && memcmp (in->text + at - 2, "::", 2) == 0 ? at - 2 : at;
  gsize end = read_version_4 (in, at);

  if (sos_prose_before (in, at) == '.')
    return FALSE;
  if (end == 0)
    end = read_version_6 (in, start);

  return end != 0 && sos_prose_found (span, start, skip_port (in, end), SOS_SPAN_IP, SOS_SURE);
}
