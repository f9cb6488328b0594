/* SPDX-License-Identifier: MIT */
/* The network's circles: who stands round the children, how near. */
#include <math.h>

#include "lib/draw/figure.h"
#include "lib/practice/practice.h"

#define WIDTH 640.0
#define NAME_WIDTH 104.0
#define NAME_TOP 15.0 /* from the middle of somebody's mark to their name */
#define MARK 6.5
#define TOLD 11.0        /* the ring round the mark of who knows the worries */
#define CENTRE_ROOM 16.0 /* round the children's names */
#define LEAST_CENTRE 44.0
#define EMPTY_RING 27.0 /* as wide is a circle with nobody in it */
#define RING_ROOM 12.0
#define LEAST_RING_WIDTH 74.0
#define LEAST_RING_HEIGHT 58.0
#define CLEAR 4.0 /* between the words of two people */
#define N_TRIES 24
#define GROWTH 1.08  /* from one try to the next */
#define KAPPA 0.5523 /* a quarter of an ellipse as a curve */
#define LABEL_ROOM 4.0
#define LABEL_HEIGHT 16.0
#define BLOCK_GAP 10.0
#define LEGEND_ROW 26.0

/* As many have room round a child, and as many names are read. */
#define MAX_MEMBERS 48
#define MAX_NAMES 40

typedef enum {
  IN_INNER,
  IN_MIDDLE,
  IN_OUTER,
  N_RINGS,
  IN_SOMEWHERE = N_RINGS, /* nobody said how near */
  NOT_JOINED,
  HAS_LEFT,
  PROFESSIONAL,
  N_PLACES,
  NOWHERE = N_PLACES,
} Place;

typedef struct {
  double x, y, width, height; /* x of its middle, y of its top */
} Block;

typedef struct {
  const SosPerson *person;
  char *name;
  Block block;
} Member;

typedef struct {
  Member *members[MAX_MEMBERS];
  guint n;
  double a, b; /* of its outer edge */
} Ring;

typedef struct {
  SosFigure *figure;
  SosDrawing *drawing;
  Member members[MAX_MEMBERS];
  guint n_members;
  Ring rings[N_RINGS];
  Block labels[N_RINGS];
  double centre_a, centre_b;
  guint n[N_PLACES];
  guint n_people;
  gboolean has_permanent, has_told, has_neither;
  double x, y; /* of the middle */
} Circles;

/* Who stands where. */

static gboolean
is_seen (const Circles *circles, SosDate date)
{
  return date != SOS_DATE_NONE && date <= circles->figure->picture->as_of;
}

static Place
find_place (const Circles *circles, const SosPerson *person)
{
  static const Place rings[] = {
    [SOS_CIRCLE_UNKNOWN] = IN_SOMEWHERE,
    [SOS_CIRCLE_INNER] = IN_INNER,
    [SOS_CIRCLE_MIDDLE] = IN_MIDDLE,
    [SOS_CIRCLE_OUTER] = IN_OUTER,
  };
  const SosNetwork *network = person->network;

  if (person->role == SOS_ROLE_PROFESSIONAL)
    return PROFESSIONAL;
  if (sos_person_is_member (person, circles->figure->picture->as_of))
    return rings[network->circle];
  if (network != NULL && is_seen (circles, network->left))
    return HAS_LEFT;

  return (person->role == SOS_ROLE_FAMILY || person->role == SOS_ROLE_FRIEND) && person->died == SOS_DATE_NONE
             ? NOT_JOINED
             : NOWHERE;
}

static gboolean
is_told (const Circles *circles, const SosPerson *person)
{
  return is_seen (circles, person->network->told_worries);
}

static void
add_member (Circles *circles, const SosPerson *person, Place place)
{
  Member *member = &circles->members[circles->n_members];

  if (circles->n_members == MAX_MEMBERS)
    return;

  *member = (Member) { .person = person, .name = g_strdup (sos_figure_name (circles->figure, person->id)) };
  member->block.width = MAX (MIN (sos_drawing_text_width (SOS_LETTERS_NORMAL, member->name), NAME_WIDTH), 2 * TOLD);
  member->block.height = TOLD + NAME_TOP + sos_drawing_text_height (SOS_LETTERS_NORMAL, NAME_WIDTH, member->name);
  circles->rings[place].members[circles->rings[place].n++] = member;
  circles->n_members++;
  circles->has_permanent |= person->network->permanent == SOS_TRUE;
  circles->has_told |= is_told (circles, person);
  circles->has_neither |= person->network->permanent != SOS_TRUE;
}

static void
sort_people (Circles *circles)
{
  const SosPersonList *people = &circles->figure->telling->document->people;

  for (guint i = 0; i < people->n; i++)
    {
      const SosPerson *person = people->items[i];
      Place place = find_place (circles, person);

      circles->n_people += person->role != SOS_ROLE_PROFESSIONAL;
      if (place == NOWHERE)
        continue;

      circles->n[place]++;
      if (place < N_RINGS)
        add_member (circles, person, place);
    }
}

/* Where everything stands, round 0, 0. */

static gboolean
overlap (const Block *a, const Block *b)
{
  return ABS (a->x - b->x) < (a->width + b->width) / 2 + CLEAR && a->y < b->y + b->height + CLEAR &&
         b->y < a->y + a->height + CLEAR;
}

static void
measure_rings (Circles *circles, double scale)
{
  double a = circles->centre_a, b = circles->centre_b;

  for (guint i = 0; i < N_RINGS; i++)
    {
      Ring *ring = &circles->rings[i];
      double width = LEAST_RING_WIDTH, height = LEAST_RING_HEIGHT;

      for (guint j = 0; j < ring->n; j++)
        {
          width = MAX (width, ring->members[j]->block.width + RING_ROOM);
          height = MAX (height, ring->members[j]->block.height + RING_ROOM);
        }
      a += ring->n > 0 ? scale * width : EMPTY_RING;
      b += ring->n > 0 ? scale * height : EMPTY_RING;
      ring->a = a;
      ring->b = b;
    }
}

/* All round, and nobody on top of the ring's own name. */
static void
place_ring (Circles *circles, guint number)
{
  Ring *ring = &circles->rings[number];
  double inner_a = number > 0 ? ring[-1].a : circles->centre_a, inner_b = number > 0 ? ring[-1].b : circles->centre_b;
  double a = (inner_a + ring->a) / 2, b = (inner_b + ring->b) / 2;

  circles->labels[number] = (Block) { 0, -ring->b - LABEL_HEIGHT / 2, circles->labels[number].width, LABEL_HEIGHT };
  for (guint i = 0; i < ring->n; i++)
    {
      double angle = 2 * G_PI * (i + 0.5) / ring->n - G_PI / 2;
      Block *block = &ring->members[i]->block;

      block->x = a * cos (angle);
      block->y = b * sin (angle) - block->height / 2;
    }
}

static gboolean
has_overlap (const Circles *circles)
{
  Block centre = { 0, -circles->centre_b + CENTRE_ROOM / 2, 2 * circles->centre_a - CENTRE_ROOM,
                   2 * circles->centre_b - CENTRE_ROOM };

  for (guint i = 0; i < circles->n_members; i++)
    {
      const Block *block = &circles->members[i].block;

      if (overlap (block, &centre))
        return TRUE;
      for (guint j = 0; j < N_RINGS; j++)
        if (overlap (block, &circles->labels[j]))
          return TRUE;
      for (guint j = 0; j < i; j++)
        if (overlap (block, &circles->members[j].block))
          return TRUE;
    }

  return FALSE;
}

static void
place_everybody (Circles *circles)
{
  double scale = 1;

  for (guint i = 0; i < N_TRIES; i++, scale *= GROWTH)
    {
      measure_rings (circles, scale);
      for (guint ring = 0; ring < N_RINGS; ring++)
        place_ring (circles, ring);
      if (!has_overlap (circles))
        return;
    }
}

static const char *
ring_label (const Circles *circles, guint ring)
{
  static const SosCircle rings[] = { SOS_CIRCLE_INNER, SOS_CIRCLE_MIDDLE, SOS_CIRCLE_OUTER };

  return sos_tell_word (circles->figure->telling, SOS_ENUM_CIRCLE, rings[ring]);
}

static void
measure_centre (Circles *circles)
{
  const SosPersonList *children = sos_map_get_children (circles->figure->telling->map);
  double width = 0, height = 0;

  for (guint i = 0; i < MIN (children->n, MAX_NAMES); i++)
    {
      const char *name = sos_figure_name (circles->figure, children->items[i]->id);

      width = MAX (width, MIN (sos_drawing_text_width (SOS_LETTERS_STRONG, name), NAME_WIDTH));
      height += sos_drawing_text_height (SOS_LETTERS_STRONG, NAME_WIDTH, name);
    }
  circles->centre_a = MAX (LEAST_CENTRE, 0.6 * width + CENTRE_ROOM);
  circles->centre_b = MAX (LEAST_CENTRE, 0.6 * height + CENTRE_ROOM);
  for (guint i = 0; i < N_RINGS; i++)
    circles->labels[i].width = sos_drawing_text_width (SOS_LETTERS_SMALL, ring_label (circles, i));
}

/* What is drawn. */

static void
draw_ellipse (const Circles *circles, double a, double b, const char *class_name)
{
  double x = circles->x, y = circles->y, k = KAPPA;

  sos_drawing_begin_path (circles->drawing, x + a, y);
  sos_drawing_curve_to (circles->drawing, x + a, y + k * b, x + k * a, y + b, x, y + b);
  sos_drawing_curve_to (circles->drawing, x - k * a, y + b, x - a, y + k * b, x - a, y);
  sos_drawing_curve_to (circles->drawing, x - a, y - k * b, x - k * a, y - b, x, y - b);
  sos_drawing_curve_to (circles->drawing, x + k * a, y - b, x + a, y - k * b, x + a, y);
  sos_drawing_end_path (circles->drawing, TRUE, class_name);
}

static void
draw_mark (SosDrawing *drawing, double x, double y, gboolean is_permanent, gboolean is_told)
{
  sos_drawing_circle (drawing, x, y, MARK, is_permanent ? "mark" : "hollow");
  if (is_told)
    sos_drawing_circle (drawing, x, y, TOLD, "tie");
}

static void
draw_member (const Circles *circles, const Member *member)
{
  double x = circles->x + member->block.x, y = circles->y + member->block.y + TOLD;

  draw_mark (circles->drawing, x, y, member->person->network->permanent == SOS_TRUE, is_told (circles, member->person));
  sos_drawing_text (circles->drawing, x, y + NAME_TOP + sos_drawing_line_height (SOS_LETTERS_NORMAL) / 2, NAME_WIDTH,
                    SOS_ANCHOR_MIDDLE, SOS_LETTERS_NORMAL, member->name);
}

/* On the line, which makes room for it. */
static void
draw_label (const Circles *circles, guint ring)
{
  const Block *label = &circles->labels[ring];

  sos_drawing_box (circles->drawing, circles->x - label->width / 2 - LABEL_ROOM, circles->y + label->y,
                   label->width + 2 * LABEL_ROOM, label->height, 0, "halo");
  sos_drawing_text (circles->drawing, circles->x, circles->y - circles->rings[ring].b, WIDTH, SOS_ANCHOR_MIDDLE,
                    SOS_LETTERS_SMALL, ring_label (circles, ring));
}

static void
draw_children (const Circles *circles)
{
  const SosPersonList *children = sos_map_get_children (circles->figure->telling->map);
  double height = 0, y;

  for (guint i = 0; i < MIN (children->n, MAX_NAMES); i++)
    height += sos_drawing_text_height (SOS_LETTERS_STRONG, NAME_WIDTH,
                                       sos_figure_name (circles->figure, children->items[i]->id));
  y = circles->y - height / 2 + sos_drawing_line_height (SOS_LETTERS_STRONG) / 2;
  for (guint i = 0; i < MIN (children->n, MAX_NAMES); i++)
    y += sos_drawing_text (circles->drawing, circles->x, y, NAME_WIDTH, SOS_ANCHOR_MIDDLE, SOS_LETTERS_STRONG,
                           sos_figure_name (circles->figure, children->items[i]->id));
}

static void
draw_circles (Circles *circles)
{
  const Ring *outer = &circles->rings[IN_OUTER];
  SosFigure *figure = circles->figure;

  figure->width = MAX (figure->width, 2 * (outer->a + SOS_FIGURE_MARGIN));
  circles->x = figure->width / 2;
  circles->y = figure->y + outer->b + LABEL_HEIGHT / 2;
  draw_ellipse (circles, outer->a, outer->b, "edge");
  for (guint i = IN_OUTER; i-- > IN_INNER;)
    draw_ellipse (circles, circles->rings[i].a, circles->rings[i].b, "edge");
  draw_ellipse (circles, circles->centre_a, circles->centre_b, "panel");

  for (guint i = 0; i < N_RINGS; i++)
    draw_label (circles, i);
  draw_children (circles);
  for (guint i = 0; i < circles->n_members; i++)
    draw_member (circles, &circles->members[i]);
  figure->y = circles->y + outer->b + BLOCK_GAP;
}

/* What is written below. */

static void
say_names (const Circles *circles, GString *line, Place place)
{
  const SosTelling *telling = circles->figure->telling;
  guint n = 0, n_all = MIN (circles->n[place], MAX_NAMES);

  for (guint i = 0; i < telling->document->people.n && n < n_all; i++)
    {
      const SosPerson *person = telling->document->people.items[i];

      if (find_place (circles, person) != place)
        continue;

      sos_wording_join (telling->wording, line, n++, n_all);
      g_string_append (line, sos_figure_name (circles->figure, person->id));
    }
  if (circles->n[place] > MAX_NAMES)
    g_string_append (line, " …");
}

static void
put_names (const Circles *circles, Place place, const char *pattern)
{
  SosFigure *figure = circles->figure;
  g_autoptr (GString) names = NULL;

  if (circles->n[place] == 0)
    return;

  names = g_string_new (NULL);
  say_names (circles, names, place);
  g_string_truncate (figure->line, 0);
  sos_wording_fill (figure->telling->wording, figure->line, pattern, "names", names->str, NULL);
  figure->y += BLOCK_GAP;
  sos_figure_text (figure, SOS_FIGURE_MARGIN, figure->width - 2 * SOS_FIGURE_MARGIN, SOS_LETTERS_NORMAL,
                   figure->line->str);
}

static void
put_meaning (const Circles *circles, double *x, gboolean is_permanent, gboolean is_told, const char *meaning)
{
  const char *words = sos_figure_word (circles->figure, meaning);
  double width = 2 * TOLD + 8 + sos_drawing_text_width (SOS_LETTERS_SMALL, words);

  if (*x > SOS_FIGURE_MARGIN && *x + width > WIDTH - SOS_FIGURE_MARGIN)
    {
      *x = SOS_FIGURE_MARGIN;
      circles->figure->y += LEGEND_ROW;
    }
  draw_mark (circles->drawing, *x + TOLD, circles->figure->y + LEGEND_ROW / 2, is_permanent, is_told);
  sos_drawing_text (circles->drawing, *x + 2 * TOLD + 8, circles->figure->y + LEGEND_ROW / 2, WIDTH, SOS_ANCHOR_START,
                    SOS_LETTERS_SMALL, words);
  *x += width + 24;
}

static void
put_legend (const Circles *circles)
{
  SosFigure *figure = circles->figure;
  double x = SOS_FIGURE_MARGIN;

  if (circles->n_members == 0)
    return;

  if (circles->has_permanent)
    put_meaning (circles, &x, TRUE, FALSE, N_ ("there for good"));
  if (circles->has_neither)
    put_meaning (circles, &x, FALSE, FALSE, N_ ("not said to be there for good"));
  if (circles->has_told)
    put_meaning (circles, &x, FALSE, TRUE, N_ ("with a ring round: knows the worries"));
  figure->y += LEGEND_ROW;
}

static void
put_others (const Circles *circles)
{
  SosFigure *figure = circles->figure;

  put_names (circles, IN_SOMEWHERE, N_ ("In the network, how near is not said yet: {names}"));
  put_names (circles, NOT_JOINED, N_ ("On the map, not in the network yet: {names}"));
  put_names (circles, HAS_LEFT, N_ ("Was in the network for a while: {names}"));
  if (circles->n[PROFESSIONAL] == 0)
    return;

  figure->y += BLOCK_GAP;
  sos_drawing_line (figure->drawing, SOS_FIGURE_MARGIN, figure->y, figure->width - SOS_FIGURE_MARGIN, figure->y,
                    "guide");
  put_names (circles, PROFESSIONAL, N_ ("Here for now, as their work: {names}"));
}

static void
describe_ring (const Circles *circles, Place ring)
{
  g_autoptr (GString) names = g_string_new (NULL);
  SosFigure *figure = circles->figure;

  if (circles->n[ring] == 0)
    return;

  say_names (circles, names, ring);
  g_string_truncate (figure->line, 0);
  sos_wording_fill (figure->telling->wording, figure->line, N_ ("In {circle}: {names}."), "circle",
                    ring_label (circles, ring), "names", names->str, NULL);
  sos_figure_describe (figure, figure->line->str);
}

static void
draw (Circles *circles)
{
  SosFigure *figure = circles->figure;

  measure_centre (circles);
  place_everybody (circles);
  draw_circles (circles);
  put_legend (circles);
  if (circles->n_members == 0)
    sos_figure_text (figure, SOS_FIGURE_MARGIN, WIDTH - 2 * SOS_FIGURE_MARGIN, SOS_LETTERS_NORMAL,
                     sos_figure_word (figure, N_ ("Nobody is in the circles yet.")));
  else if (circles->n[IN_INNER] + circles->n[IN_MIDDLE] + circles->n[IN_OUTER] > circles->n_members)
    sos_figure_text (figure, SOS_FIGURE_MARGIN, WIDTH - 2 * SOS_FIGURE_MARGIN, SOS_LETTERS_NORMAL,
                     sos_figure_word (figure, N_ ("There is more than fits into one picture.")));
  put_others (circles);

  sos_figure_describe (figure, sos_figure_word (figure, N_ ("The children in the middle, and round them who is there "
                                                            "for them.")));
  for (guint i = 0; i < N_RINGS; i++)
    describe_ring (circles, i);
}

gboolean
sos_picture_network (const SosPicture *picture, SosMarkup *markup)
{
  SosFigure figure;
  Circles circles = { .figure = &figure };

  sos_figure_init (&figure, picture, WIDTH);
  circles.drawing = figure.drawing;
  sort_people (&circles);
  if (circles.n_people == 0)
    {
      sos_figure_discard (&figure);
      return FALSE;
    }

  draw (&circles);
  sos_figure_finish (&figure, sos_figure_word (&figure, N_ ("Who stands round the children")), markup);
  for (guint i = 0; i < circles.n_members; i++)
    g_free (circles.members[i].name);

  return TRUE;
}
