/* SPDX-License-Identifier: MIT */
/* Vehicle registration marks: DVLA, INF104, "Vehicle registration numbers and number
 * plates". I, Q and Z are not in the first letters of the current format, I and Q not
 * in its last. */
#include "lib/privacy/finders.h"

#include <string.h>

#define NEAR 48
#define LONGEST_FRONT 4 /* letters or digits, before the others */
#define VEHICLE                                                                                                       \
  " anpr car van vehicle reg registration registered plate plates drives driving drove bike motorbike taxi bmw ford " \
  "audi "                                                                                                             \
  "vauxhall corsa fiesta focus golf astra vw toyota nissan mercedes transit index vrm vrn numberplate moped scooter " \
  "lorry "

typedef struct {
  const char *shape; /* A a letter, 9 a digit, in groups that a blank may part */
  gboolean is_plain; /* like other things: only where a vehicle is spoken of */
} Format;

static const Format formats[] = {
  { "AA99 AAA", FALSE },                                             /* since September 2001 */
  { "AA 99 AAA", TRUE },                                             /* the same in haste */
  { "A999 AAA", FALSE },                                             /* prefix, since 1983 */
  { "A99 AAA", TRUE },   { "A9 AAA", TRUE },  { "AAA 999A", FALSE }, /* suffix, since 1963 */
  { "AAA 99A", TRUE },   { "AAA 9A", TRUE },  { "AAA 9999", FALSE }, /* Northern Ireland, or dateless */
  { "AAA 999", TRUE },                                               /* dateless */
  { "AAA 99", TRUE },    { "AAA 9", TRUE },   { "AA 9999", TRUE },   { "AA 999", TRUE },
  { "AA 99", TRUE },     { "A 9999", TRUE },  { "999 AAA", TRUE },   { "99 AAA", TRUE },
  { "9 AAA", TRUE },     { "9999 AA", TRUE }, { "999 AA", TRUE },
};

static gboolean
has_front (const Format *format, gchar what, guint n)
{
  return format->shape[n - 1] == what && format->shape[n] != what;
}

/* Most numbers are none: digits stand behind the letters of any format, or letters behind the
 * digits, and only blanks and hyphens between them. */
static gboolean
may_go_on (const SosProse *in, gsize at, gchar what)
{
  while (sos_prose_has_mark (in, at, " -"))
    at++;

  return what == 'A' ? sos_prose_is_digit (in, at) : g_ascii_isalpha (sos_prose_get (in, at));
}

/* In capitals throughout, or wholly without. */
static gsize
read_shape (const SosProse *in, gsize at, const char *shape, gboolean *is_upper, gboolean *has_gap)
{
  guint n_upper = 0, n_letters = 0;
  gsize start = at;

  *has_gap = FALSE;
  for (; *shape != '\0'; shape++)
    {
      char c = sos_prose_get (in, at);

      if (*shape == ' ')
        {
          *has_gap = c == ' ' || c == '-';
          at += *has_gap;
          at += c == ' ' && sos_prose_get (in, at) == ' ';
          continue;
        }
      /* "AB-12-CDE" */
      if (c == '-' && at > start && !!g_ascii_isdigit (*shape) != !!g_ascii_isdigit (in->text[at - 1]))
        c = sos_prose_get (in, ++at);
      if (*shape == '9' ? !g_ascii_isdigit (c) : !g_ascii_isalpha (c))
        return 0;
      n_letters += *shape == 'A';
      n_upper += g_ascii_isupper (c) != 0;
      at++;
    }
  *is_upper = n_upper == n_letters;

  return (*is_upper || n_upper == 0) && sos_prose_ends (in, at) ? at : 0;
}

static gboolean
is_current (const SosProse *in, gsize at, gsize end)
{
  if (strchr ("iqz", sos_prose_lower (in, at)) != NULL || strchr ("iqz", sos_prose_lower (in, at + 1)) != NULL)
    return FALSE;
  for (gsize i = end - 3; i < end; i++)
    if (strchr ("iq", sos_prose_lower (in, i)) != NULL)
      return FALSE;

  return TRUE;
}

/* A number that may be a year makes the letters a word. */
static gboolean
is_year (const SosProse *in, gsize end)
{
  guint number = sos_prose_number (in, end - 4, 4);

  return sos_prose_count_digits (in, end - 4) == 4 && number >= 1900 && number <= 2099;
}

static gboolean
is_northern (const SosProse *in, gsize at, gsize end)
{
  return (strchr ("iz", sos_prose_lower (in, at + 1)) != NULL || strchr ("iz", sos_prose_lower (in, at + 2)) != NULL) &&
         !is_year (in, end);
}

/* Whether letters may be a word. */
static gboolean
has_vowel (const SosProse *in, gsize at, gsize end)
{
  while (at < end && strchr ("aeiouy", sos_prose_lower (in, at)) == NULL)
    at++;

  return at < end;
}

/* Nothing of the format says that it is none, and capitals or no gap that it is one. */
static gboolean
is_likely (const SosProse *in, gsize at, gsize end, const Format *format, gboolean is_upper, gboolean has_gap)
{
  if (g_str_equal (format->shape, "AA99 AAA"))
    return is_current (in, at, end) && (is_upper || !has_gap || !has_vowel (in, end - 3, end));
  if (g_str_equal (format->shape, "AAA 9999"))
    return is_upper && is_northern (in, at, end);

  return is_upper && !format->is_plain;
}

/* "part of the plate, xh95": what somebody could read of it. */
static gboolean
find_part (const SosProse *in, gsize at, SosSpan *span)
{
  return sos_prose_count_letters (in, at) == 2 && sos_prose_count_digits (in, at + 2) == 2 &&
         sos_prose_ends (in, at + 4) &&
         sos_prose_is_near (in, at, NEAR / 2, " reg plate plates numberplate registration ") &&
         sos_prose_found (span, at, at + 4, SOS_SPAN_VEHICLE, SOS_SURE);
}

/* How many formats to ask: of a word in small letters only the first one is ever a vehicle's,
 * and none has both kinds of letters. */
static guint
count_formats (const SosProse *in, gsize at, guint n)
{
  if (g_ascii_islower (in->text[at]))
    return 1;

  return n > 1 && g_ascii_isupper (in->text[at]) && g_ascii_islower (in->text[at + 1]) ? 0 : G_N_ELEMENTS (formats);
}

gboolean
sos_find_vehicle (const SosProse *in, gsize at, SosSpan *span)
{
  guint n_digits = sos_prose_count_digits (in, at);
  gchar what = n_digits > 0 ? '9' : 'A';
  guint n = n_digits > 0 ? n_digits : sos_prose_count_letters (in, at);

  if (n == 0 || n > LONGEST_FRONT || !may_go_on (in, at + n, what) ||
      sos_prose_skip_word (in, at, " dob edd lmp ") != 0)
    return FALSE;
  for (guint i = 0, n_formats = count_formats (in, at, n); i < n_formats; i++)
    {
      gboolean is_upper, has_gap;
      gsize end;

      if (!has_front (&formats[i], what, n))
        continue;
      end = read_shape (in, at, formats[i].shape, &is_upper, &has_gap);

      /* "DOB 01/06/25" */
      if (end == 0 || (sos_prose_has_mark (in, end, "/.") && sos_prose_is_digit (in, end + 1)))
        continue;
      if (is_likely (in, at, end, &formats[i], is_upper, has_gap))
        return sos_prose_found (span, at, end, SOS_SPAN_VEHICLE, SOS_SURE);
      if ((is_upper || i == 0) && !(g_ascii_isdigit (in->text[end - 1]) && is_year (in, end)) &&
          sos_prose_is_near (in, at, NEAR, VEHICLE))
        return sos_prose_found (span, at, end, SOS_SPAN_VEHICLE, SOS_SURE);
    }

  return find_part (in, at, span);
}
