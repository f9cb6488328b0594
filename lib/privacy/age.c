/* SPDX-License-Identifier: MIT */
/* Ages, in digits and in words, of one child or of several; a birthday with its
 * number. */
#include "lib/privacy/finders.h"

#include <string.h>

#include "lib/privacy/age-pieces.h"
#include "lib/privacy/terms.h"

#define SHORT_OLD " yearold yearsold yf ym yo yof yom yos yo's yrold yrsold "
#define BEFORE_NUMBER                                                                                              \
  " of ranging about around approx approximately between nearly almost only just over under at is was from group " \
  "range band "                                                                                                    \
  "now "

/* What is old and nobody. */
#define OLD_THINGS                                                                                                     \
  " bmw cat corsa dog dogs dressing estate fiesta focus hamster horse kettle kitten kittens pony puppies puppy "       \
  "rabbit staffy "                                                                                                     \
  "bike boiler boilers bread bruise bruises bruising building buildings car cars carpet case computer cot debt "       \
  "debts "                                                                                                             \
  "dispute file flat fracture fractures fridge furniture house houses information injuries injury laptop mattress "    \
  "entitlement funding milk news offer paint phone photo photos picture pram record records referral roof scar scars " \
  "sofa tablet tradition "                                                                                             \
  "tyres van video warrant wound "

/* "7yo", "7 y/o", "7 y.o." */
static gsize
skip_short_old (const SosProse *in, gsize at)
{
  gsize place = sos_age_skip_hyphen (in, at), end = sos_prose_skip_word (in, place, SHORT_OLD);

  if (end != 0)
    return end;

  return (sos_prose_has (in, place, "y/o") || sos_prose_has (in, place, "y.o") || sos_prose_has (in, place, "y o") ||
          sos_prose_has (in, place, "y-o")) &&
                 sos_prose_ends (in, place + 3)
             ? place + 3
             : 0;
}

/* "7 years old", "3 years and 4 months old", where @number and @unit are the ends of the first two
 * words; 0 for a time that lasts. */
static gsize
read_old_behind (const SosProse *in, gsize number, gsize unit)
{
  gsize old, next, word;

  if (number == 0)
    return 0;
  old = skip_short_old (in, number);
  /* "4w old" */
  if (old == 0 && unit == 0 && sos_prose_has_mark (in, number, "dhmwDHMW") && sos_prose_ends (in, number + 1))
    return sos_age_skip_old (in, number + 1);
  if (old != 0 || unit == 0)
    return old;
  old = sos_age_skip_old (in, unit);
  if (old != 0)
    return old;

  next = sos_prose_skip_blanks (in, unit + (sos_prose_get (in, unit) == ','));
  next = sos_prose_skip_blanks (in, next + (sos_prose_get (in, next) == '+'));
  word = sos_prose_skip_word (in, next, " and ");
  number = sos_age_read_number (in, word != 0 ? sos_prose_skip_blanks (in, word) : next);
  unit = number != 0 ? sos_age_skip_unit (in, number) : 0;

  return unit != 0 ? sos_age_skip_old (in, unit) : 0;
}

static gsize
read_old (const SosProse *in, gsize at)
{
  gsize number = sos_age_read_numbers (in, at);

  return number != 0 ? read_old_behind (in, number, sos_age_skip_unit (in, number)) : 0;
}

/* "7y 3m", "7yrs 3m" */
static gsize
read_compact (const SosProse *in, gsize at)
{
  guint n = sos_prose_count_digits (in, at), m;
  gsize months;

  gsize years = n >= 1 && n <= 2 ? sos_prose_skip_word (in, at + n, " y yr yrs ") : 0;

  if (years == 0)
    years = n >= 1 && n <= 2 && sos_prose_lower (in, at + n) == 'y' ? at + n + 1 : 0;
  if (years == 0)
    return 0;
  months = sos_prose_skip_blanks (in, years);
  m = sos_prose_count_digits (in, months);

  return m >= 1 && m <= 2 && sos_prose_lower (in, months + m) == 'm' && sos_prose_ends (in, months + m + 1)
             ? months + m + 1
             : 0;
}

/* "6th birthday", "sixth birthday": a feast, with cake or without. @end is that of
 * the number. */
static gboolean
find_birthday (const SosProse *in, gsize at, gsize end, SosSpan *span)
{
  gsize place = sos_age_skip_hyphen (in, end);

  end = sos_prose_skip_word (in, place, " birthday birthdays bday bdays birfday bithday brithday birthdy burthday ");
  end = end != 0 ? end : sos_age_skip_short_birthday (in, place);

  return end != 0 && sos_prose_found (span, at, end, SOS_SPAN_FEAST, SOS_SURE);
}

static gsize
skip_ordinal (const SosProse *in, gsize at)
{
  guint n = sos_prose_count_digits (in, at);

  return n >= 1 && n <= 3 && sos_prose_skip_word (in, at + n, " st nd rd th ") != 0 ? at + n + 2 : 0;
}

/* "age 7-8 clothes", "labelled age 7-8" */
static gboolean
is_size (const SosProse *in, gsize at, gsize end)
{
  return sos_prose_follows (
             in, at,
             " bodysuit bodysuits labelled clothes clothing coat dress jumper pyjamas shirt shoes size sizes "
             "sized top trousers uniform vest ") ||
         sos_prose_is_near (in, at, 16, " clothes clothing coat dress jumper pyjamas shirt shoes trousers uniform ") ||
         (sos_prose_get (in, end) != '\n' && !sos_prose_is_upper (in, sos_prose_skip_blanks (in, end)) &&
          sos_prose_skip_word (in, sos_prose_skip_blanks (in, end),
                               " babygrow babygrows bodysuits clothes clothing pyjamas sleepsuit sleepsuits uniform "
                               "trousers nappies vests books toys ") != 0);
}

#define LONGEST_LABEL 32

/* "age at referral: 12", "age (years): 8": the place behind the mark that ends a form's
 * label, or 0. */
static gsize
skip_label (const SosProse *in, gsize at)
{
  gsize end = at;

  /* "Age in years 9", "Age/sex 7 M" */
  if (sos_prose_has (in, at, " in years ") || sos_prose_has (in, at, "/sex "))
    return at + (in->text[at] == '/' ? strlen ("/sex ") : strlen (" in years "));

  while (end < in->length && end - at < LONGEST_LABEL && !sos_prose_is_digit (in, end) &&
         (sos_prose_is_word (in, end) || strchr (" '()/", in->text[end])))
    end++;

  if (sos_prose_has (in, end, "- ") && sos_prose_before (in, end) == ' ')
    return end + 1;
  /* "Age (yrs) 11", "Age at incident 12" */
  if (sos_prose_is_digit (in, end) && (sos_prose_has (in, end - 2, ") ") || sos_prose_has (in, at, " at ")))
    return end;

  return end > at && strchr (":=|", sos_prose_get (in, end)) != NULL && end < in->length ? end + 1 : 0;
}

/* "aged 4 yrs 3 mths": past the months behind the years. */
static gsize
take_months (const SosProse *in, gsize at)
{
  gsize next = sos_prose_skip_blanks (in, at), word = sos_prose_skip_word (in, next, " and "), unit;

  next = sos_prose_skip_blanks (in, word != 0 ? word : next + (sos_prose_get (in, next) == '&'));
  next = sos_age_read_number (in, next);
  unit = next != 0 ? sos_age_skip_unit (in, next) : 0;

  return unit != 0 ? unit : at;
}

/* "Age at referral: 12, lives with"; after a label a number that counts has its noun. */
static gboolean
find_on_form (const SosProse *in, gsize at, gsize end, SosSpan *span)
{
  gsize number = skip_label (in, end), unit, next;

  if (number == 0)
    return FALSE;
  number = sos_age_read_numbers (in, sos_prose_skip_blanks (in, number));
  unit = number != 0 ? sos_age_skip_unit (in, number) : 0;
  number = unit != 0 ? take_months (in, unit) : number;
  next = sos_prose_skip_blanks (in, number);

  return number != 0 && sos_age_ends (in, number) &&
         (next == number || unit != 0 || in->text[number] == '\n' || !g_ascii_islower (sos_prose_get (in, next))) &&
         sos_prose_found (span, at, number, SOS_SPAN_AGE, SOS_SURE);
}

/* "aged 7", "ages 3 to 5", "age of seven months"; @end is that of the first word. */
static gboolean
find_aged (const SosProse *in, gsize at, gsize end, SosSpan *span)
{
  gsize word, unit;

  if (find_on_form (in, at, end, span))
    return TRUE;
  end = sos_prose_skip_blanks (in, end);
  end += end < in->length && in->text[end] != '\0' && strchr (":=-;|", in->text[end]) != NULL;
  end += sos_prose_has (in, end, SOS_EN_DASH) || sos_prose_has (in, end, SOS_EM_DASH) ? strlen (SOS_EN_DASH) : 0;
  for (end = sos_prose_skip_blanks (in, end); (word = sos_prose_skip_word (in, end, BEFORE_NUMBER)) != 0;)
    end = sos_prose_skip_blanks (in, word);
  end += sos_prose_get (in, end) == '(';
  word = read_old (in, end);
  if (word == 0)
    word = read_compact (in, end);
  if (word == 0)
    {
      end = sos_age_read_numbers (in, end);
      unit = end != 0 ? sos_age_skip_unit (in, end) : 0;
      end = unit != 0 ? take_months (in, unit) : end;
      word = end != 0 && sos_age_ends (in, end) && !is_size (in, at, end) ? end : 0;
    }

  return word != 0 && sos_prose_found (span, at, word, SOS_SPAN_AGE, SOS_SURE);
}

#define ALMOST " about almost just nearly only "

#define MEASURED                                                                                                       \
  " am amp bn bpm c cm corner degrees double f feet foot g hour hundred kg km lap m metre mg mile minute ml mm mph o " \
  "of out page people children men women per percent percentage pm point pound quid stone thousand time times to "     \
  "watt year into away around "

/* What ends as several things do, and is none. */
#define NO_PLURALS " always as has his is its perhaps this thus unless was yes does says lives "

/* "turned three corners", "reached 20 degrees": the number counts what is behind it. */
static gboolean
is_counted (const SosProse *in, gsize end)
{
  gsize next = sos_prose_get (in, end) == '\n' ? end : sos_prose_skip_blanks (in, end), stop;

  if (next == end || !g_ascii_islower (sos_prose_get (in, next)))
    return FALSE;
  stop = sos_prose_word_end (in, next);
  if (sos_prose_skip_word (in, next, MEASURED) != 0)
    return TRUE;

  return in->text[stop - 1] == 's' && sos_prose_skip_word (in, next, NO_PLURALS) == 0;
}

/* "turned 6", and with the day: a birthday's date. */
static gboolean
find_turned (const SosProse *in, gsize at, gsize end, SosSpan *span)
{
  gsize word, place;
  SosSpan date;

  for (end = sos_prose_skip_blanks (in, end); (word = sos_prose_skip_word (in, end, ALMOST)) != 0;)
    end = sos_prose_skip_blanks (in, word);
  end = sos_age_read_number (in, end);
  if (end == 0 || !sos_age_ends (in, end) ||
      (!sos_prose_has (in, at, "turn") && sos_prose_is_near (in, MIN (end + 48, in->length), 128, SOS_AGE_SCALES)))
    return FALSE;
  place = sos_prose_skip_blanks (in, end);
  word = sos_prose_skip_word (in, place, " on in ");
  place = word != 0 ? sos_prose_skip_blanks (in, word) : place;
  word = sos_prose_skip_word (in, place, " the ");
  place = word != 0 ? sos_prose_skip_blanks (in, word) : place;
  if (place != sos_prose_skip_blanks (in, end) && sos_find_date (in, place, &date))
    return sos_prose_found (span, at, date.start + date.length, SOS_SPAN_FEAST, SOS_SURE);

  return !is_counted (in, end) && sos_prose_found (span, at, end, SOS_SPAN_AGE, SOS_SURE);
}

/* "services for 16-25 year olds", "free care for 2 year olds" */
static gboolean
is_for_many (const SosProse *in, gsize at, gsize end)
{
  while (at > 0 && (g_ascii_isdigit (in->text[at - 1]) || in->text[at - 1] == '-'))
    at--;

  return sos_prose_has (in, end - 4, "olds") && sos_prose_follows (in, at, " for ");
}

/* "a 10-year-old car", "the boiler is 15 years old" */
static gboolean
is_of_thing (const SosProse *in, gsize at, gsize end)
{
  gsize to = sos_prose_word_back (in, sos_prose_word_back (in, at, " be "), " to "), be;

  /* "The bruises are thought to be 2 days old." */
  be = to != SOS_NO_WORD ? sos_prose_word_back (in, to, " thought believed said ") : at;
  be = sos_prose_word_back (in, be, " is was are were ");

  return sos_prose_skip_word (in, sos_prose_skip_blanks (in, end), OLD_THINGS) != 0 ||
         (be != SOS_NO_WORD && sos_prose_follows (in, be, OLD_THINGS));
}

/* "one more in the home, 4 yrs 3 mths, who is at school": @unit is the end of "yrs". */
static gboolean
find_before_who (const SosProse *in, gsize at, gsize unit, SosSpan *span)
{
  gsize next;

  if (unit == 0)
    return FALSE;
  unit = take_months (in, unit);
  next = unit + (sos_prose_get (in, unit) == ')');
  if (sos_prose_get (in, next) != ',')
    return FALSE;

  return sos_prose_skip_word (in, sos_prose_skip_blanks (in, next + 1), " who whose ") != 0 &&
         sos_prose_found (span, at, unit, SOS_SPAN_AGE, SOS_SURE);
}

/* "Y9", "Yr9", "Reception", "KS1" */
static gboolean
is_class (const SosProse *in, gsize at)
{
  guint n = sos_prose_count_letters (in, at);

  if (sos_prose_skip_word (in, at, " nursery preschool reception ") != 0)
    return TRUE;

  return sos_prose_is_digit (in, at + n) && sos_prose_count_digits (in, at + n) <= 2 &&
         ((n == 1 && sos_prose_lower (in, at) == 'y') || sos_prose_has (in, at, "yr") || sos_prose_has (in, at, "ks"));
}

/* "(Year 4, 8)", "Y9, 14,", "Reception (4)" */
static gboolean
is_behind_class (const SosProse *in, gsize at, SosSpan *span)
{
  guint n = sos_prose_count_digits (in, at);
  gsize class, start;

  if (n < 1 || n > 2 || at < 4 || !(at + n >= in->length || sos_prose_has_mark (in, at + n, "),;.")))
    return FALSE;
  class = in->text[at - 1] == '(' || (in->text[at - 1] == ' ' && strchr (",/", in->text[at - 2]) != NULL) ? at - 1 : at;
  while (class < at && class > 0 && strchr (" ,/(", in->text[class - 1]) != NULL)
    class --;
  if (class == at || (in->text[at - 1] == '(' && sos_prose_get (in, at + n) != ')'))
    return FALSE;
  class = sos_prose_word_start (in, class);
  start = sos_prose_is_digit (in, class) ? sos_prose_word_back (in, class, " year yr y ") : class;

  return start != SOS_NO_WORD && (start < class || is_class (in, class)) &&
         sos_prose_found (span, at, at + n, SOS_SPAN_AGE, SOS_SURE);
}

static gboolean
find_number (const SosProse *in, gsize at, SosSpan *span)
{
  gsize number = sos_age_read_numbers (in, at), unit = number != 0 ? sos_age_skip_unit (in, number) : 0;
  gsize end = read_old_behind (in, number, unit);

  if (end != 0 && (is_of_thing (in, at, end) || is_for_many (in, at, end)))
    return FALSE;
  if (is_behind_class (in, at, span))
    return TRUE;
  if (end == 0)
    end = read_compact (in, at);
  if (end != 0 && sos_prose_ends (in, end))
    return sos_prose_found (span, at, end, SOS_SPAN_AGE, SOS_SURE);

  return find_before_who (in, at, unit, span) || sos_find_said_age (in, at, number, unit, span) ||
         sos_find_decade (in, at, span);
}

/* "twenty-second": @end is that of "twenty". */
static gsize
read_tens_ordinal (const SosProse *in, gsize end)
{
  gsize next = sos_age_skip_hyphen (in, end);

  return next > end && sos_term_read (in, next, SOS_TERM_ORDINAL, &end) != NULL ? end : 0;
}

/* "2/7 old": days. */
static gboolean
find_sevenths_old (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end = at + strlen ("2/7");

  if (sos_prose_count_digits (in, at) != 1 || !sos_prose_has (in, at + 1, "/7") || !sos_prose_ends (in, end))
    return FALSE;
  end = sos_age_skip_old (in, end);

  return end != 0 && sos_prose_found (span, at, end, SOS_SPAN_AGE, SOS_SURE);
}

/* "6/52 old", "4/12 old": weeks and months, as midwives write them. */
static gboolean
find_fraction_old (const SosProse *in, gsize at, SosSpan *span)
{
  guint n = sos_prose_count_digits (in, at), of = sos_prose_number (in, at + n + 1, 2);
  gsize end = at + n + strlen ("/52");

  if (n < 1 || n > 2 || sos_prose_get (in, at + n) != '/' || sos_prose_count_digits (in, at + n + 1) != 2 ||
      (of != 12 && of != 52))
    return find_sevenths_old (in, at, span);
  end = sos_age_skip_old (in, end);

  return end != 0 && sos_prose_found (span, at, end, SOS_SPAN_AGE, SOS_SURE);
}

#define CLASSES                                                                                                       \
  " apartment bay bus case class door exhibit flat floor form gate group house key no number of plug room route row " \
  "seat "                                                                                                             \
  "section set size temp to tram tutor unit ward year yr zone "

#define NEAR_SEXED                                                                                            \
  " british white black asian mixed male female missing suspect subject victim patient witness child caller " \
  "complainant described description "

#define PATIENTS " pt pts patient px triage ed a&e ae 999 caller casualty infp missing misper suspect victim "

/* The "F" of "4 yr F", "16/F", "10 F"; 0 where none stands. */
static gsize
skip_sex (const SosProse *in, gsize at)
{
  gsize unit = sos_prose_skip_word (in, sos_prose_skip_blanks (in, at), " y yr yrs yo "), sex;

  sex = sos_prose_skip_blanks (in, unit != 0 ? unit : at);
  sex += sos_prose_has_mark (in, sex, "/-");

  return sex > at && sos_prose_has_mark (in, sex, "MF") && sos_prose_ends (in, sex + 1) ? sex + 1 : 0;
}

/* "child 1", "sibling A" */
static gboolean
is_behind_child (const SosProse *in, gsize at)
{
  gsize end = at > 0 ? at - 1 : 0, number = sos_prose_word_start (in, end);

  return end > 0 && in->text[end] == ' ' && end - number == 1 &&
         sos_prose_follows (in, number, " child sibling sib twin ");
}

/* Behind a full stop, a colon, a dash or "child 1", or the first, and before a comma, a dash or
 * a bracket. */
static gboolean
is_field (const SosProse *in, gsize at, gsize end)
{
  char after = sos_prose_get (in, end);
  gboolean is_begun = at == 0 || in->text[at - 1] == '\n' || in->text[at - 1] == '(' ||
                      (at > 1 && in->text[at - 1] == ' ' && strchr (".:|;", in->text[at - 2]) != NULL) ||
                      (at > 2 && sos_prose_has (in, at - 3, " - ")) || is_behind_child (in, at);

  return is_begun && end > at && (after == '\0' || strchr (",;)\n", after) != NULL || sos_prose_has (in, end, " - "));
}

/* "Pt 3M brought in", "ED triage: 10 M, head injury" */
static gboolean
find_of_patient (const SosProse *in, gsize at, SosSpan *span)
{
  guint n = sos_prose_count_digits (in, at);
  gboolean is_joined = sos_prose_has_mark (in, at + n, "MF");
  gsize end = is_joined ? at + n + 1 : skip_sex (in, at + n);

  return n >= 1 && n <= 2 && end != 0 && sos_prose_ends (in, end) &&
         (sos_prose_follows (in, at, PATIENTS) || is_field (in, at, end)) &&
         sos_prose_found (span, at, end, SOS_SPAN_AGE, SOS_SURE);
}

/* "M, 12 - ", "F/9, at school", "fem. 22 -" */
static gboolean
find_behind_sex (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end, unit, compact, sex = at;
  gboolean is_bracketed, is_twelfths;

  while (sex > 0 && at - sex < 2 && strchr (" ,/.)", in->text[sex - 1]) != NULL)
    sex--;
  sex = sos_prose_word_start (in, sex);
  is_bracketed = sos_prose_before (in, sex) == '(' && sos_prose_has (in, at - 2, ") ");
  if (sex == at || sos_prose_skip_word (in, sex, " m f fem female male ") == 0)
    return FALSE;
  end = sos_age_read_numbers (in, at);
  unit = end != 0 ? sos_age_skip_unit (in, end) : 0;
  compact = read_compact (in, at);
  is_twelfths = end == 0 && sos_prose_count_digits (in, at) == 1 && sos_prose_has (in, at + 1, "/12");
  if (unit == 0 && end != 0 && sos_prose_skip_word (in, end, " m y w ") != 0)
    end++;
  end = compact != 0 ? compact : unit != 0 ? take_months (in, unit) : is_twelfths ? at + strlen ("6/12") : end;

  return end != 0 && (sos_prose_is_upper (in, sex) || sos_prose_word_end (in, sex) > sex + 1) &&
         (is_field (in, sex - is_bracketed, end) ||
          (sos_prose_word_end (in, sex) > sex + 1 && sos_age_ends (in, end))) &&
         sos_prose_found (span, at, end, SOS_SPAN_AGE, SOS_SURE);
}

/* "(15F)", "white British, M15, slim": how the police and doctors write it; M6 alone is a road. */
static gboolean
find_by_sex (const SosProse *in, gsize at, SosSpan *span)
{
  char sex = sos_prose_lower (in, at);
  gboolean is_sex_first = !sos_prose_is_digit (in, at);
  guint n = sos_prose_count_digits (in, at + is_sex_first);
  gsize end = at + n + 1;
  char before = sos_prose_before (in, at), after = sos_prose_get (in, end);

  if (!is_sex_first)
    sex = sos_prose_lower (in, at + n);
  if (at < 2 || n < 1 || n > 2 || (sex != 'm' && sex != 'f') || !sos_prose_ends (in, end))
    return FALSE;
  /* "Sibling - F11 - lives with Dad", "child 1 F12, open" */
  if (at > 2 && sos_prose_is_upper (in, is_sex_first ? at : at + n) &&
      ((sos_prose_has (in, at - 3, " - ") && sos_prose_has (in, end, " - ")) ||
       (is_behind_child (in, at) && strchr (",);. ", after) != NULL)))
    return sos_prose_found (span, at, end, SOS_SPAN_AGE, SOS_SURE);
  if (after != '\0' && !strchr (",);.", after))
    return FALSE;
  if (!is_sex_first && g_ascii_isupper (in->text[at + n]) && after != '\0' && before == ' ' &&
      !sos_prose_follows (in, at, CLASSES))
    return sos_prose_found (span, at, end, SOS_SPAN_AGE, SOS_SURE);
  if (before == '(' || (before == ' ' && strchr (":.", in->text[at - 2]) != NULL))
    return sos_prose_found (span, at, end, SOS_SPAN_AGE, SOS_SURE);

  return before == ' ' && (in->text[at - 2] == ',' || sos_prose_follows (in, at, NEAR_SEXED)) &&
         sos_prose_is_near (in, at, 40, NEAR_SEXED) && sos_prose_found (span, at, end, SOS_SPAN_AGE, SOS_SURE);
}

/* Whether an age's number may go on with the word at @next. */
static gboolean
goes_on (const SosProse *in, gsize next)
{
  /* "y/o", "yo" and their like. */
  if (sos_prose_lower (in, next) == 'y')
    return TRUE;

  return sos_prose_skip_word (in, next, " and n or to at before by last next on ") != 0;
}

/* Whether an age may go on with the word at @next, which is behind its unit. */
static gboolean
goes_on_behind_unit (const SosProse *in, gsize next)
{
  return sos_prose_skip_word (in, next, " old olds older young of and ") != 0 || sos_age_read_number (in, next) != 0;
}

/* "one teacher", "missed two weeks of school": nearly every number in words counts what is behind
 * it. No word of an age is there, and nobody before it. */
static gboolean
only_counts (const SosProse *in, gsize at, gsize end)
{
  gsize next = sos_prose_skip_blanks (in, end), unit = sos_prose_skip_word (in, next, SOS_AGE_UNITS);
  gsize behind = unit != 0 ? sos_prose_skip_blanks (in, unit) : next;

  if (next == end || behind == unit || !g_ascii_isalpha (sos_prose_get (in, behind)))
    return FALSE;
  if (unit != 0 ? goes_on_behind_unit (in, behind) : goes_on (in, behind))
    return FALSE;

  return at == 0 || !sos_age_may_have_owner (in, at);
}

gboolean
sos_find_age (const SosProse *in, gsize at, SosSpan *span)
{
  gsize end = sos_prose_is_digit (in, at) ? skip_ordinal (in, at) : 0;
  const SosPatternTerm *term = sos_prose_is_digit (in, at) ? NULL : sos_terms_find (sos_terms_get (), in, at, &end);

  if ((sos_prose_is_digit (in, at) || sos_prose_is_digit (in, at + 1)) &&
      (find_by_sex (in, at, span) || find_of_patient (in, at, span) || find_behind_sex (in, at, span) ||
       find_fraction_old (in, at, span)))
    return TRUE;
  if (end != 0 && (term == NULL || term->sense == SOS_TERM_ORDINAL))
    return find_birthday (in, at, end, span);
  if (term != NULL && term->sense == SOS_TERM_TENS && read_tens_ordinal (in, end) != 0 &&
      find_birthday (in, at, read_tens_ordinal (in, end), span))
    return TRUE;
  if (term != NULL && term->sense == SOS_TERM_NUMBER && only_counts (in, at, end))
    return FALSE;
  if (term != NULL && term->sense == SOS_TERM_AGED)
    return find_aged (in, at, end, span);
  if (term != NULL && term->sense == SOS_TERM_TURNED)
    return find_turned (in, at, end, span);

  return find_number (in, at, span);
}
