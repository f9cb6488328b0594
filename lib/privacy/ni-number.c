/* SPDX-License-Identifier: MIT */
/* National Insurance numbers: HM Revenue and Customs, National Insurance Manual,
 * NIM39110: two letters, six digits, one of A to D. D, F, I, Q, U and V are no first
 * or second letter, O no second one, and some pairs are not given out. */
#include "lib/privacy/finders.h"

#include <string.h>

#define NEAR 40

#define NO_PREFIXES " bg gb kn nk nt tn zz "

/* QQ stands in the Revenue's own examples. */
static gboolean
is_prefix (const SosProse *in, gsize at)
{
  char first = sos_prose_lower (in, at), second = sos_prose_lower (in, at + 1);
  const char word[] = { ' ', first, second, ' ', '\0' };

  if (first == 'q' && second == 'q')
    return TRUE;

  return strchr ("dfiquv", first) == NULL && strchr ("dfiquvo", second) == NULL && strstr (NO_PREFIXES, word) == NULL;
}

static gsize
skip_mark (const SosProse *in, gsize at)
{
  char c = sos_prose_get (in, at);

  return at + (c == ' ' || c == '-' || c == '.' || c == '/');
}

gboolean
sos_find_ni_number (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end = at + 2, suffix;
  gboolean has_suffix, is_near;

  if (sos_prose_count_letters (in, at) != 2)
    return FALSE;
  for (guint pair = 0; pair < 3; pair++)
    {
      end = skip_mark (in, end);
      if (!sos_prose_is_digit (in, end) || !sos_prose_is_digit (in, end + 1))
        return FALSE;
      end += 2;
    }
  suffix = skip_mark (in, end);
  has_suffix =
      strchr ("abcd", sos_prose_lower (in, suffix)) != NULL && suffix < in->length && sos_prose_ends (in, suffix + 1);
  is_near = sos_prose_is_near (in, at, NEAR, " ni nino insurance nin ");

  if (has_suffix && (is_prefix (in, at) || is_near))
    return sos_prose_found (span, at, suffix + 1, SOS_SPAN_NI_NUMBER, SOS_SURE);

  return is_near && sos_prose_ends (in, end) && sos_prose_found (span, at, end, SOS_SPAN_NI_NUMBER, SOS_SURE);
}
