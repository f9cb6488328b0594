# SPDX-License-Identifier: MIT
# Written by make_records.py from the table of records: change that.
"""Working with the family and with each other: consent, sharing, disagreeing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from sos._lib import lib
from sos.record import RecordWithId
from sos.records.person import Person
from sos.values import DAYS, FLAGS, string, texts


class Consent(RecordWithId):
    """What somebody agreed to, refused, took back, or was overridden in."""

    __slots__ = ()
    _type = lib.SOS_CONSENT
    _struct = "SosConsent"

    def __init__(
        self,
        *,
        id: str | None = None,
        from_: str | None = None,
        scope: str | None = None,
        on: date | None = None,
        given: bool | None = None,
        written: bool | None = None,
        withdrawn: date | None = None,
        overridden: bool | None = None,
        reason: str | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def from_(self) -> str | None:
        """Whose consent."""
        c = getattr(self._c, "from")
        return string(c).decode() if c else None

    @property
    def from_ref(self) -> Person | None:
        """What `from_` refers to."""
        return self._keep.follow(getattr(self._c, "from"))

    @property
    def scope(self) -> str | None:
        """To what."""
        c = self._c.scope
        return string(c).decode() if c else None

    @property
    def on(self) -> date | None:
        """When."""
        return DAYS[self._c.on]

    @property
    def given(self) -> bool | None:
        """Whether it was given."""
        return FLAGS[self._c.given]

    @property
    def written(self) -> bool | None:
        """Whether in writing."""
        return FLAGS[self._c.written]

    @property
    def withdrawn(self) -> date | None:
        """When it was taken back."""
        return DAYS[self._c.withdrawn]

    @property
    def overridden(self) -> bool | None:
        """Whether information was shared without it."""
        return FLAGS[self._c.overridden]

    @property
    def reason(self) -> str | None:
        """Why it was overridden."""
        c = self._c.reason
        return string(c).decode() if c else None


class Disagreement(RecordWithId):
    """A difference of opinion between professionals."""

    __slots__ = ()
    _type = lib.SOS_DISAGREEMENT
    _struct = "SosDisagreement"

    def __init__(
        self,
        *,
        id: str | None = None,
        between: Iterable[str] | None = None,
        about: str | None = None,
        raised: date | None = None,
        escalated: date | None = None,
        resolved: date | None = None,
        outcome: str | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def between(self) -> tuple[str, ...]:
        """Between whom."""
        return texts(self._c.between)

    @property
    def between_refs(self) -> tuple[Person, ...]:
        """What `between` refers to."""
        return self._keep.follow_all(self._c.between)

    @property
    def about(self) -> str | None:
        """About what."""
        c = self._c.about
        return string(c).decode() if c else None

    @property
    def raised(self) -> date | None:
        """When it was raised."""
        return DAYS[self._c.raised]

    @property
    def escalated(self) -> date | None:
        """When it was escalated."""
        return DAYS[self._c.escalated]

    @property
    def resolved(self) -> date | None:
        """When it was resolved."""
        return DAYS[self._c.resolved]

    @property
    def outcome(self) -> str | None:
        """How it ended."""
        c = self._c.outcome
        return string(c).decode() if c else None


class Share(RecordWithId):
    """What was given back to whom, and what they said."""

    __slots__ = ()
    _type = lib.SOS_SHARE
    _struct = "SosShare"

    def __init__(
        self,
        *,
        id: str | None = None,
        with_: str | None = None,
        on: date | None = None,
        how: str | None = None,
        agreed: bool | None = None,
        comment: str | None = None,
        keep_from: Iterable[str] | None = None,
    ) -> None:
        self._draft(locals())

    @property
    def with_(self) -> str | None:
        """With whom."""
        c = getattr(self._c, "with")
        return string(c).decode() if c else None

    @property
    def with_ref(self) -> Person | None:
        """What `with_` refers to."""
        return self._keep.follow(getattr(self._c, "with"))

    @property
    def on(self) -> date | None:
        """When."""
        return DAYS[self._c.on]

    @property
    def how(self) -> str | None:
        """In which format and language."""
        c = self._c.how
        return string(c).decode() if c else None

    @property
    def agreed(self) -> bool | None:
        """Whether they agree with it."""
        return FLAGS[self._c.agreed]

    @property
    def comment(self) -> str | None:
        """What they said."""
        c = self._c.comment
        return string(c).decode() if c else None
