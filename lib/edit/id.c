/* SPDX-License-Identifier: MIT */
/* New ids: two workers add to copies of the same map, and their records must not
 * meet under one id when the copies are merged. */
#define _DEFAULT_SOURCE 1 /* getentropy () */

#include "lib/edit/id.h"

#ifdef __APPLE__
#include <sys/random.h>
#endif
#include <unistd.h>

/* Crockford's base 32: nothing in it is mistaken for something else when an id is
 * read out. */
static const char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";

/* 80 bits from the kernel, not from a generator whose state a forked process
 * would share. Of ten million ids, two are the same with a chance of 1 in 2^34. */
void
sos_id_make (char id[SOS_NEW_ID_LENGTH + 1])
{
  guint8 bits[SOS_NEW_ID_LENGTH];

  /* Never fails for so few bytes, but for a kernel that has no such call. */
  if (getentropy (bits, sizeof bits) != 0)
    for (guint i = 0; i < sizeof bits; i++)
      bits[i] = (guint8) g_random_int_range (0, 256);

  for (guint i = 0; i < sizeof bits; i++)
    id[i] = digits[bits[i] & 31];
  id[SOS_NEW_ID_LENGTH] = '\0';
}
