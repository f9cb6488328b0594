/* SPDX-License-Identifier: MIT */
/* A fixed set of short words, found in one probe. */
#include "lib/model/names.h"

static SosName
describe (const char *word, guint8 number)
{
  guint8 padded[SOS_NAMES_MAX_LENGTH + SOS_PAIR] = { 0 };
  gsize length = strlen (word);

  g_assert (length > 0 && length <= SOS_NAMES_MAX_LENGTH);
  memcpy (padded, word, length);

  return (SosName) { sos_pair_load (padded, length), word, (guint8) length, number };
}

/* Whether every word has a slot of its own under this multiplier. */
static gboolean
place (SosNames *names, const SosName *words, guint n_words, guint64 multiplier, guint bits)
{
  guint64 taken[(1 << SOS_NAMES_MAX_BITS) / 64] = { 0 };

  names->multiplier = multiplier;
  names->shift = 64 - bits;

  for (guint i = 0; i < n_words; i++)
    {
      guint slot = sos_names_slot (words[i].start, words[i].length, multiplier, names->shift);
      guint64 bit = G_GUINT64_CONSTANT (1) << slot % 64;

      if ((taken[slot / 64] & bit) != 0)
        return FALSE;
      taken[slot / 64] |= bit;
      names->slot_of[i] = (guint16) slot;
    }

  return TRUE;
}

/* Searches for a perfect hash: a multiplier that keeps the words apart in as
 * small a table as will do. The sequence is fixed, so every run finds the same.
 * Gives the bits of the table. */
static guint
place_somehow (SosNames *names, const SosName *words, guint n_words)
{
  guint64 multiplier = G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  for (guint bits = g_bit_storage (n_words) + 1; bits <= SOS_NAMES_MAX_BITS; bits++)
    for (guint attempt = 0; attempt < 1000; attempt++)
      {
        multiplier = multiplier * G_GUINT64_CONSTANT (6364136223846793005) + 1442695040888963407u;
        if (place (names, words, n_words, multiplier | 1, bits))
          return bits;
      }

  g_assert_not_reached ();
}

void
sos_names_init (SosNames *names, const char *const *words, guint n_words)
{
  SosName described[SOS_NAMES_MAX];
  guint n_slots;

  g_assert (n_words <= SOS_NAMES_MAX);

  for (guint i = 0; i < n_words; i++)
    described[i] = describe (words[i], (guint8) i);

  n_slots = 1u << place_somehow (names, described, n_words);
  names->slots = g_new0 (SosName, n_slots);
  for (guint i = 0; i < n_slots; i++)
    names->slots[i].length = G_MAXUINT8;
  for (guint i = 0; i < n_words; i++)
    names->slots[names->slot_of[i]] = described[i];
}

const SosName *
sos_names_find (const SosNames *names, const guint8 *text, gsize length)
{
  const SosName *name = sos_names_probe (names, sos_pair_load (text, length), length);

  if (name != NULL && length > SOS_PAIR && memcmp (name->text + SOS_PAIR, text + SOS_PAIR, length - SOS_PAIR) != 0)
    return NULL;

  return name;
}

/* As sos_names_find(), for a string of anybody's. */
const SosName *
sos_names_find_string (const SosNames *names, const char *string)
{
  guint8 padded[SOS_NAMES_MAX_LENGTH + SOS_PAIR] = { 0 };
  gsize length = strlen (string);

  if (length > SOS_NAMES_MAX_LENGTH)
    return NULL;
  memcpy (padded, string, length);

  return sos_names_find (names, padded, length);
}
