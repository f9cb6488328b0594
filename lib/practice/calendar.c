/* SPDX-License-Identifier: MIT */
/* Working days of England and Wales: a bit for each day, and for each word of bits
 * how many working days come before it, so that nothing walks over the days. */
#include <sos/sos-calendar.h>

#include <string.h>

#include <sos/sos-error.h>

#include "lib/model/date.h"
#include "lib/practice/data.h"
#include "lib/practice/days.h"

/* What data/bank-holidays-england-wales.txt covers. */
#define FILE_NAME "bank-holidays-england-wales.txt"
#define FIRST_YEAR 1990
#define LAST_YEAR 2035
#define LAST_ANNOUNCED_YEAR 2028

#define FIRST_DAY 726468 /* 1990-01-01 */
#define N_DAYS 16801
#define N_WORDS (N_DAYS / 64 + 1)

#define SATURDAY 5

struct _SosCalendar {
  gatomicrefcount ref_count;
  guint64 open[N_WORDS];
  guint16 before[N_WORDS]; /* working days before the word */
};

G_DEFINE_BOXED_TYPE (SosCalendar, sos_calendar, sos_calendar_ref, sos_calendar_unref)

static gboolean
is_open (const SosCalendar *calendar, guint day)
{
  return (calendar->open[day / 64] >> day % 64 & 1) != 0;
}

static void
set_open (SosCalendar *calendar, guint day, gboolean opens)
{
  guint64 bit = G_GUINT64_CONSTANT (1) << day % 64;

  if (opens)
    calendar->open[day / 64] |= bit;
  else
    calendar->open[day / 64] &= ~bit;
}

static guint
count_bits (guint64 bits)
{
  return (guint) __builtin_popcountll (bits);
}

static void
count_words (SosCalendar *calendar)
{
  for (guint i = 1; i < N_WORDS; i++)
    calendar->before[i] = (guint16) (calendar->before[i - 1] + count_bits (calendar->open[i - 1]));
}

/* Lines that are no date say where the others come from. */
static void
close_bank_holidays (SosCalendar *calendar)
{
  const SosData *file = sos_data_find (FILE_NAME);

  for (const char *line = file->text; *line != '\0'; line = strchr (line, '\n') + 1)
    {
      SosDate date = sos_date_parse (line, strcspn (line, "\n"));

      if (date != SOS_DATE_NONE)
        set_open (calendar, (guint) (sos_date_to_days (date) - FIRST_DAY), FALSE);
    }
}

static gpointer
make_common (gpointer unused G_GNUC_UNUSED)
{
  SosCalendar *calendar = g_new0 (SosCalendar, 1);

  g_atomic_ref_count_init (&calendar->ref_count);
  for (guint day = 0; day < N_DAYS; day++)
    set_open (calendar, day, sos_days_get_weekday (FIRST_DAY + (gint32) day) < SATURDAY);
  close_bank_holidays (calendar);
  count_words (calendar);

  return calendar;
}

/* Nobody changes the one that %NULL stands for. */
static const SosCalendar *
get_calendar (const SosCalendar *calendar)
{
  static GOnce once = G_ONCE_INIT;

  return calendar != NULL ? calendar : g_once (&once, make_common, NULL);
}

/**
 * sos_calendar_new:
 *
 * Makes a calendar to which days can be added on which a place is closed, or open.
 *
 * Returns: (transfer full): a new calendar
 *
 * Since: 0.1
 */
SosCalendar *
sos_calendar_new (void)
{
  SosCalendar *calendar = g_memdup2 (get_calendar (NULL), sizeof *calendar);

  g_atomic_ref_count_init (&calendar->ref_count);

  return calendar;
}

/**
 * sos_calendar_ref:
 * @calendar: a calendar
 *
 * Takes a reference. Safe from any thread.
 *
 * Returns: (transfer full): @calendar
 *
 * Since: 0.1
 */
SosCalendar *
sos_calendar_ref (SosCalendar *calendar)
{
  g_return_val_if_fail (calendar != NULL, NULL);

  g_atomic_ref_count_inc (&calendar->ref_count);

  return calendar;
}

/**
 * sos_calendar_unref:
 * @calendar: (transfer full): a calendar
 *
 * Gives a reference back. Safe from any thread.
 *
 * Since: 0.1
 */
void
sos_calendar_unref (SosCalendar *calendar)
{
  g_return_if_fail (calendar != NULL);

  if (g_atomic_ref_count_dec (&calendar->ref_count))
    g_free (calendar);
}

static gboolean
refuse_outside (GError **error)
{
  g_set_error (error, SOS_ERROR, SOS_ERROR_RANGE, "working days are known from %d to %d only", FIRST_YEAR, LAST_YEAR);

  return FALSE;
}

/* Where the day stands among the calendar's. */
static gboolean
find_day (SosDate date, guint *day, GError **error)
{
  gint32 index = sos_date_to_days (date) - FIRST_DAY;

  if (!sos_date_is_day (date))
    {
      g_set_error (error, SOS_ERROR, SOS_ERROR_DATE, "working days are counted from a day, not from a month or a year");
      return FALSE;
    }
  if (index < 0 || index >= N_DAYS)
    return refuse_outside (error);
  *day = (guint) index;

  return TRUE;
}

static SosDate
name_day (guint day)
{
  return sos_date_from_days (FIRST_DAY + (gint32) day);
}

/**
 * sos_calendar_set_open:
 * @calendar: a calendar
 * @day: a day
 * @is_open: whether it is a working day
 * @error: return location for an error
 *
 * Takes a day away from the working days, or gives it back to them.
 *
 * Fails with %SOS_ERROR_DATE when @day is no whole day, and with %SOS_ERROR_RANGE
 * when it lies outside the calendar.
 *
 * Returns: whether it was done
 *
 * Since: 0.1
 */
gboolean
sos_calendar_set_open (SosCalendar *calendar, SosDate day, gboolean is_open, GError **error)
{
  guint index;

  g_return_val_if_fail (calendar != NULL, FALSE);

  if (!find_day (day, &index, error))
    return FALSE;
  set_open (calendar, index, is_open);
  count_words (calendar);

  return TRUE;
}

/* Working days before the day. */
static guint
count_before (const SosCalendar *calendar, guint day)
{
  guint64 earlier = (G_GUINT64_CONSTANT (1) << day % 64) - 1;

  return calendar->before[day / 64] + count_bits (calendar->open[day / 64] & earlier);
}

static guint
count_to (const SosCalendar *calendar, guint day)
{
  return count_before (calendar, day) + is_open (calendar, day);
}

/* The working day before which there are @n of them. */
static gboolean
find_working_day (const SosCalendar *calendar, guint n, guint *day, GError **error)
{
  guint low = 0, high = N_WORDS;
  guint64 bits;

  if (n >= count_to (calendar, N_DAYS - 1))
    return refuse_outside (error);

  while (high - low > 1)
    {
      guint middle = (low + high) / 2;

      if (calendar->before[middle] <= n)
        low = middle;
      else
        high = middle;
    }

  bits = calendar->open[low];
  for (n -= calendar->before[low]; n > 0; n--)
    bits &= bits - 1;
  *day = low * 64 + (guint) __builtin_ctzll (bits);

  return TRUE;
}

/**
 * sos_calendar_add:
 * @calendar: (nullable): a calendar, %NULL for the bank holidays alone
 * @start: the day on which something began
 * @n: how many working days
 * @day_one: whether @start is the first of them; else the working day after is
 * @roll: where a start on another day goes first: to the working day before, with
 *   %SOS_ROLL_FORWARD to the one after
 * @error: return location for an error
 *
 * Counts @n working days on. With 0 it is @start itself, rolled. So one working day
 * after a Saturday is Monday, as Friday is where the Saturday went.
 *
 * Fails with %SOS_ERROR_DATE when @start is no whole day, and with %SOS_ERROR_RANGE
 * when the calendar ends before, or when there is to be no day one.
 *
 * Returns: a working day, %SOS_DATE_NONE with @error set
 *
 * Since: 0.1
 */
SosDate
sos_calendar_add (const SosCalendar *calendar, SosDate start, guint n, gboolean day_one, SosRoll roll, GError **error)
{
  guint day, before;

  calendar = get_calendar (calendar);
  if (!find_day (start, &day, error))
    return SOS_DATE_NONE;
  if (day_one && n == 0)
    {
      g_set_error (error, SOS_ERROR, SOS_ERROR_RANGE, "there is no day 0 where the start is day one");
      return SOS_DATE_NONE;
    }

  before = count_before (calendar, day);
  if (!is_open (calendar, day) && roll != SOS_ROLL_FORWARD && before-- == 0)
    {
      refuse_outside (error);
      return SOS_DATE_NONE;
    }

  /* More days than the calendar has are as good as any number of them. */
  return find_working_day (calendar, before + MIN (n, N_DAYS) - (day_one ? 1 : 0), &day, error) ? name_day (day)
                                                                                                : SOS_DATE_NONE;
}

/**
 * sos_calendar_count:
 * @calendar: (nullable): a calendar, %NULL for the bank holidays alone
 * @from: a day, which is not counted
 * @to: a day, which is counted if it is a working day
 * @n: (out): how many working days; negative when @to comes before @from
 * @error: return location for an error
 *
 * Counts the working days after one day up to another.
 *
 * Fails with %SOS_ERROR_DATE when one of them is no whole day, and with
 * %SOS_ERROR_RANGE when it lies outside the calendar.
 *
 * Returns: whether they could be counted
 *
 * Since: 0.1
 */
gboolean
sos_calendar_count (const SosCalendar *calendar, SosDate from, SosDate to, gint *n, GError **error)
{
  guint after, last;

  g_return_val_if_fail (n != NULL, FALSE);

  calendar = get_calendar (calendar);
  if (!find_day (from, &after, error) || !find_day (to, &last, error))
    return FALSE;
  *n = (gint) count_to (calendar, last) - (gint) count_to (calendar, after);

  return TRUE;
}

/**
 * sos_calendar_is_projected:
 * @day: a day
 *
 * Says whether the bank holidays of that time were projected from the rules, as
 * nobody has announced them yet.
 *
 * Returns: whether it is later than the announcements
 *
 * Since: 0.1
 */
gboolean
sos_calendar_is_projected (SosDate day)
{
  return sos_date_get_year (day) > LAST_ANNOUNCED_YEAR;
}
