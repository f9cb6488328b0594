/* SPDX-License-Identifier: MIT */
/* Words that are one slip away from a name: a letter more, less or another, or two
 * that changed places. One slip leaves the first two letters or the last two as
 * they were, so words are kept by both. */
#pragma once

#include <glib.h>

#define SOS_SLIP_MIN 5
#define SOS_SLIP_MAX 32
#define SOS_SLIP_HEADS 1024

typedef struct {
  guint8  letters[SOS_SLIP_MAX];
  guint32 n;
  guint32 signature;  /* which letters it has */
  guint32 next_first; /* with the same first two letters, from 1 */
  guint32 next_last;
  guint16 subject;
} SosSlipWord;

/* Memory that the next list uses again; zeroed is empty. */
typedef struct {
  SosSlipWord *words;
  guint        n, room;
  guint32      first[SOS_SLIP_HEADS];
  guint32      last[SOS_SLIP_HEADS];
  guint32      first_lengths[SOS_SLIP_HEADS]; /* a bit for each that a slip may have */
  guint32      last_lengths[SOS_SLIP_HEADS];
} SosSlips;

void               sos_slips_empty (SosSlips *slips);
void               sos_slips_clear (SosSlips *slips);
void               sos_slips_add   (SosSlips *slips, const guint8 *letters, guint n, guint16 subject);
const SosSlipWord *sos_slips_find  (const SosSlips *slips, const guint8 *letters, guint n);

/* Two letters as a number. */
static inline guint
sos_slip_pair (const guint8 *letters)
{
  return (letters[0] & 31u) << 5 | (letters[1] & 31u);
}

/* The last one is of all longer ones, too. */
static inline guint
sos_slip_length_bit (guint n)
{
  return MIN (n, 31);
}

/* Whether it is worth asking. Words are of any length, so nothing here branches on it. */
static inline gboolean
sos_slips_may_have (const SosSlips *slips, const guint8 *letters, guint n)
{
  const guint8 *end = letters + MAX (n, 2);
  guint32 lengths = slips->first_lengths[sos_slip_pair (letters)] | slips->last_lengths[sos_slip_pair (end - 2)];

  return lengths >> sos_slip_length_bit (n) & 1;
}
