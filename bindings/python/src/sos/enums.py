# SPDX-License-Identifier: MIT
# Written by make_records.py from the table of records: change that.
"""The words that fields may hold."""

from sos.word import Word, by_value

__all__ = [
    "Aspect",
    "AssessmentTool",
    "Basis",
    "Circle",
    "Consideration",
    "Covered",
    "CycleOutcome",
    "Decision",
    "Direction",
    "ErrorCode",
    "EventKind",
    "Factor",
    "Function",
    "Kinship",
    "LeadsTo",
    "Method",
    "NotRated",
    "Occasion",
    "Owner",
    "Pathway",
    "Priority",
    "Progress",
    "Quality",
    "Role",
    "Setting",
    "Severity",
    "Sex",
    "Standing",
    "Status",
    "Term",
    "Tool",
    "Topic",
    "Triangle",
]


class ErrorCode(Word):
    """What kind of problem an error is about."""

    SYNTAX = "syntax"
    ENCODING = "encoding"
    KEY = "key"
    TYPE = "type"
    REQUIRED = "required"
    RANGE = "range"
    DATE = "date"
    ID = "id"
    REFERENCE = "reference"
    DEPTH = "depth"
    SIZE = "size"
    VERSION = "version"
    RULE = "rule"
    IO = "io"
    CONFLICT = "conflict"


class Status(Word):
    """How far the map has come; absent: draft."""

    DRAFT = "draft"
    AGREED = "agreed"
    SUPERSEDED = "superseded"


class Occasion(Word):
    """When it was mapped."""

    SCREENING = "screening"
    ASSESSMENT = "assessment"
    CONFERENCE = "conference"
    REVIEW = "review"
    CLOSING = "closing"


class Pathway(Word):
    """Which help the family has; absent: statutory."""

    STATUTORY = "statutory"
    EARLY_HELP = "early_help"


class Setting(Word):
    """Where the danger comes from."""

    FAMILY = "family"
    EXTRA_FAMILIAL = "extra_familial"


class Role(Word):
    """What they are on the map."""

    CHILD = "child"
    PARENT = "parent"
    CARER = "carer"
    FAMILY = "family"
    FRIEND = "friend"
    PROFESSIONAL = "professional"


class Function(Word):
    """What a professional does."""

    SOCIAL_WORKER = "social_worker"
    MANAGER = "manager"
    CHAIR = "chair"
    CASE_WORKER = "case_worker"
    HEALTH = "health"
    EDUCATION = "education"
    POLICE = "police"
    ADULT_SERVICES = "adult_services"
    OTHER = "other"


class Sex(Word):
    """Sex as recorded."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"
    UNKNOWN = "unknown"


class Aspect(Word):
    """What kind of need."""

    AGE = "age"
    ABILITY = "ability"
    APPEARANCE = "appearance"
    CLASS = "class"
    COMMUNICATION = "communication"
    CULTURE = "culture"
    EDUCATION = "education"
    EMPLOYMENT = "employment"
    ETHNICITY = "ethnicity"
    GENDER = "gender"
    GENDER_IDENTITY = "gender_identity"
    GEOGRAPHY = "geography"
    LANGUAGE = "language"
    RACE = "race"
    RELIGION = "religion"
    SEXUALITY = "sexuality"
    SEXUAL_ORIENTATION = "sexual_orientation"
    SPIRITUALITY = "spirituality"


class Circle(Word):
    """How close they are."""

    INNER = "inner"
    MIDDLE = "middle"
    OUTER = "outer"


class Kinship(Word):
    """What they are to them."""

    PARENT_OF = "parent_of"
    STEP_PARENT_OF = "step_parent_of"
    PARTNER_OF = "partner_of"
    FORMER_PARTNER_OF = "former_partner_of"
    SIBLING_OF = "sibling_of"
    CARER_OF = "carer_of"
    LIVES_WITH = "lives_with"
    OTHER = "other"


class Quality(Word):
    """How it is between them."""

    CLOSE = "close"
    ORDINARY = "ordinary"
    DISTANT = "distant"
    CONFLICT = "conflict"
    CUT_OFF = "cut_off"


class Basis(Word):
    """What it rests on."""

    FACT = "fact"
    OBSERVATION = "observation"
    FEELING = "feeling"
    OPINION = "opinion"
    ASSUMPTION = "assumption"


class Triangle(Word):
    """Side of the world triangle."""

    GROWTH = "growth"
    CARE = "care"
    WORLD = "world"


class Factor(Word):
    """Assessment factors of the census."""

    F1A = "1A"
    F1B = "1B"
    F1C = "1C"
    F2A = "2A"
    F2B = "2B"
    F2C = "2C"
    F3A = "3A"
    F3B = "3B"
    F3C = "3C"
    F4A = "4A"
    F4B = "4B"
    F4C = "4C"
    F5A = "5A"
    F5B = "5B"
    F5C = "5C"
    F6A = "6A"
    F6B = "6B"
    F6C = "6C"
    F7A = "7A"
    F8B = "8B"
    F8C = "8C"
    F8D = "8D"
    F8E = "8E"
    F8F = "8F"
    F9A = "9A"
    F10A = "10A"
    F11A = "11A"
    F12A = "12A"
    F13A = "13A"
    F14A = "14A"
    F15A = "15A"
    F16A = "16A"
    F17A = "17A"
    F18A = "18A"
    F18B = "18B"
    F18C = "18C"
    F19A = "19A"
    F19B = "19B"
    F19C = "19C"
    F20 = "20"
    F21 = "21"
    F22A = "22A"
    F23A = "23A"
    F24A = "24A"


class Severity(Word):
    """How bad it was."""

    LOW = "low"
    MODERATE = "moderate"
    HIGH = "high"
    SEVERE = "severe"


class LeadsTo(Word):
    """What meeting it leads to."""

    STEP_DOWN = "step_down"
    CLOSE = "close"


class Owner(Word):
    """Whose goal it is."""

    FAMILY = "family"
    AGENCY = "agency"
    SHARED = "shared"


class Priority(Word):
    """Which come first."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Term(Word):
    """How far ahead it looks."""

    SHORT = "short"
    MEDIUM = "medium"
    LONG = "long"


class Progress(Word):
    """What became of it."""

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"
    BLOCKED = "blocked"


class Topic(Word):
    """What it is about."""

    SAFETY = "safety"
    WELLBEING = "wellbeing"
    GOAL = "goal"
    CONFIDENCE = "confidence"
    WILLINGNESS = "willingness"
    CAPACITY = "capacity"


class Direction(Word):
    """Which way it runs; absent: safer."""

    SAFER = "safer"
    WORSE = "worse"


class NotRated(Word):
    """Why there is none."""

    DECLINED = "declined"
    NOT_ASKED = "not_asked"
    ABSENT = "absent"
    TOO_YOUNG = "too_young"


class Tool(Word):
    """How they were heard."""

    THREE_HOUSES = "three_houses"
    FAIRY_WIZARD = "fairy_wizard"
    WORDS_AND_PICTURES = "words_and_pictures"
    CHILD_SAFETY_PLAN = "child_safety_plan"
    DAY_IN_THE_LIFE = "day_in_the_life"
    LIFE_HISTORY = "life_history"
    PLAY = "play"
    OBSERVATION = "observation"
    CONVERSATION = "conversation"
    SPOKEN_FOR = "spoken_for"
    OTHER = "other"


class Method(Word):
    """How it was explained."""

    WORDS_AND_PICTURES = "words_and_pictures"
    OTHER = "other"


class CycleOutcome(Word):
    """What it ended in."""

    CONTINUE = "continue"
    STEP_DOWN = "step_down"
    CLOSE = "close"


class EventKind(Word):
    """What happened."""

    REFERRAL = "referral"
    CONTACT = "contact"
    SCREENING_MAPPED = "screening_mapped"
    DECIDED = "decided"
    TRANSFERRED = "transferred"
    ALLOCATED = "allocated"
    VISIT_ARRANGED = "visit_arranged"
    VISIT = "visit"
    MANAGER_REVIEW = "manager_review"
    PROGRESS_REVIEW = "progress_review"
    ASSESSMENT_STARTED = "assessment_started"
    ASSESSMENT_COMPLETED = "assessment_completed"
    ASSESSMENT_AUTHORISED = "assessment_authorised"
    PLAN_AGREED = "plan_agreed"
    FAMILY_CONTACTED = "family_contacted"
    FAMILY_MEETING = "family_meeting"
    CHILD_IN_NEED_MEETING = "child_in_need_meeting"
    STRATEGY_DISCUSSION = "strategy_discussion"
    SECTION_47_STARTED = "section_47_started"
    INITIAL_CONFERENCE = "initial_conference"
    REVIEW_CONFERENCE = "review_conference"
    CORE_GROUP = "core_group"
    FAMILY_GROUP_CONFERENCE_OFFERED = "family_group_conference_offered"
    FAMILY_GROUP_CONFERENCE_REFERRED = "family_group_conference_referred"
    FAMILY_GROUP_CONFERENCE_HELD = "family_group_conference_held"
    PROTECTION_PLAN_STARTED = "protection_plan_started"
    PROTECTION_PLAN_ENDED = "protection_plan_ended"
    PUBLIC_LAW_OUTLINE = "public_law_outline"
    LOOKED_AFTER_STARTED = "looked_after_started"
    LOOKED_AFTER_ENDED = "looked_after_ended"
    DOMESTIC_ABUSE_THERAPY_REFERRAL = "domestic_abuse_therapy_referral"
    SIGNIFICANT_DEVELOPMENT = "significant_development"
    CO_OPERATION_WITHDRAWN = "co_operation_withdrawn"
    SUPERVISION = "supervision"
    SIGNED_OFF = "signed_off"
    CLOSED = "closed"


class Decision(Word):
    """What was decided."""

    NO_FURTHER_ACTION = "no_further_action"
    EARLY_HELP = "early_help"
    CHILD_IN_NEED = "child_in_need"
    CHILD_PROTECTION = "child_protection"
    LOOKED_AFTER = "looked_after"


class Covered(Word):
    """What was covered."""

    MAPPING = "mapping"
    PRIORITIES = "priorities"
    NEXT_STEPS = "next_steps"
    TIMESCALES = "timescales"
    REFERRAL = "referral"
    IMMEDIATE_RISK = "immediate_risk"
    CONSENT = "consent"
    RIGHTS_COMPLAINTS_FEEDBACK = "rights_complaints_feedback"
    GENOGRAM = "genogram"
    HOME_SEEN = "home_seen"
    CHILD_SAFE = "child_safe"
    REFLECTION = "reflection"
    FAMILY_TOLD_OF_DELAY = "family_told_of_delay"


class AssessmentTool(Word):
    """Which tool."""

    SDQ = "sdq"
    GCP2 = "gcp2"
    DASH = "dash"
    DOMESTIC_ABUSE_CHILDREN = "domestic_abuse_children"
    BADST = "badst"
    HOME_INVENTORY = "home_inventory"
    SIGNS_OF_WELLBEING = "signs_of_wellbeing"
    EXPLOITATION = "exploitation"
    TOXIC_TRIO = "toxic_trio"
    OTHER = "other"


class Consideration(Word):
    """What was looked for."""

    STRENGTHS = "strengths"
    HARM = "harm"
    DANGER_STATEMENTS = "danger_statements"
    COMPLICATING_FACTORS = "complicating_factors"
    SAFETY = "safety"
    SAFETY_GOALS = "safety_goals"
    NEXT_STEPS = "next_steps"
    MISSING_INFORMATION = "missing_information"
    FATHERS = "fathers"
    FAMILY_GROUP_CONFERENCE = "family_group_conference"
    STRATEGY_DISCUSSION = "strategy_discussion"
    AGE = "age"
    ABILITY = "ability"
    APPEARANCE = "appearance"
    CLASS = "class"
    COMMUNICATION = "communication"
    CULTURE = "culture"
    EDUCATION = "education"
    EMPLOYMENT = "employment"
    ETHNICITY = "ethnicity"
    GENDER = "gender"
    GENDER_IDENTITY = "gender_identity"
    GEOGRAPHY = "geography"
    LANGUAGE = "language"
    RACE = "race"
    RELIGION = "religion"
    SEXUALITY = "sexuality"
    SEXUAL_ORIENTATION = "sexual_orientation"
    SPIRITUALITY = "spirituality"


class Standing(Word):
    """How it is going."""

    CHALLENGED = "challenged"
    PATCHY = "patchy"
    STRONG = "strong"


STATUS_BY_VALUE = by_value(Status)
OCCASION_BY_VALUE = by_value(Occasion)
PATHWAY_BY_VALUE = by_value(Pathway)
SETTING_BY_VALUE = by_value(Setting)
ROLE_BY_VALUE = by_value(Role)
FUNCTION_BY_VALUE = by_value(Function)
SEX_BY_VALUE = by_value(Sex)
ASPECT_BY_VALUE = by_value(Aspect)
CIRCLE_BY_VALUE = by_value(Circle)
KINSHIP_BY_VALUE = by_value(Kinship)
QUALITY_BY_VALUE = by_value(Quality)
BASIS_BY_VALUE = by_value(Basis)
TRIANGLE_BY_VALUE = by_value(Triangle)
FACTOR_BY_VALUE = by_value(Factor)
SEVERITY_BY_VALUE = by_value(Severity)
LEADS_TO_BY_VALUE = by_value(LeadsTo)
OWNER_BY_VALUE = by_value(Owner)
PRIORITY_BY_VALUE = by_value(Priority)
TERM_BY_VALUE = by_value(Term)
PROGRESS_BY_VALUE = by_value(Progress)
TOPIC_BY_VALUE = by_value(Topic)
DIRECTION_BY_VALUE = by_value(Direction)
NOT_RATED_BY_VALUE = by_value(NotRated)
TOOL_BY_VALUE = by_value(Tool)
METHOD_BY_VALUE = by_value(Method)
CYCLE_OUTCOME_BY_VALUE = by_value(CycleOutcome)
EVENT_BY_VALUE = by_value(EventKind)
DECISION_BY_VALUE = by_value(Decision)
COVERED_BY_VALUE = by_value(Covered)
ASSESSMENT_TOOL_BY_VALUE = by_value(AssessmentTool)
CONSIDERATION_BY_VALUE = by_value(Consideration)
STANDING_BY_VALUE = by_value(Standing)
