/* SPDX-License-Identifier: MIT */
/* Fields of records as they are shown. Families read them: plain words. */
#include "lib/render/notes.h"

#include <sos/sos-voice.h>

static const SosNote map_notes[] = {
  { "status", N_ ("This map is") },
  { "revision", N_ ("Version") },
  { "occasion", N_ ("Made for") },
  { "pathway", N_ ("Kind of help") },
  { "setting", N_ ("Where the worries are") },
  { "authority", N_ ("Authority") },
  { "team", N_ ("Team") },
  { "started", N_ ("Started") },
  { "updated", N_ ("Last changed") },
  { "reason", N_ ("Why we are meeting") },
};

/* Of a page, which says above what kind of map it is. */
static const SosNote sheet_notes[] = {
  { "status", N_ ("This map is") },
  { "revision", N_ ("Version") },
  { "setting", N_ ("Where the worries are") },
  { "authority", N_ ("Authority") },
  { "team", N_ ("Team") },
  { "started", N_ ("Started") },
  { "updated", N_ ("Last changed") },
  { "reason", N_ ("Why we are meeting") },
};

static const SosNote person_notes[] = {
  { "also_known_as", N_ ("Also called") },
  { "ethnicity", N_ ("Ethnicity") },
};

static const SosNote network_notes[] = {
  { "joined", N_ ("In the family's network since") },
  { "told_worries", N_ ("Knows the worries since") },
  { "left", N_ ("Left the network") },
};

static const SosNote when_notes[] = {
  { "on", N_ ("When") },
};

static const SosNote harm_notes[] = {
  { "of", N_ ("About the behaviour of") },
  { "frequency", N_ ("How often") },
  { "severity", N_ ("How serious") },
  { "impact", N_ ("What it did to the child") },
};

static const SosNote unwritten_harm_notes[] = {
  { "behaviour", N_ ("What happened") },
};

static const SosNote safety_notes[] = {
  { "acted", N_ ("Who did it") },
  { "danger", N_ ("Against") },
};

static const SosNote bottom_line_notes[] = {
  { "by", N_ ("Set by") },
  { "reason", N_ ("Why") },
  { "met", N_ ("Met since") },
};

static const SosNote action_notes[] = {
  { "owner", N_ ("Who") },
  { "due", N_ ("By when") },
  { "status", N_ ("How it stands") },
  { "started", N_ ("Started") },
  { "done", N_ ("Done") },
  { "outcome", N_ ("What changed") },
  { "measure", N_ ("How we will know") },
  { "goal", N_ ("Towards") },
  { "priority", N_ ("How urgent") },
  { "support", N_ ("This help does not wait for the end of the assessment") },
};

static const SosNote contingency_notes[] = {
  { "agreed_with", N_ ("Agreed with") },
};

static const SosNote source_notes[] = {
  { "source", N_ ("Where this comes from") },
  { "corroborated_by", N_ ("Also said or seen by") },
};

static const SosNote about_notes[] = {
  { "about", N_ ("About") },
};

/* The statement's parts, where nobody has put it into words yet. */
static const SosNote danger_part_notes[] = {
  { "who", N_ ("Who is worried") },
  { "of", N_ ("About what is done by") },
  { "behaviour", N_ ("What about") },
  { "impact", N_ ("What it does to the child") },
  { "if_nothing_changes", N_ ("If nothing changes") },
};

static const SosNote danger_notes[] = {
  { "evidence", N_ ("Rests on") },
  { "resolved", N_ ("No longer a worry since") },
};

static const SosNote goal_notes[] = {
  { "parents_will", N_ ("Parents will") },
  { "child_will", N_ ("For the child") },
  { "professionals_will_see", N_ ("Professionals will see") },
  { "for_how_long", N_ ("For how long") },
  { "leads_to", N_ ("Leads to") },
  { "owner", N_ ("Whose goal") },
  { "met", N_ ("Seen since") },
};

static const SosNote anchor_notes[] = {
  { "zero", N_ ("0 means") },
  { "ten", N_ ("10 means") },
};

static const SosNote scale_notes[] = {
  { "about", N_ ("About") },
  { "danger", N_ ("Belongs to") },
  { "required", N_ ("Closing waits for the numbers of") },
};

static const SosNote declined_notes[] = {
  { "declined", N_ ("Was asked, and did not want to") },
};

static const SosNote voice_notes[] = {
  { "informed", N_ ("Was told what happens next"), N_ ("Has not been told yet what happens next") },
  { "influence", N_ ("What this changed") },
  { "analysis", N_ ("What we make of it") },
};

static const SosNote plan_notes[] = {
  { "agreed", N_ ("Agreed") },
  { "agreed_by", N_ ("Agreed by") },
  { "child_version", N_ ("There is a version for children"), N_ ("There is no version for children yet") },
  { "review_on", N_ ("We look at it again") },
  { "ended", N_ ("Ended") },
};

static const SosNote demonstration_notes[] = {
  { "by", N_ ("By") },
  { "observed_by", N_ ("Seen by") },
  { "under_stress", N_ ("It was a hard moment") },
  { "worked", N_ ("It worked"), N_ ("It did not work this time") },
  { "note", N_ ("What happened") },
};

static const SosNote rule_notes[] = {
  { "watched_by", N_ ("Who keeps an eye on it") },
};

static const SosNote cycle_notes[] = {
  { "outcome", N_ ("How it ended") },
  { "note", N_ ("What we learned") },
};

static const SosNote event_notes[] = {
  { "purpose", N_ ("What for") },           { "present", N_ ("Who was there") },
  { "children", N_ ("Children") },          { "alone", N_ ("Seen on their own"), N_ ("Not seen on their own") },
  { "covered", N_ ("Talked about") },       { "note", N_ ("Note") },
  { "outcome", N_ ("What came of it") },    { "decision", N_ ("Decided") },
  { "level", N_ ("Level of need") },        { "rationale", N_ ("Why") },
  { "remaining", N_ ("Still to be done") }, { "deadline", N_ ("To be finished by") },
};

static const SosNote chronology_notes[] = {
  { "impact", N_ ("What it meant for the child") },
  { "about", N_ ("About") },
  { "source", N_ ("Where this comes from") },
};

static const SosNote assessment_notes[] = {
  { "child", N_ ("About") },         { "on", N_ ("When") }, { "by", N_ ("Done by") }, { "score", N_ ("Score") },
  { "note", N_ ("What it showed") },
};

static const SosNote consent_notes[] = {
  { "on", N_ ("When") },
  { "written", N_ ("In writing") },
  { "withdrawn", N_ ("Taken back") },
  { "overridden", N_ ("It went ahead without consent") },
  { "reason", N_ ("Why") },
};

static const SosNote disagreement_notes[] = {
  { "about", N_ ("About") },
  { "raised", N_ ("Raised") },
  { "escalated", N_ ("Taken to managers") },
  { "resolved", N_ ("Settled on") },
  { "outcome", N_ ("How it was settled") },
};

static const SosNote issue_notes[] = {
  { "raised_by", N_ ("Raised by") },
  { "why_started", N_ ("Why it started") },
  { "what_keeps_it_going", N_ ("What keeps it going") },
  { "impact", N_ ("What it does to the child") },
};

static const SosNote analysis_notes[] = {
  { "strengths", N_ ("Strengths") },
  { "what_would_help", N_ ("What would help") },
  { "how_we_will_know", N_ ("How we will know") },
  { "family_view", N_ ("What the family thinks") },
};

static const SosNote review_notes[] = {
  { "on", N_ ("When") },
  { "how", N_ ("How") },
  { "with", N_ ("Who will be there") },
};

static const SosNote share_notes[] = {
  { "on", N_ ("When") },
  { "how", N_ ("How") },
  { "agreed", N_ ("Agrees with it"), N_ ("Does not agree with it") },
  { "comment", N_ ("What they said") },
};

#define NOTES(table) { table, G_N_ELEMENTS (table) }

static const struct {
  const SosNote *notes;
  guint n;
} all[SOS_N_NOTES] = {
  [SOS_NOTES_MAP] = NOTES (map_notes),
  [SOS_NOTES_SHEET] = NOTES (sheet_notes),
  [SOS_NOTES_PERSON] = NOTES (person_notes),
  [SOS_NOTES_NETWORK] = NOTES (network_notes),
  [SOS_NOTES_WHEN] = NOTES (when_notes),
  [SOS_NOTES_HARM] = NOTES (harm_notes),
  [SOS_NOTES_UNWRITTEN_HARM] = NOTES (unwritten_harm_notes),
  [SOS_NOTES_SAFETY] = NOTES (safety_notes),
  [SOS_NOTES_BOTTOM_LINE] = NOTES (bottom_line_notes),
  [SOS_NOTES_ACTION] = NOTES (action_notes),
  [SOS_NOTES_CONTINGENCY] = NOTES (contingency_notes),
  [SOS_NOTES_SOURCE] = NOTES (source_notes),
  [SOS_NOTES_ABOUT] = NOTES (about_notes),
  [SOS_NOTES_DANGER_PART] = NOTES (danger_part_notes),
  [SOS_NOTES_DANGER] = NOTES (danger_notes),
  [SOS_NOTES_GOAL] = NOTES (goal_notes),
  [SOS_NOTES_ANCHOR] = NOTES (anchor_notes),
  [SOS_NOTES_SCALE] = NOTES (scale_notes),
  [SOS_NOTES_DECLINED] = NOTES (declined_notes),
  [SOS_NOTES_VOICE] = NOTES (voice_notes),
  [SOS_NOTES_PLAN] = NOTES (plan_notes),
  [SOS_NOTES_DEMONSTRATION] = NOTES (demonstration_notes),
  [SOS_NOTES_RULE] = NOTES (rule_notes),
  [SOS_NOTES_CYCLE] = NOTES (cycle_notes),
  [SOS_NOTES_EVENT] = NOTES (event_notes),
  [SOS_NOTES_CHRONOLOGY] = NOTES (chronology_notes),
  [SOS_NOTES_ASSESSMENT] = NOTES (assessment_notes),
  [SOS_NOTES_CONSENT] = NOTES (consent_notes),
  [SOS_NOTES_DISAGREEMENT] = NOTES (disagreement_notes),
  [SOS_NOTES_ISSUE] = NOTES (issue_notes),
  [SOS_NOTES_ANALYSIS] = NOTES (analysis_notes),
  [SOS_NOTES_REVIEW] = NOTES (review_notes),
  [SOS_NOTES_SHARE] = NOTES (share_notes),
};

/* The fields to show, and how many they are. */
const SosNote *
sos_notes (SosNotes which, guint *n)
{
  *n = all[which].n;

  return all[which].notes;
}

const SosVoicePart sos_voice_parts[SOS_N_VOICE_PARTS] = {
  { N_ ("House of worries"), N_ ("Worries"), G_STRUCT_OFFSET (SosVoice, worries) },
  { N_ ("House of good things"), N_ ("Good things"), G_STRUCT_OFFSET (SosVoice, good) },
  { N_ ("House of dreams"), N_ ("Hopes and dreams"), G_STRUCT_OFFSET (SosVoice, dreams) },
  { N_ ("Also"), N_ ("What was said or seen"), G_STRUCT_OFFSET (SosVoice, text) },
};

guint
sos_harm_days (const SosHarm *harm, SosHarmDay days[SOS_MAX_HARM_DAYS])
{
  const SosHarmDay known[SOS_MAX_HARM_DAYS] = {
    { N_ ("When"), harm->on },
    { N_ ("First time"), harm->first },
    { N_ ("Worst time"), harm->worst },
    { N_ ("Last time"), harm->latest },
  };
  guint n = 0;

  for (guint i = 0; i < SOS_MAX_HARM_DAYS; i++)
    if (known[i].date != SOS_DATE_NONE && (i == 0 || known[i].date != harm->on))
      days[n++] = known[i];

  return n;
}
