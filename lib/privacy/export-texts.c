/* SPDX-License-Identifier: MIT */
/* Texts of an exported map: redacts them, hides ids, and counts the words that are left. */
#include "lib/privacy/export-texts.h"

#include <string.h>

#include <sos/sos-reader.h>

#include "lib/privacy/byte-masks.h"
#include "lib/privacy/text-ids.h"

#define MAX_ROUNDS 8
#define ID_LABEL "[id]"

static void
note_for_review (SosExporter *exporter, const char *text, const SosSpan *span)
{
  SosForReview item = { exporter->map_token, sos_place_to_pointer (exporter->place), span->kind, NULL };

  if (exporter->settings->keeps_words)
    item.words = g_strndup (text + span->start, span->length);
  g_array_append_val (exporter->for_review, item);
}

static void
note_spans (SosExporter *exporter, const char *text)
{
  guint n;
  const SosSpan *spans = sos_redaction_get_spans (exporter->redaction, &n);
  SosTrace trace = { text, exporter->spans->len, n };

  g_array_append_val (exporter->traces, trace);
  if (n > 0)
    g_array_append_vals (exporter->spans, spans, n);
  for (guint i = 0; i < n; i++)
    if (spans[i].surety == SOS_SURE)
      exporter->counts.redacted[spans[i].kind]++;
    else
      {
        exporter->counts.for_review[spans[i].kind]++;
        note_for_review (exporter, text, &spans[i]);
      }
}

/* An id of the map, or what another register calls one of its people. */
static const char *
find_id (SosExporter *exporter, const char *text, gsize text_length, const char *at, gsize *length)
{
  SosListedHit hit = { 0 };
  const char *id = sos_text_find_id (&exporter->pseudonyms, text, text_length, at, length);
  const char *other = sos_listed_next (&exporter->identifiers, at, &hit);

  if (id != NULL && (other == NULL || id <= other))
    return id;
  *length = hit.length;

  return other;
}

/* The redactor could take a part of an id for something else, and leave the rest: it is told
 * where they are. */
static const SosSpans *
find_ids (SosExporter *exporter, const char *text, gsize length)
{
  SosSpans *ids = &exporter->ids;
  const char *id;
  gsize id_length;

  ids->n = 0;
  if (sos_export_leaves_out (exporter, SOS_STEP_IDS_IN_TEXTS))
    return ids;
  sos_listed_begin (&exporter->identifiers, text, length);
  for (const char *at = text; (id = find_id (exporter, text, length, at, &id_length)) != NULL; at = id + id_length)
    sos_spans_add (ids, (SosSpan) { .start = (guint32) (id - text),
                                    .length = (guint32) id_length,
                                    .kind = SOS_SPAN_LOCAL_ID,
                                    .surety = SOS_SURE });
  exporter->counts.n_ids_in_texts += ids->n;

  return ids;
}

/* The text with labels in place of ids; NULL where there is none. A label may have uncovered
 * one that was a part of something longer. */
static const char *
hide_ids (SosExporter *exporter, const char *text, gsize *length)
{
  const SosSpans *ids = find_ids (exporter, text, *length);
  SosBuffer *to = &exporter->text;
  gsize done = 0;

  if (ids->n == 0)
    return NULL;
  to->length = 0;
  for (guint i = 0; i < ids->n; i++)
    {
      sos_buffer_append (to, text + done, ids->spans[i].start - done);
      sos_buffer_append (to, ID_LABEL, strlen (ID_LABEL));
      done = ids->spans[i].start + ids->spans[i].length;
    }
  sos_buffer_append (to, text + done, *length - done);
  exporter->counts.redacted[SOS_SPAN_LOCAL_ID] += ids->n;
  *length = to->length;

  return to->data;
}

/* How many words end before the spaces of a block; @before has those of the block before it. */
static inline guint
count_ends (const guint8 *block, guint64 *before)
{
  guint64 spaces = sos_byte_find_spaces (block), ends = spaces & ~(spaces << 1 | *before >> (SOS_MASK_BYTES - 1));

  *before = spaces;

  return (guint) __builtin_popcountll (ends);
}

/* Words are what stands between spaces. */
static guint
count_words (const char *text, gsize length)
{
  guint8 last[SOS_MASK_BYTES];
  guint64 before = ~G_GUINT64_CONSTANT (0);
  guint n = 0;

  for (; length >= SOS_MASK_BYTES; text += SOS_MASK_BYTES, length -= SOS_MASK_BYTES)
    n += count_ends ((const guint8 *) text, &before);
  memset (last, ' ', sizeof last);
  memcpy (last, text, length);

  return n + count_ends (last, &before);
}

static void
count_all_words (SosExporter *exporter, const char *text, gsize length)
{
  guint n;
  const SosSpan *spans = sos_redaction_get_spans (exporter->redaction, &n);

  exporter->counts.n_words += count_words (text, length);
  for (guint i = 0; i < n; i++)
    if (sos_redaction_takes (exporter->redaction, &spans[i]))
      exporter->counts.n_words_changed += count_words (text + spans[i].start, spans[i].length);
}

/* Labels for what comes to light among labels; the gate looks at what is left after that
 * many rounds. */
static const char *
redact_again (SosExporter *exporter, const char *text, gsize *length)
{
  const char *again = text;

  for (guint i = 0; i < MAX_ROUNDS && again != NULL; i++)
    {
      text = sos_arena_copy_string (&exporter->arena, again, *length);
      again = sos_redaction_text (exporter->redaction, text, *length, NULL, NULL, length);
    }

  return text;
}

const char *
sos_export_text (SosExporter *exporter, const char *text)
{
  gsize length = strlen (text), new_length = length;
  const char *redacted = NULL, *hidden = NULL;

  if (!sos_export_leaves_out (exporter, SOS_STEP_TEXTS))
    {
      redacted = sos_redaction_text (exporter->redaction, text, length, find_ids (exporter, text, length),
                                     exporter->is_again ? NULL : &exporter->shift, &new_length);
      note_spans (exporter, text);
      count_all_words (exporter, text, length);
    }
  if (redacted != NULL && exporter->is_again)
    redacted = redact_again (exporter, redacted, &new_length);
  if (redacted != NULL)
    hidden = hide_ids (exporter, redacted, &new_length);
  else if (sos_export_leaves_out (exporter, SOS_STEP_TEXTS))
    hidden = hide_ids (exporter, text, &new_length);

  exporter->counts.n_texts++;
  if (redacted == NULL && hidden == NULL)
    return text;
  exporter->counts.n_texts_changed++;
  if (new_length > SOS_DEFAULT_MAX_STRING || new_length == 0)
    return NULL;

  return sos_arena_copy_string (&exporter->arena, hidden != NULL ? hidden : redacted, new_length);
}
