/* SPDX-License-Identifier: MIT */
/* The record of the work: the family's story, what happened, what was found,
 * agreed, disputed, thought and shared. */
#include "lib/render/by-day.h"
#include "lib/sheet/sheet.h"

static void
put_day (const SosSheet *sheet, SosDate on)
{
  sos_sheet_put (sheet, "<p class=\"day\">");
  if (on != SOS_DATE_NONE)
    sos_sheet_date (sheet, on);
  else
    sos_sheet_words (sheet, N_ ("Day not known"));
  sos_sheet_put (sheet, "</p>\n");
}

/* What a list shows of one record. */
typedef void (*PutRecord) (const SosSheet *sheet, gconstpointer record);

static void
put_event (const SosSheet *sheet, gconstpointer record)
{
  const SosEvent *event = record;
  GString *line;

  put_day (sheet, event->on);
  line = sos_sheet_line (sheet);
  g_string_append (line, sos_tell_word (sheet->telling, SOS_ENUM_EVENT, event->what));
  if (event->by != NULL)
    {
      g_string_append (line, " – ");
      sos_tell_name (sheet->telling, line, event->by);
    }
  sos_sheet_put (sheet, "<p class=\"what\" dir=\"auto\">");
  sos_sheet_put_line (sheet);
  sos_sheet_put (sheet, "</p>\n");
  sos_sheet_notes (sheet, event, SOS_EVENT, SOS_NOTES_EVENT);
}

static void
put_chronology_entry (const SosSheet *sheet, gconstpointer record)
{
  const SosChronologyEntry *entry = record;

  put_day (sheet, entry->on);
  if (entry->text != NULL)
    {
      sos_sheet_put (sheet, "<p class=\"what\" dir=\"auto\">");
      sos_sheet_said (sheet, entry->text);
      sos_sheet_put (sheet, "</p>\n");
    }
  sos_sheet_notes (sheet, entry, SOS_CHRONOLOGY_ENTRY, SOS_NOTES_CHRONOLOGY);
}

static void
add_timeline (const SosSheet *sheet, const char *heading, gconstpointer list, gsize day_offset, PutRecord put)
{
  g_autoptr (GPtrArray) records = NULL;

  if (((const SosRecordList *) list)->n == 0)
    return;

  records = sos_records_by_day (list, day_offset);
  sos_sheet_begin (sheet, "timeline", heading);
  sos_sheet_put (sheet, "<ol>\n");
  for (guint i = 0; i < records->len; i++)
    {
      sos_sheet_put (sheet, "<li>");
      put (sheet, g_ptr_array_index (records, i));
      sos_sheet_put (sheet, "</li>\n");
    }
  sos_sheet_put (sheet, "</ol>\n");
  sos_sheet_end (sheet);
}

void
sos_sheet_add_chronology (const SosSheet *sheet)
{
  add_timeline (sheet, N_ ("The family's story, and what it meant for the children"),
                &sheet->telling->document->chronology, G_STRUCT_OFFSET (SosChronologyEntry, on), put_chronology_entry);
}

/* A line of ours or of the map, and then the record's fields. */
static void
put_text (const SosSheet *sheet, const char *text, const char *otherwise)
{
  sos_sheet_put (sheet, "<p class=\"what\" dir=\"auto\">");
  if (text != NULL)
    sos_sheet_said (sheet, text);
  else
    sos_sheet_words (sheet, otherwise);
  sos_sheet_put (sheet, "</p>\n");
}

static void
put_assessment (const SosSheet *sheet, gconstpointer record)
{
  const SosAssessment *assessment = record;
  const char *tool = sos_tell_word (sheet->telling, SOS_ENUM_ASSESSMENT_TOOL, assessment->tool);

  put_text (sheet, tool, N_ ("Another tool"));
  if (assessment->name != NULL)
    put_text (sheet, assessment->name, NULL);
  sos_sheet_notes (sheet, assessment, SOS_ASSESSMENT, SOS_NOTES_ASSESSMENT);
}

/* "Sam agreed to:", and to what. */
static void
put_consent (const SosSheet *sheet, gconstpointer record)
{
  static const char *const answers[] = {
    [SOS_UNSET] = N_ ("{who} was asked about:"),
    [SOS_FALSE] = N_ ("{who} did not agree to:"),
    [SOS_TRUE] = N_ ("{who} agreed to:"),
  };
  const SosConsent *consent = record;
  const SosWording *wording = sheet->telling->wording;
  g_autoptr (GString) who = g_string_new (NULL);

  if (consent->from != NULL)
    sos_tell_name (sheet->telling, who, consent->from);
  else
    g_string_append (who, sos_wording (wording, N_ ("The family")));
  sos_wording_fill (wording, sos_sheet_line (sheet), answers[consent->given], "who", who->str, NULL);
  sos_sheet_put (sheet, "<p class=\"label\" dir=\"auto\">");
  sos_sheet_put_line (sheet);
  sos_sheet_put (sheet, "</p>\n");
  put_text (sheet, consent->scope, N_ ("(nothing written yet)"));
  sos_sheet_notes (sheet, consent, SOS_CONSENT, SOS_NOTES_CONSENT);
}

static void
put_disagreement (const SosSheet *sheet, gconstpointer record)
{
  const SosDisagreement *disagreement = record;

  sos_sheet_put (sheet, "<p class=\"what\">");
  if (disagreement->between != NULL)
    sos_sheet_names (sheet, disagreement->between);
  else
    sos_sheet_words (sheet, N_ ("Professionals"));
  sos_sheet_put (sheet, "</p>\n");
  sos_sheet_notes (sheet, disagreement, SOS_DISAGREEMENT, SOS_NOTES_DISAGREEMENT);
}

static void
put_share (const SosSheet *sheet, gconstpointer record)
{
  const SosShare *share = record;

  sos_sheet_put (sheet, "<p class=\"what\">");
  if (share->with != NULL)
    sos_sheet_name (sheet, share->with);
  else
    sos_sheet_words (sheet, N_ ("Somebody"));
  sos_sheet_put (sheet, "</p>\n");
  sos_sheet_notes (sheet, share, SOS_SHARE, SOS_NOTES_SHARE);
}

static void
put_considered (const SosSheet *sheet, gconstpointer record)
{
  const SosConsidered *considered = record;
  const char *what = sos_tell_considered (sheet->telling, considered->what);

  if (what != NULL)
    {
      sos_sheet_put (sheet, "<p class=\"label\">");
      sos_sheet_said (sheet, what);
      sos_sheet_put (sheet, "</p>\n");
    }
  put_text (sheet, considered->why, N_ ("we looked, and found none"));
}

static const struct {
  const char *heading;
  gsize offset;
  PutRecord put;
} lists[] = {
  { N_ ("Assessments"), G_STRUCT_OFFSET (SosDocument, assessments), put_assessment },
  { N_ ("Consent"), G_STRUCT_OFFSET (SosDocument, consents), put_consent },
  { N_ ("Where professionals disagreed"), G_STRUCT_OFFSET (SosDocument, disagreements), put_disagreement },
  { N_ ("Who has seen this, and what they said"), G_STRUCT_OFFSET (SosDocument, shared), put_share },
  { N_ ("What we looked for or thought about"), G_STRUCT_OFFSET (SosDocument, considered), put_considered },
};

static void
add_list (const SosSheet *sheet, guint n)
{
  const SosRecordList *records = G_STRUCT_MEMBER_P (sheet->telling->document, (glong) lists[n].offset);

  if (records->n == 0)
    return;

  sos_sheet_begin (sheet, "record", lists[n].heading);
  sos_sheet_put (sheet, "<ul class=\"cards\">\n");
  for (guint i = 0; i < records->n; i++)
    {
      sos_sheet_put (sheet, "<li>");
      lists[n].put (sheet, records->items[i]);
      sos_sheet_put (sheet, "</li>\n");
    }
  sos_sheet_put (sheet, "</ul>\n");
  sos_sheet_end (sheet);
}

static void
add_analysis (const SosSheet *sheet)
{
  const SosAnalysis *analysis = sheet->telling->document->analysis;

  if (analysis == NULL)
    return;

  sos_sheet_begin (sheet, "analysis", N_ ("What we make of it all"));
  if (analysis->issues.n > 0)
    sos_sheet_put (sheet, "<ul class=\"cards\">\n");
  SOS_EACH (analysis->issues, SosIssue, issue)
  {
    sos_sheet_put (sheet, "<li>");
    put_text (sheet, issue->issue, N_ ("(nothing written yet)"));
    sos_sheet_notes (sheet, issue, SOS_ISSUE, SOS_NOTES_ISSUE);
    sos_sheet_put (sheet, "</li>\n");
  }
  if (analysis->issues.n > 0)
    sos_sheet_put (sheet, "</ul>\n");
  sos_sheet_notes (sheet, analysis, SOS_ANALYSIS, SOS_NOTES_ANALYSIS);
  sos_sheet_end (sheet);
}

static void
add_review (const SosSheet *sheet)
{
  if (sheet->telling->document->review == NULL)
    return;

  sos_sheet_begin (sheet, "review", N_ ("When we look at this again"));
  sos_sheet_notes (sheet, sheet->telling->document->review, SOS_REVIEW, SOS_NOTES_REVIEW);
  sos_sheet_end (sheet);
}

static void
put_round (const SosSheet *sheet, gconstpointer record)
{
  const SosCycle *cycle = record;
  g_autofree char *number = g_strdup_printf ("%d", cycle->number);
  GString *line = sos_sheet_line (sheet);

  sos_wording_fill (sheet->telling->wording, line, N_ ("Round {number}"), "number", number, NULL);
  if (cycle->started != SOS_DATE_NONE)
    {
      g_string_append (line, " · ");
      sos_tell_dated (sheet->telling, line, N_ ("since {date}"), cycle->started);
    }
  if (cycle->ended != SOS_DATE_NONE)
    {
      g_string_append (line, " · ");
      sos_tell_dated (sheet->telling, line, N_ ("until {date}"), cycle->ended);
    }
  sos_sheet_put (sheet, "<p class=\"what\">");
  sos_sheet_put_line (sheet);
  sos_sheet_put (sheet, "</p>\n");
  sos_sheet_notes (sheet, cycle, SOS_CYCLE, SOS_NOTES_CYCLE);
}

static void
add_rounds (const SosSheet *sheet)
{
  const SosCycleList *cycles = &sheet->telling->document->cycles;

  if (cycles->n == 0)
    return;

  sos_sheet_begin (sheet, "record", N_ ("Rounds of working together"));
  sos_sheet_put (sheet, "<ul class=\"cards\">\n");
  SOS_EACH (*cycles, SosCycle, cycle)
  {
    sos_sheet_put (sheet, "<li>");
    put_round (sheet, cycle);
    sos_sheet_put (sheet, "</li>\n");
  }
  sos_sheet_put (sheet, "</ul>\n");
  sos_sheet_end (sheet);
}

void
sos_sheet_add_record (const SosSheet *sheet)
{
  add_rounds (sheet);
  add_analysis (sheet);
  add_timeline (sheet, N_ ("What happened"), &sheet->telling->document->events, G_STRUCT_OFFSET (SosEvent, on),
                put_event);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    add_list (sheet, i);
  add_review (sheet);
}
