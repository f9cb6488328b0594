/* SPDX-License-Identifier: MIT */
/* What differs between two maps, as the library sees it. */
#pragma once

#include <sos/sos-diff.h>

struct _SosDiff {
  gatomicrefcount ref_count;
  SosMap         *old;
  SosMap         *now;
  GPtrArray      *changes;
  GStringChunk   *pointers;
};
