/* SPDX-License-Identifier: MIT */
/* What each person is called on the page. */
#pragma once

#include <sos/sos-map.h>

#include "lib/render/wording.h"

typedef struct _SosPeople SosPeople;

SosPeople  *sos_people_new  (const SosMap *map, const SosWording *wording);
void        sos_people_free (SosPeople *people);
const char *sos_people_name (const SosPeople *people, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosPeople, sos_people_free)
