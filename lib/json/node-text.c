/* SPDX-License-Identifier: MIT */
/* A tree of nodes as JSON.
 *
 * A tree comes from anywhere: its strings need not be UTF-8, and what looks like a
 * tree may share nodes or even stand inside itself. So nothing here is judged but
 * how deep and how long it gets; the reader of the text does the rest. */
#include "lib/json/node-text.h"

#include <math.h>

#include "lib/json/json-text.h"

typedef struct {
  SosBuffer *buffer;
  guint max_depth;
  gsize max_length;
  gboolean is_too_long;
} NodeWriter;

/* All that follows gives FALSE when there is no use in writing on. */

static gboolean
put (NodeWriter *writer, const char *bytes, gsize n)
{
  writer->is_too_long = n > writer->max_length - writer->buffer->length;
  if (!writer->is_too_long)
    sos_buffer_append (writer->buffer, bytes, n);

  return !writer->is_too_long;
}

static gboolean
put_word (NodeWriter *writer, const char *word)
{
  return put (writer, word, strlen (word));
}

/* The NUL at the end is like a character that needs an escape. */
static gsize
count_plain (const char *text)
{
  gsize n = 0;

  while (!sos_needs_escape ((guint8) text[n]))
    n++;

  return n;
}

static gboolean
write_string (NodeWriter *writer, const char *text)
{
  if (text == NULL)
    return put_word (writer, "null");

  if (!put (writer, "\"", 1))
    return FALSE;
  for (;;)
    {
      char escape[SOS_ESCAPE_MAX_LENGTH];
      gsize n = count_plain (text);

      if (!put (writer, text, n))
        return FALSE;
      text += n;
      if (*text == '\0')
        return put (writer, "\"", 1);
      if (!put (writer, escape, (gsize) (sos_put_escape (escape, (guint8) *text++) - escape)))
        return FALSE;
    }
}

static gboolean
write_integer (NodeWriter *writer, gint64 number)
{
  char text[SOS_NUMBER_MAX_LENGTH];

  g_snprintf (text, sizeof text, "%" G_GINT64_FORMAT, number);

  return put_word (writer, text);
}

static gboolean
write_double (NodeWriter *writer, double number)
{
  char text[SOS_NUMBER_MAX_LENGTH];

  if (isnan (number))
    return put_word (writer, "NaN");
  if (isinf (number))
    return put_word (writer, number > 0 ? "Infinity" : "-Infinity");

  /* RFC 8785 has but one zero. */
  if (number == 0)
    return put_word (writer, signbit (number) ? "-0.0" : "0.0");
  sos_format_number (number, text);

  return put_word (writer, text) && (strpbrk (text, ".e") != NULL || put_word (writer, ".0"));
}

static gboolean write_node (NodeWriter *writer, JsonNode *node, guint depth);

static gboolean
write_object (NodeWriter *writer, JsonObject *object, guint depth)
{
  JsonObjectIter members;
  const char *comma = "", *name;
  JsonNode *member;

  if (!put (writer, "{", 1) || depth > writer->max_depth)
    return FALSE;
  json_object_iter_init_ordered (&members, object);
  while (json_object_iter_next_ordered (&members, &name, &member))
    {
      if (!put_word (writer, comma) || !write_string (writer, name) || !put (writer, ":", 1) ||
          !write_node (writer, member, depth + 1))
        return FALSE;
      comma = ",";
    }

  return put (writer, "}", 1);
}

static gboolean
write_array (NodeWriter *writer, JsonArray *array, guint depth)
{
  guint n = json_array_get_length (array);

  if (!put (writer, "[", 1) || depth > writer->max_depth)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if ((i > 0 && !put (writer, ",", 1)) || !write_node (writer, json_array_get_element (array, i), depth + 1))
      return FALSE;

  return put (writer, "]", 1);
}

/* The types that json-glib keeps; any other and no value at all are null. */
static gboolean
write_value (NodeWriter *writer, JsonNode *node)
{
  switch (json_node_get_value_type (node))
    {
    case G_TYPE_STRING:
      return write_string (writer, json_node_get_string (node));
    case G_TYPE_INT64:
      return write_integer (writer, json_node_get_int (node));
    case G_TYPE_DOUBLE:
      return write_double (writer, json_node_get_double (node));
    case G_TYPE_BOOLEAN:
      return put_word (writer, json_node_get_boolean (node) ? "true" : "false");
    default:
      return put_word (writer, "null");
    }
}

/* A node that was never filled holds no object and no array. */
static gboolean
write_node (NodeWriter *writer, JsonNode *node, guint depth)
{
  if (JSON_NODE_HOLDS_OBJECT (node) && json_node_get_object (node) != NULL)
    return write_object (writer, json_node_get_object (node), depth);
  if (JSON_NODE_HOLDS_ARRAY (node) && json_node_get_array (node) != NULL)
    return write_array (writer, json_node_get_array (node), depth);

  return JSON_NODE_HOLDS_VALUE (node) ? write_value (writer, node) : put_word (writer, "null");
}

gboolean
sos_node_write (SosBuffer *buffer, JsonNode *node, guint max_depth, gsize max_length)
{
  NodeWriter writer = { .buffer = buffer, .max_depth = max_depth, .max_length = max_length };

  write_node (&writer, node, 1);

  return !writer.is_too_long;
}
