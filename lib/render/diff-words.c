/* SPDX-License-Identifier: MIT */
/* What happened to a record, in the words of the practice. */
#include "lib/render/diff-words.h"

#include <string.h>

#include "lib/model/field.h"

#define SAME(title) { title, title }

/* A worker's view of their own practice is never shown: it has no row. */
static const SosDiffRecord records[SOS_N_RECORD_TYPES] = {
  [SOS_DOCUMENT] = { SAME ("The map"), NULL, { NULL } },
  [SOS_PERSON] = { SAME (NULL), NULL, { "role" } },
  [SOS_RELATIONSHIP] = { SAME ("A line of the family tree"), NULL, { "from", "kind", "to" }, " " },
  [SOS_HARM] = { SAME ("Past harm"), NULL, { "text" } },
  [SOS_COMPLICATING_FACTOR] = { SAME ("A complicating factor"), NULL, { "text" } },
  [SOS_MISSING_INFORMATION] = { SAME ("Something we do not know yet"), NULL, { "text" } },
  [SOS_DANGER_STATEMENT] = { { "A danger statement", "A worry statement" }, NULL, { "text" } },
  [SOS_STRENGTH] = { SAME ("A strength"), NULL, { "text" } },
  [SOS_EXISTING_SAFETY] = { { "Existing safety", "Existing wellbeing" }, NULL, { "text" } },
  [SOS_BOTTOM_LINE] = { SAME ("A bottom line"), NULL, { "text" } },
  [SOS_SAFETY_GOAL] = { { "A safety goal", "A wellbeing goal" }, NULL, { "text" } },
  [SOS_ACTION] = { SAME ("An action"), NULL, { "text", "owner", "due" }, " – " },
  [SOS_CONTINGENCY] = { SAME ("What happens if the plan does not work"), NULL, { "text", "trigger" }, " – " },
  [SOS_SCALE] = { SAME ("A scale"), NULL, { "question" } },
  [SOS_RATING] = { SAME ("A rating"), "is given", { "by", "value", "not_rated" }, " " },
  [SOS_VOICE] = { SAME ("What a child says"), "is written down", { "child", "on", "tool" } },
  [SOS_EXPLANATION] = { SAME ("An explanation for children"), NULL, { "audience", "method" } },
  [SOS_SAFETY_PLAN] = { { "A safety plan", "A wellbeing plan" }, NULL, { "agreed", "agreed_by" } },
  [SOS_RULE] = { SAME ("A rule of a plan"), NULL, { "situation", "who", "will" } },
  [SOS_DEMONSTRATION] = { SAME ("A time when a rule was used"), "is written down", { "on", "by", "note" } },
  [SOS_CYCLE] = { SAME ("A round of working together"), NULL, { "number" } },
  [SOS_MILESTONE] = { SAME ("A milestone"), NULL, { "text" } },
  [SOS_EVENT] = { SAME ("Something that happened"), "is written down", { "what", "on" } },
  [SOS_CHRONOLOGY_ENTRY] = { SAME ("A line of the family's story"), NULL, { "on", "text" } },
  [SOS_ASSESSMENT] = { SAME ("An assessment"), NULL, { "tool", "name", "on" } },
  [SOS_CONSENT] = { SAME ("A consent"), "is written down", { "from", "scope" }, " – " },
  [SOS_DISAGREEMENT] = { SAME ("A disagreement between professionals"), "is written down", { "about" } },
  [SOS_ISSUE] = { SAME ("A key issue"), NULL, { "issue" } },
  [SOS_SHARE] = { SAME ("Giving the map back"), "is written down", { "with", "on" } },
  [SOS_CONSIDERED] = { SAME ("Something we looked for or thought about"), "is written down", { "what", "why" }, " – " },
  [SOS_SUPPRESSION] = { SAME ("A finding not to be shown"), NULL, { "reason" } },
  [SOS_ANALYSIS] = { SAME ("What we make of it all"), NULL, { NULL } },
  [SOS_REVIEW] = { SAME ("The review"), NULL, { NULL } },
};

const SosDiffRecord *
sos_diff_words_for_record (SosRecordType type)
{
  return &records[type];
}

/* %NULL for people, who have names, and for what is not shown. */
const char *
sos_diff_words_for_title (SosRecordType type, SosPathway pathway)
{
  return records[type].titles[pathway == SOS_PATHWAY_EARLY_HELP];
}

/* Keys of the top level that do not stand here hold the map's own values. */
static const struct {
  const char *key;
  const char *heading;
  SosPhrase phrase;
} sections[] = {
  { "people", "People", SOS_PHRASE_NONE },
  { "relationships", "People", SOS_PHRASE_NONE },
  { "worries", "What are we worried about?", SOS_PHRASE_NONE },
  { "working_well", "What is working well?", SOS_PHRASE_NONE },
  { "next_steps", "What needs to happen?", SOS_PHRASE_NONE },
  { "scales", "What everybody says, from 0 to 10", SOS_PHRASE_NONE },
  { "voice", "What the children say", SOS_PHRASE_NONE },
  { "explanations", "What the children have been told", SOS_PHRASE_NONE },
  { "safety_plans", NULL, SOS_PHRASE_PLANS },
  { "demonstrations", NULL, SOS_PHRASE_PLANS },
  { "cycles", "Rounds of working together", SOS_PHRASE_NONE },
  { "milestones", "The way ahead", SOS_PHRASE_NONE },
  { "events", "What happened", SOS_PHRASE_NONE },
  { "chronology", "The family's story, and what it meant for the children", SOS_PHRASE_NONE },
  { "assessments", "Assessments", SOS_PHRASE_NONE },
  { "consents", "Consent", SOS_PHRASE_NONE },
  { "disagreements", "Where professionals disagreed", SOS_PHRASE_NONE },
  { "analysis", "What we make of it all", SOS_PHRASE_NONE },
  { "review", "When we look at this again", SOS_PHRASE_NONE },
  { "shared", "Who has seen this, and what they said", SOS_PHRASE_NONE },
  { "considered", "What we looked for or thought about", SOS_PHRASE_NONE },
  { "suppressed", "Findings not to be shown", SOS_PHRASE_NONE },
};

const char *
sos_diff_words_for_section (const char *pointer, SosPathway pathway)
{
  const char *key = pointer + 1;
  gsize length = strcspn (key, "/");

  for (guint i = 0; i < G_N_ELEMENTS (sections); i++)
    if (strlen (sections[i].key) == length && memcmp (sections[i].key, key, length) == 0)
      return sections[i].heading != NULL ? sections[i].heading : sos_words_phrase (sections[i].phrase, pathway);

  return "The map itself";
}

/* What it means that a field has come to be set, or to hold @value; @inside is a
 * field of the small value that @field is. */
typedef struct {
  SosRecordType type; /* SOS_RECORD_NONE: any */
  const char *field;
  const char *inside;
  gint value;
  const char *verb;
} Turn;

static const Turn turns[] = {
  { SOS_DOCUMENT, "status", NULL, SOS_STATUS_AGREED, "is agreed" },
  { SOS_DOCUMENT, "status", NULL, SOS_STATUS_SUPERSEDED, "is replaced by a later one" },
  { SOS_PERSON, "died", NULL, 0, "has died" },
  { SOS_PERSON, "network", "joined", 0, "joins the family's network" },
  { SOS_PERSON, "network", "told_worries", 0, "was told the worries" },
  { SOS_PERSON, "network", "left", 0, "has left the family's network" },
  { SOS_RELATIONSHIP, "until", NULL, 0, "has ended" },
  { SOS_DANGER_STATEMENT, "resolved", NULL, 0, "is resolved" },
  { SOS_BOTTOM_LINE, "met", NULL, 0, "is met" },
  { SOS_SAFETY_GOAL, "met", NULL, 0, "is met" },
  { SOS_ACTION, "started", NULL, 0, "has begun" },
  { SOS_ACTION, "status", NULL, SOS_PROGRESS_DROPPED, "is dropped" },
  { SOS_ACTION, "status", NULL, SOS_PROGRESS_BLOCKED, "is stuck" },
  { SOS_ACTION, "status", NULL, SOS_PROGRESS_DONE, "is done" },
  { SOS_ACTION, "done", NULL, 0, "is done" },
  { SOS_SAFETY_PLAN, "agreed", NULL, 0, "is agreed" },
  { SOS_SAFETY_PLAN, "ended", NULL, 0, "has ended" },
  { SOS_CYCLE, "ended", NULL, 0, "has ended" },
  { SOS_MILESTONE, "reached", NULL, 0, "is reached" },
  { SOS_CONSENT, "withdrawn", NULL, 0, "is taken back" },
  { SOS_CONSENT, "overridden", NULL, SOS_TRUE, "is overridden" },
  { SOS_DISAGREEMENT, "escalated", NULL, 0, "is taken to managers" },
  { SOS_DISAGREEMENT, "resolved", NULL, 0, "is settled" },
  { SOS_RECORD_NONE, "dispute", NULL, 0, "is seen differently by somebody" },
};

/* Goes to the field @name of the record: FALSE where it is not set. */
static gboolean
find_set (SosRecordType *type, const char *name, gconstpointer *record, const SosField **field)
{
  *field = *record != NULL ? sos_record_info_find_field (sos_record_info (*type), name) : NULL;

  return *field != NULL && sos_field_is_set (*field, *record);
}

static gboolean
has_come_about (const Turn *turn, SosRecordType type, gconstpointer record)
{
  const SosField *field;

  if (!find_set (&type, turn->field, &record, &field))
    return FALSE;
  if (turn->inside != NULL)
    {
      record = *(gconstpointer const *) sos_field_member (field, record);
      type = field->target;
      if (!find_set (&type, turn->inside, &record, &field))
        return FALSE;
    }

  return turn->value == 0 || *(const gint *) sos_field_member (field, record) == turn->value;
}

static void
add_verb (GPtrArray *verbs, const char *verb)
{
  if (verbs->len == 0 || !g_str_equal (g_ptr_array_index (verbs, verbs->len - 1), verb))
    g_ptr_array_add (verbs, (gpointer) verb);
}

static void
add_turns (GPtrArray *verbs, SosRecordType type, gconstpointer before, gconstpointer after)
{
  for (guint i = 0; i < G_N_ELEMENTS (turns); i++)
    {
      const Turn *turn = &turns[i];

      if ((turn->type == type || turn->type == SOS_RECORD_NONE) && has_come_about (turn, type, after) &&
          !has_come_about (turn, type, before))
        add_verb (verbs, turn->verb);
    }
}

GPtrArray *
sos_diff_find_verbs (SosChangeKind kind, SosRecordType type, gconstpointer before, gconstpointer after)
{
  const char *added = records[type].added;
  const char *const first[] = {
    [SOS_CHANGE_ADDED] = added != NULL ? added : "is added",
    [SOS_CHANGE_REMOVED] = "is taken out",
    [SOS_CHANGE_CHANGED] = NULL,
    [SOS_CHANGE_MOVED] = "has another place",
  };
  GPtrArray *verbs = g_ptr_array_new ();

  if (first[kind] != NULL)
    add_verb (verbs, first[kind]);
  add_turns (verbs, type, before, after);
  if (verbs->len == 0)
    add_verb (verbs, "is changed");

  return verbs;
}
