/* SPDX-License-Identifier: MIT */
/* Reads one value of a field, by its type. What is common is inlined where it is
 * used; what is not is in read-value.c. */
#pragma once

#include "lib/json/token.h"
#include "lib/model/date.h"
#include "lib/model/enums.h"

/* What is not written as usual, or is none; then @value or @id stays as it was. */
const guint8 *sos_read_odd_word (SosParser *parser, const guint8 *at, const SosField *field, gint *value);
const guint8 *sos_read_odd_date (SosParser *parser, const guint8 *at, const SosField *field, SosDate *value);
const guint8 *sos_read_odd_id   (SosParser      *parser,
                                 const guint8   *at,
                                 const SosField *field,
                                 const char    **id,
                                 gsize          *hash);

const guint8 *sos_read_ordinal    (SosParser *parser, const guint8 *at, const SosField *field, gint *value);
const guint8 *sos_read_integer    (SosParser *parser, const guint8 *at, const SosField *field, SosInteger *value);
const guint8 *sos_read_new_record (SosParser *parser, const guint8 *at, const SosRow *row, gpointer *value);

/* The types that are rare. */
const guint8 *sos_read_value_slow (SosParser *parser, const guint8 *at, const SosRow *row, gpointer value);

static inline const guint8 *
sos_read_text (SosParser *parser, const guint8 *at, const char **text)
{
  if (G_UNLIKELY (*at != '"'))
    return sos_read_mismatch (parser, at, "a string");

  parser->is_absent = at[1] == '"';

  return G_UNLIKELY (parser->is_absent) ? at + 2 : sos_keep_string (parser, at, text);
}

/* Keeps the id at @at; @hash is its own. @id stays as it was when there is none. */
static inline const guint8 *
sos_keep_id (SosParser *parser, const guint8 *at, const SosField *field, const char **id, gsize *hash)
{
  SosArena *arena = parser->arena;
  const guint8 *text = at + 1;
  guint length = sos_block_count_id (text);

  if (G_UNLIKELY (*at != '"' || length == 0 || !sos_arena_has_room (arena, 2 * SOS_BLOCK)))
    return sos_read_odd_id (parser, at, field, id, hash);

  memcpy (arena->low, text, 2 * SOS_BLOCK);
  *id = sos_arena_take_string (arena, length);
  *hash = (gsize) sos_hash_short (parser->hash_key, text, length);

  return text + length + 1;
}

/* A record has its id from here on, whatever else is wrong with it. */
static inline gboolean
sos_check_id (SosParser *parser, SosRecord *record, gsize hash, const guint8 *at)
{
  gpointer *entry = sos_stack_take (&parser->records, 2);

  entry[0] = record;
  entry[1] = GSIZE_TO_POINTER (hash);

  return G_LIKELY (!sos_parser_reads_again (parser)) || sos_check_met_id (parser, record, hash, at);
}

static inline gboolean
sos_check_ref (SosParser *parser, const SosField *field, const char *id, gsize hash, const guint8 *at)
{
  gpointer *entry = sos_stack_take (&parser->refs, 3);

  entry[0] = (gpointer) id;
  entry[1] = GSIZE_TO_POINTER (hash);
  entry[2] = (gpointer) field;

  return G_LIKELY (!sos_parser_reads_again (parser)) || sos_check_met_ref (parser, field, id, hash, at);
}

/* The id of a record is its first member. */
static inline const guint8 *
sos_read_id (SosParser *parser, const guint8 *at, const SosRow *row, const char **id)
{
  const guint8 *start = at;
  gsize hash;

  at = sos_keep_id (parser, at, row->field, id, &hash);
  if (at == NULL || *id == NULL || row->offset != 0)
    return at;

  return sos_check_id (parser, (SosRecord *) id, hash, start) ? at : NULL;
}

static inline const guint8 *
sos_read_ref (SosParser *parser, const guint8 *at, const SosField *field, const char **id)
{
  const guint8 *start = at;
  gsize hash;

  at = sos_keep_id (parser, at, field, id, &hash);
  if (at == NULL || *id == NULL)
    return at;

  return sos_check_ref (parser, field, *id, hash, start) ? at : NULL;
}

static inline const guint8 *
sos_read_date (SosParser *parser, const guint8 *at, const SosField *field, SosDate *value)
{
  gsize length = strlen ("YYYY-MM-DD");

  if (G_LIKELY (*at == '"' && at[1 + length] == '"'))
    *value = sos_date_parse_day ((const char *) at + 1);

  return G_LIKELY (*value != SOS_DATE_NONE) ? at + length + 2 : sos_read_odd_date (parser, at, field, value);
}

static inline const guint8 *
sos_read_bool (SosParser *parser, const guint8 *at, SosBool *value)
{
  if (*at != 't' && *at != 'f')
    return sos_read_mismatch (parser, at, "true or false");

  *value = *at == 't' ? SOS_TRUE : SOS_FALSE;

  return sos_read_literal (parser, at, *at == 't' ? "true" : "false");
}

/* What is one of the words needs no further look: it is plain. */
static inline const guint8 *
sos_read_enum (SosParser *parser, const guint8 *at, const SosRow *row, gint *value)
{
  const guint8 *text = at + 1;
  SosBlockMask quote = sos_block_find_quote (text);
  const SosName *name;
  guint length;

  if (G_UNLIKELY (*at != '"' || quote == 0))
    return sos_read_odd_word (parser, at, row->field, value);
  length = sos_block_first (quote);
  name = sos_names_find_short (&parser->enum_names[row->words], text, length);
  if (G_UNLIKELY (name == NULL))
    return sos_read_odd_word (parser, at, row->field, value);
  *value = name->number + 1;

  return text + length + 1;
}

/* At an object of the record itself. */
static inline const guint8 *
sos_read_part (SosParser *parser, const guint8 *at, const SosRow *row, gpointer record)
{
  return *at == '{' ? sos_read_record (parser, at, &parser->record_keys[row->target], record)
                    : sos_read_mismatch (parser, at, "an object");
}

/* Reads what is at @at, of a kind that the row is or has, into @value. */
static inline const guint8 *
sos_read_value (SosParser *parser, const guint8 *at, guint kind, const SosRow *row, gpointer value)
{
  switch (kind)
    {
    case SOS_KIND_LIST:
      return sos_read_list (parser, at, row, value);
    case SOS_KIND_PART:
      return sos_read_part (parser, at, row, value);
    case SOS_FIELD_TEXT:
    case SOS_FIELD_HOST_REF:
      return sos_read_text (parser, at, value);
    case SOS_FIELD_ID:
      return sos_read_id (parser, at, row, value);
    case SOS_FIELD_REF:
      return sos_read_ref (parser, at, row->field, value);
    case SOS_FIELD_DATE:
    case SOS_FIELD_PART_DATE:
      return sos_read_date (parser, at, row->field, value);
    case SOS_FIELD_BOOL:
      return sos_read_bool (parser, at, value);
    case SOS_FIELD_ENUM:
      return sos_read_enum (parser, at, row, value);
    case SOS_FIELD_ORDINAL:
      return sos_read_ordinal (parser, at, row->field, value);
    case SOS_FIELD_INTEGER:
      return sos_read_integer (parser, at, row->field, value);
    case SOS_FIELD_RECORD:
      return sos_read_new_record (parser, at, row, value);
    default:
      return sos_read_value_slow (parser, at, row, value);
    }
}
