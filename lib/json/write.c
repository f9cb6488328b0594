/* SPDX-License-Identifier: MIT */
/* Writes a map as its canonical text: the rows of the table in their order,
 * what is absent left out. */
#include <sos/sos-writer.h>

#include "lib/json/block.h"
#include "lib/json/json-text.h"
#include "lib/json/write-plan.h"
#include "lib/model/date.h"
#include "lib/model/enums.h"
#include "lib/model/field.h"
#include "lib/model/map-private.h"
#include "lib/model/table.h"

/* What a key, a break and a value that is not text may take together. */
#define ROOM 256

/* As in the reader, every function takes the place where it begins and gives the
 * one where it ended; those that may write more than ROOM see to it that there
 * is as much when they return. */
typedef struct {
  SosBuffer buffer; /* its length is not kept up to date */
  char *end;
  const SosScanner *scan;
  const SosNames *words;
  const SosWritePlan *plans;
  gboolean is_compact;
  guint depth;
} SosWriter;

/* For what writes to the buffer itself. */
static SosBuffer *
leave_to_buffer (SosWriter *writer, char *to)
{
  writer->buffer.length = (gsize) (to - writer->buffer.data);

  return &writer->buffer;
}

static char *
go_on (SosWriter *writer)
{
  char *to = sos_buffer_reserve (&writer->buffer, ROOM);

  writer->end = writer->buffer.data + writer->buffer.capacity;

  return to;
}

static inline char *
reserve (SosWriter *writer, char *to)
{
  if (G_LIKELY (writer->end - to >= ROOM))
    return to;

  leave_to_buffer (writer, to);

  return go_on (writer);
}

static inline char *
write_break (SosWriter *writer, char *to)
{
  return G_LIKELY (writer->is_compact) ? to : sos_put_newline (to, writer->depth);
}

/* Text that is long, or has escapes or other letters than those of ASCII. */
static char *
write_long_text (SosWriter *writer, char *to, const char *text)
{
  const guint8 *from = (const guint8 *) text, *stop;
  guint8 ignored;

  *to++ = '"';
  for (;;)
    {
      stop = writer->scan->copy (from, to, writer->end, &ignored);
      to = reserve (writer, to + (stop - from));
      from = stop;
      if (*from == '\0')
        break;
      if (sos_needs_escape (*from))
        to = sos_put_escape (to, *from++);
    }
  *to++ = '"';

  return reserve (writer, to);
}

/* Strings end with a NUL, which ends a scan like a control character. */
static inline char *
write_text (SosWriter *writer, char *to, const char *text)
{
  SosBlockMask special = sos_block_find_special ((const guint8 *) text);
  guint length;

  if (special == 0)
    return write_long_text (writer, to, text);
  length = sos_block_first (special);
  if (text[length] != '\0')
    return write_long_text (writer, to, text);

  *to++ = '"';
  memcpy (to, text, SOS_BLOCK);
  to[length] = '"';

  return to + length + 1;
}

static inline char *
write_word (char *to, const SosName *name)
{
  *to++ = '"';
  sos_pair_store (name->start, to);
  if (G_UNLIKELY (name->length > SOS_PAIR))
    memcpy (to, name->text, name->length);
  to[name->length] = '"';

  return to + name->length + 1;
}

static inline char *
write_date (char *to, SosDate date)
{
  *to++ = '"';
  to = sos_date_put (date, to);
  *to++ = '"';

  return to;
}

static char *
write_json (SosWriter *writer, char *to, const char *json)
{
  SosBuffer *buffer = leave_to_buffer (writer, to);

  if (writer->is_compact)
    sos_buffer_append (buffer, json, strlen (json));
  else
    sos_write_indented (buffer, json, writer->depth);

  return go_on (writer);
}

static char *write_record (SosWriter *writer, char *to, SosRecordType type, gconstpointer record);
static char *write_list (SosWriter *writer, char *to, const SosField *field, gconstpointer member);

/* Writes @value, of a kind that the field is or has. Inlined in the loop over
 * rows and in that over elements, as a call for each value costs more. */
G_ALWAYS_INLINE static inline char *
write_value (SosWriter *writer, char *to, guint kind, const SosField *field, gconstpointer value)
{
  switch (kind)
    {
    case SOS_KIND_LIST:
      return write_list (writer, to, field, value);
    case SOS_KIND_PART:
      return write_record (writer, to, field->target, value);
    case SOS_FIELD_TEXT:
    case SOS_FIELD_HOST_REF:
    case SOS_FIELD_ID:
    case SOS_FIELD_REF:
    case SOS_FIELD_TIME:
    case SOS_FIELD_DURATION:
      return write_text (writer, to, *(const char *const *) value);
    case SOS_FIELD_DATE:
    case SOS_FIELD_PART_DATE:
      return write_date (to, *(const SosDate *) value);
    case SOS_FIELD_BOOL:
      return g_stpcpy (to, *(const SosBool *) value == SOS_TRUE ? "true" : "false");
    case SOS_FIELD_ENUM:
      return write_word (to, sos_names_get (&writer->words[field->words], (guint) * (const gint *) value - 1));
    case SOS_FIELD_ORDINAL:
      return sos_put_integer (to, *(const gint *) value);
    case SOS_FIELD_INTEGER:
      return sos_put_integer (to, ((const SosInteger *) value)->value);
    case SOS_FIELD_NUMBER:
      return to + strlen (sos_format_number (((const SosNumber *) value)->value, to));
    case SOS_FIELD_RECORD:
      return write_record (writer, to, field->target, *(gconstpointer const *) value);
    case SOS_FIELD_JSON:
      return write_json (writer, to, *(const char *const *) value);
    }

  g_return_val_if_reached (to);
}

static char *
write_element (SosWriter *writer, char *to, const SosField *field, gconstpointer element)
{
  to = reserve (writer, to);
  *to++ = ',';
  to = write_break (writer, to);

  return write_value (writer, to, field->type, field, element);
}

static char *
write_elements (SosWriter *writer, char *to, const SosField *field, gconstpointer member)
{
  const SosRecordList *records = member;
  const gint *words = *(const gint *const *) member;
  const char *const *strings = *(const char *const *const *) member;

  if (field->type == SOS_FIELD_RECORD)
    for (guint i = 0; i < records->n; i++)
      to = write_element (writer, to, field, &records->items[i]);
  else if (field->type == SOS_FIELD_ENUM)
    for (guint i = 0; words[i] != 0; i++)
      to = write_element (writer, to, field, &words[i]);
  else
    for (guint i = 0; strings[i] != NULL; i++)
      to = write_element (writer, to, field, &strings[i]);

  return to;
}

/* Ends what began @start bytes into the text: the comma before its first element
 * becomes the bracket that opens it. */
static inline char *
write_brackets (SosWriter *writer, char *to, gsize start, const char *brackets)
{
  char *open = writer->buffer.data + start;

  writer->depth--;
  to = write_break (writer, reserve (writer, to == open ? to + 1 : to));
  writer->buffer.data[start] = brackets[0];
  *to++ = brackets[1];

  return to;
}

static char *
write_list (SosWriter *writer, char *to, const SosField *field, gconstpointer member)
{
  gsize start = (gsize) (to - writer->buffer.data);

  writer->depth++;
  to = write_elements (writer, to, field, member);

  return write_brackets (writer, to, start, "[]");
}

static char *
write_indented_key (SosWriter *writer, char *to, const char *key, gsize length)
{
  *to++ = ',';
  to = write_break (writer, to);
  memcpy (to, key + 1, length - 1);
  to += length - 1;
  *to++ = ' ';

  return to;
}

/* A key is copied with all the room it might take. */
static inline char *
write_key (SosWriter *writer, char *to, const char key[SOS_WRITE_MAX_KEY], gsize length)
{
  if (G_UNLIKELY (!writer->is_compact))
    return write_indented_key (writer, to, key, length);

  memcpy (to, key, SOS_WRITE_MAX_KEY);

  return to + length;
}

static char *
write_record (SosWriter *writer, char *to, SosRecordType type, gconstpointer record)
{
  const SosWritePlan *plan = &writer->plans[type];
  const SosRecordInfo *info = sos_record_info (type);
  gsize start = (gsize) (to - writer->buffer.data);

  writer->depth++;
  for (guint64 set = sos_write_plan_find_set (plan, info->n_fields, record); set != 0; set &= set - 1)
    {
      guint i = (guint) __builtin_ctzll (set);
      const SosField *field = &info->fields[i];

      if (G_UNLIKELY (plan->kinds[i] == SOS_KIND_PART) && !sos_field_is_set (field, record))
        continue;
      to = write_key (writer, reserve (writer, to), plan->keys[i], plan->key_lengths[i]);
      to = write_value (writer, to, plan->kinds[i], field, sos_field_member (field, record));
    }

  return write_brackets (writer, to, start, "{}");
}

/**
 * sos_map_to_text:
 * @map: a map
 * @flags: how to lay it out
 * @length: (out) (optional): bytes of the text
 *
 * Writes the canonical text of a map: keys in the order of the format, strings
 * and numbers as RFC 8785 writes them, a final newline. The same map is always
 * the same bytes.
 *
 * Safe from any thread once @map is sealed.
 *
 * Returns: (transfer full): the text, UTF-8 and NUL-terminated; free it with
 *   g_free()
 *
 * Since: 0.1
 */
char *
sos_map_to_text (const SosMap *map, SosWriteFlags flags, gsize *length)
{
  SosWriter writer = { .scan = sos_scan_get (),
                       .words = sos_enum_names (),
                       .plans = sos_write_plans (),
                       .is_compact = (flags & SOS_WRITE_COMPACT) != 0 };
  char *to;

  g_return_val_if_fail (map != NULL, NULL);

  sos_buffer_reserve (&writer.buffer, map->arena.memory + ROOM);
  to = write_record (&writer, go_on (&writer), SOS_DOCUMENT, &map->document);
  to = g_stpcpy (reserve (&writer, to), "\n");

  if (length != NULL)
    *length = (gsize) (to - writer.buffer.data);

  return writer.buffer.data;
}
