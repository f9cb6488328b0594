/* SPDX-License-Identifier: MIT */
/* Reads an object into a record: its keys are looked up in the table, its
 * values go to where the rows say. */
#include "lib/json/value.h"
#include "lib/model/field.h"

/* What has been met of an object so far; a bit for each row. */
typedef struct {
  SosPlace place;
  const SosRecordInfo *info;
  const SosRecordKeys *keys;
  gpointer record;
  guint64 met;
  guint64 set;
} SosObject;

/* A key that is long, is written with escapes, or is none. */
static G_GNUC_NO_INLINE const guint8 *
read_odd_key (SosParser *parser, const guint8 *at, const SosNames *names, const SosName **name)
{
  SosString key;

  if (*at != '"')
    return sos_unexpected (parser, at, "a key in quotes is missing here");

  at = sos_read_string (parser, at, &key);
  if (at != NULL)
    *name = sos_names_find (names, (const guint8 *) key.text, key.length);

  return at;
}

/* The name of the key at @at, NULL for one that the record does not have; goes
 * on to the value. What is found in the table needs no further look: it is plain. */
static inline const guint8 *
read_key (SosParser *parser, const guint8 *at, const SosNames *names, const SosName **name)
{
  const guint8 *text = at + 1;
  SosBlockMask quote = sos_block_find_quote (text);

  *name = NULL;
  if (G_LIKELY (quote != 0 && *at == '"'))
    *name = sos_names_find_short (names, text, sos_block_first (quote));
  if (G_LIKELY (*name != NULL))
    at = text + sos_block_first (quote) + 1;
  else
    at = read_odd_key (parser, at, names, name);
  if (at == NULL)
    return NULL;

  at = sos_expect (parser, sos_skip_space (at), ':', "a colon is missing here");

  return at != NULL ? sos_skip_space (at) : NULL;
}

static const guint8 *
refuse_key (SosParser *parser, const guint8 *key, const guint8 *value, gboolean is_known)
{
  if (!sos_parser_note (parser, key, SOS_ERROR_KEY,
                        is_known ? "the same key stands here twice"
                                 : "the format has no such key here: data of the host system "
                                   "goes under `extensions`"))
    return NULL;

  return sos_skip_json (parser, value);
}

static inline const guint8 *
read_member (SosParser *parser, const guint8 *at, SosObject *object)
{
  const guint8 *key = at;
  const SosName *name;
  const SosRow *row;
  guint64 bit;

  at = read_key (parser, at, &object->keys->names, &name);
  if (at == NULL)
    return NULL;

  if (G_UNLIKELY (name == NULL))
    return refuse_key (parser, key, at, FALSE);
  bit = G_GUINT64_CONSTANT (1) << name->number;
  if (G_UNLIKELY ((object->met & bit) != 0))
    return refuse_key (parser, key, at, TRUE);

  row = &object->keys->rows[name->number];
  object->place.field = row->field;
  parser->is_absent = FALSE;
  at = sos_read_value (parser, at, name->kind, row, (char *) object->record + row->offset);
  if (at == NULL)
    return NULL;
  object->place.field = NULL;

  object->met |= bit;
  if (G_LIKELY (!parser->is_absent))
    object->set |= bit;

  return at;
}

static gboolean
check_required (SosParser *parser, const SosObject *object, const guint8 *start)
{
  guint64 missing = object->keys->required & ~object->set;

  for (guint row = 0; missing != 0; row++, missing >>= 1)
    if ((missing & 1) != 0 &&
        !sos_parser_note (parser, start, SOS_ERROR_REQUIRED, "`%s` is required here", object->info->fields[row].name))
      return FALSE;

  return TRUE;
}

static const guint8 *
read_members (SosParser *parser, const guint8 *at, SosObject *object)
{
  gboolean more = FALSE;

  at = sos_read_open (parser, at, '}', &more);
  while (at != NULL && more)
    {
      at = read_member (parser, at, object);
      if (at == NULL)
        return NULL;
      at = sos_read_comma (parser, at, '}', "a comma or the closing brace is missing here", &more);
    }

  return at;
}

const guint8 *
sos_read_record (SosParser *parser, const guint8 *at, const SosRecordInfo *info, gpointer record)
{
  SosObject object = { .place = { .parent = parser->place, .index = -1 },
                       .info = info,
                       .keys = &parser->record_keys[info->type],
                       .record = record };
  const guint8 *start = at;

  if (G_UNLIKELY (++parser->n_records > parser->limits.records))
    return sos_parser_end (parser, start, SOS_ERROR_SIZE, "there are more than %u records", parser->limits.records);

  parser->place = &object.place;
  at = read_members (parser, at, &object);
  if (at == NULL)
    return NULL;

  /* An object with nothing in it reads as absent; the document itself cannot. */
  parser->is_absent = object.set == 0 && info->type != SOS_DOCUMENT;
  if (!parser->is_absent &&
      (!check_required (parser, &object, start) || !sos_check_record (parser, info, record, object.set, start)))
    return NULL;
  parser->place = (SosPlace *) object.place.parent;

  return at;
}
