/* SPDX-License-Identifier: MIT */
/* New ids. */
#pragma once

#include <glib.h>

#define SOS_NEW_ID_LENGTH 16

/* Writes an id that nobody else has, with a NUL behind it. */
void sos_id_make (char id[SOS_NEW_ID_LENGTH + 1]);
