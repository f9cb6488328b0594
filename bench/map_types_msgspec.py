# SPDX-License-Identifier: MIT
"""The map format as msgspec Structs: every record, every field in the format's order, unknown keys refused.

Wherever msgspec offers a choice, the one that is faster for it was taken: no garbage collector header on the Structs,
None for what is absent (never an empty list made for it), and plain str where the format has an id, a part-date, a
duration or a reference (libsos checks those too; here that would cost regular expressions).
"""

import datetime
from typing import Annotated, Any, Literal

from msgspec import Meta, Struct, field

from map_enums import (
    Aspect,
    AssessmentTool,
    Basis,
    ConsideredWhat,
    Covered,
    CycleOutcome,
    EventWhat,
    Factor,
    Function,
    RelationshipKind,
    VoiceTool,
)

Time = Annotated[datetime.datetime, Meta(tz=True)]
Date = datetime.date
PartDate = str
Duration = str
Ref = str
Level = Annotated[int, Meta(ge=0, le=10)]
Positive = Annotated[int, Meta(ge=1)]


class Record(Struct, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """What all records share: how they are read and written."""


# -- people


class Need(Record, kw_only=True):
    aspect: Aspect | None = None
    text: str | None = None


class Identifiers(Record, kw_only=True):
    nhs_number: str | None = None
    upn: str | None = None
    la_child_id: str | None = None
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    postcode: str | None = None


class Network(Record, kw_only=True):
    joined: Date | None = None
    told_worries: Date | None = None
    circle: Literal["inner", "middle", "outer"] | None = None
    permanent: bool | None = None
    left: Date | None = None


class Person(Record, kw_only=True):
    id: str
    name: str | None = None
    also_known_as: list[str] | None = None
    role: Literal["child", "parent", "carer", "family", "friend", "professional"]
    function: Function | None = None
    relationship: str | None = None
    agency: str | None = None
    lead: bool | None = None
    born: PartDate | None = None
    age: Annotated[int, Meta(ge=0)] | None = None
    due: Date | None = None
    died: PartDate | None = None
    age_band: str | None = None
    sex: Literal["female", "male", "other", "unknown"] | None = None
    ethnicity: str | None = None
    needs: list[Need] | None = None
    can_use_tools: bool | None = None
    identifiers: Identifiers | None = None
    network: Network | None = None
    keep_from: list[Ref] | None = None


class Relationship(Record, kw_only=True):
    id: str
    from_: Ref = field(name="from")
    to: Ref
    kind: RelationshipKind
    quality: Literal["close", "ordinary", "distant", "conflict", "cut_off"] | None = None
    since: PartDate | None = None
    until: PartDate | None = None
    note: str | None = None
    keep_from: list[Ref] | None = None


# -- the three columns


class Dispute(Record, kw_only=True):
    by: list[Ref] | None = None
    account: str | None = None


class EntryFields(Record, kw_only=True):
    id: str
    text: str | None = None
    about: list[Ref] | None = None
    by: Ref | None = None
    own_words: bool | None = None
    basis: Basis | None = None
    on: PartDate | None = None
    recorded: Date | None = None
    source: str | None = None
    corroborated_by: list[Ref] | None = None
    dispute: Dispute | None = None
    domain: Literal["growth", "care", "world"] | None = None
    factors: list[Factor] | None = None


class Entry(EntryFields, kw_only=True):
    keep_from: list[Ref] | None = None


class Harm(EntryFields, kw_only=True):
    of: list[Ref] | None = None
    behaviour: str | None = None
    impact: str | None = None
    severity: Literal["low", "moderate", "high", "severe"] | None = None
    frequency: str | None = None
    first: PartDate | None = None
    worst: PartDate | None = None
    latest: PartDate | None = None
    keep_from: list[Ref] | None = None


class DangerStatement(EntryFields, kw_only=True):
    who: list[Ref] | None = None
    of: list[Ref] | None = None
    behaviour: str | None = None
    impact: str | None = None
    if_nothing_changes: str | None = None
    evidence: list[Ref] | None = None
    resolved: Date | None = None
    keep_from: list[Ref] | None = None


class Safety(EntryFields, kw_only=True):
    acted: list[Ref] | None = None
    danger: Ref | None = None
    keep_from: list[Ref] | None = None


class BottomLine(EntryFields, kw_only=True):
    reason: str | None = None
    met: Date | None = None
    keep_from: list[Ref] | None = None


class SafetyGoal(EntryFields, kw_only=True):
    dangers: list[Ref] | None = None
    parents_will: str | None = None
    child_will: str | None = None
    professionals_will_see: str | None = None
    for_how_long: Duration | None = None
    leads_to: Literal["step_down", "close"] | None = None
    owner: Literal["family", "agency", "shared"] | None = None
    met: Date | None = None
    keep_from: list[Ref] | None = None


class Action(EntryFields, kw_only=True):
    owner: Ref | None = None
    due: Date | None = None
    priority: Literal["low", "medium", "high"] | None = None
    term: Literal["short", "medium", "long"] | None = None
    goal: Ref | None = None
    measure: str | None = None
    support: bool | None = None
    started: Date | None = None
    status: Literal["open", "done", "dropped", "blocked"] | None = None
    done: Date | None = None
    outcome: str | None = None
    keep_from: list[Ref] | None = None


class Contingency(EntryFields, kw_only=True):
    trigger: str | None = None
    agreed_with: list[Ref] | None = None
    keep_from: list[Ref] | None = None


class Worries(Record, kw_only=True):
    harm: list[Harm] | None = None
    complicating_factors: list[Entry] | None = None
    missing_information: list[Entry] | None = None
    danger_statements: list[DangerStatement] | None = None


class WorkingWell(Record, kw_only=True):
    strengths: list[Entry] | None = None
    safety: list[Safety] | None = None


class NextSteps(Record, kw_only=True):
    bottom_lines: list[BottomLine] | None = None
    safety_goals: list[SafetyGoal] | None = None
    actions: list[Action] | None = None
    contingency: list[Contingency] | None = None


# -- scaling


class Band(Record, kw_only=True):
    from_: Level = field(name="from")
    to: Level
    means: str | None = None
    escalate: bool | None = None


class Rating(Record, kw_only=True):
    id: str
    by: Ref
    on: Date
    round: Positive | None = None
    child: Ref | None = None
    value: Level | None = None
    not_rated: Literal["declined", "not_asked", "absent", "too_young"] | None = None
    why: str | None = None
    independent: bool | None = None
    keep_from: list[Ref] | None = None


class Scale(Record, kw_only=True):
    id: str
    topic: Literal["safety", "wellbeing", "goal", "confidence", "willingness", "capacity"] | None = None
    question: str | None = None
    zero: str | None = None
    ten: str | None = None
    higher_is: Literal["safer", "worse"] | None = None
    about: list[Ref] | None = None
    danger: Ref | None = None
    threshold: Level | None = None
    required: list[Ref] | None = None
    bands: list[Band] | None = None
    ratings: list[Rating] | None = None
    keep_from: list[Ref] | None = None


# -- the action cycle


class Voice(Record, kw_only=True):
    id: str
    child: Ref
    on: PartDate | None = None
    tool: VoiceTool | None = None
    declined: bool | None = None
    worries: str | None = None
    good: str | None = None
    dreams: str | None = None
    text: str | None = None
    own_words: bool | None = None
    by: Ref | None = None
    informed: bool | None = None
    influence: str | None = None
    analysis: str | None = None
    documents: list[str] | None = None
    keep_from: list[Ref] | None = None


class Frame(Record, kw_only=True):
    asks: str | None = None
    says: str | None = None
    picture: str | None = None


class Approval(Record, kw_only=True):
    by: Ref | None = None
    on: Date | None = None


class Explained(Record, kw_only=True):
    child: Ref | None = None
    on: Date | None = None


class Explanation(Record, kw_only=True):
    id: str
    method: Literal["words_and_pictures", "other"] | None = None
    audience: list[Ref] | None = None
    frames: list[Frame] | None = None
    approvals: list[Approval] | None = None
    explained: list[Explained] | None = None
    documents: list[str] | None = None
    keep_from: list[Ref] | None = None


class Rule(Record, kw_only=True):
    id: str
    situation: str | None = None
    who: list[Ref] | None = None
    will: str | None = None
    watched_by: list[Ref] | None = None
    keep_from: list[Ref] | None = None


class SafetyPlan(Record, kw_only=True):
    id: str
    agreed: Date | None = None
    agreed_by: list[Ref] | None = None
    rules: list[Rule] | None = None
    child_version: bool | None = None
    review_on: Date | None = None
    ended: Date | None = None
    documents: list[str] | None = None
    keep_from: list[Ref] | None = None


class Demonstration(Record, kw_only=True):
    id: str
    rule: Ref
    on: Date
    by: list[Ref] | None = None
    observed_by: Ref | None = None
    under_stress: bool | None = None
    worked: bool | None = None
    note: str | None = None
    keep_from: list[Ref] | None = None


class Cycle(Record, kw_only=True):
    id: str
    number: int
    started: Date | None = None
    ended: Date | None = None
    outcome: CycleOutcome | None = None
    note: str | None = None
    keep_from: list[Ref] | None = None


class Milestone(Record, kw_only=True):
    id: str
    text: str | None = None
    on: Date | None = None
    reached: Date | None = None
    goal: Ref | None = None
    keep_from: list[Ref] | None = None


# -- the process


class Event(Record, kw_only=True):
    id: str
    what: EventWhat
    on: Date
    at: Time | None = None
    by: Ref | None = None
    present: list[Ref] | None = None
    children: list[Ref] | None = None
    alone: bool | None = None
    purpose: str | None = None
    note: str | None = None
    outcome: str | None = None
    recorded: Date | None = None
    decision: Literal["no_further_action", "early_help", "child_in_need", "child_protection", "looked_after"] | None = (
        None
    )
    level: Annotated[int, Meta(ge=1, le=5)] | None = None
    covered: list[Covered] | None = None
    rationale: str | None = None
    remaining: str | None = None
    deadline: Date | None = None
    keep_from: list[Ref] | None = None


class ChronologyEntry(Record, kw_only=True):
    id: str
    on: PartDate | None = None
    text: str | None = None
    impact: str | None = None
    about: list[Ref] | None = None
    source: str | None = None
    keep_from: list[Ref] | None = None


class Assessment(Record, kw_only=True):
    id: str
    tool: AssessmentTool
    name: str | None = None
    on: Date | None = None
    child: Ref | None = None
    by: Ref | None = None
    score: int | float | None = None
    note: str | None = None
    keep_from: list[Ref] | None = None


class Consent(Record, kw_only=True):
    id: str
    from_: Ref | None = field(name="from", default=None)
    scope: str | None = None
    on: Date | None = None
    given: bool | None = None
    written: bool | None = None
    withdrawn: Date | None = None
    overridden: bool | None = None
    reason: str | None = None
    keep_from: list[Ref] | None = None


class Disagreement(Record, kw_only=True):
    id: str
    between: list[Ref] | None = None
    about: str | None = None
    raised: Date | None = None
    escalated: Date | None = None
    resolved: Date | None = None
    outcome: str | None = None
    keep_from: list[Ref] | None = None


class Issue(Record, kw_only=True):
    id: str
    issue: str | None = None
    raised_by: list[Ref] | None = None
    why_started: str | None = None
    what_keeps_it_going: str | None = None
    impact: str | None = None
    keep_from: list[Ref] | None = None


class Analysis(Record, kw_only=True):
    issues: list[Issue] | None = None
    strengths: str | None = None
    what_would_help: str | None = None
    how_we_will_know: str | None = None
    family_view: str | None = None


class Review(Record, kw_only=True):
    on: Date | None = None
    how: str | None = None
    with_: list[Ref] | None = field(name="with", default=None)


class Share(Record, kw_only=True):
    id: str
    with_: Ref | None = field(name="with", default=None)
    on: Date | None = None
    how: str | None = None
    agreed: bool | None = None
    comment: str | None = None
    keep_from: list[Ref] | None = None


class Considered(Record, kw_only=True):
    id: str
    what: ConsideredWhat | None = None
    why: str | None = None
    keep_from: list[Ref] | None = None


class SuppressedFinding(Record, kw_only=True):
    id: str
    rule: str | None = None
    record: Ref | None = None
    reason: str | None = None
    by: Ref | None = None
    on: Date | None = None
    keep_from: list[Ref] | None = None


class PracticeCheck(Record, kw_only=True):
    id: str
    standard: Annotated[int, Meta(ge=1, le=8)] | None = None
    rating: Literal["challenged", "patchy", "strong"] | None = None
    by: Ref | None = None
    on: Date | None = None
    note: str | None = None
    keep_from: list[Ref] | None = None


class Map(Record, kw_only=True):
    sos: Literal[1]
    id: str
    case: str | None = None
    title: str | None = None
    revision: Positive | None = None
    previous: str | None = None
    status: Literal["draft", "agreed", "superseded"] | None = None
    occasion: Literal["screening", "assessment", "conference", "review", "closing"] | None = None
    pathway: Literal["statutory", "early_help"] | None = None
    setting: list[Literal["family", "extra_familial"]] | None = None
    authority: str | None = None
    team: str | None = None
    reason: str | None = None
    started: Time | None = None
    updated: Time | None = None
    people: list[Person] | None = None
    relationships: list[Relationship] | None = None
    worries: Worries | None = None
    working_well: WorkingWell | None = None
    next_steps: NextSteps | None = None
    scales: list[Scale] | None = None
    voice: list[Voice] | None = None
    explanations: list[Explanation] | None = None
    safety_plans: list[SafetyPlan] | None = None
    demonstrations: list[Demonstration] | None = None
    cycles: list[Cycle] | None = None
    milestones: list[Milestone] | None = None
    events: list[Event] | None = None
    chronology: list[ChronologyEntry] | None = None
    assessments: list[Assessment] | None = None
    consents: list[Consent] | None = None
    disagreements: list[Disagreement] | None = None
    analysis: Analysis | None = None
    review: Review | None = None
    shared: list[Share] | None = None
    considered: list[Considered] | None = None
    suppressed: list[SuppressedFinding] | None = None
    practice_check: list[PracticeCheck] | None = None
    extensions: dict[str, Any] | None = None
