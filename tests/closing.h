/* SPDX-License-Identifier: MIT */
/* Random maps that are ready to close, but for what is asked to be missing. */
#pragma once

#include <glib.h>

/* One for each blocker; a map may lack several things. */
typedef enum {
  LACK_NOTHING = 0,
  LACK_RATING = 1 << 0,
  LACK_HIGH_RATING = 1 << 1,
  LACK_STEP_1 = 1 << 2,
  LACK_STEP_2 = 1 << 3,
  LACK_STEP_3 = 1 << 4,
  LACK_STEP_4 = 1 << 5,
  LACK_STEP_5 = 1 << 6,
  LACK_STEP_6 = 1 << 7,
  LACK_BOTTOM_LINE = 1 << 8,
  LACK_GOAL = 1 << 9,
  LACK_HELD_GOAL = 1 << 10,
  LACK_DURATION = 1 << 11,
  LACK_SCALE = 1 << 12,
  LACK_CHILD = 1 << 13,
} Lack;

#define N_LACKS 14

/* The day on which the map is ready. */
#define CLOSING_DAY "2026-06-30"

/* The same numbers make the same map, whatever it lacks. */
char *closing_map (guint32 seed, guint lacks);

/* The code of a blocker; @n counts the bits. */
const char *closing_code (guint n);

/* The codes that a map which lacks that is blocked by, sorted, each once and with
 * a space behind it. */
char *closing_codes (guint lacks);
