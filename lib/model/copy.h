/* SPDX-License-Identifier: MIT */
/* Copies a map, whole or in part. */
#pragma once

#include "lib/model/map-private.h"

/* Makes a copy without the records of @gone and without what refers to them;
 * %NULL for a whole one. A copy in part has no `keep_from` and no extensions. */
SosMap *sos_map_copy_without (const SosMap *map, GHashTable *gone);
