/* SPDX-License-Identifier: MIT */
/* Puts together the JSON that programs get of what is no map. */
#include "lib/json/json-put.h"

#include "lib/json/json-text.h"

void
sos_json_put (SosBuffer *buffer, const char *text)
{
  sos_buffer_append (buffer, text, strlen (text));
}

void
sos_json_put_word (SosBuffer *buffer, const char *key, const char *word)
{
  sos_json_put (buffer, key);
  sos_json_put (buffer, word != NULL ? "\"" : "null");
  if (word != NULL)
    {
      sos_json_put (buffer, word);
      sos_buffer_append_char (buffer, '"');
    }
}

static void
put_byte (SosBuffer *buffer, guint8 byte)
{
  char *to;

  if (byte >= ' ' && byte != '"' && byte != '\\')
    {
      sos_buffer_append_char (buffer, (char) byte);
      return;
    }

  to = sos_buffer_reserve (buffer, SOS_ESCAPE_MAX_LENGTH);
  buffer->length += (gsize) (sos_put_escape (to, byte) - to);
}

void
sos_json_put_text (SosBuffer *buffer, const char *text, gsize length)
{
  sos_buffer_append_char (buffer, '"');
  for (gsize i = 0; i < length; i++)
    put_byte (buffer, (guint8) text[i]);
  sos_buffer_append_char (buffer, '"');
}

void
sos_json_put_string (SosBuffer *buffer, const char *key, const char *text)
{
  if (text == NULL)
    {
      sos_json_put_word (buffer, key, NULL);
      return;
    }

  sos_json_put (buffer, key);
  sos_json_put_text (buffer, text, strlen (text));
}

void
sos_json_put_date (SosBuffer *buffer, const char *key, SosDate date)
{
  char text[SOS_DATE_MAX_LENGTH];

  sos_json_put_word (buffer, key, date != SOS_DATE_NONE ? sos_date_to_string (date, text) : NULL);
}

void
sos_json_put_bool (SosBuffer *buffer, const char *key, gboolean value)
{
  sos_json_put (buffer, key);
  sos_json_put (buffer, value ? "true" : "false");
}

void
sos_json_put_number (SosBuffer *buffer, const char *key, gint number)
{
  sos_json_put (buffer, key);
  sos_write_integer (buffer, number);
}

char *
sos_json_put_end (SosBuffer *buffer, gsize *length)
{
  if (length != NULL)
    *length = buffer->length;
  sos_buffer_append_char (buffer, '\0');

  return buffer->data;
}
