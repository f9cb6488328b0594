/* SPDX-License-Identifier: MIT */
/* The action cycle: seven stations on a way that leads round again, how far each
 * has come, and where the family is now. Why stands on the page. */
#include "lib/draw/figure.h"

#define WIDTH 500.0
#define STATION_X 72.0
#define WORDS_X 112.0
#define WORDS_WIDTH (WIDTH - WORDS_X - SOS_FIGURE_MARGIN)
#define BACK_X 14.0

#define RADIUS 17.0
#define GAP 26.0
#define LEAST_HEIGHT (2 * RADIUS)
#define HERE_MARGIN 9.0

#define WAY "guide way"

/* A station and the words beside it. */
typedef struct {
  const SosStep *step;
  const char *name;
  double y; /* of its middle */
  double words_height;
} Station;

typedef struct {
  SosFigure *figure;
  SosDrawing *drawing;
  Station stations[SOS_N_STEPS];
  guint here;
} Ring;

/* The first step that is not done; when all are, the last one. */
static guint
find_here (const SosStep *steps)
{
  guint here = 0;

  while (here + 1 < SOS_N_STEPS && steps[here].state == SOS_STEP_SATISFIED)
    here++;

  return here;
}

static void
place_stations (Ring *ring)
{
  const SosStep *steps = sos_cycle_review_get_steps (ring->figure->picture->review);

  ring->here = find_here (steps);
  ring->figure->y += HERE_MARGIN;
  for (guint i = 0; i < SOS_N_STEPS; i++)
    {
      Station *station = &ring->stations[i];
      double height;

      station->step = &steps[i];
      station->name = sos_figure_word (ring->figure, steps[i].name);
      station->words_height = sos_drawing_text_height (SOS_LETTERS_STRONG, WORDS_WIDTH, station->name) +
                              sos_drawing_line_height (SOS_LETTERS_NORMAL);
      height = MAX (station->words_height, LEAST_HEIGHT);
      station->y = ring->figure->y + height / 2;
      ring->figure->y += height + (i + 1 < SOS_N_STEPS ? GAP : HERE_MARGIN);
    }
}

/* Down from the first to the last, and round again. */
static void
put_way (const Ring *ring)
{
  double first = ring->stations[0].y, last = ring->stations[SOS_N_STEPS - 1].y,
         end = STATION_X - RADIUS - HERE_MARGIN - 2;
  SosDrawing *drawing = ring->drawing;

  sos_drawing_line (drawing, STATION_X, first, STATION_X, last, WAY);
  sos_drawing_begin_path (drawing, STATION_X, last);
  sos_drawing_line_to (drawing, end, last);
  sos_drawing_curve_to (drawing, BACK_X, last, BACK_X, last, BACK_X, last - 40);
  sos_drawing_line_to (drawing, BACK_X, first + 40);
  sos_drawing_curve_to (drawing, BACK_X, first, BACK_X, first, end - 10, first);
  sos_drawing_end_path (drawing, FALSE, WAY);
  sos_drawing_begin_path (drawing, end, first);
  sos_drawing_line_to (drawing, end - 12, first - 7);
  sos_drawing_line_to (drawing, end - 12, first + 7);
  sos_drawing_end_path (drawing, TRUE, "grey");
}

static void
put_here (const Ring *ring)
{
  const Station *station = &ring->stations[ring->here];
  double height = MAX (station->words_height, LEAST_HEIGHT) + 2 * HERE_MARGIN, top = station->y - height / 2;
  double left = STATION_X - RADIUS - HERE_MARGIN;

  sos_drawing_box (ring->drawing, left, top, WIDTH - SOS_FIGURE_MARGIN - left, height, 8, "panel");
  sos_drawing_box (ring->drawing, left, top, WIDTH - SOS_FIGURE_MARGIN - left, height, 8, "accent");
}

static void
put_half (SosDrawing *drawing, double y)
{
  double bend = RADIUS * 4 / 3;

  sos_drawing_begin_path (drawing, STATION_X - RADIUS, y);
  sos_drawing_curve_to (drawing, STATION_X - RADIUS, y + bend, STATION_X + RADIUS, y + bend, STATION_X + RADIUS, y);
  sos_drawing_end_path (drawing, TRUE, "mark");
}

static void
put_tick (SosDrawing *drawing, double y)
{
  sos_drawing_begin_path (drawing, STATION_X - 7.5, y + 0.5);
  sos_drawing_line_to (drawing, STATION_X - 2, y + 6);
  sos_drawing_line_to (drawing, STATION_X + 8, y - 6);
  sos_drawing_end_path (drawing, FALSE, "tick");
}

static void
put_mark (SosDrawing *drawing, double y, SosStepState state)
{
  sos_drawing_circle (drawing, STATION_X, y, RADIUS, state == SOS_STEP_SATISFIED ? "mark" : "hollow");
  if (state == SOS_STEP_IN_PROGRESS)
    put_half (drawing, y);
  if (state == SOS_STEP_SATISFIED)
    put_tick (drawing, y);
}

/* "under way: the family is here now" */
static void
say_state (const Ring *ring, guint place)
{
  SosFigure *figure = ring->figure;
  const char *state = sos_figure_word (figure, sos_words_for_step (ring->stations[place].step->state));

  g_string_truncate (figure->line, 0);
  if (place == ring->here)
    sos_wording_fill (figure->telling->wording, figure->line, N_ ("{state}: the family is here now"), "state", state,
                      NULL);
  else
    g_string_append (figure->line, state);
}

static void
put_words (const Ring *ring, guint place)
{
  const Station *station = &ring->stations[place];
  SosFigure *figure = ring->figure;
  char number[] = { (char) ('0' + station->step->number), '\0' };

  figure->y = station->y - station->words_height / 2;
  sos_drawing_text (ring->drawing, WORDS_X - 16, figure->y + sos_drawing_line_height (SOS_LETTERS_STRONG) / 2, 16,
                    SOS_ANCHOR_START, SOS_LETTERS_STRONG, number);
  sos_figure_text (figure, WORDS_X, WORDS_WIDTH, SOS_LETTERS_STRONG, station->name);
  say_state (ring, place);
  sos_figure_text (figure, WORDS_X, WORDS_WIDTH, SOS_LETTERS_NORMAL, figure->line->str);
}

static void
describe_station (const Ring *ring, guint place)
{
  const Station *station = &ring->stations[place];
  SosFigure *figure = ring->figure;
  char number[] = { (char) ('0' + station->step->number), '\0' };
  g_autofree char *state = NULL;

  say_state (ring, place);
  state = g_strndup (figure->line->str, figure->line->len);
  g_string_truncate (figure->line, 0);
  sos_wording_fill (figure->telling->wording, figure->line, N_ ("{number}. {step}: {state}."), "number", number, "step",
                    station->name, "state", state, NULL);
  sos_figure_describe (figure, figure->line->str);
}

gboolean
sos_picture_cycle (const SosPicture *picture, SosMarkup *markup)
{
  SosFigure figure;
  Ring ring = { .figure = &figure };
  double end;

  sos_figure_init (&figure, picture, WIDTH);
  ring.drawing = figure.drawing;
  sos_figure_describe (&figure, sos_figure_word (&figure, N_ ("Seven steps on a way that leads round again.")));
  place_stations (&ring);
  end = figure.y;

  put_way (&ring);
  put_here (&ring);
  for (guint i = 0; i < SOS_N_STEPS; i++)
    {
      put_mark (ring.drawing, ring.stations[i].y, ring.stations[i].step->state);
      put_words (&ring, i);
      if (picture->is_alone)
        describe_station (&ring, i);
    }
  figure.y = end;
  sos_figure_finish (&figure, sos_figure_word (&figure, N_ ("The action cycle")), markup);

  return TRUE;
}
