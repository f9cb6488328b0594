/* SPDX-License-Identifier: MIT */
/* The host system's own data, given as JSON. */
#include "lib/json/extensions.h"

#include "lib/json/token.h"

static void
read_object (SosParser *parser, const char **json)
{
  const guint8 *at = sos_skip_space (parser->start);

  at = *at == '{' ? sos_copy_json (parser, at, json) : sos_read_mismatch (parser, at, "an object");
  if (at == NULL)
    return;

  at = sos_skip_space (at);
  if (at != parser->end)
    sos_unexpected (parser, at, "the text goes on after the object");
}

/* Lines and columns would be those of a text that the caller may not have. */
static void
hand_over (SosProblems *from, SosProblems *to)
{
  for (guint i = 0; i < from->n; i++)
    sos_problems_add (to, from->items[i].code, 0, 0, (char *) from->items[i].pointer, (char *) from->items[i].message);
  from->n = 0;
}

gboolean
sos_extensions_take (SosArena *arena, const char *text, const char **json, SosProblems *problems)
{
  const SosField *field = sos_record_info_find_field (sos_record_info (SOS_DOCUMENT), "extensions");
  SosPlace place = { NULL, field, -1 };
  gsize length = strlen (text);
  g_autofree char *padded = NULL;
  gboolean is_fine;
  SosParser parser;

  *json = NULL;
  sos_parser_init (&parser);
  if (length > parser.limits.size)
    {
      sos_problems_add (problems, SOS_ERROR_SIZE, 0, 0, sos_place_to_pointer (&place),
                        g_strdup ("the text is too long"));
      sos_parser_clear (&parser);
      return FALSE;
    }

  padded = g_malloc0 (length + SOS_SCAN_PADDING);
  memcpy (padded, text, length);
  sos_parser_begin (&parser, padded, length);
  parser.first_line = 1;
  parser.arena = arena;
  parser.place = &place;
  parser.depth = 1; /* the document around it */
  read_object (&parser, json);

  is_fine = parser.problems.n == 0;
  hand_over (&parser.problems, problems);
  sos_parser_clear (&parser);

  return is_fine;
}
