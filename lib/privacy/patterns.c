/* SPDX-License-Identifier: MIT */
/* Finds in a text all that gives somebody away and is no name.
 *
 * One pass over the text looks at 64 bytes at once for what a pattern may begin
 * with: a number, an `@`, a dot within a word, or a word whose first letters are
 * those of a term, which are known since the text was folded. In plain prose there is
 * hardly any of these. */
#include "lib/privacy/patterns.h"

#include <string.h>

#include "lib/privacy/byte-masks.h"
#include "lib/privacy/finders.h"
#include "lib/privacy/terms.h"

/* Letters that may belong to the number after them: "QQ 12 34 56 C". */
#define MAX_PREFIX 4

/* Of two spans of one place the longer stands, of two as long the one that comes
 * first here. */
static const SosFinder at_numbers[] = {
  sos_find_date,     sos_find_nhs_number, sos_find_phone,       sos_find_upn,          sos_find_ni_number,
  sos_find_postcode, sos_find_age,        sos_find_case_number, sos_find_vehicle,      sos_find_ip,
  sos_find_address,  sos_find_local_id,   sos_find_lone_day,    sos_find_spoken_phone, NULL,
};
static const SosFinder at_prefixes[] = {
  sos_find_ni_number, sos_find_postcode, sos_find_vehicle, sos_find_upn, sos_find_local_id, sos_find_case_number, NULL,
};
/* Within a word: "tel01632 960123". */
static const SosFinder inside_words[] = { sos_find_phone, sos_find_spaced_date, NULL };
static const SosFinder at_signs[] = { sos_find_email, sos_find_handle, NULL };
static const SosFinder at_dots[] = { sos_find_spoken_email, sos_find_url, NULL };

#define MAX_FINDERS 6

static const SosFinder at_terms[][MAX_FINDERS] = {
  [SOS_TERM_MONTH] = { sos_find_date, sos_find_feast },
  [SOS_TERM_WEEKDAY] = { sos_find_date, sos_find_lone_day },
  [SOS_TERM_ORDINAL] = { sos_find_date, sos_find_age, sos_find_feast, sos_find_lone_day },
  [SOS_TERM_NUMBER] = { sos_find_age, sos_find_spoken_year, sos_find_address },
  [SOS_TERM_TENS] = { sos_find_date, sos_find_age, sos_find_spoken_year, sos_find_lone_day, sos_find_address },
  [SOS_TERM_DECADE] = { sos_find_age },
  [SOS_TERM_SEASON] = { sos_find_feast },
  [SOS_TERM_FEAST] = { sos_find_feast },
  [SOS_TERM_BIRTHDAY] = { sos_find_feast },
  [SOS_TERM_AGED] = { sos_find_age },
  [SOS_TERM_TURNED] = { sos_find_age },
  [SOS_TERM_STREET] = { sos_find_address, sos_find_case_number },
  [SOS_TERM_HOUSE] = { sos_find_address },
  [SOS_TERM_FLAT] = { sos_find_flat },
  [SOS_TERM_SITE] = { sos_find_handle },
  [SOS_TERM_WEB] = { sos_find_url },
  [SOS_TERM_CASE] = { sos_find_case_number },
  [SOS_TERM_ID] = { sos_find_case_number },
  [SOS_TERM_DOT] = { sos_find_spoken_email },
  [SOS_TERM_ZERO] = { sos_find_spoken_phone },
};

typedef struct {
  SosProse in;
  const guint64 *starts; /* of words that may be terms, for each block */
  const SosTerms *terms;
  SosSpans *spans;
  gsize done; /* nothing begins before this place any more */
  gsize word; /* the end of the last word with a number */
} Search;

/* Sure ones before those that are not, longer ones before shorter ones. */
static gboolean
is_better (const SosSpan *span, const SosSpan *best)
{
  if (best->length == 0 || span->surety != best->surety)
    return best->length == 0 || span->surety < best->surety;

  return span->length > best->length;
}

/* A day, a month and a year, and no more of it: nothing that is asked behind the dates is
 * longer. */
static gboolean
is_whole_day (const Search *search, const SosSpan *span)
{
  gsize end = (gsize) span->start + span->length;

  return span->kind == SOS_SPAN_DATE && span->surety == SOS_SURE && span->date != SOS_DATE_NONE &&
         sos_date_get_day (span->date) != 0 && span->length >= strlen ("1/2/2021") &&
         strchr (" .,;)", sos_prose_get (&search->in, end)) != NULL;
}

static gboolean
ask (Search *search, const SosFinder *finders, gsize at)
{
  SosSpan best = { 0 }, span;

  for (; *finders != NULL && !is_whole_day (search, &best); finders++)
    if ((*finders) (&search->in, at, &span) && is_better (&span, &best))
      best = span;
  if (best.length == 0)
    return FALSE;

  sos_spans_add (search->spans, best);
  search->done = MAX (search->done, (gsize) best.start + best.length);

  return TRUE;
}

/* A number, and the letters before it: in its word, or in one by itself. */
static void
ask_at_number (Search *search, gsize at)
{
  gsize start, end, word;

  /* The second number of a word. */
  if (at < search->word)
    return;
  start = end = sos_prose_word_start (&search->in, at);
  search->word = sos_prose_word_end (&search->in, at);
  if (start > 0 && strchr (" -/", search->in.text[start - 1]) != NULL)
    end = start - 1;
  word = sos_prose_word_start (&search->in, end);
  if (word < end && end - word <= MAX_PREFIX && word >= search->done && g_ascii_isalpha (search->in.text[word]) &&
      ask (search, at_prefixes, word))
    return;
  if (start >= search->done && ask (search, at_numbers, start))
    return;

  if (start < at)
    ask (search, inside_words, at);
}

static void
ask_at_word (Search *search, gsize at)
{
  gsize end;
  const SosPatternTerm *term = NULL;

  if (sos_prose_begins (&search->in, at))
    term = sos_terms_find (search->terms, &search->in, at, &end);
  if (term != NULL && (sos_prose_ends (&search->in, end) || term->sense == SOS_TERM_MONTH))
    ask (search, at_terms[term->sense], at);
}

typedef struct {
  guint64 starts; /* of words that may be terms */
  guint64 digits; /* the first of each number */
  guint64 ats;
  guint64 dots; /* within a word */
} Places;

/* @before has what was before the block; what comes behind it is not known. */
static inline Places
find_places (guint64 starts, const SosByteMasks *masks, const SosByteMasks *before)
{
  guint64 words = masks->letters | masks->digits;
  guint64 last = (before->letters | before->digits) >> (SOS_MASK_BYTES - 1);

  return (Places) {
    .starts = starts,
    .digits = masks->digits & ~(masks->digits << 1 | before->digits >> (SOS_MASK_BYTES - 1)),
    .ats = masks->ats,
    .dots = masks->dots & (words << 1 | last) & (masks->letters >> 1 | G_GUINT64_CONSTANT (1) << (SOS_MASK_BYTES - 1)),
  };
}

static void
ask_at (Search *search, gsize at, const Places *places, guint64 bit)
{
  if (at < search->done)
    return;
  if ((places->starts & bit) != 0)
    ask_at_word (search, at);
  else if ((places->digits & bit) != 0)
    ask_at_number (search, at);
  else
    ask (search, (places->ats & bit) != 0 ? at_signs : at_dots, at);
}

/* Looks at the bytes from @base on, of which these are the masks. */
static void
look_at_block (Search *search, gsize base, const SosByteMasks *masks, const SosByteMasks *before)
{
  Places places = find_places (search->starts[base / SOS_MASK_BYTES], masks, before);

  for (guint64 left = places.starts | places.digits | places.ats | places.dots; left != 0; left &= left - 1)
    ask_at (search, base + (guint) __builtin_ctzll (left), &places, left & -left);
}

void
sos_patterns_find (const SosFolded *folded, const SosPatternSettings *settings, SosSpans *spans)
{
  const char *text = folded->text;
  gsize length = folded->length, at = 0;
  Search search = {
    .in = { text, length, settings }, .starts = folded->terms, .terms = sos_terms_get (), .spans = spans
  };
  SosByteMasks before = { 0, 0, 0, 0 }, masks;

  for (; length - at >= SOS_MASK_BYTES; at += SOS_MASK_BYTES, before = masks)
    {
      masks = sos_byte_masks ((const guint8 *) text + at);
      look_at_block (&search, at, &masks, &before);
    }
  if (at == length)
    return;
  masks = sos_byte_masks_of_rest (text + at, length - at);
  look_at_block (&search, at, &masks, &before);
}
