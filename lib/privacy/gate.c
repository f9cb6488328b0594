/* SPDX-License-Identifier: MIT */
/* Reads each exported map again and looks for what must not be in it.
 *
 * Source and export are walked side by side. Ids are looked for in every string, names
 * and patterns in every text; a date is compared with the one it comes from. Nothing
 * that the exporter keeps is believed but its pseudonyms, the distance that dates move,
 * and what the redactor thought of words. */
#include "lib/privacy/gate.h"

#include <string.h>

#include "lib/json/reader.h"
#include "lib/json/scan.h"
#include "lib/json/write-plan.h"
#include "lib/model/field.h"
#include "lib/model/map-private.h"
#include "lib/practice/check-rules.h"
#include "lib/practice/days.h"
#include "lib/privacy/lexicon.h"
#include "lib/privacy/quasi-fields.h"
#include "lib/privacy/text-ids.h"
#include "lib/privacy/written-date.h"

#define MIDNIGHT "T00:00:00Z"

typedef struct {
  SosGate *gate;
  SosExporter *exporter;
  SosPlace *place;
  const SosPerson *person; /* of the source, whose record is looked at */
  guint next_trace;        /* texts come in the order in which they were redacted */
  const char *found;       /* what was, constant; %NULL: nothing */
  char *pointer;           /* where */
} Check;

void
sos_gate_init (SosGate *gate)
{
  *gate = (SosGate) { .reader = sos_reader_new_for_blocks () };
  sos_listed_init (&gate->names);
}

void
sos_gate_clear (SosGate *gate)
{
  sos_reader_unref (gate->reader);
  sos_block_clear (&gate->block);
  sos_listed_clear (&gate->names);
}

/* The first thing counts. */
static void
find (Check *check, const char *what)
{
  if (check->found != NULL)
    return;
  check->found = what;
  check->pointer = sos_place_to_pointer (check->place);
}

/* Texts */

static const SosTrace *
find_trace (Check *check, const char *source)
{
  const GArray *traces = check->exporter->traces;

  for (guint i = check->next_trace; source != NULL && i < traces->len; i++)
    if (g_array_index (traces, SosTrace, i).text == source)
      {
        check->next_trace = i + 1;
        return &g_array_index (traces, SosTrace, i);
      }

  return NULL;
}

static const SosSpan *
get_span (const Check *check, const SosTrace *trace, guint i)
{
  return &g_array_index (check->exporter->spans, SosSpan, trace->first + i);
}

/* Whether the redactor took these words for ordinary ones. */
static gboolean
is_exempt (const Check *check, const SosTrace *trace, const char *words, gsize length)
{
  for (guint i = 0; trace != NULL && i < trace->n; i++)
    {
      const SosSpan *span = get_span (check, trace, i);

      if (span->surety == SOS_UNSURE && span->length >= length &&
          g_ascii_strncasecmp (trace->text + span->start, words, length) == 0)
        return TRUE;
    }

  return FALSE;
}

/* Whether @found lies in what a date of the source is written as now: two days of one month may
 * have become two dates, and eight digits may be somebody's number. */
static gboolean
is_part_of_moved (const SosTrace *trace, const SosSpan *date, SosDate moved, const char *text, const SosSpan *found)
{
  char written[SOS_WRITTEN_DATE_MAX + 1];
  gsize length = sos_written_date_put (trace->text, strlen (trace->text), date, moved, written);

  written[length] = '\0';
  for (const char *at = text; length > 0 && (at = strstr (at, written)) != NULL; at++)
    if (at <= text + found->start && text + found->start + found->length <= at + length)
      return TRUE;

  return FALSE;
}

/* A date of a text must be one of the source's, moved. */
static gboolean
is_moved (const Check *check, const SosTrace *trace, SosDate date)
{
  for (guint i = 0; trace != NULL && i < trace->n; i++)
    {
      const SosSpan *span = get_span (check, trace, i);

      if (span->kind == SOS_SPAN_DATE && sos_date_shift (span->date, &check->exporter->shift) == date)
        return TRUE;
    }

  return FALSE;
}

/* Or a part of what one is written as. */
static gboolean
is_part_of_any (const Check *check, const SosTrace *trace, const char *text, const SosSpan *found)
{
  for (guint i = 0; trace != NULL && i < trace->n; i++)
    {
      const SosSpan *span = get_span (check, trace, i);
      SosDate moved =
          span->kind == SOS_SPAN_DATE ? sos_date_shift (span->date, &check->exporter->shift) : SOS_DATE_NONE;

      if (moved != SOS_DATE_NONE && is_part_of_moved (trace, span, moved, text, found))
        return TRUE;
    }

  return FALSE;
}

static void
check_names (Check *check, const char *text, gsize length, const SosTrace *trace)
{
  SosListed *names = &check->gate->names;
  SosListedHit hit;

  sos_listed_begin (names, text, length);
  for (const char *at = text; (at = sos_listed_next (names, at, &hit)) != NULL; at += hit.length)
    if (!is_exempt (check, trace, at, hit.length))
      find (check, "a name");
}

/* Whether the redactor has looked at these very words, and left them all: it would not
 * find anything else in them now. */
static gboolean
was_left (const Check *check, const char *text, const SosTrace *trace)
{
  if (trace == NULL || strcmp (trace->text, text) != 0)
    return FALSE;
  for (guint i = 0; i < trace->n; i++)
    if (get_span (check, trace, i)->surety == SOS_SURE)
      return FALSE;

  return TRUE;
}

static void
check_spans (Check *check, const char *text, gsize length, const SosTrace *trace)
{
  gsize new_length;
  const SosSpan *spans;
  guint n;

  sos_redaction_text (check->exporter->redaction, text, length, NULL, &check->exporter->shift, &new_length);
  spans = sos_redaction_get_spans (check->exporter->redaction, &n);
  for (guint i = 0; i < n; i++)
    {
      if (spans[i].surety != SOS_SURE || is_exempt (check, trace, text + spans[i].start, spans[i].length))
        continue;
      if (spans[i].kind == SOS_SPAN_DATE && is_moved (check, trace, spans[i].date))
        continue;
      if (sos_redaction_is_label (text, &spans[i]) || is_part_of_any (check, trace, text, &spans[i]))
        continue;
      find (check, spans[i].kind == SOS_SPAN_DATE ? "a date in a text" : "what would be redacted");
    }
}

static void
check_text (Check *check, const char *text, const char *source)
{
  const SosTrace *trace = find_trace (check, source);
  gsize length = strlen (text), id_length;

  if (sos_text_find_id (&check->exporter->pseudonyms, text, length, text, &id_length) != NULL)
    find (check, "an id in a text");
  check_names (check, text, length, trace);
  if (!was_left (check, text, trace))
    check_spans (check, text, length, trace);
}

/* Ids */

static void
check_id (Check *check, const char *id)
{
  if (sos_pseudonyms_has_id (&check->exporter->pseudonyms, id, strlen (id)))
    find (check, "an id");
}

static void
check_ids (Check *check, const SosField *field, gconstpointer exported)
{
  gconstpointer member = sos_field_member (field, exported);

  if (field->shape != SOS_SHAPE_LIST)
    check_id (check, *(const char *const *) member);
  else
    for (const char *const *id = *(const char *const *const *) member; *id != NULL; id++)
      check_id (check, *id);
}

/* Dates */

static gboolean
has_moved (const Check *check, SosDate date, SosDate source)
{
  const SosDateShift *shift = &check->exporter->shift;
  gboolean is_day = sos_date_get_day (date) != 0;

  if (shift->days == 0)
    return date == source;
  if (is_day)
    return sos_date_to_days (date) - sos_date_to_days (source) == shift->days;

  return date != source && date == sos_date_shift (source, shift);
}

static void
check_time (Check *check, const char *time, const char *source)
{
  if (source == NULL || !has_moved (check, sos_date_of_time (time), sos_date_of_time (source)) ||
      !g_str_equal (time + strlen ("YYYY-MM-DD"), MIDNIGHT))
    find (check, "a time");
}

static gboolean
is_born (const SosRecordInfo *info, const SosField *field)
{
  return info->type == SOS_PERSON && g_str_equal (field->name, "born");
}

static void
check_born (Check *check, SosDate born, const SosPerson *source)
{
  if (!sos_quasi_is_age_put (check->exporter->settings->quasi, check->exporter->quasi_case, source, born))
    find (check, "a birth date");
}

static void
check_date (Check *check,
            const SosRecordInfo *info,
            const SosField *field,
            gconstpointer exported,
            gconstpointer source)
{
  gconstpointer member = sos_field_member (field, exported), from = sos_field_member (field, source);

  if (field->type == SOS_FIELD_TIME)
    check_time (check, *(const char *const *) member, *(const char *const *) from);
  else if (is_born (info, field))
    check_born (check, *(const SosDate *) member, source);
  else if (!has_moved (check, *(const SosDate *) member, *(const SosDate *) from))
    find (check, "a date");
}

/* Records */

static void check_record (Check *check, const SosRecordInfo *info, gconstpointer exported, gconstpointer source);

static gboolean
is_token_of (const Check *check, const char *token, const char *id)
{
  const SosToken *wanted = sos_pseudonyms_find (&check->exporter->pseudonyms, id);

  return wanted != NULL && g_str_equal (wanted->text, token);
}

/* Whether a small value could be what is left of one of the source. */
static gboolean
fits (const Check *check, const SosRecordInfo *info, gconstpointer exported, gconstpointer source)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      const SosField *field = &info->fields[i];
      gconstpointer member = sos_field_member (field, exported), from = sos_field_member (field, source);

      if (!sos_field_is_set (field, exported))
        continue;
      if (!sos_field_is_set (field, source))
        return FALSE;
      if (field->type == SOS_FIELD_REF && field->shape == SOS_SHAPE_ONE &&
          !is_token_of (check, *(const char *const *) member, *(const char *const *) from))
        return FALSE;
      if (field->privacy == SOS_PRIVACY_CODE && memcmp (member, from, field->size) != 0)
        return FALSE;
    }

  return TRUE;
}

static gboolean
is_same_record (const Check *check, const SosRecordInfo *info, gconstpointer exported, gconstpointer source)
{
  if (!info->has_id)
    return fits (check, info, exported, source);

  return is_token_of (check, ((const SosRecord *) exported)->id, ((const SosRecord *) source)->id);
}

/* Those that were left out are passed over. */
static void
check_list (Check *check, const SosField *field, gconstpointer exported, gconstpointer source)
{
  const SosRecordInfo *info = sos_record_info (field->target);
  const SosRecordList *list = sos_field_member (field, exported), *from = sos_field_member (field, source);
  guint j = 0;

  for (guint i = 0; i < list->n; i++, j++)
    {
      check->place->index = (gint) i;
      while (j < from->n && !is_same_record (check, info, list->items[i], from->items[j]))
        j++;
      if (j == from->n)
        {
          find (check, "a record that is none of the source");
          return;
        }
      check_record (check, info, list->items[i], from->items[j]);
    }
}

static void
check_inner (Check *check, const SosField *field, gconstpointer exported, gconstpointer source)
{
  gconstpointer member = sos_field_member (field, exported), from = sos_field_member (field, source);

  if (field->shape == SOS_SHAPE_LIST)
    check_list (check, field, exported, source);
  else if (field->shape == SOS_SHAPE_EMBEDDED)
    check_record (check, sos_record_info (field->target), member, from);
  else if (*(gconstpointer const *) from == NULL)
    find (check, "a record that is none of the source");
  else
    check_record (check, sos_record_info (field->target), *(gconstpointer const *) member,
                  *(gconstpointer const *) from);
}

static void
check_code (Check *check, const SosField *field, gconstpointer exported, gconstpointer source)
{
  if (field->type == SOS_FIELD_RECORD)
    check_inner (check, field, exported, source);
  else if (field->type == SOS_FIELD_ID &&
           !sos_check_has_rule (*(const char *const *) sos_field_member (field, exported)))
    find (check, "an id");
}

/* Words of a hierarchy, not of a map. */
static void
check_quasi (Check *check, const SosField *field, gconstpointer exported)
{
  const SosExporter *exporter = check->exporter;

  if (!sos_quasi_is_put (exporter->settings->quasi, exporter->quasi_case, check->person, field, exported))
    find (check, "what narrows down who it is");
}

static void
check_field (Check *check,
             const SosRecordInfo *info,
             const SosField *field,
             gconstpointer exported,
             gconstpointer source)
{
  gconstpointer member = sos_field_member (field, exported), from = sos_field_member (field, source);

  switch (field->privacy)
    {
    case SOS_PRIVACY_ID:
      check_ids (check, field, exported);
      break;
    case SOS_PRIVACY_TEXT:
      check_text (check, *(const char *const *) member, *(const char *const *) from);
      break;
    case SOS_PRIVACY_DATE:
      check_date (check, info, field, exported, source);
      break;
    case SOS_PRIVACY_QUASI:
      check_quasi (check, field, exported);
      break;
    case SOS_PRIVACY_CODE:
      check_code (check, field, exported, source);
      break;
    default:
      find (check, "a field that never leaves");
    }
}

static void
check_record (Check *check, const SosRecordInfo *info, gconstpointer exported, gconstpointer source)
{
  SosPlace place = { .parent = check->place, .index = -1 }, *outer = check->place;
  const SosWritePlan *plan = &sos_write_plans ()[info->type];

  if (info->type == SOS_PERSON)
    check->person = source;
  check->place = &place;
  for (guint64 set = sos_write_plan_find_set (plan, exported); set != 0 && check->found == NULL; set &= set - 1)
    {
      place.field = &info->fields[__builtin_ctzll (set)];
      place.index = -1;
      check_field (check, info, place.field, exported, source);
    }
  check->place = outer;
  if (info->type == SOS_PERSON)
    check->person = NULL;
}

/* The map */

/* Somebody known as "mum" and nothing else is called so by everybody. */
static gboolean
is_kin (const char *name)
{
  g_autofree char *small = g_ascii_strdown (name, -1);

  return (sos_lexicon_find ((const guint8 *) small, strlen (small)) & (SOS_LEXICON_KIN | SOS_LEXICON_ROLE)) != 0;
}

/* A name of one word may be an ordinary word too, so it is one as it is written alone. */
static void
list_name (SosListed *names, const char *name, gboolean is_exact)
{
  if (name != NULL && !is_kin (name))
    sos_listed_add (names, name, is_exact || strpbrk (name, " -") == NULL);
}

static void
list_names (SosGate *gate, const SosDocument *document, gboolean is_exact)
{
  SosListed *names = &gate->names;

  sos_listed_empty (names);
  list_name (names, document->title, is_exact);
  for (guint i = 0; i < document->people.n; i++)
    {
      const SosPerson *person = document->people.items[i];

      list_name (names, person->name, is_exact);
      for (guint j = 0; person->also_known_as != NULL && person->also_known_as[j] != NULL; j++)
        list_name (names, person->also_known_as[j], is_exact);
    }
}

static SosMap *
read_again (SosGate *gate, const char *text, gsize length, GError **error)
{
  SosBlock *block = &gate->block;
  SosMap *map = NULL;

  if (block->capacity < length + SOS_SCAN_PADDING)
    {
      g_free (block->text);
      block->capacity = 2 * length + SOS_SCAN_PADDING;
      block->text = g_malloc (block->capacity);
    }
  memcpy (block->text, text, length);
  block->length = length;
  block->first_line = 1;
  block->layout = SOS_LAYOUT_ONE;
  sos_reader_begin_block (gate->reader, block);

  return sos_reader_next (gate->reader, &map, NULL, error) ? map : NULL;
}

gboolean
sos_gate_check (SosGate *gate,
                SosExporter *exporter,
                const SosMap *source,
                const char *text,
                gsize length,
                GError **error)
{
  g_autoptr (SosMap) exported = read_again (gate, text, length, error);
  Check check = { .gate = gate, .exporter = exporter };
  g_autofree char *pointer = NULL;

  if (exported == NULL)
    return FALSE;

  sos_redaction_move (exporter->redaction, &exporter->shift);
  list_names (gate, &source->document,
              sos_privacy_profile_get_file (exporter->settings->profile)->names_exact == SOS_TRUE);
  check_record (&check, sos_record_info (SOS_DOCUMENT), &exported->document, &source->document);
  pointer = check.pointer;
  if (check.found == NULL)
    return TRUE;
  g_set_error (error, SOS_ERROR, SOS_ERROR_RULE, "%s was still there at %s of the exported map: nothing was written",
               check.found, pointer);

  return FALSE;
}
