/* SPDX-License-Identifier: MIT */
/* Constant lists of words. The first time a list is asked its words go into a table of
 * their hashes, which stays as long as the process. */
#include "lib/privacy/word-list.h"

/* More than twice as many as there are lists. */
#define MAX_LISTS 1024

typedef struct {
  const char *list;
  guint mask;
  guint32 firsts;  /* a bit for the first letter of each word */
  guint32 lasts;   /* the same of the last one */
  SosPair words[]; /* zeros where there is none */
} Words;

static Words *tables[MAX_LISTS];

/* Letters have bits of their own; other bytes share them. */
static inline guint32
get_bit (char letter)
{
  return 1u << (letter & 31);
}

static inline guint
hash_place (const char *list)
{
  return (guint) ((guint64) (gsize) list * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> 32) % MAX_LISTS;
}

/* Where the word is, or would be. */
static inline const SosPair *
find_word (const Words *words, SosPair word)
{
  guint at = sos_pair_hash (word) & words->mask;

  while (words->words[at].low != 0 && !sos_pair_equal (words->words[at], word))
    at = (at + 1) & words->mask;

  return &words->words[at];
}

static guint
count_words (const char *list)
{
  guint n = 0;

  for (; *list != '\0'; list++)
    n += *list == ' ';

  return n;
}

static Words *
make_words (const char *list)
{
  guint size = 4;
  Words *words;

  while (size < 4 * count_words (list))
    size *= 2;
  words = g_malloc0 (sizeof *words + size * sizeof *words->words);
  words->list = list;
  words->mask = size - 1;

  for (const char *at = list; *(at += strspn (at, " ")) != '\0'; at += strcspn (at, " "))
    {
      gsize n = strcspn (at, " ");
      SosPair word = sos_pair_load_exact ((const guint8 *) at, n);

      g_assert (n <= SOS_LISTED_WORD_MAX);
      words->words[find_word (words, word) - words->words] = word;
      words->firsts |= get_bit (*at);
      words->lasts |= get_bit (at[n - 1]);
    }

  return words;
}

/* Another thread may have put a list there meanwhile, this one perhaps. */
static const Words *
put_words (const char *list)
{
  Words *words = make_words (list);
  guint at = hash_place (list);

  for (guint i = 0; i < MAX_LISTS; i++, at = (at + 1) % MAX_LISTS)
    {
      const Words *there;

      if (g_atomic_pointer_compare_and_exchange (&tables[at], NULL, words))
        return words;
      there = g_atomic_pointer_get (&tables[at]);
      if (there->list == list)
        {
          g_free (words);
          return there;
        }
    }

  g_assert_not_reached ();
}

static inline const Words *
find_words (const char *list)
{
  const Words *words;

  for (guint at = hash_place (list); (words = g_atomic_pointer_get (&tables[at])) != NULL; at = (at + 1) % MAX_LISTS)
    if (words->list == list)
      return words;

  return put_words (list);
}

gboolean
sos_word_list_may_have (const char *list, char first)
{
  return (find_words (list)->firsts & get_bit (first)) != 0;
}

gboolean
sos_word_list_may_end (const char *list, char last)
{
  return (find_words (list)->lasts & get_bit (last)) != 0;
}

gboolean
sos_word_list_has (const char *list, SosPair word)
{
  return find_word (find_words (list), word)->low != 0;
}

gboolean
sos_word_is_listed (const char *word, gsize length, const char *list)
{
  if (length == 0 || length > SOS_LISTED_WORD_MAX || !sos_word_list_may_have (list, *word))
    return FALSE;

  return sos_word_list_has (list, sos_pair_load_exact ((const guint8 *) word, length));
}
