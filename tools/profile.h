/* SPDX-License-Identifier: MIT */
/* A profile of time limits that was asked for on the command line. */
#pragma once

#include <sos/sos.h>

/* A name of the library's comes before a file of that name; says on standard error
 * why there is none, and gives NULL. */
SosProfile *profile_open (const char *name);
