/* SPDX-License-Identifier: MIT */
/* SHA-256 (FIPS 180-4) on whole blocks.
 *
 * GLib has it too, but leaves what it made of a key in memory that it gives back
 * unwiped, and takes memory for each copy of a state: an export makes a hundred
 * pseudonyms a map. */
#pragma once

#include <glib.h>

#define SOS_SHA256_BLOCK 64
#define SOS_SHA256_SIZE 32

typedef struct {
  guint32 words[8];
} SosSha256;

extern const SosSha256 sos_sha256_start;

/* Takes @n blocks. */
void sos_sha256_update (SosSha256 *state, const guint8 *blocks, gsize n);

/* Takes the last @length bytes of a text of @total bytes, and gives what it comes to. */
void sos_sha256_finish (SosSha256 *state, const guint8 *rest, gsize length, guint64 total, guint8 digest[SOS_SHA256_SIZE]);
