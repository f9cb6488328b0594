/* SPDX-License-Identifier: MIT */
/* Finds a few strings of a map in its texts, as whole words. */
#include "lib/privacy/listed.h"

#include <string.h>

#define LETTERS 32

typedef struct {
  const char *string;
  gsize length;
  gboolean has_case;
} Entry;

void
sos_listed_init (SosListed *listed)
{
  *listed = (SosListed) { .entries = g_array_new (FALSE, FALSE, sizeof (Entry)) };
}

void
sos_listed_clear (SosListed *listed)
{
  g_array_unref (listed->entries);
}

void
sos_listed_empty (SosListed *listed)
{
  g_array_set_size (listed->entries, 0);
  memset (listed->begins, 0, sizeof listed->begins);
}

/* Five bits of each: large and small letters have the same. */
static inline guint
pair (char first, char second)
{
  return (guint) (first & (LETTERS - 1)) * LETTERS + (guint) (second & (LETTERS - 1));
}

void
sos_listed_add (SosListed *listed, const char *string, gboolean has_case)
{
  Entry entry = { string, string != NULL ? strlen (string) : 0, has_case };

  if (entry.length == 0)
    return;
  g_array_append_val (listed->entries, entry);
  for (guint i = 0; i < LETTERS; i++)
    if (entry.length == 1 || i == (guint) (string[1] & (LETTERS - 1)))
      listed->begins[pair (string[0], (char) i)] = TRUE;
}

void
sos_listed_begin (SosListed *listed, const char *text)
{
  listed->text = text;
}

static gboolean
is_word_byte (char byte)
{
  return g_ascii_isalnum (byte) || (byte & 0x80) != 0;
}

static gboolean
stands_at (const Entry *entry, const char *at)
{
  gint order = entry->has_case ? strncmp (at, entry->string, entry->length)
                               : g_ascii_strncasecmp (at, entry->string, entry->length);

  return order == 0 && !(is_word_byte (at[entry->length]) && is_word_byte (at[entry->length - 1]));
}

/* The longest of those that stand there. */
static gsize
find_at (const SosListed *listed, const char *at)
{
  gsize longest = 0;

  for (guint i = 0; i < listed->entries->len; i++)
    {
      const Entry *entry = &g_array_index (listed->entries, Entry, i);

      if (entry->length > longest && stands_at (entry, at))
        longest = entry->length;
    }

  return longest;
}

const char *
sos_listed_next (const SosListed *listed, const char *at, gsize *length)
{
  if (listed->entries->len == 0)
    return NULL;
  for (; *at != '\0'; at++)
    if (listed->begins[pair (at[0], at[1])] && (at == listed->text || !is_word_byte (at[-1]) || !is_word_byte (*at)) &&
        (*length = find_at (listed, at)) > 0)
      return at;

  return NULL;
}
