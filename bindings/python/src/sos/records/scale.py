# SPDX-License-Identifier: MIT
# Written by make_records.py from the table of records: change that.
"""The fourth question, how safe is it from 0 to 10."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sos._lib import lib
from sos.enums import DIRECTION_BY_VALUE, NOT_RATED_BY_VALUE, TOPIC_BY_VALUE, Direction, NotRated, Topic
from sos.record import Record, RecordWithId
from sos.record_list import RecordList
from sos.records.column import DangerStatement
from sos.records.person import Person
from sos.values import DAYS, FLAGS, string, texts


class Band(Record):
    """What a stretch of a scale means."""

    __slots__ = ()
    _type = lib.SOS_BAND
    _struct = "SosBand"

    def __init__(
        self,
        *,
        from_: int,
        to: int,
        means: str | None = None,
        escalate: bool | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def from_(self) -> int:
        """Lowest rating of the band."""
        return getattr(self._c, "from").value

    @property
    def to(self) -> int:
        """Highest rating of the band."""
        return self._c.to.value

    @property
    def means(self) -> str | None:
        """What a rating in it means."""
        c = self._c.means
        return string(c).decode() if c else None

    @property
    def escalate(self) -> bool | None:
        """Whether a manager has to be told."""
        return FLAGS[self._c.escalate]


class Rating(RecordWithId):
    """What one person said on one day, or why there is none."""

    __slots__ = ()
    _type = lib.SOS_RATING
    _struct = "SosRating"

    def __init__(
        self,
        *,
        id: str | None = None,
        by: str,
        on: date,
        round: int | None = None,
        child: str | None = None,
        value: int | None = None,
        not_rated: NotRated | str | None = None,
        why: str | None = None,
        independent: bool | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def by(self) -> str:
        """Who rates."""
        return string(self._c.by).decode()

    @property
    def by_ref(self) -> Person | None:
        """What `by` refers to."""
        return self._keep.follow(self._c.by)

    @property
    def on(self) -> date:
        """When."""
        return DAYS[self._c.on]

    @property
    def round(self) -> int | None:
        """Which round of asking everybody."""
        return self._c.round or None

    @property
    def child(self) -> str | None:
        """For which child; absent: all of the scale's."""
        c = self._c.child
        return string(c).decode() if c else None

    @property
    def child_ref(self) -> Person | None:
        """What `child` refers to."""
        return self._keep.follow(self._c.child)

    @property
    def value(self) -> int | None:
        """The rating, or else `not_rated`."""
        c = self._c.value
        value = c.value
        return value if value or c.is_set else None

    @property
    def not_rated(self) -> NotRated | None:
        """Why there is none."""
        return NOT_RATED_BY_VALUE[self._c.not_rated]

    @property
    def why(self) -> str | None:
        """Why this number."""
        c = self._c.why
        return string(c).decode() if c else None

    @property
    def independent(self) -> bool | None:
        """Whether it was given without seeing the others'."""
        return FLAGS[self._c.independent]


class Scale(RecordWithId):
    """A question with two anchors and everybody's ratings."""

    __slots__ = ()
    _type = lib.SOS_SCALE
    _struct = "SosScale"

    def __init__(
        self,
        *,
        id: str | None = None,
        topic: Topic | str | None = None,
        question: str | None = None,
        zero: str | None = None,
        ten: str | None = None,
        higher_is: Direction | str | None = None,
        about: Iterable[str] | None = None,
        danger: str | None = None,
        threshold: int | None = None,
        required: Iterable[str] | None = None,
        bands: Iterable[Band] | None = None,
        ratings: Iterable[Rating] | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def topic(self) -> Topic | None:
        """What it is about."""
        return TOPIC_BY_VALUE[self._c.topic]

    @property
    def question(self) -> str | None:
        """The question as it was asked."""
        c = self._c.question
        return string(c).decode() if c else None

    @property
    def zero(self) -> str | None:
        """What 0 means."""
        c = self._c.zero
        return string(c).decode() if c else None

    @property
    def ten(self) -> str | None:
        """What 10 means."""
        c = self._c.ten
        return string(c).decode() if c else None

    @property
    def higher_is(self) -> Direction | None:
        """Which way it runs; absent: safer."""
        return DIRECTION_BY_VALUE[self._c.higher_is]

    @property
    def about(self) -> tuple[str, ...]:
        """The children it is about; absent: the whole family."""
        return texts(self._c.about)

    @property
    def about_refs(self) -> tuple[Person, ...]:
        """What `about` refers to."""
        return self._keep.follow_all(self._c.about)

    @property
    def danger(self) -> str | None:
        """The danger it measures."""
        c = self._c.danger
        return string(c).decode() if c else None

    @property
    def danger_ref(self) -> DangerStatement | None:
        """What `danger` refers to."""
        return self._keep.follow(self._c.danger)

    @property
    def threshold(self) -> int | None:
        """Where it is safe enough; absent: 7."""
        c = self._c.threshold
        value = c.value
        return value if value or c.is_set else None

    @property
    def required(self) -> tuple[str, ...]:
        """Everyone whose rating closing waits for."""
        return texts(self._c.required)

    @property
    def required_refs(self) -> tuple[Person, ...]:
        """What `required` refers to."""
        return self._keep.follow_all(self._c.required)

    @property
    def bands(self) -> RecordList[Band]:
        """What stretches of the scale mean."""
        return RecordList(self._c.bands, Band, self._keep)

    @property
    def ratings(self) -> RecordList[Rating]:
        """What everybody said."""
        return RecordList(self._c.ratings, Rating, self._keep)
