/* SPDX-License-Identifier: MIT */
/* The one table: every record of the format and each of its fields.
 *
 * The reader, the writer, the reference in docs/, the generator of maps for the
 * tests and whatever else treats fields alike walk these rows. A new field is
 * one struct member and one row here, in the order of the canonical text; the
 * privacy class has no default, so a row without one does not compile. */
#include <sos/sos-document.h>
#include <sos/sos-field.h>
#include <sos/sos-version.h>

#include "lib/model/privacy-file.h"
#include "lib/model/profile-file.h"
#include "lib/model/settings-file.h"

/* clang-format off */

#define ROW(Record, member, kind, class, need, text)                  \
  { .name = #member, .doc = text, kind,                               \
    .privacy = SOS_PRIVACY_##class, .required = need,                 \
    .offset = G_STRUCT_OFFSET (Sos##Record, member),                  \
    .size = sizeof (((Sos##Record *) 0)->member) }

/* The one key that is no name in C. */
#define CASE_ROW(Record)                                              \
  { .name = "case", .doc = "The same for every map of one family's work.", \
    ID, .privacy = SOS_PRIVACY_ID, .required = OPTIONAL,              \
    .offset = G_STRUCT_OFFSET (Sos##Record, case_id),                 \
    .size = sizeof (((Sos##Record *) 0)->case_id) }

#define OPTIONAL FALSE
#define REQUIRED TRUE

/* Kinds of field: what `SosFieldType` and `SosFieldShape` say, in one word. */
#define ID         .type = SOS_FIELD_ID
#define TEXT       .type = SOS_FIELD_TEXT
#define TEXTS      .type = SOS_FIELD_TEXT, .shape = SOS_SHAPE_LIST
#define HOST_REF   .type = SOS_FIELD_HOST_REF
#define HOST_REFS  .type = SOS_FIELD_HOST_REF, .shape = SOS_SHAPE_LIST
#define TIME       .type = SOS_FIELD_TIME
#define DURATION   .type = SOS_FIELD_DURATION
#define DATE       .type = SOS_FIELD_DATE
#define PART_DATE  .type = SOS_FIELD_PART_DATE
#define BOOL       .type = SOS_FIELD_BOOL
#define NUMBER     .type = SOS_FIELD_NUMBER
#define JSON       .type = SOS_FIELD_JSON
#define ORDINAL(highest)         .type = SOS_FIELD_ORDINAL, .min = 1, .max = highest
#define INTEGER(lowest, highest) .type = SOS_FIELD_INTEGER, .min = lowest, .max = highest
#define ENUM(words_)   .type = SOS_FIELD_ENUM, .words = SOS_ENUM_##words_
#define ENUMS(words_)  ENUM (words_), .shape = SOS_SHAPE_LIST
#define REF(record)    .type = SOS_FIELD_REF, .target = SOS_##record
#define REFS(record)   REF (record), .shape = SOS_SHAPE_LIST
#define REF_ANY        .type = SOS_FIELD_REF, .target = SOS_RECORD_NONE
#define CHILD          REF (PERSON), .child_only = TRUE
#define CHILDREN       CHILD, .shape = SOS_SHAPE_LIST
#define CHILD_OR_ALL    CHILD, .absent_is_all = TRUE
#define CHILDREN_OR_ALL CHILDREN, .absent_is_all = TRUE
#define REF_ANY_OR_ALL  REF_ANY, .absent_is_all = TRUE
#define RECORD(record) .type = SOS_FIELD_RECORD, .target = SOS_##record
#define PART(record)   RECORD (record), .shape = SOS_SHAPE_EMBEDDED
#define LIST(record)   RECORD (record), .shape = SOS_SHAPE_LIST

#define ID_ROW(Record) \
  ROW (Record, id, ID, ID, REQUIRED, "Unique among the map's records.")

#define KEEP_FROM_ROW(Record) \
  ROW (Record, keep_from, REFS (PERSON), ID, OPTIONAL, "People from whom the record is kept.")

#define ENTRY_ROWS(Record)                                                                        \
  ID_ROW (Record),                                                                                \
  ROW (Record, text, TEXT, TEXT, OPTIONAL, "What is said."),                                      \
  ROW (Record, about, CHILDREN_OR_ALL, ID, OPTIONAL, "The children it is about; absent: every child."),  \
  ROW (Record, by, REF (PERSON), ID, OPTIONAL, "Who says it."),                                   \
  ROW (Record, own_words, BOOL, CODE, OPTIONAL, "Whether the text is what they said, word for word."), \
  ROW (Record, basis, ENUM (BASIS), CODE, OPTIONAL, "What it rests on."),                         \
  ROW (Record, on, PART_DATE, DATE, OPTIONAL, "When it happened."),                               \
  ROW (Record, recorded, DATE, DATE, OPTIONAL, "When it was written down."),                      \
  ROW (Record, source, TEXT, TEXT, OPTIONAL, "Where it comes from: a report, a visit."),          \
  ROW (Record, corroborated_by, REFS (PERSON), ID, OPTIONAL, "Who else says so: triangulation."), \
  ROW (Record, dispute, RECORD (DISPUTE), CODE, OPTIONAL, "Who sees it otherwise."),              \
  ROW (Record, domain, ENUM (TRIANGLE), CODE, OPTIONAL, "Side of the world triangle."),           \
  ROW (Record, factors, ENUMS (FACTOR), CODE, OPTIONAL, "Assessment factors of the census.")

static const SosField document_fields[] = {
  ROW (Document, sos, ORDINAL (SOS_FORMAT_VERSION), CODE, REQUIRED, "Version of the format."),
  ROW (Document, id, ID, ID, REQUIRED, "The map's own id."),
  CASE_ROW (Document),
  ROW (Document, title, TEXT, NAME, OPTIONAL, "What the map is called: the family's name, say."),
  ROW (Document, revision, ORDINAL (G_MAXINT), CODE, OPTIONAL, "One more with each saved change."),
  ROW (Document, previous, ID, ID, OPTIONAL, "The map that this one follows."),
  ROW (Document, status, ENUM (STATUS), CODE, OPTIONAL, "How far the map has come; absent: draft."),
  ROW (Document, occasion, ENUM (OCCASION), CODE, OPTIONAL, "When it was mapped."),
  ROW (Document, pathway, ENUM (PATHWAY), CODE, OPTIONAL, "Which help the family has; absent: statutory."),
  ROW (Document, setting, ENUMS (SETTING), CODE, OPTIONAL, "Where the danger comes from."),
  ROW (Document, authority, TEXT, QUASI, OPTIONAL, "The local authority."),
  ROW (Document, team, TEXT, QUASI, OPTIONAL, "The team."),
  ROW (Document, reason, TEXT, TEXT, OPTIONAL, "Why there is an assessment."),
  ROW (Document, started, TIME, DATE, OPTIONAL, "When the map was begun."),
  ROW (Document, updated, TIME, DATE, OPTIONAL, "When it was last changed."),
  ROW (Document, people, LIST (PERSON), CODE, OPTIONAL, "Everybody on the map."),
  ROW (Document, relationships, LIST (RELATIONSHIP), CODE, OPTIONAL, "The genogram."),
  ROW (Document, worries, PART (WORRIES), CODE, OPTIONAL, "What are we worried about."),
  ROW (Document, working_well, PART (WORKING_WELL), CODE, OPTIONAL, "What is working well."),
  ROW (Document, next_steps, PART (NEXT_STEPS), CODE, OPTIONAL, "What needs to happen."),
  ROW (Document, scales, LIST (SCALE), CODE, OPTIONAL, "The judgement, 0 to 10."),
  ROW (Document, voice, LIST (VOICE), CODE, OPTIONAL, "Each child's wishes and feelings."),
  ROW (Document, explanations, LIST (EXPLANATION), CODE, OPTIONAL, "Words and pictures."),
  ROW (Document, safety_plans, LIST (SAFETY_PLAN), CODE, OPTIONAL, "The family's everyday safety plans."),
  ROW (Document, demonstrations, LIST (DEMONSTRATION), CODE, OPTIONAL, "Times when a rule of a plan was used."),
  ROW (Document, cycles, LIST (CYCLE), CODE, OPTIONAL, "The rounds of the action cycle."),
  ROW (Document, milestones, LIST (MILESTONE), CODE, OPTIONAL, "The trajectory."),
  ROW (Document, events, LIST (EVENT), CODE, OPTIONAL, "What happened in the process, and when."),
  ROW (Document, chronology, LIST (CHRONOLOGY_ENTRY), CODE, OPTIONAL, "The impact chronology."),
  ROW (Document, assessments, LIST (ASSESSMENT), CODE, OPTIONAL, "Tools that were used."),
  ROW (Document, consents, LIST (CONSENT), CODE, OPTIONAL, "What was agreed to, refused or overridden."),
  ROW (Document, disagreements, LIST (DISAGREEMENT), CODE, OPTIONAL, "Differences between professionals."),
  ROW (Document, analysis, RECORD (ANALYSIS), CODE, OPTIONAL, "The seven analysis questions."),
  ROW (Document, review, RECORD (REVIEW), CODE, OPTIONAL, "When, how and with whom the plan is reviewed."),
  ROW (Document, shared, LIST (SHARE), CODE, OPTIONAL, "What was given back to whom."),
  ROW (Document, considered, LIST (CONSIDERED), CODE, OPTIONAL, "Looked for, and there is none."),
  ROW (Document, suppressed, LIST (SUPPRESSION), CODE, OPTIONAL, "Findings not to be shown, with the reason."),
  ROW (Document, practice_check, LIST (PRACTICE_CHECK), DROP, OPTIONAL, "A worker's own view of their practice."),
  ROW (Document, extensions, JSON, DROP, OPTIONAL, "The host system's own data."),
};

static const SosField person_fields[] = {
  ID_ROW (Person),
  ROW (Person, name, TEXT, NAME, OPTIONAL, "Full name; an agency is a professional without one."),
  ROW (Person, also_known_as, TEXTS, NAME, OPTIONAL, "Other names."),
  ROW (Person, role, ENUM (ROLE), CODE, REQUIRED, "What they are on the map."),
  ROW (Person, function, ENUM (FUNCTION), CODE, OPTIONAL, "What a professional does."),
  ROW (Person, relationship, TEXT, QUASI, OPTIONAL, "What they are to the child: \"mother\", \"head teacher\"."),
  ROW (Person, agency, TEXT, QUASI, OPTIONAL, "Where a professional works."),
  ROW (Person, lead, BOOL, CODE, OPTIONAL, "Whether this is the lead professional."),
  ROW (Person, born, PART_DATE, DATE, OPTIONAL, "Birth date, as far as known."),
  ROW (Person, age, INTEGER (0, 150), QUASI, OPTIONAL, "Years at `started`, where the birth date is not known."),
  ROW (Person, due, DATE, DATE, OPTIONAL, "When an unborn child is due."),
  ROW (Person, died, PART_DATE, DATE, OPTIONAL, "Date of death, as far as known."),
  ROW (Person, age_band, TEXT, QUASI, OPTIONAL, "What an export has in place of `born`."),
  ROW (Person, sex, ENUM (SEX), QUASI, OPTIONAL, "Sex as recorded."),
  ROW (Person, ethnicity, TEXT, QUASI, OPTIONAL, "Ethnicity in the person's own words."),
  ROW (Person, needs, LIST (NEED), CODE, OPTIONAL, "What the work has to take into account."),
  ROW (Person, can_use_tools, BOOL, CODE, OPTIONAL, "Children: false if observation takes the place of the tools."),
  ROW (Person, identifiers, RECORD (IDENTIFIERS), NAME, OPTIONAL, "What other registers know them by."),
  ROW (Person, network, RECORD (NETWORK), CODE, OPTIONAL, "Their place in the natural network; never a professional's."),
  KEEP_FROM_ROW (Person),
};

static const SosField need_fields[] = {
  ROW (Need, aspect, ENUM (ASPECT), QUASI, OPTIONAL, "What kind of need."),
  ROW (Need, text, TEXT, TEXT, OPTIONAL, "What it is."),
};

static const SosField identifiers_fields[] = {
  ROW (Identifiers, nhs_number, TEXT, NAME, OPTIONAL, "NHS number."),
  ROW (Identifiers, upn, TEXT, NAME, OPTIONAL, "Unique pupil number."),
  ROW (Identifiers, la_child_id, TEXT, NAME, OPTIONAL, "The local authority's id of the child."),
  ROW (Identifiers, phone, TEXT, NAME, OPTIONAL, "Telephone number."),
  ROW (Identifiers, email, TEXT, NAME, OPTIONAL, "E-mail address."),
  ROW (Identifiers, address, TEXT, NAME, OPTIONAL, "Postal address."),
  ROW (Identifiers, postcode, TEXT, NAME, OPTIONAL, "Postcode."),
};

static const SosField network_fields[] = {
  ROW (Network, joined, DATE, DATE, OPTIONAL, "When they joined: makes them a member."),
  ROW (Network, told_worries, DATE, DATE, OPTIONAL, "Since when they know the danger statement."),
  ROW (Network, circle, ENUM (CIRCLE), CODE, OPTIONAL, "How close they are."),
  ROW (Network, permanent, BOOL, CODE, OPTIONAL, "Whether they are there for good."),
  ROW (Network, left, DATE, DATE, OPTIONAL, "When they left."),
};

static const SosField relationship_fields[] = {
  ID_ROW (Relationship),
  ROW (Relationship, from, REF (PERSON), ID, REQUIRED, "Who is something to somebody."),
  ROW (Relationship, to, REF (PERSON), ID, REQUIRED, "To whom."),
  ROW (Relationship, kind, ENUM (KINSHIP), CODE, REQUIRED, "What they are to them."),
  ROW (Relationship, quality, ENUM (QUALITY), CODE, OPTIONAL, "How it is between them."),
  ROW (Relationship, since, PART_DATE, DATE, OPTIONAL, "Since when."),
  ROW (Relationship, until, PART_DATE, DATE, OPTIONAL, "Until when."),
  ROW (Relationship, note, TEXT, TEXT, OPTIONAL, "Anything else about it."),
  KEEP_FROM_ROW (Relationship),
};

static const SosField worries_fields[] = {
  ROW (Worries, harm, LIST (HARM), CODE, OPTIONAL, "What has happened to a child already."),
  ROW (Worries, complicating_factors, LIST (COMPLICATING_FACTOR), CODE, OPTIONAL, "What makes things harder."),
  ROW (Worries, missing_information, LIST (MISSING_INFORMATION), CODE, OPTIONAL, "What is not known yet."),
  ROW (Worries, danger_statements, LIST (DANGER_STATEMENT), CODE, OPTIONAL, "What might happen if nothing changes."),
};

static const SosField working_well_fields[] = {
  ROW (WorkingWell, strengths, LIST (STRENGTH), CODE, OPTIONAL, "What is good."),
  ROW (WorkingWell, safety, LIST (EXISTING_SAFETY), CODE, OPTIONAL, "What kept a child safe when the danger was there."),
};

static const SosField next_steps_fields[] = {
  ROW (NextSteps, bottom_lines, LIST (BOTTOM_LINE), CODE, OPTIONAL, "What professionals must have."),
  ROW (NextSteps, safety_goals, LIST (SAFETY_GOAL), CODE, OPTIONAL, "What must be seen before the case can close."),
  ROW (NextSteps, actions, LIST (ACTION), CODE, OPTIONAL, "Who does what by when."),
  ROW (NextSteps, contingency, LIST (CONTINGENCY), CODE, OPTIONAL, "What happens if the plan does not work."),
};

static const SosField dispute_fields[] = {
  ROW (Dispute, by, REFS (PERSON), ID, OPTIONAL, "Who sees it otherwise."),
  ROW (Dispute, account, TEXT, TEXT, OPTIONAL, "Their account."),
};

static const SosField harm_fields[] = {
  ENTRY_ROWS (Harm),
  ROW (Harm, of, REFS (PERSON), ID, OPTIONAL, "Whose behaviour, where that is known or alleged."),
  ROW (Harm, behaviour, TEXT, TEXT, OPTIONAL, "What was done or not done."),
  ROW (Harm, impact, TEXT, TEXT, OPTIONAL, "What it meant for the child."),
  ROW (Harm, severity, ENUM (SEVERITY), CODE, OPTIONAL, "How bad it was."),
  ROW (Harm, frequency, TEXT, TEXT, OPTIONAL, "How often."),
  ROW (Harm, first, PART_DATE, DATE, OPTIONAL, "The first time."),
  ROW (Harm, worst, PART_DATE, DATE, OPTIONAL, "The worst time."),
  ROW (Harm, latest, PART_DATE, DATE, OPTIONAL, "The latest time."),
  KEEP_FROM_ROW (Harm),
};

static const SosField complicating_factor_fields[] = {
  ENTRY_ROWS (ComplicatingFactor),
  KEEP_FROM_ROW (ComplicatingFactor),
};

static const SosField missing_information_fields[] = {
  ENTRY_ROWS (MissingInformation),
  KEEP_FROM_ROW (MissingInformation),
};

static const SosField danger_statement_fields[] = {
  ENTRY_ROWS (DangerStatement),
  ROW (DangerStatement, who, REFS (PERSON), ID, OPTIONAL, "Who is worried."),
  ROW (DangerStatement, of, REFS (PERSON), ID, OPTIONAL, "Whose behaviour."),
  ROW (DangerStatement, behaviour, TEXT, TEXT, OPTIONAL, "About what."),
  ROW (DangerStatement, impact, TEXT, TEXT, OPTIONAL, "What it means for the child."),
  ROW (DangerStatement, if_nothing_changes, TEXT, TEXT, OPTIONAL, "What might happen."),
  ROW (DangerStatement, evidence, REFS (HARM), ID, OPTIONAL, "The harm it rests on."),
  ROW (DangerStatement, resolved, DATE, DATE, OPTIONAL, "When nobody was worried about it any more."),
  KEEP_FROM_ROW (DangerStatement),
};

static const SosField strength_fields[] = {
  ENTRY_ROWS (Strength),
  KEEP_FROM_ROW (Strength),
};

static const SosField existing_safety_fields[] = {
  ENTRY_ROWS (ExistingSafety),
  ROW (ExistingSafety, acted, REFS (PERSON), ID, OPTIONAL, "Who protected the child."),
  ROW (ExistingSafety, danger, REF (DANGER_STATEMENT), ID, OPTIONAL, "The danger that was there at the time."),
  KEEP_FROM_ROW (ExistingSafety),
};

static const SosField bottom_line_fields[] = {
  ENTRY_ROWS (BottomLine),
  ROW (BottomLine, reason, TEXT, TEXT, OPTIONAL, "Why it cannot be bargained with."),
  ROW (BottomLine, met, DATE, DATE, OPTIONAL, "When it was met."),
  KEEP_FROM_ROW (BottomLine),
};

static const SosField safety_goal_fields[] = {
  ENTRY_ROWS (SafetyGoal),
  ROW (SafetyGoal, dangers, REFS (DANGER_STATEMENT), ID, OPTIONAL, "The danger statements it answers."),
  ROW (SafetyGoal, parents_will, TEXT, TEXT, OPTIONAL, "What the parents will do."),
  ROW (SafetyGoal, child_will, TEXT, TEXT, OPTIONAL, "What the child will live."),
  ROW (SafetyGoal, professionals_will_see, TEXT, TEXT, OPTIONAL, "What professionals will see."),
  ROW (SafetyGoal, for_how_long, DURATION, CODE, OPTIONAL, "For how long it must be seen."),
  ROW (SafetyGoal, leads_to, ENUM (LEADS_TO), CODE, OPTIONAL, "What meeting it leads to."),
  ROW (SafetyGoal, owner, ENUM (OWNER), CODE, OPTIONAL, "Whose goal it is."),
  ROW (SafetyGoal, met, DATE, DATE, OPTIONAL, "The first day it was seen."),
  KEEP_FROM_ROW (SafetyGoal),
};

static const SosField action_fields[] = {
  ENTRY_ROWS (Action),
  ROW (Action, owner, REF (PERSON), ID, OPTIONAL, "Who does it: one person."),
  ROW (Action, due, DATE, DATE, OPTIONAL, "By when."),
  ROW (Action, priority, ENUM (PRIORITY), CODE, OPTIONAL, "Which come first."),
  ROW (Action, term, ENUM (TERM), CODE, OPTIONAL, "How far ahead it looks."),
  ROW (Action, goal, REF (SAFETY_GOAL), ID, OPTIONAL, "What for."),
  ROW (Action, measure, TEXT, TEXT, OPTIONAL, "How we will know."),
  ROW (Action, support, BOOL, CODE, OPTIONAL, "Help that must not wait for the assessment's end."),
  ROW (Action, started, DATE, DATE, OPTIONAL, "When it began."),
  ROW (Action, status, ENUM (PROGRESS), CODE, OPTIONAL, "What became of it."),
  ROW (Action, done, DATE, DATE, OPTIONAL, "When it was done."),
  ROW (Action, outcome, TEXT, TEXT, OPTIONAL, "What changed."),
  KEEP_FROM_ROW (Action),
};

static const SosField contingency_fields[] = {
  ENTRY_ROWS (Contingency),
  ROW (Contingency, trigger, TEXT, TEXT, OPTIONAL, "What sets it off."),
  ROW (Contingency, agreed_with, REFS (PERSON), ID, OPTIONAL, "Who agreed to it."),
  KEEP_FROM_ROW (Contingency),
};

static const SosField scale_fields[] = {
  ID_ROW (Scale),
  ROW (Scale, topic, ENUM (TOPIC), CODE, OPTIONAL, "What it is about."),
  ROW (Scale, question, TEXT, TEXT, OPTIONAL, "The question as it was asked."),
  ROW (Scale, zero, TEXT, TEXT, OPTIONAL, "What 0 means."),
  ROW (Scale, ten, TEXT, TEXT, OPTIONAL, "What 10 means."),
  ROW (Scale, higher_is, ENUM (DIRECTION), CODE, OPTIONAL, "Which way it runs; absent: safer."),
  ROW (Scale, about, CHILDREN_OR_ALL, ID, OPTIONAL, "The children it is about; absent: the whole family."),
  ROW (Scale, danger, REF (DANGER_STATEMENT), ID, OPTIONAL, "The danger it measures."),
  ROW (Scale, threshold, INTEGER (0, 10), CODE, OPTIONAL, "Where it is safe enough; absent: 7."),
  ROW (Scale, required, REFS (PERSON), ID, OPTIONAL, "Everyone whose rating closing waits for."),
  ROW (Scale, bands, LIST (BAND), CODE, OPTIONAL, "What stretches of the scale mean."),
  ROW (Scale, ratings, LIST (RATING), CODE, OPTIONAL, "What everybody said."),
  KEEP_FROM_ROW (Scale),
};

static const SosField band_fields[] = {
  ROW (Band, from, INTEGER (0, 10), CODE, REQUIRED, "Lowest rating of the band."),
  ROW (Band, to, INTEGER (0, 10), CODE, REQUIRED, "Highest rating of the band."),
  ROW (Band, means, TEXT, TEXT, OPTIONAL, "What a rating in it means."),
  ROW (Band, escalate, BOOL, CODE, OPTIONAL, "Whether a manager has to be told."),
};

static const SosField rating_fields[] = {
  ID_ROW (Rating),
  ROW (Rating, by, REF (PERSON), ID, REQUIRED, "Who rates."),
  ROW (Rating, on, DATE, DATE, REQUIRED, "When."),
  ROW (Rating, round, ORDINAL (G_MAXINT), CODE, OPTIONAL, "Which round of asking everybody."),
  ROW (Rating, child, CHILD_OR_ALL, ID, OPTIONAL, "For which child; absent: all of the scale's."),
  ROW (Rating, value, INTEGER (0, 10), CODE, OPTIONAL, "The rating, or else `not_rated`."),
  ROW (Rating, not_rated, ENUM (NOT_RATED), CODE, OPTIONAL, "Why there is none."),
  ROW (Rating, why, TEXT, TEXT, OPTIONAL, "Why this number."),
  ROW (Rating, independent, BOOL, CODE, OPTIONAL, "Whether it was given without seeing the others'."),
  KEEP_FROM_ROW (Rating),
};

static const SosField voice_fields[] = {
  ID_ROW (Voice),
  ROW (Voice, child, CHILD, ID, REQUIRED, "Whose voice."),
  ROW (Voice, on, PART_DATE, DATE, OPTIONAL, "When."),
  ROW (Voice, tool, ENUM (TOOL), CODE, OPTIONAL, "How they were heard."),
  ROW (Voice, declined, BOOL, CODE, OPTIONAL, "Asked, and did not want to."),
  ROW (Voice, worries, TEXT, TEXT, OPTIONAL, "The house of worries."),
  ROW (Voice, good, TEXT, TEXT, OPTIONAL, "The house of good things."),
  ROW (Voice, dreams, TEXT, TEXT, OPTIONAL, "The house of dreams."),
  ROW (Voice, text, TEXT, TEXT, OPTIONAL, "Anything else."),
  ROW (Voice, own_words, BOOL, CODE, OPTIONAL, "Whether these are the child's own words."),
  ROW (Voice, by, REF (PERSON), ID, OPTIONAL, "Who listened."),
  ROW (Voice, informed, BOOL, CODE, OPTIONAL, "Whether the child was told what happens next."),
  ROW (Voice, influence, TEXT, TEXT, OPTIONAL, "What it changed in the plan."),
  ROW (Voice, analysis, TEXT, TEXT, OPTIONAL, "What the listener makes of it."),
  ROW (Voice, documents, HOST_REFS, DROP, OPTIONAL, "The direct work, where the host system keeps it."),
  KEEP_FROM_ROW (Voice),
};

static const SosField explanation_fields[] = {
  ID_ROW (Explanation),
  ROW (Explanation, method, ENUM (METHOD), CODE, OPTIONAL, "How it was explained."),
  ROW (Explanation, audience, CHILDREN, ID, OPTIONAL, "For which children."),
  ROW (Explanation, frames, LIST (FRAME), CODE, OPTIONAL, "Its words and pictures."),
  ROW (Explanation, approvals, LIST (APPROVAL), CODE, OPTIONAL, "Who agreed to the words."),
  ROW (Explanation, explained, LIST (EXPLAINED), CODE, OPTIONAL, "Which child heard it when."),
  ROW (Explanation, documents, HOST_REFS, DROP, OPTIONAL, "The drawings, where the host system keeps them."),
  KEEP_FROM_ROW (Explanation),
};

static const SosField frame_fields[] = {
  ROW (Frame, asks, TEXT, TEXT, OPTIONAL, "The question it answers."),
  ROW (Frame, says, TEXT, TEXT, OPTIONAL, "What it says."),
  ROW (Frame, picture, HOST_REF, DROP, OPTIONAL, "Its picture, where the host system keeps it."),
};

static const SosField approval_fields[] = {
  ROW (Approval, by, REF (PERSON), ID, OPTIONAL, "Who agreed."),
  ROW (Approval, on, DATE, DATE, OPTIONAL, "When."),
};

static const SosField explained_fields[] = {
  ROW (Explained, child, CHILD, ID, OPTIONAL, "Which child."),
  ROW (Explained, on, DATE, DATE, OPTIONAL, "When."),
};

static const SosField safety_plan_fields[] = {
  ID_ROW (SafetyPlan),
  ROW (SafetyPlan, agreed, DATE, DATE, OPTIONAL, "When it was agreed."),
  ROW (SafetyPlan, agreed_by, REFS (PERSON), ID, OPTIONAL, "Who agreed to it."),
  ROW (SafetyPlan, rules, LIST (RULE), CODE, OPTIONAL, "Its rules."),
  ROW (SafetyPlan, child_version, BOOL, CODE, OPTIONAL, "Whether there is one for the child."),
  ROW (SafetyPlan, review_on, DATE, DATE, OPTIONAL, "When it is looked at again."),
  ROW (SafetyPlan, ended, DATE, DATE, OPTIONAL, "When it ended."),
  ROW (SafetyPlan, documents, HOST_REFS, DROP, OPTIONAL, "The plan itself, where the host system keeps it."),
  KEEP_FROM_ROW (SafetyPlan),
};

static const SosField rule_fields[] = {
  ID_ROW (Rule),
  ROW (Rule, situation, TEXT, TEXT, OPTIONAL, "When this happens."),
  ROW (Rule, who, REFS (PERSON), ID, OPTIONAL, "These people."),
  ROW (Rule, will, TEXT, TEXT, OPTIONAL, "Will do this."),
  ROW (Rule, watched_by, REFS (PERSON), ID, OPTIONAL, "And these keep an eye on it."),
  KEEP_FROM_ROW (Rule),
};

static const SosField demonstration_fields[] = {
  ID_ROW (Demonstration),
  ROW (Demonstration, rule, REF (RULE), ID, REQUIRED, "The rule that was used."),
  ROW (Demonstration, on, DATE, DATE, REQUIRED, "When."),
  ROW (Demonstration, by, REFS (PERSON), ID, OPTIONAL, "By whom."),
  ROW (Demonstration, observed_by, REF (PERSON), ID, OPTIONAL, "Who saw it."),
  ROW (Demonstration, under_stress, BOOL, CODE, OPTIONAL, "Whether things were hard at the time."),
  ROW (Demonstration, worked, BOOL, CODE, OPTIONAL, "Whether it worked."),
  ROW (Demonstration, note, TEXT, TEXT, OPTIONAL, "What happened."),
  KEEP_FROM_ROW (Demonstration),
};

static const SosField cycle_fields[] = {
  ID_ROW (Cycle),
  ROW (Cycle, number, ORDINAL (G_MAXINT), CODE, REQUIRED, "Which cycle, from 1."),
  ROW (Cycle, started, DATE, DATE, OPTIONAL, "When it began."),
  ROW (Cycle, ended, DATE, DATE, OPTIONAL, "When it ended."),
  ROW (Cycle, outcome, ENUM (CYCLE_OUTCOME), CODE, OPTIONAL, "What it ended in."),
  ROW (Cycle, note, TEXT, TEXT, OPTIONAL, "Anything else."),
  KEEP_FROM_ROW (Cycle),
};

static const SosField milestone_fields[] = {
  ID_ROW (Milestone),
  ROW (Milestone, text, TEXT, TEXT, OPTIONAL, "What will be so."),
  ROW (Milestone, on, DATE, DATE, OPTIONAL, "The day it is planned for."),
  ROW (Milestone, reached, DATE, DATE, OPTIONAL, "The day it was reached."),
  ROW (Milestone, goal, REF (SAFETY_GOAL), ID, OPTIONAL, "The goal it leads to."),
  KEEP_FROM_ROW (Milestone),
};

static const SosField event_fields[] = {
  ID_ROW (Event),
  ROW (Event, what, ENUM (EVENT), CODE, REQUIRED, "What happened."),
  ROW (Event, on, DATE, DATE, REQUIRED, "The day."),
  ROW (Event, at, TIME, DATE, OPTIONAL, "The time."),
  ROW (Event, by, REF (PERSON), ID, OPTIONAL, "Who did it."),
  ROW (Event, present, REFS (PERSON), ID, OPTIONAL, "Who was there."),
  ROW (Event, children, CHILDREN, ID, OPTIONAL, "Which children were seen, or are concerned."),
  ROW (Event, alone, BOOL, CODE, OPTIONAL, "Whether the children were seen alone."),
  ROW (Event, purpose, TEXT, TEXT, OPTIONAL, "What for."),
  ROW (Event, note, TEXT, TEXT, OPTIONAL, "What was said and done."),
  ROW (Event, outcome, TEXT, TEXT, OPTIONAL, "What came of it."),
  ROW (Event, recorded, DATE, DATE, OPTIONAL, "When it was written down."),
  ROW (Event, decision, ENUM (DECISION), CODE, OPTIONAL, "What was decided."),
  ROW (Event, level, ORDINAL (5), CODE, OPTIONAL, "Level on the continuum of need."),
  ROW (Event, covered, ENUMS (COVERED), CODE, OPTIONAL, "What was covered."),
  ROW (Event, rationale, TEXT, TEXT, OPTIONAL, "Running late: why more time is needed."),
  ROW (Event, remaining, TEXT, TEXT, OPTIONAL, "Running late: what is still to be done."),
  ROW (Event, deadline, DATE, DATE, OPTIONAL, "Running late: the new deadline."),
  KEEP_FROM_ROW (Event),
};

static const SosField chronology_entry_fields[] = {
  ID_ROW (ChronologyEntry),
  ROW (ChronologyEntry, on, PART_DATE, DATE, OPTIONAL, "When it happened."),
  ROW (ChronologyEntry, text, TEXT, TEXT, OPTIONAL, "What happened."),
  ROW (ChronologyEntry, impact, TEXT, TEXT, OPTIONAL, "What it meant for the child."),
  ROW (ChronologyEntry, about, CHILDREN_OR_ALL, ID, OPTIONAL, "For which children."),
  ROW (ChronologyEntry, source, TEXT, TEXT, OPTIONAL, "Where it comes from."),
  KEEP_FROM_ROW (ChronologyEntry),
};

static const SosField assessment_fields[] = {
  ID_ROW (Assessment),
  ROW (Assessment, tool, ENUM (ASSESSMENT_TOOL), CODE, REQUIRED, "Which tool."),
  ROW (Assessment, name, TEXT, TEXT, OPTIONAL, "What it is called here."),
  ROW (Assessment, on, DATE, DATE, OPTIONAL, "When."),
  ROW (Assessment, child, CHILD, ID, OPTIONAL, "For which child."),
  ROW (Assessment, by, REF (PERSON), ID, OPTIONAL, "By whom."),
  ROW (Assessment, score, NUMBER, CODE, OPTIONAL, "What it gave."),
  ROW (Assessment, note, TEXT, TEXT, OPTIONAL, "What it means."),
  KEEP_FROM_ROW (Assessment),
};

static const SosField consent_fields[] = {
  ID_ROW (Consent),
  ROW (Consent, from, REF (PERSON), ID, OPTIONAL, "Whose consent."),
  ROW (Consent, scope, TEXT, TEXT, OPTIONAL, "To what."),
  ROW (Consent, on, DATE, DATE, OPTIONAL, "When."),
  ROW (Consent, given, BOOL, CODE, OPTIONAL, "Whether it was given."),
  ROW (Consent, written, BOOL, CODE, OPTIONAL, "Whether in writing."),
  ROW (Consent, withdrawn, DATE, DATE, OPTIONAL, "When it was taken back."),
  ROW (Consent, overridden, BOOL, CODE, OPTIONAL, "Whether information was shared without it."),
  ROW (Consent, reason, TEXT, TEXT, OPTIONAL, "Why it was overridden."),
  KEEP_FROM_ROW (Consent),
};

static const SosField disagreement_fields[] = {
  ID_ROW (Disagreement),
  ROW (Disagreement, between, REFS (PERSON), ID, OPTIONAL, "Between whom."),
  ROW (Disagreement, about, TEXT, TEXT, OPTIONAL, "About what."),
  ROW (Disagreement, raised, DATE, DATE, OPTIONAL, "When it was raised."),
  ROW (Disagreement, escalated, DATE, DATE, OPTIONAL, "When it was escalated."),
  ROW (Disagreement, resolved, DATE, DATE, OPTIONAL, "When it was resolved."),
  ROW (Disagreement, outcome, TEXT, TEXT, OPTIONAL, "How it ended."),
  KEEP_FROM_ROW (Disagreement),
};

static const SosField analysis_fields[] = {
  ROW (Analysis, issues, LIST (ISSUE), CODE, OPTIONAL, "The key issues."),
  ROW (Analysis, strengths, TEXT, TEXT, OPTIONAL, "What the strengths are."),
  ROW (Analysis, what_would_help, TEXT, TEXT, OPTIONAL, "What would make things better."),
  ROW (Analysis, how_we_will_know, TEXT, TEXT, OPTIONAL, "What will let everyone know when things are better."),
  ROW (Analysis, family_view, TEXT, TEXT, OPTIONAL, "How the child and the parents see it."),
};

static const SosField issue_fields[] = {
  ID_ROW (Issue),
  ROW (Issue, issue, TEXT, TEXT, OPTIONAL, "What it is."),
  ROW (Issue, raised_by, REFS (PERSON), ID, OPTIONAL, "Who raised it."),
  ROW (Issue, why_started, TEXT, TEXT, OPTIONAL, "Why it started."),
  ROW (Issue, what_keeps_it_going, TEXT, TEXT, OPTIONAL, "What keeps it going."),
  ROW (Issue, impact, TEXT, TEXT, OPTIONAL, "What it means for the child."),
  KEEP_FROM_ROW (Issue),
};

static const SosField review_fields[] = {
  ROW (Review, on, DATE, DATE, OPTIONAL, "When."),
  ROW (Review, how, TEXT, TEXT, OPTIONAL, "How."),
  ROW (Review, with, REFS (PERSON), ID, OPTIONAL, "With whom."),
};

static const SosField share_fields[] = {
  ID_ROW (Share),
  ROW (Share, with, REF (PERSON), ID, OPTIONAL, "With whom."),
  ROW (Share, on, DATE, DATE, OPTIONAL, "When."),
  ROW (Share, how, TEXT, TEXT, OPTIONAL, "In which format and language."),
  ROW (Share, agreed, BOOL, CODE, OPTIONAL, "Whether they agree with it."),
  ROW (Share, comment, TEXT, TEXT, OPTIONAL, "What they said."),
  KEEP_FROM_ROW (Share),
};

static const SosField considered_fields[] = {
  ID_ROW (Considered),
  ROW (Considered, what, ENUM (CONSIDERATION), CODE, OPTIONAL, "What was looked for."),
  ROW (Considered, why, TEXT, TEXT, OPTIONAL, "Why there is none."),
  KEEP_FROM_ROW (Considered),
};

static const SosField suppression_fields[] = {
  ID_ROW (Suppression),
  ROW (Suppression, rule, ID, CODE, OPTIONAL, "The check whose finding it is."),
  ROW (Suppression, record, REF_ANY_OR_ALL, ID, OPTIONAL, "On which record; absent: on the whole map."),
  ROW (Suppression, reason, TEXT, TEXT, OPTIONAL, "Why it is not to be shown."),
  ROW (Suppression, by, REF (PERSON), ID, OPTIONAL, "Who decided so."),
  ROW (Suppression, on, DATE, DATE, OPTIONAL, "When."),
  KEEP_FROM_ROW (Suppression),
};

static const SosField practice_check_fields[] = {
  ID_ROW (PracticeCheck),
  ROW (PracticeCheck, standard, ORDINAL (8), DROP, OPTIONAL, "Which of the eight standards."),
  ROW (PracticeCheck, rating, ENUM (STANDING), DROP, OPTIONAL, "How it is going."),
  ROW (PracticeCheck, by, REF (PERSON), DROP, OPTIONAL, "Whose practice."),
  ROW (PracticeCheck, on, DATE, DROP, OPTIONAL, "When."),
  ROW (PracticeCheck, note, TEXT, DROP, OPTIONAL, "Anything else."),
  KEEP_FROM_ROW (PracticeCheck),
};

static const SosField settings_fields[] = {
  ROW (SettingsFile, able_age, INTEGER (0, 18), CODE, OPTIONAL, "From this age on a child is asked and told as others are; where `can_use_tools` does not say."),
  ROW (SettingsFile, unknown_age_is_able, BOOL, CODE, OPTIONAL, "Whether a child of unknown age counts as one of that age."),
  ROW (SettingsFile, network_members, INTEGER (0, 100), CODE, OPTIONAL, "Members that a network needs (step 2)."),
  ROW (SettingsFile, demonstrations_under_stress, INTEGER (0, 100), CODE, OPTIONAL, "Demonstrations under stress that a plan needs (step 4)."),
  ROW (SettingsFile, rounds, INTEGER (0, 100), CODE, OPTIONAL, "Rounds of thinking the safety through (step 6)."),
  ROW (SettingsFile, disagreement, INTEGER (1, 10), CODE, OPTIONAL, "From this difference on people judge one scale differently."),
  ROW (SettingsFile, danger_statements, INTEGER (0, 1000), CODE, OPTIONAL, "Open danger statements that a family can hold at once."),
  ROW (SettingsFile, days_heard, INTEGER (0, 100), CODE, OPTIONAL, "Days on which a child was heard."),
  ROW (SettingsFile, generations, INTEGER (1, 10), CODE, OPTIONAL, "Generations of a genogram."),
  ROW (SettingsFile, rules, LIST (RULE_SETTING), CODE, OPTIONAL, "Rules whose severity is another."),
};

static const SosField rule_setting_fields[] = {
  ROW (RuleSetting, rule, TEXT, CODE, REQUIRED, "The id of a rule."),
  ROW (RuleSetting, severity, ENUM (FINDING_SEVERITY), CODE, REQUIRED, "How much it matters here."),
};

static const SosField profile_fields[] = {
  ROW (ProfileFile, name, ID, CODE, REQUIRED, "What the profile is called where one is asked for."),
  ROW (ProfileFile, title, TEXT, CODE, REQUIRED, "What people call it."),
  ROW (ProfileFile, days, LIST (OTHER_DAY), CODE, OPTIONAL, "Local days on which the office is closed, or open, other than elsewhere."),
  ROW (ProfileFile, limits, LIST (LIMIT), CODE, REQUIRED, "The limits, in the order in which they are shown."),
};

static const SosField limit_fields[] = {
  ROW (Limit, id, ID, CODE, REQUIRED, "Unique in the profile."),
  ROW (Limit, label, TEXT, CODE, REQUIRED, "What is to be done, in a few plain words."),
  ROW (Limit, quote, TEXT, CODE, OPTIONAL, "What the guidance says, word for word."),
  ROW (Limit, source, TEXT, CODE, OPTIONAL, "Which guidance, and where in it."),
  ROW (Limit, actor, ENUM (FUNCTION), CODE, OPTIONAL, "Who is to see to it."),
  ROW (Limit, each_child, BOOL, CODE, OPTIONAL, "Whether it is kept for each child by itself."),
  ROW (Limit, start, LIST (MOMENT), CODE, REQUIRED, "What the time is counted from: the first of these of which there is one."),
  ROW (Limit, provided, LIST (MOMENT), CODE, OPTIONAL, "It is asked only where the latest of each of these is so."),
  ROW (Limit, done, LIST (MOMENT), CODE, REQUIRED, "What meets it: all of these."),
  ROW (Limit, ends, LIST (MOMENT), CODE, OPTIONAL, "After any of these it is not asked any more."),
  ROW (Limit, n, INTEGER (0, 1000), CODE, OPTIONAL, "How many days or months; required unless the unit is `event`."),
  ROW (Limit, unit, ENUM (LIMIT_UNIT), CODE, REQUIRED, "What is counted; `event`: it is due on the day of the start itself."),
  ROW (Limit, comparator, ENUM (LIMIT_COMPARATOR), CODE, OPTIONAL, "Within the time, before that day or on it; absent: within."),
  ROW (Limit, day_one, BOOL, CODE, OPTIONAL, "Whether the start is day one; absent: it is day 0."),
  ROW (Limit, roll, ENUM (ROLL), CODE, OPTIONAL, "Where a start on no working day goes; absent: back."),
  ROW (Limit, repeats, BOOL, CODE, OPTIONAL, "Whether, once met, it begins again with what met it."),
  ROW (Limit, then, LIST (POINT), CODE, OPTIONAL, "Its second time and those after; where it does not repeat, further days from the same start."),
  ROW (Limit, at_once, LIST (MOMENT), CODE, OPTIONAL, "What brings the day forward to its own."),
  ROW (Limit, moves_to, LIST (MOMENT), CODE, OPTIONAL, "The last day is that of the first of these at or after it."),
  ROW (Limit, other_units, ENUMS (LIMIT_UNIT), CODE, OPTIONAL, "Other ways to read the unit."),
  ROW (Limit, other_starts, LIST (MOMENT), CODE, OPTIONAL, "Other ways to read the start, each by itself."),
  ROW (Limit, assumed, ENUMS (ASSUMPTION), CODE, OPTIONAL, "What the guidance does not say."),
  ROW (Limit, if_late, RECORD (MOMENT), CODE, OPTIONAL, "What is to be recorded when it is late."),
};

static const SosField point_fields[] = {
  ROW (Point, n, INTEGER (0, 1000), CODE, OPTIONAL, "As of the limit."),
  ROW (Point, unit, ENUM (LIMIT_UNIT), CODE, OPTIONAL, "As of the limit; absent: the same."),
  ROW (Point, start, LIST (MOMENT), CODE, OPTIONAL, "As of the limit; absent: the same."),
};

static const SosField moment_fields[] = {
  ROW (Moment, what, ENUMS (EVENT), CODE, OPTIONAL, "An event of any of these kinds."),
  ROW (Moment, decision, ENUMS (DECISION), CODE, OPTIONAL, "Which decided one of these."),
  ROW (Moment, not_decision, ENUMS (DECISION), CODE, OPTIONAL, "Which decided none of these."),
  ROW (Moment, with, ENUMS (EVENT_DETAIL), CODE, OPTIONAL, "Which says all of these."),
  ROW (Moment, by, ENUM (FUNCTION), CODE, OPTIONAL, "Which nobody of another function did."),
  ROW (Moment, every_child, BOOL, CODE, OPTIONAL, "Whether, over all such events, every born child must be named."),
  ROW (Moment, tool, ENUM (ASSESSMENT_TOOL), CODE, OPTIONAL, "Or a tool that was used."),
  ROW (Moment, written_consent, BOOL, CODE, OPTIONAL, "Or a written consent that was given."),
};

static const SosField other_day_fields[] = {
  ROW (OtherDay, on, DATE, CODE, REQUIRED, "The day."),
  ROW (OtherDay, open, BOOL, CODE, OPTIONAL, "Whether it is a working day; absent: it is none."),
};

static const SosField privacy_profile_fields[] = {
  ROW (PrivacyProfileFile, name, ID, CODE, REQUIRED, "What the profile is called where one is asked for."),
  ROW (PrivacyProfileFile, title, TEXT, CODE, REQUIRED, "What people call it."),
  ROW (PrivacyProfileFile, dates, ENUM (EXPORT_DATES), CODE, OPTIONAL, "What becomes of dates; absent: relative."),
  ROW (PrivacyProfileFile, strict, BOOL, CODE, OPTIONAL, "Whether what may be a name is redacted, too, rather than listed for review."),
  ROW (PrivacyProfileFile, names_exact, BOOL, CODE, OPTIONAL, "Whether names are looked for only as they are written in the list."),
  ROW (PrivacyProfileFile, patterns, BOOL, CODE, OPTIONAL, "Whether numbers, addresses and dates are looked for in texts."),
  ROW (PrivacyProfileFile, keep_ages, BOOL, CODE, OPTIONAL, "Whether ages stay in texts."),
  ROW (PrivacyProfileFile, year_of_birth, BOOL, CODE, OPTIONAL, "Whether the year of birth leaves in place of an age band."),
  ROW (PrivacyProfileFile, k, INTEGER (1, 1000), CODE, OPTIONAL, "Families that must be alike; absent: 1."),
  ROW (PrivacyProfileFile, l, INTEGER (1, 1000), CODE, OPTIONAL, "Different worries that those who are alike must have; absent: 1."),
  ROW (PrivacyProfileFile, suppress_at_most, INTEGER (0, 100), CODE, OPTIONAL, "Per cent of children that may be left to suppression before all are generalised further; absent: 0."),
  ROW (PrivacyProfileFile, withhold, BOOL, CODE, OPTIONAL, "Whether families that nothing makes alike stay behind."),
  ROW (PrivacyProfileFile, quasi, LIST (QUASI_RULE), CODE, OPTIONAL, "What may leave of quasi-identifiers, what is wanted most first; what is not named does not leave."),
  ROW (PrivacyProfileFile, hierarchies, LIST (HIERARCHY), CODE, OPTIONAL, "Hierarchies of its own."),
};

static const SosField quasi_rule_fields[] = {
  ROW (QuasiRule, field, ENUM (QUASI_FIELD), CODE, REQUIRED, "Which quasi-identifier."),
  ROW (QuasiRule, hierarchy, ID, CODE, OPTIONAL, "The hierarchy by which it is generalised, of the profile or of the library."),
  ROW (QuasiRule, from, ID, CODE, OPTIONAL, "The level that it leaves at, or above; absent: the first."),
  ROW (QuasiRule, bottom, INTEGER (0, 9999), CODE, OPTIONAL, "Years of birth before this one leave as this one."),
  ROW (QuasiRule, top, INTEGER (0, 9999), CODE, OPTIONAL, "Years of birth after this one leave as this one; of a family: no more adults than this are shown to live with the children."),
};

static const SosField hierarchy_fields[] = {
  ROW (HierarchyFile, name, ID, CODE, REQUIRED, "What rules call it."),
  ROW (HierarchyFile, title, TEXT, CODE, REQUIRED, "What people call it."),
  ROW (HierarchyFile, source, TEXT, CODE, OPTIONAL, "Where it comes from."),
  ROW (HierarchyFile, ignores, TEXTS, CODE, OPTIONAL, "Words of a value that say nothing."),
  ROW (HierarchyFile, levels, LIST (HIERARCHY_LEVEL), CODE, REQUIRED, "From the finest to the coarsest."),
};

static const SosField hierarchy_level_fields[] = {
  ROW (HierarchyLevel, name, ID, CODE, REQUIRED, "What it is called."),
  ROW (HierarchyLevel, period, ENUM (PERIOD), CODE, OPTIONAL, "For days: how long a stretch becomes one."),
  ROW (HierarchyLevel, groups, LIST (HIERARCHY_GROUP), CODE, OPTIONAL, "For all else: what values become one."),
  ROW (HierarchyLevel, otherwise, TEXT, CODE, OPTIONAL, "What is in no group becomes this; absent: it does not leave."),
};

static const SosField hierarchy_group_fields[] = {
  ROW (HierarchyGroup, name, TEXT, CODE, REQUIRED, "What leaves."),
  ROW (HierarchyGroup, of, TEXTS, CODE, OPTIONAL, "Values of the level below."),
  ROW (HierarchyGroup, words, TEXTS, CODE, OPTIONAL, "Or a value that has any of these words, in the first group that has one."),
  ROW (HierarchyGroup, from, INTEGER (0, 9999), CODE, OPTIONAL, "Or numbers from this one on."),
  ROW (HierarchyGroup, to, INTEGER (0, 9999), CODE, OPTIONAL, "And up to this one."),
};

#define INFO(Record, TYPE, label, with_id, text)                                  \
  [SOS_##TYPE] = { .name = #label, .doc = text, .type = SOS_##TYPE,                \
                   .has_id = with_id, .size = sizeof (Sos##Record),                \
                   .fields = label##_fields, .n_fields = G_N_ELEMENTS (label##_fields) }
#define WITH_ID TRUE
#define NO_ID   FALSE

static const SosRecordInfo records[SOS_N_TABLE_TYPES] = {
  INFO (Document, DOCUMENT, document, NO_ID, "The map."),
  INFO (Person, PERSON, person, WITH_ID, "Somebody on the map, or an agency."),
  INFO (Relationship, RELATIONSHIP, relationship, WITH_ID, "One line of the genogram."),
  INFO (Harm, HARM, harm, WITH_ID, "What has happened to a child already."),
  INFO (ComplicatingFactor, COMPLICATING_FACTOR, complicating_factor, WITH_ID, "What makes things harder and is not harm itself."),
  INFO (MissingInformation, MISSING_INFORMATION, missing_information, WITH_ID, "What is not known yet."),
  INFO (DangerStatement, DANGER_STATEMENT, danger_statement, WITH_ID, "What might happen if nothing changes, in the words read to the family and taken apart."),
  INFO (Strength, STRENGTH, strength, WITH_ID, "Something good in the child's life."),
  INFO (ExistingSafety, EXISTING_SAFETY, existing_safety, WITH_ID, "A protective act at a time when the danger was there."),
  INFO (BottomLine, BOTTOM_LINE, bottom_line, WITH_ID, "What professionals must have, whatever else is agreed."),
  INFO (SafetyGoal, SAFETY_GOAL, safety_goal, WITH_ID, "What must be seen, and for how long, before the case can close."),
  INFO (Action, ACTION, action, WITH_ID, "One thing that one person does by one day."),
  INFO (Contingency, CONTINGENCY, contingency, WITH_ID, "What happens if the plan does not work."),
  INFO (Scale, SCALE, scale, WITH_ID, "A question with two anchors and everybody's ratings."),
  INFO (Rating, RATING, rating, WITH_ID, "What one person said on one day, or why there is none."),
  INFO (Voice, VOICE, voice, WITH_ID, "One child's wishes and feelings on one occasion."),
  INFO (Explanation, EXPLANATION, explanation, WITH_ID, "The worries in words that a child understands."),
  INFO (SafetyPlan, SAFETY_PLAN, safety_plan, WITH_ID, "The family's everyday plan."),
  INFO (Rule, RULE, rule, WITH_ID, "What somebody will do when something happens."),
  INFO (Demonstration, DEMONSTRATION, demonstration, WITH_ID, "A time when a rule was used."),
  INFO (Cycle, CYCLE, cycle, WITH_ID, "One round of the action cycle."),
  INFO (Milestone, MILESTONE, milestone, WITH_ID, "One point of the trajectory."),
  INFO (Event, EVENT, event, WITH_ID, "Something that happened in the process."),
  INFO (ChronologyEntry, CHRONOLOGY_ENTRY, chronology_entry, WITH_ID, "An event of the child's life and what it meant to the child."),
  INFO (Assessment, ASSESSMENT, assessment, WITH_ID, "A tool that was used."),
  INFO (Consent, CONSENT, consent, WITH_ID, "What somebody agreed to, refused, took back, or was overridden in."),
  INFO (Disagreement, DISAGREEMENT, disagreement, WITH_ID, "A difference of opinion between professionals."),
  INFO (Issue, ISSUE, issue, WITH_ID, "One key issue of the analysis."),
  INFO (Share, SHARE, share, WITH_ID, "What was given back to whom, and what they said."),
  INFO (Considered, CONSIDERED, considered, WITH_ID, "Looked for, and there is none."),
  INFO (Suppression, SUPPRESSION, suppression, WITH_ID, "A finding that is not to be shown, with its reason."),
  INFO (PracticeCheck, PRACTICE_CHECK, practice_check, WITH_ID, "A worker's own view of one of the eight standards."),
  INFO (Worries, WORRIES, worries, NO_ID, "First column: what are we worried about."),
  INFO (WorkingWell, WORKING_WELL, working_well, NO_ID, "Second column: what is working well."),
  INFO (NextSteps, NEXT_STEPS, next_steps, NO_ID, "Third column: what needs to happen."),
  INFO (Analysis, ANALYSIS, analysis, NO_ID, "The seven analysis questions."),
  INFO (Review, REVIEW, review, NO_ID, "When, how and with whom the plan is reviewed."),
  INFO (Need, NEED, need, NO_ID, "Something about a person that the work has to take into account."),
  INFO (Identifiers, IDENTIFIERS, identifiers, NO_ID, "What other registers know a person by."),
  INFO (Network, NETWORK, network, NO_ID, "A person's place in the natural network."),
  INFO (Dispute, DISPUTE, dispute, NO_ID, "Who sees it otherwise, and their account."),
  INFO (Band, BAND, band, NO_ID, "What a stretch of a scale means."),
  INFO (Frame, FRAME, frame, NO_ID, "One picture of a words and pictures explanation."),
  INFO (Approval, APPROVAL, approval, NO_ID, "Who agreed to the words, and when."),
  INFO (Explained, EXPLAINED, explained, NO_ID, "Which child heard it, and when."),
  INFO (SettingsFile, SETTINGS, settings, NO_ID, "What a team asks of its maps."),
  INFO (RuleSetting, RULE_SETTING, rule_setting, NO_ID, "What a team makes of one rule."),
  INFO (ProfileFile, PROFILE, profile, NO_ID, "The limits of an authority."),
  INFO (Limit, LIMIT, limit, NO_ID, "What is to be done by when."),
  INFO (Point, POINT, point, NO_ID, "One more day of a limit that has several."),
  INFO (Moment, MOMENT, moment, NO_ID, "Something that happens and is recorded: an event, a tool that was used, or a consent."),
  INFO (OtherDay, OTHER_DAY, other_day, NO_ID, "A local day on which the office is closed, or open, other than elsewhere."),
  INFO (PrivacyProfileFile, PRIVACY_PROFILE, privacy_profile, NO_ID, "What an anonymised export does."),
  INFO (QuasiRule, QUASI_RULE, quasi_rule, NO_ID, "How one quasi-identifier leaves."),
  INFO (HierarchyFile, HIERARCHY, hierarchy, NO_ID, "How values are made coarser, level by level."),
  INFO (HierarchyLevel, HIERARCHY_LEVEL, hierarchy_level, NO_ID, "One level of a hierarchy."),
  INFO (HierarchyGroup, HIERARCHY_GROUP, hierarchy_group, NO_ID, "Values that become one."),
};

/* clang-format on */

/**
 * sos_record_info:
 * @type: which record
 *
 * Looks up a record in the table. Safe from any thread.
 *
 * Returns: (transfer none) (nullable): the record's rows, or %NULL when @type
 *   is none
 *
 * Since: 0.1
 */
const SosRecordInfo *
sos_record_info (SosRecordType type)
{
  if (type <= SOS_RECORD_NONE || type >= SOS_N_TABLE_TYPES)
    return NULL;

  return &records[type];
}
