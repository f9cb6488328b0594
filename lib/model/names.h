/* SPDX-License-Identifier: MIT */
/* A fixed set of short words, found in one probe: the keys of a record, the
 * words of an enumeration. */
#pragma once

#include "lib/model/word.h"

#define SOS_NAMES_MAX        64 /* words in a set */
#define SOS_NAMES_MAX_LENGTH 32 /* bytes of a word */
#define SOS_NAMES_MAX_BITS   9

/* A word, with its beginning, which mostly is all of it. */
typedef struct {
  SosPair     start;
  const char *text;
  guint8      length;
  guint8      number; /* from 0 */
} SosName;

typedef struct {
  guint64  multiplier;
  guint    shift;
  SosName *slots;                  /* an empty one has a length that no word has */
  guint16  slot_of[SOS_NAMES_MAX]; /* index: number of the word */
} SosNames;

/* Once for each set, whose memory stays. */
void sos_names_init (SosNames *names, const char *const *words, guint n_words);

static inline const SosName *
sos_names_get (const SosNames *names, guint number)
{
  return &names->slots[names->slot_of[number]];
}

static inline guint
sos_names_slot (SosPair start, gsize length, guint64 multiplier, guint shift)
{
  return (guint) (((start.low ^ (start.high << 7 | start.high >> 57)) + length) * multiplier >> shift);
}

/* The one word that can be it: as long, with the same beginning, or %NULL. */
static inline const SosName *
sos_names_probe (const SosNames *names, SosPair start, gsize length)
{
  const SosName *name = &names->slots[sos_names_slot (start, length, names->multiplier, names->shift)];
  guint64 difference = (name->start.low ^ start.low) | (name->start.high ^ start.high) | (name->length ^ length);

  return G_LIKELY (difference == 0) ? name : NULL;
}

/* Finds a word of fewer than SOS_PAIR bytes, or gives %NULL. SOS_PAIR bytes from
 * @text on must be readable, however short the word is. */
static inline const SosName *
sos_names_find_short (const SosNames *names, const guint8 *text, gsize length)
{
  return sos_names_probe (names, sos_pair_load_short (text, length), length);
}

/* The same for a word of any length. */
const SosName *sos_names_find        (const SosNames *names, const guint8 *text, gsize length);
const SosName *sos_names_find_string (const SosNames *names, const char *string);
