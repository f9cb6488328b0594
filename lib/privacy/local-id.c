/* SPDX-License-Identifier: MIT */
/* Ids of the host's system, by the shapes that the host gives. */
#include "lib/privacy/finders.h"

#include <string.h>

/* What the case systems of English authorities number children with, mostly. */
static const char *const common[] = {
  "AA9999999", "AA999999",   "AA99999",   "A9999999", "A999999", "AAA999999",
  "AAA99999",  "AAA-999999", "AA-999999", "99999999", "9999999", NULL,
};

#define SHORTEST_COMMON 7

/* Whether it may be letters that a shape wants. */
static inline gboolean
fits (char wanted, char c)
{
  switch (wanted)
    {
    case 'A':
      return g_ascii_isalpha (c);
    case '9':
      return g_ascii_isdigit (c);
    case 'X':
      return g_ascii_isalnum (c);
    default:
      return c == wanted;
    }
}

static inline gsize
read_shape (const SosProse *in, gsize at, const char *shape)
{
  for (; *shape != '\0'; shape++)
    if (at >= in->length || !fits (*shape, in->text[at++]))
      return 0;

  return sos_prose_ends (in, at) ? at : 0;
}

/* Among letters by themselves a shape would find words. */
static gboolean
has_digit (const SosProse *in, gsize at, gsize end)
{
  while (at < end && !g_ascii_isdigit (in->text[at]))
    at++;

  return at < end;
}

/* Most numbers have less than any of the common shapes. */
static gboolean
is_short (const SosProse *in, gsize at)
{
  for (guint i = 0; i < SHORTEST_COMMON; i++)
    if (!g_ascii_isalnum (sos_prose_get (in, at + i)) && sos_prose_get (in, at + i) != '-')
      return TRUE;

  return FALSE;
}

static gsize
read_longest (const SosProse *in, gsize at)
{
  const char *const *shapes = in->settings != NULL && in->settings->shapes != NULL ? in->settings->shapes : common;
  gsize longest = 0;

  if (shapes == common && is_short (in, at))
    return 0;

  for (; *shapes != NULL; shapes++)
    longest = MAX (longest, read_shape (in, at, *shapes));

  return longest > at && has_digit (in, at, longest) ? longest : 0;
}

#define LONGEST 64

/* A shape may have more words than the one that its number is in. */
static gsize
go_back (const SosProse *in, gsize at)
{
  gsize from = at;

  while (at > 0 && from - at < LONGEST &&
         (g_ascii_isalnum (in->text[at - 1]) || strchr ("-/_.:#", in->text[at - 1]) != NULL))
    at--;

  return at;
}

gboolean
sos_find_local_id (const SosProse *in, gsize at, SosSpan *span)
{
  gsize start = go_back (in, at), end = read_longest (in, start);

  if (end == 0 && sos_prose_before (in, at) != '.' && sos_prose_before (in, at) != ',')
    {
      start = at;
      end = read_longest (in, at);
    }

  return end != 0 && sos_prose_found (span, start, end, SOS_SPAN_LOCAL_ID, SOS_SURE);
}
