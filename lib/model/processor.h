/* SPDX-License-Identifier: MIT */
/* What of the processor may be used. */
#pragma once

#include <glib.h>

/* Whether vector instructions may; `SOS_SIMD=none` in the environment says no, for tests of
 * the plain code. The environment is asked once: a reader on every thread would race with
 * a program that sets it. */
gboolean sos_processor_has_vectors (void);
