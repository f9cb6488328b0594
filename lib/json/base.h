/* SPDX-License-Identifier: MIT */
/* What a map was like before it was changed. */
#pragma once

#include "lib/model/origin.h"

/* A hash of a canonical text, for this process only: it stands for the text
 * where saving asks whether a map, or its file, is still as it was. */
guint64 sos_base_hash (const char *text, gsize length);

/* To be called before anything is changed: until then the map itself says how it
 * was when it was read or saved last. */
void sos_map_keep_base (SosMap *map);

/* Makes a new map one that @before was changed into: it may be saved where that
 * was read. */
void sos_map_follow (SosMap *map, const SosMap *before);
