/* SPDX-License-Identifier: MIT */
/* The words that a field may hold. In each, 0 is UNKNOWN: the field is absent. */
#pragma once

#include <sos/sos-macros.h>

G_BEGIN_DECLS

/**
 * SosStatus:
 *
 * How far the map has come.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_STATUS_UNKNOWN,
  SOS_STATUS_DRAFT,
  SOS_STATUS_AGREED,
  SOS_STATUS_SUPERSEDED,
} SosStatus;

/**
 * SosOccasion:
 *
 * When it was mapped.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_OCCASION_UNKNOWN,
  SOS_OCCASION_SCREENING,
  SOS_OCCASION_ASSESSMENT,
  SOS_OCCASION_CONFERENCE,
  SOS_OCCASION_REVIEW,
  SOS_OCCASION_CLOSING,
} SosOccasion;

/**
 * SosPathway:
 *
 * Which help the family has: statutory when absent.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_PATHWAY_UNKNOWN,
  SOS_PATHWAY_STATUTORY,
  SOS_PATHWAY_EARLY_HELP,
} SosPathway;

/**
 * SosSetting:
 *
 * Where the danger comes from.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_SETTING_UNKNOWN,
  SOS_SETTING_FAMILY,
  SOS_SETTING_EXTRA_FAMILIAL,
} SosSetting;

/**
 * SosRole:
 *
 * What a person is on the map.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_ROLE_UNKNOWN,
  SOS_ROLE_CHILD,
  SOS_ROLE_PARENT,
  SOS_ROLE_CARER,
  SOS_ROLE_FAMILY,
  SOS_ROLE_FRIEND,
  SOS_ROLE_PROFESSIONAL,
} SosRole;

/**
 * SosFunction:
 *
 * What a professional does.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_FUNCTION_UNKNOWN,
  SOS_FUNCTION_SOCIAL_WORKER,
  SOS_FUNCTION_MANAGER,
  SOS_FUNCTION_CHAIR,
  SOS_FUNCTION_CASE_WORKER,
  SOS_FUNCTION_HEALTH,
  SOS_FUNCTION_EDUCATION,
  SOS_FUNCTION_POLICE,
  SOS_FUNCTION_ADULT_SERVICES,
  SOS_FUNCTION_OTHER,
} SosFunction;

/**
 * SosSex:
 *
 * A person's sex as recorded. 0 is called NONE here, as "unknown" is a word that
 * can be recorded.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_SEX_NONE,
  SOS_SEX_FEMALE,
  SOS_SEX_MALE,
  SOS_SEX_OTHER,
  SOS_SEX_UNKNOWN,
} SosSex;

/**
 * SosAspect:
 *
 * The Social GGRRAAACCEEESSS and the aspects that North Yorkshire adds.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_ASPECT_UNKNOWN,
  SOS_ASPECT_AGE,
  SOS_ASPECT_ABILITY,
  SOS_ASPECT_APPEARANCE,
  SOS_ASPECT_CLASS,
  SOS_ASPECT_COMMUNICATION,
  SOS_ASPECT_CULTURE,
  SOS_ASPECT_EDUCATION,
  SOS_ASPECT_EMPLOYMENT,
  SOS_ASPECT_ETHNICITY,
  SOS_ASPECT_GENDER,
  SOS_ASPECT_GENDER_IDENTITY,
  SOS_ASPECT_GEOGRAPHY,
  SOS_ASPECT_LANGUAGE,
  SOS_ASPECT_RACE,
  SOS_ASPECT_RELIGION,
  SOS_ASPECT_SEXUALITY,
  SOS_ASPECT_SEXUAL_ORIENTATION,
  SOS_ASPECT_SPIRITUALITY,
} SosAspect;

/**
 * SosCircle:
 *
 * How close somebody of the network is.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_CIRCLE_UNKNOWN,
  SOS_CIRCLE_INNER,
  SOS_CIRCLE_MIDDLE,
  SOS_CIRCLE_OUTER,
} SosCircle;

/**
 * SosKinship:
 *
 * What one person is to another.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_KINSHIP_UNKNOWN,
  SOS_KINSHIP_PARENT_OF,
  SOS_KINSHIP_STEP_PARENT_OF,
  SOS_KINSHIP_PARTNER_OF,
  SOS_KINSHIP_FORMER_PARTNER_OF,
  SOS_KINSHIP_SIBLING_OF,
  SOS_KINSHIP_CARER_OF,
  SOS_KINSHIP_LIVES_WITH,
  SOS_KINSHIP_OTHER,
} SosKinship;

/**
 * SosQuality:
 *
 * How a relationship is.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_QUALITY_UNKNOWN,
  SOS_QUALITY_CLOSE,
  SOS_QUALITY_ORDINARY,
  SOS_QUALITY_DISTANT,
  SOS_QUALITY_CONFLICT,
  SOS_QUALITY_CUT_OFF,
} SosQuality;

/**
 * SosBasis:
 *
 * What a statement rests on.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_BASIS_UNKNOWN,
  SOS_BASIS_FACT,
  SOS_BASIS_OBSERVATION,
  SOS_BASIS_FEELING,
  SOS_BASIS_OPINION,
  SOS_BASIS_ASSUMPTION,
} SosBasis;

/**
 * SosTriangle:
 *
 * The sides of the world triangle.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_TRIANGLE_UNKNOWN,
  SOS_TRIANGLE_GROWTH,
  SOS_TRIANGLE_CARE,
  SOS_TRIANGLE_WORLD,
} SosTriangle;

/**
 * SosFactor:
 *
 * Factors found at the end of an assessment, as England's children in need census codes them.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_FACTOR_UNKNOWN,
  SOS_FACTOR_1A,
  SOS_FACTOR_1B,
  SOS_FACTOR_1C,
  SOS_FACTOR_2A,
  SOS_FACTOR_2B,
  SOS_FACTOR_2C,
  SOS_FACTOR_3A,
  SOS_FACTOR_3B,
  SOS_FACTOR_3C,
  SOS_FACTOR_4A,
  SOS_FACTOR_4B,
  SOS_FACTOR_4C,
  SOS_FACTOR_5A,
  SOS_FACTOR_5B,
  SOS_FACTOR_5C,
  SOS_FACTOR_6A,
  SOS_FACTOR_6B,
  SOS_FACTOR_6C,
  SOS_FACTOR_7A,
  SOS_FACTOR_8B,
  SOS_FACTOR_8C,
  SOS_FACTOR_8D,
  SOS_FACTOR_8E,
  SOS_FACTOR_8F,
  SOS_FACTOR_9A,
  SOS_FACTOR_10A,
  SOS_FACTOR_11A,
  SOS_FACTOR_12A,
  SOS_FACTOR_13A,
  SOS_FACTOR_14A,
  SOS_FACTOR_15A,
  SOS_FACTOR_16A,
  SOS_FACTOR_17A,
  SOS_FACTOR_18A,
  SOS_FACTOR_18B,
  SOS_FACTOR_18C,
  SOS_FACTOR_19A,
  SOS_FACTOR_19B,
  SOS_FACTOR_19C,
  SOS_FACTOR_20,
  SOS_FACTOR_21,
  SOS_FACTOR_22A,
  SOS_FACTOR_23A,
  SOS_FACTOR_24A,
} SosFactor;

/**
 * SosSeverity:
 *
 * How bad a harm was.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_SEVERITY_UNKNOWN,
  SOS_SEVERITY_LOW,
  SOS_SEVERITY_MODERATE,
  SOS_SEVERITY_HIGH,
  SOS_SEVERITY_SEVERE,
} SosSeverity;

/**
 * SosLeadsTo:
 *
 * What meeting a goal leads to.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_LEADS_TO_UNKNOWN,
  SOS_LEADS_TO_STEP_DOWN,
  SOS_LEADS_TO_CLOSE,
} SosLeadsTo;

/**
 * SosOwner:
 *
 * Whose goal it is.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_OWNER_UNKNOWN,
  SOS_OWNER_FAMILY,
  SOS_OWNER_AGENCY,
  SOS_OWNER_SHARED,
} SosOwner;

/**
 * SosPriority:
 *
 * Which actions come first.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_PRIORITY_UNKNOWN,
  SOS_PRIORITY_LOW,
  SOS_PRIORITY_MEDIUM,
  SOS_PRIORITY_HIGH,
} SosPriority;

/**
 * SosTerm:
 *
 * How far ahead an action looks.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_TERM_UNKNOWN,
  SOS_TERM_SHORT,
  SOS_TERM_MEDIUM,
  SOS_TERM_LONG,
} SosTerm;

/**
 * SosProgress:
 *
 * What became of an action.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_PROGRESS_UNKNOWN,
  SOS_PROGRESS_OPEN,
  SOS_PROGRESS_DONE,
  SOS_PROGRESS_DROPPED,
  SOS_PROGRESS_BLOCKED,
} SosProgress;

/**
 * SosTopic:
 *
 * What a scale is about.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_TOPIC_UNKNOWN,
  SOS_TOPIC_SAFETY,
  SOS_TOPIC_WELLBEING,
  SOS_TOPIC_GOAL,
  SOS_TOPIC_CONFIDENCE,
  SOS_TOPIC_WILLINGNESS,
  SOS_TOPIC_CAPACITY,
} SosTopic;

/**
 * SosDirection:
 *
 * Which way a scale runs: safer when absent.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_DIRECTION_UNKNOWN,
  SOS_DIRECTION_SAFER,
  SOS_DIRECTION_WORSE,
} SosDirection;

/**
 * SosNotRated:
 *
 * Why there is no rating.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_NOT_RATED_UNKNOWN,
  SOS_NOT_RATED_DECLINED,
  SOS_NOT_RATED_NOT_ASKED,
  SOS_NOT_RATED_ABSENT,
  SOS_NOT_RATED_TOO_YOUNG,
} SosNotRated;

/**
 * SosTool:
 *
 * How a child was heard.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_TOOL_UNKNOWN,
  SOS_TOOL_THREE_HOUSES,
  SOS_TOOL_FAIRY_WIZARD,
  SOS_TOOL_WORDS_AND_PICTURES,
  SOS_TOOL_CHILD_SAFETY_PLAN,
  SOS_TOOL_DAY_IN_THE_LIFE,
  SOS_TOOL_LIFE_HISTORY,
  SOS_TOOL_PLAY,
  SOS_TOOL_OBSERVATION,
  SOS_TOOL_CONVERSATION,
  SOS_TOOL_SPOKEN_FOR,
  SOS_TOOL_OTHER,
} SosTool;

/**
 * SosMethod:
 *
 * How the worries were explained.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_METHOD_UNKNOWN,
  SOS_METHOD_WORDS_AND_PICTURES,
  SOS_METHOD_OTHER,
} SosMethod;

/**
 * SosCycleOutcome:
 *
 * What a round of the action cycle ended in.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_CYCLE_OUTCOME_UNKNOWN,
  SOS_CYCLE_OUTCOME_CONTINUE,
  SOS_CYCLE_OUTCOME_STEP_DOWN,
  SOS_CYCLE_OUTCOME_CLOSE,
} SosCycleOutcome;

/**
 * SosEventKind:
 *
 * What happened in the process.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_EVENT_UNKNOWN,
  SOS_EVENT_REFERRAL,
  SOS_EVENT_CONTACT,
  SOS_EVENT_SCREENING_MAPPED,
  SOS_EVENT_DECIDED,
  SOS_EVENT_TRANSFERRED,
  SOS_EVENT_ALLOCATED,
  SOS_EVENT_VISIT_ARRANGED,
  SOS_EVENT_VISIT,
  SOS_EVENT_MANAGER_REVIEW,
  SOS_EVENT_PROGRESS_REVIEW,
  SOS_EVENT_ASSESSMENT_STARTED,
  SOS_EVENT_ASSESSMENT_COMPLETED,
  SOS_EVENT_ASSESSMENT_AUTHORISED,
  SOS_EVENT_PLAN_AGREED,
  SOS_EVENT_FAMILY_CONTACTED,
  SOS_EVENT_FAMILY_MEETING,
  SOS_EVENT_CHILD_IN_NEED_MEETING,
  SOS_EVENT_STRATEGY_DISCUSSION,
  SOS_EVENT_SECTION_47_STARTED,
  SOS_EVENT_INITIAL_CONFERENCE,
  SOS_EVENT_REVIEW_CONFERENCE,
  SOS_EVENT_CORE_GROUP,
  SOS_EVENT_FAMILY_GROUP_CONFERENCE_OFFERED,
  SOS_EVENT_FAMILY_GROUP_CONFERENCE_REFERRED,
  SOS_EVENT_FAMILY_GROUP_CONFERENCE_HELD,
  SOS_EVENT_PROTECTION_PLAN_STARTED,
  SOS_EVENT_PROTECTION_PLAN_ENDED,
  SOS_EVENT_PUBLIC_LAW_OUTLINE,
  SOS_EVENT_LOOKED_AFTER_STARTED,
  SOS_EVENT_LOOKED_AFTER_ENDED,
  SOS_EVENT_DOMESTIC_ABUSE_THERAPY_REFERRAL,
  SOS_EVENT_SIGNIFICANT_DEVELOPMENT,
  SOS_EVENT_CO_OPERATION_WITHDRAWN,
  SOS_EVENT_SUPERVISION,
  SOS_EVENT_SIGNED_OFF,
  SOS_EVENT_CLOSED,
} SosEventKind;

/**
 * SosDecision:
 *
 * What was decided.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_DECISION_UNKNOWN,
  SOS_DECISION_NO_FURTHER_ACTION,
  SOS_DECISION_EARLY_HELP,
  SOS_DECISION_CHILD_IN_NEED,
  SOS_DECISION_CHILD_PROTECTION,
  SOS_DECISION_LOOKED_AFTER,
} SosDecision;

/**
 * SosCovered:
 *
 * What a meeting, visit or supervision covered.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_COVERED_UNKNOWN,
  SOS_COVERED_MAPPING,
  SOS_COVERED_PRIORITIES,
  SOS_COVERED_NEXT_STEPS,
  SOS_COVERED_TIMESCALES,
  SOS_COVERED_REFERRAL,
  SOS_COVERED_IMMEDIATE_RISK,
  SOS_COVERED_CONSENT,
  SOS_COVERED_RIGHTS_COMPLAINTS_FEEDBACK,
  SOS_COVERED_GENOGRAM,
  SOS_COVERED_HOME_SEEN,
  SOS_COVERED_CHILD_SAFE,
  SOS_COVERED_REFLECTION,
  SOS_COVERED_FAMILY_TOLD_OF_DELAY,
} SosCovered;

/**
 * SosAssessmentTool:
 *
 * An assessment tool.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_ASSESSMENT_TOOL_UNKNOWN,
  SOS_ASSESSMENT_TOOL_SDQ,
  SOS_ASSESSMENT_TOOL_GCP2,
  SOS_ASSESSMENT_TOOL_DASH,
  SOS_ASSESSMENT_TOOL_DOMESTIC_ABUSE_CHILDREN,
  SOS_ASSESSMENT_TOOL_BADST,
  SOS_ASSESSMENT_TOOL_HOME_INVENTORY,
  SOS_ASSESSMENT_TOOL_SIGNS_OF_WELLBEING,
  SOS_ASSESSMENT_TOOL_EXPLOITATION,
  SOS_ASSESSMENT_TOOL_TOXIC_TRIO,
  SOS_ASSESSMENT_TOOL_OTHER,
} SosAssessmentTool;

/**
 * SosConsideration:
 *
 * What was looked for and not found.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_CONSIDERATION_UNKNOWN,
  SOS_CONSIDERATION_STRENGTHS,
  SOS_CONSIDERATION_HARM,
  SOS_CONSIDERATION_DANGER_STATEMENTS,
  SOS_CONSIDERATION_COMPLICATING_FACTORS,
  SOS_CONSIDERATION_SAFETY,
  SOS_CONSIDERATION_SAFETY_GOALS,
  SOS_CONSIDERATION_NEXT_STEPS,
  SOS_CONSIDERATION_MISSING_INFORMATION,
  SOS_CONSIDERATION_FATHERS,
  SOS_CONSIDERATION_FAMILY_GROUP_CONFERENCE,
  SOS_CONSIDERATION_STRATEGY_DISCUSSION,
  SOS_CONSIDERATION_AGE,
  SOS_CONSIDERATION_ABILITY,
  SOS_CONSIDERATION_APPEARANCE,
  SOS_CONSIDERATION_CLASS,
  SOS_CONSIDERATION_COMMUNICATION,
  SOS_CONSIDERATION_CULTURE,
  SOS_CONSIDERATION_EDUCATION,
  SOS_CONSIDERATION_EMPLOYMENT,
  SOS_CONSIDERATION_ETHNICITY,
  SOS_CONSIDERATION_GENDER,
  SOS_CONSIDERATION_GENDER_IDENTITY,
  SOS_CONSIDERATION_GEOGRAPHY,
  SOS_CONSIDERATION_LANGUAGE,
  SOS_CONSIDERATION_RACE,
  SOS_CONSIDERATION_RELIGION,
  SOS_CONSIDERATION_SEXUALITY,
  SOS_CONSIDERATION_SEXUAL_ORIENTATION,
  SOS_CONSIDERATION_SPIRITUALITY,
} SosConsideration;

/**
 * SosStanding:
 *
 * How a worker sees their own practice.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_STANDING_UNKNOWN,
  SOS_STANDING_CHALLENGED,
  SOS_STANDING_PATCHY,
  SOS_STANDING_STRONG,
} SosStanding;

/**
 * SosFindingSeverity:
 *
 * How much a finding of sos_check() matters. A rule that is off finds nothing.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_FINDING_UNKNOWN,
  SOS_FINDING_OFF,
  SOS_FINDING_SUGGESTION,
  SOS_FINDING_WARNING,
  SOS_FINDING_ERROR,
} SosFindingSeverity;

/**
 * SosRaterClass:
 *
 * What somebody is to the family, for scaling: the first of these that fits, where
 * a carer is a parent, and who has joined the natural network belongs to it.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_RATER_UNKNOWN,
  SOS_RATER_CHILD,
  SOS_RATER_PROFESSIONAL,
  SOS_RATER_PARENT,
  SOS_RATER_NETWORK,
  SOS_RATER_FAMILY,
} SosRaterClass;

/**
 * SosRoll:
 * @SOS_ROLL_UNKNOWN: as %SOS_ROLL_BACK
 * @SOS_ROLL_BACK: to the working day before
 * @SOS_ROLL_FORWARD: to the working day after
 *
 * Where a start on a day that is no working day goes before days are counted.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_ROLL_UNKNOWN,
  SOS_ROLL_BACK,
  SOS_ROLL_FORWARD,
} SosRoll;

/**
 * SosLimitUnit:
 * @SOS_UNIT_UNKNOWN: not said
 * @SOS_UNIT_WORKING_DAYS: working days
 * @SOS_UNIT_CALENDAR_DAYS: all days
 * @SOS_UNIT_MONTHS: months, to the same day or the month's last
 * @SOS_UNIT_EVENT: no time at all: the day of the event itself
 *
 * What a limit counts.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_UNIT_UNKNOWN,
  SOS_UNIT_WORKING_DAYS,
  SOS_UNIT_CALENDAR_DAYS,
  SOS_UNIT_MONTHS,
  SOS_UNIT_EVENT,
} SosLimitUnit;

/**
 * SosLimitComparator:
 * @SOS_COMPARATOR_UNKNOWN: as %SOS_COMPARATOR_WITHIN
 * @SOS_COMPARATOR_WITHIN: on the last day or before
 * @SOS_COMPARATOR_BEFORE: before that day
 * @SOS_COMPARATOR_ON: on that day
 *
 * How a limit's number is meant.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_COMPARATOR_UNKNOWN,
  SOS_COMPARATOR_WITHIN,
  SOS_COMPARATOR_BEFORE,
  SOS_COMPARATOR_ON,
} SosLimitComparator;

/**
 * SosAssumption:
 * @SOS_ASSUMED_NOTHING: ends a list
 * @SOS_ASSUMED_START: which event the days are counted from
 * @SOS_ASSUMED_UNIT: whether they are working days
 * @SOS_ASSUMED_DAY_ONE: whether the start is day 0 or day one
 * @SOS_ASSUMED_AT_ONCE: that something brought the day forward
 * @SOS_ASSUMED_BANK_HOLIDAYS: bank holidays that nobody has announced yet
 *
 * What the guidance leaves open, and a profile or the calendar has filled in.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_ASSUMED_NOTHING,
  SOS_ASSUMED_START,
  SOS_ASSUMED_UNIT,
  SOS_ASSUMED_DAY_ONE,
  SOS_ASSUMED_AT_ONCE,
  SOS_ASSUMED_BANK_HOLIDAYS,
} SosAssumption;

/**
 * SosEventDetail:
 *
 * What an event may have to say for a limit: fields of #SosEvent.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_DETAIL_UNKNOWN,
  SOS_DETAIL_NOTE,
  SOS_DETAIL_OUTCOME,
  SOS_DETAIL_RATIONALE,
  SOS_DETAIL_REMAINING,
  SOS_DETAIL_DEADLINE,
} SosEventDetail;

/**
 * SosClockState:
 * @SOS_CLOCK_UNKNOWN: none
 * @SOS_CLOCK_NOT_STARTED: what it counts from has not happened
 * @SOS_CLOCK_RUNNING: there is time
 * @SOS_CLOCK_DUE_SOON: no more than two working days are left
 * @SOS_CLOCK_MET: done in time
 * @SOS_CLOCK_MET_LATE: done, but later
 * @SOS_CLOCK_OVERDUE: not done, and the day is over
 *
 * How it stands with a limit.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_CLOCK_UNKNOWN,
  SOS_CLOCK_NOT_STARTED,
  SOS_CLOCK_RUNNING,
  SOS_CLOCK_DUE_SOON,
  SOS_CLOCK_MET,
  SOS_CLOCK_MET_LATE,
  SOS_CLOCK_OVERDUE,
} SosClockState;

/**
 * SosExportDates:
 * @SOS_EXPORT_DATES_UNKNOWN: as %SOS_EXPORT_DATES_RELATIVE
 * @SOS_EXPORT_DATES_RELATIVE: the first of a case becomes 2000-01-01
 * @SOS_EXPORT_DATES_SHIFT: all of a case are shifted by whole weeks
 *
 * What becomes of dates in an anonymised export; the time between them stays.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_EXPORT_DATES_UNKNOWN,
  SOS_EXPORT_DATES_RELATIVE,
  SOS_EXPORT_DATES_SHIFT,
} SosExportDates;

/**
 * SosQuasiField:
 * @SOS_QUASI_UNKNOWN: none
 * @SOS_QUASI_AGE_BAND: age, or year of birth
 * @SOS_QUASI_SEX: sex
 * @SOS_QUASI_ETHNICITY: ethnicity
 * @SOS_QUASI_NEEDS: the aspects of a person's needs
 * @SOS_QUASI_RELATIONSHIP: what somebody is to the child
 * @SOS_QUASI_AGENCY: where a professional works
 * @SOS_QUASI_AUTHORITY: the local authority
 * @SOS_QUASI_TEAM: the team
 * @SOS_QUASI_FAMILY: the family's shape: number and ages of its children, and how
 *   many adults live with them
 * @SOS_QUASI_ENTRY: the month in which the map was started
 *
 * What narrows down who somebody is without naming them: a quasi-identifier.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_QUASI_UNKNOWN,
  SOS_QUASI_AGE_BAND,
  SOS_QUASI_SEX,
  SOS_QUASI_ETHNICITY,
  SOS_QUASI_NEEDS,
  SOS_QUASI_RELATIONSHIP,
  SOS_QUASI_AGENCY,
  SOS_QUASI_AUTHORITY,
  SOS_QUASI_TEAM,
  SOS_QUASI_FAMILY,
  SOS_QUASI_ENTRY,
} SosQuasiField;

/**
 * SosPeriod:
 * @SOS_PERIOD_UNKNOWN: none
 * @SOS_PERIOD_MONTH: a month
 * @SOS_PERIOD_QUARTER: three months
 * @SOS_PERIOD_YEAR: a year
 *
 * How long a stretch of time is.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_PERIOD_UNKNOWN,
  SOS_PERIOD_MONTH,
  SOS_PERIOD_QUARTER,
  SOS_PERIOD_YEAR,
} SosPeriod;

/**
 * SosEnumType:
 *
 * Names the enumerations, for code that walks the table of fields. No field of a
 * map has a word of those behind %SOS_N_ENUMS.
 *
 * Since: 0.1
 */
typedef enum {
  SOS_ENUM_NONE,
  SOS_ENUM_STATUS,
  SOS_ENUM_OCCASION,
  SOS_ENUM_PATHWAY,
  SOS_ENUM_SETTING,
  SOS_ENUM_ROLE,
  SOS_ENUM_FUNCTION,
  SOS_ENUM_SEX,
  SOS_ENUM_ASPECT,
  SOS_ENUM_CIRCLE,
  SOS_ENUM_KINSHIP,
  SOS_ENUM_QUALITY,
  SOS_ENUM_BASIS,
  SOS_ENUM_TRIANGLE,
  SOS_ENUM_FACTOR,
  SOS_ENUM_SEVERITY,
  SOS_ENUM_LEADS_TO,
  SOS_ENUM_OWNER,
  SOS_ENUM_PRIORITY,
  SOS_ENUM_TERM,
  SOS_ENUM_PROGRESS,
  SOS_ENUM_TOPIC,
  SOS_ENUM_DIRECTION,
  SOS_ENUM_NOT_RATED,
  SOS_ENUM_TOOL,
  SOS_ENUM_METHOD,
  SOS_ENUM_CYCLE_OUTCOME,
  SOS_ENUM_EVENT,
  SOS_ENUM_DECISION,
  SOS_ENUM_COVERED,
  SOS_ENUM_ASSESSMENT_TOOL,
  SOS_ENUM_CONSIDERATION,
  SOS_ENUM_STANDING,
  SOS_N_ENUMS,

  SOS_ENUM_FINDING_SEVERITY = SOS_N_ENUMS,
  SOS_ENUM_RATER_CLASS,
  SOS_ENUM_ROLL,
  SOS_ENUM_LIMIT_UNIT,
  SOS_ENUM_LIMIT_COMPARATOR,
  SOS_ENUM_ASSUMPTION,
  SOS_ENUM_EVENT_DETAIL,
  SOS_ENUM_CLOCK_STATE,
  SOS_ENUM_EXPORT_DATES,
  SOS_ENUM_QUASI_FIELD,
  SOS_ENUM_PERIOD,

  SOS_N_TABLE_ENUMS,
} SosEnumType;

SOS_API const char *sos_enum_get_name    (SosEnumType type);
SOS_API guint       sos_enum_get_n_words (SosEnumType type);
SOS_API const char *sos_enum_to_string   (SosEnumType type, gint value);
SOS_API gint        sos_enum_from_string (SosEnumType type, const char *string);

G_END_DECLS
