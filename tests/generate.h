/* SPDX-License-Identifier: MIT */
/* Random maps, made from the table of fields: whatever it has, they have. */
#pragma once

#include <sos/sos.h>

typedef enum {
  SOS_GENERATE_PLAIN = 0,
  SOS_GENERATE_FULL = 1 << 0,   /* every field of every record */
  SOS_GENERATE_ABSENT = 1 << 1, /* also null, "", [] and {} for what is not there */
} SosGenerateFlags;

/* The text of a valid map, laid out at random; the same seed gives the same. */
char *sos_generate_map (guint32 seed, SosGenerateFlags flags);
