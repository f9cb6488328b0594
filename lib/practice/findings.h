/* SPDX-License-Identifier: MIT */
/* What was found in a map, while it is gathered. */
#pragma once

#include <sos/sos-check.h>

#include "lib/model/place.h"

/* Keeps @map alive, whose suppressions findings name. */
SosFindings *sos_findings_new (const SosMap *map);

const SosMap *sos_findings_get_map (const SosFindings *findings);

/* Copies a finding whose texts are constant; its pointer is that of @place. */
void sos_findings_add (SosFindings *findings, const SosFinding *finding, const SosPlace *place);
