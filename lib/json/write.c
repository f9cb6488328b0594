/* SPDX-License-Identifier: MIT */
/* Writes a map as its canonical text: the rows of the table in their order,
 * what is absent left out. */
#include <sos/sos-writer.h>

#include "lib/json/write.h"

#include "lib/model/block.h"
#include "lib/json/json-text.h"
#include "lib/json/write-plan.h"
#include "lib/model/date.h"
#include "lib/model/field.h"
#include "lib/model/map-private.h"

/* What a comma, a break, a key and a value that is not long may take together. */
#define ROOM 256

/* As in the reader, every function takes the place where it begins and gives the
 * one where it ended. What comes before a value and what ends a list or record
 * sees to it that there is ROOM; what is long asks for more as it goes. */
typedef struct {
  SosBuffer buffer; /* its length is not kept up to date */
  char *limit;      /* the last place that has ROOM */
  const SosScanner *scan;
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

  writer->limit = writer->buffer.data + writer->buffer.capacity - ROOM;

  return to;
}

/* Kept out of the loops, where it would take the room and the registers. */
static G_GNUC_NO_INLINE char *
grow (SosWriter *writer, char *to)
{
  leave_to_buffer (writer, to);

  return go_on (writer);
}

static inline char *
reserve (SosWriter *writer, char *to)
{
  return G_LIKELY (to <= writer->limit) ? to : grow (writer, to);
}

static inline char *
write_break (SosWriter *writer, char *to)
{
  return G_LIKELY (writer->is_compact) ? to : sos_put_newline (to, writer->depth);
}

static inline char *
write_piece (char *to, const SosWritePiece *piece)
{
  memcpy (to, piece->bytes, sizeof piece->bytes);

  return to + piece->length;
}

/* The rest of a text that is long or has escapes. */
static char *
write_long_text (SosWriter *writer, char *to, const char *text)
{
  const guint8 *from = (const guint8 *) text, *stop;

  for (;;)
    {
      stop = writer->scan->copy (from, to, writer->limit + ROOM);
      to = reserve (writer, to + (stop - from));
      from = stop;
      if (*from == '\0')
        break;
      if (sos_needs_escape (*from))
        to = sos_put_escape (to, *from++);
    }
  *to++ = '"';

  return to;
}

/* Writes a text behind its first quote. Strings end with a NUL, which ends a scan
 * like a control character. */
static inline char *
write_text (SosWriter *writer, char *to, const char *text)
{
  guint n = sos_block_count_plain ((const guint8 *) text);

  memcpy (to, text, SOS_BLOCK_PAIR);
  to += n;
  if (text[n] != '\0')
    return write_long_text (writer, to, text + n);
  *to++ = '"';

  return to;
}

static inline char *
write_date (char *to, SosDate date)
{
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

/* What stands before an element of a list. */
static inline char *
write_comma (SosWriter *writer, char *to)
{
  to = reserve (writer, to);
  *to++ = ',';

  return write_break (writer, to);
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
write_texts (SosWriter *writer, char *to, const char *const *texts)
{
  gsize start = (gsize) (to - writer->buffer.data);

  writer->depth++;
  for (; *texts != NULL; texts++)
    {
      to = write_comma (writer, to);
      *to++ = '"';
      to = write_text (writer, to, *texts);
    }

  return write_brackets (writer, to, start, "[]");
}

static char *
write_words (SosWriter *writer, char *to, const SosWritePiece *words, const gint *values)
{
  gsize start = (gsize) (to - writer->buffer.data);

  writer->depth++;
  for (; *values != 0; values++)
    to = write_piece (write_comma (writer, to), &words[*values]);

  return write_brackets (writer, to, start, "[]");
}

static char *write_record (SosWriter *writer, char *to, SosRecordType type, gconstpointer record);

static char *
write_records (SosWriter *writer, char *to, SosRecordType type, const SosRecordList *records)
{
  gsize start = (gsize) (to - writer->buffer.data);

  writer->depth++;
  for (guint i = 0; i < records->n; i++)
    to = write_record (writer, write_comma (writer, to), type, records->items[i]);

  return write_brackets (writer, to, start, "[]");
}

static G_GNUC_NO_INLINE char *
write_indented_key (SosWriter *writer, char *to, const SosWritePiece *key)
{
  gboolean has_quote = key->bytes[key->length - 1] == '"';
  gsize length = has_quote ? key->length - 2u : key->length - 1u;

  to = write_comma (writer, to);
  memcpy (to, key->bytes + 1, sizeof key->bytes - 1);
  to += length;
  *to++ = ' ';
  if (has_quote)
    *to++ = '"';

  return to;
}

static inline char *
write_key (SosWriter *writer, char *to, const SosWritePiece *key)
{
  to = reserve (writer, to);

  return G_LIKELY (writer->is_compact) ? write_piece (to, key) : write_indented_key (writer, to, key);
}

static inline char *
write_value (SosWriter *writer, char *to, const SosWriteStep *step, gconstpointer member)
{
  /* Most values are text: asked for by itself, it is guessed better. */
  if (G_LIKELY (step->kind == SOS_WRITE_TEXT))
    return write_text (writer, to, *(const char *const *) member);

  switch (step->kind)
    {
    case SOS_WRITE_DATE:
      return write_date (to, *(const SosDate *) member);
    case SOS_WRITE_WORD:
      return write_piece (to, &step->words[*(const gint *) member]);
    case SOS_WRITE_INTEGER:
      return sos_put_integer (to, *(const gint *) member);
    case SOS_WRITE_NUMBER:
      return to + strlen (sos_format_number (((const SosNumber *) member)->value, to));
    case SOS_WRITE_JSON:
      return write_json (writer, to, *(const char *const *) member);
    case SOS_WRITE_RECORD:
      return write_record (writer, to, step->target, *(gconstpointer const *) member);
    case SOS_WRITE_PART:
      return write_record (writer, to, step->target, member);
    case SOS_WRITE_TEXTS:
      return write_texts (writer, to, *(const char *const *const *) member);
    case SOS_WRITE_WORDS:
      return write_words (writer, to, step->words, *(const gint *const *) member);
    case SOS_WRITE_RECORDS:
      return write_records (writer, to, step->target, member);
    }

  g_return_val_if_reached (to);
}

static char *
write_record (SosWriter *writer, char *to, SosRecordType type, gconstpointer record)
{
  const SosWritePlan *plan = &writer->plans[type];
  gsize start = (gsize) (to - writer->buffer.data);

  writer->depth++;
  for (guint64 set = sos_write_plan_find_set (plan, record); set != 0; set &= set - 1)
    {
      const SosWriteStep *step = &plan->steps[__builtin_ctzll (set)];

      to = write_key (writer, to, &step->key);
      to = write_value (writer, to, step, (const char *) record + step->offset);
    }

  return write_brackets (writer, to, start, "{}");
}

static SosWriter
make_writer (SosBuffer buffer, gboolean is_compact)
{
  return (
      SosWriter) { .buffer = buffer, .scan = sos_scan_get (), .plans = sos_write_plans (), .is_compact = is_compact };
}

/* The first quote belongs to the key elsewhere. */
void
sos_write_field_value (SosBuffer *buffer, const SosField *field, gconstpointer record)
{
  const SosWriteStep *step = sos_write_find_step (field);
  SosWriter writer = make_writer (*buffer, TRUE);
  char *to = go_on (&writer);

  if (step->kind == SOS_WRITE_TEXT || step->kind == SOS_WRITE_DATE)
    *to++ = '"';
  to = write_value (&writer, to, step, (const char *) record + step->offset);
  *buffer = *leave_to_buffer (&writer, to);
}

void
sos_write_record (SosBuffer *buffer, SosRecordType type, gconstpointer record)
{
  SosWriter writer = make_writer (*buffer, TRUE);
  char *to = write_record (&writer, go_on (&writer), type, record);

  *buffer = *leave_to_buffer (&writer, to);
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
  SosWriter writer = make_writer ((SosBuffer) { 0 }, (flags & SOS_WRITE_COMPACT) != 0);
  char *to;

  g_return_val_if_fail (map != NULL, NULL);

  sos_buffer_reserve (&writer.buffer, map->arena.memory + ROOM);
  to = write_record (&writer, go_on (&writer), SOS_DOCUMENT, &map->document);
  to = g_stpcpy (reserve (&writer, to), "\n");

  if (length != NULL)
    *length = (gsize) (to - writer.buffer.data);

  return writer.buffer.data;
}
