/* SPDX-License-Identifier: MIT */
/* How far from the left: parents over the middle of their children. */
#pragma once

#include "lib/draw/kin-layout.h"
#include "lib/draw/kin-order.h"

void sos_kin_spread (SosKinOrder *order, const SosKinSize *sizes, SosArena *arena);

/* The x at which a union's line of descent begins: between the words of both, or
 * under the one. */
double sos_kin_find_drop (const SosKinOrder *order, guint birth, const SosKinSize *sizes);
