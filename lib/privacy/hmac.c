/* SPDX-License-Identifier: MIT */
/* HMAC-SHA-256 (RFC 2104) under a key that signs many messages. */
#define _DEFAULT_SOURCE 1

#include "lib/privacy/hmac.h"

#include <string.h>

void
sos_wipe (gpointer secret, gsize length)
{
  if (length == 0)
    return;
#ifdef __APPLE__
  memset_s (secret, length, 0, length);
#else
  explicit_bzero (secret, length);
#endif
}

static void
begin (SosSha256 *state, const guint8 key[SOS_SHA256_BLOCK], guint8 pad)
{
  guint8 block[SOS_SHA256_BLOCK];

  for (guint i = 0; i < sizeof block; i++)
    block[i] = key[i] ^ pad;
  *state = sos_sha256_start;
  sos_sha256_update (state, block, 1);
  sos_wipe (block, sizeof block);
}

void
sos_hmac_init (SosHmac *hmac, const guint8 *key, gsize length)
{
  guint8 padded[SOS_SHA256_BLOCK] = { 0 };
  SosSha256 state = sos_sha256_start;

  if (length <= sizeof padded)
    memcpy (padded, key, length);
  else
    sos_sha256_finish (&state, key, length, length, padded);

  begin (&hmac->inner, padded, 0x36);
  begin (&hmac->outer, padded, 0x5c);
  sos_wipe (padded, sizeof padded);
}

void
sos_hmac_sign (const SosHmac *hmac, gconstpointer message, gsize length, guint8 mac[SOS_SHA256_SIZE])
{
  SosSha256 inner = hmac->inner, outer = hmac->outer;

  sos_sha256_finish (&inner, message, length, SOS_SHA256_BLOCK + length, mac);
  sos_sha256_finish (&outer, mac, SOS_SHA256_SIZE, SOS_SHA256_BLOCK + SOS_SHA256_SIZE, mac);
  sos_wipe (&inner, sizeof inner);
  sos_wipe (&outer, sizeof outer);
}
