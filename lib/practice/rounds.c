/* SPDX-License-Identifier: MIT */
/* Which ratings belong to one round. */
#include "lib/practice/rounds.h"

#include <string.h>

gint
sos_round_compare (const SosRating *a, const SosRating *b)
{
  if (a->round != b->round)
    return a->round - b->round;
  if (a->round == 0 && a->on != b->on)
    return a->on < b->on ? -1 : 1;

  return strcmp (a->by, b->by);
}

gboolean
sos_round_is_same (const SosRating *a, const SosRating *b)
{
  return a->round == b->round && (a->round != 0 || a->on == b->on);
}
