/* SPDX-License-Identifier: MIT */
/* What time it is. */
#pragma once

#include <glib.h>

GDateTime *sos_clock_now (GError **error);
