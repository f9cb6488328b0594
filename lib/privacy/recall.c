/* SPDX-License-Identifier: MIT */
/* What was found in the texts of the maps before. */
#include "lib/privacy/recall.h"

#include <string.h>

#include "lib/model/hash.h"

/* A list that begins over and over with other texts does not fill the memory. */
#define MAX_TEXTS (1 << 20)

void
sos_recall_clear (SosRecall *recall)
{
  sos_buffer_clear (&recall->names);
  sos_buffer_clear (&recall->other);
  sos_buffer_clear (&recall->texts);
  sos_spans_clear (&recall->spans);
}

void
sos_recall_end (SosRecall *recall)
{
  recall->names.length = 0;
  recall->texts.length = 0;
  recall->spans.n = 0;
  recall->turn++;
}

/* Roles are constant, so that the same one is at the same place. */
static void
put_subject (SosBuffer *to, const SosSubject *subject)
{
  sos_buffer_append (to, &subject->kind, sizeof subject->kind);
  sos_buffer_append (to, &subject->role, sizeof subject->role);
  sos_buffer_append (to, &subject->is_family, sizeof subject->is_family);
}

static void
put_name (SosBuffer *to, const SosListedName *name)
{
  sos_buffer_append (to, &name->subject, sizeof name->subject);
  sos_buffer_append (to, &name->use, sizeof name->use);
  sos_buffer_append (to, name->text, strlen (name->text) + 1);
}

static void
put_list (SosBuffer *to, const SosNameList *list)
{
  to->length = 0;
  sos_buffer_append (to, &list->n_subjects, sizeof list->n_subjects);
  for (guint i = 0; i < list->n_subjects; i++)
    put_subject (to, &list->subjects[i]);
  for (guint i = 0; i < list->n_names; i++)
    put_name (to, &list->names[i]);
}

gboolean
sos_recall_begin (SosRecall *recall, const SosNameList *list)
{
  SosBuffer names;

  put_list (&recall->other, list);
  if (recall->texts.length < MAX_TEXTS && recall->other.length == recall->names.length &&
      memcmp (recall->other.data, recall->names.data, recall->names.length) == 0)
    return TRUE;

  sos_recall_end (recall);
  names = recall->names;
  recall->names = recall->other;
  recall->other = names;

  return FALSE;
}

static guint32
get_tag (const SosRecall *recall)
{
  return (guint32) (recall->hash >> 32) ^ recall->turn;
}

gboolean
sos_recall_find (SosRecall *recall, const char *text, gsize length, SosDate day, SosSpans *spans)
{
  const SosRecalled *slot;

  if (recall->names.length == 0)
    return FALSE;

  recall->hash = sos_hash_text (sos_hash_key (), text, length);
  if (recall->tags[recall->hash % SOS_RECALL_SLOTS] != get_tag (recall))
    return FALSE;
  slot = &recall->slots[recall->hash % SOS_RECALL_SLOTS];
  if (slot->hash != recall->hash || slot->turn != recall->turn || slot->length != length ||
      (slot->has_day && slot->day != day) || memcmp (recall->texts.data + slot->text, text, length) != 0)
    return FALSE;
  for (guint i = 0; i < slot->n; i++)
    sos_spans_add (spans, recall->spans.spans[slot->first + i]);

  return TRUE;
}

/* People who are on no list are numbered as they are met. */
static gboolean
may_recall (const SosSpans *spans)
{
  for (guint i = 0; i < spans->n; i++)
    if (spans->spans[i].kind == SOS_SPAN_UNLISTED)
      return FALSE;

  return TRUE;
}

/* A day without its year may be one that can be moved, or not. */
static gboolean
has_day (const SosSpans *spans)
{
  for (guint i = 0; i < spans->n; i++)
    if (spans->spans[i].kind == SOS_SPAN_DATE || spans->spans[i].kind == SOS_SPAN_FEAST)
      return TRUE;

  return FALSE;
}

void
sos_recall_note (SosRecall *recall, const char *text, gsize length, SosDate day, const SosSpans *spans)
{
  if (recall->names.length == 0 || length == 0 || recall->texts.length >= MAX_TEXTS || !may_recall (spans))
    return;

  recall->tags[recall->hash % SOS_RECALL_SLOTS] = get_tag (recall);
  recall->slots[recall->hash % SOS_RECALL_SLOTS] = (SosRecalled) { .hash = recall->hash,
                                                                   .turn = recall->turn,
                                                                   .text = recall->texts.length,
                                                                   .length = length,
                                                                   .first = recall->spans.n,
                                                                   .n = spans->n,
                                                                   .day = day,
                                                                   .has_day = has_day (spans) };
  sos_buffer_append (&recall->texts, text, length);
  for (guint i = 0; i < spans->n; i++)
    sos_spans_add (&recall->spans, spans->spans[i]);
}
