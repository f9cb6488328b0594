/* SPDX-License-Identifier: MIT */
/* Checks that bytes are UTF-8. */
#pragma once

#include <glib.h>

/* The first byte that cannot stand where it does, or @end. */
const guint8 *sos_utf8_find_bad (const guint8 *at, const guint8 *end);
