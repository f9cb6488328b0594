/* SPDX-License-Identifier: MIT */
/* Unique pupil numbers: Department for Education, "Unique pupil numbers (UPNs): a
 * guide for schools and local authorities": a check letter, three digits of the
 * authority, four of the school, two of the year, three of a serial number, of
 * which the last is a letter in a temporary one. */
#include <sos/sos-privacy-check.h>

#include "lib/privacy/finders.h"

#include <string.h>

#define N_CHARACTERS 13

/* What a letter counts, or a remainder stands for: I, O and S are left out. */
static const char letters[] = "ABCDEFGHJKLMNPQRTUVWXYZ";

static gint
value_of (char c)
{
  const char *letter = c != '\0' ? strchr (letters, g_ascii_toupper (c)) : NULL;

  if (g_ascii_isdigit (c))
    return c - '0';

  return letter != NULL ? (gint) (letter - letters) : -1;
}

/* A letter, eleven digits, a digit or a letter. */
static gboolean
is_shaped (const char upn[N_CHARACTERS])
{
  for (guint i = 1; i + 1 < N_CHARACTERS; i++)
    if (!g_ascii_isdigit (upn[i]))
      return FALSE;

  return g_ascii_isalpha (upn[0]) && value_of (upn[0]) >= 0 && value_of (upn[N_CHARACTERS - 1]) >= 0;
}

static gboolean
is_checked (const char upn[N_CHARACTERS])
{
  gint sum = 0;

  for (gint i = 1; i < N_CHARACTERS; i++)
    sum += (i + 1) * value_of (upn[i]);

  return sum % (gint) strlen (letters) == value_of (upn[0]);
}

/**
 * sos_upn_is_valid:
 * @text: (array length=length) (element-type guint8): a text that need not end with a NUL
 * @length: its bytes
 *
 * Says whether a text is a unique pupil number of an English school, permanent or
 * temporary, with the right check letter. Spaces in it and the letters' case do not
 * matter; whether there is such an authority or school is not looked at.
 *
 * Returns: whether it is one
 *
 * Since: 0.1
 */
gboolean
sos_upn_is_valid (const char *text, gsize length)
{
  char upn[N_CHARACTERS];
  guint n = 0;

  g_return_val_if_fail (text != NULL, FALSE);

  for (gsize i = 0; i < length; i++)
    {
      if (text[i] == ' ')
        continue;
      if (n == N_CHARACTERS)
        return FALSE;
      upn[n++] = text[i];
    }

  return n == N_CHARACTERS && is_shaped (upn) && is_checked (upn);
}

/* Most words and numbers are told by their first two characters. */
static gboolean
may_be (char c, guint place)
{
  if (place == 0)
    return g_ascii_isalpha (c);

  return place + 1 < N_CHARACTERS ? g_ascii_isdigit (c) : g_ascii_isalnum (c);
}

gboolean
sos_find_upn (const SosProse *in, gsize at, SosSpan *span)
{
  char upn[N_CHARACTERS];
  guint n = 0, n_marks = 0;

  for (; n < N_CHARACTERS; n++, at++)
    {
      if (n > 0 && (sos_prose_get (in, at) == ' ' || sos_prose_get (in, at) == '-'))
        {
          n_marks++;
          at++;
        }
      if (!may_be (sos_prose_get (in, at), n))
        return FALSE;
      upn[n] = in->text[at];
    }
  if (!sos_prose_ends (in, at) || !is_shaped (upn) ||
      (n_marks > 0 && !is_checked (upn) && !sos_prose_is_near (in, at - n - n_marks, 32, " upn upns ")))
    return FALSE;

  /* Nothing else looks like this, so a wrong letter is a slip. */
  return sos_prose_found (span, at - n - n_marks, at, SOS_SPAN_UPN, SOS_SURE);
}
