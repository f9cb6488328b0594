/* SPDX-License-Identifier: MIT */
/* Reads an object into a record: its keys are looked up in the table, its
 * values go to where the rows say. */
#include "lib/json/value.h"
#include "lib/model/field.h"

/* What has been met of an object so far; a bit for each row. The place is not in
 * it, as the parser knows that, and what it knows is kept in no register. */
typedef struct {
  SosPlace *place;
  const SosRecordKeys *keys;
  gpointer record;
  guint64 met;
  guint64 absent;
} SosObject;

/* A key that is long, is written with escapes, or is none. */
static G_GNUC_NO_INLINE const guint8 *
read_odd_key (SosParser *parser, const guint8 *at, const SosRecordKeys *keys, const SosRow **row)
{
  const SosName *name;
  SosString key;

  *row = NULL;
  if (*at != '"')
    return sos_unexpected (parser, at, "a key in quotes is missing here");

  at = sos_read_string (parser, at, &key);
  if (at == NULL)
    return NULL;
  name = sos_names_find (&keys->names, (const guint8 *) key.text, key.length);
  if (name != NULL)
    *row = &keys->slots[keys->slot_of[name->number]];

  return at;
}

/* The row of the key at @at, NULL for one that the record does not have; goes on
 * to the value. */
static G_GNUC_NO_INLINE const guint8 *
read_any_key (SosParser *parser, const guint8 *at, const SosRecordKeys *keys, const SosRow **row)
{
  at = read_odd_key (parser, at, keys, row);
  if (at == NULL)
    return NULL;

  at = sos_expect (parser, sos_skip_space (at), ':', "a colon is missing here");

  return at != NULL ? sos_skip_space (at) : NULL;
}

/* What is found in the table needs no further look: it is plain. The end of the key is
 * looked for as well: whoever goes on from there need not wait until its row is known. */
static inline const guint8 *
read_key (SosParser *parser, const guint8 *at, const SosRecordKeys *keys, const SosRow **row)
{
  const SosRow *guess = sos_record_keys_guess (keys, at + 1), *odd;
  guint length = sos_block_count_to_quote (at + 1);
  const guint8 *end = at + length + 2;

  *row = guess;
  if (G_LIKELY (*at == '"' && sos_row_has_key (guess, at + 1, length) && end[0] == ':' && end[1] > ' '))
    return end + 1;

  at = read_any_key (parser, at, keys, &odd);
  *row = odd;

  return at;
}

static const guint8 *
refuse_key (SosParser *parser, const guint8 *key, const guint8 *value, gboolean is_known)
{
  gboolean is_map = parser->root->type == SOS_DOCUMENT;

  if (!sos_parser_note (parser, key, SOS_ERROR_KEY,
                        is_known ? "the same key stands here twice"
                        : is_map ? "the format has no such key here: data of the host system "
                                   "goes under `extensions`"
                                 : "there is no such key here"))
    return NULL;

  value = sos_skip_json (parser, value);
  parser->is_absent = FALSE;

  return value;
}

static inline const guint8 *
read_member (SosParser *parser, const guint8 *at, SosObject *object)
{
  const guint8 *key = at;
  const SosRow *row;
  guint64 bit;

  at = read_key (parser, at, object->keys, &row);
  if (at == NULL)
    return NULL;

  if (G_UNLIKELY (row == NULL))
    return refuse_key (parser, key, at, FALSE);
  bit = G_GUINT64_CONSTANT (1) << row->number;
  if (G_UNLIKELY ((object->met & bit) != 0))
    return refuse_key (parser, key, at, TRUE);

  object->met |= bit;
  object->place->field = row->field;
  at = sos_read_value (parser, at, row->kind, row, (char *) object->record + row->offset);
  if (at == NULL)
    return NULL;
  object->place->field = NULL;

  if (G_UNLIKELY (parser->is_absent))
    {
      object->absent |= bit;
      parser->is_absent = FALSE;
    }

  return at;
}

static gboolean
check_required (SosParser *parser, const SosRecordInfo *info, guint64 missing, const guint8 *start)
{
  for (guint row = 0; missing != 0; row++, missing >>= 1)
    if ((missing & 1) != 0 &&
        !sos_parser_note (parser, start, SOS_ERROR_REQUIRED, "`%s` is required here", info->fields[row].name))
      return FALSE;

  return TRUE;
}

static inline const guint8 *
read_members (SosParser *parser, const guint8 *at, SosObject *object)
{
  gboolean more = FALSE;

  at = sos_read_open (parser, at, '}', &more);
  while (at != NULL && more)
    {
      at = read_member (parser, at, object);
      if (at == NULL)
        return NULL;
      if (G_LIKELY (at[0] == ',' && at[1] == '"'))
        at++;
      else
        at = sos_read_comma (parser, at, '}', "a comma or the closing brace is missing here", &more);
    }

  return at;
}

const guint8 *
sos_read_record (SosParser *parser, const guint8 *at, const SosRecordKeys *keys, gpointer record)
{
  const SosRecordInfo *info = keys->info;
  SosPlace place = { .parent = parser->place, .index = -1 };
  SosObject object = { .place = &place, .keys = keys, .record = record };
  const guint8 *start = at;
  guint64 set;

  if (G_UNLIKELY (++parser->n_records > parser->limits.records))
    return sos_parser_end (parser, start, SOS_ERROR_SIZE, "there are more than %u records", parser->limits.records);

  parser->place = &place;
  parser->is_absent = FALSE;
  at = read_members (parser, at, &object);
  if (at == NULL)
    return NULL;

  /* An object with nothing in it reads as absent; the whole text cannot. */
  set = object.met & ~object.absent;
  parser->is_absent = set == 0 && info != parser->root;
  if (!parser->is_absent && (!check_required (parser, info, keys->required & ~set, start) ||
                             !sos_check_record (parser, info, record, set, start)))
    return NULL;
  parser->place = (SosPlace *) place.parent;

  return at;
}
