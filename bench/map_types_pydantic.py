# SPDX-License-Identifier: MIT
"""The map format as pydantic models: every record, every field in the format's order, unknown keys refused.

As in the types for msgspec, ids, part-dates, durations and references are plain strings: libsos checks them, here they
cost nothing.
"""

import datetime
from typing import Annotated, Any, Literal

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field

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

Time = AwareDatetime
Date = datetime.date
PartDate = str
Duration = str
Ref = str
Level = Annotated[int, Field(ge=0, le=10)]
Positive = Annotated[int, Field(ge=1)]


class Record(BaseModel):
    """What all records share: how they are read and written."""

    model_config = ConfigDict(extra="forbid", strict=True)


# -- people


class Need(Record):
    aspect: Aspect | None = None
    text: str | None = None


class Identifiers(Record):
    nhs_number: str | None = None
    upn: str | None = None
    la_child_id: str | None = None
    phone: str | None = None
    email: str | None = None
    address: str | None = None
    postcode: str | None = None


class Network(Record):
    joined: Date | None = None
    told_worries: Date | None = None
    circle: Literal["inner", "middle", "outer"] | None = None
    permanent: bool | None = None
    left: Date | None = None


class Person(Record):
    id: str
    name: str | None = None
    also_known_as: list[str] | None = None
    role: Literal["child", "parent", "carer", "family", "friend", "professional"]
    function: Function | None = None
    relationship: str | None = None
    agency: str | None = None
    lead: bool | None = None
    born: PartDate | None = None
    age: Annotated[int, Field(ge=0)] | None = None
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


class Relationship(Record):
    id: str
    from_: Ref = Field(alias="from")
    to: Ref
    kind: RelationshipKind
    quality: Literal["close", "ordinary", "distant", "conflict", "cut_off"] | None = None
    since: PartDate | None = None
    until: PartDate | None = None
    note: str | None = None
    keep_from: list[Ref] | None = None


# -- the three columns


class Dispute(Record):
    by: list[Ref] | None = None
    account: str | None = None


class EntryFields(Record):
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


class Entry(EntryFields):
    keep_from: list[Ref] | None = None


class Harm(EntryFields):
    of: list[Ref] | None = None
    behaviour: str | None = None
    impact: str | None = None
    severity: Literal["low", "moderate", "high", "severe"] | None = None
    frequency: str | None = None
    first: PartDate | None = None
    worst: PartDate | None = None
    latest: PartDate | None = None
    keep_from: list[Ref] | None = None


class DangerStatement(EntryFields):
    who: list[Ref] | None = None
    of: list[Ref] | None = None
    behaviour: str | None = None
    impact: str | None = None
    if_nothing_changes: str | None = None
    evidence: list[Ref] | None = None
    resolved: Date | None = None
    keep_from: list[Ref] | None = None


class Safety(EntryFields):
    acted: list[Ref] | None = None
    danger: Ref | None = None
    keep_from: list[Ref] | None = None


class BottomLine(EntryFields):
    reason: str | None = None
    met: Date | None = None
    keep_from: list[Ref] | None = None


class SafetyGoal(EntryFields):
    dangers: list[Ref] | None = None
    parents_will: str | None = None
    child_will: str | None = None
    professionals_will_see: str | None = None
    for_how_long: Duration | None = None
    leads_to: Literal["step_down", "close"] | None = None
    owner: Literal["family", "agency", "shared"] | None = None
    met: Date | None = None
    keep_from: list[Ref] | None = None


class Action(EntryFields):
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


class Contingency(EntryFields):
    trigger: str | None = None
    agreed_with: list[Ref] | None = None
    keep_from: list[Ref] | None = None


class Worries(Record):
    harm: list[Harm] | None = None
    complicating_factors: list[Entry] | None = None
    missing_information: list[Entry] | None = None
    danger_statements: list[DangerStatement] | None = None


class WorkingWell(Record):
    strengths: list[Entry] | None = None
    safety: list[Safety] | None = None


class NextSteps(Record):
    bottom_lines: list[BottomLine] | None = None
    safety_goals: list[SafetyGoal] | None = None
    actions: list[Action] | None = None
    contingency: list[Contingency] | None = None


# -- scaling


class Band(Record):
    from_: Level = Field(alias="from")
    to: Level
    means: str | None = None
    escalate: bool | None = None


class Rating(Record):
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


class Scale(Record):
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


class Voice(Record):
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


class Frame(Record):
    asks: str | None = None
    says: str | None = None
    picture: str | None = None


class Approval(Record):
    by: Ref | None = None
    on: Date | None = None


class Explained(Record):
    child: Ref | None = None
    on: Date | None = None


class Explanation(Record):
    id: str
    method: Literal["words_and_pictures", "other"] | None = None
    audience: list[Ref] | None = None
    frames: list[Frame] | None = None
    approvals: list[Approval] | None = None
    explained: list[Explained] | None = None
    documents: list[str] | None = None
    keep_from: list[Ref] | None = None


class Rule(Record):
    id: str
    situation: str | None = None
    who: list[Ref] | None = None
    will: str | None = None
    watched_by: list[Ref] | None = None
    keep_from: list[Ref] | None = None


class SafetyPlan(Record):
    id: str
    agreed: Date | None = None
    agreed_by: list[Ref] | None = None
    rules: list[Rule] | None = None
    child_version: bool | None = None
    review_on: Date | None = None
    ended: Date | None = None
    documents: list[str] | None = None
    keep_from: list[Ref] | None = None


class Demonstration(Record):
    id: str
    rule: Ref
    on: Date
    by: list[Ref] | None = None
    observed_by: Ref | None = None
    under_stress: bool | None = None
    worked: bool | None = None
    note: str | None = None
    keep_from: list[Ref] | None = None


class Cycle(Record):
    id: str
    number: int
    started: Date | None = None
    ended: Date | None = None
    outcome: CycleOutcome | None = None
    note: str | None = None
    keep_from: list[Ref] | None = None


class Milestone(Record):
    id: str
    text: str | None = None
    on: Date | None = None
    reached: Date | None = None
    goal: Ref | None = None
    keep_from: list[Ref] | None = None


# -- the process


class Event(Record):
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
    level: Annotated[int, Field(ge=1, le=5)] | None = None
    covered: list[Covered] | None = None
    rationale: str | None = None
    remaining: str | None = None
    deadline: Date | None = None
    keep_from: list[Ref] | None = None


class ChronologyEntry(Record):
    id: str
    on: PartDate | None = None
    text: str | None = None
    impact: str | None = None
    about: list[Ref] | None = None
    source: str | None = None
    keep_from: list[Ref] | None = None


class Assessment(Record):
    id: str
    tool: AssessmentTool
    name: str | None = None
    on: Date | None = None
    child: Ref | None = None
    by: Ref | None = None
    score: int | float | None = None
    note: str | None = None
    keep_from: list[Ref] | None = None


class Consent(Record):
    id: str
    from_: Ref | None = Field(default=None, alias="from")
    scope: str | None = None
    on: Date | None = None
    given: bool | None = None
    written: bool | None = None
    withdrawn: Date | None = None
    overridden: bool | None = None
    reason: str | None = None
    keep_from: list[Ref] | None = None


class Disagreement(Record):
    id: str
    between: list[Ref] | None = None
    about: str | None = None
    raised: Date | None = None
    escalated: Date | None = None
    resolved: Date | None = None
    outcome: str | None = None
    keep_from: list[Ref] | None = None


class Issue(Record):
    id: str
    issue: str | None = None
    raised_by: list[Ref] | None = None
    why_started: str | None = None
    what_keeps_it_going: str | None = None
    impact: str | None = None
    keep_from: list[Ref] | None = None


class Analysis(Record):
    issues: list[Issue] | None = None
    strengths: str | None = None
    what_would_help: str | None = None
    how_we_will_know: str | None = None
    family_view: str | None = None


class Review(Record):
    on: Date | None = None
    how: str | None = None
    with_: list[Ref] | None = Field(default=None, alias="with")


class Share(Record):
    id: str
    with_: Ref | None = Field(default=None, alias="with")
    on: Date | None = None
    how: str | None = None
    agreed: bool | None = None
    comment: str | None = None
    keep_from: list[Ref] | None = None


class Considered(Record):
    id: str
    what: ConsideredWhat | None = None
    why: str | None = None
    keep_from: list[Ref] | None = None


class SuppressedFinding(Record):
    id: str
    rule: str | None = None
    record: Ref | None = None
    reason: str | None = None
    by: Ref | None = None
    on: Date | None = None
    keep_from: list[Ref] | None = None


class PracticeCheck(Record):
    id: str
    standard: Annotated[int, Field(ge=1, le=8)] | None = None
    rating: Literal["challenged", "patchy", "strong"] | None = None
    by: Ref | None = None
    on: Date | None = None
    note: str | None = None
    keep_from: list[Ref] | None = None


class Map(Record):
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
