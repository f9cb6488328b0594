/* SPDX-License-Identifier: MIT */
/* E-mail addresses, found by their `@`. */
#include "lib/privacy/finders.h"

#include <string.h>

/* RFC 5321, section 4.5.3.1. */
#define LONGEST_LOCAL 64
#define LONGEST_HOST 255

/* There are more, which nobody writes into a note. */
static gboolean
is_local (const SosProse *in, gsize at)
{
  char c = sos_prose_get (in, at);

  return c != '\0' && (strchr ("._%+-'", c) != NULL || sos_prose_is_word (in, at));
}

static gboolean
is_host (const SosProse *in, gsize at)
{
  char c = sos_prose_get (in, at);

  return c == '.' || c == '-' || sos_prose_is_word (in, at);
}

gboolean
sos_find_email (const SosProse *in, gsize at, SosSpan *span)
{
  gsize start = at, end = at + 1, dot = 0;

  if (sos_prose_get (in, at) != '@')
    return FALSE;
  /* "kelly.x @example.org" */
  if (start > 1 && in->text[start - 1] == ' ' && is_local (in, start - 2) && sos_prose_is_word (in, end))
    start--;
  while (start > 0 && at - start < LONGEST_LOCAL && is_local (in, start - 1))
    start--;
  while (start < at && strchr (".-_'", in->text[start]) != NULL)
    start++;
  if (start >= strlen ("mailto:") && sos_prose_has (in, start - strlen ("mailto:"), "mailto:"))
    start -= strlen ("mailto:");
  while (end < in->length && end - at <= LONGEST_HOST && is_host (in, end))
    end++;
  while (end > at + 1 && (in->text[end - 1] == '.' || in->text[end - 1] == '-'))
    end--;
  for (gsize i = at + 2; i + 2 < end; i++)
    if (in->text[i] == '.')
      dot = i;

  return start < at && dot != 0 && g_ascii_isalpha (in->text[end - 1]) &&
         sos_prose_found (span, start, end, SOS_SPAN_EMAIL, SOS_SURE);
}
