/* SPDX-License-Identifier: MIT */
/* Changes a JSON text in ways that keep most of its structure: a token becomes
 * another that the format knows, an object or list is doubled, taken out or put
 * elsewhere. Blind changes of bytes seldom get past the first key. */
#include "fuzz/mutate.h"

#include <sos/sos.h>

#include <string.h>

size_t LLVMFuzzerMutate (uint8_t *data, size_t size, size_t max_size);

/* A stretch of the text. */
typedef struct {
  size_t start;
  size_t length;
} Span;

static gboolean
is_scalar_byte (uint8_t byte)
{
  return g_ascii_isalnum (byte) || byte == '-' || byte == '+' || byte == '.';
}

/* The token at @start: a string, a number, a literal, or one byte. */
static Span
token_at (const uint8_t *data, size_t size, size_t start)
{
  size_t end = start + 1;

  if (data[start] == '"')
    {
      while (end < size && data[end] != '"')
        end += data[end] == '\\' ? 2 : 1;
      end++;
    }
  else if (is_scalar_byte (data[start]))
    while (end < size && is_scalar_byte (data[end]))
      end++;

  return (Span) { start, MIN (end, size) - start };
}

/* The value at @start, brackets and all. */
static Span
value_at (const uint8_t *data, size_t size, size_t start)
{
  size_t depth = 0, at = start;

  do
    {
      Span token = token_at (data, size, at);

      depth += data[at] == '{' || data[at] == '[';
      depth -= depth > 0 && (data[at] == '}' || data[at] == ']');
      at += token.length;
    }
  while (depth > 0 && at < size);

  return (Span) { start, at - start };
}

/* Some token that is no punctuation; its length is 0 when there is none. */
static Span
pick_token (const uint8_t *data, size_t size, GRand *rand)
{
  Span picked = { 0, 0 };
  guint n = 0;

  for (size_t at = 0; at < size;)
    {
      Span token = token_at (data, size, at);

      if ((data[at] == '"' || data[at] == '{' || data[at] == '[' || is_scalar_byte (data[at])) &&
          g_rand_int_range (rand, 0, (gint32) ++n) == 0)
        picked = token;
      at += token.length;
    }

  return picked;
}

/* A key, a word or a value that some field of the format takes. */
static char *
make_token (GRand *rand)
{
  static const char *const values[] = { "null",
                                        "true",
                                        "false",
                                        "0",
                                        "7",
                                        "10",
                                        "-1",
                                        "4.5",
                                        "1e999",
                                        "2147483648",
                                        "\"\"",
                                        "[]",
                                        "{}",
                                        "\"2026-02-29\"",
                                        "\"2024-02-29\"",
                                        "\"2026-03\"",
                                        "\"2016-12-31T23:59:60Z\"",
                                        "\"P6M\"",
                                        "\"p1\"",
                                        "\"c1\"",
                                        "\"\\u0000\"",
                                        "\"\\ud83e\\uddf8\"",
                                        "\"\\ud800\"",
                                        "\"\xc3\xa9\"" };
  const SosRecordInfo *info =
      sos_record_info ((SosRecordType) g_rand_int_range (rand, SOS_DOCUMENT, SOS_N_RECORD_TYPES));
  const SosField *field = &info->fields[g_rand_int_range (rand, 0, (gint32) info->n_fields)];
  guint n_words = sos_enum_get_n_words (field->words);

  if (g_rand_boolean (rand))
    return g_strdup (values[g_rand_int_range (rand, 0, G_N_ELEMENTS (values))]);
  if (n_words > 0)
    return g_strdup_printf ("\"%s\"",
                            sos_enum_to_string (field->words, g_rand_int_range (rand, 1, (gint32) n_words + 1)));

  return g_strdup_printf ("\"%s\"", field->name);
}

/* Puts @bytes in the place of a stretch; the size stays as it was when they do
 * not fit. */
static size_t
replace (uint8_t *data, size_t size, size_t max_size, Span span, const uint8_t *bytes, size_t length)
{
  size_t rest = span.start + span.length;

  if (size - span.length + length > max_size)
    return size;

  memmove (data + span.start + length, data + rest, size - rest);
  if (length > 0)
    memcpy (data + span.start, bytes, length);

  return size - span.length + length;
}

static size_t
replace_token (uint8_t *data, size_t size, size_t max_size, GRand *rand)
{
  g_autofree char *token = make_token (rand);

  return replace (data, size, max_size, pick_token (data, size, rand), (const uint8_t *) token, strlen (token));
}

/* A value with a comma, put before another. */
static size_t
copy_value (uint8_t *data, size_t size, size_t max_size, GRand *rand)
{
  Span source = value_at (data, size, pick_token (data, size, rand).start);
  Span target = { pick_token (data, size, rand).start, 0 };
  g_autofree uint8_t *bytes = g_malloc (source.length + 1);

  memcpy (bytes, data + source.start, source.length);
  bytes[source.length] = ',';

  return replace (data, size, max_size, target, bytes, source.length + 1);
}

static size_t
swap_value (uint8_t *data, size_t size, size_t max_size, GRand *rand)
{
  Span source = value_at (data, size, pick_token (data, size, rand).start);
  Span target = value_at (data, size, pick_token (data, size, rand).start);
  g_autofree uint8_t *bytes = g_memdup2 (data + source.start, source.length);

  return replace (data, size, max_size, target, bytes, source.length);
}

static size_t
drop_value (uint8_t *data, size_t size, size_t max_size, GRand *rand)
{
  Span span = value_at (data, size, pick_token (data, size, rand).start);

  if (span.start + span.length < size && data[span.start + span.length] == ',')
    span.length++;

  return replace (data, size, max_size, span, NULL, 0);
}

size_t
sos_mutate_json (uint8_t *data, size_t size, size_t max_size, unsigned int seed)
{
  static size_t (*const changes[]) (uint8_t *, size_t, size_t, GRand *) = { replace_token, replace_token, copy_value,
                                                                            swap_value, drop_value };
  GRand *rand = g_rand_new_with_seed (seed);
  gint32 choice = g_rand_int_range (rand, 0, G_N_ELEMENTS (changes) + 2);

  if (size == 0 || choice >= (gint32) G_N_ELEMENTS (changes))
    size = LLVMFuzzerMutate (data, size, max_size);
  else
    size = changes[choice](data, size, max_size, rand);
  g_rand_free (rand);

  return size;
}
