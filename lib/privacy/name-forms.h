/* SPDX-License-Identifier: MIT */
/* The forms of one listed name: finder->name holds its words. */
#pragma once

#include "lib/privacy/name-finder.h"

void sos_person_forms_add (SosNameFinder *finder, const SosListedName *listed);
void sos_place_forms_add  (SosNameFinder *finder, const SosListedName *listed);
