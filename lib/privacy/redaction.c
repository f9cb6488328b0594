/* SPDX-License-Identifier: MIT */
/* Texts without the people, places, dates and numbers of their map. */
#include "lib/privacy/redactor.h"

#include <stdlib.h>
#include <string.h>

#include "lib/json/json-text.h"
#include "lib/privacy/exact-names.h"
#include "lib/practice/days.h"
#include "lib/privacy/name-finder.h"
#include "lib/privacy/patterns.h"
#include "lib/privacy/recall.h"
#include "lib/privacy/unlisted.h"
#include "lib/privacy/written-date.h"

struct _SosRedaction {
  SosRedactSettings settings;
  SosNameList names; /* of a map; their texts are its own, and are gone with it */
  SosNameList other; /* of the next one */
  const SosNameList *list;
  SosRecall recall;
  SosNameFinder finder;
  SosExactNames exact;
  SosUnlisted unlisted;
  SosPatternSettings patterns;
  SosSpans spans;
  SosBuffer made;
};

/* What stands for what is neither a person nor a place. */
static const char *const labels[SOS_N_SPANS] = {
  [SOS_SPAN_DATE] = "[date]",
  [SOS_SPAN_FEAST] = "[date]",
  [SOS_SPAN_AGE] = "[age]",
  [SOS_SPAN_EMAIL] = "[e-mail]",
  [SOS_SPAN_URL] = "[web address]",
  [SOS_SPAN_IP] = "[IP address]",
  [SOS_SPAN_PHONE] = "[phone number]",
  [SOS_SPAN_POSTCODE] = "[postcode]",
  [SOS_SPAN_NHS_NUMBER] = "[NHS number]",
  [SOS_SPAN_UPN] = "[UPN]",
  [SOS_SPAN_NI_NUMBER] = "[National Insurance number]",
  [SOS_SPAN_VEHICLE] = "[vehicle]",
  [SOS_SPAN_CASE_NUMBER] = "[case number]",
  [SOS_SPAN_LOCAL_ID] = "[id]",
  [SOS_SPAN_ADDRESS] = "[address]",
  [SOS_SPAN_HANDLE] = "[account]",
};

SosRedaction *
sos_redaction_new (const SosRedactSettings *settings)
{
  SosRedaction *redaction = g_new0 (SosRedaction, 1);

  redaction->settings = *settings;
  sos_exact_names_init (&redaction->exact);

  return redaction;
}

void
sos_redaction_free (SosRedaction *redaction)
{
  sos_name_list_clear (&redaction->names);
  sos_name_list_clear (&redaction->other);
  sos_recall_clear (&redaction->recall);
  sos_name_finder_clear (&redaction->finder);
  sos_exact_names_clear (&redaction->exact);
  sos_unlisted_clear (&redaction->unlisted);
  sos_spans_clear (&redaction->spans);
  sos_buffer_clear (&redaction->made);
  g_free (redaction);
}

static void
begin_names (SosRedaction *redaction, SosNameList *list)
{
  redaction->list = list;
  if (redaction->settings.names_exact)
    sos_exact_names_build (&redaction->exact, list);
  else
    sos_name_finder_build (&redaction->finder, list);
  sos_unlisted_empty (&redaction->unlisted);
}

void
sos_redaction_begin_names (SosRedaction *redaction, SosNameList *list)
{
  sos_recall_end (&redaction->recall);
  begin_names (redaction, list);
}

/* The day on which a map was written; %SOS_DATE_NONE where it does not say. */
static SosDate
get_day (const SosDocument *document)
{
  return sos_date_of_time (document->updated != NULL ? document->updated : document->started);
}

void
sos_redaction_begin (SosRedaction *redaction, const SosMap *map)
{
  SosNameList names = redaction->names;

  redaction->patterns.reference = get_day (sos_map_get_document (map));
  sos_name_list_empty (&redaction->other);
  sos_name_list_take_map (&redaction->other, map);
  if (!redaction->settings.names_exact && sos_recall_begin (&redaction->recall, &redaction->other))
    {
      sos_unlisted_empty (&redaction->unlisted);
      return;
    }
  redaction->names = redaction->other;
  redaction->other = names;
  begin_names (redaction, &redaction->names);
}

void
sos_redaction_move (SosRedaction *redaction, const SosDateShift *shift)
{
  redaction->patterns.reference = sos_date_shift (redaction->patterns.reference, shift);
}

gboolean
sos_redaction_takes (const SosRedaction *redaction, const SosSpan *span)
{
  if (span->kind == SOS_SPAN_AGE && redaction->settings.keep_ages)
    return FALSE;
  if (span->surety == SOS_SURE)
    return TRUE;

  return redaction->settings.strict && !(span->kind == SOS_SPAN_PERSON && span->form == SOS_NAME_ORDINARY);
}

static guint
get_end (const SosSpan *span)
{
  return span->start + span->length;
}

/* By their place, the longest first. */
static gint
compare_spans (gconstpointer a, gconstpointer b)
{
  const SosSpan *one = a, *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  if (one->length != other->length)
    return one->length > other->length ? -1 : 1;

  return (gint) one->kind - (gint) other->kind;
}

/* Most texts have few, and those nearly in order. */
#define FEW_SPANS 16

static void
sort_spans (SosSpans *spans)
{
  if (spans->n > FEW_SPANS)
    {
      qsort (spans->spans, spans->n, sizeof *spans->spans, compare_spans);
      return;
    }
  for (guint i = 1; i < spans->n; i++)
    {
      SosSpan span = spans->spans[i];
      guint to = i;

      for (; to > 0 && compare_spans (&spans->spans[to - 1], &span) > 0; to--)
        spans->spans[to] = spans->spans[to - 1];
      spans->spans[to] = span;
    }
}

/* What two have in common is the first one's; the rest of the other one goes, too. */
static gboolean
clip (SosSpan *span, guint end)
{
  if (get_end (span) <= end)
    return FALSE;
  if (span->start < end)
    {
      span->length = get_end (span) - end;
      span->start = end;
      /* Half a date is no date that can be shifted. */
      span->date = SOS_DATE_NONE;
    }

  return TRUE;
}

/* Whether one of the first @n, which are in order and apart, has a part of it. */
static gboolean
overlaps (const SosSpan *spans, guint n, const SosSpan *span)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (get_end (&spans[middle]) <= span->start)
        low = middle + 1;
      else
        high = middle;
    }

  return low < n && spans[low].start < get_end (span);
}

/* Brings those that are redacted to the front and keeps their order. */
static guint
part_spans (const SosRedaction *redaction, SosSpans *spans)
{
  guint n = 0;

  for (guint i = 0; i < spans->n; i++)
    if (sos_redaction_takes (redaction, &spans->spans[i]))
      {
        SosSpan span = spans->spans[i];

        spans->spans[i] = spans->spans[n];
        spans->spans[n++] = span;
      }

  return n;
}

/* The leftmost and longest stand, first among those that are redacted: one for review
 * never hides one of them. */
static void
settle_spans (SosRedaction *redaction)
{
  SosSpans *spans = &redaction->spans;
  guint n = 0, first_unsure, n_taken, end = 0;

  sort_spans (spans);
  first_unsure = part_spans (redaction, spans);
  for (guint i = 0; i < first_unsure; i++)
    if (clip (&spans->spans[i], end))
      {
        end = get_end (&spans->spans[i]);
        spans->spans[n++] = spans->spans[i];
      }
  n_taken = n;
  for (guint i = first_unsure; i < spans->n; i++)
    if (!overlaps (spans->spans, n_taken, &spans->spans[i]))
      spans->spans[n++] = spans->spans[i];
  spans->n = n;
  sort_spans (spans);
}

gboolean
sos_redaction_is_label (const char *text, const SosSpan *span)
{
  guint start = span->start;

  while (start > 0 && text[start] != '[' && text[start] != ']')
    start--;
  for (guint kind = 0; kind < SOS_N_SPANS; kind++)
    if (labels[kind] != NULL && g_str_has_prefix (text + start, labels[kind]) &&
        get_end (span) <= start + strlen (labels[kind]))
      return TRUE;

  return FALSE;
}

static void
put_label (SosBuffer *made, const char *role, guint number)
{
  sos_buffer_append_char (made, '[');
  sos_buffer_append (made, role, strlen (role));
  if (number > 0)
    {
      sos_buffer_append_char (made, ' ');
      sos_write_integer (made, number);
    }
  sos_buffer_append_char (made, ']');
}

/* Whether the date could be shifted. */
static gboolean
put_date (SosBuffer *made, const char *text, gsize length, const SosSpan *span, const SosDateShift *shift)
{
  char written[SOS_WRITTEN_DATE_MAX];
  SosDate shifted;
  gsize n;

  if (span->kind != SOS_SPAN_DATE || span->date == SOS_DATE_NONE || shift == NULL)
    return FALSE;
  shifted = sos_date_shift (span->date, shift);
  if (shifted == SOS_DATE_NONE)
    return FALSE;
  n = sos_written_date_put (text, length, span, shifted, written);
  sos_buffer_append (made, written, n);

  return n > 0;
}

static void
put_span (SosRedaction *redaction, const char *text, gsize length, const SosSpan *span, const SosDateShift *shift)
{
  const SosSubject *subject;

  switch (span->kind)
    {
    case SOS_SPAN_PERSON:
    case SOS_SPAN_PLACE:
      subject = &redaction->list->subjects[span->subject];
      put_label (&redaction->made, subject->role, subject->number);
      break;
    case SOS_SPAN_UNLISTED:
      put_label (&redaction->made, "name", span->subject);
      break;
    default:
      if (!put_date (&redaction->made, text, length, span, shift))
        sos_buffer_append (&redaction->made, labels[span->kind], strlen (labels[span->kind]));
      break;
    }
}

static void
find_names (SosRedaction *redaction, const char *text, gsize length)
{
  const SosRedactSettings *settings = &redaction->settings;

  if (settings->names_exact)
    {
      sos_exact_names_find (&redaction->exact, text, length, &redaction->spans);
      return;
    }
  sos_name_finder_find (&redaction->finder, text, length, &redaction->spans);
  sos_unlisted_find (&redaction->unlisted, &redaction->finder, settings->strict ? SOS_SURE : SOS_UNSURE,
                     &redaction->spans);
}

/* Whether somebody's name ends where the owner of the age does. */
static gboolean
is_of_somebody (const SosSpans *spans, const SosSpan *age)
{
  for (guint i = 0; i < spans->n; i++)
    if ((spans->spans[i].kind == SOS_SPAN_PERSON || spans->spans[i].kind == SOS_SPAN_UNLISTED) &&
        get_end (&spans->spans[i]) + age->subject == age->start)
      return TRUE;

  return FALSE;
}

/* "Kayden (7)" has an age, "Actions (3)" has none: from @first on, gives each age of a
 * name its surety or drops it. */
static void
settle_ages (SosSpans *spans, guint first)
{
  guint n = first;

  for (guint i = first; i < spans->n; i++)
    {
      SosSpan span = spans->spans[i];

      if (span.kind == SOS_SPAN_AGE && span.form != SOS_AGE_SAID)
        {
          if (!is_of_somebody (spans, &span))
            continue;
          span.surety = span.form == SOS_AGE_OF_NAME ? SOS_SURE : SOS_UNSURE;
        }
      spans->spans[n++] = span;
    }
  spans->n = n;
}

/* Exact names are looked for in the text as it is, all others have folded it. */
static void
find_patterns (SosRedaction *redaction, const char *text, gsize length)
{
  SosFolded *folded = &redaction->finder.folded;
  guint n_names = redaction->spans.n;

  if (redaction->settings.names_exact)
    sos_fold (folded, text, length);
  sos_patterns_find (folded, &redaction->patterns, &redaction->spans);
  settle_ages (&redaction->spans, n_names);
}

/* What the text itself says. */
static void
find_new (SosRedaction *redaction, const char *text, gsize length)
{
  find_names (redaction, text, length);
  if (redaction->settings.patterns)
    find_patterns (redaction, text, length);
}

static void
find_spans (SosRedaction *redaction, const char *text, gsize length, const SosSpans *known)
{
  SosDate day = redaction->patterns.reference;

  redaction->spans.n = 0;
  if (!sos_recall_find (&redaction->recall, text, length, day, &redaction->spans))
    {
      find_new (redaction, text, length);
      sos_recall_note (&redaction->recall, text, length, day, &redaction->spans);
    }
  for (guint i = 0; known != NULL && i < known->n; i++)
    sos_spans_add (&redaction->spans, known->spans[i]);
  settle_spans (redaction);
}

const char *
sos_redaction_text (SosRedaction *redaction,
                    const char *text,
                    gsize length,
                    const SosSpans *known,
                    const SosDateShift *shift,
                    gsize *new_length)
{
  gboolean has_labels = memchr (text, '[', length) != NULL;
  gsize at = 0;

  find_spans (redaction, text, length, known);
  redaction->made.length = 0;
  for (guint i = 0; i < redaction->spans.n; i++)
    {
      const SosSpan *span = &redaction->spans.spans[i];

      if (!sos_redaction_takes (redaction, span) || (has_labels && sos_redaction_is_label (text, span)))
        continue;
      sos_buffer_append (&redaction->made, text + at, span->start - at);
      put_span (redaction, text, length, span, shift);
      at = get_end (span);
    }
  if (at == 0)
    return NULL;
  sos_buffer_append (&redaction->made, text + at, length - at);
  *new_length = redaction->made.length;
  sos_buffer_append_char (&redaction->made, '\0');

  return redaction->made.data;
}

const SosSpan *
sos_redaction_get_spans (const SosRedaction *redaction, guint *n)
{
  *n = redaction->spans.n;

  return redaction->spans.spans;
}
