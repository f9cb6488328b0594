/* SPDX-License-Identifier: MIT */
/* Where a map comes from and how it was there: what saving compares with. */
#pragma once

#include "lib/model/map-private.h"

/* How the map was when it was read or saved last. */
typedef enum {
  SOS_BASE_AS_IS, /* as it is now: nothing has changed it since */
  SOS_BASE_NONE,  /* it has never been read nor saved */
  SOS_BASE_KEPT,  /* what `hash` says */
} SosBase;

struct _SosOrigin {
  char   *path; /* absolute; NULL when it is no file */
  SosBase base;
  guint64 hash; /* of the canonical text */
};

SosBase    sos_map_get_base    (const SosMap *map);
SosOrigin *sos_map_need_origin (SosMap *map);
void       sos_map_set_path    (SosMap *map, const char *path);
void       sos_map_set_new     (SosMap *map);
void       sos_map_drop_origin (SosMap *map);
void       sos_map_copy_origin (const SosMap *map, SosMap *copy);
