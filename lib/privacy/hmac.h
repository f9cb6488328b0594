/* SPDX-License-Identifier: MIT */
/* HMAC-SHA-256 (RFC 2104) under a key that signs many messages. */
#pragma once

#include "lib/privacy/sha256.h"

/* As secret as the key. */
typedef struct {
  SosSha256 inner;
  SosSha256 outer;
} SosHmac;

void sos_hmac_init (SosHmac *hmac, const guint8 *key, gsize length);
void sos_hmac_sign (const SosHmac *hmac, gconstpointer message, gsize length, guint8 mac[SOS_SHA256_SIZE]);

/* Forgets what lies there, whatever a compiler thinks of it. */
void sos_wipe (gpointer secret, gsize length);
