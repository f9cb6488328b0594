/* SPDX-License-Identifier: MIT */
/* The secret that pseudonyms and shifts of dates are made with. */
#pragma once

#include <gio/gio.h>

#include "lib/json/buffer.h"
#include "lib/privacy/hmac.h"

#define SOS_KEY_SIZE 32
#define SOS_KEY_ID_LENGTH 8

/* The key of a file, kept out of swap and core files as far as the system allows. */
typedef struct _SosKey SosKey;

/* Reads a file or a pipe, /dev/fd/3 too. NULL with @error set where there is no key, or
 * others than its owner may read it. */
SosKey *sos_key_load (const char *path, GError **error);
void    sos_key_free (SosKey *key);

/* The key of a project: what is made with it has nothing in common with what is made
 * for another. To be wiped. */
void sos_key_derive (const SosKey *key, const char *project, SosHmac *hmac);

/* By which a report tells whether two exports were made with one key. */
const char *sos_key_get_id (const SosKey *key);

/* What HMAC is taken over: strings, each with its length before it in four bytes, the
 * highest first. %NULL is the empty string. */
void sos_tuple_append (SosBuffer *tuple, const char *part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (SosKey, sos_key_free)
