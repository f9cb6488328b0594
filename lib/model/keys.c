/* SPDX-License-Identifier: MIT */
/* The keys of records, as they are looked up for every value that is read. */
#include "lib/model/keys.h"

#define MAX_ATTEMPTS 300

/* No text begins like this. */
static const SosRow nothing = { .key = { 0xff } };

guint8
sos_field_kind (const SosField *field)
{
  if (field->shape == SOS_SHAPE_ONE)
    return (guint8) field->type;

  return field->shape == SOS_SHAPE_LIST ? SOS_KIND_LIST : SOS_KIND_PART;
}

/* How a key begins in compact text. */
static guint32
first_four (const char *name)
{
  guint8 text[SOS_NAMES_MAX_LENGTH + SOS_PAIR] = { 0 };

  memcpy (text, name, strlen (name));
  memcpy (text + strlen (name), "\":", 2);

  return (guint32) sos_word_load (text);
}

/* Zero stands for a row that begins as one before. */
static void
list_starts (const SosRecordInfo *info, guint32 starts[SOS_NAMES_MAX])
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      starts[i] = first_four (info->fields[i].name);
      for (guint j = 0; j < i; j++)
        if (starts[j] == starts[i])
          starts[i] = 0;
    }
}

/* Whether every start has a slot of its own under the multiplier; what has no
 * start goes behind them. */
static gboolean
place (SosRecordKeys *keys, const guint32 *starts, guint n_rows, guint bits)
{
  guint64 taken[(1 << SOS_NAMES_MAX_BITS) / 64] = { 0 };
  guint n_behind = 0;

  keys->shift = 32 - bits;
  for (guint i = 0; i < n_rows; i++)
    {
      guint slot = starts[i] * keys->multiplier >> keys->shift;
      guint64 bit = G_GUINT64_CONSTANT (1) << slot % 64;

      if (starts[i] != 0 && (taken[slot / 64] & bit) != 0)
        return FALSE;
      if (starts[i] != 0)
        taken[slot / 64] |= bit;
      else
        slot = (1u << bits) + n_behind++;
      keys->slot_of[i] = (guint16) slot;
    }

  return TRUE;
}

/* Searches for a multiplier that keeps the starts apart in as small a table as
 * will do. The sequence is fixed, so every run finds the same. Gives the bits of
 * the table. */
static guint
place_somehow (SosRecordKeys *keys, const SosRecordInfo *info)
{
  guint32 starts[SOS_NAMES_MAX];

  list_starts (info, starts);
  keys->multiplier = 0x9e3779b9;
  for (guint bits = g_bit_storage (info->n_fields); bits <= SOS_NAMES_MAX_BITS; bits++)
    for (guint attempt = 0; attempt < MAX_ATTEMPTS; attempt++)
      {
        keys->multiplier = keys->multiplier * 747796405u + 2891336453u;
        if (place (keys, starts, info->n_fields, bits))
          return bits;
      }

  g_assert_not_reached ();
}

static SosRow
describe_row (const SosField *field, guint number)
{
  gsize length = strlen (field->name);
  SosRow row = nothing;

  row.field = field;
  row.offset = field->offset;
  row.number = (guint8) number;
  row.kind = sos_field_kind (field);
  row.type = (guint8) field->type;
  row.words = (guint8) field->words;
  row.target = (guint8) field->target;
  if (length < SOS_BLOCK)
    {
      memcpy (row.key, field->name, length);
      row.key[length] = '"';
    }

  return row;
}

static void
describe_record (SosRecordKeys *keys, const SosRecordInfo *info)
{
  const char *names[SOS_NAMES_MAX];
  guint n_slots = (1u << place_somehow (keys, info)) + info->n_fields;

  keys->info = info;
  keys->slots = g_aligned_alloc (n_slots, sizeof (SosRow), sizeof (SosRow));
  for (guint i = 0; i < n_slots; i++)
    keys->slots[i] = nothing;
  for (guint i = 0; i < info->n_fields; i++)
    {
      names[i] = info->fields[i].name;
      keys->slots[keys->slot_of[i]] = describe_row (&info->fields[i], i);
      if (info->fields[i].required)
        keys->required |= G_GUINT64_CONSTANT (1) << i;
    }
  sos_names_init (&keys->names, names, info->n_fields);
}

static gpointer
describe_records (gpointer unused G_GNUC_UNUSED)
{
  static SosRecordKeys keys[SOS_N_TABLE_TYPES];

  for (guint type = SOS_DOCUMENT; type < SOS_N_TABLE_TYPES; type++)
    describe_record (&keys[type], sos_record_info (type));

  return keys;
}

const SosRecordKeys *
sos_record_keys (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, describe_records, NULL);
}
