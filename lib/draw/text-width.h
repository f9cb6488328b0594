/* SPDX-License-Identifier: MIT */
/* How wide words will be, before anybody knows the typeface: as wide as in a wide
 * one, so that they fit in any. */
#pragma once

#include <glib.h>

/* Of ASCII, regular and bold, in hundredths of the size of the letters. */
extern const guint8 sos_ascii_widths[2][128];

/* The same of any character. */
guint sos_char_width (gunichar letter, gboolean is_bold);

/* Whether a line can end after a character although no space follows: writings
 * without spaces between words. */
gboolean sos_char_can_end_line (gunichar letter);
