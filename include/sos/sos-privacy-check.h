/* SPDX-License-Identifier: MIT */
/* Whether a number that names somebody has its check digit. */
#pragma once

#include <sos/sos-macros.h>

G_BEGIN_DECLS

SOS_API gboolean sos_nhs_number_is_valid (const char *text, gsize length);
SOS_API gboolean sos_upn_is_valid        (const char *text, gsize length);

G_END_DECLS
