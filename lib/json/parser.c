/* SPDX-License-Identifier: MIT */
/* What the files of the reader share: its memory, its problems, its places. */
#include "lib/json/parser.h"

#include "lib/json/utf8.h"
#include "lib/model/enums.h"

void
sos_parser_init (SosParser *parser)
{
  *parser = (SosParser) { 0 };
  parser->root = sos_record_info (SOS_DOCUMENT);
  parser->scan = sos_scan_get ();
  parser->record_keys = sos_record_keys ();
  parser->enum_names = sos_enum_names ();
  parser->hash_key = sos_hash_key ();
  parser->limits =
      (SosLimits) { SOS_DEFAULT_MAX_SIZE, SOS_DEFAULT_MAX_DEPTH, SOS_DEFAULT_MAX_STRING, SOS_DEFAULT_MAX_RECORDS };
  parser->scratch = g_array_new (FALSE, FALSE, sizeof (char));
  parser->keys = g_array_sized_new (FALSE, FALSE, sizeof (SosJsonKey), 16);
}

void
sos_parser_clear (SosParser *parser)
{
  sos_problems_clear (&parser->problems);
  sos_pool_clear (&parser->pool);
  g_array_unref (parser->scratch);
  sos_stack_clear (&parser->items);
  sos_stack_clear (&parser->records);
  sos_stack_clear (&parser->refs);
  sos_buffer_clear (&parser->json);
  g_array_unref (parser->keys);
}

void
sos_parser_begin (SosParser *parser, char *text, gsize length)
{
  parser->start = (const guint8 *) text;
  parser->end = parser->start + length;
  parser->bad = sos_utf8_find_bad (parser->scan, parser->start, parser->end);
  if (parser->bad < parser->end)
    text[length - (gsize) (parser->end - parser->bad)] = '\0';
}

static void
find_place (const SosParser *parser, const guint8 *at, guint64 *line, guint64 *column)
{
  const guint8 *start = parser->start, *newline;

  *line = parser->first_line;
  while ((newline = memchr (start, '\n', (gsize) (at - start))) != NULL)
    {
      start = newline + 1;
      ++*line;
    }
  *column = (guint64) (at - start) + 1;
}

static void
add_problem (SosParser *parser, const guint8 *at, SosError code, const char *format, va_list arguments)
{
  guint64 line, column;

  find_place (parser, at, &line, &column);
  sos_problems_add (&parser->problems, code, line, column, sos_place_to_pointer (parser->place),
                    g_strdup_vprintf (format, arguments));
}

gboolean
sos_parser_note (SosParser *parser, const guint8 *at, SosError code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  add_problem (parser, at, code, format, arguments);
  va_end (arguments);

  return parser->problems.n < SOS_MAX_PROBLEMS;
}

const guint8 *
sos_parser_end (SosParser *parser, const guint8 *at, SosError code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  add_problem (parser, at, code, format, arguments);
  va_end (arguments);

  return NULL;
}
