/* SPDX-License-Identifier: MIT */
/* The words of a column. */
#include "lib/analysis/dictionary.h"

#include "lib/model/hash.h"

SosDictionary *
sos_dictionary_new (void)
{
  SosDictionary *dictionary = g_new0 (SosDictionary, 1);

  dictionary->words = g_ptr_array_new_with_free_func (g_free);
  dictionary->numbers = g_hash_table_new (sos_hash_string, g_str_equal);

  return dictionary;
}

static void
free_joined (SosJoined *joined)
{
  sos_buffer_clear (&joined->ends);
  sos_buffer_clear (&joined->text);
  g_free (joined);
}

void
sos_dictionary_free (SosDictionary *dictionary)
{
  g_clear_pointer (&dictionary->joined, free_joined);
  g_hash_table_unref (dictionary->numbers);
  g_ptr_array_unref (dictionary->words);
  g_free (dictionary);
}

void
sos_dictionary_clear (SosDictionary *dictionary)
{
  g_hash_table_remove_all (dictionary->numbers);
  g_ptr_array_set_size (dictionary->words, 0);
  dictionary->last = 0;
}

static gint32
add_word (SosDictionary *dictionary, const char *word)
{
  gpointer found;
  char *own;

  if (g_hash_table_lookup_extended (dictionary->numbers, word, NULL, &found))
    return GPOINTER_TO_INT (found);

  own = g_strdup (word);
  g_hash_table_insert (dictionary->numbers, own, GINT_TO_POINTER ((gint) dictionary->words->len));
  g_ptr_array_add (dictionary->words, own);

  return (gint32) dictionary->words->len - 1;
}

/* The number of a word, which is added where it is new. */
gint32
sos_dictionary_add (SosDictionary *dictionary, const char *word)
{
  if (dictionary->words->len == 0 || strcmp (dictionary->words->pdata[dictionary->last], word) != 0)
    dictionary->last = add_word (dictionary, word);

  return dictionary->last;
}

static void
join (SosJoined *joined, const char *word)
{
  gint32 end;

  sos_buffer_append (&joined->text, word, strlen (word));
  end = (gint32) joined->text.length;
  sos_buffer_append (&joined->ends, &end, sizeof end);
}

static SosJoined *
join_words (const GPtrArray *words)
{
  SosJoined *joined = g_new0 (SosJoined, 1);

  sos_buffer_reserve (&joined->text, 1); /* never NULL */
  join (joined, "");
  for (guint i = 0; i < words->len; i++)
    join (joined, words->pdata[i]);

  return joined;
}

const SosJoined *
sos_dictionary_join (SosDictionary *dictionary)
{
  if (g_once_init_enter (&dictionary->joined))
    g_once_init_leave (&dictionary->joined, join_words (dictionary->words));

  return dictionary->joined;
}
