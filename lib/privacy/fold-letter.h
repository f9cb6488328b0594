/* SPDX-License-Identifier: MIT */
/* What one character is in a folded text. */
#pragma once

#include <glib.h>

/* Bytes that the letters of one character take at most. */
#define SOS_FOLD_MAX 4

typedef struct {
  guint8   n;                     /* 0: none, it is passed over or stands between words */
  guint8   letters[SOS_FOLD_MAX]; /* small ones without marks; of other scripts as UTF-8 */
  guint8   gap;                   /* SosGap of what stands between words */
  gboolean is_capital;
  gboolean is_digit;
} SosFoldedLetter;

SosFoldedLetter sos_fold_letter (gunichar character);
