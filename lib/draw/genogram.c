/* SPDX-License-Identifier: MIT */
/* The genogram: the family in its generations, in the standard signs. */
#include "lib/draw/figure.h"
#include "lib/draw/kin-homes.h"
#include "lib/draw/kin-layout.h"
#include "lib/draw/kin-legend.h"
#include "lib/practice/days.h"

#define LEAST_WIDTH 560.0
#define NAME_WIDTH 112.0
#define HALF (SOS_KIN_SYMBOL / 2)
#define NAME_TOP 7.0
#define SLASHES 13.0 /* from somebody's sign to what says that they have parted */
#define WITHIN 44.0  /* as long is what says of a line how they are with each other */
#define BELOW_COUPLE 10.0
#define MAX_SENTENCES 60
#define EXPECTED_MEMORY 24576

/* Nobody is older; more is a mistake, which a picture does not point at. */
#define MAX_AGE 130
#define AGE_LENGTH 12

typedef struct {
  SosFigure *figure;
  SosDrawing *drawing;
  SosKinGraph graph;
  SosKinLayout layout;
  SosKinSize *sizes;
  const char **names; /* of each person */
  const char **years; /* the line below, or %NULL */
  SosArena arena;
  SosDate day;   /* that ages are of */
  guint32 signs; /* a bit of each that was used */
} Genogram;

/* When the map was changed last: later on, nobody said how old everybody was. */
static SosDate
find_day (const SosPicture *picture)
{
  const SosDocument *document = picture->telling->document;
  const char *time = document->updated != NULL ? document->updated : document->started;
  SosDate day = sos_date_of_time (time);

  return day != SOS_DATE_NONE ? MIN (day, picture->as_of) : picture->as_of;
}

static void
use (Genogram *genogram, SosKinSign sign)
{
  genogram->signs |= 1u << sign;
}

/* What is said of each person. */

static const char *
keep (Genogram *genogram, const GString *line)
{
  if (!sos_arena_has_room (&genogram->arena, line->len + 1))
    sos_arena_grow (&genogram->arena, line->len + 1);

  return sos_arena_copy_string (&genogram->arena, line->str, line->len);
}

/* Whole years, where that much is known; else -1. */
static gint
find_age (const Genogram *genogram, const SosPerson *person)
{
  gint years;

  if (person->died != SOS_DATE_NONE)
    return -1;
  if (sos_date_get_month (person->born) == 0)
    return person->age.is_set && person->age.value <= MAX_AGE ? person->age.value : -1;

  years = sos_date_count_years (person->born, genogram->day);

  return years >= 0 && years <= MAX_AGE ? years : -1;
}

static void
put_date (const Genogram *genogram, GString *line, const char *pattern, SosDate date)
{
  const SosWording *wording = genogram->figure->telling->wording;
  g_autoptr (GString) day = g_string_new (NULL);

  sos_wording_short_date (wording, day, date);
  sos_wording_fill (wording, line, pattern, "date", day->str, NULL);
}

/* "1950–2009", "died 2009", "born 1988", "due 3 Sep 2024" */
static const char *
say_years (Genogram *genogram, const SosPerson *person)
{
  GString *line = genogram->figure->line;

  g_string_truncate (line, 0);
  if (person->died != SOS_DATE_NONE && person->born != SOS_DATE_NONE)
    g_string_append_printf (line, "%u–%u", sos_date_get_year (person->born), sos_date_get_year (person->died));
  else if (person->died != SOS_DATE_NONE)
    put_date (genogram, line, N_ ("died {date}"), person->died);
  else if (person->born != SOS_DATE_NONE && find_age (genogram, person) < 0)
    put_date (genogram, line, N_ ("born {date}"), person->born);
  else if (person->born == SOS_DATE_NONE && person->due != SOS_DATE_NONE)
    put_date (genogram, line, N_ ("due {date}"), person->due);

  return line->len > 0 ? keep (genogram, line) : NULL;
}

static SosLetters
letters_of (const SosPerson *person)
{
  return person->role == SOS_ROLE_CHILD ? SOS_LETTERS_STRONG : SOS_LETTERS_NORMAL;
}

static void
measure (Genogram *genogram, guint i)
{
  const SosPerson *person = genogram->graph.people[i].person;
  SosKinSize *size = &genogram->sizes[i];
  GString *name = genogram->figure->line;
  double years_width;

  g_string_assign (name, sos_figure_name (genogram->figure, person->id));
  genogram->names[i] = keep (genogram, name);
  genogram->years[i] = say_years (genogram, person);

  size->width = MIN (sos_drawing_text_width (letters_of (person), genogram->names[i]), NAME_WIDTH);
  size->height = sos_drawing_text_height (letters_of (person), NAME_WIDTH, genogram->names[i]);
  if (genogram->years[i] == NULL)
    return;

  years_width = sos_drawing_text_width (SOS_LETTERS_SMALL, genogram->years[i]);
  size->width = MAX (size->width, MIN (years_width, NAME_WIDTH));
  size->height += sos_drawing_text_height (SOS_LETTERS_SMALL, NAME_WIDTH, genogram->years[i]);
}

static void
measure_people (Genogram *genogram)
{
  guint n = genogram->graph.n_people;

  genogram->sizes = sos_arena_take (&genogram->arena, n * sizeof *genogram->sizes);
  genogram->names = sos_arena_take (&genogram->arena, n * sizeof *genogram->names);
  genogram->years = sos_arena_take (&genogram->arena, n * sizeof *genogram->years);
  for (guint i = 0; i < n; i++)
    measure (genogram, i);
}

/* Lines. */

static void
draw_descent (Genogram *genogram)
{
  if (genogram->layout.n_descent == 0)
    return;

  for (guint i = 0; i < genogram->layout.n_descent; i++)
    {
      const SosKinSegment *segment = &genogram->layout.descent[i];

      sos_drawing_begin_path (genogram->drawing, segment->from.x, segment->from.y);
      sos_drawing_line_to (genogram->drawing, segment->to.x, segment->to.y);
    }
  sos_drawing_end_path (genogram->drawing, FALSE, "line");
}

/* A straight line from sign to sign, so far below the couple's. */
static void
draw_quality_below (Genogram *genogram, const SosKinRoute *route, double below, SosQuality quality)
{
  double left = MIN (route->points[0].x, route->points[1].x) + HALF + 2;
  double right = MAX (route->points[0].x, route->points[1].x) - HALF - 2, y = route->points[0].y + below;

  sos_kin_draw_quality (genogram->drawing, &(SosKinRoute) { (SosKinPoint[]) { { left, y }, { right, y } }, 2 },
                        quality);
}

/* In the middle of a line's longest piece, which runs along or across the picture. */
static void
draw_quality_within (Genogram *genogram, const SosKinRoute *route, SosQuality quality)
{
  guint longest = sos_kin_longest_piece (route);
  const SosKinPoint *from = &route->points[longest], *to = &route->points[longest + 1];
  double x = (from->x + to->x) / 2, y = (from->y + to->y) / 2;
  double half_width = MIN (ABS (to->x - from->x), WITHIN) / 2, half_height = MIN (ABS (to->y - from->y), WITHIN) / 2;
  SosKinPoint points[] = { { x - half_width, y - half_height }, { x + half_width, y + half_height } };

  sos_drawing_box (genogram->drawing, x - half_width - 1, y - half_height - 1, 2 * half_width + 2, 2 * half_height + 2,
                   0, "halo");
  sos_kin_draw_quality (genogram->drawing, &(SosKinRoute) { points, G_N_ELEMENTS (points) }, quality);
}

static void
use_quality (Genogram *genogram, SosQuality quality)
{
  use (genogram, sos_kin_sign_of_quality (quality));
}

/* Where the slashes stand: not where the line down to the children begins. */
static double
place_slashes (const Genogram *genogram, guint number)
{
  const SosKinRoute *route = &genogram->layout.couples[number];
  guint last = route->n == 2 ? 1 : 2;
  double left = MIN (route->points[last - 1].x, route->points[last].x) + (route->n == 2 ? HALF : 0);
  double right = MAX (route->points[last - 1].x, route->points[last].x) - (route->n == 2 ? HALF : 0);

  if (genogram->graph.unions[number].n_children == 0)
    return (left + right) / 2;

  return genogram->layout.drops[number] - left > right - genogram->layout.drops[number] ? left + SLASHES
                                                                                        : right - SLASHES;
}

static void
draw_couple (Genogram *genogram, guint number)
{
  const SosKinUnion *couple = &genogram->graph.unions[number];
  const SosKinRoute *route = &genogram->layout.couples[number];

  if (route->n == 0)
    return;

  if (couple->is_kin)
    sos_kin_draw_double (genogram->drawing, route, "line");
  else
    sos_kin_draw_route (genogram->drawing, route, "line");
  use (genogram, couple->is_kin ? SOS_KIN_SIGN_KIN : SOS_KIN_SIGN_COUPLE);

  if (couple->kind == SOS_KINSHIP_FORMER_PARTNER_OF)
    {
      sos_kin_draw_slashes (genogram->drawing, place_slashes (genogram, number), route->points[route->n / 2].y);
      use (genogram, SOS_KIN_SIGN_FORMER);
    }
  if (!sos_kin_quality_is_notable (couple->quality))
    return;

  if (route->n == 2)
    draw_quality_below (genogram, route, BELOW_COUPLE, couple->quality);
  else
    draw_quality_within (genogram, route, couple->quality);
  use_quality (genogram, couple->quality);
}

static const struct {
  const char *class_name;
  SosKinSign sign;
} tie_lines[] = {
  [SOS_KINSHIP_PARENT_OF] = { "line", SOS_KIN_N_SIGNS },
  [SOS_KINSHIP_STEP_PARENT_OF] = { "line dashed", SOS_KIN_SIGN_STEP },
  [SOS_KINSHIP_PARTNER_OF] = { "line", SOS_KIN_SIGN_COUPLE },
  [SOS_KINSHIP_FORMER_PARTNER_OF] = { "line", SOS_KIN_SIGN_FORMER },
  [SOS_KINSHIP_SIBLING_OF] = { "line", SOS_KIN_SIGN_SIBLINGS },
  [SOS_KINSHIP_CARER_OF] = { "line dash-dot", SOS_KIN_SIGN_CARER },
  [SOS_KINSHIP_OTHER] = { "thin sparse", SOS_KIN_SIGN_BELONGS },
};

static void
draw_tie_line (Genogram *genogram, const SosKinTie *tie, const SosKinRoute *route)
{
  if (tie->is_kin)
    sos_kin_draw_double (genogram->drawing, route, "line");
  else
    sos_kin_draw_route (genogram->drawing, route, tie_lines[tie->kind].class_name);
  if (tie->is_kin)
    use (genogram, SOS_KIN_SIGN_KIN);
  if (tie_lines[tie->kind].sign != SOS_KIN_N_SIGNS)
    use (genogram, tie_lines[tie->kind].sign);
  if (tie->kind == SOS_KINSHIP_FORMER_PARTNER_OF)
    sos_kin_draw_slashes (genogram->drawing, (route->points[0].x + route->points[1].x) / 2,
                          (route->points[0].y + route->points[1].y) / 2);
}

/* Friends need no line besides how they are with each other. */
static void
draw_tie (Genogram *genogram, guint i)
{
  const SosKinTie *tie = &genogram->graph.ties[i];
  const SosKinRoute *route = &genogram->layout.ties[i];
  gboolean is_notable = sos_kin_quality_is_notable (tie->quality);
  gboolean has_line = tie->has_line && !(tie->kind == SOS_KINSHIP_OTHER && is_notable);

  if (has_line)
    draw_tie_line (genogram, tie, route);
  if (!is_notable)
    return;

  if (has_line)
    draw_quality_within (genogram, route, tie->quality);
  else if (route->n == 2 && route->points[0].y == route->points[1].y)
    draw_quality_below (genogram, route, 0, tie->quality);
  else
    sos_kin_draw_quality (genogram->drawing, route, tie->quality);
  use_quality (genogram, tie->quality);
}

static void
draw_lines (Genogram *genogram)
{
  draw_descent (genogram);
  for (guint i = 0; i < genogram->graph.n_unions; i++)
    draw_couple (genogram, i);
  for (guint i = 0; i < genogram->graph.n_ties; i++)
    draw_tie (genogram, i);
}

/* People. */

static void
draw_age (const Genogram *genogram, const SosPerson *person, const SosKinPoint *place)
{
  gint age = find_age (genogram, person);
  char text[AGE_LENGTH];

  if (age < 0)
    return;

  g_snprintf (text, sizeof text, age > 0 ? "%d" : "<1", age);
  sos_drawing_text (genogram->drawing, place->x, place->y, SOS_KIN_SYMBOL, SOS_ANCHOR_MIDDLE, SOS_LETTERS_NORMAL, text);
}

static void
draw_person (Genogram *genogram, guint i)
{
  const SosPerson *person = genogram->graph.people[i].person;
  const SosKinPoint *place = &genogram->layout.places[i];
  SosLetters letters = letters_of (person);
  double y = place->y + HALF + NAME_TOP;

  sos_kin_draw_person (genogram->drawing, person, place->x, place->y, HALF);
  draw_age (genogram, person, place);
  y += sos_drawing_text (genogram->drawing, place->x, y + sos_drawing_line_height (letters) / 2, NAME_WIDTH,
                         SOS_ANCHOR_MIDDLE, letters, genogram->names[i]);
  if (genogram->years[i] != NULL)
    sos_drawing_text (genogram->drawing, place->x, y + sos_drawing_line_height (SOS_LETTERS_SMALL) / 2, NAME_WIDTH,
                      SOS_ANCHOR_MIDDLE, SOS_LETTERS_SMALL, genogram->years[i]);

  use (genogram, sos_kin_sign_of_person (person));
  if (person->role == SOS_ROLE_CHILD)
    use (genogram, SOS_KIN_SIGN_MAPPED);
  if (person->died != SOS_DATE_NONE)
    use (genogram, SOS_KIN_SIGN_DIED);
  if (genogram->graph.people[i].is_twin)
    use (genogram, SOS_KIN_SIGN_TWINS);
}

static void
draw_people (Genogram *genogram)
{
  for (guint i = 0; i < genogram->graph.n_people; i++)
    draw_person (genogram, i);
  if (genogram->graph.n_households > 0)
    use (genogram, SOS_KIN_SIGN_HOME);
  if (genogram->layout.loose_top > 0)
    sos_drawing_text (genogram->drawing, SOS_FIGURE_MARGIN, genogram->layout.loose_top + 8, LEAST_WIDTH,
                      SOS_ANCHOR_START, SOS_LETTERS_SMALL,
                      sos_figure_word (genogram->figure, N_ ("Not joined to anybody yet")));
}

/* Words. */

static void
describe (SosFigure *figure)
{
  const SosTelling *telling = figure->telling;
  const SosRelationshipList *list = &telling->document->relationships;

  for (guint i = 0; i < MIN (list->n, MAX_SENTENCES); i++)
    {
      const SosRelationship *one = list->items[i];

      g_string_truncate (figure->line, 0);
      sos_tell_name (telling, figure->line, one->from);
      g_string_append_c (figure->line, ' ');
      g_string_append (figure->line, sos_tell_word (telling, SOS_ENUM_KINSHIP, one->kind));
      g_string_append_c (figure->line, ' ');
      sos_tell_name (telling, figure->line, one->to);
      if (sos_kin_quality_is_notable (one->quality))
        {
          g_string_append (figure->line, ": ");
          g_string_append (figure->line, sos_tell_word (telling, SOS_ENUM_QUALITY, one->quality));
        }
      g_string_append_c (figure->line, '.');
      sos_figure_describe (figure, figure->line->str);
    }
  if (list->n > MAX_SENTENCES)
    sos_figure_describe (figure, sos_figure_word (figure, N_ ("There is more than fits into one picture.")));
}

static void
draw_family (Genogram *genogram)
{
  SosFigure *figure = genogram->figure;

  measure_people (genogram);
  sos_kin_layout_init (&genogram->layout, &genogram->graph, genogram->sizes, LEAST_WIDTH, &genogram->arena);
  figure->width = genogram->layout.width;

  draw_lines (genogram);
  sos_kin_draw_homes (genogram->drawing, &genogram->graph, &genogram->layout, genogram->sizes, figure->telling->wording,
                      &genogram->arena);
  draw_people (genogram);
  figure->y = genogram->layout.height;
  sos_kin_draw_legend (figure, genogram->signs);
}

static void
say_too_large (SosFigure *figure)
{
  sos_figure_text (figure, SOS_FIGURE_MARGIN, figure->width - 2 * SOS_FIGURE_MARGIN, SOS_LETTERS_NORMAL,
                   sos_figure_word (figure, N_ ("There are too many people here for one picture of the family. "
                                                "The list of people has them all.")));
}

gboolean
sos_picture_genogram (const SosPicture *picture, SosMarkup *markup)
{
  SosFigure figure;
  Genogram genogram = { .figure = &figure, .day = find_day (picture) };

  sos_arena_init (&genogram.arena, NULL, EXPECTED_MEMORY);
  sos_kin_graph_init (&genogram.graph, picture->telling->map, picture->as_of, &genogram.arena);
  if (genogram.graph.n_people == 0 && !genogram.graph.is_too_large)
    {
      sos_arena_clear (&genogram.arena);
      return FALSE;
    }

  sos_figure_init (&figure, picture, LEAST_WIDTH);
  genogram.drawing = figure.drawing;
  sos_figure_describe (&figure, sos_figure_word (&figure, N_ ("The family in its generations, children from the "
                                                              "oldest to the youngest.")));
  if (genogram.graph.is_too_large)
    say_too_large (&figure);
  else
    draw_family (&genogram);
  if (picture->is_alone)
    describe (&figure);
  sos_figure_finish (&figure, sos_figure_word (&figure, N_ ("The family")), markup);
  sos_arena_clear (&genogram.arena);

  return TRUE;
}
