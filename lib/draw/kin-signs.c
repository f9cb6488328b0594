/* SPDX-License-Identifier: MIT */
/* The standard signs of a genogram. */
#include "lib/draw/kin-signs.h"

#include <math.h>

#define APART 2.5    /* of a double line, from its middle */
#define INNER 4.5    /* from a mapped child's sign to the one within */
#define DIAMOND 1.12 /* a diamond looks smaller than a square */
#define CIRCLE 1.04
#define ZIGZAG_HEIGHT 4.0
#define ZIGZAG_LENGTH 5.0
#define CUT 7.0 /* of a line that is cut off */
#define BAR 6.0
#define SLASH 8.0
#define SLASH_APART 6.0

SosKinSign
sos_kin_sign_of_person (const SosPerson *person)
{
  if (person->due != SOS_DATE_NONE && person->born == SOS_DATE_NONE)
    return SOS_KIN_SIGN_UNBORN;

  switch (person->sex)
    {
    case SOS_SEX_MALE:
      return SOS_KIN_SIGN_MALE;
    case SOS_SEX_FEMALE:
      return SOS_KIN_SIGN_FEMALE;
    default:
      return SOS_KIN_SIGN_OTHER;
    }
}

SosKinSign
sos_kin_sign_of_quality (SosQuality quality)
{
  switch (quality)
    {
    case SOS_QUALITY_CLOSE:
      return SOS_KIN_SIGN_CLOSE;
    case SOS_QUALITY_DISTANT:
      return SOS_KIN_SIGN_DISTANT;
    case SOS_QUALITY_CONFLICT:
      return SOS_KIN_SIGN_CONFLICT;
    default:
      return SOS_KIN_SIGN_CUT_OFF;
    }
}

/* People. */

static void
draw_polygon (SosDrawing *drawing, const SosKinPoint *points, guint n)
{
  sos_drawing_begin_path (drawing, points[0].x, points[0].y);
  for (guint i = 1; i < n; i++)
    sos_drawing_line_to (drawing, points[i].x, points[i].y);
  sos_drawing_end_path (drawing, TRUE, "shape");
}

static void
draw_diamond (SosDrawing *drawing, double x, double y, double half)
{
  half *= DIAMOND;
  draw_polygon (drawing, (SosKinPoint[]) { { x, y - half }, { x + half, y }, { x, y + half }, { x - half, y } }, 4);
}

static void
draw_triangle (SosDrawing *drawing, double x, double y, double half)
{
  draw_polygon (drawing,
                (SosKinPoint[]) {
                    { x, y - 0.75 * half }, { x + 0.8 * half, y + 0.65 * half }, { x - 0.8 * half, y + 0.65 * half } },
                3);
}

static void
draw_shape (SosDrawing *drawing, SosKinSign sign, double x, double y, double half)
{
  switch (sign)
    {
    case SOS_KIN_SIGN_MALE:
      sos_drawing_box (drawing, x - half, y - half, 2 * half, 2 * half, 0, "shape");
      break;
    case SOS_KIN_SIGN_FEMALE:
      sos_drawing_circle (drawing, x, y, CIRCLE * half, "shape");
      break;
    case SOS_KIN_SIGN_UNBORN:
      draw_triangle (drawing, x, y, half);
      break;
    default:
      draw_diamond (drawing, x, y, half);
    }
}

static void
draw_cross (SosDrawing *drawing, double x, double y, double half)
{
  sos_drawing_begin_path (drawing, x - half, y - half);
  sos_drawing_line_to (drawing, x + half, y + half);
  sos_drawing_begin_path (drawing, x + half, y - half);
  sos_drawing_line_to (drawing, x - half, y + half);
  sos_drawing_end_path (drawing, FALSE, "line");
}

/* The lines within a triangle would close it. */
static double
inner_half (SosKinSign sign, double half)
{
  return sign == SOS_KIN_SIGN_UNBORN  ? half - 1.6 * INNER
         : sign == SOS_KIN_SIGN_OTHER ? half - 1.2 * INNER
                                      : half - INNER;
}

void
sos_kin_draw_person (SosDrawing *drawing, const SosPerson *person, double x, double y, double half)
{
  SosKinSign sign = sos_kin_sign_of_person (person);

  draw_shape (drawing, sign, x, y, half);
  if (person->role == SOS_ROLE_CHILD)
    draw_shape (drawing, sign, x, sign == SOS_KIN_SIGN_UNBORN ? y + 1 : y, inner_half (sign, half));
  if (person->died != SOS_DATE_NONE)
    draw_cross (drawing, x, y, half);
}

/* Lines. */

void
sos_kin_draw_route (SosDrawing *drawing, const SosKinRoute *route, const char *class_name)
{
  sos_drawing_begin_path (drawing, route->points[0].x, route->points[0].y);
  for (guint i = 1; i < route->n; i++)
    sos_drawing_line_to (drawing, route->points[i].x, route->points[i].y);
  sos_drawing_end_path (drawing, FALSE, class_name);
}

/* The corner at @i, so far to the left of the way that is gone. */
static SosKinPoint
move_corner (const SosKinRoute *route, guint i, double distance)
{
  const SosKinPoint *before = &route->points[i > 0 ? i - 1 : i], *here = &route->points[i];
  const SosKinPoint *after = &route->points[i + 1 < route->n ? i + 1 : i];
  double in_x = here->x - before->x, in_y = here->y - before->y, out_x = after->x - here->x, out_y = after->y - here->y;
  double in = hypot (in_x, in_y), out = hypot (out_x, out_y);
  SosKinPoint moved = *here;

  if (in > 0)
    {
      moved.x += distance * in_y / in;
      moved.y -= distance * in_x / in;
    }
  if (out > 0 && (in == 0 || ABS (in_x * out_y - in_y * out_x) > 1e-6))
    {
      moved.x += distance * out_y / out;
      moved.y -= distance * out_x / out;
    }

  return moved;
}

static void
draw_beside (SosDrawing *drawing, const SosKinRoute *route, double distance)
{
  for (guint i = 0; i < route->n; i++)
    {
      SosKinPoint point = move_corner (route, i, distance);

      if (i == 0)
        sos_drawing_begin_path (drawing, point.x, point.y);
      else
        sos_drawing_line_to (drawing, point.x, point.y);
    }
}

void
sos_kin_draw_double (SosDrawing *drawing, const SosKinRoute *route, const char *class_name)
{
  draw_beside (drawing, route, APART);
  draw_beside (drawing, route, -APART);
  sos_drawing_end_path (drawing, FALSE, class_name);
}

static void
draw_zigzag (SosDrawing *drawing, const SosKinRoute *route)
{
  sos_drawing_begin_path (drawing, route->points[0].x, route->points[0].y);
  for (guint i = 0; i + 1 < route->n; i++)
    {
      const SosKinPoint *from = &route->points[i], *to = &route->points[i + 1];
      double dx = to->x - from->x, dy = to->y - from->y, length = hypot (dx, dy);
      guint n = (guint) (length / ZIGZAG_LENGTH);

      for (guint j = 1; j < n; j++)
        {
          double side = (j % 2 == 0 ? 1 : -1) * ZIGZAG_HEIGHT / length;

          sos_drawing_line_to (drawing, from->x + dx * j / n - dy * side, from->y + dy * j / n + dx * side);
        }
      sos_drawing_line_to (drawing, to->x, to->y);
    }
  sos_drawing_end_path (drawing, FALSE, "tie round");
}

guint
sos_kin_longest_piece (const SosKinRoute *route)
{
  guint longest = 0;
  double most = 0;

  for (guint i = 0; i + 1 < route->n; i++)
    {
      double length = hypot (route->points[i + 1].x - route->points[i].x, route->points[i + 1].y - route->points[i].y);

      if (length > most)
        {
          most = length;
          longest = i;
        }
    }

  return longest;
}

/* Two bars stand across the line, on either side of where it is cut. */
static void
draw_cut (SosDrawing *drawing, const SosKinRoute *route)
{
  guint cut = sos_kin_longest_piece (route);
  const SosKinPoint *from = &route->points[cut], *to = &route->points[cut + 1];
  double length = MAX (hypot (to->x - from->x, to->y - from->y), 1);
  double dx = (to->x - from->x) / length, dy = (to->y - from->y) / length;
  double x = (from->x + to->x) / 2, y = (from->y + to->y) / 2;

  sos_drawing_begin_path (drawing, route->points[0].x, route->points[0].y);
  for (guint i = 1; i < route->n; i++)
    {
      if (i == cut + 1)
        for (gint side = -1; side <= 1; side += 2)
          {
            double at_x = x + side * CUT / 2 * dx, at_y = y + side * CUT / 2 * dy;

            if (side < 0)
              sos_drawing_line_to (drawing, at_x, at_y);
            sos_drawing_begin_path (drawing, at_x - BAR * dy, at_y + BAR * dx);
            sos_drawing_line_to (drawing, at_x + BAR * dy, at_y - BAR * dx);
            if (side > 0)
              sos_drawing_begin_path (drawing, at_x, at_y);
          }
      sos_drawing_line_to (drawing, route->points[i].x, route->points[i].y);
    }
  sos_drawing_end_path (drawing, FALSE, "tie");
}

void
sos_kin_draw_quality (SosDrawing *drawing, const SosKinRoute *route, SosQuality quality)
{
  switch (quality)
    {
    case SOS_QUALITY_CLOSE:
      sos_kin_draw_double (drawing, route, "tie");
      break;
    case SOS_QUALITY_DISTANT:
      sos_kin_draw_route (drawing, route, "tie dotted");
      break;
    case SOS_QUALITY_CONFLICT:
      draw_zigzag (drawing, route);
      break;
    default:
      draw_cut (drawing, route);
    }
}

void
sos_kin_draw_slashes (SosDrawing *drawing, double x, double y)
{
  for (gint side = -1; side <= 1; side += 2)
    {
      double at = x + side * SLASH_APART / 2;

      sos_drawing_begin_path (drawing, at - SLASH / 3, y + SLASH);
      sos_drawing_line_to (drawing, at + SLASH / 3, y - SLASH);
    }
  sos_drawing_end_path (drawing, FALSE, "line");
}

/* By themselves. */

static const char *const line_classes[SOS_KIN_N_SIGNS] = {
  [SOS_KIN_SIGN_COUPLE] = "line",         [SOS_KIN_SIGN_FORMER] = "line",         [SOS_KIN_SIGN_STEP] = "line dashed",
  [SOS_KIN_SIGN_CARER] = "line dash-dot", [SOS_KIN_SIGN_BELONGS] = "thin sparse",
};

static void
draw_bracket (SosDrawing *drawing, double x, double y, double half)
{
  sos_kin_draw_route (
      drawing,
      &(SosKinRoute) {
          (SosKinPoint[]) { { x - half, y + 7 }, { x - half, y - 5 }, { x + half, y - 5 }, { x + half, y + 7 } }, 4 },
      "line");
}

static void
draw_fork (SosDrawing *drawing, double x, double y)
{
  sos_kin_draw_route (
      drawing, &(SosKinRoute) { (SosKinPoint[]) { { x - 11, y + 9 }, { x, y - 9 }, { x + 11, y + 9 } }, 3 }, "line");
}

void
sos_kin_draw_sign (SosDrawing *drawing, SosKinSign sign, double x, double y, double width)
{
  double half = width / 2;
  SosKinRoute route = { (SosKinPoint[]) { { x - half, y }, { x + half, y } }, 2 };

  switch (sign)
    {
    case SOS_KIN_SIGN_MALE:
    case SOS_KIN_SIGN_FEMALE:
    case SOS_KIN_SIGN_OTHER:
    case SOS_KIN_SIGN_UNBORN:
      draw_shape (drawing, sign, x, y, 9);
      break;
    case SOS_KIN_SIGN_MAPPED:
      draw_shape (drawing, SOS_KIN_SIGN_OTHER, x, y, 10);
      draw_shape (drawing, SOS_KIN_SIGN_OTHER, x, y, 6);
      break;
    case SOS_KIN_SIGN_DIED:
      draw_cross (drawing, x, y, 8);
      break;
    case SOS_KIN_SIGN_KIN:
      sos_kin_draw_double (drawing, &route, "line");
      break;
    case SOS_KIN_SIGN_TWINS:
      draw_fork (drawing, x, y);
      break;
    case SOS_KIN_SIGN_SIBLINGS:
      draw_bracket (drawing, x, y, half);
      break;
    case SOS_KIN_SIGN_HOME:
      sos_drawing_box (drawing, x - half, y - 9, width, 18, 7, "enclosure");
      break;
    case SOS_KIN_SIGN_CLOSE:
    case SOS_KIN_SIGN_DISTANT:
    case SOS_KIN_SIGN_CONFLICT:
      case SOS_KIN_SIGN_CUT_OFF: {
        static const SosQuality qualities[] = { SOS_QUALITY_CLOSE, SOS_QUALITY_DISTANT, SOS_QUALITY_CONFLICT,
                                                SOS_QUALITY_CUT_OFF };

        sos_kin_draw_quality (drawing, &route, qualities[sign - SOS_KIN_SIGN_CLOSE]);
        break;
      }
    default:
      sos_kin_draw_route (drawing, &route, line_classes[sign]);
      if (sign == SOS_KIN_SIGN_FORMER)
        sos_kin_draw_slashes (drawing, x, y);
    }
}
