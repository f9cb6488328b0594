/* SPDX-License-Identifier: MIT */
/* Outlines round those who live together. */
#pragma once

#include "lib/draw/drawing.h"
#include "lib/draw/kin-layout.h"

/* @sizes: of each person. An outline in pieces has its number in each of them. */
void sos_kin_draw_homes (SosDrawing *drawing, const SosKinGraph *graph, const SosKinLayout *layout,
                         const SosKinSize *sizes, const SosWording *wording, SosArena *arena);
