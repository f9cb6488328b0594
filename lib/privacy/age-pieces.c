/* SPDX-License-Identifier: MIT */
/* The numbers and units of ages, in digits and in words. */
#include "lib/privacy/age-pieces.h"

#include <string.h>

#include "lib/privacy/terms.h"

#define OLDEST 120
#define MAX_AGES 5

gsize
sos_age_skip_hyphen (const SosProse *in, gsize at)
{
  gsize place = sos_prose_skip_blanks (in, at);

  if (sos_prose_get (in, place) == '-')
    return sos_prose_skip_blanks (in, place + 1);
  /* All other hyphens begin with the same byte. */
  if (sos_prose_get (in, place) != *SOS_EN_DASH)
    return place;
  if (sos_prose_has (in, place, SOS_EN_DASH "year") || sos_prose_has (in, place, SOS_EN_DASH "old"))
    return place + strlen (SOS_EN_DASH);
  if (sos_prose_has (in, place, "\xe2\x80\x91") || sos_prose_has (in, place, "\xe2\x80\x90"))
    return sos_prose_skip_blanks (in, place + 3);

  return place;
}

/* "seven", "twenty", "twenty-one". */
static gsize
read_number_word (const SosProse *in, gsize at)
{
  gsize end, more;
  const SosPatternTerm *number = sos_terms_find (sos_terms_get (), in, at, &end), *units;

  if (number == NULL || (number->sense != SOS_TERM_NUMBER && number->sense != SOS_TERM_TENS))
    return 0;
  if (number->sense == SOS_TERM_NUMBER || (sos_prose_get (in, end) != '-' && sos_prose_get (in, end) != ' '))
    return end;
  units = sos_term_read (in, end + 1, SOS_TERM_NUMBER, &more);

  return units != NULL && units->value < 10 ? more : end;
}

/* Months of twelve, as doctors write them: the "3/12" of "4 3/12"; 0 where none stands. */
static gsize
skip_twelfths (const SosProse *in, gsize at)
{
  guint n = sos_prose_count_digits (in, at);
  gsize end = at + n + strlen ("/12");

  return (n == 1 || n == 2) && sos_prose_number (in, at, n) < 12 && sos_prose_has (in, at + n, "/12") &&
                 sos_prose_ends (in, end)
             ? end
             : 0;
}

/* Past "and a half", "-and-a-half", "1/2", "½" or "3/12"; 0 where none stands. */
static gsize
skip_fraction (const SosProse *in, gsize at)
{
  static const char *const marks[] = { "½", "¼", "¾", "1/2", "1/4", "3/4" };
  gsize place = sos_prose_skip_blanks (in, at), twelfths, and, article, word;
  char first = sos_prose_get (in, place);

  /* Most numbers have none. */
  if ((guchar) first < 0x80 && !g_ascii_isdigit (first) && strchr ("-aAnN", first) == NULL)
    return 0;
  twelfths = place > at ? skip_twelfths (in, place) : 0;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (sos_prose_has (in, place, marks[i]))
      return place + strlen (marks[i]);
  if (twelfths != 0)
    return twelfths;
  and = sos_prose_skip_word (in, sos_age_skip_hyphen (in, at), " and n ");
  article = and != 0 ? sos_prose_skip_word (in, sos_age_skip_hyphen (in, and), " a three ") : 0;
  word = article != 0 ? sos_age_skip_hyphen (in, article) : and != 0 ? sos_age_skip_hyphen (in, and) : at;

  return word > at ? sos_prose_skip_word (in, word, " half bit quarter quarters ") : 0;
}

/* "7", "seven", "7.5", "7½", "7;3", "three and a half". */
gsize
sos_age_read_number (const SosProse *in, gsize at)
{
  guint n = sos_prose_count_digits (in, at);
  gsize end = n >= 1 && n <= 3 && sos_prose_number (in, at, n) <= OLDEST ? at + n
              : n > 0                                                    ? 0
                                                                         : read_number_word (in, at);
  gsize fraction;

  if (end == 0)
    return 0;
  if (sos_prose_get (in, end) == '.' && sos_prose_is_digit (in, end + 1) && !sos_prose_is_digit (in, end + 2))
    return end + 2;
  /* As therapists write it: years and months. */
  if (n > 0 && sos_prose_get (in, end) == ';')
    {
      guint months = sos_prose_count_digits (in, end + 1);

      return months == 1 || months == 2 ? end + 1 + months : end;
    }
  fraction = skip_fraction (in, end);

  return fraction != 0 ? fraction : end;
}

/* Whether a mark, "and", "or" or "to" may stand behind a number. */
static gboolean
may_go_on (const SosProse *in, gsize end)
{
  char next = sos_prose_get (in, sos_prose_skip_blanks (in, end));

  return next != '\0' && (!g_ascii_isalpha (next) || strchr ("aAoOtT", next) != NULL);
}

/* "7", "7 and 9", "7, 9 and 11", "7-9", "7/9"; not the days of "30/6 - 2/7". */
gsize
sos_age_read_numbers (const SosProse *in, gsize at)
{
  gsize end = sos_age_read_number (in, at);
  gboolean has_stroke = FALSE;

  for (guint i = 1; end != 0 && i < MAX_AGES && may_go_on (in, end); i++)
    {
      gsize next = sos_age_skip_hyphen (in, end), word, more;

      next += sos_prose_has (in, next, ", &") ? strlen (", ") : 0;
      if (i > 1 && has_stroke != (sos_prose_get (in, next) == '/'))
        break;
      has_stroke = sos_prose_get (in, next) == '/';
      next += sos_prose_get (in, next) == ',' || sos_prose_get (in, next) == '&' || sos_prose_get (in, next) == '+' ||
              sos_prose_get (in, next) == '/';
      if (sos_prose_has (in, next, SOS_EN_DASH))
        next += 3;
      next = sos_prose_skip_blanks (in, next);
      word = sos_prose_skip_word (in, next, " and or to ");
      next = word != 0 ? sos_prose_skip_blanks (in, word) : next;
      more = sos_prose_skip_blanks (in, end) != next ? sos_age_read_number (in, next) : 0;
      if (more == 0)
        break;
      end = more;
    }

  return end;
}

/* Past "years", "-month", "yrs"; 0 where no unit stands. */
gsize
sos_age_skip_unit (const SosProse *in, gsize at)
{
  gsize place = sos_age_skip_hyphen (in, at), end;

  /* "16 or so years" */
  if (sos_prose_has (in, place, "or so "))
    place += strlen ("or so ");
  end = sos_prose_skip_word (in, place, SOS_AGE_UNITS);

  /* Elsewhere it is somebody's name. */
  if (end == 0 && at > 0 && g_ascii_isdigit (in->text[at - 1]))
    end = sos_prose_skip_word (in, sos_prose_is_upper (in, place) ? at : place, " mo mos ");

  return end != 0 && sos_prose_get (in, end) == '.' && sos_prose_get (in, end + 1) == ' ' ? end + 1 : end;
}

/* "old", "olds", "of age" behind a unit. */
gsize
sos_age_skip_old (const SosProse *in, gsize at)
{
  gsize place = sos_age_skip_hyphen (in, at), end = sos_prose_skip_word (in, place, " old olds older young ");

  return end == 0 && sos_prose_has (in, place, "of age") && sos_prose_ends (in, place + 6) ? place + 6 : end;
}

gsize
sos_age_skip_short_birthday (const SosProse *in, gsize at)
{
  static const char *const ways[] = { "b'day", "b’day", "b-day", "b day", "bd", "b/day" };

  if (sos_prose_lower (in, at) != 'b')
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (sos_prose_has (in, at, ways[i]))
      {
        gsize end = at + strlen (ways[i]);

        end += sos_prose_lower (in, end) == 's';
        return sos_prose_ends (in, end) ? end : 0;
      }

  return 0;
}

/* No more of a score or a count behind the number. */
gboolean
sos_age_ends (const SosProse *in, gsize end)
{
  char c = sos_prose_get (in, end);
  gsize next = c == '\n' ? in->length : sos_prose_skip_blanks (in, end);

  if (!sos_prose_ends (in, end) || c == '%' || (c == '\'' && sos_prose_is_digit (in, end + 1)) ||
      ((c == '/' || c == '.' || c == ':') && sos_prose_is_digit (in, end + 1)))
    return FALSE;

  return sos_prose_is_upper (in, next) ||
         sos_prose_skip_word (in, next, " out of times degrees per percent minutes hours pounds ") == 0;
}
