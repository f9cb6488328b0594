/* SPDX-License-Identifier: MIT */
/* A day that was asked for on the command line. */
#pragma once

#include <sos/sos.h>

/* What an option says; nothing said is SOS_DATE_NONE, which stands for today.
 * FALSE when it is no day. */
gboolean day_parse (const char *option, SosDate *day);
