/* SPDX-License-Identifier: MIT */
/* The standard signs of a genogram: for people, and for how they are with each
 * other. */
#pragma once

#include "lib/draw/drawing.h"
#include "lib/draw/kin-layout.h"

typedef enum {
  SOS_KIN_SIGN_MALE,
  SOS_KIN_SIGN_FEMALE,
  SOS_KIN_SIGN_OTHER,
  SOS_KIN_SIGN_UNBORN,
  SOS_KIN_SIGN_MAPPED,
  SOS_KIN_SIGN_DIED,
  SOS_KIN_SIGN_COUPLE,
  SOS_KIN_SIGN_FORMER,
  SOS_KIN_SIGN_KIN,
  SOS_KIN_SIGN_TWINS,
  SOS_KIN_SIGN_SIBLINGS,
  SOS_KIN_SIGN_STEP,
  SOS_KIN_SIGN_CARER,
  SOS_KIN_SIGN_BELONGS,
  SOS_KIN_SIGN_CLOSE,
  SOS_KIN_SIGN_DISTANT,
  SOS_KIN_SIGN_CONFLICT,
  SOS_KIN_SIGN_CUT_OFF,
  SOS_KIN_SIGN_HOME,
  SOS_KIN_N_SIGNS,
} SosKinSign;

SosKinSign sos_kin_sign_of_person  (const SosPerson *person);
SosKinSign sos_kin_sign_of_quality (SosQuality quality);

/* Draws somebody's sign; @half of its width. */
void sos_kin_draw_person (SosDrawing *drawing, const SosPerson *person, double x, double y, double half);

/* Draws one sign by itself: the shape, or as much of the line as fits into @width. */
void sos_kin_draw_sign (SosDrawing *drawing, SosKinSign sign, double x, double y, double width);

/* Draws a line along a route. */
void sos_kin_draw_route   (SosDrawing *drawing, const SosKinRoute *route, const char *class_name);
void sos_kin_draw_quality (SosDrawing *drawing, const SosKinRoute *route, SosQuality quality);
void sos_kin_draw_double  (SosDrawing *drawing, const SosKinRoute *route, const char *class_name);
void sos_kin_draw_slashes (SosDrawing *drawing, double x, double y);

/* Where it begins: its number among the points. */
guint sos_kin_longest_piece (const SosKinRoute *route);
