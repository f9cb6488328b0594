# SPDX-License-Identifier: MIT
# Written by make_records.py from the table of records: change that.
"""What the information means, and how the work itself is looked at."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sos._lib import lib
from sos.enums import CONSIDERATION_BY_VALUE, STANDING_BY_VALUE, Consideration, Standing
from sos.record import Record, RecordWithId
from sos.record_list import RecordList
from sos.records.person import Person
from sos.values import DAYS, string, texts


class Issue(RecordWithId):
    """One key issue of the analysis."""

    __slots__ = ()
    _type = lib.SOS_ISSUE
    _struct = "SosIssue"

    def __init__(
        self,
        *,
        id: str | None = None,
        issue: str | None = None,
        raised_by: Iterable[str] | None = None,
        why_started: str | None = None,
        what_keeps_it_going: str | None = None,
        impact: str | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def issue(self) -> str | None:
        """What it is."""
        c = self._c.issue
        return string(c).decode() if c else None

    @property
    def raised_by(self) -> tuple[str, ...]:
        """Who raised it."""
        return texts(self._c.raised_by)

    @property
    def raised_by_refs(self) -> tuple[Person, ...]:
        """What `raised_by` refers to."""
        return self._keep.follow_all(self._c.raised_by)

    @property
    def why_started(self) -> str | None:
        """Why it started."""
        c = self._c.why_started
        return string(c).decode() if c else None

    @property
    def what_keeps_it_going(self) -> str | None:
        """What keeps it going."""
        c = self._c.what_keeps_it_going
        return string(c).decode() if c else None

    @property
    def impact(self) -> str | None:
        """What it means for the child."""
        c = self._c.impact
        return string(c).decode() if c else None


class Analysis(Record):
    """The seven analysis questions."""

    __slots__ = ()
    _type = lib.SOS_ANALYSIS
    _struct = "SosAnalysis"

    def __init__(
        self,
        *,
        issues: Iterable[Issue] | None = None,
        strengths: str | None = None,
        what_would_help: str | None = None,
        how_we_will_know: str | None = None,
        family_view: str | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def issues(self) -> RecordList[Issue]:
        """The key issues."""
        return RecordList(self._c.issues, Issue, self._keep)

    @property
    def strengths(self) -> str | None:
        """What the strengths are."""
        c = self._c.strengths
        return string(c).decode() if c else None

    @property
    def what_would_help(self) -> str | None:
        """What would make things better."""
        c = self._c.what_would_help
        return string(c).decode() if c else None

    @property
    def how_we_will_know(self) -> str | None:
        """What will let everyone know when things are better."""
        c = self._c.how_we_will_know
        return string(c).decode() if c else None

    @property
    def family_view(self) -> str | None:
        """How the child and the parents see it."""
        c = self._c.family_view
        return string(c).decode() if c else None


class Review(Record):
    """When, how and with whom the plan is reviewed."""

    __slots__ = ()
    _type = lib.SOS_REVIEW
    _struct = "SosReview"

    def __init__(
        self,
        *,
        on: date | None = None,
        how: str | None = None,
        with_: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def on(self) -> date | None:
        """When."""
        return DAYS[self._c.on]

    @property
    def how(self) -> str | None:
        """How."""
        c = self._c.how
        return string(c).decode() if c else None

    @property
    def with_(self) -> tuple[str, ...]:
        """With whom."""
        return texts(getattr(self._c, "with"))

    @property
    def with_refs(self) -> tuple[Person, ...]:
        """What `with_` refers to."""
        return self._keep.follow_all(getattr(self._c, "with"))


class Considered(RecordWithId):
    """Looked for, and there is none."""

    __slots__ = ()
    _type = lib.SOS_CONSIDERED
    _struct = "SosConsidered"

    def __init__(
        self,
        *,
        id: str | None = None,
        what: Consideration | str | None = None,
        why: str | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def what(self) -> Consideration | None:
        """What was looked for."""
        return CONSIDERATION_BY_VALUE[self._c.what]

    @property
    def why(self) -> str | None:
        """Why there is none."""
        c = self._c.why
        return string(c).decode() if c else None


class Suppression(RecordWithId):
    """A finding that is not to be shown, with its reason."""

    __slots__ = ()
    _type = lib.SOS_SUPPRESSION
    _struct = "SosSuppression"

    def __init__(
        self,
        *,
        id: str | None = None,
        rule: str | None = None,
        record: str | None = None,
        reason: str | None = None,
        by: str | None = None,
        on: date | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def rule(self) -> str | None:
        """The check whose finding it is."""
        c = self._c.rule
        return string(c).decode() if c else None

    @property
    def record(self) -> str | None:
        """On which record; absent: on the whole map."""
        c = self._c.record
        return string(c).decode() if c else None

    @property
    def record_ref(self) -> Record | None:
        """What `record` refers to."""
        return self._keep.follow(self._c.record)

    @property
    def reason(self) -> str | None:
        """Why it is not to be shown."""
        c = self._c.reason
        return string(c).decode() if c else None

    @property
    def by(self) -> str | None:
        """Who decided so."""
        c = self._c.by
        return string(c).decode() if c else None

    @property
    def by_ref(self) -> Person | None:
        """What `by` refers to."""
        return self._keep.follow(self._c.by)

    @property
    def on(self) -> date | None:
        """When."""
        return DAYS[self._c.on]


class PracticeCheck(RecordWithId):
    """A worker's own view of one of the eight standards."""

    __slots__ = ()
    _type = lib.SOS_PRACTICE_CHECK
    _struct = "SosPracticeCheck"

    def __init__(
        self,
        *,
        id: str | None = None,
        standard: int | None = None,
        rating: Standing | str | None = None,
        by: str | None = None,
        on: date | None = None,
        note: str | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def standard(self) -> int | None:
        """Which of the eight standards."""
        return self._c.standard or None

    @property
    def rating(self) -> Standing | None:
        """How it is going."""
        return STANDING_BY_VALUE[self._c.rating]

    @property
    def by(self) -> str | None:
        """Whose practice."""
        c = self._c.by
        return string(c).decode() if c else None

    @property
    def by_ref(self) -> Person | None:
        """What `by` refers to."""
        return self._keep.follow(self._c.by)

    @property
    def on(self) -> date | None:
        """When."""
        return DAYS[self._c.on]

    @property
    def note(self) -> str | None:
        """Anything else."""
        c = self._c.note
        return string(c).decode() if c else None
