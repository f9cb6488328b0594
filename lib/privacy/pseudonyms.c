/* SPDX-License-Identifier: MIT */
/* The ids of one map, and what they become. */
#include "lib/privacy/pseudonyms.h"

#include <string.h>

#include "lib/model/hash.h"
#include "lib/model/map-private.h"

void
sos_pseudonyms_clear (SosPseudonyms *pseudonyms)
{
  g_free (pseudonyms->slots);
  g_free (pseudonyms->tokens);
  *pseudonyms = (SosPseudonyms) { 0 };
}

/* A power of two, at least half empty. */
static void
make_room (SosPseudonyms *pseudonyms, guint n)
{
  guint n_slots = 16;

  while (n_slots < 2 * n)
    n_slots *= 2;
  if (n_slots > pseudonyms->room)
    {
      g_free (pseudonyms->slots);
      g_free (pseudonyms->tokens);
      pseudonyms->slots = g_malloc (n_slots * sizeof *pseudonyms->slots + SOS_ARENA_PADDING);
      pseudonyms->tokens = g_new (guint, n_slots);
      pseudonyms->room = n_slots;
    }
  pseudonyms->n_slots = n_slots;
  for (guint i = 0; i < n_slots; i++)
    pseudonyms->slots[i].id = NULL;
  memset (pseudonyms->tokens, 0, n_slots * sizeof *pseudonyms->tokens);
}

static guint64
get_length_bit (gsize length)
{
  return G_GUINT64_CONSTANT (1) << MIN (length, 63);
}

static void
note_length (SosPseudonyms *pseudonyms, const char *id)
{
  if (id != NULL)
    pseudonyms->lengths |= get_length_bit (strlen (id));
}

static SosPseudonym *
find_slot (const SosPseudonyms *pseudonyms, const char *id, gsize length)
{
  guint64 hash = sos_hash (sos_hash_key (), id, length);
  guint mask = pseudonyms->n_slots - 1, slot = (guint) hash & mask;
  SosPseudonym *slots = pseudonyms->slots;

  while (slots[slot].id != NULL &&
         (slots[slot].hash != hash || slots[slot].length != length || memcmp (slots[slot].id, id, length) != 0))
    slot = (slot + 1) & mask;
  slots[slot].hash = hash;

  return &slots[slot];
}

/* FALSE where the pseudonym is there already. */
static gboolean
note_token (SosPseudonyms *pseudonyms, const SosPseudonym *new)
{
  guint mask = pseudonyms->n_slots - 1, slot;
  guint64 word;

  memcpy (&word, new->token.text, sizeof word);
  slot = (guint) (word * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> 32) & mask;
  for (; pseudonyms->tokens[slot] != 0; slot = (slot + 1) & mask)
    if (strcmp (pseudonyms->slots[pseudonyms->tokens[slot] - 1].token.text, new->token.text) == 0)
      return FALSE;
  pseudonyms->tokens[slot] = (guint) (new - pseudonyms->slots) + 1;

  return TRUE;
}

static gboolean
add (SosPseudonyms *pseudonyms, const SosRecord *record, const SosCase *its_case)
{
  gsize length = strlen (record->id);
  SosPseudonym *slot = find_slot (pseudonyms, record->id, length);
  const SosToken *child = record->type == SOS_PERSON ? sos_case_find_child (its_case, record->id) : NULL;

  pseudonyms->lengths |= get_length_bit (length);
  slot->id = record->id;
  slot->length = length;
  slot->is_gone = FALSE;
  slot->token =
      child != NULL ? *child : sos_token_make (pseudonyms->maker, sos_record_info (record->type)->name, record->id);

  return note_token (pseudonyms, slot);
}

gboolean
sos_pseudonyms_begin (SosPseudonyms *pseudonyms, const SosMap *map, const SosCase *its_case, SosTokenMaker *maker)
{
  gboolean are_unique = TRUE;

  pseudonyms->maker = maker;
  pseudonyms->document = &map->document;
  make_room (pseudonyms, map->index.n);
  pseudonyms->lengths = 0;
  note_length (pseudonyms, map->document.id);
  note_length (pseudonyms, map->document.case_id);
  note_length (pseudonyms, map->document.previous);
  for (guint i = 0; i < map->index.n_slots; i++)
    if (map->index.slots[i] != NULL)
      are_unique = add (pseudonyms, map->index.slots[i], its_case) && are_unique;

  return are_unique;
}

const SosToken *
sos_pseudonyms_find (const SosPseudonyms *pseudonyms, const char *id)
{
  const SosPseudonym *slot = find_slot (pseudonyms, id, strlen (id));

  return slot->id != NULL && !slot->is_gone ? &slot->token : NULL;
}

void
sos_pseudonyms_leave_out (SosPseudonyms *pseudonyms, const char *id)
{
  find_slot (pseudonyms, id, strlen (id))->is_gone = TRUE;
}

static gboolean
is_same (const char *id, const char *text, gsize length)
{
  return id != NULL && *id == *text && strncmp (id, text, length) == 0 && id[length] == '\0';
}

gboolean
sos_pseudonyms_has_id (const SosPseudonyms *pseudonyms, const char *text, gsize length)
{
  const SosDocument *document = pseudonyms->document;

  if ((pseudonyms->lengths & get_length_bit (length)) == 0)
    return FALSE;

  return is_same (document->id, text, length) || is_same (document->case_id, text, length) ||
         is_same (document->previous, text, length) || find_slot (pseudonyms, text, length)->id != NULL;
}
