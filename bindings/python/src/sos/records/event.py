# SPDX-License-Identifier: MIT
# Written by make_records.py from the table of records: change that.
"""What happened, in the process and in the child's life."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from sos._lib import lib
from sos.enums import (
    ASSESSMENT_TOOL_BY_VALUE,
    COVERED_BY_VALUE,
    DECISION_BY_VALUE,
    EVENT_BY_VALUE,
    AssessmentTool,
    Covered,
    Decision,
    EventKind,
)
from sos.part_date import PartDate
from sos.record import RecordWithId
from sos.records.person import Person
from sos.values import DAYS, FLAGS, PART_DATES, string, texts, time, words


class Event(RecordWithId):
    """Something that happened in the process."""

    __slots__ = ()
    _type = lib.SOS_EVENT
    _struct = "SosEvent"

    def __init__(
        self,
        *,
        id: str | None = None,
        what: EventKind | str,
        on: date,
        at: datetime | None = None,
        by: str | None = None,
        present: Iterable[str] | None = None,
        children: Iterable[str] | None = None,
        alone: bool | None = None,
        purpose: str | None = None,
        note: str | None = None,
        outcome: str | None = None,
        recorded: date | None = None,
        decision: Decision | str | None = None,
        level: int | None = None,
        covered: Iterable[Covered | str] | None = None,
        rationale: str | None = None,
        remaining: str | None = None,
        deadline: date | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def what(self) -> EventKind:
        """What happened."""
        return EVENT_BY_VALUE[self._c.what]

    @property
    def on(self) -> date:
        """The day."""
        return DAYS[self._c.on]

    @property
    def at(self) -> datetime | None:
        """The time."""
        return time(self._c.at)

    @property
    def by(self) -> str | None:
        """Who did it."""
        c = self._c.by
        return string(c).decode() if c else None

    @property
    def by_ref(self) -> Person | None:
        """What `by` refers to."""
        return self._keep.follow(self._c.by)

    @property
    def present(self) -> tuple[str, ...]:
        """Who was there."""
        return texts(self._c.present)

    @property
    def present_refs(self) -> tuple[Person, ...]:
        """What `present` refers to."""
        return self._keep.follow_all(self._c.present)

    @property
    def children(self) -> tuple[str, ...]:
        """Which children were seen, or are concerned."""
        return texts(self._c.children)

    @property
    def children_refs(self) -> tuple[Person, ...]:
        """What `children` refers to."""
        return self._keep.follow_all(self._c.children)

    @property
    def alone(self) -> bool | None:
        """Whether the children were seen alone."""
        return FLAGS[self._c.alone]

    @property
    def purpose(self) -> str | None:
        """What for."""
        c = self._c.purpose
        return string(c).decode() if c else None

    @property
    def note(self) -> str | None:
        """What was said and done."""
        c = self._c.note
        return string(c).decode() if c else None

    @property
    def outcome(self) -> str | None:
        """What came of it."""
        c = self._c.outcome
        return string(c).decode() if c else None

    @property
    def recorded(self) -> date | None:
        """When it was written down."""
        return DAYS[self._c.recorded]

    @property
    def decision(self) -> Decision | None:
        """What was decided."""
        return DECISION_BY_VALUE[self._c.decision]

    @property
    def level(self) -> int | None:
        """Level on the continuum of need."""
        return self._c.level or None

    @property
    def covered(self) -> tuple[Covered, ...]:
        """What was covered."""
        return words(self._c.covered, COVERED_BY_VALUE)

    @property
    def rationale(self) -> str | None:
        """Running late: why more time is needed."""
        c = self._c.rationale
        return string(c).decode() if c else None

    @property
    def remaining(self) -> str | None:
        """Running late: what is still to be done."""
        c = self._c.remaining
        return string(c).decode() if c else None

    @property
    def deadline(self) -> date | None:
        """Running late: the new deadline."""
        return DAYS[self._c.deadline]


class ChronologyEntry(RecordWithId):
    """An event of the child's life and what it meant to the child."""

    __slots__ = ()
    _type = lib.SOS_CHRONOLOGY_ENTRY
    _struct = "SosChronologyEntry"

    def __init__(
        self,
        *,
        id: str | None = None,
        on: PartDate | date | None = None,
        text: str | None = None,
        impact: str | None = None,
        about: Iterable[str] | None = None,
        source: str | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def on(self) -> PartDate | None:
        """When it happened."""
        return PART_DATES[self._c.on]

    @property
    def text(self) -> str | None:
        """What happened."""
        c = self._c.text
        return string(c).decode() if c else None

    @property
    def impact(self) -> str | None:
        """What it meant for the child."""
        c = self._c.impact
        return string(c).decode() if c else None

    @property
    def about(self) -> tuple[str, ...]:
        """For which children."""
        return texts(self._c.about)

    @property
    def about_refs(self) -> tuple[Person, ...]:
        """What `about` refers to."""
        return self._keep.follow_all(self._c.about)

    @property
    def source(self) -> str | None:
        """Where it comes from."""
        c = self._c.source
        return string(c).decode() if c else None


class Assessment(RecordWithId):
    """A tool that was used."""

    __slots__ = ()
    _type = lib.SOS_ASSESSMENT
    _struct = "SosAssessment"

    def __init__(
        self,
        *,
        id: str | None = None,
        tool: AssessmentTool | str,
        name: str | None = None,
        on: date | None = None,
        child: str | None = None,
        by: str | None = None,
        score: float | None = None,
        note: str | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def tool(self) -> AssessmentTool:
        """Which tool."""
        return ASSESSMENT_TOOL_BY_VALUE[self._c.tool]

    @property
    def name(self) -> str | None:
        """What it is called here."""
        c = self._c.name
        return string(c).decode() if c else None

    @property
    def on(self) -> date | None:
        """When."""
        return DAYS[self._c.on]

    @property
    def child(self) -> str | None:
        """For which child."""
        c = self._c.child
        return string(c).decode() if c else None

    @property
    def child_ref(self) -> Person | None:
        """What `child` refers to."""
        return self._keep.follow(self._c.child)

    @property
    def by(self) -> str | None:
        """By whom."""
        c = self._c.by
        return string(c).decode() if c else None

    @property
    def by_ref(self) -> Person | None:
        """What `by` refers to."""
        return self._keep.follow(self._c.by)

    @property
    def score(self) -> float | None:
        """What it gave."""
        c = self._c.score
        value = c.value
        return value if value or c.is_set else None

    @property
    def note(self) -> str | None:
        """What it means."""
        c = self._c.note
        return string(c).decode() if c else None
