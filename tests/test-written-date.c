/* SPDX-License-Identifier: MIT */
/* Dates in every form in which people write them: each is found whole, means what
 * it says, and another one can be put in the same form. */
#include "tests/find-patterns.h"
#include "tests/support.h"

#include <string.h>

#include "lib/practice/days.h"
#include "lib/privacy/patterns.h"
#include "lib/privacy/written-date.h"

#define TEXT 128

static const char *const months[] = { "January", "February", "March",     "April",   "May",      "June",
                                      "July",    "August",   "September", "October", "November", "December" };
static const char *const weekdays[] = { "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday" };
static const char *const ordinals[] = {
  "first",         "second",       "third",         "fourth",       "fifth",        "sixth",          "seventh",
  "eighth",        "ninth",        "tenth",         "eleventh",     "twelfth",      "thirteenth",     "fourteenth",
  "fifteenth",     "sixteenth",    "seventeenth",   "eighteenth",   "nineteenth",   "twentieth",      "twenty-first",
  "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth", "twenty-seventh", "twenty-eighth",
  "twenty-ninth",  "thirtieth",    "thirty-first",
};
static const char *const polish[] = { "stycznia", "lutego",   "marca",    "kwietnia",     "maja",      "czerwca",
                                      "lipca",    "sierpnia", "września", "października", "listopada", "grudnia" };
static const char *const welsh[] = { "Ionawr",     "Chwefror", "Mawrth", "Ebrill", "Mai",      "Mehefin",
                                     "Gorffennaf", "Awst",     "Medi",   "Hydref", "Tachwedd", "Rhagfyr" };
static const char *const romanian[] = { "ianuarie", "februarie", "martie",     "aprilie",   "mai",       "iunie",
                                        "iulie",    "august",    "septembrie", "octombrie", "noiembrie", "decembrie" };

/* `d` and `m` are numbers, twice with a zero before one digit; `y` and `Y` years of
 * two and four digits; `M`, `B`, `P`, `C`, `R` months in words (B is short, U and L in
 * capitals and in small letters); `W` and `w` weekdays; `o` is the ordinal's ending,
 * `O` one in words. `'` quotes one letter. */
static const char *const forms[] = {
  "d M Y",
  "dd M Y",
  "d M, Y",
  "do M Y",
  "do 'o'f M Y",
  "do 'o'f M, Y",
  "'t'h'e do 'o'f M Y",
  "M d, Y",
  "M d Y",
  "M do, Y",
  "M do Y",
  "M 't'h'e do, Y",
  "d B Y",
  "d-B-y",
  "dd-B-y",
  "d-B-Y",
  "d/B/Y",
  "d.B.Y",
  "d B y",
  "d M y",
  "d M \x01y",
  "d M \xe2\x80\x99y",
  "dd/mm/y",
  "dd/mm/Y",
  "d/m/Y",
  "d/m/y",
  "dd.mm.Y",
  "d.m.Y",
  "d.m.y",
  "dd.mm.y",
  "dd-mm-Y",
  "dd-mm-y",
  "dd mm Y",
  "d / m / Y",
  "Y-mm-dd",
  "Y/mm/dd",
  "Y.mm.dd",
  "Ymmdd",
  "W d M Y",
  "W, d M Y",
  "w d M Y",
  "w do M Y",
  "W 't'h'e do 'o'f M Y",
  "W dd/mm/Y",
  "w d B y",
  "d U Y",
  "d L Y",
  "O 'o'f M Y",
  "O M Y",
  "'t'h'e O 'o'f M, Y",
  "dMY",
  "doMY",
  "d P Y",
  "d C Y",
  "d R Y",
  "B. d, Y",
  "W, M d, Y",
  "d M 'o'f Y",
  "d\xc2\xa0M\xc2\xa0Y",
  "Y-mm-dd'T10:30:00'Z",
  "Y-mm-dd 10:30",
  "dd/mm/Y 14:05",
};

static const char *const part_forms[] = { "M Y",  "B Y",  "B-y",  "M \x01y", "mm/Y",
                                          "mm.Y", "Y-mm", "M, Y", "P Y",     "M 'o'f Y" };

static const char *const yearless_forms[] = { "d M",   "do M",  "do 'o'f M",         "M d", "M do", "d B",
                                              "w d B", "W d M", "W 't'h'e do 'o'f M" };

static const char *
ending (guint day)
{
  return day / 10 == 1 || day % 10 == 0 || day % 10 > 3 ? "th" : day % 10 == 1 ? "st" : day % 10 == 2 ? "nd" : "rd";
}

static void
write_month (GString *to, char how, guint month)
{
  const char *word = how == 'P'   ? polish[month]
                     : how == 'C' ? welsh[month]
                     : how == 'R' ? romanian[month]
                                  : months[month];
  g_autofree char *changed = how == 'U' ? g_ascii_strup (word, -1) : how == 'L' ? g_ascii_strdown (word, -1) : NULL;

  g_string_append_len (to, changed != NULL ? changed : word, how == 'B' ? 3 : -1);
}

static void
write_number (GString *to, const char **form, char c, guint number)
{
  gboolean is_padded = (*form)[1] == c;

  g_string_append_printf (to, is_padded ? "%02u" : "%u", number);
  *form += is_padded;
}

/* What a date is in a form. */
static char *
write_date (const char *form, SosDate date)
{
  GString *to = g_string_new (NULL);
  guint year = sos_date_get_year (date), month = sos_date_get_month (date), day = sos_date_get_day (date);
  const char *weekday = weekdays[sos_days_get_weekday (sos_date_to_days (date))];

  for (; *form != '\0'; form++)
    switch (*form)
      {
      case 'd':
        write_number (to, &form, 'd', day);
        break;
      case 'm':
        write_number (to, &form, 'm', month);
        break;
      case 'Y':
        g_string_append_printf (to, "%u", year);
        break;
      case 'y':
        g_string_append_printf (to, "%02u", year % 100);
        break;
      case 'W':
        g_string_append (to, weekday);
        break;
      case 'w':
        g_string_append_len (to, weekday, 3);
        break;
      case 'o':
        g_string_append (to, ending (day));
        break;
      case 'O':
        g_string_append (to, ordinals[day - 1]);
        break;
      case '\'':
        g_string_append_c (to, *++form);
        break;
      case '\x01':
        g_string_append_c (to, '\'');
        break;
      default:
        if (strchr ("MBULPCR", *form) != NULL)
          write_month (to, *form, month - 1);
        else
          g_string_append_c (to, *form);
      }

  return g_string_free (to, FALSE);
}

/* What is written of a date: an article before it is none of it, the time after it is. */
static const char *
written_part (const char *date, gsize *length)
{
  date += g_str_has_prefix (date, "the ") ? strlen ("the ") : 0;
  *length = strlen (date);

  return date;
}

/* Finds the one date in a text that has @date after @n bytes. */
static void
find_is (const char *text, gsize n, const char *date, SosDate reference, SosDate expected, SosSpan *span)
{
  const SosPatternSettings settings = { .reference = reference };
  SosSpans spans = { 0 };
  gsize length;
  const char *part = written_part (date, &length);

  sos_test_find_patterns (text, strlen (text), &settings, &spans);
  ck_assert_msg (spans.n == 1, "%s: %u spans", text, spans.n);
  *span = spans.spans[0];
  ck_assert_msg (span->kind == SOS_SPAN_DATE && span->surety == SOS_SURE, "%s: kind %d", text, span->kind);
  ck_assert_msg (span->start == n + (gsize) (part - date) && span->length == length, "%s: from %u, %u bytes", text,
                 span->start, span->length);
  ck_assert_msg (span->date == expected, "%s: another date", text);
  sos_spans_clear (&spans);
}

/* Nobody can tell from 12/11/2021 or 12 March whether another date has zeros before
 * a digit, from 3 May whether other months are short, and whether august is Romanian. */
static gboolean
is_clear (const char *form, SosDate date)
{
  gboolean has_numbers = strchr (form, 'm') != NULL && strstr (form, "mm") == NULL;

  if (has_numbers)
    return sos_date_get_month (date) < 10 || (sos_date_get_day (date) > 0 && sos_date_get_day (date) < 10);

  if (strstr (form, "dd") != NULL && strstr (form, "mm") == NULL && sos_date_get_day (date) >= 10)
    return FALSE;

  if (strchr (form, 'R') != NULL)
    return sos_date_get_month (date) != 8;

  return strchr (form, 'B') == NULL || sos_date_get_month (date) != 5;
}

static void
check_form (const char *form, SosDate date, SosDate shifted, SosDate reference)
{
  static const char before[] = "It was seen on ", after[] = " and again.";
  g_autofree char *written = write_date (form, date);
  g_autofree char *expected = write_date (form, shifted);
  g_autofree char *text = g_strconcat (before, written, after, NULL);
  g_autofree char *again = NULL;
  char put[SOS_WRITTEN_DATE_MAX];
  gsize length, n = strlen (before);
  const char *part = written_part (expected, &length);
  SosSpan span;

  find_is (text, n, written, reference, date, &span);
  n = sos_written_date_put (text, strlen (text), &span, shifted, put);
  ck_assert_msg (n > 0, "%s", text);
  if (is_clear (form, date))
    ck_assert_msg (n == length && memcmp (put, part, n) == 0, "%s: put as %.*s", text, (int) n, put);

  again = g_strdup_printf ("%s%.*s%s", before, (int) n, put, after);
  n = strlen (before);
  {
    g_autofree char *alone = g_strndup (again + n, strlen (again) - n - strlen (after));

    find_is (again, n, alone, reference != SOS_DATE_NONE ? shifted : SOS_DATE_NONE, shifted, &span);
  }
}

static SosDate
random_day (GRand *rand)
{
  return sos_date_from_days (g_rand_int_range (rand, sos_date_to_days (sos_date_new (1951, 1, 1)),
                                               sos_date_to_days (sos_date_new (2048, 12, 31))));
}

/* Moved by up to a year. */
static SosDate
random_shift (GRand *rand, SosDate date)
{
  return sos_date_from_days (sos_date_to_days (date) + g_rand_int_range (rand, -365, 366));
}

START_TEST (dates_are_found_and_put_in_every_form)
{
  GRand *rand = g_rand_new_with_seed (sos_test_number ("SOS_SEED", 8));
  guint n = 20 * sos_test_number ("SOS_MAPS", 500);

  for (guint i = 0; i < n; i++)
    {
      SosDate date = random_day (rand), shifted = random_shift (rand, date);

      check_form (forms[i % G_N_ELEMENTS (forms)], date, shifted, SOS_DATE_NONE);
    }
  g_rand_free (rand);
}
END_TEST

START_TEST (months_keep_their_precision)
{
  GRand *rand = g_rand_new_with_seed (sos_test_number ("SOS_SEED", 8));

  for (guint i = 0; i < 1000; i++)
    {
      SosDate day = random_day (rand), other = random_shift (rand, day);

      check_form (part_forms[i % G_N_ELEMENTS (part_forms)],
                  sos_date_new (sos_date_get_year (day), sos_date_get_month (day), 0),
                  sos_date_new (sos_date_get_year (other), sos_date_get_month (other), 0), SOS_DATE_NONE);
    }
  g_rand_free (rand);
}
END_TEST

/* A date without its year is the one nearest to the day of reference. */
START_TEST (dates_are_completed)
{
  GRand *rand = g_rand_new_with_seed (sos_test_number ("SOS_SEED", 8));

  for (guint i = 0; i < 1000; i++)
    {
      SosDate date = random_day (rand);
      SosDate reference = sos_date_from_days (sos_date_to_days (date) + g_rand_int_range (rand, -180, 180));

      if (sos_date_get_month (date) == 2 && sos_date_get_day (date) == 29)
        continue;
      check_form (yearless_forms[i % G_N_ELEMENTS (yearless_forms)], date,
                  sos_date_from_days (sos_date_to_days (date) + g_rand_int_range (rand, -80, 80)), reference);
    }
  g_rand_free (rand);
}
END_TEST

/* Days of one month together: each keeps its distance, and says its month where it
 * has come to another one. */
START_TEST (days_of_a_list_keep_their_distance)
{
  static const struct {
    const char *text;
    const char *date;
    const char *shifted;
    const char *put;
  } lists[] = {
    { "3-5 March 2021", "2021-03-03", "2021-03-10", "10-12 March 2021" },
    { "3-5 March 2021", "2021-03-03", "2021-03-31", "31 March-2 April 2021" },
    { "3 and 5 March 2021", "2021-03-03", "2021-12-30", "30 December 2021 and 1 January 2022" },
    { "3rd, 4th and 5th of March", "2021-03-03", "2021-04-01", "1st, 2nd and 3rd of April" },
    { "March 3-5, 2021", "2021-03-03", "2021-03-30", "March 30-April 1, 2021" },
    { "Mon 1 to Wed 3 Mar 2021", "2021-03-01", "2021-03-02", "Tue 2 to Thu 4 Mar 2021" },
    { "2018-2020", "2018", "2011", "2011-2013" },
    { "2018/19", "2018", "1999", "1999/00" },
    { "3 MARCH 2021", "2021-03-03", "2021-05-01", "1 MAY 2021" },
    { "3 Sept 2021", "2021-09-03", "2021-10-01", "1 Oct 2021" },
    { "5'th March 2021", "2021-03-05", "2021-05-01", "1st May 2021" },
    { "3RD MARCH 2021", "2021-03-03", "2021-05-01", "1ST MAY 2021" },
    { "12/25/2021", "2021-12-25", "2021-11-13", "11/13/2021" },
  };
  const SosPatternSettings settings = { .reference = sos_date_new (2021, 6, 1) };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autofree char *text = g_strconcat ("in ", lists[i].text, ".", NULL);
      char put[SOS_WRITTEN_DATE_MAX];
      SosSpans spans = { 0 };
      gsize n;

      sos_test_find_patterns (text, strlen (text), &settings, &spans);
      ck_assert_msg (spans.n == 1 && spans.spans[0].length == strlen (lists[i].text), "%s", text);
      ck_assert_uint_eq (spans.spans[0].date, sos_date_from_string (lists[i].date));
      n = sos_written_date_put (text, strlen (text), &spans.spans[0], sos_date_from_string (lists[i].shifted), put);
      ck_assert_msg (n == strlen (lists[i].put) && memcmp (put, lists[i].put, n) == 0, "%.*s", (int) n, put);
      sos_spans_clear (&spans);
    }
}
END_TEST

/* "20t" is a day as a month stands behind it. */
START_TEST (what_stands_behind_a_date_says_how_it_is_read)
{
  static const char text[] = "Seen Mar 6, 20t March 2421.", moved[] = "Apr 7, 21st";
  const SosPatternSettings settings = { .reference = sos_date_new (2021, 6, 1) };
  char put[SOS_WRITTEN_DATE_MAX];
  SosSpans spans = { 0 };
  gsize n;

  sos_test_find_patterns (text, strlen (text), &settings, &spans);
  ck_assert_uint_ge (spans.n, 1);
  n = sos_written_date_put (text, strlen (text), &spans.spans[0], sos_date_new (2021, 4, 7), put);
  ck_assert_msg (n == strlen (moved) && memcmp (put, moved, n) == 0, "%.*s", (int) n, put);
  sos_spans_clear (&spans);
}
END_TEST

START_TEST (a_range_completes_its_first_day)
{
  static const char text[] = "from 28 December to 3 January 2022";
  SosSpans spans = { 0 };

  sos_test_find_patterns (text, strlen (text), NULL, &spans);
  ck_assert_uint_eq (spans.n, 2);
  ck_assert_uint_eq (spans.spans[0].date, sos_date_new (2021, 12, 28));
  ck_assert_uint_eq (spans.spans[1].date, sos_date_new (2022, 1, 3));
  sos_spans_clear (&spans);
}
END_TEST

/* What cannot be put is not put. */
START_TEST (a_date_of_less_precision_is_not_put)
{
  static const char text[] = "3 March 2021";
  const SosSpan span = { .length = sizeof text - 1, .kind = SOS_SPAN_DATE }, cut = { .length = sizeof text - 2 };
  char put[SOS_WRITTEN_DATE_MAX];

  ck_assert_uint_eq (sos_written_date_put (text, strlen (text), &span, SOS_DATE_NONE, put), 0);
  ck_assert_uint_eq (sos_written_date_put (text, strlen (text), &span, sos_date_new (2021, 3, 0), put), 0);
  ck_assert_uint_eq (sos_written_date_put (text, strlen (text), &span, sos_date_new (2021, 0, 0), put), 0);
  ck_assert_uint_eq (sos_written_date_put (text, strlen (text), &cut, sos_date_new (2021, 3, 3), put), 0);
}
END_TEST

/* "4-1-21", sixty years later, would be read as a day of 1981. */
START_TEST (a_year_that_would_be_read_as_another_is_not_put)
{
  static const struct {
    const char *text;
    guint year;
    gboolean is_put;
  } years[] = {
    { "4-1-19", 2049, TRUE },   { "4-1-19", 2050, FALSE },   { "4-1-19", 1950, TRUE },   { "4-1-19", 1949, FALSE },
    { "4/1/2019", 2099, TRUE }, { "4/1/2019", 2100, FALSE }, { "4/1/2019", 1900, TRUE }, { "4/1/2019", 1899, FALSE },
    { "Jan '19", 1949, FALSE }, { "4 January", 1297, TRUE }, { "2019/20", 1999, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      SosSpan span = { .length = (guint32) strlen (years[i].text) };
      gboolean is_year = strlen (years[i].text) == strlen ("2019/20") && years[i].text[4] == '/';
      gboolean is_month = g_str_has_prefix (years[i].text, "Jan");
      SosDate shifted = sos_date_new (years[i].year, is_year ? 0 : 4, is_year || is_month ? 0 : 3);
      char written[SOS_WRITTEN_DATE_MAX];

      ck_assert_msg ((sos_written_date_put (years[i].text, strlen (years[i].text), &span, shifted, written) > 0) ==
                         years[i].is_put,
                     "%s, %u", years[i].text, years[i].year);
    }
}
END_TEST

SOS_TEST_MAIN ("written-date",
               dates_are_found_and_put_in_every_form,
               months_keep_their_precision,
               dates_are_completed,
               days_of_a_list_keep_their_distance,
               what_stands_behind_a_date_says_how_it_is_read,
               a_range_completes_its_first_day,
               a_date_of_less_precision_is_not_put,
               a_year_that_would_be_read_as_another_is_not_put)
