# SPDX-License-Identifier: MIT
# Written by make_records.py from the table of records: change that.
"""The safety plan, and the action cycle that proves it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sos._lib import lib
from sos.enums import CYCLE_OUTCOME_BY_VALUE, CycleOutcome
from sos.record import RecordWithId
from sos.record_list import RecordList
from sos.records.column import SafetyGoal
from sos.records.person import Person
from sos.values import DAYS, FLAGS, string, texts


class Rule(RecordWithId):
    """What somebody will do when something happens."""

    __slots__ = ()
    _type = lib.SOS_RULE
    _struct = "SosRule"

    def __init__(
        self,
        *,
        id: str | None = None,
        situation: str | None = None,
        who: Iterable[str] | None = None,
        will: str | None = None,
        watched_by: Iterable[str] | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def situation(self) -> str | None:
        """When this happens."""
        c = self._c.situation
        return string(c).decode() if c else None

    @property
    def who(self) -> tuple[str, ...]:
        """These people."""
        return texts(self._c.who)

    @property
    def who_refs(self) -> tuple[Person, ...]:
        """What `who` refers to."""
        return self._keep.follow_all(self._c.who)

    @property
    def will(self) -> str | None:
        """Will do this."""
        c = self._c.will
        return string(c).decode() if c else None

    @property
    def watched_by(self) -> tuple[str, ...]:
        """And these keep an eye on it."""
        return texts(self._c.watched_by)

    @property
    def watched_by_refs(self) -> tuple[Person, ...]:
        """What `watched_by` refers to."""
        return self._keep.follow_all(self._c.watched_by)


class SafetyPlan(RecordWithId):
    """The family's everyday plan."""

    __slots__ = ()
    _type = lib.SOS_SAFETY_PLAN
    _struct = "SosSafetyPlan"

    def __init__(
        self,
        *,
        id: str | None = None,
        agreed: date | None = None,
        agreed_by: Iterable[str] | None = None,
        rules: Iterable[Rule] | None = None,
        child_version: bool | None = None,
        review_on: date | None = None,
        ended: date | None = None,
        documents: Iterable[str] | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def agreed(self) -> date | None:
        """When it was agreed."""
        return DAYS[self._c.agreed]

    @property
    def agreed_by(self) -> tuple[str, ...]:
        """Who agreed to it."""
        return texts(self._c.agreed_by)

    @property
    def agreed_by_refs(self) -> tuple[Person, ...]:
        """What `agreed_by` refers to."""
        return self._keep.follow_all(self._c.agreed_by)

    @property
    def rules(self) -> RecordList[Rule]:
        """Its rules."""
        return RecordList(self._c.rules, Rule, self._keep)

    @property
    def child_version(self) -> bool | None:
        """Whether there is one for the child."""
        return FLAGS[self._c.child_version]

    @property
    def review_on(self) -> date | None:
        """When it is looked at again."""
        return DAYS[self._c.review_on]

    @property
    def ended(self) -> date | None:
        """When it ended."""
        return DAYS[self._c.ended]

    @property
    def documents(self) -> tuple[str, ...]:
        """The plan itself, where the host system keeps it."""
        return texts(self._c.documents)


class Demonstration(RecordWithId):
    """A time when a rule was used."""

    __slots__ = ()
    _type = lib.SOS_DEMONSTRATION
    _struct = "SosDemonstration"

    def __init__(
        self,
        *,
        id: str | None = None,
        rule: str,
        on: date,
        by: Iterable[str] | None = None,
        observed_by: str | None = None,
        under_stress: bool | None = None,
        worked: bool | None = None,
        note: str | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def rule(self) -> str:
        """The rule that was used."""
        return string(self._c.rule).decode()

    @property
    def rule_ref(self) -> Rule | None:
        """What `rule` refers to."""
        return self._keep.follow(self._c.rule)

    @property
    def on(self) -> date:
        """When."""
        return DAYS[self._c.on]

    @property
    def by(self) -> tuple[str, ...]:
        """By whom."""
        return texts(self._c.by)

    @property
    def by_refs(self) -> tuple[Person, ...]:
        """What `by` refers to."""
        return self._keep.follow_all(self._c.by)

    @property
    def observed_by(self) -> str | None:
        """Who saw it."""
        c = self._c.observed_by
        return string(c).decode() if c else None

    @property
    def observed_by_ref(self) -> Person | None:
        """What `observed_by` refers to."""
        return self._keep.follow(self._c.observed_by)

    @property
    def under_stress(self) -> bool | None:
        """Whether things were hard at the time."""
        return FLAGS[self._c.under_stress]

    @property
    def worked(self) -> bool | None:
        """Whether it worked."""
        return FLAGS[self._c.worked]

    @property
    def note(self) -> str | None:
        """What happened."""
        c = self._c.note
        return string(c).decode() if c else None


class Cycle(RecordWithId):
    """One round of the action cycle."""

    __slots__ = ()
    _type = lib.SOS_CYCLE
    _struct = "SosCycle"

    def __init__(
        self,
        *,
        id: str | None = None,
        number: int,
        started: date | None = None,
        ended: date | None = None,
        outcome: CycleOutcome | str | None = None,
        note: str | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def number(self) -> int:
        """Which cycle, from 1."""
        return self._c.number

    @property
    def started(self) -> date | None:
        """When it began."""
        return DAYS[self._c.started]

    @property
    def ended(self) -> date | None:
        """When it ended."""
        return DAYS[self._c.ended]

    @property
    def outcome(self) -> CycleOutcome | None:
        """What it ended in."""
        return CYCLE_OUTCOME_BY_VALUE[self._c.outcome]

    @property
    def note(self) -> str | None:
        """Anything else."""
        c = self._c.note
        return string(c).decode() if c else None


class Milestone(RecordWithId):
    """One point of the trajectory."""

    __slots__ = ()
    _type = lib.SOS_MILESTONE
    _struct = "SosMilestone"

    def __init__(
        self,
        *,
        id: str | None = None,
        text: str | None = None,
        on: date | None = None,
        reached: date | None = None,
        goal: str | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def text(self) -> str | None:
        """What will be so."""
        c = self._c.text
        return string(c).decode() if c else None

    @property
    def on(self) -> date | None:
        """The day it is planned for."""
        return DAYS[self._c.on]

    @property
    def reached(self) -> date | None:
        """The day it was reached."""
        return DAYS[self._c.reached]

    @property
    def goal(self) -> str | None:
        """The goal it leads to."""
        c = self._c.goal
        return string(c).decode() if c else None

    @property
    def goal_ref(self) -> SafetyGoal | None:
        """What `goal` refers to."""
        return self._keep.follow(self._c.goal)
