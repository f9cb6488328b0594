/* SPDX-License-Identifier: MIT */
/* Words that are one slip away from a name. */
#include "lib/privacy/slips.h"

#include <string.h>

#define FIRST_ROOM 32

void
sos_slips_empty (SosSlips *slips)
{
  slips->n = 0;
  memset (slips->first, 0, sizeof slips->first);
  memset (slips->last, 0, sizeof slips->last);
  memset (slips->first_lengths, 0, sizeof slips->first_lengths);
  memset (slips->last_lengths, 0, sizeof slips->last_lengths);
}

void
sos_slips_clear (SosSlips *slips)
{
  g_free (slips->words);
  memset (slips, 0, sizeof *slips);
}

static guint32
get_signature (const guint8 *letters, guint n)
{
  guint32 signature = 0;

  for (guint i = 0; i < n; i++)
    signature |= 1u << (letters[i] & 31);

  return signature;
}

void
sos_slips_add (SosSlips *slips, const guint8 *letters, guint n, guint16 subject)
{
  SosSlipWord *word;
  guint first, last;

  if (n < SOS_SLIP_MIN || n > SOS_SLIP_MAX)
    return;
  if (slips->n == slips->room)
    {
      slips->room = MAX (FIRST_ROOM, 2 * slips->room);
      slips->words = g_renew (SosSlipWord, slips->words, slips->room);
    }
  word = &slips->words[slips->n++];
  first = sos_slip_pair (letters);
  last = sos_slip_pair (letters + n - 2);
  memcpy (word->letters, letters, n);
  word->n = n;
  word->signature = get_signature (letters, n);
  word->subject = subject;
  word->next_first = slips->first[first];
  word->next_last = slips->last[last];
  slips->first[first] = slips->n;
  slips->last[last] = slips->n;
  for (guint i = n - 1; i <= n + 1; i++)
    {
      slips->first_lengths[first] |= 1u << sos_slip_length_bit (i);
      slips->last_lengths[last] |= 1u << sos_slip_length_bit (i);
    }
}

/* Whether both are the same but for one letter in @longer, which has one more. */
static gboolean
differ_by_one_more (const guint8 *shorter, guint n, const guint8 *longer)
{
  guint i = 0;

  while (i < n && shorter[i] == longer[i])
    i++;

  return memcmp (shorter + i, longer + i + 1, n - i) == 0;
}

/* Two words of the same length: another letter, or two that changed places. */
static gboolean
differ_in_place (const guint8 *a, const guint8 *b, guint n)
{
  guint i = 0;

  while (i < n && a[i] == b[i])
    i++;
  if (i == n || memcmp (a + i + 1, b + i + 1, n - i - 1) == 0)
    return TRUE;

  return i + 1 < n && a[i] == b[i + 1] && a[i + 1] == b[i] && memcmp (a + i + 2, b + i + 2, n - i - 2) == 0;
}

static gboolean
is_slip (const SosSlipWord *word, const guint8 *letters, guint n, guint32 signature)
{
  guint32 other = word->signature ^ signature;

  /* More than two letters that only one of them has. */
  other &= other - 1;
  if ((other & (other - 1)) != 0)
    return FALSE;
  if (word->n == n)
    return differ_in_place (word->letters, letters, n);
  if (word->n == n + 1)
    return differ_by_one_more (letters, n, word->letters);

  return word->n + 1 == n && differ_by_one_more (word->letters, word->n, letters);
}

/* The word that it is a slip of, or %NULL. */
const SosSlipWord *
sos_slips_find (const SosSlips *slips, const guint8 *letters, guint n)
{
  guint32 signature = get_signature (letters, n);

  for (guint i = slips->first[sos_slip_pair (letters)]; i != 0; i = slips->words[i - 1].next_first)
    if (is_slip (&slips->words[i - 1], letters, n, signature))
      return &slips->words[i - 1];
  for (guint i = slips->last[sos_slip_pair (letters + n - 2)]; i != 0; i = slips->words[i - 1].next_last)
    if (is_slip (&slips->words[i - 1], letters, n, signature))
      return &slips->words[i - 1];

  return NULL;
}
