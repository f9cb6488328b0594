/* SPDX-License-Identifier: MIT */
/* The record of the work: what happened, what was found, agreed, disputed,
 * thought and shared. */
#include "lib/render/text.h"

#include "lib/model/field.h"
#include "lib/render/by-day.h"
#include "lib/render/say.h"

/* What happened stands beside its day. */
static void
add_dated (const SosText *text, SosDate on, const char *line)
{
  g_autoptr (GString) date = g_string_new (NULL);

  if (on != SOS_DATE_NONE)
    sos_say_date (date, on);
  else
    g_string_append (date, "Day not known");
  sos_page_add_beside (text->page, date->str, line);
}

/* Notes under something dated keep clear of the days. */
static void
note_dated (const SosText *text, gconstpointer record, SosRecordType type, SosNotes which)
{
  guint indent = text->page->indent;

  text->page->indent += sos_page_side_width (text->page);
  sos_text_note (text, text->page, record, type, which);
  text->page->indent = indent;
}

static void
add_event (const SosText *text, const SosEvent *event)
{
  g_autoptr (GString) line = g_string_new (sos_words_for (SOS_ENUM_EVENT, event->what));

  if (event->at != NULL)
    {
      g_string_append (line, ", ");
      sos_say_time_of_day (line, event->at);
    }
  if (event->by != NULL)
    {
      g_string_append (line, " – ");
      sos_tell_name (&text->telling, line, event->by);
    }
  add_dated (text, event->on, line->str);
  note_dated (text, event, SOS_EVENT, SOS_NOTES_EVENT);
}

static void
add_events (const SosText *text)
{
  g_autoptr (GPtrArray) events = sos_records_by_day (&text->telling.document->events, G_STRUCT_OFFSET (SosEvent, on));

  if (events->len > 0)
    sos_page_add_heading (text->page, "What happened");
  for (guint i = 0; i < events->len; i++)
    add_event (text, g_ptr_array_index (events, i));
}

static void
add_chronology_entry (const SosText *text, const SosChronologyEntry *entry)
{
  g_autoptr (GString) line = g_string_new (NULL);

  if (entry->text != NULL)
    sos_say_text (line, entry->text);
  add_dated (text, entry->on, line->str);
  note_dated (text, entry, SOS_CHRONOLOGY_ENTRY, SOS_NOTES_CHRONOLOGY);
}

static void
add_chronology (const SosText *text)
{
  g_autoptr (GPtrArray) entries =
      sos_records_by_day (&text->telling.document->chronology, G_STRUCT_OFFSET (SosChronologyEntry, on));

  if (entries->len > 0)
    sos_page_add_heading (text->page, "The family's story, and what it meant for the children");
  for (guint i = 0; i < entries->len; i++)
    add_chronology_entry (text, g_ptr_array_index (entries, i));
}

static void
add_assessment (const SosText *text, const SosAssessment *assessment)
{
  g_autoptr (GString) line = g_string_new (NULL);
  const char *tool = sos_words_for (SOS_ENUM_ASSESSMENT_TOOL, assessment->tool);

  if (tool != NULL)
    g_string_append (line, tool);
  if (tool != NULL && assessment->name != NULL)
    g_string_append (line, ": ");
  if (assessment->name != NULL)
    sos_say_text (line, assessment->name);
  sos_page_add (text->page, SOS_TEXT_BULLET, line->len > 0 ? line->str : "Another tool");
  sos_text_note (text, text->page, assessment, SOS_ASSESSMENT, SOS_NOTES_ASSESSMENT);
}

/* "Sam agreed to: …" */
static void
add_consent (const SosText *text, const SosConsent *consent)
{
  static const char *const answers[] = {
    [SOS_UNSET] = " was asked about",
    [SOS_FALSE] = " did not agree to",
    [SOS_TRUE] = " agreed to",
  };
  g_autoptr (GString) line = g_string_new (consent->from == NULL ? "The family" : NULL);

  sos_tell_name (&text->telling, line, consent->from);
  sos_say_capital (line, 0);
  g_string_append (line, answers[consent->given]);
  g_string_append (line, ": ");
  sos_say_text (line, consent->scope != NULL ? consent->scope : "(not written)");
  sos_page_add (text->page, SOS_TEXT_BULLET, line->str);
  sos_text_note (text, text->page, consent, SOS_CONSENT, SOS_NOTES_CONSENT);
}

static void
add_disagreement (const SosText *text, const SosDisagreement *disagreement)
{
  g_autoptr (GString) line = g_string_new ("Between ");

  if (disagreement->between == NULL)
    g_string_append (line, "professionals");
  sos_tell_names (&text->telling, line, disagreement->between);
  sos_page_add (text->page, SOS_TEXT_BULLET, line->str);
  sos_text_note (text, text->page, disagreement, SOS_DISAGREEMENT, SOS_NOTES_DISAGREEMENT);
}

static void
add_issue (const SosText *text, const SosIssue *issue)
{
  g_autoptr (GString) line = g_string_new (NULL);

  sos_say_text (line, issue->issue != NULL ? issue->issue : "(not written yet)");
  sos_page_add_gap (text->page);
  sos_page_add (text->page, SOS_TEXT_BULLET, line->str);
  sos_text_note (text, text->page, issue, SOS_ISSUE, SOS_NOTES_ISSUE);
}

static void
add_analysis (const SosText *text)
{
  const SosAnalysis *analysis = text->telling.document->analysis;

  if (analysis == NULL)
    return;

  sos_page_add_heading (text->page, "What we make of it all");
  SOS_EACH (analysis->issues, SosIssue, issue)
  add_issue (text, issue);
  sos_page_add_gap (text->page);
  sos_text_note (text, text->page, analysis, SOS_ANALYSIS, SOS_NOTES_ANALYSIS);
}

static void
add_review (const SosText *text)
{
  if (text->telling.document->review == NULL)
    return;

  sos_page_add_heading (text->page, "When we look at this again");
  sos_text_note (text, text->page, text->telling.document->review, SOS_REVIEW, SOS_NOTES_REVIEW);
}

static void
add_share (const SosText *text, const SosShare *share)
{
  g_autoptr (GString) line = g_string_new (share->with == NULL ? "Somebody" : NULL);

  sos_tell_name (&text->telling, line, share->with);
  sos_say_capital (line, 0);
  sos_page_add (text->page, SOS_TEXT_BULLET, line->str);
  sos_text_note (text, text->page, share, SOS_SHARE, SOS_NOTES_SHARE);
}

static void
add_considered (const SosText *text, const SosConsidered *considered)
{
  g_autoptr (GString) line = g_string_new (sos_tell_considered (&text->telling, considered->what));

  if (line->len > 0)
    g_string_append (line, ": ");
  if (considered->why != NULL)
    sos_say_text (line, considered->why);
  else
    g_string_append (line, "we looked, and found none");
  sos_page_add (text->page, SOS_TEXT_BULLET, line->str);
}

static void
begin_section (const SosText *text, guint n, const char *heading)
{
  if (n > 0)
    sos_page_add_heading (text->page, heading);
}

void
sos_text_add_record (const SosText *text)
{
  const SosDocument *document = text->telling.document;

  add_events (text);
  add_chronology (text);

  begin_section (text, document->assessments.n, "Assessments");
  SOS_EACH (document->assessments, SosAssessment, assessment)
  add_assessment (text, assessment);

  begin_section (text, document->consents.n, "Consent");
  SOS_EACH (document->consents, SosConsent, consent)
  add_consent (text, consent);

  begin_section (text, document->disagreements.n, "Where professionals disagreed");
  SOS_EACH (document->disagreements, SosDisagreement, disagreement)
  add_disagreement (text, disagreement);

  add_analysis (text);
  add_review (text);

  begin_section (text, document->shared.n, "Who has seen this, and what they said");
  SOS_EACH (document->shared, SosShare, share)
  add_share (text, share);

  begin_section (text, document->considered.n, "What we looked for or thought about");
  SOS_EACH (document->considered, SosConsidered, considered)
  add_considered (text, considered);
}
