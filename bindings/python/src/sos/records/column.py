# SPDX-License-Identifier: MIT
# Written by make_records.py from the table of records: change that.
"""The three columns of a map."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sos._lib import lib
from sos.enums import (
    BASIS_BY_VALUE,
    FACTOR_BY_VALUE,
    LEADS_TO_BY_VALUE,
    OWNER_BY_VALUE,
    PRIORITY_BY_VALUE,
    PROGRESS_BY_VALUE,
    SEVERITY_BY_VALUE,
    TERM_BY_VALUE,
    TRIANGLE_BY_VALUE,
    Basis,
    Factor,
    LeadsTo,
    Owner,
    Priority,
    Progress,
    Severity,
    Term,
    Triangle,
)
from sos.part_date import PartDate
from sos.record import Record, RecordWithId
from sos.record_list import RecordList
from sos.records.person import Person
from sos.values import DAYS, FLAGS, PART_DATES, string, texts, words


class Dispute(Record):
    """Who sees it otherwise, and their account."""

    __slots__ = ()
    _type = lib.SOS_DISPUTE
    _struct = "SosDispute"

    def __init__(
        self,
        *,
        by: Iterable[str] | None = None,
        account: str | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def by(self) -> tuple[str, ...]:
        """Who sees it otherwise."""
        return texts(self._c.by)

    @property
    def by_refs(self) -> tuple[Person, ...]:
        """What `by` refers to."""
        return self._keep.follow_all(self._c.by)

    @property
    def account(self) -> str | None:
        """Their account."""
        c = self._c.account
        return string(c).decode() if c else None


class Entry(RecordWithId):
    """Anything that stands in a column: what all of them say."""

    __slots__ = ()

    @property
    def text(self) -> str | None:
        """What is said."""
        c = self._c.text
        return string(c).decode() if c else None

    @property
    def about(self) -> tuple[str, ...]:
        """The children it is about; absent: every child."""
        return texts(self._c.about)

    @property
    def about_refs(self) -> tuple[Person, ...]:
        """What `about` refers to."""
        return self._keep.follow_all(self._c.about)

    @property
    def by(self) -> str | None:
        """Who says it."""
        c = self._c.by
        return string(c).decode() if c else None

    @property
    def by_ref(self) -> Person | None:
        """What `by` refers to."""
        return self._keep.follow(self._c.by)

    @property
    def own_words(self) -> bool | None:
        """Whether the text is what they said, word for word."""
        return FLAGS[self._c.own_words]

    @property
    def basis(self) -> Basis | None:
        """What it rests on."""
        return BASIS_BY_VALUE[self._c.basis]

    @property
    def on(self) -> PartDate | None:
        """When it happened."""
        return PART_DATES[self._c.on]

    @property
    def recorded(self) -> date | None:
        """When it was written down."""
        return DAYS[self._c.recorded]

    @property
    def source(self) -> str | None:
        """Where it comes from: a report, a visit."""
        c = self._c.source
        return string(c).decode() if c else None

    @property
    def corroborated_by(self) -> tuple[str, ...]:
        """Who else says so: triangulation."""
        return texts(self._c.corroborated_by)

    @property
    def corroborated_by_refs(self) -> tuple[Person, ...]:
        """What `corroborated_by` refers to."""
        return self._keep.follow_all(self._c.corroborated_by)

    @property
    def dispute(self) -> Dispute | None:
        """Who sees it otherwise."""
        return Dispute._view_or_none(self._c.dispute, self._keep)

    @property
    def domain(self) -> Triangle | None:
        """Side of the world triangle."""
        return TRIANGLE_BY_VALUE[self._c.domain]

    @property
    def factors(self) -> tuple[Factor, ...]:
        """Assessment factors of the census."""
        return words(self._c.factors, FACTOR_BY_VALUE)


class Harm(Entry):
    """What has happened to a child already."""

    __slots__ = ()
    _type = lib.SOS_HARM
    _struct = "SosHarm"

    def __init__(
        self,
        *,
        id: str | None = None,
        text: str | None = None,
        about: Iterable[str] | None = None,
        by: str | None = None,
        own_words: bool | None = None,
        basis: Basis | str | None = None,
        on: PartDate | date | None = None,
        recorded: date | None = None,
        source: str | None = None,
        corroborated_by: Iterable[str] | None = None,
        dispute: Dispute | None = None,
        domain: Triangle | str | None = None,
        factors: Iterable[Factor | str] | None = None,
        of: Iterable[str] | None = None,
        behaviour: str | None = None,
        impact: str | None = None,
        severity: Severity | str | None = None,
        frequency: str | None = None,
        first: PartDate | date | None = None,
        worst: PartDate | date | None = None,
        latest: PartDate | date | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def of(self) -> tuple[str, ...]:
        """Whose behaviour, where that is known or alleged."""
        return texts(self._c.of)

    @property
    def of_refs(self) -> tuple[Person, ...]:
        """What `of` refers to."""
        return self._keep.follow_all(self._c.of)

    @property
    def behaviour(self) -> str | None:
        """What was done or not done."""
        c = self._c.behaviour
        return string(c).decode() if c else None

    @property
    def impact(self) -> str | None:
        """What it meant for the child."""
        c = self._c.impact
        return string(c).decode() if c else None

    @property
    def severity(self) -> Severity | None:
        """How bad it was."""
        return SEVERITY_BY_VALUE[self._c.severity]

    @property
    def frequency(self) -> str | None:
        """How often."""
        c = self._c.frequency
        return string(c).decode() if c else None

    @property
    def first(self) -> PartDate | None:
        """The first time."""
        return PART_DATES[self._c.first]

    @property
    def worst(self) -> PartDate | None:
        """The worst time."""
        return PART_DATES[self._c.worst]

    @property
    def latest(self) -> PartDate | None:
        """The latest time."""
        return PART_DATES[self._c.latest]


class ComplicatingFactor(Entry):
    """What makes things harder and is not harm itself."""

    __slots__ = ()
    _type = lib.SOS_COMPLICATING_FACTOR
    _struct = "SosComplicatingFactor"

    def __init__(
        self,
        *,
        id: str | None = None,
        text: str | None = None,
        about: Iterable[str] | None = None,
        by: str | None = None,
        own_words: bool | None = None,
        basis: Basis | str | None = None,
        on: PartDate | date | None = None,
        recorded: date | None = None,
        source: str | None = None,
        corroborated_by: Iterable[str] | None = None,
        dispute: Dispute | None = None,
        domain: Triangle | str | None = None,
        factors: Iterable[Factor | str] | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())


class MissingInformation(Entry):
    """What is not known yet."""

    __slots__ = ()
    _type = lib.SOS_MISSING_INFORMATION
    _struct = "SosMissingInformation"

    def __init__(
        self,
        *,
        id: str | None = None,
        text: str | None = None,
        about: Iterable[str] | None = None,
        by: str | None = None,
        own_words: bool | None = None,
        basis: Basis | str | None = None,
        on: PartDate | date | None = None,
        recorded: date | None = None,
        source: str | None = None,
        corroborated_by: Iterable[str] | None = None,
        dispute: Dispute | None = None,
        domain: Triangle | str | None = None,
        factors: Iterable[Factor | str] | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())


class DangerStatement(Entry):
    """What might happen if nothing changes, in the words read to the family and taken apart."""

    __slots__ = ()
    _type = lib.SOS_DANGER_STATEMENT
    _struct = "SosDangerStatement"

    def __init__(
        self,
        *,
        id: str | None = None,
        text: str | None = None,
        about: Iterable[str] | None = None,
        by: str | None = None,
        own_words: bool | None = None,
        basis: Basis | str | None = None,
        on: PartDate | date | None = None,
        recorded: date | None = None,
        source: str | None = None,
        corroborated_by: Iterable[str] | None = None,
        dispute: Dispute | None = None,
        domain: Triangle | str | None = None,
        factors: Iterable[Factor | str] | None = None,
        who: Iterable[str] | None = None,
        of: Iterable[str] | None = None,
        behaviour: str | None = None,
        impact: str | None = None,
        if_nothing_changes: str | None = None,
        evidence: Iterable[str] | None = None,
        resolved: date | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def who(self) -> tuple[str, ...]:
        """Who is worried."""
        return texts(self._c.who)

    @property
    def who_refs(self) -> tuple[Person, ...]:
        """What `who` refers to."""
        return self._keep.follow_all(self._c.who)

    @property
    def of(self) -> tuple[str, ...]:
        """Whose behaviour."""
        return texts(self._c.of)

    @property
    def of_refs(self) -> tuple[Person, ...]:
        """What `of` refers to."""
        return self._keep.follow_all(self._c.of)

    @property
    def behaviour(self) -> str | None:
        """About what."""
        c = self._c.behaviour
        return string(c).decode() if c else None

    @property
    def impact(self) -> str | None:
        """What it means for the child."""
        c = self._c.impact
        return string(c).decode() if c else None

    @property
    def if_nothing_changes(self) -> str | None:
        """What might happen."""
        c = self._c.if_nothing_changes
        return string(c).decode() if c else None

    @property
    def evidence(self) -> tuple[str, ...]:
        """The harm it rests on."""
        return texts(self._c.evidence)

    @property
    def evidence_refs(self) -> tuple[Harm, ...]:
        """What `evidence` refers to."""
        return self._keep.follow_all(self._c.evidence)

    @property
    def resolved(self) -> date | None:
        """When nobody was worried about it any more."""
        return DAYS[self._c.resolved]


class Strength(Entry):
    """Something good in the child's life."""

    __slots__ = ()
    _type = lib.SOS_STRENGTH
    _struct = "SosStrength"

    def __init__(
        self,
        *,
        id: str | None = None,
        text: str | None = None,
        about: Iterable[str] | None = None,
        by: str | None = None,
        own_words: bool | None = None,
        basis: Basis | str | None = None,
        on: PartDate | date | None = None,
        recorded: date | None = None,
        source: str | None = None,
        corroborated_by: Iterable[str] | None = None,
        dispute: Dispute | None = None,
        domain: Triangle | str | None = None,
        factors: Iterable[Factor | str] | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())


class ExistingSafety(Entry):
    """A protective act at a time when the danger was there."""

    __slots__ = ()
    _type = lib.SOS_EXISTING_SAFETY
    _struct = "SosExistingSafety"

    def __init__(
        self,
        *,
        id: str | None = None,
        text: str | None = None,
        about: Iterable[str] | None = None,
        by: str | None = None,
        own_words: bool | None = None,
        basis: Basis | str | None = None,
        on: PartDate | date | None = None,
        recorded: date | None = None,
        source: str | None = None,
        corroborated_by: Iterable[str] | None = None,
        dispute: Dispute | None = None,
        domain: Triangle | str | None = None,
        factors: Iterable[Factor | str] | None = None,
        acted: Iterable[str] | None = None,
        danger: str | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def acted(self) -> tuple[str, ...]:
        """Who protected the child."""
        return texts(self._c.acted)

    @property
    def acted_refs(self) -> tuple[Person, ...]:
        """What `acted` refers to."""
        return self._keep.follow_all(self._c.acted)

    @property
    def danger(self) -> str | None:
        """The danger that was there at the time."""
        c = self._c.danger
        return string(c).decode() if c else None

    @property
    def danger_ref(self) -> DangerStatement | None:
        """What `danger` refers to."""
        return self._keep.follow(self._c.danger)


class BottomLine(Entry):
    """What professionals must have, whatever else is agreed."""

    __slots__ = ()
    _type = lib.SOS_BOTTOM_LINE
    _struct = "SosBottomLine"

    def __init__(
        self,
        *,
        id: str | None = None,
        text: str | None = None,
        about: Iterable[str] | None = None,
        by: str | None = None,
        own_words: bool | None = None,
        basis: Basis | str | None = None,
        on: PartDate | date | None = None,
        recorded: date | None = None,
        source: str | None = None,
        corroborated_by: Iterable[str] | None = None,
        dispute: Dispute | None = None,
        domain: Triangle | str | None = None,
        factors: Iterable[Factor | str] | None = None,
        reason: str | None = None,
        met: date | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def reason(self) -> str | None:
        """Why it cannot be bargained with."""
        c = self._c.reason
        return string(c).decode() if c else None

    @property
    def met(self) -> date | None:
        """When it was met."""
        return DAYS[self._c.met]


class SafetyGoal(Entry):
    """What must be seen, and for how long, before the case can close."""

    __slots__ = ()
    _type = lib.SOS_SAFETY_GOAL
    _struct = "SosSafetyGoal"

    def __init__(
        self,
        *,
        id: str | None = None,
        text: str | None = None,
        about: Iterable[str] | None = None,
        by: str | None = None,
        own_words: bool | None = None,
        basis: Basis | str | None = None,
        on: PartDate | date | None = None,
        recorded: date | None = None,
        source: str | None = None,
        corroborated_by: Iterable[str] | None = None,
        dispute: Dispute | None = None,
        domain: Triangle | str | None = None,
        factors: Iterable[Factor | str] | None = None,
        dangers: Iterable[str] | None = None,
        parents_will: str | None = None,
        child_will: str | None = None,
        professionals_will_see: str | None = None,
        for_how_long: str | None = None,
        leads_to: LeadsTo | str | None = None,
        owner: Owner | str | None = None,
        met: date | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def dangers(self) -> tuple[str, ...]:
        """The danger statements it answers."""
        return texts(self._c.dangers)

    @property
    def dangers_refs(self) -> tuple[DangerStatement, ...]:
        """What `dangers` refers to."""
        return self._keep.follow_all(self._c.dangers)

    @property
    def parents_will(self) -> str | None:
        """What the parents will do."""
        c = self._c.parents_will
        return string(c).decode() if c else None

    @property
    def child_will(self) -> str | None:
        """What the child will live."""
        c = self._c.child_will
        return string(c).decode() if c else None

    @property
    def professionals_will_see(self) -> str | None:
        """What professionals will see."""
        c = self._c.professionals_will_see
        return string(c).decode() if c else None

    @property
    def for_how_long(self) -> str | None:
        """For how long it must be seen."""
        c = self._c.for_how_long
        return string(c).decode() if c else None

    @property
    def leads_to(self) -> LeadsTo | None:
        """What meeting it leads to."""
        return LEADS_TO_BY_VALUE[self._c.leads_to]

    @property
    def owner(self) -> Owner | None:
        """Whose goal it is."""
        return OWNER_BY_VALUE[self._c.owner]

    @property
    def met(self) -> date | None:
        """The first day it was seen."""
        return DAYS[self._c.met]


class Action(Entry):
    """One thing that one person does by one day."""

    __slots__ = ()
    _type = lib.SOS_ACTION
    _struct = "SosAction"

    def __init__(
        self,
        *,
        id: str | None = None,
        text: str | None = None,
        about: Iterable[str] | None = None,
        by: str | None = None,
        own_words: bool | None = None,
        basis: Basis | str | None = None,
        on: PartDate | date | None = None,
        recorded: date | None = None,
        source: str | None = None,
        corroborated_by: Iterable[str] | None = None,
        dispute: Dispute | None = None,
        domain: Triangle | str | None = None,
        factors: Iterable[Factor | str] | None = None,
        owner: str | None = None,
        due: date | None = None,
        priority: Priority | str | None = None,
        term: Term | str | None = None,
        goal: str | None = None,
        measure: str | None = None,
        support: bool | None = None,
        started: date | None = None,
        status: Progress | str | None = None,
        done: date | None = None,
        outcome: str | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def owner(self) -> str | None:
        """Who does it: one person."""
        c = self._c.owner
        return string(c).decode() if c else None

    @property
    def owner_ref(self) -> Person | None:
        """What `owner` refers to."""
        return self._keep.follow(self._c.owner)

    @property
    def due(self) -> date | None:
        """By when."""
        return DAYS[self._c.due]

    @property
    def priority(self) -> Priority | None:
        """Which come first."""
        return PRIORITY_BY_VALUE[self._c.priority]

    @property
    def term(self) -> Term | None:
        """How far ahead it looks."""
        return TERM_BY_VALUE[self._c.term]

    @property
    def goal(self) -> str | None:
        """What for."""
        c = self._c.goal
        return string(c).decode() if c else None

    @property
    def goal_ref(self) -> SafetyGoal | None:
        """What `goal` refers to."""
        return self._keep.follow(self._c.goal)

    @property
    def measure(self) -> str | None:
        """How we will know."""
        c = self._c.measure
        return string(c).decode() if c else None

    @property
    def support(self) -> bool | None:
        """Help that must not wait for the assessment's end."""
        return FLAGS[self._c.support]

    @property
    def started(self) -> date | None:
        """When it began."""
        return DAYS[self._c.started]

    @property
    def status(self) -> Progress | None:
        """What became of it."""
        return PROGRESS_BY_VALUE[self._c.status]

    @property
    def done(self) -> date | None:
        """When it was done."""
        return DAYS[self._c.done]

    @property
    def outcome(self) -> str | None:
        """What changed."""
        c = self._c.outcome
        return string(c).decode() if c else None


class Contingency(Entry):
    """What happens if the plan does not work."""

    __slots__ = ()
    _type = lib.SOS_CONTINGENCY
    _struct = "SosContingency"

    def __init__(
        self,
        *,
        id: str | None = None,
        text: str | None = None,
        about: Iterable[str] | None = None,
        by: str | None = None,
        own_words: bool | None = None,
        basis: Basis | str | None = None,
        on: PartDate | date | None = None,
        recorded: date | None = None,
        source: str | None = None,
        corroborated_by: Iterable[str] | None = None,
        dispute: Dispute | None = None,
        domain: Triangle | str | None = None,
        factors: Iterable[Factor | str] | None = None,
        trigger: str | None = None,
        agreed_with: Iterable[str] | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def trigger(self) -> str | None:
        """What sets it off."""
        c = self._c.trigger
        return string(c).decode() if c else None

    @property
    def agreed_with(self) -> tuple[str, ...]:
        """Who agreed to it."""
        return texts(self._c.agreed_with)

    @property
    def agreed_with_refs(self) -> tuple[Person, ...]:
        """What `agreed_with` refers to."""
        return self._keep.follow_all(self._c.agreed_with)


class Worries(Record):
    """First column: what are we worried about."""

    __slots__ = ()
    _type = lib.SOS_WORRIES
    _struct = "SosWorries"

    @property
    def harm(self) -> RecordList[Harm]:
        """What has happened to a child already."""
        return RecordList(self._c.harm, Harm, self._keep)

    @property
    def complicating_factors(self) -> RecordList[ComplicatingFactor]:
        """What makes things harder."""
        return RecordList(self._c.complicating_factors, ComplicatingFactor, self._keep)

    @property
    def missing_information(self) -> RecordList[MissingInformation]:
        """What is not known yet."""
        return RecordList(self._c.missing_information, MissingInformation, self._keep)

    @property
    def danger_statements(self) -> RecordList[DangerStatement]:
        """What might happen if nothing changes."""
        return RecordList(self._c.danger_statements, DangerStatement, self._keep)


class WorkingWell(Record):
    """Second column: what is working well."""

    __slots__ = ()
    _type = lib.SOS_WORKING_WELL
    _struct = "SosWorkingWell"

    @property
    def strengths(self) -> RecordList[Strength]:
        """What is good."""
        return RecordList(self._c.strengths, Strength, self._keep)

    @property
    def safety(self) -> RecordList[ExistingSafety]:
        """What kept a child safe when the danger was there."""
        return RecordList(self._c.safety, ExistingSafety, self._keep)


class NextSteps(Record):
    """Third column: what needs to happen."""

    __slots__ = ()
    _type = lib.SOS_NEXT_STEPS
    _struct = "SosNextSteps"

    @property
    def bottom_lines(self) -> RecordList[BottomLine]:
        """What professionals must have."""
        return RecordList(self._c.bottom_lines, BottomLine, self._keep)

    @property
    def safety_goals(self) -> RecordList[SafetyGoal]:
        """What must be seen before the case can close."""
        return RecordList(self._c.safety_goals, SafetyGoal, self._keep)

    @property
    def actions(self) -> RecordList[Action]:
        """Who does what by when."""
        return RecordList(self._c.actions, Action, self._keep)

    @property
    def contingency(self) -> RecordList[Contingency]:
        """What happens if the plan does not work."""
        return RecordList(self._c.contingency, Contingency, self._keep)
