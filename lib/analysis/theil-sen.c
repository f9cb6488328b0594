/* SPDX-License-Identifier: MIT */
/* How much a value changes in a day.
 *
 * P. K. Sen, "Estimates of the regression coefficient based on Kendall's tau",
 * JASA 63 (1968), who leaves out pairs of one day; H. Theil (1950). For many points
 * the median is found without all slopes, after J. Matoušek, "Randomized optimal
 * algorithm for slope selection", Inf. Process. Lett. 39 (1991), with every so
 * many-th pair in place of random ones. */
#include "lib/analysis/theil-sen.h"

#include <math.h>
#include <stdlib.h>

#include "lib/analysis/median.h"

#define MOST_BY_PAIRS 128
#define SMALLEST_SAMPLE 64
#define DAY_ABOVE_VALUE ((gint64) 1 << 32)

gboolean
sos_theil_sen (const SosTrendPoint *points, gsize n, SosScratch *scratch, double *slope)
{
  if (n <= MOST_BY_PAIRS)
    return sos_theil_sen_by_pairs (points, n, scratch, slope);

  return sos_theil_sen_by_counting (points, n, scratch, slope);
}

gboolean
sos_theil_sen_by_pairs (const SosTrendPoint *points, gsize n, SosScratch *scratch, double *slope)
{
  double *slopes = sos_scratch_take (scratch, sos_count_pairs (n) * sizeof *slopes);
  gsize n_slopes = 0;

  for (gsize i = 0; i < n; i++)
    for (gsize j = i + 1; j < n; j++)
      if (points[j].day != points[i].day)
        slopes[n_slopes++] = (double) (points[j].value - points[i].value) / (points[j].day - points[i].day);

  if (n_slopes > 0)
    *slope = sos_median (slopes, n_slopes);

  return n_slopes > 0;
}

/* Kept as it is, as a quotient is rounded. @run is never negative; with 0 it goes
 * straight down or up. */
typedef struct {
  gint64 run;
  gint64 rise;
} Slope;

static const Slope down = { 0, -1 }, up = { 0, 1 };

static double
quotient (const Slope *slope)
{
  return (double) slope->rise / (double) slope->run;
}

static gint
compare_slope (gconstpointer a, gconstpointer b)
{
  const Slope *first = a, *second = b;
  gint64 left = first->rise * second->run, right = second->rise * first->run;

  return (left > right) - (left < right);
}

typedef struct {
  gsize n;
  SosTrendPoint *points; /* by day, those of one day by value */
  SosOrdered *items;
  SosOrdered *spare;
  guint64 n_slopes;
  guint64 n_twins; /* pairs of one day and value */
} Points;

/* Those strictly between two slopes, of which @n_below are not above @low. */
typedef struct {
  Slope low;
  Slope high;
  guint64 n_below;
  guint64 n;
} Between;

/* Every @step-th of them. */
typedef struct {
  Slope *slopes;
  gsize capacity;
  gsize n;
  guint64 skip;
  guint64 step;
} Sample;

/* Seen along @slope, a point's height: it falls from one to a later one where the
 * slope of the two is below. */
static gint64
height (const SosTrendPoint *point, const Slope *slope)
{
  return point->value * slope->run - point->day * slope->rise;
}

static void
look_along (Points *points, const Slope *slope)
{
  for (gsize i = 0; i < points->n; i++)
    points->items[i].key = height (&points->items[i].point, slope);
}

static void
put_back (Points *points)
{
  for (gsize i = 0; i < points->n; i++)
    points->items[i].point = points->points[i];
}

static guint64
sort (Points *points)
{
  return sos_ordered_sort (points->items, points->spare, points->n, NULL, NULL);
}

/* Of points that are sorted. */
static guint64
count_level (const Points *points)
{
  guint64 n_level = 0;

  for (gsize start = 0, end; start < points->n; start = end)
    {
      end = sos_ordered_run (points->items, points->n, start);
      n_level += sos_count_pairs (end - start);
    }

  return n_level;
}

static void
count_at (Points *points, const Slope *slope, guint64 *n_below, guint64 *n_equal)
{
  put_back (points);
  look_along (points, slope);
  *n_below = sort (points);
  *n_equal = count_level (points) - points->n_twins;
}

static void
sample_falling (const SosOrdered *higher, gsize n_higher, const SosOrdered *lower, gpointer data)
{
  Sample *sample = data;

  for (; sample->skip < n_higher; sample->skip += sample->step)
    {
      const SosTrendPoint *from = &higher[sample->skip].point, *to = &lower->point;

      sample->slopes[sample->n++] = (Slope) { (gint64) to->day - from->day, (gint64) to->value - from->value };
    }
  sample->skip -= n_higher;
}

/* Sorted along the low slope, pairs that are level along it by the high one, those
 * pairs fall along the high slope that are between the two. */
static void
take_sample (Points *points, const Between *between, Sample *sample)
{
  look_along (points, &between->high);
  sort (points);
  look_along (points, &between->low);
  sort (points);

  sample->n = 0;
  sample->skip = sample->step / 2;
  look_along (points, &between->high);
  sos_ordered_sort (points->items, points->spare, points->n, sample_falling, sample);
  qsort (sample->slopes, sample->n, sizeof *sample->slopes, compare_slope);
}

/* Takes from those between all on the wrong side of @pivot; whether it is the one
 * at @place of all slopes. */
static gboolean
narrow (Points *points, Between *between, const Slope *pivot, guint64 place)
{
  guint64 n_below, n_equal, n_not_above_high = between->n_below + between->n;

  if (compare_slope (pivot, &between->low) <= 0 || compare_slope (pivot, &between->high) >= 0)
    return FALSE;

  count_at (points, pivot, &n_below, &n_equal);
  if (place < n_below)
    {
      between->high = *pivot;
      between->n = n_below - between->n_below;
    }
  else if (place >= n_below + n_equal)
    {
      between->low = *pivot;
      between->n_below = n_below + n_equal;
      between->n = n_not_above_high - between->n_below;
    }

  return place >= n_below && place < n_below + n_equal;
}

/* The slope at @place when all are sorted; it is between the two. They close in with
 * each round, nearly always leaving of as many as they held one in the square root of
 * the sample's size. */
static Slope
find_slope (Points *points, Between *between, Sample *sample, guint64 place)
{
  for (;;)
    {
      gsize at, margin;

      sample->step = between->n / sample->capacity + 1;
      take_sample (points, between, sample);
      at = (gsize) ((place - between->n_below) / sample->step);
      if (sample->step == 1)
        return sample->slopes[at];

      margin = (gsize) (1.5 * sqrt ((double) sample->n)) + 1;
      if (at >= margin && narrow (points, between, &sample->slopes[at - margin], place))
        return sample->slopes[at - margin];
      if (at + margin < sample->n && narrow (points, between, &sample->slopes[at + margin], place))
        return sample->slopes[at + margin];
    }
}

/* By day, then by value: nothing falls along a slope that is of one day. */
static void
line_up (Points *points, const SosTrendPoint *unordered)
{
  for (gsize i = 0; i < points->n; i++)
    points->items[i] = (SosOrdered) { unordered[i].day * DAY_ABOVE_VALUE + unordered[i].value, unordered[i] };
  sort (points);
  for (gsize i = 0; i < points->n; i++)
    points->points[i] = points->items[i].point;

  points->n_twins = count_level (points);
  look_along (points, &down);
  points->n_slopes = sos_count_pairs (points->n) - count_level (points);
}

/* Where the search for one of two ended, the other mostly is, too. */
static double
find_median (Points *points, Sample *sample)
{
  const Between all = { down, up, 0, points->n_slopes };
  guint64 middle = points->n_slopes / 2;
  Between between = all;
  Slope above = find_slope (points, &between, sample, middle), below;

  if (points->n_slopes % 2 == 1)
    return quotient (&above);

  if (middle - 1 < between.n_below)
    between = all;
  below = find_slope (points, &between, sample, middle - 1);

  return (quotient (&below) + quotient (&above)) / 2;
}

gboolean
sos_theil_sen_by_counting (const SosTrendPoint *points, gsize n, SosScratch *scratch, double *slope)
{
  gsize capacity = MAX (n, SMALLEST_SAMPLE);
  gsize size = capacity * sizeof (Slope) + n * (2 * sizeof (SosOrdered) + sizeof *points);
  Sample sample = { sos_scratch_take (scratch, size), capacity };
  SosOrdered *items = (SosOrdered *) (sample.slopes + capacity);
  Points lined_up = { n, (SosTrendPoint *) (items + 2 * n), items, items + n };

  line_up (&lined_up, points);
  if (lined_up.n_slopes > 0)
    *slope = find_median (&lined_up, &sample);

  return lined_up.n_slopes > 0;
}
