/* SPDX-License-Identifier: MIT */
/* Any JSON at all: gone past, or kept as compact text. Nesting is counted, not
 * recursed into, so that a limit of a thousand levels costs no stack. */
#include "lib/json/token.h"
#include "lib/json/json-text.h"

/* The containers that are open. */
typedef struct {
  guint64 is_object[SOS_MAX_DEPTH / 64];
  guint first_key[SOS_MAX_DEPTH]; /* of the object, in the parser's keys */
  guint depth;
} Nest;

typedef struct {
  SosParser *parser;
  gboolean keep;     /* or only go past */
  gboolean is_empty; /* so far: nothing but null, "" and containers of such */
  Nest nest;
} Walk;

static void
keep (Walk *walk, gconstpointer bytes, gsize length)
{
  if (walk->keep)
    sos_buffer_append (&walk->parser->json, bytes, length);
}

static gboolean
is_object_at (const Walk *walk, guint level)
{
  return (walk->nest.is_object[level / 64] >> level % 64 & 1) != 0;
}

static gboolean
in_object (const Walk *walk)
{
  return is_object_at (walk, walk->nest.depth - 1);
}

static const guint8 *
open_container (Walk *walk, const guint8 *at, gboolean *more)
{
  SosParser *parser = walk->parser;
  gboolean is_object = *at == '{';
  guint level = walk->nest.depth;
  guint64 bit = G_GUINT64_CONSTANT (1) << level % 64;

  keep (walk, at, 1);
  at = sos_read_open (parser, at, is_object ? '}' : ']', more);
  if (at == NULL)
    return NULL;
  if (!*more)
    {
      keep (walk, is_object ? "}" : "]", 1);
      return at;
    }

  if (is_object)
    walk->nest.is_object[level / 64] |= bit;
  else
    walk->nest.is_object[level / 64] &= ~bit;
  walk->nest.first_key[level] = parser->keys->len;
  walk->nest.depth++;

  return at;
}

static gint
compare_keys (gconstpointer a, gconstpointer b, gpointer unused G_GNUC_UNUSED)
{
  const SosJsonKey *left = a, *right = b;

  return left->hash != right->hash ? (left->hash < right->hash ? -1 : 1)
                                   : (left->at < right->at ? -1 : left->at > right->at);
}

static gboolean
same_key (const SosParser *parser, const SosJsonKey *a, const SosJsonKey *b)
{
  return a->hash == b->hash && a->length == b->length &&
         memcmp (parser->json.data + a->offset, parser->json.data + b->offset, a->length) == 0;
}

/* Whether an object's keys differ; equal ones stand side by side once they are
 * sorted by their seeded hash. */
static gboolean
check_keys (Walk *walk)
{
  SosParser *parser = walk->parser;
  guint first = walk->nest.first_key[walk->nest.depth];
  guint n = parser->keys->len - first;
  SosJsonKey *keys;

  if (!walk->keep)
    return TRUE;

  keys = &g_array_index (parser->keys, SosJsonKey, first);
  g_qsort_with_data (keys, (gint) n, sizeof *keys, compare_keys, NULL);
  for (guint i = 1; i < n; i++)
    if (same_key (parser, &keys[i - 1], &keys[i]) &&
        !sos_parser_note (parser, keys[i].at, SOS_ERROR_KEY, "the same key stands here twice"))
      return FALSE;
  g_array_set_size (parser->keys, first);

  return TRUE;
}

/* Closes the containers that end here, and goes on to the next element of the
 * one that does not. */
static const guint8 *
close_containers (Walk *walk, const guint8 *at)
{
  gboolean more = FALSE;

  while (walk->nest.depth > 0 && !more)
    {
      gboolean is_object = in_object (walk);

      at = sos_read_comma (walk->parser, at, is_object ? '}' : ']',
                           is_object ? "a comma or the closing brace is missing here"
                                     : "a comma or the closing bracket is missing here",
                           &more);
      if (at == NULL)
        return NULL;
      keep (walk, more ? "," : is_object ? "}" : "]", 1);
      if (more)
        continue;
      walk->nest.depth--;
      if (is_object && !check_keys (walk))
        return NULL;
    }

  return at;
}

static void
keep_string (Walk *walk, const SosString *string)
{
  if (walk->keep)
    sos_write_string (&walk->parser->json, walk->parser->scan, string->text, string->length);
}

static const guint8 *
read_string (Walk *walk, const guint8 *at)
{
  SosString string;

  at = sos_read_string (walk->parser, at, &string);
  if (at == NULL)
    return NULL;
  walk->is_empty &= string.length == 0;
  keep_string (walk, &string);

  return at;
}

static const guint8 *
read_key (Walk *walk, const guint8 *at)
{
  SosParser *parser = walk->parser;
  SosJsonKey key = { .at = at, .offset = parser->json.length };
  SosString string;

  if (*at != '"')
    return sos_unexpected (parser, at, "a key in quotes is missing here");
  at = sos_read_string (parser, at, &string);
  if (at == NULL)
    return NULL;
  keep_string (walk, &string);
  if (walk->keep)
    {
      key.hash = sos_hash (parser->hash_key, string.text, string.length);
      key.length = parser->json.length - key.offset;
      g_array_append_val (parser->keys, key);
    }

  keep (walk, ":", 1);
  at = sos_expect (parser, sos_skip_space (at), ':', "a colon is missing here");

  return at != NULL ? sos_skip_space (at) : NULL;
}

static const guint8 *
read_word (Walk *walk, const guint8 *at, const char *word)
{
  walk->is_empty &= *word == 'n';
  keep (walk, word, strlen (word));

  return sos_read_literal (walk->parser, at, word);
}

static const guint8 *
read_number (Walk *walk, const guint8 *at)
{
  const guint8 *start = at;
  gboolean ignored;

  walk->is_empty = FALSE;
  at = sos_read_number (walk->parser, at, &ignored);
  if (at != NULL)
    keep (walk, start, (gsize) (at - start));

  return at;
}

static const guint8 *
read_scalar (Walk *walk, const guint8 *at)
{
  switch (*at)
    {
    case '"':
      return read_string (walk, at);
    case 't':
      return read_word (walk, at, "true");
    case 'f':
      return read_word (walk, at, "false");
    case 'n':
      return read_word (walk, at, "null");
    default:
      if (*at == '-' || g_ascii_isdigit (*at))
        return read_number (walk, at);
      return sos_unexpected (walk->parser, at, "this is no JSON value");
    }
}

/* Reads a value, or what is before the first element of one that has any. */
static const guint8 *
read_any (Walk *walk, const guint8 *at)
{
  gboolean is_open = FALSE;

  at = *at == '{' || *at == '[' ? open_container (walk, at, &is_open) : read_scalar (walk, at);

  return at == NULL || is_open ? at : close_containers (walk, at);
}

static const guint8 *
walk_json (Walk *walk, const guint8 *at)
{
  do
    {
      if (walk->nest.depth > 0 && in_object (walk))
        at = read_key (walk, at);
      if (at != NULL)
        at = read_any (walk, at);
    }
  while (at != NULL && walk->nest.depth > 0);

  return at;
}

const guint8 *
sos_skip_json (SosParser *parser, const guint8 *at)
{
  Walk walk = { .parser = parser, .is_empty = TRUE };

  walk.nest.depth = 0;
  at = walk_json (&walk, at);
  parser->is_absent = walk.is_empty;

  return at;
}

/* A document that ends inside an object may have said a key twice before. */
static void
check_open_objects (Walk *walk)
{
  while (walk->nest.depth > 0)
    {
      walk->nest.depth--;
      if (is_object_at (walk, walk->nest.depth))
        check_keys (walk);
    }
}

/* Keeps an object; `{}` is absent. */
const guint8 *
sos_copy_json (SosParser *parser, const guint8 *at, const char **json)
{
  Walk walk = { .parser = parser, .keep = TRUE };

  parser->json.length = 0;
  g_array_set_size (parser->keys, 0);
  at = walk_json (&walk, at);
  if (at == NULL)
    {
      check_open_objects (&walk);
      return NULL;
    }

  parser->is_absent = parser->json.length == strlen ("{}");
  if (!parser->is_absent)
    *json = sos_arena_copy_string (parser->arena, parser->json.data, parser->json.length);

  return at;
}
