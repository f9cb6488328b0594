/* SPDX-License-Identifier: MIT */
/* The words that people read where the document has a code.
 *
 * They are read by families: no acronyms, and nothing that judges. */
#include "lib/render/words.h"

static const char *const status_words[] = {
  [SOS_STATUS_DRAFT] = "draft, not agreed yet",
  [SOS_STATUS_AGREED] = "agreed",
  [SOS_STATUS_SUPERSEDED] = "replaced by a later map",
};

static const char *const occasion_words[] = {
  [SOS_OCCASION_SCREENING] = "first look (screening)",
  [SOS_OCCASION_ASSESSMENT] = "assessment",
  [SOS_OCCASION_CONFERENCE] = "conference",
  [SOS_OCCASION_REVIEW] = "review",
  [SOS_OCCASION_CLOSING] = "closing",
};

static const char *const pathway_words[] = {
  [SOS_PATHWAY_STATUTORY] = "children's social care (statutory)",
  [SOS_PATHWAY_EARLY_HELP] = "early help",
};

static const char *const setting_words[] = {
  [SOS_SETTING_FAMILY] = "in the family",
  [SOS_SETTING_EXTRA_FAMILIAL] = "outside the family",
};

static const char *const role_words[] = {
  [SOS_ROLE_CHILD] = "child",     [SOS_ROLE_PARENT] = "parent", [SOS_ROLE_CARER] = "carer",
  [SOS_ROLE_FAMILY] = "relative", [SOS_ROLE_FRIEND] = "friend", [SOS_ROLE_PROFESSIONAL] = "professional",
};

static const char *const function_words[] = {
  [SOS_FUNCTION_SOCIAL_WORKER] = "social worker",
  [SOS_FUNCTION_MANAGER] = "manager",
  [SOS_FUNCTION_CHAIR] = "chair",
  [SOS_FUNCTION_CASE_WORKER] = "case worker",
  [SOS_FUNCTION_HEALTH] = "health worker",
  [SOS_FUNCTION_EDUCATION] = "school or nursery",
  [SOS_FUNCTION_POLICE] = "police",
  [SOS_FUNCTION_ADULT_SERVICES] = "adult services",
  [SOS_FUNCTION_OTHER] = "professional",
};

static const char *const aspect_words[] = {
  [SOS_ASPECT_AGE] = "age",
  [SOS_ASPECT_ABILITY] = "ability",
  [SOS_ASPECT_APPEARANCE] = "appearance",
  [SOS_ASPECT_CLASS] = "class",
  [SOS_ASPECT_COMMUNICATION] = "communication",
  [SOS_ASPECT_CULTURE] = "culture",
  [SOS_ASPECT_EDUCATION] = "education",
  [SOS_ASPECT_EMPLOYMENT] = "work",
  [SOS_ASPECT_ETHNICITY] = "ethnicity",
  [SOS_ASPECT_GENDER] = "gender",
  [SOS_ASPECT_GENDER_IDENTITY] = "gender identity",
  [SOS_ASPECT_GEOGRAPHY] = "where they live",
  [SOS_ASPECT_LANGUAGE] = "language",
  [SOS_ASPECT_RACE] = "race",
  [SOS_ASPECT_RELIGION] = "faith",
  [SOS_ASPECT_SEXUALITY] = "sexuality",
  [SOS_ASPECT_SEXUAL_ORIENTATION] = "sexual orientation",
  [SOS_ASPECT_SPIRITUALITY] = "spirituality",
};

/* As in "Sam … Kim". */
static const char *const kinship_words[] = {
  [SOS_KINSHIP_PARENT_OF] = "is a parent of",
  [SOS_KINSHIP_STEP_PARENT_OF] = "is a step-parent of",
  [SOS_KINSHIP_PARTNER_OF] = "is the partner of",
  [SOS_KINSHIP_FORMER_PARTNER_OF] = "is a former partner of",
  [SOS_KINSHIP_SIBLING_OF] = "is a brother or sister of",
  [SOS_KINSHIP_CARER_OF] = "looks after",
  [SOS_KINSHIP_LIVES_WITH] = "lives with",
  [SOS_KINSHIP_OTHER] = "belongs with",
};

static const char *const quality_words[] = {
  [SOS_QUALITY_CLOSE] = "close",        [SOS_QUALITY_ORDINARY] = "ordinary",
  [SOS_QUALITY_DISTANT] = "distant",    [SOS_QUALITY_CONFLICT] = "a lot of conflict",
  [SOS_QUALITY_CUT_OFF] = "no contact",
};

static const char *const circle_words[] = {
  [SOS_CIRCLE_INNER] = "the inner circle",
  [SOS_CIRCLE_MIDDLE] = "the middle circle",
  [SOS_CIRCLE_OUTER] = "the outer circle",
};

/* As in "Said by Sam …". */
static const char *const basis_words[] = {
  [SOS_BASIS_FACT] = "as a fact",
  [SOS_BASIS_OBSERVATION] = "as something seen or heard",
  [SOS_BASIS_FEELING] = "as a feeling",
  [SOS_BASIS_OPINION] = "as an opinion",
  [SOS_BASIS_ASSUMPTION] = "as something assumed",
};

static const char *const severity_words[] = {
  [SOS_SEVERITY_LOW] = "low",
  [SOS_SEVERITY_MODERATE] = "moderate",
  [SOS_SEVERITY_HIGH] = "high",
  [SOS_SEVERITY_SEVERE] = "severe",
};

static const char *const leads_to_words[] = {
  [SOS_LEADS_TO_STEP_DOWN] = "stepping down to less help",
  [SOS_LEADS_TO_CLOSE] = "closing",
};

static const char *const owner_words[] = {
  [SOS_OWNER_FAMILY] = "the family's",
  [SOS_OWNER_AGENCY] = "the professionals'",
  [SOS_OWNER_SHARED] = "everybody's together",
};

static const char *const priority_words[] = {
  [SOS_PRIORITY_LOW] = "low",
  [SOS_PRIORITY_MEDIUM] = "medium",
  [SOS_PRIORITY_HIGH] = "high",
};

static const char *const term_words[] = {
  [SOS_TERM_SHORT] = "short term",
  [SOS_TERM_MEDIUM] = "medium term",
  [SOS_TERM_LONG] = "long term",
};

static const char *const progress_words[] = {
  [SOS_PROGRESS_OPEN] = "still to do",
  [SOS_PROGRESS_DONE] = "done",
  [SOS_PROGRESS_DROPPED] = "dropped",
  [SOS_PROGRESS_BLOCKED] = "stuck",
};

static const char *const topic_words[] = {
  [SOS_TOPIC_SAFETY] = "safety",           [SOS_TOPIC_WELLBEING] = "wellbeing",
  [SOS_TOPIC_GOAL] = "the goal",           [SOS_TOPIC_CONFIDENCE] = "confidence",
  [SOS_TOPIC_WILLINGNESS] = "willingness", [SOS_TOPIC_CAPACITY] = "being able to",
};

static const char *const direction_words[] = {
  [SOS_DIRECTION_SAFER] = "a higher number is better",
  [SOS_DIRECTION_WORSE] = "a higher number is worse",
};

static const char *const not_rated_words[] = {
  [SOS_NOT_RATED_DECLINED] = "did not want to give a number",
  [SOS_NOT_RATED_NOT_ASKED] = "not asked",
  [SOS_NOT_RATED_ABSENT] = "was not there",
  [SOS_NOT_RATED_TOO_YOUNG] = "too young to give a number",
};

static const char *const tool_words[] = {
  [SOS_TOOL_THREE_HOUSES] = "three houses",
  [SOS_TOOL_FAIRY_WIZARD] = "fairy or wizard",
  [SOS_TOOL_WORDS_AND_PICTURES] = "words and pictures",
  [SOS_TOOL_CHILD_SAFETY_PLAN] = "a child's own plan",
  [SOS_TOOL_DAY_IN_THE_LIFE] = "a day in my life",
  [SOS_TOOL_LIFE_HISTORY] = "life story work",
  [SOS_TOOL_PLAY] = "play",
  [SOS_TOOL_OBSERVATION] = "watching and listening",
  [SOS_TOOL_CONVERSATION] = "talking together",
  [SOS_TOOL_SPOKEN_FOR] = "somebody spoke for the child",
};

static const char *const method_words[] = {
  [SOS_METHOD_WORDS_AND_PICTURES] = "words and pictures",
  [SOS_METHOD_OTHER] = "told another way",
};

static const char *const cycle_outcome_words[] = {
  [SOS_CYCLE_OUTCOME_CONTINUE] = "we went on with another round",
  [SOS_CYCLE_OUTCOME_STEP_DOWN] = "stepped down to less help",
  [SOS_CYCLE_OUTCOME_CLOSE] = "closed",
};

static const char *const event_words[] = {
  [SOS_EVENT_REFERRAL] = "Referral",
  [SOS_EVENT_CONTACT] = "First contact",
  [SOS_EVENT_SCREENING_MAPPED] = "First map made (screening)",
  [SOS_EVENT_DECIDED] = "Decision",
  [SOS_EVENT_TRANSFERRED] = "Transferred to another team",
  [SOS_EVENT_ALLOCATED] = "Allocated to a worker",
  [SOS_EVENT_VISIT_ARRANGED] = "Visit arranged",
  [SOS_EVENT_VISIT] = "Visit",
  [SOS_EVENT_MANAGER_REVIEW] = "Manager's review of the work",
  [SOS_EVENT_PROGRESS_REVIEW] = "Review of how it is going",
  [SOS_EVENT_ASSESSMENT_STARTED] = "Assessment started",
  [SOS_EVENT_ASSESSMENT_COMPLETED] = "Assessment finished",
  [SOS_EVENT_ASSESSMENT_AUTHORISED] = "Assessment agreed by the manager",
  [SOS_EVENT_PLAN_AGREED] = "Plan agreed",
  [SOS_EVENT_FAMILY_CONTACTED] = "Family contacted",
  [SOS_EVENT_FAMILY_MEETING] = "Family meeting",
  [SOS_EVENT_CHILD_IN_NEED_MEETING] = "Child in need meeting",
  [SOS_EVENT_STRATEGY_DISCUSSION] = "Strategy discussion",
  [SOS_EVENT_SECTION_47_STARTED] = "Child protection enquiry (section 47) started",
  [SOS_EVENT_INITIAL_CONFERENCE] = "First child protection conference",
  [SOS_EVENT_REVIEW_CONFERENCE] = "Review conference",
  [SOS_EVENT_CORE_GROUP] = "Core group",
  [SOS_EVENT_FAMILY_GROUP_CONFERENCE_OFFERED] = "Family group conference offered",
  [SOS_EVENT_FAMILY_GROUP_CONFERENCE_REFERRED] = "Family group conference asked for",
  [SOS_EVENT_FAMILY_GROUP_CONFERENCE_HELD] = "Family group conference held",
  [SOS_EVENT_PROTECTION_PLAN_STARTED] = "Child protection plan started",
  [SOS_EVENT_PROTECTION_PLAN_ENDED] = "Child protection plan ended",
  [SOS_EVENT_PUBLIC_LAW_OUTLINE] = "Meeting before court (public law outline)",
  [SOS_EVENT_LOOKED_AFTER_STARTED] = "Came into care (looked after)",
  [SOS_EVENT_LOOKED_AFTER_ENDED] = "Left care",
  [SOS_EVENT_DOMESTIC_ABUSE_THERAPY_REFERRAL] = "Asked for domestic abuse therapy",
  [SOS_EVENT_SIGNIFICANT_DEVELOPMENT] = "Something important happened",
  [SOS_EVENT_CO_OPERATION_WITHDRAWN] = "Stopped working together",
  [SOS_EVENT_SUPERVISION] = "Supervision (time to think about the work)",
  [SOS_EVENT_SIGNED_OFF] = "Signed off",
  [SOS_EVENT_CLOSED] = "Closed",
};

static const char *const decision_words[] = {
  [SOS_DECISION_NO_FURTHER_ACTION] = "no further action",
  [SOS_DECISION_EARLY_HELP] = "early help",
  [SOS_DECISION_CHILD_IN_NEED] = "child in need",
  [SOS_DECISION_CHILD_PROTECTION] = "child protection",
  [SOS_DECISION_LOOKED_AFTER] = "looked after by the council",
};

static const char *const covered_words[] = {
  [SOS_COVERED_MAPPING] = "the map",
  [SOS_COVERED_PRIORITIES] = "what comes first",
  [SOS_COVERED_NEXT_STEPS] = "next steps",
  [SOS_COVERED_TIMESCALES] = "by when",
  [SOS_COVERED_REFERRAL] = "the referral",
  [SOS_COVERED_IMMEDIATE_RISK] = "being safe right now",
  [SOS_COVERED_CONSENT] = "consent",
  [SOS_COVERED_RIGHTS_COMPLAINTS_FEEDBACK] = "rights and how to complain or comment",
  [SOS_COVERED_GENOGRAM] = "the family tree",
  [SOS_COVERED_HOME_SEEN] = "seeing the home",
  [SOS_COVERED_CHILD_SAFE] = "that the child is safe",
  [SOS_COVERED_REFLECTION] = "how the worker sees and feels about it",
  [SOS_COVERED_FAMILY_TOLD_OF_DELAY] = "telling the family that it takes longer",
};

static const char *const assessment_tool_words[] = {
  [SOS_ASSESSMENT_TOOL_SDQ] = "Strengths and Difficulties Questionnaire",
  [SOS_ASSESSMENT_TOOL_GCP2] = "Graded Care Profile 2",
  [SOS_ASSESSMENT_TOOL_DASH] = "Domestic abuse checklist (DASH)",
  [SOS_ASSESSMENT_TOOL_DOMESTIC_ABUSE_CHILDREN] = "Children and domestic abuse assessment",
  [SOS_ASSESSMENT_TOOL_BADST] = "Assessment tool (BADST)",
  [SOS_ASSESSMENT_TOOL_HOME_INVENTORY] = "HOME inventory",
  [SOS_ASSESSMENT_TOOL_SIGNS_OF_WELLBEING] = "Signs of Wellbeing",
  [SOS_ASSESSMENT_TOOL_EXPLOITATION] = "Exploitation assessment",
  [SOS_ASSESSMENT_TOOL_TOXIC_TRIO] = "Assessment of domestic abuse, mental health, and alcohol or drugs",
};

static const char *const consideration_words[] = {
  [SOS_CONSIDERATION_STRENGTHS] = "Strengths",
  [SOS_CONSIDERATION_HARM] = "Past harm",
  [SOS_CONSIDERATION_DANGER_STATEMENTS] = "Danger statements",
  [SOS_CONSIDERATION_COMPLICATING_FACTORS] = "Complicating factors",
  [SOS_CONSIDERATION_SAFETY] = "Existing safety",
  [SOS_CONSIDERATION_SAFETY_GOALS] = "Safety goals",
  [SOS_CONSIDERATION_NEXT_STEPS] = "Next steps",
  [SOS_CONSIDERATION_MISSING_INFORMATION] = "What we do not know yet",
  [SOS_CONSIDERATION_FATHERS] = "Fathers and father figures",
  [SOS_CONSIDERATION_FAMILY_GROUP_CONFERENCE] = "Family group conference",
  [SOS_CONSIDERATION_STRATEGY_DISCUSSION] = "Strategy discussion",
  [SOS_CONSIDERATION_AGE] = "Age",
  [SOS_CONSIDERATION_ABILITY] = "Ability",
  [SOS_CONSIDERATION_APPEARANCE] = "Appearance",
  [SOS_CONSIDERATION_CLASS] = "Class",
  [SOS_CONSIDERATION_COMMUNICATION] = "Communication",
  [SOS_CONSIDERATION_CULTURE] = "Culture",
  [SOS_CONSIDERATION_EDUCATION] = "Education",
  [SOS_CONSIDERATION_EMPLOYMENT] = "Work",
  [SOS_CONSIDERATION_ETHNICITY] = "Ethnicity",
  [SOS_CONSIDERATION_GENDER] = "Gender",
  [SOS_CONSIDERATION_GENDER_IDENTITY] = "Gender identity",
  [SOS_CONSIDERATION_GEOGRAPHY] = "Where they live",
  [SOS_CONSIDERATION_LANGUAGE] = "Language",
  [SOS_CONSIDERATION_RACE] = "Race",
  [SOS_CONSIDERATION_RELIGION] = "Faith",
  [SOS_CONSIDERATION_SEXUALITY] = "Sexuality",
  [SOS_CONSIDERATION_SEXUAL_ORIENTATION] = "Sexual orientation",
  [SOS_CONSIDERATION_SPIRITUALITY] = "Spirituality",
};

#define WORDS(table) { table, G_N_ELEMENTS (table) }

/* What is not here is not shown: a person's sex, codes of the census, a worker's
 * view of their own practice. */
static const struct {
  const char *const *words;
  guint n;
} tables[SOS_N_ENUMS] = {
  [SOS_ENUM_STATUS] = WORDS (status_words),
  [SOS_ENUM_OCCASION] = WORDS (occasion_words),
  [SOS_ENUM_PATHWAY] = WORDS (pathway_words),
  [SOS_ENUM_SETTING] = WORDS (setting_words),
  [SOS_ENUM_ROLE] = WORDS (role_words),
  [SOS_ENUM_FUNCTION] = WORDS (function_words),
  [SOS_ENUM_ASPECT] = WORDS (aspect_words),
  [SOS_ENUM_KINSHIP] = WORDS (kinship_words),
  [SOS_ENUM_QUALITY] = WORDS (quality_words),
  [SOS_ENUM_CIRCLE] = WORDS (circle_words),
  [SOS_ENUM_BASIS] = WORDS (basis_words),
  [SOS_ENUM_SEVERITY] = WORDS (severity_words),
  [SOS_ENUM_LEADS_TO] = WORDS (leads_to_words),
  [SOS_ENUM_OWNER] = WORDS (owner_words),
  [SOS_ENUM_PRIORITY] = WORDS (priority_words),
  [SOS_ENUM_TERM] = WORDS (term_words),
  [SOS_ENUM_PROGRESS] = WORDS (progress_words),
  [SOS_ENUM_TOPIC] = WORDS (topic_words),
  [SOS_ENUM_DIRECTION] = WORDS (direction_words),
  [SOS_ENUM_NOT_RATED] = WORDS (not_rated_words),
  [SOS_ENUM_TOOL] = WORDS (tool_words),
  [SOS_ENUM_METHOD] = WORDS (method_words),
  [SOS_ENUM_CYCLE_OUTCOME] = WORDS (cycle_outcome_words),
  [SOS_ENUM_EVENT] = WORDS (event_words),
  [SOS_ENUM_DECISION] = WORDS (decision_words),
  [SOS_ENUM_COVERED] = WORDS (covered_words),
  [SOS_ENUM_ASSESSMENT_TOOL] = WORDS (assessment_tool_words),
  [SOS_ENUM_CONSIDERATION] = WORDS (consideration_words),
};

/* What to say for a value, or %NULL where there is nothing to say. */
const char *
sos_words_for (SosEnumType type, gint value)
{
  return (guint) value < tables[type].n ? tables[type].words[value] : NULL;
}

/* In statutory work, in early help. */
typedef const char *const SosPair[2];

static SosPair phrases[SOS_N_PHRASES] = {
  [SOS_PHRASE_DANGERS] = { "Danger statements", "Worry statements" },
  [SOS_PHRASE_GOALS] = { "Safety goals", "Wellbeing goals" },
  [SOS_PHRASE_NO_GOAL] = { "There is no safety goal for this yet.", "There is no wellbeing goal for this yet." },
  [SOS_PHRASE_OTHER_GOALS] = { "Other safety goals", "Other wellbeing goals" },
  [SOS_PHRASE_DANGERS_AND_GOALS] = { "Danger statements, each beside its safety goals",
                                     "Worry statements, each beside its wellbeing goals" },
  [SOS_PHRASE_DANGERS_BELOW] = { "They stand below, each beside the goals that answer it.",
                                 "They stand below, each beside the goals that answer it." },
  [SOS_PHRASE_GOALS_BELOW] = { "They stand below, each beside the danger that it answers.",
                               "They stand below, each beside the worry that it answers." },
  [SOS_PHRASE_EXISTING] = { "Existing safety", "Existing wellbeing" },
  [SOS_PHRASE_EXISTING_SAFETY] = { "Existing safety (what has kept children safe)",
                                   "Existing wellbeing (what has kept children well)" },
  [SOS_PHRASE_WELL_ENOUGH] = { "well enough", "well enough" },
  [SOS_PHRASE_SAFE_ENOUGH] = { "safe enough", "well enough" },
  [SOS_PHRASE_PLANS] = { "Safety plans", "Wellbeing plans" },
  [SOS_PHRASE_PLAN] = { "Safety plan", "Wellbeing plan" },
};

static SosPair record_names[SOS_N_RECORD_TYPES] = {
  [SOS_PERSON] = { "person", "person" },
  [SOS_RELATIONSHIP] = { "relationship", "relationship" },
  [SOS_HARM] = { "past harm", "past harm" },
  [SOS_COMPLICATING_FACTOR] = { "complicating factor", "complicating factor" },
  [SOS_MISSING_INFORMATION] = { "missing information", "missing information" },
  [SOS_DANGER_STATEMENT] = { "danger statement", "worry statement" },
  [SOS_STRENGTH] = { "strength", "strength" },
  [SOS_EXISTING_SAFETY] = { "existing safety", "existing wellbeing" },
  [SOS_BOTTOM_LINE] = { "bottom line", "bottom line" },
  [SOS_SAFETY_GOAL] = { "safety goal", "wellbeing goal" },
  [SOS_ACTION] = { "action", "action" },
  [SOS_CONTINGENCY] = { "contingency plan", "contingency plan" },
  [SOS_SCALE] = { "scale", "scale" },
  [SOS_RATING] = { "rating", "rating" },
  [SOS_VOICE] = { "child's voice", "child's voice" },
  [SOS_EXPLANATION] = { "explanation", "explanation" },
  [SOS_SAFETY_PLAN] = { "safety plan", "family plan" },
  [SOS_RULE] = { "rule", "rule" },
  [SOS_DEMONSTRATION] = { "time the plan was used", "time the plan was used" },
  [SOS_CYCLE] = { "cycle", "cycle" },
  [SOS_MILESTONE] = { "milestone", "milestone" },
  [SOS_EVENT] = { "event", "event" },
  [SOS_CHRONOLOGY_ENTRY] = { "chronology entry", "chronology entry" },
  [SOS_ASSESSMENT] = { "assessment", "assessment" },
  [SOS_CONSENT] = { "consent", "consent" },
  [SOS_DISAGREEMENT] = { "disagreement", "disagreement" },
  [SOS_ISSUE] = { "issue", "issue" },
  [SOS_SHARE] = { "sharing", "sharing" },
  [SOS_CONSIDERED] = { "consideration", "consideration" },
  [SOS_SUPPRESSION] = { "suppressed finding", "suppressed finding" },
  [SOS_PRACTICE_CHECK] = { "practice check", "practice check" },
};

const char *
sos_words_phrase (SosPhrase phrase, SosPathway pathway)
{
  return phrases[phrase][pathway == SOS_PATHWAY_EARLY_HELP];
}

/* What a record is called when its place in its list is said with it. */
const char *
sos_words_for_record (SosRecordType type, SosPathway pathway)
{
  return record_names[type][pathway == SOS_PATHWAY_EARLY_HELP];
}

const char *
sos_words_month (guint month)
{
  static const char *const months[] = {
    NULL,   "January", "February",  "March",   "April",    "May",      "June",
    "July", "August",  "September", "October", "November", "December",
  };

  return months[month];
}
