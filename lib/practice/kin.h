/* SPDX-License-Identifier: MIT */
/* What the word for a relationship says. */
#pragma once

#include <sos/sos-person.h>

/* Whether somebody is a father, or a man who looks after a child. */
gboolean sos_person_is_father (const SosPerson *person);
