/* SPDX-License-Identifier: MIT */
/* The word that stands for somebody, or for a place, where the name was. It comes
 * from tables: never a word of a map. */
#pragma once

#include <sos/sos-person.h>

const char *sos_role_of_person (const SosPerson *person);

/* What kind of place has that name. */
const char *sos_role_of_place  (const char *name);

/* Whether the last word is one for a place, such as "school". */
gboolean    sos_role_is_place  (const char *words);
