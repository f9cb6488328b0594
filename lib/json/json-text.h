/* SPDX-License-Identifier: MIT */
/* Strings, numbers and layout as the canonical text has them. */
#pragma once

#include "lib/json/buffer.h"
#include "lib/json/scan.h"

/* Bytes that sos_format_number() may need, with a NUL. */
#define SOS_NUMBER_MAX_LENGTH 32

/* Bytes of the longest escape. */
#define SOS_ESCAPE_MAX_LENGTH 6

static inline gboolean
sos_needs_escape (guint8 byte)
{
  return byte < 0x20 || byte == '"' || byte == '\\';
}

/* These write to @to, where there must be room, and give the place after it. */
char *sos_put_escape  (char *to, guint8 byte);
char *sos_put_integer (char *to, gint64 number);

static inline void
sos_write_integer (SosBuffer *buffer, gint64 number)
{
  char *to = sos_buffer_reserve (buffer, SOS_NUMBER_MAX_LENGTH);

  buffer->length += (gsize) (sos_put_integer (to, number) - to);
}

#define SOS_INDENT 2

/* Spaces that are put whether or not as many are wanted: that takes two stores,
 * where a number that varies takes a call. */
#define SOS_SHALLOW 32

static inline char *
sos_put_newline (char *to, guint depth)
{
  gsize spaces = SOS_INDENT * (gsize) depth;

  *to++ = '\n';
  memset (to, ' ', SOS_SHALLOW);
  if (G_UNLIKELY (spaces > SOS_SHALLOW))
    memset (to, ' ', spaces);

  return to + spaces;
}

/* Takes text that can be read SOS_SCAN_PADDING bytes past its end, where the
 * first byte is a NUL, a quote or a control character. */
void sos_write_string (SosBuffer *buffer, const SosScanner *scan, const char *text, gsize length);

/* Compact JSON, indented from @depth on. */
void sos_write_indented (SosBuffer *buffer, const char *json, guint depth);

char *sos_format_number (double number, char text[SOS_NUMBER_MAX_LENGTH]);
