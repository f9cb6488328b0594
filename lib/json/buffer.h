/* SPDX-License-Identifier: MIT */
/* Text that grows as it is written. */
#pragma once

#include <glib.h>
#include <string.h>

typedef struct {
  char *data;
  gsize length;
  gsize capacity;
} SosBuffer;

static inline void
sos_buffer_clear (SosBuffer *buffer)
{
  g_free (buffer->data);
  *buffer = (SosBuffer){ 0 };
}

/* Makes sure that @more bytes can be put behind what is there. */
static inline char *
sos_buffer_reserve (SosBuffer *buffer, gsize more)
{
  if (G_UNLIKELY (buffer->capacity - buffer->length < more))
    {
      buffer->capacity = MAX (2 * buffer->capacity, buffer->length + more);
      buffer->data = g_realloc (buffer->data, buffer->capacity);
    }

  return buffer->data + buffer->length;
}

static inline void
sos_buffer_append (SosBuffer *buffer, gconstpointer bytes, gsize length)
{
  /* One that has no memory yet has no place for nothing, either. */
  if (length == 0)
    return;
  memcpy (sos_buffer_reserve (buffer, length), bytes, length);
  buffer->length += length;
}

static inline void
sos_buffer_append_char (SosBuffer *buffer, char byte)
{
  *sos_buffer_reserve (buffer, 1) = byte;
  buffer->length++;
}
