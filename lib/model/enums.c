/* SPDX-License-Identifier: MIT */
/* The words of the enumerations. */
#include "lib/model/enums.h"

#define ENUM(Name, table) { .name = Name, .words = table, .n_words = G_N_ELEMENTS (table) }

static const char *const status_words[] = {
  [SOS_STATUS_DRAFT] = "draft",
  [SOS_STATUS_AGREED] = "agreed",
  [SOS_STATUS_SUPERSEDED] = "superseded",
};

static const char *const occasion_words[] = {
  [SOS_OCCASION_SCREENING] = "screening",   [SOS_OCCASION_ASSESSMENT] = "assessment",
  [SOS_OCCASION_CONFERENCE] = "conference", [SOS_OCCASION_REVIEW] = "review",
  [SOS_OCCASION_CLOSING] = "closing",
};

static const char *const pathway_words[] = {
  [SOS_PATHWAY_STATUTORY] = "statutory",
  [SOS_PATHWAY_EARLY_HELP] = "early_help",
};

static const char *const setting_words[] = {
  [SOS_SETTING_FAMILY] = "family",
  [SOS_SETTING_EXTRA_FAMILIAL] = "extra_familial",
};

static const char *const role_words[] = {
  [SOS_ROLE_CHILD] = "child",   [SOS_ROLE_PARENT] = "parent", [SOS_ROLE_CARER] = "carer",
  [SOS_ROLE_FAMILY] = "family", [SOS_ROLE_FRIEND] = "friend", [SOS_ROLE_PROFESSIONAL] = "professional",
};

static const char *const function_words[] = {
  [SOS_FUNCTION_SOCIAL_WORKER] = "social_worker",
  [SOS_FUNCTION_MANAGER] = "manager",
  [SOS_FUNCTION_CHAIR] = "chair",
  [SOS_FUNCTION_CASE_WORKER] = "case_worker",
  [SOS_FUNCTION_HEALTH] = "health",
  [SOS_FUNCTION_EDUCATION] = "education",
  [SOS_FUNCTION_POLICE] = "police",
  [SOS_FUNCTION_ADULT_SERVICES] = "adult_services",
  [SOS_FUNCTION_OTHER] = "other",
};

static const char *const sex_words[] = {
  [SOS_SEX_FEMALE] = "female",
  [SOS_SEX_MALE] = "male",
  [SOS_SEX_OTHER] = "other",
  [SOS_SEX_UNKNOWN] = "unknown",
};

static const char *const aspect_words[] = {
  [SOS_ASPECT_AGE] = "age",
  [SOS_ASPECT_ABILITY] = "ability",
  [SOS_ASPECT_APPEARANCE] = "appearance",
  [SOS_ASPECT_CLASS] = "class",
  [SOS_ASPECT_COMMUNICATION] = "communication",
  [SOS_ASPECT_CULTURE] = "culture",
  [SOS_ASPECT_EDUCATION] = "education",
  [SOS_ASPECT_EMPLOYMENT] = "employment",
  [SOS_ASPECT_ETHNICITY] = "ethnicity",
  [SOS_ASPECT_GENDER] = "gender",
  [SOS_ASPECT_GENDER_IDENTITY] = "gender_identity",
  [SOS_ASPECT_GEOGRAPHY] = "geography",
  [SOS_ASPECT_LANGUAGE] = "language",
  [SOS_ASPECT_RACE] = "race",
  [SOS_ASPECT_RELIGION] = "religion",
  [SOS_ASPECT_SEXUALITY] = "sexuality",
  [SOS_ASPECT_SEXUAL_ORIENTATION] = "sexual_orientation",
  [SOS_ASPECT_SPIRITUALITY] = "spirituality",
};

static const char *const circle_words[] = {
  [SOS_CIRCLE_INNER] = "inner",
  [SOS_CIRCLE_MIDDLE] = "middle",
  [SOS_CIRCLE_OUTER] = "outer",
};

static const char *const kinship_words[] = {
  [SOS_KINSHIP_PARENT_OF] = "parent_of",   [SOS_KINSHIP_STEP_PARENT_OF] = "step_parent_of",
  [SOS_KINSHIP_PARTNER_OF] = "partner_of", [SOS_KINSHIP_FORMER_PARTNER_OF] = "former_partner_of",
  [SOS_KINSHIP_SIBLING_OF] = "sibling_of", [SOS_KINSHIP_CARER_OF] = "carer_of",
  [SOS_KINSHIP_LIVES_WITH] = "lives_with", [SOS_KINSHIP_OTHER] = "other",
};

static const char *const quality_words[] = {
  [SOS_QUALITY_CLOSE] = "close",       [SOS_QUALITY_ORDINARY] = "ordinary", [SOS_QUALITY_DISTANT] = "distant",
  [SOS_QUALITY_CONFLICT] = "conflict", [SOS_QUALITY_CUT_OFF] = "cut_off",
};

static const char *const basis_words[] = {
  [SOS_BASIS_FACT] = "fact",       [SOS_BASIS_OBSERVATION] = "observation", [SOS_BASIS_FEELING] = "feeling",
  [SOS_BASIS_OPINION] = "opinion", [SOS_BASIS_ASSUMPTION] = "assumption",
};

static const char *const triangle_words[] = {
  [SOS_TRIANGLE_GROWTH] = "growth",
  [SOS_TRIANGLE_CARE] = "care",
  [SOS_TRIANGLE_WORLD] = "world",
};

static const char *const factor_words[] = {
  [SOS_FACTOR_1A] = "1A",   [SOS_FACTOR_1B] = "1B",   [SOS_FACTOR_1C] = "1C",   [SOS_FACTOR_2A] = "2A",
  [SOS_FACTOR_2B] = "2B",   [SOS_FACTOR_2C] = "2C",   [SOS_FACTOR_3A] = "3A",   [SOS_FACTOR_3B] = "3B",
  [SOS_FACTOR_3C] = "3C",   [SOS_FACTOR_4A] = "4A",   [SOS_FACTOR_4B] = "4B",   [SOS_FACTOR_4C] = "4C",
  [SOS_FACTOR_5A] = "5A",   [SOS_FACTOR_5B] = "5B",   [SOS_FACTOR_5C] = "5C",   [SOS_FACTOR_6A] = "6A",
  [SOS_FACTOR_6B] = "6B",   [SOS_FACTOR_6C] = "6C",   [SOS_FACTOR_7A] = "7A",   [SOS_FACTOR_8B] = "8B",
  [SOS_FACTOR_8C] = "8C",   [SOS_FACTOR_8D] = "8D",   [SOS_FACTOR_8E] = "8E",   [SOS_FACTOR_8F] = "8F",
  [SOS_FACTOR_9A] = "9A",   [SOS_FACTOR_10A] = "10A", [SOS_FACTOR_11A] = "11A", [SOS_FACTOR_12A] = "12A",
  [SOS_FACTOR_13A] = "13A", [SOS_FACTOR_14A] = "14A", [SOS_FACTOR_15A] = "15A", [SOS_FACTOR_16A] = "16A",
  [SOS_FACTOR_17A] = "17A", [SOS_FACTOR_18A] = "18A", [SOS_FACTOR_18B] = "18B", [SOS_FACTOR_18C] = "18C",
  [SOS_FACTOR_19A] = "19A", [SOS_FACTOR_19B] = "19B", [SOS_FACTOR_19C] = "19C", [SOS_FACTOR_20] = "20",
  [SOS_FACTOR_21] = "21",   [SOS_FACTOR_22A] = "22A", [SOS_FACTOR_23A] = "23A", [SOS_FACTOR_24A] = "24A",
};

static const char *const severity_words[] = {
  [SOS_SEVERITY_LOW] = "low",
  [SOS_SEVERITY_MODERATE] = "moderate",
  [SOS_SEVERITY_HIGH] = "high",
  [SOS_SEVERITY_SEVERE] = "severe",
};

static const char *const leads_to_words[] = {
  [SOS_LEADS_TO_STEP_DOWN] = "step_down",
  [SOS_LEADS_TO_CLOSE] = "close",
};

static const char *const owner_words[] = {
  [SOS_OWNER_FAMILY] = "family",
  [SOS_OWNER_AGENCY] = "agency",
  [SOS_OWNER_SHARED] = "shared",
};

static const char *const priority_words[] = {
  [SOS_PRIORITY_LOW] = "low",
  [SOS_PRIORITY_MEDIUM] = "medium",
  [SOS_PRIORITY_HIGH] = "high",
};

static const char *const term_words[] = {
  [SOS_TERM_SHORT] = "short",
  [SOS_TERM_MEDIUM] = "medium",
  [SOS_TERM_LONG] = "long",
};

static const char *const progress_words[] = {
  [SOS_PROGRESS_OPEN] = "open",
  [SOS_PROGRESS_DONE] = "done",
  [SOS_PROGRESS_DROPPED] = "dropped",
  [SOS_PROGRESS_BLOCKED] = "blocked",
};

static const char *const topic_words[] = {
  [SOS_TOPIC_SAFETY] = "safety",         [SOS_TOPIC_WELLBEING] = "wellbeing",     [SOS_TOPIC_GOAL] = "goal",
  [SOS_TOPIC_CONFIDENCE] = "confidence", [SOS_TOPIC_WILLINGNESS] = "willingness", [SOS_TOPIC_CAPACITY] = "capacity",
};

static const char *const direction_words[] = {
  [SOS_DIRECTION_SAFER] = "safer",
  [SOS_DIRECTION_WORSE] = "worse",
};

static const char *const not_rated_words[] = {
  [SOS_NOT_RATED_DECLINED] = "declined",
  [SOS_NOT_RATED_NOT_ASKED] = "not_asked",
  [SOS_NOT_RATED_ABSENT] = "absent",
  [SOS_NOT_RATED_TOO_YOUNG] = "too_young",
};

static const char *const tool_words[] = {
  [SOS_TOOL_THREE_HOUSES] = "three_houses",
  [SOS_TOOL_FAIRY_WIZARD] = "fairy_wizard",
  [SOS_TOOL_WORDS_AND_PICTURES] = "words_and_pictures",
  [SOS_TOOL_CHILD_SAFETY_PLAN] = "child_safety_plan",
  [SOS_TOOL_DAY_IN_THE_LIFE] = "day_in_the_life",
  [SOS_TOOL_LIFE_HISTORY] = "life_history",
  [SOS_TOOL_PLAY] = "play",
  [SOS_TOOL_OBSERVATION] = "observation",
  [SOS_TOOL_CONVERSATION] = "conversation",
  [SOS_TOOL_SPOKEN_FOR] = "spoken_for",
  [SOS_TOOL_OTHER] = "other",
};

static const char *const method_words[] = {
  [SOS_METHOD_WORDS_AND_PICTURES] = "words_and_pictures",
  [SOS_METHOD_OTHER] = "other",
};

static const char *const cycle_outcome_words[] = {
  [SOS_CYCLE_OUTCOME_CONTINUE] = "continue",
  [SOS_CYCLE_OUTCOME_STEP_DOWN] = "step_down",
  [SOS_CYCLE_OUTCOME_CLOSE] = "close",
};

static const char *const event_words[] = {
  [SOS_EVENT_REFERRAL] = "referral",
  [SOS_EVENT_CONTACT] = "contact",
  [SOS_EVENT_SCREENING_MAPPED] = "screening_mapped",
  [SOS_EVENT_DECIDED] = "decided",
  [SOS_EVENT_TRANSFERRED] = "transferred",
  [SOS_EVENT_ALLOCATED] = "allocated",
  [SOS_EVENT_VISIT_ARRANGED] = "visit_arranged",
  [SOS_EVENT_VISIT] = "visit",
  [SOS_EVENT_MANAGER_REVIEW] = "manager_review",
  [SOS_EVENT_PROGRESS_REVIEW] = "progress_review",
  [SOS_EVENT_ASSESSMENT_STARTED] = "assessment_started",
  [SOS_EVENT_ASSESSMENT_COMPLETED] = "assessment_completed",
  [SOS_EVENT_ASSESSMENT_AUTHORISED] = "assessment_authorised",
  [SOS_EVENT_PLAN_AGREED] = "plan_agreed",
  [SOS_EVENT_FAMILY_CONTACTED] = "family_contacted",
  [SOS_EVENT_FAMILY_MEETING] = "family_meeting",
  [SOS_EVENT_CHILD_IN_NEED_MEETING] = "child_in_need_meeting",
  [SOS_EVENT_STRATEGY_DISCUSSION] = "strategy_discussion",
  [SOS_EVENT_SECTION_47_STARTED] = "section_47_started",
  [SOS_EVENT_INITIAL_CONFERENCE] = "initial_conference",
  [SOS_EVENT_REVIEW_CONFERENCE] = "review_conference",
  [SOS_EVENT_CORE_GROUP] = "core_group",
  [SOS_EVENT_FAMILY_GROUP_CONFERENCE_OFFERED] = "family_group_conference_offered",
  [SOS_EVENT_FAMILY_GROUP_CONFERENCE_REFERRED] = "family_group_conference_referred",
  [SOS_EVENT_FAMILY_GROUP_CONFERENCE_HELD] = "family_group_conference_held",
  [SOS_EVENT_PROTECTION_PLAN_STARTED] = "protection_plan_started",
  [SOS_EVENT_PROTECTION_PLAN_ENDED] = "protection_plan_ended",
  [SOS_EVENT_PUBLIC_LAW_OUTLINE] = "public_law_outline",
  [SOS_EVENT_LOOKED_AFTER_STARTED] = "looked_after_started",
  [SOS_EVENT_LOOKED_AFTER_ENDED] = "looked_after_ended",
  [SOS_EVENT_DOMESTIC_ABUSE_THERAPY_REFERRAL] = "domestic_abuse_therapy_referral",
  [SOS_EVENT_SIGNIFICANT_DEVELOPMENT] = "significant_development",
  [SOS_EVENT_CO_OPERATION_WITHDRAWN] = "co_operation_withdrawn",
  [SOS_EVENT_SUPERVISION] = "supervision",
  [SOS_EVENT_SIGNED_OFF] = "signed_off",
  [SOS_EVENT_CLOSED] = "closed",
};

static const char *const decision_words[] = {
  [SOS_DECISION_NO_FURTHER_ACTION] = "no_further_action", [SOS_DECISION_EARLY_HELP] = "early_help",
  [SOS_DECISION_CHILD_IN_NEED] = "child_in_need",         [SOS_DECISION_CHILD_PROTECTION] = "child_protection",
  [SOS_DECISION_LOOKED_AFTER] = "looked_after",
};

static const char *const covered_words[] = {
  [SOS_COVERED_MAPPING] = "mapping",
  [SOS_COVERED_PRIORITIES] = "priorities",
  [SOS_COVERED_NEXT_STEPS] = "next_steps",
  [SOS_COVERED_TIMESCALES] = "timescales",
  [SOS_COVERED_REFERRAL] = "referral",
  [SOS_COVERED_IMMEDIATE_RISK] = "immediate_risk",
  [SOS_COVERED_CONSENT] = "consent",
  [SOS_COVERED_RIGHTS_COMPLAINTS_FEEDBACK] = "rights_complaints_feedback",
  [SOS_COVERED_GENOGRAM] = "genogram",
  [SOS_COVERED_HOME_SEEN] = "home_seen",
  [SOS_COVERED_CHILD_SAFE] = "child_safe",
  [SOS_COVERED_REFLECTION] = "reflection",
  [SOS_COVERED_FAMILY_TOLD_OF_DELAY] = "family_told_of_delay",
};

static const char *const assessment_tool_words[] = {
  [SOS_ASSESSMENT_TOOL_SDQ] = "sdq",
  [SOS_ASSESSMENT_TOOL_GCP2] = "gcp2",
  [SOS_ASSESSMENT_TOOL_DASH] = "dash",
  [SOS_ASSESSMENT_TOOL_DOMESTIC_ABUSE_CHILDREN] = "domestic_abuse_children",
  [SOS_ASSESSMENT_TOOL_BADST] = "badst",
  [SOS_ASSESSMENT_TOOL_HOME_INVENTORY] = "home_inventory",
  [SOS_ASSESSMENT_TOOL_SIGNS_OF_WELLBEING] = "signs_of_wellbeing",
  [SOS_ASSESSMENT_TOOL_EXPLOITATION] = "exploitation",
  [SOS_ASSESSMENT_TOOL_TOXIC_TRIO] = "toxic_trio",
  [SOS_ASSESSMENT_TOOL_OTHER] = "other",
};

static const char *const consideration_words[] = {
  [SOS_CONSIDERATION_STRENGTHS] = "strengths",
  [SOS_CONSIDERATION_HARM] = "harm",
  [SOS_CONSIDERATION_DANGER_STATEMENTS] = "danger_statements",
  [SOS_CONSIDERATION_COMPLICATING_FACTORS] = "complicating_factors",
  [SOS_CONSIDERATION_SAFETY] = "safety",
  [SOS_CONSIDERATION_SAFETY_GOALS] = "safety_goals",
  [SOS_CONSIDERATION_NEXT_STEPS] = "next_steps",
  [SOS_CONSIDERATION_MISSING_INFORMATION] = "missing_information",
  [SOS_CONSIDERATION_FATHERS] = "fathers",
  [SOS_CONSIDERATION_FAMILY_GROUP_CONFERENCE] = "family_group_conference",
  [SOS_CONSIDERATION_STRATEGY_DISCUSSION] = "strategy_discussion",
  [SOS_CONSIDERATION_AGE] = "age",
  [SOS_CONSIDERATION_ABILITY] = "ability",
  [SOS_CONSIDERATION_APPEARANCE] = "appearance",
  [SOS_CONSIDERATION_CLASS] = "class",
  [SOS_CONSIDERATION_COMMUNICATION] = "communication",
  [SOS_CONSIDERATION_CULTURE] = "culture",
  [SOS_CONSIDERATION_EDUCATION] = "education",
  [SOS_CONSIDERATION_EMPLOYMENT] = "employment",
  [SOS_CONSIDERATION_ETHNICITY] = "ethnicity",
  [SOS_CONSIDERATION_GENDER] = "gender",
  [SOS_CONSIDERATION_GENDER_IDENTITY] = "gender_identity",
  [SOS_CONSIDERATION_GEOGRAPHY] = "geography",
  [SOS_CONSIDERATION_LANGUAGE] = "language",
  [SOS_CONSIDERATION_RACE] = "race",
  [SOS_CONSIDERATION_RELIGION] = "religion",
  [SOS_CONSIDERATION_SEXUALITY] = "sexuality",
  [SOS_CONSIDERATION_SEXUAL_ORIENTATION] = "sexual_orientation",
  [SOS_CONSIDERATION_SPIRITUALITY] = "spirituality",
};

static const char *const standing_words[] = {
  [SOS_STANDING_CHALLENGED] = "challenged",
  [SOS_STANDING_PATCHY] = "patchy",
  [SOS_STANDING_STRONG] = "strong",
};

static const char *const finding_severity_words[] = {
  [SOS_FINDING_OFF] = "off",
  [SOS_FINDING_SUGGESTION] = "suggestion",
  [SOS_FINDING_WARNING] = "warning",
  [SOS_FINDING_ERROR] = "error",
};

static const char *const rater_class_words[] = {
  [SOS_RATER_CHILD] = "child",   [SOS_RATER_PROFESSIONAL] = "professional",
  [SOS_RATER_PARENT] = "parent", [SOS_RATER_NETWORK] = "network",
  [SOS_RATER_FAMILY] = "family",
};

static const char *const roll_words[] = {
  [SOS_ROLL_BACK] = "back",
  [SOS_ROLL_FORWARD] = "forward",
};

static const char *const limit_unit_words[] = {
  [SOS_UNIT_WORKING_DAYS] = "working_days",
  [SOS_UNIT_CALENDAR_DAYS] = "calendar_days",
  [SOS_UNIT_MONTHS] = "months",
  [SOS_UNIT_EVENT] = "event",
};

static const char *const limit_comparator_words[] = {
  [SOS_COMPARATOR_WITHIN] = "within",
  [SOS_COMPARATOR_BEFORE] = "before",
  [SOS_COMPARATOR_ON] = "on",
};

static const char *const assumption_words[] = {
  [SOS_ASSUMED_START] = "start",
  [SOS_ASSUMED_UNIT] = "unit",
  [SOS_ASSUMED_DAY_ONE] = "day_one",
  [SOS_ASSUMED_AT_ONCE] = "at_once",
  [SOS_ASSUMED_BANK_HOLIDAYS] = "bank_holidays",
};

static const char *const event_detail_words[] = {
  [SOS_DETAIL_NOTE] = "note",           [SOS_DETAIL_OUTCOME] = "outcome",   [SOS_DETAIL_RATIONALE] = "rationale",
  [SOS_DETAIL_REMAINING] = "remaining", [SOS_DETAIL_DEADLINE] = "deadline",
};

static const char *const clock_state_words[] = {
  [SOS_CLOCK_NOT_STARTED] = "not_started", [SOS_CLOCK_RUNNING] = "running",
  [SOS_CLOCK_DUE_SOON] = "due_soon",       [SOS_CLOCK_MET] = "met",
  [SOS_CLOCK_MET_LATE] = "met_late",       [SOS_CLOCK_OVERDUE] = "overdue",
};

static const char *const export_dates_words[] = {
  [SOS_EXPORT_DATES_RELATIVE] = "relative",
  [SOS_EXPORT_DATES_SHIFT] = "shift",
};

static const char *const quasi_field_words[] = {
  [SOS_QUASI_AGE_BAND] = "age_band",
  [SOS_QUASI_SEX] = "sex",
  [SOS_QUASI_ETHNICITY] = "ethnicity",
  [SOS_QUASI_NEEDS] = "needs",
  [SOS_QUASI_RELATIONSHIP] = "relationship",
  [SOS_QUASI_AGENCY] = "agency",
  [SOS_QUASI_AUTHORITY] = "authority",
  [SOS_QUASI_TEAM] = "team",
  [SOS_QUASI_FAMILY] = "family",
  [SOS_QUASI_ENTRY] = "entry",
};

static const char *const period_words[] = {
  [SOS_PERIOD_MONTH] = "month",
  [SOS_PERIOD_QUARTER] = "quarter",
  [SOS_PERIOD_YEAR] = "year",
};

static const SosEnumInfo enums[SOS_N_TABLE_ENUMS] = {
  [SOS_ENUM_STATUS] = ENUM ("status", status_words),
  [SOS_ENUM_OCCASION] = ENUM ("occasion", occasion_words),
  [SOS_ENUM_PATHWAY] = ENUM ("pathway", pathway_words),
  [SOS_ENUM_SETTING] = ENUM ("setting", setting_words),
  [SOS_ENUM_ROLE] = ENUM ("role", role_words),
  [SOS_ENUM_FUNCTION] = ENUM ("function", function_words),
  [SOS_ENUM_SEX] = ENUM ("sex", sex_words),
  [SOS_ENUM_ASPECT] = ENUM ("aspect", aspect_words),
  [SOS_ENUM_CIRCLE] = ENUM ("circle", circle_words),
  [SOS_ENUM_KINSHIP] = ENUM ("kinship", kinship_words),
  [SOS_ENUM_QUALITY] = ENUM ("quality", quality_words),
  [SOS_ENUM_BASIS] = ENUM ("basis", basis_words),
  [SOS_ENUM_TRIANGLE] = ENUM ("triangle", triangle_words),
  [SOS_ENUM_FACTOR] = ENUM ("factor", factor_words),
  [SOS_ENUM_SEVERITY] = ENUM ("severity", severity_words),
  [SOS_ENUM_LEADS_TO] = ENUM ("leads_to", leads_to_words),
  [SOS_ENUM_OWNER] = ENUM ("owner", owner_words),
  [SOS_ENUM_PRIORITY] = ENUM ("priority", priority_words),
  [SOS_ENUM_TERM] = ENUM ("term", term_words),
  [SOS_ENUM_PROGRESS] = ENUM ("progress", progress_words),
  [SOS_ENUM_TOPIC] = ENUM ("topic", topic_words),
  [SOS_ENUM_DIRECTION] = ENUM ("direction", direction_words),
  [SOS_ENUM_NOT_RATED] = ENUM ("not_rated", not_rated_words),
  [SOS_ENUM_TOOL] = ENUM ("tool", tool_words),
  [SOS_ENUM_METHOD] = ENUM ("method", method_words),
  [SOS_ENUM_CYCLE_OUTCOME] = ENUM ("cycle_outcome", cycle_outcome_words),
  [SOS_ENUM_EVENT] = ENUM ("event", event_words),
  [SOS_ENUM_DECISION] = ENUM ("decision", decision_words),
  [SOS_ENUM_COVERED] = ENUM ("covered", covered_words),
  [SOS_ENUM_ASSESSMENT_TOOL] = ENUM ("assessment_tool", assessment_tool_words),
  [SOS_ENUM_CONSIDERATION] = ENUM ("consideration", consideration_words),
  [SOS_ENUM_STANDING] = ENUM ("standing", standing_words),
  [SOS_ENUM_FINDING_SEVERITY] = ENUM ("finding_severity", finding_severity_words),
  [SOS_ENUM_RATER_CLASS] = ENUM ("rater_class", rater_class_words),
  [SOS_ENUM_ROLL] = ENUM ("roll", roll_words),
  [SOS_ENUM_LIMIT_UNIT] = ENUM ("limit_unit", limit_unit_words),
  [SOS_ENUM_LIMIT_COMPARATOR] = ENUM ("limit_comparator", limit_comparator_words),
  [SOS_ENUM_ASSUMPTION] = ENUM ("assumption", assumption_words),
  [SOS_ENUM_EVENT_DETAIL] = ENUM ("event_detail", event_detail_words),
  [SOS_ENUM_CLOCK_STATE] = ENUM ("clock_state", clock_state_words),
  [SOS_ENUM_EXPORT_DATES] = ENUM ("export_dates", export_dates_words),
  [SOS_ENUM_QUASI_FIELD] = ENUM ("quasi_field", quasi_field_words),
  [SOS_ENUM_PERIOD] = ENUM ("period", period_words),
};

static SosNames enum_names[SOS_N_TABLE_ENUMS];

static gpointer
make_enum_names (gpointer unused G_GNUC_UNUSED)
{
  for (guint type = SOS_ENUM_NONE + 1; type < SOS_N_TABLE_ENUMS; type++)
    sos_names_init (&enum_names[type], enums[type].words + 1, enums[type].n_words - 1);

  return enum_names;
}

const SosNames *
sos_enum_names (void)
{
  static GOnce once = G_ONCE_INIT;

  return g_once (&once, make_enum_names, NULL);
}

static gboolean
is_enum (SosEnumType type)
{
  return type > SOS_ENUM_NONE && type < SOS_N_TABLE_ENUMS;
}

/**
 * sos_enum_get_name:
 * @type: an enumeration
 *
 * Names an enumeration. Safe from any thread.
 *
 * Returns: (transfer none) (nullable): its name, such as "role"; %NULL when
 *   there is no such enumeration
 *
 * Since: 0.1
 */
const char *
sos_enum_get_name (SosEnumType type)
{
  return is_enum (type) ? enums[type].name : NULL;
}

/**
 * sos_enum_get_n_words:
 * @type: an enumeration
 *
 * Counts the words of an enumeration: its values run from 1 to that number.
 *
 * Returns: how many, 0 when there is no such enumeration
 *
 * Since: 0.1
 */
guint
sos_enum_get_n_words (SosEnumType type)
{
  return is_enum (type) ? enums[type].n_words - 1 : 0;
}

/**
 * sos_enum_to_string:
 * @type: an enumeration
 * @value: one of its values
 *
 * Gives the word that stands for a value in a document. Safe from any thread.
 *
 * Returns: (transfer none) (nullable): the word, %NULL for 0 and for what is no
 *   value of @type
 *
 * Since: 0.1
 */
const char *
sos_enum_to_string (SosEnumType type, gint value)
{
  if (!is_enum (type) || value <= 0 || (guint) value >= enums[type].n_words)
    return NULL;

  return enums[type].words[value];
}

/**
 * sos_enum_from_string:
 * @type: an enumeration
 * @string: a word of a document
 *
 * Finds the value that a word stands for. Safe from any thread.
 *
 * Returns: the value, 0 when @type has no such word
 *
 * Since: 0.1
 */
gint
sos_enum_from_string (SosEnumType type, const char *string)
{
  const SosName *name;

  g_return_val_if_fail (string != NULL, 0);

  name = is_enum (type) ? sos_names_find_string (sos_enum_names () + type, string) : NULL;

  return name != NULL ? name->number + 1 : 0;
}
