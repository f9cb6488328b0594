/* SPDX-License-Identifier: MIT */
/* An axis of time from left to right. */
#include "lib/draw/timeline.h"

#include "lib/practice/days.h"

/* Names of months stand no closer. */
#define LEAST_GAP 84.0

#define DAYS_PER_MONTH 30.44
#define MONTHS_PER_YEAR 12
#define TICK 5.0
#define MARGIN 18.0
#define LAST_YEAR 9999

/* What is so many days away, and more than half of what the axis has, is far. */
#define LEAST_FAR 60
#define BROKEN 110.0
#define ARROW 9.0

void
sos_timeline_reach (SosTimeline *timeline, SosDate date)
{
  gint32 days = sos_date_to_days (date);

  if (date == SOS_DATE_NONE)
    return;

  timeline->first = timeline->first == 0 ? days : MIN (timeline->first, days);
  timeline->last = MAX (timeline->last, days);
}

static double
place_days (const SosTimeline *timeline, gint32 days)
{
  gint32 span = timeline->last - timeline->first;

  if (span == 0)
    return (timeline->left + timeline->right) / 2;

  return timeline->left + (timeline->right - timeline->left) * (days - timeline->first) / span;
}

void
sos_timeline_reach_far (SosTimeline *timeline, SosDate date)
{
  gint32 days = sos_date_to_days (date), far = MAX (LEAST_FAR, (timeline->last - timeline->first) / 2);

  timeline->is_broken_before = days < timeline->first - far;
  timeline->is_broken_after = days > timeline->last + far;
  if (timeline->is_broken_before)
    timeline->left += BROKEN;
  else if (timeline->is_broken_after)
    timeline->right -= BROKEN;
  else
    sos_timeline_reach (timeline, date);
}

double
sos_timeline_place (const SosTimeline *timeline, SosDate date)
{
  gint32 days = sos_date_to_days (date);

  if (timeline->is_broken_before && days < timeline->first)
    return timeline->left - BROKEN;
  if (timeline->is_broken_after && days > timeline->last)
    return timeline->right + BROKEN;

  return place_days (timeline, days);
}

/* Months between two names: few enough that these have room. */
static guint
choose_step (const SosTimeline *timeline)
{
  static const guint steps[] = { 1, 2, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 3000, 6000, 12000, 24000, 60000 };
  double months = (timeline->last - timeline->first) / DAYS_PER_MONTH;
  guint i = 0;

  while (i + 1 < G_N_ELEMENTS (steps) && (timeline->right - timeline->left) / (months / steps[i]) < LEAST_GAP)
    i++;

  return steps[i];
}

/* The month itself, or the year where only years are named. */
static void
put_name (SosFigure *figure, guint month, guint step, double x, double y)
{
  SosDate date = sos_date_new (month / MONTHS_PER_YEAR, step < MONTHS_PER_YEAR ? month % MONTHS_PER_YEAR + 1 : 0, 0);

  double width, middle;

  g_string_truncate (figure->line, 0);
  sos_wording_short_date (figure->telling->wording, figure->line, date);
  width = sos_drawing_text_width (SOS_LETTERS_SMALL, figure->line->str) + 4;
  middle = CLAMP (x, width / 2, figure->width - width / 2);
  sos_drawing_box (figure->drawing, middle - width / 2, y + TICK + 2, width, 16, 0, "halo");
  sos_drawing_line (figure->drawing, x, y, x, y + TICK, "thin");
  sos_drawing_text (figure->drawing, middle, y + TICK + 10, LEAST_GAP, SOS_ANCHOR_MIDDLE, SOS_LETTERS_SMALL,
                    figure->line->str);
}

/* The first of every so many months from @left to @right. */
static void
put_names (const SosTimeline *timeline, SosFigure *figure, double y, double left, double right)
{
  SosDate first = sos_date_from_days (timeline->first);
  guint step = choose_step (timeline);
  guint month = MONTHS_PER_YEAR * sos_date_get_year (first) + sos_date_get_month (first) - 1;

  for (month = month / step * step; month < LAST_YEAR * MONTHS_PER_YEAR; month += step)
    {
      guint year = month / MONTHS_PER_YEAR;
      double x = year == 0
                     ? left - 1
                     : place_days (timeline, sos_date_to_days (sos_date_new (year, month % MONTHS_PER_YEAR + 1, 1)));

      if (x > right)
        return;
      if (x >= left)
        put_name (figure, month, step, x, y);
    }
}

static void
put_line (SosFigure *figure, double from, double to, double y, const char *class_name)
{
  sos_drawing_line (figure->drawing, from, y, to, y, class_name);
}

void
sos_timeline_draw (const SosTimeline *timeline, SosFigure *figure, double y, double end)
{
  double left = timeline->left - MARGIN, right = timeline->is_broken_after ? timeline->right + MARGIN : end - ARROW;

  put_line (figure, left, right, y, "line");
  if (timeline->is_broken_before)
    put_line (figure, left - BROKEN, left, y, "line dashed");
  if (timeline->is_broken_after)
    put_line (figure, right, end - ARROW, y, "line dashed");
  sos_drawing_begin_path (figure->drawing, end, y);
  sos_drawing_line_to (figure->drawing, end - ARROW, y - TICK);
  sos_drawing_line_to (figure->drawing, end - ARROW, y + TICK);
  sos_drawing_end_path (figure->drawing, TRUE, "filled");

  /* An axis of one day has no length to be measured. */
  if (timeline->first != timeline->last)
    put_names (timeline, figure, y, left, right - LEAST_GAP / 2);
}
