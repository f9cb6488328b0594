/* SPDX-License-Identifier: MIT */
/* Outlines round those who live together.
 *
 * Members beside each other in a row are one piece. Pieces of one row each, in rows
 * one below the other, have one outline; any others have their own, and the home's
 * number in each. */
#include "lib/draw/kin-homes.h"

#define CLEAR 8.0
#define ABOVE 8.0
#define BELOW 17.0
#define CORNER 9.0
#define NUMBER_LENGTH 12
#define NUMBER_ROOM 3.0
#define NUMBER_HEIGHT 14.0

typedef struct {
  guint row;
  double left, right, top, bottom;
  double row_bottom; /* of the words of everybody in that row */
} Piece;

typedef struct {
  SosDrawing *drawing;
  const SosKinGraph *graph;
  const SosKinLayout *layout;
  const SosKinSize *sizes;
  guint *by_place; /* people who are joined, by row and then from the left */
  guint n_people;
  Piece *pieces;
  guint n_pieces;
  SosKinPoint *corners;
  guint n_corners;
} Homes;

static gint
compare_places (gconstpointer a, gconstpointer b, gpointer data)
{
  const Homes *homes = data;
  const SosKinPoint *one = &homes->layout->places[*(const guint *) a];
  const SosKinPoint *other = &homes->layout->places[*(const guint *) b];

  if (one->y != other->y)
    return one->y < other->y ? -1 : 1;

  return one->x < other->x ? -1 : one->x > other->x;
}

static void
list_people (Homes *homes)
{
  for (guint i = 0; i < homes->graph->n_people; i++)
    if (homes->graph->people[i].row != SOS_KIN_NONE)
      homes->by_place[homes->n_people++] = i;
  g_qsort_with_data (homes->by_place, (gint) homes->n_people, sizeof *homes->by_place, compare_places, homes);
}

static Piece
piece_of (const Homes *homes, guint person)
{
  const SosKinPoint *place = &homes->layout->places[person];
  double half = MAX (homes->sizes[person].width, SOS_KIN_SYMBOL) / 2 + CLEAR;

  return (Piece) {
    .row = homes->graph->people[person].row,
    .left = place->x - half,
    .right = place->x + half,
    .top = place->y - SOS_KIN_SYMBOL / 2 - ABOVE,
    .bottom = place->y + SOS_KIN_SYMBOL / 2 + homes->sizes[person].height + BELOW,
  };
}

static void
widen (Piece *piece, const Piece *next)
{
  piece->right = next->right;
  piece->bottom = MAX (piece->bottom, next->bottom);
}

static void
find_row_bottoms (Homes *homes)
{
  for (guint i = 0; i < homes->n_pieces; i++)
    {
      Piece *piece = &homes->pieces[i];

      for (guint j = 0; j < homes->n_people; j++)
        if (homes->graph->people[homes->by_place[j]].row == piece->row)
          piece->row_bottom = MAX (piece->row_bottom, piece_of (homes, homes->by_place[j]).bottom);
    }
}

static void
find_pieces (Homes *homes, guint home)
{
  gboolean goes_on = FALSE;

  homes->n_pieces = 0;
  for (guint i = 0; i < homes->n_people; i++)
    {
      guint person = homes->by_place[i];
      Piece piece = piece_of (homes, person);

      if (homes->graph->people[person].household != home)
        {
          goes_on = FALSE;
          continue;
        }

      if (goes_on && homes->pieces[homes->n_pieces - 1].row == piece.row)
        widen (&homes->pieces[homes->n_pieces - 1], &piece);
      else
        homes->pieces[homes->n_pieces++] = piece;
      goes_on = TRUE;
    }
}

static gboolean
is_one (const Homes *homes)
{
  for (guint i = 1; i < homes->n_pieces; i++)
    if (homes->pieces[i].row != homes->pieces[i - 1].row + 1)
      return FALSE;

  return TRUE;
}

static void
add_corner (Homes *homes, double x, double y)
{
  homes->corners[homes->n_corners++] = (SosKinPoint) { x, y };
}

/* Between two rows each side moves outwards as soon and inwards as late as it can:
 * so there is a way from one to the other, wherever they stand. */
static void
add_right_side (Homes *homes, guint first, guint end)
{
  for (guint i = first; i < end; i++)
    {
      const Piece *piece = &homes->pieces[i];

      if (i > first)
        {
          double y = piece->right > piece[-1].right ? piece[-1].row_bottom : piece->top;

          add_corner (homes, piece[-1].right, y);
          add_corner (homes, piece->right, y);
        }
    }
}

static void
add_left_side (Homes *homes, guint first, guint end)
{
  for (guint i = end; i-- > first + 1;)
    {
      const Piece *piece = &homes->pieces[i];
      double y = piece->left < piece[-1].left ? piece[-1].row_bottom : piece->top;

      add_corner (homes, piece->left, y);
      add_corner (homes, piece[-1].left, y);
    }
}

/* The way from a corner towards another, as far as it is rounded. */
static SosKinPoint
towards (const SosKinPoint *from, const SosKinPoint *to)
{
  double dx = to->x - from->x, dy = to->y - from->y, length = ABS (dx) + ABS (dy);
  double part = length > 0 ? MIN (CORNER, length / 2) / length : 0;

  return (SosKinPoint) { from->x + part * dx, from->y + part * dy };
}

static void
draw_outline (Homes *homes, guint first, guint end)
{
  const Piece *top = &homes->pieces[first], *bottom = &homes->pieces[end - 1];
  guint n;

  homes->n_corners = 0;
  add_corner (homes, top->left, top->top);
  add_corner (homes, top->right, top->top);
  add_right_side (homes, first, end);
  add_corner (homes, bottom->right, bottom->bottom);
  add_corner (homes, bottom->left, bottom->bottom);
  add_left_side (homes, first, end);
  n = homes->n_corners;

  for (guint i = 0; i < n; i++)
    {
      const SosKinPoint *corner = &homes->corners[i];
      SosKinPoint in = towards (corner, &homes->corners[(i + n - 1) % n]);
      SosKinPoint out = towards (corner, &homes->corners[(i + 1) % n]);

      if (i == 0)
        sos_drawing_begin_path (homes->drawing, in.x, in.y);
      else
        sos_drawing_line_to (homes->drawing, in.x, in.y);
      sos_drawing_curve_to (homes->drawing, corner->x, corner->y, corner->x, corner->y, out.x, out.y);
    }
  sos_drawing_end_path (homes->drawing, TRUE, "enclosure");
}

static void
draw_number (Homes *homes, const Piece *piece, guint home, const SosWording *wording)
{
  g_autoptr (GString) line = g_string_new (NULL);
  char number[NUMBER_LENGTH];
  double width;

  g_snprintf (number, sizeof number, "%u", home + 1);
  sos_wording_fill (wording, line, N_ ("home {number}"), "number", number, NULL);
  width = sos_drawing_text_width (SOS_LETTERS_SMALL, line->str);
  sos_drawing_box (homes->drawing, piece->left + CORNER - NUMBER_ROOM, piece->bottom - NUMBER_HEIGHT / 2,
                   width + 2 * NUMBER_ROOM, NUMBER_HEIGHT, 0, "halo");
  sos_drawing_text (homes->drawing, piece->left + CORNER, piece->bottom, width + NUMBER_ROOM, SOS_ANCHOR_START,
                    SOS_LETTERS_SMALL, line->str);
}

void
sos_kin_draw_homes (SosDrawing *drawing,
                    const SosKinGraph *graph,
                    const SosKinLayout *layout,
                    const SosKinSize *sizes,
                    const SosWording *wording,
                    SosArena *arena)
{
  Homes homes = { .drawing = drawing, .graph = graph, .layout = layout, .sizes = sizes };

  if (graph->n_households == 0)
    return;

  homes.by_place = sos_arena_take (arena, graph->n_people * sizeof (guint));
  homes.pieces = sos_arena_take (arena, graph->n_people * sizeof (Piece));
  homes.corners = sos_arena_take (arena, (4 * graph->n_people + 4) * sizeof (SosKinPoint));
  list_people (&homes);
  for (guint home = 0; home < graph->n_households; home++)
    {
      find_pieces (&homes, home);
      find_row_bottoms (&homes);
      if (homes.n_pieces > 0 && is_one (&homes))
        draw_outline (&homes, 0, homes.n_pieces);
      else
        for (guint i = 0; i < homes.n_pieces; i++)
          {
            draw_outline (&homes, i, i + 1);
            draw_number (&homes, &homes.pieces[i], home, wording);
          }
    }
}
