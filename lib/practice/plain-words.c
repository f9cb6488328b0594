/* SPDX-License-Identifier: MIT */
/* Whether a text is in words that a family knows: one walk over its letters, with
 * a table of the list's first words. */
#include "lib/practice/plain-words.h"

#include <string.h>

/* Plain English asks for 15 to 20 on average; so many are too many in one. */
#define LONGEST_SENTENCE 40

/* Four times the list, so that most other words meet an empty slot. */
#define N_SLOTS 2048

typedef struct {
  guint32 hash;
  guint16 first; /* in the list, from 1 */
  guint16 n;     /* entries that begin with this word: they stand together */
} Slot;

static inline gboolean
is_letter (char c)
{
  return g_ascii_isalnum (c) || (guchar) c >= 0x80;
}

/* FNV-1a of small letters: the bit that makes one is set already in what has no
 * capital. */
static inline guint32
add_letter (guint32 hash, char c)
{
  return (hash ^ ((guchar) c | 0x20u)) * 16777619u;
}

/* The dashes and quotation marks of typography, which are three bytes each. */
static inline gboolean
is_mark (const char *text)
{
  return (guchar) text[0] == 0xe2 && (guchar) text[1] == 0x80;
}

/* Gives the end of the word at @text and the hash of its small letters. */
static inline const char *
read_word (const char *text, guint32 *hash)
{
  guint32 value = 2166136261u;

  for (; is_letter (*text) && !is_mark (text); text++)
    value = add_letter (value, *text);
  *hash = value;

  return text;
}

static guint
find_slot (const Slot *slots, guint32 hash)
{
  guint slot = hash % N_SLOTS;

  while (slots[slot].first != 0 && slots[slot].hash != hash)
    slot = (slot + 1) % N_SLOTS;

  return slot;
}

static gpointer
make_slots (gpointer unused G_GNUC_UNUSED)
{
  Slot *slots = g_new0 (Slot, N_SLOTS);

  for (guint i = 0; i < sos_n_plain_words; i++)
    {
      guint32 hash;
      guint slot;

      read_word (sos_plain_words[i].words, &hash);
      slot = find_slot (slots, hash);
      if (slots[slot].first == 0)
        slots[slot] = (Slot) { .hash = hash, .first = (guint16) (i + 1) };
      slots[slot].n++;
    }

  return slots;
}

static gboolean
is_gap (char c)
{
  return c == ' ' || c == '-' || c == '\n';
}

/* Whether all of an entry's words stand at @text. */
static gboolean
stands_at (const SosPlainWord *entry, const char *text)
{
  for (const char *word = entry->words; *word != '\0'; word++)
    {
      if (*word == ' ')
        {
          if (!is_gap (*text))
            return FALSE;
          while (is_gap (*text))
            text++;
        }
      else if (entry->is_exact ? *word != *text++ : *word != g_ascii_tolower (*text++))
        return FALSE;
    }

  return !is_letter (*text) || is_mark (text);
}

/* The longest entry that stands at @text: it comes after those it begins with. */
static const char *
find_entry (const Slot *slots, const char *text, guint32 hash)
{
  const Slot *slot = &slots[find_slot (slots, hash)];

  for (guint i = slot->n; i > 0; i--)
    {
      const SosPlainWord *entry = &sos_plain_words[slot->first - 1 + i - 1];

      if (stands_at (entry, text))
        return entry->ask;
    }

  return NULL;
}

static gboolean
ends_sentence (const char *text)
{
  return *text == '\n' || ((*text == '.' || *text == '!' || *text == '?') && (text[1] == ' ' || text[1] == '\0'));
}

const char *
sos_plain_words_find (const char *text, gboolean *is_long)
{
  static GOnce once = G_ONCE_INIT;
  const Slot *slots = g_once (&once, make_slots, NULL);
  guint n_words = 0;

  while (*text != '\0')
    {
      guint32 hash;
      const char *end = read_word (text, &hash), *ask;

      if (end == text)
        {
          n_words = ends_sentence (text) ? 0 : n_words;
          text += is_mark (text) && text[2] != '\0' ? 3 : 1;
          continue;
        }
      ask = find_entry (slots, text, hash);
      if (ask != NULL)
        return ask;
      *is_long |= ++n_words > LONGEST_SENTENCE;
      text = end;
    }

  return NULL;
}
