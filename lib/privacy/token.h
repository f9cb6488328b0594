/* SPDX-License-Identifier: MIT */
/* A pseudonym: 80 bits of HMAC-SHA-256 in base 32. */
#pragma once

#include <sos/sos-document.h>

#include "lib/privacy/key.h"

#define SOS_TOKEN_LENGTH 16
#define SOS_TOKEN_SHORT_ID 32 /* with a NUL */
#define SOS_TOKEN_SLOTS 512

typedef struct {
  char    text[SOS_TOKEN_LENGTH + 1];
  guint64 rest; /* more bits of HMAC: two that are the same in `text` only are of two */
} SosToken;

/* What a short id of a case came to. */
typedef struct {
  guint       turn; /* of the case */
  const char *kind; /* constant */
  char        id[SOS_TOKEN_SHORT_ID];
  SosToken    token;
} SosKnownToken;

/* The key of a project, memory to make messages in, and the tokens of one case: the next
 * revision of a map has most of its ids. */
typedef struct {
  const SosHmac *hmac;
  const SosDocument *document; /* of the map that ids are of */
  SosBuffer      tuple;
  GString       *authority, *case_id; /* of the case whose tokens are known */
  guint          turn;                /* a number for each case, from 1 */
  SosKnownToken  known[SOS_TOKEN_SLOTS];
} SosTokenMaker;

void sos_token_maker_init  (SosTokenMaker *maker, const SosHmac *hmac);
void sos_token_maker_clear (SosTokenMaker *maker);

/* The map that ids are of from now on; it stays while tokens are made of them. */
void sos_token_maker_begin (SosTokenMaker *maker, const SosDocument *document);

/* Of something in a case: over (kind, authority, case, id), where there is no case over
 * (kind, id of the map, id). @kind is constant. */
SosToken sos_token_make (SosTokenMaker *maker, const char *kind, const char *id);

/* Of a child that other registers know: over the first of (nhs_number, number), (upn,
 * number) and (la_child_id, authority, id) that has a shape that could name one child.
 * Gives which of them it was, from 1; 0 for none. */
guint sos_token_identify (SosTokenMaker *maker, const SosDocument *document, const SosPerson *person, SosToken *token);

/* The whole of HMAC for a tuple of the maker. */
void sos_token_maker_sign (SosTokenMaker *maker, const char *const *parts, guint n_parts, guint8 mac[SOS_SHA256_SIZE]);
