/* SPDX-License-Identifier: MIT */
/* How far back the relationships of a map reach. */
#pragma once

#include "lib/practice/practice.h"

/* Whether somebody's line from parent to child is so many people long. */
gboolean sos_genogram_reaches (const SosPractice *practice, guint generations);
