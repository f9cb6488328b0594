/* SPDX-License-Identifier: MIT */
/* What the module takes from libsos's headers, in their order and their words.
 *
 * cffi asks the C compiler for the size and place of every member; the tests
 * compare the rest with the headers and with the list of exports. No function
 * that registers a type with GObject is here: a process may hold two libsos. */

/* GLib */
typedef int gboolean;
typedef int gint;
typedef unsigned int guint;
typedef uint16_t guint16;
typedef uint32_t guint32;
typedef uint64_t guint64;
typedef int64_t gint64;
typedef size_t gsize;
typedef const void *gconstpointer;
typedef void *gpointer;
typedef guint32 GQuark;
typedef struct { GQuark domain; gint code; char *message; } GError;
typedef struct _GCancellable GCancellable;
typedef struct { gpointer *pdata; guint len; } GPtrArray;

void g_error_free (GError *error);
void g_clear_error (GError **error);
gpointer g_malloc0 (gsize n_bytes);
void g_free (gpointer mem);
void g_object_unref (gpointer object);
void g_ptr_array_unref (GPtrArray *array);
GCancellable *g_cancellable_new (void);
void g_cancellable_cancel (GCancellable *cancellable);
gboolean g_cancellable_is_cancelled (GCancellable *cancellable);

/* GIO */
typedef struct _GFile GFile;
typedef struct _GOutputStream GOutputStream;
typedef struct _GFileOutputStream GFileOutputStream;
typedef int GFileCreateFlags;
#define G_FILE_CREATE_NONE ...
GFile *g_file_new_for_path (const char *path);
GFileOutputStream *g_file_append_to (GFile *file, GFileCreateFlags flags, GCancellable *cancellable, GError **error);

/* sos-date.h */

typedef guint32 SosDate;
SosDate sos_date_new (guint year, guint month, guint day);
SosDate sos_date_from_string (const char *string);
guint sos_date_get_year (SosDate date);
guint sos_date_get_month (SosDate date);
guint sos_date_get_day (SosDate date);

/* sos-enums.h */

typedef enum { SOS_STATUS_UNKNOWN, ... } SosStatus;
typedef enum { SOS_OCCASION_UNKNOWN, ... } SosOccasion;
typedef enum { SOS_PATHWAY_UNKNOWN, ... } SosPathway;
typedef enum { SOS_SETTING_UNKNOWN, ... } SosSetting;
typedef enum { SOS_ROLE_UNKNOWN, ... } SosRole;
typedef enum { SOS_FUNCTION_UNKNOWN, ... } SosFunction;
typedef enum { SOS_SEX_NONE, ... } SosSex;
typedef enum { SOS_ASPECT_UNKNOWN, ... } SosAspect;
typedef enum { SOS_CIRCLE_UNKNOWN, ... } SosCircle;
typedef enum { SOS_KINSHIP_UNKNOWN, ... } SosKinship;
typedef enum { SOS_QUALITY_UNKNOWN, ... } SosQuality;
typedef enum { SOS_BASIS_UNKNOWN, ... } SosBasis;
typedef enum { SOS_TRIANGLE_UNKNOWN, ... } SosTriangle;
typedef enum { SOS_FACTOR_UNKNOWN, ... } SosFactor;
typedef enum { SOS_SEVERITY_UNKNOWN, ... } SosSeverity;
typedef enum { SOS_LEADS_TO_UNKNOWN, ... } SosLeadsTo;
typedef enum { SOS_OWNER_UNKNOWN, ... } SosOwner;
typedef enum { SOS_PRIORITY_UNKNOWN, ... } SosPriority;
typedef enum { SOS_TERM_UNKNOWN, ... } SosTerm;
typedef enum { SOS_PROGRESS_UNKNOWN, ... } SosProgress;
typedef enum { SOS_TOPIC_UNKNOWN, ... } SosTopic;
typedef enum { SOS_DIRECTION_UNKNOWN, ... } SosDirection;
typedef enum { SOS_NOT_RATED_UNKNOWN, ... } SosNotRated;
typedef enum { SOS_TOOL_UNKNOWN, ... } SosTool;
typedef enum { SOS_METHOD_UNKNOWN, ... } SosMethod;
typedef enum { SOS_CYCLE_OUTCOME_UNKNOWN, ... } SosCycleOutcome;
typedef enum { SOS_EVENT_UNKNOWN, ... } SosEventKind;
typedef enum { SOS_DECISION_UNKNOWN, ... } SosDecision;
typedef enum { SOS_COVERED_UNKNOWN, ... } SosCovered;
typedef enum { SOS_ASSESSMENT_TOOL_UNKNOWN, ... } SosAssessmentTool;
typedef enum { SOS_CONSIDERATION_UNKNOWN, ... } SosConsideration;
typedef enum { SOS_STANDING_UNKNOWN, ... } SosStanding;
typedef enum { SOS_ROLL_UNKNOWN, SOS_ROLL_BACK, SOS_ROLL_FORWARD } SosRoll;
typedef enum { SOS_FINDING_UNKNOWN, ... } SosFindingSeverity;
typedef enum { SOS_ENUM_NONE, SOS_N_ENUMS, ... } SosEnumType;
const char *sos_enum_get_name (SosEnumType type);
guint sos_enum_get_n_words (SosEnumType type);
const char *sos_enum_to_string (SosEnumType type, gint value);
gint sos_enum_from_string (SosEnumType type, const char *string);

/* sos-calendar.h */

typedef struct _SosCalendar SosCalendar;
SosDate sos_calendar_add (const SosCalendar *calendar, SosDate start, guint n, gboolean day_one, SosRoll roll, GError **error);
gboolean sos_calendar_count (const SosCalendar *calendar, SosDate from, SosDate to, gint *n, GError **error);
gboolean sos_calendar_is_projected (SosDate day);

/* sos-record.h */

typedef enum {
  SOS_RECORD_NONE, SOS_DOCUMENT, SOS_PERSON, SOS_RELATIONSHIP, SOS_HARM, SOS_COMPLICATING_FACTOR,
  SOS_MISSING_INFORMATION, SOS_DANGER_STATEMENT, SOS_STRENGTH, SOS_EXISTING_SAFETY, SOS_BOTTOM_LINE,
  SOS_SAFETY_GOAL, SOS_ACTION, SOS_CONTINGENCY, SOS_SCALE, SOS_RATING, SOS_VOICE, SOS_EXPLANATION,
  SOS_SAFETY_PLAN, SOS_RULE, SOS_DEMONSTRATION, SOS_CYCLE, SOS_MILESTONE, SOS_EVENT, SOS_CHRONOLOGY_ENTRY,
  SOS_ASSESSMENT, SOS_CONSENT, SOS_DISAGREEMENT, SOS_ISSUE, SOS_SHARE, SOS_CONSIDERED, SOS_SUPPRESSION,
  SOS_PRACTICE_CHECK, SOS_WORRIES, SOS_WORKING_WELL, SOS_NEXT_STEPS, SOS_ANALYSIS, SOS_REVIEW, SOS_NEED,
  SOS_IDENTIFIERS, SOS_NETWORK, SOS_DISPUTE, SOS_BAND, SOS_FRAME, SOS_APPROVAL, SOS_EXPLAINED,
  SOS_N_RECORD_TYPES,
  ...
} SosRecordType;
typedef enum { SOS_UNSET, SOS_FALSE, SOS_TRUE } SosBool;

typedef struct {
  gint value;
  gboolean is_set;
} SosInteger;

typedef struct {
  double value;
  gboolean is_set;
} SosNumber;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
} SosRecord;

/* sos-person.h */

typedef struct {
  SosAspect aspect;
  const char *text;
} SosNeed;
typedef struct { const SosNeed *const *items; guint n; } SosNeedList;

typedef struct {
  const char *nhs_number;
  const char *upn;
  const char *la_child_id;
  const char *phone;
  const char *email;
  const char *address;
  const char *postcode;
} SosIdentifiers;

typedef struct {
  SosDate joined;
  SosDate told_worries;
  SosCircle circle;
  SosBool permanent;
  SosDate left;
} SosNetwork;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosRole role;
  const char *name;
  const char *const *also_known_as;
  SosFunction function;
  SosBool lead;
  const char *relationship;
  const char *agency;
  SosDate born;
  SosDate due;
  SosInteger age;
  SosDate died;
  SosSex sex;
  const char *age_band;
  const char *ethnicity;
  SosNeedList needs;
  const SosIdentifiers *identifiers;
  const SosNetwork *network;
  SosBool can_use_tools;
} SosPerson;
typedef struct { const SosPerson *const *items; guint n; } SosPersonList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosKinship kind;
  const char *from;
  const char *to;
  SosQuality quality;
  SosDate since;
  SosDate until;
  const char *note;
} SosRelationship;
typedef struct { const SosRelationship *const *items; guint n; } SosRelationshipList;

/* sos-column.h */

typedef struct {
  const char *const *by;
  const char *account;
} SosDispute;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosBool own_words;
  const char *text;
  const char *const *about;
  const char *by;
  SosBasis basis;
  SosDate on;
  SosDate recorded;
  SosTriangle domain;
  const char *source;
  const char *const *corroborated_by;
  const SosDispute *dispute;
  const SosFactor *factors;
} SosEntry;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosBool own_words;
  const char *text;
  const char *const *about;
  const char *by;
  SosBasis basis;
  SosDate on;
  SosDate recorded;
  SosTriangle domain;
  const char *source;
  const char *const *corroborated_by;
  const SosDispute *dispute;
  const SosFactor *factors;
  const char *const *of;
  const char *behaviour;
  const char *impact;
  const char *frequency;
  SosSeverity severity;
  SosDate first;
  SosDate worst;
  SosDate latest;
} SosHarm;
typedef struct { const SosHarm *const *items; guint n; } SosHarmList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosBool own_words;
  const char *text;
  const char *const *about;
  const char *by;
  SosBasis basis;
  SosDate on;
  SosDate recorded;
  SosTriangle domain;
  const char *source;
  const char *const *corroborated_by;
  const SosDispute *dispute;
  const SosFactor *factors;
} SosComplicatingFactor;
typedef struct { const SosComplicatingFactor *const *items; guint n; } SosComplicatingFactorList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosBool own_words;
  const char *text;
  const char *const *about;
  const char *by;
  SosBasis basis;
  SosDate on;
  SosDate recorded;
  SosTriangle domain;
  const char *source;
  const char *const *corroborated_by;
  const SosDispute *dispute;
  const SosFactor *factors;
} SosMissingInformation;
typedef struct { const SosMissingInformation *const *items; guint n; } SosMissingInformationList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosBool own_words;
  const char *text;
  const char *const *about;
  const char *by;
  SosBasis basis;
  SosDate on;
  SosDate recorded;
  SosTriangle domain;
  const char *source;
  const char *const *corroborated_by;
  const SosDispute *dispute;
  const SosFactor *factors;
  const char *const *who;
  const char *const *of;
  const char *behaviour;
  const char *impact;
  const char *if_nothing_changes;
  const char *const *evidence;
  SosDate resolved;
} SosDangerStatement;
typedef struct { const SosDangerStatement *const *items; guint n; } SosDangerStatementList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosBool own_words;
  const char *text;
  const char *const *about;
  const char *by;
  SosBasis basis;
  SosDate on;
  SosDate recorded;
  SosTriangle domain;
  const char *source;
  const char *const *corroborated_by;
  const SosDispute *dispute;
  const SosFactor *factors;
} SosStrength;
typedef struct { const SosStrength *const *items; guint n; } SosStrengthList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosBool own_words;
  const char *text;
  const char *const *about;
  const char *by;
  SosBasis basis;
  SosDate on;
  SosDate recorded;
  SosTriangle domain;
  const char *source;
  const char *const *corroborated_by;
  const SosDispute *dispute;
  const SosFactor *factors;
  const char *const *acted;
  const char *danger;
} SosExistingSafety;
typedef struct { const SosExistingSafety *const *items; guint n; } SosExistingSafetyList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosBool own_words;
  const char *text;
  const char *const *about;
  const char *by;
  SosBasis basis;
  SosDate on;
  SosDate recorded;
  SosTriangle domain;
  const char *source;
  const char *const *corroborated_by;
  const SosDispute *dispute;
  const SosFactor *factors;
  const char *reason;
  SosDate met;
} SosBottomLine;
typedef struct { const SosBottomLine *const *items; guint n; } SosBottomLineList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosBool own_words;
  const char *text;
  const char *const *about;
  const char *by;
  SosBasis basis;
  SosDate on;
  SosDate recorded;
  SosTriangle domain;
  const char *source;
  const char *const *corroborated_by;
  const SosDispute *dispute;
  const SosFactor *factors;
  const char *const *dangers;
  const char *parents_will;
  const char *child_will;
  const char *professionals_will_see;
  const char *for_how_long;
  SosLeadsTo leads_to;
  SosOwner owner;
  SosDate met;
} SosSafetyGoal;
typedef struct { const SosSafetyGoal *const *items; guint n; } SosSafetyGoalList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosBool own_words;
  const char *text;
  const char *const *about;
  const char *by;
  SosBasis basis;
  SosDate on;
  SosDate recorded;
  SosTriangle domain;
  const char *source;
  const char *const *corroborated_by;
  const SosDispute *dispute;
  const SosFactor *factors;
  const char *owner;
  SosDate due;
  SosPriority priority;
  const char *goal;
  const char *measure;
  SosTerm term;
  SosBool support;
  SosDate started;
  SosProgress status;
  SosDate done;
  const char *outcome;
} SosAction;
typedef struct { const SosAction *const *items; guint n; } SosActionList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosBool own_words;
  const char *text;
  const char *const *about;
  const char *by;
  SosBasis basis;
  SosDate on;
  SosDate recorded;
  SosTriangle domain;
  const char *source;
  const char *const *corroborated_by;
  const SosDispute *dispute;
  const SosFactor *factors;
  const char *trigger;
  const char *const *agreed_with;
} SosContingency;
typedef struct { const SosContingency *const *items; guint n; } SosContingencyList;

typedef struct {
  SosHarmList harm;
  SosComplicatingFactorList complicating_factors;
  SosMissingInformationList missing_information;
  SosDangerStatementList danger_statements;
} SosWorries;

typedef struct {
  SosStrengthList strengths;
  SosExistingSafetyList safety;
} SosWorkingWell;

typedef struct {
  SosBottomLineList bottom_lines;
  SosSafetyGoalList safety_goals;
  SosActionList actions;
  SosContingencyList contingency;
} SosNextSteps;

/* sos-scale.h */

typedef struct {
  SosInteger from;
  SosInteger to;
  const char *means;
  SosBool escalate;
} SosBand;
typedef struct { const SosBand *const *items; guint n; } SosBandList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosDate on;
  const char *by;
  const char *child;
  gint round;
  SosNotRated not_rated;
  SosInteger value;
  const char *why;
  SosBool independent;
} SosRating;
typedef struct { const SosRating *const *items; guint n; } SosRatingList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosTopic topic;
  const char *question;
  const char *zero;
  const char *ten;
  const char *const *about;
  const char *danger;
  SosDirection higher_is;
  SosInteger threshold;
  const char *const *required;
  SosBandList bands;
  SosRatingList ratings;
} SosScale;
typedef struct { const SosScale *const *items; guint n; } SosScaleList;

/* sos-voice.h */

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosDate on;
  const char *child;
  SosTool tool;
  SosBool declined;
  const char *worries;
  const char *good;
  const char *dreams;
  const char *text;
  SosBool own_words;
  SosBool informed;
  const char *by;
  const char *influence;
  const char *analysis;
  const char *const *documents;
} SosVoice;
typedef struct { const SosVoice *const *items; guint n; } SosVoiceList;

typedef struct {
  const char *asks;
  const char *says;
  const char *picture;
} SosFrame;
typedef struct { const SosFrame *const *items; guint n; } SosFrameList;

typedef struct {
  const char *by;
  SosDate on;
} SosApproval;
typedef struct { const SosApproval *const *items; guint n; } SosApprovalList;

typedef struct {
  const char *child;
  SosDate on;
} SosExplained;
typedef struct { const SosExplained *const *items; guint n; } SosExplainedList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosMethod method;
  const char *const *audience;
  SosFrameList frames;
  SosApprovalList approvals;
  SosExplainedList explained;
  const char *const *documents;
} SosExplanation;
typedef struct { const SosExplanation *const *items; guint n; } SosExplanationList;

/* sos-plan.h */

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  const char *situation;
  const char *const *who;
  const char *will;
  const char *const *watched_by;
} SosRule;
typedef struct { const SosRule *const *items; guint n; } SosRuleList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosDate agreed;
  const char *const *agreed_by;
  SosRuleList rules;
  SosBool child_version;
  SosDate review_on;
  SosDate ended;
  const char *const *documents;
} SosSafetyPlan;
typedef struct { const SosSafetyPlan *const *items; guint n; } SosSafetyPlanList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosDate on;
  const char *rule;
  const char *const *by;
  const char *observed_by;
  SosBool under_stress;
  SosBool worked;
  const char *note;
} SosDemonstration;
typedef struct { const SosDemonstration *const *items; guint n; } SosDemonstrationList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  gint number;
  SosDate started;
  SosDate ended;
  SosCycleOutcome outcome;
  const char *note;
} SosCycle;
typedef struct { const SosCycle *const *items; guint n; } SosCycleList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosDate on;
  const char *text;
  SosDate reached;
  const char *goal;
} SosMilestone;
typedef struct { const SosMilestone *const *items; guint n; } SosMilestoneList;

/* sos-event.h */

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosEventKind what;
  SosDate on;
  SosDecision decision;
  const char *at;
  const char *by;
  const char *const *present;
  const char *const *children;
  SosBool alone;
  gint level;
  const char *purpose;
  const char *note;
  const char *outcome;
  SosDate recorded;
  SosDate deadline;
  const SosCovered *covered;
  const char *rationale;
  const char *remaining;
} SosEvent;
typedef struct { const SosEvent *const *items; guint n; } SosEventList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosDate on;
  const char *text;
  const char *impact;
  const char *const *about;
  const char *source;
} SosChronologyEntry;
typedef struct { const SosChronologyEntry *const *items; guint n; } SosChronologyEntryList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosAssessmentTool tool;
  const char *name;
  const char *child;
  const char *by;
  SosNumber score;
  const char *note;
  SosDate on;
} SosAssessment;
typedef struct { const SosAssessment *const *items; guint n; } SosAssessmentList;

/* sos-partnership.h */

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosDate on;
  const char *from;
  const char *scope;
  SosBool given;
  SosBool written;
  SosDate withdrawn;
  SosBool overridden;
  const char *reason;
} SosConsent;
typedef struct { const SosConsent *const *items; guint n; } SosConsentList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosDate raised;
  const char *const *between;
  const char *about;
  SosDate escalated;
  SosDate resolved;
  const char *outcome;
} SosDisagreement;
typedef struct { const SosDisagreement *const *items; guint n; } SosDisagreementList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosDate on;
  const char *with;
  const char *how;
  const char *comment;
  SosBool agreed;
} SosShare;
typedef struct { const SosShare *const *items; guint n; } SosShareList;

/* sos-analysis.h */

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  const char *issue;
  const char *const *raised_by;
  const char *why_started;
  const char *what_keeps_it_going;
  const char *impact;
} SosIssue;
typedef struct { const SosIssue *const *items; guint n; } SosIssueList;

typedef struct {
  SosIssueList issues;
  const char *strengths;
  const char *what_would_help;
  const char *how_we_will_know;
  const char *family_view;
} SosAnalysis;

typedef struct {
  SosDate on;
  const char *how;
  const char *const *with;
} SosReview;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosConsideration what;
  const char *why;
} SosConsidered;
typedef struct { const SosConsidered *const *items; guint n; } SosConsideredList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  SosDate on;
  const char *rule;
  const char *record;
  const char *reason;
  const char *by;
} SosSuppression;
typedef struct { const SosSuppression *const *items; guint n; } SosSuppressionList;

typedef struct {
  const char *id;
  const char *const *keep_from;
  SosRecordType type;
  gint standard;
  SosStanding rating;
  SosDate on;
  const char *by;
  const char *note;
} SosPracticeCheck;
typedef struct { const SosPracticeCheck *const *items; guint n; } SosPracticeCheckList;

/* sos-document.h */

typedef struct {
  gint sos;
  SosStatus status;
  const char *id;
  const char *case_id;
  const char *title;
  gint revision;
  SosOccasion occasion;
  const char *previous;
  const SosSetting *setting;
  SosPathway pathway;
  const char *authority;
  const char *team;
  const char *reason;
  const char *started;
  const char *updated;
  SosPersonList people;
  SosRelationshipList relationships;
  SosWorries worries;
  SosWorkingWell working_well;
  SosNextSteps next_steps;
  SosScaleList scales;
  SosVoiceList voice;
  SosExplanationList explanations;
  SosSafetyPlanList safety_plans;
  SosDemonstrationList demonstrations;
  SosCycleList cycles;
  SosMilestoneList milestones;
  SosEventList events;
  SosChronologyEntryList chronology;
  SosAssessmentList assessments;
  SosConsentList consents;
  SosDisagreementList disagreements;
  const SosAnalysis *analysis;
  const SosReview *review;
  SosShareList shared;
  SosConsideredList considered;
  SosSuppressionList suppressed;
  SosPracticeCheckList practice_check;
  const char *extensions;
} SosDocument;

/* sos-field.h */

typedef enum {
  SOS_FIELD_TEXT = 1, SOS_FIELD_ID, SOS_FIELD_REF, SOS_FIELD_HOST_REF, SOS_FIELD_TIME, SOS_FIELD_DURATION,
  SOS_FIELD_DATE, SOS_FIELD_PART_DATE, SOS_FIELD_BOOL, SOS_FIELD_ENUM, SOS_FIELD_ORDINAL, SOS_FIELD_INTEGER,
  SOS_FIELD_NUMBER, SOS_FIELD_RECORD, SOS_FIELD_JSON,
} SosFieldType;
typedef enum { SOS_SHAPE_ONE, SOS_SHAPE_EMBEDDED, SOS_SHAPE_LIST } SosFieldShape;
typedef enum { SOS_PRIVACY_ID, ... } SosPrivacy;

typedef struct {
  const char *name;
  const char *doc;
  SosFieldType type;
  SosFieldShape shape;
  SosPrivacy privacy;
  SosRecordType target;
  SosEnumType words;
  gboolean required;
  gboolean child_only;
  gboolean absent_is_all;
  gint min;
  gint max;
  guint16 offset;
  guint16 size;
} SosField;

typedef struct {
  const char *name;
  const char *doc;
  SosRecordType type;
  gboolean has_id;
  gsize size;
  const SosField *fields;
  guint n_fields;
} SosRecordInfo;
const SosRecordInfo *sos_record_info (SosRecordType type);
gboolean sos_field_is_set (const SosField *field, gconstpointer record);

/* sos-error.h */

typedef enum {
  SOS_ERROR_SYNTAX = 1, SOS_ERROR_ENCODING, SOS_ERROR_KEY, SOS_ERROR_TYPE, SOS_ERROR_REQUIRED,
  SOS_ERROR_RANGE, SOS_ERROR_DATE, SOS_ERROR_ID, SOS_ERROR_REFERENCE, SOS_ERROR_DEPTH, SOS_ERROR_SIZE,
  SOS_ERROR_VERSION, SOS_ERROR_RULE, SOS_ERROR_IO, SOS_ERROR_CONFLICT,
} SosError;
GQuark sos_error_quark (void);

typedef struct {
  SosError code;
  guint64 line;
  guint64 column;
  const char *pointer;
  const char *message;
} SosProblem;
const SosProblem *sos_error_get_problems (const GError *error, guint *n_problems);
const char *sos_error_to_string (SosError code);

/* sos-map.h */

typedef struct _SosMap SosMap;
SosMap *sos_map_new_from_data (const char *data, gsize length, GError **error);
SosMap *sos_map_new_from_file (const char *path, GError **error);
SosMap *sos_map_copy (const SosMap *map);
void sos_map_unref (SosMap *map);
void sos_map_seal (SosMap *map);
gboolean sos_map_is_sealed (const SosMap *map);
const SosDocument *sos_map_get_document (const SosMap *map);
gconstpointer sos_map_lookup (const SosMap *map, SosRecordType type, const char *id);
const SosPersonList *sos_map_get_children (const SosMap *map);

/* sos-change.h */

typedef enum { SOS_REMOVE_DEFAULT = 0, SOS_REMOVE_REFERENCES = 1 << 0 } SosRemoveFlags;
SosMap *sos_map_new (const char *id, GError **error);
const char *sos_map_add (SosMap *map, SosRecordType type, const char *parent, gconstpointer record, gsize size,
                         GError **error);
gboolean sos_map_update (SosMap *map, SosRecordType type, gconstpointer record, gsize size, GError **error);
gboolean sos_map_remove (SosMap *map, const char *id, SosRemoveFlags flags, GError **error);
void sos_map_begin (SosMap *map);
void sos_map_commit (SosMap *map);
void sos_map_rollback (SosMap *map);

/* sos-reader.h */

typedef struct _SosReader SosReader;
SosReader *sos_reader_new_for_file (const char *path, GError **error);
void sos_reader_unref (SosReader *reader);
gboolean sos_reader_next (SosReader *reader, SosMap **map, GCancellable *cancellable, GError **error);
guint64 sos_reader_get_line (const SosReader *reader);

/* sos-writer.h */

typedef enum { SOS_WRITE_DEFAULT, SOS_WRITE_COMPACT = 1 << 0 } SosWriteFlags;
char *sos_map_to_text (const SosMap *map, SosWriteFlags flags, gsize *length);

/* sos-privacy-check.h */

gboolean sos_nhs_number_is_valid (const char *text, gsize length);
gboolean sos_upn_is_valid (const char *text, gsize length);

/* sos-profile.h */

typedef struct _SosProfile SosProfile;
SosProfile *sos_profile_find (const char *name);
SosProfile *sos_profile_new_from_file (const char *path, GError **error);
void sos_profile_unref (SosProfile *profile);

/* sos-clocks.h */

typedef struct _SosClocks SosClocks;
SosClocks *sos_clocks_new (const SosMap *map, SosProfile *profile, SosDate as_of, GError **error);
void sos_clocks_unref (SosClocks *clocks);
char *sos_clocks_to_json (const SosClocks *clocks, gsize *length);

/* sos-store.h */

typedef enum { SOS_SAVE_DEFAULT = 0, SOS_SAVE_OVERWRITE = 1 << 0 } SosSaveFlags;
gboolean sos_map_save (SosMap *map, const char *path, SosSaveFlags flags, GCancellable *cancellable, GError **error);
char *sos_map_to_hash (const SosMap *map);

/* sos-schema.h */

char *sos_schema (gsize *length);

/* sos-diff.h */

typedef enum { SOS_CHANGE_ADDED = 1, SOS_CHANGE_REMOVED, SOS_CHANGE_CHANGED, SOS_CHANGE_MOVED } SosChangeKind;

typedef struct {
  SosChangeKind kind;
  SosRecordType type;
  const char *id;
  const SosField *field;
  const char *pointer_before;
  const char *pointer_after;
  gconstpointer before;
  gconstpointer after;
} SosChange;
typedef struct _SosDiff SosDiff;
SosDiff *sos_map_diff (const SosMap *old, const SosMap *now);
void sos_diff_unref (SosDiff *diff);
const SosChange *const *sos_diff_get_changes (const SosDiff *diff, guint *n_changes);
const char *sos_change_kind_to_string (SosChangeKind kind);
char *sos_diff_to_json (const SosDiff *diff, gsize *length);
char *sos_diff_to_patch (const SosDiff *diff, gsize *length);

/* sos-settings.h */

typedef struct _SosSettings SosSettings;
SosSettings *sos_settings_new (void);
SosSettings *sos_settings_new_from_file (const char *path, GError **error);
void sos_settings_unref (SosSettings *settings);
gint sos_settings_get_number (const SosSettings *settings, const char *name);
gboolean sos_settings_set_number (SosSettings *settings, const char *name, gint number, GError **error);
SosFindingSeverity sos_settings_get_severity (const SosSettings *settings, const char *rule);
gboolean sos_settings_set_severity (SosSettings *settings, const char *rule, SosFindingSeverity severity,
                                    GError **error);

/* sos-check.h */

typedef struct {
  const char *id;
  SosFindingSeverity severity;
  const char *holds;
  const char *ask;
  const char *source;
} SosCheckRule;

typedef struct {
  const char *rule;
  SosFindingSeverity severity;
  const char *pointer;
  const char *message;
  const char *ask;
  const char *source;
  const SosSuppression *suppression;
} SosFinding;
typedef struct _SosFindings SosFindings;
SosFindings *sos_check_against (const SosMap *map, const SosMap *old, SosDate as_of, const SosSettings *settings);
const SosCheckRule *const *sos_check_rules (guint *n_rules);
void sos_findings_unref (SosFindings *findings);
const SosFinding *const *sos_findings_get (const SosFindings *findings, guint *n_findings);

/* sos-merge.h */

typedef enum {
  SOS_CONFLICT_FIELD = 1, SOS_CONFLICT_REMOVED, SOS_CONFLICT_ID, SOS_CONFLICT_REFERENCE, SOS_CONFLICT_RATING,
  SOS_CONFLICT_TOGETHER,
} SosConflictKind;
const char *sos_conflict_kind_to_string (SosConflictKind kind);

typedef struct {
  SosConflictKind kind;
  const char *id;
  const char *mine;
  const char *theirs;
  const char *mine_pointer;
  const char *theirs_pointer;
} SosConflict;
SosMap *sos_map_merge (const SosMap *base, const SosMap *mine, const SosMap *theirs, GPtrArray **conflicts,
                       GError **error);

/* sos-cycle.h */

typedef struct _SosCycleReview SosCycleReview;
SosCycleReview *sos_cycle_review (SosMap *map, SosDate as_of, const SosSettings *settings);
void sos_cycle_review_unref (SosCycleReview *review);
char *sos_cycle_review_to_json (const SosCycleReview *review, gsize *length);

/* sos-arrow.h */

struct ArrowSchema {
  const char *format;
  const char *name;
  const char *metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema **children;
  struct ArrowSchema *dictionary;
  void (*release) (struct ArrowSchema *);
  void *private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void **buffers;
  struct ArrowArray **children;
  struct ArrowArray *dictionary;
  void (*release) (struct ArrowArray *);
  void *private_data;
};

struct ArrowArrayStream {
  int (*get_schema) (struct ArrowArrayStream *, struct ArrowSchema *out);
  int (*get_next) (struct ArrowArrayStream *, struct ArrowArray *out);
  const char *(*get_last_error) (struct ArrowArrayStream *);
  void (*release) (struct ArrowArrayStream *);
  void *private_data;
};

/* capsules.h */

typedef ... PyObject;
typedef struct { const char *name; void (*destroy) (PyObject *); } CapsuleKind;
extern const CapsuleKind schema_capsule;
extern const CapsuleKind stream_capsule;

/* sos-table.h */

typedef enum {
  SOS_TABLE_NONE, SOS_TABLE_RATINGS, SOS_TABLE_UNRATED, SOS_TABLE_SERIES, SOS_TABLE_CONSENSUS, SOS_TABLE_MAPS,
  SOS_TABLE_FINDINGS, SOS_TABLE_CLOCKS, SOS_TABLE_MONTHLY, SOS_TABLE_AGREEMENT, SOS_TABLE_ERRORS, SOS_N_TABLES,
} SosTableKind;
typedef enum { SOS_COLUMN_UNKNOWN, ... } SosColumnType;

typedef struct {
  const char *name;
  SosColumnType type;
  gboolean is_nullable;
  const char *unit;
  const char *meaning;
} SosColumnInfo;
typedef struct {
  SosTableKind kind;
  const char *name;
  const char *row;
  const SosColumnInfo *columns;
  guint n_columns;
} SosTableInfo;

const SosTableInfo *sos_table_info_find (const char *name);

typedef struct _SosTable SosTable;
void sos_table_unref (SosTable *table);
const SosTableInfo *sos_table_get_info (const SosTable *table);
gint64 sos_table_get_n_rows (const SosTable *table);

typedef enum { SOS_CSV_DEFAULT = 0, SOS_CSV_BOM = 1 << 0 } SosCsvFlags;
gboolean sos_table_write_csv (const SosTable *table, GOutputStream *stream, SosCsvFlags flags,
                              GCancellable *cancellable, GError **error);
gboolean sos_table_write_json (const SosTable *table, GOutputStream *stream, GCancellable *cancellable,
                               GError **error);
void sos_table_export_stream (SosTable *table, struct ArrowArrayStream *stream);
void sos_table_export_schema (const SosTable *table, struct ArrowSchema *schema);

/* sos-render.h */

typedef struct {
  const char *reader;
  const char *child;
  SosDate as_of;
  const char *language;
} SosPageOptions;

gboolean sos_render_html (SosMap *map, const SosPageOptions *options, GOutputStream *stream, GCancellable *cancellable,
                          GError **error);

typedef enum {
  SOS_PICTURE_UNKNOWN = 0,
  SOS_PICTURE_GENOGRAM,
  SOS_PICTURE_NETWORK,
  SOS_PICTURE_SCALES,
  SOS_PICTURE_CYCLE,
  SOS_PICTURE_TRAJECTORY,
  SOS_PICTURE_CHRONOLOGY,
} SosPictureKind;

gboolean sos_render_svg (SosMap *map, SosPictureKind what, const SosPageOptions *options, GOutputStream *stream,
                         GCancellable *cancellable, GError **error);
const char *sos_picture_kind_to_string (SosPictureKind kind);
SosPictureKind sos_picture_kind_from_string (const char *string);

typedef struct _GMemoryOutputStream GMemoryOutputStream;
GOutputStream *g_memory_output_stream_new_resizable (void);
void *g_memory_output_stream_get_data (GMemoryOutputStream *ostream);
gsize g_memory_output_stream_get_data_size (GMemoryOutputStream *ostream);

/* sos-corpus.h */

typedef enum { SOS_REVISIONS_LATEST, SOS_REVISIONS_ALL } SosRevisions;
typedef enum { SOS_RELIABILITY_ORDINAL, SOS_RELIABILITY_NOMINAL, SOS_RELIABILITY_INTERVAL } SosReliability;

typedef struct {
  const char *name;
  const char *text;
  gsize length;
} SosText;
typedef struct {
  guint64 n_maps;
  guint64 n_bad;
  guint64 n_bytes;
  guint64 size;
} SosCorpusProgress;
typedef void (*SosCorpusProgressFunc) (const SosCorpusProgress *progress, gpointer user_data);
typedef void (*GDestroyNotify) (gpointer data);
extern "Python" void corpus_progress (const SosCorpusProgress *progress, gpointer user_data);

typedef struct _SosCorpus SosCorpus;
SosCorpus *sos_corpus_new (const char *const *paths);
SosCorpus *sos_corpus_new_for_texts (const SosText *texts, guint n_texts);
void sos_corpus_unref (SosCorpus *corpus);
void sos_corpus_set_threads (SosCorpus *corpus, guint n_threads);
void sos_corpus_set_revisions (SosCorpus *corpus, SosRevisions revisions);
void sos_corpus_set_as_of (SosCorpus *corpus, SosDate as_of);
void sos_corpus_set_strict (SosCorpus *corpus, gboolean is_strict);
void sos_corpus_set_settings (SosCorpus *corpus, SosSettings *settings);
void sos_corpus_set_profile (SosCorpus *corpus, SosProfile *profile);
void sos_corpus_set_min_children (SosCorpus *corpus, guint min_children);
void sos_corpus_set_progress (SosCorpus *corpus, SosCorpusProgressFunc func, gpointer user_data,
                              GDestroyNotify destroy);
gboolean sos_corpus_read (SosCorpus *corpus, const SosTableKind *kinds, guint n_kinds, GCancellable *cancellable,
                          GError **error);
SosTable *sos_corpus_get_table (SosCorpus *corpus, SosTableKind kind, GCancellable *cancellable, GError **error);
SosTable *sos_corpus_get_agreement (SosCorpus *corpus, const char *const *by, SosReliability level,
                                    GCancellable *cancellable, GError **error);

typedef struct _SosCorpusReader SosCorpusReader;
SosCorpusReader *sos_corpus_reader_new (SosCorpus *corpus, GCancellable *cancellable, GError **error);
void sos_corpus_reader_unref (SosCorpusReader *reader);
gboolean sos_corpus_reader_next (SosCorpusReader *reader, SosMap **map, GCancellable *cancellable, GError **error);

/* sos-privacy.h */

guint32 *sos_class_sizes (const guint32 *const *columns, guint n_columns, gsize n_rows);
guint32 *sos_class_sizes_of_stream (struct ArrowArrayStream *stream, const char *const *keys, gsize *n_rows,
                                    GError **error);
/* sos-anonymiser.h */
typedef enum { SOS_EXPORT_DATES_UNKNOWN, SOS_EXPORT_DATES_RELATIVE, SOS_EXPORT_DATES_SHIFT } SosExportDates;
typedef struct {
  const char *key_id;
  guint64     n_maps;
  guint64     n_refused;
  guint64     n_withheld;
  guint64     n_exposed;
  guint64     n_records;
  guint64     n_left_out;
  guint64     n_ids;
  guint64     n_names;
  guint64     n_texts;
  guint64     n_texts_changed;
  guint64     n_redacted;
  guint64     n_for_review;
  guint64     n_dates;
  guint64     n_dates_gone;
  guint64     n_births;
  guint64     n_quasi;
  guint64     n_quasi_gone;
  guint64     n_dropped;
  guint64     n_redone;
} SosExportReport;
typedef struct _SosAnonymiser SosAnonymiser;
SosAnonymiser *sos_anonymiser_new (void);
void sos_anonymiser_unref (SosAnonymiser *anonymiser);
gboolean sos_anonymiser_set_key (SosAnonymiser *anonymiser, const char *path, GError **error);
void sos_anonymiser_set_project (SosAnonymiser *anonymiser, const char *name);
gboolean sos_anonymiser_set_profile (SosAnonymiser *anonymiser, const char *profile, GError **error);
void sos_anonymiser_set_k (SosAnonymiser *anonymiser, guint k);
void sos_anonymiser_set_dates (SosAnonymiser *anonymiser, SosExportDates dates);
void sos_anonymiser_set_threads (SosAnonymiser *anonymiser, guint n_threads);
void sos_anonymiser_set_review_words (SosAnonymiser *anonymiser, const char *path);
void sos_anonymiser_set_progress (SosAnonymiser *anonymiser, SosCorpusProgressFunc func, gpointer user_data,
                                  GDestroyNotify destroy);
gboolean sos_anonymiser_run (SosAnonymiser *anonymiser, SosCorpus *corpus, const char *path, GCancellable *cancellable,
                             GError **error);
const SosExportReport *sos_anonymiser_get_report (const SosAnonymiser *anonymiser);
char *sos_anonymiser_to_json (const SosAnonymiser *anonymiser, gsize *length);
char *sos_anonymiser_to_html (const SosAnonymiser *anonymiser, gsize *length);
gboolean sos_key_make (const char *path, GError **error);
typedef struct _SosRedactor SosRedactor;
typedef struct {
  gsize       start;
  gsize       length;
  const char *kind;
  const char *why;
  gboolean    is_redacted;
} SosMention;
SosRedactor *sos_redactor_new (const char *profile, GError **error);
void sos_redactor_unref (SosRedactor *redactor);
gboolean sos_redactor_add_name (SosRedactor *redactor, const char *name, const char *role, GError **error);
char *sos_redactor_redact (SosRedactor *redactor, const char *text, gsize length, gsize *new_length, GError **error);
const SosMention *sos_redactor_get_mentions (const SosRedactor *redactor, guint *n_mentions);
