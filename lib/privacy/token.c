/* SPDX-License-Identifier: MIT */
/* A pseudonym: 80 bits of HMAC-SHA-256 in base 32. */
#include "lib/privacy/token.h"

#include <string.h>

#include "lib/model/hash.h"

#define LONGEST_NUMBER 32

void
sos_token_maker_init (SosTokenMaker *maker, const SosHmac *hmac)
{
  *maker = (SosTokenMaker) { .hmac = hmac, .authority = g_string_new (NULL), .case_id = g_string_new (NULL) };
}

void
sos_token_maker_clear (SosTokenMaker *maker)
{
  sos_wipe (maker->tuple.data, maker->tuple.capacity);
  sos_buffer_clear (&maker->tuple);
  g_string_free (maker->authority, TRUE);
  g_string_free (maker->case_id, TRUE);
}

void
sos_token_maker_sign (SosTokenMaker *maker, const char *const *parts, guint n_parts, guint8 mac[SOS_SHA256_SIZE])
{
  maker->tuple.length = 0;
  for (guint i = 0; i < n_parts; i++)
    sos_tuple_append (&maker->tuple, parts[i]);
  sos_hmac_sign (maker->hmac, maker->tuple.data, maker->tuple.length, mac);
}

/* RFC 4648, in lower case: five bytes are eight letters. */
static void
put_base32 (const guint8 *bytes, char *to)
{
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz234567";
  guint64 word = 0;

  for (guint i = 0; i < 5; i++)
    word = word << 8 | bytes[i];
  for (guint i = 0; i < 8; i++)
    to[i] = letters[word >> (35 - 5 * i) & 31];
}

static SosToken
make (SosTokenMaker *maker, const char *const *parts, guint n_parts)
{
  guint8 mac[SOS_SHA256_SIZE];
  SosToken token;

  sos_token_maker_sign (maker, parts, n_parts, mac);
  put_base32 (mac, token.text);
  put_base32 (mac + 5, token.text + 8);
  token.text[SOS_TOKEN_LENGTH] = '\0';
  memcpy (&token.rest, mac + 10, sizeof token.rest);

  return token;
}

/* A case without an authority is one of no other. */
void
sos_token_maker_begin (SosTokenMaker *maker, const SosDocument *document)
{
  const char *authority = document->authority != NULL ? document->authority : "";

  maker->document = document;
  if (document->case_id == NULL ||
      (g_str_equal (maker->case_id->str, document->case_id) && g_str_equal (maker->authority->str, authority)))
    return;
  g_string_assign (maker->case_id, document->case_id);
  g_string_assign (maker->authority, authority);
  maker->turn++;
}

static SosToken
make_in_case (SosTokenMaker *maker, const char *kind, const char *id)
{
  const char *const parts[] = { kind, maker->document->authority, maker->document->case_id, id };
  gsize length = strlen (id);
  SosKnownToken *known = &maker->known[sos_hash (sos_hash_key (), id, length) % SOS_TOKEN_SLOTS];

  if (length >= SOS_TOKEN_SHORT_ID)
    return make (maker, parts, 4);

  if (known->turn != maker->turn || known->kind != kind || !g_str_equal (known->id, id))
    {
      *known = (SosKnownToken) { .turn = maker->turn, .kind = kind, .token = make (maker, parts, 4) };
      memcpy (known->id, id, length);
    }

  return known->token;
}

SosToken
sos_token_make (SosTokenMaker *maker, const char *kind, const char *id)
{
  if (maker->document->case_id == NULL)
    return make (maker, (const char *const[]) { kind, maker->document->id, id }, 3);

  return make_in_case (maker, kind, id);
}

/* Letters and digits alone, in capitals: however it was grouped. FALSE for another
 * length, and for one sign over and over, which stands for "not known". */
static gboolean
normalise (const char *number, gsize length, char to[LONGEST_NUMBER])
{
  gsize n = 0;

  for (; number != NULL && *number != '\0'; number++)
    if (g_ascii_isalnum (*number))
      {
        if (n == length)
          return FALSE;
        to[n++] = g_ascii_toupper (*number);
      }
  to[n] = '\0';

  return n == length && strspn (to, (char[]) { to[0], '\0' }) < length;
}

static gboolean
is_digits (const char *text)
{
  return text[strspn (text, "0123456789")] == '\0';
}

/* Without an authority it is one of no other. */
static void
identify_locally (SosTokenMaker *maker, const SosDocument *document, const char *la_child_id, SosToken *token)
{
  g_autofree char *id = g_strstrip (g_ascii_strup (la_child_id, -1));

  *token = make (maker, (const char *const[]) { "la_child_id", document->authority, id }, 3);
}

guint
sos_token_identify (SosTokenMaker *maker, const SosDocument *document, const SosPerson *person, SosToken *token)
{
  const SosIdentifiers *known = person->identifiers;
  char number[LONGEST_NUMBER];

  if (person->role != SOS_ROLE_CHILD || known == NULL)
    return 0;

  if (normalise (known->nhs_number, 10, number) && is_digits (number))
    {
      *token = make (maker, (const char *const[]) { "nhs_number", number }, 2);
      return 1;
    }
  if (normalise (known->upn, 13, number))
    {
      *token = make (maker, (const char *const[]) { "upn", number }, 2);
      return 2;
    }
  if (known->la_child_id == NULL)
    return 0;
  identify_locally (maker, document, known->la_child_id, token);

  return 3;
}
