/* SPDX-License-Identifier: MIT */
/* The trajectory: milestones on an axis of time, planned and reached.
 *
 * A milestone has a flag above or below the axis. A flag's pole must cross no other
 * flag, so the last milestone has the nearest lane, and one before it the next as
 * far as they would touch. */
#include "lib/draw/timeline.h"
#include "lib/practice/cycle.h"

#define WIDTH 760.0
#define AXIS_LEFT 46.0
#define AXIS_RIGHT 560.0
#define AXIS_END (WIDTH - SOS_FIGURE_MARGIN)
#define MAX_FLAG_WIDTH 164.0
#define FLAG_GAP 12.0
#define POLE 6.0 /* from the pole to the words */
#define ABOVE_AXIS 22.0
#define BELOW_AXIS 40.0 /* the names of months are there */
#define LANE_GAP 12.0
#define MARK 7.5

/* More flags than a family can look at; the page has all. */
#define MAX_POINTS 40
#define MAX_LANES (MAX_POINTS + 1)
#define MAX_UNDATED 40

typedef enum {
  ABOVE,
  BELOW,
  N_SIDES,
} Side;

typedef struct {
  const SosMilestone *milestone; /* %NULL for the day that is asked about */
  SosMilestoneState state;
  SosDate on; /* when it was reached, or is to be */
  double x;
  double width;
  double height;
  Side side;
  guint lane;
} Point;

/* The lanes of one side, the nearest first. */
typedef struct {
  double starts[MAX_LANES]; /* of the leftmost flag in it */
  double heights[MAX_LANES];
  guint n;
} Lanes;

typedef struct {
  SosFigure *figure;
  SosDrawing *drawing;
  Point points[MAX_POINTS + 1];
  guint n;
  GPtrArray *undated; /* of SosTrajectoryPoint */
  gboolean is_cut;
  Lanes sides[N_SIDES];
  SosTimeline timeline;
} Course;

/* Which milestones, in which order. */

static gboolean
is_reached (SosMilestoneState state)
{
  return state == SOS_MILESTONE_REACHED || state == SOS_MILESTONE_REACHED_LATE;
}

static SosDate
find_day (const SosTrajectoryPoint *point)
{
  return is_reached (point->state) ? point->milestone->reached : point->milestone->on;
}

static gint
compare_points (gconstpointer a, gconstpointer b)
{
  const SosTrajectoryPoint *left = *(const SosTrajectoryPoint *const *) a;
  const SosTrajectoryPoint *right = *(const SosTrajectoryPoint *const *) b;
  SosDate left_day = find_day (left), right_day = find_day (right);

  if (left_day != right_day)
    return left_day < right_day ? -1 : 1;

  return left < right ? -1 : left > right;
}

/* Where there are too many, those around the day that is asked about. */
static guint
find_first (const GPtrArray *dated, SosDate as_of)
{
  guint next = 0;

  if (dated->len <= MAX_POINTS)
    return 0;

  while (next < dated->len && find_day (g_ptr_array_index (dated, next)) < as_of)
    next++;

  return MIN (next > MAX_POINTS / 2 ? next - MAX_POINTS / 2 : 0, dated->len - MAX_POINTS);
}

static void
gather_points (Course *course)
{
  const SosPicture *picture = course->figure->picture;
  g_autoptr (GPtrArray) dated = g_ptr_array_new ();
  guint n, first;
  const SosTrajectoryPoint *points = sos_cycle_review_get_trajectory (picture->review, &n);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (find_day (&points[i]) != SOS_DATE_NONE ? dated : course->undated, (gpointer) &points[i]);
  g_ptr_array_sort (dated, compare_points);

  first = find_first (dated, picture->as_of);
  course->is_cut = dated->len > MAX_POINTS || course->undated->len > MAX_UNDATED;
  for (course->n = 0; course->n < MAX_POINTS && first + course->n < dated->len; course->n++)
    {
      const SosTrajectoryPoint *point = g_ptr_array_index (dated, first + course->n);

      course->points[course->n] =
          (Point) { .milestone = point->milestone, .state = point->state, .on = find_day (point) };
    }
}

/* The day that is asked about has a flag among the others. */
static void
add_now (Course *course)
{
  SosDate now = course->figure->picture->as_of;
  guint place = course->n++;

  for (; place > 0 && course->points[place - 1].on > now; place--)
    course->points[place] = course->points[place - 1];
  course->points[place] = (Point) { .on = now };
}

/* What is said. */

static const char *const patterns[] = {
  [0] = "{date}",
  [SOS_MILESTONE_UNDATED] = "",
  [SOS_MILESTONE_PLANNED] = N_ ("planned for {date}"),
  [SOS_MILESTONE_OVERDUE] = N_ ("planned for {date}, overdue"),
  [SOS_MILESTONE_REACHED] = N_ ("reached {date}"),
  [SOS_MILESTONE_REACHED_LATE] = N_ ("reached {date}"),
};

/* "reached 3 May 2014" */
static const char *
say_day (const Course *course, const Point *point)
{
  SosFigure *figure = course->figure;

  g_string_truncate (figure->name, 0);
  sos_wording_short_date (figure->telling->wording, figure->name, point->on);
  g_string_truncate (figure->line, 0);
  sos_wording_fill (figure->telling->wording, figure->line, patterns[point->state], "date", figure->name->str, NULL);

  return figure->line->str;
}

static const char *
find_text (const Course *course, const SosMilestone *milestone)
{
  if (milestone == NULL)
    return sos_figure_word (course->figure, N_ ("Now"));

  return milestone->text != NULL ? milestone->text : sos_figure_word (course->figure, N_ ("A milestone"));
}

static SosLetters
choose_letters (const Point *point)
{
  return point->milestone == NULL ? SOS_LETTERS_STRONG : SOS_LETTERS_NORMAL;
}

/* Where everything stands. */

static void
stretch_axis (Course *course)
{
  for (guint i = 0; i < course->n; i++)
    sos_timeline_reach (&course->timeline, course->points[i].on);
  sos_timeline_reach_far (&course->timeline, course->figure->picture->as_of);
}

/* The nearest lane in which a flag touches none, and its pole crosses none: all that
 * begin further right lie in nearer lanes, or end before it. */
static guint
find_lane (const Lanes *lanes, double end)
{
  guint lane = lanes->n;

  while (lane > 0 && lanes->starts[lane - 1] >= end)
    lane--;

  return lane;
}

static void
measure_point (const Course *course, Point *point)
{
  const char *text = find_text (course, point->milestone), *day = say_day (course, point);
  double width =
      MAX (sos_drawing_text_width (choose_letters (point), text), sos_drawing_text_width (SOS_LETTERS_SMALL, day));

  point->width = MIN (width + 1, MAX_FLAG_WIDTH);
  point->height = sos_drawing_text_height (choose_letters (point), point->width, text) +
                  sos_drawing_text_height (SOS_LETTERS_SMALL, point->width, day);
}

static void
place_point (Course *course, Point *point)
{
  double end;
  Lanes *lanes;

  measure_point (course, point);
  point->x = sos_timeline_place (&course->timeline, point->on);
  end = point->x + POLE + point->width + FLAG_GAP;
  point->side = find_lane (&course->sides[BELOW], end) < find_lane (&course->sides[ABOVE], end) ? BELOW : ABOVE;
  lanes = &course->sides[point->side];
  point->lane = find_lane (lanes, end);
  if (point->lane == lanes->n)
    lanes->n++;
  for (guint lane = 0; lane <= point->lane; lane++)
    lanes->starts[lane] = point->x;
  lanes->heights[point->lane] = MAX (lanes->heights[point->lane], point->height);
}

static double
measure_lanes (const Lanes *lanes, guint n)
{
  double height = 0;

  for (guint lane = 0; lane < n; lane++)
    height += lanes->heights[lane] + LANE_GAP;

  return height;
}

/* What is drawn. */

static void
put_flag (const Course *course, const Point *point, double axis)
{
  const Lanes *lanes = &course->sides[point->side];
  double reach = measure_lanes (lanes, point->lane), x = point->x + POLE, top, end;
  SosFigure *figure = course->figure;

  if (point->side == ABOVE)
    top = axis - ABOVE_AXIS - reach - point->height;
  else
    top = axis + BELOW_AXIS + reach;
  end = point->side == ABOVE ? top : top + point->height;

  sos_drawing_line (course->drawing, point->x, axis, point->x, end,
                    point->milestone != NULL ? "thin" : "accent dashed");
  figure->y = top;
  sos_figure_text (figure, x, point->width, SOS_LETTERS_SMALL, say_day (course, point));
  sos_figure_text (figure, x, point->width, choose_letters (point), find_text (course, point->milestone));
}

/* ○ planned, ● reached, and a square with a sign for what is overdue. */
static void
put_mark (SosDrawing *drawing, SosMilestoneState state, double x, double y)
{
  if (state == SOS_MILESTONE_OVERDUE)
    {
      sos_drawing_box (drawing, x - MARK, y - MARK, 2 * MARK, 2 * MARK, 0, "shape");
      sos_drawing_text (drawing, x, y, 2 * MARK, SOS_ANCHOR_MIDDLE, SOS_LETTERS_STRONG, "!");
    }
  else
    sos_drawing_circle (drawing, x, y, MARK, is_reached (state) ? "mark" : "hollow");
}

static void
put_axis (const Course *course)
{
  SosFigure *figure = course->figure;
  double axis = figure->y + measure_lanes (&course->sides[ABOVE], course->sides[ABOVE].n) + ABOVE_AXIS;
  double end = axis + BELOW_AXIS + measure_lanes (&course->sides[BELOW], course->sides[BELOW].n);

  for (guint i = 0; i < course->n; i++)
    put_flag (course, &course->points[i], axis);
  sos_timeline_draw (&course->timeline, figure, axis, AXIS_END);
  for (guint i = 0; i < course->n; i++)
    if (course->points[i].milestone != NULL)
      put_mark (course->drawing, course->points[i].state, course->points[i].x, axis);
  figure->y = end;
}

static void
put_undated (const Course *course)
{
  SosFigure *figure = course->figure;
  double x = SOS_FIGURE_MARGIN + 26;

  if (course->undated->len == 0)
    return;

  sos_figure_text (figure, SOS_FIGURE_MARGIN, WIDTH, SOS_LETTERS_STRONG, sos_figure_word (figure, N_ ("No day yet")));
  for (guint i = 0; i < MIN (course->undated->len, MAX_UNDATED); i++)
    {
      const SosTrajectoryPoint *point = g_ptr_array_index (course->undated, i);

      figure->y += 6;
      put_mark (course->drawing, point->state, SOS_FIGURE_MARGIN + MARK + 1, figure->y + 9);
      sos_figure_text (figure, x, WIDTH - SOS_FIGURE_MARGIN - x, SOS_LETTERS_NORMAL,
                       find_text (course, point->milestone));
    }
}

static void
put_rest (const Course *course)
{
  SosFigure *figure = course->figure;

  if (!course->is_cut)
    return;

  figure->y += LANE_GAP;
  sos_figure_text (figure, SOS_FIGURE_MARGIN, WIDTH - 2 * SOS_FIGURE_MARGIN, SOS_LETTERS_STRONG,
                   sos_figure_word (figure, N_ ("There is more than fits into one picture.")));
}

static void
describe (const Course *course)
{
  SosFigure *figure = course->figure;

  for (guint i = 0; i < course->n; i++)
    {
      const Point *point = &course->points[i];
      g_autofree char *day = g_strdup (say_day (course, point));

      g_string_truncate (figure->line, 0);
      sos_wording_fill (figure->telling->wording, figure->line, N_ ("{milestone}: {when}."), "milestone",
                        find_text (course, point->milestone), "when", day, NULL);
      sos_figure_describe (figure, figure->line->str);
    }
}

gboolean
sos_picture_trajectory (const SosPicture *picture, SosMarkup *markup)
{
  g_autoptr (GPtrArray) undated = NULL;
  SosFigure figure;
  Course course = { .figure = &figure, .timeline = { .left = AXIS_LEFT, .right = AXIS_RIGHT } };

  if (picture->telling->document->milestones.n == 0)
    return FALSE;

  undated = course.undated = g_ptr_array_new ();
  sos_figure_init (&figure, picture, WIDTH);
  course.drawing = figure.drawing;
  sos_figure_describe (&figure, sos_figure_word (&figure, N_ ("Milestones in the order of time.")));
  gather_points (&course);
  if (course.n > 0)
    {
      stretch_axis (&course);
      add_now (&course);
      for (guint i = course.n; i > 0; i--)
        place_point (&course, &course.points[i - 1]);
      put_axis (&course);
    }
  put_undated (&course);
  put_rest (&course);
  if (picture->is_alone)
    describe (&course);
  sos_figure_finish (&figure, sos_figure_word (&figure, N_ ("The way ahead")), markup);

  return TRUE;
}
