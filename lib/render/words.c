/* SPDX-License-Identifier: MIT */
/* The words that people read where the document has a code.
 *
 * They are read by families: no acronyms, and nothing that judges. */
#include "lib/render/words.h"

#include "lib/model/mark-words.h"

static const char *const status_words[] = {
  [SOS_STATUS_DRAFT] = N_ ("draft, not agreed yet"),
  [SOS_STATUS_AGREED] = N_ ("agreed"),
  [SOS_STATUS_SUPERSEDED] = N_ ("replaced by a later map"),
};

static const char *const occasion_words[] = {
  [SOS_OCCASION_SCREENING] = N_ ("first look (screening)"),
  [SOS_OCCASION_ASSESSMENT] = N_ ("assessment"),
  [SOS_OCCASION_CONFERENCE] = N_ ("conference"),
  [SOS_OCCASION_REVIEW] = N_ ("review"),
  [SOS_OCCASION_CLOSING] = N_ ("closing"),
};

static const char *const pathway_words[] = {
  [SOS_PATHWAY_STATUTORY] = N_ ("children's social care (statutory)"),
  [SOS_PATHWAY_EARLY_HELP] = N_ ("early help"),
};

static const char *const setting_words[] = {
  [SOS_SETTING_FAMILY] = N_ ("in the family"),
  [SOS_SETTING_EXTRA_FAMILIAL] = N_ ("outside the family"),
};

static const char *const role_words[] = {
  [SOS_ROLE_CHILD] = N_ ("child"),     [SOS_ROLE_PARENT] = N_ ("parent"), [SOS_ROLE_CARER] = N_ ("carer"),
  [SOS_ROLE_FAMILY] = N_ ("relative"), [SOS_ROLE_FRIEND] = N_ ("friend"), [SOS_ROLE_PROFESSIONAL] = N_ ("professional"),
};

static const char *const function_words[] = {
  [SOS_FUNCTION_SOCIAL_WORKER] = N_ ("social worker"),
  [SOS_FUNCTION_MANAGER] = N_ ("manager"),
  [SOS_FUNCTION_CHAIR] = N_ ("chair"),
  [SOS_FUNCTION_CASE_WORKER] = N_ ("case worker"),
  [SOS_FUNCTION_HEALTH] = N_ ("health worker"),
  [SOS_FUNCTION_EDUCATION] = N_ ("school or nursery"),
  [SOS_FUNCTION_POLICE] = N_ ("police"),
  [SOS_FUNCTION_ADULT_SERVICES] = N_ ("adult services"),
  [SOS_FUNCTION_OTHER] = N_ ("professional"),
};

static const char *const aspect_words[] = {
  [SOS_ASPECT_AGE] = N_ ("age"),
  [SOS_ASPECT_ABILITY] = N_ ("ability"),
  [SOS_ASPECT_APPEARANCE] = N_ ("appearance"),
  [SOS_ASPECT_CLASS] = N_ ("class"),
  [SOS_ASPECT_COMMUNICATION] = N_ ("communication"),
  [SOS_ASPECT_CULTURE] = N_ ("culture"),
  [SOS_ASPECT_EDUCATION] = N_ ("education"),
  [SOS_ASPECT_EMPLOYMENT] = N_ ("work"),
  [SOS_ASPECT_ETHNICITY] = N_ ("ethnicity"),
  [SOS_ASPECT_GENDER] = N_ ("gender"),
  [SOS_ASPECT_GENDER_IDENTITY] = N_ ("gender identity"),
  [SOS_ASPECT_GEOGRAPHY] = N_ ("where they live"),
  [SOS_ASPECT_LANGUAGE] = N_ ("language"),
  [SOS_ASPECT_RACE] = N_ ("race"),
  [SOS_ASPECT_RELIGION] = N_ ("faith"),
  [SOS_ASPECT_SEXUALITY] = N_ ("sexuality"),
  [SOS_ASPECT_SEXUAL_ORIENTATION] = N_ ("sexual orientation"),
  [SOS_ASPECT_SPIRITUALITY] = N_ ("spirituality"),
};

/* As in "Sam … Kim". */
static const char *const kinship_words[] = {
  [SOS_KINSHIP_PARENT_OF] = N_ ("is a parent of"),
  [SOS_KINSHIP_STEP_PARENT_OF] = N_ ("is a step-parent of"),
  [SOS_KINSHIP_PARTNER_OF] = N_ ("is the partner of"),
  [SOS_KINSHIP_FORMER_PARTNER_OF] = N_ ("is a former partner of"),
  [SOS_KINSHIP_SIBLING_OF] = N_ ("is a brother or sister of"),
  [SOS_KINSHIP_CARER_OF] = N_ ("looks after"),
  [SOS_KINSHIP_LIVES_WITH] = N_ ("lives with"),
  [SOS_KINSHIP_OTHER] = N_ ("belongs with"),
};

static const char *const quality_words[] = {
  [SOS_QUALITY_CLOSE] = N_ ("close"),        [SOS_QUALITY_ORDINARY] = N_ ("ordinary"),
  [SOS_QUALITY_DISTANT] = N_ ("distant"),    [SOS_QUALITY_CONFLICT] = N_ ("a lot of conflict"),
  [SOS_QUALITY_CUT_OFF] = N_ ("no contact"),
};

static const char *const circle_words[] = {
  [SOS_CIRCLE_INNER] = N_ ("the inner circle"),
  [SOS_CIRCLE_MIDDLE] = N_ ("the middle circle"),
  [SOS_CIRCLE_OUTER] = N_ ("the outer circle"),
};

/* As in "Said by Sam …". */
static const char *const basis_words[] = {
  [SOS_BASIS_FACT] = N_ ("as a fact"),
  [SOS_BASIS_OBSERVATION] = N_ ("as something seen or heard"),
  [SOS_BASIS_FEELING] = N_ ("as a feeling"),
  [SOS_BASIS_OPINION] = N_ ("as an opinion"),
  [SOS_BASIS_ASSUMPTION] = N_ ("as something assumed"),
};

static const char *const severity_words[] = {
  [SOS_SEVERITY_LOW] = N_ ("low"),
  [SOS_SEVERITY_MODERATE] = N_ ("moderate"),
  [SOS_SEVERITY_HIGH] = N_ ("high"),
  [SOS_SEVERITY_SEVERE] = N_ ("severe"),
};

static const char *const leads_to_words[] = {
  [SOS_LEADS_TO_STEP_DOWN] = N_ ("stepping down to less help"),
  [SOS_LEADS_TO_CLOSE] = N_ ("closing"),
};

static const char *const owner_words[] = {
  [SOS_OWNER_FAMILY] = N_ ("the family's"),
  [SOS_OWNER_AGENCY] = N_ ("the professionals'"),
  [SOS_OWNER_SHARED] = N_ ("everybody's together"),
};

static const char *const priority_words[] = {
  [SOS_PRIORITY_LOW] = N_ ("low"),
  [SOS_PRIORITY_MEDIUM] = N_ ("medium"),
  [SOS_PRIORITY_HIGH] = N_ ("high"),
};

static const char *const term_words[] = {
  [SOS_TERM_SHORT] = N_ ("short term"),
  [SOS_TERM_MEDIUM] = N_ ("medium term"),
  [SOS_TERM_LONG] = N_ ("long term"),
};

static const char *const progress_words[] = {
  [SOS_PROGRESS_OPEN] = N_ ("still to do"),
  [SOS_PROGRESS_DONE] = N_ ("done"),
  [SOS_PROGRESS_DROPPED] = N_ ("dropped"),
  [SOS_PROGRESS_BLOCKED] = N_ ("stuck"),
};

static const char *const topic_words[] = {
  [SOS_TOPIC_SAFETY] = N_ ("safety"),           [SOS_TOPIC_WELLBEING] = N_ ("wellbeing"),
  [SOS_TOPIC_GOAL] = N_ ("the goal"),           [SOS_TOPIC_CONFIDENCE] = N_ ("confidence"),
  [SOS_TOPIC_WILLINGNESS] = N_ ("willingness"), [SOS_TOPIC_CAPACITY] = N_ ("being able to"),
};

static const char *const direction_words[] = {
  [SOS_DIRECTION_SAFER] = N_ ("a higher number is better"),
  [SOS_DIRECTION_WORSE] = N_ ("a higher number is worse"),
};

static const char *const not_rated_words[] = {
  [SOS_NOT_RATED_DECLINED] = N_ ("did not want to give a number"),
  [SOS_NOT_RATED_NOT_ASKED] = N_ ("not asked"),
  [SOS_NOT_RATED_ABSENT] = N_ ("was not there"),
  [SOS_NOT_RATED_TOO_YOUNG] = N_ ("too young to give a number"),
};

static const char *const tool_words[] = {
  [SOS_TOOL_THREE_HOUSES] = N_ ("three houses"),
  [SOS_TOOL_FAIRY_WIZARD] = N_ ("fairy or wizard"),
  [SOS_TOOL_WORDS_AND_PICTURES] = N_ ("words and pictures"),
  [SOS_TOOL_CHILD_SAFETY_PLAN] = N_ ("a child's own plan"),
  [SOS_TOOL_DAY_IN_THE_LIFE] = N_ ("a day in my life"),
  [SOS_TOOL_LIFE_HISTORY] = N_ ("life story work"),
  [SOS_TOOL_PLAY] = N_ ("play"),
  [SOS_TOOL_OBSERVATION] = N_ ("watching and listening"),
  [SOS_TOOL_CONVERSATION] = N_ ("talking together"),
  [SOS_TOOL_SPOKEN_FOR] = N_ ("somebody spoke for the child"),
};

static const char *const method_words[] = {
  [SOS_METHOD_WORDS_AND_PICTURES] = N_ ("words and pictures"),
  [SOS_METHOD_OTHER] = N_ ("told another way"),
};

static const char *const cycle_outcome_words[] = {
  [SOS_CYCLE_OUTCOME_CONTINUE] = N_ ("we went on with another round"),
  [SOS_CYCLE_OUTCOME_STEP_DOWN] = N_ ("stepped down to less help"),
  [SOS_CYCLE_OUTCOME_CLOSE] = N_ ("closed"),
};

static const char *const event_words[] = {
  [SOS_EVENT_REFERRAL] = N_ ("Referral"),
  [SOS_EVENT_CONTACT] = N_ ("First contact"),
  [SOS_EVENT_SCREENING_MAPPED] = N_ ("First map made (screening)"),
  [SOS_EVENT_DECIDED] = N_ ("Decision"),
  [SOS_EVENT_TRANSFERRED] = N_ ("Transferred to another team"),
  [SOS_EVENT_ALLOCATED] = N_ ("Allocated to a worker"),
  [SOS_EVENT_VISIT_ARRANGED] = N_ ("Visit arranged"),
  [SOS_EVENT_VISIT] = N_ ("Visit"),
  [SOS_EVENT_MANAGER_REVIEW] = N_ ("Manager's review of the work"),
  [SOS_EVENT_PROGRESS_REVIEW] = N_ ("Review of how it is going"),
  [SOS_EVENT_ASSESSMENT_STARTED] = N_ ("Assessment started"),
  [SOS_EVENT_ASSESSMENT_COMPLETED] = N_ ("Assessment finished"),
  [SOS_EVENT_ASSESSMENT_AUTHORISED] = N_ ("Assessment agreed by the manager"),
  [SOS_EVENT_PLAN_AGREED] = N_ ("Plan agreed"),
  [SOS_EVENT_FAMILY_CONTACTED] = N_ ("Family contacted"),
  [SOS_EVENT_FAMILY_MEETING] = N_ ("Family meeting"),
  [SOS_EVENT_CHILD_IN_NEED_MEETING] = N_ ("Child in need meeting"),
  [SOS_EVENT_STRATEGY_DISCUSSION] = N_ ("Strategy discussion"),
  [SOS_EVENT_SECTION_47_STARTED] = N_ ("Child protection enquiry (section 47) started"),
  [SOS_EVENT_INITIAL_CONFERENCE] = N_ ("First child protection conference"),
  [SOS_EVENT_REVIEW_CONFERENCE] = N_ ("Review conference"),
  [SOS_EVENT_CORE_GROUP] = N_ ("Core group"),
  [SOS_EVENT_FAMILY_GROUP_CONFERENCE_OFFERED] = N_ ("Family group conference offered"),
  [SOS_EVENT_FAMILY_GROUP_CONFERENCE_REFERRED] = N_ ("Family group conference asked for"),
  [SOS_EVENT_FAMILY_GROUP_CONFERENCE_HELD] = N_ ("Family group conference held"),
  [SOS_EVENT_PROTECTION_PLAN_STARTED] = N_ ("Child protection plan started"),
  [SOS_EVENT_PROTECTION_PLAN_ENDED] = N_ ("Child protection plan ended"),
  [SOS_EVENT_PUBLIC_LAW_OUTLINE] = N_ ("Meeting before court (public law outline)"),
  [SOS_EVENT_LOOKED_AFTER_STARTED] = N_ ("Came into care (looked after)"),
  [SOS_EVENT_LOOKED_AFTER_ENDED] = N_ ("Left care"),
  [SOS_EVENT_DOMESTIC_ABUSE_THERAPY_REFERRAL] = N_ ("Asked for domestic abuse therapy"),
  [SOS_EVENT_SIGNIFICANT_DEVELOPMENT] = N_ ("Something important happened"),
  [SOS_EVENT_CO_OPERATION_WITHDRAWN] = N_ ("Stopped working together"),
  [SOS_EVENT_SUPERVISION] = N_ ("Supervision (time to think about the work)"),
  [SOS_EVENT_SIGNED_OFF] = N_ ("Signed off"),
  [SOS_EVENT_CLOSED] = N_ ("Closed"),
};

static const char *const decision_words[] = {
  [SOS_DECISION_NO_FURTHER_ACTION] = N_ ("no further action"),
  [SOS_DECISION_EARLY_HELP] = N_ ("early help"),
  [SOS_DECISION_CHILD_IN_NEED] = N_ ("child in need"),
  [SOS_DECISION_CHILD_PROTECTION] = N_ ("child protection"),
  [SOS_DECISION_LOOKED_AFTER] = N_ ("looked after by the council"),
};

static const char *const covered_words[] = {
  [SOS_COVERED_MAPPING] = N_ ("the map"),
  [SOS_COVERED_PRIORITIES] = N_ ("what comes first"),
  [SOS_COVERED_NEXT_STEPS] = N_ ("next steps"),
  [SOS_COVERED_TIMESCALES] = N_ ("by when"),
  [SOS_COVERED_REFERRAL] = N_ ("the referral"),
  [SOS_COVERED_IMMEDIATE_RISK] = N_ ("being safe right now"),
  [SOS_COVERED_CONSENT] = N_ ("consent"),
  [SOS_COVERED_RIGHTS_COMPLAINTS_FEEDBACK] = N_ ("rights and how to complain or comment"),
  [SOS_COVERED_GENOGRAM] = N_ ("the family tree"),
  [SOS_COVERED_HOME_SEEN] = N_ ("seeing the home"),
  [SOS_COVERED_CHILD_SAFE] = N_ ("that the child is safe"),
  [SOS_COVERED_REFLECTION] = N_ ("how the worker sees and feels about it"),
  [SOS_COVERED_FAMILY_TOLD_OF_DELAY] = N_ ("telling the family that it takes longer"),
};

static const char *const assessment_tool_words[] = {
  [SOS_ASSESSMENT_TOOL_SDQ] = N_ ("Strengths and Difficulties Questionnaire"),
  [SOS_ASSESSMENT_TOOL_GCP2] = N_ ("Graded Care Profile 2"),
  [SOS_ASSESSMENT_TOOL_DASH] = N_ ("Domestic abuse checklist (DASH)"),
  [SOS_ASSESSMENT_TOOL_DOMESTIC_ABUSE_CHILDREN] = N_ ("Children and domestic abuse assessment"),
  [SOS_ASSESSMENT_TOOL_BADST] = N_ ("Assessment tool (BADST)"),
  [SOS_ASSESSMENT_TOOL_HOME_INVENTORY] = N_ ("HOME inventory"),
  [SOS_ASSESSMENT_TOOL_SIGNS_OF_WELLBEING] = N_ ("Signs of Wellbeing"),
  [SOS_ASSESSMENT_TOOL_EXPLOITATION] = N_ ("Exploitation assessment"),
  [SOS_ASSESSMENT_TOOL_TOXIC_TRIO] = N_ ("Assessment of domestic abuse, mental health, and alcohol or drugs"),
};

static const char *const consideration_words[] = {
  [SOS_CONSIDERATION_STRENGTHS] = N_ ("Strengths"),
  [SOS_CONSIDERATION_HARM] = N_ ("Past harm"),
  [SOS_CONSIDERATION_DANGER_STATEMENTS] = N_ ("Danger statements"),
  [SOS_CONSIDERATION_COMPLICATING_FACTORS] = N_ ("Complicating factors"),
  [SOS_CONSIDERATION_SAFETY] = N_ ("Existing safety"),
  [SOS_CONSIDERATION_SAFETY_GOALS] = N_ ("Safety goals"),
  [SOS_CONSIDERATION_NEXT_STEPS] = N_ ("Next steps"),
  [SOS_CONSIDERATION_MISSING_INFORMATION] = N_ ("What we do not know yet"),
  [SOS_CONSIDERATION_FATHERS] = N_ ("Fathers and father figures"),
  [SOS_CONSIDERATION_FAMILY_GROUP_CONFERENCE] = N_ ("Family group conference"),
  [SOS_CONSIDERATION_STRATEGY_DISCUSSION] = N_ ("Strategy discussion"),
  [SOS_CONSIDERATION_AGE] = N_ ("Age"),
  [SOS_CONSIDERATION_ABILITY] = N_ ("Ability"),
  [SOS_CONSIDERATION_APPEARANCE] = N_ ("Appearance"),
  [SOS_CONSIDERATION_CLASS] = N_ ("Class"),
  [SOS_CONSIDERATION_COMMUNICATION] = N_ ("Communication"),
  [SOS_CONSIDERATION_CULTURE] = N_ ("Culture"),
  [SOS_CONSIDERATION_EDUCATION] = N_ ("Education"),
  [SOS_CONSIDERATION_EMPLOYMENT] = N_ ("Work"),
  [SOS_CONSIDERATION_ETHNICITY] = N_ ("Ethnicity"),
  [SOS_CONSIDERATION_GENDER] = N_ ("Gender"),
  [SOS_CONSIDERATION_GENDER_IDENTITY] = N_ ("Gender identity"),
  [SOS_CONSIDERATION_GEOGRAPHY] = N_ ("Where they live"),
  [SOS_CONSIDERATION_LANGUAGE] = N_ ("Language"),
  [SOS_CONSIDERATION_RACE] = N_ ("Race"),
  [SOS_CONSIDERATION_RELIGION] = N_ ("Faith"),
  [SOS_CONSIDERATION_SEXUALITY] = N_ ("Sexuality"),
  [SOS_CONSIDERATION_SEXUAL_ORIENTATION] = N_ ("Sexual orientation"),
  [SOS_CONSIDERATION_SPIRITUALITY] = N_ ("Spirituality"),
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
  [SOS_PHRASE_DANGERS] = { N_ ("Danger statements"), N_ ("Worry statements") },
  [SOS_PHRASE_GOALS] = { N_ ("Safety goals"), N_ ("Wellbeing goals") },
  [SOS_PHRASE_NO_GOAL] = { N_ ("There is no safety goal for this yet."),
                           N_ ("There is no wellbeing goal for this yet.") },
  [SOS_PHRASE_OTHER_GOALS] = { N_ ("Other safety goals"), N_ ("Other wellbeing goals") },
  [SOS_PHRASE_DANGERS_AND_GOALS] = { N_ ("Danger statements, each beside its safety goals"),
                                     N_ ("Worry statements, each beside its wellbeing goals") },
  [SOS_PHRASE_DANGERS_BELOW] = { N_ ("They stand below, each beside the goals that answer it."),
                                 N_ ("They stand below, each beside the goals that answer it.") },
  [SOS_PHRASE_GOALS_BELOW] = { N_ ("They stand below, each beside the danger that it answers."),
                               N_ ("They stand below, each beside the worry that it answers.") },
  [SOS_PHRASE_EXISTING] = { N_ ("Existing safety"), N_ ("Existing wellbeing") },
  [SOS_PHRASE_EXISTING_SAFETY] = { N_ ("Existing safety (what has kept children safe)"),
                                   N_ ("Existing wellbeing (what has kept children well)") },
  [SOS_PHRASE_WELL_ENOUGH] = { N_ ("well enough"), N_ ("well enough") },
  [SOS_PHRASE_SAFE_ENOUGH] = { N_ ("safe enough"), N_ ("well enough") },
  [SOS_PHRASE_PLANS] = { N_ ("Safety plans"), N_ ("Wellbeing plans") },
  [SOS_PHRASE_PLAN] = { N_ ("Safety plan"), N_ ("Wellbeing plan") },
};

static SosPair record_names[SOS_N_RECORD_TYPES] = {
  [SOS_PERSON] = { N_ ("person"), N_ ("person") },
  [SOS_RELATIONSHIP] = { N_ ("relationship"), N_ ("relationship") },
  [SOS_HARM] = { N_ ("past harm"), N_ ("past harm") },
  [SOS_COMPLICATING_FACTOR] = { N_ ("complicating factor"), N_ ("complicating factor") },
  [SOS_MISSING_INFORMATION] = { N_ ("missing information"), N_ ("missing information") },
  [SOS_DANGER_STATEMENT] = { N_ ("danger statement"), N_ ("worry statement") },
  [SOS_STRENGTH] = { N_ ("strength"), N_ ("strength") },
  [SOS_EXISTING_SAFETY] = { N_ ("existing safety"), N_ ("existing wellbeing") },
  [SOS_BOTTOM_LINE] = { N_ ("bottom line"), N_ ("bottom line") },
  [SOS_SAFETY_GOAL] = { N_ ("safety goal"), N_ ("wellbeing goal") },
  [SOS_ACTION] = { N_ ("action"), N_ ("action") },
  [SOS_CONTINGENCY] = { N_ ("contingency plan"), N_ ("contingency plan") },
  [SOS_SCALE] = { N_ ("scale"), N_ ("scale") },
  [SOS_RATING] = { N_ ("rating"), N_ ("rating") },
  [SOS_VOICE] = { N_ ("child's voice"), N_ ("child's voice") },
  [SOS_EXPLANATION] = { N_ ("explanation"), N_ ("explanation") },
  [SOS_SAFETY_PLAN] = { N_ ("safety plan"), N_ ("family plan") },
  [SOS_RULE] = { N_ ("rule"), N_ ("rule") },
  [SOS_DEMONSTRATION] = { N_ ("time the plan was used"), N_ ("time the plan was used") },
  [SOS_CYCLE] = { N_ ("cycle"), N_ ("cycle") },
  [SOS_MILESTONE] = { N_ ("milestone"), N_ ("milestone") },
  [SOS_EVENT] = { N_ ("event"), N_ ("event") },
  [SOS_CHRONOLOGY_ENTRY] = { N_ ("chronology entry"), N_ ("chronology entry") },
  [SOS_ASSESSMENT] = { N_ ("assessment"), N_ ("assessment") },
  [SOS_CONSENT] = { N_ ("consent"), N_ ("consent") },
  [SOS_DISAGREEMENT] = { N_ ("disagreement"), N_ ("disagreement") },
  [SOS_ISSUE] = { N_ ("issue"), N_ ("issue") },
  [SOS_SHARE] = { N_ ("sharing"), N_ ("sharing") },
  [SOS_CONSIDERED] = { N_ ("consideration"), N_ ("consideration") },
  [SOS_SUPPRESSION] = { N_ ("suppressed finding"), N_ ("suppressed finding") },
  [SOS_PRACTICE_CHECK] = { N_ ("practice check"), N_ ("practice check") },
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
sos_words_for_step (SosStepState state)
{
  static const char *const words[] = {
    [SOS_STEP_NOT_STARTED] = N_ ("not started"),
    [SOS_STEP_IN_PROGRESS] = N_ ("under way"),
    [SOS_STEP_SATISFIED] = N_ ("done"),
  };

  return words[state];
}

const char *
sos_words_enough (SosTopic topic, SosPathway pathway)
{
  static const SosPhrase by_topic[] = {
    [SOS_TOPIC_SAFETY] = SOS_PHRASE_SAFE_ENOUGH,
    [SOS_TOPIC_WELLBEING] = SOS_PHRASE_WELL_ENOUGH,
  };

  if (topic >= G_N_ELEMENTS (by_topic) || by_topic[topic] == SOS_PHRASE_NONE)
    return N_ ("enough");

  return sos_words_phrase (by_topic[topic], pathway);
}

const char *
sos_words_month (guint month)
{
  static const char *const months[] = {
    NULL,        N_ ("January"), N_ ("February"),  N_ ("March"),   N_ ("April"),    N_ ("May"),      N_ ("June"),
    N_ ("July"), N_ ("August"),  N_ ("September"), N_ ("October"), N_ ("November"), N_ ("December"),
  };

  return months[month];
}
