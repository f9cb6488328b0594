/* SPDX-License-Identifier: MIT */
/* Addresses of the web, with a scheme, with www or by their domain. */
#include "lib/privacy/finders.h"

#include <string.h>

/* What a bare domain may end in. Where it is a word, too, a full stop without a
 * blank would make one of "he went home.It was late": those need a path. */
#define DOMAINS \
  " com org net uk info biz io gov edu eu app dev ie scot wales cymru london online site shop xyz fr de pl ro "
#define DOMAINS_OF_PATHS " me ly be gg co tv to is it so in at no do tk "

/* RFC 1035, section 2.3.4. */
#define LONGEST_HOST 255

static gboolean
is_of_host (const SosProse *in, gsize at)
{
  char c = sos_prose_get (in, at);

  return c == '-' || c == '.' || sos_prose_is_word (in, at);
}

/* Past a path, a query and a fragment; a mark that ends the sentence stays. */
static gsize
skip_path (const SosProse *in, gsize at)
{
  gsize start = at;
  gboolean has_bracket = FALSE;

  while (at < in->length && (guchar) in->text[at] > ' ' && strchr ("<>\"{}|\\^`", in->text[at]) == NULL)
    {
      has_bracket |= in->text[at] == '(';
      at++;
    }
  while (at > start && (strchr (".,;:!?'*_]", in->text[at - 1]) != NULL || (in->text[at - 1] == ')' && !has_bracket)))
    at--;

  return at;
}

static gsize
skip_host (const SosProse *in, gsize at)
{
  for (guint n = 0; n < LONGEST_HOST && at < in->length && is_of_host (in, at); n++)
    at++;
  while (at > 0 && (in->text[at - 1] == '.' || in->text[at - 1] == '-'))
    at--;

  return at;
}

static gsize
skip_port_and_path (const SosProse *in, gsize at)
{
  if (sos_prose_get (in, at) == ':' && sos_prose_is_digit (in, at + 1))
    at += 1 + sos_prose_count_digits (in, at + 1);

  return strchr ("/?#", sos_prose_get (in, at)) != NULL && at < in->length ? skip_path (in, at) : at;
}

static gboolean
find_named (const SosProse *in, gsize at, SosSpan *span)
{
  gsize word = sos_prose_word_end (in, at), end;

  if (sos_prose_has (in, word, "://"))
    end = skip_path (in, word + 3);
  else
    end = sos_prose_get (in, word) == '.' && sos_prose_has (in, at, "www") ? skip_port_and_path (in, skip_host (in, at))
                                                                           : 0;

  return end > word + 3 && sos_prose_found (span, at, end, SOS_SPAN_URL, SOS_SURE);
}

/* @at is a dot between a letter or digit and a letter. */
static gboolean
find_bare (const SosProse *in, gsize at, SosSpan *span)
{
  gsize start = at, end = skip_host (in, at), last = end, path;

  while (start > 0 && at - start < LONGEST_HOST && is_of_host (in, start - 1))
    start--;
  while (start < at && strchr (".-", in->text[start]) != NULL)
    start++;
  while (last > at && in->text[last - 1] != '.')
    last--;
  path = skip_port_and_path (in, end);
  if (start == at || sos_prose_before (in, start) == '@' || sos_prose_get (in, end) == '@')
    return FALSE;

  return (sos_prose_skip_word (in, last, DOMAINS) != 0 ||
          (path > end + 1 && sos_prose_skip_word (in, last, DOMAINS_OF_PATHS) != 0)) &&
         sos_prose_found (span, start, path, SOS_SPAN_URL, SOS_SURE);
}

gboolean
sos_find_url (const SosProse *in, gsize at, SosSpan *span)
{
  return sos_prose_get (in, at) == '.' ? find_bare (in, at, span) : find_named (in, at, span);
}
