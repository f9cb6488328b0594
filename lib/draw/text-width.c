/* SPDX-License-Identifier: MIT */
/* How wide words will be, before anybody knows the typeface.
 *
 * The widths are those of DejaVu Sans and its bold, which is wider than what most
 * systems choose. Other writings have widths by class. Control characters are as
 * wide as what is shown in their place. */
#include "lib/draw/text-width.h"

#define EM 100
#define OTHER_WIDTH 70
#define REPLACED_WIDTH 103
#define PICTOGRAM_WIDTH 125

/* clang-format off */
const guint8 sos_ascii_widths[2][128] = {
  {
    103, 103, 103, 103, 103, 103, 103, 103, 103, 32, 32, 32, 32, 32, 103, 103,
    103, 103, 103, 103, 103, 103, 103, 103, 103, 103, 103, 103, 103, 103, 103, 103,
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34,
    64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 54,
    100, 69, 69, 70, 77, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79,
    61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50,
    50, 62, 64, 55, 64, 62, 36, 64, 64, 28, 28, 58, 28, 98, 64, 62,
    64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84, 103,
  },
  {
    103, 103, 103, 103, 103, 103, 103, 103, 103, 35, 35, 35, 35, 35, 103, 103,
    103, 103, 103, 103, 103, 103, 103, 103, 103, 103, 103, 103, 103, 103, 103, 103,
    35, 46, 53, 84, 70, 101, 88, 31, 46, 46, 53, 84, 38, 42, 38, 37,
    70, 70, 70, 70, 70, 70, 70, 70, 70, 70, 40, 40, 84, 84, 84, 58,
    100, 78, 77, 74, 83, 69, 69, 83, 84, 38, 38, 78, 64, 100, 84, 85,
    74, 85, 77, 73, 69, 82, 78, 111, 78, 73, 73, 46, 37, 46, 84, 50,
    50, 68, 72, 60, 72, 68, 44, 72, 72, 35, 35, 67, 35, 105, 72, 69,
    72, 72, 50, 60, 48, 72, 66, 93, 65, 66, 59, 72, 37, 72, 84, 103,
  },
};

static const guint8 latin_widths[2][0x100 - 0xA0] = {
  {
    32, 41, 64, 64, 64, 64, 34, 50, 50, 100, 48, 62, 84, 0, 100, 50,
    50, 84, 41, 41, 50, 64, 64, 32, 50, 41, 48, 62, 97, 97, 97, 54,
    69, 69, 69, 69, 69, 69, 98, 70, 64, 64, 64, 64, 30, 30, 30, 30,
    78, 75, 79, 79, 79, 79, 79, 84, 79, 74, 74, 74, 74, 62, 61, 63,
    62, 62, 62, 62, 62, 62, 99, 55, 62, 62, 62, 62, 28, 28, 28, 28,
    62, 64, 62, 62, 62, 62, 62, 84, 62, 64, 64, 64, 64, 60, 64, 60,
  },
  {
    35, 46, 70, 70, 64, 70, 37, 50, 50, 100, 57, 65, 84, 0, 100, 50,
    50, 84, 44, 44, 50, 74, 64, 38, 50, 44, 57, 65, 104, 104, 104, 58,
    78, 78, 78, 78, 78, 78, 109, 74, 69, 69, 69, 69, 38, 38, 38, 38,
    84, 84, 85, 85, 85, 85, 85, 84, 85, 82, 82, 82, 82, 73, 74, 72,
    68, 68, 68, 68, 68, 68, 105, 60, 68, 68, 68, 68, 35, 35, 35, 35,
    69, 72, 69, 69, 69, 69, 69, 84, 69, 72, 72, 72, 72, 66, 72, 66,
  },
};
/* clang-format on */

/* What is shown as a sign that something cannot be shown (sos_markup_text()). */
static gboolean
is_replaced (gunichar letter)
{
  return letter == 0xFFFD || g_unichar_iscntrl (letter) || !g_unichar_isdefined (letter);
}

/* A dash, "…", arrows and other signs. */
static gboolean
is_sign (gunichar letter)
{
  return letter == 0x2014 || letter == 0x2026 || (letter >= 0x2190 && letter < 0x2C00);
}

/* Emoji and their like. */
static gboolean
is_pictogram (gunichar letter)
{
  return letter >= 0x1F000 && letter < 0x20000;
}

static guint
find_class_width (gunichar letter)
{
  if (is_pictogram (letter))
    return PICTOGRAM_WIDTH;
  if (is_replaced (letter))
    return REPLACED_WIDTH;
  if (g_unichar_iszerowidth (letter))
    return 0;

  return is_sign (letter) || g_unichar_iswide (letter) ? EM : OTHER_WIDTH;
}

guint
sos_char_width (gunichar letter, gboolean is_bold)
{
  if (letter < 128)
    return sos_ascii_widths[is_bold != FALSE][letter];
  if (letter >= 0xA0 && letter < 0x100)
    return latin_widths[is_bold != FALSE][letter - 0xA0];

  return find_class_width (letter);
}

gboolean
sos_char_can_end_line (gunichar letter)
{
  return letter >= 0x1100 && g_unichar_iswide (letter) && !is_pictogram (letter);
}
