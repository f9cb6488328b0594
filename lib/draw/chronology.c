/* SPDX-License-Identifier: MIT */
/* The impact chronology: what happened, from top to bottom, and beneath each what
 * it meant for the child. Long quiet times are drawn shorter than they were. */
#include <math.h>
#include <stdlib.h>

#include "lib/draw/figure.h"
#include "lib/practice/days.h"

#define WIDTH 640.0
#define DATE_WIDTH 92.0
#define AXIS_X 122.0
#define WORDS_X 146.0
#define WORDS_WIDTH (WIDTH - WORDS_X - SOS_FIGURE_MARGIN)
#define IMPACT_INDENT 14.0
#define MARK 6.0

/* Below an entry: a month more is a little more, a year not twelve times that. */
#define LEAST_GAP 18.0
#define GAP_PER_DOUBLING 7.0
#define DAYS_PER_MONTH 30.44

/* Time that passed without entries is a broken line from so long on. */
#define LONG_TIME 400

typedef struct {
  const SosChronologyEntry *entry;
  guint place;
} Event;

typedef struct {
  SosFigure *figure;
  SosDrawing *drawing;
  Event *events;
  guint n;
} Chronicle;

/* What has no date stands at the end. */
static gint
compare_events (gconstpointer a, gconstpointer b)
{
  const Event *left = a, *right = b;
  SosDate left_day = left->entry->on - 1, right_day = right->entry->on - 1;

  if (left_day != right_day)
    return left_day < right_day ? -1 : 1;

  return left->place < right->place ? -1 : left->place > right->place;
}

/* Nothing that came after the day asked about. */
static void
gather_events (Chronicle *chronicle)
{
  const SosPicture *picture = chronicle->figure->picture;
  const SosChronologyEntryList *entries = &picture->telling->document->chronology;

  chronicle->events = g_new (Event, entries->n + 1);
  for (guint i = 0; i < entries->n; i++)
    if (entries->items[i]->on <= picture->as_of)
      chronicle->events[chronicle->n++] = (Event) { entries->items[i], i };
  qsort (chronicle->events, chronicle->n, sizeof *chronicle->events, compare_events);
}

static gint32
count_days (const SosChronologyEntry *from, const SosChronologyEntry *to)
{
  if (from->on == SOS_DATE_NONE || to->on == SOS_DATE_NONE)
    return 0;

  return MAX (sos_date_to_days (to->on) - sos_date_to_days (from->on), 0);
}

static double
measure_gap (gint32 days)
{
  return LEAST_GAP + GAP_PER_DOUBLING * log2 (1 + days / DAYS_PER_MONTH);
}

static const char *
say_day (const Chronicle *chronicle, SosDate day)
{
  SosFigure *figure = chronicle->figure;

  if (day == SOS_DATE_NONE)
    return sos_figure_word (figure, N_ ("no date"));

  g_string_truncate (figure->line, 0);
  sos_wording_short_date (figure->telling->wording, figure->line, day);

  return figure->line->str;
}

/* A line at its side sets apart what it meant for the child. */
static void
put_impact (const Chronicle *chronicle, const char *impact)
{
  SosFigure *figure = chronicle->figure;
  double top;

  if (impact == NULL)
    return;

  figure->y += 4;
  top = figure->y;
  sos_figure_text (figure, WORDS_X + IMPACT_INDENT, WORDS_WIDTH - IMPACT_INDENT, SOS_LETTERS_NORMAL, impact);
  sos_drawing_line (chronicle->drawing, WORDS_X + 3, top, WORDS_X + 3, figure->y, "accent");
}

static void
put_event (const Chronicle *chronicle, const SosChronologyEntry *entry)
{
  SosFigure *figure = chronicle->figure;
  double top = figure->y, middle = top + sos_drawing_line_height (SOS_LETTERS_STRONG) / 2, end;

  sos_figure_text (figure, SOS_FIGURE_MARGIN, DATE_WIDTH, SOS_LETTERS_NORMAL, say_day (chronicle, entry->on));
  end = figure->y;
  figure->y = top;
  if (entry->text != NULL)
    sos_figure_text (figure, WORDS_X, WORDS_WIDTH, SOS_LETTERS_STRONG, entry->text);
  put_impact (chronicle, entry->impact);
  figure->y = MAX (figure->y, end);
  sos_drawing_circle (chronicle->drawing, AXIS_X, middle, MARK, "mark");
}

/* The line from one event's mark to the next one's. */
static void
put_time (const Chronicle *chronicle, double from, double to, gint32 days)
{
  sos_drawing_line (chronicle->drawing, AXIS_X, from + MARK + 3, AXIS_X, to - MARK - 3,
                    days > LONG_TIME ? "thin dashed" : "thin");
}

static void
put_events (Chronicle *chronicle)
{
  SosFigure *figure = chronicle->figure;
  double half = sos_drawing_line_height (SOS_LETTERS_STRONG) / 2;

  for (guint i = 0; i < chronicle->n && !sos_figure_is_full (figure); i++)
    {
      double top = figure->y;
      gint32 days;

      put_event (chronicle, chronicle->events[i].entry);
      if (i + 1 == chronicle->n)
        return;
      days = count_days (chronicle->events[i].entry, chronicle->events[i + 1].entry);
      figure->y += measure_gap (days);
      put_time (chronicle, top + half, figure->y + half, days);
    }
}

static void
describe_event (const Chronicle *chronicle, const SosChronologyEntry *entry)
{
  SosFigure *figure = chronicle->figure;

  sos_figure_describe (figure, say_day (chronicle, entry->on));
  sos_figure_describe (figure, entry->text != NULL ? entry->text : "");
  sos_figure_describe (figure, entry->impact != NULL ? entry->impact : "");
}

gboolean
sos_picture_chronology (const SosPicture *picture, SosMarkup *markup)
{
  SosFigure figure;
  Chronicle chronicle = { .figure = &figure };

  sos_figure_init (&figure, picture, WIDTH);
  chronicle.drawing = figure.drawing;
  gather_events (&chronicle);
  sos_figure_describe (&figure, sos_figure_word (&figure, N_ ("What happened, and what it meant for the child.")));
  put_events (&chronicle);
  for (guint i = 0; picture->is_alone && i < chronicle.n; i++)
    describe_event (&chronicle, chronicle.events[i].entry);
  g_free (chronicle.events);
  if (chronicle.n == 0)
    {
      sos_figure_discard (&figure);
      return FALSE;
    }
  sos_figure_finish (&figure, sos_figure_word (&figure, N_ ("What happened, and what it meant")), markup);

  return TRUE;
}
