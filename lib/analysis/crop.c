/* SPDX-License-Identifier: MIT */
/* What one piece of a corpus has given. */
#include "lib/analysis/crop.h"

/* Which case a map is of. Its own words are gone when it is asked for. */
typedef struct {
  SosSpot spot;
  gint revision;
  gsize authority; /* where they stand in the crop's words; 0: none */
  gsize case_id;
  gsize updated;
} Note;

SosCrop *
sos_crop_new (const SosQuestions *questions, gboolean is_strict)
{
  SosCrop *crop = g_new0 (SosCrop, 1);

  sos_yield_init (&crop->yield, questions);
  crop->maps = g_array_new (FALSE, FALSE, sizeof (Note));
  crop->words = g_string_new (NULL);
  crop->is_strict = is_strict;

  return crop;
}

void
sos_crop_free (SosCrop *crop)
{
  sos_yield_clear (&crop->yield);
  g_array_unref (crop->maps);
  g_string_free (crop->words, TRUE);
  sos_buffer_clear (&crop->source);
  g_free (crop);
}

void
sos_crop_empty (SosCrop *crop)
{
  sos_yield_empty (&crop->yield);
  g_array_set_size (crop->maps, 0);
  g_string_assign (crop->words, "\n"); /* so that 0 is no place */
}

static gsize
keep_word (SosCrop *crop, const char *word)
{
  gsize place = crop->words->len;

  if (word == NULL)
    return 0;
  g_string_append_len (crop->words, word, (gssize) strlen (word) + 1);

  return place;
}

void
sos_crop_note_map (SosCrop *crop, const SosDocument *document, SosSpot spot)
{
  Note note = { spot, document->revision, keep_word (crop, document->authority), keep_word (crop, document->case_id),
                keep_word (crop, document->updated) };

  g_array_append_val (crop->maps, note);
}

static const char *
get_word (const SosCrop *crop, gsize place)
{
  return place != 0 ? crop->words->str + place : NULL;
}

void
sos_crop_add_cases (const SosCrop *crop, SosCases *cases)
{
  for (guint i = 0; i < crop->maps->len; i++)
    {
      const Note *note = &g_array_index (crop->maps, Note, i);
      SosClaim claim = { get_word (crop, note->authority), get_word (crop, note->case_id),
                         get_word (crop, note->updated), note->revision };

      sos_cases_add (cases, &claim, note->spot);
    }
}
