/* SPDX-License-Identifier: MIT */
/* What the signs of a genogram mean, of those that are in it. */
#pragma once

#include "lib/draw/figure.h"
#include "lib/draw/kin-signs.h"

/* @signs: a bit of each that is used. Goes on below it. */
void sos_kin_draw_legend (SosFigure *figure, guint32 signs);
