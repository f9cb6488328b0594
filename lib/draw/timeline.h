/* SPDX-License-Identifier: MIT */
/* An axis of time from left to right: where a day stands, and which days it names. */
#pragma once

#include "lib/draw/figure.h"

typedef struct {
  gint32   first; /* days, as sos_date_to_days() counts them */
  gint32   last;
  double   left;  /* where these two stand */
  double   right;
  gboolean is_broken_before;
  gboolean is_broken_after;
} SosTimeline;

/* Makes room for a day on an axis, which begins as { 0 } with its two ends. */
void   sos_timeline_reach (SosTimeline *timeline, SosDate date);
double sos_timeline_place (const SosTimeline *timeline, SosDate date);

/* A day far away takes no room from the others: it stands at an end, behind a piece
 * of the axis that is broken. Asked once, when all others were reached. */
void   sos_timeline_reach_far (SosTimeline *timeline, SosDate date);

/* Draws the axis at @y with a few months or years below it, and an arrow that ends
 * at @end. */
void   sos_timeline_draw (const SosTimeline *timeline, SosFigure *figure, double y, double end);
